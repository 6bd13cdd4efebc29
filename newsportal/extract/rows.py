"""Groups of repeated records on a page: found by the repetition of their links, never by class names.

A headline link's row is the largest element that holds no second link of the same tag path; rows side by side in one
container are a group; groups that one list was cut into are joined.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from newsportal.extract.outline import Outline, tidy
from newsportal.extract.text import CJK, one_line

MAX_GROUPS = 400
MAX_ROWS = 2000
MAX_EXTENSION = 40
_CJK = re.compile(f"[{CJK}]")
_WORD = re.compile(r"[^\W_]")
_DEAD = re.compile(r"\s*(?:(?:javascript|mailto|tel|data|about|vbscript|weixin|tencent)\s*:|#?\s*$)", re.IGNORECASE)
TIME_LIKE = re.compile(
    r"\d{1,4}\s*[-/.年:月]\s*\d{1,2}|\d+\s*(?:秒|分钟|分鐘|小时|小時|天|周|个?月|年)之?前|昨天|前天|今天|[刚剛][刚剛才]|\bago\b"
)
_DIGIT_TIME = re.compile(r"\d\s*[-/.年:月]\s*\d|\d\s*(?:分钟|分鐘|小时|小時|天)前")
NEIGHBOUR = re.compile(r"^\W*(?:上|下|前|后|後)一?[篇则則条條]")
"""Opens a link to the article before or after."""
_DAY_OR_YEAR = re.compile(
    r"(?:\d{2,4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}:\d\d(?::\d\d)?|(?:19|20)\d\d\s*年?|(?:星期|周)[一二三四五六日天]"
)
_TIME_AND_LABEL = re.compile(
    r"(?:发布|發布|更新|发表|发稿)?(?:时间|時間|日期)\s*[:：]?|(?:\d{2,4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}:\d\d(?::\d\d)?"
    r"|(?:点击|阅读|浏览|评论|来源|作者)(?:次数|数|量)?\s*[:：]\s*\S{0,12}"
)
_GENERIC = re.compile(
    r"^[\[【(（<《\s]*(?:更多|查看更多|加载更多|点击(?:查看|进入|阅读)?|查看(?:全文|详情|更多|详细)?|阅读(?:全文|更多|原文)?|详细|详情|全文|进入|留言|评论|跟贴|点赞|分享|收藏|转发|举报|首页|尾页|末页|上一?页|下一?页"
    r"|返回\S{0,4}|more|read more|continue reading|learn more|view all|see all|next|previous|prev|older|newer|home)[\]】)）>》»›…\s.+→]*$",
    re.IGNORECASE,
)
_AD_NAME = re.compile(r"(?:^|[\s_-])(?:ads?|advert\w{0,10}|sponsor\w{0,4}|guanggao|advertorial)(?:$|[\s_-])|广告|廣告", re.IGNORECASE)
_AD_LABEL = re.compile(
    r"^[\[【(（]?\s*(?:广告|廣告|推广|推廣|赞助|ad|ads|sponsored|advertisement|promoted|anzeige)\s*[\]】)）]?$", re.IGNORECASE
)
_CLICK = re.compile(r"(?:location(?:\.href)?\s*=|open\s*\()\s*['\"]([^'\"\s]{1,500})['\"]")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CURRENT = frozenset(
    {"current", "active", "on", "cur", "curr", "selected", "show", "hover", "hide", "hidden", "undis", "none", "now", "fn-hide", "dn"}
)


def weight(text: str) -> float:
    """How much a text says: a CJK character 1, another letter or digit half."""
    if text.isalnum():
        wide = (len(text.encode("utf-8", "replace")) - len(text)) // 2
        return (len(text) + wide) / 2
    if text.isascii():
        return len(_WORD.findall(text)) / 2
    cjk = len(_CJK.findall(text))
    return cjk + (len(_WORD.findall(text)) - cjk) / 2


def time_like(text: str) -> bool:
    """Whether a text seems to hold a time: quick, for counting; what it is, ``dates`` tells."""
    return TIME_LIKE.search(text) is not None


def rough_weight(text: str) -> float:
    """``weight`` of a long text, without looking for its punctuation."""
    wide = (len(text.encode("utf-8", "replace")) - len(text)) // 2
    return wide + (len(text) - wide) * 0.42


def dead(href: str | None) -> bool:
    """Whether an ``href`` leads to no page."""
    return not href or (not href.startswith(("http", "/")) and _DEAD.match(href) is not None)


@dataclass(slots=True, eq=False)
class Link:
    """An ``a`` element with something to say."""

    at: int
    href: str
    text: str
    weight: float
    path: int
    live: bool
    shown: bool
    """Its text is printed, not an attribute's."""
    seed: bool
    """It can be a headline by itself."""


@dataclass(slots=True, eq=False)
class Row:
    """A record of a group."""

    at: int
    links: list[Link] = field(default_factory=list)
    headline: Link | None = None
    before: tuple[int, int] = (0, 0)
    """Text runs between the row before and this one."""
    after: tuple[int, int] = (0, 0)


@dataclass(slots=True, eq=False)
class Group:
    """Rows of one kind, in the page's order."""

    containers: list[int]
    tag: str
    rows: list[Row]
    score: float = 0.0
    name: str | None = None
    """Its heading."""

    @property
    def start(self) -> int:
        """Index of the first row's element."""
        return self.rows[0].at


def page_links(outline: Outline) -> list[Link]:
    """Every ``a`` of the page, with its text, or a title or picture text in its place."""
    found = []
    elements, paths, starts, ends = outline.elements, outline.path, outline.run_start, outline.run_end
    for i in outline.links:
        element = elements[i]
        start, end = starts[i], ends[i]
        text = outline.line(start) if end - start == 1 else tidy(outline.between(start, min(end, start + 60))) if end > start else ""
        shown = bool(text)
        if not shown:
            text = tidy(element.get("title") or "") or next(
                (tidy(elements[j].get("alt")) for j in range(i + 1, outline.end[i]) if elements[j].get("alt")), ""
            )
        href = element.get("href") or ""
        if (not href or href[0] not in "/h") and dead(href) and (click := element.get("onclick")) and (address := _CLICK.search(click)):
            href = address[1]
        if "#" in href:
            href = href.partition("#")[0] or href
        live, heavy = not dead(href), rough_weight(text) if len(text) > 24 else weight(text)
        found.append(
            Link(i, href, text, heavy, paths[i], live, shown, live and heavy >= 5 and not (len(text) < 24 and _GENERIC.match(text)))
        )
    return found


def groups(outline: Outline, links: list[Link]) -> list[Group]:
    """The groups of repeated records, unscored, in document order; they may overlap."""
    local: dict[tuple[int, str], set[int]] = defaultdict(set)
    by_path: dict[int, list[Link]] = defaultdict(list)
    _promote(outline, links)
    for link in links:
        if link.seed:
            by_path[link.path].append(link)
    for seeds in by_path.values():
        if len(seeds) > 1:
            for container, row in _locate(outline, seeds):
                local[container, outline.tag[row]].add(row)
    starts = [link.at for link in links]
    built = []
    for (container, tag), rows in sorted(local.items()):
        built.append(_group(outline, links, starts, container, tag, rows))
    joined = _joined(outline, [group for group in built if group.rows][: MAX_GROUPS * 10])[:MAX_GROUPS]
    for group in joined:
        if 4 <= len(group.rows) < MAX_ROWS:
            _extend(outline, links, starts, group)
    return joined


def _promote(outline: Outline, links: list[Link]) -> None:
    """Give links that say nothing themselves (a picture, 阅读全文) the unlinked heading of their rows."""
    by_path: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if link.live and not link.seed and (not link.text or _GENERIC.match(link.text)):
            by_path[link.path].append(link)
    seeded = [link.at for link in links if link.seed]
    for mute in by_path.values():
        if len(mute) < 3 or len({link.href for link in mute}) < 0.8 * len(mute):
            continue
        told = []
        for link, (_, row) in zip(mute, _placed(outline, mute), strict=True):
            if bisect_left(seeded, row) == bisect_left(seeded, outline.end[row]):
                told.append((link, _unlinked_heading(outline, row)))
        if sum(weight(text) >= 4 for _, text in told) > 0.6 * len(mute):
            for link, text in told:
                if text:
                    link.text, link.weight, link.shown, link.seed = text, weight(text), True, True


def _unlinked_heading(outline: Outline, row: int) -> str:
    return next((tidy(outline.text(i)) for i in range(row + 1, min(outline.end[row], row + 40)) if outline.tag[i] in HEADINGS), "")


def _locate(outline: Outline, seeds: list[Link]) -> list[tuple[int, int]]:
    """(container, row) of links of one path."""
    seeds = [seed for n, seed in enumerate(seeds) if not n or seed.href != seeds[n - 1].href]
    if len(seeds) < 2:
        return []
    placed = _placed(outline, seeds)
    columns = _main_column(outline, seeds, placed)
    return _placed(outline, columns) if columns and len(columns) > 1 else placed


def _placed(outline: Outline, seeds: list[Link]) -> list[tuple[int, int]]:
    depth, parent = outline.depth, outline.parent
    shared = [depth[outline.common(a.at, b.at)] for a, b in pairwise(seeds)]
    rows = [max(shared[n - 1 : n + 1] if n else shared[:1], default=-1) + 1 for n in range(len(seeds))]
    # The one row of the last column of a list that is cut into columns stands alone: it belongs as deep as its neighbours.
    direct = Counter((outline.ancestor(seed.at, row - 1), row) for seed, row in zip(seeds, rows, strict=True))
    placed = []
    for n, seed in enumerate(seeds):
        row = rows[n]
        if direct[outline.ancestor(seed.at, row - 1), row] == 1:
            row = max(rows[max(n - 1, 0) : n + 2])
        at = outline.ancestor(seed.at, row)
        placed.append((parent[at], at))
    return placed


def _main_column(outline: Outline, seeds: list[Link], placed: list[tuple[int, int]]) -> list[Link] | None:
    """The headlines alone, where each record holds a few links of one path (headline, then outlet); None where each link is a row."""
    records: dict[int, list[Link]] = defaultdict(list)
    for seed, (container, _) in zip(seeds, placed, strict=True):
        records[container].append(seed)
    sizes = [len(record) for record in records.values()]
    if len(records) < 3 or max(sizes) > 4 or sum(sizes) < 1.5 * len(sizes):
        return None
    columns = [[record[n] for record in records.values() if len(record) > n] for n in range(max(sizes))]
    worth = [
        sum(min(link.weight, 30) for link in column) / len(column) * len({link.text for link in column}) / len(column) for column in columns
    ]
    best = max(range(len(columns)), key=lambda n: worth[n] * len(columns[n]))
    if len(columns[best]) < 0.8 * len(records) or any(
        value > 0.5 * worth[best] for n, value in enumerate(worth) if n != best and len(columns[n]) > 2
    ):
        return None
    return columns[best]


def _group(outline: Outline, links: list[Link], starts: list[int], container: int, tag: str, seeded: set[int]) -> Group:
    rows: list[Row] = []
    link_paths: dict[int, int] = {}
    for at in seeded:
        for path in {link.path for link in _inside(outline, links, starts, at) if link.seed}:
            link_paths[path] = link_paths.get(path, 0) + 1
    common = {path for path, count in link_paths.items() if count * 2 >= len(seeded)}
    pattern = next(
        (link for at in sorted(seeded) for link in _inside(outline, links, starts, at) if link.seed and link.path in common), None
    )
    shape = _shape(outline, _child_of(outline, container, pattern.at), pattern.at) if pattern else ()
    for child in outline.children(container):
        if outline.tag[child] != tag or len(rows) >= MAX_ROWS:
            continue
        inside = _inside(outline, links, starts, child)
        start = outline.run_start[child]
        if start < outline.run_end[child] and NEIGHBOUR.match(outline.line(start)):
            continue
        if child in seeded or (_like_row(outline, child, inside, common) and not _holds_rows(outline, child, inside, shape)):
            rows.append(Row(child, inside))
    while rows and not rows[0].links:
        del rows[0]
    while rows and not rows[-1].links:
        del rows[-1]
    hosts = [_host(row.links[0].href) if row.links else None for row in rows]
    if len(set(hosts)) > 1:
        usual_hosts = Counter(hosts)
        pairs = list(zip(rows, hosts, strict=True))
        rows = [row for row, host in pairs if host is None or usual_hosts[host] * 3 >= len(pairs) or not _advert(outline, row)]
    if len(rows) > 3:  # an unclosed table makes one "row" of half the page
        usual = sorted(outline.end[row.at] - row.at for row in rows)[len(rows) // 2]
        rows = [row for row in rows if outline.end[row.at] - row.at <= 5 * usual + 10]
    return Group([container], tag, rows)


def _inside(outline: Outline, links: list[Link], starts: list[int], at: int) -> list[Link]:
    return links[bisect_left(starts, at) : bisect_left(starts, outline.end[at])]


def _child_of(outline: Outline, container: int, at: int) -> int:
    return outline.ancestor(at, outline.depth[container] + 1)


def _holds_rows(outline: Outline, child: int, inside: list[Link], shape: tuple[tuple[str, str], ...]) -> bool:
    """Whether an element among rows holds rows of its own, deeper: a table torn open."""
    return len(shape) > 1 and any(link.seed and (_row_around(outline, link.at, shape) or child) > child for link in inside[:20])


def _advert(outline: Outline, row: Row) -> bool:
    """Whether a row says of itself that it is an advertisement."""
    for i in (row.at, *(link.at for link in row.links[:3])):
        element = outline.elements[i]
        if "sponsored" in (element.get("rel") or "") or any(
            _AD_NAME.search(value)
            for name, value in element.items()
            if name in ("class", "id") or name.startswith("data-")
            if len(value) < 200
        ):
            return True
    start, end = outline.run_start[row.at], outline.run_end[row.at]
    return any(_AD_LABEL.match(outline.line(run)) for run in range(start, min(end, start + 12)))


def _like_row(outline: Outline, child: int, inside: list[Link], common: set[int]) -> bool:
    """Whether an element among rows, without a headline link of their kind, is one of them."""
    if not inside:
        text = outline.text(child)
        return len(text) < 200 and _DIGIT_TIME.search(text) is not None and weight(_TIME_AND_LABEL.sub("", text)) >= 5
    same = [link for link in inside if link.path in common]
    if same:
        return len(same) <= 3 and any(link.weight >= 2 and not _GENERIC.match(link.text) and not link.text.isdigit() for link in same)
    return any(link.seed for link in inside)


def _joined(outline: Outline, built: list[Group]) -> list[Group]:
    """The groups, with those joined that one list was cut into."""
    by_kind: dict[tuple[int, str], list[Group]] = defaultdict(list)
    for group in built:
        by_kind[outline.path[group.containers[0]], group.tag].append(group)
    result = []
    for siblings in by_kind.values():
        current = siblings[0]
        for group in siblings[1:]:
            if _continues(outline, current, group):
                current.containers += group.containers
                current.rows += group.rows
            else:
                result.append(current)
                current = group
        result.append(current)
    result.sort(key=lambda group: group.start)
    return [group for group in result if len(group.rows) > 1]


def _continues(outline: Outline, first: Group, second: Group) -> bool:
    """Whether ``second`` is a further part of the list ``first``: side by side, dressed alike, no heading between."""
    a, b = first.containers[-1], second.containers[0]
    if b < outline.end[a]:
        return False
    shared = outline.common(a, b)
    depth = outline.depth[shared] + 1
    if outline.depth[a] - depth > 3:
        return False
    mine, other = outline.ancestor(a, depth), outline.ancestor(b, depth)
    if outline.tag[mine] != outline.tag[other] or _shown(outline, mine) != _shown(outline, other):
        return False
    if not _domains(first) & _domains(second):
        return False
    known = {link.href for row in first.rows for link in row.links if link.seed}
    told = [link.href for row in second.rows for link in row.links if link.seed]
    if sum(href in known for href in told) * 2 > len(told):  # the same list again, for another screen
        return False
    return not _apart(outline, outline.run_end[first.rows[-1].at], outline.run_start[second.rows[0].at])


def _extend(outline: Outline, links: list[Link], starts: list[int], group: Group) -> None:
    """Add the rows right before and after a group that are built like its own but stand elsewhere in the tree.

    Unclosed tables and advertisements between sections cut a list at places where its parts share no path.
    """
    row = group.rows[len(group.rows) // 2]
    link = max((link for link in row.links if link.seed), key=lambda link: link.weight, default=None)
    if link is None:
        return
    shape = _shape(outline, row.at, link.at)
    if len(shape) < 2:
        return
    for step in (-1, 1):
        for _ in range(MAX_EXTENSION):
            edge = group.rows[0 if step < 0 else -1].at
            n = bisect_left(starts, edge) - 1 if step < 0 else bisect_left(starts, outline.end[edge])
            near = (links[n + step * away] for away in range(12) if 0 <= n + step * away < len(links))
            found = next((at for near_by in near if near_by.seed and (at := _row_around(outline, near_by.at, shape)) is not None), None)
            if found is None or outline.path[found] == outline.path[row.at] or not _same_site(outline, links, starts, found, link):
                break
            first, last = (found, edge) if step < 0 else (edge, found)
            if outline.end[first] > last or _apart(outline, outline.run_end[first], outline.run_start[last]):
                break
            inside = _inside(outline, links, starts, found)
            group.rows.insert(0 if step < 0 else len(group.rows), Row(found, inside))


def same_shape(outline: Outline, a: Group, b: Group) -> bool:
    """Whether the rows of two groups are built alike, down to their headlines."""
    first, second = a.rows[0], b.rows[0]
    if first.headline is None or second.headline is None:
        return False
    return _shape(outline, first.at, first.headline.at) == _shape(outline, second.at, second.headline.at)


def _same_site(outline: Outline, links: list[Link], starts: list[int], row: int, link: Link) -> bool:
    inside = _inside(outline, links, starts, row)
    return any(_host(other.href) == _host(link.href) for other in inside if other.seed)


def _domains(group: Group) -> set[str]:
    return {".".join(_host(link.href).split(".")[-2:]) for row in group.rows for link in row.links if link.seed}


@lru_cache(maxsize=4096)
def _host(href: str) -> str:
    return href.partition("//")[2].partition("/")[0].lower() if "//" in href[:8] else ""


def _shape(outline: Outline, row: int, link: int) -> tuple[tuple[str, str], ...]:
    """Tags and classes from a row to its link."""
    shape = []
    while link >= row:
        shape.append((outline.tag[link], outline.first_class(link)))
        link = outline.parent[link]
    return tuple(shape)


def _row_around(outline: Outline, link: int, shape: tuple[tuple[str, str], ...]) -> int | None:
    """The row of that shape that holds ``link``."""
    depth = outline.depth[link] - len(shape) + 1
    row = outline.ancestor(link, depth) if depth > 0 else 0
    return row if row > 0 and _shape(outline, row, link) == shape else None


def _apart(outline: Outline, start: int, end: int) -> bool:
    """Whether text that is more than a time stands between two rows."""
    return end - start > 6 or weight(_DAY_OR_YEAR.sub("", one_line(outline.between(start, end)))) > 1


def _shown(outline: Outline, i: int) -> tuple[bool, bool]:
    element = outline.elements[i]
    names = set((element.get("class") or "").lower().split())
    return bool(names & _CURRENT), "none" in (element.get("style") or "")
