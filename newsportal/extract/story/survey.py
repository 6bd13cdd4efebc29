"""What a page's boxes and blocks are worth: which hold a story, which frame it, and which box holds the most of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, chain, compress, pairwise, takewhile
from urllib.parse import urlsplit

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import ASIDE, HIDDEN, ITEM, LINKED, Block, Box
from newsportal.extract.page.tree import Page
from newsportal.extract.story.appended import appended, beyond_links
from newsportal.extract.story.asides import MAX_HEADING, OFFER_BEGINNINGS, heads_offer, invitations, offers, polls, posts, slides, sold
from newsportal.extract.story.boilerplate import announces_others, line_rule
from newsportal.extract.story.boxnames import LAYOUT, OVERLAYS, PICTURED, STRUCTURE
from newsportal.extract.story.boxwords import BoxWords
from newsportal.extract.story.furniture import Furniture, is_named_for, reasons_against, reasons_without_id
from newsportal.extract.story.kernels import kernel_among
from newsportal.extract.story.prose import prose_of
from newsportal.extract.story.repeats import container_of
from newsportal.extract.story.shortlines import told_under_pictures, verse
from newsportal.extract.story.standing import is_imprint
from newsportal.extract.story.teasers import teasers
from newsportal.extract.story.thread import THREAD_BEGINNINGS, first_post, heads_thread, marked_comments, numbered_posts, thread
from newsportal.extract.story.titlelines import TitleLines
from newsportal.extract.story.unfolding import unfolding

_CUT_SHORT = ("...", "…", "[…]", "[...]", "……")
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
_SEVERAL = 150.0
"""No single line is worth as much."""
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
_NOTES = (("alert",), ("notice",))
_BEGINNINGS = OFFER_BEGINNINGS | THREAD_BEGINNINGS
_CARD = 12
"""No card of another story has more lines."""


class Survey:
    """A page's boxes and blocks, weighed."""

    def __init__(self, page: Page) -> None:
        self.boxes, self.blocks, self.typed = page.outline.boxes, page.outline.blocks, page.outline.typed
        self.host = ".".join((urlsplit(page.url).hostname or "").split(".")[-2:])
        self.html = page.html
        self.titles = TitleLines(page)
        self.prose = [prose_of(block) for block in self.blocks]
        """What each block is worth as text of a story, wherever it stands."""
        self.title = self.titles.at
        """Index of the block that shows the title; -1 where none does."""
        self.comments = thread(self.blocks, self.title)
        """Blocks of a thread of comments."""
        self.posted: frozenset[int] = frozenset()
        """Boxes called comments that hold a forum's first post."""
        self.appended = appended(self.blocks, self.prose, self.title, self.titles.repeated, self.leads_on)
        """Blocks of other stories behind the page's own."""
        self.others = frozenset((*self.comments, *self.appended))
        feet = (block.index for block in self.blocks[max(0, self.title + 1, len(self.blocks) - _FOOT) :] if is_imprint(block.text))
        for index in (*feet, *self.others, *range(beyond_links(self.blocks, self.prose, self.title, _leads_away), len(self.blocks))):
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
        self.kernel = kernel = self.small_kernel([box for box in around if not reasons[box.index]], Furniture(self.boxes, reasons))
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
        self.announcing = self.cards()
        announcing = self.announcing | sold(self.blocks, self.mass, self.title) | self.polls
        invited = invitations(self.boxes, self.mass, self.title)
        cards = announcing | invited
        prose = [(mass, block.box.index) for mass, block in zip(self.prose[first:last], self.blocks[first:last], strict=True) if mass]
        total = max(0.3 * total, total - (self.announced(cards) if kernel is None else 0.0) - masses.get("comments", 0.0))
        named = [box for box in around if reasons[box.index]]
        misplaced = cache(lambda: self.misplaced(masses, named, Furniture(self.boxes, reasons, (), cards), prose))
        beside = {word for word in PICTURED & masses.keys() if total - masses[word] >= _STORY}
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

    def small_kernel(self, boxes: list[Box], furniture: Furniture) -> Box | None:
        """The box called the story's text, where it tells no more than a few paragraphs, and what else is told is not many times as much."""
        kernel = kernel_among(boxes, self.mass, self.title)
        if kernel is None or not _LITTLE <= (inside := self.told(kernel.first, kernel.last, furniture)) < _SMALL:
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
        under = {word for box in named if self.is_under_title(box) for word in self.reasons(box)}
        # A frame may hold the story, and what unfolds may be most of it.
        return {word for word, mass in masses.items() if mass <= _BESIDE * bare} - under - LAYOUT - {"hidden"}

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
        inside = self.blocks[outer[0].first : min(outer[0].last, outer[0].first + _CARD + 1)]
        return (
            len(inside) <= _CARD
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
        return self.mass(box) >= 100 and not any(_leads_away(block) or line_rule(block.text) for block in inside)

    def cards(self) -> set[int]:
        """Boxes that hold other stories or readers' comments, by their shape or by the line that heads them."""
        cards = {box.index for box in numbered_posts(self.boxes, self.blocks, self.title)}
        cards.update(box.index for box in marked_comments(self.html, self.typed, self.blocks, self.title))
        cards.update(box.index for box in self.alike())
        cards.update(teasers(self.blocks, self.title, self.titles.repeated, self.leads_on, self.mass, self.prose_until[-1]))
        for block in self.blocks:
            text = block.text
            if len(text) >= MAX_HEADING:
                continue
            begin = text[:3].casefold()  # of most lines it tells enough
            if begin in _BEGINNINGS or begin[0].isdigit():
                if begin in OFFER_BEGINNINGS:
                    cards.update([box.index for box in offers(block, self.mass, self.title) if self.is_apart(box)])
                if heads_thread(text) and self.told_before(block.box) >= _SEVERAL:
                    cards.update([box.index for box in self.begun_by(block)[-1:] if box.first == block.index < box.last - 1])
            if (block.heading > 1 or block.bold_share > 0.9) and block.size < 20 and announces_others(text):
                box = self.announced_by(block)
                if box.last - box.first > 1 and not box.first <= self.title < box.last and self.is_apart(box):
                    cards.add(box.index)
        return cards

    def alike(self) -> Iterator[Box]:
        """Boxes side by side, at least three of one shape, each with a linked line and little text; or two posts behind the story."""
        groups: dict[tuple[int, int], list[Box]] = {}
        for box in self.boxes:
            if 2 <= box.last - box.first <= _CARD and box.parent is not None:
                groups.setdefault((box.parent.index, box.shape), []).append(box)
        for group in groups.values():
            if len(group) >= 3 and sum(map(self.announces, group)) >= 0.7 * len(group):
                yield from (box for box in group if self.mass(box) <= 250)
            elif (
                len(group) >= 2
                and self.told_before(group[0]) >= _SEVERAL
                and ((len(group) >= 3 and all(map(self.is_headed, group))) or posts(group, self.blocks, self.prose))
            ):
                yield from group

    def begun_by(self, block: Block) -> list[Box]:
        """The boxes that begin with a line, its own first and the largest last."""
        boxes = [block.box]
        while (parent := boxes[-1].parent) is not None and parent.first == block.index:
            boxes.append(parent)
        return boxes

    def announced_by(self, block: Block) -> Box:
        """The largest box behind a heading of other stories that holds them and not the page's own."""
        boxes = self.begun_by(block)
        for box, around in pairwise(boxes):
            if not self.is_apart(around):
                return box
            if box.last - box.first > 1 and self.mass(around) > self.mass(box) + 250:  # the story comes behind its box
                return box
        return boxes[-1]

    def is_apart(self, box: Box) -> bool:
        """Whether a box may hold other stories: it is a small part of the page, or made of articles."""
        if self.mass(box) < 0.3 * self.prose_until[-1]:
            return True
        inside = (other for other in self.boxes[box.index + 1 : box.index + 2000] if box.first <= other.first < box.last)
        return sum(other.tag == "article" for other in inside) >= 3

    def announces(self, box: Box) -> bool:
        mass = self.mass(box)
        if mass > 250:
            return False
        inside = self.blocks[box.first : box.last]
        if len(inside) <= 5 and any(block.size >= 15 and block.text.endswith(_CUT_SHORT) for block in inside):
            return True
        return mass <= 120 and any(
            block.link_share > 0.9
            and block.size >= 6
            and self.is_home(block)
            and not (self.titles.is_repeated(block) or _are_buttons(block))
            for block in inside
        )

    def is_headed(self, box: Box) -> bool:
        """Whether a box begins with a linked headline of the same portal: with its first lines below it is another story's."""
        head = self.blocks[box.first]
        return bool(head.heading) and head.size >= 6 and self.leads_on(head) and self.mass(box) <= 500

    def leads_on(self, block: Block) -> bool:
        """Whether a line is a link to another page of the same portal."""
        return _leads_away(block) and self.is_home(block)

    def told_before(self, box: Box) -> float:
        """How much prose stands between the title and a box."""
        return self.prose_until[box.first] - self.prose_until[max(0, self.title)]

    def is_home(self, block: Block) -> bool:
        """Whether it leads to a page of the same portal."""
        href = block.links[0].href if block.links else ""
        return "//" not in href[:8] or self.host in href

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


def _leads_away(block: Block) -> bool:
    """Whether a line is a link to another page; headings often link to themselves."""
    if block.link_share <= 0.8:
        return False
    links = block.links
    return not links or not links[0].href.startswith("#") or not all(link.href.startswith("#") for link in links)


def _are_buttons(block: Block) -> bool:
    """Whether the links of a line lead nowhere without a script."""
    return bool(block.links) and all(link.href == "#" or link.href.startswith("javascript:") for link in block.links)
