"""Lists made for machines: RSS, Atom, JSON Feed, sitemaps and sitemap indexes, gzip or plain, whatever type they are served as.

Chinese portals give their news to search engines as ``<document><webSite>…<item>`` as well (互联网新闻开放协议): its items are those of RSS.
"""

from __future__ import annotations

import html
import re
import zlib
from html.entities import html5
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from newsportal.extract.listing.jsonlists import MAX_ROWS, SAMPLE, at_home, json_list, machine_rows, plain_title, stated_time
from newsportal.extract.listing.nolists import leads_to_one_comment
from newsportal.extract.page.decode import decode
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute
from newsportal.items import Headline, HeadlineList
from newsportal.regexes import regex

MAX_SIZE = 50 * 1024 * 1024
"""Bytes of a list, unpacked; the sitemap protocol's."""
_MOST_MEMBERS = 1000
"""Of a gzip file: enough for one that was packed in blocks."""
_STEP = 16 * 1024
"""Bytes that are unpacked at a time: into 16 MB at most."""
_MOST_PIECES = 100
"""Of the text of an element, parted by markup in it."""
_PROLOGUE = (("<?", "?>"), ("<!--", "-->"), ("<!", ">"))
_ROOT = regex(r"<(?:[\w.-]{1,30}:)?(rss|feed|rdf|urlset|sitemapindex|channel|document>\s{0,40}<website)[\s>/]", re.IGNORECASE)
_BLANK = "\ufeff \t\r\n"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_LONGEST_WARNINGS = 20_000
"""Characters."""
_DOCUMENT = regex(r"<(?:!doctype|html|head|body|script)\b", re.IGNORECASE)
_SHOWN = regex(r"(?:<!doctype html[^>]{0,200}>\s{0,20})?<html[\s>]", re.IGNORECASE)
_OPENED = r"(?:<(?:!doctype|/?html|/?head|body|meta|div|style|link)\b[^<>]{0,2000}>(?:[^<>]{0,2000}</style>)?\s{0,20}){2,12}"
_SHOWN_TEXT = regex(r"<pre[^<>]{0,200}>\s{0,20}(?=&lt;(?:\?xml|rss|feed|urlset|sitemapindex))", re.IGNORECASE)
_SHOWN_TREE = regex(_OPENED, re.IGNORECASE)
"""A feed or sitemap as a browser has saved what it showed of it: as text behind what opens its page, or as the tree under its own."""
_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{1,40})")
_NAMED = regex(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_BARE = regex(r"&(?!(?:[A-Za-z][A-Za-z0-9]{0,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)")
# libxml2 takes references to halves of characters for characters, and then cannot give the text.
_SURROGATE = regex(
    r"&#(?:[xX]0{0,20}[dD][89a-fA-F][0-9a-fA-F]{2}|0{0,20}(?:5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]))(?![0-9a-fA-F]);?"
)
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_FEED_TYPE = regex(r"^application/(?:rss|atom|rdf|feed)\+(?:xml|json)$|^application/json$|^text/xml$", re.IGNORECASE)


def machine_list(page: Page) -> HeadlineList | None:
    """The list that ``page`` is, where it is made for machines; None for any other page."""
    zipped = page.body[:2] == b"\x1f\x8b"
    text = _decoded(_inflated(page.body)) if zipped else _begun(page.html.lstrip(_BLANK))
    if text.startswith("<") and _root_at(text) is None:
        return None
    if not zipped:  # the page's text has what a page of HTML can have, which is less
        text = _begun(_decoded(page.body, page.encoding))
    if text.startswith("<"):
        return _xml_list(page, text[_root_at(text) or 0 :])
    return json_list(page, text) or _url_list(page, text)


def feed_links(page: Page) -> list[str]:
    """The addresses of the feeds that a page names in its head, in order."""
    found = []
    for link in page.root.iter("link"):
        if "alternate" in (link.get("rel") or "").lower().split() and _FEED_TYPE.match((link.get("type") or "").strip()):
            url = absolute(link.get("href"), page.url)
            if url and "oembed" not in url and "/wp-json/" not in url and url not in found:
                found.append(url)
    return found[:50]


def _begun(text: str) -> str:
    """``text`` from the declaration of its feed on: a server may print warnings of its own before it, a browser that has saved it a page around it."""
    if _SHOWN.match(text):
        shown = _SHOWN_TREE.match(text)
        if shown is None:
            return text
        if printed := _SHOWN_TEXT.match(text, shown.end()):
            text = html.unescape(text[printed.end() :].partition("</pre>")[0]).lstrip(_BLANK)
        elif _root_at(text, shown.end()) is not None:
            text = text[shown.end() :]
        else:
            return text
    at = text.find("<?xml ", 1, _LONGEST_WARNINGS)
    return text[at:] if at > 0 and not _DOCUMENT.search(text, 0, at) and _root_at(text, at) is not None else text


def _root_at(text: str, at: int = 0) -> int | None:
    """Where the root element of a feed or sitemap starts, after declaration, comments and DTD; None where another one does. ``at``: where these begin."""
    start = at
    for _ in range(50):
        while text[at : at + 1] and text[at] in _BLANK:
            at += 1
        if _ROOT.match(text, at):
            return at
        opening, closing = next(((o, c) for o, c in _PROLOGUE if text.startswith(o, at)), ("", ""))
        if not opening:
            return None
        if opening == "<!" and "[" in text[at : text.find(">", at)]:
            closing = "]>" if text.find("]>", start) >= 0 else "]"  # a DTD with declarations of its own
        end = text.find(closing, at + len(opening))
        if end < 0:
            return None
        at = end + len(closing)
    return None


def _inflated(body: bytes) -> bytes:
    """The unpacked gzip members, as far as they can be read; a little more than the bound where they hold more."""
    out, at = bytearray(), 0
    for _ in range(_MOST_MEMBERS):
        if body[at : at + 2] != b"\x1f\x8b":
            return bytes(out)
        unpack = zlib.decompressobj(wbits=31)
        try:
            while at < len(body) and not unpack.eof and len(out) <= MAX_SIZE:
                out += unpack.decompress(body[at : at + _STEP])
                at += _STEP
        except zlib.error:
            pass
        if not unpack.eof:
            break
        at = min(at, len(body)) - len(unpack.unused_data)
    return _whole(bytes(out))


def _whole(body: bytes) -> bytes:
    """What was cut, up to its last whole line or mark-up: half an address would be another one."""
    return body[: max(body.rfind(end, 0, MAX_SIZE) for end in (b">", b"\n")) + 1]


def _decoded(body: bytes, likely: str | None = None) -> str:
    if len(body) > MAX_SIZE:
        body = _whole(body)
    declared = _ENCODING.match(body)
    return decode(body, declared.group(1).decode("ascii") if declared else likely)[0].lstrip(_BLANK)


def _xml_list(page: Page, text: str) -> HeadlineList | None:
    # Without its DTD a document has no entities to expand; the ones of HTML are written out, as feeds use them undeclared.
    text = _NAMED.sub(lambda name: name[0] if name[1] in _XML_NAMES else html5.get(name[1] + ";", name[0]), text)
    text = _escaped(_SURROGATE.sub("", text))
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
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


def _escaped(text: str) -> str:
    """XML with every bare ``&`` written out (``?a=1&b=2``): the parser would drop it together with the name behind it."""
    if not _BARE.search(text):
        return text
    parts, at = [], 0
    while (start := text.find("<![CDATA[", at)) >= 0:
        end = text.find("]]>", start)
        end = len(text) if end < 0 else end
        parts += [_BARE.sub("&amp;", text[at:start]), text[start:end]]
        at = end
    return "".join([*parts, _BARE.sub("&amp;", text[at:])])


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _text(element: Any) -> str:
    """The text of an XML element, markup in it gone; of one that holds half a feed, since its end is missing, the beginning."""
    return "".join(islice(element.itertext(), _MOST_PIECES))


def _spoken(page: Page, root: Any) -> tuple[Page, str | None]:
    """``page`` at home in the country that the language of its entries tells, and the language; neither where they have several."""
    stated = {_text(element).strip() for element in islice(root.iter("{*}language"), SAMPLE)}
    language = next(iter(stated)) if stated else root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return at_home(page, language if len(stated) < 2 else None, map(_text, islice(root.iter("{*}title"), SAMPLE)))


def _sitemap(page: Page, root: Any) -> HeadlineList:
    page, _ = _spoken(page, root)
    headlines: list[Headline] = []
    for local, fields in _entries(root):
        url = absolute(fields.get("loc"), page.url)
        if url is None or len(headlines) >= MAX_ROWS:
            continue
        # lastmod tells when an entry changed, not when a story was published: only the rows of an index carry it.
        value, raw = stated_time(
            page, fields.get("lastmod") if local == "sitemap" else fields.get("publication_date") or fields.get("pubtime")
        )
        headlines.append(
            Headline(
                position=len(headlines) + 1,
                title=plain_title(fields.get("title", "")),
                url=url,
                published=value,
                published_raw=raw,
                source=plain_title(fields.get("name", "")),
            )
        )
    return machine_rows(page, "sitemap", headlines)


def _entries(root: Any) -> list[tuple[str, dict[str, str]]]:
    """What each entry of a sitemap is and says, in one walk: those whose ends are missing stand in one another."""
    found: list[tuple[str, dict[str, str]]] = []
    opened: list[dict[str, str]] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        local = _local(element)
        if local in ("url", "sitemap"):
            if event == "end":
                opened.pop()
            else:
                opened.append({})
                found.append((local, opened[-1]))
        elif event == "start" and opened and local in _SITEMAP_FIELDS and _local(element.getparent()) in _SITEMAP_PARENTS:
            opened[-1].setdefault(local, _text(element))
    return found


_SITEMAP_FIELDS = frozenset(("loc", "lastmod", "title", "name", "publication_date", "pubtime"))
_SITEMAP_PARENTS = frozenset(("url", "sitemap", "news", "publication", "display"))  # 百度: <data><display><title>
_TIMES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")
_MOST_OF_SECTION = 30
_NO_SECTION = frozenset(("uncategorized", "uncategorised", "未分类", "默认分类", "default", "none", "null"))
_MOST_WORDED = 1000
"""Entries of a feed whose times are read in the words of its language: half a millisecond each."""
_FEED_FIELDS = frozenset(("title", "source", *_TIMES))


def _feed(page: Page, root: Any) -> HeadlineList:
    page, language = _spoken(page, root)
    if next(islice(root.iter("{*}item", "{*}entry"), _MOST_WORDED, None), None) is not None:
        language = None
    headlines: list[Headline] = []
    stated = next((_text(link).strip() for link in root.iterfind("{*}channel/{*}link") if not link.get("href")), "")
    home = stated if stated.startswith("http") else page.url  # feeds lie on other hosts
    filed: list[list[str]] = []
    name = next_page = None
    for element in root.iter(etree.Element):
        local = _local(element)
        if local in ("item", "entry"):
            if len(headlines) < MAX_ROWS and (headline := _entry(page, element, len(headlines) + 1, language, home)):
                headlines.append(headline)
                filed.append(_categories(element))
        elif local == "title" and name is None and _local(element.getparent()) in ("channel", "feed", "rss"):
            name = plain_title(_text(element))
        elif local == "link" and element.get("rel") == "next" and _local(element.getparent()) in ("channel", "feed"):
            next_page = absolute(element.get("href"), page.url)
    if _are_sections(filed):
        for headline, categories in zip(headlines, filed, strict=True):
            headline.section = next(iter(categories), None)
    return machine_rows(page, "feed", headlines, name, next_page)


def _categories(entry: Any) -> list[str]:
    """What an entry is filed under, each once."""
    named = (
        child.get("label") or child.get("term") or _text(child) for child in entry if child.prefix is None and _local(child) == "category"
    )
    found = dict.fromkeys(filter(None, map(plain_title, named)))
    return [text for text in found if len(text) <= _MOST_OF_SECTION and text.lower() not in _NO_SECTION]


def _are_sections(filed: list[list[str]]) -> bool:
    """Whether the categories of a feed are its sections: one an entry, for most entries, which some share. Several are keywords, or may be."""
    named = [categories[0] for categories in filed if len(categories) == 1]
    return max(map(len, filed), default=0) == 1 and 2 * len(named) > len(filed) and len(set(named)) < len(named)


def _entry(page: Page, element: Any, position: int, language: str | None, home: str) -> Headline | None:
    """The row that an entry of a feed is. ``home``: what its addresses are relative to."""
    fields: dict[str, str] = {}
    links: dict[str, str] = {}
    for child in element:
        local = _local(child)
        if local == "link" and child.get("href"):
            rel = (child.get("rel") or "alternate").lower()
            data = rel == "alternate" and "html" not in (child.get("type") or "html")  # the same for programs
            links.setdefault("data" if data else rel, child.get("href"))
        elif local == "link" and _text(child).strip():
            links.setdefault("alternate", _text(child).strip())
        elif local == "guid" and (child.get("isPermaLink") or "true").lower() != "false":
            links.setdefault("guid", _text(child))
        elif local == "title" and "title" in fields and ":" not in (child.prefix or "") and child.prefix is None:
            fields["title"] = _text(child)  # after media:title
        elif local in _FEED_FIELDS:
            fields.setdefault(local, _text(child))
    if about := element.get(_ABOUT):
        links.setdefault("self", about)
    base = element.base if (element.base or "").startswith("http") else home
    url = next((url for rel in ("alternate", "guid", "data", "self") if rel in links and (url := absolute(links[rel], base))), None)
    title = plain_title(fields.get("title", ""))
    if not (url or title) or leads_to_one_comment(links.get("alternate") or links.get("guid") or ""):
        return None
    value, raw = stated_time(page, next((fields[name] for name in _TIMES if fields.get(name, "").strip()), None), language)
    source = fields.get("source") if "title" not in (fields.get("source") or "") else None
    return Headline(position=position, title=title, url=url, published=value, published_raw=raw, source=plain_title(source or ""))


def _url_list(page: Page, text: str) -> HeadlineList | None:
    """A sitemap as plain text: one address a line and nothing else."""
    lines = text.split(maxsplit=MAX_ROWS)[:MAX_ROWS]
    if not lines or not all(re.match(r"https?://\S+$", line) for line in lines):
        return None
    urls = [url for line in lines if (url := absolute(line, page.url))]
    return machine_rows(page, "sitemap", [Headline(position=n, url=url) for n, url in enumerate(urls, 1)])


def is_sitemap_index(found: HeadlineList) -> bool:
    """Whether a sitemap names further sitemaps."""
    paths = [urlsplit(row.url or "").path.lower() for row in found.headlines]
    return found.kind == "sitemap" and bool(paths) and all(path.endswith((".xml", ".xml.gz")) for path in paths)
