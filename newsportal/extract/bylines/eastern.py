"""Credits of one line in Japanese, Korean and Russian: 文＝山田太郎, 홍길동 기자, Автор: Иван Петров."""

from __future__ import annotations

from newsportal.extract.bylines.credits import Found
from newsportal.extract.bylines.names import is_nobody, is_western_name
from newsportal.regexes import regex

MAX_LINE = 120
_HINT = regex(
    r"ライター|ジャーナリスト|執筆|기자|특파원|^글|쓴이|작성자|Автор|Текст|Корр|Журн|Редак|Источ|[=＝:：／/●◎○]|記者|取材・文|文・|聞き手|논설위원|취재"
)
_JAPANESE = r"[\u3400-\u9fff々ヶ\u3040-\u30ff]"
_NAME = rf"{_JAPANESE}{{1,6}}(?:[ \u3000]{_JAPANESE}{{1,6}})?"
_KANJI = r"[\u3400-\u9fff々ヶ]{1,4}(?:[ \u3000][\u3400-\u9fff々ヶ\u3040-\u30ff]{1,6})?"
_NAMES = rf"{_NAME}(?:[、,，・/／]{_NAME}){{0,4}}"
_EDGE = r"[(（【\[]?[ \u3000]*"
_TAIL = r"[ \u3000]*[)）】\]]?"
_WRITTEN = regex(
    rf"{_EDGE}(?:(?:取材|写真|撮影|構成|構成・取材)[・、/／ ])?(?:文|執筆者?|筆者|記者名?|著者|作者|投稿者|寄稿|ライター|記事|取材|聞き手|[Tt]ext)(?:[・、/／](?:写真|撮影|構成|取材|文))?"
    rf"[ \u3000]*[=＝:：/／●◎○][ \u3000]*(?P<names>{_NAMES}){_TAIL}"
    rf"|{_EDGE}(?:取材・文|文・(?:写真|取材|構成)|著者|執筆者?|筆者|ライター)[ \u3000]+(?P<spaced>{_KANJI}(?:[、,，・]{_KANJI}){{0,4}}){_TAIL}"
    rf"|{_EDGE}(?:文|聞き手)・(?P<dotted>{_NAME}){_TAIL}"
    rf"|{_EDGE}(?P<signed>(?=[^記]{{3}}){_NAME})[ \u3000]?記者{_TAIL}"
    rf"|{_EDGE}(?:\S{{2,8}}[ \u3000])?記者[ \u3000・](?P<after>{_NAME}){_TAIL}"
    rf"|(?P<called>(?=[^（(]{{3}}){_NAME})[（(](?:ライター|フリーライター|ジャーナリスト|執筆)[)）]"
)
_SIGNATURE = regex(rf"[（(](?=[^（()）]{{3}})(?P<names>{_NAMES})[)）]")
_FOR_OUTLET = regex(r"(?P<names>[А-ЯЁІЇЄ][\w.-]+ [А-ЯЁІЇЄ][^«»!?:;]{1,60}), (?:специально для |спеціально для )?«[^«»]{2,40}»")
_NO_SIGNATURE = regex("敬称|おわり|終わり|[つ続]づ?く|写真|時点|現在|税込|共同|時事|完|談|注|図|表|撮影|提供|より|から")
_PLACE = regex(r"[県市区町村都府道国地版面号回略]$")
_EDITED = regex(rf"{_EDGE}編集(?:者|担当)?[ \u3000]*[=＝:：/／][ \u3000]*(?P<names>{_NAMES}){_TAIL}")
# Departments and agencies that stand where a name should.
_NO_PERSON = regex(
    r"紹介|一覧|情報|略歴|構成|撮影|編集|新聞|通信|支局|本社|報道|取材|写真|事務局|ニュース|メディア|株式会社|委員|[部局社班]$|^(?:本紙|同|地元|各社|番|新人|女性|男性|若手|担当|元|署名)$"
)
# 2024-07-01 10:00 | Автор: Иван Петров; 文＝山田太郎、編集＝佐藤花子
_LEAD = regex(r"^(?:(?:投稿|公開|掲載|配信|(?:最終)?更新)日[ \u3000]*[:：]?)?[\d\s.,/:|｜•·年月日년월일-]+")
_DAY_BEHIND = regex(r"[ \u3000](?:(?:公開|掲載|配信|投稿|更新)日(?: ?[:：])? ?)?(?:19|20)\d\d[-/.年]\d\d?[-/.月]\d\d?日?$")
_BETWEEN = regex(
    r"(?:(?<! )[ ]++)?[|｜•][ ]*+|(?<![、,，・ \u3000文材])[、,，・ \u3000]++(?=(?:編集|写真|撮影|構成)(?:者|担当)?[ ]?[=＝:：／])"
)
_HANGUL = r"[\uac00-\ud7a3]{2,4}"
# 홍길동 기자 hong@gazette.example; (서울=통신) 홍길동·김철수 기자 =
_KOREAN = regex(
    rf"(?:(?:[(\[][^()\[\]]{{2,30}}[)\]]|글|글·사진|취재|기자명|\[|\[?\S{{1,8}}(?:신문|일보|뉴스|통신|방송|미디어|경제|타임스)(?:[ ]?=)?[ ])[ ]*)?(?P<names>{_HANGUL}(?:[ ]?[·,/][ ]?{_HANGUL}){{0,4}})[ ]?(?:(?:(?:선임|수습|인턴|전문|객원|취재)[ ]?)?기자|(?:[\uac00-\ud7a3]{{2,3}}[ ])?특파원|논설위원)"
    r"(?:[ ]*+(?:(?:[(\[<][ ]*+)?[\w.+-]++@[\w.-]++[ ]*[)\]>]?))?(?=$|[ ]*[=|·\]]|[ ]+(?:입력|승인|등록|기사입력|발행|수정|\d{4}))"
)
_KOREAN_LABEL = regex(
    rf"(?:(?:기자|글쓴이|작성자|취재)[ ]*[:：][ ]*|글(?:·사진)?[ ]?[=:： ][ ]?|기자명[ ](?=\S+$)|(?:글쓴이|작성자)[ ](?=\S+(?:$|[ ](?:작성|게시|등록|입력|\d))))(?P<names>{_HANGUL}(?:[ ]?[·,/][ ]?{_HANGUL}){{0,4}})(?=$|[ |])"
)
_NO_KOREAN = frozenset(
    "문화부 사회부 정치부 경제부 국제부 산업부 체육부 편집부 사진부 전국부 생활부 특별취재팀 취재팀 디지털팀 온라인팀 편집국 보도국 사진 취재 편집 온라인 본지 담당 선임 수습 인턴 전문 객원 디지털 일부 다른 동료 여러 해당 신입 시민 외신 방송 스포츠 경제 사회 정치 문화".split()
)
_RUSSIAN = regex(
    r"(?:Авторы?(?: (?:текста|статьи|материала|публикации))?|Аутор|Текст|Корреспондент|Кореспондент|Журналист)[ ]?[:—–-][ ]?(?P<names>[А-ЯЁІЇЄҐЂЈЉЊЋЏЎ][^.!?:;|]{3,80})|(?:Редактор|Редакторы)[ ]?[:—–-][ ]?(?P<editors>[А-ЯЁ][^.!?:;|]{3,80})"
)
_RUSSIAN_END = regex(r"(?<! )[ ]++(?:Фото|Источник|Дата|Опубликовано|Рубрика|Просмотр\w*|\d)|[|•·(]")
# 出典 and 출처 are as often a chart's or a picture's.
_SOURCE = regex(r"Источник[ ]?:[ ]?(?P<source>[^|:!?]{2,50})$")
_PARTED = regex(r"(?:(?<! )[ ]++)?(?:[、,，·;/／]|・(?=\S{1,60}+[ \u3000]))[ ]*+|(?<=\S) и [ ]*+")


def credits_in(line: str) -> list[Found]:
    """Whom the parts of a line of Japanese, Korean or Russian name as authors, editors and source.

    >>> [said.authors for text in ("文＝山田太郎", "홍길동 기자 hong@gazette.example", "Автор: Анна Орлова") for said in credits_in(text)]
    [['山田太郎'], ['홍길동'], ['Анна Орлова']]
    >>> [said.source for said in credits_in("Источник: Портовые вести")], credits_in("記者会見を開いた"), credits_in("기자회견을 열었다")
    (['Портовые вести'], [], [])
    """
    if line.isascii() or len(line) > MAX_LINE or not _HINT.search(line):
        return []
    return [said for part in _BETWEEN.split(_DAY_BEHIND.sub("", _LEAD.sub("", line))) if (said := _credit(part))]


def dateline(text: str) -> str:
    """The reporter's part at the beginning of a Korean story: (서울=통신) 홍길동 기자 = …, [항구신문 홍길동 기자] …

    >>> dateline("(서울=통신) 홍길동 기자 = 새 부두가 문을 열었다."), dateline("기자들은 새 부두를 찾았다.")
    ('(서울=통신) 홍길동 기자 =', '')
    """
    head = text[:60]
    end = next((at + len(mark) for mark in ("기자 =", "기자=", "기자]") if (at := head.find(mark)) >= 0), 0)
    return head[:end]


def signed(text: str) -> list[str]:
    """Whom a line names that signs the end of a text: Japanese in brackets, Russian before the outlet.

    >>> signed("（小諸みなと）"), signed("（敬称略）"), signed("（共同）"), signed("(Ann Öberg)")
    (['小諸みなと'], [], [], [])
    >>> signed("来年度の着工を目指す。（小諸みなと）"), signed("着工を目指す。（鹿児島県）"), signed("着工（小諸みなと）")
    (['小諸みなと'], [], [])
    >>> signed("Анна Орлова, специально для «Портовых вестей»"), signed("Анна Орлова открыла «Портовые вести»")
    (['Анна Орлова'], [])
    """
    for_outlet = _FOR_OUTLET.fullmatch(text)
    if for_outlet:
        return _cyrillic(for_outlet["names"])
    # 来年度の着工を目指す。（小諸みなと）
    at = text.rfind("。（", -20)
    match = _SIGNATURE.fullmatch(text[at + 1 :].strip()) if at < 0 or not _PLACE.search(text[:-1]) else None
    return _japanese(match["names"]) if match and not _NO_SIGNATURE.search(text) else []


def _credit(text: str) -> Found | None:
    found = Found("credit line")
    if any(word in text for word in ("기자", "쓴이", "작성자", "특파원", "논설위원")) or text.startswith(("글", "취재")):
        match = _KOREAN.match(text) or _KOREAN_LABEL.match(text)
        names = _PARTED.split(match["names"]) if match else []
        found.authors = [] if any(name in _NO_KOREAN for name in names) else names
    elif "А" <= text[:1] <= "Т":
        match = _RUSSIAN.match(text)
        if match:
            found.authors, found.editors = _cyrillic(match["names"]), _cyrillic(match["editors"])
    else:
        match = _WRITTEN.fullmatch(text)
        found.authors = (
            _japanese(match["names"] or match["spaced"] or match["dotted"] or match["signed"] or match["after"] or match["called"])
            if match
            else []
        )
        edited = _EDITED.fullmatch(text)
        found.editors = _japanese(edited["names"]) if edited else []
    told = _SOURCE.match(text)
    if told and not is_nobody(told["source"]):
        found.source = told["source"].strip()
    return found if found.authors or found.editors or found.source else None


def _japanese(names: str) -> list[str]:
    people = [name.strip() for name in _PARTED.split(names)]
    return people if all(2 <= len(name) and not _NO_PERSON.search(name) for name in people) else []


def _cyrillic(names: str | None) -> list[str]:
    people = [name.strip() for name in _PARTED.split(_RUSSIAN_END.split(names, maxsplit=1)[0])] if names else []
    return people if all(map(is_western_name, people)) else []
