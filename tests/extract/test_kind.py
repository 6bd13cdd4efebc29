"""What a page is: listing, article, feed or neither."""

import pytest

from newsportal.extract import article_of, headlines_of, read_page
from newsportal.extract.listing.kind import page_kind
from newsportal.extract.page.trace import Trace

TITLES = [f"{topic}项目第{n}期进展顺利并通过验收" for n, topic in enumerate("春耕 港口 小区 公交 水库 足球 图书 剪纸 候鸟 路灯".split(), 1)]
ROWS = "".join(
    f"<li><a href='/a/{n}.html'>{title}</a><span>2024-03-{20 - n:02d} 08:{n:02d}:00</span></li>" for n, title in enumerate(TITLES)
)
LIST = f"<div class='list'><ul>{ROWS}</ul></div>"
SENTENCE = "清晨六点，渡口的第一班船已经坐满了去对岸上学的孩子，船工老陈数过人数才解开缆绳。"
HEADLINE = "渡口的第一班船提前到清晨六点开行"
TIME = "<p class='info'>2024-03-19 10:20 来源：晨报 作者：李江</p>"


def kind_of(body: str, title: str = "某某网", url: str = "https://news.portal.example/yaowen/", paragraphs: int = 0) -> tuple[str, str]:
    text = f"<div class='content'>{'<p>' + SENTENCE + '</p>'}</div>".replace(f"<p>{SENTENCE}</p>", f"<p>{SENTENCE}</p>" * paragraphs)
    html = f"<html><head><meta charset='utf-8'><title>{title}</title></head><body>{body.replace('TEXT', text)}</body></html>"
    page = read_page(html.encode(), url, trace=Trace())
    lists = headlines_of(page)
    kind = page_kind(page, article_of(page), lists)
    assert page.trace.choices[-1]["field"] == "kind"
    assert page.trace.choices[-1]["why"]
    return kind, lists[0].kind if lists else "none"


def test_section_page():
    assert kind_of(f"<h1>要闻</h1>{LIST}", "要闻 - 某某网") == ("listing", "listing")


def test_section_page_with_an_introduction():
    body = f"<h1>要闻频道</h1>TEXT{LIST}<p><a href='index_2.html'>下一页</a></p>"
    assert kind_of(body, "要闻频道 - 某某网", paragraphs=2) == ("listing", "listing")


def test_section_page_that_says_what_it_is_about():
    """Its name is longer than most, and no pager follows."""
    body = f"<header><h1>长江经济带建设</h1><p>{'沿江各地共抓大保护，不搞大开发，走生态优先、绿色发展之路。' * 2}</p></header>{LIST}"
    assert kind_of(body, "长江经济带建设 - 某某网") == ("listing", "listing")


@pytest.mark.parametrize(
    "around", ["<h1>要闻</h1>TEXT{}", "<h2>要闻</h2>{}<div class='about'>TEXT</div>", "<aside>TEXT</aside><h1>要闻</h1>{}"]
)
def test_section_page_with_words_about_itself(around):
    assert kind_of(around.format(LIST), "要闻_某某网", paragraphs=6)[1] == "listing"
    # Under a headline, at an article's address or on a page that calls itself by another name it is an article's box.
    assert kind_of(around.format(LIST), "某某网", paragraphs=6)[1] == "module"
    assert kind_of(around.format(LIST), "要闻_某某网", "https://news.portal.example/show.php?id=3", paragraphs=6)[1] == "module"
    assert kind_of(f"<h1>{HEADLINE}</h1>{around.format(LIST)}", f"{HEADLINE}_某某网", paragraphs=6)[1] == "module"


@pytest.mark.parametrize("paragraphs", [2, 6, 30])
def test_article_with_a_module(paragraphs):
    body = f"<h1>{HEADLINE}</h1>{TIME}TEXT<h3>最近更新</h3>{LIST}"
    assert kind_of(body, f"{HEADLINE}_某某网", "https://news.portal.example/a/99.html", paragraphs) == ("article", "module")


def test_article_alone():
    body = f"<h1>{HEADLINE}</h1>{TIME}TEXT"
    assert kind_of(body, f"{HEADLINE}_某某网", "https://news.portal.example/a/99.html", 6) == ("article", "none")


def test_article_in_parts():
    """The pager of an article's parts is not one of a list."""
    body = f"<h1>{HEADLINE}</h1>{TIME}TEXT<p><b>1</b> <a href='99_2.html'>2</a> <a href='99_2.html'>下一页</a></p><h3>相关阅读</h3>{LIST}"
    html = f"<html><head><meta charset='utf-8'><title>{HEADLINE}</title></head><body>{body.replace('TEXT', f'<p>{SENTENCE}</p>' * 6)}"
    lists = headlines_of(read_page(html.encode(), "https://news.portal.example/a/99.html"))
    assert [(made.kind, made.next_page) for made in lists] == [("module", None)]


def test_home_page_of_boxes():
    """Boxes of equal weight are all modules; the page is walked like a listing."""
    boxes = "".join(
        f"<div class='box'><h3><a href='/{name}/'>{name}</a></h3><ul>"
        + "".join(f"<li><a href='/{name}/{n}.html'>{name}：{title}</a></li>" for n, title in enumerate(TITLES[:6]))
        + "</ul></div>"
        for name in ("社会", "经济", "文化", "体育")
    )
    page = read_page(
        f"<html><head><meta charset='utf-8'><title>某某网</title></head><body>{boxes}".encode(), "https://news.portal.example/"
    )
    lists = headlines_of(page)
    assert [(made.name, made.kind, len(made.headlines)) for made in lists] == [
        (name, "module", 6) for name in ("社会", "经济", "文化", "体育")
    ]
    assert page_kind(page, article_of(page), lists) == "listing"


def test_feed():
    feed = b"<rss><channel><item><title>a</title><link>http://a.example/1</link></item></channel></rss>"
    page = read_page(feed, "https://news.portal.example/rss.xml")
    assert page_kind(page, article_of(page), headlines_of(page)) == "feed"


@pytest.mark.parametrize("body", ["", "<p>404 Not Found</p>", "<a href='/'>首页</a>"])
def test_neither(body):
    assert kind_of(body)[0] == "neither"


def test_body_paragraphs_are_no_list():
    linked = "".join(f"<p>{SENTENCE}<a href='/tag/{n}/'>第{n}号渡口管理办法</a>{SENTENCE}</p>" for n in range(8))
    html = f"<html><head><meta charset='utf-8'><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>{TIME}<div>{linked}</div></body></html>"
    assert headlines_of(read_page(html.encode(), "https://news.portal.example/a/99.html")) == []


def test_a_home_page_whose_menu_is_a_paragraph_is_a_listing():
    menu = " | ".join(f'<a href="/s{n}/">{name}要闻</a>' for n, name in enumerate("城乡河海山川草木"))
    boxes = "".join(
        f"<div><h3>{name}栏目</h3><ul>"
        + "".join(f'<li><a href="/a/{k}/{n}.html">{name}里的第{n}条消息说了什么</a></li>' for n in range(5))
        + "</ul></div>"
        for k, name in enumerate("城乡河海")
    )
    html = f"<html><head><title>示例新闻网</title></head><body><h1>示例新闻网</h1><p>{menu}</p>{boxes}</body></html>"
    page = read_page(html.encode(), "https://news.portal.example/")
    assert page_kind(page, article_of(page), headlines_of(page)) == "listing"
