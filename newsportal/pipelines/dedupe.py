"""One article however many addresses it has, one text told apart from its copies, and nothing that the store has already."""

from __future__ import annotations

from scrapy.crawler import Crawler

from newsportal.extract.join import may_be_one
from newsportal.items import Article, HeadlineList, Moment
from newsportal.pipelines.dropped import Duplicate, Unchanged
from newsportal.store.keys import content_key, page_key
from newsportal.store.recorder import Recorder


class Given:
    """What a run has given: pure memory, asked before the store, which learns of a page only when it is complete.

    A canonical address is believed only while title or text agree: some templates put one address on every page.
    """

    def __init__(self) -> None:
        self._by_address: dict[bytes, tuple[bytes, bytes]] = {}
        self._by_text: dict[bytes, tuple[str, bytes, Moment | None]] = {}

    def add(self, item: Article) -> str | None:
        """Note an article. Raises Duplicate; the canonical address of another one with the same text, or None."""
        title, text = content_key(item.title), content_key(item.text)
        address = item.canonical_url or item.url or ""
        first = self._by_address.get(page_key(address))
        if first and item.url and title != first[0] and text != first[1]:
            item.canonical_url = address = item.url
            first = self._by_address.get(page_key(address))
        if first:
            raise Duplicate(f"{item.url} is {address}", page_key(address))
        original = self._by_text.get(text)
        if original and original[1] == title and may_be_one(original[2], item.published):
            raise Duplicate(f"{item.url} is {original[0]}", page_key(original[0]))
        self._by_address[page_key(address)] = title, text
        self._by_text.setdefault(text, (address, title, item.published))
        return original[0] if original else None


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
