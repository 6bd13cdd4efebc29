"""The lines of a page that may be its headline as printed, and how much each looks like one by where and how it stands."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from newsportal.extract.bylines.byline import credit
from newsportal.extract.bylines.labels import labelled_fields
from newsportal.extract.bylines.lines import time_in
from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import ASIDE, FOOTER, FORM, HIDDEN, ITEM, LINKED, NAV, Block
from newsportal.extract.page.classnames import named
from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.story.headlines import Candidate
from newsportal.extract.story.headnames import leads_to_front, named_headline, named_over, named_search, named_second
from newsportal.extract.story.sitenames import SITE_WORD, letters
from newsportal.extract.story.titlelines import without_byline
from newsportal.extract.times.dates import printed_times
from newsportal.extract.times.timelabels import WEEKDAY
from newsportal.regexes import regex

MAX_TITLE = 300
_INTO = 40
"""A sidebar may have been taken for the beginning of the text: so far below it a line counts if a stated title says the same."""
_FAR = 400
"""No headline stands further above the text than so many blocks."""
_HEADER = 30
"""So many lines a header has: what is shared, how large the letters are."""
_BESIDE = 24
"""Characters beside a time in a line that is a header's."""
_LONGEST_DAY = 40
_SECTION = 8
"""Characters of a section's name behind a headline."""
_FOLDER = regex(r"[^/]/(?:index\.\w{3,6})?$")
_ANY_ZONE = ZoneInfo("UTC")
_DATED = regex(r"\d\D{1,14}\d\d|\d{4}")
SHORTEST = 6
"""Letters of the shortest headline that nothing but its element tells."""
_named_title = named(
    frozenset(("title", "headline", "tit", "bt", "biaoti", "arttitle", "articletitle", "heading", "hd", "entry", "newstitle", "maintitle"))
)
_DASHES = ("——", "――", "──")
"""How a second headline begins: ——吞吐量翻一番"""
_TRAIL_LEAD = regex(r"(?:您|你)?(?:的|现在|當前|当前|所在)的?(?:所在)?位置[ \u3000]*[:：>＞»›]?")
_TRAIL = regex(r"[>›»→]")
_named_trail = named(frozenset(("breadcrumb", "breadcrumbs", "crumb", "crumbs", "crumbwrap", "seotitle", "mbx", "search")))
GENERIC = frozenset(
    ("正文", "新闻中心", "新闻", "首页", "资讯", "详情", "文章", "文章详情", "新闻详情", "资讯详情", "内容详情", "公告详情", "活动详情", "详情页", "栏目页", "内容", "无标题", "无标题文档", "untitled", "home", "by",
     "news", "article", "video", "homepage", "文章正文", "新闻正文", "内容页", "详细内容", "公告", "通知公告", "最新消息", "信息公开", "评论", "分享", "相关推荐", "推荐阅读", "目录",
     "abstract", "contents", "table of contents", "navigation", "keyboard shortcuts")
)  # fmt: skip
_ENDS = ("。", "；", ".")
"""What ends a sentence, and no headline that is printed as a mere line."""
_BADGE = regex(r"(?:原创|原創|独家|獨家|置顶|转载|推荐|头条|图集|视频)\s*")
_LAST_BADGE = regex(
    r"(?:abonn(?:ement|[ée]e?s?)|abo|premium|plus|exklusiv|exclusi(?:f|ve?|vo)|payant|bezahlartikel|suscriptores|live|vid[eé]o|podcast)",
    re.IGNORECASE,
)
_CLASS = regex(r"\[[^\[\]]{1,10}\]|【[^【】]{1,10}】")
# http://www.harbour.example 2004年06月18日10:22 海港都市报
_DAY_AND_OUTLET = regex(
    r"(?:19|20)\d\d[-/.年]\d\d?[-/.月]\d\d?日? ?\d\d?:\d\d(?::\d\d)? ?[\u3400-\u9fff]{2,10}(?:[报報网網社台]|晨刊|在线|新闻)$"
)
_PREFIX = regex(r"(?:(?:标题|標題|题目|Title(?=:)|正在(?:阅读|浏览|播放)|当前位置)\s*[:：]\s*|#{1,6} )")
_PREFIX_BEGINNINGS = frozenset("标標题T正当#")


def printed_titles(page: Page, stated: list[Candidate], beginnings: set[str], first: int | None) -> list[Candidate]:
    """The lines that may be the printed headline: headings, and lines that the stated titles hold."""
    blocks = page.outline.blocks
    end = len(blocks) if first is None else min(len(blocks), first + _INTO)
    start = 0 if first is None else max(0, first - _FAR)
    # Some pages stand whole in a <form> or an <aside>: what holds the text tells nothing about the headline.
    inside = blocks[first].flags if first is not None and first < len(blocks) else 0
    outside = (FOOTER | FORM) & ~inside
    heads = "\n".join(each.text for each in stated)
    found = []
    joined: set[int] = set()
    for index in range(start, end):
        block = blocks[index]
        if block.flags & outside or index in joined:
            continue
        names = block.box.names
        titled = block.heading or (names and _named_title(names)) or (block.covers and _named_title(block.covers))
        if not (titled or block.text[:3] in heads):
            continue
        text = without_byline(block, beginnings)
        if block.heading:  # one heading that <br> or inner blocks split
            follow = index + 1
            while follow < len(blocks) and follow < index + 5 and _same_heading(block, blocks[follow]):
                if labelled_fields(blocks[follow].text):  # PHPCMS puts time and source into the heading: <h1>…<br><span>
                    break
                if any(mark.isalpha() for mark in blocks[follow].text):
                    text += " " + blocks[follow].text
                joined.add(follow)
                follow += 1
        text = _without_badge(without_prefix(_halved(_without_class(block, text))), stated, beginnings)
        text = _without_kicker(block, text, stated, beginnings) if block.heading and len(block.box.element) else text
        text = _without_section(block, text, stated) if block.heading and block.links else text
        if block.heading > 1 and _TRAIL_LEAD.match(text):  # <h2>当前位置 > 教育 > 小学</h2>
            continue
        if len(text) > MAX_TITLE or not (titled or text in heads or (text[-1:] not in _ENDS and _begins_as_stated(text, heads))):
            continue  # a sentence that begins as a stated title does somewhere
        key = letters(text)
        if (
            len(key) >= 2
            and not (len(text) < _LONGEST_DAY and key not in beginnings and _is_day(text))
            and text.lower() not in GENERIC
            and not (len(text) <= 90 and has_han(text) and credit(text))
        ):
            score = (
                _place(block, index, first, inside, page.url)
                + _named(block, bool(titled))
                - (2.0 if len(key) <= 10 and SITE_WORD.search(text) else 0.0)
            )
            found.append(
                Candidate(text, key, _origin(block), score, within=first is not None and index >= first + 3 * (block.heading == 1))
            )
    return found


def _begins_as_stated(text: str, heads: str) -> bool:
    """Whether a line goes on as a stated title does for more than a few letters: Nachtschicht … and Nachrichten … do not."""
    return text[: 4 if has_han(text) else 10] in heads


def _is_day(text: str) -> bool:
    """Whether a line is a day and nothing else, as blogs have it over the posts of each."""
    days = printed_times(text, now=None, zone=_ANY_ZONE, limit=1, language="de") if _DATED.search(text) else []
    return any(not any(map(str.isalnum, WEEKDAY.sub("", text[: day.start]) + text[day.end :])) for day in days if not day.relative)


def over_byline(page: Page, first: int | None, heads: set[str]) -> list[Candidate]:
    """The line over that of time and source, where nothing is told to be the headline and the ``<title>`` is the site's name on all pages.

    ``heads``: what stated titles begin with; a line of the time that begins so holds the headline itself.
    """
    blocks = page.outline.blocks
    for index in range(first - 1, max(0, first - _HEADER), -1) if first is not None else ():
        line = blocks[index]
        if not _is_byline(line):
            continue
        if any(len(head) >= SHORTEST and letters(line.text).startswith(head) for head in heads):
            return []
        for over in blocks[max(0, index - 3) : index][::-1]:
            if over.heading:
                return []
            plain = 8 <= over.size <= 60 and not (
                over.links or over.flags & (NAV | FORM | HIDDEN) or over.text[-1] in "。！:：" or _TRAIL.search(over.text)
            )
            if plain and has_han(over.text) and not (time_in(over.text) or labelled_fields(over.text) or credit(over.text)):
                return [Candidate(over.text, letters(over.text), "over the byline", 2.0)]
        break
    return []


def _is_byline(line: Block) -> bool:
    """Whether a line is that of an article's time: with its label, the outlet, or little else."""
    if len(line.text) > 160 or (line.links and line.link_share > 0.5) or not (time := time_in(line.text)):
        return False
    bare = len(line.text) - (time.end() - time.start()) <= _BESIDE and line.text[-1] not in "。！？"
    return bare or bool(labelled_fields(line.text) or _DAY_AND_OUTLET.search(line.text))


def _named(block: Block, titled: bool) -> float:
    """What the names of its element add to a line: those of a headline, or of what stands under one."""
    if (block.heading == 1 and named_second(block.box.names)) or block.text.startswith(_DASHES):
        return -1.5
    sure = not block.heading and (named_headline(block.covers) or named_headline(block.box.names))
    return 1.3 if sure else 0.5 if titled else 0.0


def _same_heading(block: Block, other: Block) -> bool:
    return other.heading == block.heading and (
        other.box is block.box or (block.box.tag not in ("h1", "h2") and other.box.parent is block.box.parent)
    )


def _origin(block: Block) -> str:
    return f"h{block.heading}" if block.heading else "line"


def _place(block: Block, index: int, first: int | None, inside: int, url: str) -> float:
    """How much a line looks like a headline by where and how it stands."""
    score = {0: 0.0, 1: 2.5, 2: 1.2, 3: 0.6}.get(block.heading, 0.3)
    if _in_trail(block, inside) or (first is not None and _in_search(block, first)):
        return -2.0
    linked = block.flags & ~inside & LINKED or block.link_share > 0.7
    own = linked and any(_leads_home(link.href, url) for link in block.links)
    if block.flags & ~inside & (ASIDE | HIDDEN) or (linked and not own):
        score -= 5.0 if block.heading == 1 and linked and leads_to_front(block, url) else 2.0
    if first is not None:
        distance = first - index
        score += 0.5 if 0 < distance <= 12 and block.heading != 1 else 0.0 if distance > 0 else -0.7
        score -= 1.2 if distance > 25 and block.heading else 0.0
        score += 0.4 / max(1, distance)  # of two that nothing tells apart the one next to the text
    return score


def _leads_home(href: str, url: str) -> bool:
    """Whether a link leads to the page that it stands on, or to a place on it."""
    return href[:1] == "#" or (len(href) >= SHORTEST and url.endswith(href.split("://")[-1]))


def _in_trail(block: Block, inside: int) -> bool:
    """Whether a heading ends a trail of sections, where sites put a wording for search engines, or is that of a search."""
    if block.flags & ~inside & (NAV | ITEM):
        return True
    return any(_named_trail(box.names) for box in block.box.lineage(3))


def _in_search(block: Block, first: int) -> bool:
    """Whether a line stands in a box of the site's search, before the text."""
    return any(box.last <= first and named_search(box.names) for box in block.box.lineage(3))


def without_prefix(text: str) -> str:
    """A headline without what says that it is one: 标题：…, ## …"""
    prefix = _PREFIX.match(text) if text[:1] in _PREFIX_BEGINNINGS else None
    return text[prefix.end() :] if prefix else text


def _without_class(block: Block, text: str) -> str:
    """A forum's headline without the link in brackets to the class of its thread: <a>[社会]</a> …"""
    if not block.links or text[:1] not in ("[", "【"):
        return text
    link = block.links[0].text
    link = f"[{link}]" if text.startswith(f"[{link}]") else link
    return text.removeprefix(link).lstrip() if _CLASS.fullmatch(link) and len(text) > len(link) + 2 else text


def _without_badge(text: str, stated: list[Candidate], beginnings: set[str]) -> str:
    """A headline without the badge (原创, 独家, Premium) that stands in its element, where a stated title has none."""
    badge = _BADGE.match(text)
    if badge and any(each.text.startswith(text[badge.end() :]) for each in stated):
        return text[badge.end() :]
    rest, _, last = text.rpartition(" ")
    return rest if rest and _LAST_BADGE.fullmatch(last) and letters(rest) in beginnings - {letters(text)} else text


_PARTING = " :|–—-/·•"
"""What parts a headline from the words beside it."""
_LONG = 12
"""Letters of a headline that a stated title may begin or end with by chance no more."""


def _without_kicker(block: Block, text: str, stated: list[Candidate], beginnings: set[str]) -> str:
    """A headline without the words over or behind it that its element holds, where no stated title has both: <h1><span>Quays</span>…

    An element that is not named for such words is one where a stated title is what stands beside it, or begins so (``beginnings``).
    """
    element = block.box.element
    first, last = element[0], element[-1]
    whole = letters(text)
    if any(whole in each.key for each in stated):
        return text

    def is_stated(key: str) -> bool:
        long = len(key) >= _LONG and any(each.key.startswith(key) or each.key.endswith(key) for each in stated)
        return key != whole and (long or key in beginnings or any(key == each.key for each in stated))

    rests = []
    if not (element.text or "").strip():
        rest = text.removeprefix(one_line("".join(first.itertext()))).lstrip(_PARTING)
        if named_over(first.get("class") or "") or is_stated(letters(rest)):
            rests.append(rest)
    if not (last.tail or "").strip():
        rest = text.removesuffix(one_line("".join(last.itertext()))).rstrip(_PARTING)
        if is_stated(letters(rest)):
            rests.append(rest)
    rest = max(rests, key=len, default="")
    return rest if len(letters(rest)) >= SHORTEST else text


def _without_section(block: Block, text: str, stated: list[Candidate]) -> str:
    """A headline without the link to its section that its element ends with, where no stated title has both: <h1>…<a href="/news/">国内新闻</a></h1>."""
    link = block.links[-1]
    rest = text.removesuffix(link.text).rstrip()
    section = rest != text and len(link.text) <= _SECTION and _FOLDER.search(link.href)
    whole = letters(text)
    return rest if section and len(letters(rest)) >= SHORTEST and not any(whole in each.key for each in stated) else text


def _halved(text: str) -> str:
    """A headline that is printed twice in one line, once."""
    half = len(text) // 2
    if half > 6 and text[:half].strip() == text[-half:].strip():
        return text[:half].strip()
    return text
