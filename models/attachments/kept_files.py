"""Files people send: noted when they arrive, kept for a conversation, gone when taken back.

Never commits, and fetches nothing (attachment_fetching).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, delete, exists, or_, select
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, REMOVED, WAITING, Attachment, StoredFile
from models.conversations.conversation import ACTIVE, DONE, PAUSED, Conversation
from models.crypto import CannotOpen, Sealer
from models.database import wake_others

MESSAGE, NAME = "attachment.message", "attachment.name"
TOKEN, SENDER = "attachment.token", "attachment.sender"
EARLY = ""
"""The conversation of files that came before any asked for them."""

UNCLAIMED = "-"
"""The same of files from somebody who is not on the roster. They may be evidence of a complaint:
their bytes get a random key from the first, and no row of them outlasts the day."""

NOT_ASKED_FOR = (EARLY, UNCLAIMED)

EARLY_BATCH = 100


@dataclass(frozen=True)
class Arrived:
    """A file as LINE's event tells of it; `album` is its own message id if it came alone."""

    sender: str
    message_id: str
    message_hash: str
    name: str | None
    kind: str
    album: str
    album_total: int | None
    reply_token: str
    occurred_at: int
    received_ticks: float


def note_arrival(
    session: Session, sealer: Sealer, lane: str, conversation_id: str, file: Arrived
) -> int:
    """Write the file down for fetching; its id. The newest reply token of an album counts."""
    row = Attachment(
        lane=lane,
        conversation_id=conversation_id,
        sender=sealer.seal(file.sender.encode(), SENDER),
        message_id=sealer.seal(file.message_id.encode(), MESSAGE),
        message_hash=file.message_hash,
        name=sealer.seal(file.name.encode("utf-8", "replace"), NAME) if file.name else None,
        kind=file.kind,
        album=file.album,
        album_total=file.album_total,
        reply_token=sealer.seal(file.reply_token.encode(), TOKEN) if file.reply_token else None,
        occurred_at=file.occurred_at,
        received_ticks=file.received_ticks,
        state=WAITING,
    )
    session.add(row)
    session.flush()
    wake_others(session)
    return row.id


def mark_answered(session: Session, lane: str, album: str) -> list[Attachment]:
    """The sending's files, from now on answered; empty if somebody else was first."""
    rows = session.scalars(
        select(Attachment)
        .where(
            Attachment.lane == lane,
            Attachment.album == album,
            Attachment.announced,
            ~Attachment.answered,
        )
        .with_for_update()
        .order_by(Attachment.id)
    ).all()
    for row in rows:
        row.answered = True
    session.flush()
    return list(rows)


def adopt(session: Session, lane: str, conversation_id: str, since: int) -> list[int]:
    """Files sent since (LINE's milliseconds) that no conversation had asked for become this one's.

    The ids of those that are kept or still looked at, in their order of arrival.
    """
    query = (
        select(Attachment)
        .where(
            Attachment.conversation_id.in_(NOT_ASKED_FOR),
            Attachment.lane == lane,
            Attachment.occurred_at >= since,
            Attachment.state.in_((WAITING, KEPT)),
        )
        .order_by(Attachment.id)
    )
    rows = list(session.scalars(query))
    for row in rows:
        row.conversation_id = conversation_id
    session.flush()
    return [row.id for row in rows]


def early(session: Session, lane: str) -> list[Attachment]:
    """The lane's files that no conversation has asked for yet."""
    query = select(Attachment).where(
        Attachment.conversation_id.in_(NOT_ASKED_FOR),
        Attachment.lane == lane,
        Attachment.state != REMOVED,
    )
    return list(session.scalars(query))


def drop_early(session: Session, before: datetime) -> int:
    """A batch of files sent before the aware moment that nothing has asked for goes; how many."""
    rows = list(session.scalars(_left_over(before).limit(EARLY_BATCH)))
    for row in rows:
        if row.state != REMOVED:
            remove(session, row)
        if row.conversation_id == UNCLAIMED:
            session.delete(row)
    return len(rows)


def has_early(session: Session, before: datetime) -> bool:
    """Whether `drop_early` would find any."""
    return session.scalar(_left_over(before).limit(1)) is not None


def _left_over(before: datetime) -> Select[Attachment]:
    """Of people on the roster the row stays, emptied; of anybody else nothing does."""
    known = and_(Attachment.conversation_id == EARLY, Attachment.state != REMOVED)
    return select(Attachment).where(
        or_(known, Attachment.conversation_id == UNCLAIMED),
        Attachment.occurred_at < int(before.timestamp() * 1000),
    )


def by_ids(session: Session, ids: Sequence[int]) -> list[Attachment]:
    """The files of these ids, in their order of arrival."""
    query = select(Attachment).where(Attachment.id.in_(ids)).order_by(Attachment.id)
    return list(session.scalars(query)) if ids else []


def clear(sealer: Sealer, sealed: bytes | None, purpose: str) -> str:
    """What is sealed, opened; empty if there is nothing or no key opens it: that must not hold up
    other people's files."""
    try:
        return sealer.open(sealed, purpose).decode() if sealed else ""
    except CannotOpen:
        return ""


def name_of(sealer: Sealer, file: Attachment) -> str:
    """The file's name as its sender's phone gave it; empty for a picture, or without the key."""
    return clear(sealer, file.name, NAME)


def of_own_draft(session: Session, file: Attachment, person_id: int) -> bool:
    """Whether the file belongs to a conversation this person has not ended yet."""
    query = select(Conversation.id).where(
        Conversation.id == file.conversation_id,
        Conversation.person_id == person_id,
        Conversation.status.in_((ACTIVE, PAUSED)),
    )
    return session.scalar(query) is not None


def take_back(session: Session, lane: str, message_hash: str) -> list[Attachment]:
    """Remove the unsent message's files that still belong to a draft; those files."""
    submitted = exists().where(
        Conversation.id == Attachment.conversation_id, Conversation.status == DONE
    )
    query = select(Attachment).where(
        Attachment.lane == lane, Attachment.message_hash == message_hash, ~submitted
    )
    rows = list(session.scalars(query))
    for row in rows:
        remove(session, row)
    return rows


def remove(session: Session, row: Attachment) -> None:
    """Drop a file; its bytes go with it unless another attachment has the same.

    What stays says that a file came, and nothing of what it was.
    """
    key = row.file_key
    row.state, row.file_key, row.message_id, row.name = REMOVED, None, None, None
    row.media_type, row.size, row.reason = None, None, None
    session.flush()
    if key is not None:
        drop_bytes(session, key)


def part(session: Session, conversation_id: str) -> None:
    """Drop the conversation's files. Their rows stay as those of files nothing ever asked for."""
    query = select(Attachment).where(Attachment.conversation_id == conversation_id)
    for row in session.scalars(query):
        remove(session, row)
        row.conversation_id = EARLY
    session.flush()


def move(session: Session, row: Attachment, key: str) -> None:
    """The file's bytes stand under `key` now; those it had go unless another file has the same."""
    before, row.file_key = row.file_key, key
    session.flush()
    if before is not None:
        drop_bytes(session, before)


def hold_bytes(session: Session, key: str) -> bool:
    """Whether the bytes are there; nobody else drops them, or counts on them, till the commit."""
    query = select(StoredFile.key).where(StoredFile.key == key).with_for_update()
    return session.scalar(query) is not None


def drop_bytes(session: Session, key: str) -> None:
    """Stored bytes go, unless another file has the same."""
    hold_bytes(session, key)
    shared = session.scalar(select(Attachment.id).where(Attachment.file_key == key).limit(1))
    if shared is None:
        session.execute(delete(StoredFile).where(StoredFile.key == key))


def drop_drafts_files(session: Session, conversation_id: str) -> None:
    """A cancelled draft's files go."""
    query = select(Attachment).where(
        Attachment.conversation_id == conversation_id, Attachment.state != REMOVED
    )
    for row in session.scalars(query):
        remove(session, row)
