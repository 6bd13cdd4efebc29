"""Boxes of other stories that nothing names, among the paragraphs of a story: told by headlines that lead on, each over its teaser."""

from __future__ import annotations

import pytest

from newsportal.extract import article

STORY = [
    "The first boat left the northern pier on Monday with forty-two passengers, most of them from the islands themselves.",
    "For nine years the only way across was the supply ship, which sails on Wednesdays and takes no more than twelve people.",
    "The board bought both vessels second-hand from a yard in the east and had them refitted over the winter, at half the price of new ones.",
    "Critics in the council doubt that the line will ever pay for itself; the old company gave up after three seasons and left a debt.",
    "The harbour master sees it differently: a road does not pay for itself either, and no one asks whether it should be closed.",
    "From May the timetable will be printed in the school calendar as well, since eleven pupils are to cross every morning.",
]
OTHERS = [
    (
        "Storm closes the coastal road for two days",
        "The surf tore away forty metres of asphalt near the quarry, and repairs take until Thursday.",
    ),
    (
        "New school bus still looks for a driver",
        "The council has advertised the post three times and raised the wage twice, so far without an answer.",
    ),
    (
        "How the lighthouse got its colour back",
        "Two painters hung from ropes for a week, and the red is the red of the first postcards again.",
    ),
]


def p(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def read(inside: str) -> list[str]:
    html = f"<title>Ferry returns - Courier</title><body><main><h1>Ferry returns</h1><div class=q1>{inside}</div></main>"
    return article(html.encode(), "https://courier.example/news/ferry").paragraphs


def each(form: str, count: int = 2) -> str:
    return "".join(form.format(href=f"/news/{at}", title=title, told=told) for at, (title, told) in enumerate(OTHERS[:count]))


@pytest.mark.parametrize(
    "form",
    [
        "<h3><a href={href}>{title}</a></h3><p>{told}</p>",
        "<a href={href}><img src=/t.jpg></a><h4><a href={href}>{title}</a></h4><span>12 March 2024</span><p>{told}</p>",
        "<div class=c1><h3><a href={href}>{title}</a></h3><p>{told}</p></div>",
        "<p><strong><a href={href}>{title}</a></strong></p><p>{told}</p>",
        "<div class=t1><a href={href}>{title}</a></div><div class=t2>{told}</div>",
        "<h3>{title}</h3><p>{told} <a href={href}>Read more</a></p>",
        "<div class=c1><h3>{title}</h3><p>{told}</p><a href={href}>Lire la suite »</a></div>",
    ],
)
@pytest.mark.parametrize("label", ["", "<h3>Region</h3>", "<span>Around the coast</span>"])
def test_headlines_over_teasers_in_one_box(form: str, label: str) -> None:
    for count in (2, 3):
        box = f"<div class=q2>{label}{each(form, count)}</div>"
        assert read(p(STORY[:3]) + box + p(STORY[3:])) == STORY
        assert read(p(STORY) + box) == STORY


def test_a_round_up_is_a_story_though_its_headings_lead_on() -> None:
    told = read(p(STORY[:1]) + each("<h3><a href={href}>{title}</a></h3><p>{told}</p>", 3))
    assert all(title in told and text in told for title, text in OTHERS)


def test_parts_of_a_story_with_headings_of_their_own() -> None:
    told = read(p(STORY) + f"<div class=q2>{each('<h3>{title}</h3><p>{told}</p>')}</div>" + p(STORY[:2]))
    assert all(text in told for _, text in OTHERS[:2])


@pytest.mark.parametrize(
    "name",
    [
        *(
            "read-next",
            "article-module__read-next",
            "RecircMostPopularWrapper",
            "story-crosslinks",
            "see-alsos",
            "same-topic",
            "other-stories-container",
        ),
        *(
            "mehrzumthema",
            "Anzeige",
            "lire-aussi",
            "info_relacionada",
            "saibamais",
            "single-notizie-correlate",
            "readerscomment",
            "art-fakta",
        ),
        *("authorpromo", "promobottombg", "hints", "join-us", "app_download", "commentbox"),
    ],
)
def test_boxes_named_for_what_stands_beside_a_story(name: str) -> None:
    box = f"<div class='{name}'><h4>Around the coast</h4><p>{OTHERS[0][1]}</p></div>"
    assert read(p(STORY[:3]) + box + p(STORY[3:])) == STORY


@pytest.mark.parametrize("name", ["recirc", "weiterlesen", "registration", "metadata", "promo-page", "join-us", "image-description"])
def test_a_story_in_a_box_of_such_a_name(name: str) -> None:
    assert read(f"<div class='{name}'>{p(STORY)}</div>") == STORY


@pytest.mark.parametrize("label", ["Background:", "Hintergrund:", "Lire notre enquête :", "DON’T MISS |", "【Region】"])
@pytest.mark.parametrize("form", ["<p>{}</p>", "<p><strong>{}</strong></p>", "<div>{}</div>"])
def test_a_label_and_the_headline_of_another_story(label: str, form: str) -> None:
    line = form.format(f"{label} <a href=/news/7>Storm closes the coastal road for two days</a>")
    assert read(p(STORY[:3]) + line + p(STORY[3:])) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "<p>All departures of this spring: <a href='https://ferry.example/t'>the timetable of the new line</a></p>",
        "<p>Price: <a href=/shop/7>six for adults</a></p>",
        "<p>She said only this: <a href=/news/7>the boat</a> leaves at seven.</p>",
        "<ul><li>Read in the archive: <a href=/news/7>The first ferry of the year 1911</a></li><li>Seen on the quay: the crew.</li></ul>",
    ],
)
def test_lines_of_a_story_that_end_in_a_link(line: str) -> None:
    told = read(p(STORY[:3]) + line + p(STORY[3:]))
    assert len(told) > len(STORY)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Mehr dazu:",
            "Luister ook:",
            "Le puede interesar:",
            "Guarda anche:",
            "Mais lidas",
            "Przeczytaj także:",
            "Čtěte více:",
            "Материалы по теме:",
        ),
        *(
            "関連リンク",
            "次のページへ",
            "Text pokračuje pod fotografií",
            "Fortsetzung des Artikels auf Seite 2",
            "(opens in new tab)",
            "Deel artikel:",
        ),
    ],
)
def test_lines_that_lead_on_in_other_languages(line: str) -> None:
    assert read(p(STORY[:3]) + p([line]) + p(STORY[3:])) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Facebook and Instagram.",
        "Laden Sie jetzt unsere App herunter",
        "Téléchargez notre application",
        "Descarga nuestra app",
        "Scarica la nostra app",
        "Baixe nosso app e siga-nos no Instagram",
        "Download onze app",
        "Ladda ner vår app",
        "Pobierz naszą aplikację",
        "Stáhněte si naši aplikaci",
        "Töltse le alkalmazásunkat!",
        "Descarcă aplicația noastră",
        "Preuzmite našu aplikaciju",
        "Скачайте наше приложение",
        "Κατεβάστε την εφαρμογή μας",
        "Uygulamamızı indirin",
        "حمّل تطبيقنا",
        "हमें फेसबुक पर फॉलो करें",
        "Unduh aplikasi kami",
        "카카오톡 채널을 추가하고 소식을 받아 보세요.",
        "公式アカウントをフォローしてください。",
        *(
            "Bu haberi paylaş",
            "Ossza meg ismerőseivel!",
            "Podelite vest",
            "이 기사를 공유합니다",
            "شارك هذا الخبر",
            "खबर शेयर करें",
            "Поделиться новостью",
            "Udostępnij artykuł",
        ),
        *(
            "Abonează-te la newsletter.",
            "Подпишитесь на рассылку.",
            "メールマガジンに登録する",
            "追蹤我們的Facebook專頁",
            "تابعوا قناتنا على يوتيوب",
        ),
    ],
)
def test_lines_that_ask_the_reader(line: str) -> None:
    assert read(p(STORY[:3]) + p([line]) + p(STORY[3:])) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "„Folgt uns in den Kanal“, rief der Kapitän dem zweiten Boot zu.",
        "Our harbour has to follow the rules of the board, whatever its app says.",
        "Kanalen har gitt oss mer enn noen app, sier havnesjefen.",
        "Join the ferry at seven, when the quay is at its most quiet.",
        "Follow the wall to the east, and you stand before the old Telegraph House.",
        "Поделиться новостью о пароме решил капитан, и утром о ней знал весь остров.",
        "Entre nous et Facebook, rien n'a jamais été simple, dit la capitaine.",
    ],
)
def test_lines_that_only_sound_so(line: str) -> None:
    assert line in read(p(STORY[:3]) + p([line]) + p(STORY[3:]))


@pytest.mark.parametrize(
    "label",
    [
        *(
            "Ayrıca okuyun:",
            "Ayrıca bakınız:",
            "Ez is érdekelheti:",
            "Povezan članak:",
            "함께 읽기:",
            "اقرأ المزيد:",
            "संबंधित खबर:",
            "Материал по теме:",
            "Czytaj również:",
        ),
        *("Ti potrebbe interessare:", "▶ Sur le même sujet:", "Læs mere:", "Don't miss:", "【同場加映】"),
    ],
)
def test_a_label_before_a_title_that_no_link_tells(label: str) -> None:
    assert read(p(STORY[:3]) + p([f"{label} Old pier sold to the city"]) + p(STORY[3:])) == STORY


def test_a_lead_in_bold_letters_under_the_names() -> None:
    head = "<title>離島のフェリー再開 - 沿岸新報</title><h1>離島のフェリー再開</h1><div class=k1>文＝谷口誠</div><div class=k2>2024年3月12日 8時15分</div>"
    lead = "四月からは一日二便、夏には三便が港を出る。運賃は安くなる。"
    told = [
        "月曜日の朝七時、最初の船が北岸壁を離れた。乗客は四十二人で、港湾局の誰もこれほど多いとは思っていなかった。",
        "九年のあいだ、島へ渡る手段は水曜日の補給船だけだった。乗れるのは十二人までで、歯医者へ行くにも何週間も前から予定を立てた。",
        "港湾局は東部の造船所から二隻を中古で買い、冬のあいだに改装した。費用は合わせて四億円足らずで、半分は県が負担する。",
    ]
    html = f"<html lang=ja>{head}<div class=q1><p><b>{lead}</b></p>{''.join(f'<div class=t{n}>{line}</div>' for n, line in enumerate(told))}</div>"
    assert article(html.encode(), "https://engan.example/news/ferry").paragraphs == [lead, *told]


def test_the_last_part_of_a_story_with_headlines_at_its_end() -> None:
    form = "<div class=c1><h4><a href={href}>{title}</a></h4><p>{told}</p></div>"
    lines = [f"{line} Nobody on the island says {word} to that." for word in ("yes", "no") for line in STORY]
    parts = [p(lines[:6]), p(lines[6:11]), f"{p(lines[11:])}<div class=c2>{each(form)}</div>"]
    assert read("".join(f"<div class=part>{part}</div><div class=x>{at}</div>" for at, part in enumerate(parts))) == lines


@pytest.mark.parametrize("part", ["<div class=item>{}</div>", "<section class=item><div class=text>{}</div></section>", "{}"])
def test_a_sentence_set_again_in_a_box_of_its_own(part: str) -> None:
    again = STORY[4].split(":")[1].strip().rstrip(".")
    lines = [part.format(f"<p>{line}</p>") for line in STORY]
    quote = part.format(f"<div class=big><p>{again}</p></div>")
    assert read("".join([*lines[:2], quote, *lines[2:]])) == STORY
    new = part.format("<div class=big><p>Nobody on the island remembers a winter as long as that one was.</p></div>")
    assert len(read("".join([*lines[:2], new, *lines[2:]]))) == len(STORY) + 1
