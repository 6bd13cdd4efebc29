"""Replayed portals: is each event told by its name, how soon, and is nothing told where nothing happened?

    make bench-health        (or: python benchmarks/bench_health.py [--seeds 40] [--late])

Ten kinds of portals (``tests/series.py``), each with its own rhythm, are crawled 150 to 200 times; then something happens to each. The delay counts
the runs that could show it: of what happens to articles, those that met one. Writes ``benchmarks/health.md``; ``--late`` prints what came late.
"""

from __future__ import annotations

import argparse
import copy
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE.parent)]

from series import BEGIN, EVENTS, Event, Portal, portals  # noqa: E402  the folders above have to be on the path first

from newsportal.watch.health import Judge, Verdict  # noqa: E402
from newsportal.watch.runs import run_of  # noqa: E402

NOW = datetime.now(UTC)
RUNS, SHOWN = 800, 20
"""After so many runs, or so many that could show it, an event counts as never told."""
TOLD = ("1", "2", "3", "later", "never", "by another name")


def judged(judge: Judge, record: dict[str, Any]) -> Verdict:
    judge.look(run_of(record["started"], record["seen"], reason=record["finish_reason"]))
    return judge.verdict("a.example", NOW)


def alarms(portal: Portal, judge: Judge, runs: int) -> list[Verdict]:
    """What is told in so many runs in which nothing happens."""
    begin = portal.last + portal.every if portal.last else BEGIN
    verdicts = [judged(judge, portal.run(when)) for when in portal.schedule(runs, begin)]
    return [each for each in verdicts if not each.well]


def delay(portal: Portal, judge: Judge, event: Event) -> tuple[str, list[int], Verdict]:
    """At which of the runs that could show it an event is told; how many articles each of them had; what was told."""
    for name, value in event.happened.items():
        setattr(portal, name, value)
    shown: list[int] = []
    for when in portal.schedule(RUNS, portal.last + portal.every):
        record = portal.run(when)
        shown += [count] if (count := event.shown_by(record)) else []
        verdict = judged(judge, record)
        if not verdict.well or len(shown) > SHOWN:
            break
    if verdict.well:
        return "never", shown, verdict
    right = verdict.state == event.state and event.lost in (None, verdict.lost)
    return ("by another name" if not right else str(len(shown)) if len(shown) < 4 else "later"), shown, verdict


def holiday(portal: Portal, judge: Judge) -> bool:
    """Whether a Monday like a Sunday, or three such days where Sundays have news, goes by without a word."""
    monday = (portal.last - BEGIN).days // 7 * 7 + 13.75
    portal.idle = (monday, monday + (3 if portal.weekend >= 0.3 else 1))
    days = monday + 7 - (portal.last - BEGIN).days
    return not alarms(portal, judge, int(days * 86400 / portal.every.total_seconds()))


def silence(portal: Portal, judge: Judge) -> float | None:
    """A portal that publishes no more: after how many times its longest silence it is told; None: never."""
    longest, portal.mute, portal.accidents = judge.rhythm.longest, True, 0
    for when in portal.schedule(5000, portal.last + portal.every):
        verdict = judged(judge, portal.run(when))
        if not verdict.well:
            return verdict.figures["silence_seconds"] / longest if verdict.state == "silent" else None
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=40)
    parser.add_argument("--late", action="store_true", help="print what was told later than at the second run, or not")
    args = parser.parse_args()
    counts: dict[str, Counter[str]] = {name: Counter() for name in EVENTS}
    plenty: dict[str, list[bool]] = {name: [] for name in EVENTS}
    wrong, normal, quiet, silences = [], 0, Counter[bool](), []
    for seed in range(args.seeds):
        for number, portal in enumerate(portals(1000 * seed)):
            judge, runs = Judge(), 150 + portal.chance.randrange(51)
            told = alarms(portal, judge, runs)
            normal += runs
            if told:
                wrong.append(f"seed {seed}, portal {number}: {told[0].state} since {told[0].since}: {told[0].why}")
                continue
            quiet[holiday(copy.deepcopy(portal), copy.deepcopy(judge))] += 1
            silences.append(silence(copy.deepcopy(portal), copy.deepcopy(judge)))
            for name, event in EVENTS.items():
                if portal.kind == "listing" or event.of != "rows":
                    key, shown, verdict = delay(copy.deepcopy(portal), copy.deepcopy(judge), event)
                    counts[name][key] += 1
                    if event.of == "articles" and min(shown[:2], default=0) > 1:
                        plenty[name].append(key in TOLD[:2])
                    if args.late and key not in ("1", "2"):
                        print(f"{name}: seed {seed}, portal {number}: {key}, runs with {shown}: {verdict.state}: {verdict.why}")
    ended = [each for each in silences if each is not None]
    text = f"""# Health

{NOW.date()}, made by `make bench-health`: ten kinds of portals, {args.seeds} seeds. The delay counts runs that could show the event: of what happens to
articles, runs that met one (of a redesign, one of the new pages); the last column has the replays in which each of the first two runs met two or more. Bars: nothing told in normal
runs of 20 seeds; each event by its name, at the second run at most.

| nothing is to be told | replays | told |
| --- | ---: | ---: |
| normal runs: nights, weekends, accidents of one run, batches of films ({normal:,} runs) | {args.seeds * 10} | {len(wrong)} |
| a holiday | {quiet.total()} | {quiet[False]} |

| event | replays | {" | ".join(f"{each}. run" if each.isdigit() else each for each in TOLD)} | two articles a run: by the 2. |
| --- | ---: | {" | ".join("---:" for _ in TOLD)} | ---: |
"""
    for name, count in counts.items():
        rich = f"{sum(plenty[name])} of {len(plenty[name])}" if plenty[name] else ""
        text += f"| {name} | {count.total()} | {' | '.join(str(count[each]) for each in TOLD)} | {rich} |\n"
    text += f"\nA portal that publishes no more: silent in {len(ended)} of {len(silences)}, after {median(ended):.2f} times its longest silence (median)\n"
    text += (
        f"and {max(ended):.0f} times at most, where ten headlines take that long.\n"
        + "".join(f"\n- {line}" for line in wrong)
        + ("\n" if wrong else "")
    )
    (HERE / "health.md").write_text(text, encoding="utf-8")
    print(text)
    return int(args.seeds <= 20 and bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
