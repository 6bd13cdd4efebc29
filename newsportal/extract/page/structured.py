"""What a page states for machines: JSON-LD, ``<meta>`` (Open Graph among them), microdata, ``<title>``, canonical link.

Stated is not true: every reader of these values judges them against what is printed.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress, islice
from typing import Any, cast

from lxml import etree

from newsportal.extract.page.nodes import Nodes
from newsportal.extract.page.text import one_line, squeeze
from newsportal.extract.page.urls import absolute, url_key
from newsportal.regexes import regex

MAX_SCRIPT = 2_000_000
MAX_OBJECTS = 2_000
MAX_VALUE = 2_000
MAX_META = 500

_JSON_LD = "application/ld+json"
ARTICLE_TYPES = frozenset(
    ("article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle",
     "reviewnewsarticle", "advertisercontentarticle", "satiricalarticle", "blogposting", "liveblogposting", "socialmediaposting",
     "report", "techarticle", "scholarlyarticle", "discussionforumposting", "newsreport")
)  # fmt: skip
_PARTS = ("liveBlogUpdate", "comment", "hasPart", "mentions", "citation", "itemListElement", "item")
"""Where an article's object names others: the entries of a live blog, readers' comments, stories that it links to."""
_OUTLET_TYPES = frozenset(("organization", "newsmediaorganization", "corporation", "website", "brand", "localbusiness"))
_REMARKS = frozenset(("comment", "usercomments", "review", "answer"))
_NO_ARTICLES = frozenset(
    ("comment", "website", "organization", "newsmediaorganization", "person", "itemlist", "breadcrumblist", "listitem")
)
_LISTED = ("itemListElement", "item")
_FILMS = frozenset(("videoobject", "audioobject", "imageobject"))
_REPLIES = frozenset(("comment", "suggestedAnswer", "acceptedAnswer"))
_REMARKED = _REPLIES | {"review", "reviews"}
_STATING = frozenset(("title", "meta", "link", "script"))
_READ = frozenset(("headline", "author", "datepublished", "datemodified"))
"""What is read of microdata."""
_MOST = 20
"""So many values of one kind are read."""
_ITEMS = etree.XPath("descendant-or-self::*/@itemprop/..")  # three times as fast as to ask each element
_NAMES = etree.XPath(".//*[@itemprop='name'][1]")
_CONTROL = regex(r"[\x00-\x1f]+")
_COMMENT = regex(r"<!--|-->|(?:/\*?\s*+|\*\s*+|(?<!\s)\s++)?(?:<!\[CDATA\[|\]\]>)\s*+\*?/?|^[^\S\n]*+//.*$", re.MULTILINE)
_TRAILING_COMMA = regex(r",\s*(?=[}\]])")
# The values of a JSON-LD block that no repair makes readable.
_SALVAGE = regex(
    r'"(headline|datePublished|dateModified|dateCreated|articleSection|inLanguage|name|description)"\s*:\s*"((?:[^"\\\n]|\\.){1,1000})"'
)

_SALVAGED_AUTHORS = regex(r'"author"\s{0,9}:\s{0,9}(\[[^\[\]]{1,2000}\]|\{[^{}]{1,1000}\})')
_SALVAGED_NAME = regex(r'"name"\s{0,9}:\s{0,9}"([^"\\]{2,80})"')


@dataclass(frozen=True, slots=True)
class Stated:
    """A person or outlet that JSON-LD or microdata names."""

    name: str
    outlet: bool
    """Declared as an organisation."""


@dataclass(slots=True, eq=False)
class Structured:
    """The machine-readable statements of one page, parsed once."""

    title: str = ""
    """The ``<title>``."""
    meta: dict[str, list[str]] = field(default_factory=dict)
    """``name``, ``property`` or ``itemprop`` in lower case -> contents in order; empty ones left out."""
    objects: list[dict[str, Any]] = field(default_factory=list)
    """Every typed JSON-LD object, ``@graph`` and nested ones too."""
    article: dict[str, Any] = field(default_factory=dict)
    """The JSON-LD object of the page's own article; empty where there is none."""
    canonical: str | None = None
    language: str | None = None
    """``<html lang>`` as written."""
    _nodes: Nodes | None = field(default=None, repr=False)
    _marked: dict[str, list[Any]] | None = field(default=None, repr=False)
    _microdata: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def find_marked(self) -> dict[str, list[Any]]:
        """The elements with an ``itemprop`` that are of account. Half as dear right after the parse, while the tree is in the processor's caches."""
        if self._marked is None:
            self._marked = {} if self._nodes is None else _marked(self._nodes)
        return self._marked

    def microdata(self, name: str) -> list[str]:
        """The texts of the elements in the body that are marked with an ``itemprop`` of account, or their machine form; read at the first use."""
        if name in self.find_marked() and name not in self._microdata:
            self._microdata[name] = _microdata(self.find_marked()[name])
        return self._microdata.get(name, [])

    def first(self, *names: str) -> str | None:
        """The first content of the first ``<meta>`` in ``names`` that there is."""
        for name in names:
            if name in self.meta:
                return self.meta[name][0]
        return None

    def said(self, key: str) -> str | None:
        """A text of the article's JSON-LD object."""
        return text_of(self.article.get(key))

    @property
    def site_name(self) -> str | None:
        """The portal's name as it states it."""
        return self.first("og:site_name", "application-name", "apple-mobile-web-app-title") or self.publisher

    @property
    def publisher(self) -> str | None:
        """The outlet that the JSON-LD names as publisher."""
        names = named(self.article.get("publisher"))
        return names[0].name if names else None

    @property
    def authors(self) -> list[Stated]:
        """The authors of the article's JSON-LD object, in order."""
        return named(self.article.get("author") or self.article.get("creator"))


def read_structured(nodes: Nodes, url: str) -> Structured:
    """What a page states for machines."""
    found = Structured(_nodes=nodes)
    root = nodes.elements[0]
    found.language = root.get("lang") or root.get("xml:lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    metas = links = 0
    for element, tag in compress(zip(nodes.elements, nodes.tags, strict=True), map(_STATING.__contains__, nodes.tags)):
        if tag == "meta":
            metas += 1
            if metas <= MAX_META:
                _add_meta(found, element)
        elif tag == "script":
            kind = element.get("type")
            if kind and len(found.objects) < MAX_OBJECTS and kind.strip().lower().startswith(_JSON_LD) and element.text:
                said = parse_json(element.text[:MAX_SCRIPT])
                found.objects.extend(typed_objects(said))
                if isinstance(said, dict) and "pubDate" in said:
                    _add_cambrian(found, said)
        elif tag == "link":
            links += 1
            if links <= MAX_META and found.canonical is None and "canonical" in (element.get("rel") or "").lower().split():
                found.canonical = absolute(element.get("href"), url)
        elif not found.title and element.text:  # a title inside <svg> comes later
            found.title = one_line(element.text[:MAX_VALUE])
    del found.objects[MAX_OBJECTS:]
    found.article = _own_article(found, url)
    return found


def _add_meta(found: Structured, element: Any) -> None:
    stated = dict(element.items())
    if stated.get("name") == "script:ld+json":  # as some frameworks write what was meant for a script
        found.objects.extend(typed_objects(parse_json((stated.get("content") or "")[:MAX_SCRIPT])))
        return
    content = one_line((stated.get("content") or "")[:MAX_VALUE])
    for attribute in ("name", "property", "itemprop", "http-equiv"):
        name = stated.get(attribute)
        if name and content and not (attribute == "itemprop" and "date" in name.lower() and is_of_another(element)):
            found.meta.setdefault(name.strip().lower(), []).append(content)


def _add_cambrian(found: Structured, said: dict[str, Any]) -> None:
    """The times that Baidu asks portals for, in an object that has no type."""
    for name in ("pubDate", "upDate"):
        if isinstance(told := said.get(name), str) and "cambrian" in str(said.get("@context")):
            found.meta.setdefault(f"cambrian:{name.lower()}", []).append(told[:MAX_VALUE])


def parse_json(text: str) -> Any:
    """The value of a JSON-LD script, mended where it is broken in one of the usual ways; None where nothing can be read."""
    text = text.strip().lstrip("\ufeff")
    if "<!" in text[:40] or "-->" in text[-10:] or text.startswith(("/", "*")):
        text = _COMMENT.sub("", text)
    text = text.strip().rstrip(";")
    for mend in (str, lambda raw: _TRAILING_COMMA.sub("", _CONTROL.sub(" ", raw)), lambda raw: html.unescape(_CONTROL.sub(" ", raw))):
        try:
            return json.loads(mend(text), strict=False)
        except (ValueError, RecursionError):
            continue
    values: dict[str, Any] = {}
    for match in _SALVAGE.finditer(text):
        values.setdefault(match[1], match[2].replace('\\"', '"').replace("\\/", "/"))
    written = _SALVAGED_AUTHORS.search(text)
    if written and (names := _SALVAGED_NAME.findall(written[1])):
        values["author"] = [{"name": name} for name in names]
    if "headline" in values or "datePublished" in values:
        kind = re.search(r'"@type"\s*:\s*"(\w{3,40})"', text)
        return {"@type": kind[1] if kind else "Article", **values}
    return None


def typed_objects(value: Any) -> list[dict[str, Any]]:
    """Every object with an ``@type`` in a JSON-LD value, outer before inner."""
    found: list[dict[str, Any]] = []
    queue: list[Any] = [value]
    for entry in queue:
        if len(found) >= MAX_OBJECTS or len(queue) > 20 * MAX_OBJECTS:
            break
        if isinstance(entry, dict):
            if "@type" in entry:
                found.append(entry)
            queue.extend(inner for inner in entry.values() if isinstance(inner, (dict, list)))
        elif isinstance(entry, list):
            queue.extend(inner for inner in entry if isinstance(inner, (dict, list)))
    return found


def types(thing: dict[str, Any]) -> list[str]:
    """The ``@type`` names of an object in lower case, without their vocabulary's address."""
    kinds = thing.get("@type")
    return [
        kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower()
        for kind in (kinds if isinstance(kinds, list) else [kinds])
        if isinstance(kind, str)
    ]


def text_of(value: Any) -> str | None:
    """A JSON-LD value as one line: of a list the first, of an object its name; None where it holds no text."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("headline")
        else:
            break
    return one_line(html.unescape(value[:MAX_VALUE])) or None if isinstance(value, str) else None


def texts_of(value: Any) -> list[str]:
    """All the texts of a JSON-LD value that may be one, a list of them, or a comma-separated line."""
    entries = value if isinstance(value, list) else [value]
    return [text for text in map(text_of, entries[:100]) if text]


def named(value: Any) -> list[Stated]:
    """The people and outlets of an ``author`` or ``publisher``, however it is written: text, object, list, list of names in one object."""
    found: list[Stated] = []
    for entry in list(_flat(value))[:50]:
        if isinstance(entry, str):
            text = one_line(html.unescape(entry[:MAX_VALUE]))
            if text:
                found.append(Stated(text, False))
        else:
            outlet = bool(_OUTLET_TYPES.intersection(types(entry)))
            names = entry.get("name") or " ".join(
                part for part in (entry.get("givenName"), entry.get("familyName")) if isinstance(part, str)
            )
            found.extend(Stated(text, outlet) for text in texts_of(names))
    return found


def _flat(value: Any) -> Iterator[Any]:
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, list):
            yield from (inner for inner in entry if isinstance(inner, (str, dict)))
        elif isinstance(entry, (str, dict)):
            yield entry


def _own_article(found: Structured, url: str) -> dict[str, Any]:
    """The object of the article that the page is about; pages also describe the stories that they link to."""
    candidates = [thing for thing in found.objects if ARTICLE_TYPES.intersection(types(thing)) and _has_substance(thing)]
    if not candidates:
        # What several have rated, a product or a recipe, is reviewed by its buyers.
        readers = {id(inner) for thing in found.objects if "aggregateRating" in thing for inner in _flat(thing.get("review"))}
        candidates = [
            thing
            for thing in found.objects
            if "datePublished" in thing and _has_substance(thing) and _NO_ARTICLES.isdisjoint(types(thing)) and id(thing) not in readers
        ]
    if len(candidates) > 1:
        parts = {id(inner) for thing in found.objects for key in _PARTS if key in thing for inner in _flat(thing[key])}
        candidates = [thing for thing in candidates if id(thing) not in parts] or candidates
    titles = [squeeze(text) for text in (found.first("og:title", "twitter:title"), found.title) if text]
    keys = {url_key(each) for each in (url, found.canonical, found.first("og:url")) if each}

    def agreement(thing: dict[str, Any]) -> int:
        """What headline and address of an object have in common with the page's."""
        headline = squeeze(text_of(thing.get("headline") or thing.get("name")))
        score = 4 * any(headline and (headline in title or title in headline) for title in titles)
        address = absolute(text_of(thing.get("url")) or _address(thing.get("mainEntityOfPage")) or _address(thing), url)
        return score + 3 * (address is not None and url_key(address) in keys)

    def rank(thing: dict[str, Any]) -> int:
        return agreement(thing) + sum(key in thing for key in ("headline", "datePublished", "articleBody", "author"))

    best = max(candidates, key=rank, default=None)
    if best is None or (not agreement(best) and _is_listed(best, found.objects)):
        return {}
    by_id = {thing["@id"]: thing for thing in found.objects if isinstance(thing.get("@id"), str)}
    resolved = {key: _resolved(value, by_id) if key in ("author", "creator", "publisher") else value for key, value in best.items()}
    # Some split one story over two objects: NewsArticle has the body, WebPage or a second one the times and names.
    headline = squeeze(text_of(best.get("headline")))
    for thing in candidates:
        if thing is not best and headline and squeeze(text_of(thing.get("headline"))) == headline:
            for key, value in thing.items():
                resolved.setdefault(key, _resolved(value, by_id) if key in ("author", "creator", "publisher") else value)
    return resolved


def _is_listed(thing: dict[str, Any], objects: list[dict[str, Any]]) -> bool:
    """Whether an object is an entry of a list: a story that the page leads to."""
    return any(inner is thing for each in objects for key in _LISTED if key in each for inner in _flat(each[key]))


def _has_substance(thing: dict[str, Any]) -> bool:
    return bool(thing.get("headline") or thing.get("name") or thing.get("datePublished") or thing.get("articleBody"))


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) else None


def _resolved(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    """``value`` with its bare references (``{"@id": …}``) replaced by what they refer to."""
    if isinstance(value, list):
        return [_resolved(entry, by_id) for entry in _flat(value[:50])]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _is_commentator(element: Any) -> bool:
    """Whether an element names the author of a reader's comment, answer or review."""
    for around in islice(element.iterancestors(), 12):
        if not _REMARKED.isdisjoint((around.get("itemprop") or "").split()):
            return True
        kind = (around.get("itemtype") or "").rpartition("/")[2].lower()
        if kind in _REMARKS and around.find(".//h1") is None:
            return True
    return False


def is_of_another(element: Any) -> bool:
    """Whether a datum is that of a comment, a review, a film or an entry of a list on the page."""
    for around in islice(element.iterancestors(), 12):
        if around.get("itemprop") == "itemListElement":
            return True
        if around.get("itemscope") is not None:
            kind = (around.get("itemtype") or "").rpartition("/")[2].lower()
            film = kind in _FILMS and around.find(".//h1") is None
            return film or kind in _REMARKS or not _REPLIES.isdisjoint((around.get("itemprop") or "").split())
    return False


def _marked(nodes: Nodes) -> dict[str, list[Any]]:
    """The elements in the body by their ``itemprop``, in order."""
    found: dict[str, list[Any]] = {}
    for element in cast("list[Any]", _ITEMS(nodes.elements[0]))[:MAX_META]:
        names = [name for name in element.get("itemprop").lower().split()[:4] if name in _READ]
        if names and element.tag != "meta":
            for name in names:
                found.setdefault(name, []).append(element)
    return found


def _microdata(elements: list[Any]) -> list[str]:
    """What elements with an ``itemprop`` say of the page's own story, machine form before printed form."""
    found: list[str] = []
    for element in elements:
        if len(found) >= _MOST:
            break
        named = element.get("itemprop")
        if (named == "author" and _is_commentator(element)) or ("date" in named.lower() and is_of_another(element)):
            continue
        text = element.get("content") or element.get("datetime") or (element.tag == "abbr" and element.get("title"))
        if not text:
            called = cast("list[Any]", _NAMES(element)) if element.get("itemscope") is not None else []
            holder = called[0] if called else element
            text = holder.get("content") or "".join(holder.itertext())[:MAX_VALUE]
        if text := one_line(text[:MAX_VALUE]):
            found.append(text)
    return found
