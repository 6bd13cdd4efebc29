"""Pages that tell when their article was published, in few words, and what is read of them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from newsportal.extract import article
from newsportal.items import isoformat

NOW = datetime(2023, 7, 29, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TITLE = "望海港开通两条新航线"
TEXT = "".join(
    f"<p>望海港务集团{word}宣布，{word}开通前往南洋的两条新航线，每周各有三班，预计全年可运送旅客十二万人次，也将带动沿岸的旅游业。</p>"
    for word in ("周五", "随后", "同时", "最后")
)


def page(*, above="", header="", text=TEXT, below="", head="", title=TITLE, lang="zh-CN", comments=""):
    return (
        f'<html lang="{lang}"><head><title>{title}_望海新闻网</title>{head}</head><body>'
        f'<div class="nav"><a href="/">首页</a> <a href="/x">新闻</a></div>{above}'
        f'<div class="main"><h1>{title}</h1>{header}<div class="content">{text}</div>{below}</div>{comments}'
        '<div class="footer">版权所有 © 2005-2023 望海新闻网 备案 2019-01-01</div></body></html>'
    ).encode()


def read(body, *, url="https://news.example/a/1.html", now=None, timezone="Asia/Shanghai"):
    found = article(body, url, now=now, timezone=timezone)
    return isoformat(found.published), found.published_from, isoformat(found.modified)


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


def json_ld(**facts):
    pairs = ", ".join(f'"{key}": "{value}"' for key, value in {"@type": "NewsArticle", "headline": TITLE, **facts}.items())
    return f'<script type="application/ld+json">{{{pairs}}}</script>'
