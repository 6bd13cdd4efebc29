"""The text that a page states for machines and does not print: behind a pay wall, or for a script to draw."""

from __future__ import annotations

import html
import re

from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.story.boilerplate import line_rule
from newsportal.regexes import regex

_LEAST = 400
"""A text so short may be a description."""
_ALONE = 120
"""So short a one is the text where nothing is printed."""
_MOST = 200_000
_MARKUP = regex(r"</?[a-zA-Z][^<>]{0,500}>")
_ENDS = regex(r"</(?:p|div|h[1-6]|li|blockquote)\s*>|<br\s*/?>", re.IGNORECASE)


def stated_text(page: Page, told: list[str]) -> list[str]:
    """The paragraphs of the page's ``articleBody``, where those ``told`` in print are less than half of it; else none."""
    stated = next((value for key, value in page.structured.article.items() if key.lower() == "articlebody"), None)
    if not isinstance(stated, str) or not (_LEAST if told else _ALONE) <= len(stated) <= _MOST or 2 * sum(map(len, told)) >= len(stated):
        return []
    text = html.unescape(stated)
    if "</" in text:
        text = html.unescape(_MARKUP.sub("", _ENDS.sub("\n", text)))
    lines = [line for line in map(one_line, text.split("\n")) if line and not line_rule(line)]
    if 2 * sum(map(len, told)) >= sum(map(len, lines)):
        return []
    page.trace.chosen("text", lines[0], "articleBody: the page prints less than half of it")
    return lines
