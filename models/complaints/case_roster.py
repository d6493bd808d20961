"""The people who may read a complaint, by their level for it (`complaint.LEVELS`).

Read anew each time, by indexes: only who receives complaints, leads the bureau or the office. What
a moment ago was true of somebody's roles, superior or account never counts.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Integer, String, bindparam, cast, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from models.complaints.case_names import WholeNames
from models.complaints.complaint import BUREAU_LEVEL, DIRECTOR_LEVEL, EXECUTIVE_LEVEL, OFFICE_LEVEL
from models.complaints.everybody_named import EverybodyNamed
from models.people import roster_memory
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR, Person, holds
from models.trail import facts, trail

OFFICE = "complaints_office"
"""The fact with the ids of the bureaus whose receivers are the office's own, comma-separated."""


class RosterMember(NamedTuple):
    """A person of the roster.

    reached: whether they can get messages in LINE.
    leads: whether they are somebody's superior.
    """

    id: int
    name: str
    bureau_id: int
    supervisor_id: int | None
    roles: frozenset[str]
    reached: bool
    leads: bool


class Roster:
    """The people of the roster who may read a case of one bureau, and the level of each.

    bureau_id: the bureau that the case concerns; None: none, or it is not known.
    office: ids of the bureaus whose receivers are the office's own.
    """

    def __init__(
        self, members: Sequence[RosterMember], bureau_id: int | None, office: frozenset[int]
    ) -> None:
        self.members = {member.id: member for member in members}
        self.bureau_id, self.office = bureau_id, office

    def names(self) -> list[tuple[int, str]]:
        return [(member.id, member.name) for member in self.members.values()]

    def of_level(self, level: str) -> list[int]:
        """The ids of all people of that level, whether they may read the case or not."""
        if level == EXECUTIVE_LEVEL:
            return self._executives()
        if level == OFFICE_LEVEL:
            return [id_ for bureau in sorted(self.office) for id_ in self._receivers(bureau)]
        if self.bureau_id is None:
            return []
        if level == BUREAU_LEVEL:
            return self._receivers(self.bureau_id)
        director = self._directors(self.bureau_id)
        return director if level == DIRECTOR_LEVEL else self._superiors(self.bureau_id, director)

    def of_bureaus(self, bureau_ids: Collection[int]) -> set[int]:
        """The ids of those who are of these bureaus."""
        return {m.id for m in self._everybody() if m.bureau_id in bureau_ids}

    def available(self, level: str, barred: Collection[int]) -> list[int]:
        """The people of the level who may read the case and can get messages in LINE."""
        return [
            id_ for id_ in self.of_level(level) if self.members[id_].reached and id_ not in barred
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
        return [
            m.id
            for m in self._everybody()
            if m.bureau_id == bureau_id and m.leads and not self._below_own(m)
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


def office(session: Session) -> frozenset[int]:
    """The ids of the bureaus whose receivers are the office's own."""
    named = {int(each) for each in (facts.get(session, OFFICE) or "").split(",") if each}
    return frozenset(named or session.scalars(_WITH_ADMINISTRATOR))


def load(
    session: Session,
    bureau_id: int | None,
    also: Collection[int] = (),
    office_bureaus: Collection[int] = (),
) -> Roster:
    """Everybody who may read a case of this bureau.

    also: ids of people who are wanted besides.
    office_bureaus: the bureaus whose receivers are the office's own, instead of those stored.
    """
    own = frozenset(office_bureaus) or office(session)
    asked = {"of_bureau": bureau_id, "of_office": sorted(own), "besides": sorted(also)}
    members = [
        RosterMember(id_, name, bureau, above, _roles(roles), bool(reached), bool(leads))
        for id_, name, bureau, above, roles, reached, leads in session.execute(_MEMBERS, asked)
    ]
    return Roster(members, bureau_id, own)


def whole_names(session: Session, text: str) -> list[tuple[int, str]]:
    """Everybody on the roster whose first and last name stand in the text (id, name)."""
    return roster_memory.roster(session).by_name.derived(WholeNames).standing_in(text)


def named_at_all(session: Session, text: str) -> Mapping[int, str]:
    """Everybody on the roster whom the text names, by id, also by a part of the name or a slip."""
    return roster_memory.roster(session).by_name.continued(EverybodyNamed).named_in(text)


# Built once: each question of a complaint asks them.
_below = aliased(Person)
_LEADS = (
    select(_below.id)
    .where(_below.supervisor_id == Person.id, _below.retired_at.is_(None))
    .correlate(Person)
    .exists()
)
_WITH_ADMINISTRATOR = (
    select(Person.bureau_id).where(holds(ADMIN), Person.retired_at.is_(None)).distinct()
)
_IS_TOP = (
    select(Person.id)
    .where(holds(EXECUTIVE), ~holds(SUPERVISOR), Person.retired_at.is_(None))
    .correlate(None)
    .exists()
)
_OF_BUREAU = Person.bureau_id == bindparam("of_bureau", type_=Integer)
# Receivers and superiors apart: of both in one condition PostgreSQL reads everybody's superior.
_POSSIBLE = union_all(
    select(Person.id).where(_OF_BUREAU, holds(RECEIVER)),
    select(Person.id).where(_OF_BUREAU, _LEADS),
    select(Person.id).where(
        Person.bureau_id.in_(bindparam("of_office", expanding=True)), holds(RECEIVER)
    ),
    select(Person.id).where(holds(EXECUTIVE), or_(~holds(SUPERVISOR), ~_IS_TOP)),
    select(Person.id).where(Person.id.in_(bindparam("besides", expanding=True))),
)
_MEMBERS = (
    select(
        Person.id, Person.name, Person.bureau_id, Person.supervisor_id,
        cast(Person.roles, String),
        Person.line_user_id.is_not(None) & Person.blocked_at.is_(None),
        _LEADS,
    )
    .where(Person.id.in_(_POSSIBLE), Person.retired_at.is_(None))
    .order_by(Person.id)
)  # fmt: skip


@lru_cache(maxsize=256)  # many have the same
def _roles(stored: str) -> frozenset[str]:
    return frozenset(json.loads(stored))
