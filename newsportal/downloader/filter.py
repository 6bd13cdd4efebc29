"""Each request once: Scrapy's filter, in memory that does not grow with the crawl."""

from __future__ import annotations

from scrapy.dupefilters import RFPDupeFilter
from scrapy.http import Request

from newsportal.store.seen import Seen


class RequestFilter(RFPDupeFilter):
    """Tells requests apart as Scrapy does. Of another process it knows nothing: the store does."""

    def open(self) -> None:
        self._seen = Seen()

    def request_seen(self, request: Request) -> bool:
        return not self._seen.add(self.fingerprinter.fingerprint(request))
