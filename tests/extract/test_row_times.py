"""Which of the numbers in a row are its time: labels, counts, lengths and headlines beside it, each in a few lines."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from newsportal.extract import headlines

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 1, 12, 12, 0, tzinfo=ZONE)
TITLES = [f"{topic}项目进展顺利并通过验收" for topic in "春耕 港口 小区 公交 水库 足球 图书 剪纸".split()]
WHEN = [NOW - timedelta(days=2 * n, hours=3) for n in range(8)]
DAYS = [when.date() for when in WHEN]


def rows_of(row: str, frame: str = "<ul>{}</ul>", **more: list[str]):
    """The rows of a list of ``row``: u address, t title, w its time, n its number, and what is given for each."""
    told = [
        row.format(
            u=f"/a/{900 - n}.html",
            t=TITLES[n],
            w=when,
            r=when.year - 1911,
            m=("декабря", "января")[when.month == 1],
            n=n + 1,
            **{name: each[n] for name, each in more.items()},
        )
        for n, when in enumerate(WHEN)
    ]
    page = f"<html><head><meta charset='utf-8'><title>要闻</title></head><body>{frame.format(''.join(told))}</body></html>"
    return headlines(page.encode(), "https://news.portal.example/yaowen/", now=NOW)[0].headlines


OTHERS = {
    "deadline in an element": "<li><a href='{u}'>{t}</a><i>截止日期：</i><b>2025-12-31</b><i>发布日期：</i><b>{w:%Y-%m-%d}</b></li>",
    "rank and English month": "<li><em>{n}</em><a href='{u}'>{t}</a><span>{w:%b} {w.day}, {w.year}</span></li>",
    "rank and parts of a day": "<li><em>{n}</em><a href='{u}'>{t}</a><i>{w:%b}</i><b>{w:%d}</b><i>{w:%Y}</i></li>",
    "rank and month before day": "<tr><td>{n}</td><td><a href='{u}'>{t}</a></td><td><em>{w:%Y年%m月}</em><b>{w:%d}</b></td></tr>",
    "count and English month": "<li><a href='{u}'>{t}</a><i>2{n}</i><span>{w:%b} {w.day}, {w.year}</span></li>",
    "source and short day": "<li><a href='{u}'>{t}</a><p>海港日报 {w:%m-%d}</p></li>",
    "label and short day": "<li><a href='{u}'>{t}</a><p>发布时间：{w:%m/%d} 浏览：{n}次</p></li>",
    "label and day of two numbers": "<li><a href='{u}'>{t}</a><p>作者：周砚 {w.month}-{w.day}</p></li>",
    "rank right before the month": "<li><em>{n}</em><i>{w:%b} {w.day}</i><a href='{u}'>{t}</a></li>",
    "three numbers over each other": "<li><p>{w:%d}</p><p>{w:%m}</p><p>{w:%Y}</p><a href='{u}'>{t}</a></li>",
    "three numbers, the year first": "<li><b>{w:%Y}</b><b>{w:%m}</b><b>{w:%d}</b><a href='{u}'>{t}</a></li>",
    "month of another language": "<li><p><b>{w:%d}</b><i>{m}</i><i>{w:%Y}</i></p><a href='{u}'>{t}</a></li>",
    "day before month": "<li><a href='{u}'><img src='{n}.jpg'></a><p><a href='{u}'>{t}</a></p><i>{w:%d/%m}</i></li>",
    "day at the head of the link": "<li><a href='{u}'>{w:%m-%d} {t}</a></li>",
    "price": "<tr><td>60000{n}</td><td><a href='{u}'>{t}</a></td><td>{w:%Y-%m-%d}</td><td>18.2{n}</td></tr>",
    "dots": "<li><a href='{u}'>{t}</a><i>{w:%m.%d}</i></li>",
    "Taiwan's years": "<li><a href='{u}'>{t}</a><p>海港日報 {r}-{w:%m-%d}</p></li>",
    "length of a film": "<li><a href='{u}'><img src='{n}.jpg'><i>0{n}:25</i></a><p><a href='{u}'>{t}</a></p><p><i>{n}万次播放</i><i>{w:%m-%d}</i></p></li>",
    "length after the day": "<li><a href='{u}'>{t}</a><i>{w:%Y-%m-%d}</i><i>播放</i><i>08:1{n}</i></li>",
    "length right behind the day": "<li><a href='{u}'>{t}</a><p>{w:%Y-%m-%d}</p><p>0{n}:25</p></li>",
    "length behind a day in parts": "<li><p><b>{w:%d}</b><i>{w:%Y-%m}</i><em>00:1{n}:25</em></p><a href='{u}'>{t}</a></li>",
    "before a summary": "<li><a href='{u}'>{t}</a><p>{w.day} {w:%b} {w:%Y} — 据介绍，工程自去年开工以来进展顺利，相关部门会继续做好后续的各项服务工作，预计明年六月底前完成，接受社会监督，其他路段也会同步开工。</p></li>",
    "length before the day": "<li><a href='{u}'>{t}</a><p><i>0{n}:25</i><i>{w:%Y-%m-%d}</i></p></li>",
}


@pytest.mark.parametrize("row", OTHERS.values(), ids=OTHERS)
def test_days(row):
    frame = "<table>{}</table>" if row.startswith("<tr") else "<ul>{}</ul>"
    assert [found.published for found in rows_of(row, frame)] == DAYS


CLOCKS = {
    "in a title that a script shows": "<li><a href='{u}'>{t}</a><abbr class='timeago' title='{w:%Y-%m-%dT%H:%M:%S%z}'></abbr></li>",
    "behind a short day in a line": "<li><a href='{u}'>{t}</a><p>作者：周砚 {w:%m/%d %H:%M} 浏览：{n}次</p></li>",
    "over its day": "<li><div><b>{w:%H:%M}</b><i>{w:%m-%d}</i></div><a href='{u}'>{t}</a></li>",
    "relative behind a label": "<li><a href='{u}'>{t}</a><p>发布时间：{ago}</p></li>",
    "in an attribute between rows": "<a href='{u}'>{t}</a> <i title='{w:%Y-%m-%d %H:%M}'>{w:%m-%d}</i><br>",
    "over its day, the day first": "<li><p><b>{w:%H:%M}</b> <i>{w:%d}.{w:%m}.{w:%Y}</i></p><a href='{u}'>{t}</a></li>",
    "behind a day in an element": "<li><a href='{u}'>{t}</a><i>{w:%Y-%m-%d}</i><i>{w:%H:%M}</i></li>",
    "behind its weekday": "<li><a href='{u}'>{t}</a><i>{w:%Y-%m-%d}</i><i>星期三</i><i>{w:%H:%M}</i></li>",
}


@pytest.mark.parametrize("row", CLOCKS.values(), ids=CLOCKS)
def test_clocks(row):
    ago = [f"{(NOW - when) // timedelta(hours=1)}小时前" for when in WHEN]
    assert [found.published for found in rows_of(row, "<div>{}</div>" if row.startswith("<a") else "<ul>{}</ul>", ago=ago)] == WHEN


@pytest.mark.parametrize(
    "row",
    [
        "<li><a href='{u}'>{t}</a><dl><dt>报名截止</dt><dd>{w:%Y-%m-%d}</dd></dl></li>",
        "<li><b>时间：</b>{w:%Y-%m-%d}<b>地点：</b>市图书馆<a href='{u}'>{t}</a></li>",
        "<li><a href='{u}'>{t}</a><p><i>活动时间</i>{w:%Y-%m-%d}</p></li>",
        "<li><a href='{u}'>{t}</a><p>征集时间：2025-12-0{n} 至 {w:%Y-%m-%d}</p></li>",
        "<li><a href='{u}'>{t}</a><p>3月{n}日 19:30</p><p>大剧院</p></li>",
        "<li><a href='{u}'>{t}</a><p>03-1{n}</p></li>",
        "<li><a href='{u}'>{t}</a><span>注册于{w:%Y-%m-%d}</span></li>",
        "<li><a href='{u}'>{t}</a><span>有效期至{w:%Y-%m-%d}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Deadline: {w:%d %b %Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Event date: {w:%Y-%m-%d}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Until {w:%d %b %Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Last reply {w:%d %b %Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Comment by Tom, {w:%d %b %Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Nächster Termin: {w:%d.%m.%Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>até<br>{w:%d/%m/%Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Scade il {w:%d/%m/%Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Son başvuru {w:%d.%m.%Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Hạn nộp: {w:%d/%m/%Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>Batas akhir {w:%d/%m/%Y}</span></li>",
        "<li><a href='{u}'>{t}</a><span>{w:%Y年%m月%d日}まで</span></li>",
        "<li><a href='{u}'>{t}</a><span>{w:%Y.%m.%d}까지</span></li>",
        "<li><a href='{u}'>{t}</a><span>~ {w:%Y.%m.%d}</span></li>",
        "<li><a href='{u}'>{t}</a><span>{w:%Y-%m-%d}止</span></li>",
        "<li><a href='{u}'>{t}</a><span>{w:%Y-%m-%d} 截止</span></li>",
        "<li><a href='{u}'>{t}</a><span>至{w:%Y-%m-%d}</span></li>",
    ],
)
def test_days_of_what_takes_place(row):
    assert {found.published for found in rows_of(row)} == {None}


@pytest.mark.parametrize("until", ["截止日期", "Closing date", "Einsendefrist", "Deadline"])
@pytest.mark.parametrize("published", ["发布日期", "Date", "Veröffentlicht am"])
def test_a_column_of_ends_is_no_publication(until, published):
    row = "<tr><td><a href='{u}'>{t}</a></td><td>{w:%Y}-01-11</td><td>{w:%Y-%m-%d}</td></tr>"
    found = rows_of(row, f"<table><tr><th>Title</th><th>{until}</th><th>{published}</th></tr>{{}}</table>")
    assert [row.published for row in found] == DAYS


def test_headline_is_no_part_of_the_time_before_it():
    told = ["20:26开赛：" + TITLES[0], "2025年度" + TITLES[1], *TITLES[2:]]
    for day in ("<p>{w:%m-%d}</p>", "<p><b>{w:%m-%d}</b><i>{w:%Y}</i></p>", "<p>{w:%d} {w:%b}</p>"):
        row = f"<li><a href='{{u}}'>{day}<div><h3>{{h}}</h3><p>据介绍，工程自去年开工以来进展顺利，相关部门会继续做好后续的各项服务工作。</p></div></a></li>"
        assert [(found.title, found.published) for found in rows_of(row, h=told)] == list(zip(told, DAYS, strict=True))


def test_a_day_in_words_longer_than_the_headline_in_its_link():
    titles = [
        "Pasar lama",
        "Kapal baru tiba",
        "Jembatan tua diperbaiki",
        "Hujan deras",
        "Sekolah menang",
        "Bus malam",
        "Ikan segar",
        "Kota tua",
    ]
    for form in (
        "<h2>{h}</h2><p>Jumat, {w.day} {w:%B} {w:%Y} | {w:%H:%M} WIB</p>",
        "<i>{h}</i><b>Wednesday, {w:%B} {w.day}, {w:%Y} {w:%H:%M}</b>",
    ):
        found = rows_of(f"<li><a href='{{u}}'>{form}</a></li>", h=titles)
        assert [row.title for row in found] == titles
        assert [row.published.replace(tzinfo=None) for row in found] == [when.replace(tzinfo=None) for when in WHEN]


@pytest.mark.parametrize("changed", [", modifié à 11h40", " (mis à jour à 11h10)", "，更新于 11:10"])
def test_clocks_of_changes_behind_some_rows_times(changed):
    """They are no words of a summary that names a day."""
    more = [changed if n in (0, 3) else "" for n in range(8)]
    near = ["aujourd’hui", "hier", "hier", *(f"le {n} janvier 2026" for n in range(10, 5, -1))]
    rows = rows_of("<li><a href='{u}'>{t}</a><p><i>Publié {d} à 9h05{c}</i> <i>Anne Roche</i></p></li>", c=more, d=near)
    days = [date(2026, 1, day) for day in (12, 11, 11, 10, 9, 8, 7, 6)]
    assert [row.published and row.published.isoformat()[:16] for row in rows] == [f"{day}T09:05" for day in days]


def test_a_script_in_the_row_that_writes_its_time():
    row = "<li><a href='{u}'>{t}</a><span><script>document.write(timeConvert('{s}'))</script></span></li>"
    stamps = [str(int(when.timestamp())) for when in WHEN]
    assert [found.published for found in rows_of(row, s=stamps)] == WHEN
    assert {found.published for found in rows_of(row.replace("timeConvert", "show"), s=stamps)} == {None}


def test_counts_of_readers_are_no_years():
    counts = ["1204", "2013", "88", "2025", "740", "1999", "36", "5"]
    for row in (
        "<li><a href='{u}'>{t}</a><i>{c}</i><b>{w:%m-%d}</b></li>",
        "<li><a href='{u}'>{t}</a><b>{w:%m-%d}</b><i>{c}</i></li>",
    ):
        assert [found.published for found in rows_of(row, c=counts)] == DAYS


def test_days_between_slashes_beside_names_long_and_short():
    names = ["周砚", "Ann Öberg and Tom Reed", "林涛", "周砚", "林涛", "周砚、林涛、陆一夫", "林涛", "周砚"]
    rows = rows_of("<li><a href='{u}'>{t}</a><p>{a} / {w:%Y-%m-%d} / 海港</p></li>", a=names)
    assert [found.published for found in rows] == DAYS


def test_times_in_parts_are_no_part_of_the_title():
    for day in (
        "<b>{w:%d}</b><i>{w.month}月</i>",
        "<i>{w:%Y}</i><b>{w:%m-%d}</b>",
        "{w:%d} {w:%B} {w:%Y}",
        "{w:%Y-%m-%d} 周三 {w:%H:%M}",
        "{w:%d}/{w:%m}/{w:%Y} - {w:%H:%M}",
        "<b>{w:%d}</b><i>{m} {w:%Y}</i>",
    ):
        rows = rows_of(f"<li><a href='{{u}}'><span>{day}</span><span>{{t}}</span></a></li>")
        assert [(found.title, date.fromisoformat(str(found.published)[:10])) for found in rows] == list(zip(TITLES, DAYS, strict=True))


def test_slide_show_over_rows_with_times():
    slides = "".join(f"<li><a href='/f/{n}.html'><img src='{n}.jpg'><span>轮播图片的标题第{n}张大事记</span></a></li>" for n in range(1, 5))
    frame = f"<div><div><ul>{slides}</ul></div><div><ol>{{}}</ol></div></div>"
    for day in ("（{w:%Y-%m-%d}）", "{w:%d}-{w:%b}-{w:%Y}"):
        rows = rows_of(f"<li><em>{{n}}</em><a href='{{u}}'>{{t}}</a><span>{day}</span></li>", frame)
        assert [found.title for found in rows] == TITLES


def test_day_before_month_where_the_language_says_so():
    """None of the numbers is above 12."""
    titles = ["Le port approuve la digue", "La mairie reporte les travaux", "Un musée ouvre ses archives", "Les bus de nuit prolongés"]
    for form, clock in (("%d/%m", ""), ("%d/%m %H:%M", "T09:05:00+01:00"), ("%d.%m, %H:%M", "T09:05:00+01:00")):
        when = [datetime(2026, 1, 11 - n, 9, 5) for n in range(4)]
        rows = "".join(
            f"<li><a href='/a/{n}'>{title}</a><i>{day:{form}}</i></li>" for n, (title, day) in enumerate(zip(titles, when, strict=True))
        )
        page = f"<html lang='fr'><meta charset='utf-8'><body><ul>{rows}</ul>".encode()
        found = headlines(page, "https://gazette.example/", now=NOW, timezone="Europe/Paris")[0].headlines
        assert [row.published and row.published.isoformat() for row in found] == [f"{day:%Y-%m-%d}{clock}" for day in when]


ENGLISH = ["The old ferry is back on the river", "Council agrees to mend the quay", "A library opens at the harbour", "Rain delays the spring fair",
           "Museum shows pictures of the storm", "School choir wins a prize", "New bus line to the lighthouse", "Market moves to the square"]  # fmt: skip


@pytest.mark.parametrize(
    "form", ["{h}時{m}分", "{h}h{m:02}", "{h}시 {m:02}분", "下午{p}:{m:02}", "오후 {p}:{m:02}", "kl {h}:{m:02}", "{p}:{m:02} pm"]
)
def test_clocks_in_words(form):
    told = [form.format(h=20 - n // 2, p=8 - n // 2, m=50 - 7 * n) for n in range(8)]
    assert [found.published for found in rows_of("<li><i>{c}</i><a href='{u}'>{t}</a></li>", c=told)] == [
        datetime(2026, 1, 11, 20 - n // 2, 50 - 7 * n, tzinfo=ZONE) for n in range(8)
    ]


@pytest.mark.parametrize(("days", "read"), [([9, 9, 8, 8, 8, 7, 6, 5], [9, 9, 8, 8, 8, 7, 6, 5]), ([5, 6, 7, 8, 9, 10, 11, 12], [11] * 8)])
def test_clocks_of_the_days_that_addresses_carry(days, read):
    row = "<li><i>{c}</i><a href='/2026/01/{d:02}{u}'>{t}</a></li>"
    found = rows_of(row, d=days, c=[f"20:{50 - n}" for n in range(8)])
    assert [each.published for each in found] == [datetime(2026, 1, day, 20, 50 - n, tzinfo=ZONE) for n, day in enumerate(read)]


@pytest.mark.parametrize("form", ["%y.%m.%d", "%y.%m.%d.", "%m.%d.%y", "%d. %b."])
def test_short_days_between_dots(form):
    assert [found.published for found in rows_of(f"<li><a href='{{u}}'>{{t}}</a><i>{{w:{form}}}</i></li>")] == DAYS


def test_order_of_days_between_the_rows():
    told = ["10/28/25", "10/27/25", "10/9/25", "10/8/25"] * 2
    rows = "".join(f"<b>{told[n]}</b> - <a href='/a/{900 - n}.htm'>{title}</a><br>" for n, title in enumerate(ENGLISH))
    page = f"<html lang='en'><head><title>News</title></head><body><p>{rows}</p></body></html>"
    found = headlines(page.encode(), "https://news.portal.example/all/", now=NOW)[0].headlines
    assert [str(row.published) for row in found] == ["2025-10-28", "2025-10-27", "2025-10-09", "2025-10-08"] * 2


def test_length_of_a_film_that_is_read_aloud():
    row = "<li><a href='{u}'>{t}</a><i aria-label='{x} minutes 12 seconds'>{x}:12</i></li>"
    assert {found.published for found in rows_of(row, x=[str(9 - n) for n in range(8)])} == {None}


@pytest.mark.parametrize(
    ("language", "days", "read"),
    [
        (
            "en",
            ["12-04-14", "11-29-14", "12-01-14"],
            ["2014-12-04", "2014-11-29", "2014-12-01"],
        ),  # one month is too late for any other order
        ("en", ["12-04-14", "12-03-14", "12-01-14"], [None, None, None]),
        ("", ["09-12-14", "08-12-14", "07-12-14"], [None, None, None]),
        ("da", ["09-12-14", "08-12-14", "07-12-14"], ["2014-12-09", "2014-12-08", "2014-12-07"]),
        ("zh-CN", ["14-12-09", "14-12-08", "14-12-07"], ["2014-12-09", "2014-12-08", "2014-12-07"]),
    ],
)
def test_days_of_three_short_numbers(language, days, read):
    """In English, and where the language is not told, any of the three may be the year: none is better than a guess."""
    told = [days[n % 3] for n in range(8)]
    rows = "".join(f"<li><a href='/a/{900 - n}.html'>{title}</a> <small>{told[n]}</small></li>" for n, title in enumerate(ENGLISH))
    page = f"<html lang='{language}'><head><title>News</title></head><body><ul>{rows}</ul></body></html>"
    found = headlines(page.encode(), "https://news.portal.example/all/", now=datetime(2014, 12, 15, tzinfo=ZONE))[0].headlines
    assert [str(row.published) if row.published else None for row in found] == [read[n % 3] for n in range(8)]


DUTCH = ["De oude veerpont is terug op de rivier en vaart elk uur", "De raad wil de kade voor het voorjaar herstellen", "Een bibliotheek aan de haven die niet meer sluit",
         "De regen stelt het feest op het plein uit", "Het museum toont beelden van de storm", "Het koor van de school wint een prijs", "Er komt een bus naar de vuurtoren",
         "De markt gaat naar een ander plein"]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "address"),
    [("", "https://news.portal.example/all/"), (" lang='en'", "https://news.portal.example/all/"), ("", "https://portal.nl/all/")],
)
def test_days_and_clocks_of_a_page_that_does_not_tell_its_language(head, address):
    """Its words do, or the country of its address: the order of the day's numbers and the zone."""
    told = ["09-12-14 08:30", "08-12-14 17:05"]
    rows = "".join(f"<li><a href='/a/{900 - n}.html'>{title}</a> <small>{told[n % 2]}</small></li>" for n, title in enumerate(DUTCH))
    page = f"<html{head}><head><meta charset='utf-8'><title>Nieuws</title></head><body><ul>{rows}</ul></body></html>"
    found = headlines(page.encode(), address, now=datetime(2014, 12, 15, tzinfo=ZONE))[0].headlines
    assert [row.published.isoformat() for row in found[:2] if row.published] == ["2014-12-09T08:30:00+01:00", "2014-12-08T17:05:00+01:00"]


@pytest.mark.parametrize("printed", [["vor einer Stunde", "vor 3 Stunden", "gestern, 18:30"], ["en time siden", "3 timer siden", "i går 18:30"], ["tunti sitten", "3 tuntia sitten", "eilen klo 18.30"],
                                     ["час назад", "3 часа назад", "вчера в 18:30"], ["לפני שעה", "לפני 3 שעות", "אתמול 18:30"]])  # fmt: skip
def test_distances_in_other_languages(printed):
    """The newest row may tell its own without a number."""
    rows = "".join(f"<li><a href='/a/{900 - n}.html'>{DUTCH[n]}</a> <small>{printed[n % 3]}</small></li>" for n in range(6))
    found = headlines(f"<meta charset='utf-8'><ul>{rows}</ul>".encode(), "https://portal.nl/all/", now=NOW, timezone="Asia/Shanghai")[
        0
    ].headlines
    assert [row.published.astimezone(ZONE).isoformat()[:16] for row in found[:2]] == ["2026-01-12T11:00", "2026-01-12T09:00"]
    assert [row.published_raw for row in found] == printed * 2


def test_half_days_tell_a_clock_from_the_length_of_a_film():
    """The last answers in a forum's rows are in no order."""
    clocks = ["04:44 PM", "09:31 AM", "11:05 PM", "01:12 PM", "10:40 AM", "02:02 PM", "08:15 AM", "05:59 PM"]
    rows = "".join(f"<li><a href='/t/{n}'>{title}</a><p>Dec 4, 2014, <span>{clocks[n]}</span></p></li>" for n, title in enumerate(ENGLISH))
    page = f"<html lang='en'><head><title>Forum</title></head><body><ul>{rows}</ul></body></html>"
    found = headlines(page.encode(), "https://forum.portal.example/", now=datetime(2014, 12, 15, tzinfo=ZONE))[0].headlines
    assert [f"{row.published:%I:%M %p}" for row in found] == clocks


def test_title_without_the_day_behind_it():
    rows = rows_of("<li><a href='{u}'>{t}<br>{w.month}月{w.day}日 {w:%H:%M}</a></li>")
    assert [(found.title, found.published) for found in rows] == list(zip(TITLES, WHEN, strict=True))


def test_a_day_over_the_first_row_alone_is_not_that_rows():
    assert {found.published for found in rows_of("<li><a href='{u}'>{t}</a></li>", "<ul><li>2026年1月11日</li>{}</ul>")} == {None}


def test_a_midnight_in_an_attribute_is_a_day():
    row = "<li><a href='{u}'>{t}</a><time datetime='{w:%Y-%m-%d}T{c}+08:00'></time></li>"
    found = rows_of(row, c=["00:00:00", "08:15:30"] * 4)
    assert [type(each.published) for each in found] == [date, datetime] * 4


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("<li><h4>{w.year}年{w.month}月{w.day}日</h4><a href='{u}'>{t}</a><p>林澈 <abbr title='{w:%Y-%m-%dT%H:%M:%S}'>{w:%H:%M}</abbr></p></li>", WHEN),
        ("<li><b>{w:%d}</b><i>/</i><b>{w.month}月</b><a href='{u}'>{t}</a></li>", DAYS),
        ("<li date-is='{w:%m-%d}'><a href='{u}'>{t}</a></li>", DAYS),  # shown by a style
    ],
)  # fmt: skip
def test_what_attributes_add(row, found):
    assert [each.published for each in rows_of(row)] == found


def test_the_last_post_some_words_before_its_time():
    row = "<li><a href='{u}'>{t}</a><p><i>Last post</i> <b>by</b> <a>Tom</a> » <i>Mon Jan 12, 2026 8:0{n} am</i></p><p>by Ann » <i>{w:%Y-%m-%d}</i></p></li>"
    assert [each.published for each in rows_of(row)] == DAYS


def test_a_column_of_activity_is_no_publication():
    row = "<tr><td><a href='{u}'>{t}</a></td><td>{n}</td><td>{w:%Y-%m-%d}</td></tr>"
    assert {each.published for each in rows_of(row, "<table><tr><th>Topic</th><th>Replies</th><th>Activity</th></tr>{}</table>")} == {None}


@pytest.mark.parametrize("form", ["{} Mar 22", "Mar {}, 22", "{} March ’22", "{}-Mar-22", "{} Mar 22, 08:15"])
def test_years_of_two_digits_behind_months_in_words(form):
    """Those of the archive: without them the days are of this year's March, or the last one's."""
    rows = "".join(f"<li><a href='/a/{n}.html'>{title}</a><i>{form.format(28 - n)}</i></li>" for n, title in enumerate(TITLES))
    found = headlines(f"<meta charset='utf-8'><ul>{rows}</ul>".encode(), "https://news.portal.example/yaowen/", now=NOW)[0].headlines
    assert [str(row.published)[:10] for row in found] == [f"2022-03-{28 - n}" for n in range(8)]


def test_a_count_behind_a_month_in_words_is_no_year():
    rows = "".join(f"<li><a href='/a/{n}.html'>{title}</a><i>Dec {28 - n}</i> <b>2{n % 3}</b></li>" for n, title in enumerate(TITLES))
    found = headlines(f"<meta charset='utf-8'><ul>{rows}</ul>".encode(), "https://news.portal.example/yaowen/", now=NOW)[0].headlines
    assert [str(row.published) for row in found] == [f"2025-12-{28 - n}" for n in range(8)]


def test_the_clock_of_todays_rows_before_their_source_and_the_day_of_older_ones() -> None:
    today = [NOW - timedelta(hours=2 * n, minutes=5) for n in range(4)]
    when = [*today, *(NOW - timedelta(days=n) for n in range(1, 5))]
    printed = [f"{each:%H:%M}" if each.date() == NOW.date() else f"{each:%m-%d}" for each in when]
    found = rows_of("<li><a href='{u}'>{t}</a><p>{p} 来源：海港报 阅读 {n}3</p></li>", p=printed)
    assert [row.published for row in found] == [each if each.date() == NOW.date() else each.date() for each in when]
