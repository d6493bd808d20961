"""ElectionSettings, dates, counting and ranking of an election: plain rules without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.elections import counting, election_settings, ranking
from models.elections.counting import NomineeStanding, Tally
from models.elections.election import RESULT, SCORING, STEPS, VOTING
from models.elections.election_settings import ElectionSettings
from models.errors import Refusal

STANDING = {1: NomineeStanding(), 2: NomineeStanding(), 3: NomineeStanding(withdrawn=True)}
TWO_GROUPS = {1: NomineeStanding("ก"), 2: NomineeStanding("ก"), 3: NomineeStanding("ข")}
VOTES_ALONE = ElectionSettings(score_weight=0, vote_weight=100)

# -- settings and dates --------------------------------------------------------------------------


def test_the_days_of_2567_are_those_of_the_sources() -> None:
    days = election_settings.usual_days(2567)
    assert tuple(days) == STEPS
    assert days[VOTING] == (date(2024, 5, 19), date(2024, 5, 24))
    assert days[RESULT] == (date(2024, 6, 10), date(2024, 6, 10))
    election_settings.check_days(days)


def test_days_roll_to_the_next_year_and_over_a_leap_day() -> None:
    days = {VOTING: (date(2028, 2, 29), date(2028, 3, 1))}
    assert election_settings.rolled(days) == {VOTING: (date(2029, 2, 28), date(2029, 3, 1))}


def test_the_result_is_not_told_before_voting_is_over() -> None:
    days = election_settings.usual_days(2570)
    early = days | {RESULT: (days[VOTING][1], days[RESULT][1])}
    with pytest.raises(Refusal, match="overlaps") as refused:
        election_settings.check_days(early)
    assert refused.value.facts == {"step": RESULT}
    with pytest.raises(Refusal, match="ends_before"):
        election_settings.check_days(days | {SCORING: days[SCORING][::-1]})


def test_settings_come_back_as_they_were_stored_and_new_ones_have_a_default() -> None:
    settings = ElectionSettings(groups=("ก", "ข"), winners=2)
    stored = settings.dumped()
    assert election_settings.loaded(stored) == settings
    del stored["tie"]
    assert election_settings.loaded(stored | {"gone": 1}) == settings


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        (ElectionSettings(groups=()), "no_group"),
        (ElectionSettings(groups=("ก", "ก")), "groups_alike"),
        (ElectionSettings(winners=0), "too_few"),
        (ElectionSettings(choices=16), "too_many_choices"),
        (ElectionSettings(choices=8, groups=("ก", "ข")), "too_many_choices"),
        (ElectionSettings(score_weight=50, vote_weight=49), "weights"),
        (ElectionSettings(score_weight=-10, vote_weight=110), "weights"),
    ],
)
def test_settings_that_cannot_be_held_are_refused(settings: ElectionSettings, code: str) -> None:
    election_settings.check_settings(ElectionSettings())
    with pytest.raises(Refusal, match=code):
        election_settings.check_settings(settings)


# -- counting ------------------------------------------------------------------------------------


def test_votes_abstentions_void_and_invalid_ballots_are_told_apart() -> None:
    ballots = [[1], [1], [2], [3], [], None, [9], [1, 2], [1, 1]]
    assert counting.count(ballots, STANDING, most=1) == Tally(
        ballots=9, invalid=4, abstained=1, votes={1: 2, 2: 1}, void={3: 1}
    )


def test_so_many_may_be_chosen_in_each_group() -> None:
    assert counting.is_choice([1, 3], TWO_GROUPS, most=1)
    assert not counting.is_choice([1, 2], TWO_GROUPS, most=1)
    assert counting.is_choice([1, 2, 3], TWO_GROUPS, most=2)


any_ballot = st.none() | st.lists(st.integers(0, 5), max_size=4)


@given(st.lists(any_ballot), st.integers(1, 3))
def test_every_ballot_counts_once_in_any_order(ballots: list[list[int] | None], most: int) -> None:
    tally = counting.count(ballots, STANDING, most)
    assert counting.count(ballots[::-1], STANDING, most) == tally
    assert counting.tally_of(tally.dumped()) == tally
    good = [each for each in ballots if each and counting.is_choice(each, STANDING, most)]
    assert tally.ballots == tally.invalid + tally.abstained + len(good) == len(ballots)
    assert sum(tally.votes.values()) + sum(tally.void.values()) == sum(map(len, good))


def test_few_ballots_or_one_mind_show_no_number() -> None:
    shown = Tally(20, 0, 0, {1: 15, 2: 5}, {3: 0})
    assert counting.may_show(shown, STANDING)
    assert not counting.may_show(replace(shown, ballots=19, votes={1: 15, 2: 4}), STANDING)
    assert not counting.may_show(replace(shown, votes={1: 20, 2: 0}), STANDING)
    assert not counting.may_show(replace(shown, abstained=20, votes={1: 0, 2: 0}), STANDING)
    assert not counting.may_show(Tally(30, 0, 0, {1: 15, 2: 15, 3: 30}), TWO_GROUPS)


# -- ranking -------------------------------------------------------------------------------------


def test_scores_and_votes_count_by_their_weights_exactly() -> None:
    scores = {1: Fraction(9, 10), 2: Fraction(1)}
    got = ranking.points(ElectionSettings(score_weight=60, vote_weight=40), {1: 2, 2: 1}, scores)
    assert got == {1: Fraction(54) + Fraction(80, 3), 2: Fraction(60) + Fraction(40, 3)}


def test_missing_scores_are_told_unless_they_have_no_weight() -> None:
    with pytest.raises(Refusal, match="scores_missing") as refused:
        ranking.points(ElectionSettings(), {1: 2, 2: 1}, {2: Fraction(1)})
    assert refused.value.facts == {"numbers": [1]}
    assert ranking.points(VOTES_ALONE, {1: 3, 2: 1}, {}) == {1: 75, 2: 25}
    assert ranking.points(VOTES_ALONE, {1: 0}, {}) == {1: 0}


def of(*given_points: int) -> dict[int, Fraction]:
    return {number: Fraction(each) for number, each in enumerate(given_points, 1)}


def test_a_tie_at_the_last_place_is_the_committees() -> None:
    found = ranking.ranked(of(40, 30, 30, 30, 10), winners=3)
    assert (found.winners, found.tied, found.places) == ((1,), (2, 3, 4), 2)
    assert [each.place for each in found.rows] == [1, 2, 2, 2, 5]
    assert ranking.decided(found, {4, 2}) == (1, 2, 4)
    with pytest.raises(Refusal, match="wrong_number"):
        ranking.decided(found, {4})
    with pytest.raises(Refusal, match="not_among_tied"):
        ranking.decided(found, {1, 4})


def test_a_tie_within_the_winners_is_none() -> None:
    found = ranking.ranked(of(30, 30, 10), winners=2)
    assert (found.winners, found.tied, found.places) == ((1, 2), (), 0)
    assert ranking.decided(found, ()) == (1, 2)


def test_fewer_nominees_than_winners_leave_places_and_none_wins_without_a_point() -> None:
    found = ranking.ranked(of(40, 0), winners=3)
    assert (found.winners, found.tied, found.unfilled) == ((1,), (), 2)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=8), st.integers(1, 5))
def test_who_wins_has_no_fewer_points_than_who_does_not(
    given_points: list[int], places: int
) -> None:
    found = ranking.ranked(of(*given_points), places)
    chosen = ranking.decided(found, found.tied[: found.places])
    assert len(chosen) + found.unfilled == places
    lost = [each.points for each in found.rows if each.number not in chosen]
    won = [each.points for each in found.rows if each.number in chosen]
    assert not won or not lost or min(won) >= max(lost)
