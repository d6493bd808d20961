"""The outbox: everything the bot says, kept until LINE has it; nothing leaves another way."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId

WAITING, SENT, CANCELLED, EXPIRED, PARKED = "waiting", "sent", "cancelled", "expired", "parked"
GIVEN_UP = "given_up"
"""Parked, and then let go of by an administrator."""

HELD_UP = "push: quota"
"""How the fault begins of a message that waits because the month's pushes are spent."""


class OutboxMessage(Base):
    """One call to LINE: up to five message objects to one recipient.

    `key` makes it once (business key). `retry_key` is made at insert; LINE honours it for pushes.
    `reply_token`, `recipient`, `body` and `about` (what else is to be known of it while it waits:
    outbox_queue) are sealed; they go as soon as it is settled, of a parked one when it is given up.
    `reply_until`, `next_try` and `leased_until` are ticks; `not_before` and `expires_at` are
    moments of office time. `push_since`: the first push whose outcome may not be known; from then
    on LINE honours `retry_key` for a day.
    """

    __tablename__ = "outbox_message"
    __table_args__ = (
        Index(
            "ix_outbox_message_waiting",
            "next_try",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_outbox_message_lane_waiting",
            "lane",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_outbox_message_kept",
            "settled_at",
            sqlite_where=text("body IS NOT NULL AND settled_at IS NOT NULL"),
            postgresql_where=text("body IS NOT NULL AND settled_at IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    key: Mapped[str] = mapped_column(String(120), unique=True)
    kind: Mapped[str] = mapped_column(String(24))
    lane: Mapped[str] = mapped_column(String(40))
    reply_token: Mapped[bytes | None]
    reply_until: Mapped[float | None]
    recipient: Mapped[bytes | None]
    body: Mapped[bytes | None]
    about: Mapped[bytes | None]
    must_arrive: Mapped[bool]
    retry_key: Mapped[str] = mapped_column(String(36))
    created_at: Mapped[datetime]
    not_before: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(String(10), default=WAITING, server_default=WAITING)
    reply_tried: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    push_tried: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    push_since: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0, server_default="0")
    next_try: Mapped[float] = mapped_column(default=0.0, server_default="0")
    leased_until: Mapped[float] = mapped_column(default=0.0, server_default="0")
    lease_owner: Mapped[str | None] = mapped_column(String(40))
    sent_via: Mapped[str | None] = mapped_column(String(8))
    fault: Mapped[str | None] = mapped_column(String(200))
    settled_at: Mapped[datetime | None]
