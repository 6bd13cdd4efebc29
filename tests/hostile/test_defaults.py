"""The bounds and switches as they ship: other tests set smaller ones to reach them, and a crawl runs with these."""

from configparser import ConfigParser

import pytest
from forking import ROOT
from scrapy.settings import Settings

from newsportal.downloader import hold, limits, robots

SHIPPED = Settings()
SHIPPED.setmodule("newsportal.settings", priority="project")
BOUNDS = {
    "DOWNLOAD_MAXSIZE": 16 * 1024 * 1024,
    "DOWNLOAD_TIMEOUT": 30,
    "REDIRECT_MAX_TIMES": 5,
    "URLLENGTH_LIMIT": 2000,
    "MEMUSAGE_LIMIT_MB": 1024,
    "NEWSPORTAL_PAGE_SECONDS": 10,
    "NEWSPORTAL_MAX_PAGES": 10_000,
    "NEWSPORTAL_PARTS": 50,
    "NEWSPORTAL_NESTING": 3,
    "NEWSPORTAL_RETRY_AFTER_MAX": 3600,
}
SWITCHES = {
    "ROBOTSTXT_OBEY": True,
    "DOWNLOAD_VERIFY_CERTIFICATES": True,
    "MEMUSAGE_ENABLED": True,
    "NEWSPORTAL_CSV_DEFUSE": True,
    "HTTPPROXY_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
}


@pytest.mark.parametrize("name", BOUNDS)
def test_what_a_page_may_cost(name):
    assert SHIPPED.getint(name) == BOUNDS[name]


def test_what_robots_txt_may_cost():
    """A day and 500 kB: RFC 9309, sections 2.4 and 2.5."""
    assert (robots.MAX_AGE, robots.MAX_SIZE, robots.MAX_DELAY) == (24 * 3600, 500 * 1024, 600)
    assert (hold.MOST_IN_A_ROW, limits.MAX_SEGMENTS) == (5, 40)


@pytest.mark.parametrize("name", SWITCHES)
def test_what_is_on_and_off(name):
    assert SHIPPED.getbool(name) is SWITCHES[name]


def test_nothing_is_written_that_runs_code_when_it_is_read():
    assert {SHIPPED.getwithbase("FEED_EXPORTERS")[kind] for kind in ("pickle", "marshal", "xml")} == {None}


@pytest.mark.parametrize(
    "phrase", ["16 MB a body", "30 s a download", "5 redirects", "2,000 characters an address", "over 1 GB", "10 s of CPU time a page"]
)
def test_what_is_promised(phrase):
    assert phrase in (ROOT / "SECURITY.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["NEWSPORTAL_MAX_PAGES", "NEWSPORTAL_PARTS", "NEWSPORTAL_NESTING", "REDIRECT_MAX_TIMES"])
def test_each_chain_is_told_with_its_bound(name):
    assert f"| {BOUNDS[name]:,} (`{name}`) |" in (ROOT / "docs" / "outcomes.md").read_text(encoding="utf-8")


def test_no_password_is_shipped():
    """Users and passwords come from the environment."""
    given = ConfigParser(interpolation=None)
    given.read([ROOT / "scrapy.cfg", ROOT / "deploy" / "scrapyd.conf"], encoding="utf-8")
    assert {"deploy:local", "scrapyd"} <= set(given.sections())
    assert not [key for section in given.sections() for key in given[section] if key in ("username", "password")]
    assert not [url for section in given.sections() if "@" in (url := given[section].get("url", ""))]


def test_scrapyd_listens_on_this_machine_alone():
    given = ConfigParser(interpolation=None)
    given.read(ROOT / "deploy" / "scrapyd.conf", encoding="utf-8")
    assert given["scrapyd"]["bind_address"] == "127.0.0.1"
