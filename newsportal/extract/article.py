"""An article page, field by field."""

from __future__ import annotations

from newsportal.extract.body import body_of
from newsportal.extract.published import times_of
from newsportal.extract.tree import Page
from newsportal.items import Article


def article_of(page: Page) -> Article:
    """The article on ``page``; an empty one where there is none."""
    body = body_of(page)
    times = times_of(page, span=(body.first, body.last) if body.last else None)
    return Article(
        url=page.url,
        published=times.published,
        published_raw=times.raw,
        published_from=times.origin,
        modified=times.modified,
        text="\n".join(body.paragraphs) or None,
        paragraphs=body.paragraphs,
    )
