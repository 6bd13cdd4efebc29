"""How often a portal has news, by hour and weekday; from that, whether its silence is long for it.

Hours that were never watched say nothing: so the first night of a portal that was watched by day, or its first Sunday, is no silence.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from statistics import median

HOUR = 3600.0
UNLIKELY = 10.0
"""Headlines that should have come in a silence that is one: by chance that happens once in 22,000 times."""
LONGER = 1.75
"""And it has lasted so many times as long as the longest before: long enough for the Monday of a long weekend."""
_MAX_GAP = 72 * HOUR
"""From runs further apart nothing is learned of hours."""
_FADING = 0.97
"""What is learned fades by this at each time that it is learned anew: a few months back counts little."""


class Rhythm:
    """Learns from each run how many headlines were new since the one before."""

    def __init__(self) -> None:
        self._news = [0.0] * 168
        self._watched = [0.0] * 168
        self._pending: list[tuple[float, float]] = []
        self._last: float | None = None
        self._steps: deque[float] = deque(maxlen=50)
        self._gaps: deque[float] = deque(maxlen=200)
        self.last_news: float | None = None
        self.longest = 0.0
        """The longest silence that was none, in seconds."""
        self.expected = 0.0
        """Headlines that should have come since the last ones."""

    def learn(self, at: float, new: int) -> None:
        """A run at ``at`` that read the portal found ``new`` headlines."""
        before, self._last = self._last, at
        if before is None:  # all was new to it
            self.last_news = at
            return
        if self.last_news is not None and at - before > max(3 * self.step, HOUR):
            self.last_news += at - before - self.step  # nobody watched
        self._steps.append(at - before)
        if not new:
            self._pending.append((before, at))
            self.expected += sum(self._rate(hour) * hours for hour, hours in _hours(before, at))
            return
        if self.last_news is not None and not self.is_silent(before):
            self.longest = max(self.longest, at - self.last_news)
            self._gaps.append(at - self.last_news)
            for begin, end in self._pending:
                self._add(begin, end, 0)
            self._add(before, at, new)
        self._pending.clear()
        self.last_news, self.expected = at, 0.0

    def is_silent(self, at: float) -> bool:
        """Whether the portal should have had news by ``at``."""
        silence = self.silence(at)
        # As sure of how often it has news as the number behind it allows.
        expected = self.expected * (1 - 1.5 / (2.25 + sum(self._news)) ** 0.5)
        return len(self._pending) >= 2 and expected >= UNLIKELY and silence > LONGER * self.longest

    def is_quiet(self, at: float) -> bool:
        """Whether there was no news for longer than between most."""
        return bool(self._pending) and (self.expected > 3 or self.silence(at) > 2 * median(self._gaps or [0.0]))

    def silence(self, at: float) -> float:
        """Seconds since a run found news, without those in which no run was made."""
        return at - self.last_news if self.last_news is not None else 0.0

    @property
    def step(self) -> float:
        """The usual time between two runs, in seconds."""
        return median(self._steps) if self._steps else 0.0

    @property
    def daily(self) -> float:
        """Headlines a day, as far as it was watched; 0 where that was a few hours."""
        watched = sum(self._watched)
        return 24 * sum(self._news) / watched if watched > 6 else 0.0

    def _add(self, begin: float, end: float, new: int) -> None:
        if end - begin > _MAX_GAP:
            return
        for hour, hours in _hours(begin, end):
            fade = _FADING**hours
            self._news[hour] = self._news[hour] * fade + new * hours * HOUR / (end - begin)
            self._watched[hour] = self._watched[hour] * fade + hours

    def _rate(self, hour: int) -> float:
        """Headlines an hour, by that hour of the week and its neighbours."""
        if self._watched[hour] < 0.5:
            return 0.0
        around = [(hour + step) % 168 for step in (-1, 0, 1)]
        return sum(self._news[each] for each in around) / sum(self._watched[each] for each in around)


def _hours(begin: float, end: float) -> Iterator[tuple[int, float]]:
    """The hours of the week (UTC, from Monday) between two moments, with how much of each."""
    while begin < end:
        stop = min(end, (begin // HOUR + 1) * HOUR)
        day = time.gmtime(begin)
        yield day.tm_wday * 24 + day.tm_hour, (stop - begin) / HOUR
        begin = stop
