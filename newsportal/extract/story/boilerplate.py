"""What stands on an article's page and is not the article: told by standing phrases of lines."""

from __future__ import annotations

import re
from functools import lru_cache

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import Block
from newsportal.extract.page.text import CJK, holds_one, small_letters
from newsportal.extract.story.asking import asks_reader
from newsportal.extract.story.phrases import lists_tags, said_by
from newsportal.extract.story.picturecredits import credits_picture
from newsportal.extract.story.standing import is_standing
from newsportal.regexes import either, regex

_READ_ALSO = (
    "read (?:more|also|next|on)(?: (?:from|about|on|at) .{1,40})?", "related(?: (?:articles?|stories|posts|topics|content|links|reading|news|coverage))?", "more (?:from|on|about|stories|news|great)\\b.{0,40}",
    "you may (?:also )?like", "you might (?:also )?(?:like|be interested in)", "trending(?: now| stories| news)?(?: (?:in|on) .{1,30}|.{0,20})", "most (?:read|popular|viewed|watched|shared)(?: (?:stories|articles|news|videos?))?(?: (?:in|on|this) .{1,30})?", "popular posts?",
    "editor's picks?", "latest (?:news|stories|posts)", "latest (?:news |stories |headlines )?from .{1,30}", "popular on .{1,30}", "more in .{1,25}", "continue reading.{0,30}", "also on .{1,30}", "watch(?: now| more)?", "listen(?: now| to this article)?.{0,20}",
    "lesen sie (?:auch|hier|mehr|dazu).{0,80}", "mehr zum thema.{0,10}", "mehr aus .{1,40}", "meistgelesen(?:e .{1,20})? (?:in|aus|auf) .{1,30}", "sendungshinweise?", "prolongez votre lecture.{0,40}", "(?:weitere|ähnliche|verwandte|neueste|neuste|aktuelle|letzte) (?:artikel|beiträge|meldungen|nachrichten|themen|news|berichte)(?: (?:aus|zu|zum|zur|von|der|in|im) .{1,50})?", "artikel aus (?:der gleichen|derselben) kategorie", "empfohlener (?:redaktioneller )?(?:inhalt|artikel)", "externer inhalt.{0,40}",
    "(?:[àa] )?lire (?:aussi|également|la suite)", "(?:les )?derni(?:ers articles|ères (?:actualités|publications|nouvelles))(?: (?:de|du|des|dans|sur) .{1,50})?", "(?:articles|dans) (?:la )?même (?:rubrique|catégorie)",
    "más sobre .{1,40}", "mais sobre .{1,40}", "plus sur .{1,40}", "(?:mer|mere) (?:från|fra|om) .{1,40}", "meer (?:over|uit) .{1,40}", "więcej o .{1,40}", "leia (?:também|mais)", "veja (?:também|mais)", "läs (?:också|mer|även)",
    "czytaj (?:więcej|także|też|dalej)", "zobacz (?:też|także|również)", "přečtěte si.{0,20}", "читайте (?:также|також|ещё|еще)",
    "soma (?:zaidi|pia)", "lue (?:myös|lisäksi)", "prečítajte si.{0,12}", "pročitajte (?:i|još|također|takođe)", "olvass(?:a|on|on el|a el)? (?:még|tovább|erről).{0,20}", "te-ar putea interesa.{0,10}",
    "ilginizi çekebilir.{0,10}", "olvasta már\\?", "यह भी (?:पढ़ें|पढ़ें|देखें)", "ये भी (?:पढ़ें|पढ़ें|देखें)", "इसे भी (?:पढ़ें|पढ़ें)", "हेही (?:वाचा|पाहा)", "আরও? পড়ুন", "আরও? পড়ুন", "இதையும் படி(?:க்க|யுங்கள்)", "อ่าน(?:เพิ่มเติม|ต่อ|ข่าว(?:เพิ่มเติม|ที่เกี่ยวข้อง)?)", "(?:ข่าว|เรื่อง|เนื้อหา)ที่เกี่ยวข้อง", "اقرأ (?:أيضا|أيضًا|أيضاً|المزيد)", "قد يهمك(?: أيضا| أيضًا| أيضاً)?", "קראו (?:גם|עוד)", "διαβάστε (?:επίσης|ακόμη|ακόμα)", "δείτε (?:επίσης|ακόμη|ακόμα)", "σχετικά (?:άρθρα|θέματα)", "おすすめ記事?", "관련\\s?기사", "관련\\s?뉴스", "延伸\\s*[·・]?\\s*(?:推荐|推薦|阅读|閱讀|阅读：?)",
    "相关(?:阅读|新闻|报道|推荐|文章|链接|专题|内容|资讯)", "相關(?:閱讀|新聞|報導|推薦|文章|連結)", "推荐(?:阅读|新闻|文章)", "(?:建議|建议)(?:閱讀|阅读)", "(?:热门|热点|精彩|编辑|为您|今日|精选)推荐", "热[门点](?:文章|新闻|阅读|点击|资讯|话题)", "熱門(?:點閱|新聞|文章|話題)",
    "[你您](?:可能|也许|也許|或许)(?:还|還|会|會|也)?(?:喜[欢歡]|感[兴興]趣)的?.{0,4}", "(?:热门|热点|熱門)?(?:新[闻聞]|点击|點擊|阅读|閱讀|文章|热文|人[气氣]|资讯|浏览)(?:排行|排名)榜?", "(?:本周|本月|一周|今日|24小时|[37七]日|[37七]天)(?:热[门点文榜]|熱[門點]|排行).{0,4}",
    "(?:作者|该作者|[ta他她]{1,2})的?(?:其[他它]|更多|全部|近期)(?:文章|作品)", "(?:同类|其[他它])(?:文章|新闻|报道|资讯)", "(?:本类|栏目|本栏|站内|频道|专题|视频|要闻|好文|图文|編輯|熱門)推[荐薦]", "(?:最新|即[时時]|滚动|滾動|图片|圖片)(?:发布|新[闻聞])", "看了[又还]看", "推薦(?:文章|新聞)",
    "更多[\\u3400-\\u9fff]{2,6}(?:新[闻聞]|[报報][导導道]|文章|[內内]容|[資资][訊讯])", "更多(?:精彩|新闻|新聞|快讯|快訊|内容|內容|资讯|文章|报道|阅读|相关|推荐).{0,10}", "(?:作者|ta的|他的|她的)?最新(?:文章|新闻|资讯|消息|快讯|更新|發燒)", "往期(?:回顾|精选|推荐)", "看更多.{0,12}", "您可能(?:还|也)?(?:喜欢|感兴趣).{0,6}", "(?:全部|最新|热门|精彩|发表)评论",
)  # fmt: skip
_SERVICE = (
    "(?:change )?(?:text|font)[ -]?size(?: ?[:+a-]{1,4})?", "sponsored(?: content)?",
    "advertenties?", "ad(?:vertisement)? ?[-–—] ?continue reading below",
    "compartilh(?:e|ar)", "deel (?:dit artikel|via .{2,20})", "dela(?: artikeln)?", "del (?:artiklen|artikkelen|saken)", "jaa(?: artikkeli| juttu)?", "megoszt(?:ás|om)",
    "(?:comentarios?|comentários?|commenti|commentaires?|kommentare|kommentarer|reacties|kommentit|komentarze|komentáře|diskuse|комментарии|коментарі|yorumlar|σχόλια|komentari?|bình luận|التعليقات)(?: ?\\(\\d{1,5}\\))?",
    "article réservé (?:aux|à nos) abonnés", "(?:cet article|este artículo|questo articolo|dieser artikel) (?:vous a plu|te gustó|ti è piaciuto|hat ihnen gefallen)\\s?\\?.{0,20}", "archivado en ?:.{0,80}", "haberin devamı.{0,20}", "(?:tilmeld dig|meld deg på|prenumerera på|tilaa|anmeldung zum) .{0,30}(?:nyhedsbrev|nyhetsbrev|uutiskirje|newsletter)\\w*",
    "crédits? photos? ?:.{0,60}",
    "share(?: (?:this|on|via|it).{0,60})?", "sign up (?:for|to|now).{0,160}", "subscribe (?:to|now|for).{0,160}", "follow (?:us|me).{0,80}", "follow .{2,40} on (?:twitter|facebook|instagram|google|x|linkedin|tiktok).{0,120}",
    "(?:a (?:post|photo|video) (?:shared|posted) by|ein (?:beitrag|foto|video) geteilt von|ein von .{2,40} gepostete[rs] (?:beitrag|foto|video)|une publication partagée par|una publicación compartida (?:de|por)|un post condiviso da|uma publicação compartilhada por|een bericht gedeeld door) .{0,120}",
    "(?:teilen sie|teile) (?:diesen|den) (?:artikel|beitrag|text).{0,20}", "(?:diesen )?(?:artikel|beitrag) teilen.{0,10}", "part(?:ager|agez) (?:cet article|cette page|l['’]article).{0,20}", "compart(?:ir|e) (?:este artículo|esta noticia|esta página).{0,20}", "condividi (?:questo articolo|su .{2,20})",
    "get in touch (?:with|by) .{0,120}(?:e-?mail|@).{0,80}", "for more (?:stories|news|articles|on this) .{0,60}\\b(?:check|click|visit|head to|sign up)\\b.{0,60}",
    "get (?:all )?(?:the|our|your) .{0,60}\\b(?:newsletters?|inbox|app|whatsapp)\\b.{0,80}", "join (?:us on|our|the conversation).{0,100}", "(?:create (?:an|your) (?:free )?account|(?:sign|log) in|register)(?: or (?:sign|log) in| or register| or create an? .{0,20}account)?(?: to| now to) (?:continue|read|keep|view|unlock|access).{0,80}",
    "(?:already (?:a|have an?) .{0,20}(?:subscriber|member|account)|not a (?:subscriber|member)).{0,40}", "(?:this (?:article|story|content) is )?(?:for subscribers only|subscribers only|free to read).{0,60}", "click here (?:to|for) .{0,120}", "download (?:the|our) .{0,40}app.{0,60}", "loading\\.*", "comments?", "leave a (?:comment|reply)",
    "view (?:all )?comments.{0,20}", "(?:article|story) continues (?:below|after).{0,30}", "this (?:article|content|story) (?:is|was) (?:reserved|only|available).{0,60}", "all rights reserved.{0,200}", "contact(?: us)? ?: ?\\S{1,60}@\\S{1,60}", "\\(?photo(?:s|graph(?:s|y)?)?(?: credit| by|:).{0,80}",
    "(?:image|photo|picture|video|screenshot)s?(?: credits?| courtesy(?: of)?| by| via)?: ?.{0,80}", "(?:foto|bild|photo|crédit|fotos|imagen|quelle|zdroj|fot\\.|ảnh|фото|φωτ(?:ο|ογραφί(?:α|ες))?\\.?|fotó|kuvat?|zdjęci[ea]|fotografie|fotoğraf|צילום|תצלום|عکس|picha) ?(?:/|:).{0,80}", "fot\\. [^.!?]{2,60}", "©.{0,80}", "getty images.{0,40}", "filed under.{0,80}", "topics?:.{0,120}",
    "(?:de )?(?:tekst|artikel) (?:gaat|loopt) (?:verder|door) (?:onder|na) .{1,40}", "lees (?:meer|verder) onder .{1,30}", "(?:artikeln|texten) fortsätter (?:under|efter) .{1,40}", "(?:saken|artikkelen) fortsetter (?:under|etter) .{1,40}", "(?:artiklen|teksten) fortsætter (?:under|efter) .{1,40}",
    "(?:článek|text) pokračuje (?:pod|po|za) .{1,40}", "fortsetzung (?:des artikels|auf seite|von seite) .{1,30}", "(?:juttu|artikkeli) jatkuu .{1,30}", "la suite après (?:cette|la) publicité", "(?:der )?(?:artikel|text) (?:geht|wird) (?:nach|unter|weiter) .{1,50}", "(?:el artículo |la noticia )?continúa (?:después de|tras) la publicidad", "(?:o texto |o artigo )?continua (?:após [ao]|depois d[ao]) publicidade", "(?:l'articolo )?continua (?:a leggere )?dopo la pubblicità",
    "(?:posts|messages|joined|reaction score|likes received|beiträge|registriert seit|dabei seit) ?: ?[\\w ,:./-]{1,30}", "by \\S{2,30} » .{5,40}", "(?:users browsing this forum|who(?: is|'s) online).{0,120}",
    "\\(?(?:borítókép|címlapkép|nyitókép|fotó|(?:cover|lead|main) (?:photo|image)) ?: ?.{2,60}\\)?", "(?:beitragsbild|titelbild|titelfoto|aufmacherbild|artikelbild|headerbild|(?:header|featured|banner|title) (?:image|photo)|(?:image|photo) (?:à la une|de une|d'illustration)) ?: ?.{2,220}", "(?:last )?updated(?: at)? \\d{1,2}:\\d\\d ?(?:[ap]\\.?m\\.?)?(?: \\w{2,4})?", "chcete-li článek poslouchat.{0,40}",
    "(?:(?:abonnier(?:en sie|e|t)|folg(?:en sie|e|t) (?:uns|jetzt|dem|unserem)|follow (?:us|our|the)|join (?:us|our|the)|suscr[íi]bete|[úu]nete|s[íi]guenos|s[íi]gue (?:a|el|nuestro)|inscreva-se|entre no|participe do|iscriviti|seguici|segui (?:il|la|le)|volg ons|suivez|abonnez-vous|rejoignez|подпис(?:ывайтесь|итесь)|підпис(?:уйтесь|уйтеся)|підпишіться|dołącz|obserwuj|ikuti)\\b.{0,60}|.{0,20}\\bschon .{2,30} auf )(?:whatsapp|telegram|google news|google discover)\\b.{0,120}",
    "weiterlesen nach der .{1,20}", "(?:diesen )?artikel (?:an|vor)hören.{0,30}", "(?:écouter|écoutez) (?:cet|l['’])\\s?article.{0,30}", "escuchar? (?:este artículo|esta noticia|la noticia|artículo).{0,30}", "ouvir (?:este artigo|esta notícia|notícia|artigo).{0,30}", "ouça (?:este|esta|o|a) .{3,12}(?:\\d.{0,20})?", "ascolta (?:l['’]|questo )articolo.{0,30}", "luister naar (?:dit|het) artikel.{0,30}", "lyssna på (?:artikeln|texten).{0,30}", "lytt til (?:saken|artikkelen).{0,30}", "(?:lyt til artiklen|læs op).{0,30}", "kuuntele (?:artikkeli|juttu).{0,30}", "posłuchaj (?:artykułu|tekstu).{0,30}", "استمع إلى (?:المقالة?|هذا المقال).{0,20}",
    "(?:watch|see|listen to) (?:the|our|this|full) .{1,30}(?:below|above|here):?", "v[íi]deos?: (?:tudo|assista|veja|mais) .{1,40}", "v[íi]deos: .{1,60}", "\\d{1,3} v[íi]deos", "bekijk (?:ook |hier(?:onder)? |onze |meer |de )*.{0,20}(?:video|playlist).{0,40}:", "(?:hören sie|hör|listen to|écoutez|escuchá?|ascolta|luister|lyt til|lyssna på|kuuntele) .{3,60}\\b(?:spotify|podcasts?)\\b.{0,40}", "(?:editor|redactor|redactare|editare) ?: ?.{2,40}", "sendung: .{3,60}\\d{1,2}:\\d\\d uhr.{0,20}", "dieses thema im programm.{0,120}", "über dieses thema berichtet.{0,100}", "simak (?:juga )?video.{0,80}", "(?:lihat|tonton|saksikan)(?: juga)? video.{0,80}", "więcej (?:informacji|takich|ciekawych) .{0,30}znajdziesz .{0,40}", "\\[gambas:.{1,30}\\]",
    "(?:πηγή|источник|джерело|źródło|kaynak|surs[ăa](?: foto)?|forrás|fonte|fuente|kilde|källa|lähde|bron|izvor|منبع|المصدر|स्रोत|ที่มา|nguồn|sumber|chanzo) ?: ?.{2,60}", "(?:haber|haber[ -]*kamera|kamera) ?: ?.{2,80}", "(?:کد (?:خبر|مطلب)|شناسه خبر) ?:? ?[\\d۰-۹]{3,20}", "انتهای پیام.{0,4}",
    "(?:dalsza część|dalszy ciąg) (?:artykułu|materiału|tekstu) .{1,40}", "článek pokračuje .{1,40}", "(?:продолжение|продовження) (?:после|під|після) .{1,30}",
    "\\d{1,3} ?(?:/|of|von|av|sur|di|de|из) ?\\d{1,3}\\s?\\|?", "file photo.{0,30}", "print this.{0,20}", "(?:copy|get) link.{0,20}", "skip to .{0,30}", "enable javascript.{0,80}", "please enable .{0,80}", "(?:this post|this article|this page) (?:may )?contains? affiliate links.{0,200}",
    "\\d{1,2}:\\d\\d ?[-–—|] ?(?:source|quelle|fuente|fonte) ?: ?.{2,40}", ".{0,120}(?:duration|durée|dauer|duración|durata|duração) ?:? ?\\d{1,2}:\\d\\d", "(?:im video|en v[ií]d[ée]o|no vídeo|nel video) ?: ?.{3,120}", "(?:this|the|these) (?:summary|key points|text|audio|article|takeaways).{0,40}\\b(?:generated|created|produced|written|summari[sz]ed) (?:by|with|using) .{0,20}\\b(?:ai|artificial intelligence)\\b.{0,100}", "(?:(?:ki|ai)-generierte )?zusammenfassung(?: anzeigen| ausklappen| einklappen)?", "(?:diese|die) zusammenfassung wurde .{0,40}\\b(?:künstlich\\w*|ki)\\b.{0,80}", "ki-generierte .{0,40}", "résumé (?:généré|réalisé|produit) par .{0,60}", "(?:resumen|resumo|riassunto|samenvatting|streszczenie) (?:generado|elaborado|hecho|realizado|gerado|feito|produzido|generato|creato|realizzato|gegenereerd|gemaakt|wygenerowane|przygotowane) (?:por|pela|con|com|dall['’]|da|con l['’]|door|met|przez) ?.{0,60}", "(?:sammanfattning(?:en)?|oppsummering(?:en)?|resumé(?:et)?) (?:är |er )?(?:gjord|skapad|laget|lavet|generert|genererad|genereret) (?:av|med|af) .{0,60}", "(?:summary|key points) (?:were |was )?(?:generated|created|produced|written) (?:by|with|using) .{0,80}", "your browser .{0,12}support.{0,60}", "(?:votre navigateur|tu navegador|su navegador|seu navegador|il tuo browser|ihr browser|dein browser|je browser) .{0,40}(?:audio|video|vidéo|vídeo)\\b.{0,40}", "(?:image|slide|photo|bild|foto) \\d{1,3} (?:of|von|sur|de|di|van|av|af) \\d{1,3}", "diese (?:zusammenfassung|stichpunkte)\\b.{0,60}\\b(?:ki|künstliche\\w* intelligenz)\\b.{0,100}", "(?:ce résumé|cette synthèse) a été généré.{0,80}", "este resumen (?:ha sido|fue|se ha) generado .{0,80}", "(?:(?:this )?(?:summary|text|list) (?:is |was )?)?ai[- ]generated(?: summary .{0,80}| summary)?(?:[,.;] .{0,60})?", "we (?:value|care about|respect) your (?:opinion|feedback|privacy).{0,100}", "vi bryr oss om (?:ditt personvern|din integritet)", "(?:wir respektieren )?ihre privatsphäre ist uns wichtig", "(?:nous )?respect(?:ons|er) votre vie privée.{0,40}", "(?:valoramos|nos importa) (?:su|tu) privacidad", "(?:ci teniamo alla|rispettiamo la) tua privacy", "bekijk ?: .{3,100}", "videospeler .{0,6}laden", "(?:loading|laden|lädt|chargement (?:de la|du)|cargando|carregando|caricamento|wczytywanie|laddar|laster|indlæser|ladataan)\\b.{0,6} (?:video|vidéo|vídeo|player|lecteur|reproductor|wideo|spelare|videota)\\w*", "(?:your|this) browser (?:does not|doesn['’]t) support.{0,100}",
    "\\d{1,2}:\\d\\d\\s?/?\\s?(?:\\d{1,2}:)?\\d{1,2}:\\d\\d",
)  # fmt: skip
# Each of these has a character of Chinese, Japanese or Korean.
_SERVICE_EAST = (
    "(?:この)?(?:記事)?要約(?:文)?は.{0,12}ai.{0,24}", "ai(?:による|の)?(?:記事)?要約.{0,12}", "ai ?요약.{0,16}", "(?:本|此|以上)(?:摘要|文章摘要|要点)由.{0,8}ai.{0,8}(?:生成|產生|整理|提炼)(?:[，,。].{0,24})?", "[\\[【]?(?:廣告|广告)[\\]】]?.{0,4}[請请][繼继][續续](?:往下)?[閱阅][讀读]\\.*", "以[下上][为為是][廣广]告.{0,6}", "您的浏览器不支持.{0,24}",
    "(?:この記事を)?(?:シェア|共有)(?:する)?", "공유(?:하기)?",
    "(?:댓글|コメント)(?: ?\\(\\d{1,5}\\))?",
    "[（(]?写真 ?[=＝：:].{2,30}",
    "無断(?:転載|複製|使用).{0,40}", ".{0,30}有料(?:記事|会員).{0,12}(?:限定|読み放題).{0,60}", "残り\\d{1,5}文字.{0,40}", "(?:ログイン|会員登録|無料登録)(?:して|すると|はこちら).{0,40}",
    ".{0,40}무단 ?(?:전재|복제|배포).{0,60}", ".{0,40}재배포 ?금지.{0,30}", "저작권자.{0,60}", "▶.{0,12}(?:제보|구독|바로가기|보러가기).{0,40}", ".{0,20}(?:구독하기|구독신청|채널 추가).{0,20}",
    "[▲△▼↑]?\\s?[点點][击擊]?.{0,4}(?:上方|下方|上面|下面|蓝字|藍字|标题|名片|卡片).{0,24}(?:关注|關注|订阅|訂閱|星标).{0,16}",
    "(?:感谢|感謝).{2,60}(?:投递|投遞|投稿|爆料|线索|供稿).{0,4}", "请?(?:订阅|登录|登入|注册|訂閱|登錄)(?:[或/](?:订阅|登录|登入|注册|訂閱|登錄))?(?:会员|會員)?[，,]?(?:以|即可|后|後|才能)?(?:继续|繼續)?(?:阅读|閱讀|查看|浏览)(?:全文|完整|更多|剩余).{0,8}",
    ".{0,12}(?:飲酒過量|飲酒過度|過量飲酒|喝酒|酒後|吸菸|抽菸)[，,、 ]?(?:有礙|有害|不開車|勿開車|請勿|勿駕|找代駕).{0,24}",
    "(?:\\d++[、.]?\\s*+)?回复[【「].{1,12}[】」].{0,24}", "点击菜单栏.{0,30}", "文明上网.{0,12}", "(?:信息|文章|稿件|所属|所在)?(?:发布[人者]|发布单位|录入[者人员]?|上传[人者]|栏目|分类|类别|频道)[:：] ?[^\\s，。；：:]{1,16}", "看不清.{0,8}", "对您有帮助吗.?", ".{0,12}打赏(?:一下|作者).{0,8}", "网友评论仅.{2,40}", "已有\\d++人参与.{0,20}", "[請请](?:先)?同意.{0,16}(?:[隱隐]私|cookie).{0,30}", ".{0,12}点(?:个|亮|【)在看.{0,12}", "(?:不用抽.{0,12})?.{0,20}(?:下载|下載)\\S{0,8}app[^。]{0,24}", "(?:上|下)一[篇条頁页](?:[:：].{0,60}|[^。]{0,60})", "点击(?:展开|加载).{0,12}", "(?:目前)?(?:没有|沒有|暂无|暫無)(?:可用的?)?(?:媒体|媒體|视频|音频)(?:可用)?(?:资源|資源)", "(?:首[页頁]\\s*)?(?:上一[页頁]\\s*)?[\\[\\]\\d\\s|…]{1,60}[下尾末][一]?[页頁].{0,6}", "(?:本文)?共\\s?\\d{1,2}\\s?[页頁]", "(?:文章|本文|全文)?未完.{0,4}下一[页頁].{0,6}", "(?:我是廣告\\s*)?[請请]?(?:繼續|继续)往下[閱阅]?[讀读看].{0,6}", "喜[歡欢][這这]篇(?:文章|新聞|新闻).{0,8}", "[【\\[].{2,14}(?:推播|推送|訂閱|订阅)[】\\]].{0,24}", "[【\\[（(](?:歡迎|欢迎)?(?:点击|點擊|订阅|訂閱|扫码)[^\\])）】]{2,80}[】\\])）]", "[★☆※◎◆《].{0,40}(?:提醒您|飲酒過量|酒後不開車|禁止酒駕|未滿18歲|求助專線|珍惜生命|生命線|自殺防治).{0,120}", "\\d{1,6} ?人(?:点赞|收藏|赞赏)", "[\"“]?小礼物走一走.{0,16}", "(?:赞赏支持)?还没有人(?:赞赏|打赏).{0,10}", "字号.{0,12}", "分享.{0,4}", "收藏.{0,4}", "打印.{0,4}", "(?:点赞|评论|阅读|浏览)[:：(（]?\\s?\\d*[)）]?",
    "自[殺杀](?:不能|[無无]法|[並并]不能|解[決决]不了).{1,50}", "(?:.{0,4}自[殺杀]防治.{0,8}|生命[線线].{0,6}|[張张]老[師师].{0,6}|.{0,6}安心|.{0,4}反?家暴.{0,6})(?:專線|专线|[熱热][線线])[:：].{2,60}", "《?[\u3400-\u9fff]{2,8}》?[關关]心[您你](?:[:：].{0,120})?", "(?:再[給给]自己一次[機机][會会]|勇敢求救[並并]非弱者).{0,60}",
    "[您你]所(?:[瀏浏][覽览]|[訪访][問问]|查看)的.{1,12}(?:已|不).{2,70}",
    "(?:[【\\[][^【】\\[\\]]{1,10}[】\\]] ?){3,}", "[★☆▶►➤]? ?.{0,20}app.{0,16}(?:立即|立刻|[馬马]上|免[費费])下[載载].{0,6}", "文章已[關关][閉闭][評评][論论].{0,4}", ".{0,24}下[載载].{0,24}[:：|｜] ?(?:https?://|www\\.)\\S{2,40}", "(?:喜[歡欢](?:就|的?(?:话|話|朋友))|觉得(?:不错|有用|好看)|码字不易|[記记]得|别忘了).{0,16}(?:[点點][赞讚]|点个赞|[点點]个?[关關]注|[转轉][发發]|收藏).{0,40}", "[点點]?[關关]注我[，,！!].{2,60}",
    "(?:[\u3400-\u9fff]{0,2}(?:类型|类别|大小|版本|语言|评分|平台|授权|星级)[:：] ?[^\\s:：]{1,16}(?: ++|$)){3,8}",
)  # fmt: skip
# In small letters: a pattern that minds no case tries each of its words letter by letter.
_ALSO_LINE = either(r"[\W\d_]*", "|".join(_READ_ALSO), r"[\s:：…．.→»>）)】\]！!?？*_-]*")
_ALSO_PREFIX = either(
    "",
    r"read(?: more| also| next)?|also read|watch|related(?: (?:stories|articles?))?|more|te recomendamos|te puede interesar|ezt is ajánljuk(?: a témában| még)?|kapcsolódó(?: cikk(?:ek|ünk)?)?|también (?:lee|puedes leer)|lee más|mira también|ver también|no te pierdas|saiba mais|potrebbe interessarti|olvas(?:sa|d|son)(?: el)? (?:ezt is|még|tovább)|see also|mehr zum thema|lesen sie (?:auch|mehr|hier)|lire (?:aussi|également)|[àa] lire aussi|à lire|voir aussi|lea también|lee (?:también|además)|leia (?:também|mais)|"
    r"veja (?:também|mais)|leggi anche|lees ook|siehe auch|läs (?:också|även|mer)|les også|læs også|lue myös|czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|čtěte také|přečtěte si|"
    r"ayrıca (?:okuyun|bak[ıi]n(?:[ıi]z)?)|bunu da oku(?:yun)?|ez is érdekelheti|bővebben|citi(?:ţi|ti) (?:şi|si)|citeşte şi|citeste si|pe aceeași temă|pročitajte i ovo|povezan(?:a vest|i članci| članak)|opširnije|함께 (?:읽기|보기)|[إا]قر[أا] (?:المزيد|أيض[اً]{1,2})|(?:طالع|شاهد) أيض[اً]{1,2}|مواضيع ذات صلة|"
    r"संबंधित (?:खबर|ख़बर|समाचार)|διαβαστε (?:ακομ[αη]|επισης)|δειτε (?:ακομ[αη]|επισης)|σχετικ(?:ό άρθρο|ά άρθρα)|материал(?:ы)? по теме|przeczytaj (?:też|także|również)|czytaj również|więcej na ten temat|přečtěte si (?:také|i|více)|čtěte (?:více|dále)|mohlo by vás zajímat|"
    r"ti potrebbe interessare|approfondisci|sur le même (?:sujet|thème)|pour (?:aller plus loin|approfondir)|lees (?:meer|verder)|bekijk ook|se (?:även|også)|læs mere|les mer|don['’]t miss|あわせて読みたい|合わせて読みたい|こちらもおすすめ|おすすめ記事|同場加映|"
    r"citi(?:ți|ți|te|ște) și|citește și|vezi și|soma (?:zaidi|pia)|lue (?:lisää|myös)|čítajte aj|prečítajte si|pročitajte (?:i|još)|यह भी (?:पढ़ें|पढ़ें)|ये भी (?:पढ़ें|पढ़ें)|इसे भी (?:पढ़ें|पढ़ें)|हेही वाचा|আরও? পড়ুন|আরও? পড়ুন|இதையும் படிக்க|อ่าน(?:เพิ่มเติม|ข่าว)|بیشتر بخوانید|یہ بھی پڑھیں|קראו (?:גם|עוד)|δείτε (?:επίσης|ακόμη|ακόμα)|ilgili haber|ilginizi çekebilir|подробнее|xem thêm|đọc thêm|baca juga|lihat juga|διαβάστε (?:επίσης|ακόμη|ακόμα)|читайте (?:также|також|ещё|еще)|смотрите также|по теме|اقرأ أيض[اً]{1,2}|関連記事|관련 ?기사|相关(?:阅读|新闻|报道|链接)|相關(?:閱讀|新聞|報導|連結)|延伸(?:阅读|閱讀)|推(?:荐阅读|薦閱讀)",
    r"(?:\s*[:：>»|\]】]|\s*[-–—]\s|(?<=[^\x00-\x7f])[-–—])",
)
_ARROWS = ">»▶►☞👉•*[【 "
"""What may stand before such words."""
_LEADS_ON = regex(
    r"[【\[（(]?(?:(?:相关|相關|延伸|推荐|推薦|扩展|拓展)(?:阅读|閱讀|新闻|新聞|报道|報導|链接|連結)?|猜你喜欢|往期(?:回顾|精选|推荐)?|(?:此前|早前|前情|稍早)(?:报道|回顾|報導)|"
    r"另请(?:参阅|阅读)|你?可能[也还]?(?:想看|喜欢|感兴趣)|[也还]读|更多(?:新闻|新聞|报道|報導|阅读)|[阅閱][读讀]更多|新[闻聞]链接)[】\]）)]?\s*+[:：]?\s*+|(?:>{2,}|▶|►|☞)\s*+"
)
_SERVICE_LINE, _SERVICE_LINE_EAST = (
    either(r"[\W_]*", "|".join(lines), r"[\s:：….→»>）)】\]！!*_—–-]*") for lines in (_SERVICE, _SERVICE_EAST)
)
_EAST = regex(f"[{CJK}]")
_STAMP = regex(
    r"(?=[\dJFMASONDma])(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b\d{1,2}[:.]\d{2}\b|"
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}|\b\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,? (?:de )?\d{4}\b|\b(?:min(?:ute)?s? read|ago)\b)"
)
# Of whom a sentence of the story tells; who asks the readers for something.
_OF_OTHERS = regex(
    r".*(?:市民|居民|村民|群众|游客|旅客|乘客|用户|顾客|客人|消费者|家长|学生|考生|患者|观众|球迷|渔民|农民|车主|司机|商家|企业|公司|员工|老人|网民|他们?|她们?|自己|警方|负责人)(?!们?[，,]?请)"
)
_OURS = regex(r"[请請]|我们|我們|本[报報网網站刊台]|欢迎|歡迎|您|你|这里|更多")
# Each of its forms has a Chinese character. The letters that one begins with stand before them all: at most places of a text a look at these will do.
_PROMOTION = regex(
    r"(?=[使一下为二今作你来來公关別别加合咨回如安官小尽微您成戳扫投报掃新更本欢歡求浏瀏点爆粉线联訂订记設设请贊赞迎追都长長關限點q【])(?:[扫掃]描?.{0,8}二[维維][码碼]|[扫掃](?:[码碼]|一[扫掃]|描).{0,8}(?:[关關]注|下[载載]|加入|[进進]|[阅閱][读讀])|二[维維][码碼].{0,6}[关關]注|[长長]按.{0,8}(?:[识識][别別]|[关關]注)|[关關]注.{0,14}(?:公[众眾][号號]|微信|微博|官微|粉絲|臉書|ig)|追蹤.{0,14}(?:粉絲|臉書|line|ig|頻道)|(?:公[众眾][号號]|微信[号號]|官微)\s*[:：]|回复\s*[【「“\"].{1,12}[】」”\"]|"
    r"(?<!可)(?:下[载載]|安[装裝]).{0,12}(?:客[户戶]端|app)|加入.{0,8}line|(?:戳|请点)(?:这里|這裡|下方|链接)|【下载地址】|(?:微信|qq)\S{0,4}交流群|【点击.{1,10}】|[点點][击擊].{0,8}(?:下方|免[费費]|投票|[报報]名|[参參][与與]|[领領]取)|[欢歡]迎(?:投稿|爆料|[关關]注|[来來][电電]|[扫掃][码碼]|[订訂][阅閱]|加入|追蹤)|(?:[爆报]料|投稿).{0,4}(?:电话|邮箱|热线|微信|qq)|合作请?联系|(?:咨询|合作|联系(?!人)).{0,4}(?:电话|邮箱|热线|微信|qq)(?=.{0,8}[:：\d@＠a-z])|(?:作者|记者)微信.{0,40}(?:添加|备注|交流)|设?为星标|加星标|[爆报]料有[奖獎]|[来來]稿[请請][寄发投邮]|点(?:个[“「\"]?|[“「\"])(?:赞|在看)|(?:欢迎|记得|别忘|请).{0,6}点(?:赞|在看)|(?:^|(?:一键|求|您|你|[请来]|如果|欢迎|记得).{0,6})点赞.{0,6}(?:在看|转发|收藏|关注)|请.{0,4}转发给|粉丝福利|加入.{0,8}(?:群|社群|星球)|"
    r"小[额額][赞贊]助|[赞贊]助支持我|[浏瀏][览覽]更(?:多|精)|微信搜索.{0,12}(?:公众号|小程序|[“「])|使用[“「]?扫一扫.{0,24}分享(?:到|至).{0,8}朋友圈|更多.{0,16}(?:请致电|请关注|敬请关注|请登录|请下载|请点击|请访问|尽在)|(?:订阅|訂閱).{0,8}(?:电子报|電子報|频道|頻道|本报)|本文首发于|[都尽]在\s?\S{2,10}\s?(?:app|客户端)|线索.{0,12}(?:拨打|致电|联系)|新闻热线|限时免费阅读|成为.{1,8}会员[，,](?:畅|尽享|解锁|即可)|点击.{0,4}(?:阅读原文|这里|链接))"
)
_PROMOTION_WORLD = either(
    r"\b(?=[^\W\d_\u3400-\u9fff])",
    r"sign up|subscribe|newsletters?|follow us|follow me|download (?:the|our)|click here|join (?:us|our|the (?:conversation|discussion|debate))|we (?:want|would like|['’]d (?:like|love)) to hear from|your support (?:fuels|helps|keeps|makes|powers)|thank you (?:again )?for your support|become a (?:member|subscriber)|donate|support our|our (?:app|podcast|privacy policy|community)|"
    r"leave (?:us )?a comment|follow @\w+|let us know in the comments|(?:in|to) your inbox|republish (?:this|our|for free)|originally appeared|contact (?:the|our) (?:news )?(?:author|writer|reporter|editor)s?|(?:may|can) be reached at|have a (?:news )?tip\?|follow (?:him|her|them) on|follow [^.!?:]{3,40} (?:at|on):? (?:https?|@\w+|twitter)|^twitter: ?@\w+|how to add your comment|share your (?:ideas|thoughts|opinions?|views|experiences?|stories) (?:with us|in the comments|below)|comments and feedback: ?\w+|directly to your (?:desktop|inbox|phone)|corrections of factual information|please bookmark|email (?:the )?(?:author|reporter)|thanks for reading|all rights reserved|"
    r"folgen sie uns|jetzt (?:abonnieren|testen|registrieren|anmelden)|kostenlos (?:testen|registrieren|anmelden)|abonnieren sie|suivez-nous|abonnez-vous|inscrivez-vous|síguenos|suscríbete|únete a nuestro|"
    r"seguici|iscriviti|abbonati|siga-nos|inscreva-se|assine (?:a|o|já|agora|nossa)|entre no (?:nosso )?(?:canal|grupo)|volg ons|schrijf je in|meld je aan|zapisz się|obserwuj nas|śledź nas|sledujte nás|"
    r"följ oss|prenumerera på|følg os{1,2}|kövessen minket|iratkozzon fel|abonează-te|urmărește-ne|takip edin|abone olun|подписывайтесь|подпишитесь|підписуйтес[ья]|підпишіться|ακολουθήστε|εγγραφείτε|ikuti kami|"
    r"haben sie (?:einen )?fehler (?:entdeckt|gefunden|bemerkt)|schreiben sie uns|želite li dopuniti|prijaviti (?:grešku|pogrešku)|hai trovato un errore|(?:нашли|заметили) (?:ошибку|опечатку)|знайшли помилку|"
    r"znalazłeś błąd|(?:vous avez )?(?:repéré|trouvé) une (?:erreur|faute)|écrivez[- ]nous|pišite nam|escríbenos|escr[ie]va-nos|scrivici|napisz do nas|"
    r"want more (?:stories|news|articles) like this|theo dõi chúng tôi|تابعنا|تابعونا|اشترك في|फॉलो करें|सब्सक्राइब|"
    r"(?:abonnier\w*|folg\w*|join|follow|únete|suscríb\w+|sig[au]\w*|segu\w+|iscriv\w+|rejoi\w+|suiv\w+|inscreva\w*|participe|entre|obserwuj\w*|sleduj\w*|urmăr\w+|takip|ikuti|volg\w*|følg|följ|seuraa|kövess\w*|подпис\w+|підпис\w+)\b.{0,60}\b(?:whatsapp|telegram|google news|googlen|телеграм)|"
    r"såg du något fel|(?:hittat|upptäckt) (?:ett|något) fel|kontakta redaktionen|har du (?:et|ett) tips?\b|(?:fundet|funnet) en fejl?|publicistklubbens|vær varsom-plakaten|presseetiske|pressetiska|"
    r"pratite nas|spremljajte nas|sekite mus|sekojiet mums|jälgi meid|(?:последвайте|следвайте) ни|пратите нас|ما را دنبال|ফলো করুন|ne maradjon le|lájkolj\w*|találtál hibát|hibát talált|(?:ați|ai) (?:găsit|observat) o (?:greșeală|eroare)|našli jste .{0,20}chybu|bulduğunuz hata|"
    r"больше (?:новостей|интересных)|(?:самую )?оперативную информацию|следите за (?:нашими )?новостями|присылайте (?:нам|свои|новости)|стали (?:свидетелем|свидетелями|очевидцем|очевидцами)|увидели опечатку|стежте за|читайте нас|masz dla nas temat|masz temat|надсилайте (?:нам|свої)|"
    r"has not been edited by|syndicated (?:news )?feed|with (?:agency )?inputs from|unedited and auto-generated|"
    r"dieser (?:artikel|text|beitrag) (?:ist zuerst|erschien|wurde|stammt)|cet article (?:a été|est (?:extrait|tiré|paru))|este (?:artículo|artigo|texto) (?:fue|foi|se publicó)|questo articolo (?:è stato|è apparso)|dit artikel (?:verscheen|is eerder)|"
    r"hat ihnen (?:dieser|der) (?:artikel|beitrag|text) gefallen|unterstützen sie uns|if you (?:liked|enjoyed|found) this (?:article|story|post)|si (?:vous avez aimé|te ha gustado) (?:cet article|este artículo)|se ti è piaciuto questo articolo|"
    r"a version of this (?:article|story)|terms of (?:use|service)|(?:views|opinions) expressed (?:in this|in the comments|here|above|below|are|by the author)|questions\? comments|comments\? questions|"
    r"(?:die )?(?:meinung|meinungen|ansichten) (?:der|des) autor\w* .{0,40}(?:redaktion|wider)|n['’]engage(?:nt)? que (?:leur|son|l['’]|ses)|les (?:opinions|propos) exprimée?s (?:dans|ici|par)|las opiniones (?:expresadas|vertidas) (?:en|por)|as opiniões expressas (?:neste|aqui|pel)|"
    r"le opinioni espresse (?:in questo|qui|dall)|мнение (?:редакции|автора) может не совпадать|الآراء (?:الواردة|المنشورة|المذكورة)|(?:المقال|المقالات) .{0,24}لا (?:يعبر|تعبر)|لا (?:يعبر|تعبر) (?:بالضرورة )?عن رأي|ترحب شبكة",
    r"\b",
)
# GALLERY: STORM AT THE QUAY, the heading of pictures that stand below or elsewhere
_SHOUTS_PICTURES = regex(r"(?:PHOTO GALLERY|GALLERY|PHOTOS|SLIDESHOW|VIDEO): [^a-zß-ÿ.!?]{4,80}")
_COUNTED = regex("字数|字數|阅读|閱讀|浏览|瀏覽|评论|評論|点赞|IP属地")
_STORY_END = regex(r"[。！？।۔؟!?…」”\"]$|[^\d\s]\.(?<!\bMin\.)$")


_CAPTION = regex(
    r".{0,200}[（(]\s*(?:资料|資料|示意|翻攝|翻摄|[圖图](?![/／、]?文)|影像|照片|取自|擷自|截自|视频截|影片截)[^（）()]{0,24}[)）]"
    r"|.{0,200}[（(][^（）()。]{0,20}(?:攝|摄|提供|供图|供圖|资料照片?|資料照片?|合成照|圖片)\s*[)）]"
    r"|.{1,80}[。\s](?:视觉中国|東方IC|东方IC|CFP|IC photo|人民视觉|图虫(?:创意)?|新华社|中新社|澎湃新闻\S{0,6}|海报\S{0,3}|网络)\s*(?:资料图?片?|图|供图|发|截图)"
    r"|.{1,60}(?:（[^（）。]{1,16}(?:撮影|提供)）|＝[^＝。]{1,16}(?:撮影|提供|共同|ロイター|時事|AP|AFP))"
    r"|[▲△▼↑◎].{1,120}", re.IGNORECASE)  # fmt: skip


# Agencies and initials, which end a story: (APA/dpa), (AFP), (jh/Reuters)
_AGENCIES = regex(
    r" \((?:[A-Z]{2,5}|Reuters|Belga|Ritzau|Lusa|[a-z]{2,5})(?:[/,] ?(?:[A-Z]{2,5}|Reuters|Belga|Ritzau|Lusa|[a-z]{2,5})){0,3}\)$"
)
_SIGNED = 120
"""Characters of a paragraph that is longer than captions which an agency alone signs."""
_CREDITED = regex(
    r"\((?:(?:AP|File|Handout|Courtesy) )?(?:Photo|Image|Picture|Reuters|AFP|Getty|EPA|Foto|Bild)\b[^()]{0,80}\)$|\([^()]{0,60}(?: via |/)\s?(?:AP|AFP|Getty|Reuters|EPA|Associated Press|Shutterstock|dpa|PA|UPI)\b[^()]{0,40}\)$"
    r"| ©\s?[^.!?]{2,60}$|[.)] (?:Photo|Image|Foto|Bild|Credit|Picture)(?: by| credit)?: ?[^.!?]{2,60}$"
    r"|[.)] (?:Photos?|PHOTOS?|Fotos?|[Ff]ot\.) (?:[A-ZÀ-Þ][\w'’-]+[ /]?){1,4}$|\. (?:[A-ZÀ-Þ][\w'’-]+ ){1,3}/?(?:[A-ZÀ-Þ][\w'’-]+/)(?:AP|AFP|Reuters|EPA|dpa|EFE|Getty Images)$"
    r"|\((?:Image |Photo |Picture )?[Cc]redits?: [^()]{2,80}\)$"
    r"|\((?i:archivbild|archivfoto|symbolbild|symbolfoto|photo d['’]illustration|image d['’]illustration|archives|imagen de archivo|foto de archivo|foto ansa|foto d['’]archivio|fot\. [^()]{2,30}|arkivbild|arkivfoto|ilustrační foto)\)\.?$"
    r"|\s(?:Fotos?|Photos?|Bildquelle|Crédit photo|Bildnachweis|Fotograf|Fot\.|Kuva|Фото|Sursa foto|Foto: Arhiv[ăa]|Ảnh|Picha|Zdjęcie|Φωτ(?:ο|ογραφία)?\.?|Fotó|تصویر|عکس): ?[^\s.!?][^.!?]{1,58}\.?$")  # fmt: skip


_CREDIT = 64
"""Characters of a credit without brackets behind a caption, from its colon or © on."""
# Who earns what by the links on the page.
_COMMISSION = regex(
    r"\b(?:we|i|us|site|may)\b[^.]{0,40}\b(?:earn|receive|get|make|be paid)\b[^.]{0,60}\bcommissions?\b|\b(?:erhalten|bekommen) (?:wir|ich)\b[^.]{0,80}\bprovision|"
    r"\bcontains? affiliate links\b|\b(?:recibir|ganar)\b[^.]{0,40}\bcomisi[oó]n|\b(?:percevoir|toucher|recevoir)\b[^.]{0,40}\bcommission", re.IGNORECASE)  # fmt: skip

EARNING = ("ommission", "rovision", "omisi", "ffiliate")
"""One of these is in each such line."""


def is_disclosure(text: str) -> bool:
    """Whether a line says that the page earns by its links: "If you buy through links on our site, we may earn a commission."."""
    return len(text) < 400 and holds_one(text, EARNING) and bool(_COMMISSION.search(text))


# What stands in the place of a film or post until the reader agrees to let it in.
AGREEING = (
    "ccept",
    "ookie",
    "onsent",
    "kzept",
    "ustimm",
    "willig",
    "einverstand",
    "utoris",
    "utoriz",
    "acept",
    "ccett",
    "amtyck",
    "yväks",
)
"""One of these is in each line that asks for it."""
_EMBEDDED = regex(
    r"\b(?:content|embed\w*|inhalte?n?|contenus?|contenidos?|contenut[oi]|conteúdos?|inhoud|innehåll\w*|innhold\w*|indhold\w*|sisält\w*|treści?|players?)\b",
    re.IGNORECASE,
)
_AGREED = regex(
    r"\b(?:accept\w*|allow\w*|enabl\w*|consent\w*|einwillig\w*|einverstanden|zustimm\w*|akzept\w*|autoris\w*|acept\w*|accett\w*|autoriz\w*|godkänn\w*|samtyck\w*|samtykk\w*|hyväks\w*)\b.{0,200}"
    r"(?:\bcookies?\b|\bdata\b|third[- ]part|personenbezogen|dritt(?:anbieter|plattform)|\bdonn[ée]es|\bdatos|\bdati\b|\bterceros|\bterze parti|\btiers\b|persoonsgegevens|\bload\b|anzuzeigen|angezeigt|\bafficher)"
    r"|\bcookies?\b.{0,120}\b(?:accept|allow|consent|akzept|zustimm|autoris|acept|accett|samtyck|samtykk|hyväks|godkänn)",
    re.IGNORECASE,
)
_YOU = regex(
    r"\b(?:you|your|sie|ihre?[rn]?|dein\w*|du|ich|vous|votre|vos|tus?|su|usted|voc[êe]|seus?|je|jouw|uw|din[ae]?|ditt|sinun)\b",
    re.IGNORECASE,
)


def asks_consent(text: str) -> bool:
    """Whether a line asks the reader to let in what another house's servers show.

    >>> asks_consent("To display this content you need to accept cookies."), asks_consent("Sites must ask users to accept cookies, the court said.")
    (True, False)
    """
    if len(text) > 500 or text[0] >= "\u3400" or not holds_one(text, AGREEING):
        return False
    return all(pattern.search(text) is not None for pattern in (_EMBEDDED, _AGREED, _YOU))


# …明年起试点。（本文图片由受访者提供）, …步道对外开放。（更多线索请联系本文作者）
_REMARKED = regex(r".{40,}[。！？”」] ?(?P<remark>[（(【][^（()）【】。]{4,80}[)）】])")
_OF_PICTURES = regex(r"[（(【](?:本文|文中|文内|以上)?(?:图片|圖片|照片|配图|配圖|图)(?:均|皆|都)?(?:由|来自|來自|来源|來源|为|提供)")


def remark_in(text: str) -> str:
    """The bracket behind the sentences of a paragraph, which may say what is no part of them; else nothing."""
    found = _REMARKED.fullmatch(text) if text[-1:] in ("）", ")", "】") else None
    return found["remark"] if found else ""


def is_caption(text: str) -> bool:
    """Whether a line ends as editors end captions: （資料照）, （记者甲乙摄）, 视觉中国 资料, (NASA via AP, File)."""
    if (remark := remark_in(text)) and _OF_PICTURES.match(remark):
        return False
    if len(text) < 140 and (has_han(text) or text[:1] in "▲△▼↑◎") and _CAPTION.fullmatch(text):
        return True
    tail = text[-160:] if len(text) < 400 else ""
    if tail[-1:] == ")" and len(text) >= _SIGNED and _AGENCIES.search(tail):
        return False
    end = tail[-_CREDIT:]
    return (end[-1:] == ")" or ":" in end or "©" in end or "/" in end or "oto " in end or "OTO " in end or "ot. " in end) and bool(
        _CREDITED.search(tail)
    )


@lru_cache(maxsize=1024)
def announces_others(text: str) -> bool:
    """Whether a line is the heading of links to other stories."""
    if len(text) >= 90:
        return False
    small = small_letters(text)
    return said_by(small) == "other stories" or _ALSO_LINE.fullmatch(small) is not None


@lru_cache(maxsize=1024)
def line_rule(text: str) -> str | None:
    """The name of the rule by which a line is furniture wherever it stands, or None."""
    if len(text) > 240:
        return "caption" if is_caption(text) else None
    if not any(map(str.isalnum, text)):
        return "no letters"
    small = small_letters(text)
    if rule := said_by(small):
        return rule
    if _SHOUTS_PICTURES.fullmatch(text):
        return "other stories"
    if (len(text) < 90 and _ALSO_LINE.fullmatch(small)) or (len(text) < 160 and _ALSO_PREFIX.match(small.lstrip(_ARROWS))):
        return "other stories"
    if lists_tags(small) or _is_service(small) or is_standing(small) or asks_reader(small):
        return "service line"
    if is_caption(text) or credits_picture(text, small):
        return "caption"
    return None


def _is_service(small: str) -> bool:
    """Whether a line, in small letters, is a button, a label or a remark of the portal's."""
    if _SERVICE_LINE.fullmatch(small):
        return True
    return not small.isascii() and _EAST.search(small) is not None and _SERVICE_LINE_EAST.fullmatch(small) is not None


def leads_on(block: Block) -> bool:
    """Whether a line is a few words that announce other stories, and a link to one: 【相关阅读】<a>…</a>, 此前报道：<a>…</a>, Lees ook. <a>…</a>."""
    if not block.links or len(block.text) > 100:
        return False
    first, last = block.links[0].text, block.links[-1].text
    label = block.text[: block.text.find(first)]
    if len(label) > 40 or len(last) < 4 or not block.text.endswith(last):
        return False
    return (len(label) <= 12 and _LEADS_ON.fullmatch(label) is not None) or announces_others(label.rstrip(" ."))


def is_stamp(text: str) -> bool:
    """Whether a short line gives a time and tells nothing: the header's ``2021-01-20 04:29 来源…``, ``Updated 5 May 2024``."""
    return len(text) < 110 and bool(_STAMP.search(text)) and not _STORY_END.search(text)


def is_counted(text: str) -> bool:
    """Whether a short line gives a time and counts readers: IP属地: 江苏 2019.07.21 22:14 字数 1,203 阅读 331."""
    return len(text) < 110 and len(_COUNTED.findall(text)) > 1 and is_stamp(text)


def is_promotion(text: str) -> bool:
    """Whether a line advertises the portal's own channels; inside a story such words may be the story's."""
    small = small_letters(text) if len(text) < 300 else ""
    if _PROMOTION_WORLD.search(small):
        return True
    found = _PROMOTION.search(small) if has_han(small) else None
    if found and found.start() >= len(small) - len(remark_in(text)):
        return False
    return found is not None and not (small[-1] == "。" and _OF_OTHERS.match(small, 0, found.start()) and not _OURS.search(small))


# Who may use the text, at its end: This material may not be published, broadcast, rewritten or redistributed.
_RIGHTS = either(
    "",
    r"(?:may not|can ?not|must not) be (?:re)?(?:published|produced|broadcast|written|distributed|printed|copied|used)|all rights reserved|prohibida (?:la|su) reproducción|(?:proibida|é proibido) a? ?reprodu|"
    r"riproduzione (?:riservata|vietata)|alle rechte vorbehalten|alle rechten voorbehouden|wszelkie prawa zastrzeżone|minden jog fenntartva|все права защищены|(?:использовани[ея]|перепечатк[аеи]|копировани[ея]) .{0,40}(?:материалов|текста)|"
    r"(?:використання|передрук) .{0,30}(?:матеріалів|тексту)|preluarea .{0,40}(?:textului|articolului|integrală)|dilarang (?:keras )?(?:mengambil|mengutip|menyalin)|απαγορεύεται η (?:αναδημοσίευση|αναπαραγωγή)|tüm hakları saklıdır|جميع الحقوق محفوظة|"
    r"jakékoliv užití .{0,40}obsahu",
)


# The link that ends a house's plea for money.
_APPEAL = regex(
    r"(?:jetzt |hier )?(?:unterstützen|spenden|fördern|mitglied werden|spenden sie jetzt)|(?:donate|contribute|give|support us)(?: now| today| here)?|(?:faire|faites) un don|"
    r"je (?:donne|soutiens).{0,12}|soutenez-nous|(?:dona|haz tu donación|colabora)(?: ora| ahora| aquí)?|(?:doe een )?donatie|doneer(?: nu)?|doe agora|stöd oss|støt os|støtt oss|wesprzyj nas|podpořte nás"
)


def _is_appeal(block: Block) -> bool:
    """Whether a paragraph ends in a link by which the reader is to pay for the portal: … <a>Donate now!</a>"""
    last = block.links[-1].text if block.links else ""
    return 2 < len(last) < 40 and block.text.endswith(last) and _APPEAL.fullmatch(small_letters(last).strip(" .!›»→>")) is not None


def is_last_word(block: Block) -> bool:
    """Whether a last paragraph says who may use the text, or asks for money."""
    return (len(block.text) < 700 and _RIGHTS.search(small_letters(block.text)) is not None) or _is_appeal(block)
