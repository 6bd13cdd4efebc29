"""Source, authors and editors of whole pages: the header's forms that portals print, datelines, signatures, end lines."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsportal.extract import article

TITLE = "海港新码头今天正式启用 年吞吐量将翻一番"
FIRST = "海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番，沿线企业的运输成本也会明显下降。"
TEXT = [
    FIRST,
    "据介绍，新码头总投资四十二亿元，建设历时三年，共有五个深水泊位，可以同时停靠五艘十万吨级的集装箱货轮，是本地区规模最大的专业码头。",
    "市交通部门负责人表示，下一步将加快铁路专用线的建设，打通港口与内陆之间的最后一公里，让更多的货物从这里走向世界各地的市场。",
    "附近的居民说，码头启用以后，来往的车辆明显多了起来，希望有关部门能够及早规划货车的通行路线，减少对周围生活的影响和打扰。",
]


def page(header: str, *, end: str = "", text: list[str] | None = None, head: str = "", above: str = "") -> str:
    """An article page of the usual shape."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text or TEXT)
    return (
        f"<html lang='zh'><head><title>{TITLE}_海港网</title>{head}</head><body><div class='nav'><ul><li><a href='/'>首页</a></li>"
        f"<li><a href='/a/'>新闻</a></li><li><a href='/b/'>财经</a></li></ul></div><div class='main'>{above}<h1>{TITLE}</h1>{header}"
        f"<div class='content'>{body}</div>{end}</div><div class='footer'><p>版权所有 海港网 Copyright © 2024 海港传媒</p></div></body></html>"
    )


def read(html: str) -> tuple[str | None, list[str], list[str]]:
    found = article(html.encode(), "https://news.harbour.example/a/1.html", now=datetime(2024, 7, 2, tzinfo=UTC))
    assert found.title == TITLE
    return found.source, found.authors, found.editors


HEADERS = [
    ("<div class='fl'>2024年07月01日10:00&nbsp;&nbsp;来源：<a href='http://x.example/'>西海日报</a></div>", "西海日报", [], []),
    ("<div><span>2024-07-01 10:00:05</span> 来源：<em id='source'> 西海网</em></div>", "西海网", [], []),
    (
        "<p class='p_time'><span>2024年07月01日 10:00</span><br><span>来源：<span><a href='/x'>西海网</a></span></span></p>",
        "西海网",
        [],
        [],
    ),
    (
        "<div class='info'><span>来源：西海晚报</span><span>作者：陆一夫</span><span>2024-07-01 10:00</span></div>",
        "西海晚报",
        ["陆一夫"],
        [],
    ),
    ("<div class='info'>作者：陆一夫&nbsp;来源：西海晚报&nbsp;编辑：陈安&nbsp;2024-07-01</div>", "西海晚报", ["陆一夫"], ["陈安"]),
    ("<div class='info'>2024-07-01 10:00:05<span class='src'>西海晚报</span></div>", "西海晚报", [], []),
    (
        "<div class='date-source'><span class='date'>2024年07月01日 10:00</span><a class='source' href='http://x.example'>西海晚报</a></div>",
        "西海晚报",
        [],
        [],
    ),
    ("<p>西海社</p><p>2024-07-01 10:00</p>", "西海社", [], []),
    ("<p>西海新闻记者 陆一夫</p><p>2024-07-01 10:00 来源：西海新闻</p>", "西海新闻", ["陆一夫"], []),
    ("<p>陆一夫/西海青年报</p><p>2024-07-01 10:00</p>", "西海青年报", ["陆一夫"], []),
    ("<div>2024-07-01 10:00 来源: 西海网 作者: 陆一夫 (本文来自投稿)</div>", "西海网", ["陆一夫"], []),
    ("<div class='author'>本报记者 陆一夫 陈安</div><div>2024年07月01日</div>", None, ["陆一夫", "陈安"], []),
    ("<div>Time: 2024-07-01 10:00 Source: 西海网 Author: 陆一夫 Views: 12</div>", "西海网", ["陆一夫"], []),
    ("<p>編譯陸一夫／綜合外電</p><p>2024-07-01 10:00</p>", None, ["陸一夫"], []),
    ("<div>信息来源：海港市交通局 发布时间：2024-07-01 浏览次数：15 【字体：大 中 小】</div>", "海港市交通局", [], []),
    ("<div>发布日期：2024-07-01 10:00 来源： 字号：[大] [中] [小] 浏览次数：1024</div>", None, [], []),
    ("<div>2024-07-01 10:00 来源：西海网 <a>举报</a></div>", "西海网", [], []),
    ("<div><a class='name' href='/u/1'>西海观察</a><span> · 2024-07-01</span></div>", "西海观察", [], []),
    ("<div class='meta'><span>2024-07-01 10:00:05</span><span>西海观察</span><span>评论</span><span>128</span></div>", "西海观察", [], []),
    ("<div class='bar'>2024-07-01 10:00发布于北京西海时报官方账号</div>", "西海时报", [], []),
    ("<div class='cnt'>发布时间:2024-07-01 10:00:05 | 编辑:陈安 | 来源:西海网</div>", "西海网", [], ["陈安"]),
    ("<div><span>责任编辑：陈安</span><span>来源：西海网</span><span>时间：2024-07-01</span></div>", "西海网", [], ["陈安"]),
    ("<div>時間：2024-07-01 10:00 來源：西海新聞網 記者：陳小華</div>", "西海新聞網", ["陳小華"], []),
    ("<div>西海新聞網 (2024-07-01 11:12)</div>", "西海新聞網", [], []),
    ("<div class='author'>2024-07-01 10:29 西海報 / <a href='/r/1'>記者陳宛茜</a>／台北即時報導</div>", "西海報", ["陳宛茜"], []),
    ("<div>2024-07-01 10:00 点击：12 次 评论：0 条</div>", None, [], []),
    ("<div>2024-07-01 10:00</div><div class='share'>分享到：微信 微博 QQ空间</div>", None, [], []),
    ("<div>稿源：西海网 2024-07-01 10:00:05</div>", "西海网", [], []),
    ("<div>2024年07月01日 10:00 | 作者：佚名 | 来源：西海网</div>", "西海网", [], []),
    ("<div>作者：admin 时间：2024-07-01</div>", None, [], []),
    ("<div>作者：西海网 来源：西海网 2024-07-01</div>", "西海网", [], []),
    (
        "<dl><dt>来源：</dt><dd>西海观察</dd><dt>作者：</dt><dd>陆一夫</dd><dt>时间：</dt><dd>2024-07-01</dd></dl>",
        "西海观察",
        ["陆一夫"],
        [],
    ),
    ("<table><tr><td>来源：</td><td>西海网</td><td>2024-07-01</td></tr></table>", "西海网", [], []),
    ("<ul><li>来源：</li><li>2024-07-01</li><li>打印</li></ul>", None, [], []),
    # Elements that stand side by side without a space.
    ("<div><span>来源：西海网</span><span>12条评论</span><span>2024-07-01 10:00</span></div>", "西海网", [], []),
    ("<div><span>来源：西海日报</span><span>陆一夫 陈安</span></div>", "西海日报", ["陆一夫", "陈安"], []),
    (
        "<div><h2>港口</h2><span>来源:<a href=/x>西海网</a></span><span>作者:陆一夫</span><span>版权声明</span></div>",
        "西海网",
        ["陆一夫"],
        [],
    ),
    ("<div><span>港口万象</span><span>西海晨报</span><span>陆一夫</span><span>2024-07-01 10:00</span></div>", "西海晨报", ["陆一夫"], []),
    ("<div><span>2024-07-01 10:00</span><a href=/x>西海新闻</a>&nbsp;<em>陆一夫</em></div>", "西海新闻", ["陆一夫"], []),
    (
        "<p><span>西海世纪报道</span> <span>陆一夫，陈安</span> <span>海港报道</span> <span>2024-07-01 10:00</span></p>",
        "西海世纪报道",
        ["陆一夫", "陈安"],
        [],
    ),
    ("<p class='time'>2024-07-01 10:00</p><div class='news_source'><a href=/x>西海周末</a></div>", "西海周末", [], []),
    ("<div>2024-07-01 10:00 来源于 <a href=/x>西海网</a></div>", "西海网", [], []),
    ("<div><time>2024-07-01 10:00</time></div><div>西海報／ <a href=/r>記者陳小華</a>／台北即時報導</div>", "西海報", ["陳小華"], []),
    ("<div>陆一夫<span>《西海日报》（2024年07月01日&nbsp; 第 05 版）</span></div>", "西海日报", ["陆一夫"], []),
    ("<div><b>本刊记者/陆一夫</b> <span>发于2024.7.1总第999期《西海周刊》</span></div>", "西海周刊", ["陆一夫"], []),
    ("<div><a href=/me>2024-07-01 10:00</a><span>来自西海社区</span></div>", "西海社区", [], []),
    ("<div><span>陆一夫</span><a id='js_name'>人间西海</a><em>2024-07-01 10:00</em></div>", "人间西海", ["陆一夫"], []),
    ("<div><em>2024-07-01 10:00</em><em>西海网原创</em></div>", "西海网", [], []),
    ("<div>2024.07.01 10:00 臺北時間</div>", None, [], []),
    ("<p>原创 陆一夫 西海周刊 2024-07-01 10:00</p>", "西海周刊", ["陆一夫"], []),
    ("<p>西海城事 首席记者 陆一夫 实习生 陈安 2024-07-01 10:00</p>", "西海城事", ["陆一夫", "陈安"], []),
    ("<p>西海周刊 | 陆一夫 | 2024-07-01 10:00</p>", "西海周刊", ["陆一夫"], []),
    ("<p>人工智能 | 陆一夫 | 2024-07-01 10:00</p>", None, ["陆一夫"], []),
    ("<p>要闻 陆一夫 2024-07-01 10:00</p>", None, ["陆一夫"], []),
    ("<div>采访人员 陆一夫 2024-07-01 10:00</div>", None, ["陆一夫"], []),
    ("<dl><dt>来源</dt><dd>西海城事</dd><dt>作者</dt><dd>陆一夫</dd><dt>日期</dt><dd>2024-07-01</dd></dl>", "西海城事", ["陆一夫"], []),
    ("<div>西海融媒</div><div>2024-07-01 10:00</div><div>+关注</div>", "西海融媒", [], []),
    ("<div><span>2024-07-01 10:00</span><span>收藏</span><span>文字大小</span></div>", None, [], []),
    ("<div>2024-07-01 10:00 社会新闻 阅读(1234)</div>", None, [], []),
    ("<div>2024/07/01 10:00 · 行业动态 · 陆一夫</div>", None, ["陆一夫"], []),
    ("<div>西海新闻网 <em>发表时间：2024-07-01 10:00</em> <i>陆一夫</i></div>", "西海新闻网", ["陆一夫"], []),
    ("<div>标签：港口 分类：随笔</div><div>2024-07-01 10:00</div>", None, [], []),
    ("<div>■ 本报记者 陆一夫 摄影 陈安</div><div>2024-07-01</div>", None, ["陆一夫"], []),
    ("<div>2024-07-01 10:00 来源：西海网 查看评论 我来说两句</div>", "西海网", [], []),
    ("<div><time>2024-07-01 10:00</time><span>字数 1,530</span><span>阅读 98</span></div>", None, [], []),
    ("<div><em>发表于 2024-7-1 10:00</em> | 只看该作者 | 倒序浏览</div>", None, [], []),
    ("<div>西海新闻记者 陆一夫</div><div>2024-07-01 10:00</div>", "西海新闻", ["陆一夫"], []),
    ("<ul class='links'><li><a href='/author/12.html'>陆一夫</a></li></ul><div>2024-07-01 10:00</div>", None, ["陆一夫"], []),
    ("<ul><li>陆一夫</li><li>西海社记者</li></ul><div>2024-07-01 10:00</div>", None, ["陆一夫"], []),
    ("<ul><li>陆一夫</li><li>陈安</li></ul><div>2024-07-01 10:00</div>", None, [], []),
    ("<div>报道<span>/</span><a href='/byline/lu'>陆一夫</a></div><div>发布<span>/</span>2024年7月1日 5:00 AM</div>", None, ["陆一夫"], []),
    ("<p>西海网　2024-07-01 10:00　　记者 陆一夫 / 文　林涛 / 图</p>", "西海网", ["陆一夫"], []),
    ("<div>记者 陆一夫 通讯员 陈安 2024-07-01</div>", None, ["陆一夫", "陈安"], []),
]


@pytest.mark.parametrize(("header", "source", "authors", "editors"), HEADERS)
def test_header(header: str, source: str | None, authors: list[str], editors: list[str]) -> None:
    assert read(page(header)) == (source, authors, editors)


TIME = "<div>2024-07-01 10:00</div>"


@pytest.mark.parametrize(
    ("lead", "source", "authors"),
    [
        ("西海社海港7月1日电（记者陆一夫、陈安）", "西海社", ["陆一夫", "陈安"]),
        ("西海社海港7月1日电 （记者 陆一夫）", "西海社", ["陆一夫"]),
        ("西海报讯（记者 陆一夫 通讯员 陈安）", "西海报", ["陆一夫", "陈安"]),
        ("中西网海港7月1日电 (陆一夫 陈安)", "中西网", ["陆一夫", "陈安"]),
        ("本报海港7月1日电 （记者陆一夫、印朋）", None, ["陆一夫", "印朋"]),
        ("（西海社記者陳小華台北1日電）", "西海社", ["陳小華"]),
        ("〔記者陳小華／台北報導〕", None, ["陳小華"]),
        ("記者陳小華／綜合報導", None, ["陳小華"]),
        ("西海网记者陆一夫7月1日报道：", "西海网", ["陆一夫"]),
        ("（见习记者 陆一夫）", None, ["陆一夫"]),
        ("【西海网 记者 陆一夫】", "西海网", ["陆一夫"]),
        ("【文/西海观察 陆一夫】", None, ["陆一夫"]),
        ("（文/海港之家 陆一夫）", None, ["陆一夫"]),
        ("西海时报（www.westsea.example）记者 陆一夫 海港报道 ", "西海时报", ["陆一夫"]),
        ("西海在线报道（海港广播电视总台西海在线驻东海记者 陆一夫）：", None, ["陆一夫"]),
        ("【码头启用】西海社7月1日电，", "西海社", []),
        ("【西海專訊】", "西海", []),
        ("据西海网报道，", None, []),
        ("西海社记者：新码头什么时候启用，运费会不会下降？", None, []),
        ("（记者注意到）", None, []),
        ("记者随后致电港务局，", None, []),
        ("记者来电报道说，", None, []),
    ],
)
def test_dateline(lead: str, source: str | None, authors: list[str]) -> None:
    assert read(page(TIME, text=[lead + FIRST, *TEXT[1:]])) == (source, authors, [])


def test_dateline_in_a_line_of_its_own() -> None:
    assert read(page(TIME, text=["西海时报（www.westsea.example）记者 陆一夫 海港报道", *TEXT])) == ("西海时报", ["陆一夫"], [])


def test_outlet_signed_for_gives_way_to_every_other_source() -> None:
    lead = "西海社海港7月1日电（记者陆一夫）" + FIRST
    assert read(page(TIME, text=[lead, *TEXT[1:]], end="<p>（来源：东海日报）</p>"))[0] == "东海日报"


@pytest.mark.parametrize(
    ("tail", "authors"),
    [
        ("（陆一夫）", ["陆一夫"]),
        ("(陆一夫 陈安)", ["陆一夫", "陈安"]),
        ("（记者 陆一夫）", ["陆一夫"]),
        ("（本报记者陆一夫、陈安）", ["陆一夫", "陈安"]),
        ("（编译/陆一夫）", ["陆一夫"]),
        ("（作者：陆一夫）", ["陆一夫"]),
        ("（县总工会 供稿人：陆一夫 摄影：林涛）", ["陆一夫"]),
        ("（西海日报评论员）", ["西海日报评论员"]),
        ("（完）", []),
        ("（图）", []),
        ("（下转第三版）", []),
        ("（资料图）", []),
        ("（以上均为化名）", []),
        ("（约合四亿元）", []),
    ],
)
def test_signature(tail: str, authors: list[str]) -> None:
    assert read(page(TIME, text=[*TEXT[:-1], TEXT[-1] + tail])) == (None, authors, [])


@pytest.mark.parametrize(
    ("end", "source", "authors", "editors"),
    [
        ("<p>责任编辑：陈安</p>", None, [], ["陈安"]),
        ("<div class='edit'>(责编：陈安、林涛)</div>", None, [], ["陈安", "林涛"]),
        ("<div>编辑：陈安 责任编辑：林涛</div>", None, [], ["陈安", "林涛"]),
        ("<div>【责任编辑：陈安】</div>", None, [], ["陈安"]),
        ("<div>（文章来源：西海证券报）</div>", "西海证券报", [], []),
        ("<div>本文来源：西海日报 作者：陆一夫 责任编辑：陈安_NB123</div>", "西海日报", ["陆一夫"], ["陈安"]),
        ("<p>文/陆一夫</p><p>编辑/陈安</p>", None, ["陆一夫"], ["陈安"]),
        ("<p>校对：陈安</p>", None, [], []),
        ("<p>一审：陈安 二审：林涛 三审：王海</p>", None, [], []),
        ("<p>责任编辑：</p>", None, [], []),
        ("<p>（陆一夫）</p>", None, ["陆一夫"], []),
        ("<div>标签：码头 责任编辑：陈安</div>", None, [], ["陈安"]),
        ("<h3>作者最新文章</h3><p>记者 陆一夫</p><p>责任编辑：陈安</p>", None, [], ["陈安"]),
        ("<div class='comment-list'><p>记者辛苦了</p><p>文/陆一夫</p></div>", None, [], []),
    ],
)
def test_below_the_text(end: str, source: str | None, authors: list[str], editors: list[str]) -> None:
    assert read(page(TIME, end=end)) == (source, authors, editors)


@pytest.mark.parametrize("place", ["above", "inside"])
def test_the_author_of_a_book_is_not_the_authors_name(place: str) -> None:
    record = ["书名：《码头三十年》", "作者：沈宏非", "出版社：西海文艺出版社", "定价：58.00元"]
    listed = "".join(f"<li>{line}</li>" for line in record)
    header = "<div>2024-07-01 10:00 作者：叶秋</div>"
    if place == "above":
        assert read(page(f"{header}<div><ul>{listed}</ul></div>")) == (None, ["叶秋"], [])
        assert read(page(f"{TIME}<div><ul>{listed}</ul></div>")) == (None, [], [])
    found = article(page(TIME, text=[FIRST, *record, *TEXT[1:]]).encode(), "https://news.harbour.example/a/1.html")
    assert (found.authors, found.paragraphs) == ([], [FIRST, *record, *TEXT[1:]])


def test_the_head_of_a_table_is_no_name() -> None:
    rows = "<tr><td>车型</td><td>售价（万元）</td></tr><tr><td>长续航</td><td>32.98</td></tr>"
    assert read(page(TIME, text=[FIRST, *TEXT[1:]]).replace(f"<p>{TEXT[1]}", f"<table>{rows}</table><p>{TEXT[1]}")) == (None, [], [])


def test_editor_in_the_dateline() -> None:
    assert read(page(TIME, text=["西海社7月1日讯（编辑 陈安）" + FIRST, *TEXT[1:]])) == ("西海社", [], ["陈安"])


def test_the_signature_is_no_part_of_the_text() -> None:
    signed = article(
        page(TIME, text=[*TEXT[:-1], TEXT[-1] + "（记者 陆一夫 编辑 陈安）"]).encode(), "https://news.harbour.example/a/1.html"
    )
    assert (signed.paragraphs, signed.editors) == (TEXT, ["陈安"])
    closed = article(page(TIME, text=[*TEXT[:-1], TEXT[-1] + "（完）"]).encode(), "https://news.harbour.example/a/1.html")
    assert closed.paragraphs[-1] == TEXT[-1] + "（完）"


def test_header_beats_the_end_for_the_source() -> None:
    assert read(page("<div>2024-07-01 来源：西海网</div>", end="<p>（来源：东海日报）</p>"))[0] == "西海网"


def test_the_editor_is_no_author_where_another_signs() -> None:
    html = page("<div>来源：西海网 作者：陈安 责任编辑：陈安</div>", text=[*TEXT, "（作者：陆一夫）"])
    assert read(html) == ("西海网", ["陆一夫"], ["陈安"])


def test_stated_values_are_judged() -> None:
    head = "<meta name='author' content='海港网'><meta name='source' content='西海日报'>"
    assert read(page(TIME, head=head)) == ("西海日报", [], [])
    assert read(page("<div>来源：东海网</div>", head=head))[0] == "东海网"
    assert read(page(TIME, head="<meta name='author' content='10086'><meta name='source' content='http://x.example'>")) == (None, [], [])


def test_account_card_beside_the_article() -> None:
    card = "<div class='side'><h4><a href='/u/1'>西海广角</a></h4><dl><dd>7.4万文章</dd><dd>4亿总阅读</dd></dl></div>"
    assert read(page(TIME, above=card))[0] == "西海广角"


def test_the_portals_own_footer_is_no_source() -> None:
    assert read(page(TIME, end="<p>海港网</p>"))[0] is None


def test_text_that_begins_above_the_headline_hides_no_header() -> None:
    box = "<div><p>登录超时，请稍后再试，或者找回密码，没有账号的读者，可以免费注册。</p></div>"
    html = (
        page("<div>2024-07-01 10:00 来源：西海网</div>")
        .replace("<div class='main'>", f"<div class='main'>{box}")
        .replace("class='content'", "")
    )
    assert read(html)[0] == "西海网"


def test_a_name_that_machines_are_told_counts_where_readers_see_it() -> None:
    head = "<meta name=author content=陆一夫>"
    shown = "<div><span>原创</span> <span>陆一夫</span> <a href='javascript:;'>海港发布</a></div>"
    assert read(page(shown, head=head))[1] == ["陆一夫"]
    assert read(page("<div>2024-07-01 10:00</div>", head=head))[1] == []
    assert read(page("<div>责任编辑：<span>陆一夫</span></div>", head=head))[1:] == ([], ["陆一夫"])
