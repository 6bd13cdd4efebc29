"""What all families share: escaping, the menu's links, part addresses."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from portal.content import SECTIONS

if TYPE_CHECKING:
    from portal.edition import ArticlePage
    from portal.model import Picture

MENU = [("首页", "/")] + [(section.name, section.path) for section in SECTIONS]


def esc(text: str) -> str:
    """Text for HTML, in elements and in double quotes."""
    return escape(text, quote=True).replace("&#x27;", "'")


def menu(template: str, between: str = "\n") -> str:
    """The links to all sections, each through ``template`` with {href} and {name}."""
    return between.join(template.format(href=href, name=name) for name, href in MENU)


def pictures_before(page: ArticlePage, index: int) -> list[Picture]:
    """The pictures that stand before the part's paragraph ``index``."""
    return [picture for picture in page.story.pictures if picture.before == page.first_paragraph + index]
