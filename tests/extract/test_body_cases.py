"""The main text, on the page that the project began with and on pages of its families."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsportal.extract import read_page
from newsportal.extract.story.body import Body, body_of

SEED = Path(__file__).parents[1] / "pages" / "seed"
STORY = [
    "海港市气象台7日下午发布大风预报，预计夜间起近海风力将增强到八级，渡轮可能停航，市民出行请留意码头公告。",
    "港务局表示，已安排三艘拖轮在外港值守，并在两处码头增派人手，协助滞留旅客改乘陆路班车。",
    "气象台首席预报员介绍，这次大风过程将持续到周五上午，随后气温明显回升，周末天气晴好，适宜出行。",
]


def seed() -> Any:
    return json.loads((SEED / "expected.json").read_text(encoding="utf-8"))


def read(html: str) -> Body:
    return body_of(read_page(html.encode(), "https://portal.example/chan/2023-07-28/5286.html"))


def paragraphs(lines: list[str], tag: str = "p") -> str:
    return "".join(f"<{tag}>{line}</{tag}>" for line in lines)


def test_the_seed_page() -> None:
    body = body_of(read_page((SEED / "page.html").read_bytes(), "https://portal.example/caijing/2023-07-28/52860.html"))
    assert body.paragraphs == seed()["paragraphs"]
    assert [block.text for block in body.credits][-1] == "(文章来源:上海证券报·中国证券网)"
    assert body.box is not None
    assert body.box.names == " text"


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=article>{p}</div>",
        "<article>{p}</article>",
        "<td id=text>{br}</td>",
        "<div>{br}</div>",
        "<div>{div}</div>",
        "<div class=a>{first}</div><div class=a>{rest}</div>",
        "<form id=aspnetForm><div>{p}</div></form>",
        "<div class='content sidebar-layout'><div>{p}</div></div>",
        "<div style='display:none'><div>{p}</div></div>",
        "<div>{first}</html>{rest}</div>",
        "<main><section>{first}</section><section>{rest}</section></main>",
    ],
)
def test_the_story_is_found_in_any_container(markup: str) -> None:
    story = markup.format(
        p=paragraphs(STORY),
        br="<br>\u3000\u3000".join(STORY),
        div=paragraphs(STORY, "div"),
        first=paragraphs(STORY[:1]),
        rest=paragraphs(STORY[1:]),
    )
    page = f"""<title>大风预报-海港网</title><div class=top><a href=/>首页</a> <a href=/n/>资讯</a></div><h1>大风预报</h1>{story}
        <div class=foot><p>海港网版权所有，未经授权不得转载，违者必究。</p></div>"""
    assert read(page).paragraphs == STORY


def test_a_newsflash_of_fifty_characters_is_a_story() -> None:
    flash = "【海港指数午后涨超2%】海港网7月28日讯，海港指数午后持续拉升，涨幅扩大至2.1%，航运板块领涨。"
    links = "".join(f"<li><a href='/n/{i}.html'>某某公司发布第{i}季度业绩预告及后续安排</a></li>" for i in range(20))
    assert read(f"<h1>海港指数午后涨超2%</h1><div class=c><p>{flash}</p></div><div class=r><ul>{links}</ul></div>").paragraphs == [flash]


@pytest.mark.parametrize(
    "line",
    [
        "职务, 海港台记者",
        "（资料图）",
        "(文章来源:海港报)",
        "责任编辑：陆一夫",
        "（原标题：大风预报）",
        "免责声明：本文仅代表作者个人观点，与本站无关。",
        "图片来源：海港图片社",
        "返回首页，查看更多",
        "2023-07-28 09:59:22 来源: 海港报 举报",
        "延伸阅读",
        "相关新闻：",
        "您可能会感兴趣",
        "热门新闻排行榜",
        "本周热门",
        "作者其他文章",
        "码头工人在加固缆绳。（資料照）",
        "大风中的码头。视觉中国 资料",
        "原创大风预报",
        "Advertisement",
        "Lesen Sie auch",
    ],
)
@pytest.mark.parametrize("at", [0, 1, 3])
def test_lines_that_are_no_part_of_the_story(line: str, at: int) -> None:
    lines = [*STORY[:at], line, *STORY[at:]]
    if line.startswith("2023") and at:
        pytest.skip("a line with a time is furniture in the header only")
    assert read(f"<h1>大风预报</h1><div>{paragraphs(lines)}</div>").paragraphs == STORY


@pytest.mark.parametrize(
    "box",
    [
        "<div class=related><h4>相关</h4><p>渡轮停航一天，旅客改乘班车前往，码头秩序良好，没有人员受伤。</p></div>",
        "<div class=comment-list><p>风真大，我家的花盆都被吹下来了，大家出门一定要小心。</p></div>",
        "<div class=x><a href=/n/1.html>渡轮停航通知发布后旅客改乘班车</a><p>渡轮停航一天，旅客改乘班车，秩序良好。</p></div>",
        "<div style='position:absolute;left:-9999px'><p>私服网站大全，最新开服，点击进入，免费试玩，注册即送。</p></div>",
        "<figure><img src=/a.jpg><figcaption>码头工人在加固缆绳，海浪拍打堤岸。</figcaption></figure>",
        "<script>document.write('脚本里的一句话，不是正文，也不会显示。')</script>",
        "<ul><li><a href=/n/1.html>渡轮停航通知发布后旅客改乘班车</a></li><li><a href=/n/2.html>码头增派人手协助旅客改乘班车</a></li></ul>",
    ],
)
@pytest.mark.parametrize("at", [1, 2, 3])
def test_boxes_inside_the_story(box: str, at: int) -> None:
    inner = paragraphs(STORY[:at]) + box + paragraphs(STORY[at:])
    assert read(f"<h1>大风预报</h1><div class=article>{inner}</div>").paragraphs == STORY


def test_subheadings_lists_and_tables_stay_in_order() -> None:
    html = f"""<h1>大风预报</h1><div><p>{STORY[0]}</p><h2>停航安排</h2><ul><li>东港：8日停航一天</li><li>西港：8日、9日停航</li></ul>
        <p>{STORY[1]}</p><p><strong>二</strong></p><p>{STORY[2]}</p><table><tr><td>东港</td><td>八级</td></tr></table></div>"""
    assert read(html).paragraphs == [
        STORY[0],
        "停航安排",
        "东港：8日停航一天",
        "西港：8日、9日停航",
        STORY[1],
        "二",
        STORY[2],
        "东港",
        "八级",
    ]


def test_the_lede_outside_the_main_box() -> None:
    html = f"<div class=head><h1>大风预报</h1><p class=summary>{STORY[0]}</p></div><div class=text>{paragraphs(STORY[1:])}</div>"
    assert read(html).paragraphs == STORY


def test_comments_that_outweigh_the_story() -> None:
    comments = "".join(f"<div class=c><b>读者{i}</b><p>{STORY[i % 3]}我也这么认为，{i}楼说得对。</p></div>" for i in range(60))
    html = f"<h1>大风预报</h1><div class=article>{paragraphs(STORY)}</div><div id=comments>{comments}</div>"
    assert read(html).paragraphs == STORY


@pytest.mark.parametrize("html", ["", "<p>", "<html></html>", "<a href=/>首页</a>", "<title>x</title><nav><a href=/a>甲</a></nav>"])
def test_no_story(html: str) -> None:
    assert read(html).paragraphs == []


def test_the_lines_around_the_first_and_last_sentence_are_the_storys() -> None:
    order = ["海政发〔2024〕15号", "各镇人民政府，各委办局", *STORY, "海港市人民政府", "2024年7月1日"]
    foot = "<p>扫一扫在手机上查看</p><p><a href=/f.docx>附件：任务表</a></p>"
    assert read(f"<h1>大风防御方案的通知</h1><div class=article>{paragraphs(order)}{foot}</div>").paragraphs == order


@pytest.mark.parametrize("at", [0, 1, 3])
def test_what_an_announcement_says_of_its_event_is_the_storys(at: int) -> None:
    facts = ["主讲人：林涛 教授", "时间：2024年7月1日（星期一）14:30", "地点：海港大学图书馆报告厅"]
    order = [*STORY[:at], *facts, *STORY[at:]]
    html = f"<h1>讲座预告</h1><div>2024-06-25</div><div class=article>{paragraphs(order)}<p>上一篇：<a href=/1.html>招聘启事</a></p></div>"
    assert read(html).paragraphs == order


def test_a_story_of_one_box_that_begins_with_links_to_others() -> None:
    others = "<b>相关新闻：</b><br><a href=/a/1.html>海港渡轮停航通知今天发布</a><br><a href=/a/2.html>外港增派三艘拖轮值守</a><br>"
    html = f"<h1>大风预报</h1><div class=main><div class=text>{others}{'<br><br>'.join(STORY)}</div><div class=talk><p>我也这么认为，楼上说得对。</p></div></div>"
    assert read(html).paragraphs == STORY


def test_the_story_begins_behind_a_title_that_is_no_heading() -> None:
    ticker = "".join(f"<li><a href=/a/{n}.html>第{n}条快讯</a>：{line}</li>" for n, line in enumerate(STORY))
    head = "<title>大风预报渡轮停航_海港网</title>"
    html = f"{head}<div class=left><ul>{ticker}</ul><div>大风预报渡轮停航</div><div>2024-07-01 10:00</div>{paragraphs(STORY)}</div>"
    assert read(html).paragraphs == STORY


def test_a_part_of_a_page_that_react_sends_behind_it() -> None:
    frame = "<div id=root><div class=top>海港网</div><template id=B:0></template><p>海港网是海港日报社主办的新闻网站，每天发布本地消息。</p></div>"
    streamed = f'<div hidden id="S:0"><h1>大风预报</h1><div>{paragraphs(STORY)}</div></div><script>$RC("B:0","S:0")</script>'
    assert read(frame + streamed).paragraphs == STORY
    assert STORY[0] not in read(frame + streamed.replace("S:0", "x")).paragraphs


def test_the_numbers_beside_lines_of_code() -> None:
    code = "<figure class='highlight bash'><table><tr><td class=gutter><pre><span>1</span><br></pre></td><td class=code><pre>sudo reboot now</pre></td></tr></table></figure>"
    assert read(f"<h1>大风预报</h1><div>{paragraphs(STORY[:2])}{code}{paragraphs(STORY[2:])}</div>").paragraphs == [
        *STORY[:2],
        "sudo reboot now",
        STORY[2],
    ]


def test_a_day_of_a_paper_in_a_sentence_is_the_storys() -> None:
    told = "《海港日报》2023年7月28日刊发文章，批评了这种做法"
    assert read(f"<h1>大风预报</h1><div>{paragraphs([*STORY, told])}</div>").paragraphs == [*STORY, told]


def test_a_summary_in_a_box_of_its_own_is_left_out() -> None:
    said = "<div class=abs><em>摘要</em>【大风预报】渡轮可能停航，市民出行请留意码头公告。</div>"
    assert read(f"<h1>大风预报</h1>{said}<div class=article>{paragraphs(STORY)}</div>").paragraphs == STORY
    label = "<div class=abstract><div class=title>摘要</div><div>【大风预报】渡轮可能停航，市民出行请留意码头公告。</div></div>"
    inner = f"<div class=review>核心提示：渡轮可能停航，市民出行请留意码头公告。</div>{paragraphs(STORY)}"
    assert read(f"<h1>大风预报</h1>{label}<div class=article>{paragraphs(STORY)}</div>").paragraphs == STORY
    assert read(f"<h1>大风预报</h1><div class=article>{inner}</div>").paragraphs == STORY
    first = ["导读：渡轮可能停航，市民出行请留意码头公告。", *STORY]
    assert read(f"<h1>大风预报</h1><div class=article>{paragraphs(first)}</div>").paragraphs == first


@pytest.mark.parametrize("button", ["展开剩余60%", "点击展开全文", "余下全文", None])
def test_a_rest_that_waits_behind_a_button(button: str | None) -> None:
    rest = f"<div style='display:none'>{paragraphs(STORY[2:])}</div>" + (f"<div>{button}</div>" if button else "")
    shown = read(f"<h1>大风预报，渡轮可能停航</h1><div class=article>{paragraphs(STORY[:2])}{rest}</div>").paragraphs
    assert shown == (STORY if button else STORY[:2])


@pytest.mark.parametrize(
    "above", ["", "<div class=k><p>本网站使用小型文件来改善您的浏览体验，继续浏览即表示您同意，详情见说明。</p></div>"]
)
def test_a_text_that_waits_hidden_for_a_script(above: str) -> None:
    card = "<div style='display:none'><p>功能介绍</p><p>看见海港里的每一个人，欢迎关注。</p></div>"
    page = f"<h1>大风预报，渡轮可能停航</h1>{card}<div style='visibility: hidden'><section>{paragraphs(STORY)}</section></div><p>微信扫一扫</p>"
    assert read(above + page).paragraphs == STORY


@pytest.mark.parametrize("name", ["comment", "popup-content", "banner_con", "nav-content"])
def test_a_story_under_its_headline_whatever_its_box_is_called(name: str) -> None:
    told = [f"{line[:-1]}，{more}。" for line in STORY for more in ("请留意码头公告", "请市民提前安排行程")]
    info = "<p class=info>2024-05-07 09:30 来源：海港日报</p>"
    links = "<ul class=menu>" + "".join(f"<li><a href=/n/{i}>渡轮停航</a></li>" for i in range(9)) + "</ul>"
    about = "<div class=q><p>海港网是海港日报社主办的新闻网站，每天发布本地消息。</p></div>"
    for page in (
        f"<h1>大风预报，渡轮可能停航</h1>{info}<div class='{name}'>{paragraphs(told)}</div>{about}",
        f"<div class='{name}'><h1>大风预报，渡轮可能停航</h1>{info}<div class=a>{paragraphs(told)}</div></div>{about}",
    ):
        assert read(links + page).paragraphs == told


def test_a_layer_that_outweighs_a_short_story() -> None:
    legal = paragraphs(["本网站使用小型文件来改善您的浏览体验，继续浏览即表示您同意，详情见隐私政策。"] * 20)
    assert read(f"<h1>大风预报</h1><div class=article>{paragraphs(STORY[:1])}</div><div class=popup>{legal}</div>").paragraphs == STORY[:1]


def test_a_poem_is_the_text_and_not_the_footer() -> None:
    poem = ["河水把昨天放在岸上", "风替我们读完", "没有寄出的信", "一盏灯", "在窗前站了很久", "像一个人", "等另一个人回家"]
    foot = "<div class=footer><p>海港网版权所有，未经书面授权，禁止转载，违者必究。</p><p>违法和不良信息举报，请拨打电话。</p></div>"
    links = "<ul>" + "".join(f"<li><a href=/n/{i}>渡轮停航</a></li>" for i in range(9)) + "</ul>"
    assert (
        read(f"<title>河岸（外一首）</title><h1>河岸（外一首）</h1><div class=c>{paragraphs(poem)}</div>{links}{foot}").paragraphs == poem
    )
    assert read(f"<title>港口图集</title><h1>港口图集</h1><div class=c><p>图一</p><p>图二</p></div>{links}").paragraphs == []


@pytest.mark.parametrize(
    "name", ["TRS_Editor", "printArea", "message", "notice_content", "tab-content", "gallery-content", "gg_content", "hot"]
)
def test_a_short_story_in_a_box_named_like_furniture_among_many_teasers(name: str) -> None:
    teasers = "".join(
        f"<div class=item><a href=/n/{i}>渡轮停航通知发布</a><p>渡轮停航一天，旅客改乘班车，码头秩序良好，没有人受伤...</p></div>"
        for i in range(9)
    )
    replies = "".join(f"<p>{i}楼：风真大，我家的花盆都被吹下来了，大家出门要小心。</p>" for i in range(9))
    page = f"""<title>大风来袭，渡轮停航，旅客怎么办？</title><h1>大风来袭，渡轮停航，旅客怎么办？</h1><div class={name}><div>{paragraphs(STORY)}</div></div>
        <p>更多精彩内容，请关注海港网的官方微信，或者下载客户端。</p><p>【版权声明】本网稿件，未经许可，不得转载，违者必究。</p>
        <div class=r>{teasers}</div><div class=comments>{replies}</div>"""
    assert read(page).paragraphs == STORY


@pytest.mark.parametrize(
    "line",
    [
        "— 广告 —",
        "（视频加载中，请稍候...）",
        "点击图片查看大图↓↓↓",
        "（点击看清晰大图）",
        "您的浏览器不支持HTML5视频播放",
        "本文配图均来自网络",
        "海港一角。受访者供图",
        "★海港新聞網提醒您：酒後不開車，飲酒過量有礙健康★",
        "[欢迎点击此处、订阅海港简报，我们将在每个工作日发送最新内容至您的邮箱。]",
        "建議閱讀：",
        "★ 更多即時新聞：",
        "（原文刊于《海港周报》2023年7月28日第5版，有删改）",
        "原载2023年7月28日《海港日报》第3版",
        "（原载《海港学刊》2023年第5期，注释从略）",
        "我是廣告 請繼續往下閱讀",
    ],
)
def test_placeholders_of_pictures_and_films(line: str) -> None:
    assert read(f"<h1>大风预报</h1><div>{paragraphs([*STORY[:2], line, STORY[2]])}</div>").paragraphs == STORY


def test_a_short_story_in_a_box_named_for_the_tool_that_it_was_written_with() -> None:
    page = '<title>末班车延到十一点</title><h1>末班车延到十一点</h1><div class="article mp-editor"><p>海港公交今天宣布，末班车延到夜里十一点。</p></div><p>平台提示：为了您的账户安全，请您尽快绑定手机号码，绑定后即可使用全部功能。</p>'
    assert body_of(read_page(page.encode(), "https://news.example/1.html")).paragraphs[:1] == ["海港公交今天宣布，末班车延到夜里十一点。"]


def story_of(page: str) -> list[str]:
    return body_of(read_page(page.encode(), "https://news.example/1.html")).paragraphs


SHORT = "海港公交今天宣布，末班车延到夜里十一点。"


def test_what_frames_pages_is_taken_for_the_story_last() -> None:
    notice = "继续浏览即表示您同意我们的隐私条款，我们使用小型文件来改善您的浏览体验，并统计访问次数。"
    page = f'<title>末班车延到十一点</title><h1>末班车延到十一点</h1><div class="articles"><p>{SHORT}</p></div><div class="bottom cookie-disclaimer"><p>{notice}</p></div>'
    assert story_of(page) == [SHORT]


def test_a_short_story_begins_with_its_h1() -> None:
    badge = "由内容质量、互动评论、分享传播等多维度分值决定，级别越高，代表综合表现越好。"
    page = (
        f"<title>末班车延到十一点</title><div><div><p>{badge}</p></div><div><h1>末班车延到十一点</h1><div><p>{SHORT}</p></div></div></div>"
    )
    assert story_of(page) == [SHORT]


def test_behind_a_screen_of_links_stands_another_story() -> None:
    links = "".join(f'<li><a href="/news/{n}.html">海港新闻第{n}条的标题写在这里</a></li>' for n in range(70))
    other = "上游水库今天开闸放水，沿岸居民已经全部接到通知，渡口停航两天，恢复的时间另行通知。"
    page = f"<title>末班车延到十一点</title><div><h1>末班车延到十一点</h1><div><p>{SHORT}</p></div></div><ul>{links}</ul><div><h2>水库放水</h2><p>{other}</p></div>"
    assert story_of(page) == [SHORT]


def test_captions_of_a_gallery_do_not_outweigh_a_short_story() -> None:
    figures = "".join(
        f"<figure><img src=/{n}.jpg><figcaption>码头上的工人在装船，远处是新建的灯塔，摄于今年春天的第{n}个早晨。</figcaption></figure>"
        for n in range(4)
    )
    page = f'<title>末班车延到十一点</title><h1>末班车延到十一点</h1><div class="gallery">{figures}</div><section><article><p>{SHORT}</p></article></section>'
    assert story_of(page) == [SHORT]


def test_the_caption_of_a_picture_among_lines_that_line_breaks_part() -> None:
    lines = "<br><br>".join(f"<span>{line}</span>" for line in STORY * 2)
    page = f"<title>大风预报发布</title><h1>大风预报发布</h1><div><ul><li>{STORY[1]}</li></ul><img src=/a.jpg><span class=img>码头工人在装船</span><br>{lines}</div>"
    assert len(read(page).paragraphs) == 7


@pytest.mark.parametrize("line", ["<p>{}</p>", "<p><strong>{}</strong></p>", "<h2>{}</h2>"])
@pytest.mark.parametrize("time", ["", "<p>2024-07-01 10:00</p>"])
def test_the_title_over_a_short_story_is_no_paragraph(line: str, time: str) -> None:
    title, story = "海港新码头今天正式启用", "海港市新码头七月一日上午启用，首批三艘货轮靠泊。"
    html = f"<html><head><title>{title}_海港网</title></head><body><div class='content'>{line.format(title)}{time}<p>{story}</p></div></body></html>"
    assert read(html).paragraphs == [story]


def test_a_german_time_line_is_no_paragraph() -> None:
    story = [
        "Am Montag ist in Kiel der neue Hafen eröffnet worden. Drei Schiffe legten am Vormittag an.",
        "Die Anwohner begrüßten den Bau.",
    ]
    html = (
        "<html lang='de'><head><title>Neuer Hafen in Kiel eröffnet | Hafenpost</title></head><body><div><h2>Neuer Hafen in Kiel eröffnet</h2>"
        f"<p>1. Juli 2024, 10:00 Uhr | Lesedauer: 2 Min.</p>{paragraphs(story)}</div></body></html>"
    )
    assert read(html).paragraphs == story


def test_a_preview_that_is_the_beginning_of_the_text_is_left_out() -> None:
    lines = [f"海港市新码头{when}上午正式启用，首批三艘货轮当天靠泊作业。" for when in ("今天", "昨天", "周日")]
    for preview in (lines[0][:24], lines[0][:24] + "...", lines[0] + lines[1][:9]):
        page = f"<h1>海港新码头今天正式启用</h1><div><div class=lead>{preview}</div><div>{paragraphs(lines * 2)}</div></div>"
        assert read(page).paragraphs == lines * 2
    other = "海港市新码头去年上午正式启用，首批三艘货轮当天靠泊作业。"
    assert read(f"<h1>海港新码头今天正式启用</h1><div><p>{other}</p>{paragraphs(lines * 2)}</div>").paragraphs == [other, *lines * 2]


@pytest.mark.parametrize(
    "line",
    [
        "海量资讯、精准解读，尽在海港财经APP",
        "《海港頭條》已推出最新版本，請立即更新，瀏覽更精彩內容：https://a.example/1",
        "此文限时免费阅读。感谢热心读者订阅海港通，成为海港通会员，畅读海港网！",
        "方便，快捷",
    ],
)
def test_the_portals_own_channels_at_the_end(line: str) -> None:
    assert read(f"<h1>大风预报</h1><div>{paragraphs([*STORY, line])}</div>").paragraphs == STORY


def test_that_others_become_members_is_the_storys() -> None:
    last = "海港市明年将成为该组织的会员，手续已经办妥。"
    assert read(f"<h1>大风预报</h1><div>{paragraphs([*STORY, last])}</div>").paragraphs == [*STORY, last]


def test_a_remark_under_the_day_of_an_order() -> None:
    order = [*STORY, "海港市人民政府办公室", "2024年7月1日", "（此件公开发布）"]
    assert read(f"<h1>大风预报</h1><div class=article>{paragraphs(order)}<p>（海港网编发）</p></div>").paragraphs == order


def test_a_story_in_pictures_is_told_by_its_captions() -> None:
    told = [f"7月{day}日，渡轮停靠在海港码头。（海港报记者 陆一夫 摄）" for day in (1, 2, 3)]
    pictures = "".join(f"<p align=center><img src=/{at}.jpg></p><p>{line}</p>" for at, line in enumerate(told))
    assert read(f"<h1>组图：大风中的码头</h1><div class=article>{pictures}</div>").paragraphs == told
    assert read(f"<h1>大风预报</h1><div class=article>{pictures}{paragraphs(STORY)}</div>").paragraphs == STORY


def test_subheadings_of_accounts_stand_in_sections_of_their_own() -> None:
    heads = "".join(
        f"<section><p><strong>0{at}</strong></p><p><strong>{head}</strong></p></section><p>{line}</p>"
        for at, head, line in ((1, "渡轮停航", STORY[1]), (2, "何时复航", STORY[2]))
    )
    links = "<section><p><strong><a href=/1>往期的文章</a></strong></p></section>"
    page = f"<h1>大风预报</h1><div><section><p>{STORY[0]}</p>{heads}{links}<p>{STORY[0][:-1]}，请留意。</p></section></div>"
    assert read(page).paragraphs == [STORY[0], "01", "渡轮停航", STORY[1], "02", "何时复航", STORY[2], f"{STORY[0][:-1]}，请留意。"]


def test_a_summary_in_one_box_with_a_short_story_takes_nothing_with_it() -> None:
    summary = "<p class=zy><strong>核心提示：</strong>渡轮可能停航，市民出行请留意码头公告。</p>"
    page = f"<h1>大风预报</h1><div class=inner>{summary}<div class=text>{paragraphs(STORY)}</div></div>"
    assert read(page).paragraphs == STORY


def test_a_line_of_counters_over_the_text_is_no_paragraph() -> None:
    line = "2019.07.21 22:14:09，来自江苏，全文字数共 1203，已有阅读 331，收到评论 12"
    lines = ["海港市气象台今天发布大风预报，预计今夜起有七级大风。", "海事部门提醒渔船尽快回港避风，市民减少外出。"]
    page = f"<title>大风预报</title><h1>大风预报</h1><div>{paragraphs([line, *lines])}</div>"
    assert read(page).paragraphs == lines


def test_a_poem_of_several_parts() -> None:
    parts = [["渡口", "船把黄昏运到对岸", "又空着回来", "摆渡的人说"], ["灯", "村口那一盏", "照过父亲，也照过我", "没有人走的路"]]
    html = "".join(f"<p><strong>{part[0]}</strong></p><p>{'<br>'.join(part[1:])}</p>" for part in parts)
    page = f"<title>渡口（组诗）</title><h1>渡口（组诗）</h1><div class=content>{html}</div><div class=footer>海港诗歌网</div>"
    assert read(page).paragraphs == parts[0] + parts[1]


def test_the_last_facts_of_a_notice() -> None:
    heads = ["一、项目概况", "二、联系方式"]
    facts = ["项目编号：HG-2024-12", "采购需求：渡轮缆绳、救生衣等一批", "采购人：海港市港务局", "联系人：陆一夫"]
    bold = [f"<p><strong>{head}</strong></p>" for head in heads]
    lines = f"<p>{STORY[0]}</p>{bold[0]}{paragraphs(facts[:2])}{bold[1]}{paragraphs(facts[2:])}<p>分享</p><p>海港网 手机版</p>"
    wanted = [STORY[0], heads[0], *facts[:2], heads[1], *facts[2:]]
    assert read(f"<h1>渡轮设备采购公告</h1><div class=article>{lines}</div>").paragraphs == wanted
    alone = paragraphs([*STORY, "联系人：陆一夫"])
    assert read(f"<h1>大风预报</h1><div class=article>{alone}</div>").paragraphs == STORY


def test_a_numbered_section_of_facts_in_a_table_ends_a_notice() -> None:
    cells = "".join(
        f"<tr><td>招标人：{who}</td><td>地址：{where}</td></tr>" for who, where in (("港务局", "滨江路2号"), ("船厂", "船坞路8号"))
    )
    lines = (
        f"<p>1.招标条件</p><p>{STORY[0]}</p><p>2.项目概况</p><p>{STORY[1]}</p><p>3.联系方式</p><table>{cells}</table><p>2024年7月1日</p>"
    )
    facts = ["招标人：港务局", "地址：滨江路2号", "招标人：船厂", "地址：船坞路8号"]
    wanted = ["1.招标条件", STORY[0], "2.项目概况", STORY[1], "3.联系方式", *facts, "2024年7月1日"]
    assert read(f"<h1>渡轮设备招标公告</h1><div class=article>{lines}<p>海港网 手机版</p></div>").paragraphs == wanted
    # A number that no other line leads up to is no section.
    alone = f"{paragraphs(STORY)}<p>3.联系方式</p><table>{cells}</table>"
    assert read(f"<h1>大风预报</h1><div class=article>{alone}</div>").paragraphs == STORY


def test_a_summary_in_a_paragraph_that_is_named_so() -> None:
    summary = "<p class=summary><strong>核心提示：</strong>渡轮可能停航，市民出行请留意码头公告。</p>"
    page = f"<h1>大风预报</h1><div class=text>{summary}{paragraphs(STORY)}</div>"
    assert read(page).paragraphs == STORY


@pytest.mark.parametrize(
    "line",
    [
        "特别提示：凡本网注明“来源：海港网”的所有作品，版权均属于海港网，使用时请保留稿件来源。",
        "以上内容与海港之星立场无关，海港之星发布此内容的目的在于传播更多信息。",
        "特别提醒：如果我们使用了您的图片，请作者与本站联系索取稿酬。",
        "转载须注明出处，违者必究，本网将追究其相关的法律责任。",
        "海 港 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用",
        "读者热线：4008890008",
        "（首圖來源：shutterstock）",
        "您没有安装flash播放器或版本过低，请点击下载",
        "登录(请登录发言，并遵守相关规定)",
        "视频简介",
    ],
)
def test_standing_lines_of_portals_are_no_paragraphs(line: str) -> None:
    page = f"<h1>大风预报</h1><div class=article>{paragraphs([STORY[0], line, *STORY[1:]])}</div>"
    assert read(page).paragraphs == STORY


def test_teasers_under_a_heading_that_announces_others() -> None:
    others = "".join(f"<li><a href=/a/{at}.html>渡轮复航时间</a><p>{STORY[at][:-1]}，详情另见。</p></li>" for at in (1, 2))
    text = f"<div class=content><p>{STORY[0]}</p><p>（举报）</p></div>"
    page = f"<div class=left><h1>大风预报</h1>{text}<div class=xg><h3>相关推荐</h3><ul>{others}</ul></div></div>"
    assert read(page).paragraphs == STORY[:1]


def test_a_plain_number_over_a_bold_subheading_of_an_account() -> None:
    heads = [
        f"<section><section><p>{number}</p></section><p><strong>{head}</strong></p></section>"
        for number, head in (("01", "停航"), ("02", "复航"))
    ]
    page = f"<h1>大风预报</h1><div><p>{STORY[0]}</p>{heads[0]}<p>{STORY[1]}</p>{heads[1]}<p>{STORY[2]}</p></div>"
    assert read(page).paragraphs == [STORY[0], "01", "停航", STORY[1], "02", "复航", STORY[2]]


@pytest.mark.parametrize("line", ["（下载海港新闻，报料有奖！）", "海港報歡迎各界投書，來稿請寄至editor@portal.example，並附上聯絡方式。"])
def test_an_invitation_to_readers_ends_no_story(line: str) -> None:
    assert read(f"<h1>大风预报</h1><div class=article>{paragraphs([*STORY, line])}</div>").paragraphs == STORY
