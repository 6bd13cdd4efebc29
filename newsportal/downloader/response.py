"""What a response's headers say of its page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from scrapy.http import Response
from w3lib.encoding import http_content_type_encoding


def charset(response: Response) -> str | None:
    """The charset that the Content-Type header declares: a hint only."""
    return http_content_type_encoding(_header(response, "Content-Type"))


def fetched_at(response: Response) -> datetime:
    """The response's Date header, else now, also where the server's clock is plainly wrong; aware, whole seconds."""
    now = datetime.now(UTC).replace(microsecond=0)
    try:
        moment = parsedate_to_datetime(_header(response, "Date"))
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        # Before it knows the time a machine starts at 1970 or 2000: all that such a page prints would be of days to come.
        return moment if moment.year > 2000 and moment < now + timedelta(days=1) else now
    except (ValueError, TypeError, OverflowError):
        return now


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("latin-1")


def etag_of(response: Response) -> str | None:
    """The page's entity tag."""
    return _header(response, "ETag")[:500] or None


def last_modified_of(response: Response) -> str | None:
    """When the page was changed last, as the server writes it."""
    return _header(response, "Last-Modified")[:100] or None
