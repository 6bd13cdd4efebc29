"""Walks that would never end do, each by a rule that the run record names; what is bounded is bounded."""

import json
from itertools import count

import pytest
from crawling import crawl, one, read_jsonl
from hostile.serving import article, listing, page, paths, server, title_of

from newsportal.downloader.limits import repeats
from newsportal.extract import headlines
from newsportal.extract.page.urls import absolute, url_key


def record(folder):
    return json.loads(one(folder, "output/*/*-run.json").read_text(encoding="utf-8"))


def run_on(folder, answer, *arguments, path="/news/", **settings):
    with server(lambda request: page("", 404) if request.path == "/robots.txt" else answer(request)) as site:
        result = crawl(folder, f"url={site.base}{path}", *arguments, settings=settings)
    return result, record(folder), [path for path in paths(site) if path != "/robots.txt"]


def test_a_list_with_new_rows_for_ever_ends_at_the_bound(tmp_path):
    def answer(request):
        number = int(request.path.removeprefix("/news/").strip("/") or 0)
        rows = {f"/n/{number}_{n}.html": 10 * number + n for n in range(5)}
        return page(listing(rows, following=f"/news/{number + 1}/"))

    _, run, asked = run_on(tmp_path, answer, "pages=100000", "headlines_only=1", NEWSPORTAL_MAX_PAGES="7")
    assert len(asked) == 7
    assert run["sections"][0]["stopped"] == "after 7 pages, the most that one walk takes (NEWSPORTAL_MAX_PAGES)"
    assert run["walks"] == {"too many pages": 1}


@pytest.mark.parametrize("kind", ["Atom", "JSON Feed", "JSON"])
def test_machines_lists_with_a_next_one_for_ever_end_as_well(tmp_path, kind):
    def answer(request):
        number = int(request.path.partition("page=")[2] or 1)
        rows = [(f"/n/{number}_{n}.html", title_of(10 * number + n)) for n in range(5)]
        following = f"/news/?page={number + 1}"
        if kind == "Atom":
            entries = "".join(f'<entry><title>{title}</title><link href="{url}"/></entry>' for url, title in rows)
            atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>云溪</title><link rel="next" href="{following}"/>{entries}</feed>'
            return page(atom, kind="application/atom+xml")
        items = [{"id": url, "url": url, "title": title} for url, title in rows]
        if kind == "JSON Feed":
            feed = {"version": "https://jsonfeed.org/version/1.1", "title": "云溪", "next_url": following, "items": items}
            return page(json.dumps(feed), kind="application/feed+json")
        return page(json.dumps({"code": 0, "next": following, "data": items}), kind="application/json")

    _, run, asked = run_on(tmp_path, answer, "pages=100000", "headlines_only=1", path="/news/?page=1", NEWSPORTAL_MAX_PAGES="4")
    assert (len(asked), run["walks"]) == (4, {"too many pages": 1})


def test_next_links_with_a_new_session_each_time_end(tmp_path):
    visits = count()

    def answer(request):
        number = "2" if "page=2" in request.path else "1"
        rows = {f"/n/{number}_{n}.html;jsessionid={next(visits):032X}.node1": f"{number}{n}" for n in range(5)}
        there = "1" if number == "2" else "2"
        return page(listing(rows, following=f"/news/?page={there}&PHPSESSID={next(visits):032x}"))

    _, run, asked = run_on(tmp_path, answer, "pages=50", "headlines_only=1", path="/news/?page=1")
    assert len(asked) == 2
    assert run["sections"][0]["stopped"] == "the next page was walked already"
    assert run["walks"] == {"the next page was walked already": 1}


def test_an_article_under_many_sessions_is_fetched_once(tmp_path):
    def answer(request):
        if request.path.startswith("/n/"):
            return page(article(request.path[3]))
        rows = {f"/n/{n}.html?PHPSESSID={visit:032x}": n for visit in range(3) for n in range(4)}
        return page(listing(rows))

    _, run, asked = run_on(tmp_path, answer)
    assert len([path for path in asked if path.startswith("/n/")]) == 4
    assert run["articles"] == 4


def test_a_calendar_ends_where_the_days_to_come_begin(tmp_path):
    def answer(request):
        year = int(request.path.strip("/").split("/")[1])
        rows = {f"/n/{year}_{n}.html": 10 * year + n for n in range(5)}
        return page(listing(rows, following=f"/news/{year + 1}/01/01/"))

    _, run, asked = run_on(tmp_path, answer, "pages=100", "headlines_only=1", path="/news/2024/01/01/")
    assert run["sections"][0]["stopped"] == "the next page is of a day to come"
    assert run["walks"] == {"the next page is of a day to come": 1}
    assert 2 <= len(asked) < 20


def test_paths_that_run_in_circles_are_not_asked_for(tmp_path):
    def answer(request):
        if request.path.startswith("/n/"):
            return page(article(1))
        number = request.path.count("/more")
        rows = {f"/n/{number}_{n}.html": 10 * number + n for n in range(5)}
        return page(listing(rows, following="more/"))

    _, run, asked = run_on(tmp_path, answer, "pages=100", "headlines_only=1")
    assert asked == ["/news/", "/news/more/", "/news/more/more/"]
    assert run["sections"][0]["stopped"] == "page 4 failed: repeating URL"
    assert run["failed"] == {"repeating URL": 1}


def test_an_article_without_end_ends(tmp_path):
    def answer(request):
        if request.path == "/news/":
            return page(listing({f"/n/{n}.html": n for n in range(4)}))
        story, _, part = request.path.removesuffix(".html").partition("_")
        following = f"{story}_{int(part or 1) + 1}.html"
        return page(
            article(
                story[3:],
                tail=f'<div class="pages">{part or 1} <a href="{following}">{int(part or 1) + 1}</a> <a href="{following}">下一页</a></div>',
            )
        )

    result, run, asked = run_on(tmp_path, answer, NEWSPORTAL_PARTS="6")
    assert len([path for path in asked if path.startswith("/n/0")]) == 6
    assert run["articles"] == 4
    assert run["cut"] == {"too many parts": 4}
    assert run["stats"]["newsportal/article/incomplete"] == 4
    assert "  cut: 4 too many parts" in result.stderr


def test_indexes_of_indexes_ask_for_as_many_sitemaps_as_pages_are_wanted(tmp_path):
    fresh = count()

    def answer(request):
        entries = "".join(f"<sitemap><loc>http://{request.headers['Host']}/map{next(fresh)}.xml</loc></sitemap>" for _ in range(30))
        return page(f'<?xml version="1.0"?><sitemapindex>{entries}</sitemapindex>', kind="application/xml")

    _, run, asked = run_on(tmp_path / "1", answer, "pages=12", path="/map.xml")
    assert len(asked) == 12
    assert run["cut"]["too many sitemaps"] > 1
    _, _, asked = run_on(tmp_path / "2", answer, "pages=100000", path="/map.xml", NEWSPORTAL_MAX_PAGES="7")
    assert len(asked) == 7


def test_an_index_within_an_index_for_ever_ends(tmp_path):
    def answer(request):
        depth = int(request.path.removesuffix(".xml").removeprefix("/map"))
        return page(f"<sitemapindex><sitemap><loc>/map{depth + 1}.xml</loc></sitemap></sitemapindex>", kind="application/xml")

    _, run, asked = run_on(tmp_path, answer, "pages=100", path="/map1.xml")
    assert asked == ["/map1.xml", "/map2.xml", "/map3.xml", "/map4.xml"]
    assert run["cut"] == {"nested too deep": 1}


def test_a_start_page_s_sections_are_bounded(tmp_path):
    def answer(request):
        menu = "".join(f'<li><a href="/index.php?s={n}">要闻{n}</a></li>' for n in range(500))
        rows = listing({f"/n/{n}.html": n for n in range(5)})
        return page(rows.replace("<body>", f"<body><ul class='menu'>{menu}</ul>") if request.path == "/" else rows)

    _, run, asked = run_on(tmp_path, answer, "sections=all", "headlines_only=1", path="/")
    assert len(asked) == 61
    assert run["cut"] == {"too many sections": 1}


def test_a_list_with_too_many_rows_is_cut_and_counted(tmp_path):
    _, run, _ = run_on(tmp_path, lambda request: page(listing({f"/n/{n}.html": n for n in range(2500)})), "headlines_only=1")
    assert run["headlines"] == 2000
    assert run["cut"] == {"too many rows": 1}


def test_so_is_a_sitemap(tmp_path):
    locations = "".join(f"<url><loc>/{n}</loc></url>" for n in range(60_100))
    answer = page(f"<urlset>{locations}</urlset>", kind="application/xml")
    _, run, _ = run_on(tmp_path, lambda request: answer, "headlines_only=1", path="/map.xml", NEWSPORTAL_DB="")
    assert run["headlines"] == 60_000
    assert run["cut"] == {"too many rows": 1}


def test_a_home_page_s_sections_name_no_further_ones(tmp_path):
    fresh = count()

    def answer(request):
        menu = "".join(f'<li><a href="/index.php?s={next(fresh)}">要闻{n}</a></li>' for n in range(5))
        rows = {f"/n/{next(fresh)}.html": next(fresh) for n in range(5)}
        return page(listing(rows).replace("<body>", f"<body><ul class='menu'>{menu}</ul>"))

    _, run, asked = run_on(tmp_path, answer, "sections=all", "headlines_only=1", path="/")
    assert len(asked) == len(run["sections"]) == 6


def test_redirects_that_meet_are_read_once_and_counted(tmp_path):
    def answer(request):
        if request.path == "/news/":
            return page(listing({f"/{folder}/{n}.html": 10 * n + k for k, folder in enumerate(("n", "old")) for n in range(5)}))
        return (
            page("", 301, Location=request.path.replace("old", "n")) if request.path.startswith("/old/") else page(article(request.path[3]))
        )

    _, run, asked = run_on(tmp_path, answer)
    assert run["articles"] == 5
    assert run["stats"]["newsportal/article/seen"] == 5
    assert len(asked) == 11
    assert run["failed"] == {}
    assert len(read_jsonl(one(tmp_path, "output/*/*-headlines.jsonl"))[0]["headlines"]) == 10


def test_redirects_and_refreshes_that_take_turns_are_counted_together(tmp_path):
    def answer(request):
        if request.path == "/news/":
            return page(listing({"/n/0.html": 0, "/k/1.html": 1, "/k/2.html": 2, "/k/3.html": 3}))
        if request.path.startswith("/k/"):
            return page(article(request.path[3]))
        number = int(request.path[3:].removesuffix(".html"))
        there = f"/n/{number + 1}.html"
        return page("", 302, Location=there) if number % 2 else page(f'<meta http-equiv="refresh" content="0;url={there}">')

    _, run, asked = run_on(tmp_path, answer)
    assert [path for path in asked if path.startswith("/n/")] == [f"/n/{n}.html" for n in range(6)]
    assert run["failed"] == {"too many redirects": 1}
    assert run["articles"] == 3


@pytest.mark.parametrize(("seconds", "left"), [(9, True), (10, False)])
def test_a_page_that_stays_for_a_while_is_read(tmp_path, seconds, left):
    """One that leads elsewhere in less than ten seconds is a redirect; another one is there to be read, as lists that turn to the next are."""

    def answer(request):
        if request.path == "/news/":
            return page(listing({f"/n/{n}.html": n for n in range(4)}))
        head = f'<meta http-equiv="refresh" content="{seconds};url=/k{request.path}">' if request.path.startswith("/n/") else ""
        return page(article(request.path.rpartition("/")[2][0], head=head))

    _, run, asked = run_on(tmp_path, answer)
    assert run["articles"] == 4
    assert len([path for path in asked if path.startswith("/k/")]) == (4 if left else 0)


def test_too_much_memory_ends_the_crawl_in_order(tmp_path):
    def answer(request):
        number = int(request.path.removeprefix("/news/").strip("/") or 0)
        rows = {f"/n/{number}_{n}.html": 10 * number + n for n in range(5)}
        return page(listing(rows, following=f"/news/{number + 1}/"))

    settings = {"MEMUSAGE_LIMIT_MB": "10", "MEMUSAGE_CHECK_INTERVAL_SECONDS": "1", "DOWNLOAD_DELAY": "0.2"}
    result, run, _ = run_on(tmp_path, answer, "pages=10000", "headlines_only=1", **settings)
    assert (run["finish_reason"], run["done"], result.returncode) == ("memusage_exceeded", False, 1)
    assert not list(tmp_path.rglob("*.part"))
    assert "NOT DONE: memusage_exceeded" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_memory_of_whoever_starts_a_crawl_is_not_its_own(tmp_path):
    held = b"x" * 300 * 1024 * 1024
    _, run, _ = run_on(tmp_path, lambda request: page(listing({f"/n/{n}.html": n for n in range(5)})), "headlines_only=1")
    assert len(held) > run["stats"]["memusage/max"] > 30 * 1024 * 1024


def test_lists_are_bounded():
    """By extraction itself: rows of a page, of a feed, of a sitemap."""
    html = listing({f"/n/{n}.html": n for n in range(5000)}).encode()
    assert [len(found.headlines) for found in headlines(html, "https://a.example/")] == [2000]
    locations = "".join(f"<url><loc>https://a.example/{n}</loc></url>" for n in range(70_000))
    (found,) = headlines(f"<urlset>{locations}</urlset>".encode(), "https://a.example/map.xml")
    assert len(found.headlines) == 60_000
    assert absolute("https://a.example/" + "a" * 2000, "https://a.example/") is None


SAME = [
    ("https://a.example/n/1.html?PHPSESSID=0123456789abcdef", "https://a.example/n/1.html"),
    ("https://a.example/n/1.html;jsessionid=0A1B2C.node1?id=2", "https://a.example/n/1.html?id=2"),
    ("https://a.example/show.asp?id=3&ASPSESSIONIDQQ=KJHGF", "https://a.example/show.asp?id=3"),
    ("https://a.example/show.php?id=3&sid=9f8e7d6c5b4a39281706", "https://a.example/show.php?id=3"),
    ("https://a.example/show.php?session_id=9f8e7d6c5b4a39281706&id=3", "https://a.example/show.php?id=3"),
    ("https://a.example/(S(lit3py55t21z5v55vlm25s55))/show.aspx", "https://a.example/show.aspx"),
]


@pytest.mark.parametrize(("url", "same"), SAME)
def test_a_session_is_no_part_of_an_address(url, same):
    assert url_key(url) == url_key(same)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/show.php?sid=1234",  # a story's number
        "https://a.example/show.php?sid=12345678901234567890",  # digits alone: a long number is no session
        "https://a.example/list.php?s=environment-and-weather",
        "https://a.example/search?session=spring",
        "https://a.example/n(s)/1.html",
    ],
)
def test_what_may_tell_stories_apart_stays(url):
    assert url_key(url) == url
    assert url_key(url) != url_key(url.partition("?")[0]) or "?" not in url


@pytest.mark.parametrize("path", ["/a/a/a/", "/a/b/a/b/a/b", "/news/list/x/list/x/list/x/1.html", "/".join(["", *map(str, range(60))])])
def test_circles(path):
    assert repeats(path)


@pytest.mark.parametrize(
    "path", ["/", "", "/a/a/1.html", "/2011/11/11/11.html", "/11/11/11/", "/news/2024/05/18/news/1.html", "/a/b/a/b/c.html"]
)
def test_no_circles(path):
    assert not repeats(path)
