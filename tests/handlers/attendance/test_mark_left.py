"""The organiser marks who left early."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.attendance.meeting import came, on_screen, opens_event
from tests.handlers.house import Chat, House

STAFF = "D0106"


def test_the_organiser_marks_who_left_by_button_and_by_name(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter, outsiders="รับบุคคลภายนอก")
    chat(STAFF).says(on_screen(demo))
    guest = Chat(demo, "U" + "9" * 32).says(on_screen(demo)).says("สมมติ มาเยือน")
    assert "ใบรับรอง" not in guest.last  # who is not on the roster gets it from the organiser
    reporter.says("กิจกรรมลงชื่อ").taps("รายชื่อผู้มา").taps("บันทึกผู้ออกก่อนเวลา")
    reporter.taps(reporter.offers[0])
    assert "ออกก่อนเวลาแล้ว" in reporter.last
    reporter.taps("ผู้ออกก่อนคนถัดไป").says("ไม่มีใครชื่อนี้")
    assert "ไม่พบชื่อนี้ในผู้ที่ลงชื่อ" in reporter.last
    reporter.says("มาเยือน")
    assert "สมมติ มาเยือน ออกก่อนเวลาแล้ว" in reporter.last
    assert came(demo).left == 2
