"""Wishes that others worded are read no less than last measured."""

from __future__ import annotations

from collections import Counter

import pytest

from handlers import registry
from handlers.understand.wishes.wish_reader import NOTHING
from handlers.understand.wishes.wish_scores import SENTENCES
from tests.understanding import worded
from tests.understanding.training_set import twin_key

EACH = 31
LEAST_READ, MOST_OTHER = 173, 32
"""Of every `EACH`-th sentence."""


def test_no_twin_of_a_wording_was_trained_from() -> None:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    trained = {twin_key(line.split("\t")[2]) for line in lines}
    assert not [each.text for each in worded.worded() if twin_key(each.text) in trained]


def test_each_is_worded_for_a_wish_that_there_is_and_stands_once() -> None:
    found = worded.worded()
    assert {each.wish for each in found} <= {*registry.commands(), NOTHING}
    assert len({each.text for each in found}) == len(found)
    parts = Counter(each.part for each in found)
    assert parts.keys() == worded.BOUNDS.keys()


def test_a_part_of_them_is_read_no_less_than_last_measured() -> None:
    counts = Counter(outcome for _, outcome in worded.read_as(worded.worded()[::EACH]))
    assert counts[worded.READ] >= LEAST_READ and counts[worded.OTHER] <= MOST_OTHER


@pytest.mark.soak
def test_all_are_read_no_less_than_last_measured() -> None:
    for part, counts in worded.counted().items():
        least, most = worded.BOUNDS[part]
        assert counts[worded.READ] >= least and counts[worded.OTHER] <= most
