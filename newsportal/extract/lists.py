"""All headline lists of a page: the main list first, then its modules."""

from __future__ import annotations

from newsportal.extract.tree import Page
from newsportal.items import HeadlineList


def headlines_of(page: Page) -> list[HeadlineList]:
    """The headline lists of ``page``, main list first."""
    return []
