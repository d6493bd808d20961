"""`handlers/understand/patterns.py`: patterns that are compiled when they are first looked with."""

from __future__ import annotations

import importlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.patterns import pattern_of, read_once
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


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("(?:ขอ|ของ|อยาก(?:จะ)?)*ดู", "(?>ของ|ขอ|อยาก(?:จะ)?)*ดู"),
        ("(?:ค(?:ะ|่ะ)|[)(\\]])+", "(?>ค(?:ะ|่ะ)|[)(\\]])+"),
        ("(?:วัน(?:ที่)?|วันใด|(?:ก|ข)*|\\s)*", "(?>วันใด|วัน(?:ที่)?|\\s|(?>ก|ข)*)*"),
        ("(?:(?:มี|มีไหม)(?!ก)|แล้ว(?=ก)|แล้วแต่)+", "(?>(?:มีไหม|มี)(?!ก)|แล้วแต่|แล้ว(?=ก))+"),
        (
            "(?:(?:มี(?:ไหม|ดี)|ขอ)*|(?<!ไม่)(?:ก(?:ข|ค))?|วัน(?:ที่)?|(?:ก)?(?:ข|ค))*",
            "(?>วัน(?:ที่)?|(?:ก)?(?:ข|ค)|(?>มี(?:ไหม|ดี)|ขอ)*|(?<!ไม่)(?:ก(?:ข|ค))?)*",
        ),
        ("(?:ก|ข){2,}(?:ก|ข)?(?:ก|ข){1}", "(?>ก|ข){2,}(?:ก|ข)?(?:ก|ข){1}"),
        (r"(?:วัน\S{2,8}|\s)*(?:ก|ข)*?(?P<a>ก|ข)*", r"(?:วัน\S{2,8}|\s)*(?:ก|ข)*?(?P<a>ก|ข)*"),
    ],
)
def test_a_row_of_words_is_read_one_way(words: str, read: str) -> None:
    assert read_once(words) == read


_WORDS = st.lists(st.text("กข", min_size=1, max_size=3), min_size=1, max_size=4)


@given(_WORDS, st.sampled_from(["*", "+", "{2,}"]), st.text("กขค", max_size=9))
def test_a_row_is_only_found_where_it_is(words: list[str], often: str, text: str) -> None:
    """And all of one that nothing follows is."""
    row = f"(?:{'|'.join(words)}){often}"
    for pattern in (f"{row}ค", f"{row}(?:ข|ค)*ก"):
        assert re.fullmatch(pattern, text) or not pattern_of(pattern).fullmatch(text)
    assert pattern_of(f"^{row}").search(words[0] * 2)


@given(_WORDS, st.text("กขค", max_size=9))
def test_a_row_of_words_of_which_none_begins_another_is_found_as_before(
    words: list[str], text: str
) -> None:
    apart = [each for each in words if not any(each != o and each.startswith(o) for o in words)]
    pattern = f"(?:{'|'.join(dict.fromkeys(apart))}|ค)*ก"
    assert bool(pattern_of(pattern).fullmatch(text)) == bool(re.fullmatch(pattern, text))
