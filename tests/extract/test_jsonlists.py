"""Answers of load-more addresses: rows by the shape of their values, times, the next answer, HTML in JSON, hostile input."""

import html
import json
import time
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from newsportal.extract import headlines

EAST8 = ZoneInfo("Asia/Shanghai")
URL = "https://news.portal.example/api/list?cat=4&page=2"
TITLES = ("老桥头的石狮子换上新底座", "东门菜市场早市提前一小时", "山里的小火车今天恢复通车", "图书馆把夜班延到十一点半")


def read(data, url=URL):
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return headlines(text.encode(), url, now=datetime(2026, 1, 5, 12, tzinfo=EAST8))


def records(**extra):
    return [{"title": title, "url": f"/a/{n}.html"} | extra for n, title in enumerate(TITLES)]


@pytest.mark.parametrize(
    "data",
    [
        records(),
        {"list": records()},
        {"data": {"page": {"rows": records()}}},
        {"hot": records()[:2], "data": {"list": records()}},
        {"items": [{"type": 1, "ad": None, "data": record} for record in records()]},
        {"edges": [{"cursor": f"c2Vjb25kPTE{n}", "node": record} for n, record in enumerate(records())]},
        [{"title": record["title"], "publishUrl": f"./a/../../a/{n}.html"} for n, record in enumerate(records())],
        [{"title": record["title"], "media": {"url": "/m/1.html"}, "link_info": {"share_url": record["url"]}} for record in records()],
        f"({json.dumps({'list': records()})})",
        [{"headlines": {"basic": record["title"], "mobile": ""}, "canonical_url": record["url"]} for record in records()],
    ],
)
def test_rows_wherever_they_stand(data):
    (found,) = read(data)
    assert (found.kind, found.next_page) == ("listing", None)
    assert [(row.position, row.title, row.url) for row in found.headlines] == [
        (n + 1, title, f"https://news.portal.example/a/{n}.html") for n, title in enumerate(TITLES)
    ]


def test_keys_that_nobody_knows_are_told_by_their_values():
    data = [
        {
            "k": n,
            "pic": f"/img/{n}.jpg",
            "who": "东门日报编辑部",
            "t": title,
            "s": title + "，记者今天从有关方面获得了更多消息",
            "to": f"/a/{n}.html",
        }
        for n, title in enumerate(TITLES)
    ]
    (found,) = read({"d": data})
    assert [(row.title, row.url) for row in found.headlines] == [
        (title, f"https://news.portal.example/a/{n}.html") for n, title in enumerate(TITLES)
    ]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"fbsj": "2026-01-04"}, date(2026, 1, 4)),
        ({"fbsj": "2026/1/4 09:30", "gxsj": "2026/1/5 10:00"}, datetime(2026, 1, 4, 9, 30, tzinfo=EAST8)),
        ({"k1": "2026-01-04", "k2": "2026-01-05"}, None),  # either may be it
        ({"enddate": "2026-01-04"}, None),
        ({"k1": "2026-01-04 起，东门大桥封闭施工"}, None),
        ({"fbsj": "2026-01-03", "pubtime": "2026-01-04"}, date(2026, 1, 4)),
        ({"webday": "2026-01-04 09:15:00", "infoday": "2026-01-04"}, datetime(2026, 1, 4, 9, 15, tzinfo=EAST8)),
        ({"on_air_time": 1767489300, "number": 1767400000}, datetime(2026, 1, 4, 9, 15, tzinfo=EAST8)),
        ({"on_air_time": 1767489300, "sort_time": 1767400000}, None),
    ],
)
def test_times_under_keys_that_nobody_knows(more, found):
    (told,) = read(records(**more))
    assert {row.published for row in told.headlines} == {found}


@pytest.mark.parametrize("address", [{"url": "/api/story?id={n}", "data": {"link": "/a/{n}.html"}}, {"url": "/a/{n}.html", "data": {}}])
def test_stories_inside_objects(address):
    """The address or the time may stand around the story; what is built like an address is no title."""
    told = [
        {"kind": 10, "route": f"detail?storyId={n}", "url": address["url"].format(n=n), "pubTime": "2026-01-04",
         "data": {"widgetTitle": title, "subTitle": "快讯"} | {key: value.format(n=n) for key, value in address["data"].items()}}
        for n, title in enumerate(TITLES)
    ]  # fmt: skip
    (found,) = read({"list": told})
    assert [(row.title, row.url, row.published) for row in found.headlines] == [
        (title, f"https://news.portal.example/a/{n}.html", date(2026, 1, 4)) for n, title in enumerate(TITLES)
    ]


def test_an_empty_title_key_does_not_hide_the_filled_one():
    (found,) = read([{"name": "要闻", "title": "", "headline": title, "url": f"/a/{n}"} for n, title in enumerate(TITLES)])
    assert [row.title for row in found.headlines] == list(TITLES)


def test_wordpress():
    data = [{"id": n, "date": "2025-12-30T08:15:00", "link": f"https://news.portal.example/{n}/", "title": {"rendered": f"{title} &#8211; 图"}}
            for n, title in enumerate(TITLES)]  # fmt: skip
    (found,) = read(data)
    assert found.headlines[0].title == TITLES[0] + " – 图"
    assert found.headlines[0].published == datetime(2025, 12, 30, 8, 15, tzinfo=EAST8)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("time", "2025-12-30 08:15", datetime(2025, 12, 30, 8, 15, tzinfo=EAST8)),
        ("publishTime", 1767053700, datetime(2025, 12, 30, 8, 15, tzinfo=EAST8)),
        ("ctime", "1767053700", datetime(2025, 12, 30, 8, 15, tzinfo=EAST8)),
        ("pubDate", 1767053700000, datetime(2025, 12, 30, 8, 15, tzinfo=EAST8)),
        ("date", "2025-12-30", date(2025, 12, 30)),
        ("time", "5分钟前", datetime(2026, 1, 5, 11, 55, tzinfo=EAST8)),
        ("time", {"date": "2025-12-30 08:15", "dateline": 1767053700}, datetime(2025, 12, 30, 8, 15, tzinfo=EAST8)),
        ("time", 12, None),
        ("views", 1767053700, None),
    ],
)
def test_times(key, value, expected):
    (found,) = read(records(**{key: value}))
    assert {row.published for row in found.headlines} == {expected}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"next": "/api/list?cat=4&page=9"}, "/api/list?cat=4&page=9"),
        ({"next_url": "https://news.portal.example/more/3"}, "/more/3"),
        ({"next": "?cat=4&page=3"}, "/api/list?cat=4&page=3"),
        ({"links": {"next": None}, "hasMore": True}, "/api/list?cat=4&page=3"),
        ({"nextPage": 3}, "/api/list?cat=4&page=3"),
        ({"isEnd": False}, "/api/list?cat=4&page=3"),
        ({"totalPages": 5}, "/api/list?cat=4&page=3"),
        ({"totalPages": 2}, None),
        ({"hasMore": False}, None),
        ({"end": False}, "/api/list?cat=4&page=3"),
        ({"isEnd": True}, None),
        ({"next": ""}, None),
        ({"next": None}, None),
        ({"page": 2}, None),
    ],
)
@pytest.mark.parametrize("wrap", [lambda told: {**told, "list": records()}, lambda told: {"code": 0, "data": {**told, "list": records()}}])
def test_the_next_answer(told, expected, wrap):
    (found,) = read(wrap(told))
    assert found.next_page == (f"https://news.portal.example{expected}" if expected else None)


@pytest.mark.parametrize(
    ("url", "told", "more"),
    [
        ("?page=2", {"total": 13}, True), ("?pageNum=2&pageSize=4", {"total": 9, "pageNum": 2, "pageSize": 4}, True), ("?current=2", {"totalCount": "10"}, True),
        ("?page=2", {"total": 8}, False), ("?page=2", {"total": 13, "isEnd": True}, False), ("?page=2", {"total": 99, "hasMore": False}, False),
        ("?page=2", {"total": 99, "pageSize": 20}, False), ("?cat=2", {"total": 99}, False), ("?page=2", {"count": 4}, False),
    ],
)  # fmt: skip
def test_an_answer_that_counts_all_rows(url, told, more):
    """Four rows a page; one that is not full is the last."""
    (found,) = read({"code": 200, "data": {"list": records()} | told}, f"https://news.portal.example/api/list{url}")
    assert (found.next_page is not None) == more
    assert not more or found.next_page == f"https://news.portal.example/api/list{url.replace('=2', '=3')}"


@pytest.mark.parametrize("form", ["2026-01-0{} 00:00:00", "2026-01-0{}T00:00:00+08:00", "{}"])
def test_a_column_of_midnights_is_one_of_days(form):
    days = [date(2026, 1, 4 - n) for n in range(4)]
    stamps = [int(datetime(2026, 1, day.day, tzinfo=EAST8).timestamp()) for day in days]
    told = [form.format(stamp if form == "{}" else day.day) for stamp, day in zip(stamps, days, strict=True)]
    (found,) = read([record | {"publishTime": time} for record, time in zip(records(), told, strict=True)])
    assert [row.published for row in found.headlines] == days


def test_no_number_to_count_on_is_no_next_answer():
    (found,) = read({"hasMore": True, "list": records()}, "https://news.portal.example/api/list?cat=4")
    assert found.next_page is None


@pytest.mark.parametrize(
    "pieces",
    [
        lambda rows: {"html": "".join(rows), "hasMore": True},
        lambda rows: {"data": {"content": "<ul>" + "".join(rows) + "</ul>"}, "hasMore": True},
        lambda rows: {"data": rows, "hasMore": True},
        lambda rows: {"data": [{"id": n, "item": row} for n, row in enumerate(rows)], "hasMore": True},
    ],
)
def test_html_in_json_is_read_as_html(pieces):
    rows = [f'<li><a href="/a/{n}.html">{title}</a><span>2025-12-{20 - n}</span></li>' for n, title in enumerate(TITLES)]
    (found,) = read(pieces(rows))
    assert [(row.title, row.url, row.published) for row in found.headlines] == [
        (title, f"https://news.portal.example/a/{n}.html", date(2025, 12, 20 - n)) for n, title in enumerate(TITLES)
    ]
    assert found.next_page == "https://news.portal.example/api/list?cat=4&page=3"


@pytest.mark.parametrize(
    "data",
    [
        {"menu": [{"a": 1}, {"b": 2}]},
        [{"width": 100, "src": "/img/1.jpg"}, {"width": 200, "src": "/img/2.jpg"}],
        {"list": [{"title": "没有地址的一条消息"}, {"title": "另一条没有地址的"}]},
        {"list": [{"url": "/a/1.html", "n": 1}, {"url": "/a/2.html", "n": 2}]},
        {"users": [{"name": "same", "id": 1}, {"name": "same", "id": 2}]},
        {"list": []},
        '{"list": [{"title": "断在半路',
    ],
)
def test_what_is_no_list(data):
    assert read(data) == []


@pytest.mark.parametrize(
    "text",
    [
        "[" * 300_000,
        '{"a":' * 300_000,
        json.dumps([{"title": f"{n:x}号消息今天传来了", "url": f"/a/{n}"} for n in range(40_000)]),
        json.dumps({"html": "<li><a href='/a'>" + "x" * 3_000_000}),
        "[" + ",".join(["[]"] * 400_000) + "]",
        "cb(" + "(" * 300_000,
    ],
)
def test_hostile_answers_end_soon(text):
    began = time.process_time()
    found = read(text)
    assert time.process_time() - began < 8
    assert sum(len(one.headlines) for one in found) <= 2_000


def deep(*lists):
    """Stories that stand deeper than the values of ``lists``."""
    return {"a": lists, "b": {"c": {"d": {"list": records()}}}}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (deep(*[[[]] * 50_000] * 3), 1),
        (deep(*[[[]] * 50_000] * 4), 0),  # 200,000 values are looked at
        ([[]] * 59_999 + [records()], 1),
        ([[]] * 60_000 + [records()], 0),  # 60,000 of an array
        (json.dumps(records()).ljust(10_000_000), 1),
        (json.dumps(records()).ljust(10_000_001), 0),
    ],
    ids=["values", "too many values", "array", "too long an array", "text", "too long a text"],
)
def test_what_is_looked_at_is_bounded(data, found):
    assert len(read(data)) == found


def page(script, body="<p>某某网 版权所有</p>"):
    return f"<html><head><meta charset='utf-8'><title>要闻</title></head><body><div id='app'></div>{script}{body}</body></html>"


def test_data_that_is_pushed_to_a_page_in_pieces():
    news = json.dumps(["$", "div", None, {"items": records(publishTime="2026-01-04 09:30")}], ensure_ascii=False)
    lines = f'2:"$Sreact.suspense"\n5:{news}\n6:null\n'
    cut = len(lines) // 2
    pushes = "".join(
        f"<script>self.__next_f.push({json.dumps([1, part], ensure_ascii=False)})</script>" for part in (lines[:cut], lines[cut:])
    )
    (found,) = read(page(f"<script>(self.__next_f=self.__next_f||[]).push([0])</script>{pushes}"), "https://news.portal.example/yaowen/")
    assert [(row.title, str(row.published)) for row in found.headlines] == [(title, "2026-01-04 09:30:00+08:00") for title in TITLES]


@pytest.mark.parametrize(
    "script",
    ["<script>window.__STATE__ = {};f()</script>", "<script type='application/json'>{}</script>", "<script>var a={{b:1}}, c = {}</script>"],
)
def test_data_that_a_page_is_drawn_from(script):
    menu = [{"name": f"频道{n}", "url": f"/c/{n}/"} for n in range(9)]
    state = json.dumps({"menu": menu, "news": {"list": records(publishTime="2026-01-04 09:30:00")}}, ensure_ascii=False)
    made = page(script.format(state))
    (found,) = read(made, "https://news.portal.example/yaowen/")
    assert [(row.title, row.url) for row in found.headlines] == [
        (title, f"https://news.portal.example/a/{n}.html") for n, title in enumerate(TITLES)
    ]
    assert {row.published for row in found.headlines} == {datetime(2026, 1, 4, 9, 30, tzinfo=EAST8)}
    # What lies in the scripts of an article's page is no list of its own.
    text = "<p>老桥头的石狮子今天换上新底座，附近居民赶来合影。施工队用了三个晚上完成吊装，白天不影响通行，下周还要修补栏杆，月底前全部完工。</p>"
    assert read(page(script.format(state), text), "https://news.portal.example/a/9.html") == []


def test_the_list_that_a_page_states_for_search_engines():
    def stated(kind, told):
        return {
            "@type": kind,
            "itemListElement": [{"@type": "ListItem", "position": n, "name": t, "url": u} for n, (t, u) in enumerate(told)],
        }

    path = stated("BreadcrumbList", [(f"走到第{n}级栏目的名称", f"https://news.portal.example/{n}/") for n in range(9)])
    news = {"@type": "CollectionPage", "mainEntity": stated("ItemList", [(t, f"/a/{n}.html") for n, t in enumerate(TITLES)])}
    (found,) = read(page(f"<script type='application/ld+json'>{json.dumps([path, news])}</script>"), "https://news.portal.example/yaowen/")
    assert [row.title for row in found.headlines] == list(TITLES)


def attribute(data):
    return html.escape(json.dumps(data, ensure_ascii=False))


@pytest.mark.parametrize(
    "draw",
    [
        lambda news: f"<script>window.__APOLLO_STATE__ = {json.dumps({f'Story:{n}': story for n, story in enumerate(news)})}</script>",
        lambda news: f"<script>var state = {json.dumps({'byId': {str(100 + n): story for n, story in enumerate(news)}})}</script>",
        lambda news: f"<script>window.__STATE__ = JSON.parse({json.dumps(json.dumps({'news': news}))});</script>",
        lambda news: f"<div id=root data-page='{attribute({'props': {'news': news}})}'></div><script src=/app.js></script>",
        lambda news: (
            f"<astro-island props='{attribute({'news': [1, [[0, {key: [0, value] for key, value in each.items()}] for each in news]]})}'>"
        ),
    ],
    ids=["Apollo", "by number", "JSON.parse", "Inertia", "Astro"],
)
def test_data_of_other_systems(draw):
    (found,) = read(page(draw(records(publishTime="2026-01-04 09:30:00"))), "https://news.portal.example/yaowen/")
    assert [(row.title, str(row.published)) for row in found.headlines] == [(title, "2026-01-04 09:30:00+08:00") for title in TITLES]


@pytest.mark.parametrize("row", ["<li><a href='{u}'>{t}</a><span>{d}</span></li>", "<tr><td><a href='{u}'>{t}</a></td><td>[{d}]</td></tr>"])
@pytest.mark.parametrize("around", ["<div id='77'><script type='text/xml'>{}</script></div><script>initPage(77)</script>", "{}"])
def test_records_of_a_data_store(row, around):
    """In a page and, as the answer to its next group, alone."""
    told = "".join(
        f"<record><![CDATA[{row.format(u=f'/art/{n}.html', t=title, d=f'2026-01-0{4 - n}')}]]></record>" for n, title in enumerate(TITLES)
    )
    store = f"<datastore><nextgroup><![CDATA[<a href='/dataproxy.jsp?page=1&unitid=77'></a>]]></nextgroup><recordset>{told}</recordset></datastore>"
    whole = around.format(store)
    found = read(page(whole) if around != "{}" else whole, "https://news.portal.example/col/index.html")[0]
    assert [(row.title, row.url, row.published) for row in found.headlines] == [
        (title, f"https://news.portal.example/art/{n}.html", date(2026, 1, 4 - n)) for n, title in enumerate(TITLES)
    ]
    assert found.next_page == "https://news.portal.example/dataproxy.jsp?page=1&unitid=77"
