"""What was stored and stands in no finished file: which later crawl hands it on, and when it counts as handed out."""

from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa
from stores import Fetching

from newsportal.items import Article, Headline, HeadlineList
from newsportal.store import schema
from newsportal.store.frontier import PageState
from newsportal.store.keys import page_key
from newsportal.store.outbox import Handing, WholeFile, begin_handing, end_handing, finish_dead, left_over
from newsportal.store.sightings import list_key, sightings
from newsportal.store.visits import Visit

LISTING = "https://a.example/"


@pytest.fixture
def store(store_url):
    opened = Fetching(store_url)
    yield opened
    opened.engine.dispose()


def address(number):
    return f"{LISTING}{number}.html"


def read(store, *numbers):
    """Articles that a crawl stores."""
    for number in numbers:
        text = f"第{number}号工程的负责人说，这一带的步道用了{number}天修好。"
        store.fetch(address(number), Article(title=f"第{number}号工程完工", text=text, paragraphs=[text], published=date(2024, 5, 18), published_from="page"))  # fmt: skip


def list_of(*rows):
    return HeadlineList(url=LISTING, name="要闻", headlines=list(rows), fetched=datetime(2024, 5, 18, tzinfo=UTC))


def note(store, found):
    """A list that a crawl stores."""
    store.write(Visit(PageState(page_key(LISTING), LISTING, "listing", "done"), lists=[(found, list_key(found, LISTING))]))


def left(store, kind, after=0, limit=200):
    with store.engine.connect() as connection:
        return list(left_over(connection, store.lease.portal_id, store.scope.crawl_id, kind, after, limit))


def hand(store, *, articles, lists):
    with store.engine.begin() as connection:
        end_handing(connection, store.lease.portal_id, store.scope.crawl_id, Handing((), articles, lists))


def test_the_next_crawl_hands_on_what_the_last_one_left_in_its_order_and_in_slices(store):
    read(store, 3, 1, 2)
    store.crawl()
    read(store, 4)
    found = left(store, Article, limit=2)
    assert [item.url for _, item in found] == [address(3), address(1)]
    assert [item.url for _, item in left(store, Article, after=found[-1][0])] == [address(2)]
    assert left(store, HeadlineList) == []


def test_what_stands_in_a_file_is_handed_on_no_more(store):
    """Of articles and lists those that the crawl had files for; its own lists are given up with it."""
    row = Headline(position=1, title="第1号工程完工", url=address(1), published=date(2024, 5, 18))
    read(store, 1)
    note(store, list_of(row))
    store.crawl()
    read(store, 2)
    note(store, list_of(row))
    hand(store, articles=False, lists=False)
    store.crawl()
    assert [[item.url for _, item in left(store, kind)] for kind in (Article, HeadlineList)] == [[address(1), address(2)], [LISTING]]
    hand(store, articles=True, lists=False)
    assert [len(left(store, kind)) for kind in (Article, HeadlineList)] == [0, 1]
    hand(store, articles=False, lists=True)
    assert left(store, HeadlineList) == []


def test_rows_are_handed_on_with_what_their_articles_have_told_since(store):
    told = Headline(position=3, title="第2号工程完工了", url=address(2), published=date(2024, 5, 17))
    cut = Headline(position=4, title="第3号工程…", url=address(3), published=date(2024, 5, 17))
    note(store, list_of(Headline(position=1, title="第1号工程…", url=address(1)), Headline(position=2, title="没有地址的一行"), told, cut))
    read(store, 1, 2, 3)
    store.crawl()
    ((_, found),) = left(store, HeadlineList)
    assert [(row.title, row.published) for row in found.headlines] == [
        ("第1号工程完工", date(2024, 5, 18)),
        ("没有地址的一行", None),
        (told.title, told.published),
        ("第3号工程完工", cut.published),
    ]


def test_a_dead_crawl_whose_file_is_lost_has_handed_nothing_out(store, tmp_path):
    """Neither under its own name nor under the other: what it held comes again."""
    files = [WholeFile(tmp_path / f"{name}.part", tmp_path / name) for name in ("a.jsonl", "b.csv")]
    files[0].part.write_text("{}")
    read(store, 1)
    with store.engine.begin() as connection:
        begin_handing(connection, store.scope.crawl_id, Handing(tuple(files), articles=True, lists=True))
        (line,) = finish_dead(connection, store.lease.portal_id)
        assert finish_dead(connection, store.lease.portal_id) == []
    assert line.startswith("the crawl of 20")
    assert [file.path.exists() for file in files] == [True, False]
    store.crawl()
    assert [item.url for _, item in left(store, Article)] == [address(1)]


def test_as_many_rows_as_a_list_has_are_known(store):
    rows = [Headline(position=number, title=f"第{number}号工程完工", url=address(number)) for number in range(1, 901)]
    found = list_of(*rows)
    note(store, found)
    first = store.scope.crawl_id
    store.crawl()
    note(store, list_of(Headline(position=5, title="第900号工程提前完工", url=address(900))))
    with store.engine.connect() as connection:
        keys = [page_key(row.url) for row in rows]
        seen = sightings(connection, store.lease.portal_id, list_key(found, LISTING), keys)
        assert connection.scalar(sa.select(sa.func.count()).select_from(schema.lists)) == 1
    assert len(seen) == 900
    assert {each.first_crawl for each in seen.values()} == {first}
    assert (seen[keys[-1]].headline.title, seen[keys[-1]].headline.position) == ("第900号工程提前完工", 5)
