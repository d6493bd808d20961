"""Appointments and what is to be sent after them, as duties."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.appointments.clinic_slot import ClinicSlot, FollowUp
from models.calendar import office_day
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import OWNER, REPORTERS, RESPONSIBLE, Household, Recipients
from models.duties.reminder_policy import KindPolicy, Telling
from models.people import absences
from models.people.person import Bureau


@dataclass(frozen=True, kw_only=True)
class AppointmentDuty(Payload):
    """An appointment to come. away: whether its adviser is on leave on the day."""

    slot_id: int
    adviser_id: int
    begins_at: datetime
    ends_at: datetime
    away: bool


@dataclass(frozen=True, kw_only=True)
class FollowUpDuty(Payload):
    """What a bureau is to send; what it is stands sealed and is read on its card."""

    follow_up_id: int


def _reporters(house: Household, bureau_id: int) -> dict[str, tuple[int, ...]]:
    by_role = house.recipients(bureau_id, 0).by_role
    return {role: by_role.get(role, ()) for role in (RESPONSIBLE, REPORTERS)}


def appointments_due(search: DutySearch) -> Iterable[Duty]:
    """Appointments that are not over, for the bureau's reporters and the adviser; by one statement
    and one for each day that has any."""
    query = (
        select(ClinicSlot, Bureau.name)
        .join(Bureau, Bureau.id == ClinicSlot.bureau_id)
        .where(ClinicSlot.withdrawn_at.is_(None), ClinicSlot.advised_at.is_(None))
        .order_by(ClinicSlot.begins_at, ClinicSlot.id)
    )
    away: dict[date, frozenset[int]] = {}
    for slot, bureau in search.session.execute(search.narrowed(query, ClinicSlot.bureau_id)):
        day = office_day(slot.begins_at)
        if not search.today <= day <= search.last:
            continue
        if day not in away:
            away[day] = absences.away_on(search.session, day)
        by_role = _reporters(search.house, slot.bureau_id)
        yield Duty(
            key=f"{APPOINTMENT.name}:{slot.id}:{slot.bureau_id}",
            kind=APPOINTMENT,
            day=day,
            bureau_id=slot.bureau_id,
            bureau=bureau,
            recipients=Recipients({**by_role, OWNER: search.house.reached(slot.adviser_id)}),
            payload=AppointmentDuty(
                slot_id=slot.id,
                adviser_id=slot.adviser_id,
                begins_at=slot.begins_at,
                ends_at=slot.ends_at,
                away=slot.adviser_id in away[day],
            ),
        )


def still_taken(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`appointment:SLOT:BUREAU`) those whose bureau still has the slot."""
    query = select(ClinicSlot.id, ClinicSlot.bureau_id).where(
        ClinicSlot.id.in_({int(slot) for slot, _ in keys.values()}),
        ClinicSlot.withdrawn_at.is_(None),
        ClinicSlot.advised_at.is_(None),
    )
    due = {f"{APPOINTMENT.name}:{slot}:{bureau}" for slot, bureau in session.execute(query)}
    return due & keys.keys()


def follow_ups_due(search: DutySearch) -> Iterable[Duty]:
    """What bureaus have still to send, by one statement."""
    query = (
        select(FollowUp, Bureau.name)
        .join(Bureau, Bureau.id == FollowUp.bureau_id)
        .where(FollowUp.done_at.is_(None))
        .order_by(FollowUp.due, FollowUp.id)
    )
    for found, bureau in search.session.execute(search.narrowed(query, FollowUp.bureau_id)):
        if found.due <= search.last:
            yield Duty(
                key=f"{FOLLOW_UP.name}:{found.id}",
                kind=FOLLOW_UP,
                day=found.due,
                bureau_id=found.bureau_id,
                bureau=bureau,
                recipients=Recipients(_reporters(search.house, found.bureau_id)),
                payload=FollowUpDuty(follow_up_id=found.id),
            )


def still_to_send(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`follow_up:ID`) those that nobody has done."""
    ids = {int(part[0]) for part in keys.values()}
    query = select(FollowUp.id).where(FollowUp.id.in_(ids), FollowUp.done_at.is_(None))
    open_ids = set(session.scalars(query))
    return {key for key, (each,) in keys.items() if int(each) in open_ids}


_BOTH = (Telling(RESPONSIBLE, -5), Telling(REPORTERS, -5), Telling(OWNER, -5))

APPOINTMENT = DutyKind(
    name="appointment",
    find=appointments_due,
    if_any=exists().where(ClinicSlot.bureau_id.is_not(None), ClinicSlot.advised_at.is_(None)),
    still_due=still_taken,
    policy=KindPolicy((-1,), _BOTH, free=(-3, 0)),
    deadline=False,
    private=True,
    nudged=False,
)
FOLLOW_UP = DutyKind(
    name="follow_up",
    find=follow_ups_due,
    if_any=exists().where(FollowUp.done_at.is_(None)),
    still_due=still_to_send,
    policy=KindPolicy((-5, -1, 0, 1, 3), _BOTH[:2], free=(-3,), weekly=(RESPONSIBLE,)),
    private=True,
    nudged=False,
)
