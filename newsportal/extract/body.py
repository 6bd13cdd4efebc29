"""The main text of an article's page: find it, keep paragraphs, sub-headings and list items in order, drop the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate
from urllib.parse import urlsplit

from newsportal.extract.blocks import FIGURE, FORM, HIDDEN, LIST, NAV, PRE, QUOTE, TABLE, Block, Box, Outline
from newsportal.extract.boilerplate import LAYOUT, STRUCTURE, announces_others, comments, furniture, is_promotion, is_stamp, line_rule
from newsportal.extract.byline import credit
from newsportal.extract.names import has_han
from newsportal.extract.notices import MAX_NOTICE
from newsportal.extract.text import squeeze
from newsportal.extract.tree import Page

_SENTENCE = re.compile(r"[。！？；，、…]|[.!?;,:](?:\s|$|[\"”’)])|[.,!?;](?=[^\x00-\x7f])")
# What a credit or notice of more than a line says somewhere; reading a paragraph for one costs more than finding the story.
_TELLING = re.compile(
    "声明|聲明|侵权|侵權|转载|轉載|责编|编辑|編輯|来源|來源|风险提示|風險提示|版权|版權|授权|免责|供图|摄|攝|立场|投资建议|下载|Notice|Disclaimer"
)
_CUT_SHORT = ("...", "…", "[…]", "[...]", "……")
# Lines whose whole box is as little of the story as they are.
_NOT_ALONE = frozenset(("other stories", "service line"))
_PICTURE_WORDS = frozenset(("image", "img", "photo", "pic", "picture", "wp-caption", "media", "figure", "tupian", "imgbox"))
_ABSTRACT_WORDS = frozenset(("summary", "abstract", "intro", "description", "desc"))
_FLOW = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "table", "tbody", "tr", "td", "th", "thead",
     "pre", "center", "span", "font", "b", "strong", "em", "i", "a")
)  # fmt: skip
_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "form", "button"))


@dataclass(slots=True, eq=False)
class Body:
    """The main text and where it stands."""

    paragraphs: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    """The blocks that the paragraphs were read from, one each."""
    box: Box | None = None
    """The element that holds the text."""
    first: int = 0
    last: int = 0
    """It stands in the page's blocks ``first:last``: the header comes before, the end region after."""
    credits: list[Block] = field(default_factory=list)
    """Lines inside that were left out for naming source, author or editor."""
    header: int = 0
    """Index of the block that shows the title; ``first`` where none does."""
    dropped: dict[int, str] = field(default_factory=dict)
    """Blocks inside that were left out, by index, and the rule that did it."""
    furniture: list[str | None] = field(default_factory=list)
    """For each box of the page, why it is no part of the story, or None."""


def body_of(page: Page) -> Body:
    """The main text of ``page``; an empty one where there is none."""
    return _Finder(page).find()


def _is_abstract(block: Block) -> bool:
    """Whether a Chinese CMS shows the description that it cut from the story over the story: PHPCMS's ``div.summary``."""
    return has_han(block.text) and not _ABSTRACT_WORDS.isdisjoint(block.box.words)


def _heads(line: Block, text: Block) -> bool:
    """Whether a bold line stands over a paragraph of its own kind: a sub-heading without a heading's element."""
    beside = line.box.parent is text.box.parent and line.box.tag == text.box.tag
    return beside and line.bold_share > 0.9 and line.size <= 30


def _centred(box: Box) -> bool:
    """Whether an element centres its lines, by the attributes that editors of the web's first decades write."""
    style = (box.element.get("style") or "").lower().replace(" ", "")
    return box.tag == "center" or (box.element.get("align") or "").lower() == "center" or "text-align:center" in style


class _Finder:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.outline: Outline = page.outline
        self.blocks = self.outline.blocks
        self.host = ".".join((urlsplit(page.url).hostname or "").split(".")[-2:])
        self.head_titles = _head_titles(page)
        first = next((block.text for block in self.blocks if block.heading == 1), "")
        self.titles = self.head_titles | {squeeze(first)}
        self.title_lines: set[int] = set()

    def find(self) -> Body:
        blocks = self.blocks
        if not blocks:
            return Body()
        self.prose = [_prose(block) for block in blocks]
        self.prose_until = [0.0, *accumulate(self.prose)]
        self.title = self.title_block()
        self.bad = self.rejected()
        self.value = [
            0.0 if self.bad[block.box.index] or block.flags & HIDDEN else worth for block, worth in zip(blocks, self.prose, strict=True)
        ]
        self.value_until = [0.0, *accumulate(self.value)]
        if self.value_until[-1] < 8:
            self.bad = [None] * len(self.outline.boxes)
            self.value, self.value_until = self.prose, self.prose_until
        self.captions = self.pictured()
        self.centred = self.centred_below()
        box = self.region()
        if box is None:
            return Body()
        return self.read(box)

    def pictured(self) -> set[int]:
        """Small boxes named for the picture in them: their text is its caption."""
        boxes: set[int] = set()
        for picture in self.outline.pictures:
            for box in picture.box.lineage(3):
                if box.names and not _PICTURE_WORDS.isdisjoint(box.words) and self.mass(box) < 100 and box.last - box.first <= 4:
                    boxes.update(block.box.index for block in self.blocks[box.first : box.last])
        return boxes

    def centred_below(self) -> set[int]:
        """Short centred lines right under a centred picture, where the story itself is not centred: an editor's captions."""
        found: set[int] = set()
        for picture in self.outline.pictures:
            if picture.at < len(self.blocks) and _centred(picture.box):
                block = self.blocks[picture.at]
                if block.size <= 60 and not block.heading and _centred(block.box):
                    found.add(block.index)
        if found and any(block.size > 60 and _centred(block.box) for block in self.blocks):
            return set()
        return found

    def mass(self, box: Box) -> float:
        return self.prose_until[box.last] - self.prose_until[box.first]

    def worth(self, box: Box) -> float:
        return self.value_until[box.last] - self.value_until[box.first]

    def promise(self, box: Box) -> float:
        return self.worth(box) * (2.0 if box.first <= self.title < box.last else 1.0)

    def rejected(self) -> list[str | None]:
        """For each box, why it is furniture, or None. A word that most of the page's prose stands under tells nothing."""
        total = self.prose_until[-1]
        reasons: list[tuple[str, ...]] = []
        masses: dict[str, float] = {}
        ends: dict[str, int] = {}
        titled: set[str] = set()
        for box in self.outline.boxes:
            why = _reasons(box)
            reasons.append(why)
            for word in why:
                if box.first >= ends.get(word, 0):
                    ends[word] = box.last
                    masses[word] = masses.get(word, 0.0) + self.mass(box)
                    if box.first <= self.title < box.last:
                        titled.add(word)
        cards = self.cards()
        frames = STRUCTURE | LAYOUT
        usual = {
            word for word, mass in masses.items() if mass >= 0.5 * total and (word in titled or word not in frames) and word != "comments"
        }
        bad = self.inherited(reasons, usual, cards)
        left = self.left(bad)
        for word in sorted(masses.keys() - usual, key=lambda word: (-masses[word], word)):
            if left >= min(40.0, 0.5 * total) and (word in STRUCTURE or left >= 0.3 * total or masses[word] < 0.5 * total):
                continue
            usual.add(word)
            bad = self.inherited(reasons, usual, cards)
            left = self.left(bad)
        return bad

    def left(self, bad: list[str | None]) -> float:
        """How much prose stands outside the furniture."""
        return sum([mass for mass, block in zip(self.prose, self.blocks, strict=True) if mass and not bad[block.box.index]])

    def inherited(self, reasons: list[tuple[str, ...]], usual: set[str], cards: set[int]) -> list[str | None]:
        bad: list[str | None] = []
        for box, why in zip(self.outline.boxes, reasons, strict=True):
            parent = box.parent
            inherited = bad[parent.index] if parent is not None and parent.index >= 0 else None
            if inherited is None and box.index in cards:
                inherited = "cards"
            bad.append(inherited or next((word for word in why if word not in usual), None))
        return bad

    def cards(self) -> set[int]:
        """Boxes that announce other stories: rows of at least three of one shape, each with a linked line and little text."""
        groups: dict[tuple[int, int], list[Box]] = {}
        for box in self.outline.boxes:
            if 2 <= box.last - box.first <= 12 and box.parent is not None:
                groups.setdefault((box.parent.index, box.shape), []).append(box)
        cards: set[int] = set()
        for group in groups.values():
            if len(group) >= 3 and sum(map(self.announces, group)) >= 0.7 * len(group):
                cards.update(box.index for box in group)
        for block in self.blocks:
            if (block.heading > 1 or block.bold_share > 0.9) and block.size < 20 and announces_others(block.text):
                box = block.box
                while box.parent is not None and box.parent.first == block.index and self.is_apart(box.parent):
                    box = box.parent
                if box.last - box.first > 1 and not box.first <= self.title < box.last:
                    cards.add(box.index)
        return cards

    def is_apart(self, box: Box) -> bool:
        """Whether a box may hold other stories: it is a small part of the page, or made of articles."""
        if self.mass(box) < 0.3 * self.prose_until[-1]:
            return True
        return sum(other.tag == "article" for other in self.outline.boxes[box.index + 1 :] if box.first <= other.first < box.last) >= 3

    def announces(self, box: Box) -> bool:
        inside = self.blocks[box.first : box.last]
        if len(inside) <= 5 and self.mass(box) <= 250 and any(block.size >= 15 and block.text.endswith(_CUT_SHORT) for block in inside):
            return True
        return self.mass(box) <= 120 and any(block.link_share > 0.9 and block.size >= 6 and self.is_home(block) for block in inside)

    def is_home(self, block: Block) -> bool:
        """Whether it leads to a page of the same portal."""
        href = block.links[0].href if block.links else ""
        return "//" not in href[:8] or self.host in href

    def title_block(self) -> int:
        """Index of the block that shows the page's title, -1 where none does; notes every line that repeats it."""
        heading = line = -1
        longest = max(map(len, self.titles), default=0)
        shortest = 0.4 * min(map(len, self.head_titles), default=1e9)
        for block in self.blocks:
            # Spaces are no part of the key: a line of English has one in six.
            if not 4 < len(block.text) <= 1.6 * longest + 8 or len(block.text) < shortest:
                continue
            key = squeeze(block.text)
            if key in self.titles:
                self.title_lines.add(block.index)
            wanted = (line < 0 or heading < 0) and not block.flags & HIDDEN and len(key) > 4
            if wanted and any(len(key) >= 0.4 * len(title) and key in title for title in self.head_titles):
                if heading < 0 and 0 < block.heading <= 3:
                    heading = block.index
                line = block.index if line < 0 else line
        if heading >= 0 or line >= 0:
            return heading if heading >= 0 else line
        return next((block.index for block in self.blocks if block.heading == 1), -1)

    def region(self) -> Box | None:
        """The smallest box that holds most of the page's worth."""
        children: dict[int, list[Box]] = {}
        for each in self.outline.boxes:
            children.setdefault(each.parent.index if each.parent else -1, []).append(each)
        box: Box | None = max(children.get(-1, []), key=self.worth, default=None)
        while box is not None:
            best = max(children.get(box.index, []), key=self.promise, default=None)
            if best is None or self.worth(best) < 0.8 * self.worth(box):
                return box
            box = best
        return None

    def read(self, box: Box, *, strict: bool = True) -> Body:
        """The lines of the story in ``box``."""
        blocks, trace = self.blocks, self.page.trace
        start = self.start(box)
        inside = [block for block in blocks[start : box.last] if not self.bad[block.box.index]]
        strange = self.strangers(inside) if strict else {}
        top = next((block.index for block in inside if block.index not in strange and self.prose[block.index] >= 20), box.last)
        kept: list[Block] = []
        credits: list[Block] = []
        dropped: dict[int, str] = {}
        for block in blocks[start : box.last]:
            why = self.why_not(block) or strange.get(block.index)
            if not why and block.index < top and is_stamp(block.text):
                why = "time line"
            if not why:
                why = self.line(block, credits)
            if why:
                trace.dropped("block", why, block.text)
                dropped[block.index] = why
            else:
                kept.append(block)
        good = [i for i, block in enumerate(kept) if self.prose[block.index]]
        if not good:
            return self.read(box, strict=False) if strict else Body()
        kept = self.ledes(box) + kept[self.head(kept, good[0]) : self.tail(kept, good[-1])]
        kept = self.without_idle_headings(self.without_promotion(kept))
        if not kept:
            return Body()
        begin = kept[0].index
        header = self.title if 0 <= self.title < begin else begin
        return Body([block.text for block in kept], kept, box, begin, kept[-1].index + 1, credits, header, dropped, self.bad)

    def start(self, box: Box) -> int:
        """Where the story begins in ``box``: after the title, if it stands inside."""
        start = box.first
        if box.first <= self.title < box.last and self.blocks[self.title].heading:
            after = self.value_until[box.last] - self.value_until[self.title]
            if after >= max(60.0, 0.25 * self.worth(box)):
                start = self.title
        for block in self.blocks[start : box.last]:
            if block.index in self.title_lines and (self.value_until[block.index] - self.value_until[box.first] < 0.3 * self.worth(box)):
                start = block.index
        return start

    def line(self, block: Block, credits: list[Block]) -> str | None:
        """Why a line is no part of the story by what it says."""
        text = block.text
        if len(text) > MAX_NOTICE or (len(text) > 100 and not _TELLING.search(text)):
            return None
        found = credit(text)
        if found:
            credits.append(block)
            return f"credit: {found.kind}"
        return line_rule(text)

    def strangers(self, inside: list[Block]) -> dict[int, str]:
        """Blocks in boxes unlike those that hold the paragraphs, and why they are no part of the story."""
        homes: dict[int, float] = {}
        containers = [_container(block.box) for block in inside]
        for block, container in zip(inside, containers, strict=True):
            homes[container.shape] = homes.get(container.shape, 0.0) + self.prose[block.index]
        total = sum(homes.values())
        own: set[int] = set()
        first = last = -1
        for block, container in zip(inside, containers, strict=True):
            if homes[container.shape] >= 0.12 * total:
                first = block.index if first < 0 else first
                last = block.index
                box: Box | None = block.box
                while box is not None and box.index not in own:
                    own.add(box.index)
                    box = box.parent
        groups: dict[int, list[Block]] = {}
        for block in inside:
            outer = block.box
            if outer.index in own:
                continue
            while outer.parent is not None and outer.parent.index not in own:
                outer = outer.parent
            groups.setdefault(outer.index, []).append(block)
        strange: dict[int, str] = {}
        for group in groups.values():
            if self.is_strange(group, first, last, total):
                strange.update((block.index, "stranger") for block in group)
        return strange

    def is_strange(self, group: list[Block], first: int, last: int, total: float) -> bool:
        prose = sum(self.prose[block.index] for block in group)
        links = sum(block.link_share > 0.8 and block.size >= 6 and self.is_home(block) for block in group)
        if prose < 250 and any(line_rule(block.text) in _NOT_ALONE for block in group):
            return True
        if group[-1].index < first:
            return prose < 40
        if group[0].index > last:
            return prose < 150 or links > 0
        if links:
            return prose < 150
        return prose < 1 and not any(block.heading or block.flags & (TABLE | LIST) for block in group)

    def head(self, kept: list[Block], first: int) -> int:
        while first and (kept[first - 1].heading > 1 or _heads(kept[first - 1], kept[first])):
            first -= 1
        return first

    def tail(self, kept: list[Block], last: int) -> int:
        """The end of a list or table that follows the last sentence."""
        last += 1
        while last < len(kept) and kept[last].flags & (LIST | TABLE) and kept[last].link_share < 0.3 and not kept[last].heading:
            last += 1
        return last

    def without_promotion(self, kept: list[Block]) -> list[Block]:
        """The lines without the portal's own advertising, which stands at the top and the end."""
        ends = {block for block in (*kept[:1], *kept[-4:]) if block.size < 75}
        out = [block for block in kept if block not in ends or not is_promotion(block.text)]
        if len(out) < len(kept):
            for block in kept:
                if block in ends and is_promotion(block.text):
                    self.page.trace.dropped("block", "promotion", block.text)
            while out and not self.prose[out[-1].index] and out[-1].index > kept[-4:][0].index and not out[-1].flags & (LIST | TABLE):
                out.pop()
        return out

    def ledes(self, box: Box) -> list[Block]:
        """Sentences between the title and the box that holds the text."""
        if not 0 <= self.title < box.first <= self.title + 40:
            return []
        return [
            block
            for block in self.blocks[self.title + 1 : box.first]
            if self.value[block.index]
            and block.size >= 15
            and not _is_abstract(block)
            and not (self.why_not(block) or self.line(block, []) or is_stamp(block.text))
        ]

    def without_idle_headings(self, kept: list[Block]) -> list[Block]:
        out: list[Block] = []
        for block in reversed(kept):
            if block.heading and out:
                after = out[-1]
                idle = sum(1 for skipped in self.blocks[block.index + 1 : after.index] if skipped.link_share > 0.8)
                if idle >= 3:
                    self.page.trace.dropped("block", "heading of links", block.text)
                    continue
            out.append(block)
        return out[::-1]

    def in_figure(self, block: Block) -> bool:
        """Whether the ``figure`` around a block is one: an unclosed one holds half the page."""
        figure = next((box for box in block.box.lineage() if box.tag == "figure"), None)
        return figure is None or self.mass(figure) < 0.3 * self.prose_until[-1] or block.box.tag == "figcaption"

    def why_not(self, block: Block) -> str | None:
        flags = block.flags
        if self.bad[block.box.index]:
            return f"box: {self.bad[block.box.index]}"
        if flags & FIGURE and not flags & (TABLE | QUOTE | PRE) and self.in_figure(block):
            return "caption"
        if block.index in self.title_lines:
            return "title"
        if block.box.index in self.captions or block.index in self.centred:
            return "caption"
        if block.link_share > 0.8 and not block.heading:
            return "link"
        if block.covers and furniture(block.covers):
            return f"span: {furniture(block.covers)}"
        return None


def _reasons(box: Box) -> tuple[str, ...]:
    """What speaks against a box, of its own and not by what it stands in."""
    tag = box.tag
    if tag in ("html", "body", "main", "article"):
        return ()
    reasons = furniture(box.names) if box.names else ()
    if box.names and comments(box.names):
        reasons = ("comments", *reasons)
    if tag in _FURNITURE_TAGS:
        reasons = (tag, *reasons)
    own = box.flags & ~(box.parent.flags if box.parent is not None else 0)
    if own & HIDDEN:
        reasons = ("hidden", *reasons)
    elif own & (NAV | FORM) and tag not in _FURNITURE_TAGS:
        reasons = ("role", *reasons)
    return reasons


def _container(box: Box) -> Box:
    """The box that holds the paragraphs, list items and cells of a text."""
    while box.tag in _FLOW and box.parent is not None and box.parent.index >= 0:
        box = box.parent
    return box


def _prose(block: Block) -> float:
    """What a block is worth as text of a story: its length if it reads as sentences."""
    if block.link_share > 0.5 or block.size < 5:
        return 0.0
    stops = len(_SENTENCE.findall(block.text))
    if not stops and block.size < 24:
        return 0.0
    return min(block.size, 200.0) * (1 - block.link_share) * (1.0 if stops else 0.3)


def _head_titles(page: Page) -> set[str]:
    titles = {squeeze(element.text_content()) for element in page.root.iterfind(".//head/title")}
    titles.update(squeeze(element.get("content")) for element in page.root.iterfind('.//meta[@property="og:title"]'))
    return {title for title in titles if len(title) > 3}
