"""A portal's facts, and what its pages say by them; how they are walked is ``portal.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, Self, TypeVar
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

import scrapy
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings

from newsportal.arguments import Arguments, parse_arguments
from newsportal.downloader.credentials import apart
from newsportal.downloader.outcomes import TOO_SLOW
from newsportal.downloader.response import charset, fetched_at
from newsportal.extract import Page, article_of, headlines_of, read_page
from newsportal.extract.listing.kind import page_kind
from newsportal.extract.page.urls import site_of, url_key
from newsportal.extract.selected import selected_link, selected_rows, with_selected
from newsportal.extract.soft import soft_failure
from newsportal.files import record_path
from newsportal.items import Article, HeadlineList
from newsportal.settings import user_agent
from newsportal.spiders.patience import Patience, TooSlow
from newsportal.spiders.warmup import warm_up

T = TypeVar("T")


class ReadingSpider(scrapy.Spider):
    """Reads the pages of a portal. What a portal may state and override stands here."""

    name: str
    start_urls: list[str]
    language: ClassVar[str | None] = None
    """For articles that do not state theirs."""
    timezone: ClassVar[str] = "Asia/Shanghai"
    """Zone of times printed without one. By default: that of the page's country, where its address or language tells that, else this one."""
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

    def __init__(self, **given: str) -> None:
        super().__init__()
        self.started = datetime.now(UTC)
        self.arguments = self.check_arguments(given)
        self.start_urls, self.credentials = apart(self.arguments.urls or self.start_urls)
        self.portal = self.portal_of(self.arguments)
        if not getattr(self, "allowed_domains", None):
            self.allowed_domains = sorted({site_of(url) for url in self.start_urls})
        self._pages: WeakKeyDictionary[Response, Page] = WeakKeyDictionary()
        self._patience: WeakKeyDictionary[Response, Patience] = WeakKeyDictionary()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **given: Any) -> Self:
        """A spider whose files have names of their own: they say when it started, and a crawl may take less than a second."""
        spider = super().from_crawler(crawler, *args, **given)
        output = crawler.settings["NEWSPORTAL_OUTPUT"]
        while output and record_path(output, spider.portal, spider.started).exists():
            spider.started += timedelta(seconds=1)
        return spider

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """A contact given for this crawl is in its user agent, unless that was given whole."""
        super().update_settings(settings)
        if settings.getpriority("USER_AGENT") == SETTINGS_PRIORITIES["project"]:
            settings.set("USER_AGENT", user_agent(settings["NEWSPORTAL_CONTACT"]), "spider")

    @classmethod
    def check_arguments(cls, given: dict[str, str]) -> Arguments:
        """The arguments as values; raises ArgumentError with one clear line."""
        return parse_arguments(given, zone=ZoneInfo(cls.timezone), now=datetime.now(UTC), takes_url=cls.takes_url)

    @classmethod
    def portal_of(cls, arguments: Arguments) -> str:
        """What the portal is called in files and in the store."""
        return urlsplit(url_key(arguments.urls[0])).netloc if cls.takes_url else cls.name

    def in_time(self, read: Callable[[Response], T], response: Response) -> T:
        """What ``read`` makes of a page; ``TooSlow`` if all that is read of it takes longer than a page may, now and from then on."""
        if response not in self._patience:
            warm_up()
            self._patience[response] = Patience(self.settings.getfloat("NEWSPORTAL_PAGE_SECONDS"))
        try:
            return self._patience[response].read(lambda: read(response))
        except TooSlow:
            self._pages.pop(response, None)  # half read
            raise

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

    def as_article(self, response: Response, lists: list[HeadlineList]) -> tuple[Article, bool]:
        """A start page read as an article, and whether it is one."""
        article = self.article(response)
        return article, page_kind(self.page(response), article, lists) == "article"

    def story(self, response: Response) -> tuple[Article, str | None]:
        """The article on a page, and why it is none."""
        try:
            article = self.in_time(self.article, response)
            return article, self.soft_failure(response, article)
        except TooSlow:
            return Article(), TOO_SLOW

    def soft_failure(self, response: Response, article: Article | None, lists: list[HeadlineList] | None = None) -> str | None:
        """Why a page is no page of news, given what was read of it."""
        return self.in_time(lambda page: soft_failure(self.page(page), article, lists), response)

    def page(self, response: Response) -> Page:
        """The page, parsed once however often it is asked for."""
        page = self._pages.get(response)
        if page is None:
            page = read_page(response.body, response.url, encoding=charset(response), now=self._fetched(response), timezone=self.timezone)
            self._pages[response] = page
        return page

    def _fetched(self, response: Response) -> datetime:
        return fetched_at(response).astimezone(ZoneInfo(self.timezone))

    def _found(self, selector: str, value: object) -> bool:
        """Whether a selector found something; counted where it did not."""
        if not value:
            self._count(f"selectors/{selector}/missed")
        return bool(value)

    def _cut(self, what: str, url: str | None) -> None:
        """A page offers more than is taken of any; counted by what it is."""
        self._count(f"cut/{what}")
        self.logger.warning("Cut (%s): %s", what, url)

    def _count(self, what: str, by: int = 1) -> None:
        self.crawler.stats.inc_value(f"newsportal/{what}", by)
