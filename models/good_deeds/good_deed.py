"""The tables of good deeds: what people keep of their own, and praise that waits to be accepted.

Every text is sealed with the key of its deed. Who may read it is its owner's choice alone.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered

OWN, BUREAU, NAMED = "own", "bureau", "named"
SHOWN = (OWN, BUREAU, NAMED)
"""Who may read a deed: its owner; also the bureau's working group, which uses it without a name;
also everybody, with the name."""


class GoodDeed(Numbered):
    """One good deed.

    person_id: whose deed it is; None once the person has left.
    bureau_id: their bureau when it was kept.
    virtue: one of the five.
    done_on: the day of the deed.
    kept_at: when it was kept; of praise, when it was accepted.
    hours: whole hours that it took, or None.
    shown: one of SHOWN.
    wrapped_key: the deed's own key, sealed by the key ring; None once it is withdrawn.
    text: what was done, sealed with the deed's key; None likewise.
    same_as: a keyed hash of the owner and the words, by which the same deed is found again; None
        likewise.
    praised_by: the colleague whose praise it was, or None.
    witness_id: the colleague who was asked whether they saw it, or None.
    witness_asked_on: when they were asked.
    witnessed_on: when they said so.
    withdrawn_on: when the owner took it back or left.
    """

    __tablename__ = "good_deed"
    __table_args__ = (Index("ix_good_deed_bureau_id_done_on", "bureau_id", "done_on"),)

    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    virtue: Mapped[str] = mapped_column(String(20))
    done_on: Mapped[date]
    kept_at: Mapped[datetime]
    hours: Mapped[int | None]
    shown: Mapped[str] = mapped_column(String(8))
    wrapped_key: Mapped[bytes | None]
    text: Mapped[bytes | None]
    same_as: Mapped[str | None] = mapped_column(String(40))
    praised_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    witness_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    witness_asked_on: Mapped[date | None]
    witnessed_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]


class OfferedPraise(Base):
    """Praise that its receiver has not accepted. The row goes when it is, or after its days.

    id: random hex; it tells neither order nor number.
    text: what is praised, sealed by the key ring for this row; None once it is declined.
    """

    __tablename__ = "offered_praise"

    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    giver_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    receiver_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    virtue: Mapped[str] = mapped_column(String(20))
    offered_on: Mapped[date]
    text: Mapped[bytes | None]
