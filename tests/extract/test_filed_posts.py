"""What systems print under a post: when it was written, by whom, its category and its tags, in lines of its own or of its footer."""

from __future__ import annotations

import pytest

from newsportal.extract import article
from newsportal.items import isoformat

WESTERN = "<p>The wall at the mouth of the harbour was opened on Monday, three years after the storm that broke it in two.</p>" * 8
CHINESE = "<p>海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番。</p>" * 4
CATEGORY, TAGS = "<a href=/category/ferries/ rel='{rel}'>{name}</a>", "<a href=/tag/1/ rel=tag>{}</a>, <a href=/tag/2/ rel=tag>{}</a>"
WALL, QUAY = TAGS.format("wall", "quay"), TAGS.format("长堤", "航运")
COMMENTS = "<div id=comments><h3>2 responses</h3><ol><li><b class=fn>Tom Reed</b> <time datetime='2023-07-30T10:00:00+02:00'>30 July 2023</time><p>My father has built the first wall, long ago.</p></li></ol></div>"
DAY = "<div class=day><time datetime='2023-07-28T23:05:49+02:00'>{}</time></div>"


def read(below: str, *, chinese: bool = False) -> tuple[str | None, list[str], str | None, list[str]]:
    title, text = ("海港新码头今天正式启用", CHINESE) if chinese else ("The wall is open", WESTERN)
    lang = "zh-CN" if chinese else "en"
    html = f"<html lang={lang}><title>{title}</title><body><main><article class=post><h1>{title}</h1><div class=text>{text}</div>{below}</article>{COMMENTS}</main>"
    found = article(html.encode(), "https://port.example/wall")
    return isoformat(found.published), found.authors, found.section, found.tags


@pytest.mark.parametrize(
    "below",
    [
        # Each in a box of its own, none with a label.
        f"<div>{DAY.format('28 July 2023')}<div><p class=author-name>Ann Öberg</p></div><div>{CATEGORY.format(rel='tag', name='Ferries')}</div><div>{WALL}</div></div>",
        # A sentence in pieces, each in a box of its own.
        f"<div><div><p>Posted</p>{DAY.format('28 July 2023')}<p>in</p><div>{CATEGORY.format(rel='tag', name='Ferries')}</div></div>"
        f"<div><p>by</p><div class=author><p class=author-name>Ann Öberg</p></div></div></div><div><p>Tags:</p><div>{WALL}</div></div>",
        # Two lines of the post's own footer.
        "<footer><div><span>Published <time class=published datetime='2023-07-28T23:05:49+02:00'>28 July 2023</time></span>"
        "<span>By <a href=/writers/7 rel=author>Ann Öberg</a></span></div>"
        f"<div><span>Categorized as {CATEGORY.format(rel='category tag', name='Ferries')} </span><span>Tagged {WALL}</span></div></footer>",
        # Each in a line of the footer, the author's behind both days.
        "<footer><p>Published: <time datetime='2023-07-28T23:05:49+02:00'>Fri 28 July 2023</time></p><p>Last updated: <time datetime='2023-07-30T09:00:00+02:00'>Sun 30 July 2023</time></p>"
        f"<address>By <a href='/author/ann-oberg.html'>Ann Öberg</a></address><p>Category: {CATEGORY.format(rel='x', name='Ferries')}</p><p>Tags: {WALL}</p></footer>",
    ],
)
def test_what_a_post_tells_of_itself_below_its_text(below: str) -> None:
    assert read(below) == ("2023-07-28T23:05:49+02:00", ["Ann Öberg"], "Ferries", ["wall", "quay"])


@pytest.mark.parametrize(
    "below",
    [
        f"<div>{DAY.format('七月 28, 2023')}<div><p class=author-name>陆一夫</p></div><div>{CATEGORY.format(rel='tag', name='港口')}</div><div>{QUAY}</div></div>",
        "<footer><div><span>Published <time class=published datetime='2023-07-28T23:05:49+02:00'>2023年7月28日</time></span>"
        "<span>By <a href=/writers/7 rel=author>陆一夫</a></span></div>"
        f"<div><span>Categorized as {CATEGORY.format(rel='category tag', name='港口')} </span><span>Tagged {QUAY}</span></div></footer>",
    ],
)
def test_the_same_below_a_text_in_chinese(below: str) -> None:
    assert read(below, chinese=True) == ("2023-07-28T23:05:49+02:00", ["陆一夫"], "港口", ["长堤", "航运"])


def test_what_stands_below_a_text_and_tells_of_others() -> None:
    card = f"<div><h3><a href=/pier>The pier is closed</a></h3>{DAY.format('28 July 2023')}<div class=author>Ann Öberg</div>{CATEGORY.format(rel='category tag', name='Piers')}</div>"
    assert read(f"<section>{card}</section>")[:3] == (None, [], None)
