"""What people see of reminders: what is to come, what became of them, whom LINE does not reach."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models.duties.reminder_tables import REPLY
from models.queues.outbox import CANCELLED, EXPIRED, PARKED, SENT, WAITING, OutboxMessage
from models.reminders import reminder_record, reminder_view
from models.reminders.reminder_pass import pass_at
from models.reports.report_duties import REPORT
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at, statements

STEP = date(2027, 3, 17)  # three working days before


@pytest.fixture
def owing(session: Session) -> Owing:
    made = Owing(session)
    made.activity("1.1")
    made.activity("1.2")
    return made


def pushed(owing: Owing, person_id: int, **values: Any) -> None:
    known = {
        "key": f"digest:{person_id}:{STEP}", "kind": "digest", "lane": "lane",
        "must_arrive": False, "retry_key": "r", "created_at": at(STEP),
    }  # fmt: skip
    owing.session.add(OutboxMessage(**(known | values)))
    owing.session.flush()


# -- what is to come -----------------------------------------------------------------------------


def test_what_waits_and_the_next_working_day_are_counted(owing: Owing) -> None:
    now, later = reminder_view.ahead(owing.session, CALENDAR, at(STEP))
    assert (now.at, len(now.digests), now.duties) == (at(STEP), 3, 2)
    assert now.by_step == [(REPORT, -3, 2)]
    assert now.by_bureau == [("สำนักก", 3, 2)]
    assert later.at == at(date(2027, 3, 18), 8, 30) and later.digests == ()


def test_what_was_said_is_not_to_come(owing: Owing) -> None:
    owing.sends(at(STEP))
    [later] = reminder_view.ahead(owing.session, CALENDAR, at(STEP, 10))
    assert later.at == at(date(2027, 3, 18), 8, 30)
    assert len(reminder_view.told_on(owing.session, STEP)) == 3
    assert len(reminder_view.told_on(owing.session, STEP, frozenset((owing.first.id,)))) == 1


@pytest.mark.parametrize("moment", [at(STEP, 6), at(date(2027, 3, 16), 20)])
def test_before_the_hour_the_morning_s_are_told(owing: Owing, moment: Any) -> None:
    owing.sends(at(date(2027, 3, 16)))
    [coming] = reminder_view.ahead(owing.session, CALENDAR, moment)
    assert coming.at == at(STEP, 8, 30)
    assert len(coming.digests) == 3


def test_only_one_s_own_people_are_counted(owing: Owing) -> None:
    people = frozenset((owing.second.id,))
    now, _ = reminder_view.ahead(owing.session, CALENDAR, at(STEP), people)
    assert [digest.person_id for digest in now.digests] == [owing.second.id]


# -- what became of it ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"state": WAITING}, reminder_view.QUEUED),
        ({"state": WAITING, "fault": "push: quota 429"}, reminder_view.OVER_QUOTA),
        ({"state": WAITING, "fault": "push: unavailable 500"}, reminder_view.QUEUED),
        ({"state": SENT, "sent_via": "push"}, reminder_view.ACCEPTED),
        ({"state": SENT, "sent_via": "reply"}, reminder_view.FREE),
        ({"state": CANCELLED}, reminder_view.DONE),
        ({"state": PARKED, "fault": "push: refused 400"}, reminder_view.FAILED),
        ({"state": EXPIRED}, reminder_view.FAILED),
    ],
)
def test_each_outcome_has_its_name(owing: Owing, values: dict[str, Any], code: str) -> None:
    owing.sends(at(STEP))
    pushed(owing, owing.first.id, **values)
    found = reminder_view.outcomes(owing.session, STEP, frozenset((owing.first.id,)))
    assert [(o.person_id, o.code, o.lines) for o in found] == [(owing.first.id, code, 2)]


def test_a_cancelled_push_to_who_blocked_the_bot_is_no_done_duty(owing: Owing) -> None:
    owing.sends(at(STEP))
    pushed(owing, owing.first.id, state=CANCELLED)
    owing.first.blocked_at = at(STEP, 10)
    owing.session.flush()
    found = {o.person_id: o.code for o in reminder_view.outcomes(owing.session, STEP)}
    assert found[owing.first.id] == reminder_view.BLOCKED_BOT


def test_what_was_said_in_a_reply_is_free_and_what_was_left_out_is_on_record(
    owing: Owing,
) -> None:
    digests = pass_at(owing.session, CALENDAR, at(STEP)).digests
    of = {digest.person_id: digest for digest in digests}
    first, second = of[owing.first.id], of[owing.second.id]
    reminder_record.note_digests(owing.session, [first], at(STEP), REPLY, "answer:1")
    reminder_record.note_left_out(owing.session, [second])
    found = {o.person_id: o.code for o in reminder_view.outcomes(owing.session, STEP)}
    assert found == {
        owing.first.id: reminder_view.FREE,
        owing.second.id: reminder_view.OVER_QUOTA,
    }


def test_the_last_day_with_reminders_is_found(owing: Owing) -> None:
    assert reminder_view.last_day(owing.session, DUE) is None
    owing.sends(at(STEP))
    assert reminder_view.last_day(owing.session, DUE) == STEP
    assert reminder_view.last_day(owing.session, date(2027, 3, 16)) is None


def test_outcomes_of_however_many_are_one_statement(owing: Owing) -> None:
    owing.sends(at(STEP))
    session = owing.session
    session.flush()
    assert statements(session, lambda: reminder_view.outcomes(session, STEP)) == 1
    assert len(reminder_view.outcomes(session, STEP)) == 3


# -- the paper list ------------------------------------------------------------------------------


def test_whom_line_does_not_reach_stands_on_the_paper_list(owing: Owing) -> None:
    owing.first.blocked_at = at(STEP)
    owing.head.line_user_id = None
    owing.session.flush()
    found = pass_at(owing.session, CALENDAR, at(STEP))
    rows = reminder_view.on_paper(owing.session, found)
    assert {(row.person.id, row.why, len(row.duties)) for row in rows} == {
        (owing.first.id, "blocked", 2),
        (owing.head.id, "not_joined", 2),
    }
    only = reminder_view.on_paper(owing.session, found, frozenset((owing.first.id,)))
    assert [row.person.id for row in only] == [owing.first.id]
