"""`บุคลากร`: figures, a search by words, bureau, role and gap, and a card a person."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select, update

from models.audit.trail_reading import NAMES_SEEN
from models.people.person import Person
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat, House

ADMIN, REPORTER = "D0002", "D0103"


def test_an_administrator_finds_people_and_opens_their_cards(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("บุคลากร")
    assert "ทะเบียนบุคลากร" in admin.last and "ยังไม่ลงทะเบียน" in admin.last
    admin.taps_data(admin.beside("ผู้รายงานของสำนัก"))
    assert "นายสมมติ ช่วยรายงาน (D0104)" in admin.last and "สมมติ บุคลากร" not in admin.last
    admin.says("บุคลากร สำนักบริหารงานกลาง ผู้รายงาน")
    assert "บุคลากร 2 คน" in admin.last and "สำนักบริหารงานกลาง · ผู้รายงานของสำนัก" in admin.last
    admin.taps_data(admin.beside("นางสาวตัวอย่าง รายงานดี"))
    assert "เลขประจำตัว D0103" in admin.last and "นางตัวอย่าง หัวหน้ากลุ่ม" in admin.last
    assert "ลงทะเบียนเมื่อ" in admin.last and "ออกรหัสใหม่" in admin.offers
    admin.says("บุคลากร หัวหน้ากลุ่ม")
    assert "ผู้ใต้บังคับบัญชา" in admin.last and "ช่วยรายงาน" in admin.last
    for typed in ("บุคลากร D0106", "บุคลากร ๐๑๐๖", "หาบุคลากร ชื่อ สมมติ บุคลากร ครับ"):
        assert "เลขประจำตัว D0106" in admin.says(typed).last


@pytest.mark.soak
def test_pages_and_gaps_are_told_and_the_trail_keeps_who_was_shown(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("บุคลากร นา")
    assert "หน้า 1/" in admin.last
    first = admin.last
    admin.taps("หน้าถัดไป")
    assert "หน้า 2/" in admin.last and admin.last != first
    admin.says("บุคลากรที่ยังไม่ลงทะเบียน สำนักประชาสัมพันธ์")
    assert "ยังไม่ลงทะเบียน" in admin.last
    with demo.session() as session:
        seen = list(session.scalars(select(AuditEntry).where(AuditEntry.verb == NAMES_SEEN)))
    assert len(seen) > 7


@pytest.mark.soak
def test_who_is_not_found_is_said_with_the_nearest(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    with demo.session() as session:
        gone = update(Person).where(Person.staff_id == "D0104").values(retired_at=demo.now)
        session.execute(gone)
        session.commit()
    admin = chat(ADMIN).says("บุคลากร ช่วยรายงาน")
    assert "ไม่พบบุคลากร" in admin.last and "(D0104) พ้นจากทะเบียนแล้ว" in admin.last
    admin.says("บุคลากร สมมุติ บุคคลากร")
    assert "นายสมมติ บุคลากร" in admin.offers
    assert "เลขประจำตัว D0106" in admin.taps("นายสมมติ บุคลากร").last
    admin.says("บุคลากร สำนักประชาสัมพัน")
    assert "สำนักประชาสัมพันธ์" in admin.last
    admin.says("บุคลากร สำนักอวกาศ")
    assert "ไม่พบสำนัก" in admin.last


def test_only_administrators_read_the_roster(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("ทะเบียนบุคลากร หัวหน้ากลุ่ม")
    assert "เลขประจำตัว" not in reporter.last and "เฉพาะผู้มีหน้าที่" in reporter.last
    reporter.taps_data("o:person_card?n=1")
    assert "เลขประจำตัว" not in reporter.last


@pytest.mark.parametrize(
    "words",
    ["แต่ละสำนักมีกี่คน", "แต่ละสำนักมีบุคลากรกี่คนคะ", "ขอดูจำนวนบุคลากรแยกตามสำนัก", "แต่ละสำนักลงทะเบียนแล้วกี่คน"],
)
def test_how_many_people_each_bureau_has(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "จำนวนบุคลากรแต่ละสำนัก" in admin.last and "14 คน" in admin.last
    assert "3 คน ลงทะเบียนใน LINE แล้ว 2 คน" in admin.last
    admin.taps_data(admin.beside("สำนักประชาสัมพันธ์"))
    assert "รายงานข่าว" in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "แต่ละสำนักส่งรายงานกี่คน",
        "แต่ละสำนักยังไม่ลงทะเบียนกี่คน",
        "แต่ละสำนักได้คนดีเด่นกี่คน",
        "แต่ละสำนักเข้าร่วมประกาศกี่คน",
        "แต่ละสำนักมีกี่กิจกรรม",
    ],
)
def test_other_figures_by_bureau_are_not_of_the_roster(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert "จำนวนบุคลากรแต่ละสำนัก" not in chat(ADMIN).says(words).last


def test_those_found_are_asked_on_about_number_and_bureau(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002")
    first = admin.says("สมาชิกของสำนักการคลังมีใครบ้าง").last
    assert first.startswith("บุคลากร 2 คน")
    assert admin.says("กี่คน").last.startswith("บุคลากร 2 คน\nสำนักการคลังและงบประมาณ")
    assert admin.says("แล้วประชาสัมพันธ์ล่ะ").last.startswith("บุคลากร 3 คน\nสำนักประชาสัมพันธ์")
    assert "ยังไม่มีเป็นเอกสาร" in admin.says("ขอเป็น excel").last


@pytest.mark.parametrize("words", ["ใครเป็นแอดมินบ้างตอนนี้", "ใครมีสิทธิ์ผู้ดูแลระบบคะ", "มีใครเป็นแอดมินอีกบ้าง"])
def test_an_administrator_is_listed_who_the_administrators_are(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat("D0002").says(words)
    assert "บุคลากร 1 คน" in admin.last and "นางสาวตัวอย่าง ดูแลแผน" in admin.last
    assert "ติดต่อสอบถาม" in chat("D0106").says("ใครเป็นแอดมินบ้างตอนนี้").last


@pytest.mark.parametrize("words", ["ใครเป็นหัวหน้า", "ใครเป็นคนแรก", "ขอชื่อ", "ใครเป็นผู้รายงาน"])
def test_other_whos_are_no_question_about_such_a_role(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert not chat("D0002").says(words).last.startswith("บุคลากร 1 คน")


@pytest.mark.parametrize(
    "words", ["ขอรายชื่อคนในสำนักการคลังหน่อยค่ะ", "ดูรายชื่อเจ้าหน้าที่ของสำนักการคลังและงบประมาณ"]
)
def test_the_people_of_a_bureau_are_asked_for_in_words(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert "บุคลากร 2 คน" in chat(ADMIN).says(words).last


@pytest.mark.parametrize(
    "words", ["ขอรายชื่อคนในสำนักการคลังที่ยังไม่ส่ง", "ขอรายชื่อคนในสำนักการคลังที่เข้าร่วมอบรม"]
)
def test_people_who_have_done_something_are_another_list(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert "บุคลากร 2 คน" not in chat(ADMIN).says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ลบผู้รายงานสำนักภาษาต่างประเทศออกให้หน่อยค่ะ",
        "ผู้รายงานของสำนักภาษาต่างประเทศคือใคร มีเรื่องอะไรค้างอยู่ที่เขาบ้าง",
        "ผู้รายงานสำนักภาษาต่างประเทศลาออกมีผล 28 ก.พ. 70 ช่วยปิดสิทธิ์การใช้งานค่ะ แต่เก็บประวัติไว้",
    ],
)
def test_a_bureau_that_is_not_on_the_roster_is_said_to_be_none(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "ไม่พบสำนัก “สำนักภาษาต่างประเทศ”" in chat("D0002").says(words).last


@pytest.mark.parametrize("words", ["ลบผู้รายงานสำนักการคลังออกให้หน่อย", "ผู้รายงานสำนักการคลังลาออกแล้ว"])
def test_who_holds_a_role_is_shown_to_be_taken_off(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat("D0002").says(words)
    assert "ยังไม่ได้แก้ทะเบียน" in admin.since(0) and "(D0202)" in admin.last
    assert not admin.house.states(admin.user_id)


@pytest.mark.parametrize(("words", "count"), [("ผู้รายงานทั้งหมดมีกี่คนคะ", 4), ("แอดมินมีกี่คน", 1)])
def test_the_people_of_a_role_are_counted(
    chat: Callable[[str], Chat], words: str, count: int
) -> None:
    assert f"บุคลากร {count} คน" in chat("D0002").says(words).last


def test_who_was_spoken_of_is_asked_for(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("คือเขาลาออกตั้งแต่ 28 ก.พ. 70 ค่ะ ยังไม่มีคนแทน")
    assert admin.state["at"] == "person" and "ไม่พบ" not in admin.last
