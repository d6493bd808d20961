"""Taking a slot for a bureau, moving to another, giving it back, taking it away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.appointments.clinic_slot import ClinicSlot
from models.attendance.attendance_event import LISTED
from models.attendance.expecting import Listed
from models.base import changed_by
from models.calendar import office_day
from models.calendar_events import calendar_changes, coming
from models.calendar_events.calendar_changes import EventSaid
from models.calendar_events.calendar_event import CLINIC
from models.codes.short_code import Random
from models.errors import Refusal
from models.people import absences
from models.people.person import ADMIN, REPORTER, Bureau, Person, holds
from models.trail import trail

SUBJECT = "appointments"


@dataclass(frozen=True)
class SlotTaken:
    """A slot that was just taken. before: the one that the bureau gave back for it."""

    slot: ClinicSlot
    before: ClinicSlot | None = None


def named(session: Session, slot_id: int) -> ClinicSlot | None:
    return session.get(ClinicSlot, slot_id)


def free(session: Session, now: datetime, most: int = 100) -> list[ClinicSlot]:
    """The slots to come that a bureau may take, the nearest first; none of an adviser who is away
    on the day."""
    query = (
        select(ClinicSlot)
        .where(
            ClinicSlot.bureau_id.is_(None),
            ClinicSlot.withdrawn_at.is_(None),
            ClinicSlot.begins_at > now,
        )
        .order_by(ClinicSlot.begins_at, ClinicSlot.id)
        .limit(most)
    )
    found = list(session.scalars(query))
    away = {day: absences.away_on(session, day) for day in {_day(each) for each in found}}
    return [each for each in found if each.adviser_id not in away[_day(each)]]


def of_bureau(session: Session, bureau_id: int, now: datetime) -> ClinicSlot | None:
    """The bureau's appointment that is not over; None: it has none."""
    query = (
        select(ClinicSlot)
        .where(ClinicSlot.bureau_id == bureau_id, ClinicSlot.withdrawn_at.is_(None))
        .where(ClinicSlot.ends_at > now, ClinicSlot.advised_at.is_(None))
        .order_by(ClinicSlot.begins_at)
    )
    return session.scalars(query.limit(1)).first()


def take(
    session: Session, slot: ClinicSlot, by: Person, title: str, random_bytes: Random, now: datetime
) -> SlotTaken:
    """Take the slot for the person's bureau; an appointment that it has is given back for it.

    title: what the calendar calls it. Raises Refusal: `not_reporter`, `taken`, `withdrawn`, `past`,
    `away` (the adviser is), `own` (the bureau has it already), and of the appointment that it
    has: `too_late`.
    """
    if not by.has(REPORTER):
        raise Refusal("not_reporter")
    # Two reporters of one bureau wait for each other here, so that it never has two.
    session.execute(select(Bureau.id).where(Bureau.id == by.bureau_id).with_for_update())
    before = of_bureau(session, by.bureau_id, now)
    if before is not None and before.id == slot.id:
        raise Refusal("own")
    if before is not None:
        before = held(session, before)
        check_giving_back(session, before, now)
    slot = _claimed(session, slot, by, now)
    if before is not None:
        _set_free(session, before, by, now)
    slot.event_id = _in_calendar(session, slot, by, title, random_bytes, now)
    session.flush()
    trail.record(session, now, by.id, "clinic.taken", f"clinic_slot:{slot.id}")
    return SlotTaken(slot, before)


def _claimed(session: Session, slot: ClinicSlot, by: Person, now: datetime) -> ClinicSlot:
    """The slot, taken by one conditional update: of two at once one comes too late."""
    if slot.adviser_id in absences.away_on(session, _day(slot)):
        raise Refusal("away")
    claim = (
        update(ClinicSlot)
        .where(
            ClinicSlot.id == slot.id,
            ClinicSlot.bureau_id.is_(None),
            ClinicSlot.withdrawn_at.is_(None),
            ClinicSlot.begins_at > now,
        )
        .values(bureau_id=by.bureau_id, taken_by=by.id, taken_at=now)
    )
    won = changed_by(session, claim) == 1
    session.refresh(slot)
    if not won:
        raise Refusal(_why_not(slot, now))
    return slot


def _why_not(slot: ClinicSlot, now: datetime) -> str:
    if slot.withdrawn_at is not None:
        return "withdrawn"
    return "past" if slot.begins_at <= now else "taken"


def _in_calendar(
    session: Session, slot: ClinicSlot, by: Person, title: str, random_bytes: Random, now: datetime
) -> int:
    """The calendar's event of the appointment, for the adviser and the bureau's reporters."""
    reporters = select(Person.id).where(
        Person.bureau_id == by.bureau_id, Person.retired_at.is_(None), holds(REPORTER)
    )
    whom = (slot.adviser_id, *session.scalars(reporters.order_by(Person.id)))
    day = _day(slot)
    said = EventSaid(
        title=title,
        first_day=day,
        last_day=day,
        kind=CLINIC,
        place=slot.place,
        begins_at=slot.begins_at,
        ends_at=slot.ends_at,
        expects=LISTED,
        listed=Listed(people=whom),
    )
    return calendar_changes.add(session, by, said, random_bytes, now, SUBJECT).id


# -- giving back ---------------------------------------------------------------------------------


def check_giving_back(session: Session, slot: ClinicSlot, now: datetime) -> None:
    """Whether the bureau may give the slot back or move: until the day before, and on the day too
    if the adviser is away. Raises Refusal: `too_late`."""
    if office_day(now) < _day(slot):
        return
    if slot.adviser_id not in absences.away_on(session, _day(slot)):
        raise Refusal("too_late")


def give_back(session: Session, slot: ClinicSlot, by: Person, now: datetime) -> None:
    """The bureau cancels its appointment. Raises Refusal: `not_yours`, `too_late`."""
    slot = held(session, slot)
    mine = slot.bureau_id == by.bureau_id and by.has(REPORTER)
    if not mine or slot.withdrawn_at is not None or slot.advised_at is not None:
        raise Refusal("not_yours")
    check_giving_back(session, slot, now)
    _set_free(session, slot, by, now)


def _set_free(session: Session, slot: ClinicSlot, by: Person, now: datetime) -> None:
    _out_of_calendar(session, slot, by, now)
    slot.bureau_id = slot.taken_by = slot.taken_at = slot.event_id = None
    session.flush()
    trail.record(session, now, by.id, "clinic.given_back", f"clinic_slot:{slot.id}")


def withdraw(session: Session, slot: ClinicSlot, by: Person, now: datetime) -> int | None:
    """The adviser takes the slot back. Returns the bureau that had it, or None.

    Raises Refusal: `not_yours`, `withdrawn`, `past`.
    """
    slot = held(session, slot)
    if not may_run(slot, by):
        raise Refusal("not_yours")
    if slot.withdrawn_at is not None or slot.advised_at is not None:
        raise Refusal("withdrawn")
    if slot.ends_at <= now:
        raise Refusal("past")
    _out_of_calendar(session, slot, by, now)
    slot.withdrawn_at = now
    session.flush()
    trail.record(session, now, by.id, "clinic.withdrawn", f"clinic_slot:{slot.id}")
    return slot.bureau_id


def _out_of_calendar(session: Session, slot: ClinicSlot, by: Person, now: datetime) -> None:
    event = coming.named(session, slot.event_id) if slot.event_id is not None else None
    if event is not None and event.cancelled_at is None:
        calendar_changes.cancel(session, event, by, now)


def may_run(slot: ClinicSlot, person: Person) -> bool:
    """Whether the person may take the slot back and write down its advice: whose it is, and
    administrators."""
    return slot.adviser_id == person.id or person.has(ADMIN)


def held(session: Session, slot: ClinicSlot) -> ClinicSlot:
    """The slot as it is now, which nobody else changes before the commit."""
    query = select(ClinicSlot).where(ClinicSlot.id == slot.id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def run_by(session: Session, person: Person, since: datetime) -> list[ClinicSlot]:
    """The adviser's own slots that were not over then, the nearest first."""
    query = (
        select(ClinicSlot)
        .where(ClinicSlot.adviser_id == person.id, ClinicSlot.withdrawn_at.is_(None))
        .where(ClinicSlot.ends_at > since)
        .order_by(ClinicSlot.begins_at)
    )
    return list(session.scalars(query))


def _day(slot: ClinicSlot) -> date:
    return office_day(slot.begins_at)
