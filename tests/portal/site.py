"""The portal as a web server sees it: address -> answer, every page rendered once."""

from __future__ import annotations

import hashlib
import json
import re
import struct
import zlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import format_datetime

from portal.content import MOVED, SECTION, STORIES, stories_of
from portal.edition import API, FAMILIES, SECOND_ADDRESS, Edition
from portal.families.common import esc, menu
from portal.model import CHINA, Story

HTML, JSON = "text/html", "application/json"
FEED_SECTION, FEED_NAME = "city", "云溪客户端 城事"
FEED_PATH, SITEMAP_PATH = "/rss.xml", "/sitemap.xml"
ATOM_PATH, ATOM_SECTION, ATOM_NAME = "/atom.xml", "xsjz", "云溪职业学院 学术讲座"
JSON_FEED_PATH, NEWS_SITEMAP_PATH, NEWS_SECTION, JSON_FEED_NAME = "/feed.json", "/news-sitemap.xml", "kuaixun", "山海快讯"
INDEX_PATH = "/sitemap-index.xml"
SITEMAPS = {"/sitemap-zhengwu.xml": ("yaowen", "gonggao"), "/sitemap-xueyuan.xml": ("xyxw", "xsjz")}
"""The sitemaps that the index names, and the sections of each."""
_SITEMAP_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_NEWS_NAMES = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TRACKING = re.compile(r"(?:(?<=\?)|&)(?:utm_\w+|spm)=[^&]*")
# Addresses that answer whatever their query says: counters, tag pages.
_ANY_QUERY = ("/e/public/ViewClick/", "/plus/count.php", "/e/tags/", "/tags.php", "/index.php")


@dataclass(frozen=True, slots=True)
class Answer:
    """What one address gives."""

    status: int
    body: bytes
    content_type: str = HTML
    location: str | None = None
    modified: datetime | None = None
    etag: str | None = None


class Site:
    """All answers of the portal at ``base_url`` and ``now``."""

    def __init__(self, base_url: str, now: datetime | None = None) -> None:
        self.base_url = base_url.rstrip("/")
        self.edition = Edition(now or datetime.now(CHINA))
        self.now = self.edition.now
        self.answers: dict[str, Answer] = {}
        self._pages()
        self._machine_pages()
        self._assets()

    def answer(self, target: str) -> Answer:
        """The answer to a request target (path and query)."""
        target = target.split("#", 1)[0]
        known = self.answers.get(target)
        if known is None and "?" in target:
            path = target.split("?", 1)[0]
            known = self.answers.get(path if path in _ANY_QUERY else _untracked(target))
        return known or Answer(404, _NOT_FOUND)

    def add(
        self, path: str, body: str | bytes, content_type: str = HTML, *, charset: str = "utf-8", modified: datetime | None = None
    ) -> None:
        data = body if isinstance(body, bytes) else body.encode(charset)
        etag = f'"{hashlib.sha1(data, usedforsecurity=False).hexdigest()[:16]}"'
        self.answers[path] = Answer(200, data, content_type, modified=modified or self.now, etag=etag)

    def _pages(self) -> None:
        for page in self.edition.listings:
            family = FAMILIES[page.section.family]
            html = family.listing(page, self.base_url)
            for path in self._spellings(page.section.family, page.path, page.number, page.section.number):
                self.add(path, html, JSON if path.startswith(API) else HTML, charset=family.CHARSET)
        for article in self.edition.articles:
            family = FAMILIES[article.section.family]
            html = family.article(article, self.base_url)
            self.add(article.paths[article.part - 1], html, charset=family.CHARSET, modified=article.when)
            if article.part == 1 and article.story.number in SECOND_ADDRESS:
                self.add(SECOND_ADDRESS[article.story.number], html, charset=family.CHARSET, modified=article.when)
            if article.part == 1 and article.story.number in MOVED:
                self.answers[MOVED[article.story.number]] = Answer(301, b"", location=article.paths[0])
        self.add("/", self._home())

    @staticmethod
    def _spellings(family: str, path: str, number: int, section: int) -> list[str]:
        """The addresses of a listing page: a section's first page has two in the families that number their files."""
        if number > 1 or family in ("modern", "vsb", "soup"):
            return [path]
        return [path, path + (f"list_{section}_1.html" if family == "dede" else "index.html")]

    def _home(self) -> str:
        """A home page: a box a section."""
        boxes = []
        for module in self.edition.home:
            section = next(s for s in SECTION.values() if s.name == module.name)
            rows = "\n".join(f'<li><a href="{row.href}">{esc(row.printed)}</a> <span>{row.raw}</span></li>' for row in module.rows)
            boxes.append(f'<div class="box"><h3><a href="{section.path}">{module.name}</a></h3><ul>\n{rows}\n</ul></div>')
        return _HOME.format(menu=menu('<a href="{href}">{name}</a>', " | "), boxes="\n".join(boxes))

    def _machine_pages(self) -> None:
        base, stories = self.base_url, list(STORIES.values())
        when, path = self.edition.when, self.edition.path
        items = "\n".join(
            f"<item><title>{esc(story.title)}</title><link>{base}{path(story)}?utm_source=rss</link><guid>{base}{path(story)}</guid>"
            f"<pubDate>{format_datetime(when[story.number])}</pubDate><description>{esc(story.paragraphs[0])}</description></item>"
            for story in self.feed_stories()
        )
        channel = f"<title>{FEED_NAME}</title><link>{base}/news/city</link>\n{items}"
        feed = f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>{channel}\n</channel></rss>\n'
        self.add(FEED_PATH, feed, "application/rss+xml")
        self.add(SITEMAP_PATH, self._sitemap(stories), "application/xml")
        self._sitemap_index()
        self._news_sitemap()
        self._atom()
        self._json_feed()
        self.add("/robots.txt", f"User-agent: *\nDisallow:\n\nSitemap: {base}{SITEMAP_PATH}\n", "text/plain")

    def _sitemap(self, stories: list[Story]) -> str:
        base, edition = self.base_url, self.edition
        entries = "\n".join(
            f"<url><loc>{base}{edition.path(story)}</loc><lastmod>{edition.when[story.number].isoformat()}</lastmod></url>"
            for story in stories
        )
        return f"{_XML}<urlset {_SITEMAP_NAMES}>\n{entries}\n</urlset>\n"

    def _sitemap_index(self) -> None:
        entries = []
        for path in SITEMAPS:
            self.add(path, self._sitemap(self.sitemap_stories(path)), "application/xml")
            entries.append(f"<sitemap><loc>{self.base_url}{path}</loc><lastmod>{self.sitemap_changed(path):%Y-%m-%d}</lastmod></sitemap>")
        self.add(INDEX_PATH, f"{_XML}<sitemapindex {_SITEMAP_NAMES}>\n{chr(10).join(entries)}\n</sitemapindex>\n", "text/xml")

    def _news_sitemap(self) -> None:
        entries = "\n".join(
            f"<url><loc>{self.base_url}{self.edition.path(story)}</loc><news:news><news:publication><news:name>{JSON_FEED_NAME}</news:name>"
            f"<news:language>zh</news:language></news:publication><news:publication_date>{self.edition.when[story.number].isoformat()}"
            f"</news:publication_date><news:title>{esc(story.title)}</news:title></news:news></url>"
            for story in stories_of(NEWS_SECTION)
        )
        self.add(NEWS_SITEMAP_PATH, f"{_XML}<urlset {_SITEMAP_NAMES} {_NEWS_NAMES}>\n{entries}\n</urlset>\n", "application/xml")

    def _atom(self) -> None:
        base, when = self.base_url, self.edition.when
        entries = "\n".join(
            f'<entry><title type="html">{esc(esc(story.title))}</title><link href="{self.edition.path(story)}"/><id>{base}{self.edition.path(story)}</id>'
            f"<published>{when[story.number].astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</published><updated>{self.now.isoformat()}</updated></entry>"
            for story in stories_of(ATOM_SECTION)
        )
        head = f'<title>{ATOM_NAME}</title><link href="{base}/"/><updated>{self.now.isoformat()}</updated>'
        self.add(ATOM_PATH, f'{_XML}<feed xmlns="http://www.w3.org/2005/Atom">{head}\n{entries}\n</feed>\n', "application/atom+xml")

    def _json_feed(self) -> None:
        items = [
            {
                "id": str(story.number),
                "url": self.base_url + self.edition.path(story),
                "title": story.title,
                "content_text": story.paragraphs[0],
                "date_published": self.edition.when[story.number].isoformat(),
            }
            for story in stories_of(NEWS_SECTION)
        ]
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": JSON_FEED_NAME, "items": items}
        self.add(JSON_FEED_PATH, json.dumps(feed, ensure_ascii=False), "application/feed+json")

    def sitemap_stories(self, path: str) -> list[Story]:
        """The stories of one of the sitemaps that the index names."""
        return [story for section in SITEMAPS[path] for story in stories_of(section)]

    def sitemap_changed(self, path: str) -> date:
        """The day of its newest story."""
        return max(self.edition.when[story.number] for story in self.sitemap_stories(path)).date()

    def feed_stories(self) -> list[Story]:
        """The stories of the RSS feed, newest first."""
        return [story for story in self.edition.by_family["modern"] if story.section == FEED_SECTION]

    def _assets(self) -> None:
        self.add("/skin/default/js/tabs.js", "// tabs\n", "text/javascript")
        self.add("/skin/default/images/logo.png", _png(0xAE1C1C), "image/png")
        for path in ("/e/public/ViewClick/", "/plus/count.php"):
            self.add(path, "document.write('128');\n", "text/javascript")
        tags = {tag for story in STORIES.values() for tag in story.tags}
        for path in ("/e/tags/", "/tags.php", "/index.php", *(f"/news/tag/{tag}" for tag in tags)):
            self.add(path, _TAG_PAGE)
        for story in STORIES.values():
            for picture in story.pictures:
                self.add(
                    FAMILIES[SECTION[story.section].family].PICTURES + picture.name,
                    _png(0xB0C0C0 + story.number * 4099 % 0x40 * 0x010000),
                    "image/png",
                )


def _untracked(target: str) -> str:
    return _TRACKING.sub("", target).replace("?&", "?").rstrip("?")


def _png(colour: int, width: int = 480, height: int = 200) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + colour.to_bytes(3, "big") * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")


_NOT_FOUND = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>404</title></head><body><h1>页面不存在</h1></body></html>'.encode()
_TAG_PAGE = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>标签</title></head><body><p>标签页正在整理。</p></body></html>'
_HOME = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>云溪新闻网</title>
<link rel="alternate" type="application/rss+xml" title="城事" href="/rss.xml">
<style>body{{margin:0 auto;max-width:980px;font:14px/1.9 "WenQuanYi Micro Hei",sans-serif;color:#333}}
a{{color:#1f3a87;text-decoration:none}}.grid{{display:grid;grid-template-columns:1fr 1fr;gap:14px}}
.box{{border:1px solid #ddd;padding:0 14px}}.box span{{color:#999;float:right}}ul{{padding:0;list-style:none}}
li{{overflow:hidden}}</style></head>
<body><h1>云溪新闻网</h1><p class="menu">{menu}</p>
<div class="grid">
{boxes}
</div>
<p class="footer">Copyright © 2009-2026 云溪新闻网 <a href="/sitemap.xml">网站地图</a></p></body></html>
"""
