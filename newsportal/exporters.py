"""What Scrapy's feeds lack: CSV for people, JSON with exact values, files that get their names together with what the store keeps of them."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.exporters import BaseItemExporter, JsonItemExporter, JsonLinesItemExporter
from scrapy.extensions import feedexport

from newsportal.files import WholeFileStorage, is_added_to, path_name, start_time, why_not_written
from newsportal.items import Article, Headline, HeadlineList, Image, plain
from newsportal.spiders.portal import PortalSpider
from newsportal.store.database import StoreError
from newsportal.store.memory import Memory
from newsportal.store.outbox import Handing, WholeFile

ARTICLE_COLUMNS = [name for name in Article.__dataclass_fields__ if name != "paragraphs"]  # text has them
HEADLINE_COLUMNS = ["portal", "page", "name", "kind", *Headline.__dataclass_fields__, "fetched"]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

PLACEHOLDERS = ("output", "portal", "name", "time", "batch_id", "batch_time")
"""Of a feed's path, as in ``%(portal)s``."""


def uri_params(params: dict[str, Any], spider: PortalSpider) -> dict[str, Any]:
    """What the placeholders stand for; ``time`` is the crawl's start, UTC. No argument's text."""
    return {
        "batch_id": params["batch_id"],
        "batch_time": params["batch_time"],
        "output": spider.settings["NEWSPORTAL_OUTPUT"],
        "name": spider.name,
        "portal": path_name(spider.portal),
        "time": start_time(spider.started),
    }


def why_no_path(uri: str) -> str | None:
    """Why a feed's path cannot be filled in, or None."""
    try:
        _ = uri % dict.fromkeys(PLACEHOLDERS, 1)
    except KeyError as error:
        return f"{uri}: there is no placeholder {error}; known: {', '.join(PLACEHOLDERS)}"
    except (ValueError, TypeError):
        return f"{uri}: write %% where a name has a %"
    return None


def holds_headlines(uri: str) -> bool:
    """Whether a CSV of that name holds headlines; else it holds articles."""
    return "headlines" in Path(uri).name


def why_not_add(path: Path, kind: str) -> str | None:
    """Why a file cannot be added to (``-o``) in the format ``kind``, or None."""
    if not path.exists() or not path.stat().st_size:
        return None
    if kind == "json":
        return f"{path} holds a JSON array, which cannot be added to; replace it (-O) or write JSON Lines (.jsonl)"
    if kind == "csv":
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            columns = next(csv.reader(file), [])
        if columns != (HEADLINE_COLUMNS if holds_headlines(str(path)) else ARTICLE_COLUMNS):
            return f"{path} has other columns; replace it (-O) or choose another name"
    return None


class FeedExporter(feedexport.FeedExporter):
    """Scrapy's feeds, with one kind of item a CSV: headlines where the file's name says so, else articles."""

    def __init__(self, crawler: Crawler) -> None:
        if not issubclass(crawler.spidercls, PortalSpider):  # scrapy shell and fetch, which have none to write
            raise NotConfigured
        super().__init__(crawler)
        for uri, options in self.feeds.items():
            if options["format"] != "csv":
                continue
            headlines = holds_headlines(uri)
            options["item_classes"] = [HeadlineList if headlines else Article]
            options["fields"] = options["fields"] or (HEADLINE_COLUMNS if headlines else ARTICLE_COLUMNS)
            options["encoding"] = "utf-8-sig"  # Excel takes plain UTF-8 for the system's old code page
            self.filters[uri] = feedexport.ItemFilter(options)
        self._lists: deque[HeadlineList] = deque()
        self._written: list[feedexport.FeedSlot] = []

    async def open_spider(self, spider: Spider) -> None:  # type: ignore[override]  # signals take both
        """Every file that can be named now is claimed before anything is fetched. First in them are articles of crawls that died: newer versions may come."""
        super().open_spider(spider)
        memory = self._memory()
        await memory.opened.wait()
        try:
            for slot in self.slots if memory.failure is None else []:
                if isinstance(slot.storage, WholeFileStorage):
                    slot.storage.claim()
            await self._write_left_over(Article)
        except (OSError, UnicodeError, StoreError) as error:
            self._refuse(error)

    def item_scraped(self, item: Any, spider: Spider) -> None:
        """Articles at once; lists in their order, each when the articles have completed its rows."""
        assert isinstance(spider, PortalSpider)
        if self._memory().failure:  # no file of this crawl gets its name
            return
        try:
            if not isinstance(item, HeadlineList):
                super().item_scraped(item, spider)
            else:
                self._lists.append(item)
            while self._lists and spider.open_rows.are_settled(self._lists[0]):
                super().item_scraped(self._lists.popleft(), spider)
        except (OSError, UnicodeError) as error:
            self._memory().fail("files", why_not_written(error))

    async def close_spider(self, spider: Spider) -> None:
        """What still waits is written as it is, then the lists of crawls that died; then the files get their names, if all of it is stored."""
        memory = self._memory()
        await memory.flush()
        try:
            self._write_rest(spider)
            await self._write_left_over(HeadlineList)  # by now articles have completed their rows
        except (OSError, UnicodeError, StoreError) as error:
            self._refuse(error)
        await super().close_spider(spider)
        if any(key.startswith("feedexport/failed_count/") for key in self.crawler.stats.get_stats()):
            self._refuse(StoreError("a file could not be stored, see the log"))
        storages = [slot.storage for slot in self._written if isinstance(slot.storage, WholeFileStorage)]
        given = [kind for kind in (Article, HeadlineList) if any(slot.filter.accepts(kind()) for slot in self._written)]
        unsure = False
        if memory.failure is None:
            handing = Handing(tuple(WholeFile(storage.part, storage.path) for storage in storages), Article in given, HeadlineList in given)
            try:
                await memory.hand_out(handing)
            except (OSError, StoreError) as error:
                unsure = isinstance(error, StoreError)  # if the store has it that they are whole, the next crawl names them
                self._refuse(error)
        for storage in [*storages, *(slot.storage for slot in self.slots)]:
            if isinstance(storage, WholeFileStorage):
                storage.release(keep=unsure)

    def _write_rest(self, spider: Spider) -> None:
        """Lists whose rows are not settled. Raises OSError and UnicodeError."""
        while self._lists and self._memory().failure is None:
            super().item_scraped(self._lists.popleft(), spider)
        if not self.crawler.stats.get_value("newsportal/listing/pages"):  # a crawl that read nothing leaves yesterday's files alone
            for slot in self.slots:
                slot.store_empty = False

    async def _write_left_over(self, kind: type[Article] | type[HeadlineList]) -> None:
        """What crawls that died have stored and no file holds. Raises OSError, UnicodeError and StoreError."""
        memory, spider, after = self._memory(), self.crawler.spider, 0
        assert spider is not None
        while memory.failure is None and (batch := await memory.left_over(kind, after)):
            for number, item in batch:
                super().item_scraped(item, spider)
                self.crawler.stats.inc_value("newsportal/handed_on")
                after = number

    async def _close_slot(self, slot: feedexport.FeedSlot, spider: Spider) -> None:
        """A file, or a batch of it, is complete."""
        try:
            await super()._close_slot(slot, spider)
        except OSError as error:
            self._refuse(error)
        if why := getattr(slot.storage, "error", None):
            self._refuse(why)
        if slot.file is not None:
            self._written.append(slot)

    def _refuse(self, error: OSError | UnicodeError | StoreError) -> None:
        if self._memory().failure is None:
            self._memory().refuse("files", str(error) if isinstance(error, StoreError) else why_not_written(error))

    def _memory(self) -> Memory:
        memory = self.crawler.get_extension(Memory)
        assert memory is not None
        return memory


class _Exact(BaseItemExporter):
    """JSON's values: the item's type first, then every field as it is."""

    def get_serialized_fields(self, item: Any, default_value: Any = None, include_empty: bool | None = None) -> Iterable[tuple[str, Any]]:
        yield "type", "headlines" if isinstance(item, HeadlineList) else "article"
        yield from super().get_serialized_fields(item, default_value, include_empty)


class JsonExporter(_Exact, JsonItemExporter):
    """One JSON array."""


class JsonLinesExporter(_Exact, JsonLinesItemExporter):
    """One JSON object a line."""


class CsvExporter(BaseItemExporter):
    """A row an article, or a row a headline; lists joined by ``; ``; formulas defused."""

    def __init__(self, file: IO[bytes], *, defuse: bool = True, **kwargs: Any) -> None:
        super().__init__(dont_fail=True, **kwargs)
        self._columns: list[str] = list(self.fields_to_export or ARTICLE_COLUMNS)
        self._has_header = is_added_to(file)
        self._defuse = defuse
        encoding = self.encoding or "utf-8-sig"
        self._stream = TextIOWrapper(file, encoding="utf-8" if self._has_header else encoding, newline="", write_through=True)
        self._writer = csv.writer(self._stream)

    @classmethod
    def from_crawler(cls, crawler: Crawler, file: IO[bytes], **kwargs: Any) -> CsvExporter:
        return cls(file, defuse=crawler.settings.getbool("NEWSPORTAL_CSV_DEFUSE"), **kwargs)

    def start_exporting(self) -> None:
        if not self._has_header:
            self._writer.writerow(self._columns)

    def export_item(self, item: Article | HeadlineList | dict[str, Any]) -> None:
        for row in csv_rows(item):
            cells = (cell(row.get(column)) for column in self._columns)
            self._writer.writerow([defused(text) for text in cells] if self._defuse else list(cells))

    def finish_exporting(self) -> None:
        self._stream.detach()  # the storage closes the file


def csv_rows(item: Article | HeadlineList | dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of an item by column; of the store, each is one already."""
    if isinstance(item, dict):
        return [item]
    if isinstance(item, Article):
        return [{name: getattr(item, name) for name in Article.__dataclass_fields__}]
    shared = {"portal": item.portal, "page": item.url, "name": item.name, "kind": item.kind, "fetched": item.fetched}
    return [{**shared, **{name: getattr(row, name) for name in Headline.__dataclass_fields__}} for row in item.headlines]


def cell(value: Any) -> str:
    """A value or its JSON form as a cell's text: times as ISO 8601, lists joined by ``; ``, absent as nothing.

    >>> cell([{"url": "https://a.example/1.jpg", "caption": None, "position": 0}])
    'https://a.example/1.jpg'
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(cell, value))
    if isinstance(value, Image):
        return value.url
    if isinstance(value, HeadlineList):
        return f"{value.name or value.kind} ({len(value.headlines)})"
    if isinstance(value, dict):
        return f"{value['name'] or value['kind']} ({len(value['headlines'])})" if "headlines" in value else str(value["url"])
    return str(plain(value))


def defused(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would run as a formula.

    >>> defused("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    return "'" + text if text.startswith(_FORMULA) else text
