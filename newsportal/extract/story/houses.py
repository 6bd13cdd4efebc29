"""What a house says of itself under each of its texts: 关于海港重工, and that it was founded in such a year and makes such and such."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsportal.extract.page.blocks import Block
from newsportal.extract.page.trace import Silent
from newsportal.regexes import regex

_LAST = 6
"""So many lines at the end of a text may tell of the house."""
_HEAD = regex(r"[【\[#■◆▍*\s]*(?P<about>关于|關於)?[“「\s]*(?P<name>[^，。：:？！?!；、]{3,24}?)[”」】\]#：:\s]*")
_HOUSE = regex(
    "(?:公司|集团|集團|实验室|實驗室|研究院|研究所|中心|大学|大學|学院|學院|平台|基金会|科技|智库|协会|学会|联盟|工作室|传媒|资本|咨询|银行)$"
)
_TELLS = regex(
    r"[”」]?(?:[（(][^（()）]{1,80}[)）])?[，,]?\s?(?:是|为|為|系|成立|创立|創立|创办|创建|始建|致力|专注|專注|隶属|隸屬|位于|位於|总部|總部|作为|作為|自\d{4}|于\d{4}|於\d{4})"
)
_CONTACT = regex(r"[【\[■◆*\s]*(?:媒体|媒體|新闻|新聞)(?:联系|聯絡|聯繫|垂询|垂詢|查詢|咨询)(?:人|方式)?[】\]：:].{0,80}")


def without_house(kept: list[Block], trace: Silent) -> list[Block]:
    """The lines of a story without the paragraphs behind it that tell of the house that put it out, and whom to call there."""
    end = next((at for at in range(max(2, len(kept) - _LAST), len(kept)) if _begins(kept, at)), len(kept))
    for block in kept[end:]:
        trace.dropped("block", "about the house", block.text)
    return kept[:end]


def _begins(kept: list[Block], at: int) -> bool:
    """Whether a line is the heading over what a house says of itself, or over whom to call."""
    text = kept[at].text
    if len(text) <= 100 and _CONTACT.fullmatch(text):
        return True
    head = _HEAD.fullmatch(text) if len(text) <= 32 and at + 1 < len(kept) else None
    if not head or not _tells(kept[at + 1], head["name"]):
        return False
    return bool(head["about"]) or (_HOUSE.search(head["name"]) is not None and not _listed(kept))


def _tells(block: Block, name: str) -> bool:
    """Whether a paragraph begins with the name of a house and tells what it is."""
    text = block.text.lstrip("“「")
    return block.size > 30 and text.startswith(name) and _TELLS.match(text, len(name)) is not None


def _listed(kept: Sequence[Block]) -> bool:
    """Whether several headings stand over paragraphs that begin with them: a story that goes from house to house."""
    return sum(3 <= len(head.text) <= 24 and _tells(block, head.text.lstrip("0123456789.、 ")) for head, block in pairwise(kept)) > 1
