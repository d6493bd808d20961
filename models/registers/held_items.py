"""The items of a register that somebody shows in place of the bureau's responsible reporter."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ColumnElement, update
from sqlalchemy.orm import Session

from models.declaration import Holding, count_rows
from models.people.person import Person
from models.registers.register import RegisterItem


def _mine(person: Person) -> tuple[ColumnElement[bool], ...]:
    return (RegisterItem.person_id == person.id, RegisterItem.left_with.is_(None))


def _count(session: Session, person: Person, _day: date) -> int:
    return count_rows(session, RegisterItem, *_mine(person))


def _pass_on(session: Session, person: Person, to: Person | None, _now: datetime) -> None:
    """Without a name the bureau's responsible reporter shows them."""
    mine = update(RegisterItem).where(*_mine(person))
    session.execute(mine.values(person_id=to.id if to is not None else None))


def _may_take(giver: Person, taker: Person) -> bool:
    return taker.bureau_id == giver.bureau_id


ITEMS = Holding("register_items", _count, _pass_on, _may_take)
