"""Credit lines: what they are and whom they name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.extract.bylines.byline import credit
from newsportal.extract.bylines.credits import Credit
from newsportal.extract.bylines.labels import labelled_fields
from newsportal.extract.bylines.outlets import split_source
from newsportal.extract.bylines.signatures import signature

# line, source, authors, editors
NAMING = [
    ("本文来自微信公众号“海港观察”（ID：haigang），作者：陆一夫，编辑：陈安，西海网经授权发布。", "海港观察", ["陆一夫"], ["陈安"]),
    ("本文来自微信公众号「海港观察」，作者：陆一夫。", "海港观察", ["陆一夫"], []),
    ("图/文 陆一夫", None, ["陆一夫"], []),
    ("报道：陆一夫 摄影：林涛", None, ["陆一夫"], []),
    ("来源：海港科技 原创", "海港科技", [], []),
    ("（《海港周刊》2024年第26期）", "海港周刊", [], []),
    ("陆一夫 报道", None, ["陆一夫"], []),
    ("（陆一夫 陈安 文/图）", None, ["陆一夫", "陈安"], []),
    ("记者 陆一夫 通讯员 陈安 文/摄", None, ["陆一夫", "陈安"], []),
    ("本期资深编辑 陈安", None, [], ["陈安"]),
    ("二审 陆一夫 三审 陈安", None, [], []),
    ("(文章来源:海港证券报·海港网)", "海港证券报·海港网", [], []),
    ("（来源：海港日报）", "海港日报", [], []),
    ("来源 | 综合海港日报、西海晚报", "综合海港日报、西海晚报", [], []),
    ("稿件来源： 海港市教育局", "海港市教育局", [], []),
    ("來源：海港新聞網", "海港新聞網", [], []),
    ("来 源：海港网 作 者：陆一夫", "海港网", ["陆一夫"], []),
    ("本文来源：海港日报 作者：陆一夫 责任编辑：杨安_NF4425", "海港日报", ["陆一夫"], ["杨安"]),
    ("2021-01-20 04:29:44 来源：海港网 举报", "海港网", [], []),
    ("2021年01月20日 来源：海港网2021-01-20 04:29", "海港网", [], []),
    ("来源：海港网 【字体：大 中 小】", "海港网", [], []),
    ("来源：海港市人民政府 浏览次数：1024", "海港市人民政府", [], []),
    ("来源：海港日报 北京 举报", "海港日报", [], []),
    ("来源：海港新闻客户端", "海港新闻客户端", [], []),
    ("来源：海港新闻 郑小萍", "海港新闻", ["郑小萍"], []),
    ("来源：", None, [], []),
    ("来源Harbour Times", "Harbour Times", [], []),
    ("发布时间：2020-08-05浏览次数： 作者：海港农药总站来源：", None, ["海港农药总站"], []),
    ("发表于2014-08-24 21:30| 1164次阅读| 来源海港网| 0 条评论| 作者魏星", "海港网", ["魏星"], []),
    ("责任编辑：杨安_NF4425", None, [], ["杨安"]),
    ("责任编辑：张小曼 PN123", None, [], ["张小曼"]),
    ("（责任编辑： HN666）", None, [], ["HN666"]),
    ("[责任编辑：alonliu]", None, [], ["alonliu"]),
    ("【编辑:陈海】", None, [], ["陈海"]),
    ("(责编：牛镛、岳彬)", None, [], ["牛镛", "岳彬"]),
    ("责编|陈小莹", None, [], ["陈小莹"]),
    ("编辑/倪家宁", None, [], ["倪家宁"]),
    ("编辑 刘晓阳 校对 李铭", None, [], ["刘晓阳"]),
    ("選稿：曾炟", None, [], ["曾炟"]),
    ("选稿：曾炟", None, [], ["曾炟"]),
    ("责任编辑：", None, [], []),
    ("責任編輯：陳小華", None, [], ["陳小華"]),
    ("策划：杨林 编辑：几乎不流浪", None, [], ["几乎不流浪"]),
    ("责编：张三丰 一审：李四光 二审：王五一", None, [], ["张三丰"]),
    ("校对：刘威", None, [], []),
    ("作者：未知 责任编辑：棒棒糖", None, [], ["棒棒糖"]),
    ("作者：admin", None, [], []),
    ("作者：李　楠", None, ["李楠"], []),
    ("作者 | 陆一夫", None, ["陆一夫"], []),
    ("作者：陆一夫（海港大学教授）", None, ["陆一夫"], []),
    ("(作者：方敏 海港大学经济学院教授)", None, ["方敏"], []),
    ("（作者为海港大学教授）", None, [], []),
    ("执笔/叨叨姐、胡一刀&李小飞刀", None, ["叨叨姐", "胡一刀", "李小飞刀"], []),
    ("（编译/林靖东）", None, ["林靖东"], []),
    ("文/栗思", None, ["栗思"], []),
    ("文丨陆一夫 编辑丨陈安", None, ["陆一夫"], ["陈安"]),
    ("文图/陆一夫", None, ["陆一夫"], []),
    ("文、图/本报记者 陆一夫", None, ["陆一夫"], []),
    ("撰文/海港日报记者 陆一夫 编辑/陈安", None, ["陆一夫"], ["陈安"]),
    ("采写：海港报记者 陆一夫 实习生 陈安", None, ["陆一夫", "陈安"], []),
    ("海港报记者 陆一夫", None, ["陆一夫"], []),
    ("本报记者 陆一夫 陈安", None, ["陆一夫", "陈安"], []),
    ("海港网·西海新闻记者 单珊", None, ["单珊"], []),
    ("（总台央视记者 奚丹 张赛）", None, ["奚丹", "张赛"], []),
    ("記者陳宛茜／台北即時報導", None, ["陳宛茜"], []),
    ("〔記者巫其倫／台北報導〕", None, ["巫其倫"], []),
    ("《海港观察》作者 周纯", None, ["周纯"], []),
    ("石佳/海港青年报", "海港青年报", ["石佳"], []),
    ("海港快訊／范姜佳鈺", "海港快訊", ["范姜佳鈺"], []),
    ("原创： 陆一夫 海港观察", "海港观察", ["陆一夫"], []),
    ("（编辑：小何）返回海港，查看更多", None, [], ["小何"]),
    ("供稿：海港学院 撰稿：陆一夫 审核人：陈安 编辑：林涛", None, ["陆一夫"], ["林涛"]),
    ("文字：陆一夫 摄影：陈安 编辑：林涛", None, ["陆一夫"], ["林涛"]),
    ("责任编辑：陈安 审核人：林涛", None, [], ["陈安"]),
    ("【来源：海港网】【作者：陆一夫】【发布时间：2024-07-01】", "海港网", ["陆一夫"], []),
    ("来源：海港网 字体大小：大 中 小", "海港网", [], []),
    ("2024/5/20 16:25:01 来源：海港之家 作者：远洋 责编：远洋 评论：12", "海港之家", ["远洋"], ["远洋"]),
    ("海港新闻记者 | 陆一夫", None, ["陆一夫"], []),
    ("海港新闻编辑 | 陈安", None, [], ["陈安"]),
    ("来源 / 联合海港报", "联合海港报", [], []),
    ("撰文：陳萃屏 責任編輯：陳小華", None, ["陳萃屏"], ["陳小華"]),
    ("作者： 时间：2020-08-05 点击数：12", None, [], []),
    ("《 海港日报 》（ 2024年07月01日 01 版）", "海港日报", [], []),
    ("来源：海港日报 2024年07月01日 第 03 版", "海港日报", [], []),
    ("（记者 陆一夫 编辑 陈安）", None, ["陆一夫"], ["陈安"]),
    ("海港报记者 陆一夫 编辑 陈安 校对 林涛", None, ["陆一夫"], ["陈安"]),
    ("作者：陆一夫 关注", None, ["陆一夫"], []),
    ("作者：阿依古丽·买买提", None, ["阿依古丽·买买提"], []),
    ("责任编辑：陈安 | 版面编辑：林涛", None, [], ["陈安"]),
    ("编辑：海港网 责编：陈安", None, [], ["陈安"]),
    ("【记者】陆一夫 林涛 【编辑】陈安", None, ["陆一夫", "林涛"], ["陈安"]),
    ("【我要纠错】 责任编辑：陈安", None, [], ["陈安"]),
    ("【纠错】【责任编辑:陈安】", None, [], ["陈安"]),
    ("來源: 西海發布 湖北 0跟贴", "西海發布", [], []),
    ("特約撰稿人 陸一夫 發自香港", None, ["陸一夫"], []),
    ("文字：陸一夫 攝影：陳小華 設計：林大同", None, ["陸一夫"], []),
    ("本文来自微信公众号：西海观察（ID：westsea），作者：陆一夫，编辑：陈安，题图来自：海港图片社", "西海观察", ["陆一夫"], ["陈安"]),
    ("来源：海港日报 跟贴 12 条 手机看新闻", "海港日报", [], []),
    ("来源：海港网 记者 陆一夫", "海港网", ["陆一夫"], []),
    ("作者：陆一夫 我要投稿", None, ["陆一夫"], []),
    ("文/海港之家 陆一夫", None, ["陆一夫"], []),
    ("文｜海港周刊 陆一夫，林涛（发自西海）", None, ["陆一夫", "林涛"], []),
    ("海经记者：陆一夫 海经编辑：陈安", None, ["陆一夫"], ["陈安"]),
    ("（本文首发海港APP，作者 | 陆一夫，编辑 | 陈安）", "海港APP", ["陆一夫"], ["陈安"]),
    ("采访 / 撰文：陆一夫 摄影：林涛 编辑：陈安", None, ["陆一夫"], ["陈安"]),
    ("编辑：陈安 进入社区", None, [], ["陈安"]),
    ("来源：海港日报|我要评论(0)", "海港日报", [], []),
    ("来源：海港日报[推荐朋友] [打印本稿]", "海港日报", [], []),
    ("作者：阿不都热合曼·艾力 佘宁", None, ["阿不都热合曼·艾力", "佘宁"], []),
    ("□记者 陆一夫 文图", None, ["陆一夫"], []),
    ("記者 陳小華 報導", None, ["陳小華"], []),
    ("■责编：陈安 ■审校：林涛", None, [], ["陈安"]),
    ("责任编辑/陈安 版式/林涛", None, [], ["陈安"]),
    ("来源：海港网 编辑：陈安 手机版", "海港网", [], ["陈安"]),
    ("生活中心／陸一夫報導", None, ["陸一夫"], []),
    ("By Ann Öberg and Tom Reed", None, ["Ann Öberg", "Tom Reed"], []),
    ("Von Jörg Huber", None, ["Jörg Huber"], []),
]


@pytest.mark.parametrize(("line", "source", "authors", "editors"), NAMING)
def test_names(line: str, source: str | None, authors: list[str], editors: list[str]) -> None:
    said = credit(line)
    assert said is not None, "not seen as a credit"
    assert (said.source, list(said.authors), list(said.editors)) == (source, authors, editors)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("（相关资料图）", "picture"),
        ("(资料图)", "picture"),
        ("资料图片", "picture"),
        ("图片来源：摄图网", "picture"),
        ("图/海港网", "picture"),
        ("港口全景。海港日报记者 陆一夫 摄", "picture"),
        ("（原标题：海港今天开放）", "title"),
        ("原标题：海港今天开放", "title"),
        ("（原题为《海港今天开放》）", "title"),
        ("免责声明：本文仅代表作者个人观点，与本网无关。", "notice"),
        ("特别声明：以上内容(如有图片或视频亦包括在内)为用户上传并发布，本平台仅提供信息存储服务。", "notice"),
        ("【免责声明】本文仅代表作者本人观点，与海港网无关。", "notice"),
        ("未经授权，不得转载。", "notice"),
        ("海港网专稿，未经书面授权请勿转载。", "notice"),
        ("本文为海港频道原创文章，转载请附上原文出处链接和本声明。", "notice"),
        ("本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。", "notice"),
        ("返回海港，查看更多", "share"),
        ("点击进入专题：", "share"),
        ("标签：", "tags"),
        ("关键词： 港口 航运", "tags"),
    ],
)
def test_kinds(line: str, kind: str) -> None:
    said = credit(line)
    assert said is not None
    assert said.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "",
        "编辑部的灯亮到深夜。",
        "记者：您怎么看这座港口？",
        "记者：港口明年是否还会扩建，目前有没有时间表",
        "记者从海港市教育局获悉，明年起学校实行新的作息时间。",
        "记者注意到，多个地区的津贴标准已经数年未涨",
        "作者在书中写道，港口是城市的门。",
        "来源于传统的节日，至今已有六百年历史。",
        "据海港日报报道，港口明年扩建。",
        "资料图书馆今天开放。",
        "图中的老人今年八十岁。",
        "他是这座港口的总编辑。",
        "记者辛苦了",
        "只看该作者 | 倒序浏览",
        "编辑 邮箱",
        "未经被收集者同意，不得向他人提供个人信息。",
        "公司声明：将于明年停产。公司表示，停产之后会继续履行合同。",
        "港口/码头",
        "By the time the harbour opened, the storm had passed.",
        "Von Hamburg nach Kiel fahren die Züge stündlich.",
        "经济增长率为6.5%",
        "一、总体要求",
        "时间：2019年11月1日8时至4日20时",
        "地点：海港市文化中心",
    ],
)
def test_story_lines_are_no_credits(line: str) -> None:
    assert credit(line) is None


def test_labels_of_one_line() -> None:
    fields = labelled_fields("来源：海港报 作者：陆一夫 责任编辑：陈安 点击：12")
    assert [(field.label, field.value) for field in fields] == [
        ("source", "海港报"), ("authors", "陆一夫"), ("editors", "陈安"), ("else", "12"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "source"),
    [
        ("21世纪海港报道(西海)", "21世纪海港报道(西海)"),
        ("海港网参与互动", "海港网"),
        ("海港网 微博 微信 分享", "海港网"),
        ("海港时报2019-09-07 13:43", "海港时报"),
        ("2019-09-07 13:43", None),
        ("12345", None),
        ("未知", None),
        ("不详", None),
        ("无", None),
        ("NULL", None),
        ("undefined", None),
        ("网络", "网络"),
        ("Harbour Gazette", "Harbour Gazette"),
    ],
)
def test_source_without_noise(value: str, source: str | None) -> None:
    assert split_source(value)[0] == source


def test_signature_needs_names() -> None:
    assert signature("海港报记者 获悉") is None
    assert signature("陈安/海港青年报") == Credit("authors", "海港青年报", ("陈安",))


@given(st.text(max_size=400))
def test_never_raises(text: str) -> None:
    said = credit(text)
    assert said is None or isinstance(said, Credit)
    for field in labelled_fields(text):
        assert field.value in text


@pytest.mark.parametrize("line", ["来源" * 5000, "记者 " * 5000, "（" * 10000, "编辑：" * 3000, "/" * 9000, "By " * 4000, "a b " * 3000])
def test_long_lines_end_at_once_and_name_nobody(line: str) -> None:
    found = credit(line)
    assert found is None or not (found.authors or found.editors)


@pytest.mark.parametrize(
    ("line", "authors", "editors"),
    [
        ("海经记者 陆一夫 陈安 海经编辑 韩若水", ("陆一夫", "陈安"), ("韩若水",)),
        ("作者：陆一夫 海经编辑：韩若水", ("陆一夫",), ("韩若水",)),
        ("作者：陆一夫 编辑：韩若水 我来说两句 复制链接 大 中 小", ("陆一夫",), ("韩若水",)),
        ("选稿：韩若水 我要评论 【大 中 小】", (), ("韩若水",)),
        ("（本文来源：海港报 作者：陆一夫）韩若水", ("陆一夫",), ()),
    ],
)
def test_names_end_where_the_next_label_or_word_of_the_page_begins(line: str, authors: tuple[str, ...], editors: tuple[str, ...]) -> None:
    found = credit(line)
    assert found is not None
    assert (found.authors, found.editors) == (authors, editors)
