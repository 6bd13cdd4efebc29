"""Lines that tell of the text they stand at without a label: the day before its first sentence, who wrote it when below it.

And lines there that tell of others: of comments, of other stories.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from newsportal.extract.page.blocks import HIDDEN, Block, Link, text_size
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.times.dates import Printed, printed_times
from newsportal.extract.times.seen import day_of
from newsportal.regexes import regex

_HEAD = 120
"""Characters of a paragraph in which its day stands."""
_WORD = r"(?:[^\W\d_a-z][^\W\d_]*+[.']?|[^\W\d_]['’][^\W\d_]++|am|an der|and|da|de|del|den|der|di|do|du|el|il|im|la|le|of|on|the)"
_PLACE = regex(
    rf"(?!(?i:on|in|am|at|by|since|from|until|seit|ab|bis|vom|zum)\b|(?i:the|le|la|el|il|der|die|das)[ ,]*$)(?:{_WORD}[ ,/-]{{1,3}}){{1,7}}[(–—-]{{0,2}} ?"
)
"""Berlin, den; SAN JOSE, Calif.; WASHINGTON ("""
_BRACKET = regex(r"[)\]] ?[:–—-]{0,2} ?[^\W\d_„“\"»«]")
_DASH = regex(r"\)? ?(?:\([^()\d]{2,30}\) ?|/[^/\d]{2,30}/ ?)?(?:--|[–—|]|-(?= )|(?<=/ )(?=[^\W\d_])) ?[^\W\d_„“\"»«]")
_COLON = regex(r": ?[^\W\d_„“\"»«]")
_SIGNED = regex(
    r"(?:(?:©|\(c\)|(?:text|autor(?:in)?|auth?or|auteur|verfasser(?:in)?) ?:) ?[^\W\d_]|(?:(?:posted|submitted|written|published|created|added|filed) by|by|(?:gespeichert|eingestellt|geschrieben|verfasst|veröffentlicht|erstellt|gepostet) von|von"
    r"|(?:soumis|publié|posté|rédigé|écrit|proposé|mis en ligne) par|par|(?:enviado|publicado|escrito|creado|postado) por|por|(?:inviato|pubblicato|scritto|inserito) da"
    r"|(?:geplaatst|geschreven|ingezonden) door|door)\b [^\W\d_])",
    re.IGNORECASE,
)
_BYLINE = 60
_FILED = 8
"""Lines of the box that tells when a post was written, by whom, and what of."""
_PARAGRAPH = 20.0
_COMMENTS = regex(
    r"\W*(?:\d{1,4} )?(?:comments?|kommentare?|responses?|replies|thoughts?|réponses?|commentaires?|comentarios?|respuestas?|reaktionen|antworten|meinungen|gedanken|commenti|reacties)\b(?!.*\d{4}).{0,80}",
    re.IGNORECASE,
)
_NUMBERS = regex(r"[\d年月日:：./ -]+")
"""10:32 2023.05.18, which leads to the archive of that day."""
_MAX_OUTLET = 14
_SOURCE_LABEL = regex(r"(?:来源|來源|稿源|出处|转自)[于自]?[ \u3000]*+(?:[:：][ \u3000]*+)?$")
_CHANGE = frozenset(("update", "updated", "modify", "modified", "lastmod", "edited"))
_TRACKED = ("trackback", "pingback")


def dateline(text: str, *, now: datetime | None, zone: ZoneInfo, language: str | None) -> Printed | None:
    """The day that a text's first paragraph begins with, set apart from its first sentence: (28.07.2023) …, Berlin, 28. Juli 2023 – …"""
    head = text[:_HEAD]
    day = next(iter(printed_times(head, now=now, zone=zone, limit=1, language=language)), None)
    if day is None or day.value is None or day.relative or day.yearless:
        return None
    before, bracketed = head[: day.start], head[: day.start] in ("(", "[")
    if bracketed:
        return day if _BRACKET.match(head, day.end) else None
    if not before and _COLON.match(head, day.end):
        return day
    return day if (not before or _PLACE.fullmatch(before)) and _DASH.match(head, day.end) else None


def is_signed(blocks: Sequence[Block], at: int) -> bool:
    """Whether line ``at`` says by whom what is above it was written, or stands right below a short one that does."""
    line, above = blocks[at], blocks[max(0, at - 1)]
    told = len(above.text) <= _BYLINE and above.box.parent is line.box.parent and _SIGNED.match(above.text)
    return bool(told) or _SIGNED.match(line.text) is not None


def is_filed(blocks: Sequence[Block], at: int) -> bool:
    """Whether the post's own categories or tags (``rel="tag"``) stand in line ``at`` or in its box below it."""
    line = blocks[at]
    small = max((box for box in line.box.lineage(4) if box.last - box.first <= _FILED), key=lambda box: box.last, default=line.box)
    return any("tag" in (link.element.get("rel") or "").split() for block in blocks[at : small.last] for link in block.links)


def is_commentators(blocks: Sequence[Block], at: int) -> bool:
    """Whether line ``at`` is that of a comment: the comment stands right below it, or it tells of another page's link."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return blocks[at].text[:9].lower().startswith(_TRACKED) or (
        below is not None and below.size > _PARAGRAPH and below.text[-1] in ".!?…" and below.link_share < 0.5
    )


def heads_comments(line: Block) -> bool:
    """Whether a line is the heading of readers' comments."""
    return bool(line.heading or line.bold_share > 0.9) and _COMMENTS.fullmatch(line.text) is not None


def is_in_card(blocks: Sequence[Block], line: Block, text: int) -> bool:
    """Whether a line stands in a box of another story than that whose text begins with block ``text``: one with a linked headline."""
    for box in line.box.lineage(5):
        if box.first <= text < box.last:
            return False
        if any(
            each.heading and each.link_share > 0.8 and not each.flags & HIDDEN for each in blocks[box.first : min(box.last, box.first + 8)]
        ):
            return True
    return False


def is_in_teaser(blocks: Sequence[Block], at: int, text: int) -> bool:
    """Whether line ``at``, inside the text that begins with block ``text``, stands right under the linked headline of another story."""
    return at > text + 1 and blocks[at - 1].link_share > 0.8 and blocks[at - 1].size > 8


def is_of_teaser_above(blocks: Sequence[Block], at: int, title: int) -> bool:
    """Whether the linked headline of another story stands between line ``at`` and the block ``title`` below it."""
    return any(each.link_share > 0.8 and each.size > 10 and each.heading != 1 for each in blocks[at + 1 : title])


def is_permalink(block: Block, printed: Printed, url: str) -> bool:
    """Whether a time is linked as blogs link the one of a post to the post's page: <a rel=bookmark>28 July 2023</a>."""
    return any(
        printed.raw in link.text and "bookmark" in (link.element.get("rel") or "") and leads_here(link.href, url) for link in block.links
    )


def leads_here(href: str, url: str) -> bool:
    """Whether an address is that of the page at ``url``, or of none."""
    path = href.split("://", 1)[-1].lstrip("/")
    return href[:1] in ("", "#") or href.startswith("javascript:") or (len(path) >= 6 and url.split("#")[0].endswith(path))


def is_of_others(link: Link, text: str, printed: Printed, url: str) -> bool:
    """Whether a link beside a time in the line ``text`` is another story's headline or holds the time, and neither the outlet's nor the page's own."""
    if printed.raw in link.text:
        told = link.text == printed.raw or _NUMBERS.fullmatch(link.text)
        own_archive = told and (day := day_of(printed)) and f"{day:%Y%m%d}" in re.sub(r"\D", "", link.href)
        return not (own_archive or leads_here(link.href, url))
    return text_size(link.text) > _MAX_OUTLET and not _SOURCE_LABEL.search(text[: text.find(link.text)])


def names_title(text: str, title: str) -> bool:
    """Whether a line is a title or much of it; a word of it is not.

    >>> names_title("quayclosed", "quayclosedafterthestorm"), names_title("thestorm", "quayclosedafterthestormonmondaynight")
    (True, False)
    """
    if text == title:
        return True
    return len(text) > 5 and len(title) > 5 and (text in title or title in text) and 0.25 * len(title) < len(text) < 2 * len(title)


def named_changes(block: Block) -> list[str]:
    """The texts of the elements in a line that are named for a change, where others are not: class="post-update-date" behind an icon."""
    pieces = list(pieces_of(block))
    changed = [text for text, words in pieces if not _CHANGE.isdisjoint(words - block.box.words)]
    return [text for text in changed if sum(other == text for other, _ in pieces) == 1] if len(changed) < len(pieces) else []
