"""What is no answer, or more than one, fares no worse at a question than last measured."""

from __future__ import annotations

import pytest

from handlers import registry
from tests.understanding import no_answer


def test_each_line_is_of_a_half_and_of_a_conversation() -> None:
    found = no_answer.lines()
    assert {each.half for each in found} == {no_answer.READ, no_answer.HELD} and len(found) > 500
    assert all(registry.flow(each.flow) is not None for each in found)
    assert all(bool(each.part) == (each.kind == no_answer.TWO) for each in found)


@pytest.mark.soak
def test_no_half_fares_worse_than_last_measured() -> None:
    stand = [no_answer.standing(half, found) for half, found in no_answer.by_half().items()]
    assert [each.name for each in stand if each.is_worse] == []
