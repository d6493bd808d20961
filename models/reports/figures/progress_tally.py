"""How many reports are due and sent, by bureau and round, in one statement.

What the plan asks for is counted in the plan, what was sent in an index of the reports; nobody
puts every due report of every bureau together (`progress.due_rows`) to count those not sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    CompoundSelect,
    Date,
    Select,
    String,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    true,
    tuple_,
    union_all,
)
from sqlalchemy.orm import Session

from models.people.person import Bureau
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan, in_force_on
from models.reports.figures.progress import ALL, KEPT, ReportFilter, of_days, of_work
from models.reports.report import WITHDRAWN, Report

_ASKED, _NAMES = "asked", "names"
"""Rows that are no reports: how many the plan asks for, and what a bureau is called."""

States = Mapping[str, int]
"""How many reports were sent, by state."""

NO_STATES: States = {}


@dataclass
class YearTally:
    """What is due and sent of a year.

    names: of all bureaus.
    every: by round, how many reports the plan asks of every bureau.
    asked, sent: by round and bureau, how many it asks of that bureau besides, and how many of all
        those were sent, by state. A bureau that stands in neither has sent nothing.
    """

    names: dict[int, str] = field(default_factory=dict)
    every: dict[date | None, int] = field(default_factory=dict)
    asked: dict[date | None, dict[int, int]] = field(default_factory=dict)
    sent: dict[date | None, dict[int, dict[str, int]]] = field(default_factory=dict)


def tally(session: Session, fiscal_year: int, narrow: ReportFilter) -> YearTally:
    """Counts what is due and sent of the year, by round and bureau."""
    found = YearTally()
    session.flush()  # the ORM would go through each row for nothing
    rows = session.connection().execute(_counted(fiscal_year, narrow))
    for bureau_id, name, due, state, number in rows:
        if state == _NAMES:
            found.names[bureau_id] = name
        elif state != _ASKED:
            states = found.sent.setdefault(due, {}).setdefault(bureau_id, {})
            states[state] = states.get(state, 0) + number
        elif bureau_id is None:
            found.every[due] = number
        else:  # two rows at most: what the plan names it for, and what has fallen away
            asked = found.asked.setdefault(due, {})
            asked[bureau_id] = asked.get(bureau_id, 0) + number
    return found


def office_tallies(session: Session, fiscal_year: int) -> Iterator[tuple[date | None, int, States]]:
    """Yields each round with how many reports are due of all bureaus, and how many of them were
    sent, by state: the sums of `tally`, made by the database."""
    bureaus, of_every = 0, dict[date | None, int]()
    asked: dict[date | None, int] = {}
    sent: dict[date | None, dict[str, int]] = {}
    for of_all, due, state, rows, number in session.execute(_summed(fiscal_year)):
        if state == _NAMES:
            bureaus = rows
        elif state != _ASKED:
            sent.setdefault(due, {})[state] = number
        elif of_all:
            of_every[due] = number
        else:
            asked[due] = number
    for due in {**of_every, **asked}:
        yield due, bureaus * of_every.get(due, 0) + asked.get(due, 0), sent.get(due, NO_STATES)


@lru_cache(KEPT)
def _summed(fiscal_year: int) -> Select[Any]:
    bureau, _name, due, state, number = _counted(fiscal_year, ALL).subquery().c
    of_all = bureau.is_(None)
    query = select(of_all, due, state, func.count(), func.sum(number))
    return query.group_by(of_all, due, state)


@lru_cache(KEPT)
def _counted(fiscal_year: int, narrow: ReportFilter) -> CompoundSelect[Any]:
    planned = _planned(fiscal_year, narrow)
    no_day = cast(null(), Date)
    names = select(Bureau.id, Bureau.name, *_rest(no_day, _NAMES, literal(0))).where(
        *_of(narrow, Bureau.id)
    )
    return union_all(names, *_asked(planned, narrow), *_sent(planned, narrow))


def _planned(fiscal_year: int, narrow: ReportFilter) -> CTE:
    """The activities to be reported and their rounds."""
    return (
        select(
            Activity.id.label("activity_id"),
            Activity.every_bureau,
            ActivityDue.due,
            in_force_on(ActivityDue.due).is_(true()).label("in_force"),
        )
        .select_from(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .outerjoin(ActivityDue, ActivityDue.activity_id == Activity.id)
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable)
        .where(*of_work(narrow), *of_days(narrow))
        .cte("planned")
    )


def _asked(planned: CTE, narrow: ReportFilter) -> Iterator[Select[*tuple[Any, ...]]]:
    """What the plan asks of every bureau, and of those it names."""
    of = planned.c
    nobody = (cast(null(), Bureau.id.type), cast(null(), String))
    of_every = select(*nobody, *_rest(of.due, _ASKED)).where(of.in_force, of.every_bureau)
    yield of_every.group_by(of.due)
    named = (
        select(ActivityBureau.bureau_id, nobody[1], *_rest(of.due, _ASKED))
        .join_from(planned, ActivityBureau, ActivityBureau.activity_id == of.activity_id)
        .where(of.in_force, ~of.every_bureau, ActivityBureau.reports)
        .where(*_of(narrow, ActivityBureau.bureau_id))
    )
    yield named.group_by(ActivityBureau.bureau_id, of.due)


def _sent(planned: CTE, narrow: ReportFilter) -> Iterator[Select[*tuple[Any, ...]]]:
    """What was sent of that and not withdrawn. What has fallen away is due where it was sent."""
    of, no_name = planned.c, cast(null(), String)
    sent = (Report.state != WITHDRAWN, *_of(narrow, Report.bureau_id))
    by_state = select(Report.bureau_id, no_name, *_rest(Report.due, Report.state))
    grouped = (Report.due, Report.bureau_id, Report.state)  # as the index has them: no sorting
    days = select(of.due).where(of.due.is_not(None))
    dated, undated = _is_among(planned, of.every_bureau)
    # Of all bureaus' reports the state is asked once for many, not of each.
    every = by_state.where(*_of(narrow, Report.bureau_id)).having(Report.state != WITHDRAWN)
    yield every.where(Report.due.in_(days), dated).group_by(*grouped)
    by_state = by_state.where(*sent)
    yield by_state.where(undated).group_by(*grouped)
    theirs = (
        (ActivityBureau.activity_id == Report.activity_id)
        & (ActivityBureau.bureau_id == Report.bureau_id)
        & ActivityBureau.reports
    )
    some = select(of.activity_id).where(~of.every_bureau)
    named = by_state.join(ActivityBureau, theirs).where(ActivityBureau.activity_id.in_(some))
    yield named.where(or_(*_is_among(planned, ~of.every_bureau))).group_by(*grouped)
    fallen, of_every = (
        select(of.activity_id).where(only) for only in (~of.in_force, of.every_bureau)
    )
    yield (
        select(Report.bureau_id, no_name, *_rest(Report.due, _ASKED))
        .where(*sent, Report.activity_id.in_(fallen), or_(*_is_among(planned, ~of.in_force)))
        .where(
            or_(Report.activity_id.in_(of_every), select(ActivityBureau.id).where(theirs).exists())
        )
        .group_by(Report.bureau_id, Report.due)
    )


def _is_among(
    planned: CTE, only: ColumnElement[bool]
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The conditions that the report is one of these, with a due date and without."""
    of = planned.c
    dated = select(of.activity_id, of.due).where(only, of.due.is_not(None))
    undated = select(of.activity_id).where(only, of.due.is_(None))
    return (
        tuple_(Report.activity_id, Report.due).in_(dated),
        Report.due.is_(None) & Report.activity_id.in_(undated),
    )


def _of(narrow: ReportFilter, bureau_id: Any) -> list[ColumnElement[bool]]:
    return [] if narrow.bureau_ids is None else [bureau_id.in_(narrow.bureau_ids)]


def _rest(due: Any, state: Any, number: Any = None) -> tuple[Any, ...]:
    """The columns after a bureau's: a round, a state, how many."""
    told = literal(state, String()) if isinstance(state, str) else state
    return due, told, func.count() if number is None else number
