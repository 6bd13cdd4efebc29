"""The story that a page keeps for a browser to draw: in its scripts (``window.__INITIAL_STATE__ = {…}``, ``__NEXT_DATA__``), in a hidden field of a form."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from newsportal.extract.listing.jsonlists import TIMES, first_text, lowered, plain_title, stated_time, walk
from newsportal.extract.listing.scriptlists import script_data
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page
from newsportal.items import isoformat

SHORT = 60
"""A page that prints less may draw its story."""
_LEAST = 100
"""Characters of such a story; a shorter text may be a description."""
_TITLES = ("title", "headline", "subject", "newstitle", "articletitle", "doctitle", "name")
_TEXTS = (
    "content",
    "body",
    "html",
    "text",
    "articlebody",
    "contenthtml",
    "content_html",
    "articlecontent",
    "newscontent",
    "detail",
    "contenttext",
    "doccontent",
    "txt",
)
_TIMES = ("display_time", "displaytime", "published_time", "publishedtime", "show_time", "docpubtime", *TIMES)
_SOURCES = (
    "source",
    "source_name",
    "sourcename",
    "media",
    "media_name",
    "medianame",
    "mediasource",
    "origin",
    "laiyuan",
    "copyfrom",
    "comefrom",
    "docsource",
    "contentsource",
)
_AUTHORS = ("author", "author_name", "authorname", "writer", "zuozhe", "docauthor", "reporter")
_EDITORS = ("editor", "editor_name", "editorname", "duty_editor", "dutyeditor", "responsible_editor", "zebian", "doceditor")
_TAGS = ("taglist", "tag_list", "tags", "keywordlist", "keywords")
_IDS = ("id", "docid", "newsid", "news_id", "articleid", "article_id", "contentid", "content_id", "aid", "uuid")
_LEAST_ID = 3
"""Signs of a number that tells a story from another."""
_SENTENCE = re.compile(r"[。！？]|[.!?][\s<]")
_MARKED = re.compile(r"<textarea[^<>]{0,1000}>newsportal-story-(\d{1,4})</textarea>")
_SIGNS = re.compile(r"[A-Za-z0-9-]+")
_NESTED = 200
"""Characters of an object that stands as text in another one."""
_NAMES = ("name", "display_name", "displayname", "nickname", "author_name", "username", "title")


def drawn(page: Page, *, least: int = 0) -> str | None:
    """The page as a script would draw it: the headline, the line under it and the text that the data in a script hold; None where they hold none.

    The headline has to be what the page is titled with, or the story's number one in the page's address: data hold other stories too.
    """
    address = set(_SIGNS.findall(page.url.partition("//")[2].partition("/")[2]))
    known = squeeze(f"{page.structured.title} {page.structured.first('og:title')}")
    best: dict[str, Any] = {}
    longest = ""
    for item in _objects(page):
        title, text = plain_title(first_text(item, _TITLES)), first_text(item, _TEXTS)
        if len(text) > max(_LEAST, least, len(longest)) and title and (squeeze(title) in known or _is_asked_for(item, address)):
            best, longest = item, text
    return _written(page, best, longest) if longest else _unfolded(page, least)


def _is_asked_for(item: dict[str, Any], address: set[str]) -> bool:
    """Whether the page's address names the number of a story: ``detail?newsId=3071`` and ``{id: 3071, …}``."""
    return any(len(number := str(item.get(key) or "")) >= _LEAST_ID and number in address for key in _IDS)


def _unfolded(page: Page, least: int) -> str | None:
    """The page with the markup that it keeps in a hidden field of a form where the field is; None where it keeps none."""
    fields = [field for field in page.root.iter("textarea") if _is_markup(field.text or "", least)]
    if not fields:
        return None
    kept = [field.text or "" for field in fields]
    for number, field in enumerate(fields):
        field.text = f"newsportal-story-{number}"
    told = etree.tostring(page.root, encoding="unicode", method="html")
    for field, text in zip(fields, kept, strict=True):
        field.text = text
    return _MARKED.sub(lambda mark: f"<div>{kept[int(mark[1])]}</div>" if int(mark[1]) < len(kept) else "", told)


def _is_markup(text: str, least: int) -> bool:
    """Whether the value of a field is the markup of paragraphs."""
    return len(text) > max(_LEAST, least) and text.lstrip().startswith("<") and "</" in text and _SENTENCE.search(text) is not None


def _objects(page: Page) -> Iterator[dict[str, Any]]:
    """The objects in the data of a page's scripts."""
    for data in script_data(page):
        for _, node, _ in walk(data):
            if isinstance(node, dict):
                yield lowered(node)
            elif isinstance(node, str) and len(node) > _NESTED and node.startswith('{"'):
                try:
                    nested = json.loads(node)
                except (ValueError, RecursionError):
                    continue
                yield from (lowered(each) for _, each, _ in walk(nested) if isinstance(each, dict))


def _written(page: Page, item: dict[str, Any], text: str) -> str:
    """An object that tells a story as the markup of a plain page."""
    time, _ = stated_time(page, first_text(item, _TIMES))
    line = {"发布时间": isoformat(time), "来源": _name(item, _SOURCES), "作者": _name(item, _AUTHORS), "责任编辑": _name(item, _EDITORS)}
    header = "".join(f"<span>{label}：{html.escape(value)}</span> " for label, value in line.items() if value)
    title = html.escape(plain_title(first_text(item, _TITLES)) or "")
    if "&lt;" in text and "<" not in text:
        text = html.unescape(text)
    body = text if "<" in text else "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in text.split("\n"))
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{header}</div><div>{body}</div>{_tags(item)}</body></html>"


def _tags(item: dict[str, Any]) -> str:
    """The line of a story's keywords, where they are a list: ``["码头", …]``, ``[{"name": "码头"}, …]``."""
    listed = next((value for key in _TAGS if isinstance(value := item.get(key), list)), [])
    told = [first_text(lowered(each), _NAMES) if isinstance(each, dict) else each for each in listed[:30]]
    links = [f'<a href="/">{html.escape(each)}</a>' for each in told if isinstance(each, str) and each]
    return f"<div>标签：{' '.join(links)}</div>" if links else ""


def _name(item: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    """The name under the first of ``keys`` that has one, told plainly or by an object of its own."""
    for key in keys:
        value = item.get(key)
        told = first_text(lowered(value), _NAMES) if isinstance(value, dict) else first_text(item, (key,))
        name = plain_title(told)
        if name and len(name) <= 30 and "/" not in name and not name.isdigit():
            return name
    return None
