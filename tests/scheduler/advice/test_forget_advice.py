"""Answered questions to the clinic are forgotten after their time, one at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.advice.advice_question import AdviceNumber, AdviceQuestion
from scheduler.advice.timed import forget_question
from scheduler.ports import Outside
from tests.fakes import MovableClock, RecordingLog
from tests.models.advice.test_advice_duties import Clinic


def answered(office: Outside, count: int = 1) -> None:
    """So many questions, asked and answered today."""

    def work(session: Session) -> None:
        clinic, now = Clinic(session, office.sealer), office.clock.now()
        for _ in range(count):
            clinic.answers(clinic.asks(now=now), clinic.adviser, now)

    office.database.write(work)


def counted(office: Outside, table: type[AdviceQuestion] | type[AdviceNumber]) -> int:
    query = select(func.count()).select_from(table)
    return office.database.read(lambda session: session.scalar(query) or 0)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_question_is_forgotten_a_year_after_its_answer_and_a_kill_leaves_it_whole(
    office: Outside, clock: MovableClock, log: RecordingLog
) -> None:
    answered(office, 2)
    clock.advance(days=364)
    assert not forget_question(office)
    clock.advance(days=1)

    def dies(_point: str) -> None:
        raise RuntimeError("killed")

    with pytest.raises(RuntimeError):
        forget_question(replace(office, checkpoint=dies))
    assert counted(office, AdviceQuestion) == 2
    assert [forget_question(office) for _ in range(3)] == [True, True, False]
    assert (counted(office, AdviceQuestion), counted(office, AdviceNumber)) == (0, 2)
    assert "แนบ" not in str(log.lines)
