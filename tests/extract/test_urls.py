"""Addresses: absolute, without tracking parameters, comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.extract.page.urls import MAX_LENGTH, absolute, url_key

BASE = "https://news.portal.example/yaowen/2024/index.html?x=1"


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("5.html", "https://news.portal.example/yaowen/2024/5.html"),
        ("./t5.html", "https://news.portal.example/yaowen/2024/t5.html"),
        ("../../a/5.html", "https://news.portal.example/a/5.html"),
        ("/a/5.html", "https://news.portal.example/a/5.html"),
        ("/a/../b/5.html", "https://news.portal.example/b/5.html"),
        ("//m.portal.example/5", "https://m.portal.example/5"),
        ("?page=2", "https://news.portal.example/yaowen/2024/index.html?page=2"),
        ("http://other.example/5?id=3&utm_source=a#x", "http://other.example/5?id=3"),
        (" /a/\n5.html\t", "https://news.portal.example/a/5.html"),
        ("/a/b c.html", "https://news.portal.example/a/b%20c.html"),
        ("https://other.example", "https://other.example"),
    ],
)
def test_absolute(href, url):
    assert absolute(href, BASE) == url


@pytest.mark.parametrize("href", ["/n/5.html", "5.html"])
def test_no_password_of_a_page_comes_with_its_links(href):
    assert absolute(href, "https://me:secret@news.portal.example/n/") == "https://news.portal.example/n/5.html"


@pytest.mark.parametrize("href", ["/n/5.html", "5.html"])
def test_a_page_whose_port_is_no_number_has_no_links(href):
    assert absolute(href, "http://news.portal.example:port/n/") is None


@pytest.mark.parametrize(
    "href",
    [
        None,
        "",
        "#",
        "#top",
        "javascript:void(0)",
        "mailto:a@b.example",
        "http://[",
        "http://a.example:x/",
        "data:,x",
        "ftp://a.example/",
        "x" * 3000,
    ],
)
def test_nowhere(href):
    assert absolute(href, BASE) is None


@pytest.mark.parametrize("head", ["https://news.portal.example/", "/", "./", "?a=", "//news.portal.example/", "/ä"])
def test_no_address_is_longer_than_its_bound(head):
    spare = MAX_LENGTH - len(absolute(f"{head}a", BASE)) + 1
    assert len(absolute(head + "a" * spare, BASE)) == MAX_LENGTH
    assert absolute(head + "a" * (spare + 1), BASE) is None


def test_what_is_longer_is_not_even_joined():
    assert absolute("/a.html#" + "x" * (MAX_LENGTH - 8), BASE) == "https://news.portal.example/a.html"
    assert absolute("/a.html#" + "x" * (MAX_LENGTH - 7), BASE) is None


@given(st.text(max_size=60))
def test_absolute_is_a_fixed_point(href):
    url = absolute(href, BASE)
    assert url is None or absolute(url, "https://else.example/") == url


@pytest.mark.parametrize(
    "spelling", ["http://A.example:80/x?id=3", "HTTP://a.example/x?spm=1&id=3#top", "http://a.example./x?id=3&utm_medium=web"]
)
def test_one_key_for_all_spellings(spelling):
    assert url_key(spelling) == "http://a.example/x?id=3"


def test_keys_keep_what_names_the_page():
    assert len({url_key(f"http://a.example/{path}") for path in ("x", "x/", "x?id=3", "x?id=4", "X")}) == 5


@pytest.mark.parametrize("url", ["http://[", "http://a.example:x/", "", "plain words"])
def test_key_of_no_address_is_itself(url):
    assert absolute(url, "") is None
    assert url_key(url_key(url)) == url_key(url)
