"""The people of the roster by their level for a complaint (`complaint.LEVELS`)."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import String, cast, select
from sqlalchemy.orm import Session

from models.complaints.complaint import BUREAU_LEVEL, DIRECTOR_LEVEL, EXECUTIVE_LEVEL, OFFICE_LEVEL
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR, Person
from models.trail import facts, trail

OFFICE = "complaints_office"
"""The fact with the ids of the bureaus whose receivers are the office's own, comma-separated."""


class RosterMember(NamedTuple):
    """A person of the roster. reached: whether they can get messages in LINE."""

    id: int
    name: str
    bureau_id: int
    supervisor_id: int | None
    roles: frozenset[str]
    reached: bool


class Roster:
    """The people of the roster, and the level of each for a bureau.

    office: ids of the bureaus whose receivers are the office's own.
    """

    def __init__(self, members: Sequence[RosterMember], office: frozenset[int]) -> None:
        self.members = {member.id: member for member in members}
        self.office = office

    def names(self) -> list[tuple[int, str]]:
        return [(member.id, member.name) for member in self.members.values()]

    def of_level(self, level: str, bureau_id: int | None) -> list[int]:
        """The ids of all people of that level, whether they may read the case or not."""
        if level == EXECUTIVE_LEVEL:
            return self._executives()
        if level == OFFICE_LEVEL:
            return [id_ for bureau in sorted(self.office) for id_ in self._receivers(bureau)]
        if bureau_id is None:
            return []
        if level == BUREAU_LEVEL:
            return self._receivers(bureau_id)
        director = self._directors(bureau_id)
        return director if level == DIRECTOR_LEVEL else self._superiors(bureau_id, director)

    def of_bureaus(self, bureau_ids: Collection[int]) -> set[int]:
        """The ids of all people of these bureaus."""
        return {m.id for m in self._everybody() if m.bureau_id in bureau_ids}

    def available(self, level: str, bureau_id: int | None, barred: Collection[int]) -> list[int]:
        """The people of the level who may read the case and can get messages in LINE."""
        return [
            id_
            for id_ in self.of_level(level, bureau_id)
            if self.members[id_].reached and id_ not in barred
        ]

    def _receivers(self, bureau_id: int) -> list[int]:
        return [m.id for m in self._everybody() if m.bureau_id == bureau_id and RECEIVER in m.roles]

    def _superiors(self, bureau_id: int, director: Collection[int]) -> list[int]:
        above = {self.members[id_].supervisor_id for id_ in self._receivers(bureau_id)}
        return sorted(
            id_
            for id_ in above
            if id_ in self.members
            and id_ not in director
            and self.members[id_].bureau_id == bureau_id
        )

    def _directors(self, bureau_id: int) -> list[int]:
        """The bureau's director: a superior whose own superior is of another bureau, or nobody."""
        leading = {m.supervisor_id for m in self._everybody()}
        return [
            m.id
            for m in self._everybody()
            if m.bureau_id == bureau_id and m.id in leading and not self._below_own(m)
        ]

    def _below_own(self, member: RosterMember) -> bool:
        above = self.members.get(member.supervisor_id or 0)
        return above is not None and above.bureau_id == member.bureau_id

    def _executives(self) -> list[int]:
        """The executives above the bureaus, or all of them (directors are executives too)."""
        found = [m for m in self._everybody() if EXECUTIVE in m.roles]
        top = [m.id for m in found if SUPERVISOR not in m.roles]
        return top or [m.id for m in found]

    def _everybody(self) -> Iterator[RosterMember]:
        return iter(self.members.values())


def set_office(
    session: Session, bureau_ids: Collection[int], by: int | None, now: datetime
) -> None:
    """Make the receivers of these bureaus the office's own.

    With no bureau, as before this is set: the receivers of the bureaus that have an administrator.
    """
    facts.put(session, OFFICE, ",".join(str(each) for each in sorted(bureau_ids)))
    trail.record(session, now, by, "case.office_set", "cases", bureaus=sorted(bureau_ids))


def load(session: Session) -> Roster:
    query = (
        select(
            Person.id, Person.name, Person.bureau_id, Person.supervisor_id,
            cast(Person.roles, String),
            Person.line_user_id.is_not(None) & Person.blocked_at.is_(None),
        )
        .where(Person.retired_at.is_(None))
        .order_by(Person.id)
    )  # fmt: skip
    members = [
        RosterMember(id_, name, bureau, above, _roles(roles), bool(reached))
        for id_, name, bureau, above, roles, reached in session.execute(query)
    ]
    stored = facts.get(session, OFFICE)
    named = {int(each) for each in (stored or "").split(",") if each}
    return Roster(members, frozenset(named or {m.bureau_id for m in members if ADMIN in m.roles}))


@lru_cache(maxsize=256)  # many have the same
def _roles(stored: str) -> frozenset[str]:
    return frozenset(json.loads(stored))
