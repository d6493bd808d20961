"""Planning the choosing of a year, its days and visits, and telling the bureaus."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.attendance_event import BUREAU, REPORTERS
from models.bureau_awards import award_standard
from models.bureau_awards.bureau_award import BUREAU_AWARDS_SHEET, BureauAward, BureauVisit
from models.calendar import WorkingDays, fiscal_year, office_day, year_of_month
from models.calendar_events import calendar_changes
from models.calendar_events.calendar_changes import EventSaid
from models.calendar_events.calendar_event import OTHER, VISIT, CalendarEvent
from models.codes.short_code import Random
from models.errors import Refusal
from models.people import people
from models.people.bureau_memory import AnyBureau
from models.people.person import ADMIN, Bureau, Person
from models.score_sheets import score_sheets
from models.score_sheets.score_sheet import ScoreSheet
from models.score_sheets.score_sheets import ToScore
from models.score_sheets.sheet_items import SheetItem
from models.trail import trail

_DATA_BY, _NOTICE_BY = (7, 30), (7, 21)
_VISITS = ((7, 31), (8, 8))
"""Months and days of 003:61-63, in each fiscal year."""
_SCORED_BY = (9, 15)
"""The source has no day for scoring; the report by the form is due then (002:179)."""


@dataclass(frozen=True)
class AwardDays:
    """The days of a year's choosing, and the last one of scoring."""

    data_by: date
    notice_by: date
    visits_first: date
    visits_last: date
    scored_by: date


@dataclass(frozen=True)
class Visit:
    """A bureau's visit. told: whether the bureau knows of this very day."""

    id: int
    bureau_id: int
    bureau: str
    day: date
    told: bool


@dataclass(frozen=True)
class ToldVisit:
    """A visit that a bureau is to hear of. before: the day it was told before, or None."""

    visit: Visit
    before: date | None


def usual_days(year: int) -> AwardDays:
    """The days of the sources in a fiscal year (B.E.)."""
    of_year = (_DATA_BY, _NOTICE_BY, *_VISITS, _SCORED_BY)
    return AwardDays(*(date(year_of_month(year, month), month, day) for month, day in of_year))


def plan(
    session: Session,
    me: Person,
    title: str,
    scorers: Collection[Person],
    calendar: WorkingDays,
    now: datetime,
) -> BureauAward:
    """Plan this fiscal year's choosing: usual days, visits spread over the working days between
    them, and the score sheet with the points that sources state.

    title: of the score sheet.
    Raises Refusal: `not_yours`, `planned` already, `over` (facts: last_day), or as
    `score_sheets.set_scorers` does.
    """
    _check_admin(me)
    today = office_day(now)
    year = fiscal_year(today)
    if of_year(session, year) is not None:
        raise Refusal("planned")
    days = usual_days(year)
    if today > days.visits_last:
        raise Refusal("over", last_day=days.visits_last)
    award = BureauAward(
        fiscal_year=year,
        data_by=days.data_by,
        notice_by=days.notice_by,
        visits_first=days.visits_first,
        visits_last=days.visits_last,
    )
    session.add(award)
    session.flush()
    bureaus = people.staffed_bureaus(session)
    for bureau, day in spread(bureaus, days.visits_first, days.visits_last, calendar):
        session.add(BureauVisit(award_id=award.id, bureau_id=bureau.id, day=day))
    sheet = _sheet(session, me, award, title, days, now)
    score_sheets.set_candidates(session, sheet, [ToScore(each.id) for each in bureaus])
    score_sheets.set_scorers(session, me, sheet, scorers, now)
    _record(session, now, me, "award.planned", award, year=year)
    return award


def _sheet(
    session: Session, me: Person, award: BureauAward, title: str, days: AwardDays, now: datetime
) -> ScoreSheet:
    """The score sheet with the items of the year's standard, and the points that sources state."""
    items = [
        SheetItem(each.number, each.title, each.most, each.most_source or each.source)
        for each in award_standard.of_year(award.fiscal_year).items
    ]
    scoring = days.visits_first, days.scored_by
    return score_sheets.make(session, me, BUREAU_AWARDS_SHEET, award.id, title, items, scoring, now)


def spread(
    bureaus: Sequence[AnyBureau], first: date, last: date, calendar: WorkingDays
) -> list[tuple[AnyBureau, date]]:
    """Each bureau with its day, evenly over the working days, or all days if there are none."""
    days = _working(first, last, calendar)
    return [(each, days[n * len(days) // len(bureaus)]) for n, each in enumerate(bureaus)]


def _working(first: date, last: date, calendar: WorkingDays) -> list[date]:
    every = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [day for day in every if calendar.is_working(day)] or every


def move_visit(
    session: Session, me: Person, award: BureauAward, bureau_id: int, day: date, now: datetime
) -> Visit:
    """Put a bureau's visit on another day; the bureau hears of it when the bureaus are told.

    Raises Refusal: `not_yours`, `no_visit`, `over` (the visit has been), `past`, `outside` (facts:
    first, last).
    """
    _check_admin(me)
    held(session, award)
    visit = visit_of(session, award, bureau_id)
    if visit is None:
        raise Refusal("no_visit")
    today = office_day(now)
    if visit.told_day is not None and visit.told_day < today:
        raise Refusal("over")
    if day < today:
        raise Refusal("past")
    if not award.visits_first <= day <= award.visits_last:
        raise Refusal("outside", first=award.visits_first, last=award.visits_last)
    visit.day = day
    session.flush()
    told = {"bureau": bureau_id, "day": day.isoformat()}
    _record(session, now, me, "award.visit_moved", award, **told)
    return next(each for each in visits(session, award) if each.bureau_id == bureau_id)


def tell(
    session: Session,
    me: Person,
    award: BureauAward,
    titles: tuple[str, str],
    random_bytes: Random,
    now: datetime,
) -> list[ToldVisit]:
    """Put the visits, and the last day of handing in, into the office's calendar; returns those of
    which the bureaus have not heard yet. Visits whose day is over stay as they are.

    titles: of a visit's event, and of that last day's.
    Raises Refusal: `not_yours`, `nothing_new`.
    """
    _check_admin(me)
    held(session, award)
    today = office_day(now)
    query = select(BureauVisit).where(BureauVisit.award_id == award.id, BureauVisit.day >= today)
    rows = session.scalars(query.order_by(BureauVisit.id)).all()
    new = {row.id: row.told_day for row in rows if row.told_day != row.day}
    if not new:
        raise Refusal("nothing_new")
    for row in rows:
        if row.id in new:
            _into_calendar(session, me, row, titles[0], random_bytes, now)
    if award.told_at is None and award.data_by >= today:
        said = EventSaid(
            title=titles[1],
            first_day=award.data_by,
            last_day=award.data_by,
            kind=OTHER,
            expects=REPORTERS,
        )
        calendar_changes.add(session, me, said, random_bytes, now)
    award.told_at = now
    session.flush()
    _record(session, now, me, "award.told", award, visits=len(new))
    return [ToldVisit(each, new[each.id]) for each in visits(session, award) if each.id in new]


def _into_calendar(
    session: Session, me: Person, visit: BureauVisit, title: str, random: Random, now: datetime
) -> None:
    said = EventSaid(
        title=title,
        first_day=visit.day,
        last_day=visit.day,
        kind=VISIT,
        expects=BUREAU,
        bureau_id=visit.bureau_id,
    )
    event = session.get(CalendarEvent, visit.event_id) if visit.event_id is not None else None
    if event is None or event.cancelled_at is not None:
        event = calendar_changes.add(session, me, said, random, now)
    else:
        event = calendar_changes.change(session, event, me, said, now)
    visit.event_id, visit.told_day = event.id, visit.day


# -- finding -------------------------------------------------------------------------------------


def of_year(session: Session, year: int) -> BureauAward | None:
    """The choosing of that fiscal year (B.E.), or None."""
    return session.scalars(select(BureauAward).where(BureauAward.fiscal_year == year)).first()


def by_id(session: Session, award_id: int) -> BureauAward | None:
    return session.get(BureauAward, award_id)


def visit_by_id(session: Session, visit_id: int) -> BureauVisit | None:
    return session.get(BureauVisit, visit_id)


def named(session: Session, visit_id: int) -> tuple[str, int] | None:
    """The bureau and the fiscal year (B.E.) that a visit stands for, or None."""
    query = (
        select(Bureau.name, BureauAward.fiscal_year)
        .join(BureauVisit, BureauVisit.bureau_id == Bureau.id)
        .join(BureauAward, BureauAward.id == BureauVisit.award_id)
        .where(BureauVisit.id == visit_id)
    )
    row = session.execute(query).first()
    return (row[0], row[1]) if row is not None else None


def visit_of(session: Session, award: BureauAward, bureau_id: int) -> BureauVisit | None:
    """The bureau's visit, or None if it is not visited."""
    query = select(BureauVisit).where(
        BureauVisit.award_id == award.id, BureauVisit.bureau_id == bureau_id
    )
    return session.scalars(query).first()


def sheet_of(session: Session, award: BureauAward) -> ScoreSheet:
    found = score_sheets.sheet_of(session, BUREAU_AWARDS_SHEET, award.id)
    assert found is not None  # made with it
    return found


def visits(session: Session, award: BureauAward) -> list[Visit]:
    """The visits by day and name."""
    query = (
        select(BureauVisit, Bureau.name)
        .join(Bureau, Bureau.id == BureauVisit.bureau_id)
        .where(BureauVisit.award_id == award.id)
        .order_by(BureauVisit.day, Bureau.name)
        .execution_options(populate_existing=True)
    )
    return [
        Visit(row.id, row.bureau_id, name, row.day, row.told_day == row.day)
        for row, name in session.execute(query)
    ]


def is_scorer(session: Session, person: Person, year: int) -> bool:
    """Whether the person is one of those who score that year's bureaus."""
    award = of_year(session, year)
    return award is not None and score_sheets.is_scorer(session, sheet_of(session, award), person)


def held(session: Session, award: BureauAward) -> None:
    """Wait for whoever changes it at the same moment, and read it anew."""
    session.flush()
    query = select(BureauAward).where(BureauAward.id == award.id).with_for_update()
    session.scalars(query.execution_options(populate_existing=True)).one()


def _check_admin(me: Person) -> None:
    if not me.has(ADMIN):
        raise Refusal("not_yours")


def _record(
    session: Session, now: datetime, me: Person, verb: str, award: BureauAward, **details: object
) -> None:
    trail.record(session, now, me.id, verb, f"bureau_award:{award.id}", **details)
