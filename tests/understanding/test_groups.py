"""What people ask in the office's group is answered there, or led to the direct chat with why."""

from __future__ import annotations

import pytest

from tests.understanding import groups
from tests.understanding.judge import RIGHT, WRONG

ASKED = groups.questions()


@pytest.mark.soak
def test_few_questions_in_the_group_are_missed_or_answered_as_another() -> None:
    found = groups.answers(ASKED)
    wrong = [(each.asked.said, each.reply[:80]) for each in found if each.outcome == WRONG]
    assert len(wrong) <= groups.MOST_WRONG, wrong
    missed = [each.asked.said for each in found if each.outcome != RIGHT]
    assert (len(found) - len(missed)) * 100 >= groups.LEAST_RIGHT * len(found), missed


def test_each_topic_is_asked_and_no_question_twice() -> None:
    assert len({(each.before, each.said) for each in ASKED}) == len(ASKED)
    assert {each.topic for each in ASKED} == set(groups.TOLD)
    assert {each.written for each in ASKED} == set(groups.WRITTEN)
