"""The part about preparing fiscal years of a person's own data file: what they did there."""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.new_year import roster_checks
from models.new_year.year_tables import RosterCheck, YearMark
from models.people.person import Person
from models.plans.years.year_end import YearEnd


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """What the person looked at, checked and decided, with the moments."""
    return {
        "year_marks": [
            {"fiscal_year": each.fiscal_year, "year_item": each.item, "looked_at": each.at}
            for each in session.scalars(
                select(YearMark).where(YearMark.person_id == person.id).order_by(YearMark.id)
            )
        ],
        "roster_checks": [_checked(sealer, each, person) for each in _checks(session, person)],
        "year_ends": [
            {"fiscal_year": each.fiscal_year, "end_reason": each.reason, "end_decided_at": each.at}
            for each in session.scalars(
                select(YearEnd).where(YearEnd.person_id == person.id).order_by(YearEnd.id)
            )
        ],
    }


def _checks(session: Session, person: Person) -> list[RosterCheck]:
    whose = or_(RosterCheck.person_id == person.id, RosterCheck.settled_by == person.id)
    return list(session.scalars(select(RosterCheck).where(whose).order_by(RosterCheck.id)))


def _checked(sealer: Sealer, check: RosterCheck, person: Person) -> dict[str, Any]:
    own = check.person_id == person.id
    words = roster_checks.words_of(sealer, check) if own else ""
    return {"fiscal_year": check.fiscal_year, "roster_words": words, "checked_at": check.at}
