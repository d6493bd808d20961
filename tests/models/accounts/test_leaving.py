"""What ends with a LINE account: drafts, pushes, deputies, requests, codes; and only one's own."""

from __future__ import annotations

import os
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts import joining, leaving, roster
from models.accounts.roster_rows import RawRow
from models.attachments.attachment import REMOVED, Attachment
from models.conversations.conversation import CANCELLED
from models.crypto import Sealer
from models.duties import duty_holders
from models.duties.reminder_tables import DutyHolder, LateReason, Snooze
from models.people import absences
from models.people.person import Absence, Deputy, JoiningCode, Person
from models.queues.outbox import CANCELLED as NOT_SENT
from models.reminders import snoozes
from tests.models.accounts.test_account_changes import NOW, ask, draft, push, somebody
from tests.models.reminders.owing import CALENDAR, Owing, at


def test_leaving_ends_drafts_pushes_deputies_requests_and_codes(
    session: Session, sealer: Sealer
) -> None:
    me, other = somebody(session, "supervisor"), somebody(session, "reporter")
    row, waiting = draft(session, sealer, me), push(session, sealer, me)
    joining.new_code(session, sealer, NOW, os.urandom, me, None)
    change = ask(session, sealer, me)
    joining.new_code(session, sealer, NOW, os.urandom, me, None)
    for one, two in ((me, other), (other, me)):
        session.add(
            Deputy(
                person_id=one.id, deputy_id=two.id, first_day=date(2027, 3, 1),
                last_day=date(2027, 3, 9), appointed_at=NOW,
            )
        )  # fmt: skip
    session.flush()
    leaving.leave(session, sealer, me, NOW)
    session.expire_all()
    assert (me.line_user_id, me.joined_at, me.consent_version) == (None, None, None)
    assert (row.status, row.state) == (CANCELLED, None)
    assert session.scalars(select(Attachment.state)).one() == REMOVED
    assert waiting.state == NOT_SENT
    assert set(session.scalars(select(Deputy.ended_at))) == {NOW}
    assert (change.decision, change.line_user_id) == ("expired", None)
    assert [c.tries_left for c in session.scalars(select(JoiningCode)) if not c.used_at] == [0]


def test_leaving_leaves_other_peoples_drafts_alone(session: Session, sealer: Sealer) -> None:
    me, other = somebody(session), somebody(session)
    row = draft(session, sealer, other)
    leaving.leave(session, sealer, me, NOW)
    assert row.state is not None and other.line_user_id is not None


LATE = at(date(2027, 3, 22))


def reminded(session: Session) -> Owing:
    """Two reporters on leave who put off, hold and excuse the same."""
    office = Owing(session)
    office.activity()
    office.activity("1.2", date(2027, 4, 20))
    late, coming = office.passes(LATE).duties
    office.lives(date(2027, 3, 17), date(2027, 3, 22))
    for each in (office.first, office.second):
        snoozes.put_off(session, CALENDAR, each, coming, snoozes.TOMORROW, LATE)
        duty_holders.assign(session, office.head, each, LATE, late.payload.activity_id)
        snoozes.say_why(session, each, late, "waiting", LATE)
        absences.declare(session, each, date(2027, 3, 23), date(2027, 3, 25), LATE)
    duty_holders.assign(session, office.head, office.first, LATE, late.payload.activity_id)
    return office


def standing(session: Session) -> tuple[set[int], set[int], set[int]]:
    """Who is on leave, who put something off, who was chosen to hold something."""
    away = select(Absence.person_id).where(Absence.ended_at.is_(None))
    snoozed, holding = select(Snooze.person_id), select(DutyHolder.person_id)
    return (
        set(session.scalars(away)), set(session.scalars(snoozed)), set(session.scalars(holding))
    )  # fmt: skip


@pytest.mark.soak
def test_leaving_ends_leave_and_drops_what_was_put_off_and_held(
    session: Session, sealer: Sealer
) -> None:
    office = reminded(session)
    first, second = office.first.id, office.second.id
    assert standing(session) == ({first, second}, {first, second}, {first})
    leaving.leave(session, sealer, office.first, LATE)
    session.expire_all()
    assert standing(session) == ({second}, {second}, set())
    assert len(list(session.scalars(select(LateReason)))) == 1  # the bureau's record
    assert office.lives(date(2027, 3, 26), date(2027, 4, 20))[0][1] != "first"


def test_retiring_does_the_same(session: Session) -> None:
    office = reminded(session)
    first = office.first.id
    header = ("staff_id", "name", "position", "bureau", "work_group", "roles", "supervisor_id")
    left = ("N1", "คนใหม่", "นักทดสอบ", "สำนักใหม่", "", "staff", "")
    roster.import_roster(session, [RawRow(1, header), RawRow(2, left)], LATE, True)
    assert session.get_one(Person, first).retired_at is not None
    assert standing(session) == (set(), set(), set())
