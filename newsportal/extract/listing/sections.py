"""The departments that a portal's menus name: 国内, 国际, 财经 … with their listing pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from newsportal.extract.page.text import CJK, one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute, url_key
from newsportal.regexes import regex

MAX_SECTIONS = 60
_HAN = regex(f"[{CJK}]")
# Menu entries that lead to no news.
_SERVICE = regex(
    r"首页|主页|登[录陆入]|注册|退出|关于|联系|广告|招聘|地图|帮助|反馈|投诉|客户端|手机版|无障碍|邮箱|搜索|收藏|订阅|下载|论坛|商城|版权|隐私|更多|微博|微信|APP|English"
    r"|^(?:home|log ?in|sign|register|about|contact|advertis|careers|jobs|help|search|subscribe|privacy|terms|cookie|newsletter|podcast|shop|my |account)",
    re.IGNORECASE,
)
# An address that ends in a story's number, date or name rather than a department's.
_STORY = regex(r"\d{5,}|\d{4}[-/_]\d{2}|[_-]\d++\.s?html?$|\w-(?:\w++-){2}")

# xyxw.htm: in some systems (博达 VSB) a department is a file in the root, named by letters only.
_NAMED_FRONT = regex(r"/[a-z]{2,16}\.htm$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """A department of a portal."""

    name: str
    url: str


def sections_of(page: Page) -> list[Section]:
    """The departments in the page's menus: runs of at least four short links of the same site, in the page's order."""
    host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    found: dict[str, Section] = {}
    own = url_key(page.url)
    for links in _menus(page):
        entries = [(one_line("".join(link.itertext())), absolute(link.get("href"), page.url)) for link in links]
        named = [Section(name, url) for name, url in entries if url and _is_name(name) and _is_front(url, host)]
        if len(named) >= 4 and len(named) * 2 >= len(entries):
            for section in named:
                key = url_key(section.url)
                if key != own and len(found) < MAX_SECTIONS:
                    found.setdefault(key, section)
    return list(found.values())


def _menus(page: Page) -> list[list[Any]]:
    """Links that share a container, by the container in which at least four stand; each link in its innermost one."""
    menus: dict[Any, list[Any]] = {}
    for link in page.root.iter("a"):
        container = link.getparent()
        # <ul><li><a> and <div><span><a>: the container of the entry, not the entry.
        while container is not None and container.tag in ("li", "span", "b", "strong", "dd", "em", "i", "td", "h2", "h3", "h4", "p"):
            container = container.getparent()
        if container is not None:
            menus.setdefault(container, []).append(link)
    return [links for links in menus.values() if len(links) >= 4]


def _is_name(text: str) -> bool:
    limit = 6 if _HAN.search(text) else 24
    return 2 <= len(text) <= limit and not _SERVICE.search(text)


def _is_front(url: str, host: str) -> bool:
    parts = urlsplit(url)
    same_site = (parts.hostname or "").endswith(host.split(".", 1)[-1] if host.count(".") > 1 else host)
    last = parts.path.rsplit("/", 1)[-1]
    named = not last or "." not in last or last.startswith(("index", "list", "default")) or _NAMED_FRONT.match(parts.path)
    return same_site and not _STORY.search(parts.path) and bool(named)
