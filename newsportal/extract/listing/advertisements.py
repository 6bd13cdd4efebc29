"""Rows of a list that are advertisements between its headlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import Row
from newsportal.regexes import regex

MOST = 0.8
"""The share of rows with a time from which one without is another kind of row."""
_NAME = regex(r"(?:^|[\s_-])(?:ads?|advert\w{0,10}|sponsor\w{0,4}|guanggao|advertorial)(?:$|[\s_-])|广告|廣告", re.IGNORECASE)
_LABEL = regex(
    r"^[\[【(（]?\s*(?:广告|廣告|推广|推廣|赞助|ad|ads|sponsored|advertisement|promoted|anzeige|publicité|publicidade?|pubblicità|advertentie|"
    r"annon(?:[cs]e|s)|mainos|reklama|реклама|広告|광고|iklan|quảng cáo)\s*[\]】)）]?$",
    re.IGNORECASE,
)


def is_advertisement(outline: Outline, row: Row) -> bool:
    """Whether a row says of itself that it is an advertisement."""
    for i in (row.at, *(link.at for link in row.links[:3])):
        element = outline.elements[i]
        if "sponsored" in (element.get("rel") or "") or any(
            _NAME.search(value)
            for name, value in element.items()
            if name in ("class", "id") or name.startswith("data-")
            if len(value) < 200
        ):
            return True
    start, end = outline.run_start[row.at], outline.run_end[row.at]
    return any(_LABEL.match(outline.line(run)) for run in range(start, min(end, start + 12)))


def off_site(urls: Sequence[str | None], dated: Sequence[bool]) -> set[int]:
    """The rows, by number, that lead to another site than the others and have no time, where nearly all others have one.

    ``urls``: where each row leads; ``dated``: whether it has a time.
    """
    if not MOST * len(dated) <= sum(dated) < len(dated):
        return set()
    own = Counter(_site(url) for url, has in zip(urls, dated, strict=True) if has)
    if own.most_common(1)[0][1] < MOST * own.total():  # links to stories of all sites
        return set()
    return {n for n, (url, has) in enumerate(zip(urls, dated, strict=True)) if url and not has and _site(url) not in own}


def _site(url: str | None) -> str:
    """The last two names of a host: ``www.portal.example`` and ``m.portal.example`` are one site."""
    return ".".join((urlsplit(url or "").hostname or "").split(".")[-2:])
