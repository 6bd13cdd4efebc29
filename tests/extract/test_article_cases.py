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
