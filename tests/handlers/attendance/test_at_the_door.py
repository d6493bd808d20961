"""At an event that goes on: who is late, whom the organiser signs in, what stands at the door."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.attendance import meeting
from tests.handlers.house import Chat, House

STAFF, STRANGER = "D0106", "D0107"


@pytest.fixture
def opened(demo: House, reporter: Chat) -> Chat:
    """The organiser of an event that goes on."""
    return meeting.opens_event(reporter)


@pytest.mark.parametrize(
    "said", ["มาสายไป 20 นาที ยังลงชื่อทันมั้ยครับ รถติดมากกก", "มาสาย 20 นาที", "ยังลงชื่อทันไหมคะ"]
)
def test_who_is_late_is_still_in_time(
    demo: House, opened: Chat, chat: Callable[[str], Chat], said: str
) -> None:
    staff = chat(STAFF).says(said)
    assert "ยังทัน “อบรมจริยธรรม” ห้อง 301 ลงชื่อได้จนถึง 12.00 น." in staff.last
    staff.says(meeting.on_screen(demo)).says(said)
    assert "มีชื่อท่านใน “อบรมจริยธรรม” แล้ว" in staff.last


def test_without_an_event_the_rule_is_told(chat: Callable[[str], Chat]) -> None:
    staff = chat(STAFF).says("มาสายไป 20 นาที ยังลงชื่อทันมั้ยครับ")
    assert "ไม่พบงานของท่าน" in staff.last and "มาสายลงได้จนถึงเวลาเลิก" in staff.last
    assert "มาสายลงได้" not in staff.says("มาสาย 20 นาที").last


def test_the_organiser_signs_in_who_is_named_by_number(
    demo: House, opened: Chat, chat: Callable[[str], Chat]
) -> None:
    opened.says("น้อง D0106 เมื่อเช้ามาแต่ลืมลงชื่อ ลงให้น้องหน่อยค่ะ")
    assert "ลงชื่อให้ นายสมมติ บุคลากร ใน “อบรมจริยธรรม” ใช่ไหม" in opened.last
    assert meeting.came(demo).total == 0
    opened.says("ใช่ค่ะ")
    assert meeting.came(demo).total == 1
    assert "ผู้จัดลงชื่อให้" in chat(STAFF).says("พี่เค้าลงชื่อให้หนูยังคะ").last


def test_somebody_else_may_be_typed_instead(demo: House, opened: Chat) -> None:
    opened.says("น้อง D0106 เมื่อเช้ามาแต่ลืมลงชื่อ ลงให้น้องหน่อยค่ะ").says("นายสมมติ ช่วยรายงาน")
    assert "ลงชื่อให้ นายสมมติ ช่วยรายงาน แล้ว" in opened.last


def test_the_list_is_asked_for_without_its_event(opened: Chat) -> None:
    before = len(opened.heard)
    message = {"type": "text", "id": "m", "text": "ขอใบลงชื่อค่ะ"}
    opened.sends({"type": "message", "message": message}, silent=True)
    assert len(opened.heard) == before  # it is being made
    opened.says("ทำใบเซ็นชื่อให้หน่อยค่ะ แบบมีช่องลายมือชื่อ จะเอาไปวางหน้าห้องประชุม")
    assert "ไม่มีใบลงชื่อเปล่าแบบมีช่องลายมือชื่อ" in opened.last and "ใบลงชื่อ (PDF)" in opened.offers


def test_of_several_lists_one_is_chosen_and_without_any_it_is_said(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    assert "ไม่พบกิจกรรมนี้" in reporter.says("ใบลงชื่อ").last
    for _ in range(2):
        meeting.opens_event(reporter)
    assert "ต้องการใบลงชื่อของกิจกรรมใด" in reporter.says("ขอใบลงชื่อค่ะ").last
    assert "ไม่พบกิจกรรมนี้" in chat(STAFF).says("ใบลงชื่อ").last


@pytest.mark.parametrize(
    "said", ["พี่คะหนูเพิ่งย้ายมา มีคนบอกให้มาลงชื่ออบรมในไลน์นี้ ทำไงคะ", "ลงชื่ออบรมยังไงคะ"]
)
def test_who_has_not_joined_hears_that_first(
    opened: Chat, chat: Callable[[str], Chat], said: str
) -> None:
    stranger = chat(STRANGER).says(said)
    assert "กรุณาลงทะเบียนก่อน" in stranger.last and "ลงทะเบียน" in stranger.offers


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (STAFF, "อบรมเมื่อวานลืมเซ็นชื่อค่ะ ทำไงดี"),
        (STAFF, "ไปถึงงานสัมมนาช้าไปหน่อย ลงชื่อย้อนหลังได้ไหม"),
        (STAFF, "ลงชื่อเข้าร่วม No Gift ทันไหม"),
        (STAFF, "มาสายบ่อยโดนอะไรไหม"),
        (STRANGER, "ขอใบรับรองอบรมได้ไหม"),
    ],
)
def test_other_words_are_not_taken(
    opened: Chat, chat: Callable[[str], Chat], who: str, said: str
) -> None:
    last = chat(who).says(said).last
    assert "ยังทัน" not in last and "กรุณาลงทะเบียนก่อน กด" not in last


@pytest.mark.parametrize("said", ["ขอใบลงชื่อประชุมใหญ่", "ขอใบลงชื่อวันที่ 5 มี.ค.", "ใบลงชื่อสัมมนาผู้รายงาน"])
def test_the_list_of_another_event_is_not_the_only_one(opened: Chat, said: str) -> None:
    assert "ไม่พบกิจกรรมที่พิมพ์มา" in opened.says(said).last
    assert "อบรมจริยธรรม" in opened.last and "ขอใบลงชื่อ" in opened.offers


@pytest.mark.parametrize("said", ["ขอใบลงชื่ออบรมจริยธรรม", "ขอใบลงชื่อไปแนบรายงานค่ะ", "ขอใบลงชื่อวันนี้"])
def test_the_list_of_the_event_that_is_named_is_made(opened: Chat, said: str) -> None:
    before = len(opened.heard)
    message = {"type": "text", "id": "m", "text": said}
    opened.sends({"type": "message", "message": message}, silent=True)
    assert len(opened.heard) == before


@pytest.mark.parametrize(
    "said",
    [
        "ลงชื่อซื้อเสื้อทันไหมคะ",
        "ลงชื่อสมัครสอบยังทันไหม",
        "ลงชื่อรับของที่ระลึกทันมั้ย",
        "สแกนเอกสารทันไหม",
        "ใบลงชื่อวางไว้หน้าห้องแล้วค่ะ",
        "เพื่อนลืมลงชื่อเข้างานเมื่อเช้า ลงให้เพื่อนแล้ว",
    ],
)
def test_what_is_signed_for_elsewhere_or_done_is_not_taken(opened: Chat, said: str) -> None:
    last = opened.says(said).last
    assert "ยังทัน" not in last and "ไม่มีใบลงชื่อเปล่า" not in last and "ลงชื่อให้ผู้ใด" not in last
