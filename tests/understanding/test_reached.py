"""Nothing is lost of what is told, whichever way a conversation begins (decisions/0200)."""

from __future__ import annotations

import pytest

from tests.understanding import reached


@pytest.mark.every(2)
@pytest.mark.parametrize("flow", ["add_event", "retire_person", "tell_absence", "report_gift"])
def test_nothing_told_is_lost_on_any_way(flow: str) -> None:
    found = [*reached.played(["administrator"], flow)]
    assert {each.way for each in found} == set(reached.WAYS)
    assert [each for each in found if each.outcome == reached.LOST] == []


@pytest.mark.soak
def test_no_more_is_lost_than_last_measured() -> None:
    found = reached.counted()
    assert {way: found[way, reached.LOST] for way in reached.WAYS} == reached.MOST_LOST
