"""Serves the demo portal on loopback: ``python tests/portal/serve.py [--port 8321]``, or ``with serve() as base_url:`` in tests."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from portal.site import HTML, Answer, Site

HOST = "127.0.0.1"
DEFAULT_PORT = 8321


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    portal: Portal

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no news."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Answers from the site's rendered pages; HTTP/1.1, so that connections are kept."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    timeout = 60
    server: _Server

    def do_GET(self) -> None:
        portal = self.server.portal
        answer = portal.site.answer(unquote(self.path))
        status = 304 if answer.status == 200 and self._unchanged(answer) else answer.status
        portal.log.append((self.command, self.path, status))
        self.send_response_only(status)
        self.send_header("Date", portal.date)
        self.send_header("Server", "nginx")
        if answer.status == 200:
            self.send_header("ETag", answer.etag or "")
            self.send_header("Last-Modified", format_datetime(_gmt(answer.modified or portal.site.now), usegmt=True))
        if answer.location:
            self.send_header("Location", quote(answer.location, safe="/?=&"))
        if status != 304:
            # The bytes of the DedeCMS pages are left to their own declaration, as many such servers do.
            plain = answer.content_type != HTML or b"charset=gb2312" in answer.body[:400]
            self.send_header("Content-Type", answer.content_type if plain else f"{HTML}; charset=utf-8")
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command == "GET" and status != 304:
            self.wfile.write(answer.body)

    do_HEAD = do_GET

    def _unchanged(self, answer: Answer) -> bool:
        """RFC 9110: If-None-Match decides where it is sent, If-Modified-Since only without it."""
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            return tags.strip() == "*" or answer.etag in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
        since = self.headers.get("If-Modified-Since")
        if since is None or answer.modified is None:
            return False
        try:
            return _gmt(answer.modified) <= parsedate_to_datetime(since)
        except (TypeError, ValueError):
            return False

    def log_message(self, format: str, *args: object) -> None:
        """Requests are in ``Portal.log``; nothing is printed."""


class Portal:
    """The demo portal on a port of loopback. Its ``Date`` header stands still at ``now``, so that relative times stay true."""

    def __init__(self, *, port: int = 0, now: datetime | None = None) -> None:
        self._server = _Server((HOST, port), _Handler)
        self._server.portal = self
        self.base_url = f"http://{HOST}:{self._server.server_port}"
        self.site = Site(self.base_url, now)
        self.date = format_datetime(_gmt(self.site.now), usegmt=True)
        self.log: list[tuple[str, str, int]] = []
        """(method, request target, status) of every request."""

    @property
    def now(self) -> datetime:
        return self.site.now

    def run(self) -> None:
        """Serve until interrupted."""
        try:
            self._server.serve_forever()
        finally:
            self._server.server_close()

    def __enter__(self) -> Portal:
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@contextmanager
def serve(*, port: int = 0, now: datetime | None = None) -> Iterator[str]:
    """The base URL of a portal that is served in a thread while the context lasts."""
    with Portal(port=port, now=now) as portal:
        yield portal.base_url


def _gmt(when: datetime) -> datetime:
    return when.astimezone(UTC).replace(microsecond=0)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Serve the demo portal on loopback until Ctrl-C.")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"default {DEFAULT_PORT}; 0 for any free one")
    port = parser.parse_args(arguments).port
    try:
        portal = Portal(port=port)
    except OSError as error:
        print(f"Port {port} of {HOST} cannot be used ({error.strerror}); choose another with --port.", file=sys.stderr)
        return 1
    print(f"Demo portal: {portal.base_url}/  (Ctrl-C ends it)", flush=True)
    try:
        portal.run()
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
