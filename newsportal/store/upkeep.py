"""Looking after the store: giving disk space back, forgetting a page."""

from __future__ import annotations

import sqlalchemy as sa

from newsportal.store.database import StoreError, autocommit
from newsportal.store.holdings import size_of
from newsportal.store.keys import page_key
from newsportal.store.lease import Running, running
from newsportal.store.schema import articles, edits, headlines, lists, outbox, pages, portals, versions

_REMOVED = ("pages", "articles", "versions", "edits", "headlines")


class Unknown(StoreError):
    """The store knows no such page."""


def vacuum(engine: sa.Engine) -> tuple[int, int]:
    """Give back the space of what was removed, and measure anew what queries go by; bytes before and after. Raises StoreError while a crawl runs."""
    with autocommit(engine) as connection:
        _none_of(running(connection))
        before = sum(size_of(connection).values())
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("VACUUM ANALYZE")
        else:
            connection.exec_driver_sql("VACUUM")
            connection.exec_driver_sql("ANALYZE")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return before, sum(size_of(connection).values())


def forget(connection: sa.Connection, url: str) -> dict[str, dict[str, int]]:
    """Remove a page, so that a crawl that meets it fetches it anew; by portal, how many rows of what were removed.

    Its headlines go with it, and its article with versions, edits and all addresses; of an article that is read from another address,
    only this one. Inside a transaction. Raises Unknown, and StoreError while a crawl of the portal runs.
    """
    key = page_key(url)
    held = [pages.c.portal_id, pages.c.article_id, articles.c.page]
    query = sa.select(*held).outerjoin(articles, articles.c.id == pages.c.article_id).where(pages.c.key == key)
    found = connection.execute(query).all()
    if not found:
        raise Unknown(f"{url or repr(url)} is no page that the store knows")
    removed = {}
    for portal_id, article_id, page in found:
        name = connection.execute(sa.select(portals.c.name).where(portals.c.id == portal_id).with_for_update()).scalar_one()
        _none_of({portal: crawl for portal, crawl in running(connection).items() if portal == name})
        removed[name] = _remove(connection, portal_id, key, article_id if page == key else None)
    return removed


def _remove(connection: sa.Connection, portal_id: int, key: bytes, article_id: int | None) -> dict[str, int]:
    """Remove a page; with ``article_id`` also that article and its other pages."""
    mine = (pages.c.portal_id == portal_id) & (pages.c.key == key)
    if article_id is not None:
        mine |= pages.c.article_id == article_id
    rows = connection.execute(sa.select(pages.c.key, pages.c.url).where(mine)).all()
    keys, urls = [row.key for row in rows], [row.url for row in rows]
    in_lists = headlines.c.list_id.in_(sa.select(lists.c.id).where(lists.c.portal_id == portal_id))
    of_page = (edits.c.portal_id == portal_id) & edits.c.article_id.is_(None) & edits.c.url.in_(urls)
    counts = dict.fromkeys(_REMOVED, 0)
    counts["headlines"] = connection.execute(headlines.delete().where(in_lists, headlines.c.key.in_(keys))).rowcount
    counts["edits"] = connection.execute(edits.delete().where(of_page)).rowcount
    counts["pages"] = connection.execute(pages.delete().where(mine)).rowcount
    if article_id is not None:
        of_article = sa.select(versions.c.id).where(versions.c.article_id == article_id)
        connection.execute(outbox.delete().where(outbox.c.version_id.in_(of_article)))
        counts["edits"] += connection.execute(edits.delete().where(edits.c.article_id == article_id)).rowcount
        counts["versions"] = connection.execute(versions.delete().where(versions.c.article_id == article_id)).rowcount
        counts["articles"] = connection.execute(articles.delete().where(articles.c.id == article_id)).rowcount
    return counts


def _none_of(crawls: dict[str, Running]) -> None:
    for portal, crawl in crawls.items():
        raise StoreError(f"{portal} is being crawled, {crawl}; wait for its end")
