"""No version with a known advisory is asked for or pinned."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ADVISORIES = [  # package, advisory, the first version without it
    ("scrapy", "CVE-2021-41125", "2.5.1"),
    ("scrapy", "GHSA-cjvr-mfj7-j4j8", "2.6.0"),
    ("scrapy", "GHSA-mfjm-vh54-3f96", "2.6.0"),
    ("scrapy", "proxy credentials leak", "2.6.2"),
    ("scrapy", "GHSA-cc65-xxvf-f7r9", "2.11.1"),
    ("scrapy", "GHSA-7j7m-v7m3-jqm7", "2.11.1"),
    ("scrapy", "GHSA-cw9j-q3vf-hrrv", "2.11.1"),
    ("scrapy", "GHSA-23j4-mw76-5v7h", "2.11.2"),
    ("scrapy", "GHSA-4qqq-9vqf-3h3f", "2.11.2"),
    ("scrapy", "GHSA-jm3v-qxmh-hxwv", "2.11.2"),
    ("scrapy", "CVE-2025-6176", "2.13.4"),
    ("brotli", "CVE-2025-6176", "1.2.0"),
    ("scrapy", "GHSA-cwxj-rr6w-m6w7", "2.14.2"),
    ("scrapy", "GHSA-76g3-c3x4-crvx", "2.17.0"),
    ("twisted", "CVE-2022-21712", "26.4.0"),
    ("twisted", "CVE-2022-39348", "26.4.0"),
    ("twisted", "CVE-2022-24801", "26.4.0"),
    ("twisted", "CVE-2023-46137", "26.4.0"),
    ("twisted", "CVE-2024-41671", "26.4.0"),
    ("twisted", "CVE-2024-41810", "26.4.0"),
    ("twisted", "CVE-2026-42304", "26.4.0"),
    ("lxml", "CVE-2021-28957", "6.1.0"),
    ("lxml", "CVE-2021-43818", "6.1.0"),
    ("lxml", "CVE-2022-2309", "6.1.0"),
    ("lxml", "CVE-2026-41066", "6.1.0"),
    # GHSA-h35f-9h28-mq5c wants 83, scrapyd wants less than 81: accepted, since setuptools only opens eggs that the operator built.
    ("setuptools", "path traversal in package_index", "78.1.1"),
]


def version(text: str) -> tuple[int, ...]:
    """Comparable, whatever zeros are left out: 26.4 is 26.4.0."""
    numbers = [int(number) for number in text.split(".")]
    return tuple(numbers + [0] * (4 - len(numbers)))


def floors() -> dict[str, list[str]]:
    """The least version of each dependency, wherever pyproject.toml names it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    named += [each for extra in project["project"]["optional-dependencies"].values() for each in extra]
    found: dict[str, list[str]] = {}
    for name, least in re.findall(r"^([\w-]+)(?:\[[\w,-]+\])?>=([\d.]+)", "\n".join(named), re.MULTILINE):
        found.setdefault(name.lower(), []).append(least)
    return found


@pytest.mark.parametrize(("package", "advisory", "fixed"), ADVISORIES)
def test_no_version_with_a_known_advisory(package: str, advisory: str, fixed: str) -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(rf"^{package}==([\d.]+)", lock, re.MULTILINE)
    assert floors()[package], f"{package} has no floor"
    assert pinned, f"{package} is not pinned"
    for least in [*floors()[package], *pinned]:
        assert version(least) >= version(fixed), f"{package} {least} has {advisory}"
