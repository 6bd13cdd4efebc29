"""An article without a title or text is none; a list without rows neither."""

from __future__ import annotations

from newsportal.items import Article, HeadlineList
from newsportal.pipelines.dropped import NoRows, NoText, NoTitle


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
