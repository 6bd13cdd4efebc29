"""What the name of a list and those of the elements around it tell of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from newsportal.regexes import regex

BESIDE = 0.6
"""What a box at the side makes of the lists in it."""
_PLACE = regex(
    r"(?:^|[\s_-])(?:nav|navbar|menu|foot|(?<!article[_-])(?<!entry[_-])(?<!post[_-])(?<!news[_-])footer|header|breadcrumb|crumbs?|copyright|friend\w*|sitemap|toolbar|topbar|share|tags?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ASIDE = regex(r"(?:^|[\s_-])(?:aside|side|sidebar|right|hot|rank\w*|related|recommend\w*|widget)(?:$|[\s_-])", re.IGNORECASE)
RANKING = regex(
    r"排行|点击榜|點擊|热门|熱門|热点|熱點|热文|热榜|热新闻|最热|人气|人氣|周榜|月榜|日榜|阅读榜"
    r"|\bTOP\s?\d+|most (?:read|popular|viewed)|popular|trending|top stories",
    re.IGNORECASE,
)
RELATED = regex(r"相关|相關|推荐|推薦|猜你|延伸|图片|圖片|友情链接|related|recommended|you may", re.IGNORECASE)
LATEST = regex(
    r"(?:最新|最近|近期)(?:消息|资讯|資訊|新闻|新聞|文章|更新|动态|動態|发布|發布|发表|報導|报道|内容)?|实时(?:新闻|资讯)|即時新聞|(?:the )?(?:latest|newest|recent)(?: (?:news|stories|posts|articles|headlines|updates))?",
    re.IGNORECASE,
)
"""The name of a box that shows a site's newest stories on its other pages."""


def frame(tag: str, element: Any) -> float:
    """What an element makes of the lists in it, by its kind and names."""
    return _named_frame(tag, f"{element.get('class') or ''} {element.get('id') or ''}")


@lru_cache(maxsize=4096)
def _named_frame(tag: str, names: str) -> float:
    if tag in ("nav", "footer", "header") or _PLACE.search(names):
        return 0.25
    return BESIDE if tag == "aside" or _ASIDE.search(names) else 1.0
