"""A yes is taken at confirmations no less than last measured, and nothing else is one."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.understanding import agreed


@pytest.mark.every(2)
@pytest.mark.parametrize("flow", ["tell_absence", "enter_case"])
def test_each_yes_confirms_and_nothing_else_does(flow: str) -> None:
    found = [*agreed.played(["receiver"], flow)]
    assert len(found) > 30
    right = (agreed.AGREED, agreed.HELD)
    assert [each.text for each in found if each.outcome not in right] == []


@pytest.mark.soak
def test_agreeing_is_heard_no_less_than_last_measured() -> None:
    found = sum(agreed.counted().values(), Counter[str]())
    assert agreed.worse(found, agreed.LEAST_AGREED, agreed.MOST_WRONG) == []
