"""`election …`: the key's file is made and drilled, and it counts what the chat would count."""

from __future__ import annotations

import json
import secrets
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from bot import keys, settings
from models.crypto import Sealer
from models.database import Database
from models.elections import election_closing, elections, nominations, voting
from models.elections.election import Election
from models.elections.election_settings import ElectionSettings
from models.elections.nominations import Nomination
from models.people.person import ADMIN, REPORTER, Person
from tests import factories
from tests.bot.test_cli import Strongbot, office, one_line, strongbot
from tests.models.elections.held import BALLOTS, NAMES, OVER, PLANNED, REASON

__all__ = ["office", "strongbot"]


def planned(session: Session, counting: str) -> int:
    """An office of 24 with a committee and a nominee who accepted; returns the election's id."""
    where = factories.bureau(session)
    people = [factories.person(session, where, (REPORTER,)) for _ in range(23)]
    admin = factories.person(session, where, (ADMIN,))
    how = ElectionSettings(counting=counting, of_bureau=2)
    election = elections.plan(session, admin, 2570, "คนดี", how, PLANNED)
    elections.set_committee(session, admin, election, people[0], people[1:3], PLANNED)
    return election.id


@pytest.fixture
def sealer(tmp_path: Path) -> Sealer:
    kept = keys.load(settings.load(tmp_path, {"DATA_DIR": str(tmp_path / "var")}))
    return Sealer(kept.ring, secrets.token_bytes)


def voted(session: Session, sealer: Sealer, election_id: int) -> None:
    """Named, drilled, opened, 24 votes, and closed."""
    election = session.get_one(Election, election_id)
    everybody = session.query(Person).order_by(Person.id).all()
    for named in everybody[5:7]:
        what = Nomination(("honesty",), REASON)
        nominations.name_person(session, sealer, everybody[3], election, named, what, NAMES)
        nominations.answer(session, named, election, True, NAMES)
    voting.open_voting(session, sealer, election, BALLOTS)
    for at, person in enumerate(everybody):
        voting.cast(session, sealer, election, person, (1 + at % 2,) if at else (), BALLOTS)
    election_closing.close(session, sealer, election, OVER)


def test_the_file_is_made_drilled_and_counts_the_same_with_and_without_the_database(
    strongbot: Strongbot, office: Database, sealer: Sealer, tmp_path: Path
) -> None:
    election_id = office.write(lambda session: planned(session, "file"))
    file, export = tmp_path / "key.txt", tmp_path / "ballots.json"
    assert "keep two copies" in strongbot("election", "key", election_id, file).out
    assert file.stat().st_mode & 0o777 == 0o600
    assert "exists already" in one_line(strongbot("election", "key", election_id, file))
    number = strongbot("election", "drill", election_id, file).out.strip()

    def drilled(session: Session) -> None:
        election = session.get_one(Election, election_id)
        assert election.kept_key is None
        [chair] = [m for m in elections.members(session, election) if m.chair]
        me = session.get_one(Person, chair.person_id)
        elections.pass_drill(session, sealer, me, election, number, NAMES)

    office.write(drilled)
    assert "not closed" in one_line(strongbot("election", "count", election_id, file))
    office.write(lambda session: voted(session, sealer, election_id))
    assert "24 sealed ballots" in strongbot("election", "export", election_id, "-o", export).out
    apart = strongbot("election", "count", election_id, file, "--ballots", export).out
    told = strongbot("election", "count", election_id, file).out
    assert (
        "24 ballots, 1 abstained, 0 invalid" in told
        and told.splitlines()[0] in apart
        and "not told" not in apart
    )

    def kept(session: Session) -> object:
        election = session.get_one(Election, election_id)
        return election_closing.kept_result(sealer, election).dumped()

    assert json.loads(apart.splitlines()[0]) == office.read(kept)


@pytest.mark.soak
def test_what_is_altered_or_another_key_counts_nothing(
    strongbot: Strongbot, office: Database, sealer: Sealer, tmp_path: Path
) -> None:
    election_id = office.write(lambda session: planned(session, "file"))
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    strongbot("election", "key", election_id, first)
    strongbot("election", "key", election_id, second)
    assert "another key" in one_line(strongbot("election", "drill", election_id, first))
    second.write_text("กุญแจ", encoding="utf-8")
    assert "no key file" in one_line(strongbot("election", "drill", election_id, second))
    export = tmp_path / "ballots.json"
    export.write_text("[]", encoding="utf-8")
    told = strongbot("election", "count", election_id, first, "--ballots", export)
    assert "no export" in one_line(told)


@pytest.mark.soak
def test_where_two_count_there_is_no_file(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    election_id = office.write(lambda session: planned(session, "two"))
    told = strongbot("election", "key", election_id, tmp_path / "key.txt")
    assert "two of the committee" in one_line(told)
    assert "no election 99" in one_line(strongbot("election", "drill", 99, __file__))
