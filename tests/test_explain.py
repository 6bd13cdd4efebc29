"""``scrapy explain`` on a file and on an address."""

from __future__ import annotations

import json
import subprocess
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from forking import scrapy

from newsportal.commands.explain import as_text, explanation, saved_from
from newsportal.extract import article
from newsportal.items import plain

ROOT = Path(__file__).parents[1]
SEED = ROOT / "tests" / "pages" / "seed" / "page.html"
URL = "https://portal.example/caijing/2023-07-28/52860.html"


def explain(*args: str) -> subprocess.CompletedProcess[str]:
    return scrapy(ROOT, "explain", *args)


@pytest.fixture(scope="module")
def seed() -> dict[str, Any]:
    return explanation(SEED.read_bytes(), URL, None, None, "Asia/Shanghai")


def test_it_explains_the_reading_itself(seed: dict[str, Any]) -> None:
    assert seed["kind"] == "article"
    assert seed["article"] == plain(article(SEED.read_bytes(), URL))
    assert seed["notes"]["decoding"]["codec"] == "utf-8"


def test_each_line_left_out_names_its_rule(seed: dict[str, Any]) -> None:
    rules = {drop["text"]: drop["rule"] for drop in seed["dropped"]}
    assert rules["(相关资料图)"] == "caption"
    assert rules["(文章来源:上海证券报·中国证券网)"] == "credit: source"
    assert not set(rules) & set(seed["article"]["paragraphs"])


def test_candidates_and_the_choice(seed: dict[str, Any]) -> None:
    title = seed["fields"]["title"]
    assert [entry["value"] for entry in title["chosen"]] == [seed["article"]["title"]]
    assert title["candidates"]


def test_text_for_people(seed: dict[str, Any]) -> None:
    text = as_text({**seed, "url": "x\x1b[31m\x9b\u202e"})
    assert all(line.isprintable() for line in text.split("\n"))
    assert "LEFT OUT" in text
    assert "credit: source" in text


def test_a_page_that_is_no_news() -> None:
    page = (
        "<html><head><meta charset='utf-8'><title>页面不存在 - 某某网</title></head><body><p>抱歉，您访问的页面不存在！</p></body></html>"
    )
    found = explanation(page.encode(), URL, None, None, "Asia/Shanghai")
    assert found["soft_failure"] == "not found"
    text = as_text(found)
    assert "no page of news: not found" in text
    assert "= not found   (its title says so: 页面不存在 - 某某网)" in text


def test_a_page_of_news_is_no_failure(seed: dict[str, Any]) -> None:
    assert seed["soft_failure"] is None
    assert "no page of news" not in as_text(seed)


def test_a_file() -> None:
    done = explain(str(SEED), "--url", URL, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["article"]["source"] == "上海证券报·中国证券网"


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<!-- saved from url=(0030)https://news.example/a/1.html -->", "https://news.example/a/1.html"),
        ("<link rel='canonical' href='https://news.example/a/2.html'>", "https://news.example/a/2.html"),
        ("<meta property='og:url' content='https://news.example/a/3.html'>", "https://news.example/a/3.html"),
        (
            "<!-- saved from url=(0012)https://[::1 --><link rel='canonical' href='https://news.example/a/4.html'>",
            "https://news.example/a/4.html",
        ),
        ("<link rel='canonical' href='https://news.example/'>", "https://portal.example/page.html"),
        ("", "https://portal.example/page.html"),
    ],
)
def test_a_saved_page_says_where_it_is_from(head: str, address: str) -> None:
    page = SEED.read_bytes().replace(b"<head>", b"<head>" + head.encode(), 1)
    assert saved_from(page) == address
    assert explanation(page, address, None, None, "Asia/Shanghai")["kind"] == "article"


def test_an_address(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(SEED.read_bytes())
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_address[1]}"
        done, missing = explain(base + "/a.html"), explain(base + "/b.html")
        server.shutdown()
    assert done.returncode == 0, done.stderr
    assert "paragraphs      6" in done.stdout
    assert (missing.returncode, missing.stdout) == (1, "")
    assert missing.stderr == f"scrapy explain: {base}/b.html was not read: HTTP 404\n"


def test_wrong_use(tmp_path: Path) -> None:
    assert explain(str(tmp_path / "none.html")).returncode == 1
    assert explain().returncode == 2
    for arguments, told in {
        ("http://[::1",): "no web address",
        ("http://a.example:99999/",): "no web address",
        ("ftp://a.example/",): "no web address",
        ("--url", "a.example/1.html", str(SEED)): "no web address",
        ("--timezone", "Nowhere/X", str(SEED)): "'Nowhere/X' is no time zone",
        ("--timezone", "", str(SEED)): "'' is no time zone",
        ("--jsonl", str(SEED)): "there is no option --jsonl",
        ("",): "give one address or file",
    }.items():
        done = explain(*arguments)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
        assert told in done.stderr
    assert "an address begins with http://" in explain("news.example").stderr
