"""Umbrellas to be brought back, as duties."""

from __future__ import annotations

from collections.abc import Iterable

from models.umbrellas.umbrella import UmbrellaLoan
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import OWNER
from models.duties.reminder_policy import KindPolicy, Telling
from models.people.person import Bureau, Person


def umbrellas_out(search: DutySearch) -> Iterable[Duty]:
    """One duty for each umbrella, for who has it."""
    query = (
        select(UmbrellaLoan, Bureau)
        .join(Person, Person.id == UmbrellaLoan.person_id)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(UmbrellaLoan.due.between(search.first, search.last))
    )
    for loan, bureau in search.session.execute(query):
        yield Duty(
            key=f"umbrella:{loan.id}",
            kind=UMBRELLA,
            day=loan.due,
            bureau_id=bureau.id,
            bureau=bureau.name,
            recipients=search.house.only(OWNER, loan.person_id),
            payload=Payload(),
        )


def still_out(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`umbrella:ID`) those whose umbrella is not back."""
    found = session.scalars(select(UmbrellaLoan.id))
    return {f"umbrella:{each}" for each in found} & keys.keys()


UMBRELLA = DutyKind(
    name="umbrella",
    find=umbrellas_out,
    still_due=still_out,
    policy=KindPolicy((-1, 0), (Telling(OWNER, -1),)),
)
