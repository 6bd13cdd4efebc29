"""Soft failures: pages that came with status 200 and are no pages of news, each with the reason by its name.

Evidence, not single words: a line that says nothing but ``页面不存在``, where it stands, and that no story is left beside it. A page
with a story is never a failure, unless the story itself is unreadable.
"""

from __future__ import annotations

import re
from typing import Literal

from newsportal.extract.page.blocks import ASIDE, FORM, HIDDEN, NAV, Block, text_size
from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.softwords import MAX_LINE, Statement, names_login, said
from newsportal.extract.story.headnames import named_search
from newsportal.items import Article, HeadlineList
from newsportal.regexes import regex

Reason = Literal["not found", "challenge", "login", "parked", "mojibake", "hidden links", "script"]

STORY = 300
"""Text of this size is a story, whatever the title says."""
LEAD = 120
"""Beside a heading that says otherwise."""
FLASH = 50
"""Beside a mere line that says otherwise."""
ROWS = 8
"""A list of so many rows is one of news."""
LITTLE = 250
"""Less text than this, links apart, is a page that has only one thing to say."""
_MAX_BLOCKS = 150
_MAX_LINKS = 2000
_MAX_HTML = 200_000
"""Where scripts are looked for; none of these pages is longer."""
_SAMPLE = 1500
_HINT = regex(
    r"不存在|找不到|未找到|没有?找到|无法|刪除|删除|走[丢失]|迷路|失效|过期|下线|下架|移除|屏蔽|撤|不可用|404|410|验证|校验|频繁|拦截|阻断|拒绝|滑[块动]|防火墙|异常|检[测查]|域名|备案|站点|主机|登[录陆錄]|停[放靠止]"
    r"|not|n[o'’]t |unavail|missing|longer|moment|attention|check|verif|human|robot|captcha|pardon|denied|forbidden|block|unsuccess|too many|ddos|traffic|cookies|domain|sale|park|welcome|iis|apache|works|test page|default|index of|suspend|soon|construction|future|hello"
    r"|sign|log ?in|member|gefunden|introuvable|trouv|encontrad|existe|trovata|gevonden|найден|існ|знайдено|существ|見つかり|存在|찾을|입니다|غير|العثور|bulunam|znaleziono|nie |không|tidak|nenalez|hitta|funnet|fundet|नहीं|ไม่|достп|доступ|провер|verwei|refus|denegado|negado|拒否|거부|melden|connecter|sesión|войдите|verkauf|vendre|venta|домен|ドメイン|step|wait",
)
_PARTS = regex(r"(?:(?<!\s)\s++)?[_|｜–—丨·»«]++\s*+|(?<!\s)\s++-++\s++|-(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])-")
_ALERT = regex(r"alert\(\s*['\"]([^'\"]{2,80})['\"]")
# Scripts of guards that stand in no page behind them.
_GUARD = regex(
    r"_cf_chl_opt|/cdn-cgi/challenge-platform/h/[a-z]/orchestrate|cf-browser-verification|__jsl_clearance|acw_sc__v2|arg1=['\"][0-9A-F]{40}|_Incapsula_Resource|captcha-delivery\.com|px-captcha"
    r"|aliyun_waf|/_sec/cp_challenge|sucuri_cloudproxy|btwaf|\$_ts\s*=\s*window|\$_ts\.cd|window\._cf_translation|sl-challenge|yunsuo_session|awsWafCookieDomainList|challenge-container|TencentCaptcha\(|initGeetest\(|AWSC\.use\(['\"]nc"
)
_COOKIE_AND_AGAIN = regex(r"document\s*(?:\.cookie|\[\s*['\"]cookie['\"]\s*\])\s*=")
_PARKING = regex(
    r"sedoparking|parkingcrew|bodis\.com|parklogic|park\.101datacenter|hugedomains\.com|window\.park\s*=|d38psrni17bvxu|domainparking|afternic\.com/forsale|/lander['\"]"
)
_SPAM = regex(
    "(?=[博娱百六时p北老真棋葡威金太澳皇彩体投足外注赌捕幸快新亚乐开成a一无办刻代私csptjvbre])(?:博彩|娱乐城|百家乐|六合彩|时时彩|pk10|北京赛车|老虎机|真人娱乐|真人棋牌|棋牌(?:平台|游戏|下载)|葡京|威尼斯人官|金沙(?:官网|娱乐)|太阳城(?:官网|娱乐|集团)|澳门(?:新|永利|皇冠|银河|赌场)|皇冠(?:体育|比分|网)|彩票(?:平台|网站|登录|app)|体育投注|投注平台|足球外围|外围(?:赌|投注)|注册送|"
    "赌场|捕鱼(?:达人|平台)|幸运飞艇|快三|新葡|亚博|乐鱼|开云体育|成人(?:视频|电影|网站|影院)|av在线|一本道|无码|办证|刻章|代开发票|私家侦探)|"
    r"\b(?:casino|slot gacor|slots?|togel|judi|betting|sportsbook|baccarat|viagra|cialis|payday loans?|replica watches|porn|escorts?|essay writing service|poker online)\b",
    re.IGNORECASE,
)  # fmt: skip
# Of a text in the wrong codec: the marks that bytes of Chinese, or UTF-8 of any language, become.
_LATIN_SOUP = regex("[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{4,}")
_HAN_SOUP = regex("[锛銆鐨涓鍦鏄浜杩鈥鍙鍚鎴鏃闂鍥绔瀹鎬鐢鏈鍒鍏璇缁鍑澶]")
_BROKEN = regex("\ufffd|锟斤拷|锟|ï¿½")


def soft_failure(page: Page, article: Article | None = None, lists: list[HeadlineList] | None = None) -> Reason | None:
    """The reason why ``page`` is no page of news, given what was read of it; None where it may be one. Noted in ``page.trace``."""
    found = _failure(page, article, lists or [])
    if found is None:
        return None
    page.trace.chosen("soft failure", *found)
    return found[0]


_Found = tuple[Reason, str]


def _failure(page: Page, article: Article | None, lists: list[HeadlineList]) -> _Found | None:
    if lists and lists[0].kind in ("feed", "sitemap"):
        return None
    text = (article.text if article else None) or ""
    size = text_size(text)
    if size >= FLASH and (why := garbled(text)):
        return "mojibake", why
    title = _title(page)
    spam = {word.lower() for word in _SPAM.findall(title)}
    if size >= STORY and len(spam) < 2:
        return None
    blocks = [block for block in page.outline.blocks if not block.flags & HIDDEN]
    if why := garbled(" ".join([title, *(block.text[:MAX_LINE] for block in blocks[:60])])):
        return "mojibake", why
    if max((len(found.headlines) for found in lists), default=0) >= ROWS and _rows(lists) >= ROWS:
        return _instead_of_list(title, blocks) if size < STORY else None
    shown = _Shown(page, title, article, lists, blocks)
    if size < STORY and (told := _stated(shown) or _machine(page, shown)):
        return told
    if why := _link_farm(page, shown, spam):
        return "hidden links", why
    return _only_script(page, shown) if not size else None


def _title(page: Page) -> str:
    tags = page.nodes.tags
    return one_line(page.nodes.texts[tags.index("title")] if "title" in tags else None)[:300]


def _rows(lists: list[HeadlineList]) -> int:
    """Rows of the longest list that are no spam."""
    return max(len(found.headlines) - len(_SPAM.findall("\n".join([row.title or "" for row in found.headlines]))) for found in lists)


def _statement_in(title: str) -> Statement | None:
    """What a title or a part of it states."""
    if not _HINT.search(title.lower()):
        return None
    return next((told for part in (title, *_PARTS.split(title)) if (told := said(part))), None)


def _instead_of_list(title: str, blocks: list[Block]) -> _Found | None:
    """What a page with a list of news states in its title or main heading: such as one not found that offers the latest news."""
    if told := _statement_in(title):
        return told, f"its title says so: {title}"
    for block in blocks:
        if (
            0 < block.heading < 3
            and len(block.text) <= MAX_LINE
            and block.link_share < 0.5
            and _HINT.search(block.text.lower())
            and (told := said(block.text))
        ):
            return told, f"its heading says so: {block.text}"
    return None


class _Shown:
    """What a reader sees of a page that has neither a long story nor a list of news."""

    def __init__(self, page: Page, title: str, article: Article | None, lists: list[HeadlineList], blocks: list[Block]) -> None:
        self.page, self.title, self.lists = page, title, lists
        self.size = self.prose = 0.0
        """Of all that it says, and outside links."""
        self.lines: list[Block] = []
        """Lines that may state something."""
        lines = (article.text or "").split("\n") if article else []
        for block in blocks:
            self.size += block.size
            self.prose += block.size * (1 - block.link_share)
            if block.link_share <= 0.5:
                if len(block.text) <= MAX_LINE and len(self.lines) < _MAX_BLOCKS and not _is_beside(block, article):
                    self.lines.append(block)
                if article is None and block.size >= 20:
                    lines.append(block.text)
        if not _HINT.search("\n".join([block.text for block in self.lines]).lower()):
            self.lines = []
        self.story = sum(text_size(line) for line in lines if not self.lines or not said(line))
        """Of what may be a story: not what merely states a failure."""
        self.headed = bool(
            article
            and article.title
            and text_size(article.title) >= 6
            and article.published_from in ("page", "meta", "json-ld")
            and not said(article.title)
        )
        """Whether it has a headline of its own and a time: a picture or a film with hardly a word."""


def _is_beside(block: Block, article: Article | None) -> bool:
    """Whether a line is none of what the page itself says: a menu's, or what a story's search box says of other searches (没有找到内容)."""
    return bool(block.flags & (ASIDE | NAV)) or (article is not None and any(named_search(box.names) for box in block.box.lineage(4)))


def _stated(shown: _Shown) -> _Found | None:
    """What the page says of itself: in its title, in a heading, or in a line where there is little else."""
    told = _statement_in(shown.title)
    if told and _is_short_of(shown, STORY if told != "login" else FLASH):
        return told, f"its title says so: {shown.title}"
    if shown.story < FLASH and _asks_password(shown.page) and any(map(names_login, [shown.title, *_PARTS.split(shown.title)])):
        return "login", f"its title says so, and it asks for a password: {shown.title}"
    few = shown.prose < LITTLE and shown.story < FLASH and not shown.headed
    for block in shown.lines:
        if block.flags & FORM and shown.size > FLASH:  # the login or comment form of any page
            continue
        told = said(block.text) if _HINT.search(block.text.lower()) else None
        if told in ("not found", "challenge") and 0 < block.heading < 4 and shown.story < LEAD and not shown.headed:
            return told, f"a heading says so: {block.text}"
        if told and few:
            return told, f"the page says little else: {block.text}"
    if few and shown.size < FLASH and len(shown.page.html) < 5000:
        for message in _ALERT.findall(shown.page.html):
            if told := said(one_line(message)):
                return told, f"its script says so: {message}"
    return None


def _is_short_of(shown: _Shown, most: int) -> bool:
    return shown.story < most and not (shown.headed and shown.story >= FLASH)


def _asks_password(page: Page) -> bool:
    return any(
        tag == "input" and (element.get("type") or "").lower() == "password"
        for tag, element in zip(page.nodes.tags, page.nodes.elements, strict=True)
    )


def _machine(page: Page, shown: _Shown) -> _Found | None:
    """What the scripts of a page with hardly a word do: guard a site, or show advertisements for a domain."""
    if shown.story >= FLASH or shown.size >= LITTLE:
        return None
    if found := _GUARD.search(page.html, 0, _MAX_HTML):
        return "challenge", f"a guard's script and no text: {found[0]}"
    if shown.size < 10 and len(page.html) < 20_000 and "location" in page.html and _COOKIE_AND_AGAIN.search(page.html):
        return "challenge", "a script that sets a cookie and loads the page again, and no text"
    if found := _PARKING.search(page.html, 0, _MAX_HTML):
        return "parked", f"a domain parking script and no text: {found[0]}"
    return None


def garbled(text: str) -> str | None:
    """Why a text cannot be read; None where it can."""
    text = text[:_SAMPLE]
    if text.isascii():
        return None
    whole = len(text) - text.count(" ")
    broken = sum(map(len, _BROKEN.findall(text)))
    if broken * 20 > whole and broken >= 10:
        return f"{broken} of {whole} marks are what undecodable bytes become"
    # A row of dashes, dots or crosses is a line that somebody drew.
    soup = sum(len(run) for run in _LATIN_SOUP.findall(text) if len(set(run)) > 2)
    if soup * 4 > whole:
        return f"{soup} of {whole} marks are accents in rows: another codec's bytes"
    han = len(_HAN_SOUP.findall(text))
    if han * 15 > whole and han >= 10:
        return f"{han} of {whole} marks are those that UTF-8 becomes in GBK"
    return None


def _link_farm(page: Page, shown: _Shown, spam: set[str]) -> str | None:
    """Why a page is a farm of spam links; None where it is none, or a list of news is left on it."""
    if shown.story >= FLASH and len(spam) < 2:
        return None
    links = [link.text[:100] for block in page.outline.blocks for link in block.links][:_MAX_LINKS]
    spammed = sum(_SPAM.search(text) is not None for text in links)
    if spammed >= ROWS and spammed * 5 >= len(links) * 2:
        return f"{spammed} of {len(links)} links are spam"
    if len(spam) >= 2 and not shown.headed and shown.story < STORY:
        return f"its title is spam: {shown.title}"
    return None


_MOUNT = regex(
    r"<div[^<>]{0,100}\bid=[\"']?(?:app|root|__next|__nuxt|main-app|react-root|q-app|container)[\"']?[^<>]{0,100}>\s*</div>", re.IGNORECASE
)


def _only_script(page: Page, shown: _Shown) -> _Found | None:
    """A page without text, rows, frames or pictures that has scripts to fill it."""
    tags = page.nodes.tags
    if shown.lists or shown.size >= FLASH or "script" not in tags or not {"frame", "iframe", "video", "embed", "object"}.isdisjoint(tags):
        return None
    if _MOUNT.search(page.html, 0, _MAX_HTML):
        return "script", "an empty element for a script to fill, and no text"
    return ("script", "scripts and no text") if shown.size < 10 and tags.count("img") < 3 else None
