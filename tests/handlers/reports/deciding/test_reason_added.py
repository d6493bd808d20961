"""A reason told with the return stands, and what is added to it is added."""

from __future__ import annotations

import pytest

from handlers.reports.deciding.decision_said import reason_of
from tests.handlers.house import Chat
from tests.handlers.reports.deciding.test_return_back import decides


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("ส่งคืนน้องไปเพิ่มใบลงชื่อค่ะ", "เพิ่มใบลงชื่อ"),
        ("ส่งคืนให้เขาระบุจำนวนคนด้วย", "ระบุจำนวนคนด้วย"),
        ("ส่งคืนให้น้องแก้ไข", ""),
        ("คืนวันศุกร์", ""),
    ],
)
def test_what_it_goes_back_for_is_the_reason(words: str, reason: str) -> None:
    assert reason_of(words) == reason


def test_a_reason_is_added_to_the_one_before(reporter: Chat, head: Chat) -> None:
    decides(reporter, head)
    head.says("ส่งคืนน้องไปเพิ่มใบลงชื่อค่ะ").says("เพิ่มเหตุผลด้วยว่ายังไม่ได้ลงเว็บ")
    assert "“เพิ่มใบลงชื่อ และยังไม่ได้ลงเว็บ”" in head.last
    assert "ส่งกลับรายงาน 1.10 แล้ว" in head.says("งั้นคืนเลยค่ะ ตกลง").last


def test_what_leads_to_a_reason_is_none_of_it(reporter: Chat, head: Chat) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("เพิ่มเหตุผลด้วยว่ายังไม่ได้ลงเว็บ")
    assert "เพราะ “ยังไม่ได้ลงเว็บ”" in head.last


@pytest.mark.parametrize(
    "words", ["แก้ให้นุ่มลง", "ขอแบบสุภาพกว่านี้ครับ", "ปรับคำให้สุภาพขึ้นหน่อย", "แรงไป ขอเบาๆ", "เอาแบบนุ่มๆ"]
)
def test_the_bot_words_no_reason_milder_and_keeps_it(
    reporter: Chat, head: Chat, words: str
) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("จำนวนคนมั่วมาก")
    told = head.answer_to(words)
    assert "บอตไม่เรียบเรียงถ้อยคำแทน เหตุผลยังเป็น “จำนวนคนมั่วมาก”" in told
    assert "เพราะ “จำนวนคนมั่วมาก” ใช่หรือไม่" in told
    assert "เพราะ “ขอให้ตรวจจำนวนคนอีกครั้ง”" in head.answer_to("ขอให้ตรวจจำนวนคนอีกครั้ง")


@pytest.mark.parametrize(
    "words", ["ขอให้ใช้ภาษาสุภาพในรายงาน", "ผู้รายงานใช้คำไม่สุภาพ", "ภาพถ่ายเบาเกินไป มองไม่เห็น"]
)
def test_a_reason_about_wording_is_a_reason(reporter: Chat, head: Chat, words: str) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("จำนวนคนไม่ตรง")
    assert words in head.answer_to(words)
