"""The commands of a fiscal year: what they print, what a dry run keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from models.database import Database
from models.plans.years.prepared_year import PreparedYear
from tests.bot.test_cli import Strongbot, office, one_line, roster, strongbot
from tests.bot.test_reminding_commands import PLAN

__all__ = ["office", "roster", "strongbot"]


def test_a_year_is_begun_listed_and_not_opened_too_early(
    strongbot: Strongbot, office: Database
) -> None:
    assert strongbot("year", "list").out == "none\n"
    dry = strongbot("year", "begin", 2699, "--dry-run")
    assert (dry.out, dry.err) == ("2699\tprepared\n", "dry run: nothing is stored\n")
    assert office.read(lambda s: s.scalars(select(PreparedYear)).all()) == []
    assert strongbot("year", "begin", 2699).out == "2699\tprepared\n"
    assert strongbot("year", "list").out == "2699\tprepared\n"
    told = strongbot("year", "open", 2699)
    assert told.code == 1 and "may be opened from" in one_line(told)
    assert "not set" in one_line(strongbot("year", "unset", 2699))
    assert strongbot("year", "begin", 2028).code == 2


@pytest.mark.soak
def test_a_plan_of_a_year_to_come_is_rolled_unseen(strongbot: Strongbot, office: Database) -> None:
    year = strongbot("plan", "roll", "central-2566", "--to", 2600, "--all-bureaus")
    assert year.out == "central-2600\n"
    assert strongbot("year", "list").out == "2600\tprepared\n"


@pytest.mark.soak
def test_open_ends_are_listed_and_decided_and_names_checked(
    strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path
) -> None:
    strongbot("roster", "import", roster)
    (tmp_path / "past.yaml").write_text(
        PLAN.replace("2570", "2567").replace("2027", "2024"), "utf-8"
    )
    assert strongbot("plan", "import", tmp_path / "past.yaml").code == 0
    line = strongbot("year", "ends", 2567).out.splitlines()[0]
    kind, key, _words, state = line.split("\t")
    assert (kind, state) == ("reports", "undecided")
    closing = ("year", "ends", 2567, "--close", "--reason", "ยุบ", "--key", key)
    dry = strongbot(*closing, "--dry-run")
    assert dry.out.endswith("closed 1\n") and "dry run" in dry.err
    assert strongbot("year", "ends", 2567).out.startswith(line)
    assert strongbot(*closing).out == "2567\tclosed 1\n"
    assert "closed ยุบ" in strongbot("year", "ends", 2567).out
    assert strongbot("year", "ends", 2567, "--carry").out == "2567\tcarried 0\n"
    assert strongbot("year", "ends", 2567, "--close").code == 2
    assert "not asked" in strongbot("year", "rosters", 2699).out
    bureau = strongbot("year", "rosters", 2699).out.split("\t")[0]
    check = ("year", "rosters", 2699, "--confirm", bureau)
    assert "dry run" in strongbot(*check, "--dry-run").err
    assert strongbot(*check).code == 0 and "right" in strongbot("year", "rosters", 2699).out
    assert "answered already" in strongbot(*check).err
    assert "nothing to mend" in strongbot("year", "rosters", 2699, "--settle", bureau).err
