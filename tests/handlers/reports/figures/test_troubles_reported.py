"""What reports say that they have met is shown as they say it, to those who lead."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

NONE, CARD = "ยังไม่มีฉบับใดบอกปัญหา", "ปัญหาที่รายงาน สำนักบริหารงานกลาง"


@pytest.mark.parametrize(
    "typed",
    [
        "ปัญหาอุปสรรคที่สำนักเราเจอมีอะไรบ้าง",
        "สรุปอุปสรรคจากรายงานให้หน่อย",
        "ข้อขัดข้องในรายงานของสำนักเราคืออะไร",
        "ขอปัญหาอุปสรรคตามรายงาน",
        "ปัญหาที่รายงาน",
        "กิจกรรมใดล่าช้า เพราะเหตุใด",
        "มีงานไหนค้างบ้าง ติดปัญหาอะไรครับ",
        "ขอทราบสาเหตุที่สำนักเราส่งล่าช้า",
        "กิจกรรมของสำนักที่ล่าช้า เหตุผลคืออะไร",
        "ที่ล่าช้ามีสาเหตุอะไร",
    ],
)
def test_where_no_report_tells_any_that_is_said(head: Chat, typed: str) -> None:
    told = head.answer_to(typed)
    assert NONE in told and "ถอดบทเรียน" in told and "ใครยังไม่ส่ง" in told
    assert "ยังไม่มีฉบับใดเลยกำหนด" in told


@pytest.mark.soak
def test_what_keeps_a_report_from_being_done_is_shown(reporter: Chat, head: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เหตุผลอื่น").says("วิทยากรติดภารกิจ ต้องเลื่อนออกไปสองเดือน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    reporter.taps("ยืนยันการส่ง")
    told = head.answer_to("ปัญหาอุปสรรคที่สำนักเราเจอมีอะไรบ้าง")
    assert CARD in told and "1 จาก 1 ฉบับที่ส่งแล้วบอกเหตุ" in told
    assert "วิทยากรติดภารกิจ" in told and "1.10 สำนักบริหารงานกลาง" in told


@pytest.mark.parametrize(
    "typed",
    [
        "มีปัญหากับระบบ ทำยังไง",
        "ช่องอุปสรรคในรายงานกรอกยังไง",
        "ปัญหาที่อยากแก้ของสำนักเรามีอะไรบ้าง",
        "ไม่มีปัญหาอะไร รายงานส่งแล้ว",
        "ขอชี้แจงสาเหตุที่ส่งรายงานล่าช้า",
    ],
)
def test_other_troubles_are_none_of_these(head: Chat, typed: str) -> None:
    told = head.answer_to(typed)
    assert NONE not in told and CARD not in told


@pytest.mark.parametrize(
    "typed",
    ["แล้วการคลังเหตุผลที่ยังไม่ส่ง ใครรับผิดชอบ", "สาเหตุที่สำนักการคลังยังไม่ส่งคืออะไร ใครเป็นคนดูแล"],
)
def test_who_answers_for_the_named_bureau_stands_below(at_work: House, typed: str) -> None:
    told = told_in(at_work, "D0001", typed)
    assert "สำนักการคลังและงบประมาณ ปีงบประมาณ 2570 ส่งแล้ว 0 ฉบับ" in told
    assert "นายสมมติ รายงานคลัง" in told


def test_a_reason_that_stands_behind_no_bureau_is_of_the_whole_office(at_work: House) -> None:
    told = told_in(at_work, "D0001", "ขอทราบเหตุผลที่ยังไม่ส่ง")
    assert "ทั้งสำนักงาน ปีงบประมาณ 2570" in told
