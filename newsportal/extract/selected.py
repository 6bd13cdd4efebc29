"""What a portal's own selectors take from a page, for portals on which reading by itself goes wrong.

A selector is CSS (``ol.stories li``, ``a::attr(title)``) or, where it begins with ``/``, ``.//`` or ``(``, XPath.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from cssselect import SelectorError as CssError
from lxml import etree
from parsel.csstranslator import HTMLTranslator

from newsportal.extract.bylines.lines import unwrap
from newsportal.extract.bylines.names import people
from newsportal.extract.bylines.outlets import split_source
from newsportal.extract.page.language import regional, settle, spoken
from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute
from newsportal.extract.times.dates import Printed, parse_time, plausible, printed_times
from newsportal.items import Article, Headline

FIELDS = ("title", "published", "modified", "source", "authors", "editors", "section", "tags", "text")
"""The fields of an article that a portal may select."""


@lru_cache(maxsize=256)
def compiled(selector: str) -> etree.XPath:
    """The selector as XPath. Raises ValueError where it is none."""
    try:
        xpath = selector if selector.startswith(("/", ".//", "(")) else HTMLTranslator().css_to_xpath(selector)
        return etree.XPath(xpath)
    except (CssError, etree.XPathSyntaxError) as error:
        raise ValueError(f"{selector!r} is no selector: {error}") from None


def select(root: Any, selector: str) -> list[Any]:
    """Elements or texts, in the page's order."""
    found = compiled(selector)(root)
    return found if isinstance(found, list) else [found]


def texts(root: Any, selector: str) -> list[str]:
    """The texts of what the selector finds, a line each; none that is empty."""
    lines = (one_line(found if isinstance(found, str) else "".join(found.itertext())) for found in select(root, selector))
    return [line for line in lines if line]


def selected_rows(page: Page, rows: str, title: str | None, time: str | None) -> list[Headline]:
    """The rows that ``rows`` finds; within a row ``title`` finds the headline, ``time`` its time, else they are read."""
    found: list[Headline] = []
    links = [(element, link) for element in select(page.root, rows) if (link := _link(element, title)) is not None]
    if page.language is None:
        settle(page, " ".join(filter(None, (_link_title(link) for _, link in links))))
    for element, link in links:
        printed = _row_time(page, element, time)
        headline = Headline(position=len(found) + 1, title=_link_title(link), url=absolute(link.get("href"), page.url))
        if printed:
            headline.published_raw = printed.raw
            headline.published = printed.value if plausible(printed.value, page.now) else None
        found.append(headline)
    return found


def selected_link(page: Page, selector: str) -> str | None:
    """The address that the first link found leads to."""
    for found in select(page.root, selector):
        if url := absolute(found if isinstance(found, str) else found.get("href"), page.url):
            return url
    return None


def with_selected(article: Article, page: Page, fields: Mapping[str, str]) -> tuple[Article, list[str]]:
    """The article with what the selectors find in its fields; and the fields whose selector found nothing."""
    missed = []
    changes: dict[str, Any] = {}
    for name, selector in fields.items():
        found = texts(page.root, selector)
        value = _value(page, name, found) if found else None
        if not value:
            missed.append(name)
        elif name == "text":
            changes["paragraphs"], changes["text"] = value, "\n".join(value)
        elif name == "published":
            changes |= {"published": value.value, "published_raw": value.raw, "published_from": "page"}
        else:
            changes[name] = value
    return replace(article, **changes), missed


def _value(page: Page, name: str, found: list[str]) -> Any:
    """A field's value from the texts that its selector found."""
    match name:
        case "title" | "section":
            return found[0]
        case "published":
            printed = _time(page, found[0])
            return printed if printed and plausible(printed.value, page.now) else None
        case "modified":
            printed = _time(page, found[0])
            return printed.value if printed and plausible(printed.value, page.now) else None
        case "source":
            return split_source(_unlabelled(found[0]))[0]
        case "authors" | "editors":
            return list(dict.fromkeys(person for text in found for person in people(_unlabelled(text))))
        case _:
            return found


def _unlabelled(text: str) -> str:
    """``来源：临江日报`` without its label and brackets."""
    text = unwrap(text)
    head, mark, tail = text.replace(":", "：").partition("：")
    return tail.strip() if mark and len(head) <= 6 else text


def _link(row: Any, title: str | None) -> Any:
    """The element that carries a row's headline."""
    found = select(row, title) if title else row.xpath("descendant-or-self::a[@href]")
    elements = [each for each in found if not isinstance(each, str)]
    if not elements:
        return None
    chosen = max(elements, key=lambda each: len(_link_title(each) or ""))
    return chosen if chosen.tag == "a" else next(iter(chosen.xpath("descendant::a[@href] | ancestor::a[@href]")), chosen)


def _link_title(link: Any) -> str | None:
    shown = one_line("".join(link.itertext()))
    whole = one_line(link.get("title"))
    return whole if shown.endswith(("...", "…")) and len(whole) > len(shown) - 3 else shown or whole or None


def _row_time(page: Page, row: Any, time: str | None) -> Printed | None:
    if time:
        return next((printed for text in texts(row, time) if (printed := _time(page, text))), None)
    found = printed_times(one_line(" ".join(row.itertext()))[:1000], now=page.now, zone=page.zone, limit=3, language=_spoken(page))
    return found[-1] if found else None


def _spoken(page: Page) -> str | None:
    """The language in which the days of ``page`` are read."""
    return regional(page.url) if (page.language or "").startswith("zh") else spoken(page, page.language) or "und"


def _time(page: Page, text: str) -> Printed | None:
    language = _spoken(page)
    whole = parse_time(text, now=page.now, zone=page.zone, language=language)
    return whole or next(iter(printed_times(text[:300], now=page.now, zone=page.zone, limit=1, language=language)), None)
