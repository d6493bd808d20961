"""The fear of being seen right after a question about complaining is answered of that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.filing.complaint_talk import STRANGER
from tests.handlers.house import Chat, House

STAFF = "D0106"
OF_COMPLAINTS, OF_QUESTIONS = "เรื่องร้องเรียน: เลือกไม่เปิดเผยชื่อได้", "คำถามถึงคลินิก: อ่านได้เฉพาะ"
ASKED = "ถ้าหนูจะร้องเรียนแบบไม่บอกชื่อ ใครจะเห็นบ้างคะ"


@pytest.mark.parametrize(
    "words",
    [
        "หัวหน้าจะเห็นชื่อหนูมั้ยคะ กลัว",
        "แล้วหัวหน้ากลุ่มรู้ไหมว่าเป็นหนู",
        "ผู้บังคับบัญชาจะทราบชื่อของข้าพเจ้าหรือไม่ ข้าพเจ้าเกรงว่าจะมีผลกระทบ",
        "แอดมินเห็นชื่อผมไหม",
    ],
)
def test_staff_hear_who_sees_what_is_confidential(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    staff = chat(STAFF).says(ASKED).says(words)
    assert OF_COMPLAINTS in staff.last and OF_QUESTIONS in staff.last
    assert "ใครดูข้อมูลของฉัน" not in staff.last and demo.states(staff.user_id) == {}


def test_a_visitor_hears_it_of_complaints_alone(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ผมเป็นคนนอก ร้องเรียนเจ้าหน้าที่ได้ไหมครับ")
    who.says("แล้วเจ้าหน้าที่คนนั้นจะเห็นเบอร์ผมไหม")
    assert OF_COMPLAINTS in who.last and "เบอร์โทร" in who.last and OF_QUESTIONS not in who.last


@pytest.mark.parametrize("words", ["ใช้เวลากี่วันรู้ผล", "แนบรูปได้ไหม", "แบบสำรวจใครเห็นคำตอบ", "ขอดูแผน"])
def test_other_questions_are_answered_as_before(chat: Callable[[str], Chat], words: str) -> None:
    assert OF_COMPLAINTS not in chat(STAFF).says(ASKED).says(words).last


def test_after_another_answer_the_name_is_a_datum_of_ones_own(chat: Callable[[str], Chat]) -> None:
    staff = chat(STAFF).says("ขอดูแผน").says("หัวหน้าเห็นชื่อผมไหม")
    assert OF_COMPLAINTS not in staff.last
