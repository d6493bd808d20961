"""Changing the office's own days: compared with what is stored, refused or stored, on the trail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays
from models.errors import FileFaults, Refusal
from models.people.person import Bureau
from models.plans.holidays_file import TAKEN_BACK, DayRow, worded
from models.plans.office_day import HOLIDAY, WORKING, OfficeDay
from models.plans.working_days import (
    NOTHING,
    DayKey,
    public_days,
    public_holidays,
    working_days,
)
from models.trail import trail

VERB, SUBJECT = "calendar_imported", "calendar"

REST, LIFT, WORK = "rest", "lift", "work"
"""What may be asked of a day: it is off, a day off is none after all, a day off is worked."""


@dataclass(frozen=True)
class DayChange:
    """A row that changes what is stored.

    kind, name: as stored before; empty if nothing was
    """

    row: DayRow
    bureau_id: int | None
    kind: str = ""
    name: str = ""

    @property
    def key(self) -> DayKey:
        return self.row.day, self.bureau_id

    @property
    def after(self) -> str:
        """The kind from then on; NOTHING: there is no row any more."""
        return NOTHING if self.row.kind == TAKEN_BACK else self.row.kind


@dataclass(frozen=True)
class CalendarResult:
    """The days that an import added, changed and removed. Unchanged days are in none of them."""

    added: tuple[date, ...]
    changed: tuple[date, ...]
    removed: tuple[date, ...]


# -- what is asked -------------------------------------------------------------------------------


def asked(
    session: Session, wish: str, days: Sequence[date], kind: str, name: str, bureau: str = ""
) -> list[DayRow]:
    """The rows by which REST, LIFT or WORK comes true of all these days.

    kind, name: of the days off; a day that is worked keeps only the name
    bureau: its full name; empty for the whole office
    Raises Refusal with the `day` for which it cannot: `is_off`, `works`, `weekend`, `same`.
    """
    bureau_id = _bureaus(session)[bureau] if bureau else None
    calendar = working_days(session)
    calendar = calendar if bureau_id is None else calendar.of_bureau(bureau_id)
    stored = {row.day: row for row in _stored(session, days) if row.bureau_id == bureau_id}
    return [
        DayRow(0, day, _kind(wish, day, kind, name, calendar, stored.get(day)), name, bureau)
        for day in days
    ]


def _kind(
    wish: str, day: date, kind: str, name: str, calendar: WorkingDays, row: OfficeDay | None
) -> str:
    if wish == REST:
        return _resting(day, kind, name, calendar, row)
    if wish == LIFT:
        return _lifted(day, calendar, row)
    if calendar.is_working(day):
        raise Refusal("works", day=day)
    by_itself = day.weekday() < 5 and day not in public_days(day.year)
    return TAKEN_BACK if by_itself else WORKING


def _resting(day: date, kind: str, name: str, calendar: WorkingDays, row: OfficeDay | None) -> str:
    public = day in public_days(day.year)
    if row is not None and row.kind == WORKING and (public or day.weekday() > 4):
        return TAKEN_BACK  # it is off again by itself
    if row is not None and (row.kind, row.name) == (kind, name):
        raise Refusal("same", day=day)
    if row is None and public and not calendar.is_working(day):
        raise Refusal("is_off", day=day)
    return kind


def _lifted(day: date, calendar: WorkingDays, row: OfficeDay | None) -> str:
    public = day in public_days(day.year)
    if row is not None and row.kind != WORKING:
        return WORKING if public and day.weekday() < 5 else TAKEN_BACK
    if calendar.is_working(day):
        raise Refusal("works", day=day)
    if day.weekday() > 4:
        raise Refusal("weekend", day=day)
    return WORKING


def meant(session: Session, rows: Sequence[DayRow]) -> list[DayRow]:
    """The rows of a sheet as people mean them, who do not know which days the library has.

    A public holiday under its own name needs no row of the office's; one that is taken back is
    worked.
    """
    days = [row.day for row in rows]
    public = public_holidays(min(days), max(days)) if days else {}
    own = {row.day: row for row in _stored(session, days) if row.bureau_id is None}
    return [_meant(row, public.get(row.day), own.get(row.day)) for row in rows]


def _meant(row: DayRow, public: str | None, own: OfficeDay | None) -> DayRow:
    if public is None or row.bureau:
        return row
    if row.kind == TAKEN_BACK:
        return replace(row, kind=WORKING) if row.day.weekday() < 5 else row
    noted = own is not None and (own.kind, own.name) == (row.kind, row.name)
    by_itself = row.kind == HOLIDAY and row.name == public and not noted
    return replace(row, kind=TAKEN_BACK) if by_itself else row


# -- what it changes -----------------------------------------------------------------------------


def compared(session: Session, rows: Sequence[DayRow]) -> list[DayChange]:
    """What the rows change, in their order; rows that change nothing are left out. Raises
    FileFaults naming each row with a bureau that is not on the roster."""
    bureaus = _bureaus_of(session, rows)
    stored = {(row.day, row.bureau_id): row for row in _stored(session, [r.day for r in rows])}
    found = []
    for row in rows:
        bureau_id = bureaus[row.bureau] if row.bureau else None
        before = stored.get((row.day, bureau_id))
        kind, name = (before.kind, before.name) if before is not None else ("", "")
        change = DayChange(row, bureau_id, kind, name)
        if (change.after, row.name if change.after else "") != (kind, name):
            found.append(change)
    return found


def check_ahead(days: Iterable[date], today: date) -> None:
    """Raises Refusal `past` with the first `day` that is over: what was counted and reminded by
    it has happened."""
    over = [day for day in days if day < today]
    if over:
        raise Refusal("past", day=min(over))


def calendar_after(session: Session, changes: Sequence[DayChange]) -> WorkingDays:
    """The calendar as it will be; stores nothing."""
    return working_days(session, {change.key: change.after for change in changes})


def seal(session: Session, days: Sequence[date]) -> str:
    """What is stored of these days now, as a short text: another one if somebody changed them."""
    rows = (f"{row.key}{row.kind}{row.name}" for row in _stored(session, days))
    return ";".join(sorted(rows))


def result_of(changes: Sequence[DayChange]) -> CalendarResult:
    """The days that the changes add, change and remove."""
    return CalendarResult(
        tuple(c.row.day for c in changes if c.after and not c.kind),
        tuple(c.row.day for c in changes if c.after and c.kind),
        tuple(c.row.day for c in changes if not c.after),
    )


# -- storing -------------------------------------------------------------------------------------


def import_days(
    session: Session, rows: Sequence[DayRow], now: datetime, by: int | None = None
) -> CalendarResult:
    """Puts all rows into the office's table, or none.

    A row updates a day that is already there; the kind `none` removes it. Other days stay.
    by: id of the administrator; None: the command line
    Raises FileFaults naming each row with a bureau that is not on the roster.
    """
    changes = compared(session, rows)
    for change in changes:
        _store(session, change, by, now)
    session.flush()
    result = result_of(changes)
    trail.record(
        session,
        now,
        by,
        VERB,
        SUBJECT,
        added=len(result.added),
        changed=len(result.changed),
        removed=len(result.removed),
        days={_named(change): change.after for change in changes},
    )
    return result


def _store(session: Session, change: DayChange, by: int | None, now: datetime) -> None:
    day, bureau_id = change.key
    key = f"{day.isoformat()}:{bureau_id or ''}"
    found = session.scalars(select(OfficeDay).where(OfficeDay.key == key)).first()
    if not change.after:
        session.delete(found)
        return
    row = found or OfficeDay(key=key, day=day, bureau_id=bureau_id)
    row.kind, row.name = change.after, change.row.name
    row.noted_by, row.noted_at = by, now
    session.add(row)


def _named(change: DayChange) -> str:
    """A day as the trail names it: `2027-06-04`, of one bureau `2027-06-04:3`."""
    day, bureau_id = change.key
    return day.isoformat() if bureau_id is None else f"{day.isoformat()}:{bureau_id}"


def _stored(session: Session, days: Sequence[date]) -> list[OfficeDay]:
    if not days:
        return []
    query = select(OfficeDay).where(OfficeDay.day.between(min(days), max(days)))
    return list(session.scalars(query))


def _bureaus(session: Session) -> Mapping[str, int]:
    return {bureau.name: bureau.id for bureau in session.scalars(select(Bureau))}


def _bureaus_of(session: Session, rows: Sequence[DayRow]) -> Mapping[str, int]:
    """Ids of all bureaus by name. Raises FileFaults naming each row with an unknown bureau."""
    known = _bureaus(session)
    strangers = [row for row in rows if row.bureau and row.bureau not in known]
    if strangers:
        unknown = [(r.number, f"bureau {r.bureau} is not on the roster") for r in strangers]
        raise FileFaults(worded(unknown))
    return known
