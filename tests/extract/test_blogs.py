"""Posts of blogs as their themes print them: icons instead of labels, words behind the days, the site's own counters beside the post; archives by years."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from newsportal.extract import article, headlines

TITLE = "渡口的老钟楼又走起来了"
TEXT = [
    "渡口的老钟楼停了十一年，三月里的一个早晨，码头上的人忽然听见它敲了七下，谁也没有说话，都抬起头往上看。",
    "修钟的师傅说，他把齿轮一个一个拆下来洗净，又等了两个雨季，才敢把钟摆重新挂上去，现在它每天只慢四秒。",
    "镇上的人商量以后决定，每个月由两户人家轮流上去给它上弦，登记的本子就放在阅览室里，谁都可以拿来看。",
]


def post(
    header: str = "",
    *,
    over: str = "",
    below: str = "",
    beside: str = "",
    head: str = "",
    lead: str = "",
    tag: str = "article",
    kicker: str = "",
) -> Any:
    body = lead + "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    html = (
        f"<html lang=zh-CN><head><title>{TITLE} | 河边手记</title>{head}</head><body><div><a href=/>河边手记</a></div>{over}<main>"
        f"<{tag}>{kicker}<h1>{TITLE}</h1>{header}<div class=content>{body}</div>{below}</{tag}></main>{beside}</body></html>"
    )
    return article(html.encode(), "https://blog.example/posts/clock/")


@pytest.mark.parametrize(
    "header",
    [
        "<div><span><time>2024-03-08</time>发表</span><span><time>2024-04-22</time>更新</span><a href=/categories/a/>手记</a></div>",
        "<div><i></i><span class=post-create-date>2024-03-08</span> <i></i><span class=post-update-date>2024-04-22</span></div>",
        "<div><span>2024-03-08<b>创建</b></span> <span>2024-04-22<b>更新</b></span></div>",
        "<div class=post-meta>2024-03-08 发布 2024-04-22 更新</div>",
    ],
)
def test_two_days_with_words_behind_them_or_icons_before(header: str) -> None:
    found = post(header)
    assert (str(found.published), str(found.modified)) == ("2024-03-08", "2024-04-22")


def test_the_day_of_the_portal_whose_element_tells_the_moment_in_utc() -> None:
    line = "<span>发表于</span><time datetime='2024-03-07T16:10:29.000Z'>2024-03-08</time>"
    assert str(post(f"<div>{line}</div>").published) == "2024-03-08 00:10:29+08:00"


def test_the_day_over_the_headline_in_a_link_that_leads_nowhere() -> None:
    kicker = "<div><a href='javascript:;'>林小舟</a></div><div class=date><a href='javascript:;'>2024-03-08</a></div>"
    assert str(post(kicker=kicker).published) == "2024-03-08"


def test_what_stands_between_the_headline_and_a_text_that_begins_with_it_once_more() -> None:
    line = "<div><b>林小舟</b><b>2024-03-08</b><b><a href=/categories/a/>手记</a></b><b><a href=/tags/a/>老街</a></b></div>"
    found = post(line, lead=f"<h1 id=a><a href='#a'>{TITLE}</a></h1>", tag="div")
    assert (found.authors, found.tags, found.paragraphs) == (["林小舟"], ["老街"], TEXT)


def test_the_picture_in_a_card_of_another_page() -> None:
    told = "<div>码头全图</div><div>所有的图纸，谁都可以来看。</div><div>海港办公室</div>"
    card = f"<figure><a href=https://harbour.example/plan><div>{told}</div><div><img src=/t.jpg></div></a></figure>"
    found = post(
        lead=f"<p>{TEXT[0]}</p>{card}<p>{TEXT[1]}</p><figure><a href=/large/><img src=/p.jpg></a><figcaption><p>钟楼</p><p>林小舟摄</p></figcaption></figure>"
    )
    assert [image.url for image in found.images] == ["https://blog.example/p.jpg"]


def test_a_writer_whom_an_attribute_calls_so_over_the_headline() -> None:
    kicker = "<div class=article-info><span aria-label=作者><i></i><a title=作者 href=/me>林小舟</a></span><span><a title=创建时间>2024-03-08</a></span></div>"
    found = post(kicker=kicker)
    assert (found.authors, str(found.published)) == (["林小舟"], "2024-03-08")


ABROAD = "<p>The keeper of the clock said that he had worked there for twenty-three years, and never once been late for the ferry.</p>" * 6


def abroad(header: str, below: str = "") -> Any:
    page = f"<title>A clock | Quay notes</title><article><h1>A clock</h1>{header}<section>{ABROAD}</section>{below}</article>"
    return article(f"<html lang=en>{page}</html>".encode(), "https://blog.example/a-clock")


LOCK = "<section><aside><h2>This post is for subscribers only</h2><a href='#/signup'>Subscribe now</a><p>Already have an account? <a href='#/in'>Sign in</a></p></aside></section>"
OTHERS = "<section><h2>Read more</h2>{}</section><section><h2>Quay notes</h2><p>Of clocks and ferries, once a week, for all who live at the quay.</p></section>"


def test_what_stands_behind_the_lock_of_a_story_is_none_of_it() -> None:
    others = "".join(
        f"<article class=post><a href=/{n}><h3>The ferry number {n} is back</h3><span>By Rowan Teale</span></a></article>" for n in range(3)
    )
    header = "<header><a class=article-tag href=/tag/clocks/>Clocks</a><h1>A clock</h1><div><h4 class=author-name><a href=/author/ida/>Ida Marchmont</a></h4><time>8 March 2024</time></div></header>"
    head = "<title>A clock</title><meta property=og:type content=article><meta property=og:title content='A clock'>"
    page = f"{head}<article class='post tag-clocks tag-quay'>{header}{LOCK}</article>{OTHERS.format(others)}"
    found = article(f"<html lang=en>{page}</html>".encode(), "https://blog.example/a-clock")
    assert (found.title, found.paragraphs) == ("A clock", [])
    assert (set(found.tags) <= {"Clocks"}, "Rowan Teale" in found.authors) == (True, False)


def test_the_writer_of_whom_the_foot_of_a_post_tells() -> None:
    bio = "<footer><p>Written by <strong>Ida Marchmont</strong> who lives in Westhaven building useful things. <a href=/x>You should follow her</a></p></footer>"
    assert abroad("<p>March 08, 2024</p>", bio).authors == ["Ida Marchmont"]


def test_a_name_before_the_day_and_tags_behind_it() -> None:
    found = abroad(
        "<div>Ida Marchmont,<time datetime=2024-03-08T00:00:00.000Z>3/8/2024</time><span>•</span><a href=/tags/quay>quay</a></div>"
    )
    assert (found.authors, found.tags) == (["Ida Marchmont"], ["quay"])


def test_which_number_of_a_day_is_the_month_as_its_element_tells() -> None:
    page = "<html lang=de><title>Alte Uhr</title><article><h1>Alte Uhr</h1><div>{}</div><p>{}</p></article>"
    text = "Die Uhr am Hafen geht wieder, sagte der Wärter, der seit dreiundzwanzig Jahren dort arbeitet und nie zu spät kam. " * 4
    days = ["<time datetime=2024-03-08T00:00:00.000Z>3/8/2024</time>", "<time>3/8/2024</time>"]
    found = [article(page.format(day, text).encode(), "https://blog.example/uhr").published for day in days]
    assert [str(day)[:10] for day in found] == ["2024-03-08", "2024-08-03"]


def test_the_seconds_of_a_moment_whose_day_is_printed_and_minute_told() -> None:
    head = "<meta property=article:published_time content=2024-03-08T01:12:40.000Z>"
    header = "<div><time datetime='2024-03-08 09:12'>2024年3月8日 上午</time></div>"
    assert str(post(header, head=head).published) == "2024-03-08 09:12:40+08:00"


def test_whom_machines_are_told_as_the_articles_author() -> None:
    assert post("<div>2024-03-08</div>", head="<meta property=article:author content=林小舟>").authors == ["林小舟"]
    assert post("<div>2024-03-08</div>", head="<meta property=article:author content=河边手记>").authors == []


@pytest.mark.parametrize(
    ("header", "below", "head"),
    [
        # Stated as the author, and printed as the one: below the text, behind a label; over the headline.
        ("<div>2024-03-08</div>", "<ul><li>作者: Mia Thornfield</li></ul>", "<meta property=article:author content='Mia Thornfield'>"),
        ("", "", "<meta property=article:author content='Mia Thornfield'>"),
        # The site's owner is stated, on all pages.
        (
            "<div class=author><span class=name>Mia Thornfield</span><span class=badge>Lv3</span></div><div>2024-03-08</div>",
            "",
            "<meta name=author content=林小舟>",
        ),
    ],
)
def test_a_writer_without_a_chinese_name_is_no_outlet(header: str, below: str, head: str) -> None:
    over = "" if header else "<div><span>2024-03-08</span> <span>Mia Thornfield</span></div>"
    found = post(header, over=over, below=below, head=head)
    assert (found.authors, found.source) == (["Mia Thornfield"], None)


def test_the_head_of_a_table_in_a_text_right_under_its_headline_is_no_name() -> None:
    table = "<table><tr><th>月份</th><th>水位</th><th>来访</th></tr><tr><td>三月</td><td>2.4米</td><td>118人</td></tr></table>"
    assert post(lead=f"<p>{TEXT[0]}</p>{table}").authors == []


def test_a_members_level_is_no_outlet() -> None:
    assert post("<div class=author><span class=name>林小舟</span><span class=badge>Lv3</span></div><div>2024-03-08</div>").source is None


LINKS = '<a href="/tags/1/" rel=tag>{0}</a><a href="/tags/2/" rel=tag>{1}</a>'
CLOUD = (
    "<aside><h3>标签</h3><ul class=tag-list>"
    + "".join(f'<li><a href="/tags/{n}/" rel=tag>{n}号码头</a></li>' for n in range(9))
    + "</ul></aside>"
)


def listed(*tags: str) -> str:
    return f"<ul>{''.join(f'<li><a href=/tags/{tag}/ rel=tag>{tag}</a></li>' for tag in tags)}</ul>"


@pytest.mark.parametrize(
    ("page", "tags"),
    [
        ({"below": f"<footer>{LINKS.format('河流', '阅读')}</footer>", "beside": CLOUD}, ["河流", "阅读"]),
        ({"beside": CLOUD}, []),
        ({"beside": "<nav class=article-tags><a href=/t/1.html>河流</a> <a href=/t/2.html>老街</a></nav>"}, ["河流", "老街"]),
        ({"beside": "<nav class=popular-tags><a href=/t/1.html>河流</a> <a href=/t/2.html>老街</a></nav>"}, []),
        ({"beside": "<div>Tags<ul><li><a href=/tags/1>河流 (9)</a></li><li><a href=/tags/2>老街 (12)</a></li></ul></div>", "tag": "div"}, []),
        ({"below": "<div class=tags>Tags: <a href=/tags/1>河流</a>.</div>"}, ["河流"]),
        (
            {"header": "<ul class=tags><li><a href=/news/category/a/>手记</a>, </li><li><a href=/news/tag/1/>夜晚</a></li></ul>"},
            ["夜晚"],
        ),
        (
            {
                "header": "<ul class=links><li>2024-03-08</li><li><ul><li class=tag><a href=/t/1/>夜晚</a></li></ul></li></ul>",
                "beside": "<div class=blog_sidebar><ul class=sidebar><h4>Tags</h4><ul><li class=tag><a href=/t/1/>夜晚</a></li><li class=tag><a href=/t/2/>老街</a></li></ul></ul></div>",
            },
            ["夜晚"],
        ),
        ({"beside": "<aside><ul><li><a href=/tags>标签</a></li><li><a href=/tags/1/>摄影</a></li><li><a href=/me>友链</a></li></ul></aside>"}, []),
        ({"beside": "<aside><a href=/tags/><div>标签</div><div>12</div></a></aside>", "tag": "div"}, []),
        (
            {"below": "<div class=tags><a href=/tags/1/>河流<sup>4</sup></a> <a href=/tags/2/><i></i>老街<span>12</span></a></div>"},
            ["河流", "老街"],
        ),
        (
            {"header": "<div>2024-03-08</div><ul class=post-tag><li><a href=/tags/1/>夜晚</a></li><li><a href=/tags/2/>老街</a></li></ul>", "tag": "div"},
            ["夜晚", "老街"],
        ),
        (
            {"header": "<div>2024-03-08</div><div><a href=/categories/a/>手记</a> - <a class=tag-item href=/tags/1/>夜晚</a><a href=/tags/2/>老街</a></div>"},
            ["夜晚", "老街"],
        ),
        (
            {"header": "<ul><li><time>2024-03-08</time></li><li><a href=/tags/1/>夜晚</a>, </li><li><a href=/tags/2/>老街</a></li></ul>", "tag": "div"},
            ["夜晚", "老街"],
        ),
        (
            {"below": "".join(f"<div class=meta-tags><a class=tag href=/tags/{tag}/><p>{tag}</p></a></div>" for tag in ("河流", "老街"))},
            ["河流", "老街"],
        ),
        # The last of all tags, in a menu right over the headline.
        ({"over": listed("摄影", "河流", "老街"), "head": "<meta property=article:tag content=老街>", "below": listed("河流", "老街")}, ["河流", "老街"]),
        (
            {"header": "<div>2024-03-08 <a href=/categories/a/>手记</a> <a href=/tags/1/>河流</a>、<a href=/tags/2/>Harbour museum</a></div>",
             "below": "<a href=/tags/1/><div>#河流 <span>5</span></div></a><a href=/tags/2/><div>#Harbour museum <span>11</span></div></a>"},
            ["河流", "Harbour museum"],
        ),
        (
            {"header": "<div>林小舟<span>2024/3/8</span><span>手记</span><span><b class=tag-item>夜晚</b><b class=tag-item>老街</b></span></div>",
             "head": "<meta property=article:tag content=夜晚><meta property=article:tag content=老街>", "tag": "div"},
            ["夜晚", "老街"],
        ),
        (
            {"header": "<div><b>2024-03-08</b><b><a href=/categories/a/1.html>手记</a></b><b><a href=/tags/1/1.html>夜晚</a><a href=/tags/2/1.html>老街</a></b></div>"},
            ["夜晚", "老街"],
        ),
    ],
)  # fmt: skip
def test_the_posts_own_tags(page: dict[str, str], tags: list[str]) -> None:
    assert post(**page).tags == tags


MENU_OF_CATEGORIES = (
    "<div><ul>"
    + "".join(f"<li><a class=category href=/categories/{n}/>{n}号码头</a> <span>7</span></li>" for n in range(3))
    + "<li><a class=category href=/categories/4/>河流</a><ul><li><a class=category href=/categories/4/5/>渡船</a></li></ul></li></ul></div><div>© 林小舟</div>"
)


@pytest.mark.parametrize(
    ("page", "section"),
    [
        ({"below": "<div class=metas><span><i></i><a href=/categories/a/>手作笔记</a></span></div>"}, "手作笔记"),
        (
            {"below": "<div><div>Posted by 林小舟</div><div><span>Filed under: <a href=/c/a.html>手作笔记</a></span></div></div>"},
            "手作笔记",
        ),
        ({"below": "<div><a href=/a/1/>另一篇文章的标题</a> <a href=/categories/a/>旅行</a> 2024-01-01 12:00:05</div>"}, None),
        (
            {"header": "<div><a class=info-categories href=/categories/><span>分类</span><span>7</span></a></div><div>2024-03-08</div>"},
            None,
        ),
        ({"over": MENU_OF_CATEGORIES, "header": "<div>2024-03-08</div>"}, None),
        (
            {"over": MENU_OF_CATEGORIES, "header": "<div>2024-03-08</div><ul><li><a class=category href=/categories/a/>旅行</a></li></ul>"},
            "旅行",
        ),
        (
            {
                "header": f"<div>Veröffentlicht am 2024-03-08 Bearbeitet am 2024-04-22 in <a href=/categories/a/>旅行</a> {'Symbole im Artikel ' * 4}</div>"
            },
            "旅行",
        ),
        ({"header": "<div>2024-03-08 <a href=/categories/a/1.html>手作笔记</a></div>"}, "手作笔记"),
        (
            {
                "kicker": "<div><div class=date><a href='javascript:;'>林小舟</a></div><div class=date><a href='javascript:;'>2024-03-08</a></div>"
                "<div class=date><a href='/categories/?category=a'>手作笔记</a></div></div><div>目录</div>"
            },
            "手作笔记",
        ),
        ({"kicker": "<span class=post-category>手作笔记</span>"}, "手作笔记"),
        ({"kicker": "<div class=breadcrumbs><a href=/>主页</a>»<a href=/posts/>Posts</a></div>"}, None),
        ({"head": "<meta property=article:section content=posts>"}, None),
        ({"header": "<div>2024-03-08 <span class=category>手作笔记</span></div>"}, "手作笔记"),
        ({"kicker": "<div class=category><ul><li>旅行</li><li>手作笔记</li><li>书评</li></ul></div>"}, None),
        ({"header": "<div>2024-03-08</div><div><a href='/categories/?category=%E6%89%8B'>手作笔记</a></div>"}, "手作笔记"),
        ({"kicker": "<div class=article-tag><span><a href=/tag/a/>手作笔记</a></span><span><svg></svg> 精选</span></div>"}, "手作笔记"),
    ],
)
def test_the_category_of_a_post(page: dict[str, str], section: str | None) -> None:
    assert post(**page).section == section


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("作者是 <span><a rel=author class='fn url' href=/authors/w1/>林小舟</a></span> 发布于 <time>2024年3月8日</time> in <a href=/c/>手记</a>.", ["林小舟"]),
        ("Written by <span><a rel=author class='fn url' href=/authors/w1/>Nora</a></span> on <time>March 8, 2024</time> in <a href=/c/>Notes</a>.", ["Nora"]),
        ("Escrito por <span><a rel=author class='fn url' href=/authors/w1/>Nora</a></span> on <time>8 de Marzo de 2024</time> in <a href=/c/>Notas</a>.", ["Nora"]),
    ],
)  # fmt: skip
def test_a_sentence_that_says_who_wrote_a_post_and_when(line: str, authors: list[str]) -> None:
    english = "By the following spring the place had changed so much that even the old men who came every day hardly knew it any more."
    head = "<meta name=author content=Harbourfox>"
    text = TEXT if authors == ["林小舟"] else [english, f"Then {english}", f"And {english}"]
    body = f"<header><h2>{TITLE}</h2><p>{line}</p><p>Última actualización en <time>9 de Marzo de 2024</time>.</p></header>"
    html = f"<html lang={'zh' if text is TEXT else 'en'}><head><title>{TITLE}</title>{head}</head><body><article>{body}<div>{''.join(f'<p>{each}</p>' for each in text)}</div></article>"
    found = article(html.encode(), "https://blog.example/p/clock/")
    assert (found.authors, found.paragraphs, str(found.published)) == (authors, text, "2024-03-08")


def test_the_name_of_the_site_over_the_headline_is_no_category() -> None:
    body = f"<ul><li>2024年3月8日</li></ul><section>{''.join(f'<p>{line}</p>' for line in TEXT)}</section>"
    html = (
        f"<section class=title-section><h1><a href=/>灯塔</a></h1></section><article><h2><a href=/p/clock/>{TITLE}</a></h2>{body}</article>"
    )
    found = article(f"<html lang=zh-CN><title>{TITLE}</title><body>{html}".encode(), "https://blog.example/p/clock/")
    assert (found.title, found.section) == (TITLE, None)


def test_a_title_behind_the_name_of_a_site_that_has_none() -> None:
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    html = f"<html lang=zh-CN><title>: {TITLE}</title><body><h1>Untitled</h1><div class=entry><p>2024年3月8日</p>{text}</div></body></html>"
    assert article(html.encode(), "https://blog.example/p/clock/").title == TITLE


@pytest.mark.parametrize("line", ["written by 林小舟 on 2024-03-08", "Written by 林小舟 on Mar. 8, 2024", "Posted by 林小舟 on 2024-03-08"])
def test_who_wrote_a_post_in_the_words_of_an_english_theme(line: str) -> None:
    found = post(f"<p class=meta>{line}</p>")
    assert (found.authors, str(found.published)) == (["林小舟"], "2024-03-08")


def test_the_end_of_a_title_is_the_sites_name_where_the_headline_stands_as_well() -> None:
    title = "办税大厅取消午休"
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    html = f"<html lang=zh><title>{title} — Courier</title><body><header><h1>Courier</h1></header><div class=post><h2>{title}</h2>{text}</div></body></html>"
    found = article(html.encode(), "https://blog.example/blog/tax-desk/")
    assert (found.title, found.paragraphs) == (title, TEXT)


def test_a_name_of_letters_that_leads_to_its_writers_page() -> None:
    found = post("<ul><li><a href=/author/xiaozhou/>xiaozhou</a></li><li>2024年3月8日</li></ul>")
    assert (found.authors, found.source) == (["xiaozhou"], None)


def test_who_has_written_the_posts_in_cards_beside_one() -> None:
    card = (
        "<article><h3><a href=/p/{0}/>{1}停了三天又开</a></h3><ul><li>by <a href=/a/{0}/>{1}</a></li><li>2024年2月{0}日</li></ul></article>"
    )
    cards = "".join(card.format(n, name) for n, name in enumerate(("陈安安", "周海宁", "许一鸣"), 1))
    found = post("<ul><li>by <a href=/a/1/>陈安安</a></li><li>2024年3月8日</li></ul>", beside=f"<div class=col>{cards}</div>")
    assert found.authors == ["陈安安"]


def test_what_a_shortcut_to_the_page_would_be_called_is_no_name_of_the_site() -> None:
    head = f"<meta property=og:title content='{TITLE}'><meta property=og:site_name content=河边手记><meta name=application-name content='{TITLE}'>"
    assert post("<div>2024-03-08</div>", head=head, lead="<div class=title>归档</div>").title == TITLE


POSTS = [("2023", "05-16", "停电的晚上"), ("2022", "11-11", "记山里的无线电台"), ("2022", "10-24", "去看街口的豆腐坊"), ("2022", "01-02", "旧书店搬家")]  # fmt: skip


def archive(over: str, row: str, years: str) -> Any:
    parts = ""
    for year in ("2023", "2022"):
        rows = "".join(row.format(u=f"/p/{title}/", d=day, t=title) for of, day, title in POSTS if of == year)
        parts += f"<section><div>{years.format(year)}</div><ul>{rows}</ul></section>"
    html = f"<html lang=zh-CN><head><title>归档 | 河边手记</title></head><body>{over}<main>{parts}</main></body></html>"
    return headlines(html.encode(), "https://blog.example/archives/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))


MENU = "<ul><li><a href=/>首页</a></li><li class=active><a href=/archives/>归档</a></li></ul>"
OF_YEARS = "<ul><li><a href=/archives/2022/>2022</a> (3)</li><li><a href=/archives/2021/>2021</a> (9)</li></ul>"


@pytest.mark.parametrize("over", ["", MENU, OF_YEARS])
@pytest.mark.parametrize("years", ["<span>{}</span>", "<h3>{} 年的归档</h3>", "<h3>归档: {}</h3>"])
def test_days_under_years_of_which_one_has_one_post(over: str, years: str) -> None:
    found = archive(over, "<li><span>{d}</span><a href={u}>{t}</a></li>", years)[0]
    assert [(str(row.published), row.title) for row in found.headlines] == [(f"{year}-{day}", title) for year, day, title in POSTS]
    assert found.kind == "listing"


def test_the_year_that_an_address_tells_with_the_day() -> None:
    rows = "".join(f"<li><a href=/2023/07/{n}/p/>渡口的老钟楼又走了{n}天</a> <i>07-{n}</i></li>" for n in (28, 21, 14, 10))
    html = f"<html lang=zh-CN><title>归档</title><body><p>2022</p><ul>{rows}</ul></body></html>"
    found = headlines(html.encode(), "https://blog.example/archives/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))[0]
    assert {str(row.published)[:7] for row in found.headlines} == {"2023-07"}


def test_short_titles_that_all_have_days() -> None:
    titles = ["港口的起重机", "冬天的候鸟", "老街的豆腐坊"]
    rows = "".join(f"<article><time>2023-07-1{n}</time><h2><a href=/p/{n}/>{title}</a></h2></article>" for n, title in enumerate(titles))
    html = f"<html lang=zh-CN><title>旅行 | 河边手记</title><body><h1>旅行</h1><div>{rows}</div></body></html>"
    found = headlines(html.encode(), "https://blog.example/categories/a/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))
    assert [row.title for row in found[0].headlines] == titles


def test_a_category_of_two_posts_with_their_beginnings() -> None:
    titles = ["港口的起重机又动了起来", "老街的豆腐坊搬到了河边"]
    rows = "".join(
        f"<article><a href=/p/{n}/><header>{title}</header></a><div><p>{TEXT[n]}{TEXT[2]}</p></div><div>2023/7/1{n}</div></article>"
        for n, title in enumerate(titles)
    )
    html = f"<html lang=zh-CN><title>手记 分类 | 河边手记</title><body><main>{rows}</main></body></html>"
    found = headlines(html.encode(), "https://blog.example/category/a/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))
    assert [(each.kind, [row.title for row in each.headlines]) for each in found] == [("listing", titles)]


def test_months_with_counts_under_the_open_page_of_a_menu() -> None:
    rows = {
        month: "".join(f"<li><a href=/p/{month}{n}/><i>0{month}-2{n}</i><b>渡口的老钟楼又走了{month}{n}天</b></a></li>" for n in (8, 5, 1))
        for month in (7, 6, 5)
    }
    parts = "".join(f"<div><div>0{month}月</div><div>3篇</div></div><ul>{lines}</ul>" for month, lines in rows.items())
    html = (
        "<html lang=zh-CN><title>归档 | 河边手记</title><body><div><a href=/>首页</a><a class=active href=/archives>归档</a></div>"
        f"<h1>归档</h1><div><div><div>2023年</div><div>9篇</div></div><div>{parts}</div></div></body></html>"
    )
    found = headlines(html.encode(), "https://blog.example/archives", now=datetime(2023, 8, 1, 4, tzinfo=UTC))[0]
    assert [str(row.published) for row in found.headlines] == [f"2023-0{month}-2{n}" for month in (7, 6, 5) for n in (8, 5, 1)]


def test_two_posts_in_cards_whose_links_say_for_machines_alone_what_they_are() -> None:
    titles = ["港口的起重机又动了起来", "老街的豆腐坊搬到了河边"]
    card = "<article><header><h2>{t}</h2></header><div><p>{s}</p></div><footer>2023-07-1{n}</footer><a aria-label='post link to {t}' href=/p/{n}/></a></article>"
    rows = "".join(card.format(t=title, s=TEXT[n], n=n) for n, title in enumerate(titles))
    html = f"<html lang=zh-CN><title>河流 | 河边手记</title><body><main><h1>河流</h1>{rows}</main></body></html>"
    found = headlines(html.encode(), "https://blog.example/tags/a/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))
    assert [row.title for row in found[0].headlines] == titles


def test_all_posts_under_the_heading_of_the_categories() -> None:
    rows = "".join(f"<li><p><i></i><a href=/p/{n}/>渡口的老钟楼又走起来了，第{n}天</a></p></li>" for n in range(6))
    html = f"<html lang=zh-CN><title>分类 | 河边手记</title><body><main><h2>分类</h2><ul>{rows}</ul></main></body></html>"
    assert [len(each.headlines) for each in headlines(html.encode(), "https://blog.example/categories/")] == [6]


def test_an_anchor_under_the_sticky_bar_of_a_page_is_no_bar() -> None:
    found = post(lead="<h2 class='anchor anchorTargetStickyNavbar_Vzrq' id=a>最初的样子<a href='#a'>\u200b</a></h2>")
    assert found.paragraphs == ["最初的样子", *TEXT]


def test_days_before_the_titles_in_the_links_of_an_archive() -> None:
    rows = "".join(f"<li><a href=/p/{n}>{n}月15日<!-- --> - <!-- -->渡口的老钟楼又走了{n}天</a></li>" for n in (7, 6, 5, 4))
    html = f"<html lang=zh-CN><title>归档</title><body><h3>2022</h3><ul>{rows}</ul></body></html>"
    found = headlines(html.encode(), "https://blog.example/archive", now=datetime(2023, 8, 1, 4, tzinfo=UTC))[0]
    assert (found.headlines[0].title, str(found.headlines[0].published)) == ("渡口的老钟楼又走了7天", "2022-07-15")


def test_a_json_feed_that_tells_of_changes_alone() -> None:
    items = ",".join(
        f'{{"id":"{n}","url":"/p/{n}","title":"渡口的老钟楼又走了{n}天","date_modified":"2023-07-1{n}T15:05:49Z"}}' for n in range(3)
    )
    feed = f'{{"version":"https://jsonfeed.org/version/1","title":"河边手记","items":[{items}]}}'
    assert str(headlines(feed.encode(), "https://blog.example/feed.json")[0].headlines[0].published) == "2023-07-10 15:05:49+00:00"


def test_days_of_three_short_numbers_with_clocks_in_elements_of_their_own() -> None:
    told = ["23/07/28", "23/07/07", "23/06/18", "23/06/01", "23/05/29", "23/05/16"]
    rows = "".join(
        f"<div><h5><a href=/p/{n}/>渡口的老钟楼又走了{n}天</a></h5><ul><li>{day}</li><li>1{n}:3{n}</li></ul></div>"
        for n, day in enumerate(told)
    )
    html = f"<html lang=zh-CN><title>河边手记</title><body><h3>最近发布</h3><div>{rows}</div></body></html>"
    found = headlines(html.encode(), "https://blog.example/blog/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))[0]
    assert [str(row.published) for row in found.headlines][:2] == ["2023-07-28", "2023-07-07"]


def test_the_trail_in_a_card_before_cards_of_posts() -> None:
    card = "<div class=card><article><time>2023-07-1{n}</time><h1><a href=/p/{n}/>渡口的老钟楼又走了{n}天</a></h1></article></div>"
    trail = "<div class=card><nav><ul><li><a href=/categories/>Categories</a></li><li><a href='#'>手记</a></li></ul></nav></div>"
    html = f"<html lang=en><title>手记</title><body><div>{trail}{''.join(card.format(n=n) for n in range(4))}</div></body></html>"
    found = headlines(html.encode(), "https://blog.example/categories/a/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))[0]
    assert [row.url for row in found.headlines] == [f"https://blog.example/p/{n}/" for n in range(4)]


LEADS = [f"{place}的{number}号码头重新开放" for number, place in enumerate(("河口", "北岸", "旧城", "东港", "西湾"), 3)]
"""Headlines of posts."""


def front(post: str, *, below: str = "", side: str = "", posts: list[str] = LEADS, address: str = "https://blog.example/blog/") -> Any:
    summary = "，".join(TEXT[:2])
    rows = "".join(post.format(n=n, title=title, text=summary) for n, title in enumerate(posts))
    html = f"<html lang=zh-CN><head><title>手记 | 河边</title></head><body><h1>手记</h1><div class=middle>{rows}{below}</div><div class=right>{side}</div></body></html>"
    return headlines(html.encode(), address, now=datetime(2024, 5, 1, tzinfo=UTC))


FLAT = (
    "<h2><a href=/p/{n}/>{title}</a></h2><h6>作者：<a href=/author/w{n}/>林小舟</a> 分类 <a href=/c/a/>手记</a></h6><p>{text}</p>"
    "<div><ul>标签：<li><a href=/t/a/>河流</a></li></ul><p><a href=/p/{n}/>阅读全文</a> / <a href=/p/{n}/#comments>0 条评论</a></p></div>"
)
PAGER = "<ul class=pagination><li><a href='?page=1'>1</a></li><li><a href='?page=2'>2</a></li><li><a href='?page=2'>→</a></li></ul>"


@pytest.mark.parametrize(
    ("count", "post", "below"),
    [
        (5, FLAT, ""),
        (5, FLAT, PAGER),
        (2, FLAT, PAGER),
        (3, FLAT.replace("分类", "2024-03-08 分类"), ""),
        (5, FLAT.replace("阅读全文", "»"), PAGER),
    ],
)
def test_posts_of_which_only_the_headings_are_boxes(count: int, post: str, below: str) -> None:
    found = front(post, below=below, posts=LEADS[:count])[0]
    assert (found.kind, [row.title for row in found.headlines]) == ("listing", LEADS[:count])
    assert found.next_page == ("https://blog.example/blog/?page=2" if below else None)


def test_headings_over_the_parts_of_one_text_are_no_posts() -> None:
    parts = front("<h2><a href=https://harbour.example/quay/{n}>{title}</a></h2><p>{text}</p><p>{text}</p>")
    assert [found.kind for found in parts] == ["module"]


@pytest.mark.parametrize("name", ["最近文章", "Recent Posts", "Letzte Beiträge", "最近の投稿", "Articles récents", "Entradas recientes"])
def test_the_box_of_the_newest_posts_is_not_what_a_page_with_one_post_is_for(name: str) -> None:
    box = "".join(f"<li><a href=/p/{n}/>{title}</a></li>" for n, title in enumerate(LEADS))
    assert [found.kind for found in front(FLAT.replace("{text}", "……"), posts=LEADS[:1], side=f"<h3>{name}</h3><ul>{box}</ul>")] == [
        "module"
    ]


@pytest.mark.parametrize("label", ["Permalink", "固定链接", "Lien permanent", "Enlace permanente", "固定リンク"])
def test_whole_posts_whose_links_are_below_their_texts(label: str) -> None:
    post = (
        "<div><span class=date>2024-03-0{n}</span><div class=box><span class=blosxomTitle>{title}</span><div class=story><p>{text}</p><p>{text}</p>"
        "<h2>背景</h2><p>{text}</p></div><a href=/p/{n}>" + label + "</a> | <a href=/tags/1>河流</a>.</div></div>"
    )
    found = front(post, below="<div><a href=/archive/>— Blog Archive —</a></div>")[0]
    assert [row.title for row in found.headlines] == LEADS


def test_days_of_a_calendar_are_neither_headlines_nor_pages() -> None:
    days = "".join(f"<td><a href=/2024/03/{n:02}/ title='3月{n}日'>{n}</a></td>" for n in (3, 4, 5))
    lines = "".join(f"<li><a href=/2024/03/{n:02}/>2024年3月{n}日</a></li>" for n in (3, 4, 5))
    found = front(FLAT, side=f"<h3>每日归档</h3><ul>{lines}</ul><table><tr>{days}</tr></table>", address="https://blog.example/2024/03/")
    assert [(each.kind, len(each.headlines), each.next_page) for each in found] == [("listing", 5, None)]


def test_writers_are_no_headlines() -> None:
    rows = "".join(
        f"<li><a href=/author/w{n}/>林小舟与{name}</a> 2024-03-0{8 - n}</li>" for n, name in enumerate("陈安安 周海宁 许一鸣".split())
    )
    assert front("", posts=[], below=f"<ul>{rows}</ul>") == []


@pytest.mark.parametrize("label", ["View", "Anzeigen", "Ver", "Voir", "表示", "查看"])
def test_cards_whose_links_only_say_that_they_lead_on(label: str) -> None:
    card = "<div class=card><h5>{title}</h5><p>{text}</p><a href=/p/{n} title={text}>" + label + "</a></div>"
    assert [row.title for row in front(card)[0].headlines] == LEADS


def test_rows_with_as_many_tags_as_they_will() -> None:
    tags = ("", "<a href=/tags/1/>海上博物馆</a>", "<a href=/tags/1/>海上博物馆</a><a href=/tags/2/>河流</a>", "<a href=/tags/2/>河流</a>")
    rows = "".join(
        f"<li><div><div>{year}-{day}</div><div>{told}</div></div><div><div><a href=/p/{title}/>{title}</a><a href=/p/{title}/>{TEXT[0]}</a></div></div></li>"
        for (year, day, title), told in zip(POSTS, tags, strict=True)
    )
    html = f"<html lang=zh-CN><title>河边手记</title><body><main><ul>{rows}</ul></main></body></html>"
    found = headlines(html.encode(), "https://blog.example/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))[0]
    assert [(row.title, row.section) for row in found.headlines] == [(title, None) for _, _, title in POSTS]


def test_the_moment_that_an_element_tells_beside_a_clock_in_its_tip() -> None:
    row = "<li><time title='Erstellt: {y}-{d} 06:29:15' datetime='{y}-{d}T06:29:15+08:00'>{y}-{d}</time><a href=/p/{n}/>{t}</a></li>"
    titles = ("Neue Pläne für den alten Speicher", "Wer bezahlt für das Wasserwerk?", "Ein Rundgang durch die Abendschule")
    rows = "".join(row.format(y=2023, d=f"07-1{n}", n=n, t=title) for n, title in enumerate(titles))
    html = f"<html lang=de><title>Gezeiten</title><body><ul>{rows}</ul></body></html>"
    found = headlines(html.encode(), "https://blog.example/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))[0]
    assert [str(each.published) for each in found.headlines] == [f"2023-07-1{n} 06:29:15+08:00" for n in range(3)]


def test_a_heading_that_names_the_site_as_its_feed_does() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    head = f"<title>{TITLE} - 河边手记</title><link rel=alternate type=application/atom+xml href=/atom.xml title=河边手记>"
    html = f"<html lang=zh-CN><head>{head}</head><body><div><h1>河边手记</h1></div><main>{text}</main></body></html>"
    assert article(html.encode(), "https://blog.example/posts/clock/").title == TITLE


@pytest.mark.parametrize("day", ["{}. März 2024", "{} de marzo de 2024", "{} mars 2024", "{} марта 2024", "March {}, 2024"])
def test_posts_with_days_in_words_beside_boxes_with_days_in_numbers(day: str) -> None:
    posts = ["Die Turmuhr geht wieder", "Der Deich wird höher", "Alte Boote, neue Namen", "Der Winter im Hafen"]
    side = "".join(f"<div><h5><a href=/p/{n}9/>{title}?</a></h5><i>0{8 - n}.03.2024</i></div>" for n, title in enumerate(posts[:3]))
    text = "Seit elf Jahren stand die Uhr am Fähranleger still, im März aber hörten die Leute am Ufer sie auf einmal wieder schlagen. " * 2
    rows = "".join(
        f"<article><h2><a href=/p/{n}/>{title}</a></h2><ul><li>{day.format(8 - n)}</li></ul><p>{text}</p></article>"
        for n, title in enumerate(posts)
    )
    html = f"<html><title>Notizen</title><body><div>{rows}</div><div class=col-3><h4>Neues</h4>{side}</div></body></html>"
    found = headlines(html.encode(), "https://blog.example/tag/a/", now=datetime(2024, 5, 1, tzinfo=UTC))
    assert (found[0].kind, len(found[0].headlines)) == ("listing", 4)


@pytest.mark.parametrize(
    ("time", "days"),
    [
        # The address tells no year, the rows are of two, and the place where the page was made is in another zone.
        ("<time datetime='' content={y}-{d}>{d}</time>", True),
        ("<time datetime={after}T03:40:02.000Z>{m}/{n}</time>", True),
        ("<time datetime={y}-{d}T09:40:02.000Z>{m}月{n}日</time>", False),
        ("<meta itemprop=datePublished content={y}-{d}T09:40:02+08:00><i>{d}</i>", False),
    ],
)
def test_the_year_that_an_element_tells_of_a_day_without_one(time: str, *, days: bool) -> None:
    rows = "".join(
        f"<li><a href=/p/{title}/>{title}</a> {time.format(y=year, d=day, m=day[:2], n=day[3:], after=date.fromisoformat(f'{year}-{day}') + timedelta(1))}</li>"
        for year, day, title in (POSTS[0], ("2021", "05-11", "城南菜市场的早晨"), *POSTS[1:])
    )
    html = f"<html lang=zh-CN><title>河边手记</title><body><main><ul>{rows}</ul></main></body></html>"
    found = headlines(html.encode(), "https://blog.example/c/a/", now=datetime(2023, 8, 1, 4, tzinfo=UTC))[0]
    told = [str(row.published) for row in found.headlines]
    assert [each[:10] for each in told] == ["2023-05-16", "2021-05-11", "2022-11-11", "2022-10-24", "2022-01-02"]
    assert all(len(each) == 10 for each in told) == days


def test_months_of_an_archive_are_no_headlines() -> None:
    months = "".join(f"<li><a href=/archives/2023/{n:02}/><i>2023/{n:02}</i> <b>2</b><b>Posts</b></a></li>" for n in range(1, 12))
    posts = "".join(f"<li><a href=/p/{n}/>{title}</a></li>" for n, title in enumerate(LEADS[:3]))
    html = f"<html lang=zh-CN><title>手记</title><body><main><ul>{posts}</ul></main><div><h3>归档</h3><ul>{months}</ul></div></body></html>"
    lists = headlines(html.encode(), "https://blog.example/", now=datetime(2023, 12, 1, tzinfo=UTC))
    assert [len(found.headlines) for found in lists] == [3]


def test_the_department_behind_a_headline_in_its_link() -> None:
    card = "<a class=item href=/p/{n}/ title={title}><div><span>{title}</span><span>手记</span></div></a>"
    assert [row.title for row in front(card)[0].headlines] == LEADS


@pytest.mark.parametrize("label", ["作者", "文章作者：", "Author"])
@pytest.mark.parametrize("name", ["林小舟", "Mia Thornfield"])
def test_whom_the_box_below_a_post_names_in_a_line_of_its_own(name: str, label: str) -> None:
    box = f"<div class=licence><div><div>{label}</div><div>{name}</div></div><div><div>发布于</div><div>2024-03-08</div></div></div>"
    assert post("<div>2024-03-08</div>", below=box).authors == [name]


@pytest.mark.parametrize("name", ["林小舟", "Mia Thornfield"])
def test_whom_the_box_below_a_post_names_in_elements_of_a_line(name: str) -> None:
    box = f"<div><p><span>文章作者</span><span>{name}</span></p><p><span>上次更新</span><span>2024-03-08</span></p></div>"
    assert post("<div>2024-03-08</div>", below=box).authors == [name]


def test_whose_the_site_is_and_who_has_written_the_post() -> None:
    text = (
        "<p>The keeper of the clock said that he had worked there for twenty-three years, and never once been late for the ferry.</p>" * 6
    )
    head = "<title>A clock</title><meta property=article:author content='Ida Marchmont'>"
    by = "<div class=post-author><span class=author-name>Rowan Teale</span></div>"
    html = f"<html lang=en><head>{head}</head><body><article><h1>A clock</h1>{by}{text}</article><footer><p>{{}} Ida Marchmont</p></footer></body></html>"
    assert article(html.format("© 2021 - 2023").encode(), "https://blog.example/clock/").authors == ["Rowan Teale"]
    assert article(html.format("Contact:").encode(), "https://blog.example/clock/").authors == ["Ida Marchmont"]


def test_items_of_a_list_whose_boxes_are_not_closed() -> None:
    card = "<div class=info><div><ul class=c><li><a href=/c/a/>手记</a></li></ul><a class=title href=/p/{n}/>{title}</a></div><div><span>2024-03-0{n}</span></div>"
    rows = "".join(
        f"<li class=card><div><a href=/p/{n}/><img></a></div>{card.format(n=n, title=title)}</li>" for n, title in enumerate(LEADS, 1)
    )
    html = f"<html lang=zh-CN><title>河边手记</title><body><script>let x = '<li><div></li>'</script><main><ul>{rows}</ul><a href=/page/2/>下一页</a></main></body></html>"
    found = headlines(html.encode(), "https://blog.example/", now=datetime(2024, 5, 1, tzinfo=UTC))[0]
    assert [(row.title, str(row.published)) for row in found.headlines] == [(title, f"2024-03-0{n}") for n, title in enumerate(LEADS, 1)]
    assert found.next_page == "https://blog.example/page/2/"


WESTERN = "The keeper of the clock said that he had worked there for twenty-three years, and never once been late for the ferry."


@pytest.mark.parametrize(
    ("title", "name", "texts"), [("渡口的老钟楼", "河边手记", TEXT), ("Greystone Bridge opens a week early", "The Ledger", [WESTERN] * 4)]
)
def test_a_menu_of_categories_and_a_search_between_the_sites_name_and_the_post(title: str, name: str, texts: list[str]) -> None:
    menu = "".join(f"<li><a class=category href=/categories/{n}/>{n}号码头</a></li>" for n in range(3))
    over = (
        f"<div class=search-popup><h2 class=search-title>本地搜索</h2></div><header><a href=/>{name}</a><nav><ul>{menu}</ul></nav></header>"
    )
    head = f"<div><span class=post-title>{title}</span><div>林小舟 <span>2024-03-08</span></div><ul><li><a class=category href=/categories/9/>旅行</a></li></ul></div>"
    text = "".join(f"<p>{paragraph}</p>" for paragraph in texts)
    html = f"<html><title>{name}</title><body>{over}<main>{head}<article>{text}</article></main></body></html>"
    found = article(html.encode(), "https://blog.example/posts/clock/")
    assert (found.title, found.section) == (title, "旅行")


@pytest.mark.parametrize(("name", "text"), [("林小舟", TEXT), ("Ann Öberg", [f"The quay was closed for {n} days, the harbour board says in its letter to all owners of boats." for n in (3, 4, 5)])])  # fmt: skip
def test_a_letter_in_the_archive_of_a_list(name: str, text: list[str]) -> None:
    title = TITLE if name == "林小舟" else "The quay is open again"
    head = f"<ul><li><em>To</em>: a@b.example</li><li><em>Subject</em>: {title}</li><li><em>From</em>: {name} &lt;a@b.example&gt;</li>"
    lines = "<br><br>".join(text)
    below = "<ul><li>Prev by Date: <b><a href=1.html>另一个很长的标题在这里</a></b></li><li>Next by thread: <b><a href=3.html>另一个很长的标题</a></b></li></ul>"
    html = f"<html><title>{title}</title><body><h1>{title}</h1><hr>{head}<li><em>Date</em>: Fri, 8 Mar 2024 09:04:00 +0800</li></ul><hr><div>{lines}</div><hr>{below}"
    found = article(html.encode(), "https://lists.example/news/msg00002.html")
    assert (found.authors, found.paragraphs, str(found.published)) == ([name], text, "2024-03-08 09:04:00+08:00")
