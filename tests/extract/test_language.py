"""The language as a BCP 47 code, and the canonical address."""

from __future__ import annotations

import pytest

from newsportal.extract.page.language import canonical_of, language_of
from newsportal.extract.page.tree import read_page

CHINESE = "海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业。"
JAPANESE = "気象庁によると、地震の規模を示すマグニチュードは六・九と推定される。"
ENGLISH = "The new harbour wall opened on Monday after three years of work."
LONG = f"{ENGLISH} It was built by the town, and the first ships have been moored there for a week. " * 2
GERMAN = "Das Schiff liegt seit dem Sturm im Hafen und wird von der Stadt nicht mehr gebraucht, wie es auf dem Amt heißt. " * 3
DANISH = "Skibet ligger i havnen, og det er ikke noget, som byen har brug for, men der er en plan for det om et år. " * 3
RUSSIAN = "Новая стена гавани открыта в понедельник после трёх лет работы."


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        ("zh-CN", CHINESE, "zh-CN"),
        ("zh", CHINESE, "zh"),
        ("zh_TW", CHINESE, "zh-TW"),
        ("zh-Hant", CHINESE, "zh-Hant"),
        ("en", CHINESE, "zh"),
        ("", CHINESE, "zh"),
        ("UTF-8", CHINESE, "zh"),
        ("ja", JAPANESE, "ja"),
        ("zh-CN", JAPANESE, "ja"),
        ("en-GB", ENGLISH, "en-GB"),
        ("de", ENGLISH, "de"),
        ("", ENGLISH, None),
        ("zh-CN", ENGLISH, None),
        ("ru", RUSSIAN, "ru"),
        ("", GERMAN, "de"),
        ("en-US", GERMAN, "de"),
        ("en-US", LONG, "en-US"),
        ("de", LONG, "en"),
        ("sw", LONG, "sw"),
        ("", DANISH, None),
    ],
)
def test_language(declared: str, text: str, language: str | None) -> None:
    page = read_page(
        f"<html lang='{declared}'><head><title>x</title></head><body><p>{text}</p></body></html>".encode(), "https://a.example/"
    )
    assert language_of(page, text) == language


def test_locale_stands_in_for_a_missing_lang() -> None:
    page = read_page(b"<html><head><meta property='og:locale' content='en_us'></head><body><p>x</p></body></html>", "https://a.example/")
    assert language_of(page, ENGLISH) == "en-US"


@pytest.mark.parametrize(
    ("url", "head", "canonical"),
    [
        ("https://a.example/n/1?utm_source=x&id=3", "", "https://a.example/n/1?id=3"),
        ("https://a.example/n/1?from=x", "<link rel=canonical href='/n/1'>", "https://a.example/n/1"),
        ("https://m.a.example/n/1", "<meta property='og:url' content='https://a.example/n/1'>", "https://a.example/n/1"),
        ("https://a.example/n/1", "<link rel=canonical href='https://a.example/'>", "https://a.example/n/1"),
        ("https://a.example/n/1", "<link rel=canonical href='javascript:x'>", "https://a.example/n/1"),
        ("https://a.example/n/1", "<meta property='og:url' content='no address'>", "https://a.example/n/1"),
    ],
)
def test_canonical(url: str, head: str, canonical: str) -> None:
    assert canonical_of(read_page(f"<html><head>{head}</head><body><p>x</p></body></html>".encode(), url)) == canonical
