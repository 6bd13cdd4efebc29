"""Boxes of headlines on article pages: related stories, rankings, newest stories."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from newsportal.extract import article, headlines

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2024, 3, 20, 12, 0, tzinfo=ZONE)
SENTENCE = "清晨六点，渡口的第一班船已经坐满了去对岸上学的孩子，船工老陈数过人数才解开缆绳，岸边的早点摊刚刚冒出热气。"
HEADLINE = "渡口的第一班船提前到清晨六点开行"
TITLES = "春耕备耕有序推进|港口吞吐量创下新高|老旧小区改造惠及两万多户居民|夜间公交今起增开三条线路|水库除险工程通过验收|校园足球决赛落幕|图书馆延时引来市民点赞|非遗剪纸走进课堂".split(
    "|"
)
ROWS = [(title, datetime(2024, 3, 19, 18, 30, tzinfo=ZONE) - timedelta(hours=7 * n)) for n, title in enumerate(TITLES)]
NAV = "".join(
    f"<li><a href='/{n}/'>{name}</a></li>"
    for n, name in enumerate(["首页", "要闻", "政务公开", "办事服务", "互动交流", "专题专栏", "数据开放", "关于我们", "网站地图"])
)


def mk(row: str, count: int = 8) -> str:
    """Rows by a template: u address, t title, c title cut short, d day, md without year, w day and time, n number."""
    return "".join(
        row.format(
            u=f"/yaowen/{2400 - n}.html",
            t=title,
            c=title[:8] + "...",
            d=f"{when:%Y-%m-%d}",
            md=f"{when:%m-%d}",
            w=f"{when:%Y-%m-%d %H:%M:%S}",
            n=n + 1,
        )
        for n, (title, when) in enumerate(ROWS[:count])
    )


def page(module: str, inside: str, paragraphs: int) -> bytes:
    return f"""<html><head><meta charset=utf-8><title>{HEADLINE}_社会_某某网</title></head><body><div class=top><ul>{NAV}</ul></div>
<div class=crumb>当前位置：<a href='/'>首页</a> &gt; <a href='/shehui/'>社会</a> &gt; 正文</div>
<div class=main><h1>{HEADLINE}</h1><div class=info>2024-03-19 10:20:30 来源：晨报 作者：李江 <a href='javascript:;'>我要评论</a></div>
<div class=content>{f"<p>{SENTENCE}</p>" * paragraphs}{inside}</div>
<div class=pn><p>上一篇：<a href='/a/98.html'>山路十八弯的邮车换上了新轮胎</a></p><p>下一篇：<a href='/a/100.html'>老茶馆的留声机又响起来了吗</a></p></div>{module}</div>
<div class=foot><a href='/about/'>关于我们</a> | <a href='/law/'>法律声明</a> | <a href='https://beian.example/'>某ICP备2024000001号</a></div></body></html>""".encode()


# Markup outside the text, heading, whether the rows have times; markup inside the text.
MODULES = {
    "related ul": ("<div class=rel><h2>相关新闻</h2><ul>"+mk("<li><a href='{u}'>{t}</a></li>")+"</ul></div>",'相关新闻',0),
    "related in body": ("",'延伸阅读',0,"<p><strong>延伸阅读</strong></p><ul>"+mk("<li><a href='{u}'>{t}</a></li>",6)+"</ul>"),
    "related p in body": ("",'相关报道',0,"<p>相关报道：</p>"+mk("<p><a href='{u}'>{t}</a></p>",6)),
    "rank em": ("<div><div class=hd><span>点击排行</span><a href='/more/'>更多</a></div><ol>"+mk("<li><em>{n}</em><a href='{u}'>{t}</a></li>")+"</ol></div>",'点击排行',0),
    "rank text": ("<div><h3>本周热点</h3><ul>"+mk("<li>{n}、<a href='{u}'>{t}</a></li>")+"</ul></div>",'本周热点',0),
    "rank in link": ("<div><h3>24小时热文</h3><ul>"+mk("<li><a href='{u}'>{n}. {t}</a></li>")+"</ul></div>",'24小时热文',0),
    "rank in link span": ("<div><h3>热门文章</h3><ul>"+mk("<li><a href='{u}'><i>{n}</i><span>{t}</span></a></li>")+"</ul></div>",'热门文章',0),
    "cut": ("<div><h3>最新文章</h3><ul>"+mk("<li><a href='{u}' title='{t}'>{c}</a><span>{md}</span></li>")+"</ul></div>",'最新文章',1),
    "dt head": ("<dl class=tbox><dt><strong>推荐内容</strong></dt><dd><ul>"+mk("<li><a href='{u}'>{t}</a></li>")+"</ul></dd></dl>",'推荐内容',0),
    "link to more behind a link that leads nowhere": ("<div><div><a class=t>通知公告</a> <a href='/gg/'>>>更多</a></div><div><ul>"+mk("<li><i></i><a href='{u}'>{t}</a></li>")+"</ul></div></div>",'通知公告',0),
    "tabs": ("<div><div class=tab><a class=on href='javascript:;'>最新消息</a><a href='javascript:;'>热门消息</a></div><div class=bd><ul>"+mk("<li><a href='{u}'>{t}</a></li>")+"</ul></div></div>",'最新消息',0),
    "heading linked": ("<div><h3><a href='/new/'>最新报道</a></h3><ul>"+mk("<li><a href='{u}'>{t}</a><em>{w}</em></li>")+"</ul></div>",'最新报道',1),
    "table": ("<table><tr><td class=tit>图文推荐</td></tr>"+mk("<tr><td>·<a href='{u}'>{t}</a></td></tr>")+"</table>",'图文推荐',0),
    "pics": ("<div><h3>猜你喜欢</h3><ul>"+mk("<li><a href='{u}'><img src='/i/{n}.jpg'><p>{t}</p></a></li>",4)+"</ul></div>",'猜你喜欢',0),
    "pics two links": ("<div><h3>大家都在看</h3><ul>"+mk("<li><a href='{u}'><img src='/i/{n}.jpg'></a><a href='{u}'>{t}</a></li>",6)+"</ul></div>",'大家都在看',0),
    "flat a": ("<div><b>相关阅读</b><br>"+mk("<a href='{u}'>{t}</a><br>")+"</div>",'相关阅读',0),
    "kickers": ("<table><tr><td><b>最新热点</b></td></tr><tr><td>"+mk("[<font>图文</font>]<a href='{u}'>{t}</a><br>")+"</td></tr></table>",'最新热点',0),
    "foot of the article": ("<div class=article-footer><h3>相关文章</h3><ul>"+mk("<li><a href='{u}'>{t}</a></li>",5)+"</ul></div>",'相关文章',0),
    "column of a table": ("<table><tr><td><p>网友评论</p></td><td><b>热点新闻</b><ul>"+mk("<li><a href='{u}'>{t}</a></li>",5)+"</ul></td></tr></table>",'热点新闻',0),
    "few at the side": ("<div class=sidebar><h3>相关阅读</h3><ul>"+mk("<li><a href='{u}'>{t}</a></li>",4)+"</ul></div>",'相关阅读',0),
    "time block": ("<div><h3>最近更新</h3><div>"+mk("<p><a href='{u}'>{t}</a></p><p>{w}</p>",5)+"</div></div>",'最近更新',1),
    "hash classes": ("<section><div class=a1>最近发表</div><div class=b2>"+mk("<div class=c{n}><a href='{u}'><span>{t}</span></a></div>")+"</div></section>",'最近发表',0),
}  # fmt: skip


@pytest.mark.parametrize("paragraphs", [2, 6])
@pytest.mark.parametrize("form", MODULES)
def test_module(form, paragraphs):
    module, name, timed, *inside = MODULES[form]
    lists = headlines(page(module, "".join(inside), paragraphs), "https://portal.example/a/2024-03-19/99.html", now=NOW)
    assert [(made.name, made.next_page) for made in lists] == [(name, None)]
    rows = lists[0].headlines
    assert [row.title for row in rows] == TITLES[: len(rows)]
    assert len(rows) in (4, 5, 6, 8)
    assert len(rows) == len({row.url for row in rows})
    assert [bool(row.published) for row in rows] == [bool(timed)] * len(rows)
    assert lists[0].kind == ("ranking" if "排行" in name or "热" in name else "module")


STORY = (
    "The port of Westhaven said on Friday that two new lines to the southern isles would open, and {}, with three ships on each of them."
)
WORDS = [
    "the harbour office agreed with that",
    "critics fear for the old quay",
    "a study of the tides was published",
    "ferries will sail through the night",
]


def test_words_of_sentences_that_lead_elsewhere_are_no_list() -> None:
    told = [f"<a href=/n/{n}.html>What {words}</a> is told here. {STORY.format(words)}" for n, words in enumerate(WORDS)]
    text = "".join(f"<p>{STORY.format(words)}</p><p>{line}</p>" for words, line in zip(WORDS, told, strict=True))
    related = "".join(f"<li><a href=/r/{n}.html>Another story of the harbour wall, number {n}</a></li>" for n in range(4))
    html = f"<title>Two lines open</title><h1>Two lines open</h1><div>{text}</div><h3>Related stories</h3><ul>{related}</ul>"
    lists = article(html.encode(), "https://portal.example/a.html").headline_lists
    assert [found.headlines[0].url for found in lists] == ["https://portal.example/r/0.html"]


def test_pictures_in_full_size_are_no_list() -> None:
    picture = "<a href=/full/{0}.jpg><img src=/small/{0}.jpg alt='The quay on Friday, seen from number {0}'></a>"
    html = f"<h1>Two lines open</h1><div>{''.join(f'<p>{STORY.format(words)}</p><div>{picture.format(n)}</div>' for n, words in enumerate(WORDS))}</div>"
    assert article(html.encode(), "https://portal.example/a.html").headline_lists == []


def test_the_story_that_a_box_opens_with_is_not_its_name() -> None:
    lead = (
        "<div><a href=/2024/05/17/{0}-wall-holds/><img src=/{0}.jpg></a></div><h2><a href=/2024/05/17/{0}-wall-holds/>The {0} wall</a></h2>"
    )
    rows = "".join(f"<li><a href=/2024/05/{10 + n}/story-of-{{0}}-{n}/>What {words}</a></li>" for n, words in enumerate(WORDS))
    box = f"<div class=box><h4><a href=/{{0}}/>Port of {{0}}</a></h4>{lead}<ul>{rows}</ul></div>"
    html = "".join(box.format(port) for port in ("kiel", "leith", "emden"))
    lists = headlines(f"<div>{html}</div>".encode(), "https://portal.example/")
    assert [found.name for found in lists] == ["Port of kiel", "Port of leith", "Port of emden"]
    # No box of one story after the other has a name in the one before.
    lists = headlines(
        f"<div>{html.replace('<h4><a href=/leith/>Port of leith</a></h4>', lead.format('long'))}</div>".encode(), "https://portal.example/"
    )
    assert [found.name for found in lists] == ["Port of kiel", None, "Port of emden"]


def test_the_heading_of_a_box_in_an_element_like_its_rows_is_no_row() -> None:
    rows = "".join(
        f"<div class=item><a href=/pic/{{0}}{n}><img src=/{n}.jpg></a><h3><a href=/story/{{0}}-{n}>What {words} in {{0}}</a></h3></div>"
        for n, words in enumerate(WORDS)
    )
    box = f"<div class=row><div class=pack><div class=head><h2><a href=/category/{{0}}>Port of {{0}}</a></h2></div>{rows}</div></div>"
    html = "".join(box.format(port) for port in ("kiel", "leith", "emden"))
    lists = headlines(f"<main>{html}</main>".encode(), "https://portal.example/")
    assert [(found.name, len(found.headlines)) for found in lists] == [
        (f"Port of {port}", len(WORDS)) for port in ("kiel", "leith", "emden")
    ]


@pytest.mark.parametrize("more", ["", " and how long it took, who paid for it and what the town will do next"])
@pytest.mark.parametrize("departments", [["Politics", "World", "Business", "World"], ["Sport", "Culture", "Science", "World"]])
def test_of_two_headings_in_a_link_the_department_is_no_headline(departments: list[str], more: str) -> None:
    row = "<li><a href=/n/{}.html><span>{}</span><h2>{}</h2><h3>What {}</h3></a></li>"
    rows = "".join(row.format(n, n + 1, name, words + more) for n, (name, words) in enumerate(zip(departments, WORDS, strict=False)))
    found = headlines(f"<ul>{rows}</ul>".encode(), "https://portal.example/")[0]
    assert [row.title for row in found.headlines] == [f"What {words}{more}" for words in WORDS[:4]]


def test_of_two_headings_in_a_link_the_second_may_be_the_summary() -> None:
    row = "<li><a href=/n/{}.html><h2>Quay {} opens</h2><h3>What {} was told on Friday by the harbour office.</h3></a></li>"
    rows = "".join(row.format(n, n, words) for n, words in enumerate(WORDS))
    assert headlines(f"<ul>{rows}</ul>".encode(), "https://portal.example/")[0].headlines[0].title == "Quay 0 opens"


@pytest.mark.parametrize(
    "name",
    ["Lo más leído", "Les plus lus", "Meistgelesen", "I più letti", "Najczęściej czytane", "Самое читаемое", "Най-четени", "الأكثر قراءة", "En çok okunanlar",
     "Populārākie", "アクセスランキング", "많이 본 뉴스", "ยอดนิยม", "Đọc nhiều", "Δημοφιλή", "Legolvasottabb", "Mest läst"],
)  # fmt: skip
def test_a_ranking_in_other_languages(name: str) -> None:
    rows = "".join(f"<li><a href=/n/{n}.html>What {words}</a></li>" for n, words in enumerate(WORDS))
    found = headlines(f"<h1>Port</h1><h3>{name}</h3><ol>{rows}</ol>".encode(), "https://portal.example/port/")
    assert [(made.kind, made.name) for made in found] == [("ranking", name)]


@pytest.mark.parametrize(
    "name", ["Relacionado", "À lire aussi", "Mehr zum Thema", "Читайте также", "Powiązane wiadomości", "関連記事", "اقرأ أيضا"]
)
def test_related_stories_in_other_languages_are_not_what_a_page_is_for(name: str) -> None:
    rows = "".join(f"<li><a href=/n/{n}.html>What {words}</a></li>" for n, words in enumerate(WORDS))
    related = "".join(f"<li><a href=/r/{n}.html>What {words} and more of it</a></li>" for n, words in enumerate(WORDS))
    html = f"<title>Portal</title><div><ul>{rows}</ul></div><div><h3>{name}</h3><ol>{related}</ol></div>"
    assert headlines(html.encode(), "https://portal.example/port/")[0].headlines[0].url == "https://portal.example/n/0.html"


@pytest.mark.parametrize(
    "link",
    [
        "{} <span>({n})</span>",
        "{}<em>{n}跟贴</em>",
        "{}<em>1.{n}万阅读</em>",
        "{} <i>{n} comments</i>",
        "<b>{n}位</b>{}",
        "<b>#{n}</b> {}",
        "<span>Réservé aux abonnés</span>{}",
        "{}<span>Nur für Abonnenten</span>",
        "{}<span class=view>{n}.3萬</span>",
        "{}<em class=num>1{n}2</em>",
        "<h3><small>May 13, 2024, 18:0{n} ET</small> {}</h3><p>The office told on Friday how it went and who was there to see it all.</p>",
    ],
)
def test_marks_beside_a_headline_are_no_part_of_it(link: str) -> None:
    rows = "".join(f"<li><a href=/n/{n}.html>{link.format('What ' + words, n=n + 1)}</a></li>" for n, words in enumerate(WORDS))
    found = headlines(f"<ul>{rows}</ul>".encode(), "https://portal.example/")[0]
    assert [row.title for row in found.headlines] == [f"What {words}" for words in WORDS]


@pytest.mark.parametrize("address", ["https://{}.example/post?v=4&url=", "/2024/05/07/two-lines/?share={}&amp;nb=1"])
def test_services_that_share_a_page_are_no_list(address: str) -> None:
    names = ["bookmarks", "diggers", "faces", "spaces"]
    rows = "".join(f"<li><a href='{address.format(name)}'>Send it to your {name}</a></li>" for name in names)
    assert headlines(f"<h1>Port</h1><ul>{rows}</ul>".encode(), "https://portal.example/a.html") == []


@pytest.mark.parametrize(
    ("over", "name"),
    [
        ("<div class=top><a href=/>首页</a><a href=/gn/>国内</a><a href=/gj/>国际</a></div>", "要闻"),
        ("<nav><a href=/live/>News</a><a href=/opinion/>Opinion</a></nav>", "要闻"),
        ("<p><a href=/d/17/>前一天</a> <b>2024年6月18日</b> <a href=/d/19/>后一天</a></p>", "要闻"),
        ("<form><label>标题</label><input><label>文号</label><input> 至 <input></form>", "要闻"),
        ("<label>港口</label>", "港口"),
        ("<table><tr><td>栏目导航</td></tr></table>", "要闻"),
        ("<h2>港口</h2><p>A collection of 43 posts</p>", "港口"),
        ("<h2>港口</h2><p>每页显示</p>", "港口"),
        ("<h2>☆ 港口</h2><p>(27)</p>", "港口"),
        ("<h2>港口新闻 <span><a href=/x/>渡轮</a> <a href=/y/>货轮</a></span></h2>", "港口新闻"),
        ("<div><span>当前位置：</span><a href=/>首页</a><i>&nbsp;</i><a href=/gk/>通知公告</a></div>", "通知公告"),
        ("<div class=crumb><a href=/>首页</a><a href=/gk/>通知公告</a></div>", "通知公告"),
        ("<ul>{slides}</ul>", "要闻"),
        ("<div><img src=/zxbd.png alt=最新报道></div>", "最新报道"),
        ("<table><tr><td><b>港口新闻</b></td><td><a href=/more/>更多...</a></td></tr></table>", "港口新闻"),
        ("<h3><span>港口</span><a href=javascript:;>换一批</a></h3>", "港口"),
        ("<ul><li class=on>今日要览</li><li>本周要览</li><li>本月要览</li></ul>", "今日要览"),
        (
            "<h3>港口</h3><ol><li><b>1</b><a href=/b/1.html>老桥还在</a><i>9k</i></li><li><b>2</b><a href=/b/2.html>新桥通车</a><i>8k</i></li>"
            "<li><b>3</b><a href=/b/3.html>桥头夜市</a><i>7k</i></li><li><b>4</b><a href=/b/4.html>桥下流水</a><i>6k</i></li></ol>",
            "要闻",
        ),
        ("<div>港口要览</div><h4><a href=/a/0.html>渡口的第0班船</a></h4>", "港口要览"),
        ("<p>港口 <a href=/gk/>更多</a></p><h4><a href=/lead.html>大桥通车以后还剩下多少人坐船过江</a></h4>", "港口"),
        ("<h3><a href=/gn/>港口</a></h3><p><a href=/lead.html>大桥通车以后还剩下多少人坐船过江</a></p>", "港口"),
        ("<p><span>推荐</span><span class=cur>最热</span></p>", "最热"),
        ("<h2>港口</h2><p>文章 128 篇 ｜ 阅读 320 万</p>", "港口"),
    ],
)
def test_what_stands_over_a_list_may_be_no_name_of_it(over: str, name: str) -> None:
    slides = "".join(f"<li><a href=/s/{n}.html><img src={n}.jpg><b>码头的第{n}座仓库改成美术馆</b></a></li>" for n in "一二三")
    rows = "".join(f"<li><a href=/a/{n}.html>渡口的第{n}班船还在等人上岸</a><i>2024-06-{18 - n}</i></li>" for n in range(8))
    page = f"<html><head><title>要闻_港口网</title></head><body>{over.format(slides=slides)}<div><ul>{rows}</ul></div></body></html>"
    assert headlines(page.encode(), "https://portal.example/list/")[0].name == name


def test_an_offer_beside_stories_is_none_of_them() -> None:
    cards = "".join(
        f"<div class=c><a href=/s/{n}.html><img src={n}.jpg></a><h3><a href=/s/{n}.html>What {words}</a></h3></div>"
        for n, words in enumerate(WORDS)
    )
    offers = "".join(f"<a href=/letters/{n}>Sign up to the letter number {n}</a>" for n in range(3))
    page = f"<title>Quay</title><aside><h2>More</h2>{cards}<div class=nl><h2>Letters</h2>{offers}</div></aside>"
    assert [row.title for row in headlines(page.encode(), "https://portal.example/news/")[0].headlines] == [
        f"What {words}" for words in WORDS
    ]


def test_a_list_that_stands_twice_has_the_name_of_either() -> None:
    rows = "".join(f"<li><a href=/s/{n}.html>What {words}</a></li>" for n, words in enumerate(WORDS))
    page = f"<title>Quay</title><div><ul>{rows}</ul></div><section><h2>Trending</h2><ul>{rows}</ul></section>"
    assert [(found.name, len(found.headlines)) for found in headlines(page.encode(), "https://portal.example/a/1.html")] == [
        ("Trending", len(WORDS))
    ]


def test_words_read_aloud_stay_where_little_else_is_said() -> None:
    rows = "".join(f"<li><a href=/s/{n}.html>More <i class=sr-only>about {words}</i></a></li>" for n, words in enumerate(WORDS))
    page = f"<title>Quay</title><ul>{rows}</ul>"
    assert [row.title for row in headlines(page.encode(), "https://portal.example/a/")[0].headlines] == [
        f"More about {words}" for words in WORDS
    ]


def test_panes_that_tabs_open_are_lists_of_their_own() -> None:
    panes = ["".join(f"<li><a href=/{pane}/{n}.html>What {words} {pane}</a></li>" for n, words in enumerate(WORDS)) for pane in "ab"]
    tabs = "<div role=tablist><button role=tab aria-selected=true>Here</button><button role=tab>There</button></div>"
    shown, hidden = (f"<div role=tabpanel {how}><ol>{pane}</ol></div>" for how, pane in zip(("", "hidden"), panes, strict=True))
    page = f"<title>Quay</title><section><h2>Most read</h2>{tabs}{shown}{hidden}</section>"
    lists = headlines(page.encode(), "https://portal.example/a/1.html")
    assert [(found.name, len(found.headlines)) for found in lists] == [("Here", len(WORDS)), ("There", len(WORDS))]


@pytest.mark.parametrize("more", ["<footer><ul>{}</ul></footer>", "<footer><nav><ul>{}</ul></nav></footer>"])
def test_a_menu_below_the_last_box_is_no_part_of_it(more: str) -> None:
    rows = "".join(f"<li><a href=/s/{n}.html>What {words}</a></li>" for n, words in enumerate(WORDS))
    menu = "".join(f"<li><a href=/{name}>{name} of this site</a></li>" for name in ("Terms", "Privacy", "Authors"))
    page = f"<title>Quay</title><main><aside><h2>Recent</h2><ul>{rows}</ul></aside></main>{more.format(menu)}"
    assert [len(found.headlines) for found in headlines(page.encode(), "https://portal.example/a/1.html")] == [len(WORDS)]


@pytest.mark.parametrize("more", ["<a href=/news/><b>All the news</b></a>", "<a href=/news><i>08:10</i><b>All the news</b></a>"])
def test_a_link_to_the_section_of_all_rows_is_none(more: str) -> None:
    rows = "".join(f"<a href=/news/{n}/><i>0{9 - n}:10</i><b>What {words}</b></a>" for n, words in enumerate(WORDS))
    page = f"<title>Quay</title><div><h2>Latest</h2>{rows}{more}</div>"
    assert [len(found.headlines) for found in headlines(page.encode(), "https://portal.example/a/1.html")] == [len(WORDS)]


def test_a_link_to_the_first_page_of_the_section_is_no_row() -> None:
    rows = "".join(f"<div><a href=/news/{n}.html>What {words}</a><i>0{9 - n}:10</i></div>" for n, words in enumerate(WORDS))
    page = f"<title>Quay</title><div><div><a href=/news/index.html>All the news</a></div>{rows}</div>"
    assert [len(found.headlines) for found in headlines(page.encode(), "https://portal.example/news/index.html")] == [len(WORDS)]


def test_a_letter_offered_among_the_rows_is_none() -> None:
    rows = [f"<div class=post><h2><a href=/s/{n}.html>What {words}</a></h2><i>May {9 - n}, 2024</i></div>" for n, words in enumerate(WORDS)]
    rows.insert(2, "<div class=newsletter><h2>Our letter</h2><a href=/letter/>Subscribe to the letter of the quay</a></div>")
    found = headlines(f"<title>Quay</title><div>{''.join(rows)}</div>".encode(), "https://portal.example/a/")[0]
    assert [row.title for row in found.headlines] == [f"What {words}" for words in WORDS]


@pytest.mark.parametrize(
    "row",
    [
        "<li data-title='{t}'><a href='{u}'>{c}</a></li>",
        "<li><a href='{u}' aria-label='{t}'>{c}</a></li>",
        "<li><a href='{u}' data-original-title='{t}'>{c}</a><i>{md}</i></li>",
        "<li><a href='{u}'>{c}</a><p hidden>{t}</p></li>",
        "<li><a href='{u}' title='点击查看：{t}'>{c}</a></li>",
        "<li><a href='{u}' title='Read more about “{t}”'>{c}</a></li>",
    ],
)
def test_the_whole_of_a_cut_title_may_stand_anywhere_in_the_row(row: str) -> None:
    lists = headlines(page(f"<div><h3>最新文章</h3><ul>{mk(row)}</ul></div>", "", 3), "https://portal.example/a/99.html", now=NOW)
    assert [found.title for found in lists[0].headlines] == TITLES


@pytest.mark.parametrize("address", ["/user/{}", "/space-uid-{}.html", "/home.php?uid={}"])
def test_who_has_commented_is_no_list(address: str) -> None:
    rows = "".join(
        f"<li><a href='{address.format(800 + n)}'>渡口边的老船工第{n}号</a><i>2024-03-1{n}</i><p>{SENTENCE}</p></li>" for n in range(5)
    )
    assert headlines(page(f"<h3>热门评论</h3><ul>{rows}</ul>", "", 3), "https://portal.example/a/99.html", now=NOW) == []


@pytest.mark.parametrize(
    "words",
    [
        "<em>新</em>老桥头的夜市{}",
        "老桥头换上<em>新</em>灯以后的夜市{}",
        "The <b>hot</b> harbour and its {}",
        "<mark>Live</mark>stock at the quay, {}",
    ],
)
def test_words_that_a_search_has_found_stay_in_the_headline(words: str) -> None:
    told = [words.format(n) for n in WORDS]
    rows = "".join(f"<li><h3><a href=/n/{n}.html>{text}</a></h3></li>" for n, text in enumerate(told))
    found = headlines(f"<ul>{rows}</ul>".encode(), "https://portal.example/")[0]
    assert [row.title for row in found.headlines] == [re.sub("<[^>]*>", "", text) for text in told]


@pytest.mark.parametrize("address", ["/s?q={}", "/search/?type=1&amp;keyword={}", "https://so.portal.example/web?wd={}"])
def test_what_others_have_searched_for_is_no_list(address: str) -> None:
    rows = "".join(f"<li><a href='{address.format(n)}'>渡口的第{n}班船时刻表</a></li>" for n in range(6))
    assert headlines(page(f"<h3>相关搜索</h3><ul>{rows}</ul>", "", 3), "https://portal.example/a/99.html", now=NOW) == []


@pytest.mark.parametrize("mark", ["<b>Sponsored</b>", "<i>[广告]</i>", "<i>Anzeige</i>"])
def test_rows_that_are_marked_as_sold_are_no_headlines(mark: str) -> None:
    rows = [f"<li><h3><a href=/s/{n}.html>What {words}</a></h3><i>May {9 - n}, 2024</i></li>" for n, words in enumerate(WORDS)]
    rows.insert(2, f"<li>{mark}<h3><a href=/go/7>Seven ways to insure a boat</a></h3><i>by Boatsure</i></li>")
    found = headlines(f"<title>Quay</title><ul>{''.join(rows)}</ul>".encode(), "https://portal.example/a/")[0]
    assert [row.title for row in found.headlines] == [f"What {words}" for words in WORDS]


@pytest.mark.parametrize("label", ["More...", "更多…", "[more]"])
def test_nothing_but_a_link_to_more_over_a_list(label: str) -> None:
    found = headlines(
        page(f"<div><h4>{label}</h4><ul>{mk('<li><a href={u}>{t}</a></li>')}</ul></div>", "", 3),
        "https://portal.example/a/99.html",
        now=NOW,
    )
    assert [row.title for row in found[0].headlines] == TITLES
    assert found[0].name is None
