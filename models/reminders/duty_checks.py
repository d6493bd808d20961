"""Whether what a reminder tells is still owed at the moment it leaves. Never commits."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.complaints import case_duties
from models.complaints.figures import case_result_duties
from models.conversations.conversation import ACTIVE, PAUSED, Conversation
from models.duties.reminder_tables import ReminderLine
from models.gifts import gift_duties
from models.gifts.result import gift_result_duties
from models.plans.plan import ActivityDue
from models.pledges import pledge_duties
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report

SETTLED = (SUBMITTED, APPROVED, RETURNED)
"""States in which the first sending is done; what was returned is a duty of another key."""


def told_by(session: Session, outbox_key: str) -> list[ReminderLine]:
    """The lines that a message carries."""
    query = select(ReminderLine).where(ReminderLine.outbox_key == outbox_key)
    return list(session.scalars(query.order_by(ReminderLine.id)))


def still_owed(session: Session, keys: Iterable[str]) -> set[str]:
    """Of these duties' keys (models.reminders.duties) those that nobody has met meanwhile; at most
    one statement a kind."""
    parts = {key: key.split(":") for key in keys}
    found: set[str] = set()
    for kind, look in _LOOKS.items():
        mine = {key: part[1:] for key, part in parts.items() if part[0] == kind}
        if mine:
            found |= look(session, mine)
    return found


def _reports(session: Session, wanted: dict[str, list[str]]) -> set[str]:
    """Not sent by now, and still asked for by the plan: `report:ACTIVITY:BUREAU:DUE`.

    The statements grow with the activities and bureaus, not with what is owed.
    """
    activities = {int(activity) for activity, _, _ in wanted.values()}
    query = select(Report.activity_id, Report.bureau_id, Report.due_key).where(
        Report.activity_id.in_(activities),
        Report.bureau_id.in_({int(bureau) for _, bureau, _ in wanted.values()}),
        Report.due_key.in_({due for _, _, due in wanted.values()}),
        Report.state.in_(SETTLED),
    )
    sent = {f"report:{a}:{b}:{due}" for a, b, due in session.execute(query)}
    dues = select(ActivityDue.activity_id, ActivityDue.due).where(
        ActivityDue.activity_id.in_(activities)
    )
    asked = {(activity, due.isoformat()) for activity, due in session.execute(dues)}
    return {
        key
        for key, (activity, _, due) in wanted.items()
        if (int(activity), due) in asked and key not in sent
    }


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
    "gift_draft": _drafts,
    "pledge": pledge_duties.still_unmet,
    "gift_decision": gift_duties.still_undecided,
    "gift_proof": gift_duties.still_unproved,
    "gift_answer": gift_result_duties.still_unanswered,
    "gift_result": gift_result_duties.still_unconfirmed,
    "case_acknowledge": case_duties.still_owed,
    "case_word": case_duties.still_owed,
    "case_result": case_duties.still_owed,
    "case_numbers": case_result_duties.still_unconfirmed,
}
