"""The lines over a letter in the archive of a mailing list: To, Subject, From, Date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsportal.extract.bylines.credits import Found
from newsportal.extract.bylines.names import is_chinese_name, is_nobody, is_western_name
from newsportal.extract.page.blocks import Block
from newsportal.regexes import regex

_LINE = regex(r"(?:to|cc|from|subject|date|message-id|in-reply-to|references|reply-to|sender) ?: \S", re.IGNORECASE)
_SENDER = regex(r"from ?: [\"“]?(?P<name>[^<>()@\"“”]{2,50}?)[\"”]? ?[<(][^<>()]{0,60}(?:@| at |\[at\])[^<>()]{1,60}[>)]", re.IGNORECASE)


def is_of_letter(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line tells whom a letter is to, from or of what, beside another such line."""
    if not _LINE.match(blocks[index].text):
        return False
    return any(_LINE.match(each.text) for each in blocks[max(0, index - 1) : index + 2 : 2])


def sender(blocks: Sequence[Block], span: range) -> Found:
    """Who has sent the letter whose lines stand in ``span``: From: Ann Öberg <ann@…>."""
    lines = [index for index in span if blocks[index].text[:4].lower() == "from" and is_of_letter(blocks, index)]
    found = _SENDER.match(blocks[lines[0]].text) if lines else None
    name = found["name"].strip() if found else ""
    return Found("letter", authors=[name] if (is_chinese_name(name) or is_western_name(name)) and not is_nobody(name) else [])
