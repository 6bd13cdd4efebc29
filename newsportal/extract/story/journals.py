"""Lines that journals print around a paper: when it was handed in and accepted, whom to write to, how to cite it."""

from __future__ import annotations

from newsportal.regexes import regex

_LABELS = (
    r"received|submitted|submission|revised|accepted|acceptance|published|publication|available|first published|epub"
    r"|eingereicht|eingegangen|eingang|angenommen|überarbeitet|veröffentlicht|reçu|soumis|révisé|accepté|publié|recibido|enviado|revisado|aceptado|aprobado|publicado|recebido|submetido|aceito|aceite|aprovado"
    r"|ricevuto|accettato|pubblicato|ontvangen|geaccepteerd|gepubliceerd|otrzymano|złożono|zaakceptowano|przyjęto|opublikowano|doručeno|přijato|publikováno|primit|acceptat|publicat|geliş|kabul|yayın|diterima|direvisi|disetujui|diterbitkan"
    r"|поступила|получена|получено|принята|принято|одобрена|опубликована|опубликовано|надійшла|отримано|прийнято|опубліковано|ngày nhận|ngày duyệt|ngày chấp nhận|ngày đăng|تاریخ دریافت|تاریخ پذیرش|تاریخ انتشار|تاريخ الاستلام|تاريخ القبول|تاريخ النشر|접수일|수정일|게재확정일|게재일"
)
_DAY = r"(?:\d{1,4}[./ –-]{1,2}(?:(?:de )?[^\W\d_]{3,12}\.?,?(?: de)?|\d{1,2})[./ –-]{1,2}\d{1,4}|[^\W\d_]{3,12}\.? \d{1,2},? \d{4}|\d{4}年\d{1,2}月\d{1,2}日)"
_HISTORY = regex(
    rf"\W{{0,3}}(?:(?:article|manuscript|paper) (?:history|info(?:rmation)?|received) ?:? ?)?(?:(?:{_LABELS})(?: (?:online|date|in revised form|for publication|version|am|le|el|em|il|tarihi|pada|в редакцию|после рецензирования|к публикации|до редакції|do redakcji|do druku|on))*[ :：]{{0,3}}{_DAY}[\s.,;/|·•–-]*){{1,6}}"
)
_CORRESPONDENCE = regex(
    r"\W{0,3}(?:\d ?)?(?:(?:corresponding|contact) authors?|(?:address for )?correspondence(?: to)?|author for correspondence|korrespondenz(?:autor(?:in)?|adresse)|auteure? (?:correspondante?|pour la correspondance)|correspondance|autora? (?:de|para) correspondencia|correspondencia|autora? correspondente|autore corrispondente|autor do korespondencji"
    r"|(?:автор|адрес) для (?:переписки|корреспонденции)|교신 ?저자|sorumlu yazar|penulis korespondensi|نویسنده مسئول)(?: ?[:：]|[ ,(]).{0,160}@.{0,60}"
)
_CITED = regex(
    r"(?:how to cite(?: this (?:article|paper))?|(?:suggested|recommended) citation|cite (?:this article|as)|zitiervorschlag|zitierweise|pour citer (?:cet article|ce document)|cómo citar(?: este artículo)?|como citar(?: este artigo)?|come citare|citeervoorstel|jak cytować|для цитирования|образец цитирования|nasıl (?:atıf|alıntı).{0,12})(?: ?[:：].{0,220})?"
    r"|(?:https?://(?:dx\.)?doi\.org/|doi ?[:：] ?)\S{4,80}|e?-?issn ?[:：]? ?\d{4}-\d{3}[\dx](?:.{0,40}issn ?[:：]? ?\d{4}-\d{3}[\dx])?.{0,20}"
)
_BEFORE = "*†‡§#()[]0123456789 "
# How all of these lines begin; the patterns are dear for lines that begin otherwise.
_LEADS = frozenset(
    lead[:4].rstrip(":? ")
    for lead in (
        *_LABELS.split("|"),
        *"article manuscript paper corresponding contact address author auteur autor korrespondenz correspond sorumlu penulis автор адрес образец".split(),
        *"교신저자 교신 نویسنده how suggested recommended cite zitier pour cómo como come citeer jak для nasıl http doi: doi issn e-issn eissn".split(),
    )
)


def is_of_paper(small: str) -> bool:
    """Whether a line, in small letters, goes with a paper in a journal and is none of its text.

    >>> is_of_paper("received: 4 january 2024 / accepted: 28 april 2024"), is_of_paper("received 4 january prizes in 2024")
    (True, False)
    >>> is_of_paper("*corresponding author: a.oeberg@harbour.example"), is_of_paper("how to cite: öberg, a. (2024). the quay.")
    (True, True)
    """
    if small.lstrip(_BEFORE)[:4].rstrip(":：., ") not in _LEADS:
        return False
    return bool(_HISTORY.fullmatch(small) or _CORRESPONDENCE.fullmatch(small) or _CITED.fullmatch(small))
