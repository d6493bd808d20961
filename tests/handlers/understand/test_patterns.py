"""`handlers/understand/patterns.py`: patterns that are compiled when they are first looked with."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.patterns import pattern_of

EVERY_PATTERN = """
import gc, bot.web.wsgi, bot.wiring, bot.worker
from handlers.understand import patterns
kind = type(patterns.pattern_of("x"))
waiting = [each for each in gc.get_objects() if type(each) is kind]
compiled = [each for each in waiting if hasattr(each, "groups")]
print(len(waiting), len(compiled))
"""


def test_every_pattern_of_the_bot_compiles() -> None:
    told = subprocess.run(
        [sys.executable, "-W", "error::FutureWarning", "-c", EVERY_PATTERN],
        stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    waiting, compiled = map(int, told.stdout.split())
    assert waiting == compiled > 3000


_SOME = "(ก+)(?P<digit>1)?"


@given(st.text("กขab1 ", max_size=12))
def test_it_finds_what_a_compiled_pattern_finds(words: str) -> None:
    late, compiled = (
        pattern_of("(ก+)(?P<digit>1)?", re.DOTALL),
        re.compile("(ก+)(?P<digit>1)?", re.S),
    )
    for look in ("search", "match", "fullmatch"):
        for _ in range(2):
            found, wanted = getattr(late, look)(words), getattr(compiled, look)(words)
            assert (found and found.groupdict()) == (wanted and wanted.groupdict())
            assert (found and found.span()) == (wanted and wanted.span())
    assert late.sub("-", words) == compiled.sub("-", words)
    assert late.split(words) == compiled.split(words)


def test_a_mistake_is_told_when_it_is_first_looked_with() -> None:
    wrong = pattern_of("(ก")
    with pytest.raises(re.error, match="missing"):
        wrong.search("ก")
    assert wrong.pattern == "(ก"
