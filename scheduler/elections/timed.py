"""Timed work of elections: opens voting on its first day, closes it after its last, and has the
database let go of what the urns left. A kill leaves each of them before or after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from models.calendar import BANGKOK
from models.conversations.conversation import Conversation
from models.elections import election_closing
from models.elections.election import (
    ElectionBallot,
    ElectionEnvelope,
    ElectionReceipt,
    ElectionUrn,
    ElectionVoter,
)
from models.elections.polling import election_forgetting, election_times
from models.queues.inbox import InboxEvent
from models.queues.outbox import OutboxMessage
from models.upkeep import secret_traces
from scheduler.declaration import Happening, Tick, Timed
from scheduler.ports import Outside

VOTING_OVER = "voting_over"
SECRET = ("cast_vote", "hand_in_envelope")
TRACED = (
    ElectionUrn.__tablename__,
    ElectionVoter.__tablename__,
    ElectionEnvelope.__tablename__,
    ElectionBallot.__tablename__,
    ElectionReceipt.__tablename__,
    Conversation.__tablename__,
    InboxEvent.__tablename__,
    OutboxMessage.__tablename__,
)
"""Tables of which a vote, or what led to it, was deleted."""


def open_voting(outside: Outside) -> bool:
    """Open the voting of one election whose days have come and that lacks nothing, and tell the
    office's groups how many may vote.

    Returns False if there is none.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda s: election_times.to_open(s, now) is not None):
        return False
    from scheduler.elections import voting_open  # noqa: PLC0415  says words

    outside.checkpoint("elections:open")
    return outside.database.write(lambda session: voting_open.open_one(outside, session, now))


def close_voting(outside: Outside) -> bool:
    """Empty the urn of one election whose last day is over, and drop its unfinished votes.

    Returns False if there is none.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda s: election_times.to_close(s, now) is not None):
        return False
    outside.checkpoint("elections:close")
    return outside.database.write(lambda session: _close(outside, session, now))


def _close(outside: Outside, session: Session, now: datetime) -> bool:
    election = election_times.to_close(session, now)
    if election is None:
        return False
    found = election_closing.close(session, outside.sealer, election, now)
    secret_traces.forget_flows(session, SECRET, str(election.id))
    outside.checkpoint("elections:closing")
    outside.log.info("voting_closed", election=election.id, ballots=found.ballots)
    return True


def vacuum(outside: Outside) -> bool:
    """Have the database let go of earlier urns and of unfinished votes; noted only afterwards, so
    that a kill has it done again. Returns False if there is nothing to do, or it must wait for
    somebody who reads."""
    found = outside.database.read(lambda s: _id(election_times.to_vacuum(s)))
    if found is None:
        return False
    outside.checkpoint("elections:vacuum")
    if not outside.database.let_go(TRACED):
        return False
    outside.checkpoint("elections:vacuumed")
    now = outside.clock.now()
    outside.database.write(lambda s: election_times.note_vacuumed(s, found, now))
    outside.log.info("election_vacuumed", election=found)
    return True


def forget_election(outside: Outside) -> bool:
    """Delete roll, envelopes, ballots and receipts of one election ten years after its closing.

    Returns False if there is none.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda s: election_forgetting.to_forget(s, now) is not None):
        return False
    return outside.database.write(lambda session: _forget(outside, session, now))


def _forget(outside: Outside, session: Session, now: datetime) -> bool:
    election = election_forgetting.to_forget(session, now)
    if election is None:
        return False
    election_forgetting.forget(session, election)
    outside.log.info("election_forgotten", election=election.id)
    return True


def _id(election: object) -> int | None:
    found = getattr(election, "id", None)
    return found if isinstance(found, int) else None


def _voting_over(session: Session, now: datetime) -> Iterator[Happening]:
    for last in election_times.ends(session, now)[:1]:
        midnight = datetime.combine(last + timedelta(days=1), time(), BANGKOK)
        yield Happening(midnight, VOTING_OVER, last, 1)


ELECTIONS = Timed(
    name="elections",
    ticks=(
        Tick("open_voting", 60.0, open_voting, by_office_time=True),
        Tick("close_voting", 60.0, close_voting, by_office_time=True),
        Tick("forget_elections", 3600.0, forget_election),
        Tick("vacuum_elections", 60.0, vacuum, by_office_time=True),
    ),
    ahead=_voting_over,
)
