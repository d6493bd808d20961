"""`pledge-draft`: what it writes, and when it refuses."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.codes import given_codes
from models.database import Database
from models.ideas.idea_round import COLLECTION, IdeaCampaign, IdeaGoal, IdeaRound, PollCampaign
from models.people.person import Person
from tests.bot.test_cli import Strongbot, office, one_line, roster, strongbot

__all__ = ["office", "roster", "strongbot"]

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def code(strongbot: Strongbot, office: Database, roster: Path) -> str:
    """The code of a round whose poll has chosen its only goal."""
    assert strongbot("roster", "import", roster).code == 0
    return office.write(_chosen)


def _chosen(session: Session) -> str:
    me = session.scalars(select(Person).order_by(Person.id)).first()
    assert me is not None
    days = {"first_day": date(2027, 3, 1), "last_day": date(2027, 3, 8), "opened_at": NOW}
    closed = {**days, "closed_at": NOW, "bureau_id": me.bureau_id}
    collected = IdeaCampaign(key="ideas:1", **closed)
    poll = PollCampaign(key="goal_poll:1", **closed)
    session.add_all((collected, poll))
    session.flush()
    found = IdeaRound(campaign_id=collected.id, poll_id=poll.id, made_by=me.id, closed_at=NOW)
    session.add(found)
    session.flush()
    goal = IdeaGoal(round_id=found.id, virtue="honesty", text="รายงานผลตามความจริง")
    session.add(goal)
    session.flush()
    poll.result = {"answered": 5, "votes": {str(goal.id): 5}}
    return given_codes.give(session, COLLECTION, collected.id, None, NOW, lambda n: b"\5" * n)


def test_the_draft_is_a_file_that_can_be_imported(
    strongbot: Strongbot, code: str, tmp_path: Path
) -> None:
    file = tmp_path / "pledge.yaml"
    told = strongbot("pledge-draft", code.lower(), "-o", file)
    assert told.code == 0 and "a draft" in told.out
    assert "สุจริต: รายงานผลตามความจริง" in file.read_text(encoding="utf-8")
    assert "version 1, added" in strongbot("announcement", "import", file).out
    again = strongbot("pledge-draft", code, "-o", file)
    assert "exists already" in one_line(again)


@pytest.mark.soak
def test_a_code_of_nothing_is_refused(strongbot: Strongbot, code: str, tmp_path: Path) -> None:
    told = strongbot("pledge-draft", "X", "-o", tmp_path / "pledge.yaml")
    assert "no round of ideas" in one_line(told)
    assert code
