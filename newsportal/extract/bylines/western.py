"""Bylines outside China: names stated for machines, judged, and names printed after By, Von, Par … or marked as byline."""

from __future__ import annotations

import re

from newsportal.extract.bylines.besideday import behind_icon, beside_face, introduced, with_day
from newsportal.extract.bylines.by import CONJUNCTIONS, DESK, after_by, begins_by, by_within, is_agency
from newsportal.extract.bylines.credits import Credit, Found
from newsportal.extract.bylines.desks import desk_below, desk_in
from newsportal.extract.bylines.eastern import credits_in, dateline, signed
from newsportal.extract.bylines.edited import editors_around
from newsportal.extract.bylines.filed import filed_by
from newsportal.extract.bylines.linenames import card_names, is_formatted, is_marked, item_names, linked_names, names_in, user_in
from newsportal.extract.bylines.names import is_name, is_nobody, is_western_name, western_people
from newsportal.extract.bylines.origins import appeared_in, source_below, source_in
from newsportal.extract.bylines.stated import is_person, marked_in, outside, stated_names, told_in_data, told_in_metas
from newsportal.extract.page.blocks import FOOTER, FORM, LINKED, NAV, QUOTE, Block
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.tree import Page
from newsportal.extract.story.body import Body
from newsportal.extract.story.post import post_of
from newsportal.extract.story.sitenames import letters, site_names
from newsportal.extract.times.ownlines import is_in_card
from newsportal.regexes import regex

# A line that announces the name below it.
_LABEL = regex(
    r"(?:authors?|by|te(?:x|ks)t[eo]?|(?:written|posted|words|text|story) by|autor(?:en|in|es)?|auteurs?|autore|autoři|autorzy|oprac\.|von|par|por|di|door|av|af|автор(?:ы|и)?|مصنف|نویسنده|लेखक|penulis|tác giả|yazan"
    r"|skribent(?:er)?|författare|forfattere?|szerzők?|kirjoittajat?|(?:geschreven|opgetekend) door|(?:écrit|rédigé|publié) par|(?:escrito|publicado) por|scritto da|(?:geschrieben|verfasst) von|(?:skrivet|skrevet|skriven) (?:av|af)"
    r"|著者|執筆者?|筆者|投稿者|ライター)\s*[:：,،]?",
    re.IGNORECASE,
)
_AND = regex("|".join((*CONJUNCTIONS, ",")), re.IGNORECASE)
_RIGHT = regex(r"text-align: ?(?:right|end)|(?:^| )(?:right|text-right|has-text-align-right)(?: |$)", re.IGNORECASE)
# Far below a text a line says who wrote it only where it says so.
_SIGNED = regex(
    r"(?:autor(?:in|en)?(?:/autor)?|autoř?i|autorzy|authors?|(?:(?:this )?(?:post|article|story) (?:was )?)?written by"
    r"|(?:submitted|gespeichert|soumis|enviado|inviato|verzonden) (?:by|von|par|por|da|door)"
    r"|(?:auteurs?|autor(?:es|as?)|autor[ei]|автор(?:ы|и|ка)?|szerzők?|författare|forfatter|skribent|kirjoittaja|penulis|tác giả|συντάκτης|लेखक)(?= ?:))\b",
    re.IGNORECASE,
)
_SIGNED_BELOW = regex(rf"{_SIGNED.pattern[:-2]} ?:", re.IGNORECASE)
_FAR = 30
_BY = 4
"""Characters of the longest word for by."""
_BEHIND = 12
"""Lines of boxes between a text and the name of who has written it."""
_OF_AUTHORS = (None, "author", "authors", "autor", "autores", "auteur", "auteurs", "autoren", "byline")
"""What furniture a line with the author's name is."""
_BETWEEN = 5
"""Characters of the longest sign or word between two names."""
_FOOT, _OWNED = 12, 100
"""Lines at the foot of a page in which it says whose the site is; the characters of such a line."""


def printed_names(page: Page, body: Body, span: range, inside: int, title: str | None) -> Found:
    """The names printed around the headline in other languages than Chinese: By …, links to authors' pages, lines marked as byline."""
    blocks = page.outline.blocks
    found, desk = _around_headline(page, body, span, inside, title)
    if not found.authors:
        _below(page, body, inside, found)
    found.authors = (
        found.authors or _unmarked(body, blocks) or desk or desk_below(blocks[max(body.first + 2, body.last - 1) : body.last + 2])
    )
    found.editors = found.editors or editors_around(body, blocks, inside)
    found.source = found.source or source_below(body, blocks) or appeared_in(body, blocks)
    return found


def _around_headline(page: Page, body: Body, span: range, inside: int, title: str | None) -> tuple[Found, list[str]]:
    """What the lines between the headline and the first of the text name; and the desk among them, where they name no person."""
    found = Found("byline")
    blocks = page.outline.blocks
    kept = {block.index for block in body.blocks[2:]}
    named: Block | None = None
    desk: list[str] = []
    start = max(0, span.start - 6)
    under = range(body.header + 1, min(body.header + 7, start))  # much may stand between the headline and the text
    for index in (*under, *range(start, min(len(blocks), max(body.first + 6, span.stop, min(body.second, body.first + 16))))):
        block = blocks[index]
        outside = NAV | FORM | QUOTE if index in span else NAV | FOOTER | FORM | QUOTE  # a <footer> under the headline is the byline's
        if index in kept or index in body.others or block.flags & ~inside & outside or len(block.text) > 200:
            continue
        if title and block.text.endswith(title) and by_within(title):  # Ferries by Harbour Lines
            continue
        _told(found, block.text)
        if found.source is None and body.header < index < max(body.first, body.second):
            found.source = source_in(block, blocks)
        if not found.authors:
            headed = index > 0 and _heads_name(blocks[index - 1].text, block)
            names = names_in(block) or (
                [name for name in western_people(block.text) if is_name(name) or (" " in name and is_agency(name))] if headed else []
            )
            if names and all(map(DESK.search, names)):
                desk, names = desk or names, []
            desk = desk or desk_in(block, marked=is_marked)
            found.authors, named = names, block if names else None
            above = bool(names) and body.header < index < body.second
            found.signed = above and (begins_by(block.text) is not None or bool(linked_names(block)))
        elif (
            named is not None
            and index <= named.index + 2
            and found.authors[0].upper() == found.authors[0].lower()
            and not begins_by(named.text)
            and begins_by(block.text)
        ):
            found.authors = after_by(block.text) or found.authors  # what is no name cannot be told from one without capitals
        elif named is not None and index == named.index + 1 and _AND.fullmatch(block.text):  # Par | Ann Öberg | et | Tom Reed
            named = block
        elif named is not None and index == named.index + 1 and (named.box.shape == block.box.shape or _AND.fullmatch(named.text)):
            more = (
                linked_names(block)
                or card_names(block)
                or item_names(block)
                or ([block.text] if _AND.fullmatch(named.text) and is_name(block.text) else [])
            )
            found.authors += [name for name in more if name not in found.authors and not DESK.search(name)]
            named = block  # links to authors, one below the other
        elif (
            named is not None
            and index < min(max(body.first, body.second), named.index + 4)
            and named.box.shape == block.box.shape
            and named.box is not block.box
        ):
            found.authors += [name for name in linked_names(block) or card_names(block) if name not in found.authors]
            named = block  # with what each of them is between
    return found, desk


def _heads_name(label: str, block: Block) -> bool:
    """Whether a line is the label of the name below it; a link may lead anywhere, where the label is but a word for by."""
    return (not block.links or (len(block.links) == 1 and (len(label.rstrip(" :")) > _BY or not label.isascii()))) and _LABEL.fullmatch(
        label
    ) is not None


def _unmarked(body: Body, blocks: list[Block]) -> list[str]:
    """The names that stand without a word for by: introduced by the text, beside the day, behind a picture of a person, among what a post tells of itself."""
    above = blocks[body.header + 1 : min(body.header + 7, max(body.first, body.second))]
    if names := (
        introduced(body, blocks)
        or next(filter(None, map(with_day, blocks[body.header + 1 : body.header + 4])), [])
        or next(filter(None, map(behind_icon, above)), [])
        or next(filter(None, map(beside_face, above)), [])
    ):
        return names
    filed = [text for text, sure in filed_by(body, blocks) if is_name(text) and (sure or is_western_name(text)) and not is_nobody(text)]
    return filed[:1] or _in_footer(body, blocks) or _signed_within(body)


def _below(page: Page, body: Body, inside: int, found: Found) -> None:
    """The names in the dateline and under the text: behind By, in a link to their page, at the right of the page."""
    blocks = page.outline.blocks
    for text in body.paragraphs[:2]:
        _told(found, dateline(text))
    for block in (*blocks[max(body.first + 2, body.last - 1) : body.last + 3], *_behind_others(blocks, body)):
        if not found.authors and block.text.startswith("This entry was posted"):
            found.authors = after_by(block.text[:160])
        if found.authors:
            return
        if block.index not in body.others:
            found.authors = _right_below(blocks, block, body, inside, found)
    found.authors = found.authors or _far_below(blocks, body, inside)


def _behind_others(blocks: list[Block], body: Body) -> list[Block]:
    """The lines marked as an author's at the end of the box that holds the text, where the boxes of others stand between."""
    end = min(body.box.last, body.last + _BEHIND) if body.box is not None else 0
    marked = [block for block in blocks[body.last + 3 : end] if len(block.text) <= 80 and is_marked(block)]
    return marked if len(marked) == 1 and body.furniture[marked[0].box.index] in _OF_AUTHORS else []


def _right_below(blocks: list[Block], block: Block, body: Body, inside: int, found: Found) -> list[str]:
    """The names that a line at the end of the text or right under it gives; what else it tells of the story goes to ``found``."""
    text = block.text
    if len(text) > (120 if _SIGNED.match(text) else 80) or block.flags & ~inside & (NAV | FORM):
        return []
    linked = block.flags & LINKED or (len(block.links) == 1 and block.links[0].text == text)
    marked = is_marked(block)
    signed_by = text.lstrip("-–— ")  # -- By Ann Öberg
    by = begins_by(signed_by) is not None
    near = block.index < body.last or ((linked or marked) and block.index == body.last) or (by and block.index <= body.last + 1)
    if block.flags & ~inside & FOOTER and not near:
        return []
    if block.index >= body.last or _SIGNED.match(text):
        _told(found, text)
        if names := found.authors or (after_by(signed_by) if by else []) or (linked_names(block) if linked or marked or by else []):
            return names
    ends = block.index >= body.last - 1
    if ends and marked and not (block.links or is_nobody(text) or is_in_card(blocks, block, body.first)):
        names = [text] if is_name(text) else western_people(text)
        if names and all(map(is_name, names)) and sum(map(len, names)) >= len(text) - _BETWEEN * len(names):  # Ann Öberg, Tom Reed
            return names
    if names := _in_card(block) if marked else []:
        return names
    if is_western_name(text) and not block.links and _RIGHT.search(_placed(block)):
        return [text]
    if ends and text[:1] == "(" and text[-1:] == ")" and is_western_name(text[1:-1]):
        return [text[1:-1]]
    return signed(text) if text[:1] in "（(" or text[-1:] in ("»", "）") else []


def _in_card(block: Block) -> list[str]:
    """The name on a card with an address to write to."""
    addressed = any(link.href.startswith("mailto:") for link in block.links)
    return [piece for piece, _ in pieces_of(block) if is_name(piece)][:1] if addressed else []


def _far_below(blocks: list[Block], body: Body, inside: int) -> list[str]:
    """The names that a line further below gives, which says that it does; else that of the one writer to whose page links there lead."""
    below = [block for block in blocks[body.last : body.last + _FAR] if block.index not in body.others]
    for block in below:
        if len(block.text) > 120 or block.flags & ~inside & (NAV | FORM) or not _SIGNED.match(block.text):
            continue
        far = block.index >= body.last + 3
        names = (after_by(block.text) or user_in(block)) if far else []
        if not names and block.index + 1 < len(blocks) and _SIGNED_BELOW.fullmatch(block.text):
            names = [name for name in western_people(blocks[block.index + 1].text[:80]) if is_name(name)]
        if names or far:
            return names
    linked = [block for block in below if any(is_formatted(link.element) for link in block.links)]
    cards = {name for block in linked for name in linked_names(block)}
    return list(cards) if len(cards) == 1 else []


def _in_footer(body: Body, blocks: list[Block]) -> list[str]:
    """The name beside the day right under the text of a post, in the post's own footer: Jörg Huber | 05.03.2007 um 9:12."""
    post = post_of(body)
    below = [block for block in blocks[body.last : body.last + 3] if block.index in post and block.index not in body.others]
    return next(filter(None, (with_day(block) for block in below if body.furniture[block.box.index] != "comments")), [])


def _signed_within(body: Body) -> list[str]:
    """Whom the one line that says who wrote a story names before what stands behind it, further reading say."""
    lines = [
        block.text for block in body.credits if body.second < block.index < body.last and len(block.text) <= 80 and begins_by(block.text)
    ]
    return after_by(lines[0]) if len(lines) == 1 else []


def _placed(block: Block) -> str:
    """What styles and attributes of an element say of its place."""
    element = block.box.element
    return f"{element.get('style') or ''} {element.get('align') or ''} {element.get('class') or ''}"


def _told(found: Found, text: str) -> None:
    for said in credits_in(text):
        found.add(Credit("authors", said.source, tuple(said.authors if not found.authors else ()), tuple(said.editors)))


def western_places(page: Page, body: Body, span: range, inside: int, title: str | None) -> list[Found]:
    """What the places of a page in another language than Chinese say of its authors, in order of trust."""
    own = site_names(page)
    told = told_in_data(page, own)
    known = any(map(is_person, told))
    meta = [] if known else told_in_metas(page, own)  # nobody asks for them
    people = told if known else meta if any(map(is_person, meta)) else []
    printed = printed_names(page, body, span, inside, title)
    printed.authors = _without_house(printed.authors, page, title)
    others = outside(printed.authors, own)
    printed.authors = others or printed.authors
    sure = any(map(is_person, others))
    outlets = [] if told else [name for stated in page.structured.authors for name in stated_names(stated)]
    # A desk or a login name is right where nobody is named in print for certain.
    desk = [] if sure else told or (meta if not outlets else [])
    others = told or outlets or meta or ([] if sure else marked_in(page, own))
    places = [Found("stated", authors=people or desk), printed, Found("stated outlet", authors=list(dict.fromkeys(others)))]
    blocks = page.outline.blocks
    first = printed.authors[0] if len(printed.authors) == 1 else ""
    told_else = people if sure else desk if first.isalpha() and first.istitle() else []  # Written by <a rel="author">Ann</a>
    # Who has put the story into the system is told to machines, or whose the site is.
    if told_else and not _are_printed(told_else, blocks[body.header : body.second]) and (printed.signed or _are_owners(told_else, blocks)):
        places[0], places[1] = printed, places[0]
    return places


def _without_house(names: list[str], page: Page, title: str | None) -> list[str]:
    """The names without that of the house, which stands behind the headline in the ``<title>``, where others are named beside it."""
    whole, head = (letters(page.structured.title), letters(title)) if len(names) > 1 and title else ("", "")
    house = whole.removeprefix(head) if head else ""
    return [name for name in names if letters(name) != house] or names


def _are_owners(names: list[str], blocks: list[Block]) -> bool:
    """Whether the page says at its foot that the site is that of one of the names: © 2021-2023 Ann Öberg."""
    return any(
        block.flags & FOOTER
        and len(block.text) <= _OWNED
        and ("©" in block.text or "opyright" in block.text)
        and _are_printed(names, [block])
        for block in blocks[-_FOOT:]
    )


def _are_printed(names: list[str], blocks: list[Block]) -> bool:
    """Whether one of the names stands in a short line."""
    lines = "\n".join(block.text.casefold() for block in blocks if len(block.text) <= 200)
    return any(name.casefold() in lines for name in names)
