"""Times as people print them and machines state them: every candidate in a text, one aware time or none.

Days come from ``dayforms``, clocks and zones from ``clock``, distances from now (5分钟前) from ``relative``; what none
of them knows goes to dateparser, through ``foreign``. No clock is read: ``now`` is an argument, and without it relative
times are recognised but stay unresolved. 24:00 is 00:00 of the next day; a day that is not in the calendar is no time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice
from typing import Literal
from zoneinfo import ZoneInfo

from newsportal.extract.page.text import has_digit
from newsportal.extract.times.clock import Clock, read_clock, read_compact, read_zone
from newsportal.extract.times.dayforms import (
    MONTHS,
    SCAN,
    Day,
    Order,
    day_order,
    plain_signs,
    read_day,
    read_lone_day,
    valid,
    weekday_before,
)
from newsportal.extract.times.months import SPELT, read_worded
from newsportal.extract.times.relative import RELATIVE, Distance, ago, read_bare_clock, read_near, read_relative
from newsportal.extract.times.telling import may_tell_time
from newsportal.extract.times.worldwords import AGO, NEAR, days_back, distance, lone_distance, may_be_distance
from newsportal.items import Moment
from newsportal.regexes import regex

MAX_TEXT = 200_000
"""Characters of a text that are looked at."""
MAX_CELL = 300
"""The longest text that can be a time as a whole."""
_TRIGGER = regex(r"\d|[刚剛昨今前]|[一二][〇○零Ｏ一二三四五六七八九]|\b(?:[Jj]ust now|[Yy]esterday|[Tt]oday|ago)\b|방금|たった今")
_DIGIT = regex("[0-9]")
MAX_WEEKDAY = 16
"""Characters of a weekday and what parts it from its day."""
_LONGEST_MONTH = len("September. ")
_PARTED_NUMBERS = regex(r"\d ?[-/.] ?\d")
"""In plain ASCII there is no day without these or a month's name."""
_DISTANT, _DISTANT_SIGN = ("ago", "just now", "today", "yesterday"), regex("[刚剛方今昨前전방ท]")
"""What every distance has one of."""
_CLOCK_FIRST = regex(r"((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)[ ,|–-]{1,3}(\D?\d.{2,20}\d日?)")
_CLOCK_BEFORE = regex(
    r"(?<!\d)(?<!\d:)(?:([01]\d|2[0-3]):([0-5]\d)|(1[0-2]|0?[1-9])[:.]([0-5]\d) ?([AaPp])\.?[Mm]\.?)( [A-Z]{2,4})?"
    r"(?:,? (?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?)? {1,2}$"
)
"""A clock before the day: 3:10pm 22/07/2023, 9:39AM BST 05 Oct 2011, 9:22 PM EST, Mon November 6, 2023."""
_LABEL_BEFORE = regex("(?:[时時][间間]|[发發][布佈]|更新|[於于])[:：] ?$")
"""A label right before the clock: 發佈時間：14:50 2023-07-28."""
_CLOCK_COMMA = regex(
    r"(?<!\d)(?<!\d:)([01]?\d|2[0-3]):([0-5]\d)(?: ?([AaPp])\.?[Mm]\b\.?)?(?: ([A-Z]{2,4}))?(?:,| \|) ?(?:[A-Z][a-z]{2,5}day,? )?$"
)
"""A clock that a comma ties to the day behind it: 12:30, 3 июня 2024; 12:30 | 3 июня; 9:05 p.m. EDT, Friday, July 28, 2023."""
_DOTTED_CLOCK = regex(r"(\d\d?)\. ?(\d\d?)\.,?[ |–-]{1,3}\d\d?:\d\d(?: ?Uhr)?", re.IGNORECASE)
"""06.03., 13:54"""
MONTH_FIRST = ("zh", "ja", "ko")
_DASHED_CLOCK = regex(r"[ T]([01]\d|2[0-3])-([0-5]\d)-([0-5]\d)(?![\d-])")
"""2023-06-20 10-11-12, as a wrong format prints it."""
_SHORT_CLOCK = regex(r"(\d\d?)([-/])(\d\d?) {1,3}\d\d?:\d\d(?::\d\d)?")
"""3-6 14:54: in a line of its own it is no score."""
_OWN = ("zh", "en", "ja", "ko", "un")
"""How languages begin whose forms are all read here, without dateparser; ``und`` is none."""
_SKEW = timedelta(hours=1)
"""How far a portal's clock may be ahead of ours."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A time found in a text."""

    value: Moment | None
    """Aware datetime, or a date where only the day is given. None: not to be resolved (relative or year-less without ``now``)."""
    raw: str
    """As printed."""
    start: int
    end: int
    """Where it stands in the text."""
    precision: Literal["day", "minute", "second"]
    relative: bool = False
    """Told by distance from now (5分钟前, 昨天 08:10)."""
    yearless: bool = False
    """The year was not printed; ``value`` has the latest one that is not after ``now``."""
    zoned: bool = False
    """The zone was printed with it."""
    month: int = 0
    day: int = 0
    """Month and day of a year-less one, for ``with_year``."""
    clock: Clock | None = None
    """The time of day as read; None for a bare day and for distances."""


def printed_times(text: str, *, now: datetime | None, zone: ZoneInfo, limit: int = 50, language: str | None = None) -> list[Printed]:
    """Every time printed in ``text``, in order, at most ``limit``. ``language`` tells what 05/06/2023 and 28.07.23 mean."""
    if not _TRIGGER.search(text) or not may_tell_time(text):
        return []
    plain = plain_signs(text[:MAX_TEXT])
    return _scan(text, plain, now, zone, limit, day_order(language), whole=False) or _in_words(text, plain, now, zone, limit)


def parse_time(
    text: str | None, *, now: datetime | None, zone: ZoneInfo, language: str | None = None, foreign: bool = True
) -> Printed | None:
    """The one time that ``text`` as a whole states: ISO 8601, RFC 2822, epoch seconds or milliseconds, printed forms.

    A label before it and a few words after it may stand (发布时间：2020-11-18 16:58来源). ``language`` opens the way to
    other languages' months and words; it does so only where no plain form is found, and ``foreign`` allows it.
    """
    if not text or len(text) > MAX_CELL:
        return None
    quick = _iso(text, zone) if text[4:5] == "-" and len(text) > 15 else None
    if quick:
        return quick
    plain = plain_signs(text)
    lead = len(plain) - len(plain.lstrip(" [(（【〔"))
    core = plain.strip(" [](（）)【】〔〕|")
    if core.isascii() and core.isdigit():
        return _digits(text, core, lead, zone)
    if may_tell_time(text) or may_be_distance(plain):
        found = (
            _compact(text, core, lead, zone)
            or _lone(text, core, lead, now, zone, language)
            or _clock_first(text, core, lead, now, zone, language)
        )
        if found:
            return found
        several = _scan(text, plain, now, zone, 3, day_order(language), whole=True)
        if several:
            return several[0] if len(text.strip()) - len(several[0].raw) <= 40 and len(several) < 3 else None
        worded = _in_words(text, plain, now, zone, 2, whole=True)
        if worded:
            return worded[0] if len(core) - len(worded[0].raw) <= 40 and len(worded) < 2 else None
    if foreign and language and is_foreign(language) and any(letter.isalpha() for letter in core):
        from newsportal.extract.times.foreign import parse_foreign

        return _foreign(text, core, lead, parse_foreign(core, now=now, zone=zone, language=language))
    return None


def with_year(printed: Printed, latest: Moment, zone: tzinfo | None = None) -> Moment | None:
    """The value of a year-less time: in the latest year that is not after ``latest`` (fetch time, a neighbour's time, a URL's day).

    ``zone`` is that of a clock printed without one; without it ``latest`` gives it.
    """
    if not printed.yearless:
        return printed.value
    zone = zone or (latest.tzinfo if isinstance(latest, datetime) else None)
    for year in range(latest.year, latest.year - 9, -1):  # 29 February may be eight years away
        if not valid(Day(year, printed.month, printed.day)):
            continue
        day = date(year, printed.month, printed.day)
        value: Moment | None = day
        if printed.clock and (zone or printed.clock.zone):
            value = printed.clock.on(day, zone or UTC)
        if value is not None and not _after(value, latest):
            return value
    return None


def plausible(value: Moment | None, now: datetime | None) -> bool:
    """Can a news page of ``now`` bear this time: 1990 to a day after ``now``?"""
    if value is None or not 1990 <= value.year < 2100:
        return False
    return now is None or not _after(value, now + timedelta(days=1))


def _after(value: Moment, bound: Moment) -> bool:
    if isinstance(value, datetime) and isinstance(bound, datetime):
        return value > bound
    if isinstance(bound, datetime):
        return value > bound.date()
    return (value.date() if isinstance(value, datetime) else value) > bound


def _scan(text: str, plain: str, now: datetime | None, zone: ZoneInfo, limit: int, order: Order | None, *, whole: bool) -> list[Printed]:
    """Every day with its clock and every distance, in the order of the text; none overlaps the one before."""
    times: list[Printed] = []
    position = start = 0
    # Looking for what each needs is cheap: distances have a few signs and words of their own, in plain ASCII no day begins far before the first number.
    small = plain.lower()
    relative = any(map(small.__contains__, _DISTANT)) or (not plain.isascii() and _DISTANT_SIGN.search(plain) is not None)
    if plain.isascii():
        number = _DIGIT.search(plain)
        dated = number and (_PARTED_NUMBERS.search(plain, number.start()) or any(map(small.__contains__, MONTHS)))
        start = max(0, number.start() - _LONGEST_MONTH) if number and dated else len(plain)
    day, distance = SCAN.search(plain, start), RELATIVE.search(plain) if relative else None
    while (day or distance) and len(times) < limit:
        if day and (not distance or day.start() <= distance.start()):
            found, end = _dated(text, plain, day, now, zone, order), day.end()
        else:
            assert distance is not None
            told = read_relative(distance, now, zone, whole=whole)
            found, end = (_distant(text, distance.start(), told) if told else None), distance.end()
        if found:
            times.append(found)
        position = max(position, found.end if found else end)
        if day and day.start() < position:
            day = SCAN.search(plain, position)
        if distance and distance.start() < position:
            distance = RELATIVE.search(plain, position)
    return times


def _dated(text: str, plain: str, found: re.Match[str], now: datetime | None, zone: ZoneInfo, order: Order | None) -> Printed | None:
    day = read_day(found, order)
    if not day:
        return None
    end = found.end()
    clock = read_clock(plain, end, zone, glued=plain[end : end + 1].isdigit())
    if clock is None and plain[end + 3 : end + 4] == "-" and (dashed := _DASHED_CLOCK.match(plain, end)):
        clock = Clock(int(dashed[1]), int(dashed[2]), int(dashed[3]), None, dashed.end())
    if clock is None and day.year and (before := _CLOCK_BEFORE.search(plain, max(0, found.start() - 32), found.start())):
        halved = before[5] is not None
        named, after = read_zone(plain, before.start(6), zone, halved=halved) if before[6] else (None, 0)
        named, after = (named, end) if named else read_zone(plain, end, zone, halved=halved)
        if halved:
            clock = Clock(int(before[3]) % 12 + 12 * (before[5] in "Pp"), int(before[4]), None, named, after)
            return _printed(text, before.start(), after, day, clock, now, zone)
        # 07:30 2021-08-19 HKT, 發佈時間：07:30 2021-08-19: with neither zone nor label the clock may be another time's
        if named or _LABEL_BEFORE.search(plain, max(0, before.start() - 8), before.start()):
            clock = Clock(int(before[1]), int(before[2]), None, named, after)
            return _printed(text, before.start(), after, day, clock, now, zone)
    if clock is None and (tied := _tied_clock(plain, found.start(), end, zone)):
        return _printed(text, tied[0], end, day, tied[1], now, zone)
    if clock and found.lastgroup == "mdy_en" and day.year and plain[clock.end : clock.end + 5] == f" {day.year}":
        return _printed(text, found.start(), clock.end + 5, day, clock, now, zone)  # Jul 28 23:05:49 CST 2023
    return _printed(text, found.start(), clock.end if clock else end, day, clock, now, zone)


def _tied_clock(plain: str, start: int, end: int, zone: ZoneInfo) -> tuple[int, Clock] | None:
    """The clock before the day that stands from ``start`` to ``end``, a comma between them, and where it begins."""
    found = _CLOCK_COMMA.search(plain, max(0, start - 34), start)
    if not found:
        return None
    hour = int(found[1]) % 12 + 12 * (found[3] in "Pp") if found[3] else int(found[1])
    named = read_zone(plain, found.start(4), zone, halved=found[3] is not None)[0] if found[4] else None
    return found.start(), Clock(hour, int(found[2]), None, named, end)


def _printed(text: str, start: int, end: int, day: Day, clock: Clock | None, now: datetime | None, zone: ZoneInfo) -> Printed | None:
    precision: Literal["day", "minute", "second"] = "day" if clock is None else "minute" if clock.second is None else "second"
    zoned = clock is not None and clock.zone is not None
    raw = " ".join(text[start:end].split())
    if day.year is None:
        bare = Printed(None, raw, start, end, precision, False, True, zoned, day.month, day.day, clock)
        if now is None:
            return bare
        here = now.astimezone(zone)
        value = with_year(bare, here + _SKEW if clock else here.date(), zone)
        if value is not None and weekday_before(text, start) not in (None, value.weekday()):
            value = None  # of an older year, which nobody knows
        return Printed(value, raw, start, end, precision, False, True, zoned, day.month, day.day, clock)
    that_day = date(day.year, day.month, day.day)
    value = clock.on(that_day, zone) if clock else that_day
    return Printed(value, raw, start, end, precision, zoned=zoned, clock=clock) if value else None


def _distant(text: str, start: int, told: Distance) -> Printed:
    precision: Literal["day", "minute", "second"] = "second" if told.second else "minute" if told.clock else "day"
    return Printed(told.value, " ".join(text[start : told.end].split()), start, told.end, precision, relative=True)


def _lone(text: str, core: str, lead: int, now: datetime | None, zone: ZoneInfo, language: str | None) -> Printed | None:
    """12-03, 28 2023-07, 3/6 14:54 or 23:05, where the text is nothing else."""
    day = read_lone_day(core, day_order(language))
    if day:
        return _printed(text, lead, lead + len(core), day, None, now, zone)
    if found := _DOTTED_CLOCK.fullmatch(core):
        day, clock = Day(None, int(found[2]), int(found[1])), read_clock(core, found.end(2) + 1, zone)
        return _printed(text, lead, lead + len(core), day, clock, now, zone) if valid(day) and clock else None
    found = _SHORT_CLOCK.fullmatch(core)
    if found and (found[2] == "-" or (language is not None and language.startswith(MONTH_FIRST) and not day_order(language))):
        day, clock = Day(None, int(found[1]), int(found[3])), read_clock(core, found.end(3), zone)
        return _printed(text, lead, lead + len(core), day, clock, now, zone) if valid(day) and clock and clock.end == len(core) else None
    told = read_bare_clock(core, now, zone)
    if told:
        return Printed(told.value, core, lead, lead + len(core), "second" if told.second else "minute", relative=True)
    return None


def _clock_first(text: str, core: str, lead: int, now: datetime | None, zone: ZoneInfo, language: str | None) -> Printed | None:
    """10:29 2020/04/01, where the text is nothing else: in a row it may be the length of a video."""
    found = _CLOCK_FIRST.fullmatch(core.rstrip("."))
    if not found:
        return None
    turned = f"{found[2]} {found[1]}"
    several = _scan(turned, turned, now, zone, 2, day_order(language), whole=False) or _in_words(turned, turned, now, zone, 2)
    if len(several) != 1 or several[0].raw != turned or several[0].clock is None:
        return None
    end = lead + len(core)
    return replace(several[0], raw=" ".join(text[lead:end].split()), start=lead, end=end)


def _iso(text: str, zone: ZoneInfo) -> Printed | None:
    """2023-07-28T23:05:49+08:00, the commonest form of machines, read by the standard library."""
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        return None
    if text[10] not in "Tt " or text[13] != ":" or text[16:17] != ":" or value.year < 1900:
        return None
    clock = Clock(value.hour, value.minute, value.second, value.tzinfo, len(text))
    value = value.replace(tzinfo=value.tzinfo or zone, microsecond=0)
    return Printed(value, text, 0, len(text), "second", zoned=clock.zone is not None, clock=clock)


def _digits(text: str, core: str, lead: int, zone: ZoneInfo) -> Printed | None:
    """20230728, 202307282305, 20230728230549, or the seconds or milliseconds since 1970."""
    end = lead + len(core)
    if len(core) in (10, 13):
        seconds = int(core) / (1 if len(core) == 10 else 1000)
        if not 1_000_000_000 <= seconds < 4_102_444_800:  # 2001 to 2099; less is no ten digits
            return None
        value = datetime.fromtimestamp(int(seconds), UTC).astimezone(zone)
        return Printed(value, core, lead, end, "second", zoned=True)
    day = read_lone_day(core[:8]) if len(core) in (8, 12, 14) else None
    if not day or day.year is None:
        return None
    clock = read_compact(core, 8, zone) if len(core) > 8 else None
    return _printed(text, lead, end, day, clock, None, zone) if clock or len(core) == 8 else None


def _compact(text: str, core: str, lead: int, zone: ZoneInfo) -> Printed | None:
    """20230728T230549Z, 2023-07-28T2305+0800: ISO 8601 without colons."""
    found = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)T(\d{4,6}[-+:,.\dZ]{0,16})", core)
    day = Day(int(found[1]), int(found[2]), int(found[3])) if found else None
    if not found or not day or not valid(day) or not 1900 <= int(found[1]) < 2100:
        return None
    clock = read_compact(core, found.start(4), zone)
    return _printed(text, lead, lead + len(core), day, clock, None, zone) if clock and clock.end == len(core) else None


def is_foreign(language: str | None) -> bool:
    """Whether some forms of a language are read by dateparser alone."""
    return language is not None and language.lower()[:2] not in _OWN


def _in_words(text: str, plain: str, now: datetime | None, zone: ZoneInfo, limit: int, *, whole: bool = False) -> list[Printed]:
    """Days with another language's month (27. Januar 2026, 5 de marzo de 2023), вчера with a clock, vor 3 Stunden.

    A month without a year counts with a clock behind it, or where the text is nothing else (``whole``).
    """
    if not has_digit(plain):
        counted = lone_distance(plain.strip())
        return [_distant(text, len(plain) - len(plain.lstrip()), ago(*counted, len(plain.rstrip()), now, zone))] if counted else []
    if not SPELT.search(plain):
        return []
    times: list[Printed] = []
    for begin, end, day in read_worded(plain):
        clock = read_clock(plain, end, zone)
        tied = None if clock else _tied_clock(plain, begin, end, zone)
        if day.year or clock or tied or (whole and (len(plain.strip()) - (end - begin) < 3 or _weekday_alone(plain, begin, end))):
            start, clock = tied or (begin, clock)
            printed = _printed(text, start, clock.end if clock else end, day, clock, now, zone)
            times.extend([printed] if printed else [])
    for found in islice(NEAR.finditer(plain), limit):
        if told := read_near(plain, found.end(), days_back(found[1]), now, zone):
            times.append(_distant(text, found.start(), told))
    for found in islice(AGO.finditer(plain), limit):
        if counted := distance(found):
            times.append(_distant(text, found.start(), ago(*counted, found.end(), now, zone)))
    return sorted(times, key=lambda time: time.start)[:limit]


def _weekday_alone(plain: str, begin: int, end: int) -> bool:
    """Whether a text is a day and its weekday: lundi 17 juin."""
    return len(plain) - (end - begin) < MAX_WEEKDAY and not plain[end:].strip(" .,") and weekday_before(plain, begin) is not None


def _foreign(text: str, core: str, lead: int, told: tuple[Moment, bool] | None) -> Printed | None:
    if not told:
        return None
    value, relative = told
    precision: Literal["day", "minute", "second"] = "day"
    if isinstance(value, datetime):
        precision = "second" if value.second else "minute"
    return Printed(value, core, lead, lead + len(core), precision, relative=relative)


_SEPARATED = regex(
    r"/(?:[a-z]?|[a-z0-9]{1,8}[-_])((?:199|20[0-4])\d)([-_]?)(0\d|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![0-9])(?=[/._-]|$|[A-Z][0-9A-Z])"
)
_FOLDERS = regex(
    r"/((?:199|20[0-4])\d)(?:/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?=[/_-]|$)|/(0\d|1[0-2])-?(0[1-9]|[12]\d|3[01])(?=/|$)|-?(0\d|1[0-2])/(0[1-9]|[12]\d|3[01])(?=/))"
)
# /2010/POLITICS/08/13/
_SECTION_BETWEEN = regex(r"/((?:199|20[0-4])\d)/[A-Za-z_-]{2,24}/(1[0-2]|0?[1-9])/(3[01]|[12]\d|0?[1-9])(?=/)")
_NAMED_MONTH = regex(
    r"/((?:199|20[0-4])\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}/(0?[1-9]|[12]\d|3[01])(?=/|$)", re.IGNORECASE
)
_SHORT = regex(
    r"/([0-3]\d)(?:/(0\d|1[0-2])(0[1-9]|[12]\d|3[01])(?=/[0-2]\d/)"
    r"|(?<!/20)(0\d|1[0-2])(0[1-9]|[12]\d|3[01])(?=/\d+\.[a-z]{3,5}$))"
)


_HOST = regex(r"^[a-z]+://[^/?#]*", re.IGNORECASE)
_MONTH_FOLDER = regex(r"https?://[^/?#]{1,100}/(?:[\w-]{1,30}/){0,2}((?:199|20[0-4])\d)/(0[1-9]|1[0-2])/[^/?#]*[A-Za-z]")


def local(value: Moment | None, zone: ZoneInfo) -> Moment | None:
    """A machine's UTC told in the portal's zone, as its readers are; every other value as it is."""
    return value.astimezone(zone) if isinstance(value, datetime) and not value.utcoffset() else value


def url_date(url: str) -> date | None:
    """The day that a news address carries, or None; also where it carries two.

    >>> url_date("https://news.example/202012/t20201206_5809621.html")
    datetime.date(2020, 12, 6)
    >>> url_date("https://news.example/story/20231301.html")
    """
    path = _HOST.sub("", url[:1000]).partition("?")[0].partition("#")[0]
    days = {_day(found[1], found[3], found[4]) for found in _SEPARATED.finditer(path)}
    days |= {_day(found[1], *[part for part in found.groups()[1:] if part]) for found in _FOLDERS.finditer(path)}
    if not days:  # /2024/may/05/
        days = {_day(found[1], str(MONTHS[found[2].lower()]), found[3]) for found in _NAMED_MONTH.finditer(path)}
        days |= {_day(*found.groups()) for found in _SECTION_BETWEEN.finditer(path)}
    days.discard(None)
    if not days:
        days = {_day("20" + found[1], *[part for part in found.groups()[1:] if part]) for found in _SHORT.finditer(path)}
    return days.pop() if len(days) == 1 else None


def url_month(url: str) -> tuple[int, int] | None:
    """Year and month of an address that files its articles by these and tells no day.

    >>> url_month("https://quay.example/2019/05/ferry-opens.html"), url_month("https://quay.example/2019/05/12/ferry/")
    ((2019, 5), None)
    """
    found = _MONTH_FOLDER.match(url)
    return (int(found[1]), int(found[2])) if found else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
