"""The digest comes once, on the first working day of a month, to executives who wanted it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from models.person import EXECUTIVE, Person
from models.services import briefings, leaving, quota
from models.services.quota import Quota
from models.services.working_days import working_days
from scheduler.briefings_say import say_one
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from tests import factories
from tests.fakes import MovableClock, RecordingLine
from tests.models.owing import Owing, at
from tests.talk import words

FEBRUARY, MARCH, APRIL = date(2027, 2, 8), date(2027, 3, 1), date(2027, 4, 1)


@pytest.fixture
def executive(office: Outside, clock: MovableClock) -> int:
    """One of three who took it, in February: another lost the role, a third changed their mind."""
    clock.moment = at(FEBRUARY)

    def fill(session: Session) -> int:
        owed = Owing(session)
        owed.activity("1.1", date(2027, 2, 20))
        people = [factories.person(owed.session, owed.bureau, [EXECUTIVE]) for _ in range(3)]
        for person in people:
            briefings.take(owed.session, person, clock.now())
        people[1].roles = ["staff"]
        briefings.stop(owed.session, people[2], clock.now())
        return people[0].id

    return office.database.write(fill)


def hears(
    office: Outside, line: RecordingLine, clock: MovableClock, day: date, hour: int = 9
) -> list[str]:
    clock.moment = at(day, hour)
    while any([say_one(office), send_one(office)]):
        pass
    return [words(sent.messages) for sent in line.sent]


@pytest.mark.usefixtures("executive")
def test_it_tells_the_month_that_ended_and_only_once(
    office: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    [told] = hears(office, line, clock, MARCH)
    assert "สรุปเดือนกุมภาพันธ์ 2570" in told and "เกินกำหนด 1 ฉบับ" in told
    assert "เลิกรับทุกเดือน" in told
    assert len(hears(office, line, clock, MARCH, 11)) == 1


@pytest.mark.usefixtures("executive")
def test_where_a_quarter_ended_it_tells_the_quarter_in_the_months_place(
    office: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    [told] = hears(office, line, clock, APRIL)
    assert "สรุปไตรมาสที่ 2 ปีงบประมาณ 2570" in told


@pytest.mark.usefixtures("executive")
@pytest.mark.parametrize(
    ("day", "hour"),
    [(date(2027, 2, 26), 9), (MARCH, 6), (MARCH, 21), (date(2027, 3, 2), 9), (date(2027, 5, 1), 9)],
)
def test_on_other_days_and_in_quiet_hours_nothing_is_said(
    office: Outside, line: RecordingLine, clock: MovableClock, day: date, hour: int
) -> None:
    assert hears(office, line, clock, day, hour) == []


def test_who_takes_it_on_the_very_day_waits_for_the_next(
    office: Outside, line: RecordingLine, clock: MovableClock, executive: int
) -> None:
    clock.moment = at(MARCH)

    def anew(session: Session) -> None:
        person = session.get_one(Person, executive)
        briefings.stop(session, person, clock.now())
        briefings.take(session, person, clock.now())

    office.database.write(anew)
    assert hears(office, line, clock, MARCH) == []
    assert len(hears(office, line, clock, APRIL)) == 1


def test_who_left_is_sent_nothing_and_asks_for_it_anew(
    office: Outside, line: RecordingLine, clock: MovableClock, executive: int
) -> None:
    def leaves(session: Session) -> bool:
        person = session.get_one(Person, executive)
        account = person.line_user_id
        leaving.leave(session, office.sealer, person, clock.now())
        person.line_user_id = account
        return briefings.wanted(session, person)

    assert not office.database.write(leaves)
    assert hears(office, line, clock, MARCH) == []


@pytest.mark.usefixtures("executive")
def test_a_spent_quota_leaves_it_out_and_the_next_month_brings_the_next(
    office: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    known = Quota(5, 5, datetime(2027, 3, 1, tzinfo=UTC))
    office.database.write(lambda session: quota.store(session, known))
    assert hears(office, line, clock, MARCH) == []
    wide = Quota(500, 0, datetime(2027, 4, 1, tzinfo=UTC))
    office.database.write(lambda session: quota.store(session, wide))
    assert len(hears(office, line, clock, APRIL)) == 1


@pytest.mark.usefixtures("executive")
def test_it_is_foretold_for_the_day_it_comes_until_it_was_said(
    office: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    def foretold() -> dict[date, int]:
        return office.database.read(
            lambda s: dict(
                briefings.ahead(s, working_days(s), clock.now(), MARCH, date(2027, 3, 31))
            )
        )

    assert foretold() == {MARCH: 1}
    hears(office, line, clock, MARCH)
    assert foretold() == {}
