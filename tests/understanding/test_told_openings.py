"""What people tell in the message that opens a conversation is kept as often as last measured."""

from __future__ import annotations

import pytest

from tests.understanding import told_openings
from tests.understanding.told_openings import HELD, READ


@pytest.mark.soak
@pytest.mark.parametrize("half", [READ, HELD])
def test_what_others_tell_at_an_opening_is_kept_as_often_as_last_measured(half: str) -> None:
    assert told_openings.worse(half) == []


@pytest.mark.soak
def test_messages_of_others_are_asked_again_no_more_than_last_measured() -> None:
    told = [each for each in told_openings.lines(READ) if each.flow == "add_event"]
    outcomes = [each.outcome for each in told_openings.played(told)]
    assert outcomes.count(told_openings.KEPT) >= 12
