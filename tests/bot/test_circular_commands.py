"""`circular send`, `list`, `withdraw`: what they print, what they keep, how they end."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.circulars.circular import Circular
from models.database import Database
from models.people.person import Person
from tests.bot.test_cli import Strongbot, office, one_line, roster, strongbot

__all__ = ["office", "roster", "strongbot"]

TEXT = "พรุ่งนี้ปิดอาคาร"


def count(office: Database) -> int:
    return office.read(lambda s: s.scalar(select(func.count(Circular.id))) or 0)


def joins_everybody(office: Database) -> None:
    def work(session: Session) -> None:
        for number, each in enumerate(session.scalars(select(Person))):
            each.line_user_id = f"U{number:032}"

    office.write(work)


def test_it_is_tried_sent_once_listed_and_taken_back(
    strongbot: Strongbot, office: Database, roster: Path
) -> None:
    assert strongbot("roster", "import", roster).code == 0
    assert "LINE reaches none of the" in one_line(
        strongbot("circular", "send", TEXT, "--everybody")
    )
    joins_everybody(office)
    tried = strongbot("circular", "send", TEXT, "--reporters", "--dry-run")
    assert tried.code == 0 and "people" in tried.out and count(office) == 0
    assert strongbot("circular", "send", TEXT, "--reporters").code == 0
    again = strongbot("circular", "send", TEXT, "--reporters")
    assert "--again" in one_line(again) and count(office) == 1
    wrong = strongbot("circular", "send", TEXT, "--reporters", "--everybody")
    assert wrong.code == 2 and "exactly one option" in wrong.err
    listed = strongbot("circular", "list")
    assert "out reporters: 0 of" in listed.out and TEXT not in listed.out
    assert strongbot("circular", "withdraw", 1).code == 0
    assert "taken back already" in one_line(strongbot("circular", "withdraw", 1))
