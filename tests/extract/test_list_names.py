"""What names a list: the heading over it, and nothing that stands over every page."""

from __future__ import annotations

import pytest

from newsportal.extract import headlines

ROWS = "".join(f"<li><a href='/2024/07/0{n}/story-{n}.html'>Ferry number {n} leaves the old harbour for good</a></li>" for n in range(1, 8))


def name_of(over: str) -> str | None:
    page = f"<title>Harbour Gazette</title><body>{over}<ul>{ROWS}</ul></body>"
    return headlines(page.encode(), "https://gazette.example/")[0].name


@pytest.mark.parametrize(
    "skip",
    [
        "Skip to content",
        "Zum Inhalt springen",
        "Überspringen zum Inhalt",
        "Aller au contenu",
        "Ir al contenido principal",
        "Vai al contenuto",
        "Ir para o conteúdo",
        "Ga naar de inhoud",
        "Hoppa till innehåll",
        "Hopp til innhold",
        "Siirry sisältöön",
        "Przejdź do treści",
        "Přejít k obsahu",
        "Ugrás a tartalomra",
        "Перейти к содержимому",
        "跳到主要内容",
        "本文へスキップ",
        "본문 바로가기",
    ],
)
def test_what_leads_over_the_menus_names_no_list(skip: str) -> None:
    assert name_of(f"<h3>{skip}</h3>") != skip
    assert name_of(f"<h2>Ferries</h2><h3>{skip}</h3>") == "Ferries"
    assert name_of(f"<h3>{skip}</h3><h2>Ferries</h2>") == "Ferries"
