"""Health of the portals in a store."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa

from newsportal.store.health import accepted_at, ended_runs, portal_ids
from newsportal.watch.health import Verdict, judge
from newsportal.watch.runs import run_of


def verdicts_of(connection: sa.Connection, portal: str | None = None, *, now: datetime | None = None) -> list[Verdict]:
    """How each portal is, or the one of that name; none where the store does not know it."""
    now = now or datetime.now(UTC)
    found = []
    for name, portal_id in portal_ids(connection).items():
        if portal in (None, name):
            runs = [
                run_of(started, seen, state=state, reason=reason) for started, state, reason, seen in ended_runs(connection, portal_id, now)
            ]
            found.append(judge(name, runs, now, accepted=accepted_at(connection, portal_id)))
    return found
