"""What people see of reminders: what goes out next, and what became of it.

Whoever looks after reminders sees nothing of sealed duties, not even how many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, String, and_, cast, distinct, func, literal, or_, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, QUIET_FROM, SPEAKING_FROM, WorkingDays, office_day
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.duties.duty_people import BLOCKED, NOT_JOINED
from models.duties.reminder_policy import Steps
from models.duties.reminder_tables import LEFT_OUT, REPLY, ReminderDigest, ReminderLine
from models.people.person import Bureau, Person
from models.queues.outbox import CANCELLED, EXPIRED, HELD_UP, SENT, WAITING, OutboxMessage
from models.reminders.duties import duties
from models.reminders.duty_kinds import DEFAULT, KINDS
from models.reminders.reminder_lines import Digest, Line
from models.reminders.reminder_pass import Pass, forecast, pass_at

People = frozenset[int] | None
"""The people whom somebody may look after. None: everybody."""


# -- what goes out next --------------------------------------------------------------------------


@dataclass(frozen=True)
class Ahead:
    """What goes out at a moment (aware) if nobody does anything until then."""

    at: datetime
    digests: tuple[Digest, ...]

    @property
    def lines(self) -> list[Line]:
        return [line for digest in self.digests for line in digest.lines]

    @property
    def duties(self) -> int:
        """How many duties there are in it."""
        return len({line.duty.key for line in self.lines})

    @property
    def by_step(self) -> list[tuple[DutyKind, int | None, int]]:
        """Kind of duty, working days from its day (None: told weekly), and how many duties; the
        latest first."""
        steps = {(line.duty.kind, line.offset, line.duty.key) for line in self.lines}
        counted = Counter(
            (kind, None if kind.is_weekly(offset) else offset) for kind, offset, _ in steps
        )
        return [(kind, offset, n) for (kind, offset), n in sorted(counted.items(), key=_by_day)]

    @property
    def by_bureau(self) -> list[tuple[str, int, int]]:
        """Bureau, how many people are told, and of how many duties; the most duties first."""
        duties: dict[str, set[str]] = {}
        people: dict[str, set[int]] = {}
        for line in self.lines:
            duties.setdefault(line.duty.bureau, set()).add(line.duty.key)
            people.setdefault(line.duty.bureau, set()).add(line.person_id)
        rows = [(name, len(people[name]), len(keys)) for name, keys in duties.items()]
        return sorted(rows, key=lambda row: (-row[2], row[0]))


def _by_day(each: tuple[tuple[DutyKind, int | None], int]) -> tuple[bool, int, str]:
    (kind, offset), _ = each
    return offset is not None, -(offset or 0), kind.name


def ahead(
    session: Session, working_days: WorkingDays, now: datetime, people: People = None
) -> tuple[Ahead, ...]:
    """Returns what goes out now, if anything waits, and what goes out on the next working day.

    people: only what these are told.
    """
    pending = pass_at(session, working_days, now)
    evening = datetime.combine(pending.today, QUIET_FROM, BANGKOK)
    coming = working_days.next_speaking(evening if working_days.may_speak(now) else now)
    if not pending.digests:
        return (_heard(coming, pass_at(session, working_days, coming).digests, people),)
    day = coming.date()
    later = forecast(session, working_days, now, day, day)
    heard = [_heard(coming, each.digests, people) for each in later]
    return (_heard(pending.speaks_at, pending.digests, people), *heard)


def _heard(at: datetime, digests: Iterable[Digest], people: People) -> Ahead:
    mine = (_in_sight(d) for d in digests if people is None or d.person_id in people)
    return Ahead(at.astimezone(BANGKOK), tuple(digest for digest in mine if digest.lines))


def _in_sight(digest: Digest) -> Digest:
    lines = tuple(line for line in digest.lines if not line.duty.kind.sealed)
    return replace(digest, lines=lines)


_LOOKED_AHEAD = (60, 400)
"""How many days are looked ahead, in turn: what is near is found without a look at a whole year."""


def next_step(
    session: Session,
    working_days: WorkingDays,
    now: datetime,
    people: People = None,
    fits: Callable[[Duty], bool] = lambda _duty: True,
) -> tuple[datetime, tuple[Duty, ...]] | None:
    """Returns when somebody of these is told of something next (aware, Asia/Bangkok), after the
    moment's day, and of all that, if nobody does anything until then. None if nothing is in sight.

    fits: whether a duty is meant.
    """
    today, steps = office_day(now), Steps(DEFAULT, working_days)
    for days in _LOOKED_AHEAD:
        due = duties(session, working_days, now, until=today + timedelta(days=days))
        found = [
            (step.day, duty)
            for duty in due
            if not duty.kind.sealed and fits(duty)
            for step in steps.of(duty.kind.name, duty.bureau_id, duty.day)
            if step.day > today and _tells(duty, step.offset, people)
        ]
        if found:
            first = min(day for day, _ in found)
            told = {duty.key: duty for day, duty in found if day == first}
            return datetime.combine(first, SPEAKING_FROM, BANGKOK), tuple(told.values())
    return None


def _tells(duty: Duty, offset: int, people: People) -> bool:
    return any(
        people is None or person_id in people
        for telling in duty.kind.policy.tellings
        if telling.first <= offset
        for person_id in duty.recipients.by_role.get(telling.role, ())
    )


# -- what became of it ---------------------------------------------------------------------------

QUEUED, ACCEPTED, FREE = "queued", "accepted", "free"
BLOCKED_BOT, OVER_QUOTA, DONE, FAILED = "blocked", "over_quota", "done", "failed"
OUTCOMES = (ACCEPTED, FREE, QUEUED, OVER_QUOTA, DONE, BLOCKED_BOT, FAILED)


@dataclass(frozen=True)
class ReminderOutcome:
    """What became of one person's reminder of a day.

    code: one of OUTCOMES.
    lines: how many duties were in it.
    told: whether it was the digest of the day, not one that was left out or owed no more.
    """

    person_id: int
    name: str
    bureau: str
    code: str
    lines: int
    told: bool


_sealed = or_(
    *(ReminderLine.duty_key.startswith(f"{kind.key_name}:") for kind in KINDS if kind.sealed)
)


def last_day(session: Session, before: date) -> date | None:
    """Returns the last day up to `before` on which somebody was reminded or left out, or None."""
    digests = select(func.max(ReminderDigest.day)).where(ReminderDigest.day <= before)
    # Other lines stand in a digest, or tell of a circular outside of any reminder.
    left_out = (ReminderLine.via == LEFT_OUT, ReminderLine.day <= before)
    lines = select(func.max(ReminderLine.day)).where(*left_out)
    found = [day for query in (digests, lines) if (day := session.scalar(query)) is not None]
    return max(found, default=None)


def outcomes(session: Session, day: date, people: People = None) -> list[ReminderOutcome]:
    """Returns what became of the reminders of that day, by bureau and name."""
    return [
        ReminderOutcome(
            row.id, row.name, row.bureau, _code(row), row.lines, row.said_via is not None
        )
        for row in session.execute(_told_rows(day))
        if (people is None or row.id in people) and (row.lines or not row.sealed)
    ]


def told_on(session: Session, day: date, people: People = None) -> list[ReminderOutcome]:
    """Returns those of these people who had their digest of that day."""
    return [each for each in outcomes(session, day, people) if each.told]


def _told_rows(day: date) -> Select[*tuple[Any, ...]]:
    """Returns the query of everybody for whom there is or was something to send that day."""
    pushed = literal("digest:") + cast(Person.id, String) + literal(f":{day.isoformat()}")
    lines = (
        select(
            ReminderLine.person_id,
            func.count(distinct(ReminderLine.duty_key)).filter(~_sealed).label("lines"),
            func.count().filter(_sealed).label("sealed"),
            func.count().filter(ReminderLine.via == LEFT_OUT).label("left_out"),
        )
        .where(ReminderLine.day == day)
        .group_by(ReminderLine.person_id)
        .subquery()
    )
    its_digest = and_(ReminderDigest.person_id == Person.id, ReminderDigest.day == day)
    return (
        select(
            Person.id,
            Person.name,
            Bureau.name.label("bureau"),
            Person.blocked_at,
            ReminderDigest.via.label("said_via"),
            OutboxMessage.state,
            OutboxMessage.sent_via,
            OutboxMessage.fault,
            func.coalesce(lines.c.lines, 0).label("lines"),
            func.coalesce(lines.c.left_out, 0).label("left_out"),
            func.coalesce(lines.c.sealed, 0).label("sealed"),
        )
        .join(Bureau, Bureau.id == Person.bureau_id)
        .outerjoin(ReminderDigest, its_digest)
        .outerjoin(
            OutboxMessage, OutboxMessage.key == func.coalesce(ReminderDigest.outbox_key, pushed)
        )
        .outerjoin(lines, lines.c.person_id == Person.id)
        .where(
            or_(
                OutboxMessage.id.is_not(None),
                ReminderDigest.person_id.is_not(None),
                lines.c.left_out > 0,
            )
        )
        .order_by(Bureau.name, Person.name, Person.id)
    )


def _code(row: Any) -> str:
    """Returns what became of one of `_told_rows`: one of OUTCOMES."""
    if row.state is None:
        return FREE if row.said_via == REPLY else OVER_QUOTA
    if row.state == SENT:
        return FREE if row.said_via == REPLY or row.sent_via == "reply" else ACCEPTED
    if row.state == WAITING:
        return OVER_QUOTA if (row.fault or "").startswith(HELD_UP) else QUEUED
    if row.state == CANCELLED:
        return BLOCKED_BOT if row.blocked_at is not None else DONE
    return OVER_QUOTA if row.state == EXPIRED and row.left_out else FAILED


# -- the paper list ------------------------------------------------------------------------------


@dataclass(frozen=True)
class OnPaper:
    """Somebody whom LINE does not reach, why, and the duties they should have been told of."""

    person: Person
    why: str
    duties: Sequence[Duty]


def on_paper(session: Session, found: Pass, people: People = None) -> list[OnPaper]:
    """Returns whom to tell by other means, by bureau and name."""
    whys: dict[int, str] = {}
    due: dict[int, list[Duty]] = {}
    for duty in found.duties:
        if duty.kind.sealed:
            continue
        for passed in duty.recipients.passed:
            if passed.why in (BLOCKED, NOT_JOINED):
                whys[passed.person_id] = passed.why
                due.setdefault(passed.person_id, []).append(duty)
    ids = [each for each in due if people is None or each in people]
    query = select(Person).where(Person.id.in_(ids)).order_by(Person.name, Person.id)
    rows = [OnPaper(p, whys[p.id], due[p.id]) for p in session.scalars(query).unique()]
    return sorted(rows, key=lambda row: (row.person.bureau.name, row.person.name))
