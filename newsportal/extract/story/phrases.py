"""What systems of portals print around a story in the world's languages, word for word: Related posts, Leave a comment, Reading time: 4 minutes.

Whole phrases are looked up, which costs nothing however many there are; those with something of their own in them are patterns elsewhere.
"""

from __future__ import annotations

from newsportal.extract.page.blocks import Block
from newsportal.extract.page.text import has_digit, phrases, small_letters
from newsportal.extract.story.boxheads import HEADINGS
from newsportal.regexes import regex

_EDGES = " \t\u00a0\u3000:：∶….．→»›>↓▼▶►|!！?？;,，、*_#•·–—-\"'“”„«»()（）[]【】0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_LONGEST = 60
_LABELLED = 40
_LISTED = 240
"""Characters of the longest line of tags."""


# fmt: off
_OTHERS = phrases(
    "also read|see also|don’t miss|in case you missed it|icymi|go deeper|explore more|read the latest|more on this topic|recommended|up next|don't miss|what to read next|keep reading|related posts|related articles|you may have missed|you may also enjoy|previous post|next post|previous article|next article|more like this|recent posts",
    "zum nachhören|mehr dazu|passend dazu|lies auch|lies mehr|das könnte sie interessieren|unsere empfehlung|empfehlung der redaktion|mehr nachrichten|weiterlesen|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte dir auch gefallen|zum artikel|zum thema|ähnliche beiträge|vorheriger beitrag|nächster beitrag|mehr lesen|mehr erfahren|siehe auch",
    "voir aussi|à voir aussi|à écouter aussi|à découvrir|à découvrir aussi|notre dossier|pour aller plus loin|à lire|sur le même sujet|articles similaires|articles liés|articles connexes|à lire également|vous aimerez aussi|vous pourriez aussi aimer|vous pourriez aimer|lire plus|lire la suite|en savoir plus|article précédent|article suivant|ces articles pourraient vous intéresser",
    "mirá también|vea también|lea más|vea más|puedes leer|le puede interesar|relacionado|relacionada|noticia relacionada|seguí leyendo|más noticias|le recomendamos|quizás le interese|lea también|lee también|leer más|ver más|te puede interesar|también te puede interesar|noticias relacionadas|más información|entradas relacionadas|artículos relacionados|contenido relacionado|te recomendamos|quizás te interese|podrías ver también|seguir leyendo|sigue leyendo|entrada anterior|entrada siguiente|siguiente entrada|artículo anterior|artículo siguiente",
    "leggi anche|guarda anche|vedi anche|ascolta anche|approfondisci|guarda il video|scopri di più|per approfondire|potrebbe interessarti|potrebbe interessarti anche|potrebbero interessarti anche|ti potrebbe interessare|articoli correlati|articoli simili|post correlati|leggi tutto|leggi di più|continua a leggere|articolo precedente|articolo successivo|prossimo articolo",
    "saiba mais|mais lidas|confira também|assista também|ouça também|leia ainda|veja ainda|você pode gostar|você também pode gostar|você talvez goste também|posts relacionados|artigos relacionados|notícias relacionadas|conteúdo relacionado|leia mais|ler mais|continue lendo|continuar a ler|post anterior|próximo post|artigo anterior|próximo artigo|matérias relacionadas",
    "lees ook|luister ook|kijk ook|zie ook|lees hier|meer over dit onderwerp|lees meer|lees verder|bekijk ook|gerelateerde berichten|gerelateerde artikelen|gerelateerd|misschien vind je dit ook leuk|dit vind je misschien ook interessant|vorig bericht|volgend bericht|vorig artikel|volgend artikel|meer lezen|verder lezen",
    "relaterade inlägg|lyssna också|se också|missa inte|mer om ämnet|följ ämnet|relaterade artiklar|relaterat|läs även|läs mer|läs vidare|du kanske också gillar|föregående inlägg|nästa inlägg|fler artiklar",
    "les også|se også|hør også|mer om saken|les mer|relaterte innlegg|relaterte artikler|relaterte saker|du vil kanskje også like|forrige innlegg|neste innlegg|fortsett å lese",
    "læs også|se også|hør også|læs mere om emnet|læs mere|relaterede indlæg|relaterede artikler|måske vil du også synes om|forrige indlæg|næste indlæg|fortsæt læsning|læs videre",
    "lue myös|lue lisää|aiheeseen liittyvät artikkelit|aiheeseen liittyvää|liittyvät artikkelit|saatat pitää myös näistä|edellinen artikkeli|seuraava artikkeli|jatka lukemista",
    "polecamy|przeczytaj także|przeczytaj też|przeczytaj również|czytaj również|sprawdź też|dowiedz się więcej|zobacz wideo|zobacz więcej|więcej na ten temat|podobne wpisy|podobne artykuły|powiązane artykuły|powiązane wpisy|może ci się spodobać|może cię zainteresować|poprzedni wpis|następny wpis|poprzedni artykuł|następny artykuł|czytaj dalej|czytaj więcej",
    "čtěte také|čtěte více|přečtěte si také|viz také|poslechněte si|související|více k tématu|mohlo by vás zajímat|mohlo by se vám líbit|podobné příspěvky|podobné články|související články|předchozí příspěvek|další příspěvek|předchozí článek|další článek|číst dál|číst více|celý článek",
    "čítajte aj|čítať ďalej|čítať viac|mohlo by vás zaujímať|mohlo by sa vám páčiť|súvisiace články|predchádzajúci článok|nasledujúci článok|ďalší článok",
    "kapcsolódó bejegyzések|kapcsolódó cikkek|kapcsolódó|hasonló bejegyzések|ez is érdekelheti|ezek is érdekelhetik|ajánlott cikkek|előző bejegyzés|következő bejegyzés|előző cikk|következő cikk|tovább olvasom|tovább|olvass tovább",
    "citește și|vezi și|citește mai mult|citește mai departe|articole similare|articole asemănătoare|articole recomandate|articole înrudite|s-ar putea să-ți placă și|s-ar putea să te intereseze|articolul anterior|articolul următor",
    "прочетете още|прочетете повече|прочети още|прочети повече|вижте още|виж още|виж повече|подобни статии|подобни публикации|подобни новини|свързани статии|може да ви хареса|може да ви интересува|предишна публикация|следваща публикация|още по темата|подобни",
    "по теме|см. также|ещё по теме|еще по теме|материалы по теме|подробнее по теме|новости по теме|читать также|смотри также|ранее мы писали|смотрите также|читать далее|читать дальше|читать полностью|читать ещё|похожие записи|похожие статьи|похожие новости|похожие материалы|рекомендуем|вам также может понравиться|вам может быть интересно|предыдущая запись|следующая запись|предыдущая статья|следующая статья|другие новости|связанные записи",
    "читати далі|читати також|дивіться також|матеріали за темою|ще за темою|читати більше|схожі записи|схожі статті|схожі новини|пов'язані записи|вам також може сподобатися|вас може зацікавити|попередній запис|наступний запис|попередня стаття|наступна стаття",
    "σχετικά άρθρα|σχετικές αναρτήσεις|διαβάστε περισσότερα|διαβάστε ακόμα|ίσως σας ενδιαφέρει|ίσως σας αρέσει|μπορεί επίσης να σας αρέσει|προηγούμενο άρθρο|επόμενο άρθρο|συνέχεια ανάγνωσης",
    "ilgili haberler|ilgili yazılar|ilgili gönderiler|ilgili içerikler|benzer yazılar|benzer haberler|benzer içerikler|bunlar da hoşunuza gidebilir|bunlar da ilginizi çekebilir|bunlar ilginizi çekebilir|devamını oku|daha fazla oku|haberin devamı|önceki yazı|sonraki yazı|önceki haber|sonraki haber|önceki gönderi|sonraki gönderi",
    "مواضيع ذات صلة|مقالات ذات صلة|أخبار ذات صلة|ذات صلة|مقالات مشابهة|مواضيع مشابهة|قد يعجبك أيضاً|قد يعجبك أيضًا|قد يعجبك ايضا|قراءة المزيد|اقرأ أكثر|إقرأ المزيد|أكمل القراءة|المقالة السابقة|المقالة التالية|المقال السابق|المقال التالي|الخبر السابق|الخبر التالي",
    "بیشتر بخوانید|بخوانید|اخبار مرتبط|مطالب مرتبط|مطالب مشابه|مقالات مرتبط|نوشته های مشابه|نوشته‌های مشابه|نوشته‌های مرتبط|پست های مرتبط|ادامه مطلب|نوشته قبلی|نوشته بعدی|مطلب قبلی|مطلب بعدی|شاید این مطالب را هم دوست داشته باشید|همچنین بخوانید|یہ بھی پڑھیں|مزید پڑھیں|متعلقہ خبریں|متعلقہ مضامین",
    "כתבות נוספות|כתבות קשורות|פוסטים קשורים|מאמרים קשורים|אולי יעניין אותך|אולי יעניין אותך גם|אולי תאהבו גם|המשך קריאה|קרא עוד|להמשך קריאה|הפוסט הקודם|הפוסט הבא|הכתבה הבאה|הכתבה הקודמת",
    "xem thêm|đọc thêm|đọc tiếp|tin liên quan|bài viết liên quan|các bài viết liên quan|bài liên quan|có thể bạn quan tâm|bài trước|bài tiếp theo|bài sau|bài viết trước|bài viết tiếp theo|bài viết khác|tin cùng chuyên mục",
    "baca juga|lihat juga|artikel terkait|berita terkait|pos terkait|artikel lainnya|berita lainnya|baca selengkapnya|selengkapnya|anda mungkin juga suka|mungkin anda suka|pos sebelumnya|pos berikutnya|artikel sebelumnya|artikel selanjutnya|artikel berkaitan|berita berkaitan|baca lagi|baca lebih lanjut",
    "関連記事|関連リンク|次のページ|次ページ|次のページへ|次のページへ続く|次ページへ|次ページは|前のページ|前のページへ|あわせて読む|関連する記事|関連ニュース|あわせて読みたい|合わせて読みたい|続きを読む|こちらもおすすめ|おすすめの記事|おすすめ記事|前の記事|次の記事|前の投稿|次の投稿|人気記事|最新記事|この記事もおすすめ",
    "관련 글|관련글|관련 포스트|관련 게시물|관련 콘텐츠|연관 기사|더 읽기|더 읽어보기|계속 읽기|더 보기|이전 글|다음 글|이전글|다음글|이런 글도 좋아하실 것 같아요|함께 보면 좋은 글|추천 기사|많이 본 뉴스",
    "บทความที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|คุณอาจสนใจ|คุณอาจชอบ|เรื่องก่อนหน้า|เรื่องถัดไป|บทความก่อนหน้า|บทความถัดไป|อ่านเพิ่มเติม|อ่านต่อ|อ่านข่าวเพิ่มเติม",
    "সম্পর্কিত পোস্ট|সম্পর্কিত খবর|সম্পর্কিত সংবাদ|আরও খবর|আপনার আরও ভালো লাগতে পারে|আগের পোস্ট|পরের পোস্ট|আগের সংবাদ|পরের সংবাদ|বিস্তারিত পড়ুন|আরও দেখুন",
    "संबंधित पोस्ट|संबंधित खबरें|संबंधित ख़बरें|संबंधित लेख|संबंधित समाचार|संबंधित बातम्या|आपको यह भी पसंद आ सकता है|और पढ़ें|और पढ़ें|आगे पढ़ें|आगे पढ़ें|पिछला लेख|अगला लेख|अधिक वाचा|थप पढ्नुहोस्|सम्बन्धित समाचार",
    "pročitaj više|pročitajte više|opširnije|povezani članci|povezane vijesti|povezane vesti|slični članci|vezani članci|moglo bi vam se svidjeti|moglo bi vas zanimati|možda će vas zanimati|prethodni članak|sljedeći članak|sledeći članak|ovo pročitajte|pročitajte još|preberi več|preberite več|preberite tudi|sorodni prispevki|sorodni članki|morda vam bo všeč|morda vas zanima|prejšnji prispevek|naslednji prispevek|повезани чланци|повезане вести|прочитајте још|слични чланци",
    "skaityti daugiau|susiję straipsniai|taip pat skaitykite|lasīt vairāk|saistītie raksti|lasi arī|loe edasi|loe lisaks|loe ka|seotud artiklid|seotud postitused|seotud lood|articles relacionats|llegir més|també et pot interessar|irakurri gehiago|lestu meira|tengdar fréttir|lees meer|verwante artikels|oxşar xəbərlər|digər xəbərlər|похожие новости|ұқсас жаңалықтар|lexo më shumë|lexoni edhe|habari zinazohusiana|soma zaidi|மேலும் படிக்க|தொடர்புடைய செய்திகள்|సంబంధిత వార్తలు|ಸಂಬಂಧಿತ ಸುದ್ದಿ|ബന്ധപ്പെട്ട വാർത്തകൾ|સંબંધિત સમાચાર",
    "推薦閱讀|扩展阅读|猜你喜欢|关联阅读|往期精彩|大家都在看|网友评论",
)
_BUTTONS = phrases(
    "advertisement|opens in new tab|advertising|sponsored|subscribe|newsletter|load more|show more|tags|scroll to continue with content|back to top|leave a comment|leave a reply|add a comment|no comments|comments are closed|share this|share this post|share this article|reading time|written by|posted in",
    "anzeige|werbung|teilen|teilen mit|beitrag teilen|artikel teilen|artikel merken|zur startseite|kommentar hinterlassen|schreibe einen kommentar|schreib einen kommentar|kommentar schreiben|keine kommentare|antwort hinterlassen|wir respektieren ihre privatsphäre|inserat",
    "publicité|partager|partager sur|partager cet article|partagez cet article|laisser un commentaire|laissez un commentaire|ajouter un commentaire|aucun commentaire|annonce|pas de commentaire",
    "publicidad|compartir|compartir en|comparte esto|compártelo|comparte este artículo|deja un comentario|dejar un comentario|deja una respuesta|sin comentarios|no hay comentarios|anuncio|comentar",
    "pubblicità|annuncio|condividi|condividi su|condividi questo articolo|lascia un commento|lascia una risposta|nessun commento|commenta",
    "publicidade|compartilhar|compartilhe|compartilhe isso|compartilhe em|compartilhe este artigo|partilhar|partilhe|deixe um comentário|deixe uma resposta|deixar um comentário|sem comentários|nenhum comentário|comente|anúncio",
    "delen|deel artikel|deel dit|deel dit bericht|deel dit artikel|laat een reactie achter|geef een reactie|plaats een reactie|geen reacties|advertentie|reageer",
    "annons|dela|dela det här|dela artikeln|dela inlägget|lämna en kommentar|lämna ett svar|kommentera|inga kommentarer",
    "annonse|annonsørinnhold|del dette|del denne saken|del på|legg igjen en kommentar|legg inn en kommentar|skriv en kommentar|ingen kommentarer|legg igjen et svar|reklame",
    "annoncer|del artiklen|del indlægget|efterlad en kommentar|skriv et svar|vi værner om dit privatliv",
    "mainos|jaa|jaa tämä|jaa artikkeli|jätä kommentti|kommentoi|lisää kommentti|ei kommentteja|vastaa",
    "reklama|udostępnij|udostępnij ten artykuł|udostępnij wpis|dodaj komentarz|zostaw komentarz|brak komentarzy|podziel się|materiał sponsorowany",
    "sdílet|sdílejte|sdílejte článek|sdílet článek|napsat komentář|přidat komentář|napište komentář|žádné komentáře|inzerce",
    "zdieľať|zdieľajte|zdieľajte článok|zdieľať článok|pridaj komentár|pridať komentár|napísať komentár|žiadne komentáre|inzercia",
    "hirdetés|megosztás|oszd meg|ossza meg|ossza meg a cikket|szólj hozzá|szóljon hozzá|hozzászólás|hozzászólások|hozzászólok|nincs hozzászólás",
    "publicitate|distribuie|distribuie articolul|distribuiți|lasă un comentariu|lasă un răspuns|lăsați un comentariu|adaugă comentariu|niciun comentariu|comentează",
    "реклама|сподели|споделете|сподели статията|споделете статията|оставете коментар|остави коментар|вашият коментар|добави коментар|напиши коментар|няма коментари",
    "поделиться|поделиться ссылкой|поделитесь|оставить комментарий|добавить комментарий|написать комментарий|комментировать|нет комментариев|комментариев нет|на правах рекламы|комментарии",
    "поділитися|поділитись|поширити|поширити це|залишити коментар|додати коментар|написати коментар|коментарів немає|немає коментарів",
    "διαφήμιση|κοινοποίηση|κοινοποιήστε|μοιραστείτε το|μοιραστείτε το άρθρο|αφήστε ένα σχόλιο|αφήστε μια απάντηση|αφήστε σχόλιο|κανένα σχόλιο",
    "reklam|paylaş|bu yazıyı paylaş|haberi paylaş|yorum yap|yorum yapın|yorum yaz|bir yanıt yazın|bir cevap yazın|yorum bırak|yorum yok",
    "إعلان|إعلانات|شارك|شاركها|شارك المقال|شارك هذا الموضوع|شارك الخبر|مشاركة|اترك تعليقاً|اترك تعليقا|اترك تعليقًا|أضف تعليق|أضف تعليقا|لا توجد تعليقات|لا يوجد تعليقات|اترك ردا|اترك رد",
    "تبلیغات|آگهی|اشتراک گذاری|اشتراک‌گذاری|به اشتراک بگذارید|این مطلب را به اشتراک بگذارید|دیدگاهتان را بنویسید|ارسال دیدگاه|ارسال نظر|بدون دیدگاه|نظر بدهید|نظرات|اشتہار|شیئر کریں|تبصرہ کریں",
    "פרסומת|שתפו|שתפו את הכתבה|שתף|שיתוף|כתיבת תגובה|השארת תגובה|הוספת תגובה|אין תגובות|תגובות",
    "quảng cáo|chia sẻ|chia sẻ bài viết|để lại bình luận|viết bình luận|gửi bình luận|không có bình luận|bình luận của bạn|ฟังข่าว",
    "iklan|bagikan|bagikan ini|bagikan artikel ini|tinggalkan komentar|tinggalkan balasan|tulis komentar|tidak ada komentar|beri komentar|kongsi|tinggalkan komen",
    "広告|スポンサーリンク|スポンサードリンク|コメントを残す|コメントする|コメントを書く|共有|シェア|シェアする|この記事をシェアする|ツイート|コメントはまだありません",
    "광고|댓글 남기기|댓글 달기|댓글 쓰기|댓글|공유|공유하기|이 글 공유하기|기사 공유하기|답글 남기기",
    "โฆษณา|แบ่งปัน|แชร์|แชร์บทความนี้|แชร์ข่าวนี้|แสดงความคิดเห็น|ใส่ความเห็น|ไม่มีความคิดเห็น|ความคิดเห็น",
    "বিজ্ঞাপন|শেয়ার|শেয়ার করুন|শেয়ার করুন|এই খবরটি শেয়ার করুন|মন্তব্য করুন|মন্তব্য লিখুন|আপনার মতামত লিখুন",
    "विज्ञापन|शेयर करें|साझा करें|इसे साझा करें|यह ख़बर शेयर करें|टिप्पणी करें|टिप्पणी लिखें|एक उत्तर छोड़ें|एक टिप्पणी छोड़ें|कोई टिप्पणी नहीं|जाहिरात|शेअर करा",
    "oglas|podijeli|podijelite|podijelite članak|podeli|podelite|ostavite komentar|ostavi komentar|napišite komentar|komentiraj|dodaj komentar|nema komentara|deli|deli članek|ni komentarjev|оглас|подели|поделите|оставите коментар",
    "reklaam|jaga|jaga artiklit|lisa kommentaar|reklāma|dalīties|pievienot komentāru|dalintis|palikti komentarą|komentuoti|publicitat|comparteix|deixa un comentari|auglýsing|deila|reklam çıxarışı|paylaş|жарнама|reklamë|shpërndaje|tangazo|shiriki|விளம்பரம்|பகிர்",
    "举报|广告|廣告|广告软文|重复、旧闻|文章质量差|文字、图片、视频等展示问题|标题夸张、文不对题|标题夸张|与事实不符|低俗色情|欺诈或恶意营销|疑似抄袭|其他问题,我要吐槽|其他问题，我要吐槽|内容质量差|涉嫌抄袭|表情删除后不可恢复，是否删除|友情链接|友情鏈接|友情連結|合作媒体|合作媒體",
    "support independent journalism|support local journalism|support our journalism|never miss a story|thank you for reading|report a correction|report an error|give us your feedback|save article|save this article|was this article helpful|did you find this helpful|enjoyed this article? share it|have a tip? contact us|make us a preferred source on google|add us as a preferred source on google|you have read all your free articles|all rights reserved|use of artificial intelligence",
    "jetzt die app herunterladen|app herunterladen|sie haben noch kein abo|noch kein abo|noch kein abonnement|bereits abonnent? anmelden|bereits abonniert? anmelden|artikel verschenken|diesen artikel drucken|artikel drucken|fehler gefunden? jetzt melden|fehler melden|hinweis auf einen fehler|unterstützen sie unabhängigen journalismus|alle rechte vorbehalten|diesen artikel vorlesen lassen|artikel vorlesen lassen|audio-version dieses artikels",
    "déjà abonné ? connectez-vous|déjà abonné? connectez-vous|déjà abonné ? se connecter|téléchargez notre application|téléchargez l'application|soutenez une presse indépendante|soutenez-nous|signaler une erreur|tous droits réservés|écouter cet article|offrir cet article|votre avis nous intéresse",
    "recibe las noticias en tu correo|descarga nuestra app|descarga la app|apoya el periodismo independiente|ya eres suscriptor? inicia sesión|¿ya eres suscriptor? inicia sesión|¿ya estás suscrito? inicia sesión|todos los derechos reservados|reportar un error|informar de un error|receba as notícias no seu e-mail|clique aqui e siga o canal|já é assinante? entre|já é assinante? faça login|conteúdo exclusivo para assinantes|baixe nosso aplicativo|baixe o app|todos os direitos reservados|comunicar erro|reportar erro",
    "scarica la nostra app|scarica l'app|sei già abbonato? accedi|riproduzione riservata|tutti i diritti riservati|segnala un errore|download onze app|al abonnee? log in|dit artikel is alleen voor abonnees|tip de redactie|foutje gezien? laat het ons weten|fout gezien? laat het ons weten|alle rechten voorbehouden|dołącz do nas na facebooku|dalszy ciąg dla subskrybentów|wszelkie prawa zastrzeżone|zgłoś błąd|posłuchaj artykułu",
    "все права защищены|прослушать статью|сообщить об ошибке|усі права захищені|всі права захищені|whatsapp kanalımıza katılın|tüm hakları saklıdır|haberi dinle|seuraa meitä|kuuntele juttu|kuuntele artikkeli|přihlaste se k odběru newsletteru|všechna práva vyhrazena|nahlásit chybu|iratkozz fel hírlevelünkre|iratkozz fel a hírlevelünkre|kövess minket|kövess minket a facebookon|minden jog fenntartva|toate drepturile rezervate|sva prava pridržana|sva prava zadržana|всички права запазени|جميع الحقوق محفوظة|تمامی حقوق محفوظ است",
    "ニュースレターに登録|メルマガ登録はこちら|メルマガ登録|フォローする|この記事は会員限定です|この記事は会員限定記事です|この記事を聴く|この記事を聞く|この記事を保存する|この記事を印刷する|기사 듣기|기사 저장|본문 듣기|글자크기 조절|微信扫一扫|按讚加入粉絲團|追蹤我們|聽新聞|播放音檔|語音朗讀|语音播报|正在播放",
)
# What stands before links to the departments, the keywords and the networks of others.
_LABELS = phrases(
    "category|categories|posted in|filed in|filed under|published in|tagged|tagged with|share|share on|share via|kategorie|kategorien|rubrik|rubriken|veröffentlicht in|verschlagwortet mit|verschlagwortet|teilen auf|teilen|catégorie|catégories|rubrique|classé dans|publié dans|étiqueté|étiqueté avec|partager sur|partager|categoría|categorías|publicado en|etiquetado|etiquetado con|compartir en|compartir",
    "categoria|categorie|pubblicato in|archiviato in|contrassegnato|taggato|taggato come|condividi su|condividi|categorias|publicado em|arquivado em|marcado|marcado como|compartilhar em|compartilhe em|categorieën|geplaatst in|getagd|getagd met|gepost in|delen op|delen|kategorier|kategori|publicerat i|postat i|märkt|taggad|publisert i|merket med|merket|del på|udgivet i|tagget|kategoria|kategoriat|kategoria(t)|kategoriassa|avainsana(t)",
    "kategoria|kategorie|kategorii|opublikowano w|otagowano|zaszufladkowano do kategorii|rubriky|rubrika|publikováno v|označeno|zařazeno v|kategórie|kategória|publikované v|označené|kategóriák|kategória|címke|categorii|publicat în|etichetat|etichetat cu|категории|категория|рубрики|рубрика|публикувано в|опубликовано в|с меткой|категорії|категорія|рубрики|опубліковано в|рубрика|κατηγορίες|κατηγορία|με ετικέτα|δημοσιεύτηκε στην",
    "kategoriler|kategori|etiketlendi|التصنيفات|التصنيف|الأقسام|القسم|نُشر في|موسوم|دسته‌بندی‌ها|دسته بندی ها|دسته بندی|دسته‌بندی|دسته|دسته‌ها|ارسال شده در|برچسب شده|קטגוריות|קטגוריה|פורסם בקטגוריה|מתויג|chuyên mục|danh mục|đăng trong|diposkan di|ditandai|dalam kategori|カテゴリー|カテゴリ|분류|카테고리|หมวดหมู่|หมวด|বিভাগ|বিভাগসমূহ|ক্যাটাগরি|श्रेणियाँ|श्रेणी|श्रेणियां|kategorije|kategorija|objavljeno u|objavljeno v|označeno|rubrika|категорије",
)
_TAGS = phrases(
    "tag|tags|tagged|keywords|abgelegt unter|classé sous|archiviato sotto|opgeborgen onder|registrado em|etiketler|etiket|etiquetas|etiqueta|schlagwort|schlagwörter|schlagworter|schlagworte|stichworte|stichwörter|mots-clés|mots clés|étiquettes|étiquette|parole chiave|etichette|palavras-chave|marcadores|trefwoorden|tagi|słowa kluczowe|теги|тэги|метки|ключевые слова|címkék|cimkék|štítky|značky|kľúčové slová|klíčová slova|nyckelord|etiketter|taggar|ämnen|emneord|stikkord|emner|nøgleord|avainsanat|asiasanat|etichete|cuvinte cheie|етикети|тагове|ключови думи|позначки|мітки|ключові слова|ετικέτες",
    "الوسوم|وسوم|الكلمات المفتاحية|كلمات مفتاحية|برچسب‌ها|برچسب ها|برچسب|کلید واژه‌ها|ٹیگز|תגיות|תגית|từ khóa|từ khoá|thẻ|tag terkait|タグ|キーワード|태그|키워드|ป้ายกำกับ|แท็ก|แท็กที่เกี่ยวข้อง|ট্যাগ|ট্যাগস|ট্যাগসমূহ|टैग|टैग्स|oznake|ključne riječi|ključne besede|ключне речи|ознаке|raktažodžiai|žymos|birkas|sildid|märksõnad|paraules clau|etiketak|teqlər|açar sözlər",
)
# Headings of the subjects that a story belongs to, which links to them follow.
_TOPICS = phrases(
    "topics|related topics|explore more on these topics|topics in this story|more on these topics|subjects|themen|verwandte themen|themen in diesem artikel|thèmes|thématiques|sujets|sur ces thèmes|dans cet article|temas|temas relacionados|temas en este artículo|en este artículo|argomenti|argomenti correlati|temi|tópicos|tópicos relacionados|assuntos|assuntos relacionados|onderwerpen|thema's|gerelateerde onderwerpen|ämnen i artikeln|relaterade ämnen|temaer|relaterte emner|relaterede emner|aiheet|aiheet tässä jutussa|tematy|powiązane tematy|témata|související témata|témy|súvisiace témy|témák|kapcsolódó téma|kapcsolódó témák|subiecte|subiecte conexe|teme|povezane teme",
    "темы|связанные темы|похожие темы|сюжеты|теми|пов'язані теми|схожі теми|теми на цій сторінці|теме|повезане теме|свързани теми|θέματα|σχετικά θέματα|konular|ilgili konular|konu başlıkları|الموضوعات|الكلمات الدلالية|موضوعات|موضوعات مرتبط|مطالب مرتبط با|נושאים|נושאים קשורים|विषय|संबंधित विषय|संबंधित विषय|বিষয়|বিষয়|সম্পর্কিত বিষয়|সম্পর্কিত বিষয়|متعلقہ عنوانات|chủ đề|chủ đề liên quan|tags liên quan|topik|topik terkait|mada zinazohusiana|หัวข้อ|หัวข้อที่เกี่ยวข้อง|トピック|トピックス|関連トピック|関連トピックス|関連キーワード|関連タグ|ハッシュタグ|관련 주제|관련주제|관련 주제어|관련 태그|해시태그",
)
_READING = frozenset(
    "read reading lesezeit lesedauer geschätzte lecture lectura leitura lettura leestijd lesen lästid läsning läsa lesetid læsetid læsning lukuaika czytania czytanie čtení čítania olvasás olvasási olvasnivaló citire citit lectură "
    "четене прочит чтения чтение читать прочтения читання читати ανάγνωσης ανάγνωση okuma okunma القراءة قراءة مطالعه خواندن קריאה đọc membaca baca bacaan 읽기 읽는 소요 อ่าน เวลาอ่าน পড়ার পড়ার পাঠ पढ़ने पढ़ें पढ़ने पढ़ें čitanja čitanje branja branje 読了時間 読了 "
    "lugemisaeg lasīšanas skaitymo lectura llegir читаност".split()
)
_AROUND_READING = frozenset(
    "min mins minute minutes minuten minutos minuto minuti minuut minuter minutter minutt minuuttia minuutti minuty minut minuta minutę perc minut minuți мин минут минуты минута минути хв хвилин хвилини хвилина λεπτά λεπτό λεπτων dk dakika dakikalık دقائق دقيقة دقیقه דקות דקה phút menit minit 분 시간 นาที মিনিট মিনিটের मिनट "
    "minute minuta minuto 分 time temps de di du tiempo tempo time tijd tid zeit czas doba čas idő timp timpul время время час время за време за время χρόνος süresi مدة وقت زمان زمان זמן thời gian waktu lượng de estimated estimé estimado stimato ca ungefähr environ circa about approx approximate approximately reading for the à a lire leer ler leggere to vrijeme vreme ลา สมัย समय সময় সময় 예상 約 約 less than menos que del la il".split()
)
# fmt: on
_RULES = {**dict.fromkeys(_BUTTONS, "service line"), **dict.fromkeys(_OTHERS | HEADINGS, "other stories")}
TAG_BEGINNINGS = frozenset(phrase[:2] for phrase in _TAGS | _TOPICS)
"""The two letters that labels of keywords begin with."""
_WORDS = regex(r"[^\W\d_]+(?:[\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e]+[^\W\d_]*)*")
_JAPANESE_READING = regex(r"この記事は(?:約)?\s?\d{1,3}\s?分で読めます。?")
_COUNTING = frozenset(
    "k word words count character characters symbol symbols article wörter wortzahl wortanzahl anzahl der zeichen symbole gezählt artikel nombre mots mot palabras número parole numero palavras woorden слов слова символов количество знаков".split()
)
# 字数统计: 19 | 阅读时长≈ 1 分钟
_COUNTED = regex(
    r"(?:(?:本文|全文|文章|总|總)?字[数數](?:统计|統計|总计|總計)?|単語数|文字数|글자 ?수|단어 ?수) ?[:：≈约約]? ?[\d.,]{1,8}k? ?[字語个個자]?"
    r"(?:[\s|｜·,，]{1,4}(?:[预預][计計])?(?:阅读|閱讀|読書|読了|読む)の?(?:时长|时间|時間|時長|耗时|估时)? ?[:：≈约約]{0,2} ?\d{1,4} ?(?:分[钟鐘]?|min(?:utes?|s)?))?"
)


def said_by(small: str) -> str | None:
    """The rule that a line, in small letters, falls under word for word: a heading of other stories or what leads to one, a button or label.

    >>> said_by("похожие записи:"), said_by("lire la suite »"), said_by("laisser un commentaire"), said_by("похожие записи были и у порта")
    ('other stories', 'other stories', 'service line', None)
    >>> said_by("czas czytania: 4 minuty"), said_by("4 min de lectura"), said_by("die lesezeit beträgt 4 minuten"), said_by("4 minuten")
    ('service line', 'service line', None, None)
    >>> said_by("字数统计: 1.2k | 阅读时长≈ 3 分钟"), said_by("nombre de mots: 1.2k | temps de lecture≈ 3 min"), said_by("字数在十年里增加了3倍")
    ('service line', 'service line', None)
    """
    if len(small) > _LONGEST:
        return None
    words = small.strip(_EDGES)
    return _RULES.get(words) or ("service line" if has_digit(small) and _is_reading_time(small) else None)


def lists_tags(small: str) -> bool:
    """Whether a line, in small letters, is a label of keywords and what stands behind it.

    >>> lists_tags("štítky: přístav, ekonomika"), lists_tags("the harbour said: no")
    (True, False)
    """
    label = small[: small.find(":")] if ":" in small else small[: small.find("：")]
    return len(small) < _LISTED and label.strip(_EDGES) in _TAGS


def tag_label(text: str) -> int:
    """How many characters at the beginning of a line are a label of the story's keywords; nought where there is none.

    >>> tag_label("Klíčová slova : přístav, trajekt"), tag_label("İlgili konular"), tag_label("Přístav: hotovo")
    (15, 14, 0)
    """
    at = text.find(":", 0, _LABELLED)
    at = text.find("：", 0, _LABELLED) if at < 0 else at
    if 0 < at:
        label = small_letters(text[:at]).strip(_EDGES)
        return at + 1 if label in _TAGS or label in _TOPICS else 0
    label = small_letters(text).strip(_EDGES) if len(text) <= _LABELLED else ""
    return len(text) if label in _TAGS or label in _TOPICS else 0


def _is_reading_time(small: str) -> bool:
    words = _WORDS.findall(small)
    if not 1 < len(words) < 7 or words[0] > "\u3000":
        read = _JAPANESE_READING.fullmatch(small) or _COUNTED.fullmatch(small)
        if read or not 1 < len(words) < 12:
            return read is not None
    others = [word for word in words if word not in _READING and word not in _COUNTING]
    return len(others) < len(words) and all(word in _AROUND_READING for word in others) and any(word in _READING for word in words)


def labels_links(block: Block) -> bool:
    """Whether a short line is a label of departments, keywords or networks and links to them: Категории: <a>Порт</a>, <a>Город</a>."""
    if not block.links or len(block.text) > _LISTED:
        return False
    at = block.text.find(block.links[0].text)
    if not 0 < at <= 40:
        return False
    label = block.text[:at].lower().strip(_EDGES)
    if label not in _LABELS and label not in _TAGS and _RULES.get(label) != "service line":
        return False
    rest = block.text[at:]
    for link in block.links:
        rest = rest.replace(link.text, "", 1)
    return not any(map(str.isalpha, rest)) or len(rest.strip(_EDGES)) <= 4
