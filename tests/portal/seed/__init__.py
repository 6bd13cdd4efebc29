"""The page this project began with, and its 29 neighbours.

``portal-page.txt`` is its visible text, ``expected.json`` what must come of it.
"""

from __future__ import annotations

import json
from pathlib import Path

from portal.model import Picture, Story
from portal.stories.samples import BODIES

_HERE = Path(__file__).parent
TEXT = (_HERE / "portal-page.txt").read_text(encoding="utf-8")
EXPECTED = json.loads((_HERE / "expected.json").read_text(encoding="utf-8"))
NUMBER = 5286
"""The seed story's number; its neighbours count down from it."""


def _when(row: dict[str, str]) -> str:
    return row["published"].removesuffix("+08:00").replace("T", " ")


def _stories() -> tuple[Story, ...]:
    rows, article = EXPECTED["headlines"]["rows"], EXPECTED["article"]
    first = Story(
        section="chan", number=NUMBER, title=article["title"], when=_when(rows[0]), shows="none", source=article["source"],
        paragraphs=tuple(article["paragraphs"]), pictures=(Picture(name="2023/07-28/seed.png", placeholder="(相关资料图)"),),
    )  # fmt: skip
    neighbours = [
        Story(
            section="chan", number=NUMBER - place, title=row["title"], when=_when(row), shows="second", source="云溪在线", paragraphs=body
        )
        for place, (row, body) in enumerate(zip(rows[1:], BODIES, strict=True), start=1)
    ]
    return (first, *neighbours)


STORIES = _stories()
