"""Keys of pages: the same for one address, side by side for what was published together."""

import pytest

from newsportal.items import Article, plain
from newsportal.store.keys import page_key
from newsportal.store.version import dump_version, load_version


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/n1/2024/0518/c1-402.html", "https://a.example/n1/2024/0518/c2-977.html"),
        ("https://a.example/n/20240518/0c9d/c.html", "https://a.example/n/20240518/77fe/c.html"),
        ("https://a.example/c/2024-05-18/doc-abc.shtml", "https://a.example/c/2024-05-18/doc-xyz.shtml"),
        ("https://a.example/news_27412345", "https://a.example/news_27412346"),
        ("https://a.example/?id=27412345", "https://a.example/?id=27412346"),
        ("https://a.example/world/quay", "https://a.example/world/harbour"),
    ],
)
def test_what_stands_together_begins_alike(one, other):
    assert page_key(one)[:4] == page_key(other)[:4]
    assert page_key(one)[4:] != page_key(other)[4:]
    assert len(page_key(one)) == 16


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/n1/2024/0518/c1-402.html", "https://a.example/n1/2024/0519/c1-402.html"),
        ("https://a.example/news_27412345", "https://a.example/news_27413345"),
        ("https://a.example/world/quay", "https://a.example/sports/quay"),
        ("https://a.example/world/quay", "https://b.example/world/quay"),
    ],
)
def test_what_stands_apart_begins_otherwise(one, other):
    assert page_key(one)[:4] != page_key(other)[:4]


def test_all_spellings_have_one_key():
    spellings = ("http://A.example:80/n/20240518/1.html#top", "https://a.example/n/20240518/1.html?utm_source=x")
    assert {page_key(url) for url in spellings} == {page_key("https://a.example/n/20240518/1.html")}


@pytest.mark.parametrize(
    ("text", "paragraphs", "twice"),
    [("一\n二", ["一", "二"], False), (None, [], False), ("一。二", ["一", "二"], True), ("", [], True)],
)
def test_a_version_gives_back_the_article(text, paragraphs, twice):
    article = Article(portal="a", url="https://a.example/1.html", text=text, paragraphs=paragraphs)
    kept = dump_version(article)
    assert ('"text"' in kept) == twice
    assert load_version(kept) == plain(article)
