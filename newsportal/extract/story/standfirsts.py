"""The lines between a headline and the text that are the story's own: its standfirst, second headline, teaser, points."""

from __future__ import annotations

from collections.abc import Iterable

from newsportal.extract.page.blocks import FIGURE, Block, Box
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.story.boxnames import COMMENTS, furniture
from newsportal.extract.story.captions import is_framed, named_picture
from newsportal.extract.story.headnames import named_lede, named_subtitle
from newsportal.extract.story.openings import points
from newsportal.extract.story.survey import Survey

_BOLD = 14.0
"""No sentence in bold letters that says less is a standfirst."""


class Standfirsts:
    """Tells what the lines over the text of one page are."""

    def __init__(self, page: Page, survey: Survey, frames: set[tuple[int, int]]) -> None:
        """``frames``: the boxes that hold a picture, as ``captions.frames`` has them."""
        facts = page.structured
        self.survey, self.frames, self.blocks = survey, frames, page.outline.blocks
        self.prose, self.title = survey.prose, survey.title
        stated = (facts.first("description"), facts.first("og:description"), facts.said("description"))
        self.described = [squeeze(text) for text in stated if text]
        """What the page says of itself, squeezed."""
        self.points: set[int] = set()
        """The lines that were found to be points of the story, by index."""

    def is_shown(self, block: Block) -> bool:
        """Whether a line above the text stands under a picture, in a box that holds no more than these two."""
        around = (box for box in block.box.lineage(3) if (box.index, box.first) in self.frames)
        return any(is_framed(self.blocks[box.first : box.last]) for box in around) and not self.is_stated(block)

    def is_subtitle(self, block: Block) -> bool:
        """Whether a heading stands right under the title, and is named as its second line."""
        if block.index > self.title + 3:
            return False
        around = block.box.lineage(2)
        return any(named_subtitle(box.names) or named_lede(box.names) for box in around) or (
            block.heading == 2 and any("subtitle" in box.words for box in around)
        )

    def is_stated(self, block: Block) -> bool:
        """Whether the page gives a line as its description: a sub-headline is, the heading of another part is not."""
        key = squeeze(block.text)[:60]
        return any(key in text for text in self.described)

    def is_told_first(self, block: Block, group: list[Block]) -> bool:
        """Whether a line above the text is its standfirst: the page describes itself with it, or it stands and is named as one."""
        stated = (len(group) == 1 or len(block.text) >= 30) and self.is_stated(block)
        return stated or (self.prose[block.index] > 0 and self.is_standfirst(block)) or self.is_point(block, group)

    def is_point(self, block: Block, group: list[Block]) -> bool:
        """Whether a line above the text is one of the points of the story among the lines of its box."""
        if 0 <= self.title < block.index:
            self.points.update(each.index for each in points(group))
        return block.index in self.points

    def is_standfirst(self, block: Block) -> bool:
        """Whether a line under the headline is long enough to tell something, and right there or named for it."""
        if block.links or not 0 <= self.title < block.index <= self.title + 6:
            return False
        if block.bold_share > 0.9 and block.size >= _BOLD and block.text[-1] in ".!?。！？" and self.is_right_under(block):
            return True
        return len(block.text) >= 40 and (block.index == self.title + 1 or any(named_lede(box.names) for box in block.box.lineage(2)))

    def is_right_under(self, block: Block) -> bool:
        """Whether nothing is told between the title and a line: what stands there says by whom and when it is."""
        between = self.blocks[self.title + 1 : block.index]
        return not any(self.prose[each.index] or each.heading or each.flags & FIGURE for each in between)

    def is_teaser(self, block: Block) -> bool:
        """Whether a sentence under the title is the story's own teaser: what is named so elsewhere announces other stories."""
        why = self.survey.furniture[block.box.index]
        if why and COMMENTS.issuperset(why.split()) and named_lede(block.box.names):  # the lead of an opinion piece, a Kommentar
            return not block.heading
        if why != "teaser" or block.heading or block.flags & FIGURE or block.link_share > 0.5:
            return False
        around = block.box.lineage(3)
        named = next((box for box in around if "teaser" in furniture(box.names)), None)
        pictured = any(named_picture(box.names) for box in around)
        return named is not None and not pictured and self.survey.mass(named) < 1.5 * block.size + 30


def lists_of_points(items: Iterable[Block]) -> set[Box | None]:
    """The lists among ``items`` of lists over a text that give its points."""
    groups: dict[Box | None, list[Block]] = {}
    for item in items:
        groups.setdefault(item.box.parent, []).append(item)
    return {box for box, group in groups.items() if points(group)}
