"""Rows: which repeated elements are one list, what is none of it; bounded on hostile pages."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsportal.extract import headlines
from newsportal.extract.listing.records import rough_weight, weight

URL = "https://news.portal.example/yaowen/"
TITLES = [
    f"{topic}项目第{n}期进展顺利并通过验收"
    for n, topic in enumerate("春耕 港口 小区 公交 水库 足球 图书 剪纸 候鸟 路灯 食堂 古树".split(), 1)
]


def row(n: int, day: str = "2024-03-{0:02d}", extra: str = "") -> str:
    return f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><span>{day.format(28 - n)}</span>{extra}</li>"


def lists_of(markup: str):
    return headlines(f"<html><head><meta charset='utf-8'><title>要闻</title></head><body>{markup}</body></html>".encode(), URL)


def titles_of(markup: str) -> list[str | None]:
    return [row.title for row in lists_of(markup)[0].headlines]


def test_advertisement_among_rows():
    advert = "<li class='item ad'><a href='https://shop.example/click?id=1'>竹编凉席限时优惠立即抢购</a><span>广告</span></li>"
    assert titles_of(f"<ul>{''.join(map(row, range(4)))}{advert}{''.join(map(row, range(4, 8)))}</ul>") == TITLES[:8]


def test_rows_to_another_site_without_the_time_of_the_others():
    shop = "<li><a href='https://shop.example/click?id=1'>竹编凉席限时优惠立即抢购</a></li>"
    dated = "<li><a href='https://else.example/a/9.html'>邻城港口项目验收</a><span>2024-03-20</span></li>"
    undated = f"<li><a href='/a/9.html'>{TITLES[9]}</a></li>"
    found = titles_of(f"<ul>{''.join(map(row, range(4)))}{shop}{dated}{''.join(map(row, range(4, 8)))}{undated}</ul>")
    assert found == [*TITLES[:4], "邻城港口项目验收", *TITLES[4:8], TITLES[9]]


@pytest.mark.parametrize(
    "badge", ["<em>置顶</em>{}", "<em>Pinned</em>{}", "{}<font color=red>NEW</font>", "{}<i>视频</i>", "{}<i class=b>推荐</i>"]
)
def test_badges_in_the_heading_of_a_card_that_is_one_link(badge):
    cards = (
        f"<li><a href='/a/{n}.html'><h3>{badge.format(f'<span>{title}</span>')}</h3><p>摘要</p></a></li>" for n, title in enumerate(TITLES)
    )
    assert titles_of(f"<ul>{''.join(cards)}</ul>") == TITLES


DEPARTMENTS = "Climate|Politics|Environment|International|Local government|Arts and culture|Science|Business".split("|")
AUTHORS = "Ann Carlyon|Tom Reed|Marion Tregear|Jory Penhale|Elowen Rowe|Sam Hocking|Kit Nance|Wella Goss".split("|")
HEADLINES = [f"{who} wants the old quay rebuilt before the winter" for who in ("Council", "Guild", "Harbour office", "Fishing fleet", "Museum", "School", "Choir", "Bakery")]  # fmt: skip


@pytest.mark.parametrize("tag", ["div", "p", "span"])
@pytest.mark.parametrize(
    "parts", ["{d}|{t}", "{a}|{t}", "{n} min read|{d}|{t}|{s}", "{d}|{a}|{t}|{s}", "{t}|{a}", "{d}|{t}|{s}|{a}", "{c}|{d}|{t}"]
)
def test_headline_of_a_card_without_a_heading(tag, parts):
    """Nothing but their places and what they say tells the parts of a card apart."""
    cards = ""
    for n, title in enumerate(HEADLINES):
        told = parts.format(
            d=DEPARTMENTS[n], a=AUTHORS[n], t=title, n=n + 3, c=1012 - n * 4, s=f"The vote of {n + 20} to seven ended months of talks."
        )
        cards += f"<div><a href='/a/{n}.html'><img>{''.join(f'<{tag}>{part}</{tag}>' for part in told.split('|'))}</a></div>"
    assert titles_of(f"<main>{cards}</main>") == HEADLINES


def test_a_headline_in_bold_before_what_it_tells():
    told = [f"第{n}号码头今天正式启用{'，首批货轮靠泊' * (n % 2)}" for n in range(1, 7)]
    row = "<li><a href=/a/{n}><time>7月{n}日</time><strong>{t}</strong><span>新码头总投资四十二亿元，建设历时三年，共有五个深水泊位，是本地区规模最大的码头。{n}</span></a></li>"
    html = f"<html lang=zh-CN><title>要闻</title><ul>{''.join(row.format(n=n, t=t) for n, t in enumerate(told, 1))}</ul></html>"
    assert [found.title for found in headlines(html.encode(), "https://portal.example/news/")[0].headlines] == told


def test_a_headline_that_begins_with_its_department():
    cards = ""
    for n, title in enumerate(HEADLINES):
        over = "Harbour" if n % 2 else "Choir"
        cards += f"<article><a href='/a/{n}.html'><p class='tag'>{over}</p><h3>{title}</h3><p>They met for two hours.</p></a></article>"
    assert titles_of(f"<main>{cards}</main>") == HEADLINES


def test_elements_of_an_app_are_blocks():
    rows = "".join(
        f"<uni-view><a href='/d?id={n}'><uni-view><uni-text><span>{title}</span></uni-text>"
        f"<uni-view><uni-text><span>海港日报</span></uni-text><uni-text><span>2024-03-{28 - n}</span></uni-text></uni-view></uni-view></a></uni-view>"
        for n, title in enumerate(TITLES)
    )
    assert titles_of(f"<uni-view>{rows}</uni-view>") == TITLES


@pytest.mark.parametrize("tag", ["div", "span"])
def test_names_over_what_a_menu_says_of_them(tag):
    names = [
        "Harbour pilots and tugs",
        "Cold store on the quay",
        "Customs clearance",
        "Berth booking by telephone",
        "Ship repairs and paint",
        "Crew change and visas",
        "Weighing of containers",
    ]
    links = (
        f"<a href='/{n}'><{tag}>{name}</{tag}><{tag}>{HEADLINES[n].partition(' wants ')[0]} and we look after it together</{tag}></a>"
        for n, name in enumerate(names)
    )
    found = lists_of(f"<nav class='menu'><div>{''.join(links)}</div></nav><main><ul>{''.join(map(row, range(12)))}</ul></main>")
    assert [row.title for row in found[1].headlines] == names


@pytest.mark.parametrize("frame", ["<h3>{}</h3><p>摘要</p>", "<div>{}</div><p>摘要</p>", "<p>{}</p>"])
@pytest.mark.parametrize(
    "over",
    ["<b class='sr-only'>仅限会员阅读的文章</b>", "<i><b class='visually-hidden'>视频报道</b></i>", "<b class='x-kicker'>Drought</b> "],
)
def test_words_over_a_few_headlines_are_none_of_them(frame, over):
    cards = "".join(
        f"<li><a href='/a/{n}.html'>{frame.format((over if n % 3 == 0 else '') + f'<span>{title}</span>')}</a></li>"
        for n, title in enumerate(TITLES)
    )
    assert titles_of(f"<ul>{cards}</ul>") == TITLES


def test_the_section_of_a_long_headline_in_its_heading():
    long = [f"{title}，{title}，{title}，有关部门说" for title in TITLES]
    rows = (f"<li><h3><a href='/c/{n % 3}/'>[国内]</a><a href='/a/{n}.html'>{title}</a></h3></li>" for n, title in enumerate(long))
    assert titles_of(f"<ul>{''.join(rows)}</ul>") == long


@pytest.mark.parametrize("name", ["最新消息", "Latest news", "最新文章"])
def test_a_box_of_the_newest_stories_is_not_the_list(name):
    box = "".join(f"<li><a href='/s/{n}.html'>旁边一栏里第{n}条新闻的标题</a><span>03-1{n}</span></li>" for n in range(9))
    own = "".join(f"<li><a href='/a/{n}.html'>{title}</a></li>" for n, title in enumerate(TITLES))
    lists = lists_of(f"<div><h3>{name}</h3><ul>{box}</ul></div><div><h2>要闻快递</h2><ol>{own}</ol></div>")
    assert [(made.kind, made.name, len(made.headlines)) for made in lists] == [("listing", "要闻快递", 12), ("module", name, 9)]


def test_dead_link_of_a_dated_row():
    """A row whose link was lost is still news."""
    dead = f"<li><a href='javascript:;'>{TITLES[5]}</a><span>2024-03-23</span></li>"
    rows = lists_of(f"<ul>{''.join(map(row, range(5)))}{dead}</ul>")[0].headlines
    assert [(row.title, row.url) for row in rows[-2:]] == [(TITLES[4], "https://news.portal.example/a/4.html"), (TITLES[5], None)]


def test_row_without_a_link():
    bare = f"<li>{TITLES[2]}<span>2024-03-26</span></li>"
    assert titles_of(f"<ul>{row(0)}{row(1)}{bare}{''.join(map(row, range(3, 8)))}</ul>") == TITLES[:8]


def test_short_titles_belong_to_the_list():
    short = "<li><a href='/a/77.html'>开盘</a><span>2024-03-20</span></li>"
    assert titles_of(f"<ul>{''.join(map(row, range(6)))}{short}{row(7)}</ul>") == [*TITLES[:6], "开盘", TITLES[7]]


def test_boxes_with_headings_stay_apart():
    boxes = "".join(
        f"<div class='box'><h3>{name}</h3><ul>{''.join(row(n) for n in range(k, k + 4))}</ul></div>"
        for name, k in (("社会", 0), ("经济", 4), ("文化", 8))
    )
    assert [(made.name, len(made.headlines)) for made in lists_of(boxes)] == [("社会", 4), ("经济", 4), ("文化", 4)]


def test_list_torn_by_an_unclosed_table():
    first = "".join(f"<tr><td><a class='x' href='/a/{n}.html'>{TITLES[n]}</a></td><td>2024-03-{28 - n}</td></tr>" for n in range(2))
    rest = "".join(f"<tr><td><a class='x' href='/a/{n}.html'>{TITLES[n]}</a></td><td>2024-03-{28 - n}</td></tr>" for n in range(2, 12))
    assert titles_of(f"<table><tr><td><table>{first}</table></td></tr>{rest}</table>") == TITLES


def test_panes_of_tabs_beside_other_parts_of_the_page():
    panes = "".join(
        f"<div class=pane style='display:{show}'><ul>"
        + "".join(f"<li><i>2024-0{month}-{28 - n}</i><a href='/{month}/{n}.html'>{TITLES[n + k]}</a></li>" for n in range(4))
        + "</ul></div>"
        for month, k, show in ((3, 0, "block"), (2, 4, "none"), (1, 8, "none"))
    )
    tabs = "<ul><li class=on>通知公告</li><li>学术讲座</li><li>招标信息</li></ul>"
    assert titles_of(f"<div class=top><a href=/>首页</a></div>{tabs}{panes}<div class=foot>联系我们</div>") == TITLES[:4]


def test_clock_times_under_day_headings():
    """Rolling news: a heading for the day, a clock time in each row."""
    days = "".join(
        f"<h4>2024年3月{day}日</h4><ul>"
        + "".join(f"<li><i>{18 - n}:05</i><a href='/a/{day}{n}.html'>{TITLES[n + k]}</a></li>" for n in range(3))
        + "</ul>"
        for day, k in ((19, 0), (18, 3), (17, 6))
    )
    rows = lists_of(f"<div>{days}</div>")[0].headlines
    assert [row.published.isoformat() for row in rows][:4] == [
        f"2024-03-{day}T{hour}:05:00+08:00" for day, hour in ((19, 18), (19, 17), (19, 16), (18, 18))
    ]
    assert rows[0].published_raw == "18:05"


@pytest.mark.parametrize("form", ["2024년 3월 {d}일 {k}", "2024年3月{d}日 {j}", "3月{d}日（{j}）"])
def test_clock_times_under_days_of_neighbours(form):
    days = "".join(
        f"<h4>{form.format(d=day, k='화요일', j='火曜日')}</h4><ul>"
        + "".join(f"<li><i>{18 - n}:05</i><a href='/a/{day}{n}.html'>{TITLES[n + k]}</a></li>" for n in range(4))
        + "</ul>"
        for day, k in ((19, 0), (18, 4), (17, 8))
    )
    page = f"<html><meta charset='utf-8'><body><div>{days}</div>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.published.strftime("%d %H:%M") for row in found] == [f"{day} {18 - n}:05" for day in (19, 18, 17) for n in range(4)]


def test_the_labelled_day_is_none_of_what_is_announced():
    rows = "".join(
        f"<li><h4><a href='/a/{n}.html'>{TITLES[n]}</a></h4><p>活动时间：2024-02-0{n + 1}至2024-04-0{n + 1}</p><p>发布时间：2024-03-{15 - n} 14:54</p></li>"
        for n in range(8)
    )
    assert [str(row.published)[:16] for row in lists_of(f"<ul>{rows}</ul>")[0].headlines] == [
        f"2024-03-{15 - n:02d} 14:54" for n in range(8)
    ]


def test_last_replies_of_a_forum_are_no_times_of_its_threads():
    """Some threads print the day of their first post in a form that nobody reads; the column behind it is another one."""
    rows = "".join(
        f"<tbody><tr><th><a href='/t/{n}.html'>{TITLES[n]}</a></th><td><cite><a href='/u/{n}'>网友{n}</a></cite><em>{'置顶帖' if n < 2 else f'2024-3-{19 - n}'}</em></td>"
        f"<td>{n}</td><td><cite><a href='/u/9'>水友</a></cite><em><a href='/t/{n}.html?last'><span title='2024-3-20 11:{10 + n}'>{n + 1}&nbsp;分钟前</span></a></em></td></tr></tbody>"
        for n in range(11)
    )
    page = f"<html><meta charset='utf-8'><body><table>{rows}</table>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.published for row in found] == [None, None, *(date(2024, 3, 19 - n) for n in range(2, 11))]


def test_the_last_replys_clock_is_none_of_a_thread_of_that_day():
    rows = "".join(
        f"<tr><th><a href='/t/{n}.html'>{TITLES[n]}</a></th><td><em>2024-3-{18 - n}</em></td><td><a href='/t/{n}.html?last'><i title='2024-3-18 11:{10 + n}'>{n + 1}&nbsp;分钟前</i></a></td></tr>"
        for n in range(8)
    )
    assert [row.published for row in lists_of(f"<table>{rows}</table>")[0].headlines] == [date(2024, 3, 18 - n) for n in range(8)]


def test_links_that_lead_nowhere_before_some_headlines():
    rows = "".join(
        f"<tr><th>{'<a href=javascript:; onclick=hide(1)>隐藏置顶帖</a>' * (n < 2)}<a href=javascript:; onclick=show({n})>预览</a> <a href='/t/{n}.html'>{TITLES[n]}</a></th><td>2024-3-{18 - n}</td></tr>"
        for n in range(8)
    )
    assert titles_of(f"<table>{rows}</table>") == TITLES[:8]


@pytest.mark.parametrize(
    "told",
    [
        "<td>{d}</td>",
        "<td><a href='/u/{n}'>猫{n}</a> 回复于 <time datetime='{d}:00'>{d}</time></td>",
        "<td><i title='{d}:00'>{d}</i> &nbsp;•&nbsp; 最后回复来自 <a href='/u/{n}'>猫{n}</a></td>",
        "<td>Last post by <b>tide</b> <time datetime='{d}:00'>{d}</time></td>",
    ],
)
def test_times_of_the_last_word_are_no_publications(told):
    rows = "".join(
        f"<tr><td><a href='/t/{n}.html'>{TITLES[n]}</a></td>{told.format(n=n, d=f'2024-03-18 1{9 - n}:20')}</tr>" for n in range(8)
    )
    table = f"<table><tr><td>主题</td><td>最后回应</td></tr>{rows}</table>"
    assert {row.published for row in lists_of(table)[0].headlines} == {None}
    begun = table.replace("<tr><td><a", "<tr><td><em>发表于 2024-03-02</em><a")
    assert {row.published for row in lists_of(begun)[0].headlines} == {date(2024, 3, 2)}


def test_year_that_ends_a_headline_is_none_of_the_day_behind_it():
    rows = "".join(
        f"<li><a href='/a/{n}.html'><h2>Harbour wall number {n} to open by 2027</h2></a><span>Mar {18 - n} &middot; Staff</span></li>"
        for n in range(8)
    )
    page = f"<html lang='en'><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    found = headlines(page, "https://www.portal.example/", now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.published for row in found] == [date(2024, 3, 18 - n) for n in range(8)]


def test_department_behind_the_time_is_none_of_the_headline():
    rows = "".join(
        f"<li><a href='/a/{n}.html'><span>{TITLES[n]}</span><span>3月{18 - n}日 14:0{n}</span><span>{('社会', '政治', '体育')[n % 3]}</span></a></li>"
        for n in range(9)
    )
    assert titles_of(f"<ul>{rows}</ul>") == TITLES[:9]


@pytest.mark.parametrize(
    "over", ["<span class='news-category'>{d}</span> ", "<span>&nbsp;<button type=button>{d}</button>&nbsp;</span>&nbsp;"]
)
def test_department_before_the_headline_that_its_element_is_named_for(over):
    """Each row has another, and some headlines are short."""
    told = list(
        zip(
            "渔业 港务 邮政 茶业 林业 水务".split(),
            ["休渔期公告", "开港", "新邮路开通运营", "春茶上市", "护林", "水价听证会通知"],
            strict=True,
        )
    )
    rows = "".join(
        f"<p><i>2024-03-1{n}</i> <a href='/a/{n}.html'>{over.format(d=d)}<span>{t}</span></a></p>" for n, (d, t) in enumerate(told)
    )
    assert titles_of(f"<div>{rows}</div>") == [title for _, title in told]


def test_days_of_one_digit():
    """A column of them that goes down over New Year; a league's scores are none, nor is one that stands in all rows."""

    def read(texts: list[str]) -> list[object]:
        rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>{text}</i></li>" for n, text in enumerate(texts))
        page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
        return [row.published for row in headlines(page, URL, now=datetime(2024, 1, 7, 12, tzinfo=UTC))[0].headlines]

    days = [
        date(2024, 1, 6),
        date(2024, 1, 4),
        date(2024, 1, 4),
        date(2024, 1, 1),
        date(2023, 12, 30),
        date(2023, 12, 9),
        date(2023, 10, 2),
    ]
    for form in ("{0.month}-{0.day}", "[{0.month}-{0.day}]", "({0.month}/{0.day})"):
        assert read([form.format(day) for day in days]) == days
    for scores in (["2-1", "3-3", "1-4", "5-2", "1-1", "4-2", "2-3"], ["2-1"] * 7, ["7.9", "7.5", "7.1", "6.8", "6.2", "5.5", "5.1"]):
        assert set(read(scores)) == {None}
    assert set(read(["1-6"] * 7)) == {date(2024, 1, 6)}


def test_clock_before_its_day_between_dots():
    rows = "".join(
        f"<div><h3><a href='/a/{n}.html'>Harbour wall number {n} opens after the storm</a></h3><p><a href='/by/'>Ann Öberg</a> · 13:1{n} | {18 - n}.03.2024 · <i>News</i></p></div>"
        for n in range(8)
    )
    assert [f"{row.published:%d %H:%M}" for row in lists_of(rows)[0].headlines] == [f"{18 - n} 13:1{n}" for n in range(8)]


def test_hours_of_one_digit_behind_a_day_without_a_year():
    rows = "".join(f"<li><a href='/a/{n}.html'>港の新しい防波堤が完成した第{n}号</a><i>3/{18 - n} {9 - n}:05</i></li>" for n in range(8))
    page = f"<html lang='ja'><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    found = headlines(page, "https://www.portal.example.jp/", now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [f"{row.published:%m-%d %H:%M}" for row in found] == [f"03-{18 - n} 0{9 - n}:05" for n in range(8)]


@pytest.mark.parametrize(
    "form", ["{0:02d}.{1:02d}.", "<a href='/author/'>Ann Öberg</a> · {0}.{1}. · <a href='/a/1#c'>3 comments</a>", "· {0} March ·"]
)
def test_days_without_a_year_that_go_first(form):
    rows = "".join(
        f"<div><h3><a href='/a/{n}.html'>Harbour wall number {n} opens after the storm</a></h3><p>{form.format(18 - n, 3)}</p></div>"
        for n in range(8)
    )
    page = f"<html lang='en'><meta charset='utf-8'><body>{rows}".encode()
    found = headlines(page, "https://www.portal.example/news/", now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.published for row in found] == [date(2024, 3, 18 - n) for n in range(8)]


def test_day_goes_first_in_english_where_the_address_says_so():
    rows = "".join(f"<li><a href='/a/{n}.html'>Harbour wall number {n} opens after storm</a> {12 - n:02d}/03/2024</li>" for n in range(8))
    page = f"<html lang='en'><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    assert [row.published for row in headlines(page, "https://www.portal.co.uk/")[0].headlines] == [date(2024, 3, 12 - n) for n in range(8)]
    assert {row.published for row in headlines(page, "https://www.portal.example/")[0].headlines} == {None}


@pytest.mark.parametrize(
    "form",
    ["Published {d} December 2023 | Updated {e} December 2023", "Updated: {e} December 2023 | {d} December 2023", "{d} December 2023, updated on {e} December 2023"],
)  # fmt: skip
def test_published_and_updated_before_the_link(form):
    """They are no sentence that the link stands in."""
    rows = "".join(
        f"<li><span>{form.format(d=28 - n, e=29 - n)}</span> <a href='/a/{n}.html'>Harbour wall number {n} opens after storm</a></li>"
        for n in range(8)
    )
    found = lists_of(f"<ul>{rows}</ul>")[0].headlines
    assert [row.published for row in found] == [date(2023, 12, 28 - n) for n in range(8)]


@pytest.mark.parametrize("time", ["2024-03-{:02d}", "2024-03-{:02d} 14:05", "03-{:02d}", "3月{:02d}日"])
def test_headline_that_names_a_day_beside_its_time_in_one_link(time):
    names = [
        "图书馆2月1日起延时开放" if n == 3 else "2月5日 不动产登记全市通办" if n == 5 else "降息" if n == 7 else title
        for n, title in enumerate(TITLES[:9])
    ]
    rows = "".join(
        f"<li><a href='/a/{n}.html'><span>{name}</span><span>{time.format(18 - n)}</span></a></li>" for n, name in enumerate(names)
    )
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [f"{row.published:%m-%d}" for row in found] == [f"03-{18 - n:02d}" for n in range(9)]


def test_months_with_counts_over_cards_whose_links_are_empty():
    """A month of one story is no row, its count no day of it."""
    days, parts = [date(2024, 3, 2), date(2024, 2, 20), date(2024, 2, 9), date(2024, 1, 15), date(2023, 12, 4), date(2023, 11, 3)], ""
    for month in dict.fromkeys(day.strftime("%B") for day in days):
        told = [n for n, day in enumerate(days) if f"{day:%B}" == month]
        cards = (
            f"<div><h3>{HEADLINES[n]}</h3><p>{days[n]:%B} {days[n].day}, {days[n].year} · Tom Reed</p>"
            f"<a aria-label='post link to {HEADLINES[n]}' href='/p/{n}/'></a></div>"
            for n in told
        )
        parts += f"<div><h3><a>{month}</a><sup>{len(told)}</sup></h3><div>{''.join(cards)}</div></div>"
    page = f"<html lang='en'><body><h1>Archive</h1>{parts}".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [(row.title, row.published) for row in found] == list(zip(HEADLINES, days, strict=False))


def test_a_list_for_readers_without_scripts():
    rows = "".join(f"<li><a href='/d/{n}'>{title}</a></li>" for n, title in enumerate(TITLES))
    words = "<noscript><div>This forum is best read in a browser that runs scripts. Please turn them on.</div></noscript>"
    (found,) = lists_of(f"<div id=app></div>{words}<noscript><ul>{rows}</ul><a href='?page=2'>Next page</a></noscript>")
    assert [row.title for row in found.headlines] == TITLES
    assert found.next_page == URL + "?page=2"


@pytest.mark.parametrize("again", ["{}", "{:.9}…", "{:.9}..."])
def test_a_headline_twice_in_its_link(again):
    """For wide and narrow screens; nothing but a style says which is shown."""
    rows = "".join(
        f"<li><a href='/a/{n}.html'><span>{title}</span><span>{again.format(title)}</span><span>2024-03-{28 - n}</span></a></li>"
        for n, title in enumerate(TITLES)
    )
    assert titles_of(f"<ul>{rows}</ul>") == TITLES


def test_a_headline_in_a_cell_beside_the_link_that_opens_it():
    rows = "".join(
        f"<tr><td>{n}</td><td>{title}</td><td>教育局</td><td>2024-03-{28 - n}</td><td><a href='/a/{n}.html'>查看</a></td></tr>"
        for n, title in enumerate(TITLES, 1)
    )
    assert titles_of(f"<table><tr><th>序号</th><th>标题</th><th>单位</th><th>日期</th><th>操作</th></tr>{rows}</table>") == TITLES


def test_a_day_in_words_before_the_headline_in_its_link():
    rows = "".join(f"<li><a href='/a/{n}.html'>{18 - n} March 2024 – {title}</a></li>" for n, title in enumerate(HEADLINES))
    assert titles_of(f"<ul>{rows}</ul>") == HEADLINES
    assert titles_of(f"<ul>{rows.replace(' March 2024', ', 2024').replace('>1', '>March 1')}</ul>") == HEADLINES


def test_how_many_look_at_a_story_is_no_part_of_it():
    rows = "".join(f"<li><i>{n}</i><a href='/a/{n}.html'><b>{title}</b><b>{98 - n}万热度</b></a></li>" for n, title in enumerate(TITLES, 1))
    assert titles_of(f"<ul>{rows}</ul>") == TITLES


def test_pinned_headline_that_is_cut():
    rows = "".join(
        f"<li><a href='/a/{n}.html' title='{TITLES[n]}'>{'[置顶]' if n < 2 else ''}{TITLES[n][:8]}...</a><i>2024-03-{18 - n}</i></li>"
        for n in range(8)
    )
    assert titles_of(f"<ul>{rows}</ul>") == TITLES[:8]


def test_cut_headings_over_summaries_in_links_that_tell_them_whole():
    summary = "本报记者日前从港区获悉，有关工作正在按计划进行，目前各项准备已经就绪，预计下个月就能与市民见面。"
    rows = "".join(
        f"<li><div><b>1{n}</b><i>2024-03</i></div><a href='/a/{n}.html' title='{TITLES[n]}'><h3>{TITLES[n][:8]}...</h3><p>{summary}</p></a></li>"
        for n in range(8)
    )
    assert titles_of(f"<ul>{rows}</ul>") == TITLES[:8]


@pytest.mark.parametrize("more", ["查看全部内容 &gt;", "详细信息", "了解详情", "点击查看详情"])
def test_headlines_beside_the_one_link_of_their_row_that_says_nothing(more: str) -> None:
    summary = "<p>本报记者日前从港区获悉，有关工作正在按计划进行，目前各项准备已经就绪。</p>"
    day = "<div><b>1{n}</b><i>2024-03</i></div>"
    rows = "".join(
        f"<div class=item><img src='/{n}.jpg'>{day.format(n=n)}<div>{TITLES[n]}</div>{summary}<div><a href='/a/{n}.html'><span>{more}</span></a></div></div>"
        for n in range(8)
    )
    assert titles_of(f"<div>{rows}</div>") == TITLES[:8]
    assert lists_of(f"<div>{rows.replace('<i>2024-03</i>', '')}</div>") == []  # what a company offers


def test_addresses_that_links_show_are_no_headlines():
    rows = "".join(
        f"<li><div><a href='/a/{n}.html'>{TITLES[n]}</a></div><div>doi: <a href='https://doi.example/{n}'>10.13374/j.harbour.2024.0{n}</a></div></li>"
        for n in range(8)
    )
    assert titles_of(f"<ul>{rows}</ul>") == TITLES[:8]


@pytest.mark.parametrize(
    "event", ["展期：2024.02.0{n} - 2024.03.0{n}", "讲座时间：2024-03-0{n} 14:30", "截止日期：2024-03-0{n}", "活动时间：2024年2月{n}日至2024年3月{n}日"]
)  # fmt: skip
def test_times_of_what_is_announced_are_no_publications(event):
    rows = "".join(f"<li><a href='/a/{n}.html'><h4>{TITLES[n]}</h4></a><p>{event.format(n=9 - n)}</p><p>一号厅</p></li>" for n in range(8))
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.title for row in found] == TITLES[:8]
    assert {row.published for row in found} == {None}


def test_rows_of_cells_that_end_with_a_day():
    """The day before each row is the row's before, and their authors are no headlines."""
    rows = "".join(
        f"<li><div><div><a href='/a/{n}.html'>{TITLES[n]}</a></div><div>{n} / {n * 91}</div><div><a href='/u/{n}'>球迷小甲乙{n}</a></div><div>2024-03-{18 - n}</div></div></li>"
        for n in range(8)
    )
    found = lists_of(f"<div>2024-03-20</div><ul>{rows}</ul>")[0].headlines
    assert [(each.title, str(each.published)) for each in found] == [(TITLES[n], f"2024-03-{18 - n}") for n in range(8)]


def test_day_beside_a_labelled_one():
    """The year-less day is the publication's; a labelled one that a single headline names is nobody's."""
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>03-{18 - n}</i><em>截止日期：2024-04-0{n + 1}</em></li>" for n in range(8))
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.published for row in found] == [date(2024, 3, 18 - n) for n in range(8)]
    rows = "".join(
        f"<dl><dt><a href='/a/{n}.html'>{title}</a></dt><dd>{title}，市里昨日公布。</dd></dl>"
        for n, title in enumerate(["中考报名2月20日开始，网上办理" if n == 3 else title for n, title in enumerate(TITLES[:8])])
    )
    page = f"<html><meta charset='utf-8'><body><div>{rows}</div>".encode()
    assert {row.published for row in headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines} == {None}


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize(
    "form", ["<div>{}</div>|<p><a href='/a/{n}.html'>{t}</a> <i>2024-03-{d}</i></p>", "<ul>{}</ul>|<li><a href='/a/{n}.html'>{t}</a></li>"]
)
def test_features_over_the_list_are_apart(count, form):
    """The list is no row of theirs, and lends them no time; theirs is the heading over both."""
    features = "".join(
        f"<div class='f'><a href='/f/{n}.html'><img></a><h2><a href='/f/{n}.html'>{TITLES[11 - n]}{'' if n else '，以2-0获胜'}</a></h2><p>这是头条的导语，比别的都长一些。</p></div>"
        for n in range(count)
    )
    frame, _, row = form.partition("|")
    rows = "".join(row.format(n=n, t=TITLES[n], d=28 - n) for n in range(9))
    lists = lists_of(f"<div><h2>要闻</h2>{features}{frame.format(rows)}</div>")
    assert [each.title for each in lists[0].headlines] == TITLES[:9]
    assert {each.published for found in lists[1:] for each in found.headlines} <= {None}


def test_a_number_here_and_there_is_no_day():
    rows = "".join(f"<li><a href='/v/{n}.html'>{TITLES[n]}</a>{'<i>3-11</i>' if n == 4 else ''}</li>" for n in range(8))
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    assert {row.published for row in headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines} == {None}


def test_lengths_of_films_are_no_times():
    lengths = ["03:25", "11:02", "00:48", "07:31", "02:10", "15:00", "01:09", "04:44"]
    rows = "".join(f"<li><a href='/v/{n}.html'>{TITLES[n]}</a><i>{lengths[n]}</i></li>" for n in range(8))
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    assert {row.published for row in headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines} == {None}


def test_lengths_in_order_among_longer_ones_are_no_times():
    lengths = ["69:32", "19:13", "19:13", "45:48", "13:53", "13:01", "11:10", "01:44:12"]
    rows = "".join(f"<li><a href='/v/{n}.html'>{TITLES[n]}</a><i>{lengths[n]}</i></li>" for n in range(8))
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    assert {row.published for row in headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines} == {None}


@pytest.mark.parametrize(
    "film",
    [
        "<a href='/v/{n}.html'><img src='{n}.jpg'><i>{length}</i></a><p><a href='/v/{n}.html'>{title}</a></p>",
        "<a href='/v/{n}.html'><div><img src='{n}.jpg'><em>{length}</em><em>3.1万</em></div><div>{title}</div></a>",
        "<a href='/v/{n}.html'>{title}</a><i class='duration'>{length}</i>",
    ],
)
def test_lengths_of_films_that_happen_to_go_down_are_no_times(film):
    lengths = ["10:40", "08:15", "05:22", "04:58", "03:41", "03:07", "02:30", "01:12"]
    rows = "".join(f"<li>{film.format(n=n, title=TITLES[n], length=length)}</li>" for n, length in enumerate(lengths))
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    assert {row.published for row in headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines} == {None}


def test_clocks_beside_pictures_are_times():
    rows = "".join(
        f"<li><div><a href='/a/{n}.html'><img src='{n}.jpg'></a><b>1{8 - n}:05</b><a href='/a/{n}.html'>{TITLES[n]}</a></div></li>"
        for n in range(8)
    )
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    assert None not in {row.published for row in headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines}


def test_headline_in_a_title_attribute_that_names_a_day_is_no_time():
    """Beside the length of a film, with the instant in another attribute."""
    names = ["从2024年3月2日起，新规生效" if n == 2 else title for n, title in enumerate(TITLES[:8])]
    rows = "".join(
        f"<li><a href='/v/{n}.html' title='{names[n]}'>{names[n]}</a><i>0{n}:2{n}</i><p><b title='2024-03-{18 - n} 10:15:00'>10:15</b></p></li>"
        for n in range(8)
    )
    found = lists_of(f"<ul>{rows}</ul>")[0].headlines
    assert [f"{row.published:%d %H:%M}" for row in found] == [f"{18 - n} 10:15" for n in range(8)]
    assert found[0].published_raw == "2024-03-18 10:15:00"


def test_clock_times_of_today():
    rows = "".join(f"<li><i>{19 - n}:05</i><a href='/a/{n}.html'>{TITLES[n]}</a></li>" for n in range(8))
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.published_raw for row in found] == [f"{19 - n}:05" for n in range(8)]
    assert [row.published.isoformat() for row in found[:2]] == ["2024-03-20T19:05:00+08:00", "2024-03-20T18:05:00+08:00"]


def test_clock_times_under_a_time_of_day_are_not_of_its_day():
    """It may tell when the page was made; a heading is a day."""
    rows = "".join(f"<li><i>{19 - n}:05</i><a href='/a/{n}.html'>{TITLES[n]}</a></li>" for n in range(8))
    for above, day in (("2024-03-18 09:00", 20), ("2024-03-18", 18)):
        page = f"<html><meta charset='utf-8'><body><div><p>{above}</p><ul>{rows}</ul></div>".encode()
        found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
        assert {row.published.day for row in found} == {day}


@pytest.mark.parametrize("clocks", [["08:10", "00:25"], ["00:25"]])
def test_clocks_of_today_above_days(clocks):
    printed = [*clocks, "03-19 22:40", "03-19 21:00", "03-18 09:30", "03-17 08:00"]
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>{time}</i></li>" for n, time in enumerate(printed))
    found = headlines(f"<meta charset='utf-8'><ul>{rows}</ul>".encode(), URL, now=datetime(2024, 3, 20, 1, tzinfo=UTC))[0].headlines
    assert [row.published.strftime("%m-%d %H:%M") for row in found] == [f"03-20 {clock}" for clock in clocks] + printed[len(clocks) :]


@pytest.mark.parametrize(
    ("printed", "minutes"),
    [
        (["just now", "a minute ago", "10 minutes ago", "an hour ago", "3 hours ago"], [0, 1, 10, 60, 180]),
        (["刚刚", "半小时前", "一小时前", "两小时前", "3小时以前"], [0, 30, 60, 120, 180]),
    ],
    ids=["en", "zh"],
)
def test_distances_from_now_without_a_digit(printed, minutes):
    now = datetime(2024, 3, 20, 12, tzinfo=UTC)
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>{time}</i></li>" for n, time in enumerate(printed))
    found = headlines(f"<meta charset='utf-8'><ul>{rows}</ul>".encode(), URL, now=now)[0].headlines
    assert [(row.published_raw, row.published) for row in found] == [
        (raw, now - timedelta(minutes=back)) for raw, back in zip(printed, minutes, strict=True)
    ]


@pytest.mark.parametrize(
    "printed", [["a minute ago", "Yesterday", "Yesterday", "2 days ago"], ["今天", "昨日", "昨日", "两天前"]], ids=["en", "zh"]
)
def test_days_before_now_without_a_digit(printed):
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>{time}</i></li>" for n, time in enumerate(printed))
    found = headlines(f"<meta charset='utf-8'><ul>{rows}</ul>".encode(), URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.published for row in found[1:]] == [date(2024, 3, 19), date(2024, 3, 19), date(2024, 3, 18)]


@pytest.mark.parametrize("name", ["Today", "TODAY", "今日"])
def test_an_outlet_that_is_called_today_is_no_time(name):
    rows = "".join(f"<li><b>{name}</b><a href='/a/{n}.html'>{TITLES[n]}</a><i>2024-03-{18 - n}</i></li>" for n in range(6))
    found = headlines(f"<meta charset='utf-8'><ul>{rows}</ul>".encode(), URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.published for row in found] == [date(2024, 3, 18 - n) for n in range(6)]


def test_clock_times_over_midnight():
    """Rolling news without days: where the clocks rise, the day before begins, whatever now is."""
    clocks = ["13:40", "09:15", "09:20", "00:10", "23:30", "18:15", "13:50", "11:05", "02:00", "01:10", "00:05"]
    rows = "".join(f"<li><i>{clock}</i><a href='/a/{n}.html'>{TITLES[n]}</a></li>" for n, clock in enumerate(clocks))
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    days = [20] * 4 + [19] * 7
    assert [row.published.strftime("%d %H:%M") for row in found] == [f"{day} {clock}" for day, clock in zip(days, clocks, strict=True)]


def test_years_of_headings():
    years = "".join(
        f"<h4>{year}年</h4><ul>" + "".join(row(n, "03-{0:02d}") for n in range(k, k + 4)) + "</ul>" for year, k in ((2023, 0), (2022, 4))
    )
    assert [str(row.published) for row in lists_of(f"<div>{years}</div>")[0].headlines] == [
        f"{2023 if n < 4 else 2022}-03-{28 - n:02d}" for n in range(8)
    ]


def test_years_of_neighbours():
    """Of a row between two with a year; one at an end has no neighbour on both sides."""
    days = ["03-28", "2022-03-27", "03-26", "03-25", "2022-03-24", "03-23", "2022-03-22", "2022-03-21"]
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><span>{day}</span></li>" for n, day in enumerate(days))
    page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    found = headlines(page, URL, now=datetime(2024, 6, 1, tzinfo=UTC))[0].headlines
    assert [str(row.published) for row in found] == ["2024-03-28", *(f"2022-03-{27 - n}" for n in range(7))]


def test_days_under_headings_of_months():
    months = "".join(
        f"<h4>2024年{month}月</h4><ul>"
        + "".join(f"<li><b>{28 - n}日</b><a href='/a/{month}{n}.html'>{TITLES[n + k]}</a></li>" for n in range(4))
        + "</ul>"
        for month, k in ((3, 0), (2, 4))
    )
    rows = lists_of(f"<div>{months}</div>")[0].headlines
    assert [(str(row.published), row.published_raw) for row in rows] == [
        (f"2024-0{3 - n // 4}-{28 - n % 4}", f"{28 - n % 4}日") for n in range(8)
    ]


def test_year_of_an_instant_beside_a_day_without_one():
    rows = "".join(row(n, f"<time datetime='2022-03-{28 - n:02d}T08:15:30+08:00'>03-{28 - n:02d}</time>") for n in range(8))
    found = headlines(f"<html><meta charset='utf-8'><body><ul>{rows}</ul>".encode(), URL, now=datetime(2024, 6, 1, tzinfo=UTC))[0].headlines
    assert [row.published.isoformat() for row in found] == [f"2022-03-{28 - n:02d}T08:15:30+08:00" for n in range(8)]


@pytest.mark.parametrize("heading", ["2024年{m}月 <em>({n}篇)</em>", "2024年{m}月（{n}）", "{name} 2024"])
def test_archive_by_months(heading):
    """Day before the headline, comments behind it; a month of one row."""
    parts, days = "", []
    for month, name, numbers in ((3, "March", (28, 19, 7)), (2, "February", (25,)), (1, "January", (30, 4, 2))):
        parts += f"<h3>{heading.format(m=month, n=len(numbers), name=name)}</h3><ul>"
        for number in numbers:
            parts += f"<li>{number:02d}日: <a href='/a/{len(days)}.html'>{TITLES[len(days)]}</a> <em>({len(days) % 4})</em></li>"
            days.append(date(2024, month, number))
        parts += "</ul>"
    (found,) = lists_of(f"<div>{parts}</div>")
    assert [(row.title, row.published) for row in found.headlines] == list(zip(TITLES, days, strict=False))


def test_counts_under_headings_of_months_are_no_days():
    months = "".join(
        f"<h4>2024年{month}月</h4><ul>" + "".join(f"<li><a href='/a/{month}{n}.html'>{TITLES[n + k]}</a><i>{count}</i></li>" for n, count in enumerate((3, 17, 5, 20))) + "</ul>"
        for month, k in ((3, 0), (2, 4))
    )  # fmt: skip
    assert {row.published for row in lists_of(f"<div>{months}</div>")[0].headlines} == {None}


@pytest.mark.parametrize("before", ["<ul>{}</ul>", "<div><ul>{}</ul></div>"])
def test_rows_of_a_menu_before_a_list_of_times_are_none_of_it(before):
    """Nor are the words to a slide show that the list tells again."""
    plain = "".join(map(row, range(8)))
    menu = "".join(f"<li><a href='/{n}/'>国务院部门信息{n}</a></li>" for n in range(4))
    words = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n][:9]}...</a></li>" for n in (1, 3))
    linked = "".join(f"<li><a href='/a/{n}.html'><p>{TITLES[n]}</p><i>发布时间：2024-03-{28 - n}</i></a></li>" for n in range(8))
    for first, rows in ((menu, plain), (words, plain), (menu, linked)):
        found = lists_of(f"<div>{before.format(first)}<ul>{rows}</ul></div>")[0].headlines
        assert [(each.title, str(each.published)) for each in found] == [(TITLES[n], f"2024-03-{28 - n}") for n in range(8)]


def test_pages_of_a_newspaper():
    parts, n = "", 0
    for number, (name, count) in enumerate((("要闻", 4), ("综合", 3), ("副刊", 3)), 1):
        parts += f"<div><p><a href='node_{number}.html'>第{number:02d}版：{name}</a> <a href='{number}.pdf'><img></a></p><ul>"
        parts += "".join(f"<li><a href='content_{k}.html'>{TITLES[k]}</a></li>" for k in range(n, n + count)) + "</ul></div>"
        n += count
    assert titles_of(f"<div>{parts}</div>") == TITLES[:n]


@pytest.mark.parametrize("counts", [(2, 1, 1, 2, 1), (1, 1, 1, 1, 3), (1, 2, 1, 1, 1)])
def test_days_of_a_blog(counts):
    """Most with one post."""
    parts, n = "", 0
    for day, count in enumerate(counts):
        posts = "".join(
            f"<div class='post'><h3><a href='/p/{k}.html'>{TITLES[k]}</a></h3><div>The town met in the hall and talked for hours.</div><i>at <abbr>9:{59 - k} PM</abbr></i></div>"
            for k in range(n, n + count)
        )
        parts += f"<div class='day'><h2>Thursday, June {27 - day}, 2024</h2><div>{posts}</div></div>"
        n += count
    (found,) = lists_of(f"<div>{parts}</div>")
    assert [row.title for row in found.headlines] == TITLES[:n]
    assert [row.published.strftime("%d %H:%M") for row in found.headlines] == [
        f"{27 - day} 21:{59 - k}" for k, day in enumerate(day for day, count in enumerate(counts) for _ in range(count))
    ]


def test_time_in_full_width_digits_within_the_link():
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    rows = "".join(
        f"<li><a href='/a/{n}'><span>{title}</span><span>{f'2024年3月{28 - n}日　18時0{n % 10}分'.translate(wide)}</span></a></li>"
        for n, title in enumerate(TITLES)
    )
    (found,) = lists_of(f"<ul>{rows}</ul>")
    assert [(row.title, row.published.strftime("%d %H:%M")) for row in found.headlines] == [
        (title, f"{28 - n} 18:0{n % 10}") for n, title in enumerate(TITLES)
    ]


@pytest.mark.parametrize("clock", ["%H:%M", "%I:%M %p", "%-I:%M %p"])
def test_instant_beside_a_clock(clock):
    """Rows in the editor's order: what is printed alone would be no time."""
    times = [datetime(2024, 3, 18, (7 * n) % 24, 5 * n, 21) for n in range(6)]
    rows = "".join(
        f"<li><a href='/a/{n}'>{TITLES[n]}</a><time datetime='{when:%Y-%m-%d %H:%M:%S}'>{when.strftime(clock)}</time></li>"
        for n, when in enumerate(times)
    )
    assert [each.published.replace(tzinfo=None) for each in lists_of(f"<ul>{rows}</ul>")[0].headlines] == times


def test_an_instant_of_another_zone_beside_its_own_day():
    rows = "".join(
        f"<li><a href='/a/{n}'>{TITLES[n]}</a><time datetime='2024-03-{18 - n}T20:15:00+00:00'>2024-03-{18 - n}</time></li>"
        for n in range(6)
    )
    assert [f"{row.published.astimezone(UTC):%d %H:%M}" for row in lists_of(f"<ul>{rows}</ul>")[0].headlines] == [
        f"{18 - n} 20:15" for n in range(6)
    ]


def test_days_in_chinese_numerals():
    rows = "".join(
        f"<li><a href='/a/{n}'>{title}</a><i>二〇二四年三月{'二十' if n < 8 else '十'}{'一二三四五六七八'[7 - n % 8]}日</i></li>"
        for n, title in enumerate(TITLES)
    )
    days = [date(2024, 3, (20 if n < 8 else 10) + 8 - n % 8) for n in range(len(TITLES))]
    assert [each.published for each in lists_of(f"<ul>{rows}</ul>")[0].headlines] == days


def test_second_lines_are_no_headlines():
    rows = "".join(
        f"<div class='i'><a class='b' href='/a/{n}'>{title}</a><a class='s' href='/a/{n}'>——{TITLES[-1 - n]}侧记</a><p>2024-03-{28 - n:02d}</p></div>"
        for n, title in enumerate(TITLES)
    )
    assert titles_of(f"<div>{rows}</div>") == TITLES


def test_midnight_is_a_time_beside_others():
    rows = "".join(row(n, f"2024-03-{{0:02d}} {0 if n % 2 else 8:02d}:00") for n in range(8))
    assert [each.published.hour for each in lists_of(f"<ul>{rows}</ul>")[0].headlines] == [8, 0] * 4


def test_a_column_of_midnights_is_one_of_days_though_a_row_has_none():
    rows = "".join(row(n, f"2024-03-{15 - n:02d} 00:00:00" if n != 3 else "") for n in range(8))
    found = [each.published for each in lists_of(f"<ul>{rows}</ul>")[0].headlines]
    assert found == [date(2024, 3, 15 - n) if n != 3 else None for n in range(8)]


def test_rows_of_two_lines():
    """The headline leads elsewhere; below it age and number of comments, both linked."""
    rows = "".join(
        f"<tr><td>{n + 1}.</td><td><a href='https://s{n}.example/{n}'>{title}</a></td></tr>"
        f"<tr><td></td><td>by <a href='/u?{n}'>u{n}</a> <a href='/item?id={n}'>{n + 2} hours ago</a> | <a href='/item?id={n}'>{n * 3} comments</a></td></tr><tr></tr>"
        for n, title in enumerate(TITLES)
    )
    (found,) = lists_of(f"<table>{rows}</table>")
    assert [(row.title, row.url) for row in found.headlines] == [(title, f"https://s{n}.example/{n}") for n, title in enumerate(TITLES)]


@pytest.mark.parametrize(("form", "month"), [("{d:02d}/03/2024", 3), ("03/{d:02d}/2024", 3)])
def test_one_row_tells_the_order_of_day_and_month_for_all(form, month):
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>{form.format(d=15 - n)}</i></li>" for n in range(8))
    assert [str(row.published) for row in lists_of(f"<ul>{rows}</ul>")[0].headlines] == [f"2024-03-{15 - n:02d}" for n in range(8)]


def test_months_in_words_need_no_language():
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>{15 - n} de marzo de 2024</i></li>" for n in range(8))
    assert [str(row.published) for row in lists_of(f"<ul>{rows}</ul>")[0].headlines] == [f"2024-03-{15 - n:02d}" for n in range(8)]


def test_month_in_words_inside_a_sentence():
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>El puerto informa: {15 - n} de marzo de 2024</i></li>" for n in range(8))
    assert [str(row.published) for row in lists_of(f"<ul>{rows}</ul>")[0].headlines] == [f"2024-03-{15 - n:02d}" for n in range(8)]


@pytest.mark.parametrize("language", ["zh-HK", "zh-MO", "zh-SG", "zh-MY", "zh-Hant-HK"])
def test_day_goes_first_where_the_pages_region_says_so(language):
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>{12 - n:02d}/03/2024</i></li>" for n in range(8))
    found = headlines(f"<html lang='{language}'><meta charset='utf-8'><body><ul>{rows}</ul>".encode(), URL)[0].headlines
    assert [str(row.published) for row in found] == [f"2024-03-{12 - n:02d}" for n in range(8)]


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("de", "{d:02d}.03., 14:5{n}"),
        ("nl", "{d} mrt. 2024 14:5{n}"),
        ("ja", "3/{d} 14:5{n}"),
        ("en", "3/{d} 14:5{n}"),
        ("ar", "14:5{n} | {d:02d}/03/2024"),
        ("es-MX", "{d} de marzo de 2024, 2:5{n} p. m."),
    ],
)
def test_clocks_with_days_of_other_languages(language, form):
    titles = TITLES if language in ("ja", "en") else [f"La autoridad portuaria {n} aplaza las obras de invierno" for n in range(8)]
    rows = "".join(f"<li><a href='/a/{n}.html'>{titles[n]}</a><i>{form.format(d=12 - n, n=n)}</i></li>" for n in range(8))
    page = f"<html lang='{language}'><meta charset='utf-8'><title>Portal</title><body><ul>{rows}</ul>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [row.published.strftime("%Y-%m-%d %H:%M") for row in found] == [f"2024-03-{12 - n:02d} 14:5{n}" for n in range(8)]


@pytest.mark.parametrize("region", ["hk", "mo", "sg", "my"])
def test_day_goes_first_where_the_address_says_so(region):
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>6:{10 + n}pm {12 - n:02d}/03/2024</i></li>" for n in range(8))
    page = f"<html lang='zh-CN'><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
    found = headlines(page, f"https://www.portal.example.{region}/latest")[0].headlines
    assert [row.published.strftime("%Y-%m-%d %H:%M") for row in found] == [f"2024-03-{12 - n:02d} 18:{10 + n}" for n in range(8)]


@pytest.mark.parametrize("form", ["24/03/{d:02d}", "{d:02d}/03/24", "03/{d:02d}/24"])
@pytest.mark.parametrize("newest", [11, 22])
def test_two_digit_years_are_told_by_the_column(form, newest):
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>{form.format(d=newest - n)}</i></li>" for n in range(8))
    found = lists_of(f"<ul>{rows}</ul>")[0].headlines
    assert [str(row.published) for row in found] == [f"2024-03-{newest - n:02d}" for n in range(8)]
    assert found[0].published_raw == form.format(d=newest)


@pytest.mark.parametrize("days", [["05/03/04"] * 8, [f"{12 - n:02d}/{11 - n:02d}/{10 - n:02d}" for n in range(8)]])
def test_two_digit_years_that_the_column_leaves_open_are_none(days):
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><i>{day}</i></li>" for n, day in enumerate(days))
    assert {row.published for row in lists_of(f"<ul>{rows}</ul>")[0].headlines} == {None}


def test_white_space_between_inline_elements_parts_words():
    rows = "".join(
        f"<li><a href='/a/{n}'><b>Harbour{n}</b> <i>number</i>\n<b>{n}{n}</b><i>th opens its gates</i></a></li>" for n in range(1, 9)
    )
    assert titles_of(f"<ul>{rows}</ul>") == [f"Harbour{n} number {n}{n}th opens its gates" for n in range(1, 9)]


def test_department_that_opens_the_link_is_none_of_the_headline():
    names = ["Politik", "Sport", "Kultur"]
    rows = "".join(
        f"<li><a href='/a/{n}'><span>{names[n % 3]}</span> <i>:</i> <b>Rat <em>{n}</em> prüft den neuen Deich</b></a></li>"
        for n in range(9)
    )
    found = lists_of(f"<ul>{rows}</ul>")[0].headlines
    assert [(row.section, row.title) for row in found] == [(names[n % 3], f"Rat {n} prüft den neuen Deich") for n in range(9)]


@pytest.mark.parametrize(
    "form",
    [
        "<b>{d}</b><i>三月</i><i>2024</i>",
        "<b>{d}</b><i>Mar</i><i>2024</i>",
        "<b>{d}</b><i>March 2024</i>",
        "<i>Mar</i><b>{d}</b><i>2024</i>",
    ],
)
def test_days_split_over_elements_with_a_month_in_letters(form):
    rows = "".join(f"<li><div>{form.format(d=15 - n)}</div><a href='/a/{n}.html'>{TITLES[n]}</a></li>" for n in range(8))
    assert [str(row.published) for row in lists_of(f"<ul>{rows}</ul>")[0].headlines] == [f"2024-03-{15 - n:02d}" for n in range(8)]


def test_year_from_the_rows_address():
    rows = "".join(f"<li><a href='/2021/03{28 - n:02d}/{n}.html'>{TITLES[n]}</a><span>03-{28 - n:02d}</span></li>" for n in range(8))
    assert [str(row.published) for row in lists_of(f"<ul>{rows}</ul>")[0].headlines] == [f"2021-03-{28 - n:02d}" for n in range(8)]


def test_day_in_an_address_is_no_time():
    rows = "".join(f"<li><a href='/2021/03{28 - n:02d}/{n}.html'>{TITLES[n]}</a></li>" for n in range(8))
    assert {(row.published, row.published_raw) for row in lists_of(f"<ul>{rows}</ul>")[0].headlines} == {(None, None)}


def test_days_in_titles_are_no_times():
    rows = "".join(f"<li><a href='/a/{n}.html'>苏盐股份(60329{n})3月{n + 1}日主力资金净卖出{n}03.67万元</a></li>" for n in range(8))
    found = lists_of(f"<ul>{rows}</ul>")[0].headlines
    assert {row.published for row in found} == {None}
    assert found[3].title == "苏盐股份(603293)3月4日主力资金净卖出303.67万元"


def test_order_of_rows_is_the_pages():
    mixed = [3, 0, 7, 1, 5, 2, 6, 4]
    assert titles_of(f"<ul>{''.join(map(row, mixed))}</ul>") == [TITLES[n] for n in mixed]


def test_links_to_other_sites_are_no_list():
    links = "".join(f"<li><a href='https://gov{n}.example/'>某某省某某市人民政府{n}</a></li>" for n in range(20))
    assert lists_of(f"<ul>{''.join(map(row, range(8)))}</ul><ul>{links}</ul>")[0].headlines[0].title == TITLES[0]
    assert len(lists_of(f"<ul>{''.join(map(row, range(8)))}</ul><h3>友情链接</h3><ul>{links}</ul>")) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "<a href='/x.html'>标题文字新闻内容</a>",
        "<ul>" + "".join(f"<li><a href='/a/{n}.html'>标题文字第{n}条新闻内容</a><i>2023-07-01</i></li>" for n in range(30_000)),
        "<ul><li><a href='/a/1.html'>标题文字第一条新闻内容</a>" * 20_000,
        "<div>" + "".join(f"<a href='/p{n}.html'>{n}</a> " for n in range(30_000)),
        "<p>" + "2023-07-28 10:10:10 " * 100_000,
        "".join(
            f"<div><h3>模块{k}</h3><ul>" + "<li><a href='/a/1.html'>标题文字新闻内容</a></li>" * 9 + "</ul></div>" for k in range(2_000)
        ),
    ],
    ids=["deep", "long", "deep lists", "numbers", "times", "boxes"],
)
def test_hostile_pages_are_bounded(html):
    start = time.process_time()
    lists = headlines(html.encode(), URL)
    assert time.process_time() - start < 10
    assert len(lists) <= 12
    assert all(len(made.headlines) <= 2000 for made in lists)


FRAGMENTS = st.lists(
    st.sampled_from(["<ul>", "</ul>", "<li>", "</li>", "<a href='/1.html'>", "<a href='/2.html'>", "</a>", "新闻标题文字八个字", "2024-03-19", "<tr><td>", "<table>", "</table>", "下一页", "<h3>", "&nbsp;", "\u200b"]),
    max_size=60,
)  # fmt: skip


@settings(max_examples=150)
@given(FRAGMENTS)
def test_never_raises_and_always_agrees(fragments):
    page = "".join(fragments).encode()
    assert headlines(page, URL) == headlines(page, URL)


@given(st.text(max_size=40))
def test_rough_weight_is_near(text):
    assert weight(text) <= len(text)
    if text.isascii() and text.isalnum():
        assert abs(rough_weight(text) - weight(text)) <= 0.1 * len(text)


def test_weight_of_characters_beyond_the_first_plane():
    assert weight("𑒀𖠀") == 2


def tab_panes(labels: str) -> str:
    panes = ("".join(map(row, range(6))), "".join(map(row, range(6, 12))))
    return f"<div class='hd'><ul>{labels}</ul></div><div class='bd'>" + "".join(f"<div><ul>{pane}</ul></div>" for pane in panes) + "</div>"


def test_panes_of_tabs_are_lists_of_their_own():
    found = lists_of(tab_panes("<li class='on'><a href='/t/'>通知公告</a></li><li><a href='/d/'>中心动态</a></li>"))
    assert [(each.name, len(each.headlines)) for each in found] == [("通知公告", 6), ("中心动态", 6)]


def test_columns_under_a_menu_are_one_list():
    assert [
        len(each.headlines) for each in lists_of(tab_panes("<li><a href='/t/'>通知公告</a></li><li><a href='/d/'>中心动态</a></li>"))
    ] == [12]


def departments(more: str = "") -> str:
    blocks = "".join(
        f"<li><h3><a href='/{name}/'>{name}</a></h3><dl><dt><img src='/p.jpg'></dt><dd>"
        + "".join(f"<a href='/{name}/{n}.html'>{TITLES[n]}<span>2024-03-{28 - n:02d}</span></a>" for n in range(3 * k, 3 * k + 3))
        + f"</dd></dl>{more}</li>"
        for k, name in enumerate(("养护", "改造", "管理", "服务"))
    )
    return f"<ul>{blocks}</ul>"


def test_equal_blocks_of_departments_are_one_list():
    found = lists_of(departments())
    assert [(row.section, row.title) for row in found[0].headlines] == [
        (("养护", "改造", "管理", "服务")[n // 3], TITLES[n]) for n in range(12)
    ]


def test_two_departments_over_a_list_do_not_name_it():
    for item in ("<li><div><a href='{}'>{}</a></div><i></i></li>", "<div><a href='{0}'></a><a href='{0}'>{1}</a></div>"):
        menu = item.format("/news/firm", "公司动态") + item.format("/news/trade/", "行业动态")
        assert lists_of(f"<div>{menu}</div><div>{''.join(row(n) for n in range(8))}</div>")[0].name == "要闻"


def test_a_link_to_the_rest_of_a_story_does_not_name_the_list_behind_it():
    """The few stories of a last page, a longer ranking beside them, and the pager below both."""
    item = "<div><h3><a href='/a/{n}.html'>{t}</a></h3><p>发布日期：2024-03-{d}</p><p>{t}的情况。<a href='/a/{n}.html'>【阅读全文】</a></p></div>"
    stories = "".join(item.format(n=n, t=TITLES[n], d=28 - n) for n in range(4))
    ranking = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a></li>" for n in range(12))
    pager = "<p><a href='/yaowen/'>上一页</a><a href='/yaowen/'>1</a><a>2</a><a href='javascript:;'>下一页</a></p>"
    found = lists_of(f"<div><div>{stories}</div><div><img src='h.png' alt='热门要闻'><ol>{ranking}</ol></div></div>{pager}")
    assert [(each.name, each.kind, len(each.headlines)) for each in found] == [("要闻", "listing", 4), ("热门要闻", "ranking", 12)]


def test_windows_to_other_lists_stay_apart():
    found = lists_of(departments("<a href='/all/'>更多</a>"))
    assert max(len(each.headlines) for each in found) < 12


def test_an_attribute_with_its_zone_tells_the_instant_of_a_clock_abroad():
    def rows(title: str, printed: str) -> str:
        return "".join(
            f"<li><a href='/s/{n}'>{title} {n}</a> <time datetime='2022-03-{28 - n:02d}T08:15:30Z'>{printed.format(28 - n)}</time></li>"
            for n in range(8)
        )

    exact = [datetime(2022, 3, 28 - n, 8, 15, 30, tzinfo=UTC) for n in range(8)]
    for printed in ("Mar {}, 2022, 8:15 AM", "Mar {}, 2022, 4:15 AM", "Mar {}, 2022, 1:45 PM"):
        found = lists_of(f"<ul>{rows('Harbour wall opens after storm, officials say', printed)}</ul>")[0].headlines
        assert [row.published for row in found] == exact
    # A clock that shows another minute is another time, and one on a Chinese page is China's, whatever the attribute calls it.
    other = lists_of(f"<ul>{rows('Harbour wall opens after storm, officials say', 'Mar {}, 2022, 8:22 AM')}</ul>")[0].headlines
    assert all(row.published not in exact for row in other)
    chinese = lists_of(f"<ul>{rows('海港新码头今天正式启用', '2022-03-{:02d} 08:15')}</ul>")[0].headlines
    assert chinese[0].published == datetime(2022, 3, 28, 0, 15, tzinfo=UTC)


DAYS = [f"2024-03-{28 - n:02d}" for n in range(8)]


@pytest.mark.parametrize(
    "markup",
    [
        "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]} - {DAYS[n]}</a></li>" for n in range(8)),
        "".join(
            f"<li><a href='/a/{n}.html'><span><b>{DAYS[n][8:]}</b>{DAYS[n][:7]}</span><span>{TITLES[n]}</span></a></li>" for n in range(8)
        ),
        "".join(f"<li><p><em>{DAYS[n][8:]}</em><i>Mar</i></p><a href='/a/{n}.html'>{TITLES[n]}</a></li>" for n in range(8)),
        "".join(f"<li onclick=\"location.href='/a/{n}.html'\"><h3>{TITLES[n]}</h3><span>{DAYS[n]}</span></li>" for n in range(8)),
        "".join(f"<li onClick=\"location.href='/a/{n}.html'\"><h3>{TITLES[n]}</h3><span>{DAYS[n]}</span></li>" for n in range(8)),
    ],
)
def test_rows_of_other_builds(markup):
    found = headlines(f"<html><meta charset='utf-8'><body><ul>{markup}</ul>".encode(), URL, now=datetime(2024, 4, 1, tzinfo=UTC))[0]
    assert [(row.title, str(row.published), row.url) for row in found.headlines] == [
        (TITLES[n], DAYS[n], f"https://news.portal.example/a/{n}.html") for n in range(8)
    ]


def test_times_in_a_column_beside_the_list():
    rows = "".join(f"<div><a href='/a/{n}.html'>{TITLES[n]}</a></div>" for n in range(8))

    def column(days: list[str]) -> str:
        return "".join(f"<p>{day}</p>" for day in days)

    assert [str(row.published) for row in lists_of(f"<div><div>{rows}</div><div>{column(DAYS)}</div></div>")[0].headlines] == DAYS
    for other in (DAYS[:7], [*DAYS[:7], "更多"], [f"{day} 来自海港日报" for day in DAYS]):
        assert all(row.published is None for row in lists_of(f"<div><div>{rows}</div><div>{column(other)}</div></div>")[0].headlines)


def test_name_of_the_site_in_the_title_attribute_is_none_of_the_headline():
    rows = "".join(f"<li><a href='/a/{n}.html' title='{TITLES[n]} - 某某网'>{TITLES[n]}</a></li>" for n in range(8))
    assert titles_of(f"<ul>{rows}</ul>") == TITLES[:8]
    assert titles_of(f"<ul>{rows.replace('收</a>', '…</a>')}</ul>") == TITLES[:8]
    own = "".join(f"<li><a href='/a/{n}.html' title='{TITLES[n]} - 某某网'>{TITLES[n]} - 某某网</a></li>" for n in range(8))
    assert titles_of(f"<ul>{own}</ul>") == [f"{TITLES[n]} - 某某网" for n in range(8)]


def test_headline_is_not_the_longer_link_that_says_it_with_other_words():
    """Nor the linked day between the two."""
    rows = "".join(
        f"<article><h2><a href='/a/{n}.html'>{TITLES[n]}</a></h2><p><a href='/a/{n}.html'>March {28 - n}, 2024</a></p>"
        f"<p>旧堤岸加固工程进入收尾阶段。<a href='/a/{n}.html'>Continue reading {TITLES[n]}</a></p></article>"
        for n in range(8)
    )
    found = lists_of(rows)[0].headlines
    assert [(row.title, str(row.published)) for row in found] == [(TITLES[n], DAYS[n]) for n in range(8)]


def test_link_over_the_row_is_known_by_its_label():
    """Rows of days, each day's under a linked heading."""
    days = "".join(
        f"<section><h2><a href='/{k}/'>{28 - k} March 2024</a></h2><ul>"
        + "".join(
            f"<li><a href='/a/{n}.html' aria-label='{TITLES[n]}'></a><h3><span>城建</span> {TITLES[n]}</h3></li>"
            for n in (3 * k, 3 * k + 1)
        )
        + "</ul></section>"
        for k in range(4)
    )
    assert titles_of(days) == [TITLES[n] for n in (0, 1, 3, 4, 6, 7, 9, 10)]


def test_times_that_a_script_prints_are_read_from_attributes():
    def times(markup: str) -> list[object]:
        rows = "".join(
            f"<li><a href='/a/{n}.html'>{TITLES[n]}</a>"
            f"{markup.format(e=1711592130 - 3600 * n, i=datetime.fromtimestamp(1711592130 - 3600 * n, UTC).isoformat(), c=f'{10 - n}:15')}</li>"
            for n in range(8)
        )
        return [row.published for row in lists_of(f"<ul>{rows}</ul>")[0].headlines]

    exact = [datetime.fromtimestamp(1711592130 - 3600 * n, UTC) for n in range(8)]
    assert times("<span class='time' data-val='{e}000'></span>") == exact
    assert times("<div data-ot='{i}'><i>{c}</i></div>") == exact
    # A number elsewhere, an instant that nothing printed stands for, and one of another kind are no times of the row.
    assert times("<span class='share' data-val='{e}000'></span>") == [None] * 8
    assert times("<div data-ot='{i}'></div>") == [None] * 8
    assert times("<div data-expires='{i}'></div>") == [None] * 8


@pytest.mark.parametrize(
    "leaf",
    [
        "<em>{d:02d}</em><i>3月</i><b>2024</b>",
        "<b>2024年</b><i>03月</i><em>{d}日</em>",
        "<p>{d}</p><p>3月</p><p>2024年</p>",
        "<p>{d}</p><p>3月 / 2024</p>",
        "<i>成文日期：2024-02-11</i><i>发布日期：2024-03-{d:02d}</i>",
    ],
)
def test_leaves_of_calendars_and_labels_of_days(leaf):
    rows = "".join(f"<li><a href='/a/{n}.html'>{TITLES[n]}</a><div>{leaf.format(d=28 - n)}</div></li>" for n in range(8))
    assert [str(row.published) for row in lists_of(f"<ul>{rows}</ul>")[0].headlines] == DAYS


@pytest.mark.parametrize("other", ["成文日期", "生成日期", "发文日期"])
@pytest.mark.parametrize("head", ["<tr>{}</tr>", "<thead><tr>{}</tr></thead>", "<tbody><tr>{}</tr></tbody>"])
def test_a_column_s_head_tells_which_day_is_the_publication_s(head, other):
    rows = "".join(
        f"<tr><td><a href='/a/{n}.html'>{TITLES[n]}</a></td><td>2024-01-{28 - n}</td><td>2024-03-{28 - n}</td></tr>" for n in range(8)
    )
    table = f"<table>{head.format(f'<th>标题</th><th>{other}</th><th>发布日期</th>')}<tbody>{rows}</tbody></table>"
    assert [str(row.published) for row in lists_of(table)[0].headlines] == DAYS


def test_days_below_rows_are_theirs_though_one_stands_above_the_first():
    rows = "".join(f"<h3><a href='/a/{n}.html'>{TITLES[n]}</a></h3><p>2024-03-{28 - n}</p>" for n in range(8))
    assert [str(row.published) for row in lists_of(f"<div><p>2024-04-01</p>{rows}</div>")[0].headlines] == DAYS


def test_instants_in_what_follows_a_row():
    """A line of its own behind each row's says who, when and how often."""
    meta = "<tr><td></td><td><b>12 points</b> by <a href='/u/{n}'>tide</a> <i title='2024-03-18T0{n}:12:33'><a href='/i/{n}'>{h} hours ago</a></i> | <a href='/i/{n}'>3 comments</a></td></tr>"
    rows = "".join(
        f"<tr><td>{n + 1}.</td><td><b></b></td><td><a href='/a/{n}.html'>{TITLES[n]}</a></td></tr>{meta.format(n=n, h=23 - n)}"
        for n in range(8)
    )
    page = f"<html><meta charset='utf-8'><body><table>{rows}</table>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 18, 23, 30, tzinfo=UTC))[0].headlines
    assert [f"{row.published:%H:%M:%S}" for row in found] == [f"0{n}:12:33" for n in range(8)]


def test_news_in_brief_is_known_by_what_its_brackets_hold():
    text = "记者从有关部门获悉，工程自去年开工以来进展顺利，主体结构已经完成，年底前投入使用。"
    rows = "".join(f"<li><i>1{9 - n}:05</i><a href='/a/{n}.html'><b>【{TITLES[n]}】</b>{text}</a></li>" for n in range(8))
    assert titles_of(f"<ul>{rows}</ul>") == TITLES[:8]


@pytest.mark.parametrize(
    "told",
    [
        "<p><b>【{title}】</b>{text}</p><div><a href='/a/{n}.html'><i>阅读</i> <i>3.2W</i></a><a href='/a/{n}.html'><i>评论</i><i>(4)</i></a></div>",
        "<p><b>{title}</b><br>{text}</p><p><a href='/a/{n}.html'>详情</a></p>",
    ],
)
def test_news_in_brief_whose_links_count_readers(told):
    text = "记者从有关部门获悉，工程自去年开工以来进展顺利，主体结构已经完成，年底前投入使用。"
    rows = "".join(f"<div><i>1{9 - n}:05</i>{told.format(n=n, title=TITLES[n], text=text)}</div>" for n in range(8))
    assert titles_of(f"<div>{rows}</div>") == TITLES[:8]


def test_news_in_brief_whose_times_are_its_links():
    rows = "".join(
        f"<div><p>【{TITLES[n]}】记者从有关部门获悉，工程自去年开工以来进展顺利，年底前投入使用。</p>"
        f"<p><a href='/s/{n}'>03-18 1{9 - n}:05</a> 来自 <a href='/app'>望港新闻客户端</a></p></div>"
        for n in range(8)
    )
    page = f"<html><meta charset='utf-8'><body><div>{rows}</div>".encode()
    found = headlines(page, URL, now=datetime(2024, 3, 20, 12, tzinfo=UTC))[0].headlines
    assert [(row.title, f"{row.published:%d %H:%M}") for row in found] == [(TITLES[n], f"18 1{9 - n}:05") for n in range(8)]


def test_picture_links_take_the_title_under_them():
    rows = "".join(
        f"<li><a href='/a/{n}.html'><img src='{n}.jpg'></a><p class='tit'>{TITLES[n]}</p><p>{DAYS[n]}</p></li>" for n in range(8)
    )
    assert titles_of(f"<ul>{rows}</ul>") == TITLES[:8]


def test_first_row_of_another_build():
    first = f"<li class='first'><a href='/a/0.html'><img src='0.jpg'></a><h2><a href='/a/0.html'>{TITLES[0]}</a></h2><p>吊装用了三个晚上。</p><span>{DAYS[0]}</span></li>"
    assert titles_of(f"<ul>{first}{''.join(map(row, range(1, 8)))}</ul>") == TITLES[:8]


def test_headings_go_before_the_longer_links_under_them():
    rows = "".join(
        f"<div class='it'><h3><a href='/a/{n}.html'>{TITLES[n]}</a></h3><ul><li><a href='/b/{n}.html'>相关：{TITLES[n + 1]}</a></li>"
        f"<li><a href='/c/{n}.html'>相关：{TITLES[n + 2]}</a></li></ul><span>{DAYS[n]}</span></div>"
        for n in range(8)
    )
    assert titles_of(f"<div>{rows}</div>") == TITLES[:8]


def test_short_headline_stands_where_the_others_do():
    told = [*TITLES[:3], "今天开馆", *TITLES[4:8]]
    rows = "".join(
        f"<div class='it'><a href='/a/{n}.html'><div class='h'>{told[n]}</div><div class='s'>工程自去年开工以来进展顺利，年底前投入使用。</div></a></div>"
        for n in range(8)
    )
    assert titles_of(f"<div>{rows}</div>") == told


def test_a_list_by_topics():
    parts = {"教育": range(4), "交通": range(4, 7), "水利": range(7, 12)}
    markup = "".join(f"<h4>{topic}</h4><ul>{''.join(map(row, part))}</ul>" for topic, part in parts.items())
    found = lists_of(f"<h1>年度工作</h1><div>{markup}</div>")
    assert [[(each.title, each.section) for each in one.headlines] for one in found] == [
        [(TITLES[n], topic) for topic, part in parts.items() for n in part]
    ]
    # Windows to other lists, and boxes beside a story.
    assert len(lists_of(f"<div>{markup.replace('</h4>', ' <a>更多</a></h4>')}</div>")) == 3
    assert len(lists_of(f"<div>{markup.replace('交通', '热门文章')}</div>")) == 3
