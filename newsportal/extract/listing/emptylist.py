"""The page behind a list's last: it says that there is no more, or answers with an empty list."""

from __future__ import annotations

import json
from typing import Any

from newsportal.extract.page.blocks import ASIDE, FOOTER, FORM, HEADER, HIDDEN, NAV
from newsportal.extract.page.text import small_letters
from newsportal.extract.page.tree import Page
from newsportal.regexes import regex

MAX_LINE = 60
_MAX_JSON = 20_000
"""An empty answer is short."""
_STATUS = frozenset(("code", "status", "errno", "errcode", "error", "ret", "success", "result"))
_FINE = frozenset(("0", "200", "none", "", "ok", "success"))
"""What they say where nothing went wrong; 1 is success to some and failure to others."""
# In small letters. No comments, pictures or films: boxes beside a list say of those that there are none.
_NO_MORE = regex(
    r"(?:(?:很|非常)?(?:抱歉|对不起|對不起|遗憾)[,，!！。\s]*)?(?:[该本此]?(?:栏目|欄目|分类|分類|频道|頻道|列表|专题)(?:下|中|里)?|这里|這裡|目前|当前|當前)?(?:暂时|暫時|暂|暫|还|還|已经|已)?(?:没有|沒有|[查尚]?[无無]|未)"
    r"(?:更多|其他|任何|找到|查到|发布|發布|符合(?:条件|條件)|相关|相關|的){0,5}"
    r"(?:(?:(?<=更多)|(?<=找到)|(?<=查到)|数据|數據|资料|資料|内容|內容|信息|資訊|资讯|文章|新闻|新聞|消息|记录|記錄|紀錄|结果|結果|报道|報導|稿件|列表|条目)(?:了|啦|哦|喔|呢)?|(?<=没有|沒有)了)"
    r"|(?:已经?|我们?)?(?:到底|加载完(?:毕|成)?|加载全部|显示全部|是最后一页|到最后一页|到末页)(?:了|啦|内容)?"
    r"|(?:sorry,? )?(?:there (?:are|is|were) )?(?:currently )?no (?:more |further |other )?(?:posts?|articles?|results?|stories|news|items?|entries|content|data|records|headlines|updates)"
    r"(?: (?:were |was )?(?:found|available|to (?:show|display|load)|yet|here|at this time|match(?:ed|ing)?.{0,30}))?|nothing (?:more |else )?(?:to (?:show|see|display)|found|here)(?: yet)?|you(?:['’]ve| have) reached the end(?: of .{1,30})?|the end of (?:the )?(?:list|results|content|archive)"
    r"|(?:es (?:gibt|wurden) )?keine (?:weiteren )?(?:artikel|beiträge|ergebnisse|meldungen|einträge|nachrichten)(?: gefunden| vorhanden)?|aucun(?:e)? (?:autre )?(?:article|résultat|actualité|contenu)s?(?: trouvée?| disponible)?"
    r"|no (?:hay|se (?:han encontrado|encontraron)) (?:más )?(?:artículos|resultados|noticias|entradas|contenidos)(?: .{0,20})?|(?:não há (?:mais )?|nenhuma? )(?:resultados?|notícias?|artigos?|conteúdos?|posts?)(?: .{0,20})?|nessun[ao]? (?:articolo|risultato|notizia|contenuto)(?: .{0,20})?"
    r"|geen (?:artikelen|resultaten|berichten|nieuws)(?: gevonden)?|inga (?:fler )?(?:artiklar|träffar|resultat)(?: .{0,20})?|(?:ничего не найдено|(?:новостей|записей|материалов) (?:больше )?нет|нет (?:больше )?(?:новостей|записей|материалов|публикаций))|нічого не знайдено"
    r"|brak (?:artykułów|wyników|wpisów|wiadomości)|(?:haber|içerik|sonuç) (?:yok|bulunamadı)|tidak ada (?:berita|artikel|data|hasil)(?: .{0,20})?|không có (?:bài viết|tin|kết quả|dữ liệu)(?: .{0,20})?"
    r"|(?:該当する|これ以上の?|表示する)?(?:記事|データ|ニュース|投稿|お知らせ|情報)(?:は|が)(?:見つかりません(?:でした)?|ありません(?:でした)?)|(?:더 이상 |등록된 )?(?:검색 ?결과|게시물|게시글|기사|글|자료|데이터|내용)(?:이|가)? ?(?:없습니다|존재하지 않습니다)"
    r"|لا توجد (?:نتائج|أخبار|مقالات|مواضيع)(?: .{0,20})?"
)  # fmt: skip
_MARKS = " \t.。!！~～…·-—_:：*[]【】()（）"


def has_no_more(page: Page) -> bool:
    """Whether a page without rows says that its list ends here.

    >>> says_no_more("暂无相关数据！"), says_no_more("No more posts to show."), says_no_more("暂无评论")
    (True, True, False)
    """
    start = page.html.lstrip("\ufeff \t\r\n")[:1]
    if start and start in "[{":
        return _is_empty_answer(page.html.lstrip("\ufeff"))
    frame = NAV | HEADER | FOOTER | ASIDE | FORM | HIDDEN
    return any(not block.flags & frame and block.link_share < 0.5 and says_no_more(block.text) for block in page.outline.blocks)


def says_no_more(line: str) -> bool:
    """Whether a line says that there is no more, and nothing else."""
    told = small_letters(line).strip(_MARKS)
    return 2 < len(told) <= MAX_LINE and _NO_MORE.fullmatch(told) is not None  # 暂无 alone is a value of anything


def _is_empty_answer(text: str) -> bool:
    """Whether JSON holds lists and nothing in them, and no word of a failure."""
    try:
        data = json.loads(text) if len(text) <= _MAX_JSON else None
    except (ValueError, RecursionError):
        return False
    lists, queue = 0, [data]
    for value in queue:
        if isinstance(value, dict):
            if any(key.lower() in _STATUS and _went_wrong(key.lower(), told) for key, told in value.items()):
                return False
            queue.extend(value.values())
        elif isinstance(value, list):
            if value:
                return False
            lists += 1
    return lists > 0


def _went_wrong(key: str, told: Any) -> bool:
    if isinstance(told, bool):
        return told is (key == "error")
    return not isinstance(told, (dict, list)) and str(told).lower() not in _FINE
