"""Days and years that a list's rows leave out, from the headings between the rows, the rows' addresses and their neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice, pairwise
from typing import Any
from zoneinfo import ZoneInfo

from newsportal.extract.bylines.names import has_han
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import Group
from newsportal.extract.listing.row_clocks import CLOCK, CLOCKED, beside_clocks, own_clock
from newsportal.extract.listing.row_parts import calendar_leaf, day_of_parts
from newsportal.extract.page.tree import Page
from newsportal.extract.times.dates import MONTH_FIRST, Printed, parse_time, url_date, with_year
from newsportal.extract.times.dayforms import day_order
from newsportal.items import Moment
from newsportal.regexes import regex

MAX_GAP = 4
MIN_COLUMN, MAX_BESIDE = 4, 20
"""Rows of a list whose times may stand apart from it; elements beside it that are looked at."""
_DAY = regex(r"^(?:[\[【]?(\d{1,2})\s*+[日号號]?[\]】]?|[(（](\d{1,2})\s?[日号號][)）])\s*+[:：]?$")
"""A day of a month. A number in round brackets counts comments."""
MAX_LINE = 40
"""Characters of a line that has a day beside its source or label."""
PARTING = " ·•|–—,"
"""What parts a time from its neighbours."""
_SHORT = regex(r"[\[(（【]?(\d\d)([/.])(\d\d)\2(\d\d)\.?[\])）】]?")
_DAY_MONTH = regex(r"[\[(]?([12]\d|3[01]|0?[1-9])[./](1[0-2]|0?[1-9])(\.?)[\])]?")
LAST_HOUR, MIN_UNDOTTED = 23, 6
"""Of a day, and how many rows have to print 14.05, where all may be clocks: their minutes are of two months then."""
_MONTH_DAY = regex(r"[\[(（【]?(1[0-2]|[1-9])[-/]([12]\d|3[01]|[1-9])[\])）】]?|(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])")
_PARTED = regex(r"\d[-/.]\d")
_BESIDE = regex(r"[\s|｜:：]+")
_SAMPLE = 12
"""Rows that tell whether a list has a column of a form."""
MAX_PINNED = 3
"""Rows at the top of a list that may be older than those below."""
FARTHEST = timedelta(days=270)
"""How old the newest of days may be of which nothing tells the year."""
LATEST = timedelta(days=60)
"""How old the newest of days between dots may be."""
_PAIR = regex(r"[\[(]?(0[1-9]|[12]\d|3[01])(?:/|\.(?=\d\d,? \d))(0[1-9]|1[0-2]|[1-3]\d)(,? {1,2}\d\d[:h]\d\d)?[\])]?")
MAX_AGE = timedelta(days=2)
"""Of the news of one day: they alone tell that a number which stands in all rows is a day."""
_ORDERS = ((0, 1, 2), (2, 1, 0), (2, 0, 1))
"""Where year, month and day stand in 26/02/20: year first, day first, month first."""
_YEAR_MONTH = regex(r"^\W*((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*(?:月份?)?\W*(?:[(（]\s?\d{1,5}\s?[篇条條]?\s?[)）]\s*)?$")
_MONTH_YEAR = regex(r"^\W*([^\W\d_]{3,12})\.?,? (?:de )?((?:19|20)\d\d)\W*(?:[(（]\s?\d{1,5}\s?[)）]\s*)?$")
"""A month over its rows, perhaps with their number: 2023年12月 (5篇), June 2024."""
_YEAR = regex(
    r"^\W*(?:(?:归档|歸檔|存档|archives?)\W{1,3})?((?:19|20)\d\d)\s*(?:年度?)?(?:\s?的?(?:归档|歸檔|存档|文章|日志))?\W*(?:\d{1,4}\s?[篇条條]\W*)?$",
    re.IGNORECASE,
)
_DIGIT = regex(r"\d")
_LOOSE_YEAR = regex(r"^(?:19|20)\d\d (?=\d)|,? (?:19|20)\d\d$")
_CLOCK_FIRST = regex(r"\d?\d[:：]\d\d(?:[:：]\d\d)? \w")
_HALF_DAY = regex(r"\d ?[ap]\.?m\b", re.IGNORECASE)
_LENGTH = regex(r"(?:.{0,4}[:：])?\s*(?:2[4-9]|[3-9]\d|[1-9]\d\d):[0-5]\d\s*")
"""Minutes and seconds that can be no clock, perhaps behind a label."""
MAX_PLAYS = 8
"""Characters of what stands on a picture beside its film's length: how often it was played."""
_LENGTH_NAME = regex(r"(?:^|[\s_-])(?:dur(?:ation)?|length|time-?len(?:gth)?|(?:video|play)-?time|shichang)(?:$|[\s_-])", re.IGNORECASE)
_LENGTH_READ = regex(r"\D{0,20}\d{1,3} ?(?:m(?:in)?|s(?:ec)?|seg|hour|std|stund|heure|hora|ore|мин|сек|час|分|秒|분|초)", re.IGNORECASE)
"""The same as readers of screens are told it: 1 minute 12 seconds."""
MIN_HOUR = 7
"""Films are seldom so many minutes long, news seldom older in the day."""
MIN_STEPS = 4
"""Neighbours of one day whose order is no chance."""


def clock_times(page: Page, outline: Outline, group: Group) -> list[tuple[Moment | None, str | None]]:
    """(time, as printed) of rows that print only ``18:30``, in them or beside them: of the day in the heading over them, unresolved without one."""
    found = [own_clock(outline, row.at) for row in group.rows]
    if sum(map(bool, found)) < CLOCKED * len(found):
        found = beside_clocks(outline, group)
        if not any(found):
            return [(None, None)] * len(found)
    times: list[tuple[Moment | None, str | None]] = []
    day: date | None = None
    for clock, heading in zip(found, _headings(outline, group), strict=True):
        parts = range(len(heading) - 1)
        leaves = [calendar_leaf(heading[n : n + 3])[1] or day_of_parts(heading[n], heading[n + 1]) or "" for n in parts]
        for text in (*heading, *leaves):
            told = parse_time(text, now=page.now, zone=page.zone) if len(text) < 30 else None
            if told is None and text[:1].isalpha() and len(text) < 30:  # Mittwoch, 15. Juli
                told = parse_time(text.partition(", ")[2], now=page.now, zone=page.zone)
            if told and told.precision == "day" and told.value is not None:
                day = _day(told.value)
        if clock is None:
            times.append((None, None))
        else:
            times.append((datetime.combine(day, clock[0], page.zone) if day else None, clock[1]))
    return times


def without_counts(page: Page, times: list[Printed | None]) -> list[Printed | None]:
    """The times, without a year that only few rows print in a place of its own: beside year-less days it counts readers (2013 | 02-28)."""
    yearless = Counter(_DIGIT.sub("0", printed.raw) for printed in times if printed and printed.yearless)
    if len(times) >= 2 * sum(yearless.values()):
        return times
    found: list[Printed | None] = []
    for printed in times:
        rest = _LOOSE_YEAR.sub("", printed.raw) if printed and not printed.yearless else ""
        counted = printed and rest != printed.raw and yearless[_DIGIT.sub("0", rest)]
        found.append(parse_time(rest, now=page.now, zone=page.zone) if counted else printed)
    return found


def without_lengths(times: list[Printed | None], parted: set[int]) -> list[Printed | None]:
    """The times, those in parts (``parted``: their ids) as days alone where the clocks are in no order in a day, or all of its first hours: lengths of films."""
    doubtful = [
        each
        for each in times
        if each and not each.relative and (id(each) in parted or _CLOCK_FIRST.match(each.raw)) and not _HALF_DAY.search(each.raw)
    ]
    values = [each.value for each in doubtful if isinstance(each.value, datetime)]
    steps = [a >= b for a, b in pairwise(values) if a.date() == b.date()]
    ordered = max(sum(steps), len(steps) - sum(steps)) >= 0.8 * len(steps)
    late = bool(values) and sorted(value.hour for value in values)[len(values) // 2] >= MIN_HOUR
    if not values or (ordered and (late or len(steps) >= MIN_STEPS)):
        return times
    return [replace(each, value=_day(each.value), precision="day") if each in doubtful and each and each.value else each for each in times]


def prints_length(outline: Outline, row: int) -> bool:
    """Whether a row has a text that is the length of a film and cannot be a clock: 69:32."""
    runs = range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 20))
    return any(outline.hints[run] and _LENGTH.fullmatch(outline.line(run)) for run in runs)


def on_picture(outline: Outline, row: int) -> bool:
    """Whether the clock that a row prints stands on its picture, or in an element named for it: the length of a film."""
    for run in range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 20)):
        if not outline.hints[run] or not CLOCK.match(outline.line(run)):
            continue
        at = outline.run_owner[run]
        element = outline.elements[at]
        if _LENGTH_NAME.search(element.get("class") or "") or _LENGTH_READ.match(element.get("aria-label") or ""):
            return True
        while (above := outline.parent[at]) > row and all(
            other == run or (len(outline.runs[other]) < MAX_PLAYS and other - run < 3)
            for other in range(outline.run_start[above], outline.run_end[above])
        ):
            at = above
        return any(outline.tag[i] in ("img", "picture") for i in range(at, min(outline.end[at], at + 12)))
    return False


def numbered_lines(outline: Outline, group: Group) -> list[list[str]]:
    """Of each row the lines that have two numbers with a mark between them; empty where the first rows have none: no column of days is there."""
    first = [_numbered(outline, row.at) for row in group.rows[:_SAMPLE]]
    return first + [_numbered(outline, row.at) for row in group.rows[_SAMPLE:]] if sum(map(bool, first)) >= 0.5 * len(first) else []


def _numbered(outline: Outline, row: int) -> list[str]:
    runs = range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 20))
    return [outline.line(run).strip(PARTING) for run in runs if outline.hints[run] and _PARTED.search(outline.runs[run])]


def short_forms(page: Page, outline: Outline, group: Group, lines: list[list[str]], language: str) -> list[Printed | None]:
    """The days of rows that print ``5-17``, ``1/5`` or ``05.17``, elsewhere ``17.5.``, ``17.05`` or ``17/5``, in a column from the newest down; empty where they do not: scores are printed so too."""
    han = any(has_han(row.headline.text) for row in group.rows[:9] if row.headline)
    found = _column(lines, _MONTH_DAY if han else _DAY_MONTH)
    told = [match for match in found if match]
    if len(told) < MIN_COLUMN or len(told) < 0.8 * len(found) or page.now is None:
        return []
    open_end = not han and not all(match[3] for match in told)
    if open_end and not _are_days(told, language):
        return []
    month, day = (1, 2) if han else (2, 1)
    texts = [f"{int(match[month] or match[3]):02}-{int(match[day] or match[4]):02}" if match else None for match in found]
    times = [parse_time(text, now=page.now, zone=page.zone) for text in texts]
    days = [_day(time.value) for time in times if time and time.value]
    if len(days) < len(told) or (len(set(days)) == 1 and page.now.date() - days[0] > MAX_AGE):
        return []
    years = _headed_years(outline, group)
    if (open_end or ("." in told[0][0] and han)) and page.now.date() - max(days) > LATEST and not all(years):
        return []
    # Pinned rows stand before the newest.
    below: list[Any] = days[next((n for n in range(1, min(MAX_PINNED + 1, len(days) - MIN_COLUMN)) if days[n - 1] < days[n]), 0) :]
    if all(years) and len(days) == len(years):
        below = [(year, day.month, day.day) for year, day in zip(years, days, strict=True)]
    if sum(a >= b for a, b in pairwise(below)) < 0.9 * (len(below) - 1):
        return []
    return [replace(time, raw=match[0]) if time and match else None for time, match in zip(times, found, strict=True)]


def _are_days(told: list[re.Match[str]], language: str) -> bool:
    """Whether ``14.05`` and ``14/5`` are days, in a language that puts them first, and no clocks or scores."""
    if day_order(language) != "dmy":
        return False
    days, months = {int(match[1]) for match in told}, {int(match[2]) for match in told}
    return len(days) > 2 and (max(days) > LAST_HOUR or (len(told) >= MIN_UNDOTTED and len(months) <= 2))


def day_month_pairs(page: Page, lines: list[list[str]], language: str, others: list[bool]) -> list[Printed | None]:
    """The times of rows that print ``14/07`` in a column, the day first, as a number above 12 or the language tells; empty where they do not.

    ``others``: the rows that print something else in its place, as today's do.
    """
    found = _column(lines, _PAIR)
    told = [match for match in found if match]
    if len(told) < 2 or len(told) < 0.8 * (len(found) - sum(others)) or any(int(match[2]) > 12 for match in told):
        return []
    eastern = language.startswith(MONTH_FIRST)
    if (eastern or day_order(language) != "dmy") and ("." in told[0][0] or max(int(match[1]) for match in told) <= 12):
        return []
    times = [
        parse_time(f"{match[2]}-{match[1]}{(match[3] or '').replace(',', '')}", now=page.now, zone=page.zone) if match else None
        for match in found
    ]
    return [replace(printed, raw=match[0]) if printed and match else None for printed, match in zip(times, found, strict=True)]


def _column(lines: list[list[str]], form: re.Pattern[str]) -> list[re.Match[str] | None]:
    """``_own_text`` of each row; empty where the first rows have none."""
    first = [_own_text(each, form) for each in lines[:_SAMPLE]]
    return first + [_own_text(each, form) for each in lines[_SAMPLE:]] if sum(map(bool, first)) >= 0.5 * len(first) else []


def _own_text(lines: list[str], form: re.Pattern[str]) -> re.Match[str] | None:
    """What a row's first line of the form is, or a part of one, separators around it left out."""
    whole = next((match for line in lines if (match := form.fullmatch(line))), None)
    parts = (part for line in lines if len(line) < MAX_LINE for part in _BESIDE.split(line)) if whole is None else ()
    return whole or next((match for part in parts if (match := form.fullmatch(part))), None)


def month_days(page: Page, outline: Outline, group: Group) -> list[tuple[Moment | None, str | None]]:
    """(day, as printed) of rows that print only ``18日`` under headings of months (2026年2月), in order; empty where they do not."""
    told = [_lone_day(outline, row.at) for row in group.rows[:_SAMPLE]]
    if sum(map(bool, told)) < 0.5 * len(told):  # most lists have none, and what stands over their rows need not be looked at
        return []
    told += [_lone_day(outline, row.at) for row in group.rows[_SAMPLE:]]
    times: list[tuple[Moment | None, str | None]] = []
    month: tuple[int, int] | None = None
    for day, heading in zip(told, _headings(outline, group), strict=True):
        month = next(filter(None, map(_month, heading)), month)
        times.append((_calendar(*month, int(day[1] or day[2])), day[0].rstrip(":：")) if month and day else (None, None))
    days = [value for value, _ in times if value is not None]
    ordered = all(a >= b or (a.year, a.month) != (b.year, b.month) for a, b in pairwise(days))
    ranked = [value.day for value in days] == list(range(1, len(days) + 1))
    return times if len(days) >= 0.8 * len(times) and not ranked and (ordered or days == sorted(days)) else []


def _lone_day(outline: Outline, row: int) -> re.Match[str] | None:
    """The day of a month that a row prints in a text of its own."""
    runs = range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 20))
    return next((match for run in runs if outline.hints[run] and (match := _DAY.match(outline.line(run)))), None)


def _month(text: str) -> tuple[int, int] | None:
    """The year and month that a heading names."""
    if match := _YEAR_MONTH.match(text):
        return int(match[1]), int(match[2])
    told = parse_time(f"1 {match[1]} {match[2]}", now=None, zone=ZoneInfo("UTC")) if (match := _MONTH_YEAR.match(text)) else None
    return (told.value.year, told.value.month) if told and told.value else None


def column_times(page: Page, outline: Outline, group: Group) -> list[tuple[Moment | None, str | None]]:
    """(time, as printed) of rows whose times stand in a column of their own: beside the list an element with as many lines, each a time."""
    pane = outline.parent[group.rows[0].at]
    if len(group.rows) < MIN_COLUMN or any(outline.parent[row.at] != pane for row in group.rows):
        return []
    for _ in range(3):
        above = outline.parent[pane]
        if above <= 0:
            break
        for beside in islice(outline.children(above), MAX_BESIDE):
            runs = range(outline.run_start[beside], outline.run_end[beside])
            if beside != pane and len(runs) == len(group.rows) and all(outline.hints[run] and len(outline.runs[run]) < 40 for run in runs):
                lines = outline.lines(runs)
                told = [parse_time(line, now=page.now, zone=page.zone) for line in lines]
                if all(time and len(time.raw) >= len(line) - 4 for time, line in zip(told, lines, strict=True)):
                    return [(time.value, time.raw) for time in told if time]
        pane = above
    return []


def short_days(page: Page, lines: list[list[str]]) -> list[tuple[Moment | None, str | None]]:
    """(day, as printed) of rows that print ``26/02/20`` or ``26.02.20``; empty where the column leaves open which of the numbers is the year.

    It is certain where, newest first, one order of year, month and day makes the list ten times as dense as any other does.
    """
    found = _column(lines, _SHORT)
    told = [match for match in found if match]
    if len(told) < 3 or len(told) < 0.8 * len(found):
        return []
    latest = page.now.astimezone(page.zone).date() if page.now else date.max
    spans: list[tuple[int, tuple[int, int, int]]] = []
    for order in _ORDERS:
        days = [day for match in told if (day := _ordered(match, order)) and day <= latest]
        if len(days) == len(told) and days == sorted(days, reverse=True):
            spans.append(((days[0] - days[-1]).days, order))
    spans.sort()
    if not spans or (len(spans) > 1 and spans[1][0] <= 10 * spans[0][0]) or len({match[0] for match in told}) == 1:
        return []
    return [(_ordered(match, spans[0][1]), match[0]) if match else (None, None) for match in found]


def _ordered(match: re.Match[str], order: tuple[int, int, int]) -> date | None:
    told = (match[1], match[3], match[4])
    year, month, day = (int(told[place]) for place in order)
    return _calendar(2000 + year, month, day)


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _headings(outline: Outline, group: Group) -> Iterator[list[str]]:
    """The texts that stand right over each row, outside the rows."""
    last = -1
    for row in group.rows:
        start = outline.run_start[row.at]
        yield outline.lines(range(max(last, start - MAX_GAP, 0), start))
        last = outline.run_end[row.at]


def _day(value: Moment) -> date:
    return value.date() if isinstance(value, datetime) else value


def with_years(page: Page, outline: Outline, group: Group, times: list[Printed | None], urls: list[str | None]) -> list[Moment | None]:
    """The values, those without a year with the one that a heading, the row's address or the neighbours settle."""
    values = [time.value if time else None for time in times]
    if not any(time and time.yearless for time in times):
        return values
    guessed: set[int] = set()
    headed = _headed_years(outline, group)
    known = [None if time is None or time.yearless or time.value is None else _day(time.value) for time in times]
    for n, printed in enumerate(times):
        if printed is None or not printed.yearless:
            continue
        carried = url_date(urls[n] or "") if urls[n] else None
        if headed[n]:
            stated = _in_year(page, printed, carried.year) if carried else None
            sure = stated is not None and carried is not None and abs((_day(stated) - carried).days) <= 1
            values[n] = (stated if sure else _in_year(page, printed, headed[n])) or values[n]
            continue
        before = next((day for day in reversed(known[max(0, n - 50) : n]) if day), None)
        after = next((day for day in known[n + 1 : n + 50] if day), None)
        years = [carried.year, carried.year + 1, carried.year - 1] if carried else []
        years += [day.year + step for day in (before, after) if day for step in (0, -1, 1)]
        for year in years:
            value = _in_year(page, printed, year)
            if value is None:
                continue
            day = _day(value)
            by_address = carried is not None and -1 <= (day - carried).days <= 7
            by_neighbours = before is not None and after is not None and after - timedelta(days=1) <= day <= before + timedelta(days=1)
            if by_address or by_neighbours:
                values[n], known[n] = value, day
                break
        else:
            guessed.add(n)
    told = [_day(value) for n in guessed if (value := values[n])]
    if page.now and told and max(told) < page.now.date() - FARTHEST:  # days to come, of what is announced
        return [None if n in guessed else value for n, value in enumerate(values)]
    return values


def _headed_years(outline: Outline, group: Group) -> list[int]:
    """The year in the heading over each row, or in that of a month, 0 where none is."""
    years, year = [], 0
    for texts in _headings(outline, group):
        told = [(n, found) for n, text in enumerate(texts) if (found := _year(text))]
        menu = len(told) > 1 and told[-1][0] - told[-2][0] <= 2  # 2024 (12) 2023 (9)
        year = told[-1][1] if told and not menu else year
        years.append(year)
    return years


def _year(text: str) -> int:
    """The year that a heading names, perhaps with a month; 0 where it names none."""
    if match := _YEAR.match(text):
        return int(match[1])
    month = _month(text)
    return month[0] if month else 0


def _in_year(page: Page, printed: Printed, year: int) -> Moment | None:
    """The year-less time in ``year``; None where that is not in the calendar or after now."""
    value = with_year(printed, date(year, 12, 31), page.zone) if 1990 <= year < 2100 else None
    if value is None or _day(value).year != year or (page.now is not None and _day(value) > page.now.astimezone(page.zone).date()):
        return None
    return value
