"""The part about working groups of a person's own data file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.working_groups.working_group import GroupMeeting, WorkingGroup


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """In which groups the person is, and of which meetings it is noted whether they came."""
    groups = list(
        session.scalars(
            select(WorkingGroup).where(WorkingGroup.removed_at.is_(None)).order_by(WorkingGroup.id)
        )
    )
    titles = {each.id: each.title for each in groups}
    stand = select(GroupMeeting).where(GroupMeeting.removed_at.is_(None))
    meetings = session.scalars(stand.order_by(GroupMeeting.id))
    return {
        "working_groups": [
            {
                "working_group": each.title,
                "seat": mine["seat"] if mine else None,
                "noted_at": each.changed_at if each.noted_by == person.id else None,
            }
            for each in groups
            for mine in [next(_own(each.members, person), None)]
            if mine or each.noted_by == person.id
        ],
        "group_meetings": [
            {
                "working_group": titles[each.group_id],
                "on": each.day,
                "came": came,
                "noted_at": each.changed_at if each.noted_by == person.id else None,
            }
            for each in meetings
            for came in [_came(each, person)]
            if came is not None or each.noted_by == person.id
        ],
    }


def _own(members: list[dict[str, Any]], person: Person) -> Iterator[Mapping[str, Any]]:
    return (each for each in members if each["person"] == person.id)


def _came(meeting: GroupMeeting, person: Person) -> bool | None:
    if next(_own(meeting.present, person), None):
        return True
    return False if next(_own(meeting.absent, person), None) else None
