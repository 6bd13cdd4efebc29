"""The whole crawl in two callbacks: ``parse`` reads listing pages, ``parse_article`` articles. ``portal`` takes any URL."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from time import time
from typing import Any, ClassVar
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

import scrapy
from scrapy import signals
from scrapy.exceptions import CloseSpider, DontCloseSpider
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from newsportal.arguments import Arguments, parse_arguments
from newsportal.downloader.outcomes import failure_reason, is_gone
from newsportal.downloader.response import charset, fetched_at
from newsportal.extract import Page, article_of, headlines_of, read_page
from newsportal.extract.feeds import feed_links
from newsportal.extract.join import OpenRows, complete, complete_row, join_parts, next_part, unseen
from newsportal.extract.kind import is_home, page_kind
from newsportal.extract.lonerows import address_shape, lone_rows
from newsportal.extract.sections import sections_of
from newsportal.extract.selected import selected_link, selected_rows, with_selected
from newsportal.extract.urls import site_of, url_key
from newsportal.items import Article, Headline, HeadlineList, ListKind, headline_from, isoformat, moment, plain
from newsportal.spiders.definition import check_definition
from newsportal.spiders.walk import Stop, Walk
from newsportal.store.edits import Edit, headline_edit
from newsportal.store.frontier import KnownPage, Mode
from newsportal.store.keys import page_key
from newsportal.store.memory import Memory, SeenRow
from newsportal.store.recorder import Recorder, Wanted
from newsportal.store.sightings import list_key

LISTING, PART, ARTICLE, REVISIT = 20, 10, 0, -10
"""Priorities: a list is walked to its end first, since it moves while it is walked; a story is finished before the next begins; news before what is known."""

Output = Iterator[Article | HeadlineList | Request]
Stream = AsyncIterator[Article | HeadlineList | Request]


class PortalSpider(scrapy.Spider):
    """A portal: ``name`` and ``start_urls``, the rest is read off its pages."""

    name: str
    start_urls: list[str]
    language: ClassVar[str | None] = None
    """For articles that do not state theirs."""
    timezone: ClassVar[str] = "Asia/Shanghai"
    """Zone of times printed without one."""
    takes_url: ClassVar[bool] = False

    # Selectors (CSS or XPath), only where reading by itself goes wrong; one that finds nothing on a page is counted,
    # and that page is read by itself.
    rows: ClassVar[str | None] = None
    """The rows of a listing page."""
    row_title: ClassVar[str | None] = None
    """Within a row: the headline."""
    row_time: ClassVar[str | None] = None
    """Within a row: its time."""
    next_page: ClassVar[str | None] = None
    """The link to the next listing page."""
    fields: ClassVar[Mapping[str, str]] = {}
    """Of an article page: ``{"source": "span.from", "text": ".story > p"}``."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """A wrong definition fails at once, naming the portal and the attribute."""
        super().__init_subclass__(**kwargs)
        check_definition(cls)

    def __init__(self, **given: str) -> None:
        super().__init__()
        self.started = datetime.now(UTC)
        self.arguments = self.check_arguments(given)
        self.start_urls = list(self.arguments.urls or self.start_urls)
        self.portal = urlsplit(self.start_urls[0]).netloc.rpartition("@")[2] if self.takes_url else self.name
        if not getattr(self, "allowed_domains", None):
            self.allowed_domains = sorted({site_of(url) for url in self.start_urls})
        self.walks = {url: Walk(url) for url in self.start_urls}
        self.mode: Mode = "headlines" if self.arguments.headlines_only else "articles"
        self._listed: set[str] = set()
        self._requested: set[str] = set()
        self._given: dict[str | None, set[str]] = {}
        self.open_rows = OpenRows()
        self._pages: WeakKeyDictionary[Response, Page] = WeakKeyDictionary()
        self._loading: asyncio.Task[None] | None = None

    @classmethod
    def check_arguments(cls, given: dict[str, str]) -> Arguments:
        """The arguments as values; raises ArgumentError with one clear line."""
        return parse_arguments(given, zone=ZoneInfo(cls.timezone), now=datetime.now(UTC), takes_url=cls.takes_url)

    async def start(self) -> AsyncIterator[Request]:
        """One request a section, those that an earlier crawl left undone, and the articles that are due."""
        memory, recorder = self.crawler.get_extension(Memory), self.crawler.get_spider_middleware(Recorder)
        assert memory is not None
        assert recorder is not None
        self.memory, self.recorder = memory, recorder
        if memory.refused:
            raise CloseSpider(memory.refused)
        requests = [await self._first_listing_request(walk) for walk in self.walks.values()]
        for request in [*requests, *filter(None, map(self._resumed, await memory.due("listing")))]:
            yield request
        if not self.arguments.headlines_only:
            self.crawler.signals.connect(self._fetch_left_behind, signals.spider_idle)
            async for request in self._due_articles():
                yield request

    async def _due_articles(self) -> AsyncIterator[Request]:
        """What waits in the store, in slices, so that memory does not depend on how much waits."""
        after = (0.0, b"")
        while batch := await self.memory.due("article", after):
            for page in batch:
                if request := self._request_again(page):
                    yield request
            after = batch[-1].due or 0.0, batch[-1].key
            if self.recorder.is_full:
                await self.crawler.signals.wait_for(signals.scheduler_empty)

    def _fetch_left_behind(self) -> None:
        """Articles that were too many to wait in memory are fetched when the others are done."""
        if self._loading and not self._loading.done():
            raise DontCloseSpider
        if self.recorder.left_behind and not self.memory.failure:
            self.recorder.left_behind = 0
            self._loading = asyncio.create_task(self._load())
            raise DontCloseSpider

    async def _load(self) -> None:
        await self.memory.written()
        engine = self.crawler.engine
        assert engine is not None
        async for request in self._due_articles():
            engine.crawl(self.recorder.counted(request))

    # --- Listing pages

    async def parse(self, response: Response, section: str, number: int = 1, segment: int = 0) -> Stream:
        """A page of a section: its rows, their articles, the next page."""
        walk = self.walks[section]
        self._listed.add(url_key(response.url))
        if response.status == 304:
            async for request in self._unchanged(response, walk, number, segment):
                yield request
            return
        lists = self.headlines(response)
        if number > 1 and (not lists or lists[0].kind in ("module", "ranking")):
            lists = self._last_rows(response, walk, lists)
        if number == 1 and page_kind(self.page(response), self.article(response), lists) == "article":
            async for each in self._polled_article(response, walk, lists):
                yield each
            return
        if not lists or not lists[0].headlines:
            for request in self._feeds_instead(response, walk, number):
                yield request
            return
        main = lists[0]
        walk.pages += 1
        if _is_sitemap_index(main):
            async for request in self._sitemaps(main, walk, number):
                yield request
            return
        new = 0
        known: list[bool] = []
        requests: list[Request] = []
        for found in lists:
            # A front page is boxes, none of which is the main one: all of them are walked but rankings.
            if found is not main and (main.kind != "module" or found.kind == "ranking"):
                for each in self._news_of(found):
                    yield each
                continue
            fresh = unseen(found, walk.seen_rows).headlines
            unseen(found, self._given.setdefault(found.name, set()))
            new += len(fresh)
            walk.shapes |= {address_shape(row.url) for row in fresh if row.url}
            seen = await self.memory.rows(list_key(found, self._section_of(found, section)), fresh)
            known += [self._is_known(row, each, walk, segment) for row, each in zip(fresh, seen, strict=True)]
            requests += self._articles(response, found, fresh, seen, walk)
            yield found
        walk.rows += new
        walk.new_rows += known.count(False)
        self._count("listing/pages")
        self._count("listing/rows", new)
        for request in requests:
            yield request
        if number == 1:
            async for request in self._sections(response, walk):
                yield request
        self.recorder.listed(response, main.next_page, len(main.headlines), whole=self._takes_all())
        run = walk.count_known(segment, known)
        stop = None if main.kind == "sitemap" and walk.stopped else self._stop(walk, main, number, new, run)
        async for request in self._walk_on(response, walk, number, segment, stop, main.next_page):
            yield request

    async def _walk_on(
        self, response: Response, walk: Walk, number: int, segment: int, stop: Stop | None, next_page: str | None
    ) -> AsyncIterator[Request]:
        """The next page; or the end of a segment, and what it means for the section."""
        if next_page and stop is None:
            known = await self.memory.pages([page_key(next_page)])
            yield self._listing_request(next_page, walk.section, number + 1, segment, known.get(page_key(next_page)))
        elif stop and stop.leaves_out and next_page:
            walk.stop(stop.reason, segment)
            self.recorder.leave(response, self._wanted_listing(next_page, walk.section, number + 1))
        else:
            walk.stop(stop.reason if stop else "no next page", segment)
            if walk.end(segment):
                self.recorder.walked(response.meta["wanted"], walk.section, self.mode)

    async def _unchanged(self, response: Response, walk: Walk, number: int, segment: int) -> AsyncIterator[Request]:
        """A listing page that is as it was: all its rows are known since the crawl that read it."""
        found = response.meta["wanted"].known.found
        rows, next_page = found["rows"], found["next"]
        self._count("listing/pages")
        self._count("listing/unchanged")
        walk.pages += 1
        walk.rows += rows
        walk.left_alone += rows
        self.recorder.listed_before(response)
        known = walk.is_known(found["crawl"], segment, self.memory.crawl_id)
        run = walk.count_known(segment, [known] * rows)
        # What is new comes in at the top, or pushes the rows below it on.
        stop = Stop("unchanged since the last crawl") if known else self._stop(walk, HeadlineList(next_page=next_page), number, rows, run)
        async for request in self._walk_on(response, walk, number, segment, stop, next_page):
            yield request

    def _last_rows(self, response: Response, walk: Walk, lists: list[HeadlineList]) -> list[HeadlineList]:
        """A last page's few rows, told by the addresses of the rows before; its boxes behind them."""
        boxed = {url_key(row.url) for found in lists for row in found.headlines if row.url}
        rows = lone_rows(self.page(response), walk.shapes, boxed | walk.seen_rows)
        main = HeadlineList(portal=self.portal, url=response.url, headlines=rows, fetched=self._fetched(response))
        return [main, *lists] if rows else []

    def _feeds_instead(self, response: Response, walk: Walk, number: int) -> Iterator[Request]:
        """Of a page without a list, such as one that a script fills, the feeds that it names."""
        feeds = (
            [url for url in feed_links(self.page(response)) if self._on_site(url) and url_key(url) not in self._listed]
            if number == 1
            else []
        )
        walk.stop(f"no rows found; its feed instead: {feeds[0]}" if feeds else "no rows found")
        if feeds:
            yield self._listing_request(feeds[0], walk.section, number + 1)
        else:
            self.logger.error("No headlines found on %s", response.url)

    async def _sitemaps(self, index: HeadlineList, walk: Walk, number: int) -> AsyncIterator[Request]:
        """The newest sitemaps of an index, as many as listing pages are wanted."""
        self._count("listing/pages")
        wanted = [
            row for row in index.headlines if row.url and self.arguments.wants(row.published) and url_key(row.url) not in self._listed
        ]
        wanted.sort(key=lambda row: isoformat(row.published) or "", reverse=True)
        limit = max((self.arguments.pages or self.settings.getint("NEWSPORTAL_PAGES")) - walk.pages, 0)
        known = await self.memory.pages(page_key(row.url or "") for row in wanted[:limit])
        for row in wanted[:limit]:
            yield self._listing_request(row.url or "", walk.section, number + 1, known=known.get(page_key(row.url or "")))
        walk.stop(f"{len(wanted)} sitemaps in the index, {min(len(wanted), limit)} read (-a pages=N for more)")

    async def _sections(self, response: Response, walk: Walk) -> AsyncIterator[Request]:
        """A home page's sections: walked if that was asked for, else offered in the summary."""
        if not is_home(response.url):
            return
        sections = [
            found for found in sections_of(self.page(response)) if url_key(found.url) not in self._listed and self._on_site(found.url)
        ]
        walk.offered = [found.url for found in sections]
        if self.arguments.all_sections:
            for found in sections:
                self.walks[found.url] = Walk(found.url)
                yield await self._first_listing_request(self.walks[found.url])

    async def _polled_article(self, response: Response, walk: Walk, lists: list[HeadlineList]) -> Stream:
        """A start URL that is an article: the story, its lists whole, and the news that its timed lists lead to."""
        walk.pages = 1
        walk.stop("an article page: its own lists")
        walk.rows = sum(len(module.headlines) for module in lists)
        self._count("listing/pages")
        self._count("listing/rows", walk.rows)
        self._requested.add(url_key(response.url))
        for module in lists:
            unseen(module, self._given.setdefault(module.name, set()))
            yield module
        if not self.arguments.headlines_only:
            for each in self.parse_article(response):
                yield each
        for module in lists:
            if _timed(module):
                seen = await self.memory.rows(list_key(module, None), module.headlines)
                for request in self._articles(response, module, module.headlines, seen, walk):
                    yield request

    def _articles(
        self, response: Response, found: HeadlineList, rows: list[Headline], seen: list[SeenRow], walk: Walk
    ) -> Iterator[Request]:
        """Requests for the articles that ``rows`` of ``found`` lead to, each once a run: new ones, those that are due, those whose row has changed."""
        edits: list[Edit] = []
        for row, known in zip(rows, seen, strict=True):
            edit = headline_edit(known.sighting.headline, row) if known.sighting else None
            reason = "headlines_only" if self.arguments.headlines_only else self._unwanted(row)
            if reason:
                edits += [edit] if edit else []
                self._count(f"rows/{reason}")
                continue
            if page := known.page:
                complete_row(row, page.title, moment(page.published), page.published_from)
                if not (edit or self.arguments.full or (page.due and page.due <= time())):
                    walk.left_alone += 1
                    self._count("rows/left_alone")
                    continue
            if request := self._article_request(row, found.kind, page, edit):
                self.open_rows.expect(found, row)
                yield request
        if edits:
            self.recorder.headline_edits(response, edits)

    def _article_request(
        self, row: Headline, kind: ListKind, known: KnownPage | None, edit: Edit | None = None, priority: int = ARTICLE
    ) -> Request | None:
        """A request for the article of a row; None where this run has asked for it already."""
        assert row.url
        wanted = Wanted(row.url, "article", {"row": plain(row), "kind": kind}, known, edit, anew=self.arguments.full)
        request = Request(
            row.url,
            self.parse_article,
            errback=self.article_failed,
            priority=priority,
            cb_kwargs={"headline": row, "kind": kind},
            meta={"wanted": wanted},
        )
        # Scrapy's filter would drop another spelling of a known address without a word, and its row would wait for ever.
        keys = {wanted.key.hex(), self.crawler.request_fingerprinter.fingerprint(request).hex()}
        if keys & self._requested:
            self._count("rows/known")
            return None
        self._requested |= keys
        return request

    def _request_again(self, page: KnownPage) -> Request | None:
        """A request for an article that waits in the store: it was never fetched, failed, or is looked at again."""
        row = headline_from(page.found["row"]) if "row" in page.found else Headline(position=1, url=page.url)
        if self._unwanted(row):
            return None
        priority = REVISIT if page.state == "done" else ARTICLE
        return self._article_request(row, page.found.get("kind", "listing"), page, priority=priority)

    def _unwanted(self, row: Headline) -> str | None:
        """Why the article of a row is not fetched."""
        if not row.url:
            return "without_link"
        if not self.arguments.wants(row.published):
            return "out_of_range"
        return None if self._on_site(row.url) else "off_site"

    def _is_known(self, row: Headline, seen: SeenRow, walk: Walk, segment: int) -> bool:
        """Whether a row was there when the section was walked before, and its article, if it is wanted, is known."""
        fetched = seen.page is not None or self.arguments.headlines_only or self._unwanted(row) is not None
        first_crawl = seen.sighting.first_crawl if seen.sighting else None
        return fetched and walk.is_known(first_crawl, segment, self.memory.crawl_id)

    def _stop(self, walk: Walk, main: HeadlineList, number: int, new: int, run: int) -> Stop | None:
        """Why a walk ends with page ``number``, if it does."""
        if main.next_page is None:
            return Stop("no next page")
        if not self._on_site(main.next_page):
            return Stop("the next page is on another site")
        if url_key(main.next_page) in self._listed:
            return Stop("the next page was walked already")
        if not new:
            return Stop("no new rows")
        arguments, settings = self.arguments, self.settings
        most, enough = settings.getint("NEWSPORTAL_MAX_PAGES"), settings.getint("NEWSPORTAL_KNOWN_ROWS")
        if run >= enough and not arguments.full and not arguments.since:
            return Stop(f"{run} known rows in a row (-a full=1 or -a since=… goes on)")
        # How deep a first crawl goes was chosen; one that stops short of what is known leaves a gap, which the next one closes.
        leaves_out = walk.solid is not None and run < enough
        times = [row.published for row in main.headlines if row.published]
        if arguments.pages and number >= arguments.pages:
            pages = f"{arguments.pages} page{'s' * (arguments.pages != 1)}"
            return Stop(f"after {pages}, as asked (-a pages=N for more)", leaves_out)
        if not arguments.pages and not arguments.full and number >= settings.getint("NEWSPORTAL_PAGES"):
            if arguments.since and not times:
                return Stop(f"after {number} pages without times (-a pages=N for more)", leaves_out)
            if not arguments.since and walk.solid is None:
                return Stop(f"after {number} pages, as deep as a first crawl goes (-a pages=N for more)")
        if number >= most:
            return Stop(f"after {number} pages, the most that a walk takes (-s NEWSPORTAL_MAX_PAGES=N for more)")
        if times and not any(arguments.reaches(time) for time in times):
            return Stop("older than since", leaves_out)
        return None

    def _takes_all(self) -> bool:
        """Whether every row's article is wanted."""
        return not (self.arguments.headlines_only or self.arguments.since or self.arguments.until)

    def _section_of(self, found: HeadlineList, section: str) -> str | None:
        """The section whose main list it is."""
        return section if found.kind in ("listing", "feed", "sitemap") else None

    async def _first_listing_request(self, walk: Walk) -> Request:
        """A section's first page, and what is known of the section."""
        known = await self.memory.pages([page_key(walk.section)])
        walk.solid = await self.memory.solid(walk.section, self.mode)
        return self._listing_request(walk.section, walk.section, 1, known=known.get(page_key(walk.section)))

    def _resumed(self, page: KnownPage) -> Request | None:
        """A walk that was interrupted goes on where it was; one that was bounded, if it may go further now."""
        walk = self.walks.get(page.found["section"])
        number = page.found["number"]
        if walk is None or (self.arguments.pages and number > self.arguments.pages):
            return None
        return self._listing_request(page.url, walk.section, number, walk.resume(number), known=page)

    def _wanted_listing(self, url: str, section: str, number: int, known: KnownPage | None = None) -> Wanted:
        """A listing page, and whether a page that has not changed needs no reading: one that was read whole, and as we want it now."""
        found = known.found if known else {}
        readable = "rows" in found and (found.get("whole") or self.arguments.headlines_only)
        anew = not readable or self.arguments.full or self.arguments.since is not None
        return Wanted(url, "listing", {"section": section, "number": number}, known, anew=anew)

    def _listing_request(self, url: str, section: str, number: int, segment: int = 0, known: KnownPage | None = None) -> Request:
        self._listed.add(url_key(url))
        return Request(
            url,
            self.parse,
            errback=self.listing_failed,
            priority=LISTING,
            dont_filter=number == 1,
            cb_kwargs={"section": section, "number": number, "segment": segment},
            meta={"wanted": self._wanted_listing(url, section, number, known)},
        )

    def listing_failed(self, failure: Failure) -> None:
        """A listing page that could not be fetched ends its section's walk, with the reason."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        reason = failure_reason(failure)
        self._count(f"failed/{reason}")
        walk, number = self.walks[request.cb_kwargs["section"]], request.cb_kwargs["number"]
        walk.stop(f"page {number} failed: {reason}", request.cb_kwargs["segment"])
        self.logger.error("Listing page %s: %s", request.url, reason)
        wanted = request.meta["wanted"]
        if is_gone(failure) and number > 1 and walk.end(request.cb_kwargs["segment"]):  # the list has become shorter
            self.recorder.walked(wanted, walk.section, self.mode)
        self.recorder.failed(wanted, reason, gone=is_gone(failure))

    # --- Article pages

    def parse_article(
        self, response: Response, headline: Headline | None = None, kind: ListKind = "listing", parts: tuple[Article, ...] = ()
    ) -> Output:
        """A story: its parts one after the other, then joined and completed by the row that led to it."""
        if response.status == 304:
            self._count("article/unchanged")
            self.open_rows.settle(headline.url if headline else None, None)
            return
        read = [*parts, self.article(response)]
        self._count("article/pages")
        following = next_part(read)
        # A row may have led to that part already, so the filter of known requests must not drop it; other sites are not followed.
        if following and self._on_site(following) and len(read) < self.settings.getint("NEWSPORTAL_PARTS"):
            yield response.follow(
                following,
                self.parse_article,
                errback=self.part_failed,
                priority=PART,
                dont_filter=True,
                cb_kwargs={"headline": headline, "kind": kind, "parts": tuple(read)},
                meta={"wanted": response.meta["wanted"], "part": True},
            )
            return
        yield from self._finish(response.meta["wanted"], read, headline, kind)

    def _finish(self, wanted: Wanted, parts: list[Article], headline: Headline | None, kind: ListKind) -> Output:
        article = join_parts(parts)
        if headline:
            self.open_rows.settle(headline.url, article)
            article = complete(article, headline, kind)
        article.language = article.language or self.language
        for module in article.headline_lists:
            yield from self._news_of(module)
        if self.arguments.wants(article.published):
            yield article
        else:
            self._count("article/out_of_range")
            self.recorder.left_out(wanted, article)

    def article_failed(self, failure: Failure) -> None:
        """An article that could not be fetched is counted by its reason."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        reason = failure_reason(failure)
        self._count(f"failed/{reason}")
        self.logger.warning("Article %s: %s", request.url, reason)
        if headline := request.cb_kwargs["headline"]:
            self.open_rows.settle(headline.url, None)
        self.recorder.failed(request.meta["wanted"], reason, gone=is_gone(failure))

    def part_failed(self, failure: Failure) -> Output:
        """A story with a part that could not be fetched is given as far as it goes."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        reason = failure_reason(failure)
        self._count(f"failed/{reason}")
        self._count("article/incomplete")
        self.logger.warning("Part %s: %s", request.url, reason)
        known = request.cb_kwargs
        wanted = request.meta["wanted"]
        return self.recorder.recorded(wanted, self._finish(wanted, list(known["parts"]), known["headline"], known["kind"]))

    # --- What a portal may override

    def headlines(self, response: Response) -> list[HeadlineList]:
        """The lists of a page, the main list first."""
        page, fetched = self.page(response), self._fetched(response)
        lists = [replace(found, portal=self.portal, fetched=fetched) for found in headlines_of(page)]
        if self.rows and self._found("rows", rows := selected_rows(page, self.rows, self.row_title, self.row_time)):
            first = lists[0] if lists else HeadlineList(portal=self.portal, url=response.url, fetched=fetched)
            lists = [replace(first, kind="listing", headlines=rows), *lists[1:]]
        if self.next_page and lists and self._found("next_page", link := selected_link(page, self.next_page)):
            lists[0].next_page = link
        return lists

    def article(self, response: Response) -> Article:
        """The article on a page."""
        fetched = self._fetched(response)
        article, missed = with_selected(article_of(self.page(response)), self.page(response), self.fields)
        for name in missed:
            self._found(name, None)
        article.portal, article.fetched = self.portal, fetched
        article.headline_lists = [replace(found, portal=self.portal, fetched=fetched) for found in article.headline_lists]
        return article

    # --- Helpers

    def page(self, response: Response) -> Page:
        """The page, parsed once however often it is asked for."""
        page = self._pages.get(response)
        if page is None:
            page = read_page(response.body, response.url, encoding=charset(response), now=self._fetched(response), timezone=self.timezone)
            self._pages[response] = page
        return page

    def _fetched(self, response: Response) -> datetime:
        return fetched_at(response).astimezone(ZoneInfo(self.timezone))

    def _news_of(self, module: HeadlineList) -> Iterator[HeadlineList]:
        """Of a timed module, the rows that this run has not given under that name before."""
        if _timed(module):
            fresh = unseen(module, self._given.setdefault(module.name, set()))
            if fresh.headlines:
                yield fresh

    def _found(self, selector: str, value: object) -> bool:
        """Whether a selector found something; counted where it did not."""
        if not value:
            self._count(f"selectors/{selector}/missed")
        return bool(value)

    def _on_site(self, url: str) -> bool:
        host = (urlsplit(url).hostname or "").rstrip(".")
        return any(host == domain or host.endswith(f".{domain}") for domain in self.allowed_domains)

    def _count(self, what: str, by: int = 1) -> None:
        self.crawler.stats.inc_value(f"newsportal/{what}", by)


class AnyPortalSpider(PortalSpider):
    """Any portal, by the URLs of its listing pages: ``scrapy crawl portal -a url=URL[,URL]``."""

    name = "portal"
    takes_url = True


def _is_sitemap_index(found: HeadlineList) -> bool:
    paths = [urlsplit(row.url or "").path.lower() for row in found.headlines]
    return found.kind == "sitemap" and bool(paths) and all(path.endswith((".xml", ".xml.gz")) for path in paths)


def _timed(headlines: HeadlineList) -> bool:
    return headlines.kind == "module" and any(row.published for row in headlines.headlines)
