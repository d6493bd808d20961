"""The order that appoints a working group, and the minutes of its meetings (002:177, 243)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import Person
from models.working_groups import groups


def _may_read_order(session: Session, person: Person, group_id: int, _day: date) -> bool:
    group = groups.standing(session, group_id)
    return group is not None and groups.may_read(session, person, group)


def _may_read_minutes(session: Session, person: Person, meeting_id: int, _day: date) -> bool:
    found = groups.meeting(session, meeting_id)
    return found is not None and groups.may_read(session, person, found[0])


def _about(_session: Session, _record_id: int) -> int | None:
    return None


GROUP_ORDER = DocumentKind(
    "working-group-order",
    endings=("pdf", "docx"),
    digits="thai",
    names_people=True,
    record=OneRecord(_may_read_order, _about),
)
"""Its record is the group, by its id."""

MINUTES = DocumentKind(
    "meeting-minutes",
    endings=("pdf", "docx"),
    digits="thai",
    names_people=True,
    record=OneRecord(_may_read_minutes, _about),
)
"""Its record is the meeting, by its id."""
