"""Conversations that an earlier commit left open are gone on with by this one, and its old buttons
are answered (architecture.md, rule 6). The databases beside this file are of that commit."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

import pytest

from bot import schema_upgrade
from handlers import registry
from models.database import Database, open_database
from tests.fakes import CHAIN_KEY
from tests.older import snapshots
from tests.older.snapshots import FOLDER, Outcome, Snapshot

BEFORE = FOLDER / "10e32eb.json.xz"
FLOWS = sorted(each.flow for each in snapshots.read(BEFORE))


@functools.cache
def kept() -> dict[str, Snapshot]:
    return {each.flow: each for each in snapshots.read(BEFORE)}


@pytest.fixture
def older(database_at: Callable[[str, str], str]) -> Iterator[Database]:
    """An empty database of the snapshots' schema; a journey plays PostgreSQL."""
    made = open_database(database_at("sqlite", kept()[FLOWS[0]].schema), CHAIN_KEY)
    yield made
    made.close()


@pytest.mark.every(6)
@pytest.mark.parametrize("flow", FLOWS)
def test_a_conversation_of_an_earlier_commit_goes_on(older: Database, flow: str) -> None:
    snapshot = kept()[flow]
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
    assert set(FLOWS) >= {"report_activity", "file_complaint", "report_gift", "decide_report"}
    assert set(FLOWS) & {each.name for each in registry.FLOWS}
