"""Who may set up a working group, and which meetings there were, is asked in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.working_groups.meetings.test_note_meeting import MINUTES
from tests.handlers.working_groups.test_note_group import PASTED

REPORTER, STAFF = "D0103", "D0106"


@pytest.mark.parametrize("said", ["ใครตั้งคณะทำงานได้บ้างคะ", "จะทำกลุ่มคณะทำงานจิตอาสาของสำนักได้ไหมคะ"])
def test_who_may_set_one_up_is_told_with_names(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat(STAFF).says(said)
    assert "ผู้รายงานของสำนัก ผู้บังคับบัญชา และผู้ดูแลระบบ" in staff.last
    assert "นางตัวอย่าง หัวหน้ากลุ่ม" in staff.last and "ตั้งคณะทำงาน" not in staff.offers


def test_who_may_has_the_button(chat: Callable[[str], Chat]) -> None:
    assert "ตั้งคณะทำงาน" in chat(REPORTER).says("ใครมีสิทธิ์ตั้งคณะทำงาน").offers


@pytest.mark.parametrize(
    "said",
    [
        "คณะทำงานประชุมกันไปกี่ครั้งแล้ว ขอดูรายงานการประชุม",
        "คณะทำงานประชุมล่าสุดเมื่อไหร่",
        "คณะทำงานของผมประชุมครั้งที่ 1 ทำรายงานการประชุมหรือยัง",
    ],
)
def test_its_meetings_are_listed(chat: Callable[[str], Chat], said: str) -> None:
    reporter = chat(REPORTER)
    reporter.says(PASTED).taps("บันทึก").says(MINUTES).taps("บันทึก").says(said)
    assert "ประชุมแล้ว 1 ครั้ง" in reporter.last and "ครั้งที่ 1/2570" in reporter.last


@pytest.mark.parametrize("said", ["บันทึกการประชุมคณะทำงาน", "ตั้งคณะทำงานจิตอาสา"])
def test_orders_still_begin_what_they_order(chat: Callable[[str], Chat], said: str) -> None:
    reporter = chat(REPORTER).says(PASTED).taps("บันทึก").says(said)
    assert reporter.state["answers"] is not None


def test_until_when_an_order_holds_makes_no_document(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says(PASTED).taps("บันทึก").says("คำสั่งแต่งตั้งคณะทำงานใช้ได้ถึงเมื่อไหร่")
    assert "ไม่มีวันหมดวาระ" in reporter.last


def test_what_was_given_is_no_name_of_a_group(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says(PASTED).taps("บันทึก").says(MINUTES).taps("บันทึก")
    reporter.says("มติที่ประชุมคณะทำงานครั้งล่าสุดมอบงานให้ใครบ้าง")
    assert "งานที่ที่ประชุมมอบหมาย" in reporter.last and "ไม่พบคณะทำงาน" not in reporter.last
