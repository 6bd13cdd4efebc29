"""A whole crawl, with the store and the feeds on, beside what Scrapy alone costs and what trafilatura would add to it.

    make bench-crawl       (or: python benchmarks/bench_crawl.py [--articles 2000] [--rounds 3] [--long 20000])

A portal on loopback serves 53 kB pages of some 450 elements, as Chinese portals do. In turns it is crawled by newsportal, by a bare Scrapy spider that follows
the same links and yields title and URL, and by the same spider with trafilatura's extraction. Then newsportal crawls ``--long`` articles, and its memory is read
as it goes. Writes ``benchmarks/crawl.md``. CPU seconds are the crawler's alone; the server runs in a process of its own. The peer lives in ``benchmarks/.venv``.
"""

from __future__ import annotations

import argparse
import contextlib
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests"), str(HERE.parent)]

from crawling import read_csv, start_crawl  # noqa: E402  the folders above have to be on the path first
from newsroom import story  # noqa: E402
from peers import peer_python  # noqa: E402

PER_PAGE = 50
BAR = 80
"""Articles a second and core."""


@dataclass
class Cost:
    """What a crawl took."""

    articles: int
    cpu: float
    seconds: float

    @property
    def rate(self) -> float:
        """Articles a CPU second."""
        return self.articles / self.cpu


def frame(title: str, main: str) -> bytes:
    """A page as portals build them: styles, scripts, menus, rankings and a foot around ``main``; 53 kB with an article in it."""
    menu = "".join(
        f'<li class="nav-item"><a href="/s{n}/" target="_blank"><i class="icon"></i><span>频道{n}</span></a></li>' for n in range(40)
    )
    ranking = "".join(
        f'<li class="item"><em class="n">{n}</em><div class="t"><a href="/rank/{n}.html" title="第{n}条热点新闻的标题写在这里">第{n}条热点新闻的标题写在这里</a></div></li>'
        for n in range(1, 11)
    )
    side = "".join(
        f'<div class="box rank"><h3><span>{name}</span></h3><ul>{ranking}</ul></div>' for name in ("热点排行", "图片新闻", "专题")
    )
    foot = "".join(f'<a href="/about/{n}.html">关于我们{n}</a> | ' for n in range(12))
    style = "".join(f".c{n}{{margin:0 auto;padding:{n % 9}px;color:#333;font-size:14px;line-height:24px}}" for n in range(110))
    script = "".join(
        f'var slot{n}={{"id":{n},"zone":"right","w":300,"h":250,"src":"//ads.example/{n}.js"}};load(slot{n});' for n in range(330)
    )
    return f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{title}_云溪新闻网</title><meta name="keywords" content="云溪,新闻">
<style>{style}</style><script>{script}</script></head><body><div class="top"><ul class="nav">{menu}</ul></div><div class="wrap"><div class="left">{main}</div>
<div class="right">{side}</div></div><div class="foot">{foot}<p>云溪新闻网 版权所有 未经许可不得转载</p></div></body></html>""".encode()


def article(number: int) -> bytes:
    each = story(number, size=12)
    text = "".join(f"<p>　　{line}</p>" for line in each.paragraphs)
    related = "".join(f'<li><a href="/old/{number}/{n}.html">{story(number + n).title}</a></li>' for n in range(1, 9))
    info = f'<div class="info"><span>{each.when:%Y-%m-%d %H:%M:%S}</span> 来源：<span>云溪日报</span> 作者：陆一夫</div>'
    main = f'<h1>{each.title}</h1>{info}<div class="content">{text}</div><div class="editor">责任编辑：陈安</div><h4>相关阅读</h4><ul>{related}</ul>'
    return frame(each.title, main)


def listing(page: int, articles: int) -> bytes:
    numbers = range(articles - page * PER_PAGE, max(-1, articles - (page + 1) * PER_PAGE), -1)
    stories = [story(number) for number in numbers if number > 0]
    rows = "".join(f'<li><span>{each.when:%Y-%m-%d %H:%M}</span><a href="{each.path}">{each.title}</a></li>' for each in stories)
    more = f'<a href="/s0/index_{page + 1}.html">下一页</a>' if (page + 1) * PER_PAGE < articles else ""
    return frame("要闻", f'<h2>要闻</h2><ul class="list">{rows}</ul><div class="pages">{more}</div>')


def serve(articles: int) -> None:
    """The portal, until its process is ended; prints its port."""
    paths = {story(number).path: number for number in range(1, articles + 1)}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            path, body = self.path, b""
            if path.startswith("/s0/"):
                body = listing(int(path[4:].removeprefix("index_").removesuffix(".html") or 0), articles)
            elif path in paths:
                body = article(paths[path])
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            """The figures are the crawler's."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()


@contextlib.contextmanager
def portal(articles: int) -> Iterator[str]:
    """The address of the section's first page."""
    process = subprocess.Popen([sys.executable, __file__, "--serve", str(articles)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/s0/"
    finally:
        process.kill()
        process.wait()


def spent() -> float:
    """CPU seconds of the processes that were waited for."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def ours(folder: Path, url: str, articles: int, memory: list[tuple[int, float]] | None = None) -> Cost:
    """newsportal as its users run it, but for the delays."""
    before, began = spent(), time.perf_counter()
    process = start_crawl(folder, f"url={url}", "pages=100000", options=("-s", "LOG_FILE=crawl.log"))
    watch = threading.Thread(target=_watch, args=(process, folder, memory)) if memory is not None else None
    if watch:
        watch.start()
    _, errors = process.communicate()
    if watch:
        watch.join()
    assert process.returncode == 0, errors
    cost = Cost(articles, spent() - before, time.perf_counter() - began)
    (path,) = folder.glob("output/*/*-articles.csv")
    rows = read_csv(path)
    assert len(rows) == articles == len({row["url"] for row in rows}), f"{len(rows)} of {articles}"
    assert all(row["title"] and row["published"] and row["text"] for row in rows)
    return cost


def _watch(process: subprocess.Popen[str], folder: Path, memory: list[tuple[int, float]]) -> None:
    """Note how many articles are in the file and how large the process is, every few seconds."""
    while process.poll() is None:
        with contextlib.suppress(OSError, ValueError, StopIteration):
            status = Path(f"/proc/{process.pid}/status").read_text()
            resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
            memory.append((round(time.perf_counter()), resident / 1024))
        time.sleep(2)


def bare(python: Path | str, folder: Path, url: str, articles: int, reader: str) -> Cost:
    """The spider of ``bare_spider.py``."""
    folder.mkdir()
    before, began = spent(), time.perf_counter()
    command = [
        str(python),
        "-m",
        "scrapy",
        "runspider",
        str(HERE / "bare_spider.py"),
        "-a",
        f"url={url}",
        "-a",
        f"reader={reader}",
        "-o",
        "out.csv",
    ]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    cost = Cost(articles, spent() - before, time.perf_counter() - began)
    assert len(read_csv(folder / "out.csv")) == articles
    return cost


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--long", type=int, default=20_000, help="articles of the crawl whose memory is read; 0: none")
    parser.add_argument("--serve", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.serve:
        serve(args.serve)
        return 0
    python = peer_python()
    best: dict[str, Cost] = {}
    with tempfile.TemporaryDirectory() as name:
        with portal(args.articles) as url:
            for turn in range(args.rounds):
                folder = Path(name)
                costs = {
                    "newsportal, store and feeds on": ours(folder / f"ours{turn}", url, args.articles),
                    "bare Scrapy: title and URL": bare(python, folder / f"bare{turn}", url, args.articles, ""),
                    "bare Scrapy with trafilatura": bare(python, folder / f"trafilatura{turn}", url, args.articles, "trafilatura"),
                }
                for label, cost in costs.items():
                    best[label] = min(best.get(label, cost), cost, key=lambda each: each.cpu)
                    print(f"{label}: {cost.rate:.0f} articles a CPU second", file=sys.stderr)
        memory: list[tuple[int, float]] = []
        if args.long:
            with portal(args.long) as url:
                print(f"{args.long} articles: {ours(Path(name) / 'long', url, args.long, memory)}", file=sys.stderr)
    lines = ["# A whole crawl", ""]
    lines.append(
        f"{date.today()}, {args.articles:,} articles of {len(article(7)) / 1000:.0f} kB, best of {args.rounds} turns, made by `make bench-crawl`. Bar: {BAR} articles a second and core."
    )
    lines += ["", "| crawler | articles a CPU second | CPU ms an article | articles a second |", "| --- | ---: | ---: | ---: |"]
    lines += [
        f"| {label} | {cost.rate:.0f} | {1000 / cost.rate:.1f} | {cost.articles / cost.seconds:.0f} |" for label, cost in best.items()
    ]
    if memory:
        marks = [memory[min(len(memory) - 1, int(len(memory) * share))][1] for share in (0.25, 0.5, 0.75, 1.0)]
        lines += [
            "",
            f"Memory of a crawl of {args.long:,} articles, at a quarter, half, three quarters and the end: {', '.join(f'{mark:.0f}' for mark in marks)} MB.",
        ]
    text = "\n".join(lines) + "\n"
    (HERE / "crawl.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
