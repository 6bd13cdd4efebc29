"""Whole articles from whole pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsportal.extract import article
from newsportal.items import plain

SEED = Path(__file__).parents[1] / "pages" / "seed"
URL = "https://portal.example/caijing/2023-07-28/52860.html"


@pytest.fixture(scope="module")
def expected() -> Any:
    return json.loads((SEED / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def seed() -> Any:
    return plain(article((SEED / "page.html").read_bytes(), URL))


@pytest.mark.parametrize("field", ["title", "published", "published_from", "source", "authors", "editors", "tags", "paragraphs", "images"])
def test_the_seed_page(field: str, seed: Any, expected: Any) -> None:
    assert seed[field] == expected[field]


def test_the_list_on_the_seed_page(seed: Any, expected: Any) -> None:
    (module,) = seed["headline_lists"]
    assert module["name"] == "最近更新"
    assert [{"title": row["title"], "published": row["published"]} for row in module["headlines"]] == expected["headlines"]


def test_addresses(seed: Any) -> None:
    assert (seed["url"], seed["canonical_url"], seed["pages"]) == (URL, URL, [URL])


def test_the_text_is_the_paragraphs(seed: Any) -> None:
    assert seed["text"] == "\n".join(seed["paragraphs"])


@pytest.mark.parametrize("body", [b"", b"\x00", b"<", b"\xff\xfe", b"<html>", b"plain text", b"<title>x</title>"])
def test_an_empty_page_gives_an_empty_article(body: bytes) -> None:
    empty = article(body, "https://portal.example/a")
    assert (empty.text, empty.paragraphs, empty.published, empty.source, empty.images) == (None, [], None, None, [])
    assert empty.url == "https://portal.example/a"


def test_reading_twice_gives_the_same(seed: Any) -> None:
    assert plain(article((SEED / "page.html").read_bytes(), URL)) == seed


LONG = [
    "The new harbour wall held through the storm of Monday night, the harbour office said, and none of the houses was flooded.",
    "Engineers had raised the wall by two metres after the flood of 1998, and the town paid for half of it out of its own funds.",
    "On Tuesday morning divers went down to look at the foundations; they found two cracks, which will be closed before autumn.",
    "The ferry goes again from Wednesday, the company announced, at first with a single boat and only in the daylight hours.",
]


def stating(text: str, shown: str) -> list[str]:
    facts = json.dumps({"@type": "NewsArticle", "headline": "Harbour wall holds", "articleBody": text})
    body = f"<main><h1>Harbour wall holds</h1>{shown}<div><h2>Subscribe</h2><p>Read on for one coin a month.</p></div></main>"
    html = (
        f"<html><head><title>Harbour wall holds</title><script type='application/ld+json'>{facts}</script></head><body>{body}</body></html>"
    )
    return article(html.encode(), "https://gazette.example/wall").paragraphs


def test_a_text_that_is_stated_and_not_printed() -> None:
    assert stating("\n\n".join(LONG), f"<p>{LONG[0]}</p>") == LONG
    assert stating("".join(f"<p>{line}</p>" for line in LONG), "") == LONG
    shown = "".join(f"<p>{line}</p>" for line in LONG[:3])
    assert stating("\n\n".join(LONG), shown) == LONG[:3]
    assert stating(LONG[1], f"<p>{LONG[0]}</p>")[:1] == LONG[:1]
