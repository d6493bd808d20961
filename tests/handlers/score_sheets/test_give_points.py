"""A member of the committee scores in the chat."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.score_sheets.scoring import AFTER, AUGUST, MEMBER, OTHER


def test_a_member_scores_in_one_line_or_a_part_and_sees_only_the_own_points(
    opened: Chat, chat: Callable[[str], Chat]
) -> None:
    member, other = chat(MEMBER), chat(OTHER)
    member.says("ให้คะแนนคัดเลือก")
    assert "เริ่มให้คะแนนได้ 31 กรกฎาคม 2570" in member.last
    opened.house.now = AUGUST
    member.says("ให้คะแนนคัดเลือก")
    assert "สำนักประชาสัมพันธ์" in member.last
    member.says("สำนักบริหารงานกลาง")
    assert "อยู่สำนักเดียวกับท่าน" in member.since(0)
    member.says("ประชาสัมพันธ์").says("8 เก้า 12 10 10")
    assert "ข้อ 3 ให้ 12 เกินคะแนนเต็ม 10" in member.since(0)
    member.says("8 เก้า 7.5 10 10")
    assert "44.5 จาก 100 คะแนน" in member.last and "ยังขาดข้อ 6" in member.since(0)
    member.taps("บันทึกคะแนน")
    assert "ยังขาดข้อ 6 7 8 9 และ 10" in member.last
    member.taps("กรอกข้อที่ขาด").says("1 2 3 4 5").taps("บันทึกคะแนน")
    assert "บันทึกคะแนนของ สำนักประชาสัมพันธ์ แล้ว" in member.last and "ยังขาด" not in member.last
    member.says("แบบให้คะแนน")
    assert "59.5 คะแนน" in member.last
    other.says("แบบให้คะแนน")
    assert "59.5" not in other.last and "ยังไม่ให้คะแนน" in other.last


@pytest.mark.soak
def test_a_whole_line_scores_somebody_from_outside_and_in_the_middle(
    opened: Chat, chat: Callable[[str], Chat]
) -> None:
    opened.house.now = AUGUST
    member = chat(MEMBER).says("ให้คะแนนคัดเลือก ประชาสัมพันธ์ 10 10 10 10 10 10 10 10 10 9")
    assert "99 จาก 100 คะแนน" in member.last
    member.taps("บันทึกคะแนน").says("ให้คะแนนคัดเลือก การคลัง 12 8")
    assert "ข้อ 1 ให้ 12 เกินคะแนนเต็ม 10" in member.since(0) and "สำนักการคลัง" in member.last
    member.says("ยกเลิก").says("ให้คะแนนคัดเลือก").says("ให้คะแนนคัดเลือก การคลัง 9 8")
    assert "17 จาก 100 คะแนน" in member.last
    member.taps("บันทึกคะแนน")
    assert "บันทึกคะแนนของ สำนักการคลังและงบประมาณ แล้ว" in member.last


def test_an_old_button_after_the_closing_and_a_stranger_get_a_kind_answer(
    opened: Chat, chat: Callable[[str], Chat], reporter: Chat
) -> None:
    member = chat(MEMBER)
    opened.house.now = AUGUST
    member.says("แบบให้คะแนน")
    old = member.button("ให้คะแนน")
    opened.house.now = AFTER
    member.taps_data(old)
    assert "ปิดการให้คะแนนแล้ว" in member.last
    reporter.taps_data(old)
    assert "ท่านไม่ได้เป็นกรรมการ" in reporter.last
    reporter.says("ให้คะแนนคัดเลือก")
    assert "ไม่มีแบบที่ท่านต้องให้คะแนน" in reporter.last
