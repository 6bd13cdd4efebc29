"""博达 VSB (schools): ``info/1002/12809.htm``, ``div.v_news_content``, pages that count down (``xyxw.htm``, ``xyxw/2.htm``, ``xyxw/1.htm``); UTF-8.

学院新闻 stands twice in its page, for two screens; 学术讲座 is a ``dl`` with the time in the element after the title's.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from portal.content import stories_of
from portal.families.common import esc, menu
from portal.model import Moment, Section, Story

if TYPE_CHECKING:
    from portal.edition import ArticlePage, Kind, ListPage, Row, RowList

CHARSET = "utf-8"
PICTURES = "/__local/"
MODULES: dict[str, tuple[tuple[str, Kind, str], ...]] = {
    "article": (),
    "listing": (("热点新闻", "ranking", "none"),),
}
_STYLE = """body{margin:0;font:14px/1.8 "Microsoft YaHei","WenQuanYi Micro Hei",sans-serif;color:#333}a{color:#264;text-decoration:none}ul{list-style:none;margin:0;padding:0}dd{margin:0 0 10px;color:#999}
.wrap{max-width:1100px;margin:0 auto}.head{background:#1f5f4a;color:#fff;padding:16px}.head a{color:#fff;margin-right:16px}.ny{float:left;width:760px}.yc{float:right;width:280px}.list li{line-height:36px;border-bottom:1px dashed #ccd}
.list span{float:right;color:#999}.wap{display:none}@media(max-width:700px){.pc{display:none}.wap{display:block}}.p_pages span{margin:0 4px}h1{font-size:22px;text-align:center}.xx{text-align:center;color:#888}.foot{clear:both;padding:24px;text-align:center;color:#888}"""


def story_path(story: Story, section: Section, when: datetime, part: int) -> str:
    return f"/info/{section.number}/{story.number}.htm"


def list_path(section: Section, number: int) -> str:
    """The first page is the section's own; the others are numbered from the last one up."""
    pages = -(-len(stories_of(section.key)) // section.per_page)
    return section.path if number == 1 else f"/{section.key}/{pages - number + 1}.htm"


def row_time(section: Section, when: datetime, now: datetime) -> tuple[str | None, Moment | None]:
    """学院新闻 prints the day, 学术讲座 the minute."""
    return (f"{when:%Y-%m-%d}", when.date()) if section.key == "xyxw" else (f"{when:%Y-%m-%d %H:%M}", when)


def page_time(when: datetime, shows: str) -> str | None:
    return f"{when:%Y-%m-%d}"


def article(page: ArticlePage, base_url: str) -> str:
    """A story."""
    story = page.story
    author = f"　作者：{esc(' '.join(story.authors))}" if story.authors else ""
    text = "\n".join(
        f'<p style="text-indent:2em"><span style="font-size:16px">{esc(paragraph)}</span></p>' for paragraph in page.paragraphs
    )
    body = f"""<div class="wrap">
<div class="wz">当前位置: <a href="/">首页</a> &gt;&gt; <a href="{page.section.path}">{page.section.name}</a> &gt;&gt; 正文</div>
<form name="_newscontent_fromname"><div>
<h1>{esc(story.title)}</h1>
<div class="xx">发布日期：{page.raw}　来源：{esc(story.source or "")}{author}　点击：[<span id="dynclicks_wbnews_{story.number}"></span>]</div>
<div id="vsb_content"><div class="v_news_content">
{text}
</div></div>
<p>上一条：{_neighbour(page.newer)}<br>下一条：{_neighbour(page.older)}</p>
<p>【<a href="javascript:window.close();">关闭</a>】</p>
</div></form>
</div>"""
    return _document(f"{story.title}-{page.section.site}", page.section, body)


def listing(page: ListPage, base_url: str) -> str:
    """A page of a section."""
    up = "" if page.number == 1 else "../"
    if page.section.key == "xyxw":
        wide = "\n".join(
            f'<li id="line_u8_{n}">{_pin(row)}<a href="{_href(row, up)}" target="_blank" title="{esc(row.title)}">{esc(row.printed)}</a><span>{row.raw}</span></li>'
            for n, row in enumerate(page.rows.rows)
        )
        narrow = "\n".join(
            f'<li id="line_u9_{n}"><a href="{_href(row, up)}">{esc(row.printed)}</a><p>{row.raw}</p></li>'
            for n, row in enumerate(page.rows.rows)
        )
        rows = f'<div class="pc"><ul class="list">\n{wide}\n</ul></div>\n<div class="wap"><ul class="list">\n{narrow}\n</ul></div>'
    else:
        rows = "\n".join(
            f'<dt><a href="{_href(row, up)}" target="_blank">{esc(row.printed)}</a></dt>\n<dd>{row.raw}</dd>' for row in page.rows.rows
        )
        rows = f'<dl class="jz">\n{rows}\n</dl>'
    body = f"""<div class="wrap">
<div class="wz">当前位置: <a href="/">首页</a> &gt;&gt; <a href="{page.section.path}">{page.section.name}</a></div>
<div class="ny">
{rows}
<div class="pb_sys_common">{_pager(page, up)}</div>
</div>
<div class="yc">{"".join(_ranking(module) for module in page.modules)}</div>
</div>"""
    return _document(f"{page.section.name}-{page.section.site}", page.section, body)


def _href(row: Row, up: str) -> str:
    """Relative, as VSB writes them: pages after the first lie one folder deeper."""
    return up + row.href.lstrip("/")


def _pin(row: Row) -> str:
    return '<b class="top">[置顶]</b>' if row.pinned else ""


def _pager(page: ListPage, up: str) -> str:
    at = [up + list_path(page.section, number).lstrip("/") for number in range(1, page.pages + 1)]
    pieces = [f'<span class="p_t">共{page.total}条</span>']
    if page.number > 1:
        pieces += [
            f'<span class="p_first p_fun"><a href="{at[0]}">首页</a></span>',
            f'<span class="p_prev p_fun"><a href="{at[page.number - 2]}">上页</a></span>',
        ]
    for number, path in enumerate(at, start=1):
        pieces.append(
            f'<span class="p_no_d">{number}</span>' if number == page.number else f'<span class="p_no"><a href="{path}">{number}</a></span>'
        )
    if page.next_path:
        pieces += [
            f'<span class="p_next p_fun"><a href="{at[page.number]}">下页</a></span>',
            f'<span class="p_last p_fun"><a href="{at[-1]}">尾页</a></span>',
        ]
    return f'<span class="p_pages">{"".join(pieces)}</span>'


def _neighbour(row: Row | None) -> str:
    return f'<a href="{row.href}">{esc(row.printed)}</a>' if row else "没有了"


def _ranking(module: RowList) -> str:
    rows = "\n".join(
        f'<li><i>{place}</i><a href="{row.href}">{esc(row.printed)}</a></li>' for place, row in enumerate(module.rows, start=1)
    )
    return f"<h3>{module.name}</h3><ul>\n{rows}\n</ul>"


def _document(title: str, section: Section, body: str) -> str:
    return f"""<!DOCTYPE html>
<html><head>
<meta charset="utf-8">
<title>{esc(title)}</title>
<META Name="keywords" Content="{section.site}">
<style>{_STYLE}</style>
</head>
<body>
<div class="head"><div class="wrap"><b>{section.site}</b></div><div class="wrap">{menu('<a href="{href}">{name}</a>', "")}</div></div>
{body}
<div class="foot">版权所有：{section.site}　地址：云溪区学院路一号</div>
</body></html>
"""
