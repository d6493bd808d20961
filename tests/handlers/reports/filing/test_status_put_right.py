"""The state of the work is put right where the wrong button was pressed; the story stays."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

STORY = "จัดอบรมวันที่ 5 พฤศจิกายน มีผู้เข้าร่วม 118 คน"


@pytest.mark.parametrize(
    ("said", "status", "percent"),
    [
        ("เอ๊ะ เมื่อกี้กดผิด จริงๆ ยังไม่เสร็จ เพิ่งได้ 75", "started", "75"),
        ("กดผิดค่ะ ยังไม่เสร็จ ได้ 75%", "started", "75"),
        ("ขอโทษค่ะ เมื่อกี้เลือกผิด จริงๆ ทำได้แค่ครึ่งเดียว", "started", "50"),
        ("เมื่อกี้กดผิด เพิ่งได้ 60 เอง", "started", "60"),
        ("สถานะกดผิดนะ ต้องเป็นยังไม่เริ่ม", "not_started", None),
    ],
)
def test_the_wrong_button_is_put_right(
    reporter: Chat, said: str, status: str, percent: str | None
) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(STORY).says(said)
    assert reporter.answers["status"] == status and reporter.answers["narrative"] == STORY
    assert percent is None or reporter.answers["percent"] == percent
    assert "แก้สถานะแล้ว" in reporter.since(-2)
    assert reporter.says("เอาอันเดิมกลับมา").answers["status"] == "done"


@pytest.mark.parametrize("said", ["พิมพ์ผิดค่ะ มีผู้เข้าร่วม 112 คน", "ได้ตามแผนค่ะ", "โทษที ได้คู่มือ 75 เล่ม"])
def test_other_words_leave_it(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(STORY).says(said)
    assert reporter.answers["status"] == "done"


def test_what_stands_around_the_state_is_offered_as_the_story(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ทำไปได้ราวๆ ครึ่งนึงแล้วค่ะ ที่เหลือทำเดือนหน้า")
    assert reporter.answers["percent"] == "50" and "กรุณาพิมพ์ที่ข้อนั้น" not in reporter.since(-3)
    reporter.taps("เก็บเป็นสิ่งที่ทำ")
    assert "ที่เหลือทำเดือนหน้า" in reporter.answers["narrative"]


@pytest.mark.parametrize(
    "said", ["ข้ามไปก่อนได้มั้ย เดี๋ยวมาเติม", "ขอข้ามก่อน แล้วค่อยกลับมากรอก", "ข้ามไปก่อน เดี๋ยวมาใส่ทีหลัง"]
)
def test_a_question_is_left_for_now(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(STORY).says(said)
    assert "ข้อนี้จำเป็นต้องมีคำตอบ" in reporter.since(-2) and reporter.state["at"] == "output"
    reporter.says("ได้ตามแผนทั้งหมด").says("ไม่ใช้งบ ไม่มีความเสี่ยง").says(said)
    assert reporter.state["at"] != "evidence" and "ยังตอบไม่ได้" not in reporter.since(-3)
