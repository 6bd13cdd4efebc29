"""No version with a known advisory is allowed, nor pinned."""

import re
import tomllib

import pytest
from crawling import ROOT
from packaging.requirements import Requirement
from packaging.version import Version

# Package: (the advisory that was mended last, the first version without any that matter here)
ADVISORIES = {
    "scrapy": [
        ("GHSA-cjvr-mfj7-j4j8: cookies kept across domains", "2.6.0"),
        ("proxy credentials", "2.6.2"),
        ("GHSA-cc65-xxvf-f7r9, GHSA-7j7m-v7m3-jqm7, GHSA-cw9j-q3vf-hrrv: XML patterns, bombs, Authorization kept across domains", "2.11.1"),
        ("GHSA-23j4-mw76-5v7h, GHSA-4qqq-9vqf-3h3f, GHSA-jm3v-qxmh-hxwv: redirects to file:, Authorization, proxies", "2.11.2"),
        ("CVE-2025-6176: brotli bombs", "2.13.4"),
        ("GHSA-cwxj-rr6w-m6w7: Referrer-Policy names a callable", "2.14.2"),
        ("GHSA-76g3-c3x4-crvx: s3 over http", "2.17.0"),
    ],
    "twisted": [("CVE-2023-46137, CVE-2024-41671, CVE-2024-41810, CVE-2026-42304", "26.4.0")],
    "lxml": [("CVE-2026-41066: iterparse reads local files", "6.1.0")],
    "brotli": [("CVE-2025-6176: output cannot be bounded", "1.2.0")],
    "setuptools": [("CVE-2025-47273: path traversal", "78.1.1")],
}
CASES = [(name, why, version) for name, told in ADVISORIES.items() for why, version in told]


def floors():
    """The lowest version that each requirement of ours allows, in any extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    named += [line for extra in project["project"]["optional-dependencies"].values() for line in extra]
    found = {}
    for line in named:
        requirement = Requirement(line)
        lowest = [Version(each.version) for each in requirement.specifier if each.operator in (">=", "==", "~=")]
        found.setdefault(requirement.name.lower(), []).append(max(lowest, default=Version("0")))
    return {name: min(versions) for name, versions in found.items()}


def pins():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {
        name.lower(): Version(version)
        for name, version in re.findall(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", lock, re.MULTILINE)
    }


@pytest.mark.parametrize(("package", "why", "version"), CASES, ids=[f"{name} {version}" for name, _, version in CASES])
def test_no_version_with_a_known_advisory(package, why, version):
    assert floors()[package] >= Version(version), why
    assert pins()[package] >= Version(version), why


def test_everything_is_pinned_with_its_hash():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = re.split(r"\n(?=[A-Za-z0-9])", lock.strip())
    assert len(packages) == len(pins()) > 50
    assert [text.split()[0] for text in packages if "--hash=sha256:" not in text] == []
