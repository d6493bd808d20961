"""Each part of a sentence is taken or said back no less than last measured."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.understanding import parted


@pytest.mark.parametrize(
    ("role", "flow"),
    [
        ("staff", "keep_deed"),
        pytest.param("reporter", "open_sign_in", marks=pytest.mark.soak),
    ],
)
def test_each_part_is_taken_or_said_back(role: str, flow: str) -> None:
    found = Counter(each.outcome for each in parted.played([role], flow))
    assert found[parted.BOTH] + found[parted.TOLD] > 3
    assert not found[parted.LOST] and found[parted.FALSELY] <= 1


@pytest.mark.soak
def test_the_parts_are_met_no_less_than_last_measured() -> None:
    assert parted.worse(sum(parted.counted().values(), Counter[str]())) == []
