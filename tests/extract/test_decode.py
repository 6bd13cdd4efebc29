"""Bytes to text."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.extract import article, read_page
from newsportal.extract.page.decode import decode

CHINESE = "<p>海港市气象台7日下午发布大风预报，预计夜间起近海风力将增强到八级，渡轮可能停航，市民出行请留意码头的公告。"
TAIWAN = "<p>氣象局今天下午發布大風特報，預計晚間起沿海風力將增強到八級，渡輪可能停航，民眾出門請留意碼頭的公告。"
JAPANESE = "<p>気象庁は7日、強風注意報を発表した。夜には風が強まる見込みで、フェリーが欠航する可能性があるという。"
KOREAN = "<p>기상청은 7일 오후 강풍 예보를 발표했다. 밤부터 바람이 강해질 것으로 예상되며 여객선이 결항할 수 있다고 밝혔다."
RUSSIAN = "<p>Ветер усилится, паромы могут остановиться вечером, сообщил порт. Жителей просят не выходить к морю."
FRENCH = "<p>Les autorités ont annoncé une tempête ; les ferries pourraient être arrêtés dès la soirée, a précisé la capitainerie à midi."


@pytest.mark.parametrize(
    ("text", "codec", "header", "meta"),
    [
        (CHINESE, "utf-8", None, None),
        (CHINESE, "utf-8", "gb2312", "gb2312"),
        (CHINESE, "gb18030", "utf-8", None),
        (CHINESE, "gb18030", None, "utf-8"),
        (CHINESE, "gbk", None, "gb2312"),
        (CHINESE, "gbk", "iso-8859-1", None),
        (CHINESE, "gbk", None, None),
        (CHINESE, "utf-8-sig", "gbk", None),
        (CHINESE, "utf-16", None, None),
        (CHINESE, "utf-16-le", None, None),
        (CHINESE, "utf-16-be", "utf-8", None),
        (TAIWAN, "big5", None, "big5"),
        (TAIWAN, "big5", None, None),
        (TAIWAN, "big5", "gb2312", None),
        ("<p>The port’s “new quay” — the third — opens in spring, and nobody has to wait for the ferries.", "big5", None, "big5"),
        ("<p>The port’s “new quay” opens in spring, and nobody has to wait for the ferries.", "cp949", None, "euc-kr"),
        (JAPANESE, "shift_jis", None, "Shift_JIS"),
        (JAPANESE, "shift_jis", None, None),
        (JAPANESE, "euc_jp", None, "EUC-JP"),
        (JAPANESE, "iso2022_jp", None, "iso-2022-jp"),
        (JAPANESE, "iso2022_jp", "utf-8", None),
        (KOREAN, "euc_kr", None, "euc-kr"),
        (KOREAN, "euc_kr", None, None),
        (FRENCH, "latin-1", None, "iso-8859-1"),
        (FRENCH, "latin-1", None, None),
        (FRENCH, "cp1252", "gbk", None),
        ("<p>Port wstrzymał żeglugę, ponieważ w nocy wiatr się wzmógł; łodzie czekają w zatoce.", "iso-8859-2", None, "iso-8859-2"),
        ("<p>A kikötő igazgatója szerint az erős szél miatt késő estig szünetel a forgalom.", "iso-8859-2", "ISO-8859-2", None),
        ("<p>Přístav zastavil provoz, protože v noci zesílí vítr; lodě čekají v zálivu.", "cp1250", None, "windows-1250"),
        ("<p>Şiddetli rüzgâr nedeniyle liman akşama kadar kapalı, açıklama öğleyin yapıldı.", "cp1254", None, "iso-8859-9"),
        ("<p>Uosto vadovas pranešė, kad dėl stipraus vėjo laivai lauks įlankoje iki ryto.", "cp1257", None, "windows-1257"),
        ("<p>ท่าเรือหยุดเดินเรือในเวลากลางคืนเพราะลมแรง เรือรออยู่ในอ่าว", "cp874", None, "tis-620"),
        ("<p>Το λιμάνι έκλεισε λόγω των ισχυρών ανέμων μέχρι το βράδυ.", "iso-8859-7", None, "iso-8859-7"),
        ("<p>Ветер усилится, паромы могут остановиться вечером, сообщил порт.", "cp1251", None, "windows-1251"),
        (RUSSIAN, "cp1251", None, None),
        (RUSSIAN, "koi8-r", "utf-8", None),
        ("<p>Το λιμάνι έκλεισε λόγω των ισχυρών ανέμων μέχρι το βράδυ, και τα πλοία περιμένουν στον κόλπο.", "iso-8859-7", None, None),
        ("<p>הנמל נסגר בשל רוחות חזקות עד הערב, כך נמסר מטעם הרשות, והמעבורות ממתינות במפרץ עד הבוקר של יום ראשון.", "cp1255", None, None),
        ("<p>أغلق الميناء بسبب الرياح القوية حتى المساء، وفق ما أعلنت السلطة، والعبارات تنتظر في الخليج حتى الصباح.", "cp1256", None, None),
        ("<p>ท่าเรือหยุดเดินเรือในเวลากลางคืนเพราะลมแรง เรือรออยู่ในอ่าวจนถึงเช้าวันอาทิตย์ตามที่ท่าเรือแจ้ง", "cp874", None, None),
        (
            "<html lang=pl><p>Port wstrzymał żeglugę, ponieważ w nocy ściemniło się i wiatr się wzmógł; łodzie czekają.",
            "cp1250",
            None,
            None,
        ),
        ("<html lang='hu'><p>A kikötő igazgatója szerint késő estig szünetel a forgalom.", "iso-8859-2", None, "iso-8859-1"),
        ("<html lang=tr><p>Şiddetli rüzgâr nedeniyle liman akşama kadar kapalı.", "cp1254", None, None),
        (f"<style>{'.a{content:none}' * 20_000}</style><p>The port’s “new quay” opens", "cp1252", None, None),
    ],
)
def test_the_bytes_decide(text: str, codec: str, header: str | None, meta: str | None) -> None:
    page = (f'<meta http-equiv="Content-Type" content="text/html; charset={meta}">' if meta else "") + text
    assert decode(page.encode(codec), header)[0] == page


def test_a_few_broken_bytes_do_not_change_the_codec() -> None:
    page = (CHINESE * 20).encode()
    text, codec = decode(page[:500] + b"\xff" + page[500:-1])
    assert codec == "utf-8"
    assert text.count("\ufffd") in (2, 3, 4)


@pytest.mark.parametrize("text", ["<p>The wall’s keeper – “a fine one” – left.", "<p>Les autorités ont annoncé une tempête à midi."])
def test_a_page_that_was_encoded_twice(text: str) -> None:
    twice = text.encode().decode("latin-1").encode()
    assert decode(twice)[0] == text
    # One letter more that was encoded once: the page quotes broken text, it is not broken.
    assert decode(twice + "é".encode())[0] == twice.decode() + "é"


@pytest.mark.parametrize("label", ["x-user-defined", "base64", "rot13", "undefined", "idna", "", "a\0b", "utf-7", "hex"])
def test_labels_that_are_no_codec(label: str) -> None:
    assert decode(CHINESE.encode("gbk"), label)[0] == CHINESE


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, lambda page: b"%PDF-1.7\n" + page, lambda page: b"PK\x03\x04" + page,
                                  lambda page: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) + page])  # fmt: skip
def test_pictures_documents_and_archives_are_no_pages(pack) -> None:
    read = article(pack(f"<h1>大风预报</h1><div>{CHINESE}</p>{CHINESE}{CHINESE}</p></div>".encode()), "https://portal.example/a")
    assert (read.title, read.text, read.published) == (None, None, None)


def test_a_page_with_stray_controls_is_one() -> None:
    for encoding in ("utf-8", "gbk", "utf-16"):
        page = f"<h1>大风\x02预报</h1>\0\x1a<div>{CHINESE}\x08</p>{CHINESE}</p></div>".encode(encoding)
        assert article(page, "https://portal.example/a").text


@given(st.binary(max_size=3000), st.one_of(st.none(), st.text(max_size=12)))
def test_never_raises(body: bytes, label: str | None) -> None:
    text, codec = decode(body, label)
    assert isinstance(text, str)
    assert codec


def test_the_header_reaches_the_reading() -> None:
    page = f"<h1>大风预报</h1><div>{CHINESE}</p>{CHINESE}</div>".encode("gbk")
    assert article(page, "https://portal.example/a", encoding="gbk").paragraphs[0].startswith("海港市")


def test_the_tree_of_a_page_encoded_twice_is_mended_too():
    text = "<p>Investor’s Guide to the coast, told once more.</p>" * 3
    twice = text.encode().decode("latin-1").encode()
    assert "Investor’s" in "".join(read_page(twice, "https://a.example/").root.itertext())
