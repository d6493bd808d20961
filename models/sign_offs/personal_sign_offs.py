"""The part about documents on their road of a person's own data file: what the person did."""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.sign_offs.sign_off import SignOff


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """The documents that the person prepared, checked, signed or ended, the oldest first."""
    did = (SignOff.prepared_by, SignOff.checker_id, SignOff.signer_id, SignOff.ended_by)
    query = select(SignOff).where(or_(*(each == person.id for each in did))).order_by(SignOff.id)
    return {
        "sign_offs": [
            {
                "document": each.kind,
                "document_code": each.code,
                "document_prepared_at": each.prepared_at if each.prepared_by == person.id else None,
                "document_checked_at": each.checked_at if each.checker_id == person.id else None,
                "document_signed_at": each.signed_at if each.signer_id == person.id else None,
                "document_sent_back_at": each.ended_at if each.ended_by == person.id else None,
                "sent_back_because": each.word if each.ended_by == person.id else "",
            }
            for each in session.scalars(query)
        ]
    }
