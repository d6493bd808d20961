"""A filled sheet sent back as a file."""

from __future__ import annotations

from tests.handlers.house import Chat
from tests.handlers.score_sheets.scoring import heads, named, sends


def test_a_filled_file_is_shown_and_kept_by_one_tap(member: Chat) -> None:
    places = named(member)
    news, money = "สำนักประชาสัมพันธ์", "สำนักการคลังและงบประมาณ"
    rows = [
        heads(10),
        [places[news], news, news, *[7] * 10],
        [places[money], money, money, 5.5, "", "-", *[""] * 7],
    ]
    sends(member, rows)
    assert "อ่านคะแนนได้ 2 ราย" in member.last and "ยังขาดข้อ 2 3" in member.last
    member.taps("บันทึกคะแนน").says("แบบให้คะแนน")
    assert "70 คะแนน" in member.last and "5.5 คะแนน ยังขาดข้อ 2" in member.last


def test_a_file_with_changed_rows_tells_every_fault_with_its_row_and_keeps_nothing(
    member: Chat,
) -> None:
    places = named(member)
    news, own = "สำนักประชาสัมพันธ์", "สำนักบริหารงานกลาง"
    rows = [
        heads(9),
        [places[news], news, news, 99, "ดี", *[1] * 7],
        [places[news], news, news, *[1] * 9],
        [places[own], own, own, *[1] * 9],
        ["77", "สำนักใหม่", "", *[1] * 9],
        [places["สำนักการคลังและงบประมาณ"], "สำนักอื่น", "", *[1] * 9],
    ]
    sends(member, rows)
    for words in (
        "หัวตารางไม่มีข้อ 10", "แถว 2 ข้อ 1 ให้ 99 เกินคะแนนเต็ม 10", "แถว 2 ข้อ 2 “ดี” ไม่ใช่ตัวเลข",
        "แถว 3 ลำดับ", "แถว 4 สำนักบริหารงานกลาง อยู่สำนักเดียวกับท่าน", "แถว 5 ไม่มีลำดับ “77”", "แถว 6",
    ):  # fmt: skip
        assert words in member.last, words
    assert "ยังไม่ได้บันทึกคะแนนใด" in member.last
    sends(member, [heads(10, version=1), [places[news], news, news, *[1] * 10]])
    assert "รายการของแบบนี้เปลี่ยนไป" in member.last
