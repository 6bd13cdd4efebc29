"""Items: absent is None, times are ISO 8601, JSON and CSV say the same."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from newsportal.exporters import ARTICLE_COLUMNS, HEADLINE_COLUMNS, cell, csv_rows, defused
from newsportal.items import Article, Headline, HeadlineList, Image, isoformat, plain

SHANGHAI = ZoneInfo("Asia/Shanghai")
TIME = datetime(2023, 7, 28, 23, 5, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (TIME, "2023-07-28T23:05:00+08:00"),
        (date(2023, 7, 28), "2023-07-28"),
        (None, None),
        (TIME.replace(microsecond=5), "2023-07-28T23:05:00+08:00"),
    ],
)
def test_times_are_iso_8601_to_the_second(value, text):
    assert isoformat(value) == text


def test_a_misspelt_field_is_an_error():
    with pytest.raises(AttributeError):
        Article().titel = "x"
    with pytest.raises(TypeError):
        Article(titel="x")


def test_an_empty_item_holds_no_empty_text():
    assert {value for value in plain(Article()).values() if not isinstance(value, list)} == {None}


def test_plain_is_json_all_the_way_down():
    row = Headline(position=1, title="甲", url="https://a.example/1", published=TIME, published_raw="23:05")
    article = Article(
        title="题", published=date(2023, 7, 28), headline_lists=[HeadlineList(name="最近更新", kind="module", headlines=[row])]
    )
    read = json.loads(json.dumps(plain(article), ensure_ascii=False))
    assert read["published"] == "2023-07-28"
    assert read["headline_lists"][0]["headlines"][0]["published"] == "2023-07-28T23:05:00+08:00"


def test_columns_are_the_fields_in_their_order():
    assert [*ARTICLE_COLUMNS[:6], ARTICLE_COLUMNS[-1]] == [
        "portal",
        "url",
        "canonical_url",
        "title",
        "published",
        "published_raw",
        "fetched",
    ]
    assert HEADLINE_COLUMNS[:8] == ["portal", "page", "name", "kind", "position", "title", "url", "published"]


def test_a_list_is_a_row_a_headline():
    rows = [Headline(position=n, title=f"第{n}条") for n in (1, 2)]
    found = HeadlineList(portal="p", url="https://a.example/", name="要闻", headlines=rows)
    assert [(r["page"], r["position"], r["title"]) for r in csv_rows(found)] == [
        ("https://a.example/", 1, "第1条"),
        ("https://a.example/", 2, "第2条"),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (["甲", "乙"], "甲; 乙"),
        ([], ""),
        (TIME, "2023-07-28T23:05:00+08:00"),
        ([Image(url="https://a.example/1.jpg", position=0)], "https://a.example/1.jpg"),
        ([HeadlineList(name="最近更新", headlines=[Headline(position=1)])], "最近更新 (1)"),
        (3, "3"),
    ],
)
def test_cells(value, text):
    assert cell(value) == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"])
def test_formulas_are_defused(text):
    assert defused(text) == "'" + text
    assert defused("a" + text) == "a" + text
