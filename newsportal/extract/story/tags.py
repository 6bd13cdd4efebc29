"""The keywords that an article page shows its readers."""

from __future__ import annotations

import re
from typing import Any

from newsportal.extract.bylines.headerlines import header_range
from newsportal.extract.bylines.labels import labelled_fields
from newsportal.extract.bylines.names import has_han
from newsportal.extract.listing.pagewords import generic
from newsportal.extract.page.blocks import ASIDE, FOOTER, HIDDEN, LINKED, NAV, Block, Box, Link, text_size
from newsportal.extract.page.classnames import named
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.structured import texts_of
from newsportal.extract.page.text import one_line, squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.story.body import Body
from newsportal.extract.story.phrases import TAG_INITIALS, tag_label
from newsportal.extract.story.post import post_of
from newsportal.extract.story.section import SECTION_LABEL, labelled_section, leads_to_category, named_category, named_menu
from newsportal.regexes import regex

MAX_TAGS = 30
MAX_SIZE = 14
"""A longer link (in characters of Chinese) is a headline, not a keyword."""
MAX_LETTERS = 40
_BELOW = 80
_NEAR = 20
"""Lines below the text in which a single #link is a tag; in a menu it is whatever is talked of."""
_UNDER = 12
"""Lines below the text in which ``rel="tag"`` in a footer is the post's, be its element none of it."""
_OVER = 3
"""Lines over the headline in which the story's tags may stand."""
_LISTED = 200
"""Characters of the longest list of keywords."""
_MAX_BESIDE = 12
"""No story's own tags are so many lines of a widget."""
_LABEL = regex(
    r"^(?:文章|本文|相关|新闻|(?:article|post|related|all|more|ähnliche|verwandte|weitere) )?(?:关键词(?:标签)?|關鍵詞|关键字|關鍵字|相關字詞|话题|話題|热词(?:搜索)?|(?:Tags?)?(?:标签|標籤|标籤)(?:[(（]Tags?[)）])?|Tags?|Topics?|Subjects|Archivado en|Archiviato in|Arquivado em|Keywords|Tagged (?:with|as|in)|(?:Getaggt|Verschlagwortet) (?:mit|als|unter)|Étiqueté (?:avec|comme)|Etiquetado (?:con|como|en)|Themen|Schlagw[oö]rter?|Schlagworte|Stichworte|Mots-clés|Etiquetas|Etiketler|Parole chiave|Palavras-chave|Trefwoorden|Tagi|Słowa kluczowe|Теги|Метки|Ключевые слова|Címkék|Štítky|Nyckelord|Emneord|Ετικέτες|الوسوم|برچسب‌ها|תגיות)(?:阅读)?(?P<own> (?:in|of|zu|de) (?:this|diesem|cet) (?:article|story|post|artikel|beitrag|text))?(?P<parted>\s*(?:[:：∶﹕]|>>|»|$))?\s*",
    re.IGNORECASE,
)
# How any of them begins; the pattern is dear for lines that do not.
_INITIALS = TAG_INITIALS | frozenset("文本相新关關话話热标標aprmävwtskgéecšnεاבתсмк")
_MIDWAY = regex("(?:关键[词字]|關鍵[詞字]|[标標][签籤]|T(?:ags?|AGS?))[:：]")
_SPLIT = regex(r"[,，、;；|｜#\t]|(?<![^\S\t])\s++(?=[\u3400-\u9fff#])|(?<=[\u3400-\u9fff])\s++")
_HASHED = regex(r"(?:#[^\s#、,，]{2,14}[\s、,，]{0,3}){2,20}")
_TAG_PAGE = regex(r"/tags?[/-][^/?#]|[?&]tag=[^&#]")
_CATEGORY_WITHIN = regex(r"/categor(?:y|ies)/[^?#]")
_BETWEEN = regex(r"[\s,，、;；|｜#/·•]+")
_ALL = regex(
    r"(?:all|alle|more|mehr|weitere|tous les|todos los|tutti i) (?:topics|tags|themen|schlagwörter|sujets|temas|argomenti)|关注我们|關注我們",
    re.IGNORECASE,
)
_COUNTED = regex(r"[ \u3000][(（]\d{1,4}[)）]$")
_KEYWORD_SPLIT = regex(r"[,，、;；|｜\t]|\s{2,}")
_MARKS = frozenset(("tag", "category"))
_TAG_WORDS = frozenset(("tag", "tags", "keyword", "keywords"))
_named_tags = named(frozenset(("tag", "tags", "keyword", "keywords", "taglist", "tag-list", "tagbox", "topics", "biaoqian", "gjc")))
_POST = frozenset(("article", "post", "entry"))
"""What a box is named for, beside tags, that holds one story's: <nav class="article-tags">."""
_named_cloud = named(frozenset(("cloud", "tagcloud", "tag-cloud")))
_named_widget = named(frozenset(("widget", "widgets", "sidebar")))


def tags_of(page: Page, body: Body, title: str | None) -> list[str]:
    """The article's keywords as shown; none where they are only stated for machines, or the label stands alone."""
    blocks = page.outline.blocks
    header = header_range(page, body, title)
    kept = {block.index for block in body.blocks}
    article = post_of(body)
    around = [block for block in blocks[header.start : body.last + _BELOW] if block.index not in kept and not _is_said(block, body)]
    near = body.last + _UNDER
    beside = ASIDE if article else 0  # beside the post stand those of all the others
    own = {
        block.index
        for block in around
        if block.index in article
        or not block.flags & (FOOTER | beside)
        or (block.index < near and not block.flags & beside and any(map(_is_own, block.links)))
    }
    stated = _keywords(page)
    keys = {squeeze(value) for value in stated}
    over = blocks[max(0, header.start - 1 - _OVER) : max(0, header.start - 1)]
    over = [block for block in over if block.links and not (block.index and blocks[block.index - 1].box.shape == block.box.shape)]
    if tags := next(filter(None, (_over_headline(block, stated, body) for block in reversed(over))), []):
        page.trace.chosen("tags", tags, "over the headline")
        return tags
    for position, block in enumerate(around):
        tags = _labelled(around, position) if block.index in own or _is_own_label(block) else []
        if tags and article and block.index not in article and any(_named_widget(box.names) for box in block.box.lineage(3)):
            continue  # of all posts, beside one
        # Far below the text the heading may be that of a menu: Topics.
        if tags and (block.index <= body.last + _NEAR or not block.heading or any(tag in text for tag in tags for text in body.paragraphs)):
            page.trace.chosen("tags", tags, "label")
            return tags
        tags = (
            _hashed_row(around[position : position + MAX_TAGS])
            if block.text[0] == "#" and block.index in own and (len(block.links) > 1 or block.index < body.last + _NEAR)
            else []
        )
        if tags:
            page.trace.chosen("tags", tags, "a line of #links")
            return tags
        if keys and len(block.text) <= 300 and not any(named_category(box.names) for box in block.box.lineage(2)):
            tags = _listed(block, keys)
            if tags:
                page.trace.chosen("tags", tags, "a line that is the stated keywords")
                return tags
            if block.index < body.first and not block.links and (tags := _named_so(block, stated)):
                page.trace.chosen("tags", tags, "stated keywords that are named so beside the day")
                return tags
    lines = [block for block in around if block.index in own]
    story = "\n".join([title or "", *body.paragraphs, *stated])
    tags = _marked(lines, story, article, body.first)
    if tags:
        page.trace.chosen("tags", tags, "marked as tags")
        return tags
    under = body.first if header.start and squeeze(blocks[header.start - 1].text) == squeeze(title) else 0
    tags = _addressed([block for block in lines if block.index < near], story, body.first, under)
    if tags:
        page.trace.chosen("tags", tags, "links to pages of tags")
    return tags


def _is_said(block: Block, body: Body) -> bool:
    """Whether a line is in the readers' comments."""
    if not block.links or body.box is None:
        return False
    return block.index in body.thread or body.furniture[block.box.index] == "comments"


def _is_cloud(block: Block) -> bool:
    """Whether links stand in the portal's cloud of tags, whatever its story is about."""
    return any(_named_cloud(box.names) for box in block.box.lineage(5))


def _labelled(lines: list[Block], position: int) -> list[str]:
    """The tags behind a label, in its line or in the linked lines after it."""
    block = lines[position]
    text = _behind_section(block)
    end, parted, _ = _label(text, block)
    if not end:
        return _among_fields(block) or _in_part(block)
    rest = text[end:].strip()
    links = [link.text for link in block.links if link.text and not _is_label(link.text) and (text is block.text or link.text in rest)]
    # Without a colon the links have to be all that follows: 關鍵字 碼頭 港口
    if not parted and not (links and squeeze(_BETWEEN.sub("", "".join(links))) == squeeze(_BETWEEN.sub("", rest))):
        return []
    if rest:
        other = labelled_fields(rest)
        rest = rest[: other[0].start].strip() if other else rest
        if len(links) > 1 or (links and squeeze(links[0]) == squeeze(rest.rstrip(" .。"))):
            return _clean(links, own=_lead_to_tags(block.links))
        words = _SPLIT.split(rest)
        # Topics: how the quay was closed, who paid for the wall that nobody wanted: no keywords, but what a paragraph is about
        return _clean(words) if has_han(rest) or all(len(word) <= MAX_LETTERS for word in words) else []
    values: list[str] = []
    led: list[Link] = []
    following = [
        line for line in lines[position + 1 : position + 1 + 2 * MAX_TAGS] if not line.flags & HIDDEN or line.flags & block.flags & HIDDEN
    ]
    holder = block.box.parent
    if (
        following
        and holder is not None
        and holder.last - holder.first <= 3
        and holder in (following[0].box, following[0].box.parent)
        and (words := _plain(following[0]))
    ):
        return _clean(words)
    for follower in following[:MAX_TAGS]:
        if follower.link_share < 0.9 or follower.size > 40:
            break
        if values and follower.box.shape != following[0].box.shape and not any(map(_is_tag_box, follower.box.lineage(4))):
            break
        if not _same_place(block, follower) or _is_cloud(follower):
            break
        values += [link.text for link in follower.links] or [follower.text]
        led += follower.links
    if len(values) > 1 and all(map(_COUNTED.search, values)):  # how often each stands in all posts
        return []
    return _clean(values, own=len(led) == len(values) and _lead_to_tags(led))


def _label(text: str, block: Block | None = None) -> tuple[int, bool, bool]:
    """How many characters of a line are a label of keywords, whether a colon or the line's end parts it from them, and whether it says whose they are.

    ``block``: the line, whose first link may part the label from them.
    """
    if not text or (text[0].isalnum() and text[0].lower()[0] not in _INITIALS):
        return 0, False, False
    if match := _LABEL.match(text):
        return match.end(), match["parted"] is not None, match["own"] is not None
    if end := tag_label(text):
        return end, True, False
    first = text.find(block.links[0].text) if block is not None and block.links else 0
    return (first, False, False) if 0 < first <= MAX_LETTERS and tag_label(text[:first].strip()) else (0, False, False)


def _plain(block: Block) -> list[str]:
    """The keywords of a line that lists them without links: Ferries, Night services; Maritime safety."""
    if block.links or block.heading or len(block.text) > _LISTED or block.text[-1] in ".!?。":
        return []
    words = _SPLIT.split(block.text)
    return words if len(words) > 1 and all(0 < len(word.strip()) <= MAX_LETTERS for word in words) else []


def _in_part(block: Block) -> list[str]:
    """The keywords of one part of a line between bars, where they are no links: Kategorie: Port | Tagi: promy, zatoka."""
    if block.links or "|" not in block.text or len(block.text) > _LISTED:
        return []
    for part in block.text.split("|")[1:]:
        if ":" in part and (end := tag_label(part := part.strip())):
            return _clean([word for word in _SPLIT.split(part[end:]) if len(word.strip()) <= MAX_LETTERS])
    return []


def _among_fields(block: Block) -> list[str]:
    """The linked tags of a publication line: 2024-07-01 来源：海港报 关键词：<a>码头</a> <a>港口</a>."""
    if not block.links or not _MIDWAY.search(block.text):
        return []
    fields = labelled_fields(block.text)
    value = next((each.value for each in fields if each.label == "tags" and each.start), "")
    own = [link for link in block.links if link.text and link.text in value]
    holder = own[0].element.getparent() if own else None
    if holder is not None and _MIDWAY.match("".join(holder.itertext()).strip()):  # <span>关键词：<a>码头</a><a>港口</a></span><a>收藏</a>
        return _clean([link.text for link in own if link.element.getparent() is holder])
    links = [link.text for link in own]
    return _clean(links) if links and squeeze(_BETWEEN.sub("", "".join(links))) == squeeze(_BETWEEN.sub("", value)) else []


def _behind_section(block: Block) -> str:
    """A line without the section that it names first: 分类：<a>财经</a> 标签：…"""
    named = labelled_section(block) if SECTION_LABEL.match(block.text) else None
    return block.text[named[1] :].lstrip(" \u3000|｜·") if named else block.text


def _is_own_label(block: Block) -> bool:
    """Whether a line is a label of the story's own tags, wherever it stands: Topics in this article:"""
    return len(block.text) <= MAX_LETTERS and _label(block.text)[2]


def _is_label(text: str) -> bool:
    return _label(text)[1]


def _same_place(block: Block, other: Block) -> bool:
    """Whether two blocks stand in one small box."""
    boxes = block.box.lineage(3)
    return any(box in boxes and box.last - box.first <= 40 for box in other.box.lineage(4))


def _over_headline(block: Block, stated: list[str], body: Body) -> list[str]:
    """The tags of a line of links over the headline, in a box named for them or to pages of tags: with a # each, or if the story speaks of one."""
    boxed = any(map(_is_tag_box, block.box.lineage(2)))
    if boxed and block.text[0] == "#":
        return _hashed(block)
    if (
        block.flags & NAV
        or block.heading == 1
        or block.link_share < 0.9
        or not (boxed or all(_TAG_PAGE.search(link.href) for link in block.links))
    ):
        return []
    tags = _clean([_word(link) for link in block.links])
    # One link in such a box may be the department.
    told = any(tag in stated or (len(tags) > 1 and any(tag in text for text in body.paragraphs)) for tag in tags)
    return tags if told and not _is_cloud(block) and len(tags) == len(block.links) else []


def _hashed_row(lines: list[Block]) -> list[str]:
    """The tags of a line of #links, or of a list whose items are one each: <li><a>#码头</a></li>."""
    tags = _hashed(lines[0])
    for other in lines[1:] if tags and len(lines[0].links) == 1 else ():
        more = _hashed(other) if other.box.shape == lines[0].box.shape and len(other.links) == 1 else []
        if not more:
            break
        tags += more
    return list(dict.fromkeys(tags))


def _hashed(block: Block) -> list[str]:
    """The tags of a line that is nothing but links, each with a # before it."""
    text = block.text
    if not block.links and text.startswith("#") and _HASHED.fullmatch(text):  # <span>#码头</span><span>#港口</span>
        return _clean(text.split("#"), own=True)
    if not text.startswith("#") or not block.links or text.count("#") != len(block.links) or (len(block.links) == 1 and " " in text):
        return []
    linked = "".join(link.text for link in block.links)
    whole = squeeze(_BETWEEN.sub("", linked)) == squeeze(_BETWEEN.sub("", text))
    return _clean([link.text for link in block.links], own=True) if whole else []


def _listed(block: Block, keys: set[str]) -> list[str]:
    """The tags of a line that shows the keywords which the page states."""
    links = [link.text for link in block.links if link.text]
    values = links if links else _KEYWORD_SPLIT.split(block.text)
    if len(values) < 2:
        return []
    known = [value for value in values if squeeze(value) in keys]
    return _clean(values, own=len(known) == len(values)) if len(known) >= max(2, 0.8 * len(values)) else []


def _named_so(block: Block, stated: list[str]) -> list[str]:
    """The stated keywords that elements of a line show which are named for tags: <span>2024/7/1</span> <span class="tag">码头</span>."""
    if not any(value in block.text for value in stated):
        return []
    return _clean([text for text, words in pieces_of(block) if text in stated and not _TAG_WORDS.isdisjoint(words)])


def _marked(lines: list[Block], story: str, article: range, first: int) -> list[str]:
    """The linked words in a box whose class says that they are tags, if they are the story's, not the portal's popular ones.

    ``first``: the block that begins the text; a box that holds it is no box of tags, one between it and the headline is the story's.
    """
    around: dict[int, Box | None] = {}
    for position, block in enumerate(lines):
        if (own := _own_links(block)) and not _is_cloud(block):
            if len(block.links) == len(own):  # an item of a list of them
                for other in lines[position + 1 : position + MAX_TAGS]:
                    more = _own_links(other)
                    if other.box.parent is not block.box.parent or not (more or other.box.shape == block.box.shape):
                        break
                    own += more
            return _clean([_word(link) for link in own], own=True)
        if block.box.index not in around:
            around[block.box.index] = _row_of(
                next((box for box in block.box.lineage(4) if _is_tag_box(box) and not box.first <= first < box.last), None),
                lines[position + 1 : position + 2],
            )
        box = around[block.box.index]
        if box is None or _is_cloud(block):
            continue
        members = [other for other in lines[position : position + 30] if box.first <= other.index < box.last]
        values = [word for other in members for word in _linked_words(other)]
        led = [link for other in members for link in other.links]
        filed = {_word(link) for link in led if leads_to_category(link)}
        if 0 < len(filed) < len(led):  # where the post is filed, in one list with its tags
            values = [value for value in values if value not in filed]
            led = [link for link in led if _word(link) not in filed]
        own_box = (
            (article.start <= box.first and box.last <= article.stop)
            or box.last <= first
            or any(map(_is_own, led))
            or (len(led) <= _MAX_BESIDE and not _POST.isdisjoint(box.words))
        )
        tags = _clean([value for value in values if not _is_label(value)], own=len(led) == len(values) and _lead_to_tags(led))
        # Beside the text portals list all their tags.
        others = box.last - box.first > _MAX_BESIDE and any(_named_widget(each.names) for each in box.lineage(2))
        if not others and (own_box or any(tag in story for tag in tags)) and all(len(value) <= MAX_LETTERS for value in values):
            return tags
    return []


def _addressed(lines: list[Block], story: str, first: int, under: int) -> list[str]:
    """The words of links beside the text that lead to pages of tags, where the story speaks of one of them: <a href="/tags/1"><div>码头</div></a>.

    ``first``: the block that begins the text; ``under``: up to which block they are the story's whatever they say, between headline and text.
    """
    row: list[str] = []
    own = False
    for block in lines:
        words = _tag_pages(block, among=block.index < first) if block.links or block.flags & LINKED else []
        if row and not words and (own or any(tag in story for tag in row)):
            break
        row = row + words if words else []
        beside = len(words) < len(block.links)  # its category
        own = bool(words) and not block.flags & NAV and (own or block.index < under or beside)
    tags = _clean(row, own=True)
    return tags if (own or any(tag in story for tag in tags)) and all(text_size(word) <= MAX_SIZE for word in row) else []


def _tag_pages(block: Block, *, among: bool) -> list[str]:
    """The texts of a line whose links all lead to pages of tags, or which stands in such a link.

    ``among``: may something else stand in the line, as beside who has written it and when?
    """
    if block.links:
        tags = [link for link in block.links if _TAG_PAGE.search(link.href)]
        others = [link for link in block.links if link not in tags] if among else []
        led = (among or block.link_share > 0.9) and all(map(_leads_to_category, others)) and len(tags) + len(others) == len(block.links)
        return [_word(link) for link in tags] if led else []
    around = block.box.element
    for _ in range(4):
        if around is None or around.tag == "a":
            break
        around = around.getparent()
    if around is None or not _TAG_PAGE.search(around.get("href") or ""):
        return []
    return [_uncounted(block.text, block.box.element)]


def _lead_to_tags(links: list[Link]) -> bool:
    """Whether all links lead to pages of tags."""
    return bool(links) and all(_TAG_PAGE.search(link.href) for link in links)


def _leads_to_category(link: Link) -> bool:
    """Whether a link leads to a department, or to one within it: /categories/reading/reviews/."""
    return leads_to_category(link) or _CATEGORY_WITHIN.search(link.href) is not None


def _own_links(block: Block) -> list[Link]:
    """The links of a line of links that say they are tags of the page, be others its categories or its author."""
    own = [link for link in block.links if _is_own(link)]
    # Categorized as <a rel="category tag">Ferries</a> Tagged <a rel="tag">quay</a>
    told = own and len(block.text) - sum(len(link.text) for link in block.links) <= MAX_LETTERS and all(map(_is_marked, block.links))
    return own if told or block.link_share > 0.6 else []


def _linked_words(block: Block) -> list[str]:
    """The texts of a line that is links, or of one that stands in a link."""
    if block.flags & LINKED and not block.links:
        return [block.text]
    linked = block.link_share > 0.6 or (block.links and _is_row(block))
    return [_word(link) for link in block.links] if linked else []


def _is_row(block: Block) -> bool:
    """Whether a line is nothing but links and what parts them: <a>颱風</a> · <a>屏東</a>"""
    return _BETWEEN.sub("", "".join(link.text for link in block.links)) == _BETWEEN.sub("", block.text)


def _word(link: Link) -> str:
    return _uncounted(link.text, link.element)


def _uncounted(text: str, element: Any) -> str:
    """An element's text, without the count that an element of its own ends it with: <a>码头<sup>4</sup></a>."""
    if not text[-1:].isdigit():
        return text
    last = element
    while len(last) and not (last[-1].tail or "").strip():
        last = last[-1]
    count = "".join(last.itertext()).strip()
    return text.removesuffix(count).rstrip() if count.isdigit() and last is not element else text


def _row_of(box: Box | None, following: list[Block]) -> Box | None:
    """The box that holds a row of tags, where each of them has a box that is named so."""
    while box is not None and box.last - box.first == 1 and box.parent is not None and box.parent.last - box.parent.first == 1:
        box = box.parent  # <div class="tag"><a class="tag"><p>码头</p></a></div>
    if box is None or box.parent is None or box.last - box.first > 1 or box.parent.last - box.parent.first > MAX_TAGS:
        return box
    beside = any(other.shape == box.shape and other.parent is box.parent for block in following for other in block.box.lineage(4))
    return box.parent if beside else box


def _is_marked(link: Link) -> bool:
    """Whether ``rel="tag"`` says that a tag or a category is the page's own (HTML, section 4.6.7.18), or ``rel="category"`` the latter."""
    return not _MARKS.isdisjoint((link.element.get("rel") or "").lower().split())


def _is_own(link: Link) -> bool:
    """Whether a tag is the page's own, and no category."""
    return _is_marked(link) and "category" not in link.element.get("rel").lower().split() and "/category/" not in link.href


def _is_tag_box(box: Box) -> bool:
    return box.last - box.first <= 30 and _named_tags(box.names) and not named_menu(box.names)


def _keywords(page: Page) -> list[str]:
    facts = page.structured
    values = [
        part
        for name in ("keywords", "news_keywords", "tags", "article:tag")
        for text in facts.meta.get(name, ())
        for part in _KEYWORD_SPLIT.split(text)
    ]
    values += [part for text in texts_of(facts.article.get("keywords")) for part in _KEYWORD_SPLIT.split(text)]
    return [value.strip() for value in values if value.strip()][:100]


def _clean(values: list[str], *, own: bool = False) -> list[str]:
    """The values that can be keywords. ``own``: they are said to be the page's own, or to be tags, so 阅读 is one as well."""
    values = [value for value in values if not value.rstrip().endswith(("»", "›", "→"))]  # Get alerts for these topics »
    tags = [one_line(value).removesuffix("+关注").strip(" #＃,，、;；|｜:：>") for value in values]
    fit = (
        tag
        for tag in tags
        if 0 < len(tag) <= MAX_LETTERS and text_size(tag) <= MAX_SIZE and (own or not generic(tag)) and not _ALL.fullmatch(tag)
    )
    told = list(dict.fromkeys(fit))[:MAX_TAGS]
    return [] if len(told) == 1 and told[0].isdecimal() and len(told[0]) < 4 else told  # 标签 12: how many there are
