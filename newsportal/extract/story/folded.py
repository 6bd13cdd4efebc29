"""The markup that a page keeps where its tree shows none, for a browser to unfold: in hidden fields, templates, frames, ``noscript``, encoded in a call."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from copy import deepcopy
from html import escape
from itertools import islice
from typing import Any
from urllib.parse import unquote

from newsportal.extract.listing.jsliterals import STRING, plain
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page, parse
from newsportal.regexes import regex

MAX_FIELDS = 20
MAX_LOOKED = 100
_HEADINGS = ("h1", "h2", "h3")
_STATED = regex(rf"[=(]\s{{0,9}}({STRING})", re.DOTALL)
_TAG = regex(r"<[^<>]{0,1000}>")
_LONG = 100
MAX_STRINGS = 200
_SHADOW = "shadowrootmode"
"""Names a template that a browser shows as it stands, once it is read."""
_TEMPLATES = ("text/template", "text/html", "text/plain", "text/x-template")
_SENTENCE = regex(r"[。！？]|[.!?][\s<]")
# {{ title }}, <%= title %>, ${title}
_HOLES = ("{{", "<%", "${")
_ENCODED = regex(r"\b(?:decodeURIComponent|decodeURI|unescape)\(\s{0,9}[\"']((?:%[0-9A-Fa-f]{2}|[\w.~!*()/;,:@&=+$#?-]){100,500000}+)[\"']")
_BASE64 = regex(r"\b(?:atob|base64\.decode|base64decode)\(\s{0,9}[\"']([A-Za-z0-9+/=]{100,500000}+)[\"']", re.IGNORECASE)


def unfolded(page: Page, least: int) -> Any | None:
    """The tree of ``page`` with the markup that it keeps unseen in its place; None where it keeps none of more than ``least`` characters."""
    if not any(True for _ in _folded(page.root, least)):
        return None
    root = deepcopy(page.root)
    for element, markup in list(_folded(root, least)):
        told = parse(markup).find("body") if markup else element
        if told is None:
            continue
        told.tag = "div"
        if told is not element:
            told.tail, element.tail = element.tail, None
            element.getparent().replace(element, told)
        body = root.find("body")
        if body is not None and any(around.tag == "head" for around in told.iterancestors()):
            body.append(told)
    return root


def under_heading(page: Page, title: str | None, markup: str) -> Any:
    """The tree of ``page`` with ``markup`` where it prints ``title``, with the lines around it; else a page of the two alone."""
    root, key = deepcopy(page.root), squeeze(title)
    heading = next((each for each in root.iter(*_HEADINGS) if squeeze("".join(each.itertext())) == key), None)
    text = parse(markup).find("body")
    if heading is None or heading.getparent() is None or text is None:
        return parse(
            f"<html><head><title>{escape(title or '')}</title></head><body><h1>{escape(title or '')}</h1><div>{markup}</div></body></html>"
        )
    text.tag = "div"
    heading.getparent().append(text)
    return root


def _folded(root: Any, least: int) -> Iterator[tuple[Any, str]]:
    """The elements that keep markup, each with it; of ``noscript`` and shown templates it is what stands inside."""
    found = looked = 0
    for element in root.iter("textarea", "script", "input", "iframe", "noscript", "template"):
        if element.getparent() is None or found >= MAX_FIELDS:
            continue
        if element.tag == "noscript" or (element.tag == "template" and _SHADOW in element.attrib):
            looked += 1  # hostile pages nest thousands
            told = "\n".join(element.itertext()) if looked <= MAX_LOOKED else ""
            markup = "" if len(told) > least and _SENTENCE.search(told) and len(element) else None
        elif element.tag == "template":
            markup = None
        elif element.tag in ("input", "iframe"):
            value = element.get("srcdoc" if element.tag == "iframe" else "value") or ""
            value = "" if element.tag == "input" and element.get("type") != "hidden" else value
            markup = value if _is_markup(value, least) else None
        else:
            text = element.text or ""
            kind = (element.get("type") or "") if element.tag == "script" else _TEMPLATES[0]
            text = text if kind in _TEMPLATES else _decoded(text)
            markup = text if _is_markup(text, least) else None
        if markup is not None:
            found += 1
            yield element, markup


def _decoded(script: str) -> str:
    """The markup that a script states as a string, ``box.innerHTML = "<p>…"``, or decodes: ``decodeURIComponent("%3Cp%3E…")``."""
    for stated in islice(_STATED.finditer(script), MAX_STRINGS):
        if len(stated[1]) > _LONG and "</" in stated[1] and len(_TAG.sub("", text := plain(stated[1]))) > _LONG:
            return text
    if "decodeURI" not in script and "unescape(" not in script and "atob(" not in script and "ase64" not in script:
        return ""
    if encoded := _ENCODED.search(script):
        return unquote(encoded[1])
    if encoded := _BASE64.search(script):
        try:
            return base64.b64decode(encoded[1]).decode("utf-8", "replace")
        except ValueError:
            return ""
    return ""


def _is_markup(text: str, least: int) -> bool:
    """Whether a text is the markup of paragraphs, and no template to be filled."""
    told = len(text) > least and text.lstrip().startswith("<") and "</" in text and _SENTENCE.search(text) is not None
    return told and not any(hole in text for hole in _HOLES)
