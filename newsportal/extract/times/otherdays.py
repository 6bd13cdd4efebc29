"""Words before a day that is no publication's, in other languages than Chinese: of events, ends, visits, machines, readers."""

from __future__ import annotations

from newsportal.extract.page.text import small_letters
from newsportal.regexes import regex

_ENGLISH = (
    r"\b(?:event|due|start(?:ing)?|end|closing|opening|expir(?:y|ation)|exam|test|delivery|shipping|arrival|departure|travel|birth|purchase|order|effective|hearing|trial|filing|meeting|game|match"
    r"|show|tour|sale|payment|retrieval|access|recording|visit|launch|target|server|local)[ -](?:date|time)s?",
    r"\bdate of (?:the )?(?:event|birth|death|hearing|meeting|sale|travel|purchase|visit|exam(?:ination)?|incident|accident|arrest|offen[cs]e)",
    r"\b(?:expire[sd]?|retrieved|accessed|archived|starts|begins|ends|closes|opens|opening|airs|departs|departure|arrives|arrival|due|printed|generated|rendered|cached|crawled|fetched|replied|commented"
    r"|bought|purchased|ordered|delivered|available from|available until|first seen|(?:prices?|data|status)? ?as of|last (?:login|visit|seen|active|activity|build|built|sync|synced|checked)"
    r"|next (?:meeting|update|event|issue|game|review)|(?:course|job|term|season|sale|offer|voting|registration) (?:starts?|begins?|ends?|opens?|closes?))(?: on| at| by)?",
    r"(?:member since|joined|registered|deadline)(?: on)?|(?:apply|register|rsvp|respond|book) (?:by|before)|valid (?:from|until|through)|(?:with )?effect(?:ive)?(?: date| from)?",
    r"\b(?:comment|reply|answer) (?:by|from) [^.!?|]{2,30}",
    r"\b(?:stock price|market data)(?: for| on)?",
    r"\bversion(?: ?[:：]| v?\d[\d.]*)",
)
_GERMAN = (
    r"\b(?:veranstaltung(?:sdatum|stermin)?|(?:nächster )?termin|beginn|spielbeginn|anpfiff|bewerbungs(?:frist|schluss)|anmeldeschluss|einsendeschluss|frist|letzter besuch|eröffnung|abfahrt|ankunft|geburtsdatum)",
    r"(?:mitglied|dabei|registriert)(?: seit| am)|(?:gültig|in kraft|im handel) (?:ab|bis|seit)(?: dem)?|erscheinungs(?:termin|datum)|kinostart",
    r"(?:gesetz|urteil|beschluss|verordnung|bescheid|entscheidung|richtlinie|vertrag|fassung|schreiben|interview) vom",
    r"(?:thema berichtete?|thema im programm|(?:^|[|(]) ?(?:sendung|sendetermin|sendezeit))\b[^.!?]{0,36}",
    r"\b(?:kommentar|antwort) von [^.!?|]{2,30}|\b(?:abgerufen|gedruckt|antwortete)(?: am)?",
)
_ROMANCE = (
    r"(?:arrêt|jugement|loi|décret) du|(?:ley|sentencia|decreto) (?:de|del)|membre depuis|inscrit(?: le)?",
    r"\bdate (?:limite|de (?:l['’]év[èé]nement|début|fin|naissance))|\b(?:dernière (?:visite|connexion)|ouverture|clôture|prochaine? [^\W\d_]+|sortie|départ|arrivée|valable)",
    r"\bfecha (?:límite|de(?:l)? (?:evento|inicio|fin|nacimiento|caducidad))|\b(?:última (?:visita|conexión)|próxim[oa] [^\W\d_]+|estreno|apertura|cierre|salida|llegada|vencimiento)",
    r"\bdata (?:dell['’]evento|d[io] (?:evento|inizio|fine|nascita)|de (?:início|término|nascimento))|\b(?:scadenza|ultima visita|prossim[oa] [^\W\d_]+|chiusura|partenza|arrivo|prazo|término|abertura|estreia|validade)",
    r"\b(?:commentaire|comentario|comentário|commento) d[ei] [^.!?|]{2,30}|\b(?:consulté|imprimé|consultado|vence|registrado|consultato|acesso)(?: le| el| il| em)?",
)
_OTHERS = (
    r"\b(?:дата (?:события|рождения|начала|окончания|обращения)|срок(?: [^\W\d_]+)?|начало|окончание|регистрация|последний визит|открытие|закрытие|премьера|действует)|\bкомментарий [^.!?|]{2,30}",
    r"\b(?:scade|scadono|son (?:başvuru|tarih|gün)(?: tarihi)?|hạn(?: chót| cuối| nộp)?(?: hồ sơ)?|batas (?:akhir|waktu)|tenggat(?: waktu)?|do dnia|λήξη)(?: il)?",
    r"\b(?:datum evenement|sluitingsdatum|aanvang|vertrek|aankomst|geboortedatum|volgende [^\W\d_]+|geraadpleegd op|reactie van [^.!?|]{2,30})",
    r"(?:開催|締め?切り?|開始|終了|閲覧|発売|応募|放送|上映)(?:日時?|期限)?|生年月日|期限|コメント",
    r"(?:행사|마감|시작|종료|접속|가입|출시|접수|생년월)(?:일시?|기간)?|댓글",
    r"(?:^|[|(]) ?(?:beginn?|ende?|start|einlass|doors|wann|when|début|fin|inicio|início|inizio|fine|fim|einde|początek|koniec|začátek|konec)(?: date| time)?",
    r"\b(?:born|died|geboren|gestorben|née?|nacid[oa]|nat[oa])(?: on| am| le| el| il)?|[*†✝]|©|\(c\)|\bcopyright",
    r"(?:recorded|filmed|photographed|aufgezeichnet|aufgenommen|enregistré|grabado|registrato)(?: on| am| le| el| il)?",
)
_LABEL = regex(rf"(?:{'|'.join((*_ENGLISH, *_GERMAN, *_ROMANCE, *_OTHERS))}) ?[:：]?,? ?[(（\[]? ?$")
_FAR = 40
"""Characters before a day in which such words stand."""
_SIGNS = "*†✝©).|"
"""What a label may end in beside letters."""
# From when and until when something lasts.
_LASTING = regex(
    r"(?:^|[\s|·•:：(（])(?:until|till|through|since|ab|bis|seit|jusqu['’]au|jusqu['’]à|à partir du|depuis|hasta|desde|a partir del?|dal|fino al|até|tot|vanaf|sinds|до|с|från|fra|til|fram til)"
    r"(?: zum| dem| den| le| el| il| o| op)? $|(?:^|[|·•]) ?(?:du|from) $"
)


def is_of_another(before: str) -> bool:
    """Whether the words right before a day say that it is not the publication's.

    >>> is_of_another("Event date: "), is_of_another("Nächster Termin: "), is_of_another("開催日："), is_of_another("Comment by Tom, "), is_of_another("bis ")
    (True, True, True, True, True)
    >>> is_of_another("Date: "), is_of_another("Article du "), is_of_another("Erstellt am "), is_of_another("Kiel, ")
    (False, False, False, False)
    """
    word = before.rstrip(" :：([（,")
    if not word or not (word[-1].isalnum() or word[-1] in _SIGNS):  # most days begin their lines, or stand behind a stroke
        return False
    small = small_letters(before[-_FAR:])
    return _LABEL.search(small) is not None or _LASTING.search(small) is not None
