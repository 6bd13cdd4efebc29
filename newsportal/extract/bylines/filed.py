"""Who has written a post, from the lines under its text in which systems tell all they know of it: Posted 28 July in Ferries by Ann Öberg."""

from __future__ import annotations

from collections.abc import Iterator

from newsportal.extract.bylines.headerlines import named_author, plain_names
from newsportal.extract.bylines.lines import TIME
from newsportal.extract.bylines.names import AUTHOR_PAGE, is_chinese_name, is_western_name
from newsportal.extract.page.blocks import ASIDE, FOOTER, FORM, HIDDEN, LINKED, NAV, Block
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.story.body import Body
from newsportal.extract.story.post import end_of, post_of
from newsportal.extract.times.ownlines import is_in_card
from newsportal.extract.times.relative import RELATIVE
from newsportal.regexes import regex

_PUT_OUT = regex(
    r"(?:本站|本文|文章|原创)[^。！？：:由]{0,16}(?:由 ?(?P<by>[\u3400-\u9fff]{2,4}?)[ ，,()（）]*+(?:[于於][ ()（）]*+)?(?:原创|原創)?(?:发[表布]|發[表佈布])"
    r"|作者[:：] ?(?P<writer>[\u3400-\u9fff]{2,4})[，,] ?如)"
)
_NOTICE = 120
"""Characters of a notice that are looked at."""
_LINES = 8
_WRITTEN = ("Written by", "Posted by", "Published by")
_LONGEST = 60
"""Characters of such a line."""


def filed_by(body: Body, blocks: list[Block]) -> Iterator[tuple[str, bool]]:
    """What may name the author right under a text, up to the first line that is none of these, and whether its link says so.

    A name in an element that is named for it, and one that leads to its page, in the post's own footer.
    """
    post, end = post_of(body), end_of(body, blocks)
    for block in blocks[end : end + _LINES] if body.box else ():
        own = block.index in post
        if own and (written := _written_by(block)):
            yield written, True
            return
        if (
            block.heading
            or len(block.text) > (_LONGEST if not block.links else 2 * _LONGEST)
            or block.flags & (NAV | ASIDE | FORM | HIDDEN | (0 if own else FOOTER))
            or block.index in body.thread
            or block.index in body.others
            or body.furniture.is_comments(block.box)
            or is_in_card(blocks, block, body.first)
        ):
            return
        linked = [link.text for link in block.links if own and (link.element.get("rel") == "author" or AUTHOR_PAGE.search(link.href))]
        if linked:
            yield linked[0], True
        elif named_author(block.box.names) and not block.links and not block.flags & LINKED:
            yield block.text, False


def _written_by(block: Block) -> str:
    """The name in an element of its own that begins what is told of the writer: Written by <strong>Ann Öberg</strong> who lives in Westhaven."""
    by, name, *_ = [text for text, _ in pieces_of(block)] + ["", ""] if block.text.startswith(_WRITTEN) else ["", ""]
    return name if by in _WRITTEN else ""


def one_name(text: str) -> list[str]:
    """The names in an element of their own behind a label."""
    return plain_names(text) or ([text] if is_western_name(text) else [])


def put_out_by(line: str) -> list[str]:
    """Who has put a post out, as the notice of its rights tells.

    >>> put_out_by("版权声明：本站原创文章，于2024-07-01，由陆一夫发表。"), put_out_by("原创文章，作者：陆一夫，如若转载，请注明出处")
    (['陆一夫'], ['陆一夫'])
    >>> put_out_by("本文由 陆一夫 于 2年前 (2022-07-01) 发布"), put_out_by("本文由海港日报社发布")
    (['陆一夫'], [])
    """
    if not ("由" in line or "作者" in line):
        return []
    told = _PUT_OUT.search(RELATIVE.sub("", TIME.sub("", line[:_NOTICE])))
    name = (told["by"] or told["writer"]) if told else ""
    return [name] if is_chinese_name(name) else []
