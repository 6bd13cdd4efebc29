"""Clean, validate, deduplicate."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.extract.page.text import one_line
from newsportal.items import Article, Headline, HeadlineList, Image
from newsportal.pipelines.clean import clean
from newsportal.pipelines.dedupe import Given
from newsportal.pipelines.dropped import Duplicate, NoRows, NoText, NoTitle
from newsportal.pipelines.validate import Validate


def article(**fields):
    return Article(**{"url": "https://a.example/1", "title": "题", "paragraphs": ["正文第一段。"], **fields})


def test_invisible_characters_and_white_space_go():
    item = clean(article(title="\u200b城市\u3000公园\u202e ", paragraphs=["  第一\u00a0段\x00。", "\u200b"], tags=["", "公园 "]))
    assert (item.title, item.paragraphs, item.tags, item.text) == ("城市 公园", ["第一 段。"], ["公园"], "第一 段。")


def test_what_the_portal_wrote_stays():
    line = "7月28日,“2+(3+6)”:增长9.5%;half-width, 全角，都不动…~★"
    assert clean(article(title=line, paragraphs=[line])).paragraphs == [line]


def test_absent_is_none_not_empty():
    assert clean(article(source=" ", section="\u200b")).source is None


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("(文章来源:上海证券报·中国证券网)", "source", "上海证券报·中国证券网"),
        ("（责任编辑：李小明）", "editors", ["李小明"]),
        ("(相关资料图)", "source", None),
        ("（相关资料图）", "source", None),
    ],
)
def test_credit_lines_leave_the_text_for_their_field(line, field, value):
    item = clean(article(paragraphs=["正文第一段。", line]))
    assert item.paragraphs == ["正文第一段。"]
    assert getattr(item, field) == value


def test_a_credit_line_does_not_overrule_the_field():
    assert clean(article(source="甲报", paragraphs=["正文。", "（来源：乙报）"])).source == "甲报"


def test_pictures_keep_their_place():
    item = clean(article(paragraphs=["(相关资料图)", "正文第一段。"], images=[Image(url="u", position=1)]))
    assert item.images[0].position == 0


def test_rows_are_cleaned_too():
    item = clean(HeadlineList(name=" 最近\u200b更新", headlines=[Headline(position=1, title="甲\n 乙", url="https://a.example/?a= b")]))
    assert (item.name, item.headlines[0].title, item.headlines[0].url) == ("最近更新", "甲 乙", "https://a.example/?a= b")


@given(st.text(max_size=200))
def test_cleaning_twice_equals_cleaning_once(text):
    once = one_line(text)
    assert one_line(once) == once


@pytest.mark.parametrize(
    ("item", "error"),
    [
        (article(title=None), NoTitle),
        (Article(title="题", url="https://a.example/1"), NoText),
        (HeadlineList(url="https://a.example/"), NoRows),
    ],
)
def test_incomplete_items_are_dropped_by_name(item, error):
    with pytest.raises(error, match=r"a\.example"):
        Validate().process_item(item)


def test_complete_items_pass():
    item = clean(article())
    assert Validate().process_item(item) is item


def test_one_article_a_canonical_address():
    run = Given()
    run.add(clean(article(canonical_url="https://a.example/1")))
    with pytest.raises(Duplicate):
        run.add(clean(article(url="https://m.a.example/1", canonical_url="https://a.example/1?utm_source=x", paragraphs=["别的正文。"])))


def test_the_same_title_and_text_under_another_address_is_the_same_article():
    run = Given()
    run.add(clean(article(published=date(2024, 5, 18))))
    for url in ("http://a.example/1", "https://m.a.example/1", "https://a.example/print/1"):
        with pytest.raises(Duplicate):
            run.add(clean(article(url=url, published=datetime(2024, 5, 18, 8, 30, tzinfo=UTC))))


def test_a_copy_names_its_first():
    run = Given()
    assert run.add(clean(article())) is None
    assert run.add(clean(article(url="https://a.example/2", title="另一题", paragraphs=["正文 第一段。"]))) == "https://a.example/1"
    assert run.add(clean(article(url="https://a.example/3", paragraphs=["别的正文。"]))) is None


def test_the_same_words_at_another_hour_are_another_article():
    run = Given()
    run.add(clean(article(published=datetime(2024, 5, 18, 8, 30, tzinfo=UTC))))
    other = clean(article(url="https://a.example/2", published=datetime(2024, 5, 18, 9, 30, tzinfo=UTC)))
    assert run.add(other) == "https://a.example/1"


def test_the_same_words_on_another_day_are_another_article():
    run = Given()
    run.add(clean(article(published=date(2024, 5, 18))))
    assert run.add(clean(article(url="https://a.example/2", published=date(2024, 5, 19)))) == "https://a.example/1"


def test_one_canonical_address_on_every_page_is_not_believed():
    run, home = Given(), "https://a.example/news/"
    items = [clean(article(url=f"https://a.example/{n}", title=f"题{n}", canonical_url=home, paragraphs=[f"正文{n}"])) for n in range(3)]
    for item in items:
        run.add(item)
    assert [item.canonical_url for item in items] == [home, "https://a.example/1", "https://a.example/2"]
    with pytest.raises(Duplicate):
        run.add(clean(article(url="https://a.example/2", title="题2", canonical_url=home, paragraphs=["正文2"])))


def test_what_is_too_long_for_a_title_is_none():
    found = clean(
        HeadlineList(name="近" * 1001, headlines=[Headline(position=1, title="甲" * 1001), Headline(position=2, title="乙" * 1000)])
    )
    assert isinstance(found, HeadlineList)
    assert (found.name, [row.title for row in found.headlines]) == (None, [None, "乙" * 1000])
    story = clean(article(paragraphs=["丙" * 2000]))
    assert isinstance(story, Article)
    assert story.text == "丙" * 2000
