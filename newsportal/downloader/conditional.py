"""Conditional requests (RFC 9110, section 13): a page that has not changed is answered with 304 and costs nothing further."""

from __future__ import annotations

from scrapy.http import Request, Response

from newsportal.store.keys import key


class Conditional:
    """Asks for a known page only if it has changed. One that came again to the byte is answered as 304, whatever its server knows of that."""

    def process_request(self, request: Request) -> None:
        wanted = request.meta.get("wanted")
        known = wanted.known if wanted and not wanted.anew and not request.meta.get("part") else None
        if known is None or known.fetched is None:
            return
        if known.etag:
            request.headers.setdefault("If-None-Match", known.etag)
        if known.last_modified:
            request.headers.setdefault("If-Modified-Since", known.last_modified)
        request.meta["handle_httpstatus_list"] = [304]

    def process_response(self, request: Request, response: Response) -> Response:
        wanted = request.meta.get("wanted")
        if wanted is None or request.meta.get("part") or response.status != 200:
            return response
        wanted.body = key(response.body)
        if wanted.known and not wanted.anew and wanted.known.body == wanted.body:
            return response.replace(status=304, body=b"")
        return response
