"""What the store holds, in figures: for who looks after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Literal

import sqlalchemy as sa

from newsportal.store.keys import utc
from newsportal.store.lease import clock, holders
from newsportal.store.schema import articles, crawls, edits, headlines, lists, outbox, pages, portals

Figures = dict[str, Any]
STATES: Final = ("done", "pending", "failed", "gone")


def size_of(connection: sa.Connection) -> Figures:
    """Bytes of the database; of SQLite also those that wait in its log (WAL)."""
    if connection.dialect.name == "postgresql":
        return {"database": connection.execute(sa.select(sa.func.pg_database_size(sa.func.current_database()))).scalar_one()}
    path = Path(connection.exec_driver_sql("PRAGMA database_list").first()[2])  # type: ignore[index]
    log = path.with_name(f"{path.name}-wal")
    return {"database": path.stat().st_size, "log": log.stat().st_size if log.exists() else 0}


def holdings(connection: sa.Connection) -> list[Figures]:
    """The figures of each portal, by name."""
    running = {holder.portal: {"who": holder.who, "since": holder.since} for holder in holders(connection)}
    in_lists = lists.join(headlines, headlines.c.list_id == lists.c.id)
    counted: dict[str, dict[int, Any]] = {
        # An article's versions are numbered from 1.
        "articles": _by_portal(connection, sa.select(articles.c.portal_id, sa.func.count()).group_by(articles.c.portal_id)),
        "versions": _by_portal(connection, sa.select(articles.c.portal_id, sa.func.sum(articles.c.version)).group_by(articles.c.portal_id)),
        "edits": _by_portal(connection, sa.select(edits.c.portal_id, sa.func.count()).group_by(edits.c.portal_id)),
        "headlines": _by_portal(
            connection, sa.select(lists.c.portal_id, sa.func.count()).select_from(in_lists).group_by(lists.c.portal_id)
        ),
        "not handed out": _by_portal(connection, sa.select(outbox.c.portal_id, sa.func.count()).group_by(outbox.c.portal_id)),
    }
    due = sa.select(pages.c.portal_id, sa.func.count()).where(pages.c.due <= clock(connection)).group_by(pages.c.portal_id)
    due_now = _by_portal(connection, due)
    states = {(row[0], row[1]): row[2] for row in connection.execute(
        sa.select(pages.c.portal_id, pages.c.state, sa.func.count()).group_by(pages.c.portal_id, pages.c.state)
    )}  # fmt: skip
    found = []
    for portal in connection.execute(sa.select(portals.c.id, portals.c.name).order_by(portals.c.name)).all():
        figures: Figures = {"portal": portal.name} | {name: int(counts.get(portal.id, 0)) for name, counts in counted.items()}
        figures["pages"] = {state: states.get((portal.id, state), 0) for state in STATES} | {"due": due_now.get(portal.id, 0)}
        figures["running"] = running.get(portal.name)
        figures["last_crawl"] = _last_crawl(connection, portal.id, running=portal.name in running)
        figures["failures"] = _failures(connection, portal.id)
        found.append(figures)
    return found


def waiting(connection: sa.Connection, state: Literal["pending", "failed"], portal: str | None = None) -> Iterator[Figures]:
    """The pages that are to be fetched, those that are due first; or those that failed."""
    columns = (pages.c.url, pages.c.kind, pages.c.reason, pages.c.tries, pages.c.due, pages.c.first_seen, pages.c.fetched)
    query = (
        sa.select(portals.c.name.label("portal"), *columns).join(portals, portals.c.id == pages.c.portal_id).where(pages.c.state == state)
    )
    if portal:
        query = query.where(portals.c.name == portal)
    order = (portals.c.name, pages.c.due, pages.c.url) if state == "pending" else (portals.c.name, pages.c.reason, pages.c.url)
    for row in connection.execute(query.order_by(*order)):
        yield row._asdict() | {"due": utc(datetime.fromtimestamp(row.due, UTC)) if row.due is not None else None}


def _by_portal(connection: sa.Connection, query: sa.Select[Any]) -> dict[int, Any]:
    return {row[0]: row[1] for row in connection.execute(query)}


def _last_crawl(connection: sa.Connection, portal_id: int, *, running: bool) -> Figures | None:
    """When it was and how it ended; a crawl that never said so has died, or runs."""
    columns = (crawls.c.started, crawls.c.ended, crawls.c.state, crawls.c.finish_reason)
    row = connection.execute(sa.select(*columns).where(crawls.c.portal_id == portal_id).order_by(crawls.c.id.desc()).limit(1)).first()
    if not row:
        return None
    state = row.state if row.state in ("ended", "died") else "running" if running else "died"
    return {"started": row.started, "ended": row.ended, "state": state, "finish_reason": row.finish_reason}


def _failures(connection: sa.Connection, portal_id: int) -> list[Figures]:
    """Why pages failed, the most frequent reason first, with a page for each."""
    count = sa.func.count().label("pages")
    query = sa.select(pages.c.reason, count, sa.func.min(pages.c.url).label("example"))
    query = query.where(pages.c.portal_id == portal_id, pages.c.state == "failed").group_by(pages.c.reason)
    return [row._asdict() for row in connection.execute(query.order_by(count.desc(), pages.c.reason))]
