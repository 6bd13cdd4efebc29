"""What the name of a list and those of the elements around it tell of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from newsportal.regexes import regex

BESIDE = 0.6
"""What a box at the side makes of the lists in it."""
LEAST_PLACE = 0.25
"""What a menu or the page's frame makes of them."""
_PLACE = regex(
    r"(?:^|[\s_-])(?:nav|navbar|menu|foot|(?<!article[_-])(?<!entry[_-])(?<!post[_-])(?<!news[_-])footer|header|breadcrumb|crumbs?|copyright|friend\w*|sitemap|toolbar|topbar|share|tags?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ASIDE = regex(r"(?:^|[\s_-])(?:aside|side|sidebar|right|hot|rank\w*|related|recommend\w*|widget)(?:$|[\s_-])", re.IGNORECASE)
_RANKING = regex(
    r"排行|点击榜|點擊|热门|熱門|热点|熱點|热文|热榜|热新闻|最热|人气|人氣|周榜|月榜|日榜|阅读榜"
    r"|\bTOP\s?\d+|most (?:read|popular|viewed)|popular|trending|top stories"
    r"|\bm[áa]s (?:le[íi]d|vist|comentad|compartid)|\bmais (?:lid|vist|comentad|acessad)|\bplus (?:lu|vu|partagé|commenté|consulté)e?s\b|\bpi[ùu] (?:lett|vist|commentat)[ie]\b"
    r"|meist ?(?:gelesen|geklickt|kommentiert|gesehen|geteilt)|\b(?:best|meest) (?:gelezen|bekeken)|\bmest (?:l[äæ]st|lest|sett|set|del[at]|kommenter)|luetuim"
    r"|naj(?:częściej|chętniej) (?:czyt|oglą|komen)|najpopular|nejčtenějš|nejsledovanějš|najčítanejš|leg(?:olvasotta|népszerű|nézette)bb|cele mai (?:citite|vizualizate|accesate)"
    r"|naj(?:čitan|gledan)ij|най-(?:четен|гледан|коментиран|популярн)|\bсам(?:ое|ые) (?:читаем|обсуждаем|просматриваем|популярн)|^популярн(?:ое|ые|і)|най(?:популярн|читан)іш"
    r"|populārāk|lasītāk|skaitomiaus|populiariaus|loetuma|loetuima|δημοφιλ|πιο διαβασμ|en çok (?:okunan|izlenen|yorumlanan)|ال[أا]كثر (?:قراءة|تصفح|مشاهدة|شعبية|تداول)"
    r"|הנקראות ביותר|הנצפות|پربازدید|پربیننده|सबसे (?:ज्यादा|अधिक) पढ़|ยอดนิยม|อ่านมากที่สุด|đọc nhiều|xem nhiều|terpopul[ae]r|paling (?:banyak )?dibaca"
    r"|ランキング|よく読まれ|많이 본|인기|랭킹|အဖတ်အများဆုံး",
    re.IGNORECASE,
)
_RELATED = regex(
    r"相关|相關|推荐|推薦|猜你|延伸|图片|圖片|友情链接|related|recommended|you may"
    r"|relacionad|te puede interesar|\b(?:le[ae]|leia|veja) tamb|\blire aussi|même sujet|mehr zum thema|lesen sie auch|auch interessant|leggi anche|correlat"
    r"|lees ook|gerelateerd|\bläs också|\bles også|\blæs også|relater|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także|również)|powiązan|souvisej|čtěte také"
    r"|súvisiac|kapcsolódó|citește și|povezan|pročitajte|още по темата|вижте? още|свързани|читайте (?:также|також)|\bпо теме\b|смотрите также|за темою|saistīt"
    r"|lasi arī|susijusi|seotud|σχετικ|διαβάστε (?:επίσης|ακόμ)|ilgili haber|ilginizi çek|اقر[أا] أيض|ذات صلة|مرتبط|ที่เกี่ยวข้อง|liên quan|terkait|baca juga|関連|관련|संबंधित",
    re.IGNORECASE,
)
_LATEST = regex(
    r"(?:最新|最近|近期)(?:消息|资讯|資訊|新闻|新聞|文章|更新|动态|動態|发布|發布|发表|報導|报道|内容)?|实时(?:新闻|资讯)|即時新聞|(?:the )?(?:latest|newest|recent)(?: (?:news|stories|posts|articles|headlines|updates))?"
    r"|(?:letzte|neu(?:e|este)|aktuelle) (?:beiträge|artikel|meldungen|nachrichten|einträge)|(?:articles|billets|posts) récents|derni(?:ers (?:articles|billets)|ères (?:actualités|nouvelles))"
    r"|(?:publicaciones|entradas|artículos|noticias) recientes|(?:posts|publicações|artigos|notícias) recentes|(?:articoli|post) recenti|ultimi articoli|(?:recente|laatste) (?:berichten|artikelen)"
    r"|(?:последние|свежие|новые) (?:записи|статьи|новости)|(?:ostatnie|najnowsze) (?:wpisy|artykuły)|(?:最近の?|最新の?|新着)(?:投稿|記事|エントリー?)|최근 ?글|최신 ?글",
    re.IGNORECASE,
)
"""The name of a box that shows a site's newest stories on its other pages."""


# A site calls its boxes the same on all its pages.
@lru_cache(maxsize=1024)
def is_ranking(name: str) -> bool:
    """Whether a list's name says that it ranks stories."""
    return _RANKING.search(name) is not None


@lru_cache(maxsize=1024)
def is_related(name: str) -> bool:
    """Whether a list's name says that its stories are related to that of the page."""
    return _RELATED.search(name) is not None


@lru_cache(maxsize=1024)
def is_latest(name: str) -> bool:
    """Whether a list's name is one of a box that shows a site's newest stories."""
    return _LATEST.fullmatch(name) is not None


@lru_cache(maxsize=1024)
def is_box(name: str | None) -> bool:
    """Whether a list's name says that it is a box, and worth having: a ranking, related or the newest stories."""
    return name is not None and (is_ranking(name) or is_related(name) or _LATEST.search(name) is not None)


def frame(tag: str, element: Any) -> float:
    """What an element makes of the lists in it, by its kind and names."""
    return _named_frame(tag, f"{element.get('class') or ''} {element.get('id') or ''}")


@lru_cache(maxsize=4096)
def _named_frame(tag: str, names: str) -> float:
    if tag in ("nav", "footer", "header") or _PLACE.search(names):
        return LEAST_PLACE
    return BESIDE if tag == "aside" or _ASIDE.search(names) else 1.0
