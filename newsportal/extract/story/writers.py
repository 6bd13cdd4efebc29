"""Lines around a story that tell who wrote it: over it by whom it is, under it who that is."""

from __future__ import annotations

from newsportal.extract.bylines.by import BY, alone, is_byline
from newsportal.extract.bylines.byline import credit
from newsportal.extract.bylines.mails import is_of_letter
from newsportal.extract.bylines.names import AUTHOR_PAGE, is_western_name
from newsportal.extract.page.blocks import ITEM, Block
from newsportal.extract.story.asides import names_day
from newsportal.regexes import regex

IS = regex(r",? (?:is|was|has|covers|writes|works|joined|studied|ist|schreibt|arbeitet|est|es|è)\b")
"""How a line on an author goes on behind the name."""
_SOMEBODY = regex(rf"(?P<name>[^\W\d_][\w.'’-]++(?: [^\W\d_][\w.'’-]*+){{1,3}}?)(?:{IS.pattern}| [–—] )")
_SIGNED_LINE = 140
"""Characters of the sentence that says who wrote a post, when and of what."""
_OFFICE = 24
"""Characters of what somebody is, behind the name."""


def signs(block: Block, blocks: list[Block], worth: float) -> bool:
    """Whether a line, ``worth`` so much as prose, says whom the story is by, or is a name and what goes with it, over or under the day."""
    if block.text[0] in "TCFSDMIR" and is_of_letter(blocks, block.index):
        return True
    if block.links and len(block.text) <= _SIGNED_LINE and any("author" in link.rel.split() for link in block.links):
        return BY.match(block.text) is not None or credit(block.text) is not None
    if worth >= 20 or block.heading:
        return False
    beside = blocks[max(0, block.index - 1) : block.index + 2 : 2]
    return is_byline(block.text) or (bool(alone(block.text)) and any(names_day(each.text) for each in beside))


def is_office(block: Block, blocks: list[Block], worth: float) -> bool:
    """Whether a line that tells nothing stands over or under a link to the page of an author: what they are, Senior Reporter."""
    if worth or block.heading or block.flags & ITEM or block.size > 20:
        return False
    beside = blocks[max(0, block.index - 1) : block.index + 2 : 2]
    return any(each.links and each.link_share > 0.8 and AUTHOR_PAGE.search(each.links[0].href) for each in beside)


def tells_of(block: Block, authors: list[str]) -> bool:
    """Whether a paragraph tells who one of the ``authors`` is."""
    return any(block.text.startswith(name) and IS.match(block.text[len(name) :]) for name in authors)


def tells_of_signer(block: Block, blocks: list[Block], title: int) -> bool:
    """Whether a paragraph tells of somebody who is named in a short line right under the title, or right above by a link to the page of an author.

    ``title``: index of the title's block, -1 where there is none. Whom the title names the story is about.
    """
    match = _SOMEBODY.match(block.text)
    headline = blocks[title].text.casefold() if title >= 0 else ""
    if not match or not is_western_name(match["name"]) or match["name"].casefold() in headline:
        return False
    under = blocks[title + 1 : min(title + 9, block.index)] if title >= 0 else []
    above = [each for each in blocks[block.index - 2 : block.index] if each.links and AUTHOR_PAGE.search(each.links[0].href)]
    signed = [each.text.casefold() for each in (*under, *above) if len(each.text) <= 80]
    name = match["name"].casefold()
    rests = [text.partition(name)[2] for text in signed if name in text]  # Ann Öberg, Gazette; the Gazette's rings are for sale
    return any((not rest[:2].strip()[:1].isalpha() and rest[:1] not in "'’") or len(rest) <= _OFFICE for rest in rests)
