"""The headline of an article page: whole, as printed, without the site's name.

What is printed above the text and what the page states for machines vouch for each other: a printed line that the
``<title>`` begins with is the headline, and what follows it there is the name of the site.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import NAV
from newsportal.extract.page.structured import text_of
from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.story.headlines import Candidate, as_told_to_readers
from newsportal.extract.story.headnames import leads_to_front
from newsportal.extract.story.printedtitle import GENERIC, MAX_TITLE, SHORTEST, over_byline, printed_titles, without_prefix
from newsportal.extract.story.sitenames import feed_names, folders, framing_name, letters, separators, site_names, without_site
from newsportal.regexes import regex

# The Harbour Blog » Blog Archive » Storm over the quay: as WordPress put it for years
_ARCHIVED = regex(r"^.{0,120}?» (?:Blog[ -]?Archiv(?:es?)?|Archives?(?: du blog)?|Archivo del blog|Archivio blog) » ", re.IGNORECASE)
_STATED = ("articletitle", "dc.title", "parsely-title", "sailthru.title", "headline", "title", "mediator_title", "citation_title")
_ONE_FIELD = frozenset(("og:title", "twitter:title", "<title>"))
"""What many systems fill from one field, for search engines: three times the same is no more than one voice."""
# Site or section in a Western title that no printed line bears out; nothing else stands there behind a bar.
_BAR = regex(r"(?<=[^|•\u3400-\u9fff]{12}) [|•] [^\u3400-\u9fff]{1,60}$")
_MARKS = (":", "：", "(", "（")
"""What may stand between a headline and the site's name, and in headlines."""
_DEPARTMENT = 16
"""Letters of the longest name of a department; half as many characters of Chinese."""
_MENU = 60
"""So many lines from the top may name the site."""
_CUT = regex(r"(?:…|(?<!\.)\.{3,}+)\s*+$")
_NAMELESS = frozenset((": ", "| ", "- ", "– ", "— ", "» "))
"""What a title begins with where the site before it has no name."""


def title_of(page: Page, first: int | None = None) -> str | None:
    """The headline. ``first``: index of the block that begins the text, where it is known."""
    stated = _stated(page)
    beginnings = _heads(stated)
    printed = printed_titles(page, stated, beginnings, first)
    heads = beginnings | {each.key for each in stated}
    if not any(each.origin == "h1" or each.key in heads for each in printed if not each.within):
        over = over_byline(page, first, heads)
        printed = [each for each in printed if len(each.key) >= SHORTEST] + over if over else printed
    candidates = _vouched(page, stated, beginnings, printed)
    for each in candidates:
        page.trace.candidate("title", each.text, each.origin, each.score)
    best = max(candidates, key=lambda each: each.score, default=None)
    if best is None:
        return None
    best = as_told_to_readers(page, best, candidates)
    best = _completed(best, candidates)
    page.trace.chosen("title", best.text, f"{best.origin}, best of {len(candidates)}")
    return best.text


def _completed(best: Candidate, candidates: list[Candidate]) -> Candidate:
    """The whole of a headline that is cut short where it is printed (海港新码头今天正…)."""
    if not _CUT.search(best.text):
        return best
    longer = [
        each for each in candidates if len(each.key) > len(best.key) >= 6 and each.key.startswith(best.key) and not _CUT.search(each.text)
    ]
    return min(longer, key=lambda each: len(each.key), default=best)


def _stated(page: Page) -> list[Candidate]:
    """What the page states as its title for machines, as written."""
    facts = page.structured
    values: list[tuple[str, str | None, float]] = [
        ("og:title", facts.first("og:title"), 2.0),
        ("json-ld headline", text_of(facts.article.get("headline")), 3.0),
        ("json-ld name", text_of(facts.article.get("name")), 1.0),
        ("twitter:title", facts.first("twitter:title"), 1.0),
        *((f"meta {name}", facts.first(name), 1.0) for name in _STATED),
        ("<title>", facts.title, 0.5),
    ]
    if not any(value for _, value, _ in values[:4]):
        values.append(("microdata headline", next(iter(facts.microdata("headline")), None), 1.0))
    found = []
    for origin, value, score in values:
        text = without_prefix(one_line((value or "")[:MAX_TITLE]))
        text = text[2:] if text[:2] in _NAMELESS else text
        text = _ARCHIVED.sub("", text) if "» " in text else text
        key = letters(text)
        if key and text.lower() not in GENERIC:
            found.append(Candidate(text, key, origin, score))
    return found


def _vouched(page: Page, stated: list[Candidate], heads: set[str], printed: list[Candidate]) -> list[Candidate]:
    """All candidates, cleaned of the site's name, each with the sum of what speaks for it."""
    fronts, departments = _linked_names(page, stated)
    names = set(site_names(page)) | fronts | {name for each in stated if (name := framing_name(each.text))}
    whole = {each.key for each in stated}
    tails = {letters(each.text[parting[-1].end() :] if (parting := separators(each.text)) else each.text) for each in stated}
    if any(each.origin == "h1" and each.key in tails and each.key not in whole for each in printed):
        names |= feed_names(page)
    printed = [each for each in printed if each.key not in names]
    cleaned = _cleaned(stated, printed, names, folders(page.url) | departments)
    if any(each.key not in departments and each.score > 0.0 for each in [*cleaned, *printed]):  # else the page is the department's own
        cleaned = [each for each in cleaned if each.key not in departments]
    _weigh_stated(stated, heads, printed, cleaned)
    _weigh_site(tails, heads, printed)
    # Kicker and headline that are two lines here and one title there.
    pairs = {one.key + other.key for one, other in pairwise(printed)}
    for other in cleaned:
        other.score += 1.0 if other.key in pairs else 0.0
    stated_keys = {each.key for each in [*stated, *cleaned]}
    printed = [each for each in printed if not each.within or each.key in stated_keys]
    groups: dict[str, list[Candidate]] = {}
    for each in [*printed, *cleaned]:
        groups.setdefault(each.key, []).append(each)
    shown = set(map(id, printed))
    return [_summed(group, shown) for group in groups.values()]


def _linked_names(page: Page, stated: list[Candidate]) -> tuple[set[str], set[str]]:
    """Of what stands at the ends and between the separators of stated titles: what links to the front page are called, which is the site's
    name, and what short links of the menu are, which are departments."""
    pieces: set[str] = set()
    for each in stated:
        parting = separators(each.text)
        ends = [0, *(match.end() for match in parting)], [*(match.start() for match in parting), len(each.text)]
        pieces.update(letters(each.text[start:end]) for start, end in zip(*ends, strict=True))
        for mark in _MARKS:
            if mark in each.text:
                pieces |= {letters(each.text.partition(mark)[0]), letters(each.text.rpartition(mark)[2])}
    fronts: set[str] = set()
    departments: set[str] = set()
    first = {piece[:1] for piece in pieces}
    for block in page.outline.blocks[:_MENU]:
        text = block.text
        if block.link_share <= 0.9 or block.heading > 1 or (text[0].isascii() and text[0].isalnum() and text[0].lower() not in first):
            continue
        if (key := letters(text)) in pieces:
            if leads_to_front(block, page.url):
                fronts.add(key)
            elif block.flags & NAV and len(key) <= (_DEPARTMENT // 2 if has_han(text) else _DEPARTMENT):
                departments.add(key)
    return fronts, departments - fronts


def _weigh_stated(stated: list[Candidate], heads: set[str], printed: list[Candidate], cleaned: list[Candidate]) -> None:
    """Let stated titles speak for the printed lines that they begin or end with: the headline begins, or ends, the ``<title>``."""
    whole = {each.key for each in stated}
    displaced = any(each.score <= -1.0 and each.origin == "h1" for each in printed)
    for each in printed:
        if displaced and each.origin == "h2":  # the h1 ends a trail: the headline is the h2, or the end of it
            each.score += 2.5 if any(other.endswith(each.key) for other in whole) else 0.0
            for other in cleaned:
                other.score += 2.5 if len(other.key) > 12 and each.key != other.key and each.key.endswith(other.key) else 0.0
        if each.score <= -1.0:
            continue
        if len(each.key) >= 4 and (each.key in whole or each.key in heads or _spaced(each, stated)):
            each.score += 2.0
        elif len(each.key) >= 6 and any(other.endswith(each.key) for other in whole):
            each.score += 1.0


def _weigh_site(tails: set[str], heads: set[str], printed: list[Candidate]) -> None:
    """Let the portal's name in a heading be none: the ``<title>`` ends with it, and begins with a longer heading or one below; or the other way round.

    ``tails`` and ``heads``: what stated titles end and begin with.
    """
    for n, each in enumerate(printed):
        if each.key not in tails and each.key not in heads:
            continue
        below = [other for other in printed[n + 1 :] if other.origin == each.origin and not other.within]
        begun = each.key in tails and (
            any(other.key in heads and len(other.key) > len(each.key) for other in printed) or any(other.key in heads for other in below)
        )
        ended = each.key in heads and any(other.key in tails and len(other.key) > len(each.key) for other in below)
        if begun or ended:
            each.score -= 2.0


def _summed(group: list[Candidate], printed: set[int]) -> Candidate:
    """One candidate for those of one wording; ``printed``: the ids of the lines of the page."""
    origins: dict[str, float] = {}
    for each in group:
        origins[each.origin] = max(origins.get(each.origin, -9.0), each.score)
    if origins.keys() >= _ONE_FIELD:
        origins["twitter:title"] = 0.4
    best = _best_spelt(group, printed) if len(group) > 1 else group[0]
    score = sum(max(0.0, score) for score in origins.values()) or max(origins.values())
    return Candidate(best.text, best.key, " + ".join(origins), score, origins)


def _best_spelt(group: list[Candidate], printed: set[int]) -> Candidate:
    """The candidate as printed, but where the layout has dropped the colon between kicker and headline that a stated title keeps."""
    spelt = Counter(each.text for each in group)
    return max(
        group, key=lambda each: (0 if has_han(each.text) else _marks(each.text), spelt[each.text] >= 3, id(each) in printed, each.score)
    )


def _cleaned(stated: list[Candidate], printed: list[Candidate], names: set[str], sections: set[str]) -> list[Candidate]:
    """The stated titles without the names of site and section."""
    shown = {each.key for each in printed}
    known = shown | {each.key for each in stated if each.origin != "<title>"}
    headings = {each.key for each in printed if each.origin == "h1" and each.score > 0.0}
    cleaned = []
    for each in stated:
        text = without_site(each.text, names, known - _behind(each, printed) if each.key in headings else known, sections)
        if (
            each.key in headings and each.text.endswith(text) and letters(text) != each.key
        ):  # kicker / headline, which the page prints in one heading
            text = each.text
        bar = _BAR.search(text)
        if bar and letters(text) not in shown:
            tail = text[bar.start() + 3 :]
            headed = len(letters(tail)) > 12 and any(key.startswith(letters(tail)) for key in headings)
            text = tail if headed else text[: bar.start()]  # kicker | headline, where the page prints the kicker last
        key = letters(text)
        if key and key not in names:
            cleaned.append(Candidate(text, key, each.origin, each.score))
    return cleaned


def _behind(title: Candidate, printed: list[Candidate]) -> set[str]:
    """The lines behind a heading that prints a title whole: a caption may be its beginning."""
    at = next((at for at, each in enumerate(printed) if each.key == title.key), len(printed))
    return {each.key for each in printed[at + 1 :] if each.origin == "line" and each.score > 0.0}


def _marks(text: str) -> int:
    """How many of the marks that part kicker and headline stand in ``text``."""
    return sum(map(text.rstrip(" :–—|/-").count, ":–—|/-"))


def _spaced(printed: Candidate, stated: list[Candidate]) -> bool:
    """Whether a stated title goes on behind the headline with a mere space: so some write the site's name."""
    return len(printed.key) >= 10 and any(each.text.lower().startswith(printed.text.lower() + " ") for each in stated)


def _heads(stated: list[Candidate]) -> set[str]:
    """Every beginning of a stated title that a separator ends: where the headline may end and the site's name begin; what is most of a
    title and stands between its section and the site's name."""
    heads: set[str] = set()
    for each in stated:
        parting = separators(each.text)
        heads.update(letters(each.text[: match.start()]) for match in parting)
        middles = (letters(each.text[parting[0].end() : match.start()]) for match in parting[1:])
        heads.update(key for key in middles if 2 * len(key) > len(each.key))
    return heads
