"""What a circular asks of whom, from which day on, and how often within the rules of reminders."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from models.circulars import circular_reading, delivery, sending
from models.circulars.circular import Circular
from models.circulars.circular_duties import CIRCULAR_ACKNOWLEDGE, CIRCULAR_READ
from models.duties.reminder_tables import REPLY
from models.errors import Refusal
from models.people.person import Person
from models.reminders import duty_checks, reminder_record, reminder_view
from models.reminders.duties import duties
from models.reminders.reminder_pass import pass_at
from tests.models.campaigns.asked import FIRST, NOW, at
from tests.models.circulars.mailing import TELL_ON, Mailing
from tests.models.reminders.owing import CALENDAR, statements


def digested(session: Session, day: date) -> set[int]:
    """Sends the day's digests; whom they reach with a line of a circular."""
    found = pass_at(session, CALENDAR, at(day))
    sent = reminder_record.note_digests(session, found.digests, at(day))
    kinds = (CIRCULAR_READ.name, CIRCULAR_ACKNOWLEDGE.name)
    return {d.person_id for d in sent for line in d.lines if line.duty.kind.name in kinds}


def told_free(session: Session, found: Circular, person: Person) -> None:
    assert delivery.note(session, found.id, person.id, FIRST, REPLY, "answer:E1")


def test_who_got_no_reply_by_its_day_is_told_in_one_digest(session: Session) -> None:
    office = Mailing(session)
    found = office.sent()
    told_free(session, found, office.staff[0])
    assert digested(session, FIRST) == set()
    assert digested(session, TELL_ON) == {each.id for each in office.staff[1:]}
    assert digested(session, TELL_ON) == digested(session, TELL_ON + timedelta(1)) == set()


def test_it_is_carried_once_and_again_if_the_reply_never_arrived(session: Session) -> None:
    office = Mailing(session)
    found, reader = office.sent(), office.staff[0]
    assert delivery.to_carry(session, reader, FIRST) is found
    told_free(session, found, reader)
    assert delivery.to_carry(session, reader, FIRST) is None
    assert not delivery.note(session, found.id, reader.id, FIRST, REPLY, "answer:E2")
    reminder_record.unsay(session, "answer:E1")
    assert delivery.to_carry(session, reader, FIRST) is found
    assert delivery.to_carry(session, office.admin, FIRST) is None


def test_who_has_not_acknowledged_is_reminded_by_steps_and_by_a_tap(session: Session) -> None:
    office = Mailing(session)
    found, everybody = office.sent(acknowledges=True), {each.id for each in office.staff}
    told_free(session, found, office.staff[0])
    assert digested(session, TELL_ON) == everybody - {office.staff[0].id}
    circular_reading.acknowledge(session, found, office.staff[1], NOW)
    third = CALENDAR.shift(TELL_ON, 3)
    assert digested(session, third) == everybody - {office.staff[1].id}
    circular_reading.remind(session, office.admin, found.id, 0, at(third + timedelta(1)))
    assert digested(session, third + timedelta(1)) == everybody - {office.staff[1].id}
    with pytest.raises(Refusal, match="told_today"):
        circular_reading.remind(session, office.admin, found.id, 1, at(third + timedelta(1)))
    with pytest.raises(Refusal, match="changed"):
        circular_reading.remind(session, office.admin, found.id, 0, at(third + timedelta(2)))


def test_what_was_read_or_taken_back_is_due_no_more(session: Session) -> None:
    office = Mailing(session)
    found = office.sent()
    keys = [duty.key for duty in duties(session, CALENDAR, at(TELL_ON))]
    circular_reading.opened(session, found, office.staff[0], NOW)
    assert len(duty_checks.still_due(session, keys)) == len(keys) - 1
    sending.withdraw(session, office.admin, found.id, NOW)
    assert duty_checks.still_due(session, keys) == set()
    assert digested(session, TELL_ON) == set()
    assert not circular_reading.may_read(session, office.staff[1], found)
    with pytest.raises(Refusal, match="ended"):
        sending.withdraw(session, office.admin, found.id, NOW)


def test_an_office_of_any_size_takes_one_statement_and_no_list_names_who_has_not_read(
    session: Session,
) -> None:
    Mailing(session).sent()
    few = statements(session, lambda: duties(session, CALENDAR, at(TELL_ON)))
    Mailing(session).sent()
    assert statements(session, lambda: duties(session, CALENDAR, at(TELL_ON))) == few
    ahead = reminder_view.ahead(session, CALENDAR, at(TELL_ON))
    assert not [line for day in ahead for digest in day.digests for line in digest.lines]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"text": " \n"}, "empty"),
        ({"text": "ก" * 1001}, "too_long"),
        ({"tell_on": FIRST - timedelta(1)}, "past"),
        ({"tell_on": FIRST + timedelta(61)}, "too_late"),
    ],
)
def test_what_is_no_circular_is_refused(
    session: Session, more: dict[str, object], code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        Mailing(session).sent(**more)


def test_only_what_was_shown_is_sent_and_only_by_an_administrator(session: Session) -> None:
    office = Mailing(session)
    letter = office.letter()
    seen = sending.outlook(session, office.sealer, office.admin, letter, NOW)
    assert (seen.people, seen.in_line) == (5, 3)
    with pytest.raises(Refusal, match="not_yours"):
        sending.send(session, office.sealer, office.staff[0], letter, seen, NOW)
    office.staff[0].retired_at = NOW
    session.flush()
    with pytest.raises(Refusal, match="changed"):
        sending.send(session, office.sealer, office.admin, letter, seen, NOW)
