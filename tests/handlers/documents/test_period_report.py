"""The office's report of six months, wished for in a story."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.documents.test_told_with_the_wish import asks, newest
from tests.handlers.house import Chat, House

SECRETARY, REPORTER = "D0001", "D0103"
STORY = "เดี๋ยวบ่ายสองจะเข้าประชุมกับท่านรองประธาน ขอรายงานสรุปรอบ 6 เดือนไว้ถือเข้าห้องหน่อย เอาแบบสั้นๆ"


@pytest.mark.parametrize(
    "words",
    [
        STORY, "พรุ่งนี้ประชุม กมธ. ช่วยเตรียมรายงานผลการดำเนินงาน 6 เดือน ให้ที",
        "ขอรายงานของสำนักงานครึ่งปีแรกหน่อยค่ะ จะเอาเข้าที่ประชุม",
    ],
)  # fmt: skip
def test_only_the_format_is_asked_for(demo: House, chat: Callable[[str], Chat], words: str) -> None:
    me = chat(SECRETARY).says(words)
    assert "เอกสาร: รายงานของสำนักงาน · รอบ 6 เดือน ปี 2570" in me.last and "PDF" in me.offers
    asks(me, "pdf")
    made = newest(demo)
    assert (made.kind, str(made.due), made.ending) == ("office-report", "2027-03-31", "pdf")


def test_the_short_one_is_told_beside_it(chat: Callable[[str], Chat]) -> None:
    assert "ฉบับหน้าเดียวคือบันทึกข้อความ" in chat(SECRETARY).answer_to(STORY)


def test_what_is_insisted_on_is_kept_already(chat: Callable[[str], Chat]) -> None:
    told = chat(SECRETARY).says(STORY).answer_to("ไม่ใช่ทีละเดือน เอาของทั้งสำนักงานรอบ 6 เดือนน่ะ")
    assert "เก็บไว้แล้ว: รายงานของสำนักงาน · รอบ 6 เดือน ปี 2570" in told


@pytest.mark.parametrize(
    "words",
    [
        "รายงานรอบ 6 เดือนต้องส่งวันไหน",
        "ขอรายงาน no gift รอบ 6 เดือน",
        "ขอตัวเลขรายงานรอบ 6 เดือน ส่งแล้วกี่ฉบับ",
        "พิมพ์รายงาน 6 เดือนผิด แก้ยังไง",
        "ออกรายงานรอบ 6 เดือนช้ามาก",
        "เอารายงานรอบ 6 เดือนออกจากระบบหน่อย",
    ],
)
def test_other_matters_of_the_period_are_no_wish_for_it(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "เอกสาร: รายงานของสำนักงาน" not in chat(SECRETARY).answer_to(words)


def test_who_may_not_have_it_is_not_offered_it(chat: Callable[[str], Chat]) -> None:
    assert "รายงานของสำนักงาน" not in chat(REPORTER).answer_to("ขอรายงานสรุปรอบ 6 เดือนหน่อยค่ะ")


def test_the_summary_that_has_no_such_period_offers_it(chat: Callable[[str], Chat]) -> None:
    me = chat(SECRETARY).says("ขอสรุป 6 เดือนหน่อย")
    assert "ทีละเดือนหรือทีละไตรมาส" in me.last
    assert "รอบ 6 เดือน ปี 2570" in me.taps("รายงานของสำนักงาน").last
