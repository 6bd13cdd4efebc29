"""Lines that are a signature and nothing else: 海港报记者 陆一夫, 石佳/海港青年报, By Ann Lee."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from newsportal.extract.bylines.credits import Credit
from newsportal.extract.bylines.labels import REPORTER
from newsportal.extract.bylines.lines import BULLETS, STOP, slashed, unwrap, without_address, without_share
from newsportal.extract.bylines.names import (
    has_han,
    is_chinese_name,
    is_outlet,
    is_western_name,
    may_be_name,
    people,
    together,
    western_people,
    without_craft,
)
from newsportal.extract.bylines.scenes import reporters
from newsportal.regexes import regex

_SIGNED = regex(
    rf"(?P<outlet>(?:[^\s，。！？:：、记記]{{3,12}}[ \u3000])?[^\s，。！？:：、]{{0,18}}?[ \u3000]?)(?:特约|见习|实习|首席|特派|全媒体|高级|资深|融媒体?|本报|本網|本网)?{REPORTER}(?P<apart>[ \u3000]*[:：/／|｜丨][ \u3000]*|[ \u3000]+|(?=[\u3400-\u9fff]))"
    r"(?P<names>[^。！？!?:：]{2,60}?)(?:\s*[/／](?P<place>[^。/／]{2,14}))?"
)
_SLASHED = regex(r"(?P<left>[^\s/／。，：:]{2,20})\s*[/／]\s*(?P<right>[^/／。，！？：:]{2,24})")
_PLACE_REPORT = regex(r"[\u3400-\u9fff]{2,3}(?:报道|报导|報導|報道)|(?:综合|綜合)外[电電](?:报道|报导|報導|報道)?")
# 陸一夫 陳小華 / 台北報導, 陸一夫 陳小華 報導 / 台北市
_REPORTED = regex(
    r"(?P<names>[\u3400-\u9fff、 \u3000]{2,30})(?:[/／][ \u3000]*[\u3400-\u9fff]{2,4}(?:报道|報導|報道)|(?:报道|報導|報道)[ \u3000]*[/／][ \u3000]*[\u3400-\u9fff]{2,5})"
)
# 图/本报记者 林涛, 视频｜林涛
_MADE_BY = regex(
    r"(?:[图圖](?:片|表|像)?|(?:短)?[视視][频頻]|影像|航拍|[摄攝]像|剪[辑輯]|音[频頻]|海[报報]|[动動][画畫]|手[绘繪]|[绘繪][图圖]|制[图圖])"
    rf"[ \u3000]*[/／|｜丨:：][ \u3000]*(?:[^\s/／|｜:：]{{0,12}}{REPORTER}[ \u3000]*)?(?P<names>[\u3400-\u9fff、 \u3000]{{2,40}})"
)
_CRAFTS = frozenset("图圖短视視影航摄攝剪音海动動手绘繪制")
# 陆一夫 陈安 发自 海港
_SENT_FROM = regex(r"(?P<names>[\u3400-\u9fff、 \u3000]{2,24}?)[ \u3000]+发自[ \u3000]*[\u3400-\u9fff]{2,6}")
_REMARK = regex(r"[（(][^（()）]{2,30}[)）]$")
_OFFICE = regex(r"[\u3400-\u9fff]{0,10}(?:记者|記者|通讯员|特约|评论员|实习生)")
# 社會中心／陸一夫 台北報導
_DESKED = regex(
    r"[\u3400-\u9fff]{2,6}(?:中心|[组組])[/／][ \u3000]*(?P<names>[\u3400-\u9fff、]{2,24})[ \u3000／/]+[\u3400-\u9fff]{2,4}(?:报道|報導|報道)"
)
# 海港新聞網 | 陸一夫 綜合報導
_OUTLET_FIRST = regex(
    r"(?P<outlet>[^\s/／|｜丨，。：:、]{2,16})[ \u3000]*[|｜丨/／][ \u3000]*(?P<rest>[\u3400-\u9fff、 \u3000]{2,20}[ \u3000/／][\u3400-\u9fff]{2,4}(?:报道|报导|報道|報導))"
)
# 社會中心／綜合報導
_DESK_REPORTS = regex(r"[\u3400-\u9fff]{2,6}(?:中心|[组組])[ \u3000]*[/／][ \u3000]*[\u3400-\u9fff]{2,4}(?:报道|报导|報導|報道)")
# 陆一夫 报道, 陆一夫 陈安 文/图
_FILED_BY = regex(
    r"(?P<names>[\u3400-\u9fff、 \u3000]{2,30}?)[ \u3000/／|｜丨]+(?:(?:综合|綜合|摄影|攝影)?(?:报道|报导|報道|報導)|撰文|撰|文(?:[/／、]?[图圖摄攝]影?)?|[图圖][/／、]?文)"
)
# By 陆一夫 - , By 區慶威 on November 2, 2024
_BY = regex(
    r"(?:[Bb]y|BY|(?:[Pp]osted|[Ww]ritten|[Pp]ublished|[Ss]ubmitted|[Tt]ext|[Ww]ords|[Ss]tory) by)[:：]? ?(?P<names>[\u3400-\u9fff、 ]{2,20})(?: ?[-–—|]| on [A-Z\d].{4,20}|[ \u3000|/]+(?:[Pp]hotos?|[Ii]mages?|[Vv]ideo)(?:graphy)? by .{2,30})?"
)
# 陆一夫丨编辑
_EDITED_BY = regex(r"(?P<names>[\u3400-\u9fff、 \u3000]{2,24}?)[ \u3000]*[/／|｜丨][ \u3000]*(?:责任|責任)?(?:编辑|編輯|责编)")
# 西山县融媒体中心 索朗群培
_AT_OUTLET = regex(
    r"(?P<outlet>[^\s，。！？:：、/／|｜丨《》]{3,18})[ \u3000]+(?P<names>[\u3400-\u9fff·]{2,12}(?:[、 \u3000]+[\u3400-\u9fff·]{2,12}){0,3})"
)
_LOCAL = regex("融媒体?(?:中心)?$")
_NO_WRITER = regex("[删刪載载摘选選改]")
# 《海港观察》作者 陆一夫
_WRITER = regex(r"[^\s，。]{2,16}(?:作者|作家|评论员|評論員|撰稿人?)[ \u3000]+(?P<names>[\u3400-\u9fff、 \u3000]{2,30})")
# How accounts are quoted with their writer: 原创： 陆一夫 海港观察
_ORIGINAL = regex(r"(?:原创|原創)(?:\s*[:：]\s*|\s+(?=[\u3400-\u9fff]{2,4}$))(?P<name>[^\s。，]{2,12})(?:\s+(?P<account>[^\s。，]{2,20}))?")
# 陆一夫 记者, as portals of Korea translate it
_OFFICE_BEHIND = regex(r"(?P<names>[\u3400-\u9fff]{3}(?:[、 ][\u3400-\u9fff]{3}){0,2})[ \u3000](?:特派)?(?:记者|記者)")
_PARTED = regex(r"[、 \u3000]+")
_COMMENTATOR = regex(r"[\u3400-\u9fff]{2,8}(?:评论员|評論員)")
_WESTERN_BY = regex(
    r"(?:(?:By|by|BY|Words by|Written by|Reported by|Reviewed by|Review by|Interview by|Text by|Story by|Propos recueillis par|Recueilli par|Entretien réalisé par|A cura di|Intervista di|Von|von|VON|Par|par|PAR|Por|Di|Door|Av|Af)(?::\s*|\s+)|(?:Autor(?:in)?|Auteur|Text|Szerző|Írta|Piše|Автор|Автори|Autoři|Autorzy)\s*:\s*)"
    r"(?P<names>[^.!?;:]{3,90})"
)


_WESTERN_BEGINNINGS = frozenset("ABDEIPRSTVWbpvÍА")


def signature(line: str) -> Credit | None:
    """The authors of a line that is a signature and nothing else: 海港报记者 陆一夫, 石佳/海港青年报, 陆一夫.

    >>> signature("海港报记者 陆一夫 陈安").authors
    ('陆一夫', '陈安')
    """
    if not has_han(line):
        return western_signature(unwrap(line))
    marked = line[:1] in BULLETS
    line = unwrap(slashed(without_share(line))).lstrip(BULLETS).strip()
    made = _MADE_BY.fullmatch(line) if line[:1] in _CRAFTS else None
    names = people(made["names"]) if made else []
    if names and all(map(may_be_name, names)):
        return Credit("staff")
    if said := _named(_FILED_BY.fullmatch(line), read=_PARTED.split) or _named(_BY.fullmatch(line) if line[:1] in "BbPpWwSsTt" else None):
        return said
    line = without_craft(without_address(line))
    words = together(_REMARK.sub("", line)).split() if marked else []  # ■陆 安 海港报记者 林 涛
    names = [word for word in words if not _OFFICE.fullmatch(word)]
    if names and len(words) <= 8 and all(map(is_chinese_name, names)):
        return Credit("authors", authors=tuple(names))
    if STOP.search(line):
        return None
    if said := _named(_SENT_FROM.fullmatch(line) if "发自" in line else None, fits=may_be_name):
        return said
    if match := _SIGNED.fullmatch(line):
        return _named(match, fits=may_be_name if match["apart"] else is_chinese_name, read=reporters)
    if match := _WRITER.fullmatch(line):
        return _named(match)
    if said := _named(_OFFICE_BEHIND.fullmatch(line)):
        return said
    match = _ORIGINAL.fullmatch(line)
    if match:
        names = people(match["name"])
        if len(names) == 1 and (match["account"] or is_chinese_name(names[0])):
            return Credit("authors", source=match["account"], authors=tuple(names))
    parted = "/" in line or "／" in line
    if said := _named(_DESKED.fullmatch(line) if parted else None) or _beside_outlet(line) or _behind_outlet(line):
        return said
    if parted and _DESK_REPORTS.fullmatch(line):
        return Credit("staff")
    if said := _named(_REPORTED.fullmatch(line) if parted else None):
        return said
    if said := _at_outlet(line):
        return said
    if match := _EDITED_BY.fullmatch(line):
        names = people(match["names"])
        return Credit("editors", editors=tuple(names)) if names and all(map(may_be_name, names)) else None
    if _COMMENTATOR.fullmatch(line):
        return Credit("authors", authors=(line,))
    return western_signature(line)


def _named(
    match: re.Match[str] | None, *, fits: Callable[[str], bool] = is_chinese_name, read: Callable[[str], list[str]] = people
) -> Credit | None:
    """The authors that a line names, where all of its ``names``, as ``read`` parts them, fit."""
    names = read(match["names"]) if match else []
    return Credit("authors", authors=tuple(names)) if names and all(map(fits, names)) else None


def _beside_outlet(line: str) -> Credit | None:
    """The authors on one side of a slash and the outlet or desk on the other: 石佳/海港青年报, 生活中心／陸一夫報導."""
    match = _SLASHED.fullmatch(line)
    for names, outlet in ((people(match["left"]), match["right"]), (people(match["right"]), match["left"])) if match else ():
        # 編譯陸一夫／綜合報導
        desk = outlet.endswith(("中心", "组", "組")) or _PLACE_REPORT.fullmatch(outlet) is not None
        if names and all(map(is_chinese_name, names)) and (desk or is_outlet(outlet)):
            return Credit("authors", source=None if desk else outlet, authors=tuple(names))
    return None


def _behind_outlet(line: str) -> Credit | None:
    """The authors of a report behind the outlet and a bar: 海港新聞網 | 陸一夫 綜合報導."""
    match = _OUTLET_FIRST.fullmatch(line) if line.endswith(("报道", "报导", "報道", "報導")) else None
    said = _named(_FILED_BY.fullmatch(match["rest"]) or _REPORTED.fullmatch(match["rest"]) if match else None)
    return replace(said, source=match["outlet"]) if match and said and is_outlet(match["outlet"]) else said


def _at_outlet(line: str) -> Credit | None:
    """The authors behind the outlet that they work for: 海港日报 陆一夫 陈安; at a county's own they may be called whatever."""
    match = _AT_OUTLET.fullmatch(line)
    if not match or not is_outlet(match["outlet"]):
        return None
    names = _PARTED.split(match["names"])
    local = _LOCAL.search(match["outlet"]) and not _NO_WRITER.search(match["names"])
    fit = all(map(may_be_name if local else is_chinese_name, names))
    return Credit("authors", source=match["outlet"], authors=tuple(names)) if fit else None


def western_signature(line: str) -> Credit | None:
    """The authors of a line without Chinese characters that is a signature and nothing else: By Ann Öberg."""
    match = _WESTERN_BY.fullmatch(line) if line[:1] in _WESTERN_BEGINNINGS else None
    names = western_people(match["names"]) if match and not STOP.search(line) else []
    return Credit("authors", authors=tuple(names)) if names and is_western_name(names[0]) else None
