"""The outlet for which a reporter signs, or that a wire's dateline names: the source of a page that names no other."""

from __future__ import annotations

from collections.abc import Iterable

from newsportal.extract.bylines.byline import credit
from newsportal.extract.bylines.credits import Found
from newsportal.extract.bylines.lines import TIME, slashed, without_address
from newsportal.extract.bylines.names import is_outlet
from newsportal.extract.page.pieces import spaced
from newsportal.extract.page.tree import Page
from newsportal.extract.story.body import Body
from newsportal.regexes import regex

# 西海新闻记者 陆一夫, 《西海周刊》 记者 陆一夫
_EMPLOYER = regex(
    r"(?:^|[（(【〔\[《\s：:◎☉◉●■□◆])(?P<outlet>[\u3400-\u9fffA-Za-z·\d]{2,12}?)》?[ \u3000]*+(?:[/／|｜][ \u3000]*+)?(?:首席|特派|特约|见习|实习|全媒体|融媒体?|高级|资深|总台|本台|本报)?(?:(?:记者|記者)(?=[\u3400-\u9fff \u3000：:／/])|(?:评论员|評論員)(?=[ \u3000]?[\u3400-\u9fff]))"
)
# 西海社海港7月1日电 （西海社記者陳小華台北1日電） 【西海專訊】 西海日报讯（记者
_WIRED = regex(
    r"^(?:【[^】]{4,80}】)?[（(【〔\[]?据?(?P<outlet>[\u3400-\u9fff]{2,7}?[社網网報报闻聞](?![網网報报]))[\u3400-\u9fff]{0,10}?\d{1,2}月\d{1,2}日[ \u3000]?(?:[电電讯訊]|消息|报道)"
    r"|^[（(]?(?P<agency>[\u3400-\u9fff]{2,4}社)[\u3400-\u9fff]{0,8}\d{1,2}日(?:[电電讯訊]|[综綜]合)"
    r"|^(?P<told>[\u3400-\u9fff·]{2,10}?(?:[社網网報报]|新[闻聞]|客[户戶]端))[讯訊](?=[（( \u3000])"
    r"|^【(?P<paper>[\u3400-\u9fff]{2,6}?)[专專]?[讯訊]】"
    r"|^【(?P<site>[\u3400-\u9fff]{2,8}?)\d{4}年\d{1,2}月\d{1,2}日[讯訊]】"
)
# 全媒体记者, 新聞網記者: of whichever outlet.
_ANY = regex(
    r"(?:[全融多新]|跨)媒[体體]|新[闻聞][网網社]?|[综綜]合[报報][导導道]|[独獨]家[报報][导導道]|[总總]台|[电電][视視]台?|我?[本我].{0,6}"
)
_END = 4
"""Lines below the text in which a reporter may sign for an outlet."""


def employer(page: Page, span: range, body: Body) -> Found:
    """The outlet that the reporter signs for between headline and text, in the dateline or at the end."""
    found = Found("signed for")
    blocks = page.outline.blocks
    lines = (slashed(without_address(TIME.sub(" ", spaced(block)))) for block in blocks[span.start : span.stop] if len(block.text) <= 80)
    found.source = _first_of([*lines, *(without_address(text[:120]) for text in body.paragraphs[:2])])
    if found.source is None:
        end = (block.text for block in blocks[max(body.first, body.last - 2) : body.last + _END] if len(block.text) <= 60)
        signed = [text for text in end if ("记者" in text or "記者" in text) and (said := credit(text)) and said.authors]
        tail = body.paragraphs[-1][-60:] if body.paragraphs and body.paragraphs[-1].endswith(("）", ")")) else ""
        found.source = _first_of([*signed, tail[max(tail.rfind("（"), tail.rfind("("), 0) :]])
    return found


def _first_of(texts: Iterable[str]) -> str | None:
    """The first outlet that one of the lines is signed for."""
    for text in texts:
        wired = _WIRED.match(text)
        signed = _EMPLOYER.search(text) if not (wired and wired["site"]) else None
        # 西海社记者：请介绍会谈的情况？ asks.
        if signed and text[signed.end() : signed.end() + 1] in ("：", ":") and len(text) > signed.end() + 12:
            continue
        for match in filter(None, (signed, wired)):
            outlet = next(filter(None, match.groups()), "")
            if not _ANY.fullmatch(outlet) and (is_outlet(outlet) or (match is wired and text[:1] == "【")):
                return outlet
    return None
