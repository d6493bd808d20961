"""`year begin`, `list`, `open`, `unset`: what they print, what a dry run keeps."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.database import Database
from models.plans.years.prepared_year import PreparedYear
from tests.bot.test_cli import Strongbot, office, one_line, strongbot

__all__ = ["office", "strongbot"]


def test_a_year_is_begun_listed_and_not_opened_too_early(
    strongbot: Strongbot, office: Database
) -> None:
    assert strongbot("year", "list").out == "none\n"
    dry = strongbot("year", "begin", 2699, "--dry-run")
    assert dry.out == "2699\tprepared  (dry run: nothing is stored)\n"
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
