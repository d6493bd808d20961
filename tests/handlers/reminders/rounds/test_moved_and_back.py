"""What is said of a round that was moved, and moving it back by words."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


def test_a_moved_round_says_where_it_is_and_goes_back(demo: House, admin: Chat) -> None:
    admin.says("เลื่อนรอบ20มีนาไปเป็น25มีนาได้ไหมติดเลือกตั้ง").taps("ยืนยันเลื่อนวันส่ง")
    admin.says("รอบ 20 มีนามีใครยังไม่ส่ง")
    assert "รอบ 20 มีนาคม 2570 เลื่อนเป็น 25 มีนาคม 2570 แล้ว" in admin.last
    assert "เลื่อนเป็น" not in admin.says("รอบ 21 เมษายน ส่งครบยัง").last
    admin.says("เลื่อนรอบมีนากลับเป็นวันเดิม").taps("ยืนยันเลื่อนวันส่ง")
    assert "เลื่อนรอบ 25 มีนาคม 2570 เป็น 20 มีนาคม 2570 แล้ว" in admin.last
    assert "จะเลื่อนรอบใด" in admin.says("เลื่อนรอบมีนากลับเป็นวันเดิม").last


@pytest.mark.parametrize(
    "words",
    [
        "เอากลับเป็น 20 มีนาเหมือนเดิม",
        "เลื่อนกลับเป็นวันเดิม",
        "ขอเลื่อนกลับไปเป็น 20 มีนาคม",
        "เปลี่ยนใจ เอาวันกลับไปเป็นวันที่ 20 มีนา",
        "ยกเลิกการเลื่อนค่ะ",
    ],
)
def test_below_the_move_other_words_take_it_back_once_confirmed(
    demo: House, admin: Chat, words: str
) -> None:
    admin.says("เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม").taps("ยืนยันเลื่อนวันส่ง").says(words)
    assert (admin.state["answers"]["round"], admin.state["answers"]["new"]) == (
        "2027-03-25",
        "2027-03-20",
    )
    admin.taps("ยืนยันเลื่อนวันส่ง")
    assert "เลื่อนรอบ 25 มีนาคม 2570 เป็น 20 มีนาคม 2570 แล้ว" in admin.last


def test_another_day_or_another_answer_takes_no_move_back(demo: House, admin: Chat) -> None:
    admin.says("เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม").taps("ยืนยันเลื่อนวันส่ง")
    assert "ตรวจการเลื่อน" not in admin.says("เอากลับเป็น 22 มีนา").last
    assert "ตรวจการเลื่อน" not in admin.says("เมนู").says("เอากลับเป็น 20 มีนาเหมือนเดิม").last


@pytest.mark.parametrize(
    "words", ["เอากลับเหมือนเดิมดีกว่า", "ขอยกเลิกอันเมื่อกี้", "เปลี่ยนกลับเป็นเหมือนเดิมได้มั้ย"]
)
def test_second_thoughts_move_it_back(admin: Chat, words: str) -> None:
    me = admin.says("เลื่อนรอบ 20 มีนาคม เป็น 27 มีนาคม").taps("ยืนยันเลื่อนวันส่ง").says(words)
    assert me.state["answers"]["new"] == "2027-03-20" and me.state["at"] == "review"


def test_who_is_told_is_said_at_the_card(admin: Chat) -> None:
    me = admin.says("เลื่อนรอบ 20 มีนาคม เป็น 27 มีนาคม").says("มีใครได้รับแจ้งบ้าง")
    assert "บอตแจ้งผู้รับผิดชอบและหัวหน้า" in me.last and me.state["at"] == "review"


def test_the_new_day_before_the_round_is_no_error(admin: Chat) -> None:
    admin.says("แก้วันที่เป็น 8 มีนาแล้วส่งใหม่").says("เมนู")
    assert "จะเลื่อนรอบใด" in admin.says("แก้วันที่เป็น 8 มีนาแล้วส่งใหม่").last
