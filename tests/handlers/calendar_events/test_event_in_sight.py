"""What is said of an event right after it was saved is heard as at its card."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

LINE = "เพิ่มกำหนดการ ประชุมทีมวินัย วันพฤหัสนี้ 13.00-15.00 ห้อง 301"


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0002").says(LINE)


@pytest.mark.parametrize("saved", [False, True])
@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("ขยายเวลาถึง 5 โมงเย็น", "13:00-17:00"),
        ("เลื่อนเร็วขึ้นชั่วโมงนึง", "12:00-14:00"),
        ("เลื่อนออกไปครึ่งชั่วโมง", "13:30-15:30"),
        ("ขอเลิกสี่โมงนะคะ", "13:00-16:00"),
        ("อ้อ เริ่มบ่ายสองนะ", "14:00-16:00"),
    ],
)
def test_hours_are_told_by_those_that_stand(
    admin: Chat, words: str, hours: str, saved: bool
) -> None:
    if saved:
        admin.taps("บันทึก")
    when = admin.says(words).state["answers"]["when"]
    assert f"{when['begins'][11:16]}-{when['ends'][11:16]}" == hours
    assert when["first"] == "2027-03-04"


def test_who_is_invited_too_is_said_at_its_card(admin: Chat) -> None:
    admin.taps("บันทึก").says("อ้าวลืม เชิญหัวหน้าทุกสำนักด้วย")
    assert "เปลี่ยนกำหนดการ" in admin.since(0) and "สำนักใด" not in admin.last


@pytest.mark.parametrize("words", ["เลื่อนไปก่อน ยังไม่รู้วัน", "เลื่อนออกไปไม่มีกำหนด", "ขอเลื่อนไว้ก่อน"])
def test_an_event_without_a_day_stays(admin: Chat, words: str) -> None:
    admin.taps("บันทึก").says(words)
    assert "ยังไม่ได้เลื่อน" in admin.last and "ยกเลิกงาน" in admin.offers
    assert "4 มีนาคม" in admin.says("กำหนดการสัปดาห์นี้").last or "4 มี.ค." in admin.last


@pytest.mark.parametrize(
    ("words", "says"), [("ขอลาวันศุกร์", "ตรวจวันลา"), ("เลื่อนรอบ 20 มีนา เป็น 25 มีนา", "ตรวจการเลื่อนวันส่ง")]
)
def test_other_wishes_are_not_of_the_event(admin: Chat, words: str, says: str) -> None:
    assert says in admin.taps("บันทึก").says(words).last


def test_a_place_outside_is_no_part_of_the_name(chat: Callable[[str], Chat]) -> None:
    answers = chat("D0002").says("เพิ่มกำหนดการ ทำบุญตักบาตร 5 มีนา 7 โมงเช้า ลานหน้าตึก").state["answers"]
    assert (answers["title"], answers["place"]) == ("ทำบุญตักบาตร", "ลานหน้าตึก")


def test_the_word_day_is_no_name(chat: Callable[[str], Chat]) -> None:
    chat("D0002").says(LINE).taps("บันทึก")
    assert "13.00-15.00" in chat("D0106").says("ประชุมวันพฤหัสนี้กี่โมง ห้องไหน").last


@pytest.mark.parametrize("words", ["ยกเลิกประชุมทีมวินัย", "ขอยกเลิกประชุมวันพฤหัสนี้ค่ะ", "งดประชุมทีมวินัย"])
def test_the_only_event_that_is_named_is_asked_about(admin: Chat, words: str) -> None:
    admin.taps("บันทึก").says("เพิ่มกำหนดการ อบรมใหญ่ 10 มีนาคม 9.00-12.00").taps("บันทึก")
    assert "ยกเลิกงาน “ประชุมทีมวินัย”" in admin.says("เมนู").says(words).last
