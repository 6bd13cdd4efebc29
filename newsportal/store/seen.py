"""What one crawl has met, in little memory however much it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from newsportal.extract.page.urls import url_key
from newsportal.items import HeadlineList
from newsportal.store.database import StoreError
from newsportal.store.keys import key

CACHE = 2048
"""KiB of a scratch database that stay in memory; what is more goes to a file without a name."""


class Scratch:
    """A database that ends with the process: SQLite's own kind, in memory as long as it is small."""

    def __init__(self, *tables: str) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.execute(f"PRAGMA cache_size=-{CACHE}")
        self._connection.execute("PRAGMA journal_mode=OFF")
        self._connection.execute("BEGIN")  # and no end: nothing of it is to be kept
        for table in tables:
            self._connection.execute(table)

    def execute(self, statement: str, values: Sequence[Any]) -> sqlite3.Cursor:
        """One statement. Raises StoreError."""
        try:
            return self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise StoreError(f"the crawl's scratch files: {error} (SQLITE_TMPDIR names their folder)") from error


class Seen:
    """A set of keys: 2 MB, be they a million (Python's own kind of set takes 93 MB for them)."""

    def __init__(self) -> None:
        self._rows = Scratch("CREATE TABLE seen (key BLOB PRIMARY KEY) WITHOUT ROWID")

    def __contains__(self, key: bytes) -> bool:
        return self._rows.execute("SELECT 1 FROM seen WHERE key = ?", (key,)).fetchone() is not None

    def add(self, key: bytes) -> bool:
        """Whether the key is new; it is no more."""
        return self._rows.execute("INSERT OR IGNORE INTO seen VALUES (?)", (key,)).rowcount == 1

    def remove(self, key: bytes) -> None:
        """As if it had never been added."""
        self._rows.execute("DELETE FROM seen WHERE key = ?", (key,))


class SeenRows:
    """The rows that a crawl has met, each in its place: a section, or the lists of one name."""

    def __init__(self) -> None:
        self._seen = Seen()

    def unseen(self, found: HeadlineList, place: str) -> HeadlineList:
        """The list with only the rows that are new in that place (by address, else title); there they are no more."""
        rows = [row for row in found.headlines if self._seen.add(_in(place, url_key(row.url) if row.url else row.title or ""))]
        return replace(found, headlines=rows)

    def leads_to(self, url: str, place: str) -> bool:
        """Whether a row of that place does."""
        return _in(place, url_key(url)) in self._seen


def _in(place: str, row: str) -> bytes:
    return key(f"{place}\n{row}")
