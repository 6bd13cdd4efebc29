"""Where a report comes from, as it is printed with its reporters' names: 陆一夫 临江报道, 陳小華台北報導."""

from __future__ import annotations

from newsportal.extract.bylines.names import is_chinese_name, people, without_place
from newsportal.extract.bylines.places import PLACES
from newsportal.regexes import regex

_FILED = regex(r"(?<=[\u3400-\u9fff])(?:综合|綜合|摄影|攝影)?(?:报道|报导|報導|報道)$")
# 记者 陆一夫 临江报道: no space stands before 报道, so the last word is the place.
_FROM = regex(r"(?<![ \u3000])[ \u3000]++(?P<place>[\u3400-\u9fff]{2,4})$")
_SENT = regex(r"(?<![ \u3000])[ \u3000]++[发發]自[ \u3000]?[\u3400-\u9fff]{2,6}$")


def reporters(said: str, *, filed: bool = False) -> list[str]:
    """The names in what stands behind 记者, without the place that the report comes from; ``filed``: 报道 stands behind it.

    >>> reporters("温浩 临江报道"), reporters("温浩临江报道"), reporters("温浩 陆一夫 报道"), reporters("温浩 发自临江")
    (['温浩'], ['温浩'], ['温浩', '陆一夫'], ['温浩'])
    """
    ending = None if filed else _FILED.search(said)
    said = _SENT.sub("", said[: ending.start()] if ending else said)
    if not (ending or filed):
        return people(said)
    scene = _FROM.search(said)
    if scene and (scene["place"] in PLACES or not is_chinese_name(scene["place"])):
        said = said[: scene.start()]
    return [without_place(name) for name in people(said)]
