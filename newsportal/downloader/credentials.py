"""Secrets stay with the portal they are for: custom headers, cookies set by hand, names and passwords of start URLs."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote, urlsplit, urlunsplit

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares import cookies
from scrapy.http import Request
from tldextract import TLDExtract
from w3lib.http import basic_auth_header

from newsportal.downloader.addresses import Origin, origin_of
from newsportal.extract.page.urls import site_of

_PLAIN = {b"Accept", b"Accept-Language", b"Accept-Encoding", b"User-Agent", b"Referer", b"Content-Type", b"Content-Length"}
"""Headers that tell nothing which only one portal may know."""


def without_credentials(url: str) -> tuple[str, bytes | None]:
    """An address without its name and password, and the Authorization header that they make.

    >>> without_credentials("https://me:a%20b@news.example:8443/x")
    ('https://news.example:8443/x', b'Basic bWU6YSBi')
    """
    parts = urlsplit(url)
    told, at, place = parts.netloc.rpartition("@")
    if not at:
        return url, None
    name, _, password = told.partition(":")
    header = basic_auth_header(unquote(name), unquote(password), encoding="utf-8") if name else None
    return urlunsplit(parts._replace(netloc=place)), header


def apart(urls: Iterable[str]) -> tuple[list[str], dict[Origin, bytes]]:
    """Start URLs without their names and passwords, which are kept by origin as Authorization headers."""
    pairs = [without_credentials(url) for url in urls]
    return [url for url, _ in pairs], {origin_of(url): header for url, header in pairs if header}


def drop_private_headers(request: Request) -> None:
    """Takes off a request every header that may be meant for one portal alone."""
    for name in [name for name in request.headers if name not in _PLAIN]:
        del request.headers[name]


# Scrapy's own copy asks a server for the newest list when the first cookie comes, and everything waits for it.
cookies._split_domain = TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


class Secrets:
    """Sends custom headers to the sites of the start URLs alone, never in clear where those are https; credentials to exactly their origin."""

    def __init__(self, crawler: Crawler) -> None:
        self._own: set[tuple[str, str]] = set()
        self._headers: dict[Origin, bytes] = {}
        crawler.signals.connect(self.spider_opened, signals.spider_opened)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Secrets:
        return cls(crawler)

    def spider_opened(self, spider: Spider) -> None:
        self._headers = getattr(spider, "credentials", {})
        sites = {(urlsplit(url).scheme, site_of(url)) for url in spider.start_urls}
        self._own = sites | {("https", site) for _, site in sites}

    def process_request(self, request: Request) -> None:
        if (urlsplit(request.url).scheme, site_of(request.url)) not in self._own:
            drop_private_headers(request)
        if header := self._headers.get(origin_of(request.url)):
            request.headers["Authorization"] = header
