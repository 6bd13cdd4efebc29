"""Elements that a page forgot to close: a link or a player around the whole story is none."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from newsportal.extract.page.blocks import Block, Box, Outline

PLAYERS: Final = frozenset(("object", "embed", "video", "audio", "canvas"))
"""What stands in them is shown where they cannot be: a sentence or two."""
_TEXTS, _FALLBACK = 200, 200
"""Texts that are looked at in a player; characters of the longest that says it cannot be shown."""
_PARAGRAPH, _PARAGRAPHS = 40.0, 3
"""The size of a paragraph; so many are linked by no link that is one."""


def holds_story(player: Any) -> bool:
    """Whether an element for what moves or sounds holds more than the words for those who cannot see it."""
    return sum(len(text) for text in islice(player.itertext(), _TEXTS)) > _FALLBACK


def unlink(outline: Outline, linked: int) -> None:
    """Take what a link around several paragraphs says of them from their blocks and boxes; ``linked``: the flag of what stands in a link."""
    paragraphs = [block for block in outline.blocks if block.link_share > 0.9 and block.size >= _PARAGRAPH]
    if len(paragraphs) < _PARAGRAPHS:
        return
    for around, count in Counter(_link_around(block, linked) for block in paragraphs).items():
        if count < _PARAGRAPHS or around is None:
            continue
        box = next((box for box in outline.boxes if box.element is around), None)
        for block in outline.blocks[box.first : box.last] if box else paragraphs:
            _free(block, around, linked)
        for inner in _inside(outline.boxes, box) if box else ():
            inner.flags &= ~linked


def _link_around(block: Block, linked: int) -> Any:
    """The element of the link that a block stands in, or that holds its text."""
    if block.flags & linked:
        return next((box.element for box in block.box.lineage() if box.tag == "a"), None)
    return block.links[0].element if len(block.links) == 1 else None


def _inside(boxes: list[Box], box: Box) -> list[Box]:
    return [other for other in boxes[box.index :] if other.first < box.last or other is box]


def _free(block: Block, around: Any, linked: int) -> None:
    block.flags &= ~linked
    if not block.links or any(link.element is around for link in block.links):
        block.links = [link for link in block.links if link.element is not around]
        block.link_share = 0.0
