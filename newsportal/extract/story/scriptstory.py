"""The story that a page keeps for a browser to draw: in its scripts (``window.__INITIAL_STATE__ = {…}``, ``__NEXT_DATA__``), in a hidden field of a form."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from newsportal.extract.bylines.by import without_by
from newsportal.extract.bylines.names import has_han
from newsportal.extract.listing.jsonlists import first_text, json_data, lowered, plain_title, stated_time, walk
from newsportal.extract.listing.scriptlists import kept, script_data
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page, parse
from newsportal.extract.story import storynames as names
from newsportal.extract.story.folded import under_heading, unfolded
from newsportal.extract.story.markdown import markup_of
from newsportal.extract.story.pieced import joined, pieced, store_in
from newsportal.extract.story.richtext import picture_of, tree_text
from newsportal.items import isoformat
from newsportal.regexes import regex

SHORT = 200
"""A page that prints less may draw its story, three times as long."""
_BARE = 60
"""One that prints less may keep it unseen."""
_LEAST = 100
"""Characters of such a story; a shorter text may be a description."""
_LONG = 2000
"""Characters of a text that is not held against another one of its object."""
_LEAST_ID = 3
"""Signs of a number that tells a story from another."""
# How systems of many kinds begin their names: infoTitle, doc_content
_PREFIX = regex(
    r"(?:info|doc|news|widget|article|art|post|detail|content|entry|arc)_?(?=(?:title|content|body|text|html|source|author|editor|id|time|date|pubtime|pubdate|publishtime)$)"
)
_PICTURES = frozenset(("img", "image", "imgurl", "img_url", "imageurl", "pic", "picurl", "src", "photo", "timg", "oimg", "photourl"))
_STORIES = frozenset(("title", "headline", "docid", "link", "articleurl"))
_NO_TEXT = regex(r"im(?:g|age)|pic|photo|video|audio|embed|gallery|^ads?$|advert|related|recommend|card|link|iframe|poll", re.IGNORECASE)
MAX_BLOCKS = 2000
_SIGNS = regex(r"[A-Za-z0-9-]+")
_NESTED = 200
"""Characters of an object that stands as text in another one."""


_LINES = {"作者": "<b class=author>{}</b>", "栏目": "<a href=/>{}</a>"}
"""What is told by its element, whatever the story's language is."""


def drawn(page: Page, *, least: int = 0) -> Any | None:
    """The tree of the page as a script would draw it: the headline, the line under it and the text that the data in a script hold, or the
    page with the markup that it keeps unseen; None where there is neither.

    The headline has to be what the page is titled with, or the story's number one in the page's address: data hold other stories too.
    """
    address = set(_SIGNS.findall(page.url.partition("//")[2].partition("/")[2]))
    known = squeeze(f"{page.structured.title} {page.structured.first('og:title')}")
    best: dict[str, Any] = {}
    longest = ""
    for item, store in _objects(page):
        title = _title_of(item)
        if not title or not (squeeze(title) in known or _is_asked_for(item, address)):
            continue
        item = _named(joined(item, store)) if store else item
        text = _text_of(item)
        if len(text) < _LONG and squeeze(title) in known and 2 * len(told := pieced(item)) > 3 * max(len(text), _LEAST):
            text = told
        if len(text) > max(_LEAST, least, len(longest)):
            best, longest = item, text
    if not longest:
        return unfolded(page, max(_LEAST, least)) if least < 3 * _BARE else None
    timed = stated_time(page, first_text(best, names.TIMES))[0] is not None
    return parse(_written(page, best, longest)) if timed else under_heading(page, _title_of(best), _markup(longest))


def _is_asked_for(item: dict[str, Any], address: set[str]) -> bool:
    """Whether the page's address names the number of a story: ``detail?newsId=3071`` and ``{id: 3071, …}``."""
    return any(len(number := str(item.get(key) or "")) >= _LEAST_ID and number in address for key in names.IDS)


def _title_of(item: dict[str, Any]) -> str | None:
    """The title that an object has, itself or in an object that describes it."""
    told = first_text(item, names.TITLES) or _inner(item, names.TITLES)
    heads = (lowered(head) for key in names.HEADS if not told and isinstance(head := item.get(key), dict))
    return plain_title(told or next((title for head in heads if (title := first_text(head, names.TITLES))), ""))


def _inner(item: dict[str, Any], keys: tuple[str, ...]) -> str:
    """The text under the first of ``keys`` that keeps one in an object: ``{"default": "…"}``, ``[{"text": "…"}]``."""
    values = (value[0] if isinstance(value, list) and len(value) == 1 else value for key in keys if (value := item.get(key)))
    inner = (lowered(value) for value in values if isinstance(value, dict))
    return next((text for each in inner for key in names.INNER if isinstance(text := each.get(key), str) and text.strip()), "")


def _text_of(item: dict[str, Any]) -> str:
    """The text that an object tells: plainly, or in blocks, each an object with its kind: ``[{"type": "paragraph", "data": {"text": "…"}}, …]``."""
    inner = next((value for key in names.BODIES if isinstance(value := item.get(key), dict)), None)
    if inner is not None:
        return _text_of(lowered(inner))
    text = first_text(item, names.TEXTS) or _inner(item, names.TEXTS)
    blocks = (
        next((value for key in names.BLOCKS if isinstance(value := item.get(key), list) and value), None) if len(text) <= _LEAST else None
    )
    tree = blocks or next((value for key in names.TREES if isinstance(value := item.get(key), (dict, list)) and value), None)
    if tree and len(text) <= _LEAST and (told := tree_text(tree)):
        return told
    if blocks:
        return "".join(f"<p>{told}</p>" for told in map(_block_text, blocks[:MAX_BLOCKS]) if told)
    return _shown(item) if len(text) <= _LEAST else text


def _shown(item: dict[str, Any]) -> str:
    """The words under the pictures of a show: ``{"list": [{"img": "/1.jpg", "note": "…"}, …]}``."""
    pictures = next((value for key in names.SHOWS if isinstance(value := item.get(key), list) and value), [])
    told = [lowered(each) for each in pictures[:MAX_BLOCKS] if isinstance(each, dict)]
    if not told or any(_PICTURES.isdisjoint(each) or not _STORIES.isdisjoint(each) for each in told):
        return ""
    return "".join(f"<p>{note}</p>" for note in (first_text(each, names.NOTES) for each in told) if note)


def _block_text(block: Any) -> str:
    """The text of one block; none of what is no text."""
    if isinstance(block, str):
        return block
    if not isinstance(block, dict):
        return ""
    block = lowered(block)
    kind = block.get("type")
    if isinstance(kind, str) and _NO_TEXT.search(kind):
        return picture_of(block)
    told = block.get("data") if isinstance(block.get("data"), dict) else block
    told = lowered(told) if isinstance(told, dict) else block
    text = first_text(told, names.BLOCK_TEXTS)
    items = told.get("items")  # of a list, which may hold others
    lines = [
        text if not text.startswith(("http", "/", "#")) else "",
        *map(_block_text, items[:MAX_BLOCKS] if isinstance(items, list) else ()),
    ]
    return "</p><p>".join(filter(None, lines))


def data_story(page: Page) -> str | None:
    """A page that is data (JSON), as the markup of the story that it holds; empty where it holds none or several, None for any other page."""
    data = json_data(page)
    if data is None:
        return None
    objects = (_named(node) for _, node, _ in walk(data) if isinstance(node, dict))
    stories = [item for item in objects if len(_text_of(item)) > _LEAST and _title_of(item)]
    return _written(page, stories[0], _text_of(stories[0])) if len(stories) == 1 else ""


def _objects(page: Page) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """The objects in the data of a page's scripts, attributes and hidden fields, also in those that stand as text in others; each with the
    store of those that it may name."""
    fields = [element.text or "" for element in page.root.iter("textarea")]
    texts = (text for element in page.root.iter(etree.Element) for text in element.values() if len(text) > _NESTED)
    for data in (*script_data(page), *kept(page), *filter(None, map(_nested, (*fields, *texts)))):
        store = store_in(data)
        for _, node, _ in walk(data):
            if isinstance(node, dict):
                yield _named(node), store
            elif isinstance(node, str) and (nested := _nested(node)):
                yield from ((_named(each), {}) for _, each, _ in walk(nested) if isinstance(each, dict))


def _nested(text: str) -> Any:
    """The data that stand as text somewhere; None where a text is none."""
    if len(text) <= _NESTED or not text.startswith('{"'):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _named(item: dict[str, Any]) -> dict[str, Any]:
    """An object with its keys in small letters, and without what a system begins them all with."""
    small = lowered(item)
    for key in names.DESCRIBED:
        if isinstance(told := small.get(key), dict):
            small = lowered(told) | small
    return {_PREFIX.sub("", key, count=1): value for key, value in small.items()} | small


def _written(page: Page, item: dict[str, Any], text: str) -> str:
    """An object that tells a story as the markup of a plain page."""
    title = _title_of(item) or ""
    time, _ = stated_time(page, first_text(item, names.TIMES))
    changed, _ = stated_time(page, first_text(item, names.CHANGES))
    line = {
        "发布时间": isoformat(time),
        "更新时间": isoformat(changed),
        "来源": _name(item, names.SOURCES),
        "作者": _name(item, names.AUTHORS) or _writers(item),
        "责任编辑": _name(item, names.EDITORS),
        "栏目": _section(item, title),
    }
    header = "".join(
        f"<span>{label}：{_LINES.get(label, '{}').format(html.escape(value))}</span> " for label, value in line.items() if value
    )
    title = html.escape(title)
    body = _markup(text)
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{header}</div><div>{body}</div>{_tags(item)}</body></html>"


def _markup(text: str) -> str:
    """A text in markup, whether data hold it so, escaped, or as plain lines."""
    if "&lt;" in text and "<" not in text:
        text = html.unescape(text)
    return text if "<" in text else markup_of(text)


def _tags(item: dict[str, Any]) -> str:
    """The line of a story's keywords, where they are a list: ``["码头", …]``, ``[{"name": "码头"}, …]``."""
    listed = next((value for key in names.TAGS if isinstance(value := item.get(key), list)), [])
    told = [first_text(lowered(each), names.NAMES) if isinstance(each, dict) else each for each in listed[:30]]
    links = [f'<a href="/">{html.escape(each)}</a>' for each in told if isinstance(each, str) and each]
    return f"<div>标签：{' '.join(links)}</div>" if links else ""


def _section(item: dict[str, Any], title: str) -> str | None:
    """The department that an object names; none that is written for machines: news, tech_2."""
    name = _name(item, names.SECTIONS)
    return name if name and (has_han(name) or (not has_han(title) and name[0].isupper())) else None


def _writers(item: dict[str, Any]) -> str | None:
    """The names of a story's writers, where objects of several layers tell them: ``{"bylines": [{"creators": [{"displayName": "…"}]}]}``."""
    for key in names.AUTHORS:
        found = [plain_title(name) for name in islice(_people(item.get(key), 5), 8)]
        told = list(dict.fromkeys(without_by(name) for name in found if name))
        if told and all(len(name) <= 40 and "/" not in name and not name.isdigit() for name in told):
            return ("、" if has_han(told[0]) else ", ").join(told)
    return None


def _people(value: Any, depth: int) -> Iterator[str]:
    """The names that a value tells, plainly or by objects."""
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, list) and depth:
        for each in value[:8]:
            yield from _people(each, depth - 1)
    elif isinstance(value, dict) and depth:
        inner = lowered(value)
        name = first_text(inner, names.NAMES)
        held = next((inner[key] for key in names.WRITERS if isinstance(inner.get(key), (list, dict))), None)
        yield from [name] if name else _people(held, depth - 1)


def _name(item: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    """The name under the first of ``keys`` that has one, told plainly or by an object of its own."""
    for key in keys:
        value = item.get(key)
        named = [
            first_text(lowered(each), names.NAMES) if isinstance(each, dict) else str(each)
            for each in (value if isinstance(value, list) else [value])[:8]
        ]
        told = "、".join(filter(None, named)) if isinstance(value, (dict, list)) else first_text(item, (key,))
        name = plain_title(told)
        if name and len(name) <= 30 and "/" not in name and not name.isdigit():
            return name
    return None
