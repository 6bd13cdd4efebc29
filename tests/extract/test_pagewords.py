"""Words on pagers and over other stories, however they are written."""

import pytest

from newsportal.extract.listing.pagewords import generic, holds_next, says_more, says_next, says_previous
from newsportal.extract.story.boilerplate import announces_others, is_promotion, line_rule


@pytest.mark.parametrize(
    "text",
    [
        "下一页 »",
        "Next",
        "NEXT PAGE",
        "İleri",
        "SONRAKİ SAYFA",
        "Далее",
        "ΕΠΌΜΕΝΗ",
        "次へ",
        "Mais antigas",
        "Articole mai vechi",
        "Παλαιότερα άρθρα",
        "ישנות יותר",
        "Các bài cũ hơn",
        "المقالات الأقدم",
        "Старіші записи",
        "Staršie príspevky",
        "Pos-pos lama",
    ],
)
def test_next(text: str) -> None:
    assert says_next(text)
    assert generic(text)


@pytest.mark.parametrize("text", ["上一页", "Previous", "ZURÜCK", "Önceki", "ÖNCEKİ"])
def test_previous(text: str) -> None:
    assert says_previous(text)
    assert not says_next(text)


@pytest.mark.parametrize(
    "text",
    [
        "加载更多",
        "Load More",
        "Show more videos",
        "DEVAMINI GÖSTER",
        "devamını yükle",
        "Mehr Artikel laden",
        "Carica altri articoli",
        "Meer berichten",
        "Vis flere nyheter",
        "Zobraziť viac",
        "További hírek",
        "Încarcă mai multe",
        "और देखें",
        "טען עוד",
        "Показати ще",
        "โหลดเพิ่มเติม",
        "Περισσότερα",
    ],
)
def test_more(text: str) -> None:
    assert says_more(text)


@pytest.mark.parametrize("text", ["收藏", "添加收藏", "加入收藏", "收藏本文"])
def test_buttons(text: str) -> None:
    assert generic(text)


@pytest.mark.parametrize("text", ["Последняя »", "« Premier", "Letzte Seite", "Última", "最後へ", "Last page", "PRIMERA", "마지막"])
def test_the_ends_of_a_pager(text: str) -> None:
    assert generic(text)
    assert not says_next(text)


def test_next_within_a_label() -> None:
    assert holds_next("Go to Next Page")
    assert not holds_next("What comes next")


@pytest.mark.parametrize("text", ["İlgili haberler", "İLGİLİ HABERLER:", "Read More:", "相关阅读"])
def test_headings_of_other_stories(text: str) -> None:
    assert announces_others(text)
    assert line_rule(text) == "other stories"


def test_promotion_in_capitals() -> None:
    assert is_promotion("SUBSCRIBE to our NEWSLETTER")
    assert is_promotion("请下载本报APP")
    assert not is_promotion("The quay was closed on Sunday.")


@pytest.mark.parametrize(
    "text",
    [
        "Most read in world news", "Trending stories in travel", "Recommended stories", "LATEST HEADLINES", "Most Shared", "Latest from the Harbour Post",
        "Meistgelesen", "Meistgelesene Artikel", "Mehr aus der Region", "Das könnte Ihnen auch gefallen", "Les articles les plus lus", "Dernières actualités",
        "Notas relacionadas", "Lo más leído", "Las noticias más leídas", "Últimas notícias", "Mais lidas", "Le più lette", "Ultime notizie", "Meest gelezen",
        "Laatste nieuws", "Najczęściej czytane", "Популярные новости", "Последние новости", "Останні новини", "En çok okunan haberler", "Mest läst", "Senaste nytt",
        "Luetuimmat", "Další články", "Legolvasottabb", "Știri similare", "Последни новини", "Σχετικές ειδήσεις", "آخر الأخبار", "人気記事ランキング", "最新ニュース",
        "많이 본 기사", "최신 뉴스", "最近更新", "48小时热门", "为你推荐", "點閱排行", "频道精选", "热点排行",
    ],
)  # fmt: skip
def test_headings_by_how_stories_are_chosen(text: str) -> None:
    assert announces_others(text)


@pytest.mark.parametrize(
    "text",
    [
        "Popular", "Latest", "Most read the letter twice before they signed it", "Related costs", "Empfehlungen", "Im Fokus", "Más de cien barcos", "Noticias",
        "Главное", "Mer kaffe till folket", "Meer van hetzelfde", "ランキング", "国内新闻", "最新动态", "热门线路", "推荐做法",
    ],
)  # fmt: skip
def test_headings_of_a_story_that_are_like_them(text: str) -> None:
    assert not announces_others(text)
