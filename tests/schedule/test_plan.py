"""When a job is due: rhythm, windows, jitter, catching up, clocks that jump, summer time; and what its last start says."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsportal.schedule.file import Job
from newsportal.schedule.plan import DEATHS, standings
from newsportal.schedule.rhythm import Cron, Every, Window, delay
from newsportal.store.jobs import Start
from newsportal.store.lease import Running

LONDON = ZoneInfo("Europe/London")
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(text, zone=UTC):
    return datetime.fromisoformat(text).replace(tzinfo=zone).timestamp() if "+" not in text else datetime.fromisoformat(text).timestamp()


def job(rhythm=None, name="harbour", **more):
    return Job(name, "netease", "netease", {}, {}, rhythm or Every(600), SHANGHAI, **more)


def started(slot, **more):
    """A start whose crawl ended well."""
    row = {
        "name": "harbour",
        "portal": "netease",
        "slot": slot,
        "run": "harbour-1",
        "started": "2026-11-28T04:00:00Z",
        "starter": {"host": "a"},
    }
    row |= {"until": 0.0, "tries": 1, "error": None, "crawl_id": 7, "state": "ended", "finish_reason": "finished", "begun": None}
    return Start(**(row | {"ended": None, "done": True} | more))


def standing(one, now, start=None, holder=None):
    starts = {start.name: start} if start else {}
    (found,) = standings([one], starts, {"netease": holder} if holder else {}, now)
    return found


# --- Rhythm


def test_a_new_job_begins_at_once_one_of_fixed_times_at_the_next():
    now = at("2026-11-28T12:34:00")
    assert standing(job(), now).state == "due"
    found = standing(job(Cron("0 3 * * *", SHANGHAI)), now)
    assert (found.state, found.next, found.set_slot) == ("waits", at("2026-11-28T19:00:00"), at("2026-11-27T19:00:00"))


def test_each_slot_once():
    slot = at("2026-11-28T12:30:00")
    assert standing(job(), slot + 599, started(slot)).state == "waits"
    assert standing(job(), slot + 599, started(slot)).next == slot + 600
    found = standing(job(), slot + 600, started(slot))
    assert (found.state, found.slot) == ("due", slot + 600)


def test_after_a_sleep_it_catches_up_once():
    slot = at("2026-11-28T12:30:00")
    found = standing(job(), slot + 36_000, started(slot))
    assert (found.state, found.slot) == ("due", slot + 36_000)
    assert standing(job(), slot + 36_000, started(slot + 36_000)).state == "waits"


def test_a_clock_set_back_a_little_starts_nothing_twice():
    slot = at("2026-11-28T12:30:00")
    assert standing(job(), slot - 120, started(slot)).state == "waits"
    assert standing(job(), slot + 600, started(slot)).state == "due"


def test_a_clock_that_was_ahead_for_a_year_does_not_stop_a_job_for_a_year():
    slot = at("2027-11-28T12:30:00")
    now = at("2026-11-28T12:34:00")
    found = standing(job(), now, started(slot))
    assert (found.state, found.set_slot, found.next) == ("waits", at("2026-11-28T12:30:00"), at("2026-11-28T12:40:00"))
    assert standing(job(), at("2026-11-28T12:40:00"), started(found.set_slot)).state == "due"


@example(at("2026-10-25T01:05:00+00:00"), Cron("30 1 * * *", LONDON))  # 01:05 for the second time: 01:30 has been
@given(
    st.floats(0, 4e9), st.sampled_from([Every(60), Every(600), Every(86400), Cron("*/10 6-23 * * *", LONDON), Cron("30 1 * * 1-5", LONDON)])
)
def test_slots_are_the_same_for_everybody(now, rhythm):
    latest, following = rhythm.latest(now), rhythm.following(now)
    assert latest <= now < following
    assert rhythm.latest(following) == following
    assert rhythm.following(latest) == following


@pytest.mark.parametrize(
    ("expression", "first", "last", "slots"),
    [
        # 01:30 does not exist on 29 March, and comes right after the gap; it comes twice on 25 October, and counts once.
        ("30 1 * * *", "2026-03-28T12:00:00+00:00", "2026-03-30T12:00:00+00:00", ["2026-03-29T01:00:00+00:00", "2026-03-30T00:30:00+00:00"]),
        ("30 1 * * *", "2026-10-24T12:00:00+00:00", "2026-10-26T12:00:00+00:00", ["2026-10-25T00:30:00+00:00", "2026-10-26T01:30:00+00:00"]),
        ("0 8 * * *", "2026-10-24T12:00:00+00:00", "2026-10-26T12:00:00+00:00", ["2026-10-25T08:00:00+00:00", "2026-10-26T08:00:00+00:00"]),
        # With a star it follows the clock: every half hour, whatever it is called.
        ("*/30 * * * *", "2026-10-25T00:00:00+00:00", "2026-10-25T02:00:00+00:00", [f"2026-10-25T0{h}:{m}0:00+00:00" for h, m in ("00", "03", "10", "13", "20")]),
    ],
)  # fmt: skip
def test_summer_time(expression, first, last, slots):
    """Called each minute, a job starts at these times."""
    rhythm = Cron(expression, LONDON)
    now = at(first)
    served = rhythm.latest(now - 1)
    starts = []
    while now <= at(last):
        found = standing(job(rhythm), now, started(served))
        if found.state == "due":
            starts.append(now)
            served = found.slot
        now += 60
    assert starts == [at(slot) for slot in slots]


# --- Window, jitter


def test_outside_its_window_a_job_waits_until_it_opens():
    one = job(window=Window.parse("06:00-23:30", SHANGHAI))
    slot = at("2026-11-28T23:20:00", SHANGHAI)
    found = standing(one, at("2026-11-28T23:30:00", SHANGHAI), started(slot))
    assert (found.state, found.next, found.slot) == ("waits", at("2026-11-29T06:00:00", SHANGHAI), at("2026-11-28T23:30:00", SHANGHAI))
    assert standing(one, at("2026-11-29T05:59:59", SHANGHAI), started(slot)).state == "waits"
    assert standing(one, at("2026-11-29T06:00:00", SHANGHAI), started(slot)).state == "due"
    assert standing(one, at("2026-11-28T23:21:00", SHANGHAI), started(slot)).next == at("2026-11-29T06:00:00", SHANGHAI)


def test_a_window_over_midnight():
    window = Window.parse("22:00-06:00", SHANGHAI)
    hours = [hour for hour in range(24) if window.is_open(at(f"2026-11-28T{hour:02}:00:00", SHANGHAI))]
    assert hours == [0, 1, 2, 3, 4, 5, 22, 23]
    assert window.opens(at("2026-11-28T12:00:00", SHANGHAI)) == at("2026-11-28T22:00:00", SHANGHAI)
    assert Window.parse("06:00-24:00", SHANGHAI).is_open(at("2026-11-28T23:59:00", SHANGHAI))


def test_jitter_puts_a_start_off_by_the_same_on_every_machine():
    slot = at("2026-11-28T12:30:00")
    off = delay("harbour", slot, 300)
    one = job(jitter=300)
    assert 0 < off < 300
    assert standing(one, slot + off - 1, started(slot - 600)).state == "waits"
    assert standing(one, slot + off + 1, started(slot - 600)).slot == slot
    assert standing(one, slot + off - 1, started(slot - 1200)).slot == slot - 600
    assert len({delay(name, slot, 300) for name in "abcdefgh"}) == 8


# --- The last start


def test_a_portal_that_is_crawled_is_left_alone_and_due_after():
    slot = at("2026-11-28T12:30:00")
    holder = Running("b", 4711, "2026-11-28T12:30:01Z")
    found = standing(job(), slot + 1300, started(slot, state="running"), holder)
    assert (found.state, found.why, found.slot) == ("runs", "by process 4711 on b, since 2026-11-28T12:30:01Z", slot + 1200)
    assert standing(job(), slot + 1300, started(slot)).state == "due"


def test_a_start_is_on_its_way_until_its_crawl_begins_or_nobody_vouches_for_it():
    slot = at("2026-11-28T12:30:00")
    waiting = started(slot, crawl_id=None, state=None, until=slot + 90)
    assert standing(job(), slot + 89, waiting).state == "on its way"
    found = standing(job(), slot + 91, waiting)
    assert (found.state, found.slot, found.tries) == ("due", slot, 1)


def test_another_job_of_the_portal_waits_for_it():
    slot = at("2026-11-28T12:30:00")
    waiting = started(slot, crawl_id=None, state=None, until=slot + 90)
    one, two = standings([job(), job(name="nightly")], {"harbour": waiting}, {}, slot + 60)
    assert (one.state, two.state, two.why) == ("on its way", "waits", "harbour of the same portal is on its way")
    assert (one.slot, two.slot) == (None, slot)


def test_a_start_that_failed_is_tried_again_and_says_why():
    slot = at("2026-11-28T12:30:00")
    found = standing(job(), slot + 60, started(slot, crawl_id=None, state=None, error="no scrapyd answers"))
    assert (found.state, found.slot, found.why) == ("due", slot, "no scrapyd answers")


@pytest.mark.parametrize(
    ("state", "due"), [("running", True), ("publishing", True), ("published", False), ("ended", False), ("died", False)]
)
def test_a_crawl_that_died_is_taken_up_unless_another_has_done_so(state, due):
    slot = at("2026-11-28T12:30:00")
    found = standing(job(), slot + 60, started(slot, state=state))
    assert (found.state == "due") is due
    assert found.tries == (2 if due else 1)


def test_a_crawl_that_always_dies_waits_for_its_next_slot():
    slot = at("2026-11-28T12:30:00")
    found = standing(job(), slot + 60, started(slot, state="running", tries=DEATHS))
    assert (found.state, found.next) == ("waits", slot + 600)
    assert standing(job(), slot + 600, started(slot, state="running", tries=DEATHS)).tries == 1
