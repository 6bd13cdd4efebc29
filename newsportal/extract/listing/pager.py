"""The page that continues a list: from its links, select boxes and scripts, never computed where a link says it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any
from urllib.parse import urldefrag, urlencode, urlsplit

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pageaddresses import CURSOR, OFFSET, PAGED, counts, counts_on, is_later_page, is_paged, numbers_in, shape
from newsportal.extract.listing.pagecalls import called_address, with_addresses
from newsportal.extract.listing.pagenumbers import Steps, addresses_in, by_arrow, by_number, follows_number, number_clusters
from newsportal.extract.listing.pagescripts import drawn_pages, writes_pages, written_pages
from newsportal.extract.listing.pagetargets import HASH, LOCATION, stored_address, target_of
from newsportal.extract.listing.pagewords import ARROWS, MAX_WORD, holds_next, says_more, says_next, says_previous, says_step
from newsportal.extract.listing.records import Link, dead
from newsportal.extract.page.text import has_digit, one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute, url_key
from newsportal.regexes import regex

_WRITTEN_NEXT = regex(r"[?&]page_id=\d")
"""Where WordPress names the page that was written after this one, on pages that continue nowhere."""
_PLAIN_WORD = regex(r"[\u4e00-\u9fff]|(?i:next|older)")
_ENUMERATED = regex(r"[?&][\w\[\].%-]{1,24}=\d{1,6}(?=&|$)")
_NEXT_CLASS = regex(
    r"(?:^|[\s_-])next(?:$|[\s_-]?(?:page|posts?|link)?(?:$|\s))|^nxt$|pagination-next|nextpage|next-page|page-next|(?:^|\s)older-posts?(?:$|\s)",
    re.IGNORECASE,
)
_ARROW_CLASS = regex(r"(?:chevron|arrow|angle|caret)[\w-]{0,12}-(?:right|next)(?:$|[\s_-])|(?:^|[\s_-])icon-?next", re.IGNORECASE)
_NEXT_PICTURE = regex(r"(?:^|[/_-])(?:next|nxt|xiayiye|xiaye)[\w-]{0,10}\.(?:gif|png|jpe?g|svg|webp)$", re.IGNORECASE)
_UNSEEN = regex(r"(?:^|[\s-])(?:invisible|disabled)(?:\s|$)")

_FIRST = frozenset(("1", "01", "[1]", "第1页", "第一页", "首页", "首頁", "«", "‹", "<", "<<", "First", "first"))
_MAX_STEP = 20
"""Characters of a link that says that it leads on, a page's number among them."""
_MAX_BELOW = 10_000
"""Elements behind a list among which its button for more is looked for."""
_MAX_RIGHT_BELOW = 200
"""Those among which an element is looked for that loads more as it comes into sight."""
_NEXT_ENDPOINT = frozenset({"data-next", "data-next-url", "data-nextpage", "data-next-page", "data-next-href"})


def next_page(page: Page, outline: Outline, links: list[Link], rows: frozenset[int], last_row: int, base: str) -> str | None:
    """The absolute address of the page after this one; None at the last, and where only a script knows.

    ``rows``: elements of links that are headlines (a headline 下一页… is no pager). ``last_row``: where the list ends.
    """
    here = url_key(page.url)
    stories: set[str] = set()
    earlier: set[str] | None = None
    steps = (_by_rel, _by_text, _by_button, _by_form, by_number, by_arrow, _by_select, _by_script, _by_more, _by_endpoint)
    others = with_addresses(page, outline, [link for link in links if link.at not in rows])
    for step in steps:
        found = step(page, outline, others, last_row)
        if step is _by_text and found:
            found = _before_next_block(page, outline, others, last_row, found[0][0]) + found
        for href, why in found:
            if HASH.match(href):
                # A script shows that page; its address is this one with the fragment, which a crawler sees as the same page.
                page.trace.chosen("next_page", href, why)
                return urldefrag(page.url)[0] + href
            url = absolute(href, base)
            page.trace.candidate("next_page", url or href, why)
            if not url or url_key(url) == here or _host(url) != _host(page.url):
                continue
            stories = stories or {url_key(story) for link in links if link.at in rows and (story := absolute(link.href, base))}
            earlier = _earlier(others, base) if earlier is None else earlier
            if url_key(url) not in stories and url_key(url) not in earlier:
                page.trace.chosen("next_page", url, why)
                return url
    return None


def _earlier(links: list[Link], base: str) -> set[str]:
    """Where links lead that say that they lead back, or to the first page: on a list of one page all links of a pager lead there (« 1 »)."""
    back = (link for link in links if link.live and len(link.text) < MAX_WORD and (link.text in _FIRST or says_previous(link.text)))
    return {url_key(url) for link in back if (url := absolute(link.href, base))}


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def pager_links(outline: Outline, links: list[Link]) -> list[int]:
    """Elements that page through something: 下一页, Next, numbers side by side, a box of pages, a script that writes a pager."""
    short = [link for link in links if len(link.text) < _MAX_STEP]
    found = [link.at for link in short if says_step(link.text)]
    if not found:
        found = [link.at for link in short if link.text in ARROWS and follows_number(outline, link)]
        found += [at for at in _boxes(outline) if _BOXES[outline.tag[at]](outline.elements[at])]
    for cluster in number_clusters(outline, short):
        hrefs = addresses_in(cluster)
        if any(not link.live or counts(link.href, number, hrefs) for number, link in cluster[:20]):
            found += [link.at for _, link in cluster]
    return sorted(set(found))


def _boxes(outline: Outline) -> list[int]:
    """The elements other than links that may page through something, without those of the head, where no list stands."""
    tags = outline.tag
    return [i for at in outline.unread if tags[at] != "head" for i in range(at, outline.end[at]) if tags[i] in _BOXES]


def _by_rel(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    stated = [link.get("href") or "" for link in page.root.iter("link") if _says_next(link)]
    found = [(href, "link rel=next") for href in stated if not _WRITTEN_NEXT.search(href)]
    found += [(link.href, "rel=next") for link in links if link.live and _says_next(outline.elements[link.at])]
    return [(href, why) for href, why in found if "?" in href or (has_digit(href) and is_later_page(page.url, href))]


def _says_next(element: Any) -> bool:
    rel = element.get("rel")
    return rel is not None and "next" in rel.lower().split()


def _by_text(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    after: Steps = []
    before: Steps = []
    for link in links:
        if len(link.text) > MAX_WORD:
            continue
        word: str | None = link.text if says_next(link.text) else None
        arrow = False
        if word is None and (len(link.text) < 3 or not link.shown):
            element = outline.elements[link.at]
            words = (one_line(element.get("aria-label")), one_line(element.get("title")))
            word = next((word for word in words if len(word) < 60 and (says_next(word) or holds_next(word))), None)
            classes = (element.get("class") or "", outline.elements[outline.parent[link.at]].get("class") or "")
            arrow = (not link.text or link.text in ARROWS) and any(map(_NEXT_CLASS.search, classes))
            arrow = arrow or (not link.shown and link.at > last_row and _shows_arrow(outline, link.at))
        if word is None and not arrow:
            continue
        href = target_of(outline, link) if not _unseen(outline, link.at) else None
        paged = href and (is_paged(href) or (word and (_PLAIN_WORD.search(word) or _ENUMERATED.search(href))))
        if href and (paged or counts_on(page.url, href)):  # an arrow alone may turn a slide show
            (after if link.at > last_row else before).append((href, f"link {word or link.text or 'next'}"))
    return after + before


def _before_next_block(page: Page, outline: Outline, links: list[Link], last_row: int, href: str) -> Steps:
    """The number after the current page's where the word, which leads to ``href``, leads past all numbers of its pager: 1 2 … 10 다음, to page 11."""
    for cluster in number_clusters(outline, [link for link in links if link.at > last_row]):
        counted = [numbers_in(told) for told in addresses_in(cluster) if shape(told) == shape(href)]
        if len(counted) > 1 and numbers_in(href) > max(counted) and len(counted) == len(cluster):
            return by_number(page, outline, [link for _, link in cluster], last_row)
    return []


def _unseen(outline: Outline, at: int) -> bool:
    """Whether a link is kept from readers, as that to the page behind the last one: <span class="next is-invisible"><a href="/page/4/">…"""
    return any(_UNSEEN.search(outline.elements[i].get("class") or "") for i in (at, outline.parent[at]))


def _shows_arrow(outline: Outline, at: int) -> bool:
    """Whether a link without a text shows an arrow to the right, or a picture called next."""
    for i in range(at + 1, min(outline.end[at], at + 5)):
        element = outline.elements[i]
        told = element.get("src") if outline.tag[i] == "img" else element.get("class")
        if told and (_NEXT_PICTURE if outline.tag[i] == "img" else _ARROW_CLASS).search(told):
            return True
    return False


def _by_button(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    """The address that the click handler of a button goes to, of an element that looks like one too."""
    found: Steps = []
    for i in range(last_row, len(outline.elements)):
        element = outline.elements[i]
        if outline.tag[i] == "a" or not (handler := element.get("onclick")):
            continue
        word = element.get("value") or one_line(outline.text(i)[:100])
        if says_next(word) and (address := match[1] if (match := LOCATION.search(handler)) else called_address(page, handler)):
            found.append((address, f"button {word}"))
    return found


def _by_form(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    """The address of a form behind the list that asks for the next page: hidden fields and a button Next."""
    found: Steps = []
    for i in _tags_behind(outline, last_row, "form"):
        form = outline.elements[i]
        told = one_line(outline.text(i)[:100]) or next(
            (field.get("value") for field in form.iter("input") if field.get("type") == "submit"), ""
        )
        fields = [(field.get("name"), field.get("value") or "") for field in form.iter("input") if field.get("type") == "hidden"]
        if not says_next(told or "") or (form.get("method") or "get").lower() != "get" or not fields or not all(name for name, _ in fields):
            continue
        address = f"{(form.get('action') or page.url).partition('?')[0]}?{urlencode(fields)}"
        if PAGED.search(address) or CURSOR.search(address):
            found.append((address, f"form {told}"))
    return found


def _tags_behind(outline: Outline, last_row: int, tag: str) -> list[int]:
    """The elements of a kind behind the list."""
    end = min(len(outline.elements), last_row + _MAX_BELOW)
    return [i for i in range(last_row, end) if outline.tag[i] == tag] if tag in outline.tag else []


def _by_select(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    here = url_key(page.url)
    for select in list(page.root.iter("select"))[:20] if "select" in outline.tag else ():
        values = _page_options(select)
        current = next((n for n, option in enumerate(select.iter("option")) if option.get("selected") is not None), None)
        if current is None:
            current = next((n for n, value in enumerate(values) if url_key(absolute(value, page.url) or "x:") == here), 0)
        if current + 1 < len(values):
            return [(values[current + 1], "option after the selected one")]
    return []


def _page_options(select: Any) -> list[str]:
    """The addresses of pages in a select box, whose options count; empty where it is for other things."""
    options = list(select.iter("option"))[:5000]
    values = [option.get("value") or "" for option in options]
    if len(options) < 2 or not all("." in value or "/" in value or "?" in value for value in values):
        return []
    numbers = [re.search(r"\d+", one_line(option.text)) for option in options]
    counted = [int(number[0][:6]) for number in numbers if number]
    if len(counted) < len(options) or any(b - a != 1 for a, b in pairwise(counted)):  # years, not pages, count down
        return []
    return values


def _by_script(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    """The page after this one of a pager that a script writes."""
    if not writes_pages(page.html):
        return []
    found = (written_pages(script) or drawn_pages(script) for script in page.root.iter("script"))
    return next(([(pages.following, pages.how)] for pages in found if pages and pages.following), [])


_BOXES: dict[str, Callable[[Any], Any]] = {"select": _page_options, "script": written_pages}
"""Elements other than links that page through something, and what tells it."""


def _by_more(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    """更多, See more: the next page only where its address is a page's of this list."""
    stem = re.sub(r"(?:index|list|default)?[_-]?(?<!\d)\d*+\.\w{2,5}$", "", urlsplit(page.url).path).rstrip("/")
    found: Steps = []
    for link in links:
        if link.at > last_row and len(link.text) < 24 and link.live and says_more(link.text):
            url = absolute(link.href, page.base)
            if url and any(kind.search(url) for kind in (PAGED, CURSOR, OFFSET)) and urlsplit(url).path.startswith(stem):
                found.append((link.href, f"link {link.text}"))
    return found


def _by_endpoint(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    """The address that a load-more button carries in an attribute, or what holds the list in one named for it."""
    found: Steps = []
    at = outline.parent[last_row]
    while at > 0:
        found += [
            (value, name)
            for name, value in outline.elements[at].items()
            if name in _NEXT_ENDPOINT and value and not dead(value) and "/" in value
        ]
        at = outline.parent[at]
    if "turbo-frame" in outline.tag or "hx-get" in page.html or "data-next" in page.html:
        for i in range(last_row, min(len(outline.elements), last_row + _MAX_RIGHT_BELOW)):
            element = outline.elements[i]
            stated = [value for name, value in element.items() if name in _NEXT_ENDPOINT and value and not dead(value) and "/" in value]
            drawn = element.get("src") if outline.tag[i] == "turbo-frame" else element.get("hx-get")
            if drawn and PAGED.search(drawn):
                stated.append(drawn)
            found += [(value, "address right below the list") for value in stated]
    for i in range(last_row, min(len(outline.elements), last_row + _MAX_BELOW)):
        start, end = outline.run_start[i], outline.run_end[i]
        if not 0 < end - start <= 3 or outline.tag[i] not in ("a", "button", "div", "span", "p", "li"):
            continue
        text = outline.line(start) if end - start == 1 else one_line(outline.between(start, end))
        if len(text) > MAX_WORD or not says_more(text):
            continue
        if value := stored_address(outline.elements[i]):
            found.append((value, "load more"))
    return found
