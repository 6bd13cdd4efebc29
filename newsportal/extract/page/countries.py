"""In which zone a page's clocks go: where neither the portal nor the page says so, the country tells it.

Only countries in which all clocks, or all but those of far islands, show one time, and those of several zones where most papers and
stations print that of the capital.
"""

from __future__ import annotations

import re
from typing import Final
from zoneinfo import ZoneInfo

from newsportal.regexes import regex

DEFAULT_ZONE: Final = "Asia/Shanghai"
# ISO 3166 codes, which are the top-level domains as well, but for gb.
# fmt: off
_ZONES: Final = {
    "ae": "Asia/Dubai", "am": "Asia/Yerevan", "ar": "America/Argentina/Buenos_Aires", "at": "Europe/Vienna", "az": "Asia/Baku",
    "bd": "Asia/Dhaka", "be": "Europe/Brussels", "bg": "Europe/Sofia", "bh": "Asia/Bahrain", "by": "Europe/Minsk", "ch": "Europe/Zurich",
    "cn": "Asia/Shanghai", "cu": "America/Havana", "cz": "Europe/Prague", "de": "Europe/Berlin", "dk": "Europe/Copenhagen",
    "dz": "Africa/Algiers", "ee": "Europe/Tallinn", "eg": "Africa/Cairo", "es": "Europe/Madrid", "et": "Africa/Addis_Ababa",
    "fi": "Europe/Helsinki", "fr": "Europe/Paris", "gb": "Europe/London", "ge": "Asia/Tbilisi", "gh": "Africa/Accra", "gr": "Europe/Athens",
    "hk": "Asia/Hong_Kong", "hr": "Europe/Zagreb", "hu": "Europe/Budapest", "ie": "Europe/Dublin", "il": "Asia/Jerusalem",
    "in": "Asia/Kolkata", "iq": "Asia/Baghdad", "ir": "Asia/Tehran", "is": "Atlantic/Reykjavik", "it": "Europe/Rome", "jo": "Asia/Amman",
    "jp": "Asia/Tokyo", "ke": "Africa/Nairobi", "kh": "Asia/Phnom_Penh", "kr": "Asia/Seoul", "kw": "Asia/Kuwait", "lb": "Asia/Beirut",
    "lk": "Asia/Colombo", "lt": "Europe/Vilnius", "lu": "Europe/Luxembourg", "lv": "Europe/Riga", "ma": "Africa/Casablanca",
    "mm": "Asia/Yangon", "mo": "Asia/Macau", "my": "Asia/Kuala_Lumpur", "ng": "Africa/Lagos", "nl": "Europe/Amsterdam", "no": "Europe/Oslo",
    "np": "Asia/Kathmandu", "nz": "Pacific/Auckland", "om": "Asia/Muscat", "pe": "America/Lima", "ph": "Asia/Manila", "pk": "Asia/Karachi",
    "pl": "Europe/Warsaw", "pt": "Europe/Lisbon", "qa": "Asia/Qatar", "ro": "Europe/Bucharest", "rs": "Europe/Belgrade",
    "sa": "Asia/Riyadh", "se": "Europe/Stockholm", "sg": "Asia/Singapore", "si": "Europe/Ljubljana", "sk": "Europe/Bratislava",
    "sy": "Asia/Damascus", "th": "Asia/Bangkok", "tn": "Africa/Tunis", "tr": "Europe/Istanbul", "tw": "Asia/Taipei",
    "tz": "Africa/Dar_es_Salaam", "ua": "Europe/Kyiv", "ug": "Africa/Kampala", "uk": "Europe/London", "uy": "America/Montevideo",
    "af": "Asia/Kabul", "al": "Europe/Tirane", "ao": "Africa/Luanda", "ba": "Europe/Sarajevo", "bo": "America/La_Paz", "bw": "Africa/Gaborone",
    "ci": "Africa/Abidjan", "cr": "America/Costa_Rica", "cy": "Asia/Nicosia", "do": "America/Santo_Domingo", "gt": "America/Guatemala",
    "hn": "America/Tegucigalpa", "jm": "America/Jamaica", "kg": "Asia/Bishkek", "mk": "Europe/Skopje", "mt": "Europe/Malta",
    "mz": "Africa/Maputo", "na": "Africa/Windhoek", "ni": "America/Managua", "pa": "America/Panama", "py": "America/Asuncion",
    "rw": "Africa/Kigali", "sn": "Africa/Dakar", "sv": "America/El_Salvador", "tj": "Asia/Dushanbe", "ye": "Asia/Aden",
    "zm": "Africa/Lusaka", "zw": "Africa/Harare",
    "au": "Australia/Sydney", "br": "America/Sao_Paulo", "cl": "America/Santiago", "ec": "America/Guayaquil", "id": "Asia/Jakarta",
    "kz": "Asia/Almaty", "mn": "Asia/Ulaanbaatar", "mx": "America/Mexico_City", "ru": "Europe/Moscow",
    "uz": "Asia/Tashkent", "ve": "America/Caracas", "vn": "Asia/Ho_Chi_Minh", "za": "Africa/Johannesburg",
}
# Languages that are at home in one country, or in several whose clocks agree.
_HOMES: Final = {
    "bg": "bg", "cs": "cz", "da": "dk", "de": "de", "el": "gr", "et": "ee", "fa": "ir", "fi": "fi", "he": "il", "hi": "in", "hr": "hr",
    "hu": "hu", "hy": "am", "is": "is", "it": "it", "ja": "jp", "ka": "ge", "km": "kh", "ko": "kr", "lt": "lt", "lv": "lv", "my": "mm",
    "nb": "no", "ne": "np", "nl": "nl", "nn": "no", "no": "no", "pl": "pl", "ro": "ro", "sk": "sk", "sl": "si", "sr": "rs", "sv": "se",
    "af": "za", "am": "et", "az": "az", "be": "by", "bs": "ba", "ca": "es", "cy": "gb", "eu": "es", "fil": "ph", "ga": "ie", "gl": "es",
    "gu": "in", "ha": "ng", "id": "id", "ig": "ng", "kk": "kz", "kn": "in", "ky": "kg", "mk": "mk", "ml": "in", "mn": "mn", "mr": "in",
    "ms": "my", "mt": "mt", "ru": "ru", "si": "lk", "sq": "al", "sw": "ke", "ta": "in", "te": "in", "tg": "tj", "tl": "ph", "uz": "uz", "yo": "ng", "zu": "za",
    "th": "th", "tr": "tr", "uk": "ua", "ur": "pk", "vi": "vn",
}
# fmt: on
_TOP = regex(r"https?://(?:[^/?#@]*@)?[^/?#@:\[]*\.([a-z]{2})\.?(?::\d*)?(?:[/?#]|$)", re.IGNORECASE)
_LOCALE = regex(r"""og:locale["'][^<>]{0,60}?content=["']([A-Za-z]{2,3}[_-][A-Za-z]{2})\b""")
_OF_OTHER_CHARACTERS = (_ZONES["jp"], _ZONES["kr"])
"""Titles there may be in nothing but Chinese characters, too."""
_TITLE = regex(r"<title[^<>]{0,200}>([^<]{0,300})", re.IGNORECASE)
_HEAD = 50_000
"""Characters in which the title is looked for."""
_LANGUAGE = regex(r"([a-z]{2,3})(?:[_-][a-z]{4})?(?:[_-]([a-z]{2}))?(?![a-z])")


def zone_of(url: str, language: str | None, html: str, portal: str) -> ZoneInfo:
    """The zone of times that ``url`` prints without one: ``portal``'s where it has said one, else that of the page's country.

    ``language``: what ``<html lang>`` says. The country is that of the address, else of the language or ``og:locale``. Pages in
    Chinese, and those whose country is not told or has several zones, keep ``portal``'s.

    >>> zone_of("https://www.zeitung.example.de/", None, "", DEFAULT_ZONE).key, zone_of("https://paper.example/", "de-CH", "", DEFAULT_ZONE).key
    ('Europe/Berlin', 'Europe/Zurich')
    >>> zone_of("https://paper.example/", "en", "", DEFAULT_ZONE).key, zone_of("https://paper.example/", "ja", "", "Europe/Paris").key
    ('Asia/Shanghai', 'Europe/Paris')
    """
    spoken = _LANGUAGE.match((language or "").strip().lower())
    if portal != DEFAULT_ZONE or (spoken and spoken[1] in ("zh", "yue")):
        return ZoneInfo(portal)
    top = _TOP.match(url)
    zone = _ZONES.get(top[1].lower()) if top else None
    if zone is None and spoken and spoken[2]:
        zone = _ZONES.get(spoken[2])
    elif zone is None:
        at = html.find("og:locale")
        stated = _LOCALE.match(html, at) if at >= 0 else None
        home = stated[1][-2:].lower() if stated else _HOMES.get(spoken[1], "") if spoken else ""
        zone = _ZONES.get(home)
    if zone is None or (zone not in _OF_OTHER_CHARACTERS and _in_chinese(html)):
        return ZoneInfo(portal)
    return ZoneInfo(zone)


def home_zone(url: str, declared: str | None, language: str | None, zone: ZoneInfo) -> ZoneInfo:
    """``zone``, or where nothing but the words of a text tells its country, that of the ``language`` they are in.

    ``declared``: what ``<html lang>`` says.

    >>> home_zone("https://paper.example/", "en-US", "de", ZoneInfo(DEFAULT_ZONE)).key, home_zone("https://paper.cn/", "", "de", ZoneInfo(DEFAULT_ZONE)).key
    ('Europe/Berlin', 'Asia/Shanghai')
    """
    home = _HOMES.get((language or "").split("-")[0]) if zone.key == DEFAULT_ZONE else None
    if home is None or (declared or "").lower().startswith(("zh", "cn")):
        return zone
    top = _TOP.match(url)
    return zone if top and top[1].lower() in _ZONES else ZoneInfo(_ZONES[home])


def _in_chinese(html: str) -> bool:
    """Whether a page is in Chinese by its title: half of all such pages declare another language or none."""
    title = _TITLE.search(html, 0, _HEAD)
    told = [mark for mark in title[1] if mark.isalpha()] if title else []
    return sum("\u4e00" <= mark <= "\u9fff" for mark in told) * 2 > len(told) and not any("\u3040" <= mark <= "\u30ff" for mark in told)
