"""robots.txt by RFC 9309: no file means no rules, an unreachable or failing one means stay away and look again later; Crawl-delay is kept."""

from __future__ import annotations

import asyncio
import codecs
import logging
from dataclasses import dataclass
from time import monotonic

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser

from newsportal.downloader.addresses import origin_of
from newsportal.downloader.outcomes import Refused, outcome

logger = logging.getLogger(__name__)

MAX_SIZE = 500 * 1024
"""Bytes of robots.txt that are read (RFC 9309, section 2.5)."""
MAX_AGE = 24 * 3600
"""Seconds after which rules are read again (section 2.4)."""
MAX_DELAY = 600
"""Seconds between two requests; a site that asks for more does not want to be crawled."""
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_OF_HOST = (
    *("address refused", "bad address", "DNS", "connection refused", "no connection", "certificate", "TLS"),
    *("host overloaded", "interrupted"),
)
"""What a page of that host would have ended in as well."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What an origin's robots.txt says to us."""

    parser: ProtegoRobotParser | None = None
    """None: no rules."""
    closed: str | None = None
    """Why nothing may be fetched: an outcome."""
    delay: float = 0
    """Seconds between two requests."""
    until: float = float("inf")
    """When it has to be read again (``monotonic``)."""


class RobotsTxt:
    """In place of Scrapy's middleware, which reads a failing robots.txt as leave to crawl and knows no Crawl-delay."""

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured
        self._crawler = crawler
        self._agent: str = crawler.settings["USER_AGENT"]
        self._again = crawler.settings.getfloat("NEWSPORTAL_ROBOTS_RETRY")
        self._origins: dict[str, asyncio.Future[Rules]] = {}
        self._delays: dict[str, float] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsTxt:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if request.meta.get("dont_obey_robotstxt"):
            return
        rules = await self._rules(request)
        if rules.closed:
            raise Refused(rules.closed)
        if rules.parser is None:
            return
        if not rules.parser.allowed(request.url, self._agent):
            raise Refused("robots.txt: disallowed")
        self._slow_down(request, rules.delay)

    async def _rules(self, request: Request) -> Rules:
        """The origin's rules, fetched once however many requests wait for them."""
        origin = str(origin_of(request.url))
        known = self._origins.get(origin)
        if known and (not known.done() or known.result().until > monotonic()):
            return await known
        self._origins[origin] = coming = asyncio.get_running_loop().create_future()
        try:
            rules = await self._fetch(origin + "/robots.txt", known.result() if known else None)
        except BaseException as error:
            del self._origins[origin]
            coming.set_exception(error)
            raise
        coming.set_result(rules)
        return rules

    async def _fetch(self, url: str, before: Rules | None) -> Rules:
        engine = self._crawler.engine
        assert engine is not None
        # Ahead of the queue, since everything else of this origin waits for it.
        request = Request(url, priority=1000, meta={"dont_obey_robotstxt": True}, callback=NO_CALLBACK)
        try:
            response = await engine.download_async(request)
        except Exception as error:  # whatever keeps it from being read: RFC 9309, section 2.3.1.4
            return self._unread(url, outcome(error), before)
        if response.status >= 500 or response.status == 429:
            return self._unread(url, f"HTTP {response.status}", before)
        return self._read(response)

    def _unread(self, url: str, why: str, before: Rules | None) -> Rules:
        """Of a file that cannot be read the last good copy holds, else nothing may be fetched; both for some minutes."""
        until = monotonic() + self._again
        if why in ("too many redirects", "redirect loop"):  # section 2.3.1.2: as if there were none
            return Rules(until=monotonic() + MAX_AGE)
        if before and not before.closed:
            logger.warning("%s cannot be read again (%s): what it said last still holds", url, why)
            return Rules(before.parser, None, before.delay, until)
        logger.warning("%s cannot be read (%s): nothing is fetched from there for %.0f s", url, why, self._again)
        name = why if why in _OF_HOST else f"robots.txt: {why if why.startswith('HTTP') else 'unreachable'}"
        return Rules(closed=name, until=until)

    def _read(self, response: Response) -> Rules:
        until = monotonic() + MAX_AGE
        if response.status >= 300:
            return Rules(until=until)
        parser = ProtegoRobotParser(readable(response.body), self._crawler.spider)
        rate = parser.rp.request_rate(self._agent)
        delay = max(parser.crawl_delay(self._agent) or 0, rate.seconds / rate.requests if rate else 0)
        if delay > MAX_DELAY:
            return Rules(closed="robots.txt: delay over 10 minutes", until=until)
        return Rules(parser, None, delay, until)

    def _slow_down(self, request: Request, delay: float) -> None:
        """Wait as long as the rules say, where that is longer than our own delay."""
        engine = self._crawler.engine
        assert engine is not None
        downloader = engine.downloader
        key = downloader.get_slot_key(request)
        # Two origins of one host share a slot: the longer delay holds.
        delay = self._delays[key] = max(delay, self._delays.get(key, 0))
        if delay <= self._crawler.settings.getfloat("DOWNLOAD_DELAY"):
            return
        request.meta["autothrottle_dont_adjust_delay"] = True
        downloader.per_slot_settings[key] = {"concurrency": 1, "delay": delay, "jitter": 0}
        if slot := downloader.slots.get(key):
            slot.concurrency, slot.delay, slot.jitter = 1, delay, 0.0


def readable(body: bytes) -> bytes:
    """As much of a robots.txt as is read, in UTF-8, cut at the end of a line: half a rule may forbid what the whole one allows."""
    text = body[: MAX_SIZE + 1]
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            text = body[len(bom) : len(bom) + MAX_SIZE + 1].decode(encoding, "ignore").encode()
    if len(text) <= MAX_SIZE:
        return text
    kept = text[:MAX_SIZE]
    return kept[: max(kept.rfind(b"\n"), kept.rfind(b"\r")) + 1]
