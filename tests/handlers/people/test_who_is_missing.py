"""Who has not joined and who has no superior: numbers for leaders, names for few, on record."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.people.who_is_missing import NOT_REGISTERED, WITHOUT_SUPERIOR
from models.audit.trail_reading import NAMES_SEEN
from models.people.person import Person
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import Heard, Office, ask, office, tap


@pytest.fixture
def at(session: Session) -> Office:
    """The office with two in law and one in print who have not joined."""
    made = office(session)
    law, print_ = made.bureaus["law"], made.bureaus["print"]
    made.people["new"] = factories.person(session, law, [], made.people["head"], "ใหม่", False)
    factories.person(session, law, [], None, "ใหม่", False)
    factories.person(session, print_, ["reporter"], None, "ใหม่", False)
    return made


def shown(at: Office) -> int:
    query = select(AuditEntry).where(AuditEntry.verb == NAMES_SEEN)
    return len(list(at.session.scalars(query)))


def rows(heard: Heard) -> list[tuple[str, str]]:
    return [(row.label, row.value) for row in heard.rows]


@pytest.mark.parametrize("who", ["admin", "executive", "director"])
def test_who_leads_the_office_reads_numbers_by_bureau(at: Office, who: str) -> None:
    heard = ask(at.session, NOT_REGISTERED, at.people[who])
    assert "ยังไม่ลงทะเบียน 3 จาก 10 คน" in heard.words and "2 จาก 3 สำนัก" in heard.words
    assert rows(heard) == [
        ("สำนักกฎหมาย", "ยังไม่ลงทะเบียน 2 จาก 5 คน"),
        ("สำนักการพิมพ์", "ยังไม่ลงทะเบียน 1 จาก 2 คน"),
    ]
    assert "ใหม่" not in heard.words and shown(at) == 0


def test_a_bureau_whose_reporters_all_miss_stands_out(at: Office) -> None:
    at.people["other"].line_user_id = None
    at.session.flush()
    first, *_ = (row for row in ask(at.session, NOT_REGISTERED, at.people["admin"]).rows
                 if "การพิมพ์" in row.label)  # fmt: skip
    assert first.tone == "bad" and "ยังไม่มีผู้รายงานที่ลงทะเบียน" in first.value


def test_a_supervisor_reads_of_their_own_people_alone(at: Office) -> None:
    heard = ask(at.session, NOT_REGISTERED, at.people["head"])
    assert rows(heard) == [("สำนักกฎหมาย", "ยังไม่ลงทะเบียน 1 จาก 2 คน")]
    named = tap(at.session, NOT_REGISTERED, at.people["head"], heard.buttons[0])
    assert [row.label for row in named.rows] == [at.people["new"].name]
    assert all(button.label != "ออกรหัส" for button in named.buttons)


def test_an_administrator_reads_names_with_the_way_to_a_code_on_record(at: Office) -> None:
    heard = ask(at.session, NOT_REGISTERED, at.people["admin"])
    law = next(row.button for row in heard.rows if row.label == "สำนักกฎหมาย")
    assert law is not None
    named = tap(at.session, NOT_REGISTERED, at.people["admin"], law)
    assert "ยังไม่ลงทะเบียน 2 คน" in named.words and len(named.rows) == 2 == shown(at)
    codes = [b.fill for b in named.buttons if b.label == "ออกรหัส"]
    assert f"ออกรหัส {at.people['new'].staff_id}" in codes


def test_a_bureau_that_is_named_is_the_one_answered(at: Office) -> None:
    words = ask(at.session, NOT_REGISTERED, at.people["admin"], "สำนักการพิมพ์").words
    assert "ยังไม่ลงทะเบียน 1 คน" in words and "สำนักกฎหมาย" not in words
    words = ask(at.session, NOT_REGISTERED, at.people["executive"], "สำนักการพิมพ์").words
    assert "ยังไม่ลงทะเบียน 1 จาก 2 คน" in words and "ใหม่" not in words
    assert "ไม่พบสำนัก" in ask(at.session, NOT_REGISTERED, at.people["admin"], "สำนักดาวอังคาร").words


def test_an_executive_who_taps_for_names_reads_numbers(at: Office) -> None:
    heard = ask(at.session, NOT_REGISTERED, at.people["executive"], facts={"v": "names"})
    assert "ใหม่" not in heard.words and shown(at) == 0


def test_names_come_in_pages(at: Office) -> None:
    for _ in range(9):
        factories.person(at.session, at.bureaus["study"], [], None, "ใหม่", False)
    page = ask(at.session, NOT_REGISTERED, at.people["admin"], facts={"v": "names"})
    found = [row.label for row in page.rows]
    [ahead] = [b for b in page.buttons if b.label == "หน้าถัดไป"]
    found += [row.label for row in tap(at.session, NOT_REGISTERED, at.people["admin"], ahead).rows]
    assert len(set(found)) == 12


def test_where_everybody_joined_it_says_so(at: Office) -> None:
    for number, person in enumerate(at.session.scalars(select(Person))):
        person.line_user_id = f"U{number:032}"
    at.session.flush()
    assert "ทุกคนในทะเบียนลงทะเบียนแล้ว" in ask(at.session, NOT_REGISTERED, at.people["admin"]).words


def test_who_has_nobody_above_is_counted_and_executives_are_not(at: Office) -> None:
    at.people["reporter"].supervisor_id = None
    at.session.flush()
    heard = ask(at.session, WITHOUT_SUPERIOR, at.people["executive"])
    assert "ไม่มีผู้บังคับบัญชา 6 จาก 10 คน" in heard.words
    assert rows(heard)[0] == ("สำนักกฎหมาย", "ไม่มีผู้บังคับบัญชา 4 จาก 5 คน")
    assert at.people["executive"].name not in heard.words and not heard.opened
    named = ask(at.session, WITHOUT_SUPERIOR, at.people["admin"], "สำนักกฎหมาย")
    assert at.people["reporter"].name in named.words and at.people["new"].name not in named.words


def test_a_superior_who_left_the_roster_is_none(at: Office) -> None:
    at.people["head"].retired_at = factories.SENT_AT
    at.session.flush()
    named = ask(at.session, WITHOUT_SUPERIOR, at.people["admin"], "สำนักกฎหมาย")
    assert at.people["reporter"].name in named.words


def test_a_list_without_a_document_says_so_and_stays(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002")
    admin.says("ใครยังไม่ลงทะเบียน").says("ขอเป็น excel")
    assert "ยังไม่มีเป็นเอกสาร" in admin.last
    assert "สำนักการคลังและงบประมาณ" in admin.says("แล้วสำนักการคลังล่ะ").last


def test_how_many_have_joined_stands_first(admin: Chat) -> None:
    told = admin.says("มีคนลงทะเบียนเข้าระบบแล้วทั้งหมดกี่คน").last
    assert "ยังไม่ลงทะเบียน 1 จาก 14 คน" in told and "ลงทะเบียนแล้ว 13 คน" in told
