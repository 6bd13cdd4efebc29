"""Days as the sheet of a calendar shows them, each part in an element of its own: 12 | Mar | 2024."""

from __future__ import annotations

from collections.abc import Sequence

from newsportal.extract.page.blocks import Block
from newsportal.regexes import regex

_PART = 16
"""No part of a sheet has so many characters."""
_PARTS = 3
_MONTH = r"(?P<month>[^\W\d_]{3,10})[.,]?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)[.,]?"
_SHEETS = [regex(form) for form in (f"{_DAY} {_MONTH} {_YEAR}", f"{_MONTH} {_DAY} {_YEAR}", f"{_MONTH} {_YEAR} {_DAY}")]


def sheet(blocks: Sequence[Block], index: int) -> str:
    """The day whose last part stands in the block at ``index`` and the others in the one or two before it, side by side: 12 Mar 2024; nothing
    where none does."""
    block = blocks[index]
    if len(block.text) >= _PART or not block.text[-1].isdigit():
        return ""
    line = block.text
    for before in blocks[index - 1 : max(-1, index - _PARTS) : -1] if index else ():
        if before.box.parent is not block.box.parent or len(before.text) >= _PART:
            break
        line = f"{before.text} {line}"
        for form in _SHEETS:
            if found := form.fullmatch(line):
                return f"{found['day']} {found['month']} {found['year']}"
    return ""
