"""Who has edited a story, as a line of its own says below the headline or at the end of the text."""

from __future__ import annotations

import re

from newsportal.extract.bylines.names import is_name, western_people
from newsportal.extract.page.blocks import FOOTER, FORM, NAV, Block
from newsportal.extract.story.body import Body
from newsportal.regexes import regex

_LONGEST = 80
_EDITED = regex(
    r"(?:edited by|editors?|redigiert von|redaktur|penyunting|redaktor(?:ka)?|redaktör|redaktør|redigert av|redigeret af|szerkesztő|szerkesztette|редактор(?:ка)?|biên tập(?: viên)?|editör"
    r"|edición|edição|تحرير|المحرر|ویراستار|دبیر|עריכה|עורך|עורכת|편집자?|संपादक|संपादन|সম্পাদনা) ?: ?(?P<names>[^\W\d_].{3,50})",
    re.IGNORECASE,
)


def editors_in(text: str) -> list[str]:
    """The names behind a label of editors; none where what stands there is no name.

    >>> editors_in("Editor: Bambang Hartono"), editors_in("Редактор: Мария Лебедева"), editors_in("Editor: the harbour desk")
    (['Bambang Hartono'], ['Мария Лебедева'], [])
    """
    told = _EDITED.fullmatch(text) if len(text) <= _LONGEST and ":" in text else None
    names = western_people(told["names"]) if told else []
    return names if all(map(is_name, names)) else []


def editors_around(body: Body, blocks: list[Block], inside: int) -> list[str]:
    """Whom a line under the headline, in the text or right below it names as editors. ``inside``: the flags of what holds the text as well."""
    lines = [*blocks[body.header + 1 : max(body.first, body.second)], *blocks[max(body.first, body.last - 3) : body.last + 4]]
    lines = [block for block in lines if not block.flags & ~inside & (NAV | FORM | FOOTER) and block.index not in body.others]
    return next(filter(None, (editors_in(block.text) for block in lines)), [])
