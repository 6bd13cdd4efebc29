"""The line under a Chinese headline: what stands in it beside the time, in which order and spelling."""

from __future__ import annotations

from datetime import date

import pytest

from newsportal.extract import article
from newsportal.items import Article

TITLE = "北岭镇启动古茶园普查"
TEXT = [
    "三月的北岭镇雾气还没散，普查队员已经背着测绳和登记表上了山，逐株测量树围、树高和冠幅。",
    "据镇林业站统计，全镇连片古茶园有二十一处，树龄在百年以上的茶树超过三千株，分布在七个村。",
    "普查结束之后，每株古树都会挂上编号牌，村民扫码就能看到它的位置、长势和管护人。",
]


def read(line: str, *, title: str = TITLE, heading: str = "h3", tail: str = "_北岭县人民政府", over: str = "", end: str = "") -> Article:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    page = (
        f"<title>{title}{tail}</title>{over}<div class=main><{heading}>{title}</{heading}>"
        f"<div class=sub>{line}</div><div class=content>{text}{end}</div></div>"
    )
    return article(page.encode(), "https://portal.example/info/1020/4321.htm")


@pytest.mark.parametrize(
    "line",
    [
        "<i>发表时间：2026-03-25</i><i>摄影：陈安</i>",
        "时间：2026-03-25 摄影：陈安 庾瀚 点击数：310",
        "<span>供稿：林业站</span><span>时间：2026-03-25</span><span>摄影：陈安</span>",
        "2026-03-25 撰稿：陈安 审核：庾瀚 信息提供：北岭县林业局",
        "2026-03-25 发布单位：北岭县林业局 撰文：陈安",
        "审核：陈安 Time：2026-03-25 校对：庾瀚",
        "<i>字号：<a>大</a> <a>小</a></i><i>编辑/陈安</i><i>日期：2026-03-25</i><i>文/庾瀚</i>",
        "<i>摄影：陈安 庾瀚</i><i>添加时间：2026-03-25</i>",
        "<span>阅读：12</span><span>作　者：陈安</span><span>图/庾瀚</span><span>发文时间：2026年03月25日</span>",
    ],
)
def test_the_day_beside_other_labels(line: str) -> None:
    assert read(line).published == date(2026, 3, 25)


def test_the_day_on_which_a_picture_was_taken_is_not_the_storys() -> None:
    assert read("2026年3月25日摄").published is None
    assert read("林业站供图", end="<p>2026年3月25日摄影</p>").published is None


@pytest.mark.parametrize(
    ("line", "source", "authors", "editors"),
    [
        ("文/陈安 | 时　间：2026-03-25 18:08 | 编　辑：庾瀚 | 来源：宣传部", "宣传部", ["陈安"], ["庾瀚"]),
        ("编辑/陈安 时　间：2026-03-25 来源于：西海社", "西海社", [], ["陈安"]),
        ("日　期：2026-03-25 来源单位：西海日报", "西海日报", [], []),
        ("时间：2026-03-25 信息提供：北岭县林业局 点击：31", "北岭县林业局", [], []),
        ("时间：2026-03-25 信息提供：北岭县林业局 来源：西海日报", "西海日报", [], []),
        ("[来源]西海社 时间：2026-03-25", "西海社", [], []),
        ("时间：2026-03-25 作者/陈安 庾瀚 [来源]西海新闻网", "西海新闻网", ["陈安", "庾瀚"], []),
        ("时间：2026-03-25 责任编辑:陈安 [来源]西海社", "西海社", [], ["陈安"]),
    ],
)
def test_labels_that_are_spaced_out_or_boxed(line: str, source: str | None, authors: list[str], editors: list[str]) -> None:
    found = read(line)
    assert (found.source, found.authors, found.editors, found.published and str(found.published)[:10]) == (
        source,
        authors,
        editors,
        "2026-03-25",
    )


@pytest.mark.parametrize("title", ["北岭镇启动古茶园普查（第一批）", "北岭镇公布古茶园名录【附全文】", "一图读懂《北岭镇古茶园保护办法》"])
def test_a_headline_that_ends_in_brackets_before_the_name_of_its_section(title: str) -> None:
    found = read("2026-03-25", title=title, heading="h5", tail="-公示公告-北岭县人民政府", over="<div class=left><h2>政务公开</h2></div>")
    assert found.title == title
