"""Stories that no line tells in the sentences of a paragraph: poems, and what stands under the pictures of a show."""

from __future__ import annotations

from collections.abc import Sequence

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import FIGURE, HIDDEN, LIST, TABLE, Block
from newsportal.extract.story.furniture import Furniture

_LINE_TAGS = frozenset(("p", "span", "strong", "b", "font", "em", "center", "h4", "h5"))
_SENTENCE = 20.0
"""The least size of a caption that tells something."""


def verse(blocks: Sequence[Block], title: int, furniture: Furniture) -> list[Block]:
    """The short lines of one box below the title, as a poem has them."""
    groups: dict[int, list[Block]] = {}
    for block in blocks[title + 1 :] if title >= 0 else ():
        around = block.box.parent if block.box.tag in _LINE_TAGS else block.box
        if around is not None and not (block.links or block.heading or furniture[block.box.index] or block.flags & (HIDDEN | LIST | TABLE)):
            groups.setdefault(around.index, []).append(block)
    best = max(groups.values(), key=len, default=[])
    told = sum((block.size >= 3 or block.bold_share > 0.9) and has_han(block.text) for block in best)
    return best if len(best) >= 6 and told >= 0.85 * len(best) else []


def told_under_pictures(blocks: Sequence[Block], title: int) -> list[Block]:
    """The sentences under the pictures below the title, where there are several."""
    told = [
        block
        for block in blocks[title + 1 :]
        if block.flags & FIGURE and block.size >= _SENTENCE and block.text[-1] in "。！？.!?”" and not block.links
    ]
    return told if len(told) > 1 else []
