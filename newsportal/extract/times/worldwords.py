"""Days near by and distances in other languages' words: Вчера, 10:20, vor 3 Stunden, il y a une heure. The language need not be known."""

from __future__ import annotations

import re

from newsportal.regexes import regex

# fmt: off
_DAYS = (
    ("сегодня", "сьогодні", "heute", "hoy", "aujourd'hui", "aujourd’hui", "oggi", "hoje", "bugün", "vandaag", "dzisiaj", "dziś", "idag", "i dag",
     "dnes", "danes", "danas", "днес", "данас", "сёння", "tänään", "täna", "šodien", "šiandien", "azi", "astăzi", "avui", "σήμερα", "היום",
     "اليوم", "امروز", "आज", "วันนี้", "hôm nay", "hari ini", "오늘", "きょう"),
    ("вчера", "вчора", "учора", "gestern", "ayer", "hier", "ieri", "ontem", "dün", "gisteren", "wczoraj", "igår", "i går",
     "včera", "včeraj", "jučer", "juče", "јуче", "eilen", "eile", "vakar", "tegnap", "ahir", "χθες", "χτες", "אתמול",
     "أمس", "دیروز", "เมื่อวานนี้", "เมื่อวาน", "hôm qua", "kemarin", "semalam", "어제", "きのう"),
)
_DAYS_BACK = {word.casefold(): back for back, words in enumerate(_DAYS) for word in words}
_UNITS = {
    "second": "секунд segundo seconde secondi sekund sekunt",
    "minute": "минут хвилин min мин dakika dk λεπτ دقیقه دقيقة دقائق phút menit perc דק मिनट นาที",
    "hour": "час годин hora heure ora ore oră stunde stund std uur saat godz hodin timm time tunt tund ór sat valand ώρ ساعت ساعة ساعات giờ jam שע घंट",
    "day": "روز μέρ ημέρ день дня дней дні днів дни ден dia día jour giorn tag dag dny dnem dnů dni zi gün dan päiv päev nap dien يوم أيام ngày hari ימי दिन",
}
# fmt: on
_STEMS = [(stem, unit) for unit, stems in _UNITS.items() for stem in stems.split()]
_LETTERS = {"h": "hour", "t": "hour", "u": "hour", "ч": "hour", "g": "day", "j": "day", "d": "day"}
"""Units of one letter that no other one begins with; m may be months."""
# What some languages say without a number: an hour ago, two days ago.
_ALONE = {
    "час": ("1", "hour"), "годину": ("1", "hour"), "минуту": ("1", "minute"), "минута": ("1", "minute"), "хвилину": ("1", "minute"), "день": ("1", "day"), "ден": ("1", "day"),
    "godzinę": ("1", "hour"), "minutę": ("1", "minute"), "dzień": ("1", "day"), "hodinou": ("1", "hour"), "minutou": ("1", "minute"),
    "tunti": ("1", "hour"), "minuutti": ("1", "minute"), "päivä": ("1", "day"), "ساعة": ("1", "hour"), "دقيقة": ("1", "minute"), "يوم": ("1", "day"),
    "ساعتين": ("2", "hour"), "دقيقتين": ("2", "minute"), "يومين": ("2", "day"), "שעה": ("1", "hour"), "דקה": ("1", "minute"), "יום": ("1", "day"),
    "שעתיים": ("2", "hour"), "יומיים": ("2", "day"),
}  # fmt: skip
PLAIN_LETTER = r"(?-i:[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
"""No sign of Chinese, Japanese or Korean; its ranges have no cases, and without these they are compiled in a fifth of the time."""
_WORD = r"(?-i:[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\u0900-\u094d\u0e31-\u0e4e])"
NEAR = regex(
    rf"(?=[{''.join(sorted({word[0] for word in _DAYS_BACK}))}])(?<!\w)({'|'.join(sorted(_DAYS_BACK, key=len, reverse=True))})"
    r"(?=[ ,.]{0,3}(?:(?:à|um|at|a las|alle|às|в|о|om|o|u|ob|v|ve|klo|kl\.?|kello|la|ora|lúc|pukul|jam|godz\.?|στις|saat|ساعت|الساعة|בשעה|เวลา) )?\d)",
    re.IGNORECASE,
)
"""Today or yesterday, with a clock behind it."""
_LONE_DAYS = {**_DAYS_BACK, "today": 0, "yesterday": 1}
# Not here: what means another thing in English (for, pre).
BEFORE = r"il y a|hace|há|vor|před|pred|acum|преди|пре|prije|pirms|prieš|منذ|قبل|πριν(?: από)?|לפני"
BEHIND = r"назад|тому|fa|geleden|önce|trước|yang lalu|lalu|atrás|temu|sedan|siden|sitten|tagasi|ezelőtt|پیش|قبل|पहले|ที่แล้ว|ที่ผ่านมา"
BEFORE_NUMBERS = frozenset(words.split()[-1] for words in BEFORE.replace("(?: από)?", "|από").split("|")) - {"a"}
"""The words right before the number; what il y a ends in may stand before any."""
BEHIND_UNITS = frozenset(words.split()[0] for words in BEHIND.split("|"))
"""The words right behind the unit."""
_FIRST = "".join(sorted({mark for word in BEFORE.split("|") for mark in word[0]}))
AGO = regex(
    rf"(?=[\d{_FIRST}])(?<!\w)(?:(?:{BEFORE}) (\d{{1,3}}) ?({_WORD}{{1,9}})|(\d{{1,3}}) ?({_WORD}{{1,9}}) (?:{BEHIND})(?!\w)"
    r"|(\d{1,3}) (perce|órája|napja)(?!\w))",
    re.IGNORECASE,
)
_ONE = "ein|eine|einer|einem|einen|un|une|una|uma|um|een|één|en|ett|et|én|bir|satu|один|одну|jedną|jeden|jednou|jedním|egy|một|μία|μια|ένα|μίας|o"
_ONE_AGO = regex(
    rf"(?:(?:{BEFORE}) (?:({_ONE}) )?({_WORD}{{2,9}})|(?:for )?(?:(un')|({_ONE}) )?({_WORD}{{2,9}}) (?:{BEHIND}))", re.IGNORECASE
)
_BEGINS = tuple(f"{word} " for each in BEFORE.replace("(?: από)?", "").split("|") for word in (each, each.capitalize()))
_ENDS = tuple(f" {word}" for word in BEHIND.split("|"))
_FIRST_WORDS, _LAST_WORDS = {each.split()[0] for each in _BEGINS}, {each.split()[-1] for each in _ENDS}
_AROUND = " ·•|–—,()\n\t"
_LONGEST = 40
"""Characters of a distance without a number."""


def may_be_distance(text: str) -> bool:
    """Whether ``text`` can be a distance without a number; cheap."""
    if len(text) > _LONGEST:
        return False
    text = text.strip(_AROUND)
    # Most texts fall here, a third faster than there.
    edged = text.partition(" ")[0] in _FIRST_WORDS or text.rpartition(" ")[2] in _LAST_WORDS
    return edged and (text.endswith(_ENDS) or text.startswith(_BEGINS))


def distance(found: re.Match[str]) -> tuple[str, str] | None:
    """How many of which unit ``AGO`` found; None where the word is no unit."""
    number, word = (found[n] or found[n + 2] or found[n + 4] for n in (1, 2))
    return (number, unit) if (unit := unit_of(word)) else None


def lone_distance(text: str) -> tuple[str, str] | None:
    """How many of which unit ago a text says that is nothing else and has no number: vor einer Stunde, час назад, منذ يومين.

    >>> lone_distance("il y a une heure"), lone_distance("منذ يومين"), lone_distance("vor einer Wahl"), lone_distance("vor Stunden")
    (('1', 'hour'), ('2', 'day'), None, None)
    """
    found = _ONE_AGO.fullmatch(text) if may_be_distance(text) else None
    if not found:
        return None
    word = (found[2] or found[5]).casefold()
    if word in _ALONE:
        return _ALONE[word]
    unit = unit_of(word) if found[1] or found[3] or found[4] else None
    return ("1", unit) if unit else None


def days_back(word: str) -> int:
    """How many days ago a word is that ``NEAR`` found."""
    return _DAYS_BACK[word.casefold()]


def lone_day(text: str) -> int | None:
    """How many days ago a text says that is nothing else, where times stand: Gestern, včera, Today.

    >>> lone_day("Gestern"), lone_day(" today "), lone_day("Gestern Abend")
    (1, 0, None)
    """
    return _LONE_DAYS.get(text.strip(" ,.·|").casefold())


def unit_of(word: str) -> str | None:
    """The unit that a word names: second, minute, hour, day.

    >>> unit_of("Stunden"), unit_of("часа"), unit_of("meter"), unit_of("h")
    ('hour', 'hour', None, 'hour')
    """
    word = word.casefold()
    return _LETTERS.get(word) if len(word) == 1 else next((unit for stem, unit in _STEMS if word.startswith(stem)), None)
