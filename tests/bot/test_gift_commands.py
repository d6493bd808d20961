"""What commands about people mean for the gifts that wait for somebody's decision."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database import Database
from models.people.person import Person
from tests.bot import test_cli
from tests.bot.test_cli import ROSTER, Strongbot, joined, keys_of, waiting
from tests.models.gifts.giving import reported

strongbot, office, roster = test_cli.strongbot, test_cli.office, test_cli.roster
WITH_A_HEAD = ROSTER.replace(",reporter,100", ",reporter,150").replace(
    "200,", "150,นายทดสอบ หัวหน้า,หัวหน้ากลุ่ม,สำนักหนึ่ง,กลุ่มหนึ่ง,supervisor,100\n200,"
)


def test_a_gift_that_waited_for_somebody_who_left_is_handed_on_once(
    strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path
) -> None:
    roster.write_text(WITH_A_HEAD)
    strongbot("roster", "import", roster)
    for staff_id in ("100", "150", "200"):
        joined(office, staff_id, f"U{staff_id}")
    sealer = keys_of(tmp_path)

    def report(session: Session) -> None:
        me = session.scalars(select(Person).where(Person.staff_id == "200")).one()
        reported(session, sealer, me)

    office.write(report)
    strongbot("roster", "import", roster)
    assert waiting(office) == []
    assert strongbot("roster", "unlink", "150").code == 0
    assert waiting(office) == ["decide_gift"]
    roster.write_text(ROSTER)
    strongbot("roster", "import", roster, "--retire-missing")
    assert waiting(office) == ["decide_gift"]
