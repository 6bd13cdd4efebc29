"""The line under a Chinese headline: what stands in it beside the time, in which order and spelling."""

from __future__ import annotations

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


@pytest.mark.parametrize("title", ["北岭镇启动古茶园普查（第一批）", "北岭镇公布古茶园名录【附全文】", "一图读懂《北岭镇古茶园保护办法》"])
def test_a_headline_that_ends_in_brackets_before_the_name_of_its_section(title: str) -> None:
    found = read("2026-03-25", title=title, heading="h5", tail="-公示公告-北岭县人民政府", over="<div class=left><h2>政务公开</h2></div>")
    assert found.title == title
