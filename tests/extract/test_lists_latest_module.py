"""The page this project began with: an article with a 最近更新 module of thirty rows, title and time in blocks of their own.

Its markup is unknown, so the module is written in the forms that portals of its kind use.
"""

import json
from datetime import datetime
from html import escape
from pathlib import Path

import pytest

from newsportal.extract import headlines

CASE = Path(__file__).parent.parent / "pages" / "latest-module"
EXPECTED = json.loads((CASE / "expected.json").read_text(encoding="utf-8"))
ARTICLE = json.loads((CASE / "article.json").read_text(encoding="utf-8"))
URL = "https://portal.example/caijing/2023-07-28/5286.html"

HEAD = '<div class="x1"><h3>最近更新</h3></div>'
MODULES = {
    "div pairs": (
        HEAD + '<div class="q7">',
        '<div class="t0"><a href="{u}" target="_blank">{t}</a></div><div class="t1">{d}</div>',
        "</div>",
    ),
    "li pairs": (HEAD + "<ul>", '<li><a href="{u}">{t}</a></li><li class="time">{d}</li>', "</ul>"),
    "one li a row, p and p": (HEAD + "<ul>", "<li><p><a href='{u}'>{t}</a></p><p>{d}</p></li>", "</ul>"),
    "p pairs": (HEAD, "<p><a href='{u}' title='{t}'>{t}</a></p>\n<p>{d}</p>\n", ""),
    "dl": ("<dl><dt>最近更新</dt>", "<dd><a href='{u}'>{t}</a></dd><dd>{d}</dd>", "</dl>"),
    "dt and dd": (HEAD + "<dl>", "<dt><a href='{u}'>{t}</a></dt><dd>{d}</dd>", "</dl>"),
    "line breaks": (HEAD + "<div>", "<a href='{u}'>{t}</a><br>{d}<br>", "</div>"),
    "h4 and span": (HEAD + "<div class='list'>", "<div class='item'><h4><a href='{u}'>{t}</a></h4><span>{d}</span></div>", "</div>"),
    "link around both": (HEAD + "<div>", "<a class='i' href='{u}'><p>{t}</p><span>{d}</span></a>", "</div>"),
    "flat headings": (HEAD + "<div>", "<h4><a href='{u}'>{t}</a></h4><div>{d}</div>", "</div>"),
    "table rows": (HEAD + "<table>", "<tr><td><a href='{u}'>{t}</a></td></tr><tr><td>{d}</td></tr>", "</table>"),
    "table cells": (HEAD + "<table>", "<tr><td><a href='{u}'>{t}</a></td><td>{d}</td></tr>", "</table>"),
    "time first": (HEAD + "<ul>", "<li><span>{d}</span><a href='{u}'>{t}</a></li>", "</ul>"),
    "time block first": (HEAD + "<div>", "<div>{d}</div><div><a href='{u}'>{t}</a></div>", "</div>"),
    "attribute title": (HEAD + "<ul>", "<li><a href='{u}' title='{t}'>{t}</a><em>{d}</em></li>", "</ul>"),
    "bold heading": ("<p><strong>最近更新</strong></p><ul>", "<li><a href='{u}'>{t}</a><br/><small>{d}</small></li>", "</ul>"),
}


def page(module: str) -> bytes:
    opening, row, closing = MODULES[module]
    rows = "".join(
        row.format(
            u=f"/caijing/2023-07-28/{5286 - n}.html", t=escape(entry["title"], quote=True), d=entry["published"][:19].replace("T", " ")
        )
        for n, entry in enumerate(EXPECTED["rows"])
    )
    nav = "".join(f'<li><a href="/{name}/">{name}</a></li>' for name in ("首页", "财经", "科技", "汽车", "房产", "健康", "教育"))
    text = "".join(f"<p>　　{escape(paragraph)}</p>" for paragraph in ARTICLE["paragraphs"])
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(ARTICLE["title"])}_财经_某某网</title></head><body>
<div class="nav"><ul>{nav}</ul></div><div class="main"><h1>{escape(ARTICLE["title"])}</h1>
<div class="content"><p><img src="/d/1.jpg"></p><p>(相关资料图)</p>{text}<p>(文章来源:上海证券报·中国证券网)</p></div><p>标签:</p></div>
{opening}{rows}{closing}
<div class="footer"><a href="/about.html">关于我们</a> <a href="/contact.html">联系我们</a> Copyright 2005-2023 某某网 版权所有</div></body></html>""".encode()


@pytest.mark.parametrize("module", MODULES)
def test_thirty_rows(module):
    first = headlines(page(module), URL)[0]
    assert [(row.title, row.published and row.published.isoformat()) for row in first.headlines] == [
        (row["title"], row["published"]) for row in EXPECTED["rows"]
    ]
    assert [row.position for row in first.headlines] == list(range(1, 31))
    assert [row.url for row in first.headlines] == [f"https://portal.example/caijing/2023-07-28/{5286 - n}.html" for n in range(30)]
    assert all(
        isinstance(row.published, datetime) and row.published_raw == row.published.strftime("%Y-%m-%d %H:%M:%S") for row in first.headlines
    )


@pytest.mark.parametrize("module", MODULES)
def test_name_and_kind(module):
    first = headlines(page(module), URL)[0]
    assert (first.name, first.kind, first.next_page, first.url) == ("最近更新", "module", None, URL)
