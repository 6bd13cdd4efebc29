"""The page that continues a list: from its links, select boxes and scripts, never computed where a link says it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Any
from urllib.parse import urldefrag, urlencode, urlsplit

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pageaddresses import counts_on, is_later_page, is_of_day
from newsportal.extract.listing.pagecalls import called_address, with_addresses
from newsportal.extract.listing.pagescripts import drawn_pages, writes_pages, written_pages
from newsportal.extract.listing.pagewords import MAX_WORD, holds_next, says_more, says_next, says_step
from newsportal.extract.listing.records import Link, dead
from newsportal.extract.page.text import has_digit, one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute, url_key
from newsportal.regexes import regex

_WRITTEN_NEXT = regex(r"[?&]page_id=\d")
"""Where WordPress names the page that was written after this one, on pages that continue nowhere."""
_PLAIN_WORD = regex(r"[\u4e00-\u9fff]|(?i:next|older)")
_ARROWS = frozenset((">", "›", "»", "→", "▶", "►", ">>", "＞", "＞＞", "»»", "❯", "⟩"))
_PAGED = regex(
    r"[?&/_-](?:page|p|pn|pg|pag|pagina|seite|trang|paged|pageno|start|offset)[=/_-]?\d|[/_,-]\d{1,4}(?:/|\.\w{2,5})?$|/index\d{1,4}\.\w{2,5}$",
    re.IGNORECASE,
)
_ENUMERATED = regex(r"[?&][\w\[\].%-]{1,24}=\d{1,6}(?=&|$)")
_CURSOR = regex(r"[?&](?:after|before|cursor|since|until|older|max_id|last_id|from_id|page_?token|next)=[\w%.=~-]{4,}", re.IGNORECASE)
"""In the address of older stories: those before one of them."""
_OFFSET = regex(r"[?&/](?:start|offset|from|skip|begin|first|limitstart|startrow)[=/](\d{1,6})(?=\D|$)", re.IGNORECASE)
_FIRST = regex(r"(?:[?&/](?:page|p|pn|pg|seite|pagina)[=/_-]?|[/_,-])0?1(/|\.\w{2,5})?$", re.IGNORECASE)
_HASH = regex(r"^#!?[/\w]{0,12}?(?:page|p|pn)[=/_-]?\d{1,5}$", re.IGNORECASE)
_NUMBER = regex(r"^[\[(【\s]*(?:第\s*|[页頁]\s*|(?i:page|seite|página|pagina|strona|sid[ae]|страница)\s*)?(\d{1,5})\s*+[页頁]?[\])】\s]*+$")
_NUMBER_ENDS = frozenset("页頁])】 ")
"""What it ends in, where not in a digit."""
_LAST_NUMBER = regex(r"(?<!\d)(\d{1,5})\s*+[页頁]?[\])】\s]*+$")
_ARGUMENT = regex(r"\((?:\s{0,3}this\s{0,3},)?\s{0,3}['\"]((?:https?:/|[/?])[^'\"\s]{2,500})['\"]")
"""The address that a handler hands to a function: ``query(this, '/ui?pageId=1&currentPage=2')``."""
_LOCATION = regex(
    r"(?:location(?:\.href)?\s*=|open\(|(?:goto|(?:go|to|turn|jump)_?page|jump)\w{0,10}\()\s*['\"](?=[^'\"\s]{0,500}[./?])([^'\"\s]{1,500})['\"]",
    re.IGNORECASE,
)
_NEXT_CLASS = regex(
    r"(?:^|[\s_-])next(?:$|[\s_-]?(?:page|posts?|link)?(?:$|\s))|^nxt$|pagination-next|nextpage|next-page|page-next|(?:^|\s)older-posts?(?:$|\s)",
    re.IGNORECASE,
)
_ARROW_CLASS = regex(r"(?:chevron|arrow|angle|caret)[\w-]{0,12}-(?:right|next)(?:$|[\s_-])|(?:^|[\s_-])icon-?next", re.IGNORECASE)
_NEXT_PICTURE = regex(r"(?:^|[/_-])(?:next|nxt|xiayiye|xiaye)[\w-]{0,10}\.(?:gif|png|jpe?g|svg|webp)$", re.IGNORECASE)
_PAGER_CLASS = regex(r"(?:page|pages|pager|paging|paginate|pagination|fenye|fanye)(?:$|[\s_-])", re.IGNORECASE)
_ENDPOINT = frozenset({"data-url", "data-next", "data-next-url", "data-href", "data-more", "data-api", "data-src",
                        "data-nextpage", "data-next-page", "tagname", "data-load", "data-endpoint", "hx-get", "data-link"})  # fmt: skip

MAX_STEP = 20
"""Characters of a link that says that it leads on, a page's number among them."""
MIN_ROWS = 5
"""Of a page, where a pager counts rows."""
MAX_BELOW = 10_000
"""Elements behind a list among which its button for more is looked for."""
MAX_RIGHT_BELOW = 200
"""Those among which an element is looked for that loads more as it comes into sight."""
_NEXT_ENDPOINT = frozenset({"data-next", "data-next-url", "data-nextpage", "data-next-page", "data-next-href"})


def next_page(page: Page, outline: Outline, links: list[Link], rows: frozenset[int], last_row: int, base: str) -> str | None:
    """The absolute address of the page after this one; None at the last, and where only a script knows.

    ``rows``: elements of links that are headlines (a headline 下一页… is no pager). ``last_row``: where the list ends.
    """
    here = url_key(page.url)
    stories: set[str] = set()
    steps = (_by_rel, _by_text, _by_button, _by_form, _by_number, _by_arrow, _by_select, _by_script, _by_more, _by_endpoint)
    others = with_addresses(page, outline, [link for link in links if link.at not in rows])
    for step in steps:
        for href, why in step(page, outline, others, last_row):
            if _HASH.match(href):
                # A script shows that page; its address is this one with the fragment, which a crawler sees as the same page.
                page.trace.chosen("next_page", href, why)
                return urldefrag(page.url)[0] + href
            url = absolute(href, base)
            page.trace.candidate("next_page", url or href, why)
            if not url or url_key(url) == here or _host(url) != _host(page.url):
                continue
            stories = stories or {url_key(story) for link in links if link.at in rows and (story := absolute(link.href, base))}
            if url_key(url) not in stories:
                page.trace.chosen("next_page", url, why)
                return url
    return None


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


_UNSEEN = regex(r"(?:^|[\s-])(?:invisible|disabled)(?:\s|$)")
_Steps = list[tuple[str, str]]


def pager_links(outline: Outline, links: list[Link]) -> list[int]:
    """Elements that page through something: 下一页, Next, numbers side by side, a box of pages, a script that writes a pager."""
    short = [link for link in links if len(link.text) < MAX_STEP]
    found = [link.at for link in short if says_step(link.text)]
    if not found:
        found = [link.at for link in short if link.text in _ARROWS and _counted(outline, link)]
        found += [at for at in _boxes(outline) if _BOXES[outline.tag[at]](outline.elements[at])]
    for cluster in _number_clusters(outline, short):
        hrefs = _hrefs(cluster)
        if any(not link.live or _counts(link.href, number, hrefs) for number, link in cluster[:20]):
            found += [link.at for _, link in cluster]
    return sorted(set(found))


def _boxes(outline: Outline) -> list[int]:
    """The elements other than links that may page through something, without those of the head, where no list stands."""
    tags = outline.tag
    return [i for at in outline.unread if tags[at] != "head" for i in range(at, outline.end[at]) if tags[i] in _BOXES]


def _by_rel(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
    stated = [link.get("href") or "" for link in page.root.iter("link") if _says_next(link)]
    found = [(href, "link rel=next") for href in stated if not _WRITTEN_NEXT.search(href)]
    found += [(link.href, "rel=next") for link in links if link.live and _says_next(outline.elements[link.at])]
    return [(href, why) for href, why in found if "?" in href or (has_digit(href) and is_later_page(page.url, href))]


def _says_next(element: Any) -> bool:
    rel = element.get("rel")
    return rel is not None and "next" in rel.lower().split()


def _by_text(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
    after: _Steps = []
    before: _Steps = []
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
            arrow = (not link.text or link.text in _ARROWS) and any(map(_NEXT_CLASS.search, classes))
            arrow = arrow or (not link.shown and link.at > last_row and _shows_arrow(outline, link.at))
        if word is None and not arrow:
            continue
        href = _target(outline, link) if not _unseen(outline, link.at) else None
        paged = href and (_is_paged(href) or (word and (_PLAIN_WORD.search(word) or _ENUMERATED.search(href))))
        if href and (paged or counts_on(page.url, href)):  # an arrow alone may turn a slide show
            (after if link.at > last_row else before).append((href, f"link {word or link.text or 'next'}"))
    return after + before


def _is_paged(href: str) -> bool:
    """Whether an address counts pages: /news/page/2, ?p=2, page2.htm."""
    return _PAGED.search(href if "/" in href else f"/{href}") is not None


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


def _by_button(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
    """The address that the click handler of a button goes to, of an element that looks like one too."""
    found: _Steps = []
    for i in range(last_row, len(outline.elements)):
        element = outline.elements[i]
        if outline.tag[i] == "a" or not (handler := element.get("onclick")):
            continue
        word = element.get("value") or one_line(outline.text(i)[:100])
        if says_next(word) and (address := match[1] if (match := _LOCATION.search(handler)) else called_address(page, handler)):
            found.append((address, f"button {word}"))
    return found


def _by_form(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
    """The address of a form behind the list that asks for the next page: hidden fields and a button Next."""
    found: _Steps = []
    for i in _tags_behind(outline, last_row, "form"):
        form = outline.elements[i]
        told = one_line(outline.text(i)[:100]) or next(
            (field.get("value") for field in form.iter("input") if field.get("type") == "submit"), ""
        )
        fields = [(field.get("name"), field.get("value") or "") for field in form.iter("input") if field.get("type") == "hidden"]
        if not says_next(told or "") or (form.get("method") or "get").lower() != "get" or not fields or not all(name for name, _ in fields):
            continue
        address = f"{(form.get('action') or page.url).partition('?')[0]}?{urlencode(fields)}"
        if _PAGED.search(address) or _CURSOR.search(address):
            found.append((address, f"form {told}"))
    return found


def _tags_behind(outline: Outline, last_row: int, tag: str) -> list[int]:
    """The elements of a kind behind the list."""
    end = min(len(outline.elements), last_row + MAX_BELOW)
    return [i for i in range(last_row, end) if outline.tag[i] == tag] if tag in outline.tag else []


def _target(outline: Outline, link: Link) -> str | None:
    """Where a link leads: its ``href``, or the address that its click handler goes to."""
    if link.live and not link.href.lstrip().startswith("#"):
        return link.href
    if "#" in link.href and len(link.href.strip()) > 1:
        return link.href if _HASH.match(link.href.strip()) else None
    element = outline.elements[link.at]
    handler = (element.get("onclick") or "") + " " + link.href[:600]
    match = _LOCATION.search(handler) or _ARGUMENT.search(handler)
    return match.group(1) if match else _stored(element)


def _stored(element: Any) -> str | None:
    """The address in an attribute that a script reads."""
    value = next((element.get(name) for name, _ in element.items() if name in _ENDPOINT), None)
    return value if value and not dead(value) and re.search(r"[/?.]", value) else None


def _number_clusters(outline: Outline, links: list[Link]) -> list[list[tuple[int, Link]]]:
    """Runs of links that are page numbers, close to each other."""
    clusters: list[list[tuple[int, Link]]] = []
    for link in links:
        # A look at its end passes most.
        match = _NUMBER.match(link.text) if len(link.text) < 12 and (link.text[-1:] in _NUMBER_ENDS or link.text[-1:].isdecimal()) else None
        if not match or is_of_day(link.href):
            continue
        number = int(match.group(1))
        if 1990 <= number < 2100 and not clusters:  # an archive's years
            continue
        if clusters:
            before, neighbour = clusters[-1][-1]
            if before < number and outline.run_start[link.at] - outline.run_end[neighbour.at] <= 3:
                clusters[-1].append((number, link))
                continue
        clusters.append([(number, link)])
    return clusters


def _by_number(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
    here = url_key(page.url)
    base = page.base
    for cluster in sorted(_number_clusters(outline, links), key=lambda cluster: cluster[0][1].at < last_row):
        targets = {number: link for number, link in cluster if _target(outline, link)}
        start, end = outline.run_start[cluster[0][1].at], outline.run_end[cluster[-1][1].at]
        inside = {at for _, link in cluster for at in range(outline.run_start[link.at], outline.run_end[link.at])}
        plain = [int(match.group(1)) for run in range(max(0, start - 3), min(len(outline.runs), end + 3))
                 if run not in inside and (match := _NUMBER.match(outline.line(run)))]  # fmt: skip
        marked = [
            number
            for number, link in cluster
            if not link.live or _marked(outline, link) or url_key(absolute(link.href, base) or "x:") == here
        ]
        current = [
            number for number in dict.fromkeys(marked + plain) if number + 1 in targets and (number in marked or number not in targets)
        ]
        if step := _step(cluster, plain):  # 0 | 10 | 20
            current = [number for number in plain if number not in targets and number + step in targets]
            if len(current) == 1 or (not plain and min(targets) == step):
                return [(_target(outline, targets[(current or [0])[0] + step]) or "", "offset after the current page's")]
            continue
        if not current and not marked and ((not plain and min(targets, default=0) == 2) or _opens_here(page, targets.get(1))):
            current = [1]
        if len(current) == 1 or (current and marked):
            target = _target(outline, targets[current[0] + 1])
            whole = absolute(target, base) or ""
            if target and (_counts(target, current[0] + 1, _hrefs(cluster)) or _one_apart(whole, page.url)):
                return [(target, f"number {current[0] + 1} after the current page's")]
    return []


def _step(cluster: list[tuple[int, Link]], plain: list[int]) -> int:
    """How many rows a page has, where a pager's numbers are those of rows, as their addresses repeat: 10 | 20 | 30; 0 for other numbers. ``plain``: those that are no links."""
    numbers = sorted({*plain, *(number for number, _ in cluster)})
    step = min((b - a for a, b in pairwise(numbers)), default=0)
    if step < MIN_ROWS or any(number % step or number not in _numbers(link.href) for number, link in cluster):
        return 0
    return step


def _opens_here(page: Page, first: Link | None) -> bool:
    """Whether the address of page 1 is this page's with that number at its end: ``/archive/1/`` on ``/archive/``."""
    match = _FIRST.search(first.href) if first else None
    if first is None or match is None:
        return False
    bare = first.href[: match.start()] + (match[1] or "").strip("/")
    return url_key(absolute(bare or ".", page.base) or "x:").rstrip("/") == url_key(page.url).rstrip("/")


def _hrefs(cluster: list[tuple[int, Link]]) -> list[str]:
    return [link.href for _, link in cluster[:50]]


def _by_arrow(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
    """The first arrow after page numbers (1 2 3 › »), after the current page's number alone or alone in a pager, that leads to a page of their kind."""
    numbers = {number: link.href for cluster in _number_clusters(outline, links) for number, link in cluster if link.live}
    here = url_key(page.url)
    for link in links:
        if link.at <= last_row or link.text not in _ARROWS:
            continue
        target, counted = _target(outline, link), _counted(outline, link)
        alone = not numbers and _PAGER_CLASS.match(outline.elements[outline.parent[link.at]].get("class") or "") is not None
        if not target or not (counted or alone):
            continue
        number = next((number for number, href in numbers.items() if href == target), None)
        before = numbers.get(number - 1) if number else None
        if before and url_key(absolute(before, page.base) or "x:") != here:  # the arrow to the last page
            continue
        shapes = {_shape(href) for href in (*numbers.values(), urlsplit(page.url).path)}
        if _shape(target) in shapes or _is_paged(target):
            return [(target, "arrow after page numbers")]
    return []


def _counted(outline: Outline, link: Link) -> bool:
    """Whether a number, perhaps of a page (第1页), stands before a link."""
    run = outline.run_start[link.at]
    return any(_LAST_NUMBER.search(outline.line(near)) for near in range(max(0, run - 3), run))


# Each address of a pager is compared with the others.
@lru_cache(maxsize=256)
def _shape(href: str) -> str:
    return re.sub(r"\d+", "0", href)


@lru_cache(maxsize=256)
def _numbers(href: str) -> tuple[int, ...]:
    """The numbers in an address that can count pages; not those of tracking parameters."""
    return tuple(map(int, _COUNTS.findall(_TRACKED.sub("", href[:500]))))


def _counts(href: str, number: int, others: list[str]) -> bool:
    """Whether the address of page ``number`` counts pages; that of a ranking's second story does not."""
    groups = _numbers(href)
    if any(group in (number, number - 1) or (number > 1 and group and group % (number - 1) == 0 and group % 5 == 0) for group in groups):
        return True
    if (offset := _OFFSET.search(href)) and number > 1 and int(offset[1]) % (number - 1) == 0:
        return True
    return any(_one_apart(href, other) for other in others)


def _one_apart(href: str, other: str) -> bool:
    """Whether two addresses differ by one in one number: pages that are counted down (16.htm, 15.htm)."""
    if _shape(href) != _shape(other):
        return False
    mine, theirs = _numbers(href), _numbers(other)
    return len(mine) == len(theirs) and [abs(a - b) for a, b in zip(mine, theirs, strict=True) if a != b] == [1]


_TRACKED = regex(r"(?<=[?&])(?:spm|scm|utm_\w{1,20})=[^&]*")
_COUNTS = regex(r"(?<!\d)\d{1,6}(?!\d)")
_CURRENT = frozenset(
    {"current", "active", "on", "cur", "curr", "selected", "thisclass", "now", "hover", "pagecurrent", "page-current", "is-active", "this"}
)


def _marked(outline: Outline, link: Link) -> bool:
    """Whether a number is dressed as the current page's."""
    for i in (link.at, outline.parent[link.at]):
        element = outline.elements[i]
        if element.get("aria-current") or _CURRENT & set((element.get("class") or "").lower().split()):
            return True
    return False


def _by_select(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
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


def _by_script(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
    """The page after this one of a pager that a script writes."""
    if not writes_pages(page.html):
        return []
    found = (written_pages(script) or drawn_pages(script) for script in page.root.iter("script"))
    return next(([(pages.following, pages.how)] for pages in found if pages and pages.following), [])


_BOXES: dict[str, Callable[[Any], Any]] = {"select": _page_options, "script": written_pages}
"""Elements other than links that page through something, and what tells it."""


def _by_more(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
    """更多, See more: the next page only where its address is a page's of this list."""
    stem = re.sub(r"(?:index|list|default)?[_-]?(?<!\d)\d*+\.\w{2,5}$", "", urlsplit(page.url).path).rstrip("/")
    found: _Steps = []
    for link in links:
        if link.at > last_row and len(link.text) < 24 and link.live and says_more(link.text):
            url = absolute(link.href, page.base)
            if url and any(kind.search(url) for kind in (_PAGED, _CURSOR, _OFFSET)) and urlsplit(url).path.startswith(stem):
                found.append((link.href, f"link {link.text}"))
    return found


def _by_endpoint(page: Page, outline: Outline, links: list[Link], last_row: int) -> _Steps:
    """The address that a load-more button carries in an attribute, or what holds the list in one named for it."""
    found: _Steps = []
    at = outline.parent[last_row]
    while at > 0:
        found += [
            (value, name)
            for name, value in outline.elements[at].items()
            if name in _NEXT_ENDPOINT and value and not dead(value) and "/" in value
        ]
        at = outline.parent[at]
    if "turbo-frame" in outline.tag or "hx-get" in page.html or "data-next" in page.html:
        for i in range(last_row, min(len(outline.elements), last_row + MAX_RIGHT_BELOW)):
            element = outline.elements[i]
            stated = [value for name, value in element.items() if name in _NEXT_ENDPOINT and value and not dead(value) and "/" in value]
            drawn = element.get("src") if outline.tag[i] == "turbo-frame" else element.get("hx-get")
            if drawn and _PAGED.search(drawn):
                stated.append(drawn)
            found += [(value, "address right below the list") for value in stated]
    for i in range(last_row, min(len(outline.elements), last_row + MAX_BELOW)):
        start, end = outline.run_start[i], outline.run_end[i]
        if not 0 < end - start <= 3 or outline.tag[i] not in ("a", "button", "div", "span", "p", "li"):
            continue
        text = outline.line(start) if end - start == 1 else one_line(outline.between(start, end))
        if len(text) > MAX_WORD or not says_more(text):
            continue
        if value := _stored(outline.elements[i]):
            found.append((value, "load more"))
    return found
