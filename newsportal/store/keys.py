"""What makes two things the same, and text that both databases can hold."""

from __future__ import annotations

import json
from datetime import UTC, datetime
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


def content_key(text: str | None) -> bytes:
    """The same for texts with the same letters."""
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


def insert(connection: sa.Connection, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
    """The dialect's INSERT, which knows ON CONFLICT."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
