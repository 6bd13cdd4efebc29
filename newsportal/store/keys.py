"""What makes two things the same, and text that both databases can hold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from newsportal.extract.text import squeeze
from newsportal.extract.urls import url_key


def key(text: str | bytes) -> bytes:
    """16 bytes that stand for ``text``."""
    return blake2b(text if isinstance(text, bytes) else text.encode("utf-8", "replace"), digest_size=16).digest()


def page_key(url: str) -> bytes:
    """The same for all spellings of a page's address, http and https alike."""
    return key(url_key(url).partition("://")[2] or url)


@lru_cache(maxsize=64)
def content_key(text: str | None) -> bytes:
    """The same for texts with the same letters. Remembers the last ones: an article's is asked for at several places."""
    return key(squeeze(text))


def row_key(url: str | None, title: str | None) -> bytes:
    """What tells the rows of a list apart: their address, else their title."""
    return page_key(url) if url else key(squeeze(title))


def utc(moment: datetime | None = None) -> str:
    """A time as the store keeps it; without one, now."""
    return f"{(moment or datetime.now(UTC)).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def storable(text: str | None) -> str | None:
    """Text that SQLite and PostgreSQL take: no NUL, no lone surrogate."""
    return text.replace("\0", "").encode("utf-8", "replace").decode() if text is not None else None


def as_json(value: Any) -> str:
    """Compact JSON that both databases take."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace").decode()


def insert(dialect: str, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
    """The dialect's INSERT, which knows ON CONFLICT."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def upsert(dialect: str, table: sa.Table, unique: Sequence[str], changed: Sequence[str]) -> sqlite.Insert | postgresql.Insert:
    """INSERT that, where a row with the same ``unique`` columns is there, sets the ``changed`` ones in it; none: leaves it as it is."""
    adding = insert(dialect, table)
    if not changed:
        return adding.on_conflict_do_nothing(index_elements=unique)
    return adding.on_conflict_do_update(index_elements=unique, set_={name: adding.excluded[name] for name in changed})
