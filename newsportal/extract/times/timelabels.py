"""The words beside a printed time that tell what it is the time of: publication, last change, or something else."""

from __future__ import annotations

import re
from typing import Literal

from newsportal.extract.page.text import remembered, small_letters
from newsportal.extract.times.otherdays import is_of_another
from newsportal.regexes import regex

Role = Literal["published", "modified"]
FAR = 40
"""Characters before a time in which its label stands."""
OWN, SURE, UNSURE, NONE = 6.0, 3.5, 3.0, -4.0
"""What is added for a sentence on the very article, for a label that names the publication, for a mere 时间：, and for words that tell of something else."""

_VERB = "(?:发布|發布|發佈|发佈|发表|發表|刊登|刊发|发稿|公布|公佈|公开|上线|推送|首发|发帖|刊出|刊载|登载|见报|撰稿|投稿|出版)"
# A mere verb behind other characters ends a name: 海港发布 is an office's account.
_ALONE = r"(?:(?<!(?-i:[\u4e00-\u9fff]))|(?<=文章)|(?<=本文)|(?<=原文)|(?<=信息)|(?<=新闻)|(?<=新聞)|(?<=稿件)|(?<=内容)|(?<=首次))"
_PUBLISHED = regex(
    rf"(?P<sure>{_VERB}(?:时[ \u3000]?间|時間|日[ \u3000]?期|日|于|於|在)|{_VERB}(?= ?[:：|/／])|{_ALONE}{_VERB}"
    r"|(?:公告|通告|公示)(?:时[ \u3000]?间|日[ \u3000]?期)|信息提供日期|公開日?|配信日?|掲載日?|投稿日?|입력|등록|승인|작성|기사입력|게시"
    r"|publish(?:ed)?(?: on| at| date)?|posted(?: on| at| @)?|first published|issued on|date posted|publication(?: date)?|date de publication|fecha de publicación|data (?:de publicação|di pubblicazione|publikacji|publikace)|publica(?:ción|ção)|pubblicazione|veröffentlichung|offentliggjort(?: den)?|zverejnené|ver[oö]ffentlicht(?: am)?|erschienen(?: am)?|publi[ée]e?(?: le)?"
    r"|publiziert(?: am)?|publicad[oa](?: el| em)?|pubblicat[oa](?: il)?|opublikowan[oey]|publikacj[ai]|gepubliceerd(?: op)?|geplaatst(?: op)?"
    r"|(?:publicera[dt]|inlagt|postat|publisert|publiceret|udgivet)(?: den)?|julkaistu|publikováno(?: dne)?|zveřejněno|publikované(?: dňa)?|közzétéve|megjelent|publicat(?: la| pe)?|data publicării|vydáno|objavljeno(?: dne)?|xuất bản|dipublikasikan(?: pada)?|tayang|imechapishwa"
    r"|dodano|размещено|публикуван[оа](?: на)?|αναρτήθηκε(?: στις)?|(?:ارسال|نوشته|منتشر) شده در|đăng(?: vào| lúc| ngày)?|tạo lúc|(?:diposkan|diposting|ditulis)(?: pada)?|(?:เขียน|โพสต์|ลง)เมื่อ|게시일|작성일|(?:scritto|inserito|postato) il"
    r"|প্রকাশ(?:িত)?|வெளியிடப்பட்டது|เผยแพร่(?:เมื่อ)?|شائع شدہ|انتشار"
    r"|yayın(?:lanma)?(?: tarihi)?|giriş(?: tarihi)?|ngày đăng|diterbitkan(?: pada)?|опубликован[оа]?|дата публикации|опубліковано|публікація"
    r"|δημοσ[ίι]ευση|δημοσιεύ[τθ]ηκε(?: στις)?|פורסם(?: ב(?:תאריך)?)?|تاريخ النشر|نُ?شر(?: في)?|تاریخ انتشار|प्रकाशित)"
    r" ?[:：|/／]? ?[(（\[【]? ?$"
    r"|(?:来源|來源) ?[:：] ?\S{2,20} ?[于於] ?$"
    r"|^\W{0,2}(?:(?:presse|medien)(?:mitteilung|meldung|information|aussendung)|(?:zeitungs)?artikel|beitrag|bericht|meldung|nachricht|communiqué(?: de presse)?)(?: nr\.? ?[\d/-]{1,9})? (?:vom|du) $"
    r"|(?:^|[^\u4e00-\u9fffa-z])(?:(?:上传|添加|录入|创建|撰写|发文|原创|新闻|文章|稿件|信息)?(?:时[ \u3000]?间|時[ \u3000]?間|日[ \u3000]?期)|date|datum|(?<![a-z] )time(?= ?[:：])) ?[:：|/／]? ?[(（\[【]?$",
    re.IGNORECASE,
)
# When a system has put the story in, which is when it was published where nothing else is told: Created: …, Создано: …
_CREATED = frozenset(
    word
    for words in (
        "created|created on|created at|date created|erstellt|erstellt am|créé|créée|créé le|créée le|crée le|creado|creada|creado el|fecha|criado|criado em|creato il|data|aangemaakt|aangemaakt op|skapad|opprettet|oprettet|luotu|utworzono|vytvořeno|dátum|létrehozva",
        "создано|создан|добавлено|дата|дата создания|дата добавления|дата публікації|створено|дата створення|додано|oluşturulma|oluşturulma tarihi|eklenme|eklenme tarihi|tarih|تاريخ الإنشاء|أضيف في|التاريخ|التاريخ|تاریخ|تاریخ ایجاد|تاریخ درج|נוצר|נוצר ב|תאריך",
        "ngày|ngày tạo|dibuat|dibuat pada|tanggal|สร้างเมื่อ|วันที่|作成日|登録日|日付|생성일|등록일|날짜|kreirano|datum objave|datum objavljivanja",
    )
    for word in words.split("|")
)
_PARTS = "|·•,;"
_LABEL_EDGES = " :：/／([（【\u3000"
_MODIFIED = regex(
    r"(?:(?:最后|最後|最近)?(?:更新|修改|修订|修訂|编辑)(?:时间|時間|日期|于|於)?|更新日時?|최종 ?수정일?|수정일?시?|업데이트"
    r"|(?:ultim[oa]|última|dernière|letzte|laatste|senaste|siste?|ostatni[ae]|poslední|последнее|останнє|ultima) (?:aggiornamento|modifica(?:ción)?|modificação|actualización|atualização"
    r"|mise à jour|modification|aktualisierung|änderung|update|wijziging|uppdatering(?:en)?|oppdatering|opdatering|aktualizacja|modyfikacja|aktualizace|обновление|изменение|оновлення|actualizare)(?: le| del?| e[mn]| am| el)?"
    r"|(?:last )?(?:updated?|modified|changed)(?: on| at| date)?|aktualisiert(?: am)?|stand|geändert(?: am)?|mis à jour(?: le)?|modifié(?: le)?"
    r"|actualizado(?: el)?|atualizado(?: em)?|aggiornato(?: il)?|bijgewerkt(?: op)?|uppdatera[dt]|oppdatert|opdateret|päivitetty"
    r"|aktualiz(?:acja|ace|ováno|ované|ácia)|zaktualizowano|akt\.|frissítve|módosítva|actualizat(?: la| pe)?|data actualizării|ažurirano|posodobljeno|(?:edited|bearbeitet) (?:on|am)|обновена?|актуализирано|imesasishwa|আপডেট|হালনাগাদ|புதுப்பிக்கப்பட்டது|(?:อัปเดต|ปรับปรุง)(?:ล่าสุด)?|แก้ไข(?:ล่าสุด)?|آخرین ویرایش|(?:son )?güncelle(?:me|nme)(?: tarihi)?"
    r"|cập nhật(?: lần cuối| lúc)?|chỉnh sửa vào|(?:diperbarui|diedit)(?: pada)?|обновлен[оа]|изменено|оновлено|(?:τελευταία )?ενημέρωση|ενημερώθηκε(?: στις)?|עודכן(?: ב(?:תאריך)?)?|(?:آخر )?تحديث|به‌روزرسانی|(?:آخرین )?بروز ?رسانی|ویرایش شده در|최종 ?업데이트|अपडेट(?:ेड)?"
    r"|\$(?:date|lastchangeddate)|zuletzt (?:aktualisiert|geändert|verändert|bearbeitet|überarbeitet)(?: am)?|letzte (?:bearbeitung|überarbeitung)(?: am)?|(?:last )?revis(?:ed|ion)(?: on| date)?|last (?:edited|reviewed)(?: on| at)?|(?:gewijzigd|aangepast)(?: op)?|(?:senast )?ändra[dt]|(?:sist |senest )?(?:endret|ændret)|(?:viimeksi )?muokattu"
    r"|data (?:aktualizacji|modyfikacji)|zmodyfikowano|zmieniono|upraven[oé]|změněno|poslední (?:úprava|změna)|utolsó (?:frissítés|módosítás)|дата (?:обновления|изменения|оновлення)|отредактировано|змінено|останні зміни"
    r"|обновено|променено|последна (?:промяна|актуализация|редакция)|güncellendi|(?:تم |آخر )?(?:التحديث|تعديل)(?: في)?|actualisée?(?: le)?|m[àa]j(?: le)?|modificad[oa](?: el| em)?|modificato(?: il)?|fecha de (?:actualización|modificación)|act\.|modificat(?: la)?"
    r") ?[:：|/／]? ?[(（\[【]? ?$",
    re.IGNORECASE,
)
# What systems of blogs print below a text. German has its verb at the end.
_TOLD = regex(
    r"\b(?:this (?:entry|post|article|story) was (?:posted|written|published|filed|created|added)(?: (?:on|by \S+(?: \S+)? on))?"
    r"|dies(?:er?|es) (?P<german>(?:seite|artikel|beitrag|eintrag|post|posting|text|blogeintrag|blogpost) wurde(?: vor| zuletzt)?(?: am)?)"
    r"|(?:cet|cette|ce) (?:article|entrée|billet|note) a été (?:publié|posté|écrit)e?(?: le)?"
    r"|est[ae] (?:entrada|artículo|post|artigo|noticia) (?:fue|foi|ha sido) (?:publicad|escrit|postad)[oa](?: el| em)?"
    r"|quest[oa] (?:articolo|post|voce) è stat[oa] (?:pubblicat|scritt|inserit)[oa](?: il)?"
    r"|dit (?:bericht|artikel) (?:is|werd) (?:geplaatst|gepubliceerd)(?: op)?),? ?$",
    re.IGNORECASE,
)
# 本站原创文章，由 陆一夫 2023-11-20发表; 本站原创文章，于2023-11-20，由陆一夫发表
_TOLD_BEFORE = regex(r"(?:本文|本站|文章)[^。！？]{0,30}[由于於][^。！？]{0,24}$")
_TOLD_AFTER = regex(r"(?:[，,]? ?由 ?[^\s。！？，,]{2,16})? ?(?:发[表布]|發[表佈布])")
_GERMAN_VERB = regex(
    r"[^.!?]{0,120}?\b(?:(?:veröffentlicht|geschrieben|erstellt|gepostet|verfasst|publiziert|eingestellt|abgelegt)|(?P<changed>aktualisiert|geändert|überarbeitet|bearbeitet))\b"
)
# Between a label and its day: Publish Date: Sun, 16 Feb 2025; نُشر: 14:32-10 يناير 2025
_CLOCK = regex(r"(?<=[:：] )\d?\d[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})? ?[-–|,،] ?$")
WEEKDAY = regex(
    r"(?<![^\W\d_])(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica)\.?,? ?(?:den |dem )?$",
    re.IGNORECASE,
)
_HINT = regex(
    r"发布|發布|發佈|发表|發表|时间|時間|日期|刊登|更新|ublished|osted|Dat(?:e|um)|pdated|ffentlicht|Erschienen|Aktualisiert|ubli[cé]|Pubblicato|公開|입력|등록|ublika|ublicer|ublizi|Opubl|убликова|Yayın|nlagt|ostat|dgivet|бликуван|азмещено|αρτήθηκε|νημερώθηκε| شده در|ăng |ạo lúc|iposkan|iposting|itulis|ียนเมื่อ|สต์เมื่อ|게시|작성|critto il|nserito il|odano|jeno|פורסם|النشر|نشر|انتشار|প্রকাশ|प्रकाशित|เผยแพร่|δημοσ|publicării"
    r"|FFENTLICHT|UBLISHED|OSTED|UBLI[CÉ]|ERSCHIENEN| wurde (?:vor )?am "
)
_CHANGED = (
    "更新|修改|updated|last update|modified|aggiornamento|actualización|atualização|mise à jour|aktualisier|letzte änderung|laatste wijziging|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|oppdatert|uppdatera|opdateret"
    "|päivitetty|aktualiz|güncelle|обновлен|оновлен|cập nhật|diperbarui|تحديث|actualizării|geändert|verändert|ažurirano|posodobljeno|обновен|актуализиран|ενημερώθηκε|עודכן|بروز رسانی|بروزرسانی|به‌روزرسانی|ویرایش|업데이트|수정|frissítve|módosítva"
    "|actualizat|อัปเดต|ปรับปรุง|แก้ไข|আপডেট|হালনাগাদ|अपडेट|redigerad|redigerat|muokattu|gewijzigd|aangepast|ändra|endret|ændret|modyfik|zmieniono|upraven|změn|frissítés|изменени|изменено|отредактирован|змінено|зміни|промяна|променен|تعديل|actualisé|maj |màj|modificad|modificat|last edited|last reviewed|$date|bearbeitet|bearbeitu|revised|revision".split(
        "|"
    )
)
_CHANGED_ASCII = tuple(filter(str.isascii, _CHANGED))
# 5 Ağustos 2024 tarihinde Elif Korkmaz tarafından yayınlandı: some languages have by and the verb at the end
_PUBLISHED_AFTER = regex(
    r" (?:tarihinde|তারিখে|को)? ?[^.!?।\d]{0,60}\b(?:yay[ıi][nm]landı|paylaşıldı|gönderildi|পোস্ট করা (?:হয়েছে|হয়েছে)|প্রকাশিত|प्रकाशित|पोस्ट किया)"
)
_MODIFIED_AFTER = regex(
    r" ?(?:最后|最後)?(?:更新|修改)(?!时间|時間|日|于|於|:|：)| ?[(\[]?update[ds]?\b ?(?:$|[)\]|·•])|[،,]? ?آخر تحديث", re.IGNORECASE
)
# 2024-07-01发表2024-07-02更新: the words stand behind their times
_VERB_BEHIND = regex(r" ?(?:[发發][布佈表]|[创創]建|公開|掲載|配信|投稿)(?=\W{0,3}(?:\d|更新|$))")
_TIME_WITH_VERB = regex(
    r"\W{0,3}(?:19|20)\d\d[-/.年]\d\d?[-/.月]\d\d?日?(?: \d\d?:\d\d(?::\d\d)?)? ?(?:[发發][布佈表]|[创創]建|公開|掲載|配信|投稿)\W{0,3}"
)
# What else bears a date: events, deadlines, documents, the visitor's own day.
_OTHER = regex(
    r"(?:报名|截止|截至|开始|結束|结束|活动|會議|会议|举办|召开|考试|开标|投标|生效|施行|实施|失效|有效|出生|注册|上映|比赛|开赛|到期"
    r"|访问|播放|下载|阅读|评论|回复|留言|当前|现在|今天|今日|北京|系统|成立|入职|加入|签到|登录|抓取|采集|拍摄|成文|印发|获取|查询|统计|直播|开播|开演|开庭|提交|举行|来信|來信|写信|咨询|受理|投诉|答复|办结|反馈)"
    r"(?:时间|時間|日期|时刻|日|于|是|为)? ?[:：|]? ?$"
)
# 412次访问 2023-06-18: a counter tells nothing of the day behind it.
_COUNTED = regex(r"\d万? ?[次条條]? ?(?:访问|播放|下载|阅读|评论|回复|留言) ?[|·]? ?$")
_NEVER_BEFORE = regex(
    r"(?:[至到自从由]|(?:网站|本站|数据|资料|系统)更新(?:时间|日期|于)?|下一?次更新(?:时间|日期)?|[上下]一?[篇条页].{0,36}|第 ?\d{1,4} ?期 ?出版(?:日期|时间)|本页面?(?:生成|打印|加载)(?:时间|于)?"
    r"|版本 ?[:：]? ?[vV]?\d[\d.]*|(?:农历|農曆)\S{2,12}|(?:收盘|开盘|气温)\S{0,4}) ?[:：]? ?[(（]?$"
)
_NEVER_AFTER = regex(
    r" ?(?:回复|回覆|说[:：]?$|写道|(?:摄|攝)(?!影 ?[:：|/／])|拍摄|资料图|[起止前后後]|[^\w]{0,3}(?:星期.)?.{0,6}(?:℃|农历|天气|晴|多云)|[^\w]{0,3}(?:[^\W\d_]{2,20},? ){0,2}[+-]?\d{1,2} ?[°º]|reply\b)",
    re.IGNORECASE,
)
# A span: …8时至4日20时, …-3日, … 14:30-16:00
_SPAN = regex(
    r"\s?(?!(?:19|20)\d\d[-年])(?:[（(].{1,6}[)）]\s?)?(?:上午|下午|早上?|晚上?)?(?:\d{1,2}[时時点點:：]?(?:\d{1,2}分?|半)?)?\s?(?:[至到]\s?(?=[\d上下早晚])|[-—–~～]{1,2}\s?(?=\d{1,2}(?:[日号號月时時点點:：]|\b)))"
)
_UNKNOWN = regex(r"[\u4e00-\u9fff](?:时间|時間|日期)[:：]? ?$")
_CREDIT = regex(
    r"来源|來源|作者|编辑|編輯|责编|責編|记者|記者|浏览|瀏覽|阅读|閱讀|点击|點擊|次数|人气|评论|字号|字体|分享|打印|收藏|稿源|出处|發稿|供稿|原创|转载|账号|帐号|公众号|参与|发[布表]于|跟贴|热度|(?:撰稿|撰文|采写|通讯员|发[布文](?:单位|机构|部门|机关)|发布者|审核|校对|信息提供) ?[:：]"
    r"|(?:^|\W)by\b|source|\bmin(?:ute)?s?\b|\bread\b",
    re.IGNORECASE,
)


def role_of(before: str, after: str) -> tuple[Role, float, bool]:
    """What the words around a time make of it: its role, what they add to its score, and whether they are a label.

    >>> role_of("来源：海港日报 发布时间：", " 浏览"), role_of("报名截止时间：", "")
    (('published', 3.5, True), ('published', -4.0, False))
    >>> role_of("", "发表2024-07-02更新"), role_of("2024-07-01发表", "更新")
    (('published', 3.5, True), ('modified', 2.0, True))
    """
    if not after.isascii() and (not before or _TIME_WITH_VERB.fullmatch(before)):
        if not before and _VERB_BEHIND.match(after):
            return "published", SURE, True
        before = ""
    before = WEEKDAY.sub("", _CLOCK.sub("", before[-FAR:]))
    if _NEVER_BEFORE.search(before) or _NEVER_AFTER.match(after):
        return "published", NONE, False
    if told := _TOLD.search(before):
        verb = _GERMAN_VERB.match(after) if told["german"] else None
        if verb or not told["german"]:
            return "modified" if verb and verb["changed"] else "published", OWN, True
    if _TOLD_AFTER.match(after) and _TOLD_BEFORE.search(before):
        return "published", OWN, True
    if _MODIFIED.search(before) or (_MODIFIED_AFTER.match(after) and not _PUBLISHED.search(before)):
        return "modified", 2.0, True
    if (_OTHER.search(before) and not _COUNTED.search(before)) or is_of_another(before):
        return "published", NONE, False
    found = _PUBLISHED.search(before)
    if not (found and found["sure"]) and _SPAN.match(after):
        return "published", NONE, False
    if found:
        return "published", SURE if found["sure"] else UNSURE, True
    if _tells_creation(before):
        return "published", UNSURE, True
    if not after.isascii() and _PUBLISHED_AFTER.match(after):
        return "published", SURE, True
    return "published", -2.5 if _UNKNOWN.search(before) else 0.0, False


@remembered
def ends_in_label(text: str) -> bool:
    """Is ``text`` a label of the publication's time, that stands in a block before it?"""
    return _PUBLISHED.search(text) is not None or _tells_creation(text)


def _tells_creation(text: str) -> bool:
    """Whether the last words of ``text`` are a label of when the story was put in."""
    if ":" not in text[-3:] and "：" not in text[-3:]:
        return False
    begin = max(map(text.rfind, _PARTS)) + 1
    return len(text) - begin <= 28 and text[begin:].strip(_LABEL_EDGES).lower() in _CREATED


def ends_in_change(text: str) -> bool:
    """Is ``text`` a label of the last change's time, that stands in a block before it?"""
    return tells_change(text) and _MODIFIED.search(text) is not None


def hints_at_label(text: str) -> bool:
    """May there be a label in ``text``? A quick look before the slow one."""
    return _HINT.search(text) is not None or _tells_creation(text[: text.find(":") + 1])


def tells_change(text: str) -> bool:
    """Does ``text`` speak of a last change?"""
    small = small_letters(text)
    return any(map(small.__contains__, _CHANGED_ASCII if small.isascii() else _CHANGED))  # a fraction of one search for all of them


def has_credits(text: str) -> bool:
    """Do source, author or counters stand in the line, as they do beside the time?"""
    return _CREDIT.search(text) is not None
