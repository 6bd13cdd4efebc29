"""Where the links and buttons of a pager lead: by their addresses, their click handlers, and attributes that scripts read."""

from __future__ import annotations

import re
from typing import Any

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import Link, dead
from newsportal.regexes import regex

HASH = regex(r"^#!?[/\w]{0,12}?(?:page|p|pn)[=/_-]?\d{1,5}$", re.IGNORECASE)
"""A fragment that names a page of the list, which a script shows."""
_ARGUMENT = regex(r"\((?:\s{0,3}this\s{0,3},)?\s{0,3}['\"]((?:https?:/|[/?])[^'\"\s]{2,500})['\"]")
"""The address that a handler hands to a function: ``query(this, '/ui?pageId=1&currentPage=2')``."""
LOCATION = regex(
    r"(?:location(?:\.href)?\s*=|open\(|(?:goto|(?:go|to|turn|jump)_?page|jump)\w{0,10}\()\s*['\"](?=[^'\"\s]{0,500}[./?])([^'\"\s]{1,500})['\"]",
    re.IGNORECASE,
)
"""The address that a click handler goes to."""
_ENDPOINT = frozenset({"data-url", "data-next", "data-next-url", "data-href", "data-more", "data-api", "data-src",
                        "data-nextpage", "data-next-page", "tagname", "data-load", "data-endpoint", "hx-get", "data-link"})  # fmt: skip


def target_of(outline: Outline, link: Link) -> str | None:
    """Where a link leads: its ``href``, or the address that its click handler goes to."""
    if link.live and not link.href.lstrip().startswith("#"):
        return link.href
    if "#" in link.href and len(link.href.strip()) > 1:
        return link.href if HASH.match(link.href.strip()) else None
    element = outline.elements[link.at]
    handler = (element.get("onclick") or "") + " " + link.href[:600]
    match = LOCATION.search(handler) or _ARGUMENT.search(handler)
    return match.group(1) if match else stored_address(element)


def stored_address(element: Any) -> str | None:
    """The address in an attribute that a script reads."""
    value = next((element.get(name) for name, _ in element.items() if name in _ENDPOINT), None)
    return value if value and not dead(value) and re.search(r"[/?.]", value) else None
