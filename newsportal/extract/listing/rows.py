"""Groups of repeated records on a page: found by the repetition of their links, never by class names.

A headline link's row is the largest element that holds no second link of the same tag path; rows side by side in one
container are a group; groups that one list was cut into are joined.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import lru_cache
from itertools import islice, pairwise

from newsportal.extract.listing.advertisements import is_advertisement, is_offer
from newsportal.extract.listing.joins import COUNT, DAY_OR_YEAR, apart, extend, host, joined, row_around, shape_of
from newsportal.extract.listing.nolists import is_file
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import MAX_WORD, generic
from newsportal.extract.listing.records import HEADINGS, Group, Link, Row, links_inside, time_like, weight
from newsportal.extract.listing.row_labels import MAX_DEPARTMENT, bracketed, department
from newsportal.extract.page.text import has_digit, one_line
from newsportal.regexes import regex

MAX_GROUPS = 400
MAX_ROWS = 2000
MAX_HEADING = 13
_DIGIT_TIME = regex(r"\d\s*[-/.年:月]\s*\d|\d\s*(?:分钟|分鐘|小时|小時|天)前")
NEIGHBOUR = regex(r"^\W*(?:上|下|前|后|後)一?[篇则則条條]")
"""Opens a link to the article before or after."""
_TIME_AND_LABEL = regex(
    r"(?:发布|發布|更新|发表|发稿)?(?:时间|時間|日期)\s*[:：]?|(?:\d{2,4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}:\d\d(?::\d\d)?"
    r"|(?:点击|阅读|浏览|评论|来源|作者)(?:次数|数|量)?\s*[:：]\s*\S{0,12}"
)
_TITLE_NAME = regex(r"(?:^|[\s_-]|(?-i:(?<=[a-z])(?=T)))(?:title|tit|headline|subject)(?:$|[\s_-])", re.IGNORECASE)
_FLASH = regex(r"【((?:[^【】]|【[^【】]{1,9}】){4,80}+)】(?:$|(?=.{12}))")
"""News in brief: the headline in brackets, the whole text behind it or in an element of its own."""
_BOLD = frozenset(("b", "strong"))
MIN_TOLD, MOST = 4, 0.6
"""What the unlinked heading of a row says at least, and the share of rows that have one."""
MIN_POST = 80
"""Characters between a headline and the first heading in its text at least."""
MIN_BOLD = 6
MIN_BUTTONS = 3
MIN_LABELS = 3
MAX_OVER = 12
"""Texts before a row's link among which its headline is looked for."""
MAX_TEASER = 600
"""Characters between a headline and the button under it."""
_OVER = frozenset((*HEADINGS, "dt"))
_DONE = regex(
    r"\W{0,3}(?:举报|舉報|回复|回覆|顶|頂|赞|讚|踩|分享|转发|轉發|收藏|reply|report|share|like|flag|quote|antworten|répondre|responder|rispondi|ответить)",
    re.IGNORECASE,
)
"""What is done to a comment or a story."""
_SIZE = regex(r"\d[\d.,]{0,9}\s?[kmgKMGкКмМгГ][bBбБoO](?![^\W\d_])")
"""That of a file: 240 KB, 1,2 Mo."""
_SIZE_ENDS = frozenset(")]bBбБoO")
MAX_LINE = 40
_TELLING = 50
"""Rows whose classes tell how a list's are called."""
MAX_CLOCK = 20
_LONE_TIME = regex(rf"{DAY_OR_YEAR.pattern}|\d{{1,2}}\s?(?:秒|分钟|分鐘|小时|小時|天)前")
_CELLS = frozenset(("a", "td", "th", "span", "h2", "h3", "h4", "dt"))
"""Parts of a record, which hold no record of a day's list."""


def groups(outline: Outline, links: list[Link], hopeful: Callable[[list[int]], bool]) -> list[Group]:
    """The groups of repeated records, unscored, in document order; they may overlap.

    ``hopeful`` tells of containers whether a list in all of them together can count; of others none is built.
    """
    local: dict[tuple[int, str], set[int]] = defaultdict(set)
    by_path: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if link.seed:
            by_path[link.path].append(link)
    for seeds in by_path.values():
        if len(seeds) > 1:
            for container, row in _locate(outline, seeds):
                local[container, outline.tag[row]].add(row)
    starts = [link.at for link in links]
    kept = {(at, tag) for tag, containers in _together(outline, sorted(local)) if hopeful(containers) for at in containers}
    built = [_group(outline, links, starts, *found, rows) for found, rows in sorted(local.items()) if found in kept]
    whole = joined(outline, [group for group in built if group.rows][: MAX_GROUPS * 10])[:MAX_GROUPS]
    for group in whole:
        if group.tag == "a":
            group.rows = _without_labels(group.rows)
        if 4 <= len(group.rows) < MAX_ROWS:
            extend(outline, links, starts, group)
    return whole


def _together(outline: Outline, found: list[tuple[int, str]]) -> list[tuple[str, list[int]]]:
    """The tag of the rows, and the containers of one kind that nothing parts: their groups may be one list. ``found``: in document order."""
    kinds: dict[tuple[int, str], list[list[int]]] = defaultdict(list)
    for container, tag in found:
        parts = kinds[outline.path[container], tag]
        if parts and not apart(outline, outline.run_end[parts[-1][-1]], outline.run_start[container]):
            parts[-1].append(container)
        else:
            parts.append([container])
    return [(tag, containers) for (_, tag), parts in kinds.items() for containers in parts]


def promote(outline: Outline, links: list[Link], url: str) -> None:
    """Give links that say nothing themselves (a picture, 阅读全文, a time) the unlinked heading of their rows. ``url``: the page's."""
    by_path: dict[tuple[int, str], list[Link]] = defaultdict(list)
    buttons = _buttons(links, host(url))
    for link in links:
        if link.live and ((not link.seed and _says_nothing(link.text)) or link.at in buttons):
            by_path[link.path, buttons.get(link.at, "")].append(link)
    mutes = [mute for found in by_path.values() if len(found) > 1 and (mute := _first_of_each(found)) and _may_have_headings(outline, mute)]
    if not mutes:
        return
    repeated = Counter([link.href for link in links if link.seed])  # 来自 客户端: a row's headline leads to a place of its own
    seeded = [link.at for link in links if link.seed and repeated[link.href] < 3 and link.at not in buttons]
    for mute in sorted(mutes, key=lambda mute: is_file(mute[0])):  # 阅读(12) and 评论(3) of one story
        told = _headings(outline, mute, buttons, seeded)
        texts = [text for text in told.values() if weight(text) >= MIN_TOLD]
        if len(texts) > MOST * len(mute) and (mute[0].at not in buttons or len(set(texts)) > 0.8 * len(texts)):
            for link in mute:
                if text := told.get(link.at):
                    link.text, link.weight, link.shown, link.seed, link.given = text, weight(text), True, True, True
            seeded = sorted([*seeded, *(at for at, text in told.items() if text)])


def _may_have_headings(outline: Outline, mute: list[Link]) -> bool:
    """Whether links that say nothing are of rows: three or more that lead to places of their own, or two with labels."""
    if len(mute) < 3 and not _are_labelled(outline, mute):
        return False
    return len({link.href for link in mute}) >= 0.8 * len(mute)


def _are_labelled(outline: Outline, mute: list[Link]) -> bool:
    """Whether links are two that both have a label."""
    return len(mute) == 2 and all(outline.elements[link.at].get("aria-label") for link in mute)


def _headings(outline: Outline, mute: list[Link], buttons: dict[int, str], seeded: list[int]) -> dict[int, str]:
    """The unlinked headings of the rows around links that say nothing, by these; of all no more are looked for than tell that most have none."""
    few = _are_labelled(outline, mute)
    told: dict[int, str] = {}
    most, before = len(mute), 0
    """How many can have one, and the end of the link of the row before."""
    for link, (container, row) in zip(mute, _placed(outline, mute), strict=True):
        over = max(before, container + 1)
        before = outline.end[link.at]
        if bisect_left(seeded, row) == bisect_left(seeded, outline.end[row]):
            label = one_line(outline.elements[link.at].get("aria-label"))
            says = link.text and (link.at in buttons or generic(link.text))
            heading = _unlinked_heading(outline, row, label) or (_first_line(outline, row) if says else "")
            if link.at in buttons and sum(map(len, outline.runs[outline.run_start[row] : outline.run_start[link.at]])) > MAX_TEASER:
                heading = ""  # a chapter of a text
            if not heading and says and bisect_left(seeded, over) == bisect_left(seeded, link.at):
                heading = _line_over(outline, over, link.at)
            if not few or heading in label:  # of two links each has to say what its heading says
                told[link.at] = label if label and label in heading else heading  # without the department before it
        if weight(told.get(link.at, "")) < MIN_TOLD:
            most -= 1
            if most <= MOST * len(mute):
                break
    return told


def _buttons(links: list[Link], own: str) -> dict[int, str]:
    """What is said by the elements of links that say the same, three or more of one path that lead to places of their own: whatever their words, no headlines (Read article, PDF).

    Those to other sites than ``own`` are of what is on offer, and what is done to a comment (举报, Reply) is none of news.
    """
    short = [link for link in links if link.shown and len(link.text) <= MAX_WORD]
    told = Counter([(link.path, link.text) for link in short])
    said = {key: key[1] for key, count in told.items() if count >= MIN_BUTTONS or (key[1][-1:] in _SIZE_ENDS and has_digit(key[1]))}
    if not said:
        return {}
    sized: dict[tuple[int, str], list[Link]] = defaultdict(list)
    for link in short:
        text = said.get((link.path, link.text))
        if text is not None and link.live:
            sized[link.path, _SIZE.sub("", text) if has_digit(text) else text].append(link)  # PDF, 1.2 MB
    return {
        link.at: text
        for (_, text), found in sized.items()
        if len(found) >= MIN_BUTTONS
        and len({link.href for link in found}) > 0.8 * len(found)
        and not _DONE.match(text)
        and 2 * sum(link.href.startswith("http") and host(link.href) != own for link in found) <= len(found)
        for link in found
    }


def _line_over(outline: Outline, start: int, link: int) -> str:
    """The headline between an element and a row's ``link``: the last heading, the last bold line, or all that is told but times; empty where nothing tells which."""
    first, last = outline.run_start[start], outline.run_start[link]
    runs = range(max(first, last - MAX_OVER), last)
    if _DONE.match(outline.text(link)):
        return ""
    told = [run for run in runs if weight(outline.line(run)) >= MIN_BOLD and not time_like(outline.line(run))]
    for run in reversed(told):
        owner = outline.run_owner[run]
        block = outline.block(owner)
        if sum(map(len, outline.runs[run:last])) > MAX_TEASER:
            return ""
        if outline.tag[block] in _OVER or (outline.tag[owner] in _BOLD and run == outline.run_start[block]):
            return one_line(outline.text(block if outline.tag[block] in _OVER else owner))
    text = outline.line(told[0]) if len(told) == 1 else ""
    return text if weight(text) <= MAX_LINE and text[-1:] not in "。….!！:：" else ""


def _unlinked_heading(outline: Outline, row: int, label: str) -> str:
    """The heading of a row without a link in it: the one that the ``label`` of its link repeats, or the first."""
    inside = range(row + 1, min(outline.end[row], row + 40))
    headings = [i for i in inside if outline.tag[i] in HEADINGS]
    repeated = (i for i in headings if label and weight(text := one_line(outline.text(i))) >= 4 and text in label)
    heading = next(repeated if len(headings) > 1 else iter(headings), None) or next(iter(headings), None)
    # A heading far down is one in the text of a whole post.
    limit = outline.run_start[heading] if heading is not None else len(outline.runs)
    if heading is None or limit - outline.run_start[row] > 1:
        named = (i for i in inside if outline.run_end[i] < limit and _TITLE_NAME.search(outline.elements[i].get("class") or ""))
        over = next((i for i in named if bisect_left(outline.links, i + 1) == bisect_left(outline.links, outline.end[i])), None)
        if heading is None or (over is not None and sum(map(len, outline.runs[outline.run_end[over] : limit])) > MIN_POST):
            heading = over
    if heading is not None:
        return one_line(outline.text(heading))
    # 【headline】text …, or a bold line over the text, and no link but one to the comments.
    runs = range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 12))
    flash = next((flash[1] for run in runs if (flash := _FLASH.match(outline.line(run)))), "")
    bold = (outline.line(run) for run in runs if outline.tag[outline.run_owner[run]] in _BOLD and _opens_text(outline, run))
    return flash or next(bold, "") or (_longest_cell(outline, row) if outline.tag[row] == "tr" else "")


def _first_line(outline: Outline, row: int) -> str:
    """The first text of a row with a time that tells something, a line of its own before others: 28 | 2024-03 | headline | summary | 查看全部内容."""
    start, end = outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 12)
    if not any(time_like(outline.line(run)) for run in range(start, end)):
        return ""
    for run in range(start, min(end - 1, start + 6)):
        text = outline.line(run)
        if weight(text) >= MIN_BOLD and not (time_like(text) or generic(text)):
            block = outline.block(outline.run_owner[run])
            alone = outline.run_end[block] - outline.run_start[block] == 1
            return text if alone and weight(text) <= MAX_LINE and text[-1] not in "。….!！" else ""
    return ""


def _longest_cell(outline: Outline, row: int) -> str:
    """What the cell of a table's row says that says most, times and what leads on left out: 1 | headline | 2024-03-28 | 查看."""
    cells = (one_line(outline.text(cell)) for cell in outline.children(row) if outline.run_end[cell] - outline.run_start[cell] == 1)
    told = [text for text in cells if not (time_like(text) or generic(text))]
    longest = max(told, key=weight, default="")
    return longest if weight(longest) >= MIN_BOLD else ""


def _opens_text(outline: Outline, run: int) -> bool:
    """Whether a text is a line of its own that opens its block, before other text."""
    block = outline.block(outline.run_owner[run])
    start, end = outline.run_start[block], outline.run_end[block]
    return run == start and (end == run + 1 or outline.runs[run + 1][:1] == "\n") and weight(outline.line(run)) >= MIN_BOLD


def _says_nothing(text: str) -> bool:
    """Whether a link's text is none, tells only that it leads on, or is a time alone, as those of news in brief are: 14:52, 3小时前."""
    if not text:
        return True
    if text[0].isdigit() and len(text) < MAX_CLOCK and _is_time(text):
        return True
    return len(text) < MAX_WORD and generic(text)


@lru_cache(maxsize=1024)
def _is_time(text: str) -> bool:
    return time_like(text) and weight(_LONE_TIME.sub("", text)) < 1


def _first_of_each(links: list[Link]) -> list[Link]:
    """The links, of neighbours that lead to one place the first."""
    return [link for n, link in enumerate(links) if not n or link.href != links[n - 1].href]


def _locate(outline: Outline, seeds: list[Link]) -> list[tuple[int, int]]:
    """(container, row) of links of one path."""
    seeds = _first_of_each(seeds)
    if len(seeds) < 2:
        return []
    placed = _placed(outline, seeds)
    columns = _main_column(outline, seeds, placed)
    return _placed(outline, columns) if columns and len(columns) > 1 else placed


def _placed(outline: Outline, seeds: list[Link]) -> list[tuple[int, int]]:
    shared = [outline.depth[outline.common(a.at, b.at)] for a, b in pairwise(seeds)] or [-1]
    rows = [max(pair) + 1 for pair in pairwise([shared[0], *shared, shared[-1]])][: len(seeds)]
    parent, depth = outline.parent, outline.depth
    deep = [outline.ancestor(seed.at, row) for seed, row in zip(seeds, rows, strict=True)]
    # What a link in a link shares with it is that link itself.
    around = [(parent[at] if depth[at] == row else at, row) for at, row in zip(deep, rows, strict=True)]
    direct = Counter(around)
    parts = _parts_with_rows(outline, seeds, rows)
    for n, place in enumerate(around):
        if direct[place] == 1:
            # The one row of the last column of a list that is cut into columns stands alone: it belongs as deep as its neighbours.
            deep[n] = outline.ancestor(seeds[n].at, max(rows[max(n - 1, 0) : n + 2]))
        elif parts and place[0] in parts:
            deep[n] = outline.ancestor(seeds[n].at, parts[place[0]])
    return [(parent[at], at) for at in deep]


def _parts_with_rows(outline: Outline, seeds: list[Link], rows: list[int]) -> dict[int, int]:
    """The elements that hold the parts of a list which is cut by headings, most of its rows in parts of several, with the depth of the rows.

    A part of one row (the last month's) would be taken for a row itself.
    """
    depths = set(rows)
    if not 1 < len(depths) <= 4:
        return {}
    found: dict[int, int] = {}
    deepest = max(depths)
    for depth in sorted(depths)[:-1]:
        parts = Counter(outline.ancestor(seed.at, depth) for seed, row in zip(seeds, rows, strict=True) if row == deepest)
        lone = Counter(outline.ancestor(seed.at, depth - 1) for seed, row in zip(seeds, rows, strict=True) if row == depth)
        within, count = Counter[int](), Counter[int]()
        for part, size in parts.items():
            within[outline.parent[part]] += size
            count[outline.parent[part]] += 1
        for above, alone in lone.items():
            if within[above] > 1.5 * alone and within[above] >= 3 * count[above]:
                found[above] = deepest
            elif within[above]:
                inside = [(outline.ancestor(seed.at, depth), outline.ancestor(seed.at, deepest)) for seed in seeds]
                if _days_over(outline, {part: row for part, row in reversed(inside) if outline.parent[part] == above}):
                    found[above] = deepest
    return found


def _days_over(outline: Outline, parts: dict[int, int]) -> bool:
    """Whether a day stands over the first row of each part, in it or right before it: a blog's days, most with one post."""
    last = 0
    for part, row in islice(sorted(parts.items()), 12):
        start = outline.run_start[part]
        if start == outline.run_start[row]:
            start -= 1
        text = outline.line(start) if start >= last else ""
        if weight(text) <= 1 or apart(outline, start, start + 1):
            return False
        last = outline.run_end[part]
    return True


def _main_column(outline: Outline, seeds: list[Link], placed: list[tuple[int, int]]) -> list[Link] | None:
    """The headlines alone, where each record holds a few links of one path (headline, then outlet); None where each link is a row."""
    records: dict[int, list[Link]] = defaultdict(list)
    for seed, (container, _) in zip(seeds, placed, strict=True):
        records[container].append(seed)
    sizes = [len(record) for record in records.values()]
    if len(records) < 3 or max(sizes) > 4 or sum(sizes) < 1.5 * len(sizes):
        return None
    rows = dict(reversed(placed))
    if not any(outline.tag[row] in _CELLS for row in rows.values()) and _days_over(outline, rows):
        return None
    columns = [[record[n] for record in records.values() if len(record) > n] for n in range(max(sizes))]
    worth = [
        sum(min(link.weight, 30) for link in column) / len(column) * len({link.text for link in column}) / len(column) for column in columns
    ]
    best = max(range(len(columns)), key=lambda n: worth[n] * len(columns[n]))
    if len(columns[best]) < 0.8 * len(records) or any(
        value > 0.5 * worth[best]
        for n, value in enumerate(worth)
        if n != best and (len(columns[n]) > 2 or 2 * len(columns[n]) > len(records))
    ):
        return None
    return columns[best]


def _group(outline: Outline, links: list[Link], starts: list[int], container: int, tag: str, seeded: set[int]) -> Group:
    rows: list[Row] = []
    held = {at: links_inside(outline, links, starts, at) for at in sorted(seeded)}
    link_paths: dict[int, int] = {}
    for inside in held.values():
        for path in {link.path for link in inside if link.seed} if len(inside) > 1 else (inside[0].path,):
            link_paths[path] = link_paths.get(path, 0) + 1
    common = {path for path, count in link_paths.items() if count * 2 >= len(seeded)}
    pattern = next((link for inside in held.values() for link in inside if link.seed and link.path in common), None)
    shape = shape_of(outline, _child_of(outline, container, pattern.at), pattern.at) if pattern else ()
    dressed = {outline.first_class(at) for at in islice(held, _TELLING)}
    tags = outline.tag
    for child in outline.children(container):
        if tags[child] != tag or len(rows) >= MAX_ROWS:
            continue
        inside = held[child] if child in seeded else links_inside(outline, links, starts, child)
        start = outline.run_start[child]
        if start < outline.run_end[child] and not outline.runs[start].isascii() and NEIGHBOUR.match(outline.line(start)):
            continue
        alike = child in seeded or (_like_row(outline, child, inside, common, dressed) and not _holds_rows(outline, child, inside, shape))
        if alike and (rows or child in seeded or pattern is None or not _is_heading(outline, child, pattern)):
            rows.append(Row(child, inside))
    rows = _without_second_lines(rows, seeded)
    while rows and not rows[0].links:
        del rows[0]
    while rows and not rows[-1].links:
        del rows[-1]
    hosts = [host(row.links[0].href) if row.links else None for row in rows]
    if len(set(hosts)) > 1:
        counts = Counter(hosts)
        pairs = list(zip(rows, hosts, strict=True))
        rows = [row for row, where in pairs if where is None or counts[where] * 3 >= len(pairs) or not is_advertisement(outline, row)]
    if len(rows) > 3:  # an unclosed table makes one "row" of half the page
        sizes = [outline.end[row.at] - row.at for row in rows]
        most = 5 * sorted(sizes)[len(rows) // 2] + 10
        rows = [row for row, size in zip(rows, sizes, strict=True) if size <= most]
    return Group([container], tag, rows)


def _without_labels(rows: list[Row]) -> list[Row]:
    """The rows of a list whose rows are links, without the link to a department before each headline: [社会] 海港今天开放新步道."""
    told = [bool(row.links) and row.links[0].seed for row in rows]
    if told[0]:
        return rows
    pairs = pairwise(zip(rows, told, strict=True))
    labels = {row.at: label for (label, is_headline), (row, is_told) in pairs if is_told and not is_headline and label.links}
    texts = [label.links[0].text for label in labels.values()]
    least = 0.5 if all(map(bracketed, texts)) else 0.8
    if len(texts) < max(MIN_LABELS, least * sum(told)) or any(weight(text) > MAX_DEPARTMENT for text in texts):
        return rows
    for row in rows:
        if label := labels.get(row.at):
            row.section = department(label.links[0].text)
    left_out = {label.at for label in labels.values()}
    return [row for row in rows if row.at not in left_out]


def _without_second_lines(rows: list[Row], seeded: set[int]) -> list[Row]:
    """The rows, without those that follow one each and have no headline: who wrote it, when, how often it was commented on."""
    told = [row.at in seeded for row in rows]
    if not 2.2 * told.count(False) >= len(told) > 4 or not told[0] or not all(a or b for a, b in pairwise(told)):
        return rows
    return [row for row in rows if row.at in seeded]


def _child_of(outline: Outline, container: int, at: int) -> int:
    return outline.ancestor(at, outline.depth[container] + 1)


def _holds_rows(outline: Outline, child: int, inside: list[Link], shape: tuple[tuple[str, str], ...]) -> bool:
    """Whether an element among rows holds rows of its own, deeper: a table torn open."""
    return len(shape) > 1 and any(link.seed and (row_around(outline, link.at, shape) or child) > child for link in inside[:20])


def _is_heading(outline: Outline, child: int, pattern: Link) -> bool:
    """Whether an element before the rows is no more than a heading of few words, and of another kind than theirs."""
    start, end = outline.run_start[child], outline.run_end[child]
    if (
        start == end
        or weight(outline.between(start, end)) > MAX_HEADING
        or any(outline.tag[i] == "img" for i in range(child, outline.end[child]))
    ):
        return False
    at = next((i for i in range(child, outline.end[child]) if outline.tag[i] in HEADINGS), None)
    row = _child_of(outline, outline.parent[child], pattern.at)
    alike = at is not None and any(outline.tag[i] == outline.tag[at] for i in range(row, outline.end[row]))
    return at is not None and not alike and (outline.run_start[at], outline.run_end[at]) == (start, end)


def _like_row(outline: Outline, child: int, inside: list[Link], common: set[int], dressed: set[str]) -> bool:
    """Whether an element among rows, without a headline link of their kind, is one of them. ``dressed``: the first class names of rows."""
    if not inside:
        text = outline.text(child)
        if len(text) >= 200 or not _DIGIT_TIME.search(text):
            return False
        return weight(_TIME_AND_LABEL.sub("", text)) >= 5 and weight(COUNT.sub("", DAY_OR_YEAR.sub("", text))) >= 5  # no heading of a month
    same = [link for link in inside if link.path in common and link.text]
    if same:
        return len(same) <= 3 and any(link.weight >= 2 and not generic(link.text) and not link.text.isdigit() for link in same)
    alike = outline.first_class(child) in dressed
    return 0 < len({link.href for link in inside if link.seed}) <= (3 if alike else 1) and (alike or not is_offer(outline, child))
