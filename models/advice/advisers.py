"""Who answers questions to the clinic: advisers, else deputies of those on leave, else admins."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.people import absences, deputies, people
from models.people.person import ADMIN, ADVISER, Person


def on_duty(session: Session, day: date) -> list[Person]:
    """Who answers on that day: the advisers who are there and the deputies of those on leave. The
    administrators if there are none of these."""
    named = [each for each in people.with_roles(session, ADVISER) if people.reachable(each)]
    away = absences.away_on(session, day) if named else frozenset()
    acting = deputies.running(session, day) if away else {}
    here = [each for each in named if each.id not in away]
    instead = [acting[each.id] for each in named if each.id in away and each.id in acting]
    found = {each.id: each for each in (*here, *instead) if each.id not in away}
    return list(found.values()) or people.administrators(session)


def may_answer(session: Session, person: Person, day: date) -> bool:
    """Whether the person may read and answer on that day; an adviser also while on leave."""
    return person.has(ADVISER) or any(each.id == person.id for each in on_duty(session, day))


def may_publish(session: Session, person: Person, day: date) -> bool:
    """Whether the person may put an answer on the clinic's shelf too: a deputy may not."""
    return person.has(ADVISER, ADMIN) and may_answer(session, person, day)
