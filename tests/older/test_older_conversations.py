"""Conversations that an earlier commit left open are gone on with by this one, and its old buttons
are answered (architecture.md, rule 6). The databases beside this file are of that commit."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot import schema_upgrade
from handlers import registry
from models.database import Database, open_database
from tests.fakes import CHAIN_KEY
from tests.older import snapshots
from tests.older.snapshots import Outcome, Snapshot

ROOT = Path(__file__).parents[2]

VERSION = re.compile(r"^## (\d+\.\d+\.\d+) \(\d{4}-\d\d-\d\d, schema (\d{4})\)$", re.MULTILINE)


@functools.cache
def kept() -> dict[tuple[str, str], Snapshot]:
    """Each by the name of its file and its conversation."""
    found = {name: snapshots.read(snapshots.place(name)) for name in snapshots.names()}
    return {(name, each.flow): each for name, every in found.items() for each in every}


@pytest.fixture
def older(
    request: pytest.FixtureRequest, database_at: Callable[[str, str], str]
) -> Iterator[Database]:
    """An empty database of the snapshot's schema; a journey plays PostgreSQL."""
    schema = kept()[request.getfixturevalue("which")].schema
    made = open_database(database_at("sqlite", schema), CHAIN_KEY)
    yield made
    made.close()


@pytest.mark.every(14)
@pytest.mark.parametrize("which", sorted(kept()), ids="-".join)
def test_a_conversation_of_an_earlier_commit_goes_on(
    older: Database, which: tuple[str, str]
) -> None:
    snapshot = kept()[which]
    older.write(lambda session: snapshots.put(session, snapshot))
    schema_upgrade.upgrade(older)
    with older.engine.connect() as connection, connection.begin() as transaction:
        house = snapshots.house_of(connection, snapshot)
        found, at, answered = snapshots.standing(house, snapshot.user_id)
        assert (found, at) == (snapshot.flow, snapshot.at)
        for before in snapshot.outcomes:
            after = snapshots.play(house, snapshot.user_id, before.event)
            assert after.messages or not before.messages, before.event
            assert goes_on_alike(before, after, answered), (before, after)
        transaction.rollback()


def goes_on_alike(before: Outcome, after: Outcome, answered: list[str]) -> bool:
    """The same conversation goes on with nothing lost, or it ends where it ended then."""
    if before.flow != after.flow:
        return False
    stays = bool(after.flow) and set(before.answered) >= set(answered)
    return not stays or set(answered) <= set(after.answered)


def test_every_conversation_of_that_commit_is_still_there_or_let_out() -> None:
    for name in snapshots.names():
        flows = {flow for of, flow in kept() if of == name}
        assert flows >= {"report_activity", "file_complaint", "report_gift", "decide_report"}
        assert flows & {each.name for each in registry.FLOWS}


def test_of_every_version_that_was_given_out_a_database_is_kept() -> None:
    given_out = dict(VERSION.findall((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))
    assert given_out
    for version, schema in given_out.items():
        schemas = {each.schema for (name, _), each in kept().items() if name == f"v{version}"}
        assert schemas == {schema}, f"CONTRIBUTING.md, Giving out a version: keep {version}"
