"""The frontier: which pages are fetched, which wait, which are due again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import sqlalchemy as sa

from newsportal.store.keys import insert, storable, utc
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


def known_pages(connection: sa.Connection, portal_id: int, keys: Iterable[bytes]) -> dict[bytes, KnownPage]:
    """What is known of the pages with these keys."""
    wanted = list(dict.fromkeys(keys))
    found: dict[bytes, KnownPage] = {}
    for start in range(0, len(wanted), _CHUNK):
        query = _KNOWN.where(pages.c.portal_id == portal_id, pages.c.key.in_(wanted[start : start + _CHUNK]))
        found.update((row.key, KnownPage(*row)) for row in connection.execute(query))
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
        connection.execute(insert(connection, pages).on_conflict_do_nothing(index_elements=["portal_id", "key"]), new)
    if again:
        adding = insert(connection, pages)
        # A listing page of a walk has to be walked; an article that was fetched keeps its state until it is fetched again.
        state = sa.case((adding.excluded.kind == "listing", "pending"), else_=pages.c.state)
        changes = {"due": adding.excluded.due, "found": adding.excluded.found, "state": state}
        connection.execute(adding.on_conflict_do_update(index_elements=["portal_id", "key"], set_=changes), again)


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
        adding = insert(connection, pages)
        kept = ("portal_id", "key", "url", "first_crawl", "first_seen")
        changes: dict[str, Any] = {name: adding.excluded[name] for name in rows[0] if name not in kept}
        changes["article_id"] = sa.func.coalesce(adding.excluded.article_id, pages.c.article_id)
        connection.execute(adding.on_conflict_do_update(index_elements=["portal_id", "key"], set_=changes), rows)


def solid_crawl(connection: sa.Connection, portal_id: int, key: bytes, mode: Mode) -> int | None:
    """The crawl below whose rows nothing of a section is missing; None for a section that was never walked to its end."""
    query = sa.select(sections.c.solid).where(sections.c.portal_id == portal_id, sections.c.key == key, sections.c.mode == mode)
    return connection.execute(query).scalar_one_or_none()


def set_solid(connection: sa.Connection, portal_id: int, key: bytes, url: str, mode: Mode, crawl_id: int) -> None:
    """The section was walked to its end: nothing is missing below the rows of this crawl."""
    adding = insert(connection, sections).values(portal_id=portal_id, key=key, url=storable(url), mode=mode, solid=crawl_id)
    connection.execute(adding.on_conflict_do_update(index_elements=["portal_id", "key", "mode"], set_={"solid": crawl_id}))
