"""Making the tables, and bringing those of an earlier version of newsportal up to date."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from newsportal.store.keys import with_place
from newsportal.store.schema import VERSION, metadata, schema_version

logger = logging.getLogger(__name__)

_CHUNK = 5_000
"""Rows that a step changes at once."""

Step = Callable[[sa.Connection], None]


class SchemaError(Exception):
    """The database was made by a newer newsportal, or by another program."""


def prepare(connection: sa.Connection) -> None:
    """Make or update the tables, inside the transaction of ``connection``. Raises SchemaError."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(0x6E657773)))  # two first crawls at once: one makes the tables
    there = set(sa.inspect(connection).get_table_names())
    if not there & metadata.tables.keys():
        metadata.create_all(connection)
        connection.execute(schema_version.insert().values(version=VERSION))
        return
    versions = connection.execute(sa.select(schema_version.c.version)).scalars().all() if {"schema_version", "portals"} <= there else []
    if len(versions) != 1 or not isinstance(found := versions[0], int):
        raise SchemaError("it holds tables of another program; name a database of newsportal's own")
    if found > VERSION:
        raise SchemaError(f"it was written by a newer newsportal (schema {found}, this one knows {VERSION}); update newsportal")
    if found < VERSION:
        logger.info("The store is brought up to date (schema %d to %d); a million pages take a minute", found, VERSION)
    for version in range(found + 1, VERSION + 1):
        STEPS[version](connection)
        connection.execute(schema_version.update().values(version=version))


def _jobs(connection: sa.Connection) -> None:
    floating = "DOUBLE PRECISION" if connection.dialect.name == "postgresql" else "FLOAT"
    connection.exec_driver_sql(
        f"CREATE TABLE jobs (name TEXT NOT NULL, portal TEXT NOT NULL, slot {floating} NOT NULL, run TEXT, started TEXT, starter JSON, "
        f"until {floating} NOT NULL, tries INTEGER NOT NULL, crawl_id BIGINT, error TEXT, PRIMARY KEY (name))"
    )


def _health(connection: sa.Connection) -> None:
    number = "BIGINT" if connection.dialect.name == "postgresql" else "INTEGER"
    connection.exec_driver_sql(
        f"CREATE TABLE health (portal_id {number} NOT NULL REFERENCES portals (id), hook TEXT NOT NULL, state TEXT NOT NULL, told TEXT, "
        "PRIMARY KEY (portal_id, hook))"
    )


def _places(connection: sa.Connection) -> None:
    """The keys of pages begin with their place. Versions, too, are written in another way, in which those that are there can be read."""
    pages = _table("pages", "id", "portal_id", "key", "url")
    articles = _table("articles", "id", "portal_id", "key", "canonical_url", "page")
    of_article = sa.select(articles.c.id, articles.c.key, articles.c.canonical_url, articles.c.page, pages.c.url).outerjoin(
        pages, (pages.c.portal_id == articles.c.portal_id) & (pages.c.key == articles.c.page)
    )
    for rows in _chunks(connection, of_article, articles.c.id):
        new = [
            {"of": row.id, "key": with_place(row.key, row.canonical_url), "page": with_place(row.page, row.url or row.canonical_url)}
            for row in rows
        ]
        connection.execute(articles.update().where(articles.c.id == sa.bindparam("of")), new)
    for table in (pages, _table("sections", "id", "key", "url"), _table("headlines", "id", "key", "url")):
        # A headline without an address is known by its title.
        of_page = sa.select(table.c.id, table.c.key, table.c.url).where(table.c.url.is_not(None))
        for rows in _chunks(connection, of_page, table.c.id):
            new = [{"of": row.id, "key": with_place(row.key, row.url)} for row in rows]
            connection.execute(table.update().where(table.c.id == sa.bindparam("of")), new)


def _looks(connection: sa.Connection) -> None:
    """The walks that came to their end before were taken for whole, and are."""
    connection.exec_driver_sql("ALTER TABLE sections ADD COLUMN latest BIGINT")
    connection.exec_driver_sql("ALTER TABLE sections ADD COLUMN latest_mark TEXT")
    connection.exec_driver_sql("ALTER TABLE sections ADD COLUMN looks INTEGER NOT NULL DEFAULT 0")
    connection.exec_driver_sql("UPDATE sections SET latest = solid, latest_mark = mark")


def _depths(connection: sa.Connection) -> None:
    """How deep each section was walked, by its pages. A trial of one page is followed by a walk of the others now."""
    connection.exec_driver_sql("ALTER TABLE sections ADD COLUMN depth INTEGER")
    pages = sa.table("pages", *map(sa.column, ("id", "portal_id", "kind", "state")), sa.column("found", sa.JSON))
    listings = sa.select(pages.c.id, pages.c.portal_id, pages.c.found).where(pages.c.kind == "listing", pages.c.state == "done")
    deepest: dict[tuple[int, str], tuple[int, bool]] = {}
    for rows in _chunks(connection, listings, pages.c.id):
        for row in rows:
            found = row.found or {}
            of, page = (row.portal_id, found.get("section", "")), (found.get("number", 1), bool(found.get("next")))
            deepest[of] = max(deepest.get(of, page), page)
    sections = _table("sections", "portal_id", "url", "depth")
    for (portal, url), (number, goes_on) in deepest.items():
        if goes_on:
            of_section = (sections.c.portal_id == portal) & (sections.c.url == url)
            connection.execute(sections.update().where(of_section).values(depth=number))


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(each) for each in columns))


def _chunks(connection: sa.Connection, query: sa.Select[Any], number: sa.ColumnClause[Any]) -> Iterator[Sequence[sa.Row[Any]]]:
    """The rows of a query in the order of their ids, a chunk at a time."""
    after = 0
    while rows := connection.execute(query.where(number > after).order_by(number).limit(_CHUNK)).all():
        yield rows
        after = rows[-1].id


STEPS: dict[int, Step] = {2: _jobs, 3: _health, 4: _places, 5: _looks, 6: _depths}
"""By the version that it leads to: what turns the tables of the version before into those of this one, written out as they were then."""
