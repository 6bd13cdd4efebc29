"""Random pages, feeds, dates, addresses and cells, and what has to hold of whatever is read from them: the contract of items, no error, no hang."""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
import time
from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime, timedelta
from io import BytesIO, StringIO
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import gazettes

from newsportal import extract
from newsportal.downloader.addresses import literal_address, origin_of, why_not_public
from newsportal.exporters import ARTICLE_COLUMNS, CsvExporter, csv_rows
from newsportal.extract.page.decode import decode
from newsportal.extract.page.urls import MAX_LENGTH, absolute, site_of, url_key
from newsportal.extract.times.dates import parse_time, plausible, printed_times, url_date
from newsportal.items import Article, Headline, HeadlineList, article_from, list_from, plain
from newsportal.pipelines.clean import clean
from newsportal.store.keys import as_json, page_key

ZONE = ZoneInfo("Asia/Shanghai")
NOW = gazettes.NOW
URL = "https://news.example/2024/0518/1.html"
HANG = 2.0
"""Seconds that no input may take."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
SEED = (Path(__file__).parent.parent / "pages/seed/page.html").read_bytes()
LISTS = [page.encode() for page in list(gazettes.Gazettes(base="https://news.example").pages.values())[::5]]
FEEDS = [
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>'
    + b"".join(
        b"<item><title>Headline number %d of a feed</title><link>https://news.example/%d.html</link><pubDate>Sat, 18 May 2024 08:%02d:00 +0800</pubDate></item>"
        % (n, n, n)
        for n in range(9)
    )
    + b"</channel></rss>",
    b'<feed xmlns="http://www.w3.org/2005/Atom">'
    + b"".join(
        b'<entry><title type="html">&lt;b&gt;Row&lt;/b&gt; %d</title><link rel="alternate" href="/%d.html"/><updated>2024-05-18T08:%02d:00Z</updated></entry>'
        % (n, n, n)
        for n in range(9)
    )
    + b"</feed>",
    b'<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
    + b"".join(
        b"<url><loc>https://news.example/%d.html</loc><lastmod>2024-05-%02d</lastmod><news:news><news:title>Row %d</news:title></news:news></url>"
        % (n, n + 1, n)
        for n in range(9)
    )
    + b"</urlset>",
    json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [{"title": f"Row {n}", "url": f"/{n}.html", "date_published": f"2024-05-18T08:0{n}:00+08:00"} for n in range(9)],
        }
    ).encode(),
    b"callback("
    + json.dumps(
        {"data": {"list": [{"title": f"第{n}条新闻的标题", "docurl": f"/{n}.html", "time": 1715990400 + n} for n in range(9)]}}
    ).encode()
    + b");",
]
WORDS = [
    *"0123456789年月日时分秒前-/.:：,， \n\t\r()（）[]<>&;=\"'+@|_·",
    *("2024", "05", "1989", "2099", "08:30", "24:00", "昨天", "5分钟前", "刚刚", "来源：", "作者：", "责任编辑：", "记者", "下一页", "July", "Jul 5, 2024", "PM", "il y a 2 heures"),
    *("&#0;", "&#x202e;", "&#xd800;", "&#xDFFF", "\\ud83d", "\\u0000", "\\n", "&#55296;", "&#x1b;[31m", "&nbsp;", "&#13;", "\x00", "\x1b[2J", "\u202e", "\ufeff", "\u200b", "\x85", "\u2028", "é", "e\u0301", "￼", "😀", "\U000e0001"),
    *("<p>", "</p>", "<div>", "</div>", "<a href='/x.html'>", "<a href='//[::1'>", "<a href='http://a:b@c.example:99999/'>", "</a>", "<li>", "<ul>", "<table>", "<td>", "<h1>", "<title>"),
    *("<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", '<script type="application/ld+json">', '{"@type":"NewsArticle","headline":', '"datePublished":"', "}", "[", "]", "<base href='http://['>"),
    *("<time datetime='", "<meta property='article:published_time' content='", "<link rel='canonical' href='", "'>", "<img src='", "<style>", "<template>", "<svg>", "<math>", "<frameset>", "<plaintext>"),
    *("=HYPERLINK(", "＝1", "-1+1", "@SUM", "; "),
]  # fmt: skip


def noise(chance: random.Random, most: int = 40) -> str:
    """Some pieces of what pages are made of, and marks from everywhere."""
    return "".join(
        chance.choice(WORDS) if chance.random() < 0.9 else chr(chance.choice([chance.randrange(0x110000), chance.randrange(0x3000)]))
        for _ in range(chance.randrange(most))
    )


def mutated(chance: random.Random, body: bytes) -> bytes:
    """Bytes that were cut, doubled, exchanged and sprinkled with noise."""
    out = bytearray(body)
    for _ in range(chance.choice((1, 2, 5, 20))):
        at, length = chance.randrange(len(out) + 1), chance.choice((1, 8, 100, 2000))
        how = chance.randrange(6)
        if how == 0:
            del out[at : at + length]
        elif how == 1:
            out[at:at] = out[at : at + length] * chance.choice((1, 2, 50))
        elif how == 2:
            out[at:at] = noise(chance).encode("utf-8", "surrogatepass")
        elif how == 3:
            out[at : at + 1] = chance.randbytes(chance.randrange(4))
        elif how == 4:
            there = chance.randrange(len(out) + 1)
            out[at:at] = out[there : there + length]
        else:
            tag = re.compile(rb"<[^<>]*>|\d+").search(out, at)
            if tag:
                out[tag.start() : tag.end()] = noise(chance, 4).encode("utf-8", "surrogatepass")
        del out[300_000:]
    return bytes(out)


def _page(chance: random.Random, seeds: list[bytes]) -> bytes:
    if chance.random() < 0.2:
        return noise(chance, 400).encode("utf-8", "surrogatepass")
    body = mutated(chance, chance.choice(seeds))
    if chance.random() < 0.1:
        body = body.decode("utf-8", "replace").encode(chance.choice(("gb18030", "utf-16", "big5", "latin-1", "shift_jis")), "replace")
    return body


# --- What has to hold


def check_text(name: str, value: str | None, *, single=True) -> None:
    if value is None:
        return
    assert value.strip(), (name, value)
    assert not _FORBIDDEN.search(value), (name, value)
    assert not single or "\n" not in value, (name, value)
    value.encode()


def check_address(name: str, value: str | None) -> None:
    if value is None:
        return
    parts = urlsplit(value)
    assert parts.scheme in ("http", "https"), (name, value)
    assert parts.hostname, (name, value)
    assert "@" not in parts.netloc, (name, value)
    assert not re.search(r"[\x00-\x20\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", value), (name, value)
    assert len(value) <= MAX_LENGTH, (name, value)


def check_time(name: str, value: datetime | date | None, now: datetime | None) -> None:
    if value is None:
        return
    assert not isinstance(value, datetime) or value.tzinfo is not None, (name, value)
    assert plausible(value, now), (name, value)


def check_list(found: HeadlineList, now: datetime | None) -> None:
    assert found.kind in ("listing", "module", "ranking", "feed", "sitemap")
    check_address("next_page", found.next_page)
    check_text("name", found.name)
    assert [row.position for row in found.headlines] == list(range(1, len(found.headlines) + 1))
    for row in found.headlines:
        assert isinstance(row, Headline)
        for name in ("title", "published_raw", "section", "source"):
            check_text(name, getattr(row, name))
        check_address("url", row.url)
        check_time("published", row.published, None)  # a row may be of a day to come, the article is not


def check_article(found: Article, now: datetime | None) -> None:
    for name in ("title", "published_raw", "source", "section", "language"):
        check_text(name, getattr(found, name))
    for name in ("url", "canonical_url"):
        check_address(name, getattr(found, name))
    for name in ("published", "modified"):
        check_time(name, getattr(found, name), now)
    assert found.published_from in (None, "page", "meta", "json-ld", "listing", "headline-list", "url")
    assert (found.published is None) == (found.published_from is None), (found.published, found.published_from)
    for name in ("authors", "editors", "tags", "paragraphs"):
        values = getattr(found, name)
        assert None not in values, name
        for value in values:
            check_text(name, value)
    check_text("text", found.text, single=False)
    assert (found.text or "") == "\n".join(found.paragraphs)
    for image in found.images:
        check_address("image", image.url)
        check_text("caption", image.caption)
        assert 0 <= image.position <= len(found.paragraphs), image
    for each in found.headline_lists:
        check_list(each, now)


def check_cells(item: Article | HeadlineList) -> None:
    """A CSV reads back as it was written, and no cell is a formula."""
    file = BytesIO()
    columns = (
        ARTICLE_COLUMNS if isinstance(item, Article) else ["portal", "page", "name", "kind", *Headline.__dataclass_fields__, "fetched"]
    )
    exporter = CsvExporter(file, fields_to_export=columns, encoding="utf-8-sig")
    exporter.start_exporting()
    exporter.export_item(item)
    exporter.finish_exporting()
    csv.field_size_limit(100_000_000)  # a story may be longer than Python reads unasked
    rows = list(csv.reader(StringIO(file.getvalue().decode("utf-8-sig"), newline=""), strict=True))
    assert len(rows) == 1 + len(csv_rows(item))
    assert {len(row) for row in rows} == {len(columns)}
    if isinstance(item, HeadlineList):
        assert max(len(cell) for row in rows for cell in row) <= 32_767  # what a cell of a spreadsheet holds
    formulas = [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r\n＝＋－＠]", cell)]
    assert not formulas, formulas


# --- Areas: each takes a source of chance, makes one input, reads it, and raises where something does not hold


def fuzz_decode(chance: random.Random) -> bytes:
    body = _page(chance, [SEED, *LISTS]) if chance.random() < 0.7 else chance.randbytes(chance.randrange(3000))
    declared = chance.choice(
        (None, "gb2312", "utf-8", "utf-7", "base64", "rot13", "hex", "big5", "x\x00y", "é", "utf-16", "a" * 60, "idna", "unicode_escape")
    )
    started.body = body
    text, codec = decode(body, declared)
    assert isinstance(text, str)
    text.encode("utf-8", "surrogatepass")
    "".encode(codec)
    return body


def fuzz_article(chance: random.Random) -> bytes:
    body = started.body = _page(chance, [SEED, SEED, *LISTS])
    now = chance.choice((None, NOW))
    found = extract.article(body, URL, now=now, encoding=chance.choice((None, "gbk", "zip")))
    check_article(found, now)
    assert article_from(json.loads(as_json(plain(found)))) == found
    cleaned = clean(deepcopy(found))
    assert isinstance(cleaned, Article)
    check_article(cleaned, now)
    assert clean(deepcopy(cleaned)) == cleaned
    check_cells(cleaned)
    return body


def _lists(chance: random.Random, body: bytes) -> bytes:
    started.body = body
    now = chance.choice((None, NOW))
    for found in extract.headlines(body, URL, now=now):
        check_list(found, now)
        assert list_from(json.loads(as_json(plain(found)))) == found
        cleaned = clean(deepcopy(found))
        assert isinstance(cleaned, HeadlineList)
        assert clean(deepcopy(cleaned)) == cleaned
        check_cells(cleaned)
    return body


def fuzz_headlines(chance: random.Random) -> bytes:
    return _lists(chance, _page(chance, LISTS))


def fuzz_feeds(chance: random.Random) -> bytes:
    body = _page(chance, FEEDS)
    packed = gzip.compress(body, 1)
    return _lists(chance, chance.choice((body, body, body, packed, mutated(chance, packed))))


def fuzz_dates(chance: random.Random) -> str:
    text = started.body = noise(chance, 60) if chance.random() < 0.95 else noise(chance, 5) * 2000
    now, language = chance.choice((None, NOW)), chance.choice((None, "zh", "en", "fr", "de", "ru", "ar", "xx", "pt-BR"))
    for printed in [*printed_times(text, now=now, zone=ZONE, language=language), parse_time(text, now=now, zone=ZONE, language=language)]:
        if printed is not None:
            assert printed.raw.strip()
            assert not isinstance(printed.value, datetime) or printed.value.tzinfo is not None, printed
            if printed.value:
                plausible(printed.value, now)
    url_date("https://news.example/" + text)
    return text


def fuzz_urls(chance: random.Random) -> str:
    pieces = ["http://", "https://", "//", "/", "?", "#", "@", ":", "[", "]", "%", "%00", "%zz", "..", "\\", "a.example", "127.0.0.1", "0x7f", "中文.example", "１", "。", "xn--", "xn--a", ":80", ":99999", ":x", "::1", "&", "=", "utm_a=1", "PHPSESSID=" + "a1" * 16, ";jsessionid=1", "file:", "javascript:", "data:"]  # fmt: skip
    text = "".join(chance.choice(pieces) if chance.random() < 0.8 else chance.choice(WORDS) for _ in range(chance.randrange(12)))
    text = started.body = text * chance.choice((1, 1, 1, 1, 300))
    found = absolute(text, chance.choice((URL, "https://[::1]/", "http://news.example:8080/a/?b", "")))
    check_address("absolute", found)
    for url in filter(None, (text, found)):
        page_key(url)
        url_key(url)
    if found:
        key = url_key(found)
        assert url_key(key) == key, (found, key)
        origin_of(found)
        site_of(found)
        host = urlsplit(found).hostname or ""
        address = literal_address(host)
        assert address is None or why_not_public(address) is None or isinstance(why_not_public(address), str)
    return text


def fuzz_csv(chance: random.Random) -> str:
    def text() -> str | None:
        return noise(chance, 8) or None

    rows = [
        Headline(position=n + 1, title=text(), url=absolute(text(), URL), section=text(), source=text(), published=NOW)
        for n in range(chance.randrange(4))
    ]
    found = HeadlineList(name=text(), headlines=rows)
    paragraphs = [value for value in (text() for _ in range(4)) if value]
    story = Article(
        title=text(),
        source=text(),
        authors=paragraphs[:2],
        tags=paragraphs,
        paragraphs=paragraphs,
        headline_lists=[found],
        published=date(2024, 5, 18),
    )
    started.body = repr((found, story, paragraphs))
    for item in (clean(found), clean(story)):
        assert clean(deepcopy(item)) == item
        check_cells(item)
        as_json(plain(item)).encode()
    check_time("published", story.published, NOW + timedelta(days=1))
    return started.body


class _Started:
    body: bytes | str = b""


started = _Started()
"""The input that is being read: what an error is told with."""
AREAS: dict[str, Callable[[random.Random], object]] = {
    "decode": fuzz_decode, "article": fuzz_article, "headlines": fuzz_headlines, "feeds": fuzz_feeds,
    "dates": fuzz_dates, "urls": fuzz_urls, "csv": fuzz_csv,
}  # fmt: skip


def fuzzed(area: str, seed: int) -> float:
    """One input of an area: seconds that it took. Raises where something does not hold."""
    before = time.process_time()
    AREAS[area](random.Random(f"{area} {seed}"))
    return time.process_time() - before
