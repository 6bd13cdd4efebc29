"""The markup that a page keeps where no browser shows it, for a script to unfold: in hidden fields, templates, ``noscript``, encoded in a call."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import unquote

from newsportal.extract.page.tree import Page, parse

MAX_FIELDS = 20
_TEMPLATES = ("text/template", "text/html", "text/plain", "text/x-template")
_SENTENCE = re.compile(r"[。！？]|[.!?][\s<]")
# {{ title }}, <%= title %>, ${title}
_HOLES = ("{{", "<%", "${")
_ENCODED = re.compile(
    r"\b(?:decodeURIComponent|decodeURI|unescape)\(\s{0,9}[\"']((?:%[0-9A-Fa-f]{2}|[\w.~!*()/;,:@&=+$#?-]){100,500000}+)[\"']"
)
_BASE64 = re.compile(r"\b(?:atob|base64\.decode|base64decode)\(\s{0,9}[\"']([A-Za-z0-9+/=]{100,500000}+)[\"']", re.IGNORECASE)


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


def _folded(root: Any, least: int) -> Iterator[tuple[Any, str]]:
    """The elements that keep markup, each with it; of ``noscript`` it is what stands inside."""
    found = 0
    for element in root.iter("textarea", "script", "input", "noscript"):
        if element.getparent() is None or found >= MAX_FIELDS:
            continue
        if element.tag == "noscript":
            told = "".join(element.itertext())
            markup = "" if len(told) > least and _SENTENCE.search(told) and len(element) else None
        elif element.tag == "input":
            value = element.get("value") or "" if element.get("type") == "hidden" else ""
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
    """What a script decodes: ``decodeURIComponent("%3Cp%3E…")``."""
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
