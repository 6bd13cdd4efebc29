"""Days near by and distances in other languages' words: Вчера, 10:20, vor 3 Stunden. The language need not be known."""

from __future__ import annotations

import re

from newsportal.regexes import regex

_DAYS = (
    "сегодня сьогодні heute hoy aujourd'hui aujourd’hui oggi hoje bugün vandaag dzisiaj dziś idag اليوم 오늘 きょう",
    "вчера вчора gestern ayer hier ieri ontem dün gisteren wczoraj igår أمس 어제 きのう",
)
_DAYS_BACK = {word: back for back, words in enumerate(_DAYS) for word in words.split()}
_UNITS = {
    "second": "секунд segundo seconde secondi sekunde",
    "minute": "минут мин хвилин minut minuut dakika λεπτ دقیقه دقيقة دقائق phút menit",
    "hour": "час годин hora heure ora ore stunde std uur saat godz timm ώρ ساعت ساعة ساعات giờ jam",
    "day": "روز μέρ ημέρ день дня дней дні днів día dia jour giorn tag dag gün يوم أيام ngày hari dni",
}
_STEMS = [(stem, unit) for unit, stems in _UNITS.items() for stem in stems.split()]
PLAIN_LETTER = r"(?-i:[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
"""No sign of Chinese, Japanese or Korean; its ranges have no cases, and without these they are compiled in a fifth of the time."""
NEAR = regex(
    rf"(?=[{''.join(sorted({word[0] for word in _DAYS_BACK}))}])(?<!\w)({'|'.join(sorted(_DAYS_BACK, key=len, reverse=True))})(?=[ ,.]{{0,3}}(?:(?:à|um|at|a las|alle|às|в|о|om) )?\d)",
    re.IGNORECASE,
)
"""Today or yesterday, with a clock behind it."""
AGO = regex(
    rf"(?=[\dihvمقπ])(?<!\w)(?:(?:il y a|hace|há|vor|منذ|قبل|πριν(?: από)?) (\d{{1,3}}) ({PLAIN_LETTER}{{2,9}})"
    rf"|(\d{{1,3}}) ({PLAIN_LETTER}{{3,9}}) (?:назад|тому|fa|geleden|önce|trước|lalu|yang lalu|atrás|temu|sedan|siden|پیش|قبل)(?!\w))",
    re.IGNORECASE,
)


def days_back(word: str) -> int:
    """How many days ago a word is that ``NEAR`` found."""
    return _DAYS_BACK[word.casefold()]


def unit_of(word: str) -> str | None:
    """The unit that a word names: second, minute, hour, day.

    >>> unit_of("Stunden"), unit_of("часа"), unit_of("meter")
    ('hour', 'hour', None)
    """
    word = word.casefold()
    return next((unit for stem, unit in _STEMS if word.startswith(stem)), None)
