"""Time and memory that hostile pages take: ``python benchmarks/bench_hostile.py`` writes ``benchmarks/hostile.md``.

Each page is read in a process of its own, as an article and as a listing. The bars: 2 s and 500 MB.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

URL = "https://news.example/2024/0518/1.html"


def _mutants() -> bytes:
    """A page of the project's own, cut, doubled and sprinkled with noise."""
    page = (Path(__file__).parent.parent / "tests/pages/seed/page.html").read_bytes()
    chance, out = random.Random(1), bytearray()
    for _ in range(300):
        at = chance.randrange(len(page))
        out += page[at : at + chance.randrange(20_000)] + chance.randbytes(chance.randrange(50))
    return bytes(out)


PAGES: dict[str, Callable[[], bytes]] = {
    "300,000 nested div": lambda: b"<div>" * 300_000 + b"text",
    "150,000 nested p and b": lambda: b"<p><b>" * 150_000 + b"text",
    "100,000 links in list items": lambda: b"".join(b'<li><a href="/a/%d.html">headline number %d of a list</a> 2024-01-01' % (n, n) for n in range(100_000)),
    "100,000 table rows": lambda: b"<table>" + b"".join(b'<tr><td>2024-01-%02d<td><a href="%d.htm">headline number %d of a list</a>' % (n % 28 + 1, n, n) for n in range(100_000)),
    "20 MB of text": lambda: "一段没有尽头的文字，".encode() * 700_000,
    "20 MB of paragraphs": lambda: b"".join(b"<p>some text here %d, with words.</p>" % n for n in range(500_000)),
    "20 MB of line breaks": lambda: b"text 2024-01-01 10:00<br>" * 800_000,
    "20 MB of random bytes": lambda: random.Random(1).randbytes(20_000_000),
    "20 MB in one attribute": lambda: b'<a href="' + b"x" * 20_000_000,
    "20 MB of digits": lambda: b"<p>" + b"1-" * 10_000_000,
    "20 MB of labels": lambda: "来源：".encode() * 2_200_000,
    "5,000,000 brackets of JSON-LD": lambda: b'<script type="application/ld+json">' + b"[" * 5_000_000 + b"</script>",
    "1,000,000 RSS items without end": lambda: b'<?xml version="1.0"?><rss><channel>' + b"<item>" * 1_000_000,
    "1,000,000 spans": lambda: b"<span>a</span> " * 1_000_000,
    "500,000 headings": lambda: b"<h1>title here</h1>" * 500_000,
    "mutants of a page": _mutants,
}  # fmt: skip


def measure(name: str) -> None:
    """Prints seconds as an article, seconds as a listing, MB at most."""
    from newsportal import extract

    page = PAGES[name]()
    seconds = []
    for read in (extract.article, extract.headlines):
        start = time.process_time()
        read(page, URL)
        seconds.append(time.process_time() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"| {name} | {len(page) / 1e6:.1f} | {seconds[0]:.2f} | {seconds[1]:.2f} | {memory} |")


def main() -> None:
    table = ["| page | MB | article, s | headlines, s | memory, MB |", "| --- | ---: | ---: | ---: | ---: |"]
    for name in PAGES:
        table.append(subprocess.run([sys.executable, __file__, name], capture_output=True, text=True, check=True).stdout.strip())
        print(table[-1], flush=True)
    Path(__file__).with_name("hostile.md").write_text(
        "# Hostile pages\n\nBars: 2 s, 500 MB.\n\n" + "\n".join(table) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    measure(sys.argv[1]) if len(sys.argv) > 1 else main()
