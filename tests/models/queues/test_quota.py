"""The month's messages: what LINE told, and what was queued to be billed since."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people import chat_groups
from models.people.person import ChatGroup
from models.queues import outbox_queue, quota
from models.queues.outbox import CANCELLED, EXPIRED, PARKED, SENT, OutboxMessage
from models.queues.outbox_queue import Envelope
from models.queues.quota import Quota

TOLD = datetime(2027, 3, 10, 2, 0, tzinfo=UTC)
NOW = TOLD + timedelta(hours=1)


def queue(session: Session, sealer: Sealer, key: str, at: datetime, **more: str) -> None:
    envelope = Envelope(key=key, kind="digest", lane="lane", messages=[], recipient="U1", **more)  # type: ignore[arg-type]
    outbox_queue.put(session, sealer, envelope, at, secrets.token_bytes)


def used(session: Session, now: datetime = NOW) -> int:
    known = quota.load(session, now)
    assert known is not None
    return known.used


def test_before_line_was_asked_nothing_is_known(session: Session) -> None:
    assert quota.load(session, NOW) is None


def test_what_is_left_is_never_less_than_nothing() -> None:
    assert Quota(300, 290, NOW).left == 10
    assert Quota(300, 310, NOW).left == 0
    assert Quota(None, 310, NOW).left is None


def pushes(session: Session, key: str, at: datetime) -> None:
    """That message was pushed at that moment."""
    row = update(OutboxMessage).where(OutboxMessage.key == key)
    session.execute(row.values(state=SENT, sent_via="push", settled_at=at))


def test_what_left_since_line_told_counts_and_what_waits_and_what_it_knew_does_not(
    session: Session, sealer: Sealer
) -> None:
    quota.store(session, Quota(300, 40, TOLD))
    queue(session, sealer, "known", TOLD - timedelta(minutes=2))
    pushes(session, "known", TOLD - timedelta(minutes=1))
    queue(session, sealer, "left since", TOLD - timedelta(minutes=1))
    pushes(session, "left since", TOLD + timedelta(minutes=1))
    queue(session, sealer, "waits", TOLD - timedelta(minutes=1))
    assert used(session) == 42


def test_a_push_to_a_group_counts_for_its_members(session: Session, sealer: Sealer) -> None:
    quota.store(session, Quota(300, 40, TOLD))
    group = ChatGroup(lane="lane", group_id=b"", joined_at=TOLD)
    chat_groups.note_members(session, group, 25)
    queue(session, sealer, "round", TOLD + timedelta(minutes=1))
    session.execute(update(OutboxMessage).values(kind=quota.ANNOUNCEMENT, lane="lane"))
    assert used(session) == 65


def test_replies_are_free(session: Session, sealer: Sealer) -> None:
    quota.store(session, Quota(300, 40, TOLD))
    queue(session, sealer, "reply", TOLD + timedelta(minutes=1), reply_token="t")
    assert used(session) == 40


@pytest.mark.parametrize("state", [CANCELLED, EXPIRED, PARKED])
def test_what_never_left_is_not_billed(session: Session, sealer: Sealer, state: str) -> None:
    quota.store(session, Quota(300, 40, TOLD))
    queue(session, sealer, "push", TOLD + timedelta(minutes=1))
    session.execute(update(OutboxMessage).values(state=state, settled_at=NOW))
    assert used(session) == 40


def test_a_new_month_begins_at_nothing_at_the_offices_midnight(
    session: Session, sealer: Sealer
) -> None:
    quota.store(session, Quota(300, 290, TOLD))
    midnight = datetime(2027, 3, 31, 17, 0, tzinfo=UTC)
    queue(session, sealer, "march", midnight - timedelta(minutes=1))
    pushes(session, "march", midnight - timedelta(minutes=1))
    assert used(session, midnight - timedelta(seconds=1)) == 291
    queue(session, sealer, "april", midnight + timedelta(minutes=1))
    pushes(session, "april", midnight + timedelta(minutes=1))
    assert used(session, midnight + timedelta(hours=1)) == 1
    assert used(session, midnight + timedelta(hours=9)) == 1


def test_what_line_tells_last_counts(session: Session) -> None:
    quota.store(session, Quota(300, 40, TOLD))
    quota.store(session, Quota(None, 7, NOW))
    assert quota.load(session, NOW) == Quota(None, 7, NOW)
