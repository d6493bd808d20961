"""Reads the people who may have a part in the duties of some bureaus, and nobody else.

The answers are those of the whole `Household`: whoever was not read before is read when asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Date, Select, bindparam, select, union
from sqlalchemy.orm import Session

from models.duties.duty_people import MEMBER, Household, Member
from models.duties.reminder_tables import DutyHolder
from models.people import absences, deputies
from models.people.person import ADMIN, REPORTER, Person, holders, holds

_SINGLY = 3
"""So many people are read one by one; then the whole bureaus are, since more will be asked for."""


class NearHousehold(Household):
    """The reporters of some bureaus, everybody above them, who acts for these, administrators.

    bureau_ids: the bureaus whose people are read at first.
    people: others who are read with them.
    also_away: who counts as on leave, whatever is stored.
    """

    def __init__(
        self,
        session: Session,
        day: date,
        bureau_ids: Collection[int],
        people: Collection[int] = (),
        also_away: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__((), also_away)
        self._session, self._day, self._bureau_ids = session, day, frozenset(bureau_ids)
        self._sought: set[int] = set()
        self._left_to_read_singly = _SINGLY
        self._whole: set[int] = set()
        self._read(_AT_FIRST, bureaus=sorted(bureau_ids), people=sorted(people))
        self._learn_bureaus(bureau_ids)

    @property
    def known(self) -> frozenset[int]:
        """The ids of the people who have been read."""
        return frozenset(self._members)

    def expect(self, bureau_ids: Collection[int]) -> None:
        """Reads the reporters of these bureaus, unless they have been read, in one go."""
        more = sorted({*bureau_ids} - self._reporters.keys())
        if more:
            self._read(_REPORTING, bureaus=more)
            self._learn_bureaus(more)

    def member(self, person_id: int | None) -> Member | None:
        """Returns the person; None if they are not on the roster."""
        if person_id is None:
            return None
        if person_id not in self._sought:
            if not self._left_to_read_singly:
                self._read_whole(self._bureau_ids)
            if person_id not in self._sought:
                self._left_to_read_singly = max(0, self._left_to_read_singly - 1)
                self._read(_BY_ID, people=[person_id])
        return super().member(person_id)

    def everybody(self, bureau_ids: Collection[int]) -> Iterator[Member]:
        """Yields the people of these bureaus by their ids."""
        self._read_whole(bureau_ids)
        found = (member for member in self._members.values() if member.bureau_id in bureau_ids)
        return iter(sorted(found, key=lambda member: member.id))

    def is_away(self, person_id: int) -> bool:
        """Tells whether the person is on leave."""
        self.member(person_id)
        return super().is_away(person_id)

    def deputy_of(self, superior_id: int) -> int | None:
        """Returns who acts for the superior; None if nobody does."""
        self.member(superior_id)
        return super().deputy_of(superior_id)

    def _chosen_for(self, bureau_id: int, activity_id: int | None) -> int | None:
        self._read_bureau(bureau_id)
        return super()._chosen_for(bureau_id, activity_id)

    def _reporting(self, bureau_id: int) -> Sequence[int]:
        self._read_bureau(bureau_id)
        return super()._reporting(bureau_id)

    def _holding_admin(self) -> Iterable[Member]:
        return sorted(super()._holding_admin(), key=lambda member: member.id)

    # -- reading ----------------------------------------------------------------------------------

    def _read_bureau(self, bureau_id: int) -> None:
        if bureau_id not in self._reporters:
            self.expect((bureau_id,))

    def _read_whole(self, bureau_ids: Collection[int]) -> None:
        more = {*bureau_ids} - self._whole
        if more:
            self._whole |= more
            self._read(_OF_BUREAUS, bureaus=sorted(more))

    def _read(self, query: Select[*tuple[Any, ...]], **values: Any) -> None:
        """Reads these people and everybody above them, and whoever acts for one of all these."""
        self._sought.update(values.get("people", ()))  # also who is not on the roster
        while True:
            found = [*self._session.execute(query, {"day": self._day, **values})]
            read = {row[0]: Member._make(row[:-1]) for row in found}
            self._away |= {row[0] for row in found if row[-1]}
            new = read.keys() - self._members.keys()
            self._members.update(read)
            # A superior of somebody who is none of the roster ends the line.
            above = {m.supervisor_id for m in read.values() if m.supervisor_id is not None}
            self._sought |= above | read.keys()
            acting = deputies.running(self._session, self._day, new) if new else {}
            self._acting.update((superior, each.id) for superior, each in acting.items())
            further = {each.id for each in acting.values()} - self._members.keys()
            if not further:
                return
            query, values = _BY_ID, {"people": sorted(further)}

    def _learn_bureaus(self, bureau_ids: Collection[int]) -> None:
        """Notes who reports and who was chosen in bureaus whose reporters have been read."""
        self._reporters.update((bureau_id, []) for bureau_id in bureau_ids)
        for member in sorted(self._members.values(), key=lambda m: m.id):
            if member.reporter and member.bureau_id in bureau_ids:
                self._reporters[member.bureau_id].append(member.id)
        for row in self._session.execute(_CHOSEN, {"bureaus": sorted(bureau_ids)}):
            self._chosen[row.bureau_id, row.activity_id] = row.person_id


def _with_all_above(*these: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """A statement: who meets one of the conditions, and everybody above them. Its last column tells
    whether the person is on leave."""
    # Each by its own index: joined by OR they would let PostgreSQL walk through everybody.
    found = union(*(select(Person.id).where(each).correlate(None) for each in these))
    line = (
        select(Person.id, Person.supervisor_id)
        .where(Person.id.in_(found), Person.retired_at.is_(None))
        .cte("line", recursive=True)
    )
    line = line.union(
        select(Person.id, Person.supervisor_id)
        .join(line, Person.id == line.c.supervisor_id)
        .where(Person.retired_at.is_(None))
    )
    away = absences.is_away(bindparam("day", type_=Date))
    return select(*MEMBER, away).where(Person.id.in_(select(line.c.id)))


# Built once: every turn asks them.
_BUREAUS: BindParameter[int] = bindparam("bureaus", expanding=True)
_THESE = Person.id.in_(bindparam("people", expanding=True))
_THEIR_REPORTERS = Person.id.in_(
    select(Person.id).where(holds(REPORTER), Person.bureau_id.in_(_BUREAUS)).correlate(None)
)
_AT_FIRST = _with_all_above(_THEIR_REPORTERS, holders(ADMIN), _THESE)
_REPORTING = _with_all_above(_THEIR_REPORTERS)
_OF_BUREAUS = _with_all_above(Person.bureau_id.in_(_BUREAUS))
_BY_ID = _with_all_above(_THESE)
_CHOSEN = select(DutyHolder.bureau_id, DutyHolder.activity_id, DutyHolder.person_id).where(
    DutyHolder.bureau_id.in_(_BUREAUS)
)
