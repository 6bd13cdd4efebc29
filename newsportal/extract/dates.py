"""Times as people print them and machines state them: every candidate in a text, one aware time or none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from newsportal.items import Moment


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


def printed_times(text: str, *, now: datetime | None, zone: ZoneInfo, limit: int = 50) -> list[Printed]:
    """Every time printed in ``text``, in order, at most ``limit``."""
    return []


def parse_time(text: str | None, *, now: datetime | None, zone: ZoneInfo, language: str | None = None) -> Printed | None:
    """The one time that ``text`` as a whole states: ISO 8601, RFC 2822, epoch seconds or milliseconds, printed forms."""
    return None


def url_date(url: str) -> date | None:
    """The day that a news address carries (``/2020-12-01/``, ``/2020/1201/``, ``t20201206_``), or None."""
    return None
