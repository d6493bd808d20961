"""The clinic's figures: counted once, as a day had them, with small counts hidden."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from models.advice import advice_figures, advice_retention
from models.advice.advice_figures import AdviceFigures
from models.advice.advice_question import GIFTS, REPORTING, AdviceNumber, AdviceQuestion
from models.crypto import Sealer
from tests import factories
from tests.models.advice.test_advice_duties import MONDAY, NOW, Clinic


def counted(session: Session, topic: str, days: int | None, bureau_id: int | None = None) -> None:
    answered = None if days is None else MONDAY + timedelta(days=days)
    session.add(
        AdviceNumber(
            topic=topic, activity="3.7" if topic == REPORTING else None, bureau_id=bureau_id,
            asked_on=MONDAY, answered_on=answered, answered_days=days,
        )
    )  # fmt: skip
    session.flush()


def test_it_counts_by_topic_activity_and_month_and_hides_what_is_small(session: Session) -> None:
    bureau = factories.bureau(session, "สำนักหนึ่ง")
    for days in (1, 1, 2, 3, 9, None, None, None, None, None):
        counted(session, REPORTING, days, bureau.id)
    for _ in range(2):
        counted(session, GIFTS, 1)
    assert advice_figures.up_to(session, MONDAY + timedelta(days=30)) == AdviceFigures(
        first=MONDAY.replace(year=2026, month=10, day=1),
        last=MONDAY + timedelta(days=30),
        asked=12,
        answered=7,
        median_days=1.0,
        topics={REPORTING: None, GIFTS: None},
        activities={"3.7": 10},
        months={(2027, 3): 12},
        bureaus=1,
    )


def test_a_day_s_figures_stay_what_they_were(session: Session, sealer: Sealer) -> None:
    clinic = Clinic(session, sealer)
    first = clinic.asks()
    for _ in range(4):
        clinic.asks()
    before = advice_figures.up_to(session, MONDAY)
    assert (before.asked, before.answered, before.median_days) == (5, 0, None)
    clinic.answers(first, clinic.adviser, NOW + timedelta(days=1))
    clinic.asks(now=NOW + timedelta(days=1))
    assert advice_figures.up_to(session, MONDAY) == before
    year = NOW + timedelta(days=400)
    while advice_retention.forget_one(session, year):
        pass
    assert session.get(AdviceQuestion, first.id) is None
    assert advice_figures.up_to(session, MONDAY) == before


@pytest.mark.parametrize(("asked", "shown"), [(0, 0), (1, None), (4, None), (5, 5)])
def test_few_questions_are_not_counted_out(session: Session, asked: int, shown: int | None) -> None:
    for _ in range(asked):
        counted(session, GIFTS, None)
    found = advice_figures.up_to(session, MONDAY)
    assert found.asked == shown and found.bureaus is None
    assert set(found.topics.values()) <= {None, 5}
