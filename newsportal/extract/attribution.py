"""Who an article is from: source, authors and editors, told apart.

Read where a page prints them: in the lines between headline and text, in the dateline of the first paragraph, in the
signature of the last one, in the credit lines in and below the text. What is stated only for machines comes last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from newsportal.extract.blocks import ASIDE, BUTTON, FOOTER, FORM, HIDDEN, ITEM, LINKED, NAV, Block
from newsportal.extract.body import Body
from newsportal.extract.byline import (
    PLACES,
    SOURCE_EDGES,
    TIME,
    Credit,
    collect,
    credit,
    is_outlet,
    labelled_fields,
    signature,
    split_source,
    unwrap,
)
from newsportal.extract.language import script_of
from newsportal.extract.names import (
    has_han,
    is_chinese_name,
    is_nobody,
    is_western_name,
    may_be_name,
    people,
    western_people,
    without_place,
)
from newsportal.extract.structured import Stated
from newsportal.extract.text import one_line, squeeze
from newsportal.extract.title import letters, site_names
from newsportal.extract.tree import Page

_ABOVE = 30
_BELOW = 60
_SOURCE_WORDS = frozenset(
    ("source", "media", "from", "origin", "ly", "laiyuan", "account", "nickname", "medianame", "comefrom", "copyfrom", "mediasource")
)
_AUTHOR_WORDS = frozenset(("author", "authors", "byline", "writer", "reporter", "journalist", "zuozhe"))
_UI_WORD = (
    r"分享|评论|評論|收藏|举报|打印|字号|字號|字体|字體|放大|缩小|增大|减小|超大|标准|关注|已关注|订阅|点赞|阅读|浏览|点击|跟贴|微信|微博|空间|更多|复制链接|我有话说|参与互动|下载|原创|首页|正文|登录|"
    r"注册|官方账号|人参与|听新闻|语音播报|视频|图片|图集|专题|投稿|纠错|推荐|回复|客服|发布|来源|时间|编辑|扫描|二维码|好友|返回|上一|下一|点我|转播|展开|广告|热门|栏目|频道|资料"
)
_UI = re.compile(rf"(?:[大中小赞讚][ 大中小]*|\+?[^\u3400-\u9fff]*|.{{0,6}}(?:{_UI_WORD}).{{0,6}})", re.IGNORECASE)
_COUNTER = re.compile(
    r"[(（]?\d[\d,.]*万?\+?\s*(?:人参与评论|人参与|条评论|次阅读|次浏览|评论|阅读|浏览|跟贴|人|次|条)[)）]?|我有话说.*|收藏本文.*|发[表布]于\S{0,4}(?=\S*官方账号)"
)
_POSTED = re.compile(r"发[布表][于在]\s*(?:北京|上海|天津|重庆|[\u4e00-\u9fff]{2,3})?(?P<account>\S{2,20})官方账号")
_BADGE = re.compile(r"(?:企鹅号|网易号|搜狐号|百家号|头条号|大鱼号|一点号|财富号|新浪看点|澎湃号|政务|公众号|官方账号|已认证).{0,4}")
_CARD = re.compile(
    r"(?:查看|进入)?(?:TA|他|她|作者|ta)的?(?:的全部|全部|更多|其他)?(?:文章|主页|作品).{0,3}|\d[\d.,]*\s*[万亿]?\+?\s*篇?\s*(?:原创内容|文章|总阅读|粉丝|获赞|作品|阅读量)"
)
_TIME_PART = re.compile(r"[\d\s:：/.\-年月日]{4,20}")
_NO_OUTLET = re.compile(r"[。！？，；：:?!/／]|[报報][导導道]$")
_SECTION_WORDS = frozenset(
    ("catalog", "channel", "section", "category", "column", "crumb", "tag", "tags", "comment", "comments", "share", "num", "count")
)
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|in|innen)?|auteurs?|auteur|profil[es]?|by|people|contributors?|reporters?|journalist(?:s|en)?|staff|columnists?|redakt\w*|skribent\w*|penulis|tac-gia)/",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:by|(?:written|reported|posted|text|story|words|reviewed) by|von|par|por|di|door|av|af|text|tekst|autor(?:in)?|auteur|oleh)(?:\s*:\s*|\s+)(?=\S)|^(?-i:By(?=[A-Z][a-z]))",
    re.IGNORECASE,
)
_BY_WITHIN = re.compile(r"(?:[\s|·•](?:[Bb]y|BY)|[|·•]\s*(?:Von|Par|Por|Di|Av))\s*:?\s+(?=[^\W\d_])")
_AFTER_NAMES = re.compile(r"\s*(?:[|·•–—/]|\d|\s-\s|\b(?:in|on|for|Published|Updated|Posted|am|le|el|with)\b)")
_STOP_BELOW = re.compile(r"^(?:网友评论|最新评论|全部评论|评论列表|热门评论|跟帖|版权所有|Copyright|©)", re.IGNORECASE)

_NAMING = ("source", "authors", "editors", "staff")
_ROLES = r"(?:特约|见习|实习|首席|特派|全媒体|驻站|本报|本网|本刊)?(?:记者|記者|通讯员|通訊員|作者|编译|編譯|文|撰文|评论员)"
_DATELINE = re.compile(
    rf"[（(〔【\[]\s*(?P<outlet>[^（()）\s]{{0,12}}?)[ \u3000]?{_ROLES}\s*[:：/／]?\s*(?P<names>[^（()）〔〕【】\[\]。]{{2,60}})[)）〕】\]]"
)
_WIRE = re.compile(r"[电電讯訊]\s*[（(](?P<names>[^（()）。]{2,40})[)）]")
# 西海网记者陆一夫7月1日报道： （西海社記者陳小華台北1日電） 記者陳小華／綜合報導
_REPORTS = re.compile(
    rf"^[（(〔【\[]?[^，。；：（()）]{{0,16}}?{_ROLES}[ \u3000]*(?P<names>[\u3400-\u9fff、 \u3000]{{2,24}}?)[ \u3000]*"
    r"(?:\d{1,2}月\d{1,2}日|\d{1,2}日|[/／][^，。；：]{0,8}?(?=[报報])|综合|綜合)?(?:[专專外]?(?:报道|報導|報道|电|電))[)）〕】\]:：，\s\u3400-\u9fff]"
)
_WIRE_EDITOR = re.compile(r"[电電讯訊)）]?[（(][^（()）]{0,8}?编辑[ \u3000:：]+(?P<names>[^（()）。]{2,30})[)）]")
_TAIL = re.compile(r"[（(〔【\[](?P<inner>[^（()）〔〕【】\[\]]{2,60})[)）〕】\]]\s*(?:返回\S{0,6}查看更多)?\s*$")
_PLAIN_TAIL = re.compile(r"[。！？!?”」]\s*(?P<inner>[^。！？!?”」]{2,40}(?:记者|記者)\s*[:：]?\s*[\u3400-\u9fff、\s]{2,24})$")


@dataclass(slots=True)
class Byline:
    """Who an article is from."""

    source: str | None = None
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """What one place of the page says."""

    where: str
    source: str | None = None
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)

    def add(self, said: Credit) -> None:
        self.source = self.source or said.source
        self.authors += [name for name in said.authors if name not in self.authors]
        self.editors += [name for name in said.editors if name not in self.editors]


def byline_of(page: Page, body: Body, title: str | None) -> Byline:
    """Source, authors and editors of the article on ``page``."""
    span = header_range(page, body, title)
    # A page that stands whole in a <form> or an <aside> is no form: what holds the text as well tells nothing.
    inside = body.blocks[0].flags if body.blocks else 0
    chinese = script_of(f"{title} " + " ".join(body.paragraphs[:5])[:1000]) == "han"
    if chinese:
        places = [
            _header(page, span, inside), _dateline(body), _within(page, body), _signature(body), _below(page, body, inside), _stated_in_chinese(page),
            _account(page, span, body),
        ]  # fmt: skip
    else:
        places = [_stated(page), _printed_names(page, body, span, inside), _stated_outlets(page)]
    for place in places:
        for name, value in (("source", place.source), ("authors", place.authors), ("editors", place.editors)):
            if value:
                page.trace.candidate(name, value, place.where)
    source = next((place.source for place in places if place.source), None)
    editors = list(dict.fromkeys(name for place in places for name in place.editors))
    authors = _authors(places, source, editors)
    byline = Byline(source, authors, editors)
    for name, chosen in (("source", source), ("authors", authors), ("editors", editors)):
        if chosen:
            page.trace.chosen(name, chosen, " + ".join(place.where for place in places if getattr(place, name)))
    return byline


def _authors(places: list[Found], source: str | None, editors: list[str]) -> list[str]:
    """The first place that names authors; others add to it where they name one of the same."""
    outlet = squeeze(source)
    editing = set(map(squeeze, editors))
    authors: list[str] = []
    spare: list[str] = []
    for place in places:
        names = [name for name in place.authors if squeeze(name) != outlet]
        # A name that is the editor's too is the author's only where nobody else is.
        both = [name for name in names if squeeze(name) in editing]
        spare += both if place.where != "signature" else []
        names = [name for name in names if name not in both] if place.where != "signature" else names
        if names and (not authors or not set(map(squeeze, names)).isdisjoint(map(squeeze, authors))):
            authors += [name for name in names if squeeze(name) not in set(map(squeeze, authors))]
    return authors or list(dict.fromkeys(spare))


def header_range(page: Page, body: Body, title: str | None) -> range:
    """The blocks between headline and text, the headline left out."""
    blocks = page.outline.blocks
    first = min(body.first, len(blocks))
    key = letters(title)
    start = max(0, first - _ABOVE)
    for index in range(min(first + 2, len(blocks) - 1), start - 1, -1):
        text = blocks[index].text
        if key and len(text) <= 300 and not blocks[index].flags & HIDDEN and letters(text) == key:
            return range(index + 1, max(first, index + 1))
    return range(max(start, first - 8), first)


def _header(page: Page, span: range, inside: int) -> Found:
    """What the lines between headline and text say."""
    found = Found("header")
    loose: str | None = None
    blocks = page.outline.blocks
    outside = (NAV | FOOTER | FORM | BUTTON) & ~inside
    lines = [blocks[index] for index in span if not blocks[index].flags & outside and len(blocks[index].text) <= 160]
    above = [blocks[index] for index in range(max(0, span.start - 6), max(0, span.start - 1)) if len(blocks[index].text) <= 80]
    for block in [*lines, *above]:
        fields = labelled_fields(block.text)
        if fields:
            found.add(collect(fields))
            lead = block.text[: fields[0].start]
            if block in lines and found.source is None and TIME.search(lead):
                found.source = _outlet_in([(lead, frozenset())], beside=True, near=True)
        elif block in lines:
            said = signature(block.text) or next(filter(None, (signature(text) for text, _ in _pieces(block))), None)
            if said:
                loose = loose or said.source
                found.authors += [name for name in said.authors if name not in found.authors]
            elif (
                is_chinese_name(block.text)
                and not found.authors
                and not block.flags & ~inside & (HIDDEN | LINKED | ITEM)
                and not block.links
            ):
                found.authors.append(block.text)
    if found.source is None or not found.authors:
        _unlabelled(lines, found)
    found.source = found.source or loose
    return found


def _unlabelled(lines: list[Block], found: Found) -> None:
    """The outlet and the names that stand beside the time without a label."""
    timed = {
        at for at, block in enumerate(lines) if len(block.text) <= 80 and (TIME.search(block.text) or _TIME_PART.fullmatch(block.text))
    }
    for at, block in enumerate(lines):
        if labelled_fields(block.text) or credit(block.text):
            continue
        pieces = list(_pieces(block))
        if at in timed and any(_plain_names(text) for text, _ in pieces):
            names = [name for text, _ in pieces for name in TIME.sub(" ", text).split() if may_be_name(name)]
            found.authors = found.authors or names
            continue
        if found.source is None:
            badge = at + 1 < len(lines) and bool(_BADGE.fullmatch(lines[at + 1].text))
            near = any(abs(at - other) <= 2 for other in timed)
            found.source = _outlet_in(pieces, beside=at in timed or badge, near=near)


def _plain_names(text: str) -> list[str]:
    """The names of a piece that is nothing but names."""
    names = TIME.sub(" ", text).split()
    return names if names and all(map(is_chinese_name, names)) else []


def _pieces(block: Block) -> Iterator[tuple[str, frozenset[str]]]:
    """The parts of a line as its elements divide it, each with the class words around it."""
    box = block.box
    if box.last - box.first != 1 or box.element is None:
        yield block.text, block.words | box.words
        return
    for count, node in enumerate(box.element.iter()):
        if count > 40 or not isinstance(node.tag, str):
            break
        whole = node is box.element
        words = box.words if whole else _class_words(node)
        for text, around in ((node.text, words), (None if whole else node.tail, box.words)):
            if text and not (text is node.text and node.tag in ("script", "style")):
                line = one_line(text[:300])
                if line:
                    yield line, around


def _class_words(node: Any) -> frozenset[str]:
    name = (node.get("class") or "")[:200].lower()
    return frozenset([*name.split(), *re.split(r"[-_\s]+", name)]) - {""}


def _outlet_in(pieces: list[tuple[str, frozenset[str]]], *, beside: bool, near: bool) -> str | None:
    """The one piece that names an outlet: ``beside`` the time any name will do, ``near`` it one that ends like an outlet's."""
    found: list[tuple[int, str]] = []
    for text, words in pieces:
        posted = _POSTED.search(text)
        if posted:
            found.append((3, posted["account"]))
            continue
        if signature(text):
            continue
        marked = not words.isdisjoint(_SOURCE_WORDS)
        text = _COUNTER.sub(" ", TIME.sub(" ", text)).strip(SOURCE_EDGES + "()（）")
        if not 2 <= len(text) <= 24 or _NO_OUTLET.search(text) or not words.isdisjoint(_SECTION_WORDS):
            continue
        name, _ = split_source(text)
        if name is None or name in PLACES or is_chinese_name(name) or (_is_ui(name) and not (marked and name.isascii())):
            continue
        if marked or beside or (near and is_outlet(name)):
            found.append((2 * marked + is_outlet(name), name))
    return max(found, key=lambda each: each[0])[1] if found else None


def _is_ui(text: str) -> bool:
    """Whether a piece is a button, a counter or a label, not a name."""
    return bool(_UI.fullmatch(text)) and not is_outlet(text)


def _wire_editors(text: str) -> list[str]:
    """The editors in a wire's dateline: 海港社7月1日讯（编辑 陈安）."""
    match = _WIRE_EDITOR.search(text)
    names = people(match["names"]) if match else []
    return names if all(map(may_be_name, names)) else []


def _dateline(body: Body) -> Found:
    """（记者甲、乙） and its kind at the beginning of the text."""
    found = Found("dateline")
    for text in body.paragraphs[:3]:
        head = text[:140]
        found.editors += _wire_editors(head[:60])
        for pattern in (_DATELINE, _WIRE, _REPORTS):
            match = pattern.search(head)
            names = people(re.split(r"[/／]", match["names"])[0]) if match else []
            if pattern is _REPORTS:
                names = [without_place(name) for name in names]
            names = [name for name in names if name not in found.editors]
            if names and all(map(is_chinese_name if pattern is _WIRE else may_be_name, names)):
                found.authors = names
                return found
    return found


def _within(page: Page, body: Body) -> Found:
    """The credit lines inside the text, dropped from it or not."""
    found = Found("credit line")
    kept = {block.index for block in body.blocks[3:-5]}
    for block in page.outline.blocks[body.first : body.last]:
        if block.index in kept or len(block.text) > 160 or block.link_share > 0.8:
            continue
        said = credit(block.text)
        if said and said.kind in _NAMING:
            found.add(said)
        elif block.index < body.first + 4 and not found.authors and is_chinese_name(block.text.lstrip("□■●◆▲○◎ 　")):
            found.authors.append(block.text.lstrip("□■●◆▲○◎ 　"))
    return found


def _signature(body: Body) -> Found:
    """The names in brackets that end the text."""
    found = Found("signature")
    for distance, text in enumerate(reversed(body.paragraphs[-6:])):
        if credit(text):
            continue
        match = _TAIL.search(text[-100:]) or _PLAIN_TAIL.search(text[-80:])
        if match:
            said = credit(match["inner"])
            names = people(match["inner"])
            if said and said.kind in _NAMING:
                found.add(said)
                break
            if distance < 2 and names and all(map(is_chinese_name, names)):
                found.authors += names
                break
    return found


def _below(page: Page, body: Body, inside: int) -> Found:
    """What the credit lines below the text say."""
    found = Found("below the text")
    blocks = page.outline.blocks
    for block in blocks[body.last : body.last + _BELOW]:
        if _STOP_BELOW.match(block.text):
            break
        if block.flags & ~inside & (FOOTER | NAV | ASIDE | FORM) or len(block.text) > 200 or block.link_share > 0.8:
            continue
        said = credit(block.text)
        if said and said.kind in _NAMING:
            found.add(said)
        elif block.index < body.last + 3 and unwrap(block.text) != block.text:
            found.authors += _plain_names(unwrap(block.text))
    return found


def _printed_names(page: Page, body: Body, span: range, inside: int) -> Found:
    """The names printed around the headline in other languages than Chinese: By …, links to authors' pages, lines marked as byline."""
    found = Found("byline")
    blocks = page.outline.blocks
    kept = {block.index for block in body.blocks[2:]}
    for index in range(max(0, span.start - 3), min(len(blocks), max(body.first + 6, span.stop))):
        block = blocks[index]
        if index not in kept and not block.flags & ~inside & (NAV | FOOTER | FORM) and len(block.text) <= 200:
            found.authors = _names_in(block)
            if found.authors:
                return found
    for block in blocks[body.last : body.last + 3]:
        if len(block.text) <= 80 and _BY.match(block.text):
            found.authors = _after_by(block.text)
            if found.authors:
                return found
    return found


def _names_in(block: Block) -> list[str]:
    """The names of a line at the head of an article in a Western language; none where it is no byline."""
    by = _after_by(block.text)
    if by:
        return by
    linked = [link.text for link in block.links if _AUTHOR_PAGE.search(link.href) or link.element.get("rel") == "author"]
    if linked:
        return list(dict.fromkeys(name for text in linked for name in western_people(text) if is_western_name(name) or may_be_name(name)))
    marked = any(not _AUTHOR_WORDS.isdisjoint(box.words) and box.last - box.first <= 8 for box in block.box.lineage(3))
    if marked or not _AUTHOR_WORDS.isdisjoint(block.words):
        names = [name for text, _ in _pieces(block) for name in western_people(_BY.sub("", text)) if is_western_name(name)]
        return list(dict.fromkeys(names))
    return []


def _after_by(text: str) -> list[str]:
    """The names after By, Von, Par …, up to the time or whatever else stands in the line.

    >>> _after_by("Published August 7, 2023 by Ann Öberg | Region"), _after_by("by the harbour"), _after_by("Von Jörg Huber, Kiel 05.08.2024")
    (['Ann Öberg'], [], ['Jörg Huber'])
    """
    match = _BY.match(text) or _BY_WITHIN.search(text)
    if not match:
        return []
    names = western_people(_AFTER_NAMES.split(text[match.end() :], maxsplit=1)[0])
    return [name for name in names if is_western_name(name)] if names and is_western_name(names[0]) else []


def _stated_in_chinese(page: Page) -> Found:
    """Whom machines are told. In Chinese pages an outlet is a source, never an author."""
    found = Found("stated")
    facts = page.structured
    source = facts.first("source", "contentsource", "article:source", "copyright-source")
    if source is None and letters(facts.first("article:author")) not in site_names(page):
        source = facts.first("article:author")
    if source and not is_nobody(source) and len(source) <= 40 and not is_chinese_name(source):
        found.source = split_source(source)[0]
    found.authors = [name for stated in facts.authors for name in _stated_names(stated) if is_chinese_name(name)]
    return found


def _account(page: Page, span: range, body: Body) -> Found:
    """The account that a platform's card beside the article names: its name, then how much it has written and is read."""
    found = Found("account")
    blocks = page.outline.blocks
    for index in [*range(max(0, span.start - 25), body.first), *range(body.last, min(len(blocks), body.last + 25))]:
        if not _CARD.fullmatch(blocks[index].text):
            continue
        for block in reversed(blocks[max(0, index - 4) : index]):
            named = block.heading or block.link_share > 0.9
            if named and 2 <= len(block.text) <= 20 and not _CARD.fullmatch(block.text) and not _is_ui(block.text):
                found.source = block.text
                return found
    return found


def _stated(page: Page) -> Found:
    """Whom machines are told, other than the site itself."""
    found = Found("stated")
    facts = page.structured
    own = site_names(page)
    everyone = facts.authors or [Stated(text, False) for text in _meta_authors(page)]
    names = [name for stated in everyone if not stated.outlet or len(everyone) > 1 for name in _stated_names(stated)]
    found.authors = list(dict.fromkeys(name for name in names if letters(name) not in own))
    return found


def _stated_outlets(page: Page) -> Found:
    """The outlet that machines are told as author: right where nobody else is named."""
    found = Found("stated outlet")
    found.authors = list(dict.fromkeys(name for stated in page.structured.authors for name in _stated_names(stated)))
    return found


def _meta_authors(page: Page) -> list[str]:
    facts = page.structured
    for name in (
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "byl",
        "dcterms.creator",
        "article:author_name",
        "og:author",
    ):
        values = [value for value in facts.meta.get(name, ()) if not is_nobody(value)]
        if values:
            return list(dict.fromkeys(values))[:20]
    return [value for value in facts.microdata.get("author", ())[:5] if not is_nobody(value) and len(value) <= 80]


def _stated_names(stated: Stated) -> list[str]:
    """The names in one author value; text that is no name gives none."""
    text = unwrap(_BY.sub("", stated.name))
    if is_nobody(text) or len(text) > 200:
        return []
    if has_han(text):
        return people(text)
    if stated.outlet:
        return [text]
    return western_people(text) or []
