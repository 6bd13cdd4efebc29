"""Which of the words that speak against boxes tell nothing on a page, because its story stands under them."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, field

from newsportal.extract.page.blocks import Box
from newsportal.extract.story.boxnames import LAYOUT, LINES, STRUCTURE

_SEVERAL = 150.0
"""No single line is worth as much."""
_FRAMES = STRUCTURE | LAYOUT


@dataclass(slots=True)
class BoxWords:
    """How much stands under each word, in characters of Chinese."""

    masses: dict[str, float] = field(default_factory=dict)
    """In all boxes of that name, of one inside another once."""
    largest: dict[str, float] = field(default_factory=dict)
    """In the largest box; of words for a line alone."""
    titled: set[str] = field(default_factory=set)
    """The names of boxes around the headline."""
    _ends: dict[str, int] = field(default_factory=dict)

    def add(self, why: tuple[str, ...], box: Box, mass: float, *, above: int, titled: bool) -> None:
        """Count a box, in the order of the page; ``above``: no box that ends there tells more than how large it is."""
        for word in LINES.intersection(why):
            self.largest[word] = max(self.largest.get(word, 0.0), mass)
        for word in why:
            if box.first >= self._ends.get(word, 0) and box.last > above:
                self._ends[word] = box.last
                self.masses[word] = self.masses.get(word, 0.0) + mass
                if titled:
                    self.titled.add(word)

    def usual(self, total: float, boxes: list[Box], misplaced: Callable[[], Container[str]]) -> set[str]:
        """The words that tell nothing: most of the ``total`` stands under them, and they are not ``misplaced``."""
        most = {word for word, mass in self.masses.items() if mass >= 0.5 * total and word != "comments"}
        usual = most & self.titled
        if others := most - self.titled - _FRAMES:
            elsewhere = misplaced()
            usual.update(word for word in others if word not in elsewhere)
        usual.update(word for word, mass in self.largest.items() if mass >= max(_SEVERAL, 0.3 * total))
        # Page builders keep each text of a page in a box of their editor; a post's own stands apart from these.
        if self.masses.get("editor", 0.0) >= max(_SEVERAL, 0.35 * total) and not any("post-content" in box.names for box in boxes):
            usual.add("editor")
        return usual
