"""Attempts to learn from what is stored who voted how (docs/decisions/0050). Each must fail."""

from __future__ import annotations

import base64
import secrets
import shutil
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from models.crypto import CannotOpen, KeyRing, Sealer
from models.database import Database, open_database
from models.elections import (
    ballot_sealing,
    election_closing,
    elections,
    personal_elections,
    urn,
    voting,
)
from models.elections.ballot_sealing import SEALED_BYTES
from models.elections.election import (
    Election,
    ElectionBallot,
    ElectionReceipt,
    ElectionUrn,
    ElectionVoter,
)
from models.people.person import Person
from models.trail.audit_entry import AuditEntry
from tests.models.campaigns.test_answer_box import dump
from tests.models.elections.held import BALLOTS, OVER, REASON, SEALER, HeldElection, opened

VOTED, URN = "election_voter", "election_urn"


def sealed(session: Session, election_id: int) -> bytes:
    return session.get_one(ElectionUrn, election_id, populate_existing=True).sealed


def inside(session: Session, held: HeldElection) -> list[int]:
    """The numbers on the ballots in the order in which the urn has them, as who has both keys
    reads them."""
    clear = SEALER.open(sealed(session, held.election.id), urn.purpose(held.election.id))
    count = int.from_bytes(clear[:4], "big")
    places = [clear[4 + at * SEALED_BYTES :][:SEALED_BYTES] for at in range(count)]
    opened_ballots = [
        ballot_sealing.open_ballot(held.keys(), held.election.id, each) for each in places
    ]
    return [each[0] for each in opened_ballots if each]


def begun(session: Session) -> tuple[int, int]:
    held = opened(session)
    return held.election.id, held.people[10].id


def vote(session: Session, election_id: int, who: int) -> str:
    election = session.get_one(Election, election_id)
    return voting.cast(session, SEALER, election, session.get_one(Person, who), (2,), BALLOTS)


# -- while people vote ---------------------------------------------------------------------------


def test_dumps_before_and_after_a_vote_differ_by_a_mark_without_time_and_a_sealed_urn(
    database: Database,
) -> None:
    election_id, person_id = database.write(begun)
    before, box = database.read(dump), database.read(lambda s: sealed(s, election_id))
    receipt = database.write(lambda s: vote(s, election_id, person_id))
    after = database.read(dump)
    assert {name for name in after if after[name] != before[name]} == {VOTED, URN}
    [was] = before[VOTED] - after[VOTED]
    [mark] = after[VOTED] - before[VOTED]
    assert was == (*mark[:2], "") and mark[2] == "chat"
    assert mark[0] == str(election_id) and str(person_id) not in mark
    now = database.read(lambda s: sealed(s, election_id))
    assert now != box and len(now) == len(box)
    assert receipt not in str(after) and receipt.replace("-", "") not in str(after)


def test_a_vote_and_an_abstention_leave_as_many_bytes(session: Session) -> None:
    held = opened(session)
    sizes = set()
    for person, numbers in zip(held.people[9:13], [(1,), (), (3,), ()], strict=True):
        held.votes(person, numbers)
        sizes.add(len(sealed(session, held.election.id)))
    assert len(sizes) == 1


def test_the_urn_grows_by_many_places_at_a_time(session: Session) -> None:
    held = opened(session, 70)
    sizes = []
    for person in held.people:
        held.votes(person)
        sizes.append(len(sealed(session, held.election.id)))
    assert len(set(sizes[: urn.PLACES])) == 1 and len(set(sizes)) == 2


def test_the_order_in_the_urn_is_drawn_anew_with_each_vote(session: Session) -> None:
    held = opened(session)
    for person in held.people[:12]:
        held.votes(person, (1,))
    for person in held.people[12:]:
        held.votes(person, (2,))
    first = inside(session, held)
    assert sorted(first) == [1] * 12 + [2] * 12 != first


def test_no_place_joins_a_receipt_with_a_ballot(session: Session) -> None:
    held = opened(session)
    numbers = [1] * 12 + [2] * 12
    told = [
        held.votes(person, (number,)).replace("-", "")
        for person, number in zip(held.people, numbers, strict=True)
    ]
    ballots = inside(session, held)
    clear = SEALER.open(sealed(session, held.election.id), urn.purpose(held.election.id))
    start = 4 + len(told) * SEALED_BYTES
    places = [clear[start + at * 8 :][:8].decode() for at in range(len(told))]
    assert sorted(places) == sorted(told) and places != told
    joined = sum(ballots[at] == numbers[told.index(receipt)] for at, receipt in enumerate(places))
    assert joined < len(told)


def test_neither_the_ring_nor_another_key_opens_a_ballot(session: Session) -> None:
    held = opened(session, counting="file")
    held.votes(held.people[10], (2,))
    kept = sealed(session, held.election.id)
    clear = SEALER.open(kept, urn.purpose(held.election.id))
    stranger = ballot_sealing.KeyPair.new(secrets.token_bytes)
    ballot = clear[4 : 4 + SEALED_BYTES]
    assert ballot_sealing.open_ballot(stranger, held.election.id, ballot) is None
    assert held.election.kept_key is None
    other = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    with pytest.raises(CannotOpen):
        other.open(kept, urn.purpose(held.election.id))
    with pytest.raises(CannotOpen):
        SEALER.open(kept, urn.purpose(held.election.id + 1))


def test_without_the_ring_the_roll_tells_nobodys_mark(session: Session) -> None:
    held = opened(session)
    held.votes(held.people[10])
    rows = session.execute(select(ElectionVoter.__table__)).all()
    assert sorted(each[2] for each in rows) == [""] * (held.size - 1) + ["chat"]
    assert all(len(each) == 3 and len(each[1]) == 32 for each in rows)
    other = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    assert voting.mark_of(session, SEALER, held.election, held.people[10]) == "chat"
    assert voting.mark_of(session, other, held.election, held.people[10]) is None


def test_voting_leaves_nothing_on_the_trail(session: Session) -> None:
    held = opened(session)
    before = session.query(AuditEntry).count()
    held.votes(held.people[10])
    code = voting.hand_out_envelope(
        session, SEALER, held.committee[0], held.election, held.people[11], BALLOTS
    )
    voting.hand_in_envelope(session, SEALER, held.committee[0], held.election, code, (2,), BALLOTS)
    assert session.query(AuditEntry).count() == before > 0


def test_a_ballot_put_in_without_a_mark_is_seen(session: Session) -> None:
    held = opened(session)
    held.votes(held.people[10])
    assert held.election.public_key is not None
    forged = ballot_sealing.seal_ballot(held.election.public_key, held.election.id, [2])
    urn.put(session, SEALER, held.election.id, forged)
    found = election_closing.close(session, SEALER, held.election, OVER)
    assert (found.chat, found.ballots, found.agree) == (1, 2, False)


def test_ones_own_data_says_that_one_voted_and_not_for_whom(session: Session) -> None:
    held = opened(session)
    held.votes(held.people[10], (2,))
    found = personal_elections.gather(session, SEALER, held.people[10])
    assert found["election_rolls"] == [{"election": held.election.title, "voted": "chat"}]
    assert found["election_nominations"] == found["election_committees"] == []


# -- after the closing ---------------------------------------------------------------------------


def test_after_the_closing_rows_have_random_keys_one_length_and_no_order(
    database: Database,
) -> None:
    def held(session: Session) -> int:
        office = opened(session)
        for at, person in enumerate(office.people):
            office.votes(person, (1,) if at < 12 else (2,))
        return office.election.id

    election_id = database.write(held)

    def closing(session: Session) -> None:
        election = session.get_one(Election, election_id)
        election_closing.close(session, SEALER, election, OVER)

    database.write(closing)

    def read(session: Session) -> None:
        election = session.get_one(Election, election_id)
        rows = session.execute(select(ElectionBallot.id, ElectionBallot.sealed)).all()
        assert {(len(key), len(each)) for key, each in rows} == {(16, SEALED_BYTES)}
        pair = elections.keys(SEALER, election)
        order = [ballot_sealing.open_ballot(pair, election_id, each) for _, each in rows]
        assert sorted(map(str, order)) == ["(1,)"] * 12 + ["(2,)"] * 12
        assert order not in ([(1,)] * 12 + [(2,)] * 12, [(2,)] * 12 + [(1,)] * 12)
        assert [key for key, _ in rows] == sorted(key for key, _ in rows)
        assert session.get(ElectionUrn, election_id) is None
        assert election_closing.totals(session, election).agree
        if database.dialect == "postgresql":
            for table in ("election_ballot", "election_receipt", VOTED):
                written = text(f"SELECT DISTINCT xmin::text FROM {table}")
                assert len(session.scalars(written).all()) == 1

    database.read(read)


def test_no_column_of_a_ballot_or_receipt_has_room_for_a_person_or_a_time() -> None:
    columns = {
        model.__tablename__: set(model.__table__.columns.keys())
        for model in (ElectionBallot, ElectionReceipt, ElectionUrn)
    }
    assert columns == {
        "election_ballot": {"id", "election_id", "sealed"},
        "election_receipt": {"election_id", "receipt"},
        URN: {"election_id", "sealed"},
    }


def test_no_old_urn_no_key_and_no_receipt_stays_in_the_files(
    migrated_sqlite: Path, tmp_path: Path
) -> None:
    path = tmp_path / "strong.db"
    shutil.copy(migrated_sqlite, path)
    database = open_database(f"sqlite:///{path}", b"k" * 32)

    def files() -> bytes:
        return b"".join(each.read_bytes() for each in tmp_path.iterdir())

    def start(session: Session) -> tuple[int, bytes, list[int]]:
        held = opened(session)
        return held.election.id, held.keys().private, [each.id for each in held.people[:6]]

    election_id, private, people = database.write(start)
    urns, told = [], []
    for person_id in people:
        told.append(database.write(partial(vote, election_id=election_id, who=person_id)))
        urns.append(database.read(lambda s: sealed(s, election_id))[-48:])
    voted = files()
    assert urns[-1] in voted
    hidden = [private, base64.b64encode(private), REASON.encode()]
    hidden += [each.encode() for receipt in told for each in (receipt, receipt.replace("-", ""))]
    assert not [each for each in hidden if each in voted]

    def closing(session: Session) -> None:
        election_closing.close(session, SEALER, session.get_one(Election, election_id), OVER)

    database.write(closing)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    after = files()
    database.close()
    assert not [each for each in urns if each in after]
