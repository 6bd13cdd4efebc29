"""Lists that a page's script keeps as JavaScript."""

import time
from datetime import date

import pytest

from newsportal.extract import article, headlines
from newsportal.extract.listing.jsliterals import literal, named, pieces, returned
from newsportal.extract.listing.scriptlists import written_out

TITLES = ["老桥头的石狮子换上新底座", "雨季前三座水库腾出库容", "早稻开镰", "夜校新增“方言”课程", "渡口末班船延至二十二点"]
ROWS = [(title, f"/a/{n}.html", f"2024-06-{28 - n}") for n, title in enumerate(TITLES)]


def each(form: str, between: str = ",\n") -> str:
    return between.join(form.format(n=n, t=title, u=url, d=day) for n, (title, url, day) in enumerate(ROWS))


FORMS = {
    "bare keys": "var docs = [" + each("{{ title: '{t}', url: '{u}', time: '{d}', pic: '', top: !0, by: void 0 }}") + ",];",
    "comments, constants, numbers": "list = [ // newest first\n" + each('{{ "id": {n}.5, hot: false, /* the headline */ title: "{t}", href: `{u}`, date: new Date("{d}") }}') + "]",
    "within an object": "var page = { size: 20, next: null, rows: [" + each("{{title:'{t}',link:'{u}',pubDate:'{d}'}}") + "] };",
    "arrays of arrays": "var news = [" + each("[{n}, '{d}', '{t}', '{u}']") + "];",
    "new Array": "var arr = new Array(" + each("new Array('{t}','{u}','{d}')") + ");",
    "one by one, arrays": "var arr = new Array();\n" + each("arr[{n}] = new Array(\"{t}\",\"{u}\",\"{d}\");", "\n"),
    "one by one, objects": "var a = [], i = 0;\n" + each("a[i++] = {{ title: '{t}', url: '{u}', time: '{d}' }};", "\n"),
    "returned by a function": "window.__NUXT__=(function(a,b,c){return {layout:'x',data:[{list:["
    + each("{{id:{n},title:'{t}',url:'{u}',time:'{d}',type:b,source:c}}")
    + "]}],error:a}}(null,1,'东门日报'));",
    "field by field, in arrays": "var i = 0;\n" + each("urls[i]='{u}';headers[i]=\"<a title='{t}'>{t}</a>\";stamp[i]='{d}';i++;", "\n"),
    "field by field, pushed": "var a = [];\n" + each("row = {{}};row.title = '{t}';row.href = '{u}';row.at = '{d}';a.push(row);", "\n"),
    "text put together": "var s = '';\n" + each("s += '<li><a href=\"{u}\">{t}</a><span>{d}</span></li>';", "\n") + "list.innerHTML = s;",
    "pushed": "var a = [];\n" + each("a.push({{ title: '{t}', url: '{u}', time: '{d}' }});", "\n"),
}  # fmt: skip


def page(script: str) -> bytes:
    return f"<html><head><meta charset='utf-8'><title>要闻</title></head><body><ul id='list'></ul><script>{script}\nfunction draw() {{ for (;;) show(docs[i].title); }}</script></body></html>".encode()


@pytest.mark.parametrize("form", FORMS)
def test_rows_of_a_script(form):
    (found,) = headlines(page(FORMS[form]), "https://news.portal.example/yaowen/")
    assert [(row.title, row.url, row.published) for row in found.headlines] == [
        (title, f"https://news.portal.example{url}", date.fromisoformat(day)) for title, url, day in ROWS
    ]


def test_the_pager_of_a_list_that_a_script_draws_stands_in_the_page():
    pager = b"<div><b>1</b><a href='list_2.html'>2</a><a href='list_3.html'>3</a><a href='list_2.html'>\xe4\xb8\x8b\xe4\xb8\x80\xe9\xa1\xb5</a></div></body>"
    made = page(FORMS["bare keys"])
    url = "https://news.portal.example/yaowen/"
    assert [headlines(each, url)[0].next_page for each in (made, made.replace(b"</body>", pager))] == [None, f"{url}list_2.html"]


def test_what_a_function_is_called_with():
    assert returned("__NUXT__=(function(a, b){ return {x: a, y: [b, c]} }('one', 2))") == [{"x": "one", "y": [2, None]}]
    assert returned("__NUXT__=(function(a){ return {x: a} }(f()))") == []
    assert returned("__NUXT__=(function(a){ return {x: a} })") == []


@pytest.mark.parametrize(
    "text",
    [
        "{run() {}}",
        "{a: b + c}",
        "{a: function() {}}",
        "[1, 2",
        "{a: }",
        "{a: 'x}",
        "['a' 'b']",
        "{" * 500,
        "[" * 500,
        "",
        "{a: `${b}`}",
        "{:1}",
    ],
)
def test_code_is_no_data(text):
    assert literal(text, 0) is None


def test_menus_are_no_list():
    menu = "var menu = [" + ",".join(f"{{title: '频道{n}', url: '/c/{n}/'}}" for n in range(9)) + "];"
    assert headlines(page(menu + " " * 200), "https://news.portal.example/yaowen/") == []


@pytest.mark.parametrize(
    "part",
    [
        "a[0]=[/*",
        "a[0]=[//",
        "a[0]=['",
        'a[0]=["\\',
        "a[0]=[`",
        "a[0]=[[",
        "a[0]={a:",
        "a[0]=[ ",
        "a = [{b:",
        "__NUXT__=(function(a){return ",
        "__NUXT__=(function(a,",
    ],
)
def test_hostile_scripts_end_soon(part):
    began = time.process_time()
    pieces(part * 100_000)
    returned(part * 100_000)
    headlines(page(part * 100_000), "https://news.portal.example/yaowen/")
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    "part", ["<script>document.write('", "<script>document.write('a');", "document.write('a');", "<script> ", '<script>document.write("\\']
)
def test_hostile_writers_end_soon(part):
    began = time.process_time()
    assert written_out(part * 100_000) is None
    assert written_out("<script>" + part * 100_000) is None
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    "row",
    [
        "<li><script>var to = '{u}'; var told ='{t}'; document.write('<a href=\"'+to+'\">'+told+'</a>');</script><i>{d}</i></li>",
        '<li><script>\nvar to="{u}";\nvar told="{t}";\nif (told.length > 40) told = told.slice(0, 40);\ndocument.writeln("<a href=\\"" + to + "\\" title=\\"" + told + "\\">" + told + "</a>");\n</script><i>{d}</i></li>',
    ],
)
def test_rows_that_a_script_each_writes_out_of_its_variables(row: str) -> None:
    rows = "".join(row.format(t=title, u=url, d=day) for title, url, day in ROWS)
    made = f"<html><meta charset='utf-8'><title>要闻</title><body><ul>{rows}</ul><a href='index_2.html'>下一页</a></body></html>"
    found = headlines(made.encode(), "https://news.portal.example/yaowen/")[0]
    assert [(row.title, row.url, row.published) for row in found.headlines] == [
        (title, f"https://news.portal.example{url}", date.fromisoformat(day)) for title, url, day in ROWS
    ]
    assert found.next_page == "https://news.portal.example/yaowen/index_2.html"


def test_what_a_script_makes_of_what_it_does_not_state_is_not_known() -> None:
    rows = "".join(
        f"<li><script>var told='{title}'; document.write('<a href=\"'+to({n})+'\">'+told+'</a>');</script></li>"
        for n, (title, _, _) in enumerate(ROWS)
    )
    assert not headlines(f"<meta charset='utf-8'><ul>{rows}</ul>".encode(), "https://news.portal.example/yaowen/")


def test_a_script_that_writes_in_capitals() -> None:
    page = "<ul><script>DOCUMENT.WRITE('<li><a href=/n/1.html>港口新增三条航线</a></li>');</script></ul><p>document.write</p>"
    assert not headlines(page.encode(), "https://a.example/")


def test_a_number_that_python_does_not_read() -> None:
    assert literal("x = [%s]" % ("9" * 5000), 4) is None
    page = ("<html><body><script>window.x = [{id: %s, title: '港口新增三条航线'}]</script></body></html>" % ("9" * 5000)).encode()
    assert not headlines(page, "https://a.example/")
    assert article(page, "https://a.example/").title is None


@pytest.mark.parametrize("rubric", ["要闻", "港口与航运新闻"])
def test_the_title_is_the_first_column_that_says_something(rubric: str) -> None:
    titles = [f"港口新增第{number}条航线" for number in range(1, 7)]
    rows = [[str(number), rubric, title, f"/n/{number}.html", "2024-06-28", f"港口集团今天宣布，{title}，将于下月开通。"] for number, title in enumerate(titles)]  # fmt: skip
    assert [row["title"] for row in named(rows)] == titles
