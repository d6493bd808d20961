"""To whom a report goes, and how many pictures it needs, are answered in the middle of it."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

_HEAD = "ไปถึง นางตัวอย่าง หัวหน้ากลุ่ม"
_AS_MANY = "ไม่กำหนดจำนวนรูป"


def heard(reporter: Chat, words: str) -> str:
    count = len(reporter.heard)
    return reporter.says(words).since(count)


@pytest.mark.parametrize(
    "words",
    [
        "ส่งถึงใครคะ",
        "ส่งแล้วไปถึงใครบ้าง",
        "รายงานนี้ส่งไปหาใคร",
        "ใครเป็นคนอนุมัติคะ",
        "กดส่งแล้วใครตรวจคะ",
        "แล้วมันไปที่ใครต่อครับ",
    ],
)
def test_the_approver_is_named_and_the_question_stays(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    before = reporter.state["answers"]
    assert _HEAD in heard(reporter, words)
    assert reporter.state["answers"] == before and "สิ่งที่ทำ" in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "ต้องแนบรูปกี่รูปคะ",
        "แล้วต้องส่งภาพอย่างน้อยกี่ภาพ",
        "กี่รูปถึงจะพอ",
        "แนบไฟล์ได้กี่ไฟล์",
        "ขอรูปกี่ใบคะ",
        "หลักฐานต้องมีกี่แผ่น",
    ],
)
def test_no_number_of_pictures_is_asked_for(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    before = reporter.state["answers"]
    told = heard(reporter, words)
    assert _AS_MANY in told and "รายงานที่จัดทำเป็นเล่ม" in told
    assert reporter.state["answers"] == before


@pytest.mark.parametrize(
    "words",
    [
        "ส่งหนังสือถึงทุกสำนัก 20 ฉบับ",
        "ใครเข้าร่วมบ้าง: บุคลากร 45 คน",
        "แจกรูปให้ผู้ร่วมงานคนละ 2 รูป",
        "ประชาสัมพันธ์ว่าใครตรวจสุขภาพแล้วบ้าง",
        "ส่งรูปให้ทุกคนแล้ว",
        "ตรวจเยี่ยมกี่แห่งก็บันทึกครบ",
    ],
)
def test_what_was_done_is_no_such_question(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 2.1").taps("เสร็จแล้ว 100%")
    told = heard(reporter, words)
    assert _HEAD not in told and _AS_MANY not in told
