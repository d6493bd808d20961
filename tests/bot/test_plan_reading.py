"""`plan read` and `plan import` of Excel and Word: the same reading as in the chat."""

from __future__ import annotations

from pathlib import Path

from models.database import Database
from models.plans import plan_files
from tests.bot.test_cli import Strongbot, office, strongbot
from tests.handlers.plan_drafts.word_plans import a_letter, office_plan

__all__ = ["office", "strongbot"]


def test_a_word_plan_is_read_and_imported_only_without_doubts(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    word = tmp_path / "plan.docx"
    word.write_bytes(office_plan())
    told = strongbot("plan", "read", word).out
    assert "? plan row 0 fiscal_year year" in told and "2027-03-20, 2027-09-20" in told
    refused = strongbot("plan", "import", word)
    assert refused.code == 1 and "doubts" in refused.err
    letter = tmp_path / "letter.docx"
    letter.write_bytes(a_letter())
    assert "holds no table of a plan" in strongbot("plan", "read", letter).err


def test_a_dry_run_says_what_would_change_and_stores_nothing(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    new = tmp_path / "new.yaml"
    plan = plan_files.packaged_plan("rounds-2567")
    new.write_text(plan_files.as_text(plan), encoding="utf-8")
    told = strongbot("plan", "import", new, "--dry-run").out
    assert told == "rounds-2567: a new plan of fiscal year 2567, 38 rows\n"
    assert "rounds-2567\tpackaged" in strongbot("plan", "list").out
