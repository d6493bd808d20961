"""The table of conversations: which step each person has reached."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

ACTIVE, PAUSED, DONE, CANCELLED, EXPIRED = "active", "paused", "done", "cancelled", "expired"


class Conversation(Base):
    """One conversation of one lane.

    subject: tells drafts of one flow apart (which activity, which report).
    step: not sealed, so that one can count where people get stuck without opening anything.
    state: step and answers, sealed; deleted when the conversation ends.
    """

    __tablename__ = "conversation"
    __table_args__ = (
        Index("ix_conversation_lane_status", "lane", "status"),
        Index("ix_conversation_person_status", "person_id", "status"),
    )

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    lane: Mapped[str] = mapped_column(String(40))
    person_id: Mapped[int | None]
    flow: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(80))
    status: Mapped[str] = mapped_column(String(10))
    step: Mapped[str] = mapped_column(String(40))
    state: Mapped[bytes | None]
    opened_at: Mapped[datetime]
    touched_at: Mapped[datetime]
