"""The month's billed messages: as LINE last said, and what was pushed since."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, office_day
from models.people import chat_groups
from models.queues.outbox import WAITING, OutboxMessage
from models.trail import facts

ANNOUNCEMENT = "announcement"
"""The outbox kind of a push to a group."""


@dataclass(frozen=True)
class Quota:
    """The quota at a moment.

    limit: billed messages a month; None: no limit.
    used: how many are used at `at` (aware).
    """

    limit: int | None
    used: int
    at: datetime

    @property
    def left(self) -> int | None:
        """How many messages are left this month; None: no limit."""
        return None if self.limit is None else max(self.limit - self.used, 0)


def store(session: Session, quota: Quota) -> None:
    """Store the quota as LINE said it."""
    stored = {"limit": quota.limit, "used": quota.used, "at": quota.at.isoformat()}
    facts.put(session, facts.QUOTA, json.dumps(stored))


def load(session: Session, now: datetime) -> Quota | None:
    """The quota at the aware moment: as LINE last said, plus what was pushed or queued since.

    None before LINE was asked. A new month that LINE has not reported yet begins at 0 used.
    """
    kept = facts.get(session, facts.QUOTA)
    if kept is None:
        return None
    stored = json.loads(kept)
    at = datetime.fromisoformat(stored["at"])
    same_month = office_day(at).replace(day=1) == office_day(now).replace(day=1)
    since = at if same_month else _month_began(now)
    used = stored["used"] if same_month else 0
    pushed = _billed(session, OutboxMessage.settled_at > since, OutboxMessage.sent_via == "push")
    no_reply = OutboxMessage.reply_token.is_(None)
    waiting = _billed(session, OutboxMessage.state == WAITING, no_reply)
    return Quota(stored["limit"], used + pushed + waiting, now)


def is_spent(session: Session, now: datetime) -> bool:
    """Whether LINE took no more pushes in this month."""
    stored = facts.get(session, facts.QUOTA_SPENT)
    if stored is None:
        return False
    since, today = office_day(datetime.fromisoformat(stored)), office_day(now)
    return (since.year, since.month) == (today.year, today.month)


def _month_began(now: datetime) -> datetime:
    here = now.astimezone(BANGKOK)
    return here.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _billed(session: Session, *which: ColumnElement[bool]) -> int:
    """How many messages LINE bills for these: a push to a group counts once for each member."""
    to_people = select(func.count()).where(*which, OutboxMessage.kind != ANNOUNCEMENT)
    to_groups = select(OutboxMessage.lane).where(*which, OutboxMessage.kind == ANNOUNCEMENT)
    members = (chat_groups.members(session, lane) for lane in session.scalars(to_groups).all())
    return int(session.scalar(to_people) or 0) + sum(members)
