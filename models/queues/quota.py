"""The month's messages that LINE bills, as LINE last told them. Never commits, asks nobody."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, office_day
from models.groups import chat_groups
from models.queues.outbox import WAITING, OutboxMessage
from models.trail import facts

ANNOUNCEMENT = "announcement"
"""The outbox's kind of a push to a group."""


@dataclass(frozen=True)
class Quota:
    """limit: billed messages a month, None where there is none; used: of them, at the aware
    moment `at`."""

    limit: int | None
    used: int
    at: datetime

    @property
    def left(self) -> int | None:
        """How many may still be pushed this month; None without a limit."""
        return None if self.limit is None else max(self.limit - self.used, 0)


def store(session: Session, quota: Quota) -> None:
    """What LINE has told."""
    told = {"limit": quota.limit, "used": quota.used, "at": quota.at.isoformat()}
    facts.put(session, facts.QUOTA, json.dumps(told))


def load(session: Session, now: datetime) -> Quota | None:
    """The quota at the aware moment: as LINE last told it, and what was queued to be pushed
    since; None before LINE was asked. A month that LINE has not told of yet begins at nothing."""
    kept = facts.get(session, facts.QUOTA)
    if kept is None:
        return None
    told = json.loads(kept)
    at = datetime.fromisoformat(told["at"])
    same_month = office_day(at).replace(day=1) == office_day(now).replace(day=1)
    since = at if same_month else _month_began(now)
    used = told["used"] if same_month else 0
    return Quota(told["limit"], used + _pushed(session, since) + _waiting(session), now)


def _month_began(now: datetime) -> datetime:
    here = now.astimezone(BANGKOK)
    return here.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _pushed(session: Session, since: datetime) -> int:
    """What was pushed since: LINE did not know of it when it told."""
    return _billed(session, OutboxMessage.settled_at > since, OutboxMessage.sent_via == "push")


def _waiting(session: Session) -> int:
    """What waits to be pushed, whenever it was queued."""
    waits = OutboxMessage.state == WAITING
    return _billed(session, waits, OutboxMessage.reply_token.is_(None))


def _billed(session: Session, *which: ColumnElement[bool]) -> int:
    """For how many messages LINE bills these: a push to a group for every member."""
    to_people = select(func.count()).where(*which, OutboxMessage.kind != ANNOUNCEMENT)
    to_groups = select(OutboxMessage.lane).where(*which, OutboxMessage.kind == ANNOUNCEMENT)
    members = (chat_groups.members(session, lane) for lane in session.scalars(to_groups).all())
    return int(session.scalar(to_people) or 0) + sum(members)
