"""What a page is."""

from __future__ import annotations

from newsportal.extract.tree import Page
from newsportal.items import Article, HeadlineList


def page_kind(page: Page, article: Article | None, lists: list[HeadlineList]) -> str:
    """``listing``, ``article``, ``feed`` or ``neither``."""
    return "listing" if lists else "neither"
