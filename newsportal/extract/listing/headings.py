"""The name of a list: the heading printed over it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import islice
from typing import Literal

from newsportal.extract.bylines.names import has_han
from newsportal.extract.listing.joins import MAX_TABS, is_current, tab_label
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import says_more, says_step
from newsportal.extract.listing.records import Group, moment_like, weight
from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.story.asides import names_day
from newsportal.extract.times.dates import url_date
from newsportal.regexes import regex

MAX_WEIGHT = 25
MAX_RUNS = 12
_NO_NAME = regex(
    r"^(?:更多|查看更多|更多.{0,4}|[上下]一[页版期]|more|view all|see all|全部|换一[批换组]|刷新|详细|详情|(?:继续)?(?:阅读|閱讀|查看)(?:全文|更多|原文|详情|详细|正文)|关注|订阅|展开|收起"
    r"|rss|toggle.{0,20}|menu|广告|(?:栏目|网站|快速|站内|内容)导航|每[页頁](?:显示|顯示).{0,6}|共\s?\d{1,7}\s?[条條篇个页頁].{0,12}|[^\d]{0,8}\d[\d.,]{0,8}\s?[万千]?\s?(?:篇|次阅读|人关注|粉丝)(?:\W.{0,16})?"
    r"|(?:a collection of )?[\d,.]{1,9} (?:posts|results|articles|stories|items|entries|records)|[(（]?\d{1,4}[)）]?|\d{4}\s*年度?|advertisement|reklama|werbung|anzeigen?|publicidad|publicité|advertentie|pubblicità|annons"
    # What leads over the menus of a page to its text.
    r"|skip.{0,20}|(?:direkt |überspringen )?zum (?:haupt)?inhalt.{0,12}|(?:aller|passer|accéder|retour) (?:directement )?au contenu.{0,12}|(?:ir|saltar|pasar) al contenido.{0,12}|(?:vai|salta|passa) al contenuto.{0,12}"
    r"|(?:ir|pular|saltar) para o conteúdo.{0,12}|(?:ga |spring |door )?naar de (?:hoofd)?inhoud.{0,12}|(?:hoppa|hopp|gå|spring) til{1,2} (?:huvud|hoved)?in(?:nehåll|nhold|dhold).{0,4}|siirry sisältöön|przejdź do (?:głównej )?treści|přej(?:ít|děte) (?:k|na) obsahu?"
    r"|ugrás a tartalom(?:ra|hoz)|(?:перейти|пропустить) (?:к|до|и перейти к) (?:основному )?(?:содерж(?:имому|анию)|контенту|вмісту)|跳(?:到|至|转到|轉到|过|過)(?:主要)?(?:内容|內容|导航|導覽).{0,6}|(?:本文|メインコンテンツ|コンテンツ)(?:へ|に)(?:スキップ|移動|ジャンプ)|(?:본문|콘텐츠|메뉴)(?:으로|로)? ?(?:바로 ?가기|건너뛰기))$",
    re.IGNORECASE,
)
_CRUMB = regex(r"(?:当前的?位置|现在的?位置|您的位置|您现在的位置|所在位置|^首页|^首頁|^home$)", re.IGNORECASE)
_HOME = regex(
    r"(?:网站|返回|回)?首\s?[页頁]|主[页頁]|home ?(?:page)?|accueil|startseite|inicio|início|главная|ホーム|トップ|홈|beranda|trang chủ|الرئيسية",
    re.IGNORECASE,
)
"""The link to a site's front page opens its menus."""
_PATH_NAME = regex(r"crumb|location|position|(?:^|[\s_-])path(?:$|[\s_-])|weizhi|dqwz", re.IGNORECASE)
LONG_LINK, LONG_WORDS = 14, 18
"""What the text of a link says that is a story's, not a section's: in Chinese, in other languages."""
MAX_PICTURED = 10
MAX_LEAD = 4
"""Texts between a list and one that is named by the other's last row."""
MAX_OPENING = 8
MAX_FORM = 6
MAX_MENU = 60
"""Elements of a menu at most."""
_BEFORE_NAME, _BEHIND_NAME = " ·・•●○◆◇■□▲△☆★◎※>»›|:：[]【】《》#+-—→", " ·•>»›|:：[]【】-—→"
_MORE_WORDS = ("更多", "more", "查看全部", "换一批", "换一换", "换一组", "換一批", "換一換", "換一組")
_LONGEST_MORE = max(map(len, _MORE_WORDS))
_MORE_END = regex(rf"(?:(?<![\s>»›])[\s>»›]++)?(?:{'|'.join(_MORE_WORDS)})[\s>»+….]*+$", re.IGNORECASE)
_TITLE_END = regex(r"(?:(?<!\s)\s++)?(?:[_|｜–—]|(?<![A-Za-z])-|-(?![A-Za-z])).*", re.DOTALL)
_PATH = regex(r"(?:(?<!\s)\s++)?(?:>{1,2}|»|›|→|＞)\s*+")
_SLUG = regex(r"/[a-z]{1,20}(?:-[a-z\d]{1,20}){2}", re.IGNORECASE)
_DEPARTMENT = regex(
    r"((?:https?:)?[\w./-]{0,200}/)((?!(?:index|default|list)\.)[\w-]{1,40})(?:/(?:(?:index|default|list)\.\w{2,5})?|\.\w{2,5})?",
    re.IGNORECASE,
)
"""The address of a department: the folder that it stands in, and its name."""
_CLOSING = ("]", "】", "］")
_STOPS = "。！？…"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "legend", "strong", "b", "th"})


_Verdict = Literal["passed over", "end", "sure", "story", "name"]
"""What a text over a list is: nothing to its name, where looking for one ends, the name whatever stands before it, a story between name and list, a name."""


def heading(outline: Outline, group: Group, paths: Counter[int]) -> str | None:
    """The heading right over the first row of ``group``, or the end of the breadcrumb there. ``paths``: how many links have a tag path."""
    container = outline.parent[group.rows[0].at]
    if tab := tab_label(outline, container):
        return tab
    start, stories = outline.run_start[group.rows[0].at], 0
    for run in range(start - 1, max(-1, start - MAX_RUNS), -1):
        verdict, text = _over(outline, group, paths, run)
        if verdict == "end":
            break
        if verdict == "sure":
            return text or None
        if verdict == "name":
            owner = outline.run_owner[run]
            headed = stories == 1 and (_in_heading(outline, owner) or _leads_on(outline, outline.block(owner)))
            return text if not stories or headed else None
        stories += verdict == "story"
    return _pictured(outline, container)


def _over(outline: Outline, group: Group, paths: Counter[int], run: int) -> tuple[_Verdict, str]:
    """What a text run over a list is, and the name that it gives."""
    first, owner = group.rows[0].at, outline.run_owner[run]
    container = outline.parent[first]
    if outline.depth[container] - outline.depth[outline.common(owner, container)] > 5:
        return "end", ""
    text, block = _trimmed(outline.line(run)), outline.block(owner)
    closed = outline.end[block] <= first
    if not closed and _bracketed(outline, run):
        return "passed over", ""
    if verdict := _no_name(text):
        return verdict, ""
    if outline.tag[block] in ("td", "th") and closed and _cells(outline, owner) > 1:
        return "passed over", ""  # the head of a table's columns
    whole = _whole(outline, run, text, first) if text[-1] not in _STOPS else None
    menu = _menu_around(outline, owner, first) if whole is not None and _in_link(outline, owner) else 0
    if whole is None or (menu and not _is_path(outline, menu)) or (closed and (_is_row(outline, block) or _is_slide(outline, block))):
        return "end", ""
    if menu:  # 首页 国内新闻, parted by a style
        return "sure", text
    if _is_form(outline, owner, first) or (closed and _turns(outline, block)):
        return "passed over", ""
    if _CRUMB.search(whole) and not _PATH.search(whole):  # 当前位置：首页 通知公告
        return "sure", text if not _CRUMB.search(text) and weight(text) <= MAX_WEIGHT else ""
    return _whole_over(outline, group, paths, owner, whole)


def _trimmed(line: str) -> str:
    """A line without the marks before and behind a name."""
    return line.lstrip(_BEFORE_NAME).rstrip(_BEHIND_NAME)


@lru_cache(maxsize=1024)
def _no_name(text: str) -> Literal["passed over", "end"] | None:
    """What a text is that is no name, by its words alone; None of any other."""
    if _CRUMB.search(text) and not _PATH.search(text):
        return "end"
    if not weight(text) or _NO_NAME.match(text) or says_step(text):
        return "passed over"
    if moment_like(text):
        return "passed over" if weight(text) < 12 else "end"
    return None


def _whole_over(outline: Outline, group: Group, paths: Counter[int], owner: int, text: str) -> tuple[_Verdict, str]:
    """What the whole of a line over a list is; ``owner``: the element of its text."""
    if not text:  # More..., and nothing else
        return "passed over", ""
    if _PATH.search(text):
        return "sure", _trimmed(_PATH.split(text)[-1])
    if weight(text) > MAX_WEIGHT or text[-1] in _STOPS or _in_menu(outline, owner, paths):  # a sentence is the end of a summary
        return "end", ""
    if _NO_NAME.match(text) or (moment_like(text) and weight(text) < 12) or names_day(text) or _leads_to(outline, owner, group):
        return "passed over", ""
    if _is_story(outline, owner) or (weight(text) >= (LONG_LINK if has_han(text) else LONG_WORDS) and _in_link(outline, owner)):
        return "story", ""  # which a box opens with, between its name and its list
    return "name", text


def _leads_on(outline: Outline, block: int) -> bool:
    """Whether a link to more stands beside the text of a block."""
    return any(says_more(outline.line(run)) for run in range(outline.run_start[block] + 1, outline.run_end[block]))


def _pictured(outline: Outline, container: int) -> str | None:
    """The name that a picture over a list shows, by the text that is read in its place; None without one."""
    for _ in range(3):
        above = outline.parent[container]
        if above <= 0:
            return None
        before = [child for child in islice(outline.children(above), MAX_FORM) if child < container]
        for child in reversed(before):
            if outline.run_end[child] > outline.run_start[child]:
                return None
            inside = (outline.elements[i].get("alt") for i in range(child, outline.end[child]) if outline.tag[i] == "img")
            if name := next((text for alt in inside if 2 <= weight(text := one_line(alt)) <= MAX_PICTURED), None):
                return name
        container = above
    return None


def _bracketed(outline: Outline, run: int) -> bool:
    """Whether a text before the first row stands in brackets: [图文] labels the row."""
    return outline.line(run)[-1:] in _CLOSING or (run + 1 < len(outline.runs) and outline.line(run + 1)[:1] in _CLOSING)


def _is_story(outline: Outline, i: int) -> bool:
    """Whether a text leads to a page whose address holds a day and the words of a headline."""
    while i > 0 and outline.tag[i] != "a":
        i = outline.parent[i]
    href = outline.elements[i].get("href") or "" if i > 0 else ""
    return _SLUG.search(href) is not None and url_date(href) is not None


def _is_row(outline: Outline, block: int) -> bool:
    """Whether a line is a row of another list: an item among others that holds a link and more than it."""
    if outline.tag[block] not in ("li", "tr", "dd") or outline.run_end[block] - outline.run_start[block] < 2:
        return False
    links = bisect_left(outline.links, outline.end[block]) - bisect_left(outline.links, block)
    alike = sum(outline.tag[child] == outline.tag[block] for child in islice(outline.children(outline.parent[block]), MAX_MENU))
    return links > 0 and alike > 3


def _is_slide(outline: Outline, block: int) -> bool:
    """Whether a line is the words under a picture, in an item with it, one of several: ``<li><a><img></a><p>…</p></li>``."""
    at = outline.parent[block]
    if outline.tag[at] not in ("li", "dd") or "img" not in outline.tag[at : min(block, at + MAX_FORM)]:
        return False
    return sum(outline.tag[child] == outline.tag[at] for child in islice(outline.children(outline.parent[at]), MAX_MENU)) > 1


def _leads_to(outline: Outline, i: int, group: Group) -> bool:
    """Whether a text leads to the first of a list's stories, which a box may open with in large."""
    while i > 0 and outline.tag[i] != "a":
        i = outline.parent[i]
    first = group.rows[0].headline
    return i > 0 and first is not None and outline.elements[i].get("href") == first.href


def _in_heading(outline: Outline, i: int) -> bool:
    return any(outline.tag[at] in _HEADINGS for at in (i, outline.parent[i]))


def _cells(outline: Outline, i: int) -> int:
    """How many cells a text's row of a table has, without those that are empty or lead to more."""
    row = outline.parent[outline.block(i)]
    cells = [child for child in outline.children(row) if outline.tag[child] in ("td", "th")]
    return sum(outline.run_end[cell] > outline.run_start[cell] and not says_more(one_line(outline.text(cell))) for cell in cells)


def _whole(outline: Outline, run: int, text: str, before: int) -> str | None:
    """The heading that a text run is part of: the rest of its block, where that is a heading too. None in a menu."""
    block = outline.block(outline.run_owner[run])
    if outline.end[block] > before:
        return text
    whole = _trimmed(one_line(outline.text(block)))
    if whole.rstrip(" >»+….")[-_LONGEST_MORE:].lower().endswith(_MORE_WORDS):
        whole = _MORE_END.sub("", whole)
    runs = outline.run_end[block] - outline.run_start[block]
    linked = sum(outline.tag[outline.run_owner[n]] == "a" for n in range(outline.run_start[block], outline.run_end[block]))
    if linked > 1 and _PATH.search(whole):
        return whole
    if (current := _current_tab(outline, block if runs > 1 else outline.parent[block])) and weight(current) >= 2:
        return current
    if linked > 3:
        return None
    if 1 < linked < runs and outline.tag[outline.run_owner[first := outline.run_start[block]]] != "a" and weight(outline.line(first)) >= 2:
        return _trimmed(outline.line(first))  # and the list's departments behind it
    if linked > 1 and linked == runs:  # tabs: the first one is open
        return _trimmed(outline.line(outline.run_start[block]))
    return whole if weight(whole) <= MAX_WEIGHT else text


def _current_tab(outline: Outline, block: int) -> str | None:
    """The text of the one of a few elements alike side by side, all that a block holds, that is marked as the open one."""
    tabs = list(islice(outline.children(block), MAX_TABS + 1))
    if not 2 <= len(tabs) <= MAX_TABS or any(outline.tag[tab] != outline.tag[tabs[0]] for tab in tabs):
        return None
    told = sum(outline.run_end[tab] - outline.run_start[tab] for tab in tabs)
    current = [tab for tab in tabs if is_current(outline, tab)]
    if len(current) != 1 or told != outline.run_end[block] - outline.run_start[block]:
        return None
    return _trimmed(one_line(outline.text(current[0]))) or None


def _in_link(outline: Outline, i: int) -> bool:
    return "a" in (outline.tag[i], outline.tag[outline.parent[i]])


def _menu_around(outline: Outline, i: int, before: int) -> int:
    """The menu that a link stands in: a small element before the list, called so or with a link to the front page, and no separators; 0 for none."""
    at = outline.parent[i]
    for _ in range(4):
        if at <= 0 or outline.end[at] > before or outline.end[at] - at > MAX_MENU:
            return 0
        runs = range(outline.run_start[at], outline.run_end[at])
        if outline.tag[at] == "nav" or any(len(outline.runs[run]) < 20 and _HOME.fullmatch(outline.line(run)) for run in runs):
            return at if _PATH.search(outline.text(at)) is None else 0
        at = outline.parent[at]
    return 0


def _is_path(outline: Outline, menu: int) -> bool:
    """Whether a menu is the path to the page."""
    opening = outline.line(outline.run_start[menu])[:MAX_OPENING]
    names = (
        f"{element.get('class') or ''} {element.get('id') or ''}"
        for element in (outline.elements[menu], outline.elements[outline.parent[menu]])
    )
    return _CRUMB.search(opening) is not None and (_HOME.fullmatch(opening) is None or any(map(_PATH_NAME.search, names)))


def _is_form(outline: Outline, owner: int, before: int) -> bool:
    """Whether a text belongs to a form that stands over the list: 标题 […] 文号 […]."""
    at = owner
    for _ in range(MAX_FORM):
        if at <= 0 or outline.end[at] > before:
            return False
        if outline.tag[at] in ("form", "fieldset"):
            return True
        at = outline.parent[at]
    return False


def _turns(outline: Outline, block: int) -> bool:
    """Whether a line leads to the days before and after: 前一天 2024年6月18日 后一天."""
    runs = range(outline.run_start[block], outline.run_end[block])
    return any(len(outline.runs[run]) < 12 and says_step(outline.line(run)) for run in runs[:6])


def _in_menu(outline: Outline, owner: int, counts: Counter[int]) -> bool:
    """Whether a text is one of several links of one kind side by side: a menu, another list's row."""
    link = owner
    while link > 0 and outline.tag[link] != "a":
        if outline.tag[link] in _HEADINGS:
            return False
        link = outline.parent[link]
    if link <= 0 or _is_one_of_two(outline, link):
        return link > 0
    if counts[outline.path[link]] < 3:
        return False
    block = outline.parent[link]
    while block > 0 and outline.tag[block] not in ("li", "tr", "dd", "p", "div", "td"):
        if outline.tag[block] in _HEADINGS:
            return False
        block = outline.parent[block]
    siblings = sum(outline.tag[child] == outline.tag[block] for child in outline.children(outline.parent[block])) if block > 0 else 0
    return outline.tag[block] in ("li", "tr", "dd") or siblings > 4


def _is_one_of_two(outline: Outline, link: int) -> bool:
    """Whether a link is all that one of two elements side by side says, the other one to a department beside its own: 公司新闻 | 行业新闻, neither marked as open."""
    item = outline.parent[link]
    for _ in range(3):
        items = list(islice(outline.children(outline.parent[item]), 3)) if item > 0 else []
        if len(items) == 2 and all(outline.tag[each] == outline.tag[item] for each in items):
            links = outline.links[bisect_left(outline.links, items[0]) : bisect_left(outline.links, outline.end[items[1]])]
            told = [at for at in links if outline.path[at] == outline.path[link] and outline.run_end[at] > outline.run_start[at]]
            places = [match for at in told if (match := _DEPARTMENT.fullmatch(outline.elements[at].get("href") or ""))]
            alone = all(outline.run_end[i] - outline.run_start[i] == 1 and not is_current(outline, i) for i in items)
            return len(told) == 2 == len(places) and alone and places[0][1] == places[1][1] and places[0][2] != places[1][2]
        item = outline.parent[item]
    return False


def without_headlines(outline: Outline, found: list[Group]) -> None:
    """Let no group be named by a headline of the list right over it: the last slide of a show."""
    ends = {outline.run_end[row.at]: row.headline.text for group in found for row in group.rows if row.headline}
    for group in found:
        start = outline.run_start[group.start]
        if group.name and any(ends.get(run) == group.name for run in range(max(0, start - MAX_LEAD), start + 1)):
            group.name = None


def page_name(page: Page) -> str | None:
    """The first part of the page's title: the name of a listing that has no heading."""
    name = _TITLE_END.sub("", one_line(page.title))
    return name if name and weight(name) <= MAX_WEIGHT else None
