"""What leaves a question blank fares no worse than last measured."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from handlers import registry
from handlers.understand.blanks import blank_reader
from handlers.understand.wishes.trained_weights import TrainedWeights
from tests.understanding import left_blank


def test_each_line_is_of_a_question_that_may_be_left_out() -> None:
    found = left_blank.lines()
    assert {each.kind for each in found} == {*left_blank.KINDS} and len(found) == 1720
    flows = {each.flow: registry.flow(each.flow) for each in found}
    assert all(flows.values())
    for each in found:
        flow = flows[each.flow]
        step = flow.step(each.step) if flow is not None else None
        assert step is not None and step.optional, each


@pytest.mark.soak
def test_no_kind_fares_worse_than_last_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stored weights know both hands: each hand's lines are read as learned without them."""
    pytest.importorskip("sklearn", reason="learns anew (requirements/wishes.txt)")
    training = import_module("tests.understanding.train_blanks")
    found: dict[str, Counter[str]] = {kind: Counter() for kind in left_blank.KINDS}
    for hand in left_blank.HANDS:
        file = tmp_path / hand
        file.write_bytes(training.weights(training.all_sentences(), hand))
        monkeypatch.setattr(blank_reader, "WEIGHTS", TrainedWeights(file))
        for kind, counts in left_blank.by_kind(hand).items():
            found[kind] += counts
    stand = [left_blank.standing(kind, counts) for kind, counts in found.items()]
    assert [each.name for each in stand if each.is_worse] == []
