"""Voting: the roll is frozen, each of it puts in one ballot, and nothing tells which one is whose.

Nothing is recorded when somebody votes: no moment, no day, no entry on the trail.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import insert, select, true, update
from sqlalchemy.orm import Session

from models.base import changed_by, table_of
from models.calendar import office_day
from models.crypto import Sealer
from models.elections import ballot_sealing, counting, elections, nominations, urn
from models.elections.counting import NomineeStanding
from models.elections.election import (
    CHAT,
    NOT_VOTED,
    PAPER,
    VOTING,
    Election,
    ElectionEnvelope,
    ElectionVoter,
)
from models.elections.election_settings import EVERYBODY
from models.errors import Refusal
from models.people.person import Person, holds
from models.receipt_code import CodeForm

SMALLEST_ELECTORATE = 20
"""While people vote, how many have is told in steps of so many."""

ENVELOPE = CodeForm(12)
_ORDER_BYTES = 16


# -- opening -------------------------------------------------------------------------------------


def open_voting(session: Session, sealer: Sealer, election: Election, now: datetime) -> int:
    """Freeze the roll, draw the nominees' numbers and put up an empty urn. Returns how many may
    vote. It happens on the first day of voting or later; a second call changes nothing.

    Raises Refusal: `committee_small` (facts: smallest), `not_drilled`, `no_nominee`, `roll_small`
    (facts: size, smallest), or as `check_step` does.
    """
    elections.hold(session, election)
    if election.opened_at is not None:
        return election.roll_size or 0
    elections.check_step(session, election, VOTING, now)
    for lacking in missing(session, election):
        raise lacking
    people = _electorate(session, election)
    _number_nominees(session, sealer, election)
    voters = sorted(_voter(sealer, election, person_id) for person_id in people)
    rows = [{"election_id": election.id, "voter": each, "mark": NOT_VOTED} for each in voters]
    session.execute(insert(table_of(ElectionVoter)), rows)
    urn.prepare(session, sealer, election.id)
    election.opened_at, election.roll_size = now, len(voters)
    session.flush()
    elections.record(session, now, None, "election.opened", election, roll=len(voters))
    return len(voters)


def missing(session: Session, election: Election) -> list[Refusal]:
    """What must be there before voting can be opened, and is not yet."""
    found = []
    if len(elections.members(session, election)) < elections.SMALLEST_COMMITTEE:
        found.append(Refusal("committee_small", smallest=elections.SMALLEST_COMMITTEE))
    if election.drilled_at is None:
        found.append(Refusal("not_drilled"))
    if not nominations.standing_for(session, election):
        found.append(Refusal("no_nominee"))
    size = len(_electorate(session, election))
    if size < SMALLEST_ELECTORATE:
        found.append(Refusal("roll_small", size=size, smallest=SMALLEST_ELECTORATE))
    return found


def _electorate(session: Session, election: Election) -> list[int]:
    role = elections.settings_of(election).electorate
    who = true() if role == EVERYBODY else holds(role)
    query = select(Person.id).where(Person.retired_at.is_(None), who).order_by(Person.id)
    return list(session.scalars(query))


def _number_nominees(session: Session, sealer: Sealer, election: Election) -> None:
    stand = nominations.standing_for(session, election)
    order = sorted((sealer.random(_ORDER_BYTES), at) for at in range(len(stand)))
    for number, (_, at) in enumerate(order, 1):
        stand[at].number = number


# -- casting -------------------------------------------------------------------------------------


def standing(session: Session, election: Election) -> dict[int, NomineeStanding]:
    """Who is on the ballot, by number; those who withdrew or left the office since are marked."""
    gone = nominations.gone(session, election)
    return {
        each.number: NomineeStanding(each.group, withdrawn=each.number in gone)
        for each in nominations.nominees(session, election)
        if each.number is not None
    }


def may_vote(
    session: Session, sealer: Sealer, election: Election, person: Person, now: datetime
) -> None:
    """Raises Refusal: `not_open`, `not_begun` (facts: first_day), `over` (facts: last_day),
    `not_on_roll`, `already`, `has_paper`."""
    check_open(session, election, now)
    mark = mark_of(session, sealer, election, person)
    if mark is None:
        raise Refusal("not_on_roll")
    if mark != NOT_VOTED:
        raise Refusal("has_paper" if mark == PAPER else "already")


def check_open(session: Session, election: Election, now: datetime) -> None:
    """Raises Refusal: `not_open`, or as `check_step` does."""
    elections.check_step(session, election, VOTING, now)
    if election.opened_at is None or election.closed_at is not None:
        raise Refusal("not_open")


def cast(
    session: Session,
    sealer: Sealer,
    election: Election,
    person: Person,
    numbers: Collection[int],
    now: datetime,
) -> str:
    """Mark the person and put their ballot in, both or neither. Returns the receipt.

    numbers: of the nominees who are chosen; none: the person abstains.
    Raises Refusal: `no_choice` (not on the ballot, withdrawn, twice, or too many), `own_vote`, or
    as `may_vote` does.
    """
    elections.hold(session, election, shared=True)
    may_vote(session, sealer, election, person, now)
    _check_choice(session, election, numbers)
    own = nominations.of_person(session, election, person)
    if own is not None and own.number in numbers:
        if not elections.settings_of(election).own_vote:
            raise Refusal("own_vote")
    _mark(session, sealer, election, person, CHAT)
    return _put(session, sealer, election, numbers)


def _check_choice(session: Session, election: Election, numbers: Collection[int]) -> None:
    there = {n: s for n, s in standing(session, election).items() if not s.withdrawn}
    most = elections.settings_of(election).choices
    if not counting.is_choice(tuple(numbers), there, most):
        raise Refusal("no_choice")


def _mark(session: Session, sealer: Sealer, election: Election, person: Person, mark: str) -> None:
    statement = update(ElectionVoter).where(
        ElectionVoter.election_id == election.id,
        ElectionVoter.voter == _voter(sealer, election, person.id),
        ElectionVoter.mark == NOT_VOTED,
    )
    if not changed_by(session, statement.values(mark=mark)):  # the same tap, handled twice at once
        raise Refusal("already")


def _put(session: Session, sealer: Sealer, election: Election, numbers: Collection[int]) -> str:
    assert election.public_key is not None
    ballot = ballot_sealing.seal_ballot(election.public_key, election.id, numbers)
    return urn.put(session, sealer, election.id, ballot)


# -- on paper ------------------------------------------------------------------------------------


def hand_out_envelope(
    session: Session, sealer: Sealer, me: Person, election: Election, person: Person, now: datetime
) -> str:
    """Mark that the person votes on paper; returns the code for the envelope, which leads to
    nobody. Raises Refusal: `not_committee`, or as `may_vote` does."""
    elections.member_of(session, election, me)
    elections.hold(session, election, shared=True)
    may_vote(session, sealer, election, person, now)
    _mark(session, sealer, election, person, PAPER)
    code = ENVELOPE.new(sealer.random)
    row = ElectionEnvelope(
        election_id=election.id, code_hash=_code_hash(sealer, election, code), returned=False
    )
    session.add(row)
    session.flush()
    return code


def check_envelope(session: Session, sealer: Sealer, election: Election, code: str) -> str:
    """The hash of the code, if its envelope is out.

    Raises Refusal: `unknown_code`, `returned` already, or as `CodeForm.read` does.
    """
    hashed = _code_hash(sealer, election, code)
    envelope = session.get(ElectionEnvelope, (election.id, hashed), populate_existing=True)
    if envelope is None:
        raise Refusal("unknown_code")
    if envelope.returned:
        raise Refusal("returned")
    return hashed


def hand_in_envelope(
    session: Session,
    sealer: Sealer,
    me: Person,
    election: Election,
    code: str,
    numbers: Collection[int],
    now: datetime,
) -> str:
    """Put in the ballot of an envelope; returns its receipt.

    Raises Refusal: `not_committee`, `unknown_code`, `returned` already, `no_choice`, or as
    `check_open` and `CodeForm.read` do.
    """
    elections.member_of(session, election, me)
    elections.hold(session, election, shared=True)
    check_open(session, election, now)
    _check_choice(session, election, numbers)
    key = election.id, check_envelope(session, sealer, election, code)
    back = update(ElectionEnvelope).where(
        ElectionEnvelope.election_id == key[0],
        ElectionEnvelope.code_hash == key[1],
        ElectionEnvelope.returned.is_(False),
    )
    if not changed_by(session, back.values(returned=True)):
        raise Refusal("returned")
    return _put(session, sealer, election, numbers)


WITNESS_MINUTES = 10
_WITNESS_DIGITS = 6


def witness_code(sealer: Sealer, election: Election, person: Person, now: datetime) -> str:
    """Six digits by which a member of the committee shows another that they are there. They hold
    for the ten minutes that run and the ten after."""
    return _witness(sealer, election, person.id, int(now.timestamp()) // (60 * WITNESS_MINUTES))


def check_witness(
    session: Session, sealer: Sealer, me: Person, election: Election, code: str, now: datetime
) -> None:
    """Raises Refusal: `not_committee`, `no_witness` (not the digits of another member)."""
    elections.member_of(session, election, me)
    turn = int(now.timestamp()) // (60 * WITNESS_MINUTES)
    others = (m.person_id for m in elections.members(session, election) if m.person_id != me.id)
    valid = {_witness(sealer, election, each, at) for each in others for at in (turn, turn - 1)}
    if code.strip() not in valid:
        raise Refusal("no_witness")


def _witness(sealer: Sealer, election: Election, person_id: int, turn: int) -> str:
    found = sealer.keyed_hash(f"{person_id}:{turn}", f"election.witness:{election.id}")
    number = int.from_bytes(hashlib.sha256(found.encode()).digest(), "big") % 10**_WITNESS_DIGITS
    return str(number).zfill(_WITNESS_DIGITS)


# -- the roll ------------------------------------------------------------------------------------


def mark_of(session: Session, sealer: Sealer, election: Election, person: Person) -> str | None:
    """The person's own mark, for themself and for reminders. None: they are not on the roll."""
    voter = _voter(sealer, election, person.id)
    of_them = (ElectionVoter.election_id == election.id, ElectionVoter.voter == voter)
    return session.scalar(select(ElectionVoter.mark).where(*of_them))


def is_over(session: Session, election: Election, now: datetime) -> bool:
    """Whether the last day of voting is over."""
    return elections.days_of(session, election)[VOTING][1] < office_day(now)


def _voter(sealer: Sealer, election: Election, person_id: int) -> str:
    return sealer.keyed_hash(str(person_id), f"election.voter:{election.id}")


def _code_hash(sealer: Sealer, election: Election, code: str) -> str:
    return sealer.keyed_hash(ENVELOPE.read(code), f"election.envelope:{election.id}")
