"""What the portal published, for tests to compare with: from the edition, never from its HTML."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import quote
from urllib.request import urlopen

from portal import seed
from portal.content import ADVERTISEMENT, COPIES, MOVED, SECTIONS, STORIES, stories_of
from portal.edition import FAMILIES, ArticlePage, Edition, Kind, Row, RowList
from portal.model import Family, Moment, Story
from portal.site import (
    ATOM_NAME,
    ATOM_PATH,
    ATOM_SECTION,
    FEED_NAME,
    FEED_PATH,
    INDEX_PATH,
    JSON_FEED_NAME,
    JSON_FEED_PATH,
    NEWS_SECTION,
    NEWS_SITEMAP_PATH,
    SITEMAP_PATH,
    SITEMAPS,
    Site,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ImageTruth:
    url: str
    caption: str | None
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class RowTruth:
    position: int
    title: str | None
    """Whole where the row holds it, else as printed (``…``); None in a sitemap."""
    story_title: str | None
    """The story's whole title: what a row is completed to from its article."""
    url: str
    """Absolute, without ``utm_…``."""
    published: Moment | None
    published_raw: str | None
    section: str | None = None
    source: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ListTruth:
    url: str
    """Of the page that it stands on."""
    name: str | None
    """Its heading; of a listing page its section's name, which stands in the breadcrumb at least."""
    kind: Kind
    rows: tuple[RowTruth, ...]
    next_page: str | None = None
    family: Family | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ArticleTruth:
    url: str
    """Where a crawl of its section finds its first part, after redirects."""
    canonical_url: str
    title: str
    published: Moment | None
    """After the join with the listing row."""
    published_from: str | None
    page_published: Moment | None
    """What the article's page alone gives."""
    page_published_from: str | None
    published_raw: str | None
    """As printed on the page or, where ``published_from`` names a list, in its row; None where no reader sees it."""
    modified: datetime | None
    source: str | None
    authors: tuple[str, ...]
    editors: tuple[str, ...]
    tags: tuple[str, ...]
    section: str | None
    paragraphs: tuple[str, ...]
    images: tuple[ImageTruth, ...]
    pages: tuple[str, ...]
    family: Family


@dataclass(frozen=True, kw_only=True, slots=True)
class Truth:
    base_url: str
    now: datetime
    sections: tuple[str, ...]
    """Start URLs, one a section."""
    articles: dict[str, ArticleTruth]
    """By canonical address."""
    listings: dict[str, ListTruth]
    """By address of the listing page."""
    modules: dict[str, tuple[ListTruth, ...]]
    """By address of the page (listing, part of an article, home) that they stand on, in its order."""
    feeds: dict[str, ListTruth]
    """Feeds (RSS, Atom, JSON Feed) and sitemaps (two plain ones with their index, one of news), by address. A plain sitemap's rows carry the
    story's time, which only its ``lastmod`` states."""
    dead: tuple[str, ...]
    """Addresses in lists that answer 404."""
    redirects: dict[str, str]
    duplicates: dict[str, str]
    """Second addresses of an article -> the canonical one."""
    syndicated: dict[str, str]
    """Copy -> the article whose text it repeats."""
    seed: str
    """Address of the page whose text is the seed's."""
    advertisements: tuple[str, ...]
    """Off-site addresses in listings that are no headlines."""


def section_urls(base_url: str) -> list[str]:
    """Where the crawl of each section starts."""
    return [base_url + section.path for section in SECTIONS]


def truth(base_url: str, now: datetime | None = None) -> Truth:
    """Everything that the portal served at ``base_url`` published; without ``now`` it is asked for its own (its ``Date`` header)."""
    if now is None:
        with urlopen(f"{base_url}/robots.txt", timeout=10) as response:
            now = parsedate_to_datetime(response.headers["Date"])
    return of_site(Site(base_url, now))


def of_site(site: Site) -> Truth:
    """The same of a site that is at hand: ``of_site(portal.site)``."""
    base, edition = site.base_url, site.edition
    articles = {base + page.paths[0]: _article(page, edition, base) for page in edition.articles if page.part == 1}
    listings = {
        base + page.path: _list(page.rows, base + page.path, base, page.next_path, page.section.family) for page in edition.listings
    }
    modules = {base + page.path: tuple(_list(m, base + page.path, base) for m in page.modules) for page in edition.listings}
    for page in edition.articles:
        url = base + page.paths[page.part - 1]
        modules[url] = tuple(_list(module, url, base) for module in page.modules)
    modules[base + "/"] = tuple(_list(module, base + "/", base) for module in edition.home)
    return Truth(
        base_url=base, now=edition.now, sections=tuple(section_urls(base)), articles=articles, listings=listings, modules=modules,
        feeds=_feeds(site), dead=tuple(base + path for path in _dead_paths(edition)),
        redirects={base + old: base + edition.path(STORIES[number]) for number, old in MOVED.items()},
        duplicates={base + second: base + first for second, first in edition.copies_at().items()},
        syndicated={base + edition.path(STORIES[copy]): base + edition.path(STORIES[original]) for copy, original in COPIES.items()},
        seed=base + edition.path(seed.STORIES[0]), advertisements=(ADVERTISEMENT[1],),
    )  # fmt: skip


def _dead_paths(edition: Edition) -> list[str]:
    return [row.path for page in edition.listings for row in page.rows.rows if row.story is None and not row.advertisement]


def _list(rows: RowList, url: str, base: str, next_path: str | None = None, family: Family | None = None) -> ListTruth:
    real = [row for row in rows.rows if not row.advertisement]
    return ListTruth(
        url=url, name=rows.name, kind=rows.kind, rows=tuple(_row(row, place, base) for place, row in enumerate(real, start=1)),
        next_page=base + next_path if next_path else None, family=family,
    )  # fmt: skip


def _row(row: Row, position: int, base: str) -> RowTruth:
    return RowTruth(
        position=position, title=row.title, story_title=row.whole, url=base + row.path, published=row.published, published_raw=row.raw,
        section=row.section, source=row.source,
    )  # fmt: skip


def _feeds(site: Site) -> dict[str, ListTruth]:
    base, edition = site.base_url, site.edition

    def rows(stories: list[Story], titled: bool) -> tuple[RowTruth, ...]:
        return tuple(
            RowTruth(
                position=place, title=story.title if titled else None, story_title=story.title, url=base + edition.path(story),
                published=edition.when[story.number], published_raw=None,
            )
            for place, story in enumerate(stories, start=1)
        )  # fmt: skip

    index = tuple(
        RowTruth(
            position=place, title=None, story_title=None, url=base + path, published=site.sitemap_changed(path),
            published_raw=site.sitemap_changed(path).isoformat(),
        )
        for place, path in enumerate(SITEMAPS, start=1)
    )  # fmt: skip
    made: list[tuple[str, str | None, Kind, tuple[RowTruth, ...]]] = [
        (FEED_PATH, FEED_NAME, "feed", rows(site.feed_stories(), True)),
        (ATOM_PATH, ATOM_NAME, "feed", rows(stories_of(ATOM_SECTION), True)),
        (JSON_FEED_PATH, JSON_FEED_NAME, "feed", rows(stories_of(NEWS_SECTION), True)),
        (SITEMAP_PATH, None, "sitemap", rows(list(STORIES.values()), False)),
        (NEWS_SITEMAP_PATH, None, "sitemap", rows(stories_of(NEWS_SECTION), True)),
        (INDEX_PATH, None, "sitemap", index),
        *((path, None, "sitemap", rows(site.sitemap_stories(path), False)) for path in SITEMAPS),
    ]
    return {base + path: ListTruth(url=base + path, name=name, kind=kind, rows=lines) for path, name, kind, lines in made}


def _article(page: ArticlePage, edition: Edition, base: str) -> ArticleTruth:
    story, section = page.story, page.section
    alone = _page_published(page)
    joined = _joined(page, edition, alone)
    url, folder = base + edition.listed_path(story), FAMILIES[section.family].PICTURES
    bare = story is seed.STORIES[0]
    return ArticleTruth(
        url=url, canonical_url=base + page.paths[0], title=story.title, published=joined[0], published_from=joined[1],
        page_published=alone[0], page_published_from=alone[1], published_raw=joined[2],
        modified=page.when + timedelta(minutes=story.modified_minutes) if story.modified_minutes else None,
        source=story.source, authors=story.authors, editors=story.editors, tags=story.tags, section=None if bare else section.name,
        paragraphs=story.plain_paragraphs, pages=(url, *(base + path for path in page.paths[1:])), family=section.family,
        images=tuple(ImageTruth(url=base + folder + quote(p.name), caption=p.caption, position=p.before) for p in story.pictures),
    )  # fmt: skip


def _page_published(page: ArticlePage) -> tuple[Moment | None, str | None]:
    """What the article's page alone gives, and where it stands."""
    story, when = page.story, page.when
    if story is seed.STORIES[0]:
        return when, "headline-list"
    match story.shows:
        case "second":
            return when, "page"
        case "minute":
            return when.replace(second=0), "page"
        case "day":
            return when.date(), "page"
        case "meta" | "json-ld":
            return when, story.shows
        case "none":
            return when.date(), "url"


def _joined(page: ArticlePage, edition: Edition, alone: tuple[Moment | None, str | None]) -> tuple[Moment | None, str | None, str | None]:
    """Published, from, raw: a page that states none, or only a day, is completed by the row of its section's listing."""
    published, origin = alone
    if origin == "headline-list":
        return published, origin, page.modules[0].rows[0].raw
    raw, row = FAMILIES[page.section.family].row_time(page.section, page.when, edition.now)
    if isinstance(published, datetime) or not isinstance(row, datetime):
        return published, origin, page.raw
    return row, "listing", raw
