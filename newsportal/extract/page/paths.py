"""Where on a page something stands: the same words for the same place on all pages of a template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from newsportal.regexes import regex

MAX_STEPS = 12
"""Of a path, from its end: what stands above is the same on every page of a portal."""
_NAME = regex(r"[A-Za-z][A-Za-z_-]{0,39}")
_TAG = regex(r"[A-Za-z][A-Za-z0-9-]{0,29}")


def dom_path(element: Any) -> str:
    """From the page's root down to ``element``: tags, each with its first class, else its id: ``html>body>div.main>div.content``.

    Names that hold digits are left out: they number the page (``post-4711``), or the template's last build (``css-1x2y3z``).
    """
    steps: list[str] = []
    while element is not None and len(steps) < MAX_STEPS:
        if isinstance(element.tag, str):
            steps.append(_step(element))
        element = element.getparent()
    return ">".join(reversed(steps))


def tag_name(tag: str) -> str:
    """A tag as a step of a path; ``*`` for one whose name is none: parsers take any mark for a letter of it, quotes and escapes too.

    >>> tag_name("h2"), tag_name('u"\x1b[31m')
    ('h2', '*')
    """
    return tag if _TAG.fullmatch(tag) else "*"


def selector(path: str) -> str:
    """The shortest CSS selector that names the path's end: from its last step with a name of its own on.

    >>> selector("html>body>div.main>div>article")
    'div.main > div > article'
    """
    steps = path.split(">")
    named = [n for n, step in enumerate(steps) if "." in step or "#" in step]
    return " > ".join(steps[named[-1] if named else 0 :])


def _step(element: Any) -> str:
    for mark, names in ((".", element.get("class")), ("#", element.get("id"))):
        first = (names or "").split(maxsplit=1)[:1]
        if first and _NAME.fullmatch(first[0]):
            return f"{tag_name(element.tag)}{mark}{first[0]}"
    return tag_name(element.tag)


def rows_path(links: Sequence[Any]) -> str | None:
    """The path of the rows that hold ``links``, a link each: where these part; None where they do not stand apart."""
    lines = [list(reversed([link, *link.iterancestors()])) for link in links]
    if len(lines) < 2:
        return None
    depth = next(n for n, steps in enumerate(zip_longest(*lines)) if any(step is not steps[0] for step in steps[1:]))
    rows = [line[depth] for line in lines if len(line) > depth]
    if depth == 0 or len(set(rows)) < len(lines):
        return None
    return Counter(map(dom_path, rows)).most_common(1)[0][0]
