"""What people typed for goals, and how it is played anew."""

from __future__ import annotations

from collections import Counter

from tests.understanding.at_questions import rows_of
from tests.understanding.goals_typed import GOALS, Conversation, conversations, replayed


def test_each_goal_was_played_by_one_person_or_two() -> None:
    found = conversations()
    half_of = {goal: half for half, goal, *_ in rows_of(GOALS)}
    assert all(each.half == half_of[each.goal] and each.typed for each in found)
    assert set(Counter(each.goal for each in found).values()) == {1, 2}
    assert {each.play for each in found} == {"before", "after"}


def test_what_was_tapped_is_typed_and_each_conversation_has_an_office_of_its_own() -> None:
    mine = Conversation("read", "1", "before", "D0103", ["รายงาน 3.7", "!เสร็จแล้ว 100%"])
    other = mine._replace(goal="2", typed=["ทำต่อ"])
    told = list(replayed([mine, other]))
    assert told[0] == "== 1 before" and "เล่าสิ่งที่ทำ" in told[2]
    assert "ไม่มีเรื่องที่ทำค้างไว้" in told[-1]
