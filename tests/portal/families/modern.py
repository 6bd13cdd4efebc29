"""A present-day site: JSON-LD, Open Graph, ``<time datetime>``, cards, ``?page=2`` with rel=next, relative times; UTF-8."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from portal.families.common import esc, menu, pictures_before
from portal.model import Moment, Picture, Section, Story

if TYPE_CHECKING:
    from portal.edition import ArticlePage, Kind, ListPage, Row, RowList

CHARSET = "utf-8"
PICTURES = "/static/"
MODULES: dict[str, tuple[tuple[str, Kind, str], ...]] = {
    "article": (("最新消息", "module", "relative"), ("24小时热文", "ranking", "spm")),
    "listing": (("24小时热文", "ranking", "none"),),
}
_STYLE = """*{box-sizing:border-box}body{margin:0;font:16px/1.75 -apple-system,"PingFang SC","WenQuanYi Micro Hei",sans-serif;color:#222;background:#f6f7f9}a{color:inherit;text-decoration:none}
header{background:#fff;border-bottom:1px solid #e5e7eb}nav,main,footer{max-width:1080px;margin:0 auto;padding:12px 16px}nav a{margin-right:18px}nav b{color:#0a7d6c;font-size:22px;margin-right:28px}
main{display:grid;grid-template-columns:1fr 300px;gap:24px}article,.card,aside section{background:#fff;border-radius:8px;padding:20px;margin-bottom:14px}h1{font-size:28px;line-height:1.35;margin:0 0 12px}
.card h2{font-size:18px;margin:0 0 6px}.meta,.meta *{color:#8a8f99;font-size:13px}.meta span{margin-right:10px}figure{margin:16px 0;text-align:center}figure img{width:100%;max-height:240px;background:#dfe8e6}figcaption{color:#888;font-size:13px}
aside h3{margin:0 0 8px;font-size:16px;border-left:4px solid #0a7d6c;padding-left:8px}aside ul,aside ol{margin:0;padding-left:20px;font-size:14px}aside time{color:#999;font-size:12px;margin-left:6px}.pager a,.pager b{padding:4px 12px;margin-right:6px;background:#fff;border-radius:4px}
.tag{background:#eef6f4;color:#0a7d6c;border-radius:12px;padding:2px 10px;margin-right:6px;font-size:13px}footer{color:#999;font-size:13px;text-align:center}"""


def story_path(story: Story, section: Section, when: datetime, part: int) -> str:
    return f"/news/{section.key}/{story.number}" + (f"?page={part}" if part > 1 else "")


def list_path(section: Section, number: int) -> str:
    return section.path if number == 1 else f"{section.path}?page={number}"


def row_time(section: Section, when: datetime, now: datetime) -> tuple[str | None, Moment | None]:
    """城事 tells it from now; 户外 prints the day and keeps the instant (UTC) in ``datetime=``."""
    return relative(when, now) if section.key == "city" else (f"{when:%Y-%m-%d}", when)


def relative(when: datetime, now: datetime) -> tuple[str, Moment]:
    """As people say it, and what that means: minutes, hours (whole ones), yesterday, then month and day, then the whole date.

    >>> from portal.model import CHINA
    >>> now = datetime(2026, 3, 2, 9, 30, tzinfo=CHINA)
    >>> [relative(now - timedelta(hours=h), now)[0] for h in (0.5, 3, 25, 60)]
    ['30分钟前', '3小时前', '昨天 08:30', '02-27 21:30']
    >>> relative(now - timedelta(hours=3.5), now)[1].hour
    6
    """
    age, days = now - when, (now.date() - when.date()).days
    if age < timedelta(hours=1):
        return f"{age // timedelta(minutes=1)}分钟前", when
    if age < timedelta(hours=10):
        hours = age // timedelta(hours=1)
        return f"{hours}小时前", now - timedelta(hours=hours)
    if days == 1:
        return f"昨天 {when:%H:%M}", when
    if days < 100:
        return f"{when:%m-%d %H:%M}", when
    return f"{when:%Y-%m-%d %H:%M}", when


def page_time(when: datetime, shows: str) -> str | None:
    return f"{when:%Y年%m月%d日 %H:%M}" if shows == "minute" else None


def article(page: ArticlePage, base_url: str) -> str:
    """A story's part."""
    story, clock = page.story, ""
    if page.raw:
        clock = f'<time datetime="{_utc(page.when)}">{page.raw}</time>'
    modified = _modified(page)
    if modified and page.raw:
        clock += f' <span>更新于 <time datetime="{_utc(modified)}">{modified:%Y-%m-%d %H:%M}</time></span>'
    names = f"<span>来源：{esc(story.source or '')}</span><span>作者：{esc('、'.join(story.authors))}</span>"
    editors = f'<p class="meta">责任编辑：{esc("、".join(story.editors))}</p>' if story.editors else ""
    tags = "".join(f'<a class="tag" rel="tag" href="/news/tag/{esc(tag)}">{esc(tag)}</a>' for tag in story.tags)
    body = f"""<main>
<div>
<div class="meta breadcrumb"><a href="/">首页</a> › <a href="{page.section.path}">{page.section.name}</a></div>
<article>
<h1>{esc(story.title)}</h1>
<div class="meta">{clock} {names}</div>
<div class="article-body">
{_text(page)}
</div>
{_part_links(page)}
{editors}
<div class="tags">{tags}</div>
<div class="share meta">分享到：<button type="button">微信</button> <button type="button">微博</button> <button type="button">复制链接</button></div>
</article>
<section class="card comments"><h3>网友评论</h3>
<div class="comment"><span class="meta">云溪网友_318 · 2分钟前</span><p>支持，希望多做这样的小事，我家门口也想要一个。</p></div>
<div class="comment"><span class="meta">早起的人 · 昨天 22:16</span><p>昨晚路过看见了，拍了几张照片发在朋友圈里。</p></div>
</section>
</div>
<aside>{"".join(_module(module) for module in page.modules)}</aside>
</main>"""
    return _document(story.title, page.section, body, _head(page, base_url))


def listing(page: ListPage, base_url: str) -> str:
    """A page of a section: 城事 as cards with the time under the title, 户外 as lines with the time beside it."""
    render = _card if page.section.key == "city" else _line
    rows = "\n".join(render(row) for row in page.rows.rows)
    if page.section.key == "outdoor":
        rows = f'<section class="card"><h3>户外</h3><ul class="lines">\n{rows}\n</ul></section>'
    body = f"""<main>
<div class="stream">
{rows}
<div class="pager">{_pager(page)}</div>
</div>
<aside>{"".join(_module(module) for module in page.modules)}</aside>
</main>"""
    head = f'<link rel="alternate" type="application/rss+xml" title="城事" href="{base_url}/rss.xml">\n<link rel="canonical" href="{base_url}{page.path}">'
    if page.next_path:
        head += f'\n<link rel="next" href="{base_url}{page.next_path}">'
    return _document(page.section.name, page.section, body, head)


def _card(row: Row) -> str:
    if row.advertisement:
        return f'<div class="card"><h2><a href="{esc(row.href)}" rel="sponsored">{esc(row.printed)}</a></h2><div class="meta"><span>广告</span></div></div>'
    return f"""<div class="card"><h2><a href="{esc(row.href)}">{esc(row.printed)}</a></h2>
<div class="meta"><span class="src">{esc(row.source or "")}</span><span class="when">{row.raw}</span><span class="talk">评论</span></div></div>"""


def _line(row: Row) -> str:
    return f'<li><a href="{esc(row.href)}">{esc(row.printed)}</a> <time datetime="{_utc(row.instant)}">{row.raw}</time></li>'


def _pager(page: ListPage) -> str:
    at = [list_path(page.section, number) for number in range(1, page.pages + 1)]
    links = [f'<a rel="prev" href="{at[page.number - 2]}">上一页</a>'] if page.number > 1 else []
    for number, path in enumerate(at, start=1):
        links.append(f"<b>{number}</b>" if number == page.number else f'<a href="{path}">{number}</a>')
    if page.next_path:
        links.append(f'<a rel="next" href="{page.next_path}">下一页</a>')
    return " ".join(links)


def _text(page: ArticlePage) -> str:
    lines = []
    for index, text in enumerate(page.paragraphs):
        lines += [_picture(picture) for picture in pictures_before(page, index)]
        lines.append(f"<p>{esc(text)}</p>")
    return "\n".join(lines)


def _picture(picture: Picture) -> str:
    return f'<figure><img src="{PICTURES}{picture.name}" alt=""><figcaption>{esc(picture.caption or "")}</figcaption></figure>'


def _part_links(page: ArticlePage) -> str:
    if len(page.paths) == 1:
        return ""
    here = "".join(f"<b>{n}</b>" if n == page.part else f'<a href="{path}">{n}</a>' for n, path in enumerate(page.paths, start=1))
    last = page.part == len(page.paths)
    step = f'<a href="{page.paths[page.part - 2]}">上一页</a>' if last else f'<a href="{page.paths[page.part]}">下一页</a>'
    return f'<div class="pager parts">{here}{step}</div>'


def _module(module: RowList) -> str:
    if module.kind == "ranking":
        rows = "\n".join(f'<li><a href="{esc(row.href)}">{esc(row.printed)}</a></li>' for row in module.rows)
        return f"<section><h3>{module.name}</h3><ol>\n{rows}\n</ol></section>"
    rows = "\n".join(
        f'<li><a href="{row.href}">{esc(row.printed)}</a><time datetime="{_utc(row.instant)}">{row.raw}</time></li>' for row in module.rows
    )
    return f"<section><h3>{module.name}</h3><ul>\n{rows}\n</ul></section>"


def _modified(page: ArticlePage) -> datetime | None:
    minutes = page.story.modified_minutes
    return page.when + timedelta(minutes=minutes) if minutes else None


def _utc(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _head(page: ArticlePage, base_url: str) -> str:
    """Open Graph and JSON-LD; what a story's ``shows`` leaves out is left out."""
    story, url = page.story, f"{base_url}{page.paths[0]}"
    clock, modified = page.when.isoformat(), _modified(page)
    lines = [
        f'<link rel="canonical" href="{url}">',
        '<meta property="og:type" content="article">',
        f'<meta property="og:title" content="{esc(story.title)}">',
        f'<meta property="og:url" content="{url}">',
        f'<meta property="og:site_name" content="{page.section.site}">',
    ]
    if story.shows != "json-ld":
        lines.append(f'<meta property="article:published_time" content="{clock}">')
    if story.shows == "meta":
        return "\n".join(lines)
    graph = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title, "mainEntityOfPage": url, "datePublished": clock,
        "articleSection": page.section.name,
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "publisher": {"@type": "Organization", "name": page.section.site},
    }  # fmt: skip
    if modified:
        graph["dateModified"] = modified.isoformat()
    return "\n".join([*lines, f'<script type="application/ld+json">{json.dumps(graph, ensure_ascii=False)}</script>'])


def _document(title: str, section: Section, body: str, head: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{esc(title)}|{section.site}</title>
{head}
<style>{_STYLE}</style>
</head>
<body>
<header><nav><b>{section.site}</b>{menu('<a href="{href}">{name}</a>', "")}</nav></header>
{body}
<footer>© 2019–2026 {section.site} · <a href="/">用户协议</a> · <a href="/">隐私政策</a></footer>
</body>
</html>
"""
