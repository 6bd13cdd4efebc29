"""An article page, field by field."""

from __future__ import annotations

from newsportal.extract.tree import Page
from newsportal.items import Article


def article_of(page: Page) -> Article:
    """The article on ``page``; an empty one where there is none."""
    return Article(url=page.url)
