"""One article however many addresses it has, one text told apart from its copies, and nothing that the store has already."""

from __future__ import annotations

from scrapy.crawler import Crawler

from newsportal.extract.story.join import may_be_one
from newsportal.items import Article, HeadlineList, isoformat, moment
from newsportal.pipelines.dropped import Duplicate, Unchanged
from newsportal.store.keys import content_key, page_key
from newsportal.store.recorder import Recorder
from newsportal.store.seen import Scratch


class Given:
    """What a run has given, asked before the store, which learns of a page only when it is complete.

    A canonical address is believed only while title or text agree: some templates put one address on every page.
    """

    def __init__(self) -> None:
        self._rows = Scratch(
            "CREATE TABLE given (address BLOB PRIMARY KEY, title BLOB, text BLOB) WITHOUT ROWID",
            "CREATE TABLE texts (text BLOB PRIMARY KEY, address TEXT, title BLOB, published TEXT) WITHOUT ROWID",
        )

    def add(self, item: Article) -> str | None:
        """Note an article. Raises Duplicate; the canonical address of another one with the same text, or None."""
        title, text = content_key(item.title), content_key(item.text)
        address = item.canonical_url or item.url or ""
        first = self._given_at(address)
        if first and item.url and title != first[0] and text != first[1]:
            item.canonical_url = address = item.url
            first = self._given_at(address)
        if first:
            raise Duplicate(f"{item.url} is {address}", page_key(address))
        original = self._rows.execute("SELECT address, title, published FROM texts WHERE text = ?", (text,)).fetchone()
        if original and original[1] == title and may_be_one(moment(original[2]), item.published):
            raise Duplicate(f"{item.url} is {original[0]}", page_key(original[0]))
        self._rows.execute("INSERT INTO given VALUES (?, ?, ?)", (page_key(address), title, text))
        self._rows.execute("INSERT OR IGNORE INTO texts VALUES (?, ?, ?, ?)", (text, address, title, isoformat(item.published)))
        return original[0] if original else None

    def _given_at(self, address: str) -> tuple[bytes, bytes] | None:
        """The title and text given under an address, as keys."""
        row: tuple[bytes, bytes] | None = self._rows.execute(
            "SELECT title, text FROM given WHERE address = ?", (page_key(address),)
        ).fetchone()
        return row


class Deduplicate:
    """Drops what this run or an earlier one has given; names the first of those that share a text word for word."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._given = Given()
        self._recorder: Recorder | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Deduplicate:
        return cls(crawler)

    async def process_item(self, item: Article | HeadlineList) -> Article | HeadlineList:
        if isinstance(item, HeadlineList):
            return item
        original = self._given.add(item)
        verdict = await self._store().judge(item)
        if not verdict.number:
            raise Unchanged(item.url or "")
        item.duplicate_of = original or verdict.copy_of
        return item

    def _store(self) -> Recorder:
        self._recorder = self._recorder or self._crawler.get_spider_middleware(Recorder)
        assert self._recorder is not None
        return self._recorder
