"""The outlet in what is printed behind 来源, and the paper whose issue a line names."""

from __future__ import annotations

import re

from newsportal.extract.bylines.lines import STOP, TIME, unwrap, without_address
from newsportal.extract.bylines.names import has_han, is_chinese_name, may_be_name, people, without_craft
from newsportal.extract.bylines.places import PLACES
from newsportal.regexes import regex

_SOURCE_NOISE = regex(
    r"(?<!\s)\s++(?:[于於](?=\s|$)|[(（]\d{1,6}[)）]|[TA][ ]?[|｜+＋－-]|举报|参与互动|我要|我有话说|收藏|评论|分享|字号|打印|作者|点击|浏览|阅读|人参与|订阅|关注|责任编辑|编辑|记者|微博|微信|QQ|手机看|听新闻|查看|原创$|原創$|我来说|跟贴|条评论|网友评论|[(（](?:ID|微信号|公众号)|\d++\s*+(?:人|条|次|评论|跟[贴帖])).*"
    r"|(?<=.)(?:(?<!\s)\s++)?[|｜].*|(?<=.)[\[【][^\[\]【】]{1,6}[\]】].*|[(（](?:ID|微信号|公众号)[:：]?[^（()）]*[)）]?|(?:举报|参与互动|官方(?:账号|帐号)|我有话说.{0,20}|收藏本文|(?:(?<!\s)\s++|[,，]\s*+)[^\s:：]{1,6}[:：].*|[(（\[【](?:打印|关闭|字体|字号|大|收藏|微博).{0,20})$|(?<!\s)\s*+(?:[(（]第?|第)?\s*+[A-Z]?(?<!\d)\d++\s*+版[)）]?$|(?<!\s)\s++\d++$|[【\[(（]$",
    re.DOTALL,
)
# 海港日报 本报记者 陆一夫
_REPORTED_FOR = regex(
    r"(?<=[^ \u3000|｜])[ \u3000|｜]+(?:本报|本報|本网|本刊|全媒体|首席|见习|实习|特约)?(?:记者|記者|通讯员)[ \u3000]*(?P<names>[\u3400-\u9fff、 \u3000]{2,24})$"
)
# 微信公众号“海港发布”
_ACCOUNT = regex(r"[ \u3000]*(?:微信)?(?:公众号|公眾號|视频号|订阅号)[ \u3000:：]?[“「『《\"](?P<account>[^”」』》\"]{2,24})[”」』》\"]")
# “海港发布”微信公众号
_ACCOUNT_BEFORE = regex(r"[“「『\"](?P<account>[^“”「」『』\"]{2,24})[”」』\"][ \u3000]?(?:官方)?(?:微信)?(?:公众号|公眾號|视频号|订阅号)")
# 海港日报（记者 陆一夫 通讯员 陈安）
_WITH_REPORTERS = regex(r"(?<=[^ \u3000])[（(](?:本报|本報|本网|全媒体)?(?:记者|記者|通讯员)[ \u3000:：]*(?P<names>[^（()）]{2,30})[)）]$")
SOURCE_EDGES = "〖〗 \u3000\t|｜丨·•,，、;；:：/／-—_<>\"'"
# 《 海港日报 》（ 2024年07月01日 01 版）, （原文刊于《海港周报》2024年7月1日第5版，有删改）, 原载2024年7月1日《海港日报》
_DAY = r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
_PRINTED = r"[（(]?(?:本文|原文|文章|图文)?(?:原?载|原?刊载?|首?发表|登载)[于於]?[:：]? ?"
_REMARK = r"[^。（()）]{0,40}[)）]?"
PRINTED_IN = regex(
    r"(?:发于[\s\d年月日./-]*)?总第\s*\d+\s*期\s*《(?P<weekly>[^》]{2,20})》(?:杂志)?|[（(]?《(?P<issue>[^》]{2,20})》[ ]?\d{4}[ ]?年[ ]?第[ ]?\d{1,3}[ ]?期[)）]?"
    rf"|[（(]?《\s*(?P<paper>[^》]{{2,20}})》\s*+(?:[（(]\s*+)?{_DAY}[^。）)，,刊发报]{{0,12}}版?\s*[)）]{{0,2}}"
    r"|(?:[（(]|^——? ?)(?:本文)?(?:摘编?|選|选|节选|節選)自[^《》。]{0,10}《(?P<taken>[^》]{2,20})》[^。（()）]{0,40}(?:[)）]|$)"
    rf"|{_PRINTED}(?:《(?P<printed>[^》]{{2,20}})》 ?(?:{_DAY}|\d{{4}} ?年 ?第 ?\d{{1,3}} ?期)|{_DAY} ?《(?P<dated>[^》]{{2,20}})》){_REMARK}"
)


def split_source(value: str) -> tuple[str | None, list[str]]:
    """The outlet in what stands behind 来源, and the writers printed after it.

    >>> split_source("海港报 郑萃颖"), split_source("海港日报 北京 举报"), split_source("2021-01-20 04:29")
    (('海港报', ['郑萃颖']), ('海港日报', []), (None, []))
    >>> split_source("海港新闻广播/陆一夫")
    ('海港新闻广播', ['陆一夫'])
    """
    value = without_craft(TIME.sub(" ", unwrap(value)).rstrip())
    value = without_address(value)
    quoted = (_ACCOUNT.match(value) or _ACCOUNT_BEFORE.fullmatch(value.strip())) if "号" in value or "號" in value else None
    if quoted:
        return quoted["account"], []
    reported = _REPORTED_FOR.search(value) or _WITH_REPORTERS.search(value)
    said = people(reported["names"]) if reported else []
    if reported and said and all(map(may_be_name, said)):
        outlet, before = split_source(value[: reported.start()])
        return outlet, before + said
    outlet, slash, signed = value.partition("/")
    said = people(signed) if slash and len(outlet) > 3 and not is_chinese_name(outlet) else []
    if said and all(map(is_chinese_name, said)):  # 海港新闻广播/陆一夫
        return split_source(outlet)[0], said
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
        or STOP.search(name)
        or not any(mark.isalpha() for mark in name)
        or "://" in name
        or "{{" in name  # a template that no script has filled
        or name.lower() in ("未知", "不详", "不詳", "佚名", "无", "原创", "转载", "null", "none", "undefined")
    ):
        return None, []
    return name, writers


def printed_in(line: str) -> str | None:
    """The paper or weekly whose issue a line names.

    >>> printed_in("陆一夫《海港日报》（2024年07月01日 第 05 版）"), printed_in("发于2024.6.14总第999期《海港周刊》")
    ('海港日报', '海港周刊')
    """
    match = PRINTED_IN.search(line) if "《" in line else None
    return next(filter(None, match.groups())).strip() if match else None
