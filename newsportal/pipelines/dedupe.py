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
    """Drops an article that was given before under the same canonical address; names the first of those that share a text word for word.

    A canonical address is believed only while title or text agree: some templates put one address on every page.
    """

    def __init__(self) -> None:
        self._given: dict[str, tuple[str, bytes]] = {}
        self._texts: dict[bytes, str] = {}

    def process_item(self, item: Article | HeadlineList) -> Article | HeadlineList:
        if isinstance(item, HeadlineList):
            return item
        text = blake2b(squeeze(item.text).encode("utf-8", "replace"), digest_size=16).digest()
        title = squeeze(item.title)
        address = item.canonical_url or item.url or ""
        first = self._given.get(url_key(address))
        if first and item.url and title != first[0] and text != first[1]:
            item.canonical_url = address = item.url
            first = self._given.get(url_key(address))
        if first:
            raise Duplicate(f"{item.url} is {address}")
        self._given[url_key(address)] = title, text
        original = self._texts.setdefault(text, address)
        if original != address:
            item.duplicate_of = original
        return item
