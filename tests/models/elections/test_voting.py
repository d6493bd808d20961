"""An election from naming to the result: who may do what, when, and that each vote counts once."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from models.database import Database
from models.elections import election_closing, election_result, elections, nominations, voting
from models.elections.election import (
    ACCEPTED,
    DECLINED,
    LEFT,
    PAPER,
    VOTING,
    WITHDRAWN,
    Election,
    ElectionBallot,
)
from models.elections.nominations import Nomination
from models.errors import Refusal
from models.people.person import Person
from tests import factories
from tests.models.elections.held import (
    BALLOTS,
    LAST_OF_VOTING,
    NAMES,
    OVER,
    PLANNED,
    REASON,
    SEALER,
    HeldElection,
    on,
    opened,
)

WHY = Nomination(("honesty", "gratitude"), REASON)


def closed(held: HeldElection) -> election_closing.ElectionTotals:
    return election_closing.close(held.session, SEALER, held.election, OVER)


def pressed(held: HeldElection) -> None:
    for member in held.committee[:2]:
        election_closing.press(held.session, member, held.election, OVER)


# -- planning, key and drill ---------------------------------------------------------------------


def test_only_an_administrator_plans_and_a_committee_has_three(session: Session) -> None:
    held = HeldElection(session)
    chair, second, _ = held.committee
    with pytest.raises(Refusal, match="not_yours"):
        elections.change_settings(session, chair, held.election, PLANNED, winners=2)
    with pytest.raises(Refusal, match="committee_small") as refused:
        elections.set_committee(session, held.admin, held.election, chair, [second, chair], PLANNED)
    assert refused.value.facts == {"smallest": 3}


def test_a_nominee_sits_on_no_committee_and_a_member_is_not_named(session: Session) -> None:
    held = HeldElection(session)
    held.names()
    with pytest.raises(Refusal, match="is_nominee"):
        elections.set_committee(
            session, held.admin, held.election, held.nominated[0], held.committee, NAMES
        )
    reporter, member = held.people[0], held.committee[0]
    with pytest.raises(Refusal, match="on_committee"):
        nominations.check_person(session, reporter, held.election, member, NAMES)


def test_days_of_a_step_that_runs_end_later_and_never_sooner(session: Session) -> None:
    held = HeldElection(session)
    first, last = elections.days_of(session, held.election)[VOTING]
    with pytest.raises(Refusal, match="runs"):
        sooner = {VOTING: (first, last.replace(day=21))}
        elections.change_days(session, held.admin, held.election, sooner, BALLOTS)
    later = {VOTING: (first, last.replace(day=28))}
    elections.change_days(session, held.admin, held.election, later, BALLOTS)
    assert elections.days_of(session, held.election)[VOTING] == later[VOTING]


def test_no_vote_before_a_drill_and_a_new_key_undoes_it(session: Session) -> None:
    held = HeldElection(session)
    held.names()
    chair = held.committee[0]
    with pytest.raises(Refusal, match="not_drilled"):
        voting.open_voting(session, SEALER, held.election, BALLOTS)
    held.drills()
    elections.make_key(session, SEALER, chair, held.election, NAMES)
    with pytest.raises(Refusal, match="wrong_number"):
        elections.pass_drill(session, SEALER, chair, held.election, "none", NAMES)
    with pytest.raises(Refusal, match="not_drilled"):
        voting.open_voting(session, SEALER, held.election, BALLOTS)


def test_the_private_key_is_stored_only_where_two_count(session: Session) -> None:
    by_file = HeldElection(session, settings={"counting": "file"})
    by_file.drills()
    assert by_file.election.kept_key is None and by_file.file is not None
    with pytest.raises(Refusal, match="file_needed"):
        elections.keys(SEALER, by_file.election)
    elections.change_settings(session, by_file.admin, by_file.election, NAMES, counting="two")
    assert by_file.election.public_key is None and by_file.election.drilled_at is None
    by_file.drills()
    assert by_file.file is None and by_file.election.kept_key is not None


# -- naming --------------------------------------------------------------------------------------


def test_a_bureau_names_its_own_once_and_no_more_than_set(session: Session) -> None:
    held = HeldElection(session)
    reporter, other = held.people[0], held.people[1]
    mine = held.nominated[0]
    with pytest.raises(Refusal, match="other_bureau"):
        nominations.check_person(session, other, held.election, mine, NAMES)
    with pytest.raises(Refusal, match="not_begun"):
        nominations.check_person(session, reporter, held.election, mine, PLANNED)
    with pytest.raises(Refusal, match="over"):
        nominations.check_person(session, reporter, held.election, mine, BALLOTS)
    nominee = nominations.name_person(session, SEALER, reporter, held.election, mine, WHY, NAMES)
    assert nominations.reason_of(SEALER, nominee) == REASON
    with pytest.raises(Refusal, match="named_already"):
        nominations.check_person(session, reporter, held.election, mine, NAMES)
    with pytest.raises(Refusal, match="bureau_full"):
        nominations.check_person(session, reporter, held.election, held.people[9], NAMES)
    nominations.answer(session, mine, held.election, False, NAMES)
    nominations.check_person(session, reporter, held.election, held.people[9], NAMES)


def test_only_who_accepted_stands(session: Session) -> None:
    held = HeldElection(session)
    held.names()
    nominations.answer(session, held.nominated[0], held.election, False, NAMES)
    held.drills()
    voting.open_voting(session, SEALER, held.election, BALLOTS)
    states = {n.state: n.number for n in nominations.nominees(session, held.election)}
    assert states[DECLINED] is None and states[ACCEPTED] in (1, 2)
    assert sorted(voting.standing(session, held.election)) == [1, 2]
    with pytest.raises(Refusal, match="opened"):
        nominations.answer(session, held.nominated[0], held.election, True, BALLOTS)


# -- voting --------------------------------------------------------------------------------------


def test_who_has_left_the_office_does_not_stand_and_leaves_the_place(session: Session) -> None:
    held = HeldElection(session)
    held.names()
    held.drills()
    gone, *others = held.nominated
    gone.retired_at = NAMES
    assert nominations.places_left(session, held.election, gone.bureau_id) == 1
    voting.open_voting(session, SEALER, held.election, BALLOTS)
    found = nominations.nominees(session, held.election)
    stand = {each.person_id for each in found if each.number is not None}
    assert stand == {each.id for each in others}


def test_the_roll_is_frozen_and_has_its_size(session: Session) -> None:
    held = opened(session)
    assert held.election.roll_size == held.size
    newcomer = factories.person(session, held.people[0].bureau)
    with pytest.raises(Refusal, match="not_on_roll"):
        held.votes(newcomer)
    moved, left = held.people[10], held.people[11]
    moved.bureau_id = held.people[12].bureau_id
    left.retired_at = BALLOTS
    held.votes(moved)
    assert closed(held).roll == held.size


def test_fewer_than_twenty_do_not_vote(session: Session) -> None:
    held = HeldElection(session, 19)
    held.names()
    held.drills()
    with pytest.raises(Refusal, match="roll_small") as refused:
        voting.open_voting(session, SEALER, held.election, BALLOTS)
    assert refused.value.facts == {"size": 19, "smallest": 20}


def test_one_votes_once_on_the_days_of_voting(session: Session) -> None:
    held = opened(session)
    me = held.people[10]
    with pytest.raises(Refusal, match="not_begun"):
        held.votes(me, now=on(5, 18, 23))
    held.votes(me, now=on(5, 24, 23))
    with pytest.raises(Refusal, match="already"):
        held.votes(me)
    with pytest.raises(Refusal, match="over") as refused:
        held.votes(held.people[11], now=on(5, 25, 0))
    assert refused.value.facts == {"last_day": LAST_OF_VOTING}
    assert closed(held).agree


@pytest.mark.parametrize("numbers", [(4,), (1, 2), (0,)])
def test_what_is_no_choice_is_refused_and_marks_nobody(
    session: Session, numbers: tuple[int, ...]
) -> None:
    held = opened(session)
    with pytest.raises(Refusal, match="no_choice"):
        held.votes(held.people[10], numbers)
    assert voting.mark_of(session, SEALER, held.election, held.people[10]) == ""


def test_whether_one_may_choose_oneself_is_set(session: Session) -> None:
    held = opened(session, own_vote=False)
    me = held.nominated[0]
    own = nominations.of_person(session, held.election, me)
    assert own is not None and own.number is not None
    with pytest.raises(Refusal, match="own_vote"):
        held.votes(me, (own.number,))
    held.votes(me, ())


def test_who_withdrew_is_listed_and_cannot_be_chosen_and_their_votes_are_void(
    session: Session,
) -> None:
    held = opened(session)
    held.votes(held.people[10], (1,))
    first = next(n for n in nominations.nominees(session, held.election) if n.number == 1)
    who = session.get_one(Person, first.person_id)
    nominations.withdraw(session, who, held.election, BALLOTS)
    with pytest.raises(Refusal, match="no_choice"):
        held.votes(held.people[11], (1,))
    closed(held)
    pressed(held)
    tally = election_closing.count(session, SEALER, held.committee[0], held.election, OVER)
    assert (first.state, tally.void, tally.invalid) == (WITHDRAWN, {1: 1}, 0)


@pytest.mark.soak
def test_who_leaves_the_office_cannot_be_chosen_and_stays_out_after_the_closing(
    session: Session,
) -> None:
    held = opened(session)
    held.votes(held.people[10], (1,))
    first, second = nominations.nominees(session, held.election)[:2]
    gone, later = (session.get_one(Person, each.person_id) for each in (first, second))
    gone.retired_at = BALLOTS
    with pytest.raises(Refusal, match="no_choice"):
        held.votes(held.people[11], (1,))
    held.votes(held.people[11], (2,))
    closed(held)
    gone.retired_at, later.retired_at = None, OVER
    pressed(held)
    tally = election_closing.count(session, SEALER, held.committee[0], held.election, OVER)
    assert (first.state, tally.void, tally.votes[2]) == (LEFT, {1: 1}, 1)


@pytest.mark.soak
def test_who_comes_back_before_the_closing_stands_again(session: Session) -> None:
    held = opened(session)
    first = session.get_one(Person, nominations.nominees(session, held.election)[0].person_id)
    first.retired_at = BALLOTS
    assert nominations.gone(session, held.election) == {1: LEFT}
    first.retired_at = None
    held.votes(held.people[10], (1,))
    assert nominations.gone(session, held.election) == {}


def test_paper_counts_once_and_its_code_leads_to_nobody(session: Session) -> None:
    held = opened(session)
    me, member = held.people[10], held.committee[1]
    code = voting.hand_out_envelope(session, SEALER, member, held.election, me, BALLOTS)
    assert voting.mark_of(session, SEALER, held.election, me) == PAPER
    with pytest.raises(Refusal, match="has_paper"):
        held.votes(me)
    with pytest.raises(Refusal, match="not_committee"):
        voting.hand_in_envelope(session, SEALER, me, held.election, code, (2,), BALLOTS)
    voting.hand_in_envelope(session, SEALER, member, held.election, code, (2,), BALLOTS)
    with pytest.raises(Refusal, match="returned"):
        voting.hand_in_envelope(session, SEALER, member, held.election, code, (2,), BALLOTS)
    other = voting.ENVELOPE.new(SEALER.random)
    with pytest.raises(Refusal, match="unknown_code"):
        voting.hand_in_envelope(session, SEALER, member, held.election, other, (2,), BALLOTS)
    voting.hand_out_envelope(session, SEALER, member, held.election, held.people[11], BALLOTS)
    found = closed(held)
    assert (found.paper, found.returned, found.ballots, found.agree) == (2, 1, 1, True)


# -- closing and counting ------------------------------------------------------------------------


def test_an_election_is_voted_closed_and_counted_on_both_databases(database: Database) -> None:
    def held(session: Session) -> tuple[int, list[str]]:
        office = opened(session)
        told = [
            office.votes(each, (1 + at % 2,) if at else ())
            for at, each in enumerate(office.people[:21])
        ]
        closed(office)
        pressed(office)
        election_closing.count(session, SEALER, office.committee[2], office.election, OVER)
        return office.election.id, told

    election_id, told = database.write(held)

    def read(session: Session) -> None:
        election = session.get_one(Election, election_id)
        tally = election_closing.kept_result(SEALER, election)
        assert (tally.ballots, tally.abstained, tally.votes) == (21, 1, {1: 10, 2: 10, 3: 0})
        assert election_closing.totals(session, election).agree
        listed = election_closing.receipts(session, election)
        assert listed == sorted(each.replace("-", "") for each in told)

    database.read(read)


def test_nobody_counts_before_the_closing_nor_alone(session: Session) -> None:
    held = opened(session)
    held.votes(held.people[10])
    chair, second, third = held.committee
    for me in (chair, None):
        with pytest.raises(Refusal, match="not_closed"):
            election_closing.count(session, SEALER, me, held.election, BALLOTS)
    with pytest.raises(Refusal, match="not_closed"):
        election_closing.press(session, chair, held.election, BALLOTS)
    with pytest.raises(Refusal, match="runs"):
        election_closing.close(session, SEALER, held.election, on(5, 24, 23))
    closed(held)
    assert not election_closing.press(session, second, held.election, OVER)
    assert not election_closing.press(session, third, held.election, OVER)
    with pytest.raises(Refusal, match="one_alone"):
        election_closing.count(session, SEALER, second, held.election, OVER)
    with pytest.raises(Refusal, match="not_committee"):
        election_closing.count(session, SEALER, held.admin, held.election, OVER)
    assert election_closing.press(session, chair, held.election, OVER)
    election_closing.count(session, SEALER, second, held.election, OVER)
    with pytest.raises(Refusal, match="not_committee"):
        election_result.outcome(session, SEALER, held.admin, held.election, {})


def test_the_key_file_counts_the_same_and_without_it_nothing_is_counted(session: Session) -> None:
    held = opened(session, counting="file")
    for person in held.people[:6]:
        held.votes(person, (3,))
    closed(held)
    with pytest.raises(Refusal, match="file_needed"):
        election_closing.count(session, SEALER, held.committee[0], held.election, OVER)
    tally = election_closing.count(session, SEALER, None, held.election, OVER, held.file)
    assert tally.votes == {1: 0, 2: 0, 3: 6}
    assert election_closing.tallied(session, held.election, held.keys()) == tally


def test_an_altered_ballot_stops_the_count(session: Session) -> None:
    held = opened(session)
    held.votes(held.people[10])
    closed(held)
    pressed(held)
    session.query(ElectionBallot).update({"sealed": b"x"})
    with pytest.raises(Refusal, match="altered"):
        election_closing.count(session, SEALER, held.committee[0], held.election, OVER)


def test_closing_twice_changes_nothing_and_takes_no_vote_afterwards(session: Session) -> None:
    held = opened(session)
    held.votes(held.people[10])
    found = closed(held)
    assert closed(held) == found and found.agree
    with pytest.raises(Refusal, match="not_open"):
        held.votes(held.people[11], now=BALLOTS)
