"""Headers, cookies, passwords and referrers of one portal never reach another."""

import base64
import json
from contextlib import contextmanager

import pytest
from crawling import crawl, one
from forking import scrapy
from hostile.serving import article, listing, page, server
from scrapy import Request, Spider
from scrapy.downloadermiddlewares import cookies
from scrapy.http import HtmlResponse, Response
from scrapy.utils.test import get_crawler

from newsportal.downloader.credentials import Secrets
from newsportal.downloader.redirect import MetaRefresh, Redirect

NAMES = {name: ["127.0.0.1"] for name in ("www.portal-a.com", "news.portal-a.com", "portal-b.com", "portal-a.com")}
KEY = {"X-Api-Key": "key-of-a", "Cookie": "manual=of-a", "Authorization": "Bearer of-a"}
SECRETS = ("key-of-a", "of-a", "pa55word", "bWU6")


@contextmanager
def two_portals(pages_of):
    """One server that is several portals, by the Host header; hits as (host, path, headers)."""
    made = {}

    def answer(request):
        if request.path == "/robots.txt":
            return page("", 404)
        return made["pages"].get((request.headers["Host"].partition(":")[0], request.path), page("", 404))

    with server(answer) as site:
        made["pages"] = pages_of(site.port)
        yield site


def requests_of(site, name):
    return {path: headers for path, headers in site.hits if headers["host"].partition(":")[0] == name and path != "/robots.txt"}


def run(folder, site, *urls, headers=None, **settings):
    settings = {
        "TWISTED_DNS_RESOLVER": "hostile.names.Guarded",
        "DOWNLOAD_BIND_ADDRESS": "127.0.0.1",
        "RETRY_ENABLED": "False",
        "LOG_LEVEL": "DEBUG",
        "DEFAULT_REQUEST_HEADERS": json.dumps(headers if headers is not None else KEY),
    } | settings
    return crawl(folder, "url=" + ",".join(urls), settings=settings, environment={"TABLE": json.dumps(NAMES)})


@pytest.mark.parametrize("how", ["redirect", "refresh"])
def test_a_start_url_that_leads_to_another_site_takes_no_cookie_and_no_referrer_along(tmp_path, how):
    def pages(port):
        there = f"http://portal-b.com:{port}/news/"
        lead = (
            page("", 302, Location=there, Set_Cookie="session=of-a; Path=/")
            if how == "redirect"
            else page(f'<meta http-equiv="refresh" content="0;url={there}">', Set_Cookie="session=of-a; Path=/")
        )
        return {("www.portal-a.com", "/news/"): lead, ("portal-b.com", "/news/"): page(listing({f"/n/{n}.html": n for n in range(5)}))}  # fmt: skip

    with two_portals(pages) as site:
        # The second one lets the guard pass what is on loopback, too.
        run(tmp_path, site, f"http://www.portal-a.com:{site.port}/news/", f"http://portal-b.com:{site.port}/other/")
    first, then = requests_of(site, "www.portal-a.com")["/news/"], requests_of(site, "portal-b.com")["/news/"]
    assert (first["x-api-key"], first["authorization"]) == ("key-of-a", "Bearer of-a")
    assert "cookie" not in then
    assert "referer" not in then


def test_headers_go_to_the_sites_of_the_start_urls_alone(tmp_path):
    """Two portals in one crawl: what one got by hand is not carried to the other by a redirect."""

    def pages(port):
        a, b = f"http://www.portal-a.com:{port}", f"http://portal-b.com:{port}"
        return {
            ("www.portal-a.com", "/news/"): page(listing({f"/n/{n}.html": n for n in range(5)}), Set_Cookie="session=of-a; Path=/"),
            ("www.portal-a.com", "/n/0.html"): page("", 302, Location=f"{b}/n/10.html", Referrer_Policy="unsafe-url"),
            ("www.portal-a.com", "/n/1.html"): page("", 302, Location=f"{a}/n/11.html"),
            ("www.portal-a.com", "/n/11.html"): page(article(11)),
            ("www.portal-a.com", "/n/2.html"): page("", 302, Location=f"http://news.portal-a.com:{port}/n/12.html"),
            ("news.portal-a.com", "/n/12.html"): page(article(12)),
            ("portal-b.com", "/news/"): page(listing({f"/n/{n}.html": n for n in range(20, 25)})),
            ("portal-b.com", "/n/10.html"): page(article(10)),
        }

    with two_portals(pages) as site:
        hosts = ("me:pa55word@www.portal-a.com", "portal-b.com", "news.portal-a.com")
        run(tmp_path, site, *(f"http://{host}:{site.port}/news/" for host in hosts), headers={})
    own = "Basic " + base64.b64encode(b"me:pa55word").decode()
    a, b = requests_of(site, "www.portal-a.com"), requests_of(site, "portal-b.com")
    assert {headers.get("authorization") for headers in a.values()} == {own}
    assert a["/n/11.html"]["cookie"] == "session=of-a"
    assert a["/n/2.html"]["referer"] == f"http://www.portal-a.com:{site.port}/news/"
    assert "/n/10.html" in b
    assert "authorization" not in requests_of(site, "news.portal-a.com")["/n/12.html"]  # Scrapy sees to that
    for headers in b.values():
        assert {"authorization", "cookie"} & set(headers) == set()
        assert "portal-a" not in headers.get("referer", "")


def test_a_password_is_used_and_told_nowhere(tmp_path):
    def pages(port):
        links = {f"http://other:pa55word-of-page@www.portal-a.com:{port}/n/1.html": 1} | {f"/n/{n}.html": n for n in range(2, 6)}
        return {
            ("www.portal-a.com", "/news/"): page(listing(links)),
            ("www.portal-a.com", "/n/1.html"): page(article(1)),
            ("www.portal-a.com", "/n/2.html"): page("", 302, Location=f"http://x:pa55word-of-redirect@www.portal-a.com:{port}/n/12.html"),
            ("www.portal-a.com", "/n/12.html"): page(article(12)),
            ("www.portal-a.com", "/n/3.html"): page(article(3)),
            ("www.portal-a.com", "/n/4.html"): page(
                f'<meta http-equiv="refresh" content="0;url=http://x:pa55word-of-refresh@www.portal-a.com:{port}/n/14.html">'
            ),
            ("www.portal-a.com", "/n/14.html"): page(article(14)),
        }

    with two_portals(pages) as site:
        result = run(tmp_path, site, f"http://me:pa55word@www.portal-a.com:{site.port}/news/", headers={})
    assert result.returncode == 0
    assert {headers["authorization"] for headers in requests_of(site, "www.portal-a.com").values()} == {"Basic bWU6cGE1NXdvcmQ="}
    run_record = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert run_record["articles"] == 4
    everything = (
        result.stderr
        + result.stdout
        + "".join(path.name + path.read_text(encoding="utf-8", errors="replace") for path in tmp_path.rglob("*.*") if path.is_file())
    )
    assert [secret for secret in SECRETS if secret in everything] == []


def test_nor_does_explain_tell_it(tmp_path):
    """Neither of a page that it reads nor of one that it does not, slow ones included."""
    told = []
    with two_portals(lambda port: {("127.0.0.1", "/n/1.html"): page(article(1))}) as site:
        for path, more in (("n/1.html", ["--json"]), ("n/1.html", ["-s", "NEWSPORTAL_PAGE_SECONDS=0"]), ("none.html", [])):
            url = f"http://me:pa55word@127.0.0.1:{site.port}/{path}"
            told.append(scrapy(tmp_path, "explain", url, "-s", "LOG_LEVEL=DEBUG", "-s", "RETRY_ENABLED=False", *more))
    assert [done.returncode for done in told] == [0, 1, 1]
    assert {headers["authorization"] for headers in requests_of(site, "127.0.0.1").values()} == {"Basic bWU6cGE1NXdvcmQ="}
    assert [secret for secret in SECRETS for done in told if secret in done.stdout + done.stderr] == []


def test_in_clear_goes_nothing_that_was_meant_for_tls():
    """Of https start URLs, plain http pages of the same site get no custom headers; of http ones, https pages do."""

    def sent(start, url):
        secrets = Secrets.from_crawler(get_crawler(Spider))
        secrets.spider_opened(Spider("x", start_urls=[start]))
        request = Request(url, headers=KEY | {"Accept": "text/html"})
        secrets.process_request(request)
        return sorted(name.decode() for name in request.headers)

    everything = ["Accept", "Authorization", "Cookie", "X-Api-Key"]
    assert sent("https://www.a.example.com/", "https://news.example.com/1") == everything
    assert sent("http://www.a.example.com/", "https://news.example.com/1") == everything
    assert sent("https://www.a.example.com/", "http://www.a.example.com/1") == ["Accept"]
    assert sent("https://www.a.example.com/", "https://a.example.org/1") == ["Accept"]


@pytest.mark.parametrize(
    ("start", "there", "kept"),
    [
        ("https://www.a.example.com/1", "https://news.example.com/2", True),
        ("https://www.a.example.com/1", "https://b.example.org/2", False),
        ("https://www.a.example.com/1", "http://www.a.example.com/2", False),
        ("http://www.a.example.com/1", "https://www.a.example.com/2", True),
    ],
)
@pytest.mark.parametrize("how", ["redirect", "refresh"])
def test_a_redirect_takes_the_headers_of_its_request_no_further_than_the_site(start, there, kept, how):
    crawler = get_crawler(Spider, {"REDIRECT_MAX_TIMES": 5})
    request = Request(start, headers={"X-Api-Key": "key-of-a", "Accept": "text/html"})
    if how == "redirect":
        redirected = Redirect.from_crawler(crawler).process_response(request, Response(start, status=302, headers={"Location": there}))
    else:
        body = f'<meta http-equiv="refresh" content="0;url={there}">'.encode()
        redirected = MetaRefresh.from_crawler(crawler).process_response(request, HtmlResponse(start, body=body))
    assert redirected.url == there
    assert ("X-Api-Key" in redirected.headers, "Accept" in redirected.headers) == (kept, True)


def test_the_first_cookie_asks_no_server_for_a_list_of_suffixes():
    assert not cookies._split_domain.suffix_list_urls
