"""Gathers the data stored about one person, for that person only.

Of other people it gives only names: superiors, deciders, deputies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, Attachment
from models.attachments.kept_files import NAME
from models.conversations.conversation import ACTIVE, PAUSED, Conversation
from models.conversations.conversation_rows import STATE
from models.crypto import CannotOpen, Sealer
from models.declaration import PersonalPart
from models.people import people
from models.people.person import AccountChange, Deputy, Person
from models.people.roster_request import RosterRequest
from models.reminders import briefings
from models.tables import STORAGES
from models.trail.audit_entry import AuditEntry, about_or_by


@dataclass(frozen=True)
class Counts:
    """How much is stored of what the person sent, besides what the subjects count."""

    files: int
    drafts: int


def counts(session: Session, person: Person) -> Counts:

    def count(entity: Any, *conditions: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(entity).where(*conditions)
        return session.scalar(query) or 0

    return Counts(count(Attachment, _own_file(person)), count(Conversation, *_own_drafts(person)))


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, Any]:
    """Returns all of it under English names; moments are aware, money is Decimal."""
    parts = [*_OWN_PARTS, *(part for storage in STORAGES for part in storage.personal)]
    found: dict[str, Any] = {}
    for part in sorted(parts, key=lambda each: each.place):
        found |= part.gather(session, sealer, person)
    return found


def _account(session: Session, _sealer: Sealer, person: Person) -> dict[str, Any]:
    superior = session.get(Person, person.supervisor_id) if person.supervisor_id else None
    return {
        "roster": {
            "staff_id": person.staff_id,
            "name": person.name,
            "position": person.position,
            "bureau": person.bureau.name,
            "work_group": person.work_group,
            "superior": superior.name if superior is not None else None,
            "roles": list(person.roles),
        },
        "account": {
            "line_user_id": person.line_user_id,
            "joined_at": person.joined_at,
            "consent_version": person.consent_version,
            "blocked_at": person.blocked_at,
            "monthly_digest": "yes" if briefings.wanted(session, person) else None,
        },
    }


def _sent(session: Session, sealer: Sealer, person: Person) -> dict[str, Any]:
    return {
        "files": _files(session, sealer, person),
        "drafts": _drafts(session, sealer, person),
        "deputies": _deputies(session, person),
        "account_changes": _account_changes(session, person),
        "roster_requests": _roster_requests(session, person),
    }


def _own_file(person: Person) -> ColumnElement[bool]:
    mine = select(Conversation.id).where(Conversation.person_id == person.id)
    return (Attachment.state == KEPT) & Attachment.conversation_id.in_(mine)


def _own_drafts(person: Person) -> Sequence[ColumnElement[bool]]:
    return (Conversation.person_id == person.id, Conversation.status.in_((ACTIVE, PAUSED)))


def _files(session: Session, sealer: Sealer, person: Person) -> list[dict[str, Any]]:
    query = select(Attachment).where(_own_file(person)).order_by(Attachment.id)
    return [
        {"name": _name(sealer, row), "media_type": row.media_type, "size": row.size}
        for row in session.scalars(query)
    ]


def _name(sealer: Sealer, row: Attachment) -> str | None:
    """The file's name; None for a picture, or if no key opens it."""
    try:
        return sealer.open(row.name, NAME).decode() if row.name else None
    except CannotOpen:
        return None


def _drafts(session: Session, sealer: Sealer, person: Person) -> list[dict[str, Any]]:
    query = select(Conversation).where(*_own_drafts(person)).order_by(Conversation.opened_at)
    return [
        {
            "flow": row.flow,
            "opened_at": row.opened_at,
            "touched_at": row.touched_at,
            "answers": _answers(sealer, row),
        }
        for row in session.scalars(query)
    ]


def _answers(sealer: Sealer, row: Conversation) -> Any:
    try:
        state: Any = sealer.open_json(row.state, STATE) if row.state is not None else {}
    except CannotOpen:
        return None
    return state.get("answers", {})


def _deputies(session: Session, person: Person) -> list[dict[str, Any]]:
    query = select(Deputy).where(or_(Deputy.person_id == person.id, Deputy.deputy_id == person.id))
    rows = list(session.scalars(query.order_by(Deputy.id)))
    names = people.names(session, [each for row in rows for each in (row.person_id, row.deputy_id)])
    return [
        {
            "for": names.get(row.person_id),
            "deputy": names.get(row.deputy_id),
            "first_day": row.first_day,
            "last_day": row.last_day,
            "ended_at": row.ended_at,
        }
        for row in rows
    ]


def _account_changes(session: Session, person: Person) -> list[dict[str, Any]]:
    query = select(AccountChange).where(AccountChange.person_id == person.id)
    rows = list(session.scalars(query.order_by(AccountChange.id)))
    names = people.names(session, [row.decided_by for row in rows])
    return [
        {
            "asked_at": row.asked_at,
            "decision": row.decision,
            "decided_by": names.get(row.decided_by or 0),
            "decided_at": row.decided_at,
        }
        for row in rows
    ]


def _roster_requests(session: Session, person: Person) -> list[dict[str, Any]]:
    query = select(RosterRequest).where(RosterRequest.person_id == person.id)
    return [
        {
            "asked_at": row.asked_at,
            "gained": list(row.gained),
            "lost": list(row.lost),
            "decision": row.decision,
            "decided_at": row.decided_at,
        }
        for row in session.scalars(query.order_by(RosterRequest.id))
    ]


def _trail(session: Session, _sealer: Sealer, person: Person) -> dict[str, Any]:
    """Verbs and moments only: the details may hold other people's ids."""
    query = select(AuditEntry).where(about_or_by(person.id))
    entries = [
        {"at": entry.at, "verb": entry.verb, "by_oneself": entry.actor_id == person.id}
        for entry in session.scalars(query.order_by(AuditEntry.id))
    ]
    return {"trail": entries}


_OWN_PARTS = (PersonalPart(10, _account), PersonalPart(30, _sent), PersonalPart(90, _trail))
