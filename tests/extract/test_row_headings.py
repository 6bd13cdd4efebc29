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


@pytest.mark.parametrize("sizes", [(1, 1, 3, 1, 2, 1), (1, 3, 1, 1, 1, 2), (2, 1, 1, 1, 1, 1, 1, 1)])
@pytest.mark.parametrize(
    "frame",
    [
        "<h4>{day}</h4><ul>{rows}</ul>",
        "<div class='day'><h4>{day}</h4><ul>{rows}</ul></div>",
        "<h4><b>{day.day:02d}</b><i>{day.year}-{day.month:02d}</i></h4><ul>{rows}</ul>",
    ],
)
@pytest.mark.parametrize(
    "row", ["<li><a href='/a/{n}.html'>{title}</a></li>", "<li><a href='/a/{n}.html'>{title}</a><em>浏览：{n}37</em></li>"]
)
def test_days_of_one_row(sizes, frame, row):
    """The headlines name numbers like 4-0 and 83.27, which are no times."""
    titles = [f"{title}，{'油价83.27美元' if n == 0 else '以4-0夺冠'}" if n % 4 == 0 else title for n, title in enumerate(TITLES)]
    parts, days = "", []
    for k, size in enumerate(sizes):
        numbers = range(len(days), len(days) + size)
        day = date(2024, 1, 2 - k) if k < 2 else date(2023, 12, 32 - k)
        parts += frame.format(day=day, rows="".join(row.format(n=n, title=titles[n]) for n in numbers))
        days += [day] * size
    assert read(f"<h2>要闻</h2><div>{parts}</div>") == ("要闻", list(zip(titles, days, strict=True)))


def test_days_of_months_beside_headlines_that_name_others():
    months = ((date(2023, 12, 28), date(2023, 12, 9)), (date(2023, 11, 30), date(2023, 11, 16), date(2023, 11, 2)))
    days = [day for month in months for day in month]
    titles = ["市教育局：中考报名4月20日开始" if n == 3 else title for n, title in enumerate(TITLES)]
    parts, n = "", 0
    for month in months:
        rows = "".join(f"<li><a href='/a/{n + k}.html'><span>{titles[n + k]}</span><span>{day.day}日</span></a></li>" for k, day in enumerate(month))  # fmt: skip
        parts += f"<h3>{month[0].year}年{month[0].month}月</h3><ul>{rows}</ul>"
        n += len(month)
    assert read(f"<h2>要闻</h2><div>{parts}</div>")[1] == list(zip(titles, days, strict=False))


@pytest.mark.parametrize("number", ["", "<td rowspan='{count}'>第{count}组</td>"])
def test_day_in_a_cell_that_goes_down_over_rows(number):
    parts, n = "", 0
    for day in dict.fromkeys(DAYS):
        count = DAYS.count(day)
        for k in range(count):
            head = f"{number.format(count=count)}<td rowspan='{count}'>{day.month}月{day.day}日</td>" if not k else ""
            parts += f"<tr>{head}<td><a href='/a/{n}.html'>{TITLES[n]}</a></td></tr>"
            n += 1
    assert read(f"<h2>要闻</h2><table>{parts}</table>")[1] == list(zip(TITLES, DAYS, strict=True))


def test_scores_in_the_headlines_of_one_day():
    """They are no times that would tell one part of the list from the other."""
    titles = [f"{title}，以4-{n}夺冠" if n < 5 else title for n, title in enumerate(TITLES)]
    days = [date(2024, 1, 2)] * 5 + [date(2024, 1, 1)] * 4
    row = "<li><a href='/a/{n}.html'><span>{title}</span></a></li>"
    parts = [
        "".join(row.format(n=n, title=title) for n, (title, when) in enumerate(zip(titles, days, strict=True)) if when == day)
        for day in dict.fromkeys(days)
    ]
    markup = f"<h2>要闻</h2><div><h4>1月2日</h4><ul>{parts[0]}</ul><h4>1月1日</h4><ul>{parts[1]}</ul></div>"
    assert read(markup)[1] == list(zip(titles, days, strict=True))


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("<tr><th colspan='2'>{y}年{m:02d}月</th></tr>", "<tr><td>{d:02d}日</td><td><a href='/a/{n}.html'>{title}</a></td></tr>"),
        ("<tr><th colspan='2'>{y}年{m}月 (12篇)</th></tr>", "<tr><td>{d}日</td><td><a href='/a/{n}.html'>{title}</a></td></tr>"),
        ("<tr><th colspan='2'>{y}年度</th></tr>", "<tr><td>{m:02d}.{d:02d}</td><td><a href='/a/{n}.html'>{title}</a></td></tr>"),
        ("<tr><th colspan='2'>{y}年度</th></tr>", "<tr><td>{m:02d}-{d:02d}</td><td><a href='/a/{n}.html'>{title}</a></td></tr>"),
        ("<tr><th>{y} 年 {m} 月</th></tr>", "<tr><td><a href='/a/{n}.html'>{m:02d}-{d:02d}：{title}</a></td></tr>"),
        ("<tr><th>{y}年{m:02d}月</th></tr>", "<tr><td><a href='/a/{n}.html'><b>{m:02d}-{d:02d} {title}</b><i></i></a></td></tr>"),
    ],
)
def test_months_and_years_among_the_rows(heading, row):
    days = [date(2023, 12, 8 - n) for n in range(5)] + [date(2022, 12, 28 - n) for n in range(4)]
    told, over = "", ""
    for n, day in enumerate(days):
        head = heading.format(y=day.year, m=day.month)
        told += ("" if head == over else head) + row.format(n=n, title=TITLES[n], m=day.month, d=day.day)
        over = head
    assert read(f"<table>{told}</table>")[1] == list(zip(TITLES, days, strict=True))


@pytest.mark.parametrize(
    ("heading", "clock", "language"),
    [("<b>{d:02d}</b><span>{y}.{m:02d}</span>", "{h}:{n}5", "zh"), ("{w}, {d}. {name}", "{h}.{n}5 Uhr", "de")],
)
def test_clocks_under_days_in_parts_and_behind_weekdays(heading, clock, language):
    told = ""
    for day in (2, 1):
        name = heading.format(y=2024, m=1, d=day, w=("Montag", "Dienstag")[day - 1], name="Januar")
        rows = "".join(f"<li><em>{clock.format(h=10 - n, n=n)}</em><a href='/a/{day}{n}.html'>{TITLES[n]}</a></li>" for n in range(4))
        told += f"<li>{name}</li>{rows}"
    page = f"<html lang='{language}'><meta charset='utf-8'><body><ul>{told}</ul>".encode()
    found = headlines(page, URL, now=NOW, timezone="UTC")[0].headlines
    assert [f"{row.published:%m-%d %H:%M}" for row in found] == [f"01-0{day} {10 - n:02d}:{n}5" for day in (2, 1) for n in range(4)]
