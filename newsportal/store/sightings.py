"""Headlines where they were seen: in which list, at which place, first and last when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from newsportal.items import Headline, HeadlineList, isoformat, moment
from newsportal.store.keys import address_key, key, row_key, storable, upsert, utc
from newsportal.store.schema import headlines, lists

_CHUNK = 400
_LIST = sa.select(lists.c.id).where(lists.c.portal_id == sa.bindparam("portal"), lists.c.key == sa.bindparam("key"))
_OF_KEYS = sa.select(
    *(headlines.c[name] for name in ("key", "first_crawl", "position", "title", "url", "published", "published_raw"))
).where(headlines.c.list_id == sa.bindparam("list"), headlines.c.key.in_(sa.bindparam("keys", expanding=True)))


@lru_cache
def _adding(dialect: str) -> sa.Insert:
    changed = ("position", "title", "url", "published", "published_raw", "section", "source", "last_seen")
    return upsert(dialect, headlines, ["list_id", "key"], changed)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A headline as it was seen last in a list."""

    headline: Headline
    first_crawl: int


def list_key(found: HeadlineList, section: str | None) -> bytes:
    """What makes a list the same on all its pages and in all crawls: the section whose main list it is (by its address), else its name on the portal."""
    if section and found.kind in ("listing", "feed", "sitemap"):
        return key(b"section" + address_key(section))
    return key(f"box {found.kind} {found.name or address_key(found.url or '').hex()}")


def sightings(connection: sa.Connection, portal_id: int, of_list: bytes, keys: Iterable[bytes]) -> dict[bytes, Sighting]:
    """What was seen before of these rows in that list."""
    wanted = list(dict.fromkeys(keys))
    found: dict[bytes, Sighting] = {}
    list_id = _list_id(connection, portal_id, of_list)
    if list_id is None:
        return found
    for start in range(0, len(wanted), _CHUNK):
        for row in connection.execute(_OF_KEYS, {"list": list_id, "keys": wanted[start : start + _CHUNK]}):
            seen = Headline(
                position=row.position, title=row.title, url=row.url, published=moment(row.published), published_raw=row.published_raw
            )
            found[row.key] = Sighting(seen, row.first_crawl)
    return found


def _list_id(connection: sa.Connection, portal_id: int, of_list: bytes) -> int | None:
    found: int | None = connection.execute(_LIST, {"portal": portal_id, "key": of_list}).scalar_one_or_none()
    return found


def add_sightings(
    connection: sa.Connection, portal_id: int, crawl_id: int, found: HeadlineList, of_list: bytes, ids: dict[bytes, int]
) -> None:
    """Note where each row of a list stands now. ``ids`` remembers the lists' numbers from call to call."""
    if of_list not in ids:
        values = {"portal_id": portal_id, "key": of_list, "url": storable(found.url), "name": storable(found.name), "kind": found.kind}
        connection.execute(upsert(connection.dialect.name, lists, ["portal_id", "key"], ()), values)
        list_id = _list_id(connection, portal_id, of_list)
        assert list_id is not None
        ids[of_list] = list_id
    seen = utc(found.fetched)
    rows: dict[bytes, dict[str, Any]] = {}
    for row in found.headlines:
        rows.setdefault(
            row_key(row.url, row.title),
            {
                "list_id": ids[of_list],
                "key": row_key(row.url, row.title),
                "position": row.position,
                "title": storable(row.title),
                "url": storable(row.url),
                "published": isoformat(row.published),
                "published_raw": storable(row.published_raw),
                "section": storable(row.section),
                "source": storable(row.source),
                "first_crawl": crawl_id,
                "first_seen": seen,
                "last_seen": seen,
            },
        )
    if rows:
        connection.execute(_adding(connection.dialect.name), list(rows.values()))
