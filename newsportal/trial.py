"""A crawl that ``scrapy deploy`` has scrapyd run: of two pages that it serves itself, into a store and files that go away with it.

It takes the place of ``portal`` by ``SPIDER_MODULES=newsportal.trial``, since scrapyd starts no spider that it does not list. Of the real store and
output folder it sees whether a crawl could use them, and leaves nothing there. What became of it is the last line of its log.
"""

from __future__ import annotations

import atexit
import json
import logging
import shutil
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

from scrapy.settings import BaseSettings
from sqlalchemy.engine import make_url

from newsportal.spiders.portal import AnyPortalSpider
from newsportal.store.database import StoreError, is_there, open_store

WELL, FAILED = "the trial crawl went well", "the trial crawl failed: "
SETTINGS = {"SPIDER_MODULES": "newsportal.trial"}

logger = logging.getLogger(__name__)

_PLACES = ("步道", "公园", "码头", "菜场", "老街", "水库")
_ROWS = "".join(
    f'<li><a href="/news/{n}.html">云溪{place}完成改造，今天向市民开放</a><span>2024-05-18 08:0{n}</span></li>'
    for n, place in enumerate(_PLACES)
)
_TEXT = "".join(
    f"<p>云溪{place}用了三个月修好，傍晚来散步的人多了起来，老人带着收音机，孩子骑着小车，一直到路灯亮起。</p>" for place in _PLACES
)
_LISTING = f'<html><head><title>试刊</title></head><body><h1>试刊</h1><ul class="list">{_ROWS}</ul></body></html>'
_STORY = (
    "<html><head><title>云溪%s完成改造，今天向市民开放</title></head><body><h1>云溪%s完成改造，今天向市民开放</h1>"
    f'<div class="info">2024-05-18 08:00　来源：试刊</div><div class="content">{_TEXT}</div></body></html>'
)


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        number = self.path.removeprefix("/news/").removesuffix(".html")
        page = _LISTING if self.path == "/" else ""
        if number.isdecimal() and int(number) < len(_PLACES):
            page = _STORY % ((_PLACES[int(number)],) * 2)
        body = page.encode()
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class TrialSpider(AnyPortalSpider):
    """``portal``, whatever address it is given, of its own two pages."""

    name = "portal"
    unusable: ClassVar[str | None] = None
    """Why a crawl could not keep what it finds here."""

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        cls.unusable = why_unusable(settings["NEWSPORTAL_DB"], settings["NEWSPORTAL_OUTPUT"])
        folder = Path(tempfile.mkdtemp(prefix="newsportal-trial-"))
        atexit.register(_end, folder)
        ours: dict[str, Any] = {"NEWSPORTAL_OUTPUT": str(folder), "NEWSPORTAL_DB": f"sqlite:///{folder}/newsportal.db"}
        ours |= {"NEWSPORTAL_WEBHOOK": "", "NEWSPORTAL_MAIL_TO": "", "DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False}
        for name, value in ours.items():
            settings.set(name, value, priority="spider")

    def __init__(self, **given: str) -> None:
        server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        super().__init__(**given | {"url": f"http://127.0.0.1:{server.server_port}/"})


def why_unusable(store: str, output: str) -> str | None:
    """Why a crawl could not keep what it finds; None where it could."""
    try:
        if is_there(store):
            open_store(store).dispose()
        elif store:
            _write(Path(make_url(store).database or "").absolute().parent)
        _write(Path(output).absolute())
    except (StoreError, OSError) as error:
        return str(error)
    return None


def _write(folder: Path) -> None:
    """A file that is gone at once, in the folder or the nearest above it that is there."""
    while not folder.exists():
        folder = folder.parent
    tempfile.TemporaryFile(dir=folder).close()


def _end(folder: Path) -> None:
    """When all is written: what became of it; then nothing is left of it."""
    records = [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*/*-run.json")]
    reason = TrialSpider.unusable or (_why_not_done(folder, records[0]) if records else None)
    if reason:
        logger.error("%s%s", FAILED, reason)
    elif records:  # else what stopped it stands in the log already
        logger.info(WELL)
    shutil.rmtree(folder)


def _why_not_done(folder: Path, record: dict[str, Any]) -> str | None:
    if not record["done"]:
        return f"it ended as {record['finish_reason']!r} and has not done its job"
    found = [
        json.loads(line) for path in folder.glob("*/*-articles.jsonl") for line in path.read_text(encoding="utf-8").split("\n") if line
    ]
    whole = [each for each in found if each["title"] and each["text"] and each["source"] == "试刊" and each["published"]]
    return None if len(whole) == len(_PLACES) else f"it read {len(whole)} of {len(_PLACES)} articles whole"
