"""PHPCMS v9: ``ul.list.lh24.f14`` with ``span.rt``, ``div#pages``, ``2.html``, ``div#Article``, text pages ``58_2.html``; UTF-8."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from portal.families.common import esc, menu, pictures_before
from portal.model import Moment, Section, Story

if TYPE_CHECKING:
    from portal.edition import ArticlePage, Kind, ListPage, Row, RowList

CHARSET = "utf-8"
PICTURES = "/uploadfile/"
MODULES: dict[str, tuple[tuple[str, Kind, str], ...]] = {
    "article": (("延伸阅读", "module", "day"), ("频道总排行", "ranking", "none")),
    "listing": (("频道本月排行", "ranking", "cut"),),
}
_STYLE = """body{margin:0;font:12px/1.6 tahoma,arial,"WenQuanYi Micro Hei",sans-serif;color:#444}a{color:#444;text-decoration:none}ul{list-style:none;margin:0;padding:0}
.header{border-top:4px solid #1d5aa8;padding:10px 0}.header,.main,.footer{width:960px;margin:0 auto}.nav{background:#1d5aa8;padding:6px}.nav a{color:#fff;padding:0 10px;font-size:14px}
.crumbs{color:#777;padding:8px 0}.col-left{float:left;width:660px}.col-auto{float:right;width:270px}.lh24{line-height:30px}.f14{font-size:14px}.rt{float:right;color:#999}.bk20{height:16px}
.box{border:1px solid #cfdff0;margin-bottom:10px;padding:0 10px 10px}h5{margin:0 -10px 6px;background:#eef5fc;padding:4px 10px;font-size:13px}#Article h1{font-size:22px;text-align:center}
#Article h1 span{display:block;font:12px tahoma,"WenQuanYi Micro Hei";color:#888;padding:8px}.summary{border:1px solid #eee;background:#fafafa;padding:8px}.content{font-size:15px;line-height:1.9}
.text-c{text-align:center;padding:10px}#pages a,#pages span{border:1px solid #ccc;padding:3px 8px;margin:0 2px}.footer{clear:both;text-align:center;color:#888;padding:24px 0}"""


def story_path(story: Story, section: Section, when: datetime, part: int) -> str:
    return f"/{when:%Y}/{section.key}_{when:%m%d}/{story.number}{f'_{part}' if part > 1 else ''}.html"


def list_path(section: Section, number: int) -> str:
    return section.path if number == 1 else f"{section.path}{number}.html"


def row_time(section: Section, when: datetime, now: datetime) -> tuple[str | None, Moment | None]:
    """科技 floats the whole time right (before the title in the markup), 教育 prints month and day after it."""
    if section.key == "keji":
        return f"{when:%Y-%m-%d %H:%M:%S}", when
    return f"{when:%m-%d}", when.date()


def page_time(when: datetime, shows: str) -> str | None:
    return {"second": f"{when:%Y-%m-%d %H:%M:%S}", "day": f"{when:%Y-%m-%d}"}.get(shows)


def article(page: ArticlePage, base_url: str) -> str:
    """A story's part."""
    story = page.story
    author = f"　　作者：{esc(' '.join(story.authors))}" if story.authors else ""
    editor = f'<p class="editor" style="text-align:right">[责任编辑：{esc(" ".join(story.editors))}]</p>' if story.editors else ""
    summary = f'<div class="summary">{esc(story.summary)}</div>' if story.summary and page.part == 1 else ""
    words = "".join(f'<a href="/index.php?m=content&amp;c=tag&amp;tag={esc(tag)}" class="blue">{esc(tag)}</a>' for tag in story.tags)
    search = f'<p class="mb">相关热词搜索：{words}</p>' if words else ""
    related, *ranks = page.modules
    body = f"""<div class="main">
<div class="col-left">
<div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="{page.section.path}">{page.section.name}</a> &gt;  正文</div>
<div id="Article">
<h1>{esc(story.title)}<br /><span>{page.raw or ""}　　来源：{esc(story.source or "")}{author}　　评论：<a href="javascript:;">0</a> 点击：<em id="hits"></em></span></h1>
{summary}
<div class="content">
{_text(page)}
{_part_links(page)}
</div>
{editor}{search}
<p class="f14"><strong>上一篇：</strong>{_neighbour(page.older)}<br /><strong>下一篇：</strong>{_neighbour(page.newer)}</p>
<div class="related"><h5 class="blue">{related.name}：</h5><ul class="list blue lh24 f14">
{"".join(f"<li>·{_link(row)}<span>({row.raw})</span></li>" for row in related.rows)}
</ul></div>
<div class="Article-Tool">分享到：<a href="javascript:;">新浪微博</a> <a href="javascript:;">豆瓣</a> <a href="javascript:;">人人网</a></div>
</div></div>
<div class="col-auto">{"".join(_ranking(module) for module in ranks)}</div>
</div>"""
    return _document(f"{story.title} - {page.section.name} - {page.section.site}", page.section, body)


def listing(page: ListPage, base_url: str) -> str:
    """A page of a section, with a separator after each five rows."""
    rows = []
    for place, row in enumerate(page.rows.rows, start=1):
        if page.section.key == "keji":
            rows.append(f'<li><span class="rt">{row.raw}</span>·{_link(row)}</li>')
        else:
            rows.append(f'<li>·{_link(row)} <span class="date">[{row.raw}]</span></li>')
        if place % 5 == 0:
            rows.append('<li class="bk20 hr"></li>')
    body = f"""<div class="main">
<div class="col-left">
<div class="crumbs">当前位置：<a href="/">首页</a><span> &gt; </span><a href="{page.section.path}">{page.section.name}</a> &gt; </div>
<ul class="list lh24 f14">
{chr(10).join(rows)}
</ul>
<div id="pages" class="text-c">{_pager(page)}</div>
</div>
<div class="col-auto">{"".join(_ranking(module) for module in page.modules)}</div>
</div>"""
    return _document(f"{page.section.name} - {page.section.site}", page.section, body)


def _link(row: Row) -> str:
    whole = f' title="{esc(row.title)}"' if row.title == row.whole else ""
    return f'<a href="{row.href}" target="_blank"{whole}>{esc(row.printed)}</a>'


def _pager(page: ListPage) -> str:
    at = [list_path(page.section, number) for number in range(1, page.pages + 1)]
    links = [f'<a class="a1">{page.total}条</a>', f'<a href="{at[max(page.number - 2, 0)]}" class="a1">上一页</a>']
    for number, path in enumerate(at, start=1):
        links.append(f"<span>{number}</span>" if number == page.number else f'<a href="{path}">{number}</a>')
    # On the last page v9 links 下一页 to the page itself.
    links.append(f'<a href="{page.next_path or at[-1]}" class="a1">下一页</a>')
    return " ".join(links)


def _text(page: ArticlePage) -> str:
    lines = []
    for index, text in enumerate(page.paragraphs):
        for picture in pictures_before(page, index):
            lines.append(f'<div style="text-align:center"><img src="{PICTURES}{picture.name}" alt="" /></div>')
            lines.append(f'<div style="text-align:center"><span style="color:#888">{esc(picture.caption or "")}</span></div>')
        lines.append(f'<p style="text-indent:2em">{esc(text)}</p>')
    return "\n".join(lines)


def _part_links(page: ArticlePage) -> str:
    if len(page.paths) == 1:
        return ""
    links = [f'<a class="a1" href="{page.paths[max(page.part - 2, 0)]}">上一页</a>']
    for number, path in enumerate(page.paths, start=1):
        links.append(f"<span>{number}</span>" if number == page.part else f'<a href="{path}">{number}</a>')
    links.append(f'<a class="a1" href="{page.paths[min(page.part, len(page.paths) - 1)]}">下一页</a>')
    return f'<div id="pages" class="text-c">{" ".join(links)}</div>'


def _neighbour(row: Row | None) -> str:
    return f'<a href="{row.href}">{esc(row.printed)}</a>' if row else '<a href="javascript:;">没有了</a>'


def _ranking(module: RowList) -> str:
    rows = "\n".join(f"<li><span>{place}</span> {_link(row)}</li>" for place, row in enumerate(module.rows, start=1))
    return f'<div class="box"><h5 class="title-2">{module.name}</h5><ul class="content digg">\n{rows}\n</ul></div>'


def _document(title: str, section: Section, body: str) -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{esc(title)}</title>
<style type="text/css">{_STYLE}</style>
</head>
<body>
<div class="header"><div class="logo"><a href="/"><b style="font-size:24px">{section.site}</b></a></div>
<div class="nav">{menu('<a href="{href}"><span>{name}</span></a>', "")}</div></div>
{body}
<div class="footer"><p class="info"><a href="/">关于我们</a> | <a href="/">版权声明</a> | <a href="/">招聘信息</a><br />Powered by PHPCMS &copy; 2011-2026 {section.site}</p></div>
</body>
</html>
"""
