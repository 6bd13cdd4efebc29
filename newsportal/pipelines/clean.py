"""White space, Unicode and invisible characters in every text field; credit lines out of the text into their fields."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from newsportal.extract.bylines.byline import credit
from newsportal.extract.page.text import one_line
from newsportal.items import Article, Headline, HeadlineList, Image

Item = Article | HeadlineList
_ADDRESSES = ("url", "canonical_url", "pages", "next_page", "duplicate_of")
_NAMING = ("title", "name", "section", "source")
LONGEST_NAME = 1000
"""Marks; what is longer is no title: half a page stands in a link whose end is missing."""


class Clean:
    """Cleans whatever a spider yields, also what a portal's own selectors took; what the portal wrote is otherwise left alone."""

    def process_item(self, item: Item) -> Item:
        return clean(item)


def clean(item: Item) -> Item:
    """The item with clean texts. Cleaning twice equals cleaning once."""
    _clean_fields(item)
    if isinstance(item, Article):
        _lift_credits(item)
        item.text = "\n".join(item.paragraphs) or None
    return item


def _clean_fields(value: Article | HeadlineList | Headline | Image) -> None:
    for each in fields(value):
        if each.name not in _ADDRESSES:
            cleaned = _cleaned(getattr(value, each.name))
            setattr(value, each.name, None if each.name in _NAMING and len(cleaned or "") > LONGEST_NAME else cleaned)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return one_line(value) or None
    if isinstance(value, list):
        return [entry for entry in map(_cleaned, value) if entry is not None]
    if isinstance(value, (HeadlineList, Headline, Image)):
        _clean_fields(value)
    return value


def _lift_credits(article: Article) -> None:
    """Source, editor and disclaimer lines and picture placeholders leave the text; what they say fills the empty fields."""
    kept = []
    for line in article.paragraphs:
        found = credit(line)
        if found is None:
            kept.append(line)
            continue
        article.source = article.source or found.source
        article.authors = article.authors or list(found.authors)
        article.editors = article.editors or list(found.editors)
        for image in article.images:
            if image.position > len(kept):
                image.position -= 1
    article.paragraphs = kept
