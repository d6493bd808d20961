"""The tables of appointments: an adviser's slots, and what a bureau is to send after one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered
from models.calendar_events.calendar_event import CalendarEvent
from models.people.person import Bureau, Person


class ClinicSlot(Numbered):
    """Half an hour or so in which an adviser is there for one bureau.

    place: a room, or the address of an online meeting.
    bureau_id: the bureau that has taken it; None: it is free.
    taken_by: the reporter who took it.
    event_id: the calendar's event of the appointment.
    withdrawn_at: when the adviser took it back; nobody may take it any more.
    topics: what was talked about, as keys.
    advice: the adviser's words, sealed.
    advised_at: when they were written down; before that the appointment is to come or not told.
    """

    __tablename__ = "clinic_slot"
    __table_args__ = (UniqueConstraint("adviser_id", "begins_at"),)

    adviser_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    begins_at: Mapped[datetime]
    ends_at: Mapped[datetime] = mapped_column(index=True)
    place: Mapped[str] = mapped_column(String(300))
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey(Bureau.id), index=True)
    taken_by: Mapped[int | None] = mapped_column(ForeignKey(Person.id), index=True)
    taken_at: Mapped[datetime | None]
    event_id: Mapped[int | None] = mapped_column(ForeignKey(CalendarEvent.id))
    withdrawn_at: Mapped[datetime | None]
    topics: Mapped[dict[str, Any] | None]
    advice: Mapped[bytes | None]
    advised_at: Mapped[datetime | None]


class FollowUp(Numbered):
    """What a bureau is to send after an appointment, and by when.

    what: the adviser's words, sealed.
    done_by: the reporter who said that it is done.
    """

    __tablename__ = "clinic_follow_up"

    slot_id: Mapped[int] = mapped_column(ForeignKey(ClinicSlot.id), unique=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey(Bureau.id), index=True)
    what: Mapped[bytes | None]
    due: Mapped[date]
    made_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    done_by: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
