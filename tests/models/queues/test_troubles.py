"""Administrators see what gave up, and that a month's messages are spent."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from models.queues import troubles
from models.queues.inbox import PARKED, InboxEvent
from models.trail import facts

MARCH = datetime(2027, 3, 31, 16, 0, tzinfo=UTC)  # 23:00 at the office
APRIL = datetime(2027, 3, 31, 17, 0, tzinfo=UTC)  # midnight at the office


def test_nothing_wrong_is_nothing_to_say(session: Session) -> None:
    assert not troubles.present(session, MARCH).any


def test_a_parked_event_is_counted(session: Session) -> None:
    session.add(
        InboxEvent(
            event_id="e1",
            lane="l",
            kind="message",
            occurred_at=1_803_866_400_418,
            received_at=MARCH,
            received_ticks=1.0,
            state=PARKED,
        )
    )
    session.flush()
    assert troubles.present(session, MARCH).events == 1


def test_a_spent_quota_is_told_until_the_offices_month_ends(session: Session) -> None:
    facts.put(session, facts.QUOTA_SPENT, MARCH.isoformat())
    session.flush()
    assert troubles.present(session, MARCH).quota_spent
    assert not troubles.present(session, APRIL).quota_spent
