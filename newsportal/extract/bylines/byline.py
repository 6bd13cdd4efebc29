"""Lines that name a story's source, authors or editors, and the other lines that are no part of the story.

Pure functions over one printed line. Which of the names a page gets is decided in ``attribution``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsportal.extract.bylines.credits import Credit, Kind
from newsportal.extract.bylines.labels import ISSUER, REPORTER, SEPARATOR, Labelled, labelled_fields
from newsportal.extract.bylines.lines import MAX_LINE, STOP, TIME, slashed, unwrap, without_share
from newsportal.extract.bylines.names import has_han, is_body, is_chinese_name, is_outlet, may_be_name, people
from newsportal.extract.bylines.outlets import PRINTED_IN, SOURCE_EDGES, printed_in, split_source
from newsportal.extract.bylines.signatures import signature, western_signature
from newsportal.extract.page.text import one_line
from newsportal.extract.story.notices import MAX_NOTICE, may_be_legal, notice
from newsportal.regexes import regex

_LEAD = regex(
    r"(?:[\s\d:：/.年月日时分秒\-—|｜·•●■▲▼►◆◇*#>()（）\[\]【】T]|发[表布]于|發[表佈]於|次|条|人|阅读|浏览|评论|点击|评|参与|原创|(?:我要)?纠错)*"
)
# 海港新闻编辑 | 陈安
_OUTLET_LEAD = regex(r"[\u3400-\u9fffA-Za-z·]{2,8}")
_LED = regex(r"[（(【\[〔][^（()）【】\[\]〔〕]{2,60}[)）】\]〕](?P<rest>[^（(【\[〔].{11,})")
# A label, a bracket or a bullet at the beginning.
_MAY_BE_CREDIT = regex(r"[^:：|｜丨/／]{0,20}[:：|｜丨/／]|[（(【\[〔《▲△▼▽◆■●※*＊©>-]|By |BY ")
# （综合海港日报、西海网报道）
_COLLECTED = regex(
    r"[（(]?(?:综合|綜合)(?:整理|编辑|編輯)?自?[:：]?\s*(?P<outlets>[^\s。，、：:]{2,12}(?:[报報网網社台臺]|新闻|发布|客户端)(?:、[^\s。，、：:（()）]{2,14}?){1,5}?)等?(?:媒体|媒體)?(?:报道|報導|報道|消息|整理)?[)）]?"
)
# 本文转载自“海港观察”，如有侵权请联系删除。 本文由公众号“海港观察”（ID：haigang）原创首发。
_TAKEN = regex(
    r"[（(*＊]?本文(?:由(?:微信)?(?:公众号|公眾號|订阅号)|(?:转载自|轉載自|转自|轉自|来自|來自|来源于|首发[于自]|源自)(?:微信)?(?:公众号|公眾號|订阅号)?)[ ]?"
    r"[“「『《](?P<account>[^“”「」『』《》]{2,24})[”」』》](?:[（(][^（()）]{2,40}[)）])?(?:(?:微信)?(?:公众号|公眾號|订阅号))?(?:(?:[，,。；)）]|原创|首发|授权|发布)[^“”「」『』《》]{0,80})?"
)
# 注：本文转载自海港日报，转载目的在于传递更多信息
_REPRINTED = regex(
    r"(?:[注註][:：] ?)?(?:本文|文章)(?:转载自|轉載自|转自|轉自|来源于|源自|摘自)[:： ]?(?P<outlet>[\u3400-\u9fffA-Za-z·]{2,12}?)[，,。；](?:转载|轉載|版权|版權|目的|如|若|不代表|仅|僅|文中|内容)[^“”]{0,160}"
)
# （据海港日报报道）, （据《海港日报》、西海网）
_AFTER = regex(
    r"[（(]?据《?(?P<outlet>[\u3400-\u9fff·]{2,12}?(?:》?、《?[\u3400-\u9fff·]{2,12}?){0,4})》?(?:电|报道|報道|报导|報導|消息)?[)）]?"
)
# （作者陆一夫系海港大学教授） （作者为海港大学教授）
_ABOUT_AUTHOR = regex(r"[（(【]\s*(?:本文)?作者(?:[为系是]|(?=[\u3400-\u9fff]))(?P<who>[^。（()）]{2,60})[)）】]")
# 作者陆一夫系海港大学教授， （陆一夫系海港大学教授）
_IS = r"(?:系|是|为|為|现任|現任|，(?:系|现任|現任|[^，。]{2,24}(?:教授|研究员|院长|博士|主任)))"
_CALLING = "教授|研究员|研究員|学家|學家|院长|院長|主任|律师|律師|记者|記者|专家|專家|学者|學者|博士|主编|主編|评论员|評論員|分析师|分析師|所长|所長|会长|會長|理事|顾问|顧問|作家"
_AUTHOR_IS = regex(
    rf"[（(](?:本文)?作者(?P<name>[\u3400-\u9fff]{{2,4}}?){_IS}[^。（()）]{{0,70}}[)）]"
    rf"|(?:本文)?作者(?P<plain>[\u3400-\u9fff]{{2,4}}?)(?:系|现任|現任)[^。（()）]{{2,50}}(?:{_CALLING})[^。（()）]{{0,20}}。?"
    rf"|[（(](?P<told>[\u3400-\u9fff]{{2,4}}?){_IS}[^。（()）]{{2,50}}(?:{_CALLING})[)）]"
)
_PICTURES_FIRST = regex(r"^[图圖][/／、]文(?=[ \u3000])")
# 本文来自微信公众号“海港观察”（ID：haigang），作者：陆一夫
_QUOTED_ACCOUNT = regex(
    r"^(?:本文)?(?:首发[于自]|来自|來自|转自|轉自|源自|转载自|轉載自|来源[于自]?)[:：]?(?:微信)?(?:公众号|公眾號|订阅号)[ \u3000]?[“「『《【\"](?P<account>[^“”「」『』《》【】\"]{2,24})[”」』》】\"]"
)
# 本文转自海港观察（ID：haigang）
_ACCOUNT_WITH_ID = regex(
    r"^(?:本文|文章)?(?:首发[于自]|来自|來自|转自|轉自|源自|转载自|轉載自|来源[于自]?)[:：]?[ \u3000]?[“「『《【\"]?(?P<account>[^“”「」『』《》【】\"：:，。]{2,24}?)[”」』》】\"]?[ \u3000]?[（(](?:ID|微信号|微信公众号)[:：][^（()）]{2,40}[)）]",
    re.IGNORECASE,
)
# 记者 陆一夫 文/摄
_BOTH = regex(r"(?:文[/／、]?[图圖摄攝]影?|[图圖][/／、]?文)[)）】\]]?$")
_DONE = regex("文案|投稿|主[笔筆]|整理|[编編](?![辑輯审審])")
# 【2006/05/06 海港時報】@ http://harbour.example/
_ISSUE = regex(r"【(?:19|20)\d\d[/.-]\d\d?[/.-]\d\d?[ \u3000](?P<paper>[\u3400-\u9fff]{2,10})】(?: ?@ ?\S{0,80})?")
# …，西海网经授权发布。
_PERMITTED = regex(r"[，,。；;][^，,。；;：:“”]{0,14}授权[^，,。：:“”]{0,12}。?$")


# 海港社记者 陆一夫 参与采写：陈安
_HELPED = regex(r"(?<=[\u3400-\u9fff])[ \u3000，,；;]+参与(?:采写|采访|报道|撰稿|记者)(?:记者)?[:：][^：:（()）。]{2,30}(?=[）)】]?$)")
_ABOUT_NAMED = regex(r"(?:作者|撰稿人)(?:[简簡]介|介[绍紹])[:：][ \u3000]*(?P<name>[\u3400-\u9fff]{2,4})[，,、。（(：: 是系为]")


@lru_cache(maxsize=256)  # the body, the byline, the title and the pipeline ask for the same few lines of a page
def credit(line: str) -> Credit | None:
    """What a line says that is a credit, a notice or a placeholder; None where it is, or may be, part of the story.

    >>> credit("(文章来源:上海证券报·中国证券网)")
    Credit(kind='source', source='上海证券报·中国证券网', authors=(), editors=())
    >>> credit("责任编辑：杨倩_NF4425").editors
    ('杨倩',)
    >>> credit("编辑部的灯亮到深夜。") is None
    True
    """
    line = slashed(one_line(line[: MAX_NOTICE + 1]))
    if not line or _is_prose(line):
        return None
    if not has_han(line):
        return _western_credit(line)
    if "参与" in line:
        line = _HELPED.sub("", line)
    if len(line) <= MAX_LINE:
        told = _PERMITTED.sub("", line) if "授权" in line[-24:] else line
        if "号" in told[:16] or "號" in told[:16]:
            told = _QUOTED_ACCOUNT.sub(r"来源：\g<account>", told)
        elif "：" in told[4:40] or ":" in told[4:40]:
            told = _ACCOUNT_WITH_ID.sub(r"来源：\g<account>", told)
        found = _labelled(told)
        if found:
            return found
    about = _AUTHOR_IS.fullmatch(line) if len(line) <= 90 and ("作者" in line[:6] or line[:1] in "（(") else None
    name = next(filter(None, about.groups()), "") if about else ""
    if is_chinese_name(name):
        return Credit("authors", authors=(name,))
    match = _ABOUT_AUTHOR.fullmatch(line)
    if match:
        return Credit("authors", authors=tuple(filter(is_chinese_name, people(match["who"]))))
    issue = _ISSUE.fullmatch(line) if line[:3] in ("【19", "【20") else None
    if issue:
        return Credit("source", issue["paper"])
    if "《" in line and PRINTED_IN.fullmatch(line):
        return Credit("source", printed_in(line))
    collected = _COLLECTED.fullmatch(line) if "综合" in line[:4] or "綜合" in line[:4] else None
    if collected:
        return Credit("source", collected["outlets"])
    taken = _TAKEN.fullmatch(line) if "本文" in line[:3] else None
    if taken:
        return Credit("source", taken["account"])
    reprinted = _REPRINTED.fullmatch(line) if "本文" in line[:5] or "文章" in line[:5] else None
    if reprinted and is_outlet(reprinted["outlet"]):
        return Credit("source", reprinted["outlet"])
    after = _AFTER.fullmatch(line) if "据" in line[:2] else None
    outlets = re.split("》?、《?", after["outlet"]) if after else []
    if outlets and all(map(is_outlet, outlets)):
        return Credit("source", "、".join(outlets))
    told_of = _ABOUT_NAMED.match(line)
    if told_of and is_chinese_name(told_of["name"]):
        return Credit("notice", authors=(told_of["name"],))
    kind = notice(line)
    if kind == "picture" and _BOTH.search(line) and (signed := signature(line)):
        return signed
    if kind:
        return Credit(kind)
    return _signed_and_edited(line) or signature(line) if len(line) <= 90 else None


def _western_credit(line: str) -> Credit | None:
    """What a line without Chinese characters says: few of the rules are for it."""
    found = _labelled(line) if len(line) <= MAX_LINE and "tag" in line[:8].lower() else None
    if found:
        return found
    kind = notice(line)
    if kind:
        return Credit(kind)
    return western_signature(unwrap(line)) if len(line) <= 90 else None


def _is_prose(line: str) -> bool:
    """Whether a line is so plainly a sentence of the story that no rule need look at it: most lines are."""
    return len(line) > 24 and line[-1] in "。！？!?”…" and not _MAY_BE_CREDIT.match(line) and not may_be_legal(line)


def _signed_and_edited(line: str) -> Credit | None:
    """The credit of a signature, or of the body that sent the story, with labels behind it: （记者 陆一夫 编辑 陈安）, （海港市纪委监委 || 责任编辑 陈安）."""
    line = unwrap(line)
    fields = labelled_fields(line)
    if not fields or fields[0].start == 0 or fields[0].label not in ("editors", "staff", "source"):
        return None
    lead = line[: fields[0].start].strip(f"{SOURCE_EDGES}（(")  # 海港晚报（编辑：陈安）
    signed, said = signature(lead), collect(fields)
    if not all(map(may_be_name, said.editors)):
        return None
    if signed is None:
        sent = said.editors and len(lead) <= 20 and (is_outlet(lead) or is_body(lead))
        return Credit("editors", lead if is_outlet(lead) else None, (), said.editors) if sent else None
    return Credit("authors", said.source or signed.source, signed.authors, said.editors)


def _labelled(line: str) -> Credit | None:
    """The credit of a line that is nothing but labels and their short values."""
    line = _PICTURES_FIRST.sub("文/图", unwrap(without_share(line)))
    fields = labelled_fields(line)
    if not fields:
        return None
    lead = line[: fields[0].start]
    if not _LEAD.fullmatch(lead) and not (
        _OUTLET_LEAD.fullmatch(lead.strip()) and "记者" not in lead and all(map(may_be_name, people(fields[0].value) or ["?"]))
    ):
        return None
    if fields[0].label == "source" and not re.search(SEPARATOR, fields[0].text) and not is_outlet(fields[0].value.strip(SOURCE_EDGES)):
        return None if has_han(fields[0].value) else collect(fields)
    listed = line.startswith("【")  # 【作者】 陆一夫；陈安
    if any(STOP.search(field.value[:-1].replace("；", "、") if listed else field.value[:-1]) or len(field.value) > 80 for field in fields):
        return None
    if all(field.label == "else" for field in fields) or fields[-1].value[-1:] in ("？", "?"):
        return None
    # （文/海港报 陆一夫）港口今天启用… is the story's first paragraph.
    led = _LED.match(line)
    if led and fields[-1].start < led.start("rest"):
        return None
    found = collect(fields)
    first = fields[0]
    # 整理：归类、编号、上架 tells what is done; in a line of its own only names say who has.
    if len(fields) == 1 and _DONE.match(first.text) and not all(is_chinese_name(name) or not has_han(name) for name in people(first.value)):
        return Credit("staff") if first.text.startswith("整理") and is_outlet(first.value) else None
    # 记者：您怎么看？ is a line of an interview, 编辑 部主任… one of the story.
    strict = first.label in ("authors", "editors", "staff") and (re.search(REPORTER, first.text) or not re.search(SEPARATOR, first.text))
    if strict and first.value:
        names = people(first.value)
        glued = not re.search(rf"{SEPARATOR}|\s$", first.text)
        if not names or not all((is_chinese_name if glued else may_be_name)(name) or not has_han(name) for name in names):
            return None
    return found


def issuer(fields: Sequence[Labelled]) -> str | None:
    """The authority that is named as having put the page out.

    >>> issuer(labelled_fields("发布机构：海港市教育局 发布日期：2024-07-01"))
    '海港市教育局'
    """
    issued = next((each for each in fields if each.label == "else" and (ISSUER.match(each.text) or _is_sent(each))), None)
    return split_source(issued.value)[0] if issued else None


def _is_sent(said: Labelled) -> bool:
    """Whether a label of putting something out names a body or an outlet: 发布者：党委宣传部, 发布：海港发布."""
    sender = TIME.sub("", said.value).strip() if said.text[:2] in ("发布", "發布", "發佈") else ""
    return is_body(sender) or is_outlet(sender)


def _is_joined(said: Labelled, after: Labelled) -> bool:
    """Whether a slash joins a label to the next one, and one value is behind both."""
    return not said.value and said.end == after.start and said.text.strip()[-1:] in ("/", "／")


def collect(fields: Sequence[Labelled]) -> Credit:
    """The source, authors and editors that labelled fields give."""
    source: str | None = None
    authors: list[str] = []
    editors: list[str] = []
    kind: Kind | None = None
    for each, after in zip(fields, [*fields[1:], None], strict=True):
        if each.label == "else":
            continue
        kind = kind or each.label
        if each.label == "source":
            name, writers = split_source(each.value)
            source = source or name
            authors += writers
        elif each.label == "authors":
            # 文/海港日报全媒体记者：陆一夫 names for whom it was written.
            employed = after and after.label == "authors" and after.start == each.end + len(each.value) and re.match(REPORTER, after.text)
            authors += people(each.value) if not employed else []
            authors += people(after.value) if after and after.label == "editors" and _is_joined(each, after) else []  # 记者/编辑：陆一夫
        elif each.label == "editors":
            editors += people(each.value)
            editors += people(after.value) if after and after.label == "authors" and _is_joined(each, after) else []  # 编辑/撰文：陆一夫
    # 供稿：化学学院 撰稿：陆一夫, 文：展览部 青黛
    if not all(map(is_body, authors)):
        authors = [name for name in authors if not is_body(name)]
    return Credit(
        kind or "staff", source, tuple(dict.fromkeys(authors)), tuple(name for name in dict.fromkeys(editors) if not is_outlet(name))
    )
