"""Who reads a case, by a look at everybody on the roster."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.complaints.case_names import called_so, named_in
from models.complaints.complaint import (
    BUREAU_LEVEL,
    DIRECTOR_LEVEL,
    EXECUTIVE_LEVEL,
    LEVELS,
    NOBODY,
    OFFICE_LEVEL,
    SUPERIOR_LEVEL,
)
from models.people.people import reachable
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR, Person


@dataclass(frozen=True)
class Read:
    """Who reads it, and who hears when it is late."""

    level: str
    readers: tuple[int, ...]
    late: tuple[int, ...]


class WholeOffice:
    """Everybody on the roster now, and the bureau that a case concerns."""

    def __init__(self, session: Session, bureau_id: int | None, office: Collection[int]) -> None:
        found = session.scalars(
            select(Person).where(Person.retired_at.is_(None)).order_by(Person.id)
        )
        self.people = {each.id: each for each in found}
        administered = {each.bureau_id for each in self.people.values() if each.has(ADMIN)}
        self.bureau_id, self.office = bureau_id, set(office) or administered

    def of_level(self, level: str) -> list[int]:
        everybody = self.people.values()
        if level == EXECUTIVE_LEVEL:
            executives = [p for p in everybody if p.has(EXECUTIVE)]
            top = [p for p in executives if not p.has(SUPERVISOR)]
            return [p.id for p in top or executives]
        if level == OFFICE_LEVEL:
            return [id_ for bureau in sorted(self.office) for id_ in self._receivers(bureau)]
        if level == BUREAU_LEVEL:
            return self._receivers(self.bureau_id)
        leading = {p.supervisor_id for p in everybody}
        directors = [
            p.id
            for p in everybody
            if p.bureau_id == self.bureau_id and p.id in leading and not self._below_own(p)
        ]
        if level == DIRECTOR_LEVEL:
            return directors
        assert level == SUPERIOR_LEVEL
        above = {self.people[id_].supervisor_id for id_ in self._receivers(self.bureau_id)}
        return sorted(
            p.id
            for p in everybody
            if p.id in above and p.bureau_id == self.bureau_id and p.id not in directors
        )

    def _receivers(self, bureau_id: int | None) -> list[int]:
        people = self.people.values()
        return [p.id for p in people if p.bureau_id == bureau_id and p.has(RECEIVER)]

    def _below_own(self, person: Person) -> bool:
        above = self.people.get(person.supervisor_id or 0)
        return above is not None and above.bureau_id == person.bureau_id

    def barred(
        self, words: str, name: str, bureaus: Collection[int], before: Collection[int]
    ) -> set[int]:
        names = [(p.id, p.name) for p in self.people.values()]
        among = {id_ for level in LEVELS for id_ in self.of_level(level)} | set(before)
        named = named_in(words, names, among) | called_so(name, names, among)
        return named | {p.id for p in self.people.values() if p.bureau_id in bureaus}

    def read(self, way: Sequence[str], barred: Collection[int]) -> Read:
        stages = [(level, self._may(level, barred)) for level in way]
        stages = [(level, people) for level, people in stages if people]
        if not stages:
            return Read(NOBODY, (), ())
        late = stages[1][1] if len(stages) > 1 else ()
        return Read(*stages[0], late)

    def _may(self, level: str, barred: Collection[int]) -> tuple[int, ...]:
        found = self.of_level(level)
        return tuple(i for i in found if i not in barred and reachable(self.people[i]))
