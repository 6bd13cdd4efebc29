"""Pages that come with status 200 and are no news, through a real crawl: as articles, as start pages, as later parts; and what explain says of them."""

import json

import pytest
from crawling import crawl, one, read_jsonl
from hostile.serving import article, listing, page, server
from hostile.softpages import SOFT, SPAM

from newsportal.commands.explain import as_text, explanation

FARM_LIST = "".join(
    f'<li><a href="/s/{n}.html">{SPAM[n % len(SPAM)]}平台开奖结果第{n}期</a><span>2024-05-18</span></li>' for n in range(12)
)
NEWS = {f"/n/{n}.html": n for n in range(9)}
PAGES = [(kind, body) for kind, bodies in SOFT.items() for body in bodies]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory):
    """The run's record and its articles, of a portal whose every second page is none."""
    starts = [
        *PAGES,
        ("not found", listing(NEWS).replace("<h2>要闻</h2>", "<h1>页面不存在</h1>").encode()),
        ("hidden links", f"<title>六合彩开奖|百家乐</title><ul>{FARM_LIST}</ul>".encode()),
    ]

    def answer(request):
        folder, _, name = request.path.strip("/").partition("/")
        if request.path == "/robots.txt":
            return page("", 404)
        if folder == "start":
            return page(starts[int(name.strip("/"))][1])
        if request.path == "/news/":
            return page(listing({"/p/1.html": "p1", **NEWS, **{f"/soft/{n}.html": f"soft{n}" for n in range(len(PAGES))}}))
        if request.path == "/p/1.html":
            return page(article("p1", tail='<div class="pages">1 <a href="/p/1_2.html">2</a> <a href="/p/1_2.html">下一页</a></div>'))
        if request.path == "/p/1_2.html":
            return page(SOFT["challenge"][0])
        if folder == "soft":
            return page(PAGES[int(name.removesuffix(".html"))][1])
        return page(article(name.removesuffix(".html")))

    folder = tmp_path_factory.mktemp("soft")
    with server(answer) as served:
        urls = [f"{served.base}/start/{n}/" for n in range(len(starts))]
        done = crawl(folder, f"url={','.join([*urls, f'{served.base}/news/'])}")
    assert done.returncode == 0, done.stderr
    run = json.loads(one(folder, "output/*/*-run.json").read_text(encoding="utf-8"))
    return starts, run, read_jsonl(one(folder, "output/*/*-articles.jsonl"))


def test_none_is_an_article(crawled):
    _, _, articles = crawled
    assert sorted(each["url"].rsplit("/", 1)[-1] for each in articles) == sorted(["1.html", *(url.rsplit("/", 1)[-1] for url in NEWS)])


def test_a_start_page_ends_its_section_by_name(crawled):
    starts, run, _ = crawled
    stopped = {section["url"]: section["stopped"] for section in run["sections"] if "/start/" in section["url"]}
    assert [reason for _, reason in sorted(stopped.items(), key=lambda each: int(each[0].split("/")[4]))] == [kind for kind, _ in starts]


def test_each_is_counted_under_its_name(crawled):
    starts, run, _ = crawled
    kinds = [kind for kind, _ in [*starts, *PAGES]] + ["challenge"]  # the story's second part
    assert run["failed"] == {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def test_a_story_is_given_as_far_as_it_goes(crawled):
    _, _, articles = crawled
    (story,) = [each for each in articles if each["url"].endswith("/p/1.html")]
    assert story["text"]
    assert "验证" not in story["text"]


@pytest.mark.parametrize(("kind", "body"), PAGES, ids=[f"{kind}-{n}" for n, (kind, _) in enumerate(PAGES)])
def test_explain_names_it(kind, body):
    told = explanation(body, "https://news.example/1.html", None, None, "Asia/Shanghai")
    assert told["soft_failure"] == kind
    assert f"no page of news: {kind}" in as_text(told)
