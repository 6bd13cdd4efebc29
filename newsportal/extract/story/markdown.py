"""Plain lines, which may be Markdown, as markup."""

from __future__ import annotations

import re
from html import escape

from newsportal.regexes import regex

_TITLED = r"(?:\s{1,3}(?:\"[^\"\n]{0,200}\"|&quot;[^\"\n]{0,200}?&quot;))?"
_IMAGE = regex(rf"!\[[^\[\]\n]{{0,200}}\]\(([^()\s]{{1,500}}?){_TITLED}\)")
_LINK = regex(rf"\[([^\[\]\n]{{1,200}})\]\([^()\s]{{1,500}}?{_TITLED}\)")
_STRONG = regex(r"\*\*(?=\S)|(?<=\S)\*\*")
_STRESSED = regex(r"(?<![*\w])\*([^*\n]{1,500})\*(?![*\w])")
_HEADED = regex(r"#{1,6} \S")
_SIGNS = regex(r"^(?:#{1,6} \S|!?\[[^\[\]\n]{0,200}\]\(\S)|\]\((?:https?:/)?/", re.MULTILINE)
"""What is in no other text: a heading, a picture or link."""
_ITEM = regex(r"(?:[-*+]|\d{1,3}\.|>) (?=\S)")
_RULE = regex(r"[-*_| :]{3,200}|```\w{0,20}")


def markup_of(text: str) -> str:
    """Lines as paragraphs; headings, items, quotes, rows of tables and pictures without their signs where it is Markdown.

    >>> markup_of("## Quay\\n\\n- **low** tide, [plan](/plan)\\n\\n![Quay](/1.jpg)")
    '<h3>Quay</h3><p>low tide, plan</p><p><img src="/1.jpg"></p>'
    >>> markup_of("- Low tide < 2 m")
    '<p>- Low tide &lt; 2 m</p>'
    """
    lines = filter(None, map(str.strip, text.split("\n")))
    return "".join(map(_line, lines) if _SIGNS.search(text) else (f"<p>{escape(line)}</p>" for line in lines))


def _line(line: str) -> str:
    if _RULE.fullmatch(line):
        return ""
    tag = "h3" if _HEADED.match(line) else "p"
    told = _ITEM.sub("", line.lstrip("# "), count=1) if tag == "p" else line.lstrip("# ")
    if told.startswith("|") and told.endswith("|"):
        told = " ".join(cell.strip() for cell in told.strip("|").split("|"))
    told = _LINK.sub(r"\1", _IMAGE.sub(r'<img src="\1">', escape(told)))
    told = _STRESSED.sub(r"\1", _STRONG.sub("", told))
    return f"<{tag}>{told}</{tag}>"
