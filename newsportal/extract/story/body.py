"""The main text of an article's page: find it, keep paragraphs, sub-headings and list items in order, drop the rest."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field
from itertools import islice

from newsportal.extract.bylines.by import is_byline
from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import ITEM, LIST, TABLE, Block, Box
from newsportal.extract.page.text import has_digit
from newsportal.extract.page.tree import Page
from newsportal.extract.story.abstracts import is_abstract
from newsportal.extract.story.asides import comments_begin, locks, told_time, up_to, without_imprint
from newsportal.extract.story.boilerplate import announces_others, is_counted, is_last_word, is_promotion, is_stamp
from newsportal.extract.story.captions import frames
from newsportal.extract.story.furniture import Furniture
from newsportal.extract.story.houses import without_house
from newsportal.extract.story.idle import without_idle
from newsportal.extract.story.official import (
    SIGNED_ON,
    ends_with_contacts,
    facts_end,
    heads_rest,
    is_enactment,
    numbered_end,
    release_end,
    signed_end,
)
from newsportal.extract.story.openings import goes_on, heads, lists, opens, with_initials
from newsportal.extract.story.repeats import told_once, without_pulled
from newsportal.extract.story.sieve import CAPTIONS, Sieve
from newsportal.extract.story.standfirsts import Standfirsts, lists_of_points
from newsportal.extract.story.strangers import Strangers
from newsportal.extract.story.survey import Survey
from newsportal.extract.story.writers import is_office, signs, tells_of, tells_of_signer
from newsportal.extract.times.events import is_event
from newsportal.regexes import regex

_HEADLINE = 6.0
"""A heading that says less is the portal's name."""
_SIGNED_ON = 30.0
"""The size of the longest line among the paragraphs that says by whom and when something is."""
_TOPIC = 5
"""So many paragraphs speak of what the story is about."""
# Whom to ask, in a table under a release.
_CONTACTS = regex(
    r"담당 ?(?:부서|자)|책임자|문의처?$|연락처|お?問い?合わ?せ先?|担当(?:部署|者|課)|(?:press|media) contacts?\b", re.IGNORECASE
)


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
    header: int = 0
    """Index of the block that shows the title; ``first`` where none does."""
    dropped: dict[int, str] = field(default_factory=dict)
    """Blocks inside that were left out, by index, and the rule that did it."""
    furniture: Furniture = field(default_factory=Furniture)
    thread: range = range(0)
    """The blocks of readers' comments."""
    others: Container[int] = ()
    """These and the blocks of other stories behind this one."""
    post: range | None = None
    """What ``post_of`` has found."""

    @property
    def second(self) -> int:
        """Index of the block of its second paragraph; ``first`` where it has but one."""
        return self.blocks[1].index if len(self.blocks) > 1 else self.first

    @property
    def told(self) -> int:
        """Where the text ends but for the day under an official one, which is the signing's."""
        signed = len(self.blocks) > 1 and SIGNED_ON.fullmatch(self.blocks[-1].text)
        return self.blocks[-2].index + 1 if signed else self.last


def body_of(page: Page) -> Body:
    """The main text of ``page``; an empty one where there is none."""
    survey = Survey(page)
    box = survey.region()
    return _Reader(page, survey).read(box) if box is not None else Body()


class _Reader:
    """Reads the story out of a surveyed page."""

    def __init__(self, page: Page, survey: Survey) -> None:
        self.trace = page.trace
        self.survey, self.blocks = survey, page.outline.blocks
        self.prose, self.title = survey.prose, survey.title
        facts = page.structured
        self.authors = [each for each in (*(person.name for person in facts.authors), *facts.meta.get("author", ())) if " " in each]
        self.sieve = Sieve(page, survey)
        framed = frames(page.outline.pictures)
        self.above = Standfirsts(page, survey, framed)
        self.strangers = Strangers(survey, framed)

    def read(self, box: Box, *, strict: bool = True, captions: bool = False) -> Body:
        """The lines of the story in ``box``; with ``captions``, of a story in pictures: what stands under them is all that is told."""
        self.sieve.set_on(box)
        kept, credits, dropped = self.sift(box, strict=strict, captions=captions)
        kept = self.before_others(kept, dropped)
        good = [i for i, block in enumerate(kept) if self.prose[block.index]]
        if not good:
            if strict:
                return self.read(box, strict=False)
            return self.read(box, strict=False, captions=True) if not captions and not CAPTIONS.isdisjoint(dropped.values()) else Body()
        kept = self.ledes(box) + kept[self.head(kept, good[0]) : self.tail(kept, good[-1], dropped)]
        kept = self.without_furniture(kept, dropped)
        if not kept:
            return Body()
        begin = kept[0].index
        header = self.title if 0 <= self.title < begin else begin
        last, survey = kept[-1].index + 1, self.survey
        kept, texts = with_initials(kept, self.blocks)
        return Body(texts, kept, box, begin, last, credits, header, dropped, survey.furniture, survey.comments, survey.others)

    def sift(self, box: Box, *, strict: bool, captions: bool) -> tuple[list[Block], list[Block], dict[int, str]]:
        """The lines of ``box`` that can be the story's, those that name its source, author or editor, and of all left out, by index, the rule.

        ``strict``: without those that are strange among the others.
        """
        start = self.start(box)
        inside = [block for block in self.blocks[start : box.last] if not self.survey.furniture[block.box.index]]
        strange = {**self.strangers.find(inside, self.above.is_told_first), **self.strangers.announced(inside, box)} if strict else {}
        top, begun = self.beginnings(inside, strange, box.last)
        kept: list[Block] = []
        credits: list[Block] = []
        dropped: dict[int, str] = {}
        announced = False
        entries: set[int] = set()
        for block in self.blocks[start : box.last]:
            why = self.sieve.by_place(block) or strange.get(block.index) or self.tells_when(block, top, begun)
            if why == "time line":
                entries.add(block.box.shape)
            elif not why and block.box.shape in entries and told_time(block):  # over the further entries of a live report
                why = "time line"
            why = why or self.heads(block, kept, begun)
            if not why:
                why = "other stories" if announced and self.sieve.is_announced(block) else self.sieve.by_words(block, credits)
                announced = why == "other stories"
            elif why == "stranger":
                announced = announces_others(block.text)
            if why in CAPTIONS and captions and self.prose[block.index]:
                why = None
            if why:
                self.trace.dropped("block", why, block.text)
                dropped[block.index] = why
            else:
                kept.append(block)
        return kept, credits, dropped

    def beginnings(self, inside: list[Block], strange: Container[int], last: int) -> tuple[int, int]:
        """The indexes of the first line that tells something and of the third: up to it a line of its own may give the day. ``last`` where there are none."""
        told = (block for block in inside if block.index not in strange and self.prose[block.index] >= 20)
        told = (block for block in told if block.index not in self.survey.titles.repeated and not is_counted(block.text))
        top, _, begun = [*(block.index for block in islice(told, 3)), last, last, last][:3]
        return top, begun

    def tells_when(self, block: Block, top: int, begun: int) -> str | None:
        """The rule for a line that gives the day of the story, before its first lines (``beginnings``)."""
        if block.index >= begun:
            # Of this story or another.
            signed = block.size <= _SIGNED_ON and has_digit(block.text) and is_stamp(block.text) and is_byline(block.text)
            return "byline" if signed else None
        over = told_time(block) or (block.index < top and is_stamp(block.text))
        return "time line" if over and not (is_event(self.blocks, block.index) or is_enactment(block.text)) else None

    def heads(self, block: Block, kept: list[Block], begun: int) -> str | None:
        """The rule for a line over the story that says who tells it or repeats its title."""
        if block.index < begun:
            worth = self.prose[block.index]
            if is_office(block, self.blocks, worth) or signs(block, self.blocks, worth):
                return "byline"
        own = block.index == self.title and all(line.heading == 1 for line in kept) and self.survey.titles.begins(block)
        return "title" if own else None

    def before_others(self, kept: list[Block], dropped: dict[int, str]) -> list[Block]:
        """The lines up to the readers' comments and to what is for subscribers alone, where most of them stand before."""
        comments = self.survey.comments
        kept = up_to(comments.start if comments else comments_begin(self.blocks, dropped), kept, self.prose, most=0.5)
        locked = min((index for index in dropped if locks(self.blocks[index].text)), default=len(self.blocks))
        return up_to(locked, kept, self.prose, most=0.7)

    def without_furniture(self, kept: list[Block], dropped: dict[int, str]) -> list[Block]:
        """The story's lines without those that stand under all stories of the house, and what is told twice once."""
        kept = self.without_promotion(without_pulled(kept, self.trace))
        kept = without_idle(without_house(kept, self.trace), self.blocks, dropped, self.trace)
        kept = told_once(kept, self.trace)
        return without_imprint(kept[: release_end(kept)])

    def start(self, box: Box) -> int:
        """Where the story begins in ``box``: after the title, if it stands inside."""
        start = box.first
        title = self.blocks[self.title] if box.first <= self.title < box.last else None
        heading = title.heading if title else 0
        if title and (heading or self.title in self.survey.titles.repeated or self.survey.titles.begins(title)):
            after = self.survey.value_until[box.last] - self.survey.value_until[self.title]
            if after >= max(8.0 if heading == 1 else 60.0, 0.25 * self.survey.worth(box)):
                start = self.title
                if heading > 1:  # it repeats the <title> further down: the story begins with its own h1
                    heads = (block.index for block in self.blocks[box.first : start] if block.heading == 1 and block.size >= _HEADLINE)
                    start = next(heads, start)
        # A story that has begun may name its title again.
        most = 20.0 if 0 <= self.title <= start else 0.3 * self.survey.worth(box)
        for block in self.blocks[start : box.last]:
            if block.index in self.survey.titles.repeated and self.survey.value_until[block.index] - self.survey.value_until[start] < most:
                start = block.index
        return start

    def head(self, kept: list[Block], first: int) -> int:
        begin = first
        while first and (
            kept[first - 1].heading > 1
            or heads(kept[first - 1], kept[first])
            or kept[first - 1].index in self.above.points
            or lists(kept[first - 1], kept[first])
            or (begin - first < 3 and opens(kept[first - 1], kept[first]))
        ):
            first -= 1
        return first

    def tail(self, kept: list[Block], last: int, dropped: dict[int, str]) -> int:
        """The end of a list or table that follows the last sentence; an official text's signature: 海港市人民政府 / 2024年7月1日."""
        while last + 1 < len(kept) and goes_on(kept[last], kept[last + 1]):
            last += 1
        last = facts_end(kept, signed_end(kept, numbered_end(kept, last + 1), dropped), self.sieve.headline)
        if last < len(kept) and _CONTACTS.match(kept[last].text):
            return last
        end = last + (1 if heads_rest(kept, last) else 0)
        while end < len(kept) and kept[end].flags & (LIST | TABLE) and kept[end].link_share < 0.3 and not kept[end].heading:
            end += 1
        return end if any(map(str.isalpha, "".join(block.text for block in kept[last:end]))) else last  # how many liked it

    def without_promotion(self, kept: list[Block]) -> list[Block]:
        """The lines without the portal's own advertising, which stands at the top and the end."""
        # A last paragraph of an alphabet's language may invite at some length.
        # Whom to ask stands over the signature of an official text, or ends a notice.
        signed = any(SIGNED_ON.fullmatch(block.text) for block in kept[-2:]) or ends_with_contacts(kept, self.sieve.headline)
        ends = {
            block
            for block in (*kept[:2], *kept[-4:][: 0 if signed else 4])
            if block.size < (110 if block is kept[-1] and not has_han(block.text) else 75)
        }
        topic = "ewsletter" if sum(["ewsletter" in block.text for block in kept]) >= _TOPIC else "\0"  # they are what the story is about
        told = {block for block in ends if is_promotion(block.text.replace(topic, ""))} | {
            block for block in kept[-2:] if is_last_word(block)
        }
        out = [block for block in kept if block not in told]
        bio = next((i for i, block in enumerate(out) if i >= len(out) - 3 and i and tells_of(block, self.authors)), len(out))
        bio = next((i for i in range(max(1, len(out) - 2), bio) if tells_of_signer(out[i], self.blocks, self.title)), bio)
        out = out[:bio]
        if len(out) < len(kept):
            for block in kept:
                if block in told:
                    self.trace.dropped("block", "promotion", block.text)
            while out and not self.prose[out[-1].index] and out[-1].index > kept[-4:][0].index and not out[-1].flags & (LIST | TABLE):
                out.pop()
        return out

    def ledes(self, box: Box) -> list[Block]:
        """Sentences between the title and the box that holds the text."""
        if not 0 <= self.title < box.first <= self.title + 40:
            return []
        ledes = [
            block
            for block in self.blocks[self.title + 1 : box.first]
            if self.prose[block.index]
            and block.size >= 15
            and not (block.heading and not (self.above.is_subtitle(block) or self.above.is_stated(block)))
            and not is_abstract(block)
            and block.index not in self.sieve.abstracts
            and not self.above.is_shown(block)
            and not (
                (self.sieve.by_place(block) and not self.above.is_teaser(block)) or self.sieve.by_words(block, []) or is_stamp(block.text)
            )
            and not (told_time(block) or signs(block, self.blocks, self.prose[block.index]))
        ]
        between = self.blocks[self.title + 1 : box.first]
        told = (block for block in between if block.flags & ITEM and not self.sieve.by_place(block))
        lists = {block.box.parent for block in ledes if block.flags & ITEM and not block.links} | lists_of_points(told)
        if lists:  # <li>By Ann Öberg</li><li>Updated: July 28, 2023</li>
            lists -= {block.box.parent for block in between if told_time(block) or signs(block, self.blocks, self.prose[block.index])}
        items = lists and [block for block in between if block.box.parent in lists and not block.links]
        return sorted({*ledes, *items}, key=lambda block: block.index) if items else ledes  # the short ones among its points
