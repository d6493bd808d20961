"""After voting: the urn is emptied into rows, and the committee counts what lay in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from models.base import table_of
from models.crypto import Sealer
from models.elections import ballot_sealing, counting, elections, nominations, urn, voting
from models.elections.ballot_sealing import KeyPair
from models.elections.counting import Tally
from models.elections.election import (
    CHAT,
    PAPER,
    Election,
    ElectionBallot,
    ElectionEnvelope,
    ElectionMember,
    ElectionReceipt,
    ElectionVoter,
)
from models.elections.election_settings import BY_TWO
from models.errors import Refusal
from models.people.person import Person

RESULT = "election.result"
_ID_BYTES = 16
_PRESSES = 2


@dataclass(frozen=True)
class ElectionTotals:
    """What must agree: ballots and receipts are as many as votes in the chat and envelopes that
    came back, and never more than the roll.

    roll: how many might vote, as published at the opening.
    chat, paper: marks of the roll.
    returned: envelopes that came back.
    """

    roll: int
    chat: int
    paper: int
    returned: int
    ballots: int
    receipts: int

    @property
    def agree(self) -> bool:
        cast = self.chat + self.returned
        return self.ballots == self.receipts == cast <= self.roll and self.returned <= self.paper


def close(session: Session, sealer: Sealer, election: Election, now: datetime) -> ElectionTotals:
    """Empty the urn into rows in random order, and write the roll anew, so that neither tells an
    order any more. A second call changes nothing. The caller vacuums after the commit.

    Raises Refusal: `not_open` (never opened), `runs` (voting is not over).
    """
    elections.hold(session, election)
    if election.opened_at is None:
        raise Refusal("not_open")
    if election.closed_at is not None:
        return totals(session, election)
    if not voting.is_over(session, election, now):
        raise Refusal("runs")
    nominations.fix_gone(session, election)
    inside = urn.emptied(session, sealer, election.id)
    _write_ballots(session, sealer, election, inside.ballots)
    receipts = [{"election_id": election.id, "receipt": each} for each in sorted(inside.receipts)]
    if receipts:
        session.execute(insert(table_of(ElectionReceipt)), receipts)
    _rewrite_roll(session, election)
    election.ballots_hash = ballot_sealing.ballots_hash(inside.ballots)
    election.closed_at = now
    session.flush()
    found = totals(session, election)
    head = {"hash": election.ballots_hash, "agree": found.agree}
    elections.record(session, now, None, "election.closed", election, **asdict(found), **head)
    return found


def _write_ballots(
    session: Session, sealer: Sealer, election: Election, ballots: Iterable[bytes]
) -> None:
    """With random keys, in the order of these keys."""
    keyed = sorted((sealer.random(_ID_BYTES), each) for each in ballots)
    rows = [{"id": key, "election_id": election.id, "sealed": each} for key, each in keyed]
    if rows:
        session.execute(insert(table_of(ElectionBallot)), rows)


def _rewrite_roll(session: Session, election: Election) -> None:
    own = ElectionVoter.election_id == election.id
    query = select(ElectionVoter.voter, ElectionVoter.mark).where(own)
    rows = [
        {"election_id": election.id, "voter": voter, "mark": mark}
        for voter, mark in sorted(session.execute(query))
    ]
    session.execute(delete(ElectionVoter).where(own))
    session.execute(insert(table_of(ElectionVoter)), rows)


def totals(session: Session, election: Election) -> ElectionTotals:
    """The numbers that must agree. Only of an election that is closed."""
    own = election.id
    marks = list(
        session.scalars(select(ElectionVoter.mark).where(ElectionVoter.election_id == own))
    )
    envelopes = select(ElectionEnvelope.returned).where(ElectionEnvelope.election_id == own)
    return ElectionTotals(
        roll=election.roll_size or 0,
        chat=marks.count(CHAT),
        paper=marks.count(PAPER),
        returned=sum(session.scalars(envelopes)),
        ballots=len(ballots(session, election)),
        receipts=len(receipts(session, election)),
    )


def ballots(session: Session, election: Election) -> list[bytes]:
    """The sealed ballots, as they are counted or handed to who counts elsewhere."""
    query = select(ElectionBallot.sealed).where(ElectionBallot.election_id == election.id)
    return list(session.scalars(query.order_by(ElectionBallot.id)))


def receipts(session: Session, election: Election) -> list[str]:
    """All receipts, sorted, to be published after the closing."""
    query = select(ElectionReceipt.receipt).where(ElectionReceipt.election_id == election.id)
    return sorted(session.scalars(query))


def unaltered(session: Session, election: Election) -> bool:
    """Whether the ballots are those of the closing."""
    return ballot_sealing.ballots_hash(ballots(session, election)) == election.ballots_hash


# -- counting ------------------------------------------------------------------------------------


def press(session: Session, me: Person, election: Election, now: datetime) -> bool:
    """A member asks to open the urn. Returns whether enough have: the chair and one more.

    Raises Refusal: `not_committee`, `not_closed`.
    """
    member = elections.member_of(session, election, me)
    if election.closed_at is None:
        raise Refusal("not_closed")
    if member.pressed_at is None:
        member.pressed_at = now
        session.flush()
        elections.record(session, now, me.id, "election.pressed", election)
    return _enough(elections.members(session, election))


def _enough(members: list[ElectionMember]) -> bool:
    pressed = [each for each in members if each.pressed_at is not None]
    return len(pressed) >= _PRESSES and any(each.chair for each in pressed)


def count(
    session: Session,
    sealer: Sealer,
    me: Person | None,
    election: Election,
    now: datetime,
    file: str | None = None,
) -> Tally:
    """Open all ballots and count them; what was counted is kept sealed for the committee.

    me: who of the committee; None: the command with the key's file.
    file: the text of the key's file, where that counts.
    Raises Refusal: `not_closed`, `not_committee`, `one_alone` (only one has pressed, or not the
    chair), `altered` (the ballots are not those of the closing), or as `elections.keys` does.
    """
    if election.closed_at is None:
        raise Refusal("not_closed")
    if me is not None:
        elections.member_of(session, election, me)
    by_two = elections.settings_of(election).counting == BY_TWO
    if by_two and not _enough(elections.members(session, election)):
        raise Refusal("one_alone")
    if not unaltered(session, election):
        raise Refusal("altered")
    pair = elections.keys(sealer, election, file)
    tally = tallied(session, election, pair)
    election.result = sealer.seal_json(tally.dumped(), RESULT)
    election.counted_at = now
    session.flush()
    actor = me.id if me is not None else None
    facts = {"ballots": tally.ballots, "invalid": tally.invalid}
    elections.record(session, now, actor, "election.counted", election, **facts)
    return tally


def tallied(session: Session, election: Election, pair: KeyPair) -> Tally:
    """What the ballots hold together; which holds what is forgotten."""
    given = ballots(session, election)
    choices = (ballot_sealing.open_ballot(pair, election.id, each) for each in given)
    most = elections.settings_of(election).choices
    return counting.count(choices, voting.standing(session, election), most)


def kept_result(sealer: Sealer, election: Election) -> Tally:
    """What was counted, for the ranking; what of it people see, `election_result` says.

    Raises Refusal `not_counted`.
    """
    if election.result is None:
        raise Refusal("not_counted")
    stored = sealer.open_json(election.result, RESULT)
    assert isinstance(stored, dict)
    return counting.tally_of(stored)
