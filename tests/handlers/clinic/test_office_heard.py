"""What staff ask about the office and about waiting is answered from the papers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat

STRONG, SILENT, SIGN = "STRONG คืออะไร", "หัวหน้ายังไม่พิจารณา", "ป้าย No Gift"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("STRONG คืออะไร", STRONG), ("ผมอยากรู้ว่าโครงการ STRONG คืออะไร", STRONG),
        ("STRONG ย่อมาจากอะไร", STRONG), ("ชมรมสตรองคืออะไรครับ", STRONG),
        ("ถ้าหัวหน้าไม่ตอบซักทีทำไงคะ", SILENT), ("หัวหน้าไม่อนุมัติซักทีทำยังไงดี", SILENT),
        ("ผอ.ยังไม่พิจารณาของขวัญเลย ต้องทำยังไง", SILENT),
        ("โลโก้ No Gift หรือป้ายมีให้โหลดมั้ยครับ", SIGN), ("มีโปสเตอร์โนกิฟท์ไหมคะ", SIGN),
    ],
)  # fmt: skip
def test_the_answer_is_told(chat: Callable[[str], Chat], words: str, title: str) -> None:
    staff = chat(STAFF).says(words)
    assert staff.last.startswith(title) and "ที่มา: " in staff.last
    assert not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    "words",
    [
        "ลงเพจ STRONG แล้ว",
        "จัดทำป้าย No Gift แล้ว",
        "หัวหน้าไม่อยู่ทำไง",
        "เพื่อนไม่ตอบทำไง",
        "รายงาน 1.10 ประชุมชมรม STRONG ทำอะไรไปแล้ว",
        "No Gift คืออะไร",
    ],
)
def test_other_words_get_none_of_these(chat: Callable[[str], Chat], words: str) -> None:
    assert not chat(STAFF).says(words).last.startswith((STRONG, SILENT, SIGN))


@pytest.mark.parametrize(
    "words",
    [
        "ใครลาออกไปแล้วเอาชื่อออกยังไง",
        "พี่เขาย้ายไปแล้ว ลบชื่อเขาออกยังไงคะ",
        "เพิ่มพนักงานใหม่ 3 คน ทำทีเดียวได้ไหม",
        "เพิ่มคนหลายคนพร้อมกันยังไง",
    ],
)
@pytest.mark.parametrize("who", ["D0002", "D0106"])
def test_how_the_roster_is_changed_is_told(
    chat: Callable[[str], Chat], who: str, words: str
) -> None:
    someone = chat(who).says(words)
    assert "แก้รายชื่อบุคลากรอย่างไร" in someone.last or "แก้ไขโดยผู้ดูแลระบบ" in someone.last
    assert someone.house.states(someone.user_id) == {}


def test_one_person_is_added_at_once(chat: Callable[[str], Chat]) -> None:
    assert "เลขประจำตัวเจ้าหน้าที่" in chat("D0002").says("เพิ่มพนักงานใหม่").last


@pytest.mark.parametrize(
    "words",
    [
        "กรอกตัวเลขผิดไปในรายงาน 2.1 ที่ส่งแล้ว จะแก้ยังไงดีครับ",
        "พิมพ์ผิดไป ลบข้อความที่ส่งไปได้ไหม",
        "แนบไฟล์ผิดแล้วส่งไปแล้วแก้ยังไง",
    ],
)
def test_what_was_sent_wrong_is_told_how_to_mend(chat: Callable[[str], Chat], words: str) -> None:
    assert "ส่งผิดแก้อย่างไร" in chat("D0106").says(words).last


def test_administrators_mean_a_message_to_many(chat: Callable[[str], Chat]) -> None:
    said = chat("D0002").says("พิมพ์ผิดไป ลบข้อความที่ส่งไปได้ไหม").last
    assert "ส่งผิดแก้อย่างไร" not in said
