"""Headings of boxes with other stories, in the world's languages: how these are chosen and what they are. Most read articles, 热门文章, 人気記事.

Each language names both with a handful of words, so the headings are the products of these. A word that may as well head a part of a story
stands in none by itself: Popular, Latest, Empfehlungen, Главное, 国内新闻.
"""

from __future__ import annotations

from itertools import product

from newsportal.extract.page.text import phrases


def _pairs(*parts: str, space: str = " ") -> frozenset[str]:
    """Every heading of one word of each part, whose words a bar parts and some of which may be left out, but no heading of a single word.

    >>> sorted(_pairs("|top|most read", "stories|news"))
    ['most read news', 'most read stories', 'top news', 'top stories']
    """
    chosen = (list(filter(None, words)) for words in product(*(part.split("|") for part in parts)))
    return frozenset(space.join(words) for words in chosen if len(words) > 1)


# fmt: off
_ENGLISH = _pairs(
    "most read|most viewed|most popular|most shared|most commented|most watched|most recent|popular|trending|hot|top|today's top|latest|recent|related|recommended|suggested|similar|other|featured|promoted|sponsored|partner|paid|more|more top|must-read",
    "stories|articles|news|posts|headlines|videos|reads|coverage|content|links",
)
_GERMAN = _pairs(
    "meistgelesene|meist gelesene|am meisten gelesene|beliebte|beliebteste|die beliebtesten|neueste|neuste|aktuelle|letzte|weitere|ähnliche|verwandte|passende|empfohlene|mehr|top|andere",
    "artikel|beiträge|meldungen|nachrichten|news|berichte|themen|inhalte|videos",
)
_DUTCH = _pairs(
    "populaire|populair|gerelateerde|gerelateerd|aanbevolen|recente|laatste|het laatste|nieuwste|meer|andere|meest gelezen|best gelezen|overig|lees ook deze",
    "artikelen|berichten|nieuws|verhalen|video's",
)
_FRENCH = _pairs("|les|nos|tous les", "articles|contenus|sujets", "les plus lus|les plus consultés|les plus partagés|les plus commentés|les plus populaires|populaires|similaires|liés|récents|associés|connexes|recommandés|sponsorisés")
_FRENCH_LATE = _pairs("|les", "dernières|autres", "actualités|actus|infos|informations|nouvelles|publications") | _pairs("|les|nos", "derniers|autres", "articles|titres")
_SPANISH = _pairs("|las|otras|últimas|más", "noticias|notas|entradas|publicaciones", "|relacionadas|destacadas|recomendadas|similares|recientes|más leídas|más vistas|más compartidas|más comentadas|más populares") | _pairs(
    "|los|otros|últimos|más", "artículos|contenidos|vídeos", "|relacionados|destacados|recomendados|similares|recientes|más leídos|más vistos|más compartidos|más comentados|más populares"
)
_PORTUGUESE = _pairs("|outras|últimas|mais", "notícias|matérias|publicações|reportagens", "|relacionadas|recomendadas|similares|recentes|em destaque|mais lidas|mais vistas|mais acessadas|mais compartilhadas|mais comentadas") | _pairs(
    "|outros|últimos|mais", "artigos|posts|conteúdos|textos", "|relacionados|recomendados|similares|recentes|em destaque|mais lidos|mais vistos|mais acessados|mais comentados"
)
_ITALIAN = _pairs("|altre|ultime|le altre|le ultime", "notizie|news", "|correlate|simili|recenti|più lette|più viste|più commentate|in evidenza|dal mondo") | _pairs(
    "|altri|ultimi|gli altri|gli ultimi", "articoli|contenuti|post", "|correlati|simili|recenti|consigliati|raccomandati|più letti|più visti|più commentati|in evidenza"
)
_POLISH = _pairs("najczęściej czytane|najchętniej czytane|najpopularniejsze|najnowsze|ostatnie|polecane|popularne|powiązane|podobne|inne|pozostałe", "artykuły|wpisy|wiadomości|newsy|teksty|tematy")
_CZECH = _pairs("nejčtenější|nejnovější|poslední|další|související|podobné|doporučené|jiné", "články|zprávy|příspěvky|aktuality") | _pairs(
    "najčítanejšie|najnovšie|posledné|ďalšie|súvisiace|podobné|odporúčané", "články|správy|príspevky"
)
_RUSSIAN = _pairs("популярные|последние|свежие|главные|другие|похожие|связанные|рекомендуемые|самые читаемые|самые популярные|ещё|еще|больше|топ|лента", "новости|новостей|статьи|статей|материалы|материалов|публикации|записи") | _pairs(
    "популярні|останні|свіжі|головні|інші|схожі|пов'язані|більше|ще|стрічка", "новини|новин|статті|статей|матеріали|матеріалів"
)
_TURKISH = _pairs("en çok okunan|çok okunan|popüler|son|diğer|önerilen|benzer|ilgili|öne çıkan|günün öne çıkan|daha fazla", "haberler|haber|yazılar|yazı|içerikler|içerik")
_NORDIC = _pairs("mest läst|mest lästa|mest lest|mest leste|mest læst|mest læste|senaste|siste|seneste|nyeste|fler|flere|andra|andre|relaterade|relaterte|relaterede|liknande|lignende|rekommenderade|anbefalte|anbefalede|populära|populære|mer|mere", "artiklar|artikler|artikkler|nyheter|nyheder|saker|inlägg|innlegg|indlæg") | _pairs(
    "luetuimmat|suosituimmat|uusimmat|tuoreimmat|muita|lisää|suositellut", "artikkelit|artikkeleita|uutiset|uutisia|jutut|juttuja"
)
_HUNGARIAN = _pairs("legolvasottabb|legnépszerűbb|legfrissebb|további|kapcsolódó|hasonló|ajánlott|friss", "cikkek|hírek|cikkeink|híreink|írások")
_ROMANIAN = _pairs("articole|știri|ştiri", "similare|recomandate|recente|asemănătoare|înrudite|populare|pe aceeași temă|din aceeași categorie") | _pairs("ultimele|cele mai citite|cele mai noi|alte", "știri|ştiri|articole|noutăți")
_SLAVIC = _pairs("najčitaniji|najčitanije|najnoviji|najnovije|povezani|povezane|slični|slične|ostali|ostale|preporučeni|preporučene", "članci|tekstovi|vijesti|vesti") | _pairs("последни|още|свързани|подобни|най-четени|други", "новини|статии|публикации")
_GREEK = _pairs("σχετικά|σχετικές|πρόσφατα|τελευταία|τελευταίες|δημοφιλή|τα πιο δημοφιλή|περισσότερα|προτεινόμενα|άλλα|ροή", "άρθρα|νέα|ειδήσεις|θέματα|ειδήσεων")
_ARABIC = _pairs("أخبار|مواضيع|موضوعات|مقالات", "ذات صلة|متعلقة|مشابهة|أخرى") | _pairs("آخر|أحدث|أهم|المزيد من", "الأخبار|المقالات|المواضيع")
_JAPANESE = _pairs("関連|人気|人気記事|最新|新着|注目|おすすめ|オススメ|主要|急上昇|アクセス", "|の|する", "記事|ニュース|トピックス|ランキング|リンク|キーワード|ワード|動画|コンテンツ", space="")
_KOREAN = _pairs("관련|연관|인기|최신|주요|추천|실시간|실시간 인기|많이 본|가장 많이 본|많이 읽은|오늘의 주요|이 시각 주요|이 시각 인기|댓글 많은|다른|기자의 다른|이 기자의 다른", "| ", "기사|뉴스|콘텐츠|영상|포토", space="")
_CHINESE = _pairs("相关|推荐|热门|热点|最新|最近|精彩|精选|更多|其他|其它|同类|滚动|图文|热播|阅读|点击|浏览|人气|编辑|小编|为你|为您|今日|本周|本月|一周|频道|栏目|本类|本站|站内|小时", "阅读|新闻|报道|推荐|文章|链接|专题|内容|资讯|视频|图片|图集|话题|排行|排行榜|热文|热门|热点|热榜|精选|要闻", space="") | _pairs(
    "相關|推薦|熱門|熱點|最新|最近|精彩|精選|更多|其他|同類|即時|閱讀|點閱|點擊|瀏覽|人氣|編輯|為你|為您|今日|本週|一週|頻道|本類|站內|小時", "閱讀|新聞|報導|報道|推薦|文章|連結|專題|內容|資訊|影片|影音|圖片|話題|議題|排行|排行榜|熱文|熱門|要聞", space=""
)
_OTHER = phrases(
    "most read|most viewed|most shared|most commented|most watched|must read|must reads|must-reads|popular now|trending now|hot right now|recommended for you|suggested for you|stories for you|from our partners|from around the web|around the web|from the web|related story|related article|related video|next story|editors' picks|editors’ picks|editor's choice|editor’s choice|editor’s picks|our picks|staff picks|news in pictures|video of the day|discover more|more to explore|don't miss these|you may be interested in|just in|also in this section|also in this issue",
    "meistgelesen|meist gelesen|am häufigsten gelesen|am meisten gelesen|meistgeklickt|meistkommentiert|meistgesehen|top-themen|topthemen|top-artikel|top-news|das könnte ihnen auch gefallen|auch spannend|interessant für sie|dazu passt|empfehlungen der redaktion|unsere empfehlungen|unsere lesetipps|lesetipps|leseempfehlung|leseempfehlungen|nächster artikel|vorheriger artikel|jetzt lesen|bildergalerien|fotostrecken|aus dem ressort|aus diesem ressort|nicht verpassen|weiterführende links|links zum thema",
    "les plus lus|le plus lu|les plus consultés|les plus partagés|les plus commentés|les plus populaires|à ne pas manquer|a ne pas manquer|à ne pas rater|à la une|l'actu en continu|l’actu en continu|en continu|fil info|le fil info|aller plus loin|nos recommandations|notre sélection|recommandé pour vous|recommandés pour vous|ça peut vous intéresser|cela peut vous intéresser|ces articles peuvent vous intéresser|ces articles devraient vous intéresser|plus d'articles|plus d’articles|plus d'actualités|plus d’actualités|plus sur le sujet|voir plus|lecture recommandée|lectures recommandées|le choix de la rédaction|sur le même thème|dans la même rubrique",
    "lo más leído|lo mas leido|más leídas|las más leídas|más leídos|los más leídos|lo más visto|lo más compartido|lo más comentado|lo más popular|lo más reciente|lo último|relacionados|relacionadas|te puede gustar|recomendados|recomendado para ti|recomendados para ti|recomendamos|más sobre este tema|leé también|ver también|mira también|siguiente noticia|noticia anterior|destacados|destacadas|no te pierdas|no te lo pierdas|en portada|última hora|te sugerimos|puede interesarte|puede interesarle",
    "as mais lidas|mais lidos|os mais lidos|mais vistas|mais vistos|mais populares|mais acessadas|mais compartilhadas|mais comentadas|relacionadas|relacionados|recomendados|recomendadas|recomendado para você|recomendados para você|recomendamos|você pode se interessar|pode lhe interessar|destaques|em destaque|não perca|a não perder|próxima notícia|notícia anterior|em alta|ler também",
    "i più letti|le più lette|più letti|più lette|i più visti|i più commentati|i più condivisi|ultim'ora|ultim’ora|potrebbero interessarti|ti potrebbero interessare|correlati|correlate|in evidenza|in primo piano|da non perdere|consigliati|consigliati per te|raccomandati per te|i nostri consigli|scelti per te|sullo stesso argomento|dalla home",
    "meest gelezen|best gelezen|meest bekeken|meest gedeeld|net binnen|ook interessant|misschien ook interessant|aanbevolen|aanraders|uitgelicht|dit vind je misschien ook leuk|in het nieuws",
    "najczęściej czytane|najchętniej czytane|najpopularniejsze|najnowsze|polecane|warto przeczytać|powiązane|może cię również zainteresować|nie przegap|nejčtenější|nejnovější|čtěte dále|doporučujeme|najčítanejšie|čítajte viac|čítajte tiež|odporúčame|legolvasottabb|legfrissebb|ajánljuk|ezt is ajánljuk|cele mai citite|cele mai noi|recomandări|recomandate",
    "самое читаемое|самое популярное|самое обсуждаемое|популярное|читайте по теме|новости партнёров|новости партнеров|новости сми|рекомендуем прочитать|возможно, вас заинтересует|вас может заинтересовать|не пропустите|смотреть также|выбор редакции|популярне|найпопулярніше|найчитаніше|новини по темі|рекомендуємо|най-четени|още по темата",
    "en çok okunanlar|çok okunanlar|son dakika|sizin için seçtiklerimiz|bunları da okuyun|bunu da oku|öne çıkanlar|ayrıca okuyun|günün öne çıkanları",
    "mest lest|mest læst|mest läst|mest läste|mest lästa|mest læste|senaste nytt|siste nytt|seneste nyt|anbefalt|anbefalet|rekommenderat|populärt just nu|gå ikke glip af|luetuimmat|suosituimmat|uusimmat|tuoreimmat|aiheesta lisää|lisää aiheesta|suosittelemme|katso myös",
    "najčitanije|najčitaniji|izdvajamo|preporučujemo|najnovije|najbolj brano|populiariausi|skaitomiausi|loetumad|lasītākie|најчитаније|најновије|μη χάσετε|δημοφιλή|τα πιο δημοφιλή|προτεινόμενα|الأكثر قراءة|الأكثر مشاهدة|الأكثر شعبية|الأكثر تداولا|شاهد أيضا|شاهد أيضاً|قد يعجبك أيضا|قد يهمك أيضاً",
    "あわせて読みたい記事|よく読まれている記事|よく読まれた記事|読まれている記事|同じカテゴリの記事|同じカテゴリーの記事|この記事を読んだ人におすすめ|この記事を読んだ人はこんな記事も読んでいます|トップニュース|ピックアップ|バックナンバー|他の記事を読む|もっと読む|編集部おすすめ|編集部のおすすめ",
    "이 기사도 읽어보세요|함께 보면 좋은 기사|이전 기사|다음 기사|핫이슈|더보기",
    "最近更新|猜你喜歡|你可能也想看|你可能也喜歡|你可能會喜歡|其他人也在看|大家在看|大家还在看|大家都在看|還有更多|热图推荐|高清图集|头条新闻|独家策划|下一則|上一則|更多作品|同作者文章|同作者其他文章|作者其他文章",
)
# fmt: on
HEADINGS = (
    _ENGLISH
    | _GERMAN
    | _DUTCH
    | _FRENCH
    | _FRENCH_LATE
    | _SPANISH
    | _PORTUGUESE
    | _ITALIAN
    | _POLISH
    | _CZECH
    | _RUSSIAN
    | _TURKISH
    | _NORDIC
    | _HUNGARIAN
    | _ROMANIAN
    | _SLAVIC
    | _GREEK
    | _ARABIC
    | _JAPANESE
    | _KOREAN
    | _CHINESE
    | _OTHER
)  # fmt: skip
"""Such headings in small letters."""
