"""A kind of duty as its subject declares it: how it is found, when it is met, who is told when.

Its words, its line of the digest and its button stand above, under the same name
(`handlers/duties/duty_words.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, cached_property
from typing import Any

from sqlalchemy import Exists, Integer, Select, bindparam
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, fiscal_year, fiscal_year_days
from models.duties.duty import Duty
from models.duties.duty_people import Household, household
from models.duties.near_people import NearHousehold
from models.duties.reminder_policy import KindPolicy, Policy
from models.people.person import THIS_PERSON

KeyParts = Mapping[str, Sequence[str]]
"""Stored keys of duties, each with what follows the kind's name in it: `report:1:2` has 1 and 2."""

ReportOf = tuple[str | None, date | None]
"""An activity's number and the plan's date of a report, as far as they are known."""


@dataclass(frozen=True)
class Seeker:
    """Somebody for whom duties are looked for: nobody else's are wanted.

    bureau_ids: the bureaus whose duties may reach them by whom they lead and stand in for.
    administrator: whether duties of all other bureaus may reach them as well, since they are one.
    """

    person_id: int
    bureau_ids: frozenset[int]
    administrator: bool = False


@dataclass(frozen=True)
class DutySearch:
    """What all kinds need to know to find their duties.

    bureau_ids: only duties of these bureaus. None for all.
    seeker: whose duties are wanted. Others may be found as well. None for everybody's.
    first, last: the days of duties that are told by steps. What is told weekly after its steps may
        be older: it is found from `oldest` on if it ends with its fiscal year, else at any age.
    looks_ahead: whether duties of days to come are wanted, up to `last`. Otherwise those of today.
    moved: the rounds that were moved (`round_days`).
    by_role: whether duties are wanted that reach people by their role in a bureau alone.
    """

    session: Session
    working_days: WorkingDays
    policy: Policy
    today: date
    first: date
    last: date
    bureau_ids: frozenset[int] | None
    looks_ahead: bool = False
    moved: Mapping[date, date] = field(default_factory=dict)
    by_role: bool = True
    seeker: Seeker | None = None

    @cached_property
    def house(self) -> Household:
        """The people of the roster on this day: read only if somebody may have a duty. For
        some bureaus only their people are read at first, and others when asked for."""
        near = self.bureau_ids if self.seeker is None else self.seeker.bureau_ids
        if near is None:
            return household(self.session, self.today)
        return NearHousehold(self.session, self.today, near)

    def wants(self, bureau_id: int, day: date) -> bool:
        """Whether a duty of that bureau and day is wanted which administrators are told of only
        when it is late (`reminder_policy.of_bureau`)."""
        seeker = self.seeker
        if seeker is None or not seeker.administrator:
            return True
        return day < self.today or bureau_id in seeker.bureau_ids

    def by_steps(self, day: date) -> bool:
        """Whether a duty of that day is told by steps."""
        return self.first <= day <= self.last

    @property
    def oldest(self) -> date:
        """The first day of duties that end with their fiscal year."""
        return min(self.first, fiscal_year_days(fiscal_year(self.today))[0])

    def within_year(self, day: date) -> bool:
        """Whether a duty of that day is told by steps, or weekly while its fiscal year runs."""
        return self.oldest <= day <= self.last

    def narrowed(
        self, query: Select[*tuple[Any, ...]], bureau_id: Any, person_id: Any = None
    ) -> Select[*tuple[Any, ...]]:
        """The query limited to the bureaus of the search, if it names any.

        person_id: the column of the one person whom each duty reaches, where there is one: others'
            are then left out if the search is for somebody.
        """
        if self.bureau_ids is not None:
            query = query.where(bureau_id.in_(self.bureau_ids))
        if self.seeker is not None and person_id is not None:
            query = query.where(person_id == self.seeker.person_id)
        return query

    def rows(
        self, query: Select[*tuple[Any, ...]], bureau_id: Any, person_id: Any = None, **values: Any
    ) -> Sequence[Any]:
        """What a query finds that was built once, with these values, limited as by `narrowed`."""
        if self.bureau_ids is not None:
            query, values["these_bureaus"] = _among(query, bureau_id), sorted(self.bureau_ids)
        if self.seeker is not None and person_id is not None:
            query, values["this_person"] = _of_one(query, person_id), self.seeker.person_id
        # Of columns alone, thousands of them: the ORM would go through each row for nothing, and
        # the driver is asked for them at once.
        self.session.flush()
        return self.session.connection().execute(query, values).all()


THESE_BUREAUS = bindparam("these_bureaus", type_=Integer, expanding=True)
"""The ids of the bureaus of the search."""


@cache
def _among(query: Select[*tuple[Any, ...]], bureau_id: Any) -> Select[*tuple[Any, ...]]:
    return query.where(bureau_id.in_(THESE_BUREAUS))


@cache
def _of_one(query: Select[*tuple[Any, ...]], person_id: Any) -> Select[*tuple[Any, ...]]:
    return query.where(person_id == THIS_PERSON)


Find = Callable[[DutySearch], Iterable[Duty]]
StillDue = Callable[[Session, KeyParts], set[str]]
FindReports = Callable[[Session, KeyParts], Mapping[str, ReportOf]]
WhenTold = Callable[[Session, Duty, str, int, datetime], None]


@dataclass(frozen=True)
class KeptByRound:
    """What a subject keeps under the day of a round, so that it moves with the round.

    days: returns the days of its rounds in a fiscal year (B.E.).
    carry: moves what is kept under the old day to the new one.
    """

    days: Callable[[Session, int], Collection[date]]
    carry: Callable[[Session, date, date], None]


@dataclass(frozen=True, eq=False)
class DutyKind:
    """A kind of duty.

    name: stored in the keys of its duties. Never changes.
    find: finds its duties. Kinds that one statement finds together share the function, which is
        called once for all of them.
    still_due: returns those of these keys that nobody has met meanwhile.
    policy: its steps, and whom each of them reaches.
    keyed_as: the kind whose name its keys begin with, if it is not its own.
    deadline: whether it must be met by its day. It may then not be put off beyond that day.
    of_bureau: a bureau must do it. Its people are told by their roles.
    private: the notice on a phone's locked screen names nothing of it.
    sealed: only those whom it reaches may know that there is one. Whoever comes next (ABOVE) knows
        of it from their first step on. No list, forecast or count of others shows it.
    nudged: `เตือน` may send it out of turn.
    never_left_out: it is said even where the month's quota is short.
    asked_of_all: everybody is asked it. A short quota leaves out first what holds nothing else.
    covered: a line of it is left out of a digest that holds another duty about the same report.
    reports: finds the reports that these keys are about. None if it is about no report.
    kept_by_round: what moves along when the round is moved. None if nothing does.
    if_any: what must be stored for any of them to be due, as `exists(…)`: one statement asks it of
        all kinds, and without it the kind is not looked for. Kinds that share `find` share it too.
        None: always looked for.
    if_any_of_one: the same where the duties of one person are looked for who is no administrator:
        it may name `THIS_PERSON` and `THESE_BUREAUS`. None: as `if_any`.
    when_told: called for each new line of a reminder with its duty, role and person, and the
        moment (aware).
    """

    name: str
    find: Find
    still_due: StillDue
    policy: KindPolicy
    keyed_as: str = ""
    deadline: bool = True
    of_bureau: bool = False
    private: bool = False
    sealed: bool = False
    nudged: bool = True
    never_left_out: bool = False
    asked_of_all: bool = False
    covered: bool = False
    reports: FindReports | None = None
    kept_by_round: KeptByRound | None = None
    if_any: Exists | None = None
    if_any_of_one: Exists | None = None
    when_told: WhenTold | None = None

    @property
    def key_name(self) -> str:
        """What its keys begin with."""
        return self.keyed_as or self.name

    def is_weekly(self, offset: int) -> bool:
        """Whether a step of that offset is one of those that come weekly after its last step."""
        return offset > self.policy.steps[-1]
