"""How each job stands: from the schedule, the last starts and the leases; pure, the clock is an argument."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from newsportal.schedule.file import Job
from newsportal.schedule.rhythm import Every, delay
from newsportal.store.jobs import Start
from newsportal.store.lease import Running

State = Literal["runs", "on its way", "due", "waits"]
DEATHS = 3
"""Crawls of one slot that may die; then the job waits for its next slot."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a job stands."""

    job: Job
    state: State
    why: str
    start: Start | None
    holder: Running | None = None
    """Who crawls the portal now."""
    slot: float | None = None
    """Due since then, also while it cannot start."""
    next: float | None = None
    """Waits until then."""
    tries: int = 1
    """Crawls of the slot, with the one that is due now."""
    set_slot: float | None = None
    """Counts as served up to there from now on."""


def standings(jobs: Iterable[Job], starts: Mapping[str, Start], holders: Mapping[str, Running], now: float) -> list[Standing]:
    """How the jobs stand, in their order."""
    on_their_way = {start.portal: start.name for start in starts.values() if start.is_on_its_way(now)}
    return [_standing(job, starts.get(job.name), holders.get(job.portal), on_their_way.get(job.portal), now) for job in jobs]


def _standing(job: Job, start: Start | None, holder: Running | None, on_its_way: str | None, now: float) -> Standing:
    latest = _latest(job, now)
    # A new job with a rhythm of its own begins at once, one of fixed times at the next of them. A slot beyond the next one was served by
    # a clock that was ahead, and would keep the job waiting for as long.
    if start is None and not isinstance(job.rhythm, Every):
        return Standing(job, "waits", "new", start, next=_next(job, now), set_slot=latest)
    if start is not None and start.slot > job.rhythm.following(now):
        return Standing(job, "waits", "the clock was set back", start, next=_next(job, now), set_slot=latest)
    slot, tries, why = _due(job, start, latest, now)
    if holder:
        return Standing(job, "runs", str(holder), start, holder, slot)
    if on_its_way == job.name:
        assert start is not None
        return Standing(job, "on its way", f"handed in {start.started} on {start.starter.get('host')}", start, slot=slot)
    if slot is None:
        return Standing(job, "waits", why, start, next=_next(job, max(now, start.slot if start else 0)))
    if on_its_way:
        return Standing(job, "waits", f"{on_its_way} of the same portal is on its way", start, slot=slot)
    if job.window and not job.window.is_open(now):
        return Standing(job, "waits", "its window is closed", start, slot=slot, next=job.window.opens(now))
    return Standing(job, "due", why, start, slot=slot, tries=tries)


def _due(job: Job, start: Start | None, latest: float, now: float) -> tuple[float | None, int, str]:
    """The slot to be served now, which crawl of it that would be, and why."""
    if start is None:
        return latest, 1, "new"
    if latest > start.slot:
        return latest, 1, ""
    if start.run and not start.has_begun and start.until <= now:
        return start.slot, start.tries, start.error or "its start came to nothing"
    if start.is_unfinished:
        if start.tries >= DEATHS:
            return None, 1, f"its crawl died {start.tries} times"
        return start.slot, start.tries + 1, "its crawl died"
    return None, 1, ""


def _latest(job: Job, now: float) -> float:
    """The last slot whose delay is over."""
    slot = job.rhythm.latest(now)
    while slot + delay(job.name, slot, job.jitter) > now:
        slot = job.rhythm.latest(slot - 1)
    return slot


def _next(job: Job, after: float) -> float:
    slot = job.rhythm.following(after)
    moment = slot + delay(job.name, slot, job.jitter)
    return job.window.opens(moment) if job.window else moment
