"""The story that a page keeps in its scripts and draws only in a browser: ``window.__INITIAL_STATE__ = {…}``, ``__NEXT_DATA__``."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any

from newsportal.extract.listing.jsonlists import TIMES, first_text, json_data, lowered, plain_title, stated_time, walk
from newsportal.extract.listing.scriptlists import script_data
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page
from newsportal.items import isoformat

SHORT = 60
"""A page that prints less may draw its story."""
_LEAST = 100
"""Characters of such a story; a shorter text may be a description."""
_TITLES = ("title", "headline", "subject", "newstitle", "articletitle", "name")
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
)
_TIMES = ("display_time", "displaytime", "published_time", "publishedtime", "show_time", *TIMES)
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
)
_AUTHORS = ("author", "author_name", "authorname", "writer", "zuozhe")
_NAMES = ("name", "display_name", "displayname", "nickname", "author_name", "username", "title")


def drawn(page: Page, *, least: int = 0) -> str | None:
    """The page as a script would draw it: the headline, the line under it and the text that the data in a script hold; None where they hold none.

    The headline has to be what the page is titled with: data hold other stories too.
    """
    known = squeeze(f"{page.structured.title} {page.structured.first('og:title')}")
    best: dict[str, Any] = {}
    longest = ""
    for item in _objects(page):
        title, text = plain_title(first_text(item, _TITLES)), first_text(item, _TEXTS)
        if len(text) > max(_LEAST, least, len(longest)) and title and squeeze(title) in known:
            best, longest = item, text
    return _written(page, best, longest) if longest else None


def data_story(page: Page) -> str | None:
    """A page that is data (JSON), as the markup of the story that it holds; empty where it holds none or several, None for any other page."""
    data = json_data(page)
    if data is None:
        return None
    objects = [lowered(node) for _, node, _ in walk(data) if isinstance(node, dict)]
    stories = [item for item in objects if len(first_text(item, _TEXTS)) > _LEAST and first_text(item, _TITLES)]
    return _written(page, stories[0], first_text(stories[0], _TEXTS)) if len(stories) == 1 else ""


def _objects(page: Page) -> Iterator[dict[str, Any]]:
    """The objects in the data of a page's scripts."""
    for data in script_data(page):
        for _, node, _ in walk(data):
            if isinstance(node, dict):
                yield lowered(node)


def _written(page: Page, item: dict[str, Any], text: str) -> str:
    """An object that tells a story as the markup of a plain page."""
    time, _ = stated_time(page, first_text(item, _TIMES))
    line = {"发布时间": isoformat(time), "来源": _name(item, _SOURCES), "作者": _name(item, _AUTHORS)}
    header = "".join(f"<span>{label}：{html.escape(value)}</span> " for label, value in line.items() if value)
    title = html.escape(plain_title(first_text(item, _TITLES)) or "")
    body = text if "<" in text else "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in text.split("\n"))
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{header}</div><div>{body}</div></body></html>"


def _name(item: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    """The name under the first of ``keys`` that has one, told plainly or by an object of its own."""
    for key in keys:
        value = item.get(key)
        told = first_text(lowered(value), _NAMES) if isinstance(value, dict) else first_text(item, (key,))
        name = plain_title(told)
        if name and len(name) <= 30 and "/" not in name and not name.isdigit():
            return name
    return None
