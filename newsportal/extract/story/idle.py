"""Lines that head something which is no part of the story: nothing, a row of links, the further reading at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsportal.extract.page.blocks import ITEM, Block, Box
from newsportal.extract.page.trace import Silent
from newsportal.regexes import regex

_IDLE = 80
"""Characters of a last heading under which nothing of the story is left; a longer one says something."""
_NUMBER, _MARK = regex(r"\(?\d{1,2}[.):、]?"), 4
"""The mark of a point, and the characters that it has at most."""
_LABEL = 24.0
"""The size of the longest line with a colon that is no more than the label of the links below it."""
_OFFERS = ("service line", "credit: share", "offer")
_FEW = 6
"""Lines of a box that offers something, at most."""


def without_idle(kept: list[Block], blocks: Sequence[Block], dropped: Mapping[int, str], trace: Silent) -> list[Block]:
    """The lines of a story without headings of nothing; ``blocks``: all of the page; ``dropped``: why lines of the story's box were left out."""
    kept = _without_marks(_without_labels(kept, blocks, trace), trace)
    out: list[Block] = []
    if len(kept) > 1 and kept[-1].heading and not kept[-2].heading and len(kept[-1].text) <= _IDLE:
        trace.dropped("block", "heading of nothing", kept[-1].text)
        kept = kept[:-1]
    for block in reversed(kept):
        if block.heading and out:
            after = out[-1]
            idle = sum(1 for skipped in blocks[block.index + 1 : after.index] if skipped.link_share > 0.8)
            if idle >= 3:
                trace.dropped("block", "heading of links", block.text)
                continue
            if _heads_offer(block, after, dropped):
                trace.dropped("block", "heading of an offer", block.text)
                continue
        out.append(block)
    return out[::-1]


def _heads_offer(block: Block, after: Block, dropped: Mapping[int, str]) -> bool:
    """Whether a heading stands in a box with nothing but the lines that ask the reader for something, which were left out."""
    box = block.box.parent
    while box and box.first == block.index and box.last == block.index + 1:
        box = box.parent
    return (
        box is not None
        and box.first == block.index
        and box.last <= min(after.index, block.index + _FEW)
        and all(dropped.get(index) in _OFFERS for index in range(block.index + 1, box.last))
    )


def _without_labels(kept: list[Block], blocks: Sequence[Block], trace: Silent) -> list[Block]:
    """The lines without those at the end that only say what the links below them are: Weiterführende Links:"""
    while len(kept) > 1 and kept[-1].text[-1] in ":：" and kept[-1].size <= _LABEL and not kept[-1].links:
        below = blocks[kept[-1].index + 1 : kept[-1].index + 2]
        if not (below and below[0].link_share > 0.8):
            break
        trace.dropped("block", "label of links", kept[-1].text)
        kept = kept[:-1]
    return kept


def _without_marks(kept: list[Block], trace: Silent) -> list[Block]:
    """The lines without the marks of a list's points that stand in elements of their own: <li><div>1.</div><div>…"""
    marks = {
        line.index
        for line, point in pairwise(kept)
        if len(line.text) <= _MARK and line.flags & ITEM and _NUMBER.fullmatch(line.text) and _point_of(line) is _point_of(point)
    }
    for line in kept if marks else ():
        if line.index in marks:
            trace.dropped("block", "mark of a point", line.text)
    return [line for line in kept if line.index not in marks]


def _point_of(line: Block) -> Box | None:
    """The point of a list that a line stands in."""
    return next((box for box in line.box.lineage(6) if box.tag == "li"), None)
