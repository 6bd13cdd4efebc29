"""The portal's department that an article stands in: the last step of its trail, a label beside its headline, what machines are told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsportal.extract.bylines.labels import labelled_fields
from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import FOOTER, FORM, LINKED, NAV, Block, Link
from newsportal.extract.page.classnames import named
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.text import holds_one, squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.story.asides import names_day
from newsportal.extract.story.body import Body
from newsportal.extract.story.post import end_of, post_of
from newsportal.extract.story.sitenames import letters, site_names
from newsportal.extract.times.ownlines import is_in_card
from newsportal.regexes import regex

_MAX_STANDING = 8
_NO_STEPS = ("内容", "內容", "正文", "详情", "详细", "全文", "文章", "浏览", "位置", "标题")
MAX_STEPS, MAX_SECTION = 8, 24
"""Of a trail: the lines that it has at most, where each step is one; the characters of a section's name."""
_FILED = 8
"""Lines under a post in which it tells of itself."""
_LINE = 160
"""Characters of a line that tells of a post: both of its days, its department, how long it is and how long it takes to read it."""
named_category = named(frozenset(("category", "categories")))
_named_kicker = named(frozenset(("cat", "cats", "category", "categories", "kicker", "channel", "section", "column", "lanmu", "eyebrow", "overline", "tag", "topic",
    "rubric", "rubrik", "rubrique", "rubrica", "kategorie", "kategori", "kategoria", "categoria", "categorie", "ressort", "seccion", "sezione", "editoria")))  # fmt: skip
named_menu = named(frozenset(("menu", "nav", "navbar", "navigation")))
_named_trail = named(
    frozenset(
        (
            "crumb",
            "crumbs",
            "breadcrumb",
            "breadcrumbs",
            "bread",
            "position",
            "location",
            "path",
            "pathway",
            "mbx",
            "nav_path",
            "navpath",
            "where",
        )
    )
)
_named_path = named(frozenset(("path", "position", "location", "weizhi", "dqwz", "wz", "bread")))
_named_crumbs = named(frozenset(("crumb", "crumbs", "breadcrumb", "breadcrumbs", "mbx", "mianbaoxie")))
_TRAIL = regex("[>»›→/_-]")
_FROM_HOME = regex(r"(?:首页|首頁|主页)[ \u3000]*(?:[>→＞]|»|›)")
_HOMES = ("首页", "首頁", "主页", "主頁", "网站首页")
_ARROWS = " \u3000>›»→＞/-•·"
_BARS = " \u3000|｜·"
_JOINED = regex(r",(?=\S)")
"""Between the categories of a post where a system writes them all: Walls,Harbour."""
_YEAR = regex(r"(?:19|20)\d\d")
_STEP = regex("[>»›→＞]")
_HOME = regex(r"(?:https?://[^/?#]{1,80})?/?(?:index\.\w{3,5})?|(?:\.\.?/){1,9}", re.IGNORECASE)
"""Where the first step of a trail leads that names no home."""
_LABEL_WORDS = ("分类", "栏目", "频道", "類", "类别", "欄目")
# What each of its labels begins with stands before them all: at most places of a line a look at it will do.
SECTION_LABEL = regex(
    r"(?=[ACDEFKPRSΚКРמסקادशকবหカ分栏欄版类類频頻분카])(?:(?:分类(?:专栏|于)?|分類[於于]?|栏目|欄目|频道|頻道|类别|類別|版块)[ \u3000]*[:：][ \u3000]*|分[类類][于於][ \u3000]*"
    r"|\b(?:[CK]ategor(?:y|ies?|ías?|ias?|ija|ie|iat|iae?|ieën|i|ier)|Catégories?|Kategóri(?:ák?|e|a)|Kategorie[n]?|Rubri(?:k|ken|que|ca|ek|ka|ky)|Рубрик[аи]|Категори[яи]|Категорі[яї]|Раздел|Розділ|Κατηγορί(?:α|ες)|Kateqoriya"
    r"|Filed (?:under|in)|Posted in|Abgelegt (?:unter|in)|Classé dans|Secci[oó]n|Seção|Editoria|Sezione|Ressort|Chuyên mục|Danh mục|カテゴリー?|카테고리|분류|التصنيف(?:ات)?|القسم|الأقسام|دسته(?:[ \u200c]?بندی)?|סיווג|קטגורי(?:ה|ות)|מדור) ?[:：] ?"
    r"|(?:หมวดหมู่|หมวด|श्रेणी|বিভাগ|ক্যাটাগরি) ?: ?)"
)
# A label and what it names without a link: Категорія: Транспорт
_NAMED = regex(rf"(?:{SECTION_LABEL.pattern})(?P<name>[^\W\d_][^:：|,;]{{1,22}}[^\W_])(?:, [^\d:]{{1,60}})?")
# Where systems keep the pages of their departments.
_CATEGORY_PAGE = regex(
    r"/(?:categor(?:y|ies|ias?|ie)|kategori(?:e|en|a|er)?|kategorij[ae]|catégories?|cat|sections?|seccion(?:es)?|secao|sezion[ei]|rubri(?:k|que|ca|ka|k[ei]n?)|ressort|editorias?|chuyen-muc|danh-muc|temas?)/(?:[^/?#]+(?:/1(?:\.html?)?)?/?(?:[?#]|$)|\?category=[^&]+$)",
    re.IGNORECASE,
)
# What counts them leads to all: <a class="info-categories" href="/categories/"><span>分类</span><span>7</span></a>
_ALL_OF_THEM = regex(r"/categor(?:y|ies)/?$", re.IGNORECASE)
_NO_SECTION = regex(
    r"(?:网站|返回)?首页|主[页頁]|首頁|正文|未分[类類]|默认分类|uncategori[sz]ed|home ?(?:page)?|start(?:seite)?|hauptseite|(?:page d['’])?accueil|inicio|início|portada|página principal|home|strona główna|"
    r"forside|hjem|hem|etusivu|главная|головна|kezdőlap|címlap|ana ?sayfa|trang chủ|beranda|posts?|ホーム|トップ(?:ページ)?|홈|details?|(?:news|post|blog|article) details?|baca|read|single|(?:our )?(?:shop|store)|subscribe(?: now)?|abonnieren|s[’']abonner|suscríbete|sign ?(?:in|up)|log ?(?:in|on)|register|anmelden|search|suche|advertisement|domů|domov|acasă|naslovna|article|artikel|[\d./-]+|您?(?:当前|现在|所在)(?:所在)?(?:的)?位置.*|文章详情|内容|详情|您的位置.*",
    re.IGNORECASE,
)


def section_of(page: Page, body: Body, title: str | None) -> str | None:
    """The portal's department, from the trail above the headline, else as named beside it, else as stated for machines."""
    facts = page.structured
    name, origin = _trail_section(page, body, title), "trail"
    if not name:
        name, origin = _named_section(page, body), "label"
    if not name:
        name, origin = _stated_section(facts.said("articleSection")), "json-ld"
    if not name:
        name, origin = _stated_section(facts.first("article:section", "articlesection", "columnname", "section")), "meta"
    if name := (name or "").lstrip("#＃ ") or None:  # a tag stands for it
        page.trace.chosen("section", name, origin)
    return name


def _trail_section(page: Page, body: Body, title: str | None) -> str | None:
    """The last step of the trail above the headline that is a department: 首页 > 财经 > 正文."""
    key, own = squeeze(title), site_names(page)
    blocks = page.outline.blocks
    outside = FORM & ~(blocks[body.first].flags if body.first < len(blocks) else 0)  # in a search; some pages stand whole in a form
    for block in blocks[max(0, body.first - 60) : body.first]:
        fit = block.links and len(block.text) <= 200 and not block.flags & outside
        steps = _steps(block, blocks, body.first, key) if fit else []
        if not steps:
            continue
        links = [link.text.strip(_ARROWS) for step in steps for link in step.links if link.text and link.text in _until_text(step.text)]
        if any(map(_YEAR.fullmatch, links)):  # an archive's: 2024 » July » 1
            continue
        # The step that the reader stands on is often no link; an article is no section.
        standing = _standing(steps)
        links += [standing] if standing and not key.startswith(squeeze(standing).rstrip(".…")) else []
        names = [name for name in links if not _NO_SECTION.fullmatch(name) and squeeze(name) != key and letters(name) not in own]
        names = [name for name in names if len(name) <= MAX_SECTION]
        if names:
            return names[-1]
        if len(steps) == 2 and (last := steps[1].text.strip(_ARROWS)) and _may_stand(last, steps[1], key):
            return last
    return None


def _until_text(step: str) -> str:
    """A step of a trail without what stands behind its end: 首页 > 财经 > 正文 申请入驻."""
    return step.partition("正文")[0] or step


def _steps(block: Block, blocks: Sequence[Block], first: int, key: str) -> Sequence[Block]:
    """The lines of the trail that ``block`` begins or is; none where it is no trail. ``first``: the text's first line; ``key``: its title."""
    # Where each step is named so as well, what holds them all.
    crumbs = [box for box in block.box.lineage(4) if _named_crumbs(box.names)]
    box = next((box for box in crumbs if box.last - box.first > 1), crumbs[0]) if crumbs else None
    if box is None and block.links[0].text in _HOMES:  # <ul class="path"><li><a href="/">首頁</a></li><li>…
        box = next((box for box in block.box.lineage(3) if box.last - box.first > 1 and _named_path(box.names)), None)
    if box is not None and box.last - box.first <= MAX_STEPS and box.last <= first:
        return blocks[box.first : box.last]
    # Between the steps of 您的位置：首页 财经 may stand pictures alone.
    drawn = len(block.links) > 1 and "位置" in block.text[:8] and block.links[0].text in _HOMES
    if not (drawn or _TRAIL.search(block.text) or "::" in block.text):
        return []
    trail = (
        _named_trail(block.box.names)
        or "位置" in block.text[:8]
        or "正文" in block.text[-4:]
        or block.text.endswith("查看内容")
        or _FROM_HOME.match(block.text) is not None
        or (len(block.links) > 1 and _STEP.search(block.text) and _HOME.fullmatch(block.links[0].href))
        or (len(key) > 5 and len(block.links) > 1 and squeeze(block.text).endswith(key))
    )
    return [block] if trail else []


def _standing(steps: Sequence[Block]) -> str | None:
    """The last step of a trail, if it is no link and short enough for a section's name: 首页 > 信息披露 > 本所公告."""
    last = steps[-1]
    if len(steps) > 1 and not last.links and not last.flags & LINKED:
        text = last.text
    else:
        text = _STEP.split(last.text)[-1] if last.links and not last.text.endswith(last.links[-1].text) else ""
    text = text.strip(_ARROWS)
    named = 2 <= len(text) <= _MAX_STANDING and has_han(text) and text.isalnum()
    return text if named and not text.endswith(_NO_STEPS) else None


def _may_stand(text: str, step: Block, key: str) -> bool:
    """Whether the one step behind the home page, no link, may be a department in another script: Home > Daerah; else it may be the story's."""
    named = text.isalpha() and len(text) <= 20 and not has_han(text) and not step.links and not step.flags & LINKED
    return named and not key.startswith(squeeze(text)) and not _NO_SECTION.fullmatch(text)


def _named_section(page: Page, body: Body) -> str | None:
    """The department behind a label or in a link that is marked as one, around the headline or in the post's own footer."""
    blocks, own_article = page.outline.blocks, post_of(body)
    second = max(body.first, body.second)  # the standfirst may stand over who has written it and where
    for block in blocks[max(0, body.first - 12) : body.last + 12]:
        if (not block.flags & FOOTER or block.index in own_article) and (name := _told_section(block)):
            return name
        if block.links and len(block.text) <= 100 and (block.index < second or block.index in own_article):
            label = labelled_section(block)
            own = block.index < second or not is_in_card(blocks, block, body.first)
            name = label[0] if label else _marked_section(block) if own and not _is_menus(body, blocks, block) else None
            alone = body.header - 4 <= block.index < body.header and not _in_row(blocks, block)
            name = name or (_over_headline(block) if alone else None)
            name = name.strip(_ARROWS) if name else None
            if name and not _NO_SECTION.fullmatch(name):
                return name
        if block.index < second and len(block.text) <= 140 and ":" in block.text and (name := _unlinked_section(block)):
            return name
    around = [block for block in blocks[max(0, body.header - 4) : second] if not _is_menus(body, blocks, block)]
    if name := next(filter(None, map(_addressed_section, around)), None) or _filed_section(body, blocks, own_article):
        return name
    if "categor" in page.html and (name := next(filter(None, (_named_so(blocks, block) for block in around)), None)):
        return name
    below = (block for block in blocks[body.last : body.last + 12] if block.index in own_article and block.link_share > 0.9)
    below = (block for block in below if block.index not in body.others and not is_in_card(blocks, block, body.first))
    return next(filter(None, map(_addressed_section, below)), None)


def _is_menus(body: Body, blocks: Sequence[Block], block: Block) -> bool:
    """Whether a line is one of a list of all departments, over the headline or in a menu; of two categories of a post the second stands right over it."""
    return (block.index < body.header - 1 or bool(block.flags & NAV)) and _in_row(blocks, block)


def _in_row(blocks: Sequence[Block], block: Block) -> bool:
    """Whether the line before or behind one with links is of its kind, perhaps a step deeper in a list of lists."""
    if not block.links:
        return False
    beside = [blocks[at] for at in (block.index - 1, block.index + 1) if 0 <= at < len(blocks)]
    marked = block.links[0].element.get("class")
    return any(
        (other.box.shape == block.box.shape and not names_day(other.text))
        or (marked and other.links and other.links[0].element.get("class") == marked)
        for other in beside
    )


def _filed_section(body: Body, blocks: Sequence[Block], post: range) -> str | None:
    """The department that the lines under a post name beside its tags, in a link that says so: <a rel="category tag">Ferries</a>."""
    end = end_of(body, blocks)
    for block in blocks[end : end + _FILED]:
        if (
            block.heading
            or block.flags & (NAV | (0 if block.index in post else FOOTER))
            or block.index in body.thread
            or block.index in body.others
        ):
            return None
        if not block.links or len(block.text) > 200:
            continue
        label = labelled_section(block)
        name = label[0] if label else _marked_section(block)
        if name and not _NO_SECTION.fullmatch(name):
            return name if not is_in_card(blocks, block, body.first) else None
    return None


def _unlinked_section(block: Block) -> str | None:
    """The section behind its label in a piece of a line, where it is no link: <span>Автор: …</span> <span>Категорія: Транспорт</span>."""
    if not SECTION_LABEL.search(block.text):
        return None
    named = (_NAMED.fullmatch(part.strip(_BARS)) for text, _ in pieces_of(block) for part in text.split("|"))
    name = next((each["name"] for each in named if each), None)
    return name if name and not _NO_SECTION.fullmatch(name) else None


def leads_to_category(link: Link) -> bool:
    """Whether a link's address is that of one of the portal's departments."""
    return _CATEGORY_PAGE.search(link.href) is not None


def _addressed_section(block: Block) -> str | None:
    """The section that only the address of its link tells, near the headline and in no menu."""
    if not block.links or len(block.text) > _LINE or block.flags & NAV:
        return None
    name = next((link.text.strip(_ARROWS) for link in block.links if leads_to_category(link)), "")
    if not 1 < len(name) <= MAX_SECTION or _NO_SECTION.fullmatch(name) or any(named_menu(box.names) for box in block.box.lineage(3)):
        return None
    return name


def _told_section(block: Block) -> str | None:
    """The section that a line tells beside who has written it or when: 作者：陆一夫 | 分类：财经 | 浏览：128."""
    if block.links or len(block.text) > 100 or not holds_one(block.text, _LABEL_WORDS):
        return None
    fields = labelled_fields(block.text)
    told = next((each.value.strip(_BARS) for each in fields if SECTION_LABEL.match(f"{each.text}：")), "") if len(fields) > 1 else ""
    return told if 2 <= len(told) <= _MAX_STANDING and told.isalnum() and has_han(told) and not _NO_SECTION.fullmatch(told) else None


def labelled_section(block: Block) -> tuple[str, int] | None:
    """The section that a line names, as a link behind its label (分类：<a>财经</a>), and where that ends."""
    label = SECTION_LABEL.search(block.text)
    if label is None:
        return None
    named = next((link.text for link in block.links if block.text.startswith(link.text, label.end())), None)
    return (named, label.end() + len(named)) if named else None


def _marked_section(block: Block) -> str | None:
    """The section that a line names in a link which says so: ``rel="category"``, ``class="post-meta-categories"``."""
    marked = (
        link.text
        for link in block.links
        if "category" in (link.element.get("rel") or "").lower().split()
        or (named_category(link.element.get("class") or "") and not _ALL_OF_THEM.search(link.href))
        or ("/category/" in link.href and link.element.get("rel") == "tag")
    )
    return next((text.lstrip(_ARROWS) for text in marked if 0 < len(text.lstrip(_ARROWS)) <= MAX_SECTION), None)


def _over_headline(block: Block) -> str | None:
    """The one link of a line over the headline in a box that is named for it: ``<div class="cat"><a>科技</a></div>``."""
    alone = len(block.links) == 1 and len(block.text) <= MAX_SECTION and (block.link_share > 0.9 or _is_marked(block))
    if (
        not alone
        or block.flags & NAV
        or block.text.isdecimal()
        or _HOME.fullmatch(block.links[0].href)
        or names_day(block.text)
        or any(named_menu(box.names) for box in block.box.lineage(3))
    ):
        return None
    named_so = any(_named_kicker(box.names) and box.last - box.first <= 3 for box in block.box.lineage(2))
    return block.links[0].text if named_so or _named_kicker(block.covers) else None


def _is_marked(block: Block) -> bool:
    """Whether a link's line ends in a word on the post, in an element of its own: <span><a>财经</a></span><span>精选</span>."""
    pieces = [text for text, _ in pieces_of(block)]
    return len(pieces) == 2 and pieces[0] == block.links[0].text and pieces[1].isalpha()


def _named_so(blocks: Sequence[Block], block: Block) -> str | None:
    """The section in an element of its own that is named for it, where it is no link: ``<span class="post-category">财经</span>``."""
    if block.links or len(block.text) > 100 or block.flags & (NAV | LINKED) or block.heading:
        return None
    if named_category(block.covers) or (named_category(block.box.names) and block.box.last - block.box.first == 1):
        beside = blocks[max(0, block.index - 1) : block.index + 2 : 2]
        told = "" if any(other.box.shape == block.box.shape for other in beside) else block.text
    else:
        told = next((text for text, words in pieces_of(block) if "category" in words and text != block.text), "")
    name = SECTION_LABEL.sub("", told, count=1).strip(_BARS)
    plain = 2 <= len(name) <= MAX_SECTION and name.count(" ") < 3 and name.replace(" ", "").replace("&", "").isalpha()
    return name if plain and not _NO_SECTION.fullmatch(name) else None


def _stated_section(stated: str | None) -> str | None:
    """What machines are told, the first where that is several; none where it is no name."""
    value = _JOINED.split(stated or "", maxsplit=1)[0]
    told = value and len(value) <= 60 and value[0] not in "{[" and not labelled_fields(value) and not _NO_SECTION.fullmatch(value)
    return value if told else None
