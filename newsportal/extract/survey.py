"""What a page's boxes and blocks are worth: which hold a story, which frame it, and which box holds the most of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import accumulate
from urllib.parse import urlsplit

from newsportal.extract.blocks import FORM, HIDDEN, NAV, Block, Box
from newsportal.extract.boilerplate import LAYOUT, STRUCTURE, announces_others, comments, furniture
from newsportal.extract.text import squeeze
from newsportal.extract.tree import Page

_SENTENCE = re.compile(r"[。！？；，、…]|[.!?;,:](?:\s|$|[\"”’)])|[.,!?;](?=[^\x00-\x7f])")
_CUT_SHORT = ("...", "…", "[…]", "[...]", "……")
_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "form", "button"))


class Furniture:
    """For each box, by its index, why it is no part of the story, or None."""

    def __init__(
        self, boxes: Sequence[Box] = (), heavy: Sequence[Box] = (), reasons: Sequence[tuple[str, ...]] = (), cards: Collection[int] = ()
    ) -> None:
        self.boxes, self.heavy, self.reasons, self.cards = boxes, heavy, reasons, cards
        self.known: dict[int, str | None] = {}
        self.usual: Collection[str] = ()
        """Words that tell nothing on this page."""
        self.telling: Collection[str] | None = None
        """The only words that tell anything, if it is but some."""

    def judge(self, usual: Collection[str]) -> None:
        """Look at the heavy boxes, among which each one's parent is."""
        self.usual = usual
        self.known.clear()
        for box, why in zip(self.heavy, self.reasons, strict=True):
            self.known[box.index] = self.inherited(box) or self.own(box, why)

    def __getitem__(self, index: int) -> str | None:
        if index not in self.known and self.boxes:
            unknown = []
            box: Box | None = self.boxes[index]
            while box is not None and box.index >= 0 and box.index not in self.known:
                unknown.append(box)
                box = box.parent
            for box in reversed(unknown):
                self.known[box.index] = self.inherited(box) or self.own(box, _reasons(box))
        return self.known.get(index)

    def inherited(self, box: Box) -> str | None:
        return self.known.get(box.parent.index) if box.parent is not None else None

    def own(self, box: Box, reasons: tuple[str, ...]) -> str | None:
        if box.index in self.cards:
            return "cards"
        return next((word for word in reasons if word not in self.usual and (self.telling is None or word in self.telling)), None)


class Survey:
    """A page's boxes and blocks, weighed."""

    def __init__(self, page: Page) -> None:
        self.boxes, self.blocks = page.outline.boxes, page.outline.blocks
        self.host = ".".join((urlsplit(page.url).hostname or "").split(".")[-2:])
        self.head_titles = _head_titles(page)
        first = next((block.text for block in self.blocks if block.heading == 1), "")
        self.titles = self.head_titles | {squeeze(first)}
        self.title_lines: set[int] = set()
        """Blocks that repeat the title."""
        self.prose = [_prose(block) for block in self.blocks]
        """What each block is worth as text of a story, wherever it stands."""
        self.prose_until = [0.0, *accumulate(self.prose)]
        self.title = self.title_block()
        """Index of the block that shows the title; -1 where none does."""
        self.furniture = self.rejected()
        """For each box, why it is no part of the story, or None."""
        self.value = [
            worth if worth and not (self.furniture[block.box.index] or block.flags & HIDDEN) else 0.0
            for block, worth in zip(self.blocks, self.prose, strict=True)
        ]
        self.value_until = [0.0, *accumulate(self.value)]
        if self.value_until[-1] < 8:
            self.furniture = Furniture()
            self.value, self.value_until = self.prose, self.prose_until

    def mass(self, box: Box) -> float:
        return self.prose_until[box.last] - self.prose_until[box.first]

    def worth(self, box: Box) -> float:
        return self.value_until[box.last] - self.value_until[box.first]

    def promise(self, box: Box) -> float:
        return self.worth(box) * (2.0 if box.first <= self.title < box.last else 1.0)

    def rejected(self) -> Furniture:
        """Which boxes are furniture. A word that most of the page's prose stands under tells nothing."""
        total = self.prose_until[-1]
        # These decide; the others, most of a page, are looked at when somebody asks.
        until = self.prose_until
        heavy = [box for box in self.boxes if until[box.last] > until[box.first] or box.first <= self.title < box.last]
        reasons = [_reasons(box) for box in heavy]
        masses: dict[str, float] = {}
        ends: dict[str, int] = {}
        titled: set[str] = set()
        for box, why in zip(heavy, reasons, strict=True):
            for word in why:
                if box.first >= ends.get(word, 0):
                    ends[word] = box.last
                    masses[word] = masses.get(word, 0.0) + self.mass(box)
                    if box.first <= self.title < box.last:
                        titled.add(word)
        frames = STRUCTURE | LAYOUT
        usual = {
            word for word, mass in masses.items() if mass >= 0.5 * total and (word in titled or word not in frames) and word != "comments"
        }
        found = Furniture(self.boxes, heavy, reasons, self.cards())
        found.judge(usual)
        left, enough = self.left(found), min(40.0, 0.5 * total)
        for word in sorted(masses.keys() - usual, key=lambda word: (-masses[word], word)):
            if left >= enough and (word in STRUCTURE or left >= 0.3 * total or masses[word] < 0.5 * total):
                continue
            usual.add(word)
            found.judge(usual)
            left = self.left(found)
        if left < enough:  # what no prose stands under tells nothing either
            found.telling = {word for word, mass in masses.items() if mass}
        return found

    def left(self, furniture: Furniture) -> float:
        """How much prose stands outside the furniture."""
        return sum([mass for mass, block in zip(self.prose, self.blocks, strict=True) if mass and not furniture[block.box.index]])

    def cards(self) -> set[int]:
        """Boxes that announce other stories: rows of at least three of one shape, each with a linked line and little text."""
        groups: dict[tuple[int, int], list[Box]] = {}
        for box in self.boxes:
            if 2 <= box.last - box.first <= 12 and box.parent is not None:
                groups.setdefault((box.parent.index, box.shape), []).append(box)
        cards: set[int] = set()
        for group in groups.values():
            if len(group) >= 3 and sum(map(self.announces, group)) >= 0.7 * len(group):
                cards.update(box.index for box in group)
        for block in self.blocks:
            if (block.heading > 1 or block.bold_share > 0.9) and block.size < 20 and announces_others(block.text):
                box = block.box
                while box.parent is not None and box.parent.first == block.index and self.is_apart(box.parent):
                    box = box.parent
                if box.last - box.first > 1 and not box.first <= self.title < box.last:
                    cards.add(box.index)
        return cards

    def is_apart(self, box: Box) -> bool:
        """Whether a box may hold other stories: it is a small part of the page, or made of articles."""
        if self.mass(box) < 0.3 * self.prose_until[-1]:
            return True
        return (
            sum(other.tag == "article" for other in self.boxes[box.index + 1 : box.index + 2000] if box.first <= other.first < box.last)
            >= 3
        )

    def announces(self, box: Box) -> bool:
        inside = self.blocks[box.first : box.last]
        if len(inside) <= 5 and self.mass(box) <= 250 and any(block.size >= 15 and block.text.endswith(_CUT_SHORT) for block in inside):
            return True
        return self.mass(box) <= 120 and any(block.link_share > 0.9 and block.size >= 6 and self.is_home(block) for block in inside)

    def is_home(self, block: Block) -> bool:
        """Whether it leads to a page of the same portal."""
        href = block.links[0].href if block.links else ""
        return "//" not in href[:8] or self.host in href

    def title_block(self) -> int:
        """Index of the block that shows the page's title, -1 where none does; notes every line that repeats it."""
        heading = line = -1
        longest = max(map(len, self.titles), default=0)
        shortest = 0.4 * min(map(len, self.head_titles), default=0)
        for block in self.blocks:
            # Spaces are no part of the key: a line of English has one in six.
            if not 3 < len(block.text) <= 1.6 * longest + 8 or len(block.text) < shortest:
                continue
            key = squeeze(block.text)
            # 原创, 组图, 专题: a label before the title.
            if key in self.titles or any(key.endswith(title) for title in self.titles if 0 < len(key) - len(title) <= 4):
                self.title_lines.add(block.index)
            wanted = (line < 0 or heading < 0) and not block.flags & HIDDEN and len(key) > 4
            if wanted and any(len(key) >= 0.4 * len(title) and key in title for title in self.head_titles):
                if heading < 0 and 0 < block.heading <= 3:
                    heading = block.index
                line = block.index if line < 0 else line
        if heading >= 0 or line >= 0:
            return heading if heading >= 0 else line
        return next((block.index for block in self.blocks if block.heading == 1), -1)

    def region(self) -> Box | None:
        """The smallest box that holds most of the page's worth."""
        children: dict[int, list[Box]] = {}
        until = self.value_until
        for each in [box for box in self.boxes if until[box.last] > until[box.first]] or self.boxes:
            children.setdefault(each.parent.index if each.parent else -1, []).append(each)
        box: Box | None = max(children.get(-1, []), key=self.worth, default=None)
        while box is not None:
            best = max(children.get(box.index, []), key=self.promise, default=None)
            if best is None or self.worth(best) < 0.8 * self.worth(box):
                return box
            box = best
        return None


def _reasons(box: Box) -> tuple[str, ...]:
    """What speaks against a box, of its own and not by what it stands in."""
    if not (box.names or box.flags or box.tag in _FURNITURE_TAGS):
        return ()
    own = box.flags & ~(box.parent.flags if box.parent is not None else 0)
    return _reasons_of(box.tag, box.names, own & (HIDDEN | NAV | FORM))


@lru_cache(maxsize=2048)
def _reasons_of(tag: str, names: str, own: int) -> tuple[str, ...]:
    if tag in ("html", "body", "main", "article"):
        return ()
    reasons = furniture(names) if names else ()
    if names and comments(names):
        reasons = ("comments", *reasons)
    if tag in _FURNITURE_TAGS:
        reasons = (tag, *reasons)
    if own & HIDDEN:
        reasons = ("hidden", *reasons)
    elif own and tag not in _FURNITURE_TAGS:
        reasons = ("role", *reasons)
    return reasons


def _prose(block: Block) -> float:
    """What a block is worth as text of a story: its length if it reads as sentences."""
    if block.link_share > 0.5 or block.size < 5:
        return 0.0
    stops = _SENTENCE.search(block.text)
    if not stops and block.size < 24:
        return 0.0
    return min(block.size, 200.0) * (1 - block.link_share) * (1.0 if stops else 0.3)


def _head_titles(page: Page) -> set[str]:
    titles = (squeeze(page.structured.title), squeeze(page.structured.first("og:title")))
    return {title for title in titles if len(title) > 3}
