"""The times that attributes state of a list's rows, and what they add to the printed ones."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import Group, Row, moment_like, weight
from newsportal.extract.listing.row_clocks import CLOCK, is_clock
from newsportal.extract.listing.row_runs import HINT, MAX_RUNS, says_reply
from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.times.dates import Printed, parse_time, with_year
from newsportal.items import Moment
from newsportal.regexes import regex

MAX_SHOWN = 40
"""Characters of an element's text that is a time."""
MAX_LABEL = 5
"""What the words beside a time in a ``title`` weigh at most."""
_ATTRIBUTE = regex(r"time|date|stamp|publish|(?:^|[-_])ts$", re.IGNORECASE)
_OTHER_TIME = regex(r"updat|modif|expir|end|deadline|format|zone|out|interval|duration|ago|picker", re.IGNORECASE)
_INSTANT, _EPOCH = regex(r"(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d"), regex(r"1\d{9}(?:\d{3})?$")
_STATED_BEGINNINGS = frozenset("12")
"""How both begin."""
_TIME_NAME = regex(r"(?:^|[\s_-])(?:time|date|pubtime)(?:$|[\s_-])", re.IGNORECASE)
_COMMON = frozenset({"class", "id", "style", "href", "src", "onclick", "target", "alt", "width", "height", "rel"})
_WRITTEN = regex(r"(?:time|date)\w{0,20}\(\s?['\"]?(1\d{9}(?:\d{3})?)['\"]?\s?[,)]", re.IGNORECASE)
"""A row's script that writes its time: ``document.write(formatTime("1696118400"))``."""
MAX_SCRIPT = 200
_NEXT_DAY = timedelta(days=1)
_FARTHEST, _ZONE_STEP, _MINUTE = timedelta(hours=22), timedelta(minutes=15), timedelta(minutes=1)
"""Between the clocks of two zones lie quarters of an hour, here at most from +8 to -12, and the minute that one of them leaves out."""


def attributes(page: Page, outline: Outline, group: Group, ends: list[int], chosen: list[Printed | None]) -> list[Printed | None]:
    """The times that attributes state of each row's elements, up to ``ends``; where no time is ``chosen`` in print, only if most rows have one, and not of the last reply."""
    alone, found, missing = not any(chosen), list[Printed | None](), 0
    for row, end, printed in zip(group.rows, ends, chosen, strict=True):
        found.append(_attribute(page, outline, row, end, printed))
        missing += found[-1] is None
        if alone and 2 * missing > len(ends):
            return [None] * len(ends)
    return [None] * len(ends) if alone and _answered(outline, group) else found


def _attribute(page: Page, outline: Outline, row: Row, end: int, printed: Printed | None) -> Printed | None:
    """The time that an attribute states, of the elements from the row's to ``end``."""
    for element in outline.elements[row.at : end]:
        if element.tag == "script" and (written := _WRITTEN.search((element.text or "")[:MAX_SCRIPT])):
            return parse_time(written[1], now=page.now, zone=page.zone)
        names = element.keys()
        if _COMMON.issuperset(names):  # so of most
            continue
        for name in names:
            if not (held := _held(name)) or (held == "content" and not _is_published(element)):
                continue
            value = element.get(name)
            if not value or len(value) > 60 or (held == "data" and not _states_time(element, value, printed)):
                continue
            if (name == "title" and not (printed or _INSTANT.match(value))) or not HINT.search(value):
                continue
            if name == "title" and (weight(value) > 20 or _INSTANT.match(element.get("datetime") or "")):
                continue
            if printed and not is_clock(printed) and _prints_another(element, printed):
                continue
            time = parse_time(value, now=page.now, zone=page.zone)
            if name == "title" and time and weight(value) - weight(time.raw) > MAX_LABEL:  # a headline that names a day
                continue
            if time and isinstance(time.value, date) and not time.relative and (not time.yearless or (not printed and name != "title")):
                return _without_midnight(time)
    return None


def _answered(outline: Outline, group: Group) -> bool:
    """Whether most rows tell who answered last, and when: that is no publication."""
    runs = [range(outline.run_start[row.at], min(outline.run_end[row.at], outline.run_start[row.at] + MAX_RUNS)) for row in group.rows[:9]]
    return sum(any(says_reply(outline.runs[run]) for run in each) for each in runs) * 2 > len(runs)


def _prints_another(element: Any, printed: Printed) -> bool:
    """Whether an element prints another time than the row's, that of the last reply: its attributes tell of that one."""
    text = element.text
    if not text or len(text) > MAX_SHOWN:
        return False
    shown = one_line(text)
    if not (moment_like(text) or shown[-1:] == "前"):  # 半小时前
        return False
    return shown not in printed.raw and printed.raw not in shown and not (printed.precision == "day" and CLOCK.match(shown))


def _without_midnight(time: Printed) -> Printed:
    """A day as systems state it for machines, 2024-07-01T00:00:00+02:00, as the day that it is."""
    value = time.value
    midnight = isinstance(value, datetime) and time.precision == "second" and (value.hour, value.minute, value.second) == (0, 0, 0)
    return replace(time, value=value.date(), precision="day") if midnight and isinstance(value, datetime) else time


@lru_cache(maxsize=1024)
def _held(name: str) -> Literal["time", "content", "data"] | None:
    """What an attribute holds by its name: a time, the content of an element, or data of any kind; None where it is no time of publication."""
    if name == "content":
        return "content"
    if name in _COMMON or (name != "title" and _OTHER_TIME.search(name)):
        return None
    return "time" if name == "title" or _ATTRIBUTE.search(name) else "data" if name.startswith("data-") else None


def _is_published(element: Any) -> bool:
    """Whether the content of an element is the time of publication: <meta itemprop="datePublished" content="2023-07-28">, or a <time>'s."""
    return element.tag == "time" or "datePublished" in (element.get("itemprop") or "")


def _states_time(element: Any, value: str, printed: Printed | None) -> bool:
    """Whether data of any name state a time: an instant beside a printed one, or what a script prints into an element of times."""
    if value[0] not in _STATED_BEGINNINGS:
        return False
    if _INSTANT.match(value):
        return printed is not None
    return _EPOCH.match(value) is not None and _TIME_NAME.search(element.get("class") or "") is not None


def merged(printed: Printed | None, attribute: Printed | None, zone: ZoneInfo, *, abroad: bool) -> Printed | None:
    """The printed time, made exact by the attribute's where both mean the same. ``abroad``: clocks there show another zone than ``zone``."""
    if printed is None or attribute is None:
        return printed or attribute
    exact = attribute.value
    if printed.yearless and exact and (found := _in_its_year(printed, attribute, exact, zone)):
        return found
    if not isinstance(exact, datetime):
        return replace(attribute, raw=printed.raw) if printed.value is None else printed
    if printed.value is None or printed.relative:
        film = CLOCK.match(printed.raw)  # its length, where the minute is another
        return attribute if film and int(film["minute"]) != exact.minute else replace(attribute, raw=printed.raw)
    if isinstance(printed.value, datetime):
        apart = abs(printed.value - exact)
        elsewhere = abroad and attribute.zoned and not printed.zoned and apart <= _FARTHEST and (apart + _MINUTE) % _ZONE_STEP < 2 * _MINUTE
        return replace(attribute, raw=printed.raw) if apart < _MINUTE or elsewhere else printed
    here = exact.astimezone(zone)
    midnight = (here.hour, here.minute, here.second) == (0, 0, 0)
    same = printed.value in (here.date(), exact.date())  # printed in the page's zone, or in the instant's
    return replace(attribute, raw=printed.raw) if same and not midnight else printed


def _in_its_year(printed: Printed, attribute: Printed, exact: Moment, zone: ZoneInfo) -> Printed | None:
    """A year-less time in the year that an attribute tells, whole where that is of the same day and clock; None where it is of another day.

    A neighbouring day is that of the place where the page was made, in a zone that nothing tells.
    """
    day = (printed.month, printed.day)
    if not isinstance(exact, datetime):
        same = (exact.month, exact.day) == day
        return replace(printed, value=with_year(printed, date(exact.year, 12, 31), zone), yearless=False) if same else None
    here = exact.astimezone(zone)
    if _same_day_and_clock(printed, here) or (not printed.clock and (exact.month, exact.day) == day):
        return replace(attribute, raw=printed.raw)
    beside = (here.date() - _NEXT_DAY, here.date() + _NEXT_DAY) if not printed.clock else ()
    near = next((each for each in beside if (each.month, each.day) == day), None)
    return replace(printed, value=near, yearless=False) if near else None


def _same_day_and_clock(printed: Printed, exact: datetime) -> bool:
    """Whether a year-less time and an instant agree in all that is printed."""
    clock = (printed.clock.hour, printed.clock.minute) if printed.clock else (exact.hour, exact.minute)
    return (exact.month, exact.day, exact.hour, exact.minute) == (printed.month, printed.day, *clock)
