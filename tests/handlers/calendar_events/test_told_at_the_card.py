"""At the review card of an event words that one question reads are proposed for that question, and
what only asks the bot is no part of its name."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.told.event_told import asked_for, event_told
from tests.handlers.house import Chat

_EVENT = "ลงปฏิทินให้ที สัมมนาวิทยากรตัวคูณ วันศุกร์หน้าเช้าค่ะ"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (_EVENT, "สัมมนาวิทยากรตัวคูณ"),
        ("อยากเปิดงานอบรมคุณธรรม 15 มีค 9 โมง", "งานอบรมคุณธรรม"),
        ("เปิดงานวันคุณธรรม 15 มี.ค.", "เปิดงานวันคุณธรรม"),
        ("งานเช้าวันพุธ 3 มี.ค.", "งานเช้า"),
    ],
)
def test_the_name_has_nothing_that_asks(words: str, title: str) -> None:
    assert event_told(asked_for(words), date(2027, 3, 1)).title == title


def test_hours_and_whom_it_concerns_are_proposed(admin: Chat) -> None:
    me = admin.says(_EVENT)
    assert "ส่วนนี้ไม่ได้บันทึก: “ตอนเช้า”" in me.since(0)
    me.says("หมายถึงศุกร์ที่ 12 นะ แปดครึ่งถึงสิบเอ็ดโมง").taps("แก้ตามนี้")
    assert "12 มีนาคม 2570 เวลา 8.30-11.00 น." in me.last
    heard = len(me.heard)
    me.says("งั้นให้เฉพาะผู้รายงานทุกสำนัก")
    assert "จะเพิ่มข้อความนี้ไหม" not in me.since(heard)
    assert me.taps("แก้ตามนี้").state["answers"]["expects"] == "reporters"


@pytest.mark.parametrize(
    "said", ["เหตุผลคือท่านเลขาติดราชการด่วน", "เพราะห้องเต็มค่ะ", "สาเหตุที่เลื่อนคือวิทยากรป่วยครับ"]
)
def test_a_reason_is_said_back_and_not_kept(admin: Chat, said: str) -> None:
    me = admin.says("เพิ่มกำหนดการ ประชุมใหญ่ 9 มี.ค. 9.00-12.00 ห้อง 301")
    before = me.state["answers"]
    assert "ไม่อยู่ในกำหนดการ หากต้องบอกเหตุผล" in me.answer_to(said)
    assert me.state["answers"] == before and "บันทึกกำหนดการแล้ว" in me.answer_to("บันทึกเลยค่ะ")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("เพราะท่านติดราชการ เลื่อนไปอีกวันนึง", "10 มีนาคม 2570 เวลา 9.00-12.00"),
        ("เนื่องจากห้องไม่ว่าง เปลี่ยนเป็นบ่ายสอง", "9 มีนาคม 2570 เวลา 14.00-17.00"),
        ("เพราะวันที่ 9 ติดประชุมผู้บริหาร ขอเปลี่ยนเป็นวันที่ 10 ค่ะ", "10 มีนาคม 2570 เวลา 9.00-12.00"),
        ("เนื่องจากห้อง 301 ไม่ว่าง เปลี่ยนเป็นห้อง 505", "ห้อง 505"),
    ],
)
def test_an_order_behind_the_reason_is_heeded(admin: Chat, said: str, shown: str) -> None:
    me = admin.says("เพิ่มกำหนดการ ประชุมใหญ่ 9 มี.ค. 9.00-12.00 ห้อง 301")
    assert f"แก้เป็น {shown}" in me.answer_to(said)


def test_a_reason_behind_which_all_are_to_be_told_tells_nobody(admin: Chat) -> None:
    me = admin.says("เพิ่มกำหนดการ ประชุมใหญ่ 9 มี.ค. 9.00-12.00 ห้อง 301")
    assert "ยังไม่ได้แจ้งผู้ใด" in me.answer_to("เพราะท่านไม่ว่าง แจ้งทุกคนด้วย")


def test_a_name_in_full_takes_the_place_of_the_sort(admin: Chat) -> None:
    me = admin.says("เพิ่มกำหนดการ อบรม 11-12 มี.ค. 9.00-16.00").says("อบรมจริยธรรมค่ะ")
    assert me.state["answers"]["title"] == "อบรมจริยธรรม"
    me.says("อบรมเลิกห้าโมงเย็น")
    assert me.state["answers"]["title"] == "อบรมจริยธรรม"


def test_a_name_told_again_is_no_more_asked_about(admin: Chat) -> None:
    me = admin.says("เพิ่มกำหนดการ งานใหญ่ 11-12 มี.ค. 9.00-16.00").says("มหกรรมจริยธรรม")
    me.says("ชื่องานคือมหกรรมจริยธรรมค่ะ").says("ที่ห้องสัมมนาชั้น 4")
    count = len(me.heard)
    assert "บันทึกกำหนดการแล้ว" in me.says("บันทึกเลยค่ะ").since(count)


def test_what_stands_nowhere_is_asked_about_before_saving(admin: Chat) -> None:
    me = admin.says("เพิ่มกำหนดการ อบรม 11-12 มี.ค. 9.00-16.00").says("วิทยากรจากสำนักงาน ป.ป.ช.")
    me.says("ที่ห้องสัมมนาชั้น 4")
    assert "กรุณาเลือกก่อนว่าจะเพิ่ม" in me.answer_to("บันทึกเลยค่ะ")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("แจ้งทุกคนด้วยว่าประชุมใหญ่เลื่อนเป็นอังคารที่ 9 เก้าโมง ห้องเดิม", "ยังไม่ได้แจ้งผู้ใด"),
        ("ห้องเดิมนะคะ", "สถานที่ยังเป็น ห้อง 301"),
    ],
)
def test_a_message_and_what_stays_change_nothing(admin: Chat, said: str, told: str) -> None:
    me = admin.says("เพิ่มกำหนดการ ประชุมใหญ่ 9 มี.ค. 9.00-12.00 ห้อง 301")
    before = me.state["answers"]
    count = len(me.heard)
    assert told in me.says(said).since(count) and me.state["answers"] == before
    assert "บันทึกกำหนดการแล้ว" in me.answer_to("บันทึกเลยค่ะ")


@pytest.mark.parametrize(
    "said", ["ไม่ใช่วันที่ 4 ค่ะ 11-12 มี.ค. 9.00-16.00", "ไม่เอาวันที่ 4 เป็น 11-12 มี.ค. 9.00-16.00"]
)
def test_the_day_that_is_not_meant_is_no_part_of_the_new_one(admin: Chat, said: str) -> None:
    me = admin.says("เพิ่มกำหนดการ อบรมจริยธรรม 4 มี.ค. 9.00-12.00").says(said)
    assert "11 มีนาคม 2570 ถึง 12 มีนาคม 2570 เวลา 9.00-16.00" in me.last
    assert "บันทึกกำหนดการแล้ว" in me.answer_to("บันทึกเลยค่ะ")
