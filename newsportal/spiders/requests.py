"""What a run asks for: listing pages and articles, each once, with what the store knows of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy import signals
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Request

from newsportal.extract.listing.kind import is_front_page
from newsportal.extract.page.urls import url_key
from newsportal.items import Headline, HeadlineList, ListKind, headline_from, plain
from newsportal.spiders.walk import Limits, Stop, Walk
from newsportal.store.edits import Edit
from newsportal.store.frontier import KnownPage
from newsportal.store.keys import page_key
from newsportal.store.memory import Memory
from newsportal.store.recorder import Recorder, Wanted
from newsportal.store.seen import Seen

if TYPE_CHECKING:
    from newsportal.spiders.portal import PortalSpider

LISTING, PART, ARTICLE, REVISIT = 20, 10, 0, -10
"""Priorities: a list is walked to its end first, since it moves while it is walked; a story is finished before the next begins; news before what is known."""


class Requests:
    """Makes a run's requests, and knows which it has made."""

    def __init__(self, spider: PortalSpider, memory: Memory, recorder: Recorder) -> None:
        self._spider = spider
        self._memory = memory
        self._recorder = recorder
        self._arguments = spider.arguments
        names = ("NEWSPORTAL_PAGES", "NEWSPORTAL_MAX_PAGES", "NEWSPORTAL_KNOWN_ROWS", "NEWSPORTAL_NESTING")
        self.limits = Limits(*map(spider.settings.getint, names))
        self._left_behind = False
        recorder.leave_behind = self._leave_behind
        self._loading: asyncio.Task[None] | None = None
        spider.crawler.signals.connect(self._fetch_left_behind, signals.spider_idle)
        self._listed: set[str] = set()
        self._articles = Seen()

    def is_listed(self, url: str) -> bool:
        """Whether this run has read a page as a listing, or asked for it."""
        return url_key(url) in self._listed

    def note_listing(self, url: str) -> None:
        """The page is read as a listing."""
        self._listed.add(url_key(url))

    def note_article(self, url: str) -> None:
        """The page is read as an article."""
        self._articles.add(page_key(url))

    async def first_page(self, walk: Walk) -> Request:
        """A section's first page, and what is known of the section."""
        walk.begin(await self._memory.walked(walk.section, self._spider.mode), self._arguments, self.limits)
        return await self.next_page(walk.section, walk, 1)

    async def next_page(self, url: str, walk: Walk, number: int, segment: int = 0) -> Request:
        """A further page of a section."""
        known = await self._memory.pages([page_key(url)])
        return self.listing(url, walk, number, segment, known.get(page_key(url)))

    def resumed(self, page: KnownPage, walk: Walk | None) -> Request | None:
        """A walk that was interrupted goes on where it was; one that was bounded, if it may go further now."""
        number = page.found["number"]
        if walk is None or (self._arguments.pages and number > self._arguments.pages):
            return None
        return self.listing(page.url, walk, number, walk.resume(number), page)

    def listing(self, url: str, walk: Walk, number: int, segment: int = 0, known: KnownPage | None = None) -> Request:
        """A listing page."""
        self.note_listing(url)
        return Request(
            url,
            self._spider.parse,
            errback=self._spider.listing_failed,
            priority=LISTING,
            dont_filter=number == 1,
            cb_kwargs={"section": walk.section, "number": number, "segment": segment},
            meta={"wanted": self.wanted_listing(url, walk, number, known)},
        )

    def wanted_listing(self, url: str, walk: Walk, number: int, known: KnownPage | None = None) -> Wanted:
        """A listing page, and whether one that has not changed needs no reading: one that was read whole, and as we want it now."""
        found = known.found if known else {}
        readable = "times" in found and (found["whole"] or self._arguments.headlines_only)
        anew = not readable or self._arguments.full or self._arguments.since is not None
        found = {"section": walk.section, "number": number}
        return Wanted(url, "listing", found, known, anew=anew, aside=self._arguments.of_a_time)

    def article(
        self, row: Headline, kind: ListKind, known: KnownPage | None, edit: Edit | None = None, priority: int = ARTICLE
    ) -> Request | None:
        """The article of a row; None where this run has asked for it already."""
        assert row.url
        wanted = Wanted(row.url, "article", {"row": plain(row), "kind": kind}, known, edit, anew=self._arguments.full)
        request = Request(
            row.url,
            self._spider.parse_article,
            errback=self._spider.article_failed,
            priority=priority,
            cb_kwargs={"headline": row, "kind": kind},
            meta={"wanted": wanted},
        )
        keys = self._keys(request)
        if any(key in self._articles for key in keys):
            return None
        for key in keys:
            self._articles.add(key)
        return request

    def _keys(self, request: Request) -> tuple[bytes, bytes]:
        """Scrapy's filter would drop another spelling of a known address without a word, and its row would wait for ever."""
        return request.meta["wanted"].key, self._spider.crawler.request_fingerprinter.fingerprint(request)

    def article_again(self, page: KnownPage) -> Request | None:
        """An article that waits in the store: it was never fetched, failed, or is looked at again."""
        row = headline_from(page.found["row"]) if "row" in page.found else Headline(position=1, url=page.url)
        if self.unwanted(row):
            return None
        priority = REVISIT if page.state == "done" else ARTICLE
        return self.article(row, page.found.get("kind", "listing"), page, priority=priority)

    async def due_articles(self) -> AsyncIterator[Request]:
        """The articles that wait in the store, in slices, so that memory does not depend on how many they are."""
        after = (0.0, b"")
        while batch := await self._memory.due("article", after):
            for page in batch:
                if request := self.article_again(page):
                    yield request
            after = batch[-1].due or 0.0, batch[-1].key
            if self._recorder.is_full:
                await self._spider.crawler.signals.wait_for(signals.scheduler_empty)

    def _leave_behind(self, request: Request) -> None:
        """Too many wait in memory: it is asked for when they are done, as if it had not been yet."""
        for key in self._keys(request):
            self._articles.remove(key)
        self._left_behind = True

    def _fetch_left_behind(self) -> None:
        """Articles that were too many to wait in memory are fetched when the others are done."""
        if self._loading and not self._loading.done():
            raise DontCloseSpider
        if self._left_behind and not self._memory.failure:
            self._left_behind = False
            self._loading = asyncio.create_task(self._load())
            raise DontCloseSpider

    async def _load(self) -> None:
        await self._memory.written()
        engine = self._spider.crawler.engine
        assert engine is not None
        async for request in self.due_articles():
            engine.crawl(self._recorder.counted(request))

    def why_stop(self, walk: Walk, main: HeadlineList, number: int, segment: int, new: int) -> Stop | None:
        """Why a walk ends with page ``number``, if it does; ``new``: rows of it that this run has not seen before."""
        if main.next_page is None:
            return Stop("no next page")
        if not self.on_site(main.next_page):
            return Stop("the next page is on another site")
        if self.is_listed(main.next_page):
            return Stop("the next page was walked already")
        if walk.count_stale(segment, new) > 1:
            return Stop("no new rows")
        return walk.why_stop(main, number, segment, self._arguments, self.limits)

    def unwanted(self, row: Headline) -> str | None:
        """Why the article of a row is not fetched."""
        if not row.url:
            return "without_link"
        if not self._arguments.wants(row.published):
            return "out_of_range"
        if is_front_page(row.url):  # of sitemaps, which name it first
            return "front_page"
        return None if self.on_site(row.url) else "off_site"

    def on_site(self, url: str) -> bool:
        """Whether an address belongs to the portal."""
        host = (urlsplit(url).hostname or "").rstrip(".")
        return any(host == domain or host.endswith(f".{domain}") for domain in self._spider.allowed_domains)
