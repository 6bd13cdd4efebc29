"""Why an item is dropped, by name: Scrapy counts each reason."""

from __future__ import annotations

from typing import ClassVar

from scrapy.exceptions import DropItem


class Incomplete(DropItem):
    """An item that lacks what makes it one."""

    reason: ClassVar[str]


class NoTitle(Incomplete):
    """An article without a title."""

    reason = "no title"


class NoText(Incomplete):
    """An article without text."""

    reason = "no text"


class NoRows(Incomplete):
    """A list without rows."""

    reason = "no rows"


class Duplicate(DropItem):
    """An article that this run has given already."""

    def __init__(self, message: str, key: bytes) -> None:
        super().__init__(message)
        self.key = key
        """Of its canonical address."""


class Unchanged(DropItem):
    """An article that the store has already, as it is: nothing is lost, and a crawl that looks at everything again has thousands."""

    def __init__(self, message: str) -> None:
        super().__init__(message, log_level="DEBUG")
