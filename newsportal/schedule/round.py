"""One call of the schedule: look after what was started, start what is due. Any number of machines may do it at the same time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

import sqlalchemy as sa

from newsportal.schedule.file import Job, Schedule
from newsportal.schedule.plan import Standing, standings
from newsportal.schedule.starters import Starter, StartError
from newsportal.store import jobs
from newsportal.store.lease import RENEWALS, clock, running, silent


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the call did to a job."""

    job: str
    run: str
    error: str | None = None
    """Why no crawl came of it."""


@dataclass(frozen=True, slots=True)
class Machine:
    """Who calls."""

    host: str
    term: float
    """Seconds that a start of ours is believed to be on its way without a further call."""


def look(connection: sa.Connection, schedule: Schedule, host: str) -> list[Standing]:
    """How the jobs stand."""
    return standings(schedule.jobs, jobs.starts(connection), running(connection, host=host), clock(connection))


def play(engine: sa.Engine, schedule: Schedule, starter: Starter, machine: Machine) -> Iterator[Outcome]:
    """Start what is due, one after the other, each as soon as it is claimed."""
    yield from _look_after(engine, starter, machine)
    tried: set[str] = set()
    doubted: set[str] = set()
    yield from _start_due(engine, schedule, starter, machine, tried, doubted)
    if doubted - tried:
        time.sleep(1.2 * machine.term / RENEWALS)  # a crawl that lives gives a sign of it
        yield from _start_due(engine, schedule, starter, machine, tried, None)


def _start_due(
    engine: sa.Engine, schedule: Schedule, starter: Starter, machine: Machine, tried: set[str], doubted: set[str] | None
) -> Iterator[Outcome]:
    while claimed := _claim(engine, schedule, machine, tried, doubted):
        job, run = claimed
        tried.add(job.name)
        error = None
        try:
            by = starter.start(job, run)
        except StartError as failure:
            error = str(failure)
        with engine.begin() as connection:
            if error is None:
                jobs.note_starter(connection, run, by)
            else:
                jobs.note_failure(connection, run, error)
        yield Outcome(job.name, run, error)


def _look_after(engine: sa.Engine, starter: Starter, machine: Machine) -> Iterator[Outcome]:
    """Starts of this machine that are on their way: those that live are believed for longer, the others have failed."""
    with engine.begin() as connection:
        now = clock(connection)
        ours = [
            start for start in jobs.starts(connection).values() if start.is_on_its_way(now) and start.starter.get("host") == machine.host
        ]
    for start in ours:
        assert start.run
        fate = starter.fate(start)
        if fate is None and start.until <= now + machine.term:
            continue
        alive, why = fate or (True, "")  # nobody can tell, and it would be believed for too long: the clock was ahead
        with engine.begin() as connection:
            if alive:
                jobs.still_on_its_way(connection, start.run, clock(connection) + machine.term)
            elif jobs.note_failure(connection, start.run, why):
                yield Outcome(start.name, start.run, why)


def _claim(engine: sa.Engine, schedule: Schedule, machine: Machine, tried: set[str], doubted: set[str] | None) -> tuple[Job, str] | None:
    """The job that has been due for longest and can be started here, from now on ours, and the start's id.

    Jobs whose portal may be crawled still, though its lease has run out, are left alone and noted in ``doubted``, if there is one.
    """
    with engine.begin() as connection:
        jobs.exclusively(connection)
        now = clock(connection)
        last, held = jobs.starts(connection), running(connection, host=machine.host)
        found = standings(schedule.jobs, last, held, now)
        for each in found:
            if each.set_slot is not None:
                jobs.set_slot(connection, each.job.name, each.job.portal, each.set_slot)
        busy = [
            start
            for start in last.values()
            if start.starter.get("host") == machine.host and (start.is_on_its_way(now) or (start.is_unfinished and start.portal in held))
        ]
        due = [each for each in found if each.state == "due" and each.job.name not in tried]
        if doubted is not None:
            unsure = silent(connection, host=machine.host)
            doubted |= {each.job.name for each in due if each.job.portal in unsure}
            due = [each for each in due if each.job.portal not in unsure]
        if len(busy) >= schedule.at_once or not due:
            return None
        first = min(due, key=lambda each: each.slot or 0)
        assert first.slot is not None
        job = first.job
        run = f"{job.name}-{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid4().hex[:4]}"
        jobs.claim(
            connection, job.name, job.portal, first.slot,
            run=run, starter={"host": machine.host}, until=now + machine.term, tries=first.tries,
        )  # fmt: skip
        return job, run
