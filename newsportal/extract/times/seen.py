"""A printed time that may be the article's, and what the ``<time>`` elements of its line add to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

from newsportal.extract.page.blocks import Block
from newsportal.extract.times.dates import Printed
from newsportal.extract.times.machinetimes import Stated
from newsportal.extract.times.timelabels import Role
from newsportal.regexes import regex

_UNTIL = regex(r"[\s|]{0,4}(?:[-–—~～至]|to|until|bis|au|al|tot|до)[\s|]{0,4}", re.IGNORECASE)

_NUMBERS = regex(r"\d\d?([/.-])\d\d?\1(?:19|20)\d\d")
_FARTHEST = timedelta(hours=14)
"""No clock is farther from UTC."""


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
        return day_of(self.printed)

    def in_zone(self, zone: timezone) -> Seen:
        """The same time in ``zone``, if none is printed with it."""
        value, printed = self.printed.value, self.printed
        if not isinstance(value, datetime) or printed.zoned or printed.relative:
            return self
        return replace(self, printed=replace(printed, value=value.replace(tzinfo=zone)))


def with_elements(seen: list[Seen], elements: list[Stated], zone: ZoneInfo) -> list[Seen]:
    """The printed times of a line as its elements tell them; two of one day (published, updated) by one each. ``zone``: the portal's."""
    left, told = list(elements), []
    for each in seen:
        if each.printed.relative and len(elements) == 1 and (whole := exact(each.printed, elements[0])) is not each.printed:
            told.append(replace(each, printed=whole, score=each.score + 1.0))
            continue
        stated = next((stated for stated in (*left, *elements) if _is_told_by(each, stated, zone)), None)
        if stated in left:
            left.remove(stated)
        told.append(_as_told_by(each, stated) if stated else each)
    return told


def _is_told_by(seen: Seen, stated: Stated, zone: ZoneInfo) -> bool:
    """Whether an element can be that of a printed time."""
    printed, value = seen.printed, seen.printed.value
    if value is None:
        return not printed.month or (printed.month, printed.day) == (stated.day.month, stated.day.day)
    if isinstance(value, datetime) and isinstance(stated.value, datetime) and abs(value - stated.value) >= timedelta(minutes=1):
        if printed.zoned or not stated.zoned:
            return False
        # The same clock in the portal's own zone; a zero offset is often not meant, unless the clock that is printed is another one.
        return same_clock(value, stated.value) if stated.value.utcoffset() else _is_elsewhere(value, stated.value)
    if isinstance(stated.value, datetime) and stated.zoned and seen.day == stated.value.astimezone(zone).date():
        return True  # 2024-07-02, told as 2024-07-01T16:10:29Z
    return seen.day == stated.day or _turned(seen, stated)


def _turned(seen: Seen, stated: Stated) -> bool:
    """Whether an element tells which of two numbers is the month: 6/1/2023, told as 2023-06-01."""
    day = seen.day
    return (
        day is not None
        and seen.printed.precision == "day"
        and stated.day == _other_way(day)
        and _NUMBERS.fullmatch(seen.printed.raw) is not None
    )


def _other_way(day: date) -> date | None:
    """The day whose number is the month's of ``day``, and the other way round."""
    return date(day.year, day.day, day.month) if day.day <= 12 and day.day != day.month else None


def _is_elsewhere(printed: datetime, moment: datetime) -> bool:
    """Whether a clock is that of a moment told in UTC, in some zone: 12:12 is 10:12Z in Paris."""
    ahead = printed.replace(tzinfo=UTC, second=0) - moment.replace(second=0, microsecond=0)
    return not same_clock(printed, moment) and -_FARTHEST <= ahead <= _FARTHEST and not ahead % timedelta(minutes=30)


def _as_told_by(seen: Seen, stated: Stated) -> Seen:
    """A printed time whose element tells it exactly."""
    value = (
        stated.value if isinstance(stated.value, datetime) or seen.printed.value is None or _turned(seen, stated) else seen.printed.value
    )
    role: Role = "modified" if stated.role == "modified" else seen.role
    zoned = seen.printed.zoned or (stated.zoned and value is stated.value)
    return replace(seen, printed=replace(seen.printed, value=value, yearless=False, zoned=zoned), role=role, score=seen.score + 1.0)


def single(times: list[Printed], text: str) -> list[Printed]:
    """The times without the days that something lasted: 3 May 1931 - 5 May 2024."""
    lasted = {
        each.start
        for pair in pairwise(times)
        if _UNTIL.fullmatch(text, pair[0].end, pair[1].start) and pair[0].value != pair[1].value
        for each in pair
        if {one.precision for one in pair} == {"day"}
    }
    return [each for each in times if each.start not in lasted]


def exact(printed: Printed, stated: Stated | None) -> Printed:
    """A time without its year, or a distance from now, which is rounded and as old as the copy of the page, by what its element states."""
    value = printed.value
    if stated is None or (value is not None and not isinstance(stated.value, datetime)):
        return printed
    if (
        printed.relative
        and isinstance(value, datetime)
        and isinstance(stated.value, datetime)
        and stated.value > value + timedelta(minutes=30)
    ):
        return printed
    if (
        printed.yearless
        and printed.month
        and abs(_days_in_year(printed.month, printed.day) - _days_in_year(stated.day.month, stated.day.day)) > 1
    ):
        return printed
    told = stated.value
    if (
        printed.clock
        and printed.clock.zone
        and isinstance(told, datetime)
        and (told.hour, told.minute) == (printed.clock.hour, printed.clock.minute)
    ):
        told = told.replace(tzinfo=printed.clock.zone)  # 4:03 PM EDT is not what is stated as 16:03Z
    return replace(printed, value=told, relative=False, yearless=False, zoned=stated.zoned)


def _days_in_year(month: int, day: int) -> int:
    return date(2000, month, day).toordinal()


def same_clock(one: datetime, other: datetime) -> bool:
    """Whether two times show the same day, hour and minute, each in its own zone."""
    return one.replace(tzinfo=None, second=0, microsecond=0) == other.replace(tzinfo=None, second=0, microsecond=0)


def day_of(printed: Printed) -> date | None:
    return printed.value.date() if isinstance(printed.value, datetime) else printed.value
