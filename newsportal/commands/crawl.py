"""``scrapy crawl NAME``: Scrapy's command, with clear errors and an exit status that tells whether the job was done.

0: done. 1: not done (no listing page could be read, or stopped by an error). 2: wrong use. 3: another crawl of the portal runs. 130: interrupted.
"""

from __future__ import annotations

import argparse
import codecs
import difflib
import gc
import logging
import sys
from collections.abc import Container
from pathlib import Path
from typing import NoReturn

from scrapy import Spider
from scrapy.commands import crawl
from scrapy.exceptions import NotConfigured, UsageError
from scrapy.spiderloader import SpiderLoaderProtocol, get_spider_loader
from scrapy.utils.conf import arglist_to_dict

from newsportal.arguments import ArgumentError, ours, wrong_setting
from newsportal.commands import refuse_unknown_options
from newsportal.exporters import FeedExporter, why_no_path, why_not_add
from newsportal.spiders.portal import PortalSpider

_CHATTER = (
    "scrapy.utils.log",
    "scrapy.addons",
    "scrapy.crawler",
    "scrapy.middleware",
    "scrapy.core.engine",
    "scrapy.extensions.feedexport",
    "scrapy.extensions.memusage",
)


class Command(crawl.Command):
    """``scrapy crawl``."""

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Everything that can be wrong on the command line is told here, before anything starts."""
        assert self.settings is not None
        if opts.output or opts.overwrite_output:  # instead of the files that a crawl writes without being told
            self.settings.set("FEEDS", {}, priority="cmdline")
        for files in filter(None, (opts.output, opts.overwrite_output)):
            files[:] = [_with_format(file, self.settings.getwithbase("FEED_EXPORTERS")) for file in files]
        try:
            super().process_options(args, opts)
            if self.settings["LOG_FILE"]:
                Path(self.settings["LOG_FILE"]).open("a").close()
        except UsageError as error:
            _fail(str(error))
        except OSError as error:  # --logfile, --pidfile
            _fail(f"{error.filename}: {error.strerror}")
        for uri, feed in self.settings.getdict("FEEDS").items():
            if self.settings["FEED_URI_PARAMS"] == "newsportal.exporters.uri_params" and (reason := why_no_path(str(uri))):
                _fail(reason)
            encoding = feed.get("encoding") or self.settings["FEED_EXPORT_ENCODING"] or "utf-8"
            try:
                codecs.lookup(encoding)
            except LookupError:
                _fail(f"there is no encoding {encoding!r} (FEED_EXPORT_ENCODING); say utf-8")
            if "://" not in uri and Path(uri).is_dir():
                _fail(f"{uri} is a folder; name a file")
            if opts.output and "://" not in uri and (reason := why_not_add(Path(uri), feed["format"])):
                _fail(reason)
        refuse_unknown_options(self, args)
        if stray := [word for word in args[1:] if "=" in word]:
            _fail(f"{stray[0]}: an argument has -a before it: -a {stray[0]}")
        if len(args) != 1:
            _fail("give one portal's name, e.g. scrapy crawl portal -a url=https://news.example/; scrapy list names them")
        spider = _spider(get_spider_loader(self.settings), args[0])
        if reason := wrong_setting(ours(self.settings) | arglist_to_dict(opts.set) | {"LOG_LEVEL": self.settings["LOG_LEVEL"]}):
            _fail(reason)
        if not issubclass(spider, PortalSpider):
            _fail(f"{args[0]} is no portal: {spider.__module__}.{spider.__name__} is to be a PortalSpider, as scrapy genspider makes them")
        try:
            spider.check_arguments(opts.spargs)
        except ArgumentError as error:
            _fail(str(error))

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.crawler_process
        if not opts.loglevel:  # what the crawl says, not what Scrapy consists of
            for name in _CHATTER:
                logging.getLogger(name).setLevel(logging.WARNING)
        crawler = self.crawler_process.create_crawler(args[0])
        try:
            if crawler.settings.getdict("FEEDS"):
                FeedExporter(crawler)
        except NotConfigured:  # without it the crawl would go on, and write no file
            _fail("the files cannot be written; the line above says why")
        self.crawler_process.crawl(crawler, **opts.spargs)
        # Pages come and go by the ten thousand objects, without circles: the collector would look through each of them again and again.
        gc.freeze()
        gc.set_threshold(20_000)
        self.crawler_process.start()
        stats = crawler.stats.get_stats() if crawler.stats else {}
        if self.crawler_process.bootstrap_failed:
            self.exitcode = 1
        elif not stats.get("newsportal/done"):  # without a reason it was stopped at once, by a second Ctrl-C
            self.exitcode = {"shutdown": 130, "held": 3}.get(stats.get("finish_reason", "shutdown"), 1)


def _with_format(file: str, formats: Container[str]) -> str:
    """A file whose ending says its format in capitals (``NEWS.CSV``), with the format told as Scrapy knows it."""
    ending = Path(file).suffix.removeprefix(".")
    return f"{file}:{ending.lower()}" if ending.lower() in formats and ending not in formats else file


def _spider(loader: SpiderLoaderProtocol, name: str) -> type[Spider]:
    try:
        if len(classes := {spider for _, spider in getattr(loader, "_found", {}).get(name, ())}) > 1:
            _fail(f"more than one portal is named {name!r}: {', '.join(sorted(classes))}; give each a name of its own")
        return loader.load(name)
    except KeyError:
        near = difflib.get_close_matches(name, loader.list(), n=1)
        _fail(f"there is no portal named {name!r}; " + (f"did you mean {near[0]}? " if near else "") + "scrapy list names them")


def _fail(message: str) -> NoReturn:
    """One line, no traceback, exit status 2."""
    print(f"scrapy crawl: {message}", file=sys.stderr)
    raise SystemExit(2)
