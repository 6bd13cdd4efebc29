"""The headline: whole, as printed, without the site's name."""

from __future__ import annotations

import pytest

from newsportal.extract import article
from newsportal.extract.story.sitenames import letters, without_site

WHOLE = "海港新码头今天正式启用 年吞吐量将翻一番"
TEXT = (
    "<div class='content'>"
    + "<p>海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番。</p>" * 4
    + "</div>"
)


def title(html: str, url: str = "https://news.harbour.example/a/1.html") -> str | None:
    return article(html.encode(), url).title


def page(stated: str, printed: str, head: str = "") -> str:
    return f"<html><head><title>{stated}</title>{head}</head><body><div class=main>{printed}{TEXT}</div><h3>相关新闻推荐阅读列表</h3></body></html>"


@pytest.mark.parametrize(
    "stated",
    [
        WHOLE,
        f"{WHOLE}_海港网",
        f"{WHOLE}-海港网",
        f"{WHOLE} - 海港网",
        f"{WHOLE}_财经_海港网",
        f"{WHOLE}|港口|码头_海港新闻",
        f"{WHOLE}--时政--海港网",
        f"{WHOLE} | 海港日报",
        f"{WHOLE}—海港传媒",
        f"{WHOLE}-观潮社",
        f"海港新闻--{WHOLE}",
        f"{WHOLE}_港口_码头_航运",
        "海港网 - 海港市第一门户",
        "新闻详情",
        "",
    ],
)
@pytest.mark.parametrize(
    "printed", ["<h1>{}</h1>", "<h1>海港网</h1><h2>{}</h2>", "<h1>新闻中心</h1><h1>{}</h1>", "<div class=article-title>{}</div>"]
)
def test_printed_headline(stated: str, printed: str) -> None:
    assert title(page(stated, printed.format(WHOLE))) == WHOLE


@pytest.mark.parametrize(
    ("stated", "headline"),
    [
        ("视频丨海港新码头启用！ 年吞吐量将翻一番?_海港网", "视频丨海港新码头启用！ 年吞吐量将翻一番?"),
        ("棱镜|海港大整顿：谁受益，谁买单_财经_海港网", "棱镜|海港大整顿：谁受益，谁买单"),
        ("“海港”启用:首日靠泊3艘|海港网", "“海港”启用:首日靠泊3艘"),
        ("苏盐井神(603299)7月28日主力资金净卖出603.67万元_海港网", "苏盐井神(603299)7月28日主力资金净卖出603.67万元"),
        ("提供 12 种妆容,海港联合西海在 Teams 引入功能 - 海港网", "提供 12 种妆容,海港联合西海在 Teams 引入功能"),
    ],
)
def test_the_headlines_own_marks_stay(stated: str, headline: str) -> None:
    assert title(page(stated, f"<h1>{headline}</h1>")) == headline


@pytest.mark.parametrize(
    "stated", [f"{WHOLE}_海港网", f"{WHOLE}-海港新闻", f"{WHOLE} | 海港日报", f"{WHOLE} - Harbour News", f"{WHOLE}_harbour.example"]
)
def test_only_stated(stated: str) -> None:
    assert title(page(stated, "")) == WHOLE


@pytest.mark.parametrize(
    "frame", ["{} :: Harbour", "{} ~ Harbour", "{} ▷ Harbour", "HARBOUR ❘ {}", "{} (Harbour)", "{}-Harbour", "{} - South Coast - Harbour"]
)
def test_names_of_site_and_section_around_a_headline_that_is_not_printed(frame: str) -> None:
    stated, address = frame.format("Harbour wall holds in the storm"), "https://www.harbour.example/south-coast/wall.html"
    assert title(page(stated, ""), address) == "Harbour wall holds in the storm"
    assert title(page(stated, "<h1>Harbour wall holds in the storm</h1>"), address) == "Harbour wall holds in the storm"


def test_neither_the_day_nor_a_sentence_is_the_headline() -> None:
    """Both stand, or begin, as the stated title goes on."""
    assert title(page("Harbour wall holds - 1 May 2024 - Gazette", "<div>1 May 2024</div>")) == "Harbour wall holds - 1 May 2024 - Gazette"
    assert title(page("新码头今日启用_西岸海港市交通局", "")) == "新码头今日启用_西岸海港市交通局"


def test_headline_over_several_elements() -> None:
    assert title(page(f"{WHOLE}_海港网", "<h1><span>海港新码头今天正式启用</span> <span>年吞吐量将翻一番</span></h1>")) == WHOLE
    assert title(page(f"{WHOLE}_海港网", "<h1>海港新码头今天正式启用<br>年吞吐量将翻一番</h1>")) == WHOLE


def test_headline_printed_twice() -> None:
    assert title(page("海港网", f"<div style='display:none'><h1>{WHOLE}</h1></div><h1>{WHOLE}</h1>")) == WHOLE
    assert title(page("海港网", f"<h1>{WHOLE}{WHOLE}</h1>")) == WHOLE


def test_the_section_that_a_heading_links_to_behind_the_headline() -> None:
    assert title(page("海港网", f"<h1>{WHOLE}<a href='/news/index.jhtml'>国内新闻</a></h1>")) == WHOLE
    assert title(page(f"{WHOLE}国内新闻_海港网", f"<h1>{WHOLE}<a href='/news/'>国内新闻</a></h1>")) == f"{WHOLE}国内新闻"


def test_a_line_that_begins_with_dashes_is_the_second_headline() -> None:
    rows = "".join(f"<tr><td class=bt{at}>{line}</td></tr>" for at, line in enumerate(["首批货轮靠泊", WHOLE, "——投资四十二亿元"]))
    assert title(page("海港日报", f"<table>{rows}<tr><td>本报记者 陆一夫</td></tr></table>")) == WHOLE


def test_the_name_of_every_page_of_details_is_no_headline() -> None:
    assert title(page("资讯详情", f"<div class=page-title>资讯详情</div><div class=article-title>{WHOLE}</div>")) == WHOLE


def test_a_trail_in_a_heading_is_no_headline() -> None:
    trail = "<h2>当前位置 &gt; <a href='/c/1'>教育</a> &gt; <a href='/c/2'>小学</a></h2>"
    assert title(page("海港资讯网", f"{trail}<h3>{WHOLE}</h3>")) == WHOLE


@pytest.mark.parametrize("cut", ["海港新码头今天正式启用 年吞吐...", "海港新码头今天正式启用…", "海港新码头今天正式启用 年吞吐......"])
def test_headline_cut_short_is_completed(cut: str) -> None:
    assert title(page(f"{WHOLE}_海港网", f"<h1>{cut}</h1>")) == WHOLE


def test_cut_everywhere_stays_as_printed() -> None:
    cut = "海港新码头今天正式启用 年吞吐..."
    assert title(page(f"{cut}_海港网", f"<h1>{cut}</h1>")) == cut


def test_social_title_cut_at_a_quotation_mark() -> None:
    html = page('海港集团"暗伤"曝露？_海港网', '<h1>海港集团"暗伤"曝露？</h1>', '<meta property="og:title" content="海港集团">')
    assert title(html) == '海港集团"暗伤"曝露？'


@pytest.mark.parametrize(
    ("head", "header", "headline"),
    [
        ("<title>Harbour wall opens | Harbour Gazette</title>", "<h1>Harbour wall opens</h1>", "Harbour wall opens"),
        (
            "<title>Harbour wall opens - Region - Harbour Gazette</title><meta property=og:site_name content='Harbour Gazette'>"
            "<meta property=og:title content='Harbour wall opens | Harbour Gazette'>",
            "<h1>Harbour wall opens</h1>",
            "Harbour wall opens",
        ),
        (
            "<meta property=og:title content='Storm: wall holds'>"
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm: wall holds"}</script>',
            "<h1><span>Storm</span> <span>wall holds</span></h1>",
            "Storm: wall holds",
        ),
        (
            "<meta property=og:title content='Wall holds in storm'><title>Harbour storm wall holds night</title>",
            "<nav class=breadcrumb><a href=/>Home</a><h1>Harbour storm wall holds night</h1></nav><h2>Wall holds in storm</h2>",
            "Wall holds in storm",
        ),
        (  # three fields, one voice: the system fills them from its field for search engines
            "<title>Storm news 2024: what you need to know - Harbour Gazette</title>"
            "<meta property=og:title content='Storm news 2024: what you need to know'>"
            "<meta name=twitter:title content='Storm news 2024: what you need to know'>",
            "<h1>Wall holds in the worst storm for decades</h1>",
            "Wall holds in the worst storm for decades",
        ),
        (  # and JSON-LD with them, as modules for search engines do
            "<title>10 Best Harbour Walls in 2024 - Quay Guide</title><meta property=og:title content='10 Best Harbour Walls in 2024'>"
            "<meta name=twitter:title content='10 Best Harbour Walls in 2024'>"
            '<script type="application/ld+json">{"@type":"Article","headline":"10 Best Harbour Walls in 2024"}</script>',
            "<h1>The ten best harbour walls we have tested</h1>",
            "The ten best harbour walls we have tested",
        ),
        (  # the heading of the section is no other wording of it
            "<title>10 Best Harbour Walls in 2024 - Quay Guide</title><meta property=og:title content='10 Best Harbour Walls in 2024'>"
            "<meta name=twitter:title content='10 Best Harbour Walls in 2024'>"
            '<script type="application/ld+json">{"@type":"Article","headline":"10 Best Harbour Walls in 2024"}</script>',
            "<h1>Guides for the coast</h1>",
            "10 Best Harbour Walls in 2024",
        ),
        ("<title>## Wall holds in storm</title><meta property=og:title content='## Wall holds in storm'>", "", "Wall holds in storm"),
        (
            "<title>Wall holds in storm</title>",
            "<h1>Wall holds in storm</h1><p><strong>Wall holds in storm:</strong></p>",
            "Wall holds in storm",
        ),
        (
            "<title>Wall holds in storm | Region | Gazette West</title><meta property=og:title content='Wall holds in storm | GW'>",
            "",
            "Wall holds in storm",
        ),
        (
            "<title>Wall holds in storm – HN – 13.06.2023</title><meta property=og:site_name content=HN>",
            "",
            "Wall holds in storm",
        ),
        (
            "<title>Storm | Wall holds at night</title><meta property=og:title content='Storm | Wall holds at night'>",
            "<h1>Storm | Wall holds at night</h1>",
            "Storm | Wall holds at night",
        ),
        (  # the headline as shown, in every field but the one that a social editor has filled
            "<title>Wall holds in storm</title><meta property=og:title content='You will not believe this wall'>"
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Wall holds in storm"}</script>',
            "<h1>Wall holds in storm</h1>",
            "Wall holds in storm",
        ),
        (
            "<title>Wall holds in storm</title><meta property=og:title content='How a wall saved the harbour'>"
            "<meta name=twitter:title content='How a wall saved the harbour'>"
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Wall holds in storm"}</script>',
            "<h1>Wall holds in storm</h1>",
            "How a wall saved the harbour",
        ),
        (  # the same of a page of news that has no JSON-LD
            "<title>Wall holds in storm</title><meta property=og:title content='How a wall saved the harbour'>"
            "<meta name=twitter:title content='How a wall saved the harbour'><meta property=article:published_time content=2024-05-18>",
            "<h1>Wall holds in storm</h1>",
            "How a wall saved the harbour",
        ),
        ("<title>The Book of Quays</title>", "<h1>Abstract</h1>", "The Book of Quays"),
        (
            "<title>Tides - The Book of Quays</title>",
            "</article><h1 class=menu-title>The Book of Quays</h1><article><h1 id=tides><a class=header href='#tides'>Tides</a></h1>",
            "Tides",
        ),
        (
            "<title>The Quays - Tides of the coast</title>",
            "</article><h1>The Quays</h1><article><h1>Tides of the coast</h1>",
            "Tides of the coast",
        ),
        (  # a field filled apart says what the heading says
            "<title>Monday: Wall holds in storm</title><meta name=title content='Monday: Wall holds in storm'>"
            "<meta property=og:title content='Wall holds in storm'>"
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Monday: Wall holds in storm"}</script>',
            "<div class=breadcrumb><h1>Monday: Wall holds in storm</h1></div><h2>Monday: Wall holds in storm</h2>",
            "Monday: Wall holds in storm",
        ),
    ],
)
def test_stated_and_printed(head: str, header: str, headline: str) -> None:
    text = "<p>The new harbour wall held in the storm of Monday night, officials said, and no house was flooded.</p>" * 4
    assert title(f"<html><head>{head}</head><body><article>{header}{text}</article></body></html>") == headline


def test_site_names_are_cut_by_evidence_only() -> None:
    assert without_site("Sturm - was nun?", {"hafenpost"}) == "Sturm - was nun?"
    assert without_site("Sturm - was nun? - Hafenpost", {"hafenpost"}) == "Sturm - was nun?"
    assert without_site("海港|西海|东海", set()) == "海港|西海|东海"


def test_letters_ignore_marks_and_width() -> None:
    assert letters("“海港”：ＡＢＣ！") == letters('"海港":abc')


def test_nothing_to_read() -> None:
    assert title("") is None
    assert title("<p>") is None


def test_badge_in_the_headlines_element() -> None:
    assert title(page(WHOLE, f"<h1><span>原创</span>{WHOLE}</h1>")) == WHOLE
    assert title(page(f"独家{WHOLE}_海港网", f"<h1>独家{WHOLE}</h1>")) == f"独家{WHOLE}"


def test_a_page_that_stands_whole_in_a_form() -> None:
    html = page(f"{WHOLE} | 社會 | 海港新聞網", f"<h1>{WHOLE}</h1>").replace("<div class=main>", "<form id=aspnetForm><div class=main>")
    assert title(html) == WHOLE


@pytest.mark.parametrize("prefix", ["[社会]", "【转帖】"])
@pytest.mark.parametrize("stated", [f"{WHOLE} - 社会广角 - 海港论坛", f"[社会]{WHOLE} - 海港论坛"])
def test_the_class_of_a_forums_thread_is_no_part_of_its_title(prefix: str, stated: str) -> None:
    assert title(page(stated, f"<h1 class='ts'><a href='/forum?type=1'>{prefix}</a> <span>{WHOLE}</span></h1>")) == WHOLE
    if prefix[0] == "[":
        assert title(page(stated, f"<h1 class='ts'>[<a href='/forum?type=1'>社会</a>] <span>{WHOLE}</span></h1>")) == WHOLE


def test_brackets_that_lead_nowhere_are_the_headlines_own() -> None:
    assert title(page(f"【社会】{WHOLE}_海港网", f"<h1>【社会】{WHOLE}</h1>")) == f"【社会】{WHOLE}"


def test_kicker_and_headline_that_one_heading_prints_stay_together() -> None:
    kicker, headline = "Harbour vote", "Storm gates to be built by next winter, says council"
    stated = f'<meta property="og:title" content="{kicker} / {headline}">'
    ld = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{headline}"}}</script>'
    html = page(f"{kicker} {headline} - Harbour Gazette", f"<h1><span>{kicker}</span> {headline}</h1>", stated + ld)
    assert title(html) == f"{kicker} / {headline}"


@pytest.mark.parametrize("site", ["观潮社", "海港广播电视台", "海港都市报"])
def test_the_outlet_behind_a_headline_that_is_not_printed(site: str) -> None:
    assert title(page(f"{WHOLE}-{site}", "")) == WHOLE


def test_the_name_of_the_office_in_a_heading_is_no_headline() -> None:
    printed = f"<h2>海港市人民法院</h2><ul><li><a href=/>首页</a></li></ul><div class=bigheadline>{WHOLE}</div><div>2024-07-01</div>"
    assert title(page(f"{WHOLE}-海港市人民法院", printed)) == WHOLE


@pytest.mark.parametrize("stated", ["海港网", "海港市人民政府门户网站", "", "海港网-新闻详情"])
@pytest.mark.parametrize(
    "byline",
    [
        "<p>2024-07-01 09:30</p><p>来源：海港日报</p>",
        "<div class=title-meta>发布时间：2024-07-01 09:30:12</div>",
        "<p class=media>海港观察</p><p>2024-07-01 09:30发布于海港</p><div>+关注</div>",
        "<div>2024年7月1日 09:30 来源：海港日报</div><div>分享到</div><ul><li>微信</li><li>微博</li></ul><div>T + -</div>",
        "<div>字号：<a>大</a> <a>小</a></div><div>原创：海港网2024-07-01 09:30:12</div>",
    ],
)
def test_the_line_over_the_time_where_only_the_site_is_stated(stated: str, byline: str) -> None:
    above = "<h4>微信扫一扫：分享</h4><h2>微博</h2><div class=title>全新首页</div>"
    assert title(page(stated, f"{above}<div>{WHOLE}</div>{byline}")) == WHOLE


def test_a_headline_in_a_heading_over_a_second_line_and_the_time() -> None:
    printed = f"<h2>{WHOLE}</h2><div>首批三艘货轮当天靠泊作业</div><div>2024-07-01 09:30 来源：海港日报</div>"
    assert title(page("海港网", printed)) == WHOLE
    assert title(page("海港网", printed.replace("div>首", "h3>首").replace("业</div", "业</h3"))) == WHOLE
    assert title(page(f"{WHOLE}_海港网", printed.replace("h2", "b"))) == WHOLE


@pytest.mark.parametrize("day", ["17.7.23", "Montag, 17. Juli 2023", "July 17, 2023"])
def test_the_day_over_a_post_is_no_headline(day: str) -> None:
    headline = "Neue Mole im Südhafen eröffnet"
    printed = f"<h2>{day}</h2><div><h3><a href=/a/1.html>{headline}</a></h3></div>"
    assert title(page(f"Hafenblog » {headline}", printed)) == headline
    assert title(page(f"{day} – Hafenblog", f"<h2>{day}</h2>")) == day


def test_a_badge_behind_the_headline() -> None:
    printed = f"<h1>{WHOLE} <span class='label'>Abonnés</span></h1>"
    assert title(page(f"{WHOLE} | 海港网", printed)) == WHOLE
    assert title(page("Der Hafen im Abo | Hafenblog", "<h1>Der Hafen im Abo</h1>")) == "Der Hafen im Abo"


STORY = "<p>The harbour wall opened on Monday after three years of work, and the first ships moored there in the morning.</p>" * 4
SOCIAL = "<meta property='og:title' content='{0}'><meta property='twitter:title' content='{0}'>"


@pytest.mark.parametrize(
    ("head", "header", "headline"),
    [
        # As WordPress wrote it for years; the blog's name is the page's h1.
        (
            "<title>The Quay Blog  &raquo; Blog Archive   &raquo; Storm walls</title>",
            "<h1><a href=/>The Quay Blog</a></h1><p>1 July 2024</p><h2><a href=/1>Storm walls</a></h2>",
            "Storm walls",
        ),
        (
            "<title>The Quay Blog &raquo; Blog-Archiv &raquo; Sturm am Wall</title>",
            "<h1>The Quay Blog</h1><h2>Sturm am Wall</h2>",
            "Sturm am Wall",
        ),
        # The wording for search engines under the headline, in an h1 that is named for what it is.
        (
            "<title>What to do when the ferries stop for a whole winter - Quay</title>" + SOCIAL.format("Winter without ferries"),
            "<h2>Winter without ferries</h2><h1 class=sub_header>What to do when the ferries stop for a whole winter</h1>",
            "Winter without ferries",
        ),
        # A headline that only its microformat tells, and the agency's name, which the <title> of all its pages ends with.
        (
            "<title>News from The Coast Press</title>",
            "<p><span class='headline entry-title'>Wall opens after three years</span></p><div>By ANN ÖBERG<br>Coast Press</div>",
            "Wall opens after three years",
        ),
        ("<title>Wall opens : Quay News</title><meta property=og:site_name content='Quay News'>", "", "Wall opens"),
        ("<title>Wall opens: Quay News</title><meta property=og:site_name content='Quay Post'>", "", "Wall opens: Quay News"),
        (
            "<title>新しい岸壁が今日から使われる　：港経済新聞</title><meta property=og:site_name content='港経済新聞 電子版'>",
            "",
            "新しい岸壁が今日から使われる",
        ),
    ],
)
def test_headlines_of_older_systems(head: str, header: str, headline: str) -> None:
    assert title(f"<html><head>{head}</head><body><div>{header}<div>{STORY}</div></div></body></html>") == headline


def test_a_caption_under_the_heading_that_begins_the_title() -> None:
    whole = "Old Quay Lighthouse, The Harbour Collection Opens"
    text = "<p>The lighthouse at the old quay opened on Monday after three years of work, and the first guests came in the morning.</p>" * 3
    html = f"<title>{whole}</title><meta property=og:title content='{whole}'><h1>{whole}</h1><img src=/1.jpg><div>Old Quay Lighthouse</div>{text}"
    assert title(html) == whole


PROSE = "<p>Am Montag wurde die neue Mole nach drei Jahren eröffnet, und die ersten Schiffe legten noch am selben Morgen dort an.</p>"


def test_a_headline_between_its_section_and_the_site_under_the_heading_of_the_archive() -> None:
    html = f"<title>News - Neue Mole - Leseprobe aus Band 14 - Hafenkurier</title><h1>hafenkurier.example News - Archiv</h1><h2>Neue Mole - Leseprobe aus Band 14</h2>{PROSE}"
    found = article(html.encode(), "http://hafenkurier.example/news/0409.html")
    assert (found.title, len(found.paragraphs)) == ("Neue Mole - Leseprobe aus Band 14", 1)


def test_the_words_over_a_headline_in_its_element() -> None:
    printed = f"<h1><span class=category><span>Thema </span>Häfen</span> Neue Mole eröffnet</h1>{PROSE * 4}"
    assert title(f"<title>Hafenamt | Mole</title>{printed}") == "Neue Mole eröffnet"
    assert title(f"<title>Thema Häfen: Neue Mole eröffnet | Hafenamt</title>{printed}") == "Thema Häfen: Neue Mole eröffnet"


def test_a_heading_that_leads_to_its_own_page() -> None:
    banner = "<div><h1><a href=/>Hafenblog</a></h1><h2>Notizen vom Kai</h2></div>"
    printed = (
        f"{banner}<div><h3>Dienstag, 7. Mai 2013</h3><h4><a href=/archives/77-Mole.html>Neue Mole</a></h4><div>{PROSE * 4}</div></div>"
    )
    assert title(f"<title>Neue Mole - Hafenblog</title>{printed}", "http://hafenblog.example/archives/77-Mole.html") == "Neue Mole"


def test_a_headline_behind_the_name_of_the_site() -> None:
    printed = "<h1>Quay Notes</h1><h2>Notes from the quay, since 1999</h2><div><h2>May 07, 2005</h2><h3>A new wall for the harbour</h3>"
    assert (
        title(f"<title>Quay Notes: A new wall for the harbour</title>{printed}{PROSE * 4}</div>", "http://quaynotes.example/77.html")
        == "A new wall for the harbour"
    )


def test_words_over_a_headline_that_its_element_prints_last() -> None:
    headline, both = "Night boats stay at the quay", "Storm warning | Night boats stay at the quay"
    ld = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{both}"}}</script>'
    stated = f'<meta property="og:title" content="{both}">{ld}'
    html = page(f"{both} | Harbour Gazette", f"<h1><span>{headline}</span> <span>Storm warning</span></h1>", stated)
    assert title(html) == headline


def test_a_line_of_an_older_system_that_leads_to_its_own_page() -> None:
    menu = "<div class=module><h3>Main Menu</h3><ul class=menu><li><a href=/>Home</a></li></ul></div>"
    printed = f"<table><tr><td class=contentheading><a href=/news/77-mole>Neue Mole eröffnet</a></td></tr></table>{PROSE * 4}"
    assert title(f"<title>Neue Mole eröffnet</title>{menu}{printed}", "http://hafenchor.example/news/77-mole") == "Neue Mole eröffnet"


def test_the_portals_name_in_the_one_heading_that_leads_to_its_front_page() -> None:
    text = "<p>From this week our pages load without a single script from elsewhere, and the paper is as it was.</p>" * 4
    for mast in ("<h1><a href='https://port.example/'>The Harbour Times</a></h1>", "<a href='/'><h1>The Harbour Times</h1></a>"):
        html = f"<title>The Harbour Times - To our readers</title>{mast}<article><header><h2><a rel=bookmark href='https://port.example/note.html'>To our readers</a></h2></header>{text}</article>"
        assert article(html.encode(), "https://port.example/note.html").title == "To our readers"


def test_a_line_that_is_called_the_headline_where_the_title_is_the_sites_name() -> None:
    search = "<div class=search-popup><h2 class=search-title>Local search</h2></div>"
    name = "<header><a href=/>The Tideway Ledger</a></header>"
    shown = "<div class=post-header><span class=post-title>Why does the waterworks stop when it rains?</span></div>"
    text = "<article><p>The next stage will be put out to tender in September, and building is expected to take fourteen months.</p><p>The manager told a public meeting that what remains is drainage, lighting and the entrance.</p></article>"
    made = article(f"<title>The Tideway Ledger</title>{search}{name}{shown}{text}".encode(), "https://tide.example/posts/1.html")
    assert made.title == "Why does the waterworks stop when it rains?"
    assert len(made.paragraphs) == 2


def test_a_line_that_begins_with_a_few_letters_of_the_headline_is_another() -> None:
    motto = "<header><h1>Gezeitenblatt</h1><div>Nachrichten und Notizen aus der Stadt am Fluss</div></header>"
    feed = "<link rel=alternate type=application/atom+xml href=/atom.xml title=Gezeitenblatt>"
    html = page("Nachtschicht für die Graustein-Brücke - Gezeitenblatt", motto, feed)
    assert title(html) == "Nachtschicht für die Graustein-Brücke"
    assert title(page("海港新码头启用 - 海港网", "<div>海港新鲜事 天天看海港</div>")) == "海港新码头启用"


@pytest.mark.parametrize("front", ["/", "https://post.example/", "/index.html"])
@pytest.mark.parametrize(
    "stated",
    [
        "Tide Courier - {}",
        "Tide Courier | {}",
        "Tide Courier: {}",
        "{} : Tide Courier",
        "{} (Tide Courier)",
        "{} - Coast - Tide Courier",
        "{} | Coast",
    ],
)
def test_the_names_of_site_and_department_are_those_of_links_above(stated: str, front: str) -> None:
    headline = "Night boats stay at the quay until the morning"
    menu = f"<header><a href='{front}'>Tide Courier</a><nav><a href='/coast/'>Coast</a></nav></header>"
    for printed in ("", f"<div class=t>{headline}</div>", "<h1>Night boats stay at…</h1>"):
        html = f"<title>{stated.format(headline)}</title><body>{menu}<main>{printed}{PROSE * 4}</main>"
        assert title(html, "https://post.example/a/1.html") == headline


def test_a_title_that_is_the_sites_name_on_all_pages_is_none() -> None:
    html = f"<title>Tide Courier</title><header><a href='/'>Tide Courier</a></header><main><p class=t>Night boats</p>{PROSE * 4}</main>"
    assert title(html, "https://post.example/a/1.html") is None


@pytest.mark.parametrize(
    "heading",
    [
        "<h1><span>Coast</span> {}</h1>",
        "<h1>{} <small>Coast</small></h1>",
        "<h1><a href='/c/'>Coast</a>: {}</h1>",
        "<h1>{} <em>| Coast</em></h1>",
    ],
)
@pytest.mark.parametrize("stated", ["{} - Tide Courier", "Tide Courier | {}", "{}"])
def test_words_beside_a_headline_in_its_element_that_no_stated_title_has(heading: str, stated: str) -> None:
    headline = "Night boats stay at the quay until the morning"
    html = f"<title>{stated.format(headline)}</title><main>{heading.format(headline)}{PROSE * 4}</main>"
    assert title(html, "https://post.example/a/1.html") == headline


@pytest.mark.parametrize("stated", ["Coast", "Coast - Tide Courier", "Tide Courier | Coast"])
def test_the_page_of_a_department_itself_keeps_its_title(stated: str) -> None:
    menu = "<header><a href='/'>Tide Courier</a><nav><ul><li><a href='/coast/'>Coast</a></ul></nav></header>"
    far = "".join(f"<div><a href='/x/{n}'>Harbour number {n}</a></div>" for n in range(400))
    assert title(f"<title>{stated}</title><body>{menu}{far}<main>{PROSE * 4}</main>", "https://post.example/coast/") == "Coast"


def test_the_sites_name_in_brackets_before_a_flash() -> None:
    flash = "海港三号码头6月1日（周一）启用，年吞吐量将翻一番。"
    assert title(page(f"【海港数据】{flash} - 海港数据", f"<div class=flash><div>{flash}</div></div>")) == flash
