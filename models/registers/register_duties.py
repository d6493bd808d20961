"""To show what a register lists, as a duty of whoever is responsible for it.

All items of one owner that are due on one day are one duty: the digest has one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from sqlalchemy import Row, Select, and_, exists, or_, select
from sqlalchemy.orm import Session

from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import RESPONSIBLE, Household, Recipients
from models.duties.reminder_policy import of_bureau
from models.people.person import Bureau
from models.registers.register import MEND, Register, RegisterEntry, RegisterItem


@dataclass(frozen=True, kw_only=True)
class RegisterDuty(Payload):
    """Items of a register that are not shown yet or are to be mended: their numbers."""

    register_kind: str
    numbers: tuple[str, ...]


Found = Row[int, str, str, int | None, date | None, int, str]


def _open() -> Select[int, str, str, int | None, date | None, int, str]:
    """Items with an owner and a day that lack something that is to be given."""
    given = select(RegisterEntry.id).where(
        RegisterEntry.item_id == RegisterItem.id, RegisterEntry.gone_at.is_(None)
    )
    return (
        select(
            RegisterItem.register_id, Register.kind, RegisterItem.number, RegisterItem.person_id,
            RegisterItem.due, Bureau.id, Bureau.name,
        )
        .join(Register, Register.id == RegisterItem.register_id)
        .join(Bureau, Bureau.id == RegisterItem.bureau_id)
        .where(
            RegisterItem.left_with.is_(None),
            RegisterItem.due.is_not(None),
            or_(~given.exists(), RegisterItem.verdict == MEND),
        )
        .order_by(
            RegisterItem.register_id, Bureau.id, RegisterItem.person_id, RegisterItem.due,
            RegisterItem.place,
        )
    )  # fmt: skip


def registers_due(search: DutySearch) -> Iterable[Duty]:
    """What is open, by one statement."""
    near = and_(RegisterItem.due >= search.oldest, RegisterItem.due <= search.last)
    query = search.narrowed(_open().where(near), RegisterItem.bureau_id)
    for _, rows in groupby(search.session.execute(query), key=_owner):
        yield _duty(search.house, list(rows))


def _owner(row: Found) -> tuple[int, int, int | None, date | None]:
    return row[0], row[5], row[3], row[4]


def _key(row: Found) -> str:
    register_id, bureau_id, person_id, due = _owner(row)
    assert due is not None
    return f"{REGISTER.name}:{register_id}:{bureau_id}:{person_id or 0}:{due.isoformat()}"


def _duty(house: Household, rows: Sequence[Found]) -> Duty:
    _, kind, _, person_id, due, bureau_id, bureau = rows[0]
    assert due is not None
    return Duty(
        key=_key(rows[0]),
        kind=REGISTER,
        day=due,
        bureau_id=bureau_id,
        bureau=bureau,
        recipients=_recipients(house, bureau_id, person_id),
        payload=RegisterDuty(register_kind=kind, numbers=tuple(row[2] for row in rows)),
    )


def _recipients(house: Household, bureau_id: int, person_id: int | None) -> Recipients:
    """The bureau's people; whoever is named for the item in place of the responsible reporter."""
    found = house.recipients(bureau_id, 0)
    named = house.reached(person_id)
    return replace(found, by_role={**found.by_role, RESPONSIBLE: named}) if named else found


def still_open(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`register:REGISTER:BUREAU:PERSON:DAY`) those that are not met."""
    registers = {int(parts[0]) for parts in keys.values()}
    query = _open().where(RegisterItem.register_id.in_(registers))
    return {_key(row) for row in session.execute(query)} & keys.keys()


REGISTER = DutyKind(
    name="register",
    find=registers_due,
    if_any=exists().where(RegisterItem.due.is_not(None), RegisterItem.left_with.is_(None)),
    still_due=still_open,
    policy=of_bureau(-20, -10, -3, 0, 3),
    of_bureau=True,
)
