"""`handlers/understand/patterns.py`: patterns that are compiled when they are first looked with."""

from __future__ import annotations

import importlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.patterns import pattern_of
from tests import rehearsed


def test_every_pattern_of_the_bot_compiles() -> None:
    for name in ("bot.web.wsgi", "bot.wiring", "bot.worker"):
        importlib.import_module(name)
    compiled, wrong = rehearsed.compile_patterns()
    assert wrong == []
    assert compiled > 3000


def test_a_pattern_that_does_not_compile_is_told() -> None:
    broken, doubtful = pattern_of("(ก"), pattern_of("[[ก]")
    assert rehearsed.compile_patterns()[1] == [broken.pattern, doubtful.pattern]


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
