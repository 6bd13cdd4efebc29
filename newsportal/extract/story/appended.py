"""Other stories behind a story on its page, as endless pages append them: whole, each with a headline and the line of its time."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from itertools import accumulate

from newsportal.extract.page.blocks import LIST, TABLE, Block, Box
from newsportal.extract.story.asides import names_day, stamped
from newsportal.extract.story.boilerplate import is_stamp
from newsportal.extract.times.worldwords import AGO

_TOLD = 20.0
"""So much a story tells at least, before another one begins and in that."""
_SEVERAL = 150.0
"""More than a line or two: before a story that tells more than that there may stand but an announcement of it."""
_LABELS = 20
"""Lines over a headline that may belong to its story: where it stands on the portal, its section, a picture's link."""
_HEADER = 10
"""Lines under a headline in which the time stands: over the text, be one line of it a standfirst."""
_ALIKE = 8
"""Lines under two headlines that are compared."""
_STAMP = 60
"""Characters of the longest line that gives a time and names a source."""
_SCREEN = 60
"""So many links in a row are no part of a story."""
_LEVEL = 3
_SIZE = 6.0
_LINES = frozenset(("p", "td", "li", "dd", "dt"))
"""No shape of these is that of headlines alone."""


def appended(
    blocks: Sequence[Block], prose: Sequence[float], title: int, titles: Container[int], leads_on: Callable[[Block], bool]
) -> set[int]:
    """The blocks of stories that follow the one with the ``title``.

    ``titles``: the blocks that repeat it; ``leads_on``: whether a line is a link to another page of the portal.

    Such a story is told by its headline, which is of the title's shape or rank or leads to a page of its own, by a time in the lines
    right under it, or lines of the same shapes as those under the title, and by prose below these.
    """
    found: set[int] = set()
    if title < 0:
        return found
    head, until = blocks[title], [0.0, *accumulate(prose)]
    shape = head.box.shape
    found.update(_other_entries(blocks, head, until))
    for block in [each for each in blocks[title + 1 :] if each.heading or each.box.shape == shape]:
        told = until[block.index] - until[title]
        least = 0.0 if block.heading and block.box.shape == shape else _SIZE
        if told < _TOLD or block.index in found or block.index in titles or block.size < least or not _is_headline(block, head, leads_on):
            continue
        box = _around(block, title, until)
        alone = box.last - box.first == 1
        if alone and (not block.heading or block.box.shape != head.box.shape or box.parent is None):
            continue
        end = box.parent.last if alone and box.parent is not None else box.last
        theirs = until[end] - until[block.index + 1]
        if theirs < _TOLD or told < min(_SEVERAL, 0.3 * theirs):
            continue
        timed = any(map(_gives_time, _header(blocks[block.index + 1 : min(end, block.index + 1 + _HEADER)], prose)))
        if timed or (not alone and _built_alike(block, head, blocks, prose)):
            found.update(range(block.index, end))
    return found


def _other_entries(blocks: Sequence[Block], head: Block, until: Sequence[float]) -> set[int]:
    """The blocks of entries behind that of the title, or below its text, each marked as one in the way of the web's old microformats."""
    entries: dict[int, Box | None] = {}
    own = _entry(head.box, entries)
    found: set[int] = set()
    for block in blocks[head.index + 1 :] if own is not None else ():
        entry = _entry(block.box, entries) if block.index not in found else None
        if entry is None or entry is own or entry.first <= head.index:
            continue
        told, theirs = until[entry.first] - until[head.index], until[entry.last] - until[entry.first]
        if told >= max(_TOLD, min(_SEVERAL, 0.3 * theirs)):
            found.update(range(entry.first, entry.last))
    return found


def _entry(box: Box | None, entries: dict[int, Box | None]) -> Box | None:
    """The innermost entry that is a box or stands around it; ``entries``: those of boxes asked before."""
    asked: list[int] = []
    found: Box | None = None
    while box is not None:
        if box.index in entries:
            found = entries[box.index]
            break
        asked.append(box.index)
        if "hentry" in box.names and "hentry" in box.names.split():
            found = box
            break
        box = box.parent
    entries.update(dict.fromkeys(asked, found))
    return found


def _is_headline(block: Block, head: Block, leads_on: Callable[[Block], bool]) -> bool:
    """Whether a line may be the headline of another story beside the one that ``head`` shows."""
    if block.box.shape == head.box.shape and (block.heading or block.box.tag not in _LINES):
        return True
    return 0 < block.heading <= _LEVEL and (block.heading <= head.heading or leads_on(block))


def _built_alike(block: Block, head: Block, blocks: Sequence[Block], prose: Sequence[float]) -> bool:
    """Whether a headline is an h1 as the title is, over the same lines: the author's, buttons for sharing."""
    if block.box.shape != head.box.shape or block.heading != 1:
        return False
    under = zip(blocks[head.index + 1 : head.index + 1 + _ALIKE], blocks[block.index + 1 : block.index + 1 + _ALIKE], strict=False)
    same = (one for one, other in under if one.box.shape == other.box.shape and not prose[one.index] and not prose[other.index])
    return sum(not one.heading and one.box.tag not in _LINES for one in same) >= 2


def _around(block: Block, title: int, until: Sequence[float]) -> Box:
    """The largest box that a headline begins, but for labels above it."""
    box = block.box
    while (above := box.parent) is not None and title < above.first >= block.index - _LABELS:
        if until[block.index] - until[above.first] >= _TOLD:
            break
        box = above
    return box


def _header(below: Sequence[Block], prose: Sequence[float]) -> list[Block]:
    """The lines over a text, and those over its second paragraph."""
    told = [n for n, line in enumerate(below) if prose[line.index] >= _TOLD]
    return [line for line in below[: told[1] if len(told) > 1 else None] if prose[line.index] < _TOLD]


def _gives_time(line: Block) -> bool:
    """Whether a line is one of a story's time."""
    if names_day(line.text) or stamped(line.text) or AGO.fullmatch(line.text):
        return True
    return len(line.text) <= _STAMP and not line.flags & (LIST | TABLE) and is_stamp(line.text)


def beyond_links(blocks: Sequence[Block], prose: Sequence[float], title: int, leads_away: Callable[[Block], bool]) -> int:
    """Where other stories begin: behind a screen of links to other pages that follows the title and what it heads."""
    none = len(blocks)
    if title < 0 or not 0 < blocks[title].heading <= 2:
        return none
    links, told = 0, 0.0
    for block in blocks[title + 1 :]:
        worth = prose[block.index]
        if worth >= _TOLD:
            if links > _SCREEN:
                # What is far more than the little before it is the story, and that its announcement.
                return block.index if told and sum(prose[block.index :]) < max(_SEVERAL, 2 * told) else none
            links = 0
            told += worth
        elif leads_away(block):
            links += 1
    return none
