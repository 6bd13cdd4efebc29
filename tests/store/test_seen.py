"""What one crawl has met: a set like any other, in memory that does not grow with it."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from newsportal.items import Headline, HeadlineList
from newsportal.store.keys import key
from newsportal.store.seen import Seen, SeenRows

GROWTH = """
from hashlib import blake2b
from pathlib import Path
from newsportal.store.seen import Seen

def resident():
    return next(int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS:"))

seen = Seen()
before = resident()
new = sum(seen.add(blake2b(b"%d" % (number % 200_000), digest_size=16).digest()) for number in range(250_000))
print(new, resident() - before)
"""


@given(st.lists(st.binary(max_size=2)))
def test_a_key_is_new_once(keys):
    seen, model = Seen(), set()
    for each in keys:
        assert (each in seen) == (each in model)
        assert seen.add(each) == (each not in model)
        model.add(each)


def test_many_keys_take_little_memory():
    result = subprocess.run([sys.executable, "-c", GROWTH], capture_output=True, text=True, check=True)
    new, grown = map(int, result.stdout.split())
    assert new == 200_000
    assert grown < 6_000  # kB; Python's own set takes 18,000


def test_two_crawls_know_nothing_of_each_other():
    first, second = Seen(), Seen()
    first.add(key("a"))
    assert key("a") not in second


def test_rows_are_new_once_in_their_place():
    rows = [
        Headline(position=1, title="甲", url="https://a.example/1"),
        Headline(position=2, title="乙"),
        Headline(position=3, title="甲", url="https://a.example:443/1#top"),
        Headline(position=4, title="乙"),
    ]
    seen, found = SeenRows(), HeadlineList(headlines=rows)
    assert [row.position for row in seen.unseen(found, "section a").headlines] == [1, 2]
    assert seen.unseen(found, "section a").headlines == []
    assert [row.position for row in seen.unseen(found, "list a").headlines] == [1, 2]
    assert [row.position for row in found.headlines] == [1, 2, 3, 4]
    assert seen.leads_to("https://a.example/1?spm=7", "section a")
    assert not seen.leads_to("https://a.example/1", "section b")
    assert not seen.leads_to("https://a.example/2", "section a")
