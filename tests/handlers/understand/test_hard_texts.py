"""No pattern of the bot takes long, whatever the words: one look holds its whole process.

Each is looked with at texts that are hard for that very pattern (`hard_texts.py`). Counted is the
processor time of this thread, against that of a look which takes two signs at a time.
"""

from __future__ import annotations

import gc
import importlib
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.patterns import pattern_of
from tests.growth import took
from tests.handlers.understand.hard_texts import hard_texts, pieces, row_of, tree_of
from tests.soaking import SEARCHING, every

SIGNS = 300 if SEARCHING else 200
TEXTS = 10_000 if SEARCHING else 2
"""So many texts are tried for a pattern."""
ROW = 2000
"""A look may take as long as reading a row of so many signs from each sign of it."""
TRIES = 5
LOOKS = ("search", "fullmatch")
_LATE = 0.3
"""Seconds of the processor after which a look is ended: some would take years."""
_WAITING = type(pattern_of(""))
_ASKED = re.compile(r"(\w*)\.(match|fullmatch|search|finditer|findall|subn?|split)\b")
_TAKEN = re.compile(r"for (\w+) in (\w+)\b")
_REPEATED = re.compile(r"[*+]|\{\d*,(?:\d\d+|[5-9])?\}")


class _Late(Exception):  # noqa: N818
    pass


@contextmanager
def _looks_ended() -> Iterator[None]:
    """Ends each look in the block that is timed and takes very long."""

    def late(_number: int, _frame: FrameType | None) -> None:
        raise _Late

    before = signal.signal(signal.SIGVTALRM, late)
    try:
        yield
    finally:
        signal.signal(signal.SIGVTALRM, before)


def _seconds(look: Callable[[str], object], text: str, tries: int = 1) -> float:
    """The shortest of some tries."""

    def bounded() -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, _LATE)
        try:
            look(text)
        except _Late:
            pass
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    return min(took(bounded) for _ in range(tries))


@cache
def bound() -> float:
    """Seconds that a look may take."""
    return _seconds(re.compile("(?:กก|ขข)*ค").search, "ก" * ROW, TRIES)


def hard_text(pattern: re.Pattern[str], texts: Sequence[str]) -> str | None:
    """Returns a text of these with which a look takes long, from anywhere in it or with the whole
    of it; None where none does."""
    looks = [getattr(pattern, look) for look in LOOKS]
    with _looks_ended():
        if _seconds(lambda _: [look(text) for text in texts for look in looks], "") <= bound():
            return None
        asked = [getattr(pattern, look) for look in LOOKS if look in looked_with(pattern)]
        slow = (text for text in texts if any(_takes_long(look, text) for look in asked))
        return next(slow, None)


def _takes_long(look: Callable[[str], object], text: str) -> bool:
    once = _seconds(look, text)
    return once > _LATE / 2 or once > bound() and _seconds(look, text, TRIES) > bound()


@cache
def all_patterns() -> list[re.Pattern[str]]:
    """All that the modules of the bot look with at what people type, in which something may be
    repeated."""
    for name in ("bot.web.wsgi", "bot.wiring", "bot.worker"):
        importlib.import_module(name)
    gc.unfreeze()  # what is frozen is not told of
    waiting = [each for each in gc.get_objects() if type(each) is _WAITING]
    gc.freeze()
    found = {}
    for each in waiting:
        try:
            compiled: re.Pattern[str] = each.search.__self__
        except re.error:
            continue  # a test's own
        if len(_REPEATED.findall(compiled.pattern)) > 1:
            found[compiled.pattern, compiled.flags] = compiled
    return [found[key] for key in sorted(found)]


def looked_with(pattern: re.Pattern[str]) -> set[str]:
    """How the modules that hold the pattern look with it: where it is never searched with, a text
    is read from its beginning only."""
    ways: set[str] = set()
    for file, own in _holders().get(pattern.pattern, ()):
        words = Path(file).read_text()
        names = {own, *(each for each, several in _TAKEN.findall(words) if several == own)}
        asked = {look for whose, look in _ASKED.findall(words) if whose in names}
        ways |= asked or {look for _, look in _ASKED.findall(words)} or {"search"}
    return {"search", "fullmatch"} if ways - {"match", "fullmatch"} or not ways else {"fullmatch"}


@cache
def _holders() -> dict[str, list[tuple[str, str]]]:
    """By what a pattern looks for the files of the modules that hold it, with its name there."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, module in [*sys.modules.items()]:
        if name.partition(".")[0] in ("bot", "handlers", "models", "scheduler"):
            for own, value in vars(module).items():
                for each in {each.pattern for each in _within(value)}:
                    found.setdefault(each, []).append((module.__file__ or os.devnull, own))
    return found


def _within(value: object, depth: int = 3) -> Iterator[re.Pattern[str]]:
    """The patterns that a value is or holds."""
    if type(value) is _WAITING:
        yield cast(re.Pattern[str], value)
    elif depth and isinstance(value, list | tuple | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _within(each, depth - 1)


def test_no_pattern_takes_long() -> None:
    found = []
    for pattern in every(4, all_patterns()):
        texts = hard_texts(tree_of(pattern.pattern, pattern.flags), SIGNS, TEXTS)
        found += [(pattern.pattern, text) for text in [hard_text(pattern, texts)] if text]
    assert found == []
    assert len(all_patterns()) > 500


@given(st.data())
def test_none_does_on_its_own_words_in_any_order(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(all_patterns()))
    own = pieces(tree_of(pattern.pattern, pattern.flags))
    before = data.draw(st.sampled_from(["", *(each for each, _ in own)]))
    some = st.sampled_from([*(piece for _, piece in own), " ", "และ", "1", "."])
    row = "".join(data.draw(st.lists(some, min_size=1, max_size=4)))
    end = data.draw(st.sampled_from(["", ";", "ก"]))
    assert hard_text(pattern, [before + row_of(row, SIGNS - len(before)) + end]) is None


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d{3}|(?:หัวหน้า|ผอ\.?|ผู้บังคับบัญชา|ผู้บริหาร|ผู้ดูแล|แอดมิน|คนอื่น|เพื่อน|แทน)(?:\S{0,12}|\s)*?"
        r"(?:แก้|เปลี่ยน|ลบ|ถอน|ยกเลิก|เพิ่ม)",
        r"(?:ขอ|อยาก(?:จะ)?|จะ)*ดู",
        r"\S*\s?\S*\s?\S*ก$",
        r"(?:ก+)+ข",
    ],
)
def test_one_that_does_is_found(pattern: str) -> None:
    """The first is one that stood in a reader for an hour, as it was (99e057b8)."""
    texts = hard_texts(tree_of(pattern, 0), SIGNS, 12)
    assert hard_text(re.compile(pattern), texts) is not None
