"""What was started of each job of the schedule, told to all machines that share the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from newsportal.store.keys import upsert, utc
from newsportal.store.schema import crawls, jobs

_CRAWL = (crawls.c.state, crawls.c.finish_reason, crawls.c.started.label("begun"), crawls.c.ended)
_STARTS = sa.select(jobs, *_CRAWL, crawls.c.record["done"].as_boolean().label("done")).outerjoin(crawls, crawls.c.id == jobs.c.crawl_id)


@dataclass(frozen=True, slots=True)
class Start:
    """The last start of a job, and the crawl that came of it."""

    name: str
    portal: str
    slot: float
    run: str | None
    started: str | None
    starter: dict[str, Any]
    until: float
    tries: int
    error: str | None
    crawl_id: int | None
    state: str | None
    finish_reason: str | None
    begun: str | None
    ended: str | None
    done: bool | None
    """Whether the crawl did its job."""

    @property
    def has_begun(self) -> bool:
        """Whether its crawl has begun."""
        return self.crawl_id is not None

    @property
    def is_unfinished(self) -> bool:
        """Whether its crawl has neither ended nor handed out its files: it runs, or it died."""
        return self.state in ("running", "publishing")

    def is_on_its_way(self, now: float) -> bool:
        """Whether it was started and its crawl may still begin."""
        return self.run is not None and not self.has_begun and self.until > now


def exclusively(connection: sa.Connection) -> None:
    """One at a time decides what is started, until the end of the transaction."""
    if connection.dialect.name == "postgresql":  # in SQLite every transaction is alone
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(0x6A6F6273)))


def starts(connection: sa.Connection) -> dict[str, Start]:
    """The last start of each job."""
    return {row["name"]: Start(**{**row, "starter": row["starter"] or {}}) for row in connection.execute(_STARTS).mappings()}


def set_slot(connection: sa.Connection, name: str, portal: str, slot: float) -> None:
    """The job is served up to there, without a start."""
    values = {"name": name, "portal": portal, "slot": slot, "until": 0.0, "tries": 0}
    connection.execute(upsert(connection.dialect.name, jobs, ["name"], ("portal", "slot", "tries")), values)


def claim(
    connection: sa.Connection, name: str, portal: str, slot: float, *, run: str, starter: dict[str, Any], until: float, tries: int
) -> None:
    """The job is about to be started."""
    values = {"name": name, "portal": portal, "slot": slot, "run": run, "started": utc(), "starter": starter, "until": until}
    values |= {"tries": tries, "crawl_id": None, "error": None}
    connection.execute(upsert(connection.dialect.name, jobs, ["name"], [key for key in values if key != "name"]), values)


def note_starter(connection: sa.Connection, run: str, starter: dict[str, Any]) -> None:
    """It was started, so."""
    connection.execute(jobs.update().where(jobs.c.run == run).values(starter=starter))


def still_on_its_way(connection: sa.Connection, run: str, until: float) -> None:
    """A sign of life of a start whose crawl has not begun."""
    connection.execute(jobs.update().where(jobs.c.run == run, jobs.c.crawl_id.is_(None)).values(until=until))


def note_failure(connection: sa.Connection, run: str, error: str) -> bool:
    """The start came to nothing; whether that is so: its crawl may have begun since."""
    failed = jobs.update().where(jobs.c.run == run, jobs.c.crawl_id.is_(None)).values(until=0.0, error=error)
    return bool(connection.execute(failed).rowcount)
