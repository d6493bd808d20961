"""What is urgent is pushed once to each of its people, some at a time, and never by night."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.circulars import circular_reading, delivery, sending
from models.circulars.circular import Circular
from models.people.person import Person
from models.queues.outbox import OutboxMessage
from scheduler.circulars.timed import push_circular
from scheduler.ports import Outside
from tests.fakes import MovableClock
from tests.models.campaigns.asked import FIRST, at
from tests.models.circulars.mailing import Mailing


def sends(office: Outside, clock: MovableClock, hour: int = 12) -> int:
    """Sent to three people whom LINE reaches and two whom it does not; its id."""
    clock.moment = at(FIRST, hour)
    return office.database.write(
        lambda session: Mailing(session, office.sealer).sent(urgent=True, tell_on=FIRST).id
    )


def pushed(office: Outside) -> list[str]:
    query = select(OutboxMessage.key).order_by(OutboxMessage.id)
    return list(office.database.read(lambda session: session.scalars(query).all()))


def runs(office: Outside) -> int:
    count = 0
    while push_circular(office):
        count += 1
    return count


def test_each_person_whom_line_reaches_gets_it_once(
    office: Outside, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "BATCH", 2)
    number = sends(office, clock)
    assert runs(office) == 2
    assert [key.rpartition(":")[0] for key in pushed(office)] == [f"circular_pushed:{number}"] * 3
    assert runs(office) == 0
    done = office.database.read(lambda session: session.get_one(Circular, number).pushed_to)
    assert done is None


def test_by_night_nothing_is_pushed_and_in_the_morning_of_a_day_off_it_is(
    office: Outside, clock: MovableClock
) -> None:
    sends(office, clock, hour=20)
    assert runs(office) == 0
    clock.moment = at(FIRST.replace(day=6), 9)  # a Saturday
    assert runs(office) == 1 and len(pushed(office)) == 3


def test_who_was_told_has_read_it_or_left_is_not_pushed_to(
    office: Outside, clock: MovableClock
) -> None:
    number = sends(office, clock)

    def changes(session: Session) -> None:
        found = session.get_one(Circular, number)
        _, reader, leaver, carried, *_ = session.scalars(select(Person).order_by(Person.id)).all()
        circular_reading.opened(session, found, reader, clock.now())
        leaver.retired_at = clock.now()
        assert delivery.note(session, number, carried.id, FIRST, "reply", "answer:E1")

    office.database.write(changes)
    assert runs(office) == 1 and pushed(office) == []


def test_what_was_taken_back_before_it_left_is_not_pushed(
    office: Outside, clock: MovableClock
) -> None:
    number = sends(office, clock)
    office.database.write(lambda session: sending.withdraw(session, None, number, clock.now()))
    assert runs(office) == 0 and pushed(office) == []
