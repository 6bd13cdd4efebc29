"""What groups of rows are worth as lists of headlines: by what their links say, their times, where they stand, the pager behind them."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate, zip_longest

from newsportal.extract.listing.joins import host
from newsportal.extract.listing.listnames import BESIDE, LEAST_PLACE, frame, is_latest
from newsportal.extract.listing.nolists import leads_to_comment, no_headlines, priced
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import generic
from newsportal.extract.listing.records import HEADINGS, Group, Link, day_in_words, time_like, weight
from newsportal.extract.listing.rows import NEIGHBOUR
from newsportal.extract.story.asides import names_day
from newsportal.regexes import regex

MIN_SCORE = 30
MAX_BETWEEN = 40
"""How much links say at most that stand between a list and its pager."""
LEAST, MOST = 5, 20
"""What a link says that can be a headline, and what counts of one that says more."""
LONG = 9
"""The mean weight from which headlines are not too short to be some."""
PAGED = 4.0
"""What a pager behind a list makes of it."""
SHORT, ALL_TIMED = 5, 0.9
"""The same of a list whose rows all have times, as no menu has them."""

_ROOT = regex(r"https?://[^/?#]+/?$")
_SHARE = regex(r"[^?#]{1,300}\?(?:share=([a-z-]{1,30})|(?:[^#]{0,80}&)?(?:url|u|link|status|text|title)=)", re.IGNORECASE)
_LICENCE = regex(r"ICP[备備证證]|网安备|許可證|视听节目许可证|备案号")


class Worth:
    """What the groups of one page are worth."""

    def __init__(self, url: str, outline: Outline, links: list[Link], pagers: list[int]) -> None:
        """``url``: the page's; ``pagers``: the elements of its pagers, in document order."""
        self.url, self.outline, self.pagers = url, outline, pagers
        runs = outline.runs
        timed = [
            hint and len(text) < 120 and (time_like(text) or day_in_words(text)) for text, hint in zip(runs, outline.hints, strict=True)
        ]
        self.timed = [0, *accumulate(timed)]
        """How many text runs hold a time, up to each."""
        self.told = [0, *accumulate(map(len, runs))]
        """How much text there is, up to each run."""
        told = [link.weight if link.weight < MOST else MOST for link in links]
        self.heavy = [0.0, *accumulate([each if each >= LONG else each * each / LONG if each >= LEAST else 0.0 for each in told])]
        """What the links that can be headlines add at most to the score of a list, up to each."""
        self.light = [0.0, *accumulate(told)]
        """What they add where all rows have times."""
        self.places: dict[int, float] = {}
        """What elements make of the lists in them, with those around them."""

    def score(self, group: Group) -> float:
        """What a group is worth as a list of headlines, 0 for nothing; notes the share of its rows with times."""
        run_start, run_end, parent = self.outline.run_start, self.outline.run_end, self.outline.parent
        all_told, all_timed = self.told, self.timed
        titles_weight = whole = inner = 0.0
        timed = rest = 0
        hrefs: set[str] = set()
        for row, following in zip_longest(group.rows, group.rows[1:]):
            at, headline = row.at, row.headline
            start, end = run_start[at], run_end[at]
            more = all_told[end] - all_told[start] - (len(headline.text) if headline else 0)
            if more > 0:
                rest += more
            if following and parent[following.at] == parent[at]:
                end = run_start[following.at]
            timed += all_timed[end if end < start + 40 else start + 40] > all_timed[start]
            if headline is None or headline.href in hrefs:
                continue
            hrefs.add(headline.href)
            told = headline.weight if headline.weight < MOST else MOST
            titles_weight += told if told >= LEAST else 0
            whole += told
            inner += told
            if len(row.links) > 1:
                others = {link.href: min(link.weight, MOST) for link in row.links if link.seed and link.href != headline.href}
                inner += sum(others.values())
        share = timed / len(group.rows)
        least = LONG
        if share >= ALL_TIMED:
            titles_weight, least = whole, SHORT
        if not titles_weight or len(hrefs) < 2:
            return 0.0
        extra = min(1.0, rest / len(group.rows) / 150)  # summaries
        mean = titles_weight / len(hrefs)
        score = titles_weight * math.pow(titles_weight / inner, 1.5) * (1 + 1.5 * share) * (1 + 0.5 * extra) * min(1.0, mean / least)
        # Most groups fall here: where they stand need not be looked at.
        if score * PAGED < MIN_SCORE:
            return 0.0
        group.timed = share
        place = self._place_of(group.containers[0], timed=share >= 0.5)
        score *= place * (PAGED if self.pager_follows(group) else 1.0)
        # A list at the side is not what the page is for, and no less a list.
        return score if score >= MIN_SCORE * (place if place == BESIDE else 1.0) and not self._furniture(group) else 0.0

    def hopeful(self, containers: list[int]) -> bool:
        """Whether a group in these containers can score: ``score`` gives at most this for all that stands in them."""
        outline = self.outline
        links, run_start, run_end, ends = outline.links, outline.run_start, outline.run_end, outline.end
        least = MIN_SCORE / (PAGED if self._pager_behind(containers[0], run_end[containers[-1]]) else 1.0)
        inside, most = [], 0.0
        for at in containers:
            start, end = run_start[at], run_end[at]
            timed = self.timed[end] > self.timed[start]
            weights = self.light if timed else self.heavy
            told = weights[bisect_left(links, ends[at])] - weights[bisect_left(links, at)]
            bound = told * (2.5 if timed else 1.0) * (1 + 0.5 * min(1.0, (self.told[end] - self.told[start]) / 300))
            inside.append((bound, at, timed))
            most += bound
        if most < least:  # most fall here: where they stand need not be looked at
            return False
        if most * LEAST_PLACE >= least:
            return True
        places = [(bound, self._place_of(at, timed=timed)) for bound, at, timed in inside]
        return sum(bound * (1.0 if place == BESIDE else place) for bound, place in places) >= least

    def _furniture(self, group: Group) -> bool:
        """Whether a group is links to other sites, to services that share the page, the articles before and after, or the licences in a footer."""
        links = [row.headline for row in group.rows if row.headline]
        shares = {
            found[1] or host(link.href) for link in links if "?" in link.href and (found := _SHARE.match(link.href))
        }  # a service each
        roots = [link for link in links if link.href.count("/") < 4 and _ROOT.match(link.href)]
        outline, start = self.outline, group.start
        beside = outline.runs[max(0, outline.run_start[start] - 1) : outline.run_end[start]] if len(links) <= 3 else ()
        if any(NEIGHBOUR.match(text.strip()) for text in beside):
            return True
        first = links[:40]
        if _mostly(self._in_prose, first):
            return True
        if no_headlines(links, host(self.url), timed=group.timed >= 0.5):
            return True
        if self._leads_to_comment(links[0]) and _mostly(self._leads_to_comment, links):
            return True
        if priced(outline, group.rows):
            return True
        return max(len(roots), len(shares)) * 2 > len(links) or _LICENCE.search("\n".join([link.text for link in first])) is not None

    def _leads_to_comment(self, link: Link) -> bool:
        return leads_to_comment(self.outline.elements[link.at].get("href") or "")

    def _in_prose(self, link: Link) -> bool:
        """Whether a link stands in a sentence: running text comes before it in its paragraph."""
        outline = self.outline
        block = outline.block(outline.parent[link.at])
        run = outline.run_start[link.at] - 1
        if outline.tag[link.at] != "a" or run < outline.run_start[block]:
            return False
        if link.given or (run + 1 < outline.run_end[link.at] and generic(outline.line(run + 1))):  # a headline over a link to its comments
            return False
        owner, before = outline.run_owner[run], outline.runs[run]
        while owner > block and outline.tag[owner] != "a":
            owner = outline.parent[owner]
        return owner == block and len(before) > 12 and weight(before) > 12 and not time_like(before) and not names_day(before)

    def _place_of(self, at: int, *, timed: bool) -> float:
        """``_place``; rows with times are no menu, whatever what holds them is called."""
        return max(self._place(at), BESIDE) if timed else self._place(at)

    def _place(self, at: int) -> float:
        """What the elements around ``at`` make of the lists in it."""
        outline, places = self.outline, self.places
        most = 0.4 * len(outline.runs)  # an unclosed <div id="header"> holds the page
        above = []
        while at > 0 and at not in places and outline.run_end[at] - outline.run_start[at] < most:
            above.append(at)
            at = outline.parent[at]
        factor = places.get(at, 1.0)
        for at in reversed(above):
            factor = places[at] = min(factor, frame(outline.tag[at], outline.elements[at]))
        return factor

    def in_menu(self, group: Group) -> bool:
        """Whether nothing tells a group from one of the page's menus: it stands where these do, and has no times."""
        return group.timed < 0.5 and self._place(group.containers[0]) < BESIDE

    def is_latest_beside(self, group: Group) -> bool:
        """Whether a group is a site's newest stories in a box at the side, of a page whose own list is too short to be known as one."""
        return group.name is not None and is_latest(group.name) and self._place(group.containers[0]) <= BESIDE

    def pager_follows(self, group: Group) -> bool:
        """Whether a pager stands right behind a group, and no other list before it."""
        last = group.rows[-1].at
        end = self.outline.end[last]
        if not self._pager_behind(end, self.outline.run_end[last] + self._text_behind(group)):
            return False
        pager = self.pagers[bisect_left(self.pagers, end)]
        between = self.heavy[bisect_left(self.outline.links, pager)] - self.heavy[bisect_left(self.outline.links, end)]
        return between < MAX_BETWEEN  # else it is another list's

    def hand_pager(self, group: Group, found: list[Group]) -> float:
        """What the pager behind a box adds to its score, where it stands behind the list beside the box as well, to which it goes; 1 where it stays."""
        if group.timed >= 0.5 or not self.pager_follows(group):
            return 1.0
        outline = self.outline
        pager = self.pagers[bisect_left(self.pagers, outline.end[group.rows[-1].at])]
        for other in found:
            around = outline.common(other.containers[0], group.containers[0])
            if other.timed >= ALL_TIMED and other.start < group.start and outline.end[around] <= pager and not self.pager_follows(other):
                other.score *= PAGED
                return PAGED
        return 1.0

    def _text_behind(self, group: Group) -> int:
        """How many text runs stand behind the last row that belong to it, where rows are headings: as many as behind the one before."""
        if len(group.rows) < 2 or self.outline.tag[group.rows[-1].at] not in HEADINGS:
            return 0
        before, last = (row.at for row in group.rows[-2:])
        return (
            self.outline.run_start[last] - self.outline.run_end[before] if self.outline.parent[before] == self.outline.parent[last] else 0
        )

    def _pager_behind(self, at: int, end: int) -> bool:
        """Whether a pager stands behind ``at``, and not far below where the text run ``end`` begins."""
        behind = self.pagers[bisect_left(self.pagers, at) :]
        return bool(behind) and self.outline.run_start[behind[0]] - end <= 12

    def goes_on(self, group: Group) -> bool:
        """Whether a list is one of news by what no menu has: times, a pager behind it."""
        return group.timed >= 0.5 or self.pager_follows(group)


def _mostly(holds: Callable[[Link], bool], links: Sequence[Link]) -> bool:
    """Whether something holds of more than half of ``links``; no more of them are asked than tell."""
    needed = len(links) // 2 + 1
    spare = len(links) - needed
    for link in links:
        if holds(link):
            needed -= 1
            if not needed:
                return True
        else:
            spare -= 1
            if spare < 0:
                return False
    return False
