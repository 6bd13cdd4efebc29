"""The times that an article's page prints near its headline and text, each with what speaks for its being the article's."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property, partial

from newsportal.extract.page.blocks import FIGURE, FOOTER, FORM, HIDDEN, LINKED, NAV, Block, text_size
from newsportal.extract.page.language import regional, spoken
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.text import has_digit
from newsportal.extract.page.tree import Page
from newsportal.extract.story.boxnames import comments
from newsportal.extract.times.dates import Printed, is_foreign, parse_time, printed_times, url_date, url_month
from newsportal.extract.times.dayforms import SCAN
from newsportal.extract.times.events import is_calendar, is_event, named_event
from newsportal.extract.times.machinetimes import Stated, attribute_time, time_elements
from newsportal.extract.times.ownlines import (
    dateline,
    heads_comments,
    is_commentators,
    is_filed,
    is_in_card,
    is_in_teaser,
    is_of_others,
    is_of_teaser_above,
    is_permalink,
    is_signed,
    named_changes,
)
from newsportal.extract.times.relative import BARE_CLOCK, RELATIVE
from newsportal.extract.times.seen import Seen, day_of, exact, single, with_elements
from newsportal.extract.times.sheets import sheet
from newsportal.extract.times.telling import may_tell_time
from newsportal.extract.times.timelabels import (
    NONE,
    UNSURE,
    Role,
    ends_in_change,
    ends_in_label,
    has_credits,
    hints_at_label,
    role_of,
    tells_change,
)
from newsportal.extract.times.titleat import BELOW, title_at
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
_MAX_LABEL, _MAX_LABELS = 24, 200
_MAX_SHAPES = 30
_RIGHT_UNDER = 3
_OVER = 0.6
"""What it says for a ``<time>`` that it stands right over the headline."""

_TIME_WORDS = frozenset(
    ("time", "date", "datetime", "pubtime", "pubdate", "publish", "published", "timestamp", "posted", "info", "source", "meta", "dateline",
     "byline", "laiyuan", "shijian", "riqi", "ctime", "ptime", "addtime", "sj", "ly", "property", "subtitle", "details", "msg", "fbsj",
     "author")
)  # fmt: skip
_NAMES = frozenset(("time", "date", "datetime", "pubdate", "published", "timestamp", "posted", "dateline"))
"""Of the names of elements within a line those that name the time alone."""
_POST = frozenset(("post", "entry", "article", "news", "story", "artikel", "beitrag"))
"""Of whose data a box tells that is called meta."""
_CAPTIONS = frozenset(("caption", "captions", "legend", "bildunterschrift", "bu"))
_SENTENCE = regex(r"[。！？；]|[，,][^，,]{6,}[，,]")
_PROSE = regex(r"^.{40,}[^\W\d_]{3}[.!?]$|[.!?] [^\W\d_]++ [a-z]++ [a-z]++ ")
"""What ends like a sentence, and is as long, or goes on with one: By Ann Öberg, 3:10 p.m. is none."""
_PARTING = regex(r" ?[|｜·•] ?| [/／—–-] ")
"""Between the parts of a publication line: Jane Doe / Port Times / July 28, 2023."""
_PIECE = regex(r"[\d年月日:./ -]{1,20}")
_MAX_PIECE = 20
"""Characters of a line that can be a part of the time in the one above."""
_CLOCK = regex(r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")
_MAYBE = regex(r"\d|[刚剛昨今前]|[〇○零Ｏ]|[ytj](?:esterday|oday|ust now)\b| ago\b|방금", re.IGNORECASE)
# The clock under a Hong Kong release, in a line of its own below the day's.
_ZONED_CLOCK = regex(r"(?:香港|北京|台北)(?:时间|時間) ?\d{1,2}[:时時]\d{2}分?")
_GLUED_PARTS = regex(r"[\d年月./-]{7,11}")
_GLUED_DAY = regex(r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?[-/.]\d")
_LABEL_END = regex(r"[间間期] ?[:：]")
_FULL_YEAR = regex(r"(?:19|20)\d\d")
_HAN, _KANA = regex("[\u4e00-\u9fff]+"), regex("[\u3040-\u30ff\uac00-\ud7af]+")


class PrintedTimes:
    """Reads the page's printed times near its headline and text."""

    def __init__(
        self,
        page: Page,
        stated: list[Stated],
        title: str | None,
        span: tuple[int, int, int] | None,
        others: Container[int],
        language: str | None,
    ) -> None:
        self.page = page
        self.others = others
        self.blocks = page.outline.blocks
        self.days = {each.day: min(each.trust, 2) for each in reversed(stated) if each.role == "published"}
        self.url_day = url_date(page.url)
        self.url_month = None if self.url_day else url_month(page.url)
        self.first: int | None = span[0] if span else None
        self.second: int = span[1] if span else 0
        self.last: int | None = span[2] if span else None
        self.title_at = title_at(page, title, self.first)
        anchor = self.title_at if self.title_at is not None else self.first
        shared = self.blocks[anchor].flags if anchor is not None and anchor < len(self.blocks) else 0
        around = self.blocks[self.first].box.lineage() if self.first is not None and self.first < len(self.blocks) else []
        self.article = next((range(box.first, box.last) for box in around if box.tag == "article"), range(0))
        # A whole page can stand in a form (ASP.NET) or a hidden wrapper that a script shows.
        self.forbidden = (NAV | FOOTER | FORM) & ~shared
        self.hidden = HIDDEN & ~shared
        self.of_events = is_calendar(title)
        self.timed: dict[tuple[int, bool], bool] = {}
        self.chinese = self.is_chinese()
        self.language = regional(page.url) if self.chinese else spoken(page, language) or "und"

    def is_chinese(self) -> bool:
        """Is the text Chinese? ``<html lang>`` says "en" on half of the Chinese pages."""
        start = self.first if self.first is not None else self.title_at or 0
        sample = "".join(block.text[:80] for block in self.blocks[start : start + 10])
        if sample.isascii():
            return False
        han = len("".join(_HAN.findall(sample)))
        return han > 0.2 * len(sample) and len("".join(_KANA.findall(sample))) < 0.1 * han

    def read(self) -> list[Seen]:
        """The printed times that may be the article's, the best first."""
        seen = list(self.header())
        for further in (self.tail, self.beginning, self.labelled):
            if not any(each.score >= ENOUGH and (self.chinese or each.role == "published") for each in seen):
                seen.extend(further())
        seen.extend(self.originals())
        for each in seen:
            self.page.trace.candidate(each.role, each.printed.value or each.printed.raw, each.place, round(each.score, 1))
        return [self.with_clock(each) for each in sorted((each for each in seen if each.score >= ENOUGH), key=lambda each: -each.score)]

    def changes(self) -> Iterator[Seen]:
        """The times of a last change that lines around the headline and after the text call so."""
        at = self.title_at if self.title_at is not None else self.first or 0
        end = min(at + 2 * BELOW, max(at + 8, self.second))
        after = range(max(end, self.last - 1), min(len(self.blocks), self.last + 2 * AFTER)) if self.last is not None else ()
        for index in (*range(at, min(len(self.blocks), end)), *after):
            text, above = self.blocks[index].text[:_MAX_LINE], self.blocks[index - 1].text[-24:] if index else ""
            if self.chinese and not ("更新" in text or "修改" in text or "更新" in above):  # saves the long look in all languages
                continue
            if has_digit(text) and (tells_change(text) or tells_change(above)):
                yield from (each for each in self.of_block(self.blocks[index], 2.0, "change") if each.role == "modified" and each.score > 2)

    def with_clock(self, seen: Seen) -> Seen:
        """A day with the clock that stands under the text below the same day: 2024年7月1日（星期一） / 香港時間16時55分."""
        if self.last is None or seen.printed.precision != "day":
            return seen
        for block in self.blocks[self.last : self.last + AFTER]:
            if block.text[:2] in ("香港", "北京", "台北") and _ZONED_CLOCK.fullmatch(block.text):
                for printed in self.times(f"{self.blocks[block.index - 1].text} {block.text}"):
                    if isinstance(printed.value, datetime) and printed.value.date() == seen.day:
                        return replace(seen, printed=printed)
        return seen

    def header(self) -> Iterator[Seen]:
        """Times around the headline and above the text."""
        at = self.title_at if self.title_at is not None else self.first or 0
        end = min(len(self.blocks), at + BELOW if self.first is None else min(max(at + 8, self.first + 2), at + 60))
        if self.last is not None and self.last > at + 1:
            end = min(end, self.last)
        if self.second < at + 2 * BELOW:  # a standfirst above the byline is the text's first paragraph
            end = max(end, self.second)
        elements = self.elements
        for block in self.blocks[max(0, at - ABOVE) : end]:
            near = 1.5 - 0.08 * (block.index - at) if block.index >= at else 0.4 - 0.15 * (at - block.index)
            if self.title_at is None or (self.first is not None and block.index >= max(self.first, at + 1)):
                near -= 0.7 + 3.0 * (self.first is not None and is_in_teaser(self.blocks, block.index, self.first))
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
                score = base + self.agreement(stated.day) - self.repeated(block)
                role: Role = "modified" if tells_change(block.text[:_MAX_LINE]) else stated.role
                yield Seen(alone, block, role, score, "<time> in the header")

    def tail(self) -> Iterator[Seen]:
        """Times in the lines after the text, where a label or credits stand with them."""
        for block in self.blocks[max(0, self.last - 1) : self.last + AFTER] if self.last is not None else ():
            if not self.chinese and heads_comments(block):
                return
            found = list(self.of_block(block, 1.5, "end of the article"))
            if not found:
                continue
            elements = self.elements.get(block.index, [])
            found = with_elements(found, elements, self.page.zone)
            changed, signed = any(each.role == "modified" for each in found), not self.chinese and is_signed(self.blocks, block.index)
            told = signed or has_credits(block.text) or any(stated.trust > 2 for stated in elements)
            told = told or any("meta" in box.words and not _POST.isdisjoint(box.words) for box in block.box.lineage(4))
            filed = not told and is_filed(self.blocks, block.index)
            told = told or filed
            others = is_in_card(self.blocks, block, self.first or 0) if filed or not self.chinese else False
            others = others or (not self.chinese and is_commentators(self.blocks, block.index))
            for each in found:
                # A comment's, as like as not; but those under releases name their zone.
                own = told or "香港" in each.printed.raw or is_permalink(block, each.printed, self.page.url)
                alone = not (changed or each.place.endswith("label") or (own and not others))
                yield replace(
                    each, score=each.score - 2.0 * alone + 1.0 * ((changed and each.role == "published") or (signed and not others))
                )

    def originals(self) -> Iterator[Seen]:
        """When a text was first published that says so at its end or in its first lines, and was changed since."""
        ends = (
            ()
            if self.first is None or self.last is None or self.chinese
            else (*range(self.first, self.second + 1), *range(self.last - 1, self.last + 3))
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
        if self.first is None or self.first >= len(self.blocks) or self.chinese or self.first in self.others:
            return
        read = partial(dateline, now=self.page.now, zone=self.page.zone, language=self.language)
        printed = read(self.blocks[self.first].text)
        if printed and not any(read(block.text) for block in self.blocks[self.first + 1 : self.first + 4]):
            yield Seen(printed, self.blocks[self.first], "published", ENOUGH + self.agreement(day_of(printed)), "the text's beginning")

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
        # A standfirst over the byline is the text's first paragraph.
        begun = self.second if self.title_at is not None and self.second < self.title_at + 2 * BELOW else self.first
        heading = self.title_at is not None and begun is not None and self.title_at < block.index < begun
        # A <footer> under the headline is the byline's; that of the article, or one whose <time> is called the post's own, is the post's.
        footed = heading or block.index in self.article or any(stated.trust > 2 for stated in self.elements.get(block.index, ()))
        forbidden = self.forbidden & ~FOOTER if footed else self.forbidden
        if block.flags & forbidden or block.size > _MAX_SIZE or block.index in self.others:
            return
        if not self.may_tell(block):
            return
        text = self.line(block)
        seen = list(self.of_line(block, text, base, region))
        if (
            self.chinese and not seen and len(block.box.element) and _GLUED_DAY.search(text)
        ):  # <span>2021-09-30</span><span>/</span><span>3 评论</span>
            seen = list(self.of_line(block, " | ".join(piece for piece, _ in pieces_of(block)), base, region))
        # <i>作者：陆一夫</i><i>日期：2024-03-05</i><i>编辑：陈安</i>
        elif self.chinese and seen and len(block.box.element) and _LABEL_END.search(text) and max(each.score for each in seen) < ENOUGH:
            apart = list(self.of_line(block, " | ".join(piece for piece, _ in pieces_of(block)), base, region))
            seen = max(seen, apart, key=lambda each: _best(each, "published"))
        # Ann Öberg5 May 2024Updated 6 May 2024: what a style sheet sets apart are elements of their own.
        if (
            not self.chinese
            and len(block.box.element)
            and has_digit(text)
            and not any(each.score >= ENOUGH and each.printed.value and each.role == "published" for each in seen)
        ):
            label = text[: max(0, text.find(block.text))]
            pieces = " | ".join(piece for piece, _ in pieces_of(block)).replace(": | ", ": ")
            apart = list(self.of_line(block, label + pieces, base, region))
            seen = max(seen, apart, key=lambda each: (_best(each, "published"), _best(each, "modified")))
        yield from seen

    def may_tell(self, block: Block) -> bool:
        """Whether there can be a time in a block's line, with the label above it and pieces below it, or in its elements: in most there is none."""
        text, above, below = (
            self.blocks[index].text if 0 <= index < len(self.blocks) else "" for index in (block.index, block.index - 1, block.index + 1)
        )
        numbered = len(below) <= _MAX_PIECE and has_digit(below)
        if numbered and _goes_on(text, below):
            return True
        if not self.chinese and len(text) < _MAX_PIECE and sheet(self.blocks, block.index):
            return True
        if not numbered and not _MAYBE.search(text):
            return False
        if may_tell_time(f"{above}\n{text}" if len(above) <= _MAX_LABEL else text):
            return True
        if self.chinese:
            return False
        apart = len(block.box.element) and may_tell_time("\n".join(piece for piece, _ in pieces_of(block)))
        return bool(apart) or (is_foreign(self.language) and _FULL_YEAR.search(text) is not None)

    def of_line(self, block: Block, text: str, base: float, region: str) -> Iterator[Seen]:
        """The times of a line, scored."""
        times = self.times(text)
        if block.index == self.title_at:  # a heading may hold the line of time and source too
            facts = self.page.structured
            titles = f"{facts.title} {facts.first('og:title') or facts.title}"
            times = [each for each in times if facts.title and each.start > 4 and each.raw not in titles]
        times = single(times, text)
        if not times or self.is_comment(block) or named_event(block):
            return
        changed = named_changes(block) if len(times) > 1 and len(block.box.element) else ()
        for printed in times:
            if (printed.value is None or printed.relative or printed.yearless) and region == "header":
                printed = exact(printed, attribute_time(self.page, block))
            role, bonus, labelled = self.role(block, text, printed)
            role = "modified" if printed.raw in changed else role
            score = base + bonus + self.agreement(day_of(printed)) + self.form(block, text, printed, labelled)
            score -= self.repeated(block) if score >= ENOUGH and not self.is_under_title(block, text) else 0.0
            yield Seen(printed, block, role, score, f"{region}, label" if labelled else region)

    def is_comment(self, block: Block) -> bool:
        """Whether a line stands in a box of readers' comments; none that holds the headline as well is one, and nothing in it."""
        own = -1 if self.title_at is None else self.title_at
        alone = block.box.last - block.box.first == 1
        if alone and self.first is not None and 0 <= own < block.index < self.first:  # class="firma_comentarios": byline and their count
            return False
        named = [box.first <= own < box.last for box in block.box.lineage(4) if box.names and comments(box.names)]
        return bool(named) and not any(named)  # a comment is a paper's opinion, too

    def role(self, block: Block, text: str, printed: Printed) -> tuple[Role, float, bool]:
        """As ``role_of``; a mere 时间： labels no publication where it is an event's, or stands among the sentences."""
        if block.flags & self.hidden and "updated" in block.box.words:  # for machines, as themes write it beside the day that is shown
            return "modified", 2.0, True
        role, bonus, labelled = role_of(text[: printed.start], text[printed.end :])
        if bonus not in (0.0, UNSURE):
            return role, bonus, labelled
        above = self.blocks[block.index - 1] if block.index else block
        headed = len(above.text) <= 16 and above.index != self.title_at and above.box.parent is block.box.parent
        headed = headed and role_of(above.text, "")[1] == NONE  # 一、会议时间, but no headline …义务植树活动
        if headed or self.of_events or (labelled and is_event(self.blocks, block.index)):
            return role, NONE, False
        inside = self.first is not None and self.last is not None and self.first < block.index < self.last - 1
        return (role, 0.0, False) if labelled and inside and not has_credits(text) else (role, bonus, labelled)

    def form(self, block: Block, text: str, printed: Printed, labelled: bool) -> float:
        """What the form of the line and its place on the page say to a time in it."""
        rest, credits = text_size(text) - text_size(printed.raw), has_credits(text)
        score = 1.0 * (printed.precision != "day") + 1.0 * credits + 0.5 * (rest < 3)
        named = not _TIME_WORDS.isdisjoint(block.words | block.box.words) or self.is_named(block, printed)
        score += 1.0 * (named or is_permalink(block, printed, self.page.url))
        score -= (
            1.5 * (printed.relative or printed.yearless)
            + bool(block.flags & FIGURE)
            + 3.0 * bool((block.words | block.box.words) & _CAPTIONS)
        )
        linked = block.flags & LINKED or any(is_of_others(link, text, printed, self.page.url) for link in block.links)
        score -= 3.0 * bool(linked) + 1.5 * bool(block.flags & self.hidden)
        if not labelled and block.index != self.title_at:
            after = _PARTING.split(text[printed.end :], maxsplit=1)[0]
            if "更新" in after:  # of a time of its own
                after = after.partition("更新")[0]
            around = _PARTING.split(text[: printed.start])[-1] + after
            score -= 4.0 * (rest > 60 or bool(_SENTENCE.search(around)))
            score -= 3.0 * (text_size(around) > (8 if block.heading else 14) and not credits)
            score -= 4.0 * (not self.chinese and _PROSE.search(text) is not None)
        return score

    def is_named(self, block: Block, printed: Printed) -> bool:
        """Whether the element within a line that prints a time is called so."""
        if not len(block.box.element) or (self.chinese and not printed.relative):
            return False
        return any(printed.raw in text and not _NAMES.isdisjoint(words - block.box.words) for text, words in pieces_of(block))

    def line(self, block: Block) -> str:
        """The block's text; a date that is cut over several blocks (2019 | 09/07 | 19:02) in one line, with the label before it."""
        text, index = block.text, block.index
        if not self.chinese and len(text) < _MAX_PIECE and (day := sheet(self.blocks, index)):
            return day
        if self.chinese and len(text) < _MAX_PIECE and len(block.box.element) and _GLUED_PARTS.fullmatch(text):
            text = " ".join(piece for piece, _ in pieces_of(block))  # <b>16</b><i>2024-07</i>
        above = self.blocks[index - 1].text if index else ""
        if (0 < len(above) <= (12 if self.chinese else 20) and ends_in_label(above)) or (
            len(above) <= _MAX_LABEL and not has_digit(above) and ends_in_change(above)
        ):
            text = f"{above} {text}"
        elif index and _PIECE.fullmatch(text) and _PIECE.fullmatch(self.blocks[index - 1].text) and not BARE_CLOCK.fullmatch(text):
            return ""  # the piece before it has it
        for follow in self.blocks[index + 1 : index + 4]:
            if not _goes_on(block.text, follow.text):
                break
            text = f"{text} {follow.text}"
        return text

    def times(self, text: str) -> list[Printed]:
        """The times of a line; one that stands alone may have a form of its own (10:29 2020/04/01) or another language's words."""
        if not _MAYBE.search(text):
            return []
        page, short = self.page, len(text) <= 80 and bool(has_digit(text) or (len(text) < 16 and RELATIVE.search(text)))
        if short and _CLOCK.match(text):
            whole = parse_time(text, now=page.now, zone=page.zone, language=self.language)
            if whole and not whole.relative:
                return [whole]
        times = printed_times(text, now=page.now, zone=page.zone, limit=6, language=self.language)
        # In Chinese no form that is one only by itself is that long; other languages have words for everything.
        if times or not short or ((self.chinese or self.language == "und") and len(text) > 40) or BARE_CLOCK.fullmatch(text):
            return times
        whole_year = _FULL_YEAR.search(text)
        language = self.language if whole_year or not is_foreign(self.language) else "und"
        lone = parse_time(text, now=page.now, zone=page.zone, language=language)
        if lone is None and whole_year and self.language:
            return self.parted(text, self.language)
        return [lone] if lone and (lone.relative or len(lone.raw) > 5) and not lone.raw.isdigit() else []

    def parted(self, text: str, language: str) -> list[Printed]:
        """The day that is a part of a line, in the words of a language: Nga Ann Öberg / 21 korrik 2025."""
        at = 0
        for part in _PARTING.split(text)[:6]:
            at = text.find(part, at)
            if (
                part != text
                and _FULL_YEAR.search(part)
                and (day := parse_time(part, now=self.page.now, zone=self.page.zone, language=language))
            ):
                return [replace(day, start=at + day.start, end=at + day.end)]
        return []

    def agreement(self, day: date | None) -> float:
        """What machine times and the address say to a day."""
        if day is None:
            return 0.0
        return self.days.get(day, 0.0) + 1.5 * (day == self.url_day) + 0.5 * ((day.year, day.month) == self.url_month)

    def is_under_title(self, block: Block, text: str) -> bool:
        """Whether a line with credits stands right under the headline: there it is the article's, whatever other lines with times look like."""
        return self.title_at is not None and 0 < block.index - self.title_at <= _RIGHT_UNDER and has_credits(text)

    def repeated(self, block: Block) -> float:
        """The price of standing in one of many like boxes with times: comments, lists."""
        over = self.first is not None and block.index < self.first
        shape = (block.box.shape, over)
        if shape not in self.timed:
            if len(self.timed) >= _MAX_SHAPES:
                return 3.0
            boxes: set[int] = set()
            for each in self.blocks[: self.last] if over else self.blocks:  # what stands over a text is no row of the list below it
                if each.box.shape == block.box.shape and (SCAN.search(each.text[:60]) or RELATIVE.search(each.text[:60])):
                    boxes.add(each.box.index)
                    if len(boxes) > 2:
                        break
            self.timed[shape] = len(boxes) > 2
        return 3.0 if self.timed[shape] else 0.0


def _goes_on(text: str, piece: str) -> bool:
    """Whether a line is one with the ``piece`` below it: the clock, or another part of a time."""
    if len(piece) > _MAX_PIECE:
        return False
    clock = BARE_CLOCK.fullmatch(piece) or _ZONED_CLOCK.fullmatch(piece)
    return clock is not None or (_PIECE.fullmatch(piece) is not None and _PIECE.fullmatch(text) is not None)


def _best(seen: list[Seen], role: Role) -> float:
    return max((each.score for each in seen if each.role == role), default=0.0)
