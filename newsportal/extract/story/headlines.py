"""Headlines that a page has in several wordings: which of them readers are shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.structured import types
from newsportal.extract.page.tree import Page
from newsportal.regexes import regex

_SHOWN = 2.5
"""The least score of a heading that stands where a headline does."""
_SEARCHED = frozenset(("og:title", "twitter:title", "<title>", "json-ld headline"))
_ONE_FIELD = frozenset(("og:title", "twitter:title", "<title>", "json-ld headline", "json-ld name", "meta title", "microdata headline"))
"""What modules for search engines fill from their one field."""
_WORD = regex(r"[^\W_]{4,}")


@dataclass(slots=True, eq=False)
class Candidate:
    """A wording that may be the headline, and what speaks for it."""

    text: str
    key: str
    origin: str
    score: float
    origins: dict[str, float] = field(default_factory=dict)
    within: bool = False
    """Printed inside the text or below it: a headline only if a stated title says the same."""


def as_told_to_readers(page: Page, best: Candidate, candidates: list[Candidate]) -> Candidate:
    """The wording for readers instead of ``best``, on Western pages that have another one for machines or for readers of other portals."""
    if has_han(best.text):
        return best
    if shown := _shown_in_other_words(best, candidates):
        return shown
    social = next((each for each in candidates if "og:title" in each.origins), None)
    if social is None or social is best:
        return best
    kicker = "json-ld headline" not in best.origins and len(social.key) >= 12 and best.key.endswith(social.key)
    # A desk that fills <title>, h1 and JSON-LD from one field keeps its headline for readers apart from them; where that h1 is
    # the headline as shown, only if both social titles have the other wording.
    apart = "twitter:title" in social.origins or best.origins.get("h1", 0.0) <= 0.0
    everywhere = apart and _repeated_everywhere(best, candidates) and _is_news(page)
    return social if kicker or everywhere else best


def _shown_in_other_words(best: Candidate, candidates: list[Candidate]) -> Candidate | None:
    """The h1 that says in other words what one field for search engines says everywhere else, JSON-LD too."""
    if not _SEARCHED <= best.origins.keys() <= _ONE_FIELD:
        return None
    words = set(_WORD.findall(best.text.lower()))
    for each in candidates:
        if each.origins.get("h1", 0.0) >= _SHOWN and each.key not in best.key:  # what a kicker leads is no other wording
            shared = words.intersection(_WORD.findall(each.text.lower()))
            return each if len(shared) >= 2 and 3 * len(shared) >= len(words) else None
    return None


def _repeated_everywhere(best: Candidate, candidates: list[Candidate]) -> bool:
    """Whether ``best`` is the wording of everything that one field of an editing system fills, and of nothing filled apart from it."""
    machine = {"json-ld headline"} if any("json-ld headline" in each.origins for each in candidates) else set()
    return {"h1", "<title>"} | machine <= best.origins.keys() and not any(
        origin == "og:title" or origin.startswith("meta ") for origin in best.origins
    )


def _is_news(page: Page) -> bool:
    """Whether the page says of itself that it is news: guides and shop pages word their social titles for search."""
    facts = page.structured
    return any("news" in kind for kind in types(facts.article)) or bool(not facts.article and facts.first("article:published_time"))
