"""Announcements to be joined as duties: one line a person, thinned steps, gone once joined."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from models.duties.duty import Duty
from models.duties.duty_people import NOT_JOINED, SIGNER
from models.pledges import announcing, pledges
from models.pledges.pledge import DECLINED, JOINED
from models.pledges.pledge_duties import PLEDGE, PledgeDuty
from models.reminders import duty_checks, reminder_record
from models.reminders.duties import duties
from models.reminders.reminder_pass import digest_for_reply, pass_at
from tests import factories
from tests.models.pledges.joining_in import CLOSES, NOW, OPENS, Unit, at, text
from tests.models.reminders.owing import CALENDAR, statements


def owed(session: Session, day: date = OPENS) -> list[Duty]:
    return [duty for duty in duties(session, CALENDAR, at(day)) if duty.kind == PLEDGE]


def said_to(session: Session, person_id: int, first: date, last: date) -> list[tuple[str, str]]:
    """The days (month-day) and steps on which this person is reminded."""
    found = []
    day = first
    while day <= last:
        digests = pass_at(session, CALENDAR, at(day)).digests
        for digest in reminder_record.note_digests(session, digests, at(day)):
            if digest.person_id == person_id:
                found += [(day.isoformat()[5:], line.step) for line in digest.lines]
        day += timedelta(days=1)
    return found


def test_until_the_head_has_signed_only_the_head_owes_it(session: Session) -> None:
    unit = Unit(session)
    assert [d.recipients.everybody() for d in owed(session)] == [{unit.director.id}]
    unit.signed()
    assert {p for d in owed(session) for p in d.recipients.everybody()} == {
        person.id for person in unit.people
    }


def test_several_announcements_are_one_duty(session: Session) -> None:
    unit = Unit(session, staff=1).signed()
    more = announcing.store(session, text("second-2570"), NOW).announcement
    announcing.open_campaign(session, more, OPENS, CLOSES, NOW, unit.bureau)
    pledges.answer(session, unit.director, more.id, 1, JOINED, NOW)
    [duty] = owed(session)
    assert duty.of(PledgeDuty).announcements == ("no-gift-2570", "second-2570")
    assert duty.day == CLOSES
    assert list(duty.recipients.by_role) == [SIGNER]


@pytest.mark.soak
def test_it_is_said_every_third_working_day_and_on_the_last_two(session: Session) -> None:
    unit = Unit(session, staff=1, of="anti-bribery-2570").signed()
    said = said_to(session, unit.people[0].id, OPENS, CLOSES + timedelta(days=5))
    assert said == [
        ("03-01", "-24"), ("03-02", "-21"), ("03-05", "-18"), ("03-10", "-15"), ("03-15", "-12"),
        ("03-18", "-9"), ("03-23", "-6"), ("03-26", "-3"), ("03-30", "-1"), ("03-31", "0"),
    ]  # fmt: skip


def test_who_joined_or_declined_is_reminded_no_more(session: Session) -> None:
    unit = Unit(session, staff=2).signed()
    unit.joins(unit.people[0])
    unit.joins(unit.people[1], given=DECLINED)
    assert owed(session) == []


def test_a_person_who_reports_nothing_hears_of_it_under_a_reply(session: Session) -> None:
    unit = Unit(session, staff=1).signed()
    digest = digest_for_reply(session, CALENDAR, unit.people[0], NOW)
    assert digest is not None
    assert [line.duty.kind for line in digest.lines] == [PLEDGE]


def test_whoever_never_joined_line_stands_on_the_paper_list(session: Session) -> None:
    unit = Unit(session, staff=0).signed()
    absent = factories.person(session, unit.bureau, ["staff"], unit.director, joined=False)
    [duty] = owed(session)
    assert [(p.person_id, p.why) for p in duty.recipients.passed] == [(absent.id, NOT_JOINED)]


def test_a_reminder_that_waits_is_dropped_once_it_was_joined(session: Session) -> None:
    unit = Unit(session, staff=2).signed()
    keys = {duty.key for duty in owed(session)}
    assert duty_checks.still_due(session, keys) == keys
    unit.joins(unit.people[0])
    left = duty_checks.still_due(session, keys)
    assert left == {f"pledge:{unit.people[1].id}:{CLOSES.isoformat()}"}


def test_everybodys_duties_take_as_many_statements_as_one_persons(session: Session) -> None:
    Unit(session, staff=1).signed()
    few = statements(session, lambda: owed(session))
    Unit(session, "สำนักข", 9).signed()
    assert statements(session, lambda: owed(session)) == few
