"""A portal's own selectors: what they take, and the fall-back where they find nothing."""

from datetime import date

import pytest
from scrapy.http import HtmlResponse
from scrapy.utils.test import get_crawler

from newsportal.spiders.portal import PortalSpider

LISTING = """<html><body><ol class="ads"><li><a href="/ad/1">藤编躺椅限时八折，欢迎选购</a></li><li><a href="/ad/2">竹席新品上市，欢迎选购品鉴</a></li></ol>
<ol class="stories">
<li class="paid"><h3><a href="https://shop.example.com/">付费内容：藤椅</a></h3><i>2024-05-19</i></li>
<li><h3><a href="/n/2.html" title="河滨步道今日向市民开放全长六公里">河滨步道今日向市民开放...</a></h3><i>2024-05-18</i> <b>2024-01-01</b></li>
<li><h3><a href="/n/1.html">图书馆延长周末开放时间</a></h3><i>2024-05-17</i> <b>2024-01-01</b></li>
</ol><a class="older" href="?p=2">往前</a></body></html>"""

ARTICLE = """<html><body><h1>栏目</h1><h2 class="t">河滨步道今日向市民开放</h2><span class="d">2024-05-18 08:30</span><em class="s">来源：云溪报</em>
<em class="a">记者 李晓明 王芳</em><div class="x"><p>全长六公里的河滨步道今天开放。</p><p>步道沿河种了三百棵树，设了十二处长椅。</p></div></body></html>"""


def make(**attributes):
    cls = type("HarbourSpider", (PortalSpider,), {"name": "harbour", "start_urls": ["https://a.example/n/"], **attributes})
    spider = cls.from_crawler(get_crawler(cls))
    return spider, spider.crawler.stats


def response(body):
    return HtmlResponse("https://a.example/n/", body=body.encode(), encoding="utf-8")


def test_rows_title_time_and_next_page():
    spider, stats = make(rows="ol.stories li:not(.paid)", row_title="h3 a", row_time="i", next_page="a.older")
    main = spider.headlines(response(LISTING))[0]
    assert [(row.position, row.title, row.url, row.published) for row in main.headlines] == [
        (1, "河滨步道今日向市民开放全长六公里", "https://a.example/n/2.html", date(2024, 5, 18)),
        (2, "图书馆延长周末开放时间", "https://a.example/n/1.html", date(2024, 5, 17)),
    ]
    assert (main.next_page, main.kind) == ("https://a.example/n/?p=2", "listing")
    assert not [key for key in stats.get_stats() if "missed" in key]


def test_rows_by_xpath():
    spider, _ = make(rows="//ol[@class='stories']/li[i='2024-05-17']")
    assert [row.title for row in spider.headlines(response(LISTING))[0].headlines] == ["图书馆延长周末开放时间"]


def test_a_selector_that_finds_nothing_falls_back_and_is_counted():
    plain, _ = make()
    spider, stats = make(rows="ul.gone li", next_page="a.gone")
    assert [f.headlines for f in spider.headlines(response(LISTING))] == [f.headlines for f in plain.headlines(response(LISTING))]
    assert stats.get_value("newsportal/selectors/rows/missed") == stats.get_value("newsportal/selectors/next_page/missed") == 1


def test_the_fields_of_an_article():
    fields = {"title": "h2.t", "published": ".d", "source": ".s", "authors": ".a", "text": ".x p", "editors": ".gone"}
    spider, stats = make(fields=fields)
    article = spider.article(response(ARTICLE))
    assert (article.title, article.published.isoformat(), article.source) == (
        "河滨步道今日向市民开放",
        "2024-05-18T08:30:00+08:00",
        "云溪报",
    )
    assert (article.authors, article.paragraphs) == (
        ["李晓明", "王芳"],
        ["全长六公里的河滨步道今天开放。", "步道沿河种了三百棵树，设了十二处长椅。"],
    )
    assert stats.get_value("newsportal/selectors/editors/missed") == 1


@pytest.mark.parametrize(
    ("attributes", "word"),
    [
        ({"rows": "li["}, "rows"),
        ({"next_page": "//a["}, "next_page"),
        ({"fields": {"titel": "h1"}}, "fields"),
        ({"fields": {"title": ">>"}}, "title"),
    ],
)
def test_a_wrong_selector_fails_at_once(attributes, word):
    with pytest.raises(TypeError, match=rf"HarbourSpider\.{word}"):
        make(**attributes)
