"""A portal on loopback that changes between crawls: its newsroom publishes, edits, pins and takes down; every request is counted."""

import hashlib
import threading
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CHINA = timezone(timedelta(hours=8))
BEGIN = datetime(2024, 5, 18, 8, 0, tzinfo=CHINA)
WORDS = ["步道", "公园", "地铁", "图书馆", "码头", "菜场", "学校", "老街", "水库", "展馆"]
DEEDS = ["今天向市民开放", "完成改造", "迎来首批游客", "明年动工", "延长开放时间", "公布新方案", "通过验收", "举办春季活动"]


@dataclass
class Story:
    """An article of the portal."""

    number: int
    title: str
    paragraphs: list[str]
    when: datetime
    gone: bool = False

    @property
    def path(self):
        return f"/news/{self.when:%Y%m%d}/{self.number}.html"


def story(number, *, size=4):
    """The article of that number, the same in every process."""
    title = f"云溪{WORDS[number % 10]}{DEEDS[number // 10 % 8]}，第{number}号工程进入新阶段"
    paragraphs = [
        f"第{number}号工程的负责人说，这一带的{WORDS[(number + n) % 10]}用了{number + n}天修好，傍晚来散步的人多了起来，老人带着收音机，孩子骑着小车，一直到路灯亮起。"
        for n in range(size)
    ]
    return Story(number, title, paragraphs, BEGIN + timedelta(minutes=7 * number))


class Newsroom:
    """Stories, newest first, in sections of ``per_page`` rows a page; ``conditional``: whether the server knows ETags."""

    def __init__(self, stories=(), *, sections=1, per_page=20, conditional=True, delay=0.0):
        self.stories = {each.number: each for each in stories}
        self.sections, self.per_page, self.conditional, self.delay = sections, per_page, conditional, delay
        self.pinned: list[int] = []
        self.extra: dict[str, str] = {}
        """Further pages: path -> HTML."""
        self.status: dict[str, int] = {}
        """Paths that answer with an error."""
        self.noise = 0
        """Changes with every page served, in the furniture alone."""
        self.log: list[tuple[str, int]] = []
        self.gate = threading.Event()
        self.free: int | None = None
        """Articles that are served before the gate opens; None: all."""
        self.runs: list[tuple[float, str, str]] = []
        """Of each request: when it came, from which run (the header ``X-Run``), its path."""
        self.change = lambda path, status, html: (status, html)
        """What has happened to the portal: of each answer, what is sent instead."""

    def publish(self, *numbers):
        for number in numbers:
            self.stories[number] = story(number)

    def rows(self, section):
        """The section's stories as its list has them."""
        mine = sorted(
            (each for each in self.stories.values() if each.number % self.sections == section and not each.gone),
            key=lambda each: -each.number,
        )
        pinned = [each for each in mine if each.number in self.pinned]
        return pinned + [each for each in mine if each not in pinned]

    def section_urls(self):
        return [f"{self.base}/s{section}/" for section in range(self.sections)]

    def article_fetches(self):
        """How often each article was sent, with its content."""
        return Counter(path for path, status in self.log if path.startswith("/news/") and status == 200)

    def answer(self, path):
        """Status and HTML of an address."""
        if path in self.status:
            return self.status[path], "<html><body><h1>出错了</h1></body></html>"
        if path in self.extra:
            return 200, self.extra[path]
        head, _, page = path.strip("/").partition("/")
        if head.startswith("s") and head[1:].isdigit():
            return 200, self._listing(int(head[1:]), int(page.removeprefix("index_").removesuffix(".html") or 1))
        for each in self.stories.values():
            if each.path == path and not each.gone:
                return 200, self._article(each)
        return 404, "<html><body><h1>404</h1></body></html>"

    def _listing(self, section, number):
        rows = self.rows(section)
        shown = rows[(number - 1) * self.per_page : number * self.per_page]
        items = "".join(
            f'<li><span class="d">{each.when:%Y-%m-%d %H:%M}</span><a href="{each.path}">{each.title}</a></li>' for each in shown
        )
        following = f'<a href="/s{section}/index_{number + 1}.html">下一页</a>' if number * self.per_page < len(rows) else ""
        return PAGE.format(title=f"要闻{section}_云溪新闻网", body=f'<ul class="list">{items}</ul><div class="pages">{following}</div>')

    def _article(self, each):
        self.noise += 1
        text = "".join(f"<p>{line}</p>" for line in each.paragraphs)
        around = f'<div class="info">{each.when:%Y-%m-%d %H:%M:%S} 来源：云溪日报</div><div class="content">{text}</div>'
        counter = "" if self.conditional else f'<div class="side">阅读 {self.noise} 次 <a href="/s0/">返回列表</a></div>'
        return PAGE.format(title=f"{each.title}_云溪新闻网", body=f"<h1>{each.title}</h1>{around}{counter}")

    @contextmanager
    def serve(self):
        room = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_GET(self):
                room.runs.append((time.monotonic(), self.headers.get("X-Run", ""), self.path))
                if room.free is not None and self.path.startswith("/news/") and len(room.article_fetches()) >= room.free:
                    room.gate.wait(300)
                if room.delay:
                    threading.Event().wait(room.delay)
                status, html = (200, "User-agent: *\nDisallow:\n") if self.path == "/robots.txt" else room.answer(self.path)
                status, html = room.change(self.path, status, html)
                body = html if isinstance(html, bytes) else html.encode()
                etag = f'"{hashlib.sha1(body).hexdigest()[:12]}"'
                if room.conditional and status == 200 and self.headers.get("If-None-Match") == etag:
                    status = 304
                room.log.append((self.path, status))
                self.send_response(status)
                if room.conditional:
                    self.send_header("ETag", etag)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                if status != 304:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if status != 304:
                    self.wfile.write(body)

            def log_message(self, *args):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

            def handle_error(self, request, client_address):
                """Clients are killed here."""

        server = Server(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield self
        finally:
            self.gate.set()
            server.shutdown()
            server.server_close()


PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head>
<body><div class="nav"><a href="/">首页</a> <a href="/s0/">要闻</a></div>{body}<div class="foot">云溪新闻网 版权所有</div></body></html>"""
