"""What docs/operations.md tells an operator to type, as far as it needs no rights over a machine."""

import os
import re
import shutil
import subprocess
from collections import Counter

import postgresql
import pytest
from crawling import crawl, read_jsonl
from forking import ROOT
from newsroom import Newsroom, story
from scrapy.spiderloader import get_spider_loader
from scrapy.utils.project import get_project_settings

from newsportal.schedule.file import read_schedule
from newsportal.watch.health import STATES

GUIDE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def typed(line):
    """The one line of the guide that begins so, without its comment."""
    (found,) = re.findall(rf"^    ({re.escape(line)}.*)$", GUIDE, re.MULTILINE)
    return found.split("  #")[0]


def shell(line, folder, **environment):
    programs = f"{postgresql._programs()}{os.pathsep}" if "pg_" in line else ""
    known = os.environ | environment | {"PATH": programs + os.environ["PATH"]}
    done = subprocess.run(["bash", "-ec", line], cwd=folder, env=known, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr


def test_the_sample_of_a_schedule_is_one(tmp_path):
    (sample,) = re.findall(r"^```toml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    (tmp_path / "schedule.toml").write_text(sample, encoding="utf-8")
    schedule = read_schedule(tmp_path / "schedule.toml", get_spider_loader(get_project_settings()))
    assert (schedule.shown(), [job.name for job in schedule.jobs]) == ([], ["netease", "harbour"])


def test_a_shell_and_systemd_read_the_environment_alike(tmp_path):
    (sample,) = re.findall(r"^((?:    (?:# .*|NEWSPORTAL_\w+=.*)\n)+)", GUIDE, re.MULTILINE)
    lines = [line.strip() for line in sample.splitlines()]
    (tmp_path / "env").write_text("\n".join(lines) + "\n", encoding="utf-8")
    read = subprocess.run(
        ["sh", "-c", "set -a; . ./env; env"], cwd=tmp_path, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=True
    )
    # To systemd a comment is a line of its own, and a value all that stands behind the sign.
    assert {line for line in read.stdout.splitlines() if line.startswith("NEWSPORTAL_")} == {line for line in lines if line[0] != "#"}


def test_each_class_of_health_is_told_with_what_to_do():
    for text in (GUIDE, (ROOT / "docs" / "health.md").read_text(encoding="utf-8")):
        rows = "\n".join(line.split(" | ")[0] for line in text.splitlines() if line.startswith("| `"))
        assert [state for state in STATES if f"`{state}`" not in rows] == []


def test_no_command_is_named_that_is_not_there():
    """Nor an option of one."""
    sources = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "newsportal" / "commands").glob("[a-z]*.py")} | {"list": ""}
    named = [
        (page.name, name, rest)
        for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
        for name, rest in re.findall(r"^    scrapy ([a-z]+)(.*?)(?:  #.*)?$", page.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert {name for _, name, _ in named} == {*sources} - {"fetch", "parse", "shell"}  # Scrapy's own
    wrong = [
        each for each in named for option in re.findall(r"--[a-z-]+", each[2].split(" | ")[0]) if f'"{option}"' not in sources[each[1]]
    ]
    assert wrong == []


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_store_is_backed_up_and_restored(tmp_path, request, kind):
    """What was stored after the backup comes again, the rest does not."""
    if kind == "sqlite" and not shutil.which("sqlite3"):
        pytest.skip("no sqlite3 here (Debian: apt-get install sqlite3)")
    url = request.getfixturevalue(f"{kind}_url")
    backup, restore = {
        "sqlite": (typed("sqlite3 newsportal.db"), typed("rm -f newsportal.db-wal")),
        "postgresql": (typed("pg_dump "), typed("pg_restore ")),
    }[kind]
    with Newsroom(map(story, range(8))).serve() as room:
        crawl(tmp_path, f"url={room.section_urls()[0]}", settings={"NEWSPORTAL_DB": url})
        shell(backup, tmp_path, NEWSPORTAL_DB=url)
        room.publish(8, 9)
        crawl(tmp_path, f"url={room.section_urls()[0]}", settings={"NEWSPORTAL_DB": url})
        shell(restore, tmp_path, NEWSPORTAL_DB=url)
        crawl(tmp_path, f"url={room.section_urls()[0]}", settings={"NEWSPORTAL_DB": url})
        given = Counter(item["url"] for path in tmp_path.glob("output/*/*-articles.jsonl") for item in read_jsonl(path))
        assert given == Counter({f"{room.base}{each.path}": 2 if each.number > 7 else 1 for each in room.stories.values()})
