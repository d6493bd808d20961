"""Signing in by the code on the screen or at the door, as people type and scan it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.attendance import moving_code
from models.trail import facts
from tests.handlers.attendance.meeting import TITLE, came, on_screen, opens_event, printed
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD
from tests.handlers.test_group_chat import confirmed, happens, mention, taps

STAFF = "D0106"


@pytest.mark.parametrize("typed", ["{0}", "{1}", "{2}", "{3}", "ลงชื่อ {0}", "รหัส {1} ค่ะ"])
def test_the_bare_code_of_the_screen_signs_in(
    demo: House, reporter: Chat, chat: Callable[[str], Chat], typed: str
) -> None:
    opens_event(reporter)
    code = on_screen(demo)
    forms = code, code.lower(), f"{code[:3]} {code[3:]}", moving_code.in_qr(code)
    staff = chat(STAFF).says(typed.format(*forms))
    assert "ลงชื่อแล้ว" in staff.last and TITLE in staff.last and "09.00 น." in staff.last
    assert "พิมพ์ “ใบรับรอง”" in staff.last
    assert came(demo).came == 1


@pytest.mark.soak
def test_a_scan_is_told_from_typing_in_the_list(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    chat(STAFF).says(moving_code.in_qr(on_screen(demo)))
    chat(HEAD).says(on_screen(demo))
    reporter.says("กิจกรรมลงชื่อ").taps("รายชื่อผู้มา")
    assert "มาแล้ว 2 คน" in reporter.last
    assert "สแกน QR บนจอ" in reporter.last and "พิมพ์รหัสบนจอ" in reporter.last


def test_twice_is_one_mark_and_a_calm_sentence(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    staff = chat(STAFF).says(on_screen(demo))
    demo.later(minutes=5)
    staff.says(on_screen(demo))
    assert "ไว้แล้วเมื่อ 09.00 น. ไม่ต้องลงชื่ออีก" in staff.last
    assert came(demo).total == 1


def test_a_photograph_of_the_screen_is_refused_after_its_minute(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    photographed = moving_code.in_qr(on_screen(demo))
    demo.later(minutes=2)
    friend = chat(STAFF).says(photographed)
    assert "หมดเวลาแล้ว" in friend.last and "รหัสที่เห็นบนจอขณะนี้" in friend.last
    assert came(demo).total == 0
    friend.says(on_screen(demo))
    assert "ลงชื่อแล้ว" in friend.last


def test_a_slip_in_the_code_says_what_to_do(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    staff = chat(STAFF)
    opens_event(reporter)
    staff.says("AAA222")
    assert "ไม่พบรหัสนี้ รหัสบนจอเปลี่ยนทุกนาที" in staff.last
    staff.says("ลงชื่อ")
    assert "สแกน QR บนจอในห้องประชุม" in staff.last


@pytest.mark.soak
def test_before_it_opens_and_after_it_is_over_the_hour_is_named(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter, "2 มี.ค. 13.00-16.00", code="ป้ายพิมพ์")
    staff = chat(STAFF).says(printed(demo))
    assert "ยังไม่เปิดให้ลงชื่อ เริ่มลงชื่อได้ 2 มีนาคม 2570 ตั้งแต่ 12.00 น." in staff.last
    demo.later(days=1, hours=7)  # 16.00
    staff.says(printed(demo))
    assert "ปิดลงชื่อแล้วเมื่อ 2 มีนาคม 2570 เวลา 16.00 น." in staff.last
    demo.later(days=3)
    staff.says(printed(demo))
    assert "ปิดลงชื่อแล้วเมื่อ 2 มีนาคม 2570" in staff.last
    assert came(demo).total == 0


@pytest.mark.soak
def test_late_is_still_there_with_the_hour(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    demo.later(hours=2, minutes=30)
    staff = chat(STAFF).says(on_screen(demo))
    assert "ลงชื่อแล้ว" in staff.last and "11.30 น." in staff.last


@pytest.mark.soak
def test_a_printed_code_signs_in_and_a_screens_event_has_none(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter, code="ป้ายพิมพ์")
    staff = chat(STAFF).says(printed(demo).lower())
    assert "ลงชื่อแล้ว" in staff.last
    reporter.says("รายชื่อผู้มา").says("กิจกรรมลงชื่อ").taps("รายชื่อผู้มา")
    assert "ใช้รหัสหน้าห้อง" in reporter.last


def test_a_button_with_an_events_id_alone_signs_nobody_in(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    staff = chat(STAFF).says("ลงชื่อ")
    for data in ("o:sign_in?about=1", "o:sign_in?about=1&code=K7M3G", "o:sign_in?about=x"):
        staff.taps_data(data)
        assert "ลงชื่อแล้ว" not in staff.last
    assert came(demo).total == 0


def test_who_is_of_another_bureau_may_come_and_counts_apart(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    chat("D0002").says(on_screen(demo))
    found = came(demo)
    assert (found.came, found.others) == (0, 1)


def test_in_the_middle_of_something_else_the_code_still_signs_in(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    staff = chat(STAFF).says("ลา").says(on_screen(demo))
    assert "ลงชื่อแล้ว" in staff.since(0)
    assert came(demo).total == 1


@pytest.mark.soak
def test_in_a_group_the_button_opens_the_direct_chat(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()
    group = confirmed(demo, chat("D0002"))
    code = on_screen(demo)
    [card], _ = happens(group, mention(code))
    assert taps(card)[0]["uri"] == f"https://line.me/R/oaMessage/%40strong/?{code}"
    assert came(demo).total == 0
