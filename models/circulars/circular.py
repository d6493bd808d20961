"""The tables of circulars: what an administrator writes to many people, and to whom."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered

CIRCULAR = "circular"
"""What its duties' keys begin with, and what the trail calls it."""

OUT, WITHDRAWN = "out", "withdrawn"
"""Its states."""

EVERYBODY, REPORTERS, OF_BUREAU = "everybody", "reporters", "bureau"
UNSENT, UNJOINED, OF_ROLE, NAMED = "unsent", "unjoined", "role", "named"
"""Whom it is for: the roster, all reporters, one bureau, who has not sent a report, who has not
joined an announcement, who has a role, the people named."""

LONGEST_TEXT = 1000
"""Characters. A card with so many, each at its longest, stays within LINE's limits."""


FILE_TYPES = ("image/", "application/pdf")


def fits_a_circular(media_type: str) -> bool:
    """Whether a file of this type may go with one: a picture or a PDF."""
    return media_type.startswith(FILE_TYPES)


class Circular(Numbered):
    """A message to many. Whom it is for is fixed when it is sent.

    body: its text, sealed; None a year after it was sent.
    opens: the conversation or question that its button opens; empty: it has no button.
    attachment_id: the PDF or picture that belongs to it, or None.
    audience, about: whom it is for, and which one: a bureau's or an announcement's id, a role, a
        round and an activity (`2027-03-20:1.10`).
    acknowledges: whether the people are asked to acknowledge it.
    urgent: whether it is pushed at once. Otherwise it rides on free replies and is told in the
        digest of `tell_on`.
    last_day: until when it is told.
    mark: a keyed hash of the text and the people, by which the same one is found again.
    sent_by: None for the command line.
    pushed_to: the id of the last person to whom it was pushed; None: nothing is to be pushed.
    reminded: how often those who had not acknowledged it were reminded by a tap, the last time on
        `reminded_on`.
    """

    __tablename__ = "circular"
    __table_args__ = (Index("ix_circular_state", "state", "last_day"),)

    body: Mapped[bytes | None]
    opens: Mapped[str] = mapped_column(String(40), default="", server_default="")
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"))
    audience: Mapped[str] = mapped_column(String(10))
    about: Mapped[str] = mapped_column(String(40), default="", server_default="")
    acknowledges: Mapped[bool] = mapped_column(default=False, server_default=false())
    urgent: Mapped[bool] = mapped_column(default=False, server_default=false())
    tell_on: Mapped[date]
    last_day: Mapped[date]
    mark: Mapped[str] = mapped_column(String(40), index=True)
    sent_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    sent_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(10), default=OUT, server_default=OUT)
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    pushed_to: Mapped[int | None]
    reminded: Mapped[int] = mapped_column(default=0, server_default="0")
    reminded_on: Mapped[date | None]


class CircularPerson(Base):
    """Somebody for whom a circular is.

    bureau_id: the unit in which they count.
    read_at: when they acknowledged it, or opened it where that is enough.
    """

    __tablename__ = "circular_person"

    circular_id: Mapped[int] = mapped_column(ForeignKey("circular.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    read_at: Mapped[datetime | None]
