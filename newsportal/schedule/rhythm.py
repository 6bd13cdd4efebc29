"""Times of a job: the slots of its rhythm, the window of the day, the jitter. Seconds since 1970; the clock is an argument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from hashlib import blake2b
from typing import Protocol
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

from newsportal.regexes import regex

_WINDOW = regex(r"(\d\d):(\d\d)\s*-\s*(\d\d):(\d\d)")
_DAY = 24 * 60


class Rhythm(Protocol):
    """When a job is due, as the same slots for everybody who asks."""

    def latest(self, now: float) -> float:
        """The last slot that is not after ``now``."""

    def following(self, now: float) -> float:
        """The first slot after ``now``."""


@dataclass(frozen=True, slots=True)
class Every:
    """Every so many seconds, counted from 1970: no start shifts the next one."""

    seconds: float

    def latest(self, now: float) -> float:
        return now // self.seconds * self.seconds

    def following(self, now: float) -> float:
        return self.latest(now) + self.seconds


@dataclass(frozen=True, slots=True)
class Cron:
    """A cron expression of five fields in a time zone; at a change of the clocks it does what Debian's cron does.

    A job of a fixed hour runs once: one that falls into the hour left out comes right after it. A job with ``*`` in its hour or minute follows the clock.
    """

    expression: str
    zone: ZoneInfo

    def __post_init__(self) -> None:
        """Raises ValueError."""
        if len(self.expression.split()) != 5:
            raise ValueError(f"{self.expression!r} is no cron expression of five fields, such as */10 6-23 * * *")
        try:
            next(CronSim(self.expression, datetime(2024, 1, 1, tzinfo=self.zone)))
        except (CronSimError, StopIteration) as error:
            raise ValueError(f"{self.expression!r} is no cron expression: {str(error) or 'it never comes'}") from None

    def latest(self, now: float) -> float:
        slots = CronSim(self.expression, datetime.fromtimestamp(now // 1 + 1, self.zone), reverse=True)
        # In the hour that comes twice, a slot of its first time may look as if it were still to come.
        latest = next(at for slot in slots if (at := slot.timestamp()) <= now)
        # ... and in its second time, one of its first may have been passed over.
        while (after := self.following(latest)) <= now:
            latest = after
        return latest

    def following(self, now: float) -> float:
        slots = CronSim(self.expression, datetime.fromtimestamp(now // 1, self.zone))
        return next(at for slot in slots if (at := slot.timestamp()) > now)


@dataclass(frozen=True, slots=True)
class Window:
    """Hours of the day in which a job may start; it may span midnight.

    >>> window = Window.parse("22:00-06:00", ZoneInfo("Asia/Shanghai"))
    >>> window.is_open(datetime(2026, 1, 1, 5, 59, tzinfo=window.zone).timestamp())
    True
    """

    begins: int
    ends: int
    zone: ZoneInfo

    @classmethod
    def parse(cls, text: str, zone: ZoneInfo) -> Window:
        """From ``06:00-23:30``. Raises ValueError."""
        found = _WINDOW.fullmatch(text.strip())
        begins, ends = (int(found[1]) * 60 + int(found[2]), int(found[3]) * 60 + int(found[4])) if found else (0, 0)
        if not found or begins >= _DAY or ends > _DAY or begins == ends or int(found[2]) > 59 or int(found[4]) > 59:
            raise ValueError(f"{text!r} is no window of the day, such as 06:00-23:30 or 22:00-06:00")
        return cls(begins, ends, zone)

    def is_open(self, now: float) -> bool:
        """Whether a job may start now."""
        local = datetime.fromtimestamp(now, self.zone)
        minute = local.hour * 60 + local.minute
        return self.begins <= minute < self.ends if self.begins < self.ends else minute >= self.begins or minute < self.ends

    def opens(self, now: float) -> float:
        """When it opens next; ``now`` where it is open."""
        if self.is_open(now):
            return now
        today = datetime.fromtimestamp(now, self.zone).date()
        at = time(*divmod(self.begins, 60))
        days = (datetime.combine(today + timedelta(days=n), at, self.zone).timestamp() for n in (0, 1))
        return next(moment for moment in days if moment > now)


def delay(job: str, slot: float, jitter: float) -> float:
    """Seconds by which a slot's start is put off: by chance, and the same for everybody who asks."""
    chance = int.from_bytes(blake2b(f"{job} {slot}".encode(), digest_size=4).digest()) / 2**32
    return chance * jitter
