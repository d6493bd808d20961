"""What a reminder tells is looked at once more before it leaves: only what nobody met is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from models.conversations.conversation import ACTIVE, CANCELLED, DONE, PAUSED, Conversation
from models.people.person import REPORTER, Person
from models.plans.plan import Activity
from models.reminders import duty_checks
from models.reminders.duties import duties
from models.reports.report import APPROVED, RETURNED, SUBMITTED, WITHDRAWN
from tests import factories
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at, statements

JULY = date(2027, 7, 30)


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


def report_key(activity: Activity, office: Owing, due: date = DUE) -> str:
    return f"report:{activity.id}:{office.bureau.id}:{due.isoformat()}"


@pytest.mark.parametrize(
    ("state", "owed"),
    [(None, True), (WITHDRAWN, True), (RETURNED, False), (SUBMITTED, False), (APPROVED, False)],
)
def test_a_report_is_owed_until_it_was_sent(office: Owing, state: str | None, owed: bool) -> None:
    activity = office.activity()
    if state is not None:
        factories.report(office.session, activity, office.first, DUE, state)
    key = report_key(activity, office)
    assert duty_checks.still_due(office.session, [key]) == ({key} if owed else set())


def test_another_round_and_another_bureau_still_owe_theirs(office: Owing) -> None:
    activity = office.activity("1.1", DUE, JULY)
    factories.report(office.session, activity, office.first, DUE, APPROVED)
    other = factories.bureau(office.session, "สำนักข")
    july, theirs = report_key(activity, office, JULY), f"report:{activity.id}:{other.id}:{DUE}"
    keys = [report_key(activity, office), july, theirs]
    assert duty_checks.still_due(office.session, keys) == {july, theirs}


@pytest.mark.parametrize(("kind", "state"), [("returned", RETURNED), ("approval", SUBMITTED)])
def test_what_was_returned_or_waits_is_owed_as_long_as_it_stands_at_that_version(
    office: Owing, kind: str, state: str
) -> None:
    made = factories.report(office.session, office.activity(), office.first, DUE, state, version=2)
    keys = [f"{kind}:{made.id}:1", f"{kind}:{made.id}:2"]
    assert duty_checks.still_due(office.session, keys) == {keys[1]}
    made.state = APPROVED
    office.session.flush()
    assert duty_checks.still_due(office.session, keys) == set()


@pytest.mark.parametrize(
    ("status", "owed"), [(ACTIVE, True), (PAUSED, True), (DONE, False), (CANCELLED, False)]
)
def test_a_draft_is_owed_while_it_lives(office: Owing, status: str, owed: bool) -> None:
    draft = conversation(office.first, status)
    office.session.add(draft)
    office.session.flush()
    found = duty_checks.still_due(office.session, [f"draft:{draft.id}"])
    assert found == ({f"draft:{draft.id}"} if owed else set())


def conversation(person: Person, status: str) -> Conversation:
    now = at(date(2027, 3, 1))
    return Conversation(
        id="c" * 16, lane="lane", person_id=person.id, flow="report_activity", subject="1|",
        status=status, step="", opened_at=now, touched_at=now,
    )  # fmt: skip


def test_every_kind_of_duty_can_be_looked_at_again(office: Owing) -> None:
    """What `duties` finds is owed: no kind is forgotten here."""
    session = office.session
    office.activity("1.1")
    factories.report(session, office.activity("1.2"), office.first, DUE, RETURNED)
    factories.report(session, office.activity("1.3"), office.first, DUE, SUBMITTED)
    draft = conversation(office.first, PAUSED)
    draft.subject = f"{office.activity('1.4').id}|{DUE.isoformat()}|1"
    session.add(draft)
    session.flush()
    found = duties(session, CALENDAR, at(date(2027, 3, 17)))
    keys = {duty.key for duty in found}
    assert {key.partition(":")[0] for key in keys} == {"report", "returned", "approval", "draft"}
    assert duty_checks.still_due(session, keys) == keys


def test_a_hundred_duties_take_as_many_statements_as_one(office: Owing) -> None:
    keys = [report_key(office.activity(f"1.{n}"), office) for n in range(100)]

    def ask(count: int) -> Callable[[], set[str]]:
        return lambda: duty_checks.still_due(office.session, keys[:count])

    assert statements(office.session, ask(1)) == statements(office.session, ask(100)) == 3


def test_no_duty_no_question(session: Session) -> None:
    assert statements(session, lambda: duty_checks.still_due(session, [])) == 0


def test_a_person_who_reports_for_nobody_changes_nothing(office: Owing) -> None:
    activity = office.activity()
    elsewhere = factories.person(office.session, factories.bureau(office.session, "ค"), [REPORTER])
    factories.report(office.session, activity, elsewhere, DUE)
    key = report_key(activity, office)
    assert duty_checks.still_due(office.session, [key]) == {key}
