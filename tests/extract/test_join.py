"""A story's parts, and the row that led to it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from newsportal.extract.story.join import complete, join_parts, next_part
from newsportal.items import Article, Headline, Image

ZONE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2023, 7, 28, 12, 0, 5, tzinfo=ZONE)
URLS = [f"https://a.example/1{suffix}.html" for suffix in ("", "_2", "_3")]


def part(n, **fields):
    return Article(url=URLS[n], pages=URLS[: n + 2], paragraphs=[f"第{n}页甲", f"第{n}页乙"], **fields)


def test_parts_are_joined_in_order():
    parts = [
        part(0, title="题", images=[Image(url="u0", position=1)]),
        part(1, images=[Image(url="u1", position=1)]),
        part(2, editors=["丙"]),
    ]
    whole = join_parts(parts)
    assert whole.paragraphs == ["第0页甲", "第0页乙", "第1页甲", "第1页乙", "第2页甲", "第2页乙"]
    assert whole.text == "\n".join(whole.paragraphs)
    assert [(image.url, image.position) for image in whole.images] == [("u0", 1), ("u1", 3)]
    assert (whole.title, whole.editors, whole.pages, whole.url) == ("题", ["丙"], URLS, URLS[0])


def test_next_part_ends():
    parts = [part(0)]
    assert next_part(parts) == URLS[1]
    assert next_part([*parts, part(1)]) == URLS[2]
    assert next_part([*parts, part(1), Article(url=URLS[2], pages=URLS)]) is None
    assert next_part([Article(url=URLS[0], pages=[URLS[0] + "?utm_source=x"])]) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "expected", "origin"),
    [
        (None, NOON, NOON, "listing"),
        (None, NOON.date(), NOON.date(), "listing"),
        (NOON.date(), NOON, NOON, "listing"),
        (date(2023, 7, 27), NOON, date(2023, 7, 27), "page"),
        (NOON.replace(hour=8), NOON, NOON.replace(hour=8), "page"),
        (NOON, None, NOON, "page"),
    ],
)
def test_the_rows_time_completes_the_articles(ours, theirs, expected, origin):
    row = Headline(position=1, published=theirs, published_raw="raw")
    article = complete(Article(published=ours, published_from="page" if ours else None), row, "listing")
    assert (article.published, article.published_from) == (expected, origin)


def test_a_modules_row_says_headline_list():
    assert complete(Article(), Headline(position=1, published=NOON), "module").published_from == "headline-list"


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (None, "行标题", "行标题"),
        ("城市公园新添步道...", "城市公园新添步道三公里", "城市公园新添步道三公里"),
        ("城市公园新添步道三公里", "城市公园新添步道…", "城市公园新添步道三公里"),
        ("城市公园...", "图书馆开放夜场", "城市公园..."),
        ("完整标题", "另一个标题", "完整标题"),
    ],
)
def test_the_whole_title_wins(ours, theirs, expected):
    assert complete(Article(title=ours), Headline(position=1, title=theirs), "listing").title == expected


def test_a_row_knows_better_than_the_address():
    article = Article(published=date(2023, 7, 27), published_from="url")
    assert complete(article, Headline(position=1, published=NOON), "listing").published == NOON
