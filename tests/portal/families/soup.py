"""An application's pages: nothing but ``div`` with class names made by a bundler, and a button that loads more rows as JSON; UTF-8."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from portal.families.common import esc, menu
from portal.model import Moment, Section, Story

if TYPE_CHECKING:
    from portal.edition import ArticlePage, Kind, ListPage, Row, RowList

CHARSET = "utf-8"
PICTURES = "/img/"
MODULES: dict[str, tuple[tuple[str, Kind, str], ...]] = {
    "article": (("24小时热文", "ranking", "cut"),),
    "listing": (("热榜", "ranking", "none"),),
}
_STYLE = """body{margin:0;font:16px/1.7 system-ui,"WenQuanYi Micro Hei",sans-serif;color:#1c1e21;background:#fafafa}a{color:inherit;text-decoration:none}._1kQ7z{display:flex;max-width:1040px;margin:0 auto}
._3pVx0{flex:1;padding:16px}.css-9f2k1a{width:280px;padding:16px}._7dLm2{background:#fff;padding:14px;margin-bottom:10px}._b41Tc{font-size:18px}._e0Xq9,._e0Xq9 div{color:#8b8f95;font-size:13px}.sc-hKMtZM{padding:10px}"""


def story_path(story: Story, section: Section, when: datetime, part: int) -> str:
    return f"/p/{story.number}"


def list_path(section: Section, number: int) -> str:
    return section.path if number == 1 else f"/api/list?cat={section.number}&page={number}"


def row_time(section: Section, when: datetime, now: datetime) -> tuple[str | None, Moment | None]:
    return f"{when:%Y/%m/%d %H:%M}", when


def page_time(when: datetime, shows: str) -> str | None:
    return f"{when:%Y/%m/%d %H:%M}"


def article(page: ArticlePage, base_url: str) -> str:
    """A story."""
    story = page.story
    text = "\n".join(f'<div class="_5hRn8">{esc(paragraph)}</div>' for paragraph in page.paragraphs)
    body = f"""<div class="_3pVx0"><div class="_w8Jc4"><a href="/">首页</a> › <a href="{page.section.path}">{page.section.name}</a> › 正文</div>
<div class="_t6Bv3"><h1 class="_b41Tc">{esc(story.title)}</h1>
<div class="_e0Xq9"><div class="_a1">{page.raw}</div><div class="_a2">来源：{esc(story.source or "")}</div><div class="_a3">作者：{esc(" ".join(story.authors))}</div></div>
<div class="_4yGs6">
{text}
</div></div></div>
<div class="css-9f2k1a">{"".join(_ranking(module) for module in page.modules)}</div>"""
    return _document(f"{story.title} - {page.section.site}", page.section, body)


def listing(page: ListPage, base_url: str) -> str:
    """The first page of a section as HTML, the others as the answers of the address that its button names."""
    if page.number > 1:
        return _answer(page)
    rows = "\n".join(_card(row) for row in page.rows.rows)
    more = f'<div class="_mR8t5" role="button" data-url="{esc(page.next_path)}">加载更多</div>' if page.next_path else ""
    body = f"""<div class="_3pVx0"><div class="_w8Jc4">{page.section.name}</div>
<div class="_u2Fh1">
{rows}
</div>
{more}
</div>
<div class="css-9f2k1a">{"".join(_ranking(module) for module in page.modules)}</div>"""
    return _document(f"{page.section.name} - {page.section.site}", page.section, body)


def _answer(page: ListPage) -> str:
    rows = [
        {"id": row.story.number, "title": row.printed, "url": row.href, "time": row.raw, "comments": row.story.number % 9}
        for row in page.rows.rows
        if row.story
    ]
    data = {"cat": page.section.number, "page": page.number, "list": rows, "next": page.next_path}
    return json.dumps({"code": 0, "message": "ok", "data": data}, ensure_ascii=False)


def _card(row: Row) -> str:
    if row.advertisement:
        return f'<div class="_7dLm2"><div class="_b41Tc"><a href="{esc(row.href)}">{esc(row.printed)}</a></div><div class="_e0Xq9"><div class="_a1">广告</div></div></div>'
    pin = '<span class="_z9">置顶</span>' if row.pinned else ""
    return f"""<div class="_7dLm2"><div class="_b41Tc">{pin}<a href="{row.href}">{esc(row.printed)}</a></div>
<div class="_e0Xq9"><div class="_a1">{row.raw}</div><div class="_a4">评论</div></div></div>"""


def _ranking(module: RowList) -> str:
    rows = "\n".join(
        f'<div class="_r7Kp2"><div class="_r1">{place}</div><a href="{row.href}" title="{esc(row.title)}">{esc(row.printed)}</a></div>'
        for place, row in enumerate(module.rows, start=1)
    )
    return f'<div class="_7dLm2"><div class="_h5Nd8">{module.name}</div>\n{rows}\n</div>'


def _document(title: str, section: Section, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{esc(title)}</title><style>{_STYLE}</style></head>
<body><div id="root"><div class="sc-hKMtZM"><div class="_1kQ7z"><b>{section.site}</b> {menu('<div class="_n3"><a href="{href}">{name}</a></div>', "")}</div></div>
<div class="_1kQ7z">
{body}
</div>
<div class="sc-hKMtZM">{section.site} <a href="/">用户协议</a></div></div></body></html>
"""
