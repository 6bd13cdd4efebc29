"""What is never asked for, and which answers are no pages: off-site, too long, repeating addresses; pictures, documents, programs."""

from __future__ import annotations

from urllib.parse import urlsplit
from weakref import WeakSet

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.exceptions import StopDownload
from scrapy.http import Headers, Request, Response
from scrapy.http.request import NO_CALLBACK

from newsportal.downloader.outcomes import Refused
from newsportal.extract.page.formats import begins_no_page

MAX_SEGMENTS = 40
"""Folders in an address; what is deeper grew by itself."""
_NO_PAGES = ("image/", "audio/", "video/", "font/", "application/pdf", "application/zip", "application/msword", "application/vnd.")
"""Kinds that no page and no list is told to be; browsers show none of them as a page either."""


class OffSite(OffsiteMiddleware):
    """Scrapy's filter, where it ends a request by its errback instead of dropping it without a word, and holds for redirects of every request."""

    def request_scheduled(self, request: Request, spider: Spider) -> None:
        """Nothing: what is refused here would never be heard of again."""

    def process_request(self, request: Request) -> None:  # type: ignore[override]  # Scrapy's takes a deprecated argument
        assert self.crawler.spider is not None
        # The operator's own addresses may move; a robots.txt may stand elsewhere (RFC 9309, section 2.3.1.2).
        if request.meta.get("is_start_request") or request.callback is NO_CALLBACK or self.should_follow(request, self.crawler.spider):
            return
        self.stats.inc_value("offsite/filtered")
        raise Refused("off-site")


class Limits:
    """Refuses addresses that are too long or repeat themselves, and answers that are no text."""

    def __init__(self, crawler: Crawler) -> None:
        self._longest = crawler.settings.getint("URLLENGTH_LIMIT")
        self._begun: WeakSet[Request] = WeakSet()
        crawler.signals.connect(self.headers_received, signals.headers_received)
        crawler.signals.connect(self.bytes_received, signals.bytes_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Limits:
        return cls(crawler)

    def headers_received(self, headers: Headers, request: Request) -> None:
        """A new answer to the request: what it is told to be may be no page, then nothing more of it is downloaded."""
        self._begun.discard(request)
        if request.callback is not NO_CALLBACK and told_no_page(headers):
            raise StopDownload(fail=False)

    def bytes_received(self, data: bytes, request: Request) -> None:
        """What begins as no page does is not downloaded to its end."""
        if request in self._begun:
            return
        self._begun.add(request)
        if request.callback is not NO_CALLBACK and begins_no_page(data):
            raise StopDownload(fail=False)

    def process_request(self, request: Request) -> None:
        if len(request.url) > self._longest:
            raise Refused("URL too long")
        if repeats(urlsplit(request.url).path):
            raise Refused("repeating URL")

    def process_response(self, request: Request, response: Response) -> Response:
        if 200 <= response.status < 300 and request.callback is not NO_CALLBACK and is_no_page(response):
            raise Refused("not a page")
        return response


def repeats(path: str) -> bool:
    """Whether a path runs in circles, as relative links on a page that answers everywhere make it.

    >>> repeats("/a/b/a/b/a/b/1.html"), repeats("/news/news/1.html"), repeats("/2010/10/10/10.html")
    (True, False, False)
    """
    parts = [part for part in path.split("/") if part]
    if len(parts) > MAX_SEGMENTS:
        return True
    for size in range(1, len(parts) // 3 + 1):
        equal = 0
        for n in range(size, len(parts)):
            equal = equal + 1 if parts[n] == parts[n - size] else 0
            run = parts[n - size + 1 : n + 1]
            if equal >= 2 * size and not all(part.isdecimal() for part in run):  # /10/10/10/ is a day
                return True
    return False


def is_no_page(response: Response) -> bool:
    """Whether an answer is a picture, a document or a program: by its first bytes or by what it is told to be."""
    return begins_no_page(response.body) or told_no_page(response.headers)


def told_no_page(headers: Headers) -> bool:
    """Whether the ``Content-Type`` is one that no page has.

    >>> told_no_page(Headers({"Content-Type": "video/mp4"})), told_no_page(Headers({"Content-Type": "text/plain"})), told_no_page(Headers())
    (True, False, False)
    """
    kind = (headers.get("Content-Type") or b"").decode("latin-1").partition(";")[0].strip().lower()
    return kind.startswith(_NO_PAGES) and not kind.endswith(("+xml", "+json"))
