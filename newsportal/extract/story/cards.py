"""Boxes that hold other stories or readers' comments, by their shape, by the line that heads them or by what marks them for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from newsportal.extract.page.blocks import Block, Box
from newsportal.extract.page.tree import Page
from newsportal.extract.story.asides import MAX_HEADING, OFFER_BEGINNINGS, offers, posts
from newsportal.extract.story.boilerplate import announces_others
from newsportal.extract.story.teasers import teasers
from newsportal.extract.story.thread import THREAD_BEGINNINGS, heads_thread, marked_comments, numbered_posts
from newsportal.extract.story.titlelines import TitleLines

_CUT_SHORT = ("...", "…", "[…]", "[...]", "……")
_SEVERAL = 150.0
"""No single line is worth as much."""
_BEGINNINGS = OFFER_BEGINNINGS | THREAD_BEGINNINGS
MAX_LINES = 12
"""No card of another story has more lines."""


class Cards:
    """Tells them on a page."""

    def __init__(self, page: Page, titles: TitleLines, prose: Sequence[float]) -> None:
        """``titles``: the lines that show the title; ``prose``: what each block tells."""
        self.boxes, self.blocks, self.typed = page.outline.boxes, page.outline.blocks, page.outline.typed
        self.host = ".".join((urlsplit(page.url).hostname or "").split(".")[-2:])
        self.html, self.titles, self.title = page.html, titles, titles.at
        self.prose = prose
        self.prose_until: Sequence[float] = ()

    def mass(self, box: Box) -> float:
        return self.prose_until[box.last] - self.prose_until[box.first]

    def found(self, prose_until: Sequence[float]) -> set[int]:
        """Boxes that hold other stories or readers' comments, by their shape or by the line that heads them.

        ``prose_until``: what all blocks up to each tell.
        """
        self.prose_until = prose_until
        cards = {box.index for box in numbered_posts(self.boxes, self.blocks, self.title)}
        cards.update(box.index for box in marked_comments(self.html, self.typed, self.blocks, self.title))
        cards.update(box.index for box in self.alike())
        cards.update(teasers(self.blocks, self.title, self.titles.repeated, self.leads_on, self.mass, self.prose_until[-1]))
        for block in self.blocks:
            text = block.text
            if len(text) >= MAX_HEADING:
                continue
            begin = text[:3].casefold()  # of most lines it tells enough
            if begin in _BEGINNINGS or begin[0].isdigit():
                if begin in OFFER_BEGINNINGS:
                    cards.update([box.index for box in offers(block, self.mass, self.title) if self.is_apart(box)])
                if heads_thread(text) and self.told_before(block.box) >= _SEVERAL:
                    cards.update([box.index for box in self.begun_by(block)[-1:] if box.first == block.index < box.last - 1])
            if (block.heading > 1 or block.bold_share > 0.9) and block.size < 20 and announces_others(text):
                box = self.announced_by(block)
                if box.last - box.first > 1 and not box.first <= self.title < box.last and self.is_apart(box):
                    cards.add(box.index)
        return cards

    def alike(self) -> Iterator[Box]:
        """Boxes side by side, at least three of one shape, each with a linked line and little text; or two posts behind the story."""
        groups: dict[tuple[int, int], list[Box]] = {}
        for box in self.boxes:
            if 2 <= box.last - box.first <= MAX_LINES and box.parent is not None:
                groups.setdefault((box.parent.index, box.shape), []).append(box)
        for group in groups.values():
            if len(group) >= 3 and sum(map(self.announces, group)) >= 0.7 * len(group):
                yield from (box for box in group if self.mass(box) <= 250)
            elif (
                len(group) >= 2
                and self.told_before(group[0]) >= _SEVERAL
                and ((len(group) >= 3 and all(map(self.is_headed, group))) or posts(group, self.blocks, self.prose))
            ):
                yield from group

    def begun_by(self, block: Block) -> list[Box]:
        """The boxes that begin with a line, its own first and the largest last."""
        boxes = [block.box]
        while (parent := boxes[-1].parent) is not None and parent.first == block.index:
            boxes.append(parent)
        return boxes

    def announced_by(self, block: Block) -> Box:
        """The largest box behind a heading of other stories that holds them and not the page's own."""
        boxes = self.begun_by(block)
        for box, around in pairwise(boxes):
            if not self.is_apart(around):
                return box
            if box.last - box.first > 1 and self.mass(around) > self.mass(box) + 250:  # the story comes behind its box
                return box
        return boxes[-1]

    def is_apart(self, box: Box) -> bool:
        """Whether a box may hold other stories: it is a small part of the page, or made of articles."""
        if self.mass(box) < 0.3 * self.prose_until[-1]:
            return True
        inside = (other for other in self.boxes[box.index + 1 : box.index + 2000] if box.first <= other.first < box.last)
        return sum(other.tag == "article" for other in inside) >= 3

    def announces(self, box: Box) -> bool:
        mass = self.mass(box)
        if mass > 250:
            return False
        inside = self.blocks[box.first : box.last]
        if len(inside) <= 5 and any(block.size >= 15 and block.text.endswith(_CUT_SHORT) for block in inside):
            return True
        return mass <= 120 and any(
            block.link_share > 0.9
            and block.size >= 6
            and self.is_home(block)
            and not (self.titles.is_repeated(block) or _are_buttons(block))
            for block in inside
        )

    def is_headed(self, box: Box) -> bool:
        """Whether a box begins with a linked headline of the same portal: with its first lines below it is another story's."""
        head = self.blocks[box.first]
        return bool(head.heading) and head.size >= 6 and self.leads_on(head) and self.mass(box) <= 500

    def leads_on(self, block: Block) -> bool:
        """Whether a line is a link to another page of the same portal."""
        return leads_away(block) and self.is_home(block)

    def told_before(self, box: Box) -> float:
        """How much prose stands between the title and a box."""
        return self.prose_until[box.first] - self.prose_until[max(0, self.title)]

    def is_home(self, block: Block) -> bool:
        """Whether it leads to a page of the same portal."""
        href = block.links[0].href if block.links else ""
        return "//" not in href[:8] or self.host in href


def leads_away(block: Block) -> bool:
    """Whether a line is a link to another page; headings often link to themselves."""
    if block.link_share <= 0.8:
        return False
    links = block.links
    return not links or not links[0].href.startswith("#") or not all(link.href.startswith("#") for link in links)


def _are_buttons(block: Block) -> bool:
    """Whether the links of a line lead nowhere without a script."""
    return bool(block.links) and all(link.href == "#" or link.href.startswith("javascript:") for link in block.links)
