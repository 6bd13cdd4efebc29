"""The frontier: which pages are fetched, which wait, which are due again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

import sqlalchemy as sa

from newsportal.items import Moment, isoformat, moment
from newsportal.store.keys import insert, page_key, storable, upsert, utc
from newsportal.store.schema import articles, pages, sections

PageKind = Literal["listing", "article"]
State = Literal["pending", "done", "gone", "failed"]
Mode = Literal["articles", "headlines"]
_CHUNK = 400
"""Keys a statement: fewer than the parameters that any SQLite takes."""


@dataclass(frozen=True, slots=True)
class Link:
    """A page that another led to."""

    key: bytes
    url: str
    kind: PageKind
    found: dict[str, Any]
    """How to ask for it, JSON."""
    again: bool = False
    """It is known, and wanted once more."""


@dataclass(frozen=True, slots=True)
class KnownPage:
    """What the store knows of a page."""

    key: bytes
    url: str
    kind: PageKind
    state: State
    due: float | None
    tries: int
    etag: str | None
    last_modified: str | None
    body: bytes | None
    found: dict[str, Any]
    article_id: int | None
    first_fetched: str | None
    fetched: str | None
    title: str | None = None
    """Of its article."""
    published: str | None = None
    """Of its article."""
    published_from: str | None = None


@dataclass(slots=True)
class PageState:
    """What a visit makes of a page."""

    key: bytes
    url: str
    kind: PageKind
    state: State
    due: float | None = None
    tries: int = 0
    reason: str | None = None
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    body: bytes | None = None
    found: dict[str, Any] = field(default_factory=dict)
    article_id: int | None = None
    first_fetched: str | None = None
    fetched: str | None = None


_COLUMNS = [pages.c[name] for name in KnownPage.__slots__ if name in pages.c] + [
    articles.c.title,
    articles.c.published,
    articles.c.published_from,
]
_KNOWN = sa.select(*_COLUMNS).select_from(pages.outerjoin(articles, pages.c.article_id == articles.c.id))
_OF_KEYS = _KNOWN.where(pages.c.portal_id == sa.bindparam("portal"), pages.c.key.in_(sa.bindparam("keys", expanding=True)))
_UNIQUE = ("portal_id", "key")


@lru_cache
def _adding_links(dialect: str) -> sa.Insert:
    return upsert(dialect, pages, _UNIQUE, ())


@lru_cache
def _adding_again(dialect: str) -> sa.Insert:
    adding = insert(dialect, pages)
    # A listing page of a walk has to be walked; an article that was fetched keeps its state until it is fetched again.
    state = sa.case((adding.excluded.kind == "listing", "pending"), else_=pages.c.state)
    changes = {"due": adding.excluded.due, "found": adding.excluded.found, "state": state}
    return adding.on_conflict_do_update(index_elements=_UNIQUE, set_=changes)


@lru_cache
def _setting(dialect: str) -> sa.Insert:
    adding = insert(dialect, pages)
    changed = [name for name in PageState.__slots__ if name not in ("key", "url")] + ["last_seen"]
    changes = {name: adding.excluded[name] for name in changed}
    changes["article_id"] = sa.func.coalesce(adding.excluded.article_id, pages.c.article_id)  # type: ignore[assignment]
    return adding.on_conflict_do_update(index_elements=_UNIQUE, set_=changes)


def known_pages(connection: sa.Connection, portal_id: int, keys: Iterable[bytes]) -> dict[bytes, KnownPage]:
    """What is known of the pages with these keys."""
    wanted = list(dict.fromkeys(keys))
    found: dict[bytes, KnownPage] = {}
    for start in range(0, len(wanted), _CHUNK):
        rows = connection.execute(_OF_KEYS, {"portal": portal_id, "keys": wanted[start : start + _CHUNK]})
        found.update((row.key, KnownPage(*row)) for row in rows)
    return found


def due_pages(
    connection: sa.Connection, portal_id: int, kind: PageKind, now: float, *, after: tuple[float, bytes] = (0.0, b""), limit: int = 500
) -> list[KnownPage]:
    """Pages to be fetched now, those that have waited longest first; ``after``: those behind that one."""
    query = (
        _KNOWN.where(pages.c.portal_id == portal_id, pages.c.kind == kind, pages.c.due <= now)
        .where(sa.tuple_(pages.c.due, pages.c.key) > after)
        .order_by(pages.c.due, pages.c.key)
        .limit(limit)
    )
    return [KnownPage(*row) for row in connection.execute(query)]


def add_links(connection: sa.Connection, portal_id: int, crawl_id: int, links: Sequence[Link], now: float) -> None:
    """New pages wait to be fetched; known ones that are wanted again, too."""
    seen = utc()
    rows = [
        {
            "portal_id": portal_id,
            "key": link.key,
            "url": storable(link.url),
            "kind": link.kind,
            "state": "pending",
            "due": now,
            "tries": 0,
            "found": link.found,
            "first_crawl": crawl_id,
            "first_seen": seen,
            "last_seen": seen,
        }
        for link in links
    ]
    new = [row for row, link in zip(rows, links, strict=True) if not link.again]
    again = [row for row, link in zip(rows, links, strict=True) if link.again]
    if new:
        connection.execute(_adding_links(connection.dialect.name), new)
    if again:
        connection.execute(_adding_again(connection.dialect.name), again)


def set_pages(connection: sa.Connection, portal_id: int, crawl_id: int, states: Sequence[PageState]) -> None:
    """Write what visits have made of pages, also of such as no other page has led to (start URLs, targets of redirects)."""
    seen = utc()
    rows = [
        {name: getattr(page, name) for name in PageState.__slots__}
        | {"portal_id": portal_id, "url": storable(page.url), "reason": storable(page.reason), "first_crawl": crawl_id}
        | {"first_seen": seen, "last_seen": seen}
        for page in states
    ]
    if rows:
        connection.execute(_setting(connection.dialect.name), rows)


@dataclass(frozen=True, slots=True)
class Floor:
    """Rows of a section that a walk may come down to: those that a crawl, or one before it, saw first."""

    crawl: int
    mark: Moment | None
    """The time of a row near the section's top, then."""


@dataclass(frozen=True, slots=True)
class Walked:
    """What the last walk of a section that came to its end has left."""

    latest: Floor
    """Its own rows, each read at least once."""
    solid: Floor | None
    """Rows below which nothing is missing; None: there was but one walk, over several pages."""
    looks: int = 0
    """Walks since then that found what an earlier one had missed."""
    depth: int | None = None
    """Pages of the list that were taken, where it was cut there by what a crawl was asked or allowed; None: it was walked to its end."""


def walked_section(connection: sa.Connection, portal_id: int, key: bytes, mode: Mode) -> Walked | None:
    """Of a section that was walked to an end."""
    names = ("latest", "latest_mark", "solid", "mark", "looks", "depth")
    query = sa.select(*(sections.c[name] for name in names))
    row = connection.execute(query.where(sections.c.portal_id == portal_id, sections.c.key == key, sections.c.mode == mode)).one_or_none()
    if row is None:
        return None
    solid = Floor(row.solid, moment(row.mark)) if row.solid is not None else None
    return Walked(Floor(row.latest, moment(row.latest_mark)), solid, row.looks, row.depth)


@dataclass(frozen=True, slots=True)
class Section:
    """A section whose walk came to its end, with nothing left out."""

    url: str
    mode: Mode
    walked: Walked


def set_walked(connection: sa.Connection, portal_id: int, section: Section) -> None:
    """Write what a walk leaves to the next one."""
    latest, solid = section.walked.latest, section.walked.solid
    values = {"latest": latest.crawl, "latest_mark": isoformat(latest.mark), "depth": section.walked.depth}
    values |= {"solid": solid.crawl if solid else None, "mark": isoformat(solid.mark) if solid else None, "looks": section.walked.looks}
    adding = insert(connection.dialect.name, sections).on_conflict_do_update(index_elements=["portal_id", "key", "mode"], set_=values)
    named = {"portal_id": portal_id, "key": page_key(section.url), "url": storable(section.url), "mode": section.mode}
    connection.execute(adding, named | values)
