"""A server on another port of loopback that nobody named gets no request, whatever a page says."""

import json
from contextlib import contextmanager

import pytest
from crawling import crawl, one
from hostile.serving import article, listing, page, paths, server, title_of
from scrapy import Request, Spider
from scrapy.utils.test import get_crawler

from newsportal.downloader.guard import AddressGuard
from newsportal.downloader.outcomes import Refused

HOST = "portal.example.com"
PUBLIC = "93.184.215.14"
"""Never reached: connections are made from a loopback address, which the system refuses for any other net."""
NAMES = {
    HOST: ["127.0.0.1"],
    "robots.example.com": ["127.0.0.1"],
    "nip.example.com": ["127.0.0.1"],
    "private.example.com": ["10.0.0.1"],
    "metadata.example.com": ["169.254.169.254"],
    "rebind.example.com": [PUBLIC, "127.0.0.1"],
    "xn--fiq228c.example.com": ["127.0.0.1"],
}

# What a feed may name: {p} is the canary's port. Its path tells the lure.
LINKS = {
    "another port": "http://127.0.0.1:{p}",
    "another port of the start host": "http://portal.example.com:{p}",
    "localhost": "http://localhost:{p}",
    "localhost with a dot": "http://localhost.:{p}",
    "decimal": "http://2130706433:{p}",
    "hexadecimal": "http://0x7f000001:{p}",
    "hexadecimal parts": "http://0x7f.0x0.0x0.0x1:{p}",
    "octal": "http://0177.0.0.1:{p}",
    "octal with zeros": "http://00000177.0.0.1:{p}",
    "short": "http://127.1:{p}",
    "shorter": "http://127.0.1:{p}",
    "zero": "http://0.0.0.0:{p}",
    "a single zero": "http://0:{p}",
    "another loopback address": "http://127.8.8.8:{p}",
    "IPv6": "http://[::1]:{p}",
    "IPv6 written out": "http://[0:0:0:0:0:0:0:1]:{p}",
    "IPv4 in IPv6": "http://[::ffff:127.0.0.1]:{p}",
    "IPv4 in IPv6, hexadecimal": "http://[::ffff:7f00:1]:{p}",
    "NAT64": "http://[64:ff9b::7f00:1]:{p}",
    "6to4": "http://[2002:7f00:1::]:{p}",
    "a dot at the end": "http://127.0.0.1.:{p}",
    "full-width digits": "http://１２７.０.０.１:{p}",
    "ideographic dots": "http://127。0。0。1:{p}",
    "circled digits": "http://①②⑦.0.0.①:{p}",
    "escaped digits": "http://%31%32%37.0.0.1:{p}",
    "a tab within": "http://127.0.0.&#9;1:{p}",
    "a user before": "http://portal.example.com@127.0.0.1:{p}",
    "a user and password before": "http://portal.example.com:80@127.0.0.1:{p}",
    "a backslash": "http://127.0.0.1:{p}\\@portal.example.com",
    "capitals": "HTTP://LOCALHOST:{p}",
    "a name": "http://nip.example.com:{p}",
    "an IDN": "http://中文.example.com:{p}",
    "a name in the private net": "http://private.example.com:{p}",
    "a metadata service by name": "http://metadata.example.com:{p}",
    "DNS rebinding": "http://rebind.example.com:{p}",
    "TLS on the start port": "https://portal.example.com:{own}",
}
CODES = (301, 302, 303, 307, 308)
DOMAINS = ["example.com", "localhost", "2130706433", "0x7f000001", "0x7f.0x0.0x0.0x1", "0177.0.0.1", "00000177.0.0.1", "127.1"]
DOMAINS += ["127.0.0.1", "127.0.1", "0.0.0.0", "0", "127.8.8.8", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1", "::ffff:7f00:1"]
DOMAINS += ["64:ff9b::7f00:1", "2002:7f00:1::", "%31%32%37.0.0.1", "１２７.０.０.１", "127。0。0。1", "①②⑦.0.0.①"]


def portal(own: int, canary: int):
    """A portal whose every page lures to the canary."""
    lure, same_host = f"http://127.0.0.1:{canary}", f"http://{HOST}:{canary}"
    rss = "".join(
        f"<item><title>{title_of(n)}</title><link>{form.format(p=canary, own=own)}/link/{n}.html</link></item>"
        for n, form in enumerate(LINKS.values())
    )
    rows = {f"/n/{code}.html": code for code in CODES} | {
        "/n/refresh.html": 1,
        "/n/parts.html": 2,
        "/n/canonical.html": 3,
        "/n/chain.html": 4,
    }
    pages = {
        "/feed.xml": page(f'<?xml version="1.0"?><rss version="2.0"><channel><title>云溪网</title>{rss}</channel></rss>', kind="text/xml"),
        "/news/": page(listing(rows, following=f"{same_host}/news/2.html")),
        "/based/": page(listing({f"based{n}.html": 20 + n for n in range(5)}, head=f'<base href="{lure}/">')),
        "/map.xml": page(f'<?xml version="1.0"?><urlset><url><loc>{lure}/loc.html</loc></url><url><loc>file:///etc/hostname</loc></url></urlset>'),
        "/maps.xml": page(f'<?xml version="1.0"?><sitemapindex><sitemap><loc>{lure}/map.xml</loc></sitemap></sitemapindex>'),
        "/script/": page(f'<html><head><link rel="alternate" type="application/rss+xml" href="{lure}/feed.xml"></head><body></body></html>'),
        "/n/refresh.html": page(f'<html><head><meta http-equiv="refresh" content="0;url={lure}/refresh.html"></head></html>'),
        "/n/parts.html": page(article(2, tail=f'<div class="pages">1 <a href="{same_host}/n/parts_2.html">2</a> <a href="{same_host}/n/parts_2.html">下一页</a></div>')),
        "/n/canonical.html": page(
            article(3, head=f'<link rel="canonical" href="{lure}/canonical.html">', tail=f'<img src="{lure}/image.jpg"><iframe src="{lure}/frame"></iframe>')
        ),
        "/n/chain.html": page("", 302, Location="/n/302.html"),
        "/section.html": page("", 302, Location=f"{lure}/section.html"),
    }  # fmt: skip
    for code in CODES:
        pages[f"/n/{code}.html"] = page("", code, Location=f"{lure}/{code}.html")

    def answer(request):
        if request.path == "/robots.txt":
            own_robots = request.headers["Host"].startswith("robots.")
            return page("", 302, Location=f"{lure}/robots-elsewhere.txt") if own_robots else page("", 404)
        return pages.get(request.path, page("", 404))

    return answer


@contextmanager
def lures():
    with server(lambda request: page(article(1))) as canary:
        made = {}
        with server(lambda request: made["answer"](request)) as site:
            made["answer"] = portal(site.port, canary.port)
            yield site, canary


def walk(folder, site, **settings):
    names = ["feed.xml", "news/", "based/", "map.xml", "maps.xml", "script/", "section.html"]
    urls = [f"http://{HOST}:{site.port}/{name}" for name in names] + [f"http://robots.example.com:{site.port}/news/"]
    settings = {
        "SPIDER_MODULES": "hostile.spiders",
        "TWISTED_DNS_RESOLVER": "hostile.names.Guarded",
        "DOWNLOAD_BIND_ADDRESS": "127.0.0.1",
        "DOWNLOAD_TIMEOUT": "5",
        "DNSCACHE_ENABLED": "False",
        "RETRY_TIMES": "1",
    } | settings
    environment = {"TABLE": json.dumps(NAMES), "DOMAINS": json.dumps(DOMAINS)}
    result = crawl(folder, "url=" + ",".join(urls), name="lured", settings=settings, environment=environment)
    return result, json.loads(one(folder, "output/*/*-run.json").read_text(encoding="utf-8"))


def test_no_lure_reaches_the_canary(tmp_path):
    with lures() as (site, canary):
        result, run = walk(tmp_path, site)
    assert paths(canary) == []
    assert "Traceback" not in result.stderr
    assert run["finish_reason"] == "finished"
    # The portal itself, which the operator named, was read to its end.
    assert {"/feed.xml", "/news/", "/based/", "/map.xml", "/n/parts.html", "/n/chain.html"} <= set(paths(site))
    refused = {key.rpartition("/")[2]: value for key, value in run["stats"].items() if key.startswith("newsportal/refused/")}
    assert {"loopback", "private", "metadata", "another scheme"} <= set(refused)
    assert run["failed"]["address refused"] >= len(LINKS) - 4 + len(CODES)
    # Told with the page that named it.
    assert f"Refused (loopback): 'http://127.0.0.1:{canary.port}/" in result.stderr
    assert f"named by 'http://{HOST}:{site.port}/feed.xml'" in result.stderr


def test_the_lures_work_without_the_guard(tmp_path):
    """What the test above is worth: Scrapy's own resolver and middlewares, the same pages."""
    middlewares = {"newsportal.downloader.robots.RobotsTxt": 100, "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None}
    with lures() as (site, canary):
        walk(
            tmp_path,
            site,
            TWISTED_DNS_RESOLVER="hostile.names.Unguarded",
            DOWNLOADER_MIDDLEWARES=json.dumps(middlewares),
        )
    reached = set(paths(canary))
    reached_by = {form for n, form in enumerate(LINKS) if any(path.endswith(f"/link/{n}.html") for path in reached)}
    # What extraction takes apart (users), what Scrapy 2.19 cannot resolve or dial, what is not there on a test machine, and the one that speaks TLS to a port without it.
    stopped = {"IPv6", "IPv6 written out", "NAT64", "6to4", "escaped digits", "a dot at the end", "localhost with a dot"}
    stopped |= {"a backslash", "a user before", "a user and password before", "another loopback address", "TLS on the start port"}
    stopped |= {"a name in the private net", "a metadata service by name"}
    assert set(LINKS) - reached_by <= stopped
    others = {"/news/2.html", "/n/parts_2.html", "/based0.html", "/loc.html", "/map.xml", "/feed.xml", "/refresh.html", "/section.html"}
    assert others | {"/robots-elsewhere.txt"} | {f"/{code}.html" for code in CODES} <= reached


HANDLERS = [
    {"DOWNLOAD_HANDLERS": '{"https": "scrapy.core.downloader.handlers._httpx.HttpxDownloadHandler"}'},
    {"DOWNLOAD_HANDLERS": '{"file": "scrapy.core.downloader.handlers.file.FileDownloadHandler"}'},
    {"TWISTED_DNS_RESOLVER": "scrapy.resolver.CachingThreadedResolver"},
]


@pytest.mark.parametrize("settings", HANDLERS, ids=["httpx", "file", "resolver"])
def test_no_crawl_starts_unguarded(tmp_path, settings):
    with server(lambda request: page(listing({"/1.html": 1}))) as site:
        result = crawl(tmp_path, f"url={site.base}/", settings=settings)
    assert result.returncode == 1
    assert paths(site) == []
    assert "Not started: " in result.stderr
    assert "Traceback" not in result.stderr


def test_a_proxy_of_the_environment_is_used_only_when_asked_for(tmp_path):
    """Behind a proxy names cannot be checked; literal and local ones, and the proxy itself, are refused all the same."""
    made = {}
    with server(lambda request: made["answer"](request)) as proxy, server(lambda request: page(article(1))) as canary:
        links = {f"http://127.0.0.1:{canary.port}/n/1.html": 1, f"http://proxy.example.com:{proxy.port}/n/2.html": 2, "/n/3.html": 3}
        links |= {"http://printer.local/n/4.html": 4, "http://localhost/n/5.html": 5, "/n/6.html": 6}
        links |= {"/n/7.html": 7, "/n/8.html": 8, "http://robots.example.com/n/9.html": 9}
        lure = f"http://127.0.0.1:{canary.port}/lure"
        pages = {
            f"http://{HOST}/news/": page(listing(links)),
            f"http://{HOST}/n/7.html": page("", 302, Location=f"{lure}/7.html"),
            f"http://{HOST}/n/8.html": page(f'<meta http-equiv="refresh" content="0;url={lure}/8.html">'),
            "http://robots.example.com/robots.txt": page("", 302, Location=lure),
        }
        made["answer"] = lambda request: pages.get(request.path) or (page(article(4)) if "/n/" in request.path else page("", 404))
        environment = {
            "http_proxy": f"http://proxy.example.com:{proxy.port}",
            "no_proxy": "proxy.example.com",
            "DOMAINS": json.dumps([*DOMAINS, "local"]),
            "TABLE": json.dumps({"proxy.example.com": ["127.0.0.1"]}),
        }
        settings = {"SPIDER_MODULES": "hostile.spiders", "TWISTED_DNS_RESOLVER": "hostile.names.Guarded", "RETRY_ENABLED": "False"}
        unused = crawl(tmp_path / "1", f"url=http://{HOST}/news/", name="lured", settings=settings, environment=environment)
        assert "A proxy is set in the environment and not used" in unused.stderr
        assert paths(proxy) == []
        settings["HTTPPROXY_ENABLED"] = "True"
        crawl(tmp_path / "2", f"url=http://{HOST}/news/", name="lured", settings=settings, environment=environment)
        assert paths(canary) == []
        asked = {f"http://{HOST}/{path}" for path in ("robots.txt", "news/", "n/3.html", "n/6.html", "n/7.html", "n/8.html")}
        assert set(paths(proxy)) == asked | {"http://robots.example.com/robots.txt"}
    (run,) = (tmp_path / "2").glob("output/*/*-run.json")
    assert json.loads(run.read_text(encoding="utf-8"))["failed"] == {"address refused": 7}


@pytest.mark.parametrize("url", ["file:///etc/hostname", "data:,x", "ftp://a.example/", "s3://a/b", "gopher://a.example/", "about:blank"])
def test_other_schemes_are_refused_by_name(url):
    """Extraction gives none, and no handler is there for them; a spider of one's own may ask all the same."""
    crawler = get_crawler(Spider)
    with pytest.raises(Refused, match="scheme refused"):
        AddressGuard.from_crawler(crawler).process_request(Request(url))
    assert crawler.stats.get_value("newsportal/refused/scheme") == 1


@pytest.mark.parametrize("url", ["http://a.example:x/", "http://a.example:99999/"])
def test_no_request_has_a_port_that_is_none(url):
    """Scrapy's own doing, which the guard relies on."""
    with pytest.raises(ValueError, match="Port"):
        Request(url)
