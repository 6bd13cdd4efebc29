"""EmpireCMS (帝国): date folders and numeric ids, ``td#text``, ``index_2.html``, text pages ``5286_2.html``; UTF-8."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from portal import seed
from portal.families.common import esc, menu, pictures_before
from portal.model import Moment, Section, Story

if TYPE_CHECKING:
    from portal.edition import ArticlePage, Kind, ListPage, Row, RowList

CHARSET = "utf-8"
PICTURES = "/d/file/p/"
MODULES: dict[str, tuple[tuple[str, Kind, str], ...]] = {
    "article": (("最近更新", "module", "second"), ("点击排行", "ranking", "none")),
    "listing": (("点击排行", "ranking", "none"),),
}
_STYLE = """body{margin:0;font:14px/1.8 SimSun,"WenQuanYi Micro Hei",sans-serif;color:#333;background:#fff}table{border-collapse:collapse}
a{color:#1f3a87;text-decoration:none}.wrap{width:960px;margin:0 auto}.top td{padding:8px}.menu{background:#ae1c1c}.menu a{color:#fff;padding:0 12px;line-height:36px}
.title_info h1{font-size:22px;text-align:center;margin:14px 0 6px}.info_text{text-align:center;color:#888;border-bottom:1px dashed #ccc;padding-bottom:6px}
#text{font-size:16px;padding:12px 0}#text p{margin:12px 0}.box{border:1px solid #ddd;margin:10px 0}.title{background:#f3f3f3;padding:4px 10px;margin:0}
.box ul{list-style:none;margin:0;padding:8px 12px}.newslist{list-style:none;padding:0}.newslist li{line-height:30px;border-bottom:1px dotted #ddd}
.newslist span,.update span{color:#999}.update span{display:block;font-size:12px}.two li p{margin:0;color:#999;font-size:12px}.footer{text-align:center;color:#777;padding:20px}"""


def story_path(story: Story, section: Section, when: datetime, part: int) -> str:
    return f"{section.path}{when:%Y-%m-%d}/{story.number}{f'_{part}' if part > 1 else ''}.html"


def list_path(section: Section, number: int) -> str:
    return section.path if number == 1 else f"{section.path}index_{number}.html"


def row_time(section: Section, when: datetime, now: datetime) -> tuple[str | None, Moment | None]:
    """资讯 prints the day, 生活 the whole time."""
    if section.key == "chan":
        return f"{when:%Y-%m-%d}", when.date()
    return f"{when:%Y-%m-%d %H:%M:%S}", when


def page_time(when: datetime, shows: str) -> str | None:
    return {"second": f"{when:%Y-%m-%d %H:%M:%S}", "day": f"{when:%Y-%m-%d}"}.get(shows)


def article(page: ArticlePage, base_url: str) -> str:
    """A story's part; the seed's page without any chrome, as its text has none."""
    story = page.story
    if story is seed.STORIES[0]:
        return _document(story.title, page.section, _bare(page))
    names = "&nbsp;&nbsp;".join(
        [f"时间：{page.raw}" if page.raw else "", f"来源：{esc(story.source or '')}", f"作者：{esc(' '.join(story.authors))}"]
    )
    tags = " ".join(f'<a href="/e/tags/?tagname={esc(tag)}" target="_blank">{esc(tag)}</a>' for tag in story.tags)
    editor = f'<p class="bianji">责任编辑：{esc(" ".join(story.editors))}</p>' if story.editors else ""
    where = f'<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="{page.section.path}">{page.section.name}</a>&nbsp;&gt;&nbsp;正文'
    body = f"""{_header(where)}
<table class="wrap main" cellspacing="0"><tr valign="top"><td class="news_content">
<table width="100%" class="title_info"><tr><td><h1>{esc(story.title)}</h1></td></tr>
<tr><td class="info_text">{names}&nbsp;&nbsp;点击：<script type="text/javascript" src="/e/public/ViewClick/?classid={page.section.number}&amp;id={story.number}&amp;addclick=1"></script></td></tr></table>
<table width="100%"><tr><td id="text">
{_text(page)}
{_part_links(page)}
</td></tr></table>
{editor}<p class="tags">标签：{tags}</p>
<p class="share">分享到：<a href="javascript:;">微信</a> <a href="javascript:;">微博</a> <a href="javascript:;">QQ空间</a></p>
<p class="pre_next">{_neighbour("上一篇", page.older)}<br />{_neighbour("下一篇", page.newer)}</p>
{"".join(_module(module) for module in page.modules)}
</td></tr></table>
{_FOOTER}"""
    return _document(story.title, page.section, body)


def listing(page: ListPage, base_url: str) -> str:
    """A page of a section: 资讯 has the date before the title, 生活 the time on a line of its own."""
    where = f'<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="{page.section.path}">{page.section.name}</a>'
    if page.section.key == "chan":
        rows = "\n".join(f"<li><span>[{row.raw}]</span> {_link(row)}</li>" for row in page.rows.rows)
        rows = f'<ul class="newslist">\n{rows}\n</ul>'
    else:
        rows = "\n".join(_life_row(row) for row in page.rows.rows)
        rows = f'<ul class="newslist two">\n{rows}\n</ul>'
    body = f"""{_header(where)}
<table class="wrap main"><tr valign="top"><td width="660">
<div class="box"><h3 class="title">{page.section.name}</h3></div>
{rows}
<div class="list_page">{_pager(page)}</div>
</td><td width="20"></td><td>{"".join(_module(module) for module in page.modules)}</td></tr></table>
{_FOOTER}"""
    return _document(page.section.name, page.section, body)


def _life_row(row: Row) -> str:
    if row.advertisement:
        return f'<li class="tg"><b>[推广]</b> <a href="{esc(row.href)}" target="_blank" rel="nofollow">{esc(row.printed)}</a></li>'
    pinned = "<em>[置顶]</em> " if row.pinned else ""
    return f'<li>{pinned}[<a href="/life/">{row.section}</a>] {_link(row)}<p>{row.raw}</p></li>'


def _link(row: Row) -> str:
    whole = f' title="{esc(row.title)}"' if row.title == row.whole else ""
    return f'<a href="{esc(row.href)}" target="_blank"{whole}>{esc(row.printed)}</a>'


def _pager(page: ListPage) -> str:
    at = [list_path(page.section, number) for number in range(1, page.pages + 1)]
    links = [f'<a title="Total record">&nbsp;<b>{page.total}</b> </a>&nbsp;&nbsp;']
    if page.number > 1:
        links += [f'<a href="{at[0]}">首页</a>', f'<a href="{at[page.number - 2]}">上一页</a>']
    for number, path in enumerate(at, start=1):
        links.append(f"<b>{number}</b>" if number == page.number else f'<a href="{path}">{number}</a>')
    if page.next_path:
        links += [f'<a href="{page.next_path}">下一页</a>', f'<a href="{at[-1]}">尾页</a>']
    return "&nbsp;".join(links)


def _text(page: ArticlePage) -> str:
    lines = []
    for index, text in enumerate(page.paragraphs):
        lines += [_picture(picture.name, picture.caption or picture.placeholder) for picture in pictures_before(page, index)]
        lines.append(f"<p><strong>{esc(text[3:])}</strong></p>" if text.startswith("## ") else f"<p>　　{esc(text)}</p>")
    return "\n".join(lines)


def _picture(name: str, caption: str | None) -> str:
    return f'<p style="text-align: center"><img src="{PICTURES}{name}" border="0" alt="" /></p>' + (
        f'\n<p style="text-align: center">{esc(caption)}</p>' if caption else ""
    )


def _part_links(page: ArticlePage) -> str:
    if len(page.paths) == 1:
        return ""
    links = []
    if page.part > 1:
        links.append(f'<a href="{page.paths[page.part - 2]}">上一页</a>')
    for number, path in enumerate(page.paths, start=1):
        links.append(f"<b>{number}</b>" if number == page.part else f'<a href="{path}">{number}</a>')
    if page.part < len(page.paths):
        links.append(f'<a href="{page.paths[page.part]}">下一页</a>')
    return f'<p align="center" class="pageLink">{"&nbsp;".join(links)}</p>'


def _neighbour(label: str, row: Row | None) -> str:
    return f"{label}：" + (f'<a href="{row.href}">{esc(row.printed)}</a>' if row else "没有了")


def _module(module: RowList) -> str:
    if module.kind == "ranking":
        rows = "".join(f"<li><em>{place}</em> {_link(row)}</li>" for place, row in enumerate(module.rows, start=1))
        return f'<div class="box rank"><h3 class="title">{module.name}</h3><ul>{rows}</ul></div>'
    rows = "\n".join(f'<li><a href="{row.href}">{esc(row.printed)}</a><span>{row.raw}</span></li>' for row in module.rows)
    return f'<div class="box update"><h3 class="title">{module.name}</h3><ul>\n{rows}\n</ul></div>'


def _bare(page: ArticlePage) -> str:
    """The seed's page: its visible text is the seed's, no more and no less."""
    (picture,) = page.story.pictures
    return f"""<div class="wrap"><div class="title_info"><h1>{esc(page.story.title)}</h1></div>
<div id="text">
<p style="text-align: center"><img src="{PICTURES}{picture.name}" alt="" /><br />{picture.placeholder}</p>
{"".join(f"<p>{esc(text)}</p>" for text in page.paragraphs)}
<p>(文章来源:{page.story.source})</p>
</div>
<div class="tags">标签:</div>
{"".join(_module(module) for module in page.modules)}</div>"""


def _header(where: str) -> str:
    links = menu('<a href="{href}">{name}</a>', "")
    return f"""<table class="wrap top"><tr><td><a href="/"><img src="/skin/default/images/logo.png" alt="云溪在线" width="120" height="40" /></a></td><td align="right">今天是云溪的好天气 <a href="/">设为首页</a></td></tr></table>
<div class="menu"><div class="wrap">{links}</div></div>
<table class="wrap position"><tr><td>现在的位置：{where}</td></tr></table>"""


_FOOTER = """<div class="footer"><a href="/">网站首页</a> | <a href="/">关于我们</a> | <a href="/">联系方式</a><br />
Copyright &copy; 2009-2026 云溪在线 版权所有 Powered by EmpireCMS</div>"""


def _document(title: str, section: Section, body: str) -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{esc(title)} - {section.site}</title>
<style type="text/css">{_STYLE}</style>
<script type="text/javascript" src="/skin/default/js/tabs.js"></script>
</head>
<body class="showpage">
{body}
</body>
</html>
"""
