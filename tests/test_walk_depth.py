"""How deep the walks of one section go, crawl after crawl, without a server: ``spiders/walk.py``."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from newsportal.arguments import Arguments
from newsportal.items import Headline, HeadlineList
from newsportal.spiders.walk import Limits, Walk
from newsportal.store.frontier import Floor, Walked

LIMITS = Limits(first=10, most=1000, known_rows=10, nesting=3)
BEGIN = datetime(2024, 5, 18, tzinfo=UTC)


class Section:
    """A list, newest first, and what its crawls remember of it."""

    def __init__(self, rows, per_page=20):
        self.rows, self.per_page = list(range(rows))[::-1], per_page
        self.pinned = 0
        """Old rows that stand above the others."""
        self.first_seen = {}
        self.walked = None
        self.crawls = 0
        self.kept = {}
        """Pages that a cache has kept: number -> rows."""

    def publish(self, count):
        newest = max(self.rows)
        self.rows[self.pinned : self.pinned] = range(newest + count, newest, -1)

    def page(self, number):
        return self.kept.get(number) or self.rows[(number - 1) * self.per_page : number * self.per_page]

    def crawl(self, **arguments):
        """One crawl; the pages that it took."""
        self.crawls += 1
        walk, seen, number, stop = Walk("https://a.example/"), set(), 0, None
        walk.begin(self.walked, Arguments(**arguments), LIMITS)
        while stop is None and number * self.per_page < len(self.rows):
            number += 1
            walk.pages += 1
            fresh = [row for row in self.page(number) if row not in seen]
            seen.update(fresh)
            rows = [Headline(position=1, published=BEGIN + timedelta(minutes=row)) for row in fresh]
            walk.descend(0, rows, [self.first_seen.get(row) for row in fresh], self.crawls, LIMITS)
            stop = walk.why_stop(HeadlineList(headlines=rows, next_page="https://a.example/2"), number, 0, Arguments(**arguments), LIMITS)
        self.first_seen |= dict.fromkeys(seen - set(self.first_seen), self.crawls)
        if not (stop and stop.leaves_out) and walk.end(0, stop):
            self.walked = walk.after(self.crawls)
        return number


def test_pages_are_looked_at_twice_and_then_left_alone():
    section = Section(400)
    pages = [section.crawl(), section.crawl()]
    for _ in range(4):
        section.publish(2)
        pages.append(section.crawl())
    assert pages == [10, 1, 10, 1, 1, 1]


def test_more_than_a_page_of_news_each_time_is_twice_as_deep():
    section = Section(400)
    section.crawl()
    pages = []
    for _ in range(8):
        section.publish(30)
        pages.append(section.crawl())
    assert max(pages[2:]) <= 4


def test_late_news_each_time_takes_a_bounded_number_of_pages():
    section = Section(400)
    section.crawl()
    pages = []
    for _ in range(40):
        section.publish(30)
        section.rows.insert(45, -len(section.rows))
        pages.append(section.crawl())
    assert max(pages[2:]) <= 10


def test_a_walk_that_is_told_to_stop_short_is_followed_by_one_that_goes_on():
    section = Section(400)
    section.crawl()
    for _ in range(3):
        section.publish(50)
        section.crawl(pages=1)
    assert len(set(section.rows) - set(section.first_seen) - set(range(200))) == 90
    section.crawl()
    assert set(section.rows) - set(section.first_seen) <= set(range(200))


@pytest.mark.parametrize(("trial", "depth"), [(1, 1), (3, 3), (10, 1), (12, 1)])
def test_a_trial_is_followed_by_a_walk_that_goes_on(trial, depth):
    """``depth``: of the pages that the next one may take, those that it takes."""
    section = Section(400)
    section.crawl(pages=trial)
    assert section.crawl() == (10 if depth == trial else 1)
    assert section.crawl() == 1
    assert section.crawl(pages=15) == 15
    assert section.crawl(pages=15) == section.crawl() == 1


def test_rows_that_are_always_first_end_no_walk():
    """More than a page of them, and a page that ends among them."""
    for pinned in (10, 15, 20):
        section = Section(200, per_page=10)
        section.pinned, section.rows = pinned, section.rows[-pinned:] + section.rows[:-pinned]
        section.crawl()
        for _ in range(5):
            section.publish(3)
            section.crawl()
        assert set(section.rows[: pinned + 15]) <= set(section.first_seen)
        assert section.crawl() == pinned // 10 + 1


def test_news_that_was_taken_down_makes_no_walk_deep():
    section = Section(200)
    section.crawl()
    del section.rows[:5]
    assert section.crawl() == 1
    section.rows.sort()  # by anything but time
    assert section.crawl() == 5


@pytest.mark.parametrize("kept", [5, 20])
def test_pages_of_different_age_hide_hardly_a_row(kept):
    """Three in ten pages are as old as up to so many rows; with one look 15 and 40 rows in a thousand are lost."""
    published = missing = 0
    for seed in range(20):
        chance, section = random.Random(seed), Section(200)
        section.crawl()
        for _ in range(40):
            new = chance.randrange(80)
            meanwhile = min(new, chance.randrange(kept + 1))
            section.publish(new - meanwhile)
            section.kept.clear()
            section.kept = {number: section.page(number) for number in range(2, 60) if chance.random() < 0.3}
            section.publish(meanwhile)
            section.crawl()
        for _ in range(4):
            section.kept.clear()
            section.publish(1)
            section.crawl()
        published += len(section.rows) - 200
        missing += len(set(section.rows) - set(section.first_seen) - set(range(200)))
    assert missing < published / 500


def test_old_rows_that_fill_the_first_page_now_end_no_walk():
    section = Section(100, per_page=10)
    for _ in range(2):
        section.crawl()
        section.publish(5)
    section.rows = section.rows[40:50] + section.rows[:40] + section.rows[50:]
    section.crawl()
    assert len(section.first_seen) == len(section.rows)


SINCE = BEGIN - timedelta(days=1)
SOLID, SEEN_ONCE = Walked(Floor(1, BEGIN), Floor(1, BEGIN)), Walked(Floor(1, BEGIN), None)
FIRST = "after 10 pages, as deep as a first crawl goes (-a pages=N for more)"
KNOWN = "10 known rows in a row (-a pages=N, full=1 or since=… goes on)"


@pytest.mark.parametrize(
    ("number", "page", "arguments", "reason"),
    [
        (9, {}, {}, None),
        (10, {}, {}, FIRST),
        (10, {}, {"full": True}, None),
        (10, {}, {"pages": 11}, None),
        (10, {}, {"since": SINCE}, None),
        (11, {}, {"pages": 11}, "after 11 pages, as asked (-a pages=N for more)"),
        (1, {}, {"pages": 1}, "after 1 page, as asked (-a pages=N for more)"),
        (1, {}, {"pages": 2}, None),
        (1000, {}, {"full": True}, "after 1000 pages, the most that one walk takes (NEWSPORTAL_MAX_PAGES)"),
        (999, {}, {"full": True}, None),
        (10, {"timed": False}, {"since": SINCE}, "after 10 pages without times (-a pages=N for more)"),
        (9, {"timed": False}, {"since": SINCE}, None),
        (1, {}, {"since": BEGIN + timedelta(minutes=9)}, None),
        (1, {}, {"since": BEGIN + timedelta(minutes=10)}, "older than since"),
        (1, {"next_page": "https://a.example/2024/05/20/"}, {}, "the next page is of a day to come"),
        (1, {"next_page": "https://a.example/2024/05/19/"}, {}, None),  # a clock behind ours may have it already
        (2, {"before": SOLID}, {}, KNOWN),
        (2, {"before": SOLID}, {"full": True}, None),
        (2, {"before": SOLID}, {"since": SINCE}, None),
        (2, {"before": SOLID, "known": 9}, {}, None),
        (1, {"before": SOLID, "new": 2}, {}, KNOWN),
        (1, {"before": SEEN_ONCE}, {}, KNOWN),
        (1, {"before": SEEN_ONCE, "known": 9}, {}, None),
        (1, {"before": SEEN_ONCE, "new": 2}, {}, None),  # and what is below them was seen once only
        (2, {"before": SEEN_ONCE}, {}, KNOWN),  # behind a page of pinned rows
        (2, {"before": SEEN_ONCE, "new": 2}, {}, None),
        (12, {"before": SOLID, "known": 0}, {}, None),  # what is new goes on deeper than a first crawl
    ],
)
def test_why_a_walk_ends(number, page, arguments, reason):
    """A page of rows, the ``known`` ones of which, seen by the first crawl, are at its end."""
    walk = Walk("https://a.example/", before=page.get("before"))
    known = page.get("known", 10 if walk.before else 0)
    new = page.get("new", 10 - known)
    rows = [Headline(position=n, published=BEGIN + timedelta(minutes=n) if page.get("timed", True) else None) for n in range(new + known)]
    walk.descend(0, rows, [None] * new + [1] * known, 2, LIMITS)
    found = HeadlineList(headlines=rows, next_page=page.get("next_page", "https://a.example/2"), fetched=BEGIN)
    stop = walk.why_stop(found, number, 0, Arguments(**arguments), LIMITS)
    assert (stop and stop.reason) == reason
