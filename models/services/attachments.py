"""Files people send: noted when they arrive, fetched later, gone when taken back. Never commits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, delete, exists, func, or_, select, text, update
from sqlalchemy.orm import Session, aliased

from models.attachment import KEPT, REFUSED, REMOVED, WAITING, Attachment, StoredFile
from models.base import SKEW
from models.conversation import ACTIVE, DONE, PAUSED, Conversation
from models.crypto import CannotOpen, Sealer
from models.database import wake_others

LEASE_FOR = 60.0
LONGEST_WAIT = 60.0  # seconds between two attempts at the same file
MESSAGE, NAME = "attachment.message", "attachment.name"
TOKEN, SENDER = "attachment.token", "attachment.sender"
EARLY = ""
"""The conversation of files that came before any asked for them."""

EARLY_BATCH = 100
ALBUM_PATIENCE = 3.0
"""Seconds after which an album of unknown size counts as complete (line.md, 10)."""


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


@dataclass(frozen=True)
class Fetching:
    """A leased file, to be fetched outside any transaction."""

    id: int
    owner: str
    message_id: str
    name: str | None
    attempts: int


def _ripe(ticks: float) -> object:
    # A lease or a wait that ends later than any made now could end is from before a restart of
    # the machine, whose tick counter began anew: it is void.
    lease, wait = Attachment.leased_until, Attachment.next_try
    free = or_(lease <= ticks, lease > ticks + LEASE_FOR + SKEW)
    due = or_(wait <= ticks, wait > ticks + LONGEST_WAIT + SKEW)
    return (Attachment.state == WAITING) & due & free


def has_waiting(session: Session, ticks: float) -> bool:
    """Whether a file could be fetched now; reads only."""
    query = select(Attachment.id).where(_ripe(ticks)).limit(1)  # type: ignore[arg-type]
    return session.execute(query).first() is not None


def claim(session: Session, sealer: Sealer, owner: str, ticks: float) -> Fetching | None:
    """Lease the oldest file that waits; one whose key is lost is refused on the way."""
    query = (
        select(Attachment)
        .where(_ripe(ticks))  # type: ignore[arg-type]
        .order_by(Attachment.id + 0)  # plus nothing: see outbox_queue
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    while row := session.scalars(query).first():
        name = _clear(sealer, row.name, NAME) or None
        message_id = _clear(sealer, row.message_id, MESSAGE)
        if not message_id:
            row.state, row.reason, row.message_id = REFUSED, "unreachable", None
            session.flush()
            continue
        row.leased_until, row.lease_owner = ticks + LEASE_FOR, owner
        row.attempts += 1
        session.flush()
        return Fetching(row.id, owner, message_id, name, row.attempts)
    return None


def _clear(sealer: Sealer, sealed: bytes | None, purpose: str) -> str:
    """Empty if there is nothing or no key opens it: that must not hold up other people's files."""
    try:
        return sealer.open(sealed, purpose).decode() if sealed else ""
    except CannotOpen:
        return ""


def keep(session: Session, file: Fetching, key: str, media_type: str, size: int) -> bool:
    """The file was fetched, checked and stored under `key`; False if its bytes are not there.

    If it was taken back meanwhile, its bytes go again.
    """
    if not _hold_bytes(session, key):
        return False
    kept = _mine(session, file, state=KEPT, file_key=key, media_type=media_type, size=size,
                 message_id=None)  # fmt: skip
    if not kept:
        _drop_bytes(session, key)
    return True


def refuse(session: Session, file: Fetching, reason: str) -> None:
    """The file cannot be taken; `reason` is a code that handlers put into words."""
    _mine(session, file, state=REFUSED, reason=reason, message_id=None)


def put_back(session: Session, file: Fetching, next_try: float) -> None:
    """Try again at `next_try` (ticks)."""
    _mine(session, file, next_try=next_try, leased_until=0.0, lease_owner=None)


def _mine(session: Session, file: Fetching, **values: object) -> bool:
    # A file that was taken back meanwhile (unsent) stays removed.
    mine = (Attachment.id == file.id) & (Attachment.lease_owner == file.owner)
    changed = session.execute(
        update(Attachment).where(mine, Attachment.state == WAITING).values(**values)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Sending:
    """Files that came together and have all been looked at: to be answered once.

    `last` is the id of the newest; what comes later is a sending of its own.
    """

    lane: str
    album: str
    last: int
    sender: str
    reply_token: str
    occurred_at: int
    received_ticks: float


def next_ready(session: Session, sealer: Sealer, ticks: float) -> Sending | None:
    """A sending that is complete (or has been waited for long enough) and not announced yet."""
    # In the index's own words: SQLAlchemy writes `announced = 0` for SQLite, and SQLite would
    # look through every file there has ever been.
    unannounced = text("NOT attachment.announced")
    newest_came = func.max(Attachment.received_ticks)
    waited = or_(newest_came <= ticks - ALBUM_PATIENCE, newest_came > ticks + SKEW)
    total = func.max(func.coalesce(Attachment.album_total, 0))
    other = aliased(Attachment)
    pending = exists().where(
        other.lane == Attachment.lane,
        other.album == Attachment.album,
        ~other.announced,
        other.state == WAITING,
    )
    group = (
        select(Attachment.lane, Attachment.album)
        .where(unannounced, ~pending)
        .group_by(Attachment.lane, Attachment.album)
        .having(or_(waited, and_(total > 0, func.count() >= total)))
        .limit(1)
    )
    found = session.execute(group).first()
    if found is None:
        return None
    newest = session.scalars(
        select(Attachment)
        .where(Attachment.lane == found.lane, Attachment.album == found.album, unannounced)
        .order_by(Attachment.id.desc())
        .limit(1)
    ).first()
    if newest is None:  # announced by somebody else between the two statements
        return None
    return Sending(
        newest.lane,
        newest.album,
        newest.id,
        _clear(sealer, newest.sender, SENDER),
        _clear(sealer, newest.reply_token, TOKEN),
        newest.occurred_at,
        newest.received_ticks,
    )


def mark_announced(session: Session, sending: Sending) -> None:
    """The lane has an event that tells of this sending."""
    session.execute(
        update(Attachment)
        .where(
            Attachment.lane == sending.lane,
            Attachment.album == sending.album,
            Attachment.id <= sending.last,
        )
        .values(announced=True, reply_token=None, sender=None)
    )


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
            Attachment.conversation_id == EARLY,
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
        Attachment.conversation_id == EARLY, Attachment.lane == lane, Attachment.state != REMOVED
    )
    return list(session.scalars(query))


def drop_early(session: Session, before: int) -> int:
    """Files that nothing asked for since (LINE's milliseconds) go; how many."""
    query = select(Attachment).where(
        Attachment.conversation_id == EARLY,
        Attachment.occurred_at < before,
        Attachment.state != REMOVED,
    )
    rows = list(session.scalars(query.limit(EARLY_BATCH)))
    for row in rows:
        remove(session, row)
    return len(rows)


def has_early(session: Session, before: int) -> bool:
    """Whether `drop_early` would find any."""
    query = select(Attachment.id).where(
        Attachment.conversation_id == EARLY,
        Attachment.occurred_at < before,
        Attachment.state != REMOVED,
    )
    return session.scalar(query.limit(1)) is not None


def by_ids(session: Session, ids: Sequence[int]) -> list[Attachment]:
    """The files of these ids, in their order of arrival."""
    query = select(Attachment).where(Attachment.id.in_(ids)).order_by(Attachment.id)
    return list(session.scalars(query)) if ids else []


def name_of(sealer: Sealer, file: Attachment) -> str:
    """The file's name as its sender's phone gave it; empty for a picture, or without the key."""
    return _clear(sealer, file.name, NAME)


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
    """Drop a file; its bytes go with it unless another attachment has the same."""
    key = row.file_key
    row.state, row.file_key, row.message_id, row.name = REMOVED, None, None, None
    session.flush()
    if key is not None:
        _drop_bytes(session, key)


def move(session: Session, row: Attachment, key: str) -> None:
    """The file's bytes stand under `key` now; those it had go unless another file has the same."""
    before, row.file_key = row.file_key, key
    session.flush()
    if before is not None:
        _drop_bytes(session, before)


def let_go_bytes(session: Session, key: str) -> None:
    """Bytes that were stored for a file and not taken go, unless another file has the same."""
    _drop_bytes(session, key)


def _hold_bytes(session: Session, key: str) -> bool:
    """Whether the bytes are there; nobody else drops them, or counts on them, till the commit."""
    query = select(StoredFile.key).where(StoredFile.key == key).with_for_update()
    return session.scalar(query) is not None


def _drop_bytes(session: Session, key: str) -> None:
    _hold_bytes(session, key)
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
