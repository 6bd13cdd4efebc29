"""A real crawl of the demo portal, every section, compared with what the portal knows it published."""

import json
import signal
import time
from collections import Counter
from datetime import datetime
from types import SimpleNamespace

import pytest
from crawling import crawl, one, read_csv, read_jsonl, start_crawl
from portal.serve import Portal
from portal.truth import of_site

from newsportal.extract.page.urls import url_key
from newsportal.items import isoformat


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The portal's truth, and all that a crawl of it gave."""
    folder = tmp_path_factory.mktemp("crawl")
    with Portal() as portal:
        truth = of_site(portal.site)
        result = crawl(folder, "url=" + ",".join(truth.sections))
    (output,) = (folder / "output").iterdir()
    return SimpleNamespace(
        truth=truth,
        log=portal.log,
        result=result,
        articles={article["canonical_url"]: article for article in read_jsonl(one(output, "*-articles.jsonl"))},
        lists=read_jsonl(one(output, "*-headlines.jsonl")),
        article_rows=read_csv(one(output, "*-articles.csv")),
        headline_rows=read_csv(one(output, "*-headlines.csv")),
        run=json.loads(one(output, "*-run.json").read_text(encoding="utf-8")),
        output=output,
    )


def test_the_crawl_did_its_job(demo):
    assert demo.result.returncode == 0, demo.result.stderr
    assert demo.result.stdout == ""
    assert "Traceback" not in demo.result.stderr
    assert (demo.run["done"], demo.run["finish_reason"], demo.run["errors"]) == (True, "finished", 0)


def test_every_article_arrives_once(demo):
    assert sorted(demo.articles) == sorted(demo.truth.articles)
    assert len(demo.article_rows) == len(demo.articles)


FIELDS = {
    "title": lambda truth: truth.title,
    "published": lambda truth: isoformat(truth.published),
    "published_from": lambda truth: truth.published_from,
    "modified": lambda truth: isoformat(truth.modified),
    "source": lambda truth: truth.source,
    "authors": lambda truth: list(truth.authors),
    "editors": lambda truth: list(truth.editors),
    "tags": lambda truth: list(truth.tags),
    "section": lambda truth: truth.section,
    "paragraphs": lambda truth: list(truth.paragraphs),
    "text": lambda truth: "\n".join(truth.paragraphs),
    "images": lambda truth: [{"url": image.url, "caption": image.caption, "position": image.position} for image in truth.images],
    "pages": lambda truth: list(truth.pages),
    "canonical_url": lambda truth: truth.canonical_url,
}


@pytest.mark.parametrize("family", ["empire", "dede", "phpcms", "modern", "trs", "vsb", "soup"])
@pytest.mark.parametrize("field", FIELDS)
def test_articles(demo, field, family):
    truths = {url: article for url, article in demo.truth.articles.items() if article.family == family}
    assert len(truths) >= 10
    wrong = {
        url: (demo.articles[url][field], FIELDS[field](article))
        for url, article in truths.items()
        if url in demo.articles and demo.articles[url][field] != FIELDS[field](article)
    }
    assert not wrong


def test_a_time_from_the_page_keeps_its_printed_form(demo):
    printed = {url: t.published_raw for url, t in demo.truth.articles.items() if t.published_from == "page" and t.published_raw}
    assert len(printed) >= 20
    assert {url: demo.articles[url]["published_raw"] for url in printed} == printed


def moment(text):
    """An instant, whatever zone it is told in, or a bare day."""
    return datetime.fromisoformat(text) if text and "T" in text else text


def joined_time(truth, row):
    """A row's own time; without one what its article's page states."""
    if row.published or row.published_raw:
        return row.published
    url = truth.redirects.get(row.url) or truth.duplicates.get(row.url) or row.url
    article = truth.articles.get(url)
    return article.page_published if article and article.page_published_from in ("page", "meta", "json-ld", "headline-list") else None


def main_lists(demo):
    return {found["url"]: found for found in demo.lists if found["kind"] == "listing"}


def test_every_listing_page_arrives_once(demo):
    found = [entry["url"] for entry in demo.lists if entry["kind"] == "listing"]
    assert Counter(found) == Counter(demo.truth.listings.keys())


@pytest.mark.parametrize("family", ["empire", "dede", "phpcms", "modern", "trs", "vsb", "soup"])
def test_rows(demo, family):
    """Every row in the page's order: address, title, time as value and as printed."""
    for url, truth in demo.truth.listings.items():
        if truth.family == family:
            rows = [row for row in main_lists(demo)[url]["headlines"] if row["url"] not in demo.truth.advertisements]
            got = [(row["url"], row["title"], moment(row["published"]), row["published_raw"]) for row in rows]
            assert got == [
                (row.url, row.story_title, moment(isoformat(joined_time(demo.truth, row))), row.published_raw) for row in truth.rows
            ], url


def test_next_pages(demo):
    assert {url: found["next_page"] for url, found in main_lists(demo).items()} == {
        url: truth.next_page for url, truth in demo.truth.listings.items()
    }


def test_timed_modules_give_each_row_once(demo):
    """Over the run, a box that stands on every page gives each of its rows one time."""
    expected = {(m.name, url_key(row.url)) for ms in demo.truth.modules.values() for m in ms if m.name == "最近更新" for row in m.rows}
    given = [
        (m["name"], url_key(row["url"])) for m in demo.lists if m["kind"] == "module" and m["name"] == "最近更新" for row in m["headlines"]
    ]
    assert len(given) == len(set(given))
    fetched = {
        (m.name, url_key(r.url))
        for u, ms in demo.truth.modules.items()
        if u in demo.articles
        for m in ms
        if m.name == "最近更新"
        for r in m.rows
    }
    assert set(given) == fetched
    assert fetched <= expected


def test_a_module_travels_whole_in_its_article(demo):
    (module,) = (m for m in demo.articles[demo.truth.seed]["headline_lists"] if m["name"] == "最近更新")
    assert len(module["headlines"]) == 30


def test_nothing_is_fetched_twice(demo):
    fetched = Counter(path for _, path, _ in demo.log)
    assert {path: times for path, times in fetched.items() if times > 1} == {}


def test_dead_links_redirects_copies_are_told(demo):
    truth = demo.truth
    assert demo.run["failed"] == {"HTTP 404": len(truth.dead)}
    assert all(target in demo.articles for target in truth.redirects.values())
    copies = {url: article["duplicate_of"] for url, article in demo.articles.items() if article["duplicate_of"]}
    pairs = {frozenset(pair) for pair in truth.syndicated.items()}
    assert {frozenset(pair) for pair in copies.items()} == pairs


def test_csv_and_json_agree(demo):
    by_url = {row["canonical_url"]: row for row in demo.article_rows}
    for url, article in demo.articles.items():
        row = by_url[url]
        for field in ("title", "published", "published_from", "source", "text", "canonical_url", "modified", "fetched"):
            assert row[field] == (article[field] or ""), (url, field)
        for field in ("authors", "editors", "tags", "pages"):
            assert row[field] == "; ".join(article[field]), (url, field)
    flat = [(m["url"], m["name"] or "", r["position"], r["title"] or "", r["published"] or "") for m in demo.lists for r in m["headlines"]]
    assert [(r["page"], r["name"], int(r["position"]), r["title"], r["published"]) for r in demo.headline_rows] == flat


def test_the_csv_opens_right_in_excel(demo):
    for path in demo.output.glob("*.csv"):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_record_counts_what_is_there(demo):
    run = demo.run
    assert run["articles"] == len(demo.articles)
    assert run["headlines"] == len(demo.headline_rows)
    assert run["listing_pages"] == len(demo.truth.listings)
    assert [section["stopped"] for section in run["sections"]] == ["no next page"] * len(demo.truth.sections)
    assert {entry["path"].rsplit("-", 1)[-1] for entry in run["files"]} == {
        "articles.csv",
        "headlines.csv",
        "articles.jsonl",
        "headlines.jsonl",
    }
    assert not list(demo.output.glob("*.part"))


def test_the_summary_names_counts_and_files(demo):
    tail = demo.result.stderr
    assert f"{len(demo.articles)} articles" in tail
    assert all(section in tail for section in demo.truth.sections)
    assert "1 HTTP 404" in tail
    assert str(next(demo.output.glob("*-articles.csv")).name) in tail


# --- The page this project began with, from a crawl of that page alone


@pytest.fixture(scope="module")
def seed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seed")
    with Portal() as portal:
        truth = of_site(portal.site)
        crawl(folder, f"url={truth.seed}")
    (output,) = (folder / "output").iterdir()
    articles = [a for a in read_jsonl(one(output, "*-articles.jsonl")) if a["url"] == truth.seed]
    return SimpleNamespace(truth=truth, articles=articles, headlines=read_csv(one(output, "*-headlines.csv")), output=output)


def test_the_seed_article_is_exact(seed):
    from portal.seed import EXPECTED

    (article,) = seed.articles
    for field in ("title", "source", "authors", "editors", "tags", "paragraphs"):
        assert article[field] == EXPECTED["article"][field], field
    assert (article["published"], article["published_from"]) == ("2023-07-28T23:05:49+08:00", "headline-list")


def test_the_seeds_thirty_headlines_are_exact_in_csv(seed):
    from portal.seed import EXPECTED

    rows = [(row["title"], row["published"]) for row in seed.headlines if row["name"] == "最近更新"]
    assert rows == [(row["title"], row["published"]) for row in EXPECTED["headlines"]["rows"]]
    assert len(rows) == 30


def test_the_seeds_thirty_headlines_are_exact_in_jsonl(seed):
    from portal.seed import EXPECTED

    (module,) = (m for m in read_jsonl(one(seed.output, "*-headlines.jsonl")) if m["name"] == "最近更新")
    assert [(row["title"], row["published"]) for row in module["headlines"]] == [
        (row["title"], row["published"]) for row in EXPECTED["headlines"]["rows"]
    ]


# --- Options


@pytest.fixture
def portal():
    with Portal() as portal:
        yield portal


def test_one_csv_holds_articles_or_headlines(portal, tmp_path):
    section = of_site(portal.site).sections[1]
    crawl(tmp_path, f"url={section}", "pages=1", options=["-O", "x.csv", "-O", "X-headlines.CSV"])
    articles, headlines = read_csv(tmp_path / "x.csv"), read_csv(tmp_path / "X-headlines.CSV")
    assert {"text", "authors"} <= set(articles[0])
    assert "position" in headlines[0]
    assert not list((tmp_path / "output").glob("*/*.csv"))


def test_stdout_holds_json_lines_and_nothing_else(portal, tmp_path):
    result = crawl(tmp_path, f"url={of_site(portal.site).sections[1]}", "pages=1", options=["-O", "-:jsonl"])
    assert {json.loads(line)["type"] for line in result.stdout.splitlines()} == {"article", "headlines"}
    assert "article" in result.stderr


def test_append_keeps_what_is_there_under_one_header(portal, tmp_path):
    for _ in range(2):
        crawl(
            tmp_path, f"url={of_site(portal.site).sections[1]}", "pages=1", "headlines_only=1", "full=1", options=["-o", "x-headlines.csv"]
        )
    text = (tmp_path / "x-headlines.csv").read_text(encoding="utf-8")
    assert text.count("\ufeff") == text.count("portal,page") == 1
    rows = read_csv(tmp_path / "x-headlines.csv")
    assert [row["url"] for row in rows[: len(rows) // 2]] == [row["url"] for row in rows[len(rows) // 2 :]]


@pytest.mark.parametrize(("name", "content"), [("x.json", "[]"), ("x.csv", "a,b\n1,2\n"), ("x-headlines.csv", "title,url\n")])
def test_a_file_that_cannot_be_added_to_is_left_alone(tmp_path, name, content):
    (tmp_path / name).write_text(content, encoding="utf-8")
    result = crawl(tmp_path, "url=http://127.0.0.1:9/", options=["-o", name])
    assert (result.returncode, len(result.stderr.splitlines())) == (2, 1)
    assert name in result.stderr
    assert (tmp_path / name).read_text(encoding="utf-8") == content


def test_headlines_only_is_one_request_a_page(portal, tmp_path):
    truth = of_site(portal.site)
    crawl(tmp_path, f"url={truth.sections[0]}", "pages=1", "headlines_only=1")
    assert sorted(path for _, path, _ in portal.log) == sorted(["/robots.txt", truth.sections[0].removeprefix(truth.base_url)])


def test_pages_ends_the_walk(portal, tmp_path):
    truth = of_site(portal.site)
    crawl(tmp_path, f"url={truth.sections[0]},{truth.sections[1]}", "pages=1", "headlines_only=1")
    run = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert run["listing_pages"] == 2
    assert [section["stopped"] for section in run["sections"]] == ["after 1 page, as asked (-a pages=N for more)"] * 2


def test_since_ends_the_walk_and_leaves_older_articles(portal, tmp_path):
    truth = of_site(portal.site)
    section = truth.sections[1]
    times = sorted((row.published for row in truth.listings[section].rows if isinstance(row.published, datetime)), reverse=True)
    since = times[1]
    crawl(tmp_path, f"url={section}", f"since={since.isoformat()}")
    articles = read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))
    assert articles
    assert all(article["published"] >= since.isoformat() for article in articles if "T" in article["published"])
    wanted = {t.url for t in truth.articles.values() if t.family == "empire" and isinstance(t.published, datetime) and t.published >= since}
    listed = {row.url for page in truth.listings.values() for row in page.rows if page.url.startswith(section)}
    assert {article["url"] for article in articles} == wanted & (listed | set(truth.redirects.values()))


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ([], "url"),
        (["url=news.example"], "http://"),
        (["url=http://127.0.0.1:9/", "since=soon"], "since"),
        (["url=http://127.0.0.1:9/", "page=2"], "page"),
    ],
)
def test_a_bad_argument_is_one_line(tmp_path, arguments, word):
    result = crawl(tmp_path, *arguments)
    assert result.returncode == 2
    assert len(result.stderr.splitlines()) == 1
    assert word in result.stderr
    assert not list(tmp_path.iterdir())


def test_an_unknown_portal_is_one_line(tmp_path):
    result = crawl(tmp_path, name="portl")
    assert (result.returncode, len(result.stderr.splitlines())) == (2, 1)
    assert "did you mean portal" in result.stderr


def test_a_portal_that_is_down_is_not_done_and_leaves_yesterdays_file(tmp_path):
    (tmp_path / "x.csv").write_text("yesterday", encoding="utf-8")
    result = crawl(tmp_path, "url=http://127.0.0.1:9/", options=["-O", "x.csv"], settings={"RETRY_ENABLED": "False"})
    assert result.returncode == 1
    assert "NOT DONE" in result.stderr
    assert "Traceback" not in result.stderr
    assert (tmp_path / "x.csv").read_text(encoding="utf-8") == "yesterday"


def test_a_home_page_offers_its_sections(portal, tmp_path):
    result = crawl(tmp_path, f"url={portal.base_url}/", "headlines_only=1")
    run = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert sorted(run["sections"][0]["offered"]) == sorted(of_site(portal.site).sections)
    assert "sections=all" in result.stderr


def test_all_sections_of_a_home_page_are_walked(portal, tmp_path):
    truth = of_site(portal.site)
    crawl(tmp_path, f"url={portal.base_url}/", "sections=all")
    articles = read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))
    assert sorted(article["canonical_url"] for article in articles) == sorted(truth.articles)


def test_a_feed_is_crawled_like_a_listing(portal, tmp_path):
    truth = of_site(portal.site)
    (feed,) = (found for found in truth.feeds.values() if found.kind == "feed" and found.url.endswith("rss.xml"))
    crawl(tmp_path, f"url={feed.url}")
    (found,) = (entry for entry in read_jsonl(one(tmp_path, "output/*/*-headlines.jsonl")) if entry["url"] == feed.url)
    assert found["kind"] == "feed"
    assert [(row["url"], row["title"], moment(row["published"])) for row in found["headlines"]] == [
        (row.url, row.title, row.published) for row in feed.rows
    ]
    articles = {article["canonical_url"] for article in read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))}
    assert articles == {truth.duplicates.get(row.url, row.url) for row in feed.rows}


def test_a_sitemap_leads_to_its_articles_and_their_titles(portal, tmp_path):
    truth = of_site(portal.site)
    (sitemap,) = (found for found in truth.feeds.values() if found.kind == "sitemap" and found.url.endswith("/sitemap.xml"))
    crawl(tmp_path, f"url={sitemap.url}")
    (found,) = (entry for entry in read_jsonl(one(tmp_path, "output/*/*-headlines.jsonl")) if entry["url"] == sitemap.url)
    assert [(row["url"], row["title"]) for row in found["headlines"]] == [(row.url, row.story_title) for row in sitemap.rows]
    articles = {article["canonical_url"] for article in read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))}
    assert articles == {truth.duplicates.get(row.url, row.url) for row in sitemap.rows}


def test_ctrl_c_ends_gracefully_and_leaves_whole_files(portal, tmp_path):
    process = start_crawl(
        tmp_path, f"url={of_site(portal.site).sections[0]}", settings={"DOWNLOAD_DELAY": "0.3", "CONCURRENT_REQUESTS": "2"}
    )
    deadline = time.monotonic() + 60
    while len(portal.log) < 5 and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "NOT DONE: shutdown" in stderr
    run = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert (run["done"], run["finish_reason"]) == (False, "shutdown")
    articles = read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))
    assert len(articles) == len(read_csv(one(tmp_path, "output/*/*-articles.csv"))) == run["articles"]
    assert not list(tmp_path.glob("output/*/*.part"))
