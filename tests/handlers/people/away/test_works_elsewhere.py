"""Where somebody works is no leave: it is told so; beside leave it is left out."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from handlers.people.away.leave.working_days import beside_leave, without_working_days
from tests.handlers.house import Chat

WORKING = ("wfh", "WFH", "work from home", "เวิร์คฟรอมโฮม", "ทำงานที่บ้าน", "ปฏิบัติงานที่บ้าน")
DAYS = ("พรุ่งนี้", "วันพุธ", "มะรืนนี้", "วันที่ 5", "จันทร์หน้า")


@pytest.mark.parametrize(("working", "day"), [*product(WORKING, DAYS)])
@pytest.mark.parametrize("form", ["{0} {1}", "{1} {0} นะคะ", "ขอ {0} {1}ครับ"])
def test_work_at_home_is_no_leave(
    chat: Callable[[str], Chat], form: str, working: str, day: str
) -> None:
    talk = chat("D0106").says(form.format(working, day))
    assert talk.last.startswith("ทำงานที่บ้านหรือนอกสำนักงานไม่ใช่การลา")
    assert "ตรวจวันลา" not in talk.since(0) and not talk.house.states(talk.user_id)


@pytest.mark.parametrize("said", ["ไม่ใช่ลา จะ wfh", "ไม่ได้ลาค่ะ ทำงานที่บ้าน", "ไม่ลาแล้ว wfh แทน"])
@pytest.mark.parametrize("days", ["", "5-9 มี.ค."])
def test_who_takes_leave_back_for_it_tells_none(
    chat: Callable[[str], Chat], said: str, days: str
) -> None:
    talk = chat("D0106").says("ลา")
    talk = talk.says(days) if days else talk
    talk.says(said)
    assert "เลิกแจ้งวันลาแล้ว" in talk.since(0) and "ไม่ใช่การลา" in talk.last


LEAVE = ("ลาวันศุกร์นี้", "ขอลาวันศุกร์นี้ค่ะ", "วันศุกร์นี้ลานะครับ")
BESIDE = (
    "ส่วนวันจันทร์จะมาทำงานตามปกติ",
    "จันทร์ wfh",
    "แต่วันพฤหัสเข้าออฟฟิศ",
    "แล้ววันจันทร์หน้ามาทำงานค่ะ",
    "วันอื่นมาปกติ",
)


@pytest.mark.parametrize(("leave", "beside"), [*product(LEAVE, BESIDE)])
def test_days_of_work_are_left_out_of_leave(
    chat: Callable[[str], Chat], leave: str, beside: str
) -> None:
    talk = chat("D0106").says(f"{leave} {beside}")
    assert "ตรวจวันลา" in talk.last and "5 มีนาคม 2570" in talk.last
    assert "ไม่ต้องแจ้ง วันที่ไม่ได้ลา" in talk.since(0)


@pytest.mark.parametrize("beside", BESIDE)
def test_also_where_the_days_are_asked_for(chat: Callable[[str], Chat], beside: str) -> None:
    talk = chat("D0106").says("ลา").says(f"วันศุกร์นี้ {beside}")
    assert "ตรวจวันลา" in talk.last and "5 มีนาคม 2570" in talk.last


@pytest.mark.parametrize(
    "said",
    ["ลาวันศุกร์นี้ กลับมาทำงานวันจันทร์", "ลา 5-9 มี.ค.", "วันจันทร์มาทำงานแล้ว", "ลาพรุ่งนี้ แล้ววันศุกร์ค่อยมาทำงาน"],
)
def test_the_end_of_leave_is_no_other_day(said: str) -> None:
    assert beside_leave(said) == "" and without_working_days(said) == said


@pytest.mark.parametrize("said", ["รายงาน 1.10 ทำงานที่บ้าน", "ประชุม work from home พรุ่งนี้ 9 โมง"])
def test_words_of_something_else_go_there(chat: Callable[[str], Chat], said: str) -> None:
    assert "ไม่ใช่การลา" not in chat("D0103").says(said).since(0)
