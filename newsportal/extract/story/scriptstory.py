"""The story that a page keeps for a browser to draw: in its scripts (``window.__INITIAL_STATE__ = {…}``, ``__NEXT_DATA__``), in a hidden field of a form."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from newsportal.extract.listing.jsonlists import TIMES, first_text, lowered, plain_title, stated_time, walk
from newsportal.extract.listing.scriptlists import script_data
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page, parse
from newsportal.extract.story.folded import unfolded
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
    "html_content",
    "htmlcontent",
    "content_text",
    "fulltext",
    "introtext",
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
_IDS = (
    "id",
    "docid",
    "newsid",
    "news_id",
    "articleid",
    "article_id",
    "contentid",
    "content_id",
    "aid",
    "uuid",
    "postid",
    "post_id",
    "itemid",
    "item_id",
    "infoid",
    "sid",
    "nid",
)
_LEAST_ID = 3
"""Signs of a number that tells a story from another."""
_BLOCKS = (
    "blocks",
    "content_elements",
    "contentelements",
    "elements",
    "paragraphs",
    "content",
    "contents",
    "body",
    "sections",
    "nodes",
    "detail",
)
_BLOCK_TEXTS = ("text", "content", "html", "value", "insert", "paragraph")
_NO_TEXT = re.compile(
    r"im(?:g|age)|pic|photo|video|audio|embed|gallery|^ads?$|advert|related|recommend|card|link|iframe|poll", re.IGNORECASE
)
MAX_BLOCKS = 2000
_SIGNS = re.compile(r"[A-Za-z0-9-]+")
_NESTED = 200
"""Characters of an object that stands as text in another one."""
_NAMES = ("name", "display_name", "displayname", "nickname", "author_name", "username", "title")


def drawn(page: Page, *, least: int = 0) -> Any | None:
    """The tree of the page as a script would draw it: the headline, the line under it and the text that the data in a script hold, or the
    page with the markup that it keeps unseen; None where there is neither.

    The headline has to be what the page is titled with, or the story's number one in the page's address: data hold other stories too.
    """
    address = set(_SIGNS.findall(page.url.partition("//")[2].partition("/")[2]))
    known = squeeze(f"{page.structured.title} {page.structured.first('og:title')}")
    best: dict[str, Any] = {}
    longest = ""
    for item in _objects(page):
        title, text = plain_title(first_text(item, _TITLES)), _text_of(item)
        if len(text) > max(_LEAST, least, len(longest)) and title and (squeeze(title) in known or _is_asked_for(item, address)):
            best, longest = item, text
    return parse(_written(page, best, longest)) if longest else unfolded(page, max(_LEAST, least))


def _is_asked_for(item: dict[str, Any], address: set[str]) -> bool:
    """Whether the page's address names the number of a story: ``detail?newsId=3071`` and ``{id: 3071, …}``."""
    return any(len(number := str(item.get(key) or "")) >= _LEAST_ID and number in address for key in _IDS)


def _text_of(item: dict[str, Any]) -> str:
    """The text that an object tells: plainly, or in blocks, each an object with its kind: ``[{"type": "paragraph", "data": {"text": "…"}}, …]``."""
    text = first_text(item, _TEXTS)
    blocks = next((value for key in _BLOCKS if isinstance(value := item.get(key), list) and value), None) if len(text) <= _LEAST else None
    return "".join(f"<p>{told}</p>" for told in map(_block_text, blocks[:MAX_BLOCKS]) if told) if blocks else text


def _block_text(block: Any) -> str:
    """The text of one block; none of what is no text."""
    if isinstance(block, str):
        return block
    if not isinstance(block, dict):
        return ""
    block = lowered(block)
    kind = block.get("type")
    if isinstance(kind, str) and _NO_TEXT.search(kind):
        return ""
    told = block.get("data") if isinstance(block.get("data"), dict) else block
    text = first_text(lowered(told) if isinstance(told, dict) else block, _BLOCK_TEXTS)
    return text if not text.startswith(("http", "/", "#")) else ""


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
