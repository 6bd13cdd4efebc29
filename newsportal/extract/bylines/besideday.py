"""Names without By: beside or in the line of the day, or told about in a paragraph under the text."""

from __future__ import annotations

import re
from itertools import islice

from newsportal.extract.bylines.by import (
    AFTER_NAMES,
    BY_MARKED,
    CONJUNCTIONS,
    DESK,
    OFFICE,
    PARTING,
    PLACE,
    SECTION,
    alone,
    begins_by,
    name_alone,
    without_by,
)
from newsportal.extract.bylines.names import is_chinese_name, is_name, is_western_name, once, western_people
from newsportal.extract.page.blocks import FIGURE, ITEM, LINKED, Block
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.text import has_digit, one_line
from newsportal.extract.story.asides import is_time_word, names_day
from newsportal.extract.story.body import Body
from newsportal.extract.story.writers import IS
from newsportal.extract.times.timelabels import ends_in_change, ends_in_label
from newsportal.regexes import regex

# What elements that hold an office are called.
_OFFICE_WORDS = frozenset(("title", "role", "job", "jobtitle", "position", "occupation", "designation", "description", "bio"))
_GLUED = regex(r"[^\W\d_A-Z][A-ZÀ-ÞΑ-ΩА-Я]|\d[^\W\d_]|[^\W\d_]\d")
_WRITES = regex(
    r"(?P<name>[^\W\d_][\w.'’-]++(?: [^\W\d_][\w.'’-]*+){1,3}?),? (?:is|ist|est|es|è|é|är|er) (?:[^.!?]{0,40}\b)?"
    r"(?:reporter|journalist|correspondent|columnist|(?:staff|freelance|contributing|senior) writer|(?:associate|news|managing|senior|staff) editor|redakteur|korrespondent|journaliste|periodista|giornalista|jornalista|redacteur|repórter)",
)
_READING = regex(
    r"\b\d+ ?[- ]?min(?:ute)?s? read\b|(?:\b(?:lesedauer|lesezeit|leestijd|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|lästid|læsetid|lesetid|reading time) ?: ?)?\b\d+ ?min(?:ut\w*)?\b\.?(?: (?:de lecture|de lectura|de leitura|di lettura|leestijd|lesezeit|lästid|czytania))?",
    re.IGNORECASE,
)
_DIGIT = regex(r"\d")
_BARS = regex(rf"{PARTING.pattern}| - ")
_BEFORE_DAY = regex(r"(?<![ ,|])[ ,|]++(?:(?:op|on|am|le|el|il|em|pe|den|dne)[ ,]*+)?$")
# Anne Morel, publié le lundi 28 juillet 2023
_DONE_BEHIND = regex(
    r", (?:veröffentlicht|erschienen|publié|posté|publicado|publicada|pubblicato|posted|published|gepubliceerd|geplaatst|opublikowano|publicat|publicerad|publisert|publiceret|опубликовано)\b"
)
_PICTURED = regex(r"(?:fotos?|photos?|bild(?:er)?|kamera|video|beeld|zdjęcia|kuvat?|photography)(?: by)? ?:?", re.IGNORECASE)
_ICON = regex(r"(?<![^\W_])(?:user|users|username|person|people|account|author|zuozhe)(?![^\W_])", re.IGNORECASE)
_FACE = regex(r"(?<![^\W_])(?:avatars?|gravatar|author|headshots?|portraits?|profile)(?![^\W_])", re.IGNORECASE)
_LINE = 90
"""Characters of a line that gives a name, a day and what goes with them."""
_CLOCK = regex(r"\d?\d[:.h]\d\d(?: ?(?:Uhr|hs?|hrs?|[ap]\.?m\.?))?", re.IGNORECASE)


def introduced(body: Body, blocks: list[Block]) -> list[str]:
    """Who stands alone in a line under the headline or the text, and is told about in a paragraph under it: Ann Öberg is …"""
    end = blocks[max(body.first, body.last - 2) : body.last + 4]
    about = [block.text for block in end if len(block.text) > 40]
    lone = [*blocks[body.header + 1 : body.header + 5], *end]
    names = {
        block.index: names
        for block in lone
        if not (block.flags & ITEM and block.links)
        and (names := alone(block.text))
        and apart(block) == block.text
        and not _PICTURED.fullmatch(blocks[block.index - 1].text)
    }
    told = next((each for each in names.values() for text in about if text.startswith(each[0]) and IS.match(text, len(each[0]))), [])
    told = told or next(filter(None, (_about(block, body) for block in end if block.index >= body.last - 1)), [])
    at = next((index for index in names if index < body.second and _beside_day(blocks[index], blocks)), -1)
    if told or at < 0:
        return told
    # More than one name, one below the other, and the day under or over them.
    same = [each for index, each in names.items() if blocks[index].box.shape == blocks[at].box.shape and abs(index - at) < 4]
    return [name for each in same for name in each]


def _about(block: Block, body: Body) -> list[str]:
    """Of whom a last line tells that they write, who is named nowhere in the story: Ann Öberg is a reporter at the Gazette."""
    told = _WRITES.match(block.text) if len(block.text) < 300 else None
    if told is None or not is_western_name(told["name"]):
        return []
    return [] if any(told["name"] in block.text for block in body.blocks[:-1]) else [once(told["name"])]


def _beside_day(block: Block, blocks: list[Block]) -> bool:
    """Whether a name stands between headline and text right over or under the day, or over its office: a section's name is a link."""
    if block.links or block.heading or block.flags & (LINKED | FIGURE) or SECTION.search(block.text):
        return False
    around = [blocks[at].text for at in (block.index - 1, block.index + 1) if 0 <= at < len(blocks)]
    if len(around) > 1 and len(around[1]) < 50 and OFFICE.match(around[1]):
        return True
    parts = (part for text in around if len(text) < 90 and text[-1:] not in ".!?" for part in PARTING.split(_READING.sub("", text)))
    return any(names_day(part) or _tells_clock(part) for part in parts)


def behind_icon(block: Block) -> list[str]:
    """The names behind a picture of a person, as fonts of icons have one: <i class="fa fa-user"></i> Ann Öberg <i class="fa fa-clock"></i> 10:24."""
    if not (said := _behind_person(block)):
        return []
    names = western_people(AFTER_NAMES.split(BY_MARKED.sub("", without_by(said)), maxsplit=1)[0])
    return [name for name in names if is_name(name)]


def beside_face(block: Block) -> list[str]:
    """The name that is a link to where the picture of a face beside it leads: <a href="/x"><img class="avatar"></a> <a href="/x">Ann Öberg</a>."""
    if not block.links or len(block.text) > _LINE or block.heading or block.flags & FIGURE:
        return []
    named = [link for link in block.links[:2] if is_western_name(link.text) and not (SECTION.search(link.text) or DESK.search(link.text))]
    for link in named:
        href = link.element.get("href")
        around = next((box.element for box in reversed(block.box.lineage(3)) if box.element is not None), link.element)  # a page has none
        pictures = (picture for picture in islice(around.iter("img"), 4) if _FACE.search(f"{picture.get('class')} {picture.get('src')}"))
        if href and any(above.tag == "a" and above.get("href") == href for each in pictures for above in islice(each.iterancestors(), 3)):
            return [link.text]
    return []


def eastern_behind_icon(block: Block) -> list[str]:
    """The same of a Chinese name: <i class="fa fa-user"></i> 陆一夫 <i class="fa fa-eye"></i> 128."""
    return [name for name in _behind_person(block).split()[:1] if is_chinese_name(name)]


def _behind_person(block: Block) -> str:
    """What stands behind a picture of a person in a line; nothing where there is none."""
    element = block.box.element
    if element is None or not len(element) or not 1 < len(block.text) <= 100 or block.heading or block.flags & FIGURE:
        return ""
    for icon in islice(element.iter("i", "svg", "span", "em"), 12):
        if (icon.text or "").strip() or not _ICON.search(f"{icon.get('class') or ''} {icon.get('data-icon') or ''}"):
            continue
        if any(text.strip() for text in islice(icon.itertext(), 3)):  # <span class="post-author"><a>陆一夫</a></span> is no picture
            continue
        beside = icon.getnext()
        said = one_line(icon.tail if (icon.tail or "").strip() else "".join(beside.itertext()) if beside is not None else "")
        return said if said in block.text else ""
    return ""


def _tells_clock(part: str) -> bool:
    """Whether a part of a line is the clock of the publication or a change, as a label says: Publicerad 14.14."""
    clock = _CLOCK.search(part)
    label = part[: clock.start()] if clock else ""
    return bool(label) and (ends_in_label(label) or ends_in_change(label))


def with_day(block: Block) -> list[str]:
    """The name that shares a line with the day: Dec 26, 2025 • Ann Öberg in Ferries."""
    if len(block.text) > 100 or block.heading or not has_digit(block.text):
        return []
    line = apart(block)
    if not _BARS.search(line) and len(block.box.element):  # Ann Öberg <time>26 Dec 2025</time>
        line = " | ".join(piece for piece, _ in pieces_of(block))
    parts = [part for part in _BARS.split(_READING.sub("", line)) if part and not _CLOCK.fullmatch(part)]
    days = [at for at, part in enumerate(parts) if names_day(part)]
    if days and len(parts) > 1:
        before = [part for part in parts[: days[-1]] if not names_day(part)]
        named = before[::-1] or parts[days[-1] + 1 :][:1]  # behind both of them stands the section
    else:
        named = next(filter(None, map(_before_day, parts)), [])
    alone = [AFTER_NAMES.split(name_alone(part), maxsplit=1)[0].strip() for part in named]
    at = next((at for at, name in enumerate(alone) if is_western_name(name)), len(alone))
    names = alone[at : at + 1]
    for first in named[at + 1 :]:  # Ann Öberg / Tom Reed | 26 Dec 2025
        if not is_western_name(first) or f"{first} / {names[0]}" not in line:
            break
        names.insert(0, first)
    linked = any(link.text in names for link in block.links)
    return [] if linked or any(SECTION.search(name) or DESK.search(name) or PLACE.match(name) for name in names) else names


def _before_day(line: str) -> list[str]:
    """What stands before the day in a line: Wim de Vries op 12 maart 2024; nothing before the name of its weekday."""
    day = _DIGIT.search(line)
    lead = _BEFORE_DAY.sub("", line[: day.start()]) if day and names_day(line[day.start() :]) else ""
    lead = _DONE_BEHIND.split(lead, maxsplit=1)[0]
    return [lead] if lead and not is_time_word(lead.split()[-1]) else []


def apart(block: Block) -> str:
    """A line with a bar where two of its elements meet without a space: <span>By</span><a>Ann Öberg</a><span>Reporter</span>."""
    text = block.text
    if not len(block.box.element) or not (_GLUED.search(text) or begins_by(text)):
        return text
    line, at = "", 0
    signed = False
    for piece, words in pieces_of(block):
        start = text.find(piece, at)
        if start < 0:
            return text
        glued = start == at and line and line[-1].isalnum() and piece[0].isalnum()
        parted = (
            glued
            or (line and not _OFFICE_WORDS.isdisjoint(words))
            or (signed and piece[:1].isalnum() and piece.split()[0].lower() not in CONJUNCTIONS)
        )
        line += text[at:start] + (" | " if parted else "") + piece
        at = start + len(piece)
        # <span>By Ann Öberg</span> <span>Tuesday …</span>
        signed = (by := begins_by(piece)) is not None and is_name(piece[by.end() :])
    return line + text[at:]
