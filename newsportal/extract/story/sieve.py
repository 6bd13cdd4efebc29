"""The lines inside a story's box that are none of the story's, and the rule that tells: where a line stands, and what it says."""

from __future__ import annotations

import re

from newsportal.extract.bylines.byline import credit
from newsportal.extract.bylines.lines import of_work
from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import FIGURE, ITEM, PRE, QUOTE, TABLE, Block, Box
from newsportal.extract.page.text import holds_one
from newsportal.extract.page.tree import Page
from newsportal.extract.story.abstracts import abstracts
from newsportal.extract.story.asides import locks, names_day
from newsportal.extract.story.boilerplate import AGREEING, EARNING, asks_consent, is_caption, is_disclosure, leads_on, line_rule
from newsportal.extract.story.boxnames import ASKING, span_rule
from newsportal.extract.story.captions import CAPTION, centred_below, pictured
from newsportal.extract.story.notices import MAX_NOTICE
from newsportal.extract.story.official import is_notices_call
from newsportal.extract.story.phrases import labels_links
from newsportal.extract.story.repeats import named_quote
from newsportal.extract.story.survey import Survey
from newsportal.regexes import regex

# What a credit or notice of more than a line says somewhere; reading a paragraph for one costs more than finding the story.
_TELLING = regex(
    "声明|聲明|侵权|侵權|转载|轉載|责编|编辑|編輯|来源|來源|风险提示|風險提示|版权|版權|授权|免责|报告》|供图|摄|攝|立场|投资建议|新闻线索|下载|Notice|Disclaimer"
)
# Those of an alphabet.
_TELLING_WORLD = ("Notice", "Disclaimer")
CAPTIONS = frozenset(("caption", "credit: picture"))
"""The rules by which a line is left out as a picture's."""
# Links that tell others of the page.
_SHARES = regex(r"share|intent|pin/create|submit\?|mailto|subscribe|whatsapp|telegram|//t\.me/")
_CLOCK = regex(r"\d?\d[:.h]\d\d(?: ?(?:uhr|hs?|[ap]\.?m\.?|[a-z]{2,4}))?", re.IGNORECASE)
# How the calls of a portal to its readers begin, be they long.
_CALLS = ("Sign up", "Subscribe", "Join ", "Follow ", "Get ", "Download ", "This summary", "We value your")
_LABEL, _LABELLED = 30, (":", "：", "|", "】")
"""Characters of a label before the headline of another story, and how it ends."""
_HEADLINE_SPACES = 4
_SHOUTED, _SHOUTED_SPACES = 5, 2
"""Characters of a label in capitals, and the spaces of a headline behind one."""
_ARROWS = (">>", "→", "➡", "►", "▶", "👉", "➤", "➜")
_SENTENCE = 30.0
"""The least size of a linked line that is a paragraph, and of those around it."""
_QUESTION = 8.0
"""The least size of a question."""


class Sieve:
    """Tells the lines that are left out of a story's box."""

    def __init__(self, page: Page, survey: Survey) -> None:
        self.survey, self.blocks, self.prose = survey, page.outline.blocks, survey.prose
        self.headline = self.blocks[survey.title].text.strip() if survey.title >= 0 else ""
        self.pictures = page.outline.pictures
        self.captions: set[int] = set()
        self.abstracts: set[int] = set()
        self.earning = self.asking = False
        """Whether a line may say that the page earns by its links, or ask for the reader's consent."""

    def set_on(self, box: Box) -> None:
        """Look for what only some boxes have, before the lines of ``box`` are asked for."""
        title = self.survey.title
        first = title if 0 <= title < box.first else box.first
        said = "\n".join([block.text for block in self.blocks[first : box.last]])
        self.earning, self.asking = holds_one(said, EARNING), holds_one(said, AGREEING)
        near = range(first - CAPTION, box.last + CAPTION + 1)  # the captions of others are nowhere asked for
        pictures = [picture for picture in self.pictures if picture.at in near]
        self.captions = pictured(pictures, self.blocks, self.survey) | centred_below(pictures, self.blocks)
        self.abstracts = abstracts(self.blocks, box, title, self.survey.mass)

    def by_place(self, block: Block) -> str | None:
        """The rule for a line that is none of the story's by where it stands, in what, and how it is linked."""
        flags = block.flags
        box = self.survey.furniture[block.box.index]
        if box and not ((box in ASKING or (box == "button" and block.heading)) and self.asks(block)):
            return f"box: {box}"
        if flags & FIGURE and not flags & (TABLE | QUOTE | PRE) and self.in_figure(block):
            return "caption"
        if block.index in self.survey.titles.repeated:
            return "title"
        if block.index in self.abstracts:
            return "abstract"
        if block.index in self.survey.comments:
            return "comments"
        if block.index in self.survey.appended:
            return "another story"
        if block.index in self.captions:
            return "caption"
        if block.link_share > 0.8 and not block.heading and not self.is_entry(block) and not self.is_sentence(block):
            return "link"
        if block.source is not None and block.source.tag == "time" and (_CLOCK.fullmatch(block.text) or names_day(block.text)):
            return "time line"
        if block.covers and (said := span_rule(block)):
            return f"span: {said}"
        return None

    def by_words(self, block: Block, credits: list[Block]) -> str | None:
        """The rule for a line that is none of the story's by what it says; it is added to ``credits`` if it names source, author or editor."""
        text = block.text
        # What a page keeps for its scripts in a box that its styles hide; an example of data stands in lines of its own.
        if text[0] == "{" and text[-1] == "}" and '":' in text and not block.flags & PRE:
            return "script"
        if block.links and leads_on(block):
            return "other stories"
        if block.links and self.names_another(block):
            return "other stories"
        if block.links and labels_links(block):
            return "service line"
        if self.earning and is_disclosure(text):
            return "disclosure"
        if self.asking and asks_consent(text):
            return "consent"
        if locks(text):
            return "offer"
        if block.links and text.startswith(_ARROWS):  # >> Hier finden Sie alle Termine
            return "other stories"
        if len(text) > MAX_NOTICE or (len(text) > 100 and not _tells(text)):
            return line_rule(text) if text.startswith(_CALLS) else "caption" if is_caption(text) else None
        found = credit(text)
        if found and not of_work(self.blocks, block.index) and not (found.kind == "share" and is_notices_call(text, self.headline)):
            credits.append(block)
            return f"credit: {found.kind}"
        return line_rule(text)

    def is_announced(self, block: Block) -> bool:
        """Whether an item of a list below the heading of links to other stories leads to one, be a half of it no link."""
        return (
            bool(block.flags & ITEM and block.links)
            and block.link_share > 0.2
            and len(block.text) <= 160
            and self.survey.cards.is_home(block)
        )

    def in_figure(self, block: Block) -> bool:
        """Whether the ``figure`` around a block is one: an unclosed one holds half the page, another a quotation."""
        figure = next((box for box in block.box.lineage() if box.tag == "figure"), None)
        if figure is None or block.box.tag == "figcaption":
            return True
        return self.survey.mass(figure) < 0.3 * self.survey.prose_until[-1] and not named_quote(figure.names)

    def is_entry(self, block: Block) -> bool:
        """Whether a linked line is an entry of a list that the story gives, of books or addresses: it leads to another site."""
        return bool(block.flags & ITEM) and not self.survey.cards.is_home(block) and not _SHARES.search(block.links[0].href)

    def is_sentence(self, block: Block) -> bool:
        """Whether a linked line is a paragraph that tells a part of the story and leads to an earlier one: it stands between two paragraphs in
        an element of their kind."""
        if block.box.tag != "p" or block.size < _SENTENCE or block.text[-1] not in ".。”":
            return False
        beside = self.blocks[block.index - 1 : block.index + 2 : 2]
        return all(each.box.shape == block.box.shape and self.prose[each.index] >= _SENTENCE for each in beside)

    def names_another(self, block: Block) -> bool:
        """Whether a line among the paragraphs is a label and the linked headline of another story of the portal: Hintergrund: <a>Sturm sperrt …</a>"""
        link = block.links[0]
        if (
            len(block.links) > 1
            or block.flags & (ITEM | TABLE)
            or block.heading
            or len(block.text) > 160
            or not block.text.endswith(link.text)
        ):
            return False
        label = block.text[: -len(link.text)].rstrip()
        least = _SHOUTED_SPACES if len(label) >= _SHOUTED and label.isupper() else _HEADLINE_SPACES  # STORY: <a>Ferry leaves early</a>
        told = len(label) <= _LABEL and label[-1:] in _LABELLED and link.text.count(" ") >= least
        return told and self.survey.cards.is_home(block) and not link.href.startswith("#")

    def asks(self, block: Block) -> bool:
        """Whether a line asks what the paragraph below it answers: the heading in an accordion's button, the title of a tab."""
        below = self.blocks[block.index + 1 : block.index + 2]
        asked = block.text[-1] in "?？" and block.size >= _QUESTION and not block.links
        return asked and bool(below) and self.prose[below[0].index] > 0 and not self.survey.furniture[below[0].box.index]


def _tells(text: str) -> bool:
    """Whether a paragraph may be a credit or notice."""
    return _TELLING.search(text) is not None if has_han(text) else holds_one(text, _TELLING_WORLD)
