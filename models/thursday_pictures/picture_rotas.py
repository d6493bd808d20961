"""Laying out a rota of Thursdays, keeping it, and reading whose turn is when."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.thursday_pictures.picture_rota import (
    ASKED,
    BY_HAND,
    DROP,
    HOLIDAY,
    PictureRota,
    PictureWeek,
)
from models.thursday_pictures.thursday_picture import APPROVED, WAITING, ThursdayPicture
from models.trail import trail

THURSDAY = 3
MOST_WEEKS = 53
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Planned:
    """A week of a rota to be: whose turn it is, or why it is nobody's."""

    thursday: date
    bureau_id: int | None
    skipped: str = ""


@dataclass(frozen=True)
class NewRota:
    """A rota as an administrator gives it.

    units: ids of bureaus in their order. With more Thursdays than units it begins again.
    first, last: its first and last Thursday.
    skipped: Thursdays without a picture.
    """

    units: tuple[int, ...]
    first: date
    last: date
    skipped: frozenset[date]
    holidays: str
    channel: str = BY_HAND
    group_lane: str | None = None


# -- laying out ----------------------------------------------------------------------------------


def thursdays(first: date, last: date) -> list[date]:
    """Returns the Thursdays from the first to the last day."""
    day = first + timedelta(days=(THURSDAY - first.weekday()) % 7)
    found = []
    while day <= last:
        found.append(day)
        day += _WEEK
    return found


def published_on(thursday: date, calendar: WorkingDays) -> date:
    """Returns the day on which the week's picture comes: Thursday, or the last working day of that
    week before it, or the first one after it."""
    before = calendar.last_working_on_or_before(thursday)
    if (thursday - before).days <= THURSDAY:
        return before
    return calendar.first_working_on_or_after(thursday)


def laid_out(new: NewRota, calendar: WorkingDays) -> list[Planned]:
    """Returns the weeks with their units."""
    return list(_planned(new, calendar))


def _planned(new: NewRota, calendar: WorkingDays) -> Iterator[Planned]:
    turn = 0
    for day in thursdays(new.first, new.last):
        if day in new.skipped:
            yield Planned(day, None, ASKED)
        elif new.holidays == DROP and not calendar.is_working(day):
            yield Planned(day, None, HOLIDAY)
        else:
            yield Planned(day, new.units[turn % len(new.units)])
            turn += 1


def without_turn(new: NewRota, weeks: Sequence[Planned]) -> list[int]:
    """Returns the units that have no turn, because there are fewer Thursdays than units."""
    have = {each.bureau_id for each in weeks}
    return [unit for unit in new.units if unit not in have]


# -- keeping -------------------------------------------------------------------------------------


def make(
    session: Session, admin: Person, new: NewRota, calendar: WorkingDays, now: datetime
) -> PictureRota:
    """Stores the rota in the place of the present one. ArchivedPicture weeks stay as they are.

    Pictures that wait or are approved go to their unit's first week of the new rota. Raises
    Refusal: `no_units`, `twice` (a unit is named twice), `no_thursday`, `past`, `too_long`.
    """
    check(new, office_day(now))
    before = current(session, lock=True)
    if before is not None:
        before.ended_at = now
    rota = PictureRota(
        made_by=admin.id,
        made_at=now,
        first_day=new.first,
        last_day=new.last,
        holidays=new.holidays,
        channel=new.channel,
        group_lane=new.group_lane,
    )
    session.add(rota)
    session.flush()
    done = _published_thursdays(session, before)
    for each in laid_out(new, calendar):
        if each.thursday not in done:
            session.add(
                PictureWeek(
                    rota_id=rota.id,
                    thursday=each.thursday,
                    bureau_id=each.bureau_id,
                    skipped=each.skipped,
                )
            )
    session.flush()
    if before is not None:
        _carry_pictures(session, before, rota)
    trail.record(session, now, admin.id, "picture.rota", f"picture_rota:{rota.id}")
    return rota


def check(new: NewRota, today: date) -> None:
    """Raises Refusal as `make` does."""
    if not new.units:
        raise Refusal("no_units")
    if len(set(new.units)) != len(new.units):
        raise Refusal("twice")
    days = thursdays(new.first, new.last)
    if not set(days) - new.skipped:
        raise Refusal("no_thursday")
    if days[0] < today:
        raise Refusal("past")
    if len(days) > MOST_WEEKS:
        raise Refusal("too_long", weeks=MOST_WEEKS)


def _published_thursdays(session: Session, rota: PictureRota | None) -> set[date]:
    if rota is None:
        return set()
    published = (PictureWeek.rota_id == rota.id, PictureWeek.published_at.is_not(None))
    return set(session.scalars(select(PictureWeek.thursday).where(*published)))


def _carry_pictures(session: Session, before: PictureRota, rota: PictureRota) -> None:
    """Gives the pictures of weeks that fell away to their units' first weeks of the new rota."""
    query = (
        select(ThursdayPicture)
        .join(PictureWeek, PictureWeek.id == ThursdayPicture.week_id)
        .where(
            PictureWeek.rota_id == before.id,
            PictureWeek.published_at.is_(None),
            ThursdayPicture.state.in_((WAITING, APPROVED)),
        )
        .order_by(PictureWeek.thursday, ThursdayPicture.id)
    )
    free: dict[int | None, list[int]] = {}
    for week in weeks_of(session, rota):
        free.setdefault(week.bureau_id, []).append(week.id)
    given: dict[int, int | None] = {}
    for picture in session.scalars(query).all():
        assert picture.week_id is not None
        if picture.week_id not in given:
            left = free.get(picture.bureau_id)
            given[picture.week_id] = left.pop(0) if left else None
        picture.week_id = given[picture.week_id]
    session.flush()


# -- reading -------------------------------------------------------------------------------------


def current(session: Session, lock: bool = False) -> PictureRota | None:
    """Returns the rota in force, or None. `lock` locks it until the commit."""
    query = select(PictureRota).where(PictureRota.ended_at.is_(None)).order_by(PictureRota.id)
    return session.scalars(query.with_for_update() if lock else query).first()


def weeks_of(session: Session, rota: PictureRota) -> list[PictureWeek]:
    """Returns all weeks of the rota, the earliest first."""
    query = select(PictureWeek).where(PictureWeek.rota_id == rota.id)
    return list(session.scalars(query.order_by(PictureWeek.thursday)))


def week(session: Session, week_id: int, lock: bool = False) -> PictureWeek | None:
    """Returns the week, or None. `lock` locks it until the commit."""
    query = select(PictureWeek).where(PictureWeek.id == week_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return session.scalars(query).first()


def in_force(session: Session, found: PictureWeek) -> bool:
    """Whether the week belongs to the rota in force."""
    return session.get_one(PictureRota, found.rota_id).ended_at is None


def open_weeks(session: Session, bureau_id: int) -> list[PictureWeek]:
    """Returns the unit's weeks without a published picture, the earliest first."""
    query = (
        select(PictureWeek)
        .join(PictureRota, PictureRota.id == PictureWeek.rota_id)
        .where(
            PictureRota.ended_at.is_(None),
            PictureWeek.bureau_id == bureau_id,
            PictureWeek.published_at.is_(None),
        )
        .order_by(PictureWeek.thursday)
    )
    return list(session.scalars(query))


def counted(session: Session, first: date, last: date) -> list[PictureWeek]:
    """Returns the weeks between these days that count: those of the rota in force, and of earlier
    ones those before their end and those published."""
    query = (
        select(PictureWeek, PictureRota.ended_at)
        .join(PictureRota, PictureRota.id == PictureWeek.rota_id)
        .where(PictureWeek.thursday.between(first, last))
        .order_by(PictureWeek.thursday, PictureWeek.id)
    )
    return [
        found
        for found, ended_at in session.execute(query)
        if ended_at is None or found.published_at or found.thursday < office_day(ended_at)
    ]


def bureau_names(session: Session, found: Collection[PictureWeek]) -> dict[int, str]:
    """Returns the names of the units of these weeks, by id."""
    ids = {each.bureau_id for each in found}
    query = select(Bureau.id, Bureau.name).where(Bureau.id.in_(ids - {None}))
    return {id_: name for id_, name in session.execute(query)}


def closed_units(session: Session, bureau_ids: Collection[int]) -> set[int]:
    """Returns those of the units that have nobody on the roster any more."""
    staffed = select(Person.bureau_id).where(
        Person.bureau_id.in_(bureau_ids), Person.retired_at.is_(None)
    )
    return set(bureau_ids) - set(session.scalars(staffed))
