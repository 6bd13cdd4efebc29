"""RSS, Atom, JSON Feed, sitemaps: whatever type and wrapping they come in."""

import gzip
import html
import json
import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from newsportal.extract import headlines, read_page
from newsportal.extract.listing.feeds import MAX_ROWS, MAX_SIZE, _inflated, feed_links

URL = "https://news.portal.example/rss.xml"
EAST8 = timezone(timedelta(hours=8))
RSS = """<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/xsl" href="rss.xsl"?>
<!-- made by hand -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>某某网 要闻</title><link>https://news.portal.example/</link><atom:link rel="self" href="https://news.portal.example/rss.xml"/>
<item><title>春耕备耕有序推进</title><link>/a/1.html?utm_source=rss</link><pubDate>Tue, 19 Mar 2024 18:30:05 +0800</pubDate><source url="https://c.example/">晨报</source></item>
<item><media:title>图</media:title><title><![CDATA[A&amp;B <b>合并</b>&nbsp;获批]]></title><guid isPermaLink="true">https://news.portal.example/a/2.html</guid><dc:date>2024-03-18T07:00:00Z</dc:date></item>
<item><title>无时间的一条</title><link>https://news.portal.example/a/3.html</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/"><title>Harbour</title><link rel="next" href="?page=2"/>
<entry><title type="html">Quay &lt;i&gt;reopens&lt;/i&gt;</title><link rel="enclosure" href="a.mp3"/><link href="quay"/><published>2024-03-19T10:00:00Z</published><updated>2024-03-20T10:00:00Z</updated></entry></feed>"""
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://news.portal.example/a/1.html</loc><lastmod>2024-03-20</lastmod><image:image><image:loc>https://news.portal.example/1.jpg</image:loc></image:image>
<news:news><news:publication><news:name>某某网</news:name><news:language>zh</news:language></news:publication><news:publication_date>2024-03-19T18:30:05+08:00</news:publication_date><news:title>春耕备耕有序推进</news:title></news:news></url>
<url><loc>https://news.portal.example/a/2.html</loc><lastmod>2024-03-20T08:00:00+08:00</lastmod></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://news.portal.example/s1.xml.gz</loc><lastmod>2024-03-20</lastmod></sitemap></sitemapindex>"""


def only(body: bytes | str, url: str = URL, **options):
    lists = headlines(body.encode() if isinstance(body, str) else body, url, **options)
    assert len(lists) == 1
    return lists[0]


def test_rss():
    feed = only(RSS)
    assert (feed.kind, feed.name, feed.url, feed.next_page) == ("feed", "某某网 要闻", URL, None)
    assert [(row.title, row.url, row.published) for row in feed.headlines] == [
        ("春耕备耕有序推进", "https://news.portal.example/a/1.html", datetime(2024, 3, 19, 18, 30, 5, tzinfo=EAST8)),
        ("A&B 合并 获批", "https://news.portal.example/a/2.html", datetime(2024, 3, 18, 7, tzinfo=UTC)),
        ("无时间的一条", "https://news.portal.example/a/3.html", None),
    ]
    assert (feed.headlines[0].source, feed.headlines[0].published_raw) == ("晨报", "Tue, 19 Mar 2024 18:30:05 +0800")


def test_atom():
    feed = only(ATOM)
    row = feed.headlines[0]
    assert (feed.name, row.title, row.url, row.published) == (
        "Harbour",
        "Quay reopens",
        "https://b.example/x/quay",
        datetime(2024, 3, 19, 10, tzinfo=UTC),
    )
    assert feed.next_page == "https://news.portal.example/rss.xml?page=2"


@pytest.mark.parametrize(
    ("filed", "sections"),
    [
        ([["国内"], ["体育"], ["国内"], []], ["国内", "体育", "国内", None]),
        ([["未分类"], ["体育"], ["体育"]], [None, "体育", "体育"]),
        ([["春耕"], ["货运"], ["候鸟"]], [None, None, None]),  # what each is about
        ([["国内"], ["国内", "春耕"], ["国内"]], [None, None, None]),  # sections and keywords are told apart by nothing
        ([["国内"], ["国内"], [], [], []], [None] * 5),
    ],
)
@pytest.mark.parametrize(
    "how",
    ["<category>{}</category>", '<category domain="https://a.example/c"><![CDATA[ {} ]]></category>', '<category term="x" label="{}"/>'],
)
def test_the_one_category_of_an_entry_is_its_section(how, filed, sections):
    items = "".join(
        f"<item><title>第{n}条</title><link>/{n}.html</link>{''.join(map(how.format, each))}</item>" for n, each in enumerate(filed)
    )
    assert [row.section for row in only(f"<rss><channel><category>新闻</category>{items}</channel></rss>").headlines] == sections


def test_addresses_of_a_feed_on_another_host():
    told = only("<rss><channel><link>https://gazette.example/</link><item><title>Quay</title><link>/a/1.html</link></item></channel></rss>")
    assert told.headlines[0].url == "https://gazette.example/a/1.html"


def test_what_is_for_programs_is_not_the_entry():
    links = "<link rel='alternate' type='application/json' href='/1.json'/><link rel='alternate' type='text/html' href='/1.html'/>"
    told = only(f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Quay</title>{links}</entry></feed>")
    assert told.headlines[0].url == "https://news.portal.example/1.html"


def test_comments_are_no_rows():
    items = "<item><title>By: Ann</title><link>https://a.example/quay/#comment-7</link><pubDate>Fri, 28 Jul 2023 23:05:49 +0000</pubDate></item>"
    story = "<item><title>The quay is open</title><link>https://a.example/quay/</link></item>"
    found = headlines(
        f"<rss version='2.0'><channel><title>Comments</title>{items}{story}</channel></rss>".encode(), "https://a.example/feed"
    )
    assert [(row.title, row.published) for each in found for row in each.headlines] == [("The quay is open", None)]


def test_rdf():
    rdf = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>旧式</title></channel>
<item><title>老站仍在更新</title><link>https://news.portal.example/a/9.html</link></item></rdf:RDF>"""
    assert [(row.title, row.url) for row in only(rdf).headlines] == [("老站仍在更新", "https://news.portal.example/a/9.html")]


def test_news_for_search_engines():
    """互联网新闻开放协议."""
    protocol = """<?xml version="1.0" encoding="utf-8"?>
<document>
<webSite>news.portal.example</webSite><webMaster>web@portal.example</webMaster><updatePeri>15</updatePeri>
<item><link>https://news.portal.example/a/7.html</link><title>路灯换新</title><text>正文</text><source>晨报</source><pubDate>2024-03-19 18:30</pubDate></item>
</document>"""
    row = only(protocol).headlines[0]
    assert (only(protocol).kind, row.title, row.url, row.published, row.source) == (
        "feed", "路灯换新", "https://news.portal.example/a/7.html", datetime(2024, 3, 19, 18, 30, tzinfo=EAST8), "晨报",
    )  # fmt: skip
    assert not headlines(b"<document><item><title>Ready</title></item></document>", "https://news.portal.example/")


def test_sitemap_with_titles_to_display():
    """百度's."""
    entry = "<url><loc>https://news.portal.example/a/7.html</loc><lastmod>2024-03-20</lastmod><data><display><title>路灯换新</title><pubTime>2024-03-19T18:30:05</pubTime></display></data></url>"
    row = only(f"<urlset>{entry}</urlset>").headlines[0]
    assert (row.title, row.published) == ("路灯换新", datetime(2024, 3, 19, 18, 30, 5, tzinfo=EAST8))


def test_json_feed():
    data = {"version": "https://jsonfeed.org/version/1.1", "title": "要闻", "next_url": "/feed.json?page=2", "items": [
        {"id": "7", "url": "/a/7.html", "title": "路灯换新", "date_published": "2024-03-19T18:30:05+08:00"}]}  # fmt: skip
    feed = only(json.dumps(data))
    row = feed.headlines[0]
    assert (feed.kind, feed.name, feed.next_page) == ("feed", "要闻", "https://news.portal.example/feed.json?page=2")
    assert (row.title, row.url, row.published) == (
        "路灯换新",
        "https://news.portal.example/a/7.html",
        datetime(2024, 3, 19, 18, 30, 5, tzinfo=EAST8),
    )


def test_json_feed_of_short_notes():
    """Entries without titles are entries all the same, as in RSS; the reader takes the title from the page."""
    data = {"version": "https://jsonfeed.org/version/1", "items": [
        {"id": "9", "url": "/n/9.html", "title": "Night buses run later", "external_url": "https://other.example/x", "date_published": "2024-03-20T08:00:00Z"},
        {"id": "8", "url": "/n/8.html", "content_html": "<p>Rain.</p>", "date_published": "2024-03-19T18:30:05Z"},
        {"id": "https://news.portal.example/n/7.html", "content_text": "Sun."},
        "no entry"]}  # fmt: skip
    rows = only(json.dumps(data)).headlines
    assert [(row.position, row.title, row.url.rsplit("/")[-1]) for row in rows] == [
        (1, "Night buses run later", "9.html"), (2, None, "8.html"), (3, None, "7.html")]  # fmt: skip
    assert rows[1].published == datetime(2024, 3, 19, 18, 30, 5, tzinfo=UTC)


@pytest.mark.parametrize("wrapping", ["{}", "callback({});", "jQuery18({})"])
def test_answer_of_a_load_more_address(wrapping):
    data = {"code": 0, "data": {"total": 90, "list": [{"Title": "路灯换新第一批完工", "docUrl": "/a/7.html", "pubTime": "2024-03-19 18:30:05", "source": "晨报"},
                                                      {"Title": "社区食堂开张", "docUrl": "/a/6.html", "pubTime": "2024-03-18"}]}}  # fmt: skip
    made = only(wrapping.replace("{}", json.dumps(data, ensure_ascii=False)), "https://news.portal.example/api/list?page=2")
    assert made.kind == "listing"
    assert [(row.title, row.url, row.published, row.source) for row in made.headlines] == [
        ("路灯换新第一批完工", "https://news.portal.example/a/7.html", datetime(2024, 3, 19, 18, 30, 5, tzinfo=EAST8), "晨报"),
        ("社区食堂开张", "https://news.portal.example/a/6.html", date(2024, 3, 18), None),
    ]


def test_news_sitemap():
    made = only(SITEMAP)
    first, second = made.headlines
    assert (made.kind, first.title, first.published, first.source) == (
        "sitemap",
        "春耕备耕有序推进",
        datetime(2024, 3, 19, 18, 30, 5, tzinfo=EAST8),
        "某某网",
    )
    assert (first.url, second.url, second.title) == ("https://news.portal.example/a/1.html", "https://news.portal.example/a/2.html", None)


def test_change_of_an_entry_is_no_publication():
    assert only(SITEMAP).headlines[1].published is None


def test_sitemap_index():
    row = only(INDEX).headlines[0]
    assert (row.title, row.url, row.published) == (None, "https://news.portal.example/s1.xml.gz", date(2024, 3, 20))


def test_plain_text_sitemap():
    made = only("https://news.portal.example/a/1.html\nhttps://news.portal.example/a/2.html\n")
    assert (made.kind, len(made.headlines)) == ("sitemap", 2)


@pytest.mark.parametrize(
    "pack", [gzip.compress, lambda body: b"\xef\xbb\xbf" + body, lambda body: b"\r\n \n" + body, lambda body: gzip.compress(body)[:-12]]
)
def test_wrappings(pack):
    assert only(pack(SITEMAP.encode())).headlines[0].url == "https://news.portal.example/a/1.html"


@pytest.mark.parametrize(
    "around",
    [
        "<html><head></head><body><pre style='white-space: pre-wrap;'>{text}</pre></body></html>",
        "<html><head></head><body><!--?xml version='1.0'?-->{tree}</body></html>",
        "<html xmlns='http://www.w3.org/1999/xhtml'><head><style>div {{}}</style></head><body><div id='viewer'><div>{tree}</div></div></body></html>",
    ],
)
def test_as_a_browser_has_saved_it(around):
    told = RSS.partition("?>")[2]
    assert only(around.format(text=html.escape(RSS), tree=told)).headlines == only(RSS).headlines


@pytest.mark.parametrize("charset", ["gbk", "gb2312", "utf-16", "big5"])
def test_charsets(charset):
    text = RSS.replace("utf-8", charset).replace("春耕备耕有序推进", "春耕今日起")
    text = (
        text
        if charset != "big5"
        else '<?xml version="1.0" encoding="big5"?><rss><channel><item><title>春耕今日起</title><link>/a</link></item></channel></rss>'
    )
    assert only(text.encode(charset)).headlines[0].title == "春耕今日起"


def test_broken_xml_is_read_as_far_as_it_goes():
    broken = RSS.replace("</channel></rss>", "").replace("无时间的一条", "A & B 与 &hellip; <未闭合")
    assert [row.url for row in only(broken).headlines][:2] == [
        "https://news.portal.example/a/1.html",
        "https://news.portal.example/a/2.html",
    ]


def test_bare_ampersand_is_kept():
    """The parser would drop it with the name behind it, and leave an address that is another one."""
    items = "<item><title>A & B</title><link>https://a.example/?id=1&p=2&copy=3</link></item><item><title>C</title><link><![CDATA[https://a.example/?id=2&p=2]]></link></item>"
    rows = only(f"<rss><channel>{items}</channel></rss>").headlines
    assert [(row.title, row.url) for row in rows] == [("A & B", "https://a.example/?id=1&p=2&copy=3"), ("C", "https://a.example/?id=2&p=2")]


def test_years_of_two_digits():
    """RFC 822 has no others; 24 is no clock's hour."""
    feed = "<rss><channel><item><title>Quay</title><link>/a/7.html</link><pubDate>Tue, 19 Mar 24 18:30:05 +0800</pubDate></item></channel></rss>"
    assert only(feed).headlines[0].published == datetime(2024, 3, 19, 18, 30, 5, tzinfo=EAST8)


@pytest.mark.parametrize("day", ["星期一, 01 七月 2024", "周一, 1 7月 2024"])
def test_dates_as_java_writes_them_in_chinese(day):
    xml = f"<rss><channel><item><title>A</title><link>/1</link><pubDate>{day} 10:20:33 +0800</pubDate></item></channel></rss>"
    assert only(xml).headlines[0].published == datetime(2024, 7, 1, 10, 20, 33, tzinfo=EAST8)


@pytest.mark.parametrize(
    "printed", ["Tue, 19 Mar 24 18:30 GMT", "19 Mar 24 18:30:00 +0000", "Tue, 19 Mar 2024 18:30:00 UT", "Tue, 19 Mar 24 13:30:00 EST"]
)
def test_dates_as_rfc_822_has_them(printed):
    xml = f"<rss><channel><item><title>A</title><link>/1</link><pubDate>{printed}</pubDate></item></channel></rss>"
    (found,) = headlines(xml.encode(), "https://c.example/rss")
    assert found.headlines[0].published == datetime(2024, 3, 19, 18, 30, tzinfo=UTC)


def test_entities_of_a_dtd_are_not_expanded():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "ha">{entities}<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>a&e11;&x;b</title><link>http://a.example/1</link></item></channel></rss>'
    row = only(bomb).headlines[0]
    assert (row.title, row.url) == ("a&e11;&x;b", "http://a.example/1")


@pytest.mark.parametrize(
    "place", ["{dtd}<rss><channel>", "<rss>{dtd}<channel>", "<!-- ]> -->{dtd}<rss><channel>", "{dtd}{dtd}<rss><channel>"]
)
def test_entities_are_not_expanded_wherever_they_are_declared(tmp_path, place):
    """Nor is a file read into a list."""
    (tmp_path / "file").write_text("secret")
    (tmp_path / "more.dtd").write_text('<!ENTITY d "secret">')
    more = f'<!ENTITY % more SYSTEM "{tmp_path}/more.dtd"> %more;'
    dtd = f'<!DOCTYPE rss SYSTEM "{tmp_path}/more.dtd" [<!ENTITY a "secret"><!ENTITY b SYSTEM "{(tmp_path / "file").as_uri()}">{more}]>'
    lists = headlines(
        f"{place.format(dtd=dtd)}<item><title>It is &a;&b;&d;!</title><link>/1.html</link></item></channel></rss>".encode(), URL
    )
    assert [row.url for found in lists for row in found.headlines] == ["https://news.portal.example/1.html"]
    assert "secret" not in repr(lists)


def test_what_is_nested_too_deep_is_left_out():
    item = "<item><title>Row {0}</title><link>/{0}.html</link></item>"
    feed = f"<rss><channel>{item.format(1)}{'<x>' * 300}{item.format(2)}{'</x>' * 300}</channel></rss>"
    assert [row.title for row in only(feed).headlines] == ["Row 1"]


def test_gzip_bomb_is_bounded():
    bomb = gzip.compress(b"<urlset>" + b" " * (MAX_SIZE + 1000) + b"<url><loc>http://a.example/1</loc></url></urlset>", 1)
    assert only(bomb).headlines == []


@pytest.mark.parametrize("members", [1, 20])
def test_of_a_bomb_little_more_is_unpacked_than_is_read(members):
    bomb = gzip.compress(b">" * (4 * MAX_SIZE // members), 1) * members
    assert MAX_SIZE <= len(_inflated(bomb)) < 1.5 * MAX_SIZE


def test_a_bomb_of_many_members_is_bounded():
    """What is behind them stays packed: to look at each takes as long as all that is left."""
    sitemap = gzip.compress(SITEMAP.encode())
    assert only(gzip.compress(b"") * 900 + sitemap).headlines
    begun = time.process_time()
    assert headlines(gzip.compress(b"") * 200_000 + sitemap, URL) == []
    assert time.process_time() - begun < 5  # a net; it took a minute


HALF = b"https://a.example/half"
CUTS = {
    "too long": lambda rows, last: rows.ljust(MAX_SIZE - len(last + HALF)) + last + HALF + b"way.html",
    "packed and too long": lambda rows, last: gzip.compress(rows.ljust(MAX_SIZE - len(last + HALF)) + last + HALF + b"way.html", 1),
    "packed and cut": lambda rows, last: gzip.compress(rows + last + HALF)[:-8],
}


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(("row", "last"), [(b"<url><loc>%s</loc></url>", b"<url><loc>"), (b"%s\n", b"\n")], ids=["XML", "text"])
def test_half_an_address_is_none(cut, row, last):
    urls = [f"https://a.example/{n}.html" for n in range(5)]
    rows = (b"<urlset>" if b"<" in row else b"") + b"".join(row % url.encode() for url in urls)
    assert [found.url for found in only(CUTS[cut](rows, last)).headlines] == urls


def test_a_list_is_read_whole_whatever_a_page_of_html_may_hold():
    entry = "<url><loc>https://a.example/{}.html</loc><lastmod>2024-03-20</lastmod><changefreq>daily</changefreq></url>"
    assert len(only("<urlset>" + "".join(map(entry.format, range(40_000))) + "</urlset>").headlines) == 40_000
    rows = only("".join(f"https://a.example/{'n' * 130}/{n}.html\n" for n in range(45_000))).headlines
    assert (len(rows), rows[-1].url[-11:]) == (45_000, "/44999.html")
    items = [{"url": f"/n/{n}.html", "title": f"Row {n} of a feed"} for n in range(3_000)]
    assert len(only(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})).headlines) == 3_000


def test_lists_for_machines_are_bounded():
    items = "".join(f"<item><title>Row {n}</title><link>/{n}.html</link></item>" for n in range(MAX_ROWS + 9))
    assert len(only(f"<rss><channel>{items}</channel></rss>").headlines) == MAX_ROWS
    entries = "".join(f"<url><loc>/{n}</loc></url>" for n in range(MAX_ROWS + 9))
    assert len(only(f"<urlset>{entries}</urlset>").headlines) == MAX_ROWS
    assert len(only("".join(f"https://a.example/{n}\n" for n in range(MAX_ROWS + 9))).headlines) == MAX_ROWS
    entries = [{"url": f"/{n}", "title": f"Row {n} of a feed"} for n in range(MAX_ROWS + 9)]
    assert len(only(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": entries})).headlines) == MAX_ROWS


@pytest.mark.parametrize(
    "page", ["", "{", "[1, 2]", '{"a": 1}', "<?xml version='1.0'?><html><body><p>x</p></body></html>", "<rs", "plain words", "\x1f\x8b"]
)
def test_no_feed(page):
    assert headlines(page.encode("latin-1"), URL) == []


def test_feed_links():
    head = """<link rel="alternate" type="application/rss+xml" href="/rss.xml"><link rel="alternate" type="application/atom+xml" href="atom.xml">
<link rel="alternate" hreflang="en" href="/en/"><link rel="stylesheet" type="text/css" href="/a.css"><link rel="alternate" type="application/json+oembed" href="/oembed?u=1">
<link rel="Alternate" type="application/feed+json" href="/feed.json"><link rel="alternate" type="application/rss+xml" href="/rss.xml">"""
    page = read_page(f"<html><head>{head}</head><body></body></html>".encode(), "https://news.portal.example/yaowen/")
    assert feed_links(page) == [f"https://news.portal.example/{path}" for path in ("rss.xml", "yaowen/atom.xml", "feed.json")]


def test_entries_whose_ends_are_missing_are_read_in_one_walk():
    opened = "<url><loc>https://news.example/1.html</loc><news:news>" * 60
    begun = time.process_time()
    (found,) = headlines(f"<urlset>{opened}{'<b>Row</b>' * 50_000}".encode(), "https://news.example/map.xml")
    assert time.process_time() - begun < 20  # a net; it took minutes
    assert len(found.headlines) == 60


def test_an_entry_within_another_keeps_its_fields():
    entry = "<url><loc>https://news.example/{0}.html</loc><news:news><news:title>Row {0} of a map</news:title></news:news>"
    (found,) = headlines(f"<urlset>{entry.format(1)}{entry.format(2)}</url></urlset>".encode(), "https://news.example/map.xml")
    assert [(row.url, row.title) for row in found.headlines] == [(f"https://news.example/{n}.html", f"Row {n} of a map") for n in (1, 2)]


def rss(times, *, language="", title="Night buses run later"):
    items = "".join(f"<item><title>{title}</title><link>/a/{n}.html</link><pubDate>{time}</pubDate></item>" for n, time in enumerate(times))
    return f"<rss version='2.0'><channel><title>P</title>{language and f'<language>{language}</language>'}{items}</channel></rss>"


@pytest.mark.parametrize(("language", "title", "printed", "expected"), [
    ("de", "Nachtbusse fahren länger", "2024-07-19 18:30:05", "2024-07-19T18:30:05+02:00"),
    ("de-de", "Nachtbusse fahren länger", "Di, 19 Mär 2024 18:30:05", "2024-03-19T18:30:05+01:00"),
    ("en-gb", "Night buses run later", "03/04/2024 18:30", "2024-04-03T18:30:00+01:00"),
    ("en-US", "Night buses run later", "Wed, 03 Jan 2024 18:30:05 CST", "2024-01-03T18:30:05-06:00"),
    ("en-US", "夜班公交延长运营", "Wed, 03 Jan 2024 18:30:05 CST", "2024-01-03T18:30:05+08:00"),  # what a template declares
    ("de", "夜班公交延长运营", "2024-07-19 18:30:05", "2024-07-19T18:30:05+08:00"),
    ("", "Night buses run later", "2024-07-19 18:30:05", "2024-07-19T18:30:05+08:00"),
])  # fmt: skip
def test_times_of_a_feed_are_those_of_its_language(language, title, printed, expected):
    (row,) = only(rss([printed], language=language, title=title)).headlines
    assert row.published == datetime.fromisoformat(expected)
    assert row.published.utcoffset() == datetime.fromisoformat(expected).utcoffset()


def test_languages_of_news_sitemaps_and_json_feeds():
    entry = "<url><loc>/a/{}.html</loc><n:news><n:publication><n:language>{}</n:language></n:publication><n:publication_date>2024-07-19T18:30:05</n:publication_date><n:title>Nachtbusse</n:title></n:news></url>"
    for languages, offset in ((("de", "de"), 2), (("de", "fi"), 8)):
        entries = "".join(entry.format(n, language) for n, language in enumerate(languages))
        row = only(f"<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>{entries}</urlset>").headlines[0]
        assert row.published.utcoffset() == timedelta(hours=offset)
    item = {"url": "/a/1.html", "title": "Nachtbusse", "date_published": "2024-07-19T18:30:05"}
    row = only(json.dumps({"version": "https://jsonfeed.org/version/1.1", "language": "de", "items": [item]})).headlines[0]
    assert row.published.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize(
    "warning",
    [
        "Warning: Undefined variable $x in feed.php on line 3\n",
        "<br />\n<b>Notice</b>: Undefined index in <b>feed.php</b><br />\n",
        "\n\nDB 0.03s\n",
    ],
)
def test_warnings_of_the_server_before_a_feed(warning):
    assert only(warning + RSS).headlines == only(RSS).headlines


def test_page_that_shows_a_feed_is_none():
    shown = "<html><body><pre>" + RSS + "</pre></body></html>"
    assert all(found.kind != "feed" for found in headlines(shown.encode(), URL))


def test_address_of_an_entry_of_rdf():
    feed = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item rdf:about='https://news.portal.example/a/1.html'><title>路灯换新</title></item></rdf:RDF>"
    assert only(feed).headlines[0].url == "https://news.portal.example/a/1.html"
