"""Whether what a reminder tells is still owed at the moment it leaves. Never commits."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from models.conversation import ACTIVE, PAUSED, Conversation
from models.outbox import OutboxMessage
from models.reminding import ReminderLine
from models.report import APPROVED, RETURNED, SUBMITTED, Report

SETTLED = (SUBMITTED, APPROVED)


def told_by(session: Session, outbox_key: str) -> list[ReminderLine]:
    """The lines that a message carries."""
    query = select(ReminderLine).where(ReminderLine.outbox_key == outbox_key)
    return list(session.scalars(query.order_by(ReminderLine.id)))


def used_keys(session: Session, keys: Iterable[str]) -> set[str]:
    """Of these messages' keys those that were queued before, whatever became of them."""
    return set(session.scalars(select(OutboxMessage.key).where(OutboxMessage.key.in_(keys))))


def still_owed(session: Session, keys: Iterable[str]) -> set[str]:
    """Of these duties' keys (models.services.duties) those that nobody has met meanwhile; at most
    one statement a kind."""
    parts = {key: key.split(":") for key in keys}
    found: set[str] = set()
    for kind, look in _LOOKS.items():
        mine = {key: part[1:] for key, part in parts.items() if part[0] == kind}
        if mine:
            found |= look(session, mine)
    return found


def _reports(session: Session, wanted: dict[str, list[str]]) -> set[str]:
    """Not sent by now: `report:ACTIVITY:BUREAU:DUE`."""
    same = or_(
        *(
            and_(
                Report.activity_id == int(activity),
                Report.bureau_id == int(bureau),
                Report.due_key == due,
            )
            for activity, bureau, due in wanted.values()
        )
    )
    query = select(Report.activity_id, Report.bureau_id, Report.due_key)
    sent = {
        f"report:{activity}:{bureau}:{due}"
        for activity, bureau, due in session.execute(query.where(same, Report.state.in_(SETTLED)))
    }
    return wanted.keys() - sent


def _versions(state: str, session: Session, wanted: dict[str, list[str]]) -> set[str]:
    """The report stands at that version and in that state."""
    ids = {int(part[0]) for part in wanted.values()}
    query = select(Report.id, Report.version).where(Report.id.in_(ids), Report.state == state)
    standing = {(row.id, row.version) for row in session.execute(query)}
    return {key for key, (report, v) in wanted.items() if (int(report), int(v)) in standing}


def _drafts(session: Session, wanted: dict[str, list[str]]) -> set[str]:
    query = select(Conversation.id).where(
        Conversation.id.in_([part[0] for part in wanted.values()]),
        Conversation.status.in_((ACTIVE, PAUSED)),
    )
    living = set(session.scalars(query))
    return {key for key, (conversation,) in wanted.items() if conversation in living}


_LOOKS = {
    "report": _reports,
    "returned": lambda session, wanted: _versions(RETURNED, session, wanted),
    "approval": lambda session, wanted: _versions(SUBMITTED, session, wanted),
    "draft": _drafts,
}
