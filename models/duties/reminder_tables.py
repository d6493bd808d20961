"""Tables of reminders: who is responsible, what was put off and why it is late, what was sent."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered

WAITING_FOR_OTHERS, ON_LEAVE, ON_PAPER = "waiting", "on_leave", "on_paper"
LATE_REASONS = (WAITING_FOR_OTHERS, ON_LEAVE, ON_PAPER)

PUSH, REPLY, LEFT_OUT = "push", "reply", "left_out"
"""How a line was sent: in the day's push, at the foot of a reply, or not, for want of quota."""


class DutyHolder(Numbered):
    """Who is responsible for a bureau's reports, or for those of one activity, if it is not the
    bureau's first reporter. `key` is unique, since NULL never equals NULL in a key."""

    __tablename__ = "duty_holder"

    key: Mapped[str] = mapped_column(String(40), unique=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activity.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))


class Snooze(Base):
    """The person is not reminded of the duty before `until_day`."""

    __tablename__ = "snooze"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    duty_key: Mapped[str] = mapped_column(String(80), primary_key=True)
    until_day: Mapped[date] = mapped_column(index=True)


class LateReason(Base):
    """Why a duty is late, as a reporter of the bureau said by one tap. The last reason counts."""

    __tablename__ = "late_reason"

    duty_key: Mapped[str] = mapped_column(String(80), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    code: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime]


class ReminderDigest(Base):
    """A person had their reminder of that day: at most one, whatever happens.

    outbox_key: of the push or reply that carries it.
    """

    __tablename__ = "reminder_digest"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True, index=True)
    via: Mapped[str] = mapped_column(String(10))
    outbox_key: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime]


class ReminderLine(Numbered):
    """A step of a duty was sent to a person, or left out for want of quota: once for ever."""

    __tablename__ = "reminder_line"
    __table_args__ = (UniqueConstraint("duty_key", "step", "person_id"),)

    duty_key: Mapped[str] = mapped_column(String(80))
    step: Mapped[str] = mapped_column(String(16))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str] = mapped_column(String(16))
    day: Mapped[date] = mapped_column(index=True)
    via: Mapped[str] = mapped_column(String(10))
    outbox_key: Mapped[str | None] = mapped_column(String(120), index=True)
