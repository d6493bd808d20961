"""What one person has to do is found without finding what everybody has to do, and is the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database import Database
from models.people.person import ADMIN, Person
from models.plans.plan import Activity, ActivityDue
from models.reminders import own_duties
from models.reminders.duties import duties
from models.reminders.reminder_pass import digest_for_reply, pass_at
from models.reports.report import APPROVED, RETURNED, SUBMITTED, ReportVersion
from tests import factories
from tests.models.duties.random_office import DAY, acting, built, chosen, people, places
from tests.models.reminders.owing import CALENDAR, Owing, at
from tests.soaking import examples

DUES = (DAY - timedelta(days=40), DAY - timedelta(days=3), DAY, DAY + timedelta(days=10))
sent = st.lists(
    st.tuples(
        places, st.integers(0, 1), st.sampled_from(DUES),
        st.sampled_from((SUBMITTED, SUBMITTED, APPROVED, RETURNED)), st.none() | places,
        st.integers(0, 40),
    ),
    min_size=3, max_size=8, unique_by=lambda each: each[:3],
)  # fmt: skip


@pytest.mark.soak
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(60),
    deadline=None,
)
@given(told=st.lists(people, min_size=4, max_size=8), deputies=acting, holders=chosen, reports=sent)
def test_an_administrator_is_found_what_a_look_at_everything_finds(
    database: Database,
    told: list[dict[str, Any]],
    deputies: list[tuple[int, int, int]],
    holders: list[tuple[int, int | None, int]],
    reports: list[tuple[int, int, date, str, int | None, int]],
) -> None:
    """Whoever sends, is on leave, stands in, is returned to or leads, in whatever bureau."""

    def play(session: Session) -> None:
        administrator = {**told[0], "roles": [ADMIN], "state": "here"}
        _, ids, activities = built(session, [administrator, *told[1:]], deputies, holders)
        for activity in activities:
            session.add_all(ActivityDue(activity_id=activity, due=due) for due in DUES)
        _sent(session, ids, activities, reports)
        session.flush()
        now = at(DAY)
        everything = duties(session, CALENDAR, now)
        passed = pass_at(session, CALENDAR, now)
        digests = {each.person_id: each for each in passed.digests}
        for person in session.scalars(select(Person).where(Person.id.in_(ids))).unique().all():
            if not person.has(ADMIN) or person.retired_at is not None:
                continue
            expected = own_duties.theirs(session, everything, person, now)
            found = own_duties.reaching(session, CALENDAR, person, now)
            assert found == expected
            digest = digest_for_reply(session, CALENDAR, person, now)
            lines = {each.duty.key for each in digest.lines} if digest is not None else set()
            pushed = digests.get(person.id)
            assert lines >= ({each.duty.key for each in pushed.lines} if pushed else set())
        session.rollback()

    database.write(play)


def _sent(
    session: Session,
    ids: list[int],
    activities: list[int],
    reports: list[tuple[int, int, date, str, int | None, int]],
) -> None:
    """Reports of some of the people, some sent for others and some after a move to the bureau."""
    once = set()
    for place, at_, due, state, sent_for, ago in reports:
        by = session.get_one(Person, ids[place % len(ids)])
        activity = session.get_one(Activity, activities[at_])
        if (by.bureau_id, activity.id, due) in once:
            continue
        once.add((by.bureau_id, activity.id, due))
        report = factories.report(session, activity, by, due, state)
        version = session.scalars(
            select(ReportVersion).where(ReportVersion.report_id == report.id)
        ).one()
        version.submitted_at = at(DAY - timedelta(days=ago + 1))
        version.decided_at = None if state == SUBMITTED else at(DAY - timedelta(days=ago))
        if sent_for is not None:
            version.on_behalf_of = ids[sent_for % len(ids)]


CASES: dict[str, Callable[[Owing, ReportVersion], object]] = {
    "never joined": lambda o, _: setattr(o.head, "line_user_id", None),
    "blocked": lambda o, _: setattr(o.head, "blocked_at", at(DAY)),
    "left": lambda o, _: setattr(o.head, "retired_at", at(DAY)),
    "nobody above": lambda o, _: setattr(o.first, "supervisor_id", None),
    "sent for them by the head": lambda o, version: [
        setattr(version, "submitted_by", o.head.id), setattr(version, "on_behalf_of", o.first.id),
    ],
    "now below the administrator": lambda o, _: [
        setattr(o.first, "bureau_id", factories.bureau(o.session, "สำนักอื่น").id),
        setattr(o.first, "supervisor_id", o.admin.id),
    ],
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_waits_for_an_administrator_in_place_of_others_is_found(
    session: Session, case: str
) -> None:
    """In a bureau that they do not lead."""
    office = Owing(session)
    office.head.supervisor_id = None
    report = factories.report(session, office.activity("1.1", DUES[0]), office.first, DUES[0])
    version = session.scalars(select(ReportVersion).where(ReportVersion.report_id == report.id))
    now = at(DAY)
    assert not own_duties.reaching(session, CALENDAR, office.admin, now)
    CASES[case](office, version.one())
    session.flush()
    (mine,) = own_duties.reaching(session, CALENDAR, office.admin, now)
    assert mine.duty.kind.name == "approval"


def test_for_an_administrator_only_what_is_late_is_made(session: Session) -> None:
    """Of other bureaus; what is due for one person is not made of others."""
    office = Owing(session)
    office.activity("1.1", DUES[0], DAY + timedelta(days=5))
    found = duties(session, CALENDAR, at(DAY), seeker=own_duties.seeker(session, office.admin, DAY))
    assert [each.day for each in found] == [DUES[0]]
