"""Returns counted by bureau, round and reason, on both databases."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.person import ADMIN
from models.report import APPROVED, RETURNED
from models.services import report_decisions, report_faults
from models.services.report_faults import OTHER
from tests import factories
from tests.models.services.reporting import JULY, MARCH, NOW, Office


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
    found = report_faults.returned(session, 2570, ["ขาดภาพ"])
    told = {(each.bureau, each.due, each.reason, each.count) for each in found}
    name = office.bureau.name
    assert told == {(name, MARCH, "ขาดภาพ", 1), (name, MARCH, OTHER, 1), (name, JULY, "ขาดภาพ", 1)}
    assert report_faults.returned(session, 2569, ["ขาดภาพ"]) == []
