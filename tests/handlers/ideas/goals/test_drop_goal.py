"""Taking a goal out again."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import GOALS, collected


def test_a_goal_is_taken_out_after_a_question_and_a_second_tap_changes_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = collected(demo, chat)
    reporter.taps("เพิ่มเป้าหมาย").says(GOALS["วินัย"]).taps("วินัย")
    drop = reporter.beside("วินัย")
    reporter.taps_data(drop)
    assert GOALS["วินัย"] in reporter.last
    assert "(1 เรื่อง)" in reporter.says("คงไว้").last
    assert "(0 เรื่อง)" in reporter.taps_data(drop).says("ลบ").last
    assert "(0 เรื่อง)" in reporter.taps_data(drop).last
