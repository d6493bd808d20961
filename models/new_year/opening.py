"""Opening a prepared fiscal year: at once, or on its first day by itself."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, fiscal_year_days, office_day
from models.errors import Refusal
from models.new_year import reporters_carried
from models.people import people
from models.people.person import Person
from models.plans import plans
from models.plans.plan import Plan
from models.plans.plan_rows import PlanFaults, PlanFile
from models.plans.years import preparing
from models.plans.years.prepared_year import PreparedYear
from models.reports import plan_intake, source_reports
from models.trail import trail

TOLD_AT_ONCE = 50
"""How many people are told in one transaction."""


def check(session: Session, year: int, now: datetime) -> PreparedYear:
    """Returns the prepared year, held until the commit, if it may be opened or set to open.

    Raises Refusal: `too_early` (facts: day, from which it may), `known` (people know it already),
    `opened` (by, at), `set` (on, by), `no_plan`, `plan_faults` (name).
    """
    today = office_day(now)
    first, _ = fiscal_year_days(year)
    may_from = date(first.year, preparing.FROM_MONTH, 1)
    if today < may_from:
        raise Refusal("too_early", day=may_from)
    found = preparing.held(session, year)
    if found is None:
        raise Refusal("no_plan" if not _plans(session, year) else "known")
    if found.opened_at is not None:
        raise Refusal("opened", by=found.set_by, at=found.opened_at)
    if found.opens_on is not None and today < found.opens_on:
        raise Refusal("set", by=found.set_by, on=found.opens_on)
    _files(session, year)
    return found


def open_year(session: Session, year: int, now: datetime, by: Person | None) -> PreparedYear:
    """Opens the year, or sets it to open on its first day if that is still to come.

    by: None: the command line. Raises Refusal as `check` does.
    """
    found = check(session, year, now)
    first, _ = fiscal_year_days(year)
    found.set_by, found.set_at = by.id if by is not None else None, now
    found.opens_on = max(first, office_day(now))
    session.flush()
    if found.opens_on > office_day(now):
        on = found.opens_on.isoformat()
        trail.record(session, now, found.set_by, "year.set", preparing.subject(year), on=on)
    else:
        _open(session, found, now, found.set_by)
    return found


def unset(session: Session, year: int, now: datetime, by: Person | None) -> PreparedYear:
    """Takes back that the year opens by itself. Raises Refusal: `opened` (by, at), `not_set`."""
    found = preparing.held(session, year)
    if found is not None and found.opened_at is not None:
        raise Refusal("opened", by=found.set_by, at=found.opened_at)
    if found is None or found.opens_on is None:
        raise Refusal("not_set")
    found.opens_on = found.set_by = found.set_at = None
    session.flush()
    actor = by.id if by is not None else None
    trail.record(session, now, actor, "year.unset", preparing.subject(year))
    return found


def set_welcome(
    session: Session, year: int, words: str, now: datetime, by: Person | None
) -> PreparedYear:
    """Stores what people are told when the year is opened; "": the usual words.

    Raises Refusal: `opened` (by, at), `known`.
    """
    preparing.begin(session, year, now, by)
    found = preparing.held(session, year)
    if found is None:
        raise Refusal("known")
    if found.opened_at is not None:
        raise Refusal("opened", by=found.set_by, at=found.opened_at)
    found.welcome = words
    session.flush()
    actor = by.id if by is not None else None
    trail.record(session, now, actor, "year.welcome", preparing.subject(year))
    return found


# -- the opening itself --------------------------------------------------------------------------


def _plans(session: Session, year: int) -> list[Plan]:
    query = select(Plan).where(Plan.fiscal_year == year).order_by(Plan.name)
    return list(session.scalars(query))


def _files(session: Session, year: int) -> list[tuple[Plan, PlanFile]]:
    """The year's plans with their files. Raises Refusal: `no_plan`, `plan_faults` (name)."""
    found = []
    for plan in _plans(session, year):
        try:
            found.append((plan, plans.as_file(plan)))
        except PlanFaults as faults:
            raise Refusal("plan_faults", name=plan.name) from faults
    if not found:
        raise Refusal("no_plan")
    return found


def _open(session: Session, found: PreparedYear, now: datetime, actor: int | None) -> None:
    """From here on everything that reads activities knows the year."""
    found.opened_at = now
    session.flush()
    for plan, file in _files(session, found.fiscal_year):
        plan_intake.make_activities(session, plan, file)
        source_reports.store_reports(session, plan, file, now)
    carried = reporters_carried.carry_over(session, found.fiscal_year)
    subject = preparing.subject(found.fiscal_year)
    trail.record(session, now, actor, "year.opened", subject, reporters=carried)


# -- timed work ----------------------------------------------------------------------------------


def begins(session: Session, now: datetime) -> int | None:
    """Returns the year that begins to be prepared now: in September the next one, of an office
    whose present year has a plan; None if there is none."""
    today = office_day(now)
    year = preparing.coming(today)
    if year == fiscal_year(today) or preparing.of_year(session, year) is not None:
        return None
    years = set(session.scalars(select(Plan.fiscal_year).distinct()))
    return year if year - 1 in years and year not in years else None


def due(session: Session, now: datetime) -> int | None:
    """Returns the year that is to open by itself now, or None."""
    query = select(PreparedYear.fiscal_year).where(
        PreparedYear.opened_at.is_(None), PreparedYear.opens_on <= office_day(now)
    )
    return session.scalars(query.order_by(PreparedYear.fiscal_year)).first()


def open_due(session: Session, year: int, now: datetime) -> bool:
    """Opens the year whose day has come. Returns False if another worker has, or if its plans no
    longer let it: then it is set no longer."""
    found = preparing.held(session, year)
    if found is None or found.opened_at is not None or found.opens_on is None:
        return False
    try:
        _files(session, year)
    except Refusal:
        unset(session, year, now, None)
        return False
    _open(session, found, now, found.set_by)
    return True


def to_tell(session: Session) -> int | None:
    """Returns the opened year of which people are still to be told, or None."""
    query = select(PreparedYear.fiscal_year).where(
        PreparedYear.opened_at.is_not(None), PreparedYear.told_at.is_(None)
    )
    return session.scalars(query.order_by(PreparedYear.fiscal_year)).first()


def next_told(session: Session, year: int, now: datetime) -> list[Person]:
    """The next people whom LINE reaches who are told that the year is opened, each of them once."""
    found = preparing.held(session, year)
    if found is None or found.told_at is not None:
        return []
    query = (
        select(Person)
        .where(*people.REACHABLE, Person.id > found.told_up_to)
        .order_by(Person.id)
        .limit(TOLD_AT_ONCE)
    )
    rows = list(session.scalars(query))
    if len(rows) < TOLD_AT_ONCE:
        found.told_at = now
    found.told_up_to = rows[-1].id if rows else found.told_up_to
    session.flush()
    return rows
