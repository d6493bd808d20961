"""`roster import --dry-run`, `roster undo`: what a file would change, and the way back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from handlers.understand.sheets import roster_heads
from models.database import Database
from models.people.person import Person
from tests.bot.test_cli import Strongbot, office, roster, strongbot

__all__ = ["office", "roster", "strongbot"]


def people(database: Database) -> dict[str, tuple[str, bool]]:
    query = select(Person).order_by(Person.staff_id)
    found = database.read(lambda session: list(session.scalars(query)))
    return {person.staff_id: (person.name, person.retired_at is None) for person in found}


@pytest.fixture
def smaller(roster: Path, tmp_path: Path) -> Path:
    """The same roster without its last person, with another name in the first row."""
    lines = roster.read_text().splitlines()
    cells = lines[1].split(",")
    lines[1] = ",".join([cells[0], "นางสมมติ เปลี่ยนชื่อ", *cells[2:]])
    path = tmp_path / "smaller.csv"
    path.write_text("\n".join(lines[:-1]))
    return path


def test_a_dry_run_tells_what_would_change_and_undo_puts_it_back(
    strongbot: Strongbot, office: Database, roster: Path, smaller: Path
) -> None:
    strongbot("roster", "import", roster)
    before = people(office)
    told = strongbot("roster", "import", smaller, "--retire-missing", "--dry-run").out
    assert "would add 0, change 1" in told and "would retire" in told
    assert people(office) == before
    strongbot("roster", "import", smaller, "--retire-missing")
    assert people(office) != before
    assert "would put back 2" in strongbot("roster", "undo", "--dry-run").out
    assert "put back 2" in strongbot("roster", "undo").out and people(office) == before


def test_the_workbook_with_thai_heads_goes_in_too(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ทะเบียนบุคลากร"])
    sheet.append(list(roster_heads.WRITTEN.values()))
    sheet.append(["0001", "นางสมมติ ดูแล", "", "สำนักหนึ่ง", "", "บุคลากร; ผู้ดูแลระบบ", ""])
    book.save(tmp_path / "roster.xlsx")
    assert "added 1" in strongbot("roster", "import", tmp_path / "roster.xlsx").out
    [row] = office.read(lambda session: list(session.scalars(select(Person))))
    assert (row.staff_id, row.roles) == ("0001", ["staff", "admin"])
