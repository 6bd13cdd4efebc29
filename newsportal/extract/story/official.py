"""How texts end, official ones first of all: who signs and when, a remark under that, the facts of a notice; a table or list under its heading."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import ITEM, TABLE, Block
from newsportal.extract.page.text import small_letters
from newsportal.extract.times.events import is_event
from newsportal.regexes import regex

SIGNED_ON = regex(r"[二〇○零一三四五六七八九十\d]{4}\s*年\s*[一二三四五六七八九十\d]{1,3}\s*月\s*[一二三四五六七八九十\d]{1,3}\s*日")
# （此件公开发布）
_REMARK = regex(r"[（(](?:此件|联系人|联系电话|本公告|公开属性)[^（()）]{2,40}[)）]")
_NUMBERED = regex(r"[（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[、.．]\s*[\u3400-\u9fff]")
# （2024年6月27日海港市人民政府令第52号公布　自2024年9月1日起施行）
_ENACTED = regex(r"[（(][^。（()）]{6,80}(?:公布|通过|施行|修订|修正|批准)[^。]{0,120}[)）]")
_ATTACHED = 12
"""So many links to attachments may stand before a signature."""
_POINT = 8.0
"""The average size of a point that says something: four or five words."""
_FACT = regex(r"[\u3400-\u9fff（）()、\d. ]{2,14}[:：]\s*\S")
_CONTACT = regex(
    r"[\u3400-\u9fff]{0,6}(?:联\s?系\s?(?:人|部门|单位|科室|地址|地点|电话|方式|邮箱)|电\s?话|邮\s?箱|地\s?址)[^:：]{0,6}[:：]"
)
_OBJECTING = regex(r"(?:监督|投诉|举报|监督举报)电话[:：]")
_SITES_OWN = regex(r"主办|承办|版权|备案|技术支持|标识码|访问量")
"""What the foot of a page says in such lines."""
_CONTACTS_NAMED = ("联系", "咨询")
_SECTIONS = 2
"""Numbered headings of a notice at least."""
_SALUTED = regex(r"(?:各|全体|有关|广大|尊敬的)[^。，；:：]{2,40}[:：]")
_NOTICE = regex(r"(?:通知|公告|公示|通告|启事|简章|招聘|邀请函)(?:[（(][^（()）]{1,20}[)）])?$")
"""The title of one."""
_HEREBY = regex(r"特此(?:公告|通知|公示|通告|函告|启事|说明)[。！]?$")
"""How a notice opens, and how it closes."""


def is_enactment(text: str) -> bool:
    """Whether a line in brackets says when a law was passed: it stands over its articles and is the text's own."""
    return text[:1] in "（(" and _ENACTED.fullmatch(text) is not None


def signed_end(kept: list[Block], last: int, dropped: Mapping[int, str]) -> int:
    """The end of an official text's signature: 海港市人民政府 / 2024年7月1日. ``last``: the end of what is told; again where no signature follows."""
    for end in range(last, min(last + 4, len(kept))):
        block = kept[end]
        # Links to what is attached may stand between text and signature.
        between = range(kept[end - 1].index + 1, block.index)
        if (
            len(between) > _ATTACHED
            or any(dropped.get(index) != "link" for index in between)
            or block.size > 40
            or block.box.parent is not kept[last - 1].box.parent
        ):
            break
        if SIGNED_ON.fullmatch(block.text):
            after = kept[end + 1] if end + 1 < len(kept) else None
            remarked = after is not None and after.index == block.index + 1 and _REMARK.fullmatch(after.text)
            return end + 2 if remarked else end + 1
    return last


def numbered_end(kept: list[Block], last: int) -> int:
    """The end of a numbered section (3.联系方式) that only states facts, often in a table, and of the date under it; ``last`` where none follows."""
    if last + 1 >= len(kept) or not (mark := _NUMBERED.match(kept[last].text)) or kept[last].size > 30 or kept[last].links:
        return last
    form = mark[1].isdigit()
    least = 1 if any(name in kept[last].text for name in _CONTACTS_NAMED) else 2
    if sum((each := _NUMBERED.match(block.text)) is not None and each[1].isdigit() is form for block in kept[:last]) < least:
        return last
    end = last + 1
    while end < len(kept) and _FACT.match(kept[end].text) and kept[end].size <= 60 and kept[end].index == kept[end - 1].index + 1:
        end += 1
    if end == last + 1:
        return last
    return end + 1 if end < len(kept) and SIGNED_ON.fullmatch(kept[end].text) else end


def facts_end(kept: list[Block], last: int, title: str) -> int:
    """The end of the lines 联系人：陆一夫 under the last sentence of a notice that is made of such lines, announces an event or is worded as notices are, and of the headings among them."""
    if last >= len(kept):
        return last
    if (
        sum(_FACT.match(block.text) is not None for block in kept[:last]) < 2
        and not any(is_event(kept, at) for at in range(last, min(last + 8, len(kept))))
        and not _asks_of_notice(kept, last, title)
    ):
        return last
    for end in range(last, len(kept)):
        block, before = kept[end], kept[end - 1]
        if block.size > 40 or block.links or block.box.parent is not before.box.parent or block.box.tag != before.box.tag:
            break
        if _FACT.match(block.text):
            last = end + 1
        elif block.bold_share <= 0.9 and not _NUMBERED.match(block.text):
            break
    return last


def _asks_of_notice(kept: list[Block], last: int, title: str) -> bool:
    """Whether two lines at least around ``last`` tell whom to ask: in a section for it, or under a text that is called a notice, or reads as one.

    It has numbered sections, or opens or closes as they do: 各学院：, 特此公告。
    """
    first = end = last
    while first > 1 and _states_fact(kept[first - 1]):
        first -= 1
    while end < len(kept) and _states_fact(kept[end]):
        end += 1
    facts = [block.text for block in kept[first:end] if _FACT.match(block.text)]
    if len(facts) < 2 or not any(map(_CONTACT.match, facts)) or any(map(_SITES_OWN.search, facts)):
        return False
    if _HEREBY.search(kept[first - 1].text) or any(_SALUTED.fullmatch(block.text) for block in kept[:2]) or _NOTICE.search(title):
        return True
    sections = sum(_NUMBERED.match(block.text) is not None for block in kept[:first])
    headed = sections and not _FACT.match(kept[first].text) and any(name in kept[first].text for name in _CONTACTS_NAMED)
    return bool(headed) or sections >= _SECTIONS


def _states_fact(block: Block) -> bool:
    """Whether a line is a fact of a notice (联系人：陆一夫), or a heading in number over some."""
    return block.size <= 60 and (_FACT.match(block.text) is not None or (block.size <= 16 and _NUMBERED.match(block.text) is not None))


def is_notices_call(text: str, title: str) -> bool:
    """Whether a line is the number that a notice gives to those who object: 监督电话：0000-8765432."""
    return _OBJECTING.match(text) is not None and _NOTICE.search(title) is not None


def ends_with_contacts(kept: list[Block], title: str) -> bool:
    """Whether a notice ends with lines that tell whom to ask."""
    return len(kept) > 2 and _FACT.match(kept[-1].text) is not None and _asks_of_notice(kept, len(kept), title)


def heads_rest(kept: list[Block], at: int) -> bool:
    """Whether a line names the table or the list that follows it, and with which the text ends."""
    return _heads_table(kept, at) or _heads_list(kept, at)


def _heads_table(kept: list[Block], at: int) -> bool:
    """Whether a short line names the table that follows it beside the text: 附：不合格产品名单."""
    line, below = kept[at : at + 1], kept[at + 1 : at + 2]
    if (
        not (line and below)
        or line[0].flags & TABLE
        or line[0].links
        or line[0].size > 40
        or not below[0].flags & TABLE
        or (line[0].bold_share <= 0.9 and line[0].heading < 2 and line[0].text[0] not in "附表")
    ):
        return False
    table = next((box for box in below[0].box.lineage() if box.tag == "table"), None)
    return table is not None and table.parent is line[0].box.parent


def _heads_list(kept: list[Block], at: int) -> bool:
    """Whether a sub-heading stands over the points of one list beside it that say something, each without a link."""
    heading, points = kept[at : at + 1], kept[at + 1 :]
    points = list(takewhile(lambda point: point.flags & ITEM and not point.heading, points))
    if not heading or heading[0].heading < 2 or len(points) < 3:
        return False
    around = next((box for box in points[0].box.lineage(6) if box.tag in ("ul", "ol")), None)
    beside = around is not None and around.parent is heading[0].box.parent and points[0].index == heading[0].index + 1
    said = sum(point.size for point in points) >= _POINT * len(points) and not any(point.links for point in points)
    return beside and said and not has_han(heading[0].text)


# Whom to ask, over names and numbers; what the law asks to be said, and what was changed when, over paragraphs; in small letters.
_ASKED = regex(
    r"(?:(?:media|press|investor|news)(?: relations)? (?:contacts?|inquiries|enquiries)|(?:presse|medien|press|medie)kontakt(?:er|e)?|perscontact|contacts? presse|contactos? (?:de|para) (?:la )?(?:prensa|medios)"
    r"|contatos? (?:de|para)(?: a)? imprensa|contatti (?:per la )?stampa|kontakt dla mediów|контакты для (?:сми|прессы))\b.{0,60}"
)
_CAUTION = regex(
    r"(?:(?:updates to this page|(?:page|change|revision|version|document|update) history|änderungshistorie|historique des (?:modifications|mises à jour)|historial de (?:cambios|actualizaciones))|(?:cautionary (?:note|statement)s? )?(?:regarding |concerning |on )?forward[- ]looking (?:statements?|information)|safe harbou?r(?: statement)?|zukunftsgerichtete aussagen):?"
)


def release_end(kept: list[Block]) -> int:
    """Where a press release has told its story and goes on with whom to ask or with what the law asks; the length of ``kept`` where it does not."""
    for at in range(max(2, len(kept) // 2), len(kept)):
        text = kept[at].text
        if len(text) > 90:
            continue
        small = small_letters(text)
        if _CAUTION.fullmatch(small) or (_ASKED.fullmatch(small) and all(block.size <= 60 for block in kept[at:])):
            return at
    return len(kept)
