"""Headlines where they were seen: in which list, at which place, first and last when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from newsportal.items import Headline, HeadlineList, isoformat, moment
from newsportal.store.keys import insert, key, page_key, row_key, storable, utc
from newsportal.store.schema import headlines, lists

_CHUNK = 400


@dataclass(frozen=True, slots=True)
class Sighting:
    """A headline as it was seen last in a list."""

    headline: Headline
    first_crawl: int


def list_key(found: HeadlineList, section: str | None) -> bytes:
    """What makes a list the same on all its pages and in all crawls: the section whose main list it is (by its address), else its name on the portal."""
    return key(b"section" + page_key(section)) if section else key(f"box {found.kind} {found.name or page_key(found.url or '').hex()}")


def sightings(connection: sa.Connection, portal_id: int, of_list: bytes, keys: Iterable[bytes]) -> dict[bytes, Sighting]:
    """What was seen before of these rows in that list."""
    wanted = list(dict.fromkeys(keys))
    found: dict[bytes, Sighting] = {}
    list_id = connection.execute(sa.select(lists.c.id).where(lists.c.portal_id == portal_id, lists.c.key == of_list)).scalar_one_or_none()
    if list_id is None:
        return found
    columns = [headlines.c[name] for name in ("key", "first_crawl", "position", "title", "url", "published", "published_raw")]
    for start in range(0, len(wanted), _CHUNK):
        query = sa.select(*columns).where(headlines.c.list_id == list_id, headlines.c.key.in_(wanted[start : start + _CHUNK]))
        for row in connection.execute(query):
            seen = Headline(
                position=row.position, title=row.title, url=row.url, published=moment(row.published), published_raw=row.published_raw
            )
            found[row.key] = Sighting(seen, row.first_crawl)
    return found


def add_sightings(
    connection: sa.Connection, portal_id: int, crawl_id: int, found: HeadlineList, of_list: bytes, ids: dict[bytes, int]
) -> None:
    """Note where each row of a list stands now. ``ids`` remembers the lists' numbers from call to call."""
    if of_list not in ids:
        adding = insert(connection, lists).values(
            portal_id=portal_id, key=of_list, url=storable(found.url), name=storable(found.name), kind=found.kind
        )
        connection.execute(adding.on_conflict_do_nothing(index_elements=["portal_id", "key"]))
        ids[of_list] = connection.execute(sa.select(lists.c.id).where(lists.c.portal_id == portal_id, lists.c.key == of_list)).scalar_one()
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
        adding = insert(connection, headlines)
        changed = ("position", "title", "url", "published", "published_raw", "section", "source", "last_seen")
        changes = {name: adding.excluded[name] for name in changed}
        connection.execute(adding.on_conflict_do_update(index_elements=["list_id", "key"], set_=changes), list(rows.values()))
