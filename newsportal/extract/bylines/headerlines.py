"""The lines between headline and text of a Chinese article page: labelled fields, signatures, and what stands there without a label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from newsportal.extract.bylines.accounts import COUNTER, SECTION_WORDS, Surroundings, follows, is_ui, no_outlet, outlet_in, surroundings
from newsportal.extract.bylines.besideday import eastern_behind_icon
from newsportal.extract.bylines.byline import collect, credit, issuer
from newsportal.extract.bylines.credits import Found
from newsportal.extract.bylines.labels import ISSUER, Labelled, labelled_fields
from newsportal.extract.bylines.lines import BULLETS, TIME, of_work, tells_distance, time_in, untimed
from newsportal.extract.bylines.names import AUTHOR_PAGE, has_han, is_chinese_name, is_outlet, is_western_name, may_be_name, together
from newsportal.extract.bylines.outlets import PRINTED_IN, SOURCE_EDGES, printed_in, split_source
from newsportal.extract.bylines.signatures import signature
from newsportal.extract.page.blocks import ASIDE, BUTTON, FORM, HIDDEN, ITEM, LINKED, NAV, Block
from newsportal.extract.page.classnames import named
from newsportal.extract.page.pieces import pieces_of, spaced
from newsportal.extract.page.tree import Page
from newsportal.extract.story.body import Body
from newsportal.extract.story.sitenames import letters
from newsportal.extract.times.relative import RELATIVE
from newsportal.regexes import regex

_ABOVE = 30
_RECORD = 24
_LABELLED = 160
_INTO = 40
_ITEMS, _NAME = 12, 12
"""So many names stand below one label; the characters of each."""
# An account's name beside the time: maomao88
_USER = regex(
    r"(?!views?|share|print|comments?|admin|likes?|tweet|posted|publish|source|author|editor|weibo|wechat|login|click)[a-z][a-z0-9_]{4,19}"
)
AUTHOR_WORDS = frozenset(("author", "authors", "byline", "writer", "reporter", "journalist", "zuozhe",
                          "autor", "autorin", "autoren", "auteur", "auteurs", "autore", "autori", "autores", "verfasser", "contributor", "contributors", "firma", "assinatura"))  # fmt: skip
named_author = named(AUTHOR_WORDS)
_ACCOUNT_BOXES = frozenset("author account nickname medianame username".split())
_OFFICE = regex(r"[\u3400-\u9fffA-Za-z ]{2,12}(?:记者|記者|撰稿人|评论员|評論員)")
_TIME_PART = regex(r"[\d\s:：/.\-年月日]{4,20}")
_CELL_LABEL = regex(
    r"(?:文章|信息|稿件)?来 ?源|(?:信息)?发布(?:机构|单位|部门|机关)|发文(?:机关|机构|单位)|作 ?者|(?:责任)?编 ?辑|來源|責任編輯"
)
_PIECE_LABELS = regex(
    "文字|撰文|撰稿|作者|[記记]者|[責责]任[編编][輯辑]|[編编][輯辑]|[責责][編编]|[編编][譯译]|[攝摄]影|[設设][計计]|插[畫画]|[製制][圖图]|校[對对]|核稿|[審审]核|[監监][製制]|[来來]源"
)
_HAS_PIECE_LABEL = regex(rf"^文(?=[\u3400-\u9fff]| ·)|{_PIECE_LABELS.pattern}")
_PIECE_LABELS = regex(f"文|{_PIECE_LABELS.pattern}")
# What stands before a name, and a badge that says nothing of either: 原创 陆一夫 海港周刊
_OFFICES = regex(
    r"(?:首席|特约|见习|实习|本报|本刊|全媒体|融媒体?)?(?:记者|記者|实习生|通讯员|评论员|撰稿人?|采访人员|专栏作[家者])|原创|原創|文|作者|[\u3400-\u9fff]{2}(?:报道|報導|報道)"
)
_REPORTERS = regex(r"(?:\S{0,8}?)(?:记者|記者)")
# 海港網記者陸一夫 臨江
_CORRESPONDENT = regex(r"(?P<outlet>[\u3400-\u9fff]{2,7})(?:记者|記者)(?P<name>[\u3400-\u9fff]{2,4})(?:[ \u3000]+[\u3400-\u9fff]{2,3})?")
# □ 导读 is a heading.
# 陆一夫　海港大学经济学院教授
_TITLED = regex(
    r"(?P<name>[\u3400-\u9fff]{2,4})[ \u3000|｜,，·]{1,3}[\u3400-\u9fff（）()、·]{2,26}(?:教授|研究[员員]|[院所会會]长|[院所會]長|主任|律[师師]|[专專]家|[学學]者|博士|[评評][论論][员員]|分析[师師]|作家|主[编編])"
)
_REPORTED_FROM = regex(r"[/／] ?[\u3400-\u9fff]{2,8}[报報][导導道]")
_TITLED_LINE = 40
_HEADS = regex(r"[语言话读要记景介述案文题注论目录后]$|[第其之一二三四五六七八九十]")
_GLUED_LABEL = regex(r"[\u3400-\u9fff\d][文图圖] ?[:：|｜/／]")
_OFFICIAL_BADGE = "官方账号"
_BETWEEN = regex(r"(?<!\s)\s++[·•|｜]\s++")


def header_range(page: Page, body: Body, title: str | None) -> range:
    """The blocks between headline and text, the headline left out."""
    blocks = page.outline.blocks
    first = min(body.first, len(blocks))
    key = letters(title)
    start = max(0, first - _ABOVE)
    # Upwards from the text, then into it: what was taken for the beginning of the text may stand above the headline.
    for index in [*range(min(first + 2, len(blocks) - 1), start - 1, -1), *range(first + 3, min(body.last, first + _INTO))]:
        text = blocks[index].text
        fits = len(key) <= 2 * len(text) and len(text) <= 2 * len(key) + 20  # most lines are told by their length
        if not (key and fits) or blocks[index].flags & HIDDEN:
            continue
        # A forum's h1 begins with the class of the thread: [随手拍] …
        if letters(text) == key or (blocks[index].heading == 1 and text[:1] in "[【" and letters(text).endswith(key)):
            index = _first_told(blocks, index, key)
            if first > index + 1:
                return range(index + 1, first)
            end = min(len(blocks), index + 7)
            return range(index + 1, next((at for at in range(index + 1, end) if at in body.others or in_row(blocks[at])), end))
    return range(max(start, first - 8), first)


def in_row(block: Block) -> bool:
    """Whether a line is one cell of several in the row of a table: 车型 is no name there."""
    element = block.box.element
    return element.tag in ("td", "th") and (element.getprevious() is not None or element.getnext() is not None)


def _outlet_behind(said: Labelled) -> str | None:
    """The outlet that stands behind the names of a line's last label: 撰文者：陸一夫 海港周刊 2024.07.01."""
    words = TIME.sub(" ", said.value).split() if said.label in ("authors", "staff") else []
    outlet = next((word for word in words[1:] if is_outlet(word) and not no_outlet(word)), None)
    return outlet if words and may_be_name(words[0]) else None


def _beside_labels(block: Block, lead: str) -> list[str]:
    """The writers whom an element of a labelled line names without a label: <i>来源：海港网</i><i>记者 陆一夫</i>, <i>陆一夫</i><i>3小时前</i><i>来源：…</i>."""
    pieces = [text for text, _ in pieces_of(block)]
    signed = [name for text in pieces[1:] if (said := signature(text)) and _REPORTERS.match(text) for name in said.authors]
    told = time_in(lead) or RELATIVE.search(lead)
    return signed or (plain_names(pieces[0]) if told and pieces and lead.startswith(pieces[0]) else [])


def _first_told(blocks: list[Block], index: int, key: str) -> int:
    """The heading above a line that repeats it, in a bar that follows the reader or where a text begins with its own title; else the line itself."""
    for above in range(index - 1, max(-1, index - 5), -1):
        if blocks[above].heading == 1 and letters(blocks[above].text) == key:
            return above
    return index


def header(page: Page, span: range, inside: int, title: str | None) -> Found:
    """What the lines between headline and text say."""
    return _Header(page, span, inside, surroundings(page, span, title)).read()


class _Header:
    """Reads a header line by line."""

    def __init__(self, page: Page, span: range, inside: int, around: Surroundings) -> None:
        """``inside``: the flags of the box that holds the story; what header and story share tells nothing."""
        blocks = page.outline.blocks
        outside = (NAV | FORM | BUTTON) & ~inside  # a <footer> under the headline is the byline's
        self.blocks, self.inside, self.around = blocks, inside, around
        self.lines = [blocks[index] for index in span if not blocks[index].flags & outside and len(blocks[index].text) <= 160]
        above = (blocks[index] for index in range(max(0, span.start - 6), max(0, span.start - 1)))
        self.above = [
            block
            for block in above
            if len(block.text) <= 80 and not (block.flags & ~inside & ASIDE) and not (len(block.links) > 1 and block.link_share > 0.8)
        ]  # 編輯精選 | 港聞
        # On pages of authorities a table over the headline says who put it out.
        self.records = [block for block in blocks[max(0, span.start - _RECORD) : max(0, span.start - 6)] if ISSUER.match(block.text[:8])]
        self.found = Found("header")
        self.below: set[int] = set()
        """The names that stand below a label, whatever it calls them."""
        self.sourced = False
        """Whether a label names the outlet."""
        self.issued: str | None = None
        self.loose: str | None = None
        """An outlet that is named in passing: it counts where nothing else does."""

    def read(self) -> Found:
        found = self.found
        for block in [*self.lines, *self.above, *self.records]:
            if of_work(self.blocks, block.index):
                continue
            between = block in self.lines
            if between and found.source is None and _OFFICIAL_BADGE in block.text:
                found.source = self.account_over(block)
            cell = block.box.tag in ("dt", "td", "th") and _CELL_LABEL.fullmatch(block.text)
            line = (_with_colons(block) or self.below_label(block)) if between else ""
            fields = labelled_fields(line or (f"{block.text}：" if cell else block.text))
            if between and not fields and _GLUED_LABEL.search(block.text):  # <span>海港网</span><span>文：陆一夫</span>
                fields = labelled_fields(spaced(block))
            timed = between and time_in(block.text) is not None
            self.loose = self.loose or printed_in(block.text)
            if fields:
                line = line or spaced(block)
                fields = labelled_fields(line) or fields  # a cell's label has no colon of its own
                self.labelled(block, line, fields, between=between, timed=timed)
            elif between and "ID" in block.text and (quoted := credit(block.text)):  # 本文转自海港观察（ID：haigang）
                found.add(quoted)
            elif between:
                self.signed(block, timed=timed)
            elif named_author(block.box.names) and not found.authors and not no_outlet(block.text):
                # A columnist's card over the headline: <div class="col-author">言午</div>
                found.authors += [block.text] if 2 <= len(block.text) <= 4 and may_be_name(block.text) else []
            elif block.links and not found.authors and _is_over_day(block, self.blocks):
                found.authors += plain_names(block.text)
            elif not found.authors and time_in(block.text):  # <a title="作者">陆一夫</a> <a>2024-07-01</a>
                marked = (text for text, words in pieces_of(block) if not AUTHOR_WORDS.isdisjoint(words))
                found.authors += next(filter(None, map(plain_names, marked)), [])
        found.source = found.source or self.issued
        if found.source is None or not found.authors:
            rest = [block for block in self.lines if block.index not in self.below] if self.below else self.lines
            _unlabelled(rest, self.blocks, found, self.around)
            if found.source is None and self.loose is None and not found.authors:
                found.source = _writer_of(rest, self.around)
        found.own = bool(found.source) and not self.sourced and letters(found.source) in self.around.stated
        found.source = found.source or self.loose
        return found

    def account_over(self, block: Block) -> str | None:
        """The account whose name stands over the line of its badge: <p class="author-name">海港观察</p> over 海港日报社官方账号."""
        over = self.blocks[block.index - 1] if block.index else block
        fits = over in self.lines and 2 <= len(over.text) <= _NAME and not time_in(over.text) and not no_outlet(over.text)
        return over.text if fits and over is not block and (_is_named_account(over) or over.link_share > 0.9) else None

    def names_over_day(self, block: Block) -> list[str]:
        """The names that are all of the line between the headline and the line of the day: 陆一夫　陈安."""
        first = len(block.text) <= _NAME and len(self.lines) > 1 and block is self.lines[0]
        return plain_names(block.text) if first and time_in(self.lines[1].text) else []

    def below_label(self, block: Block) -> str:
        """A name behind the label in whose box it stands as an item: <div>文</div><ul><li>陸一夫</li><li>陳小華</li></ul>."""
        if not block.flags & (ITEM | LINKED) or len(block.text) > _NAME or not plain_names(block.text):
            return ""
        over = block.index - 1
        while over > block.index - _ITEMS and self.blocks[over].box.shape == block.box.shape and plain_names(self.blocks[over].text):
            over -= 1
        label = self.blocks[over].text
        if not _PIECE_LABELS.fullmatch(label):
            return ""
        self.below.add(block.index)
        return f"{label}：{block.text}"

    def labelled(self, block: Block, line: str, fields: Sequence[Labelled], *, between: bool, timed: bool) -> None:
        """Take what a line says behind its labels and before the first of them."""
        found = self.found
        fields = (*map(partial(_linked, block), fields[:-1]), _with_next(_linked(block, fields[-1]), block, self.blocks))
        told = collect(fields)
        found.add(told)
        self.sourced = self.sourced or told.source is not None
        self.issued = self.issued or issuer(fields)
        lead = line[: fields[0].start]
        if timed and all(field.label == "else" for field in fields):
            # 海港新闻网 发表时间：2024-07-01 10:00 陆一夫
            pieces = [piece for piece in pieces_of(block) if piece[0] in lead]
            named = outlet_in(pieces, self.around, beside=True) if len(pieces) > 1 else None
            behind = TIME.sub(" ", fields[-1].value).split("  ")  # 时间：2024-07-01 10:00 海港网
            found.source = found.source or named or outlet_in([(text, frozenset()) for text in (lead, *behind)], self.around, beside=False)
            found.authors = found.authors or _names_among(pieces_of(block)) or plain_names(lead)
        if between and lead:
            said = signature(lead) or signature(" ".join(TIME.sub(" ", lead).split()))
            found.authors += [name for name in said.authors if name not in found.authors] if said else []
        if between and not found.authors:
            found.authors += _beside_labels(block, lead)
        if timed and found.source is None:
            before = [piece for piece in pieces_of(block) if piece[0] in lead] or [(lead, frozenset[str]())]
            found.source = outlet_in(before, self.around, beside=time_in(lead) is not None) or _outlet_behind(fields[-1])

    def signed(self, block: Block, *, timed: bool) -> None:
        """Take what a line without labels says: a signature, a name that is marked as the writer's, a name alone."""
        found = self.found
        said = signature(block.text) or next(filter(None, (signature(text) for text, _ in pieces_of(block))), None)
        if said and not any(map(is_chinese_name, said.authors)):  # <a>陆一夫</a><span>海港财经首席评论员</span>
            signers = tuple(name for text, _ in pieces_of(block) for name in plain_names(text))
            said = replace(said, authors=signers) if signers else said
        rest = TIME.sub(" ", PRINTED_IN.sub(" ", block.text)).strip(SOURCE_EDGES) if timed and not said else ""
        rest = " ".join(rest.split())
        if rest and not _told(rest).authors:  # 2024-07-01 10:00 記者陸一夫／台北報導
            said = signature(rest) or signature(rest.partition(" / ")[2])  # 海港網 / 記者陸一夫／台北報導
        if said:
            self.loose = self.loose or said.source
            found.add(replace(said, source=None))
        elif not found.authors and named_author(block.box.names) and plain_names(block.text):
            found.authors += plain_names(block.text)
        elif (
            (alone := alone_in_line(block.text) or self.names_over_day(block))
            and not found.authors
            and not block.flags & ~self.inside & HIDDEN
        ):
            listed = block.flags & ~self.inside & (LINKED | ITEM) or block.links
            if not listed or _is_writers(block, self.blocks) or eastern_behind_icon(block):
                found.authors += alone
        elif not found.authors:
            found.authors += eastern_behind_icon(block)


def _writer_of(lines: list[Block], around: Surroundings) -> str | None:
    """The one account whose page a line links to and names nothing else, wherever the time stands: a forum's, a platform's."""
    names = {
        block.links[0].text
        for block in lines
        if len(block.links) == 1 and block.link_share > 0.9 and block.links[0].text in around.accounts
    }
    name = next(iter(names), "")
    return name if len(names) == 1 and 2 <= len(name) <= 20 and not no_outlet(name) else None


def _with_colons(block: Block) -> str:
    """A line whose labels are elements of their own, each with its colon: <span>文字</span><a>陸一夫</a><span>攝影</span><a>陳小華</a>."""
    if not _HAS_PIECE_LABEL.search(block.text[:_LABELLED]) or not len(block.box.element):
        return ""
    pieces = [text.rstrip(" ·") for text, _ in pieces_of(block)]  # 文 · <a>陸一夫</a>
    if not block.links:  # <li><span>文</span><b>陸一夫</b></li>
        return f"{pieces[0]}：{pieces[1]}" if len(pieces) == 2 and _PIECE_LABELS.fullmatch(pieces[0]) and plain_names(pieces[1]) else ""
    if len(block.links) == 1 and len(pieces) > 2:  # 記者<a>陸一夫</a>／台北報導 is a signature
        return ""
    if any(map(_REPORTED_FROM.match, pieces)):  # <a>西海報</a> 記者<a>陸一夫</a>／台北報導
        return ""
    labels = [bool(_PIECE_LABELS.fullmatch(text)) for text in pieces[:-1]]
    return " ".join(text + "：" * label for text, label in zip(pieces, [*labels, False], strict=True)) if any(labels) else ""


def _linked(block: Block, said: Labelled) -> Labelled:
    """A source with what its link, or the element of its label, holds only: 来源：<a>西海观察</a> 海港 is no outlet 西海观察 海港."""
    if said.label == "source":
        for link in block.links:
            rest = said.value.removeprefix(link.text)
            if len(link.text) > 1 and rest != said.value and rest[:1].isspace():
                return replace(said, value=link.text)
        label = said.text.strip()
        for text in (text for text, _ in pieces_of(block) if text.startswith(label)):
            value = text[len(label) :].strip()
            rest = said.value.removeprefix(value)
            if value and rest != said.value and rest[:1].isspace() and not any(map(is_chinese_name, rest.split())):
                return replace(said, value=value)
    return said


def _is_writers(block: Block, blocks: list[Block]) -> bool:
    """Whether a linked or listed name is the writer's: it leads to an author's page, is marked as one, or an office follows it."""
    marked = any(named_author(box.names) and box.last - box.first <= 4 for box in block.box.lineage(3))
    following = blocks[block.index + 1].text if block.index + 1 < len(blocks) else ""
    return marked or any(AUTHOR_PAGE.search(link.href) for link in block.links) or bool(_OFFICE.fullmatch(following))


def _is_over_day(block: Block, blocks: list[Block]) -> bool:
    """Whether a line over the headline is the link to an author's page, and the line of the day stands under it."""
    return (
        block.link_share > 0.9 and AUTHOR_PAGE.search(block.links[0].href) is not None and time_in(blocks[block.index + 1].text) is not None
    )


def _with_next(label: Labelled, block: Block, blocks: list[Block]) -> Labelled:
    """A label at the end of its line with the value that stands in the cell beside it (``<dt>来源</dt><dd>…</dd>``)."""
    if (
        label.value
        or (label.label not in ("source", "authors", "editors") and not ISSUER.match(label.text))
        or block.index + 1 >= len(blocks)
    ):
        return label
    beside = blocks[block.index + 1]
    cell = beside.box.tag in ("dd", "td") and block.box.tag in ("dt", "td", "th") and beside.box.parent is block.box.parent
    near = label.label == "source" and beside.box.parent is block.box.parent and is_outlet(beside.text)
    if (cell or near) and len(beside.text) <= 30 and not labelled_fields(beside.text) and not time_in(beside.text):
        return replace(label, value=beside.text)
    return label


def _unlabelled(lines: list[Block], blocks: list[Block], found: Found, around: Surroundings) -> None:
    """The outlet and the names that stand beside the time without a label."""
    timed = {
        at
        for at, block in enumerate(lines)
        if len(block.text) <= 80 and (time_in(block.text) or _TIME_PART.fullmatch(block.text) or tells_distance(block.text))
    }
    for at, block in enumerate(lines):
        if labelled_fields(block.text) or credit(block.text):
            continue
        pieces = [(part, words) for text, words in pieces_of(block) for part in _BETWEEN.split(text)]
        if at in timed and (among := _names_among(pieces)):
            # 社会万象 海港晨报 陆一夫: what could be a name behind a label is none beside one.
            found.authors = found.authors or among
            pieces = [piece for piece in pieces if not plain_names(piece[0])]
            vouched = (text for text, words in pieces if around.vouch(text) and words.isdisjoint(SECTION_WORDS) and not no_outlet(text))
            found.source = found.source or outlet_in(pieces, around, beside=False) or next(vouched, None)
            continue
        if not found.authors and not timed.isdisjoint((at - 1, at + 1)) and at not in timed:
            said = _told(block.text)  # 西海财讯 陆一夫, over or under the time
            if said.source and (is_outlet(said.source) or around.vouch(said.source)):
                found.authors, found.source = said.authors, found.source or said.source
                continue
        if at in timed and not found.authors:
            said = _told(TIME.sub(" ", block.text)) if len(pieces) <= 3 else Found("header")
            found.authors, found.source = said.authors, found.source or said.source
            if found.authors:
                continue
            found.authors += [
                text for text in (TIME.sub(" ", COUNTER.sub(" ", line)).strip() for line, _ in pieces) if _USER.fullmatch(text)
            ]
        if found.source is None:
            following = [line.text for line in blocks[block.index + 1 : block.index + 3]]
            badge = follows(following)
            near = any(abs(at - other) <= 2 for other in timed)
            # A link to an account's page, alone in the line over or under the time.
            lone = block.link_share > 0.9 or COUNTER.sub("", block.text).strip() == next((link.text for link in block.links), None)
            alone = len(block.links) == 1 and lone and not timed.isdisjoint((at - 1, at + 1))
            linked = alone and block.links[0].text in around.accounts
            if linked and not found.authors and AUTHOR_PAGE.search(block.links[0].href) and _USER.fullmatch(block.links[0].text):
                found.authors = [block.links[0].text]
                continue
            # <div class="time">10:24</div><div class="author"><div>海上趣闻</div></div>
            named = not timed.isdisjoint((at - 1, at + 1)) and len(block.text) > 2 and _is_named_account(block)
            found.source = outlet_in(
                pieces, around, beside=at in timed or badge or linked or named, near=near, badge=badge or named or linked
            )
            if named and found.source and is_western_name(found.source) and any("author" in box.words for box in block.box.lineage(2)):
                found.authors, found.source = found.authors or [found.source], None
        if at in timed and found.source and not found.authors:
            # <a href="/author/1">拾光</a> 2024-07-01 10:00 海港网
            written = [link.text for link in block.links if AUTHOR_PAGE.search(link.href)]
            found.authors += [name for name in written if may_be_name(name) and name != found.source and not no_outlet(name)]


def _is_named_account(block: Block) -> bool:
    """Whether a line is all of a box that is named for the one who has written, or published, what is below."""
    return any(not _ACCOUNT_BOXES.isdisjoint(box.words) for box in block.box.lineage(2) if box.last - box.first == 1)


def _told(line: str) -> Found:
    """Outlet and names of a line of words in any order, where every word but one is a name, an office or a badge.

    >>> _told("原创 陆一夫 海港周刊"), _told("海港观察 首席记者 陆一夫 实习生 陈安")
    (Found(where='header', source='海港周刊', authors=['陆一夫'], editors=[]), Found(where='header', source='海港观察', authors=['陆一夫', '陈安'], editors=[]))
    """
    found = Found("header")
    correspondent = _CORRESPONDENT.fullmatch(line.strip())
    if correspondent and is_outlet(correspondent["outlet"]) and is_chinese_name(correspondent["name"]):
        return Found("header", correspondent["outlet"], [correspondent["name"]])
    words = [
        word
        for word in re.split(r"[\s·•|｜]+", COUNTER.sub(" ", line))
        if word and not _OFFICES.fullmatch(word) and not (has_han(word) and is_ui(word))
    ]
    names = [word for word in words if is_chinese_name(word)]
    others = [word for word in words if word not in names]
    if not names or len(names) > 4 or len(others) > 1:
        return found
    found.authors = names
    if others and (len(others[0]) >= 3 or is_outlet(others[0])) and not no_outlet(others[0]):
        paper = others[0].removesuffix("记者").removesuffix("記者")  # 海港日报记者 陆一夫
        found.source = split_source(paper if is_outlet(paper) else others[0])[0]
    return found


def _names_among(pieces: Iterable[tuple[str, frozenset[str]]]) -> list[str]:
    """The names among the pieces of a line, those left out that are named for a section: 海港·民生."""
    return [name for text, words in pieces if words.isdisjoint(SECTION_WORDS) for name in plain_names(text)]


def alone_in_line(text: str) -> list[str]:
    """The writer whose name is all of a line; behind a paper's own mark it may be whoever.

    >>> alone_in_line("陆一夫"), alone_in_line("□ 平易"), alone_in_line("平易"), alone_in_line("□ 导读")
    (['陆一夫'], ['平易'], [], [])
    >>> alone_in_line("陆一夫　海港大学经济学院教授"), alone_in_line("陆一夫　海港大学")
    (['陆一夫'], [])
    >>> alone_in_line("■ 陆一夫 陈安"), alone_in_line("陆一夫 陈安")
    (['陆一夫', '陈安'], [])
    """
    name = text.lstrip(BULLETS)
    titled = _TITLED.fullmatch(name) if len(name) <= _TITLED_LINE else None
    if titled and is_chinese_name(titled["name"]):
        return [titled["name"]]
    marked = text[:1] == "□" and len(name) <= 3 and may_be_name(name) and not _HEADS.search(name)
    if marked or is_chinese_name(name):
        return [name]
    return plain_names(name) if name != text and len(name) <= 20 else []


def plain_names(text: str) -> list[str]:
    """The names of a piece that is nothing but names, behind the day and by at most."""
    names = re.split(r"[\s、，,]+", together(untimed(text).strip().removeprefix("by ")))
    return names if names and all(map(is_chinese_name, names)) else []
