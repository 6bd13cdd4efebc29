"""Pagers that scripts write: the calls and the lines that systems put into their pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from newsportal.regexes import regex

_CREATE = regex(
    r"createPage(?:HTML|Html)?\w{0,12}\s*\(\s*(?:['\"][\w#-]{0,40}['\"]\s*,\s*)?(\d{1,6}|[A-Za-z]\w{1,30})\s*,\s*(\d{1,6}|[A-Za-z]\w{1,30})\s*,\s*['\"]([^'\"]{1,200})['\"]\s*,\s*['\"](\w{1,8})['\"]",
    re.IGNORECASE,
)
_NEXT_LINK = regex(r"href\s{0,3}=\s{0,3}([^<>\n]{1,160})>[^\n]{0,80}?下\s?一?\s?[页頁]", re.IGNORECASE)
"""``document.write("<a href=\\"index"+"_" + nextPage + "."+"html\\">下一页</a>")``"""
_GIVEN = regex(r"\b(?!\d)(\w{1,30})\s{0,3}=\s{0,3}(?:(\d{1,6})\b|(?!\d)(\w{1,30})\s{0,3}\+\s{0,3}1\b)")
_COUNTED = regex(r"(?:count_?pages?|pages?_?count|total_?pages?|pages?_?total|m_nPageCount)", re.IGNORECASE)
_CURRENT = regex(r"(?:curr?(?:ent)?_?(?:page|index)|page_?(?:index|now|current))", re.IGNORECASE)
_LAYPAGE = regex(r"\blaypage(?:\.render)?\(\s{0,5}\{")
_LAY_VALUE = regex(r"\b(count|limit|curr|pages)\s{0,3}:\s{0,3}['\"]?(\d{1,7})\b")
_LAY_ADDRESS = regex(
    r"location(?:\.href)?\s{0,3}=\s{0,3}(['\"])([^'\"\s]{1,200})\1\s{0,3}\+\s{0,3}\w{1,20}\.curr\b(?:\s{0,3}\+\s{0,3}(['\"])([^'\"\s]{0,200})\3)?"
)
_TOTAL = regex(r"\b(?:total_?pages?|pages?_?(?:total|count))\s{0,3}:\s{0,3}['\"]?(\d{1,6})\b", re.IGNORECASE)
_PAGE = regex(
    r"\b(?:curr(?:ent)?(?:_?page)?|start_?page|page_?(?:cur|no|num|now|index|current))\s{0,3}:\s{0,3}['\"(]?(\d{1,6})\b(?:\s?\+\s?(\d)\))?",
    re.IGNORECASE,
)
"""``currPage: 1``, and ``currPage: (0+1)`` as templates write it."""
_GOES = regex(
    r"location(?:\.href)?\s{0,3}=\s{0,3}(['\"])([^'\"\s]{0,200})\1\s{0,3}\+\s{0,3}\(?\s{0,2}([A-Za-z_]\w{0,20})(\s{0,3}\+\s{0,3}1\s{0,2}\))?"
    r"(?:\s{0,3}\+\s{0,3}(['\"])([^'\"\s]{0,200})\5)?"
)
_PARAMETERS = regex(r"\bfunction\s{0,3}\w{0,30}\s{0,3}\(([\w$, ]{1,60})\)|\(([\w$, ]{1,60})\)\s{0,3}=>|\b(\w{1,20})\s{0,3}=>")
MAX_CALL = 3_000
MAX_SCRIPT = 20_000
MAX_HANDLER = 400
_DRAWN = ("otalPage", "ageTotal", "ageCount")
"""In the names of how many pages there are."""


@dataclass(frozen=True, slots=True)
class WrittenPages:
    """A pager that a script writes."""

    following: str | None
    """The address of the page after this one, as written; None on the last."""
    how: str


def writes_pages(html: str) -> bool:
    """Whether a page may have a script that writes a pager: far faster than a look at its scripts."""
    return any(word in html for word in ("createPage", "createpage", "nextPage", "countPage", "laypage", *_DRAWN))


def written_pages(script: Any) -> WrittenPages | None:
    """The pager that ``script`` writes: by ``createPageHTML(n, i, "index", "html")`` of TRS, or line by line. None where it writes none."""
    text = script.text or ""
    if "laypage" in text:
        return _laid(text)
    if "reatePage" in text or "createpage" in text:
        return _called(text)
    return _spelt(text[:MAX_SCRIPT]) if "下" in text and "document.write" in text and "Page" in text else None


def _called(text: str) -> WrittenPages | None:
    """Page i of n, counted from 0; page k is ``index_k.html``."""
    call = _CREATE.search(text)
    if call is None:
        return None
    given = _numbers(text[:MAX_SCRIPT])
    pages, current = (int(call[n]) if call[n].isdecimal() else given.get(call[n]) for n in (1, 2))
    more = pages is not None and current is not None and current + 1 < pages
    return WrittenPages(f"{call[3]}_{(current or 0) + 1}.{call[4]}" if more else None, "createPageHTML")


def _laid(text: str) -> WrittenPages | None:
    """Page ``curr`` of ``count`` rows, ``limit`` a page (10 where nothing is said), and the address to which layui's pager goes."""
    call = _LAYPAGE.search(text)
    told = text[call.end() : call.end() + MAX_CALL] if call else ""
    address, values = _LAY_ADDRESS.search(told), {match[1]: int(match[2]) for match in _LAY_VALUE.finditer(told)}
    rows = values.get("count", 0)
    pages = values.get("pages") or -(-rows // (values.get("limit") or 10))
    if address is None or not pages:
        return None
    current = values.get("curr", 1)
    return WrittenPages(f"{address[2]}{current + 1}{address[4] or ''}" if current < pages else None, "laypage")


def drawn_pages(script: Any) -> WrittenPages | None:
    """The pager that ``script`` draws where its reader looks on: page ``currentPage`` of ``totalPages``, as jQuery's pagers and Vue's components are told, and the address to which their handler goes."""
    text = (script.text or "")[:MAX_SCRIPT]
    pages, current = (_TOTAL.search(text), _PAGE.search(text)) if "location" in text else (None, None)
    goes = next((match for match in _GOES.finditer(text) if match[3] in _parameters(text, match.start())), None)
    if pages is None or current is None or goes is None:
        return None
    following = int(current[1]) + int(current[2] or 0) + 1
    more = following + bool(goes[4]) <= int(pages[1])  # counted from 0, where the handler adds 1
    return WrittenPages(f"{goes[2]}{following + bool(goes[4])}{goes[6] or ''}" if more else None, "a pager that a script draws")


def _parameters(text: str, at: int) -> set[str]:
    """The parameters of the last function that begins before a place."""
    found = [*_PARAMETERS.finditer(text, max(0, at - MAX_HANDLER), at)]
    last = found[-1] if found else None
    return {name.strip() for name in (last[1] or last[2] or last[3]).split(",")} if last else set()


def _spelt(text: str) -> WrittenPages | None:
    """The link to the next page as its parts and its variables make it."""
    link = _NEXT_LINK.search(text)
    given = _numbers(text) if link else {}
    pages, current = (next((given[name] for name in given if kind.fullmatch(name)), None) for kind in (_COUNTED, _CURRENT))
    if link is None or pages is None or current is None:
        return None
    address = _joined(link[1], given)
    return WrittenPages(address if address and current + 1 < pages else None, "a script's link 下一页") if address else None


def _numbers(text: str) -> dict[str, int]:
    """What a script gives to its variables, numbers and numbers one higher; the first of each."""
    given: dict[str, int] = {}
    for match in _GIVEN.finditer(text):
        value = int(match[2]) if match[2] else given[match[3]] + 1 if match[3] in given else None
        if value is not None:
            given.setdefault(match[1], value)
    return given


def _joined(expression: str, given: dict[str, int]) -> str | None:
    """The text that pieces and variables make: ``\\"index"+"_" + nextPage + ".html\\"`` with ``nextPage`` 1 is ``index_1.html``.

    It begins inside a piece. None where a variable is not known, or none is used.
    """
    bare = expression.replace('\\"', "").replace("\\'", "").strip()
    mark = next((letter for letter in bare if letter in "'\""), "")
    if not mark:
        return None
    whole, used = "", False
    for n, piece in enumerate(bare.split(mark)):
        name = piece.strip("+ ()\t")
        if n % 2 == 0:
            whole += piece.strip("'\" ")
        elif name:
            base, _, more = name.partition("+")
            if base.strip() not in given or more.strip() not in ("", "1"):
                return None
            whole, used = f"{whole}{given[base.strip()] + bool(more)}", True
    return whole if used and "." in whole else None
