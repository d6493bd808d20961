"""Putting messages into the outbox and claiming them for sending. Never commits, never sends."""

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

from models.base import FLAGS, SKEW, Moment, changed_by, insert_once, table_of
from models.crypto import CannotOpen, Sealer
from models.queues.outbox import CANCELLED, PARKED, WAITING, OutboxMessage

LEASE_FOR = 20.0  # seconds: longer than a call to LINE may take (bot.line.client: 3 + 10)
LONGEST_WAIT = 3600.0  # seconds: nothing waits longer for its next try
PATIENCE = 10.0  # seconds: what waits longer for its next try holds nothing else up
NO_TOKEN: Mapping[str, object] = {"reply_token": None, "reply_until": None, "reply_tried": False}
PUSH_UNKNOWN = "outcome of the push unknown"  # why a message is parked, as `fault`
ANSWER = "answer"
"""The kind of what is said to who is talking, and of whatever is said in a complaint."""

SECRET = "secret"
"""The kind by which a handler says that a message is of a complaint. It stands in no row: there,
all of them are answers (rows of earlier versions excepted)."""

BODY, TOKEN, RECIPIENT = "outbox.body", "outbox.token", "outbox.recipient"
ABOUT = "outbox.about"
_EVEN = 512  # bytes: what is known of messages is of few lengths, which tell nothing
EMPTIED: Mapping[str, None] = {
    "reply_token": None, "recipient": None, "body": None, "about": None,
}  # fmt: skip
"""What a message loses that has been settled, whatever it was: nobody needs it any more, and rows
that lost it sooner than others would be those of complaints (docs/protection.md)."""


Question = Mapping[str, str]
"""Something that was asked, as JSON; handlers know what stands in it."""


@dataclass(frozen=True)
class Envelope:
    """What is to be said, to whom, by which means.

    key: business key, unique for ever. reply_token with reply_until (ticks) for a free reply;
    recipient (a LINE id) for a push, also when the reply comes too late. must_arrive: a receipt,
    decision or confirmation: a second copy is better than none. until: the aware moment after which
    it is let go although the row would still wait. secret: it is of a complaint. questions: what
    it answers, as handlers can make a button of it, in case it never arrives.
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
class Outgoing:
    """A claimed message, opened, ready to be sent outside any transaction.

    expired: its time is over. secret: it is of a complaint. questions: as in Envelope.
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
    """Queue a message; a message of the same key that is already there stays as it is."""

    def sealed(value: str | None, purpose: str) -> bytes | None:
        return None if value is None else sealer.seal(value.encode(), purpose)

    row = {
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
        # What waits for its hour is made then: a case's notice must not tell when its event came.
        "created_at": max(now, envelope.not_before or now),
        "not_before": envelope.not_before,
        "expires_at": envelope.expires_at,
    }
    connection = session.connection()
    connection.execute(_PUT[connection.dialect.name], row)


def _about(sealer: Sealer, envelope: Envelope) -> bytes:
    """What the row does not say: its length is a multiple of `_EVEN`."""
    told = {
        "secret": envelope.secret,
        "until": envelope.until.isoformat() if envelope.until else None,
        "questions": list(envelope.questions),
    }
    clear = json.dumps(told).encode()
    return sealer.seal(clear.ljust(-(-len(clear) // _EVEN) * _EVEN), ABOUT)


# Statements are built once: building one anew costs more than running it.
_rows = table_of(OutboxMessage)
_earlier = _rows.alias("earlier")
_TICKS, _NOW = bindparam("ticks", type_=Float), bindparam("now", type_=Moment)
_PUT = {name: insert_once(OutboxMessage, name) for name in FLAGS}
# A lease or a wait that ends later than any made now could end is from before a restart of the
# machine, whose tick counter began anew: it is void.
_LEASE_VOID, _WAIT_VOID = _TICKS + (LEASE_FOR + SKEW), _TICKS + (LONGEST_WAIT + SKEW)
# One recipient hears things in order: an older message of the lane goes first, unless it is
# waiting for its own hour or has been put off: a free reply must not die behind a push that the
# month's limit holds up.
_BEHIND = exists().where(
    _earlier.c.lane == _rows.c.lane,
    _earlier.c.state == WAITING,
    _earlier.c.id < _rows.c.id,
    or_(_earlier.c.not_before.is_(None), _earlier.c.not_before <= _NOW),
    or_(_earlier.c.next_try <= _TICKS + PATIENCE, _earlier.c.next_try > _WAIT_VOID),
)
_FREE = or_(_rows.c.leased_until <= _TICKS, _rows.c.leased_until > _LEASE_VOID)
_DUE = and_(
    _rows.c.state == WAITING,
    _FREE,
    or_(_rows.c.next_try <= _TICKS, _rows.c.next_try > _WAIT_VOID),
    or_(_rows.c.not_before.is_(None), _rows.c.not_before <= _NOW),
    ~_BEHIND,
)
_ANY = (
    select(_rows.c.id).where(_DUE, _rows.c.created_at <= bindparam("before", type_=Moment)).limit(1)
)
_NEXT = (
    select(_rows.c.id)
    .where(_DUE)
    # Plus nothing: by the bare key, both databases walk the whole table in its order, past
    # everything ever sent, instead of the small index of what waits.
    .order_by(_rows.c.id + 0)
    .limit(1)
    .with_for_update(skip_locked=True)
    .scalar_subquery()
)
_CLAIM = (
    update(_rows)
    .where(_rows.c.id == _NEXT)
    .values(
        leased_until=_TICKS + LEASE_FOR,
        lease_owner=bindparam("by"),
        attempts=_rows.c.attempts + 1,
    )
    .returning(*_rows.c)
)


def has_due(
    session: Session, ticks: float, now: datetime, made_before: datetime | None = None
) -> bool:
    """Whether a message (made before that moment) could be claimed now; reads only."""
    given = {"ticks": ticks, "now": now, "before": made_before or now}
    return session.connection().execute(_ANY, given).first() is not None


def claim(
    session: Session, sealer: Sealer, owner: str, ticks: float, now: datetime
) -> Outgoing | None:
    """Lease the oldest message that may go now, or that has expired; those that no key of ours
    opens are parked on the way: they must not hold up the others.
    """
    connection = session.connection()
    while True:
        row = connection.execute(_CLAIM, {"ticks": ticks, "now": now, "by": owner}).first()
        if row is None:
            return None
        try:
            return _opened(sealer, row, owner, now)
        except CannotOpen as fault:
            told = {"state": PARKED, "settled_at": now, "fault": f"open: {type(fault).__name__}"}
            connection.execute(_statement_for(tuple(told)), {"row": row.id, "by": owner, **told})


def _opened(sealer: Sealer, row: Any, owner: str, now: datetime) -> Outgoing:
    def clear(sealed: bytes | None, purpose: str) -> str | None:
        return None if sealed is None else sealer.open(sealed, purpose).decode()

    messages = sealer.open_json(row.body, BODY) if row.body is not None else []
    about = sealer.open_json(row.about, ABOUT) if row.about is not None else {}
    assert isinstance(messages, list) and isinstance(about, dict)
    until = datetime.fromisoformat(about["until"]) if about.get("until") else None
    return Outgoing(
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


def mark_trying(session: Session, message: Outgoing, via: str, now: datetime) -> None:
    """Put on record that this means is about to be tried, before LINE is called."""
    if via == "reply":
        update_leased(session, message, reply_tried=True)
    else:
        update_leased(session, message, push_tried=True, push_since=message.push_since or now)


def put_back(session: Session, message: Outgoing, next_try: float, fault: str) -> None:
    """Try again at `next_try` (ticks)."""
    update_leased(
        session, message, next_try=next_try, fault=fault, leased_until=0.0, lease_owner=None
    )


def update_leased(session: Session, message: Outgoing, **values: object) -> None:
    """Change these columns of the message; nothing happens where its lease was taken over."""
    session.connection().execute(
        _statement_for(tuple(values)), {"row": message.id, "by": message.owner, **values}
    )


@lru_cache
def _statement_for(columns: tuple[str, ...]) -> Update:
    """An UPDATE of these columns of the row one has leased, built once."""
    mine = and_(_rows.c.id == bindparam("row"), _rows.c.lease_owner == bindparam("by"))
    return update(_rows).where(mine).values({name: bindparam(name) for name in columns})


def cancel(session: Session, key: str, now: datetime) -> bool:
    """Withdraw a message that has not left yet, because what it asks for has been done."""
    withdrawn = (
        update(OutboxMessage)
        .where(OutboxMessage.key == key, OutboxMessage.state == WAITING)
        .where(~OutboxMessage.push_tried, ~OutboxMessage.reply_tried)
        .values(state=CANCELLED, settled_at=now, **EMPTIED)
    )
    return changed_by(session, withdrawn) > 0


def forget_token(session: Session, message: Outgoing) -> None:
    """The reply token is dead; only a push is left."""
    update_leased(session, message, **NO_TOKEN)


def unmark_trying(session: Session, message: Outgoing) -> None:
    """LINE certainly took nothing of the last try: what stood before it stands again."""
    before = {name: getattr(message, name) for name in ("reply_tried", "push_tried", "push_since")}
    update_leased(session, message, **before)
