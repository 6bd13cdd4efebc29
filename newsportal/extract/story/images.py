"""The pictures of a story, with their captions and places."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import Any

from newsportal.extract.bylines.byline import credit
from newsportal.extract.bylines.lines import time_in
from newsportal.extract.page.blocks import FIGURE, HIDDEN, Block, Picture
from newsportal.extract.page.classnames import named
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute, url_key
from newsportal.extract.story.body import Body
from newsportal.extract.story.boilerplate import is_caption
from newsportal.extract.story.captions import is_framed
from newsportal.extract.story.post import end_of
from newsportal.extract.story.sieve import CAPTIONS
from newsportal.items import Image
from newsportal.regexes import regex

MAX_IMAGES = 200
MAX_SEEN = 3000
"""Pictures that are looked at."""
# Boxes whose words are no part of the text; their pictures are.
_NAMED_CAPTIONS = frozenset(("caption", "captions", "figcaption", "credit", "image"))
_FRAMES = _NAMED_CAPTIONS | {"gallery", "slideshow"}
_DRAWING = regex(r"\.(?:gif|svg)(?:\?|$)", re.IGNORECASE)
# In order of trust: a lazy loader keeps the picture's address beside the placeholder in src.
_LAZY = ("data-original", "data-src", "data-lazy-src", "data-lazy", "data-actualsrc", "data-echo", "data-url", "data-img", "data-image", "zoomfile",
         "file", "original", "_src", "lazy-src", "src2", "data-srcset", "srcset", "src")  # fmt: skip
_LAZY_ONLY = frozenset(_LAZY) - {"src", "srcset"}
_named_opener = named(frozenset(("hero", "cover", "featured", "thumbnail", "headpic", "headimg", "lead", "opener", "topimg")))
_OVER = 3
"""So many lines may stand between the picture that opens a story and its headline."""
_AROUND = 12
"""So many lines over its headline or text the picture that a page states as its story's may stand, whatever its box is called."""
_TEASER = 6
_SENTENCE = 5
_BUTTON = 16
"""Characters of the button under a picture that shows it larger."""
_PIXELS = regex(r"\s*+(\d{1,5})(?:\.\d+)?\s*+(?:px\s*+)?$")
_SIZE = regex(r"(?:[-_]\d{2,4}x\d{2,4})?\.\w{3,4}$")
_BETWEEN = regex(r",\s+")
_TELLING = 6
"""Letters of a file's name that is no mere number in a folder."""
_DESCRIBING = 10
"""Letters of one that says what the picture shows."""
_PAGE = regex(r"\.(?:s?html?|php|aspx?|jsp)(?:[?#]|$)", re.IGNORECASE)
_SHOWN = regex(r"[/.](?:pics?|photos?|images?|pictures?|album|tu|tupian|slides?|gallery|bigpic|hdpic)[./_-]", re.IGNORECASE)
"""In the address of a page that shows a picture larger, and has no words in its link: /pic/1.html."""
_PICTURE = regex(r"\.(?:jpe?g|png|webp|gif)$", re.IGNORECASE)
# The names of placeholders, ornaments and their folders are looked for behind a sign: a stroke is set before an address to find the first one.
_PLACEHOLDER = regex(
    r"[/_-](?:blank|spacer|loading|load|placeholder|transparent|pixel|1x1|grey|gray|default|nopic|lazy|dot|white|leer|empty|vide)[\w-]{0,12}\.(?:gif|png|jpe?g|svg|webp)",
    re.IGNORECASE,
)
_OF_ADVERTISEMENTS = regex(r"https?://[^/]*(?:adserver|doubleclick|adfox|adform|adnxs|adsystem)\w*\.", re.IGNORECASE)
_NO_PICTURE = ("/null", "/undefined", "/none")
"""What a script has put there for lack of a picture."""
_ORNAMENT = regex(r"[/_.-](?:icons?|logo|avatars?|emoji|smil\w{0,8}|qr|qrcode|ewm|erweima|weixin|wechat|btn|button|arrow|share|wx|weibo|qzone|zoom(?:in|out)|subscribe|newsletter|(?<![a-z]{4}[_-])line|bg|ad|ads|banner|sprite|badge|favicon|bullet|head(?:pic|img)|gravatar)(?=$|[/_.\d-])", re.IGNORECASE)  # fmt: skip
_ORNAMENTS = regex(
    r"[/_-](?:icons?|smileys?|smilies|emoticons?|emojis?|buttons?|flags|avatars|mod_languages/images)/[^/]{1,80}$", re.IGNORECASE
)
"""The folders where a site keeps them."""
_BUTTONS = frozenset(
    "facebook fb line twitter weibo wechat qq qzone instagram youtube telegram whatsapp pinterest linkedin email share copy print like logo qrcode "
    "微信 微博 新浪微博 分享 複製連結 复制链接 列印 打印 收藏 點讚 点赞 二维码 logo".split()
)
"""What the ``alt`` of a button's picture says, and of no photograph."""
_named_ornament = named(
    frozenset(("avatar", "icon", "logo", "emoji", "latex", "mwe-math-fallback-image-inline", "mwe-math-fallback-image-display"))
)
_STAND_IN = regex(
    r"[（(【\[]?\s*(?:相关)?(?:资料|配|示意|网络|題|题)(?:图片?|图)?(?:[,，]?\s*(?:图文无关|与本文无关))?\s*[)）】\]]?|图文无关"
)


def images_of(page: Page, body: Body) -> list[Image]:
    """The pictures in and right above the text of ``body``, in order."""
    if body.box is None:
        return []
    base, stated, end = page.base, _stated(page), end_of(body, page.outline.blocks)
    told = [block.index for block in body.blocks]
    images: list[Image] = []
    seen: dict[str, int] = {}
    own: str | None = None
    for picture in page.outline.pictures[:MAX_SEEN]:
        if len(images) >= MAX_IMAGES:
            break
        why, address = _why_not(picture, body, end), None
        if why and stated and body.header - _AROUND <= picture.at <= body.first and not picture.box.flags & HIDDEN:
            address = _address(picture.element, base)
            why = _why_not(picture, body, end, own=True) if address and _file(address) in stated else why
            own = None if why else address
            stated = stated if why else frozenset()  # once is enough
        address = None if why else address or _address(picture.element, base)
        if not address:
            if page.trace.on:
                page.trace.dropped("image", why or "no address", str(picture.element.get("src") or "")[:200])
            continue
        key = url_key(address)
        if key in seen:
            continue
        seen[key] = len(images)
        position = bisect_left(told, picture.at)
        images.append(Image(url=address, caption=_caption(picture, page, body), position=position))
    # What opens the story and stands in it as well is one picture.
    twice = own is not None and sum(_file(image.url) == _file(own) for image in images) > 1
    return [image for image in images if image.url != own] if twice else images


def _stated(page: Page) -> frozenset[str]:
    """The files of the pictures that the page states as its story's."""
    facts = page.structured
    values = [*facts.meta.get("og:image", ())[:20], *facts.meta.get("twitter:image", ())[:1]]
    image = facts.article.get("image")
    for each in image[:20] if isinstance(image, list) else [image]:
        url = each.get("url") if isinstance(each, dict) else each
        values += [url] if isinstance(url, str) else []
    return frozenset(name for name in map(_file, values) if len(name) >= _TELLING)


def _file(url: str) -> str:
    """The name of a picture's file, without its size, by which its copies in other sizes are known: wall-1024x768.jpg is wall."""
    return _SIZE.sub("", url.split("?", 1)[0].rsplit("/", 1)[-1].lower())


def _why_not(picture: Picture, body: Body, end: int, *, own: bool = False) -> str | None:
    """Why a picture is none of the story's, or None; ``end``: the line behind the text and its pictures; ``own``: the page states it."""
    box = body.box
    assert box is not None
    # Where no line shows the title: what stands in the text's own box.
    unheaded = body.header == body.first and body.first - _OVER <= picture.at and any(around is box for around in picture.box.lineage())
    above = (
        unheaded
        or body.header <= picture.at <= body.first
        or (body.header - _OVER <= picture.at < body.header and _is_opener(picture, body))
    )
    if not (above or own or body.first < picture.at <= end):
        return "outside the text"
    why = body.furniture[picture.box.index]
    if why and why not in _FRAMES and not own:
        return f"box: {why}"
    element = picture.element
    if element.get("usemap"):  # the page of a paper, its stories to click at
        return "map"
    if _stands_in(element):
        return "for browsers without scripts"
    if any(0 < _pixels(element.get(side)) < 50 for side in ("width", "height")) or _labelled(element):
        return "small"
    around = element.getparent()
    names = " ".join(filter(None, (element.get("class"), element.get("id"))))
    if around is not None and "avatar" in (around.get("class") or "").lower():
        return "ornament"
    if (element.get("alt") or "").strip().lower() in _BUTTONS:
        return "button"
    source = (element.get("src") or "")[-120:]
    if _ORNAMENT.search(f"/{source.rsplit('/', 1)[-1]}") or _ORNAMENTS.search(f"/{source}") or (names and _named_ornament(names)):
        return "ornament"
    if picture.linked and (_is_card(picture) if picture.box.flags & FIGURE else _leads_elsewhere(element)):
        return "linked"
    return None


def _is_card(picture: Picture) -> bool:
    """Whether a figure is a card of another page, all of it one link: its title, what it tells, who has put it out, and a picture."""
    figure = next((box for box in picture.box.lineage(4) if box.tag == "figure"), None)
    if figure is None or figure.last - figure.first < 2 or (link := figure.element[0]).tag != "a":
        return False
    told = sum(not text.isspace() for text in islice(link.itertext(), 40))
    return told > 1 and link.find(".//figcaption") is None and _leads_elsewhere(picture.element)


def _is_opener(picture: Picture, body: Body) -> bool:
    """Whether a picture over the headline is in a box named for the one that opens a story (``<div class="hero">``), or in a figure whose caption ends there."""
    around = picture.box.lineage(3)
    return any(_named_opener(box.names) or (box.tag == "figure" and box.first < box.last == body.header) for box in around)


def _stands_in(element: Any) -> bool:
    """Whether a picture is shown only where the one beside it cannot be: ``<noscript><img></noscript><img data-original>``."""
    around = element.getparent()
    if around is None or around.tag != "noscript":
        return False
    beside = (around.getnext(), around.getprevious())
    return any(other is not None and other.tag == "img" and any(name in _LAZY_ONLY for name in other.keys()) for other in beside)


def _labelled(element: Any) -> bool:
    """Whether a drawing stands in one element with a word or two: the icon of a button."""
    around = element.getparent()
    if around is None or not _DRAWING.search(element.get("src") or "") or len(around) > 3:
        return False
    return 0 < len("".join(islice(around.itertext(), 4)).strip()) <= 6


def _leads_elsewhere(element: Any) -> bool:
    """Whether the picture's link leads to a page, not to the picture itself in full size."""
    link = element.getparent()
    for _ in range(6):
        if link is None or link.tag == "a":
            break
        link = link.getparent()
    href = ((link.get("href") or "") if link is not None and link.tag == "a" else "")[-200:]
    # A page that shows one picture is told its address: show.html?https://portal.example/a.jpg
    if not href or _PICTURE.search(href) or href.startswith(("#", "javascript:")):
        return False
    name = _file(element.get("src") or "")
    if len(name) >= _DESCRIBING and name[0].isalpha() and name in href.lower():  # shows it larger: /wall/divers-at-the-wall-17.html
        return False
    # What says something beside its picture is a teaser.
    said = len("".join(islice(link.itertext(), 8)).strip()) if link is not None else 0
    return said >= _TEASER or (_PAGE.search(href) is not None and not (said == 0 and _SHOWN.search(href)))


def _address(element: Any, base: str) -> str | None:
    attributes = dict(element.items())
    for name in _LAZY:
        value = attributes.get(name)
        if not value or not value.strip():
            continue
        if name.endswith("srcset"):
            value = _largest(value)
        url = absolute(value, base)
        if url and not (_PLACEHOLDER.search(f"/{url[-200:]}") or _OF_ADVERTISEMENTS.match(url) or url.lower().endswith(_NO_PICTURE)):
            return url
    # A loader of the site's own: data-anything-src or real_src beside a placeholder; <picture><source srcset>.
    own = [value.strip() for name, value in attributes.items() if "src" in name and " " not in value.strip()]
    around = element.getparent()
    while around is not None and around.tag in ("source", "picture"):  # libxml2 puts into a <source> what stands behind it
        own += [_largest(value) for name in ("srcset", "data-srcset") if (value := around.get(name))]
        around = around.getparent()
    pictures = (
        absolute(value, base) for value in own if _PICTURE.search(value.split("?", 1)[0]) and not _PLACEHOLDER.search(f"/{value[-200:]}")
    )
    return next(filter(None, pictures), None)


def _largest(srcset: str) -> str:
    """The address of the widest picture of a ``srcset``."""
    best, width = "", -1.0
    for entry in _BETWEEN.split(srcset[:20_000]):
        parts = entry.strip().strip(",").split()
        if not parts:
            continue
        size = re.match(r"\d+(?:\.\d+)?", parts[1]) if len(parts) > 1 else None
        if (float(size[0]) if size else 0.0) > width:
            best, width = parts[0], float(size[0]) if size else 0.0
    return best


def _pixels(value: str | None) -> float:
    match = _PIXELS.match(value) if value else None
    return float(match[1]) if match else 0.0


def _is_under(line: Block, picture: Picture, body: Body) -> bool:
    """Whether the line behind a picture tells of it: left out of the text for that, or above the text and a caption by its words or place."""
    why = body.dropped.get(line.index)
    if why:
        return why in CAPTIONS or why.removeprefix("box: ") in _NAMED_CAPTIONS
    if line in body.blocks:
        return False
    if line.links or time_in(line.text):
        return False
    said = credit(line.text)
    if said or is_caption(line.text):
        return said is None or said.kind == "picture"
    alone = any(box.first == line.index == box.last - 1 for box in picture.box.lineage(2))
    return alone and (is_framed([line]) or (line.size >= _SENTENCE and line.text[-1] in "。！？"))


def _caption(picture: Picture, page: Page, body: Body) -> str | None:
    """The line printed under a picture: in its ``figure``, or right after it where the text leaves it out as a caption."""
    blocks = page.outline.blocks
    figure = next((box for box in picture.box.lineage(8) if box.tag == "figure"), None)
    if figure is not None and figure.last > figure.first:
        lines = [block.text for block in blocks[figure.first : figure.last] if len(block.text) < 500]
        text = " ".join(lines)
    else:
        after, following = [*blocks[picture.at : picture.at + 2], None, None][:2]
        if after is not None and after.link_share > 0.8 and len(after.text) <= _BUTTON and following is not None:  # [+] Enlarge
            after = following if following.box.parent in (after.box.parent, after.box) and _is_under(following, picture, body) else after
        text = after.text if after is not None and _is_under(after, picture, body) else ""
    return text if text and not _STAND_IN.fullmatch(text) else None
