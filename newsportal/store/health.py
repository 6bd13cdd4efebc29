"""What the store knows for ``watch.health``: a portal's runs, and what was told of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from newsportal.store.keys import insert, upsert, utc
from newsportal.store.schema import crawls, health, portals

PAST = timedelta(weeks=8)
"""How far back runs are looked at: holidays and habits of a season, no more."""
_ACCEPTED = "operator"
MOST = 10_000
"""Runs: one every ten minutes for more than eight weeks."""


def portal_ids(connection: sa.Connection) -> dict[str, int]:
    """The portals of the store, by name."""
    return {row.name: row.id for row in connection.execute(sa.select(portals.c.name, portals.c.id).order_by(portals.c.name))}


def ended_runs(connection: sa.Connection, portal_id: int, now: datetime) -> Iterator[tuple[str, str, str | None, dict[str, Any] | None]]:
    """Runs of the last weeks, the oldest first: when they began, ``ended`` or ``died``, the finish reason, what the record has under ``seen``."""
    query = (
        sa.select(crawls.c.started, crawls.c.state, crawls.c.finish_reason, crawls.c.record["seen"])
        .where(crawls.c.portal_id == portal_id, crawls.c.state.in_(("ended", "died")), crawls.c.started >= utc(now.astimezone(UTC) - PAST))
        .order_by(crawls.c.id.desc())
        .limit(MOST)
    )
    for row in reversed(connection.execute(query).all()):
        yield row[0], row[1], row[2], row[3]


def accept(connection: sa.Connection, portal_id: int) -> None:
    """From now on the portal is meant to be as it is now."""
    changing = upsert(connection.dialect.name, health, ["portal_id", "hook"], ["told"])
    connection.execute(changing, {"portal_id": portal_id, "hook": _ACCEPTED, "state": "fine", "told": utc()})


def accepted_at(connection: sa.Connection, portal_id: int) -> datetime | None:
    """When that was said last."""
    query = sa.select(health.c.told).where(health.c.portal_id == portal_id, health.c.hook == _ACCEPTED)
    told: str | None = connection.execute(query).scalar_one_or_none()
    return datetime.fromisoformat(told) if told else None


def claim(connection: sa.Connection, portal_id: int, hook: str, state: str) -> str | None:
    """The state that ``hook`` was told last, where it is not ``state``, which counts as told from now on; None where there is nothing to tell."""
    # Nobody has to be told of a portal that is fine from the start.
    first = insert(connection.dialect.name, health).values(portal_id=portal_id, hook=hook, state="fine").on_conflict_do_nothing()
    connection.execute(first)
    mine = (health.c.portal_id == portal_id) & (health.c.hook == hook)
    before: str = connection.execute(sa.select(health.c.state).where(mine).with_for_update()).scalar_one()
    if before == state:
        return None
    connection.execute(health.update().where(mine).values(state=state, told=utc()))
    return before


def unclaim(connection: sa.Connection, portal_id: int, hook: str, state: str, before: str) -> None:
    """It could not be told: the next one tries."""
    mine = (health.c.portal_id == portal_id) & (health.c.hook == hook) & (health.c.state == state)
    connection.execute(health.update().where(mine).values(state=before))
