"""`audit verify`: what it counts, what it finds, and a head that was printed once."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import keys, settings
from models.audit import audit_heads
from models.crypto import Sealer
from models.database import Database, open_database
from models.trail import trail
from models.trail.audit_entry import AuditEntry
from tests.bot.test_cli import NOW, Strongbot, office, roster, strongbot

__all__ = ["office", "roster", "strongbot"]


@pytest.fixture
def trailed(strongbot: Strongbot, office: Database, roster: Path) -> Strongbot:
    """The command line of an office that has taken people in, twice."""
    for _ in range(2):
        assert strongbot("roster", "import", roster).code == 0
    return strongbot


def shown_head(folder: Path, moment: datetime) -> str:
    """What the worker makes of the day before, and administrators are sent."""
    ring = keys.load(settings.load(folder)).ring
    key = Sealer(ring, lambda count: b"\x00" * count).derived_key(trail.PURPOSE)
    opened = open_database(f"sqlite:///{folder}/var/strong.db", key)
    through = opened.write(lambda session: audit_heads.boundary(session, moment))
    assert through is not None
    head = opened.write(lambda session: audit_heads.close_day(session, through, moment))
    opened.close()
    assert head is not None
    return audit_heads.short(head)


def test_an_unaltered_trail_is_said_to_be_so(trailed: Strongbot) -> None:
    told = trailed("audit", "verify")
    assert (told.code, told.err) == (0, "")
    assert "2 entries on 1 subjects, 0 days closed, 2 entries since" in told.out
    assert "unaltered" in told.out


def test_an_empty_trail_is_unaltered(strongbot: Strongbot, office: Database) -> None:
    assert strongbot("audit", "verify").code == 0


@pytest.mark.soak
def test_each_fault_is_a_line_and_the_command_fails(trailed: Strongbot, office: Database) -> None:
    with office.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audit_entry SET verb = 'none' WHERE id = 1")
    told = trailed("audit", "verify")
    assert (told.code, told.err) == (1, "1 faults\n")
    assert told.out.splitlines()[0] == "roster no. 1 (entry 1)\taltered"


@pytest.mark.soak
def test_a_head_that_was_printed_is_compared(
    trailed: Strongbot, office: Database, tmp_path: Path
) -> None:
    head = shown_head(tmp_path, NOW + timedelta(days=1))
    assert trailed("audit", "verify", "--head", head).code == 0
    with office.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM audit_head")
        connection.exec_driver_sql("DELETE FROM audit_entry WHERE id = 2")
    assert trailed("audit", "verify").code == 0  # cut off with its head: the rest is whole
    told = trailed("audit", "verify", "--head", head)
    assert told.code == 1 and head in told.out


@pytest.mark.soak
def test_entries_from_before_the_chain_are_counted(trailed: Strongbot, office: Database) -> None:
    with office.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audit_entry SET number = NULL, link = NULL")
    told = trailed("audit", "verify")
    assert told.code == 0 and "2 entries from before there was a chain" in told.out
    assert len(office.read(lambda session: list(session.scalars(select(AuditEntry))))) == 2
