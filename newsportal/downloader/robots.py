"""robots.txt by RFC 9309: no file means no rules, an unreachable or failing one means stay away; Crawl-delay is kept."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser

logger = logging.getLogger(__name__)

MAX_SIZE = 500 * 1024
"""Bytes of robots.txt that are read (RFC 9309, section 2.5)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What an origin's robots.txt says to us."""

    parser: ProtegoRobotParser | None = None
    """None: no rules."""
    closed: str | None = None
    """Why nothing may be fetched: the file could not be read."""


class RobotsTxt:
    """In place of Scrapy's middleware, which reads a failing robots.txt as leave to crawl and knows no Crawl-delay."""

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured
        self._crawler = crawler
        self._agent: str = crawler.settings["USER_AGENT"]
        self._origins: dict[str, asyncio.Future[Rules]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsTxt:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if request.meta.get("dont_obey_robotstxt"):
            return
        rules = await self._rules(request)
        if rules.closed:
            raise IgnoreRequest(f"robots.txt: {rules.closed}")
        if rules.parser is None:
            return
        if not rules.parser.allowed(request.url, self._agent):
            raise IgnoreRequest("robots.txt: disallowed")
        if delay := rules.parser.crawl_delay(self._agent):
            self._slow_down(request, delay)

    async def _rules(self, request: Request) -> Rules:
        """The origin's rules, fetched once however many requests wait for them."""
        parts = urlsplit(request.url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._origins:
            self._origins[origin] = asyncio.get_running_loop().create_future()
            self._origins[origin].set_result(await self._fetch(f"{origin}/robots.txt"))
        return await self._origins[origin]

    async def _fetch(self, url: str) -> Rules:
        engine = self._crawler.engine
        assert engine is not None
        # Ahead of the queue, since everything else of this origin waits for it.
        request = Request(url, priority=1000, meta={"dont_obey_robotstxt": True}, callback=NO_CALLBACK)
        try:
            response = await engine.download_async(request)
        except Exception as error:  # whatever keeps it from being read: RFC 9309, section 2.3.1.4
            logger.warning("%s cannot be read (%s): nothing is fetched from there", url, error)
            return Rules(closed="unreachable")
        if response.status >= 500 or response.status == 429:
            logger.warning("%s answers %s: nothing is fetched from there", url, response.status)
            return Rules(closed=f"HTTP {response.status}")
        if response.status >= 300:
            return Rules()
        return Rules(parser=ProtegoRobotParser(response.body[:MAX_SIZE], self._crawler.spider))

    def _slow_down(self, request: Request, delay: float) -> None:
        """Wait as long as Crawl-delay says, where that is longer than our own delay."""
        engine = self._crawler.engine
        assert engine is not None
        downloader = engine.downloader
        key = downloader.get_slot_key(request)
        own = self._crawler.settings.getfloat("DOWNLOAD_DELAY")
        if delay <= own:
            return
        request.meta["autothrottle_dont_adjust_delay"] = True
        downloader.per_slot_settings[key] = {"concurrency": 1, "delay": delay, "jitter": 0}
        if slot := downloader.slots.get(key):
            slot.concurrency, slot.delay, slot.jitter = 1, delay, 0.0
