"""What answers nothing in a conversation is read as if it were typed outside (decisions/0120)."""

from __future__ import annotations

import pytest

from handlers.conversation.controls import what_to_edit
from tests.handlers.house import Chat


@pytest.fixture
def retiring(admin: Chat) -> Chat:
    """Who is asked which person leaves the roster."""
    return admin.says("พ้นทะเบียน")


def test_a_question_is_answered_and_the_conversation_stays(retiring: Chat) -> None:
    heard = len(retiring.heard)
    retiring.says("เหลือใครบ้างที่ยังไม่เข้าไลน์บอตเลย")
    assert "ยังไม่ลงทะเบียน" in retiring.since(heard)
    assert "พ้นทะเบียน" in retiring.says("ทำต่อ").since(heard) or "ใคร" in retiring.last


def test_another_wish_begins_and_what_is_open_waits(retiring: Chat) -> None:
    heard = len(retiring.heard)
    retiring.says("3.2 ปีนี้ไม่ทำละ งบโดนหั่น เอาออกไปเลย")
    said = retiring.since(heard)
    assert "พักการพ้นจากทะเบียนไว้ให้แล้ว พิมพ์ “ทำต่อ”" in said
    assert "ไม่ต้องส่งรายงานของกิจกรรมนี้ตั้งแต่วันใด" in said


@pytest.mark.parametrize(
    "typed",
    [
        "สมหญิง รักดี",
        "คนที่อยู่โต๊ะริมหน้าต่าง",
        "พี่ที่ย้ายไปพัสดุเดือนก่อน",
        "น่าจะชื่ออารีย์อะไรสักอย่าง จำไม่ได้",
        "20 มี.ค. 9:00 ถึง 12:00",
    ],
)
def test_what_only_may_be_the_answer_is_asked_for_again(retiring: Chat, typed: str) -> None:
    heard = len(retiring.heard)
    retiring.says(typed)
    assert "พัก" not in retiring.since(heard) and "ใคร" in retiring.last


OR_WISH = "ข้อความนี้เป็นคำตอบ หรือจะทำเรื่องอื่น"


@pytest.mark.parametrize(
    "wish",
    [
        "ได้ไฟล์รายชื่อพนักงานชุดใหม่จากการเจ้าหน้าที่ จะใส่เข้าระบบ",
        "ตั้งพี่นกเป็นคนรายงานแทนคนเก่า",
        "สัมมนาวันที่ 15 ล่มแล้ว เอาออกจากปฏิทินด้วยจ้า",
    ],
)
def test_where_any_words_are_a_title_a_wish_is_asked_about(admin: Chat, wish: str) -> None:
    admin.says("เพิ่มกำหนดการ").says(wish)
    assert OR_WISH in admin.last


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("ช่วยเอา D0102 ออกจากทะเบียนหน่อยครับ เขาลาออกไปแล้ว", "D0102"),
        ("มือถือหายเข้าบอตไม่ได้ ปลดบัญชี D0106 ให้หน่อย", "ยืนยันปลดบัญชี"),
        ("พรุ่งนี้ผมขอลากิจนะครับ", "ตรวจวันลา"),
        ("D0102 เกษียณไปเมื่อวาน เอาออกได้เลย", "D0102"),
    ],
)
def test_what_is_said_to_somebody_and_far_ahead_is_no_title(
    admin: Chat, wish: str, told: str
) -> None:
    heard = len(admin.says("เพิ่มกำหนดการ").heard)
    admin.says(wish)
    said = admin.since(heard)
    assert "พักการเพิ่มกำหนดการไว้ให้แล้ว" in said and told in said


def test_the_same_is_asked_about_where_a_message_is_written(reporter: Chat) -> None:
    reporter.says("ฝากข้อความถึงผู้ดูแลระบบ").says("พรุ่งนี้ผมขอลากิจนะครับ")
    assert OR_WISH in reporter.last and "ลา" in reporter.offers


@pytest.mark.parametrize("asked", ["ใครยังไม่ส่งรายงานบ้างครับ", "ขอดูหน่อยว่าสำนักใดยังไม่ส่งรายงาน"])
def test_a_question_is_answered_where_a_title_is_asked_for(admin: Chat, asked: str) -> None:
    heard = len(admin.says("เพิ่มกำหนดการ").heard)
    admin.says(asked)
    assert "ยังไม่ส่ง" in admin.since(heard) and admin.state["at"] == "title"


@pytest.mark.parametrize(
    "asked",
    ["ช่วยเปิดใบเซอร์อบรมให้ดูหน่อย", "ขอใบเซอร์ที่ไปอบรมมา", "ขอดูใบรับรองอบรมที่เคยได้หน่อยค่ะ"],
)
def test_what_is_learned_to_be_no_gift_is_answered_at_once(reporter: Chat, asked: str) -> None:
    heard = len(reporter.says("รับของขวัญ").heard)
    reporter.says(asked)
    assert "ใบรับรอง" in reporter.since(heard) and "ข้อความนี้เป็นคำตอบ" not in reporter.last
    assert reporter.state["at"] == "what" and "what" not in reporter.state["answers"]


@pytest.mark.parametrize(
    "given",
    [
        "กระเช้าที่พี่เขาฝากมาให้หน่อย ขนม 2 กล่อง",
        "ใบประกาศเกียรติคุณใส่กรอบไม้จากบริษัท",
        "สมุดจดความดีที่เขาทำแจก",
        "บัตรของขวัญห้าง 500 บาท ไม่รู้ใครวางไว้",
        "รูปถ่ายสีใส่กรอบ เป็นภาพรวมทุกสำนัก",
        "เสื้อที่ระลึกจากงานอบรมผู้รายงาน",
    ],
)
def test_what_was_given_stays_an_answer(reporter: Chat, given: str) -> None:
    reporter.says("รับของขวัญ").says(given)
    assert "what" in reporter.state["answers"] or "ใช้เป็นคำตอบ" in reporter.offers


@pytest.mark.parametrize(
    "title",
    [
        "อบรมการใช้บอตให้ผู้รายงานทุกสำนัก",
        "ประกาศเจตนารมณ์ไม่รับของขวัญ ปี 2570",
        "ประชุมชี้แจงการรายงานผลรอบ 6 เดือน",
        "มอบรางวัลคนดีศรีวุฒิสภา",
        "เสวนา ทุจริตเรื่องใกล้ตัว ใครก็แจ้งได้",
        "ขอพรปีใหม่ผู้บริหารสำนักงาน",
        "ช่วยเหลือผู้ประสบภัยน้ำท่วมภาคใต้",
        "โครงการอยากเห็นสภาโปร่งใส ใครๆ ก็มีส่วนร่วม",
        "พี่สอนน้อง ใช้ระบบรายงานผลให้ไว",
        "การขอรับใบรับรองการอบรมย้อนหลัง",
    ],
)
def test_a_title_that_speaks_of_the_office_is_taken(admin: Chat, title: str) -> None:
    admin.says("เพิ่มกำหนดการ").says(title)
    assert "ข้อความนี้เป็นคำตอบ" not in admin.last and "ข้อ 2" in admin.last


@pytest.mark.parametrize(
    "words", ["ไม่เอาแล้วค่ะ ยกเลิก", "ไม่ส่งแล้วค่ะ ยกเลิกไปเลย", "งั้นไม่ทำแล้ว ยกเลิกนะคะ"]
)
def test_who_gives_up_twice_is_not_asked_again(retiring: Chat, words: str) -> None:
    assert "ยกเลิกการพ้นจากทะเบียนแล้ว" in retiring.says(words).last


@pytest.mark.parametrize("opening", ["ลา", "รับของขวัญ", "พ้นทะเบียน", "เปิดลงชื่อ", "ออกประกาศ"])
@pytest.mark.parametrize("words", ["ไม่เอาแล้ว ล้างทิ้งให้หมด", "ไม่ทำละ ลบทิ้งไปเลย", "ไม่ส่งแล้วค่ะ ทิ้งไปเลย"])
def test_what_throws_it_away_is_no_other_wish(admin: Chat, opening: str, words: str) -> None:
    admin.says(opening).says(words)
    assert "ยกเลิก" in admin.last or "ยกเลิก" in admin.offers
    assert "พัก" not in admin.last.split("ยกเลิก")[0]
    assert len({row.flow for row, _ in admin.house.states(admin.user_id).values()}) <= 1


def test_in_a_report_the_same_words_may_tell_of_the_activity(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("ยังไม่ได้ดำเนินการ").says("ไม่ทำแล้ว ยกเลิก")
    assert "ยกเลิกการรายงาน" not in reporter.last


@pytest.fixture
def on_leave(reporter: Chat) -> Chat:
    """Who is asked for the days of leave: sentences were learned from there."""
    return reporter.says("ลา")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("ถ้าไม่อยู่แล้วงานที่ยังไม่ได้ส่งจะไปตกที่ใครคะ", "บอตเตือนผู้รายงานคนถัดไป"),
        ("ประกาศที่ผมเคยร่วมไว้มีฉบับไหนบ้างครับ", "ประกาศ"),
    ],
)
def test_a_question_at_the_first_question_of_leave_is_answered(
    on_leave: Chat, asked: str, told: str
) -> None:
    heard = len(on_leave.heard)
    on_leave.says(asked)
    assert told in on_leave.since(heard) and "พิมพ์วันเริ่ม" not in on_leave.since(heard)
    assert on_leave.state["at"] == "days"


@pytest.mark.parametrize(
    "typed",
    [
        "ช่วงที่ไปงานบวชหลานที่อุบลน่ะค่ะ ยังไม่รู้วัน",
        "วันที่เขานัดตรวจที่โรงพยาบาลนั่นแหละค่ะ",
        "หลังจากงานสัมมนาที่เชียงใหม่เสร็จ",
    ],
)
def test_days_of_leave_in_other_words_are_asked_for_again(on_leave: Chat, typed: str) -> None:
    on_leave.says(typed)
    assert "ลาตั้งแต่วันใด" in on_leave.last


@pytest.mark.parametrize(
    ("wish", "asked"),
    [
        ("วันที่ 12 สิงหาปีนี้ทำงานปกติ ไม่หยุดแล้วนะ", "ตรวจการเปลี่ยนวันหยุด"),
        ("สิบสองสิงหาไม่หยุดแล้วนะ ต้องมาทำงาน", "12 สิงหาคม"),
        ("ชื่อกิจกรรม 3.7 สะกดผิด จะแก้ครับ", "จะแก้อะไรของกิจกรรมนี้"),
        ("ชื่อกิจกรรม 2.1 พิมพ์ผิดอยู่ จะแก้", "จะแก้อะไรของกิจกรรมนี้"),
    ],
)
def test_a_wish_said_to_somebody_need_not_be_far_ahead(
    retiring: Chat, wish: str, asked: str
) -> None:
    heard = len(retiring.heard)
    retiring.says(wish)
    assert "พักการพ้นจากทะเบียนไว้ให้แล้ว" in retiring.since(heard)
    assert asked in retiring.since(heard)


def test_who_may_not_have_what_is_wanted_is_told_who_may(head: Chat) -> None:
    head.says("ลา").says("ยืนยันแทนสำนักว่ารอบนี้ไม่มีใครรับของ")
    assert "เปิดให้เฉพาะ" in head.last


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("จันทร์ถึงศุกร์นี้มีงานไรบ้าง", "กำหนดการ"),
        ("จันทร์ถึงศุกร์นี้หยุดกี่วัน", "วันทำการ"),
        ("วันศุกร์นี้สำนักมีประชุมอะไรหรือเปล่า", "กำหนดการ"),
    ],
)
def test_a_question_with_a_day_in_it_is_no_day_of_leave(
    on_leave: Chat, asked: str, told: str
) -> None:
    heard = len(on_leave.heard)
    on_leave.says(asked)
    assert told in on_leave.since(heard) and "days" not in on_leave.state["answers"]


@pytest.mark.parametrize("days", ["จันทร์ถึงศุกร์นี้ค่ะ", "วันศุกร์นี้ครับ ไปไหนไม่บอก", "4-5 มี.ค. ค่ะ มีสอบของลูก"])
def test_days_with_more_words_are_days_of_leave(on_leave: Chat, days: str) -> None:
    assert "ตรวจวันลา" in on_leave.says(days).last


@pytest.mark.parametrize(
    "asked", ["มาตรการต่างๆ ได้แต้มรวมกันเท่าไรแล้วครับ", "เรื่องใดติดแดงอยู่ เอาเฉพาะที่น่าห่วงนะคะ"]
)
def test_a_question_about_the_office_is_no_gift(admin: Chat, asked: str) -> None:
    admin.says("รับของขวัญ").says(asked)
    assert admin.state["at"] == "what" and "what" not in admin.state["answers"]


def test_what_is_plainly_anothers_work_is_refused_and_no_title(head: Chat) -> None:
    head.says("บันทึกคณะทำงาน").says("ยืนยันแทนสำนักว่ารอบนี้ไม่มีใครรับของ")
    assert "เปิดให้เฉพาะผู้มีหน้าที่นี้" in head.since(-2) and head.state["at"] == "title"
    assert "title" not in head.state["answers"]


@pytest.mark.parametrize("said", ["เห็นว่ามีคนส่งชื่อผมชิงดีเด่น ยินดีรับครับ"])
def test_what_another_may_do_is_asked_about_where_a_title_is_asked_for(
    head: Chat, said: str
) -> None:
    head.says("บันทึกคณะทำงาน").says(said)
    assert OR_WISH in head.last and head.state["at"] == "title"


@pytest.mark.parametrize(
    "asked", ["เลื่อนแล้วระบบแจ้งทุกสำนักให้เองเลยไหม", "เลื่อนรอบแล้วต้องส่งข้อความบอกสำนักเองอีกไหม"]
)
def test_a_question_about_what_is_done_begins_nothing_else(admin: Chat, asked: str) -> None:
    admin.says("เลื่อนวันส่งของรอบ").says(asked)
    assert admin.state["at"] == "round"


def test_a_day_that_is_told_with_a_question_is_kept(admin: Chat) -> None:
    told = "เดือนกรกฎามีสองรอบใช่ไหมคะ ที่จะเลื่อนคือรอบแรก วันที่ 27 ไม่ใช่วันที่ 30 ค่ะ"
    admin.says("เลื่อนวันส่งของรอบ").says(told)
    assert admin.state["answers"]["round"] == "2027-07-27"


def test_a_wish_for_leave_in_other_words_is_leave(on_leave: Chat) -> None:
    assert "ตรวจวันลา" in on_leave.says("ขอหยุดมื้ออื่นมื้อเดียวเด้อ").last


@pytest.mark.parametrize(
    "typed",
    ["แก้วปีใหม่ 300 เพื่อนต่างหน่วยพึ่งให้มา ต้องแจ้งปะ", "ได้ร่มมา 1 คันจากเพื่อน ราคา 250 ต้องรายงานไหม"],
)
def test_a_question_about_something_else_below_a_card_is_answered(
    reporter: Chat, typed: str
) -> None:
    reporter.says("ลา 3-5 มี.ค.")
    heard = len(reporter.heard)
    assert "มาตรา 128" in reporter.says(typed).since(heard)
    assert "ทำเรื่องที่ค้างต่อ" in reporter.offers
    assert "days" in reporter.state["answers"] and "ตรวจวันลา" in reporter.says("ทำต่อ").last


def test_a_glass_is_no_order_to_change_something() -> None:
    glasses = ("แก้วปีใหม่ 300", "แก้วน้ำ 2 ใบ", "แก้ว")
    assert [what_to_edit(each) for each in glasses] == [None, None, None]
    orders = ("แก้วันลา", "แก้วงเงิน", "แก้วาระ", "แก้วิทยากร", "แก้วุฒิ")
    assert all(what_to_edit(each) for each in orders)
