"""Every request ends in its callback or its errback; what would fail again is not tried again."""

from __future__ import annotations

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Request
from twisted.python.failure import Failure

from newsportal.downloader.outcomes import SEEN, Refused, lasts, outcome


class Endings:
    """Between the downloader and Scrapy's retries."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        crawler.signals.connect(self.request_dropped, signals.request_dropped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Endings:
        return cls(crawler)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """A bad certificate is as bad the next time."""
        if lasts(exception):
            raise Refused(outcome(exception)) from exception

    def request_dropped(self, request: Request) -> None:
        """A redirect to an address that the crawl has asked for already: Scrapy's filter drops it without a word."""
        engine = self._crawler.engine
        assert engine is not None
        if request.errback is not None:
            engine.scraper.enqueue_scrape(Failure(Refused(SEEN)), request)  # type: ignore[no-untyped-call]
