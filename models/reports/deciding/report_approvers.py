"""Who approves the reports of each reporter, as report_deciders has it; by bureaus at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.duties.duty_people import Household
from models.duties.near_people import NearHousehold
from models.people.person import Bureau, Person


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
    """The people of some bureaus on one day, and who approves what they send.

    names: name and position by the person's id.
    """

    house: Household
    names: dict[int, tuple[str, str]]

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
        return sorted(self.house.reporters(bureau_id))

    def administrators(self, but: int) -> list[str]:
        """Returns the names of the administrators whom LINE reaches, without this person."""
        return [self.names[each][0] for each in self.house.administrators if each != but]


def on(
    session: Session, day: date, bureau_ids: Collection[int], people: Collection[int] = ()
) -> Approvers:
    """Returns who approves on that day what the reporters of these bureaus, and these people, send.
    Takes four statements, two more where somebody acts for another."""
    house = NearHousehold(session, day, bureau_ids, people)
    query = select(Person.id, Person.name, Person.position).where(Person.id.in_(house.known))
    return Approvers(house, {row.id: (row.name, row.position) for row in session.execute(query)})


def staffed(session: Session, bureau_ids: Collection[int] | None) -> dict[int, str]:
    """Returns the names of the bureaus that have people on the roster, by id: of these bureaus, or
    of all (None)."""
    here = exists().where(Person.bureau_id == Bureau.id, Person.retired_at.is_(None))
    query = select(Bureau.id, Bureau.name).where(here)
    if bureau_ids is not None:
        query = query.where(Bureau.id.in_(bureau_ids))
    return {row.id: row.name for row in session.execute(query)}
