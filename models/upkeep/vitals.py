"""What is measured of a running system: what waits, what fails, and since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, WorkingDays
from models.plans.working_days import working_days
from models.queues import hold, inbox, outbox, quota
from models.queues.inbox import InboxEvent
from models.queues.outbox import HELD_UP, OutboxMessage
from models.trail import facts

REASONS = (
    "unknown", "unavailable", "unreachable", "refused", "invalid_token", "rate", "quota",
    "unauthorised", "other",
)  # fmt: skip
"""Why a message has not left, as `SendFailed` has it; `other`: a fault of our own."""

DAY_ENDS = time(16, 30)
"""The end of a working day, in Bangkok."""

USUAL_DAYS = 5
"""So many working days with events make a day without any strange."""

TRIED_LONG = 8
"""Attempts to send one message; they take four minutes or more."""


@dataclass(frozen=True)
class Machine:
    """What only a process itself can measure.

    storing: why the database takes nothing now; None if it does
    free_bytes: on the disk of the data folder; None if it cannot be asked
    """

    storing: str | None = None
    free_bytes: int | None = None


@dataclass(frozen=True)
class Vitals:
    """The measures at one moment. Ages are seconds; None: it never happened, or is not known.

    served: the database has served LINE, not only the simulator
    worker_age, web_age: since the last sign of life
    event_age: how long the oldest event waits to be handled
    message_age: how long the oldest message that is due waits
    failures: how many messages wait or are parked, by the reason of their last failure
    tried_long: how many messages are tried for long in vain, not for token or quota
    webhook_age: since the last event came
    webhooks_missing: a working day went by without an event, after days that all had some
    backup_age: since the last backup, or since LINE was served first
    whole_age: since the newest backup was made that is known to be whole, or since LINE was served
    not_whole: when a backup was made that was found not whole, if none after it was found whole
    held_since: when a restored database was put on hold; None if it sends
    token_refused: LINE did not accept the access token when it was asked last
    clock_ahead: how many seconds this machine's clock is ahead of LINE's
    """

    machine: Machine
    served: bool = False
    worker_age: float | None = None
    web_age: float | None = None
    event_age: float | None = None
    message_age: float | None = None
    parked_events: int = 0
    parked_messages: int = 0
    failures: Mapping[str, int] = field(default_factory=dict)
    tried_long: int = 0
    webhook_age: float | None = None
    webhooks_missing: bool = False
    quota_limit: int | None = None
    quota_left: int | None = None
    quota_spent: bool = False
    backup_age: float | None = None
    whole_age: float | None = None
    not_whole: datetime | None = None
    held_since: datetime | None = None
    token_refused: bool = False
    clock_ahead: float | None = None
    certificate_ends: datetime | None = None
    now: datetime | None = None

    @property
    def blind(self) -> bool:
        """Whether the database was not read: nothing is known but what the process measures."""
        return self.now is None


def without_database(fault: str) -> Vitals:
    """What is known where the database fails, by this kind of fault."""
    return Vitals(Machine(storing=fault))


def read(session: Session, machine: Machine, now: datetime, ticks: float, real: datetime) -> Vitals:
    """Measure. Writes nothing. Where nothing can be stored it does not ask the database either:
    a lock would hold it up.

    now: office time, aware
    real: the time that nobody moves, aware; backups and certificates are measured by it
    """
    if machine.storing is not None:
        return Vitals(machine)
    known = quota.load(session, now)
    failures, tried_long = _failures(session)
    last = session.scalar(select(InboxEvent.received_at).order_by(InboxEvent.id.desc()).limit(1))
    served = facts.moment(session, facts.SERVED_LINE)
    backed_up = facts.moment(session, facts.BACKED_UP) or served
    whole = facts.moment(session, facts.BACKUP_WHOLE)
    broken = facts.moment(session, facts.BACKUP_NOT_WHOLE)
    return Vitals(
        machine=machine,
        served=served is not None,
        worker_age=_beat_age(session, facts.WORKER_BEAT, ticks),
        web_age=_beat_age(session, facts.WEB_BEAT, ticks),
        event_age=_event_age(session, ticks),
        message_age=_message_age(session, now),
        parked_events=_count(session, InboxEvent.state == inbox.PARKED),
        parked_messages=_count(session, OutboxMessage.state == outbox.PARKED),
        failures=failures,
        tried_long=tried_long,
        webhook_age=None if last is None else (now - last).total_seconds(),
        webhooks_missing=_webhooks_missing(session, working_days(session), last, now),
        quota_limit=known.limit if known else None,
        quota_left=known.left if known else None,
        quota_spent=quota.is_spent(session, now),
        backup_age=_since(backed_up, real),
        whole_age=_since(whole or served, real),
        not_whole=None if broken and whole and whole > broken else broken,
        held_since=hold.since(session),
        token_refused=facts.get(session, facts.TOKEN_REFUSED) == facts.YES,
        clock_ahead=_number(session, facts.CLOCK_AHEAD),
        certificate_ends=facts.moment(session, facts.CERTIFICATE_ENDS),
        now=real,
    )


def _count(session: Session, which: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).where(which)) or 0


def _since(moment: datetime | None, real: datetime) -> float | None:
    return None if moment is None else (real - moment).total_seconds()


def _number(session: Session, name: str) -> float | None:
    stored = facts.get(session, name)
    return float(stored) if stored else None


def _beat_age(session: Session, name: str, ticks: float) -> float | None:
    """Negative for a sign of life from before the machine was started again."""
    last = facts.get(session, name)
    return None if last is None else ticks - float(last)


def _event_age(session: Session, ticks: float) -> float | None:
    first = session.scalar(
        select(func.min(InboxEvent.received_ticks)).where(InboxEvent.state == inbox.WAITING)
    )
    return None if first is None else max(ticks - first, 0.0)


def _message_age(session: Session, now: datetime) -> float | None:
    since = func.min(func.coalesce(OutboxMessage.not_before, OutboxMessage.created_at))
    due = or_(OutboxMessage.not_before.is_(None), OutboxMessage.not_before <= now)
    held_up = OutboxMessage.fault.is_not(None) & OutboxMessage.fault.startswith(HELD_UP)
    first = session.scalar(
        select(since).where(OutboxMessage.state == outbox.WAITING, due, ~held_up)
    )
    return None if first is None else max((now - first).total_seconds(), 0.0)


def _failures(session: Session) -> tuple[dict[str, int], int]:
    """Return the messages that failed by reason, and how many are tried for long."""
    found = session.execute(
        select(OutboxMessage.fault, OutboxMessage.attempts, OutboxMessage.state).where(
            OutboxMessage.state.in_((outbox.WAITING, outbox.PARKED)),
            OutboxMessage.fault.is_not(None),
        )
    ).all()
    reasons = [reason_of(row.fault) for row in found]
    counted = Counter(reasons)
    tried = [
        row
        for row, reason in zip(found, reasons, strict=True)
        if row.state == outbox.WAITING
        and row.attempts >= TRIED_LONG
        and reason not in ("quota", "unauthorised")
    ]
    return {reason: counted[reason] for reason in REASONS}, len(tried)


def reason_of(fault: str) -> str:
    """Return the reason in a row's fault, which reads `push: rate 429 …`."""
    words = fault.partition(": ")[2].split()
    return words[0] if words and words[0] in REASONS else "other"


def _webhooks_missing(
    session: Session, calendar: WorkingDays, last: datetime | None, now: datetime
) -> bool:
    if last is None:
        return False
    here = now.astimezone(BANGKOK)
    over = here.date() if here.time() >= DAY_ENDS else here.date() - timedelta(days=1)
    silent = calendar.last_working_on_or_before(over)
    if last >= _begins(silent):
        return False
    before = [calendar.shift(silent, -count) for count in range(1, USUAL_DAYS + 1)]
    return all(_came_on(session, day) for day in before)


def _came_on(session: Session, day: date) -> bool:
    at = InboxEvent.received_at
    query = select(InboxEvent.id).where(at >= _begins(day), at < _begins(day + timedelta(days=1)))
    return session.execute(query.limit(1)).first() is not None


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(0), BANGKOK)
