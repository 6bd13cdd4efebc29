"""What begins as no page does is not downloaded to its end."""

import json

from crawling import crawl, one
from hostile.serving import article, listing, page, server

MEGABYTE = b"\0" * 1_000_000


def test_a_large_picture_is_left_at_its_first_bytes(tmp_path):
    sent = []

    def answer(request):
        if request.path == "/robots.txt":
            return page("", 404)
        if request.path == "/news/":
            return page(listing({"/n/1.html": 1, "/n/2.html": 2, "/n/3.html": 3, "/n/picture.html": "picture"}))
        if request.path != "/n/picture.html":
            return page(article(request.path))
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.send_header("Content-Length", str(12 * len(MEGABYTE)))
        request.end_headers()
        request.wfile.write(b"\x89PNG\r\n\x1a\n")
        for _ in range(12):
            request.wfile.write(MEGABYTE)
            sent.append(1)
        return None

    with server(answer) as served:
        done = crawl(tmp_path, f"url={served.base}/news/")
    assert done.returncode == 0, done.stderr
    assert json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))["failed"] == {"not a page": 1}
    assert len(sent) < 12  # what the sockets' buffers hold is sent all the same
