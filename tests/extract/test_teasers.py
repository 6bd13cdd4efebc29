"""Boxes of other stories that nothing names, among the paragraphs of a story: told by headlines that lead on, each over its teaser."""

from __future__ import annotations

import pytest

from newsportal.extract import article

STORY = [
    "The first boat left the northern pier on Monday with forty-two passengers, most of them from the islands themselves.",
    "For nine years the only way across was the supply ship, which sails on Wednesdays and takes no more than twelve people.",
    "The board bought both vessels second-hand from a yard in the east and had them refitted over the winter, at half the price of new ones.",
    "Critics in the council doubt that the line will ever pay for itself; the old company gave up after three seasons and left a debt.",
    "The harbour master sees it differently: a road does not pay for itself either, and no one asks whether it should be closed.",
    "From May the timetable will be printed in the school calendar as well, since eleven pupils are to cross every morning.",
]
OTHERS = [
    (
        "Storm closes the coastal road for two days",
        "The surf tore away forty metres of asphalt near the quarry, and repairs take until Thursday.",
    ),
    (
        "New school bus still looks for a driver",
        "The council has advertised the post three times and raised the wage twice, so far without an answer.",
    ),
    (
        "How the lighthouse got its colour back",
        "Two painters hung from ropes for a week, and the red is the red of the first postcards again.",
    ),
]


def p(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def read(inside: str) -> list[str]:
    html = f"<title>Ferry returns - Courier</title><body><main><h1>Ferry returns</h1><div class=q1>{inside}</div></main>"
    return article(html.encode(), "https://courier.example/news/ferry").paragraphs


def each(form: str, count: int = 2) -> str:
    return "".join(form.format(href=f"/news/{at}", title=title, told=told) for at, (title, told) in enumerate(OTHERS[:count]))


@pytest.mark.parametrize(
    "form",
    [
        "<h3><a href={href}>{title}</a></h3><p>{told}</p>",
        "<a href={href}><img src=/t.jpg></a><h4><a href={href}>{title}</a></h4><span>12 March 2024</span><p>{told}</p>",
        "<div class=c1><h3><a href={href}>{title}</a></h3><p>{told}</p></div>",
        "<p><strong><a href={href}>{title}</a></strong></p><p>{told}</p>",
        "<div class=t1><a href={href}>{title}</a></div><div class=t2>{told}</div>",
        "<h3>{title}</h3><p>{told} <a href={href}>Read more</a></p>",
        "<div class=c1><h3>{title}</h3><p>{told}</p><a href={href}>Lire la suite »</a></div>",
    ],
)
@pytest.mark.parametrize("label", ["", "<h3>Region</h3>", "<span>Around the coast</span>"])
def test_headlines_over_teasers_in_one_box(form: str, label: str) -> None:
    for count in (2, 3):
        box = f"<div class=q2>{label}{each(form, count)}</div>"
        assert read(p(STORY[:3]) + box + p(STORY[3:])) == STORY
        assert read(p(STORY) + box) == STORY


def test_a_round_up_is_a_story_though_its_headings_lead_on() -> None:
    told = read(p(STORY[:1]) + each("<h3><a href={href}>{title}</a></h3><p>{told}</p>", 3))
    assert all(title in told and text in told for title, text in OTHERS)


def test_parts_of_a_story_with_headings_of_their_own() -> None:
    told = read(p(STORY) + f"<div class=q2>{each('<h3>{title}</h3><p>{told}</p>')}</div>" + p(STORY[:2]))
    assert all(text in told for _, text in OTHERS[:2])
