"""What of elections falls due by itself: opening, closing, and letting go of what urns left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.elections import elections, voting
from models.elections.election import (
    VOTING,
    Election,
    ElectionMember,
    ElectionStep,
)
from models.people.person import Person
from models.trail.audit_entry import AuditEntry

BACKUP = "election.backup"
_VOTING = and_(ElectionStep.election_id == Election.id, ElectionStep.name == VOTING)


def _by_voting(session: Session, *which: ColumnElement[bool]) -> list[tuple[Election, date, date]]:
    query = select(Election, ElectionStep.first_day, ElectionStep.last_day)
    query = query.join(ElectionStep, _VOTING).where(*which).order_by(Election.id)
    return [(election, first, last) for election, first, last in session.execute(query)]


def to_open(session: Session, now: datetime) -> Election | None:
    """An election whose voting begins or runs today and lacks nothing, and is not open yet."""
    today = office_day(now)
    days = ElectionStep.first_day <= today, ElectionStep.last_day >= today
    for election, _, _ in _by_voting(session, Election.opened_at.is_(None), *days):
        if not voting.missing(session, election):
            return election
    return None


def to_close(session: Session, now: datetime) -> Election | None:
    """An open election whose last day of voting is over."""
    over = ElectionStep.last_day < office_day(now)
    is_open = Election.opened_at.is_not(None), Election.closed_at.is_(None)
    return next((each for each, _, _ in _by_voting(session, over, *is_open)), None)


def to_vacuum(session: Session) -> Election | None:
    """A closed election of whose urns the database may still keep traces."""
    query = select(Election).where(Election.closed_at.is_not(None), Election.vacuumed_at.is_(None))
    return session.scalars(query.order_by(Election.id)).first()


def note_vacuumed(session: Session, election_id: int, now: datetime) -> None:
    election = session.get_one(Election, election_id)
    election.vacuumed_at = election.vacuumed_at or now
    session.flush()


def open_now(session: Session, now: datetime) -> list[Election]:
    """Elections in which people may vote today, the one that ends first in front."""
    today = office_day(now)
    is_open = Election.opened_at.is_not(None), Election.closed_at.is_(None)
    found = _by_voting(session, *is_open, ElectionStep.first_day <= today)
    return [each for each, _, last in sorted(found, key=lambda row: row[2]) if last >= today]


def named(session: Session, election_id: int) -> Election | None:
    return session.get(Election, election_id)


def newest(session: Session) -> Election | None:
    """The election planned last."""
    return session.scalars(select(Election).order_by(Election.id.desc()).limit(1)).first()


def closed(session: Session) -> list[Election]:
    """Elections whose urn was emptied, the newest first."""
    query = select(Election).where(Election.closed_at.is_not(None))
    return list(session.scalars(query.order_by(Election.id.desc())))


def of_member(session: Session, person: Person, chair: bool = False) -> list[Election]:
    """Elections on whose committee the person sits and whose result is not announced, the newest
    first. chair: only those that they lead."""
    query = select(Election).join(ElectionMember, ElectionMember.election_id == Election.id)
    query = query.where(ElectionMember.person_id == person.id, Election.announced_at.is_(None))
    if chair:
        query = query.where(ElectionMember.chair)
    return list(session.scalars(query.order_by(Election.id.desc())))


def ends(session: Session, now: datetime) -> Sequence[date]:
    """The last days of voting that runs, for what is to come."""
    return [elections.days_of(session, each)[VOTING][1] for each in open_now(session, now)]


_TRACED = Election.opened_at.is_not(None), Election.vacuumed_at.is_(None)


def note_backup(session: Session, name: str, now: datetime) -> None:
    """Record that a backup was made, on the trail of each election of which it may hold traces."""
    for election in session.scalars(select(Election).where(*_TRACED).order_by(Election.id)).all():
        elections.record(session, now, None, BACKUP, election, file=name)


def backups(session: Session, election: Election) -> list[tuple[datetime, str]]:
    """When backups were made while people voted, and their files' names, for the record: whoever
    keeps them should delete them."""
    query = select(AuditEntry.at, AuditEntry.details).where(
        AuditEntry.subject == f"election:{election.id}", AuditEntry.verb == BACKUP
    )
    rows = session.execute(query.order_by(AuditEntry.id))
    return [(at, str(details["file"])) for at, details in rows]
