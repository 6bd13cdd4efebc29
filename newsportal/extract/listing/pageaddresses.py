"""What the addresses of a list's further pages look like, and those of what is none of them."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from newsportal.regexes import regex

_COUNTED = regex(r"(?:[/_=,.-]|page|index|list|[/_-]p)(?!(?:19|20)\d\d(?!\d))\d{1,6}(?!\d)", re.IGNORECASE)
_OF_DAY = regex(r"/(?:19|20)\d\d/\d\d?/\d\d?/?$")
PAGED = regex(
    r"[?&/_-](?:page|p|pn|pg|pag|pagina|seite|trang|paged|pageno|start|offset)[=/_-]?\d|[/_,-]\d{1,4}(?:/|\.\w{2,5})?$|/index\d{1,4}\.\w{2,5}$",
    re.IGNORECASE,
)
"""In an address that counts pages."""
CURSOR = regex(r"[?&](?:after|before|cursor|since|until|older|max_id|last_id|from_id|page_?token|next)=[\w%.=~-]{4,}", re.IGNORECASE)
"""In the address of older stories: those before one of them."""
OFFSET = regex(r"[?&/](?:start|offset|from|skip|begin|first|limitstart|startrow)[=/](\d{1,6})(?=\D|$)", re.IGNORECASE)
"""In an address that counts the rows before a page's first."""
_TRACKED = regex(r"(?<=[?&])(?:spm|scm|utm_\w{1,20})=[^&]*")
_COUNTING = regex(r"(?<!\d)\d{1,6}(?!\d)")


def is_later_page(url: str, href: str) -> bool:
    """Whether an address counts pages, in the folder of the one before: manuals and sites made like them name the document after this one.

    >>> is_later_page("https://a.example/blog/", "page/2/"), is_later_page("https://a.example/blog/page/2/", "/blog/page/3/")
    (True, True)
    >>> is_later_page("https://a.example/blog/", "author/w1/"), is_later_page("https://a.example/blog/a/b/", "../../archive/2023/")
    (False, False)
    """
    path, folder = unquote(urlsplit(urljoin(url, href)).path), unquote(urlsplit(url).path).rstrip("/").rpartition("/")[0]
    return path.startswith(f"{folder}/") and _COUNTED.search(path, len(folder)) is not None


def counts_on(url: str, href: str) -> bool:
    """Whether an address is this one's with a number behind its name.

    >>> counts_on("https://a.example/tag/quay.html", "quay2.html"), counts_on("https://a.example/tag/quay.html", "wall2.html")
    (True, False)
    """
    name, dot, kind = urlsplit(url).path.rpartition(".")
    path, stem = urlsplit(urljoin(url, href)).path, name.rstrip("0123456789")
    return bool(dot and stem) and path.startswith(stem) and path.endswith(dot + kind) and path[len(stem) : -len(kind) - 1].isdecimal()


def is_of_day(href: str) -> bool:
    """Whether an address is that of a day in a calendar, whose number is no page's: /2023/07/28/."""
    return _OF_DAY.search(href) is not None


def is_paged(href: str) -> bool:
    """Whether an address counts pages: /news/page/2, ?p=2, page2.htm."""
    return PAGED.search(href if "/" in href else f"/{href}") is not None


# Each address of a pager is compared with the others.
@lru_cache(maxsize=256)
def shape(href: str) -> str:
    """An address with each of its numbers as 0: the pages of one list share it."""
    return re.sub(r"\d+", "0", href)


@lru_cache(maxsize=256)
def numbers_in(href: str) -> tuple[int, ...]:
    """The numbers in an address that can count pages; not those of tracking parameters."""
    return tuple(map(int, _COUNTING.findall(_TRACKED.sub("", href[:500]))))


def counts(href: str, number: int, others: list[str]) -> bool:
    """Whether the address of page ``number`` counts pages; that of a ranking's second story does not."""
    groups = numbers_in(href)
    if any(group in (number, number - 1) or (number > 1 and group and group % (number - 1) == 0 and group % 5 == 0) for group in groups):
        return True
    if (offset := OFFSET.search(href)) and number > 1 and int(offset[1]) % (number - 1) == 0:
        return True
    return any(one_apart(href, other) for other in others)


def one_apart(href: str, other: str) -> bool:
    """Whether two addresses differ by one in one number: pages that are counted down (16.htm, 15.htm)."""
    if shape(href) != shape(other):
        return False
    mine, theirs = numbers_in(href), numbers_in(other)
    return len(mine) == len(theirs) and [abs(a - b) for a, b in zip(mine, theirs, strict=True) if a != b] == [1]
