"""Which language a text in Latin letters is in, told by the words that no sentence does without."""

from __future__ import annotations

from collections import Counter
from functools import cache
from operator import itemgetter

# Where languages share a word, it tells of each of them.
_WORDS = {
    "en": "the and of to in is that for it was with as his her on be by are from this have had not which they were",
    "de": "der die das und ist nicht den dem des von zu mit sich auf für im eine ein auch es wie wird sind aus bei nach dass werden oder",
    "fr": "l d qu n le la les des et est une un du dans que qui pour pas sur au par avec ce il sont plus ne aux cette nous ou mais",
    "es": "el la los las de que y en un una por con no para del se al es lo como más su pero sus fue ha son este",
    "it": "l d dell all il la di che e è per un una in non con del della si i gli dei alla più sono le nel anche da come al ha",
    "pt": "o a os as de que e do da em um uma para com não no na por mais dos das se ao como foi são à pelo",
    "nl": "de het een en van is in dat op te zijn voor met niet die aan er om ook als bij naar maar wordt door deze worden",
    "pl": "i w na z się nie do to że jest o od po przez jak za ale dla są co tym który być oraz już także",
    "sv": "och att det som en på är av för med den till inte har om ett de var från men så kan vi sig",
    "da": "og i det at er en til på af for med den der de som ikke har et men var jeg om fra kan han vi blev efter",
    "nb": "og i det at er en til på av for med den der de som ikke har et men var jeg om fra kan han vi ble etter",
    "fi": "ja on ei se että oli hän ovat mutta myös kun joka mukaan jo sen niin kuin ole tai voi",
    "tr": "ve bir bu için ile da de olarak daha çok gibi olan sonra kadar ancak en var ne her",
    "ro": "și în de la a cu pe din care nu o este un mai să pentru au sunt fost prin dar ca",
    "hu": "a az és hogy is nem egy van ez volt meg de csak már el azt mint még lesz pedig",
    "cs": "a se v na je že to s z do i o za jsou byl by ale jako pro jeho které nebo podle také",
}
TONGUES = frozenset(_WORDS)
_LEAST, _SHARE, _TIMES = 40, 0.14, 1.8
"""The words of a text that tells; the share of it that a language's words are; how many times the next one's."""


@cache
def _tongues() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, words in _WORDS.items():
        for word in words.split():
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


def tongue_of(text: str) -> str | None:
    """The language's code; None for a short text and where two languages may be meant.

    >>> tongue_of("Das Schiff liegt seit dem Sturm im Hafen und wird von der Stadt nicht mehr gebraucht. " * 4)
    'de'
    >>> tongue_of("The ship lies in the harbour."), tongue_of("Lorem ipsum dolor sit amet, consectetur adipiscing elit. " * 8)
    (None, None)
    """
    words = text.lower().replace("’", " ").replace("'", " ").split()
    if len(words) < _LEAST:
        return None
    tongues, counts = _tongues(), Counter(words)
    told = dict.fromkeys(_WORDS, 0)
    for word in tongues.keys() & counts.keys():
        for code in tongues[word]:
            told[code] += counts[word]
    (best, most), (_, next_) = sorted(told.items(), key=itemgetter(1))[:-3:-1]
    return best if most >= _SHARE * len(words) and most >= _TIMES * next_ else None
