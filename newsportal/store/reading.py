"""Reading the store: articles in their newest version, headlines, edits; row by row, however many there are.

A row is a dict in the JSON form of the feeds, its ``type`` first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from newsportal.arguments import within
from newsportal.items import Article, moment, plain
from newsportal.store.database import StoreError, cause
from newsportal.store.schema import articles, edits, headlines, lists, pages, portals, versions
from newsportal.store.version import load_version

Row = dict[str, Any]

_AT_ONCE = 500
"""Rows that are fetched together."""
_ABSENT: Final[Row] = plain(Article())
_HEADLINE = ("portal", "page", "name", "kind", "position", "title", "url", "published", "published_raw", "section", "source")
EDIT_COLUMNS: Final = ["portal", "url", "title", "seen", "kind", "field", "before", "after", "diff", "version"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are read."""

    portals: tuple[str, ...] = ()
    """Their names; none: all."""
    since: datetime | None = None
    """Not before this moment, aware."""
    until: datetime | None = None
    """Not after this moment, aware."""


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection that sees the store as it is now, whatever a crawl writes meanwhile. Raises StoreError."""
    options: dict[str, Any] = {"yield_per": _AT_ONCE}  # a cursor on the server's side, a few rows of it at a time
    if engine.dialect.name == "postgresql":
        options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    try:
        with engine.connect() as connection:
            yield connection.execution_options(**options)
    except DBAPIError as error:
        raise StoreError(f"{engine.url.render_as_string()}: {cause(error)}") from None


def portal_names(connection: sa.Connection) -> list[str]:
    """The portals that the store knows, by name."""
    return list(connection.scalars(sa.select(portals.c.name).order_by(portals.c.name)))


def read_articles(connection: sa.Connection, wanted: Wanted) -> Iterator[Row]:
    """Each article in its newest version, the first that was stored first; its time is ``published``, else when it was first seen."""
    addresses = sa.select(sa.func.aggregate_strings(pages.c.url, "\n")).where(pages.c.article_id == articles.c.id).scalar_subquery()
    query = (
        sa.select(articles, versions.c.item, addresses.label("urls"))
        .join(versions, (versions.c.article_id == articles.c.id) & (versions.c.number == articles.c.version))
        .order_by(articles.c.id)
    )
    for found in _found(connection, query, articles.c.portal_id, sa.func.coalesce(articles.c.published, articles.c.first_seen), wanted):
        item = load_version(found.item)
        yield {"type": "article"} | _ABSENT | item | {
            "versions": found.version,
            "state": found.state,
            "urls": _addresses(item.get("url"), found.urls),
            "first_seen": found.first_seen,
            "last_seen": found.last_seen,
        }  # fmt: skip


def read_headlines(connection: sa.Connection, wanted: Wanted) -> Iterator[Row]:
    """Each headline once a list, as it was seen last; its time is ``published``, else when it was first seen."""
    query = (
        sa.select(headlines, portals.c.name.label("portal"), lists.c.url.label("page"), lists.c.name, lists.c.kind)
        .join(lists, lists.c.id == headlines.c.list_id)
        .join(portals, portals.c.id == lists.c.portal_id)
        .order_by(headlines.c.id)
    )
    for found in _found(connection, query, lists.c.portal_id, sa.func.coalesce(headlines.c.published, headlines.c.first_seen), wanted):
        yield {"type": "headline"} | {name: getattr(found, name) for name in _HEADLINE} | {
            "fetched": found.last_seen,
            "first_seen": found.first_seen,
            "last_seen": found.last_seen,
        }  # fmt: skip


def read_edits(connection: sa.Connection, wanted: Wanted) -> Iterator[Row]:
    """Each edit, the first that was noticed first; its time is when that was."""
    query = (
        sa.select(edits, portals.c.name.label("portal"), articles.c.title)
        .join(portals, portals.c.id == edits.c.portal_id)
        .outerjoin(articles, articles.c.id == edits.c.article_id)
        .order_by(edits.c.id)
    )
    for found in _found(connection, query, edits.c.portal_id, edits.c.seen, wanted):
        yield {"type": "edit"} | {name: getattr(found, name) for name in EDIT_COLUMNS}


READERS: Final[dict[str, Callable[[sa.Connection, Wanted], Iterator[Row]]]] = {
    "articles": read_articles,
    "headlines": read_headlines,
    "edits": read_edits,
}


def _found(
    connection: sa.Connection, query: sa.Select[Any], portal_id: sa.Column[Any], time: sa.ColumnElement[str], wanted: Wanted
) -> Iterator[Any]:
    """The rows of a query that are wanted."""
    if wanted.portals:
        query = query.where(portal_id.in_(sa.select(portals.c.id).where(portals.c.name.in_(wanted.portals))))
    # Times keep the offset of their page, so the database sifts by days with one to spare; the moments are compared here.
    if wanted.since:
        query = query.where(time >= f"{wanted.since.astimezone(UTC) - timedelta(days=1):%Y-%m-%d}")
    if wanted.until:
        query = query.where(time < f"{wanted.until.astimezone(UTC) + timedelta(days=2):%Y-%m-%d}")
    for found in connection.execute(query.add_columns(time.label("time"))):
        if (time_of := moment(found.time)) and within(time_of, wanted.since, wanted.until):
            yield found


def _addresses(first: str | None, joined: str | None) -> list[str]:
    """An article's addresses, that of its newest version first."""
    return list(dict.fromkeys(([first] if first else []) + sorted((joined or "").split("\n") if joined else [])))
