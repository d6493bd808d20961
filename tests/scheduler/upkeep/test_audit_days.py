"""Days of the trail are closed once each; two administrators are sent the week's heads, once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import audit_chain, audit_heads, audit_witnesses
from models.people.person import ADMIN
from models.plans.office_day import CLOSURE, OfficeDay
from models.plans.working_days import working_days
from models.trail import trail
from models.trail.audit_entry import AuditHead
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from scheduler.upkeep.audit_days import close_audit_day
from tests import factories
from tests.fakes import MovableClock, RecordingLine
from tests.models.reminders.owing import at
from tests.talk import words

MONDAY, THURSDAY, FRIDAY = date(2027, 3, 1), date(2027, 3, 4), date(2027, 3, 5)
DAY = timedelta(days=1)


class Killed(Exception):
    """The process ends here."""


@pytest.fixture
def week(office: Outside, clock: MovableClock) -> Callable[..., None]:
    """`week(first, last)`: something is recorded on each day, and closed after midnight."""

    def lives(first: date, last: date) -> None:
        day = first
        while day <= last:
            clock.moment = at(day)
            office.database.write(
                lambda session: trail.record(session, clock.now(), None, "seen", "roster")
            )
            day += DAY
            clock.moment = at(day, 0, 1)
            assert close_audit_day(office)
            assert not close_audit_day(office)

    return lives


@pytest.fixture(autouse=True)
def administrators(office: Outside) -> None:
    def fill(session: Session) -> None:
        where = factories.bureau(session)
        for number in range(4):
            factories.person(session, where, [ADMIN], joined=number != 1)

    office.database.write(fill)


def heads(office: Outside) -> list[AuditHead]:
    query = select(AuditHead).order_by(AuditHead.day)
    return office.database.read(lambda session: list(session.scalars(query)))


def hears(office: Outside, line: RecordingLine, clock: MovableClock, day: date) -> list[str]:
    clock.moment = at(day)
    while any([close_audit_day(office), send_one(office)]):
        pass
    return [words(sent.messages) for sent in line.sent]


def test_the_weekly_messages_are_foretold_until_they_are_told(
    office: Outside, line: RecordingLine, clock: MovableClock, week: Callable[..., None]
) -> None:
    week(MONDAY, THURSDAY)

    def foretold() -> dict[date, int]:
        month = (date(2027, 3, 1), date(2027, 3, 31))
        return office.database.read(
            lambda s: dict(audit_witnesses.ahead(s, working_days(s), clock.now(), *month))
        )

    fridays = [FRIDAY + n * 7 * DAY for n in range(4)]
    clock.moment = at(MONDAY)
    assert foretold() == dict.fromkeys(fridays, 2)
    assert len(hears(office, line, clock, FRIDAY)) == 2
    assert foretold() == dict.fromkeys(fridays[1:], 2)


@pytest.mark.soak
def test_each_day_with_entries_has_its_head(office: Outside, week: Callable[..., None]) -> None:
    week(MONDAY, THURSDAY)
    assert [head.day for head in heads(office)] == [MONDAY + n * DAY for n in range(4)]
    assert office.database.read(audit_chain.verify).faults == []


@pytest.mark.parametrize("point", ["audit:bounded", "audit:closed"])
def test_killed_anywhere_a_day_still_has_one_head(
    office: Outside, clock: MovableClock, point: str
) -> None:
    def die(reached: str) -> None:
        if reached == point:
            raise Killed

    clock.moment = at(MONDAY)
    office.database.write(lambda s: trail.record(s, clock.now(), None, "seen", "roster"))
    clock.moment = at(MONDAY + DAY, 0, 1)
    with pytest.raises(Killed):
        close_audit_day(replace(office, checkpoint=die))
    close_audit_day(office)
    assert [head.entries for head in heads(office)] == [1]
    assert office.database.read(audit_chain.verify).faults == []


def test_two_administrators_are_sent_the_weeks_heads_on_its_last_day(
    office: Outside, line: RecordingLine, clock: MovableClock, week: Callable[..., None]
) -> None:
    week(MONDAY, THURSDAY)
    said = hears(office, line, clock, FRIDAY)
    assert len(said) == 2 and len({sent.to for sent in line.sent}) == 2
    for head in heads(office):
        assert all(audit_heads.short(head) in each for each in said)
    assert "1 มี.ค. 70" in said[0]
    clock.advance(hours=2)
    assert len(hears(office, line, clock, FRIDAY)) == 2


def test_nothing_is_sent_before_the_weeks_last_day_nor_at_night(
    office: Outside, line: RecordingLine, clock: MovableClock, week: Callable[..., None]
) -> None:
    week(MONDAY, MONDAY)
    assert hears(office, line, clock, THURSDAY) == []
    clock.moment = at(FRIDAY, 7)
    assert not close_audit_day(office) and not send_one(office)


def test_heads_of_days_after_an_early_end_of_the_week_are_told_with_the_next(
    office: Outside, line: RecordingLine, clock: MovableClock, week: Callable[..., None]
) -> None:
    closed = OfficeDay(key="off", day=FRIDAY, kind=CLOSURE, name="ปิดทำการ", bureau_id=None)
    office.database.write(lambda session: session.add(closed))
    week(MONDAY, THURSDAY - DAY)
    assert len(hears(office, line, clock, THURSDAY)) == 2
    week(THURSDAY, FRIDAY + 6 * DAY)
    said = hears(office, line, clock, FRIDAY + 7 * DAY)[2:]
    told, *later = [audit_heads.short(head) for head in heads(office)][2:]
    assert len(said) == 2 and told not in said[0]
    assert len(later) == 8 and all(head in said[0] for head in later)


def test_a_week_without_entries_is_not_told(
    office: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    assert hears(office, line, clock, FRIDAY) == []
