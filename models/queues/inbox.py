"""The inbox table: every event from LINE, stored before it is acknowledged."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, index_where

WAITING, DONE, PARKED = "waiting", "done", "parked"
GIVEN_UP = "given_up"
"""Parked, and then given up by an administrator."""


class InboxEvent(Base):
    """One event from LINE.

    occurred_at: LINE's own timestamp in milliseconds; it gives the order within a lane.
    received_ticks: on the clock of leases and token lifetimes (scheduler.ports.Clock).
    payload: sealed; the transaction that handles the event deletes it, whatever it says.
    shown: sealed; the buttons of the answer (shown_buttons), for a day.
    """

    __tablename__ = "inbox_event"
    __table_args__ = (
        index_where(
            "ix_inbox_event_waiting", "lane", "occurred_at", "id", where="state = 'waiting'"
        ),
        index_where(
            "ix_inbox_event_kept",
            "handled_at",
            where="payload IS NOT NULL AND handled_at IS NOT NULL",
        ),
        index_where("ix_inbox_event_shown", "lane", "handled_at", where="shown IS NOT NULL"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    event_id: Mapped[str] = mapped_column(String(64), unique=True)
    lane: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(40))
    occurred_at: Mapped[int] = mapped_column(BigInteger)
    received_at: Mapped[datetime]
    received_ticks: Mapped[float]
    payload: Mapped[bytes | None]
    state: Mapped[str] = mapped_column(String(8), default=WAITING, server_default=WAITING)
    attempts: Mapped[int] = mapped_column(default=0, server_default="0")
    fault: Mapped[str | None] = mapped_column(String(120))
    handled_at: Mapped[datetime | None]
    shown: Mapped[bytes | None]
