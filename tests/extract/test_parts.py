"""The parts of a story on several pages."""

from __future__ import annotations

import pytest

from newsportal.extract import read_page
from newsportal.extract.story.parts import parts_of, without_number

AT = "https://portal.example/chan/2023-07-28/"


def parts(url: str, *links: tuple[str, str], html: str = "") -> list[str]:
    anchors = " ".join(f"<a href='{href}'>{text}</a>" for href, text in links)
    return parts_of(read_page(f"<p>正文</p><p>{anchors}</p>{html}".encode(), url))


@pytest.mark.parametrize(
    ("own", "links", "expected"),
    [
        ("5286.html", [("5286_2.html", "2"), ("5286_3.html", "3"), ("5286_2.html", "下一页")], ["5286.html", "5286_2.html", "5286_3.html"]),
        ("5286_2.html", [("5286.html", "1"), ("5286_3.html", "[3]")], ["5286.html", "5286_2.html", "5286_3.html"]),
        ("5286.html", [("5286_2.html", "下一页")], ["5286.html", "5286_2.html"]),
        ("5286.html", [("5286_2.html", "余下全文")], ["5286.html", "5286_2.html"]),
        ("show-1-2-1.html", [("show-1-2-2.html", "2"), ("show-1-2-2.html", "下一页")], ["show-1-2-1.html", "show-1-2-2.html"]),
        ("view.php?aid=12", [("view.php?aid=12&pageno=2", "2")], ["view.php?aid=12", "view.php?aid=12&pageno=2"]),
        ("storm-warning", [("storm-warning/seite-2", "2"), ("storm-warning/seite-2", "Nächste Seite")], ["storm-warning", "storm-warning/seite-2"]),
        ("storm-warning/", [("storm-warning/2/", "2"), ("storm-warning/3/", "3")], ["storm-warning/", "storm-warning/2/", "storm-warning/3/"]),
        ("t20230728_58096.shtml", [("t20230728_58096_1.shtml", "2"), ("t20230728_58096_2.shtml", "3")],
         ["t20230728_58096.shtml", "t20230728_58096_1.shtml", "t20230728_58096_2.shtml"]),
    ],
)  # fmt: skip
def test_parts_in_order(own: str, links: list[tuple[str, str]], expected: list[str]) -> None:
    found = parts(AT + own, *((AT + href, text) for href, text in links))
    assert found == [AT + part for part in expected]


@pytest.mark.parametrize(
    ("own", "href", "text"),
    [
        ("5286.html", "5285.html", "上一篇：渡轮停航"),
        ("5286.html", "5287.html", "下一页"),
        ("5286.html", "list_2.html", "2"),
        ("storm-warning", "storm-warning?page=2#comments", "2"),
        ("5286.html", "index_2.html", "下一页"),
        ("article-1-2.html", "article-1-3.html", "下一页"),
        ("5286.html", "https://other.example/chan/2023-07-28/5286_2.html", "2"),
        ("5286.html", "5286_2.html", "相关图片"),
        ("5286.html", "5286_2.html", "3"),
        ("t20230728_58096.shtml", "t20230728_58097.shtml", "2"),
    ],
)
def test_no_parts(own: str, href: str, text: str) -> None:
    assert parts(AT + own, (href, text)) == [AT + own]


def test_parts_in_a_select_box() -> None:
    options = "<select><option value='5286.html'>第1页：停航</option><option value='5286_2.html'>第2页：复航</option></select>"
    assert parts(AT + "5286.html", html=options) == [AT + "5286.html", AT + "5286_2.html"]


def test_an_option_without_words_names_no_part() -> None:
    options = "<select><option value='/n/'></option><option value='5286_2.html'>2</option></select>"
    assert parts(AT + "5286.html", html=options) == [AT + "5286.html", AT + "5286_2.html"]


def test_parts_are_bounded() -> None:
    assert len(parts(AT + "5286.html", *((f"5286_{i}.html", str(i)) for i in range(2, 999)))) <= 201


@pytest.mark.parametrize(
    ("title", "own", "told"),
    [
        ("码头启用图集(3)", 3, "码头启用图集"),
        ("码头启用图集（第1页）", 1, "码头启用图集"),
        ("Quay in pictures (2/3)", 2, "Quay in pictures"),
        ("码头启用图集(3)", 2, "码头启用图集(3)"),
        ("(2)", 2, "(2)"),
    ],
)
def test_the_number_of_a_part_behind_the_headline(title: str, own: int, told: str) -> None:
    pages = [f"{AT}5286{end}.html" for end in ("", "_2", "_3")]
    assert without_number(title, pages, pages[own - 1]) == told
    assert without_number(title, pages[own - 1 : own], pages[own - 1]) == title
