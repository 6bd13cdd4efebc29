"""When an article was published and last changed: every candidate of the page, cross-checked; one answer or none.

On Chinese pages the printed time is the publication, and a machine time of the same minute adds its seconds; other
countries' portals state theirs for machines, and print what their designers like. A URL's day counts only alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from newsportal.extract.blocks import FIGURE, FOOTER, FORM, HIDDEN, LINKED, NAV, Block, text_size
from newsportal.extract.boilerplate import comments
from newsportal.extract.dates import Printed, parse_time, plausible, printed_times, url_date, with_year
from newsportal.extract.dayforms import SCAN
from newsportal.extract.machinetimes import Role, Stated, attribute_time, script_time, stated_times, time_elements
from newsportal.extract.relative import RELATIVE
from newsportal.extract.text import squeeze
from newsportal.extract.tree import Page
from newsportal.items import Moment, PublishedFrom

ABOVE, BELOW = 10, 16
"""Blocks above and below the title in which the publication line is looked for."""
AFTER = 8
"""Blocks after the text in which it is looked for."""
ENOUGH = 2.5
_MAX_LINE = 400

_PUBLISHED = re.compile(
    r"(?:(?:发布|發布|發佈|发佈|发表|發表|刊登|刊发|发稿|公布|公佈|上传|添加|录入|创建|投稿|出版|撰写|首发|发文|原创)?(?:时间|時間|日期|时刻|日)"
    r"|发布|發布|發佈|发表|發表|刊登|发稿|发布于|发表于|發表於|发表在|發佈於|發布於|刊登於|公開日?|配信|掲載|投稿日"
    r"|입력|등록|승인|작성|기사입력|게시"
    r"|published(?: on| at)?|posted(?: on| at)?|date|datum|first published|ver[oö]ffentlicht(?: am)?|erschienen(?: am)?|publi[ée](?: le)?"
    r"|publicado(?: el| em)?|pubblicato(?: il)?|opublikowano|gepubliceerd(?: op)?|publicerad|publisert|ngày đăng|diterbitkan|опубликовано"
    r") ?[:：|]? ?[(（\[【]?$",
    re.IGNORECASE,
)
_MODIFIED = re.compile(
    r"(?:(?:最后|最後|最近)?(?:更新|修改|修订|修訂|编辑)(?:时间|時間|日期|于|於)?|更新日時?|수정|최종수정|업데이트"
    r"|(?:last )?(?:updated?|modified|changed)(?: on| at)?|aktualisiert(?: am)?|stand|geändert(?: am)?|mis à jour(?: le)?|modifié(?: le)?"
    r"|actualizado(?: el)?|atualizado(?: em)?|aggiornato(?: il)?|bijgewerkt(?: op)?|uppdaterad|oppdatert|opdateret|aktualizacja|обновлено"
    r") ?[:：|]? ?[(（\[【]?$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"更新|修改|updated|modified|aktualisiert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|oppdatert",
    re.IGNORECASE,
)
_MODIFIED_AFTER = re.compile(r" ?(?:最后|最後)?(?:更新|修改)(?!时间|時間|日期|于|於|:|：)| ?update[ds]?\b", re.IGNORECASE)
# What else bears a date: events, deadlines, documents, the visitor's own day.
_OTHER = re.compile(
    r"(?:报名|截止|截至|开始|結束|结束|活动|會議|会议|举办|召开|考试|开标|投标|生效|施行|实施|失效|有效|出生|注册|上映|播放|比赛|开赛|到期|访问"
    r"|当前|现在|今天|今日|北京|系统|成立|入职|加入|签到|登录|下载|阅读|评论|回复|抓取|采集|拍摄|成文|印发|获取|查询|统计|直播|开播|开演|开庭|提交|举行)"
    r"(?:时间|時間|日期|时刻|日|于|是|为)? ?[:：|]? ?$"
)
_CREDIT = re.compile(
    r"来源|來源|作者|编辑|編輯|责编|責編|记者|記者|浏览|瀏覽|阅读|閱讀|点击|點擊|次数|人气|评论|字号|字体|分享|打印|收藏|稿源|出处|發稿|供稿"
    r"|(?:^|\W)by\b|source|\bmin(?:ute)?s?\b|\bread\b",
    re.IGNORECASE,
)
_TIME_WORDS = frozenset(
    ("time", "date", "datetime", "pubtime", "pubdate", "publish", "published", "timestamp", "posted", "info", "source", "meta", "dateline",
     "byline", "laiyuan", "shijian", "riqi", "ctime", "ptime", "addtime", "sj", "ly", "property", "subtitle", "details", "msg", "fbsj",
     "author")
)  # fmt: skip
_SENTENCE = re.compile(r"[。！？；]|[，,][^，,]{6,}[，,]")
_PIECE = re.compile(r"[\d年月日:./ -]{1,20}")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_TIMELIKE = re.compile(r"\d[-/.年]\d|\d月|\d:\d|[前天]")
_HAN, _KANA = re.compile("[\u4e00-\u9fff]"), re.compile("[\u3040-\u30ff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Times:
    """When an article was published and last changed, as far as its page tells."""

    published: Moment | None = None
    raw: str | None = None
    """As printed; also where it cannot be resolved (昨天 without the time of fetching)."""
    origin: PublishedFrom | None = None
    modified: Moment | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A printed time that may be the article's."""

    printed: Printed
    block: Block
    role: Role
    score: float
    place: str

    @property
    def day(self) -> date | None:
        value = self.printed.value
        return value.date() if isinstance(value, datetime) else value


def times_of(page: Page, *, title: str | None = None, span: tuple[int, int] | None = None) -> Times:
    """The times of the article with the headline ``title`` whose text stands in the blocks of ``span``, as far as these are known."""
    stated = stated_times(page)
    reader = _Reader(page, stated, title, span)
    believed = not reader.chinese and any(each.role == "published" and each.trust > 1 for each in stated)
    seen = [] if believed else reader.read()
    published = _published(page, seen, stated) or _last_resort(page, stated, seen if reader.chinese else [])
    modified = _modified(seen, stated, published.published)
    if reader.chinese:
        published = replace(published, published=_local(published.published, page.zone))
        modified = _local(modified, page.zone)
    page.trace.chosen("published", published.published, published.origin or "no time found")
    if modified is not None:
        page.trace.chosen("modified", modified, "printed or stated")
    return replace(published, modified=modified)


class _Reader:
    """Reads the page's printed times near its headline and text."""

    def __init__(self, page: Page, stated: list[Stated], title: str | None, span: tuple[int, int] | None) -> None:
        self.page = page
        self.blocks = page.outline.blocks
        self.days = {each.day: min(each.trust, 2) for each in reversed(stated) if each.role == "published"}
        self.url_day = url_date(page.url)
        self.first: int | None = span[0] if span else None
        self.last: int | None = span[1] if span else None
        self.title_at = self.title_index(title)
        anchor = self.title_at if self.title_at is not None else self.first
        shared = self.blocks[anchor].flags if anchor is not None and anchor < len(self.blocks) else 0
        # A whole page can stand in a form (ASP.NET) or a hidden wrapper that a script shows.
        self.forbidden = (NAV | FOOTER | FORM) & ~shared
        self.hidden = HIDDEN & ~shared
        self.shapes: dict[int, int] = {}
        self.chinese = self.is_chinese()
        self.language = None if self.chinese else page.structured.language

    def title_index(self, title: str | None) -> int | None:
        """The block that prints the headline: the last such above the text, best a heading."""
        end = len(self.blocks) if self.first is None else min(len(self.blocks), self.first + 3)
        titles = [text for text in (title, self.page.structured.first("og:title"), self.page.structured.title) if text]
        heads, wanted = " ".join(titles), {key for key in map(squeeze, titles) if len(key) > 1}
        best, best_score = None, 0.0
        for block in self.blocks[:end]:
            if not (block.heading == 1 or block.text[:2] in heads) or len(block.text) > 300:
                continue
            text = squeeze(block.text)
            alike = any(_like(text, key) for key in wanted)
            if alike or block.heading == 1:
                score = 3.0 * alike + (2 if block.heading == 1 else 1 if block.heading else 0)
                score -= 3 * (bool(block.flags & (NAV | FOOTER | HIDDEN | LINKED)) or block.link_share > 0.5)
                if score >= best_score:
                    best, best_score = block.index, score
        return best

    def is_chinese(self) -> bool:
        """Is the text Chinese? ``<html lang>`` says "en" on half of the Chinese pages."""
        start = self.first if self.first is not None else self.title_at or 0
        sample = "".join(block.text[:200] for block in self.blocks[start : start + 12])[:1500]
        han = len(_HAN.findall(sample))
        return han > 0.2 * len(sample) and len(_KANA.findall(sample)) < 0.1 * han

    def read(self) -> list[_Seen]:
        """The printed times that may be the article's, the best first."""
        seen = list(self.header())
        if not any(each.score >= ENOUGH for each in seen):
            seen.extend(self.tail())
        if not any(each.score >= ENOUGH for each in seen):
            seen.extend(self.labelled())
        for each in seen:
            self.page.trace.candidate(each.role, each.printed.value or each.printed.raw, each.place, round(each.score, 1))
        return sorted((each for each in seen if each.score >= ENOUGH), key=lambda each: -each.score)

    def header(self) -> Iterator[_Seen]:
        """Times around the headline and above the text."""
        at = self.title_at if self.title_at is not None else self.first or 0
        end = min(len(self.blocks), at + BELOW if self.first is None else min(max(at + 6, self.first + 2), at + 60))
        elements = {index: stated for index, stated in reversed(time_elements(self.page)) if at - ABOVE <= index < end}
        for block in self.blocks[max(0, at - ABOVE) : end]:
            near = 1.5 - 0.08 * (block.index - at) if block.index >= at else 0.4 - 0.15 * (at - block.index)
            if self.title_at is None or (self.first is not None and block.index >= max(self.first, at + 1)):
                near -= 0.7
            printed = list(self.of_block(block, 2.0 + max(-1.0, near), "header"))
            stated = elements.get(block.index)
            if stated:
                printed = [self.with_element(each, stated) for each in printed]
                if all(each.day != stated.day for each in printed) and not block.flags & self.forbidden:
                    alone = Printed(stated.value, stated.raw, 0, 0, "second", zoned=stated.zoned)
                    score = 2.0 + near + self.agreement(stated.day) - self.repeated(block)
                    role = "modified" if _CHANGED.search(block.text[:_MAX_LINE]) else stated.role
                    printed.append(_Seen(alone, block, role, score, "<time> in the header"))
            yield from printed

    def with_element(self, seen: _Seen, stated: Stated) -> _Seen:
        """A printed time whose ``<time>`` element tells it exactly."""
        unknown = seen.printed.value is None and (seen.printed.relative or seen.printed.yearless)
        if not unknown and seen.day != stated.day:
            return seen
        printed = seen.printed.value
        if isinstance(printed, datetime) and isinstance(stated.value, datetime) and abs(printed - stated.value) >= timedelta(minutes=1):
            return seen  # another <time> of the same line
        value = stated.value if isinstance(stated.value, datetime) or seen.printed.value is None else seen.printed.value
        return replace(seen, printed=replace(seen.printed, value=value, yearless=False), score=seen.score + 1.0)

    def tail(self) -> Iterator[_Seen]:
        """Times in the lines after the text, where a label or credits stand with them."""
        if self.last is not None:
            for block in self.blocks[max(0, self.last - 1) : self.last + AFTER]:
                yield from self.of_block(block, 0.0, "end of the article")

    def labelled(self) -> Iterator[_Seen]:
        """Times that a label calls the publication's, anywhere, where there is only one such."""
        found = [
            each
            for block in self.blocks
            if _TIMELIKE.search(block.text[:_MAX_LINE])
            for each in self.of_block(block, 0.0, "labelled")
            if each.place.endswith("label")
        ]
        if len({each.day for each in found}) == 1:
            yield from found[:1]

    def of_block(self, block: Block, base: float, region: str) -> Iterator[_Seen]:
        """The times of one block, scored."""
        heading = self.title_at is not None and self.first is not None and self.title_at < block.index < self.first
        if any(comments(box.names) for box in block.box.lineage(4) if box.names):
            return
        if (
            block.flags & (self.forbidden & ~FOOTER if heading else self.forbidden)
            or len(block.text) > _MAX_LINE
            or block.index == self.title_at
        ):
            return
        text = self.line(block)
        for printed in self.times(text):
            if printed.value is None and region == "header":
                exact = attribute_time(self.page, block)
                printed = replace(printed, value=exact.value, relative=False, yearless=False) if exact else printed
            role, bonus, place = self.label(text[: printed.start], text[printed.end :], region)
            score = base + bonus + self.agreement(_day(printed))
            score += 1.0 * (printed.precision != "day") + 1.0 * bool(_CREDIT.search(text))
            score += 1.0 * (not _TIME_WORDS.isdisjoint(block.words | block.box.words))
            rest = text_size(text) - text_size(printed.raw)
            score += 0.5 * (rest < 3) - 1.5 * (printed.relative or printed.yearless) - self.repeated(block) - bool(block.flags & FIGURE)
            score -= 3.0 * (block.link_share > 0.5) + 1.5 * bool(block.flags & self.hidden)
            if not place.endswith("label"):
                score -= 4.0 * (rest > 60 or bool(_SENTENCE.search(text))) + 3.0 * (
                    rest > (6 if block.heading else 14) and not _CREDIT.search(text)
                )
            yield _Seen(printed, block, role, score, place)

    def line(self, block: Block) -> str:
        """The block's text; a date that is cut over several blocks (2019 | 09/07 | 19:02) in one line, with the label before it."""
        text, index = block.text, block.index
        if index and len(self.blocks[index - 1].text) <= 12 and _PUBLISHED.search(self.blocks[index - 1].text.strip()):
            text = f"{self.blocks[index - 1].text} {text}"
        elif index and _PIECE.fullmatch(text) and _PIECE.fullmatch(self.blocks[index - 1].text) and not _CLOCK.fullmatch(text):
            return ""  # the piece before it has it
        for follow in self.blocks[index + 1 : index + 4]:
            piece = follow.text
            if not (_CLOCK.fullmatch(piece) or (_PIECE.fullmatch(block.text) and _PIECE.fullmatch(piece))):
                break
            text = f"{text} {piece}"
        return text

    def times(self, text: str) -> list[Printed]:
        """The times of a line; one that stands alone may have a form of its own (10:29 2020/04/01) or another language's words."""
        page, short = self.page, len(text) <= 80 and (any(letter.isdigit() for letter in text) or bool(RELATIVE.search(text)))
        if short and _CLOCK.match(text):
            whole = parse_time(text, now=page.now, zone=page.zone, language=self.language)
            if whole and not whole.relative:
                return [whole]
        times = printed_times(text, now=page.now, zone=page.zone, limit=6, language=self.language)
        if times or not short or _CLOCK.fullmatch(text):
            return times
        language = self.language if _FULL_YEAR.search(text) else None
        lone = parse_time(text, now=page.now, zone=page.zone, language=language)
        return [lone] if lone and (lone.relative or len(lone.raw) > 5) and not lone.raw.isdigit() else []

    def label(self, before: str, after: str, region: str) -> tuple[Role, float, str]:
        """What the words around a time make of it: its role, what they add to its score, and where it was seen."""
        before = before[-40:]
        if _MODIFIED.search(before) or (_MODIFIED_AFTER.match(after) and not _PUBLISHED.search(before)):
            return "modified", 2.0, f"{region}, label"
        if _OTHER.search(before):
            return "published", -4.0, region
        if _PUBLISHED.search(before):
            return "published", 3.0, f"{region}, label"
        return "published", 0.0, region

    def agreement(self, day: date | None) -> float:
        """What machine times and the address say to a day."""
        if day is None:
            return 0.0
        return self.days.get(day, 0.0) + 1.5 * (day == self.url_day)

    def repeated(self, block: Block) -> float:
        """The price of standing in one of many like boxes with times: comments, lists."""
        shape = block.box.shape
        if shape not in self.shapes:
            same = [each for each in self.blocks if each.box.shape == shape]
            self.shapes[shape] = len({each.box.index for each in same if SCAN.search(each.text[:60]) or RELATIVE.search(each.text[:60])})
        return 3.0 if self.shapes[shape] > 2 else 0.0


def _like(text: str, title: str) -> bool:
    return text == title or (len(text) > 5 and len(title) > 5 and (text in title or title in text) and len(text) < 2 * len(title))


def _day(printed: Printed) -> date | None:
    return printed.value.date() if isinstance(printed.value, datetime) else printed.value


def _published(page: Page, seen: list[_Seen], stated: list[Stated]) -> Times | None:
    machine = [each for each in stated if each.role == "published"]
    for each in seen:
        if each.role == "published":
            value = _resolved(page, each.printed, stated)
            if value is not None and plausible(value, page.now):
                return Times(_refined(value, each.printed, machine, page.zone), each.printed.raw, "page")
    return _stated_answer(machine) if machine else None


def _last_resort(page: Page, stated: list[Stated], seen: list[_Seen]) -> Times:
    """What is left where no publication is printed or stated: script variables, 更新时间 (alone it is the publication), the URL's day."""
    in_script = script_time(page)
    if in_script:
        return Times(in_script.value, in_script.raw, in_script.origin)
    for each in seen:
        value = _resolved(page, each.printed, stated)
        if value is not None and plausible(value, page.now):
            return Times(value, each.printed.raw, "page")
    day = url_date(page.url)
    if day is not None and plausible(day, page.now):
        return Times(day, day.isoformat(), "url")
    return Times(raw=seen[0].printed.raw) if seen else Times()


def _resolved(page: Page, printed: Printed, stated: list[Stated]) -> Moment | None:
    """The value; a missing year from the other times of the page, for a printed day is not long before what else it states."""
    if printed.value is not None or not printed.yearless:
        return printed.value
    bounds = [each.day for each in stated] + [day for day in (url_date(page.url),) if day]
    return with_year(printed, max(bounds), page.zone) if bounds else None


def _refined(value: Moment, printed: Printed, machine: list[Stated], zone: ZoneInfo) -> Moment:
    """``value`` with the clock, seconds and zone of a machine time of the same day or minute."""
    for each in machine:
        if not isinstance(each.value, datetime):
            continue
        if not isinstance(value, datetime):
            if each.trust > 1 and value in (each.day, each.value.astimezone(zone).date()):
                return each.value
        elif printed.precision == "minute" and abs((each.value - value).total_seconds()) < 60 and each.value.minute == value.minute:
            return value.replace(second=each.value.second)
    return value


def _stated_answer(machine: list[Stated]) -> Times:
    """The most trusted machine time, with the clock and the zone of another one of the same day."""
    best = machine[0]
    for each in machine:
        if not isinstance(each.value, datetime):
            continue
        if not isinstance(best.value, datetime) and each.day == best.day and each.trust > 1:
            best = replace(each, origin=best.origin)
        elif isinstance(best.value, datetime) and not best.zoned and each.zoned and _same_clock(each.value, best.value):
            best = replace(best, value=each.value, zoned=True)
    return Times(best.value, best.raw, best.origin)


def _local(value: Moment | None, zone: ZoneInfo) -> Moment | None:
    """A machine's UTC told in the portal's zone, as its readers are."""
    return value.astimezone(zone) if isinstance(value, datetime) and not value.utcoffset() else value


def _same_clock(one: datetime, other: datetime) -> bool:
    return one.replace(tzinfo=None, second=0, microsecond=0) == other.replace(tzinfo=None, second=0, microsecond=0)


def _modified(seen: list[_Seen], stated: list[Stated], published: Moment | None) -> Moment | None:
    printed = [each.printed.value for each in seen if each.role == "modified" and each.printed.value is not None]
    machine = [each.value for each in stated if each.role == "modified"]
    for value in printed + machine:
        if published is None or not _before(value, published):
            return value
    return None


def _before(value: Moment, other: Moment) -> bool:
    if isinstance(value, datetime) and isinstance(other, datetime):
        return value < other
    days = [moment.date() if isinstance(moment, datetime) else moment for moment in (value, other)]
    return days[0] < days[1]
