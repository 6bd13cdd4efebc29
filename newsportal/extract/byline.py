"""Lines that name a story's source, authors or editors, and the other lines that are no part of the story.

Pure functions over one printed line. Which of the names a page gets is decided in ``attribution``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from newsportal.extract.names import (
    has_han,
    is_body,
    is_chinese_name,
    is_outlet,
    is_western_name,
    may_be_name,
    people,
    western_people,
    without_craft,
)
from newsportal.extract.notices import MAX_NOTICE, may_be_legal, notice
from newsportal.extract.text import one_line

Kind = Literal["source", "authors", "editors", "staff", "tags", "picture", "title", "notice", "share"]
Label = Literal["source", "authors", "editors", "staff", "tags", "picture", "else"]

MAX_LINE = 300
"""A longer line is a paragraph of the story, unless it begins as a notice."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A line that is no part of the story, and what it says."""

    kind: Kind
    """What the line is: of several labels in it, the first one's."""
    source: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()


@dataclass(slots=True)
class Found:
    """What one place of the page says."""

    where: str
    source: str | None = None
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)

    def add(self, said: Credit) -> None:
        self.source = self.source or said.source
        self.authors += [name for name in said.authors if name not in self.authors]
        self.editors += [name for name in said.editors if name not in self.editors]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and what stands behind it, up to the next label."""

    label: Label
    text: str
    """The label as printed, with its separator."""
    value: str
    start: int
    """Where the label begins in the line."""
    end: int
    """Where the value begins."""


_S = r"[ \u3000]*"
_GAP = r"(?:(?<![ \u3000])[ \u3000]++)?"
"""The same where a pattern may begin with it: tried once a run, at its start."""
_REPORTER = r"(?:记者|記者|通讯员|通訊員|评论员|評論員|撰稿人|实习生)"
# Who put a document out, on pages of authorities: the source where no other is named.
_ISSUED = r"(?:信息)?发布(?:机构|单位|部门|机关)|發布機關|发文(?:机关|机构|单位)"
_LABELS: tuple[tuple[Label, str], ...] = (
    ("picture", rf"(?:图片|圖片|照片|视频|影片|数据|資料|资料图?|封面|题图|头图|配图){_S}(?:来源|來源|提供|来自|來自|源自)|题图(?:来自|来源)?|图源|圖源|图片|圖片|供图|供圖|(?<![\u3400-\u9fff])[图圖]"),
    ("source", rf"(?:文章|稿件|信息|(?<![\u3400-\u9fff])(?:新闻|新聞)|本文|内容|消息|原文|原稿|转载|图文|综合|本稿)?{_GAP}(?:来{_S}源|來{_S}源)(?:于|自|為|为|是)?|"
               r"稿源|文章出处|文章出處|出处|出處|(?:本文)?(?:转自|轉自|来自|來自|摘自)(?:微信)?(?:公众号|公眾號|订阅号)?|转载自|轉載自|原载|原載"),
    ("editors", rf"(?:责任|責任|值班|本文|本期|见习|实习|执行|本网|本站|(?<![\u3400-\u9fff])(?:网络|新闻|文字|微信|栏目|網路|记者))?{_GAP}(?:编{_S}辑|編{_S}輯)|责{_S}编|責{_S}編|选稿|選稿|责任编校|编审"),
    ("authors", rf"(?:文章|本文|特约|專欄|专栏|原创)?{_GAP}(?<![该看])作{_S}者|[楼樓]主|采访(?:{_S}[/／&、]{_S})?(?:撰文|撰稿|写作|文字|整理)?|撰文者?|撰稿者?|拟稿|文字|执笔|執筆|编译|編譯|翻译|譯者|译者|采写|採寫|供稿人?|口述|(?<![\u3400-\u9fff])(?:报道|报导|報道|報導)(?=[ ]*[:：])|(?<![\u3400-\u9fff])(?:文[、/／]?[图圖]|[图圖][、/／]?文|文)(?=[ ]*[/／|｜丨:：])|"
                rf"(?:本报|本網|本网|本刊|特约|见习|实习|首席|驻站)?{_REPORTER}"),
    ("staff", r"(?:版面|图片|圖片|视频|視頻|美术|视觉)(?:编辑|編輯)|(?:校对|校對|责校|审核|審核|审校|审读|审签|审定|监审|监制|監製|终审|复审|初审|[一二三]审|策划|策劃|统筹|出品人?|摄影|攝影|摄像|制图|製圖|设计|設計|插画|插畫|排版|版式|视觉|美编|剪辑|制作|製作|"
              r"值班主任|值班编委|值班主编|主编|总编辑?|副总编|签发|运营|主播|播音|配音|核稿|核校|复核)人?"),
    ("tags", r"(?:文章|本文|相关|新闻)?(?:关键词|關鍵詞|关键字|關鍵字|标签|標籤|标籤|Tags?|TAGS?)(?:阅读)?"),
    ("else", r"(?:发布|发表|發布|發佈|更新|发稿|刊登|刊发|录入|创建|稿件|上传)?(?:时间|時間|日期)|发表于|發表於|发布于|分类于|发布人|发布者|"
             rf"{_ISSUED}|(?<![\u3400-\u9fff])(?:信息|网上|网络|最后|最後|最近)?(?:发布|發佈|出版|更新)|录入者?|上传者?|"
             r"(?:浏览|阅读|点击|訪問|访问|評論|评论|瀏覽|点击)(?:次数|量|數|数|次)?|字号|字號|字体|字数|字數|分享到?|责任单位|部门|栏目|分类|类型|人气|热度"),
)  # fmt: skip
_SEPARATOR = r"[ \u3000]*(?:[:：∶﹕]|[|｜丨/／](?![/／]))[ \u3000]*"
_PARTED = re.compile("[:：∶﹕|｜丨/／]")
_LABEL = re.compile("(?:" + "|".join(f"(?P<{label}>{pattern})" for label, pattern in _LABELS) + f"){_SEPARATOR}")
ISSUER = re.compile(_ISSUED)
# 【记者】陆一夫
_BOXED = re.compile(r"【(作者|记者|記者|撰文|文字|文|来源|來源|责任编辑|责编|编辑|編輯|摄影|校对|审核|统筹|策划)】[:：]?")
# Labels that stand without a colon: 作者魏星 编辑 刘晓阳 来源CSDN
_BARE = re.compile(
    r"(?:^|(?<=[\s|｜）)】]))(?:(?P<source>(?:来源|來源)[于自]?|出处|本文首发[于自]?)|(?P<editors>责任编辑|責任編輯|(?:(?!图片|视频|美术|视觉|版面)(?:本期)?[\u3400-\u9fff]{2}(?=编辑[ \u3000]+[\u3400-\u9fff]{2,4}(?:[ \u3000、]|$)))?编辑|編輯|责编)|(?P<authors>作者|撰文|执笔|编译)|(?P<staff>校对|审核|监制|摄影|[一二三初复终]审)|(?P<else>分类于))[ \u3000]*(?=\S)"
)
_LEAD = re.compile(
    r"(?:[\s\d:：/.年月日时分秒\-—|｜·•●■▲▼►◆◇*#>()（）\[\]【】T]|发[表布]于|發[表佈]於|次|条|人|阅读|浏览|评论|点击|评|参与|原创|(?:我要)?纠错)*"
)
# 海港新闻编辑 | 陈安
_OUTLET_LEAD = re.compile(r"[\u3400-\u9fffA-Za-z·]{2,8}")
_STOP = re.compile(r"[。！？!?；]")
_LED = re.compile(r"[（(【\[〔][^（()）【】\[\]〔〕]{2,60}[)）】\]〕](?P<rest>[^（(【\[〔].{11,})")
_DESK = re.compile(r"\s([\u3400-\u9fff]{2,4})$")
_SHARE_TAIL = re.compile(
    r"(?<!\s)\s*+(?:返回\S{0,6}[，,]?\s*+查看更多|举报/?反馈|举报|返回首页|返回列表|【?打印】?|【?关闭(?:窗口)?】?|参与互动)\s*+$"
)
TIME = re.compile(
    r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[ \u3000]?(?:星期[一二三四五六日天]|[(（](?:星期|周|週)[一二三四五六日天][)）]))?(?:[ T]*(?:[上下]午|凌晨|晚上)?\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?|(?<![\d-])(?:\d{1,2}[-/]\d{1,2}|\d{1,2}月\d{1,2}日)[ \u3000]+\d{1,2}[:：]\d\d(?:[:：]\d\d)?|\d{1,2}[:：]\d\d(?:[:：]\d\d)?"
)
_SOURCE_NOISE = re.compile(
    r"(?<!\s)\s++(?:举报|参与互动|我要|我有话说|收藏|评论|分享|字号|打印|作者|点击|浏览|阅读|人参与|订阅|关注|责任编辑|编辑|记者|微博|微信|QQ|手机看|听新闻|查看|原创$|原創$|我来说|跟贴|条评论|网友评论|[(（](?:ID|微信号|公众号)|\d++\s*+(?:人|条|次|评论|跟[贴帖])).*"
    r"|(?<=.)(?:(?<!\s)\s++)?[|｜].*|(?<=.)[\[【][^\[\]【】]{1,6}[\]】].*|[(（](?:ID|微信号|公众号)[:：]?[^（()）]*[)）]?|(?:举报|参与互动|官方(?:账号|帐号)|我有话说.{0,20}|收藏本文|(?:(?<!\s)\s++|[,，]\s*+)[^\s:：]{1,6}[:：].*|[(（\[【](?:打印|关闭|字体|字号|大|收藏|微博).{0,20})$|(?<!\s)\s*+(?:[(（]第?|第)?\s*+[A-Z]?(?<!\d)\d++\s*+版[)）]?$|(?<!\s)\s++\d++$|[【\[(（]$",
    re.DOTALL,
)
# Platforms print the account's whereabouts behind its name.
PLACES = frozenset(
    ("北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
     "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
     "美国", "日本", "英国", "加拿大", "澳大利亚", "新加坡", "德国", "法国", "韩国")
)  # fmt: skip
BULLETS = "□■●◆▲○◎ \u3000"
"""What stands before a writer's name in papers."""
# 海港日报 本报记者 陆一夫
_REPORTED_FOR = re.compile(
    r"(?<=[^ \u3000|｜])[ \u3000|｜]+(?:本报|本報|本网|本刊|全媒体|首席|见习|实习|特约)?(?:记者|記者|通讯员)[ \u3000]*(?P<names>[\u3400-\u9fff、 \u3000]{2,24})$"
)
SOURCE_EDGES = "〖〗 \u3000\t|｜丨·•,，、;；:：/／-—_<>\"'"

_SIGNED = re.compile(
    rf"(?P<outlet>[^\s，。！？:：、]{{0,18}}?[ \u3000]?)(?:特约|见习|实习|首席|特派|全媒体|高级|资深|融媒体?|本报|本網|本网)?{_REPORTER}(?P<apart>[ \u3000]*[:：/／|｜丨][ \u3000]*|[ \u3000]+|(?=[\u3400-\u9fff]))"
    r"(?P<names>[^。！？!?:：]{2,60}?)(?:\s*[/／](?P<place>[^。/／]{2,14}))?"
)
_SLASHED = re.compile(r"(?P<left>[^\s/／。，：:]{2,20})\s*[/／]\s*(?P<right>[^/／。，！？：:]{2,24})")
_PLACE_REPORT = re.compile(r"[\u3400-\u9fff]{2,3}(?:报道|报导|報導|報道)")
# 陸一夫 陳小華 / 台北報導, 陸一夫 陳小華 報導 / 台北市
_REPORTED = re.compile(
    r"(?P<names>[\u3400-\u9fff、 \u3000]{2,30})(?:[/／][ \u3000]*[\u3400-\u9fff]{2,4}(?:报道|報導|報道)|(?:报道|報導|報道)[ \u3000]*[/／][ \u3000]*[\u3400-\u9fff]{2,5})"
)
# 陆一夫 报道, 陆一夫 陈安 文/图
_FILED_BY = re.compile(
    r"(?P<names>[\u3400-\u9fff、 \u3000]{2,30}?)[ \u3000/／]+(?:(?:综合|綜合|摄影|攝影)?(?:报道|报导|報道|報導)|撰文|撰|文(?:[/／、]?[图圖摄攝]影?)?|[图圖][/／、]?文)"
)
# A label, a bracket or a bullet at the beginning.
_MAY_BE_CREDIT = re.compile(r"[^:：|｜丨/／]{0,20}[:：|｜丨/／]|[（(【\[〔《▲△▼▽◆■●※*＊©>-]|By |BY ")
# 《 海港日报 》（ 2024年07月01日 01 版）
PRINTED_IN = re.compile(
    r"(?:发于[\s\d年月日./-]*)?总第\s*\d+\s*期\s*《(?P<weekly>[^》]{2,20})》|[（(]?(?:原?载于?|刊于)?《(?P<issue>[^》]{2,20})》[ ]?\d{4}[ ]?年[ ]?第[ ]?\d{1,3}[ ]?期[)）]?|[（(]?《\s*(?P<paper>[^》]{2,20})》\s*+(?:[（(]\s*+)?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[^。）)]{0,12}版?\s*[)）]{0,2}"
)
# （综合海港日报、西海网报道）
_COLLECTED = re.compile(
    r"[（(]?(?:综合|綜合)[:：]?\s*(?P<outlets>[^\s。，、：:]{2,12}(?:[报報网網社台臺]|新闻)(?:、[^\s。，、：:（()）]{2,14}?){1,5}?)等?(?:媒体|媒體)?(?:报道|報導|報道|消息|整理)?[)）]?"
)
# （作者陆一夫系海港大学教授） （作者为海港大学教授）
_ABOUT_AUTHOR = re.compile(r"[（(【]\s*(?:本文)?作者(?:[为系是]|(?=[\u3400-\u9fff]))(?P<who>[^。（()）]{2,60})[)）】]")
# 《海港观察》作者 陆一夫
_WRITER = re.compile(r"[^\s，。]{2,16}(?:作者|撰稿人?)[ \u3000]+(?P<names>[\u3400-\u9fff、 \u3000]{2,30})")
# How accounts are quoted with their writer: 原创： 陆一夫 海港观察
_ORIGINAL = re.compile(r"(?:原创|原創)\s*[:：]\s*(?P<name>[^\s。，]{2,12})(?:\s+(?P<account>[^\s。，]{2,20}))?")
_PICTURES_FIRST = re.compile(r"^[图圖][/／、]文(?=[ \u3000])")
_COMMENTATOR = re.compile(r"[\u3400-\u9fff]{2,8}(?:评论员|評論員)")
_WESTERN_BY = re.compile(
    r"(?:(?:By|by|BY|Words by|Written by|Reported by|Reviewed by|Review by|Interview by|Text by|Story by|Propos recueillis par|Recueilli par|Entretien réalisé par|A cura di|Intervista di|Von|von|VON|Par|par|PAR|Por|Di|Door|Av|Af)(?::\s*|\s+)|(?:Autor(?:in)?|Auteur|Text|Szerző|Írta|Piše|Автор|Автори|Autoři|Autorzy)\s*:\s*)"
    r"(?P<names>[^.!?;:]{3,90})"
)


# 本文来自微信公众号“海港观察”（ID：haigang），作者：陆一夫
_QUOTED_ACCOUNT = re.compile(
    r"^(?:本文)?(?:首发[于自]|来自|來自|转自|轉自|源自|转载自|轉載自|来源[于自]?)[:：]?(?:微信)?(?:公众号|公眾號|订阅号)[ \u3000]?[“「『《【\"](?P<account>[^“”「」『』《》【】\"]{2,24})[”」』》】\"]"
)
# 记者 陆一夫 文/摄
_BOTH = re.compile(r"(?:文[/／、]?[图圖摄攝]影?|[图圖][/／、]?文)[)）】\]]?$")
# …，西海网经授权发布。
_PERMITTED = re.compile(r"[，,。；;][^，,。；;：:“”]{0,14}授权[^，,。：:“”]{0,12}。?$")


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
    line = one_line(line[: MAX_NOTICE + 1])
    if not line or _is_prose(line):
        return None
    if not has_han(line):
        return _western_credit(line)
    if len(line) <= MAX_LINE:
        told = _PERMITTED.sub("", line) if "授权" in line[-24:] else line
        found = _labelled(_QUOTED_ACCOUNT.sub(r"来源：\g<account>", told) if "号" in told[:16] or "號" in told[:16] else told)
        if found:
            return found
    match = _ABOUT_AUTHOR.fullmatch(line)
    if match:
        return Credit("authors", authors=tuple(filter(is_chinese_name, people(match["who"]))))
    if PRINTED_IN.fullmatch(line):
        return Credit("source", printed_in(line))
    collected = _COLLECTED.fullmatch(line) if "综合" in line[:4] or "綜合" in line[:4] else None
    if collected:
        return Credit("source", collected["outlets"])
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
    return signature(line) if len(line) <= 90 else None


def _is_prose(line: str) -> bool:
    """Whether a line is so plainly a sentence of the story that no rule need look at it: most lines are."""
    return len(line) > 24 and line[-1] in "。！？!?”…" and not _MAY_BE_CREDIT.match(line) and not may_be_legal(line)


def _signed_and_edited(line: str) -> Credit | None:
    """The credit of a signature with labels behind it: （记者 陆一夫 编辑 陈安）."""
    line = unwrap(line)
    fields = labelled_fields(line)
    if not fields or fields[0].start == 0 or fields[0].label not in ("editors", "staff"):
        return None
    signed = signature(line[: fields[0].start])
    said = collect(fields)
    if signed is None or not all(map(may_be_name, said.editors)):
        return None
    return Credit("authors", signed.source, signed.authors, said.editors)


def _labelled(line: str) -> Credit | None:
    """The credit of a line that is nothing but labels and their short values."""
    line = _PICTURES_FIRST.sub("文/图", unwrap(_SHARE_TAIL.sub("", line)))
    fields = labelled_fields(line)
    if not fields:
        return None
    lead = line[: fields[0].start]
    if not _LEAD.fullmatch(lead) and not (_OUTLET_LEAD.fullmatch(lead) and all(map(may_be_name, people(fields[0].value) or ["?"]))):
        return None
    if fields[0].label == "source" and not re.search(_SEPARATOR, fields[0].text) and not is_outlet(fields[0].value.strip(SOURCE_EDGES)):
        return None if has_han(fields[0].value) else collect(fields)
    if any(_STOP.search(field.value[:-1]) or len(field.value) > 80 for field in fields):
        return None
    if all(field.label == "else" for field in fields):
        return None
    # （文/海港报 陆一夫）港口今天启用… is the story's first paragraph.
    led = _LED.match(line)
    if led and fields[-1].start < led.start("rest"):
        return None
    found = collect(fields)
    first = fields[0]
    # 记者：您怎么看？ is a line of an interview, 编辑 部主任… one of the story.
    strict = first.label in ("authors", "editors", "staff") and (re.search(_REPORTER, first.text) or not re.search(_SEPARATOR, first.text))
    if strict and first.value:
        names = people(first.value)
        glued = not re.search(rf"{_SEPARATOR}|\s$", first.text)
        if not names or not all((is_chinese_name if glued else may_be_name)(name) or not has_han(name) for name in names):
            return None
    return found


@lru_cache(maxsize=256)  # a line is asked about twice: as a signature with labels, as labels alone
def labelled_fields(line: str) -> tuple[Labelled, ...]:
    """The labels of a line in order, each with its value.

    >>> [(field.label, field.value) for field in labelled_fields("来源：海港报 作者：陆一夫 责任编辑：陈安")]
    [('source', '海港报'), ('authors', '陆一夫'), ('editors', '陈安')]
    """
    line = _BOXED.sub(lambda boxed: f" {boxed[1]}：".ljust(len(boxed[0])), line[:MAX_LINE])
    if not has_han(line) and not line.lower().startswith("tag"):  # all other labels are Chinese
        return ()
    parted = _PARTED.search(line) is not None
    found = [(match.start(), match.end(), match.lastgroup) for match in _LABEL.finditer(line)] if parted else []
    covered = [(start, end) for start, end, _ in found]
    found += [
        (match.start(), match.end(), match.lastgroup)
        for match in _BARE.finditer(line)
        if not any(start - 1 <= match.start() < end for start, end in covered)
    ]
    found.sort()
    stops = [*(start for start, _, _ in found[1:]), len(line)][: len(found)]
    return tuple(
        Labelled(label, line[start:end], _without_desk(line[end:stop], line[stop : stop + 1]), start, end)  # type: ignore[arg-type]  # groups are named after labels
        for (start, end, label), stop in zip(found, stops, strict=True)
    )


def _without_desk(value: str, label: str) -> str:
    """A value without the desk that is printed as one word with the next label: 陆一夫 海经（编辑：陈安）."""
    glued = _DESK.search(value) if label else None
    return value[: glued.start()].strip() if glued and not is_chinese_name(glued[1]) else value.strip()


def issuer(fields: Sequence[Labelled]) -> str | None:
    """The authority that is named as having put the page out.

    >>> issuer(labelled_fields("发布机构：海港市教育局 发布日期：2024-07-01"))
    '海港市教育局'
    """
    issued = next((each for each in fields if each.label == "else" and ISSUER.match(each.text)), None)
    return split_source(issued.value)[0] if issued else None


def collect(fields: Sequence[Labelled]) -> Credit:
    """The source, authors and editors that labelled fields give."""
    source: str | None = None
    authors: list[str] = []
    editors: list[str] = []
    kind: Kind | None = None
    for each in fields:
        if each.label == "else":
            continue
        kind = kind or each.label
        if each.label == "source":
            name, writers = split_source(each.value)
            source = source or name
            authors += writers
        elif each.label == "authors":
            authors += people(each.value)
        elif each.label == "editors":
            editors += people(each.value)
    # 供稿：化学学院 撰稿：陆一夫
    if any(map(is_chinese_name, authors)):
        authors = [name for name in authors if not is_body(name)]
    return Credit(
        kind or "staff", source, tuple(dict.fromkeys(authors)), tuple(name for name in dict.fromkeys(editors) if not is_outlet(name))
    )


def split_source(value: str) -> tuple[str | None, list[str]]:
    """The outlet in what stands behind 来源, and the writers printed after it.

    >>> split_source("海港报 郑萃颖"), split_source("海港日报 北京 举报"), split_source("2021-01-20 04:29")
    (('海港报', ['郑萃颖']), ('海港日报', []), (None, []))
    """
    value = without_craft(TIME.sub(" ", unwrap(value)).rstrip())
    reported = _REPORTED_FOR.search(value)
    said = people(reported["names"]) if reported else []
    if reported and said and all(map(may_be_name, said)):
        outlet, before = split_source(value[: reported.start()])
        return outlet, before + said
    for _ in range(3):
        value = _SOURCE_NOISE.sub("", value).strip(SOURCE_EDGES)
    value = value.rstrip("）)】]") if not re.search(r"[（(【\[]", value) else value
    words = value.split()
    writers: list[str] = []
    while len(words) > 1 and has_han(words[0]) and (words[-1] in PLACES or is_chinese_name(words[-1])):
        if words[-1] not in PLACES:
            writers.insert(0, words[-1])
        words.pop()
    name = " ".join(words)
    if (
        len(name) > 50
        or _STOP.search(name)
        or not any(mark.isalpha() for mark in name)
        or name in ("未知", "不详", "无", "null", "undefined")
    ):
        return None, []
    return name, writers


def signature(line: str) -> Credit | None:
    """The authors of a line that is a signature and nothing else: 海港报记者 陆一夫, 石佳/海港青年报, 陆一夫.

    >>> signature("海港报记者 陆一夫 陈安").authors
    ('陆一夫', '陈安')
    """
    if not has_han(line):
        return _western_signature(unwrap(line))
    line = unwrap(_SHARE_TAIL.sub("", line)).lstrip(BULLETS).strip()
    filed = _FILED_BY.fullmatch(line)
    names = re.split(r"[、 \u3000]+", filed["names"]) if filed else []
    if names and all(map(is_chinese_name, names)):
        return Credit("authors", authors=tuple(names))
    line = without_craft(line)
    if _STOP.search(line):
        return None
    match = _SIGNED.fullmatch(line)
    if match:
        names = people(match["names"])
        if names and all(map(may_be_name if match["apart"] else is_chinese_name, names)):
            return Credit("authors", authors=tuple(names))
        return None
    match = _WRITER.fullmatch(line)
    if match:
        names = people(match["names"])
        return Credit("authors", authors=tuple(names)) if names and all(map(is_chinese_name, names)) else None
    match = _ORIGINAL.fullmatch(line)
    if match:
        names = people(match["name"])
        if len(names) == 1 and (match["account"] or is_chinese_name(names[0])):
            return Credit("authors", source=match["account"], authors=tuple(names))
    match = _SLASHED.fullmatch(line)
    if match:
        left, right = match["left"], match["right"]
        for names, outlet in ((people(left), right), (people(right), left)):
            # 生活中心／陸一夫報導, 編譯陸一夫／綜合報導
            desk = outlet.endswith("中心") or _PLACE_REPORT.fullmatch(outlet) is not None
            if names and all(map(is_chinese_name, names)) and (desk or is_outlet(outlet)):
                return Credit("authors", source=None if desk else outlet, authors=tuple(names))
    match = _REPORTED.fullmatch(line) if "/" in line or "／" in line else None
    names = people(match["names"]) if match else []
    if names and all(map(is_chinese_name, names)):
        return Credit("authors", authors=tuple(names))
    if _COMMENTATOR.fullmatch(line):
        return Credit("authors", authors=(line,))
    return _western_signature(line)


def _western_signature(line: str) -> Credit | None:
    match = None if _STOP.search(line) else _WESTERN_BY.fullmatch(line)
    names = western_people(match["names"]) if match else []
    return Credit("authors", authors=tuple(names)) if names and is_western_name(names[0]) else None


def printed_in(line: str) -> str | None:
    """The paper or weekly whose issue a line names.

    >>> printed_in("陆一夫《海港日报》（2024年07月01日 第 05 版）"), printed_in("发于2024.6.14总第999期《海港周刊》")
    ('海港日报', '海港周刊')
    """
    match = PRINTED_IN.search(line) if "《" in line else None
    return (match["paper"] or match["weekly"] or match["issue"]).strip() if match else None


def unwrap(line: str) -> str:
    """``line`` without a pair of brackets around the whole of it."""
    line = line.strip()
    for left, right in ("（）", "()", "【】", "[]", "〔〕", "［］"):
        if len(line) > 2 and line[0] == left and line[-1] == right and left not in line[1:] and right not in line[:-1]:
            return line[1:-1].strip()
    return line
