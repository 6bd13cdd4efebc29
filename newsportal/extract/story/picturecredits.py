"""Lines that say no more than whose a picture is, or that it is an old one, in the world's languages: Bildquelle: Anna Berg, REUTERS/Ann Öberg, Symbolbild."""

from __future__ import annotations

from newsportal.extract.page.text import phrases
from newsportal.regexes import regex

_LONGEST = 100
_LABEL, _NAMED = 24, 64
"""Characters of a label before its colon, and of what it names."""
_EDGES = " \t\u00a0\u3000.。:：()（）[]【】*※▲△▼▶■●/|—–-"


# fmt: off
# The whole line.
_ALONE = phrases(
    "courtesy photo|courtesy image|file photo|file image|stock photo|stock image|handout|handout photo|supplied|supplied image|representational image|representative image|image for representation|photo for representation|screenshot|shutterstock|istock|unsplash|pixabay|pexels|getty images|getty|alamy",
    "symbolbild|symbolfoto|archivfoto|archivbild|beispielbild|themenbild|photo d'illustration|photo d’illustration|image d'illustration|image d’illustration|photo d'archives|photo d’archives|images d'archives|archives|capture d'écran|capture d’écran|illustration",
    "foto de archivo|imagen de archivo|fotografía de archivo|imagen ilustrativa|foto ilustrativa|imagen referencial|captura de pantalla|captura de video|cortesía|archivo|imagem ilustrativa|foto ilustrativa|imagem de arquivo|foto de arquivo|arquivo pessoal|divulgação|reprodução|reprodução/instagram|reprodução/redes sociais|reprodução de tv|captura de tela",
    "foto d'archivio|foto d’archivio|immagine d'archivio|immagine d’archivio|foto d'archivo|immagine d'archivo|immagine di repertorio|foto di repertorio|archieffoto|archiefbeeld|ter illustratie|arkivbild|arkivfoto|genrebild|illustrasjonsfoto|illustrationsfoto|illustrationsbild|modelfoto|pressbild|pressefoto|kuvituskuva|arkistokuva|kuvakaappaus",
    "zdjęcie ilustracyjne|zdjęcie poglądowe|zdjęcie archiwalne|fot. ilustracyjne|fot. archiwum|ilustrační foto|ilustrační snímek|ilustračné foto|ilustračná snímka|archivní foto|képünk illusztráció|a kép illusztráció|illusztráció|archív fotó|foto arhivă|foto ilustrativ|imagine ilustrativă|илюстративна снимка|снимка архив|ilustracija|foto arhiva|arhivska fotografija|ilustrativna fotografija|фото автора|фото из архива|фото из открытых источников|иллюстративное фото|архивное фото|скриншот|скриншот видео|ілюстративне фото|фото з відкритих джерел|temsili fotoğraf|temsili görsel|temsili|arşiv|arşiv fotoğraf|φωτογραφία αρχείου|φωτό αρχείου|eurokinissi|intime news|صورة أرشيفية|صورة تعبيرية|أرشيفية|عکس آرشیوی|ảnh minh họa|ảnh minh hoạ|foto ilustrasi|ilustrasi",
    "写真はイメージ|写真はイメージです|写真はイメージ。|画像はイメージ|画像はイメージです|イメージ画像|イメージ写真|資料写真|イメージ|자료사진|참고사진|사진은 기사와 관련 없음|사진은 기사 내용과 관련 없음|기사와 관련 없는 사진|이해를 돕기 위한 이미지|이해를 돕기 위한 사진|图片来源于网络|图片来自网络|图源网络|图源：网络|网络图|示意图|資料照|資料圖|示意圖|圖片來源網路|翻攝網路|ic photo 图|东方ic 图|东方ic 资料图|视觉中国 图|视觉中国 资料图|人民视觉 图|人民视觉 资料图|新华社 图|新华社 资料图|中新社 图|中新社 资料图",
)
# What stands before a colon and a name.
_LABELS = phrases(
    "illustration|illustrations|illustration by|graphic|graphics|graphic by|photographer|photography|photo credit|photo credits|image credit|image credits|credit|credits|courtesy|artwork|cartoon|screenshot|screengrab",
    "bildquelle|bildquellen|bildrechte|bildnachweis|bildnachweise|symbolbild|symbolfoto|archivbild|archivfoto|grafik|grafiken|fotograf|fotografin|fotografen|titelbild|aufmacherbild|pressefoto|crédit|crédits|crédit image|crédits image|visuel|infographie|dessin|photographie|photographe|capture d'écran",
    "fotografía|fotografías|fotógrafo|crédito|créditos|crédito foto|ilustración|infografía|imágenes|imagem|imagens|ilustração|fotografia|fotógrafa|arte|infográfico|crediti|crediti foto|credit foto|credits foto|ph|immagine|immagini|illustrazione|fotografie",
    "beeld|illustratie|fotograaf|fotografie|arkivfoto|arkivbild|illustrasjonsfoto|illustrasjon|illustrationsfoto|skjermdump|skärmdump|skærmbillede|grafikk|kuvitus|kuvakaappaus|valokuva|pressbild|bildkälla|bildbyrå",
    "źródło zdjęcia|źródło zdjęć|źródło foto|autor zdjęcia|ilustracja|grafika|zdroj foto|foto zdroj|zdroj fotografie|autor fotografie|ilustrační foto|ilustračné foto|kép|képek|illusztráció|képforrás|foto credit|credit foto|снимка|снимки|источник фото|источник изображения|источник фотографии|фотография|фотографии|иллюстрация|иллюстрации|скриншот|изображение|джерело фото|ілюстрація|nuotr|nuotrauka|nuotr. aut|fotografija|attēls|fotoğraflar|görsel|grafik|εικόνα|φωτό|φωτογραφίες|الصورة|تصوير|صورة|hình|gambar|sumber foto",
    "फोटो|फ़ोटो|तस्वीर|फोटो क्रेडिट|फोटो साभार|ภาพ|ภาพประกอบ|ภาพจาก|ที่มาภาพ|เครดิตภาพ|ছবি|写真提供|画像提供|撮影|提供|画像|図版|イラスト|写真・図版|出典|사진|사진 제공|사진제공|사진 출처|사진출처|이미지|이미지 제공|그래픽|출처|자료|촬영|图片来源|圖片來源|影像來源|图说|資料圖|资料图",
)
# fmt: on
_HOUSES = (
    r"(?:AFP|AP(?: ?Photo)?|EPA(?:-EFE)?|Reuters|REUTERS|dpa|DPA|EFE|ANSA|Ansa|ANP|APA|NTB|TT|Ritzau(?: Scanpix)?|Scanpix|PAP|PA(?: Wire| Media)?|ČTK|TASR|MTI|Agerpres|Belga|Keystone(?:-SDA)?|Lusa|LUSA|TASS|ТАСС|РИА Новости|Xinhua"
    r"|Getty(?: Images)?|AFP via Getty Images|Shutterstock|iStock(?:photo)?|Unsplash|Pixabay|Pexels|Imago(?: Images)?|IMAGO(?: Images)?|[Pp]icture[ -]alliance|Zuma(?: Press)?|Alamy|Bloomberg|Europa Press|Agência Brasil|LaPresse|Anadolu|Yonhap|Kyodo|ロイター|共同通信|연합뉴스|뉴스1|뉴시스)"
)
# Ann Öberg/Reuters, REUTERS/Ann Öberg, picture alliance/dpa, Photo AFP, Foto Ansa
_OF_HOUSE = regex(
    rf"[(\[]?(?:(?:Photos?|PHOTO|Fotos?|FOTO|Bild|Beeld|Kuva)[ ])?(?:(?:[^\W\d_][\w.'’-]*[ ]){{0,3}}[^\W\d_][\w.'’-]*[ ]?[/|][ ]?)?{_HOUSES}(?:[ ]?[/|][ ]?(?:[^\W\d_][\w.'’-]*[ ]){{0,3}}[^\W\d_][\w.'’-]*)?[)\]]?"
)
_ENDS = tuple(
    "AFP AP Photo EFE EPA Reuters REUTERS dpa DPA ANSA Ansa ANP APA NTB TT Ritzau Scanpix PAP PA Wire Media ČTK TASR MTI Agerpres Belga Keystone SDA Lusa LUSA TASS ТАСС Новости "
    "Xinhua Getty Images Shutterstock iStock iStockphoto Unsplash Pixabay Pexels Imago IMAGO alliance Zuma Press Alamy Bloomberg Brasil LaPresse Anadolu Yonhap Kyodo ロイター 共同通信 연합뉴스 뉴스1 뉴시스".split()
)
"""How a house's name ends, and with it a line that has no slash or bar behind it."""
# Photo Ann Öberg, Foto di Ann Öberg, Ph. Ann Öberg, Illustration by Ann Öberg, Supplied by the harbour
_OF_NAME = regex(
    r"(?:(?:Photos?|PHOTOS?|Fotos?|FOTO|Foto di|Foto de|Foto von|Beeld|Ph\.|Illustration (?:by|de|von)|Graphic by|Photograph by|Picture by|Supplied by|Nuotr\.) (?=[A-ZÀ-Þ])|Courtesy (?:of )?|[Ii]mage (?:source|caption),? |Credit ?\.{3} ?|ⓒ ?|[(（][cCＣ][)）] ?)"
    r"[^\s.!?:;,][^.!?:;]{1,60}\.?"
)
_BEGINNINGS = frozenset("PFBIGSNCiⓒ(（")
"""How a line of that kind begins."""


# 王一摄, and Korean captions that end so: 4월의 옛 부두 [사진=항만청 제공]
_SHOT = regex(r"[\u3400-\u9fff]{2,4}(?<![拍跟统偷航])[摄攝]|[^.]{0,80}[.\s]\[?사진[ ]?=[ ]?[^.\]]{2,30}\]?")


def credits_picture(text: str, small: str) -> bool:
    """Whether a line, also given in small letters, says whose a picture is, or of what kind, and no more.

    >>> [credits_picture(text, text.lower()) for text in ("Symbolbild", "Bildrechte: Ann Öberg", "REUTERS/Ann Öberg", "사진=연합뉴스", "写真はイメージです")]
    [True, True, True, True, True]
    >>> [credits_picture(text, text.lower()) for text in ("Grafik: So steigt der Pegel!", "The Reuters report was wrong.", "Photo taking is not allowed")]
    [False, False, False]
    """
    if not 2 < len(text) <= _LONGEST:
        return False
    words = small.strip(_EDGES)
    if words in _ALONE:
        return True
    at = words.find(":", 0, _LABEL + 1)
    if at < 0 and ("=" in words or not words.isascii()):
        at = max(words.find(mark, 0, _LABEL + 1) for mark in "：=＝")
    if at > 0 and words[:at].strip(_EDGES) in _LABELS:
        named = text.strip(_EDGES)[at + 1 :].strip()
        return 0 < len(named) <= (_NAMED if "/" not in named else _LONGEST) and not any(
            mark in named for mark in ("!", "?", ". ", "。", "！", "？", ":", "：")
        )
    if not text.isascii() and _SHOT.fullmatch(text):
        return True
    if text[0] in _BEGINNINGS and _OF_NAME.fullmatch(text):
        return True
    return ("/" in text or "|" in text or text.rstrip(")]").endswith(_ENDS)) and _OF_HOUSE.fullmatch(text) is not None
