"""Files people send: noted on arrival, kept for a conversation, deleted when taken back.

Fetching them is in attachment_fetching.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, and_, bindparam, delete, exists, or_, select
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, REMOVED, WAITING, Attachment, StoredFile
from models.base import written_out
from models.conversations.conversation import ACTIVE, DONE, PAUSED, Conversation
from models.crypto import CannotOpen, Sealer
from models.database import wake_others

MESSAGE, NAME = "attachment.message", "attachment.name"
TOKEN, SENDER = "attachment.token", "attachment.sender"
EARLY = ""
"""The conversation id of files that came before any conversation asked for them."""

UNCLAIMED = "-"
"""The same for files from somebody who is not on the roster. They may be evidence of a complaint:
their bytes get a random key from the start, and their rows are deleted after a day."""

NOT_ASKED_FOR = (EARLY, UNCLAIMED)

EARLY_BATCH = 100


UNCLAIMED_KEPT = timedelta(days=1)
"""The bot tells people that a file waits this long. Much longer than a file is stored without its
row."""


@dataclass(frozen=True)
class Arrived:
    """A file as in LINE's event. album: its own message id if it came alone."""

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
    """Store the file for fetching. Returns its id."""
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


GIVEN = "given"
"""The conversation id of files that came by the command line."""


def note_given(
    session: Session, sealer: Sealer, key: str, name: str, media_type: str, size: int, now: datetime
) -> int | None:
    """Note a file that was checked and stored under `key` without any chat. Returns its id; None if
    its bytes are gone."""
    if not hold_bytes(session, key):
        return None
    row = Attachment(
        lane="",
        conversation_id=GIVEN,
        name=sealer.seal(name.encode("utf-8", "replace"), NAME),
        message_hash=key[:40],
        kind="image" if media_type.startswith("image/") else "file",
        album=key[:40],
        occurred_at=int(now.timestamp() * 1000),
        received_ticks=0.0,
        state=KEPT,
        announced=True,
        answered=True,
        file_key=key,
        media_type=media_type,
        size=size,
    )
    session.add(row)
    session.flush()
    return row.id


def mark_answered(session: Session, lane: str, album: str) -> list[Attachment]:
    """Mark the files sent together as answered. Returns them; empty if somebody else was first."""
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


def adopt(
    session: Session,
    lane: str,
    conversation_id: str,
    since: int,
    fits: Callable[[Attachment], bool] = lambda _file: True,
) -> list[int]:
    """Give this conversation the lane's files that no conversation asked for and that fit it.

    since: only files sent from then on (LINE's milliseconds). Returns the ids of those that are
    kept or still being checked, in order of arrival. A conversation that takes none need not be
    stored yet.
    """
    waiting = session.connection().scalars(_TO_ADOPT, {"of_lane": lane, "since": since}).all()
    with session.no_autoflush:
        rows = [row for row in by_ids(session, waiting) if fits(row)]
    if rows:
        session.flush()
        for row in rows:
            row.conversation_id = conversation_id
        session.flush()
    return [row.id for row in rows]


_TO_ADOPT = (  # built once: each conversation that takes files asks it as it begins
    select(Attachment.id)
    .where(
        or_(*(Attachment.conversation_id == each for each in NOT_ASKED_FOR)),
        Attachment.lane == bindparam("of_lane"),
        Attachment.occurred_at >= bindparam("since"),
        Attachment.state.in_((written_out(WAITING), written_out(KEPT))),
    )
    .order_by(Attachment.id)
)


def early(session: Session, lane: str) -> list[Attachment]:
    """The lane's files that no conversation has asked for yet."""
    return list(session.scalars(_EARLY, {"of_lane": lane}))


# Built once: every stranger's message asks it.
_EARLY = select(Attachment).where(
    Attachment.conversation_id.in_(NOT_ASKED_FOR),
    Attachment.lane == bindparam("of_lane"),
    Attachment.state != REMOVED,
)


def has_early_of(session: Session, lane: str) -> bool:
    """Tells whether the lane has such files."""
    return session.connection().scalar(_HAS_EARLY, {"of_lane": lane}) is not None


_HAS_EARLY = (  # built once, and makes no rows: each sentence of a stranger asks it
    select(Attachment.id)
    .where(
        or_(*(Attachment.conversation_id == each for each in NOT_ASKED_FOR)),
        Attachment.lane == bindparam("of_lane"),
        Attachment.state != written_out(REMOVED),
    )
    .limit(1)
)


def drop_early(session: Session, before: datetime) -> int:
    """Drop a batch of files sent before the aware moment that no conversation asked for.

    Returns how many.
    """
    rows = list(session.scalars(_left_over(before).limit(EARLY_BATCH)))
    for row in rows:
        if row.state != REMOVED:
            remove(session, row)
        if row.conversation_id == UNCLAIMED:
            session.delete(row)
    return len(rows)


def has_early(session: Session, before: datetime) -> bool:
    return session.scalar(_left_over(before).limit(1)) is not None


def _left_over(before: datetime) -> Select[Attachment]:
    """Files to drop. Of people on the roster the emptied row stays; of others nothing stays."""
    known = and_(Attachment.conversation_id == EARLY, Attachment.state != REMOVED)
    return select(Attachment).where(
        or_(known, Attachment.conversation_id == UNCLAIMED),
        Attachment.occurred_at < int(before.timestamp() * 1000),
    )


def by_ids(session: Session, ids: Sequence[int]) -> list[Attachment]:
    if not ids:
        return []
    query = select(Attachment).where(Attachment.id.in_(ids)).order_by(Attachment.id)
    return list(session.scalars(query))


def clear(sealer: Sealer, sealed: bytes | None, purpose: str) -> str:
    """The opened text; empty if there is none or no key opens it.

    A lost key must not hold up other people's files.
    """
    try:
        return sealer.open(sealed, purpose).decode() if sealed else ""
    except CannotOpen:
        return ""


def name_of(sealer: Sealer, file: Attachment) -> str:
    """The file's name on the sender's phone; empty for a picture, or if no key opens it."""
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
    """Remove an unsent message's files, unless their conversation is done. Returns them."""
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
    """Drop a file, and its bytes unless another attachment has the same.

    The row stays and tells only that a file came.
    """
    key = row.file_key
    row.state, row.file_key, row.message_id, row.name = REMOVED, None, None, None
    row.media_type, row.size, row.reason = None, None, None
    session.flush()
    if key is not None:
        drop_bytes(session, key)


def part(session: Session, conversation_id: str) -> None:
    """Drop the conversation's files. Their rows stay like those of files nobody asked for."""
    query = select(Attachment).where(Attachment.conversation_id == conversation_id)
    for row in session.scalars(query):
        remove(session, row)
        row.conversation_id = EARLY
    session.flush()


def move(session: Session, row: Attachment, key: str) -> None:
    """Note that the file's bytes are now under `key`; drop the old ones unless shared."""
    before, row.file_key = row.file_key, key
    session.flush()
    if before is not None:
        drop_bytes(session, before)


def hold_bytes(session: Session, key: str) -> bool:
    """Whether the bytes are stored. Locks them until the commit."""
    query = select(StoredFile.key).where(StoredFile.key == key).with_for_update()
    return session.scalar(query) is not None


def drop_bytes(session: Session, key: str) -> None:
    """Drop stored bytes, unless another file has the same."""
    hold_bytes(session, key)
    shared = session.scalar(select(Attachment.id).where(Attachment.file_key == key).limit(1))
    if shared is None:
        session.execute(delete(StoredFile).where(StoredFile.key == key))


def drop_drafts_files(session: Session, conversation_id: str) -> None:
    query = select(Attachment).where(
        Attachment.conversation_id == conversation_id, Attachment.state != REMOVED
    )
    for row in session.scalars(query):
        remove(session, row)
