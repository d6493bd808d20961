"""Another wish in the middle is followed no less than last measured."""

from __future__ import annotations

import pytest

from tests.understanding import amid


@pytest.mark.soak
def test_some_of_an_executives_are_followed() -> None:
    found = amid.counted(["executive"], most=8)["executive"]
    assert found[amid.DID] > found[amid.KEPT] + found[amid.MISSED]


@pytest.mark.soak
def test_other_wishes_are_followed_no_less_than_last_measured() -> None:
    assert amid.worse(amid.counted()) == []
