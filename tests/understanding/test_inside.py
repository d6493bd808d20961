"""Answers typed inside conversations are met no worse than when they were last measured."""

from __future__ import annotations

import pytest

from tests.understanding import inside
from tests.understanding.chosen import HALVES


@pytest.mark.soak
def test_a_part_of_the_answers_is_met_no_worse_than_last_measured() -> None:
    met = inside.outcomes(inside.sentences()[:: inside.SMALL])
    assert inside.worse("small", inside.counted(met)) == []


def test_a_sentence_stands_in_one_half_only() -> None:
    places: dict[tuple[str, str], str] = {}
    for each in inside.sentences():
        assert each.half in HALVES
        assert places.setdefault((each.place, each.text), each.half) == each.half
