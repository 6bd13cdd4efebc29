"""What a site calls itself, and titles without it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urlsplit

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.structured import Structured
from newsportal.extract.page.tree import Page
from newsportal.regexes import regex

_NOT_LETTERS = regex(r"[\W_]+")
_NO_LETTERS = {code: None for code in range(128) if not chr(code).isalnum()}
"""The same among ASCII."""
_SEPARATORS = regex(
    r"(?=[\s|｜丨_＿•*❘¦▷▶►:—·–―,，-])(?:(?:(?<!\s)\s++)?(?:[|｜丨_＿•*❘¦▷▶►]|::|--++|——)\s*+|(?<!\s)\s++(?:[«»‹›>~]\s++|[-–—―·/]\s*+)|[-–—―·,，](?=\s)\s*+|(?<=[\u3400-\u9fff”？！）》】])[-–](?=\w))"
)
_SIGNS = regex("[|｜丨_＿•*❘¦▷▶►:—·–―,，«»‹›>~/-]")
"""Of which each of them has one."""
SITE_WORD = regex(
    r"(?:网|網|网站|新闻|新聞|日报|日報|晚报|晚報|时报|時報|频道|頻道|门户|资讯|资讯网|官网|财经|在线|客户端|中心|首页|论坛|(?-i:[\u3400-\u9fff]{2}[社台臺]|[\u3400-\u9fff]{3}[报報])|\.(?:com|cn|net|org|de|co\.uk|fr))$|"
    r"\b(?:news|times|post|zeitung|daily|tribune|herald|journal|magazine|online|tv|radio|blog)\b",
    re.IGNORECASE,
)

_BRACKETED = regex(r"[【\[]([^】\]]{2,16})[】\]]\s*")
_FEED_TYPES = ("/atom+xml", "/rss+xml", "/feed+json")


@lru_cache(maxsize=512)
def letters(text: str | None) -> str:
    """For comparing headlines: NFKC, lower case, letters and digits only.

    >>> letters("„Wer’s glaubt“ – 3 Dinge") == letters("Wer's glaubt - 3 Dinge")
    True
    """
    if not text or text.isascii():
        return text.lower().translate(_NO_LETTERS) if text else ""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).lower())


def without_site(text: str, names: Iterable[str], known: Iterable[str] = (), sections: Container[str] = ()) -> str:
    """``text`` without the names of site and section around it.

    ``names``: what the site is called; ``known``: titles found elsewhere on the page; ``sections``: what may stand behind the headline; all as ``letters``.

    >>> without_site("Sturm über dem Hafen - Region | Hafenpost", {"hafenpost"}, {"sturmüberdemhafen"})
    'Sturm über dem Hafen'
    >>> without_site("棱镜|海港大整顿：谁受益_海港网", {"海港网"})
    '棱镜|海港大整顿：谁受益'
    """
    names, known = set(names), set(known)
    for mark in ":：":
        head, _, tail = text.partition(mark)
        if tail and letters(head) in names and len(letters(tail)) >= 6:
            text = tail.lstrip()
    bracketed = _BRACKETED.match(text)  # 【海港数据】 over a flash
    if bracketed and letters(bracketed[1]) in names and len(letters(text[bracketed.end() :])) >= 6:
        text = text[bracketed.end() :]
    for mark in ":：-–(（":  # these part headlines and words: only the very name behind them is the site's
        head, _, tail = text.rpartition(mark)
        key = letters(tail)
        if len(letters(head)) >= 6 and len(key) >= 4 and any(name == key or (name.startswith(key) and has_han(tail)) for name in names):
            text = head.rstrip(f" {mark}")
    matches = separators(text)
    for match in matches:
        head, tail = text[: match.start()], text[match.end() :]
        if letters(head) in known and letters(head) not in names and len(letters(head)) >= 6:
            return head.strip()
        if letters(tail) in known and letters(tail) not in names and len(letters(tail)) >= 6 and len(tail) > len(head):
            return tail.strip()
    for match, following in pairwise(matches):  # behind the site's name comes a section, an author, a date
        if letters(text[match.end() : following.start()]) in names and len(letters(text[: match.start()])) >= 6:
            text = text[: match.start()].strip()
            matches = separators(text)
            break
    for _ in range(4):
        if not matches:
            break
        last, first = matches[-1], matches[0]
        section = letters(text[last.end() :]) in sections and letters(text[: last.start()]) not in names
        if section or _is_site(text[last.end() :], names):
            text = text[: last.start()].strip()
        elif letters(text[: first.start()]) in names:
            text = text[first.end() :].strip()
        else:
            break
        matches = separators(text)
    return text


def framing_name(text: str) -> str | None:
    """The name, as ``letters``, that a title has both in brackets before the headline and behind it: the site's.

    >>> framing_name("【海港数据】三号码头今天启用 - 海港数据"), framing_name("【图集】三号码头今天启用 - 海港数据")
    ('海港数据', None)
    """
    bracketed = _BRACKETED.match(text)
    parting = separators(text) if bracketed else []
    name = letters(text[parting[-1].end() :]) if parting else ""
    return name if bracketed and name and letters(bracketed[1]) == name else None


def separators(text: str) -> list[re.Match[str]]:
    """What may part a headline from the names around it."""
    return list(_SEPARATORS.finditer(text)) if _SIGNS.search(text) else []


def folders(url: str) -> set[str]:
    """The folders that an address files its page in, as ``letters``: its sections, in Latin letters.

    >>> sorted(folders("https://gazette.example/news/south-coast/2024/05/storm.html"))
    ['news', 'southcoast']
    """
    return {key for part in urlsplit(url).path.split("/")[1:-1] if len(key := letters(part)) >= 3 and not key.isdigit()}


def _is_site(tail: str, names: set[str]) -> bool:
    key = letters(tail)
    if not key:
        return True
    if key in names or any(
        len(name) >= 4 and (key.startswith(name) or key.endswith(name)) and len(key) <= len(name) + 12 for name in names
    ):
        return True
    return len(key) <= 16 and bool(SITE_WORD.search(tail))


def site_names(page: Page) -> frozenset[str]:
    """What the site calls itself, and its host's names, as ``letters``."""
    if page.site_names is None:
        page.site_names = _site_names(page)
    return page.site_names


def _site_names(page: Page) -> frozenset[str]:
    facts: Structured = page.structured
    host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    labels = [label for label in host.split(".")[:-1] if len(label) > 1]
    name, application = facts.first("og:site_name"), facts.first("application-name")
    if name and application == facts.first("og:title"):  # what a shortcut to the page would be called
        application = None
    stated = (
        facts.site_name,
        facts.publisher,
        name,
        application,
        facts.first("twitter:site"),
        host,
    )
    return frozenset([key for key in map(letters, [*stated, *labels]) if key])


def feed_names(page: Page) -> set[str]:
    """What links to feeds are titled, as ``letters``: many systems write the site's name there, and nothing else."""
    links = page.root.iter("link")
    return {letters(link.get("title")) for link in links if (link.get("type") or "").endswith(_FEED_TYPES)} - {""}
