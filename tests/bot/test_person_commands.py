"""`roster change`, `requests` and what else changes one person, with `--dry-run`."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.database import Database
from tests.bot.test_cli import Strongbot, office, one_line, people, roster, strongbot

__all__ = ["office", "roster", "strongbot"]


@pytest.fixture
def staffed(strongbot: Strongbot, office: Database, roster: Path) -> Strongbot:
    assert strongbot("roster", "import", roster).code == 0
    return strongbot


def test_one_person_is_changed_and_a_dry_run_stores_nothing(
    staffed: Strongbot, office: Database
) -> None:
    words = ("roster", "change", "200", "--position", "นักวิเคราะห์", "--bureau", "สำนักสอง",
             "--take", "reporter", "--give", "receiver")  # fmt: skip
    tried = staffed(*words, "--dry-run")
    assert "200: moved to สำนักสอง" in tried.out and "mind: last_reporter" in tried.out
    assert "nothing is stored" in tried.err and people(office)["200"].bureau.name == "สำนักหนึ่ง"
    assert staffed(*words).code == 0
    changed = people(office)["200"]
    assert (changed.bureau.name, changed.roles) == ("สำนักสอง", ["staff", "receiver"])
    assert "in a circle" in one_line(staffed("roster", "change", "100", "--superior", "200"))
    assert "has these values already" in one_line(
        staffed("roster", "change", "200", "--position", "นักวิเคราะห์")
    )
    assert staffed("roster", "change", "200").code == 2
    assert "no request waits" in staffed("roster", "requests").out
    assert "no such request" in one_line(staffed("roster", "requests", "--confirm", "9"))


@pytest.mark.soak
def test_somebody_is_added_and_an_account_forgotten(staffed: Strongbot, office: Database) -> None:
    words = ("roster", "add", "400", "--name", "นายทดสอบ ใหม่", "--bureau", "สำนักสอง", "--superior",
             "100", "--give", "reporter")  # fmt: skip
    assert staffed(*words, "--dry-run").code == 0 and "400" not in people(office)
    assert staffed(*words).out == "400: added as staff reporter\n"
    assert "has this staff id" in one_line(staffed(*words))
    assert "has no LINE account" in one_line(staffed("roster", "unlink", "400"))


@pytest.mark.soak
def test_who_leaves_hands_over_and_a_long_leave_is_noted(
    staffed: Strongbot, office: Database
) -> None:
    tried = staffed("roster", "retire", "100", "--to", "300", "--dry-run")
    assert "below\t1\t" in tried.out and people(office)["100"].retired_at is None
    wrong = staffed("roster", "leave", "100", "2570-04-01", "2572-03-31", "--hand", "below=100")
    assert "may not take" in one_line(wrong)
    away = staffed("roster", "leave", "200", "2570-04-01", "2572-03-31")
    assert "200: away from 2027-04-01 to 2029-03-31" in away.out
    assert staffed("roster", "retire", "100", "--to", "300").code == 0
    found = people(office)
    assert found["100"].retired_at is not None and found["200"].supervisor_id == found["300"].id
