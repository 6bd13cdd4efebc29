"""What people have done for a page beside writing it: edited it, taken its pictures, made or paid for the site, liked it."""

from __future__ import annotations

from newsportal.extract.page.text import holds_one, small_letters
from newsportal.regexes import regex

_FOR_THE_STORY = "checked|reviewed|edited|tested|translated|updated|approved|produced|illustrated|photographed|sponsored|photos?|photographs?|illustrations?|graphics?|pictures?|video|fotos?|bilder|additional reporting"
_FOR_THE_SITE = (
    "generated|powered|built|made|design(?:ed)?|hosted|presented|maintained|coordinated|moderated|organi[sz]ed|managed|led|developed|owned|funded|backed|supported|provided|distributed"
    "|syndicated|promoted|endorsed|verified|sold|modified|changed|followed|liked|loved|trusted|recommended|shared|rated|viewed|tagged|brought to you|paid for|ad(?:vertisement)?|websites?"
    "|sites?|themes?|templates?|layout|artwork|cover|images?|music|lyrics|narrated|directed|filmed|sort(?:ed)?|filter(?:ed)?|browse|search"
)
_BEGINS = regex(
    rf"\W{{0,2}}(?:(?:medically|fact|expertly)[ -])?(?:{_FOR_THE_STORY})(?: by| von| par| por| di)\b"
    rf"|\W{{0,2}}(?:(?:proudly|last|web|this|site|website|page|content|theme|is|was|kindly) ){{0,3}}(?:edited|{_FOR_THE_SITE}) by\b"
    r"|\W{0,2}theme: .{1,30} by\b|(?:©|\(c\)|copyright\b).{0,24} by\b"
)
_DOERS = (" by", " von", " par", " por", " di")
"""What each of them ends with."""
_ENDS = regex(rf"\b(?:{_FOR_THE_STORY}|{_FOR_THE_SITE}) by ?:? ?$")
_LONGEST = 30
"""Characters of a deed before a name that are looked at."""


def did_else(line: str) -> bool:
    """Whether a line names somebody for something else than writing the story.

    >>> did_else("Edited by Tom Reed"), did_else("Proudly powered by Casper"), did_else("Theme: Quay by Mia Lund"), did_else("© 2024 by Tom Reed")
    (True, True, True, True)
    >>> did_else("By Tom Reed"), did_else("Story by Ann Öberg, images by Tom Reed")
    (False, False)
    """
    small = small_letters(line[:100])
    return holds_one(small, _DOERS) and _BEGINS.match(small) is not None


def ends_in_other_deed(before: str) -> bool:
    """Whether the words before a name say that its bearer did something else: ``… Edited by:``.

    >>> ends_in_other_deed("By Ann Öberg. Edited by: "), ends_in_other_deed("Story by ")
    (True, False)
    """
    small = small_letters(before[-_LONGEST:])
    return " by" in small and _ENDS.search(small) is not None
