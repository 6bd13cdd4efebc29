"""robots.txt against real servers: a missing one allows, a failing one forbids, Crawl-delay is kept."""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from crawling import crawl

PAGE = (
    "<html><head><title>市民公园</title></head><body><h1>市民公园周末开放</h1><p>"
    + "公园周末开放，市民可以散步、跑步和放风筝。" * 8
    + "</p></body></html>"
)


@contextmanager
def server(status: int, robots: str):
    hits: list[tuple[str, float]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            hits.append((self.path, time.monotonic()))
            body = (robots if self.path == "/robots.txt" else PAGE).encode()
            self.send_response(status if self.path == "/robots.txt" else 200)
            self.send_header("Content-Type", "text/plain" if self.path == "/robots.txt" else "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{httpd.server_port}", hits
    finally:
        httpd.shutdown()
        httpd.server_close()


@pytest.mark.parametrize(
    ("status", "robots", "fetched"),
    [
        (200, "User-agent: *\nDisallow:\n", True),
        (200, "User-agent: *\nDisallow: /news/\n", False),
        (404, "User-agent: *\nDisallow: /\n", True),
        (403, "", True),
        (503, "", False),
        (500, "User-agent: *\nDisallow:\n", False),
        (429, "", False),
    ],
)
def test_what_robots_txt_allows(tmp_path, status, robots, fetched):
    with server(status, robots) as (base, hits):
        crawl(tmp_path, f"url={base}/news/", settings={"RETRY_ENABLED": "False"})
    assert ("/news/" in [path for path, _ in hits]) is fetched


@pytest.mark.parametrize("throttled", [False, True])
def test_crawl_delay_is_kept(tmp_path, throttled):
    """Also where AutoThrottle would go faster, as it does by default where a portal answers at once."""
    with server(200, "User-agent: *\nCrawl-delay: 2\n") as (base, hits):
        crawl(tmp_path, f"url={base}/news/,{base}/more/,{base}/last/", settings={"AUTOTHROTTLE_ENABLED": str(throttled)})
    first, second, third = (moment for path, moment in hits if path != "/robots.txt")
    assert second - first >= 1.9
    assert third - second >= 1.9
