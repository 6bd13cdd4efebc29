"""A portal that changes and breaks at random, crawled again and again, killed and interrupted: what is missing, twice, or out of date.

    make bench-soak        (or: python benchmarks/bench_soak.py [--seeds 1 2 3] [--crawls 40])

A newsroom on loopback publishes (also while it is crawled), edits, pins, takes down and brings back; its pages fail, answer with nothing,
with a login, with an older state of their list, or late. A crawl may be of one page, of headlines alone, of the last stories, of all
pages, beside another crawl of the same portal, killed, interrupted, or interrupted twice. A few calm crawls end it. Then all files
together have to hold every story that the portal has, each version once and the newest last. Writes ``benchmarks/soak.md``.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine, inspect, text

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE.parent)]

import postgresql  # noqa: E402  the folders above have to be on the path first
from crawling import read_csv, read_jsonl, start_crawl  # noqa: E402
from newsroom import PAGE, Newsroom, story  # noqa: E402

CALM = 3
"""Crawls of a portal that has come to rest. The last one is of all pages."""
LOGIN = '<form action="/login"><h1>请先登录</h1><input name="user"><input type="password" name="p"><button>登录</button></form>'
ERROR = "<html><body><h1>error</h1></body></html>"
LIST_FAULTS = ("500", "503", "403", "empty", "stale", "no more", "login", "slow", "once")
STORY_FAULTS = ("500", "503", "login", "slow", "once")
MAX_FAULTS = 3
"""Crawls in which one page may be at fault: after four failures a page is given up, as the settings say."""
SETTINGS = {"RETRY_TIMES": "1", "NEWSPORTAL_PROGRESS_SECONDS": "1000", "NEWSPORTAL_REVISITS": ",".join(["1h"] * 200)}

Version = tuple[str, str]


class World:
    """The newsroom, what happens to it, and what it has ever said."""

    def __init__(self, seed: int) -> None:
        self.chance = chance = random.Random(seed)
        sections, per_page = chance.choice((1, 2, 3)), chance.choice((8, 12, 20))
        self.room = Newsroom(sections=sections, per_page=per_page, conditional=chance.random() < 0.5)
        self.room.change = self.answer
        self.versions: dict[int, list[Version]] = defaultdict(list)
        self.faults: Counter[str] = Counter()
        self.level = 0.06
        self._at_fault: dict[str, str | None] = {}
        self._crawls_at_fault: Counter[str] = Counter()
        self._said_no_more: set[str] = set()
        self._older: dict[str, str] = {}
        self._lock = threading.Lock()
        self.publish(30)

    def publish(self, count: int) -> None:
        for number in range(len(self.room.stories), len(self.room.stories) + count):
            self.room.stories = self.room.stories | {number: story(number)}  # the server goes through them meanwhile
            self.note(number)

    def note(self, number: int) -> None:
        each = self.room.stories[number]
        said = each.title, "\n".join(each.paragraphs)
        if said not in self.versions[number][-1:]:
            self.versions[number].append(said)

    def go_on(self) -> None:
        """What happens between two crawls."""
        chance, stories = self.chance, self.room.stories
        self.publish(chance.choice((0, 1, 2, 5, 9, 25, 60)))
        live = [number for number, each in stories.items() if not each.gone]
        gone = [number for number, each in stories.items() if each.gone]
        if chance.random() < 0.2:
            self.room.pinned = chance.sample(live, 2)
        if chance.random() < 0.25:
            stories[chance.choice(live)].gone = True
        if gone and chance.random() < 0.15:
            stories[chance.choice(gone)].gone = False
        for number in chance.sample(live[-40:], chance.choice((0, 0, 1, 3))):
            each = stories[number]
            if chance.random() < 0.5:
                each.title = each.title.replace("（更新）", "（终稿）") if "更新" in each.title else f"{each.title}（更新）"
            else:
                each.paragraphs = [
                    *each.paragraphs,
                    f"第{len(each.paragraphs)}次补充：记者从现场了解到，工程仍在进行，预计本月底全部完成。",
                ]
            self.note(number)

    def next_crawl(self) -> None:
        """The faults of the crawl before are over."""
        self._at_fault.clear()

    def answer(self, path: str, status: int, html: str) -> tuple[int, str]:
        """What the server sends instead of the page."""
        if path == "/robots.txt":
            return status, html
        with self._lock:
            fault = self._fault(path)
            if path.startswith("/s") and status == 200 and fault != "stale":
                self._older[path] = html
            if fault == "once":
                self._at_fault[path] = None
        match fault:
            case "500" | "503" | "403":
                return int(fault), ERROR
            case "once":
                return 500, ERROR
            case "empty":
                return 200, ""
            case "stale":
                return status, self._older.get(path, html)
            case "no more":
                return 200, PAGE.format(title="要闻_云溪新闻网", body="<p>暂无更多内容</p>")
            case "login":
                return 200, PAGE.format(title="登录", body=LOGIN)
            case "slow":
                time.sleep(0.5)
        return status, html

    def _fault(self, path: str) -> str | None:
        """What is wrong with a page during this crawl."""
        if path in self._at_fault:
            return self._at_fault[path]
        lists, chance = path.startswith("/s"), self.chance
        fault = None
        if chance.random() < self.level * (2 if lists else 1) and self._crawls_at_fault[path] < MAX_FAULTS:
            fault = chance.choice(LIST_FAULTS if lists else STORY_FAULTS)
            if fault == "no more" and path in self._said_no_more:
                fault = "500"  # said again, it is believed
            if fault == "no more":
                self._said_no_more.add(path)
            self._crawls_at_fault[path] += 1
            self.faults[fault] += 1
        self._at_fault[path] = fault
        return fault


@dataclass
class Verdict:
    """What is wrong with all files of a soak together, one line for each case."""

    missing: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    outdated: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def figures(self) -> list[int]:
        return [len(self.missing), len(self.twice), len(self.outdated), len(self.invented), len(self.failures)]


def judge(world: World, folder: Path, verdict: Verdict) -> None:
    base = world.room.base
    given: dict[str, list[Version]] = defaultdict(list)
    for path in sorted(folder.glob("output/*/*-articles.jsonl")):
        for item in read_jsonl(path):
            given[item["url"].removeprefix(base)].append((item["title"], item["text"]))
    cells = Counter(row["url"].removeprefix(base) for path in folder.glob("output/*/*-articles.csv") for row in read_csv(path))
    headlines = {row["url"].removeprefix(base) for path in folder.glob("output/*/*-headlines.csv") for row in read_csv(path)}
    for number, each in world.room.stories.items():
        path, versions = each.path, given.pop(each.path, [])
        if cells[path] != len(versions):
            verdict.twice.append(f"{path}: {len(versions)} times in JSON Lines, {cells[path]} in CSV")
        if len(set(versions)) < len(versions):
            verdict.twice.append(f"{path}: {len(versions)} versions, {len(set(versions))} of them different")
        verdict.invented += [f"{path}: {title}" for title, text in versions if (title, text) not in world.versions[number]]
        if each.gone:
            continue
        if not versions:
            verdict.missing.append(f"{path}: no article")
        elif versions[-1] != world.versions[number][-1]:
            verdict.outdated.append(f"{path}: {versions[-1][0]} is not the last of {len(world.versions[number])} versions")
        if path not in headlines:
            verdict.missing.append(f"{path}: no headline")
    verdict.invented += list(given)


def arguments(world: World) -> list[str]:
    """What a crawl is asked for."""
    since = f"since={story(len(world.room.stories) - world.chance.randrange(1, 30)).when.isoformat()}"
    wishes = ([], ["pages=1"], ["headlines_only=1"], [since], ["full=1"])
    return world.chance.choices(wishes, weights=(77, 8, 6, 6, 3))[0]


def end(process: subprocess.Popen[str], chance: random.Random, ends: Counter[str]) -> str:
    """Let a crawl end, or end it; gives what it printed where it came to its own end."""
    how = chance.choices(("ended", "killed", "interrupted", "interrupted twice"), weights=(60, 25, 10, 5))[0]
    if how != "ended":
        time.sleep(chance.uniform(0.8, 3.5))
    if how == "killed":
        process.kill()
    elif how != "ended":
        process.send_signal(signal.SIGTERM)
        if how == "interrupted twice":
            time.sleep(0.3)
            process.send_signal(signal.SIGTERM)
    errors = process.communicate(timeout=300)[1]
    ends[how] += 1
    return errors if how == "ended" else ""


def soak(seed: int, crawls: int, database: str, folder: Path) -> tuple[World, Counter[str], Verdict]:
    world, ends, verdict = World(seed), Counter[str](), Verdict()
    chance = world.chance

    def start(*wishes: str) -> subprocess.Popen[str]:
        return start_crawl(folder, "url=" + ",".join(world.room.section_urls()), *wishes, settings=SETTINGS | {"NEWSPORTAL_DB": database})

    store = create_engine(database.replace("sqlite:///", f"sqlite:///{folder}/"))
    with world.room.serve():
        for number in range(crawls + CALM):
            calm = number >= crawls
            world.next_crawl()
            if (calm or chance.random() < 0.5) and inspect(store).has_table("pages"):
                with store.begin() as connection:
                    connection.execute(text("UPDATE pages SET due = 1 WHERE due IS NOT NULL"))
            quiet = threading.Event()
            if calm:
                world.level = 0.0
                world.publish(2)
                process = start("full=1") if number == crawls + CALM - 1 else start()
                errors = [process.communicate(timeout=300)[1]]
            else:
                world.go_on()
                editor = threading.Thread(target=_publish_along, args=(world, chance.choice((0, 0, 0, 4, 11)), quiet))
                editor.start()
                running = [start(*arguments(world))]
                if chance.random() < 0.15:
                    time.sleep(chance.uniform(0, 1.5))
                    running.append(start())
                    ends["beside another"] += 1
                errors = [end(process, chance, ends) for process in running]
                quiet.set()
                editor.join()
            failed = [process.returncode] if calm else []
            verdict.failures += [f"crawl {number}: {said[-2000:]}" for said in errors if "Traceback" in said or any(failed)]
    store.dispose()
    judge(world, folder, verdict)
    return world, ends, verdict


def _publish_along(world: World, count: int, quiet: threading.Event) -> None:
    """A story every quarter of a second while a crawl runs."""
    for _ in range(count):
        if quiet.wait(0.25):
            return
        world.publish(1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3], help="the last one on PostgreSQL")
    parser.add_argument("--crawls", type=int, default=40)
    parser.add_argument("--keep", type=Path, help="a folder for files and stores, to look into")
    args = parser.parse_args()
    rows, right = [], True
    with ExitStack() as stack:
        top = args.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for seed in args.seeds:
            database = "sqlite:///newsportal.db"
            if seed == args.seeds[-1]:
                server = stack.enter_context(postgresql.server())
                database = stack.enter_context(server.database("soaked"))
            folder = top / f"soak{seed}"
            folder.mkdir(parents=True)
            world, ends, verdict = soak(seed, args.crawls, database, folder)
            for what, cases in vars(verdict).items():
                for case in cases:
                    print(f"seed {seed}: {what}: {case}", file=sys.stderr)
            store = "PostgreSQL" if database.startswith("postgresql") else "SQLite"
            versions = sum(map(len, world.versions.values()))
            figures = [
                seed,
                store,
                args.crawls + CALM,
                ends["killed"],
                ends["interrupted"] + ends["interrupted twice"],
                ends["beside another"],
            ]
            figures += [sum(world.faults.values()), len(world.room.stories), versions, *verdict.figures()]
            rows.append("| " + " | ".join(map(str, figures)) + " |")
            print(rows[-1], flush=True)
            right = right and not any(verdict.figures())
    seeds = " ".join(map(str, args.seeds))
    command = f'make bench-soak ARGS="--seeds {seeds} --crawls {args.crawls}"'
    table = f"# A portal that changes and breaks\n\n{datetime.now(UTC).date()}, made by `{command}`. Bars: nothing missing, twice, out of date or invented.\n\n"
    table += "| seed | store | crawls | killed | interrupted | beside another | faults | stories | versions | missing | twice | out of date | invented | failures |\n"
    table += "| ---: | --- |" + " ---: |" * 12 + "\n" + "\n".join(rows) + "\n"
    (HERE / "soak.md").write_text(table, encoding="utf-8")
    print(table)
    return 0 if right else 1


if __name__ == "__main__":
    raise SystemExit(main())
