"""The times that an article's page prints near its headline and text, each with what speaks for its being the article's."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise

from newsportal.extract.page.blocks import FIGURE, FOOTER, FORM, HIDDEN, LINKED, NAV, Block, Link, text_size
from newsportal.extract.page.language import regional
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.story.boilerplate import comments
from newsportal.extract.times.asstated import as_stated, same_clock
from newsportal.extract.times.dates import Printed, parse_time, printed_times, url_date
from newsportal.extract.times.dayforms import SCAN
from newsportal.extract.times.events import is_event
from newsportal.extract.times.machinetimes import Stated, attribute_time, time_elements
from newsportal.extract.times.relative import RELATIVE
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

ABOVE, BELOW = 10, 16
"""Blocks above and below the title in which the publication line is looked for."""
AFTER = 8
"""Blocks after the text in which it is looked for."""
FAR = 3000
"""No headline stands further above the text than so many blocks."""
ENOUGH = 2.5
"""The score from which a printed time is believed to be the article's."""
_MAX_SIZE = 160.0
"""The longest line, in characters of Chinese, that may hold the time; paragraphs are longer."""
_MAX_LINE = 400
_MAX_LABELS = 200
_MAX_SHAPES = 30
_RIGHT_UNDER = 3

_TIME_WORDS = frozenset(
    ("time", "date", "datetime", "pubtime", "pubdate", "publish", "published", "timestamp", "posted", "info", "source", "meta", "dateline",
     "byline", "laiyuan", "shijian", "riqi", "ctime", "ptime", "addtime", "sj", "ly", "property", "subtitle", "details", "msg", "fbsj",
     "author")
)  # fmt: skip
_SENTENCE = re.compile(r"[。！？；]|[，,][^，,]{6,}[，,]")
_PROSE = re.compile(r"^.{70,}[^\W\d_]{3}[.!?]$|[.!?] [^\W\d_]++ [a-z]++ [a-z]++ ")
"""What ends like a sentence, and is as long, or goes on with one: By Ann Öberg, 3:10 p.m. is none."""
_PARTING = re.compile(r" ?[|｜·•] ?| [/／—–-] ")
"""Between the parts of a publication line: Jane Doe / Port Times / July 28, 2023."""
_PIECE = re.compile(r"[\d年月日:./ -]{1,20}")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")
_MAYBE = re.compile(r"\d|[刚剛昨今前]|[〇○零Ｏ]|[ytj](?:esterday|oday|ust now)\b| ago\b|방금", re.IGNORECASE)
# The clock under a Hong Kong release, in a line of its own below the day's.
_ZONED_CLOCK = re.compile(r"(?:香港|北京|台北)(?:时间|時間) ?\d{1,2}[:时時]\d{2}分?")
_MAX_OUTLET = 14
_SOURCE_LABEL = re.compile(r"(?:来源|來源|稿源|出处|转自)[于自]?[ \u3000]*+(?:[:：][ \u3000]*+)?$")
_DIGIT = re.compile(r"\d")
_UNTIL = re.compile(r"[\s|]{0,4}(?:[-–—~～至]|to|until|bis|au|al|tot|до)[\s|]{0,4}", re.IGNORECASE)
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_HAN, _KANA = re.compile("[\u4e00-\u9fff]+"), re.compile("[\u3040-\u30ff\uac00-\ud7af]+")


@dataclass(frozen=True, slots=True)
class Seen:
    """A printed time that may be the article's."""

    printed: Printed
    block: Block
    role: Role
    score: float
    place: str

    @property
    def day(self) -> date | None:
        value = self.printed.value
        return value.date() if isinstance(value, datetime) else value

    def in_zone(self, zone: timezone) -> Seen:
        """The same time in ``zone``, if none is printed with it."""
        value, printed = self.printed.value, self.printed
        if not isinstance(value, datetime) or printed.zoned or printed.relative:
            return self
        return replace(self, printed=replace(printed, value=value.replace(tzinfo=zone)))


class PrintedTimes:
    """Reads the page's printed times near its headline and text."""

    def __init__(
        self, page: Page, stated: list[Stated], title: str | None, span: tuple[int, int, int] | None, others: Container[int]
    ) -> None:
        self.page = page
        self.others = others
        self.blocks = page.outline.blocks
        self.days = {each.day: min(each.trust, 2) for each in reversed(stated) if each.role == "published"}
        self.url_day = url_date(page.url)
        self.first: int | None = span[0] if span else None
        self.second: int = span[1] if span else 0
        self.last: int | None = span[2] if span else None
        self.title_at = self.title_index(title)
        anchor = self.title_at if self.title_at is not None else self.first
        shared = self.blocks[anchor].flags if anchor is not None and anchor < len(self.blocks) else 0
        # A whole page can stand in a form (ASP.NET) or a hidden wrapper that a script shows.
        self.forbidden = (NAV | FOOTER | FORM) & ~shared
        self.hidden = HIDDEN & ~shared
        self.timed: dict[int, bool] = {}
        self.chinese = self.is_chinese()
        self.language = regional(page.url) if self.chinese else page.structured.language

    def title_index(self, title: str | None) -> int | None:
        """The block that prints the headline: the last such above the text, best a heading."""
        end = len(self.blocks) if self.first is None else min(len(self.blocks), self.first + BELOW)
        facts = self.page.structured
        titles = [title] if title else [text for text in (facts.first("og:title"), facts.title) if text]
        heads, wanted = " ".join(titles), {key for key in map(squeeze, titles) if len(key) > 1}
        best, best_score = None, 0.0
        for block in self.blocks[max(0, end - FAR) : end]:
            if not (block.heading or block.text[:5] in heads) or len(block.text) > 300:
                continue
            text = squeeze(block.text)
            alike = any(_like(text, key) for key in wanted)
            if alike or (block.heading == 1 and (self.first is None or block.index < self.first + 3)):
                # <h1>Headline <span>The Harbour Post</span></h1> in a masthead is no more than the headline over the text.
                score = 3.0 * alike + (text in wanted) + (2 if block.heading == 1 else 1 if block.heading else 0)
                score -= 3 * (bool(block.flags & (NAV | FOOTER | HIDDEN | LINKED)) or block.link_share > 0.5)
                if score >= best_score:
                    best, best_score = block.index, score
        return best

    def is_chinese(self) -> bool:
        """Is the text Chinese? ``<html lang>`` says "en" on half of the Chinese pages."""
        start = self.first if self.first is not None else self.title_at or 0
        sample = "".join(block.text[:80] for block in self.blocks[start : start + 10])
        han = len("".join(_HAN.findall(sample)))
        return han > 0.2 * len(sample) and len("".join(_KANA.findall(sample))) < 0.1 * han

    def read(self) -> list[Seen]:
        """The printed times that may be the article's, the best first."""
        seen = list(self.header())
        if not any(each.score >= ENOUGH for each in seen):
            seen.extend(self.tail())
        if not any(each.score >= ENOUGH for each in seen):
            seen.extend(self.labelled())
        for each in seen:
            self.page.trace.candidate(each.role, each.printed.value or each.printed.raw, each.place, round(each.score, 1))
        return [self.with_clock(each) for each in sorted((each for each in seen if each.score >= ENOUGH), key=lambda each: -each.score)]

    def changes(self) -> Iterator[Seen]:
        """The times of a last change that lines around the headline and after the text call so."""
        at = self.title_at if self.title_at is not None else self.first or 0
        end = min(at + 2 * BELOW, max(at + 8, self.second))
        after = range(max(end, self.last - 1), min(len(self.blocks), self.last + AFTER)) if self.last is not None else ()
        for index in (*range(at, min(len(self.blocks), end)), *after):
            text, above = self.blocks[index].text[:_MAX_LINE], self.blocks[index - 1].text[-24:] if index else ""
            if _DIGIT.search(text) and (tells_change(text) or tells_change(above)):
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
        elements: dict[int, list[Stated]] = {}
        for index, stated in time_elements(self.page):
            elements.setdefault(index, []).append(stated)
        for block in self.blocks[max(0, at - ABOVE) : end]:
            near = 1.5 - 0.08 * (block.index - at) if block.index >= at else 0.4 - 0.15 * (at - block.index)
            if self.title_at is None or (self.first is not None and block.index >= max(self.first, at + 1)):
                near -= 0.7
            printed = list(self.of_block(block, 2.0 + max(-1.0, near), "header"))
            if block.index in elements:
                printed = [self.with_element(each, elements[block.index]) for each in printed]
                printed += self.of_elements(block, elements[block.index], {each.day for each in printed}, 2.0 + near)
            yield from printed

    def with_element(self, seen: Seen, elements: list[Stated]) -> Seen:
        """A printed time whose ``<time>`` element tells it exactly."""
        printed, value = seen.printed, seen.printed.value
        if printed.relative and len(elements) == 1 and (whole := as_stated(printed, elements[0])) is not printed:
            return replace(seen, printed=whole, score=seen.score + 1.0)
        for stated in elements:
            if value is not None and seen.day != stated.day:
                continue
            if value is None and printed.month and (printed.month, printed.day) != (stated.day.month, stated.day.day):
                continue
            if isinstance(value, datetime) and isinstance(stated.value, datetime) and abs(value - stated.value) >= timedelta(minutes=1):
                # The same clock in the portal's own zone; a zero offset is often not meant.
                own = not printed.zoned and stated.zoned and stated.value.utcoffset() and same_clock(value, stated.value)
                if not own:  # another <time> of the same line
                    continue
            exact = stated.value if isinstance(stated.value, datetime) or value is None else value
            role: Role = "modified" if stated.role == "modified" else seen.role
            return replace(seen, printed=replace(seen.printed, value=exact, yearless=False), role=role, score=seen.score + 1.0)
        return seen

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
        if self.last is not None:
            for block in self.blocks[max(0, self.last - 1) : self.last + AFTER]:
                found = list(self.of_block(block, 1.5, "end of the article"))
                changed = any(each.role == "modified" for each in found)
                for each in found:
                    # A comment's, as like as not; but those under releases name their zone.
                    alone = not (each.place.endswith("label") or changed or has_credits(block.text) or "香港" in each.printed.raw)
                    yield replace(each, score=each.score - 2.0 * alone + 1.0 * (changed and each.role == "published"))

    def labelled(self) -> Iterator[Seen]:
        """Times that a label calls the publication's, anywhere, where there is only one such."""
        found, before, room = [], "", _MAX_LABELS
        for block in self.blocks:
            text = block.text[:_MAX_LINE]
            if room and _DIGIT.search(text) and (hints_at_label(text) or hints_at_label(before[-12:])):
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
        forbidden = self.forbidden & ~FOOTER if heading else self.forbidden  # a <footer> under the headline is the byline's
        if block.flags & forbidden or block.size > _MAX_SIZE or block.index in self.others:
            return
        text = self.line(block)
        seen = list(self.of_line(block, text, base, region))
        # Ann Öberg5 May 2024Updated 6 May 2024: what a style sheet sets apart are elements of their own.
        if (
            not self.chinese
            and len(block.box.element)
            and _DIGIT.search(text)
            and not any(each.score >= ENOUGH and each.printed.value and each.role == "published" for each in seen)
        ):
            label = text[: max(0, text.find(block.text))]
            pieces = " | ".join(piece for piece, _ in pieces_of(block)).replace(": | ", ": ")
            apart = list(self.of_line(block, label + pieces, base, region))
            seen = max(seen, apart, key=lambda each: (_best(each, "published"), _best(each, "modified")))
        yield from seen

    def of_line(self, block: Block, text: str, base: float, region: str) -> Iterator[Seen]:
        """The times of a line, scored."""
        times = self.times(text)
        if block.index == self.title_at:  # a heading may hold the line of time and source too
            facts = self.page.structured
            titles = f"{facts.title} {facts.first('og:title') or facts.title}"
            times = [each for each in times if facts.title and each.start > 4 and each.raw not in titles]
        times = _single(times, text)
        if not times or self.is_comment(block):
            return
        for printed in times:
            if (printed.value is None or printed.relative) and region == "header":
                printed = as_stated(printed, attribute_time(self.page, block))
            role, bonus, labelled = self.role(block, text, printed)
            score = base + bonus + self.agreement(_day(printed)) + self.form(block, text, printed, labelled)
            score -= self.repeated(block) if score >= ENOUGH and not self.is_under_title(block, text) else 0.0
            yield Seen(printed, block, role, score, f"{region}, label" if labelled else region)

    def is_comment(self, block: Block) -> bool:
        """Whether a line stands in a box of readers' comments; one that holds the headline as well is none."""
        own = -1 if self.title_at is None else self.title_at
        alone = block.box.last - block.box.first == 1
        if alone and self.first is not None and 0 <= own < block.index < self.first:  # class="firma_comentarios": byline and their count
            return False
        return any(comments(box.names) for box in block.box.lineage(4) if box.names and not box.first <= own < box.last)

    def role(self, block: Block, text: str, printed: Printed) -> tuple[Role, float, bool]:
        """As ``role_of``; a mere 时间： labels no publication where it is an event's, or stands among the sentences."""
        role, bonus, labelled = role_of(text[: printed.start], text[printed.end :])
        if bonus not in (0.0, UNSURE):
            return role, bonus, labelled
        above = self.blocks[block.index - 1] if block.index else block
        headed = len(above.text) <= 16 and above.box.parent is block.box.parent and role_of(above.text, "")[1] == NONE  # 一、会议时间
        if headed or (labelled and is_event(self.blocks, block.index)):
            return role, NONE, False
        inside = self.first is not None and self.last is not None and self.first < block.index < self.last - 1
        return (role, 0.0, False) if labelled and inside and not has_credits(text) else (role, bonus, labelled)

    def form(self, block: Block, text: str, printed: Printed, labelled: bool) -> float:
        """What the form of the line and its place on the page say to a time in it."""
        rest, credits = text_size(text) - text_size(printed.raw), has_credits(text)
        score = 1.0 * (printed.precision != "day") + 1.0 * credits + 0.5 * (rest < 3)
        score += 1.0 * (not _TIME_WORDS.isdisjoint(block.words | block.box.words))
        score -= 1.5 * (printed.relative or printed.yearless) + bool(block.flags & FIGURE)
        linked = block.flags & LINKED or any(self.is_others(link, text, printed) for link in block.links)
        score -= 3.0 * bool(linked) + 1.5 * bool(block.flags & self.hidden)
        if not labelled and block.index != self.title_at:
            around = _PARTING.split(text[: printed.start])[-1] + _PARTING.split(text[printed.end :], maxsplit=1)[0]
            score -= 4.0 * (rest > 60 or bool(_SENTENCE.search(around)))
            score -= 3.0 * (text_size(around) > (8 if block.heading else 14) and not credits)
            score -= 4.0 * (not self.chinese and _PROSE.search(text) is not None)
        return score

    def is_others(self, link: Link, text: str, printed: Printed) -> bool:
        """Whether a link beside a time is another story's headline or holds the time, and neither the outlet's nor the page's own."""
        if printed.raw in link.text:
            if (
                (day := _day(printed)) and link.text == printed.raw and f"{day:%Y%m%d}" in re.sub(r"\D", "", link.href)
            ):  # the day's own archive
                return False
            path = link.href.split("://", 1)[-1].lstrip("/")
            return len(path) < 6 or not self.page.url.split("#")[0].endswith(path)
        return text_size(link.text) > _MAX_OUTLET and not _SOURCE_LABEL.search(text[: text.find(link.text)])

    def line(self, block: Block) -> str:
        """The block's text; a date that is cut over several blocks (2019 | 09/07 | 19:02) in one line, with the label before it."""
        text, index = block.text, block.index
        above = self.blocks[index - 1].text if index else ""
        if (0 < len(above) <= 12 and ends_in_label(above)) or (len(above) <= 24 and ends_in_change(above) and not _DIGIT.search(above)):
            text = f"{above} {text}"
        elif index and _PIECE.fullmatch(text) and _PIECE.fullmatch(self.blocks[index - 1].text) and not _CLOCK.fullmatch(text):
            return ""  # the piece before it has it
        for follow in self.blocks[index + 1 : index + 4]:
            piece = follow.text
            if not (_CLOCK.fullmatch(piece) or _ZONED_CLOCK.fullmatch(piece) or (_PIECE.fullmatch(block.text) and _PIECE.fullmatch(piece))):
                break
            text = f"{text} {piece}"
        return text

    def times(self, text: str) -> list[Printed]:
        """The times of a line; one that stands alone may have a form of its own (10:29 2020/04/01) or another language's words."""
        if not _MAYBE.search(text):
            return []
        page, short = self.page, len(text) <= 80 and bool(_DIGIT.search(text) or (len(text) < 16 and RELATIVE.search(text)))
        if short and _CLOCK.match(text):
            whole = parse_time(text, now=page.now, zone=page.zone, language=self.language)
            if whole and not whole.relative:
                return [whole]
        times = printed_times(text, now=page.now, zone=page.zone, limit=6, language=self.language)
        # In Chinese no form that is one only by itself is that long; other languages have words for everything.
        if times or not short or ((self.chinese or self.language is None) and len(text) > 40) or _CLOCK.fullmatch(text):
            return times
        language = self.language if _FULL_YEAR.search(text) else None
        lone = parse_time(text, now=page.now, zone=page.zone, language=language)
        if lone is None and language:
            return self.parted(text, language)
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
        return self.days.get(day, 0.0) + 1.5 * (day == self.url_day)

    def is_under_title(self, block: Block, text: str) -> bool:
        """Whether a line with credits stands right under the headline: there it is the article's, whatever other lines with times look like."""
        return self.title_at is not None and 0 < block.index - self.title_at <= _RIGHT_UNDER and has_credits(text)

    def repeated(self, block: Block) -> float:
        """The price of standing in one of many like boxes with times: comments, lists."""
        shape = block.box.shape
        if shape not in self.timed:
            if len(self.timed) >= _MAX_SHAPES:
                return 3.0
            boxes: set[int] = set()
            for each in self.blocks:
                if each.box.shape == shape and (SCAN.search(each.text[:60]) or RELATIVE.search(each.text[:60])):
                    boxes.add(each.box.index)
                    if len(boxes) > 2:
                        break
            self.timed[shape] = len(boxes) > 2
        return 3.0 if self.timed[shape] else 0.0


def _best(seen: list[Seen], role: Role) -> float:
    return max((each.score for each in seen if each.role == role), default=0.0)


def _single(times: list[Printed], text: str) -> list[Printed]:
    """The times without the days that something lasted: 3 May 1931 - 5 May 2024."""
    lasted = {
        each.start
        for pair in pairwise(times)
        if _UNTIL.fullmatch(text, pair[0].end, pair[1].start) and pair[0].value != pair[1].value
        for each in pair
        if {one.precision for one in pair} == {"day"}
    }
    return [each for each in times if each.start not in lasted]


def _like(text: str, title: str) -> bool:
    return text == title or (len(text) > 5 and len(title) > 5 and (text in title or title in text) and len(text) < 2 * len(title))


def _day(printed: Printed) -> date | None:
    return printed.value.date() if isinstance(printed.value, datetime) else printed.value
