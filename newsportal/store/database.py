"""Opening the store: SQLite (WAL) or PostgreSQL by SQLAlchemy's URL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from newsportal.store.migrations import SchemaError, prepare
from newsportal.store.schema import VERSION, schema_version

BUSY_SECONDS = 60
"""How long a statement waits for another process's transaction on the same SQLite file."""
CACHE = 16_384
"""KiB of a SQLite store that a connection keeps in memory: a text's key falls anywhere in the index."""
CHECKPOINT = 4000
"""Pages of 4 KiB of a SQLite store's log before they go to its file: what many transactions change goes there once."""


_HINTS = {
    "malformed": "the file is damaged, restore a backup (docs/operations.md)",
    "not a database": "name another file (NEWSPORTAL_DB), or restore a backup",
    "unable to open": "its folder has to be there and be writable, also to read: SQLite keeps its log beside it",
}
"""What to do about what SQLite complains of."""


class StoreError(Exception):
    """The store cannot be used; the message says which, why, and what to do."""


def open_store(url: str) -> sa.Engine:
    """The store at ``url``, its tables made or updated; a private one that ends with the process where ``url`` is empty. Raises StoreError."""
    engine = _engine(url)
    try:
        with engine.begin() as connection:
            prepare(connection)
    except SchemaError as error:
        raise StoreError(f"{shown(url)}: {error}") from None
    except DBAPIError as error:
        raise StoreError(f"{shown(url)}: {cause(error)}") from None
    return engine


def open_to_read(url: str) -> sa.Engine:
    """The store at ``url`` to look at: what is not there is not made, and no crawl waits for who reads. Raises StoreError."""
    if not url:
        raise StoreError("NEWSPORTAL_DB is empty: there is no store")
    engine = _engine(url, reading=True)
    path = engine.url.database if engine.dialect.name == "sqlite" else None
    if engine.dialect.name == "sqlite" and not (path and (path.startswith("file:") or Path(path).exists())):
        raise StoreError(f"{shown(url)}: there is no store yet; a crawl makes it")
    try:
        with engine.connect() as connection:
            there = sa.inspect(connection).has_table(schema_version.name)
            version = connection.scalar(sa.select(schema_version.c.version)) if there else VERSION
    except DBAPIError as error:
        raise StoreError(f"{shown(url)}: {cause(error)}") from None
    if not there:
        raise StoreError(f"{shown(url)}: there is no store yet; a crawl makes it")
    if version != VERSION:
        open_store(url).dispose()  # brings it up to date, or says that it is newer
    return engine


def autocommit(engine: sa.Engine) -> sa.Connection:
    """A connection that reads without a transaction: SQLite would take the write lock for one. What it writes, it writes in a ``transaction``."""
    return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


@contextmanager
def transaction(connection: sa.Connection) -> Iterator[None]:
    """All that an ``autocommit`` connection writes meanwhile, or nothing of it."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.dialect.name == "sqlite" else "BEGIN")
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        with suppress(SQLAlchemyError):  # the database may have done so itself, or be away
            connection.exec_driver_sql("ROLLBACK")
        raise


def is_there(url: str) -> bool:
    """Whether there may be a store at ``url``: of an SQLite file, whether it is there."""
    try:
        parsed = make_url(url) if url else None
    except ArgumentError:
        return True  # to be told by whoever opens it
    if parsed is None or parsed.get_backend_name() != "sqlite":
        return parsed is not None
    return bool(parsed.database) and Path(parsed.database or "").exists()


def shown(url: str) -> str:
    """The address of a store as it may be shown: without its password."""
    try:
        return make_url(url).render_as_string() if url else "the private store"
    except ArgumentError:
        return "NEWSPORTAL_DB"


def cause(error: DBAPIError) -> str:
    """What a driver complains of, in one line."""
    text = " ".join(str(error.orig).split())
    hints = (hint for words, hint in _HINTS.items() if words in text)
    text = "; ".join([text, *hints])
    return text.removeprefix("connection failed: ") or type(error.orig).__name__


def _engine(url: str, *, reading: bool = False) -> sa.Engine:
    if not url:
        # SQLite's own kind of scratch database: on disk where memory does not do, gone at the end.
        engine = sa.create_engine("sqlite://", creator=lambda: sqlite3.connect("", check_same_thread=False), poolclass=sa.StaticPool)
        _speak_sqlite(engine)
        return engine
    try:
        parsed = make_url(url)
        if parsed.drivername.partition("+")[0] in ("postgresql", "postgres"):  # whatever driver it names: there is one
            parsed = parsed.set(drivername="postgresql+psycopg")
        options: dict[str, Any] = {"connect_args": {"timeout": BUSY_SECONDS}} if parsed.get_backend_name() == "sqlite" else {}
        engine = sa.create_engine(parsed, **options)
    except ArgumentError:
        told = f"…@{url.rpartition('@')[2]}" if "@" in url else url
        raise StoreError(
            f"{told!r} is no address of a database; say sqlite:///newsportal.db or postgresql://user:password@host/name"
        ) from None
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        hint = "; install newsportal[postgresql]" if url.startswith("postgres") else "; newsportal keeps its store in SQLite or PostgreSQL"
        raise StoreError(f"{shown(url)}: {error}{hint}") from None
    if engine.dialect.name not in ("sqlite", "postgresql"):
        raise StoreError(f"{shown(url)}: newsportal keeps its store in SQLite or PostgreSQL")
    if engine.dialect.name == "sqlite":
        if parsed.database in (None, "", ":memory:"):
            raise StoreError(f"{shown(url)} names no file, and what is stored would be gone at the end; say sqlite:///newsportal.db")
        _speak_sqlite(engine, reading=reading)
    return engine


def _speak_sqlite(engine: sa.Engine, *, reading: bool = False) -> None:
    """WAL, so that readers and a writer do not wait for each other; transactions that write take the lock at their begin, not half-way."""

    @sa.event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late
        if reading:
            connection.execute("PRAGMA query_only=ON")
            return
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute(f"PRAGMA cache_size=-{CACHE}")
        connection.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT}")

    @sa.event.listens_for(engine, "begin")
    def begun(connection: sa.Connection) -> None:
        if reading:
            connection.exec_driver_sql("BEGIN")
        elif connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":  # who only reads needs no lock
            connection.exec_driver_sql("BEGIN IMMEDIATE")
