"""Who an article is from: source, authors and editors, told apart.

Read where a page prints them: in the lines between headline and text, in the dateline of the first paragraph, in the
signature of the last one, in the credit lines in and below the text. What is stated only for machines comes last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsportal.extract.blocks import ASIDE, FOOTER, FORM, NAV
from newsportal.extract.body import Body
from newsportal.extract.byline import Found, credit, split_source, unwrap
from newsportal.extract.headerlines import header, header_range, is_ui, plain_names
from newsportal.extract.language import script_of
from newsportal.extract.names import is_chinese_name, is_nobody, may_be_name, people, without_place
from newsportal.extract.text import squeeze
from newsportal.extract.title import letters, site_names
from newsportal.extract.tree import Page
from newsportal.extract.western import printed_names, stated_names, stated_outlets, stated_people

_BELOW = 60
_MAX_LINES = 400
_CARD = re.compile(
    r"(?:查看|进入)?(?:TA|他|她|作者|ta)的?(?:的全部|全部|更多|其他)?(?:文章|主页|作品).{0,3}|\d[\d.,]*\s*[万亿]?\+?\s*篇?\s*(?:原创内容|文章|总阅读|粉丝|获赞|作品|阅读量)"
)
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


def byline_of(page: Page, body: Body, title: str | None) -> Byline:
    """Source, authors and editors of the article on ``page``."""
    span = header_range(page, body, title)
    # A page that stands whole in a <form> or an <aside> is no form: what holds the text as well tells nothing.
    inside = body.blocks[0].flags if body.blocks else 0
    chinese = script_of(f"{title} " + " ".join(body.paragraphs[:5])[:1000]) == "han"
    if chinese:
        places = [
            header(page, span, inside), _dateline(body), _within(page, body), _signature(body), _below(page, body, inside), _stated_in_chinese(page),
            _account(page, span, body),
        ]  # fmt: skip
    else:
        places = [stated_people(page), printed_names(page, body, span, inside), stated_outlets(page)]
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
    looked_at = 0
    for block in page.outline.blocks[body.first : body.last]:
        if block.index in kept or len(block.text) > 160 or block.link_share > 0.8:
            continue
        looked_at += 1
        if looked_at > _MAX_LINES:
            break
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
            found.authors += plain_names(unwrap(block.text))
    return found


def _stated_in_chinese(page: Page) -> Found:
    """Whom machines are told. In Chinese pages an outlet is a source, never an author."""
    found = Found("stated")
    facts = page.structured
    source = facts.first("source", "contentsource", "article:source", "copyright-source")
    if source is None and letters(facts.first("article:author")) not in site_names(page):
        source = facts.first("article:author")
    if source and not is_nobody(source) and len(source) <= 40 and not is_chinese_name(source):
        found.source = split_source(source)[0]
    found.authors = [name for stated in facts.authors for name in stated_names(stated) if is_chinese_name(name)]
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
            if named and 2 <= len(block.text) <= 20 and not _CARD.fullmatch(block.text) and not is_ui(block.text):
                found.source = block.text
                return found
    return found
