"""The demo portal serves what it says it published: pages, rows, bytes, manners of the server."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from http.client import HTTPConnection
from itertools import combinations
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import lxml.html
import pytest
from portal import seed
from portal.model import CHINA
from portal.serve import Portal
from portal.truth import ListTruth, Truth, of_site, truth

from newsportal.extract import headlines
from newsportal.items import isoformat

FAMILIES = {"empire", "dede", "phpcms", "modern", "trs", "vsb", "soup"}
BLOCKS = {"br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "li", "p", "span", "table", "td", "tr", "ul"}


@pytest.fixture(scope="module")
def portal() -> Iterator[Portal]:
    with Portal(now=datetime(2026, 11, 23, 18, 37, 41, tzinfo=CHINA)) as running:
        yield running


@pytest.fixture(scope="module")
def published(portal: Portal) -> Truth:
    return of_site(portal.site)


def get(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body; redirects are not followed."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    try:
        target = quote(parts.path, safe="/%") + (f"?{quote(parts.query, safe='=&/%')}" if parts.query else "")
        connection.request("GET", target, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()
    finally:
        connection.close()


def tree(url: str) -> lxml.html.HtmlElement:
    body = get(url)[2]
    text = body.decode("gb18030" if b"charset=gb2312" in body else "utf-8")
    return lxml.html.document_fromstring(re.sub(r"<\?xml.*?\?>", "", text))


def visible_lines(root: lxml.html.HtmlElement) -> list[str]:
    """The non-empty lines that a browser shows: one a block."""
    pieces: list[str] = []

    def walk(element: lxml.html.HtmlElement) -> None:
        if element.tag in ("script", "style", "head", "title") or not isinstance(element.tag, str):
            return
        block = element.tag in BLOCKS
        pieces.extend(["\n"] * block + [re.sub(r"\s+", " ", element.text or "")])
        for child in element:
            walk(child)
            pieces.append(re.sub(r"\s+", " ", child.tail or ""))
        pieces.extend(["\n"] * block)

    walk(root.body)
    return [line.strip() for line in "".join(pieces).split("\n") if line.strip()]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_seed_page_shows_the_seed_and_nothing_else(published: Truth) -> None:
    assert visible_lines(tree(published.seed)) == [line.strip() for line in seed.TEXT.splitlines() if line.strip()]


def test_seed_truth_is_the_expected_one(published: Truth) -> None:
    article, (module,) = published.articles[published.seed], published.modules[published.seed]
    expected = seed.EXPECTED["article"]
    assert (article.title, article.source, list(article.paragraphs)) == (expected["title"], expected["source"], expected["paragraphs"])
    assert (isoformat(article.published), article.published_from) == ("2023-07-28T23:05:49+08:00", "headline-list")
    assert (article.authors, article.editors, article.tags, article.published_raw) == ((), (), (), "2023-07-28 23:05:49")
    rows = [{"title": row.title, "published": isoformat(row.published)} for row in module.rows]
    assert (module.name, rows) == ("最近更新", seed.EXPECTED["headlines"]["rows"])
    assert module.rows[0].url == published.seed
    assert all(row.url in published.articles and published.articles[row.url].title == row.title for row in module.rows)
    assert all(published.articles[row.url].published == row.published for row in module.rows)


def test_size_and_variety(published: Truth) -> None:
    assert len(published.articles) >= 64
    assert len(published.sections) >= 3
    assert {article.family for article in published.articles.values()} == FAMILIES
    for family in FAMILIES:
        assert any(page.next_page for page in published.listings.values() if page.family == family)
    for family in ("empire", "dede", "phpcms", "modern"):
        assert any(len(article.pages) == 2 for article in published.articles.values() if article.family == family)
    assert {article.published_from for article in published.articles.values()} == {
        "page",
        "meta",
        "json-ld",
        "listing",
        "headline-list",
        "url",
    }


def test_articles_stand_on_their_pages(published: Truth) -> None:
    for article in published.articles.values():
        roots = [tree(url) for url in article.pages]
        text = squeezed("".join(root.text_content() for root in roots))
        raw = None if article.published_from == "listing" else article.published_raw
        for fragment in (article.title, raw, article.source, *article.authors, *article.editors, *article.tags):
            assert squeezed(fragment or "") in text, (article.url, fragment)
        places = [text.find(squeezed(paragraph)) for paragraph in article.paragraphs]
        assert -1 not in places, article.url
        assert places == sorted(places), article.url
        images = [urljoin(article.url, src) for root in roots for src in root.xpath("//img/@src")]
        assert [image for image in images if "/skin/" not in image] == [image.url for image in article.images]
        assert all(squeezed(image.caption or "") in text for image in article.images)


def test_paragraphs_of_a_second_part_are_not_on_the_first(published: Truth) -> None:
    for article in published.articles.values():
        if len(article.pages) == 2:
            first, second = (squeezed(tree(url).text_content()) for url in article.pages)
            assert squeezed(article.paragraphs[0]) in first
            assert squeezed(article.paragraphs[0]) not in second
            assert squeezed(article.paragraphs[-1]) in second
            assert squeezed(article.paragraphs[-1]) not in first


ROW = "self::li or self::tr or self::dt or @class='card' or @class='_7dLm2'"


def rows_of(published: Truth) -> list[ListTruth]:
    """All lists that stand in HTML."""
    pages = [page for page in published.listings.values() if not answers_json(page.url)]
    return [*pages, *(module for modules in published.modules.values() for module in modules)]


def answers_json(url: str) -> bool:
    return "/api/" in url


def test_rows_stand_on_their_pages_in_order(published: Truth) -> None:
    for rows in rows_of(published):
        links = tree(rows.url).xpath(f"//a[@href][ancestor::*[{ROW}]]")
        place = -1
        for row in rows.rows:
            whole = squeezed(row.title or "")
            found = [at for at, a in enumerate(links) if clean(urljoin(rows.url, a.get("href"))) == row.url and whole in titles(a)]
            place = next((at for at in found if at > place), -1)
            assert place >= 0, (rows.url, row)
            box = links[place].xpath(f"ancestor::*[{ROW}][1]")[0]
            text = box.text_content() + (box.getnext().text_content() if box.tag == "dt" else "")
            for printed in (row.published_raw, row.section, row.source):
                assert squeezed(printed or "") in squeezed(text), (rows.url, row)
        assert [row.position for row in rows.rows] == list(range(1, len(rows.rows) + 1))


def titles(link: lxml.html.HtmlElement) -> tuple[str, str]:
    return squeezed(link.text_content()), squeezed(link.get("title") or "")


def clean(url: str) -> str:
    return re.sub(r"\?utm_source=list&utm_medium=web$", "", url)


def test_every_article_is_in_one_listing(published: Truth) -> None:
    reached = [row.url for page in published.listings.values() for row in page.rows]
    final = [published.duplicates.get(url, published.redirects.get(url, url)) for url in reached]
    assert sorted(url for url in final if url not in published.dead) == sorted(published.articles)
    fetched = [published.redirects.get(url, url) for url in reached if url not in published.dead]
    assert sorted(fetched) == sorted(article.url for article in published.articles.values())
    assert len(published.dead) == 1


def next_links(page: str) -> list[str]:
    """Where a reader, or the page's script, goes from it: a link, the next option, a script's argument, the address of a button, a JSON value."""
    if answers_json(page):
        following = json.loads(get(page)[2])["data"]["next"]
        return [urljoin(page, following)] if following else []
    root = tree(page)
    links = [a.get("href") for a in root.iter("a") if a.text_content() in ("下一页", "下页")]
    links += root.xpath("//option[@selected]/following-sibling::option[1]/@value") + root.xpath("//@data-url")
    for pages, place in re.findall(r'createPageHTML\((\d+), (\d+), "index", "html"\)', "".join(root.xpath("//script/text()"))):
        links += [f"index_{int(place) + 1}.html"] if int(place) + 1 < int(pages) else []
    return [link for link in (urljoin(page, link) for link in links) if link != page]


def test_next_pages_lead_from_the_sections_to_all_listings(published: Truth) -> None:
    reached = []
    for start in published.sections:
        page: str | None = start
        while page:
            reached.append(page)
            page_truth = published.listings[page]
            assert next_links(page) == ([page_truth.next_page] if page_truth.next_page else [])
            page = page_truth.next_page
    assert sorted(reached) == sorted(published.listings)


def test_all_links_resolve_but_the_dead_one(portal: Portal, published: Truth) -> None:
    links = set()
    for page in (*published.modules, *published.duplicates):
        if answers_json(page):
            continue
        root = tree(page)
        for element in root.xpath("//*[@href or @src]"):
            links.add(urljoin(page, (element.get("href") or element.get("src")).strip()))
    own = {link.split("#")[0] for link in links if link.startswith(published.base_url)}
    assert {link for link in links if link.startswith("http")} - own - {link for link in links if "#" in link} == set(
        published.advertisements
    )
    status = {link: get(link)[0] for link in own}
    assert {link for link, code in status.items() if code == 404} == set(published.dead)
    assert {link for link, code in status.items() if code == 301} == set(published.redirects)
    assert set(status.values()) == {200, 301, 404}


def test_redirect_and_second_addresses(published: Truth) -> None:
    for old, new in published.redirects.items():
        assert urljoin(old, get(old)[1]["Location"]) == new
    for second, first in published.duplicates.items():
        assert get(second)[2] == get(first)[2]
        assert tree(second).xpath("string(//link[@rel='canonical']/@href)") == first


def test_tracking_parameters_change_nothing(published: Truth) -> None:
    url = next(url for url, article in published.articles.items() if article.family == "modern" and len(article.pages) == 2)
    assert get(url + "?utm_source=x&spm=1.2")[2] == get(url)[2]
    assert get(url + "?page=2&utm_source=x")[2] == get(url + "?page=2")[2] != get(url)[2]
    assert get(url + "?page=9")[0] == 404


def test_gbk_family_is_not_utf8_nor_gb2312(published: Truth) -> None:
    pages = [url for url, article in published.articles.items() if article.family == "dede"]
    outside = 0
    for url in pages:
        body = get(url)[2]
        assert b"charset=gb2312" in body
        with pytest.raises(UnicodeDecodeError):
            body.decode("utf-8")
        try:
            body.decode("gb2312")
        except UnicodeDecodeError:
            outside += 1
        assert "charset" not in get(url)[1]["Content-Type"]
    assert outside >= 3


def test_no_two_stories_share_a_paragraph_but_the_copy(published: Truth) -> None:
    for one, other in combinations(published.articles.values(), 2):
        shared = set(one.paragraphs) & set(other.paragraphs)
        copied = {one.url, other.url} in [{copy, original} for copy, original in published.syndicated.items()]
        assert (shared == set(one.paragraphs)) if copied else not shared, (one.url, other.url)
    for copy, original in published.syndicated.items():
        assert published.articles[copy].paragraphs == published.articles[original].paragraphs
        assert published.articles[copy].section != published.articles[original].section


@pytest.mark.parametrize("kind", ["article", "listing"])
def test_conditional_requests(published: Truth, kind: str) -> None:
    url = published.seed if kind == "article" else published.sections[0]
    status, headers, body = get(url)
    assert (status, len(body)) == (200, int(headers["Content-Length"]))
    assert get(url, If_None_Match=headers["ETag"])[::2] == (304, b"")
    assert get(url, If_Modified_Since=headers["Last-Modified"])[::2] == (304, b"")
    assert get(url, If_None_Match='"other"', If_Modified_Since=headers["Last-Modified"])[0] == 200
    assert get(url, If_Modified_Since="Thu, 01 Jan 1970 00:00:00 GMT")[0] == 200


def test_relative_times_agree_with_the_date_header(portal: Portal, published: Truth) -> None:
    assert get(published.sections[0])[1]["Date"] == "Mon, 23 Nov 2026 10:37:00 GMT"
    rows = {row.published_raw: row.published for page in published.listings.values() for row in page.rows if "/news/city" in page.url}
    now = portal.now
    assert rows["5分钟前"] == now - timedelta(minutes=5)
    assert rows["3小时前"] == now - timedelta(hours=3)
    assert rows["昨天 08:10"] == datetime(2026, 11, 22, 8, 10, tzinfo=CHINA)
    assert rows["11-20 11:25"] == datetime(2026, 11, 20, 11, 25, tzinfo=CHINA)
    education = [row for page in published.listings.values() for row in page.rows if "/jiaoyu/" in page.url]
    assert (education[0].published_raw, education[0].published) == ("11-21", date(2026, 11, 21))


def test_robots_sitemap_and_feed(portal: Portal, published: Truth) -> None:
    base = published.base_url
    assert get(base + "/robots.txt")[2].decode() == f"User-agent: *\nDisallow:\n\nSitemap: {base}/sitemap.xml\n"
    sitemap = lxml.etree.fromstring(get(base + "/sitemap.xml")[2])
    assert sitemap.xpath("//*[local-name()='loc']/text()") == [row.url for row in published.feeds[base + "/sitemap.xml"].rows]
    feed = lxml.etree.fromstring(get(base + "/rss.xml")[2])
    assert feed.xpath("//item/title/text()") == [row.title for row in published.feeds[base + "/rss.xml"].rows]


def test_json_answers_hold_the_rows(published: Truth) -> None:
    pages = [page for url, page in published.listings.items() if answers_json(url)]
    assert len(pages) >= 2
    for page in pages:
        assert get(page.url)[1]["Content-Type"] == "application/json"
        rows = json.loads(get(page.url)[2])["data"]["list"]
        assert [(urljoin(page.url, row["url"]), row["title"], row["time"]) for row in rows] == [
            (row.url, row.title, row.published_raw) for row in page.rows
        ]


def test_vsb_pages_count_down_and_stand_twice(published: Truth) -> None:
    section = next(url for url in published.sections if url.endswith("/xyxw.htm"))
    second = published.listings[section].next_page or ""
    assert second.endswith("/xyxw/2.htm")
    assert (published.listings[second].next_page or "").endswith("/xyxw/1.htm")
    wide, narrow = ([a.get("href") for a in tree(section).xpath(f"//div[@class='{name}']//a")] for name in ("pc", "wap"))
    assert wide == narrow != []


def test_government_lists_are_split_and_tabled(published: Truth) -> None:
    section = next(url for url in published.sections if url.endswith("/yaowen/"))
    assert [len(ul.findall("li")) for ul in tree(section).xpath("//div[@class='l']/ul")] == [5, 5]
    table = next(url for url in published.sections if url.endswith("/gonggao/"))
    cells = [[squeezed(cell.text_content()) for cell in row] for row in tree(table).iter("tr")]
    assert all(len(row) == 3 and row[0] == "·" and re.fullmatch(r"\d\d-\d\d-\d\d", row[2]) for row in cells)


@pytest.mark.parametrize("path", ["/rss.xml", "/atom.xml", "/feed.json", "/sitemap.xml", "/news-sitemap.xml", "/sitemap-index.xml"])
def test_lists_for_machines_read_as_published(published: Truth, path: str) -> None:
    truth = published.feeds[published.base_url + path]
    (found,) = headlines(get(truth.url)[2], truth.url, now=published.now)
    assert (found.kind, found.name) == (truth.kind, truth.name)
    assert [(row.url, row.title) for row in found.headlines] == [(row.url, row.title) for row in truth.rows]
    if path != "/sitemap.xml":  # lastmod of a story is no publication
        assert [row.published for row in found.headlines] == [row.published for row in truth.rows]


def test_the_index_leads_to_two_sitemaps(published: Truth) -> None:
    index = published.feeds[published.base_url + "/sitemap-index.xml"]
    assert len(index.rows) == 2
    for row in index.rows:
        sitemap = published.feeds[row.url]
        assert [found.url for found in headlines(get(row.url)[2], row.url)[0].headlines] == [entry.url for entry in sitemap.rows] != []


def test_truth_is_the_same_from_the_address_and_the_clock(portal: Portal, published: Truth) -> None:
    assert truth(portal.base_url, portal.now) == published
    assert truth(portal.base_url) == published


def test_every_request_is_logged(portal: Portal, published: Truth) -> None:
    parts = urlsplit(published.base_url)
    connection = HTTPConnection(parts.hostname or "", parts.port)
    portal.log.clear()
    for _ in range(3):
        connection.request("GET", "/chan/")
        assert connection.getresponse().read()
    connection.close()
    assert portal.log == [("GET", "/chan/", 200)] * 3


def test_command_line(portal: Portal) -> None:
    """A port that is taken is one clear line; a free one prints the address and serves."""
    script = [sys.executable, str(Path(__file__).parent / "portal" / "serve.py"), "--port"]
    taken = subprocess.run([*script, str(urlsplit(portal.base_url).port)], capture_output=True, text=True, timeout=30, check=False)
    assert (taken.returncode, taken.stdout, taken.stderr.count("\n")) == (1, "", 1)
    with subprocess.Popen([*script, "0"], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        address = re.search(r"http://\S+/", running.stdout.readline())
        assert address
        assert urllib.request.urlopen(address.group()).status == 200
        running.terminate()
