"""Expressions that wait for their first use."""

import re
import subprocess
import sys

import pytest

from newsportal.regexes import regex

LOAD = """
import re
from newsportal import regexes

compiled = []
regexes.Waiting.compiled = lambda self: compiled.append(self.pattern) or re.compile(self.pattern, self.given_flags)
import newsportal.extract
print(len(compiled))
newsportal.extract.article(b"<p>2024-05-18 10:20</p>", "https://portal.example/")
print(len(compiled))
"""


def test_to_load_the_extractor_compiles_none():
    told = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True).stdout.split()
    assert int(told[0]) == 0 < int(told[1])


def test_one_that_waits_does_what_the_compiled_one_does():
    waiting, compiled = regex(r"(?P<day>\d+)\. mai", re.IGNORECASE), re.compile(r"(?P<day>\d+)\. mai", re.IGNORECASE)
    for text in ("Am 8. Mai", "8. mai", "Juni"):
        assert bool(waiting.search(text)) is bool(compiled.search(text))
        assert bool(waiting.fullmatch(text)) is bool(compiled.fullmatch(text))
    assert waiting.sub("x", "8. Mai, 9. MAI") == "x, x"
    assert (waiting.pattern, waiting.flags, waiting.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)


def test_a_wrong_one_says_so_when_it_is_used():
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.search("")
