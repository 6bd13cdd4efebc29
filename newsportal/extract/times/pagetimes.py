"""The times that an article's page prints near its headline and text, each with what speaks for its being the article's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property, partial

from newsportal.extract.page.blocks import FOOTER, FORM, NAV, Block
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.text import has_digit
from newsportal.extract.times.dates import Printed
from newsportal.extract.times.events import named_event
from newsportal.extract.times.linetimes import ZONED_CLOCK, LineTimes
from newsportal.extract.times.machinetimes import Stated, attribute_time, time_elements
from newsportal.extract.times.ownlines import (
    dateline,
    heads_comments,
    is_commentators,
    is_filed,
    is_in_card,
    is_in_teaser,
    is_of_teaser_above,
    is_permalink,
    is_signed,
    named_changes,
)
from newsportal.extract.times.seen import Seen, day_of, exact, single, with_elements
from newsportal.extract.times.storyplace import BELOW, StoryPlace
from newsportal.extract.times.timelabels import Role, has_credits, hints_at_label, tells_change
from newsportal.extract.times.weights import Weights
from newsportal.regexes import regex

ABOVE = 10
"""Blocks above the title in which the publication line is looked for, as in ``BELOW`` below it."""
AFTER = 8
"""Blocks after the text in which it is looked for."""
ENOUGH = 2.5
"""The score from which a printed time is believed to be the article's."""
_MAX_SIZE = 160.0
"""The longest line, in characters of Chinese, that may hold the time; paragraphs are longer."""
_MAX_LINE = 400
_MAX_LABELS = 200
_OVER = 0.6
"""What it says for a ``<time>`` that it stands right over the headline."""

_POST = frozenset(("post", "entry", "article", "news", "story", "artikel", "beitrag"))
"""Of whose data a box tells that is called meta."""
_GLUED_DAY = regex(r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?[-/.]\d")
_LABEL_END = regex(r"[间間期] ?[:：]")


class PrintedTimes:
    """Reads the page's printed times near its headline and text."""

    def __init__(self, place: StoryPlace, stated: list[Stated], title: str | None) -> None:
        self.place, self.page, self.blocks = place, place.page, place.blocks
        self.lines, self.weights = LineTimes(place), Weights(place, stated, title)
        self.forbidden = (NAV | FOOTER | FORM) & ~place.shared
        around = self.blocks[place.first].box.lineage() if place.first is not None and place.first < len(self.blocks) else []
        self.article = next((range(box.first, box.last) for box in around if box.tag == "article"), range(0))

    def read(self) -> list[Seen]:
        """The printed times that may be the article's, the best first."""
        seen = list(self.header())
        for further in (self.tail, self.beginning, self.labelled):
            if not any(each.score >= ENOUGH and (self.place.chinese or each.role == "published") for each in seen):
                seen.extend(further())
        seen.extend(self.originals())
        for each in seen:
            self.page.trace.candidate(each.role, each.printed.value or each.printed.raw, each.place, round(each.score, 1))
        return [self.with_clock(each) for each in sorted((each for each in seen if each.score >= ENOUGH), key=lambda each: -each.score)]

    def changes(self) -> Iterator[Seen]:
        """The times of a last change that lines around the headline and after the text call so."""
        place = self.place
        at = place.title if place.title is not None else place.first or 0
        end = min(at + 2 * BELOW, max(at + 8, place.second))
        after = range(max(end, place.last - 1), min(len(self.blocks), place.last + 2 * AFTER)) if place.last is not None else ()
        for index in (*range(at, min(len(self.blocks), end)), *after):
            text, above = self.blocks[index].text[:_MAX_LINE], self.blocks[index - 1].text[-24:] if index else ""
            if place.chinese and not ("更新" in text or "修改" in text or "更新" in above):  # saves the long look in all languages
                continue
            if has_digit(text) and (tells_change(text) or tells_change(above)):
                yield from (each for each in self.of_block(self.blocks[index], 2.0, "change") if each.role == "modified" and each.score > 2)

    def with_clock(self, seen: Seen) -> Seen:
        """A day with the clock that stands under the text below the same day: 2024年7月1日（星期一） / 香港時間16時55分."""
        place = self.place
        if place.last is None or seen.printed.precision != "day":
            return seen
        for block in self.blocks[place.last : place.last + AFTER]:
            if block.text[:2] in ("香港", "北京", "台北") and ZONED_CLOCK.fullmatch(block.text):
                for printed in self.lines.times(f"{self.blocks[block.index - 1].text} {block.text}"):
                    if isinstance(printed.value, datetime) and printed.value.date() == seen.day:
                        return replace(seen, printed=printed)
        return seen

    def header(self) -> Iterator[Seen]:
        """Times around the headline and above the text."""
        place = self.place
        at = place.title if place.title is not None else place.first or 0
        end = min(len(self.blocks), at + BELOW if place.first is None else min(max(at + 8, place.first + 2), at + 60))
        if place.last is not None and place.last > at + 1:
            end = min(end, place.last)
        if place.second < at + 2 * BELOW:  # a standfirst above the byline is the text's first paragraph
            end = max(end, place.second)
        elements = self.elements
        for block in self.blocks[max(0, at - ABOVE) : end]:
            near = 1.5 - 0.08 * (block.index - at) if block.index >= at else 0.4 - 0.15 * (at - block.index)
            if place.title is None or (place.first is not None and block.index >= max(place.first, at + 1)):
                near -= 0.7 + 3.0 * (place.first is not None and is_in_teaser(self.blocks, block.index, place.first))
            elif block.index < at - 1 and is_of_teaser_above(self.blocks, block.index, at):
                near -= 3.0
            printed = list(self.of_block(block, 2.0 + max(-1.0, near), "header"))
            if block.index in elements:
                printed = with_elements(printed, elements[block.index], self.page.zone)
                printed += self.of_elements(
                    block, elements[block.index], {each.day for each in printed}, 2.0 + max(near, _OVER * (0 < at - block.index <= 2))
                )
            yield from printed

    @cached_property
    def elements(self) -> dict[int, list[Stated]]:
        """The ``<time>`` elements of each block."""
        elements: dict[int, list[Stated]] = {}
        for index, stated in time_elements(self.page):
            elements.setdefault(index, []).append(stated)
        return elements

    def of_elements(self, block: Block, elements: list[Stated], known: set[date | None], base: float) -> Iterator[Seen]:
        """``<time>`` elements of a line whose days are not read from its text."""
        for stated in elements:
            if stated.day not in known and not block.flags & self.forbidden:
                alone = Printed(stated.value, stated.raw, 0, 0, "second", zoned=stated.zoned)
                score = base + self.weights.agreement(stated.day) - self.weights.repeated(block)
                role: Role = "modified" if tells_change(block.text[:_MAX_LINE]) else stated.role
                yield Seen(alone, block, role, score, "<time> in the header")

    def tail(self) -> Iterator[Seen]:
        """Times in the lines after the text, where a label or credits stand with them."""
        place = self.place
        for block in self.blocks[max(0, place.last - 1) : place.last + AFTER] if place.last is not None else ():
            if not place.chinese and heads_comments(block):
                return
            found = list(self.of_block(block, 1.5, "end of the article"))
            if not found:
                continue
            elements = self.elements.get(block.index, [])
            found = with_elements(found, elements, self.page.zone)
            changed, signed = any(each.role == "modified" for each in found), not place.chinese and is_signed(self.blocks, block.index)
            told = signed or has_credits(block.text) or any(stated.trust > 2 for stated in elements)
            told = told or any("meta" in box.words and not _POST.isdisjoint(box.words) for box in block.box.lineage(4))
            filed = not told and is_filed(self.blocks, block.index)
            told = told or filed
            others = is_in_card(self.blocks, block, place.first or 0) if filed or not place.chinese else False
            others = others or (not place.chinese and is_commentators(self.blocks, block.index))
            for each in found:
                # A comment's, as like as not; but those under releases name their zone.
                own = told or "香港" in each.printed.raw or is_permalink(block, each.printed, self.page.url)
                alone = not (changed or each.place.endswith("label") or (own and not others))
                yield replace(
                    each, score=each.score - 2.0 * alone + 1.0 * ((changed and each.role == "published") or (signed and not others))
                )

    def originals(self) -> Iterator[Seen]:
        """When a text was first published that says so at its end or in its first lines, and was changed since."""
        place = self.place
        ends = (
            ()
            if place.first is None or place.last is None or place.chinese
            else (*range(place.first, place.second + 1), *range(place.last - 1, place.last + 3))
        )
        for block in (self.blocks[index] for index in ends if 0 <= index < len(self.blocks)):
            if "riginally p" in block.text or "irst published" in block.text:
                yield from (
                    each
                    for each in self.of_block(block, ENOUGH, "first publication")
                    if each.place.endswith("label") and each.role == "published"
                )

    def beginning(self) -> Iterator[Seen]:
        """The day that the text itself begins with; a chronicle's paragraphs all do so."""
        place = self.place
        if place.first is None or place.first >= len(self.blocks) or place.chinese or place.first in place.others:
            return
        read = partial(dateline, now=self.page.now, zone=self.page.zone, language=place.language)
        printed = read(self.blocks[place.first].text)
        if printed and not any(read(block.text) for block in self.blocks[place.first + 1 : place.first + 4]):
            score = ENOUGH + self.weights.agreement(day_of(printed))
            yield Seen(printed, self.blocks[place.first], "published", score, "the text's beginning")

    def labelled(self) -> Iterator[Seen]:
        """Times that a label calls the publication's, anywhere, where there is only one such."""
        found, before, room = [], "", _MAX_LABELS
        for block in self.blocks:
            text = block.text[:_MAX_LINE]
            if room and block.size <= _MAX_SIZE and has_digit(text) and (hints_at_label(text) or hints_at_label(before[-12:])):
                room -= 1
                found += [each for each in self.of_block(block, 0.0, "labelled") if each.place.endswith("label")]
            before = text
        if len({each.day for each in found}) == 1:
            yield from found[:1]

    def of_block(self, block: Block, base: float, region: str) -> Iterator[Seen]:
        """The times of one block, scored."""
        place = self.place
        # A standfirst over the byline is the text's first paragraph.
        begun = place.second if place.title is not None and place.second < place.title + 2 * BELOW else place.first
        heading = place.title is not None and begun is not None and place.title < block.index < begun
        # A <footer> under the headline is the byline's; that of the article, or one whose <time> is called the post's own, is the post's.
        forbidden = block.flags & self.forbidden
        if forbidden == FOOTER and (
            heading or block.index in self.article or any(stated.trust > 2 for stated in self.elements.get(block.index, ()))
        ):
            forbidden = 0
        if forbidden or block.size > _MAX_SIZE or block.index in place.others:
            return
        if not self.lines.may_tell(block):
            return
        text = self.lines.line(block)
        seen = list(self.of_line(block, text, base, region))
        # <span>2021-09-30</span><span>/</span><span>3 评论</span>
        if place.chinese and not seen and len(block.box.element) and _GLUED_DAY.search(text):
            seen = list(self.of_line(block, " | ".join(piece for piece, _ in pieces_of(block)), base, region))
        # <i>作者：陆一夫</i><i>日期：2024-03-05</i><i>编辑：陈安</i>
        elif place.chinese and seen and len(block.box.element) and _LABEL_END.search(text) and max(each.score for each in seen) < ENOUGH:
            apart = list(self.of_line(block, " | ".join(piece for piece, _ in pieces_of(block)), base, region))
            seen = max(seen, apart, key=lambda each: _best(each, "published"))
        # Ann Öberg5 May 2024Updated 6 May 2024: what a style sheet sets apart are elements of their own.
        if (
            not place.chinese
            and len(block.box.element)
            and has_digit(text)
            and not any(each.score >= ENOUGH and each.printed.value and each.role == "published" for each in seen)
        ):
            label = text[: max(0, text.find(block.text))]
            pieces = " | ".join(piece for piece, _ in pieces_of(block)).replace(": | ", ": ")
            apart = list(self.of_line(block, label + pieces, base, region))
            seen = max(seen, apart, key=lambda each: (_best(each, "published"), _best(each, "modified")))
        yield from seen

    def of_line(self, block: Block, text: str, base: float, region: str) -> Iterator[Seen]:
        """The times of a line, scored."""
        times = self.lines.times(text)
        if block.index == self.place.title:  # a heading may hold the line of time and source too
            facts = self.page.structured
            titles = f"{facts.title} {facts.first('og:title') or facts.title}"
            times = [each for each in times if facts.title and each.start > 4 and each.raw not in titles]
        times = single(times, text)
        if not times or self.weights.is_comment(block) or named_event(block):
            return
        changed = named_changes(block) if len(times) > 1 and len(block.box.element) else ()
        for printed in times:
            if (printed.value is None or printed.relative or printed.yearless) and region == "header":
                printed = exact(printed, attribute_time(self.page, block))
            role, bonus, labelled = self.weights.role(block, text, printed)
            role = "modified" if printed.raw in changed else role
            score = base + bonus + self.weights.agreement(day_of(printed)) + self.weights.form(block, text, printed, labelled)
            score -= self.weights.repeated(block) if score >= ENOUGH and not self.weights.is_under_title(block, text) else 0.0
            yield Seen(printed, block, role, score, f"{region}, label" if labelled else region)


def _best(seen: list[Seen], role: Role) -> float:
    return max((each.score for each in seen if each.role == role), default=0.0)
