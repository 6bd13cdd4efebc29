"""A host that asks to be left alone for a while (429 or 503 with Retry-After) is: not one request, the whole host waits, then goes on."""

from __future__ import annotations

import logging
import math
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic

from scrapy import Spider, signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from scrapy.utils.asyncio import call_later
from twisted.python.failure import Failure

from newsportal.downloader.outcomes import INTERRUPTED, Refused

logger = logging.getLogger(__name__)

MOST_IN_A_ROW = 5
"""After so many waits without one good answer between them a host is given up."""


class HostHold:
    """Stops the downloader's slot of a host, in which all its requests stand in line, the one that was refused among them."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._longest = crawler.settings.getfloat("NEWSPORTAL_RETRY_AFTER_MAX")
        self._until: dict[str, float] = {}
        self._in_a_row: dict[str, int] = {}
        crawler.signals.connect(self.response_downloaded, signals.response_downloaded)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> HostHold:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        if self._in_a_row.get(self._host(request), 0) > MOST_IN_A_ROW:
            raise Refused("host overloaded")

    def response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        """Comes before the downloader looks for the host's next request."""
        host = self._host(request)
        seconds = retry_after(response, datetime.now(UTC)) if response.status in (429, 503) else None
        if seconds is None:
            if response.status < 400:
                self._in_a_row.pop(host, None)
            return
        seconds = min(seconds, self._longest)
        until = monotonic() + seconds
        if until <= self._until.get(host, 0):
            return
        if self._until.get(host, 0) < monotonic():  # not another answer to what was asked before the wait
            self._in_a_row[host] = self._in_a_row.get(host, 0) + 1
            logger.warning("%s answers %s and asks to wait: nothing is fetched from there for %.0f s", host, response.status, seconds)
        self._until[host] = until
        self._crawler.stats.inc_value("newsportal/holds")
        engine = self._crawler.engine
        assert engine is not None
        if slot := engine.downloader.slots.get(host):
            self._stop(slot, seconds)

    def _stop(self, slot: Slot, seconds: float) -> None:
        """Send none of a slot's requests for so long."""

        def go_on() -> None:
            slot.latercall = None
            engine._process_queue(slot)

        def end() -> None:
            """A crawl that is being stopped waits for nothing."""
            if slot.latercall is held and is_closing(self._crawler):
                slot.close()
                while slot.queue:
                    slot.queue.popleft()[1].errback(Failure(Refused(INTERRUPTED)))  # type: ignore[no-untyped-call]
            elif slot.latercall is held:
                call_later(1, end)

        assert self._crawler.engine is not None
        engine = self._crawler.engine.downloader
        slot.close()
        slot.latercall = held = call_later(seconds, go_on)
        call_later(1, end)

    def _host(self, request: Request) -> str:
        assert self._crawler.engine is not None
        return self._crawler.engine.downloader.get_slot_key(request)


def is_closing(crawler: Crawler) -> bool:
    """Whether the crawl is being stopped, or has its end."""
    engine = crawler.engine
    return engine is None or engine._slot is None or engine._slot.closing is not None


def retry_after(response: Response, now: datetime) -> float | None:
    """Seconds that a response asks to wait; None where it does not say so understandably."""
    stated = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if stated.isascii() and stated.isdecimal():
        return float(stated[:9])
    try:
        moment = parsedate_to_datetime(stated)
    except (ValueError, TypeError):
        return None
    seconds = ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds()
    return max(math.ceil(seconds), 0)
