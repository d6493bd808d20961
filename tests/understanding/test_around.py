"""Texts with talk around them, and answers with more behind, fare no worse than last measured."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.understanding import around
from tests.understanding.around import AROUND, BEHIND, READ


@pytest.mark.parametrize("file", [AROUND, BEHIND])
def test_each_line_is_of_a_half_and_a_question(file: object) -> None:
    assert isinstance(file, type(AROUND))
    found = around.lines(file)
    assert {each.half for each in found} <= {around.READ, around.HELD} and len(found) > 100
    assert all(each.part in each.typed for each in found if file == AROUND)


def test_most_of_some_lines_are_kept_rightly_or_asked_about() -> None:
    some = islice((e for e in around.lines(AROUND, READ) if e.flow == "keep_deed"), 6)
    found = [each.outcome for each in around.played(some, AROUND)]
    assert found.count(around.RIGHT) + found.count(around.ASKED) >= 5


@pytest.mark.soak
@pytest.mark.parametrize("file", [AROUND, BEHIND])
def test_no_half_fares_worse_than_last_measured(file: object) -> None:
    assert isinstance(file, type(AROUND))
    found = around.by_half(file)
    stand = [around.standing(file, half, outcomes) for half, outcomes in found.items()]
    assert [each.name for each in stand if each.is_worse] == []
