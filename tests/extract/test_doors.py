"""The library's two doors take what callers have at hand, also what is not quite of their types."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from newsportal import extract

URL = "https://harbourgazette.example/n/1.html"
TITLE = "海港市夜间起大风渡轮停航"
TEXT = "".join(f"<p>第{n}段。海港市气象台下午发布大风预报，预计夜间起近海风力将增强到八级，渡轮可能停航。</p>" for n in range(1, 5))
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>5分钟前 来源：海港报</div><div>{TEXT}</div></body></html>"
ROWS = "<ul>" + "".join(f'<li><a href="/n/{n}.html">{TITLE}之{n}</a> <span>2023-07-28 23:0{n}</span>' for n in range(1, 9)) + "</ul>"


@pytest.mark.parametrize("page", [PAGE, bytearray(PAGE.encode()), memoryview(PAGE.encode())], ids=["text", "bytearray", "memoryview"])
def test_any_form_of_a_page_is_read_like_its_bytes(page):
    assert extract.article(page, URL) == extract.article(PAGE.encode(), URL)


def test_text_that_no_codec_writes_is_read():
    assert extract.article(PAGE.replace("停航。", "停航\ud800。"), URL).title == TITLE


@pytest.mark.parametrize("nothing", [b"", "", None], ids=repr)
def test_nothing_is_an_empty_result(nothing):
    found = extract.article(nothing, URL)
    assert (found.title, found.text, found.paragraphs, found.published) == (None, None, [], None)
    assert extract.headlines(nothing, URL) == []


@pytest.mark.parametrize("url", ["", None, "http://[::1"], ids=repr)
def test_without_an_address_there_is_none_in_the_result(url):
    found = extract.article((PAGE + ROWS).encode(), url)
    assert (found.title, found.url, found.canonical_url, found.pages) == (TITLE, None, None, [])
    assert [each.url for each in found.headline_lists] == [None]
    (rows,) = extract.headlines(ROWS.encode(), url)
    assert (rows.url, rows.headlines[0].url, len(rows.headlines)) == (None, None, 8)


def test_a_now_without_a_zone_is_in_the_zone_that_was_given():
    found = extract.article(PAGE.encode(), URL, now=datetime(2023, 7, 28, 10), timezone="Asia/Shanghai")
    assert found.published == datetime(2023, 7, 28, 1, 55, tzinfo=UTC)


@pytest.mark.parametrize("now", [datetime.min, datetime.max.replace(tzinfo=UTC)], ids=["min", "max"])
def test_a_now_at_the_calendars_ends_is_none(now):
    assert extract.article(PAGE.encode(), URL, now=now).title == TITLE
    (found,) = extract.headlines(re.sub(r"2023-07-28 23:0\d", "刚刚", ROWS).encode(), URL, now=now)
    assert {row.published for row in found.headlines} == {None}
