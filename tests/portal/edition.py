"""The whole portal at one instant, before it becomes HTML: every page with its rows, modules and addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, cast
from urllib.parse import urlencode

from portal import seed
from portal.content import ADVERTISEMENT, DEAD, MOVED, SECTION, SECTIONS, STORIES, stories_of
from portal.families import dede, empire, modern, phpcms, soup, trs, vsb
from portal.model import CHINA, Moment, Section, Story, moment

Kind = Literal["listing", "module", "ranking", "feed", "sitemap"]
API = "/api/"
"""Where the addresses lie that answer JSON."""
TRACKING = urlencode({"utm_source": "list", "utm_medium": "web"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row of a list as the page prints it."""

    title: str
    """Whole where the row holds it (text or ``title=``), else as printed."""
    whole: str
    """The story's whole title."""
    printed: str
    href: str
    """As in the markup, tracking parameters too."""
    path: str
    """Where it leads, without ``utm_…``."""
    published: Moment | None = None
    raw: str | None = None
    instant: datetime
    """When the story was published in truth, for ``datetime=`` attributes."""
    story: Story | None = None
    section: str | None = None
    source: str | None = None
    pinned: bool = False
    advertisement: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class RowList:
    """A list of rows: a listing page's own, or a module."""

    name: str | None
    kind: Kind
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ListPage:
    """One page of a section's listing."""

    section: Section
    number: int
    pages: int
    total: int
    path: str
    next_path: str | None
    rows: RowList
    modules: tuple[RowList, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ArticlePage:
    """One part of a story."""

    story: Story
    section: Section
    when: datetime
    part: int
    paths: tuple[str, ...]
    """Of all its parts."""
    raw: str | None
    """The time as the page prints it."""
    modules: tuple[RowList, ...]
    older: Row | None
    newer: Row | None

    @property
    def first_paragraph(self) -> int:
        """Index in the story of the part's first paragraph."""
        return self.story.second_part or 0 if self.part == 2 else 0

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Those of this part."""
        cut = self.story.second_part
        if cut is None:
            return self.story.paragraphs
        return self.story.paragraphs[:cut] if self.part == 1 else self.story.paragraphs[cut:]


class FamilyTemplates(Protocol):
    """What a module of ``families/`` offers."""

    CHARSET: str
    PICTURES: str
    """Where its pictures lie."""
    MODULES: dict[str, tuple[tuple[str, Kind, str], ...]]

    def story_path(self, story: Story, section: Section, when: datetime, part: int) -> str: ...
    def list_path(self, section: Section, number: int) -> str: ...
    def row_time(self, section: Section, when: datetime, now: datetime) -> tuple[str | None, Moment | None]: ...
    def page_time(self, when: datetime, shows: str) -> str | None: ...
    def article(self, page: ArticlePage, base_url: str) -> str: ...
    def listing(self, page: ListPage, base_url: str) -> str:
        """HTML; JSON where the page's address is under ``API``."""
        ...


FAMILIES = cast(
    "dict[str, FamilyTemplates]",
    {"empire": empire, "dede": dede, "phpcms": phpcms, "modern": modern, "trs": trs, "vsb": vsb, "soup": soup},
)


class Edition:
    """Everything the portal serves at ``now`` (a whole minute, so that relative times come out even)."""

    def __init__(self, now: datetime) -> None:
        self.now = now.astimezone(CHINA).replace(second=0, microsecond=0)
        self.when = {number: moment(story.when, self.now) for number, story in STORIES.items()}
        self.by_family = {name: self._newest(name) for name in FAMILIES}
        self.listings = [page for section in SECTIONS for page in self._listing(section)]
        self.articles = [page for story in STORIES.values() for page in self._article(story)]
        self.home = tuple(RowList(name=s.name, kind="module", rows=self._home_rows(s)) for s in SECTIONS)

    def path(self, story: Story, part: int = 1) -> str:
        section = SECTION[story.section]
        return FAMILIES[section.family].story_path(story, section, self.when[story.number], part)

    def listed_path(self, story: Story) -> str:
        """Where a crawl that follows the listing finds the story, after redirects: 户外 links to a second address."""
        return SECOND_ADDRESS[story.number] if story.section == "outdoor" and story.number in SECOND_ADDRESS else self.path(story)

    def copies_at(self) -> dict[str, str]:
        """Second addresses of a story (mobile, dynamic) and the one that is canonical."""
        return {second: self.path(STORIES[number]) for number, second in SECOND_ADDRESS.items()}

    def _newest(self, family: str) -> list[Story]:
        """The family's stories, newest first; those of the seed in its own order."""
        stories = [story for story in STORIES.values() if SECTION[story.section].family == family and not story.pinned]
        seeds = [story for story in stories if story in seed.STORIES]
        return seeds + sorted((s for s in stories if s not in seeds), key=lambda s: self.when[s.number], reverse=True)

    # Rows

    def _listing_row(self, story: Story, section: Section) -> Row:
        path = MOVED.get(story.number) or self.listed_path(story)
        when = self.when[story.number]
        raw, published = FAMILIES[section.family].row_time(section, when, self.now)
        printed = story.title[:16] + "..." if story.cut else story.title
        return Row(
            title=printed if story.cut == "bare" else story.title, whole=story.title, printed=printed,
            href=f"{path}?{TRACKING}" if section.key == "city" else path, path=path, published=published, raw=raw, instant=when,
            story=story, pinned=story.pinned, source=story.source if section.key == "city" else None,
            section=section.name if section.key in ("life", "wenhua") else None,
        )  # fmt: skip

    def _module_row(self, story: Story, style: str) -> Row:
        """``style``: how the module prints times and titles (none, second, day, relative; ``cut``: titles cut, whole in ``title=``)."""
        when, family = self.when[story.number], FAMILIES[SECTION[story.section].family]
        path = SECOND_ADDRESS.get(story.number, "") if family is dede else ""
        path = path or self.path(story)
        raw: str | None = None
        published: Moment | None = None
        if style == "second":
            raw, published = f"{when:%Y-%m-%d %H:%M:%S}", when
        elif style == "day":
            raw, published = f"{when:%Y-%m-%d}", when.date()
        elif style == "relative":
            raw, published = modern.relative(when, self.now)
        printed = story.title[:14] + "…" if style == "cut" and len(story.title) > 16 else story.title
        href = path + "?spm=a1.b2" if style == "spm" else path
        return Row(
            title=story.title,
            whole=story.title,
            printed=printed,
            href=href,
            path=href,
            published=published,
            raw=raw,
            instant=when,
            story=story,
        )

    def _modules(self, place: str, section: Section, about: Story | None) -> tuple[RowList, ...]:
        family = FAMILIES[section.family]
        newest = self.by_family[section.family]
        if about is seed.STORIES[0]:
            rows = tuple(self._module_row(story, "second") for story in seed.STORIES)
            return (RowList(name="最近更新", kind="module", rows=rows),)
        lists = []
        for name, kind, style in family.MODULES[place]:
            pool: Sequence[Story] = [story for story in newest if story is not about]
            if kind == "ranking":
                pool = sorted(pool, key=lambda story: story.number * 7919 % 101)
            elif style in ("none", "cut", "day"):
                pool = [story for story in pool if story.section == section.key]
            size = 10 if style == "second" else 6
            lists.append(RowList(name=name, kind=kind, rows=tuple(self._module_row(story, style) for story in pool[:size])))
        return tuple(lists)

    def _home_rows(self, section: Section) -> tuple[Row, ...]:
        stories = [story for story in stories_of(section.key) if not story.pinned and story.number not in SECOND_ADDRESS]
        return tuple(self._module_row(story, "day") for story in stories[:5])

    # Pages

    def _listing(self, section: Section) -> list[ListPage]:
        family = FAMILIES[section.family]
        stories = stories_of(section.key)
        ordered = [s for s in stories if s.pinned] + [s for s in stories if not s.pinned]
        rows = [self._listing_row(story, section) for story in ordered]
        if section.key in DEAD:
            rows.insert(6, self._dead_row(section))
        total, pages = len(rows), -(-len(rows) // section.per_page)
        cuts = [rows[start : start + section.per_page] for start in range(0, total, section.per_page)]
        if section.key in ("life", "city", "kuaixun"):
            cuts[0].insert(2, self._advertisement(section))
        paths = [family.list_path(section, number) for number in range(1, pages + 1)]
        return [
            ListPage(
                section=section, number=number, pages=pages, total=total, path=paths[number - 1],
                next_path=paths[number] if number < pages else None,
                rows=RowList(name=section.name, kind="listing", rows=tuple(cuts[number - 1])),
                modules=() if paths[number - 1].startswith(API) else self._modules("listing", section, None),
            )
            for number in range(1, pages + 1)
        ]  # fmt: skip

    def _dead_row(self, section: Section) -> Row:
        number, title, clock = DEAD[section.key]
        when = moment(clock, self.now)
        story = Story(section=section.key, number=number, title=title, when=clock, paragraphs=())
        path = FAMILIES[section.family].story_path(story, section, when, 1)
        raw, published = FAMILIES[section.family].row_time(section, when, self.now)
        return Row(
            title=title, whole=title, printed=title, href=path, path=path, published=published, raw=raw, instant=when, section="生活"
        )

    def _advertisement(self, section: Section) -> Row:
        title, href = ADVERTISEMENT
        return Row(title=title, whole=title, printed=title, href=href, path=href, instant=self.now, advertisement=True)

    def _article(self, story: Story) -> list[ArticlePage]:
        section = SECTION[story.section]
        family, when = FAMILIES[section.family], self.when[story.number]
        neighbours = stories_of(section.key)
        place = neighbours.index(story)
        newer = self._module_row(neighbours[place - 1], "none") if place else None
        older = self._module_row(neighbours[place + 1], "none") if place + 1 < len(neighbours) else None
        return [
            ArticlePage(
                story=story, section=section, when=when, part=part, paths=tuple(self.path(story, n) for n in range(1, story.parts + 1)),
                raw=family.page_time(when, story.shows), modules=self._modules("article", section, story), older=older, newer=newer,
            )
            for part in range(1, story.parts + 1)
        ]  # fmt: skip


SECOND_ADDRESS = {1302003: "/m/news/outdoor/1302003", 117: "/plus/view.php?aid=117"}
"""Stories that the portal also serves under another address, with ``rel=canonical`` to the first."""
