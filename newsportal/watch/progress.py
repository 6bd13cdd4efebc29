"""A live line on a terminal, a log line every half minute elsewhere: pages, articles, rate, errors."""

from __future__ import annotations

import logging
import sys
import time

from rich.console import Console
from rich.live import Live
from rich.spinner import Spinner
from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.utils.asyncio import create_looping_call

from newsportal.watch.record import counted

logger = logging.getLogger(__name__)


class Progress:
    """Shows how far a crawl is."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._console = Console(stderr=True)
        # A log file means that nobody watches; a dumb terminal cannot redraw a line.
        self._live = Live(console=self._console, transient=True, refresh_per_second=4) if self._watched(crawler) else None
        self._spinner = Spinner("dots", "starting")
        self._began = time.monotonic()
        self._task = create_looping_call(self._show)
        crawler.signals.connect(self.spider_opened, signals.spider_opened)
        crawler.signals.connect(self.spider_closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Progress:
        return cls(crawler)

    def _watched(self, crawler: Crawler) -> bool:
        return self._console.is_terminal and not self._console.is_dumb_terminal and not crawler.settings["LOG_FILE"]

    def spider_opened(self, spider: Spider) -> None:
        self._began = time.monotonic()
        if self._live:
            self._live.start()
            _log_through(sys.stderr)
            self._task.start(0.25)
        else:
            self._task.start(self._crawler.settings.getfloat("NEWSPORTAL_PROGRESS_SECONDS"), now=False)

    def spider_closed(self, spider: Spider) -> None:
        if self._task.running:
            self._task.stop()
        if self._live:
            self._live.stop()
            _log_through(sys.stderr)

    def _show(self) -> None:
        line = progress_line(self._crawler.stats.get_stats(), time.monotonic() - self._began)
        if self._live:
            self._spinner.update(text=line)
            self._live.update(self._spinner)
        else:
            logger.info(line)


def progress_line(stats: dict[str, int], seconds: float) -> str:
    """How far a crawl is, in one line."""
    count = stats.get
    pages = count("response_received_count", 0)
    failed = sum(value for key, value in stats.items() if key.startswith("newsportal/failed/")) + count("log_count/CRITICAL", 0)
    return (
        f"{counted(count('newsportal/listing/pages', 0), 'listing page')}, {counted(count('newsportal/items/Article', 0), 'article')}, "
        f"{counted(pages, 'page')} fetched ({pages / max(seconds, 1):.1f}/s), "
        f"{failed} failed, {int(seconds) // 60}:{int(seconds) % 60:02} min"
    )


def _log_through(stream: object) -> None:
    """Let log lines go through the live display's stderr, so that they do not tear it."""
    for handler in logging.root.handlers:
        if isinstance(handler, logging.StreamHandler) and not isinstance(handler, logging.FileHandler):
            handler.setStream(stream)
