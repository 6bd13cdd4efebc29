"""One listing in the markup of many CMS families: every row, time and next page must come out alike."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from newsportal.extract import headlines, headlines_of, read_page
from newsportal.extract.page.trace import Trace

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2024, 3, 20, 12, 0, tzinfo=ZONE)
URL = "https://news.portal.example/yaowen/"
TOPICS = [
    "春耕备耕",
    "港口吞吐量",
    "老旧小区改造",
    "夜间公交",
    "水库除险",
    "校园足球",
    "图书馆延时",
    "非遗剪纸",
    "候鸟北归",
    "路灯换新",
    "社区食堂",
    "古树保护",
    "河道清淤",
    "果园直播",
    "山村邮路",
]
TAILS = [
    "有序推进",
    "创下新高",
    "惠及两万多户居民",
    "今起增开三条线路",
    "工程通过验收",
    "决赛落幕",
    "引来市民点赞",
    "走进课堂",
    "数量逐年增加",
    "完成过半",
]
ROWS = [
    (f"{topic}{TAILS[n % 10]}", datetime(2024, 3, 19, 18, 30, tzinfo=ZONE) - timedelta(hours=7 * n, minutes=n * n))
    for n, topic in enumerate(TOPICS)
]


def href(n: int) -> str:
    return f"/yaowen/{2400 - n}.html"


def rows(row: str, *, ending: str = "", every: int = 0) -> str:
    """Every row by its template: u address, t title, d day, w day and time, y m o parts of the day, n number, i UTC instant."""
    made = []
    for n, (title, when) in enumerate(ROWS):
        made.append(
            row.format(
                u=href(n), t=title, d=when.strftime("%Y-%m-%d"), w=when.strftime("%Y-%m-%d %H:%M:%S"), y=when.year, m=when.strftime("%m"),
                o=when.strftime("%d"), h=when.strftime("%H:%M"), n=n + 1, i=when.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%SZ"),
                s=("社会", "经济", "文化")[n % 3], x=f"x{n * 7919 % 1000}",
            )
        )  # fmt: skip
        if every and n % every == every - 1:
            made.append(ending)
    return "".join(made)


NAV = "".join(
    f'<li><a href="/{n}/">{name}</a></li>'
    for n, name in enumerate(["首页", "要闻", "政务公开", "办事服务", "互动交流", "专题专栏", "数据开放", "关于我们", "网站地图"])
)
SIDE = "<div class='side'><h3>点击排行</h3><ol>" + "".join(f'<li><i>{n}</i><a href="/hot/{n}.html">这是第{n}条被点击很多次的旧新闻标题</a></li>' for n in range(1, 11)) + "</ol></div>"  # fmt: skip
FOOT = '<div class="foot"><p><a href="/about/">关于我们</a> | <a href="/law/">法律声明</a> | <a href="https://beian.example/">某ICP备2024000001号</a></p><p>Copyright © 2010-2024</p></div>'


def page(markup: str, pager: str = "") -> bytes:
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>要闻 - 某某在线</title></head><body><div class="top"><ul>{NAV}</ul></div>
<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/yaowen/">要闻</a></div>
<div class="wrap"><div class="left">{markup}{pager}</div>{SIDE}</div>{FOOT}</body></html>""".encode()


DAY = {
    "li, day after": "<ul>" + rows("<li><a href='{u}' target='_blank'>{t}</a><span>{d}</span></li>") + "</ul>",
    "li, day before in brackets": "<ul>" + rows("<li><span>[{d}]</span><a href='{u}'>{t}</a></li>") + "</ul>",
    "li, bullet, day in the link": "<ul>" + rows("<li>· <a href='{u}'>{t} ({d})</a></li>") + "</ul>",
    "li, day as text": "<ul>" + rows("<li><a href='{u}'>{t}</a> {d}</li>") + "</ul>",
    "tr with bullet, title and day cells": "<table>" + rows("<tr><td width=10><img src='/dot.gif'></td><td><a href='{u}'>{t}</a></td><td>{d}</td></tr>") + "</table>",
    "tr with spacers": "<table>" + rows("<tr><td><a href='{u}'>{t}</a></td><td>{d}</td></tr><tr><td colspan=2 height=1 bgcolor='#ccc'></td></tr>") + "</table>",
    "table a row": rows("<table width='100%'><tr><td><a href='{u}'>{t}</a></td><td align='right'>{d}</td></tr></table>"),
    "VSB": "<ul>" + rows("<li id='line_u1_{n}'><i>{d}</i><a href='{u}' title='{t}'>{t}</a></li>") + "</ul>",
    "PHPCMS, separators": "<ul class='list'>" + rows("<li><span class='rt'>{d}</span>·<a href='{u}'>{t}</a></li>", ending="<li class='bk20 hr'></li>", every=5) + "</ul>",
    "split over lists of five": "<div>" + "<ul>" + rows("<li><a href='{u}'>{t}</a><em>{d}</em></li>", ending="</ul><ul>", every=5) + "</ul></div>",
    "day over month": "<ul>" + rows("<li><div class='d'><b>{o}</b><span>{y}-{m}</span></div><h3><a href='{u}'>{t}</a></h3><p>摘要的第一句话，说的是事情的开头。</p></li>") + "</ul>",
    "month and day over year": "<ul>" + rows("<li><a href='{u}'><p class='t'>{t}</p><div><span>{m}/{o}</span><em>{y}</em></div></a></li>") + "</ul>",
    "channel link first": "<ul>" + rows("<li><a href='/{s}/'>[{s}]</a> <a href='{u}'>{t}</a> <span>{d}</span></li>") + "</ul>",
    "dl, dt and dd": "<dl>" + rows("<dt><a href='{u}'>{t}</a></dt><dd>{d}　来源：晨报</dd>") + "</dl>",
    "dl a row": "<div>" + rows("<dl><dt><a href='{u}'>{t}</a></dt><dd class='s'>这里是一段摘要，比标题长一些，用来说明这条新闻讲了什么。</dd><dd>{d}</dd></dl>") + "</div>",
    "hashed class names": "<div class='{x}'>".format(x="a8f3") + rows("<div class='{x}'><div class='{x}a'><a class='{x}b' href='{u}'>{t}</a></div><div class='{x}c'>{d}</div></div>") + "</div>",
    "two columns": "<table>" + "<tr>" + rows("<td><a href='{u}'>{t}</a></td><td>{d}</td>", ending="</tr><tr>", every=2) + "</tr></table>",
    "time in the next row": "<table>" + rows("<tr><td><a href='{u}'>{t}</a></td></tr><tr><td>发布时间：{d}</td></tr>") + "</table>",
    "picture link first": "<div>" + rows("<div class='item'><a href='{u}'><img src='/p/{n}.jpg' alt='{t}'></a><div><h4><a href='{u}'>{t}</a></h4><p>摘要的第一句话，说的是事情的开头。<a href='{u}'>[详细]</a></p><span>{d}</span></div></div>") + "</div>",
    "flat headings and paragraphs": "<div>" + rows("<h3><a href='{u}'>{t}</a></h3><p>{d} 来源：晨报 浏览：12{n}</p>") + "</div>",
    "date of two digits' year": "<ul>" + rows("<li><a href='{u}'>{t}</a><span>24-{m}-{o}</span></li>") + "</ul>",
    "Chinese date": "<ul>" + rows("<li><a href='{u}'>{t}</a><span>{y}年{m}月{o}日</span></li>") + "</ul>",
    "no year": "<ul>" + rows("<li><a href='{u}'>{t}</a><span>{m}-{o}</span></li>") + "</ul>",
    "whole card linked": "<div>" + rows("<a class='card' href='{u}'><img src='/p/{n}.jpg'><h3>{t}</h3><p>摘要的第一句话，说的是事情的开头，然后又接着说了一句。</p><span>{d}</span></a>") + "</div>",
    "views and comments": "<ul>" + rows("<li><a href='{u}'>{t}</a><span>阅读 10{n}</span><span>评论 {n}</span><span>{d}</span></li>") + "</ul>",
    "pinned": "<ul>" + rows("<li><a href='{u}'>[置顶] {t}</a><span>{d}</span></li>") + "</ul>",
    "day and deadline": "<table>"+rows("<tr><td>{n}</td><td><a href='{u}'>{t}</a></td><td>{s}局</td><td>{d}</td><td>2025-01-01</td></tr>")+"</table>",
    "title attribute of three lines": "<ul>"+rows("<li><a href='{u}' title='文章标题：{t}&#10;作    者：佚名&#10;更新时间：{d}'>{t}</a><span>{d}</span></li>")+"</ul>",
    "new gif": "<ul>"+rows("<li><img src='/arrow.gif'><a href='{u}'><font color='red'>{t}</font></a><img src='/new.gif'>&nbsp;&nbsp;<font>({m}月{o}日)</font></li>")+"</ul>",
    "some bold": "<ul>"+"".join((f"<li><a href='{href(n)}'>"+(f"<b>{t}</b>" if n%3==0 else f"<strong><font>{t}</font></strong>" if n%3==1 else t)+f"</a><span>{w:%Y-%m-%d}</span></li>") for n,(t,w) in enumerate(ROWS))+"</ul>",
    "table in table in table": "<table><tr><td>"+rows("<table><tr><td><table><tr><td>·</td><td><a href='{u}'>{t}</a></td></tr></table></td><td>{d}</td></tr></table>")+"</td></tr></table>",
    "links and line breaks": "<div class='list'>"+rows("<a href='{u}'>{t}</a>&nbsp;[{d}]<br/>")+"</div>",
    "p flat": "<div>"+rows("<p>・<a href='{u}'>{t}</a>（{d}）</p>")+"</div>",
    "link split": "<ul>"+rows("<li><a href='{u}'><span class='b'>{t}</span><i>{y}.{m}.{o}</i></a></li>")+"</ul>",
    "time tag before title flex": "<div>"+rows("<div class='r'><time>{d}</time><div><a href='{u}'>{t}</a><p>摘要摘要摘要摘要摘要，摘要摘要摘要。</p></div></div>")+"</div>",
    "day big": "<ul>"+rows("<li><a href='{u}'><div class='time'><h3>{o}</h3><p>{y}.{m}</p></div><div class='con'><h4>{t}</h4><p>摘要摘要摘要摘要摘要，摘要摘要摘要。</p></div></a></li>")+"</ul>",
    "day big slash": "<ul>"+rows("<li><div class='time'><strong>{o}</strong>/{y}-{m}</div><a href='{u}'>{t}</a></li>")+"</ul>",
    "days with a database's midnight": "<ul>" + rows("<li><a href='{u}'>{t}</a><span>{y}/{m}/{o} 0:00:00</span></li>") + "</ul>",
    "rows written by a script": "<ul>" + rows("<script>document.write(\"<li><a href='{u}'>{t}</a> <span>{d}</span></li>\");</script>\n") + "</ul>",
    "rows written by a script at once": "<ul><script>\n" + rows('document.writeln("<li><a href=\\"{u}\\">{t}<\\/a> <span>{d}<\\/span><\\/li>");\n') + "</script></ul>",
    "address kept for a script": "<ul>" + rows("<li data-link='{u}'><div>{t}</div><div>{d}</div></li>") + "</ul>",
    "headline written by a script": "<ul>" + rows("<li><a href='{u}'><script>document.write(view('{t} '))</script></a><span>{d}</span></li>") + "</ul>",
    "month first": "<ul>"+rows("<li><span class='d'>{m}-{o}</span><span class='y'>{y}</span><a href='{u}'>{t}</a></li>")+"</ul>",
    "year first": "<ul>"+rows("<li><span class='y'>{y}</span><span class='d'>{m}-{o}</span><a href='{u}'>{t}</a></li>")+"</ul>",
    "cols with idx": "<table><tr><th>序号</th><th>标题</th><th>发布日期</th></tr>"+rows("<tr><td>{n}</td><td><a href='{u}'>{t}</a></td><td>{d}</td></tr>")+"</table>",
    "ol numbers text": "<ol>"+rows("<li>{n}. <a href='{u}'>{t}</a> {d}</li>")+"</ol>",
    "author and views": "<ul>"+rows("<li><h2><a href='{u}'>{t}</a></h2><div class='m'><a href='/author/{n}/'>记者李小{n}</a> · {d} · <a href='{u}#c'>{n} 条评论</a> · <a href='/cat/{s}/'>{s}</a></div></li>")+"</ul>",
    "tags links": "<div>"+rows("<div class='item'><a class='t' href='{u}'>{t}</a><div class='tags'><a href='/tag/a/'>乡村振兴战略</a><a href='/tag/b/'>基层社会治理</a></div><span>{d}</span></div>")+"</div>",
    "readmore": "<div>"+rows("<div class='item'><h2>{t}</h2><p>摘要摘要摘要摘要摘要，摘要摘要摘要。</p><span>{d}</span><a href='{u}'>阅读全文</a></div>")+"</div>",
    "img only link + h3": "<div>"+rows("<div class='item'><a href='{u}'><img src='/x.jpg'></a><h3>{t}</h3><em>{d}</em></div>")+"</div>",
    "onclick": "<ul>"+rows("<li><a href='javascript:;' onclick=\"window.open('{u}')\">{t}</a><span>{d}</span></li>")+"</ul>",
    "th td": "<table class='x'><tbody>"+rows("<tr><th scope='row'><a href='{u}'>{t}</a></th><td>{d}</td></tr>")+"</tbody></table>",
    "div a div": "<div>"+rows("<a href='{u}'><div>{t}</div><div>{d}</div></a>")+"</div>",
    "span soup": "<div>"+rows("<span class='q'><span><a href='{u}'>{t}</a></span><span>{d}</span></span>")+"</div>",
    "sub + day heading": "".join(f"<h4>{w:%Y年%m月%d日}</h4><ul><li><a href='{href(n)}'>{t}</a></li></ul>" for n,(t,w) in enumerate(ROWS)),
    "en month": "<ul>"+"".join(f"<li><a href='{href(n)}'>{t}</a><span>{w:%b %d, %Y}</span></li>" for n,(t,w) in enumerate(ROWS))+"</ul>",
    "en month split": "<ul>"+"".join(f"<li><div><b>{w:%d}</b><i>{w:%b %Y}</i></div><a href='{href(n)}'>{t}</a></li>" for n,(t,w) in enumerate(ROWS))+"</ul>",
    "unclosed li": "<ul>"+rows("<li><a href='{u}'>{t}</a><span>{d}</span>")+"</ul>",
    "dated 8 digits": "<ul>"+rows("<li><a href='{u}'>{t}</a><span>{y}{m}{o}</span></li>")+"</ul>",
    "source link": "<ul>"+rows("<li><a href='{u}'>{t}</a> <a href='http://cb.example/'>中国某某日报社</a> <span>{d}</span></li>")+"</ul>",
    "comments count link": "<ul>"+rows("<li><a href='{u}'>{t}</a><a href='{u}#comments'>已有{n}人参与评论</a><span>{d}</span></li>")+"</ul>",
    "two per li": "<ul>"+rows("<div><a href='{u}'>{t}</a><span>{d}</span></div>",ending="</li><li>",every=3).join(["<li>","</li>"])+"</ul>",
    "split ul with headings of year": "<h3>2024年</h3><ul>"+rows("<li><a href='{u}'>{t}</a><span>{m}-{o}</span></li>")+"</ul>",
    "video duration": "<div>"+rows("<div class='v'><a href='{u}'><img src='/a.jpg'><i>03:2{n}</i></a><p><a href='{u}'>{t}</a></p><span>{d}</span></div>")+"</div>",
    "digits and their units apart": "<ul>" + rows("<li><a href='{u}'>{t}</a><p><b>{y}</b>年<b>{m}</b>月<b>{o}</b>日</p></li>") + "</ul>",
    "day between dots": "<ul>" + rows("<li><a href='{u}'>{t}</a><p>要闻 · {m}-{o} · {n}评论</p></li>") + "</ul>",
    "what is announced before the day": "<ul>" + rows("<li><h4><a href='{u}'>{t}</a></h4><div>活动时间：2024-02-01至2024-04-01 <em>{d}</em></div></li>") + "</ul>",
    "link of elements, day over month": "<ul>" + rows("<li><a href='{u}'><span>{t}</span><span><b>{o}</b><i>{m}月</i></span></a></li>") + "</ul>",
    "link of elements, year before day": "<ul>" + rows("<li><a href='{u}'><span>{t}</span><span><b>{y}</b><i>{m}-{o}</i></span></a></li>") + "</ul>",
    "link of elements, label": "<ul>" + rows("<li><a href='{u}'><span>{t}</span><span>发布时间：{d}</span></a></li>") + "</ul>",
    "link of elements, weekday": "<ul>" + rows("<li><a href='{u}'><span>{t}</span><span>{d} 星期二</span></a></li>") + "</ul>",
    "section after": "<ul>"+rows("<li><a href='{u}'>{t}</a><span>{d}</span><a href='/{s}/'>{s}</a></li>")+"</ul>",
}  # fmt: skip
CLOCK = {
    "EmpireCMS": "<ul>" + rows("<li><span>[{w}]</span><a href='{u}' title='{t}'>{t}</a></li>") + "</ul>",
    "DedeCMS": "<ul class='e2'>" + rows("<li><b>[<a href='/{s}/'>{s}</a>]</b><a href='{u}' class='title'>{t}</a><span class='info'><small>日期：</small>{w} <small>点击：</small>18{n} <small>好评：</small>{n}</span><p class='intro'>这里是一段摘要，比标题长一些，用来说明这条新闻讲了什么事情...</p></li>") + "</ul>",
    "WordPress": rows("<article class='post'><header><h2 class='entry-title'><a href='{u}' rel='bookmark'>{t}</a></h2><div class='entry-meta'><time datetime='{i}'>{m}月{o}日</time> <a href='/author/a/'>本报编辑部</a></div></header><p>这里是一段摘要。</p></article>"),
    "Discuz": "<table><tbody><tr><th>标题</th><th>作者</th></tr></tbody>" + rows("<tbody id='normalthread_{n}'><tr><td><a href='/f/'><img src='/i.gif'></a></td><th><em>[<a href='/{s}/'>{s}</a>]</em> <a href='{u}' class='s xst'>{t}</a></th><td><cite><a href='/u/{n}/'>网友{n}</a></cite><em><span>{w}</span></em></td><td><a>{n}</a><em>20{n}</em></td></tr></tbody>") + "</table>",
    "instant in an attribute": "<ul>" + rows("<li data-publish-time='{i}'><a href='{u}'>{t}</a></li>") + "</ul>",
    "date and clock apart": "<ul>" + rows("<li><a href='{u}'>{t}</a><span>{d}</span><span>{h}</span></li>") + "</ul>",
    "Taiwanese roll": "<div class='part_list'>"+rows("<h3><span class='date'>{y}/{m}/{o} {h}</span><em class='tag'>{s}</em><a target='_blank' href='{u}'>{t}</a></h3>")+"</div>",
    "data-time epoch": "<ul>"+"".join(f"<li data-time='{int(w.timestamp())}'><a href='{href(n)}'>{t}</a></li>" for n,(t,w) in enumerate(ROWS))+"</ul>",
    "flashes with a link to their comments": "<div>" + rows("<div class='f'><b>{w}</b><p>【{t}】本社记者获悉，工程正有序推进，年底前全部完成。</p><a href='{u}#c'>评论({n})</a></div>") + "</div>",
    "flashes, head in an element": "<div>" + rows("<div class='f'><b>{w}</b><p><strong>【{t}】</strong>本社记者获悉，工程正有序推进。</p><a href='{u}'>{n}条评论</a></div>") + "</div>",
    "an item that loads more": "<ul>"+rows("<li><a href='{u}'><h3>{t}</h3><time>{w}</time></a></li>")+"<li><a href='/yaowen/page/2/'>Показать ещё</a></li></ul>",
    "li a time in title attr": "<ul>"+rows("<li><a href='{u}'>{t}</a><span title='{w}'>3天前</span></li>")+"</ul>",
}  # fmt: skip


@pytest.mark.parametrize("family", [*DAY, *CLOCK])
def test_rows(family):
    main = headlines(page({**DAY, **CLOCK}[family]), URL)[0]
    assert [row.title for row in main.headlines] == [title for title, _ in ROWS]
    assert [row.url for row in main.headlines] == ["https://news.portal.example" + href(n) for n in range(len(ROWS))]
    assert (main.kind, main.name) == ("listing", "要闻")


@pytest.mark.parametrize("family", DAY)
def test_days(family):
    rows = headlines_at(DAY[family])
    assert [row.published for row in rows] == [when.date() for _, when in ROWS]
    assert not any(isinstance(row.published, datetime) for row in rows)


@pytest.mark.parametrize("family", CLOCK)
def test_clock_times(family):
    for row, (_, when) in zip(headlines_at(CLOCK[family]), ROWS, strict=True):
        assert isinstance(row.published, datetime)
        assert row.published.replace(second=0) == when.replace(second=0)


def headlines_at(markup: str):
    return headlines(page(markup), URL, now=NOW)[0].headlines


@pytest.mark.parametrize("family", ["no year"])
def test_no_year_and_no_clock_to_tell_it(family):
    """Without the time of fetching the year stays unknown; what is printed is kept."""
    rows = headlines(page(DAY[family]), URL)[0].headlines
    assert all(row.published is None for row in rows)
    assert [row.published_raw for row in rows] == [when.strftime("%m-%d") for _, when in ROWS]


@pytest.mark.parametrize(
    "pager",
    [
        "<select onchange='location=this.value'><option value='index.html' selected>1</option><option value='index_2.html'>2</option></select>",
        "<script>createPageHTML(20, 0, 'index', 'html');</script>",
        "<p>共 20 页 当前第 <b>1</b> 页 <a href='index_2.html'>&gt;</a> <a href='index_20.html'>&gt;&gt;</a></p>",
    ],
)
def test_pager_tells_the_list_from_the_box_beside_it(pager):
    """The list has no heading, the box has one."""
    own = "".join(f"<tr><td>{n + 1}</td><td><a href='{href(n)}'>{title[:7]}</a></td><td>{when:%Y-%m-%d}</td></tr>" for n, (title, when) in enumerate(ROWS[:6]))  # fmt: skip
    box = "".join(f"<li><a href='/s/{n}.html'>旁边一栏里第{n}条更长的标题</a><span>03-1{n}</span></li>" for n in range(8))
    html = f"<html><meta charset='utf-8'><title>要闻</title><body><div><table>{own}</table>{pager}</div><div><h3>最新动态</h3><ul>{box}</ul></div>"
    found = headlines(html.encode(), URL, now=NOW)[0]
    assert [row.url for row in found.headlines] == ["https://news.portal.example" + href(n) for n in range(6)]


def test_ranking_beside_the_list():
    lists = headlines(page(DAY["li, day after"]), URL)
    assert [(made.kind, made.name, len(made.headlines)) for made in lists] == [("listing", "要闻", 15), ("ranking", "点击排行", 10)]
    assert lists[1].headlines[0].title == "这是第1条被点击很多次的旧新闻标题"


def test_sections_and_outlets():
    rows = headlines_at(DAY["channel link first"])
    assert [row.section for row in rows[:4]] == ["社会", "经济", "文化", "社会"]
    assert {row.source for row in headlines_at(DAY["dl, dt and dd"])} == {"晨报"}


def test_list_twice_on_a_page():
    twice = "<div class='pc'>" + DAY["li, day after"] + "</div><div class='wap'>" + DAY["li, day after"] + "</div>"
    lists = headlines(page(twice), URL)
    assert [len(made.headlines) for made in lists] == [15, 10]


def test_last_page_of_three_rows():
    short = "<ul>" + "".join(f"<li><a href='{href(n)}'>{title}</a><span>{when:%Y-%m-%d}</span></li>" for n, (title, when) in enumerate(ROWS[:3])) + "</ul>"  # fmt: skip
    main = headlines(page(short, "<div><a href='/yaowen/index_3.html'>上一页</a> <b>4</b></div>"), URL + "index_4.html")[0]
    assert ([row.published for row in main.headlines], main.next_page) == ([date(2024, 3, 19), date(2024, 3, 19), date(2024, 3, 19)], None)


def test_what_was_seen_is_noted():
    """What ``scrapy explain`` shows: every candidate, the choice, every row left out."""
    trace = Trace()
    twice = (
        "<ul>"
        + rows("<li><a href='{u}'>{t}</a><span>{d}</span></li>")
        + f"<li><a href='{href(0)}'>{ROWS[0][0]}</a><span>2024-03-01</span></li></ul>"
    )
    headlines_of(read_page(page(twice), URL, trace=trace))
    assert [(note["field"], note["value"]) for note in trace.candidates[:2]] == [("list", "要闻"), ("list", "点击排行")]
    assert trace.candidates[0]["score"] > trace.candidates[1]["score"]
    assert ("main list", "要闻") in [(note["field"], note["value"]) for note in trace.choices]
    assert trace.drops == [{"what": "row", "rule": "twice in the list", "text": ROWS[0][0]}]


@pytest.mark.parametrize("pager", ["", "<div><a href='index_2.html'>2</a> <a href='index_2.html'>下一页</a></div>"])
@pytest.mark.parametrize("count", [5, 10, 15])
def test_bigger_list_beside(count, pager):
    """The list that bears the page's name is the main one, whatever stands in the column beside it."""
    own = (
        "<ul>"
        + "".join(f"<li><a href='{href(n)}'>{title}</a><span>{when:%Y-%m-%d}</span></li>" for n, (title, when) in enumerate(ROWS[:5]))
        + "</ul>"
    )
    beside = (
        "<div class='r'><h3>最新动态</h3><ul>"
        + "".join(
            f"<li><a href='/s/{n}.html'>旁边一栏里第{n}条更长一些的标题文字</a><span>2024-03-{n + 1:02d}</span></li>" for n in range(count)
        )
        + "</ul></div>"
    )
    lists = headlines(page(own, pager + beside), URL, now=NOW)
    assert [(made.kind, made.name, len(made.headlines)) for made in lists[:2]] == [("listing", "要闻", 5), ("module", "最新动态", count)]
    assert lists[0].next_page == (f"{URL}index_2.html" if pager else None)


SLIDES = (
    "<div class='slide'><ul>"
    + "".join(f"<li><a href='/f/{n}.html'><img src='{n}.jpg'><p>{ROWS[14 - n][0]}·图集</p></a></li>" for n in range(5))
    + "</ul></div>"
)


@pytest.mark.parametrize("place", ["list", "tag-list", "nav-con"])
@pytest.mark.parametrize(
    "row", ["<li><a href='{u}'>{t}</a><span>{d}</span></li>", "<li>[<a href='/s/'>{s}</a>] <a href='{u}'>{t}</a> {d}</li>"]
)
def test_slide_show_over_the_list(place, row):
    """It stands nearer to the breadcrumb, and in the same tags; rows with times are no menu, whatever holds them is called."""
    found = headlines(page(f"{SLIDES}<div class='{place}'><ul>{rows(row)}</ul></div>"), URL)[0]
    assert [each.title for each in found.headlines] == [title for title, _ in ROWS]


@pytest.mark.parametrize(
    ("count", "pager"), [(12, ""), (5, "<div><b>1</b> <a href='index_2.html'>2</a> <a href='index_2.html'>下一页</a></div>")]
)
@pytest.mark.parametrize(
    ("row", "day"),
    [
        ("<li><i>{n}</i><a href='/hot/{n}.html'>这是第{n}条被点击很多次的旧新闻标题</a></li>", ""),
        ("<li><i>{n}</i><a href='/hot/{n}.html'>这是第{n}条被点击很多次的旧新闻标题</a></li>", "<span>{d}</span>"),
        ("<li><a href='/hot/{n}.html'>这是第{n}条新发布出来的新闻标题</a><em>03-19 1{k}:05</em></li>", "<span>{d}</span>"),
    ],
)
def test_a_box_before_a_list_that_has_no_heading(count, pager, row, day):
    """Their rows are built alike, and nothing stands between: the box's numbers are no days, its pager is the list's."""
    name = "点击排行" if "<i>" in row else "最新新闻"
    box = f"<div><div><h3>{name}</h3><ul>{''.join(row.format(n=n, k=9 - n % 10) for n in range(1, 16))}</ul></div></div>"
    own = "".join(
        f"<li><a href='{href(n)}'>{title}</a>{day.format(d=f'{when:%Y-%m-%d}')}</li>" for n, (title, when) in enumerate(ROWS[:count])
    )
    html = f"<html><head><meta charset='utf-8'><title>要闻_网</title></head><body>{NAV}{box}<div><ul>{own}</ul>{pager}</div></body></html>"
    lists = headlines(html.encode(), URL, now=NOW)
    assert [each.title for each in lists[0].headlines] == [title for title, _ in ROWS[:count]]
    assert (lists[0].kind, lists[0].next_page) == ("listing", f"{URL}index_2.html" if pager else None)
    assert [(found.name, len(found.headlines)) for found in lists[1:]] == [(name, 15)]
