"""Every portal that ships: names agree, docstring, start requests; a wrong definition fails at once."""

import inspect
from urllib.parse import urlsplit

import pytest
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.test import get_crawler

from newsportal import settings as module
from newsportal.spiders.portal import AnyPortalSpider, PortalSpider


def loader():
    settings = Settings()
    settings.setmodule(module)
    return SpiderLoader.from_settings(settings)


PORTALS = sorted(set(loader().list()) - {"portal"})


def test_portal_takes_any_url():
    assert loader().load("portal") is AnyPortalSpider


@pytest.mark.parametrize("name", PORTALS)
def test_names_agree(name):
    spider = loader().load(name)
    assert inspect.getmodule(spider).__name__ == f"newsportal.spiders.{name}"
    assert spider.__name__ == "".join(word.capitalize() for word in name.split("_")) + "Spider"


@pytest.mark.parametrize("name", PORTALS)
def test_the_docstring_says_what_it_was_checked_on(name):
    assert "Checked on" in inspect.getdoc(loader().load(name))


@pytest.mark.parametrize("name", PORTALS)
def test_start_requests(name):
    spider_class = loader().load(name)
    spider = spider_class.from_crawler(get_crawler(spider_class))
    assert list(spider.walks) == spider_class.start_urls
    assert all(urlsplit(url).hostname.endswith(tuple(spider.allowed_domains)) for url in spider.walks)


def define(**attributes):
    return type("WrongSpider", (PortalSpider,), {"name": "wrong", "start_urls": ["https://a.example/"], **attributes})


def test_a_right_definition_passes():
    assert define().name == "wrong"


@pytest.mark.parametrize(
    ("attributes", "word"),
    [
        ({"name": "../x"}, "name"),
        ({"name": ""}, "name"),
        ({"start_urls": []}, "start_urls"),
        ({"start_urls": ["news.example"]}, "start_urls"),
        ({"start_urls": ["file:///etc/passwd"]}, "start_urls"),
        ({"timezone": "Mars/Base"}, "timezone"),
    ],
)
def test_a_wrong_definition_fails_at_once(attributes, word):
    with pytest.raises(TypeError, match=rf"WrongSpider\.{word}"):
        define(**attributes)


@pytest.mark.parametrize(
    ("url", "portal", "domains"),
    [
        ("https://news.example.com.cn/a/", "news.example.com.cn", ["example.com.cn"]),
        ("http://127.0.0.1:8321/a/", "127.0.0.1:8321", ["127.0.0.1"]),
        ("https://user:secret@example.com/", "example.com", ["example.com"]),
        ("HTTPS://News.Example.com:443/", "news.example.com", ["example.com"]),
        ("http://[::1]:8321/", "[::1]:8321", ["::1"]),
    ],
)
def test_the_portal_is_named_after_its_host(url, portal, domains):
    spider = AnyPortalSpider(url=url)
    assert (spider.portal, spider.allowed_domains) == (portal, domains)
