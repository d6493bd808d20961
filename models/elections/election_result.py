"""The result of a counted election: who wins, how a tie is decided, announcing it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.elections import counting, election_closing, elections, ranking, voting
from models.elections.counting import Tally
from models.elections.election import RESULT, Election
from models.elections.ranking import Ranking
from models.errors import Refusal
from models.people.person import Person

LONGEST_REASON = 500

Scores = Mapping[int, Fraction]
"""By number on the ballot, the mean of the committee's form as a share of its maximum."""


@dataclass(frozen=True)
class ElectionOutcome:
    """What the committee sees of the result.

    tally: what was counted; None where few have voted or all alike.
    rankings: by group; without points and places where there is no tally to be shown.
    """

    tally: Tally | None
    rankings: Mapping[str, Ranking]


def outcome(
    session: Session, sealer: Sealer, me: Person, election: Election, scores: Scores
) -> ElectionOutcome:
    """What the committee sees. Raises Refusal: `not_committee`, `not_counted`, `scores_missing`
    (facts: numbers)."""
    elections.member_of(session, election, me)
    tally = election_closing.kept_result(sealer, election)
    found = _rankings(session, election, tally, scores)
    if counting.may_show(tally, voting.standing(session, election)):
        return ElectionOutcome(tally, found)
    return ElectionOutcome(None, {group: replace(each, rows=()) for group, each in found.items()})


def settle(
    session: Session,
    sealer: Sealer,
    me: Person,
    election: Election,
    scores: Scores,
    chosen: Collection[int],
    reason: str,
    now: datetime,
) -> list[int]:
    """Fix the winners; returns their numbers. The chair says who of the tied wins, and why.

    chosen: numbers of the tied, of all groups.
    reason: what the record says of the tie; may be empty where there is none.
    Raises Refusal: `not_committee`, `not_chair`, `announced`, `not_counted`, `reason_missing`,
    `not_among_tied`, `wrong_number` (facts: group, places), `scores_missing` (facts: numbers).
    """
    if not elections.member_of(session, election, me).chair:
        raise Refusal("not_chair")
    if election.announced_at is not None:
        raise Refusal("announced")
    tally = election_closing.kept_result(sealer, election)
    found = _rankings(session, election, tally, scores)
    tied = {number for each in found.values() for number in each.tied}
    if not set(chosen) <= tied:
        raise Refusal("not_among_tied")
    if tied and not reason.strip():
        raise Refusal("reason_missing")
    winners: list[int] = []
    for group, each in found.items():
        own = set(chosen) & set(each.tied)
        if len(own) != each.places:
            raise Refusal("wrong_number", group=group, places=each.places)
        winners += ranking.decided(each, own)
    election.winners, election.tie_reason = winners, reason.strip()[:LONGEST_REASON]
    session.flush()
    elections.record(session, now, me.id, "election.settled", election, tied=sorted(tied))
    return winners


def announce(session: Session, me: Person, election: Election, now: datetime) -> None:
    """Announce the winners, from the day of the result on; a second call changes nothing. The
    committee's kept key goes: nobody opens a ballot of it again.

    Raises Refusal: `not_committee`, `not_chair`, `not_settled`, `not_begun` (facts: first_day).
    """
    if not elections.member_of(session, election, me).chair:
        raise Refusal("not_chair")
    if election.winners is None:
        raise Refusal("not_settled")
    elections.check_begun(session, election, RESULT, now)
    if election.announced_at is None:
        election.announced_at, election.kept_key = now, None
        session.flush()
        elections.record(session, now, me.id, "election.announced", election)


def _rankings(
    session: Session, election: Election, tally: Tally, scores: Scores
) -> dict[str, Ranking]:
    settings = elections.settings_of(election)
    standing = voting.standing(session, election)
    found = {}
    for group in settings.groups:
        votes = {n: got for n, got in tally.votes.items() if standing[n].group == group}
        found[group] = ranking.ranked(ranking.points(settings, votes, scores), settings.winners)
    return found
