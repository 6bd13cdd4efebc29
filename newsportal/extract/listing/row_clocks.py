"""Clocks that a list's rows print alone: 14:20, 下午2:20, 14h20; and the days that their addresses carry."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import Group
from newsportal.extract.page.text import remembered
from newsportal.extract.page.tree import Page
from newsportal.extract.times.dates import Printed, url_date
from newsportal.regexes import regex

CLOCK = regex(
    r"^[\[(（【\s]*(?:(?P<half>凌晨|早上|上午|中午|下午|傍晚|晚上|午前|午後|오전|오후)\s?|kl\.?\s?)?(?P<hour>[01]?\d|2[0-3])"
    r"(?:\s*[:：]\s*(?=\d\d)|\.(?=\d\d\s?Uhr)|\s?[时時點点시]\s?(?=[0-5]?\d\s?[分분])|\s?h\s?(?=\d\d))(?P<minute>[0-5]?\d)"
    r"(?:\s*[:：]\s*(?P<second>[0-5]\d))?(?:\s?(?P<m>[AaPp])\.?[Mm]\.?)?(?:\s?Uhr|\s?[分분])?[\])）】\s]*$"
)
MIDNIGHT = time()
CLOCKED = 0.6
"""The share of a list's rows that have clocks where it prints clocks."""
_CLOCK_MARKS = frozenset(":：时時點点시h")
_AFTER_NOON = frozenset(("中午", "下午", "傍晚", "晚上", "午後", "오후", "p"))


def own_clock(outline: Outline, row: int) -> tuple[time, str] | None:
    """The clock that a row prints in a text of its own, and that text."""
    runs = range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 20))
    return next((clock for run in runs if (clock := _clock_in(outline, run))), None)


def beside_clocks(outline: Outline, group: Group) -> list[tuple[time, str] | None]:
    """The clocks that stand right before all rows or right behind them, where most have one there; none else.

    ``12:40 <a>…</a><br>11:15 <a>…</a><br>``
    """
    starts, ends = outline.run_start, outline.run_end
    before, behind = [starts[row.at] - 1 for row in group.rows], [ends[row.at] for row in group.rows]
    sides = [[_clock_in(outline, run) if 0 <= run < len(outline.runs) else None for run in places] for places in (before, behind)]
    found = max(sides, key=lambda side: sum(map(bool, side)))  # between two rows stands a clock on either side
    return found if sum(map(bool, found)) >= CLOCKED * len(found) else [None] * len(found)


def _clock_in(outline: Outline, run: int) -> tuple[time, str] | None:
    """The clock that is all of a text, and that text."""
    text = outline.runs[run]
    told = len(text) < 40 and (not _CLOCK_MARKS.isdisjoint(text) or "Uhr" in text)
    match = CLOCK.match(outline.line(run)) if told else None
    return (clock_of(match), outline.line(run)) if match else None


def is_clock(time: Printed) -> bool:
    """Whether a time is a mere clock: 18:30."""
    return time.relative and _is_clock(time.raw)


@remembered
def _is_clock(raw: str) -> bool:
    """Whether a text is a clock; each is asked for some times while its list is read."""
    return CLOCK.match(raw) is not None


def clock_of(match: re.Match[str]) -> time:
    """What ``CLOCK`` has found.

    >>> clock_of(CLOCK.match("下午2:05")), clock_of(CLOCK.match("12:30 am")), clock_of(CLOCK.match("14時5分"))
    (datetime.time(14, 5), datetime.time(0, 30), datetime.time(14, 5))
    """
    hour, half = int(match["hour"]), match["half"] or (match["m"] or "").lower()
    if half and 1 <= hour <= 12 and not (half == "中午" and hour > 10):
        hour = hour % 12 + 12 * (half in _AFTER_NOON)
    return time(hour, int(match["minute"]), int(match["second"] or 0))


def on_days_of(page: Page, urls: list[str | None], clocks: list[Printed | None]) -> list[Printed | None]:
    """Mere clocks, each on the day that its row's address carries, where all do and the times so found go down."""
    found: list[Printed | None] = []
    for clock, url in zip(clocks, urls, strict=True):
        day = url_date(url or "") if clock else None
        match = CLOCK.match(clock.raw) if clock else None
        if clock and not (day and match):
            return clocks
        found.append(replace(clock, value=datetime.combine(day, clock_of(match), page.zone)) if clock and day and match else None)
    values = [each.value for each in found if each and isinstance(each.value, datetime)]
    down = sum(a >= b for a, b in pairwise(values))
    if down < 0.8 * (len(values) - 1) or (page.now and max(values) > page.now + timedelta(hours=1)):
        return clocks
    return found
