"""Bylines outside China: whom machines are told, whom a page prints, and which of them counts."""

from __future__ import annotations

import pytest

from newsportal.extract import article
from newsportal.items import Article


def western(head: str, header: str, end: str = "") -> list[str]:
    return western_article(header, end, head).authors


def western_article(header: str, end: str = "", head: str = "") -> Article:
    body = "".join(
        f"<p>{sentence}</p>"
        for sentence in (
            "The new harbour wall opened on Monday after three years of work, and the first ships moored there in the morning.",
            "Officials said the wall would protect the lower town from the storms that flooded it twice in the last ten years.",
            "Residents welcomed the news but asked for a better road, since lorries now pass their doors by day and by night.",
        )
    )
    html = (
        f"<html lang='en'><head><title>Harbour wall opens after three years | Harbour Gazette</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Harbour wall opens after three years</h1>{header}{body}{end}</article></body></html>"
    )
    return article(html.encode(), "https://gazette.example/a")


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('{"@type":"Person","name":"Ann Öberg"}', ["Ann Öberg"]),
        ('[{"@type":"Person","name":"Ann Öberg"},{"@type":"Person","name":"Tom Reed"}]', ["Ann Öberg", "Tom Reed"]),
        ('[[{"@type":"Person","name":"Ann Öberg"}, {"@type":"Person","name":"Tom Reed Jr."}]]', ["Ann Öberg", "Tom Reed Jr."]),
        ('"Ann Öberg and Tom Reed"', ["Ann Öberg", "Tom Reed"]),
        ('["Ann Öberg", "Tom Reed"]', ["Ann Öberg", "Tom Reed"]),
        ('{"@type":"Person","name":"By Ann Öberg, Harbour Correspondent"}', ["Ann Öberg"]),
        ('{"@type":"Organization","name":"Coast Press Agency"}', ["Coast Press Agency"]),
        ('{"@type":"Person","name":"admin"}', []),
        ('{"@type":"Person","name":"Edited by: Ann Öberg"}', []),
        ('[{"@type":"Person","name":"Tom Reed (foto)"},{"@type":"Person","name":"Ann Öberg"}]', ["Ann Öberg"]),
        ('[{"@type":"Person","name":"Ann Öberg (Coast, correspondent)"}]', ["Ann Öberg"]),
        ('{"@type":"Person","name":"https://gazette.example/ann"}', []),
        ('{"@type":"Person","name":"news@gazette.example"}', []),
        ('{"@type":"Person","name":"12345"}', []),
        ('[{"@type":"Person","name":"Ann Öberg"},{"@type":"Organization","name":"Coast Press Agency"}]', ["Ann Öberg"]),
        ('[{"@type":"Person","name":"Ann Öberg"},{"@type":"Organization","name":"SDA"}]', ["Ann Öberg", "SDA"]),
        ('{"@type":"Person","name":"Öberg, Ann"}', ["Ann Öberg"]),
        ('{"@type":"Person","name":"Claire Dumas avec AFP"}', ["Claire Dumas"]),
        ('{"@type":"Person","name":"Renata Salles — São Paulo"}', ["Renata Salles"]),
        ('{"@type":"Person","name":"Super User"}', []),
        ('{"@type":"Organization","name":"Contributors to the harbour wiki"}', ["Contributors to the harbour wiki"]),
        ('[{"@type":"Person","name":"ANN ÖBERG ann@gazette.example"},{"@type":"Person","name":"Special to the Gazette"}]', ["ANN ÖBERG"]),
        (
            '[{"@type":"Person","name":"By Ann Öberg"},{"@type":"Person","name":"Coast and harbour learning network of the south"}]',
            ["Ann Öberg"],
        ),
    ],
)
def test_json_ld_authors(author: str, names: list[str]) -> None:
    ld = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Harbour wall opens after three years","author":{author}}}</script>'
    assert western(ld, "") == names


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("<p>By Ann Öberg</p>", ["Ann Öberg"]),
        ("<p class='byline'>By <a href='/authors/ann'>Ann Öberg</a>, Harbour Correspondent</p>", ["Ann Öberg"]),
        ("<div class='author'>Ann Öberg</div><div>1 July 2024</div>", ["Ann Öberg"]),
        ("<a rel='author' href='/x'>Ann Öberg</a>", ["Ann Öberg"]),
        ("<p>By Ann Öberg July 1, 2024</p>", ["Ann Öberg"]),
        ("<p>By June Öberg Monday, 1 July</p>", ["June Öberg"]),
        ("<p>Publicerat den <a href='/2024/7'>1 juli 2024</a> av <a href='/u/7'>Ann Öberg</a></p>", ["Ann Öberg"]),
        ("<p>Опубліковано 1 липня 2024 автором Ірина Коваленко</p>", ["Ірина Коваленко"]),
        ("<p>1 Temmuz 2024 tarihinde Elif Korkmaz tarafından yayınlandı</p>", ["Elif Korkmaz"]),
        ("<p>نُشر في 1 يوليو 2024 بواسطة سلمى حداد</p>", ["سلمى حداد"]),
        ("<footer>Submitted by <span>Ann Öberg</span> on Mon, 07/01/2024 - 10:00</footer>", ["Ann Öberg"]),
        ("<p>1 July 2024</p>", []),
        ("<p>Tom Reed, Staff Writer</p>", ["Tom Reed"]),
        ("<p class=meta>Ein Kommentar von <b>Jörg Huber</b></p>", ["Jörg Huber"]),
        ("<p>Aus Kiel berichtet Jörg Huber</p>", ["Jörg Huber"]),
        ("<p>Door onze redacteur <b>Wim de Vries</b></p>", ["Wim de Vries"]),
        ("<p>Texte : Claire Dumas / Photos : Paul Ney</p>", ["Claire Dumas"]),
        ("<div>Geplaatst: 12 mrt 2024 | Auteur: Wim de Vries</div>", ["Wim de Vries"]),
        ("<p class=author>Por Renata Salles, Jornal Norte — Belém</p>", ["Renata Salles"]),
        ("<p>文・写真／小諸みなと</p>", ["小諸みなと"]),
        # Beside the day, or in its line.
        ("<p>Claire Dumas avec AFP</p><p>Publié le 12 mars 2024 à 14:05</p>", ["Claire Dumas"]),
        ("<p>Renata Salles e Paulo Brito</p><p>12 mar 2024 às 14h05</p>", ["Renata Salles", "Paulo Brito"]),
        ("<p>de Ana Popescu</p><p>12 martie 2024, ora 14:05</p>", ["Ana Popescu"]),
        ("<p>Da Redação</p><p>12/03/2024 às 14:05</p>", []),
        ("<p>Claire Ortega | Madrid | 12/03/2024 05:30</p>", ["Claire Ortega"]),
        ("<p>12.03.2024 | 14:05 | Jörg Huber</p>", ["Jörg Huber"]),
        ("<p><i>12. März 2024</i><i> · </i><i>Lesedauer: 4 Min.</i><i> · </i><i>Jörg Huber</i></p>", ["Jörg Huber"]),
        ("<p>Jörg Huber <time>12.03.2024</time> Allgemein</p>", ["Jörg Huber"]),
        ("<p>Jörg Huber, Kiel</p><p>12.03.2024, 14.05 Uhr</p>", ["Jörg Huber"]),
        ("<p>Ann Öberg, Harbour Gazette</p><p>March 12, 2024</p>", ["Ann Öberg"]),
        ("<p>Ebba Lind/TT</p><p>12 mars 2024</p>", ["Ebba Lind"]),
        ("<p>Jörg Huber (jh)</p><p>12. März 2024</p>", ["Jörg Huber"]),
        ("<p>Ann Öberg | Special to the Gazette</p><p>March 12, 2024</p>", ["Ann Öberg"]),
        ("<p>Claire Dumas</p><p>Modifié le 14 mars 2024 à 09:10 - Publié le 12 mars 2024 à 14:05</p>", ["Claire Dumas"]),
        ("<p>12 mar 2024 às 14h05</p><p>Renata Salles</p><p>São Paulo</p>", ["Renata Salles"]),
        ("<p>Assessoria de Comunicação</p><p>12/03/2024</p>", []),
        ("<p>Text:</p><p>Jörg Huber</p><p>Fotos:</p><p>Anna Berg</p><p>12.03.2024</p>", ["Jörg Huber"]),
        ("<p>Ann Öberg - Mar 12, 2024</p>", ["Ann Öberg"]),
        ("<p>Wim de Vries op 12 maart 2024</p>", ["Wim de Vries"]),
        ("<p>Олена Коваль, 12 березня 2024, 14:05</p>", ["Олена Коваль"]),
        ("<p>Kiel. Dienstag, 12. März 2024</p>", []),
        ("<p>12/03/2024 - 14:05 hs - Carmen Ortega</p>", ["Carmen Ortega"]),
        ("<p>Last updated: 14 March 2024 | First published: 12 March 2024 | Ann Öberg</p>", ["Ann Öberg"]),
        # More words for By, and By behind the day.
        ("<p>Author Ann Öberg</p><p>12 March 2024</p>", ["Ann Öberg"]),
        ("<p>Опубликовано 12.03.2024</p><p>Автор Анна Орлова</p>", ["Анна Орлова"]),
        ("<p>Erstellt von Jörg Huber | 12.03.2024 |</p>", ["Jörg Huber"]),
        ("<p>Rédigé par Claire Dumas le 12 mars 2024</p>", ["Claire Dumas"]),
        ("<p>Scris de Ana Popescu pe 12 martie 2024</p>", ["Ana Popescu"]),
        ("<p>Posté le 12/03/2024 par Claire Dumas</p>", ["Claire Dumas"]),
        ("<p>12 maart 2024 om 14:05 door Wim de Vries</p>", ["Wim de Vries"]),
        ("<p>Dodano: 12 marca 2024, Autor: Jan Kowalski</p>", ["Jan Kowalski"]),
        ("<p>Por Carmen Ortega Seguir en X</p>", ["Carmen Ortega"]),
        ("<p>by Ann Öberg, Tom Reed, and Joe Bass</p>", ["Ann Öberg", "Tom Reed", "Joe Bass"]),
        ("<p>小諸みなと（ライター）</p>", ["小諸みなと"]),
        ("<p>著者: 小諸みなと 2024-03-12</p>", ["小諸みなと"]),
        ("<p><i>2024. március 8., péntek 11:20</i><i>Szerző: Vadász Borbála</i></p>", ["Vadász Borbála"]),
        ("<p><a href=/press/author-Ann-Oberg-479.cms>Ann Öberg</a> / HG / Updated: Jun 5, 2024, 21:14 IST</p>", ["Ann Öberg"]),
        ("<p>Real Estate <time>12.03.2024</time> 0 comments</p>", []),
        ("<p><span class=w>كتب: أحمد الريس</span> <span>الثلاثاء 23 أبريل 2024 - 01:18 م</span></p>", ["أحمد الريس"]),
        ("<a rel=author href='/by/ann'><i>Ann Öberg</i><i>Ann </i><i>Öberg</i></a>", ["Ann Öberg"]),
        (
            "<div class=b><address><a rel=author href='/by/ann'>Ann Öberg</a></address><i>Reporter</i></div><div class=b><address><a rel=author href='/by/tom'>Tom Reed</a></address></div>",
            ["Ann Öberg", "Tom Reed"],
        ),
        ("<div class=contributor-name>শাহীন আলমগীর</div><div>প্রকাশ: ১৮ জানুয়ারি ২০২৪</div>", ["শাহীন আলমগীর"]),
        ("<div class='autor-name'>Ann Öberg</div>", ["Ann Öberg"]),
        ("<ul><li><a href='/autoren/ann'><span>Ann Öberg</span></a></li></ul>", ["Ann Öberg"]),
        (
            "<div><a class='k' href='/people/ann'><p>Ann Öberg</p></a><a class='k' href='/people/tom'><p>Tom Reed</p></a></div>",
            ["Ann Öberg", "Tom Reed"],
        ),
        ("<figure><img src='/a.jpg'><figcaption>By Ann Öberg, Harbour Correspondent</figcaption></figure>", ["Ann Öberg"]),
        ("<p>Von dpa 30.04.2024, 18:58</p>", ["dpa"]),
        # The part of a line that is marked as the author's, in any script.
        ("<p><span class='art-author'>Anna Piórko</span> <span>1 lipca 2024, 10:00</span> <span>Port Miejski</span></p>", ["Anna Piórko"]),
        ("<p><span class='author'>كتب: أحمد الريس</span> <span>10:00</span></p>", ["أحمد الريس"]),
        ("<p><span class='author'>김하늘</span> <span>입력 10:00</span></p>", ["김하늘"]),
        ("<p><span class='author'>디지털뉴스팀</span> <span>입력 10:00</span></p>", []),
        ("<p><span class='author'>Του Νίκου Μάρκου</span> <span>10:00</span></p>", ["Νίκου Μάρκου"]),
        ("<section><b class='byline'>कहानी की जानकारी</b><p>Author, मीरा त्रिपाठी</p></section>", ["मीरा त्रिपाठी"]),
        ("<div><span>✍️ خبرنگار: مریم احمدی</span><span>📅 تاریخ انتشار: ۱۷ مهر ۱۴۰۳</span></div>", ["مریم احمدی"]),
        ("<p>ผู้เขียน: สมชาย ใจดี เผยแพร่ : 8/10/2567 10:24</p>", ["สมชาย ใจดี"]),
        ("<p>লেখক: নিজস্ব প্রতিবেদক</p>", []),
        ("<p><span class='material-icons'>person</span> Autor: Marta Ibáñez</p>", ["Marta Ibáñez"]),
        ("<p>8 ottobre 2024 · di Giulia Marini</p>", ["Giulia Marini"]),
        ("<p>8 ottobre 2024 · di Mare e porto</p>", []),
        # Items of a list, with notes and with where they work.
        (
            "<ul class=authors><li>Ann Öberg<sup>1,*</sup></li><li>Tom Reed<sup>2</sup></li><li>Eva Lind<sup>1</sup></li></ul>",
            ["Ann Öberg", "Tom Reed", "Eva Lind"],
        ),
        (
            "<ul class=authors><li><span>Ann Öberg</span><span class=affiliation>Maritime Institute, Kiel</span></li><li><span>Tom Reed</span></li></ul>",
            ["Ann Öberg", "Tom Reed"],
        ),
        # Behind the picture of a person.
        (
            "<div><p><i class='fa fa-user-o'></i>&nbsp; রাশেদ মাহমুদ</p></div><div><i class='fa fa-calendar'></i> 1 July 2024</div>",
            ["রাশেদ মাহমুদ"],
        ),
        ("<p><svg class='icon-user'></svg><span>سلمى حداد</span> <svg class='icon-clock'></svg><span>2024/07/01</span></p>", ["سلمى حداد"]),
        ("<p><i class='fa fa-user'></i> <i class='fa fa-clock'></i> রাতের ফেরি</p>", []),
        ("<p>Av Anna Fjäder Publicerad 2024-07-01</p>", ["Anna Fjäder"]),
        ("<div>Author</div><div>Ann Öberg</div>", ["Ann Öberg"]),
        ("<div>By</div><div><a href='/ferries'>Ferry Timetables</a></div>", []),
        # What is said of others than the author.
        ("<p class='author'>Foto: COAST PRESS/Tom Reed</p>", []),
        ("<figure><img src='/a.jpg'><figcaption>(Photos by Coast Press; illustration by Tom Reed)</figcaption></figure>", []),
        ("<p class='authors'>By Ann Öberg</p><p class='authors'>Fact-checked by <a href='/authors/t'>Tom Reed</a></p>", ["Ann Öberg"]),
        ("<p class='byline'>Reviewed by Tom Reed</p><p class='byline'>Expert Reviewer</p>", []),
        ("<p>By <a href='/authors/ann'>Ann Öberg</a> Edited by: <a href='/authors/tom'>Tom Reed</a></p>", ["Ann Öberg"]),
        # Who made the site, whose it is, who likes it.
        ("<p>Generated by Quaydoc V1.33.1</p>", []),
        ("<p>Proudly powered by Casper Lund</p>", []),
        ("<p>Theme: Quayside by Mia Lund</p>", []),
        ("<p>© 2024 by Tom Reed</p>", []),
        ("<p>Site designed by Mia Lund</p>", []),
        ("<p>Liked by Tom Reed</p>", []),
        ("<p>Kiel<br>Coordinated by <a href='/users/tom'>Tom Reed</a></p>", []),
        ("<p>Images by Tom Reed</p><p>Story by Ann Öberg</p>", ["Ann Öberg"]),
        # Elements that only a style sheet sets apart.
        ("<div><span>By</span><a href='/x'>Ann Öberg</a><span>Harbour Correspondent</span></div>", ["Ann Öberg"]),
        ("<div>By <span>Ann Öberg</span><span>In Coast Guide</span><span>1 July 2024</span></div>", ["Ann Öberg"]),
        ("<div><p>Par</p><div>Ann Öberg</div><p>et</p><div>Tom Reed</div></div>", ["Ann Öberg", "Tom Reed"]),
        ("<p>By Ann Öberg, MS, RD</p>", ["Ann Öberg"]),
        ("<div><span>Oprac.:</span> <span>Anna Piórko</span></div>", ["Anna Piórko"]),
        ("<div><a href='https://letters.example/@ann'>Ann Öberg</a></div>", ["Ann Öberg"]),
        ("<div><a href='/author/k'>கவிதா முருகன்</a></div>", ["கவிதா முருகன்"]),
        # A name alone over the day; a section may be called like one.
        ("<p>Ann Öberg</p><p>1 July 2024 · 4 min read</p>", ["Ann Öberg"]),
        ("<p>1 July 2024</p><div>Ann Öberg</div>", ["Ann Öberg"]),
        ("<ul><li>Ann Öberg</li><li>Tom Reed</li></ul><p>1 July 2024</p>", ["Ann Öberg", "Tom Reed"]),
        ("<div><p>Wout de Ridder</p><p>verslaggever landbouw</p></div>", ["Wout de Ridder"]),
        ("<div><p>Wout de Ridder</p><p>in de haven</p></div>", []),
        ("<div>Ann Öberg</div><div>Playa Bermeja, Sinaloa / 05.03.2025 13:45:20</div>", ["Ann Öberg"]),
        ("<div><span>Words</span><span>Ann Öberg</span></div><div><span>Photographs</span><span>Tom Reed</span></div>", ["Ann Öberg"]),
        ("<p>Propos recueillis par <a href='/x'>Ann Öberg</a></p>", ["Ann Öberg"]),
        ("<div><span>Szerző: Vörös Dániel</span> <span>2025. március 9. 8:15</span></div>", ["Vörös Dániel"]),
        ("<p>World News</p><p>1 July 2024</p>", []),
        ("<p>Harbour League</p><p>1 July 2024</p>", []),
        ("<p><a href='/coast'>Stora Kusten</a></p><p>1 July 2024</p>", []),
        ("<p>Stora Kusten</p><p>A year of storms</p>", []),
        ("<div>Ann Öberg</div><div>Co-Founder & Marketing Director</div><div>Updated on 1 July 2024</div>", ["Ann Öberg"]),
        ("<div>Ann Öberg</div><div>Heritage correspondent</div><div>Fri 28 Jul 2023 10.20 BST</div>", ["Ann Öberg"]),
        # Beside the day, in one line; behind both stands the section.
        ("<p>Anne Morel, publié le vendredi 28 juillet 2023 à 10 h 20</p>", ["Anne Morel"]),
        ("<p>Ana Lago / Luis Mar | Puerto | 28-07-2023</p>", ["Ana Lago", "Luis Mar"]),
        ("<p>Ana Lago / Luis Mar / Eva Sol | 28-07-2023</p>", ["Ana Lago", "Luis Mar", "Eva Sol"]),
        ("<p>Ana Lago / Ana Lago | 28-07-2023</p>", ["Ana Lago"]),
        ("<p>Jul 1, 2024 • Ann Öberg in Ferries</p>", ["Ann Öberg"]),
        ("<p>Ann Öberg | Jul 1, 2024 | Stora Kusten</p>", ["Ann Öberg"]),
        ("<p>On behalf of Harbour Partners PLLC | Jul 1, 2024 | Stora Kusten</p>", []),
        ("<p>Audio 03:07 Min. | 01.07.2024 | Ann Öberg</p>", []),
        ("<p>1 July 2024 | <a href='/coast'>Stora Kusten</a></p>", []),
        ("<div><span><time>1 July 2024</time></span><span><span>Ann Öberg</span></span></div>", ["Ann Öberg"]),
        # Where they are, whom they work for and what they are, behind the names.
        ("<p><span class='author'>سمير الخطيب - بيروت</span> <span>10:00</span></p>", ["سمير الخطيب"]),
        ("<div class='nota-autor'>Ximena Ortuño / Corresponsal</div>", ["Ximena Ortuño"]),
        (
            "<p><a href='https://views.example/profiles/ann-1'>Ann Öberg</a>, <em><a href='/i/1'>Coast University</a></em></p>",
            ["Ann Öberg"],
        ),
        ("<p>By <a href='/author/t'>Tunde Eze</a> and <a href='/x'>Ngozi Adé</a>, Port Harbour</p>", ["Tunde Eze", "Ngozi Adé"]),
        ("<p>di <a href='/author/elvira/'>Elvira Costa</a> e Nino Sardo</p>", ["Elvira Costa", "Nino Sardo"]),
        ("<p>By <a href='/author/t'>Tunde Eze</a>, Port Harbour</p>", ["Tunde Eze"]),
        (
            "<p>by <a href='/author/t'>Tunde Eze</a> and <a href='/author/n'>Ngozi Adé</a><b>August 7, 2024</b></p>",
            ["Tunde Eze", "Ngozi Adé"],
        ),
        ("<p>By Tunde Eze and Ngozi Adé, Port Harbour</p>", ["Tunde Eze", "Ngozi Adé"]),
        ("<p>von Henrike Moldt, NDR KÜSTE</p>", ["Henrike Moldt"]),
        ("<p>By Ann Öberg, Head of Sales and Quay Maintenance</p>", ["Ann Öberg"]),
        ("<p>Written By</p>", []),
        ("<p>By Ann Öberg Last Updated July 1, 2024</p>", ["Ann Öberg"]),
        # A desk, where nobody else is named.
        ("<p class=authorName>Harbour Staff</p>", ["Harbour Staff"]),
        ("<h4 class=author-name>By <a href='/the-gazette/editors'>The Gazette editors</a></h4>", ["The Gazette editors"]),
        (
            "<p>By Team Harbour</p><p>1 July 2024</p><p><a href='https://views.example/profiles/ann-1'>Ann Öberg</a>, Coast</p>",
            ["Ann Öberg"],
        ),
        ("<p>Harbour Staff</p>", []),
        ("<p class=authorName>Staff Writer</p>", []),
        # Much stands between the headline and the text.
        (
            "<div>Written By:</div><a href='/x'><div>Ann Öberg</div></a><div>1 July</div>"
            + "<ul><li><a href='#c'>What came of it</a></li></ul>" * 50,
            ["Ann Öberg"],
        ),
        # Links to authors' pages: their address says where the name ends, and that a nickname is one.
        ("<p><a href='/people/ann-reed'>Ann Reed Senior Ferry Reporter</a></p>", ["Ann Reed"]),
        ("<p><a href='/people/ann-reed'>Ann Reed Gardener & Astrologer</a></p>", ["Ann Reed"]),
        ("<div><a href='/author/harbourfan/'>harbourfan</a>1/7/2024</div>", ["harbourfan"]),
        ("<div><a href='/author/17/'>harbourfan</a>1/7/2024</div>", []),
        ("<div><a href='/people/royals'>Royals</a></div>", []),
        ("<div><a href='/author/full-bio-of-ann'>Full Bio</a></div>", []),
        ("<p><a href='/ferries'>Ferry TimesHarbour Days</a><a href='/author/x/'>Ferry TimesHarbour LifeCoast Days</a></p>", []),
        ("<div><a href='https://www.youtube.com/@HarbourTV'>Harbour Films</a></div>", []),
        # What somebody is, before and behind the name without a comma.
        ("<p class=byline>Ferry reporter Ann Öberg</p>", ["Ann Öberg"]),
        ("<p>Von unserem Korrespondenten Jörg Huber, Kiel</p>", ["Jörg Huber"]),
        ("<p>Par notre correspondante à Kiel, Ann Öberg</p>", ["Ann Öberg"]),
        ("<p>Door onze verslaggever Wout de Ridder</p>", ["Wout de Ridder"]),
        ("<p>By Ann Öberg Senior Staff Writer</p>", ["Ann Öberg"]),
        ("<p>By Ann Öberg, COAST Ferry Safety Writer</p>", ["Ann Öberg"]),
        ("<p class=byline>Ann Öberg Special to the Gazette</p>", ["Ann Öberg"]),
        ("<p class=byline>Ann Öberg @annoeberg</p>", ["Ann Öberg"]),
        ("<p class=byline>Staff Reporter</p>", []),
        # Words and pictures in one line.
        ("<p>Text: Ann Öberg Foto: Tom Reed</p>", ["Ann Öberg"]),
        ("<p>Text Ann Öberg, Bild Tom Reed</p>", ["Ann Öberg"]),
        ("<p>Text und Fotos: Ann Öberg</p>", ["Ann Öberg"]),
        # By, in other languages.
        ("<span class=writer>Ρεπορτάζ: Νίκος Μάρκου</span>", ["Νίκος Μάρκου"]),
        ("<p>Γράφει ο Νίκος Μάρκου</p>", ["Νίκος Μάρκου"]),
        ("<p>Teksti: Anna Mäkelä</p>", ["Anna Mäkelä"]),
        ("<p>dalla nostra inviata Elvira Costa</p>", ["Elvira Costa"]),
        ("<p class=author>Nga Arben Hoxha</p>", ["Arben Hoxha"]),
        ("<ul><li><span>Author, </span><span>Ann Öberg</span></li><li><span>Role, </span><span>Coast News</span></li></ul>", ["Ann Öberg"]),
        ("<ul><li><span class='visually-hidden'>نویسنده، </span><span>رضا کریمی</span></li></ul>", ["رضا کریمی"]),
        ("<ul><li><span>مصنف, </span><span>عائشہ ملک</span></li></ul>", ["عائشہ ملک"]),
        ("<p>Authors, readers and the harbour</p>", []),
        ("<p>Nga Arben Hoxha</p>", []),
        # The paper beside its reporter.
        ("<div class=author>Ann Öberg - <span>Coast Press</span></div>", ["Ann Öberg"]),
        # An office in an element of its own, behind the name.
        ("<p>By: <a href='/author/ann-oeberg'>Ann Öberg</a> <span>Gardener & Astrologer</span></p>", ["Ann Öberg"]),
        ("<p>By <b>Ann Öberg</b> <span class='author-title'>Gardener</span></p>", ["Ann Öberg"]),
        # A maiden or pet name in the middle; behind the name stands whom they work for.
        ("<p>By Ann (Lind) Öberg</p>", ["Ann (Lind) Öberg"]),
        ("<p>By Ann “Quay” Öberg</p>", ["Ann “Quay” Öberg"]),
        ("<p>By Ann Öberg (Coast Press)</p>", ["Ann Öberg"]),
        # One word is a name where a link to the author's page stands behind By.
        ("<p>Posted by: <a rel='author' href='/author/ann-mail-example'>Ann</a> in <a href='/ferries'>Ferries</a></p>", ["Ann"]),
        ("<p>Posted by: <a rel='author' href='/author/1'>Staff</a></p>", []),
        ("<p>By the <a rel='author' href='/author/1'>Harbour</a></p>", []),
        # What else leads to an author's page, and stories of whose addresses an office is part.
        ("<div><a href='/authors/ann-oeberg'>Ann Öberg</a> <a href='/authors/ann-oeberg'>View More Articles</a></div>", ["Ann Öberg"]),
        ("<div><a href='/columnist/coast-talk/2024/02/01/quay/'>Coast Talk | What the quay costs</a></div>", []),
        # An office in an element of its own, whom a paper has sent.
        ("<p class=author><b>Ann Öberg</b> <span>Senior Kiel Correspondent</span></p>", ["Ann Öberg"]),
        ("<p class=author>Par <b>ANN ÖBERG</b>, <b>CLAIRE DUMAS</b> Envoyées spéciales à Kiel</p>", ["ANN ÖBERG", "CLAIRE DUMAS"]),
        ("<p>By: Coast Wire</p><p>By Ann Öberg</p>", ["Ann Öberg"]),
        # Words for by of further languages, and what goes with a name: an agency, a town.
        ("<p>Kirjoittaja: Matti Virta</p>", ["Matti Virta"]),
        ("<p>Yazar: Ahmet Kaya</p>", ["Ahmet Kaya"]),
        ("<p>Phóng viên: Nguyễn Văn An</p>", ["Nguyễn Văn An"]),
        ("<p>Napísal Ján Horák</p>", ["Ján Horák"]),
        ("<p>Reporter: Anna Lind</p>", ["Anna Lind"]),
        ("<p class=byline>كتب أحمد علي</p>", ["أحمد علي"]),
        ("<p class=byline>By Ann Öberg, Associated Press</p>", ["Ann Öberg"]),
        ("<p class=byline>João Silva, São Paulo</p>", ["João Silva"]),
        ("<p class=byline>Claire Dumas avec AFP</p>", ["Claire Dumas"]),
        ("<p><span>De Ana Popescu</span> <time>03.04.2024</time></p>", ["Ana Popescu"]),
        ("<p><span>Jan Kowal, PAP</span> <time>03.04.2024</time></p>", ["Jan Kowal"]),
        (
            "<div data-testid=byline-new-contributors><div><span>Ann Öberg</span><span>Harbour correspondent, GBC Coast</span></div></div>",
            ["Ann Öberg"],
        ),
        (
            '<p>By <a href="/author/ann-oeberg">Ann Öberg</a>, Laura Wagener and <a href="/author/tom-reed">Tom Reed</a></p>',
            ["Ann Öberg", "Laura Wagener", "Tom Reed"],
        ),
        (
            '<p>By <a href="/author/ann-oeberg">Ann Öberg</a>, New York and <a href="/author/tom-reed">Tom Reed</a></p>',
            ["Ann Öberg", "Tom Reed"],
        ),
        (
            '<div class="card author">Ann Öberg <i>Journalist</i></div><i>– in Kiel</i><div class="card author">Tom Reed <i>Journalist</i></div>',
            ["Ann Öberg", "Tom Reed"],
        ),
        ("<p>Ann Öberg</p><p>Uppdaterad 15.59 | Publicerad 14.14</p>", ["Ann Öberg"]),
        ("<div>By HG Staff</div>", ["HG Staff"]),
    ],
)
def test_printed_bylines(header: str, names: list[str]) -> None:
    assert western("", header) == names


@pytest.mark.parametrize(
    "desk",
    [
        "Redazione",
        "De la Redacción",
        "Redakcja Harbour",
        "Editor Harbour.ro",
        "Newsroom",
        "Agency Report",
        "University Communications",
        "מערכת נמל",
        "hg_admin",
        "jvh",
    ],
)
def test_a_desk_is_the_author_where_nobody_is_named(desk: str) -> None:
    ld = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"x","author":{{"@type":"Person","name":"{desk}"}}}}</script>'
    for head in (ld, f"<meta name=author content='{desk}'>", f"<meta name=author content='{desk}'>{ld}"):
        assert western(head, "<p>di Gianluca Sorti</p>") == ["Gianluca Sorti"]
        assert western(head, "<p>1 July 2024</p>") == ["De la Redacción" if desk.startswith("De ") else desk]
        assert western(head, "<div><a href='/author/x/'>Coast TV</a></div>") == [desk]
    assert western(f"{ld}<meta name=author content='Gianluca Sorti'>", "") == ["Gianluca Sorti"]


def test_authors_told_in_elements_may_be_those_of_other_stories() -> None:
    others = "<div><span itemprop=author>Lena Horn</span></div>"
    assert western("", "<p>By Ann Öberg</p>", others) == ["Ann Öberg"]
    assert western("", "", others) == ["Lena Horn"]


def test_the_card_of_an_author_beside_the_name() -> None:
    card = "<div itemprop=author itemscope><b itemprop=name>Ann Öberg</b><p> journalist 5 readers</p></div>"
    assert western("", "<p>Par <a itemprop=author href='/a'>Ann Öberg</a></p>", f"<div itemprop=author>{card}</div>") == ["Ann Öberg"]


@pytest.mark.parametrize("house", ["Port Media Sp. z o.o.", "Kikötő Lapkiadó Kft.", "Editorial Costa S.A."])
def test_the_company_behind_the_site_is_no_author(house: str) -> None:
    assert western(f"<meta name=author content='{house}'>", "") == []


def test_an_address_behind_a_stated_name() -> None:
    assert western("<meta name=author content='ANN REED areed@gazette.example'>", "") == ["ANN REED"]


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<p style='text-align:right;'><strong>Ann Öberg</strong></p>", ["Ann Öberg"]),
        ("<p><strong>Stora Kusten</strong></p>", []),
        ("<p><span>Autoři:</span> <a href='/x'>Anna Fjäder</a>, <a href='/y'>COAST</a></p>", ["Anna Fjäder"]),
        ("<p>Authors: Ann Öberg and Tom Reed, coast teachers</p>", ["Ann Öberg", "Tom Reed"]),
        ("<p class='n'><a href='/author/ann'>Ann Öberg</a></p><h3>More</h3>", ["Ann Öberg"]),
        ("<footer><div class=author><p class=name><a href='/author/ao'>Ann Öberg</a></p></div></footer>", ["Ann Öberg"]),
        (
            "<div class=authors><div class=author><a href='/author/1/'><div>Ann Öberg</div></a><div>Reporter</div></div></div>",
            ["Ann Öberg"],
        ),
        ("<p class=author_mail><strong>Ann Öberg</strong></p>", ["Ann Öberg"]),
        (
            "<footer><ul class=authors><li><a href='/profil/1'><span>Ann Öberg</span></a><span>Reporter</span></li></ul></footer>",
            ["Ann Öberg"],
        ),
        ("<p><strong>Марина Чернова, «Порт.ру»</strong></p>", ["Марина Чернова"]),
        ("<p>Марина Чернова открыла новый «Порт.ру»</p>", []),
        (
            "<p>This post was written by Ann Öberg, Head of Sales and Quay Maintenance of the Harbour Boats company</p>",
            ["Ann Öberg"],
        ),
        (
            "<div>Ann Öberg</div><p>Ann Öberg is a writer who grew up by the harbour and knows every ship that moors there.</p>",
            ["Ann Öberg"],
        ),
        (
            "<div>Share</div><div>Print</div><div>Send</div><div>Save</div><div>Top</div><div>Date 01.07.2024</div><ul><li>Autorin/Autor Ann Öberg</li></ul>",
            ["Ann Öberg"],
        ),
        (
            "<div>Share</div><div>Print</div><div>Send</div><div>Save</div><div>Top</div><div>Date 01.07.2024</div><ul><li>By Tom Reed</li></ul>",
            [],
        ),
        ("<div><h2>Article written by:</h2><div><h3>Ann Öberg, MD, RD</h3></div></div>", ["Ann Öberg"]),
        ("<div><p>Author:</p><div>Ann Öberg</div></div>", ["Ann Öberg"]),
        ("<div><p>Authors:</p><div>Harbour rules for guests</div></div>", []),
        (
            "<p>The ships came from the south, the harbour office said in the evening.</p>" * 6 + "<p>-- By Ann Öberg Follow @ann</p>",
            ["Ann Öberg"],
        ),
        ("<p>Ann Öberg Ann Öberg is a reporter at the Gazette.</p>", ["Ann Öberg"]),
        ("<p>Pin this for later!</p><footer><p>Posted By: <a rel=author href='/author/1/'>Ann</a> In: Coast</p></footer>", ["Ann"]),
    ],
)
def test_names_under_the_text(end: str, names: list[str]) -> None:
    assert western("", "", end) == names


def test_a_byline_below_the_standfirst_and_whom_a_quotation_names() -> None:
    standfirst = "<p>Three years of work on the harbour wall ended on Monday, and the town has celebrated it the whole night long.</p>"
    between = "<ul><li><a href='#'>Share</a></li><li><a href='#'>Print</a></li><li><a href='#'>Save</a></li></ul>" * 3
    assert western("", f"{standfirst}{between}<p>By Ann Öberg</p>") == ["Ann Öberg"]
    quoted = "<blockquote><p>We have waited for this wall since the first of the storms.</p></blockquote><p class='blockquote__author'>Tom Reed, mayor</p>"
    assert western("", f"{standfirst}{quoted}") == []


def test_a_person_printed_beats_an_outlet_stated() -> None:
    ld = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour wall opens after three years","author":{"@type":"Organization","name":"Harbour Gazette"}}</script>'
    assert western(ld, "<p>By Ann Öberg</p>") == ["Ann Öberg"]
    assert western(ld, "") == ["Harbour Gazette"]
    assert western("<meta name=author content='Harbour Gazette'>", "") == ["Harbour Gazette"]


def test_who_put_a_story_into_the_system_and_who_signs_it() -> None:
    ld = '<script type="application/ld+json">{"@type":"BlogPosting","headline":"Harbour wall opens after three years","author":{"@type":"Person","name":"Tom Reed"}}</script>'
    assert western(ld, "<h3>By <a href='/ann'>Ann Öberg</a>, <span>Columnist</span></h3>") == ["Ann Öberg"]
    standfirst = "<p>Three years of work on the harbour wall ended on Monday, and the town has celebrated it the whole night long.</p>"
    assert western(ld, f"{standfirst}<p>By Ann Öberg</p>") == ["Ann Öberg"]
    house = "<meta name=author content='Ediciones Costa'>"
    assert western(house, "<p><a href='/autor/ann/' rel=author>Ann Öberg</a> / <a href='/autor/tom/' rel=author>Tom Reed</a> Kiel</p>") == [
        "Ann Öberg",
        "Tom Reed",
    ]
    # Both are printed, or she is named elsewhere.
    assert western(ld, "<p>By Ann Öberg</p><p>Photos: Tom Reed</p>") == ["Tom Reed"]
    assert western(ld, "<p>Ann Öberg</p><p>1 July 2024</p>") == ["Tom Reed"]
    assert western(ld, "", "<p>By Ann Öberg</p>") == ["Tom Reed"]


def test_a_doctor_is_named_once() -> None:
    ld = '<script type="application/ld+json">{"@type":"BlogPosting","headline":"x","author":{"@type":"Person","name":"Ann Öberg"}}</script>'
    assert western(ld, "<p>Written by <b>Dr Ann Öberg</b>, <b>Dr. Lena Horn</b>, <b>Tom Reed</b></p>") == [
        "Ann Öberg",
        "Dr. Lena Horn",
        "Tom Reed",
    ]


def test_whom_other_places_state() -> None:
    card = "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ann Öberg'>"
    assert western(card, "") == ["Ann Öberg"]
    assert western(card.replace("Written by", "Price"), "") == []
    assert western("<meta name=author content='Ann Öberg - Harbour Gazette'>", "") == ["Ann Öberg"]
    assert western("", "<div itemprop=author itemscope><meta itemprop=name content='Ann Öberg'></div>") == ["Ann Öberg"]


def test_the_authors_of_a_paper_in_the_way_of_libraries() -> None:
    head = "<meta name=citation_author content='Öberg, Ann'><meta name=citation_author content='Tom Reed'>"
    assert western(head, "<p>By Ann Öberg</p>") == ["Ann Öberg", "Tom Reed"]


def test_who_answers_is_no_author() -> None:
    post = "<div><span itemprop=author itemscope><a href='/u/kaj'><span itemprop=name>kajfan</span></a></span></div>"
    assert western("", post, f"<div itemprop=comment itemscope>{post.replace('kajfan', 'tomreed')}<p>I agree.</p></div>") == ["kajfan"]


def test_the_site_beside_its_reporter() -> None:
    site = "<meta property=og:site_name content='Harbour Gazette'>"
    assert western(site, "<div class=author><b>Ann Öberg</b> <span>Harbour Gazette</span></div>") == ["Ann Öberg"]
    assert western(site, "<div class=author><b>Harbour Gazette</b></div>") == ["Harbour Gazette"]


def test_who_signs_below_the_text() -> None:
    assert western("", "", "<p>(Jörg Huber)</p>") == ["Jörg Huber"]
    assert western("", "", "<div class=author-info><h4>Über den Autor</h4><p>Er segelt seit 1987, und nicht allein.</p></div>") == []
    entry = "<p><small>This entry was posted on Monday, July 1st, 2024 at 10:12 am by Ann Öberg and is filed under <a href=/c>Walls</a>.</small></p>"
    assert western("", "", entry) == ["Ann Öberg"]
    assert western("", "", "<p><em>Ann Öberg is a reporter at the Gazette.</em></p>") == ["Ann Öberg"]
    assert western("", "", "<div class=foot><div><a href=/c>Walls</a></div><div>Ann Öberg | 01.07.2024 um 14:26</div></div>") == [
        "Ann Öberg"
    ]
    assert western(
        "", "", "<p>By Ann Öberg</p><p>The Harbour Review: <a href=/r>walls of the north</a>, and what they cost us all.</p>" * 1
    ) == ["Ann Öberg"]
    assert western("", "", "<p><em>Ann Öberg is the mayor, and has been one for as long as the wall has stood.</em></p>") == []


def source(header: str) -> str | None:
    text = "<p>The new harbour wall opened on Monday after three years of work, and the first ships moored there in the morning.</p>" * 3
    html = f"<html lang=en><title>Harbour wall opens</title><article><h1>Harbour wall opens</h1>{header}<div>{text}</div></article>"
    return article(html.encode(), "https://gazette.example/a").source


def test_an_outlet_behind_a_label_beside_the_day() -> None:
    assert source("<div><span>Giriş: 18.03.2024 - 09:47</span> <span>Kaynak: Kıyı Ajansı</span></div>") == "Kıyı Ajansı"
    assert source("<p>1 July 2024</p><p>Quelle: dpa</p>") == "dpa"
    assert source("<div>2024. július 1., 11:16 <b>forrás:</b> <i>MTI</i></div>") == "MTI"
    assert source("<p>Source: a reader's picture</p>") is None
    assert source("<figure><img src=/1.jpg><figcaption>1 July 2024 | Source: Harbour Archive</figcaption></figure>") is None


@pytest.mark.parametrize(
    ("end", "source"),
    [
        ("<span class='article-source'>Zdroj: Přístavní listy</span>", "Přístavní listy"),
        ("<p class='source'>Quelle: Hafenbote, ao/dpa</p>", "Hafenbote"),
        ("<p>Zdroj: Přístavní listy</p>", None),
    ],
)
def test_an_outlet_in_an_element_named_for_it_under_the_text(end: str, source: str | None) -> None:
    assert western_article("<p>By Ann Öberg</p>", f"<div>{end}</div>").source == source


def test_an_outlet_that_a_post_names_in_its_footer_or_in_a_note() -> None:
    text = "<p>The new harbour wall opened on Monday after three years of work, and the first ships moored there in the morning.</p>" * 3
    page = f"<html lang=en><title>Harbour wall opens</title><article><h1>Harbour wall opens</h1>{{}}<div>{text}</div>{{}}</article>"

    def source_of(above: str, below: str) -> str | None:
        return article(page.format(above, below).encode(), "https://gazette.example/a").source

    assert source_of("", "<footer><div>Themen:</div><div>Quelle: <a href=https://bote.example/>Hafenbote</a></div></footer>") == "Hafenbote"
    assert source_of("", "<footer><div>Quelle: <a href=/1>Hafenbote</a> und andere</div></footer>") is None
    assert source_of("<p>This post originally appeared on <a href=https://n.example>Harbour Notes</a>.</p>", "") == "Harbour Notes"
    assert source_of("<p>This story first appeared in print.</p>", "") is None


def test_the_authors_of_other_stories_beside_the_printed_one() -> None:
    card = "<div><h2><a href=/b>The old road is closed</a></h2><span itemprop=author><a href=/authors/ann>by Ann Öberg</a></span></div>"
    other = card.replace("Ann Öberg", "Tom Reed").replace("/authors/ann", "/authors/tom")
    header = "<div><span itemprop=author>by <a href=/authors/ann>Ann Öberg</a></span> on July 1, 2024</div>"
    assert western("", header, card + other) == ["Ann Öberg"]


def test_a_headline_that_says_by_names_nobody() -> None:
    text = (
        "<p>The new ship moored at the quay on Monday after three years of work, and the first guests went ashore in the morning.</p>" * 3
    )
    headline = "The Old Quay, A New Ship by Harbour Lines Opens"
    trail = f"<div>You are here: <a href=/>Home</a> » <a href=/t>Travel</a> » <span>{headline}</span></div>"
    html = f"<html lang=en><title>{headline}</title><body>{trail}<h1>{headline}</h1><div>{text}</div></body></html>"
    assert article(html.encode(), "https://gazette.example/a").authors == []


def test_the_names_of_members() -> None:
    tags = "".join(f"<p><a href=/t/{i}>Quay {i}</a></p>" for i in range(5))
    assert western(
        "", "", f"{tags}<div class=submitted>Submitted by <span class=username>quayfan</span> on July 1, 2024 - 18:55</div>"
    ) == ["quayfan"]
    assert western("", "<p>Gespeichert von <span class=username>quayfan</span> am 1. Juli 2024</p>") == ["quayfan"]
    card = "<div><span class='author vcard'><span class=fn><a href='https://people.example/profile/0476' rel=author>{}</a></span></span> July 1, 2024</div>"
    assert western("", card.format("Quayfan")) == ["Quayfan"]
    assert western("", card.format("admin")) == []
    below = "<p><a href=/t/{0}>Quay {0}</a></p>" * 4 + "<div><a class='url fn n' href=# rel=author>{1}</a> / <a href=#c>1 comment</a></div>"
    assert western("", "", below.format(1, "Ann")) == ["Ann"]
    assert western("", "", below.format(1, "Ann") + below.format(2, "Tom")) == []


@pytest.mark.parametrize(
    ("header", "end", "editors"),
    [
        ("<p>By Ann Öberg</p>", "<p><b>Editor: Bambang Hartono</b></p>", ["Bambang Hartono"]),
        ("<p>Penulis: Ann Öberg</p><p>Redaktur: Bambang Hartono</p>", "", ["Bambang Hartono"]),
        ("", "<p>Edited by: Tom Reed and Eva Lind</p>", ["Tom Reed", "Eva Lind"]),
        ("", "<p>Editor: the harbour desk</p>", []),
        ("", "<footer><p>Editor: Tom Reed</p></footer>", []),
    ],
)
def test_who_has_edited_a_story(header: str, end: str, editors: list[str]) -> None:
    assert western_article(header, end).editors == editors


def test_a_line_in_capitals() -> None:
    assert western("", "<p>Monday | July 1, 2024 | 15:49 VON Ann Öberg IN <a href=/c/walls>Walls</a> | 0 COMMENTS</p>") == ["Ann Öberg"]


def test_the_sites_own_desk_beside_a_name() -> None:
    head = '<meta property="og:site_name" content="Gmar">'
    ld = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour wall opens after three years","author":"Ann Öberg, Gmar SC"}</script>'
    assert western(head + ld, "<p>By <span>Ann Öberg</span>, Gmar SC</p>") == ["Ann Öberg"]


def test_a_card_with_an_address_below_the_text() -> None:
    card = '<footer><div class="Author__root"><a href="/contact/ann"><span>Ann Öberg</span></a><span>Reporter</span><a href="mailto:a@gazette.example">a@gazette.example</a></div></footer>'
    more = "".join(f"<p>The boat of pier {n} went out again on Tuesday, the harbour office said in the evening.</p>" for n in range(8))
    assert western("", "", more + card) == ["Ann Öberg"]


@pytest.mark.parametrize(
    ("header", "end", "names"),
    [
        ("<p>By HGN, in <a href=/news>News</a>, <a href=/quay>Quay</a> · 5 May 2024</p>", "", ["HGN"]),
        ("<p>By HGN</p>", "", ["HGN"]),
        ("", "<p><em>HG-Redaktion</em></p>", ["HG-Redaktion"]),
        ("<p>By Ann Öberg</p>", "<p><em>HG-Redaktion</em></p>", ["Ann Öberg"]),
        ("", "<p><a href=/desk>Redaktion</a></p>", []),
    ],
)
def test_desks_by_their_initials_or_in_the_last_line(header: str, end: str, names: list[str]) -> None:
    assert western("", header, end) == names


@pytest.mark.parametrize(
    "name",
    [
        "DCSext.author",
        "vr:author",
        "page-author",
        "shareaholic:article_author_name",
        "og:article:author",
        "mrf:authors",
        "news_byline",
        "writer",
    ],
)
def test_meta_elements_that_few_systems_call_so(name: str) -> None:
    assert western(f"<meta name='{name}' content='Ann Öberg'>", "") == ["Ann Öberg"]
    assert western(f"<meta name='{name}' content='Ann Öberg'><meta name=author content='Tom Reed'>", "") == ["Tom Reed"]
    assert western(f"<meta name='{name}' content='tiger'>", "") == []


@pytest.mark.parametrize(
    "name", ["twitter:creator", "smartbanner:author", "book:author", "web_author", "photo-author", "citation_author_institution"]
)
def test_meta_elements_that_name_others(name: str) -> None:
    assert western(f"<meta name='{name}' content='Ann Öberg'>", "") == []


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("<dl><dt>Autor</dt><dd><a href=/x>Ann Öberg</a></dd><dt>Datum</dt><dd>5 May 2024</dd></dl>", ["Ann Öberg"]),
        ("<div><div>Skribent:</div><div>Ann Öberg</div></div><p>5 May 2024</p>", ["Ann Öberg"]),
        ("<ul><li><span>Autore</span> <span>Anna Roveri</span></li><li>5 May 2024</li></ul>", ["Anna Roveri"]),
        ("<p><strong>Autor:</strong> Ann Öberg <strong>Fecha:</strong> 5 May 2024</p>", ["Ann Öberg"]),
        ("<p><strong>Author:</strong> Ann Öberg <strong>Data publikacji:</strong> 5 May 2024</p>", ["Ann Öberg"]),
        ("<p><span class=vcard><a class='url fn n' href='/x'>Ann Öberg</a></span> <span>5 May 2024</span></p>", ["Ann Öberg"]),
        ("<p>5 May 2024 <a rel='author external' href='https://oberg.example'>Ann Öberg</a></p>", ["Ann Öberg"]),
        ("<p><a href='/?author=7'>Ann Öberg</a> on 5 May 2024</p>", ["Ann Öberg"]),
        ("<div><a href=/x><img class=avatar src=/a.jpg></a><a href=/x>Ann Öberg</a><time>5 May 2024</time></div>", ["Ann Öberg"]),
        ("<div><a href=/walls><img class=thumb src=/a.jpg></a><a href=/walls>Ann Öberg</a><time>5 May 2024</time></div>", []),
        ("<p class=byline>Ann Öberg, Harbour Gazette</p>", ["Ann Öberg"]),
        ("<ul id=byLine><li>By Ann Öberg</li><li>Quay Magazine, May 5, 2024</li></ul>", ["Ann Öberg"]),
        ("<dl><dt>By</dt><dd><a href=/ferries>Ferry Timetables</a></dd></dl>", []),
    ],
)
def test_names_beside_labels_cards_and_faces(header: str, names: list[str]) -> None:
    assert western("", header) == names


def test_the_house_behind_a_name_is_none_though_it_reads_as_one() -> None:
    html = (
        "<html lang=es><title>Vuelve el transbordador a las islas - El Correo del Litoral</title><main><h1>Vuelve el transbordador a las islas</h1>"
        "<p class=byline>Martín Valle</p><p class=byline>El Correo del Litoral, 12 de marzo de 2024</p>"
        + "".join(
            f"<p>El barco {n} dejó el muelle norte con cuarenta y dos pasajeros a bordo, y nadie en el puerto contaba con tantos.</p>"
            for n in range(5)
        )
    )
    assert article(html.encode(), "https://gazette.example/a").authors == ["Martín Valle"]


ENDED = "".join(
    f"<p>The boat number {n} left the northern pier with forty-two passengers, and nobody at the harbour had counted on so many.</p>"
    for n in range(6)
)
CARD = "<div class=more><h4>Read also</h4><h3><a href=/news/{n}>Storm closes the coastal road for {n} days</a></h3><p>Repairs take until Thursday.</p></div>"


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<p class=story-authors>Ann Öberg, Tom Reed</p>", ["Ann Öberg", "Tom Reed"]),
        ("<p class=story-authors>Ann Öberg and Tom Reed</p>", ["Ann Öberg", "Tom Reed"]),
        ("<p class=story-authors>Ann Öberg, Harbour Correspondent of the Coast</p>", []),
        (f"{CARD.format(n=2)}{CARD.format(n=3)}<p class=story-authors>Ann Öberg</p>", ["Ann Öberg"]),
        (f"{CARD.format(n=2)}{CARD.format(n=3)}<span class=author-name>Ann Öberg</span>", ["Ann Öberg"]),
        (f"{CARD.format(n=2)}<p>Autori: Ann Öberg</p>", ["Ann Öberg"]),
        (f"{CARD.format(n=2)}{CARD.format(n=3)}<p>Автор: Ann Öberg</p>", ["Ann Öberg"]),
        (f"{CARD.format(n=2)}<div class=c><h3><a href=/news/9>Ferry is late</a></h3><span class=author-name>Ann Öberg</span></div>", []),
    ],
)
def test_names_at_the_end_of_the_text(end: str, names: list[str]) -> None:
    html = f"<html lang=en><title>Ferry returns - Courier</title><main><h1>Ferry returns</h1><p>5 May 2024</p><div class=q1>{ENDED}{end}</div></main>"
    assert article(html.encode(), "https://gazette.example/a").authors == names


@pytest.mark.parametrize(
    "line",
    ["Text von {}", "Ein Bericht von {}", "Gastkommentar von {}", "Aus Berlin {}", "Bericht: {}", "Interview: {}", "Texte de {}", "Article rédigé par {}",
     "De notre correspondante {}", "De notre envoyée spéciale {}", "Texto de {}", "Opinión de {}", "Un artículo de {}", "Enviada especial {}", "Autora: {}",
     "Opinião de {}", "Repórter: {}", "Testo di {}", "Un articolo di {}", "dal corrispondente {}", "Van onze verslaggeefster {}", "Rozmawiała {}", "Připravila: {}",
     "Píše: {}", "Publicerad av {}", "Toimittaja {}", "Hazırlayan: {}", "Röportaj: {}", "Bài viết: {}"],
)  # fmt: skip
def test_by_in_the_words_of_many_desks(line: str) -> None:
    assert western("", f"<div>{line.format('Ann Öberg')}</div><div>1 July 2024</div>") == ["Ann Öberg"]


@pytest.mark.parametrize(
    ("line", "name"),
    [("Беседовала Анна Орлова", "Анна Орлова"), ("Материал подготовила Анна Орлова", "Анна Орлова"), ("Текст Анна Орлова", "Анна Орлова"),
     ("Підготувала Олена Коваль", "Олена Коваль"), ("Спілкувався Петро Мельник", "Петро Мельник"), ("Журналіст: Петро Мельник", "Петро Мельник"),
     ("От Анна Петрова", "Анна Петрова"), ("Από τον Νίκο Δήμου", "Νίκο Δήμου"), ("بقلم ليلى حداد", "ليلى حداد")],
)  # fmt: skip
def test_by_in_other_scripts(line: str, name: str) -> None:
    assert western("", f"<div>{line}</div><div>1.07.2024</div>") == [name]


@pytest.mark.parametrize(
    "line", ["Text von gestern", "Aus Berlin", "Testo di legge", "Interview: Wie der Hafen wächst", "От редакции", "Un artículo de ayer"]
)
def test_no_name_behind_them(line: str) -> None:
    assert western("", f"<div>{line}</div><div>1 July 2024</div>") == []


def test_a_name_without_a_link_among_linked_ones() -> None:
    linked = ", ".join(f"<a href='/autoren/{n}/'>{name}</a>" for n, name in enumerate(("Ann Öberg", "Jörg Huber")))
    assert western("", f"<div>Von {linked}, Lea Moss und Tom Reed</div>") == ["Ann Öberg", "Jörg Huber", "Lea Moss", "Tom Reed"]
    assert western("", f"<div>Von {linked}, Lea Moss</div>") == ["Ann Öberg", "Jörg Huber"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Article by: TOM REED ASSOCIATED PRESS", ["TOM REED"]),
        ("By Tom Reed Associated Press", ["Tom Reed"]),
        ("By Tom Reed, Contributing Writer, Harbour Today", ["Tom Reed"]),
        ("By Tom Reed, Coast Herald", ["Tom Reed"]),
        ("Divers looked for the boat that had been lost in the storm by Northern Harbour Lines in Port Ann. (AP)", []),
        ("TEXT SIZE - +", []),
    ],
)
def test_what_stands_behind_a_name_or_looks_like_one(line: str, names: list[str]) -> None:
    assert western("", f"<div><b>{line}</b></div>") == names


@pytest.mark.parametrize(
    ("header", "names"),
    [
        (
            "<div class=byline><div><h6>Written by</h6><h5>The Associated Press</h5></div><ul><li>Filed Under</li></ul>"
            "<ul><li><a href=/section/news>News</a></li><li><a href=/section/west>West County</a></li></ul></div>",
            ["The Associated Press"],
        ),
        ("<ul><li><a href=/sport/writers/expert/picks>Picks</a></li></ul>", []),
        ("<div><a href=/writers/quayfan>quayfan</a></div>", ["quayfan"]),
        ("<div itemprop=author itemscope itemtype='https://schema.org/Person'><span>2:49 p.m. EDT May 15, 2023</span></div>", []),
    ],
)
def test_what_a_byline_holds_besides_names(header: str, names: list[str]) -> None:
    assert western("", header) == names


def test_a_paper_stated_as_author_where_a_person_is_printed() -> None:
    assert western("<meta name=author content='Coast Times'>", "<div class=byline><span>By Tom Reed, Coast Times</span></div>") == [
        "Tom Reed"
    ]
    assert western("<meta name=author content='Coast Times'>", "") == ["Coast Times"]


def test_a_work_in_a_list_below_a_text_is_no_writer() -> None:
    works = "<ul><li><a href=https://lists.example/1>Harbour Harmony</a> (archived mail)</li><li>Harbour Harmony is a plan for all quays of the coast.</li></ul>"
    assert western("", "", works) == []


def test_whom_readers_reviews_are_from_is_no_author() -> None:
    review = (
        "<div itemprop=reviews itemscope itemtype='http://schema.org/Review'><span itemprop=author>Mia Lund from Kiel</span><p>Fine boat.</p></div>"
        "<div itemscope itemtype='http://schema.org/Review'><span itemprop=author itemscope><b itemprop=name>Bo Dahl</b></span><p>Good oars.</p></div>"
    )
    assert western("", "", review) == []
    own = "<div itemscope itemtype='http://schema.org/Review'><h1>Harbour wall opens after three years</h1><span itemprop=author>Ann Öberg</span></div>"
    assert western("", own) == ["Ann Öberg"]


def test_the_department_beside_the_day_is_no_author() -> None:
    header = (
        "<div class=author-row><div class=btn-topic><a href=/strategy>Ferry Strategy</a></div><div class=post-date>June 9, 2025</div></div>"
    )
    assert western("", header) == []


def test_what_is_told_in_a_meta_element_that_was_meant_for_a_script() -> None:
    said = '{"@context":"https://schema.org","@type":"Article","datePublished":"2025-11-17T09:00:00-05:00","author":{"@type":"Person","name":"Ann Öberg"}}'
    found = western_article("", head=f"<meta name='script:ld+json' content='{said}'>")
    assert found.authors == ["Ann Öberg"]
    assert str(found.published) == "2025-11-17 09:00:00-05:00"


@pytest.mark.parametrize("said", ["Sign in", "Cookie Policy", "Already Registered?", "Contact us"])
def test_what_members_are_offered_is_no_author(said: str) -> None:
    assert western("", f"<div class=author><a href='/members/sign-in'>{said}</a></div>") == []


def test_the_house_as_the_author_of_all_its_pages() -> None:
    house = "<meta name='author' content='Anna Press'>"
    assert western(f"{house}<meta property='article:author' content='Ann Öberg, Tom Reed'>", "") == ["Ann Öberg", "Tom Reed"]
    assert western(f"{house}<meta property='article:author' content='https://social.example/gazette'>", "") == ["Anna Press"]


@pytest.mark.parametrize("author", ["gazette.example, Westhaven, England", "Harbour Gazette, Westhaven"])
def test_the_town_of_the_house_is_no_author(author: str) -> None:
    head = f"<meta name='author' content='{author}'><meta property='og:site_name' content='Harbour Gazette'>"
    assert western(head, "<p>By Ann Öberg</p>") == ["Ann Öberg"]
    assert western(head, "") == [author.partition(",")[0]]


def test_an_authority_with_a_conjunction_in_its_name() -> None:
    assert western("<meta name='dcterms.creator' content='Center for Ports and Shipping'>", "") == ["Center for Ports and Shipping"]


@pytest.mark.parametrize("name", ["QuayFan", "Ann"])
def test_one_word_behind_by_that_leads_to_its_page(name: str) -> None:
    assert western("", f"<div>By: <a href=/author/q17/>{name}</a> | 5 May 2024 | Categories: <a href=/category/quay/>Quay</a></div>") == [
        name
    ]


def test_a_menu_that_asks_to_follow_is_no_author() -> None:
    menu = "<div><a href=/reviews><span>Authors</span></a></div><div><a href=https://short.example/g><span>FOLLOW US ON TWITTER</span></a></div>"
    page = f"<title>Quay closed</title>{menu}<h1>Quay closed</h1><p>July 1, 2024</p><div>{'<p>The harbour board closed the eastern quay on Monday after divers found a crack in its wall.</p>' * 4}</div>"
    assert article(page.encode(), "https://gazette.example/news/quay").authors == []
