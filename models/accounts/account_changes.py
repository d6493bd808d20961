"""Moving a person to another LINE account, at once or after confirmation.

Somebody without a role above staff moves at once. Everybody else waits for an administrator, who
must be another person: a stolen code must not make a supervisor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.accounts import joining
from models.attachments.attachment import Attachment
from models.conversations import conversation_rows
from models.conversations.conversation import ACTIVE, PAUSED, Conversation
from models.crypto import Sealer
from models.errors import Refusal
from models.people import deputies, people
from models.people.person import ADMIN, STAFF, AccountChange, Person
from models.people.storage import ACCOUNT
from models.queues import outbox_queue
from models.queues.lane import LANE
from models.queues.outbox import WAITING, OutboxMessage
from models.trail import trail
from models.trail.audit_entry import AuditEntry

WAITS_FOR = timedelta(days=14)
"""A request without a decision is closed after this time: as long as a joining code lives."""

CONFIRMED, REFUSED, EXPIRED = "confirmed", "refused", "expired"


@dataclass(frozen=True)
class Moved:
    """A person has another account now.

    old: the earlier account; None if it blocked the bot and cannot get a message.
    drafts: how many unfinished conversations moved along.
    """

    old: str | None
    drafts: int


@dataclass(frozen=True)
class Settled:
    """A request that is over.

    old, new: the accounts to notify; None if an account cannot get a message.
    """

    change: AccountChange
    person: Person
    old: str | None
    new: str | None


def at_once(session: Session, person: Person, day: date) -> bool:
    """Whether the person may move to another account on that day without confirmation.

    So may people who decide nothing for others: no role above staff, no superior, no deputy.
    """
    plain = set(person.roles) <= {STAFF} and not deputies.leads(session, person)
    return plain and not deputies.acting_for(session, person, day)


# -- moving ---------------------------------------------------------------------------------


def move(
    session: Session,
    sealer: Sealer,
    person: Person,
    line_user_id: str,
    consent_version: str,
    now: datetime,
    by: int | None,
) -> Moved:
    """Move the person to this account. Drafts and waiting pushes go to the new account.

    Raises Refusal `dead_code` (left the roster), `already_joined` (whose="account": somebody has
    this account already).
    """
    person = _may_take(session, person, line_user_id)
    old, blocked = person.line_user_id, person.blocked_at is not None
    person.line_user_id, person.joined_at, person.blocked_at = line_user_id, now, None
    person.consent_version = consent_version
    joining.use_codes(session, person, now)
    drafts = _carry_over(session, sealer, person, old, line_user_id) if old else 0
    account = trail.hashed(session, line_user_id)
    trail.record(session, now, by, "account_moved", f"person:{person.id}", account=account)
    return Moved(None if blocked else old, drafts)


def _may_take(session: Session, person: Person, line_user_id: str) -> Person:
    """The person, read again and locked until the commit. Raises Refusal as `move` does."""
    person = people.locked(session, person)
    if person.retired_at is not None:
        raise Refusal("dead_code")
    if people.by_line_id(session, line_user_id) is not None:
        raise Refusal("already_joined", whose="account")
    return person


def _carry_over(session: Session, sealer: Sealer, person: Person, old: str, new: str) -> int:
    """Move drafts and waiting pushes to the new account. Returns how many drafts."""
    before, after = sealer.keyed_hash(old, LANE), sealer.keyed_hash(new, LANE)
    rows = unfinished(session, person, before)
    for row in rows:
        row.lane, row.status = after, PAUSED
    conversation_rows.read_again(session)
    ids = [row.id for row in rows]
    # Files that are still being checked are answered in the lane they were sent in.
    session.execute(
        update(Attachment)
        .where(Attachment.conversation_id.in_(ids), Attachment.answered)
        .values(lane=after)
    )
    recipient = sealer.seal(new.encode(), outbox_queue.RECIPIENT)
    session.execute(
        update(OutboxMessage)
        .where(
            OutboxMessage.lane == before,
            OutboxMessage.state == WAITING,
            OutboxMessage.reply_token.is_(None),
            ~OutboxMessage.push_tried,
        )
        .values(lane=after, recipient=recipient)
    )
    session.flush()
    return len(rows)


def unfinished(session: Session, person: Person, lane: str) -> list[Conversation]:
    """The person's conversations in this lane that have not ended."""
    query = select(Conversation).where(
        Conversation.lane == lane,
        Conversation.person_id == person.id,
        Conversation.status.in_((ACTIVE, PAUSED)),
    )
    return list(session.scalars(query))


# -- requests ------------------------------------------------------------------------------------


def request(
    session: Session,
    sealer: Sealer,
    person: Person,
    line_user_id: str,
    consent_version: str,
    now: datetime,
) -> AccountChange:
    """Store a request that an administrator must confirm. Uses up the code, closes older requests.

    Raises Refusal as `move` does.
    """
    person = _may_take(session, person, line_user_id)
    end_requests(session, [person.id], now)
    joining.use_codes(session, person, now)
    change = AccountChange(
        person_id=person.id,
        lane=sealer.keyed_hash(line_user_id, LANE),
        line_user_id=sealer.seal(line_user_id.encode(), ACCOUNT),
        consent_version=consent_version,
        asked_at=now,
    )
    session.add(change)
    session.flush()
    about = f"person:{person.id}"
    trail.record(session, now, None, "account_change.asked", about, change=change.id)
    return change


def deciders(session: Session, person: Person) -> list[Person]:
    """The administrators who can get messages in LINE, without the person."""
    return [admin for admin in people.administrators(session) if admin.id != person.id]


def _issuer(session: Session, change: AccountChange) -> int | None:
    """Who issued the code of the request: nobody confirms what they began."""
    query = (
        select(AuditEntry.actor_id)
        .where(
            AuditEntry.subject == f"person:{change.person_id}",
            AuditEntry.verb == joining.CODE_ISSUED,
            AuditEntry.at <= change.asked_at,
        )
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )
    return session.scalar(query)


def waiting(session: Session, now: datetime) -> list[tuple[AccountChange, Person]]:
    """The requests without a decision, the oldest first."""
    query = (
        select(AccountChange, Person)
        .join(Person, Person.id == AccountChange.person_id)
        .where(AccountChange.decision.is_(None), AccountChange.asked_at > now - WAITS_FOR)
        .order_by(AccountChange.asked_at, AccountChange.id)
    )
    return [(row[0], row[1]) for row in session.execute(query)]


def for_decision(
    session: Session, decider: Person | None, change_id: int, now: datetime, lock: bool = False
) -> tuple[AccountChange, Person]:
    """The request and its person, if the decider may decide on it now.

    decider: None for the command line. Raises Refusal: `no_request`, `already_decided` (facts:
    decision, by), `not_admin`, `own_request`, `own_code` (the decider issued its code).
    """
    query = select(AccountChange).where(AccountChange.id == change_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    change = session.scalars(query).first()
    if change is None:
        raise Refusal("no_request")
    if decider is not None and not decider.has(ADMIN):
        raise Refusal("not_admin")
    if decider is not None and decider.id == change.person_id:
        raise Refusal("own_request")
    if decider is not None and decider.id == _issuer(session, change):
        raise Refusal("own_code")
    if change.decision is not None or change.asked_at <= now - WAITS_FOR:
        by = session.get(Person, change.decided_by) if change.decided_by else None
        decision = change.decision or EXPIRED
        raise Refusal("already_decided", decision=decision, by=by.name if by else "")
    return change, session.get_one(Person, change.person_id)


def decide(
    session: Session,
    sealer: Sealer,
    decider: Person | None,
    change_id: int,
    confirmed: bool,
    now: datetime,
) -> Settled:
    """Confirm or refuse a request, once. Raises Refusal as `for_decision` and `move` do."""
    change, _ = for_decision(session, decider, change_id, now, lock=True)
    by = decider.id if decider is not None else None
    return _settled(session, sealer, change, CONFIRMED if confirmed else REFUSED, by, now)


def close_expired(session: Session, sealer: Sealer, now: datetime) -> list[Settled]:
    """Close the requests without a decision after 14 days. Returns them, to notify people."""
    query = (
        select(AccountChange)
        .where(AccountChange.decision.is_(None), AccountChange.asked_at <= now - WAITS_FOR)
        .with_for_update(skip_locked=True)
        .order_by(AccountChange.id)
    )
    found = session.scalars(query).all()
    return [_settled(session, sealer, change, EXPIRED, None, now) for change in found]


def has_expired(session: Session, now: datetime) -> bool:
    query = select(AccountChange.id).where(
        AccountChange.decision.is_(None), AccountChange.asked_at <= now - WAITS_FOR
    )
    return session.execute(query.limit(1)).first() is not None


def _settled(
    session: Session,
    sealer: Sealer,
    change: AccountChange,
    decision: str,
    by: int | None,
    now: datetime,
) -> Settled:
    person = session.get_one(Person, change.person_id)
    old = person.line_user_id if people.reachable(person) else None
    new = sealer.open(change.line_user_id, ACCOUNT).decode() if change.line_user_id else None
    if decision == CONFIRMED:
        move(session, sealer, person, new or "", change.consent_version, now, by)
    change.decision, change.decided_by, change.decided_at = decision, by, now
    change.line_user_id = None
    session.flush()
    about = f"person:{person.id}"
    trail.record(session, now, by, f"account_change.{decision}", about, change=change.id)
    return Settled(change, person, old, new)


def end_requests(session: Session, person_ids: Sequence[int], now: datetime) -> None:
    """Close these people's open requests, and delete the new accounts' ids."""
    session.execute(
        update(AccountChange)
        .where(AccountChange.person_id.in_(person_ids), AccountChange.decision.is_(None))
        .values(decision=EXPIRED, decided_at=now, line_user_id=None)
    )
