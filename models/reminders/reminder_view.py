"""What people see of reminders: what goes out next, and what became of it. Only reads.

Of complaints nothing is shown to who looks after reminders: not even how many wait.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, String, and_, cast, distinct, func, literal, or_, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, QUIET_FROM, SPEAKING_FROM, WorkingDays, office_day
from models.duties.duty_facts import Duty
from models.duties.duty_people import BLOCKED as REACHED_NOT
from models.duties.duty_people import NOT_JOINED
from models.duties.reminder_policy import CASE_KINDS, Steps
from models.duties.reminder_tables import LEFT_OUT, REPLY, ReminderDigest, ReminderLine
from models.people.person import Bureau, Person
from models.queues.outbox import CANCELLED, EXPIRED, HELD_UP, SENT, WAITING, OutboxMessage
from models.reminders.duties import duties
from models.reminders.duty_policy import DEFAULT, is_weekly
from models.reminders.reminder_lines import Digest, Line
from models.reminders.reminder_pass import Pass, forecast, pass_at

People = frozenset[int] | None
"""Whom somebody may look after; None for everybody."""


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
        """How many duties it is about."""
        return len({line.duty.key for line in self.lines})

    @property
    def by_step(self) -> list[tuple[str, int | None, int]]:
        """Kind of duty, working days from its day (None: told weekly), how many duties; the
        latest first."""
        return _counted((line.duty.kind, line.offset, line.duty.key) for line in self.lines)

    @property
    def by_bureau(self) -> list[tuple[str, int, int]]:
        """Bureau, people told, duties; the most duties first."""
        duties: dict[str, set[str]] = {}
        people: dict[str, set[int]] = {}
        for line in self.lines:
            duties.setdefault(line.duty.bureau, set()).add(line.duty.key)
            people.setdefault(line.duty.bureau, set()).add(line.person_id)
        rows = [(name, len(people[name]), len(keys)) for name, keys in duties.items()]
        return sorted(rows, key=lambda row: (-row[2], row[0]))


def _counted(steps: Iterable[tuple[str, int, str]]) -> list[tuple[str, int | None, int]]:
    counted = Counter(
        (kind, None if is_weekly(kind, offset) else offset) for kind, offset, _ in set(steps)
    )
    return [(kind, offset, n) for (kind, offset), n in sorted(counted.items(), key=_by_day)]


def _by_day(each: tuple[tuple[str, int | None], int]) -> tuple[bool, int, str]:
    (kind, offset), _ = each
    return offset is not None, -(offset or 0), kind


def ahead(
    session: Session, working_days: WorkingDays, now: datetime, people: People = None
) -> tuple[Ahead, ...]:
    """What goes out now, where something waits to, and what on the next working day.

    people: only what these hear.
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
    lines = tuple(line for line in digest.lines if line.duty.kind not in CASE_KINDS)
    return replace(digest, lines=lines)


_LOOKED_AHEAD = (60, 400)
"""Days, in turn: what is near is found without looking through a whole year."""


def next_step(
    session: Session, working_days: WorkingDays, now: datetime, people: People = None
) -> tuple[datetime, Duty] | None:
    """When somebody of these is told of something next, after the moment's day (aware,
    Asia/Bangkok), and of what, if nobody does anything until then."""
    today, steps = office_day(now), Steps(DEFAULT, working_days)
    for days in _LOOKED_AHEAD:
        owed = duties(session, working_days, now, until=today + timedelta(days=days))
        found = [
            (step.day, duty)
            for duty in owed
            if duty.kind not in CASE_KINDS
            for step in steps.of(duty.kind, duty.bureau_id, duty.day)
            if step.day > today and _tells(duty, step.offset, people)
        ]
        if found:
            day, duty = min(found, key=lambda each: each[0])
            return datetime.combine(day, SPEAKING_FROM, BANGKOK), duty
    return None


def _tells(duty: Duty, offset: int, people: People) -> bool:
    return any(
        people is None or person_id in people
        for telling in DEFAULT.rows[duty.kind].tellings
        if telling.first <= offset
        for person_id in duty.holders.told.get(telling.role, ())
    )


def told_on(session: Session, day: date, people: People = None) -> int:
    """How many had their digest of that day."""
    found = session.scalars(select(ReminderDigest.person_id).where(ReminderDigest.day == day))
    return sum(people is None or person_id in people for person_id in found)


# -- what became of it ---------------------------------------------------------------------------

QUEUED, ACCEPTED, FREE = "queued", "accepted", "free"
BLOCKED, OVER_QUOTA, DONE, FAILED = "blocked", "over_quota", "done", "failed"
OUTCOMES = (ACCEPTED, FREE, QUEUED, OVER_QUOTA, DONE, BLOCKED, FAILED)


@dataclass(frozen=True)
class Outcome:
    """What became of one person's reminder of a day. lines: how many duties were in it."""

    person_id: int
    name: str
    bureau: str
    code: str
    lines: int


_of_case = or_(*(ReminderLine.duty_key.startswith(f"{kind}:") for kind in CASE_KINDS))


def last_day(session: Session, before: date) -> date | None:
    """The last day up to `before` on which somebody was reminded, or was left out."""
    digests = select(func.max(ReminderDigest.day)).where(ReminderDigest.day <= before)
    lines = select(func.max(ReminderLine.day)).where(ReminderLine.day <= before)
    found = [day for query in (digests, lines) if (day := session.scalar(query)) is not None]
    return max(found, default=None)


def outcomes(session: Session, day: date, people: People = None) -> list[Outcome]:
    """What became of the reminders of that day, by bureau and name."""
    return [
        Outcome(row.id, row.name, row.bureau, _code(row), row.lines)
        for row in session.execute(_told_rows(day))
        if (people is None or row.id in people) and (row.lines or not row.of_cases)
    ]


def _told_rows(day: date) -> Select[*tuple[Any, ...]]:
    """Everybody to whom that day something was said, is to be, or was left out."""
    pushed = literal("digest:") + cast(Person.id, String) + literal(f":{day.isoformat()}")
    lines = (
        select(
            ReminderLine.person_id,
            func.count(distinct(ReminderLine.duty_key)).filter(~_of_case).label("lines"),
            func.count().filter(_of_case).label("of_cases"),
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
            func.coalesce(lines.c.of_cases, 0).label("of_cases"),
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
    """What became of one of `_told_rows`."""
    if row.state is None:
        return FREE if row.said_via == REPLY else OVER_QUOTA
    if row.state == SENT:
        return FREE if row.said_via == REPLY or row.sent_via == "reply" else ACCEPTED
    if row.state == WAITING:
        return OVER_QUOTA if (row.fault or "").startswith(HELD_UP) else QUEUED
    if row.state == CANCELLED:
        return BLOCKED if row.blocked_at is not None else DONE
    return OVER_QUOTA if row.state == EXPIRED and row.left_out else FAILED


# -- the paper list ------------------------------------------------------------------------------


@dataclass(frozen=True)
class OnPaper:
    """Somebody whom LINE does not reach, why, and what they should have heard of."""

    person: Person
    why: str
    duties: Sequence[Duty]


def on_paper(session: Session, found: Pass, people: People = None) -> list[OnPaper]:
    """Whom to tell by other means, by bureau and name."""
    whys: dict[int, str] = {}
    owed: dict[int, list[Duty]] = {}
    for duty in found.duties:
        if duty.kind in CASE_KINDS:
            continue
        for passed in duty.holders.passed:
            if passed.why in (REACHED_NOT, NOT_JOINED):
                whys[passed.person_id] = passed.why
                owed.setdefault(passed.person_id, []).append(duty)
    wanted = [each for each in owed if people is None or each in people]
    query = select(Person).where(Person.id.in_(wanted)).order_by(Person.name, Person.id)
    rows = [OnPaper(p, whys[p.id], owed[p.id]) for p in session.scalars(query).unique()]
    return sorted(rows, key=lambda row: (row.person.bureau.name, row.person.name))
