"""`circular send`, `list`, `remind`, `withdraw`: what they print, what they keep, how they end."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attachments.attachment import Attachment, StoredFile
from models.circulars.circular import Circular
from models.database import Database
from models.people.person import Person
from tests.bot.simulator.test_rich_menus import picture as a_picture
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


@pytest.mark.soak
def test_a_file_and_a_button_go_with_it_and_those_who_have_not_acknowledged_are_reminded(
    strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path
) -> None:
    strongbot("roster", "import", roster)
    joins_everybody(office)
    picture, text = tmp_path / "map.png", tmp_path / "map.txt"
    picture.write_bytes(a_picture(kind="image/png"))
    text.write_text("no picture")
    send = ("circular", "send", TEXT, "--everybody", "--acknowledge")
    assert "cannot be opened" in one_line(strongbot(*send, "--file", text))
    assert "no words open" in one_line(strongbot(*send, "--button", "xyzzy"))
    assert "may open" in one_line(strongbot(*send, "--button", "เพิ่มบุคลากร"))
    with_both = (*send, "--file", picture, "--button", "แผน")
    assert strongbot(*with_both, "--dry-run").code == 0
    assert office.read(lambda s: s.scalars(select(StoredFile)).all()) == []
    assert strongbot(*with_both).code == 0
    kept = office.read(lambda s: s.scalars(select(Circular)).one())
    file = office.read(lambda s: s.get_one(Attachment, kept.attachment_id))
    stored = office.read(lambda s: s.get(StoredFile, file.file_key))
    assert kept.opens == "about_plan" and stored is not None
    assert "remind on another day" in one_line(strongbot("circular", "remind", 1))
    days_ago(office, 2)
    assert "people are reminded" in strongbot("circular", "remind", 1, "--dry-run").out
    assert strongbot("circular", "remind", 1).code == 0
    assert "remind on another day" in one_line(strongbot("circular", "remind", 1))
    assert "no circular of that number" in one_line(strongbot("circular", "remind", 9))


def days_ago(office: Database, days: int) -> None:
    """The only circular was sent so long ago."""

    def work(session: Session) -> None:
        found = session.scalars(select(Circular)).one()
        found.sent_at -= timedelta(days=days)

    office.write(work)
