"""The main text on pages of the West: families of markup, each with a page of its own."""

from __future__ import annotations

import pytest

from newsportal.extract import article, read_page
from newsportal.extract.story.body import body_of

STORY = [
    "The new harbour wall held through the storm of Monday night, the harbour office said, and none of the houses behind it was flooded.",
    "Engineers had raised the wall by two metres after the flood of 1998, when the old quay was lost, and the town paid for half of it.",
    "On Tuesday morning divers went down to look at the foundations; they found two cracks, which will be closed before the autumn.",
    "The ferry goes again from Wednesday, the shipping company announced, at first with a single boat and only in the daylight hours.",
]
SHORT = "Divers found two cracks in its foundations, which the town wants to close before the storms of autumn."


def paragraphs(lines: list[str], open_: str = "<p>", close: str = "</p>") -> str:
    return "".join(f"{open_}{line}{close}" for line in lines)


P = paragraphs(STORY)


def read(body: str, head: str = "<title>Harbour wall holds - Harbour Gazette</title>") -> list[str]:
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return body_of(read_page(html.encode(), "https://gazette.example/news/wall")).paragraphs


def story(inside: str, head: str = "<title>Harbour wall holds - Harbour Gazette</title>") -> list[str]:
    return read(f"<article><h1>Harbour wall holds</h1><div class=text>{inside}</div></article>", head)


def test_other_stories_in_a_row_with_this_one() -> None:
    box = "<div class=top><h4>Popular posts:</h4><ul><li><a href=/a>Quay closed for the winter</a><li><a href=/b>Ferry sold to the north</a></ul></div>"
    rest = "<p>Comments of other readers are long and many, as they always are, and say little that is new.</p>" * 90
    body = f"<h1>Harbour wall holds</h1><div class=content><div class=row>{box}<div class=main>{P * 3}</div></div></div><div class=comments>{rest}</div>"
    assert read(body) == STORY * 3


def test_a_large_box_among_cards_is_no_card() -> None:
    card = "<div class=row><p><a href=/n/{0}>Another story of the harbour, number {0}</a></p><p>What happened there.</p></div>"
    body = f"<h1>Harbour wall holds</h1><div class=text><p>{SHORT}</p><div class=row>{P * 2}</div>{card.format(1)}{card.format(2)}{card.format(3)}</div>"
    assert read(body) == [SHORT, *STORY * 2]


def test_an_item_with_picture_and_heading_is_no_caption() -> None:
    item = "<div class='item media'><img src=/1.jpg><div class=inner><h3>The old quay</h3><p>{}</p></div></div>"
    assert story(P + item.format(SHORT) + f"<p>{STORY[0]}</p>") == [*STORY, "The old quay", SHORT, STORY[0]]


def test_a_caption_in_a_box_that_nothing_names() -> None:
    told = "Divers at the foundations of the wall on Tuesday, before the tide came in. Tom Reed"
    caption = f"<div class=x1><div class=x2><img src=/1.jpg></div><div class=x3>{told}</div></div>"
    assert story(P + caption + P) == STORY * 2
    # A paragraph under a picture in the paragraphs' own kind of box is one, and so is one over it.
    sections = [f"<div class=x1><img src=/{i}.jpg><p>{line}</p></div>" for i, line in enumerate(STORY)]
    assert story("".join(sections)) == STORY
    assert story(f"{P}<div class=x1><p>{told}</p><img src=/1.jpg></div>{P}") == [*STORY, told, *STORY]


def test_a_sentence_pulled_out_of_the_text() -> None:
    pulled = "<blockquote><p>“{}”</p></blockquote>"
    own = "We have waited for this wall for thirty years."
    said = STORY[2].split("; ")[0]
    assert story(f"{P}{pulled.format(said)}<p>{SHORT}</p>") == [*STORY, SHORT]
    assert story(f"{P}{pulled.format(own)}<p>{SHORT}</p>") == [*STORY, f"“{own}”", SHORT]


def test_lines_that_are_cut_short_by_their_style() -> None:
    card = f"<div class=b2><a href=/n/8>Ferry sold to the north</a><p class='lead line-clamp-2'>{SHORT}</p></div>"
    assert story(f"{P}{card}{P}") == STORY * 2


def test_a_sentence_pulled_out_into_an_element_named_for_it() -> None:
    pulled = STORY[2].split("; ")[0]
    assert story(f"{P}<div class=pull-quote><p>{pulled}</p></div><p>{SHORT}</p>") == [*STORY, SHORT]
    assert story(f"{P}<div class=pull-quote><p>{SHORT}</p></div>{P}") == [*STORY, SHORT, *STORY]
    figure = "<figure class=pullquote-testimonial><div class=copy><p>{}</p></div><figcaption>Ann Öberg</figcaption></figure>"
    assert story(f"{P}{figure.format(pulled)}<p>{SHORT}</p>") == [*STORY, SHORT]
    assert story(f"{P}{figure.format(SHORT)}{P}") == [*STORY, SHORT, *STORY]


def test_a_last_heading_with_nothing_under_it() -> None:
    links = "<ul><li><a href=/1>Quay closed for the winter</a></li></ul>"
    assert story(f"<h2>The night</h2>{P}<h2>In video: the most watched</h2>{links}") == ["The night", *STORY]


def test_a_title_of_several_clauses_is_no_first_line_over_which_times_end() -> None:
    title = "Harbour: the wall held, the ferry did not, and the town asks why"
    head = f"<title>{title} - Harbour Gazette</title>"
    assert read(f"<div class=text><h1>{title}</h1><p>Stand: 05.05.2024, 14:20 Uhr</p>{P}</div>", head) == STORY


def test_the_described_line_in_a_box_of_its_own() -> None:
    for lede in ("Harbour office says that no house was flooded", "No house is wet"):
        head = f"<title>Harbour wall holds - Harbour Gazette</title><meta name=description content='{lede}.'>"
        assert story(f"<div class=sub><h2>{lede}</h2></div>{P}", head) == [lede, *STORY]


def test_the_highlights_of_a_story_are_kept_with_the_short_ones_among_them() -> None:
    points = [
        "The wall held through the storm, and no house behind it was flooded.",
        "The town paid half of it.",
        "The ferry goes again from Wednesday.",
    ]
    head = f"<h1>Harbour wall holds</h1><ul class=points>{paragraphs(points, '<li>', '</li>')}</ul>"
    assert read(f"<div class=page>{head}<div class=text>{P * 2}</div></div>") == [*points, *STORY * 2]


def test_who_signs_under_the_title_is_told_of_at_the_end() -> None:
    about = "Ann Öberg is a freelance journalist who lives on the coast."
    signed = "<p>By ANN ÖBERG</p>"
    assert story(f"{signed}{P}<p>{about}</p>") == STORY
    assert story(f"<p>By Tom Reed</p>{P}<p>{about}</p>") == [*STORY, about]
    house = "Harbour Rings is giving its tools to all who want to build with them."
    assert story(f"<p>By Tom Reed</p><ul><li>Harbour Rings unveils rings that make music of the tide</ul>{P}<p>{house}</p>")[-1] == house
    assert story(f"{P}<div class=f1><a href=/author/ann>Ann Öberg</a><p>{about}</p></div>") == STORY
    assert read(f"<h1>Ann Öberg and the wall</h1><p>Ann Öberg</p>{P}<p>{about}</p>")[-1] == about  # whom the story is about


def test_a_text_in_two_sections_of_one_shape() -> None:
    long = STORY * 6
    parts = f"<section class=part><div>{paragraphs(long)}</div></section><section class=part><div>{P}</div></section>"
    assert read(f"<h1>Harbour wall holds</h1><main>{parts}</main>") == [*long, *STORY]


def test_a_table_beside_lines_in_one_paragraph() -> None:
    cells = ["Raised by two metres", "Paid by the town", "Opened in 1999", "Held in every storm"]
    table = "".join(f"<tr><td>{cells[i]}</td><td>{cells[i + 1]}</td></tr>" for i in (0, 2))
    assert story(f"<p>{'<br>'.join(STORY)}</p><table>{table}</table>") == [*STORY, *cells]


def test_a_paragraph_that_is_mostly_a_link() -> None:
    linked = "Last year the town <a href=/n/7>agreed to pay for half of a wall that the engineers had asked for since the flood</a>, after long debate, by one vote."
    plain = linked.replace("<a href=/n/7>", "").replace("</a>", "")
    assert story(f"<p>{linked}</p>{P}<p>{linked}</p>") == [plain, *STORY, plain]


@pytest.mark.parametrize(
    ("aside", "kept"),
    [
        (f"<h3><a href=#cracks>On the cracks</a></h3><p>{STORY[0]}</p><p>{STORY[1]}</p><p>{SHORT}</p>", True),
        (f"<h3>On the cracks</h3><p>{STORY[0]}</p><p>{STORY[1]}</p><p><a href=/n/8>All about the harbour and its ferries</a></p>", False),
    ],
)
def test_an_aside_is_of_the_story_if_it_leads_nowhere(aside: str, kept: bool) -> None:
    text = story(f"{P}<aside class=box>{aside.replace(STORY[0], SHORT)}</aside>{P}")
    assert (SHORT in text) is kept


def test_subheadings_apart_from_their_paragraphs() -> None:
    heads = ["What the divers saw", "Who pays for it", "When the ferry goes", "How high it stands"]
    body = "".join(
        f"<p class=sub>{line}</p><div class=copy><div><p>{text}</p></div></div>" for line, text in zip(heads, STORY, strict=True)
    )
    text = story(f"<div class=copy><div><p>{SHORT}</p></div></div>{body}")
    assert text == [SHORT, *(line for pair in zip(heads, STORY, strict=True) for line in pair)]


def test_the_storys_own_teaser() -> None:
    header = f"<header><h1>Harbour wall holds</h1><p class=teaser>{SHORT}</p></header>"
    others = f"<section class=teaser><div><h2>Ferry sold</h2><p>{STORY[3]}</p></div></section>"
    assert read(f"<article>{header}<div class=text>{P}</div></article>{others}") == [SHORT, *STORY]
    figure = f"<div class=teaser><div class=image-text>{SHORT}</div></div>"
    assert read(f"<article><h1>Harbour wall holds</h1>{figure}<div class=text>{P}</div></article>") == STORY


def test_a_quoted_post() -> None:
    post = f"<div class=social-media-embed><blockquote class=post><p>{SHORT}</p></blockquote></div><div class=social-media-embed><p>Follow the harbour office on every channel, every day.</p></div>"
    assert story(f"<p>{STORY[0]}</p>{post}{paragraphs(STORY[1:])}") == [STORY[0], SHORT, *STORY[1:]]


@pytest.mark.parametrize(
    "line",
    [
        "We may earn commission from links on this page, but we only recommend what we like.",
        "DISCLOSURE: If you buy through affiliate links, I may earn a small commission.",
        "Every item here was chosen by an editor, and if you purchase something we might receive a commission for it.",
        "Kaufen Sie über diese Links, erhalten wir vom Händler eine kleine Provision.",
    ],
)
def test_who_earns_by_the_links(line: str) -> None:
    assert story(f"<p>{line}</p>{P}") == STORY


def test_a_commission_of_inquiry_is_news() -> None:
    line = "The commission of inquiry will receive its papers in May, the mayor said, and report in June."
    assert story(P + f"<p>{line}</p>") == [*STORY, line]


def test_a_heading_under_the_title_is_of_the_story_if_the_page_says_so() -> None:
    header = f"<header><h1>Harbour wall holds</h1><h2>{SHORT}</h2></header>"
    page = f"<article>{header}<div class=text>{P}</div></article>"
    head = "<title>Harbour wall holds - Harbour Gazette</title>"
    assert read(page, head) == STORY
    assert read(page, f"{head}<meta name=description content='{SHORT}'>") == [SHORT, *STORY]


def test_the_box_that_asks_for_an_account() -> None:
    offers = "".join(
        f"<li>Read {what} of the Gazette, every day and on every device you have at home.</li>"
        for what in ("news", "sports", "opinions", "letters", "weather")
    )
    box = f"<div class=intro><p>Create an account or sign in to continue with your reading.</p><ul>{offers}</ul><p>Already a subscriber?</p><h2>Sign in to read on</h2></div>"
    assert story(f"<p>{STORY[0]}</p>{box}{paragraphs(STORY[1:] * 15)}") == [STORY[0], *STORY[1:] * 15]


def test_a_box_that_asks_for_an_address() -> None:
    invitation = "<h3>The Morning Brief</h3><p>The stories that matter, delivered every weekday by our editors.</p>"
    form = "<form action=/join><input type=email><button>Sign up</button></form><p>By signing up you agree to our terms, of course.</p>"
    assert story(f"{P}<div class=q1><div class=q2>{invitation}{form}</div></div>{P}") == STORY * 2
    # The story beside such a form is no invitation.
    assert story(f"<div class=q1>{P}{form}</div>") == [*STORY, "By signing up you agree to our terms, of course."]


def test_a_caption_above_the_text() -> None:
    top = "<div class=f1><img src=/1.jpg><div class=f2>Divers, seen from the quay, before the tide came in on Tuesday</div></div>"
    body = f"<h1>Harbour wall holds</h1>{top}<div class=text>{P}</div>"
    assert read(body) == STORY


def test_entries_that_lead_to_other_sites_are_content() -> None:
    books = "".join(f"<li><a href=https://books.example/{n}>Walls and Quays of the North, volume {n}</a></li>" for n in "12")
    share = "<li><a href=https://social.example/share?u=x>Tell your friends of it</a></li><li><a href=/n/9>More of the harbour on this site</a></li>"
    lines = [f"Walls and Quays of the North, volume {n}" for n in "12"]
    assert story(f"<p>{STORY[0]}</p><ul>{books}{share}</ul>{paragraphs(STORY[1:])}") == [STORY[0], *lines, *STORY[1:]]


def test_who_the_author_is() -> None:
    head = "<title>Harbour wall holds - Harbour Gazette</title><meta name=author content='Ann Reed'>"
    bio = "<p>Ann Reed is a freelance writer on harbours and ferries, and lives behind the wall.</p>"
    assert story(P + bio, head) == STORY
    assert story(P + bio.replace("Ann Reed", "The mayor"), head)[:-1] == STORY


def test_a_heading_further_down_that_repeats_the_title() -> None:
    body = (
        f"<h1>What you should know of the wall at the harbour</h1>{paragraphs(STORY[:2])}<h2>Harbour wall holds</h2>{paragraphs(STORY * 2)}"
    )
    assert read(f"<div class=text>{body}</div>")[:2] == STORY[:2]


def test_a_last_paragraph_that_invites() -> None:
    line = "Our website is the place for the latest news of the harbour, the town and the islands, with letters from readers and all the tides. Please bookmark gazette.example and sign up for our newsletters."
    assert story(P + f"<p>{line}</p>") == STORY


def test_headlines_of_other_stories_with_their_first_lines() -> None:
    other = "The ferry company has bought a boat from the north, its director said, and she will go to the islands from June, twice a day, with room for forty cars."
    cards = "".join(
        f"<li><h5><a href=/n/{n}>Another story of the harbour, number {n}</a></h5><div>{other} {other}</div></li>" for n in range(4)
    )
    assert read(f"<h1>Harbour wall holds</h1><div>{P}</div><div><ul>{cards}</ul></div>") == STORY
    # A list of a portal's own pages is what a text is about, and so are headings that lead nowhere else.
    assert len(read(f"<h1>Harbour wall holds</h1><div><p>{SHORT}</p><ul>{cards}</ul></div>")) > 4
    questions = cards.replace("/n/", "#n")
    assert len(read(f"<h1>Harbour wall holds</h1><div>{P}</div><div><ul>{questions}</ul></div>")) > 8


def test_the_portals_name_as_first_heading() -> None:
    item = "<li><a href=/n/{0}>Another story, number {0}</a> HARBOUR: The ferry company has bought a boat from the north, its director said.</li>"
    ticker = f"<div><h1>Gazette</h1><div><ul>{''.join(item.format(n) for n in range(5))}</ul></div>"
    assert read(f"{ticker}<div><h2>Harbour wall holds</h2>{P}</div></div>") == STORY


def test_a_text_that_stands_twice_for_two_kinds_of_screens() -> None:
    assert read(f"<h1>Harbour wall holds</h1><main><div class=wide>{P}</div><div class=narrow>{P}</div></main>") == STORY
    refrain = f"<p>{STORY[0]}</p>"
    assert story(f"{P}{refrain}<p>{SHORT}</p>{refrain}") == [*STORY, STORY[0], SHORT, STORY[0]]


@pytest.mark.parametrize(
    "line",
    [
        "ⓒ 항구신문, 무단 전재 및 재배포 금지",
        "【キャンペーン】有料記事読み放題！今なら2カ月間月額100円！詳しくはこちら",
        "この記事は有料会員限定です。残り1234文字",
        "Lee también: El puerto reabre sus puertas el lunes",
        "Läs också: Hamnen öppnar igen på måndag",
        "İlgili haber: Liman pazartesi günü açılıyor",
        "Baca juga: Pelabuhan dibuka kembali hari Senin",
        "اقرأ أيضا: الميناء يفتح أبوابه يوم الاثنين",
        "Folgen Sie uns auf Facebook und Instagram.",
        "Suivez-nous sur Facebook et Twitter",
        "Seguici su Facebook per non perdere nulla",
        "Подписывайтесь на наш канал в мессенджере",
        "Zapisz się do newslettera i bądź na bieżąco",
        "Bizi sosyal medyada takip edin",
        "Dieser Artikel erschien zuerst in der Hafenzeitung.",
        "Contact: desk@gazette.example",
        "Die neue Mauer am Dienstag, kurz vor der Flut Foto: Thomas Rieder/Küstenbild",
    ],
)
def test_lines_of_other_countries_that_are_no_text(line: str) -> None:
    assert story(f"{P}<p>{line}</p>") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Tekst gaat verder onder de foto",
        "Artikeln fortsätter efter annonsen",
        "La suite après cette publicité",
        "Continua após a publicidade",
        "Dalsza część artykułu pod materiałem wideo",
        "Продолжение после рекламы",
        "2 of 12 |",
    ],
)
def test_lines_between_paragraphs_that_promise_more(line: str) -> None:
    assert story(P.replace("</p><p>", f"</p><p>{line}</p><p>", 1)) == STORY


SCRIPTS = {
    "Urdu": [
        "گاؤں کی خواتین کی بنائی ہوئی لائبریری کا افتتاح ہو گیا ہے۔",
        "اس وقت وہاں دو ہزار کتابیں موجود ہیں جن میں سے بیشتر بچوں کے لیے ہیں۔",
    ],
    "Hindi": ["गांव में सत्तर साल बाद बिजली पहुंची और बच्चों ने रात भर नाच-गाना किया।", "अगले चरण में नजदीक के दो और गांवों को जोड़ा जाएगा।"],
    "Thai": ["ชาวประมงช่วยกันปล่อยลูกปูม้ากว่าสองล้านตัวลงทะเลเมื่อเช้าวันพุธที่ผ่านมา", "กลุ่มมีแผนจะขยายไปยังหมู่บ้านใกล้เคียงอีกห้าแห่งภายในปีนี้"],
    "Amharic": ["የአሮጌው ወደብ ግንብ ከሦስት ዓመት ሥራ በኋላ ሰኞ ዕለት ተከፈተ።", "ነዋሪዎቹ ዜናውን በደስታ ተቀብለውታል።"],
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_short_sentences_in_the_marks_of_other_scripts(script: str) -> None:
    """Each in a box of its own, as page builders set them: the last stays the story's."""
    lines = SCRIPTS[script]
    boxes = paragraphs([*lines, *lines[::-1]], "<div class=b><p>", "</p></div>")
    assert story(boxes) == [*lines, *lines[::-1]]


def test_a_standfirst_that_no_description_repeats() -> None:
    under = "The wall that was built after the flood of 1998 did what it was built for"
    page = "<main><h1>Harbour wall holds</h1><div class=z>{}</div><div class=m>Port</div><div class=text>{}</div></main>"
    assert read(page.format(under, P)) == [under, *STORY]
    assert read(page.format("All of the harbour", P)) == STORY
    # Further down where it is named for it, in the box of the text.
    header = f"<h1>Harbour wall holds</h1><div class=m>Ann Öberg</div><div>1 July</div><p id=lead class=lead>{under}</p>"
    named = f"<article>{header}<div class=text>{P}</div><div class=join><p>{SHORT}</p><p>{SHORT}</p></div></article>"
    assert read(named)[:2] == [under, STORY[0]]
    assert read(named.replace("lead", "mood"))[0] == STORY[0]
    # In a header of several lines.
    lines = f"<header><div><h1>Harbour wall holds</h1><div><p>{under}</p></div></div><div class=authors><span>Ann Öberg</span><span>Reporter, coast</span></div><div><p>On 1 July at six</p></div></header>"
    sections = paragraphs(STORY, "<section class=element><p>", "</p></section>")
    assert read(f"<article>{lines}{sections}</article>") == [under, *STORY]


def test_a_title_in_two_elements_is_stated_with_a_colon() -> None:
    head = f"<title>Old walls: Harbour wall holds - Gazette</title><meta name=description content='{SHORT}'>"
    header = f"<header><h2><span>Old walls</span><span>Harbour wall holds</span></h2><div class=r1>{SHORT}</div><div>Von Ann Öberg, Kiel</div></header>"
    page = f"<article>{header}<div class=text>{P}</div></article>"
    assert read(page, head) == [SHORT, *STORY]
    # A kicker that is not stated at all.
    assert read(
        page, head.replace("Old walls: ", "").replace("<title>", "<meta property=og:title content='Harbour wall holds'><title>")
    ) == [SHORT, *STORY]


LINES = [
    "यह भी पढ़ें- <a href=/a>Quay closed</a>",
    "<a href=/a>Lue lisää: Satama laajenee</a>",
    "Soma zaidi: <a href=/a>Bwawa jipya kuanza</a>",
    "Πηγή: ΑΠΕ",
    "Te recomendamos: <a href=/a>Abren temporada</a>",
    "<b>READ: <a href=/a>Lost ships of the south</a></b>",
    "<em>Olvassa el ezt is: <a href=/a>Elkészült az út</a></em>",
    "(Borítókép: Kovács Imre / Kikötő TV)",
    "Weiterlesen nach der Anzeige",
    "Écouter cet article",
    "WATCH THE REPORT BELOW:",
    "Simak Video 'Detik-detik Jembatan Hanyut':",
    "VÍDEOS: tudo sobre o porto",
    "Haber-Kamera: Zeliha ORBAY / LİMAN",
    "انتهای پیام/",
    "Abonniere jetzt den Kanal der Hafenzeitung auf WhatsApp und verpasse nichts, was am Hafen geschieht.",
    "&gt;&gt; Hier finden Sie <a href=/a>alle Termine</a> des Hafens im Überblick",
    "<b>LEES OOK.</b> <a href=/a>Strandbars mogen langer openblijven</a>",
    "À lire aussi <a href=/a>La halle aux poissons rouvre ses portes</a>",
    "<em>Ezt is ajánljuk a témában: <a href=/a>Elmarad a vasárnapi hajókirándulás</a></em>",
    "VÍDEOS: o porto em um minuto",
    "Bekijk onze nieuwsvideo’s in onderstaande playlist:",
    "Tekst loopt door onder de video.",
    "Hören Sie die aktuelle Folge von «Hafenklatsch» auf Spotify oder Apple Podcasts.",
    "Editor : D.V.",
    "<b>Get all the latest news from the waterfront <a href=/w>on our WhatsApp channel here</a></b>",
    "Sendung: Welle Küste, 24.04.2024, 15:10 Uhr",
    "Über dieses Thema berichtet: Welle Küste im Radio am 26.08.2024 um 06:00 Uhr.",
    "Φωτ.: ΛΙΜΑΝΙ NEWS",
    "A lire aussi : <a href=/a>La halle aux poissons rouvre ses portes</a>",
    "<b>เรื่องที่เกี่ยวข้อง</b>",
    "<b>Text Size</b>",
    "Publicidade",
    "Hirdetés",
    "إعلان",
    "Comentarios (12)",
    "Del artikkelen",
    "この記事をシェア",
    "写真：海港通信",
    "Archivado en: Puertos",
    "Подробнее: <a href=/a>Порт закрыт</a>",
    "Meld deg på nyhetsbrevet",
]


@pytest.mark.parametrize("line", LINES)
def test_standing_lines_between_paragraphs(line: str) -> None:
    assert story(f"<p>{STORY[0]}</p><p>{line}</p>{paragraphs(STORY[1:])}") == STORY


def test_a_box_one_line_of_which_invites() -> None:
    lines = "<h3>The morning</h3><p>All that matters, at six.</p><p>Sign up for our newsletter, and agree to the <a href=/t>terms</a>.</p>"
    assert story(f"{P}<div class=x9>{lines}</div>{P * 2}") == STORY * 3


INVITATIONS = [
    "Haben Sie Fehler entdeckt? Dann schreiben Sie uns gerne!",
    "Želite li prijaviti pogrešku u tekstu? Pišite nam",
    "Såg du något fel? Kontakta redaktionen: desk@gazette.example",
    "Hamnbladet står bakom Publicistklubbens och Medieföretagens etiska regler för press, radio och tv.",
    "Ați găsit o greșeală în text? Selectați textul și apăsați Ctrl+Enter.",
    "Самую оперативную информацию о жизни порта можно узнать из нашей группы.",
    "Follow the Gazette on Google News and add us as a preferred source to get our news, reviews and opinions in your feeds.",
    "Eine Übersicht am Morgen und zum Feierabend: Abonniere den Whatsapp-Kanal der Hafenzeitung und du bekommst regelmässig unsere besten Texte direkt auf dein Handy.",
    "Copyright Gazette. All rights reserved. This material, and other digital content on this website, may not be reproduced, published, broadcast, rewritten or "
    "redistributed in whole or in part without prior express written permission from the Harbour Gazette and Coast Press Limited. Contact: editor@gazette.example",
    "(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)",
    "Pratite nas i na društvenim mrežama: Facebook | Instagram | X",
    "Последвайте ни в социалните мрежи, за да не пропуснете новините от пристанището.",
    "Masz dla nas temat? Zadzwoń lub napisz: kontakt@glosportu.example",
    "Читайте нас у Telegram: головні новини Порту",
    "Ha máskor is tudni szeretne hasonló dolgokról, lájkolja a Kikötőlap Facebook-oldalát.",
    "Prohibida su reproducción total o parcial sin la autorización expresa y por escrito del diario.",
]


@pytest.mark.parametrize("line", INVITATIONS)
def test_invitations_at_the_end(line: str) -> None:
    assert story(f"{P}<p>{line}</p>") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "The mayor wrote on his Telegram channel that the quay would be closed until the morning.",
        "The old harbour may not be rebuilt before the spring, the engineers said.",
        "Мэр сообщил в своём телеграм-канале, что набережную откроют весной.",
    ],
)
def test_last_paragraphs_that_only_sound_like_invitations(line: str) -> None:
    assert story(f"{P}<p>{line}</p>") == [*STORY, line]


def test_lines_that_only_name_a_service() -> None:
    line = "Following the storm the harbour office told its captains on WhatsApp to stay at sea until the morning."
    assert story(f"<p>{STORY[0]}</p><p>{line}</p>{paragraphs(STORY[1:])}") == [STORY[0], line, *STORY[1:]]


TIMES = [
    "Publié le 3 février 2025 à 18h42, mis à jour le 4 février 2025 à 7h05 · Temps de lecture : 2 min",
    "Offentliggjort 6. jan. 2025 kl. 05.00",
    "Jumatano, Januari 15, 2025 — updated on Januari 16, 2025",
    "Autor: Ana Pop | Data publicării: 17 Februarie 2025, 14:20",
    "<span>By Ann Öberg</span><span>Publish Date: Sun, 16 Feb 2025 08:15 AM (IST)</span><span>Updated Date: Mon, 17 Feb 2025 08:40 AM (IST)</span>",
]


@pytest.mark.parametrize("line", TIMES)
def test_lines_of_times_below_the_standfirst(line: str) -> None:
    assert story(f"<p>{SHORT}</p><div>{line}</div>{P}") == [SHORT, *STORY]


def test_whose_words_a_pulled_sentence_is() -> None:
    own = STORY[1].split(",")[0]
    assert story(f"{P}<blockquote><p>{own}</p><cite>Ann Öberg</cite></blockquote><p>{SHORT}</p>") == [*STORY, SHORT]


def test_a_box_beside_the_story_in_the_same_column() -> None:
    """The box of headline and story is taken where it is less than the whole page by what stands under it."""
    box = f"<div class=frame><h2>Help us!</h2><div class=rte><p>{SHORT}</p></div></div>"
    page = f"<div id=page><div class=frame><div class=single><h3>Harbour wall holds</h3><div class=wrap>{P}</div></div></div>{box}</div>"
    assert read(page) == STORY


def test_posts_of_a_forum_under_its_title() -> None:
    post = "<div><div><h3><a href='#p{0}'>{1}Harbour wall holds</a></h3><p>by <a href=/m/{0}>sailor{0}</a> » Tue Mar 4, 2025 7:10 pm</p><div>{2}</div></div></div>"
    posts = "".join(post.format(at, "Re: " * bool(at), line[:110] + ".") for at, line in enumerate(STORY))
    found = read(f"<div><a href=/>Index</a></div><h2><a href=/t/1>Harbour wall holds</a></h2>{posts}")
    assert [line for line in found if "Harbour wall holds" not in line] == [f"{line[:110]}." for line in STORY]


def test_answers_that_only_machines_are_told_of() -> None:
    answer = "<div itemprop=comment itemscope class='topic-body'><div class=post><p>{0}</p></div><span>5 Likes</span></div>"
    posts = f"<div class='topic-body'><div class=post>{P}</div></div>" + "".join(answer.format(f"{SHORT} {i}") for i in range(2))
    assert read(f"<h1>Harbour wall holds</h1><div>{posts}</div>") == STORY


def test_an_office_over_the_name_of_its_holder() -> None:
    office = "<div>Harbour Reporter</div><a href='/author/ann'>Ann Öberg</a>"
    times = "<div>Published: 01.07.2024 14:22</div><div>Updated: 01.07.2024 16:40</div>"
    head = f"<h1>Harbour wall holds</h1><h2>{SHORT} {SHORT}</h2><div class=flex><div><div>{office}</div></div><div>{times}</div></div>"
    assert read(f"<article>{head}<div class=prose>{P}</div></article>") == [f"{SHORT} {SHORT}", *STORY]


def test_the_entries_of_a_live_blog_under_their_buttons() -> None:
    share = "<div class=tools><a href='#'>Copy the link</a><a href='javascript:void(0)'>Tell a friend</a></div>"
    entries = "".join(
        f"<section><div><time>1{i}:40</time></div><h2>Entry {i}</h2><p>{line}</p>{share}</section>" for i, line in enumerate(STORY)
    )
    told = [line for i, text in enumerate(STORY) for line in (f"Entry {i}", text)]
    assert read(f"<article><header><h1>Harbour wall holds</h1><p>{SHORT}</p></header><div>{entries}</div></article>") == [SHORT, *told]


def test_a_note_in_documentation() -> None:
    note = f"<div class='admonition alert alert--warning'><div class=head>Note</div><div><p>{SHORT}</p></div></div>"
    assert story(P + note + P) == [*STORY, "Note", SHORT, *STORY]


def test_a_note_in_the_midst_of_a_text_is_none_of_the_page() -> None:
    note = f"<div class='alert alert-info'><p>{SHORT}</p></div>"
    assert story(P + note + P) == [*STORY, SHORT, *STORY]
    assert story(note + P) == STORY
    assert story(f"{P}<div class=alert><p>Sign up for our newsletter</p></div>{P}") == STORY * 2


def test_whom_to_ask_in_a_table_under_a_release() -> None:
    table = "<table><tr><th>담당 부서</th><td>항만과</td><th>책임자</th><td>과장 김하늘 (044-000-0000)</td></tr></table>"
    assert story(P + table) == STORY
    assert story(f"{P}<table><tr><td>Boats</td><td>12 in the harbour</td></tr></table>") == [*STORY, "Boats", "12 in the harbour"]


@pytest.mark.parametrize("names", ["elementor-tab-content elementor-clearfix", "wc-tab panel", "rank-math-answer", "ui-tab-panel"])
def test_boxes_of_answers(names: str) -> None:
    questions = "".join(
        f"<div class=item><h3>Question {i}?</h3><div class='{names}'><p>{line}</p></div></div>" for i, line in enumerate(STORY)
    )
    told = [line for i, text in enumerate(STORY) for line in (f"Question {i}?", text)]
    assert story(f"{P}<div>{questions}</div>") == [*STORY, *told]


@pytest.mark.parametrize("names", ["faktaboks", "faktaruta", "fact-box", "infoboks right", "encadre", "recuadro", "ramka-fakty"])
def test_boxes_of_facts(names: str) -> None:
    box = f"<div class='{names}'><h3>Facts</h3><p>The wall is 120 metres long, and 800 people work behind it.</p></div>"
    assert story(P + box + P) == STORY * 2


@pytest.mark.parametrize("heading", ["<h4>More:</h4>", "<div class=heading-h3>More great Gazette stories</div>", "<p>Read also:</p>"])
def test_half_linked_items_below_the_heading_of_other_stories(heading: str) -> None:
    items = "<ul><li>The quay is closed, <a href=/a>and nobody knows for how long</a></li><li>Ferries: <a href=/b>fewer boats in winter</a></li></ul>"
    assert story(f"{P}{heading}{items}") == STORY
    assert story(f"{P}{heading}{items}{P}") == STORY * 2
    own = "<ul><li>The quay is closed, <a href=/a>says the office</a>, from May to June</li></ul>"
    assert story(f"{P}{own}{P}") == [*STORY, "The quay is closed, says the office, from May to June", *STORY]


@pytest.mark.parametrize(
    "line", ["Written By: Ann Öberg", "Tekst: Jan Kowalski", "Tom Reed, Staff Writer", "Tác giả: Lê Thúy Hạnh", "Muhabir: Mehmet Öz"]
)
def test_a_byline_among_the_paragraphs(line: str) -> None:
    assert story(f"<p>{line}</p>{P}") == STORY


def test_a_second_line_of_the_title_named_so() -> None:
    head = "<h1>Harbour wall holds</h1><h2 class={}>Divers find two cracks, and the town pays for both of them</h2>"
    told = f"<div>{head}</div><div class=meta>1 July 2024</div><div class=body>{P}</div>"
    for name in ("b-subheadline", "detail-sapo", "article-subtitle"):
        assert read(told.format(name)) == ["Divers find two cracks, and the town pays for both of them", *STORY]
    assert read(told.format("kicker")) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Received: 4 January 2024 / Accepted: 28 April 2024 / Published: 17 May 2024",
        "Recibido: 12/03/2024 Aceptado: 30/05/2024",
        "Поступила в редакцию 12.03.2024; принята к публикации 30.05.2024",
        "<sup>*</sup>Corresponding author: a.oeberg@harbour.example",
        "https://doi.org/10.0000/quay.2024.12",
    ],
)
def test_lines_of_a_journal_around_a_paper(line: str) -> None:
    assert story(f"{paragraphs(STORY[:2])}<p>{line}</p>{paragraphs(STORY[2:])}") == STORY


def test_words_that_a_font_draws_as_pictures() -> None:
    icon = "<i class='material-icons'>chevron_right</i>"
    assert story(P.replace("</p>", f" {icon}</p>")) == STORY


def test_what_ends_a_release() -> None:
    contact = "<p>Press contact:<br>Ann Öberg<br>press@wall.example</p>"
    caution = "<p><b>Forward-Looking Statements</b></p><p>Actual results may differ from those expressed here, and no duty is assumed.</p>"
    assert story(P + contact) == STORY
    assert story(P + caution + contact) == STORY
    history = "<h2>Updates to this page</h2><ol><li>29 July 2023<p>Added the number of ferries that leave on Sundays.</p></li></ol>"
    assert story(P + history) == STORY
    told = "Press contacts with the town are rare, and so it was a surprise that the mayor came himself."
    assert story(f"{P}<p>{told}</p>") == [*STORY, told]


def test_a_credit_without_a_colon() -> None:
    assert story(f"{P}<p>fot. Urząd Miasta</p>") == STORY


@pytest.mark.parametrize("names", ["anchor anchorWithStickyNavbar_LWe7", "page--no-sidebar", "layout-with-toc"])
def test_a_box_beside_or_without_what_its_name_names(names: str) -> None:
    assert story(f"{P}<div class='{names}'><p>{SHORT}</p></div>{P}") == [*STORY, SHORT, *STORY]


@pytest.mark.parametrize("line", ["Terça-feira, 12 de março de 2024, às 14h05", "Tuesday, March 12, 2024 2:05 p.m. EDT"])
def test_a_day_between_the_title_and_the_box_of_the_text(line: str) -> None:
    assert read(f"<main><h1>Harbour wall holds</h1><div>{line}</div><div>Ann Öberg</div><div class=text>{P}</div></main>") == STORY


def test_questions_that_unfold_their_answers() -> None:
    told = [line for i, text in enumerate(STORY) for line in (f"Question {i}?", text)]
    rows = "".join(
        f"<h2><button class=accordion-button aria-expanded=false>Question {i}?</button></h2><div hidden><p>{line}</p></div>"
        for i, line in enumerate(STORY)
    )
    assert story(f"<p>{SHORT}</p><div class=accordion>{rows}</div>") == [SHORT, *told]


def test_the_clocks_of_a_ticker() -> None:
    entries = "".join(
        f"<div class=entry><time datetime=2024-07-01T1{i}:05>1{i}:05 Uhr</time><h2>Entry {i}</h2><p>{line}</p></div>"
        for i, line in enumerate(STORY)
    )
    assert story(entries) == [line for i, text in enumerate(STORY) for line in (f"Entry {i}", text)]


def test_what_is_to_be_bought_between_the_paragraphs() -> None:
    offer = "<div class=h><img src=/1.jpg><h4>The Old Lantern</h4><p>From €62 a night</p><a rel='sponsored nofollow' href=https://b.example/1>Book</a></div>"
    assert story(P + offer + P) == STORY * 2
    linked = "<p>The Old Lantern, where we stayed, has <a rel=sponsored href=https://b.example/1>rooms</a> for whoever comes by boat.</p>"
    assert len(story(P + linked + P)) == 2 * len(STORY) + 1


def test_what_readers_think_of_a_story() -> None:
    box = "<div class=rating><p>4,53 of 5, by 4394 readers</p></div><div class=rating_wrapper><p>You have rated it already, thank you.</p></div>"
    assert story(P + box + P) == STORY * 2


@pytest.mark.parametrize("names", ["yorumlar", "kommentare", "comentarios", "reacties", "komentarze", "hozzaszolasok", "megosztas"])
def test_comments_in_other_languages(names: str) -> None:
    comment = f"<div><b>Ann</b><span>1 July 2024, 18:00</span><p>{SHORT}</p></div>"
    assert story(f"{P}<div class={names}><h3>(1)</h3>{comment}</div>") == STORY


def test_what_old_blogs_print_below_the_text() -> None:
    end = "<p class='postmetadata alt'>This entry was posted on Monday, July 1st, 2024 at 10:12 am and is filed under <a href=/c>Walls</a>.</p>"
    assert story(P + end) == STORY


def test_who_an_author_is_behind_a_dash() -> None:
    head = "<h1>Harbour wall holds</h1><div><span>1 July 2024</span><span>Ann Öberg</span></div>"
    bio = "<p><strong>Ann Öberg</strong> – writes of rivers, and of those who live beside them.</p>"
    assert read(f"<article>{head}<div class=text>{P}{bio}</div></article>") == STORY


@pytest.mark.parametrize(
    "line", ["Get in touch with our news team by emailing us at news@wall.example.", "For more stories like this, check our news page."]
)
def test_where_a_paper_wants_to_be_written_to(line: str) -> None:
    assert story(f"{P}<p><b>{line}</b></p>") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Teilen Sie diesen Artikel!",
        "Ein Beitrag geteilt von Ann Öberg (@annoeberg) am Jun 17, 2024 um 12:17 PDT",
        "A post shared by Ann Öberg (@annoeberg) on Jun 17, 2024 at 12:17pm PDT",
        "Derniers articles de la rubrique « Ports et phares » :",
        "Weitere Artikel aus dem Hafen",
        "Mehr zum neuen Damm und seiner Geschichte:</p><p><a href=/a/2>Der alte Damm</a></p><p><a href=/a/3>Der Sturm</a>",
    ],
)
def test_lines_of_other_languages_below_the_text(line: str) -> None:
    assert story(f"{P}<p>{line}</p>") == STORY
    assert story(f"{P}<p>In these words the mayor closed:</p><p>{SHORT}</p>") == [*STORY, "In these words the mayor closed:", SHORT]


def test_the_lead_of_an_opinion_piece() -> None:
    head = "<div class=commentHead><h1>Harbour wall holds</h1><div class=date>17 June 2024</div></div>"
    lead = f"<div class='article-commentLead'><div class='commentLead-content lead'>{SHORT}</div></div>"
    assert read(f"<div class=page>{head}{lead}<div class=body>{P}</div></div>") == [SHORT, *STORY]


def test_the_title_and_the_time_below_a_kicker_in_the_h1() -> None:
    lead = f"<h1>Two cracks were found</h1><h2>Harbour wall holds</h2><div class=real><p>{STORY[0]}</p>2025.02.16 10:28MTI</div>"
    page = f"<div class=head><h1><a href=/>Front</a></h1><div>16 February 2025</div></div><div class=main><div class=lead>{lead}"
    assert read(f"{page}{paragraphs(STORY[1:])}</div></div>") == STORY


def test_boxes_of_a_sidebar_beside_a_story_of_one_line() -> None:
    boxes = "".join(
        f"<div class=textwidget><h5><a href=/g{n}>Guide {n}</a></h5>Where the walls are high and the soup is hot, in {n} lines.</div>"
        for n in range(6)
    )
    page = f"<div class=cols><div class=post><h1>Harbour wall holds</h1><div class=entry><p>{SHORT}</p><p>{STORY[0]}</p></div></div><div class=right>{boxes}</div></div>"
    assert read(page) == [SHORT, STORY[0]]


def test_the_buttons_for_the_size_of_the_letters() -> None:
    buttons = "<ul class=adjust-text-size><li class=decrease-font>-</li><li class=reset-font>reset</li></ul>"
    assert story(f"<p>{STORY[0]}</p><div>{buttons}</div>{paragraphs(STORY[1:])}") == STORY


def test_a_short_story_in_one_box_with_a_form() -> None:
    form = "<form><label>Get the Gazette's newsletter</label><input type=email></form>"
    card = "<div class=next><h2><a href=/n/{0}>Another story of the harbour, number {0}</a></h2><p>What happened there, and why.</p></div>"
    box = f"<div class=a1><p>{SHORT}</p><p>Share</p>{form}</div>"
    assert read(f"<div><h1>Harbour wall holds</h1></div>{box}<div>{''.join(map(card.format, range(3)))}</div>") == [SHORT]


def test_a_long_text_in_a_widget_beside_a_short_story() -> None:
    widget = "<aside class='widget widget-sidebar'><h3>What we stand for</h3><div class=textwidget>{}</div></aside>"
    page = f"<div><section><h1>Harbour wall holds</h1><article>{P}</article></section><section>{widget.format(P.replace('e', 'é') * 4)}</section></div>"
    assert read(page) == STORY


def test_a_paragraph_with_the_class_names_of_where_it_was_copied_from() -> None:
    assert story(f"{P}<p><span class=_q7-x_partOfEvent__listTags>{SHORT}</span></p><p><span class=listTags>Walls</span></p>{P}") == [
        *STORY,
        SHORT,
        *STORY,
    ]


def test_a_template_that_no_script_has_filled() -> None:
    line = '{{story.status === "live" ? "Now, and for as long as it lasts" : story.status === "old" ? "Before, in other years" : "Never, as far as we know"}}'
    assert read(f"<div><div>{line}</div></div>", "<title></title>") == []


def test_the_menus_link_to_the_page_is_not_its_headline() -> None:
    head = "<title>Harbour law | Öberg and Reed</title>"
    cookies = f"<div class=info>{P.replace('wall', 'cookie')}</div>"
    menu = "<ul><li><a href=/>Home</a><li><a href=/law>Harbour law</a></ul>"
    page = f"{menu}<main><div class=item><h1>Harbour law for those who own ships</h1><div class=full>{P * 3}</div></div></main>{cookies}"
    assert read(page, head) == STORY * 3


def test_labels_of_the_links_at_the_end() -> None:
    link = "<p><a href=https://{0}.example/>The site of the {0}</a></p>"
    assert story(f"{P}<p>Further links:</p>{link.format('quay')}<p>Also in our blog:</p>{link.format('wall')}") == STORY
    assert story(f"{P}<p>And this is what he said:</p><p>{SHORT}</p>")[-2:] == ["And this is what he said:", SHORT]


def test_hints_that_are_half_of_the_story() -> None:
    said = [f"Whoever sails there should know that {line.lower()}" for line in STORY[:3]]
    hints = f"<div class='box hint'><h2>Before you sail</h2><ul>{paragraphs(said, '<li>', '</li>')}</ul></div>"
    assert story(P + hints) == [*STORY, "Before you sail", *said]
    assert story(f"{P}<div class=hint><p>{SHORT}</p></div>{P}") == STORY * 2


@pytest.mark.parametrize(
    "line",
    [
        "Beitragsbild: Das Schiff im Eis, Ausriss.",
        "Header Image: Ships that waited for the wall to open, in the harbour of the old town (CC BY 4.0)",
    ],
)
def test_what_the_picture_above_a_post_shows(line: str) -> None:
    assert story(f"{P}<p>{line}</p>") == STORY


def test_where_a_story_appeared_first_below_its_standfirst() -> None:
    assert story(f"<p>{SHORT}</p><p>This post originally appeared on Harbour Notes.</p>{P}") == [SHORT, *STORY]
    assert story(f"{P}<p>More of this on the nets: Follow @harbour_ann</p>") == STORY


def test_a_headline_of_two_parts_that_is_stated_with_a_dash() -> None:
    head = "<title>Harbour wall holds - What the divers found below it | Harbour Gazette</title>"
    site = "<header><h1>Harbour . Sea . News</h1><nav><ul><li><a href=/>Home</a></li></ul></nav></header>"
    above = f"<header><h2>Harbour wall holds <span>What the divers found below it</span></h2><p>{SHORT}</p></header>"
    assert read(f"{site}<article>{above}{P}</article>", head) == [SHORT, *STORY]


def test_a_plea_for_money_at_the_end() -> None:
    plea = f"<div class=q7><h2>The Gazette lives by its readers!</h2><p>{' '.join(STORY[:3])} <a href=/give>Donate now!</a></p></div>"
    assert story(P + plea) == STORY
    assert story(f"{P}<p>{STORY[0]} <a href=/n/2>It held</a>.</p>") == [*STORY, f"{STORY[0]} It held."]


def test_a_standfirst_under_a_headline_that_is_little_of_the_title() -> None:
    head = "<title>It holds - Gazette of the Harbour and the Northern Isles</title>"
    site = "<div><span>Gazette of the Harbour</span></div>" + "".join(f"<div><a href=/s/{i}>Section {i}</a></div>" for i in range(50))
    header = f"<h1>It holds</h1><div class=x1>{SHORT}</div>"
    assert read(f"<div class=page>{site}<main>{header}<div class=x2>{P}</div></main></div>", head) == [SHORT, *STORY]


def test_a_standfirst_under_a_headline_that_a_bar_repeats() -> None:
    links = "".join(f"<li><a href=/s/{i}>Section {i}</a></li>" for i in range(50))
    bar = f"<nav><ul><li><h1>Harbour wall holds</h1></li>{links}</ul></nav>"
    header = f"<header><h2>Harbour wall holds</h2></header><div class=x1><p>{SHORT}</p></div>"
    assert read(f"{bar}<main>{header}<div class=x2>{P}</div></main>") == [SHORT, *STORY]


@pytest.mark.parametrize(
    "line", ["Posted by Ann Öberg at May 7, 2005 06:30 PM", "Zuletzt aktualisiert am Mittwoch, den 08. Mai 2013 um 09:12 Uhr"]
)
def test_who_put_a_story_in_and_when(line: str) -> None:
    assert story(f"{P}<p>{line}</p>") == STORY


def test_a_headline_behind_the_name_of_the_site() -> None:
    head = "<title>Quay Notes: Harbour wall holds</title>"
    assert read(f"<h1>Quay Notes</h1><div><h2>May 07, 2005</h2><h3>Harbour wall holds</h3>{P}</div>", head) == STORY


def test_comments_in_one_box_with_the_story() -> None:
    said = f"<h2>Comments</h2><p>{SHORT}</p><p class=posted>Posted by: tom at May 8, 2005 09:12 AM</p>"
    assert story(f"{P}<p>Posted by Ann Öberg at May 7, 2005 06:30 PM</p>{said * 2}<h2>Post a comment</h2>") == STORY
    assert story(f"{P}<h2>Comments</h2><p>{SHORT}</p>") == [*STORY, SHORT]


def test_names_for_tests_tell_what_a_box_is_where_its_class_is_a_hash() -> None:
    summary = f"<div class=c-k2a data-qa=comments-summary><div>What readers say</div><p>{SHORT}</p><p>{STORY[0]}</p></div>"
    bio = f"<div class=c-x1 data-testid=author-bio><p>{SHORT}</p></div>"
    assert story(f"{P}{summary}{bio}") == STORY
    assert story(f"{P}<div data-testid=InfoBox><p>{SHORT}</p></div><p>{STORY[0]}</p>") == [*STORY, SHORT, STORY[0]]


def test_two_hyphens_part_words_as_one_does() -> None:
    bio = "<div class=site--article--author-bio><a href=/a/ann>Ann</a><p>is a senior reporter who covers boats, and has done so since 2012.</p></div>"
    assert read(f"<article><h1>Harbour wall holds</h1><div><p>{SHORT}</p>{bio}</div><div class=text>{P}</div></article>") == [SHORT, *STORY]


def test_points_under_the_headline_inside_the_box_of_the_text() -> None:
    points = [
        "No house behind the wall was flooded",
        "The ferry will go again from Wednesday on",
        "Divers found two cracks, which will be closed",
    ]
    lines = "".join(f"<div class=par>{line}</div>" for line in STORY)
    tabs = "<ul><li>Summary<li>Companies</ul>"
    assert story(f"{tabs}<div><ul>{paragraphs(points, '<li>', '</li>')}</ul></div>{lines}") == [*points, *STORY]


def test_times_glued_behind_a_zone_are_no_line_of_the_story() -> None:
    line = "<div><span>May 5, 2024 at 6:00 a.m. EST</span><span>Updated today at 10:20 a.m. EST</span><span>5 min</span></div>"
    assert story(f"{line}{P}") == STORY


def test_a_film_with_its_length_and_source_is_none() -> None:
    assert story(f"{P}<div class=k><div>Wall shown from the air</div><div>01:12 - Source: Harbour TV</div></div>{P}") == STORY * 2


def test_a_sentence_set_in_large_letters_whatever_its_box_is_called() -> None:
    told = STORY[2].split("; ")[0]
    lines = paragraphs(STORY, "<p class=par>")
    assert story(f"{lines}<div class=big><p>{told}</p></div>{lines.replace('Monday', 'Sunday')}") == [
        *STORY,
        STORY[0].replace("Monday", "Sunday"),
        *STORY[1:],
    ]
    assert SHORT in story(f"{lines}<div class=big><p>{SHORT}</p></div>{lines}")


@pytest.mark.parametrize(
    "line",
    [
        "<p>Sign up to The Daily Tide, a free newsletter curated by our editors and delivered straight to your inbox every weekday.</p>",
        "<p>Join the Gazette's WhatsApp group or follow us on Google News to get the latest breaking news.</p>",
        "<p><b>Read more from Harbour Gazette:</b></p>",
        "<p>This summary was generated with AI and reviewed by an editor. Read more about how we use such tools in our newsroom.</p>",
        "<div class=x2><h4>Share your thoughts</h4><p>Should visitors pay for the wall? Join the conversation below.</p></div>",
        "<div class=x2><h3>Help us report</h3><p>Do you live behind the wall? We want to hear from you.</p></div>",
        "<div class=x2>We value your opinion. Tell us if you think this story is fair.</div>",
        "<p>Your browser does not support iframes.</p>",
        "<p>The wall seen from the air<span>9 hours ago</span><span>Duration 2:01</span></p>",
    ],
)
def test_calls_to_readers_in_the_middle_of_a_text(line: str) -> None:
    assert story(f"{P}{line}{P}") == STORY * 2


@pytest.mark.parametrize("name", ["sub-title", "sub-head", "article-intro", "epigraph", "summary__p"])
def test_a_second_headline_by_its_name(name: str) -> None:
    body = f"<h1>Harbour wall holds</h1><h2 class={name}>{SHORT}</h2><p class=date>5 May 2024</p><div class=text>{P}</div>"
    assert read(f"<main>{body}</main>") == [SHORT, *STORY]


@pytest.mark.parametrize(
    "line",
    [
        "Um eingebettete Inhalte anzuzeigen, ist deine Einwilligung in die Verarbeitung von personenbezogenen Daten notwendig, da die Anbieter sie als Drittanbieter verlangen.",
        "Pour afficher ce contenu vous devez accepter que des tiers déposent des cookies sur votre appareil; vous pouvez changer d'avis à tout moment.",
        "Für diesen Inhalt brauchen wir Ihre Zustimmung, damit er angezeigt werden darf, denn er kommt von einem anderen Haus und dessen Rechnern.",
    ],
)
def test_what_asks_to_let_a_film_in_is_no_line_of_the_story(line: str) -> None:
    assert story(f"{P}<div class=c-oembed><p>{line}</p></div>{P}") == STORY * 2


def test_distances_of_time_and_remarks_on_summaries_over_a_text() -> None:
    line = "<div><span>Publiziert: vor 3 Stunden</span><span>|</span><span>Aktualisiert: vor 1 Stunde</span></div>"
    remark = "<p>This summary was generated by AI and has not been read by anybody</p><p>Zusammenfassung anzeigen</p>"
    film = "<div class=vjs>The wall from the air</div><span>Im Video: The wall from the air</span>"
    assert story(f"{line}{remark}{P}<div>{film}</div>{P}") == STORY * 2


def test_points_under_the_headline_with_a_heading_and_a_remark() -> None:
    points = ["No house behind the wall was flooded", "The ferry will go again from Wednesday on"]
    box = f"<div class=x1><h3>In short</h3><ul>{paragraphs(points, '<li>', '</li>')}</ul></div>"
    assert story(f"{box}{P}") == [*points, *STORY]


def test_place_name_and_times_in_elements_without_a_mark_between_them() -> None:
    times = "<time>نشر في: 24 نوفمبر ,2026: 04:05 م GST</time><time>آخر تحديث: 24 نوفمبر ,2026: 04:40 م GST</time>"
    line = f"<div class=info><span>الميناء الشمالي - هالة الشامي</span>{times}<span>3 دقائق للقراءة</span></div>"
    assert read(f"<main><h1>Harbour wall holds</h1>{line}<div class=text>{P}</div></main>") == STORY


@pytest.mark.parametrize("line", ["Bekijk: the wall from the air</p><p>Videospeler inladen...", "Loading video", "Chargement de la vidéo"])
def test_a_player_that_waits_is_no_line_of_the_story(line: str) -> None:
    assert story(f"{P}<p>{line}</p>{P}") == STORY * 2


def test_a_word_of_two_in_a_longer_name() -> None:
    assert story(f"{P}<div class=ReadMore__root><p>{SHORT}</p></div>{P}") == STORY * 2


def test_points_between_the_headline_and_the_box_of_the_text() -> None:
    points = ["No house behind the wall was flooded", "The ferry will go again from Wednesday on"]
    head = f"<h1>Harbour wall holds</h1><ul class=x4>{paragraphs(points, '<li>', '</li>')}</ul><ul><li>Share<li>Print</ul>"
    assert read(f"<main><header>{head}</header><p>5 May 2024</p><div class=text>{P}</div></main>") == [*points, *STORY]


def test_headings_of_the_entries_of_a_live_report() -> None:
    entry = "<article id=block-{0} class=block><header><time><a href='#block-{0}'><span>24 Nov 2026</span><span>18.30 GMT</span></a></time><h2>{1}</h2></header><p>{2}</p><p>{3}</p><footer><a>Share</a></footer></article>"
    entries = entry.format(1, "What the town says", *STORY[:2]) + entry.format(2, "The wall holds so far", *STORY[2:])
    assert read(f"<article><h1>Harbour wall holds</h1><div id=live>{entries}</div></article>") == [
        "What the town says",
        *STORY[:2],
        "The wall holds so far",
        *STORY[2:],
    ]


def test_a_player_between_parts_that_only_names_for_tests_tell_apart() -> None:
    part = "<div data-qa=Component-Text><p>{}</p></div>"
    player = "<div data-qa=Component-Player><div>03:12</div><h3>The wall from the air</h3><p>The wall from the air</p></div>"
    parts = list(map(part.format, [*STORY, SHORT]))
    assert read(f"<article><h1>Harbour wall holds</h1><section>{''.join([*parts[:3], player, *parts[3:]])}</section></article>") == [
        *STORY,
        SHORT,
    ]


def test_a_list_that_a_machine_has_made_says_so() -> None:
    assert story(f"<p>Summary is AI-generated, newsroom-reviewed</p>{P}") == STORY


@pytest.mark.parametrize("mark", ["(APA/dpa)", "(AFP)", "(jh/Reuters)"])
def test_a_paragraph_that_an_agency_signs_is_no_caption(mark: str) -> None:
    assert story(f"{P}<p>{STORY[2]} {mark}</p>") == [*STORY, f"{STORY[2]} {mark}"]


@pytest.mark.parametrize("name", ["initial-letter x", "dropcap", "drop-cap", "firstLetter", "lettrine"])
def test_a_first_letter_set_large_belongs_to_its_word(name: str) -> None:
    rest = STORY[0].removeprefix("T")
    others = paragraphs(STORY[1:])
    assert story(f"<p><span><span class='{name}'>T</span></span> <span>{rest}</span></p>{others}") == STORY
    assert story(f"<p><span class=big>A</span> <span>wall {rest}</span></p>{others}")[0].startswith("A wall ")


def test_a_plea_for_money_behind_a_text() -> None:
    plea = "<p><b>Hat Ihnen dieser Artikel gefallen? Dann unterstützen Sie uns bitte mit einer Spende, oder werden Sie Mitglied bei uns.</b></p>"
    assert story(P + plea) == STORY


@pytest.mark.parametrize(
    "lock",
    [
        "Il vous reste 78.4% de cet article à lire. La suite est réservée aux abonnés.",
        "Subscribe to unlock this article",
        "Envie de lire la suite ?",
    ],
)
def test_what_stands_behind_the_line_on_who_may_read_on(lock: str) -> None:
    offers = "<p>All stories of the paper, whole, for 5 a month; cancel at any time.</p><p>You can read on one device at a time, and we ask you to go on here.</p>"
    assert story(f"{P}<p>{lock}</p><section class=x5><h3>Welcome</h3>{offers}</section>") == STORY
    assert story(f"<p>{lock}</p>{P}") == STORY


def test_the_first_entry_of_a_live_report_and_who_has_written_it() -> None:
    head = "<header><h3>{}</h3><time><span>Published at</span> <span>14:04 24 November 2026</span></time></header>"
    who = "<div class=x-contributor><p>Ann Öberg</p><p>Reporting from the quay</p></div>"
    entry = f"<li><article class=post>{head}{who}<div class=post-body><p>{{}}</p><p>{{}}</p></div></article></li>"
    entries = entry.format("What the town says", *STORY[:2]) + entry.format("The wall holds so far", *STORY[2:])
    assert read(f"<main><h1>Harbour wall holds</h1><ol>{entries}</ol></main>") == [
        "What the town says",
        *STORY[:2],
        "The wall holds so far",
        *STORY[2:],
    ]


def test_a_house_that_asks_for_support_in_a_box_of_several_lines() -> None:
    plea = f"<h4>Years of news</h4><p>Your support keeps us going</p><p>For two decades we have been there. Support our mission for the next two.</p><p>{SHORT} {STORY[1]}</p><p>Thank you for your support so far, and for every word.</p>"
    assert story(f"{P * 6}<div class=cli-x>{plea}</div><p>{SHORT}</p>") == [*STORY * 6, SHORT]


@pytest.mark.parametrize(
    "line",
    [
        "AI-generated summary reviewed by our newsroom. Read our policy.",
        "We care about your privacy",
        "Vi bryr oss om ditt personvern",
        "Wir respektieren Ihre Privatsphäre",
    ],
)
def test_lines_on_privacy_and_machines_are_none_of_the_story(line: str) -> None:
    assert story(f"{P}<p>{line}</p>{P}") == STORY * 2


def test_a_last_sentence_of_few_words() -> None:
    assert story(f"{P}<p>It held.</p>") == [*STORY, "It held."]
    assert story(f"{P}<p><b>It held.</b></p>") == STORY
    assert story(f"{P}<p>Tom Reed</p>") == STORY


def test_a_second_headline_by_the_name_that_tests_give_it() -> None:
    body = (
        f"<h1>Harbour wall holds</h1><h2 data-testid=article-intro-text>{SHORT}</h2><p class=date>5 May 2024</p><div class=text>{P}</div>"
    )
    assert read(f"<main>{body}</main>") == [SHORT, *STORY]


@pytest.mark.parametrize(
    "id_", ["related-to-the-wall", "sharing-the-cost", "comments-of-the-board", "latest-levels", "banner-of-the-quay", "menu-of-works"]
)
def test_a_part_of_a_text_that_is_named_after_its_heading(id_: str) -> None:
    head = id_.replace("-", " ").capitalize()
    part = f"<section id={id_}><h2>{head}</h2>{paragraphs(STORY[1:])}</section>"
    assert story(f"<section id=begin><p>{STORY[0]}</p></section>{part}") == [STORY[0], head, *STORY[1:]]


@pytest.mark.parametrize("head", ["Comments", "Related articles", "About the author", "Sign up for our newsletter"])
def test_a_box_that_is_called_what_its_heading_says_is_none_of_the_text(head: str) -> None:
    box = f"<section id={head.lower().replace(' ', '-')}><h2>{head}</h2>{paragraphs(STORY[:2])}</section>"
    assert story(P * 3 + box) == STORY * 3


@pytest.mark.parametrize(
    "rest",
    [
        "<button>Read more</button><div style='max-height:0;overflow:hidden'>{}</div>",
        "<div hidden>{}</div><button>Show more</button>",
        "<div class=d-none>{}</div><a href='#'>Weiterlesen</a>",
    ],
)
def test_the_rest_of_a_story_that_a_button_shows(rest: str) -> None:
    assert story(paragraphs(STORY[:2]) + rest.format(paragraphs(STORY[2:]))) == STORY
    aside = f"<div class=x><p>{SHORT}</p>{rest.format(paragraphs(STORY[:1]))}</div>"
    assert STORY[0] not in story(f"<div class=y>{paragraphs(STORY[1:] * 2)}</div>{aside}")


@pytest.mark.parametrize("line", ["<a href=/2>{}</a>", "<strong><a href=/2>{}</a></strong>"])
def test_a_paragraph_that_links_whole_to_an_earlier_report(line: str) -> None:
    linked = f"<p>{STORY[0]}</p><p>{line.format(STORY[1])}</p><p>{STORY[2]}</p>"
    assert story(linked + f"<p>{STORY[3]}</p>") == STORY
    headline = line.format("Ferry goes again after the storm of Monday, and everybody is on board")
    assert story(f"<p>{STORY[0]}</p><p>{headline}</p>{paragraphs(STORY[1:])}") == STORY


def test_who_has_edited_and_checked_a_story_is_none_of_it() -> None:
    names = [f"<a href='/authors/{i}'>{name}</a>" for i, name in enumerate(("Ann Öberg", "Bo Lindqvist", "Cleo Dahl"))]
    line = "By {} Edited by {} Fact checked by {}".format(*names)
    header = f"<h1>Harbour wall holds</h1><div>{line}</div><div>Published on May 5, 2024</div>"
    assert read(f"<article>{header}<div class=text>{P}</div></article>") == STORY


BOATS = [
    f"The boat number {n} left the northern pier with forty-two passengers, and nobody at the harbour had counted on so many."
    for n in range(6)
]


@pytest.mark.parametrize("floating", ["{}", "<table align=right width=210><tr><td>{}</td></tr></table>"])
def test_boxes_beside_the_paragraphs_of_a_page_that_a_table_lays_out(floating: str) -> None:
    told = [f"<p>{line}</p>" for line in BOATS]
    caption = "<div class=pc><img src=/1.jpg><span>The boat at the northern pier</span></div>"
    tools = "<div class=t1><a href=/print>Print</a> <span>A+ A-</span> <span>1.204</span></div>"
    prices = "<table><tr><td>Adults</td><td>6.00</td></tr><tr><td>Children</td><td>3.00</td></tr></table>"
    cell = f"<h1>Ferry returns</h1><p>5 May 2024</p>{floating.format(caption)}{''.join(told[:3])}{floating.format(tools)}{told[3]}{prices}{''.join(told[4:])}"
    html = f"<title>Ferry returns - Courier</title><body><table width=100%><tr><td><a href=/a>News</a><br><a href=/b>Sport</a></td><td><div class=x1>{cell}</div></td></tr></table>"
    assert article(html.encode(), "https://courier.example/news/ferry").paragraphs == [
        *BOATS[:4],
        "Adults",
        "6.00",
        "Children",
        "3.00",
        *BOATS[4:],
    ]


GALLERY = "<div class='galleries'>" + "".join(
    f"<div class='slide'><img src=/{n}.jpg><div class='caption gallery-caption'>{n}. The boat of the harbour office that took {n} crews from the northern pier in the night of the storm, when "
    "the wall was open and the ferry could not leave: its captain had served for a year and was praised by the town. Tom Reed, Harbour Gazette</div></div>"
    for n in range(1, 15)
) + "</div>"  # fmt: skip


def test_a_gallery_that_tells_more_than_the_story() -> None:
    assert story(P + GALLERY) == STORY


def test_what_a_page_keeps_for_its_scripts_in_the_text() -> None:
    hidden = '<div class="pageinfo data hidden">{ "js_modules": [{"name": "video"}], "assetid": "1", "byline": "", "contenttype": "story pages" }</div>'
    assert story(P + hidden) == STORY


@pytest.mark.parametrize("label", ["STORY:", "GAME 1:", "PREVIOUSLY:"])
def test_a_label_in_capitals_before_the_headline_of_another_story(label: str) -> None:
    other = f"<p><b>{label} </b><a href=/news/ferry>Ferry leaves early</a></p>"
    assert story(paragraphs(STORY[:2]) + other + paragraphs(STORY[2:])) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "To contact the editor responsible for this story: Tom Reed at treed@gazette.example",
        "Receive Harbour updates directly to your desktop",
        "Share your ideas in the comments.",
        "Not sure how to add your comment? Here's how",
        "For comments and feedback: editor@gazette.example",
        "Follow Tom Reed at: https://short.example/treed",
        "Twitter: @treed",
        "Contact Our News Editors",
        '"Questions? Comments? Email us at',
        "The views expressed in this article are the author's own.",
        "Les opinions exprimées dans cet article n’engagent que leur auteur.",
        "Die Meinung der Autoren gibt nicht unbedingt die der Redaktion wieder.",
        "الآراء الواردة أدناه لا تعبر عن رأي الجريدة، بل تعكس وجهات نظر أصحابها فقط.",
    ],
)
def test_whom_to_write_to_and_where_under_a_story(line: str) -> None:
    assert story(P + f"<p>{line}</p>") == STORY


def test_a_caption_whose_credit_is_in_brackets() -> None:
    caption = "Ann Öberg, of Westhaven, is one of the crew that looked for the boat in the night. (Credit: Courtesy Reed and Sons LLP)"
    assert story(paragraphs(STORY[:2]) + f"<p>{caption}</p>" + paragraphs(STORY[2:])) == STORY


def test_a_first_letter_in_a_box_of_its_own() -> None:
    first = f"<div class=big>T</div><p>{STORY[0][1:]}</p>"
    assert story(first + paragraphs(STORY[1:])) == STORY
    assert (
        story("<h2>A</h2><p>anchor: what holds a boat in its place, of iron and heavy, on a chain of forty fathoms and more.</p>" + P)[-4:]
        == STORY
    )


def test_a_list_over_the_standfirst_that_says_by_whom_and_when() -> None:
    header = (
        "<div><h1>Harbour wall holds</h1><ul><li>Article by: TOM REED ASSOCIATED PRESS</li><li>Updated: June 7, 2023 - 12:24 AM</li></ul>"
    )
    assert read(f"{header}<p class=intro>{SHORT}</p></div><div class=full>{P}</div>") == [SHORT, *STORY]


def test_a_paragraph_beside_an_advertisement_is_no_caption() -> None:
    slot = "<div id=article-mpu-container><div id=ad-mu1-spot><noscript><a href=https://ads.example/><img src=https://ads.example/1.png></a></noscript></div>"
    assert story(f"{paragraphs(STORY[:1])}{slot}<p>{SHORT}</p></div>{paragraphs(STORY[1:])}") == [STORY[0], SHORT, *STORY[1:]]


@pytest.mark.parametrize("line", ["First Published 4 hours ago • Updated an hour ago", "Published 3 mins ago | Updated 2 mins ago"])
def test_how_long_ago_a_story_was_published_under_its_standfirst(line: str) -> None:
    header = f"<h1>Harbour wall holds</h1><div>{SHORT}</div><div id=facts><p>By Ann Öberg</p><div class=clear></div>{line}</div>"
    assert read(f"<div>{header}<div class=text>{P}</div></div>") == [SHORT, *STORY]


@pytest.mark.parametrize(
    "end",
    [
        "<p><b>GALLERY: STORM AT THE QUAY</b></p>",
        "<div><h4>About Author</h4><p>Reed hails from Westhaven and has sailed all his life, mostly alone.</p></div>",
    ],
)
def test_pictures_and_the_author_under_a_story(end: str) -> None:
    assert story(P + end) == STORY
