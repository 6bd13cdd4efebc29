"""The end of a crawl: a record of the run as JSON, a short summary for people, and whether the job was done."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import scrapy
from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.extensions.feedexport import FeedSlot
from sqlalchemy.exc import DBAPIError

from newsportal import __version__
from newsportal.files import record_path
from newsportal.items import Article, HeadlineList, isoformat
from newsportal.pipelines.dropped import Incomplete, Unchanged
from newsportal.spiders.portal import PortalSpider
from newsportal.store.database import StoreError, autocommit, open_store
from newsportal.store.memory import Memory
from newsportal.watch.history import verdicts_of
from newsportal.watch.notify import NotTold, Send, hooks_of, tell

logger = logging.getLogger(__name__)


class RunRecorder:
    """Counts what a run gave, writes ``output/<portal>/<time>-run.json`` and tells the summary."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._files: list[dict[str, Any]] = []
        self._reason: str | None = None
        crawler.signals.connect(self.item_scraped, signals.item_scraped)
        crawler.signals.connect(self.item_dropped, signals.item_dropped)
        crawler.signals.connect(self.feed_closed, signals.feed_slot_closed)
        crawler.signals.connect(self.spider_closed, signals.spider_closed)
        crawler.signals.connect(self.engine_stopped, signals.engine_stopped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RunRecorder:
        return cls(crawler)

    def item_scraped(self, item: Article | HeadlineList) -> None:
        count = self._crawler.stats.inc_value
        count(f"newsportal/items/{type(item).__name__}")
        if isinstance(item, HeadlineList):
            count("newsportal/items/Headline", len(item.headlines))
        self._note_fields(item)

    def item_dropped(self, item: Article | HeadlineList, exception: BaseException) -> None:
        if isinstance(exception, (Incomplete, Unchanged)):
            self._note_fields(item)

    def _note_fields(self, item: Article | HeadlineList) -> None:
        if isinstance(item, Article) and isinstance(self._crawler.spider, PortalSpider):
            self._crawler.spider.evidence.fields_of(item)

    def feed_closed(self, slot: FeedSlot) -> None:
        self._files.append({"path": slot.uri, "items": slot.itemcount})

    def spider_closed(self, spider: Spider, reason: str) -> None:
        self._reason = reason

    async def engine_stopped(self) -> None:
        """Comes after every feed is closed."""
        spider = self._crawler.spider
        if not isinstance(spider, PortalSpider):
            return
        memory = self._crawler.get_extension(Memory)
        assert memory is not None
        reason = memory.refused or self._reason
        record = run_record(spider, reason, self._crawler.stats.get_stats(), self._files if memory.failure is None else [])
        await memory.close(reason, record)
        try:
            record["files"].append({"path": str(self._write(record, spider))})
        except OSError as error:
            record |= {"done": False, "stopped": f"the run record cannot be written: {error.filename}: {error.strerror}"}
            logger.error("%s", record["stopped"])
        self._crawler.stats.set_value("newsportal/done", record["done"])
        if self._crawler.settings["LOG_FILE"]:
            for line in summary(record):
                logger.info(line)
        else:
            print("\n".join(summary(record)), file=sys.stderr)
        if memory.scope:
            await self._tell(spider.portal)

    def _write(self, record: dict[str, Any], spider: PortalSpider) -> Path:
        """The record's file. Raises OSError."""
        path = record_path(self._crawler.settings["NEWSPORTAL_OUTPUT"], spider.portal, spider.started)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.part")
        part.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        part.replace(path)
        return path

    async def _tell(self, portal: str) -> None:
        """Tell whoever wants to know, if the portal's health has changed with this run."""
        url = self._crawler.settings["NEWSPORTAL_DB"]
        try:
            hooks = hooks_of(self._crawler.settings)
            if not hooks or not url:
                return
            for line in await asyncio.to_thread(_told, url, portal, hooks):
                logger.error("%s", line)
        except (StoreError, DBAPIError, NotTold) as error:
            logger.error("The portal's health could not be told: %s", error)


def _told(url: str, portal: str, hooks: Mapping[str, Send]) -> list[str]:
    engine = open_store(url)
    try:
        with autocommit(engine) as connection:
            verdicts = verdicts_of(connection, portal)
        return tell(engine, verdicts, hooks)
    finally:
        engine.dispose()


def run_record(spider: PortalSpider, reason: str | None, stats: Mapping[str, Any], files: list[dict[str, Any]]) -> dict[str, Any]:
    """What a run did: JSON values only; times in UTC."""
    ended = datetime.now(UTC).replace(microsecond=0)
    started = spider.started.replace(microsecond=0)
    walks = [
        {
            "url": walk.section,
            "pages": walk.pages,
            "rows": walk.rows,
            "left_alone": walk.left_alone,
            "stopped": walk.stopped,
            "offered": walk.offered,
        }
        for walk in spider.walks.values()
    ]
    return {
        "portal": spider.portal,
        "spider": spider.name,
        "job": spider.arguments.job,
        "versions": {"newsportal": __version__, "scrapy": scrapy.__version__},
        "started": isoformat(started),
        "ended": isoformat(ended),
        "seconds": (ended - started).total_seconds(),
        "finish_reason": reason,
        "done": is_done(reason, stats),
        "sections": walks,
        "listing_pages": stats.get("newsportal/listing/pages", 0),
        "articles": stats.get("newsportal/items/Article", 0),
        "headlines": stats.get("newsportal/items/Headline", 0),
        "seen": spider.evidence.plain(),
        "left_alone": sum(walk.left_alone for walk in spider.walks.values()),
        "unchanged": stats.get("newsportal/article/unchanged", 0) + stats.get("item_dropped_reasons_count/Unchanged", 0),
        "handed_on": stats.get("newsportal/handed_on", 0),
        "stopped": stats.get("newsportal/stopped"),
        "dropped": {name: count for name, count in _by_reason(stats, "item_dropped_reasons_count/").items() if name != "Unchanged"},
        "failed": _by_reason(stats, "newsportal/failed/"),
        "walks": _by_reason(stats, "newsportal/walks/"),
        "cut": _by_reason(stats, "newsportal/cut/"),
        "errors": sum(value for key, value in stats.items() if key.startswith("spider_exceptions/") and key.count("/") == 1),
        "stats": {key: value for key, value in sorted(stats.items()) if isinstance(value, (int, float, str))},
        "files": files,
    }


def is_done(reason: str | None, stats: Mapping[str, Any]) -> bool:
    """Whether a crawl did its job: it came to its own end, read at least one listing page and wrote its files."""
    return reason == "finished" and not stats.get("newsportal/stopped") and stats.get("newsportal/listing/pages", 0) > 0


def summary(record: Mapping[str, Any]) -> list[str]:
    """A run in a few lines."""
    sections = record["sections"]
    unfinished = "an error, see the log" if record["finish_reason"] == "finished" else "interrupted"
    lines = [
        f"{record['portal']}: {counted(record['articles'], 'article')}, {counted(record['headlines'], 'headline')}, "
        f"{counted(record['listing_pages'], 'listing page')}, {counted(len(sections), 'section')}, {record['seconds']:.0f} s"
    ]
    if record["left_alone"] or record["unchanged"]:
        known = f"{counted(record['left_alone'], 'known article')} left alone, {record['unchanged']} looked at again and unchanged"
        lines.append(f"  {known} (-a full=1 fetches all anew; scrapy export gives them)")
    if record["handed_on"]:
        lines.append(
            f"  {counted(record['handed_on'], 'item')} of earlier crawls that did not end in order, stored and in no file until now"
        )
    lines += [
        f"  {walk['url']}: {counted(walk['pages'], 'page')}, {counted(walk['rows'], 'row')}; stopped: {walk['stopped'] or unfinished}"
        for walk in sections
    ]
    walked = {walk["url"] for walk in sections}
    offered = [url for walk in sections for url in walk["offered"] if url not in walked]
    if offered:
        lines.append(f"  {counted(len(offered), 'section')} more on the home page (-a sections=all walks them): {', '.join(offered)}")
    lines += [
        f"  {name}: " + ", ".join(f"{count} {reason}" for reason, count in record[name].items())
        for name in ("dropped", "failed", "cut")
        if record[name]
    ]
    if record["errors"]:
        lines.append(f"  errors: {record['errors']} pages raised an error, see the log")
    lines += [f"  {entry['path']}" for entry in record["files"]]
    if not record["done"]:
        why = record["stopped"] or ("no listing page could be read" if record["finish_reason"] == "finished" else record["finish_reason"])
        lines.append(f"  NOT DONE: {why}")
    return lines


def counted(number: int, what: str) -> str:
    """``1 page``, ``2 pages``."""
    return f"{number} {what}{'s' * (number != 1)}"


def _by_reason(stats: Mapping[str, Any], prefix: str) -> dict[str, int]:
    return {key.removeprefix(prefix): value for key, value in sorted(stats.items()) if key.startswith(prefix)}
