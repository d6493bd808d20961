"""Leaving early, said by oneself; it counts as the event says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.attendance.meeting import TITLE, came, event_of, on_screen, opens_event
from tests.handlers.house import Chat, House

STAFF = "D0106"


@pytest.mark.parametrize("typed", ["ออกก่อน", "ขอออกก่อนค่ะ", "ลงชื่อออก"])
def test_who_says_so_has_left_and_still_counts(
    demo: House, reporter: Chat, chat: Callable[[str], Chat], typed: str
) -> None:
    opens_event(reporter)
    staff = chat(STAFF).says(on_screen(demo))
    demo.later(hours=1)
    staff.says(typed)
    assert TITLE in staff.last and "ยังนับว่ามา" in staff.last
    staff.taps("ยืนยันออกก่อนเวลา")
    assert "เวลา 10.00 น." in staff.last
    assert (came(demo).came, came(demo).left) == (1, 1)
    reporter.says("กิจกรรมลงชื่อ")
    assert "1 คน (นับว่ามา)" in reporter.last
    reporter.taps("รายชื่อผู้มา")
    assert "ออก 10.00 น." in reporter.last


@pytest.mark.soak
def test_an_event_may_not_count_them_and_says_so_before(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter.says("เปิดลงชื่อ").says(TITLE).says("ห้อง 301")
    for each in ("เริ่มเดี๋ยวนี้ 3 ชั่วโมง", "บุคลากรของสำนัก", "รหัสบนจอ", "เฉพาะบุคลากร"):
        reporter.taps(each)
    reporter.says("แก้ไข ผู้ออกก่อนเวลา").taps("ไม่นับว่ามา").taps("เปิดลงชื่อ")
    assert not event_of(demo).early_counts
    staff = chat(STAFF).says(on_screen(demo)).says("ออกก่อน")
    assert "ไม่นับว่ามา" in staff.last
    staff.taps("ยังไม่ออก")
    assert came(demo).came == 1
    staff.says("ออกก่อน").taps("ยืนยันออกก่อนเวลา")
    assert came(demo).came == 0
    demo.later(minutes=5)
    staff.says(on_screen(demo))
    assert "กลับเข้าร่วมแล้ว" in staff.last
    assert came(demo).came == 1


@pytest.mark.soak
def test_an_outsider_leaves_and_comes_back_without_the_name_again(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter, outsiders="รับบุคคลภายนอก")
    guest = Chat(demo, "U" + "9" * 32).says(on_screen(demo)).says("สมมติ มาเยือน")
    guest.says("ออกก่อน").taps("ยืนยันออกก่อนเวลา")
    assert came(demo).left == 1
    guest.says(on_screen(demo))
    assert "กลับเข้าร่วมแล้ว" in guest.last and "สมมติ มาเยือน" in guest.last
    assert (came(demo).outsiders, came(demo).left) == (1, 0)


def test_who_is_at_no_event_hears_that_nothing_is_to_be_done(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    staff = chat(STAFF).says("ออกก่อน")
    assert "ไม่มีกิจกรรมที่ท่านลงชื่อไว้" in staff.last
