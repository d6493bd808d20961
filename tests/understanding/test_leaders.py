"""Questions of those who lead are answered in the scope of who asks, in each of three roles."""

from __future__ import annotations

import pytest

from tests.understanding import leaders
from tests.understanding.judge import RIGHT, WRONG

ASKED = leaders.questions()


@pytest.mark.parametrize("role", leaders.ROLES)
@pytest.mark.soak
def test_no_bureau_is_passed_over_and_few_questions_are_missed(role: str) -> None:
    found = list(leaders.answers(ASKED, [role]))
    wrong = [each for each in found if each.outcome == WRONG]
    assert [(w.asked.said, w.reply[:80]) for w in wrong if w.asked.bureaus] == []
    assert len(wrong) <= leaders.MOST_WRONG, [(w.asked.said, w.reply[:80]) for w in wrong]
    right = sum(each.outcome == RIGHT for each in found)
    missed = [each.asked.said for each in found if each.outcome != RIGHT]
    assert right * 100 >= leaders.LEAST_RIGHT * len(found), missed


@pytest.mark.soak
def test_each_topic_is_asked_in_several_wordings_and_none_twice() -> None:
    assert len({(each.before, each.said) for each in ASKED}) == len(ASKED)
    assert {each.topic for each in ASKED} == set(leaders.TOLD)
    few = {topic for topic in leaders.TOLD if sum(e.topic == topic for e in ASKED) < 3}
    assert few <= {"due", "duejun", "duejul", "duethis"}  # one topic in four months
