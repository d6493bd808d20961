"""The LINE groups the bot is in. Never commits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.person import ChatGroup

GROUP_ID = "group.id"


def joined(
    session: Session, sealer: Sealer, lane: str, group_id: str, now: datetime
) -> None:
    """The bot was added to a group (again)."""
    sealed = sealer.seal(group_id.encode(), GROUP_ID)
    session.merge(ChatGroup(lane=lane, group_id=sealed, joined_at=now, left_at=None))


def left(session: Session, lane: str, now: datetime) -> None:
    """The bot was removed from a group."""
    group = session.get(ChatGroup, lane)
    if group is not None:
        group.left_at = now
