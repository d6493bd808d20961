"""Scores of a bureau's measures, given by several administrators."""

from __future__ import annotations

import threading
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database import Database
from models.errors import Refusal
from models.people.person import ADMIN, Person
from models.plans.plan import Plan
from models.reports.figures import measure_scores
from models.reports.figures.score import MeasureScore
from tests import factories
from tests.models.reports.reporting import NOW, TODAY, Office
from tests.patience import PATIENCE


def scored(session: Session) -> list[int]:
    """A bureau that has sent something of a measure that is scored; two administrators."""
    office = Office(session)
    office.send()
    for plan in session.scalars(select(Plan)):
        plan.scored = True
    admins = [factories.person(session, office.other_bureau, [ADMIN]) for _ in range(2)]
    session.flush()
    return [admin.id for admin in admins]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_of_two_who_score_at_the_same_moment_one_does_and_the_other_is_told(
    database: Database,
) -> None:
    """The second waits for the first one's commit, and is refused; nothing fails."""
    admins = database.write(scored)
    both_looked = threading.Barrier(2, timeout=PATIENCE)
    outcomes: list[str] = []

    def give(admin_id: int, score: int) -> None:
        def work(session: Session) -> None:
            admin = session.get_one(Person, admin_id)
            [what] = measure_scores.scorable(session, TODAY)
            both_looked.wait()
            measure_scores.give(session, admin, what, Decimal(score), 0, NOW)

        try:
            database.write(work)
            outcomes.append("made")
        except Refusal as refused:
            outcomes.append(refused.code)
        except Exception as fault:  # noqa: BLE001  a database's fault is what must not happen
            outcomes.append(type(fault).__name__)

    threads = [
        threading.Thread(target=give, args=pair) for pair in zip(admins, (80, 90), strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert sorted(outcomes) == ["changed", "made"]
    query = select(MeasureScore.version)
    assert database.read(lambda session: list(session.scalars(query))) == [1]
