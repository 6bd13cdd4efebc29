"""DedeCMS (织梦): ``ul.e2``, ``div.dede_pages``, ``list_1_2.html``, ``div.viewbox``; declares gb2312 and sends GB18030 bytes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from portal.families.common import esc, menu, pictures_before
from portal.model import Moment, Picture, Section, Story

if TYPE_CHECKING:
    from portal.edition import ArticlePage, Kind, ListPage, Row, RowList

CHARSET = "gb18030"
PICTURES = "/uploads/"
MODULES: dict[str, tuple[tuple[str, Kind, str], ...]] = {
    "article": (("推荐内容", "module", "none"), ("热点内容", "ranking", "cut")),
    "listing": (("推荐内容", "module", "cut"), ("热点内容", "ranking", "none")),
}
_STYLE = """body{margin:0;font:12px/1.7 Verdana,SimSun,"WenQuanYi Micro Hei",sans-serif;color:#333}a{color:#256eb1;text-decoration:none}ul{list-style:none;margin:0;padding:0}
.w960{width:960px;margin:0 auto}.header{background:#3b7a2a;color:#fff;padding:10px 0}.nav li{display:inline-block;padding:6px 12px}.pleft{float:left;width:690px}.pright{float:right;width:250px}
.place{color:#888;padding:8px 0}.e2 li{border-bottom:1px dashed #ccc;padding:10px 0}.e2 .title{font-size:14px}.info,.info small{color:#888}.intro{margin:4px 0;color:#555}
.viewbox h2{font-size:20px;text-align:center;margin:12px}.viewbox .info{text-align:center}.content{font-size:14px;line-height:2}.tbox{border:1px solid #dcebd7;margin:0 0 10px}
.tbox dt{background:#f5fbf2;padding:3px 10px}.tbox dd{margin:0;padding:8px 10px}.dede_pages li{display:inline-block;padding:2px 8px;border:1px solid #ddd;margin:2px}.footer{clear:both;text-align:center;padding:20px;color:#888}"""


def story_path(story: Story, section: Section, when: datetime, part: int) -> str:
    return f"{section.path}{when:%Y%m%d}/{story.number}{f'_{part}' if part > 1 else ''}.html"


def list_path(section: Section, number: int) -> str:
    return section.path if number == 1 else f"{section.path}list_{section.number}_{number}.html"


def row_time(section: Section, when: datetime, now: datetime) -> tuple[str | None, Moment | None]:
    """文化 prints the time after the title, 旅游 none."""
    return (f"{when:%Y-%m-%d %H:%M:%S}", when) if section.key == "wenhua" else (None, None)


def page_time(when: datetime, shows: str) -> str | None:
    return f"{when:%Y-%m-%d %H:%M}" if shows == "minute" else None


def article(page: ArticlePage, base_url: str) -> str:
    """A story's part."""
    story = page.story
    clock = f"<small>时间:</small>{page.raw}" if page.raw else ""
    names = f"<small>来源:</small>{esc(story.source or '')} <small>作者:</small>{esc(' '.join(story.authors))}"
    tags = "".join(f'<a href="/tags.php?/{esc(tag)}/">{esc(tag)}</a> ' for tag in story.tags)
    body = f"""<div class="w960 clear"><div class="pleft">
<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a href="{page.section.path}">{page.section.name}</a> &gt; </div>
<div class="viewbox">
<div class="title"><h2>{esc(story.title)}</h2></div>
<div class="info">{clock}{names} <small>点击:</small><script src="/plus/count.php?view=yes&amp;aid={story.number}" type="text/javascript"></script>次</div>
<div class="content"><table width="100%"><tr><td>
{_text(page)}
(责任编辑：{esc(" ".join(story.editors))})
</td></tr></table></div>
{_part_links(page)}
<div class="boxoff"><strong>------分隔线----------------------------</strong></div>
<div class="handle"><div class="tags">Tag标签：{tags}</div>
<div class="context"><ul><li>{_neighbour("上一篇", page.older)}</li><li>{_neighbour("下一篇", page.newer)}</li></ul></div>
<div class="actbox"><ul><li><a href="javascript:;">收藏</a></li><li><a href="javascript:;">挑错</a></li><li><a href="javascript:;">推荐</a></li><li><a href="javascript:;">打印</a></li></ul></div></div>
</div>
{_COMMENTS}
</div>
<div class="pright">{"".join(_module(module) for module in page.modules)}</div></div>"""
    canonical = f'<link rel="canonical" href="{base_url}{page.paths[page.part - 1]}" />\n'
    return _document(f"{story.title}_{page.section.site}", page.section, body, canonical)


def listing(page: ListPage, base_url: str) -> str:
    """A page of a section: 文化 with information under each title, 旅游 with titles only."""
    if page.section.key == "wenhua":
        rows = '<ul class="e2">\n' + "\n".join(_entry(row) for row in page.rows.rows) + "\n</ul>"
    else:
        rows = '<ul class="d4">\n' + "\n".join(f"<li>· {_link(row)}</li>" for row in page.rows.rows) + "\n</ul>"
    body = f"""<div class="w960 clear"><div class="pleft">
<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a href="{page.section.path}">{page.section.name}</a> &gt; </div>
<div class="listbox">
{rows}
</div>
<div class="dede_pages"><ul class="pagelist">
{_pager(page)}
</ul></div>
</div><div class="pright">
<dl class="tbox"><dt><strong>栏目列表</strong></dt><dd><ul class="d6"><li><a href="/a/wenhua/">文化</a></li><li><a href="/a/lvyou/">旅游</a></li></ul></dd></dl>
{"".join(_module(module) for module in page.modules)}</div></div>"""
    return _document(f"{page.section.name}_{page.section.site}", page.section, body)


def _entry(row: Row) -> str:
    assert row.story is not None
    clicks = row.story.number * 37 % 400
    intro = row.story.plain_paragraphs[0][:42]
    return f"""<li><b>[<a href="/a/wenhua/">文化</a>]</b> <a href="{row.href}" class="title">{esc(row.printed)}</a>
<span class="info"><small>日期：</small>{row.raw} <small>点击：</small>{clicks} <small>好评：</small>{clicks // 9}</span>
<p class="intro">{esc(intro)}...</p></li>"""


def _link(row: Row) -> str:
    return f'<a href="{row.href}" title="{esc(row.title)}">{esc(row.printed)}</a>'


def _pager(page: ListPage) -> str:
    at = [list_path(page.section, number).rsplit("/", 1)[1] or f"list_{page.section.number}_1.html" for number in range(1, page.pages + 1)]
    items = []
    if page.number > 1:
        items += [f"<li><a href='{at[0]}'>首页</a></li>", f"<li><a href='{at[page.number - 2]}'>上一页</a></li>"]
    for number, name in enumerate(at, start=1):
        items.append(f'<li class="thisclass">{number}</li>' if number == page.number else f"<li><a href='{name}'>{number}</a></li>")
    if page.next_path:
        items += [f"<li><a href='{at[page.number]}'>下一页</a></li>", f"<li><a href='{at[-1]}'>末页</a></li>"]
    options = "".join(f"<option value='{name}'>{number}</option>" for number, name in enumerate(at, start=1))
    items.append(
        f"<li><select name='sldd' style='width:36px' onchange='location.href=this.options[this.selectedIndex].value;'>{options}</select></li>"
    )
    items.append(f'<li><span class="pageinfo">共 <strong>{page.pages}</strong>页<strong>{page.total}</strong>条</span></li>')
    return "\n".join(items)


def _text(page: ArticlePage) -> str:
    """文化 in paragraphs, 旅游 as one run of text with line breaks."""
    lines = []
    for index, text in enumerate(page.paragraphs):
        lines += [_picture(picture) for picture in pictures_before(page, index)]
        lines.append(f"　　{esc(text)}<br />\n<br />" if page.section.key == "lvyou" else f"<p>　　{esc(text)}</p>")
    return "\n".join(lines)


def _picture(picture: Picture) -> str:
    image = f'<img alt="" src="{PICTURES}{picture.name}" width="400" />'
    return f'<div style="text-align:center">{image}<br />{esc(picture.caption or "")}</div>'


def _part_links(page: ArticlePage) -> str:
    if len(page.paths) == 1:
        return ""
    names = [path.rsplit("/", 1)[1] for path in page.paths]
    items = [f"<li><a>共{len(names)}页: </a></li>"]
    items.append(f"<li><a href='{names[page.part - 2] if page.part > 1 else '#'}'>上一页</a></li>")
    for number, name in enumerate(names, start=1):
        items.append(
            f"<li class=\"thisclass\"><a href='#'>{number}</a></li>" if number == page.part else f"<li><a href='{name}'>{number}</a></li>"
        )
    items.append(f"<li><a href='{names[page.part] if page.part < len(names) else '#'}'>下一页</a></li>")
    return f'<div class="dede_pages"><ul class="pagelist">{"".join(items)}</ul></div>'


def _neighbour(label: str, row: Row | None) -> str:
    return f"{label}：" + (f"<a href='{row.href}'>{esc(row.printed)}</a> " if row else "没有了 ")


def _module(module: RowList) -> str:
    style = "c1 ico2" if module.kind == "ranking" else "d4"
    rows = "\n".join(f"<li>{_link(row)}</li>" for row in module.rows)
    return f'<dl class="tbox light"><dt class="light"><strong>{module.name}</strong></dt><dd class="light"><ul class="{style}">\n{rows}\n</ul></dd></dl>'


_COMMENTS = """<div class="mt1"><dl class="tbox"><dt><strong>最新评论</strong></dt><dd>
<div class="decmt-box"><span class="decmt-title"><a href="javascript:;">河边的人</a> 发表于 2024-06-02 21:14:06</span><div class="decmt-content">小时候家里也有一块，后来不知道去了哪里。</div></div>
<div class="decmt-box"><span class="decmt-title"><a href="javascript:;">半山</a> 发表于 2024-06-01 09:40:51</span><div class="decmt-content">写得好，盼着下一篇。</div></div>
</dd></dl></div>"""


def _document(title: str, section: Section, body: str, head: str = "") -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{esc(title)}</title>
{head}<style type="text/css">{_STYLE}</style>
</head>
<body class="articleview">
<div class="header"><div class="w960"><b>{section.site}</b>　看山看水看人家</div></div>
<div class="w960 nav"><ul>{menu("<li><a href='{href}'>{name}</a></li>", "")}</ul></div>
{body}
<div class="footer"><p class="powered">Powered by <strong>DedeCMS</strong> &copy; 2004-2026 {section.site}</p></div>
</body>
</html>
"""
