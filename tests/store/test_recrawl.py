"""The second crawl of a portal, and the third: what is new is fetched, what is known is left alone, what has changed is noticed."""

import json
import re
import sqlite3

import pytest
from crawling import crawl, read_csv, read_jsonl
from newsroom import Newsroom, story


def run(folder, room, *arguments, **options):
    """A crawl of all sections; its record."""
    before = set(folder.glob("output/*/*-run.json"))
    result = crawl(folder, "url=" + ",".join(room.section_urls()), *arguments, **options)
    assert "Traceback" not in result.stderr, result.stderr
    (path,) = set(folder.glob("output/*/*-run.json")) - before
    record = json.loads(path.read_text(encoding="utf-8"))
    stem = str(path).removesuffix("run.json")
    record["given"] = read_jsonl(path.parent / f"{path.name.removesuffix('run.json')}articles.jsonl") if path.exists() else []
    record["csv"] = read_csv(path.parent / f"{path.name.removesuffix('run.json')}articles.csv")
    record["stem"], record["result"] = stem, result
    return record


def ask(folder, query, *values):
    with sqlite3.connect(folder / "newsportal.db") as connection:
        return connection.execute(query, values).fetchall()


def edits(folder):
    return ask(folder, "SELECT kind, field, before, after FROM edits ORDER BY id")


def due_now(folder):
    """Time passes: every article is due to be looked at again."""
    with sqlite3.connect(folder / "newsportal.db") as connection:
        connection.execute("UPDATE pages SET due = 1 WHERE kind = 'article'")
    connection.close()


@pytest.mark.parametrize("conditional", [True, False])
def test_an_unchanged_portal_costs_a_page_a_section(tmp_path, conditional):
    with Newsroom(map(story, range(60)), sections=2, per_page=8, conditional=conditional).serve() as room:
        first = run(tmp_path, room)
        assert len(first["given"]) == len(first["csv"]) == 60
        room.log.clear()
        second = run(tmp_path, room)
        assert room.article_fetches() == {}
        pages = [path for path, _ in room.log if path.startswith("/s")]
        assert sorted(pages) == ["/s0/", "/s1/"]
        assert {status for path, status in room.log if path.startswith("/s")} == ({304} if conditional else {200})
        assert (second["done"], second["given"], second["csv"]) == (True, [], [])
        assert edits(tmp_path) == []
        assert ask(tmp_path, "SELECT holder FROM portals") == [(None,)]


def test_new_articles_are_fetched_and_nothing_else(tmp_path):
    with Newsroom(map(story, range(50)), per_page=10).serve() as room:
        run(tmp_path, room)
        room.log.clear()
        room.publish(*range(50, 57))
        record = run(tmp_path, room)
        fresh = {room.stories[number].path for number in range(50, 57)}
        assert room.article_fetches() == dict.fromkeys(fresh, 1)
        assert {item["url"].removeprefix(room.base) for item in record["given"]} == fresh
        assert edits(tmp_path) == []
        room.publish(57)
        run(tmp_path, room)
        room.log.clear()
        room.publish(58)
        record = run(tmp_path, room)
        assert sum(path.startswith("/s0/") for path, _ in room.log) <= 3
        assert "known" in record["sections"][0]["stopped"]


def test_more_new_pages_than_a_first_crawl_walks_leave_no_hole(tmp_path):
    with Newsroom(map(story, range(20)), per_page=5).serve() as room:
        run(tmp_path, room)
        room.publish(*range(20, 100))
        record = run(tmp_path, room)
        assert len(record["given"]) == 80


def test_a_walk_that_was_told_to_stop_short_leaves_a_gap_that_the_next_one_closes(tmp_path):
    with Newsroom(map(story, range(20)), per_page=5).serve() as room:
        run(tmp_path, room)
        room.publish(*range(20, 60))
        assert len(run(tmp_path, room, "pages=2")["given"]) == 10
        room.publish(*range(60, 63))
        assert len(run(tmp_path, room, "pages=1")["given"]) == 3
        assert len(run(tmp_path, room)["given"]) == 30
        assert {int(row[0]) for row in ask(tmp_path, "SELECT count(*) FROM articles")} == {63}


@pytest.mark.parametrize("news", [0, 3])
def test_more_pages_than_before_are_walked_when_they_are_asked_for(tmp_path, news):
    with Newsroom(map(story, range(60)), per_page=10).serve() as room:
        given = [len(run(tmp_path, room, "pages=1")["given"])]
        room.publish(*range(60, 60 + news))
        given += [len(run(tmp_path, room, f"pages={pages}")["given"]) for pages in (3, 3, 10, 10)]
        assert given == [10, 20, 0, 30 + news, 0]
        room.log.clear()
        run(tmp_path, room, "pages=10")
        assert [path for path, _ in room.log if path.startswith("/s")] == ["/s0/"]


def test_a_list_that_is_pushed_on_by_a_page_while_it_is_walked_is_walked_on(tmp_path):
    with Newsroom(map(story, range(60)), per_page=20).serve() as room:

        def publish(path, status, html):
            if path == "/s0/":
                room.publish(*range(60, 80))
            return status, html

        room.change = publish
        assert len(run(tmp_path, room)["given"]) == 60
        assert len(run(tmp_path, room)["given"]) == 20


def test_pages_that_caches_have_kept_hide_no_row(tmp_path):
    """The first page is new, the second from before: 15 rows stand on neither."""
    with Newsroom(map(story, range(60)), per_page=20).serve() as room:
        run(tmp_path, room)
        run(tmp_path, room)
        kept = room.answer("/s0/index_2.html")
        room.change = lambda path, status, html: kept if path == "/s0/index_2.html" else (status, html)
        room.publish(*range(60, 95))
        assert len(run(tmp_path, room)["given"]) == 20
        assert run(tmp_path, room)["given"] == []
        room.change = lambda path, status, html: (status, html)
        room.publish(95)
        assert len(run(tmp_path, room)["given"]) == 16
        assert run(tmp_path, room)["given"] == []


def test_a_pinned_row_and_a_misplaced_one_end_no_walk(tmp_path):
    with Newsroom(map(story, range(60)), per_page=10).serve() as room:
        run(tmp_path, room)
        room.pinned = list(range(5, 17))  # a run of known rows, longer than a page
        room.publish(*range(60, 64))
        record = run(tmp_path, room)
        assert {item["url"].removeprefix(room.base) for item in record["given"]} == {room.stories[number].path for number in range(60, 64)}


@pytest.mark.parametrize(("conditional", "fresh"), [(True, 0), (False, 3)])
def test_a_first_page_of_pinned_rows_ends_no_walk(tmp_path, conditional, fresh):
    """Ten rows that are always there: what is new comes in on the second page; ``fresh``: so many of them are newer than most of the list."""
    with Newsroom(map(story, range(60)), per_page=10, conditional=conditional).serve() as room:
        room.pinned = [*range(10 - fresh), *range(56, 56 + fresh)]
        assert len(run(tmp_path, room)["given"]) == 60
        for first in (60, 64, 68):
            room.publish(*range(first, first + 4))
            assert len(run(tmp_path, room)["given"]) == 4
        room.log.clear()
        assert run(tmp_path, room)["given"] == []
        assert len([path for path, _ in room.log if path.startswith("/s")]) == 2


def test_a_first_page_of_pinned_rows_without_times_ends_no_walk(tmp_path):
    with Newsroom(map(story, range(60)), per_page=10).serve() as room:
        room.change = lambda path, status, html: (status, re.sub(r'<span class="d">.*?</span>', "", html))
        room.pinned = list(range(10))
        run(tmp_path, room)
        room.publish(*range(60, 64))
        assert len(run(tmp_path, room)["given"]) == 4
        room.log.clear()
        assert run(tmp_path, room)["given"] == []
        assert len([path for path, _ in room.log if path.startswith("/s")]) == 2


TRIALS = {
    "pages": (["pages=1"], {}),
    "since": ([f"since={story(52).when.isoformat()}"], {}),
    "articles": ([], {"CLOSESPIDER_ITEMCOUNT": "4", "CONCURRENT_REQUESTS": "1"}),
    "time": ([], {"CLOSESPIDER_TIMEOUT": "0.5", "DOWNLOAD_DELAY": "0.3"}),
}


@pytest.mark.parametrize("trial", TRIALS)
def test_a_crawl_that_was_cut_short_hides_nothing_from_the_next_one(tmp_path, trial):
    arguments, settings = TRIALS[trial]
    with Newsroom(map(story, range(60)), per_page=10).serve() as room:
        assert len(run(tmp_path, room, *arguments, settings=settings)["given"]) < 60
        run(tmp_path, room)
        assert ask(tmp_path, "SELECT count(*) FROM articles") == [(60,)]
        room.publish(60)
        assert len(run(tmp_path, room)["given"]) == 1
        room.log.clear()
        assert run(tmp_path, room)["given"] == []
        assert [path for path, _ in room.log if path.startswith("/s")] == ["/s0/"]


def test_an_edited_headline_is_noticed_at_once(tmp_path):
    with Newsroom(map(story, range(30)), per_page=10).serve() as room:
        run(tmp_path, room)
        room.log.clear()
        before = {number: room.stories[number].title for number in (22, 27)}
        for number in before:
            room.stories[number].title = before[number].replace("新阶段", "收尾阶段")
        record = run(tmp_path, room)
        assert set(room.article_fetches()) == {room.stories[number].path for number in before}
        assert sorted(edits(tmp_path)) == sorted(("title", "title", before[number], room.stories[number].title) for number in before)
        assert {item["title"] for item in record["given"]} == {room.stories[number].title for number in before}


def test_an_edited_text_is_noticed_when_the_article_is_looked_at_again(tmp_path):
    with Newsroom(map(story, range(12)), conditional=False).serve() as room:
        run(tmp_path, room)
        room.stories[3].paragraphs[1] = room.stories[3].paragraphs[1].replace("散步", "跑步")
        due_now(tmp_path)
        record = run(tmp_path, room)
        assert [item["url"] for item in record["given"]] == [room.base + room.stories[3].path]
        ((kind, field, before, after),) = edits(tmp_path)
        assert (kind, field) == ("text", "text")
        assert "散步" in before
        assert "跑步" in after
        assert ask(tmp_path, "SELECT max(number), count(*) FROM versions") == [(2, 13)]


def test_looking_again_at_what_has_not_changed_gives_nothing(tmp_path):
    with Newsroom(map(story, range(12))).serve() as room:
        run(tmp_path, room)
        due_now(tmp_path)
        room.log.clear()
        record = run(tmp_path, room)
        assert {status for path, status in room.log if path.startswith("/news/")} == {304}
        assert (record["given"], edits(tmp_path)) == ([], [])


def test_a_take_down_and_its_end(tmp_path):
    with Newsroom(map(story, range(12))).serve() as room:
        run(tmp_path, room)
        room.stories[4].gone = True
        due_now(tmp_path)
        run(tmp_path, room)
        assert [edit[:2] for edit in edits(tmp_path)] == [("taken down", "page")]
        assert ask(tmp_path, "SELECT count(*) FROM articles WHERE state = 'gone'") == [(1,)]
        room.stories[4].gone = False
        due_now(tmp_path)
        record = run(tmp_path, room)
        assert [edit[:2] for edit in edits(tmp_path)] == [("taken down", "page"), ("restored", "page")]
        assert record["given"] == []


def test_an_address_that_leads_to_another_article_is_no_edit(tmp_path):
    with Newsroom(map(story, range(12))).serve() as room:
        run(tmp_path, room)
        moved, other = room.stories[4], room.stories[9]
        room.extra[moved.path] = f'<html><head><meta http-equiv="refresh" content="0;url={other.path}"></head><body></body></html>'
        with sqlite3.connect(tmp_path / "newsportal.db") as connection:
            connection.execute("UPDATE pages SET due = 1 WHERE url = ?", (room.base + moved.path,))
        connection.close()
        assert run(tmp_path, room)["given"] == []
        assert edits(tmp_path) == []
        assert ask(tmp_path, "SELECT count(*), max(number) FROM versions") == [(12, 1)]
        room.extra.clear()
        moved.title = "云溪第4号工程回到原来的地址，内容有更新"
        due_now(tmp_path)
        assert [item["url"] for item in run(tmp_path, room)["given"]] == [room.base + moved.path]
        assert [edit[:2] for edit in edits(tmp_path)] == [("title", "title")]


def test_a_story_that_leads_to_the_front_page_is_not_read_there(tmp_path):
    with Newsroom(map(story, range(12))).serve() as room:
        room.extra["/"] = room.answer(room.stories[0].path)[1].replace(room.stories[0].title, "云溪新闻网首页导读")
        leads_home = '<html><head><meta http-equiv="refresh" content="0;url=/"></head><body></body></html>'
        room.extra[room.stories[4].path] = leads_home
        first = run(tmp_path, room)
        assert (len(first["given"]), first["failed"]) == (11, {"redirect to a front page": 1})
        room.extra[room.stories[5].path] = leads_home
        due_now(tmp_path)
        assert run(tmp_path, room)["given"] == []
        assert edits(tmp_path) == []
        room.extra.clear()
        due_now(tmp_path)
        assert [item["url"] for item in run(tmp_path, room)["given"]] == [room.base + room.stories[4].path]


def test_full_fetches_everything_anew_and_gives_no_version_twice(tmp_path):
    with Newsroom(map(story, range(25)), per_page=5).serve() as room:
        run(tmp_path, room)
        room.log.clear()
        record = run(tmp_path, room, "full=1")
        assert len(room.article_fetches()) == 25
        assert sum(path.startswith("/s0/") for path, _ in room.log) == 5
        assert record["given"] == []
        assert "Dropped" not in record["result"].stderr  # no line for each of thousands that are as they were


def test_since_goes_back_beyond_what_is_known(tmp_path):
    with Newsroom(map(story, range(100)), per_page=10).serve() as room:
        assert len(run(tmp_path, room, "pages=2")["given"]) == 20
        since = room.stories[50].when.isoformat(timespec="minutes")
        assert len(run(tmp_path, room, f"since={since}")["given"]) == 30
        assert len(run(tmp_path, room)["given"]) == 50


def test_articles_out_of_range_wait_for_a_crawl_that_wants_them(tmp_path):
    with Newsroom(map(story, range(20))).serve() as room:
        since = room.stories[15].when.isoformat(timespec="minutes")
        assert len(run(tmp_path, room, f"since={since}")["given"]) == 5
        assert len(run(tmp_path, room)["given"]) == 15


def test_a_crawl_of_a_time_ends_no_later_walk(tmp_path):
    """What it has seen above what it left out is no reason to stop there."""
    with Newsroom(map(story, range(60)), per_page=20).serve() as room:
        assert len(run(tmp_path, room, f"since={room.stories[45].when.isoformat()}")["given"]) == 15
        room.publish(*range(60, 70))
        assert len(run(tmp_path, room)["given"]) == 55
        assert ask(tmp_path, "SELECT count(*) FROM articles") == [(70,)]


@pytest.mark.parametrize("broken", [False, True])
def test_a_crawl_of_some_days_leaves_no_hole_above_what_was_known(tmp_path, broken):
    """Its last page has rows that are too old for it, below ten that are not; ``broken``: it ends at a page that fails."""
    with Newsroom(map(story, range(40)), per_page=12).serve() as room:
        run(tmp_path, room)
        room.publish(*range(40, 82))
        if broken:
            room.status["/s0/index_3.html"] = 403
        since, until = (room.stories[number].when.isoformat() for number in (60, 79))
        assert len(run(tmp_path, room, f"since={since}", f"until={until}")["given"]) == 20
        room.status.clear()
        with sqlite3.connect(tmp_path / "newsportal.db") as connection:
            connection.execute("UPDATE pages SET due = 1 WHERE due IS NOT NULL")
        connection.close()
        assert len(run(tmp_path, room)["given"]) == 22
        assert ask(tmp_path, "SELECT count(*) FROM articles") == [(82,)]
        assert run(tmp_path, room)["given"] == []


def test_headlines_only_takes_no_article_from_a_later_crawl(tmp_path):
    with Newsroom(map(story, range(30)), per_page=10).serve() as room:
        run(tmp_path, room, "headlines_only=1")
        assert ask(tmp_path, "SELECT count(*) FROM headlines") == [(30,)]
        assert len(run(tmp_path, room)["given"]) == 30


def test_a_page_that_failed_is_tried_again_later_and_then_given_up(tmp_path):
    with Newsroom(map(story, range(6))).serve() as room:
        room.status[room.stories[2].path] = 500
        settings = {"RETRY_ENABLED": "False"}
        assert len(run(tmp_path, room, settings=settings)["given"]) == 5
        assert ask(tmp_path, "SELECT state, reason, tries FROM pages WHERE state != 'done'") == [("pending", "HTTP 500", 1)]
        assert run(tmp_path, room, settings=settings)["given"] == []  # not yet
        assert ask(tmp_path, "SELECT tries FROM pages WHERE state != 'done'") == [(1,)]
        for _ in range(4):
            due_now(tmp_path)
            run(tmp_path, room, settings=settings)
        assert ask(tmp_path, "SELECT state, due, tries FROM pages WHERE state != 'done'") == [("failed", None, 5)]
        room.status.clear()
        due_now(tmp_path)
        assert len(run(tmp_path, room, settings=settings)["given"]) == 1


def test_one_article_however_many_addresses(tmp_path):
    with Newsroom(map(story, range(8))).serve() as room:
        html = room.answer(room.stories[1].path)[1]
        room.extra["/m/1.html"] = html
        room.extra["/s0/"] = room.answer("/s0/")[1].replace(
            "</ul>", f'<li><span class="d">2024-05-18 08:00</span><a href="/m/1.html">{room.stories[1].title}</a></li></ul>'
        )
        assert len(run(tmp_path, room)["given"]) == 8
        assert ask(tmp_path, "SELECT count(*), count(DISTINCT article_id) FROM pages WHERE kind = 'article'") == [(9, 8)]
        due_now(tmp_path)
        assert run(tmp_path, room)["given"] == []
        assert edits(tmp_path) == []


def test_without_a_store_every_crawl_is_the_first(tmp_path):
    with Newsroom(map(story, range(8))).serve() as room:
        for _ in range(2):
            assert len(run(tmp_path, room, settings={"NEWSPORTAL_DB": ""})["given"]) == 8
    assert list(tmp_path.glob("*.db*")) == []
