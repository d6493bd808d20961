"""What is said of a round that was moved, and moving it back by words."""

from __future__ import annotations

from tests.handlers.house import Chat, House


def test_a_moved_round_says_where_it_is_and_goes_back(demo: House, admin: Chat) -> None:
    admin.says("เลื่อนรอบ20มีนาไปเป็น25มีนาได้ไหมติดเลือกตั้ง").taps("ยืนยันเลื่อนวันส่ง")
    admin.says("รอบ 20 มีนามีใครยังไม่ส่ง")
    assert "รอบ 20 มีนาคม 2570 เลื่อนเป็น 25 มีนาคม 2570 แล้ว" in admin.last
    assert "เลื่อนเป็น" not in admin.says("รอบ 21 เมษายน ส่งครบยัง").last
    admin.says("เลื่อนรอบมีนากลับเป็นวันเดิม").taps("ยืนยันเลื่อนวันส่ง")
    assert "เลื่อนรอบ 25 มีนาคม 2570 เป็น 20 มีนาคม 2570 แล้ว" in admin.last
    assert "จะเลื่อนรอบใด" in admin.says("เลื่อนรอบมีนากลับเป็นวันเดิม").last
