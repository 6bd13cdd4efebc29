"""When two versions of a text say the same: typography, counters, times and furniture put aside."""

from __future__ import annotations

import re
import unicodedata

from newsportal.extract.bylines.byline import credit
from newsportal.extract.page.text import CJK, clean_text
from newsportal.extract.story.boilerplate import is_promotion, line_rule
from newsportal.extract.times.relative import RELATIVE
from newsportal.regexes import regex

_TYPES = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»「」『』〝〞＂｢｣″", '"'),
        **dict.fromkeys("‘’‚‛‹›`´＇′", "'"),
        **dict.fromkeys("–—―‐‑‒−－─ー", "-"),
        **dict.fromkeys("•・‧･∙⋅●", "·"),
        **dict.fromkeys("〜∼", "~"),
        "，": ",",
        "｡": "。",
        "\u200c": None,
        "\u200d": None,
        "\ufe0f": None,
        "\u00b7": "·",
    }
)
_REPEATED = regex(r"-{2,}|[.。…⋯]{2,}|[…⋯]")
# Between letters or between digits a space parts two words or numbers; elsewhere it is typography.
_SPACE = regex(r"(?<=[^\W\d_]) (?=[^\W\d_])|(?<=\d) (?=\d)|( )")
_BESIDE_CJK = regex(rf"(?<=[{CJK}]) | (?=[{CJK}])")
_THOUSANDS = regex(r"(?<=\d),(?=\d{3}(?!\d))")


def comparable(text: str | None) -> str:
    """What is compared of a text: equal for two that differ in white space, width of forms, style of quotes or invisible characters only.

    >>> comparable("他说：「ＡＢＣ」，共 1,200 人。") == comparable("他说: “ABC”，共1200人。")
    True
    >>> comparable("a lot") == comparable("alot")
    False
    """
    line = " ".join(unicodedata.normalize("NFKC", clean_text(text or "").translate(_TYPES)).translate(_TYPES).split())
    line = _BESIDE_CJK.sub("", _SPACE.sub(lambda found: "" if found[1] else " ", line))
    line = _REPEATED.sub(lambda found: "-" if found[0][0] == "-" else "…", line)
    return unicodedata.normalize("NFC", _THOUSANDS.sub("", line))


_COUNTED = (
    "(?:阅读|閱讀|浏览|瀏覽|点击|點擊|访问|查看|围观|播放|收听|评论|評論|回复|回覆|跟贴|跟帖|留言|点赞|點讚|赞|讚|收藏|转发|分享|推荐|参与|人气|人氣|热度|閲覧|コメント|조회|댓글"
    "|views?|reads?|comments?|likes?|shares?|hits?|clicks?|просмотр(?:ов|а|ы)?|комментари(?:ев|й|я|и)|vues?|commentaires?|Aufrufe|Kommentare?|visitas|lecturas|comentarios|visualizações|görüntülenme)"
)  # fmt: skip
_NUMBER = r"\d[\d,.]{0,14} ?(?:[万萬亿億kKmMwW]|千|thousand|million)?\+?"
_LABELLED = rf"(?:本文|文章|总|累计)?已?被?{_COUNTED}(?:总?[量数數]|次数|人数|人次|率)?"
_COUNTER = rf"(?:{_LABELLED} ?[:：]? ?[(（\[【]? ?{_NUMBER} ?(?:人次|[次人条條个個則])?|{_NUMBER} ?(?:人次|[次人条條个個則])?(?:网友)?已?{_COUNTED}(?:量|数)?)"
_STAMP = r"(?:(?:19|20)\d\d[-/.年] ?)?\d{1,2}[-/.月] ?\d{1,2}日?(?:[ T]?\d{1,2}:\d\d(?::\d\d)?)?|\d{1,2}:\d\d(?::\d\d)?"
_TIME_LABEL = r"(?:最后|最近)?(?:发布|發布|发表|更新|修改|编辑)(?:时间|時間|于|於|日期)?|(?:last )?(?:updated?|published|posted|modified)(?: (?:at|on))?"
_PIECES = regex(rf"{_COUNTER}|{RELATIVE.pattern}|{_STAMP}|{_TIME_LABEL}", re.IGNORECASE)
# A day alone may head a part of the story.
_DAY = regex(r"(?:(?:19|20)\d\d[-/.年] ?)?\d{1,2}[-/.月] ?\d{1,2}日?")
_MAX_STATUS = 120
_MAX_COUNTERS = 5
# In a line that says more, a counter has a bracket, a bar or a colon.
_COUNTER_AT_END = regex(
    rf"(?: ?[(（\[【] ?{_COUNTER} ?[)）\]】]| ?[|｜丨] ?{_COUNTER}|\s{_LABELLED} ?[:：] ?{_NUMBER} ?(?:人次|[次人条條])?)\s*$",
    re.IGNORECASE,
)
_RELATED = regex(
    r"\W{0,4}(?:相关|延伸|推荐|更多|扩展|往期|热门|相關|推薦)(?:阅读|新闻|报道|链接|推荐|文章|回顾|內容|閱讀|新聞)\s*[:：>»|｜丨]|\W{0,4}(?:上|下)一[篇条]\s*[:：]",
    re.IGNORECASE,
)
_LATE_LINES = 3


def without_counters(line: str) -> str:
    """The line without the counters at its end: ``…（阅读 1234）``."""
    for _ in range(_MAX_COUNTERS):
        found = _COUNTER_AT_END.search(line, max(0, len(line) - _MAX_STATUS))
        if not found:
            break
        line = line[: found.start()]
    return line


def is_status(line: str) -> bool:
    """Whether a line holds nothing but counters and times: ``阅读 1234 · 5分钟前``, ``更新时间：2024-03-19 10:20``."""
    return len(line) <= _MAX_STATUS and not any(map(str.isalnum, _PIECES.sub("", line))) and not _DAY.fullmatch(line.strip())


def is_furniture(line: str, *, late: bool) -> bool:
    """Whether a line is no part of what a story says: a credit, notice, share or related line, a status. ``late``: among the last lines."""
    return bool(
        is_status(line) or _RELATED.match(line) or line_rule(line) or credit(line) or (late and len(line) < 80 and is_promotion(line))
    )


def story_lines(lines: list[str], other: set[str]) -> list[str]:
    """The lines of a story. Only those whose comparable form is not in ``other`` are looked at; the rest stand."""
    kept = []
    for n, line in enumerate(lines):
        if comparable(line) not in other:
            line = without_counters(line)
            if is_furniture(line, late=len(lines) - n <= _LATE_LINES):
                continue
        kept.append(line)
    return kept


_HAN_DIGITS = "零〇一二三四五六七八九十百千万亿两"
_MEASURES = "个個名位人年月日号號时時点點分秒天周岁歲家起次件条條项項届万亿千百元块角吨公里米平方层楼车车辆台艘架只头期章部门倍成级度折场所座股票岁口户间句页种类批轮桶克斤亩套颗枚枪发処"
_ANY_NUMBER = regex(
    rf"[-+]?\d+(?:[.,:]\d+)*(?:[%‰]|[十百千]?[万亿]+)?"
    rf"|百分之[{_HAN_DIGITS}]+(?:点[{_HAN_DIGITS}]+)?|[{_HAN_DIGITS}]{{2,}}(?:点[{_HAN_DIGITS}]+)?|(?<=[第周期初])[{_HAN_DIGITS}]|[{_HAN_DIGITS}](?=[{_MEASURES}])"
)


def differ_in_numbers(before: str, after: str) -> bool:
    """Whether two comparable texts differ in numbers only: Arabic or Chinese numerals, percentages.

    >>> differ_in_numbers("三人受伤,增长3.2%", "四人受伤,增长3.5%"), differ_in_numbers("张三", "张四")
    (True, False)
    """
    return before != after and _ANY_NUMBER.sub("#", before) == _ANY_NUMBER.sub("#", after)
