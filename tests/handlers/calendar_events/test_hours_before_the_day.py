"""Hours and a room that are told before the day are kept, and stay where another day is told."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

LINE = "เพิ่มกำหนดการ ประชุมทีมวินัย วันพฤหัสนี้ 13.30-16.00 ห้อง 301"


@pytest.mark.parametrize(
    ("first", "place", "hours"),
    [
        ("บ่ายโมงครึ่งถึงสี่โมง ห้องประชุม 302", "ห้องประชุม 302", ("13:30", "16:00")),
        ("13.30-16.00", None, ("13:30", "16:00")),
        ("บ่ายสองถึงสี่โมงค่ะ", None, ("14:00", "16:00")),
        ("ห้อง 302 บ่ายสองถึงสี่โมง", "ห้อง 302", ("14:00", "16:00")),
    ],
)
def test_they_wait_for_their_day(
    admin: Chat, first: str, place: str | None, hours: tuple[str, str]
) -> None:
    admin.says("เพิ่มกำหนดการ").says("อบรมวินัย").says(first)
    assert "จัดวันใด" in admin.last and "ยังไม่ได้เก็บ" not in admin.last
    when = admin.says("พฤหัสนี้").state["answers"]["when"]
    assert when["first"] == "2027-03-04"
    assert (when["begins"][11:16], when["ends"][11:16]) == hours
    assert admin.state["answers"].get("place") == place


def test_a_room_alone_is_kept(admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ").says("อบรมวินัย").says("ห้องประชุม 302").says("ศุกร์หน้า 9.00-12.00")
    assert admin.state["answers"]["place"] == "ห้องประชุม 302"


@pytest.mark.parametrize("opens", ["เพิ่มกำหนดการ ", "เพิ่มกำหนดการ|"])
def test_a_line_without_a_day_keeps_its_hours(admin: Chat, opens: str) -> None:
    for said in f"{opens}ประชุมทีมวินัย บ่ายสองถึงสี่โมง ห้อง 501".split("|"):
        admin.says(said)
    when = admin.says("วันจันทร์หน้า").state["answers"]["when"]
    assert (when["first"], when["begins"][11:16]) == ("2027-03-08", "14:00")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เลื่อนประชุมนั้นไปวันศุกร์แทน", "05"),
        ("วันและเวลา เปลี่ยนเป็นศุกร์หน้า", "12"),
        ("แก้วันเป็น 10 มี.ค.", "10"),
    ],
)
def test_another_day_keeps_the_hours_and_the_place(admin: Chat, words: str, day: str) -> None:
    answers = admin.says(LINE).says(words).state["answers"]
    assert answers["when"]["begins"].startswith(f"2027-03-{day}T13:30")
    assert answers["place"] == "ห้อง 301"


def test_a_saved_meeting_keeps_them_too(admin: Chat) -> None:
    answers = admin.says(LINE).taps("บันทึก").says("เลื่อนประชุมนั้นไปวันศุกร์แทน").state["answers"]
    assert answers["when"]["ends"].startswith("2027-03-05T16:00") and answers["place"] == "ห้อง 301"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("ห้องเปลี่ยนเป็น 302", "ห้อง 302"),
        ("ย้ายห้องเป็น 402", "ห้อง 402"),
        ("ห้องขอเปลี่ยนเป็น 405 ชั้น 4", "ห้อง 405 ชั้น 4"),
        ("เปลี่ยนห้องเป็นห้องประชุมใหญ่ เวลาเดิม", "ห้องประชุมใหญ่"),
        ("ย้ายห้องประชุมไปชั้น 5", "ชั้น 5"),
        ("ห้องเล็กไปไหม", "ห้อง 301"),
        ("ห้องเปลี่ยนเป็นอะไรดี", "ห้อง 301"),
    ],
)
def test_another_room_is_that_room_alone(admin: Chat, words: str, place: str) -> None:
    answers = admin.says(LINE).says(words).state["answers"]
    assert answers["place"] == place and "T13:30" in answers["when"]["begins"]


def test_a_room_told_as_the_place_is_put_in_its_place_by_a_tap(admin: Chat) -> None:
    answers = admin.says(LINE).says("สถานที่เปลี่ยนเป็นห้องประชุม 2").taps("แก้ตามนี้").state["answers"]
    assert answers["place"] == "ห้องประชุม 2" and "T13:30" in answers["when"]["begins"]


@pytest.mark.parametrize(
    ("words", "begins"),
    [("เริ่ม 9 ครึ่งนะ", "09:30"), ("เวลาเลื่อนเป็น 10.00", "10:00"), ("เริ่มประชุม 10 โมง", "10:00")],
)
def test_another_hour_keeps_the_day(admin: Chat, words: str, begins: str) -> None:
    answers = admin.says(LINE).says(words).state["answers"]
    assert answers["when"]["begins"][:16] == f"2027-03-04T{begins}"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("เปลี่ยนเป็นเช้า 9 โมงถึงเที่ยง", "2027-03-04T09:00 ห้อง 301"),
        ("ห้องเดิมไม่ว่าง ย้ายไป 405", "2027-03-04T13:30 ห้อง 405"),
        ("วันพฤหัสติดงานใหญ่ เลื่อนไปวันจันทร์", "2027-03-08T13:30 ห้อง 301"),
        ("วันที่ 4 หยุดนี่นา เลื่อนเป็น 10 มีนา", "2027-03-10T13:30 ห้อง 301"),
    ],
)
def test_a_reason_before_the_order_is_no_answer(admin: Chat, words: str, told: str) -> None:
    answers = admin.says(LINE).says(words).state["answers"]
    assert f"{answers['when']['begins'][:16]} {answers['place']}" == told
