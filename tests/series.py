"""Run records of portals that never were: headlines come by chance, by hour and weekday; runs come by schedule; then something happens."""

import math
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

OFFICE = [0.05] * 6 + [0.3, 0.8, 1.5, 2, 2, 1.5, 1, 1.2, 1.8, 2, 1.8, 1.5, 1, 0.7, 0.6, 0.5, 0.3, 0.1]
AWAKE = [0.3, 0.2, 0.1, 0.1, 0.2, 0.5] + [1.2] * 16 + [0.8, 0.5]
FLAT = [1.0] * 24
BEGIN = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)  # a Monday
USUAL = {
    "title": 1.0,
    "text": 0.99,
    "published": 0.99,
    "clock": 0.97,
    "source": 0.93,
    "authors": 0.4,
    "editors": 0.85,
    "section": 0.6,
    "tags": 0.3,
    "images": 0.5,
}
PATHS = {"html>body>div.main>div.content": 0.9, "html>body>div.main>div.gallery": 0.08, "html>body>article": 0.02}


@dataclass
class Portal:
    """How one publishes, and how it is crawled."""

    seed: int
    a_day: float = 40.0
    """Headlines on a working day."""
    every: timedelta = timedelta(hours=1)
    hours: list[float] = field(default_factory=lambda: AWAKE)
    """How a day's headlines are spread."""
    weekend: float = 0.5
    """Of a working day's headlines."""
    kind: str = "listing"
    sections: int = 2
    rows: int = 20
    fields: dict[str, float] = field(default_factory=lambda: USUAL)
    paths: dict[str, float] = field(default_factory=lambda: PATHS)
    conditional: bool = True
    accidents: float = 0.005
    """Of runs in which the server does not answer as it should; the next one finds it well."""
    batches: float = 0.01
    """Of runs that meet nothing but films and pictures, with hardly a word."""
    off: tuple[float, float] = (0, 0)
    """Days from ``BEGIN`` between which nothing was scheduled."""
    idle: tuple[float, float] = (0, 0)
    """Days from ``BEGIN`` that are like Sundays: a holiday."""
    # What has happened to it
    gone: str | None = None
    """Why its pages fail."""
    mute: bool = False
    rows_now: int | None = None
    rows_path: str = "html>body>div.main>ul.list>li"
    undecodable: bool = False
    articles_fail: str | None = None

    def __post_init__(self):
        self.chance = random.Random(self.seed)
        self.last, self.accident = None, False
        self.recent: list[float] = []

    def run(self, when):
        """The record of a crawl at ``when``."""
        new = self._published(when)
        self.last = when
        self.accident = self.chance.random() < self.accidents and not self.accident
        if self.gone or self.accident:
            reason = self.gone or self.chance.choice(["HTTP 502", "DownloadTimeout"])
            return self._record(when, {"listings": {"failed": self._example(reason, self.sections)}, "sections": self._failed(reason)})
        if not new and self.conditional and self.last:
            return self._record(when, {"listings": {"unchanged": self.sections}})
        return self._record(when, self._read(when, new))

    def _read(self, when, new):
        seen = {"new": new, "newest": when.isoformat(timespec="seconds")} if new else {}
        rows = self.rows if self.rows_now is None else self.rows_now
        path = self.rows_path
        if self.kind in ("feed", "sitemap"):  # what it holds is of the last day
            rows, path = len([each for each in self.recent if each > when.timestamp() - 86400]), self.kind
        seen["sections"] = {f"https://a.example/{n}/": {"rows": rows, "timed": rows, "path": path} for n in range(self.sections)}
        seen["listings"] = {"read": self.sections, "paths": {path: [self.sections, "https://a.example/0/"]}}
        if self.undecodable:
            seen["listings"]["undecodable"] = [self.sections, "https://a.example/0/"]
        if new and self.articles_fail:
            return seen | {"articles": {"failed": self._example(self.articles_fail, new)}}
        lost = sum(self.chance.random() < 0.02 for _ in range(new))
        if read := min(new, 60) - lost:
            films = self.chance.random() < self.batches
            fields = self.fields | {"text": 0.2, "source": 0.2, "editors": 0.1} if films else self.fields
            have = {name: sum(self.chance.random() < share for _ in range(read)) for name, share in fields.items()}
            have["clock"] = min(have["clock"], have["published"])
            paths = {"html>body>div.main>div.gallery": 1.0} if films else self.paths
            places = self.chance.choices(list(paths), list(paths.values()), k=read)
            seen["articles"] = {
                "read": read,
                "paths": {path: [places.count(path), f"https://a.example{when:/%d/%H}.html"] for path in set(places)},
            }
            missing = {name: f"https://a.example{when:/%d/%H}.html" for name in have if have[name] < read}
            seen |= {"checked": read, "fields": have, "missing": missing}
        if lost:
            seen.setdefault("articles", {})["failed"] = self._example("HTTP 404", lost)
        return seen

    def _record(self, when, seen):
        return {"started": when.isoformat(timespec="seconds"), "finish_reason": "finished", "seen": seen}

    def _example(self, reason, count):
        return {reason: [count, "https://a.example/0/"]}

    def _failed(self, reason):
        return {f"https://a.example/{n}/": {"failed": reason} for n in range(self.sections)}

    def _published(self, when):
        """How many headlines came since the last run."""
        at = self.last or when - timedelta(days=1)
        found = 0
        while at < when:
            step = min(when - at, timedelta(minutes=30))
            for _ in range(self._poisson(self._rate(at) * step / timedelta(days=1))):
                found += 1
                self.recent.append((at + step * self.chance.random()).timestamp())
            at += step
        self.recent = [each for each in self.recent if each > when.timestamp() - 2 * 86400]
        return found

    def _rate(self, at):
        """Headlines a day, just then."""
        day = (at - BEGIN) / timedelta(days=1)
        if self.mute:
            return 0
        rate = self.a_day * 24 * self.hours[at.hour] / sum(self.hours)
        return rate * (self.weekend if at.weekday() > 4 or self.idle[0] <= day < self.idle[1] else 1)

    def _poisson(self, mean):
        limit, found, product = math.exp(-mean), 0, self.chance.random()
        while product > limit:
            found += 1
            product *= self.chance.random()
        return found

    def schedule(self, runs, begin=BEGIN):
        """When it is crawled: a little late, each time."""
        when, given = begin, 0
        while given < runs:
            day = (when - BEGIN) / timedelta(days=1)
            if not self.off[0] <= day < self.off[1]:
                yield when + self.every * 0.1 * self.chance.random()
                given += 1
            when += self.every

    def records(self, runs, begin=BEGIN):
        """So many runs."""
        return [self.run(when) for when in self.schedule(runs, begin)]

    def after(self, records, runs, **happened):
        """What comes after ``records`` once something has happened."""
        for name, value in happened.items():
            setattr(self, name, value)
        begin = datetime.fromisoformat(records[-1]["started"]) + self.every
        return self.records(runs, begin)


def portals(seed):
    """Ten, all different."""
    minutes, hours = (lambda n: timedelta(minutes=n)), (lambda n: timedelta(hours=n))
    return [
        Portal(seed, 60, minutes(10), AWAKE),
        Portal(seed + 1, 200, minutes(30), OFFICE, 0.1, sections=6),
        Portal(seed + 2, 30, hours(1), OFFICE, 0.0),
        Portal(seed + 3, 1, hours(6), OFFICE, 0.3),
        Portal(seed + 4, 1, hours(24), FLAT),
        Portal(seed + 5, 40, hours(24), OFFICE, 0.0, off=(60, 75)),
        Portal(seed + 6, 80, hours(2), kind="feed", sections=1),
        Portal(seed + 7, 15, hours(4), OFFICE, 0.0, kind="sitemap", sections=1),
        Portal(seed + 8, 10, hours(3), conditional=False, off=(10, 13)),
        Portal(seed + 9, 3, minutes(60), OFFICE, 0.2, kind="feed", sections=1),
    ]


@dataclass
class Event:
    """What can happen to a portal, and what is to be told of it."""

    state: str
    happened: dict
    of: str = "pages"
    """What shows it: ``pages`` (any run), ``rows`` (a listing that was read), ``articles``."""
    lost: str | None = None

    def shown_by(self, record):
        """How much of a run could show it: its articles, of a redesign those of the new pages (a batch of films stands on old ones); or 1."""
        seen = record["seen"]
        if self.of == "articles":
            articles = seen.get("articles", {})
            failed, _ = articles.get("failed", {}).get(self.happened.get("articles_fail"), (0, ""))
            paths = articles.get("paths", {})
            read = (
                sum(paths[path][0] for path in self.happened["paths"] if path in paths)
                if "paths" in self.happened
                else articles.get("read", 0)
            )
            return read + failed
        listings = seen.get("listings", {})
        return 1 if self.of == "pages" else int(listings.get("read", 0) > 0)


def without(*names):
    """The shares of fields after these were lost."""
    return USUAL | dict.fromkeys(names, 0.0)


NEW = {"html>body>main.page>section.story": 1.0}
TIMES, SIDE = ("published", "clock"), ("source", "authors", "editors", "section", "tags", "images")
EVENTS = {
    "redesign: all but the text": Event("layout changed", {"fields": without(*TIMES, *SIDE), "paths": NEW}, "articles"),
    "redesign: title": Event("layout changed", {"fields": without("title"), "paths": NEW}, "articles", "title"),
    "redesign: text": Event("layout changed", {"fields": without("text"), "paths": {"none": 1.0}}, "articles", "text"),
    "redesign: times": Event("layout changed", {"fields": without(*TIMES), "paths": NEW}, "articles"),
    "redesign: times of day": Event("layout changed", {"fields": without("clock"), "paths": NEW}, "articles", "clock"),
    "redesign: source": Event("layout changed", {"fields": without("source"), "paths": NEW}, "articles", "source"),
    "redesign: text, like films": Event(
        "layout changed", {"fields": without("text"), "paths": {"html>body>div.main>div.gallery": 1.0}}, "articles", "text"
    ),
    "lost in place: title": Event("layout changed", {"fields": without("title")}, "articles", "title"),
    "lost in place: times": Event("layout changed", {"fields": without(*TIMES)}, "articles"),
    "lost in place: source": Event("layout changed", {"fields": without("source")}, "articles", "source"),
    "lost in place: editors": Event("layout changed", {"fields": without("editors")}, "articles", "editors"),
    "redesign: rows of a menu": Event("layout changed", {"rows_now": 5, "rows_path": "html>body>header>ul.menu>li"}, "rows", "rows"),
    "redesign: no rows": Event("layout changed", {"gone": "no rows found"}, "pages"),
    "block page": Event("blocked", {"gone": "challenge"}),
    "403": Event("blocked", {"gone": "HTTP 403"}),
    "robots closed": Event("robots closed", {"gone": "robots.txt: disallowed"}),
    "died: no such host": Event("down", {"gone": "DNSLookup"}),
    "died: 404": Event("down", {"gone": "HTTP 404"}),
    "charset of lists": Event("encoding broke", {"undecodable": True}, "rows"),
    "charset of articles": Event("encoding broke", {"articles_fail": "mojibake"}, "articles"),
}
