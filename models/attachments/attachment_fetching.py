"""The worker's side of files: which one to fetch next, its outcome, which files are complete.

The fetching itself happens between these calls, outside any transaction.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Float, and_, bindparam, exists, func, or_, select, text, update
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, REFUSED, WAITING, Attachment
from models.attachments.kept_files import (
    MESSAGE,
    NAME,
    SENDER,
    TOKEN,
    clear,
    drop_bytes,
    hold_bytes,
)
from models.base import SKEW, changed_by, past, table_of, written_out
from models.crypto import Sealer

LEASE_FOR = 60.0  # seconds: longer than fetching and checking a file may take
LONGEST_WAIT = 60.0  # seconds between two attempts at the same file
ALBUM_PATIENCE = 3.0
"""After so many seconds an album of unknown size counts as complete (line.md, 10)."""


@dataclass(frozen=True)
class Fetching:
    """A leased file, to be fetched outside any transaction."""

    id: int
    owner: str
    message_id: str
    name: str | None
    attempts: int


# Statements are built once: building one anew costs more than running it, and an idle worker looks
# twice a second.
_files = table_of(Attachment)
_TICKS = bindparam("ticks", type_=Float)
_RIPE = and_(
    _files.c.state == written_out(WAITING),
    past(_files.c.next_try, _TICKS, LONGEST_WAIT),
    past(_files.c.leased_until, _TICKS, LEASE_FOR),
)
_ANY = select(_files.c.id).where(_RIPE).limit(1)
_NEXT = (
    select(Attachment)
    .where(_RIPE)
    .order_by(_files.c.id + 0)  # plus zero: see outbox_queue
    .limit(1)
    .with_for_update(skip_locked=True)
)
# Written exactly as in the index: SQLAlchemy writes `announced = 0` for SQLite, and SQLite would
# read every file ever sent.
_UNANNOUNCED = text("NOT attachment.announced")
_other = _files.alias("other")
_PENDING = exists().where(
    _other.c.lane == _files.c.lane,
    _other.c.album == _files.c.album,
    ~_other.c.announced,
    _other.c.state == written_out(WAITING),
)
_newest_came, _total = func.max(_files.c.received_ticks), func.max(_files.c.album_total)
_COMPLETE = (
    select(_files.c.lane, _files.c.album)
    .where(_UNANNOUNCED, ~_PENDING)
    .group_by(_files.c.lane, _files.c.album)
    .having(
        or_(
            _newest_came <= _TICKS - ALBUM_PATIENCE,
            _newest_came > _TICKS + SKEW,
            and_(_total > 0, func.count() >= _total),
        )
    )
    .limit(1)
)


def has_waiting(session: Session, ticks: float) -> bool:
    return session.connection().execute(_ANY, {"ticks": ticks}).first() is not None


def claim(session: Session, sealer: Sealer, owner: str, ticks: float) -> Fetching | None:
    """Lease the oldest waiting file. Refuses files that no key opens."""
    while row := session.scalars(_NEXT, {"ticks": ticks}).first():
        name = clear(sealer, row.name, NAME) or None
        message_id = clear(sealer, row.message_id, MESSAGE)
        if not message_id:
            row.state, row.reason, row.message_id = REFUSED, "unreachable", None
            session.flush()
            continue
        row.leased_until, row.lease_owner = ticks + LEASE_FOR, owner
        row.attempts += 1
        session.flush()
        return Fetching(row.id, owner, message_id, name, row.attempts)
    return None


def keep(
    session: Session,
    file: Fetching,
    key: str,
    media_type: str,
    size: int,
    remark: str | None = None,
) -> bool:
    """Keep a file that was fetched, checked and stored under `key`. False if its bytes are gone.

    If it was taken back meanwhile, drops its bytes again.
    remark: a code for what was left out of the file; handlers put it into words.
    """
    if not hold_bytes(session, key):
        return False
    kept = _mine(session, file, state=KEPT, file_key=key, media_type=media_type, size=size,
                 message_id=None, reason=remark)  # fmt: skip
    if not kept:
        drop_bytes(session, key)
    return True


def refuse(session: Session, file: Fetching, reason: str) -> None:
    """Refuse the file. reason: a code that handlers put into words."""
    _mine(session, file, state=REFUSED, reason=reason, message_id=None)


def put_back(session: Session, file: Fetching, next_try: float) -> None:
    _mine(session, file, next_try=next_try, leased_until=0.0, lease_owner=None)


def _mine(session: Session, file: Fetching, **values: object) -> bool:
    # A file that was taken back meanwhile (unsent) stays removed.
    mine = (Attachment.id == file.id) & (Attachment.lease_owner == file.owner)
    settled = update(Attachment).where(mine, Attachment.state == WAITING).values(**values)
    return changed_by(session, settled) > 0


@dataclass(frozen=True)
class FileBatch:
    """Files that came together and were all checked: they get one answer.

    last: the id of the newest. Later files are a batch of their own.
    """

    lane: str
    album: str
    last: int
    sender: str
    reply_token: str
    occurred_at: int
    received_ticks: float


def has_ready(session: Session, ticks: float) -> bool:
    """Whether `next_ready` would find a batch."""
    return session.connection().execute(_COMPLETE, {"ticks": ticks}).first() is not None


def next_ready(session: Session, sealer: Sealer, ticks: float) -> FileBatch | None:
    """A batch that is complete, or has waited long enough, and is not announced yet."""
    found = session.connection().execute(_COMPLETE, {"ticks": ticks}).first()
    if found is None:
        return None
    newest = session.scalars(
        select(Attachment)
        .where(Attachment.lane == found.lane, Attachment.album == found.album, _UNANNOUNCED)
        .order_by(Attachment.id.desc())
        .limit(1)
    ).first()
    if newest is None:  # announced by somebody else between the two statements
        return None
    return FileBatch(
        newest.lane,
        newest.album,
        newest.id,
        clear(sealer, newest.sender, SENDER),
        clear(sealer, newest.reply_token, TOKEN),
        newest.occurred_at,
        newest.received_ticks,
    )


def mark_announced(session: Session, batch: FileBatch) -> None:
    """The lane has an event that tells of this batch."""
    session.execute(
        update(Attachment)
        .where(
            Attachment.lane == batch.lane,
            Attachment.album == batch.album,
            Attachment.id <= batch.last,
        )
        .values(announced=True, reply_token=None, sender=None)
    )
