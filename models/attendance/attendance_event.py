"""The tables of attendance: an event at which people sign in, and who has.

An event is a campaign of one day that keeps names: whom it expects is the campaign's list, frozen
on its day. Who signs in need not be expected (docs/decisions/0033).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    false,
    or_,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered
from models.campaigns.campaign import Campaign
from models.people.person import Person
from models.plans.plan import Activity

ATTENDANCE = "attendance"
"""The kind of campaign, and what the codes of events open."""

BUREAU, OFFICE, REPORTERS, NOBODY = "bureau", "office", "reporters", "nobody"
LISTED = "listed"
"""Whom an event expects: the staff of its bureau, of the office, all reporters, nobody; or those on
a list that the organiser made."""

SCANNED, TYPED, PRINTED, TICKED = "scanned", "typed", "printed", "ticked"
"""How a mark was made: by the text of the screen's QR, by its code typed, by a printed code, by the
organiser."""


class AttendanceEvent(Campaign):
    """An event at which people sign in. `title` and `bureau_id` are the campaign's.

    activity_id: the activity that it is part of.
    organiser_id: who made it.
    expects: BUREAU, OFFICE, REPORTERS, NOBODY or LISTED.
    listed: whom its organiser listed (`Listed`), as JSON.
    moving: whether the code changes every minute; else it is printed and stays.
    outsiders: whether people who are not on the roster may sign in by name.
    early_counts: whether who leaves before the end counts as having come.
    """

    __tablename__ = "attendance_event"
    __mapper_args__ = {"polymorphic_identity": ATTENDANCE}  # noqa: RUF012

    id: Mapped[int] = mapped_column(ForeignKey(Campaign.id), primary_key=True)
    activity_id: Mapped[int | None] = mapped_column(ForeignKey(Activity.id))
    organiser_id: Mapped[int] = mapped_column(ForeignKey(Person.id), index=True)
    place: Mapped[str] = mapped_column(String(200))
    begins_at: Mapped[datetime]
    ends_at: Mapped[datetime] = mapped_column(index=True)
    expects: Mapped[str] = mapped_column(String(10))
    listed: Mapped[dict[str, Any] | None]
    moving: Mapped[bool] = mapped_column(default=True, server_default=true())
    outsiders: Mapped[bool] = mapped_column(default=False, server_default=false())
    early_counts: Mapped[bool] = mapped_column(default=True, server_default=true())


class AttendanceMark(Numbered):
    """That somebody was at an event: one of each person, and of each outsider's LINE account.

    visitor: of an outsider, a keyed hash of the event and the account; of one whom the organiser
        put down, a random one.
    name: of an outsider, sealed; emptied after a year.
    left_at: when they left before the end; the end itself if only later was said that they had.
    """

    __tablename__ = "attendance_mark"
    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        UniqueConstraint("event_id", "visitor"),
        CheckConstraint("(person_id IS NULL) != (visitor IS NULL)", name="of_one"),
        Index("ix_attendance_mark_person_id", "person_id"),
    )

    event_id: Mapped[int] = mapped_column(ForeignKey(AttendanceEvent.id))
    person_id: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    visitor: Mapped[str | None] = mapped_column(String(40))
    name: Mapped[bytes | None]
    how: Mapped[str] = mapped_column(String(10))
    marked_at: Mapped[datetime]
    left_at: Mapped[datetime | None]


COUNTS = or_(AttendanceMark.left_at.is_(None), AttendanceEvent.early_counts)
"""A condition on a mark and its event: it counts as having come."""
