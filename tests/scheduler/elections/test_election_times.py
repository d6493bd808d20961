"""Voting opens and closes by itself; a kill before or after a commit loses nothing and repeats
nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.conversations.conversation import Conversation
from models.elections import election_closing
from models.elections.election import (
    VOTING,
    Election,
    ElectionBallot,
    ElectionEnvelope,
    ElectionReceipt,
    ElectionStep,
    ElectionUrn,
    ElectionVoter,
)
from models.elections.polling import election_times
from models.elections.voting import SMALLEST_ELECTORATE
from models.trail.audit_entry import AuditEntry
from scheduler.elections.timed import close_voting, forget_election, open_voting, vacuum
from scheduler.ports import Outside
from tests.fakes import MovableClock
from tests.handlers.elections import polling
from tests.handlers.surveys.test_survey_traces import Killed, dying
from tests.scheduler.elections.held_office import (
    FIRST_MINUTE,
    OTHER,
    VOTER,
    VOTING_OVER,
    closed,
    election,
    prepared,
    stands_at,
    votes,
    voting,
)
from tests.talk import Talk


def test_voting_opens_on_its_first_day_once(office: Outside, clock: MovableClock) -> None:
    election_id = prepared(office)
    stands_at(clock, FIRST_MINUTE - timedelta(minutes=5))
    assert not open_voting(office)
    stands_at(clock, FIRST_MINUTE)
    with pytest.raises(Killed):
        open_voting(replace(office, checkpoint=dying("elections:open")))
    assert election(office, election_id).opened_at is None
    assert open_voting(office) and not open_voting(office)
    assert (election(office, election_id).roll_size or 0) > SMALLEST_ELECTORATE


@pytest.mark.soak
def test_what_is_not_drilled_does_not_open(office: Outside, clock: MovableClock) -> None:
    prepared(office, keyed=False)
    stands_at(clock, FIRST_MINUTE)
    assert not open_voting(office)


def test_a_kill_while_closing_leaves_the_urn_or_the_rows(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    election_id = voting(office, clock)
    votes(talk, VOTER, 1)
    talk(OTHER).says("ลงคะแนน").says("2")
    assert not close_voting(office)
    stands_at(clock, VOTING_OVER)
    for point in ("elections:close", "elections:closing"):
        with pytest.raises(Killed):
            close_voting(replace(office, checkpoint=dying(point)))
        assert office.database.read(lambda s: s.get(ElectionUrn, election_id)) is not None
    assert close_voting(office) and not close_voting(office)

    def read(session: Session) -> None:
        found = session.get_one(Election, election_id)
        totals = election_closing.totals(session, found)
        assert (totals.chat, totals.ballots, totals.agree) == (1, 1, True)
        assert session.get(ElectionUrn, election_id) is None
        assert session.query(Conversation).filter_by(flow="cast_vote").count() == 0
        assert session.query(AuditEntry).filter_by(verb="election.closed").count() == 1

    office.database.read(read)


def test_closing_one_election_leaves_the_unfinished_votes_of_another(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    first = voting(office, clock)

    def put_another(session: Session) -> int:
        another = polling.planned(session)
        polling.nominated(session, office.sealer, another, *polling.NOMINATED)
        polling.keyed(session, office.sealer, another)
        step = session.get_one(ElectionStep, (another.id, VOTING))
        step.last_day += timedelta(days=14)
        return another.id

    second = office.database.write(put_another)
    assert open_voting(office)
    stands_at(clock, VOTING_OVER - timedelta(minutes=5))
    talk(VOTER).says("ลงคะแนน").says("2")
    stands_at(clock, VOTING_OVER)
    begun = talk(OTHER).says("ลงคะแนน").says("2")
    assert close_voting(office) and not close_voting(office)

    def unfinished(session: Session) -> set[str]:
        return set(session.scalars(select(Conversation.subject).filter_by(flow="cast_vote")))

    assert office.database.read(unfinished) == {str(second)}
    assert "ใบรับ" in begun.taps("หย่อนบัตร").last
    assert election(office, first).closed_at and not election(office, second).closed_at


def test_the_database_lets_go_of_what_was_there_and_a_kill_has_it_done_again(
    office: Outside, clock: MovableClock
) -> None:
    election_id = voting(office, clock)
    assert not vacuum(office)
    closed(office, clock)
    for point in ("elections:vacuum", "elections:vacuumed"):
        with pytest.raises(Killed):
            vacuum(replace(office, checkpoint=dying(point)))
        assert election(office, election_id).vacuumed_at is None
    assert vacuum(office) and not vacuum(office)
    assert election(office, election_id).vacuumed_at is not None


def backed_up(office: Outside, clock: MovableClock, name: str) -> None:
    now = clock.now()
    office.database.write(lambda session: election_times.note_backup(session, name, now))


def test_backups_of_the_voting_days_are_on_the_elections_trail(
    office: Outside, clock: MovableClock
) -> None:
    election_id = voting(office, clock)
    backed_up(office, clock, "tuesday.tar.gz")
    closed(office, clock)
    assert vacuum(office)
    backed_up(office, clock, "friday.tar.gz")

    def named(session: Session) -> list[str]:
        election_ = session.get_one(Election, election_id)
        return [file for _, file in election_times.backups(session, election_)]

    assert office.database.read(named) == ["tuesday.tar.gz"]


def test_ten_years_later_roll_ballots_and_receipts_are_gone_and_the_result_stays(
    office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    election_id = voting(office, clock)
    votes(talk, VOTER, 1)
    closed(office, clock)
    vacuum(office)
    clock.advance(days=3652)
    assert not forget_election(office)
    clock.advance(days=366)
    assert forget_election(office) and not forget_election(office)
    assert vacuum(office) and not vacuum(office)

    def left(session: Session) -> int:
        tables = (ElectionVoter, ElectionEnvelope, ElectionBallot, ElectionReceipt)
        return sum(session.query(each).count() for each in tables)

    assert office.database.read(left) == 0
    assert election(office, election_id).ballots_hash and election(office, election_id).roll_size
