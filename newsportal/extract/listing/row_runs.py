"""Times that stand in the texts of a list's rows, joined where one is split over elements."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import accumulate

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import HEADINGS, weight
from newsportal.extract.listing.row_clocks import CLOCK
from newsportal.extract.listing.row_days import PARTING
from newsportal.extract.listing.row_parts import APART, BREAK, BREAK_SIGNS, DAY, MAX_PART, NUMBERS, PARTS, YEAR, Piece, composed, is_month
from newsportal.extract.page.text import holds_one
from newsportal.extract.page.tree import Page
from newsportal.extract.times.dates import Printed, parse_time, printed_times
from newsportal.extract.times.dayforms import MONTH_WORD
from newsportal.extract.times.months import cut_month
from newsportal.extract.times.otherdays import is_of_another
from newsportal.extract.times.telling import may_tell_time
from newsportal.extract.times.worldwords import may_be_distance
from newsportal.regexes import regex

MAX_CELL = 24
MAX_RUNS = 60
"""Texts of a row that are looked at."""
MAX_META = 60
"""Characters of a line that says who, when and how often."""
MAX_SUMMARY = 300
"""Characters that nearly always tell whether a text is long."""
MAX_TITLE = 200
"""Characters of a headline that may open or close with a time."""
MIN_TITLE = 6
"""What the words around a day weigh that is named in a headline or summary, at least."""
HINT = regex(r"\d|[今昨前]天|[昨前]日|昨晚|[刚剛〇○]|[时時钟鐘分天日](?:之|以)?前|\bago\b|\b(?:[jJ]ust now|[yY]esterday)\b")
_OTHER_LABEL = regex(
    r"(?:更新|修改|回复|回覆|实施|生效|最后|成文|印发|签发|施行|废止)(?:日期|时间|時間|于)?\s*+(?:[:：]\s*+)?$"
    r"|\b(?:updated|modified|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|обновлено)(?: (?:on|at|am|le|el|em|il))?\s?:? ?$",
    re.IGNORECASE,
)
_CHANGED = regex(
    r"(?:modifi[ée]|mise? à jour|updated|modified|aktualisiert|geändert|actualizad|atualizad|aggiornat|modificat|обновлен|更新|修改)",
    re.IGNORECASE,
)
"""What begins the words behind a time that tell of another: Publié à 12h10, modifié à 12h40."""
_EVENT_LABEL = regex(
    r"(?:(?:截止|截至|到期|结束|开标|报名|活动|展览|会议|讲座|考试|开庭|举办|公示|展期|会期|有效期|上映|开播|注册|成立|出生)(?:日期|时间|時間|期|于|至)?|最[后後新]回[复覆应應]|last (?:reply|post))\s?(?:[:：]\s?)?"
    r"(?:[\d./年月日-]{8,11}\s?[至到~～—–-]\s?)?$|(?:^|[\s^|])[至~～]\s?$",
    re.IGNORECASE,
)
"""Before a time of what the news is about, or of a forum's last word on it."""
_UNTIL = regex(r"\s?[)）]?\s?(?:まで|迄|까지|마감|(?:前|之前|以前)?截止|止(?!\w)|(?:之|以)?前(?:报名|提交|报送|完成))")
"""Behind the day until when something lasts."""
_UNTIL_WORDS = frozenset(
    ("until", "till", "ends", "closes", "bis", "bis zum", "jusqu’au", "jusqu'au", "hasta", "hasta el", "até", "fino al", "tot", "до", "至")
)
"""Before it, in a text of their own."""
REPLY = regex(r"最[后後新](?:回[复覆应應]|发表|發表)|回[复覆][于於]|last (?:reply|post)|\breplied\b", re.IGNORECASE)
"""Who has answered last, and when, stands before or behind the time."""
_REPLY_SIGNS = ("最", "回", "repl", "post")
"""Of which it has one."""
MAX_REPLY = 40
BESIDE_REPLY = 5
"""Texts behind it, that time among them: Last post | by | a name | 20 Nov."""
_LABELLED_NAME = regex(r"(?:来源|來源|作者|编辑|編輯|记者|記者|责编|供稿|部门|单位|机构)\s?[:：]\s?[^\s:：，。；|]{1,20}")
"""Who has told or sent a story, beside its time."""
_PUBLISHED_LABEL = regex(r"(?:发布|發布|发表|發表|公布|公開)(?:日期|时间|時間)\s*+[:：]\s*+$")
_RANGE = regex(r"\d\s?[至到~～—–]\s?$")
PUBLISHED = " published"
_OF_TIMES = str.maketrans("", "", "年月日时分发布间")
_SHORT_YEAR = regex(rf"^(\d{{1,2}} {MONTH_WORD}|{MONTH_WORD} \d{{1,2}}),? ([0-4]\d)(?=$|,? \d{{1,2}}:\d\d)")
"""17 Jun 23 in one text: in several the last number counts comments."""
MAX_CUT = 8
_DECIMAL = regex(r"\s*[-+]?\d{1,2}\.\d\d\s?%?\s*")
_COLONS = ("zh", "en", "ja", "ko", "und")
"""Languages whose clocks have no dots."""
OF_SCRIPT = {"han": "zh", "kana": "ja", "hangul": "ko"}
_UNITS = frozenset("年月日")
_ANSWERED = "最后回复："
_BESIDE = regex(r"(?:.{0,12}(?:[:：]|日期|时间|時間)|(?:报名|报送)?(?:截止|截至)|\W{0,3}(?:星期|周|週)[一二三四五六日天]\W{0,3}|\W{1,3})$")
"""Texts without a digit that stand with a time: its label, its weekday, what parts it."""
_BESIDE_ENDS = frozenset("期间間止至一二三四五六日天")
"""How they end, be it not with a sign."""
_PLACE = regex(r"(?:地\s?[点點]|会\s?场|主\s?讲人?|报告人|venue|location)\s?[:：]?", re.IGNORECASE)
_WHEN = regex(
    r"(?<!布)(?<!表)(?<!稿)(?<!新)(?<!布日)(?:时\s?间|時間|date|time)\s?[:：]\s*+(?:[\d./年月日 -]{8,12}\s?[至到~～—–-]\s?)?$",
    re.IGNORECASE,
)
"""The label of what takes place somewhere, where the row names a place as well."""
_PARTED = regex(r"[·•|｜]|(?<=\S) [/／] |(?<=[^\W\d]) [–—] ")
_PARTED_DAY = regex(r"(?:19|20)\d\d")
_BARS, _BAR_SIGNS = regex(r" [·•|] "), "·•|"
_WORD_AND_COMMA = regex(r" ?[^\W\d_]{3,14}(?:-[^\W\d_]{3,6})?,? ")
_SHORT_DAY = regex(
    r"(?:^|[\s:：])((?:0[1-9]|1[0-2])(?:-|/(?!\d\d/))(?:0[1-9]|[12]\d|3[01])(?: \d\d:\d\d)?|1[01]\d([-/.])(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01]))(?=\s|$)"
    r"|^((?:[01]\d|2[0-3]):[0-5]\d)(?=\s(?:来源|來源|作者|编辑|編輯|记者|記者)\s?[:：])"
)
"""In a line of label, source and counts, white space around it: 海港日报 11-29 浏览：8次; a day of Taiwan's calendar; the clock of today's rows."""
_OPENING = regex(r"(?:\d{1,2}:\d\d|(?:19|20)\d\d)(?!.{0,9}(?:来源|來源|作者|编辑|編輯|记者|阅读|浏览|点击|评论|[-/.月|·]))")
_DAY_WITH_YEAR = regex(
    r"(?:[^\W\d_]{2,14}[,.]? )?(?:\d{1,2}\.?(?: de)? [^\W\d_]{3,12}\.?(?: de)?|[^\W\d_]{3,12}\.? \d{1,2}),? (?:19|20)\d\d\b"
)
_DATELINE = regex(r"([^—–|·]{5,44}?) [—–|·-] (?!\d)")
"""What opens a summary, before a dash."""
_RANK = regex(r"\s*\d{1,2}[.、]?\s*")
_WHOLE_DAY = regex(r"[\[(（]?(?:(?:(?:19|20)?\d\d ?[-/.年] ?)?\d{1,2} ?[-/.月] ?\d{1,2}日?|\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d)[\])）]?")


@dataclass(slots=True, eq=False)
class Found:
    """A time of a row and where it stands."""

    time: Printed
    slot: tuple[str, int]
    """Kind of place, and tag path of the element."""
    labelled: bool
    """Its label says that it is another time than the publication (更新, 截止)."""
    parted: bool = False
    """Its day and its clock stand in texts of their own: the clock may be the length of a film."""


def in_runs(page: Page, outline: Outline, runs: Sequence[int], place: str, language: str, link: int = -1) -> list[Found]:
    """The times that stand in text runs, joined where one time is split over elements; the longest text in the headline's ``link`` is no part of one."""
    hinting = [run for run in runs if outline.hints[run]]
    if len(hinting) == 1 and _is_headline(outline, hinting[0], link):
        title = outline.line(hinting[0])
        if not (_is_short(title) or printed_times(title, now=page.now, zone=page.zone, limit=1, language=language)):
            return []  # most rows of most lists
    if not may_print(outline, runs):
        return []
    pieces = composed(_pieces(outline, runs, hinting, language, link))
    line = _joined(pieces)
    if not HINT.search(line.text):
        return _lone(page, pieces, place, language) if any(may_be_distance(piece) for piece, _, _ in pieces) else []
    found, events = _in_line(page, outline, runs, line, place, language)
    own = any(not (time.labelled or is_told(time.slot)) for time in found)
    rest_of = [piece for n, piece in enumerate(pieces) if n not in events] if events else pieces
    return found if own else found + _lone(page, rest_of, place, language)


def may_print(outline: Outline, runs: Sequence[int]) -> bool:
    """Whether text runs can tell a time: cheap, and most rows with numbers in them do not."""
    lines = [line if len(line) <= MAX_TITLE or not _is_prose(line) else line[:MAX_PART] for line in outline.lines(runs)]
    text = "\n".join(lines)
    if may_tell_time(text) or NUMBERS.search(text):
        return True
    hinting = [line for run, line in zip(runs, lines, strict=True) if outline.hints[run] and " " in line and len(line) < 2 * MAX_PART]
    return any(may_be_distance(part) for line in hinting for part in _PARTED.split(line)) if hinting else False


@dataclass(slots=True)
class _Line:
    """Texts of a row as one."""

    text: str
    starts: list[int]
    """Where each of them begins."""
    pieces: list[Piece]
    """Each as it is read, as printed, and the path of its element."""


def _joined(pieces: list[Piece]) -> _Line:
    """The texts as one line; what is no time and stands beside none is a break in it."""
    read = [piece if piece[0] == APART or _may_stand_in_line(piece[0]) else (APART, *piece[1:]) for piece in pieces]
    texts = [f"{text} " for text, _, _ in read]
    return _Line("".join(texts), [0, *accumulate(map(len, texts[:-1]))], read)


def _may_stand_in_line(text: str) -> bool:
    """Whether a text may be a time, or what stands beside one."""
    return not _is_prose(text) and (HINT.search(text) is not None or text in _UNITS or _is_beside(text))


def _is_prose(text: str) -> bool:
    """Whether a text is too long for a line with the row's time; but a day may open it, before a dash."""
    if len(text) <= MAX_META or (len(text) < 2 * MAX_META and len(parts := _BARS.split(text)) > 1 and max(map(len, parts)) < MAX_META):
        return False
    begun = text[:MAX_SUMMARY]
    letters = begun.encode("ascii", "ignore").decode()  # these alone are weighed fast, and are enough where the text is no Chinese
    return weight(letters) > MAX_META or weight(begun) > MAX_META or (len(text) > MAX_SUMMARY and weight(text) > MAX_META)


def _in_line(page: Page, outline: Outline, runs: Sequence[int], line: _Line, place: str, language: str) -> tuple[list[Found], set[int]]:
    """The times in a ``line``, and the places of its texts that tell when something takes place."""
    found: list[Found] = []
    event, events, doubtful = False, set[int](), list[int]()
    for time in printed_times(line.text, now=page.now, zone=page.zone, limit=12, language=language):
        at = bisect_right(line.starts, time.start) - 1
        piece, raw, path = line.pieces[at]
        rest = _rest(piece, time, line.starts[at])
        if rest > (20 if time.yearless or time.relative else 40):
            continue
        if rest >= MIN_TITLE and path >= 0 and ("：" in piece or ":" in piece):  # 2024-03-28 来源：海港融媒体中心
            rest -= sum(map(weight, _LABELLED_NAME.findall(piece)))
        told = place + " told" * (path < 0 or rest >= MIN_TITLE)  # a headline or summary that names a day
        before = line.text[max(0, time.start - 30) : time.start]
        before = before if before.strip(BREAK_SIGNS) else ""  # most times open their row, and no label needs looking for
        if before and (
            _is_events(before) or ((event or not found) and _RANGE.search(before)) or (_WHEN.search(before) and _names_place(outline, runs))
        ):
            event = True
            events.add(at)
            continue
        if _UNTIL.match(line.text, time.end):
            events.add(at)
            continue
        event = False
        labelled = piece.startswith(_ANSWERED) or bool(before and (_OTHER_LABEL.search(before) or (found and _RANGE.search(before))))
        if raw != piece:
            time = replace(time, raw=raw)
        elif time.precision == "day" and len(time.raw) < len(piece.strip()) <= MAX_META and ":" in piece:
            time = _behind_clock(page, piece, time, language)
        parted = time.clock is not None and any(time.start < start < time.end for start in line.starts)
        if time.yearless and not time.clock and raw not in outline.lines(runs):
            doubtful.append(len(found))
        published = bool(before and _PUBLISHED_LABEL.search(before))
        found.append(Found(time, (told + PUBLISHED * published, path), labelled, parted))
    if doubtful and any(not time.time.yearless and time.time.precision == "day" for time in found):
        # November | 2, the number of a month's stories, over a whole day
        found = [time for n, time in enumerate(found) if n not in doubtful]
    return found, events


def _rest(piece: str, time: Printed, start: int) -> float:
    """What the words weigh that stand with a time in its text, or in its part of one; a weekday before it weighs nothing."""
    first, last = 0, len(piece)
    begun, done = time.start - start, time.end - start
    if _BARS.search(piece):
        first = max(piece.rfind(mark, 0, begun) for mark in _BAR_SIGNS) + 1
        last = min(last if (at := piece.find(mark, done)) < 0 else at for mark in _BAR_SIGNS)
    if changed := _CHANGED.search(piece, done, last):
        last = changed.start()
    if done >= last - 2 and _WORD_AND_COMMA.fullmatch(piece, first, begun):
        return 0
    return weight(piece[first:last]) - weight(time.raw)


def _is_events(before: str) -> bool:
    """Whether the words before a time say that it is none of a publication."""
    return _EVENT_LABEL.search(before) is not None or is_of_another(before)


def _can_tell(piece: str) -> bool:
    """Whether a text can tell a time; cheap."""
    return HINT.search(piece) is not None or may_be_distance(piece)


def _is_headline(outline: Outline, run: int, link: int) -> bool:
    """Whether a text is all that the headline's ``link`` holds."""
    return link >= 0 and run == outline.run_start[link] == outline.run_end[link] - 1


def _is_short(text: str) -> bool:
    """Whether a text or a part of it may be one as a whole: ``03-19``."""
    return len(text) <= MAX_CELL or (len(text) < 2 * MAX_PART and _PARTED.search(text) is not None)


def _pieces(outline: Outline, runs: Sequence[int], hinting: list[int], language: str, link: int) -> list[Piece]:
    """The texts that may be of a time, each as it is read, as printed, and with the path of its element; with breaks where one ends.

    ``hinting``: those of ``runs`` that may hold one by themselves.
    """
    pieces: list[Piece] = []
    if not hinting or (
        len(hinting) == 1 and _RANK.fullmatch(outline.runs[hinting[0]]) and not any(_names_month(outline, run) for run in runs)
    ):
        return []
    inside: Sequence[int] = range(outline.run_start[link], outline.run_end[link]) if link >= 0 else ()
    headline = _headline_among(outline, inside) if len(inside) > 1 else next(iter(inside), -1)
    dotted = not language.startswith(_COLONS)
    replied = _may_say_reply(outline, runs)
    answered = -1
    """The last text that can be the time of the last reply."""
    for n, run in enumerate(runs):
        raw = outline.runs[run]
        if n and (runs[n - 1] != run - 1 or (not dotted and "." in raw and _DECIMAL.fullmatch(raw))):
            pieces.append(BREAK)  # the headline stands between (1 | … | Dec 29, 2025), or what follows is a price (2026-07-14 | 18.20)
        text = outline.line(run) if outline.hints[run] or (len(raw) < MAX_CELL and _stands_with_time(outline, run)) else APART
        path = outline.path[outline.run_owner[run]]
        if replied and text is APART and says_reply(raw):
            answered = n + BESIDE_REPLY
            if pieces and REPLY.match(outline.line(run).lstrip("·•|｜,，- ")):
                pieces[-1] = (f"{_ANSWERED}{pieces[-1][0]}", *pieces[-1][1:])
        elif text is not APART and n <= answered and run != headline:
            pieces.append((_ANSWERED + text, text, path))
            answered = min(answered, n + 1)
            continue
        if text:
            if (
                text[0].isdecimal() and run != headline and _OPENING.match(text) and _letters(text) >= MIN_TITLE
            ):  # 12-30 | 20:26 开赛…: a headline, or a summary
                pieces.append(BREAK)
            if run != headline and len(text) > MAX_META and (opening := _DATELINE.match(text)) and HINT.search(opening[1]):
                text = opening[1]  # 19 Nov 2026 — The council …
            if run == headline:  # … by 2027 | Dec 23
                pieces += [BREAK, (text, text, -path), BREAK]
            elif pieces and ":" in pieces[-1][0] and _stands_under(outline, runs[n - 1], run):
                pieces[-1] = (f"{text} {pieces[-1][0]}", f"{pieces[-1][1]} {text}", path)
            else:
                short = _SHORT_YEAR.match(text) if " " in text else None
                pieces.append((f"{short[1]} 20{short[2]}{text[short.end() :]}" if short else text, text, path))
    return pieces


def _headline_among(outline: Outline, runs: Sequence[int]) -> int:
    """The text among those in a link that is its headline: the longest in a heading, else the longest that is no day behind its weekday."""
    headed = [
        run for run in runs if any(outline.tag[i] in HEADINGS for i in (outline.run_owner[run], outline.parent[outline.run_owner[run]]))
    ]
    return max(headed or runs, key=lambda run: 0 if _opens_with_day(outline.line(run)) else _letters(outline.line(run)))


@lru_cache(maxsize=4096)
def _opens_with_day(text: str) -> bool:
    """Whether a short text is a day and its clock, perhaps behind a weekday: Jumat, 18 September 2026 | 14:00 WIB."""
    return len(text) < MAX_META and _DAY_WITH_YEAR.match(text) is not None


def _may_say_reply(outline: Outline, runs: Sequence[int]) -> bool:
    """Whether there are signs in a row's short texts that somebody has answered; most rows have none, and no text of theirs needs a look."""
    short = "\n".join([text for run in runs if len(text := outline.runs[run]) < MAX_REPLY]).lower()
    return holds_one(short, _REPLY_SIGNS)


def says_reply(text: str) -> bool:
    """Whether a text beside a time says that somebody has answered then."""
    return len(text) < MAX_REPLY and any(map(text.lower().__contains__, _REPLY_SIGNS)) and REPLY.search(text) is not None


def _stands_with_time(outline: Outline, run: int) -> bool:
    """Whether a short text without a digit may be part of a time, or what stands beside one."""
    return _is_part_or_label(outline.runs[run]) or _is_cut_month(outline, run)


@lru_cache(maxsize=4096)
def _is_part_or_label(text: str) -> bool:
    """The same of a text by itself; rows have such texts in common."""
    return text in _UNITS or _is_beside(text.strip()) or is_month(text)


def _names_month(outline: Outline, run: int) -> bool:
    """Whether a text is the name of a month, perhaps with its year, or cut where its neighbours tell."""
    return is_month(outline.runs[run]) or _is_cut_month(outline, run)


def _is_cut_month(outline: Outline, run: int) -> bool:
    """Whether a text is a month cut so short that only the year behind it tells, or the day before it with which it is alone: 15 | mag | 2024."""
    if len(outline.runs[run]) >= MAX_CUT or not cut_month(outline.line(run).strip(PARTS)):
        return False
    if run + 1 < len(outline.runs) and YEAR.match(outline.line(run + 1)):
        return True
    leaf = outline.parent[outline.run_owner[run]]
    start = outline.run_start[leaf]
    return start == run - 1 and outline.run_end[leaf] == run + 1 and DAY.match(outline.line(start)) is not None


def _is_beside(text: str) -> bool:
    """Whether a text without a digit stands with a time."""
    last = text[-1:]
    if len(text) < MAX_CUT + 4 and text.lower() in _UNTIL_WORDS:
        return True
    return (last in _BESIDE_ENDS or not (last.isalnum() or last == "_")) and _BESIDE.match(text) is not None


def _names_place(outline: Outline, runs: Sequence[int]) -> bool:
    """Whether a row says where something takes place."""
    return any(_PLACE.match(outline.line(run)) for run in runs)


def _stands_under(outline: Outline, clock: int, day: int) -> bool:
    """Whether a text is a day, and the one before it, in an element beside its own, a clock: <b>08:55</b><i>12-01</i>."""
    first, second = outline.run_owner[clock], outline.run_owner[day]
    beside = first != second and outline.parent[first] == outline.parent[second]
    return beside and _WHOLE_DAY.fullmatch(outline.line(day)) is not None and CLOCK.match(outline.line(clock)) is not None


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text[:100].translate(_OF_TIMES)))


def is_told(slot: tuple[str, int]) -> bool:
    """Whether a time stands where headlines and summaries do."""
    return " told" in slot[0]


def _behind_clock(page: Page, piece: str, day: Printed, language: str) -> Printed:
    """A day with the clock before it, where a text is nothing else: 09:54 | 06/03/2026."""
    if len(piece) > MAX_CELL:
        piece = next((part for part in _PARTED.split(piece) if day.raw in part), piece)
    whole = parse_time(piece.strip(PARTING), now=page.now, zone=page.zone, language=language)
    return whole if whole and isinstance(whole.value, datetime) and whole.value.date() == day.value else day


def _lone(page: Page, pieces: list[Piece], place: str, language: str) -> list[Found]:
    """Times that are ones only because nothing else stands in their element: ``03-19``."""
    found = []
    for whole, raw, path in pieces:
        if whole == APART:
            continue
        parts = _PARTED.split(whole) if len(whole) < 2 * MAX_PART else ()
        most = MIN_TITLE if len(parts) == 1 else 1
        for piece in (part.strip(PARTING) for part in parts):
            if len(piece) > MAX_CELL or not _can_tell(piece):
                continue
            time = parse_time(piece, now=page.now, zone=page.zone, language=language, foreign=False)
            if time and len(parts) > 1 and CLOCK.match(time.raw) and time.relative and _PARTED_DAY.search(whole):
                continue  # the clock of its last change: 15 maggio 2024 (modifica il 16 maggio 2024 | 12:00)
            labelled = time and (_is_events(piece[: time.start]) or _OTHER_LABEL.search(piece, 0, time.start))
            if time and not labelled and weight(piece) - weight(time.raw) < most:
                found.append(Found(time if raw == whole else replace(time, raw=raw), (place, path), False))
        if path > 0 and len(whole) < MAX_META and (short := _SHORT_DAY.search(whole)):
            raw_time, at = short[1] or short[3], max(short.start(1), short.start(3))
            time = parse_time(raw_time, now=page.now, zone=page.zone, language=language, foreign=False)
            labelled = _is_events(whole[:at]) or _OTHER_LABEL.search(whole, 0, at)
            if time and not labelled and raw_time != whole.strip(PARTING):
                found.append(Found(time, (place, path), False))
    return found
