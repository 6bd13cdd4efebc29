"""Who an article is from: source, authors and editors, told apart.

Read where a page prints them: in the lines between headline and text, in the dateline of the first paragraph, in the
signature of the last one, in the credit lines in and below the text. What is stated only for machines comes last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from newsportal.extract.bylines.accounts import is_card, is_ui
from newsportal.extract.bylines.by import DESK
from newsportal.extract.bylines.byline import credit
from newsportal.extract.bylines.credits import Credit, Found
from newsportal.extract.bylines.employers import employer
from newsportal.extract.bylines.filed import filed_by, one_name, put_out_by
from newsportal.extract.bylines.headerlines import alone_in_line, header, header_range, in_row, named_author, plain_names
from newsportal.extract.bylines.labels import labelled_fields
from newsportal.extract.bylines.lines import BULLETS, TIME, of_work, slashed, time_in, unwrap, without_address
from newsportal.extract.bylines.mails import sender
from newsportal.extract.bylines.names import (
    has_han,
    is_body,
    is_chinese_name,
    is_nobody,
    is_outlet,
    is_western_name,
    may_be_name,
    people,
    without_craft,
)
from newsportal.extract.bylines.outlets import split_source
from newsportal.extract.bylines.scenes import reporters
from newsportal.extract.bylines.stated import stated_names
from newsportal.extract.bylines.western import western_places
from newsportal.extract.page.blocks import ASIDE, FOOTER, FORM, NAV, Block
from newsportal.extract.page.language import script_of
from newsportal.extract.page.pieces import pieces_of, spaced
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.story.body import Body
from newsportal.extract.story.boilerplate import announces_others, is_promotion, remark_in
from newsportal.extract.story.sitenames import letters, site_names
from newsportal.extract.times.ownlines import is_in_card
from newsportal.regexes import regex

_BELOW = 60
_MAX_LINES = 400
_CARD = regex(
    r"(?:查看|进入)?(?:TA|他|她|作者|ta)的?(?:的全部|全部|更多|其他)?(?:文章|主页|作品).{0,3}|\d[\d.,]*+\s*+[万亿]?\+?\s*+篇?\s*+(?:原创内容|文章|总阅读|粉丝|获赞|作品|阅读量)"
)
_CARD_BEGINNINGS = frozenset("查进TA他她作者ta")
"""How such a line begins, be it not with a number."""
_STOP_BELOW = regex(r"网友评论|最新评论|全部评论|评论列表|热门评论|跟帖|版权所有|(?i:copyright)|©")

_COMMENTED = regex(
    r"共有?\s*\d+\s*[条條](?:评论|評論|留言|回复|回覆)|(?:用户|读者|讀者|游客|会员|相关|我要)?(?:评论|評論|留言|回复|跟帖|跟贴)(?:区|列表)?(?:\s*[(（]\d+[)）])?$|发表评论$"
)
_NAME = 24
"""Characters of a name in a line of its own."""
_AUTHOR_LABEL = regex("(?:(?:文章|本文)?作者|撰文|撰稿人?|Author) ?[:：]?")
_LINE_OVER = 2
"""From the first line below the headline back to the one above it, where some blogs tell when and by whom."""
_CARD_OVER = 8
"""So many lines over the headline may stand the card of the account."""
# posted @ 2024-07-01 10:00 码头老吴 阅读(128) 评论(2)
_POSTED_BY = regex(r"posted (?:@|on|at)\s++(?P<account>\S{2,24})\s++(?:阅读|閱讀|评论|評論)")
_SENTENCE = regex(r"[。！？!?~～…]$")

_ROLES = r"(?:特约|见习|实习|首席|特派|全媒体|驻站|本报|本网|本刊)?(?:记者|記者|通讯员|通訊員|作者|编译|編譯|文(?=[ \u3000:：/／|｜])|撰文|评论员|专栏作[家者])"
_DATELINE = regex(
    rf"[（(〔【\[]\s*+(?P<outlet>[^（()）\s]{{0,24}}?)[ \u3000]?{_ROLES}\s*+(?:[:：/／]\s*+)?(?P<names>[^（()）〔〕【】\[\]。]{{2,60}})[)）〕】\]]"
)
# 〔陸一夫／台北報導〕
_LED_BY_PLACE = regex(
    r"[（(〔【\[](?P<names>[\u3400-\u9fff、 ]{2,20})[/／] ?[\u3400-\u9fff]{2,4}(?:即時|即时|綜合|综合)?(?:報導|报导|报道|報道)[)）〕】\]]"
)
# 【海港新聞／陸一夫 綜合報導】
_LED_BY_OUTLET = regex(
    r"[（(〔【\[][^（()）〔〕【】\[\]/／]{2,10}[/／] ?(?P<names>[\u3400-\u9fff、 ]{2,20})[ \u3000/／][\u3400-\u9fff]{2,6}(?:報導|报导|报道|報道)[)）〕】\]]"
)
_WIRE = regex(r"[电電讯訊]\s*[（(](?P<names>[^（()）。]{2,40})[)）]")
# 西海网记者陆一夫7月1日报道： （西海社記者陳小華台北1日電） 記者陳小華／綜合報導
_REPORTS = regex(
    rf"^[（(〔【\[]?[^，。；：（()）]{{0,16}}?{_ROLES}[ \u3000]*+(?P<names>[\u3400-\u9fff、 \u3000]{{2,24}}?)[ \u3000]*+"
    r"(?:(?:\d{1,2}月)?\d{1,2}日[ \u3000]?(?:[专專外]?[电電]|报道|報導|報道)|(?:[/／][^，。；：]{0,8}?|发自[\u3400-\u9fff]{2,6}?|综合|綜合)?[专專外]?[电電]?(?:报道|報導|報道))"
    r"(?:[)）〕】\]:：，\s\u3400-\u9fff]|$)"
)
# 海港观察网 记者 陆一夫 截至七月底，…
_LED_BY = regex(
    r"^[（(【]?[\u3400-\u9fffA-Za-z·]{2,10}[报報网網社台讯经闻端刊](?:[ \u3000]|(?=记者))(?:首席|实习|本报)?记者[ \u3000](?P<names>[\u3400-\u9fff]{2,4}(?:[、 \u3000][\u3400-\u9fff]{2,3}){0,3})[ \u3000](?=\S)"
)
# 海港晚报数字报-渡口往事
_DIGITAL = regex(
    r"(?P<paper>[\u3400-\u9fff]{1,7}[报報])(?:社)?[ ·_-]{0,3}(?:多媒体|新闻)?(?:数字报|数字版|电子版|电子报|數字報|電子版|電子報)"
)
# 渡口往事-海港晚报, on a page that names its sheet: 第04版：人间
_TITLED_PAPER = regex(r"[-_—|] ?(?P<paper>[\u3400-\u9fff]{2,8}[报報])(?: ?\d{4}[-/.年]\d\d?[-/.月]\d\d?日?)?$")
_PAPER = regex(r"[\u3400-\u9fff]{2,8}[报報]")
_SHEET = regex(r"第 ?[A-Z]?\d{1,3} ?版(?:[:：]|$)|[A-Z]?\d{2,3}版[:：]")
# 2024年07月01日第03版：民生
_PRINTED_ON = regex(r"^\d{4}年\d{1,2}月\d{1,2}日(?: ?(?:星期|周).)? ?")
_SHEETS = 60
"""Lines at the top of a page in which its sheet is named."""
_WIRE_EDITOR = regex(r"[电電讯訊)）]?[（(][^（()）]{0,8}?编辑[ \u3000:：]+(?P<names>[^（()）。]{2,30})[)）]")
_WAY_BACK = regex(r"(?<!\s)\s*+返回(?:\S{0,6}[，,]\s*+查看更多|\S{0,6}首[页頁]\s*+[>＞»]+)\s*+$")
_TAIL = regex(r"[（(〔【\[](?P<inner>[^（()）〔〕【】\[\]]{2,60})[)）〕】\]]\s*+(?:(?:返回\S{0,6}查看更多|\d{5,8})\s*+)?$")
# （以上内容不能代替诊断，如有不适请及时就医）
_TELLS = regex("以上|[请請]|不能|不得|[仅僅]供|如有")
_PLAIN_TAIL = regex(
    r"[。！？!?”」]\s*+(?P<inner>(?:来源|來源|编辑|編輯|责编|責編|责任编辑|責任編輯|作者|撰文|文)[ ]?[:：|｜丨/／][^。！？!?”」]{2,50}|[^。！？!?”」]{0,40}(?:记者|記者)\s*+(?:[:：]\s*+)?[\u3400-\u9fff、\s]{2,24})$"
)


_CREDITED = frozenset(("credit line", "below the text"))
"""Places whose outlets have a label."""
_LOGIN = regex(r"[a-z][a-z0-9_.-]{3,24}")
_HONORIFIC = regex(r"(?:Dr|Prof|Professor)\b\.? ")


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
    if _is_chinese(title, body.paragraphs[:5]):
        places = [
            header(page, span, inside, title), _stated_and_shown(page, span), _dateline(page, body), _within(page, body), _signature(body), _below(page, body, inside),
            _filed(page, body), _stated_in_chinese(page), _account(page, span, body), employer(page, span, body), _translated(page, span),
        ]  # fmt: skip
    else:
        places = western_places(page, body, span, inside, title)
    places.insert(0, sender(page.outline.blocks, span))
    for place in places:
        for name, value in (("source", place.source), ("authors", place.authors), ("editors", place.editors)):
            if value:
                page.trace.candidate(name, value, place.where)
    printed = {squeeze(name) for place in places for name in place.authors if is_western_name(name)}
    # What is stated alone may be an account; what is printed as the writer's name as well is none.
    source = next(
        (place.source for place in places if place.source and (place.where != "stated" or squeeze(place.source) not in printed)), None
    )
    if any(place.own and place.source == source for place in places):  # 海港网 2024-07-01, and under the text 来源：海港日报
        source = next((place.source for place in places if place.source and place.where in _CREDITED), source)
    editors = list(dict.fromkeys(name for place in places for name in place.editors))
    authors = _authors(places, source, editors)
    byline = Byline(source, authors, editors)
    for name, chosen in (("source", source), ("authors", authors), ("editors", editors)):
        if chosen:
            page.trace.chosen(name, chosen, " + ".join(place.where for place in places if getattr(place, name)))
    return byline


def _is_chinese(title: str | None, paragraphs: list[str]) -> bool:
    """Whether an article is in Chinese, or in Chinese beside the English of each paragraph."""
    script = script_of(f"{title} " + " ".join(paragraphs)[:1000])
    both = script == "latin" and has_han(title or "")
    return script == "han" or (both and any(script_of(text[:200]) == "han" for text in paragraphs))


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
        known = set(map(_key, authors))
        if names and (not authors or not known.isdisjoint(map(_key, names))):
            authors += [name for name in names if _key(name) not in known]
    named = next((place.authors for place in places if any(map(is_chinese_name, place.authors))), [])
    # 由 eastcoast, and in the text 【記者陸一夫/台東報導】; 供稿：教务处, and below the text 文字：陆一夫
    if named and (all(map(_LOGIN.fullmatch, authors)) or all(map(is_body, authors))):
        authors = [name for name in named if squeeze(name) not in editing] or authors
    if any(map(is_chinese_name, authors)):  # 供稿：刑事审判庭, and in another line 作者：陆一夫
        authors = [name for name in authors if not is_body(name)]
    return authors or list(dict.fromkeys(spare))


def _key(name: str) -> str:
    """A name for comparing: Dr. Ann Öberg is Ann Öberg."""
    return squeeze(_HONORIFIC.sub("", name) if name.startswith(("Dr", "Prof")) else name)


def _wire_editors(text: str) -> list[str]:
    """The editors in a wire's dateline: 海港社7月1日讯（编辑 陈安）."""
    match = _WIRE_EDITOR.search(text)
    names = people(match["names"]) if match else []
    return names if all(map(may_be_name, names)) else []


def _dateline(page: Page, body: Body) -> Found:
    """（记者甲、乙） and its kind at the beginning of the text, or in the short lines right before it."""
    found = Found("dateline")
    before = [block.text for block in page.outline.blocks[max(0, body.first - 2) : body.first] if block.size <= 60 and not block.links]
    for text in [*before, *body.paragraphs[:3]]:
        head = slashed(without_address(text[:160]))
        found.editors += _wire_editors(head[:60])
        for pattern in (_DATELINE, _WIRE, _REPORTS):
            match = pattern.search(head)
            if match is None:
                continue
            said = re.split(r"[/／]", without_craft(match["names"]))[0]
            first = [match["outlet"]] if pattern is _DATELINE and is_chinese_name(match["outlet"]) else []  # (陆一夫 记者 陈安)
            names = [*first, *(name for name in reporters(said, filed=pattern is _REPORTS) if name not in found.editors)]
            sure = pattern is _WIRE or (pattern is _REPORTS and has_han(match.string[match.start("names") - 1]))
            # 记者陆一夫、印朋7月1日报道: where no space parts office and name, the first has to be one for certain.
            if names and (is_chinese_name(names[0]) or not sure) and all(map(is_chinese_name if pattern is _WIRE else may_be_name, names)):
                found.authors = names
                return found
        placed = _LED_BY_PLACE.match(head) or _LED_BY_OUTLET.match(head)
        names = people(placed["names"]) if placed else []
        if names and all(map(is_chinese_name, names)):
            found.authors = names
            return found
        led = _LED_BY.match(head) if "记者" in head[:14] else None
        names = list(takewhile(is_chinese_name, re.split(r"[、 \u3000]", led["names"]))) if led else []
        if names:
            found.authors = names
            return found
    return found


def _names(said: Credit) -> bool:
    """Whether a credit is about people or the outlet, whatever stands first in its line: 标签：码头 责任编辑：陈安."""
    return said.kind in ("source", "authors", "editors", "staff") or bool(said.source or said.authors or said.editors)


def _within(page: Page, body: Body) -> Found:
    """The credit lines inside the text, dropped from it or not."""
    found = Found("credit line")
    kept = {block.index for block in body.blocks[3:-5]}
    looked_at = 0
    for block in page.outline.blocks[body.first : body.last]:
        if block.index in kept or len(block.text) > 160 or block.link_share > 0.8 or of_work(page.outline.blocks, block.index):
            continue
        looked_at += 1
        if looked_at > _MAX_LINES:
            break
        said = credit(block.text)
        if said and _names(said):
            found.add(credit(spaced(block)) or said)
        elif block.index < body.first + 4 and not (found.authors or block.links or in_row(block)):
            found.authors += alone_in_line(block.text)
    return found


def _signature(body: Body) -> Found:
    """The names in brackets that end the text."""
    found = Found("signature")
    for distance, text in enumerate(reversed(body.paragraphs[-6:])):
        if credit(text):
            continue
        said = _signed(text, sure=distance > 1)
        if said:
            found.add(said)
            break
    return found


def _signed(text: str, *, sure: bool) -> Credit | None:
    """What the brackets say that end a paragraph; where ``sure``, with an office: bare names may be anything."""
    match = _TAIL.search(text[-100:]) or _PLAIN_TAIL.search(text[-80:])
    if not match:
        return None
    said = credit(match["inner"]) or (credit(f"（{match['inner']}）") if "作者" in match["inner"][:4] else None)
    if said and _names(said):
        return said
    taken = said is not None and said.kind == "picture"  # （陆一夫 摄）
    names = people(match["inner"]) if not (taken or _TELLS.search(match["inner"])) else []
    names = names if all(map(is_chinese_name, names)) else alone_in_line(match["inner"])  # （陆一夫 海港大学教授）
    return Credit("authors", authors=tuple(names)) if not sure and names and all(map(is_chinese_name, names)) else None


def unsigned(paragraphs: list[str]) -> list[str]:
    """The paragraphs without the signature in brackets and the way back to the portal that end the last one.

    >>> unsigned(["码头今天启用。（记者 陆一夫）"]), unsigned(["码头今天启用。（完）"])
    (['码头今天启用。'], ['码头今天启用。（完）'])
    """
    if not paragraphs:
        return paragraphs
    last = _WAY_BACK.sub("", paragraphs[-1])
    match = _TAIL.search(last[-100:]) or _PLAIN_TAIL.search(last[-80:])
    if match and _signed(last, sure=False):
        last = last[: len(last) - len(match.string) + match.start("inner")].rstrip("（(〔【[ \u3000")
    remark = remark_in(last)
    if remark and (is_promotion(remark) or ((said := credit(remark)) and said.kind in ("picture", "notice", "authors"))):
        last = last.removesuffix(remark).rstrip()
    return [*paragraphs[:-1], *([last] if last else [])]


def _below(page: Page, body: Body, inside: int) -> Found:
    """What the credit lines below the text say."""
    found = Found("below the text")
    others = False
    blocks = page.outline.blocks
    for block in blocks[body.last : body.last + _BELOW]:
        if _STOP_BELOW.match(block.text) or block.index in body.thread or (body.box is not None and body.furniture.is_comments(block.box)):
            if "可见" in block.text[-6:] and block.box.last - block.box.first == 1:  # what only those may read who comment
                continue
            break
        if block.index in body.others or block.flags & ~inside & (FOOTER | NAV | ASIDE | FORM):
            continue
        if len(block.text) > 200 or block.link_share > 0.8:
            continue
        others = others or announces_others(block.text) or bool(_COMMENTED.match(block.text)) or _comments(block, blocks)
        if not others and (names := put_out_by(block.text)):
            found.authors += [name for name in names if name not in found.authors]
            continue
        said = credit(block.text)
        if said and _names(said) and is_in_card(blocks, block, body.first):
            continue
        if said and _names(said):
            said = credit(spaced(block)) or said
            # Below 作者最新文章 and 评论 stand others' names; the editors of this article may still come.
            found.add(replace(said, source=None, authors=()) if others else said)
        elif block.index < body.last + 3 and (
            unwrap(block.text) != block.text or block.text[0] in BULLETS or named_author(block.box.names)
        ):
            found.authors += plain_names(unwrap(block.text)) or alone_in_line(unwrap(block.text))
        elif len(block.text) <= _NAME and not found.authors and not others and _AUTHOR_LABEL.fullmatch(blocks[block.index - 1].text):
            # <div>作者</div><div>陆一夫</div>
            near = blocks[block.index - 1].box.parent is block.box.parent
            found.authors += one_name(block.text) if near else []
        elif len(block.text) <= 2 * _NAME and not found.authors and not others and "作者" in block.text[:4]:
            label, *behind = [text for text, _ in pieces_of(block)]  # <p><b>文章作者</b><b>陆一夫</b></p>
            found.authors += one_name(behind[0]) if len(behind) == 1 and _AUTHOR_LABEL.fullmatch(label) else []
    return found


def _filed(page: Page, body: Body) -> Found:
    """The writer in the lines under a post that tell when it was written and what of."""
    return Found("post's own lines", authors=next(filter(None, (plain_names(text) for text, _ in filed_by(body, page.outline.blocks))), []))


def _comments(block: Block, blocks: list[Block]) -> bool:
    """Whether a line signs a reader's comment: a name with a time, or one of several such lines, over what the reader says."""
    said = credit(block.text)
    follow = blocks[block.index + 1 : block.index + 4]
    if not said or said.kind != "authors" or not follow or credit(follow[0].text) or not _SENTENCE.search(follow[0].text):
        return False
    return time_in(block.text) is not None or any(each.box.shape == block.box.shape and credit(each.text) for each in follow[1:])


def _stated_in_chinese(page: Page) -> Found:
    """Whom machines are told. In Chinese pages an outlet is a source, never an author."""
    found = Found("stated")
    facts = page.structured
    source = facts.first("source", "contentsource", "article:source", "copyright-source")
    author = facts.first("article:author") if source is None else None
    if author and letters(author) not in site_names(page):
        source = author
    if source and not is_nobody(source) and len(source) <= 40 and not is_chinese_name(source):
        found.source = split_source(source)[0]
    digital = _DIGITAL.search(facts.title or "") if not found.source else None
    paper = digital or (_TITLED_PAPER.search(facts.title or "") if not found.source else None)
    if paper and (digital or any(_names_sheet(block.text) for block in page.outline.blocks[:_SHEETS])):
        found.source = paper["paper"]
    elif not found.source:
        found.source = _masthead(page)
    found.authors = [name for stated in facts.authors for name in stated_names(stated) if is_chinese_name(name)] or [
        name for key in ("article:author", "og:article:author") for name in facts.meta.get(key, ())[:3] if is_chinese_name(name)
    ]
    return found


def _names_sheet(text: str) -> bool:
    """Whether a line is the name of a paper's sheet, perhaps behind the day: 第04版：人间."""
    return "版" in text and _SHEET.match(_PRINTED_ON.sub("", text)) is not None


def _masthead(page: Page) -> str | None:
    """The paper whose name stands in a line of its own beside that of the sheet: 海港日报 / 2024年07月01日 星期一 / A03版：县域."""
    top = page.outline.blocks[:_SHEETS]
    at = next((block.index for block in top if len(block.text) < 40 and _names_sheet(block.text)), None)
    near = top[max(0, at - 3) : at + 4] if at is not None else []
    return next((block.text for block in near if _PAPER.fullmatch(block.text)), None)


def _stated_and_shown(page: Page, span: range) -> Found:
    """The people that the page's ``author`` names, if they stand between headline and text as well: alone it may be the portal's desk."""
    stated = [name for value in page.structured.meta.get("author", ())[:3] for name in people(value)]
    names = [name for name in stated if is_chinese_name(name)]
    if stated and not names and may_be_name(stated[0]) and not (is_outlet(stated[0]) or is_body(stated[0])):  # a pen name: 阿树
        names = [] if letters(stated[0]) in "\n".join((letters(page.structured.title), *site_names(page))) else stated[:1]
    return Found("stated and shown", authors=_shown(names, page, span))


def _translated(page: Page, span: range) -> Found:
    """The same of writers whose stories were translated, who have no Chinese names: neither desks nor the site itself."""
    facts = page.structured
    named = [
        *facts.meta.get("author", ())[:3],
        *facts.meta.get("article:author", ())[:3],
        *(name for stated in facts.authors for name in stated_names(stated)),
    ]
    names = [name for name in dict.fromkeys(named) if is_western_name(name) and not DESK.search(name)]
    sites = "\n".join((letters(facts.title), *site_names(page))) if names else ""
    return Found("translated", authors=_shown([name for name in names if letters(name) not in sites], page, span))


def _shown(names: list[str], page: Page, span: range) -> list[str]:
    """Those of ``names`` that stand alone in an element of the header."""
    if not names:
        return []
    lines = [block for block in page.outline.blocks[max(0, span.start - _LINE_OVER) : span.stop] if len(block.text) <= 160]
    shown = {squeeze(text) for block in lines if not labelled_fields(block.text) for text, _ in pieces_of(block)}
    return [name for name in names if squeeze(name) in shown]


def _is_card(text: str) -> bool:
    """Whether a line on an account's card says how much it has written and is read, or leads to all that."""
    return (text[0] in _CARD_BEGINNINGS or text[0].isdecimal()) and _CARD.fullmatch(text) is not None


def _account(page: Page, span: range, body: Body) -> Found:
    """The account that a platform's card beside the article names: its name, then how much it has written and is read."""
    found = Found("account")
    blocks = page.outline.blocks
    for index in [*range(max(0, span.start - 25), body.first), *range(body.last, min(len(blocks), body.last + 25))]:
        if not _is_card(blocks[index].text):
            continue
        for block in reversed(blocks[max(0, index - 4) : index]):
            # What holds a card holds no headline: 财经 over it may be a menu's.
            around = (box for box in blocks[index].box.lineage(6) if box.first <= block.index < box.last)
            beside = any(not box.first < span.start <= box.last for box in around)
            named = beside and (block.heading or block.link_share > 0.9)
            if named and 2 <= len(block.text) <= 20 and not _is_card(block.text) and not is_ui(block.text):
                found.source = block.text
                return found
    over = blocks[max(0, span.start - _CARD_OVER) : max(0, span.start - 1)]
    card = next((block for at, block in enumerate(over) if is_card(block, [line.text for line in over[at + 1 : at + 5]])), None)
    if card:
        found.source = card.text
        return found
    for block in blocks[body.last : body.last + _BELOW]:
        if block.text.startswith("posted") and (match := _POSTED_BY.match(TIME.sub(" ", block.text))):
            found.source = match["account"]
            break
    return found
