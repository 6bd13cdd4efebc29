"""What a response's headers say of its page."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy.http import Response
from w3lib.encoding import http_content_type_encoding


def charset(response: Response) -> str | None:
    """The charset that the Content-Type header declares: a hint only."""
    return http_content_type_encoding(_header(response, "Content-Type"))


def fetched_at(response: Response) -> datetime:
    """The response's Date header, else now; aware, whole seconds."""
    try:
        moment = parsedate_to_datetime(_header(response, "Date"))
    except (ValueError, TypeError):
        moment = datetime.now(UTC)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).replace(microsecond=0)


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("latin-1")


def etag_of(response: Response) -> str | None:
    """The page's entity tag."""
    return _header(response, "ETag")[:500] or None


def last_modified_of(response: Response) -> str | None:
    """When the page was changed last, as the server writes it."""
    return _header(response, "Last-Modified")[:100] or None
