"""Lists that a page keeps in its scripts: the records that a pager shows by the dozen, and the data that a page is drawn from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any, cast
from urllib.parse import unquote

from lxml import etree

from newsportal.extract.listing.flight import PUSH, pushed_data
from newsportal.extract.listing.jsliterals import STRING, fields, literal, named, pieces, plain, returned
from newsportal.extract.listing.jsonlists import MAX_JSON_SIZE, data_rows
from newsportal.extract.listing.payload import unflattened, unwrapped
from newsportal.extract.page.nodes import Nodes
from newsportal.extract.page.tree import Page
from newsportal.items import HeadlineList
from newsportal.regexes import regex

MIN_ROWS, MIN_WEIGHT = 4, 6.0
"""Rows of a list in a script at least, and what their titles say on average: menus are kept there as well."""
MAX_TRIED = 20
"""Places in a script where data may begin."""
MIN_KEPT = 200
"""Characters of data in an attribute."""
MIN_PROSE = 60
"""Characters of a text that is running text: where one is printed, the page is an article's."""
_SENTENCE = regex(r"[。！？]|[.!?](?:\s|$)")
_NO_STORY = frozenset(("noscript", "title", "a", "textarea", "script", "style", "template"))
_MENUS = frozenset(("BreadcrumbList", "SiteNavigationElement", "WPHeader", "WPFooter"))
MAX_DEPTH = 20
_DRAWING = frozenset(("script", "astro-island"))
_STORE, _STORE_END, _OPEN, _CLOSE = "<datastore", "</datastore>", "<![CDATA[", "]]>"
_TAG = regex(r"\s{0,99}<([a-zA-Z]{1,10})")
_AROUND = {"tr": "table", "li": "ul", "dd": "dl", "dt": "dl"}
_ASSIGNED = regex(r"[\w\])]\s{0,5}=\s{0,5}(?=[\[{]|new Array\()")
# A text that is data, assigned as it stands.
_TEXT_OF_DATA = regex(r"[\w\])]\s{0,5}=\s{0,5}(?=\"[{\[])")
_HIDDEN, _HIDDEN_END = "<!--", "-->"
# As Angular writes them into its state: {&q;title&q;:…}
_QUOTED = "&q;"
# As pages of ByteDance do, for decodeURIComponent: %7B%22title%22:…
_ENCODED = ("%7B", "%5B")
_MARKS = (("&q;", '"'), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&"))
# kit.start(app, element, {data: [null, {…}]})
_HANDED = regex(r"\bdata:\s{0,5}(?=\[)")
_PARSED = regex(
    r"""JSON\.parse\(\s{0,5}(?:(?:decodeURIComponent|unescape)\(\s{0,5})?("(?:[^"\\\n]|\\.){0,5000000}+"|'(?:[^'\\\n]|\\.){0,5000000}+')""",
    re.DOTALL,
)
"""Data that a script reads from a text: ``JSON.parse("{\\"stories\\": …}")``."""
_KEEPING = etree.XPath(
    "//@data-page|//@data-props|//@data-react-props|//@data-state|//@data-initial-state|//@data-json|//astro-island/@props"
)
_STREAMED, _MAX_CALL = "streamController.enqueue(", 80
_WRITING = "document.write"
_WRITE = rf"document\.write(?:ln)?\(\s{{0,20}}(?:{STRING})\s{{0,20}}\)\s{{0,20}};?\s{{0,20}}"
_WRITES = regex(rf"<script[^<>]{{0,200}}>\s{{0,200}}(?:{_WRITE}){{1,5000}}+</script>", re.IGNORECASE | re.DOTALL)
_WRITTEN = regex(rf"document\.write(?:ln)?\(\s{{0,20}}({STRING})", re.IGNORECASE | re.DOTALL)
_SCRIPT = regex(r"<script[^<>]{0,200}>([^<]{0,2000}(?:<(?!/script)[^<]{0,500}){0,20}+)</script>", re.IGNORECASE)
_SHORT = r"""(?:"(?:[^"\\\n]|\\.){0,500}+"|'(?:[^'\\\n]|\\.){0,500}+')"""
_VARIABLE = regex(rf"\bvar\s{{1,5}}([A-Za-z_$][\w$]{{0,30}})\s{{0,3}}=\s{{0,3}}({_SHORT})\s{{0,3}};")
_JOINING = regex(rf"document\.write(?:ln)?\(\s{{0,3}}({_SHORT}(?:\s{{0,3}}\+\s{{0,3}}(?:{_SHORT}|[\w$]{{1,30}})){{1,20}}+)\s{{0,3}}\)")
# Of a joining that was matched; a text that nobody closes would be one as well, so that no place of the line is looked at twice.
_TERM = regex(r"""(?:"(?:[^"\\\n]|\\.){0,500}+"?|'(?:[^'\\\n]|\\.){0,500}+'?|[\w$]{1,30})""")
MAX_SCRIPTS = 2000
_HANDED_OVER = regex(rf"[=(+]\s{{0,5}}({STRING})", re.DOTALL)
_UNDEFINED = regex(r"(?<=:)\s{0,5}undefined(?=\s{0,5}[,}])")


def unpacked(html: str) -> tuple[str, str | None] | None:
    """``html`` with the records of a data store (``<record><![CDATA[<li>…]]></record>``, 大汉) shown in their places, and the address of the next group.

    None where it has no store.
    """
    if _OPEN not in html or _STORE not in html:  # the rarer letters are looked for faster
        return None
    parts: list[str] = []
    following, at = None, 0
    while (start := html.find(_STORE, at)) >= 0:
        end = html.find(_STORE_END, start)
        end = len(html) if end < 0 else end + len(_STORE_END)
        store = html[start:end]
        records, last = [], 0
        while (opening := store.find(_OPEN, last)) >= 0:
            closing = store.find(_CLOSE, opening)
            closing = len(store) if closing < 0 else closing
            record = store[opening + len(_OPEN) : closing]
            before = store[max(0, opening - 40) : opening].rstrip()
            if before.endswith("<record>"):
                records.append(record)
            elif following is None and before.endswith("<nextgroup>"):
                address = re.search(r"href\s{0,3}=\s{0,3}[\"']([^\"'\s]{1,500})", record)
                following = address[1] if address else None
            last = closing
        tag = _TAG.match(records[0]) if records else None
        around = _AROUND.get(tag[1].lower(), "div") if tag else "div"
        parts += [html[at:start], f"</script><{around}>", *records, f"</{around}><script>"]
        at = end
    return "".join([*parts, html[at:]]), following


def written_out(html: str) -> str | None:
    """``html`` with what its scripts write in their places (``document.write("<li>…</li>")``); None where they write nothing so plain."""
    if _WRITING not in html:
        return None
    told = _WRITES.sub(_what_is_written, html)
    if html.count(_WRITING) >= MIN_ROWS and "var " in html:
        told = _SCRIPT.sub(_what_is_joined, told, count=MAX_SCRIPTS)
    return told if told != html else None


def put_together(page: Page) -> str | None:
    """The HTML of ``page`` with the rows that a script puts together as text (``rows += "<li><a …>…</a></li>"``) in its place; None without such a script."""
    for script in page.root.iter("script"):
        text = script.text or ""
        if text.count("</a") + text.count("<\\/a") < MIN_ROWS:
            continue
        rows = [told for match in _HANDED_OVER.finditer(text) if "<" in (told := plain(match[1]))]
        at = page.html.find(text) if sum("<a " in row and "</a" in row for row in rows) >= MIN_ROWS else -1
        if at >= 0:
            tag = _TAG.match(rows[0])
            around = _AROUND.get(tag[1].lower(), "div") if tag else "div"
            return "".join([page.html[:at], f"</script><{around}>", *rows, f"</{around}><script>", page.html[at + len(text) :]])
    return None


def unscripted(html: str) -> str | None:
    """What a page holds for readers without scripts, where that is a list: the fullest of its ``<noscript>`` elements; None without one."""
    parts = [part.partition("</noscript")[0].partition(">")[2] for part in html.split("<noscript")[1:]]
    fullest = max(parts, key=lambda part: part.count("<a "), default="")
    return fullest if fullest.count("<a ") >= MIN_ROWS else None


def _what_is_written(script: re.Match[str]) -> str:
    return "".join([plain(text[1]) for text in _WRITTEN.finditer(script[0])])


def _what_is_joined(script: re.Match[str]) -> str:
    """What a script writes out of its variables: ``var to = 'a.html'; var told = 'headline'; document.write('<a href="' + to + '">' + told + '</a>')``."""
    writing = _JOINING.search(script[1]) if _WRITING in script[1] else None
    given = {match[1]: plain(match[2]) for match in _VARIABLE.finditer(script[1])} if writing else {}
    terms = _TERM.findall(writing[1]) if writing else []
    told = [plain(term) if term[0] in "'\"" else given.get(term) for term in terms]
    return "".join([text or "" for text in told]) if given and None not in told else script[0]


def script_list(page: Page) -> HeadlineList | None:
    """The list in the data that a page is drawn from (``window.__STATE__ = {…}``, ``type="application/json"``); None for an article's page."""
    if _DRAWING.isdisjoint(page.nodes.tags):
        return None
    if page.structured.article or page.structured.first("og:type") == "article":
        return None
    found: HeadlineList | None = None
    for data in (*script_data(page), *kept(page)):
        told = data_rows(page, data, least=MIN_WEIGHT)
        if told is not None and len(told.headlines) >= max(MIN_ROWS, len(found.headlines) + 1 if found else 0):
            found = told
    return found or next(filter(None, map(partial(_stated_list, page), page.root.iter("script"))), None)


def _stated_list(page: Page, script: Any) -> HeadlineList | None:
    """The list that a page states for search engines (JSON-LD), other than the path to it and its menus."""
    text = script.text or ""
    if "ld+json" not in (script.get("type") or "") or '"itemListElement"' not in text:
        return None
    told = data_rows(page, _without_menus(_loaded(text.strip())), least=MIN_WEIGHT)
    return told if told is not None and len(told.headlines) >= MIN_ROWS else None


def _without_menus(data: Any, depth: int = 0) -> Any:
    """JSON-LD without the objects that are paths and menus."""
    if depth > MAX_DEPTH:
        return None
    if isinstance(data, list):
        return [_without_menus(each, depth + 1) for each in data]
    if not isinstance(data, dict):
        return data
    return None if str(data.get("@type")) in _MENUS else {key: _without_menus(value, depth + 1) for key, value in data.items()}


def script_data(page: Page) -> Iterator[Any]:
    """The data that the scripts of ``page`` state, those pushed to it in pieces last."""
    pushed: list[str] = []
    for script in page.root.iter("script"):
        text = script.text or ""
        if text.startswith(PUSH):
            pushed.append(text)
        elif 200 < len(text) < MAX_JSON_SIZE and "ld+json" not in (script.get("type") or ""):
            streamed = _STREAMED in text[:_MAX_CALL]
            data = _streamed(text) if streamed else _data(text, whole=(script.get("type") or "").endswith("/json"))
            yield from map(unflattened, data) if streamed or script.get("id") == "__NUXT_DATA__" else data
    yield from pushed_data(pushed, MAX_JSON_SIZE) if pushed else ()


def _streamed(text: str) -> list[Any]:
    """The data that Remix hands to a page as the lines of a text."""
    try:
        told, _ = json.JSONDecoder().raw_decode(text, text.index(_STREAMED) + len(_STREAMED))
    except ValueError:
        return []
    return [data for data in map(_loaded, told.split("\n")) if data is not None] if isinstance(told, str) else []


def kept(page: Page) -> Iterator[Any]:
    """The data that elements of ``page`` keep in attributes for the scripts that draw them (Inertia, React, Astro)."""
    for text in cast("list[str]", _KEEPING(page.root)):
        if len(text) > MIN_KEPT:
            yield unwrapped(_loaded(text))


def tells_a_story(nodes: Nodes) -> bool:
    """Whether running text is printed."""
    for n, text in enumerate(nodes.texts):
        if text and len(text) > MIN_PROSE and nodes.tags[n] not in _NO_STORY and _SENTENCE.search(text) and not _unshown(nodes, n):
            return True
    return False


def _unshown(nodes: Nodes, n: int) -> bool:
    """Whether an element stands in what only readers without scripts are shown."""
    while n >= 0 and nodes.tags[n] != "noscript":
        n = nodes.parents[n]
    return n >= 0


def _data(text: str, *, whole: bool) -> list[Any]:
    """The objects and arrays that a script states, whole or where it assigns them."""
    if "undefined" in text:
        text = _UNDEFINED.sub("null", text)
    if whole and _QUOTED in text:
        for name, mark in _MARKS:
            text = text.replace(name, mark)
    if whole and text[:3] in _ENCODED:
        text = unquote(text)
    if whole and text.lstrip().startswith(_HIDDEN):  # as pages did that hid scripts from old browsers, and some that draw with React do
        text = text.strip().removeprefix(_HIDDEN).removesuffix(_HIDDEN_END)
    decoder, found, end = json.JSONDecoder(), [], 0
    starts = (
        [len(text) - len(text.lstrip())]
        if whole
        else [match.end() for match, _ in zip(_ASSIGNED.finditer(text), range(MAX_TRIED), strict=False)]
    )
    if "__sveltekit_" in text:
        starts += [match.end() for match, _ in zip(_HANDED.finditer(text), range(MAX_TRIED), strict=False)]
    for start in starts:
        if start < end:
            continue
        try:
            data, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            told = None if whole else literal(text, start)
            if told is None:
                continue
            data, end = told
        found.append(named(data))
    if not whole and ('"{' in text or '"[' in text):
        for match, _ in zip(_TEXT_OF_DATA.finditer(text), range(MAX_TRIED), strict=False):
            try:
                found += filter(None, [_loaded(decoder.raw_decode(text, match.end())[0])])
            except (ValueError, RecursionError):
                continue
    if not whole and "JSON.parse(" in text:
        found += filter(None, (_loaded(plain(match[1])) for match, _ in zip(_PARSED.finditer(text), range(MAX_TRIED), strict=False)))
    return found if whole else [*found, *returned(text), *map(named, pieces(text)), named(fields(text))]


def _loaded(text: str) -> Any:
    """What a text that is JSON says; None of any other."""
    text = unquote(text) if text[:3] in _ENCODED else text
    try:
        return json.loads(text) if text[:1] in ("{", "[") else None
    except (ValueError, RecursionError):
        return None
