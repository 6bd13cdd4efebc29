"""Walks over small portals on loopback: what a listing page can be beside a list of links."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from crawling import crawl, one, read_jsonl

TEXT = "".join(
    f"<p>第{n}段。河边的步道修好以后，傍晚来散步的人多了起来，老人带着收音机，孩子骑着小车，一直到路灯亮起。</p>" for n in range(1, 5)
)


def article(title):
    return f'<html><head><meta charset="utf-8"><title>{title}_云溪网</title></head><body><h1>{title}</h1><div>2024-05-18 08:30 来源：云溪网</div><div class="c">{TEXT}</div></body></html>'


def sitemap(urls, tag="url", dates=None):
    entries = "".join(f"<{tag}><loc>{url}</loc>{f'<lastmod>{dates[n]}</lastmod>' if dates else ''}</{tag}>" for n, url in enumerate(urls))
    root = "sitemapindex" if tag == "sitemap" else "urlset"
    return f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</{root}>'


@contextmanager
def server(pages):
    """Serves ``pages`` (path -> text, or a function of the base URL)."""
    hits = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            hits.append(self.path)
            page = pages.get(self.path)
            page = page(base) if callable(page) else page
            self.send_response(200 if page else 404)
            body = (page or "").encode()
            self.send_header("Content-Type", "application/xml" if body.startswith(b"<?xml") else "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    base = f"http://127.0.0.1:{httpd.server_port}"
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    try:
        yield base, hits
    finally:
        httpd.shutdown()
        httpd.server_close()


TITLES = {f"/n/{n}.html": f"云溪第{n}号步道今天向市民开放全长{n}公里" for n in range(1, 7)}
ARTICLES = {path: article(title) for path, title in TITLES.items()}


def paths(folder, base):
    return sorted(item["url"].removeprefix(base) for item in read_jsonl(one(folder, "output/*/*-articles.jsonl")))


def test_a_sitemap_index_is_walked_newest_first(tmp_path):
    days = ["2024-01-31", "2024-03-31", "2024-02-29"]
    pages = ARTICLES | {
        "/map.xml": lambda base: sitemap([f"{base}/map{n}.xml" for n in range(3)], "sitemap", days),
        **{f"/map{n}.xml": (lambda base, n=n: sitemap([f"{base}/n/{2 * n + 1}.html", f"{base}/n/{2 * n + 2}.html"])) for n in range(3)},
    }
    with server(pages) as (base, hits):
        crawl(tmp_path, f"url={base}/map.xml", "pages=3")
    assert [path for path in hits if path.startswith("/map")] == ["/map.xml", "/map1.xml", "/map2.xml"]
    assert paths(tmp_path, base) == ["/n/3.html", "/n/4.html", "/n/5.html", "/n/6.html"]
    run = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert run["sections"][0]["stopped"] == "3 sitemaps in the index, 2 read (-a pages=N for more)"


def test_a_page_that_a_script_fills_gives_its_feed(tmp_path):
    rss = '<?xml version="1.0"?><rss version="2.0"><channel><title>云溪网</title>{}</channel></rss>'
    items = "".join(f"<item><title>{title}</title><link>{{base}}{path}</link></item>" for path, title in TITLES.items())
    pages = ARTICLES | {
        "/": '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><div id="app"></div></body></html>',
        "/feed.xml": lambda base: rss.format(items.format(base=base)),
    }
    with server(pages) as (base, _):
        result = crawl(tmp_path, f"url={base}/")
    assert result.returncode == 0
    assert paths(tmp_path, base) == sorted(TITLES)


def test_a_page_without_a_list_is_not_done(tmp_path):
    with server({"/": "<html><body><div id='app'></div></body></html>"}) as (base, _):
        result = crawl(tmp_path, f"url={base}/")
    assert result.returncode == 1
    assert "no rows found" in result.stderr


def test_rows_that_lead_off_the_site_are_kept_and_not_fetched(tmp_path):
    links = "".join(f'<li><a href="{path}">{title}</a><span>2024-05-18</span></li>' for path, title in TITLES.items())
    links += '<li><a href="https://elsewhere.example.com/n/9.html">邻市第九号步道今天向市民开放</a><span>2024-05-18</span></li>'
    with server(ARTICLES | {"/news/": f"<html><body><h2>要闻</h2><ul>{links}</ul></body></html>"}) as (base, _):
        crawl(tmp_path, f"url={base}/news/")
    (found,) = read_jsonl(one(tmp_path, "output/*/*-headlines.jsonl"))
    assert [row["url"] for row in found["headlines"]][-1] == "https://elsewhere.example.com/n/9.html"
    assert paths(tmp_path, base) == sorted(TITLES)
    run = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert run["stats"]["newsportal/rows/off_site"] == 1


def test_a_front_page_that_a_sitemap_names_is_no_article(tmp_path):
    urls = "".join(f"<url><loc>{{base}}{path}</loc></url>" for path in ["/", "/index.html", *TITLES])
    home = next(iter(ARTICLES.values()))  # it opens with a story
    sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    with server(ARTICLES | {"/": home, "/index.html": home, "/sitemap.xml": lambda base: sitemap.format(base=base)}) as (base, _):
        crawl(tmp_path, f"url={base}/sitemap.xml")
    assert paths(tmp_path, base) == sorted(TITLES)
    run = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert run["stats"]["newsportal/rows/front_page"] == 2


def test_endless_next_links_end(tmp_path):
    def page(n):
        links = "".join(f'<li><a href="{path}">{title}</a><span>2024-05-18</span></li>' for path, title in TITLES.items())
        return f'<html><body><ul>{links}</ul><div class="pages"><a href="/news/{n + 1}.html">下一页</a></div></body></html>'

    with server(ARTICLES | {f"/news/{n}.html": page(n) for n in range(50)}) as (base, hits):
        crawl(tmp_path, f"url={base}/news/0.html", "pages=40", "headlines_only=1")
    # One page without new rows may be a list that was pushed on by a page while it was walked.
    assert [path for path in hits if "news" in path] == ["/news/0.html", "/news/1.html", "/news/2.html"]


def test_the_one_row_of_a_last_page_is_not_lost(tmp_path):
    paths_ = list(TITLES)
    more = {f"/n/{n}.html": f"云溪第{n}座小桥今天修好可以通行" for n in range(7, 13)}
    ranking = "".join(f'<li><a href="{path}">{title}</a></li>' for path, title in list(more.items())[:5])
    box = f'<div class="side"><h3>点击排行</h3><ol>{ranking}</ol></div>'

    def page(rows, following):
        links = "".join(f'<li><a href="{path}">{TITLES[path]}</a><span>2024-05-18</span></li>' for path in rows)
        pager = f'<div class="pages"><a href="{following}">下一页</a></div>' if following else ""
        return f"<html><body><div><h2>要闻</h2><ul>{links}</ul>{pager}</div>{box}</body></html>"

    pages = ARTICLES | {"/news/": page(paths_[:5], "/news/2.html"), "/news/2.html": page(paths_[5:], None)}
    with server(pages) as (base, _):
        crawl(tmp_path, f"url={base}/news/")
    assert paths(tmp_path, base) == sorted(TITLES)
    (last,) = (m for m in read_jsonl(one(tmp_path, "output/*/*-headlines.jsonl")) if m["url"].endswith("2.html"))
    assert [(row["title"], row["published"]) for row in last["headlines"]] == [(TITLES[paths_[5]], "2024-05-18")]


def test_pages_that_lead_back_end_the_walk(tmp_path):
    def page(numbers, following):
        links = "".join(f'<li><a href="/n/{n}.html">{TITLES[f"/n/{n}.html"]}</a><span>2024-05-18</span></li>' for n in numbers)
        return f'<html><body><ul>{links}</ul><div class="pages"><a href="{following}">下一页</a></div></body></html>'

    with server({"/news/1.html": page((1, 2, 3), "/news/2.html"), "/news/2.html": page((4, 5, 6), "/news/1.html")}) as (base, hits):
        crawl(tmp_path, f"url={base}/news/1.html", "headlines_only=1")
    assert [path for path in hits if "news" in path] == ["/news/1.html", "/news/2.html"]
    run = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert run["sections"][0]["stopped"] == "the next page was walked already"


def test_the_end_of_a_list_that_says_so_is_believed_the_second_time(tmp_path):
    def page(n):
        rows = "".join(
            f'<li><a href="/n/{n * 2 + m}.html">{TITLES[f"/n/{n * 2 + m}.html"]}</a><span>2024-05-18</span></li>' for m in (1, 2)
        )
        return f'<html><body><h2>要闻</h2><ul>{rows}</ul><div class="pages"><a href="/news/{n + 1}.html">下一页</a></div></body></html>'

    empty = "<html><body><h2>要闻</h2><p>抱歉，暂无更多内容！</p><div class='side'><a href='/about.html'>关于我们</a></div></body></html>"
    pages = ARTICLES | {f"/news/{n}.html": page(n) for n in range(3)} | {"/news/3.html": empty}
    with server(pages) as (base, hits):
        asked = []
        for _ in range(3):
            hits.clear()
            result = crawl(tmp_path, f"url={base}/news/0.html", "pages=9", "headlines_only=1")
            assert result.returncode == 0
            assert "ERROR" not in result.stderr
            asked.append([path for path in hits if "news" in path])
    assert asked[0] == ["/news/0.html", "/news/1.html", "/news/2.html", "/news/3.html"]
    assert "/news/3.html" in asked[1]  # a portal in trouble says so, too
    assert "/news/3.html" not in asked[2]


def test_a_list_that_has_become_shorter_is_walked_to_its_end(tmp_path):
    """Its last page names one that is gone."""
    rows = "".join(f'<li><a href="{path}">{title}</a><span>2024-05-18</span></li>' for path, title in TITLES.items())
    first = f'<html><body><h2>要闻</h2><ul>{rows}</ul><div class="pages"><a href="/news/1.html">下一页</a></div></body></html>'
    with server({"/news/0.html": first}) as (base, hits):
        for _ in range(2):
            assert crawl(tmp_path, f"url={base}/news/0.html", "headlines_only=1").returncode == 0
    assert [path for path in hits if "news" in path] == ["/news/0.html", "/news/1.html", "/news/0.html"]


def test_a_part_that_a_row_leads_to_as_well_is_a_part_still(tmp_path):
    second = "<p>第二部分说，步道沿河种了三百棵树，设了十二处长椅，夜里有灯，冬天也有人打扫，附近的居民都说好。</p>"
    path, part = "/n/1.html", "/n/1_2.html"
    story = article(TITLES[path])
    pages = ARTICLES | {
        path: story.replace("</body>", f'<div class="pages">1 <a href="{part}">2</a> <a href="{part}">下一页</a></div></body>'),
        part: story.replace(TEXT, second * 3).replace("</body>", f'<div class="pages"><a href="{path}">1</a> 2</div></body>'),
    }
    rows = "".join(
        f'<li><a href="{url}">{title}</a><span>2024-05-18</span></li>'
        for url, title in [(part, "云溪步道详细图解第二部分"), *TITLES.items()]
    )
    with server(pages | {"/news/": f"<html><body><h2>要闻</h2><ul>{rows}</ul></body></html>"}) as (base, _):
        crawl(tmp_path, f"url={base}/news/")
    stories = {item["url"]: item for item in read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))}
    assert stories[base + path]["pages"] == [base + path, base + part]
    assert "第二部分说" in stories[base + path]["text"]
