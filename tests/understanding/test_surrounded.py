"""Words around a sentence change its answer no more often than last measured."""

from __future__ import annotations

import pytest

from tests.understanding import surrounded


@pytest.mark.soak
def test_no_fewer_are_answered_alike_than_last_measured() -> None:
    assert surrounded.worse(surrounded.counted()) == []
