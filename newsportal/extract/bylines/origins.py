"""The outlet that a story outside China came from: named behind a label beside the day or under the text, or told to be where it appeared first."""

from __future__ import annotations

import re

from newsportal.extract.bylines.by import PARTING
from newsportal.extract.bylines.names import is_nobody
from newsportal.extract.page.blocks import FIGURE, Block
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.story.asides import names_day, stamped
from newsportal.extract.story.body import Body
from newsportal.extract.story.post import post_of
from newsportal.extract.times.dayforms import SCAN
from newsportal.extract.times.months import read_worded
from newsportal.regexes import regex

_SOURCE = regex(
    r"(?i:Kaynak|Quelle|Source|Fuente|Fonte|Bron|Källa|Kilde|Źródło|Zdroj|Forrás|Sumber|Nguồn|Джерело|المصدر|منبع|स्रोत|ที่มา) ?: ?(?P<source>[^|:!?]{2,40})"
)
_APPEARED = regex(
    r"(?:this|the) (?:post|article|story|piece|column|essay) (?:was )?(?:originally|first) (?:appeared|published|posted) (?:on|in|at|by) (?P<rest>.+)",
    re.IGNORECASE,
)
_PARTS = regex(r"[,;/(]")
_NAMED = frozenset("source sources quelle fuente fonte zdroj zrodlo kaynak sumber bron".split())
"""What elements are named for that tell where a story came from."""
_BELOW = 24
"""Lines under a text in which its post says where it came from."""


def source_in(block: Block, blocks: list[Block]) -> str | None:
    """The outlet that a line with the day, or one beside it, names behind a label: Kaynak: DHA."""
    if ":" not in block.text or block.flags & FIGURE or len(block.text) > 120 or not _SOURCE.search(block.text):
        return None
    pieces = " | ".join(piece for piece, _ in pieces_of(block)).replace(": | ", ": ")  # <b>Quelle:</b> <i>dpa</i>
    told = next(filter(None, map(_SOURCE.fullmatch, PARTING.split(pieces))), None)
    lines = (each.text for each in blocks[max(0, block.index - 1) : block.index + 2])
    dated = any(names_day(text) or stamped(text) for text in lines) or SCAN.search(block.text) is not None or bool(read_worded(block.text))
    return told["source"].strip() if told and dated and not is_nobody(told["source"]) else None


def source_below(body: Body, blocks: list[Block]) -> str | None:
    """The outlet that a line under the text, in the same post, links to behind a label: Quelle: <a>Hafenbote</a>."""
    post = post_of(body)
    for block in blocks[body.last : min(body.last + _BELOW, post.stop)]:
        if len(block.links) == 1 and len(block.text) <= 60 and not block.flags & FIGURE and block.index not in body.others:
            told = _SOURCE.fullmatch(block.text)
            if told and told["source"].strip() == block.links[0].text and not is_nobody(told["source"]):
                return block.links[0].text
    for block in blocks[body.last : body.last + 4]:  # <span class="article-source">Zdroj: Hafenbote</span>
        if len(block.text) > 60 or ":" not in block.text:
            continue
        if not _NAMED.isdisjoint(block.words | block.box.words) and (told := _SOURCE.fullmatch(block.text)):
            outlet = _PARTS.split(told["source"], maxsplit=1)[0].strip()  # Quelle: Hafenbote, ao/dpa
            return outlet if len(outlet) > 1 and not is_nobody(outlet) else None
    return None


def appeared_in(body: Body, blocks: list[Block]) -> str | None:
    """The outlet that a line at either end of the text links to as where it appeared first: This post originally appeared on <a>Harbour Notes</a>."""
    for block in (*blocks[body.header + 1 : body.second + 1], *blocks[max(body.second, body.last - 2) : body.last + 4]):
        if (block.links and "riginally" in block.text) or "irst " in block.text[:60]:
            told = _APPEARED.match(block.text.lstrip("(["))
            linked = next((link.text for link in block.links if told and told["rest"].startswith((link.text, f"the {link.text}"))), None)
            if linked and len(linked) <= 40 and linked[0].isupper():
                return linked
    return None
