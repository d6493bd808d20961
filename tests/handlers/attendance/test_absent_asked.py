"""Who runs an event that has begun asks who of those expected did not sign in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.attendance import meeting
from tests.handlers.house import Chat, House

STAFF, HEAD = "D0106", "D0102"


@pytest.fixture
def opened(demo: House, reporter: Chat) -> Chat:
    """The organiser of an event that goes on."""
    return meeting.opens_event(reporter)


@pytest.mark.parametrize(
    "said",
    [
        "ใครไม่ได้ไปอบรมจริยธรรม",
        "ใครไม่มาอบรมบ้างคะ",
        "ใครไม่ได้ลงชื่ออบรมจริยธรรม",
        "อบรมจริยธรรมใครยังไม่มาบ้าง",
        "ขอรายชื่อผู้ไม่มาอบรมจริยธรรมค่ะ",
        "มีใครขาดอบรมบ้าง",
        "มีใครไม่ได้อบรมบ้าง",
        "อบรมจริยธรรมมาครบหรือยัง",
    ],
)
def test_who_did_not_sign_in_is_listed(
    demo: House, opened: Chat, chat: Callable[[str], Chat], said: str
) -> None:
    chat(STAFF).says(meeting.on_screen(demo))
    absent = meeting.came(demo).expected - 1
    assert f"ยังไม่ลงชื่อ {absent} คน" in opened.says(said).last
    assert "นายสมมติ บุคลากร" not in opened.last and "นายสมมติ อำนวยการ" in opened.last


def test_it_stands_below_the_list_of_who_came_too(opened: Chat) -> None:
    opened.says("กิจกรรมลงชื่อ").taps("รายชื่อผู้มา").taps("ผู้ยังไม่ลงชื่อ")
    assert "ยังไม่ลงชื่อ" in opened.last and "กลับไปที่กิจกรรม" in opened.offers


def test_where_nobody_was_expected_that_is_said(reporter: Chat) -> None:
    opened = meeting.opens_event(reporter, expects="ไม่กำหนดรายชื่อ")
    assert "ไม่มีรายชื่อผู้ที่ควรมา" in opened.says("ใครไม่มาอบรมจริยธรรม").last


def test_others_are_told_that_the_organiser_sees_it(
    opened: Chat, chat: Callable[[str], Chat]
) -> None:
    for who in (STAFF, HEAD):
        told = chat(who).says("ใครไม่ได้ไปอบรมจริยธรรม").last
        assert "ผู้จัดดูได้ว่าใครยังไม่ลงชื่อ" in told and "นายสมมติ" not in told


@pytest.mark.parametrize(
    "said",
    [
        "ใครไม่ได้ไปอบรมต้องทำยังไง",
        "ใครไม่มาประชุมใหญ่บ้าง",
        "ใครไปอบรมจริยธรรมไม่ได้บ้าง",
        "ใครไม่ได้มาประชุมคณะทำงาน",
        "ใครจะไม่มาอบรมบ้าง",
        "ใครไม่ได้ลงชื่อ No Gift",
    ],
)
def test_other_questions_are_not_answered_so(opened: Chat, said: str) -> None:
    assert "ยังไม่ลงชื่อ 6 คน" not in opened.says(said).last


def test_an_event_to_come_has_no_absent(reporter: Chat) -> None:
    opened = meeting.opens_event(reporter, when="พรุ่งนี้ 9.00-12.00")
    assert "ใครจะมาหรือไม่มา" in opened.says("ใครไม่ได้ไปอบรมจริยธรรม").last


@pytest.mark.parametrize("said", ["ขาดใครบ้าง", "ใครยังไม่มา", "ใครยังไม่ได้ลงชื่อบ้าง", "มาครบหรือยัง"])
def test_below_the_event_it_need_not_be_named(opened: Chat, said: str) -> None:
    assert "ยังไม่ลงชื่อ 6 คน" in opened.says("กิจกรรมลงชื่อ").says(said).last
    assert "ยังไม่ลงชื่อ 6 คน" in opened.says("รายชื่อผู้มา").says(said).last


def test_without_its_event_in_sight_something_else_is_meant(opened: Chat) -> None:
    assert "ยังไม่ลงชื่อ 6 คน" not in opened.says("เมนู").says("ขาดใครบ้าง").last
    assert "ยังไม่ลงชื่อ 6 คน" in opened.says("อบรมจริยธรรมขาดใครบ้าง").last
