"""The organiser ticks people who have no LINE."""

from __future__ import annotations

from tests.handlers.attendance.meeting import came, opens_event
from tests.handlers.house import Chat, House

STAFF = "D0106"


def test_the_organiser_ticks_who_has_no_line_by_button_and_by_name(
    demo: House, reporter: Chat
) -> None:
    opens_event(reporter, outsiders="รับบุคคลภายนอก")
    reporter.taps("ลงชื่อให้ผู้ไม่มี LINE")
    name = reporter.offers[0]
    reporter.taps(name)
    assert f"ลงชื่อให้ {name} แล้ว" in reporter.last
    reporter.taps("ลงชื่อให้คนถัดไป").says("ภายนอก สมมติ มาเยือน")
    assert "ลงชื่อให้ สมมติ มาเยือน แล้ว" in reporter.last
    reporter.taps("ลงชื่อให้คนถัดไป").says(name)
    assert "ไว้แล้วเมื่อ" in reporter.last
    reporter.taps("ลงชื่อให้คนถัดไป").says("ไม่มีใครชื่อนี้")
    assert "ไม่พบชื่อนี้ในทะเบียน" in reporter.last and reporter.last.count("นำหน้าชื่อ") == 1
    found = came(demo)
    assert (found.came, found.outsiders) == (1, 1)


def test_a_shortened_title_before_the_name_finds_the_same_person(reporter: Chat) -> None:
    opens_event(reporter).taps("ลงชื่อให้ผู้ไม่มี LINE")
    reporter.says("น.ส.ตัวอย่าง รับเรื่อง")
    assert "ลงชื่อให้ นางสาวตัวอย่าง รับเรื่อง แล้ว" in reporter.last
