"""What became of a request, by name: every request that is not answered by a page ends in one of these, counted under ``newsportal/failed/``."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from OpenSSL.SSL import Error as TlsError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotSupported,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from scrapy.http import Request
from scrapy.spidermiddlewares.httperror import HttpError
from service_identity import VerificationError
from twisted.internet.error import ConnectError, ConnectionClosed
from twisted.python.failure import Failure

SEEN = "seen already"
"""A request that led to an address which was asked for before: no failure."""
INTERRUPTED = "interrupted"
"""A request that a crawl which is being stopped did not make."""
TOO_SLOW = "too slow to read"
"""A page that came, and takes longer to be read than ``NEWSPORTAL_PAGE_SECONDS``."""

_NAMES: list[tuple[type[BaseException] | tuple[type[BaseException], ...], str]] = [
    (VerificationError, "certificate"),
    (DownloadTimeoutError, "timeout"),
    (DownloadCancelledError, "too large"),  # nothing else cancels a download
    (CannotResolveHostError, "DNS"),
    (DownloadConnectionRefusedError, "connection refused"),
    (ResponseDataLossError, "truncated"),
    (ConnectionClosed, "connection lost"),
    (ConnectError, "no connection"),
    ((NotSupported, UnsupportedURLSchemeError), "scheme refused"),
    (DownloadFailedError, "broken answer"),
    ((struct.error, EOFError, OSError), "undecodable"),  # what unpacking raises
]
_CODECS = ("zlib", "brotli", "zstd", "backports", "compression")
"""Modules whose errors say that a body is not packed as it claims."""
_TRANSIENT_TLS = ("unexpected eof", "connection reset")


class Refused(IgnoreRequest):
    """A request that is not made, or an answer that is not taken, by the name of its outcome."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def failure_reason(failure: Failure) -> str:
    """A name for what went wrong: ``HTTP 404``, ``robots.txt: disallowed``, ``off-site``, ``timeout`` …

    The failure is done with, so it lets go of its tracebacks. Their frames hold the answer, of megabytes, and lead back to the
    failure in circles that the collector may not look at for the whole crawl.
    """
    assert failure.value is not None
    name = outcome(failure.value)
    for error in _causes(failure.value, contexts=True):
        error.__traceback__ = None
    return name


def outcome(error: BaseException) -> str:
    """The same, of an exception."""
    if isinstance(error, HttpError):
        return f"HTTP {error.response.status}"
    if isinstance(error, Refused):
        return error.name
    if isinstance(error, IgnoreRequest):
        return "too large" if "DOWNLOAD_MAXSIZE" in str(error) else "ignored"
    chain = list(_causes(error))
    if any(isinstance(cause, TlsError) and not any(mark in str(cause) for mark in _TRANSIENT_TLS) for cause in chain):
        return "certificate" if "certificate" in " ".join(map(str, chain)) else "TLS"
    # What a failed download says of itself is less than what it was caused by.
    named = [name for cause in chain for kinds, name in _NAMES if isinstance(cause, kinds)]
    if named:
        return next((name for name in named if name != "broken answer"), named[0])
    if type(error).__module__.partition(".")[0].strip("_") in _CODECS:
        return "undecodable"
    if isinstance(error, ValueError):  # from Twisted, of a host that can be none
        return "bad address"
    return type(error).__name__.removesuffix("Error")


def is_gone(failure: Failure) -> bool:
    """Whether the server says that there is no such page, or not any more."""
    error = failure.value
    return isinstance(error, HttpError) and error.response.status in (404, 410)


def asked_for(request: Request) -> str:
    """The address that a request set out for, before any redirect."""
    first: str = [*request.meta.get("redirect_urls", []), request.url][0]
    return first


def lasts(error: BaseException) -> bool:
    """Whether another try would end the same way."""
    return outcome(error) in ("certificate", "TLS", "too large", "bad address", "scheme refused", "undecodable")


def _causes(error: BaseException | None, *, contexts: bool = False) -> Iterator[BaseException]:
    """An exception, what it was raised from, and the reasons that Twisted lists in it; ``contexts``: also what was being handled then."""
    todo, seen = [error], set()
    while todo:
        current = todo.pop(0)
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        todo += [current.__cause__, current.__context__ if contexts else None]
        todo += [reason.value for reason in getattr(current, "reasons", []) if isinstance(reason, Failure)]
