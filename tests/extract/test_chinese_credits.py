"""Who has made a Chinese text, as first sentences, last paragraphs and lines in the text tell it."""

from __future__ import annotations

import pytest

from newsportal.extract import article
from newsportal.items import Article

TITLE = "青江边三百亩稻田引来白鹭栖息"
TEXT = [
    "十一月的青江边，晚稻刚刚收完，田里还留着齐膝高的稻茬，上百只白鹭已经落在水面上，低头寻找泥鳅和田螺。",
    "据镇里统计，目前已有三百二十亩稻田实行绿色种植，每亩比过去增收一千一百元，参与的农户增加到四十七户。",
    "下一步，镇里将把湿地保护和乡村旅游结合起来，建一条三公里长的观鸟步道，预计明年春天对外开放。",
]


def read(*, lead: str = "", over: str = "", tail: str = "", end: str = "", header: str = "2024-11-02 10:00", head: str = "") -> Article:
    """The article of a page whose first paragraph begins with ``lead`` and whose last one ends with ``tail``, with lines over and under them."""
    first, middle, last = TEXT
    text = f"{over}<p>{lead}{first}</p><p>{middle}</p><p>{last}{tail}</p>{end}"
    page = (
        f"<title>{TITLE}_青江网</title>{head}<div><h1>{TITLE}</h1><div class='info'>{header}</div><div class='content'>{text}</div></div>"
    )
    return article(page.encode(), "https://portal.example/a/1.html")


@pytest.mark.parametrize(
    ("lead", "source", "authors"),
    [
        ("西海日报讯（全媒体记者 庾瀚）", "西海日报", ["庾瀚"]),
        ("西海新闻网海港11月2日电（记者庾瀚、陈安）", "西海新闻网", ["庾瀚", "陈安"]),
        ("西海网海港11月2日电 (陈安 记者 庾瀚)", "西海网", ["陈安", "庾瀚"]),
        ("（西海社東京2日綜合外電報導）", "西海社", []),
        ("〔賴品瑀／台北報導〕", None, ["賴品瑀"]),
        ("【本报记者 陈安 沈阳报道】", None, ["陈安"]),
        ("【本报记者 陈安 巴黎报道】", None, ["陈安"]),
    ],
)
def test_who_reports_from_where_at_the_beginning(lead: str, source: str | None, authors: list[str]) -> None:
    found = read(lead=lead)
    assert (found.source, found.authors) == (source, authors)


@pytest.mark.parametrize(
    ("line", "source", "authors", "editors"),
    [
        ("西海时报（www.westsea.example）记者 陈安 郑州报道", "西海时报", ["陈安"], []),
        ("《西海周刊》 记者 陈安 | 郑州报道", "西海周刊", ["陈安"], []),
        ("姬山丨文", None, ["姬山"], []),
        ("白羽丨编辑", None, [], ["白羽"]),
        ("原创 陈安", None, ["陈安"], []),
        ("文│危玮　编│阿虎", None, ["危玮"], ["阿虎"]),
        ("主笔/陈安", None, ["陈安"], []),
        ("本文由公众号“西海评论”（ID：xhpl）原创首发，转载请联系授权。", "西海评论", [], []),
    ],
)
def test_who_stands_over_the_text(line: str, source: str | None, authors: list[str], editors: list[str]) -> None:
    found = read(over=f"<p>{line}</p>")
    assert (found.source, found.authors, found.editors, found.paragraphs) == (source, authors, editors, TEXT)


@pytest.mark.parametrize(
    ("tail", "source", "authors", "editors"),
    [
        ("（西海融媒 牛犇 陈安 文/图）", "西海融媒", ["牛犇", "陈安"], []),
        ("（西山县融媒体中心 索朗群培）", "西山县融媒体中心", ["索朗群培"], []),
        ("◎记者 陈安", None, ["陈安"], []),
        ("（西海日报·西海观察记者 陈安）", "西海日报·西海观察", ["陈安"], []),
        ("（西海新闻客户端 总台记者 陈安）", "西海新闻客户端", ["陈安"], []),
        (" 来源：西海发布 编辑：陈安", "西海发布", [], ["陈安"]),
        ("（作者陈安为西海投资首席经济学家）", None, ["陈安"], []),
        ("（作者单位：西海市委党校）", None, [], []),
        ("（本文图片由受访者提供）", None, [], []),
        ("（更多报道线索，请联系本文作者：a@portal.example）", None, [], []),
    ],
)
def test_what_the_last_paragraph_ends_with(tail: str, source: str | None, authors: list[str], editors: list[str]) -> None:
    found = read(tail=tail)
    assert (found.source, found.authors, found.editors, found.paragraphs) == (source, authors, editors, TEXT)


@pytest.mark.parametrize(
    ("line", "source", "authors", "editors"),
    [
        ("（文字 郜晓文 编辑 瞿婷婷）", None, ["郜晓文"], ["瞿婷婷"]),
        ("文稿：陈安<br>图片：林涛<br>审核：韶华", None, ["陈安"], []),
        ("文：陈安；图：林涛；编：韶华；审：危玮", None, ["陈安"], ["韶华"]),
        ("（据《西海日报》）", "西海日报", [], []),
        ("（据西海日报、江岸广播电视台）", "西海日报、江岸广播电视台", [], []),
        ("（来源：“西海发布”微信公众号）", "西海发布", [], []),
        ("综合整理自西海发布、西海日报", "西海发布、西海日报", [], []),
        ("——摘自《西海往事》", "西海往事", [], []),
        ("☉西海日报记者 陈安", "西海日报", ["陈安"], []),
        ("文案：陈安 编辑：韶华", None, ["陈安"], ["韶华"]),
        ("投稿：陈安", None, ["陈安"], []),
        ("记者/编辑：陈安", None, ["陈安"], ["陈安"]),
        ("文字记者：陈安<br>摄影记者：林涛<br>视频记者：王海", None, ["陈安"], []),
        ("◎西海日报记者 陈安", "西海日报", ["陈安"], []),
        ("（陈安系西海证券全球首席经济学家）", None, ["陈安"], []),
        ("作者陈安系西海大学研究员、经济学家，本报专栏作家", None, ["陈安"], []),
        ("供稿单位：校团委 撰稿人：包乐尔、吐尔逊娜依", None, ["包乐尔", "吐尔逊娜依"], []),
        ("发于2024.11.2总第999期《西海周刊》杂志", "西海周刊", [], []),
        ("本文转载自“西海观察”，如有侵权请联系删除。", "西海观察", [], []),
        ("（据西海电讯）", "西海电讯", [], []),
        ("综合：西海发布、西海日报", "西海发布、西海日报", [], []),
        ("（西海日报 江报融媒记者危玮 编辑韶华）", "江报", ["危玮"], ["韶华"]),
        ("■ 危玮（西海大学教授）", None, ["危玮"], []),
        ("口述：谈鲁 整理：本刊记者 危玮", None, ["谈鲁", "危玮"], []),
        ("（本栏目由西海区司法局协办）", None, [], []),
        ("12人点赞", None, [], []),
        ("“小礼物走一走，来西海关注我”", None, [], []),
    ],
)
def test_lines_under_the_text(line: str, source: str | None, authors: list[str], editors: list[str]) -> None:
    found = read(end=f"<p>{line}</p>")
    assert (found.source, found.authors, found.editors, found.paragraphs) == (source, authors, editors, TEXT)


@pytest.mark.parametrize(
    ("header", "source", "authors"),
    [
        ("撰文者：<a href='/a/1'>管婺媛</a> 西海周刊 2024.11.02", "西海周刊", ["管婺媛"]),
        ("文：<a href='/a/1'>管婺媛</a> 攝影：<a href='/a/2'>林濤</a> 西海雜誌 2024-11-02", "西海雜誌", ["管婺媛"]),
        ("綜合報導 記者 鄺郁庭、陳安 2024-11-02 10:00", None, ["鄺郁庭", "陳安"]),
        ("西海 記者 陳安 發布 2024/11/02 10:00", None, ["陳安"]),
        ("发布者：党委宣传部 2024-11-02", "党委宣传部", []),
        ("<span>作者：易车 陈安</span> 2024-11-02 10:00", None, ["陈安"]),
        ("<div>沈阳 2024-11-02 10:00</div>", None, []),
        ("<div><a href='//space.portal.example/1'>硬核君</a> 粉丝：3.2万</div><div>2024-11-02 10:00</div>", "硬核君", []),
        ("2024-11-02 | 西海晚报 | 文：危玮 | 编：陈安", "西海晚报", ["危玮"]),
        ("来源：西海晚报（记者 危玮 通讯员 苗苗） 2024-11-02", "西海晚报", ["危玮", "苗苗"]),
        ("来源：西海晚报 记者 危玮 文 陈安 图 2024-11-02", "西海晚报", ["危玮"]),
        ("2024-11-02 10:00 来源： 作者： 编辑：陈安 浏览：3011次", None, []),
        ("2024.11.02 By 西海晚报", "西海晚报", []),
        ("来源：西海网 作者：Haojin Yang、泽南 2024-11-02", "西海网", ["Haojin Yang", "泽南"]),
        ("作者：@海边的卡夫卡 2024-11-02", None, ["海边的卡夫卡"]),
        ("时间：2024年11月01日 18:55:41&nbsp;西海财经网", "西海财经网", []),
        ("发布时间：2024-11-02 10:00 信息员：危玮", None, ["危玮"]),
        ("<b>危玮</b><i>西海日报记者</i> 2024-11-02 10:00", "西海日报", ["危玮"]),
        ("<span>作者：危玮/文 林涛/摄</span> 2024-11-02", None, ["危玮"]),
        ("<span>2024-11-02</span><span>来稿：危玮</span>", None, ["危玮"]),
        ("2024-11-02　文/片 危玮", None, ["危玮"]),
        ("作者：分析师 危玮 2024-11-02", None, ["危玮"]),
        ("<a href='/r/1'>聯合報</a> 記者<a href='/r/2'>陸一夫</a>／屏東即時報導 2024-11-02 10:00", "聯合報", ["陸一夫"]),
        ("发布时间：{{time}} 来源：{{source}} 作者：{{author}}", None, []),
        ("来稿时间：2024-11-01 09:00　发布时间：2024-11-02 18:22", None, []),
        ("<div>2024-11-02</div><div>作者：<a href='/u/1'>更多文章</a></div>", None, []),
        ("<div>危玮　西海大学经济学院教授</div><div>2024-11-02 10:00</div>", None, ["危玮"]),
        ("2024-11-02 10:00　西海日报　记者 危玮　责编 陈安", "西海日报", ["危玮"]),
        ("西海日报评论员 危玮 2024-11-02", "西海日报", ["危玮"]),
        ("专栏作家 危玮 2024-11-02", None, ["危玮"]),
        ("来源：微信公众号“西海发布” 2024-11-02", "西海发布", []),
        ("来源：西海网（www.xihai.example） 2024-11-02", "西海网", []),
        ("来源：http://www.xihai.example 2024-11-02", None, []),
        ("<div>By <a href='/author/1'>關慧儀</a> - </div><div>2024年11月2日</div>", None, ["關慧儀"]),
        ("2024-11-02 14:08:26 西海行情网 贡敏 <a href='#pl'>我要评论</a> <a href='#'>收藏</a>", "西海行情网", ["贡敏"]),
        ("2024-11-02 来源：西海知趣 作者：危砖黄 我有话说(<i>0</i>人参与)", "西海知趣", ["危砖黄"]),
        ("2024-11-02 来源：西海知趣 作者：续博文", "西海知趣", ["续博文"]),
        ("<div><a href='/u/x'>Fundebug</a></div><div><time>2024-11-02</time></div>", "Fundebug", []),
    ],
)
def test_who_stands_beside_the_time(header: str, source: str | None, authors: list[str]) -> None:
    found = read(header=header)
    assert (found.source, found.authors) == (source, authors)


def test_a_pen_name_that_machines_are_told_counts_where_readers_see_it() -> None:
    shown = "<span>原创</span> <span>阿树</span> <a id='js_name' href='javascript:;'>城南旧书店</a> 2024-11-02 10:00"
    assert read(header=shown, head="<meta name=author content=阿树>").authors == ["阿树"]
    assert read(header=shown).authors == []
    assert read(header="青江网 2024-11-02 10:00", head="<meta name=author content=青江网>").authors == []


def test_the_sites_own_name_over_a_menu_is_no_section() -> None:
    made = '"publisher":{"@type":"Organization","name":"劲球体育"}'
    ld = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}",{made}}}</script>'
    menu = "<header><a href='/'>劲球体育</a><a href='/app'>打开APP</a></header>"
    assert read(header="<span>劲球体育</span> <time>11-02 06:12</time>", head=ld + menu).source == "劲球体育"


def test_a_link_to_what_a_story_speaks_of_is_no_name() -> None:
    assert read(over="<p><a href='/1'>华澜·滨江壹号</a></p>").authors == []


def test_a_remark_that_ends_in_what_looks_like_a_name() -> None:
    assert read(end="<p>（以上所述不是处方，不适请及时就医）</p>").authors == []


def test_the_reporter_in_the_text_before_the_login_that_put_it_in() -> None:
    found = read(
        header="<span>2024-11-02</span><span class='byline'>由 <a href='/author/eastcoast'>eastcoast</a></span>",
        lead="【記者田素貞/台東報導】",
    )
    assert found.authors == ["田素貞"]


def test_the_paper_whose_name_stands_beside_that_of_its_sheet() -> None:
    above = "<div>乌蒙日报</div><div>2024年11月02日 星期六</div><div>A03版：县域</div>"
    assert read(header="记者 庹进", head=f"<body>{above}").source == "乌蒙日报"
    assert read(header="记者 庹进", head="<body><div>乌蒙日报</div>").source is None


@pytest.mark.parametrize(
    "line",
    [
        "作者余华是当代著名作家。",
        "作者余华系浙江海盐人，生于一九六〇年。",
        "本文来自“海上丝路”沿线国家的调查数据。",
        "整理：归类、编号、上架",
        "记者/编辑：这是个正在消失的岗位吗？",
    ],
)
@pytest.mark.parametrize("place", ["over", "end"])
def test_lines_of_a_story_that_begin_as_credits_do(line: str, place: str) -> None:
    found = read(**{place: f"<p>{line}</p>"})
    assert (found.source, found.authors, found.editors) == (None, [], [])


def test_what_a_sentence_quotes_names_nobody() -> None:
    said = "“作者：不详。”老人指着那本没有封面的菜谱说。"
    found = read(header="", end=f"<p>{said}</p>")
    assert (found.paragraphs, found.authors) == ([*TEXT, said], [])


def test_the_paper_and_the_day_that_a_title_ends_with_beside_the_name_of_its_sheet() -> None:
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    page = f"<title>{TITLE}--西海晚报 2024-11-02</title><table><tr><td>A05版：城事</td></tr></table><b>{TITLE}</b><div>2024年11月2日</div><div>{lines}</div>"
    assert article(page.encode(), "https://portal.example/html/2024-11/02/content_1.htm").source == "西海晚报"


@pytest.mark.parametrize(
    "line",
    [
        "記者 陸一夫 攝影 林濤 / 台北報導",
        "<span>記者 <a href='/r/1'>陸一夫</a></span><span>攝影 <a href='/r/2'>林濤</a></span><span>/ 台北報導</span>",
        "文字記者 陸一夫 攝影記者 林濤 台北報導",
    ],
)
def test_who_took_the_pictures_beside_the_reporter(line: str) -> None:
    assert read(header=line).authors == ["陸一夫"]


def test_the_section_beside_the_day_is_no_source() -> None:
    assert read(header="<span>2024年7月1日</span> <span class='cate'><a href='/hk'>香港財經</a></span>").source is None


def test_from_where_an_old_system_says_that_a_text_was_posted() -> None:
    assert read(header="[ 作者：陆一夫 　 转贴自：海港日报 　 点击数：12 　 更新时间：2024-7-1 ]").source == "海港日报"


def test_who_has_put_a_text_in_as_its_editor() -> None:
    found = read(header="发表时间:2024年7月1日 信息来源：海港日报 编辑录入：陆一夫 阅读：12次")
    assert (found.source, found.editors, found.authors) == ("海港日报", ["陆一夫"], [])
