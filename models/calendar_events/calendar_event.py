"""The tables of the calendar of events: what happens when and where, and whom it concerns.

An event at which people sign in is an attendance event made of it, one for each of its days
(docs/decisions/0042).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.attendance.attendance_event import AttendanceEvent
from models.base import Base, Numbered
from models.people.person import Bureau, Person

MEETING, RELIGIOUS, SEMINAR, CLINIC, VISIT, OTHER = (
    "meeting", "religious", "seminar", "clinic", "visit", "other",
)  # fmt: skip
"""The kinds of events."""


class CalendarEvent(Numbered):
    """Something that happens on certain days.

    key: names it in calendar files; never changes.
    kind: MEETING, RELIGIOUS, SEMINAR, CLINIC, VISIT or OTHER.
    place: a room, or the address of an online meeting; may be empty.
    first_day, last_day: its days (inclusive).
    begins_at, ends_at: on the first and on the last day; both None: whole days.
    expects: whom it concerns, as of an attendance event: OFFICE, REPORTERS, BUREAU or LISTED.
    bureau_id: whose staff, if it concerns a bureau.
    listed: whom its maker listed (`Listed`), as JSON.
    subject: the subject whose event it is, which changes it and reminds of it; empty: an
        administrator does, and digests tell of it.
    version: how often it was changed, as calendar files count.
    cancelled_at: when it was cancelled; it is shown as such until its day is over.
    """

    __tablename__ = "calendar_event"

    key: Mapped[str] = mapped_column(String(40), unique=True)
    kind: Mapped[str] = mapped_column(String(10))
    title: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(300), default="", server_default="")
    first_day: Mapped[date]
    last_day: Mapped[date] = mapped_column(index=True)
    begins_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    expects: Mapped[str] = mapped_column(String(10))
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey(Bureau.id))
    listed: Mapped[dict[str, Any] | None]
    subject: Mapped[str] = mapped_column(String(20), default="", server_default="")
    made_by: Mapped[int] = mapped_column(ForeignKey(Person.id))
    changed_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    cancelled_at: Mapped[datetime | None]


class CalendarSignIn(Base):
    """The attendance event of one day of an event."""

    __tablename__ = "calendar_sign_in"
    __table_args__ = (UniqueConstraint("event_id", "day"),)

    attendance_id: Mapped[int] = mapped_column(ForeignKey(AttendanceEvent.id), primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey(CalendarEvent.id))
    day: Mapped[date]
