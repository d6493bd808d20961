"""Who wins a counted election, a tie that its committee decides, and what few votes hide."""

from __future__ import annotations

from fractions import Fraction

import pytest
from sqlalchemy.orm import Session

from models.elections import election_closing, election_result, elections
from models.elections.counting import Tally
from models.errors import Refusal
from tests import factories
from tests.models.elections.held import BALLOTS, OVER, SEALER, HeldElection, on, opened

ANNOUNCED = on(6, 10)
VOTES_ALONE = {"score_weight": 0, "vote_weight": 100}


def counted(held: HeldElection, *votes: int) -> HeldElection:
    """Closed and counted, with so many votes for the first, second and third number."""
    people = iter(held.people)
    for number, many in enumerate(votes, 1):
        for _ in range(many):
            held.votes(next(people), (number,))
    election_closing.close(held.session, SEALER, held.election, OVER)
    for member in held.committee[:2]:
        election_closing.press(held.session, member, held.election, OVER)
    election_closing.count(held.session, SEALER, held.committee[0], held.election, OVER)
    return held


def settled(
    held: HeldElection, chosen: tuple[int, ...] = (), reason: str = "", by: int = 0
) -> list[int]:
    chair = held.committee[by]
    return election_result.settle(
        held.session, SEALER, chair, held.election, {}, chosen, reason, OVER
    )


def outcome(held: HeldElection, **scores: Fraction) -> election_result.ElectionOutcome:
    of = {int(name[1:]): score for name, score in scores.items()}
    return election_result.outcome(held.session, SEALER, held.committee[2], held.election, of)


def test_the_committee_sees_the_numbers_of_twenty_who_did_not_all_choose_alike(
    session: Session,
) -> None:
    held = counted(opened(session, **VOTES_ALONE), 12, 6, 2)
    found = outcome(held)
    assert found.tally == Tally(20, 0, 0, {1: 12, 2: 6, 3: 2})
    assert [(each.number, each.points) for each in found.rankings[""].rows] == [
        (1, 60),
        (2, 30),
        (3, 10),
    ]
    assert settled(held) == [1]


@pytest.mark.parametrize("votes", [(12, 7), (21,)])
def test_few_votes_or_one_mind_show_the_winner_alone(
    session: Session, votes: tuple[int, ...]
) -> None:
    found = outcome(counted(opened(session, **VOTES_ALONE), *votes))
    assert found.tally is None
    assert (found.rankings[""].winners, found.rankings[""].rows) == ((1,), ())


def test_scores_weigh_in_and_must_be_there(session: Session) -> None:
    held = counted(opened(session), 15, 5)
    with pytest.raises(Refusal, match="scores_missing"):
        outcome(held)
    full, none = Fraction(1), Fraction()
    assert outcome(held, _1=none, _2=full, _3=none).rankings[""].winners == (2,)


def test_of_a_tie_the_chair_says_who_and_why(session: Session) -> None:
    held = counted(opened(session, **VOTES_ALONE), 10, 10)
    with pytest.raises(Refusal, match="not_chair"):
        settled(held, (2,), "อาวุโสกว่า", by=1)
    with pytest.raises(Refusal, match="reason_missing"):
        settled(held, (2,))
    with pytest.raises(Refusal, match="wrong_number") as refused:
        settled(held, (), "อาวุโสกว่า")
    assert refused.value.facts == {"group": "", "places": 1}
    with pytest.raises(Refusal, match="not_among_tied"):
        settled(held, (3,), "อาวุโสกว่า")
    assert settled(held, (2,), "อาวุโสกว่า") == [2]
    assert held.election.tie_reason == "อาวุโสกว่า"


def test_nothing_is_announced_before_its_day_and_before_the_winners_are_fixed(
    session: Session,
) -> None:
    held = counted(opened(session, **VOTES_ALONE), 15, 5)
    chair = held.committee[0]
    with pytest.raises(Refusal, match="not_settled"):
        election_result.announce(session, chair, held.election, ANNOUNCED)
    settled(held)
    with pytest.raises(Refusal, match="not_begun"):
        election_result.announce(session, chair, held.election, OVER)
    election_result.announce(session, chair, held.election, ANNOUNCED)
    assert held.election.announced_at == ANNOUNCED and held.election.kept_key is None
    with pytest.raises(Refusal, match="announced"):
        settled(held)


def test_only_a_member_who_left_is_replaced_and_the_new_one_counts(session: Session) -> None:
    held = opened(session)
    chair, newcomer = held.committee[0], factories.person(session, held.people[0].bureau)
    with pytest.raises(Refusal, match="still_there"):
        elections.replace_member(session, held.admin, held.election, chair, newcomer, BALLOTS)
    chair.retired_at = BALLOTS
    with pytest.raises(Refusal, match="is_nominee"):
        elections.replace_member(
            session, held.admin, held.election, chair, held.nominated[0], BALLOTS
        )
    elections.replace_member(session, held.admin, held.election, chair, newcomer, BALLOTS)
    assert elections.member_of(session, held.election, newcomer).chair
    with pytest.raises(Refusal, match="not_committee"):
        elections.member_of(session, held.election, chair)
