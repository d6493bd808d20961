"""What the database stores about events and messages on their way."""

from __future__ import annotations

from datetime import timedelta

from models.declaration import (
    ExpiringColumns,
    PassingRows,
    SealedColumn,
    Storage,
    sealed_for,
)
from models.queues import outbox, outbox_queue, shown_buttons
from models.queues.inbox import DONE, GIVEN_UP, InboxEvent
from models.queues.lane import Lane
from models.queues.outbox import PARKED, OutboxMessage

PAYLOAD = "inbox.payload"
"""The sealing purpose of an event's payload."""

KEPT_FOR = timedelta(days=3)
"""Time to look at events from LINE that were not understood (architecture.md, rule 10)."""

ROWS_KEPT = timedelta(days=35)
"""A month, over which pushes are counted, and some days. LINE delivers an event again within hours,
and its id must be known as long. An answer's key is made from its event's."""

NOTICES_KEPT = timedelta(days=365)
"""What is told by itself has a key that must not be told twice, and overviews show it."""

_SETTLED = OutboxMessage.state.in_((outbox.SENT, outbox.CANCELLED, outbox.EXPIRED, outbox.GIVEN_UP))
_ANSWERS = OutboxMessage.kind.in_(
    (outbox_queue.ANSWER, outbox_queue.SECRET, outbox_queue.APOLOGY, outbox_queue.LOST)
)

QUEUES = Storage(
    name="queues",
    tables=(InboxEvent, Lane, OutboxMessage),
    # What waits or is parked stays: somebody still has to do something about it.
    passing=(
        PassingRows(
            "inbox_event",
            InboxEvent,
            "handled_at",
            ROWS_KEPT,
            InboxEvent.state.in_((DONE, GIVEN_UP)),
            kind="kind",
            state="state",
        ),
        PassingRows(
            "outbox_answer",
            OutboxMessage,
            "settled_at",
            ROWS_KEPT,
            _SETTLED & _ANSWERS,
            kind="kind",
            state="state",
            via="sent_via",
        ),
        PassingRows(
            "outbox_message",
            OutboxMessage,
            "settled_at",
            NOTICES_KEPT,
            _SETTLED & ~_ANSWERS,
            kind="kind",
            state="state",
            via="sent_via",
        ),
    ),
    sealed=(
        SealedColumn(InboxEvent, "payload", sealed_for(PAYLOAD)),
        SealedColumn(InboxEvent, "shown", sealed_for(shown_buttons.SHOWN)),
        SealedColumn(OutboxMessage, "shown", sealed_for(shown_buttons.SHOWN)),
        SealedColumn(OutboxMessage, "body", sealed_for(outbox_queue.BODY)),
        SealedColumn(OutboxMessage, "about", sealed_for(outbox_queue.ABOUT)),
        SealedColumn(OutboxMessage, "reply_token", sealed_for(outbox_queue.TOKEN)),
        SealedColumn(OutboxMessage, "recipient", sealed_for(outbox_queue.RECIPIENT)),
    ),
    expiring=(
        ExpiringColumns(InboxEvent, ("payload",), InboxEvent.handled_at, KEPT_FOR),
        ExpiringColumns(InboxEvent, ("shown",), InboxEvent.handled_at, shown_buttons.KEPT_FOR),
        ExpiringColumns(
            OutboxMessage, ("shown",), OutboxMessage.settled_at, shown_buttons.KEPT_FOR
        ),
        # A parked message keeps its body: an administrator may replay it.
        ExpiringColumns(
            OutboxMessage,
            ("body", "reply_token", "recipient"),
            OutboxMessage.settled_at,
            KEPT_FOR,
            only=OutboxMessage.state != PARKED,
        ),
    ),
)
