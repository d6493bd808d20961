"""Another link to a finished document, for whom it was made and while they may still have it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.documents.document import MADE, DocumentRequest
from models.people.person import Person
from tests.handlers.attendance.meeting import TITLE, opens_event
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER, person


def finished(house: House, staff_id: str) -> int:
    """A document that was made for somebody."""
    with house.session() as session:
        asker = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
        row = DocumentRequest(
            person_id=asker.id, lane=house.lane(asker.line_user_id or ""), kind="bureau-form",
            due=date(2027, 3, 20), bureau_id=asker.bureau_id, ending="pdf", asked_at=house.now,
            state=MADE, file_key="k", code="A1B2-C3D4-E5F6", made_at=house.now,
        )  # fmt: skip
        session.add(row)
        session.commit()
        return row.id


def test_who_asked_for_it_gets_another_link(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    made = finished(reporter.house, REPORTER)
    reporter.taps_data(f"o:document_link?r={made}")
    assert f"made-{made}" in str(reporter.heard[-1])
    assert "A1B2-C3D4-E5F6" in reporter.last and "ขอเป็น Word" in reporter.offers


def test_nobody_else_does_not_even_an_administrator(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    made = finished(admin.house, REPORTER)
    admin.taps_data(f"o:document_link?r={made}")
    assert "made-" not in str(admin.heard[-1]) and "เอกสาร" in admin.offers


def test_who_reports_no_more_does_not(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    made = finished(reporter.house, REPORTER)
    person(reporter.house, REPORTER, roles=["staff"])
    reporter.taps_data(f"o:document_link?r={made}")
    assert "made-" not in str(reporter.heard[-1])


@pytest.mark.soak
def test_a_sheet_is_named_by_its_event_and_not_by_a_number(demo: House, reporter: Chat) -> None:
    opens_event(reporter).says("ปิดลงชื่อ").taps("ยืนยันปิดลงชื่อ")
    reporter.sends(
        {"type": "postback", "postback": {"data": reporter.button("ใบลงชื่อ (PDF)")}}, True
    )
    with demo.session() as session:
        row = session.scalars(select(DocumentRequest)).one()
        row.state, row.file_key, row.code, row.made_at = MADE, "k", "A1B2-C3D4-E5F6", demo.now
        session.commit()
    reporter.taps_data(f"o:document_link?r={row.id}")
    assert "ใบลงชื่อเข้าร่วมกิจกรรม (PDF)" in reporter.last and "กิจกรรมที่" not in reporter.last
    assert f"“{TITLE}” 1 มี.ค. 70" in reporter.last
