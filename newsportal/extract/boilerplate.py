"""What stands on an article's page and is not the article: told by names of boxes and by standing phrases of lines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from newsportal.extract.blocks import class_words

# fmt: off
COMMENTS: Final = frozenset((
    "comment", "comments", "commentlist", "comment-list", "respond", "disqus", "pinglun", "replies", "reply", "gentie", "tie", "fb-comments",
    "livefyre", "reader-comments", "discussion", "disqus_thread", "commentary-list", "commentlist", "commentform", "liuyan",
))
_FURNITURE: Final = frozenset((
    "ad", "ads", "adv", "advert", "advertise", "advertisement", "advertising", "advertorial", "sponsor", "sponsored", "sponsors", "adsense",
    "adsbygoogle", "outbrain", "taboola", "promo", "promos", "promotion", "promoted", "guanggao", "gg", "dfp", "banner", "banners",
    "related", "relate", "relateds", "relatedposts", "recommend", "recommends", "recommended", "recommendation", "recommendations", "xiangguan",
    "tuijian", "readmore", "read-more", "more-stories", "morestories", "popular", "trending", "mostread", "most-read", "latest-news",
    "hot", "paihang", "rank", "ranking", "relevant", "teaser", "teasers", "upnext", "up-next", "nextpost", "next-article", "prevnext",
    "share", "shares", "sharing", "sharebar", "sharethis", "sharedaddy", "addtoany", "addthis", "social", "socials", "socialmedia", "bdshare",
    "bdsharebuttonbox", "fenxiang", "jiathis", "follow", "follow-us", "jp-relatedposts", "sharebox", "sharer",
    "sidebar", "side-bar", "sidebars", "aside", "rail", "widget", "widgets", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "mbx", "weizhi", "nav", "navbar",
    "navigation", "navi", "menu", "menus", "submenu", "topbar", "toolbar", "tools", "footer", "foot", "bottombar", "copyright", "banquan", "pagination",
    "pager", "pagelist", "paging", "pagenav", "newsletter", "newsletters", "subscribe", "subscription", "signup", "sign-up", "optin", "login",
    "register", "popup", "modal", "overlay", "cookie", "cookies", "consent", "gdpr", "disclaimer", "mianze", "shengming", "tags", "tag-list", "tagcloud",
    "taglist", "tag-cloud", "keywords", "categories", "post-tags", "print", "printer", "search", "searchbox", "skip",
    "bio", "author-bio", "authorbox", "author-box", "about-author", "author-info", "byline", "timestamp", "dateline", "postmeta", "post-meta", "entry-meta",
    "article-meta", "postinfo", "caption", "captions", "wp-caption-text", "credit", "figcaption", "gallery", "slideshow", "carousel",
    "vote", "qrcode", "erweima", "weixin", "ewm", "app-download", "feedback", "survey", "poll", "quiz", "donate", "donation",
    "video-js", "player", "jwplayer", "toc", "table-of-contents", "ez-toc-container", "tableofcontents", "editor", "zebian", "bianji", "alert", "notice", "hidden-print",
    "statement", "dialog", "widget-area", "thread", "secondary", "posts", "settings",
    "meta", "author", "bottom", "bar", "tab", "tabs", "latest", "recent", "colophon", "links", "privacy", "placeholder", "message", "field",
    "legal", "articles", "feed", "mega", "logo", "btn", "button", "byuser", "loop", "community", "textwidget", "error", "gform_wrapper",
    "validation", "count", "profile", "date", "hint", "required", "megamenu", "topics", "discuss",
    "noprint", "no-print", "dropdown", "lightbox", "tooltip", "infobox", "factbox", "signature", "cta", "upsell", "price",
))
# fmt: on
# What frames a page is never its story, however little else there is.
STRUCTURE: Final = frozenset(
    (
        "nav",
        "footer",
        "aside",
        "foot",
        "copyright",
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "newsletter",
        "disclaimer",
        "menu",
        "breadcrumb",
        "modal",
        "popup",
        "banner",
        "legal",
        "privacy",
        "colophon",
        "topbar",
        "dialog",
        "comments",
    )
)  # fmt: skip
# These name the frame as often as what is in it: a "sidebar layout" holds the story and the sidebar.
LAYOUT: Final = frozenset(
    ("sidebar", "related", "recommend", "rail", "widget", "widgets", "promo", "latest", "recent", "articles", "posts")
)


@lru_cache(maxsize=16384)
def furniture(names: str) -> tuple[str, ...]:
    """The words among a box's class and id that tell of furniture."""
    return tuple(sorted(class_words(names) & _FURNITURE))


@lru_cache(maxsize=16384)
def comments(names: str) -> bool:
    """Whether a box's class and id tell of readers' comments."""
    return not COMMENTS.isdisjoint(class_words(names))


_LINES: Final = (
    ("editor line", re.compile(r"^[\[(（【〔]?\s*(?:责任编辑|责编|本文编辑|编辑|審核|审核|校对|责校|监制|编审|选稿|值班编委|值班主任|终审|初审|复审|一审|二审|三审|责任校对|主编|网络编辑|实习编辑|编校|统筹|总监制|编发|签发)\s*[:：|丨/]")),
    ("source line", re.compile(r"^[\[(（【〔]?\s*(?:本文|文章|稿件|信息|新闻|内容|转载|资料)?(?:来源|出处|转自|摘自|稿源)\s*[:：|丨]\s*.{0,60}$")),
    ("picture line", re.compile(r"^[\[(（【〔]?\s*(?:相关)?(?:资料|图片|题图|配图|文图|图|封面图|头图)(?:图片|图|来源|来自|来源网络|/|源|/文)?\s*[\])）】〕]?\s*(?:[:：/|丨].{0,40})?$")),
    ("original title", re.compile(r"^[\[(（【〔]?\s*(?:原标题|原題|原题)\s*[:：]")),
    ("disclaimer", re.compile(r"^[\[(（【〔*※]?\s*(?:免责声明|特别声明|版权声明|郑重声明|声明|风险提示|风险提示及免责|法律声明|转载声明|Disclaimer|Notice)\s*[\])）】〕]?\s*[:：]", re.I)),
    ("read on", re.compile(r"^(?:返回搜狐|查看更多|阅读更多|阅读全文|点击查看|点击进入|进入【|展开全文|更多精彩|更多内容|更多新闻|延伸阅读|相关阅读|相关新闻|相关报道|相关推荐|相关文章|推荐阅读|扩展阅读|猜你喜欢|热门推荐|精彩推荐|上一篇|下一篇|下一页|上一页|分享到|分享至|分享本文|扫一扫|扫码|关注我们|微信扫|打开微信|打印本页|关闭窗口|【打印|【关闭|收藏本|举报|标签[:：]|关键词[:：]|关键字[:：]|Tags?[:：]|Share (?:this|on)|Read more|Read also|Also read|READ MORE|Related:|MORE:|RELATED|Advertisement$|ADVERTISEMENT|Sign up for|Subscribe to|Follow us|Photo:|Image:|Getty Images|Filed under|Loading)", re.I)),
    ("copyright", re.compile(r"^(?:copyright|©|\(c\)|版权所有|All rights reserved)", re.I)),
)  # fmt: skip


def line_rule(text: str) -> str | None:
    """The name of the rule by which a line is furniture, or None."""
    head = text[:120]
    for name, rule in _LINES:
        if rule.search(head):
            return name
    return None
