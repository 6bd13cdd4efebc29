"""What an element states for machines beside the time that it prints."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from newsportal.extract.times.clock import Clock
from newsportal.extract.times.dates import Printed
from newsportal.extract.times.machinetimes import Stated


def as_stated(printed: Printed, stated: Stated | None) -> Printed:
    """A time without its year, or a distance from now, which is rounded and as old as the copy of the page, by what its element states."""
    value = printed.value
    if stated is None or (value is not None and not isinstance(stated.value, datetime)):
        return printed
    named = printed.clock.zone if printed.clock else None
    if named and isinstance(stated.value, datetime) and printed.clock and _shows(stated.value, printed.clock):
        return replace(printed, value=stated.value.replace(tzinfo=named), relative=False, yearless=False)  # 4:03 PM EDT is no 16:03Z
    if isinstance(value, datetime) and isinstance(stated.value, datetime) and stated.value > value + timedelta(minutes=30):
        return printed
    return replace(printed, value=stated.value, relative=False, yearless=False, zoned=stated.zoned)


def _shows(value: datetime, clock: Clock) -> bool:
    return (value.hour, value.minute) == (clock.hour, clock.minute)


def same_clock(one: datetime, other: datetime) -> bool:
    """Whether two times show the same day, hour and minute, each in its own zone."""
    return one.replace(tzinfo=None, second=0, microsecond=0) == other.replace(tzinfo=None, second=0, microsecond=0)
