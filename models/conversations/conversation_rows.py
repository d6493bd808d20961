"""Storing and finding conversations. Their state is sealed, and only handlers read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import LargeBinary, Select, String, bindparam, insert, select, update
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.attributes import set_committed_value

from models.base import Moment, already_read, table_of, written_out
from models.conversations.conversation import ACTIVE, PAUSED, Conversation
from models.crypto import Sealer

STATE = "conversation.state"
DRAFTS_KEPT = timedelta(days=365)
"""A draft that nobody touched for so long ends, with its files."""

_ID = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True)
class Draft:
    """A conversation with its state opened."""

    row: Conversation
    state: Any


def active(session: Session, sealer: Sealer, lane: str) -> Draft | None:
    return _opened(sealer, next(iter(_open(session, lane, ACTIVE)), None))


def of_lane(session: Session, sealer: Sealer, lane: str, conversation_id: str) -> Draft | None:
    """The conversation of this id, if it is this lane's; its state is None once it has ended.

    The id comes from a button and may be any text.
    """
    if _ID.fullmatch(conversation_id) is None:
        return None
    row = already_read(session, Conversation, conversation_id)
    row = row or session.scalars(_BY_ID, {"conversation": conversation_id}).first()
    return _opened(sealer, row) if row is not None and row.lane == lane else None


def drafts(session: Session, sealer: Sealer, lane: str) -> list[Draft]:
    return [place for row in _open(session, lane, PAUSED) if (place := _opened(sealer, row))]


def draft_of(session: Session, sealer: Sealer, lane: str, flow: str, subject: str) -> Draft | None:
    """The latest unfinished conversation of this flow about this subject, active or paused."""
    about = (flow, subject)
    rows = (*_open(session, lane, ACTIVE), *_open(session, lane, PAUSED))
    found = [row for row in rows if (row.flow, row.subject) == about]
    return _opened(sealer, max(found, key=_touched, default=None))


def begin(
    session: Session,
    lane: str,
    person_id: int | None,
    flow: str,
    subject: str,
    now: datetime,
    random_bytes: Callable[[int], bytes],
) -> Conversation:
    """Start a conversation with an id nobody can guess, and pause the lane's others."""
    pause_all(session, lane)
    row = Conversation(
        id=random_bytes(8).hex(),
        lane=lane,
        person_id=person_id,
        flow=flow,
        subject=subject[:80],
        status=ACTIVE,
        step="",
        opened_at=now,
        touched_at=now,
    )
    session.add(row)
    _known(session, lane).append(row)
    return row


def save(
    session: Session, sealer: Sealer, row: Conversation, state: Any, step: str, now: datetime
) -> None:
    """Store the state and make the conversation the lane's active one."""
    sealed = sealer.seal_json(state, STATE)
    if row in session.new:
        row.state, row.step, row.touched_at = sealed, step, now
        _insert(session, row)
    elif row.status != ACTIVE:
        row.state, row.step, row.touched_at, row.status = sealed, step, now, ACTIVE
    else:
        _store(session, row, {"state": sealed, "step": step, "touched_at": now})
    session.flush()


def _store(session: Session, row: Conversation, values: Mapping[str, Any]) -> None:
    """Each answer to a question stores them: the session's own way of finding out what has changed
    takes longer than the statement."""
    session.connection().execute(_SAVE, {"conversation": row.id, **values})
    for name, value in values.items():
        set_committed_value(row, name, value)


def _insert(session: Session, row: Conversation) -> None:
    """Stores one that has begun, as `_store` does: a flush of one row takes twice the calls."""
    session.connection().execute(_INSERT, {name: getattr(row, name) for name in _COLUMNS})
    session.expunge(row)
    make_transient_to_detached(row)
    session.add(row)


_conversations = table_of(Conversation)
_COLUMNS = tuple(_conversations.c.keys())
_INSERT = insert(_conversations)
_SAVE = (  # built once
    update(_conversations)
    .where(_conversations.c.id == bindparam("conversation"))
    .values(
        state=bindparam("state", type_=LargeBinary),
        step=bindparam("step", type_=String),
        touched_at=bindparam("touched_at", type_=Moment),
    )
)


def rewrite(session: Session, sealer: Sealer, row: Conversation, state: Any, step: str) -> None:
    """Store a state that the person did not change: status and age stay."""
    row.state, row.step = sealer.seal_json(state, STATE), step
    session.flush()


def about(session: Session, row: Conversation, subject: str) -> None:
    """Makes the conversation one about this subject; its state and age stay."""
    row.subject = subject[:80]
    session.flush()


def pause(session: Session, row: Conversation) -> None:
    """Pause this conversation; its answers stay."""
    row.status = PAUSED
    session.flush()


def end(session: Session, row: Conversation, status: str, now: datetime) -> None:
    """End the conversation as `done`, `cancelled` or `expired`, and delete its answers."""
    row.status, row.state, row.touched_at = status, None, now
    session.flush()


def untouched(now: datetime) -> Select[Conversation]:
    """The drafts that nobody has touched for a year."""
    return select(Conversation).where(
        Conversation.status.in_((ACTIVE, PAUSED)), Conversation.touched_at < now - DRAFTS_KEPT
    )


def pause_all(session: Session, lane: str) -> None:
    """Pause the lane's active conversation; its answers stay."""
    for row in _open(session, lane, ACTIVE):
        row.status = PAUSED
    session.flush()


def _open(session: Session, lane: str, status: str) -> list[Conversation]:
    """The lane's conversations of this status, the latest first.

    A session reads the lane once: nobody else works in it meanwhile (architecture.md, rule 2).
    """
    rows = [row for row in _known(session, lane) if row in session and row.status == status]
    return sorted(rows, key=_touched, reverse=True)


def _touched(row: Conversation) -> datetime:
    return row.touched_at


def _known(session: Session, lane: str) -> list[Conversation]:
    known: dict[str, list[Conversation]] = session.info.setdefault("open_conversations", {})
    if lane not in known:
        known[lane] = list(session.scalars(_UNFINISHED, {"of_lane": lane}))
    return known[lane]


def read_again(session: Session) -> None:
    """Forgets which conversations each lane has: some have come to another lane."""
    session.info.pop("open_conversations", None)


# Built once: building a statement anew costs more than running it, and so does a list of values
# that is written into its text at each run.
_UNFINISHED = select(Conversation).where(
    Conversation.lane == bindparam("of_lane"),
    Conversation.status.in_((written_out(ACTIVE), written_out(PAUSED))),
)
_BY_ID = select(Conversation).where(Conversation.id == bindparam("conversation"))


def _opened(sealer: Sealer, row: Conversation | None) -> Draft | None:
    if row is None:
        return None
    state = None if row.state is None else sealer.open_json(row.state, STATE)
    return Draft(row, state)
