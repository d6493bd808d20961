"""What the database stores about events and messages on their way."""

from __future__ import annotations

from datetime import timedelta

from models.declaration import ExpiringColumns, SealedColumn, Storage, sealed_for
from models.queues import outbox_queue, shown_buttons
from models.queues.inbox import InboxEvent
from models.queues.lane import Lane
from models.queues.outbox import PARKED, OutboxMessage

PAYLOAD = "inbox.payload"
"""The sealing purpose of an event's payload."""

KEPT_FOR = timedelta(days=3)
"""Time to look at events from LINE that were not understood (architecture.md, rule 10)."""

QUEUES = Storage(
    name="queues",
    tables=(InboxEvent, Lane, OutboxMessage),
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
