"""Stories that stand whole behind another one on its page, as endless pages append them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsportal.extract import article
from newsportal.items import Article

STORY = [
    "The new harbour wall held through the storm of Monday night, the harbour office said, and none of the houses behind it was flooded.",
    "Engineers had raised the wall by two metres after the flood of 1998, when the old quay was lost, and the town paid for half of it.",
    "On Tuesday morning divers went down to look at the foundations; they found two cracks, which will be closed before the autumn.",
]
OTHER = [
    "The library opens on Sundays from September, the council decided, and three people will be hired to keep it open until the evening.",
    "Readers had asked for it in a petition with four thousand names, which was handed over in the spring and then forgotten for months.",
]


def p(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def read(inside: str, title: str = "Harbour wall holds") -> Article:
    html = f"<title>{title} - Gazette</title><body><main>{inside}</main>"
    return article(html.encode(), "https://gazette.example/news/wall")


def story(title: str, by: str, day: str, text: list[str], standfirst: str = "") -> str:
    header = (
        f"<header><h1>{title}</h1>{standfirst}<div class=by>{by}</div><div class=share>Share this</div><div class=when>{day}</div></header>"
    )
    return f"<article class=story>{header}<div class=text>{p(text)}</div></article>"


OWN = story("Harbour wall holds", "By Ann Öberg", "7 May 2024", STORY)


@pytest.mark.parametrize(
    "next_story",
    [
        story("Library to open on Sundays", "By Tom Reed", "9 May 2024", OTHER),
        story("Library to open on Sundays", "By Tom Reed", "", OTHER),
        story("Library to open on Sundays", "By Tom Reed", "9 May 2024", OTHER, standfirst=f"<p>{OTHER[0]}</p>"),
        story("Open Sundays", "By Tom Reed", "9 May 2024", OTHER),
        f"<div class=next><h2><a href='/news/library'>Library to open on Sundays</a></h2><p>9 May 2024, 10:12</p>{p(OTHER)}</div>",
        f"<section class=more><div>Culture</div><h1>Library to open on Sundays</h1><span>3 hours ago</span>{p(OTHER)}</section>",
    ],
    ids=["of the same build", "without its day", "with a standfirst", "with a short headline", "with a link", "of another build"],
)
def test_the_next_story_is_no_part_of_this_one(next_story: str) -> None:
    found = read(OWN + next_story)
    assert found.paragraphs == STORY
    assert found.authors == ["Ann Öberg"]
    assert found.published == date(2024, 5, 7)


def test_stories_in_one_box() -> None:
    def flat(title: str, day: str, text: list[str]) -> str:
        return f"<h1>{title}</h1><p class=when>{day}</p>{p(text)}"

    found = read(f"<div>{flat('Harbour wall holds', '7 May 2024', STORY)}{flat('Library to open on Sundays', '9 May 2024', OTHER)}</div>")
    assert (found.paragraphs, found.published) == (STORY, date(2024, 5, 7))


def test_the_time_of_the_next_story_is_not_this_ones() -> None:
    own = f"<div class=a><h1>海港新堤经受住风暴考验</h1><div class=b>{p(['本报讯 海港办公室今天表示，新堤经受住了周一夜间的风暴，堤后的房屋无一进水。'])}</div></div>"
    other = f"<div class=c><h2><a href='/a/2.html'>图书馆九月起周日开放</a></h2><div>2024-05-09 10:12 来源：海港晚报</div>{p(['市议会决定，图书馆从九月起周日开放，并将增聘三人，开放到晚上。'] * 2)}</div>"
    found = read(own + other, "海港新堤经受住风暴考验")
    assert (found.published, found.source, len(found.paragraphs)) == (None, None, 1)


def test_the_editor_under_teasers_with_their_days() -> None:
    own = f"<h1>海港新堤经受住风暴考验</h1><div>2024-05-07 09:30 来源：海港日报</div><div class=b>{p(['海港办公室今天表示，新堤经受住了周一夜间的风暴，堤后的房屋无一进水。'] * 2)}</div>"
    cards = "".join(
        f"<div class=g><h3><a href='/a/{n}.html'>图书馆九月起周日开放的消息</a></h3><p>市议会决定，图书馆从九月起周日开放，并将增聘三人。</p><span>2024-05-0{n}</span></div>"
        for n in (1, 2)
    )
    assert read(f"{own}{cards}<div>（责任编辑：陆一夫）</div>", "海港新堤经受住风暴考验").editors == ["陆一夫"]


@pytest.mark.parametrize(
    "parts",
    [
        [f"<section class=s><h1>Part {n}</h1>{p([line])}</section>" for n, line in enumerate(STORY, 1)],
        [f"<section class=s><h2>Monday {n} May 2024</h2>{p([line])}</section>" for n, line in enumerate(STORY, 6)],
        [f"<section class=s><h2><a href='#n{n}'>Update {n}</a></h2><time>{n} May 2024</time>{p([line])}</section>" for n, line in enumerate(STORY, 6)],
    ],
    ids=["headings of one rank", "days as headings", "reports as they come"],
)  # fmt: skip
def test_parts_of_a_story_are_no_other_stories(parts: list[str]) -> None:
    found = read(f"<h1>Harbour wall holds</h1><div>7 May 2024</div>{p(OTHER)}{''.join(parts)}")
    assert set(STORY) <= set(found.paragraphs)


def test_a_short_line_before_a_story_is_no_story() -> None:
    announced = "<h1>Harbour Gazette</h1><p>News, views and the tide tables of the week, told by those who live here.</p>"
    found = read(f"{announced}<div class=e><h1>Library to open on Sundays</h1><div>9 May 2024</div>{p(OTHER * 3)}</div>", "Harbour Gazette")
    assert set(OTHER) <= set(found.paragraphs)


def test_a_time_is_printed() -> None:
    when = "2024-05-07 09:30"
    found = read(
        story("Harbour wall holds", "By Ann Öberg", when, STORY) + story("Library to open", "By Tom Reed", "2024-05-09 10:12", OTHER)
    )
    assert isinstance(found.published, datetime)
    assert found.published.strftime("%Y-%m-%d %H:%M") == when


@pytest.mark.parametrize("inside", [True, False])
def test_other_entries_of_a_blog(inside: bool) -> None:
    other = f"<div class='post-7 hentry tag-reading'><h4>Quotes</h4><div class=entry><blockquote>{p(OTHER[:1])}</blockquote>{p(OTHER[1:])}</div></div>"
    own = f"<div class='post-6 hentry tag-walls'><h1>Harbour wall holds</h1>{p(STORY)}{'{0}' if inside else '</div>{0}<div>'}</div>"
    assert read(own.format(f"<div class=more>{other}</div>")).paragraphs == STORY
