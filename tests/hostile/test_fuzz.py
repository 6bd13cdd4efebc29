"""Random input, a little of it; ``make bench-fuzz`` does the same for ten minutes an area."""

import pytest
from hostile.fuzzing import AREAS, fuzzed

from newsportal import extract
from newsportal.extract.page.decode import decode
from newsportal.extract.page.urls import absolute, url_key

_FEW = {"article": 60, "headlines": 120, "feeds": 120}


@pytest.mark.parametrize("area", AREAS)
def test_nothing_breaks_and_nothing_hangs(area):
    for seed in range(_FEW.get(area, 400)):
        assert fuzzed(area, seed) < 20, seed  # a net; two seconds are what the long run asks for


# What longer runs have found.


@pytest.mark.parametrize("half", ["&#xd83d;", "&#xDC00", "&#x00d800;", "&#55296;", "&#057343;"])
@pytest.mark.parametrize(
    "feed",
    [
        "<rss><channel><item><title>{} of a feed</title><link>https://a.example/1.html</link></item></channel></rss>",
        "<feed><entry><title>{} of a feed</title><link href='https://a.example/1.html{}'/></entry></feed>",
        "<urlset><url><loc>https://a.example/1.html</loc><news:title>{} of a feed</news:title></url></urlset>",
    ],
)
def test_half_a_character_in_a_feed_costs_nothing_else(feed, half):
    (found,) = extract.headlines(feed.replace("{}", half).encode(), "https://a.example/feed.xml")
    assert [(row.title, row.url) for row in found.headlines] == [("of a feed", "https://a.example/1.html")]


def test_characters_beside_them_stay():
    feed = "<rss><channel><item><title>&#55295;&#xe000;&#57344;&#x1f600; of a feed</title><link>https://a.example/1.html</link></item></channel></rss>"
    (found,) = extract.headlines(feed.encode(), "https://a.example/feed.xml")
    assert found.headlines[0].title == "\ud7ff\ue000\ue000😀 of a feed"


def test_addresses_that_are_none():
    base = "https://a.example/"
    assert absolute("http://../x", base) is None
    assert absolute("/1.html\n", base) == absolute("https://a.example/1.html\n", base) == "https://a.example/1.html"
    assert absolute("x " * 990, base) is None  # longer than an address may be, with its spaces written out
    assert absolute("/a\ud83d\u202eb.html", base) == "https://a.example/a%E2%80%AEb.html"
    assert url_key("http://[::1") == "http://[::1"


def test_half_a_character_in_json_reaches_no_file():
    body = b'{"items": [{"title": "Row \\ud83d one of a list", "url": "/\\udc001.html"}, {"title": "Row two of a list", "url": "/2.html"}, {"title": "Row three of a list", "url": "/3.html"}]}'
    (found,) = extract.headlines(body, "https://a.example/list.json")
    assert found.headlines[0].title == "Row one of a list"
    assert found.headlines[0].url == "https://a.example/1.html"


@pytest.mark.parametrize("codec", ["unicode_escape", "raw_unicode_escape", "utf-7", "rot13", "base64"])
def test_no_codec_of_python_s_own_reads_a_page(codec):
    assert decode("\\u6e21口".encode("gbk") + b"\\xe", codec) == ("\\u6e21口\\xe", "gb18030")


@pytest.mark.parametrize("href", ["/a.html\n", "https://a.example/a.html\n", "/a.html\r\n"])
def test_no_line_end_in_an_address(href):
    assert absolute(href, "https://a.example/") == "https://a.example/a.html"


@pytest.mark.parametrize(
    ("stated", "canonical"),
    [
        ("http://[::1", "https://a.example/1.html"),
        ("https://a.example:x/2.html", "https://a.example/1.html"),
        ("https://me:secret@a.example/2.html", "https://a.example/2.html"),
    ],
)
def test_an_address_for_machines_that_is_none(stated, canonical):
    page = f'<meta property="og:url" content="{stated}"><h1>步道开放</h1>'
    assert extract.article(page.encode(), "https://a.example/1.html").canonical_url == canonical


def test_a_link_beside_the_byline_that_is_no_address():
    page = (
        "<h1>河边的步道今天开放</h1><div>2024-05-18 08:30 <a href='http://[::1'>来源</a> 云溪网</div>"
        + "<p>河边的步道今天向市民开放，欢迎大家前来散步。</p>" * 3
    )
    assert extract.article(page.encode(), "https://a.example/1.html").title == "河边的步道今天开放"
