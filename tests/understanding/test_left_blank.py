"""What leaves a question blank fares no worse than last measured."""

from __future__ import annotations

import pytest

from handlers import registry
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
def test_no_kind_fares_worse_than_last_measured() -> None:
    """The stored weights know both hands; `make wishes` measures each hand without its lines."""
    stand = [left_blank.standing(kind, found) for kind, found in left_blank.by_kind().items()]
    assert [each.name for each in stand if each.is_worse] == []
