"""An administrator changes who scores, until when, whose bureau, and closes."""

from __future__ import annotations

from tests.handlers.house import Chat


def test_the_own_bureau_is_scored_only_once_that_is_set(opened: Chat, member: Chat) -> None:
    member.says("ให้คะแนนคัดเลือก สำนักบริหารงานกลาง")
    assert "เลือกรายถัดไป" in member.last
    opened.says("ตั้งค่าแบบให้คะแนน")
    assert "ห้ามประเมินสำนักตนเอง (ไม่ได้ระบุในแหล่งข้อมูล)" in opened.last
    opened.taps("สำนักตนเอง").taps("ประเมินสำนักตนเองได้").taps("ยืนยัน")
    assert "บันทึกแล้ว" in opened.last
    member.says("ยกเลิก").says("ให้คะแนนคัดเลือก สำนักบริหารงานกลาง")
    assert "เต็ม 10" in member.last


def test_the_last_day_moves_and_scoring_closes_at_once(opened: Chat, member: Chat) -> None:
    opened.says("ตั้งค่าแบบให้คะแนน").taps("วันสุดท้าย").says("1 ก.ค.")
    assert "ผ่านไปแล้ว" in opened.since(0)
    opened.says("20 ก.ย. 2570").taps("ยืนยัน")
    assert "ให้คะแนนได้ถึง 20 กันยายน 2570" in opened.last
    opened.says("ตั้งค่าแบบให้คะแนน").taps("ปิดรับคะแนนทันที")
    assert "ปิดแล้วเปิดใหม่ไม่ได้" in opened.last
    opened.taps("ยืนยัน")
    member.says("ให้คะแนนคัดเลือก")
    assert "ไม่มีแบบที่ท่านต้องให้คะแนน" in member.last
    opened.says("คะแนนสำนักดีเด่น")
    assert "เรียงตามคะแนนเฉลี่ย" in opened.last


def test_who_has_scored_stays_among_those_who_score(opened: Chat, member: Chat) -> None:
    member.says(f"ให้คะแนนคัดเลือก สำนักประชาสัมพันธ์ {'7 ' * 10}").taps("บันทึกคะแนน")
    opened.says("ตั้งค่าแบบให้คะแนน").taps("กรรมการ").says("รายงานคลัง").taps("ยืนยัน")
    assert "มีกรรมการที่ให้คะแนนแล้วแต่ไม่อยู่ในรายชื่อใหม่" in opened.last
    opened.says("ตั้งค่าแบบให้คะแนน").taps("กรรมการ").says("รายงานคลัง, นายสมมติ บุคลากร, รายงานดี")
    opened.taps("ยืนยัน")
    assert "กรรมการ 3 คน" in opened.last
