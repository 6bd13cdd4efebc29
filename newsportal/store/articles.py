"""Articles, each once however many addresses it has, their versions, and the edits between them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from newsportal.extract.join import may_be_one
from newsportal.items import Article, article_from, isoformat, plain
from newsportal.store.edits import Edit, edits_between
from newsportal.store.keys import as_json, content_key, insert, page_key, storable, utc
from newsportal.store.schema import articles, edits, outbox, pages, versions


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


def judge(connection: sa.Connection, portal_id: int, article: Article, page: bytes, *, article_id: int | None) -> Verdict:
    """What ``article``, read from ``page``, is to the store; ``article_id``: the article that the page held when it was fetched last.

    Its page decides first, then its canonical address, then its content: title and text the same, and no other day. A canonical address
    is believed only while title or text agree, since some templates put one address on every page; else its own is taken.
    """
    own = page_key(article.canonical_url or article.url or "")
    content = content_key(article.text)
    candidates = _candidates(connection, portal_id, own, content, article_id)
    for known in candidates:
        if known.id == article_id:
            return _compared(known, article, page, content)
    for known in candidates:
        if known.key == own and (known.content == content or content_key(known.item.title) == content_key(article.title)):
            return _compared(known, article, page, content)
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
    columns = (
        articles.c.id,
        articles.c.key,
        articles.c.page,
        articles.c.content,
        articles.c.canonical_url,
        articles.c.version,
        articles.c.state,
        versions.c.item,
    )
    newest = (versions.c.article_id == articles.c.id) & (versions.c.number == articles.c.version)
    either = sa.or_(articles.c.key == key, articles.c.content == content)
    query = sa.select(*columns).join(versions, newest).where(articles.c.portal_id == portal_id, either).order_by(articles.c.id).limit(20)
    rows = list(connection.execute(query))
    if article_id and all(row.id != article_id for row in rows):
        rows += connection.execute(sa.select(*columns).join(versions, newest).where(articles.c.id == article_id))
    return [Known(*row[:-1], article_from(json.loads(row.item))) for row in rows]


def store_article(connection: sa.Connection, portal_id: int, crawl_id: int, article: Article, verdict: Verdict) -> int:
    """Write a new article or version with its edits, ready to be handed out; the article's id."""
    seen = utc(article.fetched)
    now: dict[str, Any] = {"content": verdict.content, "state": "live", "last_seen": seen}
    if verdict.number:
        now |= {"title": storable(article.title), "published": isoformat(article.published), "published_from": article.published_from}
        now |= {"version": verdict.number}
    if verdict.known:
        article_id = verdict.known.id
        if not verdict.number:
            now.pop("content")
        connection.execute(articles.update().where(articles.c.id == article_id).values(now))
    else:
        adding = insert(connection, articles).values(
            portal_id=portal_id,
            key=verdict.key,
            page=verdict.page,
            canonical_url=storable(article.canonical_url or article.url),
            first_seen=seen,
            **now,
        )
        adding = adding.on_conflict_do_update(index_elements=["portal_id", "key"], set_=now)
        article_id = connection.execute(adding.returning(articles.c.id)).scalar_one()
    if verdict.number:
        adding = insert(connection, versions).values(
            article_id=article_id, number=verdict.number, crawl_id=crawl_id, seen=seen, item=as_json(plain(article))
        )
        # A transaction that was written, though its answer was lost, is written again: the version is there.
        added = connection.execute(
            adding.on_conflict_do_nothing(index_elements=["article_id", "number"]).returning(versions.c.id)
        ).scalar_one_or_none()
        if added is None:
            return article_id
        connection.execute(outbox.insert().values(portal_id=portal_id, crawl_id=crawl_id, version_id=added))
    add_edits(
        connection, portal_id, crawl_id, article.url or "", verdict.edits, seen, article_id=article_id, version=verdict.number or None
    )
    return article_id


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
    found: dict[bytes, int] = {}
    for start in range(0, len(wanted), 400):
        query = sa.select(articles.c.key, articles.c.id).where(
            articles.c.portal_id == portal_id, articles.c.key.in_(wanted[start : start + 400])
        )
        found.update((row.key, row.id) for row in connection.execute(query))
    return found
