"""Noting working groups and their meetings, correcting and removing them, and who may do so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import BUDDHIST_YEARS, fiscal_year, office_day
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Person
from models.people.scope import bureaus_led, bureaus_seen
from models.trail import trail
from models.working_groups.working_group import (
    ASSISTANT,
    CHAIR,
    SEATS,
    SECRETARY,
    GroupMeeting,
    WorkingGroup,
)

MOST_MEMBERS, MOST_DUTIES, MOST_ITEMS = 100, 50, 60
LONGEST_TITLE, LONGEST_TEXT = 300, 6000
_KEEPS = frozenset((SECRETARY, ASSISTANT))


@dataclass(frozen=True)
class GroupMember:
    """Somebody in a working group; see `WorkingGroup.members`."""

    name: str
    seat: str
    position: str = ""
    person: int | None = None


@dataclass(frozen=True)
class AgendaItem:
    """One item of a meeting's agenda."""

    title: str
    text: str = ""
    decision: str = ""


@dataclass(frozen=True, kw_only=True)
class GroupNote:
    """What is told of a working group."""

    bureau_id: int
    title: str
    members: Sequence[GroupMember]
    duties: Sequence[str]
    ordered_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingNote:
    """What is told of a meeting.

    members: of the group as it was then. absent: by the place among them (from 0) the reason.

    guests: others who came, each with a position or "".
    """

    number: int
    year: int
    day: date
    begins: str = ""
    ends: str = ""
    place: str = ""
    members: Sequence[Mapping[str, Any]]
    absent: Mapping[int, str]
    guests: Sequence[tuple[str, str]] = ()
    agenda: Sequence[AgendaItem] = ()


# -- who may -------------------------------------------------------------------------------------


def may_keep(session: Session, person: Person, group: WorkingGroup) -> bool:
    """Administrators, reporters and supervisors of its bureau, and its secretaries."""
    if person.has(ADMIN):
        return True
    if person.has(REPORTER, SUPERVISOR) and group.bureau_id in bureaus_led(session, person):
        return True
    return any(each["person"] == person.id and each["seat"] in _KEEPS for each in group.members)


def may_read(session: Session, person: Person, group: WorkingGroup) -> bool:
    """Whoever sees its bureau, and everybody in it."""
    seen = bureaus_seen(session, person)
    if seen is None or group.bureau_id in seen:
        return True
    return any(each["person"] == person.id for each in group.members)


def readable(session: Session, person: Person) -> list[WorkingGroup]:
    """The groups that the person may read: the newest year first, in it their own bureau's."""
    query = select(WorkingGroup).where(WorkingGroup.removed_at.is_(None))
    every = session.scalars(query.order_by(WorkingGroup.fiscal_year.desc(), WorkingGroup.id))
    found = [each for each in every if may_read(session, person, each)]
    return sorted(found, key=lambda g: (-g.fiscal_year, g.bureau_id != person.bureau_id))


def standing(session: Session, group_id: int) -> WorkingGroup | None:
    """The group of this id, if it was not removed."""
    found = session.get(WorkingGroup, group_id)
    return found if found is not None and found.removed_at is None else None


# -- groups --------------------------------------------------------------------------------------


def note(session: Session, by: Person, told: GroupNote, now: datetime) -> WorkingGroup:
    """Store a group. Raises Refusal: `nobody`, `too_many`, `same_title`."""
    group = WorkingGroup(noted_by=by.id)
    _put(session, group, told, now)
    session.add(group)
    session.flush()
    trail.record(session, now, by.id, "working_group.noted", f"working_group:{group.id}")
    return group


def change(
    session: Session, by: Person, group: WorkingGroup, told: GroupNote, now: datetime
) -> None:
    """Put other words in its place; its meetings stay as they were noted. Raises Refusal as `note`
    does, and `gone`."""
    _check_standing(session, group)
    _put(session, group, told, now)
    trail.record(session, now, by.id, "working_group.changed", f"working_group:{group.id}")


def remove(session: Session, by: Person, group: WorkingGroup, now: datetime) -> None:
    """Take it out with its meetings; a second call changes nothing."""
    if group.removed_at is not None:
        return
    for each in meetings_of(session, group.id):
        _empty_meeting(each, now)
    group.removed_at = group.changed_at = now
    group.title, group.members, group.duties = "", [], []
    trail.record(session, now, by.id, "working_group.removed", f"working_group:{group.id}")


def in_order(members: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The members as an order lists them: by seat, and of one seat as they were told."""
    return sorted(members, key=lambda each: SEATS.index(each["seat"]))


def chair_of(members: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    return next((each for each in members if each["seat"] == CHAIR), None)


def _put(session: Session, group: WorkingGroup, told: GroupNote, now: datetime) -> None:
    if not told.members:
        raise Refusal("nobody")
    if len(told.members) > MOST_MEMBERS:
        raise Refusal("too_many", most=MOST_MEMBERS)
    known = group.fiscal_year if told.ordered_on is None else None
    year = known or fiscal_year(told.ordered_on or office_day(now))
    same = select(WorkingGroup.id).where(
        WorkingGroup.bureau_id == told.bureau_id,
        WorkingGroup.fiscal_year == year,
        WorkingGroup.title == told.title,
        WorkingGroup.removed_at.is_(None),
    )
    if session.scalars(same).first() not in (None, group.id):
        raise Refusal("same_title")
    group.bureau_id, group.fiscal_year, group.title = told.bureau_id, year, told.title
    group.members = [asdict(each) for each in told.members]
    group.duties = list(told.duties)
    group.ordered_on, group.changed_at = told.ordered_on, now


def _check_standing(session: Session, group: WorkingGroup) -> None:
    query = select(WorkingGroup).where(WorkingGroup.id == group.id).with_for_update()
    found = session.scalars(query.execution_options(populate_existing=True)).one()
    if found.removed_at is not None:
        raise Refusal("gone")


# -- meetings ------------------------------------------------------------------------------------


def next_number(session: Session, group_id: int, year: int) -> int:
    """How manieth the group's next meeting of the year (B.E.) is."""
    query = select(func.max(GroupMeeting.number)).where(
        GroupMeeting.group_id == group_id,
        GroupMeeting.year == year,
        GroupMeeting.removed_at.is_(None),
    )
    return (session.scalar(query) or 0) + 1


def year_of(day: date) -> int:
    """The year (B.E.) in which meetings are counted."""
    return day.year + BUDDHIST_YEARS


def meetings_of(session: Session, group_id: int) -> list[GroupMeeting]:
    """The group's meetings, the newest first."""
    query = select(GroupMeeting).where(
        GroupMeeting.group_id == group_id, GroupMeeting.removed_at.is_(None)
    )
    return list(session.scalars(query.order_by(GroupMeeting.day.desc(), GroupMeeting.id.desc())))


def meeting(session: Session, meeting_id: int) -> tuple[WorkingGroup, GroupMeeting] | None:
    """The meeting of this id with its group, if it was not removed."""
    found = session.get(GroupMeeting, meeting_id)
    if found is None or found.removed_at is not None:
        return None
    return session.get_one(WorkingGroup, found.group_id), found


def note_meeting(
    session: Session, by: Person, group: WorkingGroup, told: MeetingNote, now: datetime
) -> GroupMeeting:
    """Store a meeting. Raises Refusal: `gone`, `too_many`,
    `same_number`, `ahead`, `ends_before`."""
    _check_standing(session, group)
    made = GroupMeeting(group_id=group.id, noted_by=by.id)
    _put_meeting(session, made, told, now)
    session.add(made)
    session.flush()
    trail.record(session, now, by.id, "group_meeting.noted", f"group_meeting:{made.id}")
    return made


def change_meeting(
    session: Session, by: Person, made: GroupMeeting, told: MeetingNote, now: datetime
) -> None:
    """Put other words in its place. Raises Refusal as `note_meeting` does."""
    _check_standing(session, session.get_one(WorkingGroup, made.group_id))
    _put_meeting(session, made, told, now)
    trail.record(session, now, by.id, "group_meeting.changed", f"group_meeting:{made.id}")


def remove_meeting(session: Session, by: Person, made: GroupMeeting, now: datetime) -> None:
    """Take the meeting out; a second call changes nothing."""
    if made.removed_at is None:
        _empty_meeting(made, now)
        trail.record(session, now, by.id, "group_meeting.removed", f"group_meeting:{made.id}")


def members_of(made: GroupMeeting) -> list[dict[str, Any]]:
    """The members that the meeting had, present or absent, in the group's order."""
    every = [*made.present, *made.absent]
    return sorted(every, key=lambda each: each["at"])


def _empty_meeting(made: GroupMeeting, now: datetime) -> None:
    made.removed_at = made.changed_at = now
    made.place = ""
    made.present, made.absent, made.guests, made.agenda = [], [], [], []


def _put_meeting(session: Session, made: GroupMeeting, told: MeetingNote, now: datetime) -> None:
    if told.day > office_day(now):
        raise Refusal("ahead")
    if told.begins and told.ends and told.ends <= told.begins:
        raise Refusal("ends_before")
    if len(told.agenda) > MOST_ITEMS:
        raise Refusal("too_many", most=MOST_ITEMS)
    same = select(GroupMeeting.id).where(
        GroupMeeting.group_id == made.group_id,
        GroupMeeting.year == told.year,
        GroupMeeting.number == told.number,
        GroupMeeting.removed_at.is_(None),
    )
    if session.scalars(same).first() not in (None, made.id):
        raise Refusal("same_number")
    plain = [{**each, "at": at} for at, each in enumerate(told.members)]
    made.present = [each for at, each in enumerate(plain) if at not in told.absent]
    made.absent = [
        {**each, "why": told.absent[at]} for at, each in enumerate(plain) if at in told.absent
    ]
    made.guests = [{"name": name, "position": position} for name, position in told.guests]
    made.agenda = [asdict(each) for each in told.agenda]
    made.number, made.year, made.day = told.number, told.year, told.day
    made.begins, made.ends, made.place = told.begins, told.ends, told.place
    made.changed_at = now
