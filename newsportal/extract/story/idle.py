"""Lines that head something which is no part of the story: nothing, a row of links, the further reading at its end."""

from __future__ import annotations

from collections.abc import Sequence

from newsportal.extract.page.blocks import Block
from newsportal.extract.page.trace import Silent

_IDLE = 80
"""Characters of a last heading under which nothing of the story is left; a longer one says something."""
_LABEL = 24.0
"""The size of the longest line with a colon that is no more than the label of the links below it."""


def without_idle(kept: list[Block], blocks: Sequence[Block], trace: Silent) -> list[Block]:
    """The lines of a story without headings of nothing; ``blocks``: all of the page."""
    kept = _without_labels(kept, blocks, trace)
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
        out.append(block)
    return out[::-1]


def _without_labels(kept: list[Block], blocks: Sequence[Block], trace: Silent) -> list[Block]:
    """The lines without those at the end that only say what the links below them are: Weiterführende Links:"""
    while len(kept) > 1 and kept[-1].text[-1] in ":：" and kept[-1].size <= _LABEL and not kept[-1].links:
        below = blocks[kept[-1].index + 1 : kept[-1].index + 2]
        if not (below and below[0].link_share > 0.8):
            break
        trace.dropped("block", "label of links", kept[-1].text)
        kept = kept[:-1]
    return kept
