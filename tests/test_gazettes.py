"""A crawl of portals that print lists, dates and pagers in many ways, from their section addresses alone: every row, next page and article."""

from datetime import datetime
from types import SimpleNamespace

import pytest
from crawling import crawl, one, read_jsonl
from gazettes import FAMILIES, PAGES, SIZE, serve

from newsportal.items import isoformat


@pytest.fixture(scope="module")
def crawled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gazettes")
    with serve() as gazettes:
        result = crawl(folder, "url=" + ",".join(gazettes.sections))
    assert result.returncode == 0, result.stderr
    (output,) = (folder / "output").iterdir()
    return SimpleNamespace(
        truth=gazettes,
        lists={found["url"]: found for found in read_jsonl(one(output, "*-headlines.jsonl")) if found["kind"] == "listing"},
        articles={article["url"]: article for article in read_jsonl(one(output, "*-articles.jsonl"))},
    )


def instant(text):
    return datetime.fromisoformat(text) if text and "T" in text else text


@pytest.mark.parametrize("family", FAMILIES)
def test_rows(crawled, family):
    """Every row of every page, in order; a row that tells no time takes its article's."""
    for url, page in crawled.truth.lists[family].items():
        rows = [(row["title"], row["url"], instant(row["published"])) for row in crawled.lists[url]["headlines"]]
        stories = crawled.truth.stories[family]
        assert rows == [
            (title, address, instant(isoformat(stories[address].when if time is None else time))) for title, address, time in page.rows
        ]


@pytest.mark.parametrize("family", FAMILIES)
def test_next_pages(crawled, family):
    assert {url: crawled.lists[url]["next_page"] for url in crawled.truth.lists[family]} == {
        url: page.following for url, page in crawled.truth.lists[family].items()
    }


@pytest.mark.parametrize("family", FAMILIES)
def test_articles(crawled, family):
    stories = crawled.truth.stories[family]
    assert len(stories) == PAGES * SIZE
    found = {url: (crawled.articles[url]["title"], instant(crawled.articles[url]["published"])) for url in stories}
    assert found == {url: (story.title, story.when.replace(microsecond=0)) for url, story in stories.items()}


def test_departments_of_rows(crawled):
    rows = [row for url in crawled.truth.lists["german"] for row in crawled.lists[url]["headlines"]]
    assert [row["section"] for row in rows[:4]] == ["Politik", "Sport", "Kultur", "Politik"]
