"""Articles, each once however many addresses it has, their versions, and the edits between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import sqlalchemy as sa

from newsportal.extract.story.join import may_be_one
from newsportal.items import Article, article_from, isoformat
from newsportal.store.edits import Edit, edits_between
from newsportal.store.keys import content_key, page_key, storable, upsert, utc
from newsportal.store.schema import articles, edits, outbox, pages, versions
from newsportal.store.version import dump_version, load_version


@dataclass(frozen=True, slots=True)
class Known:
    """An article of the store that a fetched one is, or whose text it repeats."""

    id: int
    key: bytes
    page: bytes
    content: bytes
    canonical_url: str
    version: int
    state: str
    item: Article
    """Its newest version."""


@dataclass(slots=True)
class Verdict:
    """What a fetched article is to the store."""

    key: bytes
    """Of its canonical address."""
    page: bytes
    """Of the page that it was read from."""
    content: bytes
    known: Known | None = None
    """The stored article that it is."""
    number: int = 1
    """Of the version that it makes; 0: it is what the store has already."""
    edits: list[Edit] = field(default_factory=list)
    copy_of: str | None = None
    """Canonical address of another article with the same text."""


_STORED = sa.select(
    *(articles.c[name] for name in ("id", "key", "page", "content", "canonical_url", "version", "state")), versions.c.item
).join(versions, (versions.c.article_id == articles.c.id) & (versions.c.number == articles.c.version))
_OF_PORTAL = _STORED.where(articles.c.portal_id == sa.bindparam("portal"))
# Two looks into two indexes: with OR, SQLite would read all articles in the order of their ids.
_ALIKE = sa.union_all(
    sa.select(_OF_PORTAL.where(articles.c.key == sa.bindparam("key")).subquery()),
    sa.select(_OF_PORTAL.where(articles.c.content == sa.bindparam("content")).order_by(articles.c.content).limit(20).subquery()),
)
_BY_ID = _STORED.where(articles.c.id == sa.bindparam("id"))
_IDS = sa.select(articles.c.key, articles.c.id).where(
    articles.c.portal_id == sa.bindparam("portal"), articles.c.key.in_(sa.bindparam("keys", expanding=True))
)


@lru_cache
def _adding(dialect: str) -> sa.Executable:
    changed = ("content", "version", "state", "title", "published", "published_from", "last_seen")
    return upsert(dialect, articles, ["portal_id", "key"], changed).returning(articles.c.id, articles.c.key)


@lru_cache
def _adding_versions(dialect: str) -> sa.Executable:
    return upsert(dialect, versions, ["article_id", "number"], ()).returning(versions.c.id, versions.c.article_id)


def judge(connection: sa.Connection, portal_id: int, article: Article, page: bytes, *, article_id: int | None) -> Verdict:
    """What ``article``, read from ``page``, is to the store; ``article_id``: the article that the page held when it was fetched last.

    Its page decides first, then its canonical address, then its content: title and text the same, and no other day. A canonical address
    is believed only while title or text agree, since some templates put one address on every page; else its own is taken. A page that now leads
    to another article, by its address and what it says, is not an edit of its own.
    """
    own = page_key(article.canonical_url or article.url or "")
    content = content_key(article.text)
    candidates = _candidates(connection, portal_id, own, content, article_id)
    alike = [known for known in candidates if known.content == content or content_key(known.item.title) == content_key(article.title)]
    before = next((known for known in candidates if known.id == article_id), None)
    there = next((known for known in alike if known.key == own), None)
    if before and (before in alike or there is None):
        return _compared(before, article, page, content)
    if there:
        return _compared(there, article, page, content)
    if any(known.key == own for known in candidates):
        article.canonical_url = article.url
        own = page_key(article.url or "")
    same_text = [known for known in candidates if known.content == content]
    for known in same_text:
        if content_key(known.item.title) == content_key(article.title) and may_be_one(known.item.published, article.published):
            return _compared(known, article, page, content)
    return Verdict(own, page, content, copy_of=same_text[0].canonical_url if same_text else None)


def _compared(known: Known, article: Article, page: bytes, content: bytes) -> Verdict:
    # Another address of it may be another template, whose text differs by more than its editors changed.
    found = edits_between(known.item, article) if page == known.page else []
    number = known.version + 1 if found else 0
    if known.state == "gone":
        found.append(Edit("restored", "page", None, article.title, None))
    return Verdict(known.key, page, content, known, number, found)


def _candidates(connection: sa.Connection, portal_id: int, key: bytes, content: bytes, article_id: int | None) -> list[Known]:
    rows = {row.id: row for row in connection.execute(_ALIKE, {"portal": portal_id, "key": key, "content": content})}
    if article_id and article_id not in rows:
        rows |= {row.id: row for row in connection.execute(_BY_ID, {"id": article_id})}
    return [
        Known(row.id, row.key, row.page, row.content, row.canonical_url, row.version, row.state, article_from(load_version(row.item)))
        for _, row in sorted(rows.items())
    ]


def store_articles(connection: sa.Connection, portal_id: int, crawl_id: int, found: Sequence[tuple[Article, Verdict]]) -> list[int]:
    """Write new articles and versions with their edits, ready to be handed out; the ids of the articles."""
    rows = []
    for article, verdict in found:
        seen = utc(article.fetched)
        known = verdict.known
        rows.append(
            {
                "portal_id": portal_id,
                "key": verdict.key,
                "page": verdict.page,
                "canonical_url": storable(article.canonical_url or article.url),
                # An article that is as it was keeps what the store has.
                "content": verdict.content if verdict.number or not known else known.content,
                "version": verdict.number or (known.version if known else 1),
                "state": "live",
                "title": storable(article.title if verdict.number or not known else known.item.title),
                "published": isoformat(article.published if verdict.number or not known else known.item.published),
                "published_from": article.published_from if verdict.number or not known else known.item.published_from,
                "first_seen": seen,
                "last_seen": seen,
            }
        )
    dialect = connection.dialect.name
    ids: dict[bytes, int] = {row.key: row.id for row in connection.execute(_adding(dialect), rows)} if rows else {}
    new = [
        {
            "article_id": ids[verdict.key],
            "number": verdict.number,
            "crawl_id": crawl_id,
            "seen": utc(article.fetched),
            "item": dump_version(article),
        }
        for article, verdict in found
        if verdict.number
    ]
    # A transaction that was written, though its answer was lost, is written again: the version is there, and is in the outbox.
    added = {row.article_id: row.id for row in connection.execute(_adding_versions(dialect), new)} if new else {}
    if added:
        connection.execute(
            outbox.insert(), [{"portal_id": portal_id, "crawl_id": crawl_id, "version_id": version} for version in added.values()]
        )
    for article, verdict in found:
        article_id = ids[verdict.key]
        if verdict.edits and (article_id in added or not verdict.number):
            version = verdict.number or None
            seen = utc(article.fetched)
            add_edits(connection, portal_id, crawl_id, article.url or "", verdict.edits, seen, article_id=article_id, version=version)
    return [ids[verdict.key] for _, verdict in found]


def add_edits(
    connection: sa.Connection,
    portal_id: int,
    crawl_id: int,
    url: str,
    found: Iterable[Edit],
    seen: str,
    *,
    article_id: int | None = None,
    version: int | None = None,
) -> None:
    """Write edits."""
    rows = [
        {
            "portal_id": portal_id,
            "crawl_id": crawl_id,
            "article_id": article_id,
            "url": storable(url),
            "seen": seen,
            "kind": edit.kind,
            "field": edit.field,
            "before": storable(edit.before),
            "after": storable(edit.after),
            "diff": storable(edit.diff),
            "version": version,
        }
        for edit in found
    ]
    if rows:
        connection.execute(edits.insert(), rows)


def take_down(connection: sa.Connection, portal_id: int, crawl_id: int, key: bytes, url: str, article_id: int, reason: str) -> None:
    """The page of an article is gone; the article, too, unless another of its addresses lives."""
    others = sa.select(sa.func.count()).where(pages.c.article_id == article_id, pages.c.state == "done", pages.c.key != key)
    row = connection.execute(sa.select(articles.c.state, articles.c.title).where(articles.c.id == article_id)).one()
    if row.state == "gone" or connection.execute(others).scalar_one():
        return
    seen = utc()
    connection.execute(articles.update().where(articles.c.id == article_id).values(state="gone", last_seen=seen))
    add_edits(connection, portal_id, crawl_id, url, [Edit("taken down", "page", row.title, reason, None)], seen, article_id=article_id)


def article_ids(connection: sa.Connection, portal_id: int, keys: Iterable[bytes]) -> dict[bytes, int]:
    """The articles with these canonical addresses."""
    wanted = list(dict.fromkeys(keys))
    if not wanted:
        return {}
    return {row.key: row.id for row in connection.execute(_IDS, {"portal": portal_id, "keys": wanted})}
