"""Rows, days and pagers as the systems of Chinese schools and authorities draw them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from newsportal.extract import headlines
from newsportal.items import HeadlineList

URL = "https://jwc.school.example/tzgg/"
NOW = datetime(2026, 4, 10, 15, 30, tzinfo=timezone(timedelta(hours=8)))
TITLES = [
    f"{topic}有关事项的通知"
    for topic in "春季学期选课|毕业论文中期检查|实验室安全培训|教材征订|转专业申请|学科竞赛报名|教室借用|期中考试安排|助教招聘".split("|")
]
SENTENCES = [
    f"第{n}批材料由各学院汇总之后统一报送，逾期不再受理，请互相转告。" if n % 2 else f"名单见附件，公示期为{n}天。"
    for n in range(3, 3 + len(TITLES))
]
DAYS = [date(2026, 4, 9) - timedelta(days=3 * n) for n in range(len(TITLES))]


def read(row: str, titles: list[str] = TITLES, *, below: str = "", wrap: str = "<ul>{}</ul>") -> HeadlineList:
    """The main list of a page with a ``row`` for each of the titles."""
    rows = "\n".join(
        row.format(
            n=n + 1, url=f"/info/10{n}/{n + 20}.htm", title=title, cut=title[:7] + "...", day=day, month_day=f"{day.month}月", text=text
        )
        for n, (title, day, text) in enumerate(zip(titles, DAYS, SENTENCES, strict=False))
    )
    page = (
        f"<html><head><meta charset='utf-8'><title>通知公告</title></head><body><h2>通知公告</h2>{wrap.format(rows)}{below}</body></html>"
    )
    return next(iter(headlines(page.encode(), URL, now=NOW)), HeadlineList())


@pytest.mark.parametrize(
    "row",
    [
        "<li><a href='{url}'>{title}</a><time>{day:%d} / {day:%Y-%m}</time></li>",
        "<li><a href='{url}'><b>{title}</b></a><div class='date'><span>{day:%d}/{day:%Y.%m}</span></div></li>",
        "<li><a href='{url}'>{title}<span><strong>{day:%d}</strong>{month_day}</span></a></li>",
        "<li><a href='{url}'>{title}<em><b>{day:%d}</b><i>{day:%Y-%m}</i></em></a></li>",
        "<li><a href='{url}'>{title}发布时间：{day}</a></li>",
        "<li><a href='{url}'>{title}<b>更新：{day}</b></a></li>",
        "<li><a href='{url}' title='{title}'>{n}、{cut}</a><span>{day}</span></li>",
        "<li><a href='{url}' title='{title}'>{n}. {cut}</a><span>{day:%m-%d}</span></li>",
        "<li><a href='{url}'>{title}{day}</a></li>",
        "<li><a href='{url}' title='{title}{day}'>{title}{day}</a></li>",
        "<li><a href='{url}'>{day}{title}</a></li>",
        "<li><a href='{url}'>{title}{day:%Y}年{day:%m}月{day:%d}日</a></li>",
        "<li><a href='{url}'>{title}</a><p><b>0{n}:5{n}</b><b>{n}70次播放</b><b>{day:%m-%d}</b></p></li>",
        "<li><a href='{url}'><em>{day:%Y%m%d}</em><b>{title}</b><span>时长 2{n}分</span></a></li>",
    ],
)
def test_rows(row: str) -> None:
    found = read(row).headlines
    assert [each.title for each in found] == TITLES
    assert [each.published for each in found] == DAYS


def test_school_years_that_several_headlines_end_with_are_no_name_of_the_site() -> None:
    titles = [f"{title[:-5]}2026-2027学年第一学期校历" if n % 3 == 0 else title for n, title in enumerate(TITLES)]
    found = read("<li><a href='{url}'>{title}<time>{day:%Y.%m.%d}</time></a></li>", titles)
    assert [row.title for row in found.headlines] == titles


def test_a_clock_that_nothing_parts_from_the_headline() -> None:
    found = read("<li><a href='{url}'>{title}{day} 09:0{n}</a></li>").headlines
    assert [row.title for row in found] == TITLES
    assert [f"{row.published:%Y-%m-%d %H:%M}" for row in found if row.published] == [f"{day} 09:0{n + 1}" for n, day in enumerate(DAYS)]


def test_days_over_what_was_told_on_each() -> None:
    rows = "".join(
        f"<dt>{day}</dt>" * (n % 8 != 3) + f"<dd><a href='/a/{n}.html'>{title}</a></dd>"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    )
    page = f"<html><meta charset='utf-8'><body><h2>大事记</h2><dl>{rows}</dl></body></html>"
    found = headlines(page.encode(), URL, now=NOW)[0].headlines
    assert [row.published for row in found] == [DAYS[n - (n % 8 == 3)] for n in range(len(DAYS))]


def test_the_order_of_a_days_numbers_in_which_none_is_to_come() -> None:
    days = [date(2026, 4, 10), date(2026, 4, 6), date(2026, 4, 3), date(2026, 3, 12)]
    for form in ("{:%m/%d/%Y}", "{:%d/%m/%Y}"):
        rows = "".join(
            f"<li><a href='/a/{n}.html'>{title}</a><i>{form.format(day)}</i></li>"
            for n, (title, day) in enumerate(zip(TITLES, days, strict=False))
        )
        page = f"<html><meta charset='utf-8'><body><ul>{rows}</ul></body></html>"
        assert [row.published for row in headlines(page.encode(), URL, now=NOW)[0].headlines] == days


def test_a_day_that_few_headlines_end_with_is_theirs() -> None:
    titles = [f"{title}2026-03-0{n + 1}" if n % 3 == 0 else title for n, title in enumerate(TITLES)]
    found = read("<li><a href='{url}'>{title}</a></li>", titles).headlines
    assert [(row.title, row.published) for row in found] == [(title, None) for title in titles]


def test_the_instant_of_a_last_reply_that_is_told_by_its_distance() -> None:
    """None of the thread's, be it begun on that day."""
    found = read(
        "<tr><td><a href='{url}'>{title}</a></td><td><i>{day}</i></td><td><em><span title='{day} 12:30'>半小时前</span></em></td></tr>",
        wrap="<table>{}</table>",
    )
    assert [row.published for row in found.headlines] == DAYS


def test_names_of_outlets_beside_the_day_long_and_short() -> None:
    sources = ["人民网", "海港市融媒体中心"] * 5
    rows = [f"<li><a href='{{url}}'>{{title}}</a><small>{{day}} 来源：{source}</small></li>" for source in sources]
    page = "".join(
        row.format(url=f"/a/{n}.html", title=title, day=DAYS[n]) for n, (row, title) in enumerate(zip(rows, TITLES, strict=False))
    )
    made = f"<html><meta charset='utf-8'><body><ul>{page}</ul></body></html>"
    assert [row.published for row in headlines(made.encode(), URL, now=NOW)[0].headlines] == DAYS


def test_a_headline_that_a_script_may_cut_and_writes_into_its_link() -> None:
    row = "<li><a href='{url}'><script>var told='{title}'; if (told.length > 30) {{ told = told.slice(0, 30); }} document.write(told);</script></a><i>{day}</i></li>"
    found = read(row).headlines
    assert [(each.title, each.published) for each in found] == list(zip(TITLES, DAYS, strict=True))


@pytest.mark.parametrize(
    "row",
    [
        "<tr onclick=\"open_(this)\" data-id='{n}'><td>{title}</td><td>{day}</td></tr>",
        "<tr onclick=\"openDetail('{n}7')\"><td>{title}</td><td>{day}</td></tr>",
        "<tr><td><a onclick=\"queryDetail('{n}','23')\">{title}</a></td><td>{day}</td></tr>",
        '<tr><td><a href="javascript:show({n}7)">{title}</a></td><td>{day}</td></tr>',
        "<tr><td><a href='javascript:;' onclick=\"return go('{n}')\">{title}</a><p>截止时间：2026-12-0{n}</p></td><td>{day}</td></tr>",
    ],
)
def test_rows_that_only_a_script_opens_have_no_address(row: str) -> None:
    found = read(row, wrap="<table>{}</table>")
    assert [(each.title, each.published, each.url) for each in found.headlines] == [
        (title, day, None) for title, day in zip(TITLES, DAYS, strict=True)
    ]


def test_links_that_a_script_opens_are_no_headlines_without_times() -> None:
    assert not read('<p><a href="javascript:show({n})">{title}</a></p>', wrap="<div>{}</div>").headlines


def test_linked_summaries_that_end_as_sentences_are_no_headlines() -> None:
    titles = [f"我校召开{title[:-7]}工作会议" for title in TITLES]
    row = (
        "<li><div class='pic'><a href='{url}'><img src='/{n}.jpg'></a></div><div class='t'><a href='{url}'>{title}</a></div>"
        "<div class='s'><a href='{url}'>{text}</a></div><div>{day}</div></li>"
    )
    assert [each.title for each in read(row, titles).headlines] == titles


@pytest.mark.parametrize("beside", ["<h3>热门排行</h3><ol><li><em>1</em><a href='/c/1.html'>食堂新窗口今天开张</a></li></ol>", ""])
def test_page_numbers_that_are_all_links_begin_with_this_page(beside: str) -> None:
    pager = "<div class='pages'><a href='?page=1'>1</a> <a href='?page=2'>2</a> <a href='?page=3'>3</a> <a href='?page=2'>&gt;</a></div>"
    row = "<li><a href='{url}'>{title}</a><span>{day}</span><i class='eye'></i><i>{n}07</i></li>"
    assert read(row, below=pager + beside).next_page == f"{URL}?page=2"


def test_the_rows_of_a_table_are_no_panes_of_a_menu_beside_it() -> None:
    cells = [
        f"<td><a href='/info/1/{n}.htm'>{title}</a></td><td>{day}</td>" for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    ]
    table = "".join(f"<tr>{cells[n]}{cells[n + 1]}</tr>" for n in range(0, 8, 2))
    menu = "".join(
        f"<li{' class=on' * (name == '公示')}><a href='/{n}/'>{name}</a></li>" for n, name in enumerate("要闻 动态 公示 图片".split())
    )
    page = (
        f"<title>公示</title><body><div class=left><ul>{menu}</ul></div><div class=right><h3>公示</h3><table>{table}</table></div></body>"
    )
    assert [row.title for row in headlines(f"<meta charset='utf-8'>{page}".encode(), URL, now=NOW)[0].headlines] == TITLES[:8]
