"""Texts that data hold in pieces, whatever a system calls their parts: blocks in blocks, components with properties, trees of tags, lists of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from newsportal.extract.listing.jsonlists import lowered
from newsportal.extract.story.richtext import picture_of
from newsportal.regexes import regex

MAX_DEPTH = 12
MAX_PIECES = 4000
"""Pieces of a text that are read."""
MAX_JOINED = 4000
"""Objects of a store that are put in the places where they are named."""
_KINDS = (
    "type", "_type", "nodetype", "__typename", "kind", "component", "componenttype", "blocktype", "tag", "tagname", "name", "style", "cmstype", "elementtype",
)  # fmt: skip
_ANY_KIND = ("tag", "element", "node", "block", "html")
_WRAPPERS = ("primary", "model", "props", "attributes", "attrs", "fields", "properties", "data", "content", "cntnt", "value", "node")
"""Objects that hold what the piece around them tells."""
_INSIDE = tuple(
    "children content contents blocks nodes items elements body fragments paragraphs components runs spans value text ops".split()
)
_TOLD = tuple(
    "html text content value markup mrkup body data copy paragraph contenthtml texthtml bodytext richtext plaintext insert processed".split()
)
_NUMBERED = frozenset(map(str, range(MAX_PIECES)))
# Kinds of pieces, in small letters.
_NO_TEXT = regex(
    r"im(?:g|age)|pic|photo|video|audio|embed|gallery|slide|^ads?(?:$|[^dm])|advert|related|recommend|teaser|promo|card|iframe|poll|button|form$|newsletter"
    r"|byline|author|caption|credit|tweet|social|share|podcast|widget|figure|script|^style$|headerbasic|breadcrumb|tags$|readmore|read_more|interstitial"
)
_HEADING = regex(
    r"h[1-6]|(?:sub_?-?)?head(?:ing|er|line)?_?-?\d?(?:_?-?block)?|hed|subhed|crosshead|intertitle|subtitle|zwischentitel|mellemrubrik"
)
_MARK = regex(
    r"#?text|span|a|b|i|u|em|strong|mark|sup|sub|br|abbr|link|bold|italic|fragment|phrase|(?:text)?inline\w*|text_?(?:run|node|fragment|inline)|\w*link"
)
# Parts of a story's data that tell others' words, or none.
_OTHERS = regex(
    r"comment|relat|recommend|similar|more|latest|popular|trending|most|menu|nav|footer|crumb|tag|keyword|author|byline|contributor|creator|image|photo|picture"
    r"|media|video|audio|gallery|slide|^ads?$|advert|promo|newsletter|teaser|next|prev|config|translation|i18n|locale|message|label|faq|question|categor|section$|topic"
    r"|seo|schema|meta$|social|share|link|user|poll|product|price|feed|collection|edition|query"
)
_ADDRESSES = ("url", "href", "link", "slug", "uri", "canonical_url", "canonicalurl", "path", "permalink", "shareurl", "weburl")
_NAMED = ("title", "headline", "headlines", "heading")
# What stands beside a title where another story is announced.
_ANNOUNCED = (
    *_ADDRESSES, *"date published publishedat published_at publishdate pubdate created createdat created_at datetime time".split(),
    *"image img thumbnail picture photo cover summary description excerpt teaser lead dek standfirst abstract subtitle".split(),
)  # fmt: skip
_WRITERS = ("author", "authorname", "author_name", "from", "nick", "writer")
_PEOPLE = ("user", "username", "nickname", "avatar", "userid", "user_id", "commentid", "likes", "likecount", "replies", "votes")
_BLOCK = regex(r"\s*<(?:p|h[1-6]|ul|ol|blockquote|div|table|figure|section)\b", 2)
_SENTENCE = regex(r"[.!?…。！？।][\"”»’')\]）」』]{0,2}\s*(?:</[a-z]{1,6}>\s*){0,3}$")
_TAG = regex(r"<[^<>]{1,500}>")
_WHOLE = 60
"""Characters of a line; words of one say less."""
_LEAST = 3
"""Lines of a text in pieces; data hold pairs of anything."""


def pieced(item: dict[str, Any]) -> str:
    """The longest text in pieces that an object holds, as markup; empty where it holds none.

    >>> pieced({"headline": "Mole", "body": {"model": {"blocks": [{"type": "p", "props": {"text": f"Low tide at {n}."}} for n in (1, 2, 3)]}}})
    '<p>Low tide at 1.</p><p>Low tide at 2.</p><p>Low tide at 3.</p>'
    >>> pieced({"headline": "Mole", "stories": [{"headline": "Quay", "url": "/1", "text": "Low tide."}] * 3})
    ''
    """
    best = ""
    for nodes in _lists(item, 4):
        lines: list[str] = []
        _read(nodes, lines, MAX_DEPTH)
        if len(lines) >= _LEAST and 2 * sum(_SENTENCE.search(line[3:-4]) is not None for line in lines) >= len(lines):
            told = "".join(lines)
            best = told if len(told) > len(best) else best
    return best


def joined(item: Any, store: dict[str, Any]) -> Any:
    """An object with the others that it names in their places, as Apollo keeps them: ``{"__ref": "Paragraph:1"}``.

    >>> joined({"title": "Mole", "body({})": [{"__ref": "P:1"}]}, {"P:1": {"text": "Low tide."}})
    {'title': 'Mole', 'body': [{'text': 'Low tide.'}]}
    """
    left = MAX_JOINED

    def put(value: Any, depth: int) -> Any:
        nonlocal left
        left -= 1
        if left < 0 or depth > MAX_DEPTH:
            return None
        if isinstance(value, list):
            return [put(each, depth + 1) for each in value]
        if not isinstance(value, dict):
            return value
        if isinstance(names := value.get("__refs"), list):
            return [put({"__ref": name}, depth + 1) for name in names]
        name = value.get("__ref") or (value.get("id") if value.get("type") == "id" else None)
        if isinstance(name, str) and isinstance(store.get(name), dict):
            return put(store[name], depth + 1)
        return {key.partition("(")[0]: put(each, depth + 1) for key, each in value.items()}

    return put(item, 0)


def store_in(data: Any) -> dict[str, Any]:
    """The store of objects that name each other in the data of a page; empty where it has none."""
    stores: list[Any] = [data, *data.values()] if isinstance(data, dict) else []
    for found in filter(lambda each: isinstance(each, dict), stores):
        kept = ((key, value) for key, value in found.items() if isinstance(value, dict))
        if sum(":" in key or value.get("__id") == key for key, value in kept) >= _LEAST:
            return dict(found)
    return {}


def _lists(item: dict[str, Any], depth: int) -> Iterator[list[Any]]:
    """The arrays that an object holds, itself or in objects of its own, but for those that tell of others."""
    for key, value in item.items():
        if _OTHERS.search(key.lower()):
            continue
        if isinstance(value, list) and value:
            if sum(map(_is_another, value[:20])) < 2:
                yield value
        elif isinstance(value, dict) and len(value) >= 2 and _NUMBERED.issuperset(value):
            yield list(value.values())
        elif isinstance(value, dict) and depth and not any(lowered(value).get(name) for name in _NAMED):  # else it tells for itself
            yield from _lists(value, depth - 1)


def _is_another(value: Any) -> bool:
    """Whether an object is another story, a person, or what somebody has said."""
    if not isinstance(value, dict):
        return False
    item = lowered(value)
    if any(item.get(key) for key in _NAMED):
        return any(item.get(key) for key in _ANNOUNCED)
    return any(item.get(key) for key in _PEOPLE) or any(item.get(key) for key in _WRITERS)


def _read(nodes: list[Any], lines: list[str], depth: int) -> None:
    """Add what ``nodes`` tell to ``lines``: a paragraph or heading for each that holds no other."""
    for node in nodes:
        if len(lines) >= MAX_PIECES or not depth:
            return
        if isinstance(node, str):
            lines += [_line(node, "p")] if " " in node.strip() or not node.isascii() else []
            continue
        if isinstance(node, list):
            _read(node, lines, depth - 1)
            continue
        if not isinstance(node, dict) or _is_another(node):
            continue
        piece, kinds = _opened(node)
        if any(map(_NO_TEXT.search, kinds)):
            lines += filter(None, [picture_of(node)])
            continue
        inside, told = _inside(piece), _own(piece)
        if inside and not _are_words(inside):
            _read(inside, lines, depth - 1)
            continue
        words = "".join(_words(each, MAX_DEPTH) for each in inside)
        text = told if len(_TAG.sub("", told)) >= 0.8 * len(words) else escape(words, quote=False)
        if text.strip():
            lines.append(_line(text, "h3" if any(map(_HEADING.fullmatch, kinds)) else "p"))


def _line(text: str, tag: str) -> str:
    return text if _BLOCK.match(text) else f"<{tag}>{text.strip()}</{tag}>"


def _opened(node: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """A piece with what its properties hold, and its kinds."""
    piece = lowered(node)
    kinds = [small for key in _KINDS if isinstance(kind := piece.get(key), str) and (small := kind.lower()) not in _ANY_KIND]
    for _ in range(3):
        inner = next((value for key in _WRAPPERS if isinstance(value := piece.get(key), dict)), None)
        if inner is None:
            break
        piece = {key: value for key, value in piece.items() if value is not inner} | lowered(inner)
    return piece, kinds


def _inside(piece: dict[str, Any]) -> list[Any]:
    """The pieces in a piece."""
    listed = (value for key in _INSIDE if isinstance(value := piece.get(key), list))
    return next((value for value in listed if value and isinstance(value[0], (dict, str, list))), [])


def _own(piece: dict[str, Any]) -> str:
    """What a piece tells plainly; no address, number or name of a style."""
    told = [value for key in _TOLD if isinstance(value := piece.get(key), str) and value]
    if not told:  # {"type": "paragraph--text", "field_text": {"value": "<p>…</p>", "format": "html"}}
        inner = (value for value in piece.values() if isinstance(value, dict))
        told = [text for each in inner for key in ("processed", "value", "html") if isinstance(text := each.get(key), str)]
    return next((text for text in told if not text.startswith(("http", "/", "#", "{"))), "")


def _are_words(nodes: list[Any]) -> bool:
    """Whether pieces are the words of one line: all of them parts of it, or among plain words; whole sentences are lines of their own."""
    if not all(map(_is_within, nodes)) and not any(_is_plain(node) for node in nodes):
        return False
    told = [_words(node, MAX_DEPTH) for node in nodes]
    return 2 * sum(len(text) >= _WHOLE and _SENTENCE.search(text) is not None for text in told) < max(3, len(told))


def _is_plain(node: Any) -> bool:
    """Whether a piece is plain words in a line."""
    if not isinstance(node, dict):
        return isinstance(node, str)
    piece, kinds = _opened(node)
    return kinds[:1] == ["text"] and not _inside(piece)


def _is_within(node: Any) -> bool:
    """Whether a piece is a part of a line: words, a link, what is set in bold."""
    if not isinstance(node, dict):
        return isinstance(node, str)
    piece, kinds = _opened(node)
    if kinds:
        return _MARK.fullmatch(kinds[0]) is not None
    return not _inside(piece) and bool(_own(piece))


def _words(node: Any, depth: int) -> str:
    """The words of a part of a line and of all in it."""
    if isinstance(node, str):
        return node
    if not isinstance(node, dict) or not depth:
        return ""
    piece, kinds = _opened(node)
    inside = _inside(piece)
    if inside:
        return "".join(_words(each, depth - 1) for each in inside)
    return _own(piece) or ("\n" if "br" in kinds else "")
