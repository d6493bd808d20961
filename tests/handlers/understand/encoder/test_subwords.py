"""Cutting a text into subwords."""

from __future__ import annotations

import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from handlers.understand.encoder.subwords import BEGIN, END, SPACE, UNKNOWN, Subwords

KNOWN = {
    UNKNOWN: 0.0, BEGIN: 0.0, END: 0.0, SPACE: -3.0, "ก": -5.0, "า": -5.5, "ร": -6.0,
    "กา": -7.0, "การ": -9.5, "าร": -8.0, f"{SPACE}ก": -6.5, f"{SPACE}การ": -8.5,
}  # fmt: skip
NAMES = list(KNOWN)
SUBWORDS = Subwords(NAMES, list(KNOWN.values()))
UNLIKELY = min(KNOWN.values()) - 10


def likely(cut: tuple[str, ...]) -> float:
    return sum(KNOWN.get(each, UNLIKELY if len(each) == 1 else -1e9) for each in cut)


def every_cut(letters: str) -> list[tuple[str, ...]]:
    ways = itertools.product((False, True), repeat=max(len(letters) - 1, 0))
    found = []
    for way in ways:
        ends = [at for at, ends_here in enumerate(way, 1) if ends_here]
        begins = zip([0, *ends], [*ends, len(letters)], strict=True)
        found.append(tuple(letters[begin:end] for begin, end in begins if begin < end))
    return found


@given(st.text("การ x", max_size=7))
@example("การ กา")
def test_the_likeliest_of_all_ways_to_cut_is_taken(text: str) -> None:
    letters = "".join(f"{SPACE}{word}" for word in text.split())
    begin, *told, end = (NAMES[place] for place in SUBWORDS.of(text))
    assert (begin, end) == (BEGIN, END)
    best = max(map(likely, every_cut(letters)), default=0.0)
    assert abs(sum(KNOWN[each] if each != UNKNOWN else UNLIKELY for each in told) - best) < 1e-6


@given(st.text("การ", max_size=30))
def test_no_known_letter_is_lost(text: str) -> None:
    told = [NAMES[place] for place in SUBWORDS.of(text)][1:-1]
    assert "".join(told) == (f"{SPACE}{text}" if text else "")


def test_a_letter_that_no_subword_has_is_unknown() -> None:
    assert [NAMES[place] for place in SUBWORDS.of("กxก")] == [
        BEGIN, f"{SPACE}ก", UNKNOWN, "ก", END,
    ]  # fmt: skip


@given(st.text(max_size=60))
def test_any_text_is_cut(text: str) -> None:
    assert SUBWORDS.of(text)[0] == NAMES.index(BEGIN)
