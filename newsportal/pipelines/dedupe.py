"""One article a canonical address; one text told apart from its copies."""

from __future__ import annotations

from hashlib import blake2b

from scrapy.exceptions import DropItem

from newsportal.extract.text import squeeze
from newsportal.extract.urls import url_key
from newsportal.items import Article, HeadlineList


class Duplicate(DropItem):
    """An article that this run has given already."""


class Deduplicate:
    """Drops an article whose canonical address was given before; names the first of those that share a text word for word."""

    def __init__(self) -> None:
        self._addresses: set[str] = set()
        self._texts: dict[bytes, str] = {}

    def process_item(self, item: Article | HeadlineList) -> Article | HeadlineList:
        if isinstance(item, HeadlineList):
            return item
        address = item.canonical_url or item.url or ""
        key = url_key(address)
        if key in self._addresses:
            raise Duplicate(f"{item.url} is {address}")
        self._addresses.add(key)
        digest = blake2b(squeeze(item.text).encode("utf-8", "replace"), digest_size=16).digest()
        first = self._texts.setdefault(digest, address)
        if first != address:
            item.duplicate_of = first
        return item
