"""Keywords as shown to readers, and the section."""

from __future__ import annotations

import pytest

from newsportal.extract import article
from newsportal.items import Article

TEXT = "<p>海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番。</p>" * 4


def read(below: str, head: str = "", above: str = "") -> Article:
    html = (
        f"<html><head><title>海港新码头今天正式启用_海港网</title>{head}</head><body>{above}<h1>海港新码头今天正式启用</h1><div>2024-07-01 10:00</div>"
        f"<div class='content'>{TEXT}</div>{below}<div class='footer'><p>版权所有 海港网</p></div></body></html>"
    )
    return article(html.encode(), "https://news.harbour.example/a/1.html")


@pytest.mark.parametrize(
    ("below", "tags"),
    [
        ("<div>标签：</div>", []),
        ("<p>标签:</p><div class=rel><h3>最近更新</h3><ul><li><a href=/1>海港明年再建三座码头</a></li></ul></div>", []),
        ("<div>标签：<a href=/t/1>码头</a> <a href=/t/2>港口</a></div>", ["码头", "港口"]),
        ("<div>关键词：码头 港口</div>", ["码头", "港口"]),
        ("<div>文章关键词： <a href=/1>码头</a><a href=/2>港口航运</a></div>", ["码头", "港口航运"]),
        ("<div>关键词 &gt;&gt; 码头,港口</div>", ["码头", "港口"]),
        ("<div><span>關鍵字：</span><a href=/1>碼頭</a><a href=/2>港口</a></div>", ["碼頭", "港口"]),
        ("<div>Tags: <a href=/1>码头</a>, <a href=/2>AI</a></div>", ["码头", "AI"]),
        ("<div class=tags><h4>标签</h4><ul><li><a href=/1>码头</a></li><li><a href=/2>港口</a></li></ul></div>", ["码头", "港口"]),
        ("<div class='tag-list'><a href=/1>码头</a><a href=/2>港口</a></div>", ["码头", "港口"]),
        ("<div class='keywords'><a href=/1>码头</a> · <a href=/2>港口</a></div>", ["码头", "港口"]),
        ("<div>關鍵字 <a href=/1>碼頭</a> <a href=/2>港口</a></div>", ["碼頭", "港口"]),
        ("<div>关键字 海港今年再建码头 <a href=/1>详情</a></div>", []),
        ("<p><span>#</span><a href=/1>码头</a><span>#</span><a href=/2>港口</a></p>", ["码头", "港口"]),
        ("<ul><li><a href=/1><b>#码头</b></a></li><li><a href=/2><b>#港口</b></a></li></ul>", ["码头", "港口"]),
        ("<p>關鍵字：<a href=/1>＃碼頭</a> <a href=/2>＃港口</a></p>", ["碼頭", "港口"]),
        ("<div><span>#码头</span><span>#港口航运</span></div>", ["码头", "港口航运"]),
        ("<div>#1 #2 #3</div>", []),
        ("<div><a href=/tags/1><div>码头</div></a><a href=/tags/2><div>航运</div></a></div>", ["码头", "航运"]),
        ("<div><a href=/tag/1>码头</a><a href=/tag/2>航运</a></div>", ["码头", "航运"]),
        ("<div><a href=/tag/1>彩票</a><a href=/tag/2>星座</a></div>", []),
        ("<p>#码头 启用仪式 <a href=/1>直播</a></p>", []),
        ("<div class=label><a rel=tag href=/1>航运</a><a rel=tag href=/2>水产</a></div>", ["航运", "水产"]),
        ("<div class=cats><a rel='category tag' href=/1>航运</a></div>", []),
        ("<div>Etiketler: <a href=/1>kayık</a>, <a href=/2>bayram</a></div>", ["kayık", "bayram"]),
        ("<div class=c><a rel=tag href=/category/1>海事</a></div><div class=t><a rel=tag href=/tag/1>航运</a></div>", ["航运"]),
        (
            "<div class=Topics><div class='Tag Topic'><a href=/1><div class=Popover>码头</div></a></div><div class='Tag Topic'><a href=/2><div>航运</div></a></div></div>",
            ["码头", "航运"],
        ),
        ("<div>话题：<a href=/1>#码头+关注</a></div>", ["码头"]),
        ("<div><span>标签：</span><span>码头</span> 责任编辑：陆一夫</div>", ["码头"]),
        ("<div class=tags><a href=/1>海港新码头今天上午正式启用 年吞吐量翻一番</a></div>", []),
        ("<article><ul class=post-tags><li><a href=/1>彩票</a></li></ul></article>", []),
        ("<div class=tags><a href=/1>彩票</a><a href=/2>星座</a></div>", []),
        (
            "<div><span>分类专栏：</span><a href=/c>后端</a><span>文章标签：</span><a href=/1>码头</a><a href=/2>港口</a></div>",
            ["码头", "港口"],
        ),
        ("<div>2024-07-01 来源：海港报 [<a>留言</a>] 关键词： <a href=/1>码头</a> <a href=/2>港口</a></div>", ["码头", "港口"]),
        ("<div>来源：海港报 时间：2024-07-01 Tag：<a href=/1>码头</a> <a href=/2>港口</a> 点击：128</div>", ["码头", "港口"]),
        ("<div>来源：海港报 关键词：海港今年再建 <a href=/1>详情</a></div>", []),
        ("<div><h4>Archivado en:</h4><ul><li><a href=/1>Kiel</a></li><li><a href=/2>Puerto</a></li></ul></div>", ["Kiel", "Puerto"]),
        ("<div>Tags: <a href=/1>码头</a>, <a href=/2>AI</a> | <a href=/a>Get alerts for these topics »</a></div>", ["码头", "AI"]),
        ("<div class='menuTag podcastMenu'><a href=/1.mp3>码头</a></div>", []),
        ("<div>相关新闻</div><ul><li><a href=/1>码头</a></li></ul>", []),
        ("<p>Getaggt mit: <a href=/1>Kran</a><a href=/2>Kai</a></p>", ["Kran", "Kai"]),
        ("<ul><li><a rel=tag href=/1>航运</a></li><li><a rel=tag href=/2>水产</a></li></ul>", ["航运", "水产"]),
        ("<div><a href=/u/1>陆一夫</a> <a rel='category tag' href=/c>海事</a> <a rel=tag href=/1>航运</a> 0</div>", ["航运"]),
        (
            "<div>Filed as <a rel=category href='/?cat=8'>海事</a> Tagged <a rel=tag href='/?tag=1'>航运</a>、<a rel=tag href='/?tag=2'>水产</a></div>",
            ["航运", "水产"],
        ),
        ("<div>标签：<a href='/tags/1'>阅读</a> <a href='/tags/2'>收藏</a></div>", ["阅读", "收藏"]),
        ("<div>标签：</div><div><a href='/tags/1'>阅读</a> <a href='/tags/2'>收藏</a></div>", ["阅读", "收藏"]),
        ("<div>标签：<a href='/1'>阅读</a> <a href='/2'>码头</a></div>", ["码头"]),
        ("<div><a href='/t/1'>#码头</a> <a href='/t/2'>#阅读</a></div>", ["码头", "阅读"]),
        ("<div class='tags'><a href='/tags/1'>阅读</a><a href='/tags/2'>码头</a></div>", ["阅读", "码头"]),
        ("<div><a href='/tags/1'>阅读</a> <a href='/tags/2'>码头</a></div>", ["阅读", "码头"]),
        ("<div><a href='/?tag=1'>码头</a> <a href='/?tag=2'>水产</a></div>", ["码头", "水产"]),
        ("<h3>Tags</h3><ul><li><a href=/1>航运</a><i hidden>,</i></li><li><a href=/2>水产</a></li></ul>", ["航运", "水产"]),
        ("<h3>Tags</h3><div class=tagcloud><a href=/1>码头</a> <a href=/2>彩票</a></div>", []),
        ("<div class=comments><div>陆一夫</div><a href=#c1>#1</a><p>海港很好，我们都很高兴。</p></div>", []),
        ("<p><a href=https://sns.example/harbour>#Follow us</a></p>", []),
        ("<div><div class='Tag Topic'><a href=/1>码头</a></div><div class='Tag Topic'><a href=/2>港口</a></div></div>", ["码头", "港口"]),
        # Labels in other languages, and keywords that are no links.
        ("<h2>İlgili konular</h2><ul><li><a href=/1>liman</a></li><li><a href=/2>vapur</a></li></ul>", ["liman", "vapur"]),
        ("<div>Klíčová slova: <a href=/1>přístav</a>, <a href=/2>trajekt</a></div>", ["přístav", "trajekt"]),
        ("<div>Мітки <a href=/1>порт</a> <a href=/2>пором</a></div>", ["порт", "пором"]),
        ("<div>Tagi: <a href=/1>promy</a>, <a href=/2>zatoka</a></div>", ["promy", "zatoka"]),
        ("<div>Taggar: <a href=/1>färja</a>, <a href=/2>hamn</a></div>", ["färja", "hamn"]),
        ("<p>Kategorie: Transport | Tagi: promy, zatoka</p>", ["promy", "zatoka"]),
        ("<p>Kategorie: Transport | Port: promy, zatoka</p>", []),
        ("<section><h2>Keywords:</h2><span>Ferries; Night services</span></section>", ["Ferries", "Night services"]),
        ("<section><h2>Keywords</h2><p>What the ferries, and the men, were worth.</p></section>", []),
        ("<div><b>İlgili haberler</b><ul><li><a href=/1>liman</a></li><li><a href=/2>vapur</a></li></ul></div>", []),
    ],
)
def test_tags(below: str, tags: list[str]) -> None:
    assert read(below).tags == tags


def test_keywords_for_machines_are_no_tags_but_vouch_for_a_line() -> None:
    head = "<meta name=keywords content='码头,港口,航运'>"
    assert read("", head).tags == []
    assert read("<div class=m>码头|港口|航运</div>", head).tags == ["码头", "港口", "航运"]
    assert read("<div class=m><a href=/1>码头</a><a href=/2>港口</a></div>", head).tags == ["码头", "港口"]
    assert read("<div class=m>阅读|港口</div>", "<meta name=keywords content='阅读,港口'>").tags == ["阅读", "港口"]
    filed = "<div class=entry-category><h5>Filed under</h5><a href=/1>码头</a>, <a href=/2>港口</a></div>"
    assert read(f"{filed}<div class=entry-tags><h5>Related tags</h5><a href=/3>航运</a>, <a href=/1>码头</a></div>", head).tags == [
        "航运",
        "码头",
    ]


def test_tags_beside_who_has_written_it() -> None:
    line = "<div><span>Автор: Ірина Коваленко</span> , <i class=fa-tags></i> <a href=/tag/1>пором</a> <a href=/tag/2>порт</a></div>"
    assert read("", "", f"{line}<div>").tags == []
    html = f"<title>海港新码头今天正式启用</title><h1>海港新码头今天正式启用</h1>{line}<div>{TEXT} Пором і порт.</div>"
    assert article(html.encode(), "https://news.harbour.example/a/1.html").tags == ["пором", "порт"]


def test_tags_beside_a_department_within_another() -> None:
    line = "<div><a href=/categories/reading/>书</a> &gt; <a href=/categories/reading/reviews/>书评</a> - <a href=/tags/1/>渡船</a><a href=/tags/2/>夜</a></div>"
    html = f"<title>海港新码头今天正式启用</title><h1>海港新码头今天正式启用</h1>{line}<div>{TEXT}</div>"
    assert article(html.encode(), "https://news.harbour.example/a/1.html").tags == ["渡船", "夜"]


def test_tags_in_an_element_that_machines_are_told_is_the_article() -> None:
    post = f"<div itemscope itemtype='https://schema.org/NewsArticle'><h1>海港新码头今天正式启用</h1>{TEXT}<ul class=tags><li><a href=/1>彩票</a></li></ul></div>"
    for html, tags in ((post, ["彩票"]), (post.replace("NewsArticle", "WebPage"), [])):
        assert article(f"<title>海港新码头今天正式启用</title>{html}".encode(), "https://news.harbour.example/a/1.html").tags == tags


def test_what_is_talked_of_in_a_menu_below_is_no_tag() -> None:
    talk = "<ul><li><a href=/talk>#航运</a></li></ul>"
    assert read(talk).tags == ["航运"]
    assert read("<div><a href=/x>海港明年再建三座码头</a></div>" * 30 + talk).tags == []


@pytest.mark.parametrize(
    ("above", "head", "section"),
    [
        ("<div class=crumb><a href=/>首页</a> &gt; <a href=/c/>财经</a> &gt; 正文</div>", "", "财经"),
        ("<div>您当前的位置：<a href=/>首页</a> &gt; <a href=/n/>新闻</a> &gt; <a href=/n/l/>地方动态</a></div>", "", "地方动态"),
        ("<div class=n><a href=/>首页</a>→<a href=/c/>财经</a></div>", "", "财经"),
        ("<div class=n><a href=/>首页</a> | <a href=/c/>财经</a></div>", "", None),
        ("<div><b>当前位置：</b> <a href=/>首页</a> <i class=arrow></i> <a href=/c/>财经</a></div>", "", "财经"),
        (
            "<div><a href=/>海港论坛</a> &rsaquo; <a href=/c/>财经</a> &rsaquo; <a href=/a/1>海港新码头今天正式启用</a></div>",
            "",
            "财经",
        ),
        ("<ul class=breadcrumb><li><a href=/>首頁</a></li><li><a href=/c/>财经</a></li></ul>", "", "财经"),
        (
            "<div class=z><a href=./>海港论坛</a> <em>›</em> <a href=p.php>门户</a> <em>›</em> <a href=p.php?id=5>户外</a> <em>›</em> 查看内容</div>",
            "",
            "户外",
        ),
        (
            "<div class=wz><a href=/>海港县人民法院</a> &raquo; <a href=/n/>新闻中心</a> &raquo; <a href=/n/2/>法院动态</a></div>",
            "",
            "法院动态",
        ),
        ("<div class=x><a href=/n/>甲</a> &gt; <a href=/n/2/>乙</a></div>", "", None),
        ("<div class=bread-nav><a href=/c/>要闻</a> / <a href=/c/2/>财经</a></div>", "", "财经"),
        ("<div class=meta>发表于 2024-07-01 | 分类于 <a href=/c/>财经</a></div>", "", "财经"),
        ("<div><time>2024-07-01</time> | <a class=post-meta-categories href=/c/>财经</a></div>", "", "财经"),
        ("<div><a href=/c/ rel='category tag'>财经</a></div>", "", "财经"),
        ("<div><a href=/c/ rel='category tag'>› 财经</a></div>", "", "财经"),
        ("<div>in <a href=/category/c/ rel=tag>财经</a></div>", "", "财经"),
        ("<dl><dd>Kategoria: <a href=/c/>财经</a></dd></dl>", "", "财经"),
        ("<div class=header-breadcrumb><a href=/c/>财经</a></div>", "", "财经"),
        ("<div id=rwb_navpath><a href=/>海港网</a>&gt;&gt;<a href=/c/>财经</a></div>", "", "财经"),
        ("<div>作者：陆一夫 | 栏目：财经 | 浏览：128</div>", "", "财经"),
        # Labels in other languages, also before what is no link; boxes and addresses of departments.
        (
            "<div><span>Автор: Ірина Коваленко</span> , <span>Категорія: Транспорт</span> , <span>Переглядів: 312</span></div>",
            "",
            "Транспорт",
        ),
        ("<p>Chuyên mục: <a href=/c/>Giao thông</a></p>", "", "Giao thông"),
        ("<p>Kategori : yok, sayı 12</p>", "", None),
        ("<p>Autor: Anna Piórko | 1.07.2024</p><p>Kategorie: Transport, Port | Tagi: promy, zatoka</p>", "", "Transport"),
        ("<section class=article-tag><a href=/tag/transport/>Transports</a></section>", "", "Transports"),
        ("<div><a class=c-overline href=/sociedad/>Sociedad</a></div>", "", "Sociedad"),
        ("<ul><li>1 Juli 2024</li><li><a href=/kategori/daerah>Daerah</a></li></ul>", "", "Daerah"),
        ("<div><a href=/kategori/daerah/2024/kapal-tua>Kapal tua</a></div>", "", None),
        ("<nav class=menu><a href=/kategori/daerah>Daerah</a></nav>", "", None),
        ("<ol class=breadcrumb><li><a href=/>Home</a></li><li class=active>Daerah</li></ol>", "", "Daerah"),
        ("<ol class=breadcrumb><li><a href=/>Home</a></li><li class=active>Detail</li></ol>", "", None),
        ("", "<meta property=article:section content=财经>", "财经"),
        ("", "<meta property=article:section content='Walls,Harbour'>", "Walls"),
        ("", """<meta name=section content='{"domainName":"harbour","displayName":"Harbour log"}'>""", None),
        (
            "",
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"海港新码头今天正式启用","articleSection":"财经"}</script>',
            "财经",
        ),
        ("", "", None),
    ],
)
def test_section(above: str, head: str, section: str | None) -> None:
    assert read("", head, above).section == section


def test_hashed_links_in_a_box_of_tags_right_over_the_headline() -> None:
    links = "<a href=/1>#码头</a><a href=/2>#港口</a>"
    assert read("", "", f"<div class=post-tags>{links}</div>").tags == ["码头", "港口"]
    assert read("", "", f"<div class=hot>{links}</div>").tags == []


def test_links_in_a_box_of_tags_or_to_their_pages_right_over_the_headline() -> None:
    links = "<a href=/t/1>码头</a> <a href=/t/2>航运</a>"
    assert read("", "", f"<div class=tag-bar>{links}</div><div>2024-07-01</div>").tags == ["码头", "航运"]
    assert read("", "", f"<h4>{links.replace('/t/', '/tags-')}</h4>").tags == ["码头", "航运"]
    assert read("", "", f"<div class=hot>{links}</div>").tags == []
    assert read("", "", "<div class=tag-bar><a href=/t/1>彩票</a> <a href=/t/2>星座</a></div>").tags == []
    assert read("", "", "<div class=tag><a href=/t/1>码头</a></div>").tags == []


def test_the_section_behind_its_label_below_the_text() -> None:
    assert (
        read(
            "<div><span>分类：</span><span><a href=/c/1>财经</a></span> <span>标签：</span><span><a href=/t/1>码头</a></span></div>"
        ).section
        == "财经"
    )


FOOTER = "<footer>分类：<a href=/c/1>本地新闻</a> 标签：<a href=/t/1>码头</a>、<a href=/t/2>港口</a></footer>"


def test_a_footer_of_the_article_is_its_own() -> None:
    own = article(
        f"<title>海港新码头今天正式启用</title><article><h1>海港新码头今天正式启用</h1><div>{TEXT}</div>{FOOTER}</article>".encode(),
        "https://a.example/1",
    )
    assert (own.section, own.tags) == ("本地新闻", ["码头", "港口"])
    pages = read(FOOTER)
    assert (pages.section, pages.tags) == (None, [])


def test_the_footer_right_below_a_post_whose_links_say_that_they_are_its_tags() -> None:
    links = "<a rel=tag href=/t/1>码头</a><a rel=tag href=/t/2>港口</a>"
    assert read(f"<footer class=article-footer><div>{links}</div></footer>").tags == ["码头", "港口"]
    assert read(f"{'<p>海港网</p>' * 20}<footer><div>{links}</div></footer>").tags == []


def test_the_footer_of_a_post_in_another_element_than_article() -> None:
    post = f"<section class='single post hentry tag-wall'><h1>海港新码头今天正式启用</h1><article>{TEXT}</article>{FOOTER}</section>"
    assert article(f"<title>海港新码头今天正式启用</title>{post}".encode(), "https://a.example/1").tags == ["码头", "港口"]


def test_a_widget_of_all_tags_beside_the_text() -> None:
    words = "".join(f"<div><a href=/t/{word}>{word}</a></div>" for word in ("码头", "彩票", *(f"话题{number}" for number in range(12))))
    assert read(f"<div class='widget shop-tags-widget'>{words}</div>").tags == []


def test_a_link_that_leads_on_is_no_tag() -> None:
    assert read("<div>标签：<a href=/1>更多</a> <a href=/2>码头</a></div>").tags == ["码头"]


def test_tags_in_the_storys_own_article() -> None:
    page = f"<h1>海港新码头今天正式启用</h1><div>2024-07-01 10:00</div><div>{TEXT}</div><footer><ul class=post-tags><li><a href=/1>彩票</a></li></ul></footer>"
    assert article(f"<html><body><article>{page}</article></body></html>".encode(), "https://news.harbour.example/a/1.html").tags == [
        "彩票"
    ]


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("<ol class=breadcrumb><li><a href=/>首页</a></li><li><a href=/x/>信息披露</a></li><li>本所公告</li></ol>", "本所公告"),
        ("<div>当前位置：<a href=/>首页</a> &gt; <a href=/x/>新闻中心</a> &gt; 学院新闻</div>", "学院新闻"),
        ("<div>当前位置：<a href=/>首页</a> &gt; <a href=/x/>新闻中心</a> &gt; 正文</div>", "新闻中心"),
        ("<div>当前位置：<a href=/>首页</a> &gt; <a href=/x/>新闻中心</a> &gt; 海港新码头今…</div>", "新闻中心"),
        ("<ul class=path><li><a href=/>首頁</a></li><li><a href=/x/>新聞稿</a></li></ul>", "新聞稿"),
        ("<div class=cat><a href=/x/>科技</a></div>", "科技"),
        ("<p class=kicker><a href=/x/>对谈</a></p>", "对谈"),
        ("<div class=logo><a href=/x/>科技</a></div>", None),
        ("<div class='article section'><p>1</p><p>2</p><div class=tools><a href=/mail>Email</a></div><p>3</p></div>", None),
        ("<ul class=menu><li class='menu-item menu-item-object-category'><a href=/x/>科技</a></li></ul>", None),
        ("<header><a class=top-kicker href=/x/>科技</a></header>", "科技"),
        ("<div class='entry post hentry category-x'><a class=count href=#c>1</a></div>", None),
        ("<div class=path><a href=/>Home</a> » <a href=/2024>2024</a> » <a href=/2024/7>July</a></div>", None),
        (
            "<ol class=trail-bread><li class=bread-crumb><a href=/>Accueil</a></li><li class=bread-crumb><a href=/i>Idées</a></li></ol>",
            "Idées",
        ),
        ("<div class=path><a href=/>Home</a> <a href=/p/>&gt; Mer du Nord</a> &gt;</div>", "Mer du Nord"),
        ("<ul><li class=section><a href=/x/>科技</a></li><li class=section><a href=/y/>杂志</a></li></ul>", None),
        ("<div class=category><a href=/2024/07/>1. Juli 2024</a></div>", None),
        ("<div class=category><a href=/shop>Shop</a></div>", None),
        ("<div class=category><a href=/login>Sign in</a></div>", None),
        ("<div class=category><a href=/q>Quay</a></div>", "Quay"),
    ],
)
def test_the_step_that_the_reader_stands_on(above: str, section: str | None) -> None:
    assert read("", above=above).section == section


WESTERN = "<p>Am Montag wurde die neue Mole nach drei Jahren eröffnet, und die ersten Schiffe legten noch am selben Morgen dort an.</p>" * 3


@pytest.mark.parametrize(
    ("below", "tags"),
    [
        (
            "<footer><ul><li>Themen in diesem Artikel:</li><li><a href=/1>Mole</a></li><li><a href=/2>Hafen</a></li></ul></footer>",
            ["Mole", "Hafen"],
        ),
        ("<footer><ul><li>Themen:</li><li><a href=/1>Mole</a></li><li><a href=/2>Hafen</a></li></ul></footer>", []),
        ("<div><b>Article Tags : </b><a href=/1>Mole</a>, <a href=/2>Hafen</a></div>", ["Mole", "Hafen"]),
        (
            "<p>Ähnliche Themen</p><ul><li><a href=/1>Mole</a></li><li><a href=/2>Hafen</a></li><li><a href=/t>Alle Themen</a></li></ul>",
            ["Mole", "Hafen"],
        ),
        ("<p>Themen: Ärger im Netz, was der Bau der neuen Mole die Stadt am Ende kosten wird</p>", []),
        (
            "<p>Topics</p><ul class=a><li><a href=/1>Mole</a></li></ul><ul class=keywords><li><a href=/2>Hafen</a></li></ul>",
            ["Mole", "Hafen"],
        ),
        ("<ul><li class=a><a rel=tag href=/2>Mole</a></li><li class=b><a rel=tag href=/3>Hafen</a></li></ul>", ["Mole", "Hafen"]),
        (
            "<div>Kultur</div>" * 24 + "<h3>Themen</h3><ul><li><a href=/1>Familie und Recht</a></li><li><a href=/2>Förderung</a></li></ul>",
            [],
        ),
    ],
)
def test_tags_of_other_countries(below: str, tags: list[str]) -> None:
    html = f"<html lang=de><title>Neue Mole eröffnet</title><body><main><h1>Neue Mole eröffnet</h1><div>{WESTERN}</div><div>{below}</div></main>"
    assert article(html.encode(), "https://hafen.example/a/1.html").tags == tags


def test_a_title_stated_in_place_of_keywords() -> None:
    title = "海港新码头今天正式启用  首批三艘货轮靠泊"
    page = f"<title>{title}_海港网</title><meta name=keywords content='{title}'><h1>{title}</h1><div>2024-07-01 10:00</div><div>{TEXT}</div><div>{title}</div>"
    assert article(page.encode(), "https://news.harbour.example/a/1.html").tags == []


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("<form action=/s><div class=crumb><a href='https://search.example/'><span>好搜</span></a><input name=q></div></form>", None),
        ("<div class=crumb><a href='/'>首页</a> &gt; <a href='/port/'>港口</a> &gt; 正文 <a href='/join.html'>申请入驻</a></div>", "港口"),
        ("<div class=cat><a href='/category/x/' rel=category>Uncategorized</a></div>", None),
        ("<div class=cat><a href='/category/x/' rel=category>未分类</a></div>", None),
        ("<div class=cat><a href='/category/x/' rel=category>港口</a></div>", "港口"),
        ("<div class=cat><a href='/category/x/' rel=category>#港口</a></div>", "港口"),
    ],
)
def test_what_is_no_department(above: str, section: str | None) -> None:
    assert read("", above=above).section == section
