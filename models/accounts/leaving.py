"""What ends when a person loses a LINE account or leaves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from models.accounts import account_changes, joining
from models.attachments import kept_files
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED
from models.crypto import Sealer
from models.people.person import Person
from models.queues import inbox_lanes
from models.queues.lane import LANE
from models.reminders import message_ends
from models.tables import STORAGES


def leave(session: Session, sealer: Sealer, person: Person, now: datetime) -> None:
    """The person takes the consent back: unlink the account, and end what belongs to it."""
    account = person.line_user_id
    joining.leave(session, person, now)
    end_standings(session, [person.id], now)
    if account is not None:
        let_go(session, sealer, person, account, now)


def let_go(session: Session, sealer: Sealer, person: Person, account: str, now: datetime) -> None:
    """End what belongs to the person's former account: drafts, files, pushes, events to replay."""
    lane = sealer.keyed_hash(account, LANE)
    for row in account_changes.unfinished(session, person, lane):
        conversation_rows.end(session, row, CANCELLED, now)
        kept_files.drop_drafts_files(session, row.id)
    for file in kept_files.early(session, lane):
        kept_files.remove(session, file)
    message_ends.cancel_pushes(session, lane, now)
    inbox_lanes.forget_parked(session, lane, now)


def end_standings(session: Session, person_ids: Sequence[int], now: datetime) -> None:
    """End what these people have in every room, and close requests in their name."""
    for storage in STORAGES:
        storage.end_standings(session, person_ids, now)
    account_changes.end_requests(session, person_ids, now)
