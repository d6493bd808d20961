"""What voting asks of people: the same of everybody, ready before it, and opened after it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.duties.duty_people import ADMINISTRATOR, ANSWERER, OWNER
from models.elections import election_closing
from models.elections.polling.vote_duties import (
    ELECTION_COUNT,
    ELECTION_READY,
    ELECTION_VOTE,
    PollDuty,
)
from models.reminders import duty_checks, reminder_view
from models.reminders.duties import duties
from models.reminders.reminder_pass import pass_at
from tests import factories
from tests.models.elections.held import BALLOTS, OVER, SEALER, HeldElection, on, opened
from tests.models.reminders.owing import CALENDAR, statements

LAST_DAY = on(5, 24)
BEFORE = on(5, 14)


def owed(session: Session, kind: DutyKind, now: datetime = BALLOTS) -> list[Duty]:
    return [duty for duty in duties(session, CALENDAR, now) if duty.kind is kind]


def test_everybody_is_reminded_alike_whether_or_not_they_have_voted(session: Session) -> None:
    held = opened(session)
    before = owed(session, ELECTION_VOTE)
    held.votes(held.people[10])
    assert owed(session, ELECTION_VOTE) == before
    told = [duty.recipients.by_role[ANSWERER] for duty in before]
    assert sorted(told) == [(each.id,) for each in held.people]
    keys = [duty.key for duty in before]
    assert duty_checks.still_due(session, keys) == set(keys)
    digests = {each.person_id for each in pass_at(session, CALENDAR, LAST_DAY).digests}
    assert {each.id for each in held.people} <= digests
    assert not any(each.digests for each in reminder_view.ahead(session, CALENDAR, LAST_DAY))


def test_a_closed_election_reminds_of_no_vote(session: Session) -> None:
    held = opened(session)
    keys = [duty.key for duty in owed(session, ELECTION_VOTE)]
    election_closing.close(session, SEALER, held.election, OVER)
    assert owed(session, ELECTION_VOTE, OVER) == []
    assert duty_checks.still_due(session, keys) == set()


def test_the_chair_and_then_administrators_hear_what_voting_lacks(session: Session) -> None:
    held = HeldElection(session)
    held.names()
    [duty] = owed(session, ELECTION_READY, BEFORE)
    assert duty.of(PollDuty).missing == ("not_drilled",)
    assert duty.recipients.by_role == {
        OWNER: (held.committee[0].id,), ADMINISTRATOR: (held.admin.id,)
    }  # fmt: skip
    assert duty_checks.still_due(session, [duty.key]) == {duty.key}
    held.drills()
    assert owed(session, ELECTION_READY, BEFORE) == []
    assert duty_checks.still_due(session, [duty.key]) == set()


def test_a_closed_urn_waits_for_those_who_have_not_pressed(session: Session) -> None:
    held = opened(session)
    election_closing.close(session, SEALER, held.election, OVER)
    keys = [duty.key for duty in owed(session, ELECTION_COUNT, OVER)]
    assert len(keys) == 3
    election_closing.press(session, held.committee[1], held.election, OVER)
    assert len(owed(session, ELECTION_COUNT, OVER)) == 2
    assert len(duty_checks.still_due(session, keys)) == 2


def test_an_office_of_any_size_takes_as_many_statements(session: Session) -> None:
    held = opened(session)
    owed(session, ELECTION_VOTE)  # what is read once a session is read
    few = statements(session, lambda: owed(session, ELECTION_VOTE))
    for _ in range(20):
        factories.person(session, held.people[0].bureau, ())
    assert len(owed(session, ELECTION_VOTE)) == held.size + 20
    assert statements(session, lambda: owed(session, ELECTION_VOTE)) == few
