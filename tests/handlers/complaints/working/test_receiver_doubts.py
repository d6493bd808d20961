"""The doubts of a receiver with a case in sight are answered, and change nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.complaint import NEW
from tests.handlers.complaints.casework import RECEIVER, STAFF, case_of, files, opened, said
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
RATHER_NOT = "หากเป็นเรื่องของสำนักอื่น กด “ส่งต่อ” หากเกี่ยวข้อง"
SILENT = "ไม่ต้องรอคำตอบเพื่อตรวจสอบต่อ"
UNKNOWN = "ผู้แจ้งและผู้ถูกร้องไม่เห็นชื่อผู้รับเรื่องในบอต"
RESULT = "ยังไม่ได้แจ้งผล กด “แจ้งผล”"
LATER = "กำหนดของเรื่องยังเหมือนเดิม หากยังไม่ได้รับเรื่อง"
TELLS_NOBODY = "เล่าให้ผู้ที่ไม่ได้เป็นผู้รับเรื่องนี้ฟังไม่ได้"
NO_WORDS = "บอตคิดข้อความแทนไม่ได้"
NO_SUMMARY = "บอตไม่สรุปเรื่องร้องเรียนให้"
DOUBTS = [
    ("ไม่อยากรับเรื่องนี้เลย", RATHER_NOT),
    ("ลำบากใจที่จะตรวจสอบเรื่องนี้ค่ะ", RATHER_NOT),
    ("รับแล้วเปลี่ยนใจไม่รับได้ไหม", RATHER_NOT),
    ("ไม่สะดวกใจรับเรื่องนี้ครับ", RATHER_NOT),
    ("ไม่ใช่เรื่องของสำนักเราอะ", RATHER_NOT),
    ("เรื่องนี้ไม่ใช่งานของเรานะคะ", RATHER_NOT),
    ("ส่งให้สำนักคลังทำแทนได้ป่ะ", RATHER_NOT),
    ("ได้ผลแล้ว แจ้งเลย", RESULT),
    ("ตักเตือนไปแล้วค่ะ แต่ยังไม่ได้แจ้งผล", RESULT),
    ("ซ่อมให้เรียบร้อยแล้วครับ ยังไม่ได้แจ้งผู้แจ้ง", RESULT),
    ("อ่านแล้วค่ะ เดี๋ยวพรุ่งนี้ตอบ", LATER),
    ("ดูเรื่องแล้วครับ เดี๋ยวอาทิตย์หน้าค่อยดำเนินการ", LATER),
    ("ถ้าผู้แจ้งไม่ตอบต้องทำยังไง", SILENT),
    ("ผู้แจ้งเงียบไปแล้ว ทำยังไงต่อดี", SILENT),
    ("ถ้าเขาไม่ตอบกลับมาเลย ปิดเรื่องได้ไหม", SILENT),
    ("กลัวเขารู้ว่าใครเป็นคนรับเรื่อง", UNKNOWN),
    ("ผู้แจ้งจะเห็นชื่อผู้รับเรื่องไหม", UNKNOWN),
    ("ขอปรึกษาหัวหน้าก่อนได้ไหม", TELLS_NOBODY),
    ("ขอถามเพื่อนร่วมงานก่อนนะ", TELLS_NOBODY),
    ("เล่าให้ ผอ. ฟังได้ไหม", TELLS_NOBODY),
    ("ตอบไปว่ายังไงดี", NO_WORDS),
    ("จะตอบว่าอะไรดี", NO_WORDS),
    ("แจ้งผลยังไงดีคะ", NO_WORDS),
    ("ขอปิดเรื่องแต่ยังไม่แจ้งผล", "ยังปิดเรื่องไม่ได้ ต้องแจ้งผล"),
    ("ปิดไปก่อนโดยไม่ต้องแจ้งผลได้ไหม", "ยังปิดเรื่องไม่ได้ ต้องแจ้งผล"),
    ("ยาวมากเลย สรุปให้ฟังสั้นๆ หน่อยค่ะ", NO_SUMMARY),
    ("สรุปเรื่องนี้ให้หน่อย", NO_SUMMARY),
    ("อ่านไม่ไหวครับ ขอแบบสั้นๆ สามบรรทัด", NO_SUMMARY),
]


@pytest.fixture
def me(demo: House, chat: People) -> Chat:
    return chat(RECEIVER)


@pytest.mark.parametrize(("words", "told"), DOUBTS)
def test_a_doubt_is_answered_and_changes_nothing(me: Chat, words: str, told: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert told in me.last
    assert case_of(me.house, done).state == NEW and said(me.house, done) == []


@pytest.mark.parametrize(
    "words",
    [
        "ผู้แจ้งตอบหรือยัง",
        "ถามผู้แจ้งว่าเห็นเองไหม",
        "จดไว้ว่าผู้แจ้งไม่ตอบ",
        "รับเรื่องนี้ครับ",
        "ไม่อยากลาพรุ่งนี้",
        "แจ้งผลว่าตักเตือนแล้ว",
        "ได้กระเช้ามาแล้ว แจ้งเลย",
        "ขอถามหน่อยว่ากำหนดเมื่อไหร่",
    ],
)
def test_other_words_are_no_doubt(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    told = (RATHER_NOT, SILENT, UNKNOWN, TELLS_NOBODY, RESULT, LATER)
    assert not any(each in me.last for each in told)


@pytest.mark.parametrize("words", ["ตรวจสอบแล้ว ไม่พบความผิด", "ตรวจสอบเสร็จแล้วครับ พบว่าประตูเสีย ซ่อมแล้ว"])
def test_what_was_found_is_shown_before_it_is_told(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert "แจ้งผลนี้แก่ผู้แจ้งใช่หรือไม่" in me.last and words in me.last
    assert said(me.house, done) == []


@pytest.mark.parametrize("words", [each for each, _ in DOUBTS])
def test_others_are_told_nothing_of_cases(chat: People, words: str) -> None:
    last = chat(STAFF).says(words).last
    assert not any(each in last for each in (RATHER_NOT, SILENT, UNKNOWN, TELLS_NOBODY))


@pytest.mark.parametrize(
    "words",
    [
        "ขอปรึกษาหัวหน้าก่อนได้ไหม",
        "ขอปรึกษาเพื่อนก่อนนะคะ",
        "อยากปรึกษากับ ผอ. ก่อน",
    ],
)
def test_who_asks_somebody_else_asks_the_clinic_nothing(chat: People, words: str) -> None:
    assert "ตรงกับข้อนี้ไหม" not in chat(STAFF).says(words).last


def test_a_matter_that_begins_with_somebody_is_asked(chat: People) -> None:
    last = chat(STAFF).says("ขอปรึกษาหัวหน้าให้ผมเซ็นรับของแทนคนอื่นทุกครั้ง ทำได้หรือเปล่า").last
    assert "ส่งถามคน" in last
