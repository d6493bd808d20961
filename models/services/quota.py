"""The month's messages that LINE bills, as LINE last told them. Never commits, asks nobody."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, office_day
from models.outbox import CANCELLED, EXPIRED, PARKED, OutboxMessage
from models.services import facts

_NOT_BILLED = (CANCELLED, EXPIRED, PARKED)


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
    return Quota(told["limit"], (told["used"] if same_month else 0) + _pushed(session, since), now)


def _month_began(now: datetime) -> datetime:
    here = now.astimezone(BANGKOK)
    return here.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _pushed(session: Session, since: datetime) -> int:
    """Messages made since that carry no reply token: LINE bills them, or will."""
    query = select(func.count()).where(
        OutboxMessage.created_at > since,
        OutboxMessage.reply_token.is_(None),
        OutboxMessage.sent_via.is_distinct_from("reply"),
        OutboxMessage.state.not_in(_NOT_BILLED),
    )
    return int(session.scalar(query) or 0)
