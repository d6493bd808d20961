"""The audit trail's tables: who did what, to what, when. Ids and keyed hashes, never texts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Index, String, select, union_all
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, index_where


class AuditEntry(Base):
    """One step in the history of a subject. Never updated, never deleted.

    number: counts from 1 within the subject; null in entries older than the chain.
    link: the keyed MAC over the link before and this entry's content (audit_chain); null likewise.
    """

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index("uq_audit_entry_subject_number", "subject", "number", unique=True),
        Index("ix_audit_entry_actor_id_id", "actor_id", "id"),
        index_where("ix_audit_entry_round_moves", "id", where="verb = 'round.move'"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    at: Mapped[datetime]
    actor_id: Mapped[int | None]
    verb: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(80))
    details: Mapped[dict[str, Any]]
    number: Mapped[int | None]
    link: Mapped[str | None] = mapped_column(String(32))


def about_or_by(person_id: int) -> ColumnElement[bool]:
    """Entries about the person, and what they did, each found by its index: the trail grows for
    ever, and the two columns have none in common."""
    about = select(AuditEntry.id).where(AuditEntry.subject == f"person:{person_id}")
    done = select(AuditEntry.id).where(AuditEntry.actor_id == person_id)
    return AuditEntry.id.in_(union_all(about, done))


class AuditHead(Base):
    """The checksum of a finished office day.

    last_id: the last entry the head covers.
    entries: how many entries it covers: those after the head before, up to `last_id`.
    mac: covers the head before and these entries.
    """

    __tablename__ = "audit_head"

    day: Mapped[date] = mapped_column(primary_key=True)
    last_id: Mapped[int] = mapped_column(BigInteger)
    entries: Mapped[int]
    closed_at: Mapped[datetime]
    mac: Mapped[str] = mapped_column(String(32))


class Fact(Base):
    """A fact about this database, by name: whether it is a demo, the worker's last heartbeat."""

    __tablename__ = "fact"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(String(200))
