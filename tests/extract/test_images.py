"""The pictures of a story."""

from __future__ import annotations

import pytest

from newsportal.extract import article, read_page
from newsportal.extract.story.body import body_of
from newsportal.extract.story.images import images_of
from newsportal.items import Image

STORY = [
    "海港市气象台7日下午发布大风预报，预计夜间起近海风力将增强到八级，渡轮可能停航，市民出行请留意码头公告。",
    "港务局表示，已安排三艘拖轮在外港值守，并在两处码头增派人手，协助滞留旅客改乘陆路班车。",
]


def images(picture: str, at: int = 1) -> list[Image]:
    lines = [f"<p>{line}</p>" for line in STORY]
    lines.insert(at, picture)
    page = read_page(f"<h1>大风预报</h1><div class=a>{''.join(lines)}</div>".encode(), "https://portal.example/n/1.html")
    return images_of(page, body_of(page))


@pytest.mark.parametrize(
    "tag",
    [
        "<img src=/a.jpg>",
        "<img src=/loading.gif data-original=/a.jpg>",
        "<figure class=wp-caption><img src=/a.jpg><figcaption>工人加固缆绳。</figcaption></figure>",
        "<div class=gallery><img src=/a.jpg></div>",
        "<amp-img src=/a.jpg width=800 height=450></amp-img>",
        "<mip-img src=/a.jpg width=800 height=450></mip-img>",
        "<a href='//pic.portal.example/1/2.html'><img src=/a.jpg></a>",
        "<figure><noscript><img src=/small.jpg></noscript><img src='data:image/svg+xml;utf8,x' data-original=/a.jpg></figure>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='/a.jpg'>",
        "<img srcset='/s.jpg 300w, /a.jpg 900w'>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-harbour-src='/a.jpg' data-sizes=auto>",
        "<img data-srcset='/s.jpg 1x,\n   /a.jpg 2x'>",
        "<img src=/img/leer.gif data-retina-src=/a.jpg>",
        "<img data-src='https://portal.example/a.jpg?utm_source=x'>",
        "<img src=/blank.gif real_src=/a.jpg>",
        "<picture><source srcset=/a.webp type=image/webp><source srcset='/s.jpg 300w, /a.jpg 900w'><img src='data:image/gif;base64,R0lGOD'></picture>",
    ],
)
def test_the_address(tag: str) -> None:
    assert [image.url for image in images(f"<p>{tag}</p>")] == ["https://portal.example/a.jpg"]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_the_place(at: int) -> None:
    assert [image.position for image in images("<p><img src=/a.jpg></p>", at)] == [at]


@pytest.mark.parametrize(
    ("picture", "caption"),
    [
        ("<figure><img src=/a.jpg><figcaption>工人加固缆绳。</figcaption></figure>", "工人加固缆绳。"),
        ("<p><img src=/a.jpg></p><p>图片来源：海港图片社</p>", "图片来源：海港图片社"),
        ("<p><img src=/a.jpg></p><p>（资料图）</p>", None),
        ("<p><img src=/a.jpg></p>", None),
        ("<div class=img-box><img src=/a.jpg><p>工人加固缆绳</p></div>", "工人加固缆绳"),
        ("<p><img src=/a.jpg></p><p>工人加固缆绳。 陆一夫 摄</p>", "工人加固缆绳。 陆一夫 摄"),
        ("<div class=pgc-img><img src=/a.jpg><p class=pgc-img-caption>工人</p></div>", "工人"),
        (
            "<div class=ferry-img><img src=/a.jpg><div class=ferry-image-description>The tugs of the outer harbour</div></div>",
            "The tugs of the outer harbour",
        ),
        ("<div class=gallery><img src=/a.jpg><span>+4</span></div>", None),
        ("<p><img src=/a.jpg></p><p class=img-desc>工人加固缆绳 图源企业</p>", "工人加固缆绳 图源企业"),
        ("<p class=detailPic><img src=/a.jpg></p><p class=picIntro>工人加固缆绳</p>", "工人加固缆绳"),
        ("<figure><img src=/a.jpg></figure><p class=image_desc>工人加固缆绳</p>", "工人加固缆绳"),
        ("<p><img src=/a.jpg></p><p><a href=#>[+] 放大</a></p><p>工人加固缆绳。 陆一夫 摄</p>", "工人加固缆绳。 陆一夫 摄"),
        ("<p class=vsbcontent_img><img src=/a.jpg></p><p style='text-align: center;'>工人加固缆绳</p>", "工人加固缆绳"),
    ],
)
def test_the_caption(picture: str, caption: str | None) -> None:
    assert [image.caption for image in images(picture)] == [caption]


@pytest.mark.parametrize(
    ("above", "caption"),
    [
        ("<table><tr><td><img src=/a.jpg></td></tr><tr><td>工人加固缆绳。 陆一夫 摄</td></tr></table>", "工人加固缆绳。 陆一夫 摄"),
        ("<div><a href=/a.jpg><img src=/a.jpg></a><p>工人在东码头加固缆绳（陸一夫攝）</p></div>", "工人在东码头加固缆绳（陸一夫攝）"),
        ("<div><img src=/a.jpg><p>工人今天上午在东码头加固缆绳</p></div>", "工人今天上午在东码头加固缆绳"),
        ("<div><img src=/a.jpg></div><div>2024-07-01 10:00 来源：海港报</div>", None),
        ("<div><img src=/a.jpg><p>海港报</p></div>", None),
        ("<div><img src=/a.jpg><p>工人扫落叶。</p></div>", "工人扫落叶。"),
        ("<div><img src=/a.jpg><p>老码头看财报 发布于2023-07-28 23:02 来自海港 · 广东</p></div>", None),
    ],
)
def test_the_caption_of_a_picture_above_the_text(above: str, caption: str | None) -> None:
    lines = "".join(f"<p>{line}</p>" for line in STORY)
    page = read_page(f"<h1>大风预报</h1>{above}<div class=a>{lines}</div>".encode(), "https://portal.example/n/1.html")
    assert [image.caption for image in images_of(page, body_of(page))] == [caption]


def test_a_picture_that_leads_to_a_page_that_shows_it() -> None:
    assert len(images("<a href='/showimage.shtml?https://img.portal.example/a.jpg'><img src=/a_S.jpg></a>")) == 1
    assert len(images("<a href=/n/1/workers-at-the-quay-17.html><img src=/m/workers-at-the-quay.jpg></a>")) == 1


@pytest.mark.parametrize(
    "tag",
    [
        "<img src=/icon.png width=16 height=16>",
        "<a href='#'><img src=/fb.png alt=facebook></a>",
        "<p><img src=/1.png alt=分享></p>",
        "<img src=/images/logo.png>",
        "<a href=/n/2.html><img src=/teaser.jpg></a>",
        "<div class=ad><img src=/sale.jpg></div>",
        "<a href='#'>放大<img src=/b.gif></a>",
        "<a href=/news/story2><img src=/teaser.jpg><p>渡轮停航通知发布后旅客改乘班车</p></a>",
        "<table><tr><td><a href='#'><img src=/egg.gif><br>鸡蛋</a></td></tr></table>",
        "<img>",
        "<a class=avatar href=/u/1><img src=/a.jpg></a>",
        "<div class=module_avatarWrap_x><img src=/a.jpg></div>",
        "<img src=/A05_brief.jpg usemap='#PageMap'>",
        "<a href=/print><img src=/img/share-icons/printer.jpg></a>",
        "<img src=/media/mod_languages/images/de.gif>",
        "<p>where <img class=latex src=/latex.php?x=1> is the height</p>",
        "<a href=/mail><img src=/2019/02/subscribe.jpg></a>",
        "<img class='Avatar-sc-18dn49q-0 kKwmbJ' src=/q-2-2.jpg>",
        "<img src=javascript:x>",
        "<noscript><img src=/a.jpg></noscript><img data-src=/a.jpg>",
        "<img src=https://ww1.bigadserver.example/call/pubi/1/2/>",
        "<img src=null>",
    ],
)
def test_what_is_no_picture_of_the_story(tag: str) -> None:
    assert len(images(tag)) == ("noscript" in tag)


def test_what_the_last_word_of_a_long_name_means() -> None:
    assert [len(images(f"<img src=/{name}.jpg>")) for name in ("photo-tram-line", "p-line", "line", "hot_line")] == [1, 0, 0, 0]


def test_the_same_picture_once() -> None:
    assert len(images("<img src=/a.jpg><img src=/a.jpg>")) == 1


@pytest.mark.parametrize(("name", "count"), [("hero", 1), ("logo-box", 0)])
def test_the_picture_that_opens_a_story_over_its_headline(name: str, count: int) -> None:
    text = "".join(f"<p>{line}</p>" for line in STORY)
    html = f"<article><div class={name}><img src=/a.jpg></div><div>封面故事</div><h1>大风预报</h1><div class=a>{text}</div></article>"
    page = read_page(html.encode(), "https://portal.example/n/1.html")
    assert len(images_of(page, body_of(page))) == count


@pytest.mark.parametrize(("between", "count"), [("", 1), ("<div>封面故事</div>", 0)])
def test_the_figure_whose_caption_stands_right_over_the_headline(between: str, count: int) -> None:
    text = "".join(f"<p>{line}</p>" for line in STORY)
    figure = "<section><figure class=newsImage><img src=/a.jpg><figcaption>外港的拖轮</figcaption></figure></section>"
    html = f"<article><header>{figure}{between}<h1>大风预报</h1></header><div class=a>{text}</div></article>"
    page = read_page(html.encode(), "https://portal.example/n/1.html")
    assert [image.caption for image in images_of(page, body_of(page))] == ["外港的拖轮"] * count


def test_a_picture_over_the_text_where_no_line_shows_the_title() -> None:
    text = "".join(f"<p>{line}</p>" for line in STORY)
    html = f"<title>海港网-新闻详情</title><div><p>大风预报</p><p>2024/07/01</p></div><div><p align=center><img src=/a.jpg></p><p align=center>外港的拖轮</p>{text}</div>"
    page = read_page(html.encode(), "https://portal.example/n/1.html")
    assert [image.caption for image in images_of(page, body_of(page))] == ["外港的拖轮"]


def test_the_picture_that_a_page_states_wherever_it_stands_above_the_text() -> None:
    text = "".join(f"<p>{line}</p>" for line in STORY)
    head = "<meta property=og:image content=https://portal.example/p/harbour-wall-1200x630.jpg>"
    picture = "<div class={}><img src=/p/harbour-wall-800x400.jpg></div>"

    def count(above: str, below: str = "") -> int:
        html = f"<head>{head}</head><div>{above}<div>封面故事</div><h1>大风预报</h1>{below}<div class=a>{text}</div></div>"
        page = read_page(html.encode(), "https://portal.example/n/1.html")
        return len(images_of(page, body_of(page)))

    assert count(picture.format("jumbo")) == count("", picture.format("meta-image")) == 1
    assert count(picture.format("jumbo"), picture.format("pic").replace("800x400", "400x200")) == 1
    assert count(picture.format("jumbo style=display:none")) == count(picture.format("jumbo").replace("wall", "quay")) == 0


def test_the_pictures_that_end_a_story() -> None:
    row = "".join(f"<figure><img src='/wall-{n}.jpg'><figcaption>The wall in week {n}</figcaption></figure>" for n in (1, 2, 3))
    text = "<p>The wall at the mouth of the harbour was opened on Monday, three years after the storm that broke it.</p>" * 4
    html = f"<title>The wall is open</title><main><h1>The wall is open</h1><div class=text>{text}<figure>{row}</figure></div></main>"
    found = article(html.encode(), "https://port.example/wall").images
    assert [image.url[-10:] for image in found] == ["wall-1.jpg", "wall-2.jpg", "wall-3.jpg"]
