"""The whole crawl in two callbacks: ``parse`` reads listing pages, ``parse_article`` articles. ``portal`` takes any URL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

import scrapy
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from newsportal.arguments import Arguments, parse_arguments
from newsportal.downloader.credentials import apart
from newsportal.downloader.outcomes import SEEN, asked_for, failure_reason
from newsportal.downloader.response import charset, fetched_at
from newsportal.extract import Page, article_of, headlines_of, read_page
from newsportal.extract.dates import url_date
from newsportal.extract.feeds import feed_links
from newsportal.extract.join import OpenRows, complete, join_parts, next_part, unseen
from newsportal.extract.kind import is_home, page_kind
from newsportal.extract.lonerows import address_shape, lone_rows
from newsportal.extract.sections import sections_of
from newsportal.extract.selected import selected_link, selected_rows, with_selected
from newsportal.extract.urls import site_of, url_key
from newsportal.items import Article, Headline, HeadlineList, ListKind, isoformat
from newsportal.spiders.definition import check_definition

LISTING, PART, ARTICLE = 20, 10, 0
"""Priorities: a list is walked to its end first, since it moves while it is walked; a story is finished before the next begins."""

Output = Iterator[Article | HeadlineList | Request]


@dataclass(slots=True)
class Walk:
    """One section's way through its listing pages."""

    section: str
    pages: int = 0
    rows: int = 0
    promised: int = 0
    """Sitemaps that indexes have asked for."""
    stopped: str | None = None
    """Why it ended."""
    seen_rows: set[str] = field(default_factory=set)
    shapes: set[str] = field(default_factory=set)
    """How the addresses of its rows are built."""
    offered: list[str] = field(default_factory=list)
    """Sections that its page, a home page, leads to."""


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
        self.start_urls, self.credentials = apart(self.arguments.urls or self.start_urls)
        self.portal = urlsplit(self.start_urls[0]).netloc if self.takes_url else self.name
        if not getattr(self, "allowed_domains", None):
            self.allowed_domains = sorted({site_of(url) for url in self.start_urls})
        self.walks = {url: Walk(url) for url in self.start_urls}
        self._listed: set[str] = set()
        self._requested: set[str] = set()
        self._given: dict[str | None, set[str]] = {}
        self.open_rows = OpenRows()
        self._pages: WeakKeyDictionary[Response, Page] = WeakKeyDictionary()

    @classmethod
    def check_arguments(cls, given: dict[str, str]) -> Arguments:
        """The arguments as values; raises ArgumentError with one clear line."""
        return parse_arguments(given, zone=ZoneInfo(cls.timezone), now=datetime.now(UTC), takes_url=cls.takes_url)

    async def start(self) -> AsyncIterator[Request]:
        """One request a section."""
        for url in self.start_urls:
            yield self._listing_request(url, url, 1)

    # --- Listing pages

    def parse(self, response: Response, section: str, number: int = 1) -> Output:
        """A page of a section: its rows, their articles, the next page."""
        walk = self.walks[section]
        self._listed.add(url_key(response.url))
        lists = self.headlines(response)
        if number > 1 and (not lists or lists[0].kind in ("module", "ranking")):
            lists = self._last_rows(response, walk, lists)
        if number == 1 and page_kind(self.page(response), self.article(response), lists) == "article":
            yield from self._polled_article(response, walk, lists)
            return
        if not lists or not lists[0].headlines:
            yield from self._feeds_instead(response, walk, number)
            return
        main = lists[0]
        walk.pages += 1
        if _is_sitemap_index(main):
            yield from self._sitemaps(main, walk, number)
            return
        new = 0
        requests: list[Request] = []
        for found in lists:
            # A front page is boxes, none of which is the main one: all of them are walked but rankings.
            if found is not main and (main.kind != "module" or found.kind == "ranking"):
                yield from self._news_of(found)
                continue
            fresh = unseen(found, walk.seen_rows).headlines
            unseen(found, self._given.setdefault(found.name, set()))
            new += len(fresh)
            walk.shapes |= {address_shape(row.url) for row in fresh if row.url}
            requests += self._articles(found, fresh)
            yield found
        walk.rows += new
        self._count("listing/pages")
        self._count("listing/rows", new)
        yield from requests
        if number == 1:
            yield from self._sections(response, walk)
        if not (main.kind == "sitemap" and walk.stopped):  # a sitemap of an index: the index has said how many are read
            walk.stopped = self._stop_reason(walk, main, new)
        if not walk.stopped and main.next_page:
            yield self._listing_request(main.next_page, section, number + 1)

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
        walk.stopped = f"no rows found; its feed instead: {feeds[0]}" if feeds else "no rows found"
        if feeds:
            yield self._listing_request(feeds[0], walk.section, number + 1)
        else:
            self.logger.error("No headlines found on %s", response.url)

    def _sitemaps(self, index: HeadlineList, walk: Walk, number: int) -> Iterator[Request]:
        """The newest sitemaps of an index, as many as listing pages are wanted."""
        self._count("listing/pages")
        wanted = [
            row for row in index.headlines if row.url and self.arguments.wants(row.published) and url_key(row.url) not in self._listed
        ]
        wanted.sort(key=lambda row: isoformat(row.published) or "", reverse=True)
        limit = max(self._page_limit() - walk.pages - walk.promised, 0)
        walk.promised += min(len(wanted), limit)
        for row in wanted[:limit]:
            yield self._listing_request(row.url or "", walk.section, number + 1)
        walk.stopped = f"{len(wanted)} sitemaps in the index, {min(len(wanted), limit)} read (-a pages=N for more)"

    def _sections(self, response: Response, walk: Walk) -> Iterator[Request]:
        """A home page's sections: walked if that was asked for, else offered in the summary."""
        if not is_home(response.url):
            return
        sections = [
            found for found in sections_of(self.page(response)) if url_key(found.url) not in self._listed and self._on_site(found.url)
        ]
        walk.offered = [found.url for found in sections]
        # A section's own front page may name sections without end (a subdomain for every word); only the start page's are walked.
        if self.arguments.all_sections and walk.section in self.start_urls:
            for found in sections:
                self.walks[found.url] = Walk(found.url)
                yield self._listing_request(found.url, found.url, 1)

    def _polled_article(self, response: Response, walk: Walk, lists: list[HeadlineList]) -> Output:
        """A start URL that is an article: the story, its lists whole, and the news that its timed lists lead to."""
        walk.pages, walk.stopped = 1, "an article page: its own lists"
        walk.rows = sum(len(module.headlines) for module in lists)
        self._count("listing/pages")
        self._count("listing/rows", walk.rows)
        self._requested.add(url_key(response.url))
        for module in lists:
            unseen(module, self._given.setdefault(module.name, set()))
            yield module
        if not self.arguments.headlines_only:
            yield from self.parse_article(response)
        for module in lists:
            if _timed(module):
                yield from self._articles(module, module.headlines)

    def _articles(self, found: HeadlineList, rows: list[Headline]) -> Iterator[Request]:
        """Requests for the articles that ``rows`` of ``found`` lead to, each once a run."""
        if self.arguments.headlines_only:
            return
        for row in rows:
            reason = self._unwanted(row)
            if not row.url or reason:
                self._count(f"rows/{reason}")
                continue
            cb_kwargs = {"headline": row, "kind": found.kind}
            request = Request(row.url, self.parse_article, errback=self.article_failed, priority=ARTICLE, cb_kwargs=cb_kwargs)
            # Scrapy's filter would drop another spelling of a known address without a word, and its row would wait for ever.
            keys = {url_key(row.url), self.crawler.request_fingerprinter.fingerprint(request).hex()}
            if keys & self._requested:
                self._count("rows/known")
                continue
            self._requested |= keys
            self.open_rows.expect(found, row)
            yield request

    def _unwanted(self, row: Headline) -> str | None:
        """Why the article of a row is not fetched."""
        if not row.url:
            return "without_link"
        if not self.arguments.wants(row.published):
            return "out_of_range"
        return None if self._on_site(row.url) else "off_site"

    def _stop_reason(self, walk: Walk, main: HeadlineList, new: int) -> str | None:
        limit = self._page_limit()
        times = [row.published for row in main.headlines if row.published]
        if main.next_page is None:
            return "no next page"
        if not self._on_site(main.next_page):
            return "the next page is on another site"
        if url_key(main.next_page) in self._listed:
            return "the next page was walked already"
        if not new:
            return "no new rows"
        if walk.pages >= limit:
            most = self.settings.getint("NEWSPORTAL_MAX_PAGES")
            return f"after {limit} page{'s' * (limit != 1)}, " + (
                "as asked (-a pages=N for more)" if limit < most else "the most that one walk takes (NEWSPORTAL_MAX_PAGES)"
            )
        if (day := url_date(main.next_page)) and day > self.started.date() + timedelta(days=1):
            return "the next page is of a day to come"
        if times and not any(self.arguments.reaches(time) for time in times):
            return "older than since"
        return None

    def _page_limit(self) -> int:
        return min(self.arguments.pages or self.settings.getint("NEWSPORTAL_PAGES"), self.settings.getint("NEWSPORTAL_MAX_PAGES"))

    def _listing_request(self, url: str, section: str, number: int) -> Request:
        self._listed.add(url_key(url))
        cb_kwargs = {"section": section, "number": number}
        return Request(url, self.parse, errback=self.listing_failed, priority=LISTING, dont_filter=number == 1, cb_kwargs=cb_kwargs)

    def listing_failed(self, failure: Failure) -> None:
        """A listing page that could not be fetched ends its section's walk, with the reason."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        reason = failure_reason(failure)
        self._count(f"failed/{reason}")
        self.walks[request.cb_kwargs["section"]].stopped = f"page {request.cb_kwargs['number']} failed: {reason}"
        self.logger.error("Listing page %s: %s", asked_for(request), reason)

    # --- Article pages

    def parse_article(
        self, response: Response, headline: Headline | None = None, kind: ListKind = "listing", parts: tuple[Article, ...] = ()
    ) -> Output:
        """A story: its parts one after the other, then joined and completed by the row that led to it."""
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
            )
            return
        yield from self._finish(read, headline, kind)

    def _finish(self, parts: list[Article], headline: Headline | None, kind: ListKind) -> Output:
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

    def article_failed(self, failure: Failure) -> None:
        """An article that could not be fetched is counted by its reason."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        reason = failure_reason(failure)
        if reason == SEEN:  # a redirect to a story that another row leads to
            self._count("article/seen")
        else:
            self._count(f"failed/{reason}")
            self.logger.warning("Article %s: %s", asked_for(request), reason)
        if (headline := request.cb_kwargs["headline"]) and not request.cb_kwargs.get("parts"):
            self.open_rows.settle(headline.url, None)

    def part_failed(self, failure: Failure) -> Output:
        """A story with a part that could not be fetched is given as far as it goes."""
        self.article_failed(failure)
        self._count("article/incomplete")
        known: dict[str, Any] = failure.request.cb_kwargs  # type: ignore[attr-defined]  # Scrapy adds it
        yield from self._finish(list(known["parts"]), known["headline"], known["kind"])

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
