"""The items of a sheet as a file."""

from __future__ import annotations

from tests.handlers.house import Chat
from tests.handlers.score_sheets.scoring import sends


def test_items_come_by_a_file_until_somebody_has_scored(opened: Chat, member: Chat) -> None:
    rows = [["ข้อ", "รายการ", "คะแนนเต็ม"], ["1", "ความซื่อสัตย์", 60], ["2", "ความต่อเนื่อง", 40]]
    sends(opened, rows)
    assert "อ่านได้ 2 ข้อ เต็ม 100 คะแนน" in opened.last
    opened.taps("ใช้รายการนี้")
    assert "แล้ว 2 ข้อ" in opened.last
    member.says("ให้คะแนนคัดเลือก สำนักประชาสัมพันธ์ 50 40").taps("บันทึกคะแนน")
    sends(opened, rows)
    opened.taps("ใช้รายการนี้")
    assert "มีกรรมการให้คะแนนตามแบบนี้แล้ว" in opened.last
    sends(opened, [["ข้อ", "รายการ", "คะแนนเต็ม"], ["1", "", "มาก"], ["1", "ซ้ำ", 5]])
    assert "ไฟล์มีที่ต้องแก้ 3 แห่ง" in opened.last
