"""Names found in a text at once are those that a comparison with each finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.people.names.names_within import NamesWithin

words = st.text("กขค", max_size=6)


@given(st.lists(words, max_size=12), words.map(lambda text: text * 3), st.integers(1, 5))
def test_they_are_those_that_stand_there(names: list[str], text: str, least: int) -> None:
    found = NamesWithin(names, least).standing_in(text)
    assert found == {name for name in names if len(name) >= least and name in text}


@pytest.mark.parametrize("text", ["", "ก"])
def test_a_text_shorter_than_any_name_holds_none(text: str) -> None:
    assert NamesWithin(["กข"], 2).standing_in(text) == set()
