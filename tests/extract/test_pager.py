"""The page that continues a list."""

import pytest

from newsportal.extract import headlines

URL = "https://news.portal.example/yaowen/index_2.html"
BASE = "https://news.portal.example/yaowen/"
ROWS = "".join(
    f"<li><a href='/yaowen/{n}.html'>{title}第{n}期观察与思考</a><span>2024-03-{n:02d}</span></li>"
    for n, title in zip(
        range(28, 10, -1),
        [
            "春耕",
            "港口",
            "小区",
            "公交",
            "水库",
            "足球",
            "图书",
            "剪纸",
            "候鸟",
            "路灯",
            "食堂",
            "古树",
            "河道",
            "果园",
            "邮路",
            "茶园",
            "渔船",
            "集市",
        ],
        strict=True,
    )
)


def following(pager: str, url: str = URL, head: str = "") -> str | None:
    html = f"<html><head><meta charset='utf-8'><title>要闻</title>{head}</head><body><ul>{ROWS}</ul>{pager}<p><a href='/about/'>关于我们</a></p></body></html>"
    return headlines(html.encode(), url)[0].next_page


LINKS = {
    "words": "<a href='index.html'>上一页</a> <a href='index_3.html'>下一页</a> <a href='index_9.html'>尾页</a>",
    "short words": "<a href='index.html'>上页</a><a href='index_3.html'>下页</a>",
    "back words": "<a href='index.html'>前页</a><a href='index_3.html'>后页</a>",
    "words in brackets": "<a href='index_3.html'>[下一页]</a>",
    "words with arrow": "<a href='index_3.html'>下一页 &gt;</a>",
    "traditional": "<a href='index_3.html'>下一頁</a>",
    "English": "<a class='p' href='index_3.html'>Next »</a>",
    "older ones": "<a href='index.html'>← 较新</a><a href='index_3.html'>较旧 →</a>",
    "older posts": "<a href='index_3.html'>Older posts</a>",
    "older posts of a blog": "<nav><a class='next' href='index_3.html'><div>较旧的博文</div></a></nav>",
    "arrow of a class": "<a class='next' href='index_3.html'>&gt;</a>",
    "icon with a label": "<a aria-label='Next page' href='index_3.html'><i class='icon'></i></a>",
    "empty link to older posts": "<a href='index.html'>1</a><a href='index_3.html'>3</a><a class='older-posts arrow-right' href='index_3.html'></a>",
    "a month before": "<a href='index_3.html'>上一月</a>",
    "handler of a pager that jQuery draws": "<ul id=p></ul><script>$.pages('#p',{totalPages:12,currentPage:2,onPageChange:function(num,type){if(type!='init'){window.location.href='index_'+num+'.html'}}})</script>",
    "counted from 0": "<div id=p></div><script>$('#p').pagination({ pageCount: 12, current: 1, callback: (i) => { location.href = 'index_' + (i + 1) + '.html' } })</script>",
    "handler of a component": "<el-pagination></el-pagination><script>new Vue({data:{pageCur: 2, pageTotal: 12},methods:{go:function(val){if(val==1){location.href='index.html'}else{location.href='index_'+val+'.html'}}}})</script>",
    "page that a template counts with a sum": "<div id=p></div><script>Pages.draw('#p', function(pageIndex){ location.href='index_' + pageIndex + '.html'; }, {currPage: (1+1), pageCount: 3});</script>",
    "rel": "<a rel='next' href='index_3.html'>→</a>",
    "numbers": "<a href='index.html'>1</a> <span>2</span> <a href='index_3.html'>3</a> <a href='index_4.html'>4</a>",
    "numbers, current one linked": "<a href='index.html'>1</a><a class='on' href='index_2.html'>2</a><a href='index_3.html'>3</a>",
    "numbers in items": "<ul><li><a href='index.html'>1</a></li><li class='thisclass'>2</li><li><a href='index_3.html'>3</a></li></ul>",
    "EmpireCMS": "<a title='Total record'>&nbsp;<b>326</b> </a>&nbsp;<a href='index.html'>首页</a>&nbsp;<a href='index.html'>1</a>&nbsp;<b>2</b>&nbsp;<a href='index_3.html'>3</a>&nbsp;<a href='index_3.html'>下一页</a>",
    "select": "<select onchange='location=this.value'><option value='index.html'>第1页</option><option value='index_2.html' selected>第2页</option><option value='index_3.html'>第3页</option></select>",
    "paging function": "<a href=\"javascript:goPage('index_3.html')\">下一页</a>",
    "TRS with variables": "<script>var currentPage = 2; var countPage = 12;createPageHTML(countPage, currentPage, 'index', 'html');</script>",
    "TRS line by line": "<script>\nvar currentPage = 2;//所在页从0开始\nvar prevPage = currentPage-1//上一页\nvar nextPage = currentPage+1//下一页\nvar countPage = 12//共多少页\n"
    "if(currentPage!=0)\ndocument.write(\"<a href=\\\"index\"+\"_\" + prevPage + \".\"+\"html\\\">上一页</a>\");\n"
    "if(currentPage!=(countPage-1))\ndocument.write(\"<a href=\\\"index\"+\"_\" + nextPage + \".\"+\"html\\\">下一页</a>&nbsp;\");</script>",
    "line by line, with a sum": "<script>var cur_page = 2, total_page = 9; document.write(' countPage <a href=\\'index_'+(cur_page+1)+'.html\\'>下一页</a>')</script>",
    "numbers with words for readers of screens": "<a href='index.html'><i>Page </i>1</a> <b><i>Page </i>2</b> <a href='index_3.html'><i>Page </i>3</a>",
    "next, Swedish": "<a href='index_3.html'>Nästa sida</a>",
    "next ones, Spanish": "<a href='index_3.html'>Siguientes »</a>",
    "more news, German": "<a href='index_3.html'>Weitere Meldungen</a>",
    "older ones, Czech": "<a href='index_3.html'>Starší články</a>",
    "address on what holds the list": "</ul></div><div data-next-url='/yaowen/index_3.html'><ul>" + ROWS + "</ul></div>",
    "click handler": "<a href='javascript:;' onclick=\"location.href='index_3.html'\">下一页</a>",
    "TRS": "<script>createPageHTML(20, 2, 'index', 'html');</script>",
    "TRS, with a place": "<script>createPageHTML('page_div', 20, 2, 'index', 'html', 400);</script>",
    "load more": "<a class='more' href='index_3.html'>加载更多</a>",
    "words with numbers": "<a href='index_3.html'>下一页(3/9)</a>",
    "words apart": "<a href='index_3.html'>下 一 页</a>",
    "next section of a newspaper": "<a href='index.html'>上一版</a> <a href='index_3.html'>下一版</a>",
    "arrow before the words": "<a href='index_3.html'><span>&larr;</span> Older posts</a>",
    "older entries, German": "<a href='index_3.html'>Ältere Beiträge</a>",
    "Russian, cut": "<a href='index_3.html'>След.</a> | <a href='index_9.html'>Конец</a>",
    "Arabic": "<a href='index_3.html'>التالي</a>",
    "so many more": "<a href='index.html'>前の20件</a> <a href='index_3.html'>次の20件</a>",
    "label that is a sentence": "<a aria-label='Go to next page' href='index_3.html'><svg></svg></a>",
    "arrows after numbers": "<a href='index.html'>‹‹</a><a href='index.html'>1</a><i>2</i><a href='index_3.html'>›</a><a href='index_9.html'>››</a>",
    "arrow after the only number": "<a href='index.html'>◀</a> <b>2</b>/9 <a href='index_3.html'>▶</a>",
    "arrow alone": "<a href='index_3.html'>&gt;</a>",
    "arrows alone": "<a href='index.html'>&lt;</a> <a href='index_3.html'>&gt;</a>",
    "address for a script": "<a href='javascript:;' data-href='index_3.html'>下一页</a>",
    "address handed to a function": "<a href='javascript:void(0)' onclick=\"query(this,'/yaowen/index_3.html')\">下页</a>",
    "to the next page, Japanese": "<a href='index_3.html'>次のページへ</a>",
    "more, Portuguese": "<a href='index_3.html'>Veja mais</a>",
    "more, Vietnamese": "<a href='index_3.html'>Xem thêm</a>",
    "address that 大汉 keeps for its script": "<a href='javascript:;' tagname='/yaowen/index_3.html'>下一页</a>",
    "a form that asks for it": "<form action='index_3.html'><input type=hidden name=page value=3><button>Next page</button></form>",
    "address below the list": "<div data-next-url='/yaowen/index_3.html'></div>",
    "htmx": "<div hx-get='/yaowen/index_3.html' hx-trigger='revealed'>…</div>",
    "Turbo": "<turbo-frame src='/yaowen/index_3.html' loading=lazy></turbo-frame>",
    "more before the last one": "<a href='?after=WyIyMDI2LTEx'>Show more stories</a>",
    "number with arrows": "<a href='index.html'>&lt;&lt; Page 1</a> | <a href='index_3.html'>Page 3 &gt;&gt;</a>",
    "laypage": "<script>laypage.render({elem: 'page', count: 51, limit: 10, curr: 2, jump: function(o, first){ if(!first){ location.href='index_' + o.curr + '.html'; } }});</script>",
    "picture called next": "<a href='index.html'><img src='/img/prev.gif'></a> <a href='index_3.html'><img src='/img/btn_next.gif'></a>",
    "icon of an arrow": "<a title='Forward' href='index_3.html'><i class='fa fa-chevron-right'></i></a>",
    "more from an offset": "<a href='?from=20'>More results</a>",
    "words of two languages": "<a href='index_3.html'>下一页 Next &gt;&gt;</a>",
    "a word and a number behind a comma": "<a href='/yaowen/index,3'>Następna strona »</a>",
    "so many more, Russian": "<div data-url='index_3.html'>Загрузить еще 20 материалов</div>",
    "function with a number": "<a href='javascript:' onclick=\"page(3,30,'');\">下一页</a><script>function page(n,s){ location='index_'+n+'.html'; }</script>",
    "function with a sum": "<a href='javascript:go(2+1)'>下一页</a><script>function go(n){ if(n>9){n=9} window.location.href=\"index_\" + n + \".html\"; }</script>",
    "function with a variable": "<input type=button value=下一页 onclick='go(3)'><script>function go(p){ var url='/yaowen/index_'; url += p; location.replace(url + '.html'); }</script>",
    "numbers that call a function": "<a href='#' onclick='go(1)'>1</a> <b>2</b> <a href='#' onclick='go(3)'>3</a><script>function go(p){ location.assign('index_'+p+'.html') }</script>",
    "function that minds the first page": "<a href=\"javascript:go('3')\">下一页</a><script>function go(p){ if(p==1){ location.href='index.html' }else{ location.href='index_'+p+'.html' } }</script>",
    "button with an address": "<button data-url='index_3.html'>点击加载更多</button>",
}  # fmt: skip


@pytest.mark.parametrize("form", LINKS)
def test_next_page(form):
    assert following(f"<div class='page'>{LINKS[form]}</div>") == BASE + (
        {
            "more from an offset": "index_2.html?from=20",
            "a word and a number behind a comma": "index,3",
            "more before the last one": "index_2.html?after=WyIyMDI2LTEx",
            "a form that asks for it": "index_3.html?page=3",
        }.get(form, "index_3.html")
    )


NOTHING = {
    "nothing": "",
    "last page, words": "<a href='index.html'>上一页</a> <span>下一页</span>",
    "last page, dead link": "<a href='index.html'>上一页</a> <a href='javascript:void(0)'>下一页</a>",
    "last page, link to itself": "<a href='index.html'>上一页</a> <a href='index_2.html'>下一页</a>",
    "last page, link kept from readers": "<a href='index.html'>1</a> <b>2</b> <span class='next is-invisible'><a href='index_3.html'>下一页</a></span>",
    "the only page, by another address": "<a href='list-1.html'>&laquo;</a><a class='on' href='list-1.html'>1</a><a href='list-1.html'>&raquo;</a>",
    "the only page, by its first": "<a href='list-1.html'>首页</a> <a href='list-1.html'>上一页</a> <a href='list-1.html'>下一页</a> <a href='list-1.html'>尾页</a>",
    "last page, numbers": "<a href='index.html'>1</a> <b>2</b>",
    "last page of TRS": "<script>createPageHTML(3, 2, 'index', 'html');</script>",
    "last page that a script draws": "<script>$.pages('#p',{totalPages:2,currentPage:2,onPageChange:function(num){location.href='index_'+num+'.html'}})</script>",
    "a number that is no page": "<script>$.pages({totalPages:9,currentPage:2,onPageChange:function(num){load(num)}}); function open(id){location.href='/login?u='+user+'&n=1'}</script>",
    "last page of TRS line by line": "<script>var currentPage = 2; var nextPage = currentPage+1; var countPage = 3; document.write('<a href=\\'index_'+nextPage+'.html\\'>下一页</a>')</script>",
    "last page of laypage": "<script>laypage({count: 20, curr: 2, jump: function(o){ location.href='index_' + o.curr + '.html' }})</script>",
    "a form that searches": "<form action='/search/'><input type=hidden name=page value=3><button>Search</button></form>",
    "definition, no call": "<script>function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){ return 1; }</script>",
    "next article": "<p>下一篇：<a href='/yaowen/11.html'>邮路第11期观察与思考</a></p>",
    "other host": "<a href='https://other.example/index_3.html'>下一页</a>",
    "more of another section": "<a href='/shehui/'>更多</a>",
    "select of sites": "<select><option value='http://a.example/'>友情链接1</option><option value='http://b.example/'>某部2</option></select>",
    "ranking with linked numbers": "".join(f"<li><a href='/a/{8123 - n * 77}.html'>{n}</a> <a href='/a/{8123 - n * 77}.html'>榜上第{n}条旧新闻的标题</a></li>" for n in range(2, 9)),
    "word handed to a function": "<a href='javascript:void(0)' onclick=\"query(this,'page')\">下页</a>",
    "arrow that leads to a story": "<a href='/a/20240319/551234.html'>&gt;</a>",
    "name like a word": "<a href='/en-us/'>Neste</a>",
    "arrow of a slide show": "<a class='next' href='/a/20240319/551234.html'>&gt;</a>",
    "years": "<select><option value='/2024/'>2024</option><option value='/2023/'>2023</option></select>",
    "arrow to the last page": "<a href='index.html'>1</a> <a href='index_8.html'>8</a> <a href='index_9.html'>9</a> <a href='index_9.html'>»</a>",
    "function that asks with a form": "<a href='javascript:go(3)'>下一页</a><script>function go(p){ document.forms[0].page.value=p; document.forms[0].submit(); if(!p) location.href='/'; }</script>",
    "function with what nobody knows": "<a href='javascript:go(3)'>下一页</a><script>function go(p){ location.href=base+'index_'+p+'.html'; }</script>",
    "calendar": "<table><tr>" + "".join(f"<td>{n}</td>" if n % 3 else f"<td><a href='/d/{n}/'>{n}</a></td>" for n in range(1, 31)) + "</tr></table>",
}  # fmt: skip


@pytest.mark.parametrize("form", NOTHING)
def test_no_next_page(form):
    assert following(f"<div class='page'>{NOTHING[form]}</div>") is None


def test_pages_of_a_thread_are_none_of_the_list():
    pages = "<span>...<a href='/t/{0}.html?page=2'>2</a><a href='/t/{0}.html?page=3'>3</a></span>"
    rows = "".join(
        f"<tr><th><a href='/t/{n}.html'>码头夜市第{n}晚的见闻与照片</a>{pages.format(n)}</th><td><cite><a href='/u/{n}'>街坊{n}</a></cite><em>2024-3-{19 - n}</em></td></tr>"
        for n in range(9)
    )
    html = f"<html><head><meta charset='utf-8'><title>茶座</title></head><body><table>{rows}</table></body></html>"
    assert headlines(html.encode(), "https://bbs.portal.example/forum-2-1.html")[0].next_page is None


def test_link_in_the_head():
    assert following("", head="<link rel='next' href='/yaowen/index_3.html'>") == BASE + "index_3.html"


@pytest.mark.parametrize("path", ["/?page_id=212", "/?p=8&page_id=212"])
def test_another_page_of_a_blog_is_not_the_next_of_the_list(path):
    """Old WordPress names the page that was written next in the head of every page."""
    assert following("", url="https://news.portal.example/?page_id=198", head=f"<link rel='next' title='Contact' href='{path}'>") is None


@pytest.mark.parametrize(("here", "then"), [("quay.html", "quay2.html"), ("quay2.html", "quay3.html"), ("quay.html", None)])
def test_an_arrow_to_this_name_with_a_number(here, then):
    other = then or "wall2.html"
    pager = (
        f"<nav><a class='prev-page disabled' href='/'>«</a><p>Page 1 / 2</p><a class='next-page enabled' href='/tag/{other}'>»</a></nav>"
    )
    found = following(pager, url=f"{BASE.removesuffix('/yaowen/')}/tag/{here}")
    assert found == (then and f"{BASE.removesuffix('/yaowen/')}/tag/{then}")


@pytest.mark.parametrize("href", ["author/w1/", "archive/2023/", "../kultur/%E7%A7%91/", "../../blog/2024/05/quay-9/"])
def test_a_number_in_the_address_of_the_document_after_this_one(href):
    assert following("", url=f"{BASE}list/", head=f"<link rel=next href='{href}'>") is None
    assert following("", url=f"{BASE}list/", head="<link rel=next href='page/2/'>") == f"{BASE}list/page/2/"


@pytest.mark.parametrize("head", ["<link rel='next' title='Culture' href='../culture/'>", ""])
def test_the_document_after_this_one_is_not_the_next_page_of_the_list(head):
    """Manuals, and blogs of the systems that make them, lead from each document to the next."""
    assert following("<a rel=next href='../culture/' aria-label='Next: Culture'><div>Culture</div></a>", head=head) is None


def test_pages_numbered_without_a_mark():
    assert following("<p class=paginator>Page 1 / 3 <a href='/yaowen/index2.html'>»</a></p>", url=BASE) == BASE + "index2.html"


def test_a_pager_built_as_the_rows_is_no_row():
    """Joomla: its words and numbers stand in boxes, some of which hold no link."""
    rows = "".join(
        f"<div><h2><a href='/news/{900 - n}-porcelain'>{title} и будет открыт весной</a></h2><p>0{n + 1}.03.2024</p><p>Об этом сообщили в городском совете.</p></div>"
        for n, title in enumerate(["Старый мост починили", "Новый причал построен", "Паром вернулся на реку", "Рынок переедет на площадь"])
    )
    numbers = "".join(f"<p><b><a href='/index.php?start={13 * n}'>{n + 1}</a></b></p>" for n in range(1, 4))
    pager = f"<div><p>Первая</p><p>Предыдущая</p><p>1</p>{numbers}<p><b><a href='/index.php?start=13'>Следующая</a></b></p><p><b><a href='/index.php?start=24505'>Последняя</a></b></p></div>"
    page = f"<html><head><meta charset='utf-8'><title>Новости</title></head><body><div>{rows}{pager}</div></body></html>"
    found = headlines(page.encode(), "https://portal.example/news/")[0]
    assert len(found.headlines) == 4
    assert found.next_page == "https://portal.example/index.php?start=13"


@pytest.mark.parametrize("here", [1, 4, 10])
@pytest.mark.parametrize(("word", "form"), [("다음", "?po={}"), ("下一页", "list_{}.html")])
def test_a_word_that_leads_past_all_numbers_of_its_pager(here, word, form):
    """Boards of Korea lead to the next ten pages; from the last of ten to the one behind it."""
    first = 1 if "list" in form else 0
    numbers = "".join(f"<a href='{form.format(n - 1 + first)}'>{n}</a>" if n != here else f"<b>{n}</b>" for n in range(1, 11))
    pager = f"{numbers}<a class='nav-next' href='{form.format(10 + first)}'>{word}</a>"
    assert following(pager, BASE + form.format(here - 1 + first)) == BASE + form.format(here + first)


def test_pages_counted_down():
    """博达 VSB numbers its pages from the end: the page after 16 is 15."""
    pager = "<a href='../yaowen.htm'>首页</a><a href='17.htm'>上页</a><a href='15.htm'>下页</a><a href='1.htm'>尾页</a>"
    assert following(pager, BASE + "16.htm") == BASE + "15.htm"


def test_pages_counted_down_to_the_last_number():
    """Of few pages only the address of the page itself shows that they count down."""
    pager = (
        "<ul><li><a href='../yaowen.htm'>1</a></li><li class='active'><a href='javascript:;'>2</a></li><li><a href='1.htm'>3</a></li></ul>"
    )
    assert following(pager, BASE + "2.htm") == BASE + "1.htm"


def test_years_of_an_archive_are_no_pages():
    years = "".join(f"<a href='index_{year}.html'>{year}</a> " for year in range(2021, 2025))
    assert following(years, BASE + "index_2022.html") is None


def test_numbers_that_lead_to_offsets():
    assert following("<b>1</b> <a href='?start=18'>2</a> <a href='?start=36'>3</a>", BASE) == BASE + "?start=18"


def test_pager_among_the_rows():
    """Its words are no headline, in whatever language."""
    rows = "".join(f"<div class='n'><a href='/a/{n}.html'><h3>Le port ouvre sa digue numéro {n}</h3></a></div>" for n in range(12))
    pager = "<div class='p'><a href='/region?page=1' title='Aller à la page suivante'>Page suivante</a></div>"
    found = headlines(f"<html><body><main>{rows}{pager}</main></body></html>".encode(), "https://news.portal.example/region")[0]
    assert (len(found.headlines), found.next_page) == (12, "https://news.portal.example/region?page=1")


def test_first_page_without_words():
    assert following("<b>1</b><a href='list_4_2.html'>2</a><a href='list_4_3.html'>3</a>", BASE) == BASE + "list_4_2.html"


@pytest.mark.parametrize(
    ("here", "form"),
    [
        ("archive/", "archive/{n}/"), ("archive/", "archive/?page={n}"), ("archive/", "archive/page/{n}/"), ("archive", "archive/page-{n}"),
        ("archive.html", "archive_{n}.html"), ("archive?y=24", "archive?y=24&p={n}"),
    ],
)  # fmt: skip
def test_first_page_that_its_pager_calls_by_another_address(here, form):
    """Nothing but a class of the site's own marks it."""
    numbers = "".join(f"<a class='{'a--focus' if n == 1 else 'a'}' href='/yaowen/{form.format(n=n)}'>{n}</a>" for n in (1, 2, 3))
    assert following(numbers, BASE + here) == BASE + form.format(n=2)
    assert following(numbers, BASE + "other/archive/") is None


def test_the_same_host_without_www():
    link = "<a href='https://portal.example/yaowen/2.html'>下一页</a>"
    assert following(link, "https://www.portal.example/yaowen/") == "https://portal.example/yaowen/2.html"
    assert following(link, "https://other.example/yaowen/") is None


def test_page_of_a_script():
    """The address of a page that a script shows keeps its fragment."""
    assert following("<a href='#page=3'>下一页</a>", BASE) == BASE + "#page=3"


def test_base_element():
    assert following("<a href='index_3.html'>下一页</a>", head="<base href='/other/'>") == "https://news.portal.example/other/index_3.html"


def test_link_before_computing():
    """A script that could be computed gives way to the link that says it."""
    both = "<script>createPageHTML(20, 1, 'index', 'html');</script><a href='p3.html'>下一页</a>"
    assert following(both) == BASE + "p3.html"
