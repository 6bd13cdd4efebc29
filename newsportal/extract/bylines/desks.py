"""Desks that a story is by, where nobody is named: in the byline, or in the last line of the text."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsportal.extract.bylines.by import DESK, OFFICE, SECTION, without_by
from newsportal.extract.page.blocks import FOOTER, ITEM, NAV, Block
from newsportal.regexes import regex

_INITIALS = regex(r"[A-Z]{2,6}(?=$|[ ,/|·•–-])")
_STAFF = regex(r" (?:staff|news|desk|newsroom|team)", re.IGNORECASE)
_SIGNED = regex(
    r"(?:[\w.]{1,12}[- ]){0,2}(?:redaktion|redazione|redacci[óo]n|redação|rédaction|redactie|redakcja|redakce|newsroom|newsdesk|news desk|web desk|haber merkezi)(?: [\w.]{1,12}){0,2}",
    re.IGNORECASE,
)


def desk_in(block: Block, *, marked: Callable[[Block], bool]) -> list[str]:
    """The desk that a byline names and nobody else: By TPN, in News; in a line ``marked`` as one also Harbour Staff."""
    text = without_by(block.text) if len(block.text) <= 90 else ""
    if text != block.text and not block.text.lower().startswith("text ") and (initials := _INITIALS.match(text)):
        return [text if _STAFF.fullmatch(text, initials.end()) else initials[0]]
    short = len(block.text) <= 40 and text[:1].isupper() and text.replace(" ", "").isalpha() and text.count(" ") < 5
    if block.flags & ITEM and block.links and SECTION.search(text):  # the department, in a list of those that a story is filed under
        return []
    return [text] if short and DESK.search(text) and not OFFICE.match(text) and marked(block) else []


def desk_below(lines: list[Block]) -> list[str]:
    """The desk that signs a text at its end, in a line of its own: HG-Redaktion."""
    texts = (
        block.text.strip("()–—- ") for block in lines if len(block.text) <= 30 and not block.links and not block.flags & (NAV | FOOTER)
    )
    return next(([text] for text in texts if text[:1].isupper() and _SIGNED.fullmatch(text)), [])
