"""An administrator gets the roster as a workbook, sends it changed, sees what changes, taps."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.documents import document_rights
from models.documents.document import DocumentRequest
from models.documents.document_rights import DocumentSpec
from models.people.person import Person
from models.reports.form_files import MEDIA_TYPE
from models.roster_sheets.roster_documents import ROSTER_SHEET
from tests.handlers.house import Chat
from tests.handlers.roster_sheets.sent_file import ABOVE, BUREAU, POSITION, ROLES, RosterFile

ADMIN, OTHER, REPORTER = "D0002", "D0101", "D0103"


def person(chat: Chat, staff_id: str) -> Person:
    with chat.house.session() as session:
        return session.scalars(select(Person).where(Person.staff_id == staff_id)).one()


def bureau_of(chat: Chat, staff_id: str) -> str:
    with chat.house.session() as session:
        query = select(Person).where(Person.staff_id == staff_id)
        return session.scalars(query).one().bureau.name


NEW = ("D0999", "นางสาวใหม่ มาถึง", "นิติกร", "สำนักการคลังและงบประมาณ", "", "", "D0201")


def test_the_workbook_comes_back_as_it_went_out(admin: Chat) -> None:
    RosterFile(admin).send()
    assert "ไฟล์ตรงกับทะเบียนแล้ว" in admin.last
    for text in ("ขอทะเบียนบุคลากร", "ขอทะเบียนบุคลากรเป็น Excel"):
        said = {"type": "text", "id": text, "text": text}
        admin.sends({"type": "message", "message": said}, silent=True)  # the file is the answer
    with admin.house.session() as session:
        kinds = [row.kind for row in session.scalars(select(DocumentRequest))]
    assert kinds == [ROSTER_SHEET.name] * 2
    with admin.house.session() as session:
        for staff_id, may in ((ADMIN, True), (REPORTER, False)):
            who = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
            spec = DocumentSpec(ROSTER_SHEET.name, "xlsx", gift=0)
            assert document_rights.may_have(session, who, spec, admin.house.now.date()) is may


@pytest.mark.soak
def test_the_differences_are_shown_counted_by_one_tap_and_taken_back_by_another(
    admin: Chat,
) -> None:
    target = bureau_of(admin, "D0201")
    file = RosterFile(admin).with_new(*NEW).change(REPORTER, BUREAU, target)
    file.change("D0106", POSITION, "นักวิชาการพิเศษ").without("D0202").send()
    assert "ในทะเบียนมี 1 คนที่ไม่มีในไฟล์" in admin.last
    admin.taps("พ้นหน้าที่")
    for words in ("เข้าใหม่ 1", "ย้ายสำนัก 1", "เปลี่ยนตำแหน่ง 1", "ไม่มีในไฟล์ 1", "จะพ้นหน้าที่"):
        assert words in admin.last
    admin.taps("ดู")
    assert "คน" in admin.since(0)
    assert bureau_of(admin, REPORTER) != target and person(admin, "D0202").retired_at is None
    admin.says("นำเข้า")
    assert "นำเข้าทะเบียนบุคลากรแล้ว" in admin.last
    assert bureau_of(admin, REPORTER) == target and person(admin, "D0202").retired_at is not None
    account = person(admin, "D0202").line_user_id
    assert account is None and person(admin, "D0999").position == "นิติกร"
    admin.taps("ออกรหัสให้คนใหม่")
    admin.says("ย้อนการนำเข้าบุคลากร")
    assert "กลับเป็นข้อมูลเดิม" in admin.last
    admin.taps("ย้อนทั้งหมด")
    assert "ย้อนแล้ว" in admin.last and bureau_of(admin, REPORTER) != target
    assert person(admin, "D0202").line_user_id is not None
    assert person(admin, "D0999").retired_at is not None


def test_all_faults_are_told_at_once_with_their_rows_and_what_to_do(admin: Chat) -> None:
    file = RosterFile(admin).with_new("D0103", "", "", "สำนักกฎหมาย", "", "หัวหน้าใหญ่", "D7777")
    row = file.sheet.max_row
    file.change("D0106", ABOVE, "D0106").send()
    for words in (f"แถว {row} ยังไม่ได้กรอกชื่อ-สกุล", "ไม่มีหน้าที่ “หัวหน้าใหญ่”", "“D7777”",
                  "ซ้ำกับแถว", "ของตนเอง", "ไฟล์มีที่ต้องแก้ 5 แห่ง"):  # fmt: skip
        assert words in admin.last


@pytest.mark.soak
def test_a_bureau_spelt_otherwise_is_asked_about_and_a_raised_role_by_a_second_administrator(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    other = chat(OTHER)
    with admin.house.session() as session:
        second = session.scalars(select(Person).where(Person.staff_id == OTHER)).one()
        second.roles = [*second.roles, "admin"]
        session.commit()
    target = bureau_of(admin, REPORTER)
    file = RosterFile(admin).change(REPORTER, BUREAU, target + "ๆ")
    file.change("D0106", ROLES, "ผู้รายงานของสำนัก").send()
    assert f"น่าจะเป็น “{target}”" in admin.last
    admin.taps("ใช้ชื่อที่มีอยู่")
    assert "ย้ายสำนัก" not in admin.last and "ได้หน้าที่เพิ่ม" in admin.last
    admin.taps("ขอให้อีกท่านยืนยัน")
    assert "ทะเบียนยังไม่เปลี่ยน" in admin.last and "reporter" not in person(admin, "D0106").roles
    assert other.hears(other.house.sent[-2:]) and "รอท่านยืนยัน" in other.last
    other.taps("ตรวจไฟล์").taps("นำเข้าทะเบียนนี้")
    assert "นำเข้าทะเบียนบุคลากรแล้ว" in other.last and "reporter" in person(admin, "D0106").roles


def test_what_somebody_changes_meanwhile_is_shown_again(admin: Chat) -> None:
    RosterFile(admin).change("D0106", POSITION, "นักวิชาการพิเศษ").send()
    with admin.house.session() as session:
        session.scalars(select(Person).where(Person.staff_id == REPORTER)).one().position = "อื่น"
        session.commit()
    admin.taps("นำเข้าทะเบียนนี้")
    assert "กรุณาตรวจอีกครั้ง" in admin.since(0) and person(admin, "D0106").position != "นักวิชาการพิเศษ"
    admin.taps("ตรวจอีกครั้ง").says("นำเข้า")
    assert person(admin, "D0106").position == "นักวิชาการพิเศษ"


def test_nobody_raises_themselves_and_only_administrators_bring_a_roster_in(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    file = RosterFile(admin).change(ADMIN, ROLES, "ผู้ดูแลระบบ; ผู้บริหาร")
    file.send().says("นำเข้า")
    assert "ให้ตัวท่านเอง" in admin.last and "executive" not in person(admin, ADMIN).roles
    reporter = file.send(chat(REPORTER))
    assert "ใช้ไฟล์นี้กับเรื่องใด" in reporter.since(0)
    assert "เฉพาะผู้" in reporter.says("นำเข้าบุคลากร").last
    assert "ส่งไฟล์ Excel" in admin.says("นำเข้าบุคลากร").last


@pytest.mark.parametrize("written", ["สนง.คลัง", "สำนักการคลัง", "คลัง"])
def test_a_bureau_written_otherwise_is_asked_about_with_its_rows(admin: Chat, written: str) -> None:
    file = RosterFile(admin).with_new("D0999", "นางสาวใหม่ มาถึง", "นิติกร", written, "", "", "D0201")
    row = file.sheet.max_row
    file.send()
    assert f"แถว {row}: “{written}” น่าจะเป็น “สำนักการคลังและงบประมาณ”" in admin.last
    admin.taps("ใช้ชื่อที่มีอยู่")
    assert "เพิ่มสำนักใหม่" not in admin.last
    admin.taps("นำเข้าทะเบียนนี้")
    assert bureau_of(admin, "D0999") == "สำนักการคลังและงบประมาณ"


@pytest.mark.parametrize("written", ["สำนักรักษาความปลอดภัย", "กลุ่มตรวจสอบภายใน", "สำนัก"])
def test_a_new_bureau_like_none_is_not_asked_about(admin: Chat, written: str) -> None:
    RosterFile(admin).with_new("D0999", "นางสาวใหม่ มาถึง", "", written, "", "", "D0201").send()
    assert "น่าจะเป็น" not in admin.last and f"เพิ่มสำนักใหม่: {written}" in admin.last


def test_a_file_with_faults_names_its_strange_bureaus_too(admin: Chat) -> None:
    RosterFile(admin).with_new("D0999", "", "", "สนง.คลัง", "", "", "D0201").send()
    assert "ไฟล์มีที่ต้องแก้ 1 แห่ง" in admin.last
    assert "ไม่มีสำนัก “สนง.คลัง” ในทะเบียน น่าจะเป็น “สำนักการคลังและงบประมาณ”" in admin.last


def test_a_workbook_that_is_no_form_is_said_to_be_none(admin: Chat) -> None:
    heard = len(admin.says("นำเข้าบุคลากร").sends_file(look=False).heard)
    admin.hears(admin.house.looks_at_file(media_type=MEDIA_TYPE) or [])
    assert "ไม่ได้นำเข้าไฟล์ Excel นี้" in admin.since(heard)
    assert "ขอทะเบียนบุคลากร" in admin.since(heard) and "ใช้ไฟล์นี้กับเรื่องใด" in admin.last


def test_who_is_no_administrator_and_a_picture_are_asked_only_what_it_is_for(
    admin: Chat, reporter: Chat
) -> None:
    admin.sends_file()
    assert "ไม่ได้นำเข้าไฟล์ Excel นี้" not in admin.since(0)
    reporter.sends_file(look=False)
    reporter.hears(reporter.house.looks_at_file(media_type=MEDIA_TYPE) or [])
    assert "ไม่ได้นำเข้าไฟล์ Excel นี้" not in reporter.since(0)
