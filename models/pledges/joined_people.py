"""The list of a unit's people to sign: what each one joined, and when.

It counts like the shares (joining_people): live while a campaign is open, frozen once closed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.people.person import Bureau, Person
from models.pledges.joining_people import moment, standing
from models.pledges.pledge import EXCUSED, JOINED, NOT_JOINED, Announcement, Pledge


@dataclass(frozen=True)
class UnitPerson:
    """Somebody of the unit.

    joined: the day they joined, by announcement id.
    excused: why they need not join, by announcement id (a reason of `pledge`).
    missing: the announcements they must still join.
    """

    person_id: int
    name: str
    position: str
    work_group: str
    joined: Mapping[int, date]
    excused: Mapping[int, str]
    missing: frozenset[int]


@dataclass(frozen=True)
class UnitList:
    """A unit's list.

    announcements: id and short name, in order.
    people: by work group and name.
    """

    announcements: Sequence[tuple[int, str]]
    people: Sequence[UnitPerson]


def unit_list(session: Session, bureau_id: int, year: int, at: datetime) -> UnitList:
    """The unit's list for the fiscal year (B.E.), with announcements begun by the aware moment."""
    rows = session.execute(
        standing().where(Announcement.fiscal_year == year, Bureau.id == bureau_id), moment(at)
    ).all()
    announcements = sorted({(row.announcement_id, row.short) for row in rows})
    days = _days(session, [id_ for id_, _ in announcements])
    groups = _groups(session, bureau_id)
    of_person: dict[int, list[Any]] = {}
    for row in rows:
        of_person.setdefault(row.person_id, []).append(row)
    people = [_listed(found, days, groups) for found in of_person.values()]
    return UnitList(
        announcements, sorted(people, key=lambda each: (each.work_group, each.name, each.person_id))
    )


def _listed(
    rows: Sequence[Any], days: Mapping[tuple[int, int], date], groups: Mapping[int, str]
) -> UnitPerson:
    first = rows[0]
    joined = {
        row.announcement_id: days[row.announcement_id, row.person_id]
        for row in rows
        if row.outcome == JOINED
    }
    excused = {
        row.announcement_id: row.reason
        for row in rows
        if row.outcome == EXCUSED and row.announcement_id not in joined
    }
    return UnitPerson(
        person_id=first.person_id,
        name=first.name,
        position=first.position,
        work_group=groups.get(first.person_id, ""),
        joined=joined,
        excused=excused,
        missing=frozenset(row.announcement_id for row in rows if row.outcome == NOT_JOINED)
        - set(joined),
    )


def _days(session: Session, announcement_ids: Sequence[int]) -> dict[tuple[int, int], date]:
    """The day of the newest joining, by announcement id and person id."""
    query = (
        select(Pledge.announcement_id, Pledge.person_id, Pledge.at)
        .where(Pledge.announcement_id.in_(announcement_ids), Pledge.answer == JOINED)
        .order_by(Pledge.version)
    )
    return {(to, who): office_day(when) for to, who, when in session.execute(query)}


def _groups(session: Session, bureau_id: int) -> dict[int, str]:
    query = select(Person.id, Person.work_group).where(Person.bureau_id == bureau_id)
    return {id_: group for id_, group in session.execute(query)}


@dataclass(frozen=True)
class JoinedPerson:
    """Somebody who joined an announcement, and on which day."""

    name: str
    position: str
    on: date


def joined_to(
    session: Session, announcement_id: int, bureau_ids: Collection[int], at: datetime
) -> dict[str, list[JoinedPerson]]:
    """Who has joined the announcement by the aware moment, by the name of the bureau they count in;
    only in these bureaus. Each list is by name."""
    rows = session.execute(
        standing().where(Announcement.id == announcement_id, Bureau.id.in_(bureau_ids)), moment(at)
    ).all()
    days = _days(session, [announcement_id])
    found: dict[str, list[JoinedPerson]] = {}
    for row in sorted(rows, key=lambda row: (row.bureau, row.name, row.person_id)):
        if row.outcome == JOINED:
            on = days[announcement_id, row.person_id]
            found.setdefault(row.bureau, []).append(JoinedPerson(row.name, row.position, on))
    return found
