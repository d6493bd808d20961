"""A digest that leaves the outbox unheard is owed again; one that may have been heard is not."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.database import Database
from models.duties.reminder_tables import ReminderLine
from models.queues import outbox_queue
from models.queues.outbox import EXPIRED
from models.queues.outbox_queue import ClaimedMessage, Envelope
from models.reminders import message_ends, reminder_record
from tests.models.reminders.owing import Owing, at

NOW = at(date(2027, 3, 24))
LANE = "lane"


def expire(session: Session, message: ClaimedMessage) -> None:
    message_ends.settle(session, message, EXPIRED, NOW)


def block(session: Session, _message: ClaimedMessage) -> None:
    message_ends.cancel_pushes(session, LANE, NOW)


@pytest.mark.parametrize("end", [expire, block])
@pytest.mark.parametrize("tried", [False, True])
def test_only_what_was_never_tried_is_owed_again(
    database: Database, sealer: Sealer, end: Callable[[Session, ClaimedMessage], None], tried: bool
) -> None:
    def queue(session: Session) -> str:
        office = Owing(session)
        office.activity()
        digest = reminder_record.note_digests(session, office.passes(NOW).digests, NOW)[0]
        push = Envelope(digest.key, "digest", LANE, [], recipient="U" + "1" * 32)
        outbox_queue.put(session, sealer, push, NOW, secrets.token_bytes)
        return digest.key

    key = database.write(queue)

    def claim(session: Session) -> ClaimedMessage:
        message = outbox_queue.claim(session, sealer, "me", 100.0, NOW)
        assert message is not None
        if tried:
            outbox_queue.mark_trying(session, message, "push", NOW)
        return message

    database.write(claim)
    again = database.write(lambda s: outbox_queue.claim(s, sealer, "me", 200.0, NOW))
    assert again is not None and again.push_tried == tried
    database.write(lambda s: end(s, again))
    told = select(ReminderLine).where(ReminderLine.outbox_key == key)
    assert bool(database.read(lambda s: s.scalars(told).all())) == tried
