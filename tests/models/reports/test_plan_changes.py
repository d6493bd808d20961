"""Activities that fall away with reports in hand, parts that move alone, titles that are mended."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays
from models.people.person import REPORTER
from models.plans import plans
from models.plans.plan import Activity
from models.plans.plan_files import read_plan
from models.reminders.duties import duties
from models.reminders.rounds import activity_moves
from models.reports import plan_intake, reports
from models.reports.figures import progress
from models.reports.plan_changes import activities_ended, changing_plan, words_mended
from tests import factories
from tests.models.reports.reporting import draft, refusal

NOW = datetime(2027, 3, 25, 2, 0, tzinfo=UTC)
MARCH, JULY = date(2027, 3, 20), date(2027, 7, 30)
PLAN = """
name: small-2570
title: แผนเล็ก 2570
fiscal_year: 2570
owner: สำนักหนึ่ง
channels: []
measures:
- {number: 1, title: มาตรการ}
activities:
- {number: "1.1", measure: 1, title: ทั้งสองสำนัก, bureaus: [สำนักหนึ่ง, สำนักสอง], due: [2027-03-20, 2027-07-30]}
- {number: "1.2", measure: 1, title: มีข้อย่อย, output: คู่มือ, bureaus: [สำนักหนึ่ง], due: [2027-07-30]}
- {number: "1.2.1", parent: "1.2", measure: 1, title: ย่อยหนึ่ง, bureaus: [สำนักหนึ่ง], due: [2027-07-30]}
- {number: "1.2.2", parent: "1.2", measure: 1, title: ย่อยสอง, bureaus: [สำนักหนึ่ง], due: [2027-07-30]}
"""  # noqa: E501


class Planned:
    """Two bureaus with a reporter each, and their plan."""

    def __init__(self, session: Session) -> None:
        self.session = session
        bureaus = [factories.bureau(session, name) for name in ("สำนักหนึ่ง", "สำนักสอง")]
        self.first, self.second = (factories.person(session, each, [REPORTER]) for each in bureaus)
        plan_intake.store(session, read_plan(PLAN))

    def activity(self, number: str) -> Activity:
        return changing_plan.numbered(self.session, 2570, number)[0]

    def dues(self, number: str) -> list[date]:
        return [each.due for each in self.activity(number).dues]

    def counts(self) -> progress.ReportCounts:
        narrow = progress.ReportFilter(number="1.1")
        return progress.counts(self.session, 2570, date(2027, 8, 30), narrow=narrow)[0]

    def owed(self) -> list[str]:
        found = duties(self.session, WorkingDays(), NOW)
        return [each.key for each in found if each.key.startswith("report:")]


@pytest.fixture
def planned(session: Session) -> Planned:
    return Planned(session)


def test_what_was_sent_of_a_fallen_activity_counts_and_nobody_owes_the_rest(
    planned: Planned,
) -> None:
    session, whole = planned.session, planned.activity("1.1")
    reports.submit(session, planned.first, whole, MARCH, draft(), NOW)
    assert planned.counts().total == 4 and planned.owed()
    activities_ended.end(session, None, [whole.id], date(2027, 3, 1), "งบถูกตัด", NOW)
    counts = planned.counts()
    assert (counts.total, counts.submitted, counts.late) == (1, 1, 0)
    assert planned.dues("1.1") == [MARCH] and planned.owed() == []
    why = refusal(lambda: reports.may_send(session, planned.second, whole, MARCH))
    assert (why.code, why.facts["reason"]) == ("ended", "งบถูกตัด")
    again = refusal(
        lambda: activities_ended.end(session, None, [whole.id], date(2027, 4, 1), "อีก", NOW)
    )
    assert again.code == "ended"
    activities_ended.resume(session, None, [whole.id], NOW)
    assert planned.counts().total == 4 and planned.dues("1.1") == [MARCH, JULY]


def test_an_activity_falls_away_with_its_parts_and_a_new_import_of_the_plan_leaves_it_so(
    planned: Planned,
) -> None:
    activities_ended.end(
        planned.session, None, [planned.activity("1.2").id], date(2027, 4, 1), "ไม่ทำแล้ว", NOW
    )
    assert planned.dues("1.2.1") == [] and not planned.activity("1.2.2").reportable
    plan_intake.store(planned.session, read_plan(PLAN.replace("ย่อยหนึ่ง", "ย่อยแรก")))
    assert planned.dues("1.2.1") == [] and planned.activity("1.2.1").title == "ย่อยแรก"


def test_a_part_moves_without_the_other_parts(planned: Planned) -> None:
    may = date(2027, 5, 31)
    part = planned.activity("1.2.1")
    activity_moves.carry_out(planned.session, None, [part.id], JULY, may, NOW)
    assert planned.dues("1.2.1") == [may] and planned.dues("1.2.2") == [JULY]
    assert planned.dues("1.2") == [may, JULY]
    assert plans.as_file(part.plan).activities  # it reads itself again


def test_a_mended_title_keeps_what_was_kept_by_it(planned: Planned) -> None:
    whole, session = planned.activity("1.1"), planned.session
    report, _ = reports.submit(session, planned.first, whole, MARCH, draft(), NOW)
    mend = words_mended.mend
    mend(session, None, [whole.id], "title", "สำนักทั้งสอง", "ทั้งสองสำนัก", NOW)
    mend(session, None, [whole.id], "title", "ทั้งสองหน่วย", "สำนักทั้งสอง", NOW)
    session.expire_all()
    assert (whole.title, whole.first_title) == ("ทั้งสองหน่วย", "ทั้งสองสำนัก")
    assert reports.versions(session, report)[0].activity_title == "ทั้งสองสำนัก"
    late = refusal(lambda: mend(session, None, [whole.id], "title", "อื่น", "เก่า", NOW))
    assert late.code == "changed"
    mend(session, None, [planned.activity("1.2").id], "output", "รายงาน", "คู่มือ", NOW)
    of_parts = select(Activity.output).where(Activity.parent == "1.2")
    assert set(session.scalars(of_parts)) == {"รายงาน"}
