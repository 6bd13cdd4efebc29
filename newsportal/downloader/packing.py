"""Pages come packed. Scrapy unpacks what there is of them; half a page looks like a whole one that ends a list early."""

from __future__ import annotations

import sys
import zlib
from gzip import BadGzipFile, GzipFile
from io import BufferedIOBase, BytesIO

import brotli
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.http import Request, Response

from newsportal.downloader.outcomes import Refused

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_TAIL = 200
"""Bytes in which the end of a page is looked for."""
_PIECE = 65_536


class Unpacking(HttpCompressionMiddleware):
    """Scrapy's, to which a page that was packed and cut is no page: it is asked for again."""

    def __init__(self, *, crawler: Crawler) -> None:
        super().__init__(crawler=crawler)
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Unpacking:
        return cls(crawler=crawler)

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]  # Scrapy's takes a deprecated argument
        codings = [coding.strip().lower() for each in response.headers.getlist("Content-Encoding") for coding in each.split(b",")]
        unpacked = super().process_response(request, response)
        if not 200 <= response.status < 300 or "download_stopped" in response.flags or len(codings) != 1:
            return unpacked
        if not isinstance(unpacked, Response) or _comes_to_its_end(unpacked.body) or is_whole(response.body, codings[0]):
            return unpacked
        assert self._crawler.spider is not None
        again = get_retry_request(request, spider=self._crawler.spider, reason="truncated")
        if again is None:
            raise Refused("truncated")
        return again


def _comes_to_its_end(page: bytes) -> bool:
    """Most pages do, and need no second look."""
    return page[-_TAIL:].rstrip().lower().endswith(b"</html>")


def is_whole(packed: bytes, coding: bytes) -> bool:
    """Whether packed data go on to their end. What is not packed as ``coding`` says is another matter: that is not unpacked at all.

    >>> import gzip
    >>> is_whole(gzip.compress(b"news" * 99), b"gzip"), is_whole(gzip.compress(b"news" * 99)[:-9], b"gzip")
    (True, False)
    """
    if not packed:
        return True
    if coding in (b"gzip", b"x-gzip"):
        return _is_whole_gzip(packed)
    if coding == b"deflate":
        return any(_ends(packed, bits) for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS))
    if coding == b"br":
        unpacking = brotli.Decompressor()
        unpacking.process(packed)
        return bool(unpacking.is_finished())
    if coding == b"zstd":
        return _is_read(zstd.ZstdFile(BytesIO(packed)))
    return True


def _is_whole_gzip(packed: bytes) -> bool:
    """What stands behind the members is nothing to browsers either, and neither is a wrong checksum."""
    try:
        return _is_read(GzipFile(fileobj=BytesIO(packed)))
    except BadGzipFile:
        return True
    except zlib.error:
        return False


def _is_read(packed: BufferedIOBase) -> bool:
    """Whether a file can be read to its end."""
    try:
        while packed.read(_PIECE):
            pass
    except EOFError:
        return False
    return True


def _ends(packed: bytes, bits: int) -> bool:
    stream = zlib.decompressobj(bits)
    try:
        stream.decompress(packed)
    except zlib.error:
        return False
    return stream.eof
