"""Streams of news in brief that lead nowhere."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from newsportal.extract import headlines
from newsportal.items import HeadlineList

URL = "https://finance.example/kx/"
CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 4, 10, 15, 30, tzinfo=CHINA)
TITLES = (
    "港口集团一季度吞吐量增长一成|糖价连续三日回落|【数据】春茶均价创五年新高|铁路局加开赶集专列|造船厂签下六艘驳船订单|气象台解除大风预警|"
    "海底电缆检修提前完成|期货交易所调整鸡蛋合约保证金|渔港码头夜市试营业"
).split("|")
MORE = "业内人士认为，短期内供需仍将偏紧，后续走势要看五月的到货量。"
TIMES = [NOW.replace(hour=14, minute=56 - 7 * n) if n < 5 else NOW.replace(day=9, hour=22, minute=56 - 7 * n) for n in range(len(TITLES))]


def read(row: str, *, day: str = "<div class='day'>{when.year}年{when.month}月{when.day}日</div>", url: str = URL) -> list[HeadlineList]:
    parts = []
    for n, (title, when) in enumerate(zip(TITLES, TIMES, strict=True)):
        if n in (0, 5):
            parts.append(day.format(when=when))
        parts.append(row.format(title=title, when=when, more=MORE * (1 + n % 2)))
    page = f"<html><meta charset='utf-8'><title>7x24快讯-海港财经</title><body><div>{''.join(parts)}</div><a href='?page=2'>下一页</a></body></html>"
    return headlines(page.encode(), url, now=NOW)


@pytest.mark.parametrize(
    "row",
    [
        "<div><i>{when:%H:%M}</i><p><b>【{title}】</b>{more}</p></div>",
        "<div><i>{when:%H:%M}</i><p>【{title}】{more}</p></div>",
        "<div><i>{when:%H:%M}</i><h3>{title}</h3><p>{more}</p><a href='javascript:;'>分享</a></div>",
        "<dl><dt>{when:%Y-%m-%d %H:%M}</dt><dd><strong>{title}</strong><p>{more}</p></dd></dl>",
        "<div><i>{when:%H:%M}</i><p>{title}：港口、铁路与公路同步放开</p><a href='javascript:;'>收藏</a></div>",
    ],
)
def test_headlines_and_times(row: str) -> None:
    found = read(row)[0]
    tail = "：港口、铁路与公路同步放开" if "同步" in row else ""
    assert [each.title for each in found.headlines] == [title + tail for title in TITLES]
    assert [each.published for each in found.headlines] == TIMES
    assert {each.url for each in found.headlines} == {None}
    assert (found.kind, found.name, found.next_page) == ("listing", "7x24快讯", f"{URL}?page=2")


@pytest.mark.parametrize(
    ("row", "url"),
    [
        ("<div><i>{when:%H:%M}</i><b>读者甲乙</b><p>{more}</p></div>", URL),  # comments
        ("<div><i>{when:%H:%M}</i><p>{title}</p><p>{more}</p></div>", URL),  # nothing is marked as the headline
        ("<div><i>{when:%H:%M}</i><h3>{title}</h3><p>{more}</p></div>", "https://finance.example/2026/0410/551234.html"),  # a live report
    ],
)
def test_what_is_no_stream_of_news(row: str, url: str) -> None:
    assert not any(found.kind == "listing" for found in read(row, url=url))


def test_the_words_under_slides_are_no_name_of_the_list_below() -> None:
    slides = "".join(f"<li><a href='/p/{n}.html'><img src='{n}.jpg'></a><p>{title}</p></li>" for n, title in enumerate(TITLES[:3]))
    rows = "".join(f"<li><a href='/a/{n}.html'>{title}</a><i>{TIMES[n]:%Y-%m-%d}</i></li>" for n, title in enumerate(TITLES[3:]))
    page = f"<html><meta charset='utf-8'><title>市场动态</title><body><ul>{slides}</ul><ul>{rows}</ul></body></html>"
    found = headlines(page.encode(), URL, now=NOW)[0]
    assert (found.name, len(found.headlines)) == ("市场动态", 6)
