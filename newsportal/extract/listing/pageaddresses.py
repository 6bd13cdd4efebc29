"""What the addresses of a list's further pages look like, and those of what is none of them."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin, urlsplit

from newsportal.regexes import regex

_COUNTED = regex(r"(?:[/_=,.-]|page|index|list|[/_-]p)(?!(?:19|20)\d\d(?!\d))\d{1,6}(?!\d)", re.IGNORECASE)
_OF_DAY = regex(r"/(?:19|20)\d\d/\d\d?/\d\d?/?$")


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
