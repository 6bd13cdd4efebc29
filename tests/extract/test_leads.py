"""The first story of a section, shown large over its list in other markup than the rows."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from newsportal.extract import headlines
from newsportal.items import HeadlineList

URL = "https://county.example/xwzx/gzdt/"
NOW = datetime(2026, 4, 10, 15, 30, tzinfo=timezone(timedelta(hours=8)))
TITLES = (
    "学校食堂明厨亮灶|县志续修启动|河堤步道夜间照明改造|堤坝加固工程通过验收|春灌用水统一调度|乡村公路养护启动|集市迁址方案征求意见|校车线路调整|果园冻害保险理赔完成|渡口夜航恢复|山林巡护队扩编"
).split("|")
DAYS = [date(2026, 4, 9) - timedelta(days=2 * n) for n in range(len(TITLES))]
LINES = "专家组沿着十二公里堤线逐段查看，认为质量合格、资料齐全，同意交付使用。"


def read(large: str, *, first: int = 1, url: str = "./{day:%Y%m}/t{day:%Y%m%d}_{n}.html", over: str = "") -> HeadlineList:
    """The main list of a page whose rows from ``first`` on stand in a list, the ones before as ``large`` shows them."""

    def told(form: str, n: int) -> str:
        return form.format(url=url.format(day=DAYS[n], n=n), title=TITLES[n], day=DAYS[n], lines=LINES)

    rows = "".join(told("<li><a href='{url}'>{title}</a><span>{day}</span></li>", n) for n in range(first, len(TITLES)))
    features = "".join(told(large, n) for n in range(first))
    page = f"<html><meta charset='utf-8'><title>工作动态</title><body><h2>工作动态</h2><div class='col'>{features}{over}<ul>{rows}</ul></div></body></html>"
    return headlines(page.encode(), URL, now=NOW)[0]


@pytest.mark.parametrize(
    "large",
    [
        "<div class='top'><a href='{url}'><img src='1.jpg'></a><div><h3><a href='{url}'>{title}</a></h3><p>{lines}</p><span>{day}</span></div></div>",
        "<div><h2><a href='{url}'>{title}</a></h2><p>{lines}<a href='{url}'>[详细]</a></p><p>{day}</p></div>",
        "<dl><dt><a href='{url}'><img src='1.jpg'></a></dt><dd><a href='{url}'>{title}</a></dd><dd>{lines}</dd><dd>{day}</dd></dl>",
        "<div><a href='{url}'><img src='1.jpg'><h4>{title}</h4></a><em>{day}</em></div>",
        "<div class='hot'><h1><a href='{url}'>{title}</a></h1><p>{lines}</p><i>{day}</i></div>",
    ],
)
@pytest.mark.parametrize("first", [1, 2, 3])
def test_it_is_the_first_row(large: str, first: int) -> None:
    found = read(large, first=first).headlines
    assert [row.title for row in found] == TITLES
    assert [row.published for row in found] == DAYS
    assert [row.position for row in found] == list(range(1, len(TITLES) + 1))


def test_it_has_no_time_where_it_prints_none() -> None:
    found = read("<div><h3><a href='{url}'>{title}</a></h3><p>{lines}</p></div>").headlines
    assert [(row.title, row.published) for row in found[:2]] == [(TITLES[0], None), (TITLES[1], DAYS[1])]


@pytest.mark.parametrize(
    ("large", "first", "over"),
    [
        ("<div class='swiper'><a href='{url}'><img src='1.jpg'><h4>{title}</h4></a><em>{day}</em></div>", 1, ""),  # slides
        ("<div><a href='/zt/{day:%m}/'><img src='1.jpg'><h4>{title}</h4></a><p>{lines}</p></div>", 1, ""),  # to another place than the rows
        ("<div><h3><a href='{url}'>{title}</a></h3><p>{lines}</p></div>", 5, ""),  # a list of their own
        ("<div><a href='{url}'>{title}</a></div>", 1, ""),  # nothing of it is told
        ("<div><h3><a href='{url}'>{title}</a></h3><p>{lines}</p></div>", 1, "<h3>最新列表</h3>"),  # over the heading of the list
    ],
)
def test_what_is_none(large: str, first: int, over: str) -> None:
    assert [row.title for row in read(large, first=first, over=over).headlines] == TITLES[first:]


def test_a_story_that_is_a_row_as_well_stands_there() -> None:
    large = f"<div><h3><a href='./202604/t{DAYS[2]:%Y%m%d}_2.html'>{TITLES[2]}</a></h3><p>{LINES}</p></div>"
    page = read("", first=0, over=large)
    assert [row.title for row in page.headlines] == TITLES
