"""What naming asks of people as duties: found from its first day, met by a name or an answer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.duties.duty import Duty
from models.duties.duty_people import ANSWERER, RESPONSIBLE
from models.elections import nominations
from models.elections.naming_duties import ELECTION_ANSWER, ELECTION_NAMING
from models.elections.nominations import Nomination
from models.reminders import duty_checks
from models.reminders.duties import duties
from tests.models.elections.held import NAMES, PLANNED, REASON, SEALER, HeldElection, on
from tests.models.reminders.owing import CALENDAR, statements

HONEST = Nomination(("honesty",), REASON)


def owed(session: Session, now: datetime = NAMES) -> list[Duty]:
    kinds = (ELECTION_NAMING, ELECTION_ANSWER)
    return [each for each in duties(session, CALENDAR, now) if each.kind in kinds]


def test_each_bureau_owes_a_name_until_it_has_named_somebody(session: Session) -> None:
    held = HeldElection(session)
    assert owed(session, PLANNED) == [] and owed(session, on(3, 21)) == []
    first, *_ = held.people
    due = owed(session)
    assert len(due) == 3 and {each.kind for each in due} == {ELECTION_NAMING}
    assert all(list(each.recipients.by_role)[0] == RESPONSIBLE for each in due)
    keys = {each.key for each in due}
    nominations.name_person(session, SEALER, first, held.election, held.nominated[0], HONEST, NAMES)
    left = duty_checks.still_due(session, keys)
    assert keys - left == {f"election_naming:{held.election.id}:{first.bureau_id}"}


def test_who_is_named_owes_an_answer_and_nobody_else_hears_of_it(session: Session) -> None:
    held = HeldElection(session)
    nominee = held.nominated[0]
    nominations.name_person(session, SEALER, held.people[0], held.election, nominee, HONEST, NAMES)
    [due] = [each for each in owed(session, on(3, 25)) if each.kind is ELECTION_ANSWER]
    assert due.recipients.by_role == {ANSWERER: (nominee.id,)} and due.kind.sealed
    assert duty_checks.still_due(session, {due.key}) == {due.key}
    nominations.answer(session, nominee, held.election, False, NAMES)
    assert duty_checks.still_due(session, {due.key}) == set()
    [bureau] = [each for each in owed(session) if each.bureau_id == nominee.bureau_id]
    assert bureau.kind is ELECTION_NAMING


def test_many_people_take_as_many_statements_as_few(session: Session) -> None:
    held = HeldElection(session)
    few = statements(session, lambda: owed(session))
    held.names()
    assert statements(session, lambda: owed(session)) <= few  # who owes nothing is not read
