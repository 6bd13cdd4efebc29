"""``scrapy schedule`` as a timer calls it, for the tests; crawls that say in a header which run they are."""

import json
import os
import subprocess
from pathlib import Path

from crawling import FAST
from forking import ROOT, scrapy

from newsportal.store.database import open_store
from newsportal.store.jobs import Start, starts

ADDON = """
class TellRun:
    def update_settings(self, settings):
        settings["DOWNLOADER_MIDDLEWARES"][RunHeader] = 900


class RunHeader:
    def __init__(self, crawler):
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler):
        return cls(crawler)

    def process_request(self, request):
        request.headers["X-Run"] = self.crawler.spider.arguments.job
"""
ONE_BY_ONE = {"CONCURRENT_REQUESTS": "1", "CONCURRENT_REQUESTS_PER_DOMAIN": "1", "DOWNLOAD_TIMEOUT": "200"}
"""A crawl that waits for its portal."""
TELL_RUN = {"ADDONS": json.dumps({"tell_run.TellRun": 1})}


def write_schedule(folder: Path, portals: dict[str, str], *, every="1h", head="", settings=None) -> Path:
    """A schedule of portals by job name, and beside it the module ``tell_run``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tell_run.py").write_text(ADDON, encoding="utf-8")
    lines = [head]
    for name, url in portals.items():
        values = json.dumps(FAST | TELL_RUN | (settings or {}))
        pairs = ", ".join(f"{key} = {json.dumps(value)}" for key, value in json.loads(values).items())
        lines += [f"[jobs.{name}]", f'url = "{url}"', f'every = "{every}"', "arguments = { pages = 100 }", f"settings = {{ {pairs} }}", ""]
    path = folder / "schedule.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def environment(folder: Path, store: str, **more: str) -> dict[str, str]:
    """What a unit's EnvironmentFile holds."""
    ours = {"SCRAPY_SETTINGS_MODULE": "newsportal.settings", "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}", "NEWSPORTAL_DB": store}
    return {name: value for name, value in os.environ.items() if not name.startswith(("SCRAPY", "NEWSPORTAL"))} | ours | more


def schedule(folder: Path, store: str, *arguments: str, **more: str) -> subprocess.CompletedProcess:
    """``scrapy schedule ARGUMENT…`` in a folder."""
    return scrapy(folder, "schedule", *arguments, environment=environment(folder, store, **more))


def standing(folder: Path, store: str, **more: str) -> dict[str, dict]:
    """What ``scrapy schedule --json`` says of each job."""
    shown = schedule(folder, store, "--json", **more)
    assert shown.returncode == 0, shown.stderr
    return {each["job"]: each for each in json.loads(shown.stdout)["jobs"]}


def last(folder: Path) -> dict[str, Start]:
    """The last starts in the store of a folder, as the store has them."""
    engine = open_store(f"sqlite:///{folder}/newsportal.db")
    with engine.begin() as connection:
        found = starts(connection)
    engine.dispose()
    return found
