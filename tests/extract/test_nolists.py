"""Links in rows that are no headlines."""

import pytest

from newsportal.extract import headlines

MONTHS = [
    f"{month} {year}{count}"
    for month in ("November", "September", "März")
    for year in range(2012, 2019)
    for count in ("", " (12 Einträge)")
]
EASTERN_MONTHS = [f"{year}年{month}月{count}" for year in (2025, 2026) for month in (11, 9, 2) for count in ("", " (33)", "（4）")]
COMMENTS = ["May 30, 2019 at 1:06 PM", "May 30, 2019 at 5:38 PM", "May 31, 2019 at 12:33 AM"]
STORIES = ["The quay was closed for the winter", "Two lines to the southern isles open", "Divers found cracks in the wall"]


def names(rows: list[tuple[str, str]], heading: str) -> list[str | None]:
    inside = "".join(f"<li><a href='{address}'>{text}</a></li>" for address, text in rows)
    stories = "".join(f"<li><a href=/n/{n}.html>{text}</a></li>" for n, text in enumerate(STORIES))
    html = f"<div><h3>{heading}</h3><ul>{inside}</ul></div><div><h3>Stories</h3><ol>{stories}</ol></div>"
    return [found.name for found in headlines(html.encode(), "https://portal.example/port/a.html")]


@pytest.mark.parametrize("texts", [MONTHS, EASTERN_MONTHS, COMMENTS], ids=["months", "eastern months", "comments"])
def test_months_and_times_of_comments(texts: list[str]) -> None:
    assert names([(f"/2018/{n}/", text) for n, text in enumerate(texts)], "Older") == ["Stories"]


def test_what_readers_have_said() -> None:
    told = ["写得真好，期待下一篇关于渔港的文章", "请问这条航线什么时候开通，票价多少", "支持，希望码头早点修好方便出行"]
    assert names([(f"/n/{n}.html#cmt{n + 7}", text) for n, text in enumerate(told)], "最新留言") == ["Stories"]


def test_accounts_elsewhere() -> None:
    sites = ["Gullbook", "Ternster", "Pufftube", "Skuagram"]
    assert names([(f"https://www.{site.lower()}.com/port", f"Harbour Post on {site}") for site in sites], "Connect") == ["Stories"]
    # Stories of other papers that name these are stories.
    told = [(f"https://www.{site.lower()}.com/n/1", f"The quay was closed for the winter, says {site} in its report") for site in sites]
    assert names(told, "Elsewhere") == ["Elsewhere", "Stories"]


def test_the_posts_before_and_after() -> None:
    assert names(
        [
            ("/n/11.html", "« Vorheriger Beitrag der Redaktion unserer Hafenpost"),
            ("/n/12.html", "Nächster Beitrag der Redaktion unserer Hafenpost »"),
        ],
        "Comments",
    ) == ["Stories"]


@pytest.mark.parametrize("heading", ["Categories", "Schlagwörter", "Рубрики", "标签"])
def test_a_box_of_categories(heading: str) -> None:
    topics = ["Ferries and their lines", "Winter storms of the north", "Quays, walls and locks", "Fish and how to cook it"]
    assert names([(f"/c/{n}/", text) for n, text in enumerate(topics)], heading) == ["Stories"]


def test_files_to_take_away() -> None:
    told = [(f"/files/{n}.{kind}", f"第{n}批港口岗位的报名表和说明") for n, kind in enumerate(("doc", "xls", "pdf?v=2", "zip", "docx"))]
    assert names(told, "附件") == ["Stories"]
    # Notices that are files have a day.
    assert names([(address, f"{text}</a><i>2024-03-0{n + 1}</i><a>") for n, (address, text) in enumerate(told)], "公告") == [
        "公告",
        "Stories",
    ]


@pytest.mark.parametrize("heading", ["积分榜", "联赛积分榜", "Standings", "Northern league table"])
def test_how_teams_stand(heading: str) -> None:
    teams = [(f"/team/{n}", f"Harbour Rowing Club {n}</a> <i>{12 - n}/3/{n}</i><a>") for n in range(1, 9)]
    assert names(teams, heading) == ["Stories"]


@pytest.mark.parametrize("figure", ["+{}.12%", "-0.{}%", "￥{}9.00", "$1{},000", "{}8元"])
def test_goods_and_quotes(figure: str) -> None:
    told = [(f"/q/{n}", f"Harbour Works {n}</a> <b>12.3{n}</b> <i>{figure.format(n)}</i><a>") for n in range(1, 9)]
    assert names(told, "Today") == ["Stories"]
    # A figure beside each of some stories.
    told = [(address, f"The quay was closed for the winter, say owners of {text}") for address, text in told]
    assert names(told, "Today") == ["Today", "Stories"]
