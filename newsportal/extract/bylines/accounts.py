"""Which of the names that stand beside the time without a label is an outlet's or an account's.

A name that ends like an outlet's is one. Any other may as well be a section, a region or a button: it counts only where something
vouches for it, such as its element's name, the page of an account that it links to, a button to follow it, or the page's own title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from newsportal.extract.bylines.lines import TIME
from newsportal.extract.bylines.names import is_body, is_chinese_name, is_outlet
from newsportal.extract.bylines.outlets import SOURCE_EDGES, split_source
from newsportal.extract.bylines.places import PLACES
from newsportal.extract.bylines.signatures import signature
from newsportal.extract.page.blocks import Block
from newsportal.extract.page.tree import Page
from newsportal.extract.story.sitenames import letters, site_names
from newsportal.regexes import regex

_MENU = 200
_SOURCE_WORDS = frozenset(
    "source cite media from origin ly laiyuan account nickname medianame js_name comefrom copyfrom mediasource".split()
)
_ACCOUNT_WORDS = _SOURCE_WORDS | frozenset("user username uname nick writer name author authorname publisher weibo where".split())
SECTION_WORDS = frozenset(
    "catalog cat cate cats channel section category categories column crumb tag tags comment comments share num count".split()
)
_UI_WORD = (
    r"分享|评论|評論|收藏|举报|打印|字号|字號|字体|字體|放大|缩小|增大|减小|超大|标准|关注|已关注|订阅|点赞|阅读|浏览|点击|跟贴|微信|微博|空间|更多|复制链接|我有话说|参与互动|下载|原创|首页|正文|登录|"
    r"注册|官方账号|人参与|听新闻|语音播报|视频|图片|图集|专题|投稿|纠错|推荐|回复|客服|发布|发表|发帖|文字大小|只看|倒序|来源|时间|编辑|扫描|二维码|好友|返回|上一|下一|点我|转播|展开|广告|热门|栏目|频道|资料|"
    r"全文|原文|摘要|导读|速读|版权|声明|热度|楼层|直达|属地|模式|目录|朗读|收听|播放|翻译|繁体|简体|星期|农历|[周週][一二三四五六日]|留言|讨论|字数|时长|公开|登陆|附件|查看|查询|编号|类型|站点|概览"
)
_UI = regex(rf"(?:[大中小赞讚][ 大中小]*|\+?(?-i:[^\u3400-\u9fff]*)|.{{0,6}}(?:{_UI_WORD}).{{0,6}})", re.IGNORECASE)
# Buttons and badges that end as outlets do.
_NO_NAME = regex(
    r"(?:分享|轉發|转发|推薦|收藏|列印)[这這此本该該]?[条條篇则則]?(?:新闻|新聞|报道|報導)|(?:手机|语音|点击|一键)?(?:听|看|读|聽|收听|收聽|朗读|播报)(?:新闻|新聞|资讯)|(?:已认证)?的?自媒体(?:作者|用户|账号)?"
)
COUNTER = regex(
    r"(?:字数|阅读|浏览|点击|评论|喜欢|人气|粉丝|文章|作品|获赞)量?\s*+(?:[:：]\s*+)?\d[\d,.]*+万?|[(（]?(?:本文|全文)?共?(?<!\s)\s*+\d[\d,.]{0,14}+万?\+?\s*+(?:人参与评论|人参与|条评论|次(?:阅读|浏览|访问|点击|播放)|评论|阅读|浏览|访问|跟贴|人|次|条|字|张)[)）]?|我有话说.*|收藏本文.*|发[表布]于\S{0,4}(?=\S{0,40}官方账号)"
    r"|(?:https?://|\bwww\.)[A-Za-z0-9_./-]{4,60}|(?<![\w.@])[a-z0-9-]{2,30}(?:\.[a-z]{2,8}){1,2}(?![\w@.])|[(（][^（()）]{0,12}更新[)）]|(?<![\u3400-\u9fff])最[后後]更新"
)
"""Counters, buttons and remarks that stand in one piece with a name."""
_POSTED = regex(r"发[布表][于在]\s*(?:北京|上海|天津|重庆|[\u4e00-\u9fff]{2,3})?(?P<account>\S{2,20})官方账号")
# 海港報 發佈於 2024-07-01
_POSTED_AT = regex(r"(?<=[^ \u3000])[ \u3000]+[发發][布佈表](?:[于於]\S{0,6})?$")
# 海港報 A03
_SHEET = regex(r"(?<=[报報刊])[ \u3000]+[A-Z]\d{1,2}版?$")
_OFFICIAL = regex(r"(?P<account>[\u3400-\u9fffA-Za-z·]{2,16})官方[账帐]号")
# 海港体育讯
_OWN_NEWS = regex(r"(?P<account>[\u3400-\u9fffA-Za-z]{2,10})[讯訊]")
_FROM = regex(r"^(?:来自|來自|转自|转载自|轉載自|摘自|选自|選自)\s*")
# 台北報導 is where a reporter is, 海港世纪报道 may be an outlet.
_NO_OUTLET = regex(
    r"^©|^已\S{2,3}$|^(?:最[后後近]|上次)[修更]|[时時][间間]$|[于於]$|^发[表布][于在]|[。！？，；：:?!/／℃]|^\d{1,4} ?\S{1,3}前$|^\S{0,3}[报報][导導道]$|(?:即时|即時|综合|綜合|连线|連線)[报報][导導道]$|^专[栏欄]$|^Lv\.? ?\d+$|^(?:手机|移动|电脑|网页|安卓|苹果|iPhone|iPad|Android|PC|微信)(?:客户端|端|版|网页版|用户)?$",
    re.IGNORECASE,
)
# <a>陸一夫</a>／臨江機場報導
_REPORTED_FROM = regex(r"[/／] ?[\u3400-\u9fff]{2,8}(?:报道|报导|報導|報道)$")
# 社会新闻, 行业动态 are departments.
_DEPARTMENT = regex(
    r"(?:社会|国内|国际|本地|地方|财经|体育|娱乐|科技|行业|公司|企业|产业|时政|综合|图片|热点|焦点|今日|最新|校园|学校|学院|集团|媒体|部门|基层|工作|中心|协会|民生|法治|教育|健康|汽车|房产|旅游|文化|军事)"
    r"(?:新闻|资讯|快讯|要闻|时评|观察|报道|在线|热线|人物|参考)|.{0,6}[动動][态態]|.{0,4}要[闻聞]"
)
# 分类于 财经: what follows such a piece of the line is a section.
_SECTION_LABEL = regex(r"(?:分类|分類|归类|歸類|栏目|欄目|频道|頻道|专题|专栏|标签|標籤)[于於]?[ \u3000]*[:：]?")
_SECTION_PAGE = regex(r"/(?:categor(?:y|ies)|tags?|channels?|columns?|sections?|topics?|lanmu|fenlei)(?:/|-|$)", re.IGNORECASE)
_ACCOUNT_PAGE = regex(
    r"[/?&-](?:(?<=/)(?:(?:u|users?|space|accounts?|profile|media|mp|members?|people|home|authors?|i|name)[/-]|@|/(?:space|author|i|u|mp)\.)"
    r"|(?<=space-)uid|(?<=[?&])(?:uid|mid|user_?id)=)",
    re.IGNORECASE,
)
_BADGE = regex(r"(?:[\u3400-\u9fff]{2}号|[\u3400-\u9fff]{2}看点|政务|公众号|官方账号|已认证).{0,4}")
_OWNER = regex(
    r"未[经經]《?(?P<asked>[^，。,.、:：\s《》]{2,12}?)》?(?:书面|書面|正式|事先|明确|明確)?(?:授权|授權|许可|許可)|(?:版权|版權|著作权|著作權)[归歸][属屬]?[:：]?《?(?P<owner>[^，。,.、:：\s《》]{2,12}?)》?所有"
)
_FOLLOW = regex(r"\+?\s*+(?:已?关注|訂閱|订阅)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the page says elsewhere of the names beside the time."""

    sections: frozenset[str] = frozenset()
    """What menus, trails and links to sections are called."""
    accounts: frozenset[str] = frozenset()
    """What links to accounts' pages are called."""
    stated: str = ""
    """What the ``<title>`` has besides the headline, and the site's names; as ``letters``."""
    sites: frozenset[str] = frozenset()
    """What the site calls itself, as ``letters``."""

    def vouch(self, name: str) -> bool:
        """Whether something else on the page says that ``name`` is an outlet or an account."""
        return name in self.accounts or (len(name) > 2 and letters(name) in self.stated)


def surroundings(page: Page, span: range, title: str | None) -> Surroundings:
    """What the page says of the names in the lines of ``span``."""
    blocks = page.outline.blocks
    own = urlsplit(page.url)
    menu = blocks[max(0, span.start - _MENU) : max(0, span.start - 1)]
    sections = {link.text for block in menu for link in block.links if len(link.text) <= 4}
    accounts = set()
    for index in span:
        for link in blocks[index].links:
            try:
                there = urlsplit(link.href)
            except ValueError:  # no address: http://[::1
                continue
            above = there.netloc in ("", own.netloc) and len(there.path) > 1 and own.path.startswith(there.path.rsplit(".", 1)[0])
            if above or _SECTION_PAGE.search(there.path):
                sections.add(link.text)
            elif _ACCOUNT_PAGE.search(link.href):
                accounts.add(link.text)
    tail = letters(page.structured.title).replace(letters(title), " ", 1)
    sites = site_names(page)
    return Surroundings(frozenset(sections), frozenset(accounts), " ".join([tail, *sites, *_owners(blocks[span.stop :])]), sites)


def _owners(blocks: Sequence[Block]) -> Iterator[str]:
    """Whose the text is, as lines below it say, as ``letters``: 未经第一海港书面授权，不得转载, 版权归海港观察所有."""
    for block in blocks:
        if "授权" in block.text or "权归" in block.text or "許可" in block.text or "许可" in block.text:
            yield from (letters(match["asked"] or match["owner"]) for match in _OWNER.finditer(block.text))


def follows(lines: list[str]) -> bool:
    """Whether the lines after a name are those after an account's: a badge, a button to follow it."""
    return bool(lines and _BADGE.fullmatch(lines[0])) or any(map(_FOLLOW.fullmatch, lines))


def outlet_in(
    pieces: list[tuple[str, frozenset[str]]], around: Surroundings, *, beside: bool, near: bool = True, badge: bool = False
) -> str | None:
    """The one piece that names an outlet: ``near`` the time one that ends like an outlet's, ``beside`` it any that is vouched for.

    ``badge``: what follows says that an account is named here.
    """
    found: list[tuple[int, str]] = []
    before = ""
    for text, words in pieces:
        labelled, before = _SECTION_LABEL.search(before.strip(SOURCE_EDGES)), text if any(map(str.isalnum, text)) else before
        if labelled and labelled.end() == len(labelled.string):
            continue
        posted = _POSTED.search(text) or _OFFICIAL.fullmatch(text)
        if posted:
            found.append((3, posted["account"]))
            continue
        own = _OWN_NEWS.fullmatch(TIME.sub(" ", text).strip())
        if own and around.vouch(own["account"]):
            found.append((2, own["account"]))
            continue
        if signature(text) or _REPORTED_FROM.match(text):
            continue
        # In a letter of 微信 every line is named rich_media_meta.
        marked = not (words - {"media"} if "rich" in words else words).isdisjoint(_SOURCE_WORDS)
        text = _FROM.sub("", COUNTER.sub(" ", TIME.sub(" ", text)).strip(SOURCE_EDGES + "()（）"))
        text = _SHEET.sub("", _POSTED_AT.sub("", text)).removeprefix("By ")
        # 海港网原创
        text = text.removesuffix("原创") if is_outlet(text.removesuffix("原创")) else text
        if text.endswith(("编译", "編譯")):  # by whom a text was translated
            continue
        if not 2 <= len(text) <= 24 or _NO_OUTLET.search(text) or not words.isdisjoint(SECTION_WORDS):
            continue
        name, _ = split_source(text)
        if name is None or _NO_OUTLET.search(name) or _DEPARTMENT.fullmatch(name) or name in PLACES or is_chinese_name(name):
            continue
        outlet = is_outlet(name.partition("·")[0]) or is_outlet(name)
        # A trail begins with the portal's own name, which is no section.
        section = name in around.sections and not marked and not ((outlet and around.vouch(name)) or letters(name) in around.sites)
        if section or (is_ui(name) and not ((marked or badge) and name.isascii())):
            continue
        told = outlet or badge or (len(name) > 4 and is_body(name)) or not words.isdisjoint(_ACCOUNT_WORDS) or around.vouch(name)
        if marked or (near and outlet) or (beside and told):
            found.append((2 * marked + outlet, name))
    return max(found, key=lambda each: each[0])[1] if found else None


def is_card(block: Block, following: list[str]) -> bool:
    """Whether a line is the link to an account's page, over a button to follow it."""
    link = block.links[0] if len(block.links) == 1 and block.link_share > 0.9 else None
    return link is not None and _ACCOUNT_PAGE.search(link.href) is not None and follows(following) and not no_outlet(link.text)


def no_outlet(text: str) -> bool:
    """Whether a word beside a writer's name is a department, a button or a label, and no outlet."""
    return bool(_NO_OUTLET.search(text) or _DEPARTMENT.fullmatch(text)) or is_ui(text)


def is_ui(text: str) -> bool:
    """Whether a piece is a button, a counter or a label, not a name."""
    return bool(_NO_NAME.fullmatch(text)) or (bool(_UI.fullmatch(text)) and not is_outlet(text))
