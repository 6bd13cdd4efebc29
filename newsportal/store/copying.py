"""Moving a store: from SQLite to PostgreSQL, or the other way round."""

from __future__ import annotations

import sqlalchemy as sa

from newsportal.store.database import StoreError, open_store
from newsportal.store.lease import running
from newsportal.store.reading import reading
from newsportal.store.schema import metadata, portals, schema_version

_ROWS = 1000


def copy_store(source: sa.Engine, url: str) -> dict[str, int]:
    """Copy all that ``source`` holds into the empty store at ``url``, in one transaction; rows by table.

    Raises StoreError where that store is not empty, or a crawl runs whose work would be left behind.
    """
    if not url:
        raise StoreError("name the database to copy to")
    with reading(source) as rows:
        for portal, crawl in running(rows).items():
            raise StoreError(f"{portal} is being crawled, {crawl}; wait for its end")
        target = open_store(url)
        try:
            with target.begin() as connection:
                if connection.execute(sa.select(portals.c.id).limit(1)).first():
                    raise StoreError(f"{target.url.render_as_string()} holds something already; name an empty database")
                return {table.name: _copy(rows, connection, table) for table in metadata.sorted_tables if table is not schema_version}
        finally:
            target.dispose()


def _copy(rows: sa.Connection, connection: sa.Connection, table: sa.Table) -> int:
    count = 0
    order = list(table.primary_key.columns)
    for batch in rows.execute(sa.select(table).order_by(*order)).mappings().partitions(_ROWS):
        connection.execute(table.insert(), [dict(row) for row in batch])
        count += len(batch)
    if connection.dialect.name == "postgresql" and "id" in table.c and count:
        # Numbers that were given do not move the sequence that gives the next ones.
        last = sa.select(sa.func.max(table.c.id)).scalar_subquery()
        connection.execute(sa.select(sa.func.setval(sa.func.pg_get_serial_sequence(table.name, "id"), last)))
    return count
