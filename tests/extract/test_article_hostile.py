"""Pages made to hurt: reading always ends, soon, and never raises."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsportal.extract import article, headlines, read_page
from newsportal.extract.page.tree import MAX_CHARS, MAX_TAGS
from newsportal.extract.story.body import body_of

PAGE = (Path(__file__).parents[1] / "pages" / "seed" / "page.html").read_bytes()
URL = "https://portal.example/a"
P = "<p>海港市气象台7日下午发布大风预报，预计夜间起近海风力将增强到八级，渡轮可能停航。</p>"
HOSTILE = {
    "300,000 nested divs": "<div>" * 300_000 + P + "</div>" * 300_000 + P,
    "300,000 nested spans": "<span>" * 300_000 + P,
    "20 MB of paragraphs": P * (20_000_000 // len(P.encode())),
    "20 MB in one word": "<p>" + "a" * 20_000_000,
    "20 MB of spaces": "<p>" + " " * 20_000_000 + "x",
    "100,000 links": "".join(f'<a href="/n/{i}.html">某某公司发布第{i}季度业绩预告</a> ' for i in range(100_000)),
    "100,000 rows": "".join(f'<li><a href="/n/{i}.html">某某公司发布第{i}季度业绩预告</a>' for i in range(100_000)),
    "100,000 line breaks": "海港市气象台7日，下午发布<br>" * 100_000,
    "100,000 pictures": P + "<img src=/a.jpg>" * 100_000 + P,
    "60,000 boxes": "".join(f'<div class="c{i} related-{i}"><p>x，y{i}。</p></div>' for i in range(60_000)),
    "600 towers": ("<div>" * 240 + P + "</div>" * 240) * 600,
    "one text": "<p>" + "海港市，气象台。" * 800_000,
    "800,000 attributes": "<p " + " ".join(f"a{i}=1" for i in range(800_000)) + ">x，。",
    "10,000,000 angles": "<" * 10_000_000,
    "5,000,000 tags without end": "<a" * 5_000_000,
    "100,000 headings": "<h1>大风预报</h1>" * 100_000 + P,
    "unclosed comments": P + "<!--" * 100_000 + P,
    "nested tables": "<table>" * 200 + "<tr><td>x，y。" * 50_000,
    "NULs": "\0" * 5_000_000 + P,
    "bold": "<p>" + "<b>x</b>，" * 150_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_the_body_of_a_hostile_page(name: str) -> None:
    page = HOSTILE[name].encode()
    start = time.process_time()
    body_of(read_page(page, URL))
    # A net for what does not end: the seconds it may take are measured by a benchmark.
    assert time.process_time() - start < 20


@pytest.mark.parametrize("cut", range(0, len(PAGE), 997))
def test_a_truncated_page(cut: int) -> None:
    paragraphs = article(PAGE[:cut], URL).paragraphs
    assert all(paragraph and "\n" not in paragraph for paragraph in paragraphs)


def test_random_bytes() -> None:
    for seed in range(20):
        noise = random.Random(seed).randbytes(20_000)
        assert article(noise, URL).url == URL
        assert article(PAGE[:3000] + noise + PAGE[3000:], URL).url == URL


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(PAGE) - 1), st.integers(0, 255)), max_size=40))
def test_bytes_changed_at_random(changes: list[tuple[int, int]]) -> None:
    page = bytearray(PAGE)
    for at, value in changes:
        page[at] = value
    found = article(bytes(page), URL)
    assert found.text == ("\n".join(found.paragraphs) or None)


@settings(max_examples=150)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(["<p>", "</p>", "<div class=related>", "</div>", "<a href=/x>", "</a>", "<br>", "<table><tr><td>", "</table>", "<li>", "<h1>", "</html>",
                             "<b>", "</b>", "<!--", "-->", "<script>", "</script>", "<span hidden>", "</span>", "<pre>", "<figure>", "<img src=/a.jpg>", "<noscript>", P]),
            st.text(max_size=20),
        ),
        max_size=40,
    )
)  # fmt: skip
def test_any_markup(pieces: list[str]) -> None:
    page = read_page("".join(pieces).encode("utf-8", "surrogatepass"), URL)
    outline = page.outline
    body = body_of(page)
    assert [block.index for block in outline.blocks] == list(range(len(outline.blocks)))
    assert all(0 <= box.first <= box.last <= len(outline.blocks) for box in outline.boxes)
    assert body.paragraphs == [block.text for block in body.blocks]
    assert all(body.first <= block.index < body.last for block in body.blocks)
    assert all(0 <= picture.at <= len(outline.blocks) for picture in outline.pictures)


def test_of_a_page_no_more_is_parsed_than_a_page_of_news_can_have() -> None:
    assert len(read_page(b"<p>" + b"a" * (MAX_CHARS + 9), URL).html) == MAX_CHARS
    assert MAX_TAGS - 9 < read_page(b"<b>" * (MAX_TAGS + 9), URL).html.count("<") <= MAX_TAGS


@pytest.mark.parametrize("depth", [10, 3000])
def test_what_follows_a_nest_is_read(depth: int) -> None:
    """libxml2 drops it where the nest is too deep."""
    root = read_page(("<div>" * depth + "</div>" * depth + P).encode(), URL).root
    assert "".join(root.itertext()).startswith("海港市气象台")


_SAID = "The new harbour wall held through the storm of Monday night, the harbour office said, and none of the houses was flooded. "
_ENDS_AT = {
    "rows of pictures behind the last text": "<div>最新图片<ul>"
    + "".join(f"<li><a href='/a/{n}.html' title='渡口的第{n}班船提前到清晨六点开行'><img src=/{n}.jpg></a></li>" for n in range(8))
    + "</ul></div>",
    "a menu that ends the page": f"<article><h1>Harbour wall holds</h1><p>{_SAID}</p><p>{_SAID * 2}</p><nav><a href=/f>Ferries</a></nav></article>",
    "a form and nothing else": "<form><input type=email></form>",
    "a picture and a line right in the body": f"<img src=/1.jpg><h1>Harbour wall holds</h1>{_SAID}<div>"
    + f"<p>{_SAID * 3}</p>" * 5
    + "</div>",
    "a name right in the body": f"<h1>Harbour wall holds</h1><a href=/ann>Ann Öberg</a><p>{_SAID}</p><p>{_SAID * 2}</p>",
}


@pytest.mark.parametrize("name", _ENDS_AT)
def test_pages_that_end_where_more_is_looked_for(name: str) -> None:
    page = _ENDS_AT[name].encode()
    assert article(page, "https://gazette.example/news/wall").url == "https://gazette.example/news/wall"
    assert isinstance(headlines(page, "https://gazette.example/news/wall"), list)
