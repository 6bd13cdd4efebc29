"""A page is in flight until it is written: what a crawl that dies has fetched for nothing is never more than it may ask a host for at once."""

from __future__ import annotations

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Request

from newsportal.downloader.hold import is_closing
from newsportal.downloader.outcomes import INTERRUPTED, Refused
from newsportal.store.memory import Memory
from newsportal.store.recorder import Wanted


class InFlight:
    """Asks a host for a page only while fewer of its pages than may be in flight are asked for, read or written. First come, first served."""

    def __init__(self, crawler: Crawler) -> None:
        memory = crawler.get_extension(Memory)
        if memory is None:  # `scrapy explain` reads a page and keeps nothing
            raise NotConfigured
        self._crawler = crawler
        self._memory = memory
        crawler.signals.connect(self.request_scheduled, signals.request_scheduled)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> InFlight:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        wanted: Wanted | None = request.meta.get("wanted")
        if wanted is None or wanted.closed or wanted.leave:
            return
        assert self._crawler.engine is not None
        host, slot = self._crawler.engine.downloader._get_slot(request)
        leave = await self._memory.flight.place(host, slot.concurrency)
        if self._memory.failure or is_closing(self._crawler):
            leave()
            raise Refused(INTERRUPTED)
        wanted.leave = leave

    def request_scheduled(self, request: Request, spider: Spider) -> None:
        """A page that stands in line once more, for a redirect, a retry or its next part, leaves its place to others until then."""
        wanted: Wanted | None = request.meta.get("wanted")
        if wanted and wanted.leave:
            wanted.leave()
            wanted.leave = None
