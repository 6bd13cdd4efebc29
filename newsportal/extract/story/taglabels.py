"""Keywords behind a label: 标签：…, Tags: …"""

from __future__ import annotations

from newsportal.extract.bylines.labels import labelled_fields
from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import HIDDEN, Block, Link
from newsportal.extract.page.text import small_letters, squeeze
from newsportal.extract.story.phrases import TAG_BEGINNINGS, tag_label
from newsportal.extract.story.section import SECTION_LABEL, labelled_section
from newsportal.extract.story.tagwords import BETWEEN, COUNTED, MAX_LETTERS, MAX_TAGS, is_cloud, is_tag_box, keywords, lead_to_tags
from newsportal.regexes import regex

_LISTED = 200
"""Characters of the longest list of keywords."""
# In small letters.
_LABEL = regex(
    r"(?:文章|本文|相关|新闻|(?:article|post|related|all|more|ähnliche|verwandte|weitere) )?(?:关键词(?:标签)?|關鍵詞|关键字|關鍵字|相關字詞|话题|話題|热词(?:搜索)?|(?:tags?)?(?:标签|標籤|标籤)(?:[(（]tags?[)）])?|tags?|topics?|subjects|archivado en|archiviato in|arquivado em|keywords|tagged (?:with|as|in)|(?:getaggt|verschlagwortet) (?:mit|als|unter)|étiqueté (?:avec|comme)|etiquetado (?:con|como|en)|themen|schlagw[oö]rter?|schlagworte|stichworte|mots-clés|etiquetas|etiketler|parole chiave|palavras-chave|trefwoorden|tagi|słowa kluczowe|теги|метки|ключевые слова|címkék|štítky|nyckelord|emneord|ετικέτες|الوسوم|برچسب‌ها|תגיות)(?:阅读)?(?P<own> (?:in|of|zu|de) (?:this|diesem|cet) (?:article|story|post|artikel|beitrag|text))?(?P<parted>\s*(?:[:：∶﹕]|>>|»|$))?\s*"
)
# How any of them begins; most lines do not, and need no look at the pattern and at all labels.
_BEGINNINGS = TAG_BEGINNINGS | frozenset(
    "al ar cí em et ge ke mo ny pa po re sc st su sł ta th to tr ve we äh ét št ετ кл ме те תג ال بر".split()
    + "关键 文章 新闻 本文 标签 标籤 標籤 热词 相关 相關 話題 话题 關鍵".split()
)
_SMALL = regex("[a-zß-ɏ]")
_MIDWAY = regex("(?:关键[词字]|關鍵[詞字]|[标標][签籤]|T(?:ags?|AGS?))[:：]")
_SPLIT = regex(r"[,，、;；|｜#\t]|(?<![^\S\t])\s++(?=[\u3400-\u9fff#])|(?<=[\u3400-\u9fff])\s++")


def labelled_tags(lines: list[Block], position: int) -> list[str]:
    """The tags behind a label, in its line or in the linked lines after it."""
    block = lines[position]
    colon = ":" in block.text or "：" in block.text
    text = _behind_section(block) if colon or block.text[0] == "分" else block.text
    end, parted, _ = _label(text, block)
    if not end:  # so it is with most lines
        if block.links:
            return _among_fields(block) if colon else []
        return _in_part(block) if "|" in block.text else []
    rest = text[end:].strip()
    links = [link.text for link in block.links if link.text and not is_label(link.text) and (text is block.text or link.text in rest)]
    # Without a colon the links have to be all that follows: 關鍵字 碼頭 港口
    if not parted and not (links and squeeze(BETWEEN.sub("", "".join(links))) == squeeze(BETWEEN.sub("", rest))):
        return []
    if rest:
        other = labelled_fields(rest)
        rest = rest[: other[0].start].strip() if other else rest
        if len(links) > 1 or (links and squeeze(links[0]) == squeeze(rest.rstrip(" .。"))):
            return keywords(links, own=lead_to_tags(block.links))
        words = _SPLIT.split(rest)
        # Topics: how the quay was closed, who paid for the wall that nobody wanted: no keywords, but what a paragraph is about
        return keywords(words) if has_han(rest) or all(len(word) <= MAX_LETTERS for word in words) else []
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
        return keywords(words)
    for follower in following[:MAX_TAGS]:
        if follower.link_share < 0.9 or follower.size > 40:
            break
        if values and follower.box.shape != following[0].box.shape and not any(map(is_tag_box, follower.box.lineage(4))):
            break
        if not _same_place(block, follower) or is_cloud(follower):
            break
        values += [link.text for link in follower.links] or [follower.text]
        led += follower.links
    if len(values) > 1 and all(map(COUNTED.search, values)):  # how often each stands in all posts
        return []
    return keywords(values, own=len(led) == len(values) and lead_to_tags(led))


def _label(text: str, block: Block | None = None) -> tuple[int, bool, bool]:
    """How many characters of a line are a label of keywords, whether a colon or the line's end parts it from them, and whether it says whose they are.

    ``block``: the line, whose first link may part the label from them.
    """
    # How a letter is made small the next one may tell.
    if not text or (text[0].isalnum() and small_letters(text[:4])[:2] not in _BEGINNINGS):
        return 0, False, False
    # Tag is no label in Tagi: …
    if (match := _LABEL.match(small_letters(text))) and not (text[match.end() - 1].isalpha() and _SMALL.match(text, match.end())):
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
    if len(block.text) > _LISTED:
        return []
    for part in block.text.split("|")[1:]:
        if ":" in part and (end := tag_label(part := part.strip())):
            return keywords([word for word in _SPLIT.split(part[end:]) if len(word.strip()) <= MAX_LETTERS])
    return []


def _among_fields(block: Block) -> list[str]:
    """The linked tags of a publication line: 2024-07-01 来源：海港报 关键词：<a>码头</a> <a>港口</a>."""
    if not _MIDWAY.search(block.text):
        return []
    fields = labelled_fields(block.text)
    value = next((each.value for each in fields if each.label == "tags" and each.start), "")
    own = [link for link in block.links if link.text and link.text in value]
    holder = own[0].element.getparent() if own else None
    if holder is not None and _MIDWAY.match("".join(holder.itertext()).strip()):  # <span>关键词：<a>码头</a><a>港口</a></span><a>收藏</a>
        return keywords([link.text for link in own if link.element.getparent() is holder])
    links = [link.text for link in own]
    return keywords(links) if links and squeeze(BETWEEN.sub("", "".join(links))) == squeeze(BETWEEN.sub("", value)) else []


def _behind_section(block: Block) -> str:
    """A line without the section that it names first: 分类：<a>财经</a> 标签：…"""
    named = labelled_section(block) if SECTION_LABEL.match(block.text) else None
    return block.text[named[1] :].lstrip(" \u3000|｜·") if named else block.text


def is_own_label(block: Block) -> bool:
    """Whether a line is a label of the story's own tags, wherever it stands: Topics in this article:"""
    return len(block.text) <= MAX_LETTERS and _label(block.text)[2]


def is_label(text: str) -> bool:
    return _label(text)[1]


def _same_place(block: Block, other: Block) -> bool:
    """Whether two blocks stand in one small box."""
    boxes = block.box.lineage(3)
    return any(box in boxes and box.last - box.first <= 40 for box in other.box.lineage(4))
