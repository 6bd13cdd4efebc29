"""Where a listing page's rows stand, by the articles that are known from before: what is read by itself may fail, these links do not lie."""

from __future__ import annotations

from typing import Any

from newsportal.extract import Page
from newsportal.extract.page.paths import rows_path
from newsportal.extract.page.urls import absolute
from newsportal.store.keys import page_key
from newsportal.store.memory import Memory

_MOST = 500
"""Links that are looked at."""


async def place_of_known(page: Page, memory: Memory) -> str | None:
    """The path of the rows that lead to known articles; None where there are fewer than three."""
    links: dict[bytes, Any] = {}
    for link in page.root.iter("a"):
        if len(links) >= _MOST:
            break
        if url := absolute(link.get("href"), page.url):
            links.setdefault(page_key(url), link)
    known = await memory.pages(list(links))
    found = [link for key, link in links.items() if key in known and known[key].kind == "article"]
    return rows_path(found) if len(found) >= 3 else None
