"""The clock part of a printed time: what follows (or stands instead of) the day, with its half of the day and its zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from newsportal.extract.page.countries import DEFAULT_ZONE
from newsportal.regexes import regex

_HALVES = {
    "am": "上午|早上|早晨|清晨|凌晨|晨|午前|오전|am|a.m.|a.m|a",
    "noon": "中午",
    "pm": "下午|午后|午後|傍晚|晚上|晚间|晚間|夜间|晚|오후|pm|p.m.|p.m|p",
}
# Behind the clock alone: of one letter, most of them.
_AFTER = {
    "am": "صباحاً|صباحًا|صباحا|ص|π.μ.|πμ|ق.ظ|এএম|pagi",
    "pm": "مساءً|مساء|م|μ.μ.|μμ|ب.ظ|পিএম|petang|malam",
}
_HALF = {word: half for halves in (_HALVES, _AFTER) for half, words in halves.items() for word in words.split("|")}
_HALF |= {"a": "am", "p": "pm"}  # 9:30p, as American magazines write
_BEFORE = "|".join(sorted((word for words in _HALVES.values() for word in words.split("|") if not word.isascii()), key=len, reverse=True))
_BEHIND = "|".join(re.escape(word) for words in _AFTER.values() for word in words.split("|")) + "|[上下]午|午[前後]|오[전후]"
_WEEKDAY = (
    r"(?:[(\[（【]?(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일"
    r"|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|(?:pirma|antra|trečia|ketvirta|penkta|šešta|sekma)dienis"
    r"|pazartesi|salı|çarşamba|perşembe|cuma(?:rtesi)?|pazar|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)[)\]）】]?|[(（][一二三四五六日月火水木金土월화수목금토일][)）])"
)
_LINK = r"(?:[ T,，.;|·•/_–—-]|at |um |om |às |a l[ae]s |alle |kl\.? |klockan |kell |u |o |ora |r\. |d\.,? ?|à |в |о |v |ve |года?,? |г\.,? |року,? |den |@|klo |ob |ore |godz\. |pukul |saat:? |בשעה |lúc |στις |ساعت |الساعة |เวลา ){0,4}"
_CLOCK = regex(
    rf"(?:{_LINK}{_WEEKDAY})?{_LINK}(?P<hk>HKT |(?:香港|北京|台北)(?:时间|時間) ?)?(?P<half>{_BEFORE}|[ap]\.?m\.?(?= ?\d))? ?"
    r"(?:(?P<h>[01]?\d|2[0-4])(?:: ?(?P<m>[0-5]\d)(?:: ?(?P<s>[0-5]\d)(?P<frac>[.,]\d{1,9})?)?"
    r"| ?[时時点點시] ?(?P<zm>[0-5]?\d) ?(?:分|분) ?(?:(?P<zs>[0-5]?\d) ?[秒초])?"
    r"|(?: ?h ?|\. ?)(?P<wm>[0-5]\d)(?= ?(?:uhr|[ap](?:\. ?)?m(?![a-z])|[^\w.:]|$)))"
    r"|(?P<eh>1[0-2]|[1-9])(?= ?[ap](?:\. ?)?m(?![a-z])))"
    rf"(?: ?(?P<ampm>[ap](?:\. ?)?m(?![a-z])\.?|(?:{_BEHIND})(?!\w)|(?<=\d)[ap](?![\w.+-])))?(?: ?uhr)?",
    re.IGNORECASE,
)
_COMPACT = regex(r"T?(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d)(?P<s>[0-5]\d)?(?:[.,]\d{1,9})?", re.IGNORECASE)
_RANGE = regex(r" ?(?:[-~～–—至到]|--) ?\d{1,2}[:：时時点點]")
_OFFSET = regex(r" ?[(（]?(?P<name>UTC|GMT)? ?(?P<sign>[+-])(?P<h>0?\d|1[0-4])(?::?(?P<m>00|15|30|45))?(?!\d|:\d)[)）]?", re.IGNORECASE)
_NAMED = regex(
    r"(?: ?更新)? ?[(（]?(?P<name>(?:[ECMP][SD]T|GMT|BST|CES?T)(?=[A-Z][a-z])|(?:[Zz]|[A-Z]{2,5})(?![A-Za-z0-9])|(?:[北东東南日韩韓首新台臺香港京坡国國本尔爾加湾灣美西]{2,3}|格林尼治(?:标准|標準)?)(?=[时時][间間]))(?:[时時][间間])?[)）]?"
)

# Minutes east of Greenwich. CST, IST and BST mean different zones: see _named_zone.
_ABBREVIATIONS = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "EET": 120, "EEST": 180,
    "MSK": 180, "SAST": 120, "CAT": 120, "EAT": 180, "WAT": 60, "IST": 330, "PKT": 300, "NPT": 345, "ICT": 420, "WIB": 420, "WITA": 480,
    "WIT": 540, "SGT": 480, "MYT": 480, "PHT": 480, "HKT": 480, "AWST": 480, "JST": 540, "KST": 540, "ACST": 570, "ACDT": 630,
    "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "BRT": -180, "ART": -180, "AST": -240, "ADT": -180, "EST": -300, "EDT": -240,
    "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600,
    "北京": 480, "香港": 480, "台北": 480, "臺北": 480, "台湾": 480, "台灣": 480, "臺灣": 480, "新加坡": 480, "日本": 540, "东京": 540, "東京": 540,
    "韩国": 540, "韓國": 540, "首尔": 540, "首爾": 540, "格林尼治": 0, "格林尼治标准": 0, "格林尼治標準": 0,
}  # fmt: skip
_REGIONS = {
    "美东": "America/New_York",
    "美東": "America/New_York",
    "美西": "America/Los_Angeles",
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, as read."""

    hour: int
    """0 to 24; 24 only as 24:00, the end of the day."""
    minute: int
    second: int | None
    zone: tzinfo | None
    """The zone that is printed with it."""
    end: int
    """Where it ends in the text."""

    def on(self, day: date, zone: tzinfo) -> datetime | None:
        """This time on ``day``; 24:00 is 00:00 of the next day.

        An hour that summer time repeats is the first of the two; one that it skips keeps the offset before it.
        """
        try:
            start = datetime.combine(day, time(self.hour % 24, self.minute, self.second or 0), self.zone or zone)
            return start + timedelta(days=1) if self.hour == 24 else start
        except (ValueError, OverflowError):
            return None


def read_clock(text: str, start: int, zone: ZoneInfo, *, glued: bool = False) -> Clock | None:
    """The clock that stands at ``start``, after a day and what links them (a weekday, T, a comma); None where there is none.

    ``glued``: there is nothing between the day and the clock, so the hour must have both digits.
    Opening hours (08:00-18:00) are no clock.
    """
    found = _CLOCK.match(text, start)
    if not found or (glued and not re.match(r"\d\d\D|\d[时時]", text[start : start + 3])):
        return None
    hour = _hour(int(found["h"] or found["eh"]), found["half"] or found["ampm"])
    minute, second = int(found["m"] or found["zm"] or found["wm"] or 0), found["s"] or found["zs"]
    if hour is None or (hour == 24 and (minute or int(second or 0))):
        return None
    exact = second is not None or text[start : start + 1] in "Tt"
    offset, end = read_zone(text, found.end(), zone, exact=exact, halved=bool(found["ampm"]))
    if found["hk"]:  # 2021-07-20 HKT 14:32, 香港時間16時55分; all three are eight hours east
        offset = _named_zone("HKT", zone)
    if offset is None and _RANGE.match(text, end):
        return None
    return Clock(hour, minute, int(second) if second else None, offset, end)


def read_compact(text: str, start: int, zone: ZoneInfo) -> Clock | None:
    """The clock at ``start`` written without colons (230549, T2305Z)."""
    found = _COMPACT.match(text, start)
    if not found:
        return None
    offset, end = read_zone(text, found.end(), zone, exact=True)
    hour, minute = int(found["h"]), int(found["m"])
    if hour == 24 and minute + int(found["s"] or 0):
        return None
    return Clock(hour, minute, int(found["s"]) if found["s"] else None, offset, end)


def read_zone(text: str, start: int, zone: ZoneInfo, *, exact: bool = True, halved: bool = False) -> tuple[tzinfo | None, int]:
    """The zone printed at ``start`` and where it ends; (None, ``start``) where there is none.

    ``exact``: a clock with seconds or after a T stands before it; else ``-HH:MM`` reads as the end of a range. ``halved``: one with AM or PM.
    """
    found = _OFFSET.match(text, start)
    if found and (found["name"] or ((exact or found["sign"] == "+") and len(found["h"]) == 2 and found["m"])):
        minutes = int(found["h"]) * 60 + int(found["m"] or 0)
        return timezone(timedelta(minutes=-minutes if found["sign"] == "-" else minutes)), found.end()
    found = _NAMED.match(text, start)
    named = _named_zone(found["name"].upper(), zone, halved=halved) if found else None
    return (named, found.end()) if found and named else (None, start)


def _named_zone(name: str, zone: ZoneInfo, *, halved: bool = False) -> tzinfo | None:
    """CST is China's zone on pages of the Far East, else Central America's; IST, BST likewise follow the page's zone.

    Where the zone is nothing but the usual one, a ``halved`` clock (6:30 PM CST) is American: machines in China write 24 hours.
    """
    if name in _REGIONS:
        return ZoneInfo(_REGIONS[name])
    if name == "CST":
        eastern = zone.key.startswith("Asia/") and not (halved and zone.key == DEFAULT_ZONE)
        return timezone(timedelta(hours=8 if eastern else -6))
    if (name, zone.key) in (("IST", "Asia/Jerusalem"), ("IST", "Europe/Dublin"), ("BST", "Asia/Dhaka")):
        return zone
    minutes = _ABBREVIATIONS.get(name)
    return None if minutes is None else timezone(timedelta(minutes=minutes))


def _hour(hour: int, half: str | None) -> int | None:
    """The hour of the day; None where hour and half contradict each other (晚上12点: which day's?)."""
    word = half.lower().replace(" ", "") if half else ""
    kind = _HALF.get(word)
    if kind is None or hour > 12:
        return hour if kind != "am" or hour < 13 else None
    if kind == "am":
        return hour % 12
    if hour == 12:
        return None if word.startswith(("晚", "夜")) else 12
    return hour if kind == "noon" and hour > 6 else hour + 12
