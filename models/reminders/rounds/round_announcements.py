"""What the office's LINE groups are told of a round, once each.

A push to a group is billed for every member, so a short quota leaves it out first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, fiscal_year, office_day
from models.crypto import Sealer
from models.duties.reminder_policy import ANNOUNCED, announcement
from models.people import chat_groups
from models.people.person import ChatGroup
from models.plans.working_days import working_days
from models.queues.outbox import OutboxMessage
from models.reports.figures import progress
from models.trail import trail
from models.trail.audit_entry import AuditEntry

LEFT_OUT = "announcement.left_out"


@dataclass(frozen=True)
class RoundAnnouncement:
    """A round's step for one group.

    offset: working days from the round's day: one of ANNOUNCED.
    members: for how many LINE bills it.
    """

    lane: str
    group_id: str
    code: str
    round: date
    offset: int
    members: int

    @property
    def key(self) -> str:
        """The key of the push."""
        return _key(self.lane, self.round, self.offset)


def due_now(session: Session, sealer: Sealer, now: datetime) -> list[RoundAnnouncement]:
    """Returns what is to be announced at the aware moment, while the bot may speak."""
    calendar = working_days(session)
    return due(session, sealer, calendar, office_day(now)) if calendar.may_speak(now) else []


def due(
    session: Session, sealer: Sealer, working_days: WorkingDays, today: date
) -> list[RoundAnnouncement]:
    """Returns what is to be announced on that day and was neither queued nor left out before."""
    found = [
        RoundAnnouncement(
            group.lane, chat_groups.line_id(sealer, group), chat_groups.code(group), day, step,
            chat_groups.members(session, group.lane),
        )
        for group in chat_groups.office_groups(session)
        for day, step in _steps(session, working_days, today)
    ]  # fmt: skip
    known = _known(session, [each.key for each in found])
    return [each for each in found if each.key not in known]


def keys_of(session: Session, day: date) -> list[str]:
    """Returns the keys under which a round is announced, sent or not."""
    return [
        _key(group.lane, day, offset)
        for group in chat_groups.office_groups(session)
        for offset in ANNOUNCED
    ]


def _key(lane: str, day: date, offset: int) -> str:
    return f"round:{lane}:{day.isoformat()}:{offset}"


def hold(session: Session) -> None:
    """Locks the groups: one worker at a time decides what is announced, and the others wait."""
    session.execute(select(ChatGroup.lane).order_by(ChatGroup.lane).with_for_update()).all()


def _steps(session: Session, working_days: WorkingDays, today: date) -> Iterator[tuple[date, int]]:
    # In September a round of October is near, in October the result of September's is told.
    near = (today, working_days.shift(today, -5), working_days.shift(today, -min(ANNOUNCED)))
    years = {fiscal_year(day) for day in near}
    for year in sorted(years):
        for day in progress.rounds(session, year):
            step = announcement(working_days, day, today)
            if step is not None:
                yield day, step.offset


def _known(session: Session, keys: list[str]) -> set[str]:
    if not keys:
        return set()
    queued = select(OutboxMessage.key).where(OutboxMessage.key.in_(keys))
    left_out = select(AuditEntry.subject).where(
        AuditEntry.subject.in_([_subject(key) for key in keys]), AuditEntry.verb == LEFT_OUT
    )
    gone = set(session.scalars(left_out))
    return set(session.scalars(queued)) | {key for key in keys if _subject(key) in gone}


def _subject(key: str) -> str:
    """Returns a key as the trail names it: its subjects hold 80 signs."""
    return key[-80:]


def note_left_out(session: Session, each: RoundAnnouncement, now: datetime) -> None:
    """Notes that the quota left it out. It is not tried again."""
    trail.record(session, now, None, LEFT_OUT, _subject(each.key), members=each.members)
    session.flush()
