"""People who are not on the roster sign in by name, once, where the organiser allows it."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.attendance.meeting import came, on_screen, opens_event
from tests.handlers.house import Chat, House

STRANGER = "D9999"


def test_an_outsider_signs_in_by_name_once(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter, outsiders="รับบุคคลภายนอก")
    guest = chat(STRANGER).says(on_screen(demo))
    assert "กรุณาพิมพ์ชื่อ นามสกุล และหน่วยงาน" in guest.last
    guest.says("สมมติ มาเยือน มหาวิทยาลัยสมมติ ค่ะ")
    assert "ลงชื่อแล้ว" in guest.last and "ชื่อ\nสมมติ มาเยือน มหาวิทยาลัยสมมติ\n" in guest.last
    guest.says(on_screen(demo))
    assert "ไว้แล้วเมื่อ" in guest.last
    assert came(demo).outsiders == 1


def test_an_outsider_is_refused_kindly_where_only_staff_sign_in(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    guest = chat(STRANGER).says(on_screen(demo))
    assert "ลงชื่อได้เฉพาะบุคลากรที่ลงทะเบียนแล้ว กรุณาแจ้งผู้จัด" in guest.last
    assert came(demo).total == 0
