"""Self-assessments as they are stored: versions, evidence, the last day, and whose they are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people.person import ADMIN, SUPERVISOR, Person
from models.reports.report import APPROVED, RETURNED, WITHDRAWN
from models.self_assessment import assessing, moral_standard, personal_assessments, proving_reports
from models.self_assessment.self_assessment import SelfAssessment
from tests import factories
from tests.models.campaigns.asked import SEALER

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
DUE, AFTER = date(2027, 7, 27), datetime(2027, 7, 28, 2, 0, tzinfo=UTC)
OFFICE = moral_standard.of_year(factories.FISCAL_YEAR)
POINTS = {1: 3, 2: 2, 3: 1, 4: 0, 5: None}
FORM = "รายงานตามแบบประเมินองค์กรคุณธรรมต้นแบบ"


def refused(session: Session, person: Person, now: datetime = NOW) -> Refusal:
    with pytest.raises(Refusal) as raised:
        assessing.may_assess(session, person, now)
    return raised.value


def test_the_newest_version_counts_and_the_others_are_kept(session: Session) -> None:
    law, print_ = factories.bureau(session, "ก"), factories.bureau(session, "ข")
    me, head = factories.person(session, law), factories.person(session, law, [SUPERVISOR])
    factories.person(session, print_)
    first = assessing.send(session, me, OFFICE, POINTS, NOW)
    second = assessing.send(session, head, OFFICE, POINTS | {4: 3, 5: 3}, NOW)
    year = factories.FISCAL_YEAR
    assert [each.version for each in assessing.versions(session, law.id, year)] == [2, 1]
    assert assessing.points_of(first) == dict.fromkeys(range(1, 10)) | POINTS
    mine, other = assessing.of_bureaus(session, year, {law.id, print_.id})
    assert mine.assessment is second and mine.standing == assessing.standing_of(second)
    assert mine.standing is not None and mine.standing.total == 12
    assert other.assessment is None and other.standing is None
    assert assessing.newest(session, law.id, year + 1) is None
    [kept] = personal_assessments.gather(session, SEALER, head)["self_assessments"]
    assert kept == {"fiscal_year": year, "version": 2, "sent_at": NOW}


def test_evidence_is_what_the_bureau_sent_in_that_year_and_still_stands(session: Session) -> None:
    law = factories.bureau(session, "ก")
    me, other = (
        factories.person(session, law),
        factories.person(session, factories.bureau(session)),
    )
    plan = factories.plan(session)
    before = factories.plan(session, "before", factories.FISCAL_YEAR - 1)
    titled = {
        number: factories.activity(session, plan, number, title=title, **more)
        for number, title, more in (
            ("1.2", "ทบทวนปัญหาที่อยากแก้", {"due": [DUE]}),
            ("1.3", "แผนส่งเสริมคุณธรรม", {}),
            ("1.4", "รายงานผลสำเร็จ", {"reportable": False}),
            ("1.4.1", FORM, {"parent": "1.4"}),
            ("1.4.2", "รายงานรายไตรมาส", {"parent": "1.4"}),
        )
    }
    old = factories.activity(session, before, "1.2", title="ทบทวนปัญหาที่อยากแก้")
    factories.report(session, titled["1.2"], me, DUE, APPROVED)
    factories.report(session, titled["1.3"], me, state=RETURNED)
    factories.report(session, titled["1.4.1"], me)
    quarter = factories.report(session, titled["1.4.2"], me)
    factories.report(session, titled["1.3"], other, state=APPROVED)
    factories.report(session, old, me, state=APPROVED)
    found = proving_reports.proposed(session, OFFICE, law.id, factories.FISCAL_YEAR)
    told = {n: [(e.number, e.approved) for e in each] for n, each in found.items() if each}
    assert told == {2: [("1.2", True)], 4: [("1.4.2", False)], 5: [("1.4.2", False)]}
    sent = assessing.send(session, me, OFFICE, POINTS | {4: 1, 5: 0}, NOW)
    assert set(sent.evidence) == {"2", "4"}
    assert list(proving_reports.linked(session, sent.evidence["4"])) == [quarter.id]
    quarter.state = WITHDRAWN
    session.flush()
    assert not proving_reports.linked(session, sent.evidence["4"])


def test_of_several_reports_of_an_activity_the_newest_is_evidence(session: Session) -> None:
    me = factories.person(session, factories.bureau(session))
    days = [date(2027, 3, 20), DUE]
    plan = factories.plan(session)
    twice = factories.activity(session, plan, "1.3", title="แผนส่งเสริมคุณธรรม", due=days)
    for day in reversed(days):
        factories.report(session, twice, me, day)
    found = proving_reports.proposed(session, OFFICE, me.bureau_id, factories.FISCAL_YEAR)
    assert [each.due for each in found[3]] == [DUE]


def test_after_the_plan_s_day_only_a_bureau_without_any_may_send(session: Session) -> None:
    law, print_ = factories.bureau(session, "ก"), factories.bureau(session, "ข")
    me, late = factories.person(session, law), factories.person(session, print_)
    activity = factories.activity(session, factories.plan(session), "1.4.1", [law, print_], [DUE])
    activity.title = FORM
    assert assessing.may_assess(session, me, NOW) == DUE
    assessing.send(session, me, OFFICE, POINTS, NOW)
    found = refused(session, me, AFTER)
    assert found.code == "over" and found.facts["due"] == DUE
    assessing.send(session, late, OFFICE, POINTS, AFTER)
    assert refused(session, late, AFTER).code == "over"
    next_year = AFTER + timedelta(days=90)
    assert assessing.may_assess(session, me, next_year) is None


def test_only_who_reports_for_a_bureau_or_leads_it_assesses_it(session: Session) -> None:
    where = factories.bureau(session)
    for roles in ([], [ADMIN], ["receiver"]):
        assert refused(session, factories.person(session, where, roles)).code == "not_yours"
    assert session.query(SelfAssessment).count() == 0
