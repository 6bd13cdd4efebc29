"""Making the tables, and bringing those of an earlier version of newsportal up to date."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

from newsportal.store.schema import VERSION, metadata, schema_version

Step = Callable[[sa.Connection], None]


class SchemaError(Exception):
    """The database was made by a newer newsportal."""


def prepare(connection: sa.Connection) -> None:
    """Make or update the tables, inside the transaction of ``connection``. Raises SchemaError."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(0x6E657773)))  # two first crawls at once: one makes the tables
    if not sa.inspect(connection).has_table(schema_version.name):
        metadata.create_all(connection)
        connection.execute(schema_version.insert().values(version=VERSION))
        return
    found = connection.execute(sa.select(schema_version.c.version)).scalar_one()
    if found > VERSION:
        raise SchemaError(f"it was written by a newer newsportal (schema {found}, this one knows {VERSION}); update newsportal")
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


STEPS: dict[int, Step] = {2: _jobs, 3: _health}
"""By the version that it leads to: what turns the tables of the version before into those of this one, written out as they were then."""
