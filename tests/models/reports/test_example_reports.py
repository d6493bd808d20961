"""Which approved reports may be read as examples, on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.reports import example_reports
from models.reports.report import APPROVED, Report
from tests.models.reports.reporting import NOW, Office


def approved(office: Office) -> Report:
    report = office.send()
    office.decide(office.head, report, APPROVED)
    return report


def found(session: Session, office: Office) -> str | None:
    newest = example_reports.newest(session, "1.1", office.dated.title, 2570)
    return newest.bureau if newest is not None else None


def test_the_reporter_or_the_head_allows_and_either_takes_back(session: Session) -> None:
    office = Office(session)
    report = approved(office)
    assert found(session, office) is None
    for _ in range(2):
        example_reports.allow(session, office.colleague, report.id, report.version, NOW)
    assert found(session, office) == office.bureau.name
    assert example_reports.newest(session, "1.1", office.dated.title, 2571) is not None
    assert example_reports.newest(session, "1.1", office.dated.title, 2572) is None
    assert example_reports.newest(session, "1.1", "อีกกิจกรรมหนึ่ง", 2570) is None
    example_reports.end(session, office.head, report.id, NOW)
    assert found(session, office) is None
    example_reports.end(session, office.head, report.id, NOW)
    later = NOW + timedelta(days=1)
    example_reports.allow(session, office.head, report.id, report.version, later)
    assert found(session, office) == office.bureau.name


def test_a_newer_version_is_not_read(session: Session) -> None:
    office = Office(session)
    report = approved(office)
    example_reports.allow(session, office.reporter, report.id, report.version, NOW)
    office.send(because="แก้จำนวนคน")
    assert found(session, office) is None
    assert example_reports.readable(session, report.id) is None


def refused(session: Session, office: Office, who: str, report: Report, version: int) -> str:
    with pytest.raises(Refusal) as why:
        example_reports.allow(session, getattr(office, who), report.id, version, NOW)
    return why.value.code


def test_what_may_not_be_allowed_is_refused_with_its_reason(session: Session) -> None:
    office = Office(session)
    report = office.send()
    assert refused(session, office, "reporter", report, report.version) == "not_approved"
    office.decide(office.head, report, APPROVED)
    assert refused(session, office, "stranger", report, report.version) == "not_yours"
    assert refused(session, office, "reporter", report, 9) == "newer_version"
    with pytest.raises(Refusal, match="not_yours"):
        example_reports.end(session, office.stranger, report.id, NOW)
