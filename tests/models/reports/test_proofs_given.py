"""What another subject proves in a report, and who may have its document because of that."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.people.person import Person
from models.reports import proofs_given, reports
from tests.models.reports.reporting import TODAY, Office

KEPT = [{"by": "surveys", "about": 7, "name": "รายงานผลแบบสำรวจ รหัส K7M3X"}]


def test_a_report_keeps_the_names_of_its_proofs(session: Session) -> None:
    office = Office(session)
    with_proofs, without = office.send(proofs=KEPT), office.send(due=None)
    session.expire_all()
    assert reports.version_of(session, with_proofs).proof_names == ["รายงานผลแบบสำรวจ รหัส K7M3X"]
    assert reports.version_of(session, without).proofs == []


def test_who_may_read_a_report_may_have_the_documents_of_its_proofs(session: Session) -> None:
    office = Office(session)
    activity = office.send(proofs=KEPT).activity_id

    def may(person: Person, by: str = "surveys", about: int = 7, of: int | None = activity) -> bool:
        return proofs_given.may_read_one(session, person, by, about, of, TODAY)

    assert may(office.head) and may(office.director) and may(office.colleague)
    assert not may(office.stranger)
    assert not may(office.head, about=8) and not may(office.head, by="attendance")
    assert not may(office.head, of=office.undated.id) and not may(office.head, of=None)
