"""What ends when a LINE account is somebody's no longer, or a person is gone. Never commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, or_, update
from sqlalchemy.orm import Session

from models.accounts import account_changes, joining
from models.attachments import kept_files
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED
from models.crypto import Sealer
from models.duties.reminder_tables import DutyHolder, Snooze
from models.gifts.result import gift_answers
from models.people.absence import Absence
from models.people.person import Deputy, Person
from models.pledges import pledges
from models.queues import inbox_lanes
from models.queues.lane import LANE
from models.reminders import briefings, message_ends


def leave(session: Session, sealer: Sealer, person: Person, now: datetime) -> None:
    """The person takes the consent back: the account is a stranger's, what hung on it is over."""
    account = person.line_user_id
    joining.leave(session, person, now)
    end_standings(session, [person.id], now)
    if account is not None:
        let_go(session, sealer, person, account, now)


def let_go(session: Session, sealer: Sealer, person: Person, account: str, now: datetime) -> None:
    """The account is no longer the person's: drafts end, nothing is pushed, nothing replayed."""
    lane = sealer.keyed_hash(account, LANE)
    for row in account_changes.unfinished(session, person, lane):
        conversation_rows.end(session, row, CANCELLED, now)
        kept_files.drop_drafts_files(session, row.id)
    for file in kept_files.early(session, lane):
        kept_files.remove(session, file)
    message_ends.cancel_pushes(session, lane, now)
    inbox_lanes.forget_parked(session, lane)


def end_standings(session: Session, person_ids: Sequence[int], now: datetime) -> None:
    """These people stand in for nobody and nobody for them; requests in their name are closed.

    Their leave is over, what they put off is forgotten, and no duty is theirs before others'. What
    they were reminded of, why they said something is late and which announcements they joined
    stays: it is the bureau's record. That they said no, or not yet, to one is forgotten, and so is
    the wish for the monthly digest. What they answered about gifts stays counted, without them.
    """
    either = or_(Deputy.person_id.in_(person_ids), Deputy.deputy_id.in_(person_ids))
    session.execute(update(Deputy).where(either, Deputy.ended_at.is_(None)).values(ended_at=now))
    mine = Absence.person_id.in_(person_ids)
    session.execute(update(Absence).where(mine, Absence.ended_at.is_(None)).values(ended_at=now))
    session.execute(delete(Snooze).where(Snooze.person_id.in_(person_ids)))
    session.execute(delete(DutyHolder).where(DutyHolder.person_id.in_(person_ids)))
    pledges.forget_refusals(session, person_ids)
    briefings.forget(session, person_ids)
    gift_answers.let_go(session, person_ids)
    account_changes.end_requests(session, person_ids, now)
