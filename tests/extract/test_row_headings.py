"""Days that stand once over several rows."""

from datetime import UTC, date, datetime

import pytest

from newsportal.extract import headlines

URL = "https://news.portal.example/yaowen/"
TITLES = [f"{topic}项目第{n}期进展顺利并通过验收" for n, topic in enumerate("春耕 港口 小区 公交 水库 足球 图书 剪纸 候鸟".split(), 1)]
DAYS = [date(2024, 1, 2)] * 4 + [date(2024, 1, 1)] * 2 + [date(2023, 12, 31)] * 3
NOW = datetime(2024, 1, 2, 12, tzinfo=UTC)


def days_over(heading: str, *, frame: str = "{heading}<ul>{rows}</ul>", row: str = "<li><a href='/a/{n}.html'>{title}</a></li>") -> str:
    parts = ""
    for day in dict.fromkeys(DAYS):
        rows = "".join(row.format(n=n, title=TITLES[n]) for n, when in enumerate(DAYS) if when == day)
        name = {0: "今天", 1: "昨天"}.get((DAYS[0] - day).days, f"{day:%m-%d}")
        told = heading.format(y=day.year, m=day.month, d=day.day, w="一二三四五六日"[day.weekday()], near=name)
        parts += frame.format(heading=told, rows=rows)
    return f"<div>{parts}</div>"


def read(markup: str):
    found = headlines(f"<html><meta charset='utf-8'><title>要闻</title><body>{markup}".encode(), URL, now=NOW)[0]
    return found.name, [(row.title, row.published) for row in found.headlines]


@pytest.mark.parametrize(
    "markup",
    [
        days_over("<h4>{y}-{m:02d}-{d:02d}</h4>"),
        days_over("<h4>{m}月{d}日</h4>"),
        days_over("<h4>{y}年{m}月{d}日 星期{w}</h4>", frame="<div class='day'>{heading}<ul>{rows}</ul></div>"),
        days_over("<div class='d'><em>{m}月{d}日</em><i>星期{w}</i></div>", frame="<div class='day'>{heading}<ul>{rows}</ul></div>"),
        days_over("<div><b>{d:02d}</b><span>{y}-{m:02d}</span></div>", frame="<li>{heading}<ul>{rows}</ul></li>"),
        days_over("<h2>{near}</h2>", frame="<section>{heading}<ul>{rows}</ul></section>"),
        days_over("<dt>{m}月{d}日</dt>", frame="<dl>{heading}{rows}</dl>", row="<dd><a href='/a/{n}.html'>{title}</a></dd>"),
        days_over(
            "<table><tr><td>{m}月{d}日</td></tr></table>", frame="{heading}<table>{rows}</table>", row="<tr><td><a href='/a/{n}.html'>{title}</a></td></tr>"
        ),
    ],
)  # fmt: skip
def test_day_over_a_part_of_the_list(markup):
    assert read(markup) == ("要闻", list(zip(TITLES, DAYS, strict=True)))


def test_day_over_some_parts_only():
    """Which day the others are of is not told."""
    first, _, rest = days_over("<h4>{y}-{m:02d}-{d:02d}</h4>").partition("</ul><h4>2024-01-01</h4>")
    assert {published for _, published in read(f"{first}</ul>{rest}")[1]} == {None}


def test_the_pages_own_day_is_none_of_its_rows():
    rows = "</ul><ul>".join(f"<li><a href='/a/{n}.html'>{title}</a></li><li><a href='/b/{n}.html'>{title}，下</a></li>" for n, title in enumerate(TITLES))  # fmt: skip
    assert {published for _, published in read(f"<p>今天是2024年1月2日 星期二</p><div><ul>{rows}</ul></div>")[1]} == {None}


def test_day_in_words_is_no_name_of_the_list():
    name, rows = read(days_over("<h3>{d:02d}. Januar {y}</h3>", frame="<div>{heading}<ul>{rows}</ul></div>"))
    assert name == "要闻"
    assert len(rows) == len(DAYS)
