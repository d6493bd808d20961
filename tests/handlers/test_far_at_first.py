"""What a first question cannot read is done where it clearly means something."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN


@pytest.mark.parametrize("opening", ["เพิ่มบุคลากร", "ส่งข้อความ"])
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("น้องบอตไปสิงอยู่ในกรุ๊ปไหนมั่งจ๊ะ", "กลุ่ม LINE"),
        ("วันศุกร์มีอบรม อยากให้คนสแกนชื่อหน้าห้อง", "ข้อ 1 · สถานที่"),
        ("หน่วยงานไหนส่งงานช้าเป็นประจำบ้างนะ", "ส่งช้า"),
    ],
)
def test_what_clearly_means_something_else_is_done(
    chat: Callable[[str], Chat], opening: str, typed: str, said: str
) -> None:
    admin = chat(ADMIN).says(opening).says(typed)
    assert said in admin.since(1)


@pytest.mark.parametrize(
    ("opening", "typed", "said"),
    [
        ("เพิ่มบุคลากร", "คุณสมชาย ใจดีมากที่สุดในสำนัก", "ข้อ 1 · เลขประจำตัว"),
        ("เพิ่มบุคลากร", "เจ้าหน้าที่ใหม่ที่เพิ่งย้ายมาจากสำนักการคลัง", "เลขประจำตัวเจ้าหน้าที่"),
        ("เพิ่มบุคลากร", "ผู้ช่วยนักวิชาการคอมพิวเตอร์คนใหม่", "เลขประจำตัวเจ้าหน้าที่"),
        ("ส่งข้อความ", "คุณนภัสวรรณ ธนพงศ์พิพัฒน์กุลชัย", "ไม่พบผู้รับ"),
        ("ส่งข้อความ", "พี่ที่นั่งอยู่ข้างห้องประชุมชั้นสอง", "ไม่พบผู้รับ"),
        ("ส่งข้อความ", "คนที่ยังไม่ได้ส่งรายงานรอบมิถุนายน", "พิมพ์ข้อความที่จะส่ง"),
    ],
)
def test_whom_the_question_asks_for_stays_there(
    chat: Callable[[str], Chat], opening: str, typed: str, said: str
) -> None:
    assert said in chat(ADMIN).says(opening).says(typed).last


@pytest.mark.parametrize("opening", ["เพิ่มบุคลากร", "เปิดประกาศ", "ส่งข้อความ"])
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ขอดูรายชื่อคนในสำนักการคลังและงบประมาณ", "สำนักการคลังและงบประมาณ"),
        ("คนตอบแบบสอบถามว่ายังไงกันบ้าง สรุปที", "แบบสำรวจที่ท่านดูผลได้"),
    ],
)
def test_what_a_subject_hears_is_answered_and_the_conversation_waits(
    chat: Callable[[str], Chat], opening: str, typed: str, said: str
) -> None:
    admin = chat(ADMIN).says(opening)
    assert said in admin.answer_to(typed) and "หากจะทำเรื่องอื่นก่อน" not in admin.last
    assert admin.state["answers"] == {}


@pytest.mark.parametrize("opening", ["ออกประกาศ", "เพิ่มกำหนดการ"])
def test_a_title_that_says_what_is_to_be_done_is_asked_about(
    chat: Callable[[str], Chat], opening: str
) -> None:
    admin = chat(ADMIN).says(opening).says("วันศุกร์มีอบรม อยากให้คนสแกนชื่อหน้าห้อง")
    assert "เป็นคำตอบ หรือ" in admin.last and admin.state["answers"] == {}


@pytest.mark.parametrize("opening", ["ออกประกาศ", "เพิ่มกำหนดการ"])
def test_a_plain_deed_where_a_title_is_asked_begins_and_the_form_waits(
    chat: Callable[[str], Chat], opening: str
) -> None:
    admin = chat(ADMIN).says(opening).says("มีพี่คนนึงเกษียณไปแล้ว เอาออกจากรายชื่อให้หน่อย")
    assert "พิมพ์ “ทำต่อ” เพื่อกลับมาทำ" in admin.last and "ใคร พิมพ์ชื่อ" in admin.last


@pytest.mark.parametrize(
    "typed", ["เราต้องมาก่อน: วันต่อต้านทุจริต", "ประชุมติดตามงานที่ต้องแก้ไข", "อบรมสิ่งที่ผู้บริหารอยากให้รู้"]
)
def test_other_titles_are_kept(chat: Callable[[str], Chat], typed: str) -> None:
    assert chat(ADMIN).says("เพิ่มกำหนดการ").says(typed).state["answers"]["title"]
