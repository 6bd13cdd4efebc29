"""What the names of boxes, their classes and ids, tell of what is in them: what frames a page, readers' comments, labels of a word or two."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsportal.extract.page.blocks import Block
from newsportal.extract.page.classnames import class_words
from newsportal.extract.page.text import holds_one

# fmt: off
COMMENTS: Final = frozenset((
    *(f"{word}{kind}" for word in ("comment", "comments") for kind in ("box", "area", "block", "section", "wrap", "wrapper", "container", "cont", "thread")),
    "comment", "comments", "commentlist", "comment-list", "respond", "disqus", "pinglun", "replies", "reply", "gentie", "tie", "fb-comments",
    "livefyre", "reader-comments", "discussion", "disqus_thread", "commentary-list", "commentlist", "commentform", "liuyan",
    "readerscomment", "readercomments", "user-comments", "lesermeinung", "lesermeinungen", "leserkommentare", "leserbriefe",
    "kommentare", "kommentarer", "commentaires", "comentarios", "comentários", "comentarii", "commenti", "reacties", "komentarze", "komentare", "yorumlar", "diskuse", "hozzaszolasok", "kommentek",
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
    "bio", "authors", "contributor", "contributors", "autor", "autores", "auteur", "auteurs", "autoren", "autorin", "author-bio", "authorbox", "author-box", "about-author", "author-info", "byline", "timestamp", "dateline", "postmeta", "post-meta", "entry-meta",
    "article-meta", "postinfo", "caption", "captions", "wp-caption-text", "credit", "figcaption", "gallery", "slideshow", "carousel",
    "vote", "rating", "ratings", "bewertung", "qrcode", "erweima", "weixin", "ewm", "app-download", "feedback", "survey", "poll", "quiz", "donate", "donation",
    "video-js", "jwplayer", "toc", "table-of-contents", "ez-toc-container", "tableofcontents", "editor", "zebian", "bianji", "alert", "notice", "hidden-print",
    "zhaiyao", "daodu", "daoyu", "statement", "dialog", "widget-area", "thread", "secondary", "posts", "settings", "text-size", "textsize", "font-size", "fontsize", "adjust-text-size", "text-resizer",
    "meta", "author", "bottom", "bar", "tab", "tabs", "latest", "recent", "colophon", "links", "privacy", "placeholder", "message", "field",
    "legal", "articles", "feed", "mega", "logo", "btn", "button", "byuser", "loop", "community", "textwidget", "error", "gform_wrapper",
    "validation", "count", "profile", "voting", "umfrage", "encuesta", "sondage", "sondaggio", "date", "hint", "required", "megamenu", "topics", "discuss",
    "noprint", "no-print", "gutter", "linenos", "lineno", "clamp", "dropdown", "lightbox", "tooltip", "infobox", "factbox", "fact-box", "faktaboks", "faktabox", "faktaruta", "faktarute", "faktalaatikko", "infokasten", "infoboks", "signature", "cta", "upsell", "price",
    "teilen", "partage", "partager", "compartir", "condividi", "compartilhar", "megosztas", "paylas", "postmetadata", "encadre", "recuadro", "ramka", "indice", "inhaltsverzeichnis", "sommaire", "inhoudsopgave", "affiliation", "affiliations", "abonnement", "abbonamento", "suscripcion", "prenumerata",
    "recirc", "recirculation", "interstitial", "registration", "readnext", "nextread", "linkbox", "linklist", "teaserbox", "teaserlist", "crosslink", "crosslinks", "crosslinking",
    "seealso", "morefrom", "mostwatched", "mostviewed", "topstories", "suggestions", "inlinerelated", "audioplayer", "videoplayer", "metadata", "fakta", "anzeige", "werbung", "reklame",
    "reklama", "reklam", "annons", "annonser", "advertentie", "mainos", "hirdetes", "publicidad", "publicidade", "publicite", "pubblicita", "iklan", "adbox", "relacionada", "relacionadas",
    "relacionado", "relacionados", "correlati", "correlate", "correlatos", "mehrzumthema", "weiterlesen", "lireaussi", "leggianche", "saibamais", "leiamais", "leesook", "lasmer", "polecane",
    "powiazane", "souvisejici", "kapcsolodo", "ilgili", "terkait", "hints", "joinus",
))
# fmt: on
# Two words that tell so side by side: article-module__read-next, readNext
_PAIRS: Final = {
    "read": ("next",),
    "next": ("read",),
    "link": ("list",),
    "see": ("also", "alsos"),
    "also": ("read",),
    "more": ("from",),
    "same": ("topic", "subject"),
    "linked": ("stories",),
    "other": ("stories", "news"),
    "most": ("watched", "viewed"),
    "top": ("stories",),
    "cross": ("links",),
    "audio": ("player",),
    "video": ("player",),
    "lire": ("aussi",),
    "leggi": ("anche",),
    "saiba": ("mais",),
    "leia": ("mais", "tambem"),
    "veja": ("tambem",),
    "lees": ("ook",),
    "las": ("ocksa",),
    "czytaj": ("takze",),
    "baca": ("juga",),
    "xem": ("them",),
    "join": ("us",),
    "app": ("download", "banner", "promo"),
    "image": ("caption", "description"),
}  # fmt: skip
_FIRST: Final = frozenset(_PAIRS)
# authorpromo, statepromo: what a site advertises of its own.
_SUFFIX: Final = "promo"
_PREFIXES: Final = (
    "promo",
    "related",
    "recommend",
    "sidebar",
    "newsletter",
    "advert",
    "sponsor",
    "breadcrumb",
    "copyright",
    "disclaim",
    "subscri",
)
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
# Some portals' stories open in a layer, or stand under a name of their channel: 评论 is one.
OVERLAYS: Final = frozenset(("modal", "popup", "banner", "topbar", "dialog", "menu", "nav", "breadcrumb", "comments"))
# These name a line, or the tool that a text was written or is printed with: TRS_Editor, printArea. A box of paragraphs is none.
LINES: Final = frozenset(
    (
        "editor",
        "zebian",
        "bianji",
        "print",
        "printer",
        "byline",
        "dateline",
        "timestamp",
        "date",
        "credit",
        "count",
        "field",
        "btn",
        "button",
        "hint",
    )
)  # fmt: skip
# Where pictures are shown with what is told of them, be it more than the story.
PICTURED: Final = frozenset(("caption", "captions", "figcaption", "wp-caption-text", "gallery", "slideshow", "carousel", "credit"))
# These name a line to click, which may ask what the text under it answers.
ASKING: Final = frozenset(("tab", "tabs", "field", "hint", "dropdown"))
# These name the frame as often as what is in it: a "sidebar layout" holds the story and the sidebar.
LAYOUT: Final = frozenset(
    ("sidebar", "related", "recommend", "rail", "widget", "widgets", "promo", "latest", "recent", "articles", "posts", "textwidget")
)


# These name a word or two: tags, the day, a button.
_NO_PARAGRAPH: Final = LINES | frozenset(
    "tag tags taglist keywords categories tab tabs bar links meta share shares social print follow topics".split()
)
_PARAGRAPH = 40.0
"""Characters of Chinese in a line that is more than a label."""


# A word that tells nothing beside another: a tab's content is its page's, Rank Math makes lists of questions, page builders call text so
# (kt-adv-heading, hs_cos_wrapper_widget), and Draft.js shows what is written with it in a box of its name.
_TELL_NOTHING: Final = (
    ("tab", "content"),
    ("tab", "panel"),
    ("tab", "pane"),
    ("tabs", "panel"),
    ("rank", "math"),
    ("adv", "heading"),
    ("hot", "tip"),
    ("widget", "cos"),
    ("sidebar", "grid"),
    ("toc", "grid"),
    ("editor", "draft"),
)


def _side_by_side(first: str, second: str, names: str) -> bool:
    """Whether two words stand side by side in class names and ids: read-next, readNext, read_next."""
    small = names.lower().replace("_", "-")
    return f"{first}-{second}" in small or first + second in small


def furniture(names: str) -> tuple[str, ...]:
    """The words among a box's class and id that tell of furniture."""
    words = class_words(names)
    hits = words & _FURNITURE
    for first in words & _FIRST:
        hits |= {first for second in _PAIRS[first] if second in words and _side_by_side(first, second, names)}
    nothing = {word for word, other in _TELL_NOTHING if word in hits and other in words} if hits else set()
    hits -= nothing
    if not hits or "admonition" in words:  # a note in documentation, admonition alert alert--warning, is the text's
        # relatedposts, sidebarleft: one word to us, two to its author.
        if not holds_one(names.lower(), _PREFIXES):
            return ()
        telling = [word for word in words - nothing if word.startswith(_PREFIXES) or word.endswith(_SUFFIX)]
        found = {
            prefix for prefix in _PREFIXES for word in telling if word.startswith(prefix) or (prefix == _SUFFIX and word.endswith(prefix))
        }
        return tuple(sorted(found)) if telling else ()
    return tuple(sorted(hits))


@lru_cache(maxsize=2048)
def _labels(names: str) -> tuple[str, ...]:
    return tuple(word for word in furniture(names) if word not in _NO_PARAGRAPH)


def span_rule(block: Block) -> tuple[str, ...]:
    """The words by which the inline elements that hold a whole line tell of furniture: a paragraph is no label, whatever an editor pastes along."""
    if not block.covers:
        return ()
    return _labels(block.covers) if block.size > _PARAGRAPH else furniture(block.covers)


def comments(names: str) -> bool:
    """Whether a box's class and id tell of readers' comments."""
    return not COMMENTS.isdisjoint(class_words(names))
