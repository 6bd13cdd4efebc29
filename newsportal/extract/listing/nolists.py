"""Links in rows that are no headlines: months of an archive, times of comments, accounts elsewhere, the posts before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsportal.extract.listing.joins import host
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import Link, Row
from newsportal.extract.page.text import has_digit
from newsportal.extract.times.dayforms import MONTH_WORD
from newsportal.extract.times.months import month_of
from newsportal.regexes import regex

MAX_NAME = 16
"""How much the name of an account says at most, or another link of few words."""
CATEGORIES = regex(
    r"categor(?:y|ies|ías|ias|ie)|catégories|kategorien?|kategorie|kategorije|rubriken|(?:popular |all )?(?:tags|topics)|tag cloud|labels|schlag(?:worte|wörter)|étiquettes|etiquetas"
    r"|категории|рубрики|теги|метки|категорії|blogroll|contributors|(?:文章)?(?:分类|分類)|(?:热门)?(?:标签|標籤)云?|カテゴリー?|タグ|카테고리|태그",
    re.IGNORECASE,
)
"""The name of a box with a blog's categories."""
MAX_NAMED = 12
"""How much the name of what is sold or quoted says."""
_FIGURE = regex(r"[-+−]\d{1,3}(?:\.\d{1,2})? ?%|(?:[¥￥$€£]|USD|RMB) ?\d[\d,.]{0,12}|\d[\d,.]{0,12} ?(?:元|€|USD)")
STANDINGS = regex(
    r"\S{0,8}(?:积分|積分|射手|助攻)[榜表]|(?:.{1,30} )?(?:standings|league table)|tabelle|classifica|clasificación|classement",
    re.IGNORECASE,
)
"""That of one that tells how teams stand, of which each row holds numbers that look like a day: 12/3/1."""
_MOMENT_ENDS = frozenset("mM.月份)）]")
"""What the texts end with that ``_is_moment`` knows, where not with a number."""
_COUNT = regex(r"\s?[(（\[] ?\d{1,5}(?: ?[^\W\d_]{1,12})? ?[)）\]]$")
_MONTH = regex(rf"{MONTH_WORD} (?:19|20)\d\d", re.IGNORECASE)
_YEAR = regex(r" (?:19|20)\d\d$")
_LONE_MONTH = regex(rf"{MONTH_WORD}|(?:\d\d?|[一二三四五六七八九十]{{1,2}}) ?月", re.IGNORECASE)
"""A month under the heading of its year, where its number of stories stands beside it."""
_EASTERN_MONTH = regex(r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月份?")
_ARCHIVE = regex(r"/(?:archives?/)?(?:19|20)\d\d(?:/(?:0?[1-9]|1[0-2])(?:/\d\d?)?)?/?$")
_TO_COMMENT = regex(r"#(?:comment|cmt|reply|respond|reviews?|pinglun|pl)(?:[-_]?\d|s?$)", re.IGNORECASE)
_WHEN = regex(rf"{MONTH_WORD} \d{{1,2}},(?: \d{{4}},?)?(?: at)? \d{{1,2}}:\d\d ?[ap]\.?m\.?", re.IGNORECASE)
_MEMBER = regex(r"/(?:users?|u|members?|space|profiles?|authors?)/~?[\w.%]{1,40}/?$|[?&]uid=\d+$|/space-uid-\d+\.html$")
_SEARCH = regex(
    r"(?:/s|/so|/search|/tags?|/topic)(?:\.\w{2,5}|/\w{0,20})?/?\?(?:[^#]{0,100}&)?(?:q|wd|kw|key|keys|keyword|keywords|query|word|tag)=|^https?://(?:so|search)\.[^/]{3,60}/[^?#]{0,60}\?(?:q|kw|wd|keyword|query)="
)
"""What others have searched for."""
_FILES = frozenset(("doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "pdf", "zip", "rar", "7z"))
_TURN = regex(
    r"\W{0,3}(?:previous|next|vorherig|nächst|précédent|suivant|article (?:précédent|suivant)|anterior|siguiente|próxim|poprzedni|następn"
    r"|предыдущ|следующ|precedente|successiv|vorige|volgende|前の|次の|이전|다음)",
    re.IGNORECASE,
)


def no_headlines(links: Sequence[Link], page_host: str, *, timed: bool) -> bool:
    """Whether most of the rows' links are no headlines. ``page_host``: of the page they stand on; ``timed``: the rows have times, as notices that are files do."""
    if len(links) <= 3 and sum(_TURN.match(link.text) is not None for link in links) > 1:
        return True
    spare = 0.4 * len(links)
    for link in links:
        if not (
            _is_moment(link.text)
            or (link.weight <= MAX_NAME and (_is_archive(link) or _is_account(link, page_host) or _is_member(link)))
            or _is_search(link)
            or (not timed and is_file(link))
        ):
            spare -= 1
            if spare <= 0:
                return False
    return bool(links)


def priced(outline: Outline, rows: Sequence[Row]) -> bool:
    """Whether nearly all rows are names with a price or what it has changed by: goods on sale, quotes of shares."""
    if not any(_has_figure(outline, row.at) for row in rows[:2]) or sum(
        row.headline.weight for row in rows if row.headline
    ) >= MAX_NAMED * len(rows):
        return False
    return sum(_has_figure(outline, row.at) for row in rows) >= 0.8 * len(rows)


def _has_figure(outline: Outline, row: int) -> bool:
    for run in range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 12)):
        if outline.hints[run] and len(outline.runs[run]) < 20 and _FIGURE.fullmatch(outline.line(run)):
            return True
    return False


def leads_to_comment(href: str) -> bool:
    """Whether an address is that of a comment on a page."""
    return "#" in href and _TO_COMMENT.search(href) is not None


def leads_to_one_comment(href: str) -> bool:
    """Whether an address is that of a single comment, whose day is not its page's.

    >>> leads_to_one_comment("https://a.example/quay/#comment-17"), leads_to_one_comment("https://a.example/quay/#comments")
    (True, False)
    """
    return href[-1:].isdecimal() and leads_to_comment(href)


def _is_search(link: Link) -> bool:
    return "=" in link.href and _SEARCH.search(link.href) is not None


def is_file(link: Link) -> bool:
    """Whether a link leads to a file to take away: what is attached to a notice."""
    return link.href.partition("?")[0].rpartition(".")[2].lower() in _FILES


def _is_moment(text: str) -> bool:
    """Whether a text is no more than a month with its year, or a comment's day and clock.

    >>> _is_moment("November 2018"), _is_moment("février 2017 (3)"), _is_moment("May 30, 2019 at 1:06 PM"), _is_moment("17 May 2018")
    (True, True, True, False)
    >>> _is_moment("August ( 2 articles )"), _is_moment("八月 (3)"), _is_moment("mars (2)"), _is_moment("August")
    (True, True, True, False)
    >>> _is_moment("2026年11月 (33)"), _is_moment("2026年11月经济运行情况")
    (True, False)
    """
    if len(text) > 40 or not (text[-1:] in _MOMENT_ENDS or text[-1:].isdecimal()) or not has_digit(text):
        return False
    bare = _COUNT.sub("", text)
    if _MONTH.fullmatch(bare) or _WHEN.fullmatch(bare) or _EASTERN_MONTH.fullmatch(bare):
        return True
    if bare != text and (_LONE_MONTH.fullmatch(bare) or month_of(bare)):
        return True
    month = _YEAR.sub("", bare)
    return month != bare and month_of(month) > 0


def _is_archive(link: Link) -> bool:
    """Whether a link leads to what was published on a day or in a month or year: <a href="/archives/2023/07/">2023/07 <i>2 posts</i></a>."""
    return has_digit(link.text) and _ARCHIVE.search(link.href) is not None


def _is_member(link: Link) -> bool:
    """Whether a link leads to the page of a member or author: who has commented or written."""
    return _MEMBER.search(link.href) is not None


def _is_account(link: Link, page_host: str) -> bool:
    """Whether a link names the site that it leads to: The Harbour Post on Facebook."""
    where = host(link.href)
    parts = where.split(".")
    if len(parts) < 2 or where.removeprefix("www.") in page_host or page_host.removeprefix("www.") in where:
        return False
    return len(parts[-2]) >= 4 and parts[-2] in link.text.lower().replace(" ", "")
