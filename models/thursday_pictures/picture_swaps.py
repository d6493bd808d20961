"""Two units change places in the rota: asked by one and agreed by the other, or on Wednesday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, WorkingDays, office_day
from models.errors import Refusal
from models.people.person import REPORTER, Person
from models.thursday_pictures import picture_publishing, picture_rotas
from models.thursday_pictures.picture_rota import PictureRota, PictureWeek
from models.thursday_pictures.thursday_picture import APPROVED, ThursdayPicture
from models.trail import trail

LOOKED_AT = time(15, 0)
"""When a missing picture is looked for, on the working day before."""


@dataclass(frozen=True)
class Swapped:
    """Two weeks after the change: each has the other's unit, with its pictures."""

    first: PictureWeek
    second: PictureWeek


def _change(session: Session, first: PictureWeek, second: PictureWeek) -> Swapped:
    """Changes units and pictures of two weeks. What was asked about either of them is over."""
    query = select(ThursdayPicture).where(ThursdayPicture.week_id.in_((first.id, second.id)))
    for picture in session.scalars(query).all():
        picture.week_id = second.id if picture.week_id == first.id else first.id
    first.bureau_id, second.bureau_id = second.bureau_id, first.bureau_id
    for week in (first, second):
        week.swap_with = week.swap_asked_by = week.swap_asked_at = None
    session.flush()
    return Swapped(first, second)


def _of_current(session: Session) -> list[PictureWeek]:
    """Returns the weeks of the rota in force that have a unit and no published picture."""
    query = (
        select(PictureWeek)
        .join(PictureRota, PictureRota.id == PictureWeek.rota_id)
        .where(
            PictureRota.ended_at.is_(None),
            PictureWeek.bureau_id.is_not(None),
            PictureWeek.published_at.is_(None),
        )
        .order_by(PictureWeek.thursday)
    )
    return list(session.scalars(query))


def _approved(session: Session, weeks: list[PictureWeek]) -> set[int]:
    query = select(ThursdayPicture.week_id).where(
        ThursdayPicture.week_id.in_([each.id for each in weeks]),
        ThursdayPicture.state == APPROVED,
    )
    return {found for found in session.scalars(query) if found is not None}


# -- on Wednesday --------------------------------------------------------------------------------


def next_missing(session: Session, calendar: WorkingDays, now: datetime) -> PictureWeek | None:
    """Returns the week to come that has no approved picture on the afternoon before its day, if
    nobody has looked for another one yet."""
    today = office_day(now)
    weeks = [
        each
        for each in _of_current(session)
        if each.looked_at is None and each.thursday <= today + timedelta(days=9)
    ]
    near = [each for each in weeks if _is_looked_at(each, calendar, now)]
    approved = _approved(session, near) if near else set()
    return next((each for each in near if each.id not in approved), None)


def _is_looked_at(week: PictureWeek, calendar: WorkingDays, now: datetime) -> bool:
    day = picture_rotas.published_on(week.thursday, calendar)
    looked = datetime.combine(calendar.shift(day, -1), LOOKED_AT, BANGKOK)
    return looked <= now and office_day(now) <= day


def fill_missing(
    session: Session, week_id: int, calendar: WorkingDays, now: datetime
) -> tuple[PictureWeek, Swapped | None] | None:
    """Puts the next unit whose picture is approved into the week; the late unit gets its place.

    Returns the week, and what was swapped or None if no picture is ready. None: another worker was
    first, or the picture came meanwhile.
    """
    week = picture_rotas.week(session, week_id, lock=True)
    if week is None or week.looked_at is not None:
        return None
    weeks = _of_current(session)
    approved = _approved(session, weeks)
    if week.id in approved or week.id not in {each.id for each in weeks}:
        return None
    week.looked_at = now
    later = (
        each
        for each in weeks
        if each.thursday > week.thursday
        and each.id in approved
        and each.bureau_id != week.bureau_id
    )
    other = next(later, None)
    session.flush()
    if other is None:
        return week, None
    picture_rotas.week(session, other.id, lock=True)
    swapped = _change(session, week, other)
    trail.record(
        session, now, None, "picture.swapped", picture_publishing.subject(week), other=other.id
    )
    return week, swapped


# -- on request ----------------------------------------------------------------------------------


def own_weeks(session: Session, person: Person, today: date) -> list[PictureWeek]:
    """Returns the weeks that the person's unit may give away."""
    return [each for each in _coming(session, today) if each.bureau_id == person.bureau_id]


def other_weeks(session: Session, person: Person, today: date) -> list[PictureWeek]:
    """Returns the weeks of other units that they may give away."""
    return [each for each in _coming(session, today) if each.bureau_id != person.bureau_id]


def _coming(session: Session, today: date) -> list[PictureWeek]:
    """Returns the weeks whose Thursday is not over."""
    return [each for each in _of_current(session) if each.thursday >= today]


def ask(
    session: Session, person: Person, week_id: int, other_id: int, now: datetime
) -> tuple[PictureWeek, PictureWeek]:
    """Notes that the person's unit asks another one to change weeks. A request before it is over.

    Returns both weeks. Raises Refusal: `not_yours`, `gone` (published, past, or another rota).
    """
    if not person.has(REPORTER):
        raise Refusal("not_yours")
    today = office_day(now)
    own = {each.id: each for each in own_weeks(session, person, today)}
    others = {each.id: each for each in other_weeks(session, person, today)}
    if week_id not in own or other_id not in others:
        raise Refusal("gone")
    week = picture_rotas.week(session, week_id, lock=True)
    assert week is not None
    week.swap_with, week.swap_asked_by, week.swap_asked_at = other_id, person.id, now
    session.flush()
    trail.record(
        session, now, person.id, "picture.swap_asked", picture_publishing.subject(week),
        other=other_id,
    )  # fmt: skip
    return week, others[other_id]


def asked_of(
    session: Session, person: Person, today: date
) -> list[tuple[PictureWeek, PictureWeek]]:
    """Returns the requests to the person's unit: the week offered, and the unit's own."""
    standing = {each.id: each for each in _coming(session, today)}
    found = []
    for week in standing.values():
        other = standing.get(week.swap_with or 0)
        if other is not None and other.bureau_id == person.bureau_id:
            found.append((week, other))
    return found


def stamp(week: PictureWeek) -> str:
    """Identifies the request, so that a button of an earlier one does nothing."""
    return f"{week.swap_asked_at.timestamp():.0f}" if week.swap_asked_at is not None else ""


def for_answer(
    session: Session, person: Person, week_id: int, stamped: str, now: datetime, lock: bool = False
) -> tuple[PictureWeek, PictureWeek]:
    """Returns both weeks of a request that this person may answer now: a reporter of the unit that
    is asked. Raises Refusal: `gone`, `not_yours`."""
    week = picture_rotas.week(session, week_id, lock)
    if week is None or week.swap_with is None or stamp(week) != stamped:
        raise Refusal("gone")
    other = picture_rotas.week(session, week.swap_with, lock)
    standing = {each.id for each in _coming(session, office_day(now))}
    if other is None or {week.id, other.id} - standing:
        raise Refusal("gone")
    if not person.has(REPORTER) or person.bureau_id != other.bureau_id:
        raise Refusal("not_yours")
    return week, other


def answer(
    session: Session, person: Person, week_id: int, stamped: str, agrees: bool, now: datetime
) -> tuple[PictureWeek, PictureWeek, int | None]:
    """Changes both weeks, or ends the request. Returns them and who asked.

    Raises Refusal as `for_answer` does.
    """
    week, other = for_answer(session, person, week_id, stamped, now, lock=True)
    asker = week.swap_asked_by
    if agrees:
        _change(session, week, other)
    else:
        week.swap_with = week.swap_asked_by = week.swap_asked_at = None
        session.flush()
    verb = "picture.swapped" if agrees else "picture.swap_declined"
    trail.record(session, now, person.id, verb, picture_publishing.subject(week), other=other.id)
    return week, other, asker
