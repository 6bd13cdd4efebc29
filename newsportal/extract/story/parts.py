"""The parts of a story that is spread over several pages: told from the pages of a list and from the stories before and after."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from newsportal.extract.page.text import small_letters
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute, url_key
from newsportal.regexes import regex

MAX_PARTS = 200
# 5286_2.html, 5286-2.html: the number behind the story's own; p2, page2, seite-2, 2 at the end of a path.
_FILE = regex(r"(?P<stem>.*[^/_-])(?P<mark>[_-](?:p|page)?)(?P<number>\d{1,3})(?P<end>\.\w{2,6})?$")
_STORY = r"(?P<stem>(?:.*/)?\d*+[^/\d][^/]*+)"
_FOLDER = regex(rf"{_STORY}/(?:(?:page|p)/?)?(?P<number>\d{{1,3}})/?$")
_WORDED = regex(rf"{_STORY}/(?:page|seite|teil|part|pagina|side|sida|strona|strana)-(?P<number>\d{{1,3}})/?$")
_QUERY = frozenset(("page", "p", "pn", "pageno", "page_no", "pageindex", "curpage", "pagenum", "pg", "pageid"))
_NUMBER = regex(r"[\[(（【\s]*(?:第\s*)?(\d{1,3}+)\s*+[页頁]?(?:[:：].{0,80})?[\])）】\s]*")
_STEPS = frozenset(
    (
        "上页|上頁|上一页|上一頁|下页|下頁|下一页|下一頁|末页|末頁|尾页|尾頁|首页|首頁|余下全文|剩余全文|阅读余下全文|阅读剩余全文|next|next page|prev|prev page|previous|previous page|continue|last|first"
        "|nächste seite|vorige seite|vorherige seite|erste seite|letzte seite|page suivante|page précédente|siguiente|anterior|página siguiente|página anterior|pagina successiva|pagina precedente"
        "|volgende|vorige|volgende pagina|vorige pagina|nästa|föregående|nästa sida|föregående sida|neste side|næste side|forrige side|następna|poprzednia|następna strona|poprzednia strona"
        "|следующая|предыдущая|следующая страница|предыдущая страница"
    ).split("|")
)
"""What leads to the next part or another one, in small letters and without the brackets and arrows around it."""
_OPENING, _CLOSING = " [【(（<《‹«", " ]】)）>》›»"
_NUMBERED = regex(r"[(（\[【](?:第 ?)?(\d{1,3}) ?(?:[页頁]|/ ?\d{1,3})?[)）\]】]$")
_EXTENSION = regex(r"\.\w{2,6}$")
_OF_COMMENTS = regex(r"#.{0,20}(?:comment|kommentar|respond|disqus)", re.IGNORECASE)
# How either begins: most links need no more than a look at their first letter.
_STEP_BEGINNINGS = frozenset("上下末尾首阅余剩aAcCeEfFlLnNpPsSvVпПсС")
_BEGINNINGS = _STEP_BEGINNINGS | frozenset("[(（【<《‹« \u3000第0123456789")


def parts_of(page: Page) -> list[str]:
    """The addresses of all parts of the story, in order, the page's own among them; only its own where it is whole."""
    own_stem, own_number = _split(page.url)
    base = page.base
    found: list[tuple[int, int | None, str]] = []
    for href, text in _links(page):
        printed = _NUMBER.fullmatch(text) if text[:1] not in _STEP_BEGINNINGS else None
        if not (printed or _is_step(text)) or _OF_COMMENTS.search(href):
            continue
        url = absolute(href, base)
        number = _part_number(url, page.url) if url else None
        if url and number is not None and url_key(url) != url_key(page.url):
            found.append((number, int(printed[1]) if printed else None, url))
        if len(found) >= MAX_PARTS:
            break
    offsets = {printed - number for number, printed, _ in found if printed is not None}
    # Where the own address ends in a number, 下一页 may as well lead to another story.
    if not found or (own_number is not None and not offsets):
        return [page.url]
    # TRS: the second part is _1.
    first = 0 if offsets == {1} and any(number == 1 for number, _, _ in found) else 1
    numbered = {number: url for number, printed, url in reversed(found) if printed is None or printed - number == 1 - first}
    if not numbered:
        return [page.url]
    own = own_number if own_number is not None and any(_stem_is(url, own_stem) for url in numbered.values()) else first
    numbered[own] = page.url
    parts = [numbered[number] for number in sorted(numbered)]
    page.trace.chosen("pages", parts, f"links to the same address with another number; this is number {own}")
    return parts


def without_number(title: str | None, pages: list[str], url: str) -> str | None:
    """A headline without the number of the part behind it, where the page is that part of several: 码头图集(3), Quays (2/5)."""
    numbered = _NUMBERED.search(title) if title and len(pages) > 1 and url in pages else None
    if title and numbered and int(numbered[1]) == pages.index(url) + 1:
        return title[: numbered.start()].rstrip() or title
    return title


def _links(page: Page) -> list[tuple[str, str]]:
    """The addresses and words of links that may name a part by its number or lead to the next one."""
    links = [
        (link.href, text)
        for block in page.outline.blocks
        for link in block.links
        if len(text := link.text) < 30 and ((begun := text[:1]) in _BEGINNINGS or begun.isdecimal())
    ]
    for option in page.root.iter("option") if "option" in page.nodes.tags else ():
        value = option.get("value") or ""
        if "/" in value or "." in value:
            links.append((value, " ".join((option.text or "").split())[:100]))
    return links


def _is_step(text: str) -> bool:
    """Whether a line says that it leads to another part.

    >>> _is_step("Next Page »"), _is_step("[上一页]"), _is_step("Next door")
    (True, True, False)
    """
    return small_letters(text).lstrip(_OPENING).rstrip(_CLOSING) in _STEPS


def _part_number(url: str, own: str) -> int | None:
    """Which part of the story at ``own`` the address ``url`` is; None if it is none."""
    here, there = urlsplit(own), urlsplit(url)
    if here.hostname != there.hostname:
        return None
    own_stem, own_number = _split(own)
    stem, number = _split(url)
    bare = _bare(own)
    if number is not None and number > 0 and (stem == bare or (own_number is not None and stem == own_stem)):
        return number
    # From a later part back to the first one, which has no number.
    if own_number is not None and own_number > 1 and _bare(url) == own_stem:
        return 1
    return None


def _stem_is(url: str, stem: str) -> bool:
    return _split(url)[0] == stem or _bare(url) == stem


def _bare(url: str) -> str:
    """An address as a stem: without the file's extension and trailing slash."""
    parts = urlsplit(url)
    path = _EXTENSION.sub("", parts.path).rstrip("/")
    query = sorted(pair for pair in parse_qsl(parts.query) if pair[0].lower() not in _QUERY)
    return f"{parts.hostname}{path}?{query}"


def _split(url: str) -> tuple[str, int | None]:
    """The stem of an address and its number as a part; no number where it has none."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query)
    for name, value in pairs:
        if name.lower() in _QUERY and value.isdecimal() and len(value) <= 3:
            return _bare(url), int(value)
    numbered = parts.path.rstrip("/")[-1:].isdecimal()
    match = (numbered and _WORDED.fullmatch(parts.path)) or _FILE.fullmatch(parts.path) or (numbered and _FOLDER.fullmatch(parts.path))
    if not match:
        return _bare(url), None
    stem = match["stem"].rstrip("/")
    return f"{parts.hostname}{stem}?{sorted(pairs)}", int(match["number"])
