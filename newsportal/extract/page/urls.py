"""Addresses: absolute, without tracking parameters, comparable."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urldefrag, urljoin, urlsplit, urlunsplit

from newsportal.regexes import regex

if TYPE_CHECKING:
    from tldextract import TLDExtract

MAX_LENGTH = 2000
_TRACKING = regex(r"^(?:utm_\w+|spm|scm|fbclid|gclid|yclid|msclkid|mc_[ce]id|_ga|igshid|share_token|wfr|isappinstalled)$", re.IGNORECASE)
# What joining would leave as it is: no dots to resolve, fragment, or character to encode; a query where a host with a name stands before it.
_PLAIN = regex(
    r"(?:https?://[a-z0-9.-]+)?/(?!/)[A-Za-z0-9_~./-]*\Z|https?://[a-z0-9][a-z0-9.-]*/(?!/)[A-Za-z0-9_~./-]*\?[A-Za-z0-9_~.%&=/:,+-]+\Z"
)
_NO_PART = regex(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_UTM = regex(r"^utm_\w+$", re.IGNORECASE)
# A visit's number: by its name, or by a name that may mean something else (sid: story, section) and a value that no counter gives.
_SESSION = regex(
    r"(?:phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|oscsid|zenid)="
    r"|(?:sid|s|sess|session|session_?id|sessid)=(?=[^\d]*\d)(?=[^a-z]*[a-z])[a-z0-9,_-]{16,}$",
    re.IGNORECASE,
)
_SESSION_PATH = regex(r";(?:jsessionid|sid|phpsessid)=[^/;]*|/\([A-Z]\([0-9a-z]{20,32}\)\)(?=/)", re.IGNORECASE)


def absolute(href: str | None, base: str) -> str | None:
    """The http(s) address that ``href`` leads to from ``base``, without fragment and ``utm_…``; None where it leads nowhere.

    >>> absolute(" ../b.html?utm_source=x#top", "https://a.example/n/a.html")
    'https://a.example/b.html'
    >>> absolute("//me:secret@a.example/b.html", "https://a.example/")
    'https://a.example/b.html'
    >>> absolute("javascript:void(0)", "https://a.example/")
    """
    if href and len(href) <= MAX_LENGTH and _PLAIN.match(href) and "/." not in href:
        if href[0] != "/":
            if "?" not in href or ("utm_" not in href.lower() and _root(base)):
                return href
        elif (root := _root(base)) and len(root) + len(href) <= MAX_LENGTH:
            return root + href
    href = _NO_PART.sub("", href or "").strip()
    if not href or href.startswith("#") or len(href) > MAX_LENGTH:
        return None
    try:
        url = urldefrag(urljoin(base, href))[0].strip()
        parts = urlsplit(url)
        parts.port  # noqa: B018  raises on a port that is no number
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not (parts.hostname or "").strip("."):
        return None
    if "@" in parts.netloc:  # names and passwords are for the operator to give
        url = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    url = _without(url, _UTM).replace(" ", "%20")
    if not url.isprintable():  # marks that turn the direction of writing, other spaces: kept, but seen
        url = "".join(mark if mark.isprintable() else quote(mark) for mark in url)
    return url if len(url) <= MAX_LENGTH else None


@lru_cache(maxsize=64)
def _root(base: str) -> str:
    """Scheme and host of an address that has both, without a password."""
    try:
        parts = urlsplit(base)
        parts.port  # noqa: B018  raises on a port that is no number
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}" if parts.scheme in ("http", "https") and parts.hostname else ""


@lru_cache(maxsize=256)
def site_of(url: str) -> str:
    """The registered domain, by the public suffix list that ships with tldextract; the host where there is none.

    >>> site_of("https://news.example.com.cn/a/"), site_of("http://127.0.0.1:8321/")
    ('example.com.cn', '127.0.0.1')
    """
    host = (urlsplit(url).hostname or "").rstrip(".")
    return _suffixes()(host).top_domain_under_public_suffix or host


@lru_cache(maxsize=1)
def _suffixes() -> TLDExtract:
    from tldextract import TLDExtract  # it costs a tenth of a second that a reader of one page need not pay

    return TLDExtract(suffix_list_urls=(), cache_dir=None)


@lru_cache(maxsize=1024)
def url_key(url: str) -> str:
    """The same for all spellings of one address: no fragment, no tracking parameters, no session, no default port, the host in small letters.

    >>> url_key("HTTP://News.example:80/a;jsessionid=0A1B?spm=1.2&id=3&PHPSESSID=9f8e#x")
    'http://news.example/a?id=3'
    """
    url = _without(url.partition("#")[0], _TRACKING)
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  raises on a port that is no number
    except ValueError:
        return url
    host = (parts.hostname or "").rstrip(".")
    port = f":{parts.port}" if parts.port and parts.port != {"http": 80, "https": 443}.get(parts.scheme) else ""
    path, query = parts.path or "/", parts.query
    if query:
        query = "&".join(pair for pair in query.split("&") if not _SESSION.match(pair))
    if ";" in path or "/(" in path:
        path = _SESSION_PATH.sub("", path)
    return urlunsplit((parts.scheme.lower(), (f"[{host}]" if ":" in host else host) + port, path, query, ""))


def _without(url: str, names: re.Pattern[str]) -> str:
    head, mark, query = url.partition("?")
    if not mark:
        return url
    kept = [pair for pair in query.split("&") if not names.match(pair.split("=", 1)[0])]
    return head + ("?" + "&".join(kept) if kept and kept != [""] else "")
