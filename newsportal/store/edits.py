"""Edits: what a reader would say was changed in a story between two fetches. Furniture, typography and counters are no edits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newsportal.extract.times.relative import RELATIVE
from newsportal.items import Article, Headline, Moment, isoformat
from newsportal.regexes import regex
from newsportal.store.comparing import comparable, differ_in_numbers, story_lines, without_counters
from newsportal.store.differences import Segment, difference, marked, segments

EditKind = Literal["title", "number", "text", "time", "taken down", "restored"]
EditField = Literal["title", "text", "published", "headline", "page"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that changed between two versions of a story."""

    kind: EditKind
    """``number``: a correction of numbers and nothing else, in title or text; ``taken down`` and ``restored`` concern the page."""
    field: EditField
    before: str | None
    after: str | None
    diff: str | None
    """Word by word: ``[-gone-]{+new+}``; of a long text the paragraphs around each change. Typography follows the newer version."""


def edits_between(old: Article, new: Article) -> list[Edit]:
    """The edits that lead from ``old`` to ``new``, two fetches of one story: title, text, time, in that order.

    What the newer fetch lacks (a title, the text, a time) counts as not read, not as taken away.
    """
    edits = []
    if titles := _title_changed(old.title, new.title):
        edits.append(Edit(_kind("title", *titles), "title", old.title, new.title, difference(old.title or "", new.title or "")))
    if texts := _text_changed(old, new):
        before, after = texts
        kind = _kind("text", comparable(before), comparable(after))
        edits.append(Edit(kind, "text", old.text, new.text, _told(before, after)))
    if _time_changed(old, new):
        before, after = isoformat(old.published) or "", isoformat(new.published) or ""
        edits.append(Edit("time", "published", before, after, difference(before, after)))
    return edits


def is_same(old: Article, new: Article) -> bool:
    """Whether there is no edit at all between two fetches of a story."""
    return not (_title_changed(old.title, new.title) or _text_changed(old, new) or _time_changed(old, new))


def row_changed(old: Headline, new: Headline) -> bool:
    """Whether a row's title or time differs, so that its article should be fetched again: cut titles, badges, relative or more exact times do not."""
    return bool(_title_changed(old.title, new.title)) or _moved(old.published, old.published_raw, new.published, new.published_raw)


def headline_edit(old: Headline, new: Headline) -> Edit | None:
    """What a row says anew of a story, if it does: its title, else its time."""
    if not row_changed(old, new):
        return None
    if titles := _title_changed(old.title, new.title):
        return Edit(_kind("title", *titles), "headline", old.title, new.title, difference(old.title or "", new.title or ""))
    before, after = isoformat(old.published) or "", isoformat(new.published) or ""
    return Edit("time", "headline", before, after, difference(before, after))


def _kind(field: Literal["title", "text"], before: str, after: str) -> EditKind:
    return "number" if differ_in_numbers(before, after) else field


# --- Titles

_BADGE = regex(
    r"^(?:[·◆◇■□▪►▸›※★☆✦+*|>-]\s*|[\[【(（「]\s*(?:置顶|置頂|顶|最新|new|hot|热|荐|推荐|独家|原创|组图|图|图文|视频|更新|头条)\s*[\]】)）」]\s*|(?:置顶|new)\s*[:：]\s*)+"
    r"|(?:(?<!\s)\s++)?[\[【(（]\s*+(?:组图|图|多图|附图|高清|视频|有图|new|hot)\s*+[\]】)）]$",
    re.IGNORECASE,
)
_CUT = regex(r"(?<![…⋯‥])(?<!\.\.)(?<!。。)(?:…|\.{2,}+|。{2,}+|⋯|‥)++\s*+$")  # a row of dots has one reading, tried once
_SITE = regex(r"(.+)[_|丨](.+)")


def _title_changed(before: str | None, after: str | None) -> tuple[str, str] | None:
    """The comparable forms of two titles that say different things; None where one is missing, cut, badged, or has the site's name behind it."""
    if not before or not after or before == after:
        return None
    a, b = _alike(*(comparable(_BADGE.sub("", without_counters(title).strip())) for title in (before, after)))
    if a == b or not a or not b:
        return None
    stem_a, stem_b = (_CUT.sub("", title) for title in (a, b))
    if (stem_a != a and stem_b.startswith(stem_a)) or (stem_b != b and stem_a.startswith(stem_b)):
        return None
    return a, b


def _alike(a: str, b: str) -> tuple[str, str]:
    """Two titles, without the site's name where only one of them has it."""
    cut_a, cut_b = ((found[1] if (found := _SITE.fullmatch(title)) and len(found[1]) > len(found[2]) else title) for title in (a, b))
    return (cut_a, b) if cut_b == b else (a, cut_b) if cut_a == a else (a, b)


# --- Text


def _text_changed(old: Article, new: Article) -> tuple[str, str] | None:
    """The story's lines before and after, where they say different things."""
    if not new.text or old.text == new.text:
        return None
    mine, theirs = (old.text or "").split("\n"), new.text.split("\n")
    if comparable(old.text) == comparable(new.text):
        return None
    keys_mine, keys_theirs = [list(map(comparable, lines)) for lines in (mine, theirs)]
    moved = sorted(keys_mine) == sorted(keys_theirs)  # perhaps furniture did
    before, after = story_lines(mine, set() if moved else set(keys_theirs)), story_lines(theirs, set() if moved else set(keys_mine))
    written = {comparable(line): line for line in after}
    # A paragraph that says the same is shown as it stands now.
    before = [written.get(comparable(line), line) for line in before]
    if not after or comparable("\n".join(before)) == comparable("\n".join(after)):
        return None
    return "\n".join(before), "\n".join(after)


def _told(before: str, after: str) -> str:
    """The difference without changes that only typography or breaks make."""
    found = _without_typography(segments(before, after, key=comparable))
    return marked(found) if any(op in "-+" for op, _ in found) else difference(before, after)


def _without_typography(found: list[Segment]) -> list[Segment]:
    result: list[Segment] = []
    n = 0
    while n < len(found):
        op, text = found[n]
        if op not in "-+":
            result.append(found[n])
            n += 1
            continue
        gone, come = (text, "") if op == "-" else ("", text)
        if op == "-" and n + 1 < len(found) and found[n + 1][0] == "+":
            come = found[n + 1][1]
        n += 1 + bool(gone and come)
        if comparable(gone) == comparable(come):
            result.append(("=", come))
        else:
            result += [segment for segment in (("-", gone), ("+", come)) if segment[1]]
    return result


# --- Times

_FOREIGN_DISTANCE = regex(
    r"\b(?:vor|il y a|hace|há|fa|sedan|siden|před|temu|önce|trước|lalu|geleden|sitten|назад|тому|منذ|पहले)(?!\w)", re.IGNORECASE
)
_BARE_CLOCK = regex(r"\s*\d{1,2}:\d\d(?::\d\d)?\s*+(?:[ap]\.?m\.?\s*+)?", re.IGNORECASE)


def _time_changed(old: Article, new: Article) -> bool:
    if not _moved(old.published, old.published_raw, new.published, new.published_raw):
        return False
    if old.published_from == new.published_from:
        return True
    # An address states no time of its own; two places may well state two times of a day.
    return "url" not in (old.published_from, new.published_from) and _day(old.published, new.published) != _day(
        new.published, new.published
    )


def _moved(before: Moment | None, before_raw: str | None, after: Moment | None, after_raw: str | None) -> bool:
    """Whether a time became another one, and not only a more exact one or one told anew from the time of fetching."""
    if before is None or after is None or before == after or _is_relative(before_raw) or _is_relative(after_raw):
        return False
    if not isinstance(before, datetime) or not isinstance(after, datetime):
        return _day(before, after) != _day(after, after)
    after = after.astimezone(before.tzinfo)
    if before.date() != after.date():
        return True
    # Midnight sharp is a day whose clock nobody read.
    clocks = [(each.hour, each.minute) for each in (before, after)]
    return clocks[0] != clocks[1] and (0, 0) not in clocks


def _day(value: Moment | None, beside: Moment | None) -> object:
    """The day of a time, in the zone of the time that it is compared with."""
    if isinstance(value, datetime):
        return (value.astimezone(beside.tzinfo) if isinstance(beside, datetime) else value).date()
    return value


def _is_relative(raw: str | None) -> bool:
    return bool(raw and (RELATIVE.search(raw) or _BARE_CLOCK.fullmatch(raw) or _FOREIGN_DISTANCE.search(raw)))
