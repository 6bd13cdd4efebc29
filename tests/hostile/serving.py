"""Servers on loopback that answer as they are told, and pages for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

TEXT = "".join(
    f"<p>第{n}段。河边的步道修好以后，傍晚来散步的人多了起来，老人带着收音机，孩子骑着小车，一直到路灯亮起。</p>" for n in range(1, 5)
)
Answer = tuple[int, dict[str, str], bytes]


def title_of(name) -> str:
    return f"云溪第{name}号步道今天起向市民开放"


def article(name, *, head="", tail="") -> str:
    title = title_of(name)
    return (
        f'<html><head><meta charset="utf-8"><title>{title}_云溪网</title>{head}</head><body><h1>{title}</h1>'
        f'<div>2024-05-18 08:30 来源：云溪网</div><div class="c">{TEXT}</div>{tail}</body></html>'
    )


def listing(links: dict, following="", head="") -> str:
    """A list page of ``{address: name}``."""
    rows = "".join(f'<li><a href="{url}">{title_of(name)}</a><span>2024-05-18</span></li>' for url, name in links.items())
    pager = f'<div class="pages"><a href="{following}">下一页</a></div>' if following else ""
    return f'<html><head><meta charset="utf-8">{head}</head><body><h2>要闻</h2><ul>{rows}</ul>{pager}</body></html>'


def page(text: str | bytes, status=200, kind="text/html; charset=utf-8", **headers: str) -> Answer:
    body = text if isinstance(text, bytes) else text.encode()
    return status, {"Content-Type": kind} | {name.replace("_", "-"): value for name, value in headers.items()}, body


@contextmanager
def server(answer: Callable[[BaseHTTPRequestHandler], Answer | None], wrap: Callable | None = None) -> Iterator[SimpleNamespace]:
    """Serves what ``answer`` makes of a request; None: it has answered for itself. ``hits``: (path, headers) of every request."""
    hits: list[tuple[str, dict[str, str]]] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 20

        def do_GET(self):
            hits.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answered = answer(self)
            if answered is None:
                return
            status, headers, body = answered
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 128

        def handle_error(self, request, client_address):
            """A client that went away, or a fault made on purpose."""

    httpd = Server(("127.0.0.1", 0), Handler)
    if wrap:
        httpd.socket = wrap(httpd.socket)
    threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield SimpleNamespace(port=httpd.server_port, base=f"http://127.0.0.1:{httpd.server_port}", hits=hits)
    finally:
        httpd.shutdown()
        httpd.server_close()


def paths(served: SimpleNamespace) -> list[str]:
    return [path for path, _ in served.hits]
