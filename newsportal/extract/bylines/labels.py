"""The labels in a printed line, each with its value: 来源：海港报 作者：陆一夫 责任编辑：陈安."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsportal.extract.bylines.lines import MAX_LINE, slashed
from newsportal.extract.bylines.names import has_han, is_chinese_name
from newsportal.regexes import regex

Label = Literal["source", "authors", "editors", "staff", "tags", "picture", "else"]


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
REPORTER = r"(?:记者|記者|通讯员|通訊員|评论员|評論員|撰稿人|实习生)"
# Who put a document out, on pages of authorities: the source where no other is named.
_ISSUED = r"(?:信息)?发[布稿](?:机构|单位|部门|机关)|(?:發[布佈稿]|公告|提供)(?:單位|機關|機構|部門)|(?:供|投|来)稿(?:单位|部门)|信息提供(?:单位|部门|机构)?|发文(?:机关|机构|单位)"
_LABELS: tuple[tuple[Label, str], ...] = (
    ("picture", rf"(?:图片|圖片|照片|视频|影片|数据|資料|资料图?|封面|题图|头图|配图){_S}(?:来源|來源|提供|来自|來自|源自)|题图(?:来自|来源)?|图源|圖源|图片|圖片|供图|供圖|(?<![\u3400-\u9fff])[图圖]"),
    ("source", rf"(?<![^\W_])[Ss]ource|(?:文章|稿件|信息|(?<![\u3400-\u9fff])(?:新闻|新聞)|本文|内容|消息|原文|原稿|转载|图文|综合|本稿)?{_GAP}(?:来{_S}源|來{_S}源)(?:于|自|為|为|是|单位|單位|媒体|媒體|网站|網站)?|"
               r"稿源|文章出处|文章出處|出处|出處|(?:本文)?(?:转自|轉自|源自|来自|來自|摘自|首发[于自])(?:微信|合作|授权)?(?:公众号|公眾號|订阅号|媒体|媒體)?|转[载贴帖]自|轉[載貼]自|原载|原載"),
    ("editors", rf"(?<![^\W_])[Ee]ditor|(?:责{_S}任|責{_S}任|值班|本文|本期|见习|实习|执行|本网|本站|网站|(?<![\u3400-\u9fff])(?:网络|新闻|文字|微信|栏目|網路|记者))?{_GAP}(?:编{_S}辑(?:录入)?|編{_S}輯)|责{_S}编|責{_S}編|(?<![\u3400-\u9fff])[编編](?=[ ]*[:：|｜丨])|选稿|選稿|责任编校|编审"),
    ("authors", rf"(?<![^\W_])[Aa]uthor|(?:撰[稿文]|[采採][访訪])[‧·・&＆、][摄攝]影|(?:文章|本文|特约|專欄|专栏|原创)?{_GAP}(?<![该看])作{_S}者|[楼樓]主|(?:摄影|摄)[并与和及]文|文[并与和及](?:摄影|摄|图)|采访(?:{_S}[/／&、]{_S})?(?:撰文|撰稿|写作|文字|整理)?|撰文者?|撰稿者?|拟稿|文字|执笔|執筆|编译|編譯|翻译|譯者|译者|采写|採寫|(?:(?:文字|文稿|采访|录音)|(?<![\u3400-\u9fff]))整理|主笔|主筆|供稿人?|投稿[人者]?|[文来]稿(?!整理|单位|部门)|信息员|文案|口述|(?<![\u3400-\u9fff])(?:独家|獨家|特约|特約|专题|專題)?(?:报道|报导|報道|報導)(?=[ ]*[:：])|^报道(?=[ ]*[/／])|(?<![\u3400-\u9fff])(?:文[、/／]?[图圖片]|[图圖片][、/／]?文|文)(?=[ ]*[/／|｜丨:：])|"
                rf"(?:本报|本網|本网|本刊|特约|见习|实习|首席|驻站)?{REPORTER}"),
    ("staff", r"(?:摄影|攝影|摄像|攝像|视频|視頻|图片|圖片|航拍)(?:记者|記者|通讯员)|(?:版面|图片|圖片|视频|視頻|美术|视觉)(?:编辑|編輯)|(?:校对|校對|责校|审稿(?:专家)?|審稿|审核(?:专家)?|審核|审校|审读|审签|审定|监审|监制|監製|终审|复审|初审|[一二三]审|策划|策劃|统筹|出品人?|(?<![\u3400-\u9fff])参与|摄影|攝影|摄像|(?<=[ \u3000])(?:视频|視頻|海报|动画|音频)|制图|製圖|设计|設計|插画|插畫|排版|版式|视觉|美编|剪辑|制作|製作|"
              r"(?<![\u3400-\u9fff])[审審校](?=[ ]*[:：|｜丨])|值班主任|值班编委|值班主编|主编|总编辑?|副总编|签发|运营|主播|播音|配音|核稿|核校|复核)人?"),
    ("tags", r"(?:文章|本文|相关|新闻)?(?:关键词|關鍵詞|关键字|關鍵字|标签|標籤|标籤|Tags?|TAGS?)(?:阅读)?"),
    ("else", r"(?<![^\W_])(?:[Tt]ime|[Dd]ate|[Vv]iews?|[Hh]its|[Cc]licks?)|(?:发布|发表|發布|發佈|更新|发稿|刊登|刊发|录入|创建|稿件|上传)?(?:时[ \u3000]*间|時[ \u3000]*間|日[ \u3000]*期)|发表于|發表於|发布于|分类于|发布人|发布者|"
             rf"{_ISSUED}|(?<![\u3400-\u9fff])(?:信息|网上|网络|最后|最後|最近)?(?:发布|發佈|出版|更新)|(?:文章|信息|资料)?录入[者人员]?|上传者?|"
             r"(?:浏览|阅读|点击|訪問|访问|評論|评论|瀏覽|点击)(?:次数|量|數|数|次)?|字号|字號|字体|字数|字數|分享到?|责任单位|部门|栏目|分类|类型|人气|热度"),
)  # fmt: skip
SEPARATOR = r"[ \u3000]*(?:[:：∶﹕]|[|｜丨/／](?![/／]))[ \u3000]*"
_PARTED = regex("[:：∶﹕|｜丨/／]")
_LABEL = regex("(?:" + "|".join(f"(?P<{label}>{pattern})" for label, pattern in _LABELS) + f"){SEPARATOR}")
ISSUER = regex(_ISSUED)
# 【记者】陆一夫
_BOXED = regex(
    r"[【\[](作者|记者|記者|通讯员|通訊員|撰文|撰稿|采写|文字|文|来源|來源|责任编辑|文字编辑|责编|编辑|編輯|摄影|校对|审核|统筹|策划)[】\]][:：]?"
)
_DOTTED = regex(r"(?<![\u3400-\u9fff])(文|[圖图]|撰文|[編编][輯辑]|[攝摄]影)( ?)[・‧·•](?= ?[\u3400-\u9fff]{2,4}(?:$|[\s|｜／/，,、]))")
# Labels that stand without a colon: 作者魏星 编辑 刘晓阳 来源CSDN
_BARE = regex(
    r"(?:^|(?<=[\s|｜）)】;；]))(?:(?P<source>(?:来源|來源)[于自]?|出处|本文首发[于自]?)|(?P<editors>责任编辑|責任編輯|(?:(?!图片|视频|美术|视觉|版面)(?:本期)?[\u3400-\u9fff]{2}(?=编辑[ \u3000]+[\u3400-\u9fff]{2,4}(?:[ \u3000、]|$)))?编辑|編輯|责编)|(?P<authors>作者是?(?!单位|單位|简介|簡介|系|为|介绍)|撰文|执笔|编译|(?:文字|撰稿|采写)(?=[ \u3000]+[\u3400-\u9fff]{2,4}(?:[ \u3000、]|$)))|(?P<staff>校对|审核|审校|监制|摄影|[一二三初复终]审)|(?P<else>分类于|(?:发布|發布|發佈|发表|發表|更新)(?:日期|时间|時間)))[ \u3000]*(?=\S)"
)
_DESK = regex(r"\s([\u3400-\u9fff]{2,4})$")


@lru_cache(maxsize=256)  # a line is asked about twice: as a signature with labels, as labels alone
def labelled_fields(line: str) -> tuple[Labelled, ...]:
    """The labels of a line in order, each with its value.

    >>> [(field.label, field.value) for field in labelled_fields("来源：海港报 作者：陆一夫 责任编辑：陈安")]
    [('source', '海港报'), ('authors', '陆一夫'), ('editors', '陈安')]
    """
    line = slashed(line)
    line = _BOXED.sub(lambda boxed: f" {boxed[1]}：".ljust(len(boxed[0])), line[:MAX_LINE])
    if not line.isascii() and _DOTTED.search(line):  # 文・陸一夫
        line = _DOTTED.sub(r"\1\2：", line)
    line = line.replace("编辑 - ", "编辑：  ")  # 网站编辑 - 陆一夫
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
