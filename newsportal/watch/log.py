"""Log lines: one a dropped item, no texts in them, nothing from a page that could forge a line."""

from __future__ import annotations

import logging
from typing import Any

from scrapy import Spider, logformatter
from scrapy.http import Response
from twisted.python.failure import Failure


class LogFormatter(logformatter.LogFormatter):
    """Scrapy's log messages, with dropped items by reason and address instead of their whole content."""

    def dropped(
        self, item: Any, exception: BaseException, response: Response | Failure | None, spider: Spider
    ) -> logformatter.LogFormatterResult:
        level = getattr(exception, "log_level", None) or "INFO"
        return {
            "level": getattr(logging, level),
            "msg": "Dropped (%(reason)s): %(what)r",
            "args": {"reason": type(exception).__name__, "what": str(exception)},
        }
