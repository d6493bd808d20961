"""Which round is announced to which group on a day, and what a group costs."""

from __future__ import annotations

import secrets
from datetime import date

import pytest
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people import chat_groups
from models.people.person import ADMIN, ChatGroup
from models.queues import outbox_queue
from models.queues.outbox_queue import Envelope
from models.reminders.rounds import round_announcements
from tests import factories
from tests.models.reminders.owing import CALENDAR, DUE, at

START = at(date(2027, 1, 4))
SEPTEMBER = date(2027, 9, 20)


@pytest.fixture
def group(session: Session, sealer: Sealer) -> ChatGroup:
    return confirmed(session, sealer, "5")


def confirmed(session: Session, sealer: Sealer, sign: str) -> ChatGroup:
    """An office group, and a plan with rounds on 20 March and 20 September 2027."""
    here = factories.bureau(session)
    if sign == "5":
        within = factories.plan(session)
        factories.activity(session, within, "1.1", [here], [DUE, SEPTEMBER])
    admin = factories.person(session, here, [ADMIN])
    lane = f"lane {sign}"
    made = chat_groups.joined(session, sealer, lane, "C" + sign * 32, START)
    return chat_groups.decide(session, admin, lane, chat_groups.stamp(made), True, START)


def steps(session: Session, sealer: Sealer, day: date) -> list[tuple[date, int]]:
    found = round_announcements.due(session, sealer, CALENDAR, day)
    return [(each.round, each.offset) for each in found]


@pytest.mark.usefixtures("group")
@pytest.mark.parametrize("round_day", [DUE, SEPTEMBER])
@pytest.mark.parametrize("offset", [-14, -3, 1])
def test_a_round_is_announced_at_its_three_steps(
    session: Session, sealer: Sealer, round_day: date, offset: int
) -> None:
    day = CALENDAR.shift(round_day, offset)
    assert steps(session, sealer, day) == [(round_day, offset)]
    assert steps(session, sealer, CALENDAR.shift(day, 6)) != [(round_day, offset)]


@pytest.mark.usefixtures("group")
def test_nothing_is_announced_between_the_years_rounds(session: Session, sealer: Sealer) -> None:
    assert steps(session, sealer, date(2027, 6, 1)) == []


def test_what_was_queued_or_left_out_is_not_due_again(
    session: Session, sealer: Sealer, group: ChatGroup
) -> None:
    other = confirmed(session, sealer, "6")
    day = CALENDAR.shift(DUE, -3)
    first, second = round_announcements.due(session, sealer, CALENDAR, day)
    assert {first.lane, second.lane} == {group.lane, other.lane}
    envelope = Envelope(key=first.key, kind="announcement", lane=first.lane, messages=[])
    outbox_queue.put(session, sealer, envelope, at(day), secrets.token_bytes)
    assert round_announcements.due(session, sealer, CALENDAR, day) == [second]
    round_announcements.note_left_out(session, second, at(day))
    assert round_announcements.due(session, sealer, CALENDAR, day) == []


def test_a_group_counts_for_its_members_and_for_one_before_line_was_asked(
    session: Session, sealer: Sealer, group: ChatGroup
) -> None:
    assert chat_groups.members(session, group.lane) == 1
    chat_groups.note_members(session, group, 42)
    [found] = round_announcements.due(session, sealer, CALENDAR, CALENDAR.shift(DUE, -14))
    assert (found.members, found.group_id) == (42, "C" + "5" * 32)
