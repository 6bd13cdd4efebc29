"""Lines under pictures in the midst of a text that say whose they are, in paragraphs like the story's own."""

from __future__ import annotations

import pytest

from newsportal.extract import article

STORY = [
    "The harbour council decided on Tuesday to rebuild the old quay before winter, after two storms had damaged its northern wall.",
    "Work is to begin in the first week of September and will take about ten months, the engineers told the members of the council.",
    "Fishermen had asked for a shorter closure, since the cold season brings most of their catch to the smaller boats of the town.",
    "The ferry to the islands will leave from the southern pier until then, and two more buses a day will take passengers there.",
]


def read(line: str) -> list[str]:
    text = [f"<p>{paragraph}</p>" for paragraph in STORY]
    text.insert(2, f"<p><img src=/i/quay.jpg></p><p>{line}</p>")
    html = f"<title>The quay is rebuilt - Courier</title><main><h1>The quay is rebuilt</h1><div>{''.join(text)}</div></main>"
    return article(html.encode(), "https://courier.example/a/1.html").paragraphs


@pytest.mark.parametrize(
    "line",
    ["AP Photo/Ann Öberg", "Ann Öberg / AFP via Getty Images", "REUTERS/Ann Öberg", "Courtesy of the harbour office", "Illustration: Ann Öberg", "Image source, Getty Images",
     "Bildrechte: Ann Öberg", "picture alliance/dpa", "Symbolbild", "Archivbild: Ann Öberg", "Der alte Kai im April (Archivbild)", "Photo Ann Öberg", "Photo d'illustration",
     "Le vieux quai en avril. Photo Ann Öberg", "Imagen de archivo", "EFE/Ann Öberg", "Crédito: Ann Öberg", "Reprodução", "Foto Ansa", "Immagine di repertorio", "Beeld: Ann Öberg",
     "Illustrasjonsfoto", "Kuvituskuva", "Skjermdump: Ann Öberg", "Zdjęcie ilustracyjne", "Stare nabrzeże (fot. PAP)", "Zdroj foto: Ann Öberg", "Képünk illusztráció", "Снимка: БГНЕС",
     "Фото автора", "Иллюстрация: Анна Берг", "Temsili fotoğraf", "फोटो: अनिल वर्मा", "ภาพ: สมชาย ทะเล", "Φωτογραφία αρχείου", "写真はイメージです", "撮影：山田太郎", "四月の埠頭（山田太郎撮影）", "사진=연합뉴스",
     "4월의 옛 부두 [사진=항만청 제공]", "사진은 기사와 관련 없음", "图片来源于网络", "王一摄", "资料图：海港老码头", "视觉中国 资料图"],
)  # fmt: skip
def test_whose_a_picture_is(line: str) -> None:
    assert read(line) == STORY


@pytest.mark.parametrize(
    "line",
    ["Reuters was told that the quay would not be rebuilt.", "Grafik: So hoch stieg das Wasser!", "Photo taking was forbidden there.", "She was supplied by the harbour.",
     "Archives of the town hold no plan of the old quay.", "摄影展当天在码头开幕。", "这部电影由三家公司联合拍摄"],
)  # fmt: skip
def test_sentences_under_a_picture(line: str) -> None:
    assert line in read(line)
