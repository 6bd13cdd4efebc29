"""Days with a month in the words of a language, or in its calendar: 18 février 2026, 9 ม.ค. 2568, ۱۸ اسفند ۱۴۰۳, Januari 15, 2025.

The language need not be known. English, Chinese, Japanese and Korean forms are those of ``dayforms``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from newsportal.extract.times.dayforms import MONTH_NAMES, Day, valid
from newsportal.extract.times.worldwords import PLAIN_LETTER
from newsportal.regexes import regex

# By month, as they stand in dates (Russian: мая), whole and cut. Left out are words that mean another month elsewhere
# (Croatian listopada) or another thing before a clock (Portuguese out).
_MONTHS = (
    "января январь янв січня stycznia leden ledna enero ene janvier janv januar januari jänner gennaio gen janeiro ocak ιανουαρίου ιαν يناير جانفي ژانویه ינואר"
    " ianuarie január januára januara januarja sausio janvāris janvārī jaanuar gener tammikuuta tammikuu януари студзеня siječnja яну जनवरी जानेवारी জানুয়ারি জানুয়ারী ஜனவரி జనవరి ജനുവരി ಜನವರಿ જાન્યુઆરી ਜਨਵਰੀ جنوری",
    "февраля февраль фев лютого lutego února febrero febr février févr feb februar februari febbraio fevereiro fev şubat φεβρουαρίου φεβ فبراير فيفري شباط فوریه פברואר"
    " februarie február februára februara februarja vasario februāris februārī veebruar helmikuuta helmikuu февруари veljače फरवरी फ़रवरी फेब्रुवारी ফেব্রুয়ারি பிப்ரவரி ఫిబ్రవరి ഫെബ്രുവരി ಫೆಬ್ರವರಿ ફેબ્રુઆરી ਫ਼ਰਵਰੀ فروری",
    "марта март березня marca března marzo mars märz maart mrt março maret mart μαρτίου μαρ مارس آذار מרץ"
    " márc martie március marca kovo marts martā märts març machi maaliskuuta maaliskuu ožujka मार्च মার্চ மார்ச் మార్చి മാർച്ച് ಮಾರ್ಚ್ માર્ચ ਮਾਰਚ مارچ",
    "апреля апрель апр квітня kwietnia dubna abril abr avril avr aprile nisan απριλίου απρ أبريل ابريل أفريل نيسان آوریل אפריל"
    " إبريل ápr aprilie április apríla aprila balandžio aprīlis aprīlī aprill aprili huhtikuuta huhtikuu април travnja अप्रैल एप्रिल এপ্রিল ஏப்ரல் ఏప్రిల్ ഏപ്രിൽ ಏಪ್ರಿಲ್ એપ્રિલ ਅਪ੍ਰੈਲ اپریل",
    "мая май травня maja května mayo mai maj maggio maio mei mayıs μαΐου μαΐ مايو ماي أيار مه מאי"
    " máj május mája gegužės maijs maijā maig toukokuuta toukokuu svibnja मई मे মে மே మే മേയ് ಮೇ મે ਮਈ مئی",
    "июня июнь червня czerwca června junio juin juni giugno junho haziran ιουνίου ιουν يونيو جوان حزيران ژوئن יוני"
    " jún iunie június júna juna junija birželio jūnijs jūnijā juuni juny kesäkuuta kesäkuu юни lipnja जून জুন ஜூன் జూన్ ജൂൺ ಜೂನ್ જૂન ਜੂਨ جون",
    "июля июль липня lipca července julio juillet juil juli luglio julho temmuz ιουλίου ιουλ يوليو جويلية تموز ژوئیه יולי"
    " júl iulie július júla jula julija liepos jūlijs jūlijā juuli juliol julai heinäkuuta heinäkuu юли srpnja जुलाई जुलै জুলাই ஜூலை జూలై ജൂലൈ ಜುಲೈ જુલાઈ ਜੁਲਾਈ جولائی",
    "августа август авг серпня sierpnia srpna agosto août augusti augustus agustus ağustos αυγούστου αυγ أغسطس اغسطس أوت آب اوت אוגוסט"
    " augusta avgusta augusztus rugpjūčio augusts augustā agost agosti ogos elokuuta elokuu kolovoza अगस्त ऑगस्ट আগস্ট ஆகஸ்ட் ఆగస్టు ഓഗസ്റ്റ് ಆಗಸ್ಟ್ ઓગસ્ટ ਅਗਸਤ اگست",
    "сентября сентябрь сент сен вересня września září septiembre septembre settembre setembro eylül σεπτεμβρίου σεπ سبتمبر أيلول سپتامبر ספטמבר"
    " szept septembrie szeptember septembra rugsėjo septembris septembrī setembre septemba syyskuuta syyskuu септември rujna सितंबर सितम्बर सप्टेंबर সেপ্টেম্বর செப்டம்பர் సెప్టెంబర్ സെപ്റ്റംബർ ಸೆಪ್ಟೆಂಬರ್ સપ્ટેમ્બર ਸਤੰਬਰ ستمبر",
    "октября октябрь окт жовтня października října octubre octobre ottobre outubro oktober okt ekim οκτωβρίου οκτ أكتوبر اكتوبر اکتبر אוקטובר"
    " octombrie október októbra oktobra spalio oktobris oktobrī oktoober oktoba lokakuuta lokakuu октомври अक्टूबर अक्तूबर ऑक्टोबर অক্টোবর அக்டோபர் అక్టోబర్ ഒക്ടോബർ ಅಕ್ಟೋಬರ್ ઓક્ટોબર ਅਕਤੂਬਰ اکتوبر",
    "ноября ноябрь нояб ноя noviembre novembre novembro kasım νοεμβρίου νοε نوفمبر نوامبر נובמבר"
    " listopadu noiembrie novembra lapkričio novembris novembrī novemba marraskuuta marraskuu ноември листопада नवंबर नवम्बर नोव्हेंबर নভেম্বর நவம்பர் నవంబర్ നവംബർ ನವೆಂಬರ್ નવેમ્બર ਨਵੰਬਰ نومبر",
    "декабря декабрь дек грудня grudnia prosince diciembre dic décembre déc dezember dez dicembre dezembro desember aralık δεκεμβρίου δεκ ديسمبر دسامبر דצמבר"
    " decembrie decembra gruodžio decembris decembrī detsember desembre desemba disemba joulukuuta joulukuu декември prosinca दिसंबर दिसम्बर डिसेंबर ডিসেম্বর டிசம்பர் డిసెంబర్ ഡിസംബർ ಡಿಸೆಂಬರ್ ડિસેમ્બર ਦਸੰਬਰ دسمبر",
)  # fmt: skip
_MONTH_OF = {word.casefold(): month for month, words in enumerate(_MONTHS, 1) for word in words.split()}
_MONTH_OF |= {"april": 4, "august": 8, "september": 9, "november": 11, "december": 12}  # in small letters: 29 november
_MONTH_OF |= {"كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12}
# Cut so short that they mean other things elsewhere (Sie, Ian, лист): months where a year stands behind, or nothing else but a clock.
_CUT = (
    "січ sty oca ian jän led tammi", "лют lut şub úno helmi", "бер мар mär mrz bře maalis", "кві квіт kwi nis dub apr huhti", "тра трав mag kvě may touko",
    "чер черв cze haz iun июн giu čvn jun kesä", "лип tem iul июл lug čvc jul heinä", "сер серп sie ağu ago agu aug elo", "вер wrz eyl set zář sep syys",
    "жов жовт paź eki ott out říj oct loka", "лис лист kas noi nov marras", "гру груд gru ara des dec joulu",
)  # fmt: skip
_CUT_OF = {word.casefold(): month for month, words in enumerate(_CUT, 1) for word in words.split()}
MONTH_WORDS = frozenset(part for word in (*_MONTH_OF, *_CUT_OF) for part in word.casefold().split()[:1]) | set(MONTH_NAMES)
"""All of them, by their first words."""
_THAI = (
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."), ("พฤษภาคม", "พ.ค."), ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."), ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."), ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
)  # fmt: skip
_THAI_OF = {word: month for month, words in enumerate(_THAI, 1) for word in words}
THAI_MONTH = regex("|".join(re.escape(word) for words in _THAI for word in words))
_BUDDHIST = 543
# The months of the solar year of Iran, and as they are called in Afghanistan.
_SOLAR = "فروردین حمل|اردیبهشت ثور|خرداد جوزا|تیر سرطان|مرداد اسد|شهریور سنبله|مهر میزان|آبان عقرب|آذر قوس|دی جدی|بهمن دلو|اسفند حوت".split(
    "|"
)
_SOLAR_OF = {word: month for month, words in enumerate(_SOLAR, 1) for word in words.split()}
_BEFORE_CHRIST = 356033
"""Days from where its cycle of leap years begins to our year 1."""
_SOLAR_YEARS = range(1369, 1410)
"""1990 to 2031; the moon's years of that time are later numbers."""
_MARKS = (
    "\u0900-\u0965\u0970-\u09e5\u09f0-\u0a65\u0a70-\u0ae5\u0af0-\u0b65\u0b70-\u0be5\u0bf0-\u0c65\u0c70-\u0ce5\u0cf0-\u0d65\u0d70-\u0dff"
)
LETTER = rf"(?:{PLAIN_LETTER}|[{_MARKS}])"
"""A letter of a word, or a vowel sign of India's scripts."""
_INDIAN = regex("[\u0900-\u0dff]")
_WORD = rf"({PLAIN_LETTER}{{3,14}}|آب)"
_INDIAN_WORD = rf"({LETTER}{{3,14}}|[{_MARKS}]{{2}})"
_YEAR = r"((?:19|20)\d\d)(?!\d)"
# English ones, beside months of the site's own language: a system's form with its words translated alone.
_ORDINAL = "st|nd|rd|th"


def _day(word: str, letter: str) -> re.Pattern[str]:
    return regex(
        rf"(?=\d)(?<![\d_.])(?<!\b[A-Za-z])([0-3]?\d)(?:\.|º|er|{_ORDINAL})? ?(?:de |d'|ב)?{word}"
        rf"(?: (الأول|الثاني))?\.?(?: ?/ ?{letter}{{2,8}}(?: {letter}{{3,6}})?)?(?: ?,? (?:del? )?{_YEAR})?",
        re.IGNORECASE,
    )


_DAY, _INDIAN_DAY = _day(_WORD, PLAIN_LETTER), _day(_INDIAN_WORD, LETTER)
# Januari 15, 2025, Juli 28th, 2023; the day and the month are looked for before the year.
_FULL_YEAR = regex(r"(?:19|20)(?<!\d..)\d\d(?!\d)")
_BEFORE_YEAR = regex(rf"(?<![^\W\d_]){_WORD}\.? ([0-3]?\d)(?:{_ORDINAL})?,? $")
# 2025. február 17., 2025 m. kovo 5 d., 2025. gada 5. martā
_AFTER_YEAR = regex(rf"\. gada ([0-3]?\d)\. {_WORD}|\.?(?: m\.)? {_WORD}\.? ([0-3]?\d)(?!\d)")
_VIETNAMESE = regex(rf"(?=\d)(?<!\d)([0-3]?\d) tháng (1[0-2]|0?[1-9]),? (?:năm )?{_YEAR}", re.IGNORECASE)
_BUDDHIST_DAY = regex(
    rf"(?=\d)(?<!\d)([0-3]?\d) ?({'|'.join(sorted(map(re.escape, _THAI_OF), key=len, reverse=True))}) ?(?:พ\.ศ\.|ค\.ศ\.)? ?((?:19|20|25)\d\d|[3-7]\d)(?!\d)"
)
_SOLAR_DAY = regex(rf"(?=\d)(?<!\d)([0-3]?\d) ?({'|'.join(_SOLAR_OF)})(?: ?ماه)?[،,]? ?(1[34]\d\d)(?!\d)")
_SOLAR_NUMBERS = regex(r"(?<![\d/.-])(1[34]\d\d)([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d/-])")
_BUDDHIST_NUMBERS = regex(r"(?<![\d/.-])([0-3]?\d)/(1[0-2]|0?[1-9])/(25[4-9]\d)(?![\d/-])")
_SLASHED = regex(rf"(?=\d\d?[/-])(?<![\d/-])([0-3]?\d)([/-]){_WORD}\.?\2{_YEAR}")
_ALONE = regex(r"(,? ?(?:[01]?\d|2[0-3])[:h][0-5]\d)?\W{0,2}$")
"""What may stand behind a day of which there is nothing else: its clock."""
SPELT = regex(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{2}|[\u0900-\u0e7f]|(?<!\d)1[34]\d\d[/-]|/25[4-9]\d(?!\d)")
"""Two letters that are neither Chinese nor kana, a letter of India or Thailand, or a year of Iran or Thailand: without them none of the above is there."""
MAX_WORDED = 50
"""Places of a text that are looked at."""


def month_of(word: str) -> int:
    """The month that a word names, 0 where it names none.

    >>> month_of("février"), month_of("Марта"), month_of("जनवरी"), month_of("Euro")
    (2, 3, 1, 0)
    """
    return _MONTH_OF.get(word.casefold(), 0)


def cut_month(word: str) -> int:
    """The month that a word names, be it cut so short that only what stands beside it tells, 0 where it names none.

    >>> cut_month("mag"), cut_month("Wrz"), cut_month("magnet")
    (5, 9, 0)
    """
    word = word.casefold()
    return _MONTH_OF.get(word) or _CUT_OF.get(word) or 0


def read_worded(plain: str) -> list[tuple[int, int, Day]]:
    """The days of a text with a month in words, each with its start and end, in the order of the text; none overlaps the one before.

    The year is None where none stands behind.
    """
    found: list[tuple[int, int, Day]] = []
    pattern = _INDIAN_DAY if not plain.isascii() and _INDIAN.search(plain) else _DAY
    for match in islice(pattern.finditer(plain), MAX_WORDED):
        month = month_of(f"{match[2]} {match[3]}" if match[3] else match[2])
        if not month and (match[4] or _is_alone(plain, match)):
            month = _CUT_OF.get(match[2].casefold(), 0)
        if month:
            found.append((match.start(), match.end(), Day(int(match[4]) if match[4] else None, month, int(match[1]))))
    if _FULL_YEAR.search(plain):
        found += _years(plain)
    if "/" in plain or "-" in plain:
        for match in islice(_SLASHED.finditer(plain), MAX_WORDED):
            if month := cut_month(match[3]):
                found.append((match.start(), match.end(), Day(int(match[4]), month, int(match[1]))))
    if "13" in plain or "14" in plain:
        for match in islice(_SOLAR_NUMBERS.finditer(plain), MAX_WORDED):
            if day := solar(int(match[1]), int(match[3]), int(match[4])):
                found.append((match.start(), match.end(), day))
    if "/25" in plain:
        for match in islice(_BUDDHIST_NUMBERS.finditer(plain), MAX_WORDED):
            found.append((match.start(), match.end(), Day(int(match[3]) - _BUDDHIST, int(match[2]), int(match[1]))))
    if not plain.isascii():
        for match in islice(_VIETNAMESE.finditer(plain), MAX_WORDED) if "tháng" in plain else ():
            found.append((match.start(), match.end(), Day(int(match[3]), int(match[2]), int(match[1]))))
        found += _calendars(plain)
    if not found:
        return found
    out: list[tuple[int, int, Day]] = []
    for start, end, day in sorted((each for each in found if valid(each[2])), key=lambda each: (each[0], -each[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end, day))
    return out


def _is_alone(plain: str, day: re.Match[str]) -> bool:
    """Whether a text is a day and nothing else but its clock; with that only where the month is in small letters, as 12 Sie 18:30 may mean another thing."""
    alone = _ALONE.match(plain, day.end()) if day.start() < 2 else None
    return alone is not None and (alone[1] is None or day[2].islower())


def _years(plain: str) -> Iterator[tuple[int, int, Day]]:
    """Days whose month comes first, or whose year does."""
    for year in islice(_FULL_YEAR.finditer(plain), MAX_WORDED):
        start = max(0, year.start() - 22)
        before, after = _BEFORE_YEAR.search(plain[start : year.start()]), _AFTER_YEAR.match(plain, year.end())
        if before and month_of(before[1]):
            yield start + before.start(), year.end(), Day(int(year[0]), month_of(before[1]), int(before[2]))
        if after and (month := month_of(after[2] or after[3])):
            yield year.start(), after.end(), Day(int(year[0]), month, int(after[1] or after[4]))


def _calendars(plain: str) -> Iterator[tuple[int, int, Day]]:
    """Days of calendars that count other years: the Buddhists', and the solar one of Iran."""
    for found in islice(_BUDDHIST_DAY.finditer(plain), MAX_WORDED):
        year = int(found[3]) + (2500 if len(found[3]) == 2 else 0)
        yield found.start(), found.end(), Day(year - _BUDDHIST if year > 2400 else year, _THAI_OF[found[2]], int(found[1]))
    for found in islice(_SOLAR_DAY.finditer(plain), MAX_WORDED):
        if day := solar(int(found[3]), _SOLAR_OF[found[2]], int(found[1])):
            yield found.start(), found.end(), day


def solar(year: int, month: int, day: int) -> Day | None:
    """A day of Iran's solar calendar; none of a year in which no portal was.

    >>> solar(1403, 12, 18), solar(1404, 1, 1), solar(1403, 7, 31), solar(1446, 7, 10)
    (Day(year=2025, month=3, day=8), Day(year=2025, month=3, day=21), None, None)
    """
    if year not in _SOLAR_YEARS or not 1 <= day <= (31 if month < 7 else 30):
        return None
    months = (month - 1) * 31 - max(0, month - 7)
    since = year + 1595  # its leap years repeat every 33 years
    found = date.fromordinal(365 * since + since // 33 * 8 + (since % 33 + 3) // 4 + months + day - _BEFORE_CHRIST)
    return Day(found.year, found.month, found.day)
