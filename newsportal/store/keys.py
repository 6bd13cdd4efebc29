"""What makes two things the same, and text that both databases can hold."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from newsportal.extract.page.text import squeeze
from newsportal.extract.page.urls import url_key
from newsportal.regexes import regex

# Up to the first day or month of an address, else up to a long number's thousands.
_NEIGHBOURHOOD = regex(r".*?(?:(?:19|20)\d\d[-/_.]?[01]\d(?:[-/_.]?[0-3]\d)?|\d{4,}(?=\d{3}(?!\d)))", re.DOTALL)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def key(text: str | bytes) -> bytes:
    """16 bytes that stand for ``text``."""
    return blake2b(text if isinstance(text, bytes) else text.encode("utf-8", "replace"), digest_size=16).digest()


@lru_cache(maxsize=4096)
def page_key(url: str) -> bytes:
    """The same for all spellings of a page's address, http and https alike. Remembers the last ones: each is asked for at several places."""
    return with_place(address_key(url), url)


def address_key(url: str) -> bytes:
    """The same for all spellings of a page's address, and without any order."""
    return key(_address(url))


def with_place(of_address: bytes, url: str) -> bytes:
    """The key of a page from that of its address.

    It begins with four bytes for the place where the page stands: the day or month in its address, else its number's thousands, else its folder.
    What a portal publishes together stands together in the index, so that a new page of a million does not read and write a leaf of its own.
    """
    address = _address(url)
    found = _NEIGHBOURHOOD.match(address)
    place = found[0] if found else address.rpartition("/")[0]
    return key(place)[:4] + of_address[:12]


def _address(url: str) -> str:
    return url_key(url).partition("://")[2] or url


@lru_cache(maxsize=64)
def content_key(text: str | None) -> bytes:
    """The same for texts with the same letters. Remembers the last ones: an article's is asked for at several places."""
    return key(squeeze(text))


def row_key(url: str | None, title: str | None) -> bytes:
    """What tells the rows of a list apart: their address, else their title."""
    return page_key(url) if url else key(squeeze(title))


def utc(moment: datetime | None = None) -> str:
    """A time as the store keeps it; without one, now."""
    return (moment or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds").removesuffix("+00:00") + "Z"


def storable(text: str | None) -> str | None:
    """Text that SQLite and PostgreSQL take: no NUL, no lone surrogate."""
    return text.replace("\0", "").encode("utf-8", "replace").decode() if text is not None else None


def as_json(value: Any) -> str:
    """Compact JSON that both databases take."""
    return _encode(value).encode("utf-8", "replace").decode()


def insert(dialect: str, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
    """The dialect's INSERT, which knows ON CONFLICT."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def upsert(dialect: str, table: sa.Table, unique: Sequence[str], changed: Sequence[str]) -> sqlite.Insert | postgresql.Insert:
    """INSERT that, where a row with the same ``unique`` columns is there, sets the ``changed`` ones in it; none: leaves it as it is."""
    adding = insert(dialect, table)
    if not changed:
        return adding.on_conflict_do_nothing(index_elements=unique)
    return adding.on_conflict_do_update(index_elements=unique, set_={name: adding.excluded[name] for name in changed})
