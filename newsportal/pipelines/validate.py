"""An article without a title or text is none; a list without rows neither. Dropped by name, so that Scrapy counts each reason."""

from __future__ import annotations

from scrapy.exceptions import DropItem

from newsportal.items import Article, HeadlineList


class NoTitle(DropItem):
    """An article without a title."""


class NoText(DropItem):
    """An article without text."""


class NoRows(DropItem):
    """A list without rows."""


class Validate:
    """Lets complete items pass."""

    def process_item(self, item: Article | HeadlineList) -> Article | HeadlineList:
        if isinstance(item, HeadlineList):
            if not item.headlines:
                raise NoRows(item.url or "")
        elif not item.title:
            raise NoTitle(item.url or "")
        elif not item.text:
            raise NoText(item.url or "")
        return item
