"""A row's headline: which of its links, and the whole title without bullets, ranks, tags and times."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise

from newsportal.extract.bylines.names import has_han
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import HEADINGS, TAG_PAGE, Group, Link, Row, weight
from newsportal.extract.listing.row_cards import card_titles
from newsportal.extract.listing.row_marks import DATE, ONLY_TIME, is_mark_in, is_named_apart, is_time
from newsportal.extract.page.text import one_line
from newsportal.extract.times.dayforms import MONTH_WORD
from newsportal.items import Moment
from newsportal.regexes import regex

_BULLETS = "·•●○◆◇■□▪▫▶►▸‣⁃∙・»›>※★☆✦+-–—*|"
_BULLET = regex(rf"^(?:[{re.escape(_BULLETS)}]\s*)+(?=\S)")
_BRACKETS, _PINS = "[【(（「", ("置顶", "置頂", "顶", "頂", "公告置顶", "最新", "new", "hot", "热", "荐", "推荐")
_PINNED = regex(rf"^[{re.escape(_BRACKETS)}]?\s*(?:{'|'.join(_PINS)})\s*(?:[\]】)）」]|[:：])\s*", re.IGNORECASE)
_MARKED = frozenset([*_BULLETS, *_BRACKETS, *(mark for pin in _PINS for mark in (pin[0], pin[0].upper()))])
"""What a title begins with that has a bullet or a pin, as few do."""
_DATE_END = regex(
    rf"(?:(?<!\s)\s++)?(?:[(（\[【<〔]\s*+{DATE}\s*+[)）\]】>〕]|(?:19|20)\d\d\s*[-/.年]\s*\d{{1,2}}\s*+[-/.月]\s*+\d{{1,2}}\s*+日?(?:\s*+\d{{1,2}}:\d\d(?::\d\d)?)?|(?<=\s)\d{{1,2}}月\d{{1,2}}日(?:\s?\d{{1,2}}:\d\d)?)$"
)
_DATE_START = regex(
    rf"^(?:[(（\[【<〔]\s*{DATE}\s*[)）\]】>〕]|(?:19|20)\d\d\s*[-/.]\s*\d{{1,2}}\s*[-/.]\s*\d{{1,2}}(?:\s*\d{{1,2}}:\d\d(?::\d\d)?)?(?=[\s\u3400-\u9fff【《“])|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:(?=\s+\S)|[：:|](?=\s?[^\s\d]))|\d{{1,2}}月\d{{1,2}}日 [-–—|](?= ))\s*"
)
_SPELLED_START = regex(rf"^(?:\d{{1,2}} {MONTH_WORD}|{MONTH_WORD} \d{{1,2}},) (?:19|20)\d\d\s?[–—|:-]\s?(?=\S)")
_RANK = regex(r"^(\d{1,3})\s*(?:[.、．:：)）]\s*(?!\d)|\s+)")
_LABEL_END = regex(r"(?<=.{4})(?:(?:发布|發布|更新|发表)?(?:时间|時間|日期)|发布|更新) ?[:：] ?$")
"""What stands before the day that a headline's link ends with."""
_CUT = regex(r"(?:(?<!…)…++|(?<!\.)\.{2,}+|(?<!。)。{2,}+|(?<!⋯)⋯++)$")
_DOTS = frozenset("….。⋯")
_SITE_END = regex(r"(?<!\s)\s{0,3}[-_|–][^-_|–]{2,24}$")
_FLASH = regex(r"【((?:[^【】]|【[^【】]{1,9}】){6,80}+)】(?=.{12})")
"""News in brief: the headline in brackets, the whole text behind it."""
MAX_BEFORE = 30
_QUOTES = "\"'“”‘’「」《》"
MAX_AROUND = 20
"""Elements and texts of a row among which the whole of a cut title is looked for."""
MAX_KICKER = 10
LEAST = 5
"""What a headline says at least."""
HEADED = 1.5
"""How much more a link counts that is a heading."""
_PARTING = " \u3000-–—|｜·,，、"
"""What parts a headline from its day."""
_OPENING, _CLOSING = "([（【〔", " )]）】〕"
_DAY_SIGNS = frozenset("|｜–—-·•:：" + _OPENING)
_BEHIND_DAY = frozenset(" :：|" + _CLOSING)
MIN_DAY = 6
"""Characters of a day with which a title begins."""


def choose_headlines(outline: Outline, group: Group) -> None:
    """Give each row of ``group`` its headline link: the same place in every row, the longest link elsewhere."""
    # Of links to the pages of its tags a row has as many as it will.
    named = [[link for link in row.links if link.text and not ("/tag" in link.href and TAG_PAGE.search(link.href))] for row in group.rows]
    if not any(named):
        named = [[link for link in row.links if link.text] for row in group.rows]
    columns: dict[tuple[int, int], list[Link]] = defaultdict(list)
    for links in named:
        if len(links) == 1:
            columns[links[0].path, 0].append(links[0])
            continue
        seen: dict[int, int] = defaultdict(int)
        for link in links[:40]:
            columns[link.path, seen[link.path]].append(link)
            seen[link.path] += 1
    if not columns:
        return
    best = next(iter(columns))
    if len(columns) > 1:
        headed = {path: HEADED if _headed(outline, columns[path, n][0].at) else 1.0 for path, n in columns if not n}
        best = max(columns, key=lambda column: (_worth(columns[column]) * headed[column[0]], -column[1]))
        best = _title_of_summary(outline, columns, best)
    for row, links in zip(group.rows, named, strict=True):
        row.headline = _in_column(links, best)
        if row.headline is None or not row.headline.live:  # 预览: where other rows have their headline stands what leads nowhere
            row.headline = max(filter(_usable, row.links), key=lambda link: link.weight, default=row.headline)


def _title_of_summary(outline: Outline, columns: dict[tuple[int, int], list[Link]], best: tuple[int, int]) -> tuple[int, int]:
    """The column of shorter links before ``best`` that lead to the same places: headlines, where ``best`` are linked summaries.

    Of several (headline, day) the one that says the most. A headline with words around it (Continue reading …) is as a summary.
    """
    summaries = columns[best]
    told = {link.href: link.text for link in summaries}
    long = sum(link.weight for link in summaries) / len(summaries)
    found, most = best, 3.5
    if long <= 10 or (_headed(outline, summaries[0].at) and not _are_sentences(summaries)):
        return best
    for key, column in columns.items():
        if key == best or column[0].at > summaries[0].at or 2 * len({link.text for link in column}) <= len(column):
            continue
        mean = sum(link.weight for link in column if link.shown and link.href in told) / len(column)
        if mean < most or mean >= long:
            continue
        same = sum(link.href in told for link in column)
        within = sum(link.text in told.get(link.href, "") for link in column) if mean >= 5 else 0
        fuller = (long > 20 and mean < 0.6 * long) or (_are_sentences(summaries) and not _are_sentences(column))
        if max(same if fuller else 0, within) >= 0.8 * len(summaries):
            found, most = key, mean
    return found


def _are_sentences(links: list[Link]) -> bool:
    """Whether most of the texts end as a sentence does, and no headline."""
    return 2 * sum(link.text[-1:] in "。." for link in links) > len(links)


def _headed(outline: Outline, at: int) -> bool:
    """Whether a link stands in a heading, or one in it."""
    return outline.tag[outline.parent[at]] in HEADINGS or (at + 1 < outline.end[at] and outline.tag[at + 1] in HEADINGS)


def _usable(link: Link) -> bool:
    return link.seed and link.shown


def _worth(column: list[Link]) -> float:
    """How much the links of a column say; second lines (——记…) are no headlines where there are others."""
    text = sum([(min(link.weight, 30) if link.weight < 60 else 900 / link.weight) * (1 if link.shown else 0.1) for link in column])
    texts = [link.text for link in column]
    distinct = len(set(texts)) / len(column)
    under = sum([text.startswith(("—", "–")) for text in texts]) > 0.8 * len(column)
    return text * distinct * distinct * (0.3 if under else 1.0)


def _in_column(links: list[Link], column: tuple[int, int]) -> Link | None:
    path, ordinal = column
    same = [link for link in links if link.path == path]
    return same[ordinal] if ordinal < len(same) and same[ordinal].weight >= 1 else None


def titles(outline: Outline, group: Group, opened: list[str | None], *, menu: bool) -> list[str | None]:
    """The title of every row, in order, without the kicker in ``opened`` that it begins with. ``menu``: nothing tells the list from one of a page's menus."""
    told = [row.headline.weight for row in group.rows if row.headline]
    summaries = bool(told) and sum(told) > 30 * len(told)
    within, departments = _link_texts(outline, [row.headline for row in group.rows if row.headline], menu=menu)
    headed = summaries and not departments
    found = [(_headed_title(outline, row) if headed or not row.headline else None) or _title(outline, row, within) for row in group.rows]
    texts = [text or "" for text in _siteless(group, found)]
    if any(opened):
        texts = [_without(text, kicker, row.headline) for text, kicker, row in zip(texts, opened, group.rows, strict=True)]
    ranks = [_RANK.match(text) if text[:1].isdecimal() else None for text in texts]
    numbers = [int(match.group(1)) for match in ranks if match]
    if len(numbers) >= 3 and len(numbers) >= 0.6 * len(texts) and all(b - a == 1 for a, b in pairwise(numbers)):
        texts = [text[match.end() :] if match else text for text, match in zip(texts, ranks, strict=True)]
    flashes = [_FLASH.match(text) for text in texts] if summaries else []
    if sum(map(bool, flashes)) * 2 > len(texts):
        texts = [match[1] if match else text for text, match in zip(texts, flashes, strict=True)]
    for edge, last, marks in ((_DATE_END, -1, ")）]】>〕日"), (_DATE_START, 0, "(（[【<〔"), (_SPELLED_START, 0, "JFMASOND")):
        dated = [text for text in texts if text and (text[last].isdecimal() or text[last] in marks) and edge.search(text)]
        if len(texts) > 1 and len(dated) >= 0.5 * len(texts):
            texts = [_LABEL_END.sub("", edge.sub("", text)).strip(_PARTING) or text for text in texts]
    return [_bare(text.lstrip(":： ")) or None for text in texts]


def without_days(texts: list[str | None], times: list[tuple[Moment | None, str | None]]) -> list[str | None]:
    """The titles without their rows' days, with which most of them end or begin, parted from the rest: Headline (12.02.2024), 12 février 2024 – Headline."""
    for cut in (_before_day, _behind_day):
        found = [cut(text, raw) if text and raw and value is not None else None for text, (value, raw) in zip(texts, times, strict=True)]
        told = [text for text in found if text]
        if len(told) > 2 and 2 * len(told) > len(texts) and len(set(told)) > 0.8 * len(told):
            return [text or whole for text, whole in zip(found, texts, strict=True)]
    return texts


def _before_day(text: str, day: str) -> str | None:
    """What stands before the day that a title ends with, behind a sign; None where it does not."""
    whole = text.rstrip(_CLOSING)
    if not whole.endswith(day):
        return None
    rest = whole[: -len(day)].rstrip()
    return rest.rstrip(_PARTING + _OPENING) if rest[-1:] in _DAY_SIGNS and weight(rest) >= LEAST else None


def _behind_day(text: str, day: str) -> str | None:
    """What stands behind the day that a title begins with; None where it does not, or begins with a number alone."""
    whole = text.lstrip(_OPENING)
    rest = whole[len(day) :] if whole.startswith(day) and len(day) >= MIN_DAY else ""
    return rest.lstrip(_CLOSING + _PARTING + ":：") if rest[:1] in _BEHIND_DAY and weight(rest) >= LEAST else None


def _siteless(group: Group, found: list[str | None]) -> list[str | None]:
    """The titles, those taken from attributes without the name of the site that they all end with (``title="headline - Portal"``)."""
    ends = [
        match[0]
        if row.headline
        and text
        and text not in row.headline.text
        and (match := _SITE_END.search(text, max(0, len(text) - 30)))
        and not row.headline.text.endswith(match[0])
        else ""
        for row, text in zip(group.rows, found, strict=True)
    ]
    end, count = Counter(filter(None, ends)).most_common(1)[0] if any(ends) else ("", 0)
    if count < 3 or 2 * count < len(found) - ends.count(""):
        return found
    return [text[: -len(end)] if text and mine == end else text for text, mine in zip(found, ends, strict=True)]


def kickers(outline: Outline, group: Group) -> list[str | None]:
    """The department that opens each headline link in an element of its own, few words that many rows share; None where none does.

    ``<a><span>Politics</span>: <span>headline</span></a>``: it is no part of the headline.
    """
    found: list[str | None] = []
    for row in group.rows:
        own = row.headline if row.headline and not row.headline.given else None
        start, end = (outline.run_start[own.at], outline.run_end[own.at]) if own else (0, 0)
        owner = outline.run_owner[start] if end - start > 1 else -1
        text = outline.line(start) if own and owner > own.at and outline.run_owner[end - 1] != owner else ""
        opens = (
            text
            and 1.5 <= weight(text) <= MAX_KICKER
            and not ONLY_TIME.match(text)
            and not text.isdigit()
            and outline.tag[owner] not in HEADINGS
        )
        found.append(text if opens else None)
    told = [text for text in found if text]
    if len(told) < 4 or len(told) < 0.6 * len(found) or len(set(told)) > 0.5 * len(told):
        return [None] * len(found)
    return found


def _without(title: str, kicker: str | None, link: Link | None) -> str:
    if not title or not kicker or not title.startswith(kicker) or title[len(kicker) : len(kicker) + 1].islower():  # <mark>Live</mark>stock
        return title
    if link and link.text.find(title, len(kicker)) > 0:  # Harbour | Harbour council …
        return title
    rest = title[len(kicker) :].lstrip(" :：|｜·-–—/>›»]】")
    return rest if weight(rest) >= 3 else title


def _bare(title: str) -> str:
    title, before = title.strip(), None
    while title != before and title[:1] in _MARKED:
        before = title
        title = _PINNED.sub("", _BULLET.sub("", title)).strip()
    return title


def _uncut(title: str) -> str:
    """A title without the dots where it is cut."""
    return _CUT.sub("", title) if title[-1:] in _DOTS else title


def _title(outline: Outline, row: Row, within: dict[int, str]) -> str | None:
    link = row.headline
    if link is None:
        return _unlinked(outline, row)
    text = within[link.at]
    if not text:
        return link.text or None
    return _completed(outline, row, link, text)


def _headed_title(outline: Outline, row: Row) -> str | None:
    """The heading of a row, whole where its link tells it so."""
    text = _heading(outline, row)
    return _completed(outline, row, row.headline, text) if text and row.headline and text[-1] in _DOTS else text


def _heading(outline: Outline, row: Row) -> str | None:
    """The heading of a row whose links are summaries, without the times in it."""
    for i in range(row.at, min(outline.end[row.at], row.at + 40)):
        if outline.tag[i] in HEADINGS:
            inside = [link for link in row.links if i < link.at < outline.end[i]]
            own = next((link.at for link in inside if row.headline and link.href == row.headline.href), i)  # beside a section's link
            if own == i and inside and row.headline and row.headline.at > i:  # a section's alone, over the headline
                continue
            runs = range(outline.run_start[own], outline.run_end[own])
            told = [outline.line(run) for run in runs if len(runs) < 2 or not _is_beside(outline, run, i)]
            text = one_line("".join(text for text in told if not (len(told) > 1 and is_time(text))))
            return text if weight(text) >= 2 else None
    return None


def _link_texts(outline: Outline, links: list[Link], *, menu: bool) -> tuple[dict[int, str], bool]:
    """The headline inside each link: its heading, the block in which most of ``links`` have theirs, or its first telling one.

    And whether a heading that names the department stands before it.
    """
    found: dict[int, str] = {}
    cut = []
    headings = {link.at: [i for i in range(link.at + 1, outline.end[link.at]) if outline.tag[i] in HEADINGS] for link in links}
    departments = _departments([[one_line(outline.text(i)) for i in inside[:2]] for inside in headings.values() if inside])
    for link in links:
        inside = headings[link.at]
        if departments and len(inside) > 1 and weight(outline.text(inside[0])) <= MAX_KICKER:
            inside = inside[1:]
        if link.given or outline.run_end[link.at] - outline.run_start[link.at] <= 1:
            found[link.at] = link.text
        elif text := _heading_within(outline, inside):
            found[link.at] = text
        else:
            cut.append(link)
    if cut:
        found |= card_titles(outline, links, cut, menu=menu)
    return found, departments


def _departments(headings: list[list[str]]) -> bool:
    """Whether the first of two headings in each link names the department: mostly words alone, or the same again and again."""
    both = [pair for pair in headings if len(pair) > 1 and weight(pair[0]) <= MAX_KICKER]
    if len(both) < 3 or 2 * len(both) < len(headings):
        return False
    first, second = zip(*both, strict=True)
    if sum(map(weight, second)) < max(2 * sum(map(weight, first)), 10 * len(both)):
        return False
    several = sum(" " in text or max(text, default="") >= "\u0530" for text in first)
    return len(set(first)) <= 0.5 * len(both) or several <= 0.3 * len(both)


def _heading_within(outline: Outline, headings: list[int]) -> str:
    for i in headings:
        if weight(text := one_line(outline.text(i))) >= 3:
            start, end = outline.run_start[i], outline.run_end[i]
            while end - start > 1 and _is_beside(outline, start, i):
                start += 1
            while end - start > 1 and _is_beside(outline, end - 1, i):
                end -= 1
            return one_line(outline.between(start, end)) if end - start < outline.run_end[i] - outline.run_start[i] else text
    return ""


def _is_beside(outline: Outline, run: int, heading: int) -> bool:
    """Whether a text in a heading stands in an element of its own and is none of the headline."""
    owner = outline.run_owner[run]
    return owner != heading and (is_mark_in(outline, run, heading) or is_named_apart(outline, owner))


def _completed(outline: Outline, row: Row, link: Link, text: str) -> str:
    """The whole title, from an attribute, where the printed one is cut."""
    cut = text[-1:] in _DOTS and _CUT.search(text) is not None
    elements = outline.elements
    own: str | None = elements[link.at].get("title")
    candidates: list[str | None] = [own]
    for i in range(link.at + 1, min(outline.end[link.at], link.at + 12)):
        candidates += (elements[i].get("title"), elements[i].get("alt") if outline.tag[i] == "img" else None)
    if not cut and not [candidate for candidate in candidates if candidate and candidate != text]:
        return text
    if own and text != own and text.startswith(own) and _is_run(outline, link, own):
        return own  # <a title="headline"><i>headline</i><i>department</i></a>
    begun = _uncut(_bare(text))
    stem = "".join(begun.split())
    rank = _RANK.match(begun) if cut and begun[:1].isdecimal() else None
    if len(stem) < 2:
        return text
    if cut:
        candidates += [elements[other.at].get("title") for other in row.links if other.href == link.href]
        candidates += [other.text for other in row.links if other.href == link.href and other is not link]
        around = range(row.at, min(outline.end[row.at], row.at + MAX_AROUND))
        candidates += [value for i in around for name, value in elements[i].items() if name.startswith("data-") or name == "aria-label"]
        candidates += [
            outline.line(run)
            for run in range(outline.run_start[row.at], min(outline.run_end[row.at], outline.run_start[row.at] + MAX_AROUND))
        ]
    for candidate in candidates:
        for line in (candidate or "").splitlines() if candidate and len(candidate) < 1000 else ():
            whole = _behind_words(one_line(line), begun.strip()) if cut else one_line(line)
            bare = "".join(whole.split())
            if bare.startswith(stem) and (cut or len(bare) > len(stem)) and not _CUT.search(whole) and len(bare) < len(stem) * 4 + 20:
                return whole
    if rank and len(begun) - rank.end() > 2:  # <a title="headline">1、headl…</a>
        whole = _completed(outline, row, link, begun[rank.end() :] + "…")
        return rank[0] + whole if whole[-1] != "…" else text
    return text


def _is_run(outline: Outline, link: Link, text: str) -> bool:
    """Whether a text is what one of the elements in a link prints, long enough for a headline."""
    return weight(text) >= LEAST and text in outline.lines(range(outline.run_start[link.at], outline.run_end[link.at]))


def _behind_words(told: str, stem: str) -> str:
    """An attribute's text from a cut title on that it repeats behind a few words: 点击查看：…, Read more about “…”."""
    at = told.find(stem, 0, MAX_BEFORE + len(stem))
    if at < 1 or not stem or (told[at - 1].isalnum() and not has_han(told[at - 1])):
        return told
    return told[at:].rstrip(_QUOTES) if told[at - 1] in _QUOTES else told[at:]


def _unlinked(outline: Outline, row: Row) -> str | None:
    """The title of a row that leads nowhere: its longest text that is no time."""
    dead = max(row.links, key=lambda link: link.weight, default=None)
    if dead is not None and dead.weight >= 5:
        return dead.text
    runs = outline.lines(range(outline.run_start[row.at], outline.run_end[row.at]))
    return max((text for text in runs if text and not ONLY_TIME.match(text)), key=weight, default=None)
