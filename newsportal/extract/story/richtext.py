"""Texts that editors keep as trees of nodes: Portable Text, Lexical, Slate, ProseMirror, Contentful, Strapi."""

from __future__ import annotations

from html import escape
from typing import Any

from newsportal.regexes import regex

MAX_DEPTH = 30
MAX_NODES = 5000
_INSIDE = ("children", "content")
_KINDS = ("type", "_type", "nodeType", "style", "tag")
_ADDRESSES = ("url", "src")
_HEADING = regex(r"heading(?:-?\d)?|h[1-6]")
_PICTURE = regex(r"^(?:image|img|picture|photo|upload)|[^a-z]image$")
_NO_TEXT = regex(r"im(?:g|age)|pic|photo|video|audio|embed|asset|gallery|^ads?$|advert|related|recommend|card|iframe|poll|button|form")
_MARK = regex(r"text|span|.*link|a|mark|strong|b|em|i|.*mention|inline.*")
"""The kinds of nodes within a line."""


def tree_text(value: Any) -> str:
    """The paragraphs of a tree as markup; empty where ``value`` is none.

    >>> tree_text([{"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "Quay & wall"}]}])
    '<h3>Quay &amp; wall</h3>'
    >>> tree_text({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Low tide."}]}]})
    '<p>Low tide.</p>'
    """
    if isinstance(value, dict):
        value = value.get("root") or value.get("document") or value
        value = _inside(value) if isinstance(value, dict) else value
    if not isinstance(value, list) or not any(isinstance(node, dict) and _inside(node) for node in value):
        return ""
    lines: list[str] = []
    _read(value, lines, MAX_DEPTH)
    return "".join(lines)


def _read(nodes: list[Any], lines: list[str], depth: int) -> None:
    """Add what ``nodes`` tell to ``lines``: a paragraph or heading for each that holds no other."""
    for node in nodes:
        if not isinstance(node, dict) or not depth or len(lines) >= MAX_NODES:
            continue
        kinds = [kind for key in _KINDS if isinstance(kind := node.get(key), str)]
        inside = _inside(node)
        lines += filter(None, [picture_of(node)])
        if not inside or any(map(_NO_TEXT.search, kinds)):
            continue
        if any(isinstance(each, dict) and _inside(each) and not _is_mark(each) for each in inside):
            _read(inside, lines, depth - 1)
        elif told := _told(node, MAX_DEPTH).strip():
            tag = "h3" if any(map(_HEADING.fullmatch, kinds)) else "p"
            lines.append(f"<{tag}>{escape(told, quote=False)}</{tag}>")


def _is_mark(node: dict[str, Any]) -> bool:
    """Whether a node is a part of a line: a link, words in bold."""
    return any(isinstance(kind := node.get(key), str) and _MARK.fullmatch(kind) for key in _KINDS[:3])


def _inside(node: dict[str, Any]) -> list[Any] | None:
    inside = next((value for key in _INSIDE if isinstance(value := node.get(key), list) and value), None)
    return inside if inside and isinstance(inside[0], dict) else None


def picture_of(node: dict[str, Any]) -> str:
    """A node that is a picture as markup, with its caption; empty for any other.

    >>> picture_of({"_type": "image", "asset": {"url": "/1.jpg"}, "caption": "Quay"})
    '<figure><img src="/1.jpg"><figcaption>Quay</figcaption></figure>'
    """
    kinds = (kind for key in _KINDS if isinstance(kind := node.get(key), str))
    holder = _addressed(node, 4) if any(map(_PICTURE.search, kinds)) else None
    if holder is None:
        return ""
    caption = next((text for each in (node, holder) if isinstance(text := each.get("caption"), str) and text), "")
    address = next(text for key in _ADDRESSES if isinstance(text := holder.get(key), str))
    return f'<figure><img src="{escape(address)}"><figcaption>{escape(caption)}</figcaption></figure>'


def _addressed(node: Any, depth: int) -> dict[str, Any] | None:
    """What has the address of a picture: its node or an object there."""
    if not isinstance(node, dict) or not depth:
        return None
    own = any(isinstance(text := node.get(key), str) and "/" in text for key in _ADDRESSES)
    return node if own else next(filter(None, (_addressed(each, depth - 1) for each in node.values())), None)


def _told(node: Any, depth: int) -> str:
    """The words of a node and of all in it."""
    if not isinstance(node, dict) or not depth:
        return ""
    if inside := _inside(node):
        return "".join(_told(each, depth - 1) for each in inside)
    told = next((text for key in ("text", "value") if isinstance(text := node.get(key), str)), "")
    return told or ("\n" if "reak" in str(node.get("type")) else "")
