"""The part about drafts of plans of a person's own data file: those that they took in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.plan_drafts.plan_draft import PlanDraft


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """Each draft that the person took in, with its title and the moment."""
    query = select(PlanDraft).where(PlanDraft.made_by == person.id).order_by(PlanDraft.id)
    return {
        "plan_drafts": [
            {"title": each.title, "taken_in_at": each.made_at} for each in session.scalars(query)
        ]
    }
