"""The answer to an event, queued and leased in one statement by whoever handles the event.

It leaves right after the commit, and nobody looks for it. If the process ends before, the lease
runs out and the answer is a message like any other (docs/decisions/0079-three-commits.md).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Float, String, bindparam, exists, false, literal_column, select, true
from sqlalchemy.orm import Session

from models.base import FLAGS, insert_once, table_of, written_out
from models.crypto import Sealer
from models.queues import hold
from models.queues.outbox import WAITING, OutboxMessage
from models.queues.outbox_queue import LEASE_FOR, ClaimedMessage, Envelope, row_of

TOKEN_MARGIN = 2.0  # seconds: a reply started now must still reach LINE in time

_rows = table_of(OutboxMessage)
_earlier = _rows.alias("earlier")
_GIVEN = (
    *("key", "kind", "lane", "reply_token", "reply_until", "recipient", "body", "about"),
    *("must_arrive", "retry_key", "created_at", "not_before", "expires_at", "shown"),
)
_TRIED_AT_ONCE = {
    "state": written_out(WAITING),
    "reply_tried": true(),
    "push_tried": false(),
    "attempts": literal_column("1"),
    "next_try": literal_column("0.0"),
    "leased_until": bindparam("until", type_=Float),
    "lease_owner": bindparam("by", type_=String),
}
_IN_FRONT = exists().where(
    _earlier.c.lane == bindparam("lane"), _earlier.c.state == written_out(WAITING)
)
_PUT = {
    name: insert_once(OutboxMessage, name)
    .from_select(
        [*_GIVEN, *_TRIED_AT_ONCE],
        select(
            *(bindparam(column, type_=_rows.c[column].type) for column in _GIVEN),
            *_TRIED_AT_ONCE.values(),
        ).where(~_IN_FRONT, ~hold.HELD),
    )
    .returning(_rows.c.id)
    for name in FLAGS
}


def can_reply(message: ClaimedMessage | Envelope, ticks: float) -> bool:
    """Return whether it has a reply token that LINE still takes."""
    if message.reply_token is None or message.reply_until is None:
        return False
    return ticks < message.reply_until - TOKEN_MARGIN


def put(
    session: Session,
    sealer: Sealer,
    envelope: Envelope,
    now: datetime,
    random_bytes: Callable[[int], bytes],
    owner: str,
    ticks: float,
) -> ClaimedMessage | None:
    """Queue a reply that is `owner`'s to send as soon as this transaction is committed.

    Return None and queue nothing if it has no young reply token, if another message of its lane
    waits, if the database is on hold, and if a message with the same key exists.
    ticks: now, on the clock of leases.
    """
    if not can_reply(envelope, ticks):
        return None
    row = row_of(sealer, envelope, now, random_bytes)
    leased = {"by": owner, "until": ticks + LEASE_FOR}
    connection = session.connection()
    made = connection.execute(_PUT[connection.dialect.name], {**row, **leased}).first()
    if made is None:
        return None
    return ClaimedMessage(
        made.id,
        owner,
        envelope.key,
        envelope.kind,
        envelope.lane,
        envelope.messages,
        envelope.reply_token,
        envelope.reply_until,
        envelope.recipient,
        envelope.must_arrive,
        row["retry_key"],
        reply_tried=False,
        push_tried=False,
        push_since=None,
        attempts=1,
        secret=envelope.secret,
        questions=envelope.questions,
    )
