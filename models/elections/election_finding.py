"""Finding elections and nominees for what is shown of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.elections import elections, nominations
from models.elections.election import NAMING, Election, ElectionMember, Nominee
from models.errors import permitted
from models.people.person import REPORTER, SUPERVISOR, Person


def named(session: Session, election_id: int) -> Election | None:
    return session.get(Election, election_id)


def going_on(session: Session) -> list[Election]:
    """Elections whose result is not announced, the newest first."""
    query = select(Election).where(Election.announced_at.is_(None))
    return list(session.scalars(query.order_by(Election.year.desc(), Election.id.desc())))


def announced(session: Session, most: int = 3) -> list[Election]:
    """The newest elections whose result was announced."""
    query = select(Election).where(Election.announced_at.is_not(None))
    query = query.order_by(Election.announced_at.desc(), Election.id.desc())
    return list(session.scalars(query.limit(most)))


def taking_names(session: Session, me: Person, now: datetime) -> list[Election]:
    """Elections for which the person may name somebody today."""
    if not me.has(REPORTER, SUPERVISOR):
        return []
    return [
        each
        for each in going_on(session)
        if each.opened_at is None and permitted(elections.check_step, session, each, NAMING, now)
    ]


def sits_on(session: Session, election: Election, person: Person) -> ElectionMember | None:
    """The person's place on the committee, or None."""
    return session.get(ElectionMember, (election.id, person.id))


def nominee_by_id(session: Session, nominee_id: int) -> Nominee | None:
    return session.get(Nominee, nominee_id)


def of_bureau(session: Session, election: Election, bureau_id: int) -> list[Nominee]:
    """Whom the bureau has named."""
    every = nominations.nominees(session, election)
    return [each for each in every if each.bureau_id == bureau_id]


def own(
    session: Session, person: Person, elections_shown: Sequence[Election]
) -> list[tuple[Election, Nominee]]:
    """Where the person is named, among these elections."""
    found = ((each, nominations.of_person(session, each, person)) for each in elections_shown)
    return [(election, nominee) for election, nominee in found if nominee is not None]


def colleagues(session: Session, me: Person) -> list[Person]:
    """The people on the roster of the person's bureau, by name."""
    query = select(Person).where(Person.bureau_id == me.bureau_id, Person.retired_at.is_(None))
    return list(session.scalars(query.order_by(Person.name, Person.id)))
