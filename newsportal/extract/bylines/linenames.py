"""The names that one line holds outside China, by its elements: behind By, in links to authors' pages, in elements named for authors."""

from __future__ import annotations

import re
from typing import Any

from newsportal.extract.bylines.besideday import apart
from newsportal.extract.bylines.by import (
    AFTER_NAMES,
    BY_MARKED,
    CONJUNCTIONS,
    DESK,
    PLACE,
    SECTION,
    after_by,
    begins_by,
    with_office,
    without_by,
)
from newsportal.extract.bylines.deeds import did_else, ends_in_other_deed
from newsportal.extract.bylines.headerlines import AUTHOR_WORDS, named_author
from newsportal.extract.bylines.names import AUTHOR_PAGE, is_name, is_nobody, may_be_name, once, western_people
from newsportal.extract.page.blocks import FIGURE, ITEM, LINKED, Block
from newsportal.extract.page.classnames import named
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.story.sitenames import letters
from newsportal.extract.times.dates import url_date
from newsportal.regexes import regex

# Where a writer works, in an element beside the name.
_AFFILIATED = frozenset("affiliation affiliations institution institutions organisation organization company employer".split())
_FILED = frozenset("topic topics category categories kicker section tag tags".split())
"""What links to departments are called, or the elements that hold them."""
_named_quote = named(frozenset(("quote", "blockquote", "pullquote", "citation", "testimonial")))
_WRITERS_PAGE = regex(r"/(?:authors?|autore?n?|auteurs?|contributors?|writers?|members?|profiles?)/|/@", re.IGNORECASE)
# /writers/expert/picks
_DEEPER = regex(r"/(?:authors?|autore?n?|auteurs?|contributors?|writers?|members?|profiles?)/[a-z_-]{2,40}/[^/?]", re.IGNORECASE)
# What leads to an author's page and is no name: View More Articles, Alle Artikel, Tous ses articles
_MORE = regex(
    r"^(?:(?:view|see|read|show|browse|load|get) )?(?:more|all|other|latest|recent|alle|weitere|tous|autres|más|todos|altri|tutti|meer|wszystkie|flere|fler)\b"
    r"|\b(?:articles?|posts?|stories|bio|profile|archives?|artikel|beiträge|artículos|articoli|artigos|artykuły)$",
    re.IGNORECASE,
)


def names_in(block: Block) -> list[str]:
    """The names of a line at the head of an article in a Western language; none where it is no byline."""
    if did_else(block.text) or (block.flags & FIGURE and not begins_by(block.text)):
        return []
    line, linked = apart(block), linked_names(block)
    by = after_by(line)
    if by and linked and by[0].startswith(f"{linked[0]} "):  # what stands behind the link is the office
        by[0] = linked[0]
    if by and by[0] in linked:  # what no link and no conjunction leads to may be a place
        others = [name for name in by if not name.startswith(tuple(linked))]
        return sorted([*linked, *(name for name in others if _is_joined(name, by, line))], key=line.find)
    if by:
        return by
    if linked:
        return linked
    if name := with_office(block.text):
        return [name]
    if len(block.box.element) and begins_by(line) and (user := user_in(block)):
        return user
    whole = is_marked(block)
    if not whole and not len(block.box.element):
        return []
    filed = not block.box.words.isdisjoint(_FILED) or (block.flags & ITEM and SECTION.search(block.text))
    if filed and block.links:  # what a story is filed under
        return []
    if any(_named_quote(box.names) for box in block.box.lineage(3)):  # whose words they are
        return []
    pieces = []
    for text, words in pieces_of(block):
        pieces += [text] if (whole or not AUTHOR_WORDS.isdisjoint(words)) and _AFFILIATED.isdisjoint(words) else []
        if text[-1] in "-–—" and pieces:  # <b>Ann Öberg</b> - <span>Coast Press</span>
            break
    names: dict[str, None] = {}
    for text in pieces:
        told = western_people(AFTER_NAMES.split(BY_MARKED.sub("", without_by(text)), maxsplit=1)[0])  # Ann Öberg - Kiel
        if not names or is_name(told[0] if told else ""):  # <span>Ann Öberg</span><span>Harbour correspondent, Coast Press</span>
            names.update(dict.fromkeys(filter(is_name, told)))
    return [name for n, name in enumerate(names) if not n or not PLACE.match(name)]  # João Silva, São Paulo


def card_names(block: Block) -> list[str]:
    """The name in a box that is named for an author's: <div class="author-card">Tom Reed <span>Reporter in Kiel</span></div>."""
    return names_in(block) if named_author(block.box.names) else []


def item_names(block: Block) -> list[str]:
    """The name in an item of a list that is named for authors: <ul class="authors"><li>Ann Öberg<sup>1</sup></li><li>Tom Reed<sup>2</sup></li></ul>."""
    around = block.box.parent
    return names_in(block)[:1] if block.flags & ITEM and around is not None and named_author(around.names) else []


def _is_joined(name: str, names: list[str], line: str) -> bool:
    """Whether a conjunction ties a name to the line's others: behind one, or before one that another name follows."""
    ties = [f" {word} " for word in CONJUNCTIONS]
    return any(f"{tie}{name}" in line for tie in ties) or (
        not PLACE.match(name) and any(f", {name}{tie}{other}" in line for tie in ties for other in names)
    )


def user_in(block: Block) -> list[str]:
    """The member whose name a system prints in the line of who has put the story in: Submitted by <span class="username">quayfan</span>."""
    return [text for text, words in pieces_of(block) if "username" in words and not is_nobody(text)][:1]


def is_marked(block: Block) -> bool:
    """Whether the elements around a line are named for an author."""
    around = block.box.lineage(3)
    return named_author(block.covers) or any(named_author(box.names) and box.last - box.first <= 8 for box in around)


def linked_names(block: Block) -> list[str]:
    """The names that lead to their authors' pages."""
    if not (block.links or block.flags & LINKED) or did_else(block.text):
        return []
    leading = [(link.element, link.text) for link in block.links]
    if block.flags & LINKED:
        leading += [(box.element, block.text) for box in block.box.lineage(4) if box.tag == "a"][:1]
    told = [(text, href) for element, text in leading if AUTHOR_PAGE.search(href := element.get("href") or "") or _is_authors(element)]
    told = [(once(text), href) for text, href in told if not ends_in_other_deed(block.text[: max(0, block.text.find(text))])]
    told = [
        (text, href) for text, href in told if not (_MORE.search(text) or url_date(href))
    ]  # /columnist/harbour/2024/07/01/quay is a story
    names = list(dict.fromkeys(name for text, href in told for name in _addressed(text, href)))
    # Forums of all systems call the members' names so.
    names = names or [text for element, text in leading if "username" in (element.get("class") or "").split() and not is_nobody(text)][:1]
    names = names or [text for element, text in leading if text.isalpha() and is_formatted(element) and not is_nobody(text)][:1]
    if names or len(told) != 1 or not (match := begins_by(block.text)):
        return names
    # Posted by: <a rel="author">Ann</a>
    first = told[0][0]
    sure = first[:1].isupper() and first.isalpha() and len(first) > 2 and block.text.startswith(first, match.end())
    return [first] if sure and not (is_nobody(first) or DESK.search(first) or SECTION.search(first)) else []


def _is_authors(element: Any) -> bool:
    """Whether a link says that it leads to the author, or is the name on a card as microformats have it: ``<a class="url fn n">``."""
    return "author" in (element.get("rel") or "").split() or "fn" in (element.get("class") or "").split()


def is_formatted(element: Any) -> bool:
    """Whether a link to the author's page is the name on a card as microformats have it: ``<a class="url fn" rel="author">``."""
    if element.get("rel") != "author":
        return False
    around = element.getparent()
    return "fn" in f"{element.get('class')} {around.get('class') if around is not None else ''}".split()


def _addressed(text: str, href: str) -> list[str]:
    """The names in a link to an author's page: what its address says as well is one, whatever it looks like.

    >>> _addressed("Tom Reed Senior Harbour Reporter", "/people/tom-reed"), _addressed("harbourfan", "/author/harbourfan/")
    (['Tom Reed'], ['harbourfan'])
    >>> _addressed("All posts", "/author/ann"), _addressed("Ann Öberg", "/author/17")
    ([], ['Ann Öberg'])
    """
    names = [name for name in western_people(text) if is_name(name) or may_be_name(name)]
    address = letters(href.split("?")[0].rstrip("/").rsplit("/", 1)[-1]) if len(text) <= 60 and text not in names else ""
    if len(address) < 3 or is_nobody(text) or not letters(text).startswith(address):
        return names
    words = text.split()
    name = next((" ".join(words[:n]) for n in range(1, len(words) + 1) if letters(" ".join(words[:n])) == address), "").strip(" ,")
    return [name] if is_name(name) or (name == text and _WRITERS_PAGE.search(href) and not _DEEPER.search(href)) else names
