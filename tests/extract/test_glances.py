"""What is looked at before a pattern, because it is cheap, holds for all that the pattern finds."""

import pytest

from newsportal.extract.bylines import by, deeds, lines, names
from newsportal.extract.listing import row_runs
from newsportal.extract.story import sitenames


@pytest.mark.parametrize(
    "line",
    [
        *("Kiel by Ann Öberg", "Kiel By: Ann Öberg", "Kiel · BY ANN ÖBERG", "Kiel |by\u00a0Ann Öberg", "Kiel\u3000By Ann Öberg"),
        *(
            "Kiel | von Jörg Huber",
            "Kiel •Par Claire Dumas",
            "Kiel | Autor: Jörg Huber",
            "Kiel·Redacteur: Wim Vries",
            "Kiel | Автор: Анна Орлова",
        ),
        *("Kiel, Autor: Jörg Huber", "Kiel, Автор : Анна Орлова", "Kiel, Text : Jörg Huber"),
        *(
            "05.08.2024 von Jörg Huber",
            "3 mai 2024 par Claire Dumas",
            "3 Aug. VON: Jörg Huber",
            "12.30 Uhr von Jörg Huber",
            "marzo 2024 de Ana Popescu",
        ),
        *(
            "5.8.2024 από την Άννα Νικολάου",
            "2024 przez Jana Nowaka",
            "14:20 автором Анна Орлова",
            "2024 autor: Jan Novák",
            "2024 โดย สมชาย",
        ),
    ],
)
def test_words_for_by_within_a_line(line: str) -> None:
    assert by._WITHIN.search(line)
    assert by.by_within(line)


@pytest.mark.parametrize(
    "mark", ["|", " ｜", "_", " • ", "::", " -- ", "——", " » ", " ~ ", " - ", " / ", "– ", ", ", "，　", "》-", " · ", ": :"]
)
def test_signs_that_part_titles(mark: str) -> None:
    text = f"渡口停航{mark}海港网"
    assert [found[0] for found in sitenames.separators(text)] == [found[0] for found in sitenames._SEPARATORS.finditer(text)]


@pytest.mark.parametrize(
    "buttons", ["返回搜狐，查看更多", "文章内容举报/反馈", "返回首页", "返回列表", "【打印】", "【关闭窗口】", "参与互动", ""]
)
def test_buttons_behind_a_line(buttons: str) -> None:
    assert lines.without_share(f"责任编辑：陈安{buttons}") == "责任编辑：陈安"


@pytest.mark.parametrize(
    "doing", ["Edited by", "Fotos von", "Photos par", "Fotos por", "Foto di", "Theme: Quay by", "© 2024 by", "Proudly powered by"]
)
def test_other_deeds(doing: str) -> None:
    assert deeds.did_else(f"{doing} Ann Öberg")


@pytest.mark.parametrize(
    "text",
    [
        "发布时间：",
        "日期",
        "Date:",
        "报名截止",
        "截至",
        "星期五",
        "(周日)",
        "（週六）",
        "|",
        "--",
        "·",
        "_",
        "a",
        "3",
        "标题",
        "时间",
        "時間",
        "日期:\n",
    ],
)
def test_what_stands_beside_a_time(text: str) -> None:
    assert row_runs._is_beside(text) == (row_runs._BESIDE.match(text) is not None)


@pytest.mark.parametrize(
    "craft", [" 文 陆一夫 摄", "、摄影 陆一夫报道", " 文/图", "图文", "陈安/摄影", "陈安／圖", "/文", "、攝影陈安", " 文并图"]
)
def test_what_each_has_made(craft: str) -> None:
    assert names.without_craft(f"周海平{craft}") == names._MADE.sub("", f"周海平{craft}")
    assert names._MADE.search(f"周海平{craft}")
