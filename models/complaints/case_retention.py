"""Closed cases lose texts, files and key after a set time; their numbers stay.

Without the case's own key, today's database cannot open what an older copy still has. What backups
mean for this is in docs/protection.md.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.complaints import case_files
from models.complaints.case_limits import CASE_LIMITS, CaseLimits
from models.complaints.complaint import CLOSED, Case, CaseMessage, CaseNumber, CaseReceiver
from models.complaints.sealed import case_texts
from models.trail import trail


def has_old(session: Session, now: datetime, limits: CaseLimits = CASE_LIMITS) -> bool:
    return _oldest(session, now, limits) is not None


def forget_one(session: Session, now: datetime, limits: CaseLimits = CASE_LIMITS) -> bool:
    """Forget the oldest case whose time is over since closing and the last evidence.

    False if there is none. The trail keeps its entries, which name only ids.
    """
    case = _oldest(session, now, limits)
    if case is None:
        return False
    case_id = case.id
    session.add(
        CaseNumber(
            kind=case.kind, channel=case.channel, received_on=case.received_on,
            acknowledged_on=case.acknowledged_on, result_on=case.result_on,
            first_result_on=case.first_result_on, closed_on=case.closed_on,
            reopened_on=case.reopened_on, outcome=case.outcome, state=case.state,
            bureau_id=case.bureau_id,
        )
    )  # fmt: skip
    case_files.drop_all(session, case_id)
    session.execute(delete(CaseMessage).where(CaseMessage.case_id == case_id))
    session.execute(delete(CaseReceiver).where(CaseReceiver.case_id == case_id))
    session.delete(case)
    session.flush()
    trail.record(session, now, None, "case.forgotten", case_texts.subject(case_id))
    return True


def _oldest(session: Session, now: datetime, limits: CaseLimits) -> Case | None:
    before = office_day(now) - timedelta(days=limits.kept)
    query = (
        select(Case)
        .where(Case.state == CLOSED, Case.closed_on <= before, Case.last_evidence_on <= before)
        .order_by(Case.closed_on, Case.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return session.scalars(query).first()
