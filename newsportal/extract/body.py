"""The main text of an article's page: find it, keep paragraphs, sub-headings and list items in order, drop the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate

from newsportal.extract.blocks import ASIDE, BUTTON, FIGURE, FOOTER, FORM, HIDDEN, NAV, TABLE, Block, Box, Outline
from newsportal.extract.boilerplate import comments, furniture, line_rule
from newsportal.extract.text import squeeze
from newsportal.extract.tree import Page

_SENTENCE = re.compile(r"[。！？；，、…]|[.!?;,:](?:\s|$|[\"”’)])|[.,!?;](?=[^\x00-\x7f])")
_FURNITURE_TAGS = {"nav": NAV, "footer": FOOTER, "aside": ASIDE, "form": FORM}


@dataclass(slots=True, eq=False)
class Body:
    """The main text and where it stands."""

    paragraphs: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    """The blocks that the paragraphs were read from, one each."""
    box: Box | None = None
    """The element that holds the text."""
    first: int = 0
    last: int = 0
    """It stands in the page's blocks ``first:last``: the header comes before, the end region after."""
    credits: list[Block] = field(default_factory=list)
    """Lines inside that were left out for naming source, author or editor."""


def body_of(page: Page) -> Body:
    """The main text of ``page``; an empty one where there is none."""
    return _Finder(page).find()


class _Finder:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.outline: Outline = page.outline
        self.blocks = self.outline.blocks
        self.titles = _titles(page)

    def find(self) -> Body:
        blocks = self.blocks
        if not blocks:
            return Body()
        self.prose = [_prose(block) for block in blocks]
        self.prose_until = [0.0, *accumulate(self.prose)]
        self.bad = self.rejected()
        self.value = [
            0.0 if self.bad[block.box.index] or block.flags & HIDDEN else worth for block, worth in zip(blocks, self.prose, strict=True)
        ]
        self.value_until = [0.0, *accumulate(self.value)]
        if self.value_until[-1] < 8:
            self.bad = [None] * len(self.outline.boxes)
            self.value, self.value_until = self.prose, self.prose_until
        box = self.region()
        if box is None:
            return Body()
        return self.read(box)

    def mass(self, box: Box) -> float:
        return self.prose_until[box.last] - self.prose_until[box.first]

    def worth(self, box: Box) -> float:
        return self.value_until[box.last] - self.value_until[box.first]

    def rejected(self) -> list[str | None]:
        """For each box, why it is furniture, or None. A box that holds most of the page's prose is none, whatever its name."""
        total = self.prose_until[-1]
        bad: list[str | None] = []
        for box in self.outline.boxes:
            why = bad[box.parent.index] if box.parent is not None and box.parent.index >= 0 else None
            if why is None:
                if comments(box.names) and box.tag not in ("body", "html", "main", "article"):
                    if self.mass(box) < 0.95 * total:
                        why = "comments"
                elif box.tag in _FURNITURE_TAGS or (box.names and box.tag not in ("body", "html", "main", "article")):
                    word = box.tag if box.tag in _FURNITURE_TAGS else furniture(box.names)
                    if word and self.mass(box) < 0.6 * total:
                        why = word
            bad.append(why)
        return bad

    def region(self) -> Box | None:
        """The smallest box that holds most of the page's worth."""
        children: dict[int, list[Box]] = {}
        for box in self.outline.boxes:
            children.setdefault(box.parent.index if box.parent else -1, []).append(box)
        box = max(children.get(-1, []), key=self.worth, default=None)
        while box is not None:
            best = max(children.get(box.index, []), key=self.worth, default=None)
            if best is None or self.worth(best) < 0.75 * self.worth(box):
                return box
            box = best
        return None

    def read(self, box: Box) -> Body:
        blocks = self.blocks
        first, last = box.first, box.last
        trace = self.page.trace
        # The title inside: the story begins after it.
        start = first
        for block in blocks[first:last]:
            if block.heading == 1 or squeeze(block.text) in self.titles:
                if self.value_until[block.index] - self.value_until[first] < 0.3 * self.worth(box):
                    start = block.index
        kept: list[Block] = []
        credits: list[Block] = []
        for block in blocks[start:last]:
            why = self.why_not(block)
            if why:
                trace.dropped("block", why, block.text)
                if why in ("editor line", "source line"):
                    credits.append(block)
            else:
                kept.append(block)
        good = [i for i, block in enumerate(kept) if self.prose[block.index]]
        if not good:
            return Body()
        kept = kept[self.head(kept, good[0]) : good[-1] + 1]
        kept = self.without_idle_headings(kept)
        return Body([block.text for block in kept], kept, box, kept[0].index, kept[-1].index + 1, credits)

    def head(self, kept: list[Block], first: int) -> int:
        while first and kept[first - 1].heading > 1:
            first -= 1
        return first

    def without_idle_headings(self, kept: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in reversed(kept):
            if block.heading and out:
                after = out[-1]
                idle = sum(1 for skipped in self.blocks[block.index + 1 : after.index] if skipped.link_share > 0.8)
                if idle >= 3:
                    self.page.trace.dropped("block", "heading of links", block.text)
                    continue
            out.append(block)
        return out[::-1]

    def why_not(self, block: Block) -> str | None:
        flags = block.flags
        if self.bad[block.box.index]:
            return f"box: {self.bad[block.box.index]}"
        if flags & HIDDEN:
            return "hidden"
        if flags & BUTTON:
            return "button"
        if flags & FIGURE and not flags & TABLE:
            return "caption"
        if block.heading == 1 or squeeze(block.text) in self.titles:
            return "title"
        if block.link_share > 0.8 and not block.heading:
            return "link"
        if furniture(block.covers):
            return f"span: {furniture(block.covers)}"
        return line_rule(block.text)


def _prose(block: Block) -> float:
    """What a block is worth as text of a story: its length if it reads as sentences."""
    if block.link_share > 0.5 or block.flags & BUTTON or block.size < 5:
        return 0.0
    stops = len(_SENTENCE.findall(block.text))
    if not stops and block.size < 24:
        return 0.0
    return min(block.size, 200.0) * (1 - block.link_share) * (1.0 if stops else 0.3)


def _titles(page: Page) -> set[str]:
    titles = {squeeze(block.text) for block in page.outline.blocks if block.heading == 1}
    titles.update(squeeze(element.text_content()) for element in page.root.iterfind(".//head/title"))
    titles.update(squeeze(element.get("content")) for element in page.root.iterfind('.//meta[@property="og:title"]'))
    return {title for title in titles if len(title) > 3}
