"""The plans of the sources in a quick office, and files read back with standard tools."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from handlers.papers.paper_kinds import PaperRequest, gather
from handlers.papers.printing.model import Document
from models.people import people
from models.people.person import Bureau, Person
from models.plans import plan_files
from models.plans.plan import Activity, Plan
from models.reports import plan_intake, source_reports
from models.reports.report import Report, ReportVersion
from tests import factories
from tests.handlers.house import House

PLAN = """
name: small-2570
title: แผนทดสอบ ประจำปีงบประมาณ พ.ศ. 2570
fiscal_year: 2570
owner: สำนักหนึ่ง
channels: []
measures:
- {number: 1, title: มาตรการทดสอบ}
activities:
- {number: "1.1", measure: 1, title: กิจกรรม 1, bureaus: [สำนักหนึ่ง], due: [2027-03-20]}
- {number: "1.2", measure: 1, title: กิจกรรม 2, bureaus: [สำนักหนึ่ง], due: [2027-03-20]}
- {number: "1.3", measure: 1, title: กิจกรรม 3, bureaus: [สำนักหนึ่ง], due: [2027-03-20]}
"""
NOW = datetime(2026, 11, 20, 2, 14, 30, 999, tzinfo=UTC)


class Desk:
    """An office with the packaged plans: what is wanted in, a document out."""

    def __init__(self, house: House, session: Session) -> None:
        self.sealer, self.session = house.sealer, session

    def takes_in(self, *names: str) -> None:
        for name in names:
            source_reports.take_in(self.session, plan_files.packaged_plan(name), NOW)
        self.session.flush()

    def small_plan(self) -> Plan:
        """One bureau's plan of three activities, all due on 20 March 2570."""
        return plan_intake.store(self.session, plan_files.read_plan(PLAN))

    def reports(
        self, plan: str, number: str, state: str = "approved", **says: object
    ) -> tuple[Report, Person]:
        """A report of its first bureau (of some, where all owe it) for its first date."""
        found = self.session.query(Activity).join(Plan).filter(Plan.name == plan)
        activity = found.filter(Activity.number == number).one()
        owners = [self.session.get_one(Bureau, each.bureau_id) for each in activity.bureaus]
        bureau = owners[0] if owners else factories.bureau(self.session)
        sender = factories.person(self.session, bureau)
        due = activity.dues[0].due if activity.dues else None
        report = factories.report(self.session, activity, sender, due, state)
        version = self.session.query(ReportVersion).filter_by(report_id=report.id).one()
        for name, value in says.items():
            setattr(version, name, value)
        self.session.flush()
        return report, sender

    def bureau(self, name: str) -> Bureau:
        return people.bureau_named(self.session, name)

    def makes(self, wanted: PaperRequest) -> Document:
        return gather(self.session, self.sealer, wanted, NOW)


@pytest.fixture
def desk(house: House) -> Iterator[Desk]:
    with house.session() as session:
        yield Desk(house, session)


@pytest.fixture
def risk(desk: Desk) -> Desk:
    """000's plan, with what its report says."""
    desk.takes_in("risk-2567")
    return desk
