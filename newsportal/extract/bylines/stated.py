"""Whom machines are told as a story's authors, in JSON-LD, meta elements and microdata; and whom of them to believe."""

from __future__ import annotations

import re

from newsportal.extract.bylines.by import DESK, without_by
from newsportal.extract.bylines.deeds import did_else
from newsportal.extract.bylines.lines import unwrap
from newsportal.extract.bylines.names import has_han, is_name, is_nobody, is_paper, is_western_name, may_be_name, people, western_people
from newsportal.extract.page.structured import Stated
from newsportal.extract.page.tree import Page
from newsportal.extract.story.sitenames import letters
from newsportal.regexes import regex

_META = (
    "article:author", "author", "parsely-author", "sailthru.author", "dc.creator", "byl", "dcterms.creator", "article:author_name", "og:author",
    "cxenseparse:author", "articleauthor", "content_author", "citation_author", "dc:creator",
)  # fmt: skip
"""The meta elements that name authors, in order of trust: a house's own name stands in ``author`` on all its pages."""
# What systems and those who count readers call others: vr:author, page-author, lh_author_name
_META_NAME = regex(r"(?P<of>.*?)(?:^|[.:_-])(?:authors?|byline|writer|journalist)(?:[._-]?names?)?")
_OF_OTHERS = ("twitter", "smartbanner", "book", "site", "web", "theme", "comment", "photo", "image", "video", "about")
"""Whose author a meta element of such a name tells: of no story."""
# How a paper's system states who wrote: TOM REED treed@gazette.example
_MAIL = regex(r"(?<=\w)[ ,]+[(<]?[\w.+-]{1,60}@[\w.-]{3,60}[)>]?$")
# How libraries state who wrote, each in an element of its own: Öberg, Ann
_INVERTED = regex(r"([^,]{1,40}), ?([^,]{1,40})")
# Öberg, Ann
_FAMILY_FIRST = regex(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’-]+(?: [^\W\d_]\.)?)")
# Ann Öberg - Harbour Gazette, Ann Öberg avec AFP
_BEHIND = regex(r" [|–—-] | (?:avec|with|mit|con|com) (?=(?:l['’])?[A-Z]{2,6}$)")
_WRITTEN_BY = regex(
    r"written by|geschrieben|verfasst|escrito|écrit|scritto|geschreven|skriv|skrevet|napisa|kirjoittanut|автор|написано|yazan|ditulis|作者|著者|글쓴이|كُ?تب",
    re.IGNORECASE,
)
# What papers set under a name, and systems take for another one.
_NO_PERSON = regex(r"^(?:special to|for) (?:the )?[A-Z]|^of the .{3,40} staff$", re.IGNORECASE)
# What an element marked as the author's holds where nobody is named: 2:49 p.m. EDT May 15, 2023
_CLOCK = regex(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
_COMPANY = regex(r"\b(?:sp\. ?z ?o\. ?o|s\.r\.[ol]|s\.p\.a|s\.a|kft|zrt|nyrt|b\.v|oyj|a/s)\.?$", re.IGNORECASE)


def _is_no_person(text: str) -> bool:
    """Whether a value that stands among names is none: Special to the Gazette, a whole sentence."""
    return text.count(" ") > 5 or _NO_PERSON.search(text) is not None


def told_in_data(page: Page, own: frozenset[str]) -> list[str]:
    """Whom machines are told besides the site itself, in its JSON-LD."""
    authors = page.structured.authors
    several = len(authors) > 1
    told = [stated for stated in authors if several or not stated.outlet]
    if several and any(is_western_name(_MAIL.sub("", without_by(stated.name)).title()) for stated in told):  # Special to the Gazette
        told = [stated for stated in told if not (stated.outlet and len(stated.name) > 7) and not _is_no_person(stated.name)]
    return _others(told, own)


def told_in_metas(page: Page, own: frozenset[str]) -> list[str]:
    """Whom machines are told besides the site itself, in its meta elements."""
    facts = page.structured
    values = (
        [_INVERTED.sub(r"\2 \1", value) if name == "citation_author" else _MAIL.sub("", value) for value in facts.meta.get(name, ())]
        for name in _META
    )
    meta = next((people for people in ([value for value in each if not is_nobody(value)] for each in values) if people), [])
    if not meta:
        meta = _in_other_metas(facts.meta)
    if not meta and _WRITTEN_BY.search(facts.first("twitter:label1") or ""):  # as WordPress tells those who share it
        meta = [value for value in facts.meta.get("twitter:data1", ())[:1] if not is_nobody(value)]
    return _others([Stated(_without_town(value, own), False) for value in meta[:20]], own)


def _without_town(value: str, own: frozenset[str]) -> str:
    """What a meta element says without the town of the house that it names: gazette.example, Westhaven, England."""
    house, comma, rest = value.partition(",")
    return house if comma and letters(house) in own and all(len(part.split()) == 1 for part in rest.split(",")) else value


def _in_other_metas(metas: dict[str, list[str]]) -> list[str]:
    """The people whom meta elements name that are called so by few systems."""
    for name, values in metas.items():
        told = _META_NAME.fullmatch(name) if "author" in name or "byline" in name or "writer" in name or "journalist" in name else None
        if told and name not in _META and not any(of in told["of"] for of in _OF_OTHERS):
            people = [person for value in values[:20] for person in stated_names(Stated(value, False))]
            if people and all(map(is_person, people)):
                return people
    return []


def marked_in(page: Page, own: frozenset[str]) -> list[str]:
    """Whom elements marked as author name, which may be those of other stories on the page; at last the site, where it is told as author."""
    facts = page.structured
    marked = [Stated(value, False) for value in facts.microdata("author")[:5] if len(value) <= 80]
    houses = [_without_town(value, own) for value in facts.meta.get("author", ())[:1] if not _COMPANY.search(value)]
    site = [name for house in houses for name in stated_names(Stated(house, True))]
    names = _others(marked, own)
    return [name for name in names if is_person(name)] or names or site


def _others(stated: list[Stated], own: frozenset[str]) -> list[str]:
    return outside(list(dict.fromkeys(name for each in stated for name in stated_names(each))), own)


def outside(names: list[str], own: frozenset[str]) -> list[str]:
    """The names without the site's own, and without what only begins so where somebody else is named: Harbour TV South."""
    others = {name: letters(name) for name in names if letters(name) not in own}
    outside = [name for name, key in others.items() if not any(len(site) > 3 and key.startswith(site) for site in own)]
    return outside or list(others)


def is_person(name: str) -> bool:
    """Whether a name can be a person's: none of a desk, none of a paper."""
    whole = name.title() if name.islower() else name
    return (is_name(whole) or may_be_name(name)) and not (DESK.search(name) or is_paper(name))


def stated_names(stated: Stated) -> list[str]:
    """The names in one author value; text that is no name gives none."""
    text = _MAIL.sub("", unwrap(without_by(stated.name)))
    if is_nobody(text) or len(text) > 200 or _CLOCK.search(text) or did_else(text) or (not stated.outlet and _COMPANY.search(text)):
        return []
    if not stated.outlet and (person := _FAMILY_FIRST.fullmatch(text)):
        text = f"{person[2]} {person[1]}"
    head = _BEHIND.split(text, maxsplit=1)[0]
    if head != text and is_western_name(head):
        text = head
    if has_han(text):
        return people(text)
    if stated.outlet:
        return [text]
    return western_people(text) or []
