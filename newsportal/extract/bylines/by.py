"""By, Von, Par …: the line that names whom a story is by, in other languages than Chinese."""

from __future__ import annotations

import re

from newsportal.extract.bylines.names import is_name, is_western_name, western_people
from newsportal.extract.page.text import has_digit
from newsportal.extract.times.dayforms import MONTH_WORD
from newsportal.regexes import regex

# Ein Kommentar von, Une analyse de, An essay by
_KINDS = (
    r"(?:(?:an?|eine?|une?|een|ett?|en|una|uno|um|uma|ein) )?(?:analys[ei]s?|analyys|comment(?:ary|aire)?|kommentar|commento|comentario|comentário|opinion|opinión|opinião|opinione|essay|report|column|review|interview|reportage|reportaje|reportagem|chronique|tribune|portrait"
    r"|gastbeitrag|gastkommentar|glosse|kolumne|columna|coluna|colonna|porträt|protokoll|rezension|crónica|análisis|análise|crônica|entrevista|opinie|commentaar|recensie|krönika|recension|krönike|anmeldelse|analisi"
    r"|texte?|texto|testo|tekst|article|artículo|artigo|articolo|artikel|bericht)"
    r" (?:by|von|van|door|de|di|av|af|por|par)"
)
BY = regex(
    rf"^(?:by|{_KINDS}|(?:aus [^\W\d_]{{3,20}} )?berichte(?:t|n)|authors?(?= ?[:,]| (?-i:[A-Z]))|(?:words|te(?:x|ks)t[eo]?|testo|story)(?: ?(?:&|und|and|og|och|en|et|e|/) ?(?:fotos?|photos?|bild(?:er)?|video))?(?= ?[|:])|propos recueillis par|(?:entretien|interview) (?:réalisé|mené|conduit)e? par|(?:geschrieben|verfasst|aufgezeichnet|erstellt|veröffentlicht|eingestellt|eingereicht|gespeichert|gepostet) von|(?:article )?(?:rédigé|écrit|publié|posté|proposé|signé|soumis) par|de notre (?:correspondante?|envoyée? spéciale?)|van onze (?:verslag(?:gever|geefster)|redact(?:eur|rice)|correspondente?)|(?:del? (?:nuestr[oa] )?)?enviad[oa] especial|del? nuestr[oa] corresponsal|(?:scris|publicat|postat|adăugat) de"
    r"|(?:geschreven|opgetekend|geplaatst|gepost|verzonden|ingediend) door|(?:escrit[oa]|redactad[oa]|redigido|publicad[oa]|enviad[oa]|postad[oa]) por|(?:(?:scritto|pubblicato|inserito|inviato) da|a cura di|intervista di)|(?:skrevet|skriven|skrivet|inlagt|postat|publisert|publicerat|publicerad) av|(?:skrevet|udgivet|publiceret) af|napsala?|napísala?|napisała?|kirjoittanut|rozmawiała?|opracowała?|przygotowała?|připravila?|pripravila?|(?:материал )?подготовила?|беседовала?|записала?|опубликовала?|текст(?= (?-i:[А-ЯЁІЇЄҐ])\S+ (?-i:[А-ЯЁІЇЄҐ]))|підготува(?:в|ла)|спілкува(?:вся|лася)|розмовля(?:в|ла)|от(?= (?-i:[А-Я])[а-я]+ (?-i:[А-Я])[а-я]+$)"
    r"|(?:написано|публикувано|публикувана) от|(?:نوشته|ارسال|منتشر) شده توسط|(?:(?:كتب|نُ?شر) )?بواسطة|נכתב על ידי|(?:được )?(?:viết|đăng) bởi|(?:ditulis|diposkan|diposting|diterbitkan) oleh|"
    r"(?:reporter|journalist|yazar|phóng viên|bài|người (?:đăng|viết)|wartawan|pewarta|kontributor|jurnalis|besedilo|аутор|текст|интервю|журналіст(?:ка)?|кореспондент(?:ка)?|interview|protokoll|bericht|autora|reportagem|repórter|röportaj|haz[^\W\d_]rlayan|píše|priredi(?:o|la)|bài viết|الكاتبة?|حوار|تقرير)(?= ?:)|"
    r"(?:szerző|írta|szöveg|piše|napisa[ol]a?|пише|συντάκτης|συντάκτρια|ρεπορτάζ|κείμενο|autorius|autorė|autors|avtor(?:ica|ji)?|höfundur|müəllif|egilea|teksti|kirjoittaja|toimittaja|автор(?:и|ка)?|ავტორი|مصنف|تحریر|ผู้เขียน|muhabir)(?= ?[:,،]| (?-i:[A-ZА-ЯІЇЄҐ]))|γράφει [οη]|από(?= (?-i:[Α-ΩΆΈ-Ώ])\S+ (?-i:[Α-ΩΆΈ-Ώ]))|deur|dal(?:la)? (?:nostr[oa] )?(?:inviat[oa]|corrispondente)|από τ[οη]ν?(?= (?-i:[Α-ΩΆΈ-Ώ])\S+ (?-i:[Α-ΩΆΈ-Ώ]))|aus (?-i:[A-ZÄÖÜ])[^\W\d_]{2,20}(?= (?-i:[A-ZÄÖÜ])\S+ (?-i:[A-ZÄÖÜ])\S+$)|(?:this (?:post|article|story) was )?(?:written|reported|posted|submitted|published|text|story|words) by|von|par|por|di|door|av|af|text|tekst|autor(?:[/:*]?in|ka)?|autorin/autor|autor[ei](?= ?:)|(?:autore|skribent)(?= ?:| (?-i:[A-ZÅÄÖÆØ]))|autoři|autorzy|auteur|contributors?(?= ?[:|,]| (?-i:[A-Z]))"
    r"|oprac(?:\.|ował[ai]?)|oleh|penulis|tác giả|yazan|haber(?:[ -]*kamera)?(?= ?:)|מאת)(?:\s*[:|,،]+\s*|\s+)(?=\S)|^(?:كتبت?|بقلم|إعداد|نویسنده|خبرنگار|گزارشگر|लेखक|रिपोर्टर?|লেখক|প্রতিবেদক|(?:เขียน)?โดย|글쓴이|작성자)\s*[:,،]\s*|^(?:เขียน)?โดย (?=\S+ \S)|^(?:द्वारा|بقلم) (?=\S+ \S)|^(?-i:By(?=[A-Z][a-z]))",
    re.IGNORECASE,
)
_SAID = 7
"""Spaces before By in a line that says something, and no day, besides whom it is by."""
_BEGINNINGS = frozenset(
    "a |af|an |ana|anm|art|auf|aus|aut|av|avt|ber|bes|by|chr|col|com|con|dal|de |del|deu|di|doo|een|egi|ein|en |ent|env|ers|esc|ess|et |ett|gas|gep|ges|glo|hab|haz|ing|inl|ins"
    "|int|inv|jou|jur|kir|kol|kom|kon|muh|nap|ole|opg|opi|opr|par|pen|pew|por|pos|pri|pro|prz|pub|rec|red|rep|rev|rez|roz|scr|sig|skr|sou|sto|sub|sze|tek|tes|tex|thi|toi|tri"
    "|udg|um |uma|un |una|une|uno|van|ver|von|war|wor|wri|yaz".split("|")
)
"""How it begins, in small letters of ASCII."""
# Who is no person, or need not be one, whatever it is declared to be: right where nobody is named in print.
DESK = regex(
    r"\b(?:redazione|redacci[óo]n|redação|rédaction|redaktion(?:en)?|redactie|redakcja|redakce|redakcia|redakcija|redacția|szerkesztőség|redaksi|редакция|редакція|newsroom|desk|haber merkezi|"
    r"agenc(?:y|ias?)|agência|agenzi[ae]|agences?|staff|wires?|editor(?:ial|s)?|communications|assessoria|comunica[çc](?:ão|ión)|comunicazione|gabinete|pressestelle|university|college|department|office|institute|team|webmaster|admin(?:istrator)?|news|media|magazine|online|digital|blog|radio|tv|inc|llc|ltd|gmbh|מערכת)\b",
    re.IGNORECASE,
)
SECTION = regex(
    r"\b(?:news|world|sports?|politics|business|opinion|culture|technology|health|travel|media|magazine|press|guide|release|report|blog|team|management|series|story|update|topics?|related|content|style|design|written|follow|share|digital|exclusive|live|video|photos?"
    r"|league|cup|city|council|county|united|elections?|court|police|schools?|university|markets?|finance|economy|environment|climate|estate|science|food|arts|music|films?|books|local|national"
    r"|international|breaking|latest|premium|sponsored|commons|trending|analysis|explainer|interview|review|reading|minutes?)\b",
    re.IGNORECASE,
)
PARTING = regex(r" ?[|·•–—] ?| / ")
CONJUNCTIONS = ("and", "und", "et", "y", "e", "i", "och", "og", "en", "ja", "&")
# By, in words that mean something else where no class says that a name stands there.
BY_MARKED = regex(r"^(?:(?:de|na|nga|per|gan)(?= \S+ \S)|του|της|από|โดย|كتبت?|بقلم|द्वारा)\s+", re.IGNORECASE)
_BEHIND_DAY = (
    r"von|par|por|door|da|VON|PAR|POR|DOOR|av|af|przez|od|от|автором|από(?: τ[οη]ν?)?|oleh|bởi|توسط|بواسطة|מאת|โดย|(?i:autora?|avtor(?:ica)?|kirjoittanut|szerző|글쓴이|작성자)"
    r"|(?<=20\d\d )de"
)
_WITHIN = regex(
    r"(?:[\s|·•](?:[Bb]y|BY)|[|·•]\s*(?:(?:von|par|por|di|av|af|door)(?= (?-i:[A-ZÀ-Þ])\S+ (?-i:[A-ZÀ-Þ]))|Von|Par|Por|Di|Av|Door|Aute?[uo]r(?:in)?|Author|Autore|Text|Tekst|Автор|Redacteur)|, (?:Aut[oe]u?r|Author|Автор|Text|Tekst)(?= ?:)"
    rf"|(?:\d|{MONTH_WORD})(?: ?(?:Uhr|hs?|uur))?\.? (?:{_BEHIND_DAY}))(?:\s*+:)?\s++(?=[^\W\d_])"
)
_MAY_BE_WITHIN = regex(rf"[\s|·•,](?:(?<=[|·•])|(?<=,) [AАT]|(?:[Bb]y|BY|{_BEHIND_DAY})[\s:])")
"""What stands in each of its matches; most lines are passed at once."""
# Where by stands behind the name: 5 Ağustos 2024 tarihinde Elif Korkmaz tarafından yayınlandı
_BY_BEHIND = regex(r"(?:^|\d )(?:(?:tarihinde|को|তারিখে) )?(?P<names>(?:[^\W\d_][^\s\d,|·]* ){2,4})(?:tarafından|द्वारा|দ্বারা)(?= |$)")
_DONE = (
    "Published|Updated|Posted|Publi[ée]|Publicado|Pubblicato|Gepubliceerd|Publicera[dt]|Publisert|Publiceret|Veröffentlicht|Erschienen|Aktualisiert"
    "|Last [Uu]pdated|Stand|Mis à jour|Actualizado|Atualizado|Aggiornato|Bijgewerkt|Uppdatera[dt]|Oppdatert|Opdateret"
    "|Опубликован[оа]|Опубліковано|Обновлен[оа]|Оновлено|Публикувано|Обновен[оа]|Julkaistu|Päivitetty|Opublikowan[oey]|Zaktualizowano|Publikován[oaé]|Publikované|Aktualizován[oé]|Publicat|Actualizat|Objavljeno|Ažurirano|Posodobljeno"
    "|Δημοσιε[ύυ]\\w+|Ενημερώθηκε|Yayın\\w+|Güncel\\w+|Di(?:pos|terbit)kan|Diposting|Ditulis|Diperbarui|(?:Ngày )?[Đđ]ăng|Cập nhật|작성일|게시일|등록일|입력|פורסם|עודכן|เผยแพร่|เมื่อ|نُ?شر"
)
_AGENCIES = frozenset((
    *"afp ansa anp ap apa belga bloomberg dpa efe epd ians jiji kna kyodo ntb pap pti reuters ritzau sda tass".split(),
    *("associated press", "the associated press", "agence france-presse", "press association", "canadian press", "the canadian press"),
))  # fmt: skip
AFTER_NAMES = regex(
    rf"(?:(?<!\s)\s++)?(?:(?i:\b(?:dat[aeo]|datum|dátum|fecha|дата)\b(?: [^\W\d_]{{1,20}})? ?:)|[|·•–—/📅🗓📆⏰🕒🕐👁🏷📂📁]|(?<=\s)(?:เผยแพร่|เมื่อ|วันที่|อัปเดต|प्रकाशित|अपडेट|প্রকাশ|আপডেট)|(?i:\b(?:fotos?|photos?|bild(?:er)?|video|illustrations?|kuvat?|zdjęcia) ?(?::|(?:by|von|av)\b))|\d|\b(?:den|dňa|på|vào|lúc|pada|στις|на|в|в категории|en|u|في|در|בתאריך|तारीख)(?= \d)|\b(?:in|IN|on|ON|at|for|am|le|el|il|op|pe|em|dne|with|(?:avec|mit|con|com|met|med)(?= (?:l'|l’)?[A-Z]{{2}})|{_DONE}|(?i:(?:edited|(?:medically |clinically )?reviewed|fact[- ]?checked|translated|illustrated|photographed|produced) by)|(?i:publié|publicado|pubblicato|seguir|follow|folgen|suivre|segui|volg))\b"
    rf"|\b{MONTH_WORD}\s{{1,3}}\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)|(?<!\s)\s++-\s"
)
OFFICE = regex(
    r"(?:co-?)?founder\b|c[efimt]o\b|(?:(?:[^\W\d_]+|&) ){0,3}(?:reporter|correspondent|columnist|director|manager|editor|writer|contributor|specialist|strategist|analyst|consultant|engineer|marketer)\b"
    r"|(?:redacteur|verslaggever|redakteur|reporterin|korrespondent|journaliste?|periodista|redactora?|giornalista|repórter|jornalista|toimittaja|dziennikar|muhabir|wartawan|корреспондент|журналист|кореспондент|журналіст)",
    re.IGNORECASE,
)
_DAY_FIRST = regex(
    r"(?:veröffentlicht|erstellt|publié|posté|publicado|pubblicato|postado|posted|published|geplaatst|gepubliceerd|opublikowano|dodano|publisert|publicera[dt]|publiceret|udgivet|julkaistu|publikováno|publikované|közzétéve|megjelent|publicat|postat|публикувано|опубликовано|опубліковано|δημοσιεύτηκε|objavljeno|đăng|diposkan|diterbitkan|เขียนเมื่อ|ارسال شده|نُ?شر|פורסם)\b[^\d,;]{0,10}\d",
    re.IGNORECASE,
)
_OFFICE_BEHIND = regex(r"(?P<name>[^,|–—-]{4,40}?)(?:, | [|–—-] )(?P<office>.{4,40})")
_JOINED = regex(r" (?:and|und|et|y|e|i|och|og|en|ja|&) ")
# Behind a name: avec AFP, / EFE, (jh), , Kiel, | Special to the Gazette
_WITH_NAME = regex(
    r" (?:avec|with|mit|con|com|met|med) (?:l'|l’|les |la |der )?[A-Z]{2,6}(?:[ ,].{0,20})?$| ?/ ?[A-Z]{2,6}$| \([^()]{1,20}\)$|, [^,\d]{2,30}$| [|–—-] (?i:special to|for) .{3,40}$"
)
PLACE = regex(
    r"(?:New|São|Los|Las|Rio|Buenos|Hong|Kuala|Tel|Cape|Ciudad|Port|Porto|Belo|Fort|Bad|North|South|East|West|Northern|Southern|Eastern|Western)\b"
)
_NO_FIRST = frozenset(
    "aus in im am an auf zur zum für mit bei nach über der die das ein eine the at on from to for with les des un une los las una uno gli nel sul dal przez text texte texto testo tekst".split()
)
"""How no name begins: Aus Kiel, The Quay."""
# ✍️ By Ann Öberg
_PENS = "✍✒🖊🖋📝👤👥🧑👩👨🗣📰🗞\ufe0f\u200d\U0001f3fb\U0001f3fc\U0001f3fd "
# By ANN LEE in Kiel and TOM REED in Aarhus
_STATIONED = regex(r" in [A-Z][^|,]{1,30}(?=(?:,| and) [A-Z][^|,]{2,40} in [A-Z])")


def begins_by(text: str) -> re.Match[str] | None:
    """By and what parts it from the names, where a line begins with it."""
    begun = text[:3]
    if begun.isascii() and (begun := begun.lower()) not in _BEGINNINGS and begun[:2] not in _BEGINNINGS:
        return None
    return BY.match(text)


def without_by(text: str) -> str:
    """A line without the By that it begins with."""
    by = begins_by(text)
    return text[by.end() :] if by else text


def by_within(text: str) -> re.Match[str] | None:
    """By and what parts it from the names, where it stands behind something else in a line."""
    return _WITHIN.search(text) if _MAY_BE_WITHIN.search(text) else None


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency."""
    return name.lower() in _AGENCIES


def _by_in_line(text: str) -> re.Match[str] | None:
    """By behind something else than a sentence: Dockers walked out over the plans that were made by Harbour Lines."""
    match = by_within(text)
    return None if match and text.count(" ", 0, match.start()) > _SAID and not has_digit(text[: match.start()]) else match


def after_by(text: str) -> list[str]:
    """The names after By, Von, Par …, up to the time or whatever else stands in the line.

    >>> after_by("Published August 7, 2023 by Ann Öberg | Region"), after_by("by the harbour"), after_by("Von Jörg Huber, Kiel 05.08.2024")
    (['Ann Öberg'], [], ['Jörg Huber'])
    >>> after_by("Von dpa 30.04.2024, 18:58"), after_by("By Harbour")
    (['dpa'], [])
    >>> after_by("Von Jörg Huber und Ann Öberg, dpa"), after_by("By TOM REED in Port Harbour and ANN LEE in Kiel | Updated: 2024-07-01")
    (['Jörg Huber', 'Ann Öberg'], ['TOM REED', 'ANN LEE'])
    """
    text = text if text[:1].isalnum() else text.lstrip(_PENS)
    match = begins_by(text) or _by_in_line(text)
    for part in PARTING.split(text)[1:4] if not match and ":" in text else ():  # 2024. március 8. | Szerző: Vadász Borbála
        if (labelled := begins_by(part)) and ":" in labelled[0]:
            text, match = part, labelled
            break
    if not match:
        behind = None if text.isascii() else _BY_BEHIND.search(text[:120])
        return [name for name in western_people(behind["names"]) if is_name(name)] if behind else []
    text = _STATIONED.sub("", text[match.end() :]) if " in " in text else text[match.end() :]
    names = western_people(AFTER_NAMES.split(text, maxsplit=1)[0])
    found = [name for name in names if is_name(name) or is_agency(name)]
    people = [name for name in found if not is_agency(name)]
    return (people or found) if names and found[:1] == names[:1] else []


def name_alone(text: str) -> str:
    """A name or names without a word for by, and without what goes with them: De Ana Popescu, Mediafax."""
    return _WITH_NAME.sub("", BY_MARKED.sub("", text))


def alone(text: str) -> list[str]:
    """The names of a line that is nothing else but what goes with one: an agency, a place, an office, initials.

    >>> alone("Claire Dumas avec AFP"), alone("Ann Öberg and Tom Reed"), alone("de Ana Popescu"), alone("Harbour and quay")
    (['Claire Dumas'], ['Ann Öberg', 'Tom Reed'], ['Ana Popescu'], [])
    >>> alone("Jörg Huber, Kiel"), alone("Jörg Huber (jh)"), alone("Ann Öberg / TT"), alone("New York"), alone("Da Redação")
    (['Jörg Huber'], ['Jörg Huber'], ['Ann Öberg'], [], [])
    """
    if len(text) > 70:
        return []
    names = _JOINED.split(name_alone(text))
    if names[0].partition(" ")[0].lower() in _NO_FIRST:
        return []
    return names if all(map(is_western_name, names)) and not (any(map(PLACE.match, names)) or DESK.search(text)) else []


def with_office(text: str) -> str | None:
    """The name in a line that is a name and what its bearer is: Tom Reed, Staff Writer.

    >>> with_office("Tom Reed, Staff Writer"), with_office("TOM REED | Senior Reporter"), with_office("Tom Reed, reporter, said so.")
    ('Tom Reed', 'TOM REED', None)
    """
    line = _OFFICE_BEHIND.match(text) if len(text) <= 80 and text[-1] not in ".!?" else None
    return line["name"] if line and is_western_name(line["name"]) and OFFICE.match(line["office"]) else None


def is_byline(text: str) -> bool:
    """Whether a short line says whom a story is by and no more than when, where and with whose pictures.

    >>> is_byline("Tác giả: Lê Thúy Hạnh"), is_byline("Tom Reed, Staff Writer"), is_byline("By Tom Reed we mean the old one.")
    (True, True, False)
    """
    if len(text) > 100 or text[-1:] in "!?…":
        return False
    if _DAY_FIRST.match(text):
        return bool(after_by(text))
    told = begins_by(text) and not text.startswith("Published")  # by a house, as like as not
    return bool((told and after_by(text)) or with_office(text))
