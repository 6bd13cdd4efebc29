"""Boxes of other stories inside a story, told by their shape: headlines that lead to other pages, each over a line or two of what is told there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from newsportal.extract.page.blocks import ITEM, TABLE, Block, Box
from newsportal.extract.story.boilerplate import announces_others

_AROUND = 4
"""So many boxes around a headline are looked at."""
_TOLD = 100.0
"""More is told under no headline of another story."""
_LINES = 5
"""Lines of such a headline, its teaser, time and section."""
_LABELS = 2
"""Lines over the first one."""
_LABEL = 40.0
"""A line that says more is no label: the last part of a text may hold them."""
_LEAST = 8.0
"""A linked line that says less heads nothing, a line under it tells nothing."""
_PART = 0.3
"""What holds a larger share of the page's prose is the story, be its headings links."""


def teasers(
    blocks: Sequence[Block],
    title: int,
    titles: Collection[int],
    leads_on: Callable[[Block], bool],
    mass: Callable[[Box], float],
    total: float,
) -> set[int]:
    """The boxes, by index, that hold nothing but at least two such headlines and what stands under them.

    ``title``: the block of the story's own, ``titles`` those that repeat it; ``total``: what is told on the page.
    """
    below = blocks[title + 1 :] if title >= 0 else ()
    heads = [
        block
        for block in below
        if block.heading > 1 or (block.link_share > 0.9 and block.size >= _LEAST and not block.flags & (ITEM | TABLE))
    ]
    heads = [block for block in heads if _heads_another(block, blocks, leads_on) and block.index not in titles] if len(heads) > 1 else []
    groups: dict[int, list[Block]] = {}
    boxes: dict[int, Box] = {}
    for block in heads if len(heads) > 1 else ():
        for box in block.box.lineage(_AROUND)[1:]:
            if box.first <= title:
                break
            boxes[box.index] = box
            groups.setdefault(box.index, []).append(block)
    found = [boxes[index] for index, group in groups.items() if len(group) > 1 and mass(boxes[index]) < _PART * total]
    found = [box for box in found if _is_of_others(box, groups[box.index], blocks)]
    told: dict[int, float] = {}
    for box in found:
        told[box.shape] = told.get(box.shape, 0.0) + mass(box)
    return {box.index for box in found if told[box.shape] < _PART * total}


def _heads_another(block: Block, blocks: Sequence[Block], leads_on: Callable[[Block], bool]) -> bool:
    """Whether a heading leads to another page of the portal, or what stands under it does by a link that says so: Read more; or a linked line
    stands over one that is none."""
    if block.heading:
        return leads_on(block) if block.links else _goes_on(block, blocks)
    under = blocks[block.index + 1] if block.index + 1 < len(blocks) else block
    return not (under.links or under.heading) and under.size >= _LEAST and leads_on(block)


def _goes_on(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether the lines under a heading end in a link to the whole of what they announce."""
    for under in blocks[block.index + 1 : block.index + _LINES]:
        if under.heading:
            return False
        if under.links:
            last = under.links[-1].text
            return len(under.links) == 1 and under.text.endswith(last) and announces_others(last)
    return False


def _is_of_others(box: Box, heads: list[Block], blocks: Sequence[Block]) -> bool:
    """Whether a box holds these headlines, what they announce, and a label over them, and no more."""
    first = heads[0].index
    if first - box.first > _LABELS or any(block.size > _LABEL for block in blocks[box.first : first]):
        return False
    if sum(block.heading > 0 for block in heads) < sum(block.heading > 0 for block in blocks[first : box.last]):
        return False
    if not heads[0].heading and any(head.box.shape != heads[0].box.shape for head in heads):
        return False
    ends = [*(block.index for block in heads), box.last]
    return all(
        0 < end - at <= _LINES and sum([block.size for block in blocks[at + 1 : end] if block.link_share < 0.5]) <= _TOLD
        for at, end in pairwise(ends)
    )
