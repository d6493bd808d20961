"""Orders about a text that stands on a review card are met no less than last measured."""

from __future__ import annotations

import pytest

from tests.understanding import ordered


@pytest.mark.every(2)
@pytest.mark.parametrize("flow", ["file_complaint", "enter_case"])
def test_no_word_of_an_order_becomes_content(flow: str) -> None:
    found = [*ordered.played(only=flow)]
    assert len(found) > 20
    wrong = (ordered.KEPT, ordered.LEFT)
    assert [each.text for each in found if each.outcome in wrong] == []


@pytest.mark.soak
def test_orders_are_met_no_less_than_last_measured() -> None:
    assert ordered.worse(ordered.counted(), ordered.LEAST_MET, ordered.MOST_KEPT) == []
