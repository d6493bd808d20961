"""Words about a thing that is there already come to that thing: its state, and what is to be done
with it, up to its confirmation (docs/decisions/0259)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.simulator import seed
from tests.handlers.advice import advising
from tests.handlers.complaints.casework import files
from tests.handlers.gifts import gifting
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import office_at_work
from tests.understanding.scenes import demo_database

RECEIVER, ADVISER, STAFF = "D0105", "D0003", "D0106"


@pytest.fixture
def house() -> Iterator[House]:
    """The demo's office, in which nobody has told anything yet."""
    with demo_database() as (database, sealer), database.engine.connect() as connection:
        yield House(connection, sealer=sealer)


@pytest.fixture(scope="module")
def working() -> Iterator[House]:
    """The demo's office at work, of this morning."""
    with office_at_work() as (house, _people):
        house.later(hours=10)
        yield house


@dataclass(frozen=True)
class Spoken:
    """who: who speaks. said: the words. told: what stands in the answer. tap: the button that is
    offered. none: words that are not in the answer."""

    who: str
    said: str
    told: tuple[str, ...]
    tap: str = ""
    none: tuple[str, ...] = ()


AT_WORK = (
    # which of two is meant, by its name; the deed that is named is opened
    Spoken(STAFF, "ขอแก้ราคานาฬิกาที่แจ้งไว้ พิมพ์ผิดไป", ("นาฬิกาตั้งโต๊ะ", "ประมาณกี่บาท")),
    Spoken(
        STAFF, "เรื่องกระเช้านี่เขาให้เก็บไว้หรือต้องคืน ที่แจ้งไปแล้วอะ",
        ("กระเช้าผลไม้", "รอผู้บังคับบัญชาพิจารณา"), "แก้ไขรายงาน", ("เลือกแบบใด",),
    ),
    # two cases: which is asked, and nothing is done
    Spoken(RECEIVER, "เรื่องที่รับไว้เมื่อวานขอโอนให้หน่วยอื่น", ("หมายถึงเรื่องใด",), "เปิด"),
    # one appointment that is taken, beside a slot that is free
    Spoken(ADVISER, "คนที่นัดคลินิกเช้านี้ไม่มานะครับ", ("ผู้นัด", "รายงานดี"), "ปิดช่วงนี้", ("9.30-10.00",)),
    Spoken(STAFF, "ความดีที่ส่งเมื่อวานเขียนชื่อผิด ขอแก้", ("ยังไม่มีบันทึก",), "บันทึกความดี"),
)  # fmt: skip


@pytest.mark.parametrize("spoken", AT_WORK, ids=lambda each: each.said)
def test_the_thing_that_is_there_is_meant(working: House, spoken: Spoken) -> None:
    shown, asked = {who: [*each] for who, each in working.shown.items()}, dict(working.asked)
    taken_back = working.connection.begin_nested()
    _comes_to(working, spoken)
    taken_back.rollback()
    working.shown, working.asked = shown, asked


NONE_THERE = (
    Spoken(STAFF, "กระเช้าที่แจ้งไว้คืนบริษัทไปแล้วนะ มีใบเซ็นรับคืนด้วย", ("ยังไม่เคยรายงาน",), "รายงานการรับ"),
    Spoken(STAFF, "ลาที่ส่งไปเมื่อเช้าขอยกเลิกนะ ไม่ไปแล้ว", ("ไม่มีวันลาที่แจ้งไว้",), "แจ้งลา"),
)


@pytest.mark.parametrize("spoken", NONE_THERE, ids=lambda each: each.said)
def test_where_there_is_none_it_is_said_and_nothing_is_begun(house: House, spoken: Spoken) -> None:
    _comes_to(house, spoken)
    assert "ยกเลิก" not in Chat(house, seed.line_id(spoken.who)).says("เมนู").offers


def _comes_to(house: House, spoken: Spoken) -> None:
    person = Chat(house, seed.line_id(spoken.who))
    told = person.says(spoken.said).since(0)
    assert all(each in told for each in spoken.told), told
    assert not any(each in told for each in spoken.none), told
    assert not spoken.tap or spoken.tap in person.offers


def test_one_case_is_taken_on_only_by_a_tap(house: House) -> None:
    files(house)
    receiver = Chat(house, seed.line_id(RECEIVER))
    asked = receiver.says("รับเรื่องที่เข้ามาเมื่อคืนไว้แล้ว จะเริ่มตรวจสอบ").last
    assert "จะ “รับเรื่อง” ใช่ไหม" in asked
    assert "รับเรื่องแล้ว" in receiver.taps("รับเรื่อง").last


def test_one_question_is_closed_without_an_answer(house: House) -> None:
    advising.adviser(house)
    advising.asks(Chat(house, seed.line_id(STAFF)))
    adviser = Chat(house, seed.line_id(ADVISER)).says("คำถามที่เข้ามาเมื่อวานปิดไปเลยไม่ต้องตอบ")
    assert "พิมพ์คำตอบ" not in adviser.last and adviser.offers


def test_leave_of_today_is_a_new_one(house: House) -> None:
    staff = Chat(house, seed.line_id(STAFF))
    staff.says("ลา 8-10 มี.ค.").taps("ยืนยันวันลา")
    house.later(hours=10)
    assert "1 มี" in staff.says("ขอลาวันนี้ ไม่สบายตั้งแต่เมื่อคืน").last


def test_one_case_is_handed_on(house: House) -> None:
    files(house)
    receiver = Chat(house, seed.line_id(RECEIVER))
    assert "ส่งต่อไปที่ใด" in receiver.says("เรื่องที่รับไว้เมื่อวานขอโอนให้หน่วยอื่น").last


def test_the_only_leave_is_called_off(house: House) -> None:
    staff = Chat(house, seed.line_id(STAFF))
    staff.says("ลา 8-10 มี.ค.").taps("ยืนยันวันลา")
    house.later(hours=10)
    assert "ยกเลิกวันลานี้" in staff.says("ลาที่ส่งไปเมื่อเช้าขอยกเลิกนะ ไม่ไปแล้ว").last
    assert "8 มี.ค. 70" in staff.last


@pytest.mark.parametrize(
    "said",
    [
        "กระเช้าที่บริษัทส่งมาให้เมื่อวาน 2,500 บาท",
        "ถ้าของขวัญที่แจ้งไว้หาย ต้องทำยังไง",
        "ของขวัญที่ยังไม่ได้แจ้งมีกี่ชิ้น",
        "ขอแจ้งของขวัญที่ได้รับมาเมื่อวาน",
        "รายงานของขวัญที่รับไว้เมื่อวาน เค้ก 500 บาท",
        "ของขวัญที่แจ้งไปแล้วใครเห็นบ้าง",
        "ขอถอนนาฬิกาที่แจ้งไว้",
    ],
)
def test_what_came_and_was_not_told_is_no_thing_that_is_there(house: House, said: str) -> None:
    staff = Chat(house, seed.line_id(STAFF))
    gifting.gives(staff)
    house.later(hours=10)
    before = len(staff.heard)
    assert "รายงานรับของขวัญ 1 ·" not in staff.says(said).since(before)


@pytest.mark.parametrize(
    ("who", "said", "told"),
    [
        ("D0103", "ขอเพิ่มรายละเอียดในข้อเสนอที่ส่งไว้", "ไม่เก็บชื่อ"),
        ("D0103", "คำปฏิญาณที่ให้ไว้ปีนี้นับหรือยัง", "ยังไม่ได้เข้าร่วมประกาศใด"),
        (STAFF, "น้องชายขายหุ้นบริษัทที่แจ้งไว้หมดแล้วครับ", "บอตไม่ได้รับแจ้งหรือเก็บเรื่องผลประโยชน์ทับซ้อน"),
        (STAFF, "คอมที่ซ่อมไปเมื่อวานดับอีกแล้ว ขอเปิดเรื่องเดิม", "บอตไม่ได้รับแจ้งซ่อม"),
    ],
)
def test_of_what_the_bot_does_not_keep_it_says_so(
    house: House, who: str, said: str, told: str
) -> None:
    assert told in Chat(house, seed.line_id(who)).says(said).since(0)


def test_what_is_to_be_noted_is_not_there_already(house: House) -> None:
    staff = Chat(house, seed.line_id(STAFF))
    staff.says("จดความดีไว้หน่อย วันนี้เก็บกระเป๋าตังค์ได้คืนเจ้าของ")
    assert "ยังไม่มีบันทึก" not in staff.since(0)
