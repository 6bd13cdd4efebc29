"""The words on pagers and on links that only lead on, in the languages of the world's portals."""

from __future__ import annotations

from functools import lru_cache

from newsportal.extract.page.text import small_letters
from newsportal.regexes import either, regex

MAX_WORD = 30
"""The longest text that can be one."""
ARROWS = frozenset((">", "›", "»", "→", "▶", "►", ">>", "＞", "＞＞", "»»", "❯", "⟩"))
# In small letters: a pattern that minds no case tries each of its words letter by letter.
_NEXT_WORDS = (
    r"下\s?一?1?\s?[页頁版](?:\s?next(?: page)?)?|[前上]一[天日月周週年]|[后後]\s?一?\s?[页頁]|次[页頁]|往[后後]|下[翻一][章张張]?|更早|较旧|較舊|查看更早|(?:较早|更早|早期|较旧|旧|較舊|較早|舊)的?(?:文章|博文|日志|日誌|帖子|内容)",
    r"次へ|次の?ページへ?|次の?(?:ニュース)?一覧|次の\s?\d{1,3}\s?件(?:を表示|へ)?|次|(?:過去|以前)の(?:投稿|記事)|古い(?:投稿|記事)|다음(?:\s?페이지|\s?목록)?|이전 글(?: 목록)?",
    r"page \d{1,5}(?= ?[»>›→])|next(?:\s?page|\s?posts?|\s?entries| \d{1,3})?|older(?:\s?(?:posts?|entries|articles|stories|news))?|earlier(?: (?:posts|stories))?",
    r"nächste(?: seite)?|weiter|vor(?:wärts)?|ältere (?:beiträge|artikel|einträge|meldungen|nachrichten)|volgende(?: pagina)?|oudere?(?: berichten| artikelen)?",
    r"neste(?: side)?|nästa(?: sida)?|næste(?: side)?|äldre(?: inlägg| artiklar)?|ældre(?: indlæg)?|eldre(?: innlegg)?|seuraavat?|vanhemmat(?: artikkelit| kirjoitukset)?",
    r"(?:page |articles )?suiv(?:ante?s?|\.)|(?:articles )?(?:plus anciens|précédents)|anciens articles|(?:página )?siguientes?(?: página)?|sig\.|(?:entradas|noticias) (?:anteriores|antiguas)|(?:entradas |noticias )?más antigu[ao]s|entrades més antigues|següents?",
    r"próxim[ao]s?(?: página)?|(?:página )?seguinte|(?:posts|publicações|notícias|artigos) antig[ao]s|(?:(?:posts|publicações|notícias|artigos) )?mais antig[ao]s|(?:pagina |articoli )?successiv[aio]|(?:pagina )?seguente|prossima(?: pagina)?"
    r"|avanti|(?:articoli |post )?(?:meno recenti|precedenti|più vecchi)",
    r"впер[её]д|след(?:ующ(?:ая|ие)|\.)?(?: страница)?|далее|дальше|раньше|последующие|(?:предыдущие|старые|более старые) записи|(?:старіші|старі|попередні) (?:записи|новини)|по-стари(?: публикации| новини)?|старији (?:чланци|текстови)|наступн(?:а|і)(?: сторінка)?|далі|следващ[аи](?: страница)?|следећа|претходне вести",
    r"następn[aey](?: strona)?|starsze(?: wpisy| artykuły)?|dal(?:ej|ší)(?: stránka)?|ďalej|ďalši[ae]|následující|starší(?: (?:články|příspěvky|príspevky))?|staršie(?: (?:články|príspevky))?",
    r"sljedeć[ae]|sledeć[ae]|slijedeća|naslednja|starij[ei](?: vijesti| vesti| objave| članci)?|kitas(?: puslapis)?|toliau|nākam[āa]|järgmine",
    r"sonraki(?: sayfa)?|ileri|eski (?:haberler|yazılar|gönderiler)|daha eski(?: haberler| yazılar)?|(?:articole )?mai vechi|(?:pagina )?următoarea?|következő(?: oldal)?|régebbi(?: bejegyzések| cikkek| hírek)?|επόμεν[ηοα](?: σελίδα)?|παλαιότερα(?: άρθρα| νέα)?",
    r"(?:الصفحة )?التالية?|(?:المقالات |مقالات |تدوينات |الأخبار )?(?:ال)?أقدم|بعدی|صفحه بعدی?|نوشته‌های (?:پیشین|قدیمی‌تر)|קדימה|הבא|(?:(?:פוסטים|רשומות|כתבות) )?(?:ישנים|ישנות)(?: יותר)?|अगला(?: पेज)?|अगले|आगे|पुराने(?: लेख| पोस्ट| समाचार)?|পরবর্তী",
    r"trang (?:sau|kế(?: tiếp)?)|sau|tiếp(?: theo)?|(?:(?:các )?(?:bài|tin)(?: viết)? )?cũ hơn|ถัดไป|หน้าถัดไป|(?:เรื่องที่)?เก่ากว่า|selanjutnya|(?:halaman )?berikutnya|(?:pos-pos |berita )?lebih lama|pos-pos lama",
)
_NEXT = either(r"[\W_]{0,8}", "|".join(_NEXT_WORDS), r"[\W_]{0,8}(?:\d{1,6}[\W_]{0,4}){0,2}$")
"""A link to the following page, from its first to its last character."""
_NEXT_WITHIN = regex(
    r"下一?[页頁]|\bnext (?:page|\d+)|page suivante|nächste seite|página siguiente|siguiente página|próxima página|pagina successiva"
    r"|次のページ|다음 페이지|следующ(?:ая|ую|ей) страниц|الصفحة التالية"
)
"""The same within a label that is a sentence (Go to next page)."""
_PREVIOUS = either(
    r"[\W_]{0,8}",
    r"(?:prev(?:ious)?|newer)\b[\s\S]*|[后後下]一[天日月周週年]|前へ|前の?ページ|前の\s?\d{1,3}\s?件|이전(?:\s?페이지)?|zurück|vorherige(?: seite)?"
    r"|(?:page )?précédente?|(?:página )?anterior|(?:pagina )?precedente|indietro|назад|пред(?:ыдущая|\.)?(?: страница)?|vorige(?: pagina)?|forrige|föregående"
    r"|poprzedni[ae]|önceki|(?:الصفحة )?السابقة?|trang trước|sebelumnya",
    r"[\W_]{0,8}$",
)
"""A link to the page before; one that begins with ``prev`` may end with anything."""
_PREVIOUS_WITHIN = regex(r"上\s?一?\s?[页頁版]|前\s?一?\s?[页頁]|\bnewer posts")
_BACK = ("上", "前")
"""What that begins with, where no letters of ``_PREVIOUS`` do."""
_MORE = either(
    r"[\s+]*+",
    r"(?:点击|點擊)?(?:加载|加載|查看|载入|載入|显示|顯示|浏览|展开|看|閱讀)?更多\S{0,4}|もっと(?:見る|読む)|さらに(?:表示|見る|読み込む)|더\s?보기"
    r"|(?:(?:load|show|see|view)\s*)?(?:more|\d{1,3} more)(?: (?:stories|news|articles|posts|results|headlines|videos|items|content|updates))?"
    r"|mehr (?:anzeigen|laden)|mehr (?:artikel|nachrichten|meldungen|beiträge)(?: (?:laden|anzeigen))?|weitere (?:meldungen|artikel|nachrichten|beiträge)(?: (?:laden|anzeigen))?|weitere laden"
    r"|(?:(?:voir|charger|afficher) )?plus(?: d['’]articles)?|(?:(?:cargar|ver|mostrar) )?más(?: noticias)?|(?:(?:carregar|ver|mostrar) )?mais(?: notícias)?|veja mais|(?:carica|mostra) altr[ioe](?: (?:articoli|notizie))?|altre notizie|altri articoli|(?:mostra|carrega)['’]n més"
    r"|(?:(?:показать|загрузить) )?(?:больше|ещ[её])(?: \d{1,3})?(?: (?:новост(?:и|ей)|материал(?:а|ов)|публикаци[ий]))?|(?:(?:показати|завантажити) )?(?:більше|ще)(?: новин)?|(?:(?:зареди|покажи) )?още(?: новини)?|(?:xem|tải) thêm|(?:lihat|muat) (?:lainnya|lebih banyak|selengkapnya)"
    r"|(?:daha fazla(?: haber)?|devam[ıi]n[ıi])(?: (?:göster|yükle))?|(?:(?:pokaż|załaduj|zobacz) )?więcej(?: (?:wiadomości|artykułów))?|(?:načíst|zobrazit) (?:další|více)(?: (?:články|zprávy))?|další (?:články|zprávy)|(?:načítať|zobraziť) (?:ďalšie|viac)"
    r"|meer (?:nieuws|laden|tonen|berichten|artikelen)|(?:toon|laad) meer(?: (?:nieuws|berichten|artikelen))?|(?:učitaj|prikaži|vidi) (?:još|više)|(?:(?:încarcă|vezi|afișează) )?mai mult[e]?(?: (?:știri|articole))?"
    r"|tovább(?:iak(?: betöltése)?|i (?:hírek|cikkek))|még több(?: (?:hír|cikk))?|több betöltése|(?:φόρτωση )?περισσότερ(?:α|ων)(?: (?:άρθρα|νέα))?|(?:(?:טען|הצג|טעינת) )?עוד(?: כתבות)?"
    r"|और (?:देखें|लोड करें)|(?:(?:مشاهده|نمایش|بارگذاری) )?بیشتر|(?:โหลด|ดู)เพิ่ม(?:เติม)?"
    r"|(?:visa|ladda|vis|se|last inn) fler[ea]?(?: (?:artiklar|artikler|inlägg|innlegg|indlæg|nyheter|nyheder|saker))?|(?:näytä|lataa) lisää(?: uutisia)?|(?:(?:عرض|تحميل|شاهد) )?المزيد",
    r"[\s….»›>]*+$",
)
"""A link or button that shows more of a list."""
_GENERIC = either(
    r"[\[【(（<《«‹←\s–—\-]*",
    r"更多|查看更多|加载更多|点击(?:查看|进入|阅读|了解)?(?:详情|全文|更多|详细)?|(?:立即)?查看(?:全文|详情|更多|详细|全部内容|全部|正文|内容|文章)?|(?:继续)?阅读(?:全文|更多|原文|详情|正文|剩余部分)?|展开全文|详细(?:信息|内容|情况|介绍|报道)?|详情|全文|进入|了解(?:更多|详情)"
    r"|(?:\d{1,6}\s?[条則则]?)?(?:留言|评论|評論|跟贴|阅读|閱讀|浏览|点击|分享|点赞|赞)(?:\s?[(（:：]?\s?\d{1,6}(?:\.\d{1,2})?\s?[万萬wk]?\+?)?|点赞|分享|(?:添加|加入)?收藏(?:本文)?|转发|举报|首页|尾页|末页|返回\S{0,4}"
    r"|第\s?[a-z]?\d{1,3}\s?版(?:\s?[:：]\s?\S{1,8})?"
    r"|固定链接|永久链接|归档|歸檔|(?:blog )?archives?|more|view|details|perma(?:nent ?)?link|read more|read full story|full story|continue reading|learn more|view all|see all|leave a comment|\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago|\d{1,6} comments?|comments? ?\(\d{1,6}\)|next|previous|prev|older|newer|home"
    r"|lire la suite|lire plus|en savoir plus|lien permanent|enlace permanente|voir|ver|vedi|leer más|seguir leyendo|anzeigen|ansehen|weiterlesen|mehr lesen|mehr erfahren|leia mais|saiba mais|leggi tutto|continua a leggere"
    r"|lees (?:verder|meer)|l[äæe]s mere?|czytaj (?:więcej|dalej)|devam[ıi]n[ıi] oku|читать (?:далее|полностью)|подробнее|続きを読む|表示|詳細|固定リンク|パーマリンク|자세히 보기|اقرأ المزيد"
    r"|(?:last|first)(?: page)?|(?:letzte|erste)(?: seite)?|(?:dernière|première)(?: page)?|dernier|premier|última|último|primera|primeira|ultima|prima|последняя|первая|остання|перша"
    r"|laatste|eerste|ostatnia|pierwsza|sista|första|sidste|første|siste|最[後初](?:へ|の?ページへ?)?|마지막|처음|الأخيرة|الأولى|trang (?:cuối|đầu)",
    r"[\]】)）>》»›…\s.+→–—\-]*$",
)
_BEGINNINGS = frozenset(
    (
        "aff afi alt anc ans ant anz arc art ava ber blo car cha com con czy dah dal der det dev ear eer eld enl ent ers esk fir for "
        "ful hal hom ile ind kit laa lad las lat lea leb lee leg lei les let lie lih lir loa mai mee meh men mor mos mua nas nes new nex not "
        "old ost oud pag per pie plu pok pop pos pre pri pro pub rea sai sau seb see seg sel seu sho sid sig sis sle sli slj son "
        "sta suc sui tin tol too tra ult tov urm van ved vej ver vez vid vie vis voi vol vor wei xem zob zur"
    ).split()
)
"""What the words of all these but ``_NEXT_WITHIN`` begin with, where they begin with three letters of ASCII."""
_HAN_BEGINNINGS = frozenset(
    "上下举了以全分前加古后固尾展归往後收旧早显更最末查次歸永浏添点留看立第続继舊表評詳评详赞跟較載转载较返进過閱阅顯首點"
)
"""And where with a sign of Chinese."""


@lru_cache(maxsize=1024)
def says_next(text: str) -> bool:
    """Whether the whole text of a link says that it leads to the following page (下一页, Next)."""
    if len(text) > MAX_WORD or (len(text) > 12 and text[0] >= "\u3400" and text[12] >= "\u3400"):  # a headline: these words are short
        return False
    return _NEXT.match(small_letters(text)) is not None


def holds_next(text: str) -> bool:
    """The same of a label that is a sentence (Go to next page)."""
    return _NEXT_WITHIN.search(small_letters(text)) is not None


def says_previous(text: str) -> bool:
    """Whether a link says that it leads to the page before."""
    return _PREVIOUS.match(small_letters(text)) is not None or _holds_previous(text)


def _holds_previous(text: str) -> bool:
    """Whether that stands anywhere in a text."""
    words = small_letters(text)
    return (not words.isascii() or "newer posts" in words) and _PREVIOUS_WITHIN.search(words) is not None


@lru_cache(maxsize=4096)
def says_step(text: str) -> bool:
    """Whether a link says that it leads to the page before or behind."""
    if not generic(text) and not _is_long(text):  # what most texts have been asked already
        return _holds_previous(text)
    return says_next(text) or says_previous(text)


def says_more(text: str) -> bool:
    """Whether a link or button says that it shows more of a list."""
    return _MORE.match(small_letters(text)) is not None


@lru_cache(maxsize=4096)
def generic(text: str) -> bool:
    """Whether a link's text says nothing of where it leads (更多, 阅读全文, 下一页)."""
    if _is_long(text):
        return False
    words = small_letters(text)
    if not _may_say_nothing(words[:3]):
        return False
    if _GENERIC.match(words) or _MORE.match(words) or _NEXT.match(words) or _PREVIOUS.match(words):
        return True
    return words.startswith(_BACK) and _PREVIOUS_WITHIN.match(words) is not None


def _is_long(text: str) -> bool:
    """Whether a text is too long to say nothing; in Chinese, Japanese and Korean such words are short."""
    return len(text) >= MAX_WORD or (len(text) > 12 and text[0] >= "\u3400")


def _may_say_nothing(opening: str) -> bool:
    """Whether words that say nothing may begin so, by three characters in small letters."""
    if opening.isascii():
        return opening in _BEGINNINGS or len(opening) < 3 or not opening.isalpha()
    return opening[0] in _HAN_BEGINNINGS or not "\u3400" <= opening[0] <= "\u9fff"
