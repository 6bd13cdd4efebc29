"""Boxes inside the one that holds the story, unlike those of its paragraphs: cards, forms, captions, boxes of other stories."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from newsportal.extract.page.blocks import LINKED, LIST, PRE, Block, Box
from newsportal.extract.story.asides import told_time
from newsportal.extract.story.boilerplate import announces_others, is_promotion, line_rule
from newsportal.extract.story.captions import in_table, is_framed
from newsportal.extract.story.openings import numbered
from newsportal.extract.story.repeats import container_of
from newsportal.extract.story.survey import Survey
from newsportal.regexes import regex

# Lines whose whole box is as little of the story as they are.
_NOT_ALONE = frozenset(("other stories", "service line"))
_HAN_OR_NUMBER = regex(r"(?:\d{1,2} ?[、.．|｜丨/·]? ?)?[“「《【]?[\u3400-\u9fff]|\d{1,2}$|PART ?\.? ?\d{1,2}", re.IGNORECASE)
_FIGURES = 6
"""Lines of a card that gives the figures of a share or a match."""
_LISTED = 3
"""Lines of a list that tells something, also in a box of its own."""
_BETWEEN = 4
"""Lines that may stand between the head of an entry and its text: who has written it."""
# How long a film or a recording is.
_LENGTH = regex(r"(?:\d{1,2}:)?\d{1,2}:\d\d")
# The number over a sub-heading, as editors of accounts set it.
_NUMBER = regex(r"0[1-9]")


class Strangers:
    """Tells them on a surveyed page."""

    def __init__(self, survey: Survey, frames: set[tuple[int, int]]) -> None:
        """``frames``: the boxes that hold a picture, each with the block before which it stands (``captions.frames``)."""
        self.survey, self.frames = survey, frames
        self.blocks, self.prose = survey.blocks, survey.prose

    def find(self, inside: list[Block], told_first: Callable[[Block, list[Block]], bool]) -> dict[int, str]:
        """Blocks in boxes unlike those that hold the paragraphs, and why they are no part of the story; ``told_first``: whether a line
        above the text is its standfirst."""
        homes: dict[int, float] = {}
        containers = [container_of(block.box) for block in inside]
        for block, container in zip(inside, containers, strict=True):
            homes[container.shape] = homes.get(container.shape, 0.0) + self.prose[block.index]
        total = sum(homes.values())
        own: set[int] = set()
        first = last = -1
        for block, container in zip(inside, containers, strict=True):
            if homes[container.shape] >= 0.12 * total:
                first = block.index if first < 0 else first
                last = block.index
                box: Box | None = block.box
                while box is not None and box.index not in own:
                    own.add(box.index)
                    box = box.parent
        groups: dict[int, list[Block]] = {}
        for block in inside:
            outer = block.box
            if outer.index in own:
                continue
            while outer.parent is not None and outer.parent.index not in own:
                outer = outer.parent
            groups.setdefault(outer.index, []).append(block)
        strange: dict[int, str] = {}
        framed = {group[0].index for outer, group in groups.items() if (outer, group[0].index) in self.frames and is_framed(group)}
        points = self.points(groups, first, last)
        for group in self.without_subheadings(list(groups.values()), own, last):
            if group[0].index in points:
                continue
            if group[0].index in framed:
                strange.update((block.index, "caption") for block in group)
            elif self.is_strange(group, first, last):
                above = group[-1].index < first
                strange.update((block.index, "stranger") for block in group if not (above and told_first(block, group)))
        return strange

    def points(self, groups: dict[int, list[Block]], first: int, last: int) -> set[int]:
        """The first lines of boxes among the paragraphs that each hold several lines without a link, two at least of one shape, or rows of
        cells: what speaks for and against each thing of a review, and tables."""
        boxes = self.survey.boxes
        told = {outer: group for outer, group in groups.items() if len(group) >= _LISTED and first < group[0].index < last}
        told = {outer: group for outer, group in told.items() if not (any(map(self.is_no_point, group)) or _is_quotation(group))}
        shapes = Counter(boxes[outer].shape for outer in told)
        return {group[0].index for outer, group in told.items() if shapes[boxes[outer].shape] > 1 or _is_table(group)}

    def is_no_point(self, block: Block) -> bool:
        """Whether a line leads elsewhere or is a sentence."""
        return bool(block.links or block.flags & LINKED) or self.prose[block.index] >= 20

    def announced(self, inside: list[Block], box: Box) -> dict[int, str]:
        """The blocks of boxes inside ``box`` that begin with 相关推荐 and hold links, with the teasers under them."""
        found: dict[int, str] = {}
        for block in inside:
            around = block.box.parent
            if not block.heading or around is None or around.first != block.index or not announces_others(block.text):
                continue
            links = sum(other.link_share > 0.5 and self.survey.cards.is_home(other) for other in self.blocks[around.first : around.last])
            if links > 1 and around not in box.lineage():
                found.update((index, "other stories") for index in range(around.first, around.last))
        return found

    def without_subheadings(self, groups: list[list[Block]], own: set[int], last: int) -> list[list[Block]]:
        """The groups without those that are sub-headings by their place: lone short lines, three at least of one shape, each right
        over a paragraph."""

        def heads(group: list[Block]) -> bool:
            line = group[0]
            if len(group) > 1 or line.links or not 4 <= line.size <= 30 or line.index >= last:
                return False
            return self.prose[line.index + 1] >= 20 and self.blocks[line.index + 1].box.index in own

        shapes = Counter(group[0].box.shape for group in groups if heads(group))
        return [group for group in groups if shapes[group[0].box.shape] < 3 or not heads(group)]

    def heads_text(self, group: list[Block], first: int) -> bool:
        """Whether lines over the text are the heading of an entry of a live report and its time, which may be a link to itself."""
        if len(group) < 2 or first - group[-1].index > _BETWEEN or sum(block.heading > 1 for block in group) != 1:
            return False
        others = (block for block in group if block.heading < 2)
        return all(told_time(block) or (block.links and block.links[0].href.startswith("#")) for block in others)

    def leads_on(self, block: Block) -> bool:
        """Whether a line is a link to another page of the portal; an entry of a live report is headed by one to itself."""
        own = bool(block.links) and "#" in block.links[0].href
        return block.link_share > 0.8 and block.size >= 6 and not own and self.survey.cards.is_home(block)

    def is_strange(self, group: list[Block], first: int, last: int) -> bool:
        prose = sum([self.prose[block.index] for block in group])
        return self.stands_so(group, first, last, prose) or (prose < 500 and self.says_so(group, prose))  # to read them costs more

    def says_so(self, group: list[Block], prose: float) -> bool:
        """Whether lines are strange by what they say."""
        told = sum(line_rule(block.text) in _NOT_ALONE for block in group)
        if told > 1 or (told and prose < 250):
            return True
        if len(group) > 1 and prose < 120 and any(is_promotion(block.text) for block in group):
            return True
        return len(group) > 2 and 3 * sum(is_promotion(block.text) for block in group) >= len(group)

    def stands_so(self, group: list[Block], first: int, last: int, prose: float) -> bool:
        """Whether lines are strange by where they stand, what they link to and how they look."""
        links = sum(map(self.leads_on, group))
        if _LENGTH.fullmatch(group[0].text):  # a player, with the headline of its film
            return prose < 150
        if group[-1].index < first:
            return prose < 40 and not self.heads_text(group, first) and not (group[-1].index == first - 1 and numbered(group[-1]))
        if (
            len(group) >= _LISTED
            and not any(block.links or block.flags & LINKED for block in group)
            and any(block.flags & LIST for block in group)
        ):
            return False
        if group[0].index > last:
            return prose < 150 or links > 0
        if links:
            return prose < 150
        if len(group) <= 2 and all(
            (block.bold_share > 0.9 or _NUMBER.fullmatch(block.text))
            and block.size <= 20
            and not block.links
            and _HAN_OR_NUMBER.match(block.text)
            for block in group
        ):
            return self.prose[group[-1].index + 1] < 20  # a sub-heading in a box of its own, as editors of accounts set it
        if prose >= 1 or any(block.flags & (LIST | PRE) or in_table(block) for block in group):
            return False
        return not any(block.heading for block in group) or (len(group) > _FIGURES and _is_quotation(group))


def _is_table(group: list[Block]) -> bool:
    """Whether lines stand in rows of one shape, several side by side in each: a table that is none by its elements."""
    rows = Counter(block.box.parent for block in group if block.box.parent is not None)
    shapes = Counter(row.shape for row, cells in rows.items() if cells > 1)
    return max(shapes.values(), default=0) >= _LISTED


def _is_quotation(group: list[Block]) -> bool:
    """Whether lines give the figures of a share or a match: near half of them are numbers."""
    numbers = sum(sum(map(str.isdigit, block.text)) > sum(map(str.isalpha, block.text)) for block in group)
    return numbers >= 0.4 * len(group)
