"""What belongs together: the parts of one story; a story and the row that led to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from newsportal.extract.page.text import squeeze
from newsportal.extract.page.urls import url_key
from newsportal.items import Article, Headline, HeadlineList, ListKind, Moment

_CUT = ("...", "…", "‥")


def join_parts(parts: list[Article]) -> Article:
    """One article from its parts in order: the first part's fields, the paragraphs and pictures of all, what only a later part states."""
    first = parts[0]
    if len(parts) == 1:
        return replace(first, pages=first.pages or [first.url] if first.url else first.pages)
    paragraphs: list[str] = []
    images = []
    for part in parts:
        images += [replace(image, position=image.position + len(paragraphs)) for image in part.images]
        paragraphs += part.paragraphs
    return replace(
        first,
        paragraphs=paragraphs,
        text="\n".join(paragraphs) or None,
        images=images,
        pages=[part.url for part in parts if part.url],
        source=next((part.source for part in parts if part.source), None),
        authors=next((part.authors for part in parts if part.authors), []),
        editors=next((part.editors for part in parts if part.editors), []),
        tags=next((part.tags for part in parts if part.tags), []),
    )


def next_part(parts: list[Article]) -> str | None:
    """Address of the part that follows those read so far."""
    read = {url_key(part.url) for part in parts if part.url}
    return next((url for url in parts[-1].pages if url_key(url) not in read), None)


def complete(article: Article, row: Headline, kind: ListKind) -> Article:
    """The article with what only the row that led to it says: a time, the whole title, the source, the section."""
    article = replace(article, source=article.source or row.source, section=article.section or row.section)
    if row.title and (not article.title or (is_cut(article.title) and _continues(row.title, article.title))):
        article.title = row.title
    _take_time(article, row, kind)
    return article


def completed_by_lists(article: Article) -> Article:
    """The article with the time of its own row in a timed list on its page, known by address or title; a place in the page is a comment's."""
    own, title = url_key(article.url or ""), squeeze(article.title)
    for found in article.headline_lists:
        for row in found.headlines if found.kind == "module" else ():
            if not row.published:
                continue
            if (row.url and "#" not in row.url and url_key(row.url) == own) or (title and squeeze(row.title) == title):
                _take_time(article, row, found.kind)
                return article
    return article


def _take_time(article: Article, row: Headline, kind: ListKind) -> None:
    """The row's time, where the page states none (an address is no statement), only that same day, or only when it was changed after that."""
    ours, theirs = article.published, row.published
    if not theirs:
        return
    changed = ours is not None and ours == article.modified and _day(theirs) < _day(ours)
    same_day = not isinstance(ours, datetime) and isinstance(theirs, datetime) and theirs.date() == ours
    if not ours or same_day or changed or article.published_from == "url":
        article.published, article.published_raw = theirs, row.published_raw
        article.published_from = "headline-list" if kind in ("module", "ranking") else "listing"


def may_be_one(one: Moment | None, other: Moment | None) -> bool:
    """Whether two times can be those of one article: the same minute, the same day where one of them is only a day, or one of them unknown."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return abs(one - other) < timedelta(minutes=1)
    return not one or not other or _day(one) == _day(other)


def _day(when: Moment) -> date:
    return when.date() if isinstance(when, datetime) else when


def is_cut(title: str) -> bool:
    """Whether a title ends in an ellipsis."""
    return title.rstrip().endswith(_CUT)


def _continues(whole: str, cut: str) -> bool:
    stem = squeeze(cut.rstrip().rstrip(".…‥"))
    return bool(stem) and not is_cut(whole) and squeeze(whole).startswith(stem)


class OpenRows:
    """Rows whose title their page cuts or leaves out, or which have no time, until their article tells."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[HeadlineList, Headline]]] = {}
        self._open: dict[int, int] = {}

    def expect(self, found: HeadlineList, row: Headline) -> None:
        """The article of this row of ``found`` is being fetched."""
        if row.url and (not row.title or is_cut(row.title) or not row.published):
            self._rows.setdefault(url_key(row.url), []).append((found, row))
            self._open[id(found)] = self._open.get(id(found), 0) + 1

    def settle(self, url: str | None, article: Article | None) -> None:
        """The article that rows lead to by ``url`` was read, or will not be (None)."""
        for found, row in self._rows.pop(url_key(url or ""), []):
            if article:
                complete_row(row, article.title, article.published, article.published_from)
            self._open[id(found)] -= 1
            if not self._open[id(found)]:
                del self._open[id(found)]

    def are_settled(self, found: HeadlineList) -> bool:
        """Whether no row of ``found`` waits any more."""
        return id(found) not in self._open


def complete_row(row: Headline, title: str | None, published: Moment | None, published_from: str | None) -> None:
    """What the article's page states and its row does not; an address states no time."""
    if title and (not row.title or (is_cut(row.title) and _continues(title, row.title))):
        row.title = title
    if not row.published and not row.published_raw and published_from in ("page", "meta", "json-ld", "headline-list"):
        row.published = published
