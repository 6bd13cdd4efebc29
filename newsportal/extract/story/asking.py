"""Lines that ask the reader to follow, subscribe to, download or join what the portal has besides, in many languages."""

from __future__ import annotations

from newsportal.regexes import either, regex

_LONGEST = 140
_LAST = 3
"""Of the last words of such a line one asks, where verbs come last."""
_SAID = "\"“„«‘’'–—-「『“"
"""A line that begins so may be what somebody has said."""
_EDGES = ".,!?:;…।»”\"'()[]>👉➡"
# fmt: off
_LEADS = frozenset("please jetzt hier bitte auch".split())
"""What may stand before the word that asks."""
_ASKS = frozenset((
    "follow subscribe join download install get add "
    "folgen folge folgt abonnieren abonniere abonniert laden lade ladet liken registrieren melden "
    "suivez suivez-nous abonnez abonnez-vous inscrivez inscrivez-vous téléchargez rejoignez rejoignez-nous retrouvez likez "
    "síguenos síganos sigue siga suscríbete suscríbase descarga descargue descárgate únete únase regístrate "
    "seguici segui iscriviti scarica unisciti abbonati "
    "siga-nos assine baixe inscreva-se participe acompanhe curta "
    "volg schrijf abonneer meld "
    "följ prenumerera ladda følg abonner abonnér tilmeld hent seuraa tilaa lataa liity "
    "polub zapisz pobierz dołącz obserwuj śledź subskrybuj zasubskrybuj "
    "sledujte přihlaste stáhněte připojte odebírejte staňte prihláste stiahnite pripojte pridajte odoberajte "
    "kövessen kövess kövesse iratkozzon iratkozz csatlakozzon csatlakozz töltse töltsd lájkoljon lájkold "
    "urmărește urmărește-ne urmăriți urmăriți-ne urmăreşte urmăreşte-ne urmăriţi urmăriţi-ne abonează-te abonați-vă abonează descarcă descărcați intrați alătură-te "
    "pratite prijavite preuzmite pridružite pretplatite zapratite lajkujte sledite naročite prenesite "
    "последвайте абонирайте изтеглете присъединете следете "
    "подписывайтесь подпишитесь читайте скачайте скачивайте присоединяйтесь следите вступайте підписуйтесь підписуйтеся підпишіться завантажте завантажуйте приєднуйтесь приєднуйтеся долучайтесь долучайтеся стежте "
    "ακολουθήστε εγγραφείτε κατεβάστε γίνετε κάντε "
    "تابعونا تابعنا تابعوا اشترك اشتركوا حمّل انضم انضموا "
    "ikuti unduh bergabunglah עקבו הצטרפו הורידו"
).split())
_ASKS_TWO = frozenset((("sign", "up"), ("like", "us"), ("word", "lid"), ("last", "ned"), ("theo", "dõi"), ("entre", "no"), ("entra", "nel"), ("geht", "es"), ("register", "for")))
_FIRST_OF_TWO = frozenset(first for first, _ in _ASKS_TWO)
# takip edin, फॉलो करें, دنبال کنید
_LAST_ASKS = {
    "edin": "takip", "ediniz": "takip", "olun": "abone", "katılın": "katılın", "indirin": "indirin", "beğenin": "beğenin",
    "करें": "फॉलो डाउनलोड सब्सक्राइब जॉइन अप फ़ॉलो", "जुड़ें": "जुड़ें", "کنید": "دنبال",
}
_OURS = frozenset((
    "us our uns unser unsere unseren unserem unserer unseres nous notre nos suivez-nous rejoignez-nous nuestro nuestra nuestros nuestras síguenos síganos "
    "seguici nostro nostra nostri nostre siga-nos nosso nossa nossos nossas ons onze oss vår vårt våra os vores meitä "
    "nas nasz nasza naszą naszego naszej nasze naszym nás náš naši naše našeho našemu našu nášho nášmu našej minket bennünket "
    "ne nostru noastră noastre urmărește-ne urmăriți-ne urmăreşte-ne urmăriţi-ne našoj našem našo našeg naš ни нас наш наше нашу нашем нашей нашего наши нашия нашата нашето нашите нашому нашого "
    "μας bizi تابعونا تابعنا हमारे हमारा हमारी हमें हमसे kami chúng אחרינו שלנו ما"
).split())
# What is ours by its ending: hírlevelünkre, kanalımıza, قناتنا
_OUR_ENDING = regex(r"\w{3,}(?:[uüáé]nk(?:et|at|ot|öt|ra|re|hoz|hez|höz|ba|be)?|[ıiuü]m[ıiuü]z(?:[ıiuüae]\w{0,2})?|amızı|emizi)|[\u0620-\u064a]{3,}نا")
_WHERE = (
    "facebook", "fejsbuk", "instagram", "twitter", "telegram", "whatsapp", "viber", "youtube", "tiktok", "linkedin", "threads", "bluesky", "newsletter", "bolet", "bilten", "bülten",
    "hírlev", "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "uutiskirj", "рассылк", "розсилк", "бюлетин", "фейсбук", "инстаграм", "твиттер", "телеграм", "вконтакте", "вайбер", "ютуб", "viberu",
    "aplica", "aplika", "applica", "alkalmaz", "sovellu", "приложени", "застосун", "додаток", "εφαρμογ", "uygulama", "تطبيق", "واتساب", "فيسبوك", "تويتر", "تلغرام", "يوتيوب", "نشرت", "قنا", "صفحت",
    "ऐप", "एप", "व्हाट्सएप", "व्हाट्सऐप", "फेसबुक", "ट्विटर", "न्यूज़लेटर", "न्यूजलेटर", "टेलीग्राम", "यूट्यूब", "app-", "social", "kanal", "kanał", "kanál", "canal", "canale", "chaîne", "κανάλι", "канал",
)
# fmt: on
_APPS = frozenset(("app", "apps", "x", "kanal"))
_LETTERS = (
    "newsletter",
    "рассылк",
    "розсилк",
    "бюлетин",
    "bilten",
    "bülten",
    "boletín",
    "boletim",
    "nieuwsbrief",
    "nyhetsbrev",
    "nyhedsbrev",
    "hírlev",
    "uutiskirj",
    "न्यूज़लेटर",
    "न्यूजलेटर",
    "نشرت",
)
_SHORT = 6
"""So many words of a line that asks for no more than to take the newsletter need not say whose it is."""
_SHARES = either(
    "",
    r"(?:bu )?(?:haberi|yazıyı|sayfayı) paylaş(?:ın)?|(?:oszd|ossza) meg (?:a cikket|ismerőseivel|ismerőseiddel|barátaiddal|másokkal is)|pod(?:ij)?elite? (?:ovu |ovaj )?(?:v(?:ij)?est|članak|tekst)|(?:이 )?(?:기사|글)[를을]? ?공유(?:하기|합니다|해 주세요)|"
    r"شارك(?:وا)? (?:هذا )?(?:ال)?(?:خبر|مقال|موضوع)|(?:खबर|ख़बर|लेख) (?:को )?शेयर करें|(?:поделиться|поделитесь) (?:этой )?(?:новостью|стать[её]й|ссылкой|материалом)|(?:поділитися|поділіться) (?:новиною|статтею)|"
    r"udostępnij (?:ten )?(?:artykuł|tekst)|(?:compartilhe|partilhe|compartilhar) (?:est[ae] |ess[ae] |a |o )?(?:notícia|artigo|matéria|reportagem)|сподели(?:те)? (?:статията|новината)|distribuie (?:articolul|știrea)|del (?:artiklen|artikkelen|saken)|"
    r"jaa (?:artikkeli|juttu|uutinen)|bagikan (?:artikel|berita)(?: ini)?|chia sẻ bài viết|แชร์(?:ข่าว|บทความ)นี้|این (?:خبر|مطلب) را به اشتراک بگذارید|שתפו (?:את )?(?:הכתבה|הידיעה)|zdieľa(?:ť|jte) (?:tento )?článok|deli(?:te)? novico|jaga artiklit",
)
# 카카오톡 채널을 추가하고 소식을 받아 보세요, 公式アカウントをフォローしてください
_EAST = regex(
    r"[^「“‘\"]{0,20}(?:뉴스레터|카카오톡|텔레그램|유튜브|네이버|구글 뉴스|페이스북|채널)[^.!?“”\"]{0,20}(?:구독|추가|팔로우|가입)[^.!?“”\"]{0,20}(?:하세요|주세요|보세요|바랍니다|눌러 ?주세요)[.!]?"
    r"|[^「」]{0,20}(?:アカウント|メールマガジン|メルマガ|ニュースレター|アプリ|チャンネル|line)[^。「」]{0,12}(?:フォロー|登録|ダウンロード|友だち追加)(?:する|[^。「」]{0,8}(?:ください|下さい|しよう))[。!！]?"
    r"|(?:追[蹤踪]|[关關]注|加入|按[讚赞]|[訂订][閱阅])(?:我[們们]|本[報报站台])?的? ?(?:facebook|line|instagram|youtube|telegram|ig|fb|脸书|臉書) ?(?:官方)?(?:好友|[專专][頁页]|[帳帐账][號号]|[頻频]道|粉[絲丝][團团专專]?[頁页]?|社[團团]|群[組组])[。!！]?"
)


def asks_reader(small: str) -> bool:
    """Whether a line, in small letters, asks the reader to follow the portal elsewhere or to take what it offers besides.

    >>> asks_reader("suivez-nous sur facebook et instagram."), asks_reader("pobierz naszą aplikację."), asks_reader("bizi instagram'da takip edin.")
    (True, True, True)
    >>> asks_reader("“follow us on facebook,” she said."), asks_reader("our harbour has to follow the rules of the board.")
    (False, False)
    """
    if len(small) > _LONGEST or small[0] in _SAID:
        return False
    words = small.split()
    first = words[0].strip(_EDGES)
    begins = first in _ASKS or first in _LEADS or first in _FIRST_OF_TWO
    if begins or words[-1].strip(_EDGES) in _LAST_ASKS:  # of most lines this tells enough
        words = [word.strip(_EDGES) for word in words]
        if first in _LEADS and len(words) > 1:
            words = words[1:]
        if words[0] in _ASKS or tuple(words[:2]) in _ASKS_TWO or _asks_last(words):
            ours = not _OURS.isdisjoint(words) or any(_OUR_ENDING.fullmatch(word) for word in words)
            if len(words) <= _SHORT and any(word.startswith(_LETTERS) for word in words):
                return True
            return ours and (any(word.startswith(_WHERE) or word in _APPS for word in words) or "google news" in small)
    return (len(words) <= _SHORT and _SHARES.fullmatch(small.rstrip("!.。।")) is not None) or (
        not small.isascii() and max(small) > "\u3000" and _EAST.fullmatch(small) is not None
    )


def _asks_last(words: list[str]) -> bool:
    """Whether the verb that asks stands last: bizi takip edin."""
    verb = _LAST_ASKS.get(words[-1])
    return verb is not None and any(word in verb for word in words[-_LAST:])
