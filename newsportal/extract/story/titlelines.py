"""The lines of a page that show its title, told by what the page states."""

from __future__ import annotations

from itertools import islice

from newsportal.extract.bylines.lines import time_in
from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import HIDDEN, NAV, Block
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.story.headnames import leads_to_front, named_headline
from newsportal.extract.story.sitenames import letters, site_names
from newsportal.regexes import regex

_BEFORE_SITE = ("", *"_-|–—·丨»•")
"""What stands in a ``<title>`` between the headline and the name of the site."""
_BEHIND_SITE = (*_BEFORE_SITE, ":")

_BELOW = 20
"""So many lines below the headline a text may begin with it."""
_LINES = 4
"""Into so many lines a headline is broken."""
_LEAST = 7
"""Letters of a headline that is no mere word."""
_TAIL = 3
"""Most lines end in other letters than any title holds, so many in a row."""
_PLAIN = regex(r"[A-Za-z0-9\u4e00-\u9fff]*")
"""What ``squeeze`` leaves as it is, but for capitals."""


class TitleLines:
    """Finds them on one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.stated = _stated(page)
        self.heads = {title[:_TAIL] for title in self.stated}
        self.repeated: set[int] = set()
        """Blocks that repeat the title."""
        self.at = self._find(page.outline.blocks)
        """Index of the block that shows the title; -1 where none does."""
        self.repeated |= _again(page.outline.blocks, self.at)

    def _find(self, blocks: list[Block]) -> int:
        """The block that shows the title; notes every line that repeats it."""
        heading = line = short = site = -1
        titles = self.stated | set(islice((squeeze(block.text) for block in blocks if block.heading == 1), 1))
        ends, stated = tuple(titles), "\n".join(self.stated)
        longest = max(map(len, titles), default=0)
        shortest = 0.4 * min(map(len, self.stated), default=0)
        most = 1.6 * longest + 8  # spaces are no part of the key: a line of English has one in six
        least = min(map(len, titles), default=0)
        parts = {title[at : at + _TAIL] for title in titles for at in range(len(title))}
        lasts = {title[-_TAIL:] for title in titles}
        for block in blocks:
            if not 3 < len(block.text) <= most or (len(block.text) < shortest and not block.heading):
                continue
            seeking = line < 0 or heading < 0 or blocks[heading].flags & NAV  # later on a line may but repeat the title, at its end
            if least >= _TAIL and not (seeking and block.heading) and _ends_elsewhere(block.text, parts if seeking else lasts):
                continue
            key = squeeze(block.text)
            # 原创, 组图, 专题: a label before the title.
            if key.endswith(ends) and (key in titles or any(key.endswith(title) for title in titles if 0 < len(key) - len(title) <= 4)):
                self.repeated.add(block.index)
            wanted = seeking and not block.flags & HIDDEN and len(key) > 4
            # <h2><span>Old ports</span> Quay closed</h2> where Quay closed is stated
            led = wanted and 0 < block.heading <= 2 and any(len(title) > 12 and key.endswith(title) for title in self.stated)
            if led or (wanted and key in stated and any(len(key) >= 0.4 * len(title) and key in title for title in self.stated)):
                if site < 0 and block.heading and self._ends(key):
                    site = block.index  # the shorter half of <title> is the site's name, as like as not
                    continue
                if 0 < block.heading <= 3 and (heading < 0 or (blocks[heading].flags & NAV and not block.flags & NAV)):
                    heading = block.index
                line = block.index if line < 0 and not leads_to_front(block, self.page.url) else line
            elif (
                wanted and short < 0 and 0 < block.heading <= 3 and self.begins(block) and letters(block.text) not in site_names(self.page)
            ):
                short = block.index  # Quay closed, where <title> goes on with the long name of the site
        if heading < 0 and line < 0:
            heading = site
        if heading >= 0 or short >= 0:
            return heading if heading >= 0 else short
        first = next((block for block in blocks if block.heading == 1), None)
        if first is None and line < 0:  # 渡口, of two characters, where the <title> goes on behind it
            tiny = (block.index for block in blocks if block.heading and 1 < len(block.text) <= 3 and has_han(block.text))
            return next((index for index in tiny if self.begins(blocks[index]) or f"\n{blocks[index].text}(" in f"\n{stated}"), -1)
        # The menu's link to the page says less than its headline: <a>Harbour law</a> … <h1>Harbour law for shipowners</h1>
        if line >= 0 and not (first and blocks[line].link_share > 0.8 and squeeze(first.text).startswith(squeeze(blocks[line].text))):
            return line
        return first.index if first else _called_so(blocks)

    def _ends(self, key: str) -> bool:
        """Whether a line is what stands behind a mark at the end of the stated title, and the shorter part of it."""
        return key not in self.stated and any(
            2 * len(key) < len(title) and title.endswith(key) and title[-len(key) - 1] in "_-|–—·丨»•" for title in self.stated
        )

    def is_repeated(self, block: Block) -> bool:
        """Whether a line is the page's own title, as forums set it over every post: Re: Which paint?"""
        head = block.text[:_TAIL].lower()
        if head not in self.heads and _PLAIN.fullmatch(head):
            return False
        key = squeeze(block.text).removeprefix("re:")
        return len(key) > 7 and any(title.startswith(key) for title in self.stated)

    def begins(self, block: Block) -> bool:
        """Whether a line is the stated title, or that without the name of the site behind it and the section's before."""
        key = squeeze(block.text)
        for title in self.stated:
            at = title.find(key)
            parted = at == 0 or (at > 0 and 2 * len(key) > len(title) and title[at - 1] in _BEHIND_SITE)
            if parted and title[at + len(key) : at + len(key) + 1] in _BEFORE_SITE:
                return True
        return False


def _ends_elsewhere(text: str, tails: set[str]) -> bool:
    """Whether a line ends in none of the letters that titles have (``tails``), or end in: it is no part of one, or ends with none."""
    tail = text[-_TAIL:].lower()
    return tail not in tails and (tail.isalnum() if tail.isascii() else _PLAIN.fullmatch(tail) is not None)


def _called_so(blocks: list[Block]) -> int:
    """The one line that is called a headline, be it no heading and stated nowhere: <span class="post-title">; -1 where several are, those of a list."""
    called = (block for block in blocks if not block.flags & (HIDDEN | NAV) and block.link_share < 0.5 and _is_called_so(block))
    found = list(islice(called, 2))
    return found[0].index if len(found) == 1 else -1


def _is_called_so(block: Block) -> bool:
    return named_headline(block.covers) or (block.box.last - block.box.first == 1 and named_headline(block.box.names))


def _again(blocks: list[Block], title: int) -> set[int]:
    """The lines below a headline that print it once more, be it in two or three lines."""
    key = squeeze(blocks[title].text) if title >= 0 else ""
    found: set[int] = set()
    for block in blocks[title + 1 : title + 1 + _BELOW] if len(key) > _LEAST else ():
        head = block.text[:_TAIL].lower()
        if (
            len(block.text) > 2 * len(key)
            or (not key.startswith(head) and _PLAIN.fullmatch(head))
            or not key.startswith(squeeze(block.text))
        ):
            continue
        said, end = squeeze(block.text), block.index + 1
        while said != key and end < min(block.index + _LINES, len(blocks)) and blocks[end].box is block.box:
            said, end = said + squeeze(blocks[end].text), end + 1
        if said == key:
            found.update(range(block.index, end))
    return found


def _stated(page: Page) -> set[str]:
    titles = {squeeze(page.structured.title), squeeze(page.structured.first("og:title"))}
    # <span>Old ports</span><span>Quay closed</span> is stated as Old ports: Quay closed, Old ports - Quay closed
    titles |= {title.replace(mark, "", 1) for title in titles for mark in ":-–"}
    return {title for title in titles if len(title) > 3}


def without_byline(block: Block, heads: set[str]) -> str:
    """The headline of a line that goes on with its time and source: <span>Quay closed</span> <font>2024-07-01 10:00</font>.

    ``heads``: what stated titles begin with, as ``letters``.
    """
    if block.heading or not len(block.box.element) or not time_in(block.text):
        return block.text
    piece = next((text for text, _ in pieces_of(block)), "")
    return piece if letters(piece) in heads and block.text.startswith(piece) else block.text
