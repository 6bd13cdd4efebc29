"""Lists as JSON: JSON Feed, and what a portal's own load-more address answers; and what all lists for machines share."""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from newsportal.extract.listing.records import weight
from newsportal.extract.page.countries import DEFAULT_ZONE, zone_of
from newsportal.extract.page.language import agrees, bcp47, script_of
from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute
from newsportal.extract.times.dates import parse_time, plausible
from newsportal.items import Headline, HeadlineList, ListKind, Moment
from newsportal.regexes import regex

MAX_ROWS = 60_000  # the sitemap protocol allows 50,000
MAX_NODES = 200_000
_TAG = regex(r"</?[A-Za-z][^<>]{0,500}>")
_CALL = regex(r"(?:/\*[^*]{0,40}\*/)?\s*+(?:[\w.$]{1,80}+\s*+)?\(\s*+(?=[\[{])")
_TITLES = ("title", "headline", "headlines", "subject", "doctitle", "newstitle", "articletitle", "bt", "name")
_URLS = (
    "url",
    "link",
    "href",
    "docurl",
    "docpuburl",
    "weburl",
    "web_url",
    "linkurl",
    "pageurl",
    "publishurl",
    "publish_url",
    "shareurl",
    "share_url",
    "external_url",
    "canonical_url",
    "website_url",
    "id",
)
_TEXTS = ("rendered", "basic", "main", "text", "datetime", "date", "iso")
"""Where an object in a text's place keeps it: ``{"rendered": "…"}`` of WordPress, ``{"basic": "…"}`` of Arc, ``{"date": "…"}`` in a time's."""
_LINKED_IN = regex(r"link|url|share")
TIMES = ("date_published", "published", "publishtime", "publish_time", "publishdate", "pubtime", "pub_time", "pubdate", "pub_date", "docreltime", "ptime",
          "ctime", "createtime", "create_time", "createdate", "releasetime", "datetime", "date", "time", "showtime", "inputtime", "newstime",
          "publishedat", "published_at", "publish_at", "createdat", "created_at", "display_time", "displaytime", "posttime", "post_time",
          "addtime", "add_time", "datepublished", "publication_date", "first_published", "display_date", "post_date", "first_publish_date", "date_modified")  # fmt: skip
_SOURCES = ("source", "sourcename", "media", "media_name", "origin", "laiyuan")
_NEXTS = ("next_url", "nexturl", "next", "nextpage", "next_page", "nextpageurl", "next_page_url")
_MORE = ("hasmore", "has_more", "hasnext", "has_next", "hasnextpage", "more")
_LAST = ("isend", "is_end", "islast", "is_last", "islastpage", "nomore", "no_more", "end", "finished")
_COUNTS = ("pages", "totalpage", "totalpages", "total_page", "total_pages", "pagecount", "page_count")
_TOTALS = (
    "total",
    "totalcount",
    "total_count",
    "totalelements",
    "totalnum",
    "totalsize",
    "recordcount",
    "totalrecord",
    "totalrecords",
    "count",
)
_SIZES = ("pagesize", "page_size", "size", "limit", "perpage", "per_page", "rows")
_PAGE_NUMBER = regex(
    r"((?:[?&](?:page|p|pn|pg|pageno|page_no|pagenum|page_num|pageindex|page_index|currentpage|current|curpage)=)|(?:/page[/_-]?))(\d{1,5})(?=$|[&#/.])",
    re.IGNORECASE,
)
_ADDRESS = regex(r"(?:https?:)?//[\w.-]+[/?]\S*$|/(?!/)\S+$", re.IGNORECASE)
_ASSET = regex(r"\.(?:jpe?g|png|gif|webp|svg|avif|mp4|mp3|m3u8|css|js)(?:[?!@]|$)", re.IGNORECASE)
_NO_TITLE = regex(r"[\d\s:/.,+TZ-]*+$|(?=\S++$)\S*[\w-](?:/|\?\w{1,30}=)\S|[0-9a-f-]{16,}+$", re.IGNORECASE)
_DAY = regex(r"(?:19|20)\d\d[-/.年](?:1[0-2]|0?[1-9])[-/.月](?:3[01]|[12]\d|0?[1-9])日?(?!\d)[^\u3400-\u9fff]{0,20}$")
_EPOCH, _TIME_NAME = regex(r"1\d{9}(?:\d{3})?$"), regex(r"time|date|stamp", re.IGNORECASE)
_OTHER_TIME = regex(r"upd|modif|edit|expir|end|deadline|start|begin|jz|gx|xg", re.IGNORECASE)
_LINKED = regex(r"<a\s[^<>]{0,1000}href", re.IGNORECASE)
# What Java makes of the date of a feed where it runs in Chinese.
_CHINESE_DATE = regex(r"(?:星期|周|週)[一二三四五六日天],? (\d{1,2}) (\d{1,2}|[一二三四五六七八九十]{1,2})月 (\d{4}) (\S.*)")
# CST of a feed from the United States is theirs; what it follows writes 24 hours.
_CENTRAL = ZoneInfo("America/Chicago")
_MONTHS = {name: str(number) for number, name in enumerate("一 二 三 四 五 六 七 八 九 十 十一 十二".split(), 1)}
# RFC 822, which RSS refers to, writes years with two digits; machines alone write so, and so plainly.
_SHORT_YEAR = regex(r"((?:[A-Z][a-z]{2}, ?)?\d{1,2} [A-Z][a-z]{2}) ([0-4]\d)(?= \d\d:\d\d)")
_RECORD = regex(r"(?:(\w{1,60}):)?(?:\d{1,20}|[^:]{0,60}\d[^:]{0,60}|[0-9a-fA-F-]{12,60})")
"""The name of a record among others: its number, perhaps behind its kind."""
MIN_RECORDS = 4
MAX_JSON_ROWS = 2_000
MAX_JSON_SIZE = 10_000_000
SAMPLE = 60
MIN_TITLE = 6


def plain_title(text: str) -> str | None:
    """The reader's form of a feed's title, which may be HTML in XML."""
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = html.unescape(_TAG.sub("", text))
    return one_line(text) or None


def at_home(page: Page, stated: str | None, titles: Iterable[str]) -> tuple[Page, str | None]:
    """``page`` in the zone of the country that the ``stated`` language of its list tells, and that language; neither where ``titles`` are in another."""
    language = bcp47(stated)
    if language is None or not agrees(language, script_of("".join(titles))):
        return page, None
    return replace(page, zone=zone_of(page.url, language, "", page.zone.key)), language


def stated_time(page: Page, text: str | None, language: str | None = None) -> tuple[Moment | None, str | None]:
    """The time that ``text`` states and the text; ``language`` opens the way to its months and to the order of its days."""
    raw = one_line(text)[:100]
    if not raw:
        return None, None
    if chinese := _CHINESE_DATE.match(raw):
        day, month, year, clock = chinese.groups()
        time = parse_time(f"{year}-{_MONTHS.get(month, month)}-{day} {clock}", now=page.now, zone=page.zone)
    else:
        zone = _CENTRAL if raw.endswith(" CST") and (language or "").endswith("-US") and page.zone.key == DEFAULT_ZONE else page.zone
        time = parse_time(_SHORT_YEAR.sub(r"\1 20\2", raw, count=1), now=page.now, zone=zone, language=language)
    return (time.value if time and plausible(time.value, page.now) else None), raw


def machine_rows(
    page: Page, kind: ListKind, headlines: list[Headline], name: str | None = None, next_page: str | None = None
) -> HeadlineList:
    page.trace.chosen("list", name, f"the page is a {kind} of {len(headlines)} rows")
    return HeadlineList(url=page.url, name=name, kind=kind, headlines=headlines, next_page=next_page)


@dataclass(frozen=True, slots=True)
class _Records:
    """An array of objects that may be stories."""

    items: list[dict[str, Any]]
    above: list[dict[str, Any]]
    """The objects that it stands in, innermost first."""
    title: str
    """The key of their titles."""
    url: str | None
    """The key of their addresses, where only the shape of its values tells it."""
    time: str | None
    """The key of their times, where only the shape of its values tells it."""
    stories: int


def json_list(page: Page, text: str) -> HeadlineList | None:
    """The list that a JSON (or JSONP) document holds: the array of objects in which most have a title and an address."""
    data = _parsed(text)
    if data is None:
        return None
    top = lowered(data) if isinstance(data, dict) else {}
    feed = "jsonfeed" in str(top.get("version"))
    records = _feed_records(top) if feed else _records(data, MAX_JSON_ROWS)
    if feed and records:
        page, _ = at_home(page, _str(top.get("language")), (_str(item.get("title")) for item in records.items[:SAMPLE]))
    rows = _rows(page, records) if feed else _days_of_midnights(_rows(page, records))
    if not rows and not feed:
        return None
    following = _next_page(page, records.above if records else [top], len(records.items) if records else 0)
    return machine_rows(page, "feed" if feed else "listing", rows, one_line(_str(top.get("title"))) or None, following)


def _feed_records(top: dict[str, Any]) -> _Records | None:
    """The entries of a JSON Feed, whose names are fixed (jsonfeed.org, version 1.1); entries of short notes have no titles."""
    stated = top.get("items")
    items = [lowered(item) for item in stated[:MAX_ROWS] if isinstance(item, dict)] if isinstance(stated, list) else []
    return _Records(items, [top], "title", None, None, len(items)) if items else None


def data_rows(page: Page, data: Any, *, least: float) -> HeadlineList | None:
    """The list that data in a script of ``page`` hold, the titles of which weigh ``least`` on average."""
    rows = _days_of_midnights(_rows(page, _records(data, MAX_JSON_ROWS, least)))
    return machine_rows(page, "listing", rows) if rows else None


def _rows(page: Page, records: _Records | None) -> list[Headline]:
    rows = [row for item in records.items if (row := _row(page, item, records))] if records else []
    for position, row in enumerate(rows, 1):
        row.position = position
    return rows


def _days_of_midnights(rows: list[Headline]) -> list[Headline]:
    """The rows, with days where all their times are midnights: a column of days, with the clock that a database adds."""
    told = [row.published for row in rows if row.published is not None]
    if len(told) >= MIN_RECORDS and all(isinstance(value, datetime) and value.time() == time() for value in told):
        for row in rows:
            row.published = row.published.date() if isinstance(row.published, datetime) else None
    return rows


def json_fragment(page: Page) -> tuple[str, str | None] | None:
    """The HTML that a JSON answer carries (``{"html": "<li>…"}``), and the address of the next answer where it tells one."""
    data = json_data(page)
    if data is None:
        return None
    texts: dict[str, list[str]] = {}
    beside: dict[str, list[dict[str, Any]]] = {}
    for key, value, above in walk(data):
        if isinstance(value, str) and _LINKED.search(value[:20_000]):
            texts.setdefault(key, []).append(value)
            beside.setdefault(key, above)
    if not texts:
        return None
    longest = max(texts, key=lambda key: sum(map(len, texts[key])))
    return "\n".join(texts[longest]), _next_page(page, beside[longest])


def json_data(page: Page) -> Any:
    """What a page holds that is JSON or JSONP; None of any other."""
    return None if page.html[:1] == "<" else _parsed(page.html.lstrip("\ufeff \t\r\n"))


def _parsed(text: str) -> Any:
    """The document as objects and arrays; None where it is no JSON."""
    if match := _CALL.match(text[:200]):
        text = text[match.end() :].rstrip().rstrip(";").rstrip().removesuffix(")")
    if text[:1] not in ("{", "[") or len(text) > MAX_JSON_SIZE:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def lowered(item: dict[str, Any]) -> dict[str, Any]:
    """An object with its keys in small letters."""
    return {key.lower(): value for key, value in item.items()}


def walk(data: Any) -> list[tuple[str, Any, list[dict[str, Any]]]]:
    """Every value with its key (that of its array, where it stands in one) and the objects it stands in, outermost values first."""
    found: list[tuple[str, Any, list[dict[str, Any]]]] = []
    todo: deque[tuple[str, Any, list[dict[str, Any]]]] = deque([("", data, [])])
    while todo and len(found) < MAX_NODES:
        key, node, above = todo.popleft()
        found.append((key, node, above))
        if isinstance(node, dict):
            inside = [lowered(node), *above][:8]
            todo.extend((str(name).lower(), value, inside) for name, value in node.items() if isinstance(value, (dict, list, str)))
        elif isinstance(node, list):
            todo.extend((key, value, above) for value in node[:MAX_ROWS] if isinstance(value, (dict, list, str)))
    return found


def _records(data: Any, most: int, least: float = 0.0) -> _Records | None:
    """The array of a document that holds the most stories, of which ``most`` are taken. ``least``: what their titles weigh on average."""
    best: _Records | None = None
    for array, above in ((array, above) for _, node, above in walk(data) for array in _arrays(node)):
        if best and len(array) <= best.stories:
            continue
        items = _unwrapped([lowered(item) for item in array[:most] if isinstance(item, dict)])
        if (title := _title_key(items)) is None:
            continue
        if least and sum(weight(_str(item.get(title))[:200]) for item in items) < least * len(items):
            continue
        named = sum(_address(item, None) is not None for item in items)
        url = None if named else _url_key(items)
        stories = sum(_str(item.get(title)) != "" and _address(item, url) is not None for item in items)
        if stories and stories * 2 >= len(items) and (best is None or stories > best.stories):
            best = _Records(items, above, title, url, None, stories)
    return replace(best, time=_time_key(best.items)) if best else None


def _arrays(node: Any) -> list[list[Any]]:
    """The array that a value is, or those that an object stands for whose values are records by their numbers, one for each kind of them.

    ``{"Article:1": {…}, "Article:2": {…}, "Author:7": {…}}`` of Apollo, ``{"101": {…}, "102": {…}}`` of Redux.
    """
    if isinstance(node, list):
        return [node]
    if not isinstance(node, dict) or len(node) < MIN_RECORDS:
        return []
    kinds: dict[str, list[Any]] = defaultdict(list)
    for key, value in node.items():
        if isinstance(value, dict) and (named := _RECORD.fullmatch(key)):
            kinds[named[1] or ""].append(value)
    return [records for records in kinds.values() if len(records) >= MIN_RECORDS]


def _unwrapped(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The objects, or those that they hold the stories in (``{"type": 1, "data": {…}}``, ``{"node": {…}}``)."""
    first = items[0] if items else {}
    if any(map(_names_title, first)):
        return items
    for key, value in first.items():
        if isinstance(value, dict) and any(_names_title(str(name).lower()) for name in value):
            return [_opened(item, lowered(item[key])) for item in items if isinstance(item.get(key), dict)]
    return items


def _opened(item: dict[str, Any], story: dict[str, Any]) -> dict[str, Any]:
    """What a story and the object around it say; the story's own address goes before the other's."""
    return {key: value for key, value in item.items() if key not in _URLS or not _address(story, None)} | story


def _names_title(key: str) -> bool:
    return key in _TITLES or (key.endswith("title") and "sub" not in key)


def _title_key(items: list[dict[str, Any]]) -> str | None:
    """The key of the titles: texts that differ, under a usual name; else the shortest that are no addresses, numbers or names."""
    sample = items[:SAMPLE]
    for key in (*_TITLES, *(key for key in items[0] if key not in _TITLES and _names_title(key))) if items else ():
        told = [text for item in sample if (text := _str(item.get(key)).strip()) and not _NO_TITLE.match(text[:500])]
        if len(told) * 2 > len(sample) and (len(set(told)) > 1 or len(sample) == 1):
            return key
    found: dict[str, float] = {}
    for key in list(dict.fromkeys(key for item in sample[:3] for key in item))[:100] if len(sample) > 1 else []:
        told = [text for item in sample if isinstance(item.get(key), str) and (text := item[key].strip())]
        fitting = {text for text in told if MIN_TITLE <= len(text) <= 200 and not _NO_TITLE.match(text) and "<" not in text}
        if len(fitting) == len(sample) and key not in TIMES and key not in _SOURCES:
            found[key] = sum(map(len, fitting)) / len(fitting)
    return min(found, key=found.__getitem__) if found else None


def _url_key(items: list[dict[str, Any]]) -> str | None:
    """The key whose values are addresses of pages that all differ."""
    sample = items[:SAMPLE]
    for key in list(dict.fromkeys(key for item in sample[:3] for key in item))[:100] if len(sample) > 1 else []:
        told = {text for item in sample if _ADDRESS.match(text := _str(item.get(key)).strip()) and not _ASSET.search(text)}
        if len(told) == len(sample):
            return key
    return None


def _time_key(items: list[dict[str, Any]]) -> str | None:
    """The key whose values are all days (``fbsj``) or, under a name of times, all instants, where none has a usual name; of several that agree the most exact."""
    sample = items[:SAMPLE]
    if len(sample) < 2 or any(first_text(item, TIMES) for item in sample):
        return None
    keys = list(dict.fromkeys(key for item in sample[:3] for key in item))[:100]
    for form in (_DAY, _EPOCH):
        named = [key for key in keys if not _OTHER_TIME.search(key) and (form is _DAY or _TIME_NAME.search(key))]
        found = [key for key in named if all(form.match(_str(item.get(key))) for item in sample)]
        if found:
            agree = all(len({_str(item.get(key))[:10] for key in found}) == 1 for item in sample)
            return max(found, key=lambda key: len(_str(sample[0].get(key)))) if agree else None
    return None


def _address(item: dict[str, Any], key: str | None) -> str | None:
    """The address that an object carries under a usual name (or ``key``), as written."""
    for name in (key,) if key else _URLS:
        text = _str(item.get(name)).strip()
        if ("/" in text or "." in text) and not _ASSET.search(text) and (name != "id" or _ADDRESS.match(text)):
            return text
    inside = (lowered(value) for name, value in item.items() if isinstance(value, dict) and _LINKED_IN.search(name)) if not key else ()
    return next((text for told in inside for name in _URLS if _ADDRESS.match(text := _str(told.get(name)).strip())), None)


def _row(page: Page, item: dict[str, Any], records: _Records) -> Headline | None:
    title = plain_title(_str(item.get(records.title)) or first_text(item, _TITLES))
    url = absolute(_address(item, records.url), page.url)
    if not url:
        return None
    value, raw = stated_time(page, first_text(item, (records.time,) if records.time else TIMES))
    return Headline(position=0, title=title, url=url, published=value, published_raw=raw, source=plain_title(first_text(item, _SOURCES)))


def _next_page(page: Page, above: list[dict[str, Any]], count: int = 0) -> str | None:
    """The next answer: the address that the document names; else, where it says that there is more, this address with the next number.

    ``count``: how many rows the document holds.
    """
    for level in above:
        for key in _NEXTS:
            value = level.get(key)
            text = _str(value.get("href") or value.get("url") if isinstance(value, dict) else value).strip()
            if _ADDRESS.match(text) or text.startswith("?"):
                return absolute(text, page.url)
    number = _PAGE_NUMBER.search(page.url)
    if number is None or not any(_says_more(level, int(number[2])) or _counts_more(level, int(number[2]), count) for level in above):
        return None
    return f"{page.url[: number.start(2)]}{int(number[2]) + 1}{page.url[number.end(2) :]}"


def _says_more(level: dict[str, Any], number: int) -> bool:
    if any(level.get(key) in (False, 0, "false", "0") and level.get(key) is not None for key in _LAST):
        return True
    if any(level.get(key) in (True, 1, "true", "1") for key in _MORE):
        return True
    if any(_str(level.get(key)) == str(number + 1) for key in _NEXTS):
        return True
    return any((count := _str(level.get(key))).isdigit() and len(count) < 7 and int(count) > number for key in _COUNTS)


def _counts_more(level: dict[str, Any], number: int, count: int) -> bool:
    """Whether there are more rows in all than those up to this page, of ``count`` rows, and nothing says that it is the last."""
    if any(level.get(key) in (True, 1, "true", "1") for key in _LAST) or any(level.get(key) in (False, 0, "false", "0") for key in _MORE):
        return False
    sizes = [int(told) for key in _SIZES if (told := _str(level.get(key))).isdigit() and 0 < len(told) < 5]
    size = sizes[0] if sizes else count
    if not count or count < size:  # a page that is not full is the last
        return False
    return any((total := _str(level.get(key))).isdigit() and len(total) < 9 and int(total) > max(number, 1) * size for key in _TOTALS)


def first_text(item: dict[str, Any], names: tuple[str, ...]) -> str:
    """The text under the first of ``names`` that has one."""
    return next((text for name in names if (text := _str(item.get(name)).strip())), "")


def _str(value: object) -> str:
    if isinstance(value, dict):
        value = next((value[key] for key in _TEXTS if key in value), None)
    if isinstance(value, bool):
        return ""
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""
