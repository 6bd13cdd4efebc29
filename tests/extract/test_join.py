"""A story's parts, and the row that led to it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from newsportal.extract.story.join import OpenRows, complete, complete_row, completed_by_lists, join_parts, next_part
from newsportal.items import Article, Headline, HeadlineList, Image

ZONE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2023, 7, 28, 12, 0, 5, tzinfo=ZONE)
URLS = [f"https://a.example/1{suffix}.html" for suffix in ("", "_2", "_3")]


def part(n, **fields):
    return Article(url=URLS[n], pages=URLS[: n + 2], paragraphs=[f"第{n}页甲", f"第{n}页乙"], **fields)


def test_parts_are_joined_in_order():
    parts = [
        part(0, title="题", images=[Image(url="u0", position=1)]),
        part(1, images=[Image(url="u1", position=1)]),
        part(2, editors=["丙"], source="海港日报", authors=["丁"]),
    ]
    whole = join_parts(parts)
    assert whole.paragraphs == ["第0页甲", "第0页乙", "第1页甲", "第1页乙", "第2页甲", "第2页乙"]
    assert whole.text == "\n".join(whole.paragraphs)
    assert [(image.url, image.position) for image in whole.images] == [("u0", 1), ("u1", 3)]
    assert (whole.title, whole.editors, whole.pages, whole.url) == ("题", ["丙"], URLS, URLS[0])
    assert (whole.source, whole.authors) == ("海港日报", ["丁"])


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


@pytest.mark.parametrize(
    ("modified", "theirs", "expected"),
    [
        (NOON, date(2023, 7, 20), date(2023, 7, 20)),
        (NOON, NOON.replace(day=20), NOON.replace(day=20)),
        (NOON, date(2023, 7, 28), NOON),
        (NOON, NOON.replace(day=30), NOON),
        (NOON.replace(hour=18), date(2023, 7, 20), NOON),
        (None, date(2023, 7, 20), NOON),
    ],
)
def test_a_row_tells_when_a_story_appeared_of_which_the_page_tells_the_last_change_alone(modified, theirs, expected):
    article = Article(published=NOON, published_from="page", modified=modified)
    assert complete(article, Headline(position=1, published=theirs), "feed").published == expected


def test_a_row_names_source_and_section_where_the_article_does_not():
    row = Headline(position=1, source="海港日报", section="社会")
    assert (complete(Article(), row, "listing").source, complete(Article(), row, "listing").section) == ("海港日报", "社会")
    told = complete(Article(source="西海晚报", section="财经"), row, "listing")
    assert (told.source, told.section) == ("西海晚报", "财经")


OWN = {"url": URLS[0], "title": "城市公园新添步道三公里"}
NEXT = Headline(position=1, url=URLS[1], title="图书馆开放夜场", published=NOON.replace(hour=9))


@pytest.mark.parametrize(
    ("row", "kind", "taken"),
    [
        ({"url": URLS[0] + "?utm_source=box"}, "module", True),
        ({"url": URLS[0] + "#comment-17"}, "module", False),
        ({"title": "城市公园 新添步道三公里"}, "module", True),
        ({"url": URLS[2], "title": "图书馆开放夜场"}, "module", False),
        ({"title": None}, "module", False),
        ({"url": URLS[0]}, "ranking", False),
    ],
)
def test_a_story_takes_its_time_from_its_own_row_in_a_box_on_its_page(row, kind, taken):
    found = HeadlineList(kind=kind, headlines=[NEXT, Headline(**{"position": 2, "published": NOON, "published_raw": "12:00:05", **row})])
    article = completed_by_lists(Article(**OWN, headline_lists=[found]))
    assert (article.published, article.published_raw) == ((NOON, "12:00:05") if taken else (None, None))
    untitled = completed_by_lists(
        Article(url=URLS[2], headline_lists=[HeadlineList(kind="module", headlines=[Headline(position=1, published=NOON)])])
    )
    assert untitled.published is None


@pytest.mark.parametrize(
    ("row", "completed"),
    [
        ({}, ("城市公园新添步道三公里", NOON)),
        ({"title": "城市公园新添…"}, ("城市公园新添步道三公里", NOON)),
        ({"title": "图书馆开放…", "published": NOON.date()}, ("图书馆开放…", NOON.date())),
        ({"title": "市民有了新去处"}, ("市民有了新去处", NOON)),
        ({"published_raw": "昨天"}, ("城市公园新添步道三公里", None)),
    ],
)
def test_an_article_completes_its_row(row, completed):
    made = Headline(**{"position": 1, "url": URLS[0], **row})
    complete_row(made, OWN["title"], NOON, "page")
    assert (made.title, made.published) == completed


@pytest.mark.parametrize(
    ("origin", "told"), [("meta", True), ("json-ld", True), ("headline-list", True), ("url", False), ("listing", False)]
)
def test_an_address_states_no_time_for_a_row(origin, told):
    row = Headline(position=1, url=URLS[0], title="题")
    complete_row(row, None, NOON, origin)
    assert row.published == (NOON if told else None)


def test_a_list_waits_for_the_articles_of_its_open_rows():
    rows = [
        Headline(position=n, url=url, title=title) for n, (url, title) in enumerate(zip(URLS, ["城市公园…", None, "题"], strict=True), 1)
    ]
    rows[2].published = NOON
    first, second = HeadlineList(headlines=rows), HeadlineList(headlines=[Headline(position=1, url=URLS[0])])
    waiting = OpenRows()
    for found in (first, second):
        for row in found.headlines:
            waiting.expect(found, row)
    assert not waiting.are_settled(first)
    waiting.settle(URLS[0] + "#top", Article(title="城市公园新添步道", published=NOON, published_from="page"))
    assert (rows[0].title, rows[0].published, second.headlines[0].title) == ("城市公园新添步道", NOON, "城市公园新添步道")
    assert (waiting.are_settled(first), waiting.are_settled(second)) == (False, True)
    waiting.settle(URLS[1], None)
    waiting.settle(None, None)
    assert waiting.are_settled(first)
    assert (rows[1].title, rows[1].published) == (None, None)
