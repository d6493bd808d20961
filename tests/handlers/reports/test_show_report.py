"""One report fills both forms, and says where each column comes from."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.report_words import STATUS
from handlers.reports.show_report import FORMS
from models.plans.plan import Activity
from models.plans.plan_files import packaged_plan
from models.reports import reports, source_reports
from models.reports.report import Report, ReportVersion
from tests import factories
from tests.handlers.question.desk import MARCH, Office, ask, office, send

BUREAU = ["ลำดับที่", "โครงการ/กิจกรรม", "ผลการดำเนินการ", "ผลผลิต", "ผลลัพธ์", "เอกสาร/หลักฐาน", "หมายเหตุ"]
OFFICE = ["โครงการ/กิจกรรม", "สถานะการดำเนินการ", "รายละเอียด", "งบประมาณ", "ผลผลิต", "ผลลัพธ์",
          "ระดับความเสี่ยง", "ผู้รับผิดชอบ"]  # fmt: skip


def sent(at: Office, **values: object) -> ReportVersion:
    """A report of 1.10 with these values."""
    report = send(at, "1.10", MARCH, "approved")
    version = reports.version_of(at.session, report)
    for name, value in values.items():
        setattr(version, name, value)
    at.session.flush()
    return version


def test_both_forms_have_their_columns_in_order(session: Session) -> None:
    at = office(session)
    sent(at)
    heard = ask(session, FORMS, at.people["reporter"], "1.10")
    assert [row.label for row in heard.rows] == [*BUREAU, *OFFICE]


@pytest.mark.parametrize("status", list(STATUS))
def test_each_of_the_five_statuses_stands_in_the_offices_words(
    session: Session, status: str
) -> None:
    at = office(session)
    sent(at, status=status, status_reason="รอคำสั่ง" if status == "other" else "")
    words = ask(session, FORMS, at.people["reporter"], "1.10").words
    assert STATUS[status] in words
    assert ("เหตุผลอื่น: รอคำสั่ง" in words) == (status == "other")


def test_money_has_two_digits_and_spending_above_it_is_told(session: Session) -> None:
    at = office(session)
    sent(at, budget_allocated=Decimal("9800"), budget_disbursed=Decimal("10075"))
    words = ask(session, FORMS, at.people["reporter"], "1.10").words
    assert "ได้รับ 9,800.00 บาท / เบิกจ่าย 10,075.00 บาท (เบิกเกิน 275.00 บาท)" in words


def test_a_risk_that_came_names_the_further_activity(session: Session) -> None:
    at = office(session)
    sent(at, risk="yellow", further_activity="อบรมเพิ่ม")
    rows = {row.label: row.value for row in ask(session, FORMS, at.people["reporter"], "1.10").rows}
    assert rows["ระดับความเสี่ยง"].startswith("เหลือง") and rows["กิจกรรมเพิ่มเติม"] == "อบรมเพิ่ม"


def test_the_printed_reports_fill_the_bureaus_form_as_their_source_has_them(
    session: Session,
) -> None:
    now = datetime(2027, 5, 1, 2, 0, tzinfo=UTC)
    source_reports.take_in(session, packaged_plan("central-2566"), now)
    printed = session.scalars(
        select(Report)
        .join(Activity, Activity.id == Report.activity_id)
        .where(Activity.number == "1.2")
    ).first()
    assert printed is not None
    version = reports.version_of(session, printed)
    admin = factories.person(session, factories.bureau(session, "สำนักพัฒนาทรัพยากรบุคคล"), ["admin"])
    heard = ask(session, FORMS, admin, facts={"r": str(printed.id), "v": str(version.version)})
    rows = {row.label: row.value for row in heard.rows}
    assert rows["ผลการดำเนินการ"].startswith("ร้อยละ 100\n") and "91.37" in heard.words
    assert all(name in rows["เอกสาร/หลักฐาน"] for name in version.evidence_names)


def test_another_bureaus_report_is_not_shown(session: Session) -> None:
    at = office(session)
    sent(at)
    stranger = factories.person(session, at.bureaus["study"], ["reporter"])
    assert "ยังไม่มีรายงานนี้ที่ท่านเปิดดูได้" in ask(session, FORMS, stranger, "1.10").words


@pytest.mark.parametrize("said", ["", "9.99", "ทั้งหมด"])
def test_what_is_not_there_says_how_to_ask(session: Session, said: str) -> None:
    at = office(session)
    assert "พิมพ์ “แบบรายงาน”" in ask(session, FORMS, at.people["reporter"], said).words
