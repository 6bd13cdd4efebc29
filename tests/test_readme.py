"""The README's tables are generated from the code: ``python tests/test_readme.py`` writes them, the test fails when they are stale."""

import ast
import re
from inspect import getdoc
from pathlib import Path
from typing import get_args

from newsportal import items
from newsportal.downloader import outcomes
from newsportal.extract.soft import Reason

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"


def fields(name: str) -> str:
    """The fields of an item with their docstrings, as a table."""
    tree = ast.parse(Path(items.__file__).read_text(encoding="utf-8"))
    (item,) = (node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)
    rows = []
    for field, doc in zip(item.body, item.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(doc, ast.Expr):
            rows.append(f"| `{field.target.id}` | {doc.value.value.replace('``', '`')} |")
    return "\n".join(["| field | meaning |", "| --- | --- |", *rows])


def portals() -> str:
    """The portals that ship, with the first line of their docstrings."""
    from test_spiders import PORTALS, loader

    rows = [f"| `{name}` | {getdoc(loader().load(name)).splitlines()[0]} |" for name in PORTALS]
    return "\n".join(["| portal | what |", "| --- | --- |", *rows])


def generated(text: str) -> str:
    """The README with its tables made anew."""
    blocks = {"fields of Article": fields("Article"), "fields of Headline": fields("Headline"), "portals": portals()}
    for name, block in blocks.items():
        pattern = rf"(<!-- {name} -->\n\n?)(?:\|.*\n)*\n*"
        assert re.search(pattern, text), name
        text = re.sub(pattern, lambda match, block=block, name=name: f"<!-- {name} -->\n\n{block}\n\n", text)
    return text


def test_the_tables_are_fresh():
    text = README.read_text(encoding="utf-8")
    assert generated(text) == text


def test_every_outcome_is_told():
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "newsportal" / "downloader").glob("*.py"))
    names = set(re.findall(r'Refused\("([^"]+)"\)', source)) | {name for _, name in outcomes._NAMES}
    names |= {outcomes.INTERRUPTED, outcomes.TOO_SLOW}
    told = (ROOT / "docs" / "outcomes.md").read_text(encoding="utf-8")
    assert len(names) > 20
    assert [name for name in sorted(names) if f"`{name}`" not in told] == []


def test_every_reason_of_pages_that_are_no_news_is_told():
    told = (ROOT / "docs" / "outcomes.md").read_text(encoding="utf-8").partition("## Pages that are no news")[2]
    assert re.findall(r"^\| `([^`]+)`", told, re.MULTILINE) == list(get_args(Reason))


def test_every_field_has_a_docstring():
    for name in ("Article", "Headline", "HeadlineList", "Image"):
        assert fields(name).count("\n") - 1 == len(getattr(items, name).__dataclass_fields__)


if __name__ == "__main__":
    README.write_text(generated(README.read_text(encoding="utf-8")), encoding="utf-8")
