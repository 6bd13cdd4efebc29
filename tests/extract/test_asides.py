"""What stands beside a story in boxes that nothing names: polls, offers, threads of comments, the line of its day."""

from __future__ import annotations

import pytest

from newsportal.extract import article
from newsportal.items import Article

STORY = [
    "The new harbour wall held through the storm of Monday night, the harbour office said, and none of the houses behind it was flooded.",
    "Engineers had raised the wall by two metres after the flood of 1998, when the old quay was lost, and the town paid for half of it.",
    "On Tuesday morning divers went down to look at the foundations; they found two cracks, which will be closed before the autumn.",
    "The ferry goes again from Wednesday, the shipping company announced, at first with a single boat and only in the daylight hours.",
]
LONG = STORY * 2
SAID = [
    "I have lived behind that wall for thirty years, and never before did I sleep through a storm.",
    "Half of it was paid by us, and nobody has told us yet what the other half was spent on, I fear.",
    "My thanks to the divers; the water is cold in that month, and the tide leaves them little time.",
]


def read(inside: str) -> Article:
    html = f"<title>Harbour wall holds - Gazette</title><body><main><h1>Harbour wall holds</h1><div class=q1>{inside}</div></main>"
    return article(html.encode(), "https://gazette.example/news/wall")


def p(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def test_a_poll_between_paragraphs() -> None:
    answers = "".join(
        f"<label><input type=radio name=a><span>{text}</span></label>" for text in ("Yes, it is.", "No, not at all.", "I do not know.")
    )
    poll = f"<div class=q2><div><p>Is the wall of the harbour high enough, what do you think?</p></div><div>{answers}</div></div>"
    assert read(p(LONG[:4]) + poll + p(LONG[4:])).paragraphs == LONG


@pytest.mark.parametrize("heading", ["Kommentare", "3 commentaires", "Reacties (3)", "Guestbook", "Customer reviews"])
def test_comments_in_a_box_that_begins_with_their_heading(heading: str) -> None:
    said = "".join(f"<div><b>Reader {at}</b><p>{line}</p></div>" for at, line in enumerate(SAID))
    assert read(f"{p(LONG)}<div class=q3><div>{heading}</div>{said}</div>").paragraphs == LONG


@pytest.mark.parametrize("times", [("05.05.2024, 11:14 Uhr", "6. Mai 2024, 8:02 Uhr", "07.05.2024, 9:30 Uhr"), ("2d", "3d", "5 h")])
def test_posts_of_one_shape_with_a_name_and_a_time(times: tuple[str, ...]) -> None:
    posts = "".join(
        f"<li><div>ferryman{at}</div><div>{time}</div><div>{said}</div></li>"
        for at, (time, said) in enumerate(zip(times, SAID, strict=True))
    )
    assert read(f"<div class=q2>{p(LONG)}</div><ul class=q3>{posts}</ul>").paragraphs == LONG


def test_parts_of_the_story_with_a_day_alone_are_no_posts() -> None:
    days = "".join(f"<div class=q3><p>0{at}.05.2024, 11:14</p><p>{said}</p></div>" for at, said in enumerate(SAID, 1))
    assert set(SAID) <= set(read(f"<div class=q2>{p(LONG)}</div>{days}").paragraphs)


@pytest.mark.parametrize("button", ["Antworten", "Répondre", "Rispondi", "Ответить"])
def test_comments_with_reply_buttons(button: str) -> None:
    said = "".join(f"<p>{line}</p><p>{button}</p>" for line in SAID)
    assert read(f"{p(LONG)}<p>Kommentare</p>{said}").paragraphs == LONG


@pytest.mark.parametrize(
    "heading",
    [
        "Register / Sign in to unlock more articles",
        "This content is reserved for subscribers only",
        "Jetzt weiterlesen mit Gazette Plus",
        "Sobre la firma",
    ],
)
def test_a_box_of_offers_or_of_the_author(heading: str) -> None:
    lines = ["Read the printed paper on the evening before, on any device.", "Share ten articles a month with your friends and family."]
    box = f"<div class=q4><div>{heading}</div><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul></div>"
    assert read(box + p(LONG)).paragraphs == LONG


@pytest.mark.parametrize("offer", ["Sign up for our daily newsletter.", "扫描二维码，关注海港网微信公众号"])
def test_the_heading_of_a_box_that_only_offers_something(offer: str) -> None:
    box = f"<div><h4>The best of the Gazette, every day</h4><p>{offer}</p></div>"
    assert read(f"<div>{p(STORY[:2])}</div>{box}<div>{p(STORY[2:])}</div>").paragraphs == STORY
    kept = f"<div><h4>What the divers saw</h4><p>{offer}</p>{p(STORY[2:3])}</div>"
    assert read(p(STORY[:2]) + kept + p(STORY[3:])).paragraphs == [*STORY[:2], "What the divers saw", *STORY[2:]]


@pytest.mark.parametrize(
    "line", ["Publiziert: 05.05.2024, 10:00", "Sun 5 May 2024 11.00 BST", "Fecha: 5 de mayo de 2024", "Mis à jour le 05/05/2024 à 10h12"]
)
def test_the_line_of_the_day_behind_the_first_sentence(line: str) -> None:
    assert read(f"{p(LONG[:1])}<p>{line}</p>{p(LONG[1:])}").paragraphs == LONG


@pytest.mark.parametrize("line", ["von Ueli Frei", "Reviewed by Jo Ames", "par Claire Dumas et Paul Vert", "Photographs by Joe Fern"])
def test_a_line_that_names_who_made_it(line: str) -> None:
    assert read(f"{p(LONG[:1])}<p>{line}</p>{p(LONG[1:])}").paragraphs == LONG


@pytest.mark.parametrize(
    "line",
    ["Похожие записи:", "Articoli correlati", "Laat een reactie achter", "Devamını oku »", "Czas czytania: 4 minuty", "공유하기", "Štítky: přístav, ekonomika",
     "Hozzászólások (3)", "关联阅读", "Kategorie: <a href=/k/hafen>Hafen</a>, <a href=/k/stadt>Stadt</a>"],
)  # fmt: skip
def test_what_themes_print_around_a_story_in_any_language(line: str) -> None:
    assert read(f"{p(STORY[:2])}<p>{line}</p>{p(STORY[2:])}").paragraphs == STORY


@pytest.mark.parametrize(
    "line", ["By Ann Öberg 5 May 2024, 10:00", "Von Jörg Huber 05.05.2024, 10:00 Uhr", "Par Claire Dumas, le 5 mai 2024 à 10h12"]
)
def test_a_line_of_names_and_the_day_in_the_midst_of_the_text(line: str) -> None:
    assert read(p(LONG[:5]) + f"<div class=q2><p>{line}</p></div>" + p(LONG[5:])).paragraphs == LONG


@pytest.mark.parametrize("line", ["By Ann Öberg the wall was drawn on 5 May 2024.", "By 5 May 2024, 10:00"])
def test_lines_that_begin_so_and_tell_something(line: str) -> None:
    assert line in read(p(LONG[:5]) + p([line]) + p(LONG[5:])).paragraphs


@pytest.mark.parametrize(
    "head",
    ["Have your say", "12 commentaires", "Réagissez à cet article", "Deja tu comentario", "I commenti dei lettori", "Reageer", "Skomentuj", "Обсуждение",
     "Yorumlar", "Lämna en kommentar", "Keskustelu", "Hozzászólások", "Σχόλια", "التعليقات", "コメントを書く", "コメント", "Komentar (2)", "टिप्पणियाँ (2)", "댓글쓰기", "我要评论", "留言板"],
)  # fmt: skip
def test_comments_of_which_only_their_heading_tells(head: str) -> None:
    said = "".join(f"<div><div>{name}</div><p>{text}</p></div>" for name, text in zip(("Gull", "Max", "Sailor"), SAID, strict=True))
    assert read(f"<div>{p(LONG)}</div><div><h3>{head}</h3>{said}</div>").paragraphs == LONG


def test_a_button_to_the_comments_behind_a_story_in_its_own_element() -> None:
    assert read(f"<div>{p(LONG)}Join the conversation</div>").paragraphs == LONG


@pytest.mark.parametrize(
    "head",
    ["Meet the author", "Zur Person", "À propos de l’auteur", "Acerca del autor", "Sull'autore", "Over de auteur", "Об авторе", "Despre autor",
     "Kirjoittaja", "この記事を書いた人", "기자 소개", "关于作者", "作者簡介"],
)  # fmt: skip
def test_what_an_author_is_under_a_heading(head: str) -> None:
    life = "<p>Ann Öberg writes of the sea and of those who live by it.</p><p>She has been with the Gazette since 2009.</p>"
    assert read(f"<div>{p(LONG)}<div><h4>{head}</h4>{life}</div></div>").paragraphs == LONG


@pytest.mark.parametrize(
    "line",
    ["Enjoyed this article? Share it", "Bereits Abonnent? Anmelden", "Fehler gefunden? Jetzt melden", "Déjà abonné ? Connectez-vous", "Sei già abbonato? Accedi",
     "¿Ya eres suscriptor? Inicia sesión", "Já é assinante? Entre", "Al abonnee? Log in", "Все права защищены", "Tüm hakları saklıdır", "この記事を聴く", "기사 듣기",
     "Die Zusammenfassung wurde mit Künstlicher Intelligenz erstellt.", "Résumé généré par l'IA", "Resumo gerado por inteligência artificial", "AI 요약",
     "この要約はAIが生成したものです", "本摘要由AI生成", "Votre navigateur ne supporte pas la lecture audio", "Image 1 of 5", "以下是广告"],
)  # fmt: skip
def test_lines_of_the_portal_between_paragraphs(line: str) -> None:
    assert read(p(LONG[:3]) + f"<p>{line}</p>" + p(LONG[3:])).paragraphs == LONG


@pytest.mark.parametrize(
    "line",
    ["Never was a report of an error so short.", "Die Zusammenfassung wurde am Abend verteilt.", "Image 1 shows the wall of five years ago.",
     "All rights of way are reserved to the town.", "The conversation was joined by the mayor."],
)  # fmt: skip
def test_sentences_that_are_like_them(line: str) -> None:
    lines = [*LONG[:3], line, *LONG[3:]]
    assert read(p(lines)).paragraphs == lines


@pytest.mark.parametrize(
    "line",
    [
        "5 травня 2024 р.",
        "Megjelent: 2024. május 5.",
        "2024 m. gegužės 5 d.",
        "2024. gada 5. maijs",
        "게시일: 2024년 5월 5일",
        "5 tháng 5, 2024",
        "Giriş: 05.05.2024 10:00",
        "П'ятниця, 28 липня 2023, 10:20",
        "सोमवार, 28 जुलाई 2023",
        "วันศุกร์ที่ 28 กรกฎาคม พ.ศ. 2566, 10.20 น.",
        "28 ก.ค. 2566 10:20 น.",
    ],
)
def test_a_line_of_a_day_in_another_language(line: str) -> None:
    assert read(f"<div>{line}</div>{p(LONG)}").paragraphs == LONG
