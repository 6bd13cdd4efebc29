"""When something takes place, in the lines of facts of a lecture, a meeting or a performance: it is no time of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsportal.extract.page.blocks import Block
from newsportal.extract.times.timelabels import has_credits

_TIME = re.compile(r"(?:时 ?间|時 ?間|日 ?期) ?[:：]")
_FACT = re.compile(
    r"(?:(?:报告|讲座|會議|会议|活动|活動|培训|演出)[\u3400-\u9fff]{0,4}|地 ?[点點]|题 ?目|主讲(?:人|嘉宾)?|主講人?|演[讲講][人者]|主持人?|嘉 ?[宾賓]|腾讯会议|票 ?[价價]) ?[:：]"
)


def takes_place(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line says when something takes place: 时间：…, with 地点：… or 报告人：… above, below or behind it."""
    text = blocks[index].text
    if text[:1] not in ("时", "時", "日") or not _TIME.match(text) or has_credits(text):
        return False
    beside = (blocks[at].text for at in (index - 1, index + 1) if 0 <= at < len(blocks))
    return any(map(_FACT.match, beside)) or any(_FACT.match(part) for part in text.split()[1:])
