"""What came of fetched pages, written batch by batch: each page is done in the transaction that stores what it held."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from newsportal.items import Article, HeadlineList
from newsportal.store.articles import Verdict, add_edits, article_ids, store_articles, take_down
from newsportal.store.edits import Edit
from newsportal.store.frontier import Link, PageState, Section, add_links, set_pages, set_walked
from newsportal.store.keys import page_key, utc
from newsportal.store.lease import Lease, renew
from newsportal.store.outbox import add_lists
from newsportal.store.sightings import add_sightings


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose crawl it is."""

    lease: Lease
    crawl_id: int
    list_ids: dict[bytes, int] = field(default_factory=dict)
    """Numbers of the lists met so far."""

    @property
    def portal_id(self) -> int:
        return self.lease.portal_id


@dataclass(slots=True)
class Visit:
    """What came of one page."""

    page: PageState
    final_url: str | None = None
    """Where redirects led."""
    articles: list[tuple[Article, Verdict]] = field(default_factory=list)
    same_as: list[bytes] = field(default_factory=list)
    """Keys of articles that this crawl has given already, of which the page is one more address."""
    lists: list[tuple[HeadlineList, bytes]] = field(default_factory=list)
    """With the key of each list."""
    links: list[Link] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    """Of headlines whose article was not read anew."""
    walked: Section | None = None
    """The section whose walk ended here, with nothing left out."""
    leave: Callable[[], None] | None = None
    """To be called when it is written: it is not in flight any more."""

    @property
    def weight(self) -> int:
        """How many rows it is about to write."""
        return 4 + 2 * len(self.articles) + sum(len(found.headlines) for found, _ in self.lists) + len(self.links)


def write_visits(connection: sa.Connection, scope: Scope, visits: Sequence[Visit]) -> None:
    """All of it, in the transaction of ``connection``. Raises LeaseLost."""
    now = renew(connection, scope.lease)
    portal, crawl = scope.portal_id, scope.crawl_id
    # Of an article that came twice in a batch the last state counts.
    found = {verdict.key: (article, verdict) for visit in visits for article, verdict in visit.articles}
    ids = dict(zip(found, store_articles(connection, portal, crawl, list(found.values())), strict=True))
    for visit in visits:
        for _, verdict in visit.articles:
            visit.page.article_id = ids[verdict.key]
        for each, key in visit.lists:
            add_sightings(connection, portal, crawl, each, key, scope.list_ids)
    add_lists(connection, portal, crawl, (each for visit in visits for each, _ in visit.lists))
    if links := {link.key: link for visit in visits for link in visit.links}:
        add_links(connection, portal, crawl, list(links.values()), now)
    copies = article_ids(connection, portal, (visit.same_as[0] for visit in visits if visit.same_as))
    for visit in visits:
        if visit.same_as:
            visit.page.article_id = copies.get(visit.same_as[0], visit.page.article_id)
    # The last word on a page counts, in the order in which the words were spoken.
    states = {visit.page.key: visit.page for visit in visits}
    set_pages(connection, portal, crawl, [*states.values(), *_targets(visits, states)])
    for visit in visits:
        page = visit.page
        if page.state == "gone" and page.article_id:
            take_down(connection, portal, crawl, page.url, page.article_id, page.reason or "")
        if visit.edits:
            add_edits(connection, portal, crawl, page.url, visit.edits, utc(), article_id=page.article_id)
        if visit.walked:
            set_walked(connection, portal, visit.walked)


def _targets(visits: Sequence[Visit], known: dict[bytes, Any]) -> list[PageState]:
    """The addresses that redirects led to: pages of the same articles, which need not be fetched under those names."""
    targets: dict[bytes, PageState] = {}
    for visit in visits:
        if visit.page.article_id and visit.final_url and (key := page_key(visit.final_url)) not in known:
            targets[key] = PageState(key, visit.final_url, "article", "done", article_id=visit.page.article_id)
    return list(targets.values())
