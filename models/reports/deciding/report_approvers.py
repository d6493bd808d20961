"""Who approves the reports of each reporter, as report_deciders has it; by bureaus at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.duties.duty_people import Household, Member
from models.people import deputies
from models.people.person import ADMIN, REPORTER, Absence, Bureau, Person, holds


@dataclass(frozen=True)
class Approver:
    """Somebody who may approve.

    instead_of: the name of the superior for whom they decide as a deputy; None in their own name.
    superior: whether they are a superior or a superior's deputy; else an administrator.
    """

    person_id: int
    name: str
    position: str
    instead_of: str | None
    superior: bool


@dataclass(frozen=True)
class Approvers:
    """The people of the roster on one day, and who approves what they send.

    names: name and position by the person's id.
    bureaus: the names of the bureaus that have people on the roster, by id.
    """

    house: Household
    names: dict[int, tuple[str, str]]
    bureaus: dict[int, str]

    def of(self, person_id: int) -> list[Approver]:
        """Returns who may approve the person's reports, whom they wait for first. People on leave
        are left out as long as somebody else is there."""
        house = self.house
        above = [each.id for each in house.line_above(person_id)]
        acting = {each: house.deputy_of(each) for each in reversed(above)}
        instead = {deputy: each for each, deputy in acting.items() if deputy is not None}
        return [
            self._approver(each, None if each in above else instead.get(each), above)
            for each in house.approvers(frozenset((person_id,)), person_id)
        ]

    def _approver(self, person_id: int, instead_of: int | None, above: Sequence[int]) -> Approver:
        name, position = self.names[person_id]
        whose = self.names[instead_of][0] if instead_of is not None else None
        led = person_id in above or instead_of is not None
        return Approver(person_id, name, position, whose, led)

    def passes_over(self, person_id: int) -> bool:
        """Tells whether the nearest superior is on leave, without a deputy, and another decides."""
        nearest = next(self.house.line_above(person_id), None)
        first = next(iter(self.of(person_id)), None)
        if nearest is None or first is None or not self.house.is_away(nearest.id):
            return False
        return first.person_id != nearest.id and first.instead_of is None

    def reporters(self, bureau_id: int) -> list[int]:
        """Returns the bureau's reporters, by id."""
        return self.house.reporters(bureau_id)

    def administrators(self, but: int) -> list[str]:
        """Returns the names of the administrators whom LINE reaches, without this person."""
        return [self.names[each][0] for each in self.house.administrators if each != but]


def on(session: Session, day: date) -> Approvers:
    """Returns who approves on that day. Takes two statements."""
    away = (
        select(Absence.id)
        .where(
            Absence.person_id == Person.id,
            Absence.first_day <= day,
            Absence.last_day >= day,
            Absence.ended_at.is_(None),
        )
        .exists()
    )
    query = select(
        Person.id,
        Person.bureau_id,
        Person.supervisor_id,
        holds(REPORTER),
        holds(ADMIN),
        Person.line_user_id.is_not(None),
        Person.blocked_at.is_not(None),
        Person.name,
        Person.position,
        Bureau.name.label("bureau"),
        away.label("away"),
    ).join(Bureau, Bureau.id == Person.bureau_id)
    rows = list(session.execute(query.where(Person.retired_at.is_(None))))
    members = [Member._make(row[:7]) for row in rows]
    names = {row.id: (row.name, row.position) for row in rows}
    acting = {superior: each.id for superior, each in deputies.running(session, day).items()}
    house = Household(members, frozenset(row.id for row in rows if row.away), acting)
    return Approvers(house, names, {row.bureau_id: row.bureau for row in rows})
