"""At an event's questions and its card: whom to invite, a vague hour, another month, an agenda."""

from __future__ import annotations

import pytest

from handlers.understand.dates.no_day_yet import no_hour_yet
from handlers.understand.pointing.left_to_bot import leaves_choice
from tests.handlers.house import Chat


def whom_asked(admin: Chat, when: str = "พุธหน้า 13.30-15.00") -> Chat:
    admin.says("เพิ่มกำหนดการ").says("ประชุมทีมพัสดุ")
    return admin.says(when).says("ห้อง 301")


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("เชิญทุกคนในสำนักคลังยกเว้นผอ.", "นายสมมติ รายงานคลัง"),
        ("ทุกคนในสำนักคลัง ไม่เอา ผอ.", "นายสมมติ รายงานคลัง"),
        ("เชิญสำนักการคลังทั้งหมด ยกเว้นคุณรายงานคลัง", "นางตัวอย่าง อำนวยการคลัง"),
        ("ผู้รายงานทุกคน ยกเว้นคุณรายงานดีและคุณรายงานข่าว", "นายสมมติ ช่วยรายงาน และ นายสมมติ รายงานคลัง"),
    ],
)
def test_everybody_but_some_are_named_one_by_one(admin: Chat, said: str, left: str) -> None:
    me = whom_asked(admin).says(said)
    assert f"\n{left}\n" in me.says("บันทึก").last or f"\n{left}\n" in me.since(0)


@pytest.mark.soak
def test_who_is_left_out_and_not_among_them_is_told(admin: Chat) -> None:
    me = whom_asked(admin).says("เชิญทุกคนในสำนักคลังยกเว้นคุณรายงานข่าว")
    assert "ไม่พบ “คุณรายงานข่าว” ในกลุ่มที่เชิญ" in me.since(len(me.heard) - 2)
    assert "งานนี้เกี่ยวข้องกับผู้ใด" in me.last


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ("ทั้งสำนักงาน", "งานนี้เกี่ยวข้องกับทั้งสำนักงานอยู่แล้ว"),
        ("ผู้รายงานทุกสำนัก", "แก้ผู้เกี่ยวข้องเป็น ผู้รายงาน และ นางตัวอย่าง อำนวยการคลัง แล้ว"),
        ("บุคลากรของสำนัก", "สำนักพัฒนาทรัพยากรบุคคล และ นางตัวอย่าง อำนวยการคลัง"),
    ],
)
@pytest.mark.parametrize("said", ["เชิญ ผอ.คลัง ด้วย", "เชิญคุณอำนวยการคลังเพิ่มอีกคน"])
def test_somebody_is_invited_too(admin: Chat, said: str, chosen: str, told: str) -> None:
    me = whom_asked(admin).taps(chosen).says(said)
    assert told in me.since(len(me.heard) - 2)
    me.taps("บันทึก")


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("เลื่อนเป็นเดือนหน้า วันเดิม", "10 เมษายน 2570 เวลา 13.30-15.00"),
        ("เลื่อนออกไปอีก 2 เดือน เวลาเดิม", "10 พฤษภาคม 2570 เวลา 13.30-15.00"),
    ],
)
def test_another_month_keeps_the_day_and_the_hours(admin: Chat, said: str, when: str) -> None:
    assert when in whom_asked(admin).taps("ทั้งสำนักงาน").says(said).last


def test_another_month_without_a_day_is_asked_about(admin: Chat) -> None:
    me = whom_asked(admin).taps("ทั้งสำนักงาน")
    when = me.state["answers"]["when"]
    assert "เดือนหน้าวันใด" in me.says("ขอเลื่อนไปเดือนหน้า").last
    assert me.state["answers"]["when"] == when


def test_a_vague_hour_is_no_place_and_no_hour(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ").says("ประชุมทีมพัสดุ")
    assert "ยังไม่บอกวันและเวลา" in admin.says("บ่ายๆ หลังเบรค").since(len(admin.heard) - 2)
    me = admin.says("พุธหน้า").says("บ่ายๆ หลังเบรค")
    assert "คือกี่โมง" in me.since(len(me.heard) - 2) and "จัดที่ใด" in me.last


@pytest.mark.parametrize(
    "said", ["วาระมี 2 เรื่อง 1 สรุปไตรมาส 2 แผนปีหน้า", "ใส่วาระการประชุม 1. เรื่องเพื่อทราบ"]
)
def test_an_agenda_is_told_to_have_no_place(admin: Chat, said: str) -> None:
    me = whom_asked(admin).taps("ทั้งสำนักงาน").says(said)
    assert "ไม่มีช่องวาระ" in me.since(len(me.heard) - 2)
    assert "วาระ" not in me.taps("บันทึก").last


@pytest.mark.parametrize("said", ["อันไหนก็ได้ เลือกให้หน่อย", "แล้วแต่เลยค่ะ", "ช่วยเลือกให้ที"])
def test_the_bot_does_not_choose(admin: Chat, said: str) -> None:
    me = whom_asked(admin)
    assert "บอตเลือกแทนไม่ได้" in me.answer_to(said) and "งานนี้เกี่ยวข้องกับผู้ใด" in me.last


@pytest.mark.parametrize(
    "text", ["บ่ายสอง", "บ่าย 2", "เย็นนี้", "เช้าวันจันทร์", "เที่ยงวัน", "ห้องเช้า", "บ่ายโมงครึ่ง"]
)
def test_hours_days_and_rooms_are_no_vague_hours(text: str) -> None:
    assert not no_hour_yet(text)


@pytest.mark.parametrize(
    "text", ["ก็ได้", "ได้ค่ะ", "เลือกข้อ 2", "วันไหนก็ได้", "เลือก", "กด", "ทั้งสำนักงานก็ได้"]
)
def test_other_words_leave_nothing_to_the_bot(text: str) -> None:
    assert not leaves_choice(text)


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("ขอเลื่อนขึ้นมาวันพฤหัสแทน ผอ.ติดประชุม", "11 มีนาคม 2570 เวลา 13.30-15.00"),
        ("เลื่อนไปวันศุกร์ ห้องเต็ม", "12 มีนาคม 2570 เวลา 13.30-15.00"),
        ("เริ่มสายหน่อยเป็นบ่ายสองโมง", "10 มีนาคม 2570 เวลา 14.00-15.30"),
        ("เริ่มเช้าขึ้นเป็น 9.30", "10 มีนาคม 2570 เวลา 9.30-11.00"),
    ],
)
def test_a_new_day_or_hour_is_taken_with_its_reason(admin: Chat, said: str, when: str) -> None:
    assert when in whom_asked(admin).taps("ทั้งสำนักงาน").says(said).last


@pytest.mark.parametrize("said", ["ต้องแจ้งทุกคนเองมั้ยหรือบอตแจ้งให้", "บอตจะเตือนคนที่เชิญไหม"])
def test_who_tells_the_people_is_answered(admin: Chat, said: str) -> None:
    me = whom_asked(admin).taps("ทั้งสำนักงาน")
    heard = len(me.heard)
    assert "บอตไม่ส่งข้อความเพราะงานนี้อย่างเดียว" in me.says(said).since(heard)
    assert len(me.heard) == heard + 1


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("ห้องประชุมใหญ่ชั้น 4 ค่ะ แต่ยังไม่ได้จองนะ", "ห้องประชุมใหญ่ชั้น 4"),
        ("ห้อง 301 ยังไม่ได้จองค่ะ", "ห้อง 301"),
        ("ลานจองรถชั้น 1", "ลานจองรถชั้น 1"),
    ],
)
def test_what_is_said_of_booking_is_no_place(admin: Chat, said: str, place: str) -> None:
    admin.says("เพิ่มกำหนดการ").says("ประชุมทีมพัสดุ").says("พุธหน้า")
    assert admin.says(said).state["answers"]["place"] == place


@pytest.mark.parametrize(
    ("said", "shown"),
    [("รอแป๊บนะ ขอดูว่าวันนั้นมีใครลาบ้างก่อน", "10 มีนาคม 2570"), ("เดี๋ยวขอดูปฏิทินวันนั้นก่อน", "10 มี.ค. 70")],
)
def test_that_day_is_the_events_day(admin: Chat, said: str, shown: str) -> None:
    assert shown in whom_asked(admin).says(said).last


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("เปลี่ยนเป็นบ่ายสองได้มั้ย", "เวลา 14.00-15.30"),
        ("เอ่อ วันพฤหัสได้มั้ย", "11 มีนาคม 2570"),
        ("เอาห้อง 305 ละกัน", "ห้อง 305"),
        ("เอาวันศุกร์ดีกว่า", "12 มีนาคม 2570"),
        ("ขอย้ายเป็นห้อง 402 ได้ไหมคะ", "ห้อง 402"),
    ],
)
def test_what_is_put_right_where_whom_is_asked(admin: Chat, said: str, shown: str) -> None:
    me = whom_asked(admin).says(said)
    assert "งานนี้เกี่ยวข้องกับผู้ใด" in me.last and shown in me.says("ทุกคน").last


def test_an_hour_asked_about_is_no_place(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ").says("ประชุมทีมพัสดุ").says("พุธหน้า 13.30-15.00")
    admin.says("เปลี่ยนเป็นบ่ายสองได้มั้ย")
    assert "place" not in admin.state["answers"] and "จัดที่ใด" in admin.last
    assert "14.00-15.30" in admin.since(0)


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("เชิญทุกคนยกเว้นผู้บริหาร", "นายสมมติ อำนวยการ"),
        ("ทั้งสำนักงาน ไม่เอาสำนักการคลัง", "รายงานคลัง"),
        ("ทุกคนไม่รวมหัวหน้ากลุ่ม", "หัวหน้ากลุ่ม"),
    ],
)
def test_of_the_whole_office_some_are_left_out(admin: Chat, said: str, gone: str) -> None:
    names = [
        each["name"] for each in whom_asked(admin).says(said).state["answers"]["whom"]["people"]
    ]
    assert len(names) > 5 and not any(gone in each for each in names)


def test_who_is_not_on_the_list_cannot_be_taken_off_it(admin: Chat) -> None:
    me = whom_asked(admin).says("เชิญทุกคนยกเว้นผู้บริหาร").says("ไม่เอา ผอ. ด้วย")
    assert "ไม่อยู่ในรายชื่อ" in me.since(0) and "เพิ่มในชื่องาน" not in me.offers


@pytest.mark.parametrize("said", ["ทุกคน", "เชิญทุกคนเลย"])
def test_everybody_again_is_told_to_be_so(admin: Chat, said: str) -> None:
    assert "อยู่แล้ว" in whom_asked(admin).taps("ทั้งสำนักงาน").says(said).since(0)


@pytest.mark.parametrize(
    "said", ["ประชุมใหญ่ 18 มี.ค. ลงปฏิทินไว้แล้ว", "ประชุมใหญ่ใส่ปฏิทินไว้แล้วใช่ไหม", "อบรมลงกำหนดการหรือยัง"]
)
def test_what_stands_in_the_calendar_already_begins_no_event(admin: Chat, said: str) -> None:
    assert admin.says(said).house.states(admin.user_id) == {} and "กำหนดการ" in admin.last


def test_the_calendar_is_no_part_of_the_name(admin: Chat) -> None:
    me = admin.says("ช่วยลงประชุมใหญ่ 18 มี.ค. ในปฏิทินไว้ด้วย")
    assert me.state["answers"]["title"] == "ประชุมใหญ่"


@pytest.mark.parametrize(
    "said", ["ประชุมพรุ่งนี้เลื่อนหรือเปล่า", "ประชุมพรุ่งนี้ยกเลิกแล้วเหรอ", "ประชุมใหญ่งดใช่ไหม"]
)
def test_whether_it_is_still_on_is_shown_by_its_day(admin: Chat, said: str) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมใหญ่ พรุ่งนี้ 9.00-12.00").taps("บันทึก").says("เมนู")
    assert "ประชุมใหญ่" in admin.says(said).last and not admin.house.states(admin.user_id)


def test_whether_it_can_be_moved_is_another_question(admin: Chat) -> None:
    assert "ประชุมใหญ่" not in admin.says("ประชุมเลื่อนได้ไหม").last
