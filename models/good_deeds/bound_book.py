"""A bureau's bound book of good deeds: its fiscal year up to a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, fiscal_year_days
from models.crypto import Sealer
from models.good_deeds import deed_figures, deed_texts, deeds
from models.good_deeds.deed_figures import YearOfDeeds
from models.good_deeds.good_deed import NAMED
from models.people import people
from models.people.person import Bureau
from models.plans import plans
from models.plans.plan import Activity, Plan
from models.reports.report import APPROVED, Report, ReportVersion, stands
from models.small_counts import SMALLEST_SHOWN

_FIRST = date(2000, 1, 1)
_DAYS = 100_000


@dataclass(frozen=True)
class DeedStory:
    """A deed whose owner lets it stand in the book.

    name: empty unless it is published with it.
    """

    virtue: str
    done_on: date
    words: str
    name: str
    witnessed: bool


@dataclass(frozen=True)
class DoneActivity:
    """An approved report of an activity about good deeds."""

    number: str
    title: str
    output: str
    outcome: str


@dataclass(frozen=True)
class BoundBook:
    """A bureau's fiscal year up to a day.

    counted: its figures; None: too few people.
    withdrawn: how many deeds were taken back; None if so few that it might tell of one person.
    """

    bureau: str
    year: int
    last: date
    counted: YearOfDeeds | None
    withdrawn: int | None
    stories: Sequence[DeedStory]
    activities: Sequence[DoneActivity]


def number_of(bureau_id: int, last: date) -> int:
    """The record of a bureau's book up to that day."""
    return bureau_id * _DAYS + (last - _FIRST).days


def place_of(number: int) -> tuple[int, date] | None:
    """The bureau's id and the last day of a record, or None if it names none."""
    bureau_id, days = divmod(number, _DAYS)
    return (bureau_id, _FIRST + timedelta(days=days)) if bureau_id > 0 else None


def tells_of(activity: Activity, words: Sequence[str]) -> bool:
    """Whether the activity's title or description has one of these words: each year's plan numbers
    anew."""
    told = f"{activity.title} {plans.description(activity)}"
    return any(each in told for each in words)


def activity_of(
    session: Session, bureau_id: int, year: int, words: Sequence[str]
) -> Activity | None:
    """The first activity of the fiscal year that tells of this and that the bureau reports."""
    query = (
        select(Activity)
        .join(Plan)
        .where(Plan.fiscal_year == year, Activity.reportable)
        .order_by(Activity.plan_id, Activity.position)
    )
    found = session.scalars(query).unique()
    return next((each for each in found if tells_of(each, words) and each.is_of(bureau_id)), None)


def book(session: Session, sealer: Sealer, number: int, words: Sequence[str]) -> BoundBook | None:
    """The book of this record, or None if there is no such bureau.

    words: by which its activities are known.
    """
    place = place_of(number)
    bureau = session.get(Bureau, place[0]) if place is not None else None
    if place is None or bureau is None:
        return None
    last = place[1]
    year = fiscal_year(last)
    first = fiscal_year_days(year)[0]
    taken = deeds.count_withdrawn(session, bureau.id, first, last)
    return BoundBook(
        bureau=bureau.name,
        year=year,
        last=last,
        counted=deed_figures.of_bureau(session, bureau.id, year, last + timedelta(days=1)),
        withdrawn=taken if taken == 0 or taken >= SMALLEST_SHOWN else None,
        stories=_stories(session, sealer, bureau.id, first, last),
        activities=_activities(session, bureau.id, year, words),
    )


def _stories(
    session: Session, sealer: Sealer, bureau_id: int, first: date, last: date
) -> list[DeedStory]:
    found = deeds.for_book(session, bureau_id, first, last)
    named = {each.id: each.person_id or 0 for each in found if each.shown == NAMED}
    names = people.names(session, named.values())
    return [
        DeedStory(
            virtue=each.virtue,
            done_on=each.done_on,
            words=deed_texts.words(sealer, each),
            name=names[named[each.id]] if each.id in named else "",
            witnessed=each.witnessed_on is not None,
        )
        for each in found
    ]


def _activities(
    session: Session, bureau_id: int, year: int, words: Sequence[str]
) -> list[DoneActivity]:
    """The approved reports on activities that tell of this."""
    query = (
        select(Report, ReportVersion.output, ReportVersion.outcome)
        .join(ReportVersion, stands())
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year, Report.bureau_id == bureau_id, Report.state == APPROVED)
        .order_by(Activity.plan_id, Activity.position, Report.due)
    )
    return [
        DoneActivity(report.activity.number, report.activity.title, output, outcome)
        for report, output, outcome in session.execute(query).unique()
        if tells_of(report.activity, words)
    ]
