"""Accuracy and speed of our article reading and of its peers, on the same pages in one interleaved run.

    make bench-extract        (or: python benchmarks/bench_extract.py [--rounds 3] [--every 1])

Pages with known answers: ``NEWSPORTAL_GOLDSET``, else ``../shared/goldset``. The peers live in ``benchmarks/.venv``, which this script
makes. Each extractor reads all pages in a process of its own, in turns, ``--rounds`` times; figures of speed are medians, of user
and system time of one core. What a process has to import is told apart. Writes ``benchmarks/extract.md``.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

from peers import peer_python

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
GOLDSET = Path(os.environ.get("NEWSPORTAL_GOLDSET") or ROOT / "../shared/goldset").resolve()
PEERS = ("trafilatura", "readability-lxml", "newspaper4k")
SETS = (("zh", "zh", ""), ("fundus", "world", "fundus"), ("scrapinghub", "world", "scrapinghub"), ("WCXB", "world", "wcxb"))
FIELDS = ("title", "date", "authors", "source", "editors")


def newsportal() -> Callable[[bytes, str], dict[str, Any]]:
    sys.path.insert(0, str(ROOT))
    from newsportal.extract import article
    from newsportal.items import plain

    return lambda body, url: plain(article(body, url))


def trafilatura() -> Callable[[bytes, str], dict[str, Any]]:
    from trafilatura import bare_extraction

    def read(body: bytes, url: str) -> dict[str, Any]:
        found = bare_extraction(body, url=url, with_metadata=True, include_comments=False)
        if found is None:
            return {}
        return {"title": found.title, "text": found.text, "published": found.date, "authors": (found.author or "").split("; ") if found.author else [], "source": None}  # fmt: skip

    return read


def readability_lxml() -> Callable[[bytes, str], dict[str, Any]]:
    import lxml.html
    from readability import Document

    def read(body: bytes, url: str) -> dict[str, Any]:
        document = Document(body.decode("utf-8", "replace"))
        summary = lxml.html.fromstring(document.summary())
        return {"title": document.short_title(), "text": "\n".join(summary.itertext())}

    return read


def newspaper4k() -> Callable[[bytes, str], dict[str, Any]]:
    from newspaper import Article, Config

    config = Config()
    config.fetch_images = False

    def read(body: bytes, url: str) -> dict[str, Any]:
        found = Article(url, config=config)
        found.download(input_html=body.decode("utf-8", "replace"))
        found.parse()
        return {"title": found.title, "text": found.text, "published": found.publish_date, "authors": found.authors}

    return read


EXTRACTORS = {"newsportal": newsportal, "trafilatura": trafilatura, "readability-lxml": readability_lxml, "newspaper4k": newspaper4k}


def read_all(name: str, every: int, target: Path) -> None:
    """In a process of its own: every page once; predictions and times into ``target``, and what the process took at the end.

    It holds neither the answers nor what was read before: the memory is the extractor's.
    """
    start = time.process_time()
    extract = EXTRACTORS[name]()
    loading = time.process_time() - start
    extract(b"<p>A page to load everything.</p>" * 20, "https://portal.example/")
    with target.open("w", encoding="utf-8", errors="replace") as out:
        for folder, gold in _pages(every):
            body = gzip.decompress((GOLDSET / folder / "pages" / f"{gold['id']}.html.gz").read_bytes())
            start = time.process_time()
            try:
                found = extract(body, _scorer().url_of(gold))
            except Exception as error:
                found = {"error": f"{type(error).__name__}: {error}"[:200]}
            spent = time.process_time() - start
            wanted = {key: found.get(key) for key in ("text", "title", "published", "source", "authors", "editors", "tags", "error")}
            out.write(json.dumps({"folder": folder, "id": gold["id"], "spent": spent, **wanted}, ensure_ascii=False, default=str) + "\n")
        out.write(json.dumps({"peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "loading": loading}))


def _pages(every: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for folder in ("zh", "world"):
        with (GOLDSET / folder / "gold.jsonl").open(encoding="utf-8") as lines:
            for line in islice(lines, 0, None, every):
                yield folder, json.loads(line)


def _scorer() -> ModuleType:
    if "score_article" not in sys.modules:
        spec = importlib.util.spec_from_file_location("score_article", GOLDSET / "score_article.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules["score_article"] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules["score_article"])
    return sys.modules["score_article"]


def table(runs: dict[str, list[list[dict[str, Any]]]], every: int) -> str:
    """The figures as Markdown."""
    golds = {(folder, gold["id"]): gold for folder, gold in _pages(every)}
    names = [label for label, _, _ in SETS]
    head = [*(f"{name} F1" for name in names), "zh ≥.95", "zh leak", *(f"zh {field}" for field in FIELDS), "errors", "pages/CPU-s", "median ms", "p99 ms", "peak MiB", "import s"]  # fmt: skip
    rows = ["| extractor | " + " | ".join(head) + " |", "|---|" + "---:|" * len(head)]
    for name, rounds in runs.items():
        *pages, peak = rounds[0]
        scores = {(page["folder"], page["id"]): _scorer().score_page(page, golds[page["folder"], page["id"]]) for page in pages}
        cells = []
        for _, folder, prefix in SETS:
            cells.append(_mean([score["body"] for (place, key), score in scores.items() if place == folder and key.startswith(prefix)]))
        chinese = [score for (place, _), score in scores.items() if place == "zh"]
        cells += [_mean([float(score["body"] >= 0.95) for score in chinese]), _mean([score["leak"] for score in chinese])]
        cells += [_mean([score[field] for score in chinese if field in score]) for field in FIELDS]
        cells.append(str(sum(bool(page.get("error")) for page in pages)))
        spent = sorted(statistics.median(one[at]["spent"] for one in rounds) * 1000 for at in range(len(pages)))
        cells += [f"{1000 * len(spent) / sum(spent):.1f}", f"{statistics.median(spent):.1f}", f"{spent[int(0.99 * (len(spent) - 1))]:.0f}", f"{peak['peak']:.0f}", f"{statistics.median(one[-1]['loading'] for one in rounds):.2f}"]  # fmt: skip
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _mean(values: list[float]) -> str:
    return f"{statistics.fmean(values):.3f}" if values else "–"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="only every n-th page")
    parser.add_argument("--child", nargs=2, metavar=("NAME", "FILE"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if not (GOLDSET / "score_article.py").is_file():
        print(f"no pages with known answers in {GOLDSET}; set NEWSPORTAL_GOLDSET", file=sys.stderr)
        return 1
    if args.child:
        read_all(args.child[0], args.every, Path(args.child[1]))
        return 0
    peers = peer_python()
    runs: dict[str, list[list[dict[str, Any]]]] = {name: [] for name in EXTRACTORS}
    for number in range(args.rounds):
        for name in EXTRACTORS:
            python, target = (peers if name in PEERS else sys.executable), HERE / f".{name}.jsonl"
            subprocess.run([python, __file__, "--every", str(args.every), "--child", name, str(target)], check=True)
            runs[name].append([json.loads(line) for line in target.read_text(encoding="utf-8").split("\n")])
            target.unlink()
            print(f"round {number + 1} of {args.rounds}: {name}", file=sys.stderr)
    day = datetime.now(UTC).date()
    pages = len(runs["newsportal"][0]) - 1
    text = f"# Reading articles: newsportal and its peers\n\n{day}, {pages} pages, {args.rounds} interleaved rounds, one core. Made by `make bench-extract`.\n\n"
    text += table(runs, args.every) + "\n"
    (HERE / "extract.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
