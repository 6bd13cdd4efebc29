"""What the store makes of pages that are fetched again, without a crawl: which article they are, and what stays of what was known."""

from datetime import date

import pytest
from stores import Fetching

from newsportal.items import Article
from newsportal.store import schema
from newsportal.store.frontier import Link, PageState, add_links, due_pages, known_pages
from newsportal.store.keys import page_key
from newsportal.store.visits import Visit

HOME = "https://a.example/"
PAGE, OTHER, MOBILE = HOME + "1.html", HOME + "2.html", "https://m.a.example/1.html"
TEXT = "港口今年的吞吐量为三百万标准箱，比去年多一成。\n新的码头明年动工，三年后建成。"
NEWS = "图书馆周末延长开放时间，晚上十点才关门。\n读者可以在网上预约座位。"


def article(title="港口吞吐量创新高", text=TEXT, **fields):
    return Article(title=title, text=text, paragraphs=text.split("\n"), **fields)


@pytest.fixture
def store(store_url):
    opened = Fetching(store_url)
    yield opened
    opened.engine.dispose()


def test_a_story_that_is_written_anew_is_its_next_version(store):
    store.fetch(PAGE, article())
    store.fetch(PAGE, article("港口扩建方案公布，居民可以提意见", NEWS))
    assert store.versions == {PAGE: 2}
    assert store.edits == [("text", "text"), ("title", "title")]


def test_a_story_that_another_crawl_finds_at_another_address_is_the_same_article(store):
    """By the address that it names, though its template has another text; by its words and its day, though it names none."""
    store.fetch(PAGE, article(published=date(2024, 5, 18)))
    store.crawl()
    store.fetch(MOBILE, article(text=TEXT.replace("三年", "两年"), canonical_url=PAGE))
    store.fetch(OTHER, article(published=date(2024, 5, 18)))
    assert (store.versions, store.edits) == ({PAGE: 1}, [])
    assert len({store.known(url).article_id for url in (PAGE, MOBILE, OTHER)}) == 1


def test_the_same_words_on_another_day_are_another_article_that_names_the_first(store):
    store.fetch(PAGE, article(published=date(2024, 5, 18)))
    store.crawl()
    assert store.fetch(OTHER, article(published=date(2024, 6, 18))).copy_of == PAGE
    assert store.versions == {PAGE: 1, OTHER: 1}


def test_an_address_that_is_on_every_page_makes_no_two_stories_one(store):
    store.fetch(PAGE, article(canonical_url=HOME))
    store.crawl()
    store.fetch(OTHER, article("图书馆延长开放时间", NEWS, canonical_url=HOME))
    assert store.versions == {HOME: 1, OTHER: 1}


def test_a_page_that_leads_to_another_story_is_no_edit(store):
    store.fetch(PAGE, article())
    store.fetch(OTHER, article("图书馆延长开放时间", NEWS))
    store.fetch(PAGE, article("图书馆延长开放时间", NEWS, canonical_url=OTHER))
    assert (store.versions, store.edits) == ({PAGE: 1, OTHER: 1}, [])
    assert store.known(PAGE).article_id == store.known(OTHER).article_id


def test_what_is_no_edit_leaves_the_article_as_it_was(store):
    """Another template's words for the same story: its text is not what the next fetch is compared with."""
    store.fetch(PAGE, article(published=date(2024, 5, 18), published_from="page"))
    kept = store.ask(*(schema.articles.c[name] for name in ("content", "title", "published", "published_from")))
    store.fetch(MOBILE, article("港口 吞吐量创新高", TEXT + "\n下载客户端看更多新闻。", canonical_url=PAGE))
    assert store.ask(*(schema.articles.c[name] for name in ("content", "title", "published", "published_from"))) == kept


def test_an_article_is_gone_when_its_last_address_is(store):
    store.fetch(PAGE, article())
    store.fetch(MOBILE, article(canonical_url=PAGE))
    store.gone(MOBILE)
    assert (store.ask(schema.articles.c.state), store.edits) == ([("live",)], [])
    store.gone(PAGE)
    store.gone(PAGE)
    assert (store.ask(schema.articles.c.state), store.edits) == ([("gone",)], [("taken down", "page")])


def test_what_is_written_a_second_time_is_there_once(store):
    """As after a connection that was lost when the database had written, and before it said so."""
    store.fetch(PAGE, article(), times=2)
    store.fetch(PAGE, article(text=NEWS), times=2)
    assert (store.versions, store.edits) == ({PAGE: 2}, [("text", "text")])
    assert len(store.ask(schema.outbox.c.version_id)) == len(store.ask(schema.versions.c.id)) == 2


def test_where_a_redirect_led_is_a_page_of_the_article(store):
    store.fetch(PAGE, article(), final_url=OTHER)
    assert store.known(OTHER).article_id == store.known(PAGE).article_id
    assert (store.known(OTHER).state, store.known(OTHER).due) == ("done", None)
    store.write(Visit(PageState(page_key(OTHER), OTHER, "article", "done", due=5.0)), Visit(PageState(page_key(PAGE), PAGE, "article", "done", article_id=1), final_url=OTHER))  # fmt: skip
    assert store.known(OTHER).due == 5.0
    store.write(Visit(PageState(page_key(HOME), HOME, "listing", "done"), final_url=HOME + "news/"))
    assert store.known(HOME + "news/") is None


def test_a_page_keeps_its_article_whatever_comes_of_a_later_visit(store):
    store.fetch(PAGE, article())
    article_id = store.known(PAGE).article_id
    store.write(Visit(PageState(page_key(PAGE), PAGE, "article", "done", reason="HTTP 500", tries=1)))
    assert (store.known(PAGE).article_id, store.known(PAGE).tries) == (article_id, 1)


def test_of_a_page_that_was_visited_twice_the_last_word_counts(store):
    states = [PageState(page_key(PAGE), PAGE, "article", state) for state in ("pending", "gone")]
    store.write(*map(Visit, states))
    assert store.known(PAGE).state == "gone"


# --- What waits


def link(url, kind="article", *, again=False, **found):
    return Link(page_key(url), url, kind, found, again)


def waiting(store, kind="article", now=1e12, **after):
    with store.engine.connect() as connection:
        return [page.url for page in due_pages(connection, store.lease.portal_id, kind, now, **after)]


def test_pages_that_are_led_to_wait_once(store):
    """A known one only where it is wanted again: an article as it stands, a listing page to be walked."""
    store.fetch(PAGE, article())
    store.write(Visit(PageState(page_key(HOME), HOME, "listing", "done")))
    with store.engine.begin() as connection:
        add_links(connection, store.lease.portal_id, 1, [link(PAGE), link(OTHER, row=1), link(HOME, "listing")], now=5.0)
    assert (waiting(store), waiting(store, "listing")) == ([OTHER], [])
    with store.engine.begin() as connection:
        again = [link(PAGE, again=True, row=2), link(HOME, "listing", again=True, number=2)]
        add_links(connection, store.lease.portal_id, 1, again, now=6.0)
    assert (waiting(store), waiting(store, "listing")) == ([OTHER, PAGE], [HOME])
    assert [(store.known(url).state, store.known(url).found) for url in (PAGE, HOME, OTHER)] == [
        ("done", {"row": 2}),
        ("pending", {"number": 2}),
        ("pending", {"row": 1}),
    ]


def test_what_has_waited_longest_comes_first_in_slices(store):
    urls = [f"{HOME}{number}.html" for number in range(7)]
    with store.engine.begin() as connection:
        for number, url in enumerate(urls):
            add_links(connection, store.lease.portal_id, 1, [link(url)], now=10.0 - number // 2)
    slices, after = [], (0.0, b"")
    for _ in range(2):
        slices.append(waiting(store, after=after, limit=3, now=9.0))
        after = store.known(slices[-1][-1]).due, page_key(slices[-1][-1])
    assert [len(found) for found in slices] == [3, 2]
    assert waiting(store, after=after, limit=3, now=9.0) == []
    assert {url for found in slices for url in found} == set(urls[2:])
    assert slices[0][0] == urls[6]


def test_as_many_pages_as_there_are_are_known(store):
    urls = [f"{HOME}{number}.html" for number in range(900)]
    with store.engine.begin() as connection:
        add_links(connection, store.lease.portal_id, 1, [link(url) for url in urls], now=1.0)
        assert len(known_pages(connection, store.lease.portal_id, map(page_key, urls))) == 900
