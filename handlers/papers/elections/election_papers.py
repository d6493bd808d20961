"""What is printed of elections."""

from __future__ import annotations

from handlers.papers.elections import election_rows, personnel_list, winner_certificates
from handlers.papers.elections.announced_result import AnnouncedResult
from handlers.papers.elections.ballot_record import BallotRecord
from handlers.papers.elections.nominee_list import NomineeList
from handlers.papers.elections.ranking_paper import RankingPaper
from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers
from handlers.papers.printing.model import Document
from handlers.papers.wording import day_words
from models.audit import audit_heads
from models.calendar import office_day
from models.elections import (
    ballot_sealing,
    counting,
    election_closing,
    election_documents,
    election_result,
    election_scores,
    elections,
    nominations,
    urn,
    voting,
)
from models.elections.counting import Tally
from models.elections.election import Election
from models.elections.election_documents import (
    BALLOT_RECORD,
    ELECTION_RANKING,
    ELECTION_RESULT,
    NOMINEE_LIST,
    PERSONNEL_LIST,
    WINNER_CERTIFICATE,
    WINNER_CERTIFICATES,
)
from models.elections.polling import election_times
from models.errors import Refusal


def _nominees(desk: PaperDesk) -> Document:
    """Everybody sees who is on the ballot; who runs the election also who has not accepted."""
    election, reader = election_rows.allowed(desk, election_documents.may_see_nominees)
    every = nominations.nominees(desk.session, election)
    if not election_documents.runs(desk.session, reader, election):
        every = [each for each in every if each.number is not None]
    numbered = election.opened_at is not None
    rows = election_rows.named_rows(desk, every)
    return NomineeList(election, rows, numbered, desk.own).document(desk.now)


def _record(desk: PaperDesk) -> Document:
    election, _ = election_rows.allowed(desk, election_documents.may_read_record)
    session = desk.session
    tally = election_closing.kept_result(desk.sealer, election)
    newest = audit_heads.latest(session, desk.now)
    record = BallotRecord(
        election=election,
        days=elections.days_of(session, election),
        members=election_rows.committee(desk, election),
        named=election_rows.on_ballot(desk, election),
        totals=election_closing.totals(session, election),
        whole=tally,
        tally=_shown(desk, election, tally),
        unaltered=election_closing.unaltered(session, election),
        receipts=[urn.RECEIPT.shown(each) for each in election_closing.receipts(session, election)],
        key=ballot_sealing.key_print(election.public_key or b""),
        head=f"{day_words(newest.day)} {audit_heads.short(newest)}" if newest else "",
        backups=[
            f"{day_words(office_day(at))} ({file})"
            for at, file in election_times.backups(session, election)
        ],
        own=desk.own,
    )
    return record.document(desk.now)


def _shown(desk: PaperDesk, election: Election, tally: Tally) -> Tally | None:
    """Returns what was counted, if numbers tell of nobody how they voted."""
    return tally if counting.may_show(tally, voting.standing(desk.session, election)) else None


def _ranking(desk: PaperDesk) -> Document:
    election, reader = election_rows.allowed(desk, election_documents.may_read_record)
    scores = election_scores.by_number(desk.session, desk.sealer, election, desk.now)
    try:
        outcome = election_result.outcome(desk.session, desk.sealer, reader, election, scores)
    except Refusal as refusal:
        raise Refusal("no_rows") from refusal
    named = election_rows.on_ballot(desk, election)
    return RankingPaper(election, named, outcome, scores, desk.own).document(desk.now)


def _result(desk: PaperDesk) -> Document:
    election, _ = election_rows.allowed(desk, election_documents.is_announced)
    tally = election_closing.kept_result(desk.sealer, election)
    publishes = elections.settings_of(election).shows_votes
    result = AnnouncedResult(
        election=election,
        winners=election_rows.winners(desk, election),
        standing=election_rows.on_ballot(desk, election),
        members=election_rows.committee(desk, election),
        totals=election_closing.totals(desk.session, election),
        votes=_shown(desk, election, tally) if publishes else None,
        own=desk.own,
    )
    return result.document(desk.now)


ELECTION_PAPERS = SubjectPapers(
    papers=(
        Paper(NOMINEE_LIST, _nominees),
        Paper(BALLOT_RECORD, _record),
        Paper(ELECTION_RANKING, _ranking),
        Paper(ELECTION_RESULT, _result),
        Paper(WINNER_CERTIFICATE, winner_certificates.gather_own),
        Paper(WINNER_CERTIFICATES, winner_certificates.gather_all),
        Paper(PERSONNEL_LIST, personnel_list.gather),
    )
)
