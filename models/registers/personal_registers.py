"""The part about registers of a person's own data file: the addresses that they gave."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.registers.register import RegisterEntry, RegisterItem


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """Each address that the person gave, with the number of its item and the moment."""
    query = (
        select(RegisterItem.number, RegisterEntry)
        .join(RegisterItem, RegisterItem.id == RegisterEntry.item_id)
        .where(RegisterEntry.given_by == person.id)
        .order_by(RegisterEntry.id)
    )
    return {
        "register_entries": [
            {"item": number, "address": each.url or each.title, "given_at": each.given_at}
            for number, each in session.execute(query)
        ]
    }
