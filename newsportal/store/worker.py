"""The store's own thread: nothing waits for a database on the reactor's."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, OperationalError

from newsportal.store.database import StoreError, autocommit, cause, open_store, shown, transaction

logger = logging.getLogger(__name__)

T = TypeVar("T")
_FATAL = ("disk is full", "readonly", "no space", "malformed", "not a database", "unable to open", "permission denied", "does not exist")


class Worker:
    """Runs one piece of database work after the other, each in a transaction of its own; waits for a database that is locked or away."""

    def __init__(self, url: str, patience: float) -> None:
        self._url = url
        self._patience = patience
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._engine: sa.Engine | None = None
        self._connection: sa.Connection | None = None
        self._stopped = False

    async def open(self) -> None:
        """Open the store. Raises StoreError."""
        self._engine = await self._run(open_store, self._url)

    async def write(self, work: Callable[[sa.Connection], T]) -> T:
        """The result of ``work`` in a transaction; it may be run again, if the connection was lost. Raises StoreError."""
        return await self._run(self._patiently, self._written, work)

    async def read(self, work: Callable[[sa.Connection], T]) -> T:
        """The result of ``work``, which only reads. Raises StoreError."""
        return await self._run(self._patiently, self._read, work)

    async def close(self) -> None:
        """After all that was asked for is done."""

        def end() -> None:
            if self._connection:
                self._connection.close()
            if self._engine:
                self._engine.dispose()

        self._stopped = True
        await self._run(end)
        self._thread.shutdown(wait=False)

    async def _run(self, work: Callable[..., T], *arguments: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments)

    def _written(self, work: Callable[[sa.Connection], T]) -> T:
        def whole(connection: sa.Connection) -> T:
            with transaction(connection):
                return work(connection)

        return self._read(whole)

    def _read(self, work: Callable[[sa.Connection], T]) -> T:
        """On the one connection, which keeps what it has read: SQLite lets go of that whenever another one has written."""
        assert self._engine
        if self._connection is None or self._connection.closed or self._connection.invalidated:
            self._connection = autocommit(self._engine)
        try:
            return work(self._connection)
        except DBAPIError:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None
            raise

    def _patiently(self, attempt: Callable[[Callable[[sa.Connection], T]], T], work: Callable[[sa.Connection], T]) -> T:
        began, pause = time.monotonic(), 0.2
        while True:
            try:
                return attempt(work)
            except DBAPIError as error:
                if not _passes(error):
                    raise StoreError(f"{shown(self._url)}: {cause(error)}") from error
                if time.monotonic() - began > self._patience or self._stopped:
                    raise StoreError(f"{shown(self._url)}: {cause(error)} (waited {self._patience:.0f} s)") from error
                logger.warning("The store does not answer (%s); waiting", cause(error))
                time.sleep(pause)
                pause = min(2 * pause, 5)


def _passes(error: DBAPIError) -> bool:
    """Whether waiting may help: the database is locked, or the connection to it was lost."""
    text = str(error.orig).lower()
    if any(word in text for word in _FATAL):
        return False
    return error.connection_invalidated or isinstance(error, OperationalError)
