"""When an article was published: pages of the markup families, cut to what matters here."""

from datetime import UTC, datetime

import pytest
from datedpages import NOW, TEXT, TITLE, json_ld, meta, page, read

from newsportal.extract import article
from newsportal.extract.page.trace import Trace
from newsportal.extract.page.tree import read_page
from newsportal.extract.times.published import times_of
from newsportal.items import isoformat

PRINTED = {
    "beside the source": ('<div class="info">2023-07-28 23:05:49 来源：海港日报</div>', "2023-07-28T23:05:49+08:00"),
    "behind its label": ("<p>发布时间：2023年07月28日 23:05 浏览：25次</p>", "2023-07-28T23:05:00+08:00"),
    "glued to the source": ('<div class="art_info">2023-07-28 23:05:4939健康台</div>', "2023-07-28T23:05:49+08:00"),
    "year, day and clock in elements without a space": (
        "<div><span><em> 2023</em></span><span><em>07</em>/<em>28</em></span><span>23:05:49</span></div>",
        "2023-07-28T23:05:49+08:00",
    ),
    "a day as a system prints it": ("<p>发布日期：2023/7/28 0:00:00 发布人：管理员</p>", "2023-07-28"),
    "a day only": ('<p class="time">2023-07-28</p>', "2023-07-28"),
    "split over elements": (
        '<div class="y">2023</div><div class="md">07/28</div><div class="t">23:05</div><div>望海客户端</div>',
        "2023-07-28T23:05:00+08:00",
    ),
    "split over inline elements": (
        '<div class="head"><span class="year"><em>2023</em></span> <span><em>07</em>/<em>28</em></span> <span>23:05:49</span></div>',
        "2023-07-28T23:05:49+08:00",
    ),
    "day and clock in two blocks": ("<ul><li>2023-07-28</li><li>23:05</li><li>来源：海港日报</li></ul>", "2023-07-28T23:05:00+08:00"),
    "label in a block of its own": ("<dl><dt>发布日期：</dt><dd>2023-07-28</dd></dl>", "2023-07-28"),
    "clock before the day": ('<div class="meta">23:05 2023/07/28</div>', "2023-07-28T23:05:00+08:00"),
    "in a figure beside the account": ("<figure>2023.07.2805:39</figure>", "2023-07-28T05:39:00+08:00"),
    "with an editor": ("<div>望海网 2023年7月28日 23:05 责任编辑：陆小舟</div>", "2023-07-28T23:05:00+08:00"),
    "last changed too": (
        "<div>发布时间：2023-07-28 23:05 更新时间：2023-07-29 08:00</div>",
        "2023-07-28T23:05:00+08:00",
    ),
    "last changed first": (
        "<div>更新时间：2023-07-29 08:00</div><div>发布时间：2023-07-28 23:05</div>",
        "2023-07-28T23:05:00+08:00",
    ),
    "the day of an event beside it": (
        "<div>活动时间：2023-08-12 09:00</div><div>发布时间：2023-07-28 23:05</div>",
        "2023-07-28T23:05:00+08:00",
    ),
    "in a table of labels": (
        "<table><tr><td>成文日期</td><td>2023年07月10日</td></tr><tr><td>发文日期：</td><td>2023年07月12日</td></tr>"
        "<tr><td>发布日期：</td><td>2023年07月28日</td></tr></table>",
        "2023-07-28",
    ),
    "beside a long outlet's link": (
        '<div>2023-07-28 23:05:49 来源：<a href="http://x.example">望海证券报·望海证券网络版</a>作者：陆小舟</div>',
        "2023-07-28T23:05:49+08:00",
    ),
    "beside an account's link": (
        '<div><span>2023年07月28日23:05</span><a href="http://x.example">城市漫步（ID：manbu）</a><span>16人评论</span></div>',
        "2023-07-28T23:05:00+08:00",
    ),
    "behind the zone": ("<div>2023-07-28 HKT 23:05</div>", "2023-07-28T23:05:00+08:00"),
    "a badge": ("<div><div>28</div><div>2023-07</div></div>", "2023-07-28"),
    "a label with a gap": ("<div>[日 期：2023-07-28]　[字体：大 中 小]</div>", "2023-07-28"),
    "the form of JSP": ("<div>发布时间：Fri Jul 28 23:05:49 CST 2023</div>", "2023-07-28T23:05:49+08:00"),
    "counters around it": ("<div>2023年07月28日 23:05 125 次阅读 稿源：望海网 0 条评论</div>", "2023-07-28T23:05:00+08:00"),
    "share buttons before it": (
        "".join(f"<div><a href='#{i}'>分享到{i}</a></div>" for i in range(20)) + "<p>2023-07-28 23:05 来源：望海网</p>",
        "2023-07-28T23:05:00+08:00",
    ),
    "behind a counter without a mark": ("<div><span>412次访问</span><span>2023-07-28</span></div>", "2023-07-28"),
    "behind a counter of comments": ("<div><span>3条评论</span> <span>2023-07-28</span></div>", "2023-07-28"),
    "exact in an attribute": ('<div class="meta"><span title="2023-07-28 23:05:49">昨天</span></div>', "2023-07-28T23:05:49+08:00"),
    "exact beside the day in a time element": (
        '<div><time datetime="2023-07-28" title="2023-07-28 23:05:49">2023/07/28</time></div>',
        "2023-07-28T23:05:49+08:00",
    ),
    "exact in a time element": ('<div><time datetime="2023-07-28T23:05:49+08:00">昨天</time></div>', "2023-07-28T23:05:49+08:00"),
}


@pytest.mark.parametrize("case", PRINTED)
def test_printed_times(case):
    header, expected = PRINTED[case]
    published, origin, _ = read(page(header=header))
    assert (published, origin) == (expected, "page")


FORMS = {
    "2023-07-28 23:05:49": "2023-07-28T23:05:49+08:00",
    "2023/07/28 23:05": "2023-07-28T23:05:00+08:00",
    "2023年07月28日&nbsp;&nbsp;23:05": "2023-07-28T23:05:00+08:00",
    "2023年7月28日 23时05分": "2023-07-28T23:05:00+08:00",
    "2023-07-28 下午11:05": "2023-07-28T23:05:00+08:00",
    "2023.07.28": "2023-07-28",
    "2023年7月28日星期五": "2023-07-28",
    "23-07-28": "2023-07-28",
}
LABELS = ("", "发布时间：", "时间：", "日期: ", "发表于 ")
BESIDE = (
    "",
    " 来源：海港日报",
    "&nbsp;|&nbsp;海港日报",
    "来源：海港日报 作者：陆小舟 浏览：123",
    " 编辑：<a href='/u/1'>陆小舟</a> 字体：<a href='#'>大</a>",
)
AROUND = (
    "<div>{}</div>",
    "<div class='q'><span>{}</span></div>",
    "<table><tr><td align=center>{}</td></tr></table>",
    "<ul class='k'><li>{}</li></ul>",
    "<div class='sub'><em>{}</em><div class='share'><a href='#'>微博</a><a href='#'>微信</a></div></div>",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("around", AROUND)
def test_any_form_label_and_markup_go_together(form, around):
    for label in LABELS:
        for beside in BESIDE:
            header = around.format(label + form + beside)
            times = times_of(read_page(page(header=header), "https://news.example/a"), title=TITLE)
            assert (isoformat(times.published), times.origin) == (FORMS[form], "page"), header


# Days that are another's, wherever they stand.
OTHERS = """
    <div>上一篇：<a href='/1'>渔汛提前到来</a> 2023-07-22</div><div>下一篇：<a href='/2'>晨雾散去</a> 2023-07-24</div>
    <div class="cm"><b>读者甲</b> 2023-07-29 08:00 回复</div>
    <div class="comment-item"><span>读者甲</span><span class="time">2023-07-29 08:00</span><p>好</p></div>
    <div>今天是：2023年7月29日 星期六</div>
    <div>2023年7月29日 星期六 晴 22℃</div>
    <p>活动时间：2023年8月12日 09:00-17:00</p>
    <p>截止日期 2023-08-12</p>
    <p>（2023年7月20日摄）</p>
    <p class="caption">图为2023年7月20日，望海港新码头。陆小舟摄</p>
    <p>此件公开发布 有效期至2025年12月31日</p>
    <p>版权所有 望海网 2005-2023 ICP备2023072812号</p>
    <p>联系电话：0571-2023-0728 邮编 310000</p>
    <div>文号：望港字〔2023〕7号 成文日期：2023年7月20日</div>
    <p>网站更新日期：2023-07-29</p>
    <div>您的位置：首页 &gt; 2023年 &gt; 7月</div>
    <p>考试时间：2023-08-12 09:00 地点：望海中学</p>
    <p>开庭日期 2023年8月12日</p>
    <p>2023年6月20日 - 2023年7月20日</p>
    <div><span>April 3, 1991</span> - <span>July 20, 2023</span></div>
    <p>本页生成于2023-07-29 10:00</p>
    <p>下次更新：2023-08-01</p>
    <p>版本：2.4.1 (2023-07-20)</p>
    <p>农历六月十二 2023年7月29日 星期六</p>
    <p>收盘 2023-07-28 15:00</p>
    <p>读者甲 于2023-07-29 10:00 说</p>
    <div class="author-card">陆小舟 加入于 2015-03-01 文章 25</div>
""".strip().splitlines()


@pytest.mark.parametrize("line", [line.strip() for line in OTHERS])
def test_days_of_other_things(line):
    for place in ("above", "header", "below", "comments"):
        assert read(page(**{place: line}))[:2] == (None, None), place


EVENTS = {
    "a speaker and a place beside it": "<p>主讲人：林涛 教授</p><p>时间：2023年8月1日（星期二）14:30</p><p>地点：望海大学图书馆报告厅</p>",
    "a place behind it": "<p>时间：2023年8月1日上午9:00，地点：望海会展中心</p>",
    "a span": "<p>时间：2023年8月1日8时至4日20时</p>",
    "days": "<p>日期：2023年8月1日-3日</p>",
    "under its heading": "<p>一、会议时间</p><p>2023年8月1日上午9:00</p><p>二、会议地点</p><p>望海会展中心</p>",
    "abroad": "<p>Date: 1 August 2023</p><p>Venue: Harbour Hall</p>",
}


@pytest.mark.parametrize("case", EVENTS)
def test_times_of_events(case):
    first, rest = TEXT[: len(TEXT) // 4], TEXT[len(TEXT) // 4 :]
    for text in (EVENTS[case] + TEXT, first + EVENTS[case] + rest, TEXT + EVENTS[case]):
        assert read(page(text=text)) == (None, None, None)
        assert read(page(header="<div>2023-07-28</div>", text=text))[0] == "2023-07-28"
        assert read(page(header='<div class="info">时间：2023-07-28 来源：海港日报</div>', text=text))[0] == "2023-07-28"


def test_last_change_is_told_apart():
    header = "<div>发布时间：2023-07-28 23:05 更新时间：2023-07-29 08:00</div>"
    assert read(page(header=header)) == ("2023-07-28T23:05:00+08:00", "page", "2023-07-29T08:00:00+08:00")
    header = "<div>2023/7/28 23:05（2023/7/29 08:00 更新）</div>"
    assert read(page(header=header)) == ("2023-07-28T23:05:00+08:00", "page", "2023-07-29T08:00:00+08:00")


def test_time_elements_tell_their_role():
    header = (
        '<div class="entry-meta"><time class="entry-date published" datetime="2023-07-28T23:05:49+08:00">2023年7月28日</time> '
        '<time class="updated" datetime="2023-07-29T08:00:00+08:00">2023年7月29日</time> <a href="/u">值班员</a></div>'
    )
    assert read(page(header=header)) == ("2023-07-28T23:05:49+08:00", "page", "2023-07-29T08:00:00+08:00")


def test_a_heading_may_hold_the_time_too():
    heading = f"<h1>{TITLE}</h1>".encode()
    body = page().replace(heading, f"<h1>{TITLE}<span>2023-07-28 23:05:49 来源：海港日报</span></h1>".encode())
    assert read(body)[:2] == ("2023-07-28T23:05:49+08:00", "page")
    assert read(page(title="望海港潮汐预报 2023年7月28日 08:00"))[:2] == (None, None)


def test_a_page_that_prints_only_its_last_change_was_published_then():
    assert read(page(header="<div>更新时间：2023-07-28 23:05</div>"))[:2] == ("2023-07-28T23:05:00+08:00", "page")


def test_the_printed_time_wins_over_another_machine_time():
    body = page(header="<div>2023-07-28 23:05 来源：海港日报</div>", head=meta("article:published_time", "2023-07-29T02:57:42+08:00"))
    assert read(body)[:2] == ("2023-07-28T23:05:00+08:00", "page")


def test_a_distance_to_the_last_change_makes_no_other_time_more_exact():
    body = page(
        header="<p>2023-07-28 23:05 来源：海港日报 更新于3小时前</p>", head='<script>var t={"publishTime":"2023-07-25 10:00:00"}</script>'
    )
    assert read(body, now=datetime(2023, 7, 29, 2, tzinfo=UTC))[0] == "2023-07-28T23:05:00+08:00"


@pytest.mark.parametrize("below", ["<div>海港读者 2023-07-28 18:20</div>", "<div>2023-07-28</div><div>18:20</div>"])
def test_a_clock_below_the_text_is_another_s(below):
    body = page(header="<div>2023-07-28 来源：海港日报</div>", below=below)
    assert read(body)[:2] == ("2023-07-28", "page")


def test_a_page_without_a_headline_that_stands_in_a_form():
    body = (
        page(header="<div>2023-07-28 23:05 来源：海港日报</div>", title="")
        .decode()
        .replace('<div class="main"><h1></h1>', '<form><div class="main">')
    )
    assert read(body.replace('<div class="footer">', '</form><div class="footer">').encode())[0] == "2023-07-28T23:05:00+08:00"


def test_a_bare_day_without_a_label_does_not_win_over_a_machine_time_of_another_day():
    head = meta("article:published_time", "2023-07-28T23:05:49+08:00")
    assert read(page(header="<p>2019-05-01</p>", head=head))[:2] == ("2023-07-28T23:05:49+08:00", "meta")
    assert read(page(header="<p>发布日期：2023-07-27</p>", head=head))[:2] == ("2023-07-27", "page")


def test_a_machine_time_of_the_same_minute_adds_the_seconds():
    body = page(header="<div>2023-07-28 23:05 来源：海港日报</div>", head=meta("article:published_time", "2023-07-28T15:05:49Z"))
    assert read(body)[:2] == ("2023-07-28T23:05:49+08:00", "page")


def test_a_machine_time_of_the_same_day_adds_the_clock():
    body = page(header="<div>2023-07-28 来源：海港日报</div>", head=meta("article:published_time", "2023-07-28T23:05:49+08:00"))
    assert read(body)[:2] == ("2023-07-28T23:05:49+08:00", "page")


def test_midnight_of_a_machine_is_a_day():
    assert read(page(head=meta("pubdate", "2023-07-28 00:00:00")))[:2] == ("2023-07-28", "meta")


def test_the_times_that_baidu_is_told() -> None:
    told = (
        '<script type="application/ld+json">{"@context":"https://ziyuan.baidu.com/contexts/cambrian.jsonld","title":"海港",'
        '"pubDate":"2023-07-28T23:05:49","upDate":"2023-07-29T08:00:10"}</script>'
    )
    found = article(page(header="<div>2023-07-28 128 次阅读</div>", head=told), "https://news.harbour.example/a/1.html", now=NOW)
    assert [each.isoformat() for each in (found.published, found.modified) if each] == [
        "2023-07-28T23:05:49+08:00",
        "2023-07-29T08:00:10+08:00",
    ]


MACHINE = {
    "article:published_time": (meta("article:published_time", "2023-07-28T23:05:49+08:00"), "meta"),
    "pubdate": ('<meta name="PubDate" content="2023-07-28 23:05:49">', "meta"),
    "publishdate": ('<meta name="publishdate" content="2023-07-28 23:05:49">', "meta"),
    "published-date": ('<meta name="published-date" content="2023-07-28 23:05:49">', "meta"),
    "dcsext": ('<meta name="DCSext.articleFirstPublished" content="2023-07-28 23:05:49">', "meta"),
    "date.release": ('<meta name="date.release" content="2023-07-28 23:05:49">', "meta"),
    "w-published-date": ('<meta name="w-published-date" content="2023-07-28T23:05:49+08:00">', "meta"),
    "weibo": ('<meta name="weibo: article:create_at" content="2023-07-28 23:05:49">', "meta"),
    "og:release_date": (meta("og:release_date", "2023-07-28 23:05:49"), "meta"),
    "json-ld": (json_ld(datePublished="2023-07-28T23:05:49+08:00"), "json-ld"),
    "json-ld before meta": (json_ld(datePublished="2023-07-28T23:05:49+08:00") + meta("date", "2023-07-29"), "json-ld"),
    "json-ld day, meta clock": (
        json_ld(datePublished="2023-07-28") + meta("article:published_time", "2023-07-28T23:05:49+08:00"),
        "json-ld",
    ),
    "script variable": ('<script>var ct = "1690556749"; var svr_time = "1690600000" * 1;</script>', "meta"),
    "script of a builder": ('<script>context = {"item":{"id":7,"publishOn":1690556749000}}</script>', "meta"),
    "hAtom": ('<abbr itemprop="datePublished" title="2023-07-28T23:05:49+08:00">23:05</abbr>', "meta"),
    "script state": ('<script>window.state={"id":7,"publishTime":"2023-07-28 23:05:49","views":3}</script>', "meta"),
}


@pytest.mark.parametrize("case", MACHINE)
def test_machine_times(case):
    head, origin = MACHINE[case]
    assert read(page(head=head))[:2] == ("2023-07-28T23:05:49+08:00", origin)


@pytest.mark.parametrize("name", ["publishedtype", "article:expiration_time", "site-published-date", "lastPublishedDate", "event_date"])
def test_meta_elements_of_other_times(name):
    assert read(page(head=f'<meta name="{name}" content="2023-07-28 23:05:49">'))[0] is None


def test_a_header_in_a_box_that_is_called_comment() -> None:
    whole = page(header="<div>2023-07-28 23:05 来源：海港日报</div>").decode()
    assert read(whole.replace('class="main"', 'class="comment"').encode())[0] == "2023-07-28T23:05:00+08:00"


NONE = {
    "nothing at all": {},
    "only days in the text": {"text": TEXT + "<p>该港于2019年7月3日开工，2023年7月28日竣工，历时四年。</p>"},
    "comments": {
        "comments": "".join(
            f'<div class="cmt"><b>读者{i}</b> <i class="time">2023-07-2{i} 08:1{i}</i><p>好消息</p></div>' for i in range(5)
        )
    },
    "a list below": {
        "below": "<h3>相关新闻</h3><ul>"
        + "".join(f'<li><a href="/b/{i}">渔汛提前到来第{i}篇</a> 2023-07-2{i}</li>' for i in range(6))
        + "</ul>"
    },
    "today in the masthead": {
        "above": "<div>今天是2023年7月29日 星期六</div>" + "".join(f"<p><a href='/{i}'>栏目{i}</a></p>" for i in range(12))
    },
    "an event": {"header": "<div>报名时间：2023-08-12</div>"},
    "an event for a script": {"header": '<div>活动时间：<i data-time="2023-07-28 09:00"></i> <b data-count-date="2023-07-28"></b></div>'},
    "rows for a script": {"header": "".join(f'<li><a href="/{i}">渔汛</a><i data-time="2023-07-2{i}"></i></li>' for i in range(4))},
    "a day in the headline": {"title": "2023年7月28日望海港潮汐预报一览"},
    "script of other stories": {
        "head": '<script>var list=[{"publishTime":"2023-07-28 10:00"},{"publishTime":"2023-07-25 10:00"}]</script>'
    },
    "a machine's nonsense": {"head": meta("article:published_time", "1970-01-01T00:00:00Z") + meta("pubdate", "0001-01-01")},
    "opening hours of the year": {"header": "<div>开馆时间：2023-07-28</div>", "below": "<p>开馆日期：2023-07-28 起每日开放</p>"},
    "the end of the notice": {"text": TEXT + "<p>望海港务集团</p><p>2023年7月28日</p>"},
    "a document's number": {"header": "<p>望港字〔2023〕28号</p>"},
}


UNFILLED = {
    "a day and a clock": ('<div><span class="timeago" data-time="2023-07-28 23:05:49"></span> 海港日报</div>', "2023-07-28T23:05:49+08:00"),
    "seconds": ('<div>发布于 <i class="time" data-ts="1690556749"></i></div>', "2023-07-28T23:05:49+08:00"),
    "a value of what is named elsewhere": ('<p><span data-name="post.time" data-value="2023-07-28"></span></p>', "2023-07-28"),
    "twice": ('<div><i data-date="2023-07-28"></i></div><div><i data-date="2023-07-28"></i></div>', "2023-07-28"),
}


@pytest.mark.parametrize("case", UNFILLED)
def test_times_that_a_script_would_print(case: str) -> None:
    header, expected = UNFILLED[case]
    assert read(page(header=header))[:2] == (expected, "page")


@pytest.mark.parametrize("case", NONE)
def test_no_time_is_invented(case):
    assert read(page(**NONE[case])) == (None, None, None)


def test_the_address_counts_where_nothing_else_does_and_only_as_a_day():
    assert read(page(), url="https://news.example/2023-07-28/1.html")[:2] == ("2023-07-28", "url")
    body = page(header="<div>2023-07-27 23:59 来源：海港日报</div>")
    assert read(body, url="https://news.example/2023-07-28/1.html")[:2] == ("2023-07-27T23:59:00+08:00", "page")


def test_relative_times_need_the_time_of_fetching():
    body = page(header='<div class="meta">3小时前 · 海港日报</div>')
    found = article(body, "https://news.example/a")
    assert (found.published, found.published_raw, found.published_from) == (None, "3小时前", None)
    assert read(body, now=NOW)[:2] == ("2023-07-29T07:00:00+08:00", "page")


@pytest.mark.parametrize("header", ["<time>an hour ago</time>", '<p class="meta">By Ann Berg | an hour ago</p>'])
def test_a_distance_from_now_needs_no_digit(header):
    text = "".join(f"<p>The harbour board opened route {n}, which ferries will serve three times a week from May.</p>" for n in range(5))
    body = page(header=header, text=text, title="Two new routes from the harbour", lang="en")
    assert read(body, now=NOW)[:2] == ("2023-07-29T09:00:00+08:00", "page")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('<time datetime="2023-07-29T07:12:05+08:00">3小时前</time>', "2023-07-29T07:12:05+08:00"),
        ('<div class="meta">记者 陆小舟 | <time datetime="2023-07-29T06:31:05+08:00">3小时前</time></div>', "2023-07-29T06:31:05+08:00"),
        ('<div class="meta"><span title="2023-07-29 06:48:33">3小时前</span> 海港日报</div>', "2023-07-29T06:48:33+08:00"),
        # A copy of the page that a cache has kept.
        ('<time datetime="2023-07-28T23:05:49+08:00">5分钟前</time>', "2023-07-28T23:05:49+08:00"),
        # Neither a day nor a time to come is the exact form of a distance.
        ('<div class="meta"><span title="2023-07-29">3小时前</span></div>', "2023-07-29T07:00:00+08:00"),
        ('<div class="meta"><span data-until="2023-08-29 00:00:05">3小时前</span></div>', "2023-07-29T07:00:00+08:00"),
    ],
)
def test_a_distance_from_now_is_rounded_and_its_element_exact(header, expected):
    assert read(page(header=header), now=NOW)[:2] == (expected, "page")


@pytest.mark.parametrize(
    "line", ["今日头条", "今日关注", "昨日重现", "刚刚，港口宣布", "刚刚！", "USA Today", "昨天的海港", "今天是好日子"]
)
def test_words_for_days_are_no_times_in_names_and_sentences(line):
    assert read(page(header=f'<div class="meta">{line}</div>'), now=NOW)[:2] == (None, None)


def test_only_what_is_printed_is_raw():
    machine = meta("article:published_time", "2023-07-28T23:05:49+08:00")
    for header, head, raw in [
        ("<div>2023年7月28日 23:05 来源：海港日报</div>", machine, "2023年7月28日 23:05"),
        ('<div class="meta">昨天 · 海港日报</div>', machine, "昨天"),
        ('<div class="meta">昨天</div>', machine, "昨天"),
        ("", machine, None),
    ]:
        found = article(page(header=header, head=head), "https://news.example/a")
        assert (isoformat(found.published), found.published_raw) == ("2023-07-28T23:05:49+08:00", raw)


def test_a_missing_year_comes_from_the_clock_or_the_address():
    body = page(header='<div class="info">07-28 23:05 来源：海港日报</div>')
    assert read(body)[:2] == (None, None)
    assert read(body, now=NOW)[:2] == ("2023-07-28T23:05:00+08:00", "page")
    assert read(body, url="https://news.example/2021-07-28/1.html")[:2] == ("2021-07-28T23:05:00+08:00", "page")


def test_nothing_is_published_after_it_was_fetched():
    body = page(header="<div>2023-08-12 09:00 来源：海港日报</div>")
    assert read(body, now=NOW)[:2] == (None, None)
    assert read(body)[:2] == ("2023-08-12T09:00:00+08:00", "page")


def test_a_last_change_before_the_publication_is_none():
    head = json_ld(datePublished="2023-07-28T23:05:49+08:00", dateModified="2023-07-28T20:00:00+08:00")
    assert read(page(head=head))[2] is None


def test_the_reading_explains_itself():
    trace = Trace()
    body = page(header="<div>2023-07-28 23:05 来源：海港日报</div>", head=meta("pubdate", "2023-07-29"))
    times_of(read_page(body, "https://news.example/a", trace=trace))
    assert {entry["origin"] for entry in trace.candidates} == {"meta pubdate", "header"}
    assert trace.choices[0]["field"] == "published"


def test_nothing_in_an_empty_page():
    for body in (b"", b"<html></html>", b"<h1></h1>", b"<p>2023"):
        assert read(body) == (None, None, None)


def test_an_account_that_ends_in_a_label_labels_no_day_of_the_text():
    story = TEXT.replace("<p>望海", "<p>7月3日，望海", 1)
    account = "<div><span>原创</span> <span>海港发布</span></div>"
    assert read(page(header=account, text=story), now=NOW)[0] is None
    assert read(page(header=account + "<div>本文发布 2023-07-28</div>", text=story), now=NOW)[0] == "2023-07-28"


def test_a_last_change_below_the_text():
    text = "<p>Il nuovo molo apre lunedì dopo tre anni di lavori, ha detto la capitaneria, e i primi traghetti partono alle sette.</p>" * 4
    below = "<p>Ultimo aggiornamento: <span>29/07/2023, 10:21</span></p>"
    body = page(title="Apre il nuovo molo", text=text, lang="it", header="<small>Data:</small><p>28 luglio 2023</p>", below=below)
    assert read(body) == ("2023-07-28", "page", "2023-07-29T10:21:00+02:00")


@pytest.mark.parametrize("told", ["更新于 2023-07-29", "<i></i> 最后一次更新于July 29th, 2023", "<span>最后更新于 2023-07-29</span>"])
def test_a_last_change_below_a_chinese_text(told: str) -> None:
    below = f"<div><p>许可协议</p><p>{told}</p></div>"
    assert read(page(header="<div>2023-07-28</div>", below=below)) == ("2023-07-28", "page", "2023-07-29")


def test_elements_that_scripts_make_of_times():
    header = '<relative-time datetime="2023-07-28T15:05:49Z">last year</relative-time>'
    assert read(page(header=header))[:2] == ("2023-07-28T23:05:49+08:00", "page")


def test_the_day_of_a_paper_in_the_way_of_libraries():
    assert read(page(head='<meta name="citation_publication_date" content="2023 Jul 28">'))[:2] == ("2023-07-28", "meta")


@pytest.mark.parametrize("headline", ["市文联举行义务植树活动", "县里召开防汛工作会议", "中心组织技能考试"])
@pytest.mark.parametrize("line", ["<p>2023-07-28</p>", "<p><span>2023年7月28日</span> <span>望海网</span></p>"])
def test_a_day_under_a_headline_that_ends_with_an_event(headline, line):
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    made = f"<html lang='zh'><title>{headline}_望海网</title><body><h1>{headline}</h1>{line}<div>{text}</div></body></html>"
    assert isoformat(article(made.encode(), "https://a.example/1.html").published) == "2023-07-28"


def test_a_section_before_the_time_and_the_change_behind_it():
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    line = "<a href='/local'>港聞</a> <time>2023-07-28 19:30</time> 更新時間：2023-07-28 21:30 HKT"
    made = f"<html lang='zh'><title>{TITLE}</title><body><h1>{TITLE}</h1><div>{line}</div><div>{text}</div></body></html>"
    found = article(made.encode(), "https://a.example/1.html")
    assert (isoformat(found.published), isoformat(found.modified)) == ("2023-07-28T19:30:00+08:00", "2023-07-28T21:30:00+08:00")


@pytest.mark.parametrize(
    ("url", "stated", "year"),
    [
        ("https://portal.example/2021-07-28/1.html", "", 2021),
        ("https://portal.example/a/1.html", '<script>var story = {"publishTime": "2021-07-28 14:50:12"}</script>', 2021),
        ("https://portal.example/a/1.html", '<script>var story = { __pubtime: "2021-07-28 14:50:12" }</script>', 2021),
        ("https://portal.example/a/1.html", '<script>var story = {"publishTime": "2021-07-27 14:50:12"}</script>', 2026),
        ("https://portal.example/a/1.html", "", 2026),
    ],
)
def test_a_day_without_its_year_is_of_the_year_that_the_page_tells_of_that_very_day(url: str, stated: str, year: int) -> None:
    text = "<p>海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番。</p>" * 4
    page = f"<title>海港新码头今天正式启用</title>{stated}<h1>海港新码头今天正式启用</h1><div>07-28 14:50 来源：海港日报</div>{text}"
    found = article(page.encode(), url, now=datetime(2026, 11, 1, tzinfo=UTC))
    assert found.published is not None
    assert (found.published.year, found.published_from) == (year, "page")
