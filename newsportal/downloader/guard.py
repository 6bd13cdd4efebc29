"""Keeps a page from making the crawler ask this machine or its network: schemes, literal addresses, names, proxies.

Exempt are exactly the origins (scheme, host, port) that the operator named as start URLs. A name is checked when it is resolved
(``resolver.py``), since only the address that is connected to tells where it leads.
"""

from __future__ import annotations

import logging
import os
from urllib.parse import urlsplit

from scrapy import Spider, signals
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, CloseSpider
from scrapy.http import Request, Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware
from scrapy.utils.misc import load_object

from newsportal.downloader.addresses import Origin, literal_address, origin_of, why_not_public
from newsportal.downloader.outcomes import Refused
from newsportal.downloader.resolver import AddressFilter

logger = logging.getLogger(__name__)

PAGE = "newsportal_page"
"""In a request's meta: the page that caused it."""
_LOCAL_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home.arpa")
_MOST_TOLD = 1_000
"""Hosts that the log names, each once."""


class Causes(BaseSpiderMiddleware):
    """Notes on each request the page that led to it, for whoever has to tell why it was refused."""

    def get_processed_request(self, request: Request, response: Response | None) -> Request:
        if response is not None:
            request.meta[PAGE] = response.url
        return request


class AddressGuard:
    """Refuses, before anything is asked, other schemes than http and https and addresses that are not public. Starts no crawl that it cannot guard."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._named: set[Origin] = set()
        self._told: set[tuple[str, str]] = set()
        crawler.signals.connect(self.spider_opened, signals.spider_opened)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> AddressGuard:
        return cls(crawler)

    def spider_opened(self, spider: Spider) -> None:
        if gap := _gap(self._crawler):
            logger.error("Not started: %s", gap)
            raise CloseSpider("not_guarded")
        self._named = {origin_of(url) for url in spider.start_urls}
        name_filter().allow((host, port) for _, host, port in self._named if port)
        if not self._crawler.settings.getbool("HTTPPROXY_ENABLED") and any(os.environ.get(name) for name in _PROXY_VARIABLES):
            logger.warning("A proxy is set in the environment and not used, since names behind it cannot be checked; SECURITY.md says more")

    def process_request(self, request: Request) -> None:
        scheme = urlsplit(request.url).scheme
        if scheme not in ("http", "https"):
            raise self._refusal(request, "scheme", "scheme refused")
        origin = origin_of(request.url)  # no request has a port that is no number
        if origin in self._named:
            return
        if any((origin.host, origin.port) == (host, port) for _, host, port in self._named):  # which the resolver lets through
            raise self._refusal(request, "another scheme", "address refused")
        address = literal_address(origin.host)
        if address and (reason := why_not_public(address)):
            raise self._refusal(request, reason, "address refused")
        if any(f".{origin.host}".endswith(f".{name}") for name in _LOCAL_NAMES):  # a proxy would resolve it without us
            raise self._refusal(request, "local name", "address refused")

    def _refusal(self, request: Request, reason: str, name: str) -> Refused:
        return refusal(self._crawler, self._told, request, reason, name)


class NameGuard:
    """Right before the downloader: lets a proxy that the operator chose be reached, and tells a name that was refused from one that does not exist."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._proxies: set[tuple[str, int | None]] = set()
        self._told: set[tuple[str, str]] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> NameGuard:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        if proxy := request.meta.get("proxy"):
            _, host, port = origin_of(proxy if "://" in proxy else f"http://{proxy}")
            if (host, port) not in self._proxies:
                self._proxies.add((host, port))
                # Port 0: a tunnel through a proxy asks for its host alone.
                name_filter().allow([(host, port or 80), (host, 0)])
        elif self._proxies and origin_of(request.url)[1:] in self._proxies:
            raise refusal(self._crawler, self._told, request, "the proxy", "address refused")

    def process_exception(self, request: Request, exception: Exception) -> None:
        if isinstance(exception, CannotResolveHostError):
            _, host, port = origin_of(request.url)
            if reason := name_filter().why_refused(host, port or 0):
                raise refusal(self._crawler, self._told, request, reason, "address refused") from exception


def refusal(crawler: Crawler, told: set[tuple[str, str]], request: Request, reason: str, name: str) -> Refused:
    """Counts a refused request by its reason and logs it once a host, with the page that caused it."""
    crawler.stats.inc_value(f"newsportal/refused/{reason}")
    host = urlsplit(request.url).netloc.rpartition("@")[2]
    if (host, reason) not in told and len(told) < _MOST_TOLD:
        told.add((host, reason))
        page = [request.meta.get(PAGE, "the operator"), *request.meta.get("redirect_urls", [])][-1]
        logger.warning("Refused (%s): %.200r, named by %.200r", reason, request.url, page)
    return Refused(name)


def name_filter() -> AddressFilter:
    """The filter that all names are resolved through."""
    from twisted.internet import reactor

    resolver = reactor.nameResolver
    assert isinstance(resolver, AddressFilter)
    return resolver


_PROXY_VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


def _gap(crawler: Crawler) -> str | None:
    """What would let a request past the guard."""
    from twisted.internet import reactor

    if not isinstance(reactor.nameResolver, AddressFilter):
        return "TWISTED_DNS_RESOLVER is not newsportal's, so names would not be checked"
    for scheme, handler in crawler.settings.getwithbase("DOWNLOAD_HANDLERS").items():
        if handler is not None and not issubclass(load_object(handler), HTTP11DownloadHandler):
            return f"the download handler of {scheme} ({handler!r}) does not resolve names through newsportal's guard"
    return None
