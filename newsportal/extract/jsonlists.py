"""Lists as JSON: JSON Feed, and what a portal's own load-more address answers; and what all lists for machines share."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from newsportal.extract.dates import parse_time
from newsportal.extract.text import one_line
from newsportal.extract.tree import Page
from newsportal.extract.urls import absolute
from newsportal.items import Headline, HeadlineList, ListKind, Moment

MAX_ROWS = 60_000  # the sitemap protocol allows 50,000
MAX_NODES = 200_000
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_CALL = re.compile(r"(?:/\*[^*]{0,40}\*/)?\s*[\w.$]{1,80}\s*\(\s*(?=[\[{])")
_TITLES = ("title", "headline", "subject", "doctitle", "newstitle", "name", "bt")
_URLS = ("url", "link", "href", "docurl", "weburl", "web_url", "linkurl", "pageurl", "shareurl", "share_url", "external_url", "id")
_TIMES = ("date_published", "published", "publishtime", "publish_time", "pubtime", "pub_time", "pubdate", "publishdate", "ptime", "ctime",
          "createtime", "create_time", "releasetime", "datetime", "date", "time", "showtime", "inputtime")  # fmt: skip
_SOURCES = ("source", "sourcename", "media", "media_name", "origin", "laiyuan")
_NEXTS = ("next_url", "next", "nextpage", "next_page", "nexturl")


def plain_title(text: str) -> str | None:
    """The reader's form of a feed's title, which may be HTML in XML."""
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = html.unescape(_TAG.sub("", text))
    return one_line(text) or None


def stated_time(page: Page, text: str | None) -> tuple[Moment | None, str | None]:
    raw = one_line(text)[:100]
    if not raw:
        return None, None
    time = parse_time(raw, now=page.now, zone=page.zone)
    return (time.value if time else None), raw


def machine_rows(
    page: Page, kind: ListKind, headlines: list[Headline], name: str | None = None, next_page: str | None = None
) -> HeadlineList:
    page.trace.chosen("list", name, f"the page is a {kind} of {len(headlines)} rows")
    return HeadlineList(url=page.url, name=name, kind=kind, headlines=headlines, next_page=next_page)


def json_list(page: Page, text: str) -> HeadlineList | None:
    """The list that a JSON (or JSONP) document holds: its largest array of objects with a title and an address."""
    if match := _CALL.match(text[:200]):
        text = text[match.end() :].rstrip().rstrip(";").rstrip().removesuffix(")")
    if text[:1] not in ("{", "["):
        return None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    top = {key.lower(): value for key, value in data.items()} if isinstance(data, dict) else {}
    feed = "jsonfeed" in str(top.get("version"))
    rows = [row for item in _records(data) if (row := _row(page, item))]
    if not rows and not feed:
        return None
    for position, row in enumerate(rows, 1):
        row.position = position
    following = next((url for key in _NEXTS if (url := absolute(_str(top.get(key)), page.url))), None)
    return machine_rows(page, "feed" if feed else "listing", rows, one_line(_str(top.get("title"))) or None, following)


def _records(data: Any) -> list[dict[str, Any]]:
    """The array of a document that holds the most stories."""
    best: list[dict[str, Any]] = []
    worth, seen = 0, 0
    todo = [data]
    while todo and seen < MAX_NODES:
        node = todo.pop()
        seen += 1
        if isinstance(node, dict):
            todo.extend(value for value in node.values() if isinstance(value, (dict, list)))
        else:
            records = [{str(key).lower(): value for key, value in item.items()} for item in node[:MAX_ROWS] if isinstance(item, dict)]
            stories = sum(_first(item, _TITLES) != "" and _first(item, _URLS) != "" for item in records)
            if stories > worth or (stories == worth and stories and len(records) > len(best)):
                best, worth = records, stories
            todo.extend(item for item in node[:MAX_ROWS] if isinstance(item, (dict, list)))
    return best


def _row(page: Page, item: dict[str, Any]) -> Headline | None:
    title = plain_title(_first(item, _TITLES))
    url = next((url for key in _URLS if ("/" in (text := _str(item.get(key))) or "." in text) and (url := absolute(text, page.url))), None)
    if not url:
        return None
    value, raw = stated_time(page, _first(item, _TIMES))
    return Headline(position=0, title=title, url=url, published=value, published_raw=raw, source=plain_title(_first(item, _SOURCES)))


def _first(item: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := _str(item.get(name)).strip())), "")


def _str(value: object) -> str:
    if isinstance(value, bool):
        return ""
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""
