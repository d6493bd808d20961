"""Who is told of a bureau's duties on a day: reporters, head, director, administrators.

People are read once, in a fixed number of statements. Everything else is computed from them.
Work-group head = the reporter's supervisor; bureau director = the first supervisor up the line
whose own supervisor is of another bureau or nobody (domain.md, People).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from sqlalchemy import Date, Integer, bindparam, exists, or_, select
from sqlalchemy.orm import Session

from models.duties.reminder_tables import DutyHolder
from models.people import absences, deputies
from models.people.person import ADMIN, REPORTER, Deputy, Person, holds

RESPONSIBLE, REPORTERS, HEAD, DIRECTOR = "responsible", "reporters", "head", "director"
ADMINISTRATOR, APPROVER, OWNER = "administrator", "approver", "owner"
SIGNER, ABOVE, ANSWERER = "signer", "above", "answerer"
HANDLER = "handler"
"""Who works on a case. Whoever comes next is told as ABOVE, and reads nothing of it."""

AWAY, BLOCKED, NOT_JOINED = "away", "blocked", "not_joined"
"""Why somebody is not told of a duty: on leave, has blocked the bot, never joined."""


class Member(NamedTuple):
    """What reminders need to know of a person. A plain tuple, since a pass reads thousands."""

    id: int
    bureau_id: int
    supervisor_id: int | None
    reporter: bool
    admin: bool
    joined: bool
    blocked: bool


@dataclass(frozen=True)
class Passed:
    """Somebody who is not told of a duty that concerns them, and why."""

    person_id: int
    why: str


@dataclass(frozen=True)
class Recipients:
    """The people whom a duty's reminders reach.

    by_role: their ids, those to be told first in front. Whoever stands in for somebody has that
        role.
    passed: whom it would reach if they were not away or out of LINE's reach.
    """

    by_role: Mapping[str, tuple[int, ...]]
    passed: tuple[Passed, ...] = ()

    def everybody(self) -> frozenset[int]:
        """Returns all who are told, in whatever role."""
        return frozenset(person for people in self.by_role.values() for person in people)


class Household:
    """The people of the roster on one day, all of them read before (`near_people`: as asked for).

    away: who is on leave.
    acting: the deputy of each superior who has one.
    chosen: who is responsible for (bureau, activity), or for (bureau, None) where no activity is
        named. Where nobody is chosen it is the bureau's first reporter.
    """

    def __init__(
        self,
        members: Iterable[Member],
        away: frozenset[int] = frozenset(),
        acting: Mapping[int, int] | None = None,
        chosen: Mapping[tuple[int, int | None], int] | None = None,
    ) -> None:
        self._members = {member.id: member for member in sorted(members, key=lambda m: m.id)}
        self._away, self._acting, self._chosen = {*away}, {**(acting or {})}, {**(chosen or {})}
        self._reporters: dict[int, list[int]] = {}
        for member in self._members.values():
            if member.reporter:
                self._reporters.setdefault(member.bureau_id, []).append(member.id)
        self._known: dict[tuple[int, int | None], Recipients] = {}

    # -- who there is: all other answers are made of these ----------------------------------------

    def expect(self, bureau_ids: Collection[int]) -> None:
        """Tells that recipients of these bureaus are asked for next, so that they are read at once
        where they were not read before."""

    def member(self, person_id: int | None) -> Member | None:
        """Returns the person; None if they are not on the roster."""
        return None if person_id is None else self._members.get(person_id)

    def everybody(self, bureau_ids: Collection[int]) -> Iterator[Member]:
        """Yields the people of these bureaus by their ids."""
        return (member for member in self._members.values() if member.bureau_id in bureau_ids)

    def is_away(self, person_id: int) -> bool:
        """Tells whether the person is on leave."""
        return person_id in self._away

    def deputy_of(self, superior_id: int) -> int | None:
        """Returns who acts for the superior; None if nobody does."""
        return self._acting.get(superior_id)

    def _chosen_for(self, bureau_id: int, activity_id: int | None) -> int | None:
        return self._chosen.get((bureau_id, activity_id))

    def _reporting(self, bureau_id: int) -> Sequence[int]:
        return self._reporters.get(bureau_id, ())

    def _holding_admin(self) -> Iterable[Member]:
        return (member for member in self._members.values() if member.admin)

    # -- what follows from that -------------------------------------------------------------------

    @cached_property
    def administrators(self) -> tuple[int, ...]:
        """The administrators who are told on this day."""
        return tuple(m.id for m in self._holding_admin() if not self.why_not(m.id))

    def recipients(self, bureau_id: int, activity_id: int) -> Recipients:
        """Returns who is told of the bureau's report of that activity; 0: of its duties at all."""
        own = self._chosen_for(bureau_id, activity_id) is not None
        key = (bureau_id, activity_id if own else None)
        if key not in self._known:
            self._known[key] = self._recipients(*key)
        return self._known[key]

    def reporters(self, bureau_id: int, activity_id: int | None = None) -> list[int]:
        """Returns the bureau's reporters, the responsible one first, also those who are away."""
        found = self._reporting(bureau_id)
        chosen = self._chosen_for(bureau_id, activity_id) or self._chosen_for(bureau_id, None)
        return sorted(found, key=lambda person: (person != chosen, person))

    def why_not(self, person_id: int) -> str | None:
        """Returns why this person is told nothing on this day; None if they are told."""
        member = self.member(person_id)
        if member is None or not member.joined:
            return NOT_JOINED
        if member.blocked:
            return BLOCKED
        return AWAY if self.is_away(person_id) else None

    def reached(self, person_id: int | None) -> tuple[int, ...]:
        """Returns the person if they are told on this day, else nobody."""
        return () if person_id is None or self.why_not(person_id) else (person_id,)

    def only(self, role: str, person_id: int | None) -> Recipients:
        """Returns the recipients of a duty that concerns one person alone."""
        why = None if person_id is None else self.why_not(person_id)
        passed = () if person_id is None or why is None else (Passed(person_id, why),)
        return Recipients({role: self.reached(person_id)}, passed)

    def line_above(self, person_id: int) -> Iterator[Member]:
        """Yields the person's superiors, the nearest first. A circle in the roster ends them."""
        seen = {person_id}
        member = self.member(person_id)
        while member is not None and member.supervisor_id not in {None, *seen}:
            member = self.member(member.supervisor_id)
            if member is not None:
                seen.add(member.id)
                yield member

    def head_and_director(self, reporter_id: int) -> tuple[int | None, int | None]:
        """Returns the reporter's work-group head and bureau director, each of the same bureau."""
        reporter = self.member(reporter_id)
        bureau_id = reporter.bureau_id if reporter is not None else None
        line = list(self.line_above(reporter_id))
        leading = next((m for m in line if self._leads_bureau(m)), None)
        head = line[0].id if line and line[0].bureau_id == bureau_id else None
        director = leading.id if leading and leading.bureau_id == bureau_id else None
        return head, director

    def _leads_bureau(self, member: Member) -> bool:
        above = self.member(member.supervisor_id)
        return above is None or above.bureau_id != member.bureau_id

    def stands_in(self, person_id: int | None) -> int | None:
        """Returns who is told for a superior: the deputy of the day, else the superior. None if
        neither is there."""
        if person_id is None:
            return None
        deputy = self.deputy_of(person_id)
        stand_in = person_id if deputy is None else deputy
        if self.why_not(stand_in):
            stand_in = person_id
        return None if self.why_not(stand_in) else stand_in

    def approver(self, barred: frozenset[int], author_id: int) -> int | None:
        """Returns whom a sent report waits for, as report_deciders has it: the nearest superior who
        is there, or the nearest of all if everybody is away."""
        return next(iter(self.approvers(barred, author_id)), None)

    def approvers(self, barred: frozenset[int], author_id: int) -> list[int]:
        """Returns all for whom it may wait, the nearest first."""
        standing = list(self._deciders(barred, author_id))
        here = [person for person in standing if not self.is_away(person)]
        return here or standing

    def _deciders(self, barred: frozenset[int], author_id: int) -> Iterator[int]:
        found = False
        for superior in self.line_above(author_id):
            deputy = self.deputy_of(superior.id)
            if superior.id in barred:
                continue
            if deputy is not None and deputy not in barred:
                found = True
                yield deputy
            elif superior.joined and not superior.blocked:
                found = True
                yield superior.id
        if not found:
            yield from (
                m.id
                for m in self._holding_admin()
                if m.joined and not m.blocked and m.id not in barred
            )

    def _recipients(self, bureau_id: int, activity_id: int | None) -> Recipients:
        reporters = self.reporters(bureau_id, activity_id)
        here = [person for person in reporters if self.why_not(person) is None]
        head, director = self._superiors(bureau_id, reporters)
        their_head, their_director = self.stands_in(head), self.stands_in(director)
        instead = [person for person in (their_head, their_director) if person is not None]
        passed = [Passed(p, why) for p in reporters if (why := self.why_not(p))]
        passed += [
            Passed(superior, why)
            for superior in dict.fromkeys((head, director))
            if superior is not None and (why := self.why_not(superior))
        ]
        return Recipients(
            {
                RESPONSIBLE: tuple((here or instead)[:1]),
                REPORTERS: tuple(here[1:]),
                HEAD: tuple(instead[:1]) if head is not None else (),
                DIRECTOR: (their_director,) if their_director is not None else (),
                ADMINISTRATOR: self.administrators,
            },
            tuple(passed),
        )

    def _superiors(self, bureau_id: int, reporters: list[int]) -> tuple[int | None, int | None]:
        if reporters:
            return self.head_and_director(reporters[0])
        people = [*self.everybody((bureau_id,))]
        above = {m.supervisor_id for m in people}
        leading = [m.id for m in people if m.id in above and self._leads_bureau(m)]
        return None, next(iter(leading), None)


def household(session: Session, day: date, also_away: frozenset[int] = frozenset()) -> Household:
    """Returns the people of the roster as they stand on that day. Takes four statements."""
    session.flush()
    members = [Member._make(row) for row in session.connection().execute(_MEMBERS)]
    chosen = {(bureau, activity): person for bureau, activity, person in session.execute(_CHOSEN)}
    acting = {superior: deputy.id for superior, deputy in deputies.running(session, day).items()}
    away = absences.away_on(session, day) | also_away
    return Household(members, away, acting, chosen)


def has_role(session: Session, person: Person, day: date) -> bool:
    """Tells whether `Household.recipients` may hold the person on that day: only who reports, is an
    administrator, has people below or stands in for somebody."""
    if person.has(REPORTER, ADMIN):
        return True
    return bool(session.scalar(_LEADS_OR_STANDS_IN, {"who": person.id, "day": day}))


# Built once: every turn asks them.
_WHO, _DAY = bindparam("who", type_=Integer), bindparam("day", type_=Date)
_LEADS_OR_STANDS_IN = select(
    or_(
        exists().where(Person.supervisor_id == _WHO),
        exists().where(
            Deputy.deputy_id == _WHO,
            Deputy.ended_at.is_(None),
            Deputy.first_day <= _DAY,
            Deputy.last_day >= _DAY,
        ),
    )
)
MEMBER = (
    Person.id,
    Person.bureau_id,
    Person.supervisor_id,
    holds(REPORTER),
    holds(ADMIN),
    Person.line_user_id.is_not(None),
    Person.blocked_at.is_not(None),
)
"""The columns of a `Member`."""
_MEMBERS = select(*MEMBER).where(Person.retired_at.is_(None))
_CHOSEN = select(DutyHolder.bureau_id, DutyHolder.activity_id, DutyHolder.person_id)
