"""What became of a request, by name."""

from __future__ import annotations

from scrapy.exceptions import IgnoreRequest
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure


def failure_reason(failure: Failure) -> str:
    """A name for what went wrong: ``HTTP 404``, ``robots.txt: disallowed``, ``off-site``, ``DownloadTimeout`` …"""
    error = failure.value
    if isinstance(error, HttpError):
        return f"HTTP {error.response.status}"
    if isinstance(error, IgnoreRequest):
        return "off-site" if "offsite" in str(error) else str(error)[:60] or "ignored"
    return type(error).__name__.removesuffix("Error")


def is_gone(failure: Failure) -> bool:
    """Whether the server says that there is no such page, or not any more."""
    error = failure.value
    return isinstance(error, HttpError) and error.response.status in (404, 410)
