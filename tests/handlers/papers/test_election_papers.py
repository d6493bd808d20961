"""What is printed of an election: the record, the ranking, the result, certificates, ก.ร. 7."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.declaration import DocumentKind
from models.elections import election_closing, election_result, nominations
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
from models.people.person import Person
from tests.handlers.papers.reading import pages, sheets, squeezed
from tests.models.elections.held import (
    BALLOTS,
    OVER,
    REASON,
    SEALER,
    HeldElection,
    on,
    opened,
)

ANNOUNCED = on(6, 10)
VOTES_ALONE = {"score_weight": 0, "vote_weight": 100}


@pytest.fixture
def held(session: Session) -> HeldElection:
    """Twenty-two have voted: 12, 9 and 1 for the numbers 1, 2 and 3; it is counted."""
    made = opened(session, **VOTES_ALONE)
    people = iter(made.people)
    for number, many in ((1, 12), (2, 9), (3, 1)):
        for _ in range(many):
            made.votes(next(people), (number,))
    election_closing.close(session, SEALER, made.election, OVER)
    for member in made.committee[:2]:
        election_closing.press(session, member, made.election, OVER)
    election_closing.count(session, SEALER, made.committee[0], made.election, OVER)
    return made


def announce(held: HeldElection) -> HeldElection:
    chair = held.committee[0]
    election_result.settle(held.session, SEALER, chair, held.election, {}, (), "", ANNOUNCED)
    election_result.announce(held.session, chair, held.election, ANNOUNCED)
    return held


def made(held: HeldElection, kind: DocumentKind, reader: Person, ending: str = "pdf") -> bytes:
    asked = PaperRequest(kind.name, gift=held.election.id, reader=reader.id)
    now = ANNOUNCED if held.election.announced_at else OVER
    document = gather(held.session, SEALER, asked, now)
    return render(document, ending, SEALER).data


def text(held: HeldElection, kind: DocumentKind, reader: Person) -> str:
    return squeezed("\n".join(pages(made(held, kind, reader))))


def winner(held: HeldElection) -> Person:
    """Who has the number 1."""
    return next(each for each in held.nominated if _number(held, each) == 1)


def _number(held: HeldElection, person: Person) -> int | None:
    found = nominations.of_person(held.session, held.election, person)
    return found.number if found is not None else None


def test_the_record_has_what_must_agree_the_votes_and_every_receipt(held: HeldElection) -> None:
    election_times.note_backup(held.session, "wednesday.tar.gz", BALLOTS)
    held.election.vacuumed_at = OVER
    words = text(held, BALLOT_RECORD, held.committee[2])
    assert "wednesday.tar.gz" in words
    assert "จำนวนบัตรและใบรับตรงกับจำนวนผู้ลงคะแนน๒๒คน" in words
    assert "ไม่ได้ระบุในแหล่งข้อมูล" in words and "ตามกรอบการคัดเลือกปี๒๕๖๗" in words
    assert squeezed(winner(held).name) in words and "๕๔.๕๕" in words
    for receipt in election_closing.receipts(held.session, held.election):
        assert f"{receipt[:4]}-{receipt[4:]}" in words
    assert str(held.election.ballots_hash) in words and "บัตรที่นับตรงกับบัตรเมื่อปิดหีบ" in words


def test_only_the_committee_gets_numbers_and_only_winners_their_certificate(
    held: HeldElection,
) -> None:
    announce(held)
    won, lost = winner(held), next(each for each in held.nominated if _number(held, each) == 2)
    for kind, reader in (
        (BALLOT_RECORD, held.admin), (ELECTION_RANKING, won), (WINNER_CERTIFICATE, lost),
        (WINNER_CERTIFICATES, lost), (PERSONNEL_LIST, held.committee[0]),
    ):  # fmt: skip
        with pytest.raises(Refusal, match="no_rows"):
            made(held, kind, reader)
    page = text(held, WINNER_CERTIFICATE, won)
    assert squeezed(won.name) in page and squeezed(lost.name) not in page
    assert "คนดีศรีสภา" in page and "๑๐มิถุนายน๒๕๗๐" in page
    every = text(held, WINNER_CERTIFICATES, held.committee[0])  # there is one winner
    assert squeezed(won.name) in every and squeezed(lost.name) not in every


@pytest.mark.soak
def test_the_ranking_and_the_result_name_the_winner(held: HeldElection) -> None:
    ranking = text(held, ELECTION_RANKING, held.committee[1])
    assert "๕๔.๕๕" in ranking and "ได้รับเลือก" in ranking
    result = text(announce(held), ELECTION_RESULT, held.people[-2])
    assert squeezed(winner(held).name) in result and "๕๔" not in result
    assert "ลงคะแนน๒๒คน" in result


@pytest.mark.soak
def test_the_list_for_the_personnel_records_has_the_winner_s_staff_id(held: HeldElection) -> None:
    announce(held)
    found = sheets(made(held, PERSONNEL_LIST, held.admin, "xlsx")).values()
    assert any(winner(held).staff_id in map(str, row) for rows in found for row in rows)


def test_before_the_opening_only_who_runs_it_sees_who_is_named(session: Session) -> None:
    held = HeldElection(session)
    held.names()
    assert squeezed(REASON) in text(held, NOMINEE_LIST, held.committee[0])
    with pytest.raises(Refusal, match="no_rows"):
        made(held, NOMINEE_LIST, held.people[-2])


def test_few_ballots_tell_the_winner_and_no_number_of_anybody(session: Session) -> None:
    held = opened(session, **VOTES_ALONE)
    for person in held.people[:12]:
        held.votes(person, (1,))
    election_closing.close(session, SEALER, held.election, OVER)
    for member in held.committee[:2]:
        election_closing.press(session, member, held.election, OVER)
    election_closing.count(session, SEALER, held.committee[0], held.election, OVER)
    for kind in (BALLOT_RECORD, ELECTION_RANKING):
        words = text(held, kind, held.committee[1])
        assert "น้อยกว่า๒๐ใบ" in words and "เสียงที่ลงให้" not in words
    assert squeezed(winner(held).name) in text(held, ELECTION_RANKING, held.committee[1])
