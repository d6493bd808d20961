"""Names found despite slips are those that a comparison with each of them finds."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from models.people.names import names_alike
from models.people.names.names_alike import ALIKE, NamesAlike
from tests.bench import many_reports
from tests.soaking import examples

LEAST = 5


def by_each(names: list[str], text: str) -> set[str]:
    near = (name for name in names if len(name) <= len(text) + 1)
    return {name for name in near if fuzz.partial_ratio(name, text) >= ALIKE}


@st.composite
def slipped(draw: st.DrawFn) -> tuple[list[str], str]:
    """Names, and a text in which one of them stands with letters lost, added or mistaken."""
    letters = draw(st.sampled_from(("กข", "กขคง", "กขคงจฉชซดตถทธนบปพฟภมยรลวศสหอ")))
    name = st.text(letters, min_size=LEAST, max_size=draw(st.sampled_from((9, 30, 80))))
    names = draw(st.lists(name, min_size=1, max_size=8, unique=True))
    said = [*draw(st.sampled_from(names))]
    for _ in range(draw(st.integers(0, len(said) // 4 + 2))):
        at = draw(st.integers(0, len(said)))
        said[at : at + draw(st.integers(0, 1))] = draw(st.text(letters, max_size=1))
    around = st.text(letters, max_size=12)
    return names, draw(around) + "".join(said) + draw(around)


@settings(max_examples=examples(600), deadline=None)
@given(slipped())
@example((["กขกขกขก"], "กขกขกข"))
@example((["กขคงจฉช"], "กขคงจฉ"))
def test_they_are_those_that_are_alike(told: tuple[list[str], str]) -> None:
    names, text = told
    assert set(NamesAlike(names).standing_in(text)) == by_each(names, text)


@given(st.lists(st.text("กขค", max_size=9), max_size=8), st.text("กขค", max_size=20))
def test_also_of_short_names_and_texts(names: list[str], text: str) -> None:
    long = [name for name in names if len(name) >= LEAST]
    assert set(NamesAlike(long).standing_in(text)) == by_each(long, text)


@settings(max_examples=examples(300), deadline=None)
@given(
    st.lists(st.text("กขค", min_size=LEAST, max_size=9), max_size=9),
    st.lists(st.text("กขค", min_size=LEAST, max_size=9), max_size=9),
    st.text("กขคง", max_size=20),
)
def test_of_other_names_they_are_gone_on_with(before: list[str], now: list[str], text: str) -> None:
    earlier = NamesAlike(before)
    assert set(earlier.standing_in(text)) == by_each(before, text)
    for names in (now, [*before, *now], before[1:]):
        earlier = NamesAlike(names, earlier)
        assert set(earlier.standing_in(text)) == by_each(names, text)


def test_few_others_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a big office nearly nobody shares half of the pairs with a sentence."""
    compared = []

    def ratio(one: str, other: str) -> float:
        compared.append(one)
        return fuzz.partial_ratio(one, other)

    monkeypatch.setattr(names_alike, "fuzz", SimpleNamespace(partial_ratio=ratio))
    names = [many_reports.name(number) for number in range(5_000)]
    known = NamesAlike(names)
    assert [*known.standing_in("ช่วยเปิดแอร์ห้องหกให้ที")] == [] and len(compared) < 10
    assert names[77] in set(known.standing_in(f"ฝากบอก{names[77][1:]}ด้วย"))
    assert len(compared) < len(names) // 4
