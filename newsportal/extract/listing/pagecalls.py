"""Pagers whose links call a function that the page defines: ``<a href="javascript:goPage(2)">`` and what ``goPage`` makes of the 2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import says_next
from newsportal.extract.listing.records import Link
from newsportal.extract.page.tree import Page
from newsportal.regexes import regex

MAX_LINKS = 200
MAX_NUMBER = 4
"""Characters of a page's number: 2, [12], 第3页."""
MAX_BODY = 1_200
"""Characters of a function that are read."""
_CALL = regex(r"(?<![\w.$])([A-Za-z_$][\w$]{1,30})\(([^()]{1,80})\)")
_SUM = regex(r"['\"]?(\d{1,6})['\"]?(?:\s{0,2}([+-])\s{0,2}(\d{1,3}))?")
"""An argument: 2, '2', and 1+1 as templates write it."""
_DEFINED = regex(r"\bfunction\s{1,3}([A-Za-z_$][\w$]{1,30})\s{0,3}\(([\w$, ]{0,60})\)\s{0,5}\{")
_GIVES = regex(r"([\w.$]{1,40})\s{0,3}(\+?=)(?!=)\s{0,3}([^;\n}]{1,300})")
_GOES = regex(r"\blocation\.(?:assign|replace)\(([^;\n}]{1,300})\)")
_PIECE = regex(r"\s{0,3}(?:\"([^\"]{0,300})\"|'([^']{0,300})'|([\w.$]{1,60}))\s{0,3}(?:\+|$)")
_ADDRESS = ("location", "location.href")
_PATH = "location.pathname"


def with_addresses(page: Page, outline: Outline, links: list[Link]) -> list[Link]:
    """``links``, those that call a function which goes to an address with that address."""
    called = [
        n
        for n, link in enumerate(links)
        if not link.live and (len(link.text) <= MAX_NUMBER or says_next(link.text)) and "(" in _handler(outline, link.at)
    ]
    if not called:
        return links
    functions, found = _functions(page), list(links)
    for n in called[:MAX_LINKS] if functions else ():
        if address := _address(functions, _handler(outline, links[n].at)):
            found[n] = replace(links[n], href=address, live=True)
    return found


def called_address(page: Page, handler: str) -> str | None:
    """The address to which a function goes that ``handler`` calls with a number; None where it goes to none that can be told."""
    return _address(_functions(page), handler) if _CALL.search(handler) else None


def _handler(outline: Outline, at: int) -> str:
    element = outline.elements[at]
    return f"{element.get('onclick') or ''} {(element.get('href') or '')[:300]}"


def _functions(page: Page) -> dict[str, tuple[list[str], str]]:
    """The functions that the page's own scripts define and that go to an address: their parameters and bodies."""
    found: dict[str, tuple[list[str], str]] = {}
    for script in page.root.iter("script"):
        text = script.text or ""
        if "location" not in text or "function" not in text:
            continue
        starts = [*_DEFINED.finditer(text)]
        for n, start in enumerate(starts):
            end = min(start.end() + MAX_BODY, starts[n + 1].start() if n + 1 < len(starts) else len(text))
            body = text[start.end() : end]
            if "location" in body:
                found.setdefault(start[1], ([name.strip() for name in start[2].split(",")], body))
    return found


def _address(functions: dict[str, tuple[list[str], str]], handler: str) -> str | None:
    """Where the first of the calls in ``handler`` goes that is of one of ``functions``."""
    for call in _CALL.finditer(handler[:600]):
        if call[1] in functions:
            names, body = functions[call[1]]
            values = [_number(argument.strip()) for argument in call[2].split(",")]
            given = {name: value for name, value in zip(names, values, strict=False) if name and value is not None}
            if values[0] is not None and names[0]:
                return next(_reached(body, given, names[0]), None)
    return None


def _number(argument: str) -> str | None:
    match = _SUM.fullmatch(argument)
    if match is None:
        return None
    return str(int(match[1]) + (int(match[3] or 0) if match[2] != "-" else -int(match[3] or 0)))


def _reached(body: str, given: dict[str, str], counted: str) -> Iterator[str]:
    """The addresses that ``body`` goes to, of which ``counted``, a parameter, is a part; a parameter keeps its value."""
    told, holds = dict(given), {counted}
    """What the variables hold, and those that hold the page's number."""
    steps = [(match.start(), match[1], match[2], match[3]) for match in _GIVES.finditer(body)]
    steps += [(match.start(), _ADDRESS[0], "=", match[1]) for match in _GOES.finditer(body)]
    for _, name, sign, expression in sorted(steps):
        names, value = _joined(expression, told)
        if name.endswith(_ADDRESS):
            if value and not holds.isdisjoint(names):
                yield value
        elif name not in given:
            before, counting = (told.pop(name, None), name in holds) if sign == "+=" else ("", False)
            told.pop(name, None)
            holds.discard(name)
            if value is not None and before is not None:
                told[name] = before + value
                if counting or not holds.isdisjoint(names):
                    holds.add(name)


def _joined(expression: str, told: dict[str, str]) -> tuple[set[str], str | None]:
    """The names in a sum of pieces and variables, and the text that it makes; None where a name is not known."""
    at, names, whole, expression = 0, set[str](), "", expression.strip()
    while at < len(expression):
        piece = _PIECE.match(expression, at)
        if piece is None:
            return names, None
        if piece[3]:
            names.add(piece[3])
            value = "" if piece[3].endswith(_PATH) else told.get(piece[3])
            if value is None:
                return names, None
            whole += value
        else:
            whole += piece[1] or piece[2] or ""
        at = piece.end()
    return names, whole
