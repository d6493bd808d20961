"""Putting messages into the outbox, and claiming them for sending."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Float, Update, and_, bindparam, exists, or_, select, update
from sqlalchemy.orm import Session

from models.base import FLAGS, Moment, changed_by, insert_once, past, table_of, written_out
from models.crypto import CannotOpen, Sealer
from models.queues import hold, shown_buttons
from models.queues.outbox import CANCELLED, PARKED, WAITING, OutboxMessage

LEASE_FOR = 20.0  # seconds: longer than a call to LINE may take (bot.line.client: 3 + 10)
LONGEST_WAIT = 3600.0  # seconds: no message waits longer for its next try
PATIENCE = 10.0  # seconds: a message that waits longer for its next try holds up no other
NO_TOKEN: Mapping[str, object] = {"reply_token": None, "reply_until": None, "reply_tried": False}
PUSH_UNKNOWN = "outcome of the push unknown"  # why a message is parked, as `fault`
ANSWER = "answer"
"""The kind of an answer to the person who wrote, and of every message in a complaint."""

SECRET = "secret"
"""The kind with which a handler marks a message as part of a complaint. Rows show ANSWER instead
(but rows of earlier versions may hold it)."""

APOLOGY, LOST = "sorry", "unsaid"
"""The kinds of an apology for our fault, and of the word about answers that LINE never had."""

_NO_NOTICE = frozenset((ANSWER, SECRET, APOLOGY, LOST))

BODY, TOKEN, RECIPIENT = "outbox.body", "outbox.token", "outbox.recipient"
ABOUT = "outbox.about"
_CANCELLED_AT_ONCE = 500
_EVEN = 512  # bytes: `about` has few different lengths, so that its length tells nothing
EMPTIED: Mapping[str, None] = {
    "reply_token": None, "recipient": None, "body": None, "about": None,
}  # fmt: skip
"""The columns that every settled message loses. Nobody needs them any more; and rows that lost
them earlier than others would be those of complaints (docs/protection.md)."""

Question = Mapping[str, str]
"""What a person asked, as JSON that handlers understand."""


@dataclass(frozen=True)
class Envelope:
    """Messages to send, and how.

    key: the business key, unique for ever.
    reply_token: for a free reply, until `reply_until` (ticks).
    recipient: a LINE id, for a push; also used when the reply would be too late.
    must_arrive: a receipt, decision or confirmation: a second copy is better than none.
    until: do not send after this aware moment, even if the row still waits.
    secret: part of a complaint.
    questions: what the message answers; if it never arrives, handlers make buttons from it.
    """

    key: str
    kind: str
    lane: str
    messages: list[dict[str, object]]
    reply_token: str | None = None
    reply_until: float | None = None
    recipient: str | None = None
    must_arrive: bool = False
    not_before: datetime | None = None
    expires_at: datetime | None = None
    until: datetime | None = None
    secret: bool = False
    questions: Sequence[Question] = ()


@dataclass(frozen=True)
class ClaimedMessage:
    """A leased message, opened, to be sent outside any transaction.

    expired: it is too late to send it.
    secret, questions: as in Envelope.
    """

    id: int
    owner: str
    key: str
    kind: str
    lane: str
    messages: list[dict[str, object]]
    reply_token: str | None
    reply_until: float | None
    recipient: str | None
    must_arrive: bool
    retry_key: str
    reply_tried: bool
    push_tried: bool
    push_since: datetime | None
    attempts: int
    secret: bool = False
    expired: bool = False
    questions: Sequence[Question] = ()


def put(
    session: Session,
    sealer: Sealer,
    envelope: Envelope,
    now: datetime,
    random_bytes: Callable[[int], bytes],
) -> None:
    """Queue a message. If one with the same key exists, nothing happens."""
    connection = session.connection()
    row = row_of(sealer, envelope, now, random_bytes)
    connection.execute(_PUT[connection.dialect.name], row)


def put_all(
    session: Session,
    sealer: Sealer,
    envelopes: Sequence[Envelope],
    now: datetime,
    random_bytes: Callable[[int], bytes],
) -> None:
    """Queue several messages as `put` does, by one statement."""
    connection = session.connection()
    rows = [row_of(sealer, envelope, now, random_bytes) for envelope in envelopes]
    if rows:
        connection.execute(_PUT[connection.dialect.name], rows)


def row_of(
    sealer: Sealer, envelope: Envelope, now: datetime, random_bytes: Callable[[int], bytes]
) -> dict[str, Any]:
    """Return the columns that are given when a message is queued."""

    def sealed(value: str | None, purpose: str) -> bytes | None:
        return None if value is None else sealer.seal(value.encode(), purpose)

    return {
        "key": envelope.key,
        "kind": envelope.kind,
        "lane": envelope.lane,
        "reply_token": sealed(envelope.reply_token, TOKEN),
        "reply_until": envelope.reply_until,
        "recipient": sealed(envelope.recipient, RECIPIENT),
        "body": sealer.seal_json(envelope.messages, BODY),
        "about": _about(sealer, envelope),
        "must_arrive": envelope.must_arrive,
        "retry_key": str(UUID(bytes=random_bytes(16), version=4)),
        # A message for later is created at that time: it must not tell when a case's event came.
        "created_at": max(now, envelope.not_before or now),
        "not_before": envelope.not_before,
        "expires_at": envelope.expires_at,
        "shown": _shown(sealer, envelope),
    }


def _shown(sealer: Sealer, envelope: Envelope) -> bytes | None:
    """Returns the sealed buttons of a notice; those of an answer stand on its event's row.

    Only the kind decides, which a row shows anyway: no kind of a complaint's messages has them.
    """
    if envelope.secret or envelope.kind in _NO_NOTICE:
        return None
    return shown_buttons.packed(sealer, shown_buttons.buttons_of(envelope.messages))


def _about(sealer: Sealer, envelope: Envelope) -> bytes:
    """The facts without a column, sealed; padded to a multiple of `_EVEN` bytes."""
    facts = {
        "secret": envelope.secret,
        "until": envelope.until.isoformat() if envelope.until else None,
        "questions": list(envelope.questions),
    }
    clear = json.dumps(facts).encode()
    return sealer.seal(clear.ljust(-(-len(clear) // _EVEN) * _EVEN), ABOUT)


# Statements are built once: building one anew costs more than running it.
_rows = table_of(OutboxMessage)
_earlier = _rows.alias("earlier")
_TICKS, _NOW = bindparam("ticks", type_=Float), bindparam("now", type_=Moment)
_PUT = {name: insert_once(OutboxMessage, name) for name in FLAGS}
# A recipient gets messages in order: an older one of the lane goes first, unless it waits for its
# own hour or was put off. A free reply must not expire behind a push that the month's limit stops.
_BEHIND = exists().where(
    _earlier.c.lane == _rows.c.lane,
    _earlier.c.state == written_out(WAITING),
    _earlier.c.id < _rows.c.id,
    or_(_earlier.c.not_before.is_(None), _earlier.c.not_before <= _NOW),
    past(_earlier.c.next_try, _TICKS + PATIENCE, LONGEST_WAIT - PATIENCE),
)
_DUE = and_(
    _rows.c.state == written_out(WAITING),
    past(_rows.c.leased_until, _TICKS, LEASE_FOR),
    past(_rows.c.next_try, _TICKS, LONGEST_WAIT),
    or_(_rows.c.not_before.is_(None), _rows.c.not_before <= _NOW),
    ~_BEHIND,
    ~hold.HELD,
)
_ANY = (
    select(_rows.c.id).where(_DUE, _rows.c.created_at <= bindparam("before", type_=Moment)).limit(1)
)
_NEXT = (
    select(_rows.c.id)
    .where(_DUE)
    # Plus zero: ordered by the bare key, both databases would read the whole table instead of the
    # small index of waiting messages.
    .order_by(_rows.c.id + 0)
    .limit(1)
    .with_for_update(skip_locked=True)
    .scalar_subquery()
)
_CLAIM = (
    update(_rows)
    .where(_rows.c.id == _NEXT)
    .values(
        leased_until=_TICKS + LEASE_FOR, lease_owner=bindparam("by"), attempts=_rows.c.attempts + 1
    )
    .returning(*_rows.c)
)


def has_due(
    session: Session, ticks: float, now: datetime, made_before: datetime | None = None
) -> bool:
    """Whether a message (created before `made_before`) could be claimed now; on hold, none."""
    given = {"ticks": ticks, "now": now, "before": made_before or now}
    return session.connection().execute(_ANY, given).first() is not None


def claim(
    session: Session, sealer: Sealer, owner: str, ticks: float, now: datetime
) -> ClaimedMessage | None:
    """Lease the oldest message that may go now, or that has expired; on hold, none.

    Parks messages that no key of ours opens: they must not hold up the others.
    """
    connection = session.connection()
    while True:
        row = connection.execute(_CLAIM, {"ticks": ticks, "now": now, "by": owner}).first()
        if row is None:
            return None
        try:
            return _opened(sealer, row, owner, now)
        except CannotOpen as fault:
            parked = {"state": PARKED, "settled_at": now, "fault": f"open: {type(fault).__name__}"}
            given = {"row": row.id, "by": owner, **parked}
            connection.execute(_statement_for(tuple(parked)), given)


def _opened(sealer: Sealer, row: Any, owner: str, now: datetime) -> ClaimedMessage:
    def clear(sealed: bytes | None, purpose: str) -> str | None:
        return None if sealed is None else sealer.open(sealed, purpose).decode()

    messages = sealer.open_json(row.body, BODY) if row.body is not None else []
    about = sealer.open_json(row.about, ABOUT) if row.about is not None else {}
    assert isinstance(messages, list) and isinstance(about, dict)
    until = datetime.fromisoformat(about["until"]) if about.get("until") else None
    return ClaimedMessage(
        row.id,
        owner,
        row.key,
        row.kind,
        row.lane,
        messages,
        clear(row.reply_token, TOKEN),
        row.reply_until,
        clear(row.recipient, RECIPIENT),
        row.must_arrive,
        row.retry_key,
        row.reply_tried,
        row.push_tried,
        row.push_since,
        row.attempts,
        bool(about.get("secret")) or row.kind == SECRET,
        any(end is not None and end <= now for end in (row.expires_at, until)),
        about.get("questions", ()),
    )


def mark_trying(session: Session, message: ClaimedMessage, via: str, now: datetime) -> None:
    """Note that a reply or push is about to be tried, before LINE is called."""
    if via == "reply":
        update_leased(session, message, reply_tried=True)
    else:
        update_leased(session, message, push_tried=True, push_since=message.push_since or now)


def put_back(session: Session, message: ClaimedMessage, next_try: float, fault: str) -> None:
    update_leased(
        session, message, next_try=next_try, fault=fault, leased_until=0.0, lease_owner=None
    )


def update_leased(session: Session, message: ClaimedMessage, **values: object) -> None:
    """Change these columns of the message; nothing happens if its lease was lost."""
    session.connection().execute(
        _statement_for(tuple(values)), {"row": message.id, "by": message.owner, **values}
    )


@lru_cache
def _statement_for(columns: tuple[str, ...]) -> Update:
    """An UPDATE of these columns of a row under our lease, built once."""
    mine = and_(_rows.c.id == bindparam("row"), _rows.c.lease_owner == bindparam("by"))
    return update(_rows).where(mine).values({name: bindparam(name) for name in columns})


def cancel(session: Session, key: str, now: datetime) -> bool:
    """Cancel a message that was not tried yet, because what it asks for has been done."""
    return changed_by(session, _cancelling(now).where(OutboxMessage.key == key)) > 0


def cancel_all(session: Session, keys: Sequence[str], now: datetime) -> None:
    """Cancel those of these messages that were not tried yet, many in one statement."""
    for first in range(0, len(keys), _CANCELLED_AT_ONCE):
        some = keys[first : first + _CANCELLED_AT_ONCE]
        session.execute(_cancelling(now).where(OutboxMessage.key.in_(some)))


def _cancelling(now: datetime) -> Update:
    untried = (~OutboxMessage.push_tried, ~OutboxMessage.reply_tried)
    cancelled = update(OutboxMessage).where(OutboxMessage.state == WAITING, *untried)
    return cancelled.values(state=CANCELLED, settled_at=now, **EMPTIED)


def forget_token(session: Session, message: ClaimedMessage) -> None:
    """Delete the dead reply token; only a push is possible now."""
    update_leased(session, message, **NO_TOKEN)


def unmark_trying(session: Session, message: ClaimedMessage) -> None:
    """Undo `mark_trying`: LINE certainly did not take the last try."""
    before = {name: getattr(message, name) for name in ("reply_tried", "push_tried", "push_since")}
    update_leased(session, message, **before)
