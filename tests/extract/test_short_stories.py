"""Stories of a paragraph or two, which all else that their pages show outweighs."""

from __future__ import annotations

import pytest

from newsportal import extract

_STORY = "The harbour board closed the eastern quay on Monday after divers found a crack in its wall, and ferries will leave from the western quay."
_KUAIXUN = "海港市港务局7月28日通报，东码头因墙体开裂关闭，轮渡改由西码头发船，预计修复需要三个月，其间货船改停北港。"
_LONG = "The quay was built in 1931 and has been mended twice, most recently after the storm of 2009, when the sea took forty metres of its wall. "


def _paragraphs(page: str, url: str = "https://gazette.example/news/quay.html") -> list[str]:
    return extract.article(f"<html><body>{page}</body></html>".encode(), url).paragraphs


def _text(count: int) -> str:
    return "".join(f"<p>{_LONG}That was in year {n} of the port.</p>" for n in range(count))


_AUTHOR = "Ann Lee has written about ports and the sea since 1998. " * 4
_DIALOG = "".join(
    f"<p>{line}</p>"
    for line in (
        "Another reader uses your account at this moment, and only one of you can go on reading the Gazette with it.",
        "If you want to share your account with others, change to the plan for families, which allows for five readers.",
        "If you do not know who uses your account, we recommend that you change its password, in the settings of your account.",
    )
)
_PICTURES = "".join(
    f"<p>Divers look at the wall of the eastern quay in the harbour of Westhaven, on a Monday in July, picture {n}.</p>" for n in range(4)
)
_BESIDE = {
    "bio": f'<div class="author-bio"><p>{_AUTHOR}</p><p>{_AUTHOR}</p></div>',
    "dialog": f'<div class="lay-1"><div>{_DIALOG}</div></div>',
    "overlay": f'<div class="overlay">{_DIALOG}</div>',
    "gallery": f'<div class="gallery">{_PICTURES}</div>',
    "donation": f'<div class="donation">{_DIALOG}</div>',
}
_TEXTS = (
    'class="article-body"',
    'class="entry-content clear"',
    'class="c1" itemprop="articleBody"',
    'class="Story_StoryBody__x7Kq2"',
)


@pytest.mark.parametrize("text", _TEXTS)
@pytest.mark.parametrize("beside", _BESIDE)
def test_a_story_of_a_paragraph_in_the_box_named_for_it(text: str, beside: str) -> None:
    page = f"<article><h1>Eastern quay closed after divers find a crack</h1><div {text}><p>{_STORY}</p></div>{_BESIDE[beside]}</article>"
    assert _paragraphs(page) == [_STORY]


@pytest.mark.parametrize("beside", ["bio", "overlay", "gallery", "donation"])
def test_a_story_of_a_paragraph_whose_box_has_no_name(beside: str) -> None:
    page = f"<article><h1>Eastern quay closed after divers find a crack</h1><div><p>{_STORY}</p></div>{_BESIDE[beside]}</article>"
    assert _paragraphs(page) == [_STORY]


def test_news_in_brief_beside_the_notes_of_a_player() -> None:
    notes = "".join(f"<p>播放器提示{n}：网络链接出现问题，您可以使用客户端播放，更加稳定流畅，或者稍后再试一次。</p>" for n in range(5))
    page = f'<h1>海港市东码头因墙体开裂关闭</h1><div class="article-content"><p>{_KUAIXUN}</p><div class="player bar">{notes}</div></div>'
    assert _paragraphs(page, "https://news.example/2023/0728/1.html") == [_KUAIXUN]


def test_a_text_in_a_box_called_a_widget_under_its_standfirst() -> None:
    page = f'<h1>Eastern quay closed after divers find a crack</h1><p>{_STORY}</p><div class="widget">{_text(12)}</div>'
    assert len(_paragraphs(page)) == 13


def test_a_text_that_goes_on_outside_the_box_named_for_it() -> None:
    page = f'<h1>Eastern quay closed after divers find a crack</h1><div class="entry-content"><p>{_STORY}</p></div><div class="x9">{_text(16)}</div>'
    assert len(_paragraphs(page)) >= 16


def test_several_boxes_named_for_a_text_say_nothing() -> None:
    parts = "".join(f'<div class="article-body"><p>{_LONG}{n}</p></div>' for n in range(3))
    assert len(_paragraphs(f"<h1>Eastern quay closed after divers find a crack</h1>{parts}")) == 3


_WHOLE = [f"{_LONG}That was in year {n} of the port, and the board has kept the papers of it in its house on the hill." for n in range(6)]


@pytest.mark.parametrize(
    "name", ["gallery", "slideshow", "carousel", "author", "teaser", "related", "tools", "meta", "ad", "share", "tabs"]
)
@pytest.mark.parametrize(
    "standfirst", [_STORY, "The eastern quay is closed, and ferries leave from the western one; the board hopes to open it in May."]
)
def test_a_whole_story_in_a_box_with_the_name_of_something_else(name: str, standfirst: str) -> None:
    text = "".join(f"<div><p>{line}</p></div>" for line in _WHOLE)
    over = f"<title>Quay closed</title><header><h1>Quay closed</h1><div class=x>{standfirst}</div></header><div class=pic><img src=/1.jpg></div>"
    told = _paragraphs(f"{over}<div class='{name}'>{text}</div>{_BESIDE['bio']}")
    assert told[-6:] == _WHOLE


def test_a_whole_story_called_a_gallery_beside_much_else_that_is_told() -> None:
    text = "".join(f"<p>{line}</p>" for line in _WHOLE)
    page = f"<title>Quay closed</title><h1>Quay closed</h1><div>{_STORY}</div><div class='page-gallery'><img src=/1.jpg>{text}</div><div>{_STORY}</div><div>{_STORY}</div>"
    assert set(_WHOLE) <= set(_paragraphs(page))


def test_an_example_of_data_in_a_text() -> None:
    data = '{ "title": "Quay closed", "text": "Ferries leave from the western quay." }'
    page = f"<title>Reading ports</title><h1>Reading ports</h1><div>{_text(3)}<pre>{data}</pre>{_text(2)}</div>"
    assert data in _paragraphs(page)


def test_a_box_named_for_the_text_that_holds_its_beginning_alone() -> None:
    text = "".join(f"<p>{line}</p>" for line in _WHOLE)
    page = f"<title>Quay closed</title><h1>Quay closed</h1><div class='article-body'><p>{_STORY}</p></div>"
    assert _paragraphs(f"{page}<div class=x1>{text}</div>")[-6:] == _WHOLE
    assert _paragraphs(f"{page}<div class='x1 author'>{text}</div>")[-6:] == _WHOLE
