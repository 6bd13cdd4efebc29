"""Whole pages of Chinese portals and accounts: what stands around and in the text, and who and when it is from."""

from __future__ import annotations

import pytest

from newsportal.extract import article
from newsportal.items import Article

TITLE = "海港新码头今天正式启用 年吞吐量将翻一番"
TEXT = [
    "海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番。",
    "据介绍，新码头总投资四十二亿元，建设历时三年，共有五个深水泊位，是本地区规模最大的专业码头。",
    "市交通部门负责人表示，下一步将加快铁路专用线的建设，打通港口与内陆之间的最后一公里。",
]
HEADER = "<h1>{title}</h1><div class='info'>{line}</div>"


def read(
    line: str = "2024-07-01 10:00", *, between: str = "", end: str = "", below: str = "", above: str = "", title: str = TITLE
) -> Article:
    """The article of a page with these parts: the line under the headline, what stands between and behind the paragraphs, in or below their box."""
    first, *others = [f"<p>{each}</p>" for each in TEXT]
    page = (
        f"<html><head><title>{title}_海港网</title></head><body>{above}<div class='main'>{HEADER.format(title=TITLE, line=line)}"
        f"<div class='content'>{first}{between}{''.join(others)}{end}</div>{below}</div></body></html>"
    )
    return article(page.encode(), "https://portal.example/a/1.html")


@pytest.mark.parametrize(
    ("line", "source", "authors"),
    [
        ("<span>2024-07-01 10:00</span><span>海港县融媒体中心</span><span>阅读 1.2万</span>", "海港县融媒体中心", []),
        (
            "2024-07-01 10:00 来源：西海网&nbsp;作者：陆一夫 陈安</span><span>大字体&nbsp;小字体&nbsp;扫码带走</span>",
            "西海网",
            ["陆一夫", "陈安"],
        ),
        ("<time>2024-07-01 10:00</time></div><div><span>陸一夫 林小海</span><span>/ 台北報導</span>", None, ["陸一夫", "林小海"]),
        ("西海談話 陸一夫 綜合報導</div><div>發布 2024.07.01 | 10:00", "西海談話", ["陸一夫"]),
        ("2024年07月01日</div><p>□白一夫</p><div>", None, ["白一夫"]),
        ("<span>2024-07-01 10:00</span><span>江淮晨报</span><span>卞昌</span>", "江淮晨报", ["卞昌"]),
        ("西海记者 左萌 文/图 2024-07-01", None, ["左萌"]),
        ("<div>听新闻 03:12</div><div>2024-07-01 10:00</div>", None, []),
        ("<div>2024-07-01 10:00 已认证自媒体</div>", None, []),
        ("<div>2024-07-01 10:00</div><p>林仙怡　許耀文 報導 / 台北市</p>", None, ["林仙怡", "許耀文"]),
        ("2024-07-01 10:00　来源：海港日报　本报记者 陆一夫", "海港日报", ["陆一夫"]),
        ("2024-07-01 10:00 来源：海港日报　记者陆一夫 陈安/文 林涛/摄", "海港日报", ["陆一夫", "陈安"]),
        ("2024-07-01 10:00 来源：海港日报　陆一夫/文 林涛/图", "海港日报", ["陆一夫"]),
        ("2024-07-01 10:00 編譯陳安／綜合報導", None, ["陳安"]),
        ("2024-07-01 10:00 聯合時報 / 記者陸一夫／台北報導", "聯合時報", ["陸一夫"]),
        ("<span>海港市统计局</span><span>2024-07-01 10:00</span>", "海港市统计局", []),
        ("西海報　發佈於 2024-07-01 10:00", "西海報", []),
        ("2024年7月1日 星期一 10:00 海港日报", "海港日报", []),
        ("07-01 10:00 海港日报", "海港日报", []),
        ("〖2024-07-01 10:00〗 〖来源：海港日报〗", "海港日报", []),
        ("海港日报　2024-07-01 10:00　　评论 0　　我要投稿", "海港日报", []),
        ("海港日报客户端 2024-07-01 10:00 发布", "海港日报客户端", []),
        ("2024-07-01 10:00 转载自 海港日报", "海港日报", []),
        ("<span>财经</span> <span>2024-07-01 10:00</span>", None, []),
        ("<a href='/author/1'>陆一夫</a><span>海港财经首席评论员</span><span>2024.07.01 10:00</span>", None, ["陆一夫"]),
        ("<span>2024-07-01 10:00</span><span>聯合時報 記者 <b>陸一夫</b>／苗栗縣即時報導</span>", "聯合時報", ["陸一夫"]),
        ("<span>2024-07-01 10:00</span>聯合時報 記者<a href='/r/1'>陸一夫</a>／苗栗車站報導", "聯合時報", ["陸一夫"]),
        ("<div><a href='/'>西海新聞網</a> | <a>陸一夫</a> 綜合報導</div><div>發布 2024.07.01 | 10:00</div>", "西海新聞網", ["陸一夫"]),
        ("<div><a href='/'>西海talk</a> | <a>陸一夫</a> 綜合報導</div><div>發布 2024.07.01 | 10:00</div>", None, ["陸一夫"]),
        (
            "<p class=author-name>西海观察</p><p><span>发布时间：24-07-01</span> <span>10:00</span> <span>海港日报社官方账号</span></p>",
            "西海观察",
            [],
        ),
        ("<p><span>24-07-01</span> <span>10:00</span> <span>海港日报官方账号</span></p>", "海港日报", []),
        ("<div>Text by 陸一夫　Photo by 陳小華</div><div>2024-07-01 10:00</div>", None, ["陸一夫"]),
        ("<div>國際新聞組／陸一夫</div><div>2024-07-01 10:00</div>", None, ["陸一夫"]),
        ("<div>撰稿‧攝影／陸一夫</div><div>2024-07-01 10:00</div>", None, ["陸一夫"]),
        ("<div>文・陸一夫</div><div>2024-07-01 10:00</div>", None, ["陸一夫"]),
        ("<div>發布時間：2024/07/01 10:00</div><div>發稿單位：西海市政府</div>", "西海市政府", []),
        ("2024-07-01 10:00 来源媒体：西海网", "西海网", []),
        ("2024-07-01 10:00 来源：佚名", None, []),
        ("2024年07月01日 10:00 西海報 A03", "西海報", []),
        ("<div>文 · <a href='/author/1'>陸一夫</a></div><div>2024-07-01 10:00</div>", None, ["陸一夫"]),
        ("<span>2024-07-01 10:00</span><a href='/author/1'>西海时报中文网专栏作家 陆一夫</a>", None, ["陆一夫"]),
        ("<i>2024-07-01 10:00</i><i>海港日报</i><i>周末</i>", "海港日报", []),
        ("2024-07-01 10:00 <a href='/c/1'>上市公司</a>", None, []),
        ("<span>西海傳媒</span><span>2024-07-01 10:00</span>", "西海傳媒", []),
        ("<div>今日西海</div><div>2024-07-01 10:00 湖北</div><button>关注</button>", "今日西海", []),
        ("<span>西海談話讯</span> 2024-07-01 10:00 <a href='/author/1'>陆一夫</a>", "西海談話", ["陆一夫"]),
        ("<div>社會中心／陸一夫、攝影 林濤　台北報導</div><div>2024/07/01 10:00</div>", None, ["陸一夫"]),
        ("<ul><li><span>文</span><b>陸一夫</b></li><li><span>攝影</span><b>林濤</b></li></ul>2024.07.01", None, ["陸一夫"]),
        ("<span>2024-07-01 10:00</span><span>海港日报</span><span class=article-channel>金河·民生</span>", "海港日报", []),
        ("<span>2024-07-01 10:00</span><span>海港日报</span><span>文：米粒</span>", "海港日报", ["米粒"]),
        ("2024年07月01日</div><p>□ 平易</p><div>", None, ["平易"]),
        ("2024年07月01日</div><p>□ 导读</p><div>", None, []),
        ("海港气象台 2024年7月1日17时发布", "海港气象台", []),
        ("西海网 xihai.example&nbsp; 时间： 2024-07-01 10:00", "西海网", []),
        ("西海談話讯 2024-07-01 10:00", "西海談話", []),
        ("2024-07-01 10:00　来源： 西海晚报　（0）我要评论", "西海晚报", []),
        ("2024-07-01 10:00　来源：西海晚报　T|T　字号", "西海晚报", []),
        ("<span>2024-07-01 10:00</span><span>西海晚报微信公众号</span>", "西海晚报微信公众号", []),
        ("作者：陆一夫 来源：原创 2024-07-01 10:00", None, ["陆一夫"]),
        ("<span>2024-07-01 10:00</span><span>西海談話</span><span>陆一夫</span>", "西海談話", ["陆一夫"]),
        ("<span>2024-07-01</span><a class='doc-source' href='/channel/m12'><span>远航财经</span></a>", "远航财经", []),
        ("<div>10:24</div><div class='author'><div>海上趣闻</div></div><div>2024-07-01</div>", "海上趣闻", []),
        ("<span>2024-07-01 10:00</span><span>来源：海港网</span><span>作者：佚名</span><a href='/m/'>手机看新闻</a>", "海港网", []),
        ("<span>海报 陆一夫</span><span>2024-07-01 10:00</span>", "海报", ["陆一夫"]),
        ("2024-07-01 10:00</div><div>特約記者 陸一夫臨江報導", None, ["陸一夫"]),
        ("2024-07-01 10:00</div><div>特約記者 溫浩 臨江報導", None, ["溫浩"]),
        ("2024-07-01 10:00</div><div>分享這條新聞", None, []),
        ("<ul><li>發布單位：文化局</li><li>發布日期：113-07-01</li><li>點閱數：321</li></ul>", "文化局", []),
        ("24-07-01 10:00&nbsp;&nbsp;西海云·西海日报", "西海云·西海日报", []),
        ("海港市总工会&nbsp; | &nbsp;2024-07-01&nbsp; | &nbsp;浏览量: 98", "海港市总工会", []),
        ("<div class=author>記者 <a href=/r/1>陸一夫</a>　攝影 <a href=/r/2>林濤</a> 報導</div>2024-07-01 10:00", None, ["陸一夫"]),
        ("<div>記者 陸一夫 / 攝影 林濤 報導</div>2024-07-01 10:00", None, ["陸一夫"]),
        ("<span>撰文者：<a href=/r/1>陸一夫</a></span><span>海港專欄</span><span>2024.07.01</span>", None, ["陸一夫"]),
        ("<div>【海港時報╱記者陸一夫／臨江報導】</div><div>2024.07.01 10:00", "海港時報", ["陸一夫"]),
        ("<table><tr><th>来信人</th><td>张*</td><th>来信时间</th><td>2024-06-30 21:14</td></tr></table>2024-07-01 10:00", None, []),
        ("<a>陆一夫 记者</a> <a href='mailto:a@portal.example'>a@portal.example</a></div><div>输入 : 2024-07-01 10:00", None, ["陆一夫"]),
        ("<span><b>作者：陆一夫</b></span><span>《海港日报》（ 2024年07月01日 15版）</span>", "海港日报", ["陆一夫"]),
        ("<span>作者</span> <span><a href='/author/1'>林 允恩</a></span> | <span>發布日期</span> 2024-07-01 10:00", None, ["林允恩"]),
        ("2024-07-01 10:00</div><p>独家报导：陆一夫</p><div>", None, ["陆一夫"]),
    ],
)
def test_who_stands_in_the_header(line: str, source: str | None, authors: list[str]) -> None:
    found = read(line, title=f"{TITLE}_西海談話")
    assert (found.source, found.authors) == (source, authors)
    assert found.paragraphs == TEXT


@pytest.mark.parametrize(
    ("owner", "source"),
    [("未经第一海港书面授权，严禁转载。", "第一海港"), ("本文版权归第一海港所有。", "第一海港"), ("未经本网授权，严禁转载。", None)],
)
def test_whose_a_text_is_vouches_for_the_name_beside_the_time(owner: str, source: str | None) -> None:
    assert read("<p><span>第一海港</span> <em>2024-07-01 10:00</em><em>听新闻</em></p>", end=f"<p>{owner}</p>").source == source


@pytest.mark.parametrize(
    "line",
    [
        "（陆一夫 海港大学副教授）",
        "（海港社记者 陆一夫 参与采写：陈安）",
        "作者简介：陆一夫，海港大学教授，长期研究港口经济。",
    ],
)
def test_who_the_writer_is_ends_the_text(line: str) -> None:
    found = read(end=f"<p>{line}</p>")
    assert (found.authors, found.paragraphs) == (["陆一夫"], TEXT)


@pytest.mark.parametrize("lead", ["(西海社／陸一夫 台北報導)", "【西海新聞／陸一夫 綜合報導】"])
def test_an_outlet_and_its_reporter_lead_the_text(lead: str) -> None:
    assert read("2024-07-01 10:00</div><div class='content'><p>" + lead + TEXT[0] + "</p></div><div>").authors == ["陸一夫"]


def test_office_and_names_in_brackets_each_in_a_line() -> None:
    assert read(end="<p>【记者】陆一夫</p><p>【通讯员】陈安国</p>").authors == ["陆一夫", "陈安国"]


@pytest.mark.parametrize(("line", "authors"), [("陆一夫　陈安国", ["陆一夫", "陈安国"]), ("高清　图解", [])])
def test_names_between_the_headline_and_the_day(line: str, authors: list[str]) -> None:
    assert read(f"{line}</div><div>2024-07-01 10:00 来源：海港日报").authors == authors


@pytest.mark.parametrize(
    ("name", "source"),
    [("海港网", "西海日报"), ("来源：海港网", "海港网"), ("东岸日报", "东岸日报")],
)
def test_a_labelled_outlet_under_the_text_is_told_before_the_sites_own_name(name: str, source: str) -> None:
    assert read(f"<span>{name}</span> <span>2024-07-01 10:00</span>", end="<p>来源：西海日报</p>").source == source


def test_a_desk_that_reports_is_no_line_of_the_text() -> None:
    assert read("2024-07-01 10:00</div><div class='content'><p>社會中心／綜合報導</p></div><div>").paragraphs == TEXT
    assert read(end="<p>國際組／綜合報導</p>").paragraphs == TEXT


def test_a_trail_begins_with_the_portal_that_the_header_names() -> None:
    line = "<span><a href='/'>海港网</a></span> <span>类型：原创</span> <span>作者：陆一夫</span> <span>2024-07-01 10:00</span>"
    found = read(line, above="<div><a href='/'>海港网</a> &gt; <a href='/b/'>评测</a> &gt; 正文</div>")
    assert (found.source, found.authors) == ("海港网", ["陆一夫"])


def test_who_wrote_and_took_the_pictures_ends_the_text() -> None:
    found = read(end="<p>目前，码头运行平稳，市民可从三个出入口乘船。（图/文 海港报 陆一夫）</p>")
    assert (found.paragraphs[-1], found.authors) == ("目前，码头运行平稳，市民可从三个出入口乘船。", ["陆一夫"])


def test_a_signature_without_brackets_ends_the_text() -> None:
    found = read(end="<p>目前，码头运行平稳。海港报记者 陆一夫</p>")
    assert (found.paragraphs[-1], found.authors) == ("目前，码头运行平稳。", ["陆一夫"])


@pytest.mark.parametrize(
    "line",
    [
        "版权与免责声明：",
        "本新聞文字、照片專供會員閱覽，未經海港週刊授權，任何媒體、社群網站、論壇等均不得引用、改寫、轉貼，以免訟累。",
        "优质深度报道必须投入优秀记者与大量资源，我们需要细水长流的小额赞助，才能走更长远的路。",
        "② 如因作品内容、版权和其它问题需要同本网联系的，请在30日内进行。",
        "*本文獲「海港人誌」授權轉載，<a href=/x>原文</a>",
        "海港网新闻版权声明：",
        "本文最后更新于 6 天前，其中的信息可能已经有所发展或是发生改变。",
        "2. 海港网法律顾问：海港律师事务所 陆一夫律师。",
        "本文仅代表作者个人观点，与海港网无关。",
        "海港网声明：海港网登载此文出于传递更多信息之目的，并不意味着赞同其观点或证实其描述。",
        "《西海線上提醒您：內容僅供參考，投資人應審慎評估風險，並就投資之結果自行負責。》",
        "戳这里，报名参加码头开放日！",
        "加入海港LINE好友，新聞不漏接！",
        "您还未登录！暂时最多只可查看一千条回帖。",
        "打开海港新闻，阅读体验更佳",
        "(综合海港日报、西海网报道)",
        "1.本客户端部分稿件、图片来自网络，如涉及版权问题，请及时与我们联系。",
        "凡来源注明西海*网的内容为西海原创，转载需获授权。",
        "如您有新闻线索，请拨打海港新闻热线：0580-88888888",
        "“特别声明：以上作品内容(包括在内的视频、图片或音频)为海港号用户上传并发布，本平台仅提供信息存储空间服务。Notice: The content above is uploaded by the user.”",
        "如需转载请与《海港每日商报》报社联系。",
        "如对本稿件有异议或投诉，请联系 tougao@portal.example",
        "（本文由海港译读编译自The Helberg Post，原文链接：https://post.example/a/1）",
        "以上内容仅供参考，不能作为诊断依据，身体不适请及时就医。",
        "想知更多碼頭消息？立即下載海港 App。",
        "歡迎追蹤海港日報粉絲專頁，掌握最新消息。",
        "感谢海港网网友 山间清风、蓝色的鱼 的线索投递！",
        "请订阅或登录，以继续阅读全文！",
        "本文属于原创文章，如若转载，请注明来源：海港新码头启用 https://portal.example/a/1.html",
        "（文中青黛为化名，实习生林涛对本文亦有贡献）",
        "欢迎交流：作者微信 lyf0701 ，添加请备注公司和职务。",
        "<table><tr><td><strong>0</strong></td></tr></table>",
        "想要了解更多码头行业专业分析，请关注海港研究院《2024年码头行业深度分析报告》。同时本公司还提供产业大数据、产业研究报告、产业规划、园区规划、产业招商、产业图谱、智慧招商系统、可行性研究、业务与技术撰写、工作底稿咨询等服务。",
        "微信扫描关注海港网，每日船市早知道",
        "上图：补给训练现场。",
        "【独家稿件及免责声明】本网注明转载文章中的信息仅供用户参考。",
        "文明上网，理性发言",
        "图文来源网络，侵删",
        "如因作品内容、版权和其它问题需要同本网联系的，请在30日内进行。",
        "已经本网授权使用作品的，应在授权范围内使用，并注明“来源：海港网”。",
        "违反上述声明者，本网将追究其相关法律责任。",
        "本站不承担此类稿件侵权行为的连带责任。",
        "请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。",
        "本文经授权转载自微信公众号海港观察。",
        "投稿、商务合作请联系：13800000000（微信同号）",
        "觉得文章不错，打赏一下",
        "想和千万海港用户分享你的新奇观点和发现，点击这里投稿。创业或融资寻求报道，点击这里。",
        "觉得好看，请点这里↓↓↓",
        "文章代表作者个人观点，海港社区仅对标题和排版略作修改。",
        "作者单位：海港大学",
        "（本文已获授权）",
        "以上数据及信息可参考海港咨询发布的《2024年中国码头行业市场研究报告》。",
        "★《西海新聞網》提醒您：<br>飲酒過量，有礙健康<br>喝酒不開車，開車不喝酒！",
        "《西海》關心你<br>自殺解決不了問題，卻留給家人悲痛。請珍惜生命。<br>再給自己一次機會<br>自殺防治諮詢安心專線：0800-000000（24小時）<br>生命線協談專線：1995<br>張老師專線：1980",
        "【字号 <a>大</a> <a>中</a> <a>小</a>】【<a>留言</a>】【<a>论坛</a>】【<a>打印</a>】【<a>关闭</a>】",
        "★ 海港新聞 APP 全新上線，立即下載 ★",
        "文章已关闭评论！",
        "海港01 App全新推出，立即免費下載：https://portal.example/app",
        "喜欢就点赞关注吧，关注我，每天带你看码头。",
        "关注我，带你了解更多码头的故事！",
        "您所瀏覽的新聞已過查詢時效。建議您加入西海社付費會員找尋您要的新聞。",
        "想知道建一座码头要花多少钱？点击下方【免费报价】，四家公司上门测量！",
        "【打印本页】【关闭窗口】</p><p>您是本站第 12034 位访问者",
        "[ 关闭本页 ]</p><p>打开微信，点击底部的“发现”，使用“扫一扫”即可将网页分享至朋友圈。",
    ],
)
def test_standing_lines_below_the_text(line: str) -> None:
    assert read(end=f"<p>{line}</p>").paragraphs == TEXT


@pytest.mark.parametrize(
    ("lines", "source", "authors", "editors"),
    [
        ("选自海港周刊", "海港周刊", [], []),
        ("海港观察编译|参与：青禾、拾光", None, [], []),
        ("海观察 报道", None, [], []),
        ("白交 发自 海港|量子海 报道 ｜ 公众号 QbitHAI", None, ["白交"], []),
        ("本文转自AI前海（ID：ai-hai）", "AI前海", [], []),
        ("本文首发于公众号：海港观察", "海港观察", [], []),
        ("本文来自合作媒体：海港观察，作者：陆一夫，编辑：陈安。", "海港观察", ["陆一夫"], ["陈安"]),
        ("记者丨陆一夫 编辑丨陈安 视频丨林涛", None, ["陆一夫"], ["陈安"]),
        ("译者：青苔", None, ["青苔"], []),
        ("摄影并文 / 林涛|编辑 / 陈安", None, ["林涛"], ["陈安"]),
        ("■毛 琳 海港报记者 江 山", "海港报", ["毛琳", "江山"], []),
        ("文字整理：陆一夫", None, ["陆一夫"], []),
        ("■ 陆一夫 陈安", None, ["陆一夫", "陈安"], []),
        ("全文共3200字，预计阅读时间8分钟", None, [], []),
        ("发布人：陆一夫", None, [], []),
        ("所属栏目：港务新闻|信息录入：陆一夫", None, [], []),
        ("作者单位：海港大学", None, [], []),
    ],
)
def test_who_has_made_a_text_for_whom_stands_over_it(lines: str, source: str | None, authors: list[str], editors: list[str]) -> None:
    made = "".join(f"<p>{line}</p>" for line in lines.split("|"))
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>2024-07-01 10:00</p><div>{made}{''.join(f'<p>{each}</p>' for each in TEXT)}</div>"
    found = article(page.encode(), "https://portal.example/a/1.html")
    assert (found.source, found.authors, found.editors, found.paragraphs) == (source, authors, editors, TEXT)


def test_headings_of_a_story_whose_title_is_no_heading() -> None:
    parts = "".join(f"<h2>{head}</h2><p>{each}</p>" for head, each in zip(("码头近况", "资金来历", "下步打算"), TEXT, strict=True))
    page = f"<title>{TITLE}</title><div class='t'>{TITLE}</div><p>2024-07-01 10:00</p><div><p>{TEXT[0]}</p>{parts}</div>"
    assert "资金来历" in article(page.encode(), "https://portal.example/a/1.html").paragraphs


def test_numbers_in_a_first_sentence_that_look_like_a_day() -> None:
    said = "码头的控制软件曝出漏洞，影响3.2.1及之前的所有版本。"
    page = (
        f"<title>{TITLE}</title><h1>{TITLE}</h1><p>2024-07-01 10:00</p><div><p>{said}</p>{''.join(f'<p>{each}</p>' for each in TEXT)}</div>"
    )
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == [said, *TEXT]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<p><a href='/u/12'>码头老吴</a></p><p>发布于2024-07-01 10:00 来自Android</p><p><a href='/f'>关注</a></p>", ""),
        ("", "<p>posted @ 2024-07-01 10:00 <a href='/laowu'>码头老吴</a> 阅读(312) 评论(2)</p>"),
    ],
)
def test_the_account_over_the_headline_or_in_the_line_of_the_time_below(above: str, below: str) -> None:
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    page = f"<title>{TITLE}</title><div>{above}</div><h1>{TITLE}</h1><div>{text}</div>{below}"
    found = article(page.encode(), "https://portal.example/a/1.html")
    assert (found.source, str(found.published)[:16], found.paragraphs) == ("码头老吴", "2024-07-01 10:00", TEXT)


def test_tags_in_the_footer_of_a_post() -> None:
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    tags = "<div role='contentinfo'><div>标签: <a href='/t/1'>码头</a>, <a href='/t/2'>货轮</a></div></div>"
    page = f"<title>{TITLE}</title><div class='post'><h1>{TITLE}</h1><p>2024-07-01 10:00</p><div>{text}</div>{tags}</div>"
    assert article(page.encode(), "https://portal.example/a/1.html").tags == ["码头", "货轮"]


@pytest.mark.parametrize(
    ("line", "editors"),
    [
        (
            "2024-07-01 10:00 编辑：<a href='/u'>青禾</a> <a href='/p'>评论(<span>12</span>)</a> <a href='#'>复制</a> <a href='#'>纠错</a>",
            ["青禾"],
        ),
        ("<span>2024-07-01 10:00</span><span>编辑：西海网</span><span>被1234人看过</span>", []),
    ],
)
def test_buttons_and_counters_behind_the_editor(line: str, editors: list[str]) -> None:
    assert read(line=line).editors == editors


def test_more_flashes_below_a_flash() -> None:
    other = "".join(f"<div><span>15:0{n}</span><a href='/{n}'>【码头要闻】</a><div>{TEXT[n]}</div></div>" for n in (1, 2))
    page = f"<title>{TITLE}</title><div><h1>{TITLE}</h1><p>2024-07-01 15:02</p><div><p>{TEXT[0]}</p></div><div><h3>更多快讯</h3>{other}</div></div>"
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == TEXT[:1]


def whole(header: str, text: list[str], end: str = "") -> Article:
    """The article of a page with a heading, these lines under it and this text in one box."""
    lines = "".join(f"<p>{each}</p>" for each in text)
    page = f"<title>{TITLE}_海港网</title><body><h2>{TITLE}</h2>{header}<div class='c'>{lines}{end}</div></body>"
    return article(page.encode(), "https://portal.example/a/1.html")


def test_when_the_issue_of_a_weekly_came_out_is_not_when_its_story_was_published() -> None:
    found = whole("<p>2024年07月05日 10:38:45</p><p>本文来源于《海港》杂志 2024年第7期 出版日期2024年07月01日</p>", TEXT)
    assert str(found.published) == "2024-07-05 10:38:45+08:00"


def test_a_text_that_begins_with_its_own_headline() -> None:
    assert whole("<p>2024-07-01 10:00</p>", [TITLE, *TEXT]).paragraphs == TEXT


@pytest.mark.parametrize("led", ["海港观察网 记者 陆一夫 ", "【海港网】（专栏作家 陆一夫）"])
def test_a_first_sentence_led_by_outlet_and_writer(led: str) -> None:
    assert whole("<p>2024-07-01 10:00</p>", [f"{led}截至七月底，码头平稳运行。", *TEXT]).authors == ["陆一夫"]


def test_the_editor_behind_a_dash() -> None:
    assert whole("<p>2024-07-01 10:00</p>", TEXT, "<p>网站编辑 - 陈安</p>").editors == ["陈安"]


def test_the_table_that_ends_a_story_under_its_heading() -> None:
    table = "<p><b>附：不合格产品名单</b></p><table><tr><td>儿童雨披</td><td>绳带要求</td></tr></table>"
    assert whole("<p>2024-07-01 10:00</p>", TEXT, table).paragraphs == [*TEXT, "附：不合格产品名单", "儿童雨披", "绳带要求"]


def test_a_first_sentence_that_speaks_of_a_telephone_is_no_advertisement() -> None:
    said = "船长陆一夫说，浮标像一个大蘑菇，走近才发现上面写着联系电话。"
    assert whole("<p>2024-07-01 10:00</p>", [said, *TEXT[:2]]).paragraphs == [said, *TEXT[:2]]


def test_a_comment_under_the_heading_of_comments() -> None:
    said = "<div>精彩评论</div><div><b>海边的阿布</b><span>07-01 13:30</span><p>以后上班不用绕桥了，给建设者点赞，辛苦了。</p></div>"
    assert whole("<p>2024-07-01 10:00</p>", TEXT, said).paragraphs == TEXT


def test_the_day_of_an_announcement() -> None:
    assert str(whole("<p>公告日期：2024-07-01</p>", TEXT).published) == "2024-07-01"


def test_who_put_the_story_in_stands_before_its_editor() -> None:
    assert read(below="<table><tr><td>文章录入：admin&nbsp;&nbsp;责任编辑：陆一夫</td></tr></table>").editors == ["陆一夫"]


@pytest.mark.parametrize(
    "line",
    [
        "市民可下载“海港通”APP预约参观。",
        "对此，网友纷纷点赞。",
        "记者从市交通局官方微信公众号获悉，码头免费开放。",
        "市民扫描二维码即可预约，每人每天限约一次。",
        "游客可以关注“海港旅游”微信公众号查询班次。",
        "网友纷纷点赞转发，视频播放量破百万。",
        "发言人说，这一言论不代表政府立场。",
        "法院认为，被告未经许可转载他人作品，构成侵权。",
        "版权归谁所有，双方各执一词。",
        "扫描结果显示，船底有两处裂缝。",
        "上一篇论文发表于三年前，这一篇花了更长时间。",
        "◆新码头共有五个深水泊位，可停靠十万吨级货轮。",
    ],
)
@pytest.mark.parametrize("place", ["between", "end"])
def test_sentences_that_speak_of_channels_are_the_storys(line: str, place: str) -> None:
    assert line in read(**{place: f"<p>{line}</p>"}).paragraphs


@pytest.mark.parametrize("place", ["between", "end"])
def test_a_paragraph_whose_last_words_are_a_notice(place: str) -> None:
    line = "风险也要说清楚：运价如果继续大跌，长协会亏钱；另外码头二期的环评批复还没有下来，最快要等到年底。仓位自己把握，不构成投资建议。"
    assert line in read(**{place: f"<p>{line}</p>"}).paragraphs


def test_the_outlet_and_an_english_day_in_one_line_with_a_notice() -> None:
    found = read("新闻来源: 海港华报 于 July 1, 2024 10:00:05 &nbsp;敬请注意：新闻内容来自网络，供网友多视角阅读参考，观点不代表本网立场！")
    assert found.published is not None
    assert (found.source, found.published.isoformat()) == ("海港华报", "2024-07-01T10:00:05+08:00")


@pytest.mark.parametrize(
    "facts",
    [
        ["报告题目：海港与城市", "报告人：陆一夫 教授（海港大学）", "时间：2024年9月20日（周五）14:30", "地点：图书馆一楼报告厅"],
        ["时间：2024年9月20日14:30 地点：图书馆一楼报告厅"],
    ],
)
@pytest.mark.parametrize(("head", "day"), [("", None), ("发布时间：2024-07-01", "2024-07-01"), ("2024-07-01", "2024-07-01")])
def test_when_a_lecture_takes_place_is_not_when_its_notice_was_published(facts: list[str], head: str, day: str | None) -> None:
    lines = "".join(f"<p>{line}</p>" for line in [*facts, *TEXT])
    page = f"<html><head><title>讲座预告：海港与城市_海港大学</title></head><body><h1>讲座预告：海港与城市</h1><div>{head}</div><div class=c>{lines}</div></body></html>"
    found = article(page.encode(), "https://portal.example/info/1/2.htm")
    assert (found.published and str(found.published)) == day
    assert found.paragraphs[-len(TEXT) - 1 :] == [facts[-1], *TEXT]
    assert len(facts) == 1 or facts[2] in found.paragraphs


def test_a_doctor_is_no_department() -> None:
    found = read(end="<p>作者：呼吸与危重症医学科 主治医师 陆一夫</p><p>审稿专家：呼吸与危重症医学科 主任医师 陈安</p>")
    assert (found.paragraphs, found.authors) == (TEXT, ["陆一夫"])


def test_the_writer_of_a_translated_story_is_stated_and_shown() -> None:
    page = f"<html><head><title>{TITLE}</title><meta name=author content='Ann Oberg'></head><body><h1>{TITLE}</h1>{{}}<time>2024-07-01 10:00</time><div>"
    page += "".join(f"<p>{line}</p>" for line in TEXT) + "</div></body></html>"
    line = "<div class=byline><a href=/a>Ann Oberg</a></div>"
    for head, shown, authors in ((page, line, ["Ann Oberg"]), (page, "", []), (page.replace("</title>", "_Ann Oberg</title>"), line, [])):
        assert article(head.format(shown).encode(), "https://portal.example/a/1.html").authors == authors
    signed = page.replace("</body>", "<p>記者：陸一夫</p></body>").format(line)
    assert article(signed.encode(), "https://portal.example/a/1.html").authors == ["陸一夫"]


def test_the_outlet_behind_the_reporters_that_sign_a_text() -> None:
    found = read(end="<p>海港报·海港网见习记者 陆一夫 来源：海港报</p>")
    assert (found.paragraphs, found.authors, found.source) == (TEXT, ["陆一夫"], "海港报")


def test_names_in_a_boxed_credit_are_parted_by_any_mark() -> None:
    found = read(end="<p>【作者】 陆一夫；陈安</p><p>【文字编辑】 林涛</p>")
    assert (found.paragraphs, found.authors, found.editors) == (TEXT, ["陆一夫", "陈安"], ["林涛"])


def test_who_translated_and_checked_a_text() -> None:
    assert read(end="<p>(编译 陆一夫;审校 陈安)</p>").authors == ["陆一夫"]


def test_the_book_that_a_text_is_from() -> None:
    found = read(end="<p>（摘自《海港往事》，海港市地方志办公室编，2014年7月第1版）</p>")
    assert (found.paragraphs, found.source) == (TEXT, "海港往事")


def test_the_issue_that_ends_a_text() -> None:
    found = read(end="<p>【2024/07/01 海港時報】@ http://portal.example/</p>")
    assert (found.paragraphs, found.source) == (TEXT, "海港時報")


def test_several_outlets_that_a_text_is_made_from() -> None:
    assert read(end="<p>（综合海港日报、西海网报道）</p>").source == "海港日报、西海网"


@pytest.mark.parametrize(
    "line",
    [
        "<strong>延伸閱讀：<a href='/a/2.html'>綠電採購三大疑問一次解答</a></strong>",
        "【相关阅读】<a href='/a/2.html'>港口工程通过验收</a>",
        ">>><a href='/a/2.html'>港口工程通过验收</a>",
        "此前报道：<a href='/a/2.html'>港口工程通过验收</a>",
        "往期回顾：<a href='/a/2.html'>港口工程通过验收</a>",
        "點擊圖片放大",
        "封面图片来源：海港图库",
        "（封面圖／翻攝自網路）",
        "请点击播放按钮观看视频",
        "00:00/00:00",
        "0:000:03:12",
        "没有媒体可用资源",
        "图①：货轮进港",
        "工人在加固纜繩。記者陸一夫／攝影",
        "工人在加固纜繩。圖／海港市府提供",
        "截图自海港新闻",
        "受访者供图",
        "点击上方“海港观察”关注我们",
        "点击音频收听",
        "<img src=/a.jpg><span class='qnt-img-note'>工人在加固缆绳</span>",
        "開啟西海 App，閱讀全文",
        "文章未完，请点击下一页继续",
        "[1] [2] [3] 下一页",
        "本文共3页",
        "［广告］请继续阅读",
        "[廣告]請繼續往下閱讀...",
        "請同意我們的隱私權規範，才能啟用聽新聞的功能。",
        "<img src=/a.jpg alt='工人在船边加固缆绳'></p><p>工人在船边加固缆绳",
        "<img src=/a.jpg></p><p>工人在船边加固缆绳（供图：海港集团）",
        "<img src=/a.jpg></p><p>加固缆绳，准备开船（摄影/庾瀚）",
    ],
)
def test_lines_between_paragraphs(line: str) -> None:
    assert read(between=f"<p>{line}</p>").paragraphs == TEXT


@pytest.mark.parametrize(
    "line", ["附件：<a href='/a/2.doc'>海港码头管理办法</a>", "推荐人：<a href='/u/2'>海港大学陆一夫教授</a>", "图书馆共3页的目录。"]
)
def test_links_behind_other_words_are_the_storys(line: str) -> None:
    assert len(read(between=f"<p>{line}</p>").paragraphs) == len(TEXT) + 1


@pytest.mark.parametrize("field", ["<input placeholder='手机号码'>", "<input type='tel'>"])
def test_a_box_that_asks_for_the_readers_number(field: str) -> None:
    box = f"<div><h3>3秒测算运费</h3><form>{field}<button>免费获取</button></form><p>今日已有 <b>1268</b> 位船东获取报价</p></div>"
    assert read(between=box).paragraphs == TEXT


def test_the_code_in_a_text_is_its_own() -> None:
    found = read(between="<div class='code'><pre>at HikariPool.getConnection(189)</pre></div>")
    assert found.paragraphs[1] == "at HikariPool.getConnection(189)"


def test_other_flashes_outweigh_no_flash() -> None:
    rows = "".join(
        f"<li><span>17:{30 - i}</span><a href='/f/{i}.html'>{name}夜盘多数高开</a><p>{name}夜盘多数高开，主力合约涨幅超过百分之一。</p></li>"
        for i, name in enumerate(("国内期货", "海港铁矿", "西海豆粕"))
    )
    page = (
        "<html><head><title>海港矿业：净利润同比增长42%_财经快线</title></head><body><div class=box><h1>海港矿业：净利润同比增长42%</h1>"
        "<div class=meta><span>2024-07-01 17:32:10</span></div><div class=con>财经快线7月1日电，海港矿业公告，前三季度净利润11亿元，同比增长42%。</div>"
        f"<div class=op><span>利好 3</span></div><div class=more><h3>最新快讯</h3><ul>{rows}</ul></div></div></body></html>"
    )
    found = article(page.encode(), "https://portal.example/f/9.html")
    assert found.paragraphs == ["财经快线7月1日电，海港矿业公告，前三季度净利润11亿元，同比增长42%。"]


def test_the_clock_under_a_release_whose_head_gives_the_day() -> None:
    found = read("2024年7月1日", below="<div><p>完</p><p>2024年7月1日（星期一）</p><p>香港时间16时55分</p></div>")
    assert found.published is not None
    assert found.published.isoformat() == "2024-07-01T16:55:00+08:00"


def test_the_day_and_the_clock_under_a_release() -> None:
    found = read("", below="<div><p>完</p><p>2024年7月1日（星期一）</p><p>香港時間16時55分</p></div>")
    assert found.published is not None
    assert found.published.isoformat() == "2024-07-01T16:55:00+08:00"


def test_the_clock_of_another_day_under_a_release_is_not_the_heads() -> None:
    found = read("2024年7月1日", below="<div><p>2024年7月2日（星期二）</p><p>香港时间16时55分</p></div>")
    assert str(found.published) == "2024-07-01"


def test_the_line_that_tells_when_a_blog_was_posted() -> None:
    links = "".join(f"<div><a href='/b/{i}.html'>读书笔记第{i}篇</a></div>" for i in range(9))
    below = f"{links}<div>posted @ <span>2024-07-01 10:00</span>&nbsp;<a href='/u/1'>海边人</a>&nbsp;阅读(<span>1024</span>)</div>"
    found = read("", below=below)
    assert found.published is not None
    assert found.published.isoformat() == "2024-07-01T10:00:00+08:00"


def test_the_headline_of_a_page_that_is_titled_with_the_name_of_its_site() -> None:
    rows = [f"<font size=4><strong>{TITLE}</strong></font>", "来源：协会秘书处　发布时间：2024-7-1　点击：865 次", "<br>".join(TEXT)]
    page = f"<html><head><title>海港市钢铁行业协会</title></head><body><table>{''.join(f'<tr><td>{row}</td></tr>' for row in rows)}</table></body></html>"
    assert article(page.encode(), "https://portal.example/show.asp?id=1").title == TITLE


def test_the_headline_over_the_day_and_the_paper_of_an_old_portal() -> None:
    rows = [f"<b>{TITLE}</b>", "http://www.portal.example 2004年06月18日10:22 海港都市报", "<br>".join(TEXT)]
    page = f"<html><head><title>海港网-新闻中心-国内新闻</title></head><body><table>{''.join(f'<tr><td>{row}</td></tr>' for row in rows)}</table></body></html>"
    found = article(page.encode(), "https://portal.example/2004/06/18/1.shtml")
    assert (found.title, str(found.published), found.source) == (TITLE, "2004-06-18 10:22:00+08:00", "海港都市报")


def test_tags_behind_a_label_in_two_languages() -> None:
    assert read(below="<div class='keyw'>标签(Tag)：<a href='/t/1'>码头</a> <a href='/t/2'>货轮</a></div>").tags == ["码头", "货轮"]
    assert read(below="<p><b>相關字詞﹕</b><a href='/t/1'>碼頭</a> <a href='/t/2'>貨輪</a></p>").tags == ["碼頭", "貨輪"]


@pytest.mark.parametrize(
    ("lead", "source", "authors"),
    [
        ("【西海网2024年07月01日讯】（西海记者陈秀霞纽约报导）", "西海网", ["陈秀霞"]),
        ("（记者 陆一夫 通讯员 陈安 林涛 文/图）", None, ["陆一夫", "陈安", "林涛"]),
        ("海港网讯（记者热依拉·买买提摄影报道）", "海港网", ["热依拉·买买提"]),
        ("【西海网专稿，转载请注明出处】", None, []),
        ("“码头上的灯坏了大半年，终于修好了。”一则留言获得回复的消息，让不少网友点赞。", None, []),
    ],
)
def test_what_the_first_paragraph_begins_with(lead: str, source: str | None, authors: list[str]) -> None:
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>2024-07-01 10:00</div><div>"
    page += "".join(f"<p>{line}</p>" for line in (lead + TEXT[0] if lead[0] in "【（" else lead, *TEXT[1:])) + "</div></body></html>"
    found = article(page.encode(), "https://portal.example/a/1.html")
    assert found.paragraphs[0].startswith(lead)
    assert (found.source, found.authors) == (source, authors)


def test_the_office_that_sends_a_text_is_no_author_beside_a_person() -> None:
    assert read(end="<p>文、图：展览部 青黛</p>").authors == ["青黛"]
    for office in ("刑事审判庭", "交通局"):
        found = read(end=f"<p>供稿：{office}</p><p>作者：陆一夫</p>")
        assert (found.paragraphs, found.authors) == (TEXT, ["陆一夫"])


def test_who_wrote_and_took_the_pictures_below_the_text() -> None:
    found = read(end="<p>全媒体记者 陆一夫 文/图</p>")
    assert (found.paragraphs, found.authors) == (TEXT, ["陆一夫"])


def test_tags_in_the_line_of_the_time_before_buttons() -> None:
    line = "<span>2024-07-01 10:00</span><span><em>关键词：</em><a href='/t/1'>码头</a><a href='/t/2'>货轮</a></span><a href='/x'>收藏</a>"
    assert read(line=line).tags == ["码头", "货轮"]


def test_tags_in_the_line_of_the_time_behind_other_words() -> None:
    assert read("更新 2024-07-01 10:00 &nbsp; 人气 1203 &nbsp; 标签: <a href='/t/1'>码头</a>, <a href='/t/2'>货轮</a>").tags == [
        "码头",
        "货轮",
    ]


@pytest.mark.parametrize(
    ("sheet", "source"),
    [
        ("<div>第04版：人间</div>", "海港晚报"),
        ("<p><span>2024年07月01日</span><span>第04版：人间</span></p>", "海港晚报"),
        ("<div>人间</div>", None),
    ],
)
def test_a_paper_that_the_title_ends_with_is_the_source_beside_the_name_of_its_sheet(sheet: str, source: str | None) -> None:
    page = f"<html><head><title>渡口往事（连载十二）-海港晚报</title></head><body>{sheet}<p>2024年07月01日</p><h3>渡口往事（连载十二）</h3><p>□白一夫</p>"
    page += "".join(f"<p>{line}</p>" for line in TEXT) + "</body></html>"
    assert article(page.encode(), "https://portal.example/pc/con/202407/01/content_1.html").source == source


@pytest.mark.parametrize("paper", ["海港晚报数字报", "海港晚报电子版", "海港晚报 - 数字报"])
def test_a_digital_paper_names_itself_in_the_title(paper: str) -> None:
    page = f"<html><head><title>{paper}-渡口往事（连载十二）</title></head><body><p>2024年07月01日</p><p>渡口往事（连载十二）</p><p>□白一夫</p>"
    page += "".join(f"<p>{line}</p>" for line in TEXT) + "</body></html>"
    found = article(page.encode(), "https://portal.example/html/2024-07/01/content_1.htm")
    assert (found.source, found.authors) == ("海港晚报", ["白一夫"])


def test_an_official_text_is_signed_behind_the_links_to_what_is_attached() -> None:
    end = [
        "联系人及电话：陆一夫，0000-8765432",
        "<a href='/1.doc'>附件：1.申报书</a>",
        "<a href='/2.doc'>2.汇总表</a>",
        "海港市交通局",
        "2024年6月30日",
    ]
    found = read(end="".join(f"<p>{line}</p>" for line in end))
    assert found.paragraphs == [*TEXT, end[0], *end[3:]]


def test_whom_to_ask_stands_over_the_signature_of_an_official_text() -> None:
    end = ["联系人：陆一夫，联系电话：0000-8765432。", "海港市交通局", "2024年6月30日"]
    assert read(end="".join(f"<p>{line}</p>" for line in end)).paragraphs == [*TEXT, *end]
    assert read(end=f"<p>{end[0]}</p>").paragraphs == TEXT


@pytest.mark.parametrize(
    ("opened", "closed"), [("各学院（部）：", ""), ("", "特此公告。"), ("一、申报条件", "二、联系方式"), ("", "有关事项另行通知，请留意。")]
)
def test_whom_to_ask_ends_a_notice_that_nobody_signs(opened: str, closed: str) -> None:
    asked = ["联系人：陆老师、白老师", "联系电话：0000-8765432", "地址：行政楼305室"]
    lines = [*filter(None, [opened]), *TEXT, *filter(None, [closed]), *asked]
    title = "关于申报春季助学岗位的通知" if closed.startswith("有关") else "春季助学岗位申报"
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>发布日期：2024-07-01</p><div class=nr>"
    page += "".join(f"<p>{line}</p>" for line in lines) + "</div></body></html>"
    assert article(page.encode(), "https://school.example/info/1.htm").paragraphs == lines


def test_whom_to_ask_in_parts_with_headings_in_number() -> None:
    asked = [
        "1.采购人信息",
        "名称：海港市港务局",
        "地址：滨江路2号",
        "联系方式：0000-8765432",
        "2.项目联系方式",
        "项目联系人：陆女士",
        "电话：0000-8765433",
    ]
    lines = ["一、项目基本情况", TEXT[0], "二、资格要求", *TEXT[1:], "三、提出询问，请按以下方式联系。", *asked]
    assert read(end="".join(f"<p>{line}</p>" for line in lines)).paragraphs == [*TEXT, *lines]


def test_the_number_for_those_who_object_stands_in_a_notice() -> None:
    end = "<p>监督电话：0000-8765432</p><p>海港市交通局</p><p>2024年6月30日</p>"
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    for title, kept in (("拟录用人员名单公示", True), ("新码头启用", False)):
        page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>2024-07-01</p><div>{lines}{end}</div></body></html>"
        assert ("监督电话：0000-8765432" in article(page.encode(), "https://city.example/1.htm").paragraphs) is kept


def test_the_foot_of_a_page_is_none_of_a_notice() -> None:
    foot = ["主办单位：海港市港务局", "地址：滨江路2号", "联系电话：0000-8765432"]
    assert read(end="<p>特此公告。</p>" + "".join(f"<p>{line}</p>" for line in foot)).paragraphs == [*TEXT, "特此公告。"]


@pytest.mark.parametrize(
    "line",
    ["文/海港日报·新海港全媒体记者：陆一夫 通讯员：林涛", "（来源：海港新闻广播/陆一夫 通讯员/林涛）", "来源：海港新闻广播/陆一夫、林涛"],
)
def test_reporters_behind_the_name_of_whom_they_work_for(line: str) -> None:
    found = read(end=f"<p>{line}</p>")
    assert (found.paragraphs, found.authors, found.source) == (TEXT, ["陆一夫", "林涛"], "海港新闻广播" if "来源" in line else None)


def test_a_long_line_that_asks_for_news_below_the_text() -> None:
    line = "想爆料？请登录《海港直通》（<a href=/h>https://minsheng.portal.example/help/index</a>）、拨打新闻热线0580-88888888，或登录海港网官方微博（<a href=/w>@海港网</a>）提供新闻线索。海港网广告热线0580-88888889，诚邀合作伙伴，期待您的参与。"
    assert read(end=f"<p>{line}</p>").paragraphs == TEXT


def test_labels_that_are_spaced_out_and_a_name_in_a_box_named_for_it_below_the_text() -> None:
    assert read(below="<div>责 任 编 辑： 陈安</div>").editors == ["陈安"]
    assert read(below="<div class='article__author'>陆一夫</div>").authors == ["陆一夫"]


def test_a_trail_over_a_byline_that_holds_the_headline() -> None:
    page = f"<html><head><title>{TITLE} - 海港市统计局</title></head><body><div>首页&gt;&gt;数据发布&gt;&gt;最新发布</div><span>{TITLE}</span><font>来源： 海港市统计局 发布时间： 2024-07-01 10:00</font>"
    page += "<div>" + "".join(f"<p>{line}</p>" for line in TEXT) + "</div></body></html>"
    assert article(page.encode(), "https://portal.example/a/1.html").title == TITLE


def test_the_body_that_sent_a_text_with_its_editor() -> None:
    found = read(end="<p>（海港市纪委监委 || 责任编辑 陈安）</p>")
    assert (found.paragraphs, found.editors, found.authors) == (TEXT, ["陈安"], [])


def test_a_letter_names_its_writer_before_its_account() -> None:
    line = (
        "<span class='rich_media_meta rich_media_meta_text'>阿檀</span><span class='rich_media_meta rich_media_meta_nickname'>"
        "<a id=js_name href='javascript:'>岛屿来信</a></span><em>2024年7月1日 10:00</em>"
    )
    found = read(line, end="<p>文字 | 阿檀</p>")
    assert (found.source, found.authors) == ("岛屿来信", ["阿檀"])


def test_the_hidden_slides_of_a_story_in_pictures() -> None:
    slides = "".join(f"<li{' style=display:none' * (i > 0)}><img src=/{i}.jpg><div><p>{line}</p></div></li>" for i, line in enumerate(TEXT))
    page = f"<html><head><title>{TITLE}_海港网</title></head><body><h1>{TITLE}</h1><div>2024-07-01 10:00</div><div class=pics><ul>{slides}</ul></div></body></html>"
    found = article(page.encode(), "https://portal.example/a/1.html")
    assert (found.paragraphs, len(found.images)) == (TEXT, 3)


def test_a_page_in_two_languages_is_signed_as_a_chinese_one() -> None:
    both = "<p>The new quay of Port Harbour opened on Monday, and three freighters moored at it on its first day.</p>"
    found = read("双语海港网 2024-07-01 15:40", between=both * 6, end="<p>记者：陆一夫</p><p>（双语海港网 编辑：陈安）</p>")
    assert (found.source, found.authors, found.editors) == ("双语海港网", ["陆一夫"], ["陈安"])


def test_who_took_pictures_and_films_is_no_author() -> None:
    lines = ["文/本报记者 陆一夫 通讯员 陈安", "图/本报记者 林涛", "视频/本报记者 林涛 王海"]
    found = read("2024-07-01 10:00</div><div>" + "".join(f"<p>{line}</p>" for line in lines))
    assert (found.paragraphs, found.authors) == (TEXT, ["陆一夫", "陈安"])


def test_a_headline_that_begins_with_what_makes_films_is_no_credit() -> None:
    title = "视频丨陆一夫同志回到海港 陈安等到新码头迎接"
    page = f"<html><head><title>{title}_海港_码头</title></head><body><h1>{title}</h1><div>{''.join(f'<p>{line}</p>' for line in TEXT)}</div></body></html>"
    assert article(page.encode(), "https://portal.example/a/1.html").title == title


def test_an_abstract_in_a_box_that_is_named_so_and_labelled() -> None:
    found = read(between="", line=f"2024-07-01</div><div class='abstract'><span>摘要</span><div class='txt'>{TEXT[0][:30]}。</div>")
    assert found.paragraphs == TEXT


def test_an_abstract_below_a_header_of_many_lines() -> None:
    items = "".join(f"<div>{line}</div>" for line in ("来源：海港网", "编辑：陈安", "手机看新闻", "分享到微信", "分享到微博"))
    found = read(f"2024-07-01 10:00</div>{items}<div class=box><div>摘要</div><div>【{TITLE}】码头今天启用，三艘货轮靠泊。</div>")
    assert found.paragraphs == TEXT


def test_when_a_law_was_passed_stands_over_its_articles() -> None:
    line = "（2024年6月27日海港市人民政府令第52号公布　自2024年9月1日起施行）"
    lines = "".join(f"<p>{each}</p>" for each in [line, *TEXT])
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>发布日期：2024-06-28</p><div>{lines}</div></body></html>"
    found = article(page.encode(), "https://portal.example/gb/1.html")
    assert (found.paragraphs, str(found.published)) == ([line.replace("\u3000", " "), *TEXT], "2024-06-28")


def test_when_a_letter_came_is_not_when_it_was_published() -> None:
    table = "<table><tr><th>来信时间</th><td>2024-06-21 09:14</td></tr></table>"
    page = f"<html><head><title>{TITLE}_海港市政府</title></head><body><h1>{TITLE}</h1>{table}<div>{''.join(f'<p>{line}</p>' for line in TEXT)}</div></body></html>"
    assert str(article(page.encode(), "https://portal.example/xx/202406/t20240627_1.html").published) == "2024-06-27"


@pytest.mark.parametrize("first", [["任命："], ["海政任〔2024〕3号", "市政府决定：", "任命"]])
def test_a_line_that_a_list_of_appointments_begins_with(first: list[str]) -> None:
    lines = [*first, "陆一夫为港务局局长；", "陈安为港务局副局长（试用期一年）。"]
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>2024-07-01 来源：海港市人社局</div><div>"
    page += "".join(f"<p>{line}</p>" for line in lines) + "</div></body></html>"
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == lines


def test_a_menu_above_the_headline_names_no_editors() -> None:
    assert read(above="<nav><a href=/>編輯精選</a><a href=/1>港聞</a><a href=/2>娛樂</a></nav>").editors == []


def test_the_rules_for_readers_comments_under_the_text() -> None:
    rules = "<p>海港網對留言系統使用者發布的文字、圖片或檔案保有片面修改或移除的權利，使用本服務即表示同意下述規定：</p><li>請勿重覆刊登一樣的文章。</li>"
    page = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><div>2024-07-01 10:00</div><div>"
    page += "".join(f"<p>{line}</p>" for line in TEXT) + f"</div><section><h4>發表意見</h4>{rules}</section></article></body></html>"
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == TEXT


def test_a_standfirst_in_a_paragraph_of_its_own() -> None:
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p class=intro>{TEXT[0]}</p><div>"
    page += "".join(f"<p>{line}</p>" for line in TEXT[1:]) + "</div></body></html>"
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == TEXT


def test_the_columnist_whose_card_stands_over_the_headline() -> None:
    card = "<div class=col-name>半日閒</div><div class=col-author>言午</div>"
    assert read("2024-07-01 10:00", above=card).authors == ["言午"]
    assert read("2024-07-01 10:00", above=card.replace("col-author", "col-day")).authors == []


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "<h4>关于西海重工</h4>",
            "西海重工（股票代码：600000）成立于一九八九年，是集研发、制造、服务于一体的高端装备企业，员工一万两千余人。",
        ),
        ("<p><b>西海码头实验室</b></p>", "西海码头实验室，致力于码头自动化的研究，首发了多篇具有影响力的报告，为上百家港口提供服务。"),
        ("<p>媒体联系：</p>", "品牌部 仲小姐 电话：0580-8888888"),
    ],
)
def test_what_a_house_says_of_itself_under_its_text(head: str, told: str) -> None:
    assert read(end=f"{head}<p>{told}</p>").paragraphs == TEXT


def test_a_story_that_goes_from_house_to_house() -> None:
    told = [
        (f"{name}科技", f"{name}科技成立于二〇一九年，主要产品是码头用的无人驾驶集卡，目前员工有三百余人。")
        for name in ("青禾", "拾光", "白羽")
    ]
    found = read(end="".join(f"<h3>{head}</h3><p>{text}</p>" for head, text in told))
    assert found.paragraphs == [*TEXT, *(line for pair in told for line in pair)]


@pytest.mark.parametrize("place", ["between", "end"])
@pytest.mark.parametrize(
    "line",
    [
        "投资者据此操作，风险自担。",
        "剩余60%未读，打开APP查看",
        "（以上内容仅供参考，不构成操作建议）",
        "— THE END —",
        "分享、点赞、在看，一键三连",
        "专家简介：陆一夫，海港大学教授，博士生导师。",
        "您访问的链接即将离开“海港市人民政府”门户网站，是否继续？",
        "—— 完 ——",
        "（以上内容仅供科普，不能替代医生诊治）",
        "擅长：甲状腺疾病、糖尿病的诊治",
        "本文由西海中心医院内分泌科主任医师陈安审核",
        "《西海日報》設有Telegram頻道，歡迎讀者訂閱",
        "喜欢此内容的人还喜欢",
        "向上滑动看下一个",
        "以上内容由AI生成，仅供参考",
        "还没有人评论，快来抢沙发",
        "看完这篇文章有何感觉？",
        "本文链接：https://portal.example/a/1.html",
        "0人参与 0条评论",
        "喜欢 3 评论 2 分享",
        "返回顶部",
        "更多精彩内容，请下载西海新闻客户端",
        "共3页: 上一页 1 2 3 下一页",
        "載入更多",
        "字号: [大] [中] [小] [打印]",
        "字体：【大】【中】【小】 【打印】【关闭】",
        "标题夸张、文不对题",
        "表情删除后不可恢复，是否删除",
        "友情链接",
    ],
)
def test_standing_lines_in_and_under_the_text(line: str, place: str) -> None:
    assert read(**{place: f"<p>{line}</p>"}).paragraphs == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "股市有风险，入市需谨慎，这句话老张听了二十年。",
        "内容由AI生成的短视频，必须在显著位置标识。",
        "关注我们身边的平凡人，是这档栏目的初衷。",
        "评论区里一片叫好。",
        "字号是印刷用字的大小，旧时以号数表示。",
    ],
)
def test_sentences_that_begin_as_standing_lines_do(line: str) -> None:
    assert line in read(between=f"<p>{line}</p>").paragraphs


@pytest.mark.parametrize(
    "line",
    [
        "类型：办公软件 大小：86.2MB 语言：中文 评分：8.6",
        "微信搜索公众号“西海网”，每天免费测运势！",
        "更多行情，请致电400-000-0000或加微信咨询。",
    ],
)
def test_cards_and_calls_at_the_end(line: str) -> None:
    assert read(end=f"<p>{line}</p>").paragraphs == TEXT


@pytest.mark.parametrize("number", ["01 {}", "一、{}", "PART 1 {}", "1、“{}”"])
def test_numbered_headings_in_boxes_of_their_own(number: str) -> None:
    def section(line: str) -> str:
        return f"<section style='margin:8px'><span>{line}</span></section>"

    def head(text: str, box: str) -> str:
        return f"<section><{box}><section><p><strong>{number.format(text)}</strong></p></section></{box}></section>"

    told = head("码头近况", "section") + section(TEXT[0]) + section(TEXT[1]) + head("下步打算", "div") + section(TEXT[2]) + section(TEXT[1])
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>2024-07-01 10:00</p><div id=js_content>{told}</div>"
    heads = [number.format(text) for text in ("码头近况", "下步打算")]
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == [heads[0], *TEXT[:2], heads[1], TEXT[2], TEXT[1]]


def test_who_wrote_a_text_that_several_offices_have_sent() -> None:
    found = read("2024-07-01 17:20 供稿：学生工作部　教务处", end="<p>（文字：陆一夫、陈安　摄影：林涛　编辑：青禾）</p>")
    assert (found.paragraphs, found.authors, found.editors) == (TEXT, ["陆一夫", "陈安"], ["青禾"])
    assert read("2024-07-01 17:20 供稿：学生工作部　教务处").authors == ["学生工作部", "教务处"]


def test_a_headline_that_the_text_begins_with_in_two_lines() -> None:
    page = f"<title>{TITLE}_海港市</title><table><tr><th>标题：</th><td>{TITLE}</td></tr></table><div>发布日期：2024-07-01</div>"
    page += f"<div><p><b>{TITLE[:9]}<br>{TITLE[9:]}</b></p>" + "".join(f"<p>{line}</p>" for line in TEXT) + "</div>"
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == TEXT


@pytest.mark.parametrize("title", ["渡口", "渡口（外一首）", "渡口谣"])
def test_a_poem_of_short_lines_some_of_which_read_as_sentences(title: str) -> None:
    lines = ["渡口老了", "老得只剩下一根木桩", "拴着去年的水位", "桥来的那天", "江面上没有一条船", "只有风，把两岸", "轻轻缝在了一起"]
    page = f"<title>{title}--海港日报</title><h3>{title[:3] if title[-1] == '谣' else '渡口'}</h3><p>□ 冷月</p>"
    page += "<div>" + "".join(f"<p>　　{line}</p>" for line in lines) + "</div><div>海港日报社版权所有</div>"
    assert article(page.encode(), "https://portal.example/content_1.html").paragraphs == lines


@pytest.mark.parametrize("day", ["<b>16</b><i>2024-07</i>", "<b>07-16</b><i>2024</i>", "<i>2024.07</i><b>16</b>"])
def test_a_day_that_is_set_in_two_elements_beside_the_headline(day: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    page = f"<title>{TITLE}</title><div class=h><div class=d>{day}</div><div><h1>{TITLE}</h1></div></div><div>{text}</div>"
    assert str(article(page.encode(), "https://portal.example/news/312.html").published) == "2024-07-16"


def test_over_each_entry_of_a_live_report_stand_who_writes_and_when() -> None:
    told = [f"{line[:-1]}，第{n}艘货轮随后靠泊。" for n, line in enumerate([*TEXT, *TEXT[:2]], 1)]
    entries = "".join(
        f"<div class=item><div><span>海港网主播</span><span>2024-07-16 1{n}:00:00</span></div><div>{line}</div></div>"
        for n, line in enumerate(told)
    )
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>{TEXT[0]}</p><div class=flow>{entries}</div>"
    assert article(page.encode(), "https://portal.example/room/1.html").paragraphs == [TEXT[0], *told]


@pytest.mark.parametrize("head", ["<h3>网友评论</h3>", "<div>最新评论(12)</div>", "<div><span>热门评论</span></div>"])
@pytest.mark.parametrize("time", ["2024-07-02 09:0{}", "{}小时前"])
def test_many_comments_under_a_story_of_one_sentence(head: str, time: str) -> None:
    said = "".join(f"<div><b>海边{n}</b><i>{time.format(n)}</i><p>{TEXT[n % 3]}{n}</p></div>" for n in range(1, 9))
    page = (
        f"<title>{TITLE}</title><h1>{TITLE}</h1><p>2024-07-01 10:00</p><div class=c><p>{TEXT[0]}</p></div><div class=pl>{head}{said}</div>"
    )
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == TEXT[:1]


def test_who_took_the_last_picture_of_a_story_in_pictures_is_no_author() -> None:
    told = "".join(f"<p><img src=/{n}.jpg></p><p>{line} （林涛 摄）</p>" for n, line in enumerate(TEXT))
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>2024-07-01 10:00</p><div>{told}</div>"
    assert article(page.encode(), "https://portal.example/a/1.html").authors == []


@pytest.mark.parametrize(
    "opened", ["<a href='/'><img src=/logo.gif>", "<object width=400><param name=movie value=a.swf><embed src=a.swf>", "<video src=/a.mp4>"]
)
def test_a_link_or_player_before_the_text_that_nobody_closed(opened: str) -> None:
    told = "".join(f"<p>{line}{line[:-1]}，如此等等。</p>" for line in TEXT)
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>2024-07-01 10:00</p><div>{opened}{told}</div><div><a href=/>首页</a></div>"
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == [f"{line}{line[:-1]}，如此等等。" for line in TEXT]


def test_a_last_line_that_breaks_in_the_middle_of_its_sentence() -> None:
    lines = [*TEXT[:2], TEXT[2][:-4], TEXT[2][-4:]]
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><p>2024-07-01 10:00</p><div>{'<br>'.join(lines)}</div>"
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == lines


FOOT = "<div class=f><p>海港网 版权所有</p><p>地址：海港市滨江路1号，邮编330000，技术支持：海港网络科技有限公司</p></div>"
CARDS = "".join(f"<li><a href='/p/{n}.html'><b>{line[:16]}</b></a><p>{line[:40]}……</p></li>" for n, line in enumerate([*TEXT, *TEXT[:2]]))


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<p><img src=/1.jpg></p><p><img src=/2.jpg></p>", []),
        ("<div class=loading>加载中...</div>", []),
        ("<video src=1.mp4></video><p>您的浏览器不支持video标签</p>", []),
        ("<p>一图读懂：海港新码头建设历程。</p><p><img src=/1.jpg></p>", ["一图读懂：海港新码头建设历程。"]),
        (
            "<p>主持人：码头什么时候启用？</p><p>嘉宾：七月一日。</p><p>主持人：谢谢！</p>",
            ["主持人：码头什么时候启用？", "嘉宾：七月一日。", "主持人：谢谢！"],
        ),
    ],
)
@pytest.mark.parametrize("beside", ["", f"<div class=r><h3>热门推荐</h3><ul>{CARDS}</ul></div>"])
def test_a_page_that_tells_little_tells_nothing_else(inside: str, told: list[str], beside: str) -> None:
    page = f"<title>{TITLE}_海港网</title><div><h1>{TITLE}</h1><div>2024-07-01 10:00</div><div class=c>{inside}</div>{beside}</div>{FOOT}"
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == told


def test_a_story_that_is_told_under_its_pictures_alone() -> None:
    shown = "".join(f"<figure><img src=/{n}.jpg><figcaption>{line}</figcaption></figure>" for n, line in enumerate(TEXT))
    page = f"<title>{TITLE}_海港网</title><h1>{TITLE}</h1><div>2024-07-01 10:00</div>{shown}{FOOT}"
    assert article(page.encode(), "https://portal.example/a/1.html").paragraphs == TEXT


def test_the_way_back_to_the_front_page_at_the_end_of_a_text() -> None:
    last = "新码头年底前将再添两条内贸航线。"
    page = read(end=f"<p>{last}<a href='http://www.portal.example/'><img src=f.ico><span>返回海港网首页&gt;&gt;</span></a></p>")
    assert page.paragraphs == [*TEXT, last]


@pytest.mark.parametrize(
    "caption",
    ["货轮靠泊新码头。视频截图", "货轮靠泊新码头。监控截图", "货轮靠泊新码头。资料图片", "“开港”当天的码头。海港市交通局供图 海港网发"],
)
def test_captions_that_say_at_their_end_whose_the_picture_is(caption: str) -> None:
    page = read(between=f"<p class=f_center><img src=/1.jpg></p><p style='text-align: center'>{caption}</p>")
    assert page.paragraphs == TEXT
    assert [image.caption for image in page.images] == [caption]


def test_a_loose_line_that_a_picture_above_it_states_as_its_own_words() -> None:
    told = "新码头的第一批货轮在清晨的薄雾里靠泊"
    assert read(between=f"<p></p><img src=/1.jpg alt='{told}'>{told}<p></p>").paragraphs == TEXT
    assert read(between=f"<img src=/1.jpg alt='{told}'><h3>{told}</h3>").paragraphs == [TEXT[0], told, *TEXT[1:]]


def test_what_a_system_calls_its_administrator_is_no_editor() -> None:
    assert read(end="<p>（责任编辑：系统管理员）</p>").editors == []
    assert read(end="<p>（责任编辑：陆一夫）</p>").editors == ["陆一夫"]
