"""Opening the voting of one election; the office's groups are told how many may vote, and until
when."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from handlers.elections.voting import opened_card
from handlers.messages import render
from models.calendar import BANGKOK
from models.elections import elections, voting
from models.elections.election import VOTING, Election
from models.elections.polling import election_times
from models.people import chat_groups
from models.plans.working_days import working_days
from models.queues import outbox_queue
from models.queues.outbox_queue import Envelope
from models.queues.quota import ANNOUNCEMENT
from scheduler.ports import Outside


def open_one(outside: Outside, session: Session, now: datetime) -> bool:
    """Open it if its days have come and it lacks nothing. Returns False if there is none."""
    election = election_times.to_open(session, now)
    if election is None:
        return False
    size = voting.open_voting(session, outside.sealer, election, now)
    _tell_groups(outside, session, election, size, now)
    outside.log.info("voting_opened", election=election.id, roll=size)
    return True


def _tell_groups(
    outside: Outside, session: Session, election: Election, size: int, now: datetime
) -> None:
    """Queue it for each group, for the hours in which the bot may speak."""
    days = elections.days_of(session, election)[VOTING]
    messages = render([opened_card.for_group(election, size, days)])
    midnight = datetime.combine(days[1] + timedelta(days=1), time(), BANGKOK)
    for group in chat_groups.office_groups(session):
        envelope = Envelope(
            key=f"voting_opened:{election.id}:{group.lane}",
            kind=ANNOUNCEMENT,
            lane=group.lane,
            messages=messages,
            recipient=chat_groups.line_id(outside.sealer, group),
            not_before=working_days(session).next_speaking(now),
            expires_at=midnight,
        )
        outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)
