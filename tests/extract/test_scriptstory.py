"""Stories that a page keeps in its scripts for the browser to draw."""

from __future__ import annotations

import json
from typing import Any

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
