"""An administrator gives the most points that no source states."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat
from tests.handlers.score_sheets.scoring import AUGUST, MEMBER


def test_points_of_sources_stay_and_open_ones_are_given_in_a_line(
    admin: Chat, reporter: Chat
) -> None:
    admin.says("กำหนดคะแนนเต็ม")
    assert "ยังไม่มีแบบให้คะแนนที่เปิดอยู่" in admin.last
    admin.says("เปิดคัดเลือกสำนัก").says("นายสมมติ บุคลากร").taps("เปิดคัดเลือกสำนัก")
    admin.says("กำหนดคะแนนเต็ม 10 0 5")
    assert "ต้องมากกว่า 0" in admin.since(0) and "ไม่ได้ระบุในแหล่งข้อมูล" in admin.last
    assert "เต็ม 10 (แผนบูรณาการ กิจกรรม 1.13" in admin.last
    admin.says("10 20 ข้อ 3 = 5")
    assert "ไม่ใช่คะแนน" in admin.since(0)
    admin.says("10 20")
    assert "ข้อ 3 4 5 6 7 8 และ 10" in admin.last
    admin.taps("บันทึกคะแนนเต็ม")
    assert "รวม 40 คะแนน ยังไม่กำหนด" in admin.last
    reporter.says("กำหนดคะแนนเต็ม")
    assert "เฉพาะผู้มีหน้าที่นี้" in reporter.last


def test_nobody_scores_before_all_points_are_given(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    admin.says("เปิดคัดเลือกสำนัก").says("นายสมมติ บุคลากร").taps("เปิดคัดเลือกสำนัก")
    admin.house.now = AUGUST
    member = chat(MEMBER).says("ให้คะแนนคัดเลือก")
    assert "ยังไม่มีคะแนนเต็มของข้อ 1" in member.last
