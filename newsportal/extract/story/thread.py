"""Readers' comments under a story, told by what stands under each of them, whatever their boxes are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from newsportal.extract.page.blocks import FORM, HIDDEN, Block, Box
from newsportal.extract.page.text import holds_one, phrases
from newsportal.extract.story.boilerplate import is_stamp
from newsportal.extract.story.furniture import reasons_against
from newsportal.extract.story.repeats import container_of
from newsportal.regexes import regex

_COUNTS = " 0123456789()（）:：.»"
_SHORT = 30.0
"""No longer is a line of a comment's time, counters and buttons, nor the heading of a thread."""
_FEW = 2
"""So many replies make a thread under a heading of its own, one more without."""
_BEFORE = 15
"""A heading stands at most so many lines over the first reply button."""
# 回复, 5月16日18:14举报查看对话赞494回复, 2 hours ago · Reply
_REPLIES = ("回复", "回覆", "回復", "Reply", "REPLY", "답글", "返信")
_REPLY = regex(
    rf"(?:^|[\d\s赞贊顶頂踩|·)）举報报])(?:{'|'.join(_REPLIES)})[\s(（\d)）]*+(?:[\s|·]*+(?:举报|赞|顶|踩|收藏|分享)[\d()]*){{0,4}}$"
)
_REPLY_ENDS = frozenset("复覆復yY글信报赞顶踩藏享)）(（|·")
"""How such a line ends, be it not with a number."""
_REPLY_WORDS = frozenset(
    ("antworten", "répondre", "responder", "rispondi", "beantwoorden", "reageer", "reageren", "svara", "svar", "vastaa", "odpowiedz", "odpovědět",
     "ответить", "відповісти", "cevapla", "balas", "trả lời", "जवाब दें", "ตอบกลับ")
)  # fmt: skip
_LONGEST_WORD = max(map(len, _REPLY_WORDS))
_LINE = 60.0
_AGO = regex(r"\d ?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月|年)前|[昨前]天|刚刚|剛剛")
_SEEN = 12
"""So many lines under the heading of a thread are looked at for the first comment's time."""
_TOLD = 20.0
"""So much a first post says at least."""
_POSTED = regex(
    r"(?:(?:(?:[楼樓]主|沙[发發]|板凳|地板|\d{1,4}(?:[楼樓#F]|#\d)?)\s*+)?[发發][表布佈][于於]?|(?:[楼樓]主|作者)[:：]\s*+\S{1,20}\s++时间)"
    r"[:：]?\s*(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d\d"
)
_POSTED_BEGINNINGS = frozenset("楼樓沙板地发發作")
"""How such a line begins, be it not with a number."""
# <div id="p55101" class="post">, <article id="js-post-7">, <table id="post7">
_POST_IDS = ("post", "msg", "message", "elcomment", "reply")
_POSTS = frozenset(("div", "article", "section", "li", "table", "tr"))
_COMMENT = "schema.org/Comment"
_MEMBER = regex(r"(?:^|/)(?:u|users?|members?|profile|memberlist|mitglied(?:er)?|membres?|profil)[/.?-]|(?:action|mode)=(?:view)?profile")
_HEADING = regex(
    r"(?:\d+\s*(?:条|條|則|则)?)?(?:最新|最热|最熱|热门|熱門|全部|精彩|网友|網友|用户|发表|發表|查看|我要|文章|新闻)?(?:评论|評論|跟帖|跟贴|留言|点评|댓글|コメント)(?:区|區|列表)?"
    r"\s*(?:$|[\d(（:：|]|文明上网|请)|(?:\d+ )?comments?\s*(?:$|[\d(:])", re.IGNORECASE)  # fmt: skip
"""评论 66文明上网理性发言, 12条评论, 最热评论, Comments (12); not 评论人士指出."""

# The same alone in a line, in the world's languages.
_HEADINGS = phrases(
    "comments|comment|reader comments|readers' comments|leave a comment|post a comment|add a comment|add your comment|write a comment|show comments|view comments|all comments|latest comments|join the conversation|join the discussion|have your say|guestbook|guest book|customer reviews|user reviews",
    "kommentare|kommentar|leserkommentare|nutzerkommentare|kommentar schreiben|kommentar verfassen|kommentare lesen|alle kommentare|diskutieren sie mit|ihr kommentar|schreiben sie einen kommentar|commentaires|commentaires des lecteurs|les commentaires|vos commentaires|vos réactions|réagir|réagissez|réagissez à cet article|laisser un commentaire|laissez un commentaire|ajouter un commentaire|poster un commentaire",
    "comentarios|los comentarios|deja tu comentario|deja un comentario|deje su comentario|comenta esta noticia|comenta|comentar|escribe un comentario|comentários|deixe seu comentário|deixe o seu comentário|deixe um comentário|comente|comentarios de los lectores|commenti|i commenti|i commenti dei lettori|lascia un commento|commenta|scrivi un commento",
    "reacties|reageer|reageren|reageer op dit artikel|plaats een reactie|geef een reactie|komentarze|dodaj komentarz|skomentuj|napisz komentarz|komentáře|diskuse|přidat komentář|komentáre|diskusia|kommentarer|skriv en kommentar|kommentera|kommenter|lämna en kommentar|legg igjen en kommentar|kommentit|keskustelu|kommentoi|hozzászólások|szólj hozzá|comentarii|lasă un comentariu|komentari|komentiraj|komentarai|komentāri|kommentaarid",
    "комментарии|обсуждение|оставить комментарий|написать комментарий|добавить комментарий|коментарі|залишити коментар|коментари|добави коментар|yorumlar|yorum yap|yorum yaz|yorum ekle|σχόλια|αφήστε σχόλιο|التعليقات|تعليقات|أضف تعليقا|أضف تعليقك|اترك تعليقا|نظرات|دیدگاه ها|תגובות|bình luận|ý kiến bạn đọc|komentar|komentar pembaca|टिप्पणियाँ|टिप्पणियां|टिप्पणी|कमेंट|ความคิดเห็น",
    "コメント|コメント一覧|コメントを書く|コメントする|コメント欄|みんなのコメント|댓글|댓글쓰기|댓글 쓰기|전체 댓글|评论|评论区|网友评论|最新评论|热门评论|全部评论|发表评论|我要评论|我来评论|写评论|参与评论|留言|留言板|留言区|我要留言|發表評論|我要評論|網友評論|發表留言|讀者留言|網友留言|我來說兩句|我来说两句",
)
# 网友评论(12), also without a heading's element
_READERS = regex(
    r"(?:最新|最热|最熱|热门|熱門|全部|精彩|网友|網友|用户|读者|讀者)(?:评论|評論|跟帖|跟贴|留言|热评|回應)(?:列表)? ?(?:[(（]? ?\d{1,6} ?条?[)）]?)?"
)
_HEADS = 40
"""No heading of readers' comments has so many characters."""
_COMMENTS_OF = frozenset(("评论", "評論", "跟帖", "跟贴", "留言", "热评", "回應"))
_ASKING = regex(r"(?:(?:发表|發表|我要|参与|參與)(?:意[见見]|[评評][论論]|留言|讨论|討論)|[评評][论論][须須]知|留言[规規][则則])[:：]?")
THREAD_BEGINNINGS = frozenset(heading[:3] for heading in _HEADINGS)
"""How such headings begin, in small letters; most lines need no more than a look at these."""


def heads_thread(text: str) -> bool:
    """Whether a line is the heading of readers' comments, and no more.

    >>> heads_thread("12 commentaires"), heads_thread("Kommentare (5):"), heads_thread("我要评论"), heads_thread("Comments by the mayor")
    (True, True, True, False)
    """
    return len(text) < _HEADS and text.casefold().strip(_COUNTS) in _HEADINGS


def _is_timed(text: str) -> bool:
    """Whether a short line says when a comment was written: a time, or how long ago."""
    return is_stamp(text) or _AGO.search(text) is not None


def _is_reply(text: str) -> bool:
    """Whether a line ends as that of a reply button does."""
    if len(text) <= _LONGEST_WORD and text.casefold() in _REPLY_WORDS:
        return True
    return (text[-1] in _REPLY_ENDS or text[-1].isdecimal()) and holds_one(text, _REPLIES) and _REPLY.search(text) is not None


def _is_posted(text: str) -> bool:
    """Whether a line says when a post of a forum's thread was posted."""
    return (text[0] in _POSTED_BEGINNINGS or text[0].isdecimal()) and _POSTED.match(text) is not None


def _told(blocks: Sequence[Block]) -> float:
    """How much lines say that are no buttons."""
    return sum(block.size for block in blocks if block.size > _SHORT or block.text.endswith(("。", "！", "？")))


def _floors(blocks: Sequence[Block], title: int) -> range:
    """The floors of a forum's thread from the second on: each begins with the line that says when it was posted, the first with the story's."""
    posted = [block.index for block in blocks[title + 1 :] if block.size <= _LINE and _is_posted(block.text)]
    if title < 0 or len(posted) < _FEW:
        return range(0)
    told = _told(blocks[posted[0] + 1 : posted[1]])
    return range(posted[1], len(blocks)) if told >= _TOLD else range(0)


def _signed(blocks: Sequence[Block], title: int) -> range:
    """The comments that stand under their heading in one box with the story, each over or under a line of its time, as old blogs have them.

    Or the rules for them, where the heading asks for the reader's own: 發表意見.
    """
    for block in blocks[title + 1 :] if title >= 0 else ():
        text = block.text
        headed = len(text) < _HEADS and (block.heading or block.bold_share > 0.9)
        if not headed and (text.isascii() or text[2:4] not in _COMMENTS_OF):
            continue
        asked = headed and _ASKING.fullmatch(text) is not None
        if block.box.parent is None or not (asked or (headed and heads_thread(text)) or _READERS.fullmatch(text)):
            continue
        end = next((box.last for box in block.box.lineage(5) if box.last > block.index + 1), 0)
        timed = asked or any(
            line.size <= _LINE and _is_timed(line.text) for line in blocks[block.index + 1 : min(end, block.index + _SEEN)]
        )
        if timed and _told(blocks[title + 1 : block.index]) >= _TOLD:
            return range(block.index, end)
    return range(0)


def numbered_posts(boxes: Sequence[Box], blocks: Sequence[Block], title: int) -> list[Box]:
    """The posts of a forum's thread from the second on, which its system numbers and which each name a member, and what stands over the
    first: rules, notices."""
    groups: dict[int, list[Box]] = {}
    for box in [box for box in boxes if box.names[-1:].isdigit()]:
        if _is_post(box):
            groups.setdefault(box.shape, []).append(box)
    found: list[Box] = []
    for group in groups.values():
        if len(group) >= _FEW and group[1].first > title and sum(_names_member(box, blocks) for box in group[:10]) >= _FEW:
            found += group[1:]
            if 0 <= title < group[0].first:
                found += [box for box in boxes if title < box.first < box.last <= group[0].first]
    return found


def marked_comments(html: str, typed: Sequence[Box], blocks: Sequence[Block], title: int) -> list[Box]:
    """Of the boxes that state their type those that a page marks as comments for search engines; without the first one where nothing is
    told above it, in a forum."""
    if not typed or _COMMENT not in html:
        return []
    found = [box for box in typed if (box.element.get("itemtype") or "").endswith(_COMMENT)]
    return found if not found or _told(blocks[title + 1 : found[0].first]) >= _TOLD else found[1:]


def first_post(told: Sequence[Block], blocks: Sequence[Block]) -> tuple[frozenset[int], range]:
    """The boxes called comments around the first sentence of a thread, and the blocks behind its post in them; none where it is no post.

    ``told``: the sentences below the title.
    """
    for block in told:
        called = [box for box in block.box.lineage() if "comments" in reasons_against(box)]
        if called and not block.flags & (HIDDEN | FORM):
            return frozenset(box.index for box in called), range(_post_ends(block, called[-1], blocks), called[-1].last)
        if called:
            break
    return frozenset(), range(0)


def _post_ends(told: Block, area: Box, blocks: Sequence[Block]) -> int:
    """Where the post that says ``told`` ends in the box that holds the thread: before another one's header."""
    box = container_of(told.box)
    while box is not area and box.parent is not None and box.last < area.last:
        behind = blocks[box.last : min(box.parent.last, box.last + _SEEN)]
        if any(map(_heads_post, takewhile(lambda block: block.size < _TOLD, behind))):
            return box.last
        box = box.parent
    return area.last


def _heads_post(block: Block) -> bool:
    """Whether a line over a post says who has written it, or when."""
    return is_stamp(block.text) or any(_MEMBER.search(link.href) for link in block.links)


def _is_post(box: Box) -> bool:
    """Whether a box whose id ends with a number is a numbered post."""
    if box.tag not in _POSTS:
        return False
    name = box.names.rstrip("0123456789")[-12:].lower()
    return name.rstrip("-_").endswith(_POST_IDS) or (name.endswith(" p") and "post" in box.words)


def _names_member(box: Box, blocks: Sequence[Block]) -> bool:
    """Whether a line in a box leads to the page of a member."""
    return any(_MEMBER.search(link.href) for block in blocks[box.first : box.last] for link in block.links)


def thread(blocks: Sequence[Block], title: int) -> range:
    """The indices of the blocks from the first comment below the ``title`` to the last one's reply button; none where there is no thread."""
    replies = [block.index for block in blocks[title + 1 :] if block.size <= _SHORT and _is_reply(block.text)]
    if len(replies) < _FEW:
        return _floors(blocks, title) or _signed(blocks, title)
    above = blocks[max(title + 1, replies[0] - _BEFORE) : replies[0]]
    heading = next(
        (block.index for block in above if block.size <= _SHORT and (_HEADING.match(block.text) or heads_thread(block.text))), None
    )
    if heading is not None:
        return range(heading, replies[-1] + 1)
    # Without a heading the first button may be the story's own, in a forum; one before anything is told replies to all of it.
    if _told(blocks[title + 1 : replies[0]]) < _TOLD:
        del replies[0]
    return range(replies[0], replies[-1] + 1) if len(replies) > _FEW else range(0)
