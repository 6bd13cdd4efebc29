"""The whole crawl in two callbacks: ``parse`` reads listing pages, ``parse_article`` articles (``stories.py``). ``portal`` takes any URL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from time import time
from typing import Any

from scrapy.exceptions import CloseSpider
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from newsportal.downloader.outcomes import TOO_SLOW, asked_for, failure_reason, is_gone
from newsportal.extract.listing.emptylist import has_no_more
from newsportal.extract.listing.feeds import feed_links, is_sitemap_index
from newsportal.extract.listing.jsonlists import MAX_ROWS as MAX_MACHINE_ROWS
from newsportal.extract.listing.kind import is_home
from newsportal.extract.listing.lonerows import address_shape, lone_rows
from newsportal.extract.listing.rows import MAX_ROWS
from newsportal.extract.listing.sections import MAX_SECTIONS, sections_of
from newsportal.extract.page.urls import absolute, url_key
from newsportal.extract.story.join import complete_row
from newsportal.items import Article, Headline, HeadlineList, isoformat, moment
from newsportal.spiders.definition import check_definition
from newsportal.spiders.patience import TooSlow
from newsportal.spiders.requests import Requests
from newsportal.spiders.stories import StorySpider, is_timed
from newsportal.spiders.walk import Stop, Walk, newest
from newsportal.store.edits import Edit, headline_edit
from newsportal.store.frontier import Mode, Section
from newsportal.store.memory import Memory, SeenRow
from newsportal.store.recorder import Recorder, Wanted
from newsportal.store.sightings import list_key
from newsportal.watch.evidence import MACHINE
from newsportal.watch.known import place_of_known

Stream = AsyncIterator[Article | HeadlineList | Request]


@dataclass(slots=True)
class _Read:
    """What of a listing page this run has not seen before."""

    rows: list[Headline] = field(default_factory=list)
    known: list[int | None] = field(default_factory=list)
    """Of each row, the crawl that saw it first; None where it, or its article, is new."""
    requests: list[Request] = field(default_factory=list)
    """Of their articles."""


class PortalSpider(StorySpider):
    """A portal: ``name`` and ``start_urls``, the rest is read off its pages."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """A wrong definition fails at once, naming the portal and the attribute."""
        super().__init_subclass__(**kwargs)
        check_definition(cls)

    def __init__(self, **given: str) -> None:
        super().__init__(**given)
        self.walks = {url: Walk(url) for url in self.start_urls}
        self.mode: Mode = "headlines" if self.arguments.headlines_only else "articles"

    async def start(self) -> AsyncIterator[Request]:
        """One request a section, those that an earlier crawl left undone, and the articles that are due."""
        memory, recorder = self.crawler.get_extension(Memory), self.crawler.get_spider_middleware(Recorder)
        assert memory is not None
        assert recorder is not None
        self.memory, self.recorder, self.requests = memory, recorder, Requests(self, memory, recorder)
        if memory.refused:
            raise CloseSpider(memory.refused)
        listings: list[Request | None] = [await self.requests.first_page(walk) for walk in self.walks.values()]
        listings += [self.requests.resumed(page, self.walks.get(page.found["section"])) for page in await memory.due("listing")]
        for request in filter(None, listings):
            yield request
        if not self.arguments.headlines_only:
            async for request in self.requests.due_articles():
                yield request

    # --- Listing pages

    async def parse(self, response: Response, section: str, number: int = 1, segment: int = 0) -> Stream:
        """A page of a section: its rows, their articles, the next page."""
        walk = self.walks[section]
        try:
            async for each in self._listing(response, walk, number, segment):
                yield each
        except TooSlow:
            self._no_listing(response, walk, number, segment, TOO_SLOW)

    async def _listing(self, response: Response, walk: Walk, number: int, segment: int) -> Stream:
        """What a page of a section turns out to be: unchanged, none of news, an article, one without rows, or a listing."""
        self.requests.note_listing(response.url)
        if response.status == 304:
            async for request in self._unchanged(response, walk, number, segment):
                yield request
            return
        lists = self.in_time(self.headlines, response)
        if number > 1 and (not lists or lists[0].kind in ("module", "ranking")):
            lists = self._last_rows(response, walk, lists)
        article, polled = self.in_time(lambda page: self.as_article(page, lists), response) if number == 1 else (None, False)
        listed = bool(lists and lists[0].headlines)
        # A page that says it is none may still offer the latest news. One without rows may name its feeds.
        if (listed or polled) and (reason := self.soft_failure(response, article, lists)):
            self._no_listing(response, walk, number, segment, reason)
            return
        if polled:
            async for each in self._polled_article(response, walk, lists):
                yield each
            return
        if not listed:
            if lists and lists[0].kind in MACHINE:
                self.evidence.listing(self.page(response), walk.section, number, lists)
            for request in self._without_rows(response, walk, number, segment, await place_of_known(self.page(response), self.memory)):
                yield request
            return
        async for each in self._with_rows(response, walk, number, segment, lists):
            yield each

    async def _with_rows(self, response: Response, walk: Walk, number: int, segment: int, lists: list[HeadlineList]) -> Stream:
        """A listing page that has rows: its lists, their articles, and where the walk goes on."""
        main = lists[0]
        self.evidence.listing(self.page(response), walk.section, number, lists)
        walk.pages += 1
        if is_sitemap_index(main):
            async for request in self._sitemaps(main, walk, number):
                yield request
            return
        read = _Read()
        async for each in self._lists(response, walk, segment, lists, read):
            yield each
        walk.rows += len(read.rows)
        self._count("listing/pages")
        self._count("listing/rows", len(read.rows))
        for request in read.requests:
            yield request
        if number == 1:
            async for request in self._sections(response, walk):
                yield request
        times = newest(row.published for row in read.rows)
        self.recorder.listed(response, main.next_page, len(main.headlines), times, whole=self.arguments.takes_all)
        walk.descend(segment, read.rows, read.known, self.memory.crawl_id, self.requests.limits)
        stop = None if main.kind == "sitemap" and walk.stopped else self.requests.why_stop(walk, main, number, segment, len(read.rows))
        async for request in self._walk_on(response, walk, number, segment, stop, main.next_page):
            yield request

    async def _lists(self, response: Response, walk: Walk, segment: int, lists: list[HeadlineList], read: _Read) -> Stream:
        """The lists of a listing page; what of them is new to this run goes into ``read``."""
        main = lists[0]
        for found in lists:
            if len(found.headlines) >= (MAX_MACHINE_ROWS if found.kind in MACHINE else MAX_ROWS):
                self._cut("too many rows", response.url)
            # A front page is boxes, none of which is the main one: all of them are walked but rankings.
            if found is not main and (main.kind != "module" or found.kind == "ranking"):
                for each in self._news_of(found):
                    yield each
                continue
            fresh = self.seen_rows.unseen(found, f"section {walk.section}").headlines
            self._not_given(found)
            walk.shapes |= {address_shape(row.url) for row in fresh if row.url}
            seen = await self.memory.rows(list_key(found, section=walk.section), fresh)
            read.rows += fresh
            read.known += [self._known_since(row, each) for row, each in zip(fresh, seen, strict=True)]
            self.evidence.new += sum(each.sighting is None for each in seen)
            read.requests += self._articles(response, found, fresh, seen, walk)
            yield found

    async def _walk_on(
        self, response: Response, walk: Walk, number: int, segment: int, stop: Stop | None, next_page: str | None
    ) -> AsyncIterator[Request]:
        """The next page; or the end of a segment, and what it means for the section."""
        if stop or not next_page:
            self._count(f"walks/{stop.name if stop else 'no next page'}")
        if next_page and stop is None:
            yield await self.requests.next_page(next_page, walk, number + 1, segment)
        elif stop and stop.leaves_out and next_page:
            walk.stop(stop.reason, segment)
            self.recorder.leave(response, self.requests.wanted_listing(next_page, walk, number + 1))
        else:
            walk.stop(stop.reason if stop else "no next page", segment)
            self._ended(response.meta["wanted"], walk, segment, stop)

    def _ended(self, wanted: Wanted, walk: Walk, segment: int, stop: Stop | None = None) -> None:
        """A segment came to its end; with the last of them the section was walked."""
        if walk.end(segment, stop):
            self.recorder.walked(wanted, Section(walk.section, self.mode, walk.after(self.memory.crawl_id)))

    async def _unchanged(self, response: Response, walk: Walk, number: int, segment: int) -> AsyncIterator[Request]:
        """A listing page that is as it was: all its rows are known since the crawl that read it."""
        found = response.meta["wanted"].known.found
        rows, next_page = found["rows"], found["next"]
        self._count("listing/pages")
        self._count("listing/unchanged")
        self.evidence.listing_unchanged()
        walk.pages += 1
        walk.rows += rows
        walk.left_alone += rows
        self.recorder.listed_before(response)
        read, crawl = found["crawl"], self.memory.crawl_id
        times = [moment(time) for time in found["times"]] + [None] * rows
        held = [Headline(position=1, published=time) for time in times[:rows]]
        walk.descend(segment, held, [read] * rows, crawl, self.requests.limits)
        stop = walk.unchanged(read, segment, crawl)
        stop = stop or self.requests.why_stop(walk, HeadlineList(next_page=next_page), number, segment, rows)
        async for request in self._walk_on(response, walk, number, segment, stop, next_page):
            yield request

    def _last_rows(self, response: Response, walk: Walk, lists: list[HeadlineList]) -> list[HeadlineList]:
        """A last page's few rows, told by the addresses of the rows before; its boxes behind them."""
        rows = self.in_time(lambda page: self._lone_rows(page, walk, lists), response)
        main = HeadlineList(portal=self.portal, url=response.url, headlines=rows, fetched=self._fetched(response))
        return [main, *lists] if rows else []

    def _lone_rows(self, response: Response, walk: Walk, lists: list[HeadlineList]) -> list[Headline]:
        known = {url_key(row.url) for found in lists for row in found.headlines if row.url}
        links = {absolute(link.get("href"), response.url) for link in self.page(response).root.iter("a")}
        known |= {url_key(url) for url in links if url and self.seen_rows.leads_to(url, f"section {walk.section}")}
        return lone_rows(self.page(response), walk.shapes, known)

    def _without_rows(self, response: Response, walk: Walk, number: int, segment: int, place: str | None) -> Iterator[Request]:
        """A page without rows: one that a script fills may name its feeds; one behind the last ends the walk; any other is a failure."""
        named = self.in_time(lambda page: feed_links(self.page(page)), response) if number == 1 else []
        feeds = [url for url in named if self.requests.on_site(url) and not self.requests.is_listed(url)]
        if feeds:
            walk.stop(f"no rows found; its feed instead: {feeds[0]}")
            yield self.requests.listing(feeds[0], walk, number + 1)
            return
        reason = self.soft_failure(response, None, [])
        if number > 1 and (reason == "not found" or (reason is None and self.in_time(lambda page: has_no_more(self.page(page)), response))):
            self._no_more(response, walk, number, segment)
        else:
            self._no_listing(response, walk, number, segment, reason or "no rows found", place)

    def _no_more(self, response: Response, walk: Walk, number: int, segment: int) -> None:
        """A page behind the last one. A portal in trouble shows such pages too, so it is believed when the next crawl finds it again."""
        wanted: Wanted = response.meta["wanted"]
        again = wanted.known is not None and bool(wanted.known.found.get("empty"))
        walk.stop(f"page {number} has no more rows", segment)
        self._count("walks/no more rows")
        if again:
            self._ended(wanted, walk, segment)
        wanted.found["empty"] = True
        self.recorder.failed(wanted, "no more rows", gone=again)

    def _no_listing(self, response: Response, walk: Walk, number: int, segment: int, reason: str, place: str | None = None) -> None:
        """A page that came and is no listing ends its section's walk, with the reason."""
        walk.stop(reason, segment)
        self._count(f"failed/{reason}")
        self.evidence.listing_failed(response.url, walk.section, number, reason, place)
        self.recorder.failed(response.meta["wanted"], reason)
        self.logger.error("No headlines found on %s%s", response.url, "" if reason == "no rows found" else f": {reason}")

    async def _sitemaps(self, index: HeadlineList, walk: Walk, number: int) -> AsyncIterator[Request]:
        """The newest sitemaps of an index, as many as listing pages are wanted."""
        self._count("listing/pages")
        limits = self.requests.limits
        if number > limits.nesting:
            walk.stop(f"sitemap indexes within one another, more than {limits.nesting} (NEWSPORTAL_NESTING)")
            self._cut("nested too deep", index.url)
            return
        wanted = [
            row for row in index.headlines if row.url and self.arguments.wants(row.published) and not self.requests.is_listed(row.url)
        ]
        wanted.sort(key=lambda row: isoformat(row.published) or "", reverse=True)
        limit = max(min(self.arguments.pages or limits.first, limits.most) - walk.pages - walk.promised, 0)
        if len(wanted) > limit:
            self._cut("too many sitemaps", index.url)
        walk.promised += min(len(wanted), limit)
        for row in wanted[:limit]:
            yield await self.requests.next_page(row.url or "", walk, number + 1, 0)
        walk.stop(f"{len(wanted)} sitemaps in the index, {min(len(wanted), limit)} read (-a pages=N for more)")

    async def _sections(self, response: Response, walk: Walk) -> AsyncIterator[Request]:
        """A home page's sections: walked if that was asked for, else offered in the summary."""
        if not is_home(response.url):
            return
        named = self.in_time(lambda page: sections_of(self.page(page)), response)
        if len(named) >= MAX_SECTIONS:
            self._cut("too many sections", response.url)
        sections = [found for found in named if self.requests.on_site(found.url) and not self.requests.is_listed(found.url)]
        walk.offered = [found.url for found in sections]
        # A section's own front page may name sections without end (a subdomain for every word); only the start page's are walked.
        if self.arguments.all_sections and walk.section in self.start_urls:
            for found in sections:
                self.walks[found.url] = Walk(found.url)
                yield await self.requests.first_page(self.walks[found.url])

    async def _polled_article(self, response: Response, walk: Walk, lists: list[HeadlineList]) -> Stream:
        """A start URL that is an article: the story, its lists whole, and the news that its timed lists lead to."""
        walk.pages = 1
        walk.stop("an article page: its own lists")
        walk.rows = sum(len(module.headlines) for module in lists)
        self._count("listing/pages")
        self._count("listing/rows", walk.rows)
        self.evidence.listing(self.page(response), walk.section, 1, lists or [HeadlineList()])
        self.requests.note_article(response.url)
        for module in lists:
            self._not_given(module)
            yield module
        if not self.arguments.headlines_only:
            for each in self.parse_article(response):
                yield each
        for module in lists:
            if is_timed(module):
                seen = await self.memory.rows(list_key(module, section=None), module.headlines)
                self.evidence.new += sum(each.sighting is None for each in seen)
                for request in self._articles(response, module, module.headlines, seen, walk):
                    yield request

    def _articles(
        self, response: Response, found: HeadlineList, rows: list[Headline], seen: list[SeenRow], walk: Walk
    ) -> Iterator[Request]:
        """Requests for the articles that ``rows`` of ``found`` lead to, each once a run: new ones, those that are due, those whose row has changed."""
        edits: list[Edit] = []
        for row, known in zip(rows, seen, strict=True):
            edit = headline_edit(known.sighting.headline, row) if known.sighting else None
            reason = "headlines_only" if self.arguments.headlines_only else self.requests.unwanted(row)
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
            if request := self.requests.article(row, found.kind, page, edit):
                self.open_rows.expect(found, row)
                yield request
            else:
                self._count("rows/known")
        if edits:
            self.recorder.headline_edits(response, edits)

    def _known_since(self, row: Headline, seen: SeenRow) -> int | None:
        """The crawl that saw a row first, if its article, where it is wanted, is known."""
        fetched = seen.page is not None or self.arguments.headlines_only or self.requests.unwanted(row) is not None
        return seen.sighting.first_crawl if fetched and seen.sighting else None

    def listing_failed(self, failure: Failure) -> None:
        """A listing page that could not be fetched ends its section's walk, with the reason."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        reason = failure_reason(failure)
        self._count(f"failed/{reason}")
        walk, number = self.walks[request.cb_kwargs["section"]], request.cb_kwargs["number"]
        walk.stop(f"page {number} failed: {reason}", request.cb_kwargs["segment"])
        self.logger.error("Listing page %s: %s", asked_for(request), reason)
        if not (is_gone(failure) and number > 1):  # the list may have become shorter
            self.evidence.listing_failed(request.url, walk.section, number, reason)
        wanted = request.meta["wanted"]
        if is_gone(failure) and number > 1:  # the list has become shorter
            self._ended(wanted, walk, request.cb_kwargs["segment"])
        self.recorder.failed(wanted, reason, gone=is_gone(failure))


class AnyPortalSpider(PortalSpider):
    """Any portal, by the URLs of its listing pages: ``scrapy crawl portal -a url=URL[,URL]``."""

    name = "portal"
    takes_url = True
