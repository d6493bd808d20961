"""Two things in one sentence are taken no less than last measured."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.understanding import together


@pytest.mark.soak
@pytest.mark.parametrize(
    ("role", "flow"), [("administrator", "retire_person"), ("staff", "report_gift")]
)
def test_both_are_taken_or_said_back(role: str, flow: str) -> None:
    found = Counter(each.outcome for each in together.played([role], flow))
    assert found[together.BOTH] > 10
    assert not found[together.FALSELY] + found[together.LOST]


@pytest.mark.soak
def test_both_are_taken_no_less_than_last_measured() -> None:
    assert together.worse(sum(together.counted().values(), Counter[str]())) == []
