"""A portal where one address in ten fails, in every way there is, and a crawl of it."""

from __future__ import annotations

import gzip
import json
import random
import socket
import struct
import time
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import brotli
from backports import zstd
from crawling import crawl, one, read_jsonl
from hostile.limits import less_than
from hostile.serving import TEXT, Answer, article, listing, page, server, title_of

ZEROS = b"<html>" + b"\0" * (24 * 1024 * 1024)
BOMBS = {
    "gzip": gzip.compress(ZEROS),
    "deflate": zlib.compress(ZEROS),
    "br": brotli.compress(ZEROS, quality=1),
    "zstd": zstd.compress(ZEROS),
}
WORD = article(1).encode()
NOISE = random.Random(7).randbytes(3 * 1024 * 1024)
"""Its download is stopped long before its end."""
PACKED = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": zstd.compress}


def raw(*pieces: bytes, then="close", wait=0.0):
    """An answer of exactly these bytes; then the connection is closed, or reset."""

    def answer(request):
        try:
            for piece in pieces:
                request.wfile.write(piece)
                request.wfile.flush()
                time.sleep(wait)
        except OSError:
            pass
        if then == "reset":
            request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.close_connection = True
        if then == "reset":
            request.connection.close()

    return answer


def head(*lines: str) -> bytes:
    return "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", *lines, "", ""]).encode()


def moved(where: str, **headers):
    """``{n}`` is another number at each address: where two lead to one, the second is no failure."""
    return lambda request: page("", 302, Location=where.replace("{n}", request.path.split("/")[2]), **headers)


def coded(encoding: str, body: bytes):
    return lambda request: page(body, Content_Encoding=encoding)


_SPAM = "".join(
    f"<a href='http://{n}.spam.example/'>{word}</a> "
    for n, word in enumerate(["百家乐", "六合彩", "时时彩平台", "北京赛车", "老虎机", "真人娱乐", "葡京", "幸运飞艇"] * 2)
)
ROWS_WITHOUT_END = "".join(f'<li><a href="/r/{n}.html">云溪第{n}号步道今天开放</a> 2024-05-18' for n in range(50_000)).encode()
"""Takes the better part of a second to read, of which a page gets a part here."""
SOFT = {
    # Pages with status 200 that are no news: (the reason, the page)
    "not-found-with-200": ("not found", "<title>云溪网</title><h1>页面不存在</h1><p>抱歉，您访问的页面不存在或已被删除。</p><a href='/'>返回首页</a>"),
    "challenge": ("challenge", "<title>Just a moment...</title><h1>Checking your browser</h1><script>window._cf_chl_opt={cvId:'2'}</script>"),
    "login-wall": ("login", "<title>用户登录 - 云溪网</title><form><input name='u'><input type='password' name='p'><button>登录</button></form>"),
    "parked": ("parked", "<title>portal.example.com is for sale</title><h1>This domain is for sale</h1><a href='http://market.example/'>Make an offer</a>"),
    "mojibake": ("mojibake", f'<meta charset="utf-8"><title>x</title><h1>锟斤拷锟斤拷锟斤拷</h1>{TEXT.encode("gbk").decode("utf-8", "replace")}'),
    "link-farm": ("hidden links", f"<title>葡京_百家乐_六合彩</title><div style='position:absolute;left:-9999px'>{_SPAM}</div><p>欢迎光临</p>"),
    "script-alone": ("script", "<title>云溪网</title><div id='app'></div><script src='/js/app.js'></script>"),
}  # fmt: skip
FAULTS: dict[str, tuple[Callable, str]] = {
    # name of the fault: (the page, its outcome)
    "closed": (raw(), "connection lost"),
    "reset": (raw(then="reset"), "connection lost"),
    "reset-in-headers": (raw(b"HTTP/1.1 200 OK\r\nContent-", then="reset"), "connection lost"),
    "cut": (raw(head("Content-Length: 9000"), WORD[:400]), "truncated"),
    "cut-by-reset": (raw(head("Content-Length: 9000"), WORD[:400], then="reset"), "truncated"),
    "cut-in-a-chunk": (raw(head("Transfer-Encoding: chunked"), b"ffff\r\n" + WORD[:400]), "truncated"),
    **{f"cut-{encoding}": (coded(encoding, pack(WORD)[:-40]), "truncated") for encoding, pack in PACKED.items()},
    "no-http": (raw(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), "broken answer"),
    "no-length": (raw(head("Content-Length: many"), WORD), "broken answer"),
    "silent": (raw(b"", wait=9), "timeout"),
    "drip": (raw(head("Content-Length: 900"), *[b"<p>"] * 60, wait=0.15), "timeout"),
    "drip-in-headers": (raw(b"HTTP/1.1 200 OK\r\n", *[b"X-A: 1\r\n"] * 60, wait=0.15), "timeout"),
    **{f"bomb-{encoding}": (coded(encoding, body), "too large") for encoding, body in BOMBS.items()},
    "bomb-in-a-bomb": (coded("gzip, gzip", gzip.compress(BOMBS["gzip"])), "too large"),
    "large": (raw(head("Content-Length: 20000000"), b"<html>"), "too large"),
    "endless": (raw(head("Transfer-Encoding: chunked"), *[b"100000\r\n" + b"a" * 1048576 + b"\r\n"] * 17), "too large"),
    "no-gzip": (coded("gzip", WORD), "undecodable"),
    "no-brotli": (coded("br", WORD), "undecodable"),
    "no-zstd": (coded("zstd", WORD), "undecodable"),
    "no-deflate": (coded("deflate", WORD), "undecodable"),
    "picture": (lambda request: page(b"\x89PNG\r\n\x1a\n" + bytes(2000)), "not a page"),
    "pdf": (lambda request: page(b"%PDF-1.7\n" + bytes(2000), kind="application/pdf"), "not a page"),
    "told-a-picture": (lambda request: page(b"\x01\x02\x03" * 400, kind="image/x-unknown"), "not a page"),
    "told-a-pdf": (lambda request: page(WORD, kind="application/pdf"), "not a page"),
    "packed-pdf": (lambda request: page(brotli.compress(NOISE, quality=1), kind="application/pdf", Content_Encoding="br"), "not a page"),
    "gone-and-cut": (lambda request: page(gzip.compress(WORD)[:-40], 410, Content_Encoding="gzip"), "HTTP 410"),
    "loop": (lambda request: page("", 302, Location=request.path), "redirect loop"),
    "loop-of-two": (lambda request: page("", 302, Location=f"/back{request.path}"), "redirect loop"),
    "endless-redirects": (moved("/to/{n}/0"), "too many redirects"),
    "off-site": (moved("http://elsewhere.example.org/{n}"), "off-site"),
    "front-page": (moved("/"), "redirect to a front page"),
    "to-loopback": (moved("http://127.0.0.1:1/{n}"), "address refused"),
    "no-address": (moved("http://[::1/"), "bad redirect"),
    "bad-host": (moved("http://a%20b.portal.example.com/{n}"), "bad address"),
    "to-a-file": (moved("file:///etc/hostname"), "HTTP 302"),
    "nowhere": (lambda request: page("", 302), "HTTP 302"),
    "slow-to-read": (lambda request: page(ROWS_WITHOUT_END), "too slow to read"),
    "too-long": (moved("/to/{n}/" + "a" * 2100), "URL too long"),
    "in-circles": (moved("/to/{n}/a/b/a/b/a/b/c.html"), "repeating URL"),
    "no-name": (moved("http://gone.portal.example.com/{n}"), "DNS"),
    "gone": (lambda request: page("", 410), "HTTP 410"),
    "broken": (lambda request: page("", 500), "HTTP 500"),
    "overloaded": (lambda request: page("", 503), "HTTP 503"),
    **{name: (lambda request, body=body: page(body), reason) for name, (reason, body) in SOFT.items()},
}  # fmt: skip
# Trouble that a crawl gets over: (the request, the story's name) to the page.
WHOLE: dict[str, Callable] = {
    "gbk-told-utf-8": lambda request, name: page(story(name).replace('<meta charset="utf-8">', "").encode("gbk")),
    "told-plain-text": lambda request, name: page(story(name), kind="text/plain"),
    "told-bytes": lambda request, name: page(story(name), kind="application/octet-stream"),
    "told-nothing": lambda request, name: page(story(name), kind=""),
    "gzip": lambda request, name: page(gzip.compress(story(name).encode()), Content_Encoding="gzip"),
    "late": lambda request, name: time.sleep(0.5) or page(story(name)),
    "moved": lambda request, name: page("", 302, Location=f"/moved{request.path}"),
    "cookie-wall": lambda request, name: (
        page(story(name))
        if "seen=1" in request.headers.get("Cookie", "")
        else page("", 302, Location=request.path, Set_Cookie=f"seen=1; Path={request.path}")
    ),
    "reloading": lambda request, name: page(story(name, head=f'<meta http-equiv="refresh" content="5;url={request.path}">')),
}
ONCE = {
    "reset-once": raw(then="reset"),
    "broken-once": lambda request: page("", 500),
    "cut-once": FAULTS["cut"][0],
    "cut-gzip-once": FAULTS["cut-gzip"][0],
}
"""The first time only."""
_ROWS = 100


def story(name: str, **parts: str) -> str:
    """A page with a text of its own."""
    return article(name, **parts).replace("第1段", f"第1段（{name}）")


def text_of(name: str) -> str:
    return TEXT.replace("第1段", f"第1段（{name}）").replace("<p>", "").replace("</p>", "\n").strip()


@dataclass
class FaultyPortal:
    """``articles`` stories on lists of a hundred rows; beside nine of them stands an address that fails, one kind after the other."""

    articles: int
    rows: dict[str, str] = field(default_factory=dict)
    """Address and name of each row."""
    hits: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        kinds = [*FAULTS]
        helped = {2 + 5 * n: kind for n, kind in enumerate([*WHOLE, *ONCE])}
        for n in range(self.articles):
            self.rows[f"/w/{n}/{helped[n]}.html" if n in helped else f"/n/{n}.html"] = f"{helped.get(n, 'n')}{n}"
            if n % 9 == 8:
                kind = kinds[n // 9 % len(kinds)]
                self.rows[f"/f/{n}/{kind}.html"] = f"{kind}{n}"

    @property
    def faulty(self) -> dict[str, str]:
        """Address of each row that fails, and its outcome."""
        return {path: FAULTS[kind_of(path)][1] for path in self.rows if path.startswith("/f/")}

    @property
    def stories(self) -> set[str]:
        """Names of the others."""
        return {name for path, name in self.rows.items() if not path.startswith("/f/")}

    def __call__(self, request) -> Answer | None:
        path = request.path
        self.hits[path] += 1
        if path == "/robots.txt":
            return page("", 404)
        if path.startswith("/news/"):
            number = int(path.removeprefix("/news/").strip("/") or 1)
            rows = list(self.rows.items())[_ROWS * (number - 1) : _ROWS * number]
            return page(listing(dict(rows), following=f"/news/{number + 1}/" if _ROWS * number < len(self.rows) else ""))
        if path.startswith("/to/"):
            before, _, number = path.rpartition("/")
            return page("", 302, Location=f"{before}/{int(number) + 1}")
        if path.startswith("/back/"):
            return page("", 301, Location=path.removeprefix("/back"))
        name = self.rows[path.removeprefix("/moved")]
        if path.startswith("/f/"):
            return FAULTS[kind_of(path)][0](request)
        if path.startswith("/w/"):
            kind = kind_of(path)
            if kind in WHOLE:
                return WHOLE[kind](request, name)
            if self.hits[path] == 1:
                return ONCE[kind](request)
        return page(story(name))


def kind_of(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".html")


@dataclass
class Crawled:
    """What a crawl of the portal gave."""

    portal: FaultyPortal
    run: dict
    articles: list[dict]
    log: str
    returncode: int
    seconds: float

    @property
    def megabytes(self) -> float:
        """The most memory that the crawl's process used: the kernel's own count."""
        return self.run["stats"]["memusage/max"] / 1024 / 1024

    @property
    def inexact(self) -> set[str]:
        """Stories that are missing, or not as they were printed; what came in beside them."""
        got = {(item["title"], item["text"], item["published"], item["source"], item["duplicate_of"]) for item in self.articles}
        wanted = {(title_of(name), text_of(name), "2024-05-18T08:30:00+08:00", "云溪网", None) for name in self.portal.stories}
        return {title for title, *_ in got ^ wanted}

    @property
    def misnamed(self) -> dict[str, list[str]]:
        """Addresses that failed, with what the log says of them, where that is not their outcome and nothing else."""
        told: dict[str, list[str]] = {}
        for line in self.log.splitlines():
            if " portal: Article " in line:
                address, _, outcome = line.partition(" portal: Article ")[2].partition(": ")
                told.setdefault("/" + address.split("/", 3)[3], []).append(outcome)
        expected = {path: [outcome] for path, outcome in self.portal.faulty.items()}
        return {path: told.get(path, []) for path in expected.keys() | told.keys() if told.get(path) != expected.get(path)}

    @property
    def outcomes(self) -> int:
        return len(self.articles) + sum(self.run["failed"].values()) + sum(self.run["dropped"].values())


def crawl_faults(folder: Path, articles: int, **given: str) -> Crawled:
    """A real crawl of such a portal, one process and one server, at full speed."""
    portal = FaultyPortal(articles)
    settings = {
        "TWISTED_DNS_RESOLVER": "hostile.names.Guarded",
        "DOWNLOAD_BIND_ADDRESS": "127.0.0.1",
        "DOWNLOAD_TIMEOUT": "6",
        "RETRY_TIMES": "1",
        "NEWSPORTAL_PAGE_SECONDS": less_than(ROWS_WITHOUT_END),
    } | given
    table = {"TABLE": json.dumps({"www.portal.example.com": ["127.0.0.1"]})}
    with server(portal) as site:
        begun = time.monotonic()
        url = f"url=http://www.portal.example.com:{site.port}/news/"
        result = crawl(folder, url, "pages=1000", settings=settings, environment=table, timeout=600)
        seconds = time.monotonic() - begun
    run = json.loads(one(folder, "output/*/*-run.json").read_text(encoding="utf-8"))
    return Crawled(portal, run, read_jsonl(one(folder, "output/*/*-articles.jsonl")), result.stderr, result.returncode, seconds)
