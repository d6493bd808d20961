"""Re-sealing everything under the newest key of the ring, step by step. Never commits.

Contents are opened and sealed again in one step, nothing of them is looked at; of a complaint only
its wrapped key is, so that no story, message, name or file of it is opened at all. What no key of
the ring opens any more stays as it is and is counted.

The order for `keys rotate`: every process must hold the new key before one seals with it. So the
ring with its new newest key (`KeyRing.with_newest`) is handed to all, they are started anew, and
then `step` runs until it says None. When `left` is 0 the older keys may go.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import LargeBinary, bindparam, func, select, update
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.attachments.attachment import Attachment, StoredFile
from models.base import Base, table_of
from models.complaints import case_files, case_public
from models.complaints.complaint import Case, PublishedSuggestion
from models.complaints.sealed import case_keys
from models.conversations import conversation_rows
from models.conversations.conversation import Conversation
from models.crypto import CannotOpen, Sealer
from models.documents import documents
from models.documents.document import DocumentRequest
from models.gifts import gifts
from models.gifts.gift import Gift
from models.groups import chat_groups
from models.people.person import AccountChange, ChatGroup
from models.queues import outbox_queue
from models.queues.inbox import InboxEvent
from models.queues.outbox import OutboxMessage

PAYLOAD = "inbox.payload"
"""What an event is sealed for when it comes in (scheduler.inbox_drain)."""

ACCOUNT = "account_change.line_user_id"
"""What the other account of a change is sealed for (account_changes)."""

BATCH, BATCH_OF_FILES = 200, 4


@dataclass(frozen=True)
class Column:
    """A sealed column; purpose: what the value of a row (by its primary key) is sealed for."""

    model: type[Base]
    name: str
    purpose: Callable[[Any], str]
    batch: int = BATCH


@dataclass(frozen=True)
class Place:
    """How far a rotation has come: the column, the last key of a row there, and the counts of
    values sealed anew and of those that no key opens."""

    column: int = 0
    after: Any = None
    resealed: int = 0
    lost: int = 0


def _for(purpose: str) -> Callable[[Any], str]:
    return lambda _key: purpose


COLUMNS = (
    Column(Case, "wrapped_key", case_keys.purpose),
    Column(PublishedSuggestion, "text", _for(case_public.PUBLISHED)),
    Column(Conversation, "state", _for(conversation_rows.STATE)),
    Column(InboxEvent, "payload", _for(PAYLOAD)),
    Column(OutboxMessage, "body", _for(outbox_queue.BODY)),
    Column(OutboxMessage, "about", _for(outbox_queue.ABOUT)),
    Column(OutboxMessage, "reply_token", _for(outbox_queue.TOKEN)),
    Column(OutboxMessage, "recipient", _for(outbox_queue.RECIPIENT)),
    Column(Attachment, "sender", _for(kept_files.SENDER)),
    Column(Attachment, "message_id", _for(kept_files.MESSAGE)),
    Column(Attachment, "name", _for(kept_files.NAME)),
    Column(Attachment, "reply_token", _for(kept_files.TOKEN)),
    Column(ChatGroup, "group_id", _for(chat_groups.GROUP_ID)),
    Column(AccountChange, "line_user_id", _for(ACCOUNT)),
    Column(DocumentRequest, "reply_token", _for(documents.TOKEN)),
    Column(Gift, "texts", _for(gifts.TEXT)),
    Column(Gift, "decision_text", _for(gifts.TEXT)),
    Column(Gift, "proof_text", _for(gifts.TEXT)),
    Column(StoredFile, "sealed", case_files.STORED.format, BATCH_OF_FILES),
)
"""Everything that the ring seals. What a case's own key seals needs no rotation: its key has it."""


def step(session: Session, sealer: Sealer, place: Place) -> Place | None:
    """Seal one batch anew, from `Place()` on; where to go on, None when all has been looked at.

    The counts stand in the last place that was given: whoever loops keeps it. A value that somebody
    writes meanwhile is left to them.
    """
    if place.column >= len(COLUMNS):
        return None
    column = COLUMNS[place.column]
    rows = _batch(session, sealer, column, place.after)
    if not rows:
        return replace(place, column=place.column + 1, after=None)
    done = [_reseal(session, sealer, column, key, sealed) for key, sealed in rows]
    return replace(
        place,
        after=rows[-1][0],
        resealed=place.resealed + done.count(True),
        lost=place.lost + done.count(False),
    )


def left(session: Session, sealer: Sealer) -> int:
    """How many values are not sealed with the newest key; reads their heads only."""
    total = 0
    for column in COLUMNS:
        query = select(func.count()).select_from(column.model).where(_older(sealer, column))
        total += session.scalar(query) or 0
    return total


def _older(sealer: Sealer, column: Column) -> Any:
    value = table_of(column.model).c[column.name]
    head = sealer.newest_head
    return value.is_not(None) & (func.substr(value, 1, len(head), type_=LargeBinary()) != head)


def _batch(session: Session, sealer: Sealer, column: Column, after: Any) -> list[Any]:
    table = table_of(column.model)
    (key,) = table.primary_key.columns
    query = select(key, table.c[column.name]).where(_older(sealer, column))
    if after is not None:
        query = query.where(key > after)
    return list(session.execute(query.order_by(key).limit(column.batch)))


def _reseal(session: Session, sealer: Sealer, column: Column, key: Any, sealed: bytes) -> bool:
    table = table_of(column.model)
    (primary,) = table.primary_key.columns
    try:
        fresh = sealer.resealed(sealed, column.purpose(key))
    except CannotOpen:
        return False
    unchanged = (primary == key) & (table.c[column.name] == bindparam("as_it_was", sealed))
    session.execute(update(table).where(unchanged).values({column.name: fresh}))
    return True
