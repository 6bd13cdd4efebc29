"""Bylines of Japanese, Korean and Russian pages."""

from __future__ import annotations

import pytest

from newsportal.extract import article
from newsportal.extract.bylines.eastern import credits_in

TITLES = {
    "ja": "港の新しい岸壁が完成、取扱量は倍増へ",
    "ko": "항구 새 부두 문 열어…물동량 두 배 전망",
    "ru": "Новый причал открылся в порту после трёх лет строительства",
}
TEXTS = {
    "ja": (
        "港の新しい岸壁が一日に完成し、最初の貨物船三隻が午前中に着岸した。市の担当者は、取扱量が倍増すると見込んでいる。",
        "総工費は四十二億円で、工事は三年にわたった。五つの深いバースがあり、大型船五隻が同時に接岸できるという。",
        "近くに住む人たちは、トラックの通行が増えたとして、早めの道路整備を求めている。市は来年度の着工を目指す。",
    ),
    "ko": (
        "항구의 새 부두가 1일 문을 열었다. 첫 화물선 세 척이 오전에 접안했으며, 시는 물동량이 두 배로 늘어날 것으로 보고 있다.",
        "총사업비는 42억 원이며 공사는 3년이 걸렸다. 다섯 개의 깊은 선석을 갖추어 대형 선박 다섯 척이 동시에 접안할 수 있다.",
        "인근 주민들은 화물차 통행이 늘었다며 도로를 빨리 정비해 달라고 요구하고 있다.",
    ),
    "ru": (
        "Новый причал в порту открылся в понедельник после трёх лет строительства, и первые суда пришвартовались уже утром.",
        "Власти заявили, что причал удвоит грузооборот порта и снизит расходы предприятий региона на перевозку.",
        "Жители домов рядом с портом просят построить новую дорогу, потому что грузовики ездят мимо их окон день и ночь.",
    ),
}


def read(language: str, header: str, end: str = "", lead: str = "") -> tuple[str | None, list[str], list[str]]:
    first, *others = TEXTS[language]
    body = "".join(f"<p>{paragraph}</p>" for paragraph in [lead + first, *others])
    html = (
        f"<html lang='{language}'><head><title>{TITLES[language]} | Port</title></head><body><nav><a href='/'>Home</a></nav><main>"
        f"<h1>{TITLES[language]}</h1>{header}<div class='content'>{body}</div>{end}</main><footer><p>Copyright Port 2024</p></footer></body></html>"
    )
    found = article(html.encode(), "https://port.example/a/1.html")
    assert found.title == TITLES[language]
    return found.source, found.authors, found.editors


@pytest.mark.parametrize(
    ("language", "header", "end", "lead", "said"),
    [
        ("ja", "<p>2024年7月1日 10時00分</p><p>文＝山田太郎</p>", "", "", (None, ["山田太郎"], [])),
        ("ja", "<p>2024年7月1日</p><p>取材・文／山田花子</p>", "", "", (None, ["山田花子"], [])),
        ("ja", "<p>記者名：山田太郎</p>", "", "", (None, ["山田太郎"], [])),
        ("ja", "<p>山田太郎 記者</p><p>2024/07/01 10:00</p>", "", "", (None, ["山田太郎"], [])),
        ("ja", "<p>山田太郎記者</p>", "", "", (None, ["山田太郎"], [])),
        ("ja", "<p>港新聞 記者 山田太郎</p>", "", "", (None, ["山田太郎"], [])),
        ("ja", "", "<p>文＝山田 太郎、編集＝佐藤花子</p>", "", (None, ["山田 太郎"], ["佐藤花子"])),
        ("ja", "<p>執筆：山田太郎</p><p>編集：佐藤花子</p>", "", "", (None, ["山田太郎"], ["佐藤花子"])),
        ("ja", "<p>文＝編集部</p>", "", "", (None, [], [])),
        ("ja", "<p>記者会見</p>", "", "", (None, [], [])),
        ("ja", "<p>同行記者</p>", "", "", (None, [], [])),
        ("ko", "<p>홍길동 기자</p><p>입력 2024.07.01 10:00</p>", "", "", (None, ["홍길동"], [])),
        ("ko", "<p>홍길동 기자 hong@port.example 입력 2024-07-01 10:00</p>", "", "", (None, ["홍길동"], [])),
        ("ko", "<p>기자: 홍길동</p>", "", "", (None, ["홍길동"], [])),
        ("ko", "<p>홍길동·김철수 기자</p>", "", "", (None, ["홍길동", "김철수"], [])),
        ("ko", "<p>항구신문 홍길동 기자</p>", "", "", (None, ["홍길동"], [])),
        ("ko", "<p>입력 2024.07.01 10:00</p>", "", "(서울=통신) 홍길동 기자 = ", (None, ["홍길동"], [])),
        ("ko", "<p>입력 2024.07.01 10:00</p>", "", "[항구신문 홍길동 기자] ", (None, ["홍길동"], [])),
        ("ko", "", "<p>홍길동 기자 hong@port.example</p>", "", (None, ["홍길동"], [])),
        ("ko", "<p>온라인 기자</p>", "", "", (None, [], [])),
        ("ko", "<p>기자회견</p>", "", "기자들은 ", (None, [], [])),
        ("ru", "<p>Автор: Иван Петров</p><p>1 июля 2024, 10:00</p>", "", "", (None, ["Иван Петров"], [])),
        ("ru", "<p>Автор: Иван Петров, Анна Орлова</p>", "", "", (None, ["Иван Петров", "Анна Орлова"], [])),
        ("ru", "<p>01.07.2024 10:00 Автор: Иван Петров</p>", "", "", (None, ["Иван Петров"], [])),
        ("ru", "<p>Текст: Иван Петров Фото: Анна Орлова</p>", "", "", (None, ["Иван Петров"], [])),
        (
            "ru",
            "<div>01.07.2024 | <span>Автор: Иван Петров</span> | <span>Источник: Портовые вести</span></div>",
            "",
            "",
            ("Портовые вести", ["Иван Петров"], []),
        ),
        ("ru", "", "<p>Источник: Портовые вести</p>", "", ("Портовые вести", [], [])),
        ("ru", "<p>Редактор: Анна Орлова</p>", "", "", (None, [], ["Анна Орлова"])),
        ("ru", "<p>Автор: редакция</p>", "", "", (None, [], [])),
    ],
)
def test_byline(language: str, header: str, end: str, lead: str, said: tuple[str | None, list[str], list[str]]) -> None:
    assert read(language, header, end, lead) == said


@pytest.mark.parametrize("line", ["文＝" * 60, "記者 " * 50, "기자 " * 60, "Автор: " * 20, "Текст: А" + "а" * 110, "・山" * 59])
def test_long_lines_name_nobody(line: str) -> None:
    assert not any(said.authors for said in credits_in(line[:120]))
