"""The page as its reader sees it: one pass over the tree, every feature computed once.

A *block* is a run of text that stands as one line or paragraph. A *box* is an element that lays out blocks (``div``,
``td``, ``li``); since blocks are numbered in document order, all the text under a box is the slice ``first:last``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress
from typing import Any, Final

from newsportal.extract.page.classnames import class_words
from newsportal.extract.page.nodes import Nodes
from newsportal.extract.page.styles import UNSEEN, drops_letter, is_hiding, is_initial, is_remark, keeps_lines, lays_out
from newsportal.extract.page.text import CJK, one_line
from newsportal.extract.page.unclosed import PLAYERS, holds_story, unlink
from newsportal.regexes import regex

# What a block stands in, at any depth: Block.flags and Box.flags are sums of these.
NAV: Final = 1
HEADER: Final = 2
FOOTER: Final = 4
ASIDE: Final = 8
FORM: Final = 16
TABLE: Final = 32
FIGURE: Final = 64
LIST: Final = 128
HIDDEN: Final = 256
QUOTE: Final = 512
LINKED: Final = 1024
"""Inside an ``<a>`` that holds whole blocks."""
ITEM: Final = 2048
"""Inside an ``li``, ``dt`` or ``dd``."""
PRE: Final = 4096
BUTTON: Final = 8192

# No page of news goes beyond these; reading ends there, so that a hostile one costs no more than a second or two.
MAX_ELEMENTS = 150_000
MAX_BLOCKS = 10_000
MAX_TEXT = 1_500_000
MAX_BLOCK_TEXT = 200_000
MAX_LINES = 5000
"""Lines that one text is cut into."""
# fmt: off
_FLAGS = {"nav": NAV, "header": HEADER, "footer": FOOTER, "aside": ASIDE, "form": FORM, "fieldset": FORM, "table": TABLE, "figure": FIGURE,
          "figcaption": FIGURE, "ul": LIST, "ol": LIST, "dl": LIST, "li": ITEM, "dt": ITEM, "dd": ITEM, "blockquote": QUOTE, "pre": PRE,
          "menu": LIST, "button": BUTTON}
# Where a style sheet's names are hashes these tell what a box is; of facts set apart as infobox, many are the story's.
_NAMING = frozenset(("data-testid", "data-test-id", "data-qa", "data-cy", "data-component", "data-component-name"))
_TELLING = frozenset(("role", "style", "href", "hidden", "aria-hidden"))
_READ = _NAMING | _TELLING | {"id", "itemprop", "itemtype"}
"""All attributes of a box that are looked at, beside its class."""
_ROLES = {"navigation": NAV, "banner": HEADER, "contentinfo": FOOTER, "complementary": ASIDE, "form": FORM, "search": FORM,
          "dialog": FORM, "alertdialog": FORM, "menu": NAV, "menubar": NAV, "button": BUTTON, "tooltip": HIDDEN}
BLOCK_TAGS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
     "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th",
     "thead", "tr", "ul")
)
_SKIPPED = frozenset(
    ("script", "style", "template", "svg", "math", "iframe", "object", "embed", "select", "textarea", "head", "canvas", "audio", "video",
     "map", "datalist", "input", "applet", "frame", "noframes", "title", "rt", "rp", "rtc")
)
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
# In these an element of an unknown name is a part of the line.
_OF_LINES = frozenset(("p", "li", *_HEADINGS))
# fmt: on
# React sends the parts of a page that come late hidden behind it, and a script puts each in its place: <div hidden id="S:0">
_STREAMED = "S:"
# How an element takes part in the layout; that those from boxes on end matters.
_INLINE, _SKIP, _BREAK, _PICTURE, _BOX, _STRONG, _UNSCRIPTED, _LINK = range(8)
_KINDS: Final = {
    **dict.fromkeys(BLOCK_TAGS, _BOX), **dict.fromkeys(_SKIPPED, _SKIP),
    "br": _BREAK, "b": _STRONG, "strong": _STRONG, "img": _PICTURE, "amp-img": _PICTURE, "mip-img": _PICTURE, "noscript": _UNSCRIPTED, "a": _LINK,
}  # fmt: skip
# Paragraphs that lost their line breaks keep their indent: …。　　次日…
_INDENT = regex(r"(?<=[。！？”」…])\s*\u3000\u3000\s*")
_WIDE = regex(f"[{CJK}]")


@dataclass(slots=True, eq=False)
class Box:
    """An element that lays out blocks."""

    index: int
    parent: Box | None
    element: Any
    tag: str
    names: str
    """Its class and id."""
    shape: int
    """The same number for all boxes with the same tags and first classes from the root down."""
    flags: int
    first: int
    last: int = 0
    """The blocks under it are ``first:last``."""
    pieces: list[tuple[str, frozenset[str], str]] | None = None
    """What ``pieces_of`` has read of it."""

    @property
    def words(self) -> frozenset[str]:
        """The words of its class and id."""
        return class_words(self.names)

    def lineage(self, limit: int = 1000) -> list[Box]:
        """The box itself, its parent, and so on, at most ``limit``."""
        boxes, box = [self], self.parent
        for _ in range(limit - 1):
            if box is None:
                break
            boxes.append(box)
            box = box.parent
        return boxes


@dataclass(slots=True, eq=False)
class Link:
    """A link, or the part of it that stands in one block."""

    element: Any
    href: str
    rel: str
    """What its page says of it to the page that it leads to, as written."""
    text: str = ""


@dataclass(slots=True, eq=False)
class Block:
    """A line or paragraph."""

    index: int
    text: str
    """One line, clean."""
    box: Box
    flags: int
    size: float
    """Length in characters of Chinese: a letter of an alphabet counts 0.4."""
    link_share: float
    """The share of the text that is linked."""
    bold_share: float
    heading: int
    """1 to 6 in ``h1`` to ``h6``, else 0."""
    covers: str
    """Classes of the inline elements that hold the whole text."""
    after_br: bool
    """A ``<br>`` parts it from the block before, nothing more."""
    links: list[Link]
    source: Any
    """The element whose text or tail begins it."""

    @property
    def words(self) -> frozenset[str]:
        """The words of the classes of inline elements that hold the whole text."""
        return class_words(self.covers)


@dataclass(slots=True, eq=False)
class Picture:
    """An ``img``."""

    element: Any
    box: Box
    at: int
    """Index of the block that it stands in or before."""
    linked: bool
    unscripted: bool
    """Inside ``noscript``: the same picture for readers without scripts."""


@dataclass(slots=True, eq=False)
class Outline:
    """A page's blocks, boxes and pictures, in document order."""

    blocks: list[Block] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    typed: list[Box] = field(default_factory=list)
    """The boxes that state for machines of which type they are."""
    pictures: list[Picture] = field(default_factory=list)


def text_size(text: str) -> float:
    """Length in characters of Chinese: other letters count 0.4, since a word of five or six says as much as two characters."""
    length = len(text)
    if text.isascii():
        return length * 0.4
    # Bytes beyond one a character: none in ASCII, two in each character of Chinese. Counting them is far cheaper than looking at each.
    surplus = len(text.encode("utf-8", "replace")) - length
    if surplus < 0.15 * length or not ("\u3400" <= text[0] <= "\u9fff" or _WIDE.search(text)):
        return length * 0.4
    wide = surplus / 2 if surplus > 1.2 * length else len(_WIDE.findall(text))
    return wide + (length - wide) * 0.4


class _Reader:
    """Goes through the tree once and writes the outline. The block that is being read is in the attributes from ``after_br`` on."""

    __slots__ = ("after_br", "blocks", "bold", "bold_chars", "box", "boxes", "chars", "covers", "full", "heading", "held", "link", "linked", "links", "outline",
                 "pieces", "shapes", "source", "text_size", "unscripted")  # fmt: skip

    def __init__(self) -> None:
        self.outline = Outline()
        self.blocks, self.boxes = self.outline.blocks, self.outline.boxes
        self.shapes: dict[tuple[int, str, str], int] = {}
        self.box = Box(-1, None, None, "", "", 0, 0, 0)
        self.link: Link | None = None
        self.held: list[tuple[int, Link | None, tuple[Any, ...]]] = []
        self.bold = self.heading = self.unscripted = self.text_size = 0
        self.full = False
        self.clear(False)

    def clear(self, after_br: bool) -> None:
        self.after_br = after_br
        self.pieces: list[str] = []
        self.chars = self.linked = self.bold_chars = 0
        self.links: list[Link] = []
        self.covers: list[list[Any]] = []
        self.source: Any = None

    def read(self, nodes: Nodes) -> Outline:
        elements, tails, parents = nodes.elements, nodes.tails, nodes.parents
        tags = nodes.tags[:MAX_ELEMENTS]
        many = len(tags)
        holders = set(compress(parents, map(BLOCK_TAGS.__contains__, tags)))
        kinds = bytearray(many + 1)  # the last one stands for what holds the root
        add, open_, close, inline = self.add, self.open, self.close, self.inline
        top = -1
        # The last turn, of no element, closes what is open.
        turns = zip(
            [*elements[:many], None], [*tags, ""], [*parents[:many], -1], [*map(_KINDS.get, tags), None], [*nodes.texts[:many], None], strict=True
        )  # fmt: skip
        for i, (element, tag, parent, kind, text) in enumerate(turns):
            if kinds[parent] == _SKIP:
                kinds[i] = _SKIP
                continue
            if self.full:
                tag, parent = "", -1
            while top != parent:
                if (ending := kinds[top]) == _BOX:
                    close()
                else:
                    if ending > _BOX:
                        self.end(ending)
                    if self.covers:
                        self.uncover(top)
                tail = tails[top]
                if tail and not self.unscripted:
                    if not tail.isspace():
                        add(tail, elements[top])
                    elif self.chars:
                        self.pieces.append(tail)
                top = parents[top]
            if not tag:
                break
            top = i
            if kind == _BOX:
                kinds[i] = kind
                open_(element, tag, element.items())
            elif kind is None or kind == _LINK:
                kinds[i] = inline(i, element, tag, kind == _LINK, i in holders)
            elif kind == _SKIP:
                if tag not in PLAYERS or not holds_story(element):
                    kinds[i] = kind
                    continue
                kinds[i] = _BOX
                open_(element, "div", element.items())
            else:
                kinds[i] = kind
                self.start(element, kind)
            if text and not self.unscripted:
                if not text.isspace():
                    add(text, element)
                elif self.chars:
                    self.pieces.append(text)
        self.flush()
        return self.outline

    def start(self, element: Any, kind: int) -> None:
        """Begin a picture or what has no attributes that matter."""
        if kind == _BREAK:
            self.flush(after_br=True)
        elif kind == _STRONG:
            self.bold += 1
        elif kind == _PICTURE:
            linked = self.link is not None or bool(self.box.flags & LINKED)
            self.outline.pictures.append(Picture(element, self.box, len(self.blocks), linked, self.unscripted > 0))
        elif kind == _UNSCRIPTED:
            self.unscripted += 1

    def inline(self, at: int, element: Any, tag: str, link: bool, holder: bool) -> int:
        """Begin another inline element; gives what it acts as."""
        names = href = rel = ""
        apart = False
        attributes = element.items()
        for name, value in attributes:
            if name == "class":
                names = value
                apart = apart or not UNSEEN.isdisjoint(value.split())
            elif name == "href":
                href = value
            elif name == "rel":
                rel = value
            elif name == "hidden" or (name == "style" and lays_out(value)):
                apart = True
        apart = apart and not is_initial(element)
        unknown = "-" in tag and (holder or self.box.tag not in _OF_LINES)  # <p>… the port of <place-name>Kiel</place-name> is …
        if apart or unknown or (holder and any(child.tag in BLOCK_TAGS for child in element[:50])):
            if apart and self.chars and not holder and is_remark(element):
                self.hold()
            self.open(element, tag, attributes)
            return _BOX
        if href and link:
            self.link = Link(element, href, rel)
            self.links.append(self.link)
        if names and not self.chars:
            self.covers.append([at, names, None])
        return _LINK if link else _INLINE

    def hold(self) -> None:
        """Put the block that is being read aside while a hidden remark in it is: it goes on behind that."""
        read = (self.after_br, self.pieces, self.chars, self.linked, self.bold_chars, self.links, self.covers, self.source)
        self.held.append((len(self.boxes), self.link, read))
        self.clear(False)

    def take_up(self) -> None:
        """Go on with the block that was put aside last."""
        _, self.link, read = self.held.pop()
        self.after_br, self.pieces, self.chars, self.linked, self.bold_chars, self.links, self.covers, self.source = read

    def open(self, element: Any, tag: str, attributes: list[tuple[str, str]]) -> None:
        if self.chars:
            self.flush()
        self.after_br = False
        parent = self.box
        flags = parent.flags | _FLAGS.get(tag, 0)
        names = first = id_ = ""
        typed = False
        for name, value in attributes:
            if name == "class":
                listed = value.split()
                if listed:
                    names, first = value, listed[0]
                    if not UNSEEN.isdisjoint(listed):
                        flags |= HIDDEN
            elif name not in _READ:
                continue
            elif name == "id" or (name in _NAMING and not value.lower().endswith("infobox")):
                if name != "id" or tag not in _HEADINGS:  # a heading's id is made of its text
                    id_ = f"{id_} {value}" if id_ else value
                if not first and name != "id":
                    first = value.rstrip("0123456789-_")
            elif name == "itemprop" and value == "comment":
                id_ = f"{id_} comment" if id_ else "comment"
            elif name in _TELLING:
                flags |= _told(name, value, tag)
            elif name == "itemtype":
                typed = True
        if tag in _HEADINGS:
            self.heading = _HEADINGS[tag]
        if id_:
            names = f"{names} {id_}"
            if id_.startswith(_STREAMED):
                flags &= parent.flags | ~HIDDEN
        shapes, boxes = self.shapes, self.boxes
        shape = shapes.setdefault((parent.shape, tag, first), len(shapes) + 1)
        self.box = box = Box(len(boxes), parent, element, tag, names, shape, flags, len(self.blocks))
        boxes.append(box)
        if typed:
            self.outline.typed.append(box)

    def close(self) -> None:
        """End a box."""
        if self.chars:
            self.flush()
        self.after_br = False
        box = self.box
        box.last = len(self.blocks)
        if self.heading and box.tag in _HEADINGS:
            self.heading = 0
        self.box = box.parent or box
        if self.held and self.held[-1][0] == box.index:
            self.take_up()

    def end(self, kind: int) -> None:
        """End an inline element that acts as ``kind``."""
        if kind == _LINK:
            self.link = None
        elif kind == _STRONG:
            self.bold -= 1
        else:
            self.unscripted -= 1

    def uncover(self, at: int) -> None:
        """End an element that may hold the whole text of the block."""
        for cover in self.covers:
            if cover[0] == at:
                cover[2] = self.chars

    def add(self, text: str, element: Any, *, line: bool = False) -> None:
        """Text that is more than space; with ``line``, of one line."""
        if not line and ("\u3000\u3000" in text or self.box.flags & PRE) and self.add_lines(text, element):
            return
        self.pieces.append(text)
        size = len(text)
        if self.source is None:
            self.source = element
        self.chars += size
        if self.bold:
            self.bold_chars += size
        link = self.link
        if link is not None:
            self.linked += size
            if not self.links or self.links[-1] is not link:  # it goes on from the block before
                link = self.link = Link(link.element, link.href, link.rel)
                self.links.append(link)
            link.text = link.text + text if link.text else text

    def add_lines(self, text: str, element: Any) -> bool:
        """Text as the lines that it is made of, where it is made of several."""
        if self.box.flags & PRE and "\n" in text:
            lines = text.split("\n", MAX_LINES)
        elif "\u3000\u3000" in text and _INDENT.search(text):
            lines = _INDENT.split(text, MAX_LINES)
        else:
            return False
        for number, line in enumerate(lines):
            if number:
                self.flush(after_br=True)
            if line and not line.isspace():
                self.add(line, element, line=True)
        return True

    def flush(self, *, after_br: bool = False) -> None:
        pieces = self.pieces
        if len(pieces) > 2 and len(pieces[0]) == 1 and pieces[1].isspace() and pieces[2][:1].islower() and drops_letter(self.source):
            del pieces[1]
        raw = pieces[0] if len(pieces) == 1 else "".join(pieces)
        text = one_line(raw[:MAX_BLOCK_TEXT]) if self.chars else ""
        if not text:
            self.clear(after_br and self.after_br)
            return
        self.text_size += len(text)
        links, bare = self.links, False
        for link in links:
            link.text = said = text if link.text is raw or link.text == text else one_line(link.text)
            bare = bare or not said
        if self.heading and text[-1] in "¶#" and links and links[-1].text == text[-1] != text:
            text = text[:-1].rstrip()  # documentation links its headings to themselves
        elif self.heading > 1 and text[-1] == "]" and links and text.endswith(f"{links[-1].text}]"):
            text = text[: text.rfind("[")].rstrip() or text  # History [edit]
        box, blocks, chars = self.box, self.blocks, self.chars
        covers = " ".join([name for _, name, until in self.covers if until is None or until == chars]) if self.covers else ""
        blocks.append(
            Block(
                len(blocks), text, box, box.flags, text_size(text), 1.0 if box.flags & LINKED else self.linked / chars,
                self.bold_chars / chars, self.heading, covers, self.after_br, [link for link in links if link.text] if bare else links, self.source,
            )
        )  # fmt: skip
        self.full = len(blocks) >= MAX_BLOCKS or self.text_size > MAX_TEXT
        self.clear(after_br)


def _told(name: str, value: str, tag: str) -> int:
    """What an attribute of ``_TELLING`` tells about its element, as a flag."""
    if name == "role":
        return _ROLES.get(value.strip().lower(), 0)
    if name == "style":
        return (HIDDEN if is_hiding(value) else 0) | (PRE if keeps_lines(value) else 0)
    if name == "href":
        return LINKED if tag == "a" else 0
    return HIDDEN if name == "hidden" or value == "true" else 0


def outline(nodes: Nodes) -> Outline:
    """The blocks, boxes and pictures of a tree."""
    found = _Reader().read(nodes)
    unlink(found, LINKED)
    return found
