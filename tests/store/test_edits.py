"""Edits told from furniture: a table of scripted versions, each edit alone and behind each kind of noise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsportal.items import Article, Headline, Image
from newsportal.store.comparing import comparable, differ_in_numbers, is_status, without_counters
from newsportal.store.edits import Edit, edits_between, headline_edit, is_same, row_changed

CST = timezone(timedelta(hours=8))
LINES = {
    "zh": [
        "海港市政府5日发布通报说，当天上午10时30分，位于东城区的一座仓库起火，三人受伤。",
        "“火势已经得到控制。”消防支队负责人王建国在现场告诉记者，共出动消防车12辆、消防员86人。",
        "据初步统计，过火面积约1,200平方米，直接经济损失320万元，比去年同类事故下降3.2%。",
        "附近居民李女士说，她听到一声巨响，随后看见浓烟从窗口冒出来。",
        "起火原因正在调查中。市应急管理局表示，将对全市仓库开展一次安全检查，并追究有关人员的责任。",
    ],
    "en": [
        "The city council said on Tuesday that it would close 12 branch libraries by the end of June, saving $3.2 million a year.",
        "\"We have listened to residents,\" said council leader Margaret Hale, who called the decision a difficult one.",
        "Campaigners accused the council of ignoring a petition that was signed by 18,400 people.",
        "A spokesman for the readers' association said the plan was a disaster for children in the poorer parts of the city.",
        "The final vote will be held on 28 May.",
    ],
    "ru": [
        "Правительство области сообщило во вторник о закрытии 12 сельских школ до конца июня.",
        "«Мы выслушали жителей», — сказал глава района Николай Петров.",
        "Петицию против закрытия подписали 18 400 человек, говорится в сообщении.",
        "Окончательное решение будет принято 28 мая.",
    ],
}  # fmt: skip
TITLES = {
    "zh": "海港市一仓库起火致3人受伤 起火原因正在调查",
    "en": "City council to close 12 libraries, saving $3.2 million a year",
    "ru": "В области закроют 12 сельских школ",
}


def story(language: str) -> Article:
    return Article(
        url="https://news.portal.example/a/1.html",
        title=TITLES[language],
        published=datetime(2024, 3, 5, 14, 20, tzinfo=CST),
        published_raw="2024-03-05 14:20",
        published_from="page",
        text="\n".join(LINES[language]),
        paragraphs=list(LINES[language]),
        images=[Image(url="https://news.portal.example/1.jpg", position=0), Image(url="https://news.portal.example/2.jpg", position=2)],
        language=language,
    )


ZH, EN, RU = story("zh"), story("en"), story("ru")
Step = Callable[[Article], Article]


def with_lines(change: Callable[[list[str]], list[str]]) -> Step:
    def step(article: Article) -> Article:
        lines = change((article.text or "").split("\n"))
        return replace(article, text="\n".join(lines), paragraphs=lines)

    return step


def say(old: str, new: str) -> Step:
    """One wording for another, in the text."""

    def change(lines: list[str]) -> list[str]:
        assert any(old in line for line in lines), old
        return [line.replace(old, new) for line in lines]

    return with_lines(change)


def head(old: str, new: str) -> Step:
    def step(article: Article) -> Article:
        assert old in (article.title or "")
        return replace(article, title=(article.title or "").replace(old, new))

    return step


def having(**values: object) -> Step:
    return lambda article: replace(article, **values)  # type: ignore[arg-type]


def both(*steps: Step) -> Step:
    def step(article: Article) -> Article:
        for each in steps:
            article = each(article)
        return article

    return step


def at(*clock: int, day: int = 5) -> datetime:
    return datetime(2024, 3, day, *clock, tzinfo=CST)


EDITS: list[tuple[str, Article, Step, set[tuple[str, str]]]] = [
    # In the text: a character, a name, a wording
    ("one character", ZH, say("冒出来", "冒出去"), {("text", "text")}),
    ("one character more", ZH, say("一座仓库", "一座旧仓库"), {("text", "text")}),
    ("one character less", ZH, say("浓烟", "烟"), {("text", "text")}),
    ("name corrected", ZH, say("王建国", "王建军"), {("text", "text")}),
    ("name withheld", ZH, say("消防支队负责人王建国", "消防支队负责人"), {("text", "text")}),
    ("place corrected", ZH, say("东城区", "西城区"), {("text", "text")}),
    ("softened", ZH, say("并追究有关人员的责任", "并督促整改"), {("text", "text")}),
    ("hedged", ZH, say("火势已经得到控制", "火势已经基本得到控制"), {("text", "text")}),
    ("negated", ZH, say("火势已经得到控制", "火势尚未得到控制"), {("text", "text")}),
    ("a clause gone", ZH, say("，随后看见浓烟从窗口冒出来", ""), {("text", "text")}),
    ("a sentence added", ZH, say("起火原因正在调查中。", "起火原因正在调查中。仓库负责人已被控制。"), {("text", "text")}),
    ("paragraph added", ZH, with_lines(lambda lines: [*lines[:3], "仓库所属公司尚未对此作出回应。", *lines[3:]]), {("text", "text")}),
    ("paragraph added at the end", ZH, with_lines(lambda lines: [*lines, "本次火灾未造成环境污染，周边水质正常。"]), {("text", "text")}),
    ("paragraph removed", ZH, with_lines(lambda lines: [*lines[:3], *lines[4:]]), {("text", "text")}),
    ("paragraph moved", ZH, with_lines(lambda lines: [lines[0], lines[3], lines[1], lines[2], lines[4]]), {("text", "text")}),
    ("rewritten", ZH, with_lines(lambda lines: [lines[0], "警方随后封锁了周边道路，并疏散了两百余名居民。"]), {("text", "text")}),
    ("full stop for question mark", EN, say("in the poorer parts of the city.", "in the poorer parts of the city?"), {("text", "text")}),
    ("name in English", EN, say("Margaret Hale", "Margaret Hall"), {("text", "text")}),
    ("verb softened", EN, say("accused", "criticised"), {("text", "text")}),
    ("verb in the passive", EN, say("ignoring", "having ignored"), {("text", "text")}),
    ("a word parted", EN, say("disaster", "dis aster"), {("text", "text")}),
    ("paragraph removed in English", EN, with_lines(lambda lines: lines[:3] + lines[4:]), {("text", "text")}),
    ("a letter in Russian", RU, say("Петров", "Петрова"), {("text", "text")}),
    ("a word in Russian", RU, say("сельских школ", "городских школ"), {("text", "text")}),
    ("number and wording", ZH, both(say("86人", "96人"), say("巨响", "爆炸声")), {("text", "text")}),
    ("first text", replace(ZH, text=None, paragraphs=[]), having(text="快讯全文如下，详情随后补充。"), {("text", "text")}),
    # Numbers only
    ("toll", ZH, say("三人受伤", "五人受伤"), {("number", "text")}),
    ("percentage", ZH, say("3.2%", "3.5%"), {("number", "text")}),
    ("sum", ZH, say("320万元", "3.2亿元"), {("number", "text")}),
    ("two numbers", ZH, both(say("12辆", "15辆"), say("86人", "96人")), {("number", "text")}),
    ("day in the text", ZH, say("5日发布", "6日发布"), {("number", "text")}),
    ("clock in the text", ZH, say("10时30分", "10时50分"), {("number", "text")}),
    ("area", ZH, say("1,200平方米", "12,000平方米"), {("number", "text")}),
    ("number in English", EN, say("18,400", "14,800"), {("number", "text")}),
    ("money in English", EN, say("$3.2 million", "$2.3 million"), {("number", "text")}),
    ("number in Russian", RU, say("18 400", "14 800"), {("number", "text")}),
    ("toll in the title", ZH, head("3人", "5人"), {("number", "title")}),
    ("money in the title", EN, head("$3.2 million", "$2.3 million"), {("number", "title")}),
    # The title
    ("title reworded", ZH, head("起火原因正在调查", "消防已展开调查"), {("title", "title")}),
    ("title shorter", ZH, head(" 起火原因正在调查", ""), {("title", "title")}),
    ("title longer", ZH, having(title=TITLES["zh"] + " 官方通报"), {("title", "title")}),
    ("title replaced", ZH, having(title="突发！东城一处厂房浓烟滚滚"), {("title", "title")}),
    ("title's place", ZH, head("海港市", "东港市"), {("title", "title")}),
    ("title softened", EN, head("to close", "may close"), {("title", "title")}),
    ("title in Russian", RU, head("закроют", "не закроют"), {("title", "title")}),
    ("question in the title", ZH, having(title=TITLES["zh"] + "？"), {("title", "title")}),
    ("title's stem differs behind the cut", replace(ZH, title="海港市一仓库起火致3人…"), having(title="海港市一工厂爆炸致3人受伤"), {("title", "title")}),
    # Several at once, times
    ("title and text", ZH, both(head("3人", "5人"), say("三人受伤", "五人受伤，其中一人重伤")), {("number", "title"), ("text", "text")}),
    ("title and number", EN, both(head("close", "shut"), say("18,400", "14,800")), {("title", "title"), ("number", "text")}),
    ("clock moved", ZH, having(published=at(16, 5), published_raw="2024-03-05 16:05"), {("time", "published")}),
    ("day moved", ZH, having(published=at(14, 20, day=6), published_raw="2024-03-06 14:20"), {("time", "published")}),
    ("day without clock moved", replace(ZH, published=date(2024, 3, 5), published_raw="3月5日"), having(published=date(2024, 3, 7), published_raw="3月7日"), {("time", "published")}),
    ("other day from another place", ZH, having(published=date(2024, 3, 9), published_raw="2024-03-09", published_from="meta"), {("time", "published")}),
    ("all three", ZH, both(head("3人", "三十人"), say("浓烟", "火光"), having(published=at(18, 0))), {("number", "title"), ("text", "text"), ("time", "published")}),
]  # fmt: skip


def append(*lines: str) -> Step:
    return with_lines(lambda old: [*old, *lines])


def first(*lines: str) -> Step:
    return with_lines(lambda old: [*lines, *old])


def retyped(old: str, new: str) -> Step:
    """Other typography, in title and text."""
    return lambda article: replace(
        article, title=(article.title or "").replace(old, new), text=(article.text or "").replace(old, new), paragraphs=[]
    )


_WIDE = {ord("0") + n: chr(0xFF10 + n) for n in range(10)} | {ord("A") + n: chr(0xFF21 + n) for n in range(26)}
CLOCKLESS = {"published_raw": "2024-03-05", "published": date(2024, 3, 5)}
# Each is something that portals change in a page without touching the story; all can be laid over any version.
NOISE: list[tuple[str, Step]] = [
    ("modified", having(modified=at(20, 0))),
    ("pictures in another order", lambda article: replace(article, images=article.images[::-1])),
    ("a picture more", lambda article: replace(article, images=[*article.images, Image(url="https://news.portal.example/3.jpg", position=1)])),
    ("no picture", having(images=[])),
    ("tags, section, editors", having(tags=["火灾"], section="社会", editors=["张明"], source="海港日报")),
    ("address", having(url="https://m.portal.example/a/1", canonical_url="https://news.portal.example/a/1.html?from=timeline")),
    ("space at the ends", with_lines(lambda lines: [f"\u3000\u3000{line} " for line in lines])),
    ("blank lines", with_lines(lambda lines: [part for line in lines for part in (line, "")])),
    ("space behind commas", retyped("，", "， ")),
    ("no space behind commas", retyped(", ", ",\u00a0")),
    ("no-break spaces", retyped(" ", "\u00a0")),
    ("space beside Chinese", retyped("人", " 人 ")),
    ("zero-width spaces", retyped("。", "\u200b。\ufeff")),
    ("soft hyphens", retyped("on", "o\xadn")),
    ("half-width commas", retyped("，", ",")),
    ("half-width colons and brackets", retyped("：", ":")),
    ("full-width digits", lambda article: replace(article, title=(article.title or "").translate(_WIDE), text=(article.text or "").translate(_WIDE))),
    ("straight quotes", lambda article: replace(article, text=(article.text or "").replace("“", '"').replace("”", '"').replace("«", '"').replace("»", '"'))),
    ("corner quotes", lambda article: replace(article, text=(article.text or "").replace("“", "「").replace("”", "」"))),
    ("typographer's apostrophes", retyped("'", "’")),
    ("dashes", retyped("—", "–")),
    ("decomposed accents", retyped("й", "и\u0306")),
    ("thousands without comma", retyped("1,200平", "1200平")),
    ("one paragraph", with_lines(lambda lines: [" ".join(lines)])),
    ("two paragraphs", with_lines(lambda lines: [" ".join(lines[:2]), " ".join(lines[2:])])),
    ("a break in each sentence", with_lines(lambda lines: [part for line in lines for part in line.replace("，", "，\n").replace(", ", ",\n").split("\n")])),
    ("counter", append("阅读 1234")),
    ("another counter", append("点击：5678次")),
    ("counter with a unit", append("浏览量：1.2万")),
    ("counter first", first("浏览：321 评论：15")),
    ("number before the word", append("1.5万阅读")),
    ("views", append("1,234 views")),
    ("comments", append("12 comments")),
    ("likes and shares", append("Likes: 20 | Shares: 7")),
    ("просмотры", append("1234 просмотра")),
    ("counter in brackets behind the text", with_lines(lambda lines: [*lines[:-1], lines[-1] + "（阅读 1234）"])),
    ("two counters behind the text", with_lines(lambda lines: [*lines[:-1], lines[-1] + " [点击:55] [评论:3]"])),
    ("counter behind a bar in the title", lambda article: replace(article, title=f"{article.title}｜阅读 55")),
    ("counter in brackets in the title", lambda article: replace(article, title=f"{article.title}（评论 12）")),
    ("relative time", first("5分钟前")),
    ("relative time with a label", first("更新于 1小时前")),
    ("relative time in English", first("3 hours ago")),
    ("time of the last change", first("更新时间：2024-03-05 19:40")),
    ("counter and time", first("2024-03-05 14:20 阅读 1234")),
    ("share line", append("分享到：微信 微博")),
    ("share line in English", append("Share this article")),
    ("scan line", append("扫一扫，用手机阅读")),
    ("client", append("下载海港新闻客户端，随时看新闻")),
    ("related heading", append("相关阅读")),
    ("related line", append("相关新闻：海港市去年火灾下降两成")),
    ("related line in English", append("Read more: Five things to know about the budget")),
    ("related lines of other templates", append("▶ 延伸阅读｜海港市去年火灾下降两成", "往期回顾：海港市召开安全会议")),
    ("previous and next", append("上一篇：海港市召开安全会议", "下一篇：海港市明日有雨")),
    ("editor", append("责任编辑：张明")),
    ("source", append("（来源：海港日报）")),
    ("disclaimer", append("免责声明：本文仅代表作者个人观点，与本网无关。")),
    ("picture line", first("（资料图片）")),
    ("picture's source", first("图片来源：海港日报")),
    ("original title", append("原标题：东城一仓库起火")),
    ("advertisement", with_lines(lambda lines: [lines[0], "广告", *lines[1:]])),
    ("advertisement in English", with_lines(lambda lines: [lines[0], "Advertisement", *lines[1:]])),
    ("newsletter", append("Sign up for our newsletter")),
    ("follow", append("更多精彩内容，请关注海港日报官方微信公众号")),
    ("site behind the title", lambda article: replace(article, title=f"{article.title}_海港新闻网")),
    ("badge", lambda article: replace(article, title=f"【独家】{article.title}")),
    ("picture badge", lambda article: replace(article, title=f"{article.title}(组图)")),
    ("title not read", having(title=None)),
    ("text not read", having(text=None, paragraphs=[])),
    ("time not read", having(published=None, published_raw=None, published_from=None)),
]  # fmt: skip
# What a time may do without an edit.
TIMES: list[tuple[str, dict[str, object], dict[str, object]]] = [
    ("more exact", CLOCKLESS, {"published": at(14, 20), "published_raw": "2024-03-05 14:20"}),
    ("less exact", {}, CLOCKLESS),
    ("with seconds", {}, {"published": at(14, 20, 33), "published_raw": "2024-03-05 14:20:33"}),
    ("in another zone", {}, {"published": datetime(2024, 3, 5, 6, 20, tzinfo=UTC)}),
    ("midnight was no clock", {"published": at(0, 0), "published_from": "meta"}, {"published_from": "meta", "published": at(14, 20)}),
    ("relative", {"published_raw": "5分钟前"}, {"published": at(15, 0), "published_raw": "1小时前"}),
    ("relative, then absolute", {"published": at(14, 2), "published_raw": "1小时前"}, {}),
    ("yesterday", {"published_raw": "昨天 14:20"}, {"published": at(14, 20, day=6), "published_raw": "昨天 14:20"}),
    ("in English", {"published_raw": "3 hours ago"}, {"published": at(15, 0), "published_raw": "2 hours ago"}),
    ("in German", {"published_raw": "vor 3 Stunden"}, {"published": at(15, 0), "published_raw": "vor 4 Stunden"}),
    ("a clock alone", {"published_raw": "14:20"}, {"published": at(14, 20, day=6), "published_raw": "14:20"}),
    ("from another place", {}, {"published": at(14, 50), "published_from": "json-ld"}),
    ("from the list", {"published": at(14, 55), "published_from": "listing"}, {}),
    ("from the address", {"published": date(2024, 3, 4), "published_from": "url"}, {}),
    ("first read", {"published": None, "published_raw": None, "published_from": None}, {}),
    ("not read", {}, {"published": None, "published_raw": None, "published_from": None}),
]  # fmt: skip


def kinds(old: Article, new: Article) -> set[tuple[str, str]]:
    edits = edits_between(old, new)
    assert is_same(old, new) == (not edits)
    return {(edit.kind, edit.field) for edit in edits}


@pytest.mark.parametrize(("old", "step", "expected"), [pytest.param(*case[1:], id=case[0]) for case in EDITS])
def test_each_edit_is_noticed_with_its_kind(old: Article, step: Step, expected: set[tuple[str, str]]) -> None:
    new = step(old)
    assert kinds(old, new) == expected
    for edit in edits_between(old, new):
        assert edit.before is None or edit.before != edit.after
        assert edit.diff
        assert "[-" in edit.diff or "{+" in edit.diff


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
@pytest.mark.parametrize("step", [pytest.param(step, id=name) for name, step in NOISE])
def test_noise_is_no_edit(language: str, step: Step) -> None:
    old = story(language)
    new = step(old)
    assert edits_between(old, new) == []
    if new.text and new.title and new.published:
        assert edits_between(new, old) == []


@pytest.mark.parametrize(("before", "after"), [pytest.param(*case[1:], id=case[0]) for case in TIMES])
def test_no_edit_of_the_time(before: dict[str, object], after: dict[str, object]) -> None:
    assert kinds(having(**before)(ZH), having(**after)(ZH)) == set()


def test_each_edit_behind_each_noise() -> None:
    """Noise hides no edit and adds none, on the newer page or on the older one."""
    wrong = []
    for (name, old, step, expected), (other, noise) in product(EDITS, NOISE):
        if other.endswith("not read"):
            continue
        new = step(old)
        if kinds(old, noise(new)) != expected:
            wrong.append((name, other, "new", kinds(old, noise(new))))
        if old.text and kinds(noise(old), new) != expected:
            wrong.append((name, other, "old", kinds(noise(old), new)))
    assert wrong == []


def test_two_noises_at_once() -> None:
    wrong = []
    for (name, noise), (other, second) in product(NOISE, NOISE):
        if not name.endswith("not read") and not other.endswith("not read") and edits_between(noise(ZH), second(ZH)):
            wrong.append((name, other, edits_between(noise(ZH), second(ZH))))
    assert wrong == []


def test_the_difference_shows_the_edit_alone() -> None:
    new = both(
        say("三人受伤", "五人受伤"), retyped("，", ","), append("阅读 1234"), with_lines(lambda lines: [" ".join(lines[:2]), *lines[2:]])
    )(ZH)
    (edit,) = edits_between(ZH, new)
    assert edit.kind == "number"
    assert edit.diff is not None
    assert "一座仓库起火,[-三-]{+五+}人受伤" in edit.diff
    assert "阅读" not in edit.diff
    assert edit.diff.count("[-") == edit.diff.count("{+") == 1
    assert (edit.before, edit.after) == (ZH.text, new.text)


def test_the_difference_leaves_typography_out_that_runs_over_words() -> None:
    (edit,) = edits_between(ZH, both(say("浓烟", "火光"), say("1,200平方米", "1200 平方米"), say("3.2%", "3.2 %"))(ZH))
    assert edit.diff is not None
    assert "[-浓烟-]{+火光+}" in edit.diff
    assert edit.diff.count("[-") == edit.diff.count("{+") == 1


def test_time_edit_tells_both_times() -> None:
    (edit,) = edits_between(ZH, having(published=at(16, 5))(ZH))
    assert edit == Edit("time", "published", "2024-03-05T14:20:00+08:00", "2024-03-05T16:05:00+08:00", "[-2024-03-05T14:20:00+08:00-]{+2024-03-05T16:05:00+08:00+}")  # fmt: skip


def test_an_edit_is_a_value() -> None:
    edit = Edit("taken down", "page", None, None, None)
    with pytest.raises(FrozenInstanceError):
        edit.kind = "restored"  # type: ignore[misc]


ROW = Headline(
    position=1, title=TITLES["zh"], url="https://news.portal.example/a/1.html", published=at(14, 20), published_raw="2024-03-05 14:20"
)
ROWS: list[tuple[str, dict[str, object], dict[str, object], bool]] = [
    ("same", {}, {}, False),
    ("another place on the page", {}, {"position": 7}, False),
    ("cut", {}, {"title": "海港市一仓库起火致3人受伤…"}, False),
    ("whole at last", {"title": "海港市一仓库起火..."}, {}, False),
    ("cut elsewhere", {"title": "海港市一仓库起火…"}, {"title": "海港市一仓库起火致3人…"}, False),
    ("bullet", {}, {"title": "· " + TITLES["zh"]}, False),
    ("pinned", {}, {"title": "[置顶]" + TITLES["zh"]}, False),
    ("new badge", {}, {"title": TITLES["zh"] + "[NEW]"}, False),
    ("space", {}, {"title": TITLES["zh"].replace(" ", "\u3000")}, False),
    ("counter", {}, {"title": TITLES["zh"] + "（阅读 12）"}, False),
    ("no title", {}, {"title": None}, False),
    ("relative times", {"published_raw": "5分钟前"}, {"published": at(14, 0), "published_raw": "1小时前"}, False),
    ("relative, then absolute", {"published": at(14, 0), "published_raw": "1小时前"}, {}, False),
    ("more exact", {"published": date(2024, 3, 5), "published_raw": "03-05"}, {}, False),
    ("no time", {}, {"published": None, "published_raw": None}, False),
    ("title reworded", {}, {"title": "海港市一仓库起火致3人受伤 消防已展开调查"}, True),
    ("toll", {}, {"title": TITLES["zh"].replace("3人", "5人")}, True),
    ("cut, another stem", {}, {"title": "海港市一工厂起火…"}, True),
    ("clock", {}, {"published": at(16, 20), "published_raw": "2024-03-05 16:20"}, True),
    ("day", {"published": date(2024, 3, 5), "published_raw": "03-05"}, {"published": date(2024, 3, 6), "published_raw": "03-06"}, True),
    ("another day, now with its clock", {"published": date(2024, 3, 5), "published_raw": "03-05"}, {"published": at(9, 0, day=6)}, True),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "changed"), [pytest.param(*case[1:], id=case[0]) for case in ROWS])
def test_rows(before: dict[str, object], after: dict[str, object], changed: bool) -> None:
    assert row_changed(replace(ROW, **before), replace(ROW, **after)) is changed  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "badge", "置顶 置頂 顶 最新 new hot 热 荐 推荐 独家 原创 组图 图 图文 视频 更新 头条".split() + "置顶： New: · ★".split()
)
def test_a_badge_before_a_title_is_no_edit(badge: str) -> None:
    badge = badge if badge[-1] in "：:·★" else f"【{badge}】"
    assert not row_changed(ROW, replace(ROW, title=f"{badge} {ROW.title}"))
    assert row_changed(ROW, replace(ROW, title=f"{badge} 海港市一工厂起火致3人受伤"))


@pytest.mark.parametrize("badge", "组图 图 多图 附图 高清 视频 有图 new hot".split())
def test_nor_is_one_behind_it(badge: str) -> None:
    assert not row_changed(ROW, replace(ROW, title=f"{ROW.title} （{badge}）"))


@pytest.mark.parametrize(
    "raw",
    ["vor 2 Stunden", "il y a 2 heures", "hace 2 horas", "há 2 horas", "2 ore fa", "för 2 timmar sedan", "for 2 timer siden", "před 2 hodinami",
     "2 godziny temu", "2 saat önce", "2 giờ trước", "2 jam yang lalu", "2 uur geleden", "2 tuntia sitten", "2 часа назад", "2 години тому",
     "منذ ساعتين", "2 घंटे पहले", "2 hours ago", "2小时前", "2時間前", "2시간 전", "14:20", "2:20 p.m."],
)  # fmt: skip
def test_a_time_that_is_told_from_now_moves_without_an_edit(raw: str) -> None:
    assert not row_changed(ROW, replace(ROW, published=at(16, 20), published_raw=raw))
    assert not row_changed(replace(ROW, published=at(12, 20), published_raw=raw), ROW)


def test_what_a_row_says_anew_is_told() -> None:
    """Its title first."""
    old, new = TITLES["zh"], "海港市一仓库起火致5人受伤 起火原因正在调查"
    diff = "海港市一仓库起火致[-3-]{+5+}人受伤 起火原因正在调查"
    assert headline_edit(ROW, replace(ROW, title=new, published=at(16, 20))) == Edit("number", "headline", old, new, diff)
    before, after = "2024-03-05T14:20:00+08:00", "2024-03-05T16:20:00+08:00"
    assert headline_edit(ROW, replace(ROW, published=at(16, 20))) == Edit("time", "headline", before, after, f"[-{before}-]{{+{after}+}}")
    assert headline_edit(ROW, replace(ROW, position=2)) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("“引号”", "\"引号\"", True), ("他 说", "他说", True), ("3.5 %", "3.5%", True), ("5 km", "5km", True), ("……", "...", True), ("now here", "nowhere", False),
        ("10 000", "1 0000", False), ("iPhone", "iphone", False), ("１２３", "123", True), ("a\u200bb", "ab", True), ("A—B", "A-B", True), ("12,345", "12345", True), ("1,2", "12", False),
    ],
)  # fmt: skip
def test_comparable(one: str, other: str, same: bool) -> None:
    assert (comparable(one) == comparable(other)) is same


@pytest.mark.parametrize(
    ("before", "after", "numbers"),
    [("三人", "四人", True), ("第三届", "第四届", True), ("周三", "周四", True), ("百分之三", "百分之五点二", True), ("3%", "3.5%", True), ("3万", "3亿", True), ("张三", "张四", False), ("统一", "统二", False), ("3人", "3名", False), ("同", "同", False)],
)  # fmt: skip
def test_numbers(before: str, after: str, numbers: bool) -> None:
    assert differ_in_numbers(before, after) is numbers


@pytest.mark.parametrize(
    "line",
    [
        "播放量达1200万次",
        "他于3小时前到达现场",
        "7月28日",
        "2024年3月5日",
        "视频 点击1200万次，创下纪录",
        "The video got 5 million views",
        "12 comments were deleted",
    ],
)
def test_lines_of_a_story_are_no_status(line: str) -> None:
    assert not is_status(line)
    assert without_counters(line) == line


@given(st.text(max_size=60))
@settings(max_examples=300)
def test_comparing_twice_equals_comparing_once(text: str) -> None:
    assert comparable(comparable(text)) == comparable(text)


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=200)
def test_any_two_texts(before: str, after: str) -> None:
    old, new = replace(ZH, title=before or None, text=before or None), replace(ZH, title=after or None, text=after or None)
    assert edits_between(old, old) == []
    for edit in edits_between(old, new):
        assert edit.before != edit.after
        assert edit.diff
