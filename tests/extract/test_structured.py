"""What pages state for machines: JSON-LD in all its states of repair, meta, microdata."""

from __future__ import annotations

import json

import pytest

from newsportal.extract.page.nodes import Nodes
from newsportal.extract.page.structured import Stated, Structured, named, parse_json, read_structured, typed_objects
from newsportal.extract.page.tree import parse

URL = "https://gazette.example/news/wall"


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def structured(head: str, body: str = "<p>text</p>") -> Structured:
    return read_structured(Nodes(parse(f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>")), URL)


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Wall opens",
    "datePublished": "2024-07-01T10:00:00Z",
    "author": {"@type": "Person", "name": "Ann Öberg"},
}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ARTICLE),
        json.dumps([{"@type": "WebSite", "name": "Gazette"}, ARTICLE]),
        json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "Organization", "name": "Gazette"}, ARTICLE]}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
        json.dumps({**ARTICLE, "@type": ["NewsArticle", "Thing"]}),
        json.dumps({**ARTICLE, "@type": "http://schema.org/NewsArticle"}),
        "<!-- " + json.dumps(ARTICLE) + " -->",
        "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
        json.dumps(ARTICLE) + ";",
        json.dumps(ARTICLE)[:-1] + ",}",
        json.dumps(ARTICLE).replace("Wall opens", "Wall opens\t").replace("{", "{\n\t", 1),
        json.dumps(ARTICLE).replace('"', "&quot;"),
    ],
)
def test_article_object(text: str) -> None:
    found = structured(ld(text))
    assert found.said("headline") == "Wall opens"
    assert found.said("datePublished") == "2024-07-01T10:00:00Z"
    assert found.authors == [Stated("Ann Öberg", False)]


def test_beyond_repair_the_plain_values_are_salvaged() -> None:
    found = structured(ld('{"@type":"NewsArticle","headline":"The \\"wall\\" opens","datePublished":"2024-07-01","description":"a " b"}'))
    assert found.said("headline") == 'The "wall" opens'
    assert found.said("datePublished") == "2024-07-01"


def test_authors_are_salvaged_too() -> None:
    for author in ('{"@type":"Person","name":"Ann Öberg"}', '[{"@type":"Person","name":"Ann Öberg"},{"@type":"Person","name":"Tom Reed"}]'):
        found = structured(
            ld(f'{{"@type":"NewsArticle","headline":"Wall","author":{author},"description":"a " b","publisher":{{"name":"Gazette"}}}}')
        )
        assert [each.name for each in found.authors] == ["Ann Öberg", "Tom Reed"][: 1 + (author[0] == "[")]


def test_what_a_page_says_of_its_site_or_of_stories_that_it_lists_is_no_article() -> None:
    made = {"datePublished": "2010-01-01", "author": {"@type": "Person", "name": "Web Admin"}}
    assert structured(ld(json.dumps({"@type": "WebSite", "name": "Gazette", **made}))).article == {}
    other = {**ARTICLE, "headline": "Another story", "url": "https://gazette.example/another"}
    for entry in (other, {"@type": "ListItem", "item": other}):
        assert structured("<title>Wall opens</title>" + ld(json.dumps({"@type": "ItemList", "itemListElement": [entry]}))).article == {}
    own = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": ARTICLE}]}
    assert structured("<title>Wall opens</title>" + ld(json.dumps(own))).said("headline") == "Wall opens"


def test_own_article_among_linked_ones() -> None:
    other = {"@type": "NewsArticle", "headline": "Another story", "datePublished": "2020-01-01", "author": "X", "articleBody": "y"}
    head = "<meta property='og:title' content='Wall opens'>" + ld(json.dumps([other, ARTICLE, {**other, "headline": "Third"}]))
    assert structured(head).said("headline") == "Wall opens"
    by_address = {**ARTICLE, "headline": "Mur", "url": URL}
    assert structured(ld(json.dumps([other, by_address]))).said("headline") == "Mur"


def test_entries_of_a_live_blog_are_not_the_article() -> None:
    entry = {
        "@type": "BlogPosting",
        "headline": "Crews arrive",
        "url": URL,
        "articleBody": "x",
        "author": "Y",
        "datePublished": "2024-07-02",
    }
    blog = {"@type": "LiveBlogPosting", "headline": "Wall LIVE", "liveBlogUpdate": [entry, {**entry, "headline": "First crack"}]}
    assert structured(ld(json.dumps(blog))).said("headline") == "Wall LIVE"
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": {**entry, "@type": "NewsArticle"}}]}
    assert structured(ld(json.dumps([listed, {"@type": "NewsArticle", "headline": "Wall opens"}]))).said("headline") == "Wall opens"


def test_references_are_followed() -> None:
    graph = {
        "@graph": [
            {**ARTICLE, "author": {"@id": "#ann"}, "publisher": {"@id": "#gazette"}},
            {"@type": "Person", "@id": "#ann", "name": "Ann Öberg"},
            {"@type": "Organization", "@id": "#gazette", "name": "Harbour Gazette"},
        ]
    }
    found = structured(ld(json.dumps(graph)))
    assert found.authors == [Stated("Ann Öberg", False)]
    assert found.publisher == "Harbour Gazette"


@pytest.mark.parametrize(
    ("author", "stated"),
    [
        ("Ann", [Stated("Ann", False)]),
        (["Ann", {"name": "Tom"}], [Stated("Ann", False), Stated("Tom", False)]),
        ({"@type": "NewsMediaOrganization", "name": "Gazette"}, [Stated("Gazette", True)]),
        ({"@type": "Person", "name": ["Ann", "Tom"]}, [Stated("Ann", False), Stated("Tom", False)]),
        ({"@type": "Person", "givenName": "Ann", "familyName": "Öberg"}, [Stated("Ann Öberg", False)]),
        ([["Ann"]], [Stated("Ann", False)]),
        ({"name": None}, []),
        (None, []),
        (7, []),
    ],
)
def test_named(author: object, stated: list[Stated]) -> None:
    assert named(author) == stated


def test_meta_title_canonical_language() -> None:
    found = structured(
        "<title> Wall \n opens </title><meta name=Author content='Ann'><meta property='OG:Title' content='Wall'><meta name=empty content=''>"
        "<link rel='Canonical' href='/news/wall?utm_source=x'>",
        "<svg><title>icon</title></svg>",
    )
    assert found.title == "Wall opens"
    assert found.first("og:title", "author") == "Wall"
    assert found.first("nothing", "author") == "Ann"
    assert found.first("empty") is None
    assert found.canonical == "https://gazette.example/news/wall"
    assert found.language == "en-GB"


def test_microdata() -> None:
    found = structured(
        "",
        "<article itemscope><h1 itemprop=headline>Wall opens</h1><time itemprop=datePublished datetime='2024-07-01'>1 July</time>"
        "<span itemprop=author itemscope><b itemprop=name>Ann Öberg</b>, Harbour</span></article>",
    )
    assert found.microdata("headline") == ["Wall opens"]
    assert found.microdata("datepublished") == ["2024-07-01"]
    assert found.microdata("author") == ["Ann Öberg"]


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "{}" * 1000, '{"a":' * 5000, "null", "7", '"x"', "\ufeff{}", "<!--", "{'a': 1}"])
def test_no_json_breaks_it(text: str) -> None:
    typed_objects(parse_json(text))
    assert structured(ld(text)).article == {}


def test_objects_are_bounded() -> None:
    assert len(structured(ld(json.dumps([{"@type": "ListItem"}] * 10_000))).objects) <= 2_000


def test_what_buyers_say_of_a_product_is_no_article() -> None:
    review = '{"@type":"Review","author":{"@type":"Person","name":"Greta Lind"},"datePublished":"2023-04-02","reviewBody":"Warm."}'
    product = f'{{"@type":"Product","name":"Blanket","aggregateRating":{{"@type":"AggregateRating"}},"review":[{review}]}}'
    for stated, name in ((product, None), (product.replace("aggregateRating", "brand"), "Greta Lind")):  # who tests it signs alone
        html = f"<title>Blanket</title><script type=application/ld+json>{stated}</script><h1>Blanket</h1>"
        found = read_structured(Nodes(parse(html)), "https://shop.example/blanket")
        assert [each.name for each in found.authors] == ([name] if name else [])
