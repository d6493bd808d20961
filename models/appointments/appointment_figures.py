"""How much the clinic advised on certain days: figures for the report of 1.9."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import and_, case, distinct, func, select
from sqlalchemy.orm import Session

from models.appointments.clinic_slot import ClinicSlot, FollowUp
from models.calendar import BANGKOK, fiscal_year, fiscal_year_days


@dataclass(frozen=True)
class AppointmentFigures:
    """Appointments of some days.

    opened: slots that were not withdrawn.
    taken: of those, how many a bureau took.
    advised: of those, of how many the adviser has told what came of them.
    bureaus: how many bureaus were advised.
    to_send, sent: what bureaus were to send after them, and what of it is done.
    """

    opened: int
    taken: int
    advised: int
    bureaus: int
    to_send: int
    sent: int


def of_year(session: Session, last: date) -> AppointmentFigures:
    """The figures of the fiscal year of that day, up to it."""
    return figures(session, fiscal_year_days(fiscal_year(last))[0], last)


def figures(session: Session, first: date, last: date) -> AppointmentFigures:
    """The figures of appointments on these days (inclusive), by two statements; what came of them
    as it stood at the end of the last day."""
    begin = datetime.combine(first, time(), BANGKOK)
    end = datetime.combine(last + timedelta(days=1), time(), BANGKOK)
    within = and_(
        ClinicSlot.begins_at >= begin,
        ClinicSlot.begins_at < end,
        ClinicSlot.withdrawn_at.is_(None),
    )
    advised = ClinicSlot.advised_at < end
    slots = select(
        func.count(),
        func.count(ClinicSlot.bureau_id),
        func.count(case((advised, ClinicSlot.id))),
        func.count(distinct(case((advised, ClinicSlot.bureau_id)))),
    ).where(within)
    sending = (
        select(func.count(), func.count(case((FollowUp.done_at < end, FollowUp.id))))
        .join(ClinicSlot, ClinicSlot.id == FollowUp.slot_id)
        .where(within)
    )
    return AppointmentFigures(*session.execute(slots).one(), *session.execute(sending).one())
