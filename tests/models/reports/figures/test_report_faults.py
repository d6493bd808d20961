"""Returns counted by bureau, round and reason, on both databases."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import ADMIN
from models.reports.deciding import report_decisions
from models.reports.figures import report_faults
from models.reports.figures.report_faults import OTHER
from models.reports.report import APPROVED, RETURNED, ReportVersion
from tests import factories
from tests.models.reports.reporting import JULY, MARCH, NOW, Office


def test_returns_of_superiors_and_of_the_review_are_counted_by_known_reason_and_round(
    session: Session,
) -> None:
    office = Office(session)
    admin = factories.person(session, office.other_bureau, [ADMIN])
    back = office.send()
    office.decide(office.head, back, RETURNED, reason="ขาดภาพ")
    again = office.send()
    office.decide(office.head, again, RETURNED, reason="เขียนใหม่ให้ชัด")
    report = office.send(due=JULY)
    office.decide(office.head, report, APPROVED)
    report_decisions.review(session, admin, report.id, 1, RETURNED, NOW, reason="ขาดภาพ")
    found = report_faults.found(session, 2570, ["ขาดภาพ"]).returned
    told = {(each.bureau, each.due, each.reason, each.count) for each in found}
    name = office.bureau.name
    assert told == {(name, MARCH, "ขาดภาพ", 1), (name, MARCH, OTHER, 1), (name, JULY, "ขาดภาพ", 1)}
    assert report_faults.found(session, 2569, ["ขาดภาพ"]).returned == []


def test_remarks_a_report_was_sent_with_are_counted_once_a_report_and_code(
    session: Session,
) -> None:
    office = Office(session)
    first, second = office.send(), office.send(due=JULY)
    for report, codes in ((first, ["a", "a", "b"]), (second, ["a"])):
        query = select(ReportVersion).where(ReportVersion.report_id == report.id)
        session.scalars(query).one().remarks = [{"code": code} for code in codes]
    session.flush()
    found = report_faults.found(session, 2570, [])
    assert {(each.due, each.reason, each.count) for each in found.sent_anyway} == {
        (MARCH, "a", 1), (MARCH, "b", 1), (JULY, "a", 1),
    }  # fmt: skip
    assert found.reports == 2 and found.returned == []
