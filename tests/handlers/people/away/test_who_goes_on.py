"""Who leads nobody asks who goes on with their work meanwhile, and what becomes of their draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House

REPORTER, STAFF, HEAD = "D0103", "D0106", "D0102"
TITLE, DRAFT, COLLEAGUE = "ให้ผู้อื่นทำแทนหรือทำต่อ", "ผู้อื่นเปิดดูหรือทำต่อไม่ได้", "นายสมมติ ช่วยรายงาน"


@pytest.mark.parametrize(
    "words",
    [
        "รบกวนด่วนนิดนึงครับ ผมจะลาบวช 8 วันตั้งแต่ 8 มีนาคม 2570 ในสำนักมีใครส่งรายงานแทนได้บ้างครับ "
        "แล้วรายงานที่ทำค้างไว้คนนั้นทำต่อได้ไหมครับ",
        "แล้วรายงานที่ผมทำค้างไว้ยังไม่ส่ง คนอื่นมาทำต่อได้ไหมครับ",
        "ร่างของผม เพื่อนในสำนักเปิดมาทำต่อแทนได้ไหม หรือต้องเริ่มใหม่ครับ",
        "เดี๋ยวต้นเดือนหน้าพี่ผ่าตัดนอนโรงพยาบาลสิบวัน รายงานที่เขียนค้างไว้ให้น้องอีกคนมาเขียนต่อได้ไหมหรือต้องเริ่มใหม่หมด",
        "กราบเรียนสอบถามว่า ในระหว่างที่ข้าพเจ้าลาพักผ่อน ผู้ใดในสำนักมีสิทธิ์ส่งรายงานแทนได้บ้าง",
        "รายงาน 1.2 ที่พิมพ์ค้างไว้ พี่อีกคนเปิดต่อได้ไหม",
    ],
)
def test_a_reporter_hears_who_may_send_and_that_a_draft_stays_their_own(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    reporter = chat(REPORTER).says(words)
    assert reporter.last.startswith(TITLE)
    assert DRAFT in reporter.last and COLLEAGUE in reporter.last
    assert demo.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    "words",
    [
        "แล้วเรื่องให้เพื่อนทำแทนช่วง 9-12 มีนาคมล่ะ ทำยังไง",
        "งานที่ทำค้างในนี้โอนให้เพื่อนทำต่อได้ไหมครับ ผมต้องไปราชการต่างจังหวัด",
        "ข้าพเจ้าประสงค์จะมอบหมายให้ผู้อื่นปฏิบัติหน้าที่แทนในระบบระหว่างวันที่ 9 ถึง 12 มีนาคม 2570",
        "ลาพักร้อนอาทิตย์หน้า ให้ใครทำแทนดี",
        "วันที่ 16 ถึง 20 มีนาคม 2570 จะไปเรียนที่นครปฐม ใครจะรับเรื่องแทนเราในบอทบ้าง",
    ],
)
def test_staff_hear_what_others_may_do_and_when_they_are_reminded(
    chat: Callable[[str], Chat], words: str
) -> None:
    staff = chat(STAFF).says(words)
    assert staff.last.startswith(TITLE) and "8.30–18.00 น." in staff.last
    assert {"แจ้งลา", "เตือนอะไรฉันบ้าง"} <= set(staff.offers)


def test_the_days_that_were_told_go_along_with_the_leave(chat: Callable[[str], Chat]) -> None:
    staff = chat(STAFF).says("ไปสัมมนา 9-12 มีนาคม 2570 ให้เพื่อนทำแทนได้ไหม")
    assert "ลา 9 มี.ค. 70 – 12 มี.ค. 70" in staff.last
    assert "9 มีนาคม 2570 ถึง 12 มีนาคม 2570" in staff.says("ลา 9 มี.ค. 70 – 12 มี.ค. 70").last


@pytest.mark.parametrize(
    "words",
    ["แล้วถ้าจะเพิ่มผู้รายงานอีกคนต้องให้ใครเพิ่มให้ครับ", "ใครเป็นคนเพิ่มผู้รายงานของสำนักให้ได้บ้าง อยากเพิ่มน้องอีกคน"],
)
def test_who_adds_a_reporter_is_told(chat: Callable[[str], Chat], words: str) -> None:
    assert "ผู้ดูแลระบบเป็นผู้เพิ่มผู้รายงาน" in chat(REPORTER).says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ส่งรายงานแทนเพื่อนได้ไหม",
        "ใครทำแทนฉัน",
        "ให้คนอื่นส่งแทนได้ไหม",
        "หัวหน้าลาใครอนุมัติแทน",
        "รายงานแทน สมชาย",
    ],
)
def test_other_questions_are_answered_as_before(chat: Callable[[str], Chat], words: str) -> None:
    assert not chat(REPORTER).says(words).last.startswith(TITLE)


def test_who_leads_appoints_a_deputy(demo: House, chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD).says("จันทร์หน้าไปอบรมห้าวัน ให้ใครทำแทนได้คะ")
    assert not head.last.startswith(TITLE)


def test_leave_told_with_who_does_the_work_is_leave(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("ลากิจ 9-10 มีนาคม 2570 แล้วให้น้องรายงานดีทำแทน")
    assert "ตรวจวันลา" in me.last and "นางสาวตัวอย่าง รายงานดี" in me.last


@pytest.mark.parametrize("said", ["มีเพื่อนทำแทนได้มั้ย", "ให้เพื่อนในกลุ่มกดแทนในบอทได้ไหมคะ"])
def test_amid_a_leave_a_friend_cannot_act(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0106").says("ไม่อยู่ 9-12 มีนาคม ไปสัมมนา")
    before = len(me.heard)
    assert "เพื่อนทำแทนในบอตไม่ได้" in me.says(said).since(before) and "ยืนยันวันลา" in me.offers
