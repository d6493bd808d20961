"""Closed cases lose texts, files and key after a set time; their numbers stay. Never commits.

The case's own key goes with it, so that what a copy of the database still holds cannot be opened
with the database of today; what a backup means for that stands in docs/protection.md.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.complaints import case_files
from models.complaints.case_limits import DEFAULT, Limits
from models.complaints.complaint import CLOSED, Case, CaseMessage, CaseNumber, CaseReceiver
from models.complaints.sealed import case_texts
from models.trail import trail


def has_old(session: Session, now: datetime, limits: Limits = DEFAULT) -> bool:
    """Whether there is a case that `forget_one` would forget; reads only."""
    return _oldest(session, now, limits) is not None


def forget_one(session: Session, now: datetime, limits: Limits = DEFAULT) -> bool:
    """Forget the oldest case that was closed, and had no new evidence, for as long as cases are
    kept; False where there is none. Its subject stays on the trail, which names only ids."""
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


def _oldest(session: Session, now: datetime, limits: Limits) -> Case | None:
    before = office_day(now) - timedelta(days=limits.kept)
    query = (
        select(Case)
        .where(Case.state == CLOSED, Case.closed_on <= before, Case.last_evidence_on <= before)
        .order_by(Case.closed_on, Case.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return session.scalars(query).first()
