"""An administrator sees the year's days, changes them by one line, and sees first what moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from models.plans.days.day_changes import import_days
from models.plans.holidays_file import DayRow
from models.plans.working_days import working_days
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN

MAY = datetime(2027, 5, 10, 3, 0, tzinfo=UTC)


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    found = chat(ADMIN)
    found.house.now = MAY
    return found


def works(who: Chat, *day: int) -> bool:
    with who.house.session() as session:
        return working_days(session).is_working(date(2027, *day))


def test_one_line_adds_a_day_off_after_what_moves_was_shown(admin: Chat) -> None:
    admin.says("หยุดเพิ่ม 18 มิ.ย. 70 วันหยุดพิเศษตามมติ ครม.")
    assert "วันศุกร์ที่ 18 มิถุนายน 2570" in admin.last and "เดิม ตามปฏิทินปกติ" in admin.last
    assert "การเตือนของรอบ 20 มิ.ย. 70 เปลี่ยน" in admin.last
    assert "18 มิ.ย. 70 เป็น 17 มิ.ย. 70" in admin.last
    assert works(admin, 6, 18)
    admin.taps("บันทึกวันหยุด")
    assert "บันทึกแล้ว เพิ่มวันหยุด วันศุกร์ที่ 18 มิถุนายน 2570" in admin.last
    assert not works(admin, 6, 18)
    admin.says("วันหยุดปี 2570").says("หน้าถัดไป")
    assert "วันหยุดพิเศษตามมติ ครม." in admin.last and "บันทึกโดย" in admin.last
    admin.says("ยกเลิกวันหยุด 18 มิ.ย. 70").says("บันทึกวันหยุด")
    assert works(admin, 6, 18)


@pytest.mark.soak
def test_a_holiday_on_a_weekend_proposes_a_substitute(admin: Chat) -> None:
    admin.says("เพิ่มวันหยุด").taps("ให้เป็นวันหยุด").says("5 มิ.ย. 70").says("วันสถาปนาสำนักงาน")
    assert "จะให้มีวันหยุดชดเชยหรือไม่" in admin.last
    admin.taps("ชดเชย 7 มิ.ย. 70")
    assert "วันหยุดชดเชย วันสถาปนาสำนักงาน" in admin.last
    admin.taps("บันทึกวันหยุด")
    assert not works(admin, 6, 7)


@pytest.mark.soak
def test_a_public_holiday_is_worked_and_a_saturday_too(admin: Chat) -> None:
    admin.says("ยกเลิกวันหยุด 12 ส.ค. 70").taps("บันทึกวันหยุด")
    admin.says("ทำงานชดเชยวันเสาร์ที่ 15 พ.ค.").taps("บันทึกวันหยุด")
    assert works(admin, 8, 12) and works(admin, 5, 15)
    admin.says("ยกเลิกทำงานชดเชย 15 พ.ค.").taps("บันทึกวันหยุด")
    assert not works(admin, 5, 15)


@pytest.mark.parametrize(
    ("line", "day", "told"),
    [
        ("เอาวันหยุด 12 สิงหา ออก", "12 สิงหาคม 2570", "ไม่หยุดในปีนี้"),
        ("วันที่ 12 สิงหาไม่ใช่วันหยุดแล้ว เอาออก", "12 สิงหาคม 2570", "ไม่หยุดในปีนี้"),
        ("ครม. ให้หยุดเพิ่มวันที่ 4 มิถุนา", "", "ชื่อ"),
        ("4 มิ.ย. เป็นวันหยุดพิเศษ ช่วยเพิ่มด้วย", "", "ชื่อ"),
    ],
)
def test_a_line_that_names_the_day_first_is_read_too(
    admin: Chat, line: str, day: str, told: str
) -> None:
    admin.says(line)
    assert day in admin.last and told in admin.last and "ต้องการทำอะไร" not in admin.last


def test_a_public_holiday_that_is_lifted_is_named_on_the_card(admin: Chat) -> None:
    card = admin.says("ยกเลิกวันหยุด 12 ส.ค.").last
    assert "เดิม วันหยุดราชการ วันเฉลิมพระชนมพรรษา" in card and "ใหม่ วันทำการ ไม่หยุดในปีนี้" in card


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("หยุดเพิ่ม 3 พ.ค. 70 วันแรงงาน", "ผ่านไปแล้ว"),
        ("ยกเลิกวันหยุด 18 มิ.ย. 70", "เป็นวันทำการอยู่แล้ว"),
        ("ยกเลิกวันหยุด 19 มิ.ย. 70", "เลือก “ให้มาทำงานชดเชย”"),
        ("หยุดเพิ่ม 12 ส.ค. 70 วันแม่", "เป็นวันหยุดอยู่แล้ว"),
        ("หยุดเพิ่ม 31 มิ.ย. 70 วันพิเศษ", "พิมพ์วัน"),
    ],
)
@pytest.mark.soak
def test_what_cannot_be_is_said_and_asked_again(admin: Chat, line: str, why: str) -> None:
    admin.says(line)
    assert why in admin.since(0) and "วันใด" in admin.last


@pytest.mark.soak
def test_of_two_administrators_the_second_sees_the_card_again(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    admin.says("หยุดเพิ่ม 18 มิ.ย. 70 วันหยุดพิเศษ")
    old = admin.button("บันทึกวันหยุด")
    with admin.house.session() as session:
        import_days(session, [DayRow(0, date(2027, 6, 18), "closure", "ปิด", "")], MAY)
        session.commit()
    admin.taps_data(old)
    assert "เดิม ปิดทำการ ปิด" in admin.last
    admin.taps("บันทึกวันหยุด")
    assert not works(admin, 6, 18)


@pytest.mark.soak
def test_others_are_told_who_may(reporter: Chat) -> None:
    reporter.says("หยุดเพิ่ม 18 มิ.ย. 70 วันหยุดพิเศษ")
    assert "ตรวจการเปลี่ยนวันหยุด" not in reporter.since(0)
    reporter.says("วันหยุดทั้งปี")
    assert "วันหยุดและวันทำการพิเศษ" in reporter.last and "ทำงานชดเชย" not in reporter.offers


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("เพิ่มวันหยุดพิเศษ 25 มิ.ย. 70", "วันหยุดพิเศษ"),
        ("เพิ่มวันหยุดพิเศษตามมติ ครม. 25 มิ.ย. 70", "วันหยุดพิเศษตามมติ ครม."),
        ("เพิ่มวันหยุด 25 มิ.ย. 70 วันหยุดพิเศษตามมติ ครม.", "วันหยุดพิเศษตามมติ ครม."),
        ("เพิ่มวันหยุด 25 มิ.ย. 70 ปิดปรับปรุงอาคาร ค่ะ", "ปิดปรับปรุงอาคาร"),
        ("หยุดเพิ่ม 25 มิ.ย. 70 วันสถาปนา", "วันสถาปนา"),
    ],
)
def test_a_holiday_keeps_its_whole_name(admin: Chat, line: str, name: str) -> None:
    assert f"ชื่อวันหยุด\nแก้ไข\nแก้ไข\n{name}\n" in admin.says(line).last


def test_a_name_told_anew_keeps_the_dot_of_its_last_word(admin: Chat) -> None:
    admin.says("เพิ่มวันหยุดพิเศษ 25 มิ.ย. 70").says("แก้ชื่อวันหยุดเป็น วันหยุดพิเศษตามมติ ครม.")
    assert "\nวันหยุดพิเศษตามมติ ครม.\n" in admin.last
    admin.says("แก้ชื่อวันหยุดเป็น ปิดปรับปรุงอาคาร.")
    assert "\nปิดปรับปรุงอาคาร\n" in admin.last


@pytest.mark.parametrize("words", ["ส่งหนังสือเวียนเรื่องงดรับของขวัญปีใหม่ให้ทุกสำนัก", "งดรับของขวัญปีใหม่"])
def test_a_new_years_gift_is_no_new_years_day(admin: Chat, words: str) -> None:
    admin.says("เพิ่มวันหยุด").taps("ให้เป็นวันหยุด").says(words)
    assert "1 ม.ค." not in admin.last


def test_whether_another_day_is_off_is_answered_and_is_no_day_to_change(admin: Chat) -> None:
    admin.says("เพิ่มวันหยุด").taps("ให้เป็นวันหยุด").says("แล้ววันที่ 3 มิถุนายนหยุดด้วยไหม")
    assert "3 มิถุนายน 2570 เป็นวันหยุด" in admin.last and "วันใด พิมพ์" in admin.last


def test_a_day_said_to_be_off_is_the_day(admin: Chat) -> None:
    admin.says("เพิ่มวันหยุด").taps("ให้เป็นวันหยุด")
    assert "ชื่อวันหยุดคืออะไร" in admin.says("วันที่ 18 มิถุนายน").last


@pytest.mark.parametrize(
    "words", ["ย้ายคุณกตัญญูไปสำนักการคลังค่ะ", "เตือนทุกสำนักที่ยังไม่ส่ง", "ส่งข้อความถึงทุกคน"]
)
def test_other_work_is_no_name_of_a_day_off(admin: Chat, words: str) -> None:
    admin.says("เพิ่มวันหยุด").taps("ให้เป็นวันหยุด").says("วันที่ 18 มิถุนายน").says(words)
    assert "ตรวจการเปลี่ยนวันหยุด" not in admin.last


def test_a_name_may_say_why_the_office_is_closed(admin: Chat) -> None:
    admin.says("เพิ่มวันหยุด").taps("ให้เป็นวันหยุด").says("วันที่ 18 มิถุนายน").says("ย้ายสำนักงานไปอาคารใหม่")
    assert "ตรวจการเปลี่ยนวันหยุด" in admin.last and "ย้ายสำนักงานไปอาคารใหม่" in admin.last


@pytest.mark.parametrize(
    "words", ["2 มิ.ย. กับ 10 มิ.ย.", "2 มิถุนานี้กับ 10 มิถุนาด้วย", "2 มิ.ย. และ 10 มิ.ย."]
)
def test_of_two_days_apart_the_first_is_kept(admin: Chat, words: str) -> None:
    admin.says("เพิ่มวันหยุด").taps("ให้เป็นวันหยุด").says(words)
    assert "แล้วทำ 10 มิ.ย. 70 อีกครั้ง" in admin.since(0)
    assert admin.state["answers"]["days"] == ["2027-06-02"]


def test_of_two_days_the_first_of_which_is_off_neither_is_kept(admin: Chat) -> None:
    admin.says("เพิ่มวันหยุด").taps("ให้เป็นวันหยุด").says("3 มิ.ย. กับ 10 มิ.ย.")
    assert "เป็นวันหยุดอยู่แล้ว" in admin.since(0) and "days" not in admin.state["answers"]


def test_days_in_a_row_are_taken_together(admin: Chat) -> None:
    admin.says("เพิ่มวันหยุด").taps("ให้เป็นวันหยุด").says("1 มิ.ย. กับ 2 มิ.ย.")
    assert admin.state["answers"]["days"] == ["2027-06-01", "2027-06-02"]
