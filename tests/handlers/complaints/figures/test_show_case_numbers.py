"""`ตัวเลขเรื่องร้องเรียน`: counts that give nobody away, for who may see them, and nil in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from models.complaints.complaint import CALL_CENTRE, TIP, CaseReceiver, CaseThrottle
from models.people import people
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, mention
from tests.models.complaints.complaining import STORY, filed
from tests.talk import words

CENTRAL = "สำนักบริหารงานกลาง"
ADMIN, EXECUTIVE, HEAD, RECEIVER, REPORTER = "D0002", "D0001", "D0102", "D0105", "D0103"
NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)


def arrive(house: House, count: int, bureau: str | None = CENTRAL, **told: object) -> None:
    """So many cases about the bureau."""
    with house.session() as session:
        named = people.bureau_named(session, bureau) if bureau is not None else None
        for _ in range(count):
            filed(session, house.sealer, named, now=NOW, **told)
        session.commit()


def test_a_receiver_sees_the_own_bureau_and_that_there_was_none(
    chat: Callable[[str], Chat],
) -> None:
    receiver = chat(RECEIVER).says("ตัวเลขเรื่องร้องเรียน")
    assert CENTRAL in receiver.last and "รอบ 30 กรกฎาคม 2570" in receiver.last
    assert "ไม่มีเรื่องร้องเรียนในรอบนี้" in receiver.last and "ยังไม่ยืนยันตัวเลข" in receiver.last
    assert "ขอเป็นเอกสาร" in receiver.offers and "รอบ 20 มี.ค. 70" in receiver.offers
    assert "ยืนยันตัวเลข" not in receiver.offers  # the round goes on
    assert "ทุกสำนัก" not in receiver.offers


def test_counts_stand_by_kind_channel_time_and_result(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    arrive(demo, 6)
    arrive(demo, 5, channel=CALL_CENTRE)
    said = chat(RECEIVER).says("สถิติเรื่องร้องเรียน").last
    assert "รับ 11 เรื่อง" in said and "ข้อร้องเรียน: 11" in said
    assert "Call Center: 5" in said and "Social media (รวม LINE): 6" in said
    assert "ค้าง ยังไม่เกินกำหนด: 11" in said and "ยังไม่แจ้งผล: 11" in said
    assert "ไม่แสดง" not in said and STORY not in said


def test_counts_under_five_are_hidden_from_the_administrator_too(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    arrive(demo, 2)
    arrive(demo, 8, "สำนักประชาสัมพันธ์")
    admin = chat(ADMIN).says("ตัวเลขเรื่องร้องเรียน")
    assert "ไม่แสดง" in admin.last and "น้อยกว่า 5" in admin.last
    whole = admin.last
    assert "รับ 2 เรื่อง" not in whole
    assert whole.count("จำนวนที่รับ: ไม่แสดง") == 2  # with the sum, one would tell of the other
    assert whole.count("ไม่มีเรื่องร้องเรียนในรอบนี้") == 4
    admin.says(f"ตัวเลขเรื่องร้องเรียน {CENTRAL}")
    assert "จำนวนที่รับ: ไม่แสดง" in admin.last
    assert "ทุกสำนัก" in admin.offers


def test_an_executive_sees_the_office_first_then_every_bureau(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    arrive(demo, 6)
    arrive(demo, 7, None, kind=TIP)
    said = chat(EXECUTIVE).says("ตัวเลขเรื่องร้องเรียน")
    assert "รับ 13 เรื่อง" in said.last and "เบาะแสการทุจริต: 7" in said.last
    assert "สำนักงานโดยรวม" in said.last and f"{CENTRAL} · ยังไม่ยืนยันตัวเลข" in said.last
    said.taps("รอบ 20 มี.ค. 70")
    assert "รอบ 20 มีนาคม 2570" in said.last


def test_an_administrator_hears_of_cases_nobody_has_and_of_guessing_as_counts(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    arrive(demo, 2)
    with demo.session() as session:
        session.query(CaseReceiver).delete()
        since = NOW - timedelta(hours=1)
        until = NOW + timedelta(hours=1)
        session.add(CaseThrottle(source="x" * 40, since=since, misses=9, until=until))
        session.commit()
    admin, executive = chat(ADMIN), chat(EXECUTIVE)
    said = admin.says("ตัวเลขเรื่องร้องเรียน").last
    assert "ยังไม่มีผู้รับเรื่อง" in said and "2 เรื่อง กรุณาเพิ่มผู้รับเรื่อง" in said
    assert "เดารหัสติดตามเรื่องร้องเรียน 1 บัญชี รวม 9 ครั้ง" in said
    assert "เดารหัส" not in executive.says("ตัวเลขเรื่องร้องเรียน").last


def test_a_receiver_sees_no_other_bureau(demo: House, chat: Callable[[str], Chat]) -> None:
    arrive(demo, 9, "สำนักประชาสัมพันธ์")
    said = chat(RECEIVER).says("ตัวเลขเรื่องร้องเรียน สำนักประชาสัมพันธ์").last
    assert "อยู่นอกขอบเขต" in said and "9" not in said


@pytest.mark.parametrize("who", [HEAD, REPORTER])
def test_who_neither_receives_nor_leads_is_told_whom_to_ask(
    demo: House, chat: Callable[[str], Chat], who: str
) -> None:
    arrive(demo, 9)
    person = chat(who).says("ตัวเลขเรื่องร้องเรียน")
    assert "รับ 9" not in person.last and person.offers


def test_a_bureau_that_is_gone_is_answered_with_how_to_ask(chat: Callable[[str], Chat]) -> None:
    assert "พิมพ์ “ตัวเลขเรื่องร้องเรียน”" in chat(ADMIN).taps_data("o:case_numbers?b=99999").last


def test_the_group_hears_no_number(demo: House) -> None:
    arrive(demo, 9)
    heard, _ = happens(demo, mention("ตัวเลขเรื่องร้องเรียน"), member="U" + "e" * 32)
    said = "\n".join(words(message) for message in heard)
    assert "9" not in said and "รับ " not in said and CENTRAL not in said


def test_after_the_round_the_receiver_can_confirm_from_here(chat: Callable[[str], Chat]) -> None:
    receiver = chat(RECEIVER)
    receiver.house.now = datetime(2027, 8, 2, 2, 0, tzinfo=UTC)
    receiver.says("ตัวเลขเรื่องร้องเรียน").taps("ยืนยันตัวเลข").taps("ยืนยันตัวเลข")
    assert "แล้ว (ไม่มีเรื่องร้องเรียนในรอบนี้)" in receiver.last
    receiver.taps("ดูตัวเลข")
    assert "ยืนยันตัวเลขแล้ว" in receiver.last


@pytest.mark.parametrize("who", [RECEIVER, ADMIN])
def test_the_document_is_asked_for_from_here(chat: Callable[[str], Chat], who: str) -> None:
    person = chat(who).says("ตัวเลขเรื่องร้องเรียน").taps("ขอเป็นเอกสาร")
    assert "ไฟล์ชนิดใด" in person.last and "PDF" in person.offers and "Excel" in person.offers


def test_the_document_is_offered_to_who_may_see_the_numbers_alone(
    chat: Callable[[str], Chat],
) -> None:
    assert "สถิติเรื่องร้องเรียน" in chat(RECEIVER).says("เอกสาร").last
    assert "สถิติเรื่องร้องเรียน" not in chat(HEAD).says("เอกสาร").last
    head = chat(HEAD).taps_data("o:documents?k=complaints&d=2027-07-30&b=-&f=pdf")
    assert "ต้องการเอกสารใด" in head.last


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("เดือนที่แล้วมีเรื่องร้องเรียนกี่เรื่อง", "เรื่องร้องเรียนรายเดือน"),
        ("เดือนมีนาคมมีเรื่องร้องเรียนกี่เรื่อง", "เรื่องร้องเรียนรายเดือน"),
        ("ตัวเลขเรื่องร้องเรียน รอบเดือนมีนาคม", "รอบ 20 มีนาคม 2570"),
        ("มีเรื่องร้องเรียนกี่เรื่อง", "ตัวเลขเรื่องร้องเรียน\nรอบ"),
    ],
)
def test_a_month_is_no_round(chat: Callable[[str], Chat], typed: str, told: str) -> None:
    executive = chat(EXECUTIVE)
    count = len(executive.heard)
    executive.says(typed)
    assert told in executive.since(count)


@pytest.mark.parametrize("words", ["เอาเฉพาะที่ยังไม่ปิด", "ค้างกี่เรื่อง"])
def test_open_ones_are_asked_of_the_same_figures(chat: Callable[[str], Chat], words: str) -> None:
    executive = chat(EXECUTIVE)
    executive.says("ตัวเลขเรื่องร้องเรียน")
    count = len(executive.heard)
    executive.says(words)
    assert executive.since(count).startswith("ตัวเลขเรื่องร้องเรียน")


def test_what_the_figures_are_for_is_no_bureau(chat: Callable[[str], Chat]) -> None:
    assert "ไม่พบสิ่งที่ถามถึง" not in chat("D0105").says("ขอสถิติเรื่องร้องเรียนปีนี้ทำรายงาน").last
    assert "ไม่พบสิ่งที่ถามถึง" not in chat("D0105").says("ขอตัวเลขร้องเรียนไปใส่สไลด์").last
