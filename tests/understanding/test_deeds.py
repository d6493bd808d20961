"""Words below a card do what its buttons do no less than last measured."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.understanding import deeds


def test_half_of_the_rows_are_held() -> None:
    parts = Counter(each.part for each in deeds.rows())
    assert min(parts.values()) > parts.total() // 3


@pytest.mark.soak
def test_deeds_are_met_no_less_than_last_measured() -> None:
    assert deeds.worse() == []
