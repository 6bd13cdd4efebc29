"""TRS WCM (government): ``./202504/t20250418_6013.html``, ``div.TRS_Editor``, a pager that only a script writes; UTF-8.

要闻 is cut into lists of five rows, 公告 is a table with two-digit years and a ``<select>`` to turn pages.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from portal.families.common import esc, menu
from portal.model import Moment, Section, Story

if TYPE_CHECKING:
    from portal.edition import ArticlePage, Kind, ListPage, Row, RowList

CHARSET = "utf-8"
PICTURES = "/images/"
MODULES: dict[str, tuple[tuple[str, Kind, str], ...]] = {
    "article": (("相关新闻", "module", "day"),),
    "listing": (("点击排行", "ranking", "cut"),),
}
_STYLE = """body{margin:0;font:14px/1.8 "Microsoft YaHei","WenQuanYi Micro Hei",sans-serif;color:#333}a{color:#333;text-decoration:none}ul{list-style:none;margin:0 0 18px;padding:0}
.w1000{width:1000px;margin:0 auto}.top{background:#b5111c;color:#fff;padding:18px}.dh{background:#8c0d15}.dh a{color:#fff;padding:0 14px;line-height:38px}.l{float:left;width:700px}.r{float:right;width:260px}
.nr li{line-height:34px;border-bottom:1px dotted #ccc}.nr span{float:right;color:#999}.gg td{padding:6px 4px;border-bottom:1px solid #eee}h1{font-size:24px;text-align:center}.xx{text-align:center;color:#888;border-bottom:1px solid #ddd}
.TRS_Editor{font-size:16px;line-height:2}.db{clear:both;text-align:center;color:#777;padding:26px 0}"""


def story_path(story: Story, section: Section, when: datetime, part: int) -> str:
    return f"{section.path}{when:%Y%m}/t{when:%Y%m%d}_{story.number}.html"


def list_path(section: Section, number: int) -> str:
    return section.path if number == 1 else f"{section.path}index_{number - 1}.html"


def row_time(section: Section, when: datetime, now: datetime) -> tuple[str | None, Moment | None]:
    """要闻 prints the day in brackets, 公告 with a two-digit year."""
    return (f"{when:%Y-%m-%d}" if section.key == "yaowen" else f"{when:%y-%m-%d}"), when.date()


def page_time(when: datetime, shows: str) -> str | None:
    return f"{when:%Y-%m-%d %H:%M}"


def article(page: ArticlePage, base_url: str) -> str:
    """A story."""
    story = page.story
    editor = f'<p class="bj">责任编辑：{esc(" ".join(story.editors))}</p>' if story.editors else ""
    text = "\n".join(f"<p>　　{esc(paragraph)}</p>" for paragraph in page.paragraphs)
    body = f"""<div class="w1000">
<div class="wz">当前位置：<a href="/">首页</a>&gt;<a href="{page.section.path}">{page.section.name}</a></div>
<h1>{esc(story.title)}</h1>
<div class="xx">发布时间：{page.raw}　　来源：{esc(story.source or "")}　　【字体：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>】</div>
<div class="TRS_Editor">
{text}
</div>
{editor}
<p><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></p>
{"".join(_module(module) for module in page.modules)}
</div>"""
    head = f"""<meta name="ArticleTitle" content="{esc(story.title)}">
<meta name="PubDate" content="{page.raw}">
<meta name="ContentSource" content="{esc(story.source or "")}">
"""
    return _document(f"{story.title}_{page.section.site}", page.section, body, head)


def listing(page: ListPage, base_url: str) -> str:
    """A page of a section."""
    rows = page.rows.rows
    if page.section.key == "yaowen":
        cuts = [rows[start : start + 5] for start in range(0, len(rows), 5)]
        made = "\n".join('<ul class="nr">\n' + "\n".join(_line(row, page.section) for row in cut) + "\n</ul>" for cut in cuts)
        pager = f'<script type="text/javascript">createPageHTML({page.pages}, {page.number - 1}, "index", "html");</script>'
    else:
        made = '<table class="gg" width="100%">\n' + "\n".join(_cells(row, page.section) for row in rows) + "\n</table>"
        pager = _select(page)
    body = f"""<div class="w1000">
<div class="wz">当前位置：<a href="/">首页</a>&gt;<a href="{page.section.path}">{page.section.name}</a></div>
<div class="l">
{made}
<div class="fy">{pager}</div>
</div>
<div class="r">{"".join(_module(module) for module in page.modules)}</div>
</div>"""
    return _document(f"{page.section.name}_{page.section.site}", page.section, body)


def _line(row: Row, section: Section) -> str:
    return f"<li>{_link(row, section)}<span>[{row.raw}]</span></li>"


def _cells(row: Row, section: Section) -> str:
    return f'<tr><td width="14">·</td><td>{_link(row, section)}</td><td width="80" class="rq">{row.raw}</td></tr>'


def _link(row: Row, section: Section) -> str:
    href = "./" + row.href.removeprefix(section.path)
    return f'<a href="{href}" target="_blank" title="{esc(row.title)}">{esc(row.printed)}</a>'


def _select(page: ListPage) -> str:
    options = []
    for number in range(1, page.pages + 1):
        name = "index.html" if number == 1 else f"index_{number - 1}.html"
        chosen = ' selected="selected"' if number == page.number else ""
        options.append(f'<option value="{name}"{chosen}>第{number}页</option>')
    return f'共{page.total}条 <select onchange="location.href=this.value">{"".join(options)}</select>'


def _module(module: RowList) -> str:
    times = (f"<span>{row.raw}</span>" if row.raw else "" for row in module.rows)
    rows = "\n".join(
        f'<li><a href="{row.href}" title="{esc(row.title)}">{esc(row.printed)}</a>{time}</li>'
        for row, time in zip(module.rows, times, strict=True)
    )
    return f'<div class="mk"><h3>{module.name}</h3><ul class="nr">\n{rows}\n</ul></div>'


def _document(title: str, section: Section, body: str, head: str = "") -> str:
    return f"""<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>{esc(title)}</title>
<meta name="SiteName" content="{section.site}">
<meta name="ColumnName" content="{section.name}">
{head}<style>{_STYLE}</style>
</head>
<body>
<div class="top"><div class="w1000"><b>{section.site}</b></div></div>
<div class="dh"><div class="w1000">{menu('<a href="{href}">{name}</a>', "")}</div></div>
{body}
<div class="db">主办：云溪区人民政府办公室　<a href="/">网站地图</a>　<a href="/">联系我们</a></div>
</body>
</html>
"""
