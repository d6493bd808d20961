"""The lines of ITA's calendar, as duties of the bureaus that they are for, until they are over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import HEAD, REPORTERS, RESPONSIBLE
from models.duties.reminder_policy import KindPolicy, Telling
from models.people.person import Bureau
from models.registers.register import Register, RegisterItem
from models.registers.register_kind import ITA_CALENDAR


@dataclass(frozen=True, kw_only=True)
class CalendarDuty(Payload):
    """A line of the calendar: what is done, and from which day on."""

    title: str
    first_day: date


def lines_due(search: DutySearch) -> Iterable[Duty]:
    """What begins or runs, by one statement."""
    if not search.by_role:
        return
    query = (
        select(RegisterItem, Bureau.name)
        .join(Register, Register.id == RegisterItem.register_id)
        .join(Bureau, Bureau.id == RegisterItem.bureau_id)
        .where(
            Register.kind == ITA_CALENDAR,
            RegisterItem.left_with.is_(None),
            RegisterItem.last_day >= search.today,
            RegisterItem.last_day <= search.last,
        )
        .order_by(RegisterItem.last_day, RegisterItem.id)
    )
    for item, bureau in search.session.execute(search.narrowed(query, RegisterItem.bureau_id)):
        assert item.last_day is not None and item.first_day is not None
        assert item.bureau_id is not None
        if search.by_steps(item.last_day):
            yield Duty(
                key=f"{CALENDAR_LINE.name}:{item.id}:{item.last_day.isoformat()}",
                kind=CALENDAR_LINE,
                day=item.last_day,
                bureau_id=item.bureau_id,
                bureau=bureau,
                recipients=search.house.recipients(item.bureau_id, 0),
                payload=CalendarDuty(
                    number=item.number, title=item.title, first_day=item.first_day
                ),
            )


def still_listed(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`calendar_line:ITEM:DAY`) those whose line still ends on that day."""
    ids = {int(item) for item, _ in keys.values()}
    query = select(RegisterItem.id, RegisterItem.last_day).where(
        RegisterItem.id.in_(ids), RegisterItem.left_with.is_(None)
    )
    found = {
        f"{CALENDAR_LINE.name}:{item_id}:{day.isoformat()}"
        for item_id, day in session.execute(query)
        if day is not None
    }
    return found & keys.keys()


CALENDAR_LINE = DutyKind(
    name="calendar_line",
    find=lines_due,
    if_any=exists().where(RegisterItem.last_day.is_not(None), RegisterItem.left_with.is_(None)),
    still_due=still_listed,
    policy=KindPolicy(
        (-10, -3, 0), (Telling(RESPONSIBLE, -10), Telling(REPORTERS, -3), Telling(HEAD, -3))
    ),
    of_bureau=True,
)
