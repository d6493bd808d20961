"""The end of a hold: what is dropped never leaves, the rest does, and the trail has both."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.queues import hold, outbox, resuming
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import ANSWER, SECRET
from models.queues.resuming import Dropping
from models.trail.audit_entry import AuditEntry
from tests.models.queues.test_outbox_queue import NOW


@pytest.fixture
def held(session: Session) -> list[int]:
    """The ids of four messages that wait on hold, and of none that was sent."""
    hold.begin(session, NOW)
    day = timedelta(days=1)
    rows = [
        waits("a", "digest", created_at=NOW - 3 * day),
        waits("b", "digest", created_at=NOW - 3 * day, not_before=NOW),
        waits("c", SECRET, created_at=NOW - 2 * day),
        waits("d", "receipt", created_at=NOW - day),
        waits("e", "digest", created_at=NOW - 3 * day, state=outbox.SENT),
    ]
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows[:-1]]


def waits(key: str, kind: str, created_at: datetime, **more: object) -> OutboxMessage:
    row = {"key": key, "kind": kind, "created_at": created_at, "lane": "l", "must_arrive": True,
           "retry_key": "r", "body": b"sealed", "recipient": b"sealed"}  # fmt: skip
    return OutboxMessage(**{**row, **more})


def left(session: Session) -> list[str]:
    """The keys of the messages that still wait."""
    query = select(OutboxMessage.key).where(OutboxMessage.state == outbox.WAITING)
    return list(session.scalars(query.order_by(OutboxMessage.id)))


@pytest.mark.parametrize(
    ("dropping", "stays"),
    [
        (Dropping(), "abcd"),
        (Dropping(kinds=["digest"]), "cd"),
        (Dropping(kinds=[ANSWER]), "abd"),
        (Dropping(before=NOW - timedelta(days=1)), "bd"),
        (Dropping(kinds=["receipt"], before=NOW - timedelta(days=2)), "bc"),
    ],
)
def test_what_is_dropped_never_leaves_and_the_rest_does(
    session: Session, held: list[int], dropping: Dropping, stays: str
) -> None:
    found, dropped = resuming.resume(session, dropping, NOW)
    assert [each.id for each in found] == held and len(dropped) == 4 - len(stays)
    assert left(session) == list(stays) and not hold.holds(session)


def test_it_is_emptied_and_on_the_trail(session: Session, held: list[int]) -> None:
    _found, dropped = resuming.resume(session, Dropping(ids=[held[2]]), NOW)
    assert dropped == {held[2]}
    row = session.get_one(OutboxMessage, held[2])
    assert (row.state, row.settled_at, row.body, row.recipient) == (
        outbox.CANCELLED, NOW, None, None,
    )  # fmt: skip
    entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id))
    assert [(each.verb, each.subject, each.details) for each in entries] == [
        ("message.drop", f"out:{held[2]}", {}),
        ("hold.end", "outbox", {"left": 3, "dropped": 1}),
    ]
