"""What a page's boxes and blocks are worth: which hold a story, which frame it, and which box holds the most of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, chain, compress, takewhile

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import ASIDE, HIDDEN, ITEM, LINKED, Block, Box
from newsportal.extract.page.tree import Page
from newsportal.extract.story.appended import appended, beyond_links
from newsportal.extract.story.asides import heads_offer, invitations, polls, slides, sold
from newsportal.extract.story.boilerplate import line_rule
from newsportal.extract.story.boxnames import LAYOUT, OVERLAYS, PICTURED, STRUCTURE
from newsportal.extract.story.boxwords import BoxWords
from newsportal.extract.story.cards import MAX_LINES, Cards, leads_away
from newsportal.extract.story.furniture import Furniture, is_named_for, reasons_against, reasons_without_id
from newsportal.extract.story.kernels import kernel_among
from newsportal.extract.story.prose import prose_of
from newsportal.extract.story.repeats import container_of
from newsportal.extract.story.shortlines import told_under_pictures, verse
from newsportal.extract.story.standing import is_imprint
from newsportal.extract.story.thread import first_post, heads_thread, thread
from newsportal.extract.story.titlelines import TitleLines
from newsportal.extract.story.unfolding import unfolding

# An element that holds text and no paragraphs: beside it stands more of its story.
_LINES = frozenset(("p", "li", "ul", "ol", "dl", "dd", "dt", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))
_LITTLE = 20.0
"""A page that shows less than one sentence shows no story."""
_VERSES = 120.0
"""A page that shows more tells it in sentences."""
_FOOT = 12
"""Lines at the foot of a page that may say whose it is."""
_UNDER = 40
"""No text begins so many lines below its title, and more stands there only on pages without one."""
_STORY = 100.0
"""So much a story tells at least whose box is called a menu or a layer."""
_STANDFIRST = 80.0
"""No standfirst is longer; in Chinese, where that may be a whole story, half as long."""
_PART = 40.0
"""So much is told in a part of a text that has a heading of its own."""
_TOLD = 40.0
"""So much is told where no name need be doubted."""
_SMALL = 300.0
"""Less than that, a story may be outweighed by what else stands on its page."""
_BESIDE = 12.0
"""So many times as much as a small story may stand beside it."""
_TEASERS = (("teaser",), ("teasers",))
_CAPTION = 200.0
"""So much a gallery tells of each of its pictures at most."""
_RUNNING, _PARAGRAPH, _LINKED = 4, 50.0, 0.3
"""So many paragraphs of that size a story that goes on has at least, and so large a share of them may be links."""
_NOTES = (("alert",), ("notice",))


class Survey:
    """A page's boxes and blocks, weighed."""

    def __init__(self, page: Page) -> None:
        self.boxes, self.blocks, self.pictures = page.outline.boxes, page.outline.blocks, page.outline.pictures
        self.titles = TitleLines(page)
        self.prose = [prose_of(block) for block in self.blocks]
        """What each block is worth as text of a story, wherever it stands."""
        self.title = self.titles.at
        """Index of the block that shows the title; -1 where none does."""
        self.cards = Cards(page, self.titles, self.prose)
        self.comments = thread(self.blocks, self.title)
        """Blocks of a thread of comments."""
        self.posted: frozenset[int] = frozenset()
        """Boxes called comments that hold a forum's first post."""
        self.appended = appended(self.blocks, self.prose, self.title, self.titles.repeated, self.cards.leads_on)
        """Blocks of other stories behind the page's own."""
        self.others = frozenset((*self.comments, *self.appended))
        feet = (block.index for block in self.blocks[max(0, self.title + 1, len(self.blocks) - _FOOT) :] if is_imprint(block.text))
        for index in (*feet, *self.others, *range(beyond_links(self.blocks, self.prose, self.title, leads_away), len(self.blocks))):
            self.prose[index] = 0.0
        self.prose_until = [0.0, *accumulate(self.prose)]
        asked = polls(page.nodes, self.boxes, self.mass)
        self.polls = {index for index in asked if not self.boxes[index].first <= self.title < self.boxes[index].last}
        """Boxes that ask for the readers' opinion."""
        self.usual: set[str] = set()
        """Words that tell of furniture elsewhere and tell nothing on this page."""
        self.unveiled = unfolding(self.blocks, self.mass, self.title, self.prose_until[-1]) | slides(
            page.outline.pictures, self.mass, self.prose_until[-1]
        )
        """Hidden boxes that hold the story all the same."""
        self.announcing: set[int] = set()
        """Boxes that announce other stories; no page of little text tells them as its own."""
        self.kernel: Box | None = None
        """The box that is called the story's text, where it tells little beside what else the page shows."""
        self.furniture = Furniture()
        self.value: list[float] = []
        self.value_until: list[float] = []
        self.weigh()
        # Where the frame of the page has to count as text, there is little else.
        shown = self.shown()
        if shown < _LITTLE or (self.prose_until[-1] < 300 and not STRUCTURE.isdisjoint(self.usual)):
            self.look_again()
        elif shown < _VERSES:
            self.count_verse(shown)
        if self.value_until[-1] < 8:
            self.furniture = Furniture(self.boxes, cards=self.announcing)
            self.value = [
                0.0 if worth and self.furniture[block.box.index] else worth for block, worth in zip(self.blocks, self.prose, strict=True)
            ]
            self.value_until = [0.0, *accumulate(self.value)]

    def weigh(self) -> None:
        """Find the furniture, and what each block is worth where it stands."""
        self.furniture = self.rejected()
        self.value = [
            0.0 if not worth or self.furniture[block.box.index] or (block.flags & HIDDEN and not self.unveiled) else worth
            for block, worth in zip(self.blocks, self.prose, strict=True)
        ]
        self.value_until = [0.0, *accumulate(self.value)]

    def shown(self) -> float:
        """What the page shows below its title."""
        below = self.title if self.title >= 0 and not self.blocks[self.title].flags & HIDDEN else 0
        return self.value_until[-1] - self.value_until[below] - sum(self.value[index] for index in self.titles.repeated if index >= below)

    def look_again(self) -> None:
        """Where next to nothing is shown: a text that waits hidden for a script, or one of lines too short to read as sentences."""
        total = self.prose_until[-1]
        hidden = [box for box in self.boxes if box.flags & HIDDEN and box.parent is not None and not box.parent.flags & HIDDEN]
        self.unveiled |= {box.index for box in hidden if self.mass(box) >= max(_LITTLE, 0.5 * total)}
        lines = [] if self.unveiled else verse(self.blocks, self.title, self.furniture) or told_under_pictures(self.blocks, self.title)
        if self.unveiled or lines:
            self.count(lines)

    def count_verse(self, shown: float) -> None:
        """Count every line of a poem, where all that is told on the page are some of them."""
        lines = verse(self.blocks, self.title, self.furniture)
        worth = [self.value[block.index] for block in lines]
        if worth and max(worth) <= _LITTLE and sum(worth) >= 0.9 * shown:
            self.count(lines)

    def count(self, lines: list[Block]) -> None:
        """Weigh again with all these lines as text."""
        for block in lines:
            self.prose[block.index] = block.size
        self.prose_until = [0.0, *accumulate(self.prose)]
        self.weigh()

    def mass(self, box: Box) -> float:
        return self.prose_until[box.last] - self.prose_until[box.first]

    def worth(self, box: Box) -> float:
        return self.value_until[box.last] - self.value_until[box.first]

    def promise(self, box: Box) -> float:
        return self.worth(box) * (2.0 if box.first <= self.title < box.last else 1.0)

    def rejected(self) -> Furniture:
        """The boxes that are furniture. A word that most of the page's prose stands under tells nothing."""
        until, total, above = self.prose_until, self.prose_until[-1], -1
        if self.title > 0 and self.blocks[self.title].heading == 1 and total - until[self.title] >= _STORY:
            # What stands over a headline with a story tells nothing of names: what is offered in each country, menus with sentences.
            total, above = total - until[self.title], self.title
        large = max(_STORY, 0.3 * total)
        around = boxes_around(chain(compress(self.blocks, self.prose), self.blocks[self.title : self.title + 1]))
        reasons = {box.index: self.reasons(box) for box in around}
        words = BoxWords()
        self.kernel = kernel = self.small_kernel(around, reasons)
        first, last = (kernel.first, kernel.last) if kernel is not None else (0, len(self.blocks))
        total = self.mass(kernel) if kernel is not None else total
        for box in around:
            mass = until[min(box.last, last)] - until[max(box.first, first)]
            around_title = box.first <= self.title < box.last
            why = reasons[box.index]
            if not why or mass <= 0:
                continue
            if mass >= large and not OVERLAYS.isdisjoint(why) and (around_title or self.is_under_title(box)):
                why = reasons[box.index] = tuple(word for word in why if word not in OVERLAYS)
            words.add(why, box, mass, above=above, titled=around_title)
        masses = words.masses
        if masses.get("comments", 0.0) >= 0.5 * total and not self.posted and self.begins_with_post(Furniture(self.boxes, reasons)):
            return self.rejected()
        self.announcing = self.cards.found(self.prose_until)
        announcing = self.announcing | sold(self.blocks, self.mass, self.title) | self.polls
        invited = invitations(self.boxes, self.mass, self.title)
        cards = announcing | invited
        prose = [(mass, block.box.index) for mass, block in zip(self.prose[first:last], self.blocks[first:last], strict=True) if mass]
        total = max(0.3 * total, total - (self.announced(cards) if kernel is None else 0.0) - masses.get("comments", 0.0))
        named = [box for box in around if reasons[box.index]]
        misplaced = cache(lambda: self.misplaced(masses, named, Furniture(self.boxes, reasons, (), cards), prose))
        beside = {word for word in PICTURED & masses.keys() if total - masses[word] >= _STORY and self.shows(named, word)}
        if beside and _left(prose, Furniture(self.boxes, reasons, (), cards)) < _STORY:  # what is called a gallery is the story
            beside = set()
        usual = words.usual(total, self.boxes, misplaced) - beside
        found = Furniture(self.boxes, reasons, usual, cards)
        left = _left(prose, found)
        if (
            invited and self.prose and left - self.prose[max(0, self.title)] < _LITTLE
        ):  # a story of a paragraph may share its box with such a form
            cards = announcing
            found = Furniture(self.boxes, reasons, usual, cards)
            left = _left(prose, found)
        # What frames pages comes last.
        for word in sorted(masses.keys() - usual, key=lambda word: (word in STRUCTURE, -masses[word], word)):
            if left >= min(_LITTLE if word in STRUCTURE else 40.0, 0.5 * total) and (
                word in STRUCTURE or word in beside or left >= 0.3 * total or masses[word] < 0.5 * total or word in misplaced()
            ):
                continue
            usual.add(word)
            found = Furniture(self.boxes, reasons, usual, cards)
            left = _left(prose, found)
        self.usual = usual
        return found

    def small_kernel(self, around: list[Box], reasons: dict[int, tuple[str, ...]]) -> Box | None:
        """The box called the story's text, where it tells no more than a few paragraphs, and what else is told is not many times as much.

        ``around``: the boxes around what is told; ``reasons``: what speaks against each.
        """
        kernel = kernel_among([box for box in around if not reasons[box.index]], self.mass, self.title)
        furniture = Furniture(self.boxes, reasons)
        if kernel is None or not _LITTLE <= (inside := self.told(kernel.first, kernel.last, furniture)) < _SMALL:
            return None
        behind = [box for box in around if box.first >= kernel.last and self.mass(box) > 2 * inside]
        if any(map(self.tells_on, behind)):  # it holds the beginning alone
            return None
        return kernel if self.told(max(0, self.title), len(self.blocks), furniture) <= (_BESIDE + 1) * inside else None

    def misplaced(self, masses: dict[str, float], named: list[Box], furniture: Furniture, prose: list[tuple[float, int]]) -> set[str]:
        """The names of what cannot be the story, where one of a paragraph or two stands right below the title outside all furniture.

        ``masses``: how much stands under each name; ``named``: the boxes that have one.
        """
        if self.title < 0 or not self.is_bare_below(furniture):
            return set()
        bare = _left(prose, furniture) - self.prose[self.title]
        if not (_TOLD / 2 if has_han(self.blocks[self.title].text) else _TOLD) <= bare < _SMALL:
            return set()
        under = {word for box in named if self.is_under_title(box) or self.tells_on(box) for word in self.reasons(box)}
        # A frame may hold the story, and what unfolds may be most of it.
        return {word for word, mass in masses.items() if mass <= _BESIDE * bare} - under - LAYOUT - {"hidden"}

    def shows(self, named: list[Box], word: str) -> bool:
        """Whether the boxes of a name hold a picture for every few sentences."""
        boxes = [box for box in named if word in self.reasons(box)]
        pictures = {picture.at for box in boxes for picture in self.pictures if box.first <= picture.at <= box.last}
        return len(pictures) * _CAPTION >= max(map(self.mass, boxes), default=0.0)

    def tells_on(self, box: Box) -> bool:
        """Whether a box below the title holds several paragraphs and little else: a story goes on in it, whatever it is called."""
        if box.first <= self.title or box.tag in ("nav", "footer"):
            return False
        told = [
            self.prose[block.index]
            for block in self.blocks[box.first : box.last]
            if self.prose[block.index] >= _LITTLE and block.link_share < _LINKED and not (block.heading or block.flags & ITEM)
        ]
        return sum(worth >= _PARAGRAPH for worth in told) >= _RUNNING and sum(told) >= 0.7 * self.mass(box)

    def is_bare_below(self, furniture: Furniture) -> bool:
        """Whether the first line that tells something below the title, but under pictures, stands in no furniture."""
        for block in self.blocks[self.title + 1 :]:
            if self.prose[block.index] >= _LITTLE and (why := furniture[block.box.index]) not in PICTURED:
                return why is None
        return False

    def told(self, first: int, last: int, furniture: Furniture) -> float:
        """How much the blocks from ``first`` to ``last`` tell outside the furniture."""
        return sum(
            mass
            for mass, block in zip(self.prose[first:last], self.blocks[first:last], strict=True)
            if mass and not furniture[block.box.index]
        )

    def announced(self, cards: set[int]) -> float:
        """How much the boxes that announce other stories tell; they weigh nothing against the story's own."""
        told, end = 0.0, 0
        for index in sorted(cards):
            if self.boxes[index].first >= end:
                told, end = told + self.mass(self.boxes[index]), self.boxes[index].last
        return told

    def begins_with_post(self, furniture: Furniture) -> bool:
        """Whether nothing is told below the title but in boxes called comments: a forum's posts. The first one is the story from then on."""
        below = [block for block in self.blocks[self.title + 1 :] if self.prose[block.index]]
        if sum(self.prose[block.index] for block in below if not furniture[block.box.index]) >= _LITTLE:
            return False
        self.posted, self.comments = first_post([block for block in below if self.prose[block.index] >= _LITTLE], self.blocks)
        self.others = self.others.union(self.comments)
        for index in self.comments:
            self.prose[index] = 0.0
        self.prose_until = [0.0, *accumulate(self.prose)]
        return bool(self.posted)

    def is_under_title(self, box: Box) -> bool:
        """Whether a box holds what is told right below the title, in paragraphs side by side: the story, whatever it is called."""
        if self.title < 0 or not 0 < box.first - self.title <= _UNDER or box.tag in ("nav", "footer"):
            return False
        most = min(_STANDFIRST / 2 if has_han(self.blocks[self.title].text) else _STANDFIRST, 0.2 * self.mass(box))
        if self.prose_until[box.first] - self.prose_until[self.title + 1] > most:
            return False
        homes: Counter[int] = Counter()
        for block in self.blocks[box.first : box.last]:
            if not block.flags & ITEM:
                homes[container_of(block.box).index] += round(self.prose[block.index])
        return max(homes.values(), default=0) >= 0.7 * self.mass(box)

    def reasons(self, box: Box) -> tuple[str, ...]:
        """What speaks against a box on this page."""
        why = reasons_against(box)
        if why and self.is_section(box):
            why = reasons_without_id(box)
        # One inside another is not asked: hostile pages nest thousands.
        if box.tag == "aside" and set(why) == {"aside"} and not (box.parent and box.parent.flags & ASIDE) and self.explains(box):
            why = ()
        if why in _NOTES and self.notes(box):
            why = ()
        if why in _TEASERS and self.tells(box):
            why = ()
        if box.index in self.posted:
            why = tuple(word for word in why if word != "comments")
        if box.index in self.unveiled:
            why = tuple(word for word in why if word != "hidden")
        return why

    def is_section(self, box: Box) -> bool:
        """Whether a box is a part of the text that is named after its own heading, whatever that speaks of."""
        head = self.blocks[box.first]
        told = self.mass(box) - self.prose[box.first] >= _PART and is_named_for(box, head)
        return told and not (line_rule(head.text) or heads_thread(head.text) or heads_offer(head.text))

    def tells(self, box: Box) -> bool:
        """Whether a teaser holds a heading and leads nowhere: it announces no other story, page builders call a part of the page so."""
        outer = list(takewhile(lambda each: "teaser" in each.names, box.lineage(5)))[-1:] or [box]
        inside = self.blocks[outer[0].first : min(outer[0].last, outer[0].first + MAX_LINES + 1)]
        return (
            len(inside) <= MAX_LINES
            and any(block.heading for block in inside)
            and not any(block.links or block.flags & LINKED for block in inside)
        )

    def notes(self, box: Box) -> bool:
        """Whether a box is a note in the midst of the text: paragraphs of the same element stand before and behind it."""
        around = box.parent
        if around is None:
            return False
        before = self.prose_until[box.first] - self.prose_until[around.first]
        behind = self.prose_until[around.last] - self.prose_until[box.last]
        return min(before, behind) >= _PART and not any(line_rule(block.text) for block in self.blocks[box.first : box.last])

    def explains(self, box: Box) -> bool:
        """Whether an ``aside`` is a part of the story set apart: paragraphs, and no line that leads elsewhere."""
        inside = self.blocks[box.first : box.last]
        return self.mass(box) >= 100 and not any(leads_away(block) or line_rule(block.text) for block in inside)

    def region(self) -> Box | None:
        """The smallest box that holds most of the page's worth."""
        if self.kernel is not None and self.worth(self.kernel) >= _LITTLE:
            return self.kernel
        children: dict[int, list[Box]] = {}
        for each in boxes_around(compress(self.blocks, self.value)) or self.boxes:
            children.setdefault(each.parent.index if each.parent else -1, []).append(each)
        box: Box | None = max(children.get(-1, []), key=self.worth, default=None)
        while box is not None:
            best = max(children.get(box.index, []), key=self.promise, default=None)
            # What holds the headline too may be less of it.
            if best is None or self.worth(best) < (0.7 if best.first <= self.title < best.last else 0.8) * self.worth(box):
                return self.widened(box, children)
            box = best
        return None

    def widened(self, box: Box, children: dict[int, list[Box]]) -> Box:
        """The box or, where its text goes on in siblings of the same shape, what holds them all."""
        while box.tag in _LINES and box.parent is not None and box.parent.parent is not None:
            box = box.parent
        for around in box.lineage(4)[:-1]:
            if around.parent is not None and any(self.goes_on(around, other) for other in children.get(around.parent.index, [])):
                return around.parent
        return box

    def goes_on(self, box: Box, other: Box) -> bool:
        """Whether a sibling of the box that holds the text is built alike and holds text, too: a page builder's second section."""
        alike = other is not box and other.shape == box.shape and 0 <= self.title < other.first
        return alike and self.worth(other) >= max(150.0, 0.05 * self.worth(box))


def _left(prose: list[tuple[float, int]], furniture: Furniture) -> float:
    """How much prose stands outside the furniture; ``prose``: what each line tells, and its box."""
    return sum([mass for mass, box in prose if not furniture[box]])


def boxes_around(lines: Iterable[Block]) -> list[Box]:
    """The boxes around lines, in the order of the page: of most pages a few, of a page of lists a tenth."""
    found: dict[int, Box] = {}
    for block in lines:
        box = block.box
        while box.parent is not None and box.index not in found:
            found[box.index] = box
            box = box.parent
    return [found[index] for index in sorted(found)]
