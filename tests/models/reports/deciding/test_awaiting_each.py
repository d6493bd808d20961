"""What waits for somebody is what a look at every sent report finds, whoever is above whom."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people import deputies
from models.people.person import ADMIN, Deputy, Person
from models.reports.deciding import report_deciders
from models.reports.deciding.report_decisions import awaiting
from models.reports.report import ReportVersion
from tests import factories
from tests.models.reports.reporting import NOW, TODAY

PEOPLE = 7


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(random=st.randoms(use_true_random=False))
def test_it_is_what_a_look_at_each_report_finds(session: Session, random: Random) -> None:
    with session.begin_nested() as example:
        everybody = _any_office(session, random)
        for person in everybody:
            found = {sent.id for _, sent, _ in awaiting(session, person, TODAY)}
            assert found == _waiting_for(session, person)
        example.rollback()
    session.expunge_all()


def _any_office(session: Session, random: Random) -> list[Person]:
    """People in any line, also in a circle, some out of reach or gone; each has sent a report, some
    of them for somebody else."""
    bureau = factories.bureau(session)
    plan = factories.plan(session)
    people = [
        factories.person(
            session, bureau, random.choice(((), (ADMIN,))), joined=random.random() < 0.7
        )
        for _ in range(PEOPLE)
    ]
    for place, each in enumerate(people):
        above = random.choice((None, *people))
        each.supervisor_id = above.id if above is not None else None
        each.retired_at = NOW if random.random() < 0.1 else None
        each.blocked_at = NOW if random.random() < 0.1 else None
        activity = factories.activity(session, plan, f"1.{place + 1}")
        report = factories.report(session, activity, each)
        sent = select(ReportVersion).where(ReportVersion.report_id == report.id)
        session.scalars(sent).one().on_behalf_of = random.choice((None, *(p.id for p in people)))
    for each in random.sample(people, 2):
        day = timedelta(days=1)
        acting = random.choice(people)
        if acting is not each:
            session.add(
                Deputy(
                    person_id=each.id, deputy_id=acting.id, first_day=TODAY - day,
                    last_day=TODAY + day, appointed_at=NOW,
                )
            )  # fmt: skip
    session.flush()
    return people


def _waiting_for(session: Session, person: Person) -> set[int]:
    acting = deputies.running(session, TODAY)
    found = set()
    for sent in session.scalars(select(ReportVersion)):
        barred = report_deciders.barred(sent.submitted_by, sent.on_behalf_of)
        whose = report_deciders.author(session, sent)
        if person.id in report_deciders.waits_with(session, barred, whose, acting):
            found.add(sent.id)
    return found
