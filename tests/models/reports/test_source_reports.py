"""Reports printed in a plan's source, kept beside those people send."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import Bureau
from models.plans.plan import Plan
from models.plans.plan_files import packaged_plan
from models.plans.plan_rows import PlanFile
from models.reports import plan_intake
from models.reports.report import APPROVED, Report, ReportVersion
from models.reports.source_reports import store_reports
from models.trail.audit_entry import AuditEntry

NOW = datetime(2026, 10, 5, 2, 0, tzinfo=UTC)


@pytest.fixture
def file() -> PlanFile:
    return packaged_plan("central-2566")


@pytest.fixture
def plan(session: Session, file: PlanFile) -> Plan:
    return plan_intake.store(session, file)


def _kept(session: Session) -> dict[str, tuple[Report, ReportVersion]]:
    query = select(Report, ReportVersion).join(ReportVersion, ReportVersion.report_id == Report.id)
    found = session.execute(query).all()
    return {row.Report.activity.number: (row.Report, row.ReportVersion) for row in found}


def test_the_seven_reports_stand_approved_as_their_source_printed_them(
    session: Session, plan: Plan, file: PlanFile
) -> None:
    store_reports(session, plan, file, NOW)
    kept = _kept(session)
    assert len(kept) == 7
    assert set(kept) == {row.activity for row in file.reports}
    for row in file.reports:
        report, sent = kept[row.activity]
        assert (report.state, report.version, report.due) == (APPROVED, 1, file.due_for(row))
        assert (sent.status, sent.percent, sent.narrative) == ("done", 100, row.narrative)
        assert (sent.publicity, sent.evidence_names) == (list(row.channels), list(row.evidence))
        assert (sent.source_note, sent.source) == (row.remarks or "", file.origin)


def test_nobody_is_said_to_have_sent_or_decided_them(
    session: Session, plan: Plan, file: PlanFile
) -> None:
    store_reports(session, plan, file, NOW)
    for _report, sent in _kept(session).values():
        assert (sent.submitted_by, sent.decided_by, sent.decided_at) == (None, None, None)
        assert sent.submitted_at == NOW
    assert {entry.actor_id for entry in session.scalars(select(AuditEntry))} == {None}


@pytest.mark.soak
def test_a_report_that_is_there_already_is_left_alone(
    session: Session, plan: Plan, file: PlanFile
) -> None:
    store_reports(session, plan, file, NOW)
    before = {number: sent.id for number, (_report, sent) in _kept(session).items()}
    _kept(session)["3.7"][1].narrative = "เขียนใหม่"
    session.flush()
    store_reports(session, plan, file, NOW)
    kept = _kept(session)
    assert {number: sent.id for number, (_report, sent) in kept.items()} == before
    assert kept["3.7"][1].narrative == "เขียนใหม่"


def test_a_plan_without_reports_stores_none_and_makes_no_bureau_of_its_owner(
    session: Session,
) -> None:
    file = packaged_plan("rounds-2567")
    store_reports(session, plan_intake.store(session, file), file, NOW)
    assert _kept(session) == {}
    assert file.owner not in set(session.scalars(select(Bureau.name)))
