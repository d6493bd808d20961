"""What is kept about one person, gathered for that person alone. Changes nothing.

Of other people only the names of those above, of those who decided, and of deputies are told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from models.accounts import personal_gifts, personal_pledges, personal_reminders
from models.attachments.attachment import KEPT, Attachment
from models.attachments.kept_files import NAME
from models.conversations.conversation import ACTIVE, PAUSED, Conversation
from models.conversations.conversation_rows import STATE
from models.crypto import CannotOpen, Sealer
from models.gifts.gift import Gift
from models.people.person import AccountChange, Deputy, Person
from models.plans.plan import Activity
from models.reminders import briefings
from models.reports.report import Report, ReportVersion
from models.trail.audit_entry import AuditEntry


@dataclass(frozen=True)
class Counts:
    """reports: versions the person sent. files: kept ones. drafts: unfinished conversations.
    gifts: reported by the person."""

    reports: int
    files: int
    drafts: int
    gifts: int


def counts(session: Session, person: Person) -> Counts:
    """How much is kept of what the person sent."""

    def count(entity: Any, *conditions: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(entity).where(*conditions)
        return session.scalar(query) or 0

    return Counts(
        count(ReportVersion, ReportVersion.submitted_by == person.id),
        count(Attachment, _own_file(person)),
        count(Conversation, *_own_drafts(person)),
        count(Gift, Gift.person_id == person.id),
    )


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, Any]:
    """All of it under English names; moments are aware, money is Decimal (data_file words it)."""
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
        "reports": _reports(session, person),
        "decisions": _decisions(session, person),
        "files": _files(session, sealer, person),
        "drafts": _drafts(session, sealer, person),
        "deputies": _deputies(session, person),
        "account_changes": _account_changes(session, person),
        **personal_gifts.gather(session, sealer, person),
        **personal_reminders.gather(session, person),
        **personal_pledges.gather(session, person),
        "trail": _trail(session, person),
    }


def _own_file(person: Person) -> ColumnElement[bool]:
    mine = select(Conversation.id).where(Conversation.person_id == person.id)
    return (Attachment.state == KEPT) & Attachment.conversation_id.in_(mine)


def _own_drafts(person: Person) -> Sequence[ColumnElement[bool]]:
    return (Conversation.person_id == person.id, Conversation.status.in_((ACTIVE, PAUSED)))


def _versions(
    session: Session, mine: ColumnElement[bool]
) -> list[tuple[ReportVersion, Report, str]]:
    """The versions of this condition with their report and the activity's number."""
    query = (
        select(ReportVersion, Report, Activity.number)
        .join(Report, Report.id == ReportVersion.report_id)
        .join(Activity, Activity.id == Report.activity_id)
        .where(mine)
        .order_by(ReportVersion.id)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(query)]


_TEXTS = (
    "status", "status_reason", "percent", "narrative", "output", "outcome", "budget_allocated",
    "budget_disbursed", "risk", "further_activity", "publicity", "links", "correction_reason",
)  # fmt: skip


def _reports(session: Session, person: Person) -> list[dict[str, Any]]:
    found = _versions(session, ReportVersion.submitted_by == person.id)
    names = _names(session, [sent.decided_by for sent, _, _ in found])
    return [
        {
            "activity": number,
            "due": report.due,
            "version": sent.version,
            "sent_at": sent.submitted_at,
            **{name: getattr(sent, name) for name in _TEXTS},
            "files": len(sent.evidence),
            "decision": sent.decision,
            "decided_by": names.get(sent.decided_by or 0),
            "decided_at": sent.decided_at,
            "decision_reason": sent.decision_reason,
        }
        for sent, report, number in found
    ]


def _decisions(session: Session, person: Person) -> list[dict[str, Any]]:
    """What the person decided, with their own reasons; not what the reports say."""
    decided = _versions(session, ReportVersion.decided_by == person.id)
    reviewed = _versions(session, ReportVersion.reviewed_by == person.id)
    rows = [(s.decided_at, n, s.version, s.decision, s.decision_reason) for s, _, n in decided]
    rows += [(s.reviewed_at, n, s.version, s.review, s.review_reason) for s, _, n in reviewed]
    names = ("decided_at", "activity", "version", "decision", "decision_reason")
    return [dict(zip(names, row, strict=True)) for row in rows]


def _files(session: Session, sealer: Sealer, person: Person) -> list[dict[str, Any]]:
    query = select(Attachment).where(_own_file(person)).order_by(Attachment.id)
    return [
        {"name": _name(sealer, row), "media_type": row.media_type, "size": row.size}
        for row in session.scalars(query)
    ]


def _name(sealer: Sealer, row: Attachment) -> str | None:
    """The file's own name; pictures have none, and one whose key is lost is not readable."""
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
    names = _names(session, [each for row in rows for each in (row.person_id, row.deputy_id)])
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
    names = _names(session, [row.decided_by for row in rows])
    return [
        {
            "asked_at": row.asked_at,
            "decision": row.decision,
            "decided_by": names.get(row.decided_by or 0),
            "decided_at": row.decided_at,
        }
        for row in rows
    ]


def _trail(session: Session, person: Person) -> list[dict[str, Any]]:
    """Verbs and moments; the details may hold other people's ids."""
    about = AuditEntry.subject == f"person:{person.id}"
    query = select(AuditEntry).where(or_(AuditEntry.actor_id == person.id, about))
    return [
        {"at": entry.at, "verb": entry.verb, "by_oneself": entry.actor_id == person.id}
        for entry in session.scalars(query.order_by(AuditEntry.id))
    ]


def _names(session: Session, ids: Sequence[int | None]) -> dict[int, str]:
    wanted = {each for each in ids if each is not None}
    if not wanted:
        return {}
    query = select(Person.id, Person.name).where(Person.id.in_(wanted))
    return {row.id: row.name for row in session.execute(query)}
