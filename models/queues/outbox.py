"""The outbox table: every message of the bot waits here until LINE has it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, index_where

WAITING, SENT, CANCELLED, EXPIRED, PARKED = "waiting", "sent", "cancelled", "expired", "parked"
GIVEN_UP = "given_up"
"""Parked, and then given up by an administrator."""

HELD_UP = "push: quota"
"""The `fault` begins with this if a message waits because the month's quota is used up."""


class OutboxMessage(Base):
    """One call to LINE: up to five message objects to one recipient.

    `reply_token`, `recipient`, `body` and `about` are sealed, and deleted once the message is
    settled; those of a parked message once it is given up.
    key: the business key; a message with the same key is not queued twice.
    about: more facts about the message (outbox_queue).
    shown: sealed; the buttons of a notice (shown_buttons), for a day after it was settled.
    retry_key: made at insert; LINE honours it for pushes.
    reply_until: ticks, like `next_try` and `leased_until`.
    not_before: office time, like `expires_at`.
    push_since: the first push with a perhaps unknown outcome; from then on LINE honours
    `retry_key` for a day.
    """

    __tablename__ = "outbox_message"
    __table_args__ = (
        index_where("ix_outbox_message_waiting", "next_try", "id", where="state = 'waiting'"),
        index_where("ix_outbox_message_lane_waiting", "lane", "id", where="state = 'waiting'"),
        index_where(
            "ix_outbox_message_kept",
            "settled_at",
            where="body IS NOT NULL AND settled_at IS NOT NULL",
        ),
        index_where("ix_outbox_message_shown", "lane", "settled_at", where="shown IS NOT NULL"),
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
    shown: Mapped[bytes | None]
