"""Lists whose rows are no elements of their own: links and days that follow each other in one box, in two boxes, under tabs."""

from datetime import datetime
from itertools import chain
from zoneinfo import ZoneInfo

import pytest

from newsportal.extract import headlines

TITLES = [
    f"{topic}项目进展顺利并通过验收" for topic in "春耕 港口 小区 公交 水库 足球 图书 剪纸 渔业 灯塔 海堤 渡轮 船厂 盐场 茶园 果林".split()
]
DAYS = ["2021-01-11", "2021-01-04", "2020-12-29", "2020-12-22", "2020-12-16", "2020-12-16", "2020-11-30", "2020-11-16"]
DAYS += ["2020-05-21", "2020-04-27", "2019-12-24", "2019-10-22", "2019-10-17", "2019-10-14", "2016-01-26", "2016-01-25"]
DEPARTMENTS = ["社会", "国际", "社会", "财经", "社会", "国际", "体育", "社会"] * 2

DAY_FIRST = {
    "inline day, box with the link": "<span>{d}</span><div><a href='{u}'>{t}</a></div>",
    "inline day and link": "<span>{d}</span><a href='{u}'>{t}</a><br>",
    "bare day and link": "{d} <a href='{u}'>{t}</a><br>",
    "dt and dd": "<dt>{d}</dt><dd><a href='{u}'>{t}</a></dd>",
    "two paragraphs": "<p>{d}</p><p><a href='{u}'>{t}</a></p>",
    "rule between": "<b>{d}</b><i><a href='{u}'>{t}</a></i><hr>",
    "heading and teaser": "<span>{d}</span><h3><a href='{u}'>{t}</a></h3><div>{t}，记者今天从有关部门获悉。</div>",
}
DAY_LAST = {
    "inline link and day": "<a href='{u}'>{t}</a><span>{d}</span><br>",
    "inline link, [department], day": "<a href='{u}'>{t}</a> <a href='/c/'>[社会]</a> {d}<br>",
    "box with the link, day": "<div><a href='{u}'>{t}</a></div><span>{d}</span>",
}
LABELLED = {
    "day, [department], link": "<span>({d})</span><a href='/{c}/'>[{c}]</a> <a href='{u}'>{t}</a><br>",
    "day, department, link": "<span>({d})</span><a href='/{c}/'>{c}</a> <a href='{u}'>{t}</a><br>",
    "[department], link, day": "<a href='/{c}/'>[{c}]</a> <a href='{u}'>{t}</a><span>({d})</span><br>",
    "department | link, day": "<a href='/{c}/'>{c}</a> | <a href='{u}'>{t}</a> {d}<br>",
}
FRAMES = {
    "one box": "<div>{}{}</div>",
    "two boxes": "<div>{}</div><div>{}</div>",
    "under headings": "<div><h3>通知公告</h3><div>{}</div></div><div><h3>中心动态</h3><div>{}</div></div>",
    "under tabs": "<div><a href='/x/'>通知公告</a><a href='/y/'>中心动态</a></div><div><div>{}</div><div style='display:none'>{}</div></div>",
}


def rows_of(row: str, frame: str):
    told = [row.format(u=f"/n/{n + 101}.html", t=TITLES[n], d=DAYS[n], c=DEPARTMENTS[n]) for n in range(16)]
    page = f"<html><head><meta charset='utf-8'><title>海港中心</title></head><body>{frame.format(''.join(told[:8]), ''.join(told[8:]))}</body></html>"
    return list(chain.from_iterable(found.headlines for found in headlines(page.encode(), "https://portal.example/b/")))


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize("row", [*DAY_FIRST.values(), *DAY_LAST.values()], ids=[*DAY_FIRST, *DAY_LAST])
def test_each_row_has_its_own_day_in_every_part_of_a_list(row: str, frame: str) -> None:
    assert [(found.title, str(found.published)) for found in rows_of(row, frame)] == list(zip(TITLES, DAYS, strict=True))


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize("row", LABELLED.values(), ids=LABELLED)
def test_the_link_to_a_department_beside_a_headline_is_no_row(row: str, frame: str) -> None:
    found = [(found.title, str(found.published), found.section) for found in rows_of(row, frame)]
    assert found == list(zip(TITLES, DAYS, DEPARTMENTS, strict=True))


def test_a_day_over_the_rows_of_a_part_is_that_of_all_of_them() -> None:
    part = "<h4>{}</h4><ul>" + "<li><a href='/n/{}.html'>{}</a></li>" * 4 + "</ul>"
    days = ["2021-01-11", "2021-01-10"]
    numbered = [list(chain.from_iterable((n + 101, TITLES[n]) for n in range(first, first + 4))) for first in (0, 4)]
    page = "".join(part.format(day, *rows) for day, rows in zip(days, numbered, strict=True))
    found = headlines(f"<html><head><meta charset='utf-8'></head><body>{page}</body></html>".encode(), "https://portal.example/b/")[0]
    assert [str(row.published) for row in found.headlines] == [days[0]] * 4 + [days[1]] * 4


CLOCKS = [(day, f"{hour}:15") for day, hours in ((12, (20, 18, 16, 14)), (11, (19, 17, 15)), (10, (21, 20, 13))) for hour in hours]


@pytest.mark.parametrize("day", ["2021-01-{d}", "2021年1月{d}日", "1月{d}日 星期二"])
@pytest.mark.parametrize(
    "row", ["{c} <a href='{u}'>{t}</a><br>", "<a href='{u}'>{t}</a> <i>{c}</i><br>"], ids=["clock first", "clock last"]
)
def test_clocks_between_the_rows_under_days_in_lines_of_their_own(row: str, day: str) -> None:
    lines, last = [], 0
    for n, (at, clock) in enumerate(CLOCKS):
        lines += [f"<p><b>{day.format(d=at)}</b></p>"] if at != last else []
        lines.append(row.format(u=f"/n/{n + 101}.html", t=TITLES[n], c=clock))
        last = at
    page = f"<html><head><meta charset='utf-8'><title>滚动新闻</title></head><body><div>{''.join(lines)}</div></body></html>"
    now = datetime(2021, 1, 12, 21, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    found = headlines(page.encode(), "https://portal.example/roll/", now=now)[0].headlines
    told = [(row.title, f"{row.published:%d %H:%M}") for row in found]
    assert told == [(title, f"{at} {clock}") for title, (at, clock) in zip(TITLES, CLOCKS, strict=False)]


def test_days_over_the_rows_of_one_part_alone() -> None:
    a = [f"<a href='/n/{n + 101}.html'>{title}</a><br>" for n, title in enumerate(TITLES)]
    page = f"<div>{a[0]}{a[1]}</div><div>2021-01-11 {a[2]}{a[3]}2021-01-10 {a[4]}{a[5]}</div>"
    found = headlines(f"<html><head><meta charset='utf-8'></head><body>{page}</body></html>".encode(), "https://portal.example/b/")[0]
    days = [None, None, "2021-01-11", "2021-01-11", "2021-01-10", "2021-01-10"]
    assert [row.published and str(row.published) for row in found.headlines] == days
