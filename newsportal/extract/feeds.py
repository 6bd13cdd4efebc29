"""Lists made for machines: RSS, Atom, JSON Feed, sitemaps and sitemap indexes, gzip or plain, whatever type they are served as."""

from __future__ import annotations

import html
import json
import re
import zlib
from html.entities import html5
from typing import Any

from lxml import etree

from newsportal.extract.dates import parse_time
from newsportal.extract.decode import decode
from newsportal.extract.text import one_line
from newsportal.extract.tree import Page
from newsportal.extract.urls import absolute
from newsportal.items import Headline, HeadlineList, ListKind, Moment

MAX_SIZE = 50_000_000
MAX_ROWS = 60_000  # the sitemap protocol allows 50,000
_PROLOGUE = (("<?", "?>"), ("<!--", "-->"), ("<!", ">"))
_ROOT = re.compile(r"<(?:[\w.-]{1,30}:)?(rss|feed|rdf|urlset|sitemapindex|channel)[\s>/]", re.IGNORECASE)
_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{1,40})")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_FEED_TYPE = re.compile(r"^application/(?:rss|atom|rdf|feed)\+(?:xml|json)$|^application/json$|^text/xml$", re.IGNORECASE)


def machine_list(page: Page) -> HeadlineList | None:
    """The list that ``page`` is, where it is a feed or a sitemap; None for any other page."""
    body = page.body
    if body[:2] == b"\x1f\x8b":
        text = _decoded(_inflated(body))
    elif (head := page.html[:4096].lstrip("\ufeff \t\r\n"))[:1] in ("{", "<", "h"):
        if head[0] == "<" and _root_at(page.html) is None:
            return None
        text = _decoded(body) if _ENCODING.match(body) else page.html
    else:
        return None
    text = text[:MAX_SIZE].lstrip("\ufeff \t\r\n")
    if text.startswith("{"):
        return _json_feed(page, text)
    start = _root_at(text)
    if start is not None:
        return _xml_list(page, text[start:])
    return _url_list(page, text)


def feed_links(page: Page) -> list[str]:
    """The addresses of the feeds that a page names in its head, in order."""
    found = []
    for link in page.root.iter("link"):
        if "alternate" in (link.get("rel") or "").lower().split() and _FEED_TYPE.match((link.get("type") or "").strip()):
            url = absolute(link.get("href"), page.url)
            if url and "oembed" not in url and "/wp-json/" not in url and url not in found:
                found.append(url)
    return found[:50]


def _root_at(text: str) -> int | None:
    """Where the root element of a feed or sitemap starts, after declaration, comments and DTD; None where another one does."""
    at = 0
    for _ in range(50):
        while text[at : at + 1] in ("\ufeff", " ", "\t", "\r", "\n"):
            at += 1
        if _ROOT.match(text, at):
            return at
        opening, closing = next(((o, c) for o, c in _PROLOGUE if text.startswith(o, at)), ("", ""))
        if not opening:
            return None
        if opening == "<!" and "[" in text[at : text.find(">", at)]:
            closing = "]>" if "]>" in text else "]"  # a DTD with declarations of its own
        end = text.find(closing, at + len(opening))
        if end < 0:
            return None
        at = end + len(closing)
    return None


def _inflated(body: bytes) -> bytes:
    """The unpacked gzip members, as far as they are whole and not larger than the bound."""
    out = b""
    while body[:2] == b"\x1f\x8b" and len(out) < MAX_SIZE:
        unpack = zlib.decompressobj(wbits=31)
        try:
            out += unpack.decompress(body, MAX_SIZE - len(out))
        except zlib.error:
            break
        body = unpack.unused_data
    return out


def _decoded(body: bytes) -> str:
    declared = _ENCODING.match(body)
    return decode(body, declared.group(1).decode("ascii") if declared else None)[0]


def _xml_list(page: Page, text: str) -> HeadlineList | None:
    # Without its DTD a document has no entities to expand; the ones of HTML are written out, as feeds use them undeclared.
    text = _NAMED.sub(lambda name: name[0] if name[1] in _XML_NAMES else html5.get(name[1] + ";", name[0]), text)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if root is None:
        return None
    name = _local(root)
    if name in ("sitemapindex", "urlset"):
        return _sitemap(page, root)
    return _feed(page, root)


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _text(element: Any) -> str:
    """The text of an XML element, markup in it gone."""
    return "".join(element.itertext())


def _plain(text: str) -> str | None:
    """The reader's form of a feed's title, which may be HTML in XML."""
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = html.unescape(_TAG.sub("", text))
    return one_line(text) or None


def _time(page: Page, text: str | None) -> tuple[Moment | None, str | None]:
    raw = one_line(text)[:100]
    if not raw:
        return None, None
    time = parse_time(raw, now=page.now, zone=page.zone)
    return (time.value if time else None), raw


def _list(page: Page, kind: ListKind, headlines: list[Headline], name: str | None = None, next_page: str | None = None) -> HeadlineList:
    page.trace.chosen("list", name, f"the page is a {kind} of {len(headlines)} rows")
    return HeadlineList(url=page.url, name=name, kind=kind, headlines=headlines, next_page=next_page)


def _sitemap(page: Page, root: Any) -> HeadlineList:
    headlines: list[Headline] = []
    for entry in root.iter(etree.Element):
        if (local := _local(entry)) not in ("url", "sitemap") or len(headlines) >= MAX_ROWS:
            continue
        fields: dict[str, str] = {}
        for child in entry.iter(etree.Element):
            above = child.getparent()
            if child is not entry and (above is entry or _local(above) in ("news", "publication")):
                fields.setdefault(_local(child), _text(child))
        url = absolute(fields.get("loc"), page.url)
        if url is None:
            continue
        # lastmod tells when an entry changed, not when a story was published: only the rows of an index carry it.
        value, raw = _time(page, fields.get("lastmod") if local == "sitemap" else fields.get("publication_date"))
        headlines.append(
            Headline(
                position=len(headlines) + 1,
                title=_plain(fields.get("title", "")),
                url=url,
                published=value,
                published_raw=raw,
                source=_plain(fields.get("name", "")),
            )
        )
    return _list(page, "sitemap", headlines)


_TIMES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")


def _feed(page: Page, root: Any) -> HeadlineList:
    headlines: list[Headline] = []
    name = next_page = None
    for element in root.iter(etree.Element):
        local = _local(element)
        if local in ("item", "entry"):
            if len(headlines) < MAX_ROWS and (headline := _entry(page, element, len(headlines) + 1)):
                headlines.append(headline)
        elif local == "title" and name is None and _local(element.getparent()) in ("channel", "feed", "rss"):
            name = _plain(_text(element))
        elif local == "link" and element.get("rel") == "next" and _local(element.getparent()) in ("channel", "feed"):
            next_page = absolute(element.get("href"), page.url)
    return _list(page, "feed", headlines, name, next_page)


def _entry(page: Page, element: Any, position: int) -> Headline | None:
    fields: dict[str, str] = {}
    links: dict[str, str] = {}
    for child in element:
        local = _local(child)
        if local == "link" and child.get("href"):
            links.setdefault((child.get("rel") or "alternate").lower(), child.get("href"))
        elif local == "link" and _text(child).strip():
            links.setdefault("alternate", _text(child))
        elif local == "guid" and (child.get("isPermaLink") or "true").lower() != "false":
            links.setdefault("guid", _text(child))
        elif local == "title" and "title" in fields and ":" not in (child.prefix or "") and child.prefix is None:
            fields["title"] = _text(child)  # after media:title
        elif local:
            fields.setdefault(local, _text(child))
    base = element.base if (element.base or "").startswith("http") else page.url
    url = next((url for rel in ("alternate", "guid", "self") if rel in links and (url := absolute(links[rel], base))), None)
    title = _plain(fields.get("title", ""))
    if not url and not title:
        return None
    value, raw = _time(page, next((fields[name] for name in _TIMES if fields.get(name, "").strip()), None))
    source = fields.get("source") if "title" not in (fields.get("source") or "") else None
    return Headline(position=position, title=title, url=url, published=value, published_raw=raw, source=_plain(source or ""))


def _json_feed(page: Page, text: str) -> HeadlineList | None:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, list) or not (
        "jsonfeed" in str(data.get("version")) or any(isinstance(i, dict) and i.get("url") for i in items)
    ):
        return None
    headlines: list[Headline] = []
    for item in items[:MAX_ROWS]:
        if not isinstance(item, dict):
            continue
        url = next((url for key in ("url", "external_url", "id") if (url := absolute(_str(item.get(key)), page.url))), None)
        value, raw = _time(page, _str(item.get("date_published")))
        title = _plain(_str(item.get("title")))
        if url or title:
            headlines.append(Headline(position=len(headlines) + 1, title=title, url=url, published=value, published_raw=raw))
    following = absolute(_str(data.get("next_url")), page.url)
    return _list(page, "feed", headlines, one_line(_str(data.get("title"))) or None, following)


def _str(value: object) -> str:
    return value if isinstance(value, str) else ""


def _url_list(page: Page, text: str) -> HeadlineList | None:
    """A sitemap as plain text: one address a line and nothing else."""
    lines = text[:5_000_000].split()[:MAX_ROWS]
    if not lines or not all(re.match(r"https?://\S+$", line) for line in lines):
        return None
    urls = [url for line in lines if (url := absolute(line, page.url))]
    return _list(page, "sitemap", [Headline(position=n, url=url) for n, url in enumerate(urls, 1)])
