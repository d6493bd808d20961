"""Opening an event: its name, place, hours, whom it expects, and how people sign in."""

from __future__ import annotations

from datetime import datetime

import pytest

from models.calendar import BANGKOK
from tests.handlers.attendance.meeting import TITLE, event_of, opens_event
from tests.handlers.house import Chat, House

STAFF = "D0106"


def test_an_event_is_opened_in_seven_answers_and_shows_its_screen(
    demo: House, reporter: Chat
) -> None:
    opens_event(reporter)
    assert "เปิดลงชื่อแล้ว" in reporter.last and TITLE in reporter.last
    assert "เปิดหน้าจอ QR" in reporter.offers and "ปิดลงชื่อ" in reporter.offers
    event = event_of(demo)
    assert (event.place, event.moving, event.outsiders) == ("ห้อง 301", True, False)
    assert event.begins_at == demo.now


def test_the_activity_named_in_the_command_offers_its_title(demo: House, reporter: Chat) -> None:
    reporter.says("เปิดลงชื่อ 1.1").taps("ใช้ชื่อกิจกรรมในแผน").says("ห้องประชุมใหญ่")
    reporter.taps("เริ่มเดี๋ยวนี้ 3 ชั่วโมง").taps("ทั้งสำนักงาน").taps("รหัสบนจอ").taps("รับบุคคลภายนอก")
    assert "กิจกรรมตามแผน" in reporter.last
    reporter.taps("เปิดลงชื่อ")
    event = event_of(demo)
    assert event.activity_id is not None and event.outsiders


@pytest.mark.parametrize("typed", ["เปิดเลยค่ะ", "เปิดลงชื่อเลย"])
def test_the_review_card_is_agreed_to_in_the_words_of_its_button(
    reporter: Chat, typed: str
) -> None:
    reporter.says("เปิดลงชื่อ").says(TITLE).says("ห้อง 301").taps("เริ่มเดี๋ยวนี้ 3 ชั่วโมง")
    reporter.taps("บุคลากรของสำนัก").taps("รหัสบนจอ").taps("เฉพาะบุคลากร").says(typed)
    assert "เปิดลงชื่อแล้ว" in reporter.last


@pytest.mark.parametrize(
    ("typed", "begins", "ends"),
    [
        ("13.30-16.30", (1, 13, 30), (1, 16, 30)),
        ("๑๓.๓๐ - ๑๖.๓๐ น.", (1, 13, 30), (1, 16, 30)),
        ("20 มี.ค. 9:00 ถึง 12:00", (20, 9, 0), (20, 12, 0)),
        ("พรุ่งนี้ เวลา 9.00-12.00 น.", (2, 9, 0), (2, 12, 0)),
        ("วันที่ 5 มีนาคม 2570 เวลา 08.30 น. ถึง 16.30 น.", (5, 8, 30), (5, 16, 30)),
    ],
)
def test_day_and_hours_are_read_as_people_write_them(
    demo: House, reporter: Chat, typed: str, begins: tuple[int, ...], ends: tuple[int, ...]
) -> None:
    opens_event(reporter, typed)
    event = event_of(demo)
    assert event.begins_at == datetime(2027, 3, *begins, tzinfo=BANGKOK)
    assert event.ends_at == datetime(2027, 3, *ends, tzinfo=BANGKOK)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("บ่าย ๆ", "พิมพ์วันและเวลาเริ่มถึงเลิก"),
        ("12.00-9.00", "เวลาเลิกต้องหลังเวลาเริ่ม"),
        ("7.00-8.00", "เวลานี้ผ่านไปแล้ว"),
        ("32 มี.ค. 9.00-12.00", "พิมพ์วันและเวลาเริ่มถึงเลิก"),
    ],
)
def test_hours_that_cannot_be_are_asked_again(reporter: Chat, typed: str, hint: str) -> None:
    reporter.says("เปิดลงชื่อ").says(TITLE).says("ห้อง 301").says(typed)
    assert hint in reporter.last


def test_the_printed_code_stands_on_the_card(demo: House, reporter: Chat) -> None:
    opens_event(reporter, code="ป้ายพิมพ์")
    assert "รหัสลงชื่อ" in reporter.last and "เปิดหน้าจอ QR" not in reporter.offers


@pytest.mark.parametrize("typed", ["ก" * 5000, "😀😀😀", "???"])
@pytest.mark.parametrize("told", [(), (TITLE,), (TITLE, "ห้อง 301")])
def test_nonsense_at_each_step_is_asked_again(
    reporter: Chat, told: tuple[str, ...], typed: str
) -> None:
    reporter.says("เปิดลงชื่อ")
    for words in told:
        reporter.says(words)
    before = reporter.state
    after = reporter.says(typed).state
    assert (after["at"], after["answers"]) == (before["at"], before["answers"])
