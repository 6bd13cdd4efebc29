"""Months, days and distances in other languages' words: 18 février 2026, Вчера, 10:20, vor 3 Stunden. The language need not be known."""

from __future__ import annotations

import re

# By month, as they stand in dates (Russian: мая), whole and cut. Words that mean another month elsewhere are left out (Polish listopada).
_MONTHS = (
    "января январь янв січня stycznia leden ledna enero ene janvier janv januar januari jänner gennaio janeiro ocak ιανουαρίου يناير ژانویه ינואר",
    "февраля февраль фев лютого lutego února febrero février févr februar februari febbraio fevereiro fev şubat φεβρουαρίου فبراير פברואר",
    "марта март березня marca března marzo mars märz maart março maret mart μαρτίου مارس מרץ",
    "апреля апрель апр квітня kwietnia dubna abril abr avril avr aprile nisan απριλίου أبريل ابريل אפריל",
    "мая май травня maja května mayo mai maj maggio maio mei mayıs μαΐου مايو מאי",
    "июня июнь червня czerwca června junio juin juni giugno junho haziran ιουνίου يونيو יוני",
    "июля июль липня lipca července julio juillet juil juli luglio julho temmuz ιουλίου يوليو יולי",
    "августа август авг серпня sierpnia srpna agosto août augusti augustus agustus ağustos αυγούστου أغسطس اغسطس אוגוסט",
    "сентября сентябрь сент сен вересня września září septiembre septembre settembre setembro eylül σεπτεμβρίου سبتمبر ספטמבר",
    "октября октябрь окт жовтня października října octubre octobre ottobre outubro oktober okt ekim οκτωβρίου أكتوبر اكتوبر אוקטובר",
    "ноября ноябрь нояб ноя noviembre novembre novembro kasım νοεμβρίου نوفمبر נובמבר",
    "декабря декабрь дек грудня grudnia prosince diciembre décembre déc dezember dez dicembre dezembro desember aralık δεκεμβρίου ديسمبر דצמבר",
)
_MONTH_OF = {word: month for month, words in enumerate(_MONTHS, 1) for word in words.split()}
_DAYS = (
    "сегодня сьогодні heute hoy aujourd'hui aujourd’hui oggi hoje bugün vandaag dzisiaj dziś idag اليوم 오늘 きょう",
    "вчера вчора gestern ayer hier ieri ontem dün gisteren wczoraj igår أمس 어제 きのう",
)
_DAYS_BACK = {word: back for back, words in enumerate(_DAYS) for word in words.split()}
_UNITS = {
    "second": "секунд segundo seconde secondi sekunde",
    "minute": "минут мин хвилин minut minuut dakika دقيقة دقائق phút menit",
    "hour": "час годин hora heure ora ore stunde std uur saat ساعة ساعات giờ jam",
    "day": "день дня дней дні днів día dia jour giorn tag dag gün يوم أيام ngày hari dni",
}
_STEMS = [(stem, unit) for unit, stems in _UNITS.items() for stem in stems.split()]
_LETTER = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
DAY = re.compile(
    rf"(?<![\d_.])(?<!\b[A-Za-z])([0-3]?\d)(?:\.|º|er)? ?(?:de |d')?({_LETTER}{{3,12}})\.?(?:,? (?:del? )?((?:19|20)\d\d)(?!\d))?",
    re.IGNORECASE,
)
"""A day, a word that may be a month, perhaps a year."""
NEAR = re.compile(
    rf"(?<!\w)({'|'.join(sorted(_DAYS_BACK, key=len, reverse=True))})(?=[ ,.]{{0,3}}(?:(?:à|um|at|a las|alle|às|в|о|om) )?\d)",
    re.IGNORECASE,
)
"""Today or yesterday, with a clock behind it."""
AGO = re.compile(
    rf"(?<!\w)(?:(?:il y a|hace|há|vor|منذ|قبل) (\d{{1,3}}) ({_LETTER}{{2,9}})"
    rf"|(\d{{1,3}}) ({_LETTER}{{3,9}}) (?:назад|тому|fa|geleden|önce|trước|lalu|yang lalu|atrás|temu|sedan|siden)(?!\w))",
    re.IGNORECASE,
)


SPELT = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{2}")
"""Two letters that are neither Chinese nor kana: without them none of the above is there."""


def month_of(word: str) -> int:
    """The month that a word names, 0 where it names none.

    >>> month_of("février"), month_of("Марта"), month_of("Euro")
    (2, 3, 0)
    """
    return _MONTH_OF.get(word.casefold(), 0)


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
