"""The trail: who did what to what, when; ids and keyed hashes, never what somebody wrote."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId


class AuditEntry(Base):
    """One step. `number` counts from 1 within the subject; `link` is the keyed MAC over the link
    before it and this entry's content (`services/audit_chain`). Both are null in what was written
    before there was a chain. Never updated, never deleted.
    """

    __tablename__ = "audit_entry"
    __table_args__ = (Index("uq_audit_entry_subject_number", "subject", "number", unique=True),)

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    at: Mapped[datetime]
    actor_id: Mapped[int | None]
    verb: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(80))
    details: Mapped[dict[str, Any]]
    number: Mapped[int | None]
    link: Mapped[str | None] = mapped_column(String(32))


class AuditHead(Base):
    """The head of a finished office day: `mac` covers the head before it and the `entries` rows
    after that one's `last_id` up to this one's.
    """

    __tablename__ = "audit_head"

    day: Mapped[date] = mapped_column(primary_key=True)
    last_id: Mapped[int] = mapped_column(BigInteger)
    entries: Mapped[int]
    closed_at: Mapped[datetime]
    mac: Mapped[str] = mapped_column(String(32))


class Fact(Base):
    """A fact about this database by name: demo or not, the worker's last heartbeat."""

    __tablename__ = "fact"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(String(200))
