"""The tables of working groups: who is in them with which work, and their meetings."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered
from models.people.person import Bureau, Person

ADVISER, CHAIR, VICE, MEMBER, SECRETARY, ASSISTANT = SEATS = (
    "adviser", "chair", "vice", "member", "secretary", "assistant",
)  # fmt: skip
"""What somebody is in a working group, in the order of an order."""


class WorkingGroup(Numbered):
    """A working group of a bureau, as its order appoints it.

    members: the people in the order in which they were told, each with `person` (the id on the
        roster, or None), `name`, `position` and `seat`.
    duties: what it is to do, in order.
    ordered_on: the day of its order; None: not told yet.
    removed_at: when it was taken out. Its words and its meetings' are deleted then, and the row
        stays, so that no old button means another group.
    """

    __tablename__ = "working_group"

    bureau_id: Mapped[int] = mapped_column(ForeignKey(Bureau.id), index=True)
    fiscal_year: Mapped[int]
    title: Mapped[str] = mapped_column(String(400))
    members: Mapped[list[dict[str, Any]]]
    duties: Mapped[list[str]]
    ordered_on: Mapped[date | None]
    noted_by: Mapped[int] = mapped_column(ForeignKey(Person.id), index=True)
    changed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class GroupMeeting(Numbered):
    """A meeting of a working group, as it was noted.

    number, year: the how manieth of which year (B.E.) it is.
    begins, ends: office hours as `09:30`; empty: not told.
    present, absent: its members of that day as in `members`; who was absent with `why`.
    guests: others who came, each with `name` and `position`.
    agenda: its items in order, each with `title`, `text` and `decision`; the last two may be empty.
    noted_by: who wrote the minutes.
    removed_at: as of a group.
    """

    __tablename__ = "group_meeting"

    group_id: Mapped[int] = mapped_column(ForeignKey(WorkingGroup.id), index=True)
    number: Mapped[int]
    year: Mapped[int]
    day: Mapped[date]
    begins: Mapped[str] = mapped_column(String(5), default="", server_default="")
    ends: Mapped[str] = mapped_column(String(5), default="", server_default="")
    place: Mapped[str] = mapped_column(String(300), default="", server_default="")
    present: Mapped[list[dict[str, Any]]]
    absent: Mapped[list[dict[str, Any]]]
    guests: Mapped[list[dict[str, Any]]]
    agenda: Mapped[list[dict[str, Any]]]
    noted_by: Mapped[int] = mapped_column(ForeignKey(Person.id), index=True)
    changed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
