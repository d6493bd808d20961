"""Fresh sentences are met no worse than last measured, and nothing is trained from them."""

from __future__ import annotations

import pytest

from tests.understanding import fresh
from tests.understanding.scenes import PLACES, STAFF_ID
from tests.understanding.training_set import training_set, twin_key

OUTSIDER = "outsider"
_ALONE = ("stays", "unclear", "sent", "ended", "parked")


@pytest.mark.soak
def test_every_line_has_a_scene_and_says_what_is_right() -> None:
    said = fresh.fresh()
    assert len(said) > 140 and len({each.text for each in said}) == len(said)
    for each in said:
        assert each.role in (*STAFF_ID, OUTSIDER) and each.place in (*PLACES, "start", "group")
        assert all(what if verb not in _ALONE else not what for verb, what in each.ways), each.how


@pytest.mark.soak
def test_fresh_sentences_are_met_no_worse_than_last_measured() -> None:
    assert fresh.worse(fresh.counted(fresh.played(fresh.fresh()))) == []


@pytest.mark.soak
def test_no_twin_of_a_fresh_sentence_that_is_not_read_is_trained_from() -> None:
    unread = {
        twin_key(each.text.partition(" ")[2] if each.place == "group" else each.text)
        for each in fresh.fresh()
        if each.half == fresh.UNREAD
    }
    assert sum(twin_key(each.text) in unread for each in training_set()) == 0
