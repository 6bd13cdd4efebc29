"""The store in a running crawl: its lease, what it knows of pages and rows, and the visits that it writes, batch by batch."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from twisted.python.failure import Failure

from newsportal.items import Article, Headline, HeadlineList
from newsportal.store import articles, frontier, lease, outbox, sightings
from newsportal.store.articles import Verdict
from newsportal.store.database import StoreError
from newsportal.store.flight import Flight
from newsportal.store.frontier import KnownPage, Mode, PageKind, Walked
from newsportal.store.keys import page_key, row_key
from newsportal.store.lease import Held, LeaseLost
from newsportal.store.outbox import Handing
from newsportal.store.sightings import Sighting
from newsportal.store.visits import Scope, Visit, write_visits
from newsportal.store.worker import Worker

logger = logging.getLogger(__name__)

GATHER_SECONDS = 0.03
"""How long the first of a batch of visits waits at most for more, while others are in flight."""
SLICE = 200
"""What crawls that died have left is read so many at a time."""


@dataclass(frozen=True, slots=True)
class SeenRow:
    """What is known of a row."""

    page: KnownPage | None
    """The page that it leads to."""
    sighting: Sighting | None
    """The row itself, in that list."""


class Memory:
    """Extension: opens the store, holds the portal's lease, knows and records."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self.crawler = crawler
        # What scrapy shell and fetch ask for is of no portal, and remembered nowhere.
        store = settings["NEWSPORTAL_DB"] if hasattr(crawler.spidercls, "portal_of") else ""
        self.worker = Worker(store or "", settings.getfloat("NEWSPORTAL_DB_PATIENCE"))
        self._host, self._term = settings["NEWSPORTAL_HOST"], settings.getfloat("NEWSPORTAL_LEASE_SECONDS")
        self.scope: Scope | None = None
        self.failure: str | None = None
        """Why nothing more can be stored or handed out."""
        self.opened = asyncio.Event()
        """Whether it is known that the portal may be crawled, or may not."""
        self.flight = Flight()
        self._waiting: list[Visit] = []
        self._ready = asyncio.Event()
        self._writer: asyncio.Task[None] | None = None
        self._closing = self._busy = False
        self.refused: str | None = None
        """The finish reason of a crawl that cannot go on."""
        self._renewal: asyncio.Task[None] | None = None
        crawler.signals.connect(self.spider_opened, signals.spider_opened)
        for signal in (signals.spider_error, signals.item_error):
            crawler.signals.connect(self.page_failed, signal)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Memory:
        return cls(crawler)

    # --- Opening and closing

    async def spider_opened(self, spider: Spider) -> None:
        """Take the lease; finish what a crawl that died had begun to hand out."""
        portal = getattr(spider, "portal", spider.name)
        job = getattr(getattr(spider, "arguments", None), "job", None)
        try:
            await self._open(portal, spider.name, job)
        except (StoreError, Held) as error:
            self.refuse("held" if isinstance(error, Held) else "store", str(error))
        finally:
            self.opened.set()

    async def _open(self, portal: str, spider: str, job: str | None) -> None:
        await self.worker.open()
        held = await self.worker.write(lambda connection: lease.acquire(connection, portal, host=self._host, term=self._term))
        for line in await self.worker.write(lambda connection: outbox.finish_dead(connection, held.portal_id)):
            logger.warning("%s: %s", portal, line)
        crawl_id = await self.worker.write(lambda connection: outbox.begin_crawl(connection, held.portal_id, spider, job))
        self.scope = Scope(held, crawl_id)
        self._writer = asyncio.create_task(self._write())
        self._renewal = asyncio.create_task(self._renew())

    async def flush(self) -> None:
        """Write all that waits."""
        self._closing = True
        self._ready.set()
        if self._writer:
            await self._writer

    async def left_over(self, kind: type[Article] | type[HeadlineList], after: int) -> list[tuple[int, Article | HeadlineList]]:
        """Some of what crawls that died stored and handed to no file, behind the number ``after``."""
        scope = self._scope()
        return await self.worker.read(
            lambda connection: list(outbox.left_over(connection, scope.portal_id, scope.crawl_id, kind, after, SLICE))
        )

    async def hand_out(self, handing: Handing) -> None:
        """Give whole files their names, so that what they hold is given once. Raises StoreError and OSError."""
        scope = self._scope()
        await self.worker.write(lambda connection: outbox.begin_handing(connection, scope.crawl_id, handing))
        for file in handing.files:
            file.rename()
        await self.worker.write(lambda connection: outbox.end_handing(connection, scope.portal_id, scope.crawl_id, handing))

    async def close(self, reason: str | None, record: dict[str, Any]) -> None:
        """The end: the crawl's record, the lease given back."""
        await self.flush()
        if self._renewal:
            self._renewal.cancel()
        if self.scope:
            held, crawl_id = self.scope.lease, self.scope.crawl_id
            try:
                await self.worker.write(lambda connection: outbox.end_crawl(connection, crawl_id, reason, record))
                await self.worker.write(lambda connection: lease.release(connection, held))
            except StoreError as error:
                logger.error("%s", error)
        await self.worker.close()

    def page_failed(self, failure: Failure) -> None:
        """What is known could not be asked: the next page would fail as this one did."""
        if isinstance(failure.value, StoreError):
            self.fail("store", str(failure.value))

    def fail(self, reason: str, message: str) -> None:
        """Nothing more can be stored or handed out: the crawl ends, and what is in none of its files waits for the next one."""
        if self.failure:
            return
        self.refuse(reason, message)
        engine = self.crawler.engine
        if engine and self.scope:
            self._ending = asyncio.create_task(engine.close_spider_async(reason=reason))

    def refuse(self, reason: str, message: str) -> None:
        """The same, of a crawl that has not begun, or has come to its end."""
        self.failure, self.refused = message, reason
        self.crawler.stats.set_value("newsportal/stopped", message)
        logger.error("%s", message)
        _land(self._waiting)

    async def _renew(self) -> None:
        """Signs of life, also of a crawl that waits and writes nothing."""
        scope = self._scope()
        while not self.failure:
            await asyncio.sleep(self._term / lease.RENEWALS)
            try:
                await self.worker.write(lambda connection: lease.renew(connection, scope.lease))
            except (StoreError, LeaseLost) as error:
                self.fail("lease lost" if isinstance(error, LeaseLost) else "store", str(error))

    def _scope(self) -> Scope:
        if self.scope is None:
            raise StoreError(self.failure or "the store is not open")
        return self.scope

    @property
    def crawl_id(self) -> int:
        """This crawl's number."""
        return self._scope().crawl_id

    # --- What is known

    async def pages(self, keys: Iterable[bytes]) -> dict[bytes, KnownPage]:
        """What is known of pages."""
        scope, wanted = self._scope(), list(keys)
        return await self.worker.read(lambda connection: frontier.known_pages(connection, scope.portal_id, wanted))

    async def rows(self, of_list: bytes, rows: Sequence[Headline]) -> list[SeenRow]:
        """What is known of the rows of a list."""
        scope = self._scope()
        keys = [row_key(row.url, row.title) for row in rows]

        def look(connection: Any) -> list[SeenRow]:
            known = frontier.known_pages(connection, scope.portal_id, (at for at, row in zip(keys, rows, strict=True) if row.url))
            seen = sightings.sightings(connection, scope.portal_id, of_list, keys)
            return [SeenRow(known.get(at), seen.get(at)) for at in keys]

        return await self.worker.read(look)

    async def due(self, kind: PageKind, after: tuple[float, bytes] = (0.0, b"")) -> list[KnownPage]:
        """Pages to be fetched now, behind the one named by ``after`` (when it was due, its key)."""
        scope = self._scope()
        return await self.worker.read(
            lambda connection: frontier.due_pages(connection, scope.portal_id, kind, lease.clock(connection), after=after)
        )

    async def walked(self, section: str, mode: Mode) -> Walked | None:
        """What the last walk of a section has left; None where it was never walked to an end."""
        scope = self._scope()
        return await self.worker.read(lambda connection: frontier.walked_section(connection, scope.portal_id, page_key(section), mode))

    async def judge(self, article: Article, page: bytes, article_id: int | None) -> Verdict:
        """What a fetched article is to the store."""
        scope = self._scope()
        return await self.worker.read(lambda connection: articles.judge(connection, scope.portal_id, article, page, article_id=article_id))

    # --- What is noted

    def add(self, visit: Visit) -> None:
        """Write a visit soon, together with its neighbours."""
        self._waiting.append(visit)
        self._ready.set()
        if self.failure:
            _land([visit])

    async def written(self) -> None:
        """Until what was noted so far is written."""
        while (self._waiting or self._busy) and not self.failure:
            await asyncio.sleep(0.01)

    async def _gathered(self) -> None:
        """Until all that is in flight waits to be written, or the first of it has waited long enough."""
        with suppress(TimeoutError):
            async with asyncio.timeout(GATHER_SECONDS):
                while not self._closing and len(self._waiting) < self.flight.taken:
                    self._ready.clear()
                    await self._ready.wait()

    async def _write(self) -> None:
        while not self.failure:
            await self._ready.wait()
            await self._gathered()
            self._ready.clear()
            batch, self._waiting = self._waiting, []
            self._busy = True
            try:
                if batch:
                    await self.worker.write(partial(write_visits, scope=self._scope(), visits=batch))
            except (StoreError, LeaseLost) as error:
                self.fail("lease lost" if isinstance(error, LeaseLost) else "store", str(error))
            except Exception as error:  # a mistake of ours; without its places back the crawl would wait for ever
                logger.exception("What was read could not be stored")
                self.fail("store", f"what was read could not be stored: {type(error).__name__}: {error}")
            self._busy = False
            _land(batch)
            if self._closing and not self._waiting:
                return


def _land(visits: Iterable[Visit]) -> None:
    """They are not in flight any more: other pages may be."""
    for visit in visits:
        if visit.leave:
            visit.leave()
            visit.leave = None
