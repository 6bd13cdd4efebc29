"""The main text on pages of companies and shops, as page builders and their modules make them."""

from __future__ import annotations

import pytest

from newsportal.extract import read_page
from newsportal.extract.page.classnames import class_words
from newsportal.extract.story.body import body_of
from newsportal.extract.story.boxnames import furniture

STORY = [
    "Our divers clean the drains of the harbour in a single night, and the quay is open again before the first ferry leaves.",
    "The work begins with a camera, which shows where the pipe is blocked, and ends with a written report, often on the same day.",
    "A price is agreed before anybody goes down, and it does not change when the pipe turns out to be longer than the old plans say.",
    "Most of our customers come back every second year, some of them because they have to, and the others because it costs them less.",
]
P = "".join(f"<p>{line}</p>" for line in STORY)
POINTS = ["One price, agreed on before the work", "Divers on call at any hour of the night", "Reports with pictures of each pipe"]
LI = "".join(f"<li>{point}</li>" for point in POINTS)


def read(body: str) -> list[str]:
    html = f"<html><head><title>Drains of the harbour - Quay Divers</title></head><body>{body}</body></html>"
    return body_of(read_page(html.encode(), "https://divers.example/drains")).paragraphs


def story(inside: str) -> list[str]:
    return read(f"<main><h1>Drains of the harbour</h1><div class=text>{inside}</div></main>")


@pytest.mark.parametrize(
    "open_",
    [
        "<h2 class='kt-adv-heading10415_b46a99-17 wp-block-kadence-advancedheading'>",
        "<h2 class=_titleNoCredit_1doy9_237>",
        "<h2><span class='hs_cos_wrapper hs_cos_wrapper_widget'>",
        "<h2><span class='highlight hot-tip'>",
        "<h2 class='public-DraftEditor-content'>",
    ],
)
def test_words_of_builders_that_name_no_furniture(open_: str) -> None:
    heading = "What the camera has shown us"
    assert story(f"{P}{open_}{heading}</h2>{P}") == [*STORY, heading, *STORY]


def test_what_a_name_says_it_has_not_is_none_of_its_words() -> None:
    assert class_words("_titleNoCredit_1doy9") & {"title", "credit"} == {"title"}


def test_a_page_whose_texts_stand_each_in_a_box_of_the_builders_editor() -> None:
    def part(kind: str, inside: str) -> str:
        return f"<div class=e-con><div class='elementor-widget elementor-widget-{kind}'>{inside}</div></div>"

    icons = "".join(part("icon-box", f"<h3>{point}</h3><p>{STORY[i]}</p>") for i, point in enumerate(POINTS))
    texts = [f"{line[:-1]}, {STORY[3]}" for line in STORY]
    page = part("heading", "<h1>Drains of the harbour</h1>") + part("text-editor", f"<p>{texts[0]}</p>") + icons
    page += part("text-editor", f"<p>{texts[1]}</p>") + part("icon-box", P)
    assert [line for line in read(page) if line in texts] == texts[:2]
    # Beside a post they are the site's own.
    post = part("heading", "<h1>Drains of the harbour</h1>") + part("theme-post-content", P) + part("text-editor", f"<p>{STORY[0]}</p>" * 2)
    assert read(post) == STORY


def test_questions_in_the_titles_of_tabs_and_the_buttons_of_accordions() -> None:
    asked = "How long does it take to clean one drain?"
    tab = f"<div class=elementor-tab-title role=button><a class=toggle-title>{asked}</a></div><div class=elementor-tab-content><p>{STORY[0]}</p></div>"
    assert story(f"{P}<div class=toggle>{tab}</div>{P}") == [*STORY, asked, STORY[0], *STORY]
    button = f"<button aria-expanded=false><div><h3>{asked}</h3></div></button><div><p>{STORY[0]}</p></div>"
    assert story(f"{P}<section>{button}</section>{P}") == [*STORY, asked, STORY[0], *STORY]
    assert story(f"{P}<div class=tabs>Details</div>{P}") == STORY * 2


def test_teasers_that_lead_nowhere_are_parts_of_the_page() -> None:
    teaser = f"<div class=teaser><div class=cmp-teaser><h3 class=cmp-teaser__title>{POINTS[0]}</h3><div class=cmp-teaser__description><p>{STORY[0]}</p></div></div></div>"
    assert story(P + teaser + P) == [*STORY, POINTS[0], STORY[0], *STORY]
    assert story(P + teaser.replace(POINTS[0], f"<a href=/other>{POINTS[0]}</a>") + P) == STORY * 2


def test_lists_in_boxes_of_their_own() -> None:
    box = f"<div class=x7><p class=x8>Key takeaways</p><ul>{LI}</ul></div>"
    assert story(box + P) == [*POINTS, *STORY]
    assert story(P + box + P) == [*STORY, "Key takeaways", *POINTS, *STORY]
    assert story(P + f"<div class=x7><ul>{LI}</ul></div>") == [*STORY, *POINTS]
    links = "".join(f"<li><a href=/{i}>{point}</a></li>" for i, point in enumerate(POINTS))
    assert story(f"<div class=x7><ul>{links}</ul></div>{P}") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "This article was originally published in March 2022 and has been updated to include the new prices.",
        "Originally published in the Harbour Gazette.",
    ],
)
def test_what_a_page_tells_of_its_own_past(line: str) -> None:
    assert story(f"{P}<p>{line}</p>") == [*STORY, line]


def test_newsletters_that_a_story_is_about() -> None:
    last = "A good newsletter is one that its readers miss when it does not come."
    told = [f"{line[:-1]}, as its newsletter says." for line in STORY]
    assert story("".join(f"<p>{line}</p>" for line in told) + f"<p>{last}</p>") == [*told, last]
    assert story(f"{P}<p>Get our free newsletter every Monday.</p>") == STORY


def test_the_link_to_change_a_part_of_a_wiki() -> None:
    heading = "<h2><span class=mw-headline>What it costs</span><span class=mw-editsection>[<a href=/edit>edit</a>]</span></h2>"
    assert story(P + heading + P) == [*STORY, "What it costs", *STORY]


def test_what_speaks_for_and_against_each_thing_of_a_review() -> None:
    lines = ["For", "Quick and quiet", "Any pipe", "Against", "Dear"]
    box = f"<div class=x7><div class=x8>{''.join(f'<div class=x9>{line}</div>' for line in lines)}</div></div>"
    assert story(P + box + P + box.replace("Dear", "Rarely free") + P) == [*STORY, *lines, *STORY, *lines[:4], "Rarely free", *STORY]
    assert story(P + box + P) == STORY * 2  # one may be anything
    links = box.replace("Quick and quiet", "<a href=/quick>Quick and quiet</a>")
    assert story(P + links + P + links + P) == STORY * 3


def test_a_table_that_is_none_by_its_elements() -> None:
    rows = [("Pipe", "Price"), ("Under the quay", "$90"), ("Under the mole", "$120"), ("Elsewhere", "$70")]
    table = "".join(f"<div class=x8><div>{name}</div><div>{price}</div></div>" for name, price in rows)
    assert story(f"{P}<div class=x7>{table}</div>{P}") == [*STORY, *(cell for row in rows for cell in row), *STORY]


def test_the_numbers_of_points_in_elements_of_their_own() -> None:
    points = "".join(f"<li class=flex><div>{i}.</div><div><p>{point}</p></div></li>" for i, point in enumerate(POINTS, 1))
    assert story(f"{P}<ol>{points}</ol>{P}") == [*STORY, *POINTS, *STORY]
    assert story(f"{P}<ul><li>1.</li><li>{POINTS[0]}</li></ul>{P}") == [*STORY, "1.", POINTS[0], *STORY]


def test_a_grid_named_for_all_that_it_holds() -> None:
    assert furniture("mt-5 quay-grid-toc-content-sidebar") == ()
    assert furniture("quay-content-sidebar") == ("sidebar",)


def test_a_list_under_a_heading_that_ends_the_page() -> None:
    points = ["Camera and report of each pipe", "Divers at any hour of the night", "Covers that keep the smell away"]
    heading, items = "<h3>What is in the price</h3>", "".join(f"<li>{point}</li>" for point in points)
    assert story(f"{P}{heading}<ul>{items}</ul>") == [*STORY, "What is in the price", *points]
    links = "".join(f"<li><a href=/{i}>{point}</a></li>" for i, point in enumerate(points))
    assert story(f"{P}{heading}<ul>{links}</ul>") == STORY


def test_cards_of_figures_are_no_points() -> None:
    figures = [("Price", "$259.06"), ("Change", "-0.47%"), ("Range", "221.96 - 367.09"), ("Volume", "302K")]
    card = "".join(f"<div><span>{name}</span></div><div><span>{figure}</span></div>" for name, figure in figures)
    assert story(f"{P}<section class=x7><h3>Key data</h3><div class=x8>{card}</div></section>" * 2 + P) == STORY * 3


def test_what_is_offered_in_each_country_over_the_headline() -> None:
    offers = "".join(
        f"<p>Parcels to {land} are sent free of charge for orders over {at} euros, and whoever lives elsewhere finds the rates on our page of parcels.</p>"
        for at, land in enumerate(
            ("Denmark", "Norway", "Sweden", "Finland", "Iceland", "Estonia", "Latvia", "Poland", "Spain", "Malta", "Italy"), 40
        )
    )
    strip = f"<div class=promo-bar><div class=carousel>{offers}</div></div>"
    told = " ".join(STORY[:3])
    assert read(f"{strip}<main><h1>Drains of the harbour</h1><p>{told}</p></main>") == [told]


def test_a_table_under_a_heading_that_ends_the_text() -> None:
    table = "<table><tr><th>Depth</th><td>12 m</td></tr><tr><th>Divers</th><td>Two</td></tr></table>"
    lines = [f"<p>{line}</p>" for line in STORY]
    panels = f"<div class=panel>{''.join(lines[2:])}</div><div class=panel><h2>Particulars</h2>{table}</div>"
    assert story(f"<div>{''.join(lines[:2])}</div>{panels}") == [*STORY, "Particulars", "Depth", "12 m", "Divers", "Two"]
