"""`แลกคิว`: a unit asks another one to change weeks, by button or by name."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat
from tests.handlers.thursday_pictures.picturing import asks_to_swap, sets_rota, weeks


def test_nothing_changes_before_the_other_unit_agrees(
    admin: Chat, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    asks_to_swap(admin, reporter, chat("D0202"))
    assert "คิวยังไม่เปลี่ยนจนกว่าสำนักนั้นตกลง" in reporter.last
    assert weeks(admin.house)[0].swap_with == weeks(admin.house)[1].id


def test_words_that_are_no_unit_with_a_turn_are_asked_again(admin: Chat, reporter: Chat) -> None:
    sets_rota(admin, span="4 มี.ค. – 11 มี.ค. 70")
    reporter.says("แลกคิว").says("สำนักประชาสัมพันธ์")
    assert "พิมพ์ชื่อสำนักที่มีคิวให้เต็ม" in reporter.since(0)


def test_without_turns_there_is_nothing_to_change(reporter: Chat) -> None:
    assert "ยังไม่มีคิวที่แลกได้" in reporter.says("แลกคิว").last
