"""What is printed of an election, and who may have it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.elections import election_finding, nominations
from models.elections.election import Election
from models.people.person import ADMIN, Person

SUBJECT = "elections"
"""The name of the subject in reports that name an election's result."""

May = Callable[[Session, Person, Election], bool]


def _record(may: May) -> OneRecord:
    def may_read(session: Session, person: Person, election_id: int, _day: date) -> bool:
        election = election_finding.named(session, election_id)
        return election is not None and may(session, person, election)

    return OneRecord(may_read, lambda _session, _election_id: None)


def runs(session: Session, person: Person, election: Election) -> bool:
    """Whether the person is of its committee, or plans it."""
    return person.has(ADMIN) or election_finding.sits_on(session, election, person) is not None


def may_see_nominees(session: Session, person: Person, election: Election) -> bool:
    """Everybody once voting is open: it is what they choose from."""
    return election.opened_at is not None or runs(session, person, election)


def may_read_record(session: Session, person: Person, election: Election) -> bool:
    """Only the committee reads numbers."""
    sits = election_finding.sits_on(session, election, person) is not None
    return sits and election.counted_at is not None


def is_announced(_session: Session, _person: Person, election: Election) -> bool:
    """Whether the result is for all: whoever reads a report that names it may have it too."""
    return election.announced_at is not None


def has_won(session: Session, person: Person, election: Election) -> bool:
    """Whether the person is an announced winner."""
    if election.announced_at is None:
        return False
    own = nominations.of_person(session, election, person)
    return own is not None and own.number in (election.winners or ())


def may_print_all(session: Session, person: Person, election: Election) -> bool:
    return election.announced_at is not None and runs(session, person, election)


def may_take_personnel(_session: Session, person: Person, election: Election) -> bool:
    return election.announced_at is not None and person.has(ADMIN)


NOMINEE_LIST = DocumentKind(
    "election-nominees", digits="thai", names_people=True, record=_record(may_see_nominees)
)
BALLOT_RECORD = DocumentKind(
    "election-record",
    endings=("pdf", "docx"),
    digits="thai",
    names_people=True,
    record=_record(may_read_record),
)
"""To be signed by the committee."""

ELECTION_RANKING = DocumentKind(
    "election-ranking", digits="thai", names_people=True, record=_record(may_read_record)
)
ELECTION_RESULT = DocumentKind(
    "election-result",
    endings=("pdf", "docx"),
    digits="thai",
    names_people=True,
    record=_record(is_announced),
)
"""The announcement."""

WINNER_CERTIFICATE = DocumentKind(
    "winner-certificate", endings=("pdf", "docx"), digits="thai", record=_record(has_won)
)
"""The reader's own."""

WINNER_CERTIFICATES = DocumentKind(
    "winner-certificates",
    endings=("pdf", "docx"),
    digits="thai",
    names_people=True,
    record=_record(may_print_all),
)
PERSONNEL_LIST = DocumentKind(
    "personnel-list",
    endings=("xlsx",),
    names_people=True,
    record=_record(may_take_personnel),
)
"""For the personnel records, ก.ร. 7 (002:141)."""

ELECTION_KINDS = (
    NOMINEE_LIST,
    BALLOT_RECORD,
    ELECTION_RANKING,
    ELECTION_RESULT,
    WINNER_CERTIFICATE,
    WINNER_CERTIFICATES,
    PERSONNEL_LIST,
)
