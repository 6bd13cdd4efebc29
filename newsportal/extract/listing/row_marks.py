"""What stands in a headline's link in an element of its own and is no part of it: times, badges, ranks, counts of readers."""

from __future__ import annotations

import re
from functools import lru_cache
from zoneinfo import ZoneInfo

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import weight
from newsportal.extract.page.styles import UNSEEN
from newsportal.extract.page.text import has_digit
from newsportal.extract.times.dates import parse_time
from newsportal.extract.times.dayforms import MONTH_WORD
from newsportal.regexes import regex

_CLOCK = r"(?:\d{1,2}:\d\d(?::\d\d)?(?:\s?Uhr)?|\d{1,2}[時时点]\d{1,2}分)"
DATE = rf"(?:(?:19|20|１９|２０)?\d\d\s*[-/.年]\s*)?\d{{1,2}}\s*+[-/.月]\s*+\d{{1,2}}\s*+日?(?:\s*+{_CLOCK})?"
ONLY_TIME = regex(
    rf"^\W*(?:(?:(?:发布|發布|更新|发表)?(?:时间|時間|日期)|发布|更新)\s*[:：]\s*)?(?:{DATE}|(?:19|20)\d\d\s*[-/.年]\s*\d{{1,2}}\s*月?|(?:\d{{1,2}}[. -]\s?)?{MONTH_WORD}(?:\s+\d{{1,2}}\b)?(?:,?[\s-]+(?:19|20)\d\d)?|(?:民[国國]\s?)?1[01]\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?|(?:{_CLOCK}\W{{1,3}})?\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)\d\d(?:\W{{1,3}}{_CLOCK})?|{_CLOCK}|\d+\s*(?:秒|分钟|分鐘|小时|小時|天|周|个?月|年)之?前|[今昨前]天(?:\s*\d{{1,2}}:\d\d)?|刚刚|剛剛)(?:\W*(?:星期|周|週)[一二三四五六日天](?:\s*{_CLOCK})?)?\W*$"
)
_BADGE = regex(
    r"[\[【(（]?(?:(?:有料)?会員(?:限定)?(?:記事)?|有料(?:会員)?(?:限定)?記事|会员|独家|獨家|原创|原創|置顶|置頂|推荐|推薦|头条|頭條|精华|精華|直播|视频|影音|组图|图集|动画|動画|写真|速報|[热熱荐新精顶頂]|new|hot|video|abo|plus|live|pinned|sticky|exclusive|exklusiv|premium|독점|단독|영상)[\]】)）]?|\(\d{1,4}\)"
    r"|(?:#|no\.\s?|top\s?)\d{1,3}|[时時][长長]\s?[:：]?\s?\d{1,3}(?::\d\d){0,2}\s?(?:分钟?|分鐘|秒)?|\d{1,3}(?:位|위|º|°)|第\d{1,3}[名位]"
    r"|\d[\d.,]{0,7}\s?[万萬wk]?\+?\s?(?:跟贴|跟帖|(?:条|人|次)?(?:评论|評論|回复|阅读|閱讀|浏览|瀏覽|点击|播放|点赞|在看|看过)|热度|熱度|人气|人氣|コメント|件のコメント|댓글"
    r"|views?|reads?|shares?|comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|просмотр(?:а|ов)?|комментари(?:й|я|ев))"
    r"|(?:article |contenu )?réservé aux abonnés|(?:nur )?für abonnenten|abonnés?|(?:for )?subscribers?(?: only)?|(?:solo |exclusivo )?para suscriptores"
    r"|(?:exclusivo )?para assinantes|(?:solo )?per (?:gli )?abbonati|プレミアム|無料|유료",
    re.IGNORECASE,
)
"""A mark beside a headline, in an element of its own: also its rank, how often it was read or commented on, and for whom it is."""
MAX_BADGE = 30
_COUNT = regex(r"\d[\d,.]{0,9}\s?[万萬wk]?\+?", re.IGNORECASE)
_FOUND = frozenset(("em", "mark", "b", "strong"))
"""Elements of words that a search has found."""
_OVER_NAME = regex(
    r"(?:^|[\s_-])(?:kicker|eyebrow|overline|dachzeile)(?:$|[\s_-])|(?:^|[\s_-])(?:category|categoria|categor[ií]e|kategorie|rubrik)(?:$|\s)",
    re.IGNORECASE,
)
MAX_TIME = 40
"""Characters of the longest text that is a time and nothing else."""
_UTC = ZoneInfo("UTC")


def is_mark_in(outline: Outline, run: int, around: int) -> bool:
    """Whether a text in an element of its own in a link or heading is a mark; words of a headline may be marked as found (<em>新</em>能源)."""
    text, owner = outline.line(run), outline.run_owner[run]
    if not _is_mark(text):
        counts = run > outline.run_start[around] and _COUNT.fullmatch(text) is not None
        return counts and bool(outline.elements[owner].get("class"))
    if not text.isalpha() or outline.elements[owner].get("class"):
        return True
    above = outline.parent[owner]
    before = run > outline.run_start[around] and outline.run_owner[run - 1] == above
    behind = run + 1 < outline.run_end[around] and outline.run_owner[run + 1] == above
    return not (before and behind) and not ((before or behind) and outline.tag[owner] in _FOUND)


def is_named_apart(outline: Outline, owner: int) -> bool:
    """Whether an element's class says that its text is read aloud only, or stands over the headline; so do buttons."""
    names = outline.elements[owner].get("class") or ""
    return is_over(outline, owner) or (bool(names) and not UNSEEN.isdisjoint(names.split()))


def is_over(outline: Outline, owner: int) -> bool:
    """Whether an element is a button, or its class says that its text stands over the headline."""
    names = outline.elements[owner].get("class") or ""
    return outline.tag[owner] == "button" or (bool(names) and _OVER_NAME.search(names) is not None)


@lru_cache(maxsize=1024)
def _is_mark(text: str) -> bool:
    """Whether the text of an element in a headline's link is none of it: a time, a badge."""
    return is_time(text) or _is_badge(text)


def _is_badge(text: str) -> bool:
    return len(text) < MAX_BADGE and _BADGE.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def is_time(text: str) -> bool:
    """Whether a text is a time and nothing else."""
    if ONLY_TIME.match(text) is not None:
        return True
    told = parse_time(text, now=None, zone=_UTC) if 3 < len(text) < MAX_TIME and has_digit(text) else None
    return told is not None and weight(text) - weight(told.raw) < 2
