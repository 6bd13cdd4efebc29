"""Whether a portal is well defined: a wrong definition fails when it is loaded, not on the hundredth page."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsportal.extract.selected import FIELDS, compiled


class WrongDefinition(TypeError):
    """A portal that cannot be crawled; the message names the class and the attribute."""


def check_definition(portal: Any) -> None:
    """Raises WrongDefinition, naming the portal's class and the attribute that is wrong."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", getattr(portal, "name", "")):
        raise WrongDefinition(f"{portal.__name__}.name: give a name of small letters, digits and underscores")
    start_urls = getattr(portal, "start_urls", None) or []
    if isinstance(start_urls, str):
        raise WrongDefinition(f"{portal.__name__}.start_urls: give a list, [{start_urls!r}]")
    if not portal.takes_url and not start_urls:
        raise WrongDefinition(f"{portal.__name__}.start_urls: give at least one listing page")
    for url in start_urls:
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise WrongDefinition(f"{portal.__name__}.start_urls: {url!r} has to start with http:// or https://")
    try:
        ZoneInfo(portal.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        raise WrongDefinition(f"{portal.__name__}.timezone: {portal.timezone!r} is no IANA time zone") from None
    for field in portal.fields:
        if field not in FIELDS:
            raise WrongDefinition(f"{portal.__name__}.fields: {field!r} is none of {', '.join(FIELDS)}")
    selectors = {name: getattr(portal, name) for name in ("rows", "row_title", "row_time", "next_page")} | dict(portal.fields)
    for attribute, selector in selectors.items():
        try:
            compiled(selector or "*")
        except ValueError as error:
            raise WrongDefinition(f"{portal.__name__}.{attribute}: {error}") from None
