"""`plan mend`, `due`, `end`, `resume`, `mend-unopened`: shown with --dry-run, then done."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.database import Database
from tests.bot.test_cli import Strongbot, channel, office, roster, stand_in, strongbot
from tests.bot.test_reminding_commands import PLAN

__all__ = ["channel", "office", "roster", "stand_in", "strongbot"]


@pytest.mark.soak
def test_an_activity_is_mended_moved_ended_and_taken_back(
    strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path
) -> None:
    strongbot("roster", "import", roster)
    (tmp_path / "small.yaml").write_text(PLAN, encoding="utf-8")
    strongbot("plan", "import", tmp_path / "small.yaml")
    of_year = ("--year", "2570")
    dry = strongbot("plan", "mend", "1.10", "--to", "ใหม่", *of_year, "--dry-run")
    assert "old\tกิจกรรม" in dry.out and "nothing was stored" in dry.out
    assert strongbot("plan", "mend", "1.10", "--to", "ใหม่", *of_year).code == 0
    moved = strongbot("plan", "due", "1.10", "--from", "2570-03-20", "--to", "2570-06-30", *of_year)
    assert "unsent 1" in moved.out
    assert "2027-06-30" in strongbot("plan", "show", "small-2570").out
    ended = strongbot("plan", "end", "1.10", "--since", "2570-04-01", "--reason", "x", *of_year)
    assert "no longer due 1" in ended.out and "ใหม่" in ended.out
    assert (
        "has fallen away already" in strongbot("plan", "end", "1.10", "--reason", "x", *of_year).err
    )
    assert strongbot("plan", "resume", "1.10", *of_year).code == 0
    assert "no plan of 2570 has" in strongbot("plan", "resume", "1.1", *of_year).err
    alone = strongbot("plan", "bureau", "small-2570", "สำนักหนึ่ง", "--take", "--dry-run")
    assert "is the only bureau" in alone.err
    again = strongbot("plan", "bureau", "small-2570", "สำนักหนึ่ง", "--give")
    assert "has these activities already" in again.err


@pytest.mark.soak
def test_a_plan_of_a_year_that_is_not_opened_is_mended(
    strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path
) -> None:
    strongbot("roster", "import", roster)
    (tmp_path / "far.yaml").write_text(PLAN.replace("2570", "2699"), encoding="utf-8")
    text = (tmp_path / "far.yaml").read_text(encoding="utf-8").replace("2027", "2156")
    (tmp_path / "far.yaml").write_text(text, encoding="utf-8")
    assert strongbot("plan", "import", tmp_path / "far.yaml").code == 0
    mend = ("plan", "mend-unopened", "1.10", "--year", "2699")
    assert (
        "plan mend-unopened" in strongbot("plan", "mend", "1.10", "--to", "x", "--year", "2699").err
    )
    dry = strongbot(*mend, "--to", "ใหม่", "--dry-run")
    assert "new\t'ใหม่'" in dry.out and "ใหม่" not in strongbot("plan", "show", "small-2699").out
    assert strongbot(*mend, "--field", "due", "--to", "2699-05-06", "--to", "2699-06-30").code == 0
    assert "2156-05-06, 2156-06-30" in strongbot("plan", "show", "small-2699").out
    assert "not in the fiscal year" in strongbot(*mend, "--field", "due", "--to", "2570-05-06").err
    assert "only activity" in strongbot(*mend, "--field", "cut").err
    other = tmp_path / "other.yaml"
    other.write_text(PLAN.replace("small-2570", "small-2699"), encoding="utf-8")
    assert "is of 2699" in strongbot("plan", "import", other).err
