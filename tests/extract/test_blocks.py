"""The outline of a page: blocks, boxes, pictures."""

from __future__ import annotations

import pytest

from newsportal.extract import read_page
from newsportal.extract.page.blocks import FIGURE, HIDDEN, LINKED, NAV, Outline, text_size
from newsportal.extract.page.classnames import class_words


def outline_of(html: str) -> Outline:
    return read_page(html.encode(), "https://portal.example/").outline


def texts(html: str) -> list[str]:
    return [block.text for block in outline_of(html).blocks]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>甲</p>乙<div>丙<br>丁<b>戊</b></div>己", ["甲", "乙", "丙", "丁戊", "己"]),
        ("<div>一<span>二</span> 三\n四</div>", ["一二 三 四"]),
        ("<p>a<script>x()</script>b<style>p{}</style>c</p>", ["abc"]),
        ("<p>a<select><option>1</select>b<textarea>t</textarea>c", ["abc"]),
        ("<noscript><p>no</p></noscript><p>yes", ["yes"]),
        ("<pre>一\n二\n\n三</pre>", ["一", "二", "三"]),
        ("<pre>一\n二<b>三</b>四\n</pre>五", ["一", "二三四", "五"]),
        ("<div style='white-space: pre-line'>一\n二</div>", ["一", "二"]),
        ("<div style='white-space: nowrap'>一\n二</div>", ["一 二"]),
        ("<div>一。</br>二。</BR >三</div>", ["一。", "二。", "三"]),
        ("<html lang='de' /><head><title>x</title></head><body class='a' /><div>一</div>", ["一"]),
        ("<p>　　一。　　二。 \n　　“三！”　　四　　五</p>", ["一。", "二。", "“三！”", "四 五"]),
        ("<head><my-meta></my-meta><title>海港网</title></head><body><title>海港网</title><p>一</p>", ["一"]),
        ("<p><ruby>海港<rp>(</rp><rt>かいこう</rt><rp>)</rp></ruby>新聞</p>", ["海港新聞"]),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>", ["甲", "乙", "丙"]),
        ("<p>zero\u200bwidth\u00ad soft\u3000wide</p>", ["zerowidth soft wide"]),
        ("<p>a&nbsp;</p><p>\u200b</p>", ["a"]),
        ("<p>前</p></html><p>后</p></body><div>尾", ["前", "后", "尾"]),
        ("<p>a\0b</p>", ["ab"]),
        ("<p>In 2009 <place-name id=7>Kiel</place-name> had a wall.</p>", ["In 2009 Kiel had a wall."]),
        ("<div>One<my-box>two</my-box>three</div>", ["One", "two", "three"]),
        ("<p><span style='display: block; float: left'>T</span>he wall holds.</p>", ["The wall holds."]),
        ("<p><span style='display: block'>A</span> The wall holds.</p>", ["A", "The wall holds."]),
        ("<h2>The wall<a href=#wall>¶</a></h2><h3>In C#</h3><h3>The quay <a href=#quay>#</a></h3>", ["The wall", "In C#", "The quay"]),
        ("<h2>The wall<span>[<a href=/edit>edit</a>]</span></h2><h2>The quay [1998]</h2>", ["The wall", "The quay [1998]"]),
        (
            "<p>Where <span hidden>x = 1</span>it <a href=/2>is<i class=sr-only>, new window</i> so</a>.</p>",
            ["x = 1", ", new window", "Where it is so."],
        ),
        ("<p>Quay <span class=sr-only>Tags: </span>wall</p>", ["Quay", "Tags:", "wall"]),
        ("<span>outer<div>inner</div>rest</span>", ["outer", "inner", "rest"]),
        ("<my-part>one</my-part>two", ["one", "two"]),
        ("", []),
    ],
)
def test_lines(html: str, lines: list[str]) -> None:
    assert texts(html) == lines


def test_a_line_around_a_hidden_remark_has_its_links() -> None:
    remark, line = outline_of("<p>On <a href=/w>the wall<i class=sr-only>, a page</i></a> stands a light.</p>").blocks
    assert (remark.flags & HIDDEN, [link.href for link in remark.links]) == (HIDDEN, ["/w"])
    assert (line.flags & HIDDEN, [(link.href, link.text) for link in line.links]) == (0, [("/w", "the wall")])


def test_links_headings_bold() -> None:
    head, half, whole, part = outline_of(
        '<h2>标题</h2><p>说明<a href="/a">链接</a></p><a href="/b"><div>整块</div></a><p><b>粗</b>细细细</p>'
    ).blocks
    assert (head.heading, half.heading) == (2, 0)
    assert (half.link_share, [(link.href, link.text) for link in half.links]) == (0.5, [("/a", "链接")])
    assert whole.link_share == 1
    assert whole.flags & LINKED
    assert part.bold_share == 0.25


def test_a_link_across_lines_is_told_in_both() -> None:
    blocks = outline_of('<a href="/a">上<br>下</a>后').blocks
    assert [[link.text for link in block.links] for block in blocks] == [["上"], ["下"]]
    assert [block.after_br for block in blocks] == [False, True]


@pytest.mark.parametrize(
    "attribute",
    ["hidden", 'style="display: none"', 'style="position:absolute;left:-9999px"', 'class="sr-only"', 'style="height:0;overflow:hidden"'],
)
@pytest.mark.parametrize("tag", ["div", "span"])
def test_hidden(tag: str, attribute: str) -> None:
    shown, hidden = outline_of(f"<p>shown</p><{tag} {attribute}>hidden</{tag}>").blocks
    assert hidden.flags & HIDDEN
    assert not shown.flags & HIDDEN


def test_boxes_hold_slices_of_the_blocks() -> None:
    outline = outline_of('<nav>n</nav><div id="main" class="articleBody side-bar"><p>1<p>2</div><p>3')
    box = next(box for box in outline.boxes if "main" in box.words)
    assert [block.text for block in outline.blocks[box.first : box.last]] == ["1", "2"]
    assert box.words == {"main", "articlebody", "article", "body", "side-bar", "side", "bar"}
    assert outline.blocks[0].flags & NAV
    assert outline.blocks[1].box.shape == outline.blocks[2].box.shape != outline.blocks[3].box.shape


def test_class_words_are_whole_words() -> None:
    assert "ad" not in class_words("padding-large headline")
    assert {"ad", "slot"} <= class_words("adSlot")
    assert "ad" in class_words("StoryBylineAd1")
    assert "ad" in class_words("col2Ad")


@pytest.mark.parametrize(
    ("names", "word"),
    [
        ("layout no-sidebar", "sidebar"),
        ("has-ads", "ads"),
        ("tab:title", "tab"),
        ("block-20ad88fd-95b9-4641-ad0b-64ab9c672ad0", "ad"),
        ("menu-ideas-for-a-stormy-night", "menu"),
        # Letters put together by chance.
        ("block-id-q7RtAdWkZx", "ad"),
        ("sc-1f2a3b4c-0 bkGGcd", "gg"),
        ("sc-bAdKx", "ad"),
        ("css-1ad9x", "ad"),
    ],
)
def test_names_that_tell_of_something_else(names: str, word: str) -> None:
    assert word not in class_words(names)


def test_pictures_know_their_place() -> None:
    outline = outline_of('<p>1</p><figure><img src="a.jpg"><figcaption>c</figcaption></figure><a href="/x"><img src="b.jpg"></a><p>2')
    assert [(picture.at, picture.linked) for picture in outline.pictures] == [(1, False), (2, True)]
    assert outline.blocks[1].flags & FIGURE


def test_text_size_counts_chinese_as_more() -> None:
    assert text_size("新闻") == 2
    assert text_size("headlines ") == 4


@pytest.mark.parametrize("tag", ["div", "span", "b", "li", "table", "a href=/x"])
def test_depth_has_no_end(tag: str) -> None:
    blocks = outline_of(f"<p>前</p>{f'<{tag}>' * 300_000}<p>中</p>{f'</{tag.split()[0]}>' * 300_000}<p>后</p>").blocks
    assert blocks[0].text == "前"
    assert len(blocks) < 10


def test_deep_nesting_loses_nothing() -> None:
    assert texts("<p>前</p>" + "<div>" * 5000 + "<p>中</p>" + "</div>" * 5000 + "<p>后</p>") == ["前", "中", "后"]


def test_a_body_without_its_tag_begins_at_the_first_element_of_html5() -> None:
    head = "<!doctype html><html lang=zh><meta charset=utf-8><title>海港新码头</title><script>1</script>"
    for page in (
        f"{head}<header><a href=/>首页</a></header><main><h1>海港新码头</h1><p>今天启用。</p></main>",
        f"{head}<main><a href=/>首页</a><h1>海港新码头</h1></main><div>今天启用。</div>",
        f"{head}<my-card>首页</my-card><div><h1>海港新码头</h1><p>今天启用。</p></div>",
    ):
        read = read_page(page.encode(), "https://a.example/")
        assert [block.text for block in read.outline.blocks] == ["首页", "海港新码头", "今天启用。"]
        assert read.structured.title == "海港新码头"
        assert [element.tag for element in read.root.find("head")] == ["meta", "title", "script"]
