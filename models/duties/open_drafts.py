"""Drafts left lying in a conversation: what kinds of duties about a draft have in common."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Exists, bindparam, exists, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.conversations.conversation import ACTIVE, PAUSED, Conversation
from models.duties.duty_kind import DutySearch, KeyParts
from models.people.person import THIS_PERSON, Bureau, Person

# Built once: every turn asks it.
_LEFT = (
    select(
        Conversation.id,
        Conversation.subject,
        Conversation.touched_at,
        Person.id.label("person_id"),
        Person.bureau_id,
        Bureau.name.label("bureau"),
    )
    .join(Person, Person.id == Conversation.person_id)
    .join(Bureau, Bureau.id == Person.bureau_id)
    .where(Conversation.flow == bindparam("flow"), Conversation.status.in_((ACTIVE, PAUSED)))
    .where(Person.retired_at.is_(None))
)


def left_lying(search: DutySearch, flow: str) -> list[Any]:
    """The unfinished conversations of that flow that nobody touched for days. Each row has `id`,
    `subject`, `touched_at`, `person_id`, `bureau_id` and `bureau` (its name)."""
    rows = search.rows(_LEFT, Person.bureau_id, Person.id, flow=flow)
    return [row for row in rows if search.by_steps(office_day(row.touched_at))]


def begun_by_one(flow: str) -> Exists:
    """What must be stored for the person of a search to have a draft of that flow."""
    return exists().where(
        Conversation.person_id == THIS_PERSON,
        Conversation.status.in_((ACTIVE, PAUSED)),
        Conversation.flow == flow,
    )


def still_open(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`KIND:CONVERSATION`) those whose conversation has not ended."""
    query = select(Conversation.id).where(
        Conversation.id.in_([part[0] for part in keys.values()]),
        Conversation.status.in_((ACTIVE, PAUSED)),
    )
    living = set(session.scalars(query))
    return {key for key, (conversation,) in keys.items() if conversation in living}
