"""What stands beside a story and is told by what it holds or says, whatever its boxes are called: polls, threads of comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice, takewhile
from typing import Any

from newsportal.extract.bylines.by import is_byline
from newsportal.extract.page.blocks import FORM, HIDDEN, Block, Box, Picture
from newsportal.extract.page.nodes import Nodes
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.text import has_digit, remembered
from newsportal.extract.story.boilerplate import is_stamp
from newsportal.extract.times.months import LETTER, THAI_MONTH, month_of
from newsportal.extract.times.timelabels import tells_change
from newsportal.extract.times.worldwords import AGO
from newsportal.regexes import regex

MAX_HEADING = 90
"""No line is the heading of anything here, if it is longer."""
_POLLED = 150.0
"""More is said in no box that asks the readers' opinion."""
# Where a text ends for who has not paid.
_LOCKED = regex(
    r"(?:this|the) (?:content|article|story) is (?:reserved|free|only|exclusive).{0,60}|(?:this|the) (?:post|page|article|story|issue) is for (?:paying |paid )?(?:subscribers|members)\b.{0,60}|(?:continue|keep) reading with .{0,40}|"
    r"(?:subscribe|register|sign in|log in|create an account)(?: ?(?:/|or|now|today) ?(?:subscribe|register|sign in|log in)?)*+ (?:to|for) (?:read|continue|keep|unlock|more|the rest|full|unlimited).{0,50}|"
    r"(?:jetzt |hier )?weiterlesen mit .{2,40}|(?:jetzt )?mit .{2,30} weiterlesen|(?:dieser|der) (?:artikel|inhalt) ist (?:nur )?(?:für|exklusiv).{0,40}|"
    r"(?:la suite|cet article|ce contenu) est réservée? aux abonnés.{0,40}|il (?:vous )?reste \d+(?:[.,]\d+)? ?% de (?:cet|l['’])\s?article.{0,60}|"
    r"suscríbete para (?:seguir|continuar|leer).{0,40}|(?:contenido|artículo) (?:exclusivo|solo) para suscriptores.{0,30}|"
    r"(?:contenuto|articolo) (?:riservato|esclusivo) .{0,6}abbonati.{0,30}|lees (?:onbeperkt )?verder met .{2,40}|assine para (?:continuar|ler).{0,40}"
    r"|(?:envie|pour) (?:de )?lire la suite ?\??.{0,40}|(?:lees|lezen) (?:dit artikel )?verder.{0,30}abonn.{0,20}|(?:sie möchten|möchten sie) (?:den ganzen artikel|weiter)\s?lesen.{0,20}|per (?:continuare a )?leggere (?:tutto|il resto).{0,40}",
    re.IGNORECASE,
)
# What a box on the author's life begins with.
_ABOUT = frozenset(
    "about author|about the author|about the authors|about the writer|about the writers|about the contributor|about the contributors|about our author|meet the author|meet the writer|author bio|author's bio|"
    "über den autor|über die autorin|über die autoren|über die autor:innen|zu den autoren|zum autor|zur autorin|zur person|der autor|die autorin|à propos de l'auteur|à propos de l’auteur|à propos de l'autrice|a propos de l'auteur|à propos des auteurs|l'auteur|l’auteur|"
    "sobre la firma|sobre el autor|sobre la autora|sobre los autores|acerca del autor|acerca de la autora|sobre o autor|sobre a autora|sobre os autores|l'autore|l’autore|l'autrice|sull'autore|sull’autore|sugli autori|chi è l'autore|informazioni sull'autore|"
    "over de auteur|over de auteurs|over de schrijver|om forfatteren|om författaren|om skribenten|kirjoittajasta|kirjoittaja|o autorze|o autorce|o autorovi|o autorce článku|o autoru|o autorki|o autorici|a szerzőről|despre autor|об авторе|об авторах|про автора|за автора|yazar hakkında|σχετικά με τον συντάκτη|عن الكاتب|نبذة عن الكاتب|"
    "この記事を書いた人|この記事の著者|この記事のライター|この記事を書いたライター|著者プロフィール|執筆者プロフィール|ライタープロフィール|記者プロフィール|著者紹介|執筆者紹介|기자 소개|저자 소개|필자 소개|作者简介|作者介绍|关于作者|关于本文作者|撰稿人简介|作者簡介|作者介紹|關於作者|關於本文作者".split(
        "|"
    )
)
# Most lines need no more than a look at their first letters.
OFFER_BEGINNINGS = frozenset(heading[:3] for heading in _ABOUT) | frozenset(
    "thi|the|con|kee|sub|reg|sig|log|cre|jet|hie|wei|mit|die|der|la |cet|ce |il |env|pou|sie|möc|per|lez|sus|art|lee|ass|abo".split("|")
)
_BEHIND = 40
"""Lines between a headline, the line that locks its story, and what is told instead."""
_OFFERED = 300.0
"""More is said in no such box."""
_SOLD, _BUTTON = 80.0, 20.0
"""The most that a box tells with something to buy, and the button in it."""
_INVITED = 120.0
"""More is said in no box that asks for the reader's address."""
_FRAMED = 4
"""So many boxes around a picture may be its slide."""
_TIME_WORDS = frozenset(
    "published publiziert publié publiée publicado publicada pubblicato veröffentlicht updated aktualisiert mis mise jour à actualizado actualizada aggiornato posted stand "
    "hétfő kedd szerda csütörtök péntek szombat vasárnap ponedjeljak ponedeljak utorak srijeda sreda petek petak subota nedjelja nedelja понеделник сряда четвъртък петък събота неделя "
    "الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार thứ hai ba tư năm sáu bảy chủ nhật "
    "actualización atualização aggiornamento aktualisierung update en last first zuletzt den dem dernière última ultima created modified modifié modifiée modificado modificata geändert gewijzigd ändrad endret ændret às em postado atualizado criado creado om ora orele p m mez mesz eet eest jst kst sgt hkt aest aedt nzst nzdt cdt mst mdt pdt ct mt pt года році року рік р в о u v klukkan heures megjelent megjelenés közzétéve m d gada tháng ngày năm 게시일 등록일 작성일 발행일 입력 승인 수정 년 월 일 "
    "am um uhr h le el il la at on et de del a las alle ore am pm utc gmt bst cet cest est edt cst pst t z i st nd rd th mon tue wed thu fri sat sun monday tuesday wednesday "
    "thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche "
    "lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica "
    "วันที่ วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันพฤหัสที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่ เวลา น พ ศ ปรับปรุง "
    "publish publiceret publisert publicerad publicerat publicada offentliggjort udgivet julkaistu päivitetty uppdaterad uppdaterat opdateret oppdatert bijgewerkt gepubliceerd "
    "opublikowano aktualizacja dodano data publikacji zveřejněno vydáno aktualizováno publikované publicării actualizării publicat actualizat опубликовано обновлено опубліковано оновлено "
    "дата публикации yayınlanma yayın güncelleme güncellenme giriş son tarihi diterbitkan diperbarui tayang ngày đăng cập nhật lúc giờ date datum dátum dato fecha tarih on updated "
    "kl klo klockan ob godz r г saat jam pukul wib wita wit ist msk τελευταία ενημέρωση δημοσίευση פורסם עודכן نشر نُشر آخر تحديث تاريخ النشر في م ص gst انتشار প্রকাশ আপডেট प्रकाशित अपडेट अपडेटेड เผยแพร่ น "
    "read reading time min mins minute minutes minuten minuti minutos minut temps lecture lesezeit lesedauer tiempo lectura tempo leitura lettura leestijd lästid læsetid lesetid lukuaika "
    "czas czytania čtení читать мин минут "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag maanantai tiistai keskiviikko torstai perjantai "
    "lauantai sunnuntai segunda terça quarta quinta sexta feira poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle понедельник вторник среда "
    "четверг пятница суббота воскресенье понеділок вівторок середа четвер п ятниця субота неділя pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu minggu "
    "jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή luni marți miercuri joi vineri sâmbătă duminică".split()
)
_ENGLISH = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_WORD = regex(rf"(?:{LETTER}|[\u0e31-\u0e4e])+")
_SAYS = regex("[。，！？；](?<=[\u3400-\u9fff].)")
"""What no line of a mere day has; the words of Chinese are not told apart."""
_DAY = regex(r"\d{1,4}(?:[./-]|년)\s?\d{1,2}(?:[./-]|월)\s?\d{1,4}|\d tháng \d", re.IGNORECASE)
# Where the parts of a line meet, with a bar or without a space: JoshiPublish Date: Sun, 16 Feb 2025 08:15 AMUpdated …
_PARTS = regex(r"[|•·]|(?:(?<=[a-zà-ÿ\d)ıMşğ])|(?<=[A-Z][A-Z]T))(?=[A-ZÀ-Þ][a-zà-ÿ])")
_COMMENTED = regex(r"(?:精彩|热门|最新|全部|网友|用户|读者)(?:评论|跟贴|留言)(?: ?[(（]?\d{1,6}条?[)）]?)?")
_ENGLISH_AGO = regex(r"(?:\d{1,3}|an?) (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago", re.IGNORECASE)
_SHORT_AGO = regex(r"\d{1,3} ?(?:s|min|m|h|d|w|mo|y|yr)\.?")


@remembered
def names_day(text: str) -> bool:
    """Whether a line says nothing but a day, its hour and that something was published: ``Publiziert: 05.05.2024, 10:00 Uhr``.

    >>> names_day("Sun 5 May 2024 11.00 BST"), names_day("On 5 May 2024 the quay was closed.")
    (True, False)
    >>> names_day("发布时间：2024-07-01"), names_day("该漏洞影响3.2.1及之前的所有版本。")
    (True, False)
    """
    if len(text) > 100 or not has_digit(text) or _SAYS.search(text):
        return False
    words = _WORD.findall((text if text.isascii() else THAI_MONTH.sub(" may ", text)).casefold())
    months = [word for word in words if word not in _TIME_WORDS]
    return (
        all(word in _ENGLISH or month_of(word) for word in months) and len(months) <= 2 and (bool(months) or _DAY.search(text) is not None)
    )


def is_time_word(word: str) -> bool:
    """Whether a word is a weekday's name or another that stands with days."""
    return word.casefold() in _TIME_WORDS


def up_to(end: int, kept: list[Block], prose: Sequence[float], *, most: float) -> list[Block]:
    """The lines of a story up to the block ``end``, where what stands behind it is little: at ``most`` so large a share of what is told before."""
    before = [block for block in kept if block.index < end]
    if len(before) == len(kept):
        return kept
    told, rest = sum(prose[block.index] for block in before), sum(prose[block.index] for block in kept[len(before) :])
    return before if rest <= most * told else kept


def locks(text: str) -> bool:
    """Whether a line says that who has not paid reads no further: behind it stand offers."""
    return len(text) < MAX_HEADING and text[:3].casefold() in OFFER_BEGINNINGS and _LOCKED.fullmatch(text.rstrip(" .!:?")) is not None


def behind_lock(blocks: Sequence[Block], first: int) -> bool:
    """Whether a text that begins at the block ``first`` stands behind such a line under the headline: it is none of the story."""
    lock = next((block.index for block in reversed(blocks[max(0, first - _BEHIND) : first]) if locks(block.text)), 0)
    return any(block.heading == 1 for block in blocks[max(0, lock - _BEHIND) : lock])


def comments_begin(blocks: Sequence[Block], dropped: Iterable[int]) -> int:
    """Where the heading of readers' comments stands among the lines that a story leaves out; the end of the page where none does."""
    return next((index for index in dropped if _COMMENTED.fullmatch(blocks[index].text)), len(blocks))


def asks_address(field: Any) -> bool:
    """Whether a form's field is for an e-mail address or a telephone number."""
    return (
        field.get("type") in ("email", "tel")
        or "email" in (field.get("name") or "").lower()
        or any(word in (field.get("placeholder") or "") for word in ("手机", "手機", "电话", "電話"))
    )


def invitations(boxes: Sequence[Box], mass: Callable[[Box], float], title: int) -> set[int]:
    """Boxes that ask for the reader's address or number: a form with a field for it, and the few lines around."""
    found: set[int] = set()
    for box in [box for box in boxes if box.tag == "form"]:
        # One inside another is not asked: hostile pages nest thousands.
        if (box.parent and box.parent.flags & FORM) or not any(map(asks_address, box.element.iter("input"))):
            continue
        few = takewhile(lambda each: mass(each) <= _INVITED and not each.first <= title < each.last, box.lineage(6))
        found.update(each.index for each in few if each is not box)
    return found


def sold(blocks: Sequence[Block], mass: Callable[[Box], float], title: int) -> set[int]:
    """Boxes that offer something to buy: a button that leads to who pays for it, and a name and a price beside it."""
    found: set[int] = set()
    for block in blocks:
        if block.link_share > 0.8 and block.size <= _BUTTON and block.links and "sponsored" in block.links[0].rel:
            box = next((each for each in block.box.lineage(4) if each.last - each.first > 1), block.box)
            if box.last - box.first <= 8 and mass(box) <= _SOLD and not box.first <= title < box.last:
                found.add(box.index)
    return found


def stamped(text: str) -> bool:
    """Whether a line is no sentence and a part of it says nothing but when something was published: ``Ann ÖbergPublished: 5 May 2024``.

    >>> stamped("Autor: Ana Pop | Data publicării: 17 Februarie 2025"), stamped("On 5 May 2024 | the quay was closed.")
    (True, False)
    """
    if len(text) > 200 or text[-1:] in ".!?" or not has_digit(text):
        return False
    parts = _PARTS.split(text)
    return len(parts) > 1 and (any(map(names_day, parts)) or all(map(_tells_distance, parts)))


def _tells_distance(text: str) -> bool:
    """Whether a part of a line says nothing but how long ago something was published: Aktualisiert: vor 1 Stunde, First published 4 hours ago."""
    label, colon, ago = text.rpartition(":")
    if not colon and (found := AGO.search(text) or _ENGLISH_AGO.search(text)):
        label, ago = text[: found.start()], text[found.start() :]
    told = AGO.fullmatch(ago.strip()) or _ENGLISH_AGO.fullmatch(ago.strip())
    return told is not None and all(word in _TIME_WORDS for word in _WORD.findall(label.casefold()))


_MOST = 200
"""Characters of the longest line of elements that tell place, name and times."""
_DATED = regex(r"(?:\d{4}[./-] ?\d\d?[./-] ?\d\d?|\d\d?[./-] ?\d\d?[./-] ?\d{4})[.,]{0,2} \d\d?[:.]\d\d\D{0,12}")


def dates(text: str) -> bool:
    """Whether a line says when something was published and no more, or in a part of it: 2024.07.01 10:28MTI."""
    return names_day(text) or stamped(text) or (len(text) < 40 and _DATED.fullmatch(text) is not None)


def told_time(block: Block) -> bool:
    """Whether a line says when something was published and no more, or one of the elements does that it is made of."""
    text = block.text
    if dates(text):
        return True
    if len(text) >= _MOST or block.link_share or text[-1] in ".!?" or not has_digit(text):
        return False
    several = len(list(islice(block.box.element, 2))) > 1  # len() of an element counts all of a hundred thousand
    return several and any(names_day(piece) for piece, _ in pieces_of(block))


def without_imprint(lines: list[Block]) -> list[Block]:
    """The lines of a story without those at its end that say who put it in and when, or when it was last changed."""
    end = len(lines)
    while end > 1 and _is_imprint(lines[end - 1].text):
        end -= 1
    return lines[:end]


def _is_imprint(text: str) -> bool:
    """Whether a line is one such.

    >>> _is_imprint("Posted by Ann Öberg at May 7, 2005 06:30 PM"), _is_imprint("Zuletzt aktualisiert am Mittwoch, den 08. Mai 2013 um 09:12 Uhr")
    (True, True)
    >>> _is_imprint("5 May 2024"), _is_imprint("Posted by Ann Öberg on the door of the office was a list of names.")
    (False, False)
    """
    if len(text) > 100 or not has_digit(text):
        return False
    return (names_day(text) and tells_change(text)) or (is_stamp(text) and is_byline(text))


def slides(pictures: Sequence[Picture], mass: Callable[[Box], float], total: float) -> set[int]:
    """Hidden boxes beside a shown one of their shape, each with a picture and its words: the other slides of a story in pictures.

    ``total``: what is told on the whole page; most of it has to be told in the slides.
    """
    hidden = {}
    for picture in pictures:
        if picture.box.flags & HIDDEN:
            box = next(box for box in picture.box.lineage() if box.parent is None or not box.parent.flags & HIDDEN)
            hidden[box.index] = box
    if not hidden:
        return set()
    shown = {
        (box.parent.index, box.shape)
        for picture in pictures
        if not picture.box.flags & HIDDEN
        for box in picture.box.lineage(_FRAMED)
        if box.parent is not None and mass(box)
    }
    return {
        index
        for index, box in hidden.items()
        if box.parent is not None and (box.parent.index, box.shape) in shown and mass(box) and mass(box.parent) >= 0.6 * total
    }


def offers(block: Block, mass: Callable[[Box], float], title: int) -> list[Box]:
    """The boxes that begin with a line which is the heading of offers to subscribe, or of what the author is.

    Asked only of lines whose first three letters are among ``OFFER_BEGINNINGS``.
    """
    if not heads_offer(block.text):
        return []
    around = takewhile(
        lambda box: box.first == block.index and mass(box) <= _OFFERED and not box.first <= title < box.last, block.box.lineage(8)
    )
    return [box for box in around if box.last - box.first > 1]


def heads_offer(text: str) -> bool:
    """Whether a line is the heading of offers to subscribe, or of what the author is."""
    text = text.rstrip(" .!:?")
    return _LOCKED.fullmatch(text) is not None or text.casefold() in _ABOUT


def _is_post(inside: Sequence[Block], prose: Sequence[float]) -> bool:
    """Whether lines are a comment: somebody's name and the time, in either order, over what is said."""
    head = list(takewhile(lambda block: prose[block.index] < 8 or names_day(block.text), inside[:7]))
    if not 2 <= len(head) < len(inside) or any(block.heading and len(block.text) > 40 for block in head):
        return False
    times = [block for block in head if names_day(block.text) or AGO.fullmatch(block.text) or _SHORT_AGO.fullmatch(block.text)]
    return len(times) == 1


def posts(group: Sequence[Box], blocks: Sequence[Block], prose: Sequence[float]) -> bool:
    """Whether boxes of one shape are a thread of comments."""
    if not any(_is_post(blocks[box.first : box.last], prose) for box in group[:2]):
        return False
    told = sum(_is_post(blocks[box.first : box.last], prose) for box in group)
    return told >= 2 and told >= 0.8 * len(group)


def polls(nodes: Nodes, boxes: Sequence[Box], mass: Callable[[Box], float]) -> set[int]:
    """Boxes that ask a question with answers to choose from, and the few lines around."""
    fields = [nodes.elements[at] for at, tag in enumerate(nodes.tags) if tag == "input"] if nodes.tags.count("input") > 1 else []
    choices = [field for field in fields if (field.get("type") or "").lower() == "radio"]
    if len(choices) < 2:
        return set()
    of = {box.element: box for box in boxes}
    held: dict[int, int] = {}
    for choice in choices[:200]:
        around = next((of[each] for each in choice.iterancestors() if each in of), None)
        for box in takewhile(lambda each: mass(each) <= _POLLED, around.lineage(8) if around is not None else ()):
            held[box.index] = held.get(box.index, 0) + 1
    return {index for index, count in held.items() if count > 1}
