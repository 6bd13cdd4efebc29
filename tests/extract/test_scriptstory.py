"""Stories that a page keeps in its scripts for the browser to draw."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any
from urllib.parse import quote

import pytest

from newsportal.extract import article
from newsportal.items import Article

TITLE = "海港新码头今天正式启用"
TEXT = [
    "海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番。",
    "据介绍，新码头总投资四十二亿元，建设历时三年，共有五个深水泊位，是本地区规模最大的专业码头。",
    "市交通部门负责人表示，下一步将加快铁路专用线的建设，打通港口与内陆之间的最后一公里。",
]
MARKUP = "".join(f"<p>{line}</p>" for line in TEXT) + "<p>责任编辑：陈安</p>"
STORY = {
    "id": 7,
    "title": TITLE,
    "content": MARKUP,
    "source_name": "海港观察",
    "display_time": 1719799200,
    "author": {"id": 3, "name": "陆一夫"},
}
OTHER = {"title": "上游水库今天开闸放水", "content": "<p>上游水库今天开闸放水，沿岸居民已经全部接到通知。</p>" * 30}


def read(script: str, *, shown: str = "<div>加载中...</div>", title: str = f"{TITLE} - 海港观察") -> Article:
    page = f"<html><head><title>{title}</title></head><body><div id=root>{shown}</div>{script}</body></html>"
    return article(page.encode(), "https://portal.example/articles/7")


def state(data: Any) -> str:
    return f"<script id=__NEXT_DATA__ type=application/json>{json.dumps(data, ensure_ascii=False)}</script>"


def assigned(data: Any) -> str:
    told = json.dumps(data).replace("<", "\\u003C").replace("/", "\\u002F")
    return f"<script>window.__INITIAL_STATE__={told};(function(){{var s;}}());</script>"


@pytest.mark.parametrize("script", [state, assigned])
def test_every_field(script: Any) -> None:
    found = read(script({"props": {"related": [OTHER], "article": STORY}}))
    assert (found.title, found.paragraphs) == (TITLE, TEXT)
    assert (found.source, found.authors, found.editors) == ("海港观察", ["陆一夫"], ["陈安"])
    assert str(found.published) == "2024-07-01 10:00:00+08:00"


def test_a_text_without_markup() -> None:
    assert read(state({"detail": {"title": TITLE, "content": "\n".join(TEXT), "cover": f"/{'a' * 80}.jpg"}})).paragraphs == TEXT


def test_a_text_in_blocks_of_an_object_of_its_own() -> None:
    inner = {"contentList": [{"type": "text", "data": MARKUP}, {"type": "video", "data": {"title": "码头"}}]}
    assert read(assigned({"docData": {"title": TITLE, "newsTime": "2024-07-01 10:00:00", "contentData": inner}})).paragraphs == TEXT


def flat(data: Any) -> str:
    """As Nuxt writes them: every value in its place of one array."""
    told: list[Any] = [["ShallowReactive", 1]]

    def put(value: Any) -> int:
        at = len(told)
        told.append(None)
        told[at] = {key: put(each) for key, each in value.items()} if isinstance(value, dict) else value
        return at

    put(data)
    return f"<script type=application/json id=__NUXT_DATA__>{json.dumps(told, ensure_ascii=False)}</script>"


def streamed(data: Any) -> str:
    """As Remix writes them: keys are told by their places, too."""
    told: list[Any] = []

    def put(value: Any) -> int:
        at = len(told)
        told.append(None)
        told[at] = {f"_{put(key)}": put(each) for key, each in value.items()} if isinstance(value, dict) else value
        return at

    put({"loaderData": data})
    lines = json.dumps(told, ensure_ascii=False) + "\n"
    return f"<div hidden id=S:0><script>window.__reactRouterContext.streamController.enqueue({json.dumps(lines)});</script></div>"


def nested(data: Any) -> str:
    return assigned({key: json.dumps(value, ensure_ascii=False) for key, value in data.items()})


@pytest.mark.parametrize("script", [flat, streamed, nested])
def test_data_in_other_shapes(script: Any) -> None:
    found = read(script({"article": {**STORY, "editor": "林涛"}}))
    assert (found.title, found.paragraphs, found.source) == (TITLE, TEXT, "海港观察")
    assert found.editors == ["林涛", "陈安"]


@pytest.mark.parametrize(
    "kept",
    [
        f"<script type=text/template><p>{{{{ text }}}}</p>{MARKUP}</script>",
        f"<textarea>{TEXT[0]}{TEXT[1]}</textarea>",
        "<noscript><p>请启用 JavaScript 后再访问本页。</p></noscript>",
        f"<template>{MARKUP}</template>",
        "<script>var bar = '<div><a href=/cookie>我们使用 Cookie。</a></div>';</script>",
    ],
)
def test_templates_and_what_readers_write_are_no_story(kept: str) -> None:
    assert read("", shown=kept).paragraphs == []


def test_texts_that_rows_of_react_name_by_number() -> None:
    row = f'0:["$","div",null,{json.dumps({"article": {**STORY, "content": "$1a"}, "x": "x" * 200}, ensure_ascii=False)}]\n'
    rows = [row, f"1a:T{len(MARKUP.encode()):x},", f'{MARKUP}2b:["$","meta"]\n']
    found = read("".join(f"<script>self.__next_f.push([1,{json.dumps(each)}])</script>" for each in rows))
    assert (found.paragraphs, found.source, found.editors) == (TEXT, "海港观察", ["陈安"])


def test_a_text_in_blocks() -> None:
    picture = {"type": "image", "data": {"text": "工人在加固缆绳", "url": "/a.jpg"}}
    for blocks in (
        [{"type": "paragraph", "data": {"text": TEXT[0]}}, picture, *({"type": "text", "content": line} for line in TEXT[1:])],
        [f"<b>{line}</b>" for line in TEXT],
    ):
        assert read(state({"detail": {**STORY, "content": blocks}})).paragraphs == TEXT


def span(text: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "text": text, **more}


@pytest.mark.parametrize(
    "told",
    [
        {"body": [{"_type": "block", "style": style, "children": [{"_type": "span", "text": line[:9]}, {"_type": "span", "text": line[9:]}]} for style, line in zip(("normal", "h2", "normal"), TEXT, strict=True)]},
        {"content": {"root": {"children": [{"type": "paragraph", "children": [span(TEXT[0])]}, {"type": "list", "children": [{"type": "listitem", "children": [span(line[:5], format=1), {"type": "link", "children": [span(line[5:])]}]} for line in TEXT[1:]]}]}}},
        {"content": {"type": "doc", "content": [{"type": "paragraph", "content": [span(line)]} for line in TEXT] + [{"type": "imageCard", "content": [span("码头")]}]}},
        {"body": {"nodeType": "document", "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": line}]} for line in TEXT]}},
        {"content": [{"type": "paragraph", "data": {"text": TEXT[0]}}, {"type": "list", "data": {"items": [TEXT[1], {"content": TEXT[2], "items": []}]}}]},
    ],
)  # fmt: skip
def test_a_text_that_is_a_tree(told: dict[str, Any]) -> None:
    found = read(state({"detail": {**{key: value for key, value in STORY.items() if key != "content"}, **told}}))
    assert (found.paragraphs, found.source, found.authors) == (TEXT, "海港观察", ["陆一夫"])


def test_pictures_of_a_text_that_is_a_tree() -> None:
    lines: list[Any] = [{"type": "paragraph", "children": [span(line)]} for line in TEXT]
    lines.insert(1, {"type": "image", "image": {"url": "/up/quay-1.jpg", "caption": "工人在加固缆绳"}, "children": [span("")]})
    found = read(state({"detail": {**STORY, "content": lines}}))
    assert found.paragraphs == TEXT
    assert [(image.url, image.caption, image.position) for image in found.images] == [
        ("https://portal.example/up/quay-1.jpg", "工人在加固缆绳", 1)
    ]


@pytest.mark.parametrize(
    ("named", "section"), [({"name": "航运"}, "航运"), ("航运", "航运"), ("news", None), (3, None), ([{"name": "航运"}], "航运")]
)
def test_the_department_that_data_name(named: Any, section: str | None) -> None:
    assert read(state({"detail": {**STORY, "category": named}})).section == section


def test_the_writers_of_a_story_in_another_language() -> None:
    lines = [f"The quay number {n} was opened on Monday, and three freighters moored at it before noon." for n in range(9)]
    told = {"title": "Quay opened", "content": "\n".join(lines), "author": {"name": "Ann Öberg"}, "publishedAt": "2024-07-01T10:00:00Z"}
    found = read(state({"post": {**told, "category": {"name": "Ports"}}}), title="Quay opened | Harbour Weekly")
    assert (found.authors, found.section) == (["Ann Öberg"], "Ports")


def test_names_that_a_system_begins_alike() -> None:
    info = {"infoTitle": TITLE, "infoContent": ESCAPED, "infoSource": "海港观察", "infoAuthor": "陆一夫", "pubDate": "2024-07-01 10:00:00"}
    found = read(state({"data": {"info": info}}))
    assert (found.title, found.paragraphs, found.source, found.authors) == (TITLE, TEXT, "海港观察", ["陆一夫"])


@pytest.mark.parametrize("kept", ["<div data-page='{}'></div>", "<textarea name=data>{}</textarea>"])
def test_data_in_attributes_and_fields(kept: str) -> None:
    told = json.dumps({"props": {"article": STORY}}, ensure_ascii=False).replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;")
    found = read("", shown=kept.format(told))
    assert (found.paragraphs, found.source) == (TEXT, "海港观察")


def test_data_of_an_island() -> None:
    def wrapped(value: Any) -> list[Any]:
        return [0, {key: wrapped(each) for key, each in value.items()} if isinstance(value, dict) else value]

    told = json.dumps({"post": wrapped(STORY)}, ensure_ascii=False).replace("&", "&amp;").replace('"', "&quot;")
    found = read("", shown=f'<astro-island props="{told}" client="only"></astro-island>')
    assert (found.paragraphs, found.source) == (TEXT, "海港观察")


def test_the_words_of_a_show_under_its_printed_header() -> None:
    shown = f"<h1>{TITLE}</h1><div>海港网 2024-07-01 10:00</div>"
    show: dict[str, Any] = {"info": {"setname": TITLE}, "list": [{"img": f"/{i}.jpg", "note": line} for i, line in enumerate(TEXT)]}
    found = read(assigned(show), shown=shown)
    assert (found.title, found.paragraphs, found.source, str(found.published)) == (TITLE, TEXT, "海港网", "2024-07-01 10:00:00+08:00")
    show["list"] = [{**each, "title": "上游水库开闸"} for each in show["list"]]
    assert read(assigned(show), shown=shown).paragraphs == []


def test_lines_that_announce_others_are_no_story_beside_the_data() -> None:
    others = "".join(f"<div><p>上游水库第{i}次开闸放水，沿岸居民已经接到通知。</p></div>" for i in range(4))
    long = {
        **STORY,
        "content": MARKUP.replace("</p>", "沿线企业的运输成本也会明显下降，附近的居民希望有关部门及早规划货车的通行路线。</p>") * 3,
    }
    assert read(state({"detail": long}), shown=others).paragraphs[0].startswith(TEXT[0])


def test_what_is_printed_without_the_title_tells_of_others() -> None:
    others = "".join(f"<div><h4><a href=/{i}>水库</a></h4><p>上游水库今天开闸放水，沿岸居民已经接到通知。</p></div>" for i in range(5))
    found = read(
        state({"detail": {**STORY, "author": None, "authors": [{"name": "陆一夫"}, {"name": "林涛"}]}}), shown=f"<h3>推荐</h3>{others}"
    )
    assert (found.paragraphs, found.authors) == (TEXT, ["陆一夫", "林涛"])


def test_a_text_in_markdown() -> None:
    told = f"# {TITLE}\n\n{TEXT[0]}\n\n![码头](/1.jpg)\n\n## 下一步\n\n**{TEXT[1]}**\n\n[{TEXT[2]}](/2.html)"
    assert read(state({"detail": {**STORY, "content": told}})).paragraphs == [TEXT[0], "下一步", *TEXT[1:]]
    told = f'{TEXT[0]}\n\n![码头](/quay-1.jpg "码头")\n\n> {TEXT[1]}\n\n| 泊位 | 吨位 |\n| --- | --- |\n| 一号 | 五万吨 |\n\n- {TEXT[2]}'
    found = read(state({"detail": {**STORY, "content": told}}))
    assert (found.paragraphs, [image.url for image in found.images]) == (
        [*TEXT[:2], "泊位 吨位", "一号 五万吨", TEXT[2]],
        ["https://portal.example/quay-1.jpg"],
    )


def test_what_svelte_hands_over() -> None:
    told = f"__sveltekit_1 = {{}}; kit.start(app, element, {{node_ids: [0, 3], data: [null,{{type:'data',data:{{post:{json.dumps(STORY)}}}}}], form: null}});"
    assert read(f"<script>{told}</script>").paragraphs == TEXT


def test_a_short_text_that_is_stated_alone() -> None:
    told = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(TEXT)}
    assert read(f"<script type=application/ld+json>{json.dumps(told)}</script>").paragraphs == TEXT


def test_a_change_that_data_state() -> None:
    found = read(state({"article": {**STORY, "updated": 1719885600}}))
    assert str(found.modified) == "2024-07-02 10:00:00+08:00"


def test_the_state_of_angular() -> None:
    told = (
        json.dumps({"G.1": {"body": STORY}}, ensure_ascii=False)
        .replace("&", "&a;")
        .replace('"', "&q;")
        .replace("<", "&l;")
        .replace(">", "&g;")
    )
    assert read(f"<script id=serverApp-state type=application/json>{told}</script>").paragraphs == TEXT


def test_tags_in_data() -> None:
    assert read(state({"detail": {**STORY, "tagList": [{"name": "码头"}, {"name": "货轮"}]}})).tags == ["码头", "货轮"]


def test_the_storys_number_in_the_address_vouches_for_it() -> None:
    page = f"<html><head><title>资讯详情</title></head><body><div id=app></div>{assigned({'detail': {**STORY, 'id': 3071}})}</body></html>"
    assert article(page.encode(), "https://portal.example/detail.html?newsId=3071").title == TITLE
    assert article(page.encode(), "https://portal.example/detail.html?newsId=3072").paragraphs == []


ESCAPED = MARKUP.replace("<", "&lt;").replace(">", "&gt;")


@pytest.mark.parametrize(
    "kept",
    [
        f"<textarea style=display:none>{ESCAPED}</textarea>",
        f"<input type=hidden id=txt value='{ESCAPED}'>",
        f"<script type=text/template>{MARKUP}</script>",
        f"<noscript>{MARKUP}</noscript>",
        f"<template shadowrootmode=open><x-text><template shadowrootmode=open>{MARKUP}</template></x-text></template>",
        f"<iframe srcdoc='{ESCAPED}'></iframe>",
        f"<script>var nr = '{MARKUP}'; box.innerHTML = nr;</script>",
        f"<script>document.write({json.dumps(MARKUP)});</script>",
        f"<script>box.innerHTML = decodeURIComponent('{quote(MARKUP)}');</script>",
        f"<script>box.innerHTML = atob('{b64encode(MARKUP.encode()).decode()}');</script>",
    ],
)
def test_a_text_that_waits_unseen(kept: str) -> None:
    found = read("", shown=f"<h1>{TITLE}</h1><p>2024-07-01 10:00 来源：海港观察</p><div id=box></div>{kept}<div>打开海港观察</div>")
    assert (found.title, found.paragraphs, found.source, found.editors) == (TITLE, TEXT, "海港观察", ["陈安"])


def test_a_text_in_a_shown_template_whose_paragraphs_no_space_parts() -> None:
    lines = ["The new quay was opened on Monday.", "Three freighters moored at it.", "A railway is to follow next year."] * 3
    told = f"<template shadowrootmode=open><h1>Quay opened</h1>{''.join(f'<p>{line}</p>' for line in lines)}</template>"
    page = f"<title>Quay opened</title><x-page>{told}</x-page>"
    assert article(page.encode(), "https://portal.example/a/1").paragraphs == lines


def test_other_stories_are_not_the_pages() -> None:
    assert read(state({"list": [OTHER]})).paragraphs == []
    assert read(state({"detail": STORY}), title="海港观察").paragraphs == []


@pytest.mark.parametrize("wrapped", ['{"code": 0, "data": %s}', "%s", "callback(%s);"])
def test_a_page_that_is_data_holds_a_story(wrapped: str) -> None:
    told = {key: value for key, value in STORY.items() if key != "author"} | {
        "author": "陆一夫",
        "recommended": [{"title": "上游水库今天开闸放水"}],
    }
    found = article((wrapped % json.dumps(told)).encode(), "https://portal.example/api/articles/7")
    assert (found.title, found.paragraphs, found.source) == (TITLE, TEXT, "海港观察")
    assert (found.authors, found.editors, str(found.published)) == (["陆一夫"], ["陈安"], "2024-07-01 10:00:00+08:00")


@pytest.mark.parametrize("data", [{}, [], {"code": 404, "message": "没有这篇文章" * 30}, {"items": [OTHER, STORY]}, {"html": MARKUP}])
def test_data_without_a_story_or_with_several_is_an_empty_result(data: Any) -> None:
    found = article(json.dumps(data, ensure_ascii=False).encode(), "https://portal.example/api")
    assert (found.title, found.paragraphs) == (None, [])


def test_what_is_printed_counts() -> None:
    shown = f"<h1>{TITLE}</h1><div>" + "".join(f"<p>{line}</p>" for line in TEXT[:2]) + "</div>"
    assert read(state({"detail": STORY}), shown=shown).paragraphs == TEXT[:2]


QUAY = "Quay opened at the northern mole"
LINES = [f"The quay number {n} was opened on Monday, and three freighters moored at it before noon." for n in range(1, 6)]


def drawn(data: Any, script: Any = state, *, shown: str = "<div>Loading</div>") -> Article:
    head = f"<title>{QUAY} | Harbour Weekly</title><meta property=og:title content='{QUAY}'>"
    told = script(data) if callable(script) else script
    page = f"<html lang=en><head>{head}</head><body><div id=root>{shown}</div>{told}</body></html>"
    return article(page.encode(), "https://weekly.example/ports/quay-opened")


def model(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, "model": more}


@pytest.mark.parametrize(
    "told",
    [
        {"content": {"model": {"blocks": [model("text", blocks=[model("paragraph", text=line, blocks=[model("fragment", text=line)])]) for line in LINES]}}},
        {"story_body": {"content": [{"__typename": "ParagraphBlock", "content": [{"__typename": "TextInline", "text": line[:9]}, {"__typename": "TextInline", "text": line[9:]}]} for line in LINES]}},
        {"text": [{"type": "tag", "name": "p", "children": [{"type": "text", "data": line[:9]}, {"type": "tag", "name": "em", "children": [{"type": "text", "data": line[9:]}]}]} for line in LINES]},
        {"components": [{"component": "StoryParagraph", "props": {"text": line}} for line in LINES]},
        {"attributes": {"parts": [{"kind": "text", "value": f"<p>{line}</p>"} for line in LINES]}},
        {"leaves": [[{"type": "p", "content": {"content": [line]}}] for line in LINES]},
        {"body": {"value": "".join(f"<p>{line}</p>" for line in LINES), "format": "full_html"}},
        {"body": {"content": [{"type": "paragraph", "content": [{"type": "text", "value": line[:9]}, {"type": "entity", "content": [{"type": "text", "value": line[9:20]}]}, {"type": "text", "value": line[20:]}]} for line in LINES]}},
        {"body": [{"slice_type": "text", "primary": {"text": [{"type": "paragraph", "text": line, "spans": []} for line in LINES]}}]},
        {"field_parts": [{"type": "paragraph--text", "field_text": {"value": f"<p>{line}</p>", "processed": f"<p>{line}</p>"}} for line in LINES]},
        {"delta": {"ops": [{"insert": f"{line}\n"} for line in LINES]}},
        {"bodyBlocks": {str(n): {"type": "text", "text": line} for n, line in enumerate(LINES)}},
    ],
)  # fmt: skip
def test_a_text_in_pieces_of_any_name(told: dict[str, Any]) -> None:
    story = {
        "headline": {"default": QUAY},
        "publicationDate": "2024-07-01T10:00:00Z",
        "bylines": [{"creators": [{"displayName": "Ann Öberg"}]}],
    }
    found = drawn({"page": {**story, **told, "related": [{"headline": "Ferry returns", "url": "/2", "text": LINES[0]}] * 3}})
    assert (found.title, found.paragraphs, found.authors) == (QUAY, LINES, ["Ann Öberg"])
    assert str(found.published) == "2024-07-01 10:00:00+00:00"


def test_sub_headings_pictures_and_what_is_no_text_among_pieces() -> None:
    parts: list[Any] = [{"type": "paragraph", "content": [{"type": "text", "text": line}]} for line in LINES]
    parts.insert(2, {"type": "image", "src": "/up/quay-1.jpg", "caption": "The mole at noon"})
    parts.insert(3, {"type": "subhed", "content": [{"text": "What comes next"}]})
    parts.insert(4, {"type": "newsletter_signup", "text": "Get our letter about the coast every Friday in your mailbox."})
    found = drawn({"articleData": {"headline": QUAY, "storyParts": parts}})
    assert found.paragraphs == [*LINES[:2], "What comes next", *LINES[2:]]


def test_pieces_that_are_named_by_a_store() -> None:
    store: dict[str, Any] = {f"Paragraph:{n}": {"__typename": "Paragraph", "html": line} for n, line in enumerate(LINES)}
    store["Article:7"] = {"__typename": "Article", "title": QUAY, "text({})": [{"__ref": f"Paragraph:{n}"} for n in range(len(LINES))]}
    assert drawn({"ROOT_QUERY": {"article": {"__ref": "Article:7"}}, **store}, assigned).paragraphs == LINES


def test_pieces_that_a_store_lists_by_name() -> None:
    store: dict[str, Any] = {f"P{n}": {"__id": f"P{n}", "text": line} for n, line in enumerate(LINES)}
    store["A7"] = {"__id": "A7", "title": QUAY, "text": {"__refs": [f"P{n}" for n in range(len(LINES))]}}
    assert drawn(store, assigned).paragraphs == LINES


def test_what_stands_beside_a_text_in_an_object_of_its_own() -> None:
    head = {"title": QUAY, "date": "2024-07-01T10:00:00Z", "author": "Ann Öberg"}
    found = drawn({"markdownRemark": {"html": "".join(f"<p>{line}</p>" for line in LINES), "frontmatter": head}}, assigned)
    assert (found.paragraphs, found.authors, str(found.published)) == (LINES, ["Ann Öberg"], "2024-07-01 10:00:00+00:00")


@pytest.mark.parametrize(
    "others",
    [
        [{"title": f"Ferry number {n} returns", "id": n, "description": line} for n, line in enumerate(LINES)],
        [{"user": {"name": "quayfan"}, "text": line} for line in LINES],
        [{"author": "quayfan", "text": line} for line in LINES],
        [{"name": f"option {n}", "key": f"quay_{n}"} for n in range(40)],
    ],
)
def test_what_others_say_is_no_text_in_pieces(others: list[Any]) -> None:
    assert drawn({"page": {"title": QUAY, "entries": others}}).paragraphs == []
    assert drawn({"page": {"title": QUAY, "comments": [{"text": line} for line in LINES]}}).paragraphs == []


@pytest.mark.parametrize("least", [0, 60_000])
@pytest.mark.parametrize(
    "script",
    [
        "<script>window.__DATA__={};</script>",
        "<script>var state = JSON.parse({});</script>",
        "<script type=application/json data-key=Story><!--{}--></script>",
        "<story-page :story='{}'></story-page>",
    ],
)
def test_data_as_a_text_of_any_length(script: str, least: int) -> None:
    told = json.dumps({"filler": "x" * least, "story": {"headline": QUAY, "content": "".join(f"<p>{line}</p>" for line in LINES)}})
    quoted = json.dumps(told) if "window" in script or "parse" in script else told.replace("<", "&lt;") if ":story" in script else told
    assert drawn(None, script.replace("{}", quoted)).paragraphs == LINES


@pytest.mark.parametrize("least", [0, 60_000])
@pytest.mark.parametrize(
    "script",
    ["<script id=RENDER_DATA type=application/json>{}</script>", "<script>var state = JSON.parse(decodeURIComponent('{}'));</script>"],
)
def test_data_in_the_letters_of_an_address(script: str, least: int) -> None:
    told = json.dumps({"filler": "x" * least, "story": {"headline": QUAY, "content": "".join(f"<p>{line}</p>" for line in LINES)}})
    assert drawn(None, script.replace("{}", quote(told))).paragraphs == LINES


@pytest.mark.parametrize("names", [("widgetTitle", "widgetContent"), ("title", "originContent")])
def test_more_names_of_titles_and_texts(names: tuple[str, str]) -> None:
    told = "".join(f"<p>{line}</p>" for line in LINES)
    value: Any = {"text": told} if names[1] == "originContent" else told
    assert drawn(None, f"<script>window.DATA = {json.dumps({names[0]: QUAY, names[1]: value})};</script>").paragraphs == LINES
