"""Pages behind the last of a list."""

import pytest

from newsportal.extract import read_page
from newsportal.extract.listing.emptylist import has_no_more, says_no_more

LINES = (
    "暂无数据 没有更多了 对不起，没有找到相关文章 该栏目下暂无文章 查無資料 已经到底了 没有了 抱歉，暂无符合条件的结果",
    "No posts found.|There are no more articles|Sorry, no posts matched your criteria.|Keine weiteren Artikel|Aucun article trouvé|No hay más noticias",
    "Nessun risultato trovato|Ничего не найдено|Haber bulunamadı|該当する記事はありません|데이터가 없습니다",
)


@pytest.mark.parametrize("line", [line for text in LINES for line in (text.split("|") if "|" in text else text.split())])
def test_a_line_that_says_there_is_no_more(line):
    assert says_no_more(line)


@pytest.mark.parametrize(
    "line",
    [
        "暂无",
        "无",
        "暂无评论",
        "没有人知道",
        "没有新闻就是好新闻的一天",
        "未发布",
        "No comments yet",
        "The end of an era",
        "The end",
        "News",
        "Mais notícias",
    ],
)
def test_a_line_that_says_something_else(line):
    assert not says_no_more(line)


def empty(body: str) -> bool:
    return has_no_more(read_page(body.encode(), "https://portal.example/list?page=9"))


@pytest.mark.parametrize(
    "answer", ["[]", '{"code":0,"data":[]}', '{"data":{"list":[],"total":60}}', '{"success":true,"items":[],"error":null}']
)
def test_an_empty_answer_for_a_script(answer):
    assert empty(answer)


@pytest.mark.parametrize(
    "answer",
    ['{"code":500,"data":[]}', '{"code":1,"data":[]}', '{"success":false,"items":[]}', '{"error":true,"rows":[]}', '{"a":1}', "[" * 5000],
)
def test_an_answer_that_may_be_a_failure(answer):
    assert not empty(answer)


def test_only_where_the_list_would_stand():
    assert empty("<h1>要闻</h1><div><p>暂无内容</p></div>")
    assert not empty("<h1>要闻</h1><aside><p>暂无内容</p></aside><footer>暂无数据</footer>")
