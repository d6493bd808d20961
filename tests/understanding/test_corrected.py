"""An earlier answer is put right at later questions no less than last measured."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.understanding import corrected


@pytest.mark.every(2)
@pytest.mark.parametrize("flow", ["praise_colleague", "enter_case"])
def test_no_correction_is_taken_for_an_answer(flow: str) -> None:
    found = [each for each in corrected.played(["receiver"], flow)]
    assert len(found) > 50
    wrong = (corrected.KEPT, corrected.LEFT)
    assert [each.text for each in found if each.outcome in wrong] == []


@pytest.mark.soak
def test_corrections_are_met_no_less_than_last_measured() -> None:
    found = sum(corrected.counted().values(), Counter[str]())
    assert corrected.worse(found, corrected.LEAST_MET, corrected.MOST_KEPT) == []
