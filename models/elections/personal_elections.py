"""The part about elections of a person's own data file. How they voted is nowhere to be read."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.elections import nominations, voting
from models.elections.election import Election, ElectionMember, Nominee
from models.people.person import Person


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """Where the person was named, sat on a committee, and whether they have voted."""
    named = (
        select(Election.title, Nominee)
        .join(Nominee, Nominee.election_id == Election.id)
        .where(Nominee.person_id == person.id)
        .order_by(Nominee.id)
    )
    sat = (
        select(Election.title, ElectionMember.chair)
        .join(ElectionMember, ElectionMember.election_id == Election.id)
        .where(ElectionMember.person_id == person.id)
        .order_by(Election.id)
    )
    held = select(Election).where(Election.opened_at.is_not(None)).order_by(Election.id)
    marks = [
        (each.title, voting.mark_of(session, sealer, each, person))
        for each in session.scalars(held)
    ]
    return {
        "election_nominations": [
            {
                "election": title,
                "election_state": nominee.state,
                "virtues": nominee.virtues,
                "reason": nominations.reason_of(sealer, nominee),
            }
            for title, nominee in session.execute(named)
        ],
        "election_committees": [
            {"election": title, "chair": chair} for title, chair in session.execute(sat)
        ],
        "election_rolls": [
            {"election": title, "voted": mark} for title, mark in marks if mark is not None
        ],
    }
